//! The name for which most adds up of what a report shows of its own, where no single place of it tells enough.
//!
//! What is counted: how a name stands over the text, whether the text calls somebody by its head ("the Bank", "this
//! foundation"), whether sentences that open with "We" stand beside one that opens with the name, whether the text opens
//! with it and says what it is. A name in one sentence with "we" is somebody else's. Who has enough must have more than
//! the next; else nobody is.

mod called;
mod rivals;
mod sentence;

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::super::evidence::Evidence;
use super::super::head;
use super::dated::{self, is_coined};
use super::opening::{
    Body, Opening, Stated, in_part_coined, is_running, is_slogan, is_topic, stated, sureness,
};
use super::{is_company, is_described, is_nameable, is_unit, text_of, wording};
use crate::document::{BlockKind, Document, Span};
use crate::lexicon::words::{Tags, tags};
use crate::lexicon::{organizations, sets};
use called::{goes_on_in_part, has_topic, is_governed, is_placed};
pub(super) use called::{is_code, is_topic_of_place};
use rivals::Rivals;
use sentence::told;

/// What a part of a name may add to it.
const MOST_OF_PART: i32 = 3;
/// What a name must have.
const ENOUGH: i32 = 5;
/// So much more than the next.
const MARGIN: i32 = 2;

/// The first names of a long report are enough.
const MOST_NAMES: usize = 4000;
/// And the best of them.
const MOST_SCORED: usize = 40;

/// What speaks for a name.
#[derive(Default)]
struct Weight {
    /// Where the lines over the text have it.
    span: Option<Span>,
    /// How it stands there.
    stated: i32,
    acts: bool,
    with_us: bool,
    near_us: bool,
    /// What stands behind it there says what it is: "is", "are".
    being: bool,
    /// The first running text opens with it, and says what it is.
    first: bool,
    defines: bool,
    discloses: bool,
    /// A letter names it first.
    greets: bool,
}

/// The name; `None` where nobody stands out.
pub(super) fn find(document: &Document, evidence: &Evidence) -> Option<Opening> {
    let body = Body::of(document, 0);
    let mut weights: BTreeMap<String, Weight> = BTreeMap::new();
    over_text(document, evidence, &body, &mut weights);
    in_text(document, evidence, &mut weights);
    let rivals = Rivals::of(document, evidence);
    let mut scored: Vec<(i32, &String)> = weights
        .iter()
        .map(|(name, weight)| (score(evidence, (name, weight)), name))
        .collect();
    // Only the best are looked for by their heads in the whole text.
    scored.sort_by_key(|(score, _)| Reverse(*score));
    scored.truncate(MOST_SCORED);
    for (score, name) in &mut scored {
        if *score > 0 {
            *score += of_head(&body, &rivals, name);
        }
    }
    // "Alvik Sea Bank plc" and "Alvik Sea Bank" are one.
    let same = |one: &str, other: &str| {
        let opens = |long: &str, short: &str| {
            long.strip_prefix(short)
                .is_some_and(|rest| rest.starts_with(' '))
        };
        opens(one, other) || opens(other, one)
    };
    // What is told of a part of a name is told of the whole.
    let whole = |score: i32, name: &String| {
        let parts = scored.iter().filter(|(_, other)| {
            name.strip_prefix(other.as_str())
                .is_some_and(|rest| rest.starts_with(' '))
        });
        let most = parts.map(|(score, _)| *score).max().unwrap_or(0);
        score + most.clamp(0, MOST_OF_PART)
    };
    let (best, name) = scored
        .iter()
        .map(|(score, name)| (whole(*score, name), *name))
        .max_by_key(|(score, name)| (*score, name.len()))?;
    let next = scored
        .iter()
        .filter(|(_, other)| !same(name, other) && *other != name);
    let next = next.map(|(score, _)| *score).max().unwrap_or(0);
    let told = is_company(name) && is_described(document, name);
    if told || !speaks(document, &body, (name, &weights[name])) {
        return None;
    }
    if best < ENOUGH || best - next < MARGIN {
        return None;
    }
    Some(Opening {
        name: name.clone(),
        span: weights[name].span,
    })
}

/// What those of a project call themselves.
const PROJECT: [&str; 3] = ["The project", "the project", "The consortium"];

/// Whether a text has one of `words`.
fn has_any(body: &Body<'_>, words: &[&str]) -> bool {
    words.iter().any(|word| body.count(word) > 0)
}

