//! Frames: words around a name that only an organization fits between.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

use rustc_hash::FxBuildHasher;

use super::evidence::{Evidence, Uses};
use super::list;
use crate::document::{BlockKind, Shape};
use crate::extract::passage::Passage;
use crate::extract::person::person_before;
use crate::lexicon::sets;
use crate::lexicon::words::{self, Tags};
use crate::model::{OrganizationKind, Rule};

/// Words right before a name, articles left out, and how much they say.
const BEFORE: &[(&str, i32)] = &[
    ("hosted by", 6),
    ("co-hosted by", 6),
    ("sponsored by", 8),
    ("funded by", 8),
    ("supported by", 6),
    ("backed by", 6),
    ("endowed by", 8),
    ("organized by", 6),
    ("organised by", 6),
    ("operated by", 6),
    ("acquired by", 8),
    ("owned by", 8),
    ("published by", 6),
    ("issued by", 6),
    ("accredited by", 8),
    ("certified by", 8),
    ("audited by", 8),
    ("approved by", 6),
    ("developed by", 3),
    ("employed by", 8),
    ("commissioned by", 6),
    ("awarded by", 6),
    ("partnership with", 7),
    ("partnerships with", 7),
    ("partnered with", 7),
    ("partner with", 6),
    ("collaboration with", 7),
    ("collaborations with", 7),
    ("collaborated with", 7),
    ("cooperation with", 7),
    ("agreement with", 7),
    ("contract with", 7),
    ("alliance with", 7),
    ("joint venture with", 8),
    ("joint initiative with", 8),
    ("together with", 4),
    ("closely with", 6),
    ("conjunction with", 6),
    ("merger with", 8),
    ("liaison with", 8),
    ("grant from", 8),
    ("grants from", 8),
    ("funding from", 8),
    ("donation from", 8),
    ("donations from", 8),
    ("support from", 6),
    ("sponsorship from", 8),
    ("loan from", 7),
    ("member of", 7),
    ("members of", 6),
    ("membership of", 7),
    ("membership in", 7),
    ("partner in", 6),
    ("partner of", 6),
    ("sponsor of", 5),
    ("board of", 5),
    ("on behalf of", 7),
    ("representing", 6),
    ("chair of", 5),
    ("president of", 6),
    ("chairman of", 6),
    ("ceo of", 8),
    ("cfo of", 8),
    ("cto of", 8),
    ("officer of", 7),
    ("director of", 4),
    ("founder of", 6),
    ("co-founder of", 6),
    ("subsidiary of", 8),
    ("division of", 5),
    ("unit of", 5),
    ("employee of", 8),
    ("employees of", 8),
    ("customer of", 8),
    ("shareholder of", 8),
    ("shares in", 7),
    ("shares of", 7),
    ("stake in", 7),
    ("works for", 7),
    ("works at", 7),
    ("working at", 6),
    ("working for", 6),
    ("worked at", 7),
    ("engineer at", 8),
    ("manager at", 8),
    ("director at", 8),
    ("professor at", 8),
    ("researcher at", 8),
    ("researchers at", 7),
    ("joined", 3),
    ("acquired", 4),
    ("contributions to", 3),
    ("through", 2),
    ("launched", 4),
    ("established", 4),
    ("set up", 4),
];

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
];

/// Words behind a name that make it a thing and no organization.
const PRODUCT: &[&str] = &[
    "platform",
    "platforms",
    "technology",
    "technologies",
    "version",
    "versions",
    "os",
    "app",
    "apps",
    "devices",
    "device",
    "framework",
    "language",
    "api",
    "apis",
    "standard",
    "standards",
    "protocol",
    "protocols",
    "software",
    "applications",
    "chip",
    "chips",
    "server",
    "servers",
    "database",
    "kernel",
    "networks",
    "network",
    "model",
    "models",
    "release",
    "releases",
    "tool",
    "tools",
    "library",
    "libraries",
    "code",
    "licence",
    "license",
    "cluster",
    "clusters",
    "sdk",
];

/// Words behind a name under which people gather.
const COMMUNITY: &[&str] = &[
    "community",
    "project",
    "developers",
    "contributors",
    "maintainers",
    "members",
    "users",
    "committee",
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
    for group in list::groups(passage, names) {
        let items = &names[group];
        let framed = before(passage, sentence.start, &items[0])
            .or_else(|| donated_to(passage, sentence.start, &items[0]))
            .or_else(|| within(passage, sentence.clone(), items).then_some(7));
        // A list shares the frame before it, though a word between its items may end that.
        for (nth, name) in items.iter().enumerate() {
            if let Some(weight) = framed {
                let weight = if nth == 0 { weight } else { weight - 1 };
                evidence.reason(passage, name.clone(), Rule::OrgFrame, weight, None);
            }
        }
    }
    for name in names {
        let opens = name.start == sentence.start && name.len() == 1;
        if !opens && name.end < sentence.end && passage.is_any(name.end, &GIVEN) {
            evidence.reason(passage, name.clone(), Rule::OrgFrame, 7, None);
        }
        if acts(passage, name, sentence.end) {
            evidence.reason(passage, name.clone(), Rule::OrgFrame, 4, None);
        }
        if let Some(kind) = apposition(passage, name, sentence.end) {
            evidence.reason(passage, name.clone(), Rule::OrgFrame, 8, kind);
        }
        roster(passage, sentence.start, name, evidence);
    }
}

