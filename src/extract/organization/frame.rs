//! Frames: words around a name that only an organization fits between.

mod behind;
mod event;
mod founded;
mod origin;
mod own;
mod told;
mod undertaken;

use std::ops::Range;
use std::sync::LazyLock;

use super::evidence::{ENOUGH, Evidence};
use super::name::text_of;
use super::{list, roster, worked};
use crate::document::Shape;
use crate::extract::passage::Passage;
use crate::lexicon::sets;
use crate::lexicon::words::{Tags, WordList, WordMap, word_list};
use crate::model::{OrganizationKind, Rule};

pub(super) use behind::WILLED;

/// Reads the words around each name of the sentence `from..to`.
pub(super) fn find(
    passage: &Passage<'_>,
    sentence: Range<usize>,
    groups: &list::Groups,
    names: &[Range<usize>],
    evidence: &mut Evidence,
) {
    for items in groups.iter() {
        let framed = before(passage, sentence.start, &items[0])
            .or_else(|| donated_to(passage, sentence.start, &items[0]))
            .or_else(|| supported_with(passage, sentence.clone(), items))
            .max(within(passage, sentence.clone(), items));
        let last = &items[items.len() - 1];
        let acting = behind::acting_weight(passage, last, sentence.end);
        let holding = behind::holds(passage, last, sentence.end);
        // A list shares the frame before it; of two names the frame may hold the first alone.
        let between = || is_between(passage, sentence.start, &items[0]);
        let shared = items.len() > 2 && list::is_coordinated(passage, items) || between();
        for (nth, name) in items.iter().enumerate() {
            // "controlled by the Dorn family": people.
            if passage.is_any(
                name.end,
                word_list!["family", "families", "brothers", "sisters"],
            ) {
                continue;
            }
            if let Some(weight) = acting {
                evidence.reason(passage, name.clone(), Rule::OrgFrame, weight, None);
            }
            if holding {
                evidence.reason(passage, name.clone(), Rule::OrgFrame, 8, None);
            }
            if let Some(weight) = framed {
                let weight = match nth == 0 || shared {
                    true => weight,
                    false => weight - 1,
                };
                // "joined the Quellwerk ecosystem": the frame holds what is called by the name.
                let weight = weight - 4 * i32::from(is_modifier(passage, name, sentence.end));
                let project = name.start > 0 && passage.is(name.start - 1, "project");
                // "spoke at A": nobody else is known by where they meet.
                let met = name.start > sentence.start + 1
                    && passage.is(name.start - 1, "at")
                    && passage.is_any(name.start - 2, SPOKEN);
                let kind = project
                    .then_some(OrganizationKind::Program)
                    .or(met.then_some(OrganizationKind::Conference));
                evidence.reason(passage, name.clone(), Rule::OrgFrame, weight, kind);
            }
        }
    }
    for name in names {
        behind::find(passage, sentence.clone(), name, evidence);
        worked::find(passage, sentence.clone(), name, evidence);
        if let Some((weight, kind)) = event::weight(passage, sentence.clone(), name) {
            evidence.reason(passage, name.clone(), Rule::OrgFrame, weight, kind);
        }
        if let Some(kind) = undertaken::kind(passage, sentence.clone(), name) {
            evidence.reason(passage, name.clone(), Rule::OrgFrame, ENOUGH, kind);
        }
        if let Some((weight, kind)) = founded::weight(passage, sentence.start, name) {
            evidence.reason(passage, name.clone(), Rule::OrgFrame, weight, kind);
        }
        roster::find(passage, sentence.start, name, evidence);
    }
}

/// What is done at meetings: "spoke at", "a talk at".
const SPOKEN: &WordList = word_list![
    "spoke",
    "speak",
    "speaking",
    "presented",
    "presenting",
    "exhibited",
    "keynote",
    "talk",
    "talks",
    "booth",
];

/// Whether a noun that the name tells more of stands behind it: "the Quellwerk ecosystem", but "Quellwerk came".
fn is_modifier(passage: &Passage<'_>, name: &Range<usize>, end: usize) -> bool {
    const BODIES: &WordList = word_list![
        "group",
        "team",
        "staff",
        "employees",
        "family",
        "foundation",
        "association",
        "today",
        "yesterday",
    ];
    let next = passage.tokens.get(name.end).filter(|_| name.end < end);
    next.is_some_and(|next| next.spaced && next.shape == Shape::Lower && next.tags == Tags::NONE)
        && !passage.is_any(name.end, BODIES)
}

