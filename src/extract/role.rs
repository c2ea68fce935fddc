//! Roles: who is what in which organization. Trigger, scope and subject, never mere co-occurrence.
//!
//! `scene` knows who is named in a sentence; `noun` reads role nouns. `sentence`, `verb`, `frame`, `standing`,
//! `group` and `chinese` are the rules; `draft` makes their findings rows and leaves out doubles.

mod antecedent;
mod chinese;
mod contact;
mod cue;
mod draft;
mod frame;
mod group;
mod holder;
mod label;
mod lead;
mod missed;
mod noun;
mod phrase;
mod roster;
mod scene;
mod sentence;
mod standing;
mod status;
mod table;
#[cfg(test)]
mod testing;
mod time;
mod verb;

use std::collections::HashMap;
use std::ops::Range;

use rustc_hash::FxBuildHasher;

use super::organization::Found;
use super::passage::{Lexed, Passage};
use crate::document::{BlockKind, Document, Section, SectionKind, Span};
use crate::lexicon::RoleId;
use crate::lexicon::words::{Tags, word_list};
use crate::model::{Claim, Date, Diagnostic, Mention, OrganizationKind, Role, RoleStatus};
pub use phrase::named;
use scene::{Actor, Scene};

/// What the rules know beyond a sentence.
struct Context<'a> {
    document: &'a Document,
    found: &'a Found,
    /// Who speaks, "we": index into `Report::organizations`.
    subject: Option<u32>,
    /// The committee, group or project that the title of each section names, or that of a section above.
    bodies: Vec<Option<u32>>,
}

