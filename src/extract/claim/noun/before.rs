//! The noun phrase before a token.

use std::ops::Range;

use super::LONGEST;
use crate::extract::claim::part::Part;
use crate::extract::claim::sentence::Sentence;
use crate::lexicon::words::{Tags, word_list};

/// The noun phrase that ends right before token `at`, none of it before `from`.
pub(in crate::extract::claim) fn phrase_before(
    sentence: &Sentence<'_, '_>,
    at: usize,
    from: usize,
) -> Option<Range<usize>> {
    let passage = sentence.passage;
    let from = from
        .max(sentence.range.start)
        .max(at.saturating_sub(LONGEST));
    let (mut start, mut listed, mut compound) = (at, false, None);
    while start > from {
        let place = start - 1;
        let inside = start < at;
        if let Some(open) = beyond_aside(sentence, place, from).filter(|_| inside) {
            start = open;
            continue;
        }
        // "visits to our “Safe Sea” show"
        if let Some(open) = beyond_title(sentence, place, from).filter(|_| inside) {
            start = open;
            continue;
        }
        listed |= sentence.part(place) == Part::Conjunction;
        let takes = match sentence.part(place) {
            Part::Noun | Part::Adjective | Part::Joint | Part::Possessive => true,
            // "Lost-time injuries": the first half of a compound is whatever it looks like.
            Part::Verb | Part::Adverb | Part::Participle
                if sentence.part(place + 1) == Part::Joint
                    && passage.is_glued(place + 1)
                    && passage.is_glued(place + 2) =>
            {
                compound = Some(place);
                true
            }
            // "the time to *merge* a pull request"
            Part::Verb => inside && is_timed(sentence, place, from),
            // "number of patients", "sales in the region": the noun before is the head.
            Part::Preposition | Part::To => inside && attaches(sentence, place, from),
            Part::Determiner => {
                inside
                    && place > from
                    && (matches!(sentence.part(place - 1), Part::Preposition | Part::To)
                        || is_timed(sentence, place - 1, from))
            }
            Part::Conjunction => {
                inside
                    && place > from
                    && passage.is_any(place, word_list!["and", "or"])
                    && sentence.part(place - 1) == Part::Noun
            }
            // "protection at 19 substations"
            Part::Quantity => {
                inside
                    && place > from
                    && (sentence.part(place - 1) == Part::Quantity
                        || attaches(sentence, place - 1, from))
            }
            // "Sail.js": the dot inside a name, but not that of an address, "a@acme.example.org".
            Part::Mark if inside && passage.is_mark(place, '.') => {
                let address = place > from + 1
                    && passage.is_glued(place - 1)
                    && passage.is_any(place - 2, word_list![".", "@"]);
                place > from
                    && passage.is_glued(place)
                    && passage.is_glued(place + 1)
                    && passage.tokens[place - 1].is_word()
                    && !address
            }
            // "orders from Fastenal, Grainger and others": the commas of a list.
            Part::Mark => {
                inside
                    && listed
                    && place > from
                    && passage.is_mark(place, ',')
                    && sentence.part(place - 1) == Part::Noun
            }
            Part::Participle => {
                inside
                    && place > from
                    && matches!(sentence.part(place - 1), Part::Noun | Part::Adverb)
            }
            // "firms directly connected to the grid"
            Part::Adverb => {
                inside
                    && place > from
                    && sentence.part(place + 1) == Part::Participle
                    && sentence.part(place - 1) == Part::Noun
            }
            _ => false,
        };
        if !takes {
            break;
        }
        start = place;
    }
    // "met in Oslo and sales rose": what follows a loose preposition is no part of the subject.
    let loose = start > from
        && matches!(
            sentence.part(start - 1),
            Part::Preposition | Part::To | Part::Verb
        );
    let joins = |place: &usize| matches!(sentence.part(*place), Part::Conjunction | Part::Mark);
    // "came through gifts from firms and friends": a second preposition ties both.
    let tied = |joint: &usize| (start..*joint).any(|at| sentence.part(at) == Part::Preposition);
    let joint = (start..at)
        .find(joins)
        .filter(|joint| loose && !tied(joint));
    let start = (joint.unwrap_or(start)..at).find(|place| {
        matches!(sentence.part(*place), Part::Noun | Part::Adjective) || compound == Some(*place)
    })?;
    // "income of £5m, comprising grants of £3m": a participle of contents is no part of them.
    // "28 %, significantly surpassing Acme's share of 17 %"
    let adverb = start > from + 1 && sentence.part(start - 1) == Part::Adverb;
    let opener = start - usize::from(adverb);
    let comma = opener > from && passage.is_mark(opener - 1, ',');
    let contents = word_list![
        "comprising",
        "covering",
        "exceeding",
        "overtaking",
        "representing",
        "surpassing",
        "totalling",
        "totaling"
    ];
    let start = start + usize::from(comma && passage.is_any(start, contents));
    // "over the same period energy costs doubled": the period is no part of what doubled.
    let period = (start..at).find(|place| {
        passage.is_any(*place, word_list!["same", "corresponding", "comparable"])
            && (passage.tags(place + 1).has(Tags::PERIOD)
                || passage.is_any(place + 1, word_list!["period", "time"]))
    });
    let start = match period {
        Some(same) if same + 2 < at && sentence.part(same + 2).is_nominal() => same + 2,
        _ => start,
    };
    // "Thanks to a gift of $5": of the gift.
    let thanks = passage.is(start, "thanks") && passage.is(start + 1, "to");
    let start = match thanks {
        true => (start + 2..at).find(|place| sentence.part(*place) != Part::Determiner)?,
        false => start,
    };
    let noun = (start..at).any(|place| sentence.part(place) == Part::Noun);
    noun.then_some(start..at)
}

