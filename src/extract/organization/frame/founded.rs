//! What is founded and joined: "co-founded Quellec", "set up the Tide Science Station", "joined the Northern Tides".

use std::ops::Range;

use super::own::{is_body, is_coined};
use crate::extract::passage::Passage;
use crate::lexicon::sets;
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::OrganizationKind::{self, Academic, IndustryAlliance, Program};

/// What only an organization or a project is.
const FOUNDED: &WordList = word_list!["co-found", "cofounded", "cofound"];

/// What may be done with a thing, too.
const MADE: &WordList = word_list![
    "created",
    "established",
    "initiated",
    "launched",
    "set",
    "up"
];

/// Where people work together that other nouns of organizations leave out.
const PLACES: [(OrganizationKind, &WordList); 3] = [
    (Academic, word_list!["facility", "station"]),
    (IndustryAlliance, word_list!["exchange", "pool"]),
    (
        Program,
        word_list!["accelerator", "commons", "hub", "incubator"],
    ),
];

/// What some of them are for; those for coffee, fire or visitors are rooms.
const FIELDS: &WordList = word_list![
    "biological",
    "climate",
    "data",
    "energy",
    "field",
    "health",
    "innovation",
    "marine",
    "patent",
    "research",
    "science",
    "startup",
    "stock",
    "technology",
];

/// Who goes to an organization or leaves it.
const JOINED: &WordList = word_list![
    "join", "joined", "joining", "joins", "left", "leave", "quit", "rejoined"
];

/// How much it says of a name that somebody founds or joins it, and the kind.
pub(super) fn weight(
    passage: &Passage<'_>,
    from: usize,
    name: &Range<usize>,
) -> Option<(i32, Option<OrganizationKind>)> {
    let article = name.start > from && passage.tags(name.start - 1).has(Tags::DETERMINER);
    let lead = name
        .start
        .checked_sub(1 + usize::from(article))
        .filter(|lead| *lead >= from)?;
    let many = name.len() > 1;
    // "co-founded" is three tokens.
    let co = passage.is_any(lead, word_list!["founded", "found", "founds", "initiated"])
        && lead > from + 1
        && passage.is_mark(lead - 1, '-')
        && passage.is(lead - 2, "co");
    let place = || {
        let place =
            |(_, nouns): &&(OrganizationKind, &WordList)| passage.is_any(name.end - 1, nouns);
        PLACES.iter().find(place).map(|(kind, _)| *kind)
    };
    let founded = passage.is_any(lead, FOUNDED) || co;
    if founded || article && many && passage.is(lead, "founded") {
        return Some((8, place()));
    }
    let of_body = |before: usize| {
        passage.is_any(
            name.end - 1,
            word_list!["accelerator", "commons", "incubator"],
        ) || passage.is_any(before, FIELDS)
            || is_coined(passage, before)
            || sets::is_place(passage.raw(before))
    };
    if many && article && passage.is_any(lead, MADE) && of_body(name.end - 2) {
        return place().map(|kind| (8, Some(kind)));
    }
    let joined = article
        && many
        && !passage.tags(name.start).has(Tags::ORDINAL)
        && passage.is_any(lead, JOINED)
        && is_body(passage, name);
    joined.then_some((8, Some(IndustryAlliance)))
}

#[cfg(test)]
mod tests {
    use super::super::super::tests::check;

    #[test]
    fn what_is_founded_and_joined_is_somebody() {
        check("We co-founded Tidewell in May.", "Tidewell company");
        check(
            "We set up the Tide Science Station with them.",
            "Tide Science Station academic",
        );
        check(
            "It left the TideWell Sailors in May.",
            "TideWell Sailors industry_alliance",
        );
    }

    #[test]
    fn what_else_is_made_and_left_is_none() {
        check("We launched the Tide Toolkit in May.", "");
        check("It left Quellec in May.", "");
        check("We set up the Tide Desk.", "");
        check("It joined the Second Tides in May.", "");
        check("We left the Old Forest at noon.", "");
        check("They joined the Slack Channel and the Working Lunch.", "");
        check("He left the Zoom Call.", "");
        check("We set up the Tea Station in the hall.", "");
        check("We established the Swimming Pool.", "");
    }
}
