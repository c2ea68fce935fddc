//! What a period belongs to: a comparison, an event or a name has it for itself, and it dates no other number.

#[cfg(test)]
mod tests;

use std::ops::Range;

use super::aside::{is_aside, set_off};
use super::chinese;
use crate::document::Shape;
use crate::extract::claim::change::{self, direction};
use crate::extract::claim::part::Part;
use crate::extract::claim::sentence::Sentence;
use crate::extract::date::Period;
use crate::lexicon::verbs::{self, Form};
use crate::lexicon::words::{WordList, is_among, word_list};

/// Whether a period may say when the quantity over the tokens `quantity` was so.
pub(super) fn dates(sentence: &Sentence<'_, '_>, period: &Period, quantity: &Range<usize>) -> bool {
    if is_clock(sentence, period) || is_reach_of_record(sentence, period) {
        return false;
    }
    if chinese::is_apart(sentence, period, quantity.start) {
        return false;
    }
    if is_name(sentence, period) {
        return sets_goal(sentence, period, quantity.start)
            || is_base_of(sentence, period, quantity.start);
    }
    if let Some(clause) = set_off(sentence, period) {
        return clause.contains(&quantity.start);
    }
    if is_start_of_change(sentence, period) {
        let nth = sentence
            .quantities
            .partition_point(|one| one.start < quantity.start);
        return changes(sentence, Some(nth));
    }
    // "up from 65 in 2022", "than in 2022: 65"
    if let Some(from) = compared(sentence, period) {
        let label = matches!(sentence.passage.raw(period.end), ":" | "'s" | "’s");
        let behind = quantity.start >= period.end
            && (label && quantity.start == period.end + 1
                || quantity.start == period.end
                || is_told_of(sentence, period, quantity.start));
        return behind || (from..period.start).contains(&quantity.start);
    }
    event(sentence, period).is_none_or(|verb| is_part(sentence, period, verb, quantity))
}

/// Whether a period may be the time of the sentences behind, too: no event has it, no comparison, no aside.
pub(super) fn is_free(sentence: &Sentence<'_, '_>, period: &Period) -> bool {
    !is_clock(sentence, period)
        && !is_reach_of_record(sentence, period)
        && !chinese::is_of_event(sentence, period)
        && !is_name(sentence, period)
        && compared(sentence, period).is_none()
        && event(sentence, period).is_none()
        && set_off(sentence, period).is_none()
        && !is_aside(sentence, period)
}

/// A time of day.
fn is_clock(sentence: &Sentence<'_, '_>, period: &Period) -> bool {
    let number = || {
        sentence.passage.tokens[period.start..period.end]
            .iter()
            .any(|token| token.shape == Shape::Number)
    };
    period.first.is_none() && period.last.is_none() && number()
}

/// "the first drop since 2015", "its highest level since May 2008": whether a period says how far back nothing was like it.
fn is_reach_of_record(sentence: &Sentence<'_, '_>, period: &Period) -> bool {
    const LONGEST: usize = 4;
    const RECORDS: &WordList = word_list![
        "best",
        "biggest",
        "fastest",
        "first",
        "greatest",
        "highest",
        "largest",
        "longest",
        "lowest",
        "most",
        "sharpest",
        "slowest",
        "smallest",
        "steepest",
        "strongest",
        "weakest",
        "worst",
    ];
    let passage = sentence.passage;
    if !passage.is(period.start, "since") {
        return false;
    }
    let mut back = sentence.back(period.start).take(LONGEST);
    let record = back.find(|at| {
        passage.is_any(*at, RECORDS)
            || !matches!(
                sentence.part(*at),
                Part::Noun | Part::Adjective | Part::Time
            )
    });
    record.is_some_and(|at| {
        let led = sentence.back(at).next();
        let led = led.is_some_and(|at| {
            sentence.part(at) == Part::Determiner
                || passage.is_any(at, word_list!["second", "third", "fourth", "fifth"])
        });
        passage.is_any(at, RECORDS) && led
            || passage.is(at, "first") && passage.is(at + 1, "time")
            || passage.is_any(
                at,
                word_list!["unmatched", "unseen", "unequalled", "unequaled"],
            )
            || at > sentence.range.start && passage.is(at, "seen") && passage.is(at - 1, "not")
    })
}