/// Whether the verb at token `verb` says what the time or cost before it is that of: "time to *merge* a request".
fn is_timed(sentence: &Sentence<'_, '_>, verb: usize, from: usize) -> bool {
    let passage = sentence.passage;
    verb >= from + 2
        && sentence.part(verb) == Part::Verb
        && sentence.part(verb - 1) == Part::To
        && passage.is_any(verb - 2, word_list!["time", "cost", "wait", "price"])
        && sentence.part(verb - 2) == Part::Noun
}

/// The parenthesis behind a noun that the preposition at `at` goes on from: "earnings (EBIT) from ports".
fn beyond_aside(sentence: &Sentence<'_, '_>, at: usize, from: usize) -> Option<usize> {
    let passage = sentence.passage;
    let aside = sentence.part(at) == Part::Preposition && at > from;
    if !(aside && passage.is_mark(at - 1, ')')) {
        return None;
    }
    let open = aside_before(sentence, at)?;
    (open > from && sentence.part(open - 1) == Part::Noun).then_some(open)
}

/// The opening mark of the title in quotes that closes at `at`, where a word stands before it.
fn beyond_title(sentence: &Sentence<'_, '_>, at: usize, from: usize) -> Option<usize> {
    const LONGEST: usize = 10;
    let passage = sentence.passage;
    let quote = |at: usize| matches!(passage.raw(at), "\"" | "“" | "”" | "„");
    if !quote(at) {
        return None;
    }
    let open = sentence.back(at).take(LONGEST).find(|at| quote(*at))?;
    let before = open.checked_sub(1).filter(|before| *before > from)?;
    let part = sentence.part(before);
    let titled = passage.tokens[open + 1].is_capital() && open + 1 < at;
    (titled && (part.is_nominal() || matches!(part, Part::Determiner | Part::Possessive)))
        .then_some(open)
}

/// The opening mark of the parenthesis that ends right before token `at`.
pub(in crate::extract::claim) fn aside_before(
    sentence: &Sentence<'_, '_>,
    at: usize,
) -> Option<usize> {
    const LONGEST: usize = 10;
    let passage = sentence.passage;
    let closed = at > sentence.range.start && passage.is_mark(at - 1, ')');
    sentence
        .back(at)
        .take(LONGEST)
        .find(|at| passage.is_mark(*at, '('))
        .filter(|_| closed)
}

/// Whether the preposition at `at` ties the phrase behind it to a noun before it.
fn attaches(sentence: &Sentence<'_, '_>, at: usize, from: usize) -> bool {
    let passage = sentence.passage;
    let ties = passage.is_any(
        at,
        word_list![
            "of", "in", "for", "to", "per", "with", "from", "on", "at", "among", "under",
            "without", "between", "within", "by", "as", "during", "across", "into", "through",
        ],
    );
    // "profit before tax"; before others it may open a clause.
    let net = passage.is_any(at, word_list!["before", "after"])
        && passage.is_any(
            at + 1,
            word_list![
                "tax",
                "taxes",
                "taxation",
                "interest",
                "depreciation",
                "deductions",
                "provisions"
            ],
        );
    // "revenue after the merger was": behind a verb it may open a clause.
    let after = passage.is_any(at, word_list!["before", "after"])
        && (sentence.part(at + 1).is_nominal() || sentence.part(at + 1) == Part::Determiner)
        && sentence.verb_before(at).is_none();
    let ties = ties || net || after;
    ties && at > from && matches!(sentence.part(at - 1), Part::Noun | Part::Participle)
}
