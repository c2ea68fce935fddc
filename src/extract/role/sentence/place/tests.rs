//! The tests of whose a role is.

use crate::extract::role::testing::{check, check_below};

#[test]
fn posts_of_the_house_beside_those_of_its_committees() {
    check(
        "The Kestrel Foundation grew. Maria Schmidt is Vice-Chair and Chair of the Finance Committee.",
        "Maria Schmidt vice_chair Kestrel Foundation; Maria Schmidt chair Finance Committee",
    );
    check(
        "The Kestrel Foundation grew.\n\n## Board of Directors\n\n- Maria Schmidt (Treasurer and Chair of the Finance Committee)",
        "Maria Schmidt board_member Kestrel Foundation; Maria Schmidt other Kestrel Foundation; Maria Schmidt chair Finance Committee",
    );
    check(
        "Maria Schmidt is Chair and Chief Executive of Siemens.",
        "Maria Schmidt chair Siemens; Maria Schmidt executive Siemens",
    );
}

#[test]
fn who_chairs_a_board_works_elsewhere() {
    check(
        "The Kestrel Foundation grew.\n\n## Board of Trustees\n\n- Maria Schmidt (Chair, Alvik University)\n- David Chen (CEO, Siemens)",
        "Maria Schmidt board_member Kestrel Foundation; Maria Schmidt chair Kestrel Foundation; David Chen board_member Kestrel Foundation; David Chen executive Siemens",
    );
}

#[test]
fn posts_are_held_behind_what_they_direct() {
    check(
        "The Kestrel Foundation grew. Our guests:\n\n- Maria Schmidt, Director, Platforms and Software, Harbour Alliance, Norway",
        "Maria Schmidt other Harbour Alliance",
    );
    check(
        "The Kestrel Foundation grew. Maria Schmidt is a member of multiple online communities.",
        "",
    );
    check(
        "The Kestrel Foundation grew. TideKit founder Maria Schmidt is leaving.",
        "",
    );
}

#[test]
fn its_behind_a_semicolon_is_whose_the_clause_before_tells() {
    check(
        "The Kestrel Foundation grew. Mr Ken Lo chairs the Audit Committee; its other members are Maria Schmidt and David Chen.",
        "Ken Lo chair Audit Committee; Maria Schmidt member Audit Committee; David Chen member Audit Committee",
    );
}

#[test]
fn who_works_elsewhere_is_elected_here() {
    check(
        "The Kestrel Foundation grew. Maria Schmidt, former president of Siemens, was elected to the Board.",
        "Maria Schmidt board_member Kestrel Foundation; Maria Schmidt executive Siemens ended",
    );
    check(
        "The Kestrel Foundation grew. Maria Schmidt joined us as an independent non-executive director.",
        "Maria Schmidt board_member Kestrel Foundation",
    );
    check(
        "The Kestrel Foundation grew. Maria Schmidt joined us as community manager.",
        "Maria Schmidt employee Kestrel Foundation",
    );
}

#[test]
fn where_those_are_welcomed_and_presidents_preside() {
    check(
        "The Kestrel Foundation grew. Welcome our new silver sponsor, Bosch, to the Harbour Alliance.",
        "Bosch sponsor Harbour Alliance",
    );
    check(
        "The Kestrel Foundation grew. Welcome our new silver sponsor, Bosch, to the Harbour Summit.",
        "Bosch sponsor Kestrel Foundation",
    );
    check(
        "The Kestrel Foundation grew. Past president Maria Schmidt of the Harbour Alliance left.",
        "Maria Schmidt chair Harbour Alliance ended",
    );
    check(
        "The Kestrel Foundation grew. Chair Maria Schmidt of Siemens opened the meeting.",
        "Maria Schmidt chair Kestrel Foundation",
    );
    check(
        "The Kestrel Foundation grew. Maria Schmidt serves as the liaison between ETSI and the GSMA.",
        "Maria Schmidt liaison ETSI; Maria Schmidt liaison GSMA",
    );
}

