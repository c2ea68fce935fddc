//! Whether roles are held still, no more, or not yet.

use crate::extract::role::testing::{check, check_behind, check_below};

#[test]
fn a_sentence_may_open_with_a_comma() {
    check("Siemens grew.\n\n,partnership with Siemens", "");
}

#[test]
fn roles_that_ended_or_are_to_come() {
    check(
        "Maria Schmidt was a board member of Siemens until 2023.",
        "Maria Schmidt board_member Siemens ended",
    );
    check(
        "Bosch is no longer a member of the Harbour Alliance.",
        "Bosch member Harbour Alliance ended",
    );
    check(
        "Bosch plans to join the Harbour Alliance.",
        "Bosch member Harbour Alliance planned",
    );
}

#[test]
fn who_goes_from_a_post() {
    let ended = "Maria Schmidt maintainer Kestrel Foundation ended";
    for sentence in [
        "Maria Schmidt was removed as a maintainer.",
        "Maria Schmidt stepped back as maintainer.",
        "We said goodbye to our maintainer, Maria Schmidt.",
        "We bid farewell to our maintainer Maria Schmidt.",
        "We bade farewell to Maria Schmidt, our maintainer of ten years.",
    ] {
        check_below(sentence, ended);
    }
    let both = format!("{ended}; David Chen maintainer Kestrel Foundation ended");
    for sentence in [
        "Two maintainers left the project: Maria Schmidt and David Chen.",
        "Two maintainers stepped down: Maria Schmidt and David Chen.",
        "Two maintainers, Maria Schmidt and David Chen, moved to emeritus status.",
    ] {
        check_below(sentence, &both);
    }
    check_below(
        "We said goodbye to the hall, and Maria Schmidt became a maintainer.",
        "Maria Schmidt maintainer Kestrel Foundation",
    );
    let chair = "Maria Schmidt chair Kestrel Foundation";
    for sentence in [
        "Our chair, Maria Schmidt, left our group in tears of joy.",
        "Our chair, Maria Schmidt, left the board a letter.",
        "Our chair, Maria Schmidt, left the company dinner early.",
        "After a goodbye to winter our chair Maria Schmidt spoke.",
    ] {
        check_below(sentence, chair);
    }
    check_below(
        "Our chair, Maria Schmidt, left the project in May.",
        &format!("{chair} ended"),
    );
    for sentence in [
        "The mould was removed by our sponsor Siemens.",
        "We said goodbye to the van of our sponsor Siemens.",
    ] {
        check_below(sentence, "Siemens sponsor Kestrel Foundation");
    }
    check_below("None of our maintainers are Siemens employees.", "");
    check(
        "Bosch removed barriers as a member of ETSI.",
        "Bosch member ETSI",
    );
    check_below(
        "Maria Schmidt, our new board member from Siemens, spoke.",
        "Maria Schmidt board_member Kestrel Foundation",
    );
}

#[test]
fn posts_that_were_held_so_long() {
    let ended = "Maria Schmidt chair Kestrel Foundation ended";
    check_behind(
        "After ten years as chair, Maria Schmidt stepped down.",
        ended,
    );
    check_behind(
        "After two terms as chair, Maria Schmidt has retired.",
        ended,
    );
    check_behind(
        "After ten years as our chair, Maria Schmidt handed over to David Chen.",
        ended,
    );
    check_behind(
        "After ten years as chair, Maria Schmidt was re-elected.",
        "Maria Schmidt chair Kestrel Foundation",
    );
    check_behind(
        "Our chair, Maria Schmidt, handed over the keys.",
        "Maria Schmidt chair Kestrel Foundation",
    );
}

