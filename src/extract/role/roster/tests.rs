use crate::extract::role::testing::check;

const HEAD: &str =
    "# Kestrel Foundation TAC Meeting, 5 May 2022\n\nThe Kestrel Foundation grew.\n\n";

/// Holds the roles of a list of attendance of a council against `expect`.
#[track_caller]
fn check_roster(text: &str, expect: &str) {
    check(&format!("{HEAD}{text}"), expect);
}

#[test]
fn who_votes_in_a_council_and_for_whom() {
    check_roster(
        "## Voting member attendance\n\n- [x] Anna Kowalska, Siemens\n- [ ] David Chen - Bosch (Chair)",
        "Anna Kowalska tsc_member Kestrel Foundation; Siemens tsc_member Kestrel Foundation; \
         David Chen chair Kestrel Foundation; David Chen tsc_member Kestrel Foundation; Bosch tsc_member Kestrel Foundation",
    );
    check_roster(
        "## Voting members\n\n- Siemens - Anna Kowalska / David Chen\n- Bosch - Mary Jones",
        "Siemens tsc_member Kestrel Foundation; Anna Kowalska tsc_member Kestrel Foundation; \
         David Chen tsc_member Kestrel Foundation; Bosch tsc_member Kestrel Foundation; Mary Jones tsc_member Kestrel Foundation",
    );
    check_roster(
        "## Voting members\n\n- Dave Fellows, Siemens",
        "Dave Fellows tsc_member Kestrel Foundation; Siemens tsc_member Kestrel Foundation",
    );
    check_roster(
        "## Voting members\n\n- Mary Jones ( Platinum Member, Nokia )",
        "Mary Jones tsc_member Kestrel Foundation; Nokia platinum_member Kestrel Foundation",
    );
    check_roster(
        "## Voting members\n\n- Anna Kowalska, Siemens ( Platinum Member )\n- David Chen, Bosch ( TideKit )",
        "Anna Kowalska tsc_member Kestrel Foundation; Siemens platinum_member Kestrel Foundation; \
         David Chen tsc_member Kestrel Foundation",
    );
    check_roster(
        "## TAC members present\n\n- Anna Kowalska (Siemens)\n- David Chen (Bosch)",
        "Anna Kowalska tsc_member Kestrel Foundation; David Chen tsc_member Kestrel Foundation",
    );
}

#[test]
fn who_speaks_for_a_project_or_a_tier() {
    check_roster(
        "## Voting representatives\n\n### Premier member representatives\n\n- [x] Anna Kowalska - Siemens\n\n\
         ### Project representatives\n\n- [x] David Chen - OpenHarbour Representative\n- [x] Mary Jones - Bosch / TideKit Representative",
        "Anna Kowalska tsc_member Kestrel Foundation; Anna Kowalska representative Siemens; Siemens premium_member Kestrel Foundation; \
         David Chen tsc_member Kestrel Foundation; David Chen representative OpenHarbour; \
         Mary Jones tsc_member Kestrel Foundation; Mary Jones representative TideKit",
    );
}

#[test]
fn who_votes_in_one_line() {
    check_roster(
        "Voting members present: Anna Kowalska (Siemens), David Chen (Bosch)\nGuests: Mary Jones (Nokia)",
        "Anna Kowalska tsc_member Kestrel Foundation; Siemens tsc_member Kestrel Foundation; \
         David Chen tsc_member Kestrel Foundation; Bosch tsc_member Kestrel Foundation",
    );
    check_roster(
        "- **TAC members present**: Anna Kowalska, David Chen and Mary Jones\n- Guests: Peter Green",
        "Anna Kowalska tsc_member TAC; David Chen tsc_member TAC; Mary Jones tsc_member TAC",
    );
    check_roster(
        "- **TAC members present**: Anna Kowalska, David Chen and guests Mary Jones, Peter Green",
        "Anna Kowalska tsc_member TAC; David Chen tsc_member TAC",
    );
    check_roster(
        "Voting members present: Anna Kowalska (Siemens), David Chen (Bosch) (proxy), Mary Jones of Nokia, a guest",
        "Anna Kowalska tsc_member Kestrel Foundation; Siemens tsc_member Kestrel Foundation",
    );
    check_roster(
        "TAC members present: none. Anna Kowalska sent her regrets.",
        "",
    );
}

