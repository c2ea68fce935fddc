//! The tests of roles behind labels.

use crate::extract::role::testing::{check, check_below};

#[test]
fn one_post_a_line() {
    check(
        "The Kestrel Foundation grew.\n\nPresident: Anna Kowalska\nSecretary: David Chen\nHon. Treasurer: Mary Jones",
        "Anna Kowalska executive Kestrel Foundation; David Chen other Kestrel Foundation; Mary Jones other Kestrel Foundation",
    );
}

#[test]
fn labels_say_what_the_names_behind_them_are() {
    check(
        "The Kestrel Foundation grew.\n\n- **Main sponsors:** Siemens, Bosch\n- **Media partner:** ETSI",
        "Siemens sponsor Kestrel Foundation; Bosch sponsor Kestrel Foundation; ETSI partner Kestrel Foundation",
    );
    check(
        "The Kestrel Foundation grew.\n\nGold members (€25,000+) – Siemens, the GSMA and Bosch",
        "Siemens gold_member Kestrel Foundation; GSMA gold_member Kestrel Foundation; Bosch gold_member Kestrel Foundation",
    );
    check(
        "The Kestrel Foundation grew.\n\nFunded by: Siemens (€2m to 2026); Bosch",
        "Siemens funder Kestrel Foundation; Bosch funder Kestrel Foundation",
    );
    check(
        "The Kestrel Foundation grew.\n\nMembers: Siemens (associate member), Bosch",
        "Siemens associate_member Kestrel Foundation; Bosch member Kestrel Foundation",
    );
}

#[test]
fn what_firms_did_is_counted() {
    check(
        "# FreeBSD Project\n\nThe FreeBSD Project grew.\n\nContributions by organisation: Siemens (40), Bosch (22).",
        "Siemens contributor FreeBSD Project; Bosch contributor FreeBSD Project",
    );
    check(
        "The Kestrel Foundation grew.\n\nContributions by organisation: Siemens (40), Bosch (22).",
        "",
    );
}

#[test]
fn tiers_are_of_what_the_title_says() {
    check(
        "The Kestrel Foundation grew.\n\n## Our members\n\nPlatinum ($5,000 and above): Siemens\n\nGold: Bosch; ETSI",
        "Siemens platinum_member Kestrel Foundation; Bosch gold_member Kestrel Foundation; ETSI gold_member Kestrel Foundation",
    );
    check(
        "The Kestrel Foundation grew.\n\n## Prices\n\nGold: Siemens, Bosch",
        "",
    );
}

#[test]
fn sentences_and_lists_of_others_have_no_labels() {
    check(
        "The Kestrel Foundation grew.\n\nSponsors: we thank Siemens and Bosch.",
        "",
    );
    check(
        "The Kestrel Foundation grew.\n\nHarbour trial. It met. Sponsor: Siemens",
        "",
    );
    check(
        "The Kestrel Foundation grew.\n\nThis was told by some\nof the following sponsors: Siemens, Bosch.",
        "",
    );
    check(
        "The Kestrel Foundation grew.\n\n## Harbour SIG\n\nConvenors: Anna Kowalska, David Chen",
        "Anna Kowalska chair Harbour SIG; David Chen chair Harbour SIG",
    );
    check(
        "The Kestrel Foundation grew.\n\n## Advisory Council\n\nChair: Anna Kowalska",
        "",
    );
}

#[test]
fn names_that_say_whose_they_are() {
    check(
        "The Alvik Alliance and the Audit Committee met.\n\n## Members of the Alvik Alliance\n\n- Siemens\n- Bosch\n\n## Former sponsors of the Alvik Alliance\n\n- Nokia",
        "Siemens member Alvik Alliance; Bosch member Alvik Alliance; Nokia sponsor Alvik Alliance ended",
    );
    check(
        "The Kestrel Foundation grew. The Alvik Alliance and Nokia met.\n\n## Alvik Alliance members\n\n- Siemens\n\n## Nokia partners\n\n- Bosch\n\n## Nokia sponsors\n\n- ETSI",
        "Siemens member Alvik Alliance; Bosch partner Nokia",
    );
    check(
        "The Kestrel Foundation grew. The Alvik Alliance met.\n\nAlvik Alliance members: Siemens, Bosch",
        "Siemens member Alvik Alliance; Bosch member Alvik Alliance",
    );
    check(
        "The Kestrel Foundation grew.\n\n## Thank you: Scientific Committee Members\n\n- Anna Kowalska\n\n## Thanks to all TideConf 2024 sponsors:\n\n- Siemens\n\n## Thank you to all of our 2024 sponsors!\n\n- Bosch",
        "Bosch sponsor Kestrel Foundation",
    );
    check(
        "The Audit Committee met.\n\nChair of the Audit Committee: Anna Kowalska",
        "Anna Kowalska chair Audit Committee",
    );
    check(
        "The Alvik Alliance met.\n\n- Premier members of the Alvik Alliance\n  - Anna Kowalska (Siemens)\n  - Bosch: David Chen\n  - Mary Jones",
        "Siemens premium_member Alvik Alliance; Bosch premium_member Alvik Alliance",
    );
    check(
        "The Alvik Alliance met.\n\n## Contributors of the Year\n\n- Siemens\n\n## Tools of members of the Alvik Alliance\n\n- Bosch\n\n## Would-be members of the Alvik Alliance\n\n- Nokia",
        "",
    );
}

