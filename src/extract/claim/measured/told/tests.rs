//! What numbers measure where the words around them tell it.

use crate::extract::claim::tests::check;

#[test]
fn a_price_a_share_is_of_what_the_sum_is_of() {
    check(
        "Earnings for the fourth quarter a year ago were $162 million, or 22 cents a share.",
        &["Earnings: 162000000 USD", "Earnings, a share: 0.22 USD"],
    );
}

#[test]
fn what_is_compared_with_may_have_a_noun_of_its_own() {
    check(
        "Our profits amounted to $201 million, compared to losses of $39 million in 2022.",
        &["profits: 201000000 USD", "losses: 39000000 USD"],
    );
    check(
        "Our profits amounted to $201 million, compared to a total of $39 million in 2022.",
        &["profits: 201000000 USD", "profits: 39000000 USD"],
    );
}

#[test]
fn what_borrows_a_unit_is_told_in_the_same_millions() {
    check(
        "Ferry fares rose from €35 million to 40 in 2020.",
        &["Ferry fares: 35000000 EUR", "Ferry fares: 40000000 EUR"],
    );
    check(
        "Ferry fares were €40 million (2019: 35).",
        &["Ferry fares: 40000000 EUR", "Ferry fares: 35000000 EUR"],
    );
    check(
        "Ferry fares rose from €900 to 1,200.",
        &["Ferry fares: 900 EUR", "Ferry fares: 1200 EUR"],
    );
}

#[test]
fn baselines_are_of_what_they_are_like() {
    check(
        "We trained 1,140 sailors in 32 ports, against the 1,000 we had hoped for. Half of them were women.",
        &[
            "sailors: 1140 count",
            "ports: 32 count",
            "sailors: 1000 count",
            "sailors, women: 0.5 ratio",
        ],
    );
    check(
        "We work in 32 ports, up from 28.",
        &["ports: 32 count", "ports: 28 count"],
    );
    check(
        "Some 412 sailors waited more than 12 hours at a quay (2021: 188).",
        &["sailors: 412 count", "hours: 12 hour", "sailors: 188 count"],
    );
    check(
        "The league has 78 clubs on five islands, three more than a year ago.",
        &["clubs: 78 count", "islands: 5 count", "clubs: 3 count"],
    );
}

#[test]
fn the_base_of_a_share_is_in_the_unit_of_what_moved() {
    check(
        "The poll had 1,200 sailors, up 12% from 1,071.",
        &[
            "sailors: 1200 count",
            "sailors: 12 percent",
            "sailors: 1071 count",
        ],
    );
    check(
        "We made a profit of £214 million for the six months to 30 June, down 4% on May.",
        &[
            "profit: 214000000 GBP",
            "months: 6 month",
            "profit: 4 percent",
        ],
    );
    check(
        "We hold 840 boats, down 4% from 875.",
        &["boats: 840 count", "boats: 4 percent", "boats: 875 count"],
    );
    check(
        "Membership rose 12% from 1,071.",
        &["Membership: 12 percent", "Membership: 1071 count"],
    );
    check(
        "Turnout was 52%, up from 48.",
        &["Turnout: 52 percent", "Turnout: 48 percent"],
    );
}

#[test]
fn what_is_compared_with_is_of_its_own() {
    check(
        "The fund returned 7.8% against 8.3% for the tide index.",
        &["fund: 7.8 percent", "tide index: 8.3 percent"],
    );
    check(
        "Sick leave was 3% against 4% for the year before.",
        &["Sick leave: 3 percent", "Sick leave: 4 percent"],
    );
    check(
        "The rent rose from 7% to 8% for the tide mill.",
        &["rent: 7 percent", "rent: 8 percent"],
    );
}

#[test]
fn units_behind_a_level_are_of_what_moved() {
    check(
        "Sales of vans dropped by 6% to 327,000 units.",
        &["Sales of vans: 6 percent", "Sales of vans: 327000 count"],
    );
    check(
        "Basic earnings per share rose by 11% to $3 and diluted earnings per share by 12% to $2.",
        &[
            "Basic earnings per share: 11 percent",
            "Basic earnings per share: 3 USD",
            "diluted earnings per share: 12 percent",
            "diluted earnings per share: 2 USD",
        ],
    );
}

#[test]
fn the_level_behind_points_is_of_what_went_up() {
    check(
        "- Operating margin up 250bps to 19.6%, with gross margin up 420bps",
        &[
            "Operating margin: 250 basis_point",
            "Operating margin: 19.6 percent",
            "gross margin: 420 basis_point",
        ],
    );
}

#[test]
fn the_level_behind_a_change_is_of_what_changed() {
    check(
        "It told of a 43% increase in the number of theses completed (to 129).",
        &[
            "number of theses: 43 percent",
            "number of theses: 129 count",
        ],
    );
    check(
        "It told of a 43% increase in fees due to 12 schools.",
        &["fees: 43 percent", "schools: 12 count"],
    );
}

