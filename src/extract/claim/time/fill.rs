//! The report's period, filled in where nothing nearer tells a time, and the times that only it explains: "this year".

use super::{fiscal, is_earlier, period};
use crate::document::Document;
use crate::model::{AsOf, AsOfSource, Claim, Date, Modality};

/// "This year"
fn capital(words: &str) -> String {
    words.replacen('t', "T", 1)
}

/// Fills in the report's period where nothing nearer tells a time; a baseline is of an earlier one. Years of accounts are
/// the report's.
pub(in crate::extract::claim) fn fill(
    document: &Document,
    claims: &mut [Claim],
    (start, end): (Date, Date),
) {
    fiscal::turn(document, claims, (start, end));
    let open = |claim: &&mut Claim| claim.as_of.is_none() && !is_earlier(claim);
    // "this year" is the year that the report is of, and "this quarter" its quarter.
    let calendar = period::is_calendar(start, end) && period::is_year(start, end);
    let whole = match calendar {
        true => Some("this year"),
        false if end.months_before(3) == Some(start) => Some("this quarter"),
        _ => None,
    };
    let this = |as_of: &AsOf| {
        let words = as_of.span.map_or("", |span| span.of(&document.text));
        let same = |whole: &str| words.split_whitespace().eq(whole.split(' '));
        as_of.start.is_none()
            && as_of.end.is_none()
            && whole.is_some_and(|whole| same(whole) || same(&capital(whole)))
    };
    // "so far in 2024" ends with what the report is of.
    let so_far = |as_of: &AsOf| {
        let words = as_of.span.map_or("", |span| span.of(&document.text));
        let open = as_of
            .start
            .is_some_and(|from| from < end && from.year == end.year);
        open && as_of.end.is_none() && (words.contains("far") || words.ends_with("to date"))
    };
    let told = claims
        .iter_mut()
        // "SEK 318m (207)": what parentheses hold may be of the year before.
        .filter(|claim| !document.text[..claim.span.start()].ends_with('('))
        .filter(|claim| claim.modality == Modality::Actual)
        .filter_map(|claim| claim.as_of.as_mut());
    for as_of in told {
        if this(as_of) {
            (as_of.start, as_of.end) = (Some(start), Some(end));
        } else if so_far(as_of) {
            as_of.end = Some(end);
        } else if let Some((first, last)) = part_of(document, as_of).filter(|_| calendar) {
            as_of.start = Some(Date::start_of(start.year, first));
            as_of.end = Some(Date::end_of(start.year, last));
        }
    }
    for claim in claims.iter_mut().filter(open) {
        claim.as_of = Some(AsOf {
            start: Some(start),
            end: Some(end),
            span: None,
            from: AsOfSource::Report,
        });
    }
}

/// The months of the part of a year that a time without its year is: "the fourth quarter", "Q2", "the first half".
fn part_of(document: &Document, as_of: &AsOf) -> Option<(u8, u8)> {
    const ORDINALS: [&str; 4] = ["first", "second", "third", "fourth"];
    let open = as_of.start.is_none() && as_of.end.is_none();
    let words = as_of.span.filter(|_| open)?.of(&document.text);
    let mut words = words.split_whitespace();
    let (one, two) = (words.next()?, words.next());
    let told = words.next().is_none();
    // "Q3" may be the third question; "in Q3" is a quarter.
    let before = document.text.get(..as_of.span?.start())?.trim_end();
    let within = ["in", "for", "during", "over", "of"]
        .iter()
        .any(|word| before.ends_with(word));
    let nth = |word: &str| {
        let at = ORDINALS
            .iter()
            .position(|nth| word.eq_ignore_ascii_case(nth))?;
        u8::try_from(at + 1).ok()
    };
    let (part, length) = match (one.as_bytes(), two) {
        ([b'Q', digit @ b'1'..=b'4'], None) if within => (digit - b'0', 3),
        ([b'H', digit @ b'1'..=b'2'], None) if within => (digit - b'0', 6),
        (_, Some("quarter")) => (nth(one)?, 3),
        (_, Some("half")) => (nth(one).filter(|nth| *nth < 3)?, 6),
        _ => return None,
    };
    told.then_some(((part - 1) * length + 1, part * length))
}
