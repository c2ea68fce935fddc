//! What Markdown is read as.

use super::read_in_parts;
use crate::document::{Builder, Document};
use crate::read::{Format, read, testing};

#[track_caller]
fn check(text: &str, expect: &[&str]) {
    assert_eq!(testing::blocks(text, Format::Markdown), expect);
}

#[test]
fn marks_glued_to_their_words_head_a_section() {
    check(
        "###Our own work\n\nIt grew.\n",
        &["h3: Our own work", "paragraph: It grew."],
    );
    check(
        "#harbour\n\n#Harbour\n",
        &["paragraph: #harbour", "paragraph: #Harbour"],
    );
    check("#One more #thing\n", &["paragraph: #One more #thing"]);
}

#[test]
fn attributes_behind_a_title_are_no_words_of_it() {
    check(
        "## Our year {#year .wide}\n\nIt grew.\n\nMoney {.wide}\n-----\n\n# The set {a} of b\n",
        &[
            "h2: Our year",
            "paragraph: It grew.",
            "h2: Money",
            "h1: The set {a} of b",
        ],
    );
}

#[test]
fn an_underline_heads_its_own_line_alone() {
    check(
        "The harbour met. It grew.\nReports\n-------\n\nMore.\n",
        &[
            "paragraph: The harbour met. It grew.",
            "h2: Reports",
            "paragraph: More.",
        ],
    );
    check("Reports of\nthe year\n===\n", &["h1: Reports of the year"]);
    check(
        "It grew.  \nOur title\n---\n\nWe have members\nand users.\n",
        &[
            "paragraph: It grew.",
            "h2: Our title",
            "paragraph: We have members and users.",
        ],
    );
    check(
        "> It was good.\n> It went well.\n> ---\n\nWe have\nusers.\n",
        &[
            "paragraph: It was good.",
            "h2: It went well.",
            "paragraph: We have users.",
        ],
    );
}

#[test]
fn reads_headings_lists_and_paragraphs() {
    check(
        "# One #\n\nTwo\n---\n\ntext *of*\ntwo lines\n\n- a\n  - b\n",
        &[
            "h1: One",
            "h2: Two",
            "paragraph: text of two lines",
            "li1: a",
            "li2: b",
        ],
    );
}

#[test]
fn counts_link_text_and_leaves_targets_images_and_front_matter() {
    check(
        "---\ntitle: T\n---\n[74, up from 65](https://x.y/99) ![12](z.png) &amp; **100**+\n",
        &["paragraph: 74, up from 65 & 100+"],
    );
}

#[test]
fn reads_tables_by_cell() {
    check(
        "| a | b |\n|---|---|\n| 1 | |\n",
        &["0.0: a", "0.1: b", "1.0: 1"],
    );
}

#[test]
fn indented_html_that_nothing_leads_to_is_text() {
    check(
        "---\ntitle: Year\n---\n      <p><strong>Money:</strong> It grew.</p>\n      <ul><li>One</li></ul>\n",
        &["paragraph: Money: It grew.", "li1: One"],
    );
    check(
        "Write it so:\n\n    <p>It grew.</p>\n",
        &["paragraph: Write it so:", "code: <p>It grew.</p>"],
    );
    check("    let a = 1;\n", &["code: let a = 1;"]);
}

#[test]
fn keeps_code_apart_and_html_without_tags() {
    check(
        "```\nlet x = 3;\n```\n<div><h3>Numbers</h3><p>12 <b>units</b></p><!-- 99 --></div>\n",
        &["code: let x = 3;", "h3: Numbers", "paragraph: 12 units"],
    );
}

#[test]
fn bold_words_alone_head_the_parts_of_a_text_without_other_headings() {
    let text = |title: &str| {
        format!(
            "{title}\n\n**Up next**\n\nIt grew.\n\n**Present:**\n\n**It grew?**\n\n---\n\n- **Money**\n"
        )
    };
    let parts = [
        "h2: Up next",
        "paragraph: It grew.",
        "paragraph: Present:",
        "paragraph: It grew?",
        "li1: Money",
    ];
    check(
        &text("**Our year**"),
        &[&["h1: Our year"], &parts[..]].concat(),
    );
    check(
        &text("# Our year"),
        &[&["h1: Our year"], &parts[..]].concat(),
    );
    let marked = format!("{}\n\n## Money\n", text("# Our year"));
    check(
        &marked,
        &[
            &["h1: Our year", "paragraph: Up next"],
            &parts[1..],
            &["h2: Money"],
        ]
        .concat(),
    );
}

