//! What a question of a form asks for, or a line that has the names of others stand below it: "Which companies use it?",
//! "If you can list end users, please do so.", "Initial committers (name, email, organization)".

use std::ops::Range;

use super::super::super::cue::{Object, verbs_at};
use super::super::super::noun::{RoleGroup, group_at};
use super::super::super::scene::{Actor, Scene};
use super::super::super::verb::is_adopted;
use super::super::line::leads_deeper;
use super::super::nested::is_hoped;
use super::super::{Given, Items};
use crate::extract::employed::{FIRMS, WORKERS};
use crate::extract::passage::Passage;
use crate::lexicon::RoleId;
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::RoleStatus;

/// Whether a sentence asks for an answer: it ends in a question mark, tells to list somebody, or is a line of a form that
/// names what stands below it.
pub(in crate::extract::role::lead) fn asks(passage: &Passage<'_>, sentence: &Range<usize>) -> bool {
    passage.is_mark(sentence.end - 1, '?')
        || requested(passage, sentence.clone()).is_some()
        || sentence.start == 0
            && leads_deeper(passage.document, passage.index)
            && of_form(passage, sentence.clone()).is_some()
            && !is_hoped(passage)
}

/// What a question asks of organizations or people, in a place whose name stands at the tokens beside it.
pub(super) fn asked(
    scene: &Scene<'_, '_>,
    passage: &Passage<'_>,
    sentence: Range<usize>,
    (place, name): (u32, Range<usize>),
) -> Option<Given> {
    let (at, end, role, items) = of_workers(passage, sentence.clone())
        .or_else(|| of_firms(passage, sentence.clone()))
        .or_else(|| of_who(passage, sentence.clone()))
        .or_else(|| requested(passage, sentence.clone()))
        .or_else(|| of_form(passage, sentence.clone()))?;
    let others = |place: usize| {
        is_of_others(passage, place)
            || place < at && passage.is(place, "how") && !counts(passage, place)
    };
    if sentence.clone().any(others) {
        return None;
    }
    // "Who uses Kafka?": the answer is of what is named.
    let small = Tags::PRONOUN | Tags::PREPOSITION | Tags::DETERMINER | Tags::CONJUNCTION;
    let capital = |at: usize| passage.tokens[at].is_capital() && !passage.tags(at).has(small);
    if (end..sentence.end).any(|at| capital(at) && !name.contains(&at)) {
        return None;
    }
    if is_of_theirs(passage, end..sentence.end, &name) {
        return None;
    }
    let fits = role.id() != "user" || is_adopted(scene.kind(place));
    fits.then(|| Given {
        role,
        items,
        words: passage.span(at..end),
        parties: vec![Actor::unnamed(place, 0)],
        status: RoleStatus::Current,
        listed: true,
    })
}

/// "members of competing groups", "maintainers' employers": whether those asked for are others', or what is asked for is
/// theirs, by the words behind their noun.
fn is_of_theirs(passage: &Passage<'_>, behind: Range<usize>, name: &Range<usize>) -> bool {
    const OURS: &WordList = word_list![
        "your",
        "project",
        "group",
        "working",
        "wg",
        "sig",
        "software",
        "it",
        "foundation",
        "community",
        "platform",
    ];
    let at = passage.span(behind.start - 1..behind.start).end();
    let rest = passage.document.text.get(at..).unwrap_or_default();
    if rest.starts_with(['\'', '’']) || passage.raw(behind.start - 1).ends_with(['\'', '’']) {
        return true;
    }
    let ours = |at: usize| {
        passage.tags(at).has(Tags::DETERMINER | Tags::WE)
            || passage.is_any(at, OURS)
            || name.contains(&at)
    };
    let mut of = (behind.start + 1..behind.end)
        .take_while(|at| passage.tokens[*at].is_word() && !passage.is(*at, "and"));
    passage.is(behind.start, "of") && !of.all(ours)
}

/// "not", "left", "could", "former": whether the word at token `at` tells that a question asks for others than who are it now.
fn is_of_others(passage: &Passage<'_>, at: usize) -> bool {
    const OTHERS: &WordList = word_list![
        "could",
        "would",
        "might",
        "should",
        "will",
        "absent",
        "left",
        "leave",
        "leaving",
        "stopped",
        "why",
        "former",
        "past",
        "previous",
        "retired",
        "want",
        "wanted",
        "need",
        "needed",
        "potential",
        "prospective",
        "interested",
        "proposed",
        "wish",
        "hope"
    ];
    passage.tags(at).has(Tags::NEGATION)
        || passage.is_any(at, OTHERS)
        || passage.is_any(at, word_list!["n’t", "’t"])
}

