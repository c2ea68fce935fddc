//! The tests of how real claims are.

use super::*;
use crate::extract::claim::tests::with_sentence;

#[track_caller]
pub(super) fn check(text: &str, expect: &[(Modality, Bound)]) {
    let found: Vec<(Modality, Bound)> = with_sentence(text, |sentence| {
        (0..sentence.quantities.len())
            .map(|nth| of(sentence, nth))
            .collect()
    });
    assert_eq!(found, expect, "{text}");
}

#[test]
fn tells_goals_forecasts_and_suppositions_from_facts() {
    use Bound::{AtMost, Exact};
    use Modality::{Actual, Forecast, Hypothetical, Target};
    check("We aim to cut costs by $50 million.", &[(Target, Exact)]);
    check(
        "By 2030, we will cut emissions by 50 %.",
        &[(Target, Exact)],
    );
    check("It is expected to reach 9 billion.", &[(Forecast, Exact)]);
    check(
        "It could cost up to $2 trillion.",
        &[(Hypothetical, AtMost)],
    );
    check(
        "If demand rises, two plants would be needed.",
        &[(Hypothetical, Exact)],
    );
    check(
        "Our target is 25 %; today it is 21 %.",
        &[(Target, Exact), (Actual, Exact)],
    );
    check(
        "We exceeded our goal of 500 members.",
        &[(Target, Bound::Exact)],
    );
    check("We met our goal of 500 members.", &[(Actual, Bound::Exact)]);
    check(
        "We hope, with your help, to reach 500 boats.",
        &[(Target, Exact)],
    );
    check(
        "We grew, with your help, to reach 500 boats.",
        &[(Actual, Exact)],
    );
    check("We beat our target by 12 %.", &[(Actual, Bound::Exact)]);
    check("Targeting 33 % of sales.", &[(Target, Bound::Exact)]);
    check("The planned project has 12 members.", &[(Actual, Exact)]);
    check(
        "In 2010 ministers pledged 500 schools by 2015.",
        &[(Target, Exact)],
    );
    check("Ministers pledged 500 schools.", &[(Actual, Exact)]);
    check("The budget foresees 500 boats.", &[(Forecast, Exact)]);
    check(
        "We had planned 12 talks, but held 9.",
        &[(Target, Exact), (Actual, Exact)],
    );
    check("We planned and held 12 talks.", &[(Actual, Exact)]);
    check(
        "KR 2.2: Leaks are found in 500 boats by June.",
        &[(Target, Exact)],
    );
    check(
        "The 35 ports plan clean berths by 2032.",
        &[(Actual, Exact)],
    );
}

#[test]
fn a_goal_speaks_of_its_own_number_alone() {
    use Bound::Exact;
    use Modality::{Actual, Target};
    check(
        "The 2024 target was £50,000 and we raised £62,000.",
        &[(Target, Exact), (Actual, Exact)],
    );
    check(
        "We set out to plant 500 trees and planted 640 of them.",
        &[(Target, Exact), (Actual, Exact)],
    );
    check(
        "Against a target of 90%, 93% of calls were answered.",
        &[(Target, Exact), (Actual, Exact)],
    );
    check(
        "We had hoped to reach 200 schools but reached 170 schools.",
        &[(Target, Exact), (Actual, Exact)],
    );
    check(
        "We aim to plant 400 trees and dig 20 ponds.",
        &[(Target, Exact), (Target, Exact)],
    );
    check(
        "We have a target of 400 trees, 30 ponds and 5 lakes.",
        &[(Target, Exact), (Target, Exact), (Target, Exact)],
    );
    check(
        "We did not meet our target of 90 % of calls.",
        &[(Target, Exact)],
    );
    check("We aspire to teach 90 girls.", &[(Target, Exact)]);
    check(
        "We were aiming for 90 clubs and got 87 clubs.",
        &[(Target, Exact), (Actual, Exact)],
    );
    check(
        "We expected 500 guests and 612 guests came.",
        &[(Modality::Forecast, Exact), (Actual, Exact)],
    );
    check(
        "We fell short of the 500 we had hoped for.",
        &[(Target, Exact)],
    );
    check("We fell short of our £3m goal.", &[(Target, Exact)]);
    check("We met our £3m goal.", &[(Actual, Exact)]);
    check(
        "The council committed £4m to the scheme.",
        &[(Actual, Exact)],
    );
    check("It is committed to planting 40 trees.", &[(Target, Exact)]);
    check("We are on track to train 300 nurses.", &[(Target, Exact)]);
    check("We are working towards 50 clubs.", &[(Target, Exact)]);
    check(
        "Intake was 187 girls, against a plan of 200.",
        &[(Actual, Exact), (Target, Exact)],
    );
    check("We almost reached 100 girls.", &[(Actual, Bound::Nearly)]);
    check(
        "It will run through pipes and tunnels and have 12 locks.",
        &[(Modality::Forecast, Exact)],
    );
    check(
        "If we run it and the port pays 12 pounds, it works.",
        &[(Modality::Hypothetical, Exact)],
    );
}

