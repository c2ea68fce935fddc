//! `Long Form (ACR)` and `ACR (Long Form)`: two spellings of one organization.

use std::ops::Range;

use super::evidence::Evidence;
use super::head;
use super::name::text_of;
use super::subject::told;
use crate::document::Shape;
use crate::extract::passage::Passage;
use crate::lexicon::organizations;
use crate::lexicon::words::{Tags, word_list};

/// Keeps the pairs of a sentence.
pub(super) fn find(
    passage: &Passage<'_>,
    from: usize,
    names: &[Range<usize>],
    evidence: &mut Evidence,
) {
    for name in names {
        if evidence.self_named.is_none() && told::is_told(passage, from, name, evidence) {
            evidence.self_named = Some(text_of(passage, name.clone()).into_owned());
        }
    }
    for (at, pair) in names.windows(2).enumerate() {
        let [before, inside] = pair else { continue };
        if is_apposition(
            passage,
            before,
            inside,
            at.checked_sub(1).map(|at| &names[at]),
        ) {
            evidence.expansions.push((
                text_of(passage, inside.clone()).into_owned(),
                text_of(passage, before.clone()).into_owned(),
            ));
            continue;
        }
        let open = inside
            .start
            .checked_sub(1)
            .filter(|open| *open >= before.end);
        let Some(open) = open.filter(|open| is_open(passage, *open, before.end)) else {
            continue;
        };
        let quoted =
            usize::from(passage.is_mark(inside.end, '"') || passage.is_mark(inside.end, '”'));
        let defined = passage.is_mark(inside.end + quoted, ')')
            || passage.is_mark(inside.end + quoted, ',')
            || passage.is_mark(inside.end + quoted, ';')
            || quoted == 1 && passage.is_any(inside.end + quoted, word_list!["or", "and"]);
        if !defined || open > before.end + 4 {
            continue;
        }
        if is_acronym(passage, inside) {
            if let Some(long) = long_form(passage, from, before, inside) {
                if long.start < before.start {
                    evidence
                        .torn
                        .insert(text_of(passage, before.clone()).into_owned());
                }
                evidence.expansions.push((
                    text_of(passage, long).into_owned(),
                    text_of(passage, inside.clone()).into_owned(),
                ));
            } else if quoted == 1 {
                evidence.expansions.push((
                    text_of(passage, before.clone()).into_owned(),
                    text_of(passage, inside.clone()).into_owned(),
                ));
            }
        } else if is_acronym(passage, before)
            && initials(passage, inside.clone()) == letters(passage, before)
        {
            evidence.expansions.push((
                text_of(passage, inside.clone()).into_owned(),
                text_of(passage, before.clone()).into_owned(),
            ));
        } else if quoted == 1 && before.len() > 1 && inside.len() < before.len() {
            // "Acme Holdings plc (“Acme”)": the writer says how it will be called.
            evidence.expansions.push((
                text_of(passage, before.clone()).into_owned(),
                text_of(passage, inside.clone()).into_owned(),
            ));
        }
    }
}

/// "Gavi, the Vaccine Alliance –": a known name and, between commas, what it is. A list goes on or has an "and".
fn is_apposition(
    passage: &Passage<'_>,
    name: &Range<usize>,
    described: &Range<usize>,
    earlier: Option<&Range<usize>>,
) -> bool {
    let parted = described.start == name.end + 2
        && passage.is_mark(name.end, ',')
        && passage.is(name.end + 1, "the");
    let closed = described.end >= passage.tokens.len()
        || ['–', '—', '.', ')', ':']
            .iter()
            .any(|mark| passage.is_mark(described.end, *mark));
    let listed = earlier.is_some_and(|earlier| name.start <= earlier.end + 2);
    if !parted || !closed || listed {
        return false;
    }
    let words = text_of(passage, described.clone());
    let words: Vec<&str> = words.split(' ').collect();
    organizations::known(&text_of(passage, name.clone())).is_some()
        && head::of_name(&words).is_some_and(|head| head.force == head::Force::Strong)
}

/// Whether only an opening parenthesis, quotation mark or article stands between name and `at`.
fn is_open(passage: &Passage<'_>, at: usize, from: usize) -> bool {
    (from..=at).any(|place| passage.is_mark(place, '('))
        && (from..=at).all(|place| {
            passage.is_mark(place, '(')
                || passage.is_mark(place, '"')
                || passage.is_mark(place, '“')
                || passage.is_any(place, word_list!["the", "or"])
                || passage.tokens[place].shape == Shape::Clitic
        })
}

fn is_acronym(passage: &Passage<'_>, range: &Range<usize>) -> bool {
    let text = text_of(passage, range.clone());
    let upper = text.chars().filter(|c| c.is_uppercase()).count();
    range.len() <= 3
        && upper >= 2
        && upper * 2 >= text.chars().filter(|c| c.is_alphabetic()).count()
        && text.len() <= 12
}