/// "how many", "how long": whether a question only asks for a number beside those it asks for.
fn counts(passage: &Passage<'_>, how: usize) -> bool {
    passage.is_any(how + 1, word_list!["many", "long", "much"])
}

/// The words that ask for those, their role and what they are.
type Asked = (usize, usize, RoleId, Items);

/// "Are the maintainers from more than one company?", "How many maintainers do you have, and which organizations are they
/// from?", "Which organizations do the maintainers work for?", "Where do the committers come from?"
fn of_workers(passage: &Passage<'_>, mut sentence: Range<usize>) -> Option<Asked> {
    const AHEAD: usize = 7;
    const FAR: usize = 12;
    const ONE: &WordList = word_list![
        "company",
        "organization",
        "organisation",
        "employer",
        "affiliation",
        "affiliations"
    ];
    let (start, end) = (sentence.start, sentence.end);
    let at = sentence.find(|at| passage.is_any(*at, WORKERS))?;
    let group = group_at(passage, at, end)?;
    let firm = |at: usize| passage.is_any(at, FIRMS) || passage.is_any(at, ONE);
    let tie = |at: usize| {
        passage.is(at, "from")
            || passage.is_any(at, word_list!["work", "working", "employed"])
                && passage.is_any(at + 1, word_list!["for", "at", "by"])
            || passage.is_any(at, word_list!["represent", "represented"])
    };
    let whence = |at: usize| passage.is_any(at, word_list!["which", "what", "where"]);
    let from = (at + 1..end.min(at + AHEAD)).find(|at| passage.is(*at, "from"));
    let behind = from.is_some_and(|from| (from + 1..end.min(from + AHEAD)).any(firm));
    let asked = || {
        let near = start.max(at.saturating_sub(AHEAD))..end.min(at + FAR);
        let wh = near.clone().find(|at| whence(*at))?;
        let named = passage.is(wh, "where") || (wh + 1..end.min(wh + 4)).any(firm);
        let tied = (wh + 1..end).any(tie);
        (named && tied).then_some(())
    };
    let role = group.nouns[0].role;
    let range = group.range();
    match behind {
        true => Some((range.start, range.end, role, Items::Organizations)),
        // Whom they work for may stand beside them.
        false => asked().map(|()| (range.start, range.end, role, Items::People)),
    }
}

/// "Which companies use it?", "What organizations are contributing?"
fn of_firms(passage: &Passage<'_>, mut sentence: Range<usize>) -> Option<Asked> {
    const AHEAD: usize = 6;
    let end = sentence.end;
    let which = sentence.find(|at| passage.is_any(*at, word_list!["which", "what"]))?;
    let noun = (which + 1..end.min(which + AHEAD)).find(|at| passage.is_any(*at, FIRMS))?;
    what_firms_do(passage, noun, end)
}

/// "companies that use it", "organizations contributing to it": what those do whose noun stands at token `noun`.
pub(in crate::extract::role::lead) fn what_firms_do(
    passage: &Passage<'_>,
    noun: usize,
    end: usize,
) -> Option<Asked> {
    const AHEAD: usize = 6;
    (noun + 1..end.min(noun + AHEAD)).find_map(|at| {
        let told = |role: &str| {
            matches!(
                role,
                "user"
                    | "contributor"
                    | "maintainer"
                    | "participant"
                    | "sponsor"
                    | "funder"
                    | "supporter"
            )
        };
        let (verb, behind) = verbs_at(passage, at)
            .find(|(verb, _)| {
                told(verb.role) && matches!(verb.object, Object::Direct | Object::Behind(_))
            })
            .map(|(verb, behind)| (verb.role, behind))
            .or_else(|| passage.is(at, "using").then_some(("user", at + 1)))?;
        let role = RoleId::from_id(verb).expect("the closed list has the role");
        Some((at, behind, role, Items::Organizations))
    })
}

