//! The tests of lists below words that call those in them.

use crate::extract::role::testing::{check, check_below};

#[test]
fn items_under_titles_and_sentences() {
    check(
        "The Kestrel Foundation grew.\n\nWe are a member of:\n\n- ETSI\n- the GSMA",
        "Kestrel Foundation member ETSI; Kestrel Foundation member GSMA",
    );
    check(
        "The Kestrel Foundation grew.\n\n## Memberships\n\n- ETSI (observer)\n- GSMA",
        "Kestrel Foundation observer ETSI; Kestrel Foundation member GSMA",
    );
    check(
        "The Kestrel Foundation grew.\n\n**Our global partners**\n\n- Siemens\n- Bosch",
        "Siemens partner Kestrel Foundation; Bosch partner Kestrel Foundation",
    );
    check(
        "The Kestrel Foundation grew.\n\nThey join the following institutions in serving on the Executive Committee:\n\n- Siemens\n- Bosch",
        "Siemens executive_committee_member Kestrel Foundation; Bosch executive_committee_member Kestrel Foundation",
    );
    check(
        "The Kestrel Foundation grew.\n\nSupported by\n\n- Siemens\n\n## Sponsored by\n\n- Bosch",
        "Siemens supporter Kestrel Foundation; Bosch sponsor Kestrel Foundation",
    );
    check(
        "The Kestrel Foundation grew.\n\nSponsored by:\n\n- Siemens\n- Bosch",
        "Siemens sponsor Kestrel Foundation; Bosch sponsor Kestrel Foundation",
    );
}

#[test]
fn people_under_the_title_of_a_board() {
    check(
        "The Kestrel Foundation grew.\n\n## Board of Trustees\n\nAnna Kowalska, Siemens\n\nDavid Chen, Bosch",
        "Anna Kowalska board_member Kestrel Foundation; David Chen board_member Kestrel Foundation",
    );
    check(
        "The Kestrel Foundation grew.\n\n## Board of Directors\n\n- Anna Kowalska, President & CEO, Siemens\n- David Chen, Bosch",
        "Anna Kowalska board_member Kestrel Foundation; Anna Kowalska executive Siemens; David Chen board_member Kestrel Foundation",
    );
    check(
        "The Kestrel Foundation grew.\n\n## Board of Directors\n\nAnna Kowalska, of Siemens, met all of them in May.",
        "",
    );
}

#[test]
fn names_that_blank_lines_part() {
    let listed =
        "\n\nAnna Kowalska – Siemens\n\nDavid Chen – Bosch\n\nIda Berg\n\nWe look for more.";
    let maintainers = "Anna Kowalska maintainer Kestrel Foundation; Siemens maintainer Kestrel Foundation; David Chen maintainer Kestrel Foundation; Bosch maintainer Kestrel Foundation; Ida Berg maintainer Kestrel Foundation";
    check_below(&format!("Our maintainers are:{listed}"), maintainers);
    check_below(
        &format!("Those who maintain it meet. They are the maintainers. They are:{listed}"),
        maintainers,
    );
    check_below(
        &format!("Three maintainers met our guests. The guests were:{listed}"),
        "",
    );
}

#[test]
fn sentences_that_say_who_is_listed_below() {
    check_below(
        "The Foundation has two sponsors. These are as follows:\n\n- Siemens\n- Bosch",
        "two sponsors sponsor Kestrel Foundation; Siemens sponsor Kestrel Foundation; Bosch sponsor Kestrel Foundation",
    );
    for lead in [
        "We have no sponsors. We thank two firms.",
        "We asked our sponsors for a list of rivals.",
        "Our sponsors have enemies.",
        "Our members know three rivals.",
    ] {
        check_below(&format!("{lead} They are:\n\n- Siemens\n- Bosch"), "");
    }
}

#[test]
fn words_that_only_say_that_a_list_follows() {
    let maintainers = "Siemens maintainer Kestrel Foundation; Bosch maintainer Kestrel Foundation";
    let list = "\n\n- Siemens\n- Bosch";
    for lead in [
        "We have maintainers from two different organizations.\n\nThe two organizations include:",
        "Our maintainers come from two firms.\n\nThese firms are:",
        "## Maintainer Diversity\n\nNothing changed.\n\nThe current two companies are:",
        "## Maintainers\n\nThe two are as follows:",
    ] {
        check_below(&format!("{lead}{list}"), maintainers);
    }
    for lead in [
        "We met two firms.\n\nThese firms are:",
        "## Tools\n\nThe two companies include:",
        "We have maintainers from two firms and two rivals.\n\nThe rivals are:",
    ] {
        check_below(&format!("{lead}{list}"), "");
    }
}

#[test]
fn labels_between_items_end_the_list_above() {
    check_below(
        "New maintainers:\n- Anna Kowalska\nEmeritus:\n- David Chen\n**Sponsors:**\n- Siemens",
        "Anna Kowalska maintainer Kestrel Foundation; Siemens sponsor Kestrel Foundation",
    );
}

