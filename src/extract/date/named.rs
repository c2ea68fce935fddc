//! Named periods: years, quarters, halves, fiscal years, decades.

use super::{Found, whole_year};
use crate::document::Shape;
use crate::extract::passage::Passage;
use crate::lexicon::words::{Tags, WordList, is_among, word_list};
use crate::model::Date;

/// The four digits of a year that reports speak of.
pub(crate) fn year_of(raw: &str) -> Option<u16> {
    let digits = raw.len() == 4 && raw.bytes().all(|byte| byte.is_ascii_digit());
    raw.parse()
        .ok()
        .filter(|year| digits && (1800..=2100).contains(year))
}

/// `Q3 2022`, `FY2023`, `H1 2021`, `third quarter of 2022`, `first half of 2021`, `year 2021`.
pub(super) fn named(passage: &Passage<'_>, at: usize) -> Option<Found> {
    let raw = passage.raw(at);
    let year_behind = |at: usize| {
        let skip = usize::from(passage.is_any(at, word_list!["of", "fy", "'", "-", "/", "in"]));
        year_of(passage.raw(at + skip).trim_start_matches("FY")).map(|year| (year, at + skip + 1))
    };
    let months = |part: u8, length: u8| ((part - 1) * length + 1, part * length);
    let of_year = |range: (u8, u8), found: Option<(u16, usize)>, end: usize| match found {
        Some((year, end)) => (
            end,
            Some(Date::start_of(year, range.0)),
            Some(Date::end_of(year, range.1)),
        ),
        None => (end, None, None),
    };
    if let [letter @ (b'Q' | b'q' | b'H' | b'h'), digit @ b'1'..=b'4'] = raw.as_bytes() {
        let part = digit - b'0';
        let quarter = letter.eq_ignore_ascii_case(&b'Q');
        if !quarter && part > 2 {
            return None;
        }
        let length = if quarter { 3 } else { 6 };
        let before = at
            .checked_sub(1)
            .and_then(|before| year_of(passage.raw(before)))
            .map(|year| (year, at + 1));
        return Some(of_year(
            months(part, length),
            year_behind(at + 1).or(before),
            at + 1,
        ));
    }
    let fiscal = raw.split_at_checked(2);
    let fiscal = fiscal.filter(|(year, _)| is_among(year, &["FY", "CY"]));
    if let Some((_, digits)) = fiscal {
        let year = match digits.len() {
            2 => digits.parse::<u16>().ok().map(|short| 2000 + short),
            _ => year_of(digits),
        }?;
        let (first, last) = whole_year(year);
        // "FY2021/22", "FY23-24"
        let second = (passage.is_mark(at + 1, '/') || passage.is_mark(at + 1, '-'))
            && passage.is_glued(at + 2)
            && passage.raw(at + 2).len() <= 4;
        return Some((if second { at + 3 } else { at + 1 }, first, last));
    }
    let last = passage.is_any(at, word_list!["last", "final"]);
    if passage.tags(at).has(Tags::ORDINAL)
        || last
        || passage.is_any(at, word_list!["1st", "2nd", "3rd", "4th"])
    {
        let (length, parts) = if passage.is(at + 1, "quarter") {
            (3, 4)
        } else {
            (6, 2)
        };
        let word = passage.is_any(at + 1, word_list!["quarter", "half"]);
        let nth = match last {
            true => parts,
            false => crate::extract::claim::ordinal(passage.raw(at))
                .filter(|nth| (1..=4).contains(nth))? as u8,
        };
        let word = word && nth <= parts;
        return word.then(|| of_year(months(nth, length), year_behind(at + 2), at + 2));
    }
    if passage.is_any(at, word_list!["fiscal", "fy", "year", "season"]) {
        let next = at + 1 + usize::from(passage.is(at + 1, "year"));
        let (year, end) = year_of(passage.raw(next)).map(|year| (year, next + 1))?;
        let (first, last) = whole_year(year);
        let second = (passage.is_mark(end, '/') || passage.is_mark(end, '-'))
            && passage.is_glued(end + 1)
            && passage.raw(end + 1).len() <= 4;
        return Some((if second { end + 2 } else { end }, first, last));
    }
    None
}

/// `the 1990s`
pub(super) fn decade(passage: &Passage<'_>, at: usize) -> Option<Found> {
    let year = passage.raw(at).strip_suffix('s').and_then(year_of)?;
    Some((
        at + 1,
        Some(Date::start_of(year, 1)),
        Some(Date::end_of(year + 9, 12)),
    ))
}

