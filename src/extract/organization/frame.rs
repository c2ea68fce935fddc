//! Frames: words around a name that only an organization fits between.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

use rustc_hash::FxBuildHasher;

use super::evidence::Evidence;
use super::name::text_of;
use super::{head, list, roster};
use crate::document::Shape;
use crate::extract::passage::Passage;
use crate::lexicon::sets;
use crate::lexicon::words::{self, Tags};
use crate::model::{OrganizationKind, Rule};

/// Verbs right behind a name that an organization does; a person may do them too.
const BEHIND: &[&str] = &[
    "joined",
    "joins",
    "donated",
    "donates",
    "sponsored",
    "sponsors",
    "funded",
    "funds",
    "contributed",
    "contributes",
    "hosts",
    "hosted",
    "announced",
    "launched",
    "acquired",
    "employs",
    "pledged",
    "provided",
    "provides",
    "awarded",
    "invested",
    "owns",
    "operates",
    "signed",
    "maintains",
    "committed",
    "serves",
    "partnered",
    "published",
    "offers",
    "supports",
    "reported",
    "opened",
    "manages",
    "holds",
    "became",
    "established",
    "endows",
    "runs",
    "approved",
    "adopted",
    "advises",
    "audited",
    "evaluated",
    "convened",
    "co-funded",
];

/// Words behind a name that gives: "the Moore grant".
const GIVEN: [&str; 5] = ["grant", "grants", "funding", "funds", "sponsorship"];

/// Reads the words around each name of the sentence `from..to`.
pub(super) fn find(
    passage: &Passage<'_>,
    sentence: Range<usize>,
    names: &[Range<usize>],
    evidence: &mut Evidence,
) {
    for items in list::groups(passage, names) {
        let framed = before(passage, sentence.start, &items[0])
            .or_else(|| donated_to(passage, sentence.start, &items[0]))
            .or_else(|| within(passage, sentence.clone(), &items).then_some(7));
        // A list shares the frame before it; of two names the frame may hold the first alone.
        let shared = items.len() > 2 && list::is_coordinated(passage, &items);
        for (nth, name) in items.iter().enumerate() {
            if let Some(weight) = framed {
                let weight = if nth == 0 || shared {
                    weight
                } else {
                    weight - 1
                };
                let project = name.start > 0 && passage.is(name.start - 1, "project");
                let kind = project.then_some(OrganizationKind::Program);
                evidence.reason(passage, name.clone(), Rule::OrgFrame, weight, kind);
            }
        }
    }
    for name in names {
        let opens = name.start == sentence.start && name.len() == 1;
        if !opens && name.end < sentence.end && passage.is_any(name.end, &GIVEN) {
            evidence.reason(passage, name.clone(), Rule::OrgFrame, 7, None);
        }
        if is_held(passage, name, sentence.end) {
            evidence.reason(passage, name.clone(), Rule::OrgFrame, 6, None);
        }
        if is_gathered(passage, name, sentence.clone()) {
            evidence.reason(passage, name.clone(), Rule::OrgFrame, 4, None);
        }
        if acts(passage, name, sentence.end) {
            evidence.reason(passage, name.clone(), Rule::OrgFrame, 4, None);
        }
        if let Some(kind) = apposition(passage, name, sentence.end) {
            evidence.reason(passage, name.clone(), Rule::OrgFrame, 8, kind);
        }
        roster::find(passage, sentence.start, name, evidence);
    }
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
    let last = passage.raw(end.checked_sub(1).filter(|last| *last >= from)?);
    let frames = words::folded(last.as_bytes(), |folded| FRAMES.get(folded))?;
    let fits = |words: &[&str]| {
        let start = end.checked_sub(words.len()).filter(|start| *start >= from);
        start.is_some_and(|start| {
            let mut words = words.iter().enumerate();
            words.all(|(nth, word)| is_word(passage, start + nth, word))
        })
    };
    let frame = frames.iter().find(|(words, _)| fits(words));
    frame.map(|(_, weight)| *weight)
}

/// A frame's words and its weight.
type Frame = (Vec<&'static str>, i32);

/// Words right before a name, articles left out, and how much they say: `frames.tsv`, by their last word.
static FRAMES: LazyLock<HashMap<&str, Vec<Frame>, FxBuildHasher>> = LazyLock::new(|| {
    let mut frames: HashMap<&str, Vec<Frame>, FxBuildHasher> = HashMap::default();
    for line in include_str!("frames.tsv").lines() {
        let (weight, pieces) = line
            .split_once('\t')
            .expect("a line of frames.tsv has two cells");
        let weight = weight.parse().expect("the first is a weight");
        for piece in pieces.split("; ") {
            let words: Vec<&str> = piece.split(' ').collect();
            let last = words[words.len() - 1];
            let last = last.rsplit('-').next().unwrap_or(last);
            frames.entry(last).or_default().push((words, weight));
        }
    }
    frames
});

/// Whether token `at` is `word`, hyphened words being several tokens.
fn is_word(passage: &Passage<'_>, at: usize, word: &str) -> bool {
    match word.split_once('-') {
        Some((_, last)) => passage.is(at, last),
        None => passage.is(at, word),
    }
}

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
            &[
                "donated",
                "donate",
                "donates",
                "granted",
                "awarded",
                "gave",
                "paid",
                "contracted",
            ],
        )
    };
    (to > from && passage.is(to, "to") && (from.max(to.saturating_sub(BACK))..to).any(verb))
        .then_some(8)
}