#[test]
fn bold_sentences_are_text() {
    for told in [
        "Siemens and Bosch sponsored us",
        "Sponsored by many",
        "ETSI members",
        "Chair of the Pact: Liis Tamm",
        "Liis Tamm, Chair",
        "What do we hope for?",
    ] {
        check(
            &format!("# Our year\n\n**{told}**\n\nIt grew in all its parts.\n"),
            &[
                "h1: Our year",
                &format!("paragraph: {told}"),
                "paragraph: It grew in all its parts.",
            ],
        );
    }
}

#[test]
fn headings_are_told_by_their_looks_where_none_is_marked() {
    let text = |mark: &str| {
        format!(
            "{mark}Our *tide*.\n\nThe work of many\n\nWe did much of it in the year, and it was good.\n"
        )
    };
    check(
        &text(""),
        &[
            "paragraph: Our tide.",
            "h2: The work of many",
            "paragraph: We did much of it in the year, and it was good.",
        ],
    );
    check(
        &text("# A\n"),
        &[
            "h1: A",
            "paragraph: Our tide.",
            "h2: The work of many",
            "paragraph: We did much of it in the year, and it was good.",
        ],
    );
    check(
        &text("# A\n\n## B\n"),
        &[
            "h1: A",
            "h2: B",
            "paragraph: Our tide.",
            "paragraph: The work of many",
            "paragraph: We did much of it in the year, and it was good.",
        ],
    );
}

#[test]
fn titles_right_over_and_below_lines_of_text() {
    let prose = "The trust runs four quays, which the towns lent to it in spring, and more than a dozen boats.";
    check(
        &format!("# Our *year*\n\n{prose}\nOwned Quays\n\n{prose}\nWho sails with us\n{prose}\n"),
        &[
            "h1: Our year",
            &format!("paragraph: {prose}"),
            "h2: Owned Quays",
            &format!("paragraph: {prose}"),
            "h2: Who sails with us",
            &format!("paragraph: {prose}"),
        ],
    );
    check(
        &format!(
            "# Our year\n\n## Quays\n\n{prose}\nOwned Quays\n\n{prose}\n\nIntroduction\n\n{prose}\n"
        ),
        &[
            "h1: Our year",
            "h2: Quays",
            &format!("paragraph: {prose} Owned Quays"),
            &format!("paragraph: {prose}"),
            "h2: Introduction",
            &format!("paragraph: {prose}"),
        ],
    );
}

#[test]
fn a_title_marked_alone_leaves_its_parts_to_their_looks() {
    let prose = "The trust runs four quays, which the towns lent to it in spring.";
    let check = |line: &str, heads: bool| {
        let kind = if heads { "h2" } else { "paragraph" };
        check(
            &format!("# Our year\n\n{prose}\n\n{line}\n\n{prose}\n"),
            &[
                "h1: Our year",
                &format!("paragraph: {prose}"),
                &format!("{kind}: {line}"),
                &format!("paragraph: {prose}"),
            ],
        );
    };
    for line in [
        "SALVAGE",
        "Owned Quays",
        "Leases and Moorings",
        "Who sails with us",
    ] {
        check(line, true);
    }
    for line in [
        "Maria Lopez",
        "By Ylva Dornsen",
        "12 Salt Square, Dorn M2 3AE",
        "Photo: Tides",
        "Published: 12 May",
        "Dorn, May 2024",
        "Figure 2: Quays by town",
        "Contents",
    ] {
        check(line, false);
    }
}

#[test]
fn names_one_a_line_below_a_marked_title_head_nothing() {
    check(
        "# Partners\n\nQuellmark Mills\n\nHarbour Foundation\n\nThe trust thanks all of them for their help.\n",
        &[
            "h1: Partners",
            "paragraph: Quellmark Mills",
            "paragraph: Harbour Foundation",
            "paragraph: The trust thanks all of them for their help.",
        ],
    );
}

