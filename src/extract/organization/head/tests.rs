//! The tests of which words head names.

use super::*;

#[track_caller]
fn check(name: &str, expect: Option<&str>) {
    let words: Vec<&str> = name.split(' ').collect();
    assert_eq!(
        of_name(&words).map(|head| head.kind.name()),
        expect,
        "{name}"
    );
}

#[test]
fn tells_kinds_by_the_head() {
    check("Ministry of Education", Some("government"));
    check(
        "China Association of Automobile Manufacturers",
        Some("industry_alliance"),
    );
    check(
        "Chinese Association for Artificial Intelligence",
        Some("academic"),
    );
    check("Apache Software Foundation", Some("open_source_foundation"));
    check(
        "National Technical Committee of Auto Standardization",
        Some("standards_body"),
    );
    check("Arctic Cooperation Council", Some("international_body"));
    check("Connector Working Group", Some("working_group"));
    check("University of Alvik", Some("university"));
    check("Veldhoven University of Technology", Some("university"));
}

#[test]
fn tells_kinds_of_institutes_centres_and_funds() {
    check("Alvik Institute of Technology", Some("university"));
    check("Institute for Tidal Research", Some("academic"));
    check("Alvik Institute of Public Health", Some("government"));
    check("Institute for Fair Rents", Some("nonprofit"));
    check(
        "Alvik Institute for International Affairs",
        Some("academic"),
    );
    check("Alvik Council on Fair Rents", Some("nonprofit"));
    check("Wales Council", Some("government"));
    check("Alvik Provincial Council", Some("government"));
    check("Global Tide Council", Some("international_body"));
    check("Nordic Tide Council", Some("international_body"));
    check("Alvik Council of Dorn", Some("nonprofit"));
    check("Alvik Institute", Some("nonprofit"));
    check("Alvik Cancer Institute", Some("academic"));
    check("Dorn Institute on Governance", Some("nonprofit"));
    check("Alvik School of Law", Some("university"));
    check("School of Biology", Some("academic"));
    check("Alvik University Hospital", Some("nonprofit"));
    check("Alvik University Fund", Some("academic"));
    check("Alvik Training Centre", Some("academic"));
    check("Ministry of International Trade", Some("government"));
    check("International Tide Commission", Some("international_body"));
    check("Alvik Theatre Company", Some("nonprofit"));
    check("Alvik Relief Fund", Some("program"));
    check("Harbour Tide Centre", Some("nonprofit"));
    check("National Tide Centre", Some("government"));
    check("Alvik Trust Fund", Some("program"));
    check("Alvik Pension Scheme", Some("other"));
    check("Dorn Development Facility", Some("international_body"));
    check("Dorn Clinical Research Facility", Some("academic"));
    check("Alvik Playhouse", Some("nonprofit"));
    check("Dorn Botanic Garden", Some("nonprofit"));
    check("Harbour Fund", Some("nonprofit"));
    check("UN Global Service Centre", Some("international_body"));
    check("UN Harbour Conference", Some("conference"));
    check("Alvik High School", Some("academic"));
    check("Alvik Unified School District", Some("government"));
}

#[test]
fn forces_groups_and_compounds_tell_kinds() {
    check("Alvik Defence Force", Some("government"));
    check("Alvik Constabulary", Some("government"));
    check("Dorn Action Group", Some("nonprofit"));
    check("Harbour Leadership Group", Some("working_group"));
    check("Scientific Sub-Committee", Some("committee"));
    check("Harbour Platforms Taskforce", Some("working_group"));
    check("Tide Robotics Cluster", Some("industry_alliance"));
    check("Alvikstiftelsen", Some("nonprofit"));
    check("Alvik-Stiftung", Some("nonprofit"));
    check("Dorn-Stiftung Alvik", Some("nonprofit"));
    check("Alvik Havenfonds", Some("nonprofit"));
    check("Foundation", None);
    check("Stiftung", None);
    check("Homeless Association Norway", Some("nonprofit"));
    check("Technische Hochschule Alvik", Some("university"));
    check("Alvik Council", Some("government"));
    check("Dairy Council", Some("nonprofit"));
    check("Dorn Islands Council", Some("government"));
    check("Dorn REIT Fund", Some("company"));
    check("Alvik Sailing Association", Some("nonprofit"));
}

#[test]
fn tells_kinds_by_letters_parts_and_places() {
    check("SIG Harbour", Some("working_group"));
    check("Harbour ISG TID", Some("working_group"));
    check("COUNCIL OF HARBOUR ARCHIVES", Some("nonprofit"));
    check("Tide Safety Coalition", Some("industry_alliance"));
    check("Alvik Coalition for the Homeless", Some("nonprofit"));
    check("Alvik Netball Federation", Some("nonprofit"));
    check("Alvik Housing Association", Some("nonprofit"));
    check("Alvik Building Society", Some("company"));
    check("Alvik Labour Union", Some("other"));
    check("FC Alvik", Some("other"));
    check("Alvik Asset Management", Some("company"));
    check("Alvik Risk Management", None);
    check("Robert Alvik Stiftung", Some("nonprofit"));
    check("Deutscher Hafenverband", Some("industry_alliance"));
    check("Developer Summit North America", Some("conference"));
    check("Harbour Foundation URL", None);
}

#[test]
fn heads_of_other_languages_open_and_close_names() {
    check("Fundación Alvik", Some("nonprofit"));
    check("Alvik Üniversitesi", Some("university"));
    check("Alvik Krishi Vishwavidyalaya", Some("university"));
    check("Associação das Pescas", Some("industry_alliance"));
    check("Société Minière de Alvik", Some("company"));
    check("Svenska Hamnförbundet", Some("industry_alliance"));
    check("PT Alvik Dorn", Some("company"));
    check("PT", None);
    check("Fundación", None);
}

#[test]
fn a_head_alone_names_nothing() {
    check("Foundation", None);
    check("Annual Report", None);
}
