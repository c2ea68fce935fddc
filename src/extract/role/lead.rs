//! What the words over a list say of its items: "Gold members", "The sponsors were:", "We are a member of:".

mod agents;
mod beside;
mod body;
mod deed;
mod given;
mod givers;
mod granted;
mod held;
mod line;
mod listed;
mod nested;
mod noun;
mod places;
mod question;
mod title;
mod whole;

use std::ops::Range;

use super::Context;
use super::cue::verbs_at;
use super::noun::group_at;
use super::scene::{Actor, Scene};
use crate::document::{BlockKind, Document, SectionKind, Span};
use crate::extract::employed::FIRMS;
use crate::extract::verb::is_verb;
use crate::lexicon::RoleId;
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::RoleStatus;
pub(super) use beside::{is_no_more, said_behind, status_beside, status_of_cell};
pub(super) use body::before_post;
use body::{body_alone, is_of_nobody, made_of, membership, spoken_of};
pub(super) use deed::JOINED;
pub(super) use given::{Given, Items, Titled};
use givers::givers;
use held::said_of_list;
pub(super) use held::{bracket_says, held, is_not_held};
use line::{is_above_items, is_enumeration, is_line, is_reference};
pub(super) use line::{leads, names_those, refers};
pub(super) use nested::{Nested, is_hoped};
use noun::{by, employees, firms, holders, seats};
use places::places;
pub(super) use question::Question;
use title::{BODIES, are_channels};
pub(super) use title::{
    are_bare_leads, are_grantees, is_about, is_seat, noun_of, of_title, seat, seat_in,
    words_of_title,
};

/// What the sentence before a list says of it.
#[derive(Clone, Default)]
pub(super) struct Lead {
    /// The block of the lead or the last of its items.
    block: usize,
    /// Of whom items without a subject speak.
    subjects: Vec<Actor>,
    given: Option<Given>,
    /// Whether the list is of a body that is no organization of the report.
    of_nobody: bool,
    /// The body that the sentence speaks of and gives its items no role in.
    body: Option<u32>,
    /// Whether the items are lines without marks.
    lines: bool,
    /// Whether all of them stand in the one paragraph behind it.
    line: bool,
}

impl Lead {
    /// "They join continuing members:", behind a list of those who were elected to a body: members of the same one.
    fn goes_on(&self, scene: &Scene<'_, '_>) -> Option<(Told, RoleStatus)> {
        let passage = scene.passage;
        if !passage.is(scene.sentence.start, "they") || !scene.actors.is_empty() {
            return None;
        }
        let group = (scene.sentence.start..scene.sentence.end)
            .find_map(|at| group_at(passage, at, scene.sentence.end))?;
        let document = passage.document;
        let near = heading_of(document, self.block) == heading_of(document, passage.index);
        let given = self.given().filter(|given| {
            let seats = matches!(given.role.info().family, "governance" | "membership");
            near && seats && given.items != Items::Places
        })?;
        let more = group.nouns[0].role.id() == "member" && group.nouns[0].plural;
        let status = held(passage, group.range(), &scene.sentence)?;
        more.then(|| ((given.role, given.items, given.parties.clone()), status))
    }

