//! Lists: "organizations such as A, B and C", and lists of names without a trigger.

mod announce;
mod called;
mod short;
mod trigger;

use std::ops::Range;

use super::evidence::{BareList, Evidence};
use super::name::text_of;
use super::{frame, head};
use crate::document::Shape;
use crate::extract::passage::Passage;
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::lexicon::{organizations, sets};
use crate::model::OrganizationKind;
use crate::model::Rule;
pub(super) use announce::{announced, announcer_of_words};
use called::apposed;
use trigger::{titled, trigger};

/// Runs of names of a sentence that only commas and coordinations part. A name in the parenthesis behind an item, its
/// short form or its employer, does not end the run and stands for itself.
#[derive(Default)]
pub(super) struct Groups {
    /// The names, one run behind the other.
    names: Vec<Range<usize>>,
    /// One past the last name of each run.
    ends: Vec<usize>,
}

impl Groups {
    /// Reads the names of the sentence at hand.
    pub(super) fn read(&mut self, passage: &Passage<'_>, names: &[Range<usize>]) {
        self.names.clear();
        self.ends.clear();
        let mut aside: Vec<Range<usize>> = Vec::new();
        let mut joined = Vec::new();
        for name in names {
            let before = self.names.last();
            match before.map(|before| before.end..name.start) {
                Some(gap) if is_aside(passage, gap.clone()) => {
                    let gap = aside.last().map(|before| before.end..name.start);
                    joined.push(gap.is_some_and(|gap| is_listed(passage, gap)));
                    aside.push(name.clone());
                    continue;
                }
                Some(gap) if is_joint(passage, gap.clone()) => {
                    self.ends.pop();
                }
                _ => {}
            }
            self.names.push(name.clone());
            self.ends.push(self.names.len());
        }
        for (name, joined) in aside.into_iter().zip(joined) {
            if joined {
                self.ends.pop();
            }
            self.names.push(name);
            self.ends.push(self.names.len());
        }
    }

    /// Each run, those aside last.
    pub(super) fn iter(&self) -> impl Iterator<Item = &[Range<usize>]> {
        let starts = std::iter::once(0).chain(self.ends.iter().copied());
        let runs = starts.zip(&self.ends);
        runs.map(|(start, end)| &self.names[start..*end])
    }
}

/// Whether nothing but a comma or "and" parts two names of one parenthesis.
fn is_listed(passage: &Passage<'_>, between: Range<usize>) -> bool {
    (1..=2).contains(&between.len())
        && between.into_iter().all(|at| {
            passage.is_mark(at, ',') || passage.is_any(at, word_list!["and", "or", "the"])
        })
}

/// Whether a parenthesis opens right behind the item and is still open.
fn is_aside(passage: &Passage<'_>, gap: Range<usize>) -> bool {
    const LONGEST: usize = 8;
    gap.len() <= LONGEST
        && passage.is_mark(gap.start, '(')
        && !gap.into_iter().any(|at| passage.is_mark(at, ')'))
}

/// Whether the tokens between two names only list them: ", ", "and the", "(ABC), ".
fn is_joint(passage: &Passage<'_>, between: Range<usize>) -> bool {
    const MOST: usize = 12;
    let mut listed = false;
    let mut inside = false;
    between.len() <= MOST
        && between.into_iter().all(|at| {
            // What a parenthesis adds to an item does not end the list.
            if inside || passage.is_mark(at, '(') {
                inside = !passage.is_mark(at, ')');
                return true;
            }
            listed |= passage.is_mark(at, ',')
                || passage.is_mark(at, ';')
                || passage.is_any(at, word_list!["and", "or"])
                || passage.is_mark(at, '、');
            passage.is_mark(at, ',')
                || passage.is_mark(at, ';')
                || passage.is_mark(at, '、')
                || passage.is_any(
                    at,
                    word_list!["and", "or", "the", "both", "as", "well", "with", "of"],
                )
                || passage.tokens[at].shape == Shape::Clitic
        })
        && listed
}

