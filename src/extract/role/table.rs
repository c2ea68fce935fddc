//! Roles in tables: a column headed by a role, or an office beside a name.
//!
//! | table | row |
//! |---|---|
//! | `Project`, `Tech lead` | who stands under "Tech lead" leads the project of the row, if that is one of the report |
//! | `Office`, `Name` | who stands under "Name" holds the office of the row |
//! | `Company`, `Membership level` | a company is a member of the report's subject, of the level of the row |
//! | `Member`, `Level` | the same |
//! | `Sponsor`, `Status` | a sponsor, or one that was |
//! | `Name`, `Title`, `Company` | an employee's title is held in the company of the row |
//! | `Initiative`, `Our role` | the report's subject holds the role in the initiative |
//! | `Association`, `Role` | the report's subject holds the role in an association, a company holds it in the subject |

mod header;
mod named;
mod rank;
mod row;

use std::collections::HashMap;

use rustc_hash::FxBuildHasher;

use super::Context;
use super::draft::Draft;
use super::lead::{Given, said_behind, status_of_cell};
use super::noun::group_at;
use super::scene::{Actor, Scene, Who, is_body};
use super::standing::{by_words, develops, draft};
use crate::document::Span;
use crate::extract::passage::Passage;
use crate::lexicon::RoleId;
use crate::model::{Certainty, Holder, Role, RoleStatus, Rule};
use header::{Header, header};
use named::{is_roll, listed, others};
use rank::Rank;
use row::{beside, body, counts, has_gone, unlisted};

/// A role, the words that name it, where it is held and whether it still is.
type Told = (RoleId, Span, u32, RoleStatus);

/// The headers and the row of the table that is being read.
#[derive(Default)]
pub(super) struct Headers {
    table: Option<u32>,
    columns: HashMap<u32, Header, FxBuildHasher>,
    /// What [`Context::seat_of_nobody`] says of its section.
    seat: Option<RoleId>,
    /// What the title over it says of those it names.
    titled: Option<Given>,
    /// Whether its columns have been held against each other, and what came of it.
    settled: bool,
    /// Whether its title says that none of those it names is what their column says.
    hoped: bool,
    /// The column that says of whom the roles of the rows are, and what it calls them: "Committee".
    body: Option<(u32, Span)>,
    /// The column that says whether whom the first names still is what the table says.
    status: Option<u32>,
    /// The column that says when those whom the first names went.
    left: Option<u32>,
    rank: Option<Rank>,
    /// Whether the title over it is of those who have their roles no more.
    gone: bool,
    /// The column that says what the report's subject is in those whom the first one names.
    ours: Option<u32>,
    row: Row,
}

/// What the cells of a row have said so far.
#[derive(Default)]
struct Row {
    index: u32,
    /// The organization it is about.
    about: Option<u32>,
    /// The body of whom its posts are, once somebody asked, if it is one of the report.
    body: Option<Option<u32>>,
    office: Option<(RoleId, Span)>,
    person: Option<Span>,
    /// The person in a column that is itself named for a role: "Maintainer".
    holder: Option<Span>,
    organization: Option<(u32, Span)>,
    /// What those of the row who work on something were given, for whom they work for: "Maintainer", "Affiliation".
    works: Option<Told>,
    /// Those whom the cell of the person, or of the organization, names behind it.
    others: Vec<(Holder, Span)>,
}

impl Headers {
    /// Whether a table is the one that is being read.
    pub(super) fn are_of(&self, table: u32) -> bool {
        self.table == Some(table)
    }

    /// Goes on to a table, `titled` being what the title over it says of those it names, `seat` what
    /// [`Context::seat_of_nobody`] says of its section.
    pub(super) fn enter(&mut self, table: u32, titled: Option<Given>, seat: Option<RoleId>) {
        *self = Headers {
            table: Some(table),
            titled,
            seat,
            ..Headers::default()
        };
    }