/// "an agreement between A and B": both are parties to it.
fn is_between(passage: &Passage<'_>, from: usize, name: &Range<usize>) -> bool {
    (from..name.start)
        .rev()
        .find(|at| !passage.tags(*at).has(Tags::DETERMINER))
        .is_some_and(|at| passage.is(at, "between"))
}

/// The weight of the frame that ends right before a name.
pub(super) fn before(passage: &Passage<'_>, from: usize, name: &Range<usize>) -> Option<i32> {
    let mut end = name.start;
    while end > from
        && (passage.tags(end - 1).has(Tags::DETERMINER)
            || passage.tokens[end - 1].shape == Shape::Clitic)
    {
        end -= 1;
    }
    // "China's Ministry": the owner stands between the frame and the name.
    while end > from
        && end < name.start
        && passage.tokens[end].shape == Shape::Clitic
        && passage.tokens[end - 1].is_capital()
    {
        end -= 1;
    }
    let last = end.checked_sub(1).filter(|last| *last >= from)?;
    let before = last.checked_sub(1).filter(|before| *before >= from);
    let told = |at: usize| passage.look_up(at, &FRAMES).into_iter().flatten();
    let fits = |(_, words, _): &&Frame| {
        let start = end.checked_sub(words.len()).filter(|start| *start >= from);
        start.is_some_and(|start| (start..).zip(words).all(|(at, word)| passage.is(at, word)))
    };
    let fitting = before.into_iter().chain([last]).flat_map(told).filter(fits);
    let first = fitting.min_by_key(|(nth, ..)| *nth);
    first.map(|(.., weight)| *weight)
}