fn letters(passage: &Passage<'_>, range: &Range<usize>) -> String {
    text_of(passage, range.clone())
        .chars()
        .filter(|c| c.is_alphabetic())
        .flat_map(char::to_uppercase)
        .collect()
}

fn initials(passage: &Passage<'_>, range: Range<usize>) -> String {
    let words = range.filter(|at| passage.tokens[*at].is_capital());
    words
        .filter_map(|at| passage.raw(at).chars().next())
        .flat_map(char::to_uppercase)
        .collect()
}

/// The part of the name before the parenthesis whose initials make the acronym, small words counted or not; words
/// that are no names belong to it where their initials do ("National technical committee").
fn long_form(
    passage: &Passage<'_>,
    from: usize,
    before: &Range<usize>,
    short: &Range<usize>,
) -> Option<Range<usize>> {
    let wanted = letters(passage, short);
    let close = before.end;
    let earliest = from.max(before.start.saturating_sub(6));
    // The whole name first, then shorter and longer ones.
    let starts = std::iter::once(before.start)
        .chain(before.start + 1..before.end)
        .chain((earliest..before.start).rev());
    for start in starts {
        let range = start..close;
        let counted = |small: bool| -> String {
            let words = range.clone().filter(|at| {
                passage.tokens[*at].is_word()
                    && (small
                        || !passage
                            .tags(*at)
                            .has(Tags::PREPOSITION | Tags::CONJUNCTION | Tags::DETERMINER))
            });
            words
                .filter_map(|at| passage.raw(at).chars().next())
                .flat_map(char::to_uppercase)
                .collect()
        };
        let fits = [
            counted(false),
            counted(true),
            initials(passage, range.clone()),
        ]
        .contains(&wanted);
        if fits && passage.tokens[start].is_capital() {
            // "ICAR-Central Institute": a hyphen ties what stands before it to the name.
            // "Department for Tides, Ports and Fish (TPF)": so does what opens the name.
            let opened = start >= before.start + 2
                && passage.tags(start - 1).has(Tags::PREPOSITION)
                && head::at(passage, start - 2).is_some_and(|head| head.opens);
            let whole = start > before.start && passage.is_glued(start) || opened;
            return Some(if whole { before.clone() } else { range });
        }
    }
    // "European Telecommunications Standards Institute": an acronym that takes more letters than initials.
    // "German Engineering Federation (VDMA)": what stands for itself in another language.
    let words = text_of(passage, before.clone());
    let words: Vec<&str> = words.split(' ').collect();
    let headed = head::of_name(&words).is_some_and(|head| head.force == head::Force::Strong);
    if headed && wanted.len() >= 3 && before.len() >= 3 {
        return Some(before.clone());
    }
    let first = passage.raw(before.start).chars().next()?;
    let loose = before.len() >= 2
        && wanted.starts_with(first.to_ascii_uppercase())
        && is_subsequence(&wanted, &text_of(passage, before.clone()));
    loose.then(|| before.clone())
}

/// Whether the letters of `short` stand in `long` in order.
fn is_subsequence(short: &str, long: &str) -> bool {
    let mut letters = long.chars().flat_map(char::to_uppercase);
    short
        .chars()
        .all(|wanted| letters.any(|letter| letter == wanted))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::organization::evidence::testing::evidence_of;

    #[track_caller]
    fn check(text: &str, expect: &str) {
        let evidence = evidence_of(text, find);
        let found: Vec<String> = evidence
            .expansions
            .iter()
            .map(|(long, short)| format!("{long} = {short}"))
            .collect();
        assert_eq!(found.join(", "), expect, "{text}");
    }

    #[test]
    fn pairs_long_and_short_forms() {
        check(
            "Through the Internet Society (ISOC), we grow.",
            "Internet Society = ISOC",
        );
        check(
            "It is the IMO (International Maritime Organization) here.",
            "International Maritime Organization = IMO",
        );
        check(
            "We met the European Telecommunications Standards Institute (ETSI) there.",
            "European Telecommunications Standards Institute = ETSI",
        );
        check(
            "Gavi, the Vaccine Alliance – 4 grants",
            "Vaccine Alliance = Gavi",
        );
        check(
            "We met the Department for Tides, Ports and Fish (TPF) there.",
            "Department for Tides, Ports and Fish = TPF",
        );
        check(
            "Acme Holdings plc (“Acme”) grew.",
            "Acme Holdings plc = Acme",
        );
    }

    #[test]
    fn leaves_what_is_no_pair() {
        check("Mei Tanaka (Hexaflow) chairs it.", "");
        check("We met Foo Bar (China) there.", "");
        check("We met the Alvik Relief Foundation (NGO) there.", "");
        check("We met Intel, the Linux Foundation and Siemens.", "");
    }
}
