//! Where a name comes from: its seat, the year it was founded in, the laws it was incorporated under.

use std::ops::Range;

use super::super::name::{end, is_name_token};
use crate::document::Shape;
use crate::extract::passage::Passage;
use crate::lexicon::sets;
use crate::lexicon::words::{WordList, word_list};

/// "Quellmark was founded in 2009": so were feasts, towns and arts, and more has to speak for it.
pub(super) fn is_founded(passage: &Passage<'_>, name: &Range<usize>, end: usize) -> bool {
    const OLDEST: &str = "1900";
    let year = name.end + 3;
    year < end
        && passage.is_any(name.end, word_list!["was", "were"])
        && passage.is(name.end + 1, "founded")
        && passage.is(name.end + 2, "in")
        && passage.tokens[year].shape == Shape::Number
        && passage.raw(year).len() == OLDEST.len()
        && passage.raw(year) >= OLDEST
}

/// "Tide Norway was incorporated in Oslo", "as a company", "under the laws of Norway": what cities and proposals are not.
pub(super) fn is_incorporated(passage: &Passage<'_>, name: &Range<usize>, end: usize) -> bool {
    const AHEAD: usize = 5;
    const FORMS: &WordList = word_list![
        "company",
        "corporation",
        "nonprofit",
        "charity",
        "foundation",
        "association",
    ];
    let told = name.end + 3;
    if told >= end
        || !passage.is_any(name.end, word_list!["was", "were"])
        || !passage.is(name.end + 1, "incorporated")
    {
        return false;
    }
    match passage.raw(told - 1) {
        "in" => sets::is_place(passage.raw(told)),
        "under" => {
            (told..end.min(told + 2)).any(|at| passage.is_any(at, word_list!["laws", "law"]))
        }
        "as" => (told..end.min(told + AHEAD)).any(|at| passage.is_any(at, FORMS)),
        _ => false,
    }
}

/// "Better Homes Fund, Newton Center, MA": the city and the country or state of a name.
pub(super) fn has_seat(passage: &Passage<'_>, name: &Range<usize>, end: usize) -> bool {
    const LONGEST_CITY: usize = 3;
    if end::is_seat_below(passage, name.end) && name.len() > 1 {
        return true;
    }
    if !passage.is_mark(name.end, ',') {
        return false;
    }
    let city = name.end + 1;
    let comma = (city..end.min(city + LONGEST_CITY + 1)).find(|at| passage.is_mark(*at, ','));
    comma.is_some_and(|comma| {
        let seat = comma + 1;
        comma > city
            && seat < end
            && (city..comma).all(|at| is_name_token(passage, at))
            && (sets::is_state(passage.raw(seat))
                || name.len() > 1 && sets::is_place(passage.raw(seat)))
    })
}
