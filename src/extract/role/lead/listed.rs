//! Whether the list below a sentence is of those whom it calls by a role, and not of what they did, chose or were told.

use std::ops::Range;

use super::super::scene::Scene;
use crate::document::Shape;
use crate::extract::passage::Passage;
use crate::extract::verb::is_verb;
use crate::lexicon::words::{Tags, WordList, word_list};

/// "The members are:", "the sponsors that joined in May:", but not "the members voted, and the result was:" or "Votes cast by
/// members:": whether the role noun `noun` of a sentence over a list calls those in it.
pub(super) fn are_listed(scene: &Scene<'_, '_>, noun: &Range<usize>) -> bool {
    let passage = scene.passage;
    let start = scene.sentence.start;
    let mark = usize::from(passage.is_mark(scene.sentence.end - 1, ':'));
    let tail = noun.end..scene.sentence.end - mark;
    let these = |at: usize| passage.is_any(at, word_list!["following", "these"]);
    let named = (start..noun.start).rev().take_while(|at| {
        let small = Tags::DETERMINER | Tags::ADJECTIVE | Tags::NUMBER;
        passage.tags(*at).has(small) || passage.tokens[*at].shape == Shape::Number || these(*at)
    });
    let first = noun.start - named.clone().count();
    let picked = named.into_iter().any(these);
    let tail = behind_aside(passage, tail);
    !(is_aside(scene, first) || has_clause(passage, &tail, start))
        && (picked || !do_something(passage, &tail, start))
}

/// "Benefits for", "Patches written by", "After": whether the words before a phrase at token `first` only mention those whom
/// it calls.
fn is_aside(scene: &Scene<'_, '_>, first: usize) -> bool {
    const ASIDE: &WordList = word_list![
        "about", "after", "against", "before", "between", "for", "than", "unlike", "when", "while",
        "because", "if", "since", "though", "although"
    ];
    let passage = scene.passage;
    let start = scene.sentence.start;
    let Some(last) = first.checked_sub(1).filter(|last| *last >= start) else {
        return false;
    };
    if passage.is_any(last, ASIDE) {
        return !(start..last).any(|at| passage.is_any(at, word_list!["thanks", "thank", "are"]));
    }
    // "Votes cast by", but "Funded by" and "The summit was funded by"
    let done = last.checked_sub(1).filter(|done| *done > start);
    passage.is(last, "by")
        && done.is_some_and(|done| {
            let noun = passage.tokens[done - 1].is_word()
                && !passage.tags(done - 1).has(Tags::AUXILIARY | Tags::ADVERB);
            passage.tags(done).has(Tags::VERB) && noun
                || passage.raw(done).ends_with('s') && !passage.tags(done).has(Tags::FINITE)
        })
}

/// ", all held through shares, are": what is said between commas before the verb left out.
fn behind_aside(passage: &Passage<'_>, tail: Range<usize>) -> Range<usize> {
    let mut commas = tail.clone().filter(|at| passage.is_mark(*at, ','));
    let aside = commas.next().filter(|first| *first == tail.start);
    let close = commas.find(|at| passage.tags(at + 1).has(Tags::AUXILIARY));
    match aside.and(close) {
        Some(close) => close + 1..tail.end,
        None => tail,
    }
}

/// ", and the result was": whether a second clause follows that the list belongs to.
fn has_clause(passage: &Passage<'_>, tail: &Range<usize>, start: usize) -> bool {
    let opens = |at: usize| {
        let and = at + usize::from(passage.is_any(at + 1, word_list!["and", "but", "so", "then"]));
        let subject = Tags::DETERMINER | Tags::PRONOUN | Tags::WE;
        (passage.is_mark(at, ',') || passage.is_mark(at, ';'))
            && and < tail.end
            && passage.tags(and + 1).has(subject)
            && !passage.tags(and + 1).has(Tags::RELATIVE)
    };
    let Some(clause) = tail.clone().find(|at| opens(*at)) else {
        return false;
    };
    (clause + 1..tail.end).any(|at| is_verb(passage, at, start))
}

