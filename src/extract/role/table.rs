//! Roles in tables: a column headed by a role, or an office beside a name.
//!
//! | table | row |
//! |---|---|
//! | `Project`, `Tech lead` | who stands under "Tech lead" leads the project of the row |
//! | `Office`, `Name` | who stands under "Name" holds the office of the row |
//! | `Company`, `Membership level` | a company is a member of the report's subject, of the level of the row |
//! | `Name`, `Title`, `Company` | an employee's title is held in the company of the row |
//! | `Association`, `Role` | the report's subject holds the role in an association, a company holds it in the subject |

use std::collections::HashMap;

use rustc_hash::FxBuildHasher;

use super::Context;
use super::label;
use super::noun::group_at;
use super::scene::{Actor, Scene, Who};
use super::standing::{by_words, develops, draft};
use crate::document::Span;
use crate::extract::passage::Passage;
use crate::extract::person::behind_honorifics;
use crate::lexicon::RoleId;
use crate::lexicon::classes::POSTS;
use crate::lexicon::words::{WordList, word_list};
use crate::model::{Certainty, Holder, Role, RoleStatus, Rule};

/// What a column's header says of the names below it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Header {
    /// "Chair", "Maintainer": they hold this role.
    Holder(RoleId, Span),
    /// "Office", "Position": the cells name roles.
    Office,
    /// "Membership level": the cells rank those who are such: "Gold".
    Tier(&'static str),
    /// "Name": the cells name who holds them.
    Name,
    /// "Company", "Association": the cells name where people work, or where the role is held.
    Organization,
}

/// The headers and the row of the table that is being read.
#[derive(Default)]
pub(super) struct Headers {
    table: Option<u32>,
    columns: HashMap<u32, Header, FxBuildHasher>,
    /// What [`Context::seat_of_nobody`] says of its section.
    seat: Option<RoleId>,
    row: Row,
}

/// What the cells of a row have said so far.
#[derive(Default)]
struct Row {
    index: u32,
    /// The organization it is about.
    about: Option<u32>,
    office: Option<(RoleId, Span)>,
    person: Option<Span>,
    /// The person in a column that is itself named for a role: "Maintainer".
    holder: Option<Span>,
    organization: Option<(u32, Span)>,
    /// Whether its office is a rank of its organization in another.
    ranked: bool,
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
                seat: context.seat_of_nobody(passage.block.section),
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
        let headed = passage.document.tables[table as usize].header_rows > 0;
        if row == 0 && column == 0 && !headed && is_roll(scene, context) {
            self.columns = [(0, Header::Name), (1, Header::Office)]
                .into_iter()
                .collect();
        }
        if column == 0 {
            self.row.about = named.and_then(Actor::named);
        }
        let place = self
            .row
            .about
            .or_else(|| context.body_of(passage.block.section))
            .or(context.subject);
        let seat = self.seat;
        // A chair of the Advisory Board is none of the whole house.
        let held = |role: RoleId| match (role.id(), seat) {
            ("member" | "chair" | "vice_chair", Some(seat)) if self.row.about.is_none() => {
                Some(seat)
            }
            ("other", Some(_)) if self.row.about.is_none() => None,
            _ => Some(role),
        };
        match self.columns.get(&column) {
            Some(Header::Holder(role, words)) => {
                if let Some(Who::Person(person)) = named.map(|actor| actor.who) {
                    self.row.holder = Some(person);
                }
                if let Some(role) = held(*role).as_ref()
                    && let Some((actor, place)) = named.zip(place)
                {
                    let row = draft(*role, actor, (place, None), Rule::RoleTable).finish(scene);
                    roles.extend(row.map(|row| by_words(row, *words)));
                }
                return;
            }
            Some(Header::Office) => {
                let group = group_at(passage, 0, passage.tokens.len());
                let named = group.map(|group| (group.nouns[0].role, passage.span(group.range())));
                self.row.office = named.or_else(|| unlisted(passage));
            }
            Some(Header::Tier(class)) => {
                self.row.office = tier(passage, class);
                self.row.ranked = true;
            }
            Some(Header::Name | Header::Organization) => {
                let span = |actor: &Actor| passage.span(actor.tokens.clone());
                match named.map(|actor| (actor.who, span(actor))) {
                    Some((Who::Person(span), _)) => self.row.person = Some(span),
                    Some((Who::Organization { id, .. }, span)) => {
                        self.row.organization = Some((id, span));
                    }
                    None => {}
                }
            }
            None => return,
        }
        let firm = self.row.organization.map(|(id, _)| id);
        // A seat is none in the company of who has it.
        let seat = self
            .row
            .office
            .is_some_and(|(role, _)| matches!(role.info().family, "governance" | "membership"));
        let firm = firm.filter(|id| scene.gathers(*id) || !(seat && self.row.person.is_some()));
        let place = place.or(firm).filter(|_| self.is_complete());
        let told = self
            .row
            .office
            .zip(place)
            .and_then(|((role, words), place)| {
                let role = held(role)?;
                let (holder, span, place) = self.row.pair(scene, context, role, place)?;
                (holder != Holder::Organization(place)).then_some(Role {
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
                })
            });
        if let Some(role) = told {
            roles.push(role);
            self.row.office = None;
        }
    }

    /// Whether a column has names and none of the table says what they are: its title may.
    pub(super) fn names_only(&self, table: u32, column: u32) -> bool {
        let role = |header: &Header| {
            matches!(
                header,
                Header::Holder(..) | Header::Office | Header::Tier(_)
            )
        };
        let column_of = |wanted: Header| {
            let of = |(at, header): (&u32, &Header)| (*header == wanted).then_some(*at);
            self.columns.iter().filter_map(of).min()
        };
        let named = column_of(Header::Name).or_else(|| column_of(Header::Organization));
        self.table == Some(table) && named == Some(column) && !self.columns.values().any(role)
    }

    /// Whether the row has said what its headers promise.
    fn is_complete(&self) -> bool {
        let row = &self.row;
        self.columns.values().all(|header| match header {
            Header::Holder(..) => true,
            Header::Office | Header::Tier(_) => row.office.is_some(),
            Header::Name => row.person.is_some() || row.organization.is_some(),
            Header::Organization => row.organization.is_some(),
        })
    }
}

