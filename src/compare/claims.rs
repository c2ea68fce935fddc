//! Which claims of two reports are about the same thing.

mod key;

use std::collections::{BTreeMap, HashMap, HashSet};

use super::Match;
use crate::typed::{Claim, Report, Time};
use key::{Key, Subject, Topic};

/// Matches the claims of two reports: NEW's in order, then those that are gone.
///
/// Claims are about the same where they measure the same in one unit, rate, direction and modality, are said of the same
/// subject and stand in sections of one title. What is left of those may lack a subject on one side, and may stand below
/// another title where the words tell enough. What does not say what it measures is the same only in the same words.
pub(super) fn compare(old: Option<&Report>, new: Option<&Report>) -> Vec<Match<Claim>> {
    let nothing = Report::default();
    let is_pair = old.is_some() && new.is_some();
    let (old, new) = (old.unwrap_or(&nothing), new.unwrap_or(&nothing));
    let mut matcher = Matcher {
        old: &old.claims,
        new: &new.claims,
        partner: vec![None; new.claims.len()],
        is_left: vec![true; old.claims.len()],
        is_settled: [old, new].map(|report| vec![false; report.claims.len()]),
    };
    if is_pair {
        matcher.run(old, new);
    }
    let Matcher {
        partner, is_left, ..
    } = matcher;
    let news = new.claims.iter().zip(partner);
    let gone = old.claims.iter().zip(is_left).filter(|(_, left)| *left);
    news.map(|(claim, partner)| match partner {
        Some(at) => Match::Both(old.claims[at].clone(), claim.clone()),
        None => Match::New(claim.clone()),
    })
    .chain(gone.map(|(claim, _)| Match::Gone(claim.clone())))
    .collect()
}

/// What claims have in common: a topic, a subject and a title, or some of these.
type Shared<'k> = (&'k Topic, Option<&'k Subject>, Option<&'k str>);

/// A way to find claims that are about the same.
struct Pass {
    /// What they must have in common; `None` for a claim that is not meant.
    key: for<'k> fn(&'k Key) -> Option<Shared<'k>>,
    /// Whether it is certain of those that have it, OLD's and NEW's.
    is_certain: fn(&[&Key], &[&Key]) -> bool,
}

/// The surest first.
const PASSES: [Pass; 5] = [
    Pass {
        key: |key| Some((key.topic.as_ref()?, Some(&key.subject), Some(&key.title))),
        is_certain: |_, _| true,
    },
    Pass {
        key: |key| Some((key.topic.as_ref()?, key.whose(), Some(&key.title))),
        is_certain: |_, _| true,
    },
    // Subjects that are said must not differ.
    Pass {
        key: |key| Some((key.topic.as_ref()?, None, Some(&key.title))),
        is_certain: |old, new| {
            let unsaid = |group: &[&Key]| group.iter().all(|key| key.subject == Subject::Unsaid);
            unsaid(old) || unsaid(new)
        },
    },
    Pass {
        key: |key| {
            let topic = key.topic.as_ref().filter(|topic| topic.is_telling());
            Some((topic?, key.whose(), None))
        },
        is_certain: |_, _| true,
    },
    // A word that tells little must stand for one thing alone, and its subject be said.
    Pass {
        key: |key| Some((key.topic.as_ref()?, key.whose(), None)),
        is_certain: |old, new| {
            let one = |group: &[&Key]| group.len() == 1 && group[0].subject != Subject::Unsaid;
            one(old) && one(new)
        },
    },
];

struct Matcher<'r> {
    old: &'r [Claim],
    new: &'r [Claim],
    /// The claim of OLD that each of NEW's is matched with.
    partner: Vec<Option<usize>>,
    /// Which of OLD's are matched with none.
    is_left: Vec<bool>,
    /// Which of OLD's and of NEW's were matched as far as they can be.
    is_settled: [Vec<bool>; 2],
}