#[test]
fn what_people_answer_is_so() {
    use Bound::Exact;
    use Modality::{Actual, Target};
    check(
        "Asked about climate goals, 45% said they matter.",
        &[(Actual, Exact)],
    );
    check(
        "In a poll on our targets, 62% of staff agreed with them.",
        &[(Actual, Exact)],
    );
    check("In May 120 firms expect to hire.", &[(Actual, Exact)]);
    check("In May 120 homes are opening.", &[(Actual, Exact)]);
    check("We want 120 firms to hire.", &[(Target, Exact)]);
}

#[test]
fn what_was_reached_with_help_was_reached() {
    use Bound::Exact;
    use Modality::{Actual, Negated};
    check(
        "We would not have reached 88 clubs without our helpers.",
        &[(Actual, Exact)],
    );
    check("Not all 30 members came.", &[(Actual, Exact)]);
    check("Not every one of 12 schools came.", &[(Actual, Exact)]);
    check(
        "We could not reach 88 clubs without more helpers.",
        &[(Negated, Exact)],
    );
}

#[test]
fn what_is_asked_considered_or_offered_is_not_done() {
    use Bound::Exact;
    use Modality::{Actual, Hypothetical, Negated, Target};
    for (text, modality) in [
        ("The panel urged the trust to plant 90 oaks.", Target),
        ("Parents asked us to open 12 more rooms.", Target),
        ("The mayor called on firms to hire 300 people.", Target),
        ("We were told to close 12 rooms.", Target),
        ("The mayor promised 20 new buses.", Target),
        ("The board is considering selling 12 barns.", Hypothetical),
        ("They discussed buying 12 barns.", Hypothetical),
        ("One member suggested raising 40 pounds.", Hypothetical),
        ("A neighbour offered to lend 12 carts.", Hypothetical),
        (
            "The auditors recommended that 12 stores be shut.",
            Hypothetical,
        ),
        ("The board ruled out selling 12 barns.", Negated),
        ("We avoided losing 12 posts.", Negated),
        ("We have yet to collect 40 pounds.", Negated),
        ("Now 40 files have yet to be read.", Negated),
        ("We discussed training for 40 staff.", Actual),
        ("Guests were invited to meet 11 poets.", Actual),
        ("It was called to order with 90 members there.", Actual),
        ("Our mission is to serve 40 towns.", Actual),
        ("We helped 12 firms to grow.", Actual),
        ("We asked 40 members to vote.", Actual),
        ("We met our promise and built 12 homes.", Actual),
        ("We considered 12 bids.", Actual),
        ("The mill can be let to 12 firms.", Actual),
        ("Donors pledged 500 pounds.", Actual),
    ] {
        check(text, &[(modality, Exact)]);
    }
}

