//! Names: maximal runs of tokens written like one.
//!
//! | text | names |
//! |---|---|
//! | `the Linux Foundation and ETSI` | `Linux Foundation`, `ETSI` |
//! | `Ministry of Science and Technology` | the whole |
//! | `China's Ministry of Education` | `China`, `Ministry of Education` |
//! | `ISO/IEC JTC 1`, `5G-ACIA`, `Sable & Finch` | the whole of each |

use std::ops::Range;

use super::head;
use crate::document::{Shape, Token};
use crate::extract::passage::Passage;
use crate::lexicon::words::Tags;
use crate::lexicon::{organizations, sets};

/// A name has no more tokens than these.
pub(super) const LONGEST: usize = 14;

/// The names of a sentence, in order, none overlapping another.
pub(super) fn find(passage: &Passage<'_>, sentence: Range<usize>, names: &mut Vec<Range<usize>>) {
    let mut at = sentence.start;
    while at < sentence.end {
        if starts_name(passage, at, sentence.start) {
            let end = end_of(passage, at, sentence.end);
            names.push(at..end);
            at = end;
        } else {
            at += 1;
        }
    }
}

/// Whether a token is written like a part of a name: a capital, or letters and digits with a capital among them.
pub(super) fn is_name_token(passage: &Passage<'_>, at: usize) -> bool {
    let Some(token) = passage.tokens.get(at) else {
        return false;
    };
    match token.shape {
        Shape::Title => !is_dated(token),
        Shape::Upper | Shape::Mixed => true,
        Shape::Alnum => {
            passage
                .raw(at)
                .bytes()
                .any(|byte| byte.is_ascii_uppercase())
                && !is_quantity(passage.raw(at))
        }
        _ => false,
    }
}

fn is_dated(token: &Token) -> bool {
    token.tags.has(Tags::MONTH | Tags::WEEKDAY)
}

/// `128KB`, `5M`, `Q3`, `FY2023`: letters that measure or date.
fn is_quantity(raw: &str) -> bool {
    let letters = raw.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ','));
    let measures = letters.len() < raw.len()
        && matches!(
            letters,
            "K" | "M"
                | "B"
                | "KB"
                | "MB"
                | "GB"
                | "TB"
                | "MW"
                | "GW"
                | "kW"
                | "CO"
                | "W"
                | "C"
                | "F"
        );
    let dates = matches!(raw.as_bytes(), [b'Q' | b'H', b'1'..=b'4'])
        || raw.starts_with("FY") && raw.len() > 2;
    measures || dates
}

/// Words that open a sentence with a capital without being part of a name.
fn is_function_word(token: &Token) -> bool {
    let closed = Tags::DETERMINER
        | Tags::PREPOSITION
        | Tags::CONJUNCTION
        | Tags::PRONOUN
        | Tags::WE
        | Tags::AUXILIARY
        | Tags::RELATIVE
        | Tags::ADVERB
        | Tags::NEGATION;
    token.shape == Shape::Title && token.tags.has(closed) && !token.tags.has(Tags::ORG_HEAD)
}

fn starts_name(passage: &Passage<'_>, at: usize, from: usize) -> bool {
    let token = &passage.tokens[at];
    let hyphened = passage.is_mark(at + 1, '-')
        && passage.is_glued(at + 1)
        && is_name_token(passage, at + 2)
        && passage.is_glued(at + 2);
    if !is_name_token(passage, at) || is_function_word(token) && !hyphened {
        return false;
    }
    let glued_behind = at > from
        && passage.is_glued(at)
        && (passage.is_mark(at - 1, '@')
            || passage.is_mark(at - 1, '#')
            || passage.is_mark(at - 1, '_'));
    // "Working with", "See ISO": a verb that opens a sentence names nothing, unless a known name starts with it.
    let opens = at == from || passage.is_mark(at - 1, ':') || passage.is_mark(at - 1, '•');
    let next_is_name = is_name_token(passage, at + 1) && passage.tokens[at + 1].spaced;
    let verb = opens
        && token.shape == Shape::Title
        && token.tags.has(Tags::VERB | Tags::NUMBER)
        && !(next_is_name
            && (organizations::longest_from(passage.raw(at)) > 1
                || passage.is_any(at, &NOUNS_TOO)));
    let adverb = opens
        && token.shape == Shape::Title
        && passage.raw(at).ends_with("ly")
        && passage.is_mark(at + 1, ',');
    let honorific = passage.is_any(
        at,
        &[
            "Dr",
            "Prof",
            "Mr",
            "Mrs",
            "Ms",
            "Sir",
            "Dame",
            "Shri",
            "Smt",
            "Professor",
        ],
    ) && next_is_or_stop(passage, at);
    !honorific && !glued_behind && !verb && !adverb && !is_standard_number(passage, at)
}

