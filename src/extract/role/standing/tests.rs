use crate::extract::role::testing::{check, check_below};
use crate::extract::{Options, extract};
use crate::model::Holder;
use crate::read::{Format, read};

#[test]
fn what_they_do_stands_behind_those_listed() {
    check(
        "The Kestrel Foundation grew.\n\n## Sponsors\n\n- Siemens: cups for all\n- Bosch: USD 5,000\n- Nokia: withdrew in May",
        "Siemens sponsor Kestrel Foundation; Bosch sponsor Kestrel Foundation",
    );
    check(
        "The Kestrel Foundation grew.\n\n## Contributors\n\n- Siemens: 12 people\n- Bosch: a call in May",
        "Siemens contributor Kestrel Foundation",
    );
}

#[test]
fn what_is_said_beside_those_listed() {
    check(
        "The Kestrel Foundation grew.\n\n## Sponsors\n\n- Siemens\n- Bosch (planned)\n- Nokia (stopped in 2022)\n- Intel - considering\n- Cisco, no longer",
        "Siemens sponsor Kestrel Foundation; Bosch sponsor Kestrel Foundation planned; \
         Nokia sponsor Kestrel Foundation ended; Cisco sponsor Kestrel Foundation ended",
    );
    check(
        "The Kestrel Foundation grew.\n\n## Maintainers\n\n- Anna Kowalska (declined)\n- David Chen - left\n- Maria Schmidt, former CTO of Bosch",
        "David Chen maintainer Kestrel Foundation ended; Maria Schmidt maintainer Kestrel Foundation; Maria Schmidt executive Bosch ended",
    );
}

#[test]
fn names_beside_figures_are_those_the_sentence_over_the_table_told_of() {
    check("| Name | Share |\n|---|---|\n| Siemens | 12.5 |\n", "");
    check(
        "The Kestrel Foundation grew.\n\nThe largest members of the Kestrel Foundation are:\n\n| Name | Share |\n|---|---|\n| Siemens | 12.5 |\n",
        "Siemens member Kestrel Foundation",
    );
}

#[test]
fn firms_by_how_much_of_the_work_is_theirs() {
    let contributors = "Siemens contributor Kestrel Foundation; Bosch contributor Kestrel Foundation; Nokia contributor Kestrel Foundation";
    for items in [
        "- 40% Siemens\n- 12 from Bosch\n- Nokia 20%\n- GitHub: https://github.com/kelp\n- 3 calls with Intel",
        "- Siemens (12)\n- Bosch: 4\n- Nokia",
    ] {
        check(
            &format!("The Kestrel Foundation grew.\n\n## Contributor Diversity\n\n{items}"),
            contributors,
        );
    }
    check(
        "The Kestrel Foundation grew.\n\n## Board Diversity\n\n- 40% Siemens\n- Bosch",
        "",
    );
}

#[test]
fn one_line_behind_a_sentence_names_them_all() {
    let text = "# Harbour Project report\n\nThe Harbour Project grew. The Harbour Project is a project.\n\n\
                Contributions came from the following organizations this quarter:\n\nSiemens, Bosch and Nokia.\n\nIntel, Cisco.";
    let document = read(text.to_owned(), Format::Markdown);
    let report = extract(&document, &Options::default());
    let told = report.roles.iter().map(|role| match role.holder {
        Holder::Organization(id) => report.organizations[id as usize].name.as_str(),
        _ => "",
    });
    assert_eq!(told.collect::<Vec<_>>(), ["Siemens", "Bosch", "Nokia"]);
}

#[test]
fn firms_of_those_who_work_on_a_project() {
    check(
        "The Kestrel Foundation grew.\n\nWe have five maintainers:\n\n- Siemens (2): Anna Kowalska, David Chen\n- Independent: Mary Jones\n- Hobby: Susan Brown",
        "Siemens maintainer Kestrel Foundation; Anna Kowalska maintainer Kestrel Foundation; \
         David Chen maintainer Kestrel Foundation; Mary Jones maintainer Kestrel Foundation",
    );
    check(
        "The Kestrel Foundation grew.\n\nMaintainers: Anna Kowalska (Siemens), David Chen\n\nThe board members are Mary Jones (Nokia) and Susan Brown.",
        "Anna Kowalska maintainer Kestrel Foundation; Siemens maintainer Kestrel Foundation; David Chen maintainer Kestrel Foundation; \
         Mary Jones board_member Kestrel Foundation; Susan Brown board_member Kestrel Foundation",
    );
}

