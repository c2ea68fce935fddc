//! Reports for which no single line says whose they are.

use crate::extract::organization::subject::testing::{check_markdown, check_plain};

#[test]
fn who_opens_a_sentence_beside_ours_speaks() {
    let told = "We sell lamps to makers of ships. Our customers are Siemens and Bosch.";
    check_plain(
        &format!(
            "Customers\n\n{told}\n\nMaking\n\nAlvik Optics, Inc. is small. We depend on Dorn Glass Ltd for glass, and on no other."
        ),
        Some("Alvik Optics, Inc."),
    );
    check_plain(
        &format!(
            "Customers\n\n{told}\n\nMaking\n\nDorn Glass Ltd is our supplier of glass. We depend on it, and on no other."
        ),
        None,
    );
    check_plain(
        &format!(
            "Customers\n\n{told}\n\nMaking\n\nThe Dorn Foundation paid for a lamp. We thank its people, and many others who helped there."
        ),
        None,
    );
}

#[test]
fn whom_the_text_calls_by_the_head_speaks() {
    let posts = |second: &str| {
        format!(
            "## Board, as at 31 December\n\n### Rosa Dorn\n\nRosa has chaired Alvik Gulf Bank PJSC since 2020. Meetings: 7 of 7.\n\n### Jan Hill\n\nMr Hill joined the Bank in 2016 from {second}. Nominee of Dorn Holding, which owns half of the Bank. The Bank has four of them.\n"
        )
    };
    check_markdown(&posts("Siemens"), Some("Alvik Gulf Bank PJSC"));
    check_markdown(&posts("Dorn Harbour Bank plc"), None);
    check_markdown(
        "## Board\n\nThe Bank of our town is closed. The Bank was old. Alvik Gulf Bank PJSC took its clients. We have 12 members.\n",
        None,
    );
}

#[test]
fn labels_report_nothing() {
    for label in [
        "Dial-in Information: +1-555-0100",
        "Check-in Desk: 12",
        "Walk-in Clinic: https://tide.example",
    ] {
        check_markdown(&format!("### Agenda\n\n{label}\n\nWe met.\n"), None);
    }
    check_markdown(
        "# Alvik Trust: 2023/24\n\nWe have 12 members. The Trust grew.\n",
        Some("Alvik Trust"),
    );
}

#[test]
fn codes_of_projects_are_no_words() {
    for (title, expect) in [
        ("ALVIK-6G", Some("ALVIK-6G")),
        ("SPRINT-14", None),
        ("WEEK-12", None),
        ("PHASE-2", None),
        ("RELEASE-2.0", None),
        ("LINUX-6.1", None),
    ] {
        check_markdown(
            &format!("# {title}\n\nThe project has 12 members. We met.\n"),
            expect,
        );
    }
}

#[test]
fn running_heads_and_titles_with_places_name_who_speaks() {
    let rest = "\n\nDirectors' register of interests\n\nWe have 61 staff, and eight of them are members of the union. We pay within ten days.\n";
    check_plain(
        &format!("Page 4            HILLS & ISLANDS TREASURE LOTTERY{rest}"),
        Some("HILLS & ISLANDS TREASURE LOTTERY"),
    );
    check_markdown(
        &format!("# Better Voices Norway\n\n## Trustees{rest}"),
        Some("Better Voices Norway"),
    );
    check_markdown(
        &format!("# Cloud Strategy Norway\n\n## Trustees{rest}"),
        None,
    );
    for title in [
        "Food Prices Norway",
        "Members in Norway",
        "Happy Holidays Norway",
        "Going Global",
    ] {
        check_markdown(&format!("# {title}\n\nWe have 61 staff.\n"), None);
    }
    for title in ["TERMS OF USE", "PRIVACY POLICY NORWAY"] {
        check_plain(&format!("Page 4            {title}{rest}"), None);
    }
    check_markdown(&format!("# Better Voices\n\n## Trustees{rest}"), None);
    check_plain(
        &format!("Page 4            MODERN SLAVERY STATEMENT{rest}"),
        None,
    );
}

#[test]
fn who_is_told_to_be_founded_first_is_portrayed() {
    check_markdown(
        "## Company profile\n\nAlvik Rückversicherungs-AG (founded in 1911 by two towns) writes life insurance from one office with 88 staff.\n\nOwners are Siemens and Bosch, to which Alvik belongs.\n",
        Some("Alvik Rückversicherungs-AG"),
    );
    check_markdown(
        "## Company profile\n\nSiemens (founded in 1911) makes trains. We compared it with others. We have 12 members.\n",
        None,
    );
    check_markdown(
        "## Customers\n\nWe have 12 members. Our customers are many.\n\nNokia Networks is here. We sell lamps to many more.\n",
        None,
    );
    check_markdown(
        "## Company profile\n\nMany there know that Alvik Rückversicherungs-AG (founded in 1911 by two towns) writes life insurance from one office.\n\nOwners are Siemens and Bosch.\n",
        None,
    );
}

#[test]
fn working_groups_of_titles_report() {
    let rest = "\n\n* 37 changes merged\n\nPEOPLE\nRosa (Siemens) is lead. Bosch has an approver in the WG, and we have nobody from Dorn.\n";
    check_plain(
        &format!("The Tide-Free Embedded Tools Working Group (tfet-wg), Q3 notes{rest}"),
        Some("Tide-Free Embedded Tools Working Group"),
    );
}

#[test]
fn letters_name_their_sender_first() {
    let end = "\n\nSincerely,\n\nRosa Hill\nPresident\n";
    check_plain(
        &format!(
            "Dear fellow owners:\n\nTwo years ago I wrote that Alvik-Dorn Semiconductor needed fewer things done better. We have since sold a line and closed a town.{end}"
        ),
        Some("Alvik-Dorn Semiconductor"),
    );
    check_plain(
        &format!(
            "Dear fellow owners:\n\nTwo years ago I wrote that our friends at Alvik-Dorn Semiconductor needed fewer things done better. We have since sold a line.{end}"
        ),
        None,
    );
    for told in [
        "In May the Harbour Foundation closed. We are sad.",
        "Thank you for your time at Dorn University. We have 12 members.",
        "You may have read of Dorn Bank plc and its fall. We have 12 members.",
    ] {
        check_plain(&format!("Dear friends,\n\n{told}{end}"), None);
    }
}