#[test]
fn what_is_told_of_strangers_is_none_of_ours() {
    check_below(
        "We were helped by a bank in Leeds, whose chief executive, Maria Schmidt, spoke.",
        "",
    );
    check_below(
        "The Harbour Alliance, whose chair is Maria Schmidt, grew.",
        "Maria Schmidt chair Harbour Alliance",
    );
    check_below(
        "We joined the Tidal Working Group \"Currents\", whose co-chair is Maria Schmidt.",
        "Kestrel Foundation member Tidal Working Group; Maria Schmidt chair Tidal Working Group",
    );
    check_below(
        "Maria Schmidt came from Quellwerk, where she had been finance director.",
        "",
    );
}

#[test]
fn seats_on_boards_of_whom_a_clause_tells() {
    check_below(
        "It is run by the Harbour Alliance, on whose board sit Maria Schmidt (chair) and David Chen.",
        "Maria Schmidt chair Harbour Alliance; Maria Schmidt board_member Harbour Alliance; David Chen board_member Harbour Alliance",
    );
    check_below(
        "Siemens became a gold member of the Harbour Alliance and takes a seat on its board.",
        "Siemens gold_member Harbour Alliance; Siemens board_member Harbour Alliance",
    );
    check_below(
        "Siemens joined the Harbour Alliance and sits on its board.",
        "Siemens member Harbour Alliance; Siemens board_member Harbour Alliance",
    );
    check_below(
        "Siemens took a seat on its board.",
        "Siemens board_member Kestrel Foundation",
    );
}

#[test]
fn posts_are_where_the_clause_says() {
    check_below(
        "Maria Schmidt moved from Bosch to Siemens as chief executive.",
        "Maria Schmidt executive Siemens",
    );
    check_below(
        "Siemens has appointed a new chief executive, Maria Schmidt.",
        "Maria Schmidt executive Siemens",
    );
    check_below(
        "Siemens thanked our chief executive, Maria Schmidt.",
        "Maria Schmidt executive Kestrel Foundation",
    );
    check_below(
        "Siemens and Bosch have observer status on the Board.",
        "Siemens observer Kestrel Foundation; Bosch observer Kestrel Foundation",
    );
    check(
        "Maria Schmidt is president of the Harbour Foundation's finance committee.",
        "Maria Schmidt chair Harbour Foundation",
    );
}

#[test]
fn plain_members_of_a_board_sit_on_it() {
    check_below(
        "Maria Schmidt is a member of the Harbour Alliance board.",
        "Maria Schmidt board_member Harbour Alliance",
    );
    check_below(
        "Maria Schmidt, a member of the Harbour Alliance's advisory board, spoke.",
        "Maria Schmidt advisory_board_member Harbour Alliance",
    );
    check_below(
        "Maria Schmidt is a member of the Harbour Alliance and of the choir.",
        "Maria Schmidt member Harbour Alliance",
    );
}

#[test]
fn our_committees_are_meant_and_not_we() {
    check_below(
        "Maria Schmidt is a member of our Ports Committee.",
        "Maria Schmidt member Ports Committee",
    );
    check_below(
        "- Chair of our Ports Committee: Maria Schmidt",
        "Maria Schmidt chair Ports Committee",
    );
}

#[test]
fn seats_of_a_body_that_is_named_are_in_it() {
    check_below(
        "The Steering Committee met. In a program led by Steering Committee member CJ Carey, the Harbour Alliance grew.",
        "CJ Carey steering_committee_member Steering Committee",
    );
}

#[test]
fn posts_may_have_their_year_before_them() {
    check_below(
        "The members of the board are:\n\n- Maria Schmidt, 2021 Chair",
        "Maria Schmidt board_member Kestrel Foundation; Maria Schmidt chair Kestrel Foundation",
    );
}
