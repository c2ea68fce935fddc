//! Columns held against each other: which ranks those whom another names, which says of whom the posts of its rows are.

use super::super::Context;
use super::super::draft::Draft;
use super::super::lead::{Items, status_of_cell};
use super::super::scene::{Actor, Scene};
use super::super::standing::{by_words, draft};
use super::Headers;
use super::header::{Header, class_of, is_of_bodies};
use super::row::{beside, tier};
use crate::document::{BlockKind, Span};
use crate::extract::holding::{GONE, HOPED};
use crate::lexicon::RoleId;
use crate::lexicon::words::word_list;
use crate::model::{Role, RoleStatus, Rule};

/// A column that ranks those whom another names.
#[derive(Clone, Copy)]
pub(super) struct Rank {
    column: u32,
    pub(super) named: u32,
    class: &'static str,
    /// What a header or the title calls them where no rank does, and the words.
    base: Option<(RoleId, Span)>,
}

impl Headers {
    /// Holds the columns against each other: a level is of the members in another, the names under "Working groups" are
    /// bodies.
    pub(super) fn settle(&mut self, scene: &Scene<'_, '_>) {
        self.settled = true;
        let document = scene.passage.document;
        let section = scene.passage.block.section;
        let title = section.map(|id| document.words_of(document.sections[id as usize].title));
        let title = title.as_deref().unwrap_or_default();
        let words = || title.split(|c: char| !c.is_alphabetic());
        self.hoped = words().any(|word| HOPED.holds(word));
        let mixed = |word: &str| word_list!["current", "present"].holds(word);
        self.gone = words().any(|word| GONE.holds(word)) && !words().any(mixed);
        // "Network | Our role": the first column names in whom we have the roles.
        let ours = self.columns.iter();
        let ours = ours.filter(|(at, header)| **at > 0 && **header == Header::OurOffice);
        self.ours = ours.map(|(at, _)| *at).min();
        if let Some(ours) = self.ours {
            self.columns.clear();
            self.columns.insert(0, Header::Organization);
            self.columns.insert(ours, Header::Office);
        }
        let column_of = |is: fn(&Header) -> bool| {
            let of = |(at, header): (&u32, &Header)| is(header).then_some(*at);
            self.columns.iter().filter_map(of).min()
        };
        let words_of = |column: u32| {
            let table = &document.tables[self.table? as usize];
            let header = |at: &usize| matches!(document.blocks[*at].kind, BlockKind::Cell { column: of, row: 0, .. } if of == column);
            let at = (table.cells.start as usize..table.cells.end as usize).find(header)?;
            Some((column, document.blocks[at].span))
        };
        let bodies = column_of(|header| *header == Header::Body);
        let listed = || column_of(|header| *header == Header::Name).filter(|_| is_of_bodies(title));
        self.body = bodies.or_else(listed).and_then(words_of);
        let first = self.columns.get(&0);
        let of_first = matches!(
            first,
            Some(Header::Holder(..) | Header::Name | Header::Organization)
        );
        self.status = column_of(|header| *header == Header::Status)
            .filter(|_| of_first && self.body.is_none());
        self.left =
            column_of(|header| *header == Header::Left).filter(|_| of_first && self.body.is_none());
        self.rank = self.ranked();
        match self.rank {
            Some(rank) => {
                self.columns.insert(rank.column, Header::Tier(rank.class));
                if let Some(Header::Holder(..)) = self.columns.get(&rank.named) {
                    self.columns.insert(rank.named, Header::Organization);
                }
            }
            None => self
                .columns
                .retain(|_, header| !matches!(header, Header::Level | Header::Tier(_))),
        }
    }

