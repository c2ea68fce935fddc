//! Multiples and ranks: "doubled", "more than triple", "threefold", "third largest".

use std::ops::Range;

use super::bound::bound_before;
use super::clause;
use super::noun::phrase_behind;
use super::number::ordinal_value;
use crate::document::Shape;
use crate::extract::passage::Passage;
use crate::lexicon::words::Tags;
use crate::model::{Bound, Change, Claim, Decimal, Modality, Phrase, Rule, Unit};

/// Adds the multiples and ranks of a sentence.
pub(super) fn find(passage: &Passage<'_>, sentence: Range<usize>, claims: &mut Vec<Claim>) {
    for at in sentence.clone() {
        let tags = passage.tags(at);
        let found = if tags.has(Tags::MULTIPLE) {
            multiple(passage, at, sentence.clone())
        } else if tags.has(Tags::ORDINAL) || passage.tokens[at].shape == Shape::Alnum {
            rank(passage, at, sentence.clone())
        } else {
            None
        };
        claims.extend(found);
    }
}

fn multiple(passage: &Passage<'_>, at: usize, sentence: Range<usize>) -> Option<Claim> {
    let word = passage.raw(at).to_ascii_lowercase();
    let factor = [
        ("twice", 2),
        ("doubl", 2),
        ("two", 2),
        ("tripl", 3),
        ("three", 3),
        ("quadrupl", 4),
        ("four", 4),
        ("quintupl", 5),
        ("five", 5),
        ("six", 6),
        ("ten", 10),
    ]
    .iter()
    .find(|(stem, _)| word.starts_with(stem));
    let halved = word == "halved";
    // "double-digit", "double room", "twice a year": neither grows.
    let hyphen = passage.is_mark(at + 1, '-') && passage.is_glued(at + 1)
        || at > sentence.start && passage.is_mark(at - 1, '-') && passage.is_glued(at);
    let adjective = matches!(word.as_str(), "double" | "triple" | "quadruple")
        && !grows(passage, at, sentence.start);
    let recurs = word == "twice" && !passage.is(at + 1, "as") && !passage.is(at + 1, "the");
    if hyphen || adjective || recurs || passage.tokens[at].shape != Shape::Lower {
        return None;
    }
    let value = if halved {
        Decimal::parse("0.5")?
    } else {
        Decimal::whole(factor?.1)
    };
    let (bound, start) = bound_before(passage, at, sentence.start).unwrap_or((Bound::Exact, at));
    let clause = clause::before(passage, start + usize::from(start == at), sentence.start)
        .or_else(|| clause::before(passage, at + 1, sentence.start));
    let object = phrase_behind(passage, at + 1, sentence.end).filter(|range| {
        range.start > at + 1 || passage.tags(at).has(Tags::VERB) || word == "double"
    });
    let (subject, of_report, named) = match clause.as_ref().map(|clause| &clause.subject) {
        Some(clause::Subject::Report) => (Phrase::default(), true, None),
        Some(clause::Subject::Named(range)) => (
            Phrase::of(passage.span(range.clone())),
            false,
            Some(range.clone()),
        ),
        _ => (Phrase::default(), false, None),
    };
    let near = super::noun::phrase_before(
        passage,
        skip_back(passage, start, sentence.start),
        sentence.start,
    );
    let measured = object.or(near).or(named)?;
    Some(Claim {
        span: passage.span(start..at + 1),
        number: passage.span(at..at + 1),
        value,
        value_max: None,
        bound,
        vague: false,
        unit: if halved { Unit::RATIO } else { Unit::MULTIPLE },
        measured: Phrase::of(passage.span(measured)),
        subject,
        of_report,
        action: crate::lexicon::verbs::lemma(&word),
        change: Some(if halved {
            Change::Decrease
        } else {
            Change::Increase
        }),
        per: None,
        modality: Modality::Actual,
        as_of: None,
        part_of: None,
        section: passage.block.section,
        sentence: passage.span(sentence),
        rule: Rule::ClaimMultiple,
    })
}

/// Leaves out auxiliaries and adverbs before a verb.
fn skip_back(passage: &Passage<'_>, mut at: usize, from: usize) -> usize {
    while at > from
        && (passage.tags(at - 1).has(Tags::AUXILIARY | Tags::ADVERB)
            || passage.is_any(at - 1, &["to", "more", "than"]))
    {
        at -= 1;
    }
    at
}

/// Whether "double" and the like are verbs here, or say by how much: "more than triple", "to double", "double the".
fn grows(passage: &Passage<'_>, at: usize, from: usize) -> bool {
    let before = at > from
        && (passage.is_any(
            at - 1,
            &["than", "to", "nearly", "almost", "will", "could", "would"],
        ) || passage.tags(at - 1).has(Tags::ADVERB));
    before || passage.is(at + 1, "the")
}

/// "third largest", "2nd-biggest", "second most populous".
fn rank(passage: &Passage<'_>, at: usize, sentence: Range<usize>) -> Option<Claim> {
    const SUPERLATIVES: [&str; 15] = [
        "largest",
        "biggest",
        "highest",
        "fastest",
        "smallest",
        "lowest",
        "best",
        "most",
        "greatest",
        "longest",
        "oldest",
        "busiest",
        "strongest",
        "cheapest",
        "richest",
    ];
    let raw = passage.raw(at);
    let value = ordinal_value(raw).or_else(|| {
        let digits = raw.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        let suffix = &raw[digits.len()..];
        matches!(suffix, "st" | "nd" | "rd" | "th")
            .then(|| digits.parse().ok())
            .flatten()
    })?;
    let hyphen = usize::from(passage.is_mark(at + 1, '-') && passage.is_glued(at + 1));
    let superlative = at + 1 + hyphen;
    if !passage.is_any(superlative, &SUPERLATIVES) || superlative >= sentence.end {
        return None;
    }
    let measured = phrase_behind(passage, superlative + 1, sentence.end);
    let end = measured.as_ref().map_or(superlative + 1, |range| range.end);
    let clause = clause::before(passage, at, sentence.start);
    let (subject, of_report) = match clause.as_ref().map(|clause| &clause.subject) {
        Some(clause::Subject::Report) => (Phrase::default(), true),
        Some(clause::Subject::Named(range)) => (Phrase::of(passage.span(range.clone())), false),
        _ => (Phrase::default(), false),
    };
    Some(Claim {
        span: passage.span(at..end),
        number: passage.span(at..at + 1),
        value: Decimal::whole(value),
        value_max: None,
        bound: Bound::Exact,
        vague: false,
        unit: Unit::RANK,
        measured: Phrase::of(passage.span(superlative..end)),
        subject,
        of_report,
        action: clause.and_then(|clause| clause.action),
        change: None,
        per: None,
        modality: Modality::Actual,
        as_of: None,
        part_of: None,
        section: passage.block.section,
        sentence: passage.span(sentence),
        rule: Rule::ClaimRank,
    })
}
