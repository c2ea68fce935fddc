//! The tests of numbers without a noun of their own.

use crate::extract::claim::tests::check;

#[test]
fn shares_without_a_noun_are_of_their_predicate() {
    check(
        "Over 70% of these sailors are women, 25% are Swedes and 4% are from northern villages.",
        &[
            "sailors, women: 70 percent",
            "Swedes: 25 percent",
            "northern villages: 4 percent",
        ],
    );
}

#[test]
fn shares_as_to_which_something_is_held_are_of_it() {
    check(
        "The mill is owned by Hale as to 41%, the rest by us.",
        &["mill: 41 percent"],
    );
    check(
        "Elm Ltd and Ash Ltd are owned by Hale as to 100% and 75% respectively.",
        &[": 100 percent", ": 75 percent"],
    );
    check(
        "- £5,000 each – nine sailing clubs",
        &["sailing clubs: 5000 GBP", "sailing clubs: 9 count"],
    );
}

#[test]
fn one_in_so_many_is_of_those_counted_last() {
    check(
        "Over 100 sailors came; about one in three came from a club.",
        &["sailors: 100 count", "sailors: 0.333333333333 ratio"],
    );
    check(
        "We trained 300 sailors, four times the 2022 number.",
        &["sailors: 300 count", "sailors: 4 multiple"],
    );
}

#[test]
fn the_rest_is_of_what_was_told() {
    check(
        "Acme has an 85% interest in it. The remaining 15% is held by the town.",
        &["interest: 85 percent", "interest: 15 percent"],
    );
    check("Parks and Other 65%", &["Parks and Other: 65 percent"]);
}

#[test]
fn more_money_for_something_else_is_of_that() {
    check(
        "We sold shares in 14 mills, worth $390 million, and committed a further £75 million to a tide fund.",
        &[
            "mills: 14 count",
            "mills: 390000000 USD",
            "committed, tide fund: 75000000 GBP",
        ],
    );
}

#[test]
fn an_amount_behind_a_title_in_quotes_is_for_it() {
    check(
        "- Dr. Hale, ‘Feeding the tide for life’, (four years) $4,999",
        &["years: 4 year", "Feeding the tide for life: 4999 USD"],
    );
}

#[test]
fn an_entry_that_ends_in_place_and_amount_is_told_by_its_opening() {
    check(
        "- Grants that help sailors find harbours, Alvik Clinic, Ostend, BE, $4,999",
        &["Grants: 4999 USD"],
    );
}

#[test]
fn amounts_are_set_off_behind_their_nouns() {
    check(
        "Our income came from these sources: private trusts, 50 percent; the town, 18 percent; ferry fares, 32 percent.",
        &[
            "private trusts: 50 percent",
            "town: 18 percent",
            "ferry fares: 32 percent",
        ],
    );
    check(
        "Our sorting error rate, 6.3% at launch, fell in May.",
        &["sorting error rate: 6.3 percent"],
    );
    check(
        "The largest single prize, £150,000 over three years, went to a choir.",
        &["largest single prize: 150000 GBP", "years: 3 year"],
    );
    check(
        "In Kenya, 50 percent of the boats sank.",
        &["boats: 50 percent"],
    );
}

#[test]
fn shares_are_told_by_what_is_done_with_them() {
    check(
        "It made investments of $515 million, with 70% dedicated to local repairs.",
        &[
            "investments: 515000000 USD",
            "investments, dedicated, local repairs: 70 percent",
        ],
    );
    check(
        "The port gave $7 million to the school, including $2 million this past year.",
        &["gave, school: 7000000 USD", "gave, school: 2000000 USD"],
    );
}

#[test]
fn names_in_a_list_are_told_their_shares() {
    check(
        "Crew: Ann Bell, 33%; Tom Hill, 100%; Ida Lee, 80%.",
        &[
            "Crew, Ann Bell: 33 percent",
            "Crew, Tom Hill: 100 percent",
            "Crew, Ida Lee: 80 percent",
        ],
    );
}

#[test]
fn what_makes_up_the_rest_stands_before_it() {
    check(
        "Dues made up 68%, event tickets 21% and gifts the remaining 11%.",
        &[
            "Dues: 68 percent",
            "event tickets: 21 percent",
            "gifts: 11 percent",
        ],
    );
}

#[test]
fn a_share_that_acts_is_of_those_of_the_share_before() {
    check(
        "81% of sailors rated the soup as good, while only 19% thought it thin.",
        &["sailors: 81 percent", "sailors: 19 percent"],
    );
    check("72% percent of the nurses came.", &["nurses: 72 percent"]);
    check(
        "73% were male sailors, while 25% went home.",
        &["male sailors: 73 percent", ": 25 percent"],
    );
}

#[test]
fn what_is_done_by_someone_is_told_with_its_share() {
    check(
        "We are 100% funded by your gifts, so give.",
        &["funded, gifts: 100 percent"],
    );
}

#[test]
fn shares_of_the_top_of_a_list_are_of_what_it_lists() {
    check(
        "Some 75% of the top 100 ports now have lights.",
        &["ports: 75 percent", "ports: 100 count"],
    );
}

#[test]
fn further_totals_are_of_what_was_counted() {
    check(
        "Then 12 sailors joined, bringing the total to 99.",
        &["sailors: 12 count", "sailors: 99 count"],
    );
    check(
        "The wait to see a nurse was 3.2 days.",
        &["wait to see a nurse: 3.2 day"],
    );
    check(
        "The flood policy costs Acme over $1,000 a year.",
        &["flood policy: 1000 USD"],
    );
    check(
        "Acme accounted for 15% of sales and Umbra for 10%.",
        &["sales: 15 percent", "sales: 10 percent"],
    );
    check(
        "£550K in staffing 4 full-time docks",
        &["staffing: 550000 GBP", "full-time docks: 4 count"],
    );
}

#[test]
fn who_is_thanked_is_not_measured() {
    check(
        "Thanks to a gift of $15,000 we built a quay.",
        &["gift: 15000 USD"],
    );
}

#[test]
fn shares_that_act_are_of_the_same_whole() {
    check(
        "Nearly 60% of sailors own fewer than 20 boats, while almost 30% own more.",
        &[
            "sailors: 60 percent",
            "boats: 20 count",
            "sailors: 30 percent",
        ],
    );
    check(
        "Sales grew 5% to 20 clients, while 12% left.",
        &[
            "Sales: 5 percent",
            "clients: 20 count",
            "clients: 12 percent",
        ],
    );
}
