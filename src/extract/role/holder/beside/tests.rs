//! Who stands right beside a role noun.

use crate::extract::role::testing::{check, check_behind};

#[test]
fn clauses_that_a_comma_alone_joins() {
    check_behind(
        "Anna Kowalska stepped down as chair, David Chen joined as the new chair.",
        "Anna Kowalska chair Kestrel Foundation ended; David Chen chair Kestrel Foundation",
    );
    check_behind(
        "Anna Kowalska stepped down as chair, David Chen (Siemens) became chair.",
        "Anna Kowalska chair Kestrel Foundation ended; David Chen chair Kestrel Foundation",
    );
}

#[test]
fn several_officers_stand_right_behind_their_noun() {
    for sentence in [
        "We had stable leadership with chairs Anna Kowalska, Maria Schmidt and David Chen.",
        "Chairs Anna Kowalska (@anna), Maria Schmidt (@maria), and David Chen (@david) guide us.",
    ] {
        check_behind(
            sentence,
            "Anna Kowalska chair Kestrel Foundation; Maria Schmidt chair Kestrel Foundation; David Chen chair Kestrel Foundation",
        );
    }
    check_behind(
        "Chairs Anna Kowalska Jr. (@anna) and David Chen guide us.",
        "Anna Kowalska Jr chair Kestrel Foundation; David Chen chair Kestrel Foundation",
    );
    check_behind(
        "We met reviewers in Oslo. Anna Kowalska and David Chen sang.",
        "",
    );
}

#[test]
fn one_predicate_lists_several_roles() {
    check(
        "The Kestrel Foundation grew. We are a liaison of ETSI, a supporter of the Harbour Alliance and an observer at the Delta Committee.",
        "Kestrel Foundation liaison ETSI; Kestrel Foundation supporter Harbour Alliance; Kestrel Foundation observer Delta Committee",
    );
    check(
        "Siemens is a gold member of ETSI, a founder of the Harbour Alliance and a sponsor of the Delta Project.",
        "Siemens gold_member ETSI; Siemens founder Harbour Alliance; Siemens sponsor Delta Project",
    );
    check(
        "Siemens works with Bosch, a member of ETSI, and others.",
        "Siemens collaborator Bosch; Bosch member ETSI",
    );
}

#[test]
fn those_who_are_counted_or_whose_they_are_are_named() {
    check(
        "The Kestrel Foundation grew. Our partner, Siemens, funds 30% of the costs.",
        "Siemens partner Kestrel Foundation",
    );
    check(
        "The Kestrel Foundation grew. Two donors, Siemens and Bosch, accounted for 46% of contributions.",
        "Siemens donor Kestrel Foundation; Bosch donor Kestrel Foundation",
    );
    check(
        "The Kestrel Foundation grew. Our parent, Siemens, made pumps.",
        "Siemens owner Kestrel Foundation",
    );
    check(
        "Quellwerk GmbH and its parent, Siemens, made pumps.",
        "Siemens owner Quellwerk GmbH",
    );
    check(
        "The Kestrel Foundation grew. \"Bosch has been a supporter of ours,\" said Maria Schmidt, Ph.D., ETSI's co-founder and chief executive officer.",
        "Bosch supporter ETSI; Maria Schmidt founder ETSI; Maria Schmidt executive ETSI",
    );
    check(
        "The Kestrel Foundation grew. We keep our seat on the board of the Harbour Alliance.",
        "Kestrel Foundation board_member Harbour Alliance",
    );
    check(
        "The Kestrel Foundation grew. Maria Schmidt is a parent at the Alvik School.",
        "",
    );
}

