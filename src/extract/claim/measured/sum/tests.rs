//! The tests of sums, levels and values.

use crate::extract::claim::tests::check;

#[test]
fn each_of_what_was_counted_has_its_price() {
    check(
        "Registrations: 112 at £240.",
        &["Registrations: 112 count", "Registrations: 240 GBP"],
    );
}

#[test]
fn what_a_thing_is_worth_stands_in_parentheses() {
    check(
        "The guild gave us a launch (value £58,000).",
        &["value, launch: 58000 GBP"],
    );
    check(
        "They built a new quay (cost: €3m).",
        &["cost, new quay: 3000000 EUR"],
    );
}

#[test]
fn highs_and_records_are_of_what_was_told() {
    check(
        "A total of 130 vessels docked there, beating the previous record of 82 in 2009.",
        &["vessels: 130 count", "vessels: 82 count"],
    );
    check(
        "Demand for coal hit an all-time high of 100 million tonnes.",
        &["Demand for coal: 100000000 t"],
    );
    check(
        "It had record earnings (before losses) of $2 million.",
        &["earnings: 2000000 USD"],
    );
}

#[test]
fn sums_at_the_end_of_a_phrase_are_of_its_head() {
    check(
        "Wardens took 300 calls in an average of 42 seconds.",
        &["calls: 300 count", "calls: 42 second"],
    );
    check(
        "Income was £5.2m, an increase of £1.1m on the year before.",
        &["Income: 5200000 GBP", "Income: 1100000 GBP"],
    );
    check(
        "Membership stands at 23,451, an increase of 1,204 on last year.",
        &["Membership: 23451 count", "Membership: 1204 count"],
    );
    check(
        "Some 8,000 people live within 50 km of the mill.",
        &["people: 8000 count", ": 50 km"],
    );
    check(
        "We approved 14 new grants worth €2.3 million.",
        &["new grants: 14 count", "new grants: 2300000 EUR"],
    );
}

#[test]
fn intervals_are_told_by_the_noun_before_them() {
    check(
        "The crew moves from a painting cycle of every 3 months to every 4 months.",
        &["painting cycle: 3 month", "painting cycle: 4 month"],
    );
    check("Ferry interval: every 6 weeks", &["Ferry interval: 6 week"]);
    check(
        "The crew is near its goal with the wait for tugs lasting 3 days on average.",
        &["wait for tugs: 3 day"],
    );
    check("I work with a crew of two right now.", &["crew: 2 count"]);
    check("It has three LTS ships available.", &["LTS ships: 3 count"]);
    check(
        "Our donation total sits at $167,348, so give.",
        &["donation: 167348 USD"],
    );
}

#[test]
fn other_rates_are_their_own() {
    check(
        "The tax charge was £21m, representing an effective rate of 23%.",
        &["tax charge: 21000000 GBP", "effective rate: 23 percent"],
    );
    check(
        "Donors give every month, an average of £11.20 each.",
        &["average: 11.2 GBP"],
    );
}

#[test]
fn a_growth_rate_is_of_what_grew() {
    check(
        "Insurance revenue reached $3 million, with a growth rate of 26%.",
        &[
            "Insurance revenue: 3000000 USD",
            "Insurance revenue: 26 percent",
        ],
    );
    check("It has a click rate of 26%.", &["click rate: 26 percent"]);
}

#[test]
fn sums_are_told_behind_worth_a_total() {
    check(
        "Last year gifts worth a total £140 million were given to nurses.",
        &["gifts: 140000000 GBP"],
    );
    check(
        "It awarded contracts worth a combined $5 million.",
        &["contracts: 5000000 USD"],
    );
    check("It sold a total of 12 boats.", &["boats: 12 count"]);
}

#[test]
fn superlatives_and_one_say_nothing_of_what_is_measured() {
    check(
        "The share of female pilots has remained low, at best at 15%.",
        &["share of female pilots: 15 percent"],
    );
    check("The office is one of three there.", &["office: 3 count"]);
    check("It is one of three schools.", &["schools: 3 count"]);
}

#[test]
fn sums_set_off_by_a_comma_are_of_the_noun_before_it() {
    check(
        "Legacies, at £2.4m, were up 12%.",
        &["Legacies: 2400000 GBP", "Legacies: 12 percent"],
    );
    check(
        "A total of 84 grants, worth £1.6m, were made.",
        &["grants: 84 count", "grants: 1600000 GBP"],
    );
}

#[test]
fn a_value_behind_what_was_told_is_of_that() {
    check(
        "Wardens gave 34,000 hours of their time, worth an estimated £510,000.",
        &[
            "hours of their time: 34000 hour",
            "hours of their time: 510000 GBP",
        ],
    );
    check(
        "Income was £4.3m, comprising grants of £3.1m and fees of £1.2m.",
        &[
            "Income: 4300000 GBP",
            "grants: 3100000 GBP",
            "fees: 1200000 GBP",
        ],
    );
}

#[test]
fn amounts_are_of_the_noun_before_them() {
    check(
        "The stipend, in the amount of $4,000, helps pay fees.",
        &["stipend: 4000 USD"],
    );
    check(
        "It donated ropes to the value of $4,000.",
        &["ropes: 4000 USD"],
    );
}

#[test]
fn adverbs_stand_between_of_and_its_amount() {
    check(
        "The pier was built with a budget of only $3.6M.",
        &["budget: 3600000 USD"],
    );
    check("It has an income of just £40,000.", &["income: 40000 GBP"]);
}