/// How a name is used, for telling whom a report speaks for.
pub(super) fn uses(passage: &Passage<'_>, sentence: Range<usize>, name: &Range<usize>) -> Uses {
    let opens = (sentence.start..name.start).all(|at| {
        passage.tags(at).has(Tags::DETERMINER | Tags::PREPOSITION)
            || passage.is_mark(at, '"')
            || passage.is_mark(at, '“')
    });
    let owns = passage
        .tokens
        .get(name.end)
        .is_some_and(|token| token.shape == Shape::Clitic)
        && name.end < sentence.end;
    let next = passage.tags(name.end);
    let verb = name.end < sentence.end
        && (next.has(Tags::AUXILIARY | Tags::VERB)
            || next.has(Tags::ADVERB) && passage.tags(name.end + 1).has(Tags::VERB));
    let acting = owns || opens && verb && !passage.block.is_heading();
    let behind = |words: &[&str]| {
        name.end < sentence.end
            && passage.tokens[name.end].spaced
            && passage.is_any(name.end, words)
    };
    let adjective = passage.is_mark(name.end, '-')
        && passage.is_glued(name.end)
        && passage.is_glued(name.end + 1)
        && name.end + 1 < sentence.end;
    Uses {
        all: 1,
        acting: u32::from(acting),
        inside: u32::from(name.start > sentence.start),
        as_product: u32::from(behind(PRODUCT) || adjective),
        as_community: u32::from(behind(COMMUNITY)),
    }
}

/// The weight of the frame that ends right before a name.
fn before(passage: &Passage<'_>, from: usize, name: &Range<usize>) -> Option<i32> {
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

/// Frames by the last word of their last piece.
static FRAMES: LazyLock<HashMap<&str, Vec<Frame>, FxBuildHasher>> = LazyLock::new(|| {
    let mut frames: HashMap<&str, Vec<Frame>, FxBuildHasher> = HashMap::default();
    for (words, weight) in BEFORE {
        let words: Vec<&str> = words.split(' ').collect();
        let last = words[words.len() - 1];
        frames.entry(last).or_default().push((words, *weight));
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
    opens && we && !sets::is_place(&super::name::text_of(passage, items[0].clone()))
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

/// "Mei Tanaka (Hexaflow)", "Mei Tanaka of Hexaflow": the employer of a person.
fn roster(passage: &Passage<'_>, from: usize, name: &Range<usize>, evidence: &mut Evidence) {
    let Some(before) = name.start.checked_sub(1).filter(|before| *before > from) else {
        return;
    };
    let parenthesis = passage.is_mark(before, '(')
        && (passage.is_mark(name.end, ')') || passage.is_mark(name.end, ','));
    let of = passage.is_any(before, &["of", "from", "at"]) && name.start >= from + 3;
    if !parenthesis && !of {
        return;
    }
    if let Some(person) = person_before(passage, before, from)
        && !is_acronym_of(passage, name, &person)
    {
        let sure = sets::is_given_name(passage.raw(person.start));
        let whole = person.start == 0 && name.end + 1 == passage.tokens.len();
        let listed = whole
            || matches!(
                passage.block.kind,
                BlockKind::ListItem { .. } | BlockKind::Cell { .. }
            );
        let weight = match (parenthesis, sure, listed) {
            (true, true, _) | (true, false, true) => 9,
            (false, true, _) => 6,
            _ => return,
        };
        evidence.reason(passage, name.clone(), Rule::OrgRoster, weight, None);
    }
}

/// Whether a name in capitals abbreviates the words before it.
pub(super) fn is_acronym_of(
    passage: &Passage<'_>,
    short: &Range<usize>,
    long: &Range<usize>,
) -> bool {
    let letters: String = super::name::text_of(passage, short.clone())
        .chars()
        .filter(|c| c.is_ascii_uppercase())
        .collect();
    let initials: String = long
        .clone()
        .filter_map(|at| passage.raw(at).chars().next())
        .filter(|c| c.is_uppercase())
        .collect();
    !letters.is_empty()
        && (letters == initials || initials.len() >= 2 && letters.starts_with(&initials))
}
