//! What titles and lead-ins say that firms do in whom the text is about: "Companies using the project", "Sponsored by".

use std::ops::Range;

use super::super::super::cue::verbs_at;
use super::super::super::verb::has_passive;
use super::super::question::what_firms_do;
use super::super::{Items, Titled, is_not_held};
use super::words_of_title;
use crate::document::Shape;
use crate::extract::employed::FIRMS;
use crate::extract::passage::{Lexed, Passage};
use crate::lexicon::RoleId;
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::RoleStatus;

/// "Companies using the project", "Organizations that contribute to Alvik": what those do whom such words call.
pub(super) fn firms_of_title(lexed: &Lexed<'_>, section: u32) -> Option<Titled> {
    const LONGEST: usize = 3;
    let (passage, end) = words_of_title(lexed, section)?;
    if let Some(told) = firms_at(&passage, 0..end) {
        return Some(titled(&passage, told, None));
    }
    let capital = |at: &usize| passage.tokens[*at].is_capital();
    let names = (1..end).rev().take(LONGEST).take_while(capital);
    names.into_iter().find_map(|name| {
        let told = firms_at(&passage, 0..name)?;
        Some(titled(&passage, told, Some(name..end)))
    })
}

/// "Sponsored by", "Supported by": what those did whom a title leads to.
pub(super) fn done_by(lexed: &Lexed<'_>, section: u32) -> Option<Titled> {
    let (passage, end) = words_of_title(lexed, section)?;
    Some(titled(&passage, by_at(&passage, 0..end)?, None))
}

/// What a title says of the organizations below it: the role that its words tell, towards whom they name.
fn titled(
    passage: &Passage<'_>,
    (role, words): (RoleId, Range<usize>),
    whose: Option<Range<usize>>,
) -> Titled {
    Titled {
        role,
        items: Items::Organizations,
        words: passage.span(words),
        status: RoleStatus::Current,
        whose: whose.map(|name| passage.span(name)),
    }
}

/// "Sponsored by", "Proudly supported by": the role that such words give, without a name, and where they stand.
pub(in crate::extract::role::lead) fn by_at(
    passage: &Passage<'_>,
    words: Range<usize>,
) -> Option<(RoleId, Range<usize>)> {
    const LONGEST: usize = 3;
    let by = words
        .end
        .checked_sub(1)
        .filter(|by| passage.is(*by, "by"))?;
    let at = by.checked_sub(1).filter(|at| *at >= words.start)?;
    let start = words.start + usize::from(!passage.tokens[words.start].is_word());
    let plain = (start..at).all(|at| passage.tags(at).has(Tags::ADVERB) && !is_denied(passage, at));
    let (verb, _) = verbs_at(passage, at).find(|(verb, _)| has_passive(verb))?;
    let gives = matches!(verb.role, "sponsor" | "funder" | "supporter");
    let role = RoleId::from_id(verb.role)?;
    (gives && plain && words.len() <= LONGEST + 1).then_some((role, at..by + 1))
}

/// "Not sponsored by", "Formerly funded by": whether the word at token `at` says that it is not, or no more.
pub(in crate::extract::role::lead) fn is_denied(passage: &Passage<'_>, at: usize) -> bool {
    const GONE: &WordList = word_list!["formerly", "never", "no", "nobody", "once", "previously"];
    passage.tags(at).has(Tags::NEGATION) || passage.is_any(at, GONE)
}

/// The role that words give which call organizations by what they do in whom the text is about, and the words of that.
pub(in crate::extract::role::lead) fn firms_at(
    passage: &Passage<'_>,
    words: Range<usize>,
) -> Option<(RoleId, Range<usize>)> {
    const FIRST: usize = 5;
    const BEFORE: &WordList = word_list![
        "all",
        "current",
        "the",
        "our",
        "other",
        "some",
        "of",
        "list",
        "names",
        "known",
        "top",
        "notable",
        "following",
        "these",
        "largest",
        "new",
        "example",
        "examples"
    ];
    const SELF: &WordList = word_list![
        "the",
        "our",
        "this",
        "project",
        "group",
        "working",
        "wg",
        "sig",
        "platform",
        "software",
        "it",
        "us",
        "foundation",
        "in",
        "to",
        "production",
        "community",
        "actively",
        "currently",
        "today",
        "directly",
        "financially",
        "year",
        "quarter",
        "include",
        "including",
        "were",
        "are",
    ];
    let noun = words
        .clone()
        .take(FIRST)
        .find(|at| passage.is_any(*at, FIRMS))?;
    let before = words.start..noun;
    let plain = before.clone().all(|at| {
        passage.is_any(at, BEFORE)
            || passage.tags(at).has(Tags::NUMBER)
            || passage.tokens[at].shape == Shape::Number
            || !passage.tokens[at].is_word() && at == words.start
    });
    if !plain {
        return None;
    }
    let (at, behind, role, _) = what_firms_do(passage, noun, words.end)?;
    let between = (noun + 1..at).all(|at| {
        passage.is_any(
            at,
            word_list!["that", "who", "which", "are", "is", "have", "been"],
        ) || passage.tags(at).has(Tags::ADVERB)
            && !passage.tags(at).has(Tags::NEGATION)
            && !is_not_held(passage, at)
    });
    let ours = (behind..words.end)
        .all(|at| passage.is_any(at, SELF) || passage.is_mark(at, ':') || passage.is_mark(at, ','));
    (between && ours).then_some((role, at..behind))
}
