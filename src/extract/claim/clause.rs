//! The clause a number stands in: its verb and its subject.

use std::ops::Range;

use super::noun::phrase_before;
use super::quantity::Quantity;
use crate::document::Shape;
use crate::extract::passage::Passage;
use crate::lexicon::verbs;
use crate::lexicon::words::Tags;
use crate::model::Change;

/// Whom a clause speaks of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Subject {
    /// "we": the report's subject.
    Report,
    /// A noun phrase.
    Named(Range<usize>),
    /// "it", "they": whom the sentence before spoke of.
    Pronoun,
    /// No subject stands before the verb.
    None,
}

/// The verb before a number and its subject.
#[derive(Clone, Debug)]
pub(super) struct Clause {
    pub(super) subject: Subject,
    /// The lemma of the verb nearest to the number.
    pub(super) action: Option<&'static str>,
    /// The token of that verb.
    pub(super) verb: usize,
}

/// The clause whose verb stands before token `at`, not before `from`.
pub(super) fn before(passage: &Passage<'_>, at: usize, from: usize) -> Option<Clause> {
    let verb = (from..at)
        .rev()
        .find(|place| is_verb(passage, *place, from))?;
    let action = verbs::lemma(&passage.raw(verb).to_ascii_lowercase());
    let mut head = verb;
    // A verb joined to an earlier one shares its subject; four verbs are a long sentence.
    for _ in 0..4 {
        let group = verb_group_start(passage, head, from);
        let subject = subject_before(passage, group, from);
        if subject != Subject::None {
            return Some(Clause {
                subject,
                action,
                verb,
            });
        }
        match (from..group)
            .rev()
            .find(|place| is_verb(passage, *place, from))
        {
            Some(earlier) => head = earlier,
            None => break,
        }
    }
    Some(Clause {
        subject: Subject::None,
        action,
        verb,
    })
}

/// Whether the token works as a verb where it stands.
pub(in crate::extract) fn is_verb(passage: &Passage<'_>, at: usize, from: usize) -> bool {
    let token = &passage.tokens[at];
    if token.tags.has(Tags::AUXILIARY) || token.tags.has(Tags::FINITE) {
        return true;
    }
    if !token.tags.has(Tags::VERB) || token.shape != Shape::Lower {
        return false;
    }
    let glued = passage.is_glued(at) && at > from && passage.is_mark(at - 1, '-')
        || passage.is_mark(at + 1, '-') && passage.is_glued(at + 1);
    if at == from || glued {
        return at == from && !glued;
    }
    let before = &passage.tokens[at - 1];
    let closed = Tags::DETERMINER | Tags::ADJECTIVE | Tags::NUMBER;
    let after_preposition = before.tags.has(Tags::PREPOSITION) && !passage.is(at - 1, "to");
    let after_possessive = before.shape == Shape::Clitic && passage.raw(at - 1).ends_with('s');
    let raw = passage.raw(at);
    let participle = raw.ends_with("ing") || raw.ends_with("ed");
    let noun_follows = passage
        .tokens
        .get(at + 1)
        .is_some_and(|next| next.shape == Shape::Lower && next.tags == Tags::NONE);
    let modifies = participle && noun_follows && (before.tags.has(closed) || after_preposition);
    !(before.tags.has(closed)
        || after_preposition && !raw.ends_with("ing")
        || after_possessive
        || before.shape == Shape::Number
        || modifies)
}

/// The first token of the verb group that ends at `verb`: "have already attracted", "continue to organize".
fn verb_group_start(passage: &Passage<'_>, verb: usize, from: usize) -> usize {
    let mut start = verb;
    while start > from {
        let tags = passage.tags(start - 1);
        let clitic = passage.tokens[start - 1].shape == Shape::Clitic
            && !passage.raw(start - 1).ends_with('s');
        let joins = tags.has(Tags::AUXILIARY)
            || tags.has(Tags::ADVERB) && !tags.has(Tags::PRONOUN)
            || clitic
            || passage.is(start - 1, "to")
            || is_verb(passage, start - 1, from);
        if !joins {
            break;
        }
        start -= 1;
    }
    start
}