/// A bare year, "from 2019 to 2021", "between 2018 and 2022"; a count such as "2000 members" or "more than 2000" is none.
pub(super) fn years(passage: &Passage<'_>, at: usize) -> Option<Found> {
    const BOUNDS: &WordList = word_list![
        "than",
        "over",
        "nearly",
        "almost",
        "approximately",
        "least",
        "$",
        "€",
        "£",
        "¥",
        "₹",
        "about",
        "around",
        "roughly",
        "~",
        "±",
        "+",
    ];
    /// "the Securities Act of 1933" is dated, and dates nothing.
    const LAWS: &WordList = word_list![
        "act",
        "law",
        "code",
        "treaty",
        "convention",
        "directive",
        "ordinance",
        "regulations",
        "amendments"
    ];
    let year = year_of(passage.raw(at))?;
    let law = at >= 2 && passage.is(at - 1, "of") && passage.is_any(at - 2, LAWS);
    if law && passage.tokens[at - 2].is_capital() {
        return Some((at + 1, None, None));
    }
    if is_of_name(passage, at) {
        return None;
    }
    let before = at.checked_sub(1);
    let usual = (1900..=2060).contains(&year);
    let placed = before.is_some_and(|before| passage.tags(before).has(Tags::PREPOSITION));
    // "around 2023" is a time, "around 2000 members" a count.
    let rough = before.is_some_and(|before| {
        passage.is_any(before, word_list!["about", "around", "roughly", "~"])
    });
    // "an increase of 315% over 2009" compares with a year.
    let compared = before.filter(|before| *before > 0).is_some_and(|before| {
        passage.is(before, "over")
            && (passage.is_mark(before - 1, '%')
                || passage.is_any(before - 1, word_list!["percent", "cent", "points"]))
    });
    if (rough || compared)
        && usual
        && passage
            .tokens
            .get(at + 1)
            .is_none_or(|next| next.shape == Shape::Mark)
    {
        let (first, last) = whole_year(year);
        return Some((at + 1, first, last));
    }
    let bounded = before.is_some_and(|before| passage.is_any(before, BOUNDS));
    if bounded || !usual && !placed || is_counted(passage, at, year) {
        return None;
    }
    let between =
        before.is_some_and(|before| passage.is(before, "between")) && passage.is(at + 1, "and");
    let joins =
        between || passage.is_any(at + 1, word_list!["to", "through", "until", "–", "-", "‑"]);
    if joins
        && let Some(last) = year_of(passage.raw(at + 2)).filter(|last| *last > year)
        && !is_counted(passage, at + 2, last)
    {
        return Some((
            at + 3,
            Some(Date::start_of(year, 1)),
            Some(Date::end_of(last, 12)),
        ));
    }
    let (first, last) = whole_year(year);
    Some((at + 1, first, last))
}

/// "our TIDES-2020 grant": whether the year at token `at` is tied to capitals that name a call, and are no word for a time.
fn is_of_name(passage: &Passage<'_>, at: usize) -> bool {
    const TIMES: &WordList = word_list![
        "fy", "cy", "ay", "mid", "end", "pre", "post", "early", "late"
    ];
    let Some(name) = at
        .checked_sub(2)
        .filter(|name| passage.tokens[*name].shape == Shape::Upper)
    else {
        return false;
    };
    passage.is_mark(at - 1, '-')
        && passage.is_glued(at - 1)
        && passage.is_glued(at)
        && passage.raw(name).len() > 2
        && !passage.tags(name).has(Tags::MONTH | Tags::PERIOD)
        && !passage.is_any(name, TIMES)
}

/// Whether what stands behind four digits makes them a quantity: a percent sign, a unit, a scale, a plural after a
/// round number.
fn is_counted(passage: &Passage<'_>, at: usize, year: u16) -> bool {
    let next = passage.tags(at + 1);
    let Some(token) = passage.tokens.get(at + 1) else {
        return false;
    };
    // "in 2019 in" and "in 2019 a" open a phrase; "2019 Second Quarter" names.
    let word = passage.is_any(
        at + 1,
        word_list![
            "in", "b", "t", "k", "m", "second", "a", "w", "min", "mo", "l", "c", "°",
        ],
    );
    let unit = next.has(Tags::UNIT) && token.shape != Shape::Title && !word;
    let function = Tags::PREPOSITION
        | Tags::CONJUNCTION
        | Tags::AUXILIARY
        | Tags::DETERMINER
        | Tags::ADVERB
        | Tags::VERB;
    let plural =
        token.shape == Shape::Lower && !next.has(function) && passage.raw(at + 1).ends_with('s');
    passage.is_mark(at + 1, '%')
        || unit
        || next.has(Tags::SCALE) && !word
        || year.is_multiple_of(100) && plural
}
