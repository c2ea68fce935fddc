//! The tests of what is denied.

use crate::extract::claim::modality::tests::check;
use crate::model::{Bound, Modality};

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

#[test]
fn none_above_is_at_most() {
    use Bound::{AtMost, MoreThan};
    use Modality::Actual;
    check("No grants above £500 were made.", &[(Actual, AtMost)]);
    check("We had no days above 30 degrees.", &[(Actual, AtMost)]);
    check("No boats above 12 metres sank.", &[(Actual, MoreThan)]);
    check(
        "There is no doubt that more than 500 boats came.",
        &[(Actual, MoreThan)],
    );
}