/// "Within X, we", "At X, Y and the Z, we", "Through X, our".
fn within(passage: &Passage<'_>, sentence: Range<usize>, items: &[Range<usize>]) -> bool {
    const LONGEST: usize = 6;
    let opens = passage.is_any(sentence.start, &["within", "through", "at", "in"])
        && (sentence.start + 1..items[0].start).all(|at| passage.tags(at).has(Tags::DETERMINER));
    let mut end = items[items.len() - 1].end;
    if passage.is_mark(end, '(') {
        end = (end..sentence.end.min(end + LONGEST))
            .find(|at| passage.is_mark(*at, ')'))
            .map_or(end, |at| at + 1);
    }
    let we =
        passage.is_mark(end, ',') && end + 1 < sentence.end && passage.tags(end + 1).has(Tags::WE);
    opens && we && !sets::is_place(&text_of(passage, items[0].clone()))
}

/// "the OpenFab Plugfest, hosted by": an event is held by somebody.
fn is_held(passage: &Passage<'_>, name: &Range<usize>, end: usize) -> bool {
    const AHEAD: usize = 6;
    let words = text_of(passage, name.clone());
    let words: Vec<&str> = words.split(' ').collect();
    let event = head::of_name(&words).is_some_and(|head| head.kind == OrganizationKind::Conference);
    event
        && (name.end..end.min(name.end + AHEAD)).any(|at| {
            passage.is_any(at, &["hosted", "organized", "organised", "held"])
                && passage.is_any(at + 1, &["by", "in", "at"])
        })
}

/// "the Besu team", "the Besu project": people work together under the name.
fn is_gathered(passage: &Passage<'_>, name: &Range<usize>, sentence: Range<usize>) -> bool {
    let article = name.start > sentence.start && passage.is(name.start - 1, "the");
    let people = passage.is_any(
        name.end,
        &["team", "project", "community", "maintainers", "developers"],
    );
    article && people && name.end < sentence.end && name.len() <= 2
}

/// A verb of organizations right behind a name, auxiliaries and adverbs left out.
fn acts(passage: &Passage<'_>, name: &Range<usize>, end: usize) -> bool {
    let mut at = name.end;
    while at < end
        && at < name.end + 3
        && (passage.tags(at).has(Tags::AUXILIARY) || passage.tags(at).has(Tags::ADVERB))
    {
        at += 1;
    }
    at < end && passage.is_any(at, BEHIND)
}

/// "X, a software company", "X is a non-profit foundation": the kind that the noun tells.
fn apposition(
    passage: &Passage<'_>,
    name: &Range<usize>,
    end: usize,
) -> Option<Option<OrganizationKind>> {
    const AHEAD: usize = 7;
    let at = name.end;
    let opens = (passage.is_mark(at, ',') || passage.is_any(at, &["is", "are", "was"]))
        && passage.is_any(at + 1, &["a", "an", "the", "one"]);
    if !opens {
        return None;
    }
    let nouns = (at + 2..end.min(at + 2 + AHEAD)).take_while(|place| {
        !passage.is_mark(*place, ',') && !passage.tags(*place).has(Tags::FINITE | Tags::RELATIVE)
    });
    // The noun ends the phrase: "a member of" and "a company that".
    nouns
        .filter(|place| passage.tokens[*place].shape == Shape::Lower)
        .find_map(|place| {
            let last = passage
                .tags(place + 1)
                .has(Tags::PREPOSITION | Tags::RELATIVE | Tags::CONJUNCTION)
                || passage.is_any(
                    place + 1,
                    &["registered", "based", "founded", "headquartered", "working"],
                )
                || passage
                    .tokens
                    .get(place + 1)
                    .is_none_or(|next| next.shape == Shape::Mark);
            let kind = match passage.raw(place) {
                "company" | "firm" | "startup" | "manufacturer" | "retailer" | "insurer"
                | "vendor" | "supplier" | "utility" => OrganizationKind::Company,
                "bank" => OrganizationKind::Company,
                "foundation" | "charity" | "nonprofit" | "ngo" => OrganizationKind::Nonprofit,
                "university" => OrganizationKind::University,
                "association" | "alliance" | "consortium" => OrganizationKind::IndustryAlliance,
                "agency" | "ministry" => OrganizationKind::Government,
                _ => return None,
            };
            last.then_some(Some(kind))
        })
}
