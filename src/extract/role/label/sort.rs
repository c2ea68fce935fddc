//! Labels of those of a sort in a list: "Cloud: A, B" among the contributors.

use std::ops::Range;

use super::super::lead::{Given, Items, is_not_held};
use super::super::scene::Scene;
use super::super::standing::is_amount;
use crate::document::BlockKind;
use crate::extract::passage::Passage;
use crate::lexicon::words::{WordList, word_list};

/// "Cloud" before a colon in a list of those who contribute: whether a label says of what sort some of the organizations
/// listed are; "Contact" is none.
pub(super) fn is_sort(scene: &Scene<'_, '_>, words: &Range<usize>, given: &Given) -> bool {
    const LONGEST: usize = 4;
    const DETAILS: &WordList = word_list![
        "about",
        "address",
        "beneficiaries",
        "chat",
        "clients",
        "contact",
        "contacts",
        "details",
        "event",
        "events",
        "headquarters",
        "host",
        "hosting",
        "licenses",
        "location",
        "meetings",
        "note",
        "notes",
        "product",
        "products",
        "project",
        "projects",
        "recipient",
        "recipients",
        "source",
        "tools",
        "venue",
        "website",
    ];
    let item = matches!(scene.passage.block.kind, BlockKind::ListItem { .. });
    let named = |at: usize| {
        scene.is_of_actor(at)
            || scene.passage.is_any(at, DETAILS)
            || scene.passage.is_any(at, word_list!["gone", "left", "yet"])
            || is_not_held(scene.passage, at)
    };
    item && given.listed
        && given.items == Items::Organizations
        && words.len() <= LONGEST
        && !words.clone().any(named)
}

/// "Above $10,000:": one past the colon of a line that opens with how much those gave who are named behind it.
pub(super) fn amount(passage: &Passage<'_>, line: Range<usize>) -> Option<usize> {
    const LONGEST: usize = 12;
    let end = line.end.min(line.start + LONGEST);
    let colon = (line.start..end).find(|at| passage.is_mark(*at, ':'))?;
    let bullet = usize::from(
        ['-', '*', '•', '–']
            .iter()
            .any(|mark| passage.is_mark(line.start, *mark)),
    );
    let words = line.start + bullet..colon;
    (!words.is_empty() && is_amount(passage, words)).then_some(colon + 1)
}
