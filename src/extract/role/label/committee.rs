//! Committees before those who sit on them: "Finance Committee: Liis Tamm (chair), Karl Oja".

use std::ops::Range;

use super::super::Context;
use super::super::lead::{Given, Items, Titled};
use super::super::roster::seat_on;
use super::super::scene::{Actor, Scene};
use crate::document::Section;
use crate::extract::holding::{GONE, HOPED, NONE, TO_COME};
use crate::lexicon::RoleId;
use crate::lexicon::words::{WordList, word_list};
use crate::model::RoleStatus;

/// Whether words over a list call people by what they are in the body that stands beside them.
pub(super) fn is_of_people_in_bodies(given: &Given) -> bool {
    let posts = [
        "chair",
        "vice_chair",
        "project_team_lead",
        "contact",
        "maintainer",
        "editor",
        "rapporteur",
        "liaison",
    ];
    given.items == Items::People && posts.contains(&given.role.id())
}

/// "Finance Committee: Liis Tamm, Karl Oja": the committee whose people stand behind its name.
pub(super) fn committee_of(
    scene: &Scene<'_, '_>,
    context: &Context<'_>,
    words: &Range<usize>,
) -> Option<u32> {
    let named = scene
        .from(words.start)
        .first()
        .filter(|named| named.tokens == *words)?;
    named.named().filter(|id| context.is_committee(*id))
}

/// What those are whom a line names behind a committee: what the title says, where that is a post in one; else several are
/// its members.
pub(super) fn of_committee(
    scene: &Scene<'_, '_>,
    id: u32,
    given: Option<&Given>,
    names: Range<usize>,
) -> Option<Given> {
    let party = vec![Actor::unnamed(id, 0)];
    if let Some(given) = given.filter(|given| is_of_people_in_bodies(given)) {
        return Some(Given {
            parties: party,
            ..given.clone()
        });
    }
    let people = scene.from(names.start);
    let listed = people
        .iter()
        .all(|actor| actor.is_person() && actor.tokens.len() > 1)
        && people.len() > 1;
    let first = people
        .first()
        .is_some_and(|first| first.tokens.start <= names.start + 1);
    // "Former committees", "Proposed members"
    let document = scene.passage.document;
    let own = scene
        .passage
        .block
        .section
        .map(|id| &document.sections[id as usize]);
    let above = own
        .and_then(|own| own.parent)
        .map(|id| &document.sections[id as usize]);
    let told = |word: &str| WordList::any_holds(&[GONE, HOPED, TO_COME, NONE], word);
    let undone = |section: &Section| document.words_of(section.title).split(' ').any(told);
    if own.into_iter().chain(above).any(undone) {
        return None;
    }
    let role =
        seat_on(&scene.found.organizations[id as usize].name).or(RoleId::from_id("member"))?;
    let at = scene.sentence.start..names.start;
    (listed && first && scene.sentence.end == scene.passage.tokens.len()).then(|| Given {
        role,
        items: Items::People,
        words: scene.passage.span(at),
        parties: party,
        status: RoleStatus::Current,
        listed: true,
    })
}

/// "Core members" where the report tells of the Kelp Core Team: the one team or committee that a word before the noun is short
/// for.
pub(super) fn team_of(scene: &Scene<'_, '_>, titled: &Titled) -> Option<u32> {
    const TEAMS: &WordList = word_list![
        "board",
        "committee",
        "council",
        "group",
        "panel",
        "sig",
        "team",
        "wg"
    ];
    let document = scene.passage.document;
    let before = document
        .text
        .get(..titled.words.start())?
        .strip_suffix(' ')?;
    let word = before.rsplit(|c: char| !c.is_alphanumeric()).next()?;
    if titled.role.id() != "member" || word.is_empty() {
        return None;
    }
    let of_word = |name: &String| {
        let mut words = name.rsplit(' ');
        words.next().is_some_and(|last| TEAMS.holds(last))
            && words
                .next()
                .is_some_and(|own| own.eq_ignore_ascii_case(word))
    };
    let mut teams = scene
        .found
        .organizations
        .iter()
        .zip(0..)
        .filter(|(team, _)| of_word(&team.name) || team.aliases.iter().any(of_word));
    let (_, id) = teams.next()?;
    teams.next().is_none().then_some(id)
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::check_below;

    #[test]
    fn those_behind_a_committee_sit_on_it() {
        check_below(
            "- Audit Committee: Anna Kowalska (chair), David Chen\n- Harbour Working Group: Mary Jones, John Smith and Peter Green",
            "Anna Kowalska chair Audit Committee; David Chen member Audit Committee; \
             Mary Jones member Harbour Working Group; John Smith member Harbour Working Group; Peter Green member Harbour Working Group",
        );
        check_below(
            "## Former committees\n\n- Audit Committee: Anna Kowalska, David Chen",
            "",
        );
        check_below(
            "- Audit Committee: Anna Kowalska met David Chen\n- Audit Committee: Siemens, Bosch",
            "",
        );
    }

    #[test]
    fn posts_in_committees_are_none_of_the_house() {
        check_below(
            "## Chairs\n\n- Audit Committee: Anna Kowalska\n- Harbour Working Group: David Chen",
            "Anna Kowalska chair Audit Committee; David Chen chair Harbour Working Group",
        );
    }
}
