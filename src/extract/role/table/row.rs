//! What the cells of a row say, beside one that names somebody: of whom it is, at what level, and whether still.

use super::super::Context;
use super::super::label;
use super::super::lead::seat;
use super::super::noun::group_at;
use super::super::scene::Scene;
use crate::document::{BlockKind, Shape, Span};
use crate::extract::passage::Passage;
use crate::lexicon::RoleId;
use crate::lexicon::classes::POSTS;
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::Organization;

/// The cell of another column in the row of a cell.
pub(super) fn beside<'p>(passage: &Passage<'p>, column: u32) -> Option<Passage<'p>> {
    let BlockKind::Cell { table, row, .. } = passage.block.kind else {
        return None;
    };
    let document = passage.document;
    let cells = &document.tables[table as usize].cells;
    let of_row = |at: &usize| matches!(document.blocks[*at].kind, BlockKind::Cell { row: of, .. } if of == row);
    let wanted = |at: &usize| matches!(document.blocks[*at].kind, BlockKind::Cell { column: of, .. } if of == column);
    let before = (cells.start as usize..passage.index).rev();
    let behind = passage.index..cells.end as usize;
    before
        .take_while(of_row)
        .find(wanted)
        .or_else(|| behind.take_while(of_row).find(wanted))
        .map(|at| passage.lexed.passage(at))
}

/// The body of whom the posts of a row are, by the cell that names it: "Audit Committee", "Audit" in a column of
/// committees, "Board" of the house itself; `None` where it is none of the report.
pub(super) fn body(
    scene: &Scene<'_, '_>,
    context: &Context<'_>,
    cell: &Passage<'_>,
    sort: &str,
) -> Option<u32> {
    let span = cell.block.span;
    let mentions = &scene.found.mentions;
    let first = mentions.partition_point(|mention| mention.span.start() < span.start());
    let words = scene.passage.document.words_of(span);
    let words = words.trim_matches(|c: char| !c.is_alphanumeric());
    if let Some(mention) = mentions
        .get(first)
        .filter(|mention| span.contains(mention.span))
    {
        let name = scene.passage.document.words_of(mention.span);
        let opens = words.strip_prefix("The ").unwrap_or(words);
        let rest = opens.strip_prefix(&*name)?.trim_start();
        // "Alvik tides" is no project of Alvik's that the report names.
        let whole = rest.is_empty()
            || !rest.starts_with(char::is_alphanumeric)
            || rest.eq_ignore_ascii_case(sort);
        return Some(mention.organization).filter(|_| whole);
    }
    if seat(words).is_some_and(|seat| seat.id() == "board_member") {
        return context.subject;
    }
    let named = |organization: &Organization| {
        let name = organization.name.as_str();
        let end = name.len() == words.len() + 1 + sort.len();
        let parts = || name.get(..words.len()).zip(name.get(words.len() + 1..));
        end && parts().is_some_and(|(first, last)| {
            first.eq_ignore_ascii_case(words) && last.eq_ignore_ascii_case(sort)
        })
    };
    let organizations = &scene.found.organizations;
    let at = organizations.iter().position(named)?;
    u32::try_from(at).ok()
}

/// "3", "4 (40%)": whether a cell counts some.
pub(super) fn counts(cell: &Passage<'_>) -> bool {
    let number = cell
        .tokens
        .first()
        .filter(|first| first.shape == Shape::Number);
    number.is_some()
        && cell.raw(0).contains(|c: char| matches!(c, '1'..='9'))
        && cell
            .tokens
            .iter()
            .skip(1)
            .all(|token| !token.is_word() || token.shape == Shape::Number)
}

/// "May 2020", "yes": whether a cell below "Left" says that somebody has; a number is what is left.
pub(super) fn has_gone(cell: &Passage<'_>) -> bool {
    let year = |at: usize| {
        let raw = cell.raw(at);
        raw.len() == 4 && (raw.starts_with("19") || raw.starts_with("20"))
    };
    let date = |at: usize| {
        let token = &cell.tokens[at];
        let whole = token.shape == Shape::Number && !(at > 0 && cell.is_sign(at - 1));
        whole && year(at)
            || token.tags.has(Tags::MONTH)
            || cell.raw(at).starts_with("20") && cell.raw(at).contains('-')
    };
    cell.is(0, "yes") || (0..cell.tokens.len()).any(date)
}

/// "Medical Director", "Chief Nurse": a post beside a name that the closed list does not have, by its head.
pub(super) fn unlisted(passage: &Passage<'_>) -> Option<(RoleId, Span)> {
    const LONGEST: usize = 8;
    const HEADS: &WordList = word_list![
        "chief",
        "nurse",
        "counsel",
        "bursar",
        "clerk",
        "controller",
        "superintendent",
        "mayor",
        "principal",
    ];
    let words = 0..passage.tokens.len();
    let post = words.len() <= LONGEST
        && passage.tokens[0].is_capital()
        && words
            .clone()
            .any(|at| passage.is_any(at, POSTS) || passage.is_any(at, HEADS));
    let other = RoleId::from_id("other").filter(|_| post)?;
    Some((other, passage.span(words)))
}

/// "Gold", "Platinum member" in a column of those who are `class`: what the cell says they are.
pub(super) fn tier(passage: &Passage<'_>, class: &str) -> Option<(RoleId, Span)> {
    let words = 0..passage.tokens.len();
    let span = passage.span(words.clone());
    let own = RoleId::from_id(class)?;
    let group = group_at(passage, 0, words.end).filter(|group| group.range() == words);
    let named = group.map(|group| group.nouns[0].role);
    let fits = |role: &RoleId| role.info().family == own.info().family;
    let role = named
        .filter(fits)
        .or_else(|| label::ranked(passage, &words, class).map(|role| role.unwrap_or(own)));
    role.map(|role| (role, span))
}
