//! Multiples and ranks in words: "doubled", "more than triple", "threefold", "third largest".

use std::ops::Range;

use super::bound::bound_before;
use super::clause::{self, Clause, Subject};
use super::modality;
use super::noun::{phrase_before, phrase_behind};
use super::number::ordinal_value;
use super::part::Part;
use super::sentence::Sentence;
use crate::document::{Shape, Token};
use crate::lexicon::verbs;
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::{Bound, Change, Claim, Decimal, Phrase, Rule, Unit};

/// A cheap test: whether a multiple or rank can stand at this token.
pub(super) fn may_start(token: &Token) -> bool {
    token.tags.has(Tags::MULTIPLE | Tags::ORDINAL) || token.shape == Shape::Alnum
}

/// Adds the multiples and ranks of a sentence.
pub(super) fn find(sentence: &Sentence<'_, '_>, claims: &mut Vec<Claim>) {
    let tokens = &sentence.passage.tokens;
    for at in sentence.range.clone().filter(|at| may_start(&tokens[*at])) {
        let found = if sentence.part(at) == Part::Quantity {
            None
        } else if tokens[at].tags.has(Tags::MULTIPLE) {
            multiple(sentence, at, claims.last())
        } else {
            rank(sentence, at)
        };
        claims.extend(found);
    }
}

/// The factor of a word, by its stem.
fn factor(word: &str) -> Option<Decimal> {
    const STEMS: [(&str, i64); 11] = [
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
    ];
    if word.starts_with("halv") {
        return Decimal::parse("0.5");
    }
    let (_, factor) = STEMS.iter().find(|(stem, _)| word.starts_with(stem))?;
    Some(Decimal::whole(*factor))
}

fn multiple(sentence: &Sentence<'_, '_>, at: usize, before: Option<&Claim>) -> Option<Claim> {
    let passage = sentence.passage;
    let word = passage.raw(at).to_ascii_lowercase();
    let value = factor(&word)?;
    // "double-digit", "double room", "twice a year": neither grows.
    let hyphened = passage.is_mark(at + 1, '-') && passage.is_glued(at + 1)
        || at > sentence.range.start && passage.is_mark(at - 1, '-') && passage.is_glued(at);
    let base = matches!(word.as_str(), "double" | "triple" | "quadruple" | "halve");
    let fold = word.ends_with("fold");
    let twice = word == "twice";
    let opens = at == sentence.range.start;
    let small = passage.tokens[at].shape == Shape::Lower || opens;
    let compares = twice && passage.is_any(at + 1, word_list!["as", "the", "that", "what"]);
    // "the goal is threefold" has three parts.
    let parts = fold
        && at > sentence.range.start
        && sentence.part(at - 1) == Part::Auxiliary
        && passage
            .tokens
            .get(at + 1)
            .is_none_or(|next| next.shape == Shape::Mark);
    if hyphened || parts || !small || base && !grows(sentence, at) || twice && !compares {
        return None;
    }
    let (bound, start) =
        bound_before(passage, at, sentence.range.start).unwrap_or((Bound::Exact, at));
    let clause = clause::before(sentence, at + 1).or_else(|| clause::before(sentence, at));
    let (subject, of_report) = said_of(sentence, clause.as_ref());
    let measured = measured(sentence, at, clause.as_ref())
        .map(|range| Phrase::of(passage.span(range)))
        .or_else(|| before.map(|claim| claim.measured.clone()))
        .filter(|phrase| !phrase.is_empty())?;
    let change = match word.as_str() {
        _ if twice => None,
        _ if word.starts_with("halv") => Some(Change::Decrease),
        _ if fold && !near_growth(sentence, at) => None,
        _ => Some(Change::Increase),
    };
    Some(Claim {
        bound,
        unit: Unit::MULTIPLE,
        measured,
        subject,
        of_report,
        action: verbs::lemma(&word),
        change,
        modality: modality::at(sentence, at),
        ..super::plain(
            passage,
            passage.span(sentence.range.clone()),
            passage.span(start..at + 1),
            passage.span(at..at + 1),
            value,
            Rule::ClaimMultiple,
        )
    })
}

