//! Roles by where a name stands: under "Platinum members", in the column "Tech lead", behind "Contact:".

use std::collections::HashMap;

use rustc_hash::FxBuildHasher;

use super::draft::Draft;
use super::noun::{RoleGroup, group_at};
use super::scene::{Actor, Scene, Who};
use super::{Context, table};
use crate::document::{BlockKind, Document, SectionKind};
use crate::extract::passage::{Buffers, Passage};
use crate::lexicon::RoleId;
use crate::lexicon::words::word_list;
use crate::model::{Certainty, Role, RoleStatus, Rule};

/// What headings and columns say of the names below them.
#[derive(Default)]
pub(super) struct Standing {
    sections: HashMap<u32, Option<(RoleId, bool)>, FxBuildHasher>,
    table: table::Headers,
    /// What the paragraph before a list says of its items: the role, whether they are people, and where it is held.
    introduced: Option<(RoleId, bool, u32)>,
}

/// Titles whose lists are people with a seat: the role a name without another has.
const BODIES: &[(&str, &str)] = &[
    ("board of directors", "board_member"),
    ("board of trustees", "board_member"),
    ("governing board", "board_member"),
    ("supervisory board", "board_member"),
    ("board members", "board_member"),
    ("board", "board_member"),
    ("trustees", "board_member"),
    ("directors", "board_member"),
    ("steering committee", "steering_committee_member"),
    ("technical steering committee", "tsc_member"),
    ("executive committee", "executive_committee_member"),
    ("advisory board", "advisory_board_member"),
];

impl Standing {
    /// Adds the roles that the place of a block gives to the names it opens with.
    pub(super) fn find(
        &mut self,
        scene: &Scene<'_, '_>,
        context: &Context<'_>,
        roles: &mut Vec<Role>,
    ) {
        match scene.passage.block.kind {
            BlockKind::Cell { table, row, column } => {
                self.table.cell(scene, context, (table, row, column), roles)
            }
            BlockKind::ListItem { .. } | BlockKind::Paragraph => {
                self.item(scene, context, roles);
                contact(scene, context, roles);
                if !matches!(scene.passage.block.kind, BlockKind::ListItem { .. }) {
                    self.introduced = introduction(scene, context);
                }
            }
            _ => {}
        }
    }

    fn item(&mut self, scene: &Scene<'_, '_>, context: &Context<'_>, roles: &mut Vec<Role>) {
        let passage = scene.passage;
        let section = passage.block.section;
        let item = matches!(passage.block.kind, BlockKind::ListItem { .. });
        let introduced = self.introduced.filter(|_| item);
        let titled = section.and_then(|section| {
            let known = self.sections.entry(section);
            *known.or_insert_with(|| role_of_title(passage.document, section))
        });
        let place = || context.body_of(section).or(context.subject);
        let titled = || titled.and_then(|(role, people)| place().map(|id| (role, people, id)));
        let Some((role, people, place)) = introduced.or_else(titled) else {
            return;
        };
        let Some(first) = scene.actors.first().filter(|actor| {
            actor.tokens.start == scene.sentence.start && scene.sentence.start == 0
        }) else {
            return;
        };
        let behind = scene.behind(first.tokens.end);
        let address = passage.is_mark(first.tokens.end, '<');
        let listed = item || behind == passage.tokens.len() || address;
        let fits = (first.who == Who::Person) == people
            && !matches!(
                first.who,
                Who::Organization {
                    said_as_we: true,
                    ..
                }
            );
        let ends = first.tokens.end >= passage.tokens.len()
            || ["(", "<", ",", "–", "—", "-", ".", ";", ":"]
                .contains(&passage.raw(first.tokens.end));
        if listed && fits && ends {
            roles.extend(draft(role, first, (place, None), Rule::RoleHeading).finish(scene));
        }
    }
}

