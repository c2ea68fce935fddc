mod bodies;
mod listed;
mod people;
mod software;

use crate::extract::{Options, extract};
use crate::read::{Format, read};

#[track_caller]
pub(super) fn check(text: &str, expect: &str) {
    let document = read(text.to_owned(), Format::Markdown);
    let report = extract(&document, &Options::default());
    let found: Vec<String> = report
        .organizations
        .iter()
        .map(|found| format!("{} {}", found.name, found.kind.name()))
        .collect();
    assert_eq!(found.join(", "), expect, "{text}");
}

#[test]
fn a_name_with_small_words_is_found_again_where_it_is_read_as_two() {
    let text = "Founded in 2009, Code for Kenya (CfK) is a charity helping towns. Today CfK runs \
                two funds. CfK gave to Code for\nKenya and Code for Kenya Holdings.";
    let document = read(text.to_owned(), Format::Markdown);
    let report = extract(&document, &Options::default());
    let found = report.mentions.iter().map(|found| found.span.of(text));
    assert_eq!(
        found.collect::<Vec<_>>(),
        ["Code for Kenya", "CfK", "CfK", "CfK", "Code for\nKenya"],
    );
}

#[test]
fn parts_letters_and_parents() {
    check(
        "It works together with Fraunhofer IWU there.",
        "Fraunhofer IWU academic",
    );
    check(
        "Trenwick AG, a subsidiary of the Quellwerk Group, grew.",
        "Trenwick AG company, Quellwerk Group company",
    );
    check(
        "# Alliance for Tidal Data (ATD)\n\nATD met in May. We saw ATD grow.",
        "Alliance for Tidal Data industry_alliance",
    );
    check("# Harbour Notes (HN)\n\nWe grew.", "");
}

#[test]
fn events_that_are_held_and_numbers_of_contracts() {
    check(
        "The Quellwerk Plugfest, hosted by Siemens in May, grew.",
        "Quellwerk Plugfest conference, Siemens company",
    );
    check("Its contract is HR0011-18-C-0016 with us.", "");
}

#[test]
fn seats_builders_holders_and_letters_that_act() {
    check(
        "Help for young mothers, Brighter Homes, Newton Center, MA, $79,000.",
        "Brighter Homes company",
    );
    check("A chair by Alvik, Oslo, and so on.", "");
    check(
        "The pumps were supplied by Quellwerk in May.",
        "Quellwerk company",
    );
    check(
        "Heartlight and the Tidal Network are partners in our work.",
        "Heartlight nonprofit, Tidal Network nonprofit",
    );
    check("QFC, which delivered half of it, grew.", "QFC company");
    check("The pump, which delivered half of it, grew.", "");
    check("Quellwerk is the latest member of the family.", "");
}

#[test]
fn what_opens_a_name_is_short_for_whom_the_report_speaks() {
    check(
        "# Corvane Instruments Corporation Annual Report\n\nCorvane Instruments Corporation grew. Corvane Instruments Corporation hosts us. \
         Corvane sold its shares in Corvane Research Institute to Siemens.",
        "Corvane Instruments Corporation company, Corvane Research Institute academic, Siemens company",
    );
}

#[test]
fn heads_of_two_words_posts_forms_and_one_noun_before() {
    check(
        "We met the Values Task Force on the Oslo Stock Exchange.",
        "Values Task Force working_group, Oslo Stock Exchange company",
    );
    check(
        "B. Committee members and the Minister met. The guests include Minister and Managing Authority for the Programme. It bought the \
         \"PQC Stock\".",
        "",
    );
    check(
        "PJSC Inter Dorn grew. Inter Dorn Group has 40 plants.",
        "Inter Dorn Group company",
    );
    check(
        "It was sent by QGX member BGY and the Scandinavian retail company Reitan Butikk.",
        "BGY company, Reitan Butikk company",
    );
    check("We thank board member Quell Dorn and new member Tjark.", "");
}

#[test]
fn grades_forms_and_shared_heads() {
    check(
        "Ratings: Moody's A; MSCI AA; and more.",
        "Moody's company, MSCI company",
    );
    check(
        "We met the University of Alvik and QT Networks, and the Alvik Cooperative Insurance and Reinsurance Company.",
        "University of Alvik university, QT Networks company, Alvik Cooperative Insurance and Reinsurance Company company",
    );
    check("Quellwerk plc Annual Review", "Quellwerk plc company");
    check(
        "He leads Alvik Harbour, III, Inc. today.",
        "Alvik Harbour, III, Inc. company",
    );
    check("It met the Company (Alvik) Limited in May.", "");
    check(
        "Companies such as HBCUs and Siemens met the Finance and Audit Committee.",
        "Siemens company, Finance and Audit Committee committee",
    );
}