#[test]
fn brackets_tell_who_sits_on_a_council() {
    check_roster(
        "Attendees:\n\n- Anna Kowalska (_TAC_) - Siemens\n- David Chen [TAC member], Bosch\n- Mary Jones - Nokia\n\
         - Susan Brown (Ericsson) (Steering Committee)\n- Karl Berg (Intel, **TAC**)\n- Kit (SUSE, TAC)\n- John Smith (guest of the TAC), Cisco\n\
         - James White, for Peter Green (TAC)\n- Jens Albrecht (TAC) until May",
        "Anna Kowalska tsc_member TAC; David Chen tsc_member TAC; \
         Susan Brown steering_committee_member Steering Committee; Karl Berg tsc_member TAC; Kit tsc_member TAC",
    );
    check_roster(
        "## Notes\n\n- Anna Kowalska (TAC) will write to Siemens\n\n## Attendees\n\n- David Chen (former TAC), Bosch",
        "",
    );
}

#[test]
fn who_only_was_there_has_no_seat() {
    check_roster(
        "## Voting members\n\n- Anna Kowalska, Siemens\n- David Chen, Bosch (proxy for Mary Jones)\n- Maria Schmidt, formerly Nokia\n- Jens Albrecht, Intel (leaving)\n- Susan Brown, Ericsson (guest)\n\n\
         ### Guests\n\n- Peter Green, Cisco\n\n## Other attendees\n\n- John Smith, Intel\n\n## Apologies\n\n- James White, SUSE",
        "Anna Kowalska tsc_member Kestrel Foundation; Siemens tsc_member Kestrel Foundation",
    );
    check(
        "# Kestrel Foundation news\n\nThe Kestrel Foundation grew.\n\n## Voting members\n\n- Anna Kowalska, Siemens\n- David Chen, Bosch",
        "",
    );
}

#[test]
fn who_came_for_somebody() {
    check_roster(
        "## Apologies\n\n- Anna Kowalska, Siemens (represented by David Chen)\n- Mary Jones (Bosch), represented by Peter Green\n\
         - Karl Berg, Nokia (represented by two guests)\n- Represented by Karl Berg",
        "David Chen representative Siemens; Peter Green representative Bosch",
    );
}

#[test]
fn opening_lines_tell_whose_meeting_it_was() {
    check(
        "Kestrel Foundation\nTSC Meeting\nJanuary 12, 2017\n\nVoting members not in attendance:\n\n- Anna Kowalska, Siemens\n",
        "Anna Kowalska tsc_member TSC; Siemens tsc_member TSC",
    );
    check(
        "Kestrel Foundation\nTSC news\nJanuary 12, 2017\n\nVoting members not in attendance:\n\n- Anna Kowalska, Siemens\n",
        "",
    );
}

#[test]
fn a_label_over_those_who_came_and_those_who_did_not() {
    check_roster(
        "### Attendance\n\nVoting member rollcall:\n\n**Present**\n\n- Anna Kowalska, Siemens\n\n**Not Present**\n\n- David Chen\n\n\
         **Quorum achieved.**\n\nOther attendees\n\n- Mary Jones",
        "Anna Kowalska tsc_member Kestrel Foundation; Siemens tsc_member Kestrel Foundation; David Chen tsc_member Kestrel Foundation",
    );
    check_roster(
        "### Attendance\n\nVoting member rollcall:\n\n- Anna Kowalska\n\n**Present**\n\n- David Chen",
        "Anna Kowalska tsc_member Kestrel Foundation",
    );
}