#[test]
fn posts_that_a_sentence_goes_on_to_end() {
    let ended = "Maria Schmidt executive Kestrel Foundation ended";
    check(
        "The Kestrel Foundation grew. Our CEO, Maria Schmidt, resigned in May.",
        ended,
    );
    check(
        "The Kestrel Foundation grew. Our chief executive, Maria Schmidt, left in May.",
        ended,
    );
    check(
        "The Kestrel Foundation grew. Maria Schmidt, our CEO, left.",
        ended,
    );
    check(
        "The Kestrel Foundation grew. Our CEO, Maria Schmidt, resigned her post.",
        ended,
    );
    check(
        "As a board member of Siemens, Maria Schmidt retired from Bosch in May.",
        "Maria Schmidt board_member Siemens",
    );
    check(
        "The Kestrel Foundation grew. Our CEO, Maria Schmidt, has retired.",
        ended,
    );
    check(
        "The Kestrel Foundation grew. CEO Maria Schmidt stepped down after ten years.",
        ended,
    );
    check(
        "The Kestrel Foundation grew. Our executive director, Maria Schmidt, sadly passed away.",
        ended,
    );
    check(
        "The Kestrel Foundation grew. We regret the resignation of our CEO, Maria Schmidt.",
        ended,
    );
    check(
        "The Kestrel Foundation grew. Our late chair, Maria Schmidt, led us well.",
        "Maria Schmidt chair Kestrel Foundation ended",
    );
    check(
        "The Kestrel Foundation grew. Our then-CEO, Maria Schmidt, led us well.",
        ended,
    );
    let current = "Maria Schmidt executive Kestrel Foundation";
    check(
        "The Kestrel Foundation grew. Our CEO, Maria Schmidt, will leave in June.",
        current,
    );
    check(
        "The Kestrel Foundation grew. Our CEO, Maria Schmidt, left the meeting early.",
        current,
    );
    check(
        "The Kestrel Foundation grew. Our CEO, Maria Schmidt, opened the plant that Jens Albrecht left in May.",
        current,
    );
    check(
        "The Kestrel Foundation grew. Our CEO, Maria Schmidt, said sales of the retired line grew.",
        current,
    );
}

#[test]
fn what_lasted_until_a_time_has_ended() {
    let ended = "Siemens sponsor Harbour Alliance ended";
    check(
        "Until 2022 Siemens was a sponsor of the Harbour Alliance.",
        ended,
    );
    check(
        "Up to 2022, Siemens was a sponsor of the Harbour Alliance.",
        ended,
    );
    check("Siemens sponsored the Harbour Alliance until 2022.", ended);
    check(
        "Between 2015 and 2020, Siemens was a sponsor of the Harbour Alliance.",
        ended,
    );
    check(
        "From 2015 to 2020 Siemens sponsored the Harbour Alliance.",
        ended,
    );
    check(
        "The Harbour Alliance was sponsored by Siemens until 2022.",
        ended,
    );
    check(
        "Siemens acquired Quellwerk GmbH, until then a subsidiary of Bosch.",
        "Siemens owner Quellwerk GmbH",
    );
    let current = "Siemens sponsor Harbour Alliance";
    check(
        "The Harbour Alliance is sponsored by Siemens until 2027.",
        current,
    );
    check(
        "In 2022 Siemens was a sponsor of the Harbour Alliance.",
        current,
    );
}

#[test]
fn roles_that_are_denied_or_supposed() {
    check("Bosch is not a member of the Harbour Alliance.", "");
    check("Bosch did not join the Harbour Alliance.", "");
    check("Bosch could become a member of the Harbour Alliance.", "");
    check("If Bosch joins the Harbour Alliance, it will grow.", "");
    check("Bosch was invited to join the Harbour Alliance.", "");
    check(
        "In May Bosch joined the Harbour Alliance.",
        "Bosch member Harbour Alliance",
    );
}

#[test]
fn posts_before_those_of_now() {
    check(
        "The Kestrel Foundation grew. Previously, Maria Schmidt was chair of ETSI.",
        "Maria Schmidt chair ETSI ended",
    );
    check(
        "The Kestrel Foundation grew. Before joining us, Maria Schmidt worked at Siemens.",
        "Maria Schmidt employee Siemens ended",
    );
    check(
        "The Kestrel Foundation grew. Before the summer, Siemens joined ETSI.",
        "Siemens member ETSI",
    );
    check(
        "The Kestrel Foundation grew. Maria Schmidt held leadership roles with Siemens.",
        "",
    );
}

#[test]
fn who_is_to_leave_is_still_there() {
    let chair = "Maria Schmidt chair Siemens";
    check("Maria Schmidt will step down as chair of Siemens.", chair);
    check(
        "Maria Schmidt intends to retire as chair of Siemens in May.",
        chair,
    );
    check(
        "Maria Schmidt will shortly resign as chair of Siemens.",
        chair,
    );
    check(
        "Maria Schmidt stepped down as chair of Siemens.",
        "Maria Schmidt chair Siemens ended",
    );
}

#[test]
fn a_former_post_ends_no_other() {
    let other = "Maria Schmidt chair ETSI ended; Maria Schmidt board_member Siemens";
    check(
        "Maria Schmidt is a former chair of ETSI and a board member of Siemens.",
        other,
    );
    check(
        "Maria Schmidt, formerly chair of ETSI and now a board member of Siemens, spoke.",
        other,
    );
    check(
        "Maria Schmidt is a former chair of ETSI and trustee of Siemens.",
        "Maria Schmidt chair ETSI ended",
    );
    check(
        "Maria Schmidt is a former chair of ETSI and of Siemens.",
        "Maria Schmidt chair ETSI ended; Maria Schmidt chair Siemens ended",
    );
}