#[test]
fn money_of_which_is_of_the_money_before() {
    check(
        "The town committed $20 million over three years, of which $6 million was paid.",
        &[
            "committed: 20000000 USD",
            "years: 3 year",
            "committed: 6000000 USD",
        ],
    );
}

#[test]
fn what_this_compares_with_is_of_what_was_told_last() {
    check(
        "Our income was £5.7 million. This compared to £6.4m in the previous year.",
        &["income: 5700000 GBP", "income: 6400000 GBP"],
    );
}

#[test]
fn sums_of_a_list_share_their_purpose() {
    check(
        "The yards gained $17,524, $9,146 and $6,370 for research.",
        &[
            "research: 17524 USD",
            "research: 9146 USD",
            "research: 6370 USD",
        ],
    );
}

#[test]
fn what_remains_is_not_of_a_time() {
    check(
        "The office handled 97 complaints and closed 80 within 30 days. Three remain before the court.",
        &[
            "complaints: 97 count",
            "complaints: 80 count",
            "days: 30 day",
            "complaints: 3 count",
        ],
    );
}

#[test]
fn what_goes_to_a_number_is_not_counted_with_it() {
    check(
        "The gallery restored 640 prints and lent 118 to 23 schools.",
        &[
            "prints: 640 count",
            "prints: 118 count",
            "schools: 23 count",
        ],
    );
    check(
        "The yard went from 13 to 60 certified welders.",
        &["certified welders: 13 count", "certified welders: 60 count"],
    );
}

#[test]
fn money_in_parentheses_may_have_a_noun_of_its_own() {
    check(
        "The deficit was £2.3m (2022: £3.1m surplus).",
        &["deficit: 2300000 GBP", "surplus: 3100000 GBP"],
    );
    check(
        "The deficit was £2.3m (2022: £3.1m).",
        &["deficit: 2300000 GBP", "deficit: 3100000 GBP"],
    );
}

#[test]
fn prices_of_one_thing_are_of_it() {
    check(
        "Entry is £12 for adults and £6 for children.",
        &["Entry: 12 GBP", "Entry: 6 GBP"],
    );
    check(
        "Fees are £1,850 a term for locals and £7,400 for others.",
        &["Fees: 1850 GBP", "Fees: 7400 GBP"],
    );
    check(
        "To put that £9 fee in its place, the costs are nearer £40.",
        &["fee: 9 GBP", "costs: 40 GBP"],
    );
    check(
        "They spent £12 on paint and £6 on brushes.",
        &["spent, paint: 12 GBP", "brushes: 6 GBP"],
    );
}

#[test]
fn what_is_reached_of_a_goal_is_no_goal() {
    check(
        "The appeal has raised £640,000 of its £1m target.",
        &["raised: 640000 GBP", "target: 1000000 GBP"],
    );
}

#[test]
fn verbs_are_no_part_of_what_is_counted() {
    check("Two crew members died.", &["crew members: 2 count"]);
    check(
        "There were six lost-time accidents.",
        &["lost-time accidents: 6 count"],
    );
    check(
        "Pensions cost £38m, and interest another £4m.",
        &["Pensions: 38000000 GBP", "interest: 4000000 GBP"],
    );
    check("Debt is 1.9 times EBITDA.", &["EBITDA: 1.9 multiple"]);
}

#[test]
fn what_some_of_them_are_is_told_with_whom() {
    check(
        "We trained 540 farmers (41% of them women) in May.",
        &["farmers: 540 count", "farmers, women: 41 percent"],
    );
    check(
        "The trainees, 26 of them nurses, came from 12 towns.",
        &["trainees, nurses: 26 count", "towns: 12 count"],
    );
    check(
        "It helped 70 guests, 4 of them being women and 5 being speakers.",
        &[
            "guests: 70 count",
            "guests, women: 4 count",
            "guests, speakers: 5 count",
        ],
    );
    check(
        "We have 70 boats, half of them in Elm.",
        &["boats: 70 count", "boats: 0.5 ratio"],
    );
}

#[test]
fn more_of_the_same_stands_behind_out_of() {
    check(
        "The programme has restored 41 ponds so far out of 60 promised.",
        &["ponds: 41 count", "ponds, promised: 60 count"],
    );
    check(
        "The scheme has replanted 1,870 ha of dunes out of 4,000 ha.",
        &["dunes: 1870 ha", "dunes: 4000 ha"],
    );
    check(
        "Only 41 boats out of 44 passed at the first attempt.",
        &["boats: 41 count", "boats: 44 count"],
    );
    check(
        "We taught 640 pupils instead of the planned 1,000.",
        &["pupils: 640 count", "pupils: 1000 count"],
    );
}