/// Whether a name or a stop follows: "Dr. Naomi", "Professor Smith".
fn next_is_or_stop(passage: &Passage<'_>, at: usize) -> bool {
    is_name_token(passage, at + 1) || passage.is_mark(at + 1, '.')
}

/// Verb forms that open names as nouns or adjectives: "State Agency".
const NOUNS_TOO: [&str; 14] = [
    "state", "open", "target", "post", "power", "land", "first", "trade", "share", "market",
    "work", "point", "train", "study",
];

/// "ISO 14001", "IEEE 802.11": a document, not the body that wrote it.
fn is_standard_number(passage: &Passage<'_>, at: usize) -> bool {
    let number = passage
        .tokens
        .get(at + 1)
        .is_some_and(|next| next.shape == Shape::Number && next.spaced);
    let digits = passage
        .raw(at + 1)
        .split(['.', ','])
        .next()
        .map_or(0, str::len);
    let year = passage.raw(at + 1).len() == 4
        && (passage.raw(at + 1).starts_with("19") || passage.raw(at + 1).starts_with("20"));
    passage.tokens[at].shape == Shape::Upper && number && digits >= 3 && !year
}

/// One past the last token of the name that starts at `start`.
fn end_of(passage: &Passage<'_>, start: usize, limit: usize) -> usize {
    let mut end = start + 1;
    while end < limit && end - start < LONGEST {
        let Some(next) = extend(passage, start, end, limit) else {
            break;
        };
        end = next;
    }
    end
}

/// Where the name that so far is `start..end` goes on to; `None` where it ends.
fn extend(passage: &Passage<'_>, start: usize, end: usize, limit: usize) -> Option<usize> {
    let token = &passage.tokens[end];
    let raw = passage.raw(end);
    if end - start >= 2
        && passage.is_mark(end - 1, '.')
        && head::is_legal_form(passage.raw(end - 2))
        && !head::is_legal_form(raw)
        && !passage.is_mark(end, ',')
    {
        return None;
    }
    let next_is_name = |at: usize| at < limit && is_name_token(passage, at);
    if is_name_token(passage, end) {
        let small = is_function_word(token) && !next_is_name(end + 1);
        return (!small && token.spaced || !token.spaced && token.shape != Shape::Title)
            .then_some(end + 1);
    }
    if passage.is_mark(end, '&')
        || passage.is_mark(end, '+')
            && !token.spaced
            && next_is_name(end + 1)
            && passage.is_glued(end + 1)
    {
        return next_is_name(end + 1).then_some(end + 2);
    }
    if (passage.is_mark(end, '-') || passage.is_mark(end, '‑') || passage.is_mark(end, '/'))
        && !token.spaced
        && passage.is_glued(end + 1)
        && end + 1 < limit
    {
        let number = passage.tokens[end + 1].shape == Shape::Number && !passage.is_mark(end, '/');
        return (next_is_name(end + 1) || number).then_some(end + 2);
    }
    if passage.is_mark(end, '.') && !token.spaced {
        let word = passage.raw(end - 1);
        let initial = word.len() == 1 && next_is_name(end + 1);
        let form = matches!(word, "Inc" | "Ltd" | "Co" | "Corp" | "Bros") && end - start >= 2;
        return (initial || form || matches!(word, "St" | "Dr" | "Mt") && next_is_name(end + 1))
            .then_some(end + 1);
    }
    if token.shape == Shape::Clitic && raw.ends_with('s') && raw.len() <= 4 {
        return owns_nothing(passage, start, end, limit).then_some(end + 1);
    }
    if passage.is_mark(end, ',') && lists_portfolio(passage, start, end, limit) {
        return Some(end + 2);
    }
    if passage.is_mark(end, ',') && head::is_legal_form(passage.raw(end + 1)) && end + 1 < limit {
        return Some(end + 2);
    }
    if token.shape == Shape::Lower && token.spaced {
        return match raw {
            "plc" | "gmbh" | "e.V" | "e.V." => Some(end + 1),
            "of" | "for" | "on" | "de" | "del" | "di" | "für" | "der" | "des" | "du" | "la"
            | "y" | "et" | "und" => connects(passage, start, end, limit),
            "in" => in_event(passage, start, end, limit),
            "and" => coordinates(passage, start, end, limit),
            _ => None,
        };
    }
    if token.shape == Shape::Number && token.spaced {
        return numbered(passage, end, limit).then_some(end + 1);
    }
    None
}