    /// Whether those of a row are still what the table says: `None` where they never were.
    fn status_of(&self, scene: &Scene<'_, '_>) -> Option<RoleStatus> {
        let left = self.left.and_then(|column| beside(scene.passage, column));
        if left.is_some_and(|cell| has_gone(&cell)) {
            return Some(RoleStatus::Ended);
        }
        match self.status.and_then(|column| beside(scene.passage, column)) {
            Some(cell) => status_of_cell(&cell),
            None => Some(RoleStatus::Current),
        }
    }

    /// Takes a cell in and adds the roles that are complete with it.
    pub(super) fn cell(
        &mut self,
        scene: &Scene<'_, '_>,
        context: &Context<'_>,
        (table, row, column): (u32, u32, u32),
        roles: &mut Vec<Role>,
    ) {
        let passage = scene.passage;
        if row < passage.document.tables[table as usize].header_rows {
            self.columns
                .extend(header(passage).map(|header| (column, header)));
            return;
        }
        if !self.settled {
            self.settle(scene);
        }
        if self.row.index != row || column == 0 {
            self.row = Row {
                index: row,
                ..Row::default()
            };
        }
        let named = scene.actors.first().filter(|actor| actor.tokens.start <= 2);
        let headed = passage.document.tables[table as usize].header_rows > 0;
        if row == 0 && column == 0 && !headed && is_roll(scene, context) {
            self.columns = [(0, Header::Name), (1, Header::Office)]
                .into_iter()
                .collect();
        }
        // "Sponsor | Amount": the first column names who holds what its header says.
        let of_holders = matches!(self.columns.get(&0), Some(Header::Holder(..)));
        if column == 0 && !of_holders {
            self.row.about = named.and_then(Actor::named);
        }
        let house = context.body_of(passage.block.section).or(context.subject);
        let place = match self.body {
            Some((at, sort)) => *self.row.body.get_or_insert_with(|| {
                let sort = passage.document.words_of(sort);
                beside(passage, at).and_then(|cell| body(scene, context, &cell, &sort))
            }),
            None => self.row.about.or(house),
        };
        let seat = self.seat;
        let given = self.titled.as_ref().map(|given| (given.role, given.status));
        // Members under "Board" are on it.
        let on_board = given
            .filter(|(role, status)| {
                role.id() == "board_member"
                    && *status == RoleStatus::Current
                    && self.body.is_none()
                    && self.ours.is_none()
            })
            .map(|(role, _)| role);
        let seated = |role: RoleId, person: bool, about: bool| match on_board {
            Some(seat) if person && !about && role.id() == "member" => seat,
            _ => role,
        };
        // A chair of the Advisory Board is none of the whole house.
        let nobody = self.row.about.is_none();
        let held = |role: RoleId| match (role.id(), seat) {
            ("member" | "chair" | "vice_chair", Some(seat)) if nobody => Some(seat),
            ("other", Some(_)) if nobody => None,
            _ => Some(role),
        };
        match self.columns.get(&column) {
            Some(Header::Holder(role, words, status)) => {
                if let Some(Who::Person(person)) = named.map(|actor| actor.who) {
                    self.row.holder = Some(person);
                }
                let from_firms = self.columns.get(&0) == Some(&Header::Organization);
                let place = match (house, self.row.about) {
                    (Some(house), _) if from_firms && is_in_house(*role) => Some(house),
                    // "Company | CEO" of one that is none of the report.
                    (_, None) if from_firms => None,
                    _ => place,
                };
                let titled = self
                    .titled
                    .as_ref()
                    .filter(|given| given.role.info().family == role.info().family);
                let status = match (*status, titled.map(|given| given.status)) {
                    (RoleStatus::Current, Some(told)) if told != RoleStatus::Current => Some(told),
                    (RoleStatus::Current, _) => self.status_of(scene),
                    (told, _) => Some(told),
                };
                if let Some(role) = held(*role).filter(|_| !self.hoped)
                    && let Some((place, status)) = place.zip(status)
                {
                    let about = self.row.about.is_some();
                    if from_firms
                        && develops(role)
                        && is_body(scene.kind(place))
                        && counts(passage)
                        && passage.document.words_of(*words).ends_with('s')
                        && let Some((id, span)) = self.row.organization
                    {
                        let told = (role, *words, place, status);
                        let firm = Holder::Organization(id);
                        roles.extend(row_of(told, firm, span, passage.block.section));
                    }
                    for actor in listed(scene) {
                        let role = seated(role, actor.is_person(), about);
                        let row = draft(role, actor, (place, None), Rule::RoleTable);
                        let row = Draft { status, ..row }.finish(scene);
                        if actor.is_person() && row.is_some() && develops(role) {
                            self.row.works = Some((role, *words, place, status));
                        }
                        roles.extend(row.map(|row| by_words(row, *words)));
                    }
                    self.row.employ(passage.block.section, roles);
                }
                return;
            }
            Some(Header::Office) => {
                let group = group_at(passage, 0, passage.tokens.len());
                let named = group.map(|group| (group.nouns[0].role, passage.span(group.range())));
                self.row.office = named.or_else(|| unlisted(passage));
            }
            Some(Header::Name | Header::Organization) => {
                if !self.hoped && self.rank.is_some_and(|rank| rank.named == column) {
                    self.rank(scene, context, &listed(scene), roles);
                }
                let span = |actor: &Actor| passage.span(actor.tokens.clone());
                match named.map(|actor| (actor.who, span(actor))) {
                    Some((Who::Person(span), _)) => self.row.person = Some(span),
                    Some((Who::Organization { id, .. }, span)) => {
                        self.row.organization = Some((id, span));
                    }
                    None => {}
                }
                if named.is_some() {
                    self.row.others = others(scene);
                }
                self.row.employ(passage.block.section, roles);
            }
            _ => return,
        }
        let firm = self.row.organization.map(|(id, _)| id);
        // A seat is none in the company of who has it.
        let seat = self
            .row
            .office
            .is_some_and(|(role, _)| matches!(role.info().family, "governance" | "membership"));
        let firm = firm.filter(|id| scene.gathers(*id) || !(seat && self.row.person.is_some()));
        let place = place.or(firm).filter(|_| self.is_complete());
        // "Former officers", "Nominees" over names and posts.
        let status = match given {
            Some((_, told)) if told != RoleStatus::Current => Some(told),
            _ if self.gone => Some(RoleStatus::Ended),
            _ => self.status_of(scene),
        };
        let status = status.filter(|_| !self.hoped);
        let about = self.row.about.is_some();
        let told = self
            .row
            .office
            .zip(place)
            .and_then(|((role, words), place)| {
                let role = held(role)?;
                let status = status?;
                let (holder, span, place) = match (self.ours, self.row.organization) {
                    (Some(_), Some((id, span))) => {
                        (Holder::Organization(context.subject?), span, id)
                    }
                    (Some(_), None) => return None,
                    _ => self.row.pair(scene, context, role, place)?,
                };
                let role = seated(role, matches!(holder, Holder::Person(_)), about);
                let told = (role, words, place, status);
                row_of(told, holder, span, passage.block.section)
            });
        if let Some(role) = told {
            let alike = |holder: &Holder| match (holder, role.holder) {
                (Holder::Person(_), Holder::Person(_)) => true,
                (Holder::Organization(id), Holder::Organization(first)) => {
                    Some(first) == self.row.organization.map(|(id, _)| id)
                        && role.organization != Some(*id)
                        && !scene.gathers(*id)
                }
                _ => false,
            };
            let others = self.row.others.iter();
            let others: Vec<Role> = others
                .filter(|(holder, _)| alike(holder))
                .map(|(holder, span)| Role {
                    span: *span,
                    holder: *holder,
                    ..role.clone()
                })
                .collect();
            roles.push(role);
            roles.extend(others);
            self.row.office = None;
        }
    }