/// Finds lists of the sentence `from..` that an announcing noun opens, and keeps the rest for the end.
pub(super) fn find(passage: &Passage<'_>, from: usize, groups: &Groups, evidence: &mut Evidence) {
    const MANY: usize = 4;
    const LEADS: i32 = 4;
    const ALIKE: i32 = 5;
    for items in groups.iter() {
        let titled = titled(passage, from, items);
        let items = if titled.is_some() { &items[1..] } else { items };
        if are_people(passage, items) || are_newcomers(passage, from, items) {
            continue;
        }
        if are_bracketed(passage, items) {
            for person in items {
                evidence.note_person(passage, person.clone());
                if let Some(employer) = employer_aside(passage, person.end) {
                    evidence.reason(passage, employer, Rule::OrgRoster, 6, None);
                }
            }
            continue;
        }
        if are_pairs(passage, items) {
            for (person, employer) in items.iter().step_by(2).zip(items.iter().skip(1).step_by(2)) {
                evidence.note_person(passage, person.clone());
                let post = employer
                    .clone()
                    .any(|at| passage.tags(at).has(Tags::ROLE_CUE));
                if !post {
                    evidence.reason(passage, employer.clone(), Rule::OrgRoster, 6, None);
                }
            }
            continue;
        }
        let announced = titled
            .or_else(|| trigger(passage, from, items[0].start))
            .or_else(|| apposed(passage, from, items))
            .or_else(|| trailing(passage, items))
            .or_else(|| described(passage, items))
            .or_else(|| in_parenthesis(passage, from, items));
        let framed = is_coordinated(passage, items)
            && frame::before(passage, from, &items[0]).is_some_and(|weight| weight >= LEADS);
        let short = short::is_short(passage, items);
        match announced {
            Some(kind) => {
                for item in items.iter().filter(|item| !is_of_couple(passage, item)) {
                    evidence.reason(passage, item.clone(), Rule::OrgList, 10, kind);
                }
            }
            None if items.len() >= MANY || framed || short => {
                let items = without_seats(passage, items)
                    .filter(|item| !is_of_couple(passage, item))
                    .map(|item| {
                        (
                            text_of(passage, item.clone()).into_owned(),
                            passage.span(item),
                        )
                    })
                    .collect();
                // Words that lead to organizations say half of it: "together with A, B and C".
                let fewest_sure = match framed || short {
                    true => 1,
                    false => 2,
                };
                evidence.bare_lists.push(BareList { items, fewest_sure });
            }
            None => {}
        }
        for firm in headed(passage, items) {
            evidence.reason(passage, firm, Rule::OrgList, ALIKE, None);
        }
    }
}

/// "Dorn Labs, Fenn Labs and B": the items whose head may be a firm's, where several of one list have such a head.
fn headed(passage: &Passage<'_>, items: &[Range<usize>]) -> Vec<Range<usize>> {
    const FEWEST: usize = 2;
    /// Heads of firms that no subject of study has: "Operating Systems" are no firm.
    const FIRMS: &WordList = word_list![
        "labs",
        "instruments",
        "holdings",
        "industries",
        "motors",
        "pharmaceuticals",
        "semiconductors"
    ];
    let firm = |item: &&Range<usize>| {
        let head = item.end - 1;
        item.len() > 1 && passage.is_any(head, FIRMS) && passage.tokens[head].shape == Shape::Title
    };
    let firms: Vec<Range<usize>> = items.iter().filter(firm).cloned().collect();
    match firms.len() >= FEWEST && is_coordinated(passage, items) {
        true => firms,
        false => Vec::new(),
    }
}

/// The items that are neither a state nor the city before one: "Choice in Dying, New York, NY".
fn without_seats<'p>(
    passage: &'p Passage<'_>,
    items: &'p [Range<usize>],
) -> impl Iterator<Item = Range<usize>> {
    let state = |item: &Range<usize>| item.len() == 1 && sets::is_state(passage.raw(item.start));
    let seat = move |at: &usize| state(&items[*at]) || items.get(at + 1).is_some_and(state);
    (0..items.len())
        .filter(move |at| !seat(at))
        .map(|at| items[at].clone())
}

/// "Rosemary and Roger Dorn": whether the item is the given name of one whose family name follows the other's.
fn is_of_couple(passage: &Passage<'_>, item: &Range<usize>) -> bool {
    let given = |at: usize| sets::is_given_name(passage.raw(at));
    let and = passage.is(item.end, "and") || passage.is_mark(item.end, '&');
    item.len() == 1 && given(item.start) && and && given(item.end + 1)
}

/// Whether a list names people: two of its items and a third of all start with a given name.
fn are_people(passage: &Passage<'_>, items: &[Range<usize>]) -> bool {
    let people = items
        .iter()
        .filter(|item| {
            item.len() > 1
                && sets::is_given_name(passage.raw(item.start))
                && organizations::known(&text_of(passage, (*item).clone())).is_none()
                && head::at(passage, item.end - 1).is_none()
                && !head::is_legal_form(passage.raw(item.end - 1))
        })
        .count();
    people >= 2 && people * 3 >= items.len()
}

/// "A maintainer from another firm was added: Liis Tamm": whether a list behind a colon names those who come from the
/// organizations that the words before tell of, and so people.
fn are_newcomers(passage: &Passage<'_>, from: usize, items: &[Range<usize>]) -> bool {
    const BACK: usize = 16;
    let colon = items[0].start.checked_sub(1).filter(|at| *at > from);
    let work = |at: usize| {
        let word = passage.raw(at).trim_end_matches('s');
        let small = passage.tokens[at].shape == Shape::Lower;
        small && ["er", "or", "member"].iter().any(|end| word.ends_with(end))
    };
    colon.is_some_and(|colon| {
        passage.is_mark(colon, ':')
            && passage.tags(colon - 1).has(Tags::VERB)
            && (colon.saturating_sub(BACK).max(from + 1)..colon)
                .any(|at| passage.is(at, "from") && work(at - 1))
            && items.iter().all(|item| may_be_person(passage, item))
    })
}

