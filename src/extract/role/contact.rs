//! People behind "Contact:".

use std::collections::HashMap;
use std::ops::Range;

use rustc_hash::FxBuildHasher;

use super::Context;
use super::draft::Draft;
use super::scene::Scene;
use super::standing::draft;
use crate::extract::organization::Found;
use crate::extract::person::behind_honorifics;
use crate::lexicon::RoleId;
use crate::lexicon::words::word_list;
use crate::model::{Role, Rule};

/// "Contact: Deb Goodkin", "Media contact: Karl Oja, Arvo Robotics", each on a line of its own.
pub(super) fn contacts(scene: &Scene<'_, '_>, context: &Context<'_>, roles: &mut Vec<Role>) {
    const AHEAD: usize = 4;
    let (passage, sentence) = (scene.passage, scene.sentence.clone());
    for colon in sentence.clone().filter(|at| passage.is_mark(*at, ':')) {
        let labels =
            colon > sentence.start && passage.is_any(colon - 1, word_list!["contact", "contacts"]);
        let near = colon.saturating_sub(AHEAD).max(sentence.start)..colon;
        let opens = |at: &usize| *at == sentence.start || passage.tokens[*at].breaks;
        if let Some(from) = near.rev().find(opens).filter(|_| labels) {
            contact(scene, context, from..colon, roles);
        }
    }
}

/// The organizations of a report by the letters and digits of their names, as addresses spell them; none where several are
/// spelled so.
#[derive(Default)]
pub(super) struct Sites(HashMap<String, Option<u32>, FxBuildHasher>);

impl Sites {
    fn of(found: &Found) -> Sites {
        let mut sites = Sites::default();
        for (id, own) in (0..).zip(&found.organizations) {
            for name in std::iter::once(&own.name).chain(&own.aliases) {
                let name = name.strip_suffix(" Project").unwrap_or(name);
                let letters = name.chars().filter(|c| c.is_alphanumeric());
                let spelled = letters.flat_map(char::to_lowercase).collect();
                let known = sites.0.entry(spelled).or_insert(Some(id));
                *known = known.filter(|known| *known == id);
            }
        }
        sites
    }
}

/// "Contact: Liis Tamm <liis@alvik.example>": the organization of the report, and no other, whose name the address spells that
/// stands at token `at` behind a person.
fn of_address(scene: &Scene<'_, '_>, context: &Context<'_>, at: usize) -> Option<u32> {
    let passage = scene.passage;
    let text = &passage.document.text;
    let start = passage.tokens.get(at)?.span.start();
    let line = text.get(start..)?.lines().next()?;
    let address = line
        .strip_prefix(['<', '('])?
        .split(['>', ')', ' '])
        .next()?;
    let (_, site) = address.split_once('@')?;
    let mut labels = site.rsplit('.');
    let name = labels.nth(1).filter(|name| !name.is_empty())?;
    let sites = context.sites.get_or_init(|| Sites::of(context.found));
    *sites.0.get(&name.to_lowercase())?
}

/// The person behind the label `label` and a colon.
fn contact(
    scene: &Scene<'_, '_>,
    context: &Context<'_>,
    label: Range<usize>,
    roles: &mut Vec<Role>,
) {
    const APART: usize = 12;
    let passage = scene.passage;
    let (from, colon) = (label.start, label.end);
    let Some(person) = scene.actors.iter().find(|actor| {
        actor.tokens.start == behind_honorifics(passage, colon + 1) && actor.is_person()
    }) else {
        return;
    };
    // "Liis Tamm, Department of Surgery, A": who works in a part of it.
    let behind = scene.from(person.tokens.end);
    let part = behind.first().is_some_and(|actor| {
        passage.is_any(
            actor.tokens.start,
            word_list!["department", "faculty", "division"],
        )
    });
    let whole = behind.get(usize::from(part)).or(behind.first());
    let employer = whole.filter(|actor| {
        let gap = person.tokens.end..scene.article_start(actor);
        let near = gap.len() == 1 || gap.len() <= APART && passage.is_mark(gap.start, ',');
        let plain = |at: usize| {
            let token = &passage.tokens[at];
            passage.is_mark(at, ',')
                || token.is_capital()
                || passage.is_any(at, word_list!["of", "and", "for", "&"])
        };
        actor.named().is_some() && near && gap.skip(1).all(plain)
    });
    // A contact that is told behind something else, as of a project, is that one's.
    let ours = context
        .subject
        .filter(|_| from == 0 || passage.tokens[from].breaks);
    let place = employer
        .and_then(|actor| actor.named().map(|id| (id, None)))
        .or(ours.map(|id| (id, None)))
        .or_else(|| of_address(scene, context, person.tokens.end).map(|id| (id, None)));
    let role = RoleId::from_id("contact").expect("the closed list has the role");
    if let Some(place) = place {
        let draft = Draft {
            words: label.clone(),
            cue: label,
            ..draft(role, person, place, Rule::RoleRoster)
        };
        roles.extend(draft.finish(scene));
    }
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::check;

    #[test]
    fn contacts_and_where_they_work() {
        check(
            "The Kestrel Foundation grew.\n\nContact: Anna Kowalska, <anna@kestrel.org>\nContact: David Chen <david@kestrel.org>\n\nMedia contact: Mary Jones",
            "Anna Kowalska contact Kestrel Foundation; David Chen contact Kestrel Foundation; Mary Jones contact Kestrel Foundation",
        );
        check(
            "The Kestrel Foundation grew.\n\nContact: Professor Anna Kowalska, Department of Surgery, Alvik University",
            "Anna Kowalska contact Alvik University",
        );
        check(
            "The Kestrel Foundation grew.\n\nContact: Kestrel Admin, <admin@kestrel.org>",
            "",
        );
        check(
            "The Kestrel Foundation grew.\n\nContact: Anna Kowalska",
            "Anna Kowalska contact Kestrel Foundation",
        );
        check(
            "The Kestrel Foundation grew.\n\nHarbour tools no. 2: $89,500. Primary Contact: Anna Kowalska",
            "",
        );
    }

    #[test]
    fn addresses_say_whose_contact_somebody_is() {
        use crate::extract::{Options, extract};
        use crate::read::{Format, read};
        let places = |address: &str| -> Vec<String> {
            let text = format!(
                "# New lamps\n\nContact: Anna Kowalska <anna@{address}>\n\nThe Alvik Foundation paid for it. The Tidewell Project has maintainers.\n"
            );
            let report = extract(&read(text, Format::Markdown), &Options::default());
            let contacts = (report.roles.iter()).filter(|role| role.role.id() == "contact");
            contacts
                .filter_map(|role| {
                    Some(
                        report.organizations[role.organization? as usize]
                            .name
                            .clone(),
                    )
                })
                .collect()
        };
        assert_eq!(places("AlvikFoundation.example"), ["Alvik Foundation"]);
        assert_eq!(places("lists.tidewell.example"), ["Tidewell Project"]);
        assert!(places("mail.example").is_empty());
    }
}
