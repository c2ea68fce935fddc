//! The tests of how real claims are.

use super::*;
use crate::extract::claim::tests::with_sentence;

#[track_caller]
fn check(text: &str, expect: &[(Modality, Bound)]) {
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
    check("We beat our target by 12 %.", &[(Actual, Bound::Exact)]);
    check("Targeting 33 % of sales.", &[(Target, Bound::Exact)]);
    check("The planned project has 12 members.", &[(Actual, Exact)]);
    check(
        "In 2010 ministers pledged 500 schools by 2015.",
        &[(Target, Exact)],
    );
    check("Ministers pledged 500 schools.", &[(Actual, Exact)]);
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
fn folds_negation_into_bounds() {
    check(
        "No customer exceeds 10 % of it.",
        &[(Modality::Actual, Bound::AtMost)],
    );
    check(
        "Times must not exceed 60 minutes.",
        &[(Modality::Target, Bound::AtMost)],
    );
    check(
        "We did not reach 50 members.",
        &[(Modality::Negated, Bound::Exact)],
    );
    check(
        "We do not know the 50 members.",
        &[(Modality::Actual, Bound::Exact)],
    );
    check(
        "Not only 50 members came.",
        &[(Modality::Actual, Bound::Exact)],
    );
}

#[test]
fn those_without_whom_nothing_goes_are_there() {
    use Bound::{Exact, MoreThan};
    use Modality::{Actual, Hypothetical, Negated};
    check(
        "We could not have done it without 640 helpers.",
        &[(Actual, Exact)],
    );
    check(
        "None of this would be possible without our 30 partners.",
        &[(Actual, Exact)],
    );
    check(
        "The work would be impossible without more than 200 peers.",
        &[(Actual, MoreThan)],
    );
    check(
        "We couldn't have run it without the 12 guides.",
        &[(Actual, Exact)],
    );
    check("We would need 12 guides.", &[(Hypothetical, Exact)]);
    check("We did not hire 12 guides.", &[(Negated, Exact)]);
}

#[test]
fn tells_what_a_negation_denies() {
    use Bound::{AtLeast, AtMost, Exact, LessThan};
    use Modality::{Actual, Negated};
    check("Acme no longer has 40 staff.", &[(Negated, Exact)]);
    check(
        "It has never had more than twenty guests.",
        &[(Actual, AtMost)],
    );
    check(
        "Classes have never more than twenty pupils.",
        &[(Actual, AtMost)],
    );
    check("No fewer than 12 groups came.", &[(Actual, AtLeast)]);
    check("No client made up 10 % or more.", &[(Actual, LessThan)]);
    check("Not including 3 guests, it was full.", &[(Actual, Exact)]);
    check(
        "The not-for-profit body has 88 members.",
        &[(Actual, Exact)],
    );
    check("It was not shown for 34 years.", &[(Actual, Exact)]);
    check("We did not train 40 people.", &[(Negated, Exact)]);
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
fn requests_and_plans_that_came_to_nothing_are_denied() {
    use Bound::Exact;
    use Modality::{Actual, Negated};
    for text in [
        "Our bid for £250,000 from the Lottery was not successful.",
        "An application for 3 new posts was rejected.",
        "Our request for $40,000 was declined.",
        "A planned sale of 14 flats fell through.",
        "Plans for 40 flats have been scrapped.",
        "A proposal to close 9 branches was abandoned.",
        "The unsuccessful bid for £1.2m was a blow.",
        "A £2m bid to the Lottery failed.",
        "We applied for £90,000, but were turned down.",
        "Attempts to recruit 12 guides did not succeed.",
        "Our offer of £4m was not accepted.",
        "We missed out on £75,000.",
        "The council failed to build 60 homes.",
        "We were unable to fund 15 requests.",
    ] {
        check(text, &[(Negated, Exact)]);
    }
    for text in [
        "Our bid for £250,000 was successful.",
        "Our request for $40,000 was granted.",
        "Four applications were refused.",
        "The merger with a group of 22 clinics collapsed.",
        "A proposal to close 9 branches was not rejected.",
        "We applied for £90,000 and were given it.",
        "We never failed to reach 60 homes.",
        "The sale of 14 flats brought profit.",
        "The 12 rejected bids were weak.",
    ] {
        check(text, &[(Actual, Exact)]);
    }
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
fn a_clause_of_its_own_is_not_denied_with_the_one_before() {
    use Bound::{AtMost, Exact, LessThan, MoreThan};
    use Modality::Actual;
    check(
        "None of the firms objected, and fewer than 5 complained.",
        &[(Actual, LessThan)],
    );
    check(
        "No fund lost money and over 12 funds gained.",
        &[(Actual, MoreThan)],
    );
    check(
        "We did not close any shop and opened more than 20 others.",
        &[(Actual, MoreThan)],
    );
    check("No ship sank and 39 men were saved.", &[(Actual, Exact)]);
    check(
        "No fund and no bank holds more than 5 shares.",
        &[(Actual, AtMost)],
    );
    check(
        "We did not close or sell more than 20 shops.",
        &[(Actual, AtMost)],
    );
}

#[test]
fn a_clause_behind_a_colon_is_not_denied_with_the_one_before() {
    use Bound::Exact;
    use Modality::{Actual, Negated, Target};
    check(
        "We failed to hit the target of 90 homes: just 62 were finished.",
        &[(Target, Exact), (Actual, Exact)],
    );
    check(
        "The drive did not go well: 12% of members gave something.",
        &[(Actual, Exact)],
    );
    check(
        "The fair was not held: 40 stalls had been booked.",
        &[(Actual, Exact)],
    );
    check("We did not get: 12 tents.", &[(Negated, Exact)]);
    check("It won a Low-No grant of 14 pounds.", &[(Actual, Exact)]);
    check("Our goals: 12 homes.", &[(Target, Exact)]);
    check(
        "It was carried by 12 votes, none against, with 3 abstaining.",
        &[(Actual, Exact), (Actual, Exact)],
    );
    check(
        "It was carried with none against and 3 blank papers.",
        &[(Actual, Exact)],
    );
    check(
        "None of the 12 clubs left, leaving 40 in all.",
        &[(Actual, Exact), (Actual, Exact)],
    );
    check("None of 12 clubs left.", &[(Negated, Exact)]);
    check("There is no fee of 20 pounds.", &[(Negated, Exact)]);
    check("There were no fires and 3 floods.", &[(Actual, Exact)]);
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
fn what_is_told_of_nobody_bounds_from_the_other_side() {
    use Bound::{AtMost, Exact, LessThan, MoreThan};
    use Modality::Actual;
    check(
        "Neither Acme nor Bolt holds more than 5 % of the shares.",
        &[(Actual, AtMost)],
    );
    check(
        "Grants went to 63 groups, none of which got more than £10,000.",
        &[(Actual, Exact), (Actual, AtMost)],
    );
    check("Nobody was paid more than £60,000.", &[(Actual, AtMost)]);
    check("No one gave at least 40 hours.", &[(Actual, LessThan)]);
    check(
        "Nobody complained, and more than 60 people came.",
        &[(Actual, MoreThan)],
    );
}