/// Whether somebody speaks in the text for whom a name may be: "we", "the Bank"; or the text portrays or discloses.
fn speaks(document: &Document, body: &Body<'_>, (name, weight): (&str, &Weight)) -> bool {
    const SELF: [&str; 6] = ["we", "We", "our", "Our", "the Company", "the company"];
    let profile = || {
        let title = document.sections.first();
        let title = title.map(|section| document.words(section.title));
        title.is_some_and(|title| {
            let mut words = title.split(' ').map(str::to_lowercase);
            words.any(|word| matches!(word.as_str(), "profile" | "about" | "portrait"))
        })
    };
    weight.discloses
        || has_any(body, &SELF)
        || body.of_head(name) > 0
        || weight.defines && profile()
        || (weight.defines || is_code(name)) && has_any(body, &PROJECT)
}

/// The names that stand over the text.
fn over_text(
    document: &Document,
    evidence: &Evidence,
    body: &Body<'_>,
    weights: &mut BTreeMap<String, Weight>,
) {
    const ALONE: i32 = 3;
    const PAGED: i32 = 2;
    /// What has nothing but its place or page.
    const UNTOLD: i32 = 3;
    let governed = is_governed(document);
    for Stated {
        name,
        span,
        alone,
        paged,
        labels,
    } in stated(document)
    {
        let plain = body.spelling(&name);
        let placed = is_placed(&plain);
        let coined = is_coined(&plain, evidence);
        let group = is_unit(&plain) && !(alone && dated::is_group(&plain));
        let fits = fits(evidence, &plain) && !group && (placed || !is_slogan(&plain));
        // One word of a title is a name where the text has it again.
        let uses = evidence.uses(&plain);
        let code = alone && is_code(&plain) && has_any(body, &PROJECT);
        let again = plain.contains(' ') || uses.inside > 0 && uses.all > 2 || code;
        if labels || !fits || !again || is_topic(&plain, evidence) {
            continue;
        }
        // The title itself has it once, and its first word.
        let goes_on = match body.names(&plain) + body.of_head(&plain) {
            0..=2 => i32::from(goes_on_in_part(evidence, &plain)),
            3 | 4 => 1,
            _ => 2,
        };
        let known = goes_on > 0 && (coined || in_part_coined(&plain));
        let named = sureness(&plain) > 2 || placed || known || code;
        let alone = match named || paged {
            true => ALONE * i32::from(alone),
            false => 0,
        };
        let value = alone + i32::from(named) + i32::from(placed) + goes_on;
        let value = value + PAGED * i32::from(alone > 0 && paged);
        // "Food Prices Norway" over a text that never says it again is what it is about.
        let told = governed || coined || sureness(&plain) > 0 || body.count(&plain) > 1 || code;
        let untold = (placed || paged) && (!told || paged && has_topic(&plain));
        let value = if untold { value.min(UNTOLD) } else { value };
        let written = match plain != name && body.goes_on_with(&plain) {
            true => plain,
            false => name,
        };
        let weight = weights.entry(written).or_default();
        weight.stated = weight.stated.max(value);
        weight.span.get_or_insert(span);
    }
}

/// The names of the sentences.
fn in_text(document: &Document, evidence: &Evidence, weights: &mut BTreeMap<String, Weight>) {
    let first = document.blocks.iter().find(|block| {
        block.kind == BlockKind::Paragraph && is_running(block.span.of(&document.text))
    });
    let mut openings = document.blocks.iter().take(6);
    let letter = openings.any(|block| block.span.of(&document.text).starts_with("Dear "));
    let mut met = false;
    for found in evidence
        .names
        .iter()
        .take(MOST_NAMES)
        .filter(|found| !found.in_heading)
    {
        let tokens = evidence.tokens_of(found);
        let place = found
            .place(tokens, tokens[0].span)
            .cover(found.place(tokens, tokens[tokens.len() - 1].span));
        let at = document
            .blocks
            .partition_point(|block| block.span.end() < place.end());
        let Some(block) = document
            .blocks
            .get(at)
            .filter(|block| block.span.contains(place))
        else {
            continue;
        };
        let name = text_of(document, evidence, found);
        let own = match name.contains(' ') {
            true => sureness(&name) > 0 || in_part_coined(&name),
            false => {
                !wording::is_report_word(&name)
                    && (is_coined(&name, evidence) || organizations::known(&name).is_some())
            }
        };
        if !own || !fits(evidence, &name) || is_unit(&name) {
            continue;
        }
        let mut told = told(document, block.kind, block.span, place);
        told.near_us = told.near_us && !is_of_others(document, place);
        let over = first.is_none_or(|first| place.end() <= first.span.end());
        let greets = letter
            && told.written
            && over
            && !met
            && sureness(&name) > 0
            && organizations::known(&name).is_none();
        met |= over && sureness(&name) > 0;
        let weight = weights.entry(name).or_default();
        weight.greets |= greets && !told.with_us;
        weight.discloses |= over && told.discloses;
        weight.acts |= told.acts;
        weight.with_us |= told.with_us;
        weight.near_us |= (told.acts || greets) && told.near_us;
        weight.being |= told.acts && told.near_us && told.being;
        if first.is_some_and(|first| first.span.contains(place)) {
            let opens = is_start(document, block.span, place);
            weight.first |= opens && (told.acts || told.defines);
            weight.defines |= opens && told.defines;
        }
    }
}

