use crate::extract::role::testing::{check, check_below};

#[test]
fn offices_in_tables() {
    check(
        "The Kestrel Foundation grew.\n\n| Name | Position |\n|---|---|\n| Maria Schmidt | Chair |",
        "Maria Schmidt chair Kestrel Foundation",
    );
    check(
        "| Name | Title | Company |\n|---|---|---|\n| Maria Schmidt | CEO | Siemens |",
        "Maria Schmidt executive Siemens",
    );
    check(
        "The Kestrel Foundation grew.\n\n| Association | Role |\n|---|---|\n| ETSI | Member |\n| GSMA | |",
        "Kestrel Foundation member ETSI",
    );
    check(
        "| Name | Title |\n|---|---|\n| Maria Schmidt | Harbour tides |",
        "",
    );
}

#[test]
fn cells_with_several_holders() {
    check_below(
        "## Board\n\n| Role | Names |\n|---|---|\n| Chair | Anna Kowalska |\n| Members | Bo Hart, Mira Aldana and David Chen |",
        "Anna Kowalska chair Kestrel Foundation; Bo Hart board_member Kestrel Foundation; Mira Aldana board_member Kestrel Foundation; David Chen board_member Kestrel Foundation",
    );
    check_below(
        "## Former officers\n\n| Role | Names |\n|---|---|\n| Chairs | Anna Kowalska; David Chen |\n\n## Proposed officers\n\n| Role | Names |\n|---|---|\n| Chair | Mary Jones |",
        "Anna Kowalska chair Kestrel Foundation ended; David Chen chair Kestrel Foundation ended",
    );
    check_below(
        "| Maintainers | Since |\n|---|---|\n| Mira Aldana<br>Bo Hart | 2020 |\n| Anna Kowalska (Siemens), David Chen (Bosch) | 2021 |",
        "Mira Aldana maintainer Kestrel Foundation; Bo Hart maintainer Kestrel Foundation; Anna Kowalska maintainer Kestrel Foundation; David Chen maintainer Kestrel Foundation",
    );
    check_below(
        "The Audit Committee met.\n\n| Committee | Chair | Members |\n|---|---|---|\n| Audit Committee | Mira Aldana | Bo Hart, Jim Coe |",
        "Mira Aldana chair Audit Committee; Bo Hart member Audit Committee; Jim Coe member Audit Committee",
    );
    check_below(
        "| Board member | Affiliation |\n|---|---|\n| Mira Aldana | Siemens |\n\n| Tier | Members |\n|---|---|\n| Gold | Siemens; Bosch |",
        "Mira Aldana board_member Kestrel Foundation; Siemens gold_member Kestrel Foundation; Bosch gold_member Kestrel Foundation",
    );
}

#[test]
fn seats_are_none_in_the_company_of_who_has_them() {
    check(
        "| Name | Organization | Role |\n|---|---|---|\n| Maria Schmidt | Siemens | Chair |\n| David Chen | Bosch | Member |",
        "",
    );
}

#[test]
fn firms_of_those_who_have_gone() {
    check_below(
        "## Maintainers\n\n| Name | Company |\n|---|---|\n| Anna Kowalska (retired) | Siemens |\n| David Chen (declined) | Bosch |\n| Mary Jones | Nokia |",
        "Anna Kowalska maintainer Kestrel Foundation ended; Siemens maintainer Kestrel Foundation ended; \
         Mary Jones maintainer Kestrel Foundation; Nokia maintainer Kestrel Foundation",
    );
    check_below(
        "| Sponsor | Pledged | Left |\n|---|---|---|\n| Siemens | £5,000 | £2,000 |",
        "Siemens sponsor Kestrel Foundation",
    );
    check_below(
        "| Maintainer | Employer | Left |\n|---|---|---|\n| Anna Kowalska | Siemens | 2020 |\n| David Chen | Bosch | – |",
        "Anna Kowalska maintainer Kestrel Foundation ended; Siemens maintainer Kestrel Foundation ended; \
         David Chen maintainer Kestrel Foundation; Bosch maintainer Kestrel Foundation",
    );
}

#[test]
fn posts_that_the_closed_list_does_not_have() {
    check(
        "The Kestrel Foundation grew.\n\n| Name | Post | In post since |\n|---|---|---|\n| Maria Schmidt | Medical Director | 2021 |\n| David Chen | Chief Nurse | May 2020 |\n| Anna Kowalska | Head of Wards | 2019 |",
        "Maria Schmidt other Kestrel Foundation; David Chen other Kestrel Foundation; Anna Kowalska other Kestrel Foundation",
    );
}

#[test]
fn posts_beside_maintainers_are_theirs() {
    check(
        "The Kestrel Foundation grew.\n\n| Maintainer | Affiliation | Role |\n|---|---|---|\n| Anna Kowalska | Siemens | Release manager |\n| David Chen | Bosch | Maintainer |",
        "Anna Kowalska maintainer Kestrel Foundation; Anna Kowalska other Kestrel Foundation; Siemens maintainer Kestrel Foundation; David Chen maintainer Kestrel Foundation; Bosch maintainer Kestrel Foundation",
    );
}

#[test]
fn people_and_posts_in_columns_without_headers() {
    use crate::extract::{Options, extract};
    use crate::read::{Format, read};
    let roles = |text: &str| -> Vec<String> {
        let document = read(text.to_owned(), Format::PlainText);
        let subject = Some("Kestrel Foundation".to_owned());
        let report = extract(&document, &Options { subject });
        let ids = report.roles.iter().map(|role| role.role.id().to_owned());
        ids.collect()
    };
    let lines = "Sir Jens Albrecht      Chair\nDavid Chen             Chief Executive\nAnna Kowalska          Finance Director\n";
    assert_eq!(
        roles(&format!(
            "The Kestrel Foundation grew.\n\nBoard of Directors\n\n{lines}"
        )),
        [
            "chair",
            "board_member",
            "executive",
            "board_member",
            "executive"
        ],
    );
    assert!(
        roles(&format!(
            "The Kestrel Foundation grew.\n\nHarbour tides\n\n{lines}"
        ))
        .is_empty()
    );
}

#[test]
fn seats_and_owners_in_tables() {
    check(
        "The Kestrel Foundation grew.\n\n## Technical Steering Committee\n\n| Name | Company | Role |\n|---|---|---|\n| Anna Kowalska | Siemens | Chair |\n| David Chen | Bosch | Member |",
        "Anna Kowalska tsc_member Kestrel Foundation; David Chen tsc_member Kestrel Foundation",
    );
    check(
        "The Kestrel Foundation grew.\n\n| Action | Owner |\n|---|---|\n| Call Siemens | Anna Kowalska |",
        "",
    );
}
