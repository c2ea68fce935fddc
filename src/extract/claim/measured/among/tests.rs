//! The tests of amounts behind the names among whom something is divided.

use crate::extract::claim::tests::check;

#[test]
fn parts_are_of_what_was_counted_not_of_its_places() {
    check(
        "The school taught 1,240 children in seven towns, 310 of them on bursaries.",
        &[
            "children: 1240 count",
            "towns: 7 count",
            "children: 310 count",
        ],
    );
    check(
        "Members sit in 24 countries, half of them in Asia.",
        &["countries: 24 count", "Members: 0.5 ratio"],
    );
}

#[test]
fn shares_behind_those_who_hold_are_of_what_is_held() {
    check(
        "Shares are now held by Holm Utilities (67%), employees (3%) and the Town of Elm (30%).",
        &[
            "Shares: 67 percent",
            "Shares: 3 percent",
            "Shares: 30 percent",
        ],
    );
    check(
        "Running costs are borne by the University of Elm (55%) and the Marsh Foundation (45%).",
        &["Running costs: 55 percent", "Running costs: 45 percent"],
    );
    check(
        "The quarry, which is jointly owned by Acme (41%) and Umbra (59%), is closed.",
        &["quarry: 41 percent", "quarry: 59 percent"],
    );
    check(
        "Founded as a spin-off, Kelp is majority-owned by the investment company Acme (54%).",
        &["Kelp: 54 percent"],
    );
    check(
        "Kelp is a venture owned by Acme (51%) and Umbra (49%).",
        &["venture: 51 percent", "venture: 49 percent"],
    );
}

#[test]
fn what_is_paid_for_may_be_so_by_a_long_name() {
    check(
        "The lab is paid for by the Hale Institute for Health (£8.4m) and by our friends.",
        &["lab: 8400000 GBP"],
    );
}

#[test]
fn money_behind_those_who_fund_is_of_what_is_funded() {
    check(
        "The harbour scheme is funded by the Marsh Fund (£3m), the Town Council (£1m) and our own capital (£2m).",
        &[
            "harbour scheme: 3000000 GBP",
            "harbour scheme: 1000000 GBP",
            "own capital: 2000000 GBP",
        ],
    );
}

#[test]
fn parts_of_what_is_dealt_out_are_told_by_where_they_go() {
    check(
        "At year-end 54% was invested in bonds (goal: 52%), 31% in local shares (32%), 9% in land and 6% in docks.",
        &[
            "invested, bonds: 54 percent",
            "invested, bonds: 52 percent",
            "invested, local shares: 31 percent",
            "invested, local shares: 32 percent",
            "invested, land: 9 percent",
            "invested, docks: 6 percent",
        ],
    );
    check(
        "We spend 16% on training and 4% on tools.",
        &["spend, training: 16 percent", "spend, tools: 4 percent"],
    );
    check(
        "Some 70% of the fund was spent on docks.",
        &["fund: 70 percent"],
    );
    check(
        "Sales rose 5% in Kenya and 3% in Peru.",
        &["Sales: 5 percent", "Sales: 3 percent"],
    );
    check("Tide Trust holds 5% in Acme.", &["Tide Trust: 5 percent"]);
}

#[test]
fn what_follows_another_clause_is_no_part() {
    check(
        "The course is run by Hale House, which the Town grant-aids (£12,000).",
        &["Town grant-aids: 12000 GBP"],
    );
}

#[test]
fn shares_behind_counted_people_are_of_them() {
    check(
        "The form was filled in by 46 teachers (52%).",
        &["teachers: 46 count", "teachers: 52 percent"],
    );
    check(
        "Fees rose in Spain (12%) and Norway (4%).",
        &["Spain: 12 percent", "Norway: 4 percent"],
    );
}

#[test]
fn names_behind_a_colon_divide_what_was_told() {
    check(
        "Last year 64% of commits came from three firms: Acme (31%), Umbra (17%) and Holm (16%).",
        &[
            "commits: 64 percent",
            "firms: 3 count",
            "commits: 31 percent",
            "commits: 17 percent",
            "commits: 16 percent",
        ],
    );
    check(
        "The budget was $8 million: 58% from fees and 42% from gifts.",
        &[
            "budget: 8000000 USD",
            "budget: 58 percent",
            "budget: 42 percent",
        ],
    );
}

#[test]
fn nouns_behind_a_colon_are_measured_themselves() {
    check(
        "Income was £4 million: grants £3 million, fees £1 million.",
        &[
            "Income: 4000000 GBP",
            "grants: 3000000 GBP",
            "fees: 1000000 GBP",
        ],
    );
}

#[test]
fn shares_that_several_hold_are_of_what_they_hold() {
    check(
        "The quay belongs to Elm Docks Ltd, of which Holm Harbours owns 25%.",
        &["Elm Docks Ltd: 25 percent"],
    );
    check(
        "It founded a school in which we own 49%.",
        &["school: 49 percent"],
    );
    check(
        "Acme holds 51% and Umbra 15% of our shares.",
        &["shares: 51 percent", "shares: 15 percent"],
    );
    check(
        "Acme holds 34% of the capital, the State 30%, Umbra 10% and our crew 8%.",
        &[
            "capital: 34 percent",
            "capital: 30 percent",
            "capital: 10 percent",
            "capital: 8 percent",
        ],
    );
    check(
        "Acme owns 60% of the dock and sold 20% of the pier.",
        &["dock: 60 percent", "pier: 20 percent"],
    );
}

#[test]
fn what_someone_did_so_many_of_is_counted_in_parentheses() {
    check(
        "I asked about the leaking boats being taken out by Acme (~1,300 per month) then.",
        &["leaking boats: 1300 count"],
    );
    check(
        "The fair was attended by pupils (300) and by Acme.",
        &["pupils: 300 count"],
    );
}
