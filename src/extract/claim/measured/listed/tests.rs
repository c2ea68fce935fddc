//! The tests of the numbers of lists.

use crate::extract::claim::tests::check;

#[test]
fn items_may_have_their_noun_before_the_count() {
    check(
        "Fellows 1,204 (up 38); ordinary members 877; pupils 940.",
        &[
            "Fellows: 1204 count",
            "Fellows: 38 count",
            "ordinary members: 877 count",
            "pupils: 940 count",
        ],
    );
    check("Windows 11, Windows 10.", &[]);
    check("See pages 12, 14.", &[]);
}

#[test]
fn modifiers_take_the_noun_of_their_list() {
    check(
        "It has 2,310 full-time and 460 part-time staff.",
        &["full-time, staff: 2310 count", "part-time staff: 460 count"],
    );
    check(
        "It has 7 graduated and 12 new boats, 3 Premier and 14 Silver members.",
        &[
            "graduated, boats: 7 count",
            "new boats: 12 count",
            "Premier, members: 3 count",
            "Silver members: 14 count",
        ],
    );
    check(
        "They mended 7 and closed 12 old doors.",
        &["old doors: 12 count"],
    );
    check(
        "Then 300 pier, 36 docks, and 13 ship yard visits were made.",
        &[
            "pier, visits: 300 count",
            "docks, visits: 36 count",
            "ship yard visits: 13 count",
        ],
    );
    check(
        "Then 300 piers, 36 docks, and 13 ship yard visits were made.",
        &[
            "piers: 300 count",
            "docks: 36 count",
            "ship yard visits: 13 count",
        ],
    );
    check(
        "Staff: 188 posts, 9 vacant.",
        &["posts: 188 count", "vacant, posts: 9 count"],
    );
    check(
        "There were 4 sails: 1 alpha, 2 beta and 3 gamma.",
        &[
            "sails: 4 count",
            "alpha, sails: 1 count",
            "beta, sails: 2 count",
            "gamma, sails: 3 count",
        ],
    );
    check(
        "It had 41 sails: 12 alpha, 18 beta, and 11 stable.",
        &[
            "sails: 41 count",
            "alpha, sails: 12 count",
            "beta, sails: 18 count",
            "stable, sails: 11 count",
        ],
    );
    check(
        "Three schools were inspected: two good, one poor.",
        &["schools: 3 count", "good, schools: 2 count"],
    );
    check(
        "We have 12 boats, 40 staff and 3 aircraft.",
        &["boats: 12 count", "staff: 40 count", "aircraft: 3 count"],
    );
    check(
        "We named 611 tier-1 factories.",
        &["tier-1 factories: 611 count"],
    );
}

#[test]
fn the_smallest_and_the_largest_are_of_one_thing() {
    check(
        "The smallest grant was £4,500, the largest £6 million.",
        &["smallest grant: 4500 GBP", "smallest grant: 6000000 GBP"],
    );
}

#[test]
fn sentences_below_a_label_are_told_by_their_verb() {
    check(
        "Community: $6 million was donated to local schools.",
        &["donated, local schools: 6000000 USD"],
    );
    check(
        "Present: 38 of 52 members.",
        &["members: 38 count", "members: 52 count"],
    );
    check(
        "Of 5,610 notices we rejected 12 pages.",
        &["notices: 5610 count", "pages: 12 count"],
    );
    check(
        "Downloads. Nearly 900 million.",
        &["Downloads: 900000000 count"],
    );
    check(
        "Its content is of local make and amounts to $9 million.",
        &["content: 9000000 USD"],
    );
}

#[test]
fn items_behind_a_label_are_told_with_it() {
    check(
        "Staff: nurses 960, doctors 310 and porters 41.",
        &[
            "Staff, nurses: 960 count",
            "Staff, doctors: 310 count",
            "Staff, porters: 41 count",
        ],
    );
    check(
        "Berths: total 12, open 9.",
        &["Berths: 12 count", "Berths, open: 9 count"],
    );
    check(
        "Soot: total 412 tonnes, scope 1 350, scope 2 62.",
        &["Soot: 412 t", "Soot, scope 1: 350 t", "Soot, scope 2: 62 t"],
    );
    check(
        "Costs: rent £20m, fuel £9m.",
        &["Costs, rent: 20000000 GBP", "Costs, fuel: 9000000 GBP"],
    );
    check(
        "The mix was as follows: coal 40%, wind 25%.",
        &["coal: 40 percent", "wind: 25 percent"],
    );
}

#[test]
fn parts_of_a_scaled_total_are_not_told_without_its_scale() {
    check(
        "Costs: total $9m, rent 2, fuel 12.",
        &["Costs: 9000000 USD"],
    );
}

#[test]
fn pages_and_numbers_of_items_are_none() {
    check("Contents: foreword 2, accounts 14.", &[]);
    check("Phone: office 4412, home 8812.", &[]);
    check("Bus lines: north 4, south 12.", &[]);
    check("Figures: map 3, chart 4.", &[]);
    check("Levels: beginner 1, expert 3.", &[]);
    check("See: patch 1, patch 2.", &[]);
    check("Agenda: we met 4, and heard 12.", &[]);
}
