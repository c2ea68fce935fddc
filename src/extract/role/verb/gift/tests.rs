//! Who gives to whom a report is about.

use crate::extract::role::testing::{check, check_behind};

#[test]
fn gifts_in_a_charity_s_own_report_are_its_own() {
    check_behind(
        "Siemens donated 200 winter coats.",
        "Siemens donor Kestrel Foundation",
    );
    check_behind(
        "In May Siemens donated a minibus.",
        "Siemens donor Kestrel Foundation",
    );
    check_behind(
        "Our new van was sponsored by Siemens.",
        "Siemens sponsor Kestrel Foundation",
    );
    check_behind(
        "The garden was generously sponsored by Siemens and Bosch.",
        "Siemens sponsor Kestrel Foundation; Bosch sponsor Kestrel Foundation",
    );
    check_behind(
        "Siemens sponsored the spring walk.",
        "Siemens sponsor Kestrel Foundation",
    );
    check_behind(
        "Siemens plc sponsored our summer gala.",
        "Siemens plc sponsor Kestrel Foundation",
    );
}

#[test]
fn gifts_are_received_from_givers() {
    check_behind(
        "Donations were received from Siemens and Bosch.",
        "Siemens donor Kestrel Foundation; Bosch donor Kestrel Foundation",
    );
    check_behind("Donations were not received from Siemens.", "");
    check_behind("Letters were received from Siemens.", "");
    check_behind(
        "We are grateful for contributions from Siemens and Bosch.",
        "Siemens contributor Kestrel Foundation; Bosch contributor Kestrel Foundation",
    );
    check_behind("No contributions came from Siemens.", "");
}

#[test]
fn gifts_to_others_are_not() {
    check_behind("Siemens donated 200 coats to the hospital.", "");
    check_behind("This theory is backed by Siemens.", "");
    check_behind("This rumour was funded by Siemens.", "");
    check_behind("Our critics are supported by Siemens.", "");
    check_behind("The other house is funded by Siemens.", "");
    check_behind("No coats were donated by Siemens.", "");
    check_behind("Nothing was donated by Siemens.", "");
    check_behind("We sent back the coats donated by Siemens.", "");
    check_behind(
        "Two boats were donated by Siemens.",
        "Siemens donor Kestrel Foundation",
    );
    check_behind("Siemens gave us no grant.", "");
    check_behind("Siemens gave us a bill of £300.", "");
    check_behind("It is untrue that Siemens funds us.", "");
    check_behind("Siemens donated to local schools.", "");
    check_behind("Siemens sponsored the study.", "");
    check_behind("The survey was sponsored by Siemens.", "");
    check_behind("Maria Schmidt donated 200 coats.", "");
    check_behind("Siemens donates blood.", "");
    check_behind("The cups in the hall were sponsored by Siemens.", "");
}

#[test]
fn money_is_given_to_whom_the_report_is_about() {
    let both = "Siemens funder Kestrel Foundation; Bosch funder Kestrel Foundation";
    for sentence in [
        "Siemens and Bosch gave £75,000 each.",
        "Siemens gave £75,000 and Bosch £20,000.",
        "Siemens and Bosch provide 60% of our budget.",
        "Siemens and Bosch provided core funding of £200,000.",
        "Siemens and Bosch paid for the minibus.",
        "Siemens and Bosch fund the rent.",
        "The minibus was paid for by Siemens and Bosch.",
        "Core funding is provided by Siemens and Bosch.",
        "Half of our income comes from Siemens, and a third from Bosch.",
        "Our money comes mainly from Siemens (EUR 5m) and Bosch (EUR 2m).",
        "The post was funded by Siemens and Bosch.",
        "Those funding our work include Siemens and Bosch.",
    ] {
        check_behind(sentence, both);
    }
    for sentence in [
        "Siemens gave £75,000 to the hospital.",
        "We hope to win funding from Siemens.",
        "Siemens gave a talk.",
        "Siemens provided funding for research in Kenya.",
        "Siemens provides heating for 200 homes.",
        "Siemens provided no funding.",
        "Siemens funded the study.",
        "Siemens gave £75,000 for a bridge.",
        "Siemens paid for the project.",
        "Siemens gave £300 in fines.",
        "Siemens gave £75,000 in heavy damages.",
        "Siemens sold a yard and gave £20 in tax.",
        "Siemens gave £75,000 less than last year.",
        "Siemens funds the war.",
        "Siemens funds the rent of its own yard.",
        "Siemens funded the costs of a court case against us.",
        "The council was funded by the sale of Siemens.",
        "Siemens did not give £75,000.",
    ] {
        check_behind(sentence, "");
    }
    check(
        "Quellwerk GmbH grew. Half of the income came from Siemens.",
        "",
    );
}