/// What a multiple is of: its object, else the noun before its verb.
fn measured(
    sentence: &Sentence<'_, '_>,
    at: usize,
    clause: Option<&Clause>,
) -> Option<Range<usize>> {
    let passage = sentence.passage;
    if passage.is(at, "twice") && passage.is(at + 1, "as") {
        const MANY: &WordList = word_list!["many", "much", "few", "little", "often", "frequently"];
        // "smaller firms are twice as likely to say": of the firms.
        if !passage.is_any(at + 2, MANY) {
            return match &clause?.subject {
                Subject::Named(range) | Subject::Stand(range) => Some(range.clone()),
                _ => None,
            };
        }
        // "twice as many patients"; "twice as many as in 2019" leaves out what.
        return phrase_behind(sentence, at + 3, sentence.range.end)
            .filter(|_| !passage.is(at + 3, "as"));
    }
    // "a threefold increase in reports" counts reports.
    let noun = at + 1;
    let of_change = passage.is_any(
        noun,
        word_list!["increase", "rise", "growth", "jump", "decrease"],
    ) && passage.is_any(noun + 1, word_list!["in", "of"]);
    if of_change {
        return phrase_behind(sentence, noun + 2, sentence.range.end);
    }
    let verb = sentence.part(at) == Part::Verb
        || passage.is_any(at, word_list!["double", "triple", "quadruple", "twice"]);
    if verb && let Some(object) = phrase_behind(sentence, at + 1, sentence.range.end) {
        return Some(object);
    }
    // "has seen its transactions more than triple"
    let bound = bound_before(passage, at, sentence.range.start).map_or(at, |(_, start)| start);
    phrase_before(sentence, bound, sentence.range.start).or_else(|| match &clause?.subject {
        Subject::Named(range) | Subject::Stand(range) => Some(range.clone()),
        _ => phrase_before(
            sentence,
            clause::group_start(sentence, at),
            sentence.range.start,
        ),
    })
}

/// Whether a word of growth stands beside a "threefold".
fn near_growth(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    let near = at.saturating_sub(3).max(sentence.range.start)..at + 2;
    near.into_iter()
        .any(|place| sentence.passage.tags(place).has(Tags::UP))
}

/// Whether "double" and the like are verbs here, or say by how much: "more than triple", "to double", "double the".
fn grows(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    let passage = sentence.passage;
    let before = at > sentence.range.start
        && (passage.is_any(
            at - 1,
            word_list![
                "than", "to", "nearly", "almost", "will", "could", "would", "about", "roughly",
            ],
        ) || sentence.part(at - 1) == Part::Adverb);
    before || passage.is_any(at + 1, word_list!["the", "our", "its", "their"])
}

/// "third largest", "2nd-biggest", "second most populous".
fn rank(sentence: &Sentence<'_, '_>, at: usize) -> Option<Claim> {
    const SUPERLATIVES: &WordList = word_list![
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
        "deepest",
        "tallest",
        "worst",
    ];
    let passage = sentence.passage;
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
    if !passage.is_any(superlative, SUPERLATIVES) || superlative >= sentence.range.end {
        return None;
    }
    let end = phrase_behind(sentence, superlative + 1, sentence.range.end)
        .map_or(superlative + 1, |range| range.end);
    let clause = clause::before(sentence, at);
    let (subject, of_report) = said_of(sentence, clause.as_ref());
    Some(Claim {
        unit: Unit::RANK,
        measured: Phrase::of(passage.span(superlative..end)),
        subject,
        of_report,
        action: clause.and_then(|clause| clause.action),
        modality: modality::at(sentence, at),
        ..super::plain(
            passage,
            passage.span(sentence.range.clone()),
            passage.span(at..end),
            passage.span(at..at + 1),
            Decimal::whole(value),
            Rule::ClaimRank,
        )
    })
}

/// Whom a clause speaks of; empty for a pronoun.
fn said_of(sentence: &Sentence<'_, '_>, clause: Option<&Clause>) -> (Phrase, bool) {
    match clause.map(|clause| &clause.subject) {
        Some(Subject::Report) => (Phrase::default(), true),
        Some(Subject::Stand(range)) => (Phrase::of(sentence.passage.span(range.clone())), true),
        Some(Subject::Named(range)) => (Phrase::of(sentence.passage.span(range.clone())), false),
        _ => (Phrase::default(), false),
    }
}
