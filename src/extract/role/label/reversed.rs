//! Items that say behind their names what those are: "A, B and C: media partners".

use super::super::Context;
use super::super::lead::Items;
use super::super::noun::group_at;
use super::super::scene::{Actor, Scene};
use super::{Label, give, of_subject, read};
use crate::document::BlockKind;
use crate::extract::organization::classed;
use crate::lexicon::words::word_list;
use crate::model::Role;

/// Adds the roles of an item that opens with names and ends in what they are, behind a colon.
pub(super) fn find(scene: &Scene<'_, '_>, context: &Context<'_>, roles: &mut Vec<Role>) {
    let passage = scene.passage;
    let start = scene.sentence.start;
    let item = matches!(passage.block.kind, BlockKind::ListItem { .. });
    if !item || start > 0 || scene.sentence.end < passage.tokens.len() {
        return;
    }
    if let Some(person) = scene.actors.first().filter(|first| first.is_person()) {
        posted(scene, context, person, roles);
        return;
    }
    let Some((colon, end)) = classed(passage) else {
        return;
    };
    // Some of those who are listed may be no organization here.
    let listed = |at: usize| {
        let token = &passage.tokens[at];
        token.is_capital()
            || scene.is_of_actor(at)
            || passage.is_mark(at, ',')
            || passage.is_any(at, word_list!["and", "&"])
    };
    let joined = |at: usize| passage.is_mark(at, ',') || passage.is_any(at, word_list!["and", "&"]);
    let named = scene.actors.iter().any(|actor| actor.tokens.end <= colon);
    let mut names = start..colon;
    if !named || !names.clone().all(listed) || !names.any(joined) {
        return;
    }
    if let Label::Role(titled) = read(passage, colon + 1..end)
        && titled.items == Items::Organizations
        && let Some(given) = of_subject(scene, context, titled)
    {
        give(scene, &given, start..colon, roles);
    }
}

/// "Liis Tamm: chair": adds the role of a person whom an item opens with, and behind whom nothing stands but a post.
fn posted(scene: &Scene<'_, '_>, context: &Context<'_>, person: &Actor, roles: &mut Vec<Role>) {
    let passage = scene.passage;
    let end = passage.tokens.len();
    let end = end - usize::from(passage.is_mark(end - 1, '.'));
    let colon = scene.behind(person.tokens.end);
    if person.tokens.start > 1 || !passage.is_mark(colon, ':') || colon + 1 >= end {
        return;
    }
    let group = group_at(passage, colon + 1, end).filter(|group| group.range() == (colon + 1..end));
    if group.is_some_and(|group| !group.nouns[0].plural)
        && let Label::Role(titled) = read(passage, colon + 1..end)
        && titled.items == Items::People
        && let Some(given) = of_subject(scene, context, titled)
    {
        give(scene, &given, person.tokens.clone(), roles);
    }
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::check_below;

    #[test]
    fn what_they_are_stands_behind_names() {
        check_below(
            "## Sponsors\n\n- ETSI, gold sponsor\n- Siemens, Bosch and Nokia: media partners",
            "ETSI sponsor Kestrel Foundation; Siemens partner Kestrel Foundation; Bosch partner Kestrel Foundation; Nokia partner Kestrel Foundation",
        );
        check_below("- Siemens and Bosch: members met in May", "");
        check_below("- Siemens and Bosch: a call", "");
    }

    #[test]
    fn posts_stand_behind_people() {
        check_below(
            "- Anna Kowalska: chair\n- David Chen (Siemens): Treasurer.\n- Mary Jones: maintainers\n- Peter Green: asked the chair\n- Karl Berg: chair of Bosch",
            "Anna Kowalska chair Kestrel Foundation; David Chen other Kestrel Foundation; Karl Berg chair Bosch",
        );
    }
}
