//! Names: maximal runs of tokens written like one.
//!
//! | text | names |
//! |---|---|
//! | `the Linux Foundation and ETSI` | `Linux Foundation`, `ETSI` |
//! | `Ministry of Science and Technology` | the whole |
//! | `China's Ministry of Education` | `China`, `Ministry of Education` |
//! | `ISO/IEC JTC 1`, `5G-ACIA`, `Sable & Finch` | the whole of each |

mod and;
pub(super) mod end;
pub(super) mod figure;
mod form;
mod join;
mod of;
mod owner;
mod pair;
mod portfolio;
mod small;
mod start;
pub(super) mod whole;

use std::borrow::Cow;
use std::ops::Range;

use super::head;
use crate::document::{Shape, Token};
use crate::extract::passage::Passage;
use crate::lexicon::words::{Tags, word_list};
use figure::{is_money, is_quantity, is_sum};
use start::{is_behind_letter, starts_name};

/// A name has no more tokens than these.
pub(super) const LONGEST: usize = 14;

/// The names of a sentence, in order, none overlapping another.
pub(super) fn find(passage: &Passage<'_>, sentence: Range<usize>, names: &mut Vec<Range<usize>>) {
    let mut at = sentence.start;
    while at < sentence.end {
        if may_start(passage, at) && starts_name(passage, at, sentence.start) {
            let end = end_of(passage, at, sentence.end);
            if !is_behind_letter(passage, at, sentence.start) {
                names.push(at..end);
            }
            at = end;
        } else {
            at += 1;
        }
    }
}

/// A cheap test: whether a name can start with token `at`. Nearly all words in small letters are known ones, and no mark ties
/// another to them that would make a name of both.
fn may_start(passage: &Passage<'_>, at: usize) -> bool {
    let token = &passage.tokens[at];
    match token.shape {
        Shape::Title | Shape::Upper | Shape::Mixed | Shape::Alnum => true,
        Shape::Lower => {
            let next = passage.tokens.get(at + 1);
            token.tags == Tags::NONE
                || next.is_some_and(|next| next.shape == Shape::Mark) && passage.is_glued(at + 2)
                || passage.is(at, "government")
        }
        // "3 Anchors Ltd"
        Shape::Number => passage
            .tokens
            .get(at + 1)
            .is_some_and(|next| next.shape == Shape::Title && next.spaced),
        _ => false,
    }
}

/// Whether a token is written like a part of a name: a capital, or letters and digits with a capital among them.
pub(in crate::extract) fn is_name_token(passage: &Passage<'_>, at: usize) -> bool {
    // No word of a name is longer, and a name stands in many rows.
    const MOST_BYTES: usize = 256;
    let token = passage.tokens.get(at);
    let Some(token) = token.filter(|token| token.span.len() <= MOST_BYTES) else {
        return false;
    };
    match token.shape {
        Shape::Title => !is_dated(token) || is_sun(passage, at),
        // A headline in capitals: "ALVIK TO BUY HARBOUR INC."
        Shape::Upper => !passage.is_any(at, word_list!["to", "with", "by", "from"]),
        // "kV", "GWh"
        Shape::Mixed => !token.tags.has(Tags::UNIT),
        Shape::Alnum => {
            passage
                .raw(at)
                .bytes()
                .any(|byte| byte.is_ascii_uppercase())
                && !is_quantity(passage.raw(at))
                && !is_sum(passage, at)
        }
        _ => false,
    }
}

fn is_dated(token: &Token) -> bool {
    token.tags.has(Tags::MONTH | Tags::WEEKDAY)
}