    /// Whether a column has names and none of the table says what they are: its title may.
    pub(super) fn names_only(&self, table: u32, column: u32) -> bool {
        let role = |header: &Header| {
            matches!(
                header,
                Header::Holder(..) | Header::Office | Header::OurOffice | Header::Tier(_)
            )
        };
        let column_of = |wanted: Header| {
            let of = |(at, header): (&u32, &Header)| (*header == wanted).then_some(*at);
            self.columns.iter().filter_map(of).min()
        };
        let named = column_of(Header::Name).or_else(|| column_of(Header::Organization));
        self.table == Some(table) && named == Some(column) && !self.columns.values().any(role)
    }

    /// The column of those named in a table that only its title says something of, where `column` names whom they work for.
    pub(super) fn names_employers(&self, table: u32, column: u32) -> Option<u32> {
        let named = |header: &Header| *header == Header::Name;
        let name = self
            .columns
            .iter()
            .find_map(|(at, header)| named(header).then_some(*at));
        let firms = self.columns.get(&column) == Some(&Header::Organization);
        name.filter(|name| firms && *name != column && self.names_only(table, *name))
    }

    /// What the cell of whom a row names says behind the name of whether they are still what the table says: "Liis Tamm
    /// (retired)"; `None` where they never were.
    pub(super) fn status_of_named(passage: &Passage<'_>, column: u32) -> Option<RoleStatus> {
        let cell = beside(passage, column)?;
        let said = (0..cell.tokens.len()).find_map(|mark| said_behind(&cell, mark));
        said.unwrap_or(Some(RoleStatus::Current))
    }

