//! A part that is larger than its whole.

use std::collections::HashMap;

use crate::check::range::Range;
use crate::check::{Marks, Rule, Usual};
use crate::typed::{Claim, Report};

pub(super) const RULE: Rule = Rule {
    id: "claim.part",
    what: "A part that is larger than its whole: 30 partners, including 45 sales partners",
    usual: Usual::On,
    find,
};

fn find(report: &Report, marks: &mut Marks<'_>) {
    let wholes: HashMap<&str, &Claim> = report
        .claims
        .iter()
        .map(|claim| (&*claim.id, claim))
        .collect();
    for part in &report.claims {
        let whole = part.part_of.as_deref().and_then(|id| wholes.get(id));
        let Some(whole) = whole.filter(|whole| whole.quantity.unit == part.quantity.unit) else {
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
    fn a_smaller_part_and_an_open_whole_are_as_they_should_be() {
        for text in [
            "We have 30 partners, including 25 sales partners.",
            "We have more than 30 partners, including 45 sales partners.",
        ] {
            assert_eq!(marked(&RULE, text), [""; 0]);
        }
    }
}