/// "the 2019 baseline", "Vision 2030", "the 2021 agreement"
fn is_name(sentence: &Sentence<'_, '_>, period: &Period) -> bool {
    const BEHIND: &WordList = word_list![
        "baseline",
        "level",
        "levels",
        "base",
        "plan",
        "edition",
        "budget",
        "target",
        "targets",
        "census",
        "strategy",
        "roadmap",
        "accord",
        "act",
        "agreement",
        "convention",
        "directive",
        "treaty",
    ];
    const BEFORE: &WordList = word_list!["vision", "agenda", "strategy", "horizon", "expo"];
    let passage = sentence.passage;
    let before = period.start.checked_sub(1);
    let titled = before.filter(|before| *before >= sentence.range.start);
    passage.is_any(period.end, BEHIND)
        || is_level(sentence, period)
        || is_scope(sentence, period)
        || is_awaited(sentence, period)
        || titled.is_some_and(|before| {
            passage.tokens[before].is_capital() && passage.is_any(before, BEFORE)
        })
}

/// Whether a period is that of a level which something else is held against: "half the level of 2022", "twice the 2022 total",
/// "three times the number recorded in 2019".
fn is_level(sentence: &Sentence<'_, '_>, period: &Period) -> bool {
    const FIGURES: &WordList = word_list![
        "figure", "number", "total", "rate", "amount", "volume", "price", "sum", "average", "pace",
    ];
    let passage = sentence.passage;
    let noun = |at: usize| match () {
        () if passage.is_any(at, word_list!["level", "levels"]) => true,
        // "the total for 2022" is what it is; "twice the total" is held against it.
        () => passage.is_any(at, FIGURES) && is_multiplied(sentence, at),
    };
    let opens = period.start == sentence.range.start;
    if noun(period.end) && !opens && sentence.part(period.start - 1) == Part::Determiner {
        return true;
    }
    let mut back = sentence.back(period.start);
    let tied = back
        .next()
        .is_some_and(|at| passage.is_any(at, word_list!["of", "in", "for", "from"]));
    let seen = word_list!["seen", "recorded", "reported", "reached", "measured"];
    let before = back.find(|at| !passage.is_any(*at, seen));
    tied && before.is_some_and(noun)
}

/// Whether a multiple stands before the group of nouns that ends with token `at`: "twice the number", "half the 2022 total".
fn is_multiplied(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    let passage = sentence.passage;
    let mut back = sentence.back(at);
    let group = |part: Part| part.is_nominal() || part == Part::Time;
    back.find(|at| !group(sentence.part(*at)))
        .filter(|at| passage.is(*at, "the"))
        .and_then(|_| back.next())
        .is_some_and(|at| {
            passage.is_any(at, word_list!["half", "twice", "double", "triple", "times"])
                || sentence.part(at) == Part::Quantity
        })
}

/// Whether a period is that of a plan of which something else is told: "the strategy for 2020-2025 was adopted".
fn is_scope(sentence: &Sentence<'_, '_>, period: &Period) -> bool {
    const PLANS: &WordList = word_list!["strategy", "plan", "roadmap", "framework", "agenda"];
    let passage = sentence.passage;
    let mut back = sentence.back(period.start);
    let mut next = back.find(|at| !passage.is_any(*at, word_list!["the", "years", "period"]));
    let tied = next.take().is_some_and(|at| passage.is(at, "for"));
    let told = passage.is_any(period.end, word_list!["was", "were", "has", "had"])
        || verbs::form(passage.raw(period.end)) == Some(Form::Past);
    tied && told && back.next().is_some_and(|at| passage.is_any(at, PLANS))
}

/// Whether a period names what is still to come where the clause speaks: "before the 2024 election".
fn is_awaited(sentence: &Sentence<'_, '_>, period: &Period) -> bool {
    let passage = sentence.passage;
    let mut back = sentence.back(period.start);
    let the = back.next().is_some_and(|at| passage.is(at, "the"));
    the && sentence.part(period.end) == Part::Noun
        && back.next().is_some_and(|at| {
            passage.is_any(at, word_list!["before", "until", "pending"])
                || at > sentence.range.start
                    && (passage.is(at, "of") && passage.is(at - 1, "ahead")
                        || passage.is(at, "to") && passage.is(at - 1, "prior"))
        })
}