impl Matcher<'_> {
    fn run(&mut self, old: &Report, new: &Report) {
        let keys = |report: &Report| -> Vec<Key> {
            let claims = report.claims.iter();
            claims.map(|claim| Key::of(claim, report)).collect()
        };
        let keys = [keys(old), keys(new)];
        PASSES.iter().for_each(|pass| self.pass(&keys, pass));
    }

    fn tie(&mut self, old: usize, new: usize) {
        self.partner[new] = Some(old);
        self.is_left[old] = false;
    }

    /// Matches claims that are not settled and have a key in common; then they are.
    fn pass<'k>(&mut self, keys: &'k [Vec<Key>; 2], pass: &Pass) {
        let mut groups: HashMap<Shared<'k>, [Vec<usize>; 2]> = HashMap::new();
        for (side, keys) in keys.iter().enumerate() {
            for (at, one) in keys
                .iter()
                .enumerate()
                .filter(|(at, _)| !self.is_settled[side][*at])
            {
                if let Some(key) = (pass.key)(one) {
                    groups.entry(key).or_default()[side].push(at);
                }
            }
        }
        // A claim is in one group alone, so that their order changes nothing.
        for [old, new] in groups.into_values() {
            let of = |side: usize, group: &[usize]| -> Vec<&Key> {
                group.iter().map(|at| &keys[side][*at]).collect()
            };
            let is_certain = (pass.is_certain)(&of(0, &old), &of(1, &new));
            if !old.is_empty() && !new.is_empty() && is_certain {
                self.series(&old, &new);
                old.iter().for_each(|at| self.is_settled[0][*at] = true);
                new.iter().for_each(|at| self.is_settled[1][*at] = true);
            }
        }
    }

    /// Matches claims about one thing, told of one time or several.
    ///
    /// What is told of the same time goes together. The latest number of NEW, where OLD had none of its time yet, goes
    /// with the latest of OLD: that is how far the thing has come.
    fn series(&mut self, old: &[usize], new: &[usize]) {
        let by_time = |claims: &[Claim], group: &[usize]| -> BTreeMap<Time, Vec<usize>> {
            let mut times: BTreeMap<Time, Vec<usize>> = BTreeMap::new();
            for at in group {
                times.entry(claims[*at].time.clone()).or_default().push(*at);
            }
            times
        };
        let (olds, news) = (by_time(self.old, old), by_time(self.new, new));
        for (time, news) in &news {
            if let Some(olds) = olds.get(time) {
                let left: Vec<usize> = olds
                    .iter()
                    .copied()
                    .filter(|at| self.is_left[*at])
                    .collect();
                self.together(&left, news);
            }
        }
        let (Some((from, olds_last)), Some((to, news_last))) =
            (olds.last_key_value(), news.last_key_value())
        else {
            return;
        };
        let is_single = olds.len() == 1 && news.len() == 1;
        if !olds.contains_key(to) && (is_single || from < to) {
            self.together(olds_last, news_last);
        }
    }

    /// Matches claims about one thing at one time: equal numbers first, then the others in order where there are as
    /// many of both.
    fn together(&mut self, old: &[usize], new: &[usize]) {
        let mut news: Vec<usize> = new
            .iter()
            .copied()
            .filter(|at| self.partner[*at].is_none())
            .collect();
        if old.len() == 1 && news.len() == 1 {
            return self.tie(old[0], news[0]);
        }
        let mut equals: HashMap<_, Vec<usize>> = HashMap::new();
        for at in old.iter().rev() {
            let quantity = &self.old[*at].quantity;
            let number = (quantity.value, quantity.value_max, quantity.bound);
            equals.entry(number).or_default().push(*at);
        }
        let mut used: HashSet<usize> = HashSet::new();
        news.retain(|at| {
            let quantity = &self.new[*at].quantity;
            let number = (quantity.value, quantity.value_max, quantity.bound);
            match equals.get_mut(&number).and_then(Vec::pop) {
                Some(equal) => {
                    self.partner[*at] = Some(equal);
                    self.is_left[equal] = false;
                    used.insert(equal);
                    false
                }
                None => true,
            }
        });
        let olds: Vec<usize> = old
            .iter()
            .copied()
            .filter(|at| !used.contains(at))
            .collect();
        if olds.len() == news.len() {
            olds.into_iter()
                .zip(news)
                .for_each(|(old, new)| self.tie(old, new));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::Judged;
    use crate::typed::testing::report;

    /// What became of the claims, `changed 30 40`, NEW's first.
    #[track_caller]
    fn check(old: &str, new: &str, expect: &[&str]) {
        let matches = compare(Some(&report(old)), Some(&report(new)));
        let words = matches.iter().map(|one| {
            let value = |claim: Option<&Claim>| claim.map(|claim| claim.quantity.value.to_string());
            let values = value(one.in_old()).into_iter().chain(value(one.in_new()));
            let values: Vec<String> = values.collect();
            format!("{} {}", one.verdict().name(), values.join(" "))
        });
        assert_eq!(words.collect::<Vec<_>>(), expect, "{old} → {new}");
    }

    #[test]
    fn the_same_thing_is_matched_and_others_are_not() {
        check(
            "# Report 2021\n\nOur alliance has 30 member companies.",
            "# Report 2022\n\nOur alliance has 40 member companies.",
            &["changed 30 40"],
        );
        check(
            "The alliance has 30 member companies.",
            "The alliance has 40 test sites.",
            &["new 40", "gone 30"],
        );
        check(
            "We raised 30 EUR for new schools.",
            "We raised 30 USD for new schools.",
            &["new 30", "gone 30"],
        );
        check(
            "The line is 30 km long.",
            "The line is 30 years old.",
            &["new 30", "gone 30"],
        );
        check(
            "We plan to train 30 local teachers.",
            "We trained 40 local teachers.",
            &["new 40", "gone 30"],
        );
    }

    #[test]
    fn subjects_that_are_said_must_not_differ() {
        check(
            "Alvik has 30 members.\n\nDorn has 50 members.",
            "Dorn has 60 members.\n\nErk has 40 members.",
            &["changed 50 60", "new 40", "gone 30"],
        );
    }

    #[test]
    fn a_word_that_tells_little_needs_its_section() {
        check(
            "# R\n\n## Camp\n\n30 people came.",
            "# R\n\n## Staff\n\n40 people left.",
            &["new 40", "gone 30"],
        );
        check(
            "# R\n\n## Camp 2021\n\n30 people came.",
            "# R\n\n## Camp 2022\n\n40 people came.",
            &["changed 30 40"],
        );
    }

    const TABLE: &str = "| Item | 2020 | 2021 |\n|---|---|---|\n| Grants paid | 310 | 320 |\n| Gifts sent | 45 | 47 |\n";

    #[test]
    fn times_go_together_and_the_latest_with_the_latest() {
        let later = "| Item | 2021 | 2022 |\n|---|---|---|\n| Grants paid | 325 | 330 |\n| Gifts sent | 47 | 49 |\n";
        check(
            &format!("# R\n\n{TABLE}"),
            &format!("# R\n\n{later}"),
            &[
                "changed 320 325",
                "changed 320 330",
                "same 47 47",
                "changed 47 49",
                "gone 310",
                "gone 45",
            ],
        );
    }

    #[test]
    fn equal_numbers_go_together_and_the_rest_only_where_it_is_clear() {
        let three = "# R\n\n- 12 open seats\n- 15 open seats\n- 18 open seats\n";
        check(
            three,
            "# R\n\n- 18 open seats\n- 13 open seats\n- 12 open seats\n",
            &["same 18 18", "changed 15 13", "same 12 12"],
        );
        check(
            three,
            "# R\n\n- 12 open seats\n- 13 open seats\n",
            &["same 12 12", "new 13", "gone 15", "gone 18"],
        );
    }

    #[test]
    fn what_measures_nothing_is_the_same_in_the_same_words() {
        check(
            "It reached 80% at last.",
            "It reached 80% at last.",
            &["same 80 80"],
        );
        check(
            "It reached 80% at last.",
            "It reached 81% at last.",
            &["new 81", "gone 80"],
        );
    }

    #[test]
    fn another_time_keeps_a_number() {
        check(
            "# Report 2021\n\nIn 2021 the alliance had 30 member companies.",
            "# Report 2022\n\nIn 2022 the alliance had 30 member companies.",
            &["kept 30 30"],
        );
    }
}