/// The subject that ends right before token `at`.
fn subject_before(passage: &Passage<'_>, at: usize, from: usize) -> Subject {
    let mut end = at;
    // "Our goal this year is": a time between subject and verb is no subject.
    while end >= from + 2
        && passage.tags(end - 1).has(Tags::PERIOD)
        && passage.is_any(end - 2, &["this", "last", "each", "every"])
    {
        end -= 2;
    }
    if end >= from + 2 && passage.tags(end - 1).has(Tags::RELATIVE) {
        end -= 1;
        end -= usize::from(passage.is_mark(end - 1, ','));
    }
    // "FireFly, a project of X, has": the phrase in commas belongs to the subject before it.
    if end > from && passage.is_mark(end - 1, ',') {
        return Subject::None;
    }
    if end > from
        && passage.is_mark(end - 1, ')')
        && let Some(open) = (from..end).rev().find(|place| passage.is_mark(*place, '('))
    {
        end = open;
    }
    if end == from {
        return Subject::None;
    }
    let tags = passage.tags(end - 1);
    if tags.has(Tags::WE) {
        return Subject::Report;
    }
    if tags.has(Tags::PRONOUN)
        || tags.has(Tags::DETERMINER)
            && passage.is_any(end - 1, &["this", "these", "that", "those", "both", "all"])
    {
        return Subject::Pronoun;
    }
    match phrase_before(passage, end, from) {
        Some(range) => {
            let ours = range.start > from
                && passage.is_any(range.start - 1, &["our"])
                && range.len() == 1
                && passage.is_any(
                    range.start,
                    &[
                        "company",
                        "group",
                        "team",
                        "organization",
                        "organisation",
                        "foundation",
                        "goal",
                        "target",
                    ],
                );
            let company = range.start > from
                && passage.is(range.start - 1, "the")
                && range.len() == 1
                && passage.is_any(
                    range.start,
                    &[
                        "company",
                        "group",
                        "foundation",
                        "bank",
                        "firm",
                        "corporation",
                    ],
                );
            if ours || company {
                Subject::Report
            } else {
                Subject::Named(range)
            }
        }
        None => Subject::None,
    }
}

/// The direction that the words before a quantity give: "grew by", "fell to", "up from".
pub(super) fn change(
    passage: &Passage<'_>,
    clause: Option<&Clause>,
    quantity: &Quantity,
) -> Option<Change> {
    let direction = |at: usize| {
        let tags = passage.tags(at);
        match (tags.has(Tags::UP), tags.has(Tags::DOWN)) {
            (true, false) => Some(Change::Increase),
            (false, true) => Some(Change::Decrease),
            _ => None,
        }
    };
    let at = quantity.start;
    let tied = at > 0 && passage.is_any(at - 1, &["by", "to"])
        || at > 1 && passage.is_any(at - 1, &["a"]) && passage.is(at - 2, "by");
    if tied
        && let Some(clause) = clause
        && clause.verb + 6 > at
    {
        let near = (clause.verb..at).rev().find_map(direction);
        if near.is_some() {
            return near;
        }
    }
    if at > 0 && passage.is_any(at - 1, &["up", "down"]) && quantity.unit.is_some() {
        return direction(at - 1);
    }
    // "12 % more", "5 points higher", "a 7 % increase".
    let behind = quantity.end;
    let adverb = passage.is_any(
        behind,
        &[
            "more",
            "higher",
            "less",
            "lower",
            "fewer",
            "up",
            "down",
            "increase",
            "decrease",
            "reduction",
            "growth",
            "rise",
            "decline",
            "drop",
            "fall",
            "improvement",
            "gain",
        ],
    );
    let near_verb = clause
        .filter(|clause| quantity.unit.is_some() && clause.verb + 1 == at)
        .and_then(|clause| direction(clause.verb));
    (adverb && quantity.unit.is_some())
        .then(|| direction(behind))
        .flatten()
        .or(near_verb)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::passage::Buffers;
    use crate::read::{Format, read};

    #[track_caller]
    fn check(text: &str, subject: Option<&str>, action: Option<&str>) {
        let document = read(text.to_owned(), Format::PlainText);
        let mut buffers = Buffers::default();
        let passage = buffers.passage(&document, 0);
        let at = passage
            .tokens
            .iter()
            .position(|token| token.shape == Shape::Number)
            .unwrap();
        let clause = before(&passage, at, 0);
        let found = clause.as_ref().map(|clause| match &clause.subject {
            Subject::Report => "we".to_owned(),
            Subject::Pronoun => "it".to_owned(),
            Subject::Named(range) => document.words(passage.span(range.clone())),
            Subject::None => String::new(),
        });
        assert_eq!(found.as_deref(), subject, "{text}");
        assert_eq!(clause.and_then(|clause| clause.action), action, "{text}");
    }

    #[test]
    fn finds_verb_and_subject() {
        check(
            "To date, we have submitted over 65 items.",
            Some("we"),
            Some("submit"),
        );
        check(
            "The openEuler community has attracted nearly 10 developers.",
            Some("openEuler community"),
            Some("attract"),
        );
        check(
            "Huawei Cloud released a service, which has aggregated more than 10 things.",
            Some("service"),
            Some("aggregate"),
        );
        check(
            "The program provides jobs and has released more than 20 tasks.",
            Some("program"),
            Some("release"),
        );
        check(
            "Our goal this year is to raise at least 14 euros.",
            Some("we"),
            Some("raise"),
        );
    }

    #[test]
    fn finds_none_in_fragments() {
        check("Members: 12 companies", None, None);
    }
}