/// Whether the number at token `start` is what the goal of a period is: "our 2030 target is 100".
fn sets_goal(sentence: &Sentence<'_, '_>, period: &Period, start: usize) -> bool {
    const NEAR: usize = 4;
    let passage = sentence.passage;
    let between = period.end + 1..start;
    passage.is_any(period.end, word_list!["target", "targets", "budget"])
        && (1..=NEAR).contains(&between.len())
        && between.clone().all(|at| {
            passage.is_any(at, word_list!["of", "is", "was", ":", "at", "are", "were"])
                || matches!(sentence.part(at), Part::Adverb | Part::Determiner)
        })
}

/// Whether the number at token `start` is the level of a period that something is held against: "from a 2019 baseline of 41,000".
fn is_base_of(sentence: &Sentence<'_, '_>, period: &Period, start: usize) -> bool {
    let passage = sentence.passage;
    passage.is_any(
        period.end,
        word_list!["baseline", "base", "level", "levels"],
    ) && passage.is(period.end + 1, "of")
        && start == period.end + 2
}

/// Whether a period is where a change began: "has grown by 40 % since 2015".
fn is_start_of_change(sentence: &Sentence<'_, '_>, period: &Period) -> bool {
    let next = sentence
        .quantities
        .partition_point(|quantity| quantity.start < period.start);
    sentence.passage.is(period.start, "since")
        && (changes(sentence, next.checked_sub(1)) || changes(sentence, Some(next)))
}

/// Whether the `nth` quantity is the extent of a change.
fn changes(sentence: &Sentence<'_, '_>, nth: Option<usize>) -> bool {
    nth.is_some_and(|nth| nth < sentence.quantities.len() && change::of(sentence, nth).is_some())
}

/// The word that compares with a period, or with a number of it: the "on" of "up 19 % on 2023", the "compared" of
/// "compared with 70 in 2022".
fn compared(sentence: &Sentence<'_, '_>, period: &Period) -> Option<usize> {
    const FAR: usize = 10;
    const ALWAYS: &WordList = word_list!["compared", "versus", "vs", "vs.", "than"];
    const CHANGED: &WordList = word_list!["from", "on", "over"];
    const NUMBERED: &WordList = word_list!["against", "after", "below", "above"];
    let passage = sentence.passage;
    // "since 2019" and "by 2030" open themselves; "grew from 2019 to 2021" tells the whole.
    let whole = period
        .first
        .zip(period.last)
        .is_some_and(|(first, last)| last.year > first.year + 1);
    if whole || passage.is_any(period.start, word_list!["since", "by", "until"]) {
        return None;
    }
    if let Some(at) = chinese::compared(passage, period.start, period.end) {
        return Some(at);
    }
    let mut counted = false;
    for at in sentence.back(period.start).take(FAR) {
        let part = sentence.part(at);
        counted |= part == Part::Quantity;
        if part == Part::Quantity {
            continue;
        }
        let near = sentence.part(at + 1) == Part::Quantity || at + 1 == period.start;
        // "twice as many as in 2022", "the same as in 2022"
        let like = passage.is(at, "as")
            && (passage.is(at.wrapping_sub(2), "as") || passage.is(at.wrapping_sub(1), "same"));
        let compares = passage.is_any(at, ALWAYS)
            || like
            || passage.is_any(at, CHANGED) && is_change(sentence, at)
            || passage.is_any(at, word_list!["against"]) && (counted || near)
            || passage.is_any(at, NUMBERED)
                && match counted {
                    true => near && !passage.is_any(at, word_list!["below", "above"]),
                    false => sentence.part(at.wrapping_sub(1)) == Part::Quantity,
                };
        if compares {
            return Some(at);
        }
        let ends = matches!(part, Part::Conjunction | Part::Relative | Part::Time)
            || part.is_verbal()
            || part == Part::Mark && !matches!(passage.raw(at), "(" | "'" | "’" | "$" | "£" | "€");
        if ends {
            return None;
        }
    }
    None
}

/// Whether a quantity behind a period is told of what the period is of: "up from the 2023 intake, which was 65".
fn is_told_of(sentence: &Sentence<'_, '_>, period: &Period, start: usize) -> bool {
    const FAR: usize = 8;
    let passage = sentence.passage;
    let relative = start >= 2 && sentence.part(start - 2) == Part::Relative;
    let is = relative && passage.is_any(start - 1, word_list!["was", "were", "is", "are"]);
    is && start - period.end <= FAR
}

