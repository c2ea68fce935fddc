//! People behind "Contact:".

use std::ops::Range;

use super::Context;
use super::draft::Draft;
use super::scene::Scene;
use super::standing::draft;
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

/// "Contact: Liis Tamm <liis@alvik.example>": the organization of the report, and no other, whose name the address spells that
/// stands at token `at` behind a person.
fn of_address(scene: &Scene<'_, '_>, at: usize) -> Option<u32> {
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
    let spelled = |text: &str| {
        let text = text.strip_suffix(" Project").unwrap_or(text);
        let letters = text.chars().filter(|c| c.is_alphanumeric());
        letters
            .flat_map(char::to_lowercase)
            .eq(name.chars().flat_map(char::to_lowercase))
    };
    let mut owners = (0..)
        .zip(&scene.found.organizations)
        .filter(|(_, own)| spelled(&own.name) || own.aliases.iter().any(|alias| spelled(alias)));
    let (id, _) = owners.next()?;
    owners.next().is_none().then_some(id)
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
        .or_else(|| of_address(scene, person.tokens.end).map(|id| (id, None)));
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
