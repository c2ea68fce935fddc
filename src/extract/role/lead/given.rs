//! What words over a list give its items: a role, whom it ties them to, and of what sort those are who hold it.

use super::super::noun::RoleNoun;
use super::super::phrase::Names;
use super::super::scene::{Actor, Scene, is_body};
use super::super::sentence::is_run;
use crate::document::{Document, Span};
use crate::extract::employed::FIRMS;
use crate::extract::passage::Passage;
use crate::lexicon::RoleId;
use crate::model::{OrganizationKind, RoleStatus};

/// What the names are that items open with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::extract::role) enum Items {
    /// People who hold the role.
    People,
    /// Organizations that hold it.
    Organizations,
    /// People or organizations: a body has members of either kind.
    Members,
    /// Organizations in which somebody holds it.
    Places,
    /// People beside the organizations that send them, which hold it: "Premier member representatives".
    Delegates,
}

impl Items {
    /// What a noun calls them where it stands alone.
    pub(in crate::extract::role) fn of(passage: &Passage<'_>, noun: &RoleNoun) -> Items {
        let family = noun.role.info().family;
        // "contributing companies"
        let firms = || passage.is_any(noun.range.end - 1, FIRMS);
        match noun.names {
            Names::Place => Items::Places,
            Names::Holder if firms() => Items::Organizations,
            Names::Holder
                if matches!(
                    noun.role.id(),
                    "member" | "individual_member" | "host" | "organizer"
                ) =>
            {
                Items::Members
            }
            Names::Holder => match family {
                "membership" | "funding" | "partnership" | "adoption" | "commerce" => {
                    Items::Organizations
                }
                _ => Items::People,
            },
        }
    }
}

/// What a title or a label calls those whose names stand below or behind it.
#[derive(Clone, Copy)]
pub(in crate::extract::role) struct Titled {
    pub(in crate::extract::role) role: RoleId,
    pub(in crate::extract::role) items: Items,
    /// The words that say so.
    pub(in crate::extract::role) words: Span,
    /// Whether it is held, has ended or is still to come.
    pub(in crate::extract::role) status: RoleStatus,
    /// Whose they are, where the words say so: the name in "Members of the Alvik Alliance".
    pub(in crate::extract::role) whose: Option<Span>,
}

impl Titled {
    /// The role in `place`. Members of others that contribute to a project are contributors: it has none of its own. The
    /// president of a house that somebody runs does.
    pub(in crate::extract::role) fn of(
        self,
        document: &Document,
        place: u32,
        kind: OrganizationKind,
    ) -> Given {
        let own = match self.role.id() {
            "contributing_member" if kind == OrganizationKind::OpenSourceProject => "contributor",
            "chair"
                if is_run(kind)
                    && document
                        .words_of(self.words)
                        .eq_ignore_ascii_case("president") =>
            {
                "executive"
            }
            own => own,
        };
        Given {
            role: RoleId::from_id(own).unwrap_or(self.role),
            items: self.items,
            words: self.words,
            parties: vec![Actor::unnamed(place, 0)],
            status: self.status,
            listed: false,
        }
    }
}

/// Whether an organization of this kind may be an event; others are hosts or guests of one.
fn is_event(kind: OrganizationKind) -> bool {
    use OrganizationKind::{
        Company, Government, Nonprofit, OpenSourceFoundation, StandardsBody, University,
    };
    !matches!(
        kind,
        Company | Government | Nonprofit | OpenSourceFoundation | StandardsBody | University
    )
}

/// A role that items are given, and whom it ties each of them to: its place, for `Places` who holds it there.
#[derive(Clone)]
pub(in crate::extract::role) struct Given {
    pub(in crate::extract::role) role: RoleId,
    pub(in crate::extract::role) items: Items,
    /// The words that say so: of a title, a label or the sentence over a list.
    pub(in crate::extract::role) words: Span,
    pub(in crate::extract::role) parties: Vec<Actor>,
    /// Whether it is held, has ended or is still to come.
    pub(in crate::extract::role) status: RoleStatus,
    /// Whether it is of the items of one list, and of nothing else under the same title.
    pub(in crate::extract::role) listed: bool,
}

impl Given {
    /// Whether somebody whom a list names is of the sort that holds the role.
    pub(in crate::extract::role) fn fits(&self, scene: &Scene<'_, '_>, actor: &Actor) -> bool {
        match self.items {
            Items::Members => true,
            Items::People => actor.is_person() || self.is_sent_by(scene, actor),
            Items::Places if self.is_attended(scene) => actor
                .organization()
                .is_some_and(|id| is_event(scene.kind(id))),
            _ => !actor.is_person(),
        }
    }

    /// "Conferences we attended": whether the words of the role are of going to something; people take part in much else.
    fn is_attended(&self, scene: &Scene<'_, '_>) -> bool {
        let events = matches!(self.role.id(), "participant" | "speaker" | "organizer");
        let words = scene.passage.document.words(self.words);
        events && !words.to_lowercase().contains("part")
    }

    /// "Premier member representatives", "Gold members": whether people whom a list names stand for the organizations beside
    /// them.
    pub(in crate::extract::role) fn sends_people(&self) -> bool {
        let of_firms = matches!(
            self.role.id(),
            "premium_member"
                | "platinum_member"
                | "gold_member"
                | "silver_member"
                | "general_member"
                | "strategic_member"
                | "end_user_member"
        );
        self.items == Items::Delegates || self.items == Items::Organizations && of_firms
    }

    /// "Contributors" over companies: those who work on something are called by whom they work for too; but a project
    /// below such a title is what others work on.
    fn is_sent_by(&self, scene: &Scene<'_, '_>, firm: &Actor) -> bool {
        let works = matches!(
            self.role.id(),
            "contributor" | "maintainer" | "committer" | "reviewer"
        );
        let sends = |id| {
            !is_body(scene.kind(id))
                && !matches!(
                    scene.kind(id),
                    OrganizationKind::Conference | OrganizationKind::Program
                )
        };
        works && firm.named().is_some_and(sends)
    }
}
