//! What the titles of sections say of the names below them.

use super::super::Context;
use super::super::lead::{self, Given, Items, Titled};
use super::super::scene::{Scene, is_body};
use super::super::verb::is_adopted;
use super::{Standing, tier};
use crate::document::{SectionKind, Span};
use crate::extract::passage::Passage;
use crate::lexicon::RoleId;
use crate::model::RoleStatus;

/// What the title of a section says.
#[derive(Clone, Copy)]
pub(super) enum Over {
    Role(Titled),
    /// "LF Staff": who works for the house it names.
    Staff(Titled, u32),
    /// It may part those of whom the title above says what they are: "Gold".
    Part,
    Nothing,
}

impl Standing {
    /// What the title over a block says of it that opens with a title of its own: "Gold: A".
    pub(super) fn over(&mut self, scene: &Scene<'_, '_>, context: &Context<'_>) -> Option<Given> {
        let document = scene.passage.document;
        let own = &document.sections[scene.passage.block.section? as usize];
        let run_in = own.kind == SectionKind::RunIn && !scene.elsewhere;
        own.parent
            .filter(|_| run_in)
            .and_then(|section| self.titled_by(section, scene.passage, context))
    }

    /// What the title of a block's section says of it.
    pub(super) fn titled(&mut self, passage: &Passage<'_>, context: &Context<'_>) -> Option<Given> {
        self.titled_by(passage.block.section?, passage, context)
    }

    /// What the words over a list call those beside whom its items name the body that they lead or look after: "Leads" over
    /// "Harbour SIG - Liis Tamm". A body that such an item opens with has become its title.
    pub(super) fn beside_bodies(
        &mut self,
        scene: &Scene<'_, '_>,
        context: &Context<'_>,
    ) -> Option<Given> {
        let passage = scene.passage;
        if self.lead.leads_to(passage.document, passage.index) && self.lead.given().is_some() {
            return self.lead.given().cloned();
        }
        let section = passage.block.section?;
        let titled = match self.over_of(section, passage, context) {
            Over::Role(titled) => titled,
            _ => {
                let own = &passage.document.sections[section as usize];
                let above = own.parent.filter(|_| own.kind == SectionKind::RunIn)?;
                match self.over_of(above, passage, context) {
                    Over::Role(titled) => titled,
                    _ => return None,
                }
            }
        };
        let given = Given {
            role: titled.role,
            items: titled.items,
            words: titled.words,
            parties: Vec::new(),
            status: titled.status,
            listed: true,
        };
        titled.whose.is_none().then_some(given)
    }

    fn over_of(&mut self, section: u32, passage: &Passage<'_>, context: &Context<'_>) -> Over {
        let known = self.sections.entry(section);
        *known.or_insert_with(|| {
            let titled =
                lead::of_title(passage.lexed, section).or_else(|| own_body(context, section));
            match titled {
                Some(titled) => Over::Role(titled),
                None if let Some((titled, house)) = staff_of(context, section) => {
                    Over::Staff(titled, house)
                }
                None if tier::may_part(passage.lexed, section) => Over::Part,
                None => Over::Nothing,
            }
        })
    }

    /// What the title of a section says of a block below it.
    fn titled_by(
        &mut self,
        section: u32,
        passage: &Passage<'_>,
        context: &Context<'_>,
    ) -> Option<Given> {
        let titled = match self.over_of(section, passage, context) {
            Over::Role(titled) => titled,
            Over::Staff(titled, house) => {
                let kind = context.found.organizations[house as usize].kind;
                return Some(titled.of(context.document, house, kind));
            }
            Over::Part => {
                let above = context.document.sections[section as usize].parent?;
                let given = self.titled_by(above, passage, context)?;
                return tier::part(passage.lexed, section, &given);
            }
            Over::Nothing => return None,
        };
        let party = match titled.items {
            _ if titled.whose.is_some() => context.named_by(titled.whose?)?,
            // A committee has no tiers of members; whom it serves has.
            Items::Delegates => context
                .subject
                .filter(|id| !context.is_committee(*id))
                .or_else(|| context.whole(Some(section)))?,
            _ => {
                let ours = context.body_of(Some(section)).or(context.subject);
                context.party(titled.words, titled.role, ours)?
            }
        };
        let kind = context.found.organizations[party as usize].kind;
        if titled.role.id() == "employee" && is_body(kind)
            || lead::are_bare_leads(context.document, &titled)
        {
            return None;
        }
        if titled.role.id() == "user" && !is_adopted(kind) {
            return None;
        }
        Some(titled.of(context.document, party, kind))
    }
}

/// "LF Staff", "Kelp Foundation staff": whose people stand below a title, the house named in full or by the initials of one
/// organization of the report.
fn staff_of(context: &Context<'_>, section: u32) -> Option<(Titled, u32)> {
    const STAFF: usize = "staff".len();
    let title = context.document.sections[section as usize].title;
    let written = title.of(&context.document.text).trim_end_matches(':');
    let cut = written.len().checked_sub(STAFF)?;
    let (before, staff) = written.split_at_checked(cut)?;
    if !staff.eq_ignore_ascii_case("staff") {
        return None;
    }
    let name = before.strip_suffix(' ')?;
    let start = title.start() + cut;
    let house = context
        .owner(Span::new(start, start + STAFF))
        .filter(|_| name.starts_with(char::is_uppercase))
        .or_else(|| context.by_initials(name).filter(|_| name.len() > 1))?;
    let titled = Titled {
        role: RoleId::from_id("employee")?,
        items: Items::People,
        words: title,
        status: RoleStatus::Current,
        whose: None,
    };
    (!is_body(context.found.organizations[house as usize].kind)).then_some((titled, house))
}

/// "Kelp Steering Committee" over those who sit on it, in a report of Kelp.
fn own_body(context: &Context<'_>, section: u32) -> Option<Titled> {
    let subject = context.subject?;
    let words = context.document.sections[section as usize].title;
    let title = context.document.words_of(words);
    let organization = &context.found.organizations[subject as usize];
    let own = |owner: &str| {
        owner == organization.name || organization.aliases.iter().any(|alias| alias == owner)
    };
    let role = lead::seat_in(&title, own)?;
    Some(Titled {
        role,
        items: Items::People,
        words,
        status: RoleStatus::Current,
        whose: None,
    })
}
