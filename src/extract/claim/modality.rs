//! How real a claim is: done, aimed at, expected, supposed, or denied.

mod chinese;
mod clause;
mod denial;
mod goal;
mod intent;
#[cfg(test)]
mod tests;

use super::part::Part;
use super::sentence::Sentence;
use crate::document::{BlockKind, Shape};
use crate::lexicon::verbs::{self, Form};
use crate::lexicon::words::{Tags, is_among, word_list};
use crate::model::{Bound, Modality};
use clause::clause;
use denial::{came_to_nothing, denies, is_needed, is_of_none};
pub(super) use goal::vows_at;
use goal::{aims, is_goal, pledges};
use intent::{intended, is_asked_for, is_reported, is_start};

/// The modality of the `nth` quantity, and its bound: "no customer exceeds 10 %" is at most 10 %.
pub(super) fn of(sentence: &Sentence<'_, '_>, nth: usize) -> (Modality, Bound) {
    let quantity = &sentence.quantities[nth];
    let clause = clause(sentence, quantity.start, quantity.end);
    let mut bound = quantity.bound;
    let answered = || sentence.announced.is_none() && is_answer(sentence, quantity.end);
    if is_needed(sentence, quantity) || answered() {
        return (Modality::Actual, bound);
    }
    if is_goal(sentence, quantity) || is_asked_for(sentence, quantity) {
        return (Modality::Target, bound);
    }
    if came_to_nothing(sentence, quantity) {
        return (Modality::Negated, bound);
    }
    let bounded = matches!(quantity.bound, Bound::MoreThan | Bound::AtLeast);
    let denied = denies(sentence, &clause, quantity) || chinese::denies(sentence, quantity.start);
    if denied || bounded && is_of_none(sentence, quantity) {
        bound = match quantity.bound {
            Bound::MoreThan => Bound::AtMost,
            Bound::AtLeast => Bound::LessThan,
            Bound::LessThan => Bound::AtLeast,
            Bound::AtMost => Bound::MoreThan,
            _ => return (Modality::Negated, bound),
        };
    }
    if bound == Bound::Exact && is_nearly(sentence, quantity.start) {
        bound = Bound::Nearly;
    }
    let modality = chinese::modality(sentence, quantity.start)
        .unwrap_or_else(|| affirmed(sentence, &clause, quantity.start));
    if modality == Modality::Actual && is_asked(sentence, quantity.end) {
        return (Modality::Hypothetical, bound);
    }
    // What is to be cut "from 12" is 12 now.
    if modality != Modality::Actual && is_start(sentence, nth) {
        return (Modality::Actual, bound);
    }
    (modality, bound)
}

/// "Are there areas with 2 or fewer owners?": whether a number, which ends before token `end`, is only asked about.
fn is_asked(sentence: &Sentence<'_, '_>, end: usize) -> bool {
    let (passage, range) = (sentence.passage, sentence.range.clone());
    let last = range.end - usize::from(range.end > range.start);
    let asks = passage.is_mark(last, '?') || passage.is_mark(end, '?');
    // "Did you know that 40 % came?" tells it.
    asks && !passage.is(range.start + 2, "know")
}

/// Whether the verb right before the number at token `start` was not quite done: "almost reached 100 sessions".
fn is_nearly(sentence: &Sentence<'_, '_>, start: usize) -> bool {
    let mut back = sentence.back(start);
    let verb = back.find(|at| sentence.part(*at) != Part::Determiner);
    let nearly = word_list!["almost", "nearly", "narrowly"];
    verb.is_some_and(|verb| {
        sentence.part(verb) == Part::Verb
            && matches!(
                verbs::lemma(sentence.passage.raw(verb)),
                Some("reach" | "hit" | "raise" | "total")
            )
            && back
                .next()
                .is_some_and(|at| sentence.passage.is_any(at, nearly))
    })
}

/// The modality of a multiple or rank, the word at token `at`.
pub(super) fn at(sentence: &Sentence<'_, '_>, at: usize) -> Modality {
    affirmed(sentence, &clause(sentence, at, at + 1), at)
}

