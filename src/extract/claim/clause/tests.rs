//! The tests of clauses.

use super::*;
use crate::extract::claim::tests::with_sentence;

#[test]
fn some_verbs_have_no_subject() {
    check(
        "It took over 80 hours to mend the quay.",
        Some(""),
        Some("take"),
    );
    check(
        "The storm sank boats, all three learned a lot.",
        Some(""),
        None,
    );
    check("Seats (estimated, if needed): 25", None, None);
    check(
        "In order to grow, it lent 80 boats.",
        Some("it"),
        Some("lend"),
    );
    check(
        "Crews like Elm, Holm and Kelp held 5 meetings.",
        Some("Crews"),
        Some("hold"),
    );
    check(
        "The crew, proposed to the board in May has held 5 meetings.",
        Some("crew"),
        Some("hold"),
    );
}

#[track_caller]
fn check(text: &str, subject: Option<&str>, action: Option<&str>) {
    with_sentence(text, |sentence| {
        let words = |range: Range<usize>| {
            sentence
                .passage
                .document
                .words(sentence.passage.span(range))
        };
        let clause = before(sentence, sentence.quantities[0].start);
        let found = clause.as_ref().map(|clause| match &clause.subject {
            Subject::Report => "we".to_owned(),
            Subject::Pronoun => "it".to_owned(),
            Subject::Named(range) | Subject::Stand(range) => words(range.clone()),
            Subject::None => String::new(),
        });
        assert_eq!(found.as_deref(), subject, "{text}");
        assert_eq!(clause.and_then(|clause| clause.action), action, "{text}");
    });
}

#[test]
fn finds_verb_and_subject() {
    check(
        "To date, we have submitted over 65 items.",
        Some("we"),
        Some("submit"),
    );
    check(
        "The openEuler community has attracted nearly 10 developers.",
        Some("openEuler community"),
        Some("attract"),
    );
    check(
        "Huawei Cloud released a service, which has aggregated more than 10 things.",
        Some("service"),
        Some("aggregate"),
    );
    check(
        "The program provides jobs and has released more than 20 tasks.",
        Some("program"),
        Some("release"),
    );
    check(
        "Our goal this year is to raise at least 14 euros.",
        Some("we"),
        Some("raise"),
    );
    check(
        "FireFly, a project of many hands, has 12 maintainers.",
        Some("FireFly"),
        Some("have"),
    );
    check(
        "The film on safe unplugging, made with us, was seen 19 times.",
        Some("film on safe unplugging"),
        Some("see"),
    );
}

#[test]
fn the_time_a_sentence_opens_with_is_no_part_of_the_subject() {
    check(
        "During the reporting period MDSO published 17 charts.",
        Some("MDSO"),
        Some("publish"),
    );
    check(
        "In the last season Tide Mill ran 12 tours.",
        Some("Tide Mill"),
        Some("run"),
    );
    check(
        "The reporting period MDSO chose covers 17 months.",
        Some("reporting period MDSO"),
        Some("choose"),
    );
}

#[test]
fn what_is_excepted_is_no_subject() {
    for except in [
        "other than the Tide Trust",
        "apart from Acme",
        "except Acme Ltd",
        "except for the Tide Trust",
    ] {
        check(
            &format!("No owner {except} holds more than 5 shares."),
            Some("owner"),
            Some("hold"),
        );
    }
    check(
        "A port other than ours has 5 piers.",
        Some("port"),
        Some("have"),
    );
}

#[test]
fn what_is_ours_may_have_a_name_of_its_own() {
    check(
        "Our charity, the Tide Appeal, raised 14 euros.",
        Some("Tide Appeal"),
        Some("raise"),
    );
    check(
        "Our charity, a small one, raised 14 euros.",
        Some("we"),
        Some("raise"),
    );
}

#[test]
fn looks_past_dates_and_relative_clauses() {
    check(
        "The profit before tax for the year ended 31 December 2003 was 12 units.",
        Some("profit before tax"),
        Some("be"),
    );
    check(
        "The share of pupils who are girls rose to 12 units.",
        Some("share of pupils"),
        Some("rise"),
    );
    check(
        "The outlook is for sales to grow a lot, margin to range up to 12 units.",
        Some("margin"),
        Some("range"),
    );
}

#[test]
fn finds_none_in_fragments() {
    check("Members: 12 companies", None, None);
}

/// The subject of the last claim of a text.
#[track_caller]
fn check_last(text: &str, subject: &str) {
    let document = crate::read::read(text.to_owned(), crate::read::Format::Markdown);
    let report = crate::extract::extract(&document, &Default::default());
    let last = report
        .claims
        .last()
        .map(|claim| claim.subject.pieces.iter());
    let words = last
        .into_iter()
        .flatten()
        .map(|piece| document.words(*piece));
    assert_eq!(words.collect::<Vec<_>>().join(", "), subject, "{text}");
}

#[test]
fn a_clause_without_its_verb_has_its_own_subject() {
    check_last(
        "Tidal power accounted for 83% of output, wind for 12%.",
        "wind",
    );
    check_last(
        "Turnover dropped 41% to $7.2bn, profit to $1.6bn.",
        "profit",
    );
    check_last(
        "Fees rose by 3 points in May and costs by 2 points.",
        "costs",
    );
    check_last(
        "Turnover rose to $7m (2023: $5m) and profit to $2m.",
        "profit",
    );
    check_last("Pensions cost £38m, and interest another £4m.", "interest");
    check_last("Turnover was $7m for boats and $2m for sails.", "Turnover");
}

#[test]
fn a_noun_with_its_verb_behind_is_no_verb() {
    check_last("Customer deposits stood at $48m.", "Customer deposits");
    check_last("The Harbour Bank deposits $48m a day.", "Harbour Bank");
}

#[test]
fn a_time_before_the_verb_is_no_subject() {
    check(
        "The number of leaks that the yard reported each year was 10.",
        Some("number of leaks"),
        Some("be"),
    );
    check_last("Years later, 59 boats sail, mended by 200 people.", "");
    check_last("This makes Hexaflow have 6 keepers.", "Hexaflow");
    check(
        "The age of the yard was 10 years.",
        Some("age of the yard"),
        Some("be"),
    );
}

#[test]
fn what_is_told_opens_a_clause_of_its_own() {
    check_last("The lesson is that 94 boats were lost.", "");
    check_last("Mr. Hale shared that 57 guests came.", "");
}

#[test]
fn those_of_ours_who_act_for_themselves_are_others() {
    check_last("Our rivals raised £12,000.", "rivals");
    check_last("Our suppliers employ 300 people.", "suppliers");
    check_last("Our donors' rivals gave £75,000.", "donors' rivals");
    check_last("Our crew raised £12,000.", "");
}
