//! A part that is larger than its whole.

use std::collections::HashMap;

use crate::check::range::Range;
use crate::check::{Marks, Rule, Usual};
use crate::typed::{Claim, Report, folded};

pub(super) const RULE: Rule = Rule {
    id: "claim.part",
    what: "A part that is larger than its whole: 30 partners, including 45 sales partners; 30 firms, 45 of which",
    usual: Usual::On,
    find,
};

/// Marks parts of the same kind of things as their whole: "10 teams, including 25 people" counts two kinds.
fn find(report: &Report, marks: &mut Marks<'_>) {
    let wholes: HashMap<&str, &Claim> = report
        .claims
        .iter()
        .map(|claim| (&*claim.id, claim))
        .collect();
    for part in &report.claims {
        let whole = part.part_of.as_deref().and_then(|id| wholes.get(id));
        let Some(whole) = whole.filter(|whole| {
            whole.quantity.unit == part.quantity.unit && are_of_one_kind(whole, part)
        }) else {
            continue;
        };
        let ranges = (Range::of(&part.quantity), Range::of(&whole.quantity));
        if let (Some(of_part), Some(of_whole)) = ranges
            && of_part.is_above(of_whole)
        {
            let message = format!("a part, larger than its whole, `{}`", whole.words);
            marks.add(&part.place, &part.words, message, Some(&whole.place));
        }
    }
}

/// Whether both count the same noun, or the part says so: "45 of them".
fn are_of_one_kind(whole: &Claim, part: &Claim) -> bool {
    let words = part.words.to_lowercase();
    let says_so = ["of them", "of which", "of whom", "of these", "of those"];
    let head = |claim: &Claim| {
        let measured = folded(claim.measured.as_deref()?);
        let head = ["of", "in", "from", "with", "for", "to"]
            .iter()
            .filter_map(|word| measured.split_once(&format!(" {word} ")))
            .map(|(head, _)| head)
            .min_by_key(|head| head.len());
        let head = head.unwrap_or(&measured).rsplit(' ').next();
        head.map(str::to_owned)
    };
    says_so.iter().any(|says| words.contains(says))
        || head(whole).is_some_and(|whole| head(part) == Some(whole))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::rules::testing::marked;

    #[test]
    fn marks_what_cannot_be_a_part() {
        assert_eq!(
            marked(&RULE, "We have 30 partners, including 45 sales partners."),
            ["1: 45 sales partners: a part, larger than its whole, `30 partners`"]
        );
    }

    #[test]
    fn marks_what_says_that_it_is_a_part() {
        assert_eq!(
            marked(&RULE, "The alliance had 11 firms, 12 of which trained."),
            ["1: 12 of which: a part, larger than its whole, `11 firms`"]
        );
    }

    #[test]
    fn parts_of_other_kinds_are_none() {
        for text in [
            "We have 6 crews, including 40 sailors.",
            "We visited 3 islands, including 11 harbours.",
            "The board has 9 seats, including 12 women.",
        ] {
            assert_eq!(marked(&RULE, text), [""; 0], "{text}");
        }
    }

    #[test]
    fn a_smaller_part_and_an_open_whole_are_as_they_should_be() {
        for text in [
            "We have 30 partners, including 25 sales partners.",
            "We have more than 30 partners, including 45 sales partners.",
        ] {
            assert_eq!(marked(&RULE, text), [""; 0]);
        }
    }
}