#[test]
fn terms_that_end_beside_the_post() {
    let turn =
        "Maria Schmidt chair Kestrel Foundation ended; Jens Albrecht chair Kestrel Foundation";
    check(
        "The Kestrel Foundation grew. Maria Schmidt (Chair until May 2023) and Jens Albrecht (Chair from June 2023) led it.",
        turn,
    );
    check(
        "The Kestrel Foundation grew.\n\n## Board of Directors\n\n- Maria Schmidt (until 31 December 2022)\n- Jens Albrecht",
        "Maria Schmidt board_member Kestrel Foundation ended; Jens Albrecht board_member Kestrel Foundation",
    );
    check(
        "# Report 2023\n\nThe Kestrel Foundation grew in 2023.\n\n## Board of Directors\n\n- Maria Schmidt (until 2027)\n- Jens Albrecht",
        "Maria Schmidt board_member Kestrel Foundation; Jens Albrecht board_member Kestrel Foundation",
    );
}

#[test]
fn users_and_terms_that_ended() {
    check(
        "Siemens has started using the Delta Project.",
        "Siemens user Delta Project",
    );
    check(
        "Siemens stopped using the Delta Project.",
        "Siemens user Delta Project ended",
    );
    check(
        "Siemens no longer uses the Delta Project.",
        "Siemens user Delta Project ended",
    );
    check("Siemens is considering using the Delta Project.", "");
    check(
        "Anna Kowalska's term as chair of ETSI ended in May.",
        "Anna Kowalska chair ETSI ended",
    );
    check(
        "The Kestrel Foundation grew. Anna Kowalska steps down from the board.",
        "Anna Kowalska board_member Kestrel Foundation ended",
    );
}

#[test]
fn who_joined_and_left_again() {
    let ended = "Siemens member Harbour Alliance ended";
    check(
        "Siemens joined the Harbour Alliance, from which it withdrew in 2021.",
        ended,
    );
    check(
        "Siemens was a member of the Harbour Alliance, which it left in 2021.",
        ended,
    );
    check(
        "Siemens joined the Harbour Alliance in 2009 but left in 2021.",
        ended,
    );
    check(
        "Siemens joined the Harbour Alliance, which left the building in 2021.",
        "Siemens member Harbour Alliance",
    );
    check(
        "The members of the Harbour Alliance are Siemens, Bosch and, until May, ETSI.",
        "Siemens member Harbour Alliance; Bosch member Harbour Alliance; ETSI member Harbour Alliance ended",
    );
}

#[test]
fn what_follows_leaving_is_no_end() {
    check(
        "Anna Kowalska left to become chief executive of Siemens.",
        "Anna Kowalska executive Siemens",
    );
    check(
        "The Kestrel Foundation grew. Anna Kowalska, our CEO, left to become chief executive of Siemens.",
        "Anna Kowalska executive Kestrel Foundation ended; Anna Kowalska executive Siemens",
    );
}

#[test]
fn ends_that_other_words_tell() {
    check(
        "Anna Kowalska, who had represented Siemens on the board of ETSI, resigned in May.",
        "Anna Kowalska representative Siemens ended; Anna Kowalska board_member ETSI ended",
    );
    check(
        "The Delta Working Group's chair, Anna Kowalska (Siemens), retired on 31 May.",
        "Anna Kowalska chair Delta Working Group ended",
    );
    check(
        "Siemens, a platinum member of ETSI since 2014, did not renew its membership.",
        "Siemens platinum_member ETSI ended",
    );
    check(
        "Anna Kowalska, the founding chair of the Delta Trust, is now its patron.",
        "Anna Kowalska chair Delta Trust ended",
    );
    check(
        "Anna Kowalska used to sit on the board of Siemens.",
        "Anna Kowalska board_member Siemens ended",
    );
    check(
        "Nokia was expelled from the Harbour Alliance in 2023.",
        "Nokia member Harbour Alliance ended",
    );
    check("A worker of Nokia was excluded from the room.", "");
}

#[test]
fn who_will_take_up_an_office() {
    check(
        "The Kestrel Foundation grew. Anna Kowalska has been elected treasurer and will take up the office in May.",
        "Anna Kowalska other Kestrel Foundation planned",
    );
    check(
        "The Kestrel Foundation grew. Siemens will join as a gold member in May.",
        "Siemens gold_member Kestrel Foundation planned",
    );
}