/// "Liis Tamm    Chair" under "Board of Directors": whether the first cell of a table without headers is a person's name
/// and nothing else, under a title of people.
fn is_roll(scene: &Scene<'_, '_>, context: &Context<'_>) -> bool {
    const PEOPLE: [&str; 12] = [
        "board",
        "council",
        "committee",
        "directors",
        "executive",
        "executives",
        "governors",
        "leadership",
        "management",
        "officers",
        "team",
        "trustees",
    ];
    let passage = scene.passage;
    let person = scene.actors.first().is_some_and(|actor| {
        actor.is_person()
            && actor.tokens.end == passage.tokens.len()
            && actor.tokens.start == behind_honorifics(passage, 0)
    });
    let titled = |section: u32| {
        let title = context.document.sections[section as usize].title;
        let title = context.document.words(title).to_lowercase();
        title.split(' ').any(|word| PEOPLE.contains(&word))
    };
    person && !scene.elsewhere && passage.block.section.is_some_and(titled)
}

/// "Medical Director", "Chief Nurse": a post beside a name that the closed list does not have, by its head.
fn unlisted(passage: &Passage<'_>) -> Option<(RoleId, Span)> {
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

impl Row {
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
        if self.ranked {
            let (firm, span) = self.organization.filter(|(id, _)| !scene.gathers(*id))?;
            let house = whose(scene, context).filter(|id| scene.gathers(*id))?;
            return Some((Holder::Organization(firm), span, house));
        }
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

/// Whose members a table ranks: those of whom its title names, else of whom the report is about.
fn whose(scene: &Scene<'_, '_>, context: &Context<'_>) -> Option<u32> {
    let section = scene.passage.block.section;
    let titled = section.and_then(|id| context.titled(&context.document.sections[id as usize]));
    let titled = titled.map(|mention| mention.organization);
    titled.or(context.subject.filter(|_| !scene.elsewhere))
}

/// "Gold", "Platinum member" in a column of those who are `class`: what the cell says they are.
fn tier(passage: &Passage<'_>, class: &str) -> Option<(RoleId, Span)> {
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

/// "Membership level", "Sponsorship tier": what those are whom the cells of a column rank.
fn ranks(passage: &Passage<'_>) -> Option<&'static str> {
    const LEVELS: &WordList = word_list!["category", "class", "level", "tier", "type"];
    let ranked = passage.tokens.len() == 2 && passage.is_any(1, LEVELS);
    match () {
        () if !ranked => None,
        () if passage.is_any(0, word_list!["member", "membership"]) => Some("member"),
        () if passage.is_any(0, word_list!["sponsor", "sponsorship"]) => Some("sponsor"),
        () if passage.is_any(0, word_list!["partner", "partnership"]) => Some("partner"),
        () => None,
    }
}

fn header(passage: &Passage<'_>) -> Option<Header> {
    let end = passage.tokens.len();
    if let Some(class) = ranks(passage) {
        return Some(Header::Tier(class));
    }
    if end == 1
        && passage.is_any(
            0,
            word_list!["office", "role", "position", "function", "post", "title"],
        )
    {
        return Some(Header::Office);
    }
    const ORGANIZATIONS: &WordList = word_list![
        "organization",
        "organisation",
        "association",
        "company",
        "employer",
        "affiliation",
        "institution",
        "initiative",
    ];
    if end == 1 && passage.is_any(0, ORGANIZATIONS) {
        return Some(Header::Organization);
    }
    if end <= 2 && passage.is_any(0, word_list!["name", "person", "director", "trustee"]) {
        return Some(Header::Name);
    }
    // "Owner" of a task or a risk is who sees to it.
    if passage.is_any(end - 1, word_list!["owner", "owners"]) {
        return None;
    }
    group_at(passage, 0, end)
        .filter(|group| group.range().end == end)
        .map(|group| Header::Holder(group.nouns[0].role, passage.span(group.range())))
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::check;

    #[test]
    fn levels_in_tables() {
        let members =
            "Siemens gold_member Kestrel Foundation; Bosch associate_member Kestrel Foundation";
        check(
            "The Kestrel Foundation grew.\n\n| Company | Membership level |\n|---|---|\n| Siemens | Gold |\n| Bosch | Associate member |\n| Nokia | lapsed |",
            members,
        );
        check(
            "The Kestrel Foundation grew.\n\n| Sponsorship tier | Organization |\n|---|---|\n| Gold | Siemens |\n| Bronze | Bosch |",
            "Siemens sponsor Kestrel Foundation; Bosch sponsor Kestrel Foundation",
        );
        check(
            "The Kestrel Foundation grew. The Alvik Alliance met.\n\n## Alvik Alliance\n\n| Company | Contact | Member type |\n|---|---|---|\n| Siemens | Anna Kowalska | Gold |",
            "Siemens gold_member Alvik Alliance",
        );
        // Whether the association is a member or has one is not said.
        check(
            "The Kestrel Foundation grew.\n\n| Association | Membership level |\n|---|---|\n| GSMA | Gold |",
            "",
        );
        check(
            "The Kestrel Foundation grew.\n\n| Company | Risk level |\n|---|---|\n| Siemens | Gold |",
            "",
        );
    }

    #[test]
    fn offices_in_tables() {
        check(
            "The Kestrel Foundation grew.\n\n| Name | Position |\n|---|---|\n| Maria Schmidt | Chair |",
            "Maria Schmidt chair Kestrel Foundation",
        );
        check(
            "| Name | Title | Company |\n|---|---|---|\n| Maria Schmidt | CEO | Siemens |",
            "Maria Schmidt executive Siemens",
        );
        check(
            "The Kestrel Foundation grew.\n\n| Association | Role |\n|---|---|\n| ETSI | Member |\n| GSMA | |",
            "Kestrel Foundation member ETSI",
        );
        check(
            "| Name | Title |\n|---|---|\n| Maria Schmidt | Harbour tides |",
            "",
        );
    }

    #[test]
    fn seats_are_none_in_the_company_of_who_has_them() {
        check(
            "| Name | Organization | Role |\n|---|---|---|\n| Maria Schmidt | Siemens | Chair |\n| David Chen | Bosch | Member |",
            "",
        );
    }

    #[test]
    fn posts_that_the_closed_list_does_not_have() {
        check(
            "The Kestrel Foundation grew.\n\n| Name | Post | In post since |\n|---|---|---|\n| Maria Schmidt | Medical Director | 2021 |\n| David Chen | Chief Nurse | May 2020 |\n| Anna Kowalska | Head of Wards | 2019 |",
            "Maria Schmidt other Kestrel Foundation; David Chen other Kestrel Foundation; Anna Kowalska other Kestrel Foundation",
        );
    }

    #[test]
    fn posts_beside_maintainers_are_theirs() {
        check(
            "The Kestrel Foundation grew.\n\n| Maintainer | Affiliation | Role |\n|---|---|---|\n| Anna Kowalska | Siemens | Release manager |\n| David Chen | Bosch | Maintainer |",
            "Anna Kowalska maintainer Kestrel Foundation; Anna Kowalska other Kestrel Foundation; David Chen maintainer Kestrel Foundation; Bosch maintainer Kestrel Foundation",
        );
    }

    #[test]
    fn people_and_posts_in_columns_without_headers() {
        use crate::extract::{Options, extract};
        use crate::read::{Format, read};
        let roles = |text: &str| -> Vec<String> {
            let document = read(text.to_owned(), Format::PlainText);
            let subject = Some("Kestrel Foundation".to_owned());
            let report = extract(&document, &Options { subject });
            let ids = report.roles.iter().map(|role| role.role.id().to_owned());
            ids.collect()
        };
        let lines = "Sir Jens Albrecht      Chair\nDavid Chen             Chief Executive\nAnna Kowalska          Finance Director\n";
        assert_eq!(
            roles(&format!(
                "The Kestrel Foundation grew.\n\nBoard of Directors\n\n{lines}"
            )),
            ["chair", "executive", "executive"],
        );
        assert!(
            roles(&format!(
                "The Kestrel Foundation grew.\n\nHarbour tides\n\n{lines}"
            ))
            .is_empty()
        );
    }

    #[test]
    fn seats_and_owners_in_tables() {
        check(
            "The Kestrel Foundation grew.\n\n## Technical Steering Committee\n\n| Name | Company | Role |\n|---|---|---|\n| Anna Kowalska | Siemens | Chair |\n| David Chen | Bosch | Member |",
            "Anna Kowalska tsc_member Kestrel Foundation; David Chen tsc_member Kestrel Foundation",
        );
        check(
            "The Kestrel Foundation grew.\n\n| Action | Owner |\n|---|---|\n| Call Siemens | Anna Kowalska |",
            "",
        );
    }
}
