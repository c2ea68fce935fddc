//! Labels: what stands before a colon, a dash or in the first column says what the names behind it are.
//!
//! | text | each name behind it is |
//! |---|---|
//! | `Main sponsors: A, B` | a sponsor of whom the section or the report is about |
//! | `Funded by: A` | a funder |
//! | `Gold ($50,000): A, B` under "Our sponsors" | what the title says, of that tier |
//! | `Latvia   A; B` in a table without headers under "Members" | what the title says |

mod bodies;
mod committee;
mod entry;
mod event;
mod item;
mod reversed;
mod sender;
mod service;
mod sort;
mod told;

use std::ops::Range;

use super::Context;
use super::cue::verbs_at;
use super::lead::{
    Given, Items, Titled, are_bare_leads, are_grantees, held, is_about, noun_of, seat,
};
use super::phrase;
use super::scene::{Actor, Scene, is_body};
use super::standing::{self, develops, is_amount};
use super::verb::has_passive;
use crate::document::{BlockKind, SectionKind};
use crate::extract::employed::FIRMS;
use crate::extract::passage::Passage;
use crate::lexicon::RoleId;
use crate::lexicon::classes::is_rank;
use crate::lexicon::sets::is_place;
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::{OrganizationKind, Role, RoleStatus};
pub(super) use bodies::find as of_bodies;
use committee::{committee_of, of_committee, team_of};
pub(super) use entry::give;
use event::of_event;
use sender::is_sender;
pub(super) use sender::{employer_of, firm_of_account, sender_of_item, sends_next};
use service::is_service;
use sort::{amount, is_sort};

/// What a label says of the names behind it.
#[derive(Clone, Copy)]
pub(super) enum Label {
    /// "Main sponsors", "Funded by".
    Role(Titled),
    /// "Gold", "Latvia": no role of its own.
    Sort,
}

/// Adds the roles of the labelled lines of a sentence; `given` is what the section or a lead says of the names below it.
pub(super) fn find(
    scene: &Scene<'_, '_>,
    context: &Context<'_>,
    given: Option<&Given>,
    roles: &mut Vec<Role>,
) {
    let passage = scene.passage;
    let told_before = roles.len();
    let mut start = scene.sentence.start;
    // "Lead: A. Sponsor: B" of something else; "They met. The members are: A" is none of it.
    let opened = if passage.is_any(start, word_list!["the", "its", "our"]) {
        start
    } else {
        0
    };
    let first = || match labelled(passage, opened, passage.tokens.len()) {
        Some((words, _)) => matches!(read(passage, words), Label::Role(..)),
        None => false,
    };
    if start > 0 && !passage.tokens[start].breaks && !first() {
        return;
    }
    while start < scene.sentence.end {
        let end = (start + 1..scene.sentence.end)
            .find(|at| {
                passage.tokens[*at].breaks
                    && (labelled(passage, *at, scene.sentence.end).is_some()
                        || given.is_some() && amount(passage, *at..scene.sentence.end).is_some())
            })
            .unwrap_or(scene.sentence.end);
        if let Some((given, names)) = given.zip(amount(passage, start..end)) {
            // "Above $10,000: A, B" under "Donors"
            if given.role.info().family == "funding" {
                give(scene, given, names..end, roles);
            }
        } else if let Some((words, names)) = labelled(passage, start, end) {
            let label = read(passage, words.clone());
            let own = committee_of(scene, context, &words)
                .and_then(|id| of_committee(scene, id, given, names..end));
            let told = match label {
                _ if own.is_some() => own,
                Label::Role(titled) => of_event(scene, context, titled, names..end)
                    .or_else(|| of_subject(scene, context, titled))
                    .filter(|told| !is_count(passage, words.clone()) || is_of_work(scene, told)),
                // A place or a person's name before a colon labels nothing.
                Label::Sort => tier(passage, &words, given).or_else(|| {
                    let of = |given: &&Given| {
                        is_sender(scene, &words, given)
                            || is_sort(scene, &words, given)
                            || is_of_place(passage, &words, given)
                    };
                    given.filter(of).cloned()
                }),
            };
            // "Chair of the Audit Committee: Liis Tamm" is a sentence too.
            let whose = matches!(label, Label::Role(titled)
                if titled.whose.is_some() || context.owner(titled.words).is_some());
            let again = |told: &Given| {
                let place = told.parties.first().and_then(Actor::organization);
                whose
                    && roles.last().is_some_and(|last| {
                        let same = (last.role, last.organization) == (told.role, place);
                        same && passage.block.span.contains(last.span)
                    })
            };
            let read = || {
                let last = roles.last().map(|last| last.cue);
                passage.is_any(start, word_list!["the", "its", "our"])
                    && last.is_some_and(|cue| passage.span(start..names).contains(cue))
            };
            if let Some(told) = told.filter(|told| !again(told) && !read()) {
                let first = roles.len();
                give(scene, &told, names..end, roles);
                // "Alvik (2): Liis Tamm, Karl Oja" among the maintainers
                let firm = scene.from(words.start).first();
                if let Some(firm) = firm.filter(|_| roles.len() > first && develops(told.role))
                    && is_sender(scene, &words, &told)
                    && told.fits(scene, firm)
                {
                    standing::give(scene, &told, firm, roles);
                }
                if roles.len() == first {
                    told::find(scene, &told, names..end, roles);
                }
            }
        }
        start = end;
    }
    reversed::find(scene, context, roles);
    if roles.len() == told_before && given.is_none() {
        item::find(scene, context, roles);
    }
}