    /// Reads a sentence that leads to a list, `before` being what the last one said; what it names is there for the items, but stands in none of their words.
    pub(super) fn read(scene: &Scene<'_, '_>, context: &Context<'_>, before: &Lead) -> Lead {
        let passage = scene.passage;
        if let Some(body) = body_alone(scene) {
            let speaks = Some(Actor::unnamed(body, 0)).filter(|_| scene.leads);
            return Lead {
                block: passage.index,
                body: Some(body),
                subjects: speaks.into_iter().collect(),
                ..Lead::default()
            };
        }
        if !scene.leads || passage.is_mark(scene.sentence.end - 1, '?') {
            return Lead::default();
        }
        let right = before.block == passage.index
            || before.block + 1 == passage.index && scene.sentence.start == 0;
        if right && before.given.is_some() && is_reference(passage, &scene.sentence) {
            return Lead {
                block: passage.index,
                lines: is_line(passage.document, passage.index + 1),
                line: is_enumeration(passage.document, passage.index + 1),
                ..before.clone()
            };
        }
        let elsewhere = |actors: Vec<&Actor>| -> Vec<Actor> {
            let bare = |actor: &Actor| Actor {
                who: actor.who,
                tokens: 0..0,
            };
            actors.into_iter().map(bare).collect()
        };
        // A sentence with a stop may have nothing to do with the list below it.
        let loose = is_above_items(passage, &scene.sentence) && !is_of_these(scene);
        let with_status = |told: Told| {
            let status = match group_of(scene, told.0) {
                Some(words) => held(passage, words, &scene.sentence)?,
                None => RoleStatus::Current,
            };
            Some((told, status))
        };
        let noun = || {
            firms(scene, context)
                .or_else(|| made_of(scene, context))
                .or_else(|| membership(scene))
        };
        let given = match loose {
            true => deed::deed(scene, context),
            false => before
                .goes_on(scene)
                .or_else(|| by(scene, context))
                .or_else(|| places(scene))
                .or_else(|| noun().and_then(with_status))
                .or_else(|| deed::deed(scene, context))
                .or_else(|| agents::grants(scene, context).map(|told| (told, RoleStatus::Current)))
                .or_else(|| employees(scene, context).map(|told| (told, RoleStatus::Current)))
                .or_else(|| givers(scene, context).map(|told| (told, RoleStatus::Current)))
                .or_else(|| seats(scene, context).map(|told| (told, RoleStatus::Current)))
                .or_else(|| holders(scene, context).and_then(with_status)),
        };
        let given = given.and_then(|(told, status)| {
            let noun = group_of(scene, told.0);
            let status = said_of_list(passage, noun, &scene.sentence, status)?;
            Some((told, status))
        });
        Lead {
            block: passage.index,
            lines: is_line(passage.document, passage.index + 1),
            line: given.is_some() && is_enumeration(passage.document, passage.index + 1),
            subjects: match loose {
                true => Vec::new(),
                false => elsewhere(subjects(scene)),
            },
            body: (given.is_none() && !loose)
                .then(|| spoken_of(scene))
                .flatten(),
            of_nobody: given.is_none() && is_of_nobody(scene),
            given: given.map(|((role, items, parties), status)| Given {
                role,
                items,
                status,
                listed: true,
                words: words_of(scene, role),
                parties: elsewhere(parties.iter().collect()),
            }),
        }
    }

    /// Whether a table stands right behind the sentence.
    pub(super) fn leads_to_table(&self, document: &Document, table: u32) -> bool {
        let first = document.tables[table as usize].cells.start as usize;
        self.given.is_some() && first == self.block + 1
    }

    /// Whether block `index` is an item of the list that follows.
    pub(super) fn leads_to(&mut self, document: &Document, index: usize) -> bool {
        let item = |at: usize| {
            matches!(document.blocks[at].kind, BlockKind::ListItem { .. })
                || self.lines && is_line(document, at)
        };
        // "Siemens, Bosch and Nokia." in one line
        if self.line && index == self.block + 1 {
            return true;
        }
        let follows = self.block <= index && (index.min(self.block + 1)..=index).all(item);
        if follows {
            self.block = index;
        }
        follows
    }

    /// What the sentence before one of block `index` says of those whom it names.
    pub(super) fn given_in(&self, index: usize) -> Option<&Given> {
        self.given.as_ref().filter(|_| self.block == index)
    }

    pub(super) fn subjects(&self) -> &[Actor] {
        &self.subjects
    }

    pub(super) fn given(&self) -> Option<&Given> {
        self.given.as_ref()
    }

    /// Whether the list is of a body that is no organization of the report.
    pub(super) fn is_of_nobody(&self) -> bool {
        self.of_nobody
    }

    /// The organization whose people or members the list names, or of which it is.
    pub(super) fn home(&self) -> Option<u32> {
        let given = self.given().filter(|given| given.items != Items::Places);
        let named = given.and_then(|given| given.parties.first());
        named.and_then(Actor::organization).or(self.body)
    }
}