/// How real a clause is that nothing denies; a goal is named before the number at token `start`, not by it.
fn affirmed(sentence: &Sentence<'_, '_>, clause: &[usize], start: usize) -> Modality {
    let any =
        |test: fn(&Sentence<'_, '_>, usize) -> bool| clause.iter().any(|at| test(sentence, *at));
    let first = first_of_infinitives(sentence, start);
    let aimed = clause.iter().any(|at| *at < start && aims(sentence, *at))
        || aims_beyond(sentence, start)
        || first.is_some_and(|at| aims(sentence, at));
    if let Some(intended) = intended(sentence, clause, start) {
        return intended;
    }
    let dated = is_dated(sentence, start);
    let promised = dated
        && clause
            .iter()
            .any(|at| *at < start && pledges(sentence, *at));
    if aimed || any(obliges) || vows(sentence, clause) || promised {
        Modality::Target
    } else if any(foresees) || first.is_some_and(|at| foresees(sentence, at)) {
        Modality::Forecast
    } else if any(supposes) || is_possible(sentence) {
        Modality::Hypothetical
    } else if let Some(announced) = sentence.announced
        && (dated || !is_done(sentence, clause, start))
        && !is_beside(sentence, start)
    {
        announced
    } else {
        Modality::Actual
    }
}

/// "One possibility is that the shares reach 100": whether a sentence opens with what may be.
fn is_possible(sentence: &Sentence<'_, '_>) -> bool {
    let (passage, from) = (sentence.passage, sentence.range.start);
    passage.is_any(from, word_list!["one", "a", "another", "the"])
        && (from + 1..from + 3).any(|at| {
            passage.is_any(at, word_list!["possibility", "scenario", "hypothesis"])
                && passage.is(at + 1, "is")
                && passage.is(at + 2, "that")
        })
}

/// "We hope, with your help, to reach 500 boats": whether words between commas part a goal from what was aimed at.
fn aims_beyond(sentence: &Sentence<'_, '_>, start: usize) -> bool {
    let passage = sentence.passage;
    let mut commas = sentence.back(start).filter(|at| passage.is_mark(*at, ','));
    let (Some(behind), Some(before)) = (commas.next(), commas.next()) else {
        return false;
    };
    passage.is(behind + 1, "to") && before > sentence.range.start && aims(sentence, before - 1)
}

/// "We plan to hire 12 people, *to open 3 shops* and *to reach 90 towns*": the word before the first of the infinitives that the
/// number at token `start` stands in a further one of.
fn first_of_infinitives(sentence: &Sentence<'_, '_>, start: usize) -> Option<usize> {
    let passage = sentence.passage;
    let mut infinitives = sentence
        .back(start)
        .take_while(|at| !passage.is_mark(*at, ';') && sentence.part(*at) != Part::Relative)
        .filter(|at| sentence.part(*at) == Part::To && *at > sentence.range.start)
        .map(|at| at - 1);
    let joined = |at: &usize| passage.is_any(*at, word_list![",", "and", "or"]);
    let own = infinitives.next()?;
    // "and to do so *she trained* 12 hours"
    let acts = (own + 3..start).any(|at| {
        let who = matches!(sentence.part(at - 1), Part::Pronoun | Part::Noun);
        who && sentence.part(at) == Part::Verb
    });
    if acts {
        return None;
    }
    joined(&own).then(|| infinitives.find(|at| !joined(at)))?
}

/// Whether a clause tells what was done or how things stand: "we trained", "there are", "so far"; below "Goals" stands
/// "we train", "reach", or no verb at all: the "60 homes built" of a list of goals are to be built.
fn is_done(sentence: &Sentence<'_, '_>, clause: &[usize], start: usize) -> bool {
    let passage = sentence.passage;
    let verbs = || {
        let verbal = |at: &&usize| sentence.part(**at).is_verbal();
        clause.iter().filter(verbal)
    };
    // "60 families housed" names a goal in a list, "60 families came to it" and "60 families joined the club" do not.
    let listed = matches!(passage.block.kind, BlockKind::ListItem { .. });
    let takes_object = |at: usize| {
        let next = sentence.part(at + 1);
        matches!(next, Part::Determiner | Part::Pronoun | Part::Quantity)
    };
    // "are reduced", "is to grow": of two verbs the auxiliary does not say how things stand.
    let alone = verbs().count() == 1;
    let done = |at: &usize| {
        let raw = passage.raw(*at);
        let past = matches!(verbs::form(raw), Some(Form::Past | Form::Participle))
            && !verbs::keeps_form(raw)
            && (*at < start || !listed || sentence.part(*at + 1).is_nominal() || takes_object(*at));
        let had = passage.is_any(*at, word_list!["has", "had", "was", "were", "did", "been"]);
        let stands = passage.is_any(*at, word_list!["is", "are", "have", "'ve", "’ve"]);
        had || alone && (past || stands) || verbs::form(raw) == Some(Form::Past)
    };
    verbs().any(done)
        || clause.iter().any(|at| {
            passage.is_any(
                *at,
                word_list!["already", "currently", "today", "now", "baseline", "ago"],
            )
        })
}