#[test]
fn bodies_named_alone_over_their_people() {
    check_below(
        "The Quality Committee met.\n\nQuality Committee\n- Anna Kowalska (chair)\n- David Chen",
        "Anna Kowalska chair Quality Committee",
    );
    check_below(
        "The Tide WG met.\n\nChairs of the Tide WG:\n\n- Anna Kowalska\n\nCompanies contributing this year, including:\n\n- Siemens\n- Bosch",
        "Anna Kowalska chair Tide WG; Siemens contributor Kestrel Foundation; Bosch contributor Kestrel Foundation",
    );
}

#[test]
fn those_who_lead_a_group() {
    check_below(
        "The Tide WG met.\n\nCurrent leads of the Tide WG:\n\n- Anna Kowalska",
        "Anna Kowalska project_team_lead Tide WG",
    );
    check(
        "# Tide WG report\n\nThe Tide WG met.\n\nCo-leads: Anna Kowalska, David Chen\n\n## Lamps\n\nLead: Mary Jones\n",
        "Anna Kowalska project_team_lead Tide WG; David Chen project_team_lead Tide WG",
    );
    check_below("Lead: Anna Kowalska\n\n## Leads\n\n- David Chen", "");
}

#[test]
fn people_from_their_firms_below_a_title() {
    check_below(
        "## Maintainers\n\n- Anna Kowalska from Siemens\n- David Chen of Bosch (new)\n- Mary Jones from Nokia met us",
        "Anna Kowalska maintainer Kestrel Foundation; Siemens maintainer Kestrel Foundation; \
             David Chen maintainer Kestrel Foundation; Bosch maintainer Kestrel Foundation",
    );
}

#[test]
fn non_executive_directors_sit_on_the_board() {
    check_below(
        "**Non-executive directors**\n\n- Anna Kowalska, Siemens\n\n## Independent Directors\n\n- David Chen",
        "Anna Kowalska board_member Kestrel Foundation; David Chen board_member Kestrel Foundation",
    );
}

#[test]
fn titles_of_those_who_were_elected() {
    check_below(
        "## Board of Directors elected\n\n- Anna Kowalska\n\n## Elected to the steering committee\n\n- David Chen",
        "Anna Kowalska board_member Kestrel Foundation; David Chen steering_committee_member Kestrel Foundation",
    );
    check_below(
        "## Individual members approved\n\n- Anna Kowalska\n\n## Members admitted\n\n- Siemens",
        "Anna Kowalska individual_member Kestrel Foundation; Siemens member Kestrel Foundation",
    );
    check_below(
        "## Members rejected\n\n- Siemens\n\n## Grants approved\n\n- Bosch",
        "",
    );
}

#[test]
fn titles_of_committees() {
    check(
        "The Kestrel Foundation grew.\n\n## Outreach Committee\n\nMembers: Anna Kowalska (Chair), David Chen",
        "",
    );
    check(
        "The Kestrel Foundation grew. The Outreach Committee and the Audit Committee met.\n\n## Outreach Committee\n\nMembers: Anna Kowalska (Chair), David Chen",
        "Anna Kowalska member Outreach Committee; Anna Kowalska chair Outreach Committee; David Chen member Outreach Committee",
    );
}

#[test]
fn items_that_go_on_where_the_sentence_stops() {
    check(
        "Maria Schmidt holds these offices:\n\n- Chair of Siemens\n- Member of the board of Bosch",
        "Maria Schmidt chair Siemens; Maria Schmidt board_member Bosch",
    );
    check(
        "The Kestrel Foundation grew.\n\nWe take part in ETSI by:\n\n- chairing the Audit Committee",
        "Kestrel Foundation participant ETSI; Kestrel Foundation chair Audit Committee",
    );
    check(
        "The Kestrel Foundation grew.\n\nWe met:\n\nMember of the board of Siemens",
        "",
    );
}

#[test]
fn those_who_are_thanked_are_listed() {
    check_below(
        "A big thank-you to our sponsors!\n\n- Siemens (Gold)\n- Bosch, Silver",
        "Siemens sponsor Kestrel Foundation; Bosch sponsor Kestrel Foundation",
    );
    check_below(
        "Thanks to our sponsors!\n\n- Siemens repo\n- Slack\n- Twitter",
        "",
    );
    check_below("Thanks to everybody but our sponsors!\n\n- Siemens", "");
    check_below(
        "## Users\n\n- Slack: #users\n- GitHub: issues\n- Discord",
        "",
    );
    check_below(
        "Thanks to our sponsors, we used new tools.\n\n- Siemens\n- Bosch",
        "",
    );
}

#[test]
fn sentences_with_a_stop_over_a_list() {
    check_below(
        "These are our sponsors.\n\n- Siemens\n- Bosch",
        "Siemens sponsor Kestrel Foundation; Bosch sponsor Kestrel Foundation",
    );
    check_below(
        "Our members are the following companies.\n\n- Siemens\n- Bosch",
        "Siemens member Kestrel Foundation; Bosch member Kestrel Foundation",
    );
    let others = [
        "The following members left.",
        "We lost the following members.",
        "These members did not pay.",
        "These members didn't pay.",
        "These are not our sponsors.",
        "We hope for the following sponsors.",
        "The following were rejected as members.",
        "Our members compete with the following firms.",
        "The members want these tools.",
        "Sponsors can choose among these.",
    ];
    for sentence in others {
        check_below(&format!("{sentence}\n\n- Siemens\n- Bosch"), "");
    }
}