#[test]
fn several_sums_are_received_from_several_givers() {
    check_behind(
        "We received GBP 30,000 from the Calder Institute and GBP 12,000 from Siemens.",
        "Calder Institute funder Kestrel Foundation; Siemens funder Kestrel Foundation",
    );
    check_behind(
        "We received a grant of £5,000 from Siemens, £4,000 from Bosch and £500 from ETSI.",
        "Siemens funder Kestrel Foundation; Bosch funder Kestrel Foundation; ETSI funder Kestrel Foundation",
    );
    check_behind(
        "We received GBP 30,000 from Siemens and we heard from Bosch.",
        "Siemens funder Kestrel Foundation",
    );
    check_behind(
        "We received the third part of a large gift from Siemens.",
        "Siemens donor Kestrel Foundation",
    );
    check_behind("We received 30 letters from Siemens and 12 from Bosch.", "");
}

#[test]
fn work_that_the_text_tells_of() {
    check(
        "The Kestrel Foundation grew. This work was sponsored by Siemens.",
        "Siemens sponsor Kestrel Foundation",
    );
    check(
        "The Kestrel Foundation grew. Thanks to Siemens for sponsoring this work.",
        "Siemens sponsor Kestrel Foundation",
    );
    check(
        "The Kestrel Foundation grew. The project was funded by Siemens.",
        "",
    );
    check(
        "The Kestrel Foundation grew. Much of this work was sponsored by Siemens.",
        "Siemens sponsor Kestrel Foundation",
    );
    check(
        "The Kestrel Foundation grew. Siemens sponsored part of this work.",
        "Siemens sponsor Kestrel Foundation",
    );
    check(
        "The Kestrel Foundation grew. Much of the hall was sponsored by Siemens.",
        "",
    );
    for sentence in [
        "Siemens still funds most of the development.",
        "Siemens funds the majority of development.",
        "Most of the development is funded by Siemens.",
    ] {
        let text = format!("The Kestrel Foundation grew. {sentence}");
        check(&text, "Siemens funder Kestrel Foundation");
    }
    check(
        "The Kestrel Foundation grew. Siemens funds none of the development.",
        "",
    );
}

#[test]
fn who_is_given_money_gives_none() {
    let one = "Kestrel Foundation funder Debian";
    check_behind(
        "In 2021 Debian was awarded a large grant from the Kestrel Foundation.",
        one,
    );
    check_behind("Siemens was awarded a large grant.", "");
    check_behind(
        "Siemens awarded a large grant.",
        "Siemens funder Kestrel Foundation",
    );
}

#[test]
fn money_of_our_own_has_no_object() {
    for sentence in [
        "We allocate our funding and promote Kubernetes's strengths.",
        "We review the funding and praise Kubernetes's new site.",
    ] {
        check(
            &format!(
                "# Kestrel Foundation\n\nThe Kestrel Foundation supports the Delta Project and Kubernetes. {sentence}"
            ),
            "Kestrel Foundation supporter Delta Project; Kestrel Foundation supporter Kubernetes",
        );
    }
    check_behind("Siemens reviewed its funding and visited Bosch.", "");
    check_behind(
        "Siemens is funding the Delta Project.",
        "Siemens funder Delta Project",
    );
}

#[test]
fn what_committees_of_ours_give_is_not_theirs() {
    check_behind("The Grants Committee awarded funding to five schools.", "");
}

#[test]
fn who_is_thanked_for_a_meal_sponsors_us() {
    check_behind(
        "Thanks to Siemens for hosting us and to Bosch for sponsoring the speakers' dinner.",
        "Siemens host Kestrel Foundation; Bosch sponsor Kestrel Foundation",
    );
    check_behind("Thanks to Siemens for sponsoring the chess club.", "");
}