/// "Barnardo's, Centrepoint", "Moody's raised": an apostrophe that nothing owned follows is part of the name.
fn owns_nothing(passage: &Passage<'_>, start: usize, at: usize, limit: usize) -> bool {
    if organizations::known(&text_of(passage, start..at + 1)).is_some() {
        return true;
    }
    let next = at + 1;
    let mark = [',', '.', ')', ';', ':']
        .iter()
        .any(|mark| passage.is_mark(next, *mark));
    let verb = passage.tags(next).has(Tags::VERB) && passage.raw(next).ends_with("ed");
    next >= limit
        || mark
        || verb
        || passage.is_any(next, &["and", "or"])
        || passage.tags(next).has(Tags::AUXILIARY)
}

/// "Ministry of Housing, Communities and Local Government": a comma inside a ministry's portfolio.
fn lists_portfolio(passage: &Passage<'_>, start: usize, at: usize, limit: usize) -> bool {
    const AHEAD: usize = 5;
    let office = (start..at).any(|place| {
        passage.is_any(place, &["ministry", "department", "secretariat", "office"])
            && passage.is_any(place + 1, &["of", "for"])
    });
    let and = (at + 2..limit.min(at + 2 + AHEAD))
        .find(|place| !is_name_token(passage, *place) && !passage.is_mark(*place, ','));
    office
        && at + 1 < limit
        && is_name_token(passage, at + 1)
        && and.is_some_and(|and| {
            passage.is(and, "and") && and + 1 < limit && is_name_token(passage, and + 1)
        })
}

/// "JTC 1", "TC 18", "Business 20 Summit": a number that belongs to the name.
fn numbered(passage: &Passage<'_>, at: usize, limit: usize) -> bool {
    let before = &passage.tokens[at - 1];
    let body = before.shape == Shape::Upper
        && matches!(
            passage.raw(at - 1),
            "TC" | "JTC" | "SC" | "WG" | "SG" | "TG"
        );
    let inside = at + 1 < limit
        && is_name_token(passage, at + 1)
        && passage.tokens[at + 1].spaced
        && passage.raw(at).len() <= 3
        && before.is_capital();
    let group = passage.is_any(at - 1, &["Group"])
        && at >= 2
        && passage.is_any(at - 2, &["Working", "Study", "Task"]);
    (body || group) && passage.raw(at).len() <= 3
        || inside && passage.tokens[at + 1].tags.has(Tags::ORG_HEAD)
}

/// "of" and its like join where a head noun stands before them, or one closes the name behind them.
fn connects(passage: &Passage<'_>, start: usize, at: usize, limit: usize) -> Option<usize> {
    let next = at
        + 1
        + usize::from(
            passage.is_any(at + 1, &["the", "la", "les"])
                && passage
                    .tokens
                    .get(at + 1)
                    .is_some_and(|token| token.shape == Shape::Lower),
        );
    if next >= limit || !is_name_token(passage, next) {
        return None;
    }
    let foreign = !matches!(passage.raw(at), "of" | "for" | "on");
    // "Sustainability Committee of the Supervisory Board": a closed name and its owner.
    let article = next > at + 1 && !foreign;
    if article
        && at > start + 1
        && head::head(passage.raw(at - 1)).is_some_and(|head| head.kind.name() == "committee")
    {
        return None;
    }
    let before = passage.raw(at - 1);
    let opened = head::head(before).is_some_and(|head| head.opens);
    let event = passage.is(at, "on") && opened || !passage.is(at, "on");
    let closed = passage.is(at, "of")
        && closes_behind(passage, next, limit)
        && !is_role_word(passage, at - 1);
    (foreign && at > start || opened && event || closed).then_some(next + 1)
}

/// Whether the capitals from `at` on end in a strong, singular head noun: "Code of Conduct Committee".
fn closes_behind(passage: &Passage<'_>, at: usize, limit: usize) -> bool {
    let end = (at..limit.min(at + 5))
        .find(|place| !is_name_token(passage, *place))
        .unwrap_or(limit.min(at + 5));
    end > at + 1
        && head::head(passage.raw(end - 1)).is_some_and(|head| head.force >= head::Force::Middling)
}

/// "Head of", "Director of", "Chair of": a person's post, which opens no name.
fn is_role_word(passage: &Passage<'_>, at: usize) -> bool {
    passage.tags(at).has(Tags::ROLE_CUE) && head::head(passage.raw(at)).is_none()
}