#[test]
fn labels_in_titles() {
    check(
        "The Kestrel Foundation grew.\n\n## Gold sponsors: Siemens, Bosch and ETSI\n\nWe met.",
        "Siemens sponsor Kestrel Foundation; Bosch sponsor Kestrel Foundation; ETSI sponsor Kestrel Foundation",
    );
    check(
        "The Kestrel Foundation grew.\n\n## Sponsors: what Siemens wants\n\nWe met.",
        "",
    );
    check(
        "The Kestrel Foundation grew.\n\n## Talks: Siemens and Bosch\n\nWe met.",
        "",
    );
}

#[test]
fn labels_that_part_those_a_title_lists() {
    use crate::extract::role::testing::check_below;
    check_below(
        "## Members\n\nAustria: Siemens\n\nNorway: Bosch, Nokia",
        "Siemens member Kestrel Foundation; Bosch member Kestrel Foundation; Nokia member Kestrel Foundation",
    );
    check_below(
        "Full members (3)\n\n- Austria: Siemens\n- Norway: Bosch",
        "Siemens member Kestrel Foundation; Bosch member Kestrel Foundation",
    );
    check_below(
        "Sponsors: Siemens/Nokia, Banco do Alvik, Bosch (since May)",
        "Siemens sponsor Kestrel Foundation; Nokia sponsor Kestrel Foundation; Banco do Alvik sponsor Kestrel Foundation; Bosch sponsor Kestrel Foundation",
    );
}

#[test]
fn posts_of_groups_are_none_of_the_house() {
    use crate::extract::role::testing::check_below;
    check_below(
        "## Tides\n\nChair: Anna Kowalska\n\nEditor: David Chen\n\n## Ports\n\nChair: Mary Jones\n\n## Officers\n\nChair: Susan Brown",
        "Susan Brown chair Kestrel Foundation",
    );
    check_below(
        "The Alvik Water Authority met.\n\n- Alvik Water Authority — Chairperson: Anna Kowalska\n- Kelp Tides (chair: David Chen; editor: Mary Jones) met",
        "Anna Kowalska chair Alvik Water Authority",
    );
}

#[test]
fn labels_on_lines_of_their_own_share_no_firm() {
    use crate::extract::role::testing::check_below;
    check_below(
        "**Chair:** Anna Kowalska, Siemens\n**Vice chairs:** David Chen, Bosch; Mary Jones, Nokia\n**Treasurer:** Susan Brown",
        "Anna Kowalska chair Kestrel Foundation; David Chen vice_chair Kestrel Foundation; \
         Mary Jones vice_chair Kestrel Foundation; Susan Brown other Kestrel Foundation",
    );
    check_below(
        "Siemens is, directly or through its subsidiaries Alvik Ltd and Tern Ltd, a member of:\n\n- ETSI\n- the GSMA (observer)",
        "Siemens owner Alvik Ltd; Siemens owner Tern Ltd; Siemens member ETSI; Siemens observer GSMA",
    );
}

#[test]
fn sentences_that_end_in_are_label_those_behind_the_colon() {
    check_below(
        "They met. The fifth members are: Anna Kowalska (annak@), Karl Oja (oja@), and Mary Jones.",
        "Anna Kowalska member Kestrel Foundation; Karl Oja member Kestrel Foundation; Mary Jones member Kestrel Foundation",
    );
    check_below(
        "The Harbour Core Team met. The fifth Core members are: Anna Kowalska and Karl Oja.",
        "Anna Kowalska member Harbour Core Team; Karl Oja member Harbour Core Team",
    );
    check_below(
        "The results of the fifth round are: Anna Kowalska, Karl Oja.",
        "",
    );
}

#[test]
fn what_somebody_sponsors_may_stand_behind_the_name() {
    check(
        "The Kestrel Foundation grew.\n\nSponsor: Siemens for the travel of all\n\nSponsor: Bosch for everything else",
        "Siemens sponsor Kestrel Foundation; Bosch sponsor Kestrel Foundation",
    );
}

#[test]
fn another_label_behind_a_semicolon_ends_the_list() {
    check_below(
        "New maintainers: Anna Kowalska (Siemens), David Chen (Bosch); emeritus: Maria Schmidt (Nokia)",
        "Anna Kowalska maintainer Kestrel Foundation; Siemens maintainer Kestrel Foundation; David Chen maintainer Kestrel Foundation; Bosch maintainer Kestrel Foundation",
    );
}
