//! What the rules know beyond a sentence: the document, who speaks, whose section it is.

use std::cell::OnceCell;
use std::collections::HashMap;

use rustc_hash::FxBuildHasher;

use super::contact::Sites;
use super::lead;
use super::scene::{self, Scene};
use crate::document::{Document, Section, SectionKind, Span};
use crate::extract::organization::Found;
use crate::lexicon::RoleId;
use crate::lexicon::organizations::{self, Sureness};
use crate::lexicon::words::{WordList, word_list};
use crate::model::{Mention, OrganizationKind};

/// What the rules know beyond a sentence.
pub(super) struct Context<'a> {
    pub(super) document: &'a Document,
    pub(super) found: &'a Found,
    /// Who speaks, "we": index into `Report::organizations`.
    pub(super) subject: Option<u32>,
    /// The committee, group or project that the title of each section names, or that of a section above.
    pub(super) bodies: Vec<Option<u32>>,
    /// Whether several lines say who chairs something: each a group of its own.
    pub(super) groups: bool,
    /// The project that the report's subject is, or that a foundation is named after: "Alvik" of the "Alvik Foundation".
    pub(super) project: Option<u32>,
    /// Whose address is whose, once somebody asks.
    pub(super) sites: OnceCell<Sites>,
    /// The organizations by the capitals of their names, none where several have the same; once somebody asks.
    pub(super) initials: OnceCell<HashMap<String, Option<u32>, FxBuildHasher>>,
}

