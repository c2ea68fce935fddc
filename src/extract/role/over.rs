//! What the title or the label over a fragment says of the posts that the fragment tells: "Former officers" over "Liis Tamm, chair",
//! "Resigned: Ken Hu, treasurer".

use std::ops::Range;

use super::lead::words_of_title;
use super::noun::noun_at;
use crate::document::{BlockKind, SectionKind};
use crate::extract::holding::{GONE, HOPED, TO_COME};
use crate::extract::passage::{Lexed, Passage};
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::RoleStatus;

/// What is said of those below: that they have their posts no more or not yet; `None` where they have none.
pub(super) type Said = Option<RoleStatus>;

/// Bodies and people whose posts a title tells of.
const PEOPLE: &WordList = word_list![
    "board",
    "committee",
    "council",
    "directors",
    "leadership",
    "members",
    "officers",
    "people",
    "staff",
    "team",
];

/// What the title of a section says of those below it, if anything.
pub(super) fn said_by_title(lexed: &Lexed<'_>, section: u32) -> Option<Said> {
    const LONGEST: usize = 5;
    const LEAVING: &WordList = word_list![
        "departures",
        "farewell",
        "farewells",
        "memoriam",
        "resignations"
    ];
    const OPEN: &WordList = word_list!["agenda", "ballot", "nominations"];
    // "Former officers" over "Chair: Liis Tamm"
    let own = &lexed.document().sections[section as usize];
    let section = match own.kind {
        SectionKind::RunIn => own.parent?,
        SectionKind::Heading => section,
    };
    let (passage, end) = words_of_title(lexed, section)?;
    let words = 0..end;
    let mixed = word_list!["and", "current", "present"];
    if end > LONGEST || words.clone().any(|at| passage.is_any(at, mixed)) {
        return None;
    }
    // "Past meetings" tells of no post.
    let of_people = words
        .clone()
        .any(|at| passage.is_any(at, PEOPLE) || noun_at(&passage, at).is_some());
    let alone = end == 1;
    let says = |list: &WordList| words.clone().any(|at| passage.is_any(at, list));
    match () {
        () if says(LEAVING) => Some(Some(RoleStatus::Ended)),
        () if says(OPEN) => Some(None),
        () if !(of_people || alone) => None,
        () if says(GONE) => Some(Some(RoleStatus::Ended)),
        () if says(TO_COME) || says(word_list!["elect"]) => Some(Some(RoleStatus::Planned)),
        () if says(HOPED) => Some(None),
        () => None,
    }
}

/// What the label that a sentence opens with says of those it names behind the colon, if anything.
pub(super) fn said_by_label(passage: &Passage<'_>, sentence: &Range<usize>) -> Option<Said> {
    const LONGEST: usize = 5;
    const LEFT: &WordList = word_list![
        "departing",
        "left",
        "leaving",
        "resigned",
        "retired",
        "retiring"
    ];
    const LOST: &WordList = word_list!["defeated", "nominated"];
    let first = sentence.start + usize::from(!passage.tokens[sentence.start].is_word());
    let colon =
        (first + 1..sentence.end.min(first + 1 + LONGEST)).find(|at| passage.is_mark(*at, ':'))?;
    let one = colon == first + 1;
    let down = passage.is(first, "stepping") && passage.is(first + 1, "down");
    let not = passage.is(first, "not") && passage.raw(colon - 1).ends_with("elected");
    // "Motion: appoint Liis Tamm as chair." is none before it was carried.
    let carried = word_list![
        "accepted",
        "approved",
        "carried",
        "passed",
        "seconded",
        "unanimously"
    ];
    let moved = one
        && passage.is_any(first, word_list!["motion", "proposal"])
        && !(0..passage.tokens.len()).any(|at| passage.is_any(at, carried));
    match () {
        () if one && passage.is_any(first, LEFT) || down || not => Some(Some(RoleStatus::Ended)),
        () if one && passage.is_any(first, LOST) || moved => Some(None),
        () => None,
    }
}

/// Whether a sentence is a fragment, which what stands over it may speak of: an item or a line without a verb.
pub(super) fn is_fragment(passage: &Passage<'_>, sentence: &Range<usize>) -> bool {
    let line = matches!(
        passage.block.kind,
        BlockKind::ListItem { .. } | BlockKind::Paragraph
    );
    line && !sentence
        .clone()
        .any(|at| passage.tags(at).has(Tags::FINITE))
        && !sentence.clone().any(|at| passage.is(at, "now"))
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::check_below;

    #[test]
    fn titles_speak_of_the_posts_below() {
        for title in [
            "Former officers",
            "Previous board",
            "In memoriam",
            "Alumni",
            "Departures",
        ] {
            check_below(
                &format!("## {title}\n\n- Anna Kowalska, chair"),
                "Anna Kowalska chair Kestrel Foundation ended",
            );
        }
        check_below(
            "## Officers elect\n\n- Anna Kowalska, chair",
            "Anna Kowalska chair Kestrel Foundation planned",
        );
        for title in ["Nominations", "Proposed officers"] {
            check_below(&format!("## {title}\n\n- Anna Kowalska, chair"), "");
        }
        for title in ["Past meetings", "Officers", "Past and present officers"] {
            check_below(
                &format!("## {title}\n\n- Anna Kowalska, chair"),
                "Anna Kowalska chair Kestrel Foundation",
            );
        }
        check_below(
            "## Former officers\n\n- Anna Kowalska, now chair of ETSI",
            "Anna Kowalska chair ETSI",
        );
    }

    #[test]
    fn labels_speak_of_those_behind_them() {
        check_below(
            "Resigned: Anna Kowalska, chair",
            "Anna Kowalska chair Kestrel Foundation ended",
        );
        check_below(
            "Not re-elected: Anna Kowalska, chair",
            "Anna Kowalska chair Kestrel Foundation ended",
        );
        check_below(
            "## Former staff\n\n- Chair: Anna Kowalska",
            "Anna Kowalska chair Kestrel Foundation ended",
        );
        check_below("Defeated: Anna Kowalska, chair", "");
        check_below(
            "Motion: appoint Anna Kowalska as chair. Result: failed.",
            "",
        );
        check_below(
            "Motion: appoint Anna Kowalska as chair. Result: carried.",
            "Anna Kowalska chair Kestrel Foundation",
        );
        check_below("## Agenda\n\n- Election of Anna Kowalska as chair", "");
    }
}
