//! What a report says against what a person read in it: one report and its annotation give an [`Outcome`].
//!
//! Outcomes of many reports add up, and their [`Figures`] are read off the sum. An annotation marked optional is neither
//! rewarded nor penalised, and neither is what a report says in its place.

mod claims;
mod gold;
mod names;
mod organizations;
mod outcome;
mod roles;
mod sections;

use std::borrow::Cow;

pub use gold::{Error, Gold};
pub use outcome::{Figures, Mistake, MistakeKind, Outcome, Rate, Tally};

use crate::rows::{Row, Table, Value, View};

/// Compares a report with its annotation.
pub fn evaluate(gold: &Gold, view: &View<'_>) -> Outcome {
    let mut outcome = Outcome {
        reports: 1,
        ..Outcome::default()
    };
    sections::compare(gold, view, &mut outcome);
    claims::compare(gold, view, &mut outcome);
    organizations::compare(gold, view, &mut outcome);
    roles::compare(gold, view, &mut outcome);
    outcome.mistakes.sort_by_key(|mistake| mistake.line);
    outcome
}

/// What a row says in a column of text; empty where it says nothing.
fn words<'a>(row: &Row<'a>, table: Table, column: &str) -> Cow<'a, str> {
    match cell(row, table, column) {
        Value::Text(words) => words,
        _ => Cow::Borrowed(""),
    }
}

/// The 1-based line a row starts on.
fn line(row: &Row<'_>, table: Table) -> usize {
    match cell(row, table, "line") {
        Value::Int(line) => usize::try_from(line).unwrap_or(0),
        _ => 0,
    }
}

fn cell<'a>(row: &Row<'a>, table: Table, column: &str) -> Value<'a> {
    let column = table
        .column(column)
        .expect("only columns of the model are asked for");
    (column.get)(row)
}

/// Whether two places are on one line or on neighbouring ones: a wrapped line moves a place by one.
fn are_near(line: usize, other: usize) -> bool {
    line.abs_diff(other) <= 1
}

/// The required annotations, then the optional ones, each in their order.
fn required_first<T>(annotations: &[T], is_optional: impl Fn(&T) -> bool) -> Vec<&T> {
    let mut sorted: Vec<&T> = annotations.iter().collect();
    sorted.sort_by_key(|annotation| is_optional(annotation));
    sorted
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::{Options, extract};
    use crate::read::{Format, read};

    fn outcome(text: &str, annotation: &str) -> Outcome {
        let document = read(text.to_owned(), Format::PlainText);
        let report = extract(&document, &Options::default());
        let gold = Gold::parse(annotation).unwrap();
        evaluate(&gold, &View::new(&document, &report, "report.txt"))
    }

    #[track_caller]
    fn check(text: &str, annotation: &str, expect: &[&str]) {
        let mistakes: Vec<String> = outcome(text, annotation)
            .mistakes
            .iter()
            .map(|mistake| format!("{}: {mistake}", mistake.line))
            .collect();
        assert_eq!(mistakes, expect);
    }

    const ENGINEERS: &str = "Acme employs more than 40 engineers.\n";
    const MORE_THAN_40: &str = r#"{"type":"claim","line":1,"quote":"more than 40","value":40,"bound":"more_than","unit":"count","measured":"engineers","head":"engineers"}"#;

    #[test]
    fn a_claim_is_found_by_place_and_value_and_then_judged() {
        check(ENGINEERS, MORE_THAN_40, &[]);
        check(
            ENGINEERS,
            &MORE_THAN_40.replace("\"value\":40", "\"value\":41"),
            &[
                "1: missed claim `more than 40` = 41",
                "1: false claim `more than 40 engineers` = 40 count",
            ],
        );
        check(
            ENGINEERS,
            &MORE_THAN_40
                .replace("more_than", "exact")
                .replace("engineers", "pilots"),
            &[
                "1: wrong claim `more than 40`: bound more_than for exact; measured `engineers` for `pilots`",
            ],
        );
    }

    #[test]
    fn an_optional_annotation_is_neither_missed_nor_false() {
        let optional = MORE_THAN_40.replace("\"line\"", "\"optional\":true,\"line\"");
        check(ENGINEERS, &optional, &[]);
        check("Acme employs many engineers.\n", &optional, &[]);
    }

    #[test]
    fn a_number_nobody_gave_is_no_false_alarm() {
        check("Acme employs dozens of engineers.\n", "", &[]);
    }

    #[test]
    fn a_trap_is_taken_only_by_a_claim_that_no_annotation_asks_for() {
        let trap = r#"{"type":"trap","line":1,"quote":"40 engineers","why":"a test"}"#;
        assert_eq!(outcome(ENGINEERS, trap).traps, Rate { hits: 1, of: 1 });
        let both = format!("{trap}\n{MORE_THAN_40}");
        assert_eq!(outcome(ENGINEERS, &both).traps, Rate { hits: 0, of: 1 });
    }

    const MEMBER: &str = "The Linux Foundation is a member of the Internet Society.\n";
    const ORGANIZATIONS: &str = r#"
{"type":"org","name":"Linux Foundation","kind":"foundation","lines":[1]}
{"type":"org","name":"Internet Society","aliases":["ISOC"],"optional":true}
"#;
    const ROLE: &str =
        r#"{"type":"role","holder":"Linux Foundation","role":"member","org":"ISOC","line":1}"#;

    #[test]
    fn an_annotation_without_a_kind_of_row_says_nothing_of_it() {
        check(MEMBER, "", &[]);
    }

    #[test]
    fn a_role_has_its_holder_organization_and_line() {
        check(MEMBER, &format!("{ORGANIZATIONS}{ROLE}"), &[]);
        let elsewhere = ROLE.replace("\"line\":1", "\"line\":3");
        check(
            MEMBER,
            &format!("{ORGANIZATIONS}{elsewhere}"),
            &[
                "1: false role Linux Foundation – member – Internet Society",
                "3: missed role Linux Foundation – member – ISOC",
            ],
        );
        let one_of = ROLE.replace(
            r#""role":"member""#,
            r#""roles":["member","chair"],"mode":"any""#,
        );
        check(
            MEMBER,
            &format!("{ORGANIZATIONS}{one_of}"),
            &["1: wrong role Linux Foundation – member – ISOC: certainty stated for one_of"],
        );
    }

    #[test]
    fn headings_are_found_by_their_title_one_line_up_or_down() {
        let text = "A Year of Growth\n\nThe company grew in every region and in every quarter.\n";
        let at = |line| {
            format!(r#"{{"type":"section","level":1,"title":"A year of growth","line":{line}}}"#)
        };
        check(text, &at(2), &[]);
        check(
            text,
            &at(3),
            &[
                "1: false section `A Year of Growth`",
                "3: missed section `A year of growth`",
            ],
        );
    }
}