impl Context<'_> {
    /// The project that the report's subject is, or is named after.
    pub(super) fn project(found: &Found) -> Option<u32> {
        let adopted = |id: u32| {
            matches!(
                found.organizations[id as usize].kind,
                OrganizationKind::OpenSourceProject | OrganizationKind::Program
            )
        };
        let subject = found.subject_id?;
        if adopted(subject) {
            return Some(subject);
        }
        let name = &found.organizations[subject as usize].name;
        let stem = name.strip_suffix(" Foundation")?;
        let is = |name: &String| name.strip_suffix(" Project").unwrap_or(name) == stem;
        let position = found
            .organizations
            .iter()
            .position(|organization| is(&organization.name) || organization.aliases.iter().any(is));
        let id = u32::try_from(position?).ok()?;
        adopted(id).then_some(id)
    }

    /// The foundation of the project that the report's subject is: "Alvik Foundation" of "Alvik", which itself has neither members
    /// that pay nor a board.
    pub(super) fn foundation(found: &Found) -> Option<u32> {
        let subject = &found.organizations[found.subject_id? as usize];
        let name = subject
            .name
            .strip_suffix(" Project")
            .unwrap_or(&subject.name);
        let own = |other: &str| {
            let other = other.strip_prefix("The ").unwrap_or(other);
            other.strip_suffix(" Foundation") == Some(name)
        };
        let project = subject.kind == OrganizationKind::OpenSourceProject;
        let position = found
            .organizations
            .iter()
            .position(|organization| own(&organization.name));
        position
            .filter(|_| project)
            .and_then(|id| u32::try_from(id).ok())
    }

    /// Who speaks in a section: the organization that its whole title is, or that of a section above; else the report's
    /// subject. A status report gives each of its projects a section.
    pub(super) fn speaker(&self, section: Option<u32>) -> Option<u32> {
        let core = |span: Span| -> String {
            let words = self.document.words_of(span);
            let words = words.trim_matches(|c: char| !c.is_alphabetic());
            words.strip_prefix("The ").unwrap_or(words).to_owned()
        };
        let mut at = section;
        while let Some(id) = at {
            let section = &self.document.sections[id as usize];
            // "ETSI: our CTO is" under a title tells of us.
            if section.kind == SectionKind::Heading
                && let Some(mention) = self.titled(section)
                && core(mention.span) == core(section.title)
            {
                return Some(mention.organization);
            }
            at = section.parent;
        }
        self.found.subject_id
    }

    /// The first organization that a section's title names.
    pub(super) fn titled(&self, section: &Section) -> Option<&Mention> {
        let mentions = &self.found.mentions;
        let first = mentions.partition_point(|mention| mention.span.end() <= section.title.start());
        mentions
            .get(first)
            .filter(|mention| section.title.contains(mention.span))
    }

    /// Where a section's title names an organization.
    fn name_in(&self, section: &Section, id: u32) -> Option<Span> {
        let mentions = &self.found.mentions;
        let first = mentions.partition_point(|mention| mention.span.end() <= section.title.start());
        mentions[first..]
            .iter()
            .take_while(|mention| section.title.contains(mention.span))
            .find(|mention| mention.organization == id)
            .map(|mention| mention.span)
    }

    /// "LF": the one organization of the report whose name has these initials.
    pub(super) fn by_initials(&self, letters: &str) -> Option<u32> {
        let named = self.initials.get_or_init(|| {
            let mut named: HashMap<String, Option<u32>, FxBuildHasher> = HashMap::default();
            for (organization, id) in self.found.organizations.iter().zip(0..) {
                let first = |word: &str| word.chars().next().filter(|c| c.is_uppercase());
                let letters = organization.name.split(' ').filter_map(first).collect();
                let known = named.entry(letters);
                known.and_modify(|id| *id = None).or_insert(Some(id));
            }
            named
        });
        named.get(letters).copied().flatten()
    }

    /// The organization whose name is `words` and nothing else.
    pub(super) fn named_by(&self, words: Span) -> Option<u32> {
        let mentions = &self.found.mentions;
        let first = mentions.partition_point(|mention| mention.span.end() <= words.start());
        let mention = mentions
            .get(first)
            .filter(|mention| mention.span == words)?;
        Some(mention.organization)
    }

    /// "Alvik Alliance members", "HarbourConf 2023 sponsors": the organization whose name stands right before `words`.
    pub(super) fn owner(&self, words: Span) -> Option<u32> {
        let mentions = &self.found.mentions;
        let behind = mentions.partition_point(|mention| mention.span.end() <= words.start());
        let mention = &mentions[behind.checked_sub(1)?];
        let gap = self.document.text.get(mention.span.end()..words.start())?;
        let gap = gap.trim_start_matches("'s").trim_start_matches("’s");
        let plain = |c: char| c == ' ' || c.is_ascii_digit() || matches!(c, '\'' | '’');
        gap.chars().all(plain).then_some(mention.organization)
    }

    /// Whom those are tied to by `role` whom `words` call so: the organization named right before, else `ours`. "Siemens
    /// engineers" and "Siemens maintainers" come from that firm; whose "Siemens sponsors" are nobody knows.
    pub(super) fn party(&self, words: Span, role: RoleId, ours: Option<u32>) -> Option<u32> {
        let Some(owner) = self.owner(words) else {
            return ours.filter(|ours| !self.is_of_unnamed(words, role, *ours));
        };
        let gathers = scene::gathers(self.found.organizations[owner as usize].kind);
        match role.info().family {
            _ if gathers => Some(owner),
            "partnership" | "commerce" => Some(owner),
            "membership" | "funding" | "governance" | "adoption" | "events" => None,
            _ => ours,
        }
    }

    /// "Scientific Committee members", "TideConf 2024 sponsors", "ETSI members": whether the words right before `words` are for a
    /// committee, an event or a well-known body that is no organization of the report, and no part of the name of `ours`.
    fn is_of_unnamed(&self, words: Span, role: RoleId, ours: u32) -> bool {
        const BODIES: &WordList = word_list![
            "committee",
            "subcommittee",
            "council",
            "panel",
            "group",
            "sig",
            "wg",
            "force"
        ];
        const LONGEST: usize = 60;
        let text = &self.document.text;
        let line = text.get(..words.start()).unwrap_or_default();
        let line = line.rsplit('\n').next().unwrap_or_default();
        let mut before = line.split_whitespace().rev();
        let Some(last) = before.next().filter(|_| line.len() <= LONGEST) else {
            return false;
        };
        let organization = &self.found.organizations[ours as usize];
        let mut names = std::iter::once(&organization.name).chain(&organization.aliases);
        if known_at_end(line.trim_end())
            .is_some_and(|known| !names.any(|name| name.contains(known)))
        {
            return true;
        }
        let seats = matches!(role.info().family, "membership" | "governance");
        if BODIES.holds(last) {
            return seats && !self.is_committee(ours) && last.starts_with(char::is_uppercase);
        }
        let year = last.len() == 4 && last.bytes().all(|byte| byte.is_ascii_digit());
        let Some(event) = before.next().filter(|_| year) else {
            return false;
        };
        let capitals = event.chars().filter(|c| c.is_uppercase()).count();
        let mut names = std::iter::once(&organization.name).chain(&organization.aliases);
        capitals > 1 && event != "FY" && !names.any(|name| name.contains(event))
    }

    /// "ETSI: we hold a seat on the board": the organization with members that an item's run-in title names and nothing else.
    pub(super) fn run_in(&self, scene: &Scene<'_, '_>) -> Option<u32> {
        let section = &self.document.sections[scene.passage.block.section? as usize];
        if section.kind != SectionKind::RunIn || !scene.passage.block.span.contains(section.title) {
            return None;
        }
        let mention = self.titled(section)?;
        let words = self.document.words(section.title);
        let whole =
            words.trim_matches(|c: char| !c.is_alphanumeric()) == self.document.words(mention.span);
        let id = mention.organization;
        (whole && scene.gathers(id) && Some(id) != self.found.subject_id).then_some(id)
    }

    /// The organization that the title above all of a section's opens with: whom the document is of.
    pub(super) fn of_title(&self, section: Option<u32>) -> Option<u32> {
        let sections = &self.document.sections;
        let mut at = section?;
        while let Some(parent) = sections[at as usize].parent {
            at = parent;
        }
        let title = self.document.words_of(sections[at as usize].title);
        let title = title.strip_prefix("The ").unwrap_or(&title);
        let opens = |name: &str| {
            title
                .strip_prefix(name)
                .is_some_and(|end| !end.starts_with(char::is_alphanumeric))
        };
        let organizations = self.found.organizations.iter().zip(0..);
        let named = organizations.filter(|(organization, _)| {
            opens(&organization.name) || organization.aliases.iter().any(|alias| opens(alias))
        });
        named
            .max_by_key(|(organization, _)| organization.name.len())
            .map(|(_, id)| id)
    }

    /// Whose committees meet here: whom the title above all of a section's opens with, else the report's subject, neither
    /// of them a committee itself.
    pub(super) fn whole(&self, section: Option<u32>) -> Option<u32> {
        let titled = self.of_title(section).filter(|id| !self.is_committee(*id));
        titled.or(self.found.subject_id.filter(|id| !self.is_committee(*id)))
    }

    /// The committee, group or project that a sentence is about: the one its block opens with, else its section's.
    pub(super) fn body(&self, scene: &Scene<'_, '_>) -> Option<u32> {
        scene
            .opening
            .or_else(|| self.body_of(scene.passage.block.section))
    }

    /// Whether a section is about a committee that is no organization of the report: "Outreach Committee", and no text
    /// names it.
    pub(super) fn is_of_nobody(&self, section: Option<u32>) -> bool {
        let titled = |id: u32| {
            let section = &self.document.sections[id as usize];
            let title = self.document.words_of(section.title);
            let head = title.rsplit(' ').next().unwrap_or_default();
            const HEADS: [&str; 5] = ["Committee", "Subcommittee", "Council", "Panel", "SIG"];
            const GROUPS: [&str; 5] = [
                "Working Group",
                "Study Group",
                "Interest Group",
                "Project Group",
                "Task Force",
            ];
            let group = GROUPS.iter().any(|group| title.ends_with(group));
            let committee = group || HEADS.contains(&head);
            committee && title.contains(' ') && !lead::is_seat(&title)
        };
        let run_in = |id: &u32| self.document.sections[*id as usize].kind == SectionKind::RunIn;
        let own = section.and_then(|id| match run_in(&id) {
            true => self.document.sections[id as usize].parent.or(Some(id)),
            false => Some(id),
        });
        own.is_some_and(titled) && self.body_of(section).is_none()
    }

    /// "Technical Steering Committee" where no text names that committee: the seat its members have in whom the report is
    /// about, who has no part in its posts.
    pub(super) fn seat_of_nobody(&self, section: Option<u32>) -> Option<RoleId> {
        let own = &self.document.sections[section? as usize];
        // "Chair: Liis Tamm" is a title of its own below that.
        let above = match own.kind {
            SectionKind::RunIn => &self.document.sections[own.parent? as usize],
            SectionKind::Heading => own,
        };
        let seat = lead::seat(&self.document.words_of(above.title))?;
        (seat.id() != "board_member" && self.body_of(section).is_none()).then_some(seat)
    }

    /// Whether an organization is a part of another: a committee or group.
    pub(super) fn is_committee(&self, id: u32) -> bool {
        matches!(
            self.found.organizations[id as usize].kind,
            OrganizationKind::Committee | OrganizationKind::WorkingGroup
        )
    }

    /// The committee, group or project that a section's title names, or that of a section above.
    pub(super) fn body_of(&self, section: Option<u32>) -> Option<u32> {
        self.bodies[section? as usize]
    }

    /// "Chair: Liis Tamm" where other lines name other chairs: whether a post is one in a group that is no organization of the
    /// report, and in no board or house.
    pub(super) fn is_of_group(&self, scene: &Scene<'_, '_>, role: RoleId) -> bool {
        const HOUSE: &WordList = word_list![
            "board",
            "committee",
            "council",
            "directors",
            "executive",
            "governance",
            "leadership",
            "management",
            "officers",
            "officials",
            "trustees",
        ];
        let post = matches!(
            role.id(),
            "chair" | "vice_chair" | "editor" | "rapporteur" | "project_team_lead"
        );
        if !(post && self.groups) || self.body(scene).is_some() {
            return false;
        }
        let mut at = scene.passage.block.section;
        while let Some(id) = at {
            let section = &self.document.sections[id as usize];
            if section.kind == SectionKind::Heading {
                let title = self.document.words_of(section.title);
                return !title.split(' ').any(|word| HOUSE.holds(word));
            }
            at = section.parent;
        }
        true
    }

    /// What [`Context::groups`] says of a document.
    pub(super) fn groups(document: &Document) -> bool {
        const CHAIRS: &WordList = word_list![
            "chair",
            "chairman",
            "chairperson",
            "chairwoman",
            "convener",
            "convenor",
        ];
        let chairs = document.blocks.iter().filter(|block| {
            let text = block.span.of(&document.text);
            let words = text.trim_start_matches(|c: char| !c.is_alphabetic());
            let end = words.find(|c: char| !c.is_ascii_alphabetic());
            let label = end.map(|end| words.split_at(end));
            label.is_some_and(|(word, rest)| {
                rest.trim_start_matches('*').starts_with(':') && CHAIRS.holds(word)
            })
        });
        chairs.take(2).count() > 1
    }

    /// What [`Context::body_of`] says of each section.
    pub(super) fn bodies(&self) -> Vec<Option<u32>> {
        // A title of several words is no mention where its words may mean another.
        let by_name = bodies(self.found);
        let mut bodies: Vec<Option<u32>> = Vec::with_capacity(self.document.sections.len());
        for section in &self.document.sections {
            let kind = |id: u32| self.found.organizations[id as usize].kind;
            // "TAC update 2025: Tide WG", of the group.
            let first = section.parent.is_none() && bodies.is_empty();
            let labelled = |name: Span| {
                let before = self.document.text.get(section.title.start()..name.start());
                before.is_some_and(|before| before.contains(':'))
            };
            let own = |id: &u32| {
                let name = self.name_in(section, *id);
                name.is_some_and(|name| first || labelled(name))
            };
            let ours = self.subject.filter(own);
            // "Leads of the Tide WG:" is of no more than the list below it.
            let opens = |name: Span| {
                const ARTICLE: usize = 4;
                section.kind != SectionKind::RunIn
                    || name.start() <= section.title.start() + ARTICLE
            };
            let mentioned = self.titled(section).filter(|mention| opens(mention.span));
            let mentioned = mentioned.map(|mention| mention.organization);
            let own = ours
                .or(mentioned)
                .filter(|id| scene::is_body(kind(*id)))
                .or_else(|| {
                    let title = self.document.words_of(section.title);
                    by_name.get(&*title).copied()
                });
            bodies.push(own.or_else(|| bodies[section.parent? as usize]));
        }
        bodies
    }
}

/// The committees, groups and projects of a document by their names.
fn bodies(found: &Found) -> HashMap<&str, u32, FxBuildHasher> {
    let organizations = found.organizations.iter().zip(0..);
    organizations
        .filter(|(organization, _)| scene::is_body(organization.kind))
        .map(|(organization, id)| (organization.name.as_str(), id))
        .collect()
}

/// The name of a well-known organization that a line ends in.
fn known_at_end(line: &str) -> Option<&str> {
    const LONGEST: usize = 4;
    let known = |name: &&str| {
        organizations::known(name).is_some_and(|known| known.sureness == Sureness::Sure)
    };
    let starts = line.rmatch_indices(' ').map(|(at, _)| at + 1);
    let names = starts.chain(std::iter::once(0)).take(LONGEST);
    names.map(|at| &line[at..]).find(known)
}
