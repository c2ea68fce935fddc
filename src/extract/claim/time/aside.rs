//! Clauses that are set off by marks: the times in them are theirs alone.

use std::ops::Range;

use crate::extract::claim::part::Part;
use crate::extract::claim::sentence::Sentence;
use crate::extract::date::Period;
use crate::lexicon::verbs::{self, Form};
use crate::lexicon::words::is_among;

/// The clause around a period that describes a noun and is set off from the rest: ", bought in 1998 for €2 million, ",
/// "Bought in 1998, the mill …".
pub(super) fn set_off(sentence: &Sentence<'_, '_>, period: &Period) -> Option<Range<usize>> {
    const FAR: usize = 16;
    let passage = sentence.passage;
    let first = sentence.range.start;
    let mut said = false;
    let mut back = sentence.back(period.start).take(FAR);
    let open = back.find_map(|at| {
        let starts = at == first || passage.is_mark(at - 1, ',');
        let relative = sentence.part(at) == Part::Relative;
        if starts && (relative || !said && describes(sentence, at)) {
            return Some(Some(at));
        }
        // "before the house, in 2014,": what has a verb of its own is no such clause, unless "which" opens it.
        said |= sentence.part(at).is_verbal() && !is_participle(sentence, at);
        matches!(passage.raw(at), ";" | ":" | "(" | ")").then_some(None)
    })??;
    let until = sentence.range.end.min(period.end + FAR);
    let mut commas = (period.end..until).filter(|at| passage.is_mark(*at, ','));
    if open == first {
        let close = commas.next()?;
        let subject = matches!(
            sentence.part(close + 1),
            Part::Determiner | Part::Pronoun | Part::Noun | Part::Adjective
        );
        return (subject && sentence.part(open) != Part::Relative).then_some(open..close);
    }
    let close = commas.find(|at| {
        let mut ahead = at + 1..until;
        let next = ahead.find(|at| sentence.part(*at) != Part::Adverb && !passage.is(*at, "then"));
        next.is_some_and(|at| sentence.part(at).is_verbal())
    })?;
    // "It ran 12 vans, sold 40 in 2022, mended 30": what has a verb before is no subject.
    let mut before = sentence.back(open - 1);
    let noun = before
        .next()
        .is_some_and(|at| sentence.part(at).is_nominal());
    let verb = before.take(FAR).any(|at| sentence.part(at).is_verbal());
    (noun && !verb).then_some(open..close)
}

fn is_participle(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    let passage = sentence.passage;
    sentence.part(at) != Part::Auxiliary
        && matches!(
            verbs::form(passage.raw(at)),
            Some(Form::Past | Form::Participle)
        )
}

/// Whether the participle at token `at` describes a noun. The time of "asked in 2023," is that of the answers.
fn describes(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    const COUNTS: [&str; 15] = [
        "adjust",
        "ask",
        "base",
        "combine",
        "compare",
        "count",
        "express",
        "interview",
        "measure",
        "poll",
        "question",
        "see",
        "survey",
        "take",
        "weigh",
    ];
    let lemma = verbs::lemma(sentence.passage.raw(at));
    let tells = lemma.is_some_and(|lemma| !is_among(lemma, &COUNTS));
    tells
        && matches!(
            sentence.part(at),
            Part::Verb | Part::Participle | Part::Adjective
        )
        && is_participle(sentence, at)
}

/// Whether a period stands in a clause that is set off: ", which it endowed with $8 million in 2011,".
pub(super) fn is_aside(sentence: &Sentence<'_, '_>, period: &Period) -> bool {
    const FAR: usize = 24;
    let passage = sentence.passage;
    let (mut shut, mut closed) = (false, false);
    for at in sentence.back(period.start).take(FAR) {
        // What stands behind parentheses belongs to what they explain: "was launched by the Ministry (MoA) on 15 August".
        let opens = passage.is_mark(at, '(') && !(closed && shut);
        if opens || sentence.part(at) == Part::Relative && !shut {
            return true;
        }
        closed |= passage.is_mark(at, ')');
        // Inside parentheses stand several: "(2023: 35; 2022: 31)".
        shut |= matches!(passage.raw(at), "," | ";");
    }
    false
}