#[test]
fn a_title_may_open_a_text_whose_other_titles_are_marked() {
    let prose = "The trust lent its two cranes to the town in spring, and paid for all of the work on the quay.";
    check(
        &format!("Chair of the Tides\n\n{prose}\n\n## Work\n\nIt went well.\n"),
        &[
            "h2: Chair of the Tides",
            &format!("paragraph: {prose}"),
            "h2: Work",
            "paragraph: It went well.",
        ],
    );
    check(
        "Harbour Lights\n\nIt went well.\n\n## Work\n\nIt went well.\n",
        &[
            "paragraph: Harbour Lights",
            "paragraph: It went well.",
            "h2: Work",
            "paragraph: It went well.",
        ],
    );
}

#[test]
fn a_title_with_a_number_of_parts_needs_no_mark() {
    check(
        "# Quays\n\n3.2 Gross Dues\n\nTABLE 7:\n\n1.9 million was paid.\n",
        &[
            "h1: Quays",
            "h3: 3.2 Gross Dues",
            "paragraph: TABLE 7:",
            "paragraph: 1.9 million was paid.",
        ],
    );
}

#[test]
fn knows_marks() {
    for text in [
        "# A",
        "It is *good*.",
        "a\n===",
        "- a",
        "see [a](b)",
        "a &amp; b",
        "`a`",
        "> a",
        "{{ a }}",
    ] {
        assert!(super::is_marked(text), "{text}");
    }
    for text in [
        "A & B",
        "5 * 3 = 15",
        "Sales* grew [1].",
        "•Sales grew",
        "a < b",
        "a_b",
    ] {
        assert!(!super::is_marked(text), "{text}");
    }
}

#[test]
fn what_is_struck_out_is_not_told() {
    check(
        "We have ~~40~~ 45 berths, ~5 to 7~ of them dry.\n\n- ~~12 **cranes**~~\n- 13 boats ~~and `9`~~\n\n| a | b |\n|---|---|\n| 1 | ~~2~~ 3 |\n",
        &[
            "paragraph: We have 45 berths, 5 to 7 of them dry.",
            "li1: 13 boats",
            "0.0: a",
            "0.1: b",
            "1.0: 1",
            "1.1: 3",
        ],
    );
}

#[test]
fn spans_point_into_the_text_behind_a_byte_order_mark() {
    let document = read("\u{FEFF}# Über\n".to_owned(), Format::Markdown);
    assert_eq!(document.blocks[0].span.of(&document.text), "Über");
}

/// What a text is read as in parts of at least `len` bytes.
fn in_parts(text: &str, len: usize) -> Vec<String> {
    let mut builder = Builder::new(text, Format::Markdown);
    read_in_parts(text, len, &mut builder);
    let text = text.to_owned();
    testing::list(&Document {
        text,
        ..builder.finish()
    })
}

#[test]
fn a_text_reads_the_same_in_parts() {
    for text in [
        "---\ntitle: Our year\n---\n\n# Our year\n\nWe met [the port][a] of\nUlm[^b].\n\n* one\n\n  more\n* two\n\nMoney\n---\n\n> It {% x %}grew.\n\n[A]: https://x.y\n[^b]: In May.\n",
        "| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n\n```\n# no\n\n## heading\n```\n\n<div>\n<p>12</p>\n</div>\n\n<!--\n\n# hidden\n\n-->\n\nTerm\n\n: What it is\n\n    code\n",
        "\u{FEFF}Introduction\n\nWe are many and have been so for years, as all of us know who came to the harbour.\n\n***\n",
    ] {
        let whole = in_parts(text, text.len());
        for len in 1..text.len() {
            assert_eq!(in_parts(text, len), whole, "{len} of {text}");
        }
    }
}

#[test]
fn words_between_rules_are_no_front_matter() {
    check(
        "# A\n\n---\n## We\nWe have 12 members.\n\n---\nMore: 7 of them.\n\n---\n",
        &[
            "h1: A",
            "h2: We",
            "paragraph: We have 12 members.",
            "paragraph: More: 7 of them.",
        ],
    );
    check(
        "---\nWe met 12 people.\n\n## Ours\n\n---\n",
        &["paragraph: We met 12 people.", "h2: Ours"],
    );
    check(
        "---\ntitle: A\n---\n12 came.\n\n---\nlayout: post\ntags:\n- b\n---\n7 came.\n",
        &["paragraph: 12 came.", "paragraph: 7 came."],
    );
}

#[test]
fn many_lines_without_a_gap_are_read_in_one_pass() {
    let many = 20_000;
    let text = "[^1]: x”\n".repeat(many);
    assert!(testing::blocks(&text, Format::Markdown).len() <= many);
}