/// The section of a block that has a heading of its own.
fn heading_of(document: &Document, block: usize) -> Option<u32> {
    let section = document.blocks[block].section?;
    let own = &document.sections[section as usize];
    match own.kind {
        SectionKind::RunIn => own.parent,
        SectionKind::Heading => Some(section),
    }
}

/// "We welcomed the following new members.", "These are our sponsors.": whether a sentence with a stop says what those are
/// who are listed below it.
fn is_of_these(scene: &Scene<'_, '_>) -> bool {
    const OTHERS: &WordList = word_list![
        "but", "except", "left", "lost", "lose", "hope", "rejected", "want", "among", "compete",
        "former", "could", "would", "n’t", "’t"
    ];
    let passage = scene.passage;
    let mut sentence = scene.sentence.clone();
    let others = |at: usize| passage.tags(at).has(Tags::NEGATION) || passage.is_any(at, OTHERS);
    if sentence.clone().any(others) {
        return false;
    }
    let Some(group) = sentence.find_map(|at| group_at(passage, at, scene.sentence.end)) else {
        return false;
    };
    let small = |at: usize| {
        let tags = Tags::AUXILIARY | Tags::WE | Tags::DETERMINER | Tags::ADJECTIVE;
        passage.tags(at).has(tags)
            || passage.is_any(at, word_list!["new", "include"])
            || passage.is_any(at, FIRMS)
    };
    let these = |at: &usize| passage.is_any(*at, word_list!["following", "these"]);
    let noun = group.range();
    // "A big thank-you to our sponsors!"
    let thanked = noun.end + 1 == scene.sentence.end
        && (scene.sentence.start..noun.start).any(|at| {
            passage.is_any(
                at,
                word_list!["thank", "thanks", "thankful", "grateful", "gratitude"],
            )
        });
    if thanked && matches!(group.nouns[0].role.info().family, "funding" | "partnership") {
        return !are_channels(passage.document, passage.index + 1);
    }
    // "Our members are the following companies."
    let mut behind = (noun.end..scene.sentence.end).take_while(|at| small(*at) || these(at));
    let mut before = (scene.sentence.start..noun.end).rev();
    let of_noun = |at: &usize| noun.contains(at) || small(*at);
    behind.any(|at| these(&at))
        || before
            .find(|at| these(at) || !of_noun(at))
            .is_some_and(|at| these(&at))
}

/// "Liis Tamm holds these offices:", "The Foundation:": of whom the sentence speaks.
fn subjects<'s>(scene: &'s Scene<'_, '_>) -> Vec<&'s Actor> {
    let mut verbs = scene
        .sentence
        .clone()
        .filter(|at| is_verb(scene.passage, *at, scene.sentence.start));
    let Some(first) = verbs.next() else {
        let alone = match scene.actors.as_slice() {
            [actor] if scene.behind(actor.tokens.end) + 1 == scene.sentence.end => Some(actor),
            _ => None,
        };
        return alone.into_iter().collect();
    };
    std::iter::once(first)
        .chain(verbs)
        .map(|verb| scene.subjects(verb))
        .find(|subjects| !subjects.is_empty())
        .unwrap_or_default()
}

/// The words of a sentence over a list that give its items a role: "gold members", "sponsored by".
fn words_of(scene: &Scene<'_, '_>, role: RoleId) -> Span {
    let passage = scene.passage;
    let sentence = scene.sentence.clone();
    let verb = |at: usize| {
        let (_, end) = verbs_at(passage, at).find(|(verb, _)| verb.role == role.id())?;
        Some(at..end + usize::from(passage.is(end, "by")))
    };
    let told = group_of(scene, role);
    let told = told.or_else(|| sentence.clone().find_map(verb));
    passage.span(told.unwrap_or(sentence))
}

/// Where a sentence calls somebody by `role`.
fn group_of(scene: &Scene<'_, '_>, role: RoleId) -> Option<Range<usize>> {
    scene.sentence.clone().find_map(|at| {
        let group = group_at(scene.passage, at, scene.sentence.end)?;
        (group.nouns[0].role == role).then(|| group.range())
    })
}

type Told = (RoleId, Items, Vec<Actor>);

#[cfg(test)]
mod tests;
