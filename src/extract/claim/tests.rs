//! What the tests of claims share, and those of whole claims.

use super::*;
use crate::extract::passage::testing::with_passage;
use crate::read::{Format, read};

/// The claims of a Markdown text, each as what is measured, its value and its unit: "Members: 12 count".
pub(super) fn claims_of(text: &str) -> Vec<String> {
    claims_in(text, Format::Markdown)
}

/// Holds the claims of a Markdown text against `expect`.
#[track_caller]
pub(super) fn check(text: &str, expect: &[&str]) {
    assert_eq!(claims_of(text), expect, "{text}");
}

/// The claims of a plain text, likewise.
pub(super) fn claims_of_text(text: &str) -> Vec<String> {
    claims_in(text, Format::PlainText)
}

fn claims_in(text: &str, format: Format) -> Vec<String> {
    let document = read(text.to_owned(), format);
    let report = crate::extract::extract(&document, &Default::default());
    let words = |claim: &Claim| {
        let pieces = claim.measured.pieces.iter();
        let words: Vec<String> = pieces.map(|piece| document.words(*piece)).collect();
        words.join(", ")
    };
    let show = |claim: &Claim| {
        let max = claim
            .value_max
            .map_or(String::new(), |max| format!("..{max}"));
        let unit = claim.unit.symbol();
        format!("{}: {}{max} {unit}", words(claim), claim.value)
    };
    report.claims.iter().map(show).collect()
}

/// Scans the first sentence of a text, and gives what `look` sees in it.
pub(super) fn with_sentence<T>(text: &str, look: impl FnOnce(&Sentence<'_, '_>) -> T) -> T {
    with_passage(text, |passage| {
        let mut scan = Scan::default();
        let range = passage.sentences[0].clone();
        scan.read(passage, range.clone(), Habit::of(text, &Shared::of(text)));
        scan.tag(passage, range.clone());
        look(&Sentence::new(
            passage,
            range,
            &scan.quantities,
            &scan.periods,
            &scan.parts,
        ))
    })
}

/// Holds the quantities of a text's first sentence against `expect`, each as its words and what `show` says of it.
#[track_caller]
pub(super) fn check_quantities(text: &str, show: impl Fn(&Quantity) -> String, expect: &[&str]) {
    let found: Vec<String> = with_sentence(text, |sentence| {
        let passage = sentence.passage;
        let show = |quantity: &Quantity| {
            let span = passage.span(quantity.start..quantity.end);
            format!("{}: {}", passage.document.words(span), show(quantity))
        };
        sentence.quantities.iter().map(show).collect()
    });
    assert_eq!(found, expect, "{text}");
}

/// Holds the quantities of a text's first sentence against `expect`, each with its unit: "5..10 year".
#[track_caller]
pub(super) fn check_units(text: &str, expect: &str) {
    let found: Vec<String> = with_sentence(text, |sentence| {
        let quantities = sentence.quantities.iter();
        let show = |quantity: &super::quantity::Quantity| {
            let max = quantity
                .value_max
                .map_or(String::new(), |max| format!("..{max}"));
            format!("{}{max} {}", quantity.value, quantity.unit().symbol())
        };
        quantities.map(show).collect()
    });
    assert_eq!(found.join(", "), expect, "{text}");
}

/// Holds the numbers of the quantities of a text's first sentence against `expect`.
#[track_caller]
pub(super) fn check_numbers(text: &str, expect: &[&str]) {
    assert_eq!(numbers_of(text), expect, "{text}");
}

/// The numbers of the quantities of a text's first sentence.
fn numbers_of(text: &str) -> Vec<String> {
    with_sentence(text, |sentence| {
        let words = |span| sentence.passage.document.words(span);
        let quantities = sentence.quantities.iter();
        quantities
            .map(|quantity| words(quantity.number_span(sentence.passage)))
            .collect()
    })
}

#[test]
fn doubts_decimals_that_no_noun_claims() {
    let check = |text: &str, expect: &[&str]| assert_eq!(claims_of(text), expect, "{text}");
    check(
        "We use Python 3.12 daily. It is said that 3.12 removes tools.",
        &[],
    );
    check(
        "All packages from 2.2 that returned no error are safe.",
        &[],
    );
    check("They used 2.5 machines.", &["machines: 2.5 count"]);
    check("The protocol (AIP) 1.0 is ready for use.", &[]);
    check(
        "The level of trust is 3.65.",
        &["level of trust: 3.65 count"],
    );
}

#[test]
fn finds_what_bare_numbers_are_of() {
    let check = |text: &str, expect: &[&str]| assert_eq!(claims_of(text), expect, "{text}");
    check(
        "We taught 31 students, of whom 18 are women; 6 were awarded prizes.",
        &[
            "students: 31 count",
            "students, women: 18 count",
            "students: 6 count",
        ],
    );
    check(
        "We asked 300 firms. 117 replied.",
        &["firms: 300 count", "firms: 117 count"],
    );
    check(
        "We built 292 MW of wind power and have a further 1.4 GW.",
        &["wind power: 292 MW", "wind power: 1.4 GW"],
    );
    check(
        "Spending on grids reached £486m, within a total of £1.24bn.",
        &[
            "Spending on grids: 486000000 GBP",
            "Spending on grids: 1240000000 GBP",
        ],
    );
    check(
        "Staff accounted for 67%, trials for 21% and travel for 12%.",
        &[
            "Staff: 67 percent",
            "trials: 21 percent",
            "travel: 12 percent",
        ],
    );
    check(
        "- $74k - build servers (ours)\n",
        &["build servers: 74000 USD"],
    );
    check(
        "Planning grant for a model of care, Acme Fund, Boston, $50,000",
        &["Planning grant: 50000 USD"],
    );
    check(
        "The outlook for 2026 is for net sales to grow 8 %.",
        &["net sales: 8 percent"],
    );
}

#[test]
fn counts_by_time_keep_their_noun() {
    check(
        "It has over 250K daily visitors and 500 annual reports.",
        &["daily visitors: 250000 count", "annual reports: 500 count"],
    );
    check(
        "We gave a total of $300 ($25 x 12 months) to it.",
        &["gave: 300 USD", "gave: 25 USD", "months: 12 month"],
    );
}

#[test]
fn people_are_no_place() {
    check(
        "Acme took gifts from 26 donors over the last 12 months, of whom 4 are firms.",
        &[
            "donors: 26 count",
            "months: 12 month",
            "donors, firms: 4 count",
        ],
    );
}

#[test]
fn hearts_and_layers_count_nothing() {
    check("Thanks to all of you <3", &[]);
    check("Acme built a layer 2 network.", &[]);
    check("It has <3 boats.", &["boats: 3 count"]);
    check("It runs a 7B model.", &[]);
    check(
        "We have 8 maintainers (4 Acme, 2 Lumen Grid).",
        &[
            "maintainers: 8 count",
            "Acme: 4 count",
            "Lumen Grid: 2 count",
        ],
    );
}
