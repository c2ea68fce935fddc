//! Which claims tell again what an earlier one of the report tells: in a summary, and once more in the body.

use std::collections::HashMap;
use std::hash::{BuildHasher, Hash, Hasher};

use rustc_hash::{FxBuildHasher, FxHasher};

use super::view::{View, fold};
use crate::model::{Claim, Decimal, Rule};

/// For each claim the earlier one that it repeats: index into `Report::claims`.
///
/// A fact is told again where another section says the same value in the same unit, bound and time of the same
/// measured words, and of the same subject or without one; in the same section only a number of several digits is
/// none by chance, and not where it is two cells. Small numbers are equal by chance everywhere, and in tables those of
/// two digits as well.
pub(super) fn find(view: &View<'_>) -> Vec<Option<u32>> {
    let mut first: HashMap<u64, u32, FxBuildHasher> = HashMap::default();
    let claims = view.report.claims.iter().enumerate();
    let repeats = claims.map(|(nth, claim)| {
        let fact = is_telling(claim).then(|| fact(view, claim)).flatten()?;
        let nth = nth as u32;
        let subject = view.subject(claim);
        let of = |subject: &str| {
            let mut fact = fact.clone();
            subject.hash(&mut fact);
            fact.finish()
        };
        let (any, unsaid) = (fact.finish(), of(""));
        let said = subject
            .as_deref()
            .map_or(unsaid, |subject| of(&fold(subject)));
        // One without a subject is of whoever was told first, and stands for whoever is told next.
        let known = match subject {
            None => first.get(&any).copied(),
            Some(_) => [said, unsaid]
                .iter()
                .filter_map(|key| first.get(key))
                .min()
                .copied(),
        };
        let known = known.filter(|known| {
            let told = &view.report.claims[*known as usize];
            told.section != claim.section
                || told.sentence != claim.sentence
                    && !(in_table(told) && in_table(claim))
                    && claim.value.telling_digits() >= 3
        });
        if known.is_none() {
            for key in [any, said] {
                first.entry(key).or_insert(nth);
            }
        }
        known
    });
    repeats.collect()
}

/// Whether a number says enough that an equal one of the same things is no chance.
fn is_telling(claim: &Claim) -> bool {
    let least = if in_table(claim) { 100 } else { 10 };
    !claim.vague && claim.value >= Decimal::whole(least)
}

fn in_table(claim: &Claim) -> bool {
    claim.rule == Rule::ClaimTableCell
}

/// Hashes what a claim says but for its subject; `None` where it does not say what is measured.
fn fact(view: &View<'_>, claim: &Claim) -> Option<FxHasher> {
    let measured = view.measured(claim)?;
    let mut fact = FxBuildHasher.build_hasher();
    let per = claim.per.map(|unit| unit.symbol());
    let as_of = claim.as_of.map(|as_of| (as_of.start, as_of.end));
    (claim.value, claim.value_max, claim.bound).hash(&mut fact);
    (claim.unit.symbol(), per, claim.change, claim.modality).hash(&mut fact);
    (as_of, fold(&measured)).hash(&mut fact);
    Some(fact)
}

#[cfg(test)]
mod tests {
    use crate::read::{Format, read};
    use crate::rows::View;

    /// For each claim of a text, the one that it repeats.
    #[track_caller]
    fn check(text: &str, expect: &[Option<u32>]) {
        let document = read(text.to_owned(), Format::Markdown);
        let report = crate::extract::extract(&document, &Default::default());
        let view = View::new(&document, &report, "report.md");
        assert_eq!(super::find(&view), expect, "{text}");
    }

    #[test]
    fn another_section_tells_a_fact_again() {
        check(
            "# Report\n\n## Summary\n\n- 900 members\n\n## Members\n\nWe have 900 members.\n\n## End\n\n900 members.",
            &[None, Some(0), Some(0)],
        );
    }

    #[test]
    fn a_section_tells_a_number_of_several_digits_once() {
        check(
            "# Report\n\n- 1,240 members\n\nIn all, 1,240 members met.",
            &[None, Some(0)],
        );
    }

    #[test]
    fn a_table_tells_again_what_its_section_says() {
        check(
            "# Report\n\nTotal income was $4.31 million.\n\n| | $000 |\n|---|---|\n| Total income | 4,310 |\n",
            &[None, Some(0)],
        );
    }

    #[test]
    fn other_facts_are_no_repeats() {
        let two = |a: &str, b: &str| format!("# Report\n\n## One\n\n{a}\n\n## Two\n\n{b}");
        check(
            &two("We have 900 members.", "We have 900 users."),
            &[None, None],
        );
        check(
            &two("We have 900 members.", "We have over 900 members."),
            &[None, None],
        );
        check(
            &two("We have 900 members.", "In 2019 we had 900 members."),
            &[None, None],
        );
        check(
            &two("Quellwerk has 900 members.", "Dorn has 900 members."),
            &[None, None],
        );
        check(
            &two("We have 9 members.", "We have 9 members."),
            &[None, None],
        );
        check(
            "# Report\n\n900 members came. 900 members left.",
            &[None, None],
        );
        let table = "| Town | Visits |\n|---|---|\n| Alvik | 1,483 |\n| Dorn | 1,483 |\n";
        check(&format!("# Report\n\n{table}"), &[None, None]);
    }

    #[test]
    fn what_has_no_subject_ties_no_others() {
        let text = "# Report\n\n## One\n\nQuellwerk has 900 members.\n\n## Two\n\n900 members.\n\n## Three\n\nDorn has 900 members.";
        check(text, &[None, Some(0), None]);
    }
}