/// "Setting Sun Pictures": three letters of a day that a word with a capital follows are no day.
fn is_sun(passage: &Passage<'_>, at: usize) -> bool {
    let next = passage.tokens.get(at + 1);
    passage.raw(at) == "Sun"
        && next.is_some_and(|next| next.shape == Shape::Title && next.spaced && !is_dated(next))
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

/// "Rosa A. Dorn", "A. J. Dorn": an initial, whatever word the letter may be elsewhere.
fn is_initial(passage: &Passage<'_>, at: usize) -> bool {
    passage.raw(at).len() == 1
        && passage.is_mark(at + 1, '.')
        && passage.is_glued(at + 1)
        && is_name_token(passage, at + 2)
}

/// "'s", "’ve" behind a word.
fn is_clitic(passage: &Passage<'_>, at: usize) -> bool {
    passage
        .tokens
        .get(at)
        .is_some_and(|token| token.shape == Shape::Clitic)
}

/// Letters for a sort of organization, which names none.
pub(super) fn is_sort(word: &str) -> bool {
    matches!(word, "NGO" | "NPO" | "CSO" | "INGO" | "SOE" | "SME")
}

/// One past the last token of the name that starts at `start`.
fn end_of(passage: &Passage<'_>, start: usize, limit: usize) -> usize {
    let small = || {
        let small = !is_name_token(passage, start);
        small.then(|| small::name(passage, start, limit)).flatten()
    };
    let mut end = whole::known(passage, start, limit)
        .or_else(small)
        .unwrap_or(start + 1);
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
    if token.spaced && is_column(passage, start, end) {
        return None;
    }
    let raw = passage.raw(end);
    if end - start >= 2
        && passage.is_mark(end - 1, '.')
        && head::is_legal_form(passage.raw(end - 2))
        && !head::is_legal_form(raw)
        && !passage.is_mark(end, ',')
    {
        return None;
    }
    // "Alvik s.r.o. Dorn": the stop is the form's.
    let stopped = is_behind_form(passage, end);
    if end - start >= 2 && stopped && is_name_token(passage, end) && !head::is_legal_form(raw) {
        return None;
    }
    // "Acme Holdings plc Annual Report"
    let closed = matches!(
        passage.raw(end - 1),
        "plc" | "PLC" | "GmbH" | "Inc" | "Ltd" | "LLC" | "LLP"
    );
    // "our sponsor Alvik Sportswear EUR 400,000"
    if is_money(passage, end) {
        return None;
    }
    // "Alvik Limited HARBOUR PLC": capitals behind a firm that is not written so are another's.
    let loud = matches!(passage.raw(end - 1), "Limited" | "Ltd") && token.shape == Shape::Upper;
    if (closed || loud)
        && end - start >= 2
        && is_name_token(passage, end)
        && !head::is_legal_form(raw)
    {
        return None;
    }
    if raw == "A" && passage.is_mark(end + 1, '/') && passage.raw(end + 2) == "S" && end + 2 < limit
    {
        return Some(end + 3);
    }
    let next_is_name = |at: usize| at < limit && is_name_token(passage, at);
    // "the Tidewell NGO": what it is.
    if is_sort(raw) && token.spaced
        || is_grade(passage, end, limit)
        || end::starts_another(passage, start, end)
    {
        return None;
    }
    let ours = token.shape == Shape::Title && token.tags.has(Tags::WE);
    if is_name_token(passage, end) && !ours {
        let initial = next_is_name(end + 2) && is_initial(passage, end);
        // "Tides Together": an adverb has a capital in names alone.
        let adverb = token.shape == Shape::Title
            && token.tags == Tags::ADVERB
            && passage.tokens[end - 1].shape != Shape::Number;
        let small = is_function_word(token) && !next_is_name(end + 1) && !initial && !adverb;
        return (!small && token.spaced || !token.spaced && token.shape != Shape::Title)
            .then_some(end + 1);
    }
    if passage.is_mark(end, '&') && whole::are_two(passage, start, end, limit) {
        return None;
    }
    if passage.is_mark(end, '&')
        || passage.is_mark(end, '+')
            && !token.spaced
            && next_is_name(end + 1)
            && passage.is_glued(end + 1)
    {
        return next_is_name(end + 1).then_some(end + 2);
    }
    if passage.is_mark(end, '/') && whole::are_two(passage, start, end, limit) {
        return None;
    }
    let hyphen = form::is_hyphen(passage, end);
    if (hyphen || passage.is_mark(end, '/'))
        && !token.spaced
        && passage.is_glued(end + 1)
        && end + 1 < limit
    {
        let number = passage.tokens[end + 1].shape == Shape::Number && hyphen;
        // "Fiber Co-op"
        let coop = hyphen
            && passage.is(end - 1, "co")
            && passage.is_any(end + 1, word_list!["op", "operative"]);
        let prefixed = hyphen && next_is_name(end + 2) && form::is_prefixed(passage, end);
        return (next_is_name(end + 1) || number || prefixed || coop).then_some(end + 2);
    }
    if passage.is_mark(end, '(') {
        return form::branch(passage, start, end, limit);
    }
    if passage.is_mark(end, '.') && !token.spaced {
        let word = passage.raw(end - 1);
        // "Dept. of Water Resources", "Univ. of Alvik"; "Node.js"
        if matches!(word, "Dept" | "Univ" | "Inst")
            && passage.is_any(end + 1, word_list!["of", "for"])
        {
            return Some(end + 1);
        }
        if passage.is_any(
            end + 1,
            word_list![
                "js", "py", "rs", "io", "ai", "br", "ch", "fi", "jp", "nl", "org", "pt"
            ],
        ) && passage.is_glued(end + 1)
        {
            return Some(end + 2);
        }
        // "John D. and Catherine T. Dorn Foundation"
        let couple = passage.is(end + 1, "and") && pair::is_couple(passage, start, end + 1, limit);
        // "Alvik A/S. Dorn" has no initial.
        let initial = word.len() == 1
            && !(end > 1 && passage.is_mark(end - 2, '/'))
            && (next_is_name(end + 1) || couple);
        let form = form::is_cut_short(word) && end - start >= 2;
        return (initial
            || form
            || matches!(word, "St" | "Dr" | "Mt" | "PT") && next_is_name(end + 1))
        .then_some(end + 1);
    }
    if is_clitic(passage, end) && raw.ends_with('s') && raw.len() <= 4 {
        return join::owns_nothing(passage, start, end, limit).then_some(end + 1);
    }
    if (passage.is_mark(end, '\'') || passage.is_mark(end, '’')) && !token.spaced {
        return join::plural_owner(passage, end, limit).then_some(end + 1);
    }
    if passage.is_mark(end, ',')
        && let Some(campus) = of::campus(passage, start, end, limit)
    {
        return Some(campus);
    }
    if passage.is_mark(end, ',') && portfolio::lists_portfolio(passage, start, end, limit) {
        return Some(end + 2);
    }
    if passage.is_mark(end, ',')
        && let Some(partner) = pair::degree_of_partner(passage, end, limit)
    {
        return Some(partner);
    }
    if passage.is_mark(end, ',') && is_numeral_of_form(passage, end + 1, limit) {
        return Some(end + 2);
    }
    if passage.is_mark(end, ',')
        && head::is_legal_form(passage.raw(end + 1))
        && end + 1 < limit
        && !form::closes_nothing(passage, end + 1)
    {
        return Some(end + 2);
    }
    // "Open z/OS Harbour Group"
    if raw == "z"
        && passage.is_mark(end + 1, '/')
        && passage.is_glued(end + 2)
        && next_is_name(end + 2)
        && next_is_name(end + 3)
    {
        return Some(end + 3);
    }
    if token.shape == Shape::Lower && token.spaced {
        if let Some(end) = whole::chapter(passage, start, end, limit) {
            return Some(end);
        }
        if let Some(end) = form::foreign_word(passage, start, end, limit) {
            return Some(end);
        }
        if let Some(end) = whole::spelt_out(passage, start, end, limit) {
            return Some(end);
        }
        return match raw {
            _ if small::is_form(raw) => Some(end + 1),
            "z" if form::is_polish(passage, end) => Some(end + 2),
            "of" | "for" | "on" => of::connects(passage, start, end, limit),
            _ if form::is_particle(raw) => of::connects(passage, start, end, limit),
            // "Institut an der Universität Alvik", "Fundación para el Alvik"
            "am" | "an" | "im" | "zu" | "pour" | "para" | "per"
                if head::is_foreign(passage.raw(start)) =>
            {
                of::connects(passage, start, end, limit)
            }
            // "Quell no Mori GK"
            "no" if passage.raw(end + 2) == "GK" => Some(end + 2),
            "at" => of::campus(passage, start, end, limit),
            "in" => of::in_event(passage, start, end, limit),
            "working" | "interest" | "study" | "user" | "task" | "family" | "university"
            | "association" | "consortium" | "foundation" | "government" | "group" => {
                join::small_head(passage, start, end, limit)
            }
            "and" => and::coordinates(passage, start, end, limit),
            _ => join::topical_head(passage, start, end, limit),
        };
    }
    if token.shape == Shape::Number && token.spaced {
        if let Some(end) = join::with_plus(passage, end, limit) {
            return Some(end);
        }
        return join::numbered(passage, end, limit).then_some(end + 1);
    }
    None
}

/// Whether the word before token `end` is a legal form with its stop: "s.r.o.", "K.K."
fn is_behind_form(passage: &Passage<'_>, end: usize) -> bool {
    let form = passage.raw(end - 1);
    form.ends_with('.') && head::is_legal_form(form)
}

/// Whether spaces part token `at`, as columns do, from the name that starts at `start`: "AT  Alvik", "Acme plc      Annual Report".
fn is_column(passage: &Passage<'_>, start: usize, at: usize) -> bool {
    const WIDE: usize = 3;
    const LONGEST_LABEL: usize = 5;
    let (before, token) = (&passage.tokens[at - 1], &passage.tokens[at]);
    let (from, to) = (before.span.end(), token.span.start());
    if to < from + 2 || token.breaks {
        return false;
    }
    let text = passage.document.text.as_bytes();
    let spaces = text
        .get(from..to)
        .is_some_and(|gap| gap.iter().all(|byte| matches!(byte, b' ' | b'\t')));
    // "WG 4  Audible signals": two spaces part a label that opens the line.
    let label = || {
        let first = &passage.tokens[start];
        (start == 0 || first.breaks)
            && from - first.span.start() <= LONGEST_LABEL
            && passage.tokens[start..at]
                .iter()
                .all(|token| token.shape != Shape::Title)
    };
    spaces && (to >= from + WIDE || label())
}

/// "R&R Acquisition, III, Inc.": a Roman numeral before a legal form.
fn is_numeral_of_form(passage: &Passage<'_>, at: usize, limit: usize) -> bool {
    let roman = |byte: u8| matches!(byte, b'I' | b'V' | b'X');
    let form = at + 1 + usize::from(passage.is_mark(at + 1, ','));
    form < limit
        && !passage.raw(at).is_empty()
        && passage.raw(at).bytes().all(roman)
        && head::is_legal_form(passage.raw(form))
}

/// "CDP A-; MSCI AA": what raters give is no part of their name.
fn is_grade(passage: &Passage<'_>, at: usize, limit: usize) -> bool {
    let grade = matches!(
        passage.raw(at),
        "A" | "AA"
            | "AAA"
            | "B"
            | "BB"
            | "BBB"
            | "CCC"
            | "Aa"
            | "Aaa"
            | "Baa"
            | "Baa1"
            | "Baa2"
            | "Baa3"
            | "Aa1"
            | "Aa2"
            | "Aa3"
    );
    // "Harry B. Dorn" has an initial.
    let initial = passage.is_mark(at + 1, '.') && is_name_token(passage, at + 2);
    let ends = at + 1 >= limit
        || ['-', '–', '−', '+', ';', ',', '.', ')']
            .iter()
            .any(|mark| passage.is_mark(at + 1, *mark));
    grade && passage.tokens[at].spaced && ends && !initial
}

/// The words of a range of tokens, white space folded to single spaces and none where none stands.
pub(in crate::extract) fn text_of<'a>(passage: &Passage<'a>, range: Range<usize>) -> Cow<'a, str> {
    let text = passage.document.text.as_str();
    // Nearly all names stand in the text so.
    let plain = |at: usize| {
        let token = &passage.tokens[at];
        let folded = at == range.start || {
            let (end, start) = (passage.tokens[at - 1].span.end(), token.span.start());
            match token.spaced {
                true => start == end + 1 && text.as_bytes()[end] == b' ',
                false => start == end,
            }
        };
        folded && (token.shape != Shape::Mark || token.span.len() == 1)
    };
    if !range.is_empty() && range.clone().all(plain) {
        return Cow::Borrowed(passage.span(range).of(text));
    }
    let length = |range: &Range<usize>| passage.span(range.clone()).len();
    let mut text = String::with_capacity(if range.is_empty() { 0 } else { length(&range) });
    for at in range.clone() {
        if at > range.start && passage.tokens[at].spaced {
            text.push(' ');
        }
        text.push_str(&passage.tokens[at].seen(passage.document));
    }
    text.into()
}

#[cfg(test)]
pub(super) mod tests;