#[test]
fn a_group_is_its_company_and_a_domain_part_of_its_name() {
    check(
        "Alvik & Dorn plc grew. Siemens met the Alvik & Dorn Group. Alvik & Dorn grew.",
        "Alvik & Dorn Group company, Siemens company",
    );
    check(
        "Alvik.com, Inc. met Siemens. Alvik.com grew.",
        "Alvik.com, Inc. company, Siemens company",
    );
}

#[test]
fn trades_and_forms_name_no_firm_alone() {
    check(
        "We met Alvik Operations and Maintenance Company and Siemens.",
        "Alvik Operations and Maintenance Company company, Siemens company",
    );
    check(
        "Siemens met the Insurance Company in May.",
        "Siemens company",
    );
    check(
        "Siemens met Dorn Co., Ltd. in May. Siemens likes Dorn.",
        "Siemens company, Dorn Co., Ltd. company",
    );
}

#[test]
fn a_comma_and_a_country_make_no_other_company() {
    check(
        "Siemens met Dorn Software, Inc. in May. Bosch met Dorn Software Inc. in June.",
        "Siemens company, Dorn Software, Inc. company, Bosch company",
    );
    check(
        "# American Blue Anchor Society\n\nThe American Blue Anchor Society grew. At the American Blue Anchor Society we are glad. \
         Siemens met the Blue Anchor Society.",
        "American Blue Anchor Society nonprofit, Siemens company",
    );
}

#[test]
fn the_foundation_of_a_project_is_not_the_project() {
    check(
        "# FreeBSD Foundation\n\nThe FreeBSD Foundation grew. FreeBSD is a project. The FreeBSD Foundation funds FreeBSD.",
        "FreeBSD Foundation open_source_foundation, FreeBSD open_source_project",
    );
}

#[test]
fn storms_initials_contractions_and_headlines_are_no_organizations() {
    check(
        "Siemens worked closely with Cyclone Alma.",
        "Siemens company",
    );
    check("Siemens worked closely with E Dornan.", "Siemens company");
    check("I'm proud. Siemens worked with us.", "Siemens company");
    check(
        "# ALVIK SYSTEMS TO ACQUIRE DORN INC.\n\nSiemens grew.\n",
        "Siemens company",
    );
}

#[test]
fn the_report_says_who_it_is() {
    let document = read(
        "Alvik Instruments Corporation (\"Alvik\" or the \"Company\") makes pumps. Siemens launched one. Siemens hosts it.".to_owned(),
        Format::Markdown,
    );
    let report = extract(&document, &Options::default());
    assert_eq!(
        report.subject.as_deref(),
        Some("Alvik Instruments Corporation")
    );
}

#[test]
fn commissions_of_the_house_and_of_states() {
    check(
        "The Ethics Commission met. The Finance Commission grew.",
        "Ethics Commission committee, Finance Commission committee",
    );
    check(
        "The Alvik Ethics Commission met.",
        "Alvik Ethics Commission government",
    );
}

#[test]
fn names_behind_for_and_beside_a_board() {
    check(
        "We met Code for All, Code for Canada and Teach For India.",
        "Code for All nonprofit, Code for Canada nonprofit, Teach For India nonprofit",
    );
    check("The Code for Ports is a text.", "");
    check(
        "The Harbour Alliance Board Member came.",
        "Harbour Alliance industry_alliance",
    );
    check(
        "New Harbour Alliance members include Siemens.",
        "Harbour Alliance industry_alliance, Siemens company",
    );
    check(
        "We met WG Serving and SIG Scheduling.",
        "WG Serving working_group, SIG Scheduling working_group",
    );
}

#[test]
fn committees_by_their_letters() {
    check(
        "Linux Foundation Energy TAC approved it.",
        "Linux Foundation Energy TAC committee",
    );
}

#[test]
fn classes_and_stages_are_no_part_of_names() {
    check(
        "It had money from Platinum Members Quellwerk and Siemens.",
        "Quellwerk company, Siemens company",
    );
    check(
        "The meal was paid by Gold Sponsor Quellwerk and by bronze sponsor Tidewell.",
        "Quellwerk company, Tidewell company",
    );
    check("She met Gold Member Rosa Dorn.", "");
    check("Software Engineers Rosa Dorn and Jan Novak came.", "");
    check(
        "The Harbour Members Association joined.",
        "Harbour Members Association industry_alliance",
    );
    check(
        "It was accepted into the CNCF Sandbox in May.",
        "CNCF open_source_foundation",
    );
    check("The Quellwerk Sandbox is here.", "");
}

