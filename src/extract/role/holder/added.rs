//! Lists of those who hold a role that take somebody in: "added A to our list of sponsors".

use super::super::noun::RoleGroup;
use super::super::scene::Scene;
use super::Holders;
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::Rule;

/// "added A and B to our list of sponsors", "A and B were added to the list of Gold Members": the organizations that a list of
/// those whom a noun calls so takes in.
pub(super) fn added_to_list<'s>(
    scene: &'s Scene<'_, '_>,
    group: &RoleGroup,
) -> Option<Holders<'s>> {
    const BACK: usize = 6;
    const ADDS: &WordList = word_list!["add", "added", "adding", "adds", "welcomed"];
    let passage = scene.passage;
    if !group.nouns[0].plural {
        return None;
    }
    let start = scene.sentence.start;
    // "its list of Foundation Partners"
    let noun = (start..group.range().start)
        .rev()
        .take(BACK)
        .take_while(|at| passage.tokens[*at].is_capital())
        .last()
        .unwrap_or(group.range().start);
    let from = start.max(noun.saturating_sub(BACK));
    let list = (from..noun)
        .rev()
        .find(|at| passage.is_any(*at, word_list!["list", "ranks", "roster"]))?;
    let to = (from..list).rev().find(|at| passage.is(*at, "to"))?;
    let plain = |at: usize| {
        passage
            .tags(at)
            .has(Tags::WE | Tags::DETERMINER | Tags::ADJECTIVE)
            || passage.is_any(at, word_list!["growing", "its", "long", "new"])
    };
    if !(passage.is(list + 1, "of") && (list + 2..noun).all(plain) && (to + 1..list).all(plain)) {
        return None;
    }
    let verb = to.checked_sub(1).filter(|verb| passage.is(*verb, "added"));
    let named = match (verb, scene.ending_at(to)) {
        (Some(verb), _) => scene.subjects(verb),
        (None, Some(last)) => {
            let all = scene.coordinated(last);
            let verb = all.first()?.tokens.start.checked_sub(1)?;
            all.into_iter()
                .filter(|_| verb >= start && passage.is_any(verb, ADDS) && is_done(scene, verb))
                .collect()
        }
        (None, None) => return None,
    };
    let firms = !named.is_empty() && named.iter().all(|actor| actor.named().is_some());
    firms.then_some((named, Rule::RoleList))
}

/// "hope to add": whether what the verb at token `verb` tells is done, and not only meant.
fn is_done(scene: &Scene<'_, '_>, verb: usize) -> bool {
    const GLAD: &WordList = word_list![
        "able",
        "delighted",
        "excited",
        "glad",
        "happy",
        "pleased",
        "proud"
    ];
    let passage = scene.passage;
    let before = |back: usize| {
        verb.checked_sub(back)
            .filter(|at| *at >= scene.sentence.start)
    };
    let to = before(1).is_some_and(|at| passage.is(at, "to"));
    !to || before(2).is_some_and(|at| passage.is_any(at, GLAD))
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::check_behind;

    #[test]
    fn lists_take_in_who_is_added() {
        let both = "Siemens sponsor Kestrel Foundation; Bosch sponsor Kestrel Foundation";
        check_behind(
            "We were able to add Siemens and Bosch to our list of sponsors.",
            both,
        );
        check_behind(
            "Siemens and Bosch were added to the growing list of sponsors.",
            both,
        );
        check_behind(
            "The Kestrel Foundation was able to add Siemens and Bosch to its list of Foundation Sponsors.",
            both,
        );
        check_behind(
            "We removed Siemens and Bosch from our list of sponsors.",
            "",
        );
        check_behind("We hope to add Siemens to our list of sponsors.", "");
    }
}