/// Which frame it is, its words and its weight; the first that fits counts.
type Frame = (usize, Vec<&'static str>, i32);

/// Words right before a name, articles left out, and how much they say: `frames.tsv`, by the word before their last, or the
/// only one.
static FRAMES: LazyLock<WordMap<Vec<Frame>>> = LazyLock::new(|| {
    let mut frames = Vec::new();
    for line in include_str!("frames.tsv").lines() {
        let (weight, pieces) = line
            .split_once('\t')
            .expect("a line of frames.tsv has two cells");
        let weight = weight.parse().expect("the first is a weight");
        for piece in pieces.split("; ") {
            // A hyphened word is several tokens, of which the last one tells enough.
            let last_part =
                |word: &'static str| word.split_once('-').map_or(word, |(_, part)| part);
            let words: Vec<&str> = piece.split(' ').map(last_part).collect();
            let key = words[words.len().saturating_sub(2)];
            frames.push((key, (frames.len(), words, weight)));
        }
    }
    WordMap::lists(frames)
});

/// "donated openEuler to the X": the verb stands some words before.
fn donated_to(passage: &Passage<'_>, from: usize, name: &Range<usize>) -> Option<i32> {
    const BACK: usize = 12;
    let mut to = name.start.checked_sub(1)?;
    while to > from && !passage.is(to, "to") && name.start - to <= 3 {
        to -= 1;
    }
    let verb = |at: usize| {
        passage.is_any(
            at,
            word_list![
                "donated",
                "donate",
                "donates",
                "granted",
                "awarded",
                "gave",
                "paid",
                "contracted",
                "sold",
                "sells",
                "sell",
                "divested",
                "licensed",
                "leased",
                "subcontracted",
                "outsourced",
                "novated",
                "ceded",
            ],
        )
    };
    (to > from && passage.is(to, "to") && (from.max(to.saturating_sub(BACK))..to).any(verb))
        .then_some(8)
}

/// "support X and Y with $3,000 each": money goes to each of them.
fn supported_with(
    passage: &Passage<'_>,
    sentence: Range<usize>,
    items: &[Range<usize>],
) -> Option<i32> {
    let before = items[0].start.checked_sub(1)?;
    let with = items[items.len() - 1].end;
    let verbs = word_list!["support", "supports", "supported", "supporting"];
    let money = |at: usize| {
        passage.is_sign(at)
            || passage.tags(at).has(Tags::UNIT) && passage.tokens[at - 1].shape == Shape::Number
    };
    const NEAR: usize = 4;
    (before >= sentence.start
        && with < sentence.end
        && passage.is_any(before, verbs)
        && passage.is(with, "with")
        && (with + 1..sentence.end.min(with + 1 + NEAR)).any(money))
    .then_some(9)
}

/// "Within X, we", "At X, Y and the Z, we", "Through X, our", "Together with X we".
fn within(passage: &Passage<'_>, sentence: Range<usize>, items: &[Range<usize>]) -> Option<i32> {
    const LONGEST: usize = 6;
    let with = passage.is(sentence.start + 1, "with")
        && passage.is_any(
            sentence.start,
            word_list!["together", "along", "jointly", "working"],
        );
    let opens = (with
        || passage.is_any(sentence.start, word_list!["within", "through", "at", "in"]))
        && (sentence.start + 1 + usize::from(with)..items[0].start)
            .all(|at| passage.tags(at).has(Tags::DETERMINER));
    let mut end = items[items.len() - 1].end;
    if passage.is_mark(end, '(') {
        end = (end..sentence.end.min(end + LONGEST))
            .find(|at| passage.is_mark(*at, ')'))
            .map_or(end, |at| at + 1);
    }
    // "Together with Alvik we" needs no comma.
    let we = end + usize::from(passage.is_mark(end, ','));
    let we = (we > end || with) && we < sentence.end && passage.tags(we).has(Tags::WE);
    let weight = if with && items.len() > 1 { 8 } else { 7 };
    (opens && we && !sets::is_place(&text_of(passage, items[0].clone()))).then_some(weight)
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn what_is_done_with_somebody_tells_an_organization() {
        check(
            "The plant is run jointly with Tidewell.",
            "Tidewell company",
        );
        check(
            "We have belonged to Tidewell since 2009.",
            "Tidewell company",
        );
        check("The pier was leased to Tidewell.", "Tidewell company");
        check(
            "A quarter of it was bought by Tidewell.",
            "Tidewell company",
        );
        check(
            "They hold half of the shares in Tidewell.",
            "Tidewell company",
        );
        check("Two engineers from Tidewell came.", "Tidewell company");
        check("It is controlled by the Tidewell family.", "");
        check("It is run jointly with Maria Dorn.", "");
        check("They hold half of it in Kenya.", "");
    }

    #[test]
    fn the_words_before_a_name_lead_to_organizations() {
        check(
            "They gave up their seats on the council of Tidewell.",
            "Tidewell company",
        );
        check(
            "He was nominated to represent us and represents Tidewell.",
            "Tidewell company",
        );
        check("We have signed a deal with Tidewell.", "Tidewell company");
        check(
            "It sold its antibiotics in May to Tidewell.",
            "Tidewell company",
        );
        check(
            "An agreement between Tidewell and Quellwerk came.",
            "Tidewell company, Quellwerk company",
        );
        check(
            "Together with Tidewell, Quellwerk and Dorn we dug it.",
            "Tidewell company, Quellwerk company, Dorn company",
        );
        check("We deal with Tidewell.", "");
        check("We met the minister between Monday and Friday.", "");
    }

    #[test]
    fn what_is_called_by_a_name_is_not_who_bears_it() {
        check("We joined the Tidewell ecosystem.", "");
        check("We have a contract with a Tidewell reseller.", "");
        check("We joined Tidewell in May.", "");
    }

    #[test]
    fn partners_are_those_whom_somebody_calls_so() {
        check(
            "Tidewell and Quellwerk are our newest sponsors.",
            "Tidewell company, Quellwerk company",
        );
        check("Tidewell is the newest member of the family.", "");
    }

    #[test]
    fn what_only_organizations_do_tells_one() {
        check("Tidewell operates the plant.", "Tidewell company");
        check("Tidewell has bought the plant.", "Tidewell company");
        check("Tidewell was bought last year.", "");
        check("Maria operates the plant.", "");
        check("We fed them with the Tidewell NGO.", "Tidewell nonprofit");
        check("Tidewell (NGO) fed them.", "Tidewell nonprofit");
        check(
            "We gave it to our partner NGO, Tidewell.",
            "Tidewell nonprofit",
        );
        check("Water supplies the plant.", "");
    }
}