#[test]
fn all_who_are_named_behind_a_plural_hold_it() {
    let both = "Maria Schmidt chair Harbour Alliance; Jens Albrecht chair Harbour Alliance";
    for sentence in [
        "The Harbour Alliance co-chairs Maria Schmidt and Jens Albrecht opened the day.",
        "The day was opened by the co-chairs of the Harbour Alliance, Maria Schmidt and Jens Albrecht.",
    ] {
        check(sentence, both);
    }
    check(
        "We met Harbour Alliance members Maria Schmidt (Bosch), Jens Albrecht and Paul Weber.",
        "Maria Schmidt member Harbour Alliance; Jens Albrecht member Harbour Alliance; Paul Weber member Harbour Alliance",
    );
    check(
        "The Kestrel Foundation grew. A board was named: Maria Schmidt as Chair, Jens Albrecht as Vice Chair, Paul Weber and David Chen.",
        "Maria Schmidt chair Kestrel Foundation; Jens Albrecht vice_chair Kestrel Foundation",
    );
    check(
        "The Kestrel Foundation grew.\n\n- Maria Schmidt: chair of ETSI\n- Jens Albrecht: the chair spoke",
        "Maria Schmidt chair ETSI",
    );
}

#[test]
fn dashes_and_companions_beside_roles() {
    check(
        "The Kestrel Foundation grew. Our top five customers - Siemens, Bosch, GSMA and a trading firm - took 83%.",
        "Siemens customer Kestrel Foundation; Bosch customer Kestrel Foundation; GSMA customer Kestrel Foundation",
    );
    check(
        "The Kestrel Foundation grew. We are proud headline sponsors of the Harbour Summit and, with Bosch, co-host of the Delta Conference.",
        "Kestrel Foundation sponsor Harbour Summit; Kestrel Foundation co_host Delta Conference",
    );
    check(
        "The Harbour Alliance grew. Siemens, a gold member of the Harbour Alliance, met.",
        "Siemens gold_member Harbour Alliance",
    );
    check(
        "The Kestrel Foundation grew. Our Japanese partner, Siemens, funds 30% of the costs.",
        "Siemens partner Kestrel Foundation",
    );
}

#[test]
fn companies_that_are_wholly_owned() {
    check(
        "Quellwerk GmbH, Siemens's wholly owned captive insurance company, makes pumps.",
        "Siemens owner Quellwerk GmbH",
    );
    check(
        "The Kestrel Foundation grew. Quellwerk GmbH is a wholly owned company of the Foundation.",
        "Kestrel Foundation owner Quellwerk GmbH",
    );
    check(
        "Quellwerk GmbH (owned 51% by Siemens) makes pumps.",
        "Siemens owner Quellwerk GmbH",
    );
    check(
        "Maria Schmidt is chief executive of Siemens, a supplier of Bosch, and chair of the Delta Committee.",
        "Maria Schmidt executive Siemens; Siemens supplier Bosch; Maria Schmidt chair Delta Committee",
    );
    check(
        "The Kestrel Foundation grew. Maria Schmidt was reappointed as chair of ETSI until March 2027.",
        "Maria Schmidt chair ETSI",
    );
}

#[test]
fn those_who_are_several_are_all_named() {
    check(
        "The Kestrel Foundation grew. Two donors, the Harbour Alliance and Siemens, accounted for 46% of contributions.",
        "Harbour Alliance donor Kestrel Foundation; Siemens donor Kestrel Foundation",
    );
    check(
        "The Kestrel Foundation grew. Its founding members - Maria Schmidt, Jens Albrecht and Paul Weber - believed in it.",
        "Maria Schmidt founding_member Kestrel Foundation; Jens Albrecht founding_member Kestrel Foundation; Paul Weber founding_member Kestrel Foundation",
    );
    check(
        "Siemens and Bosch, members of ETSI, grew.",
        "Siemens member ETSI; Bosch member ETSI",
    );
    check("Siemens met Bosch, a member of ETSI.", "Bosch member ETSI");
}

#[test]
fn an_employer_and_a_post_share_a_parenthesis() {
    check(
        "The Kestrel Foundation grew. Present: Anna Kowalska (Secretary), David Chen (Siemens, observer), Jens Albrecht (Bosch, liaison)",
        "Anna Kowalska other Kestrel Foundation; David Chen observer Kestrel Foundation; Jens Albrecht liaison Kestrel Foundation",
    );
    check(
        "Anna Kowalska (Siemens, CEO) spoke.",
        "Anna Kowalska executive Siemens",
    );
    check(
        "The Kestrel Foundation grew. The jury was Anna Kowalska (treasurer), David Chen of Siemens, and a delegate of ETSI.",
        "Anna Kowalska other Kestrel Foundation",
    );
}

