//! The tests of roles that nouns tie.

use crate::extract::role::testing::{check, check_behind};

#[test]
fn money_that_is_waited_for_was_not_given() {
    check_behind("Investment from Siemens would help.", "");
    check_behind("We wait for investment from Siemens.", "");
    check_behind("We call for more investment from Siemens.", "");
}

#[test]
fn gifts_that_others_took() {
    check(
        "The Kestrel Foundation grew. Two charities received grants from Siemens.",
        "",
    );
    check(
        "The Kestrel Foundation grew. Our schools received grants from Siemens.",
        "Siemens funder Kestrel Foundation",
    );
}

#[test]
fn nouns_that_tie() {
    check(
        "Through its membership of the Harbour Alliance, Siemens shares data.",
        "Siemens member Harbour Alliance",
    );
    check(
        "Thanks to a grant from Siemens, the Calder Institute opened a school.",
        "Siemens funder Calder Institute",
    );
    check(
        "Under the chairmanship of Maria Schmidt, the Harbour Alliance grew.",
        "Maria Schmidt chair Harbour Alliance",
    );
    check(
        "Siemens completed the acquisition of Bosch.",
        "Siemens owner Bosch",
    );
    check(
        "Siemens announced a data sharing partnership with Bosch.",
        "Siemens partner Bosch",
    );
    check(
        "Siemens has awarded grants to forge partnerships with Bosch and ETSI.",
        "Siemens partner Bosch; Siemens partner ETSI",
    );
    check(
        "A grant to schools in Chile from Siemens paid for books.",
        "",
    );
    check(
        "The Kestrel Foundation grew.\n\nIt is independent, with support from Siemens.",
        "",
    );
    check(
        "The Kestrel Foundation grew. It is independent, with support from Siemens.",
        "Siemens supporter Kestrel Foundation",
    );
}

#[test]
fn who_made_it_possible() {
    check(
        "The Kestrel Foundation grew.\n\nThis was made possible with the support of Siemens.",
        "Siemens supporter Kestrel Foundation",
    );
    check(
        "The Kestrel Foundation grew.\n\nThis school was opened with the support of Siemens.",
        "",
    );
}

#[test]
fn subsidiaries_and_partners() {
    check(
        "Kestrel Energy AG, a subsidiary of Siemens, grew.",
        "Siemens owner Kestrel Energy AG",
    );
    check(
        "The Kestrel Foundation grew. Our night buses run in partnership with Stagecoach.",
        "Kestrel Foundation collaborator Stagecoach",
    );
    check(
        "The Kestrel Foundation grew. Our members run buses in partnership with Stagecoach.",
        "",
    );
}

#[test]
fn who_works_with_us_and_who_joins() {
    check(
        "The Kestrel Foundation grew. We are very pleased to be partnering with Bosch for the delivery of the fund.",
        "Kestrel Foundation partner Bosch",
    );
    check(
        "The Kestrel Foundation grew. Siemens works closely with us on safety.",
        "Siemens collaborator Kestrel Foundation",
    );
    check(
        "The Kestrel Foundation grew. Microsoft came on as a new Platinum Member.",
        "Microsoft platinum_member Kestrel Foundation",
    );
    check(
        "The Delta Programme is a joint initiative between Siemens and ETSI, and also funded by Bosch.",
        "Bosch funder Delta Programme; Siemens joint_initiative_partner Delta Programme; ETSI joint_initiative_partner Delta Programme",
    );
    check(
        "The Kestrel Foundation grew. With the support of Siemens, Bosch and GSMA have built a hall.",
        "Siemens supporter Bosch",
    );
    check(
        "The Kestrel Foundation grew. We opened three halls; the third is run by Siemens and co-funded by Bosch.",
        "",
    );
}

#[test]
fn sponsorships_and_what_funding_is_for() {
    check(
        "The Kestrel Foundation grew. Siemens and Bosch have renewed their Platinum sponsorships with us.",
        "Siemens sponsor Kestrel Foundation; Bosch sponsor Kestrel Foundation",
    );
    check(
        "The Kestrel Foundation grew. We began with Platinum sponsorships from Siemens and Bosch.",
        "Siemens sponsor Kestrel Foundation; Bosch sponsor Kestrel Foundation",
    );
    check(
        "The Kestrel Foundation grew. Funding for the Delta Project comes from Siemens.",
        "Siemens funder Delta Project",
    );
    check(
        "The Kestrel Foundation grew. Funding came from Siemens.",
        "Siemens funder Kestrel Foundation",
    );
    check("Siemens renewed its sponsorship.", "");
}

#[test]
fn tiers_that_members_go_on_with() {
    check(
        "The Kestrel Foundation grew. Siemens renewed its Platinum membership.",
        "Siemens platinum_member Kestrel Foundation",
    );
    check(
        "The Kestrel Foundation grew. Bosch upgraded its membership from Silver to Gold.",
        "Bosch gold_member Kestrel Foundation",
    );
    check(
        "The Kestrel Foundation grew. Nokia and Bosch renewed their membership.",
        "Nokia member Kestrel Foundation; Bosch member Kestrel Foundation",
    );
    check(
        "The Kestrel Foundation grew. Siemens raised its Platinum prices.",
        "",
    );
}

#[test]
fn what_money_is_for() {
    check(
        "The Kestrel Foundation grew. Project funding from Siemens to finance the Harbour Project is 16% of the budget.",
        "Siemens funder Harbour Project",
    );
    check(
        "The Kestrel Foundation grew. We live on a grant from Siemens to buy pumps.",
        "Siemens funder Kestrel Foundation",
    );
}

#[test]
fn money_that_is_supposed() {
    check(
        "The Kestrel Foundation grew. We might lower our costs and/or get a grant from Siemens.",
        "",
    );
    check(
        "The Kestrel Foundation grew. We would like to get a grant from Siemens.",
        "",
    );
    check(
        "The Kestrel Foundation grew. We moved house and got a grant from Siemens.",
        "Siemens funder Kestrel Foundation",
    );
}

#[test]
fn what_projects_are_in_programmes_and_whom_foundations_sponsor() {
    check(
        "The Delta Project was accepted as a mentoring organization in Google Summer of Code.",
        "Delta Project participant Google Summer of Code",
    );
    check(
        "The Delta Project applied as a mentoring organization in Google Summer of Code.",
        "",
    );
    check(
        "The Delta Project signed a fiscal sponsorship agreement with the Harbour Foundation.",
        "Harbour Foundation sponsor Delta Project",
    );
}