/// Whether a place is in a section of those whom a report deals with: "Customers".
fn is_of_others(document: &Document, place: Span) -> bool {
    let next = document
        .sections
        .partition_point(|section| section.title.end() <= place.start());
    let title = next.checked_sub(1).map(|at| &document.sections[at]);
    title.is_some_and(|section| {
        let title = document.words(section.title).to_lowercase();
        matches!(
            title.rsplit(' ').next().unwrap_or_default(),
            "customers" | "clients" | "suppliers" | "partners" | "competitors"
        )
    })
}

/// Whether nothing but marks and an article stands before a name in its block.
fn is_start(document: &Document, block: Span, name: Span) -> bool {
    let before = document.text.get(block.start()..name.start());
    let before = before
        .unwrap_or_default()
        .trim_matches(|c: char| !c.is_alphanumeric());
    before.is_empty() || before.eq_ignore_ascii_case("the")
}

/// Whether words may name one who reports: no person, committee or time, no two that "and" joins.
fn fits(evidence: &Evidence, name: &str) -> bool {
    let words: Vec<&str> = name.split(' ').collect();
    let timed = |word: &&str| {
        let mut parts = word.split(['–', '-', '/']);
        parts.any(|part| tags(part.to_lowercase().as_bytes()).has(Tags::MONTH | Tags::WEEKDAY))
    };
    // "Rosa Dorn. Members"
    let stopped =
        |word: &&str| word.chars().count() > 4 && word.ends_with('.') && !head::is_legal_form(word);
    let torn = words[..words.len() - 1].iter().any(stopped);
    let joined = words.contains(&"and") && head_of(name).is_none();
    let person = sets::is_honorific(words[0].trim_end_matches('.')) || evidence.is_person(name);
    let aside = torn || joined || person || words.iter().any(timed);
    is_nameable(name) && name.starts_with(char::is_alphabetic) && !aside
}

/// The word by which a text may call somebody: "Bank" of "Alvik Sea Bank plc".
fn head_of(name: &str) -> Option<String> {
    let words: Vec<&str> = name.split(' ').collect();
    let end = words.iter().rposition(|word| !head::is_legal_form(word))?;
    // "Institute for Tides"
    let opened = words.iter().position(|word| matches!(*word, "of" | "for"));
    let ends = [Some(end), opened.and_then(|of| of.checked_sub(1))];
    let mut ends = ends.into_iter().flatten().map(|at| words[at]);
    let common = |word: &str| matches!(word, "Company" | "Corporation" | "Group");
    let noun = ends.find(|word| words.len() > 1 && head::head(word).is_some() && !common(word))?;
    Some(noun.to_owned())
}

/// How much a text that calls somebody by the head of a name speaks for it: "the Bank", "this foundation".
fn of_head(body: &Body<'_>, rivals: &Rivals, name: &str) -> i32 {
    let Some(noun) = head_of(name) else {
        return 0;
    };
    let small = noun.to_lowercase();
    let lead = |lead: &str, noun: &str| body.count(&format!("{lead} {noun}")) as i32;
    let ours = lead("this", &small) + lead("our", &small) + lead("Our", &small);
    let alone = match rivals.has_alone(&noun, name) {
        true => body.calls_behind(name, &noun),
        false => 0,
    };
    2 * i32::from(ours > 0) + if alone > 2 { 4 } else { alone }
}

/// How much speaks for a name by how it stands.
fn score(evidence: &Evidence, (name, weight): (&str, &Weight)) -> i32 {
    /// A name that is used so often may stand beside "we" of its own people.
    const OFTEN: u32 = 6;
    let uses = evidence.uses(name);
    // What tells nothing by its words must come again.
    let again = || {
        let first = name.split(' ').next().unwrap_or_default();
        uses.all > 1 || first != name && evidence.uses(first).all > 0
    };
    if weight.stated == 0 && sureness(name) == 0 && !again() {
        return 0;
    }
    let sure = i32::from(sureness(name) > 0 || is_coined(name, evidence));
    let mut score = weight.stated + sure;
    score += i32::from(weight.acts);
    if weight.near_us && !weight.with_us {
        score += 2 + i32::from(weight.being);
    }
    score += 4 * i32::from(weight.first && weight.defines);
    score += 3 * i32::from(weight.discloses) + 2 * i32::from(weight.greets);
    if weight.with_us {
        score -= if uses.all >= OFTEN { 1 } else { 3 };
    }
    let short = |pair: &&(String, String)| pair.0 == name && evidence.uses(&pair.1).all > 1;
    score += 2 * i32::from(evidence.expansions.iter().find(short).is_some());
    score
}

#[cfg(test)]
mod tests;
