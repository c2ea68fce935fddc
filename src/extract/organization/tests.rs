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
fn a_list_behind_leading_words_is_told_by_one_sure_item() {
    check(
        "It works closely with Siemens, Quellwerk and Dorn.",
        "Siemens company, Quellwerk company, Dorn company",
    );
    check("Through Quellwerk, Siemens grew.", "Siemens company");
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
fn lists_of_people_name_where_they_work() {
    check(
        "The members of the Council are:\n\n- Petra Holm, Tide Recruits, Canada\n- Jono Barnby, Delta Digital, Canada\n\
         - Lex Nederdorp (Chair), University of Alvik, Norway\n- Karel Förde (Secretary), Wave Quell / TH Alvik, Norway\n\
         - Masami Yamagawa, Finance, Dorn",
        "Tide Recruits company, Delta Digital company, University of Alvik university, Wave Quell company, TH Alvik company",
    );
    check(
        "Partners:\n\n- Tide Recruits, Canada\n- Delta Quell, Canada\n- Alvik Dorn, Oslo",
        "Tide Recruits company, Delta Quell company, Alvik Dorn company",
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
fn names_one_a_line_whole_cells_and_people_with_employers() {
    check(
        "## Corporate partners\n\nQuellmark\n\nDorn Mills plc\n\nHarbour Foundation",
        "Quellmark company, Dorn Mills plc company, Harbour Foundation nonprofit",
    );
    check(
        "## Corporate partners\n\nQuellmark\n\nHarbour Day\n\nThe tide came.",
        "",
    );
    check(
        "| Partner | Country |\n|---|---|\n| Quellmark | Kenya |\n| Salt and Sea | Malta |",
        "Quellmark company, Salt and Sea company",
    );
    check(
        "The jury: Oduya Makembe, Quellmark Institute; Tjark Ellingsen, University of Alvik; Wiebke Osterloh, Dorn.",
        "Quellmark Institute nonprofit, University of Alvik university",
    );
    check(
        "Mr Tjark Ellingsen (Quellmark) and Ms Wiebke Osterloh (Dorn Bank) sat on it.",
        "Quellmark company, Dorn Bank company",
    );
    check(
        "We welcomed Quellmark and Harbour Mills, our newest partners, in May.",
        "Quellmark company, Harbour Mills company",
    );
    check("We grew in Quellmark and Dorn, the newest of ports.", "");
}

#[test]
fn employers_behind_posts_in_a_list_of_people_tell_each_other() {
    check(
        "- Maria Ostby, Founder & CEO, Quell Media, Board Chair\n\
         - Dr. John Dorn, Chancellor, University of Alvik\n\
         - Peter Grell, President, Tarnwick\n\
         - Anna Tolle, Treasurer, Harbour Bank\n",
        "Quell Media company, University of Alvik university, Tarnwick company, Harbour Bank company",
    );
    check(
        "- Maria Ostby, Vice President, Shore Outreach\n\
         - John Dorn, Director, Brand\n\
         - Peter Grell, Treasurer, Quell Bank\n",
        "Quell Bank company",
    );
    check(
        "- Maria Ostby, Director, Alvik Trust, Norway\n\
         - John Dorn, Manager, Harbour Bank, Kenya\n\
         - Peter Grell, Chair, Oslo\n",
        "Alvik Trust nonprofit, Harbour Bank company",
    );
}

#[test]
fn lists_whose_first_words_say_what_the_rest_are() {
    check(
        "We thank our Silver Members, Quellmark, Tarnwick, and Dorn Tech.",
        "Quellmark company, Tarnwick company, Dorn Tech company",
    );
    check(
        "We thank our Gold Sponsors, Quellmark and Tarnwick, and others.",
        "Quellmark company, Tarnwick company",
    );
    check(
        "This year's grant recipients are Quellmark, Salt Harbour and Tarnwick.",
        "Quellmark nonprofit, Salt Harbour nonprofit, Tarnwick nonprofit",
    );
    check(
        "The Board Members, Maria Ostby, John Dorn and Peter Grell, met.",
        "",
    );
    check("Staff Members, Quellmark and Tarnwick grew.", "");
}

#[test]
fn initials_that_are_words_elsewhere_are_parts_of_names() {
    check(
        "We thank the Rosa A. Dorn Foundation and the Harold I. Grell Trust.",
        "Rosa A. Dorn Foundation nonprofit, Harold I. Grell Trust nonprofit",
    );
    check(
        "The A. J. Tarn Foundation gave.",
        "A. J. Tarn Foundation nonprofit",
    );
    check(
        "A Dorn Foundation grant and a second came.",
        "Dorn Foundation nonprofit",
    );
    check("The board met Rosa A. Dorn and Harold I. Grell.", "");
}

#[test]
fn a_label_holds_for_the_lines_of_names_below_it() {
    check(
        "# Report\n\n## Money\n\nThe year was good for us all.\n\n2022 Recipients\n\nQuell University, Alvik\n\nTarnwick\n\n- Dorn for Towns\n- Row the Tide\n",
        "Quell University university, Dorn for Towns nonprofit, Row the Tide nonprofit",
    );
    check(
        "# Report\n\n## Money\n\nThe year was good for us all.\n\n2022 Recipients\n\nThe tide came in early.\n\n- Harbour Day\n- Shore Walk\n",
        "",
    );
}

#[test]
fn rolls_of_names() {
    let roll = "- Harbour Foundation\n- Artists for Fair Towns, Inc.\n- As You Row\n- Society for the Study of Tides\n\
                - Alvik University\n- Alvik Teachers Association\n- Jane Roe\n";
    check(
        roll,
        "Harbour Foundation nonprofit, Artists for Fair Towns, Inc. nonprofit, As You Row nonprofit, \
         Society for the Study of Tides nonprofit, Alvik University university, \
         Alvik Teachers Association nonprofit",
    );
    check(
        "- Harbour Foundation\n- Planning\n- As You Row\n- Tides\n",
        "Harbour Foundation nonprofit",
    );
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
fn careers_posts_and_announced_lists() {
    check(
        "She worked for Alvik Partners, sat on the boards of Merrow, Quant Labs and Tidal, and has an MBA from Brannock.",
        "Alvik Partners company, Merrow company, Quant Labs company, Tidal company, Brannock company",
    );
    check(
        "- Chair, Northbank Care\n- Director, Marketing\n",
        "Northbank Care company",
    );
    check(
        "## Corporate partners\n\n- Belong\n- Society for Fair Rents\n- Jun Dorn (@jundorn)\n- Within it, we grew.\n",
        "Belong company, Society for Fair Rents nonprofit",
    );
    check(
        "Our auditor is Pricewell. We met the Port of Ghent.",
        "Pricewell company, Port of Ghent government",
    );
}

#[test]
fn parts_of_peoples_names_are_no_organizations() {
    check(
        "Mr Abdul Alvik leads it. Before that, Alvik worked for Siemens, and Alvik launched the fund of Siemens.",
        "Siemens company",
    );
    check(
        "The UN Committee on the Rights of the Child met.",
        "UN Committee on the Rights of the Child international_body",
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
fn couples_and_campuses_are_parts_of_names() {
    check(
        "It thanks the John D. and Catherine T. Dorn Foundation and Siemens.",
        "John D. and Catherine T. Dorn Foundation nonprofit, Siemens company",
    );
    check(
        "We met the University of Nevada, Las Vegas (UNLV) and the University of Oxford, Cambridge and Siemens.",
        "University of Nevada, Las Vegas university, University of Oxford university, Siemens company",
    );
    check(
        "We had sponsors join: Progress, Siemens, DevExpress and Endjin.",
        "Siemens company, DevExpress company, Endjin company",
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
fn codes_of_countries_and_money_name_nobody() {
    check(
        "- Maria Schmidt (BRA)\n- David Chen (JPN), president\n- Anna Kowalska (Siemens)",
        "Siemens company",
    );
    check(
        "Our title sponsor Mikado Sportswear EUR 400,000 and others gave more.",
        "Mikado Sportswear company",
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
fn persons_goods_and_small_words_are_no_organizations() {
    check(
        "Thomas Roche, Peter Siemens and Anna Ford came. Tickets sold out in hours. Trainers sold well.",
        "",
    );
    check("Thanks to Dorn Alvik who taught the class.", "");
    check(
        "Dorn sold its pumps to Alvik Ltd in May.",
        "Dorn company, Alvik Ltd company",
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
fn parentheses_behind_a_place_list_who_is_there() {
    check(
        "It is used by companies in Asia ([Dornworks](https://dorn.example)) and banks in Europe (Quellwerk, Tidewell).",
        "Dornworks company, Quellwerk company, Tidewell company",
    );
    check("It is used by companies in Asia (Delhi).", "");
    check(
        "It fixed boards (Quellwerk, Siemens and Tidewell).",
        "Siemens company",
    );
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
fn what_stands_among_projects_is_one() {
    check(
        "We gave to these:\n\n- FreeBSD\n- Quellwerk\n- Homebrew\n- Tidewell\n- OpenSSL\n",
        "FreeBSD open_source_project, Quellwerk open_source_project, Homebrew open_source_project, \
         Tidewell open_source_project, OpenSSL open_source_project",
    );
    check(
        "The Quellwerk Steering Council met.",
        "Quellwerk Steering Council committee",
    );
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
fn headlines_people_and_departments_are_no_firms() {
    check(
        "Our bronze sponsors are Siemens, Bosch, Intel, and Anna Vosskamp.",
        "Siemens company, Bosch company, Intel company",
    );
    check(
        "- Siemens, Bosch and Dairy Giants Unite to sail",
        "Siemens company, Bosch company",
    );
    check(
        "Our sponsors are Siemens, Kasten by Veeam, and Bosch.",
        "Siemens company, Kasten by Veeam company, Bosch company",
    );
    check(
        "The Open z/OS Harbour Working Group met Siemens.",
        "Siemens company",
    );
    check("We request TI funding. TI funding was late.", "");
    check(
        "- Rosa Dorn: head of data, Scientific Computing Department, Alvik University",
        "Alvik University university",
    );
}