impl Context<'_> {
    /// Who speaks in a section: the organization that its whole title is, or that of a section above; else the report's
    /// subject. A status report gives each of its projects a section.
    fn speaker(&self, section: Option<u32>) -> Option<u32> {
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
    fn titled(&self, section: &Section) -> Option<&Mention> {
        let mentions = &self.found.mentions;
        let first = mentions.partition_point(|mention| mention.span.end() <= section.title.start());
        mentions
            .get(first)
            .filter(|mention| section.title.contains(mention.span))
    }

    /// "ETSI: we hold a seat on the board": the organization with members that an item's run-in title names and nothing else.
    fn run_in(&self, scene: &Scene<'_, '_>) -> Option<u32> {
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
    fn of_title(&self, section: Option<u32>) -> Option<u32> {
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
    fn whole(&self, section: Option<u32>) -> Option<u32> {
        let titled = self.of_title(section).filter(|id| !self.is_committee(*id));
        titled.or(self.found.subject_id.filter(|id| !self.is_committee(*id)))
    }

    /// The committee, group or project that a sentence is about: the one its block opens with, else its section's.
    fn body(&self, scene: &Scene<'_, '_>) -> Option<u32> {
        scene
            .opening
            .or_else(|| self.body_of(scene.passage.block.section))
    }

    /// Whether a section is about a committee that is no organization of the report: "Outreach Committee", and no text
    /// names it.
    fn is_of_nobody(&self, section: Option<u32>) -> bool {
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
    fn seat_of_nobody(&self, section: Option<u32>) -> Option<RoleId> {
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
    fn is_committee(&self, id: u32) -> bool {
        matches!(
            self.found.organizations[id as usize].kind,
            OrganizationKind::Committee | OrganizationKind::WorkingGroup
        )
    }

    /// The committee, group or project that a section's title names, or that of a section above.
    fn body_of(&self, section: Option<u32>) -> Option<u32> {
        self.bodies[section? as usize]
    }

    /// What [`Context::body_of`] says of each section.
    fn bodies(&self) -> Vec<Option<u32>> {
        // A title of several words is no mention where its words may mean another.
        let by_name = bodies(self.found);
        let mut bodies: Vec<Option<u32>> = Vec::with_capacity(self.document.sections.len());
        for section in &self.document.sections {
            let kind = |id: u32| self.found.organizations[id as usize].kind;
            let mentioned = self.titled(section).map(|mention| mention.organization);
            let own = mentioned
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

/// Whether a block may tell a role: it has a cue, opens with a frame, or is short enough to be an item of a roster; a
/// heading, whether it is a label and its names.
pub(super) fn may_tell(passage: &Passage<'_>) -> bool {
    const ROSTER_LINE: usize = 40;
    let frame = |sentence: &Range<usize>| frame::opening(passage, sentence).is_some();
    match passage.block.is_heading() {
        true => label::is_in_title(passage),
        false => {
            passage.tokens.len() <= ROSTER_LINE
                || (0..passage.tokens.len()).any(|at| cue::is_cue(passage, at))
                || chinese::may_tell(passage)
                || passage.sentences.iter().any(frame)
        }
    }
}

/// "• Member of the Harbour Alliance", "• Participates in A": whether an item opens with what organizations are or do and
/// says of nobody, which in a report is its subject.
fn speaks_of_subject(passage: &Passage<'_>, sentence: &Range<usize>) -> bool {
    let bullet = usize::from(!passage.tokens[sentence.start].is_word());
    let at = sentence.start + bullet;
    let item = matches!(passage.block.kind, BlockKind::ListItem { .. });
    if !item || sentence.start > 0 {
        return false;
    }
    let group = noun::group_at(passage, at, sentence.end).filter(|group| {
        let family = group.nouns[0].role.info().family;
        let ties = matches!(
            family,
            "membership" | "participation" | "partnership" | "funding"
        );
        ties && !group.nouns[0].plural && passage.is_any(group.range().end, word_list!["of", "in"])
    });
    let verb = cue::verbs_at(passage, at).any(|(verb, _)| {
        matches!(
            verb.role,
            "participant"
                | "member"
                | "partner"
                | "sponsor"
                | "collaborator"
                | "speaker"
                | "host"
                | "organizer"
        )
    });
    // "Became a member of A"
    let became = passage.is_any(at, word_list!["became", "become", "remained", "remain"])
        && passage.is_any(at + 1, word_list!["a", "an", "the"]);
    group.is_some()
        || became
        || verb && passage.tags(at).has(Tags::VERB) && !passage.raw(at).ends_with("ing")
}

/// Finds the roles held in a document, in the blocks `telling`, which may tell some. "We" is the report's subject throughout where somebody gave it, else whom the
/// section's title names. Where a sentence names a role and no rule gave it to anybody, that is said.
pub(super) fn find(
    lexed: &mut Lexed<'_>,
    telling: &[usize],
    found: &Found,
    claims: &[Claim],
    given: bool,
    period: Option<(Date, Date)>,
) -> (Vec<Role>, Vec<Diagnostic>) {
    if found.mentions.is_empty() {
        return (Vec::new(), Vec::new());
    }
    let document = lexed.document();
    let mut context = Context {
        document,
        found,
        subject: found.subject_id,
        bodies: Vec::new(),
    };
    context.bodies = context.bodies();
    let mut section = None;
    // A section, and whether it is about a body that is no organization of the report.
    let mut of = (None, false);
    let mut standing = standing::Standing::default();
    let mut antecedent = antecedent::Antecedent::of(found);
    let mut roles = Vec::new();
    let mut missed = Vec::new();
    let mut cues = Vec::new();
    for index in telling.iter().copied() {
        lexed.go_on(index);
        let passage = lexed.passage(index);
        let heading = passage.block.is_heading();
        if !heading {
            antecedent.enter(document, &passage);
        }
        if !given && passage.block.section != section {
            section = passage.block.section;
            context.subject = context.speaker(section);
        }
        if of.0 != passage.block.section {
            of = (
                passage.block.section,
                context.is_of_nobody(passage.block.section),
            );
        }
        let of_nobody = of.1;
        let mut opening = None;
        for sentence in passage.sentences {
            let mut scene = Scene::new(
                &passage,
                sentence.clone(),
                found,
                context.subject,
                &antecedent,
            );
            if !heading {
                antecedent.note(document, &scene);
            }
            opening = opening
                .or_else(|| scene.opens_with())
                .or_else(|| context.run_in(&scene));
            scene.opening = opening;
            if matches!(
                passage.block.kind,
                BlockKind::ListItem { .. } | BlockKind::Paragraph
            ) {
                scene.implied = standing.implied(document, index);
                scene.opening = opening.or_else(|| standing.home(document, index));
                scene.elsewhere = standing.is_of_nobody(document, index);
            }
            scene.elsewhere |= scene.opening.is_none() && of_nobody;
            if scene.implied.is_empty() {
                scene.implied = antecedent.implied();
            }
            if scene.implied.is_empty()
                && antecedent.person().is_none()
                && speaks_of_subject(&passage, sentence)
            {
                let subject = context.subject.map(|id| Actor::unnamed(id, sentence.start));
                scene.implied.extend(subject);
            }
            scene.leads = lead::leads(&passage, sentence);
            if scene.actors.is_empty()
                && !(scene.leads || matches!(passage.block.kind, BlockKind::Cell { .. }))
            {
                continue;
            }
            let first = roles.len();
            if heading {
                standing.find(&scene, &context, &mut roles);
                continue;
            }
            cues.clear();
            cues.extend(sentence.clone().filter(|at| cue::is_cue(&passage, *at)));
            if !cues.is_empty() {
                sentence::find(&scene, &context, &mut roles);
                verb::find(&scene, &context, &cues, &mut roles, first);
                group::find(&scene, claims, &mut roles);
            }
            chinese::find(&scene, &mut roles);
            frame::find(&scene, &mut roles);
            standing.find(&scene, &context, &mut roles);
            if roles.len() == first {
                missed.extend(missed::of(&scene));
            }
        }
    }
    // "(until 2027)": a term that ends behind the report's time has not ended.
    let lasts = |role: &Role| {
        let end = role.as_of.filter(|as_of| as_of.start.is_none());
        let until = end.and_then(|as_of| as_of.span).is_some_and(|span| {
            let words = span.of(&document.text);
            words.starts_with("until") || words.starts_with("Until")
        });
        let end = end.and_then(|as_of| as_of.end);
        until && end.zip(period).is_some_and(|(end, (_, last))| end > last)
    };
    for role in roles.iter_mut().filter(|role| lasts(role)) {
        role.status = RoleStatus::Current;
    }
    (draft::distinct(roles), missed)
}

#[cfg(test)]
mod tests {
    use crate::extract::{Options, extract};
    use crate::model::Holder;
    use crate::read::{Format, read};

    #[test]
    fn we_are_whom_the_title_of_the_section_names() {
        let text = "# Quarterly Status\n\n## Kestrel Foundation\n\nThe Kestrel Foundation grew. We are a member of Siemens.\n\n\
                    ## Alvik University\n\nAlvik University grew. We are a member of Siemens.\n";
        let holders = |subject: Option<&str>| -> Vec<String> {
            let document = read(text.to_owned(), Format::Markdown);
            let subject = subject.map(str::to_owned);
            let report = extract(&document, &Options { subject });
            let holder = |holder: &Holder| match holder {
                Holder::Organization(id) => report.organizations[*id as usize].name.clone(),
                Holder::Person(_) | Holder::Group(_) => String::new(),
            };
            report
                .roles
                .iter()
                .map(|role| holder(&role.holder))
                .collect()
        };
        assert_eq!(holders(None), ["Kestrel Foundation", "Alvik University"]);
        assert_eq!(holders(Some("Alvik University")), ["Alvik University"; 2]);
    }

    #[test]
    fn items_that_tell_of_nobody_tell_of_the_subject() {
        use super::testing::check;
        check(
            "The Kestrel Foundation grew.\n\n- Supporter of ETSI; member of the GSMA\n- Participates in the Harbour Alliance",
            "Kestrel Foundation supporter ETSI; Kestrel Foundation member GSMA; Kestrel Foundation participant Harbour Alliance",
        );
        check(
            "The Kestrel Foundation grew.\n\n- Spoke at FOSDEM\n- Became a member of ETSI",
            "Kestrel Foundation speaker FOSDEM; Kestrel Foundation member ETSI",
        );
        check(
            "The Kestrel Foundation grew. Maria Schmidt came.\n\n- Member of the GSMA\n- Members of ETSI",
            "",
        );
    }

    #[test]
    fn items_headed_by_an_organization_tell_of_us_in_it() {
        use super::testing::check;
        check(
            "The Kestrel Foundation grew.\n\n- **ETSI:** Our CTO, Anna Kowalska, is a member of the Board of Directors.",
            "Anna Kowalska executive Kestrel Foundation; Anna Kowalska board_member ETSI",
        );
        check(
            "The Kestrel Foundation grew.\n\n- **W3C:** we held a seat on the Advisory Board until May 2022.",
            "Kestrel Foundation advisory_board_member W3C ended",
        );
    }
}
