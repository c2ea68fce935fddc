//! Names that stand in lists, rolls and tables.

use super::check;

#[test]
fn a_list_behind_leading_words_is_told_by_one_sure_item() {
    check(
        "It works closely with Siemens, Quellwerk and Dorn.",
        "Siemens company, Quellwerk company, Dorn company",
    );
    check("Through Quellwerk, Siemens grew.", "Siemens company");
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
fn what_somebody_sponsors_is_no_part_of_the_name() {
    check(
        "Sponsor: Alvik for people in Dorn, and for the rest",
        "Alvik company",
    );
    check(
        "Sponsor: Centre for the Blind",
        "Centre for the Blind nonprofit",
    );
}