    /// Whether the row has said what its headers promise.
    fn is_complete(&self) -> bool {
        let row = &self.row;
        self.columns.values().all(|header| match header {
            Header::Office => row.office.is_some(),
            Header::Name => row.person.is_some() || row.organization.is_some(),
            Header::Organization => row.organization.is_some(),
            _ => true,
        })
    }
}

/// The row of the model for what a table tells of a holder whose name stands at `span`; `None` where it is held in the holder.
fn row_of(told: Told, holder: Holder, span: Span, section: Option<u32>) -> Option<Role> {
    let (role, words, place, status) = told;
    (holder != Holder::Organization(place)).then_some(Role {
        span,
        holder,
        role,
        words,
        organization: Some(place),
        certainty: Certainty::Stated,
        status,
        qualifier: None,
        count: None,
        cue: words,
        as_of: None,
        section,
        rule: Rule::RoleTable,
    })
}

impl Row {
    /// "Maintainer | Affiliation": what the people of a row do for something, whom they work for does too.
    fn employ(&mut self, section: Option<u32>, roles: &mut Vec<Role>) {
        let Some((told, (firm, span))) = self.works.zip(self.organization) else {
            return;
        };
        self.works = None;
        let firm = Holder::Organization(firm);
        roles.extend(row_of(told, firm, span, section));
    }

    /// Who holds an office, the name that says so, and where: `place` unless the row tells.
    fn pair(
        &self,
        scene: &Scene<'_, '_>,
        context: &Context<'_>,
        role: RoleId,
        place: u32,
    ) -> Option<(Holder, Span, u32)> {
        let employed = role.info().family == "employment";
        // "Maintainer | Affiliation | Role": a post is a person's, and what a firm's people do for a project is the firm's too.
        let person = self.person.or(self.holder.filter(|_| !develops(role)));
        match (person, self.organization) {
            (Some(person), Some((firm, _))) if employed => {
                Some((Holder::Person(person), person, firm))
            }
            (Some(person), _) => Some((Holder::Person(person), person, place)),
            (None, Some((id, span))) if scene.gathers(id) => {
                Some((Holder::Organization(context.subject?), span, id))
            }
            (None, Some((id, span))) => Some((Holder::Organization(id), span, context.subject?)),
            (None, None) => None,
        }
    }
}

/// "Company | Maintainers", "Member | Board member": whether a role of a firm's people is in the house that the table is of.
fn is_in_house(role: RoleId) -> bool {
    develops(role)
        || matches!(
            role.id(),
            "board_member"
                | "executive_committee_member"
                | "tsc_member"
                | "pmc_member"
                | "steering_committee_member"
                | "advisory_board_member"
        )
}

#[cfg(test)]
mod tests;