/// "If you can list companies that are end users of your project, please do so.", "Can you share a list of adopters?"
fn requested(passage: &Passage<'_>, mut sentence: Range<usize>) -> Option<Asked> {
    const AHEAD: usize = 6;
    const TELL: &WordList = word_list![
        "list",
        "name",
        "share",
        "provide",
        "identify",
        "enumerate",
        "mention"
    ];
    let (start, end) = (sentence.start, sentence.end);
    // "You can list sponsors in a file." asks nobody.
    let opens = |at: usize| {
        passage.is_any(at, word_list!["please", "kindly"])
            || passage.is_any(at, word_list!["can", "could", "if"]) && passage.is(at + 1, "you")
    };
    if !(start..end.min(start + 3)).any(opens) {
        return None;
    }
    let tell = sentence.find(|at| passage.is_any(*at, TELL))?;
    let small = |at: &usize| {
        let tags = Tags::DETERMINER | Tags::ADJECTIVE | Tags::WE | Tags::NUMBER;
        passage.tags(*at).has(tags)
            || passage.is_any(
                *at,
                word_list![
                    "of", "us", "list", "names", "some", "any", "your", "known", "current", "end",
                    "public", "active"
                ],
            )
    };
    let from = tell + 1;
    let noun = (from..end.min(from + AHEAD))
        .find(|at| passage.is_any(*at, FIRMS) || group_at(passage, *at, end).is_some())?;
    if !(from..noun).all(|at| small(&at)) {
        return None;
    }
    if let Some(group) = group_at(passage, noun, end) {
        return of_group(passage, &group);
    }
    // "companies that are end users of your project"
    let are = (noun + 1..end.min(noun + 4))
        .find(|at| passage.is_any(*at, word_list!["are", "as"]))
        .and_then(|are| (are + 1..end.min(are + 4)).find_map(|at| group_at(passage, at, end)));
    match are {
        Some(group) => {
            let range = group.range();
            let role = group.nouns[0].role;
            Some((range.start, range.end, role, Items::Organizations))
        }
        None => what_firms_do(passage, noun, end),
    }
}

/// "Initial committers (name, email, organization)", "Names of the maintainers, if any": whether a line opens with those whom
/// it has listed below.
fn of_form(passage: &Passage<'_>, sentence: Range<usize>) -> Option<Asked> {
    const FIRST: usize = 5;
    let end = sentence.end;
    let small = |at: usize| {
        let tags = Tags::DETERMINER | Tags::ADJECTIVE | Tags::WE | Tags::NUMBER;
        passage.tags(at).has(tags)
            || passage.is_any(
                at,
                word_list![
                    "of", "list", "names", "initial", "current", "active", "new", "existing",
                    "all", "known", "full"
                ],
            )
    };
    let group = (sentence.start..end.min(sentence.start + FIRST))
        .find_map(|at| group_at(passage, at, end))?;
    let range = group.range();
    let lead = sentence.start..range.start;
    // "List of the project's communication channels", "Maintainers of A met."
    let ends = range.end >= end
        || ['(', ',', ':']
            .iter()
            .any(|mark| passage.is_mark(range.end, *mark))
        || passage.is(range.end, "and")
            && passage.is_any(
                range.end + 1,
                word_list!["how", "their", "affiliations", "organizations", "companies"],
            )
        || passage.is(range.end, "with") && passage.is(range.end + 1, "their");
    (ends && lead.into_iter().all(small))
        .then(|| of_group(passage, &group))
        .flatten()
}

/// Those whom a noun of several calls.
fn of_group(passage: &Passage<'_>, group: &RoleGroup) -> Option<Asked> {
    let noun = &group.nouns[0];
    let range = group.range();
    let items = Items::of(passage, noun);
    let listed = noun.plural && items != Items::Places;
    listed.then_some((range.start, range.end, noun.role, items))
}

/// "Who are the maintainers?", "Who is using it?"
fn of_who(passage: &Passage<'_>, sentence: Range<usize>) -> Option<Asked> {
    const AHEAD: usize = 5;
    let end = sentence.end;
    let who = sentence.start;
    let words = who + 1..end.min(who + AHEAD);
    if !passage.is(who, "who") {
        return None;
    }
    if let Some(at) = words
        .clone()
        .find(|at| passage.is_any(*at, word_list!["uses", "using"]))
    {
        let role = RoleId::from_id("user").expect("the closed list has the role");
        return Some((at, at + 1, role, Items::Organizations));
    }
    let group = words.clone().find_map(|at| group_at(passage, at, end))?;
    let noun = &group.nouns[0];
    let is = passage.is_any(who + 1, word_list!["are", "is"]);
    is.then(|| {
        (
            group.range().start,
            group.range().end,
            noun.role,
            Items::of(passage, noun),
        )
    })
}