#[test]
fn what_is_to_be_is_not_yet() {
    use Bound::Exact;
    use Modality::{Actual, Forecast, Target};
    for (text, modality) in [
        ("Fares are to rise 5 %.", Target),
        ("A sum of 40 pounds is to be paid in May.", Target),
        ("Then 12 wells were to be dug.", Target),
        ("The depot is due to open with 12 bays.", Forecast),
        ("Rents are set to climb by 5 %.", Forecast),
        ("The delay is due to 12 strikes.", Actual),
        ("Access is limited to 12 people.", Actual),
        ("The treasurer said that fees would rise by 5 %.", Forecast),
        ("She announced the fund would give 40 pounds.", Forecast),
        (
            "If it rained, they said, costs would rise by 5 %.",
            Modality::Hypothetical,
        ),
    ] {
        check(text, &[(modality, Exact)]);
    }
    check(
        "Waste is to fall from 40 tonnes to 25 tonnes.",
        &[(Actual, Exact), (Target, Exact)],
    );
    check(
        "Membership is expected to grow to 80 from 40.",
        &[(Forecast, Exact), (Actual, Exact)],
    );
    check(
        "We want to give 5 pounds to 12 clubs from 40 donors.",
        &[(Target, Exact), (Target, Exact), (Target, Exact)],
    );
}

#[test]
fn what_is_needed_or_was_planned_is_no_fact() {
    use Bound::Exact;
    use Modality::{Actual, Target};
    for (text, expect) in [
        ("A majority of 60 % is required.", &[Target][..]),
        (
            "Of votes, 58 % were for it, and 60 % are needed.",
            &[Actual, Target],
        ),
        (
            "Turnout was 76 %, above the required quorum of 50 %.",
            &[Actual, Target],
        ),
        (
            "We spent 12 pounds against a budget of 14 pounds.",
            &[Actual, Target],
        ),
        ("We spent 12 pounds (budget: 14 pounds).", &[Actual, Target]),
        (
            "We held 15 talks instead of the 12 planned.",
            &[Actual, Target],
        ),
        ("At first 12 wells were planned.", &[Target]),
        ("The 12 talks planned by Ann went well.", &[Actual]),
        ("The 12 planned talks went well.", &[Actual]),
        ("Once 12 talks were planned and held.", &[Actual]),
        ("We have a budget of 14 pounds.", &[Actual]),
        ("It is a scheme with a budget of 14 pounds.", &[Actual]),
        ("The level of 14 metres was passed.", &[Actual]),
        ("Then 40 staff were required to move.", &[Actual]),
    ] {
        let expect: Vec<_> = expect.iter().map(|told| (*told, Exact)).collect();
        check(text, &expect);
    }
}

#[test]
fn infinitives_in_a_list_are_as_real_as_the_first() {
    use Bound::Exact;
    use Modality::{Actual, Target};
    check(
        "Next year we plan to hire 12 people, to open 3 offices and to build 4 boats.",
        &[(Target, Exact), (Target, Exact), (Target, Exact)],
    );
    check("We went to York, to visit 3 boats.", &[(Actual, Exact)]);
    check(
        "The crew, proposed to the board in May has held 5 meetings.",
        &[(Actual, Exact)],
    );
    check(
        "One possibility is that Ostrea closes, selling 3 boats.",
        &[(Modality::Hypothetical, Exact)],
    );
    check(
        "She was aiming to win, and to do so she trained 12 hours.",
        &[(Actual, Exact)],
    );
    check(
        "We plan to grow, and went to see 3 boats.",
        &[(Actual, Exact)],
    );
}

#[test]
fn what_is_asked_about_is_no_fact() {
    use Bound::{AtMost, Exact, LessThan};
    use Modality::{Actual, Hypothetical};
    check(
        "Any areas with 2 or fewer keepers?",
        &[(Hypothetical, AtMost)],
    );
    check(
        "Does the crew need help (e.g. fewer than 2 sailors)?",
        &[(Hypothetical, LessThan)],
    );
    check(
        "Give them time to look (2 weeks?) and vote.",
        &[(Hypothetical, Exact)],
    );
    check("Did you know that 40 boats came?", &[(Actual, Exact)]);
}

#[test]
fn what_a_goal_was_met_by_is_so() {
    use Bound::Exact;
    use Modality::{Actual, Target};
    check(
        "We met our annual fundraising goal by raising £12,000.",
        &[(Actual, Exact)],
    );
    check(
        "We set our annual fundraising goal of £12,000.",
        &[(Target, Exact)],
    );
}