/// Whether the number at token `start` stands beside what a goal is compared with: "from 12 weeks to six", "(2024: 30 %)".
fn is_beside(sentence: &Sentence<'_, '_>, start: usize) -> bool {
    let passage = sentence.passage;
    let from = start > sentence.range.start && passage.is(start - 1, "from");
    let mut back = sentence.back(start);
    let open = back.find(|at| passage.is_mark(*at, '(') || passage.is_mark(*at, ')'));
    from || open.is_some_and(|at| passage.is_mark(at, '('))
}

/// Whether "by 2015" stands behind the number at token `start`, or opens its sentence.
fn is_dated(sentence: &Sentence<'_, '_>, start: usize) -> bool {
    const NEAR: usize = 12;
    let passage = sentence.passage;
    let by = |at: usize| passage.is(at, "by") && sentence.part(at) == Part::Time;
    let behind = (start..sentence.range.end.min(start + NEAR))
        .take_while(|at| !matches!(passage.raw(*at), ";" | "," | ":"));
    by(sentence.range.start) || behind.into_iter().any(by)
}

/// Verbs of what people say or mean when they are asked.
const SAYS: [&str; 14] = [
    "agree", "answer", "believe", "consider", "disagree", "expect", "feel", "hope", "intend",
    "plan", "prefer", "say", "think", "want",
];

/// Whether the words behind a number, which ends before token `end`, say what so many answered: "45 % said that", "120
/// firms expect to hire". Those are so many, whatever they want.
fn is_answer(sentence: &Sentence<'_, '_>, end: usize) -> bool {
    const NEAR: usize = 8;
    let passage = sentence.passage;
    let mut ahead = end..sentence.range.end.min(end + NEAR);
    let stop = ahead.find(|at| {
        sentence.part(*at).is_verbal()
            || matches!(
                sentence.part(*at),
                Part::Mark | Part::Quantity | Part::Relative | Part::Conjunction
            )
    });
    stop.is_some_and(|at| {
        let lemma = verbs::lemma(passage.raw(at));
        let says = lemma.is_some_and(|lemma| is_among(lemma, &SAYS));
        // "12 homes planned": what is said of them.
        let finite = match verbs::form(passage.raw(at)) {
            Some(Form::Base | Form::Past) => true,
            Some(Form::Participle) => !matches!(
                lemma,
                Some("plan" | "expect" | "intend" | "want" | "prefer")
            ),
            _ => false,
        };
        says && finite && sentence.part(at) == Part::Verb
    })
}

/// "must not exceed 60", "should be protected": an obligation is no achievement.
fn obliges(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    sentence
        .passage
        .is_any(at, word_list!["must", "shall", "should"])
        && sentence.part(at) == Part::Auxiliary
}

/// "by 2030, we will": what one will have done by a time is a goal.
fn vows(sentence: &Sentence<'_, '_>, clause: &[usize]) -> bool {
    let passage = sentence.passage;
    let ours = clause
        .iter()
        .any(|at| passage.is(*at, "will") && *at > 0 && passage.tags(*at - 1).has(Tags::WE));
    let dated = clause
        .iter()
        .any(|at| sentence.part(*at) == Part::Time && passage.is(*at, "by"));
    ours && dated
}

/// "is expected to", "we expect", "forecast to", "will"; a "project" is a noun as well.
fn foresees(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    let passage = sentence.passage;
    if is_reported(sentence, at) {
        return true;
    }
    if !passage.tags(at).has(Tags::FORECAST) {
        return false;
    }
    // "more than anticipated" compares with what was foreseen.
    if at > 0 && passage.is_any(at - 1, word_list!["than", "as"]) {
        return false;
    }
    let verb = matches!(sentence.part(at), Part::Verb | Part::Auxiliary);
    if passage.is_any(at, word_list!["project", "projects", "estimate"]) {
        return verb && at > 0 && passage.tags(at - 1).has(Tags::PRONOUN);
    }
    verb || passage.is_any(at, word_list!["outlook", "forecast", "likely"])
}

/// "if", "could", "would", "may"
fn supposes(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    let passage = sentence.passage;
    let small = passage.tokens[at].shape == Shape::Lower || at == sentence.range.start;
    // "9 out of 10 would recommend it" is what they said.
    let polled = passage.is_any(
        at + 1,
        word_list![
            "recommend",
            "like",
            "prefer",
            "choose",
            "do",
            "return",
            "come",
            "support",
            "vote",
            "buy",
            "attend",
            "join",
            "stay",
            "welcome",
        ],
    );
    let auxiliary = passage.is_any(at, word_list!["would", "could", "might", "may"])
        && sentence.part(at) == Part::Auxiliary
        && !polled;
    small && (auxiliary || passage.is_any(at, word_list!["if", "assuming", "suppose", "unless"]))
}
