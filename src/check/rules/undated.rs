//! Numbers without a time, in a report that does not say which period it reports on.

use crate::check::{Marks, Rule, Usual};
use crate::typed::Report;

pub(super) const RULE: Rule = Rule {
    id: "claim.undated",
    what: "Numbers without a time in a report without a period; once a report",
    usual: Usual::Off,
    find,
};

fn find(report: &Report, marks: &mut Marks<'_>) {
    if report.period_start.is_some() {
        return;
    }
    let undated = || report.claims.iter().filter(|claim| !claim.time.is_told());
    if let Some(first) = undated().next() {
        let message = match undated().count() {
            1 => "the report tells no period, and 1 claim no time".to_owned(),
            many => format!("the report tells no period, and {many} claims no time"),
        };
        marks.add(&first.place, &first.words, message, None);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::rules::testing::marked;

    #[test]
    fn marks_the_first_of_a_report_without_a_period() {
        let text =
            "# Our alliance\n\nWe have 30 members.\n\nWe run 12 labs. In 2021 we had 25 members.";
        assert_eq!(
            marked(&RULE, text),
            ["3: 30 members: the report tells no period, and 2 claims no time"]
        );
    }

    #[test]
    fn a_report_with_a_period_dates_its_numbers() {
        let text = "# Annual report 2021\n\nWe have 30 members.";
        assert_eq!(marked(&RULE, text), [""; 0]);
    }
}
