//! Items that open with one name and say behind a mark what that one is to us, or we in it: "Alvik plc – gold sponsor", "**ETSI:**
//! sponsor member". A firm, a university or an authority is it in whom the report is about; in an alliance, a standards body or
//! at a meeting we are.

use std::ops::Range;

use super::super::Context;
use super::super::lead::{
    Given, Items, held, is_hoped, is_no_more, is_not_held, said_behind, words_of_title,
};
use super::super::noun::group_at;
use super::super::phrase::Names;
use super::super::scene::{Actor, Scene, gathers};
use super::super::standing;
use super::told::NOT_YET;
use crate::document::{BlockKind, Shape};
use crate::extract::passage::Passage;
use crate::lexicon::RoleId;
use crate::lexicon::words::{Tags, word_list};
use crate::model::{OrganizationKind, Role, RoleStatus};

/// Adds the roles that such an item tells.
pub(super) fn find(scene: &Scene<'_, '_>, context: &Context<'_>, roles: &mut Vec<Role>) {
    let passage = scene.passage;
    let item = matches!(passage.block.kind, BlockKind::ListItem { .. });
    if !item || scene.sentence.start > 0 || scene.elsewhere {
        return;
    }
    let Some((actor, start)) = opening(scene) else {
        return;
    };
    let small = |at: &usize| passage.is_any(*at, word_list!["a", "an", "the", "our", "proud"]);
    let start = start + (start..scene.sentence.end).take_while(small).count();
    // "media partner"
    const MOST: usize = 2;
    let sort = |at: &usize| {
        let closed = Tags::VERB | Tags::PREPOSITION | Tags::NEGATION | Tags::DETERMINER;
        passage.tokens[*at].shape == Shape::Lower && !passage.tags(*at).has(closed)
    };
    let sorts = (start..scene.sentence.end)
        .take(MOST)
        .take_while(sort)
        .count();
    let group = (start..=start + sorts).find_map(|at| group_at(passage, at, scene.sentence.end));
    let Some(group) = group else { return };
    let range = group.range();
    let ties = |names| names == Names::Holder;
    let first = group.nouns[0].role.info().family;
    let called = range.start == start || matches!(first, "funding" | "partnership");
    let alone = called
        && group
            .nouns
            .iter()
            .all(|noun| !noun.plural && ties(noun.names));
    let Some(status) = held(passage, range.clone(), &(start..range.end)) else {
        return;
    };
    let status = match (status, said_behind(passage, range.end)) {
        (RoleStatus::Current, Some(Some(told))) => told,
        (_, Some(None)) => return,
        (told, _) if is_open(passage, range.end..passage.tokens.len()) => match told {
            RoleStatus::Ended => told,
            _ => return,
        },
        (told, _) => told,
    };
    if !alone || !ends(passage, range.end) || is_over_others(scene, context) {
        return;
    }
    let Some(subject) = context.subject else {
        return;
    };
    let home = scene.opening.filter(|id| actor.named() != Some(*id));
    for noun in &group.nouns {
        let Some((items, party)) = tied(scene, actor, noun.role, home.unwrap_or(subject), subject)
        else {
            continue;
        };
        let given = Given {
            role: noun.role,
            items,
            words: passage.span(range.clone()),
            parties: vec![Actor::unnamed(party, 0)],
            status,
            listed: true,
        };
        standing::give(scene, &given, actor, roles);
    }
}

/// The organization that an item opens with, and one past the mark behind it.
fn opening<'s>(scene: &'s Scene<'_, '_>) -> Option<(&'s Actor, usize)> {
    const LONGEST: usize = 10;
    let passage = scene.passage;
    let actor = scene.actors.first()?;
    let bullet = usize::from(!passage.tokens[0].is_word());
    if scene.article_start(actor) > bullet || actor.named().is_none() {
        return None;
    }
    // "ETSI (observer)", "ETSI (Sophia Antipolis) – observer"
    let mark = [actor.tokens.end, scene.behind(actor.tokens.end)]
        .into_iter()
        .find(|at| {
            let dash = ['–', '—', '-']
                .iter()
                .any(|dash| passage.is_mark(*at, *dash) && !passage.is_glued(*at));
            let mut bracket = (*at..scene.sentence.end).take(LONGEST);
            let open = passage.is_mark(*at, '(') && bracket.any(|at| passage.is_mark(at, ')'));
            dash || open || passage.is_mark(*at, ':') || passage.is_mark(*at, ',')
        })?;
    Some((actor, mark + 1))
}

/// "rejected", "not any more", "to be confirmed": whether such words say that what stands beside them is not held, or leave it
/// open.
fn is_open(passage: &Passage<'_>, words: Range<usize>) -> bool {
    words.into_iter().any(|at| {
        let tags = passage.tags(at);
        tags.has(Tags::NEGATION)
            || is_not_held(passage, at)
            || is_no_more(passage, at)
            || passage.is_any(at, NOT_YET) && !tags.has(Tags::MONTH)
            || passage.is_any(at, word_list!["tbc", "vain"])
            || passage.is(at, "to") && passage.is_any(at + 1, word_list!["be", "do"])
    })
}