/// Whether an "and" or "or" stands between the last two items: a comma alone may start another clause.
pub(super) fn is_coordinated(passage: &Passage<'_>, items: &[Range<usize>]) -> bool {
    let [.., before, last] = items else {
        return false;
    };
    (before.end..last.start).any(|at| passage.is_any(at, word_list!["and", "or"]))
}

/// "accredited laboratories (A, B and C)", "companies in Asia (A)": what the noun before a list in parentheses announces.
fn in_parenthesis(
    passage: &Passage<'_>,
    from: usize,
    items: &[Range<usize>],
) -> Option<Option<OrganizationKind>> {
    const LONGEST_PLACE: usize = 3;
    let open = items[0].start.checked_sub(1).filter(|open| *open > from)?;
    if !passage.is_mark(open, '(') {
        return None;
    }
    let plain = (items.len() > 1).then(|| announced(passage, open - 1, from));
    // What stands behind the place is not the letters of it.
    let placed = || {
        let seat = (open.saturating_sub(LONGEST_PLACE).max(from + 1)..open)
            .rev()
            .find(|at| passage.is_any(*at, word_list!["in", "from", "across"]))?;
        let place = sets::is_place(&text_of(passage, seat + 1..open));
        let fits = |item: &Range<usize>| {
            let text = text_of(passage, item.clone());
            !sets::is_place(&text) && text.chars().any(char::is_lowercase)
        };
        (place && items.iter().all(fits))
            .then(|| announced(passage, seat - 1, from))
            .flatten()
    };
    plain.flatten().or_else(placed)
}

/// What the words behind a list say its items are: "A, B and other industry organizations".
fn trailing(passage: &Passage<'_>, items: &[Range<usize>]) -> Option<Option<OrganizationKind>> {
    const AHEAD: usize = 6;
    let end = items.last()?.end;
    let other = (end..end + 3).find(|at| passage.is(*at, "other"))?;
    let joined = (end..other)
        .all(|at| passage.is_mark(at, ',') || passage.is_any(at, word_list!["and", "or", "among"]));
    joined
        .then(|| (other + 1..other + AHEAD).find_map(|at| announced(passage, at, other)))
        .flatten()
}

/// "A and B, our newest sponsors": what the plural behind a list says of both.
fn described(passage: &Passage<'_>, items: &[Range<usize>]) -> Option<Option<OrganizationKind>> {
    const AHEAD: usize = 6;
    let end = items.last()?.end;
    let opens = passage.is_mark(end, ',')
        && (passage.is_any(
            end + 1,
            word_list!["the", "both", "all", "two", "three", "four"],
        ) || passage.tags(end + 1).has(Tags::WE));
    if !opens || !is_coordinated(passage, items) {
        return None;
    }
    let noun = (end + 2..end + AHEAD).find(|at| announced(passage, *at, end).is_some())?;
    let phrase = (end + 2..noun).all(|at| {
        passage.tokens[at].is_word() && !passage.tags(at).has(Tags::PREPOSITION | Tags::FINITE)
    });
    phrase.then(|| announced(passage, noun, end)).flatten()
}

/// "Mei Tanaka, Hexaflow; Jun Dorn, Alvik Bank": whether each item of a list is a person and, behind a comma, who employs them.
fn are_pairs(passage: &Passage<'_>, items: &[Range<usize>]) -> bool {
    const FEWEST: usize = 4;
    let parts = |at: usize, mark: char| {
        let gap = items[at].end..items[at + 1].start;
        passage.is_mark(gap.start, mark)
            && !gap
                .clone()
                .skip(1)
                .any(|at| passage.is_mark(at, ';') || passage.is_mark(at, ','))
    };
    items.len() >= FEWEST
        && (0..items.len() - 1).all(|at| parts(at, if at % 2 == 0 { ',' } else { ';' }))
        && (items.iter().step_by(2)).all(|item| may_be_person(passage, item))
}

/// Whether a name is written as people's are: two to four words, none of which only organizations have.
pub(super) fn may_be_person(passage: &Passage<'_>, item: &Range<usize>) -> bool {
    let words = text_of(passage, item.clone());
    let words: Vec<&str> = words.split(' ').collect();
    (2..=4).contains(&words.len())
        && head::of_name(&words).is_none()
        && organizations::known(&words.join(" ")).is_none()
        && !head::is_legal_form(words[words.len() - 1])
        && item.clone().all(|at| {
            matches!(
                passage.tokens[at].shape,
                Shape::Title | Shape::Mixed | Shape::Mark
            )
        })
}