/// "## Gold sponsors: A, B and C": whether a heading is a label and the names behind it.
pub(super) fn is_in_title(passage: &Passage<'_>) -> bool {
    const LONGEST: usize = 60;
    let all = passage.tokens.len();
    all <= LONGEST
        && (0..all).any(|at| passage.is_mark(at, ':'))
        && labelled(passage, 0, all)
            .is_some_and(|(words, _)| matches!(read(passage, words), Label::Role(_)))
}

/// The label that a line opens with: its words, what stands in parentheses behind them left out, and one past its mark.
fn labelled(passage: &Passage<'_>, start: usize, end: usize) -> Option<(Range<usize>, usize)> {
    const LONGEST: usize = 12;
    let bullet = usize::from(!passage.tokens[start].is_word());
    let from = start + bullet;
    if !passage.tokens.get(from)?.is_capital() {
        return None;
    }
    let mark = (from..end.min(from + LONGEST)).find(|at| {
        passage.is_mark(*at, ':')
            || ['–', '—', '-']
                .iter()
                .any(|dash| passage.is_mark(*at, *dash))
                && !passage.is_glued(*at)
    })?;
    // "The tenth Core members are: A", but "of the following donors: A" goes on with a sentence.
    let are = passage.is(mark - 1, "are") && passage.is_any(from, word_list!["the", "its", "our"]);
    let small = passage.tags(from).has(Tags::DETERMINER | Tags::PREPOSITION);
    if small && !are && !passage.is(from, "our") {
        return None;
    }
    let from = from + usize::from(are);
    let core = (from..mark - usize::from(are))
        .find(|at| passage.is_mark(*at, '('))
        .unwrap_or(mark - usize::from(are));
    let words = (from..core).all(|at| {
        // "Hon. Secretary"
        passage.tokens[at].is_word()
            || at == from + 1 && passage.is_mark(at, '.') && passage.is(from, "hon")
            || ['-', '&', '/']
                .iter()
                .any(|mark| passage.is_mark(at, *mark))
    });
    (words && core > from && mark + 1 < end).then_some((from..core, mark + 1))
}

/// "Latvia" before those whom the words over them call by what they are: whether a label says where they come from.
fn is_of_place(passage: &Passage<'_>, words: &Range<usize>, given: &Given) -> bool {
    matches!(given.items, Items::Organizations | Items::Members)
        && is_place(&passage.document.words(passage.span(words.clone())))
}

