//! What titles say of the names below them: "Board of Directors", "Our sponsors".

use super::super::noun::{RoleNoun, group_at};
use super::Items;
use crate::document::{SectionKind, Span};
use crate::extract::passage::{Lexed, Passage};
use crate::lexicon::RoleId;
use crate::lexicon::words::{WordList, word_list};

/// Titles whose lists are people with a seat: the role a name without another has.
pub(super) const BODIES: &[(&str, &str)] = &[
    ("board of directors", "board_member"),
    ("board of trustees", "board_member"),
    ("governing board", "board_member"),
    ("supervisory board", "board_member"),
    ("management board", "board_member"),
    ("executive board", "board_member"),
    ("board of governors", "board_member"),
    ("board members", "board_member"),
    ("members of the board", "board_member"),
    ("members of the board of directors", "board_member"),
    ("members of the board of trustees", "board_member"),
    ("board", "board_member"),
    ("trustees", "board_member"),
    ("directors", "board_member"),
    ("steering committee", "steering_committee_member"),
    ("technical steering committee", "tsc_member"),
    ("executive committee", "executive_committee_member"),
    ("advisory board", "advisory_board_member"),
    ("advisory council", "advisory_board_member"),
    ("board of advisors", "advisory_board_member"),
    ("scientific advisory board", "advisory_board_member"),
];

/// "Steering Committee", "Advisory Council": whether a title names seats in whom the report is about.
pub(in crate::extract::role) fn is_seat(title: &str) -> bool {
    let title = title.to_lowercase();
    BODIES.iter().any(|(body, _)| title.ends_with(body))
}

/// The words of a title in small letters that say what it is of: no number, no "our".
pub(super) fn core_of(title: &str) -> &str {
    let mut core = title.trim_matches(|c: char| !c.is_alphabetic());
    for opening in ["our ", "the ", "current "] {
        while let Some(behind) = core.strip_prefix(opening) {
            core = behind;
        }
    }
    core
}

/// The seat that the people have whom a title names by their body: "Board of Trustees", in any case.
pub(in crate::extract::role) fn seat(title: &str) -> Option<RoleId> {
    // Nearly all titles end in another word.
    const LAST: &WordList = word_list![
        "directors",
        "trustees",
        "board",
        "governors",
        "members",
        "committee",
        "council",
        "advisors",
    ];
    let words = title.trim_end_matches(|c: char| !c.is_alphabetic());
    if !LAST.holds(words.rsplit(' ').next().unwrap_or_default()) {
        return None;
    }
    let title = title.to_lowercase();
    let core = core_of(&title);
    let named = BODIES.iter().find(|(body, _)| *body == core);
    named.and_then(|(_, role)| RoleId::from_id(role))
}

/// The role a title gives to the names below it, and what they are: "Gold members", "Board of Directors", "Memberships".
pub(in crate::extract::role) fn of_title(
    lexed: &Lexed<'_>,
    section: u32,
) -> Option<(RoleId, Items, Span)> {
    const MOST_WORDS: usize = 6;
    let document = lexed.document();
    let span = document.sections[section as usize].title;
    let title = document.words_of(span).to_lowercase();
    let core = core_of(&title);
    if core.split_whitespace().nth(MOST_WORDS).is_some() {
        return None;
    }
    if let Some(role) = seat(core) {
        return Some((role, Items::People, span));
    }
    let (noun, items, words) = noun_of_title(lexed, section)?;
    // "Chair:" labels one; a heading "Chair" stands over prose.
    let label = document.sections[section as usize].kind == SectionKind::RunIn;
    (noun.plural || label).then_some((noun.role, items, words))
}

/// The role noun that a title ends in, what it calls those below, "and affiliations" left out, with where they stand. "Building on other hosts" is about what it says before them.
fn noun_of_title(lexed: &Lexed<'_>, section: u32) -> Option<(RoleNoun, Items, Span)> {
    const ABOUT: &WordList = word_list![
        "about", "across", "among", "as", "at", "between", "for", "in", "on", "without",
    ];
    let document = lexed.document();
    let title = document.sections[section as usize].title;
    let index = document
        .blocks
        .partition_point(|block| block.span.end() < title.end());
    document.blocks.get(index)?;
    let passage = lexed.passage(index);
    let mut end = passage
        .tokens
        .partition_point(|token| token.span.end() <= title.end());
    if end >= 2
        && passage.is(end - 2, "and")
        && passage.is_any(
            end - 1,
            word_list!["affiliations", "affiliation", "employers", "companies"],
        )
    {
        end -= 2;
    }
    let group = (0..end)
        .find_map(|at| group_at(&passage, at, end).filter(|group| group.range().end == end))?;
    let start = group.range().start;
    let about = (0..start).any(|at| passage.is_any(at, ABOUT));
    let span = passage.span(group.range());
    let noun = group.nouns.into_iter().next().filter(|_| !about)?;
    if noun.role.id() == "representative"
        && let Some(tier) = tier_before(&passage, start)
    {
        let plural = noun.plural;
        return Some((RoleNoun { plural, ..tier }, Items::Delegates, span));
    }
    let items = Items::of(&passage, &noun);
    Some((noun, items, span))
}

/// "Premier member representatives": the tier of those who send them, right before token `end`.
fn tier_before(passage: &Passage<'_>, end: usize) -> Option<RoleNoun> {
    let ends = |at| group_at(passage, at, end).filter(|group| group.range().end == end);
    let noun = (0..end).find_map(ends)?.nouns.into_iter().next()?;
    let member = RoleId::from_id("member")?;
    (noun.role != member && noun.role.is_a(member)).then_some(noun)
}