    /// The column of ranks and whom it ranks.
    fn ranked(&self) -> Option<Rank> {
        let mut columns: Vec<(u32, Header)> = self
            .columns
            .iter()
            .map(|(at, header)| (*at, *header))
            .collect();
        columns.sort_unstable_by_key(|(at, _)| *at);
        let (column, own) = columns.iter().find_map(|(at, header)| match header {
            Header::Tier(class) => Some((*at, Some(*class))),
            Header::Level => Some((*at, None)),
            _ => None,
        })?;
        let called = columns.iter().find_map(|(at, header)| match header {
            Header::Holder(role, words, RoleStatus::Current) => {
                Some((*at, class_of(*role)?, (*role, *words)))
            }
            _ => None,
        });
        if let Some((named, class, base)) =
            called.filter(|(_, class, _)| own.is_none_or(|own| own == *class))
        {
            return Some(Rank {
                column,
                named,
                class,
                base: Some(base),
            });
        }
        // "Company | Level" under "Our sponsors"; the places under "Memberships" have no levels.
        let titled = self.titled.as_ref();
        if titled.is_some_and(|given| {
            given.items == Items::Places || given.status != RoleStatus::Current
        }) {
            return None;
        }
        let titled =
            titled.and_then(|given| Some((class_of(given.role)?, (given.role, given.words))));
        let named = [Header::Organization, Header::Name]
            .into_iter()
            .find_map(|wanted| {
                columns
                    .iter()
                    .find(|(_, header)| *header == wanted)
                    .map(|(at, _)| *at)
            })?;
        let class = own.or(titled.map(|(class, _)| class))?;
        let base = titled.filter(|(of, _)| *of == class).map(|(_, base)| base);
        Some(Rank {
            column,
            named,
            class,
            base,
        })
    }

    /// Adds the roles of those whom a cell names and another ranks.
    pub(super) fn rank(
        &self,
        scene: &Scene<'_, '_>,
        context: &Context<'_>,
        named: &[&Actor],
        roles: &mut Vec<Role>,
    ) {
        let Some(Rank {
            column,
            class,
            base,
            ..
        }) = self.rank
        else {
            return;
        };
        let cell = beside(scene.passage, column);
        let level = cell.as_ref().and_then(|cell| tier(cell, class));
        // "lapsed", "applied" rank nobody.
        let status = match (&cell, level) {
            (Some(cell), None) => status_of_cell(cell),
            _ => Some(RoleStatus::Current),
        };
        let status = status.and_then(|told| match told {
            RoleStatus::Current => self.status_of(scene),
            told => Some(told),
        });
        let Some(((role, words), status)) = level.or(base).zip(status) else {
            return;
        };
        let house = whose(scene, context).filter(|id| base.is_some() || scene.gathers(*id));
        let Some(house) = house else { return };
        for actor in named {
            // Whether an association is a member or has one is not said.
            if actor
                .named()
                .is_none_or(|id| base.is_none() && scene.gathers(id))
            {
                continue;
            }
            let row = draft(role, actor, (house, None), Rule::RoleTable);
            let row = Draft { status, ..row }.finish(scene);
            roles.extend(row.map(|row| by_words(row, words)));
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

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::{check, check_below};

    #[test]
    fn levels_beside_members() {
        let members = "Siemens platinum_member Kestrel Foundation; Bosch gold_member Kestrel Foundation; Nokia member Kestrel Foundation";
        for table in [
            "| Member | Since | Level |\n|---|---|---|\n| Siemens | 2019 | Platinum |\n| Bosch | 2020 | Gold |\n| Nokia | 2021 | |\n| Intel | 2022 | lapsed |",
            "## Members\n\n| Company | Tier |\n|---|---|\n| Siemens | Platinum |\n| Bosch | Gold |\n| Nokia | – |",
        ] {
            let rows = table.matches("Intel").count();
            let lapsed = ["", "; Intel member Kestrel Foundation ended"][rows];
            check_below(table, &format!("{members}{lapsed}"));
        }
        check_below(
            "| Level | Sponsor |\n|---|---|\n| Gold | Siemens, Bosch |\n| Silver | Nokia |",
            "Siemens sponsor Kestrel Foundation; Bosch sponsor Kestrel Foundation; Nokia sponsor Kestrel Foundation",
        );
        check_below(
            "| Supplier | Level |\n|---|---|\n| Siemens | Gold |\n\n| Company | Level |\n|---|---|\n| Bosch | Gold |",
            "Siemens supplier Kestrel Foundation",
        );
    }

    #[test]
    fn members_and_sponsors_that_are_it_no_more() {
        check_below(
            "| Sponsor | Amount | Status |\n|---|---|---|\n| Siemens | €5,000 | active |\n| Bosch | €3,000 | left in 2022 |\n| Nokia | €2,000 | pending |",
            "Siemens sponsor Kestrel Foundation; Bosch sponsor Kestrel Foundation ended",
        );
        check_below(
            "## Former members\n\n| Member | Country |\n|---|---|\n| Siemens | Germany |\n\n## Prospective members\n\n| Member | Country |\n|---|---|\n| Bosch | Germany |",
            "Siemens member Kestrel Foundation ended",
        );
    }

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
}
