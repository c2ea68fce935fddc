//! Roles by where a name stands: under "Platinum members", in the column "Tech lead", behind "Contact:".

mod bare;
mod counted;
mod entry;
mod row;
mod tier;
mod title;

use std::collections::HashMap;

use rustc_hash::FxBuildHasher;

use super::label::{self, Label};
use super::lead::{Given, Items, Lead, Nested, Question, names_those};
use super::roster::{Roster, Rosters};
use super::scene::{Actor, Scene};
use super::{Context, contact, table};
use crate::document::{BlockKind, Document, Shape};
use crate::lexicon::RoleId;
use crate::lexicon::words::word_list;
use crate::model::{Role, RoleStatus};
use bare::Bare;
use counted::Counted;
pub(super) use entry::unseen;
use entry::{are_people, is_employed, is_entry, is_told_of, lines, office_of};
pub(super) use row::{by_words, draft, employ, give};
pub(super) use tier::is_amount;
use title::Over;

/// What headings and columns say of the names below them.
#[derive(Default)]
pub(super) struct Standing {
    sections: HashMap<u32, Over, FxBuildHasher>,
    table: table::Headers,
    /// What the sentence before a list says of its items.
    lead: Lead,
    /// What items say of the lists within them.
    nested: Nested,
    /// The question that a form asks before an answer.
    question: Question,
    /// Who sits on the council whose minutes these are.
    rosters: Rosters,
    /// What it says of the names in the table that is being read.
    led: Option<Given>,
    /// What it says of those whom a table without headers names.
    bare: Bare,
    /// Those whom the last item counted: "12 maintainers from A".
    counted: Counted,
    /// Table, row and what its first cell says of the second.
    label: Option<(u32, u32, Label)>,
}

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
                let place = (table, row, column);
                let headers = scene.passage.document.tables[table as usize].header_rows;
                if !self.table.are_of(table) {
                    let titled = match scene.elsewhere {
                        true => None,
                        false => self.titled(scene.passage, context),
                    };
                    let seat = context.seat_of_nobody(scene.passage.block.section);
                    self.table.enter(table, titled, seat);
                }
                if headers == 0 && column < 2 && scene.sentence.start == 0 {
                    self.labelled_cell(scene, context, place, roles);
                    if !self.bare.is_of(table) {
                        let led = self.lead.leads_to_table(scene.passage.document, table);
                        let led = self.lead.given().filter(|_| led).cloned();
                        let titled = || match scene.elsewhere {
                            true => None,
                            false => self.titled(scene.passage, context),
                        };
                        let given = led.or_else(titled);
                        self.bare.enter(table, given);
                    }
                    self.bare.cell(scene, (row, column), roles);
                }
                if row >= headers && column == 0 && scene.sentence.start == 0 {
                    self.measured_cell(scene, context, table, roles);
                }
                self.table.cell(scene, context, place, roles);
                if row >= headers && self.table.names_only(table, column) {
                    let given = self.given(scene, context);
                    self.item(scene, context, given, roles);
                }
                let employees = self.table.names_employers(table, column);
                if let Some(name) = employees.filter(|_| row >= headers) {
                    let status = table::Headers::status_of_named(scene.passage, name);
                    let given = self.given(scene, context).zip(status);
                    let given = given.map(|(given, status)| match given.status {
                        RoleStatus::Current => Given { status, ..given },
                        _ => given,
                    });
                    let works =
                        |given: &Given| given.items == Items::People && develops(given.role);
                    let firm = scene.actors.first().filter(|firm| firm.tokens.start == 0);
                    if let Some((given, firm)) = given.filter(works).zip(firm)
                        && given.fits(scene, firm)
                    {
                        give(scene, &given, firm, roles);
                    }
                }
            }
            BlockKind::ListItem { .. } | BlockKind::Paragraph => {
                let roster = self.rosters.of(context, scene.passage.block.section);
                let given = self.given(scene, context).filter(|given| {
                    // Who stands for others in a meeting represents none of those who met; staff are no guests.
                    roster.is_none()
                        || given.items == Items::Delegates
                        || given.role.id() == "employee"
                });
                if let Some(roster) = roster.filter(|_| scene.sentence.start == 0) {
                    let own = match roster {
                        Roster::Anyone => self.rosters.seat_beside(scene, context),
                        Roster::Seats(_) => None,
                    };
                    own.unwrap_or(roster).give(scene, roles);
                }
                let first = roles.len();
                self.nested.read(scene, context, given.as_ref());
                let over = given.clone().or_else(|| self.over(scene, context));
                let item = matches!(scene.passage.block.kind, BlockKind::ListItem { .. });
                let bodies = item
                    && roster.is_none()
                    && scene.sentence.start == 0
                    && scene.actors.iter().any(Actor::is_person)
                    && self
                        .beside_bodies(scene, context)
                        .is_some_and(|given| label::of_bodies(scene, context, &given, roles));
                if !bodies && roster.and_then(|roster| roster.of_line(scene)).is_none() {
                    label::find(scene, context, over.as_ref(), roles);
                }
                if roles.len() == first {
                    // "Siemens: Anna Kowalska", "Siemens: 12", "Siemens: in trains" open with a title of their own.
                    let sent = over.filter(|over| {
                        over.sends_people() && label::sender_of_item(scene).is_some()
                            || is_told_of(scene, over.items)
                    });
                    self.item(scene, context, given.or(sent), roles);
                }
                if roles.len() == first && roster.is_none() && !scene.elsewhere {
                    self.lines(scene, context, roles);
                }
                if roles.len() == first {
                    self.told_on(scene, roles);
                }
                self.counted.read(scene, roles);
                counted::share(
                    scene,
                    context,
                    || self.titled(scene.passage, context),
                    roles,
                );
                if roles.len() == first {
                    self.question.read(scene, context, roles);
                }
                contact::contacts(scene, context, roles);
                let index = scene.passage.index;
                let led = !scene.leads && self.lead.leads_to(scene.passage.document, index);
                if !(led || matches!(scene.passage.block.kind, BlockKind::ListItem { .. })) {
                    self.lead = Lead::read(scene, context, &self.lead);
                }
            }
            BlockKind::Heading { .. } => label::find(scene, context, None, roles),
            _ => {}
        }
    }

    /// "Many companies use A. These include B and C.": those whom a sentence names of whom the one before tells.
    fn told_on(&self, scene: &Scene<'_, '_>, roles: &mut Vec<Role>) {
        let passage = scene.passage;
        let Some(given) = self.lead.given_in(passage.index) else {
            return;
        };
        let Some(name) = names_those(passage, &scene.sentence) else {
            return;
        };
        let named = scene.named_from(name);
        for actor in named.into_iter().filter(|actor| given.fits(scene, actor)) {
            give(scene, given, actor, roles);
        }
    }

    /// Of whom an item speaks that has no subject of its own.
    pub(super) fn implied(&mut self, document: &Document, index: usize) -> Vec<Actor> {
        match self.lead.leads_to(document, index) {
            true => self.lead.subjects().to_vec(),
            false => Vec::new(),
        }
    }

    /// The organization whose people or members the list names that a block is an item of.
    pub(super) fn home(&mut self, document: &Document, index: usize) -> Option<u32> {
        match self.lead.leads_to(document, index) {
            true => self.lead.home(),
            false => None,
        }
    }

    /// Whether a block is an item of a list of those who make up a body that is no organization of the report.
    pub(super) fn is_of_nobody(&mut self, document: &Document, index: usize) -> bool {
        self.lead.leads_to(document, index) && self.lead.is_of_nobody()
    }

    /// A cell of a table without headers: its first column may label the second.
    fn labelled_cell(
        &mut self,
        scene: &Scene<'_, '_>,
        context: &Context<'_>,
        (table, row, column): (u32, u32, u32),
        roles: &mut Vec<Role>,
    ) {
        let passage = scene.passage;
        if column == 0 {
            let colon = usize::from(passage.is_mark(scene.sentence.end - 1, ':'));
            let words = scene.sentence.start..scene.sentence.end - colon;
            let label = (!words.is_empty()).then(|| label::read(passage, words.clone()));
            // "Executed by" under "Sponsors" is of others than those.
            let told = |label: &Label| {
                matches!(label, Label::Role(..)) || label::may_part(passage, &words)
            };
            let label = label.filter(told);
            self.label = label.map(|label| (table, row, label));
            if row == 0 {
                let led = self.lead.leads_to_table(passage.document, table);
                self.led = self.lead.given().filter(|_| led).cloned();
            }
            return;
        }
        let own = self.label.filter(|(at, of, _)| (*at, *of) == (table, row));
        let Some((.., label)) = own else { return };
        let given = match (&self.led, label) {
            (Some(led), _) => Some(led.clone()),
            (None, Label::Role(..)) => None,
            (None, Label::Sort) if scene.elsewhere => None,
            (None, Label::Sort) => self.titled(passage, context),
        };
        label::of_cell(scene, context, label, given.as_ref(), roles);
    }

    /// A cell beside a figure: "The largest shareholders are:" over "Alvik Group 19.95".
    fn measured_cell(
        &mut self,
        scene: &Scene<'_, '_>,
        context: &Context<'_>,
        table: u32,
        roles: &mut Vec<Role>,
    ) {
        let document = scene.passage.document;
        let beside = document.blocks.get(scene.passage.index + 1);
        let measured = beside.is_some_and(|block| {
            matches!(block.kind, BlockKind::Cell { column: 1, .. })
                && block
                    .span
                    .of(&document.text)
                    .starts_with(|c: char| c.is_ascii_digit())
        });
        if measured && self.lead.leads_to_table(document, table) {
            self.item(scene, context, self.lead.given().cloned(), roles);
        }
    }

    /// What a lead or the title of its section says of a block.
    fn given(&mut self, scene: &Scene<'_, '_>, context: &Context<'_>) -> Option<Given> {
        let passage = scene.passage;
        if scene.sentence.start > 0 {
            return None;
        }
        let led = self.lead.leads_to(passage.document, passage.index);
        let nested = self.nested.given(passage.document, passage.index).cloned();
        let given = nested.or(self.lead.given().filter(|_| led).cloned());
        given.or_else(|| match scene.elsewhere {
            true => None,
            false => self.titled(passage, context),
        })
    }

    /// The lines of a paragraph below a title of those they name.
    fn lines(&mut self, scene: &Scene<'_, '_>, context: &Context<'_>, roles: &mut Vec<Role>) {
        let lines = lines(scene.passage, &scene.sentence);
        if lines.is_empty() {
            return;
        }
        let given = self.titled(scene.passage, context);
        let Some(given) = given.filter(|given| {
            matches!(
                given.items,
                Items::People | Items::Organizations | Items::Members
            )
        }) else {
            return;
        };
        for line in lines {
            label::give(scene, &given, line, roles);
        }
    }

    fn item(
        &mut self,
        scene: &Scene<'_, '_>,
        context: &Context<'_>,
        given: Option<Given>,
        roles: &mut Vec<Role>,
    ) {
        let passage = scene.passage;
        let led = self.lead.leads_to(passage.document, passage.index);
        let item = led || matches!(passage.block.kind, BlockKind::ListItem { .. });
        let Some(given) = given else {
            return;
        };
        let sender = given.sends_people().then(|| label::sender_of_item(scene));
        if let Some(firm) = sender.flatten() {
            give(scene, &given, firm, roles);
        }
        if given.items == Items::Delegates || sender.flatten().is_some() {
            return;
        }
        let mut named = scene.named_from(0);
        // "40% Alvik", "12 from Alvik" among the contributors
        let shared = counted::shared(scene).filter(|_| develops(given.role));
        if let Some(firm) = shared.filter(|_| named.is_empty()) {
            named.push(firm);
        }
        let end = named.last().map_or(0, |last| scene.behind(last.tokens.end));
        // "GitHub discussion" is none of GitHub's.
        let number =
            |at: usize| !passage.tokens[at].is_word() || passage.tokens[at].shape == Shape::Number;
        let whole = end >= passage.tokens.len()
            || end + 1 == passage.tokens.len() && passage.tokens[end].shape != Shape::Lower
            || (end..passage.tokens.len()).all(number);
        let first = named.first().filter(|first| {
            first.tokens.start <= 1 || shared.is_some_and(|shared| shared.tokens == first.tokens)
        });
        let Some(first) = first else {
            // "@liistamm (A)" among the maintainers
            if let Some(firm) = label::firm_of_account(scene).filter(|_| develops(given.role)) {
                give(scene, &given, firm, roles);
            } else if given.items == Items::People
                && item
                && let Some(person) = unseen(scene)
            {
                give(scene, &given, &person, roles);
                let firm = label::employer_of(scene, &person).filter(|_| develops(given.role));
                if let Some(firm) = firm {
                    employ(scene, &given, (&person, firm), roles);
                }
            }
            return;
        };
        let address = passage.is_mark(first.tokens.end, '<');
        let ends = first.tokens.end >= passage.tokens.len()
            || [
                "(", "<", ",", "–", "—", "-", ".", ";", ":", "@", "/", "[", "|",
            ]
            .contains(&passage.raw(first.tokens.end));
        // "GitHub: https://…"
        let linked = passage
            .tokens
            .get(first.tokens.end + 1)
            .is_some_and(|token| token.shape == Shape::Url);
        if linked && passage.is_mark(first.tokens.end, ':') {
            return;
        }
        let people = given.items == Items::People;
        let entry = people && first.is_person() && is_entry(passage, first.tokens.end);
        // "Liis Tamm from Alvik"
        let sent = scene.from(first.tokens.end).first().filter(|firm| {
            let link = passage.is_any(first.tokens.end, word_list!["from", "at", "of"]);
            let behind = scene.behind(firm.tokens.end);
            let closes = (behind..passage.tokens.len())
                .next()
                .is_none_or(|at| !passage.tokens[at].is_word());
            people
                && link
                && first.is_person()
                && firm.named().is_some()
                && scene.article_start(firm) == first.tokens.end + 1
                && closes
        });
        let ends = ends || sent.is_some();
        // "FOSDEM 2024 in Brussels": when and where it was.
        let dated = given.items == Items::Places
            && !ends
            && (passage.is_any(first.tokens.end, word_list!["in", "on", "at"])
                || passage.tokens[first.tokens.end].shape == Shape::Number);
        if !(ends || whole || dated) || !(item || whole || address || entry) {
            return;
        }
        // "Liis Tamm, Founder, Tamm" names one, "Liis Tamm, Karl Oja" two.
        let listed = if whole && (!entry || are_people(scene, &named)) {
            &named[..]
        } else {
            &named[..1]
        };
        for actor in listed {
            let sent = people.then(|| label::sends_next(scene, actor)).flatten();
            let actor = sent.unwrap_or(actor);
            if given.fits(scene, actor) && !scene.is_subject(actor) {
                let firm = label::employer_of(scene, actor);
                if given.role.id() == "employee"
                    && !given.listed
                    && !is_employed(scene, &given, actor, roles)
                {
                    continue;
                }
                give(scene, &given, actor, roles);
                if let Some(office) = office_of(scene, context, &given, actor) {
                    give(scene, &office, actor, roles);
                }
                if let Some(firm) = firm.filter(|_| people && develops(given.role)) {
                    employ(scene, &given, (actor, firm), roles);
                }
            }
        }
    }
}

/// Whether what a firm's people do is the firm's too.
pub(super) fn develops(role: RoleId) -> bool {
    matches!(
        role.id(),
        "maintainer" | "committer" | "core_committer" | "contributor" | "reviewer"
    )
}

#[cfg(test)]
mod tests;