/// What the words of a label say.
pub(super) fn read(passage: &Passage<'_>, words: Range<usize>) -> Label {
    const LONGEST: usize = 7;
    let end = words.end;
    if words.len() > LONGEST {
        return Label::Sort;
    }
    let told = |role, items| {
        Label::Role(Titled {
            role,
            items,
            words: passage.span(words.clone()),
            status: RoleStatus::Current,
            whose: None,
        })
    };
    if is_service(passage, words.clone()) {
        let role = RoleId::from_id("other").expect("the closed list has the role");
        return told(role, Items::Members);
    }
    if is_count(passage, words.clone()) {
        let role = RoleId::from_id("contributor").expect("the closed list has the role");
        return told(role, Items::Organizations);
    }
    let by = passage
        .is(end - 1, "by")
        .then(|| verbs_at(passage, end.checked_sub(2)?).find(|(verb, _)| has_passive(verb)));
    if let Some((verb, _)) = by.flatten() {
        let role = RoleId::from_id(verb.role).expect("the closed list has the role");
        return told(role, Items::Organizations);
    }
    let text = passage.document.words(passage.span(words.clone()));
    if are_grantees(&text.to_lowercase()) {
        let role = RoleId::from_id("funder").expect("the closed list has the role");
        return told(role, Items::Places);
    }
    if let Some(role) = seat(&text) {
        return told(role, Items::People);
    }
    // "A member": a label names no article.
    if passage.is_any(words.start, word_list!["a", "an"]) {
        return Label::Sort;
    }
    let titled = noun_of(passage, words.clone()).and_then(|(group, whose)| {
        let Range { start, end } = group.range();
        if is_about(passage, words.start..start) {
            return None;
        }
        let noun = &group.nouns[0];
        let own = whose.as_ref().map_or(words.end, |_| end);
        Some(Titled {
            role: noun.role,
            items: Items::of(passage, noun),
            words: passage.span(start..end),
            status: held(passage, start..end, &(words.start..own))?,
            whose: whose.map(|name| passage.span(name)),
        })
    });
    titled.map_or(Label::Sort, Label::Role)
}

/// "Contributions by organisation", "Commits per company": whether a label counts the work of firms.
fn is_count(passage: &Passage<'_>, words: Range<usize>) -> bool {
    const WORK: &WordList = word_list!["contributions", "contributors", "commits", "patches"];
    const FIRM: &WordList = word_list![
        "company",
        "companies",
        "organization",
        "organizations",
        "organisation",
        "organisations",
        "employer",
        "employers",
        "vendor",
        "vendors",
        "affiliation",
    ];
    let by = words.end.saturating_sub(2);
    by > words.start
        && passage.is_any(by - 1, WORK)
        && passage.is_any(by, word_list!["by", "per"])
        && passage.is_any(by + 1, FIRM)
}

/// "Latvia", "Gold", "Universities": whether a label only parts those whom the title above lists.
pub(super) fn may_part(passage: &Passage<'_>, words: &Range<usize>) -> bool {
    let text = passage.document.words(passage.span(words.clone()));
    let firms = words.len() <= 2 && passage.is_any(words.end - 1, FIRMS);
    // "Presenting", "Gold", "NOR", but "Realisation"
    let word = words.len() == 1 && !text.ends_with("tion") && !text.ends_with("ment");
    is_place(&text)
        || firms
        || word
        || ranked(passage, words, "member").is_some()
        || is_amount(passage, words.clone())
}

/// Whether those who have the role that a label tells work on a project, or in a group: to others, contributions are money.
fn is_of_work(scene: &Scene<'_, '_>, told: &Given) -> bool {
    use OrganizationKind::{OpenSourceFoundation, OpenSourceProject, WorkingGroup};
    let place = told.parties.first().and_then(Actor::organization);
    place.is_some_and(|id| {
        matches!(
            scene.kind(id),
            OpenSourceProject | OpenSourceFoundation | WorkingGroup
        )
    })
}

