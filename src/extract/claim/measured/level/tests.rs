//! The tests of how much subjects and objects are.

use crate::extract::claim::tests::check;

#[test]
fn what_passes_or_slides_to_a_number_is_measured() {
    check(
        "Commits slid from 2,204 to 1,760.",
        &["Commits: 2204 count", "Commits: 1760 count"],
    );
    check(
        "Registrations passed 7,000 for the first time.",
        &["Registrations: 7000 count"],
    );
    check(
        "The board passed 12 resolutions.",
        &["resolutions: 12 count"],
    );
    check(
        "Gold packages cost CAD 8,000.",
        &["Gold packages: 8000 CAD"],
    );
    check(
        "Acme donates storage credits worth $1m to the project.",
        &["storage credits: 1000000 USD"],
    );
}

#[test]
fn levels_are_of_the_subject_beyond_times_and_dashes() {
    check(
        "Our spend over the past 28 days has been $109,000.",
        &["days: 28 day", "spend: 109000 USD"],
    );
    check(
        "In 2001 this pledge was worth up to £16 million.",
        &["pledge: 16000000 GBP"],
    );
    check(
        "Damage to piers has occurred - up to 90% in some ports.",
        &["Damage to piers: 90 percent"],
    );
    check(
        "The Board increased the interim dividend for the second quarter by 3% to €0.44.",
        &["interim dividend: 3 percent", "interim dividend: 0.44 EUR"],
    );
    check(
        "Some 1.9 million gauges, 71% of the total, are installed.",
        &["gauges: 1900000 count", "gauges: 71 percent"],
    );
    check(
        "The endowment, valued at $2.1 billion, is old.",
        &["endowment: 2100000000 USD"],
    );
    check(
        "Profit before tax of £312m (2019: £298m) was up 5%.",
        &[
            "Profit before tax: 312000000 GBP",
            "Profit before tax: 298000000 GBP",
            "Profit before tax: 5 percent",
        ],
    );
    check(
        "Power sales rose 2% to 14.1 TWh and gas sales 4% to 9 TWh.",
        &[
            "Power sales: 2 percent",
            "Power sales: 14.1 TWh",
            "gas sales: 4 percent",
            "gas sales: 9 TWh",
        ],
    );
    check(
        "All-in costs of $912 were 6% higher.",
        &["All-in costs: 912 USD", "All-in costs: 6 percent"],
    );
    check(
        "Moreover, rents rose in May, representing 4% growth.",
        &["rents: 4 percent"],
    );
}

#[test]
fn a_span_of_time_is_not_what_ends_at_a_level() {
    check(
        "Our solvency ratio ended the year at 14.2 per cent.",
        &["solvency ratio: 14.2 percent"],
    );
    check(
        "The share price closed the quarter at $12.",
        &["share price: 12 USD"],
    );
    check(
        "The tide fund began the season at €3 million.",
        &["tide fund: 3000000 EUR"],
    );
    check(
        "It was an order which reduced earnings for that period by $37 million.",
        &["earnings for that period: 37000000 USD"],
    );
    check(
        "The board closed the yard at 12 sites.",
        &["sites: 12 count"],
    );
    check(
        "The 2022 figure was restated to 312 tonnes.",
        &["figure: 312 t"],
    );
}

#[test]
fn limits_and_supplements_are_of_their_subject() {
    check(
        "The liability of each member is limited to £1.",
        &["liability of each member: 1 GBP"],
    );
    check(
        "This fund will be supplemented by $20k from the port.",
        &["fund: 20000 USD"],
    );
    check(
        "Gifts to the harbour -- chiefly from parents and friends -- totaled $1.4 million.",
        &["Gifts to the harbour: 1400000 USD"],
    );
}

#[test]
fn what_gets_better_or_worse_is_measured() {
    check(
        "Water loss worsened, from 26 % to 28 %.",
        &["Water loss: 26 percent", "Water loss: 28 percent"],
    );
    check(
        "Accuracy got better by 0.6 percentage points to 98 %.",
        &["Accuracy: 0.6 percentage_point", "Accuracy: 98 percent"],
    );
    check("The crew got £5,000.", &["got: 5000 GBP"]);
    check(
        "Dues outstanding at the year end were £9.",
        &["Dues: 9 GBP"],
    );
}

#[test]
fn what_is_added_to_grows() {
    check(
        "A dry spring added £3m to our costs.",
        &["costs: 3000000 GBP"],
    );
    check(
        "The yard added 12 berths to the quay.",
        &["berths: 12 count"],
    );
}

#[test]
fn what_it_costs_to_do_is_of_what_it_is_done_to() {
    check(
        "The ward has 12 beds. It costs £7.9m a year to run the hospice.",
        &["beds: 12 count", "hospice: 7900000 GBP"],
    );
    check("It took 3 weeks to mend the quay.", &["quay: 3 week"]);
    check(
        "The lift has 12 doors. It takes 3 hours to climb.",
        &["doors: 12 count", "lift: 3 hour"],
    );
    check(
        "The ward has 12 beds. It costs £7.9m.",
        &["beds: 12 count", "ward: 7900000 GBP"],
    );
}

#[test]
fn sums_are_levels() {
    check(
        "The total requests sum to $19,650.",
        &["total requests: 19650 USD"],
    );
    check(
        "The cost of running the yard will stabilize somewhere north of $9 million.",
        &["cost of running the yard: 9000000 USD"],
    );
    check(
        "The risk of leaving the yard is 12%.",
        &["risk of leaving the yard: 12 percent"],
    );
}
