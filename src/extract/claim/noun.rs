//! Noun phrases around a number, by word classes and endings.

use std::ops::Range;

use crate::document::{Shape, Token};
use crate::extract::passage::Passage;
use crate::lexicon::words::Tags;

/// A phrase has no more tokens than these.
const LONGEST: usize = 16;

/// The noun phrase that starts at token `at` and is counted there: "lines of core code".
///
/// `end` is one past the sentence. `None` where no noun stands there.
pub(super) fn phrase_behind(passage: &Passage<'_>, at: usize, end: usize) -> Option<Range<usize>> {
    let start = skip_openers(passage, at, end);
    let mut last = noun_group(passage, start, end)?;
    if passage.is(last, "of")
        && last + 1 < end
        && !passage
            .tags(last + 1)
            .has(Tags::DETERMINER | Tags::PRONOUN | Tags::RELATIVE | Tags::NUMBER)
    {
        let inner = last + 1;
        if passage.tokens[inner].shape != Shape::Number
            && let Some(behind) = noun_group(passage, inner, end)
        {
            last = behind;
        }
    }
    Some(start..last)
}

/// Leaves out "of", "the", "our", "its", "different": what stands between a number and its noun.
fn skip_openers(passage: &Passage<'_>, at: usize, end: usize) -> usize {
    let mut start = at;
    if start < end
        && passage.is_mark(start, '-')
        && passage.is_glued(start)
        && passage.is_glued(start + 1)
    {
        start += 1;
    }
    if start < end && passage.is(start, "of") {
        start += 1;
    }
    while start < end
        && passage.tags(start).has(Tags::DETERMINER)
        && !passage.is_any(
            start,
            &["more", "less", "fewer", "most", "that", "what", "no"],
        )
    {
        start += 1;
    }
    start
}

/// One past the last token of the group of nouns and adjectives that starts at `start`.
fn noun_group(passage: &Passage<'_>, start: usize, end: usize) -> Option<usize> {
    let mut at = start;
    let mut last_noun = None;
    while at < end && at - start < LONGEST {
        let token = &passage.tokens[at];
        if joins_words(passage, at, end) {
            at += 1;
            continue;
        }
        if token.shape == Shape::Clitic && is_possessive(passage, at) && last_noun.is_some() {
            last_noun = None;
            at += 1;
            continue;
        }
        if is_coordinator(passage, at) {
            match last_noun {
                Some(noun) if continues_behind(passage, at, noun, end) => {
                    at += 1;
                    continue;
                }
                _ => break,
            }
        }
        if !can_stand_in_phrase(passage, at) {
            break;
        }
        if let Some(noun) = last_noun
            && ends_before(passage, at, noun, end)
        {
            break;
        }
        if is_noun_like(token) {
            last_noun = Some(at + 1);
        }
        at += 1;
    }
    // A phrase never ends in an adjective, a joiner or a coordinator.
    last_noun.filter(|last| *last > start)
}

/// A hyphen or slash between two glued words.
fn joins_words(passage: &Passage<'_>, at: usize, end: usize) -> bool {
    let mark = passage.is_mark(at, '-')
        || passage.is_mark(at, '/')
        || passage.is_mark(at, '&')
        || passage.is_mark(at, '‑')
        || passage.is_mark(at, '+');
    let suspended =
        passage.is_mark(at, '-') && passage.is_glued(at) && passage.is_any(at + 1, &["and", "or"]);
    mark && at + 1 < end
        && (passage.is_glued(at) && passage.is_glued(at + 1)
            || passage.is_mark(at, '&')
            || suspended)
}

fn is_possessive(passage: &Passage<'_>, at: usize) -> bool {
    matches!(passage.raw(at), "'s" | "’s")
}

fn is_coordinator(passage: &Passage<'_>, at: usize) -> bool {
    passage.is_any(at, &["and", "or"]) || passage.is_mark(at, ',')
}

/// Whether the phrase goes on behind the coordinator at `at`: its noun so far is no plural, and a noun follows.
fn continues_behind(passage: &Passage<'_>, at: usize, noun: usize, end: usize) -> bool {
    if at != noun {
        return false;
    }
    let plural = is_plural(passage.raw(noun - 1));
    let next = at + 1;
    if passage.is_mark(at, ',') {
        // Only a list of modifiers goes on: "sales, service and solution partners".
        return !plural && list_ends_in_plural(passage, next, end);
    }
    if plural || next >= end {
        return false;
    }
    let Some(group) = noun_group_plain(passage, next, end) else {
        return false;
    };
    is_plural(passage.raw(group - 1))
}

