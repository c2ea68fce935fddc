//! The tests of labels.

use crate::extract::claim::tests::check;

#[test]
fn what_a_colon_ends_may_be_said_of_by_a_verb() {
    check(
        "The yard won the largest single order: £6.2m over five years.",
        &["largest single order: 6200000 GBP", "years: 5 year"],
    );
    check(
        "Fees differ and so do tiers: £6.2m went to us.",
        &[": 6200000 GBP"],
    );
}

#[test]
fn a_label_is_whole() {
    check(
        "1. *Salt Road* — Reef Films, with Hale Studio: 240,000 €",
        &["Salt Road — Reef Films, with Hale Studio: 240000 EUR"],
    );
    check(
        "2. *The Ferry* (second film) — Reef Films: 180,000 €",
        &["The Ferry (second film) — Reef Films: 180000 EUR"],
    );
}

#[test]
fn a_term_in_parentheses_describes_what_follows() {
    check(
        "The long-term (20-year) supply contract came into force.",
        &["supply contract: 20 year"],
    );
}

#[test]
fn what_stands_before_a_parenthesis_is_whole() {
    check(
        "It made 86 jobs benefitting women (74%), sailors (26%).",
        &["jobs: 86 count", "women: 74 percent", "sailors: 26 percent"],
    );
    check(
        "Income came through gifts from firms and friends (£2.4 million).",
        &["gifts from firms and friends: 2400000 GBP"],
    );
}

#[test]
fn what_an_equals_sign_counts_stands_before_it() {
    check(
        "* Keel Patron ($2,500) = 3\n* Deck Friend ($1,500) = 15\n",
        &[
            "Keel Patron: 2500 USD",
            "Keel Patron: 3 count",
            "Deck Friend: 1500 USD",
            "Deck Friend: 15 count",
        ],
    );
    check("Members = 281", &["Members: 281 count"]);
    check("Set the size=281 there.", &[]);
}

#[test]
fn a_bar_parts_label_and_value_but_not_the_foot_of_a_page() {
    check(
        "- Number of berths | 360\n- Berths let | 93%\n",
        &["Number of berths: 360 count", "Berths let: 93 percent"],
    );
    check("Harbour Report 2020 | 13", &[]);
    check("2. Reaching Further | 13", &[]);
}

#[test]
fn a_parenthesis_behind_a_time_tells_more_of_the_same() {
    check(
        "The two docks made 27% and 18%, respectively, of sales in 2024 (26% and 12% in 2023).",
        &[
            "docks: 2 count",
            "sales: 27 percent",
            "sales: 18 percent",
            "sales: 26 percent",
            "sales: 12 percent",
        ],
    );
    check(
        "Heavy capital spending occurred in 2008 ($49.3M) at the pier.",
        &["Heavy capital spending: 49300000 USD"],
    );
}

#[test]
fn adverbs_and_years_stand_before_what_a_parenthesis_tells() {
    check(
        "It is a list of charts (currently 1,038 in number) of the coast.",
        &["list of charts: 1038 count"],
    );
    check(
        "The owners propose no dividend (2023: £3 per share).",
        &["dividend, per share: 3 GBP"],
    );
    check(
        "The share closed at £8 (+31% year to date).",
        &["share: 8 GBP", "share: 31 percent"],
    );
}

#[test]
fn one_label_may_have_several_values() {
    check(
        "- Sailors per call: 15 (weekly call), 20 (harbour call)",
        &["Sailors per call: 15 count", "Sailors per call: 20 count"],
    );
    check(
        "- Open to moor: avg 3.5 days, max 14 week",
        &["Open to moor, avg: 3.5 day", "Open to moor, max: 14 week"],
    );
    check(
        "Boats mended: 87 of 120.",
        &["Boats mended: 87 count", "Boats mended: 120 count"],
    );
    check(
        "- Beds: 40 in all, 20 boats (old)",
        &["Beds: 40 count", "boats: 20 count"],
    );
}

#[test]
fn costs_in_parentheses_are_of_the_subject() {
    check(
        "Tugs are our main cost outside Oslo (at about $190).",
        &["Tugs: 190 USD"],
    );
}