/// "voted for", "chose these": whether those whom a sentence calls by a role do something in its words `tail` that makes
/// the list one of something else.
fn do_something(passage: &Passage<'_>, tail: &Range<usize>, start: usize) -> bool {
    /// What people do who become, are and stay what they are called.
    const COMING: &WordList = word_list![
        "accepted",
        "active",
        "added",
        "admitted",
        "affiliated",
        "announced",
        "appointed",
        "approved",
        "attend",
        "attended",
        "based",
        "came",
        "come",
        "confirmed",
        "continue",
        "continued",
        "continues",
        "contribute",
        "contributed",
        "contributes",
        "elected",
        "funded",
        "gave",
        "give",
        "helped",
        "help",
        "invited",
        "involved",
        "join",
        "joined",
        "joins",
        "known",
        "listed",
        "made",
        "mentioned",
        "named",
        "nominated",
        "participate",
        "participated",
        "participating",
        "present",
        "provided",
        "recognised",
        "recognized",
        "registered",
        "represent",
        "represented",
        "selected",
        "serve",
        "served",
        "serves",
        "signed",
        "sit",
        "sits",
        "sponsor",
        "sponsored",
        "stay",
        "stayed",
        "support",
        "supported",
        "supporting",
        "took",
        "take",
        "work",
        "worked",
        "welcomed",
        "use",
        "used",
    ];
    const LISTING: &WordList = word_list![
        "comprise",
        "comprises",
        "consist",
        "consists",
        "contain",
        "contains",
        "follow",
        "follows",
        "include",
        "included",
        "includes",
        "list",
        "lists",
        "number",
        "remain",
        "remained",
        "show",
        "shows",
        "total",
    ];
    let mut relative = false;
    for at in tail.clone() {
        let tags = passage.tags(at);
        relative |= tags.has(Tags::RELATIVE);
        if tags.has(Tags::AUXILIARY) || passage.is_mark(at, ',') {
            // "who met in May are"
            relative &= passage.tags(at - 1).has(Tags::RELATIVE)
                || passage.tags(at + 1).has(Tags::RELATIVE);
            continue;
        }
        let passive = (at.saturating_sub(2).max(tail.start)..at).any(|at| {
            passage.is_any(
                at,
                word_list!["are", "were", "was", "is", "be", "been", "being"],
            )
        });
        // "elected the following"
        let next = at + 1 + usize::from(passage.is(at + 1, "the"));
        let object = next < tail.end && passage.is_any(next, word_list!["following", "these"]);
        let active = object && !passage.is_any(at, LISTING) && tags.has(Tags::VERB);
        let known = !active
            && (passage.is_any(at, COMING)
                || passage.is_any(at, LISTING)
                || passage.raw(at).ends_with("ing"));
        if relative || passive || known {
            continue;
        }
        if is_verb(passage, at, start) {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::check_below;

    #[test]
    fn sentences_that_tell_what_they_did_list_others() {
        for lead in [
            "11 members voted, and the resulting order was the following:",
            "Our members elected the following:",
            "40 participants answered; these are the winners:",
            "The committers chose these names:",
            "After our sponsors the prizes went to:",
            "The trustees thank:",
            "Votes cast by members:",
            "Benefits for our sponsors:",
            "Our maintainers wrote to:",
        ] {
            check_below(
                &format!("{lead}\n\n1. Anna Kowalska (Siemens)\n2. Bosch"),
                "",
            );
        }
    }

    #[test]
    fn sentences_that_say_who_they_are_list_them() {
        for lead in [
            "The sponsors this year were:",
            "We thank our sponsors, among them:",
            "The sponsors, who met in May, are:",
            "The sponsors who paid are:",
            "The sponsors, all found by our own people, are:",
            "The following sponsors answered:",
            "Our sponsors remain:",
            "Two new sponsors were found:",
        ] {
            check_below(
                &format!("{lead}\n\n- Siemens\n- Bosch"),
                "Siemens sponsor Kestrel Foundation; Bosch sponsor Kestrel Foundation",
            );
        }
    }
}