/// "Mei Tanaka (Hexaflow), Jun Dorn (Alvik Bank)": whether brackets behind each item of a list say who employs a person, one of
/// whom at least has a name that people are given.
fn are_bracketed(passage: &Passage<'_>, items: &[Range<usize>]) -> bool {
    const FEWEST: usize = 2;
    items.len() >= FEWEST
        && passage.is_mark(items[0].end, '(')
        && items
            .iter()
            .all(|item| passage.is_mark(item.end, '(') && may_be_person(passage, item))
        && (items.iter()).any(|item| sets::is_given_name(passage.raw(item.start)))
}

/// The name that brackets at token `open` hold and nothing else.
fn employer_aside(passage: &Passage<'_>, open: usize) -> Option<Range<usize>> {
    const LONGEST: usize = 6;
    let close = (open + 1..open + LONGEST).find(|at| passage.is_mark(*at, ')'))?;
    let name = open + 1..close;
    let capital = |at: usize| {
        let token = &passage.tokens[at];
        token.is_capital() && !token.tags.has(Tags::ROLE_CUE)
            || passage.is_mark(at, '-')
            || passage.is_mark(at, '.')
            || passage.is_any(at, word_list!["of", "and", "for", "the"])
    };
    let place = sets::is_place(&text_of(passage, name.clone()));
    let opens = !name.is_empty() && passage.tokens[name.start].is_capital();
    (opens && !place && name.clone().all(capital)).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::organization::evidence::testing::evidence_of;

    #[track_caller]
    fn check(text: &str, expect: &str) {
        let evidence = evidence_of(text, |passage, from, names, evidence| {
            let mut groups = Groups::default();
            groups.read(passage, names);
            find(passage, from, &groups, evidence);
        });
        let found: Vec<String> = evidence
            .reasons
            .iter()
            .map(|reason| {
                format!(
                    "{} {}",
                    reason.text,
                    reason.kind.map_or("?", OrganizationKind::name)
                )
            })
            .collect();
        assert_eq!(found.join(", "), expect, "{text}");
    }

    #[test]
    fn who_comes_from_a_firm_is_none() {
        check("A keeper from another company was added: Mary Dorn.", "");
        check(
            "We have keepers from other companies: Foo Bar and Kite Row.",
            "Foo Bar company, Kite Row company",
        );
    }

    #[test]
    fn reads_announced_lists() {
        check(
            "We met industry organizations such as the ABC, Foo Bar and UWA there.",
            "ABC industry_alliance, Foo Bar industry_alliance, UWA industry_alliance",
        );
        check(
            "It has launched open source projects, such as EdgeOne and FooDB.",
            "EdgeOne open_source_project, FooDB open_source_project",
        );
        check(
            "The three test laboratories (Foo, Bar and Baz) grew.",
            "Foo company, Bar company, Baz company",
        );
        check("It bought the start-up Foo in May.", "Foo company");
        check(
            "It is used by companies in Europe (Foo and Bar) and banks in South America (Bazdorn).",
            "Foo company, Bar company, Bazdorn company",
        );
        check(
            "We host FOSS communities like Foo and Bar.",
            "Foo open_source_project, Bar open_source_project",
        );
        check("It founded the projects Foo and Bar.", "Foo ?, Bar ?");
        check(
            "Its customers include Foo, Bar and Baz.",
            "Foo company, Bar company, Baz company",
        );
    }

    #[test]
    fn people_with_their_employers_in_brackets_are_none() {
        check(
            "The members are Liis Tamm (Hexaflow), Maria Schmidt (Alvik Bank), and Pille Saar (independent).",
            "Hexaflow ?, Alvik Bank ?",
        );
        check(
            "The members are Delta Works (Berlin), Tidewell Gates (Oslo), and Quell Dorn (Rome).",
            "Delta Works ?, Tidewell Gates ?, Quell Dorn ?",
        );
    }

    #[test]
    fn leaves_couples_in_lists_of_givers() {
        check(
            "Our partners include Foo, Rosemary and Roger Dorn, Bar and Baz.",
            "Foo ?, Roger Dorn ?, Bar ?, Baz ?",
        );
    }

    #[test]
    fn leaves_lists_of_other_things() {
        check("We grew in three companies (DONE).", "");
        check("It plans the projects of Foo and Bar.", "");
        check("We grew in countries such as China, Japan and India.", "");
        check("It runs on platforms including Foo and Bar.", "");
        check("It is used by companies in Europe (EMEA).", "");
        check("It is used by people in Europe (Foo and Bar).", "");
        check("Our products (Foo and Bar) grew.", "");
        check(
            "The members are: Maria Schmidt, John Baldwin and Hiro Sato.",
            "",
        );
    }
}
