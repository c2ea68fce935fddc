//! The clause a number stands in: its verb and its subject.

mod adjunct;
mod subject;
#[cfg(test)]
mod tests;

use std::ops::Range;

use super::change::direction;
use super::noun::phrase_before;
use super::part::Part;
use super::sentence::Sentence;
use crate::lexicon::verbs::{self, Form};
use crate::lexicon::words::{WordList, word_list};
use crate::model::Dimension;
pub(super) use adjunct::before_adjuncts;
pub(super) use subject::owner;
use subject::subject_before;

/// Whom a clause speaks of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Subject {
    /// "we", "our goal": the report's subject.
    Report,
    /// "the company": the report's subject too, by a noun that stands for it.
    Stand(Range<usize>),
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

/// The clause whose verb stands before token `at`.
pub(super) fn before(sentence: &Sentence<'_, '_>, at: usize) -> Option<Clause> {
    let verb = verb_before(sentence, at)?;
    if is_all(sentence, at) || is_told(sentence, verb, at) {
        return Some(Clause {
            subject: Subject::None,
            action: None,
            verb,
        });
    }
    let action = verbs::lemma(sentence.passage.raw(verb));
    let mut head = verb;
    // A verb joined to an earlier one shares its subject; four verbs are a long sentence.
    for _ in 0..4 {
        let group = group_start(sentence, head);
        let subject = subject_before(sentence, group);
        // "used a grant to protect 12 acres": who used it protects them.
        // In "expect the number to fall" it is the number that falls.
        // In "the outlook is for sales to grow" the sales grow.
        let own = match &subject {
            Subject::Named(range) => range.start.checked_sub(1).is_some_and(|before| {
                // "margin to range from 5 to 6 %" further down a list of what is expected
                let listed = sentence.passage.is_any(before, word_list![",", "and"])
                    && (direction(sentence, head).is_some()
                        || action.is_some_and(|action| matches!(action, "range" | "be" | "reach")));
                listed || sentence.passage.is(before, "for")
            }),
            _ => true,
        };
        let purpose = sentence.part(group) == Part::To && !own && !raises(sentence, group);
        if purpose && let Some(earlier) = sentence.verb_before(group) {
            head = earlier;
            continue;
        }
        // "it took over 80 hours to mend the quay"
        let long = action == Some("take")
            && subject == Subject::Pronoun
            && sentence.passage.is(group - 1, "it")
            && lasts(sentence, at);
        if long {
            break;
        }
        if subject != Subject::None {
            return Some(Clause {
                subject,
                action,
                verb,
            });
        }
        match earlier(sentence, head, group) {
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

/// The verb before token `at`, other than that of a label's hint: "Attendees (estimated, if *needed*): 25".
fn verb_before(sentence: &Sentence<'_, '_>, at: usize) -> Option<usize> {
    const LONGEST: usize = 12;
    let passage = sentence.passage;
    let verb = sentence.verb_before(at)?;
    let close = (verb + 1..at)
        .take(LONGEST)
        .find(|at| passage.is_mark(*at, ')') && passage.is_mark(*at + 1, ':'));
    let mut before = sentence.back(verb).take(LONGEST);
    match before.find(|at| close.is_some() && passage.is_mark(*at, '(')) {
        Some(open) => sentence.verb_before(open),
        None => Some(verb),
    }
}

/// "The lesson is that *94 of 133* crews", "She shared that *57 guests* came": whether the number at token `at` opens the clause
/// that the verb before it tells.
fn is_told(sentence: &Sentence<'_, '_>, verb: usize, at: usize) -> bool {
    const SUCH: &WordList = word_list![
        "some", "about", "around", "only", "just", "over", "nearly", "almost", "roughly", "all",
        "at", "least", "up", "to", "more", "fewer", "less", "than", "another", "the"
    ];
    let that = sentence
        .back(at)
        .find(|before| !sentence.passage.is_any(*before, SUCH));
    that.is_some_and(|that| that == verb + 1 && sentence.passage.is(that, "that"))
}

/// "Although the storm raged, *all three* learned a lot": whether the number at token `at` opens a clause as its subject.
fn is_all(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    at > sentence.range.start + 1
        && sentence.passage.is(at - 1, "all")
        && sentence.passage.is_mark(at - 2, ',')
        && sentence.part(at + 1) == Part::Verb
}

/// "It took 80 hours to mend *the quay*": whether so long at token `at` is what doing something to something takes.
fn lasts(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    let nth = sentence
        .quantities
        .partition_point(|quantity| quantity.start < at);
    let Some(quantity) = sentence.quantities.get(nth) else {
        return false;
    };
    let to = (quantity.end..sentence.range.end).find(|at| sentence.part(*at) == Part::To);
    let object = to.is_some_and(|to| {
        let part = sentence.part(to + 2);
        part.is_nominal() || matches!(part, Part::Determiner | Part::Pronoun)
    });
    object && quantity.start == at && quantity.unit().dimension() == Dimension::Time
}

/// The verb before the group at `group` that the verb `head` may be joined to: of "covers contracts *placed* in May and
/// amounts to" the first, since a participle is not told with a present.
fn earlier(sentence: &Sentence<'_, '_>, head: usize, group: usize) -> Option<usize> {
    let form = |verb: usize| verbs::form(sentence.passage.raw(verb));
    let verb = sentence.verb_before(group)?;
    let described = form(head) == Some(Form::Third)
        && form(verb) == Some(Form::Participle)
        && verb > sentence.range.start
        && sentence.part(verb - 1) == Part::Noun;
    match described {
        true => sentence.verb_before(verb).or(Some(verb)),
        false => Some(verb),
    }
}

/// Whether the verb before an infinitive gives it a subject of its own: "expect costs to fall", "allows staff to work".
fn raises(sentence: &Sentence<'_, '_>, infinitive: usize) -> bool {
    const RAISING: [&str; 13] = [
        "expect", "want", "need", "allow", "cause", "enable", "help", "require", "ask", "forecast",
        "project", "lead", "permit",
    ];
    let verb = sentence.verb_before(infinitive);
    let lemma = verb.and_then(|verb| verbs::lemma(sentence.passage.raw(verb)));
    lemma.is_some_and(|lemma| RAISING.contains(&lemma))
}

/// The first clause of a sentence.
pub(super) fn first(sentence: &Sentence<'_, '_>) -> Option<Clause> {
    const EARLY: usize = 60;
    let mut tokens = sentence.range.clone().take(EARLY);
    let verb = tokens.find(|at| sentence.part(*at).is_verbal())?;
    before(sentence, verb + 1)
}

/// The subject of a clause that leaves its verb out: "Acme sold 5 phones and *Beta* 3".
pub(super) fn gapped(sentence: &Sentence<'_, '_>, nth: usize) -> Option<Range<usize>> {
    let quantity = &sentence.quantities[nth];
    let from = sentence.from(nth);
    if let Some(name) = gapped_alike(sentence, nth) {
        return Some(name);
    }
    let capitals = sentence
        .back(quantity.start)
        .take_while(|at| *at >= from && sentence.passage.tokens[*at].is_capital())
        .count();
    let name = quantity.start - capitals..quantity.start;
    // "and *our title sponsor* Acme $4", "and *the* Americas 11"
    let titles = |at: &usize| {
        matches!(
            sentence.part(*at),
            Part::Noun | Part::Adjective | Part::Determiner
        )
    };
    let title = sentence.back(name.start).take(4).take_while(titles).count();
    let opens = |at: usize| sentence.part(at) == Part::Determiner;
    if title > 0 && !opens(name.start - title) || name.clone().any(opens) {
        return None;
    }
    let joint = name
        .start
        .checked_sub(title + 1)
        .filter(|joint| *joint >= from && nth > 0)?;
    let joins = sentence
        .passage
        .is_any(joint, word_list!["and", "but", "while"])
        || sentence.passage.is_mark(joint, ',');
    (joins && !name.is_empty()).then_some(name)
}

/// The noun before a preposition that a quantity before has, too, or right before an amount where a verb stood before the first:
/// "Hydropower accounted for 83 %, *wind* for 12 %", "revenue fell to $7m (2023: $9m) and *profit* to $2m", "Pensions cost £38m
/// and *interest* £4m".
fn gapped_alike(sentence: &Sentence<'_, '_>, nth: usize) -> Option<Range<usize>> {
    const LONGEST: usize = 5;
    const NEAR: usize = 2;
    const MORE: &WordList = word_list!["another", "further"];
    let passage = sentence.passage;
    let quantity = &sentence.quantities[nth];
    let tie = |nth: usize| {
        let start = sentence.quantities[nth].start;
        let tied = passage.is_any(start.checked_sub(1)?, word_list!["for", "to", "at", "by"]);
        Some((start - usize::from(tied), tied))
    };
    let (own, tied) = tie(nth)?;
    if !tied && !quantity.is_money() {
        return None;
    }
    let alike = |first: usize| {
        let (first, as_tied) = tie(first)?;
        let verb = sentence.verb_before(first)?;
        // "cut from 5 to 3 in May and Acme to 2": the verb acts on both alike only where it stands before the first.
        let acts = sentence.verb_before(own) == Some(verb);
        let same = match tied {
            true => passage.raw(first) == passage.raw(own) && first - verb <= 4,
            false => first == verb + 1,
        };
        (as_tied == tied && acts && same).then_some(())
    };
    let mut near = (nth.saturating_sub(NEAR)..nth).rev();
    near.find(|first| {
        sentence.quantities[*first].unit == quantity.unit && alike(*first).is_some()
    })?;
    let from = sentence.from(nth);
    let end = own - usize::from(!tied && passage.is_any(own - 1, MORE));
    let name = phrase_before(sentence, end, end.saturating_sub(LONGEST).max(from))?;
    let opener = sentence
        .back(name.start)
        .find(|at| sentence.part(*at) != Part::Determiner)?;
    let joins = passage.is_any(opener, word_list![",", "and", "but", "while", ";"]);
    // "The smallest grant was $4, the largest $6": of one thing.
    let which = name.len() == 1
        && passage.is(name.start - 1, "the")
        && passage.raw(name.start).ends_with("est");
    (joins && opener >= from && name.end == end && !which).then_some(name)
}

/// The first token of the verb group that ends at `verb`: "have already attracted", "continue to organize".
pub(super) fn group_start(sentence: &Sentence<'_, '_>, verb: usize) -> usize {
    let mut start = verb;
    for at in sentence.back(verb) {
        // "more than doubled" bounds its verb.
        let joins = matches!(
            sentence.part(at),
            Part::Auxiliary | Part::Verb | Part::To | Part::Adverb
        ) || sentence
            .passage
            .is_any(at, word_list!["more", "less", "than"]);
        if !joins {
            break;
        }
        start = at;
    }
    start
}
