//! Roles of people whom a sentence tells more of than their post.

use crate::extract::role::testing::{check, check_below};

#[test]
fn lists_end_where_somebody_who_works_elsewhere_does_something() {
    check_below(
        "Its chair is Maria Schmidt (Siemens), and David Chen from Bosch replaced Anna Kowalska.",
        "Maria Schmidt chair Kestrel Foundation",
    );
    check_below(
        "The vice-chairs are Maria Schmidt, and David Chen from Bosch.",
        "Maria Schmidt vice_chair Kestrel Foundation; David Chen vice_chair Kestrel Foundation",
    );
}

#[test]
fn each_comes_as_something_else() {
    check_below(
        "We welcomed Siemens as an associate member of the Harbour Alliance and Bosch as an observer.",
        "Siemens associate_member Harbour Alliance",
    );
    check(
        "Siemens joined ETSI and the Harbour Alliance as an observer.",
        "Siemens observer ETSI; Siemens observer Harbour Alliance",
    );
}

#[test]
fn who_serves_a_body_of_whom_is_what() {
    check(
        "Maria Schmidt served Siemens as convener of the Laboratory Committee until May.",
        "Maria Schmidt chair Laboratory Committee ended",
    );
    check(
        "The Kestrel Foundation grew. Ms Maria Schmidt took over from Sir David Chen as chief executive of Siemens.",
        "Maria Schmidt executive Siemens; David Chen executive Siemens ended",
    );
    check_below(
        "I'm Maria Schmidt, the founder of Siemens.",
        "Maria Schmidt founder Siemens",
    );
}

#[test]
fn words_that_only_stress_whom_a_clause_speaks_of() {
    check_below(
        "The Foundation is itself a member of the Harbour Alliance.",
        "Kestrel Foundation member Harbour Alliance",
    );
    check(
        "Maria Schmidt, who herself chairs the audit committee of the Harbour Alliance, spoke.",
        "Maria Schmidt chair Harbour Alliance",
    );
    check(
        "Maria Schmidt beat the incumbent, Jens Albrecht, to become president of the Harbour Alliance.",
        "Maria Schmidt chair Harbour Alliance",
    );
    check(
        "The museum is administered by Siemens as trustee of the Harbour Foundation.",
        "Siemens board_member Harbour Foundation",
    );
    check(
        "Maria Schmidt stepped down as release maintainer of the Delta Project.",
        "Maria Schmidt maintainer Delta Project ended",
    );
}

#[test]
fn people_of_others_are_told_in_a_list() {
    check_below(
        "The Audit Committee is chaired by Maria Schmidt of Siemens and David Chen of Bosch.",
        "Maria Schmidt chair Audit Committee; David Chen chair Audit Committee",
    );
    check_below(
        "The board gained two directors: Maria Schmidt, of Siemens, and Dr David Chen.",
        "Maria Schmidt board_member Kestrel Foundation; David Chen board_member Kestrel Foundation",
    );
    check_below(
        "Two former employees of Siemens, Maria Schmidt and David Chen, joined the Foundation as chief financial officer and general manager, respectively.",
        "Maria Schmidt executive Kestrel Foundation; David Chen executive Kestrel Foundation",
    );
    check_below(
        "We have two seats on the board of the Harbour Alliance.",
        "Kestrel Foundation board_member Harbour Alliance",
    );
    check_below("We have board members and guests of Siemens.", "");
}

#[test]
fn who_chairs_a_firm() {
    check(
        "Maria Schmidt has chaired Siemens since 2020.",
        "Maria Schmidt chair Siemens",
    );
    check(
        "Maria Schmidt left the board of Bosch to chair Siemens.",
        "Maria Schmidt board_member Bosch ended; Maria Schmidt chair Siemens",
    );
    check_below("Siemens was chaired with care.", "");
}

#[test]
fn directors_run_what_they_direct() {
    check(
        "Maria Schmidt has been director of the Harbour Institute since 2010.",
        "Maria Schmidt executive Harbour Institute",
    );
    check(
        "The director of the Harbour Institute, Maria Schmidt, spoke.",
        "Maria Schmidt executive Harbour Institute",
    );
    check(
        "Maria Schmidt, director of research at the Harbour Institute, spoke.",
        "Maria Schmidt other Harbour Institute",
    );
    check_below("Maria Schmidt is director of Harbour Songs.", "");
}

#[test]
fn who_comes_after_whom() {
    check_below(
        "Maria Schmidt follows David Chen as chair.",
        "Maria Schmidt chair Kestrel Foundation; David Chen chair Kestrel Foundation ended",
    );
    check(
        "Maria Schmidt became chair of ETSI after David Chen retired.",
        "Maria Schmidt chair ETSI",
    );
    check(
        "Maria Schmidt, chair of ETSI, retired after ten years.",
        "Maria Schmidt chair ETSI ended",
    );
}

#[test]
fn whom_the_report_is_about_in_an_apposition() {
    check_below(
        "The Foundation, a member of the Harbour Alliance since 1999, grew.",
        "Kestrel Foundation member Harbour Alliance",
    );
    check_below(
        "We are a member of, and contributor to, the Harbour Alliance.",
        "Kestrel Foundation member Harbour Alliance; Kestrel Foundation contributor Harbour Alliance",
    );
    check_below(
        "Siemens resigned its membership with effect from June.",
        "Siemens member Kestrel Foundation ended",
    );
    check_below(
        "Siemens thanked our friends, a member of staff and others.",
        "",
    );
}