/// Whether the title over an item or the line over its list is of those who have no role, or not yet, or of others.
fn is_over_others(scene: &Scene<'_, '_>, context: &Context<'_>) -> bool {
    let passage = scene.passage;
    let document = passage.document;
    let title = passage.block.section;
    let titled = title.and_then(|section| words_of_title(passage.lexed, section));
    if titled.is_some_and(|(title, end)| is_open(&title, 0..end)) || is_hoped(passage) {
        return true;
    }
    let mut before = (0..passage.index).rev();
    let lead = before.find(|at| !matches!(document.blocks[*at].kind, BlockKind::ListItem { .. }));
    let lead = lead.filter(|at| document.blocks[*at].kind == BlockKind::Paragraph);
    let Some(lead) = lead.map(|at| passage.lexed.passage(at)) else {
        return false;
    };
    let Some(sentence) = lead.sentences.last().cloned() else {
        return false;
    };
    let leads = sentence.end > sentence.start && lead.is_mark(sentence.end - 1, ':');
    let span = lead.span(sentence.clone());
    let mentions = &context.found.mentions;
    let first = mentions.partition_point(|mention| mention.span.end() <= span.start());
    let mut named = mentions[first..]
        .iter()
        .take_while(|mention| mention.span.start() < span.end());
    leads
        && (is_open(&lead, sentence)
            || named.any(|mention| Some(mention.organization) != context.subject))
}

/// Whether what an item says of the role ends before token `at`, but for since when.
fn ends(passage: &Passage<'_>, at: usize) -> bool {
    let Some(token) = passage.tokens.get(at) else {
        return true;
    };
    let since = passage.is_any(at, word_list!["since", "from"])
        && (at + 1..at + 3).any(|at| {
            let token = passage.tokens.get(at);
            token.is_some_and(|token| token.shape == Shape::Number || token.tags.has(Tags::MONTH))
        });
    let marks = [')', ';', '.', '–', '—', ','];
    since
        || !token.is_word()
            && marks.iter().any(|mark| passage.is_mark(at, *mark))
            && !(passage.is_mark(at, ',')
                && passage
                    .tokens
                    .get(at + 1)
                    .is_some_and(|next| next.is_capital()))
}

/// Whether whom an item names has the role in `house`, or the report's subject has it in whom it names; neither where both
/// gather members and nobody knows.
fn tied(
    scene: &Scene<'_, '_>,
    actor: &Actor,
    role: RoleId,
    house: u32,
    subject: u32,
) -> Option<(Items, u32)> {
    use OrganizationKind::{Conference, OpenSourceProject};
    let id = actor.named()?;
    let kind = scene.kind(id);
    if id == house || id == subject {
        return None;
    }
    let family = role.info().family;
    if !gathers(kind) {
        let fits = match family {
            "funding" | "partnership" => true,
            "membership" => gathers(scene.kind(house)),
            "events" => scene.kind(house) == Conference,
            _ => matches!(role.id(), "customer" | "supplier"),
        };
        return fits.then_some((Items::Organizations, house));
    }
    let fits = match kind {
        Conference => matches!(family, "funding" | "events" | "participation"),
        OpenSourceProject => family == "contribution",
        _ => matches!(family, "membership" | "standards") && !gathers(scene.kind(subject)),
    };
    fits.then_some((Items::Places, subject))
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::check_below;
    use crate::extract::{Options, extract};
    use crate::model::Holder;
    use crate::read::{Format, read};

    #[test]
    fn firms_are_it_in_us() {
        check_below(
            "- **Siemens** – gold sponsor – cups for all\n- Bosch — *premium partner*\n- Nokia: partner since 2020\n- Intel (media partner)\n- Ericsson, a gold member",
            "Siemens sponsor Kestrel Foundation; Bosch premium_partner Kestrel Foundation; Nokia partner Kestrel Foundation; \
             Intel partner Kestrel Foundation; Ericsson gold_member Kestrel Foundation",
        );
        check_below(
            "- Siemens – former sponsor",
            "Siemens sponsor Kestrel Foundation ended",
        );
    }

    #[test]
    fn we_are_it_where_others_gather() {
        let text = "Siemens grew.\n\n- **ETSI:** sponsor member; 12 papers.\n- GSMA – observer since May 2021\n- FOSDEM: gold sponsor";
        let document = read(text.to_owned(), Format::Markdown);
        let subject = Some("Siemens".to_owned());
        let report = extract(&document, &Options { subject });
        let name = |id: u32| report.organizations[id as usize].name.as_str();
        let told = report.roles.iter().map(|role| match role.holder {
            Holder::Organization(id) => {
                let place = role.organization.map_or("", name);
                format!("{} {} {place}", name(id), role.role.id())
            }
            _ => String::new(),
        });
        let told: Vec<String> = told.collect();
        let expect = [
            "Siemens sponsor_member ETSI",
            "Siemens observer GSMA",
            "Siemens sponsor FOSDEM",
        ];
        assert_eq!(told, expect);
    }

    #[test]
    fn items_that_say_something_else() {
        for item in [
            "Siemens – sponsor wanted",
            "Siemens – potential sponsor",
            "Siemens – sponsors and partners",
            "ETSI – member",
            "Siemens – not a sponsor",
            "Siemens: sponsor us",
            "Siemens – sponsor, rejected",
            "Siemens – sponsor; left in 2020",
            "Siemens – sponsor – not any more",
            "Siemens – sponsor. They left.",
            "Siemens – sponsor – to be confirmed",
            "Siemens – sponsor, if all goes well",
            "Siemens (sponsor), who left",
        ] {
            check_below(&format!("- {item}"), "");
        }
        check_below(
            "- Siemens: customer – lost",
            "Siemens customer Kestrel Foundation ended",
        );
        for over in [
            "## Rejected",
            "## Candidates",
            "## Wish list",
            "## To do",
            "## Prospects for 2026",
            "## Ended in 2019",
            "We asked, in vain:",
            "What each would be:",
            "Bosch told us who is who there:",
        ] {
            check_below(&format!("{over}\n\n- Siemens – sponsor"), "");
        }
        check_below(
            "- Siemens – sponsor of the Harbour Cup",
            "Siemens sponsor Harbour Cup",
        );
    }
}