#[test]
fn parts_of_what_somebody_has_are_told_with_it() {
    check(
        "The county runs 31 of the country's 98 ferries.",
        &["ferries: 31 count", "ferries: 98 count"],
    );
    check(
        "It won 3 of the club's medals.",
        &["club's medals: 3 count"],
    );
}

#[test]
fn what_stands_instead_is_of_the_same() {
    check(
        "It has 37 new sails; its crew now turns in 11 minutes instead of 26.",
        &["new sails: 37 count", "crew: 11 minute", "crew: 26 minute"],
    );
}

#[test]
fn so_many_may_be_so_long() {
    check(
        "We gave 1 half day workshop and 4 three-hour dives.",
        &[
            "half day workshop: 1 count",
            "workshop: 0.5 day",
            "three-hour dives: 4 count",
            "dives: 3 hour",
        ],
    );
    check("We gave a half day workshop.", &["workshop: 0.5 day"]);
}

#[test]
fn the_sign_of_money_may_be_told_once() {
    check(
        "The Rotary gave GBP 25,000 and Alvik City Council 18,500.",
        &["gave: 25000 GBP", "gave: 18500 GBP"],
    );
    check(
        "We spent £81,740 in all, leaving a surplus of 3,240.",
        &["spent: 81740 GBP", "surplus: 3240 GBP"],
    );
    check(
        "We spent £81,740 after a loss of 3,240 in jobs.",
        &["spent: 81740 GBP", "loss: 3240 count"],
    );
    check(
        "We spent £81,740 and reached 3,240 sailors.",
        &["spent: 81740 GBP", "sailors: 3240 count"],
    );
}

#[test]
fn members_are_counted_by_the_firms_they_are_from() {
    check(
        "Current members are from 1 Hale, 1 Alvik, 2 Umbra Bank.",
        &[
            "Current members, Hale: 1 count",
            "Current members, Alvik: 1 count",
            "Current members, Umbra Bank: 2 count",
        ],
    );
    check("Our members are from 2 towns.", &["towns: 2 count"]);
}

#[test]
fn a_title_in_quotes_is_part_of_what_is_counted() {
    check(
        "The number of visits to our \"Safe Sea\" show was 9,361.",
        &["number of visits to our \"Safe Sea\" show: 9361 count"],
    );
    check("A/V gear cost $2828.", &["A/V gear: 2828 USD"]);
}

#[test]
fn some_who_stay_are_of_those_before() {
    check(
        "Of the 142 quays, 11 closed in the year and 131 remain.",
        &["quays: 142 count", "quays: 11 count", "quays: 131 count"],
    );
}

#[test]
fn a_speed_up_is_in_what_is_done() {
    check(
        "It brought a speed up of 50% in mending sails, and 25% in the other jobs.",
        &["mending sails: 50 percent", "jobs: 25 percent"],
    );
    check(
        "We saw a drop of 12% in falls and 7% in Oslo.",
        &["falls: 12 percent", "falls: 7 percent"],
    );
    check(
        "We saw a drop of 12% in falls and 7% in burns.",
        &["falls: 12 percent", "burns: 7 percent"],
    );
}

#[test]
fn a_share_behind_of_which_is_of_those() {
    check(
        "The poll got 1,131 answers, of which 74% name Tide 9 as their boat.",
        &["answers: 1131 count", "answers: 74 percent"],
    );
    check(
        "More than half (53%) of sailors have a boat.",
        &["sailors: 0.5 ratio", "sailors: 53 percent"],
    );
    check(
        "Among ports with a crane, 78% report that it works; 22% do not.",
        &[
            "ports with a crane: 78 percent",
            "ports with a crane: 22 percent",
        ],
    );
}

#[test]
fn those_who_are_from_somewhere_are_no_places() {
    check(
        "We have 14 sailors from 5 firms; 9 are from Hale, and the remaining 3 are free.",
        &[
            "sailors: 14 count",
            "firms: 5 count",
            "sailors: 9 count",
            "sailors: 3 count",
        ],
    );
    check(
        "We sail in 24 countries; 13 are islands.",
        &["countries: 24 count", "countries: 13 count"],
    );
}

#[test]
fn a_release_borrows_no_noun() {
    check("We built 2 new sails in 1.29.", &["new sails: 2 count"]);
    check(
        "We moved 288 / 1780 boats.",
        &["boats: 288 count", "boats: 1780 count"],
    );
    check(
        "The balance as of June 2024 is $45k.",
        &["balance: 45000 USD"],
    );
}

#[test]
fn what_went_up_is_more_than_it_was() {
    check(
        "There are 12 nurses across 7 wards, up from 9.",
        &["nurses: 12 count", "wards: 7 count", "nurses: 9 count"],
    );
    check(
        "There are 12 nurses across 7 wards, down from 8.",
        &["nurses: 12 count", "wards: 7 count", "wards: 8 count"],
    );
}