/// Whether a list of single words ends in a coordinator and a plural.
fn list_ends_in_plural(passage: &Passage<'_>, at: usize, end: usize) -> bool {
    let mut place = at;
    let limit = end.min(at + LONGEST);
    while place < limit {
        if passage.is_any(place, &["and", "or"]) {
            return noun_group_plain(passage, place + 1, end)
                .is_some_and(|group| is_plural(passage.raw(group - 1)));
        }
        let modifier = can_stand_in_phrase(passage, place)
            && !is_plural(passage.raw(place))
            && is_noun_like(&passage.tokens[place])
            && !passage.tags(place).has(Tags::VERB);
        if !(modifier || passage.is_mark(place, ',') || passage.is_mark(place, '-')) {
            return false;
        }
        place += 1;
    }
    false
}

/// Like [`noun_group`] without coordination, for looking ahead.
fn noun_group_plain(passage: &Passage<'_>, start: usize, end: usize) -> Option<usize> {
    let mut last = None;
    for at in start..end.min(start + 6) {
        if joins_words(passage, at, end) {
            continue;
        }
        if !can_stand_in_phrase(passage, at)
            || last.is_some_and(|noun| ends_before(passage, at, noun, end))
        {
            break;
        }
        if is_noun_like(&passage.tokens[at]) {
            last = Some(at + 1);
        }
    }
    last
}

/// Whether the phrase ends before the token at `at`, its last noun ending before token `noun`.
fn ends_before(passage: &Passage<'_>, at: usize, noun: usize, end: usize) -> bool {
    let token = &passage.tokens[at];
    let glued_hyphen = at > 0 && joins_words(passage, at - 1, end);
    if glued_hyphen {
        return false;
    }
    let plural = at == noun && is_plural(passage.raw(noun - 1));
    let lower = token.shape == Shape::Lower;
    let raw = passage.raw(at);
    let verb = token.tags.has(Tags::VERB);
    let participle = lower && (raw.ends_with("ed") || raw.ends_with("ing")) && raw.len() > 4;
    if plural && (verb || participle || token.tags.has(Tags::MULTIPLE)) {
        return true;
    }
    if plural && token.is_capital() && !passage.tokens[noun - 1].is_capital() {
        return true;
    }
    if token.tags.has(Tags::FINITE) {
        return true;
    }
    if verb && lower {
        // "staff joined the board": a verb is followed by what a noun is not; "300 upstream partners from it" counts.
        let next = at + 1;
        let object = next >= end
            || passage
                .tags(next)
                .has(Tags::DETERMINER | Tags::PRONOUN | Tags::NUMBER)
            || passage.tokens[next].shape == Shape::Number;
        let follows = object || passage.tags(next).has(Tags::PREPOSITION);
        let third_person = raw.ends_with('s') && !is_plural(passage.raw(noun - 1));
        return participle && follows || third_person && object;
    }
    false
}

/// Whether a token may stand in a noun phrase.
fn can_stand_in_phrase(passage: &Passage<'_>, at: usize) -> bool {
    let token = &passage.tokens[at];
    let stops = Tags::PREPOSITION
        | Tags::CONJUNCTION
        | Tags::PRONOUN
        | Tags::RELATIVE
        | Tags::AUXILIARY
        | Tags::DETERMINER;
    match token.shape {
        Shape::Lower | Shape::Title => {
            let open = token.tags.has(Tags::ADJECTIVE)
                && !token.tags.has(Tags::DETERMINER | Tags::PREPOSITION);
            let adverb = token.tags.has(Tags::ADVERB) && !token.tags.has(Tags::ADJECTIVE);
            let month = token.tags.has(Tags::MONTH) && token.shape == Shape::Title;
            (open || !token.tags.has(stops)) && !adverb && !month
        }
        Shape::Upper => {
            !token.tags.has(stops)
                || passage.raw(at).len() > 2 && !passage.is_any(at, &["AND", "THE", "FOR", "OF"])
        }
        Shape::Mixed => true,
        Shape::Alnum => {
            !passage.raw(at).starts_with(|c: char| c.is_ascii_digit())
                || passage.raw(at).len() <= 8 && passage.raw(at).ends_with(char::is_alphabetic)
        }
        Shape::Code | Shape::Cjk => true,
        _ => false,
    }
}