/// Whether what stands before the "on" or "from" at token `at` is a change: "up a third", "12 % more", "unchanged".
fn is_change(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    const NEAR: usize = 4;
    let passage = sentence.passage;
    let before = sentence
        .quantities
        .partition_point(|quantity| quantity.end <= at)
        .checked_sub(1)
        .filter(|nth| sentence.quantities[*nth].end + NEAR > at);
    if changes(sentence, before) {
        return true;
    }
    sentence.back(at).take(NEAR).any(|before| {
        // What "raised" and "saved" move is an amount of its own.
        let moves = !matches!(
            verbs::lemma(passage.raw(before)),
            Some("raise" | "gain" | "save" | "boost" | "shed" | "add" | "build")
        );
        direction(sentence, before).is_some() && moves
            || before + 1 == at && passage.is_any(before, word_list!["unchanged", "flat", "level"])
    })
}

/// Verbs of what happens once: the time when it did says nothing of how things stand.
const EVENTS: [&str; 32] = [
    "acquire",
    "appoint",
    "bear",
    "become",
    "begin",
    "charter",
    "commence",
    "convene",
    "create",
    "elect",
    "emerge",
    "endow",
    "enter",
    "establish",
    "expire",
    "form",
    "found",
    "inaugurate",
    "incorporate",
    "introduce",
    "join",
    "launch",
    "mature",
    "merge",
    "move",
    "open",
    "originate",
    "relocate",
    "rename",
    "retire",
    "start",
    "terminate",
];

/// The event that a period is the time of: the "founded" of "founded in 1998", the "launch" of "its launch in 2010".
fn event(sentence: &Sentence<'_, '_>, period: &Period) -> Option<usize> {
    const FAR: usize = 8;
    const NOUNS: &WordList = word_list![
        "launch",
        "inception",
        "creation",
        "founding",
        "foundation",
        "establishment",
        "birth",
        "opening",
        "formation",
        "beginning",
        "beginnings",
        "incorporation",
        "due",
    ];
    let passage = sentence.passage;
    for (back, at) in sentence.back(period.start).take(FAR).enumerate() {
        if back <= 1 && passage.is_any(at, NOUNS) {
            return Some(at);
        }
        let happens =
            || verbs::lemma(passage.raw(at)).is_some_and(|lemma| is_among(lemma, &EVENTS));
        // "set up in 1998"
        let set_up = || passage.is(at, "set") && passage.is(at + 1, "up");
        match sentence.part(at) {
            // The time of what describes a noun is no time of its clause: "the plant completed in 2020 has 40 staff".
            Part::Participle if verbs::form(passage.raw(at)) == Some(Form::Participle) => {
                return Some(at);
            }
            _ if set_up() => return Some(at),
            Part::Verb | Part::Participle => return happens().then_some(at),
            Part::Quantity | Part::Relative | Part::Auxiliary | Part::Time => return None,
            Part::Mark | Part::Conjunction => return None,
            _ if back <= 1 && happens() => return Some(at),
            _ => {}
        }
    }
    None
}

/// Whether a quantity has part in an event: "40 members joined in 2023", "opened in 2021 with 12 rooms".
fn is_part(
    sentence: &Sentence<'_, '_>,
    period: &Period,
    verb: usize,
    quantity: &Range<usize>,
) -> bool {
    let passage = sentence.passage;
    if quantity.start >= period.end {
        let near = quantity.start - period.end <= 4;
        let opens = passage.is_any(
            sentence.range.start,
            word_list!["when", "as", "while", "after", "once"],
        );
        // "When it opened in 1979, it had 12 rooms."
        return near && passage.is_any(period.end, word_list!["with", "by", ":", "at", "for"])
            || opens && passage.is_mark(period.end, ',');
    }
    // "40 members joined in 2023": no other verb stands between, and no mark shuts the quantity off.
    let clear = |at: usize| {
        !matches!(sentence.part(at), Part::Verb | Part::Relative)
            && !matches!(passage.raw(at), "," | ")" | ";" | ":")
    };
    // "40 members of a trust founded in 1998" are no founders.
    let happens = verbs::lemma(passage.raw(verb)).is_some_and(|lemma| is_among(lemma, &EVENTS));
    let held = |at: usize| happens && sentence.part(at) == Part::Preposition;
    quantity.start > verb || (quantity.end..verb).all(|at| clear(at) && !held(at))
}