#[test]
fn ties_of_a_kind_that_are_ended() {
    check(
        "Siemens ended its scanning partnership with Bosch.",
        "Siemens partner Bosch ended",
    );
}

#[test]
fn ties_that_are_not_renewed_have_ended() {
    check_behind(
        "Bosch did not renew its Gold membership.",
        "Bosch gold_member Kestrel Foundation ended",
    );
    check_behind(
        "Bosch has decided not to renew its sponsorship.",
        "Bosch sponsor Kestrel Foundation ended",
    );
    check_behind(
        "Nokia ended its membership in 2023.",
        "Nokia member Kestrel Foundation ended",
    );
    check_behind("Bosch will not renew its membership if rents rise.", "");
}

#[test]
fn posts_that_are_to_come_or_over_by_their_own_words() {
    check_behind(
        "Maria Schmidt is chair-elect of the Harbour Alliance.",
        "Maria Schmidt chair Harbour Alliance planned",
    );
    check_behind(
        "Maria Schmidt is an emeritus maintainer of the Delta Project.",
        "Maria Schmidt maintainer Delta Project ended",
    );
    check_behind(
        "Maria Schmidt, a former contributor and now maintainer of the Delta Project, spoke.",
        "Maria Schmidt maintainer Delta Project; Maria Schmidt contributor Delta Project ended",
    );
}

#[test]
fn what_is_asked_for_is_not_held() {
    check_below(
        "We withdrew our application for full membership in the Harbour Alliance.",
        "",
    );
    check_below("Siemens dropped its bid for membership of ETSI.", "");
    check_below("Maria Schmidt is a candidate for chair of ETSI.", "");
    check_below(
        "We ended our membership of ETSI.",
        "Kestrel Foundation member ETSI ended",
    );
    check_below(
        "Maria Schmidt is treasurer and chair-elect of ETSI.",
        "Maria Schmidt chair ETSI planned; Maria Schmidt other ETSI",
    );
    check_below(
        "Maria Schmidt is president-elect and treasurer of Siemens.",
        "Maria Schmidt executive Siemens planned; Maria Schmidt other Siemens",
    );
}

#[test]
fn stakes_that_were_sold_are_held_no_more() {
    check_behind(
        "The Kestrel Foundation holds 24.9% of Siemens and sold its 40% of Bosch.",
        "Kestrel Foundation owner Siemens; Kestrel Foundation owner Bosch ended",
    );
    check_behind(
        "We have since sold our stake in Bosch.",
        "Kestrel Foundation owner Bosch ended",
    );
    check_behind("We bought 12% of Bosch.", "Kestrel Foundation owner Bosch");
    check_behind("We sold 12% of Bosch.", "");
}

#[test]
fn who_was_replaced_is_it_no_more() {
    check_behind(
        "We replaced our auditor Siemens.",
        "Siemens other Kestrel Foundation ended",
    );
    check_behind(
        "Siemens replaced Bosch as our title sponsor.",
        "Siemens sponsor Kestrel Foundation; Bosch sponsor Kestrel Foundation ended",
    );
    check_behind(
        "Bosch was succeeded as our auditor by Siemens.",
        "Bosch other Kestrel Foundation ended; Siemens other Kestrel Foundation",
    );
    check_behind(
        "Siemens followed Bosch as our sponsor.",
        "Siemens sponsor Kestrel Foundation",
    );
    check_behind(
        "Our sponsors were Siemens and Bosch until 2020.",
        "Siemens sponsor Kestrel Foundation ended; Bosch sponsor Kestrel Foundation ended",
    );
}

#[test]
fn who_was_somewhere_before() {
    check(
        "Maria Schmidt is an engineer at Siemens. Prior to Siemens she worked at Bosch.",
        "Maria Schmidt employee Siemens; Maria Schmidt employee Bosch ended",
    );
    check(
        "Before Siemens, Maria Schmidt worked for Bosch.",
        "Maria Schmidt employee Bosch ended",
    );
    check(
        "Before Siemens came, Maria Schmidt joined ETSI.",
        "Maria Schmidt member ETSI",
    );
}

#[test]
fn what_has_yet_to_come_is_none() {
    check_behind("Siemens has yet to fund us.", "");
    check_behind("We have yet to join the GSMA.", "");
}

#[test]
fn who_goes_in_another_clause_says_nothing_of_who_comes() {
    check_behind(
        "Anna Kowalska became a maintainer and David Chen moved to emeritus.",
        "Anna Kowalska maintainer Kestrel Foundation",
    );
    check_behind(
        "Our chair, Anna Kowalska, retired.",
        "Anna Kowalska chair Kestrel Foundation ended",
    );
}
