//! What holds for every text: no panic, spans that give back their words, the same answer twice.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use ecoreport::extract::{Options, extract};
use ecoreport::read::{Format, detect, read};
use ecoreport::render::report_line;
use ecoreport::rows::{Table, Value, View};
use proptest::prelude::*;

/// The line of facts of a text.
fn line(text: &str, format: Format) -> String {
    let document = read(text.to_owned(), format);
    let report = extract(&document, &Options::default());
    let view = View::new(&document, &report, "text");
    let mut line = Vec::new();
    report_line(&view, None, &mut line).unwrap();
    let line = String::from_utf8(line).unwrap();
    for table in Table::ALL
        .into_iter()
        .filter(|table| *table != Table::Reports)
    {
        for row in view.rows(table) {
            let value = |name| (table.column(name).unwrap().get)(&row);
            let byte = |name| match value(name) {
                Value::Int(at) => usize::try_from(at).unwrap(),
                other => panic!("{name} is {other:?}"),
            };
            let words = &document.text[byte("byte_start")..byte("byte_end")];
            assert_eq!(value("quote"), Value::Text(words.into()));
        }
    }
    line
}

/// Texts made of what reports are made of, in no order that makes sense.
fn scraps() -> impl Strategy<Value = String> {
    let scraps = prop::sample::select(vec![
        "more than",
        "up to",
        "nearly",
        "no fewer than",
        "dozens of",
        "half",
        "one in five",
        "tripled",
        "1,767",
        "3.5",
        "6 million",
        "CNY100 million",
        "US$3M/yr",
        "12%",
        "99,98",
        "31,85,371.98",
        "5G",
        "IPv6",
        "2021",
        "Q3",
        "December 2024",
        "from 65 to",
        "–",
        "-24 °C",
        "kWh",
        "(12)",
        "1/2",
        "partners",
        "members of",
        "The Foundation",
        "Open Widget Alliance (OWA)",
        "we",
        "our",
        "chair of",
        "a member of the board or",
        "such as",
        "including",
        "founded",
        "donated",
        "University of",
        "Inc.",
        "in",
        "and",
        "or",
        ",",
        ";",
        ":",
        ".",
        "\n",
        "\n\n",
        "\r\n",
        "\t",
        "# ",
        "## ",
        "- ",
        "* ",
        "1. ",
        "**",
        "_",
        "`",
        "```\n",
        "| a | b |\n|---|---|\n| 3 | 4 |\n",
        "](http://x.org/5)",
        "[",
        "&amp;",
        "&#0;",
        "<td>",
        "</td>",
        "<!--",
        "= Title",
        "====\n",
        "|===\n",
        "---\ntitle: x\n---\n",
        ".. note::",
        "\u{feff}",
        "\u{200b}",
        "\u{a0}",
        "\u{ad}",
        "é",
        "漢字",
        "日本語連盟",
        "👩‍🔬",
        "٣",
        "\u{1b}[31m",
        "\0",
        "\u{202e}",
        "İ",
        "ﬀ",
        "Ⅷ",
        "½",
    ]);
    prop::collection::vec((scraps, prop::bool::ANY), 0..40).prop_map(|scraps| {
        scraps
            .into_iter()
            .map(|(scrap, spaced)| {
                if spaced {
                    format!("{scrap} ")
                } else {
                    scrap.to_owned()
                }
            })
            .collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn scraps_of_reports_keep_the_promises(text in scraps()) {
        for (format, ..) in Format::ALL {
            prop_assert_eq!(line(&text, format), line(&text, format));
        }
    }

    #[test]
    fn any_text_keeps_the_promises(text in "\\PC{0,200}") {
        for (format, ..) in Format::ALL {
            line(&text, format);
        }
    }

    #[test]
    fn any_bytes_are_refused_or_keep_the_promises(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        if let Ok(decoded) = ecoreport::source::decode(bytes) {
            line(&decoded.text, detect(None, &decoded.text));
        }
    }
}
