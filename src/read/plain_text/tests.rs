//! Blocks of whole texts.

use crate::document::BlockKind;
use crate::read::{Format, read};

#[track_caller]
fn check(text: &str, expect: &[&str]) {
    let document = read(text.to_owned(), Format::PlainText);
    let blocks: Vec<String> = document
        .blocks
        .iter()
        .map(|block| {
            let kind = match block.kind {
                BlockKind::Heading { level } => format!("h{level}"),
                BlockKind::ListItem { depth } => format!("li{depth}"),
                other => format!("{other:?}").to_lowercase(),
            };
            format!("{kind}: {}", document.words(block.span))
        })
        .collect();
    assert_eq!(blocks, expect);
}

#[test]
fn finds_title_headings_and_bullets() {
    check(
        "Our Shared Year\n\nThe alliance grew in every region during the year, and so did its work.\n\nNew Members\n\n  • Growth: We gained 12.\n  • Trust: We kept it.\n",
        &[
            "h1: Our Shared Year",
            "paragraph: The alliance grew in every region during the year, and so did its work.",
            "h2: New Members",
            "li1: Growth: We gained 12.",
            "li1: Trust: We kept it.",
        ],
    );
}

#[test]
fn leaves_captions_notices_and_numbers_alone() {
    check(
        "This site uses cookies. By continuing you agree to our use of cookies.\n\nA Title\n\nThe text of the report starts here and goes on for a while.\n\nSummit,Acme\n\n1,200\n",
        &[
            "notice: This site uses cookies. By continuing you agree to our use of cookies.",
            "h1: A Title",
            "paragraph: The text of the report starts here and goes on for a while.",
            "caption: Summit,Acme",
            "paragraph: 1,200",
        ],
    );
}

#[test]
fn rejoins_wrapped_lines_and_a_sentence_broken_by_a_blank_line() {
    check(
        "The community of this young project has by now attracted 304\n\nmembers. It grew\nfast.\n",
        &[
            "paragraph: The community of this young project has by now attracted 304 members. It grew fast.",
        ],
    );
}

#[test]
fn a_short_line_over_wide_ones_is_a_heading() {
    let wide = "The bank wants to be the bank of choice for households that make their homes more sustainable.";
    check(
        &format!("{wide}\n\nClimate and nature\nFinancing the transition\n{wide}\n"),
        &[
            &format!("paragraph: {wide}"),
            "h2: Climate and nature",
            "h2: Financing the transition",
            &format!("paragraph: {wide}"),
        ],
    );
}

#[test]
fn a_wrapped_paragraph_has_no_heading() {
    let first = "We calculate what we finance in line with the usual standard of the";
    let second = "Partnership that looks after it, and we joined it some years ago now.";
    check(
        &format!("{first}\n{second}\n"),
        &[&format!("paragraph: {first} {second}")],
    );
}

#[test]
fn running_text_flows_over_page_breaks_footers_and_hyphens() {
    check(
        "The bank calculates what it finances in line with the usual standard of the develop-\nment of such things, and it has been doing so since it joined the others of the\n\nAcme Report 3\n\n\u{c}Partnership some years ago now, when it was new. Development is good.\n\nAcme Report 4\n",
        &[
            "paragraph: The bank calculates what it finances in line with the usual standard of the development of such things, and it has been doing so since it joined the others of the Partnership some years ago now, when it was new. Development is good.",
        ],
    );
}

#[test]
fn labels_cells_and_names_are_not_glued_to_text() {
    let wide = "The bank wants to be the bank of choice for households that make their homes more sustainable.";
    check(
        &format!(
            "{wide}\nGreen bond portfolio\n2023\n14,310\n\n“{wide}”\nShanice, Leeds\n\n{wide}\nWebsite: acme.example\nMail: a@acme.example\n"
        ),
        &[
            &format!("paragraph: {wide}"),
            "paragraph: Green bond portfolio",
            "paragraph: 2023",
            "paragraph: 14,310",
            &format!("paragraph: “{wide}”"),
            "paragraph: Shanice, Leeds",
            &format!("paragraph: {wide}"),
            "paragraph: Website: acme.example",
            "paragraph: Mail: a@acme.example",
        ],
    );
}

#[test]
fn notes_and_references_stand_for_themselves() {
    check(
        "The emissions of those who borrow are told as the standard asks, and fell in the year.\n1 Scope 3 is included.\n2 Restated.\n\n[1] https://acme.example/reports/on/what/we/did/in/the/year/that/has/passed/by/now\n[2] Evans, C. 2021.\n\nThe emissions of those who borrow are told as the standard asks, and as it is told in\n[1] and [2].\n",
        &[
            "paragraph: The emissions of those who borrow are told as the standard asks, and fell in the year.",
            "paragraph: 1 Scope 3 is included.",
            "paragraph: 2 Restated.",
            "paragraph: [1] https://acme.example/reports/on/what/we/did/in/the/year/that/has/passed/by/now",
            "paragraph: [2] Evans, C. 2021.",
            "paragraph: The emissions of those who borrow are told as the standard asks, and as it is told in [1] and [2].",
        ],
    );
}

