//! The tests of where names begin and end.

use super::*;
use crate::extract::passage::testing::with_passage;

#[track_caller]
pub(in crate::extract::organization) fn check(text: &str, expect: &str) {
    let found: Vec<String> = with_passage(text, |passage| {
        let mut names = Vec::new();
        for sentence in passage.sentences {
            find(passage, sentence.clone(), &mut names);
        }
        let names = names.into_iter();
        names
            .map(|range| text_of(passage, range).into_owned())
            .collect()
    });
    assert_eq!(found.join(" | "), expect, "{text}");
}

#[test]
fn joins_what_belongs_to_one_name() {
    check(
        "It asked the Ministry of Science and Technology to go.",
        "Ministry of Science and Technology",
    );
    check(
        "It met the Food and Drug Administration in it.",
        "Food and Drug Administration",
    );
    check(
        "See ISO/IEC JTC 1, 5G-ACIA and Sable & Finch there.",
        "ISO/IEC JTC 1 | 5G-ACIA | Sable & Finch",
    );
    check(
        "Made by Kestrel Switchgear GmbH and Dunmore Marine plc there.",
        "Kestrel Switchgear GmbH | Dunmore Marine plc",
    );
    check(
        "By Acme Holding Co., Ltd. and so on.",
        "Acme Holding Co., Ltd.",
    );
    check(
        "At the IEEE/CIC International Conference on Communications in China we",
        "IEEE/CIC International Conference on Communications in China",
    );
    check(
        "It met the Code of Conduct Committee there.",
        "Code of Conduct Committee",
    );
    check(
        "We joined the Climate and Land Use Alliance and Marks and Spencer in it.",
        "Climate and Land Use Alliance | Marks and Spencer",
    );
    check(
        "At the Contributor's Workshop the CI/CD working group met.",
        "Contributor's Workshop | CI/CD working group",
    );
    check(
        "Let’s Encrypt grew. It met McDonald’s and King's College London there.",
        "Let’s Encrypt | McDonald’s | King's College London",
    );
    check("Let’s go there. Siemens’s plans grew.", "Siemens");
    check(
        "The Red Deer Teachers' Association met.",
        "Red Deer Teachers' Association",
    );
    check(
        "At St Olave's Grammar School it grew.",
        "St Olave's Grammar School",
    );
    check(
        "The Brauer family foundation gave.",
        "Brauer family foundation",
    );
}

#[test]
fn joins_fields_countries_and_schools_abroad() {
    check(
        "It was paid by the Foundation for Research, Science and Technology.",
        "Foundation for Research, Science and Technology",
    );
    check(
        "At the Institute of Chemistry, Alvik and the Dorn Group it",
        "Institute of Chemistry | Alvik | Dorn Group",
    );
    check(
        "They sold JSC Dorn and CJSC Power Grids of Armenia to us.",
        "JSC Dorn | CJSC Power Grids of Armenia",
    );
    check(
        "She left the American University in London and Alvik University in Oslo for it.",
        "American University in London | Alvik University | Oslo",
    );
    check(
        "It pays Estonian Heat and Power Association and Manaaki Dorn and Massey University.",
        "Estonian Heat and Power Association | Manaaki Dorn | Massey University",
    );
    check(
        "The Tide and Inclusion Working Group met the Climate Change Group of the ABCD.",
        "Tide and Inclusion Working Group | Climate Change Group | ABCD",
    );
    check(
        "With the Universidad autonoma de Mexico and the Archivio della cantata italiana we",
        "Universidad autonoma de Mexico | Archivio della cantata italiana",
    );
    check(
        "The Alvik County Habitat for Humanity and Friends of the Harbour met.",
        "Alvik County Habitat for Humanity | Friends of the Harbour",
    );
}

