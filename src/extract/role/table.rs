//! Roles in tables: a column headed by a role, or an office beside a name.
//!
//! | table | row |
//! |---|---|
//! | `Project`, `Tech lead` | who stands under "Tech lead" leads the project of the row |
//! | `Office`, `Name` | who stands under "Name" holds the office of the row |

use std::collections::HashMap;

use rustc_hash::FxBuildHasher;

use super::Context;
use super::noun::group_at;
use super::scene::{Actor, Scene, Who};
use super::standing::draft;
use crate::document::Span;
use crate::extract::passage::Passage;
use crate::lexicon::RoleId;
use crate::lexicon::words::word_list;
use crate::model::{Certainty, Holder, Role, RoleStatus, Rule};

/// What a column's header says of the names below it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Header {
    /// "Chair", "Maintainer": they hold this role.
    Holder(RoleId),
    /// "Office", "Position": the cells name roles.
    Office,
    /// "Name": the cells name who holds them.
    Name,
}

/// The headers and the row of the table that is being read.
#[derive(Default)]
pub(super) struct Headers {
    table: Option<u32>,
    columns: HashMap<u32, Header, FxBuildHasher>,
    row: Row,
}

/// What the cells of a row have said so far.
#[derive(Default)]
struct Row {
    index: u32,
    /// The organization it is about.
    about: Option<u32>,
    office: Option<(RoleId, Span)>,
    named: Option<(Holder, Span)>,
}

impl Headers {
    /// Takes a cell in and adds the roles that are complete with it.
    pub(super) fn cell(
        &mut self,
        scene: &Scene<'_, '_>,
        context: &Context<'_>,
        (table, row, column): (u32, u32, u32),
        roles: &mut Vec<Role>,
    ) {
        let passage = scene.passage;
        if self.table != Some(table) {
            *self = Headers {
                table: Some(table),
                ..Headers::default()
            };
        }
        if row < passage.document.tables[table as usize].header_rows {
            self.columns
                .extend(header(passage).map(|header| (column, header)));
            return;
        }
        if self.row.index != row || column == 0 {
            self.row = Row {
                index: row,
                ..Row::default()
            };
        }
        let named = scene.actors.first().filter(|actor| actor.tokens.start <= 2);
        if column == 0 {
            self.row.about = named.and_then(Actor::named);
        }
        let place = self
            .row
            .about
            .or_else(|| context.body_of(passage.block.section))
            .or(context.subject);
        match self.columns.get(&column) {
            Some(Header::Holder(role)) => {
                if let Some((actor, place)) = named.zip(place) {
                    roles.extend(draft(*role, actor, (place, None), Rule::RoleTable).finish(scene));
                }
                return;
            }
            Some(Header::Office) => {
                let group = group_at(passage, 0, passage.tokens.len());
                self.row.office =
                    group.map(|group| (group.nouns[0].role, passage.span(group.range())));
            }
            Some(Header::Name) => {
                let span = named.map(|actor| passage.span(actor.tokens.clone()));
                self.row.named = named
                    .zip(span)
                    .map(|(actor, span)| (holder(actor, span), span));
            }
            None => return,
        }
        if let (Some((role, words)), Some((holder, span)), Some(place)) =
            (self.row.office, self.row.named, place)
        {
            roles.push(Role {
                span,
                holder,
                role,
                words,
                organization: Some(place),
                certainty: Certainty::Stated,
                status: RoleStatus::Current,
                qualifier: None,
                count: None,
                cue: words,
                as_of: None,
                section: passage.block.section,
                rule: Rule::RoleTable,
            });
            self.row.office = None;
        }
    }
}

fn holder(actor: &Actor, span: Span) -> Holder {
    match actor.who {
        Who::Organization { id, .. } => Holder::Organization(id),
        Who::Person => Holder::Person(span),
    }
}

fn header(passage: &Passage<'_>) -> Option<Header> {
    let end = passage.tokens.len();
    if end == 1
        && passage.is_any(
            0,
            word_list!["office", "role", "position", "function", "post"],
        )
    {
        return Some(Header::Office);
    }
    if end <= 2 && passage.is_any(0, word_list!["name", "person", "director", "trustee"]) {
        return Some(Header::Name);
    }
    group_at(passage, 0, end)
        .filter(|group| group.range().end == end)
        .map(|group| Header::Holder(group.nouns[0].role))
}