#[test]
fn funds_and_competitions_are_called_so() {
    check(
        "It is the third round of funding by Quellwerk Open Source Fund.",
        "Quellwerk Open Source Fund program",
    );
    check(
        "We won the Quellwerk Wallet Competition.",
        "Quellwerk Wallet Competition conference",
    );
    check("There is much Competition.", "");
}

#[test]
fn letters_of_many_name_nobody_by_themselves() {
    for text in [
        "NTU values fell. The OLS estimator found 12 errors. SPI rose 3%.",
        "MOSS grew on the roof. R3 trains run hourly. Starburst sweets were sold.",
        "RIT saved two people. UCR data fell. IMO this is a useful thing. Step 1: Write the Docs.",
        "The Schedule Performance Index (SPI) fell. SPI rose again.",
        "Uniform Crime Reporting (UCR) fell. UCR rose again.",
    ] {
        check(&format!("# Tide notes\n\nIt rained in May.\n\n{text}"), "");
    }
    check(
        "Virginia Commonwealth University grew. VCU hired three people.",
        "Virginia Commonwealth University university",
    );
    check(
        "The Rochester Institute of Technology (RIT) grew. RIT hired three people.",
        "Rochester Institute of Technology university",
    );
}

#[test]
fn projects_are_no_foundations_and_have_bodies_of_their_own() {
    check(
        "FreeBSD is ten. The FreeBSD Foundation paid for it.",
        "FreeBSD Foundation open_source_foundation",
    );
    check(
        "FreeBSD is ten. The FreeBSD Ports Management Team met.",
        "FreeBSD open_source_project, FreeBSD Ports Management Team working_group",
    );
}

#[test]
fn who_was_founded_in_a_year_and_who_has_members() {
    check(
        "When Quellmark was founded in 2009, it had three rooms. Quellmark employs 40 people.",
        "Quellmark company",
    );
    check(
        "Tidefest was founded in 1966. Feedback was incorporated in the plan.",
        "",
    );
    check(
        "Alvik was incorporated as a city in 1910. Quell Hope was incorporated as a private company.",
        "Quell Hope company",
    );
    check(
        "Quell Norway was incorporated in Oslo.",
        "Quell Norway company",
    );
    check(
        "Alvik was founded in 1204. The idea was founded in 2001.",
        "",
    );
    check(
        "Members of the QTC voted. She became a member of the QTF in May.",
        "QTC industry_alliance, QTF industry_alliance",
    );
    check(
        "Board members of the QTD met. The customers of QTE met.",
        "QTD company, QTE company",
    );
}

#[test]
fn two_known_names_beside_a_slash_are_two_and_a_chapter_is_one() {
    check(
        "It was tested by Siemens/Bosch and ISO/IEC JTC 1.",
        "Siemens company, Bosch company, ISO/IEC JTC 1 standards_body",
    );
    check(
        "We worked with the ACLU of Texas and with Siemens of Norway.",
        "ACLU of Texas nonprofit, Siemens company",
    );
}

#[test]
fn posts_headlines_vouchers_boards_and_introductions_name_nobody() {
    check(
        "- Jane Dorn (Siemens, General Member Rep)\n- Petra Holm (Bosch)",
        "Siemens company, Bosch company",
    );
    check(
        "# Dairy Giants Unite\n\nDairy Giants Unite to sail. Siemens came.",
        "Siemens company",
    );
    check(
        "Each QTC Numbering Authority and every Root Certificate Authority met Siemens.",
        "Siemens company",
    );
    check("It supports the QTC-LHi3093 by Siemens.", "Siemens company");
    check(
        "We build the summits around you:\n\n* New Folk\n* Active Harbour\n",
        "",
    );
    check(
        "The Rust Project was to scrape the rust off the bridge. The Rust Project cost much.",
        "Rust Project program",
    );
}

#[test]
fn everyday_words_name_nobody() {
    check("## Unity\n\nWe have 40 members.", "");
    check("The GM hired Jane Dorn. Creative Assembly was held.", "");
    check("Passwords are kept in Bitwarden. We support GovTech.", "");
    check(
        "It was run with Legal, and Risk Partners. Discussion Forum: a@tide.org",
        "",
    );
    check("It is under the Mozilla Public License Version 2.0.", "");
    check("- **Package Manager Forum**: Regular sync with them", "");
}

#[test]
fn contracted_pronouns_name_nobody() {
    check(
        "The projects I’ve seen and the companies I'm fond of met Siemens.",
        "Siemens company",
    );
}

#[test]
fn letters_that_an_article_counts_name_nobody() {
    check(
        "I am writing a QTP to settle it. The QTP provides rules, and the QTP supports Siemens.",
        "Siemens company",
    );
}