/// A role in whom the section, else the report, is about.
pub(super) fn of_subject(
    scene: &Scene<'_, '_>,
    context: &Context<'_>,
    titled: Titled,
) -> Option<Given> {
    let Titled { role, items, .. } = titled;
    let elsewhere = scene.elsewhere && titled.whose.is_none();
    if elsewhere || items == Items::Places && !matches!(role.id(), "owner" | "funder") {
        return None;
    }
    let place = match titled.whose {
        Some(name) => context.named_by(name)?,
        None => team_of(scene, &titled).or_else(|| {
            context.party(titled.words, role, context.body(scene).or(context.subject))
        })?,
    };
    if !scene.is_place_of(role, place) || leads_less(scene, &titled, place) {
        return None;
    }
    if titled.whose.is_none() && context.is_of_group(scene, role) {
        return None;
    }
    // The chair of the Advisory Board is none of the whole house.
    let post = matches!(role.id(), "chair" | "vice_chair");
    if post
        && titled.whose.is_none()
        && context
            .seat_of_nobody(scene.passage.block.section)
            .is_some()
    {
        return None;
    }
    Some(titled.of(scene.passage.document, place, scene.kind(place)))
}

/// "Leads: Liis Tamm" in a house, or under the title of something else than a group: whether the leads of a label are those of
/// less than `place`.
fn leads_less(scene: &Scene<'_, '_>, titled: &Titled, place: u32) -> bool {
    let document = scene.passage.document;
    if !are_bare_leads(document, titled) {
        return false;
    }
    let title = scene.passage.block.section.map(|section| {
        let own = &document.sections[section as usize];
        let run_in = own.kind == SectionKind::RunIn;
        let own = own
            .parent
            .filter(|_| run_in)
            .map_or(own, |above| &document.sections[above as usize]);
        (own.level, document.words_of(own.title))
    });
    let whole = title.is_none_or(|(level, title)| {
        let group = scene.found.organizations[place as usize].name.as_str();
        level == 1 || title.contains(group) || {
            let title = title.to_lowercase();
            ["leader", "leads", "governance", "contact"]
                .iter()
                .any(|word| title.contains(word))
        }
    });
    !(is_body(scene.kind(place)) && whole)
}

/// "Gold", "Silver level" where those who are ranked are `noun`: the role that this is called, if the closed list has it;
/// `None` where the words are no rank.
pub(super) fn ranked(
    passage: &Passage<'_>,
    words: &Range<usize>,
    noun: &str,
) -> Option<Option<RoleId>> {
    let first = passage.raw(words.start).to_lowercase();
    let level = words.len() == 1
        || words.len() == 2 && passage.is_any(words.start + 1, word_list!["level", "tier"]);
    if !level || !is_rank(&first) {
        return None;
    }
    let mut phrases = phrase::starting_with(&first).iter();
    let own = phrases.find(|phrase| phrase.words[1..] == [noun]);
    Some(own.map(|phrase| phrase.role))
}

/// "Gold" under "Our sponsors": the tier of what the title says.
pub(super) fn tier(
    passage: &Passage<'_>,
    words: &Range<usize>,
    given: Option<&Given>,
) -> Option<Given> {
    let given = given?;
    let noun = match given.role.info().family {
        "membership" => "member",
        "partnership" => "partner",
        _ => given.role.id(),
    };
    let role = ranked(passage, words, noun)?.unwrap_or(given.role);
    let items = match given.items {
        Items::Members => Items::Organizations,
        items => items,
    };
    Some(Given {
        role,
        items,
        words: passage.span(words.clone()),
        ..given.clone()
    })
}

/// What the cells behind the first of a row are by that one: a label of a table without headers.
pub(super) fn of_cell(
    scene: &Scene<'_, '_>,
    context: &Context<'_>,
    label: Label,
    given: Option<&Given>,
    roles: &mut Vec<Role>,
) {
    let passage = scene.passage;
    if !matches!(passage.block.kind, BlockKind::Cell { .. }) {
        return;
    }
    let told = match (label, given) {
        (_, Some(given)) => Some(given.clone()),
        (Label::Role(titled), None) => of_subject(scene, context, titled),
        _ => None,
    };
    let Some(mut told) = told else { return };
    // Organizations sit on committees too.
    if told.items == Items::People && given.is_some() && told.role.info().family == "governance" {
        told.items = Items::Members;
    }
    give(scene, &told, scene.sentence.clone(), roles);
}

#[cfg(test)]
mod tests;