/// Whether a token can be what is counted.
fn is_noun_like(token: &Token) -> bool {
    let closed = Tags::ADJECTIVE | Tags::ADVERB;
    match token.shape {
        Shape::Lower | Shape::Title | Shape::Upper => !token.tags.has(closed),
        Shape::Mixed | Shape::Alnum | Shape::Code | Shape::Cjk => true,
        _ => false,
    }
}

/// Whether a word looks like a plural.
pub(super) fn is_plural(word: &str) -> bool {
    let lower = word.to_ascii_lowercase();
    lower.len() > 2
        && lower.ends_with('s')
        && !lower.ends_with("ss")
        && !lower.ends_with("us")
        && !lower.ends_with("is")
        || matches!(
            lower.as_str(),
            "people"
                | "children"
                | "women"
                | "men"
                | "staff"
                | "personnel"
                | "criteria"
                | "media"
                | "data"
                | "alumni"
        )
}

/// The noun phrase that ends right before token `at`, none of it before `from`.
pub(super) fn phrase_before(passage: &Passage<'_>, at: usize, from: usize) -> Option<Range<usize>> {
    let mut start = at;
    while start > from && at - start < LONGEST {
        let before = start - 1;
        let token = &passage.tokens[before];
        let joins = before > from && joins_words(passage, before, at);
        let of = passage.is_any(before, &["of", "for"])
            && start < at
            && before > from
            && can_stand_in_phrase(passage, before - 1);
        let article_inside = start < at
            && passage.is_any(before, &["the", "our", "its", "a"])
            && before > from
            && passage.is_any(before - 1, &["of", "for"]);
        let possessive = token.shape == Shape::Clitic && is_possessive(passage, before);
        let coordinated = start < at
            && passage.is_any(before, &["and", "&"])
            && before > from
            && can_stand_in_phrase(passage, before - 1)
            && !passage.tags(before - 1).has(Tags::VERB);
        let finite = token.tags.has(Tags::FINITE)
            || token.tags.has(Tags::VERB)
                && before > from
                && passage
                    .tags(before - 1)
                    .has(Tags::PRONOUN | Tags::AUXILIARY);
        if !(joins
            || of
            || article_inside
            || possessive
            || coordinated
            || can_stand_in_phrase(passage, before) && !finite)
        {
            break;
        }
        start = before;
    }
    while start < at
        && (!is_noun_like(&passage.tokens[start]) && !passage.tags(start).has(Tags::ADJECTIVE)
            || passage.is_any(start, &["of", "for", "and"]))
    {
        start += 1;
    }
    let noun = (start..at).any(|place| is_noun_like(&passage.tokens[place]));
    (noun && start < at).then_some(start..at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::passage::Buffers;
    use crate::read::{Format, read};

    #[track_caller]
    fn check(text: &str, expect: Option<&str>) {
        let document = read(text.to_owned(), Format::PlainText);
        let mut buffers = Buffers::default();
        let passage = buffers.passage(&document, 0);
        let at = passage
            .tokens
            .iter()
            .position(|token| token.shape == Shape::Number)
            .unwrap();
        let found = phrase_behind(&passage, at + 1, passage.tokens.len())
            .map(|range| document.words(passage.span(range)));
        assert_eq!(found.as_deref(), expect, "{text}");
    }

    #[test]
    fn takes_the_phrase_that_is_counted() {
        check(
            "over 65,000 standards contributions in it",
            Some("standards contributions"),
        );
        check(
            "more than 6 lines of core code, and",
            Some("lines of core code"),
        );
        check("over 1,900 partners joined the group", Some("partners"));
        check(
            "have 867 journal and conference papers in it",
            Some("journal and conference papers"),
        );
        check(
            "over 100 investment and financing partners.",
            Some("investment and financing partners"),
        );
        check(
            "300 upstream and downstream partners from it",
            Some("upstream and downstream partners"),
        );
        check(
            "12 maintainers representing three companies",
            Some("maintainers"),
        );
        check(
            "over 100 5GtoB scenario-based solutions.",
            Some("5GtoB scenario-based solutions"),
        );
        check(
            "100 of Huawei's technical experts have served",
            Some("Huawei's technical experts"),
        );
        check(
            "over 70 leading Chinese universities.",
            Some("leading Chinese universities"),
        );
        check("10 members and 5 partners", Some("members"));
    }

    #[test]
    fn finds_none_where_no_noun_stands() {
        check("it rose by 12 in the year", None);
        check("it rose to 12.", None);
    }
}