#[test]
fn what_is_done_to_sponsors_makes_none() {
    check(
        "The Kestrel Foundation grew. Ericsson sued Gold Sponsor Siemens.",
        "",
    );
    check(
        "The Kestrel Foundation grew. Ericsson joins Gold Sponsors Siemens and Bosch in a lawsuit.",
        "Siemens sponsor Kestrel Foundation; Bosch sponsor Kestrel Foundation",
    );
    check(
        "The Kestrel Foundation grew. Ericsson joins Gold Sponsors Siemens and Bosch.",
        "Ericsson sponsor Kestrel Foundation; Siemens sponsor Kestrel Foundation; Bosch sponsor Kestrel Foundation",
    );
}

#[test]
fn new_members_are_named_behind() {
    check(
        "The Harbour Alliance welcomes new members Siemens, Bosch and Nokia.",
        "Siemens member Harbour Alliance; Bosch member Harbour Alliance; Nokia member Harbour Alliance",
    );
    check(
        "The Kestrel Foundation grew. We announced two new Gold members, Siemens and Bosch.",
        "Siemens gold_member Kestrel Foundation; Bosch gold_member Kestrel Foundation",
    );
    check(
        "The Kestrel Foundation grew. We told all members Siemens had left.",
        "",
    );
}

#[test]
fn who_is_new_is_named_behind() {
    check(
        "The Kestrel Foundation grew. The Foundation invites firms to come alongside new members Siemens, Bosch and Quellwerk GmbH.",
        "Siemens member Kestrel Foundation; Bosch member Kestrel Foundation; Quellwerk GmbH member Kestrel Foundation",
    );
    check(
        "The Kestrel Foundation grew. The Foundation welcomed three new gold members: Siemens and Bosch.",
        "Siemens gold_member Kestrel Foundation; Bosch gold_member Kestrel Foundation",
    );
}

#[test]
fn people_before_their_firms_have_the_posts() {
    check_behind(
        "We met Anna Kowalska, Siemens, chair of the Harbour Committee.",
        "Anna Kowalska chair Harbour Committee",
    );
    check_behind(
        "- Anna Kowalska - Siemens, vice chair of the Harbour Committee",
        "Anna Kowalska vice_chair Harbour Committee",
    );
    check_behind(
        "Siemens, chair of the Harbour Committee, met Anna Kowalska.",
        "Siemens chair Harbour Committee",
    );
}

#[test]
fn items_of_a_list_that_goes_on_hold_no_role() {
    check_behind(
        "At the summit we met Siemens, Bosch, members of ETSI and Nokia.",
        "",
    );
    check_behind(
        "Present were Siemens, representatives of ETSI, Nokia and Bosch.",
        "",
    );
    check_behind(
        "We are grateful to Siemens, sponsors of ETSI, and to Bosch.",
        "Siemens sponsor ETSI",
    );
    check_behind(
        "Siemens, Bosch and Nokia, members of ETSI, came.",
        "Siemens member ETSI; Bosch member ETSI; Nokia member ETSI",
    );
}

#[test]
fn a_tier_in_capitals_names_who_is_of_it() {
    check_behind(
        "Support came from Platinum Member Siemens.",
        "Siemens platinum_member Kestrel Foundation",
    );
    check_behind("We sued Platinum Member Siemens.", "");
}

#[test]
fn who_has_brackets_of_her_own_is_none_of_those_of_the_next() {
    check(
        "The Kestrel Foundation grew. Anna Kowalska (Chair), Maria Schmidt, David Chen (Trustees) came.",
        "Anna Kowalska chair Kestrel Foundation; Maria Schmidt board_member Kestrel Foundation; David Chen board_member Kestrel Foundation",
    );
}
