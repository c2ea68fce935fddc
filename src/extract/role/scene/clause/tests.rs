//! The tests of clauses and their subjects.

use crate::extract::role::testing::check;

#[test]
fn companions_do_what_the_subject_does() {
    check(
        "The Kestrel Foundation grew. Together with Siemens and Bosch we founded the Harbour Alliance.",
        "Siemens founder Harbour Alliance; Bosch founder Harbour Alliance; Kestrel Foundation founder Harbour Alliance",
    );
    check(
        "The Kestrel Foundation works with Siemens, and Bosch joined the Harbour Alliance.",
        "Kestrel Foundation collaborator Siemens; Bosch member Harbour Alliance",
    );
}

#[test]
fn persons_behind_their_post_and_their_employer() {
    check(
        "The Kestrel Foundation grew. Our CEO, Maria Schmidt, serves on the board of Siemens.",
        "Maria Schmidt executive Kestrel Foundation; Maria Schmidt board_member Siemens",
    );
    check(
        "Ana Pereira (Galp) and Rui Costa (EDP) were elected to the board of the Harbour Alliance.",
        "Ana Pereira board_member Harbour Alliance; Rui Costa board_member Harbour Alliance",
    );
}

#[test]
fn an_opening_phrase_is_no_item_of_a_list() {
    check(
        "The Kestrel Foundation grew. Founded in 1988 by Siemens, the Foundation is a member of ETSI.",
        "Siemens founder Kestrel Foundation; Kestrel Foundation member ETSI",
    );
    check(
        "Maria Schmidt of the Harbour Institute spoke at the Delta Summit.",
        "Maria Schmidt speaker Delta Summit",
    );
}
