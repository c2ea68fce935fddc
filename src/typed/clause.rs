//! The clause that a number stands in.

use super::folded;
use crate::document::{Document, Span};
use crate::model::Claim;

/// The words around a number, folded and without those of its time: two clauses with the same ones differ in their
/// number alone.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Clause {
    /// From the clause's start to the number with its bound: `acme inc had`.
    pub before: String,
    /// From behind the number to the clause's end: `employee`.
    pub behind: String,
}

/// What ends a clause whatever stands around it. A comma or "and" may be of an enumeration.
const ENDS: [&str; 8] = [
    ";",
    " – ",
    " — ",
    ", but ",
    ", while ",
    ", whereas ",
    ", of which ",
    ", of whom ",
];

impl Clause {
    pub(super) fn of(document: &Document, claim: &Claim) -> Clause {
        let sentence = claim.sentence;
        let start = claim.span.start().min(claim.number.start());
        let words = |from: usize, to: usize| match from < to {
            true => without_time(document, claim, Span::new(from, to)),
            false => String::new(),
        };
        let before = words(sentence.start(), start);
        let behind = words(claim.number.end(), sentence.end());
        let starts = ENDS
            .iter()
            .filter_map(|end| Some(before.rfind(end)? + end.len()));
        let ends = ENDS.iter().filter_map(|end| behind.find(end));
        Clause {
            before: folded(&before[starts.max().unwrap_or(0)..]),
            behind: folded(&behind[..ends.min().unwrap_or(behind.len())]),
        }
    }
}

/// The words of a span without those of a claim's time, and those that lead to it.
fn without_time(document: &Document, claim: &Claim, span: Span) -> String {
    const LEADS: [&str; 12] = [
        "in",
        "by",
        "at",
        "of",
        "as",
        "on",
        "during",
        "since",
        "for",
        "throughout",
        "the",
        "end",
    ];
    let time = claim.as_of.and_then(|as_of| as_of.span);
    let Some(time) = time.filter(|time| span.contains(*time)) else {
        return document.words(span);
    };
    let before = document.words(Span::new(span.start(), time.start()));
    let mut rest = before.trim_end();
    while let Some(lead) = rest.split(' ').next_back()
        && LEADS.contains(&&*lead.to_lowercase())
    {
        rest = rest[..rest.len() - lead.len()].trim_end();
    }
    let behind = document.words(Span::new(time.end(), span.end()));
    format!("{rest} {}", behind.trim_start_matches([',', ' ']))
}