#[test]
fn lone_marks_get_the_text_that_follows() {
    check(
        "•\n\nMortgages: 38% of them are\nnow better.\n\n•\n•\n\nShips\nPower Stations of the\nNorth\n\n- One that\n  Hangs below\n- Two\n",
        &[
            "li1: Mortgages: 38% of them are now better.",
            "li1: Ships",
            "li1: Power Stations of the North",
            "li1: One that Hangs below",
            "li1: Two",
        ],
    );
}

#[test]
fn a_dash_in_a_sentence_is_no_list_mark() {
    check(
        "We believe that the features of the language – such as types and the functions on them\n– are also the core of its strength.\n– One\n– Two\n",
        &[
            "paragraph: We believe that the features of the language – such as types and the functions on them – are also the core of its strength.",
            "li1: One",
            "li1: Two",
        ],
    );
}

#[test]
fn columns_and_rows_of_figures_are_cells() {
    check(
        "It was good.\n\nShips       12      14\nBoats       11      15\n\nEmployees3 1,200 1,100\nPower (MW) 12 n/a\n",
        &[
            "paragraph: It was good.",
            "cell { table: 0, row: 0, column: 0 }: Ships",
            "cell { table: 0, row: 0, column: 1 }: 12",
            "cell { table: 0, row: 0, column: 2 }: 14",
            "cell { table: 0, row: 1, column: 0 }: Boats",
            "cell { table: 0, row: 1, column: 1 }: 11",
            "cell { table: 0, row: 1, column: 2 }: 15",
            "cell { table: 1, row: 0, column: 0 }: Employees",
            "cell { table: 1, row: 0, column: 1 }: 1,200",
            "cell { table: 1, row: 0, column: 2 }: 1,100",
            "cell { table: 1, row: 1, column: 0 }: Power (MW)",
            "cell { table: 1, row: 1, column: 1 }: 12",
            "cell { table: 1, row: 1, column: 2 }: n/a",
        ],
    );
}

#[test]
fn drops_running_headers_and_page_numbers() {
    let page = |n: u32| {
        format!(
            "Acme Group Report 2023\n\nOn page number {n} we tell a story that is different from the rest, {n} times.\n\n{n}\n\u{c}"
        )
    };
    let text: String = (1..=4).map(page).collect();
    let document = read(text, Format::PlainText);
    assert_eq!(document.blocks.len(), 4);
    assert_eq!(document.pages.len(), 4);
}

#[test]
fn notes_below_a_column_are_wider_than_it() {
    let column = [
        "The harbour trust lent its two cranes to the",
        "town in spring, and paid for the work on the",
        "quay. In May it signed a lease with the firm",
        "Tollgate Marine Works and with the city of",
        "Ostend, which will run until the end of 2031",
        "and covers the sheds on the northern pier of",
        "the old basin. A partnership between Brannock",
        "Tidal Power Ltd. and the trust followed soon,",
        "under which both share the cost of the survey",
    ];
    let note = "1 The survey was made by divers in four days and is kept in the archive of the town hall, where all may read it.";
    let text = format!("{}\n{note}\n", column.join("\n"));
    check(&text, &[&format!("paragraph: {} {note}", column.join(" "))]);
}

#[test]
fn names_set_out_one_a_line_are_items() {
    check(
        "supporters\nAlvik Agency for Sea Rescue\nBrannock & Daughters Foundation\nCorvane, Inc.\n\
         Dorn Ministry of Fisheries, Harbours\nand Tides\nEmber Power\nFarrow Trust\nThey gave as much as in the year before.\n",
        &[
            "paragraph: supporters",
            "li1: Alvik Agency for Sea Rescue",
            "li1: Brannock & Daughters Foundation",
            "li1: Corvane, Inc.",
            "li1: Dorn Ministry of Fisheries, Harbours and Tides",
            "li1: Ember Power",
            "li1: Farrow Trust",
            "paragraph: They gave as much as in the year before.",
        ],
    );
}
#[test]
fn names_below_what_says_so_are_items_however_few() {
    check(
        "We thank all those who gave something to the house.\n\nAlly\nAlvik Trust\nAnn & Bo Hale\n\nFriend\nDorn Tides, Inc.\nQuellmark Mills: Second Gift\n\nOur Year\nIt was a good one.\n",
        &[
            "paragraph: We thank all those who gave something to the house.",
            "h2: Ally",
            "li1: Alvik Trust",
            "li1: Ann & Bo Hale",
            "h2: Friend",
            "li1: Dorn Tides, Inc.",
            "li1: Quellmark Mills: Second Gift",
            "h2: Our Year",
            "paragraph: It was a good one.",
        ],
    );
}