#[test]
fn lines_of_a_paragraph() {
    check(
        "The Kestrel Foundation grew.\n\n## Maintainers\nAnna Kowalska (Siemens)\nDavid Chen\nMary Jones (Nokia)\n\n## Sponsors\nQuellwerk Ltd\nwith us\n\n\
         ## Partners\nSiemens met\nBosch in May.",
        "Anna Kowalska maintainer Kestrel Foundation; Siemens maintainer Kestrel Foundation; David Chen maintainer Kestrel Foundation; \
         Mary Jones maintainer Kestrel Foundation; Nokia maintainer Kestrel Foundation",
    );
}

#[test]
fn until_when_we_are_it() {
    check(
        "The Kestrel Foundation grew.\n\n## Who we fund\n\n- Siemens Foundation: until 2020\n- ETSI: since 2021\n- GSMA: a call in 2021",
        "Kestrel Foundation funder Siemens Foundation ended; Kestrel Foundation funder ETSI",
    );
}

#[test]
fn firms_of_those_who_left() {
    check(
        "The Kestrel Foundation grew.\n\n## Maintainers\n\n- Anna Kowalska (Siemens), emeritus\n- David Chen (Bosch) - left\n\n\
         Committers: Mary Jones (Nokia)",
        "Anna Kowalska maintainer Kestrel Foundation ended; Siemens maintainer Kestrel Foundation ended; \
         David Chen maintainer Kestrel Foundation ended; Bosch maintainer Kestrel Foundation ended; \
         Mary Jones committer Kestrel Foundation; Nokia committer Kestrel Foundation",
    );
}

#[test]
fn those_who_were_given_grants() {
    check(
        "The Kestrel Foundation grew.\n\n## Grantees\n\n- Siemens Foundation\n- ETSI\n\n## More\n\nGrant recipients: Bosch Foundation ($5,000), GSMA",
        "Kestrel Foundation funder Siemens Foundation; Kestrel Foundation funder ETSI; \
         Kestrel Foundation funder Bosch Foundation; Kestrel Foundation funder GSMA",
    );
    check(
        "The Kestrel Foundation grew.\n\n## Former grantees of Siemens\n\n- ETSI",
        "",
    );
}

#[test]
fn councils_called_after_whom_the_report_is_of() {
    check(
        "The Kestrel Foundation grew.\n\n## Kestrel Foundation Technical Advisory Council\n\n- Anna Kowalska, Siemens\n\n## Alvik Technical Advisory Council\n\n- David Chen, Bosch",
        "Anna Kowalska tsc_member Kestrel Foundation",
    );
}

#[test]
fn titles_that_open_with_another_group_are_of_that_one() {
    for (title, place) in [
        ("Reef WG, a rival of Tide WG", "Reef WG"),
        ("Update of the Reef WG: Tide WG", "Tide WG"),
    ] {
        let text = format!(
            "# Tide WG\n\nThe Tide WG grew. The Reef WG grew.\n\n## {title}\n\n- Chair: Anna Kowalska"
        );
        let report = extract(&read(text, Format::Markdown), &Options::default());
        let places: Vec<&str> = report
            .roles
            .iter()
            .filter_map(|role| {
                Some(
                    report.organizations[role.organization? as usize]
                        .name
                        .as_str(),
                )
            })
            .collect();
        assert_eq!(places, [place], "{title}");
    }
}

#[test]
fn sentences_name_those_of_whom_the_one_before_tells() {
    let both = "Siemens sponsor FOSDEM; Bosch sponsor FOSDEM";
    check_below(
        "Many companies sponsor FOSDEM. These include Siemens and Bosch.",
        both,
    );
    check_below(
        "Three companies sponsor FOSDEM. They are Siemens and Bosch.",
        both,
    );
    check_below(
        "We have maintainers from two companies. They are from Siemens and Bosch.",
        "Siemens maintainer Kestrel Foundation; Bosch maintainer Kestrel Foundation",
    );
    check_below(
        "Two companies left us. They are Siemens and Bosch.",
        "Siemens member Kestrel Foundation ended; Bosch member Kestrel Foundation ended",
    );
    for text in [
        "Many companies rejected FOSDEM. These include Siemens and Bosch.",
        "Many companies sponsor FOSDEM. We met. These include Siemens and Bosch.",
        "Many companies sponsor FOSDEM. These include servers of Siemens.",
        "No companies sponsor FOSDEM. They are Siemens and Bosch.",
    ] {
        check_below(text, "");
    }
}