/// "12 maintainers representing three companies:", "The sponsors of the summit were:".
fn introduction(scene: &Scene<'_, '_>, context: &Context<'_>) -> Option<(RoleId, bool, u32)> {
    let passage = scene.passage;
    if !passage.is_mark(scene.sentence.end - 1, ':') {
        return None;
    }
    let group = scene
        .sentence
        .clone()
        .filter_map(|at| group_at(passage, at, scene.sentence.end))
        .find(|group| group.nouns[0].plural)?;
    let role = group.nouns[0].role;
    let behind = group.range().end;
    let represents = (behind..scene.sentence.end).any(|at| {
        passage.is_any(
            at,
            word_list![
                "representing",
                "from",
                "companies",
                "organizations",
                "organisations",
            ],
        )
    });
    let place = scene
        .actors
        .first()
        .and_then(Actor::organization)
        .or(context.subject)?;
    Some((role, !of_organizations(role) && !represents, place))
}

/// Whether organizations rather than people hold a role where its noun stands alone.
fn of_organizations(role: RoleId) -> bool {
    matches!(
        role.info().family,
        "membership" | "funding" | "partnership" | "adoption" | "commerce"
    )
}

pub(super) fn draft<'d>(
    role: RoleId,
    holder: &'d Actor,
    place: (u32, Option<&'d Actor>),
    rule: Rule,
) -> Draft<'d> {
    let cue = holder.tokens.clone();
    Draft {
        role,
        certainty: Certainty::Stated,
        words: cue.clone(),
        qualifier: None,
        cue,
        status: RoleStatus::Current,
        rule,
        holder,
        place,
    }
}

/// "Contact: Deb Goodkin", "Media contact: Karl Oja, Arvo Robotics".
fn contact(scene: &Scene<'_, '_>, context: &Context<'_>, roles: &mut Vec<Role>) {
    const AHEAD: usize = 4;
    let passage = scene.passage;
    let from = scene.sentence.start;
    let colon = (from..scene.sentence.end.min(from + AHEAD)).find(|at| passage.is_mark(*at, ':'));
    let Some(colon) = colon.filter(|colon| {
        *colon > from && passage.is_any(*colon - 1, word_list!["contact", "contacts"])
    }) else {
        return;
    };
    let Some(person) = scene
        .actors
        .iter()
        .find(|actor| actor.tokens.start == colon + 1 && actor.who == Who::Person)
    else {
        return;
    };
    let employer = scene
        .actors
        .iter()
        .find(|actor| actor.tokens.start == person.tokens.end + 1 && actor.named().is_some());
    let place = employer
        .and_then(|actor| actor.named().map(|id| (id, None)))
        .or(context.subject.map(|id| (id, None)));
    let role = RoleId::from_id("contact").expect("the closed list has the role");
    if let Some(place) = place {
        let draft = Draft {
            words: from..colon,
            cue: from..colon,
            ..draft(role, person, place, Rule::RoleRoster)
        };
        roles.extend(draft.finish(scene));
    }
}

/// The role a title gives to the names below it, and whether those are people: "Gold members", "Board of Directors".
fn role_of_title(document: &Document, section: u32) -> Option<(RoleId, bool)> {
    const MOST_WORDS: usize = 6;
    let title = document
        .words(document.sections[section as usize].title)
        .to_lowercase();
    let core = title
        .trim_start_matches("our ")
        .trim_start_matches("the ")
        .trim_end_matches(|c: char| !c.is_alphanumeric());
    if let Some((_, role)) = BODIES.iter().find(|(body, _)| *body == core) {
        return RoleId::from_id(role).map(|role| (role, true));
    }
    if core.split_whitespace().count() > MOST_WORDS {
        return None;
    }
    let group = group_of_title(document, section)?;
    let noun = &group.nouns[0];
    // "Chair:" labels one; a heading "Chair" stands over prose.
    let label = document.sections[section as usize].kind == SectionKind::RunIn;
    (noun.plural || label).then_some((noun.role, !of_organizations(noun.role)))
}

/// The role nouns that a title ends in, "and affiliations" left out.
fn group_of_title(document: &Document, section: u32) -> Option<RoleGroup> {
    let title = document.sections[section as usize].title;
    let index = document
        .blocks
        .partition_point(|block| block.span.end() < title.end());
    document.blocks.get(index)?;
    let mut buffers = Buffers::default();
    let passage: Passage<'_> = buffers.passage(document, index);
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
    (0..end).find_map(|at| group_at(&passage, at, end).filter(|group| group.range().end == end))
}