/// "International Conference on Communications in China"
fn in_event(passage: &Passage<'_>, start: usize, at: usize, limit: usize) -> Option<usize> {
    let event = (start..at).any(|place| {
        passage.is_any(
            place,
            &[
                "Conference",
                "Symposium",
                "Congress",
                "Women",
                "Partnership",
                "Centre",
                "Center",
                "Institute",
            ],
        )
    });
    let topic = passage.is_any(at - 1, &["Women"])
        || (start..at).any(|place| passage.is_any(place, &["on", "for"]));
    (event && topic && at + 1 < limit && is_name_token(passage, at + 1)).then_some(at + 2)
}

/// "and" joins inside a name: behind "Ministry of …", or before a head noun that two words share.
fn coordinates(passage: &Passage<'_>, start: usize, at: usize, limit: usize) -> Option<usize> {
    if at + 1 >= limit || !is_name_token(passage, at + 1) {
        return None;
    }
    let end = (at + 1..limit.min(at + 7))
        .find(|place| !is_name_token(passage, *place))
        .unwrap_or(limit.min(at + 7));
    let right = head::head(passage.raw(end - 1)).filter(|_| end > at + 2);
    let opened = (start + 1..at).any(|place| {
        passage.is_any(place, &["of", "for", "on"]) && head::head(passage.raw(place - 1)).is_some()
    });
    if opened {
        let other = right.is_some_and(|head| head.force == head::Force::Strong)
            || organizations::known(passage.raw(at + 1)).is_some();
        return (!other).then_some(at + 2);
    }
    let left_head = head::head(passage.raw(at - 1)).is_some();
    let short = at - start <= 2 && end - at <= 5;
    let left = text_of(passage, start..at);
    let own = organizations::known(&left).is_some()
        || sets::is_place(&left)
        || passage.tokens[at - 1].shape == Shape::Upper;
    let listed = start > 0 && passage.is_mark(start - 1, ',');
    let shared = right.is_some_and(|head| {
        matches!(
            head.kind.name(),
            "government"
                | "program"
                | "committee"
                | "academic"
                | "university"
                | "international_body"
        )
    });
    (shared && short && !left_head && !own && !listed).then_some(at + 2)
}

/// The words of a range of tokens, white space folded to single spaces and none where none stands.
pub(in crate::extract) fn text_of(passage: &Passage<'_>, range: Range<usize>) -> String {
    let mut text = String::new();
    push_text(passage, range, &mut text);
    text
}

/// Appends what [`text_of`] gives.
pub(super) fn push_text(passage: &Passage<'_>, range: Range<usize>, text: &mut String) {
    for at in range.clone() {
        if at > range.start && passage.tokens[at].spaced {
            text.push(' ');
        }
        text.push_str(passage.raw(at));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::passage::Buffers;
    use crate::read::{Format, read};

    #[track_caller]
    fn check(text: &str, expect: &str) {
        let document = read(text.to_owned(), Format::PlainText);
        let mut buffers = Buffers::default();
        let passage = buffers.passage(&document, 0);
        let mut names = Vec::new();
        for sentence in passage.sentences {
            find(&passage, sentence.clone(), &mut names);
        }
        let found: Vec<String> = names
            .into_iter()
            .map(|range| text_of(&passage, range))
            .collect();
        assert_eq!(found.join(" | "), expect, "{text}");
    }

    #[test]
    fn joins_what_belongs_to_one_name() {
        check(
            "It asked the Ministry of Science and Technology to go.",
            "Ministry of Science and Technology",
        );
        check(
            "It met the Food and Drug Administration in it.",
            "Food and Drug Administration",
        );
        check(
            "See ISO/IEC JTC 1, 5G-ACIA and Sable & Finch there.",
            "ISO/IEC JTC 1 | 5G-ACIA | Sable & Finch",
        );
        check(
            "Made by Kestrel Switchgear GmbH and Dunmore Marine plc there.",
            "Kestrel Switchgear GmbH | Dunmore Marine plc",
        );
        check(
            "By Acme Holding Co., Ltd. and so on.",
            "Acme Holding Co., Ltd.",
        );
        check(
            "At the IEEE/CIC International Conference on Communications in China we",
            "IEEE/CIC International Conference on Communications in China",
        );
        check(
            "It met the Code of Conduct Committee there.",
            "Code of Conduct Committee",
        );
    }

    #[test]
    fn keeps_apart_what_does_not() {
        check(
            "We joined the Linux Foundation and Eclipse Foundation.",
            "Linux Foundation | Eclipse Foundation",
        );
        check(
            "China's Ministry of Education and ETSI",
            "China | Ministry of Education | ETSI",
        );
        check(
            "In June 2021 Acme paid the Head of Marketing",
            "Acme | Head | Marketing",
        );
        check(
            "Working with partners, The Group uses 128KB in Q3.",
            "Group",
        );
    }
}