#[test]
fn ends_before_units_addresses_seats_and_behind_posts() {
    check(
        "It is the Irish Tide Energy Association kV.",
        "Irish Tide Energy Association",
    );
    check(
        "By Vice-Chancellor University of Alvik Tel: 03 479",
        "Vice-Chancellor | University of Alvik | Tel",
    );
    check("By Tel Aviv University.", "Tel Aviv University");
    check("By Alvik Limited DORN PLC now.", "Alvik Limited | DORN PLC");
    check(
        "See Approval of the Trainers Leadership Committee.",
        "Approval | Trainers Leadership Committee",
    );
    check(
        "By auditors Auditors Alvik Dorn LLP and so on.",
        "Alvik Dorn LLP",
    );
}

#[test]
fn keeps_apart_what_does_not() {
    check(
        "We joined the Linux Foundation and Eclipse Foundation.",
        "Linux Foundation | Eclipse Foundation",
    );
    check(
        "By Siemens and the Volta Labs Alliance",
        "Siemens | Volta Labs Alliance",
    );
    check(
        "The Astropy's Workshop, our Foo working style",
        "Astropy | Workshop | Foo",
    );
    check(
        "China's Ministry of Education and ETSI",
        "China | Ministry of Education | ETSI",
    );
    check(
        "In June 2021 Acme paid the Head of Marketing",
        "Acme | Head | Marketing",
    );
    check(
        "Working with partners, The Group uses 128KB in Q3.",
        "Group",
    );
}

#[test]
fn numbers_and_small_words_stand_in_names() {
    check(
        "We joined What Moves Cities and the Far South Fund there.",
        "What Moves Cities | Far South Fund",
    );
    check(
        "By Coastal Action 50+ and Orvo 5 Architects there.",
        "Coastal Action 50+ | Orvo 5 Architects",
    );
    check("With Quellec 50+ pumps came.", "Quellec");
    check("With All Saints there.", "Saints");
    check(
        "By Trelken Fiber Co-op and Orvo Sport A/S. Dorn met.",
        "Trelken Fiber Co-op | Orvo Sport A/S | Dorn",
    );
}

#[test]
fn columns_part_names() {
    check("AT  Alvik", "AT | Alvik");
    check("Alvik plc       Annual Review", "Alvik plc | Annual Review");
    check("The Alvik  Bank met.", "Alvik Bank");
}

#[test]
fn groups_that_say_whose_they_are() {
    check(
        "The Kelpwerk for Harbours Working Group met in it.",
        "Kelpwerk for Harbours Working Group",
    );
    check(
        "It met the Working Group for Tidal Links there.",
        "Working Group for Tidal Links",
    );
    check("CI working group was first in it.", "CI working group");
    check(
        "We thank Kelpwerk for Harbour Days.",
        "Kelpwerk | Harbour Days",
    );
}

#[test]
fn two_owners_in_a_row_are_two() {
    check("It met Alvik's and Dorn's people.", "Alvik | Dorn");
    check("It met Barnardo's and Alvik.", "Barnardo's | Alvik");
}

#[test]
fn quarters_are_no_part_of_names() {
    check(
        "The Kelpwerk 2018Q4 and Dorn 4Q18 are there.",
        "Kelpwerk | Dorn",
    );
}

#[test]
fn what_a_group_says_of_itself_is_no_part_of_its_name() {
    check("See SIG Tides Updates in it.", "SIG Tides | Updates");
    check("See the Harbour WG Roadmap in it.", "Harbour WG | Roadmap");
    check("See SIG Tides Storage there.", "SIG Tides Storage");
}

#[test]
fn a_comma_stands_within_known_names() {
    check(
        "By the Institute of Software, Chinese Academy of Sciences in it.",
        "Institute of Software, Chinese Academy of Sciences",
    );
    check(
        "By the Institute of Software, Alvik Academy in it.",
        "Institute of Software | Alvik Academy",
    );
}

#[test]
fn whose_committee_it_is_stands_apart() {
    check(
        "By an expert of Siemens & openEuler Technical Committee in it.",
        "Siemens | openEuler Technical Committee",
    );
}
