//! "dozens of partners": a number that the writer did not give.

use crate::check::{Marks, Rule, Usual};
use crate::typed::Report;

pub(super) const RULE: Rule = Rule {
    id: "claim.vague",
    what: "A number that is not given: dozens of partners",
    usual: Usual::Off,
    find,
};

fn find(report: &Report, marks: &mut Marks<'_>) {
    for claim in report.claims.iter().filter(|claim| claim.quantity.vague) {
        let message = format!("`{}` gives no number", claim.words);
        marks.add(&claim.place, &claim.words, message, None);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::rules::testing::marked;

    #[test]
    fn marks_what_is_no_number() {
        assert_eq!(
            marked(&RULE, "We met dozens of partners and 12 guests."),
            ["1: dozens of partners: `dozens of partners` gives no number"]
        );
    }
}
