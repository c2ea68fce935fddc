//! What is part of what, and whose project: "A is part of X", "A is an X project", "A is a fiscally sponsored project of X".

use super::super::scene::{Actor, Scene};
use super::id;
use super::passive::Passive;
use crate::lexicon::classes::{AT_LEVEL, LEVELS};
use crate::lexicon::words::{WordList, word_list};
use crate::model::OrganizationKind;

/// "A is part of X", "A, a division of X,", "A was set up within X": what X is made of. A firm that is part of an alliance is a member at most.
pub(super) fn part_of<'s>(scene: &'s Scene<'_, '_>, at: usize) -> Option<Passive<'s>> {
    const NEAR: usize = 4;
    let passage = scene.passage;
    let projected = whose_project(scene, at);
    let part = passage.is(at, "part") && passage.is(at + 1, "of");
    let within = passage.is_any(at, word_list!["established", "created", "formed"])
        && passage.is(at + 1, "within");
    let lead = match (part || within, projected) {
        (true, _) => at - usize::from(at > 0 && passage.is(at - 1, "a")),
        (false, Some((article, _))) => article,
        (false, None) => division_start(scene, at)?,
    };
    let adverb = lead > 0 && passage.is_any(lead - 1, word_list!["now", "also", "still"]);
    let before = lead
        .checked_sub(1 + usize::from(adverb))
        .filter(|before| *before > scene.sentence.start)?;
    let holder = match within && passage.is(before, "was") {
        true => scene.subjects(before).into_iter().next()?,
        false => copular_subject(scene, before)?,
    };
    let place = match projected {
        Some((_, whole)) => whole,
        None => *scene.objects(at + 2).first()?,
    };
    let (part, whole) = (holder.organization()?, place.named()?);
    let company = |id| scene.kind(id) == OrganizationKind::Company;
    let firm = company(part) && !company(whole);
    let near = place.tokens.start <= at + NEAR && !scene.is_possessive(place.tokens.end);
    // What a firm or a person has as its project is made there.
    let project = passage.is_any(at, PROJECTS);
    // "a fiscally sponsored project of A" is told by its sponsor.
    if project && passage.is(at - 1, "sponsored") {
        return None;
    }
    let firm = firm || project && (company(part) || company(whole));
    (near && !firm && part != whole)
        .then(|| (vec![holder], vec![(whole, Some(place))], id("part_of")))
}

/// "A is a fiscally sponsored project of X": who sponsors whom.
pub(super) fn sponsored_project<'s>(scene: &'s Scene<'_, '_>, at: usize) -> Option<Passive<'s>> {
    const DESCRIBED: usize = 3;
    let passage = scene.passage;
    let project = passage.is(at, "sponsored")
        && passage.is_any(
            at + 1,
            word_list![
                "project",
                "projects",
                "program",
                "organization",
                "initiative"
            ],
        )
        && passage.is_any(at + 2, word_list!["of", "at", "by", "under", "with"]);
    if !project {
        return None;
    }
    let giver = *scene.objects(at + 3).first()?;
    let from = scene.sentence.start.max(at.saturating_sub(DESCRIBED));
    let article = (from..at)
        .rev()
        .find(|at| passage.is_any(*at, word_list!["a", "an", "the"]))?;
    let before = article
        .checked_sub(1)
        .filter(|before| *before > scene.sentence.start)?;
    let taker = copular_subject(scene, before)?;
    (giver.named().is_some() && giver.named() != taker.organization()).then_some((
        vec![giver],
        vec![(taker.organization()?, Some(taker))],
        id("sponsor"),
    ))
}

/// "A is", "A,": of whom the words behind token `before`, a copula or a comma, say what it is.
fn copular_subject<'s>(scene: &'s Scene<'_, '_>, before: usize) -> Option<&'s Actor> {
    if scene.passage.is_any(before, BE) {
        scene.subjects(before).into_iter().next()
    } else if scene.passage.is(before, "as")
        && before > scene.sentence.start
        && scene.passage.is_any(before - 1, BEGUN)
    {
        scene.subjects(before - 1).into_iter().next()
    } else if scene.passage.is_mark(before, ',') {
        Some(&scene.actors[scene.ending_at(before)?])
    } else {
        None
    }
}

/// What belongs to the organization that it is of.
const PROJECTS: &WordList = word_list!["project", "subproject"];

/// The verbs that say what somebody is.
const BE: &WordList = word_list!["is", "are", "became", "becomes", "become", "remains"];

/// The verbs that say as what something began: "was formed as a project of".
const BEGUN: &WordList = word_list![
    "formed",
    "founded",
    "launched",
    "established",
    "created",
    "started",
    "accepted",
    "hosted",
];

/// "A is an X project": the organization that a project's kind names.
fn whose_project<'s>(scene: &'s Scene<'_, '_>, at: usize) -> Option<(usize, &'s Actor)> {
    const DESCRIBED: usize = 3;
    let passage = scene.passage;
    if !passage.is(at, "project") || passage.tokens[at].is_capital() {
        return None;
    }
    let from = at.saturating_sub(DESCRIBED);
    let whole = scene
        .actors
        .iter()
        .find(|actor| (from..=at).contains(&actor.tokens.end))?;
    let level = |at: usize| {
        let words = [AT_LEVEL, LEVELS, word_list!["hosted", "top-level", "level"]];
        words.iter().any(|words| passage.is_any(at, words))
    };
    let described = (whole.tokens.end..at).all(level);
    let article = whole.tokens.start.checked_sub(1)?;
    let led = passage.is_any(article, word_list!["a", "an"]);
    (described && led && whole.named().is_some()).then_some((article, whole))
}

/// "a division of", "an independent agency within": where the phrase starts whose noun at token `at` is for a part of a
/// whole.
fn division_start(scene: &Scene<'_, '_>, at: usize) -> Option<usize> {
    const DESCRIBED: usize = 5;
    const PARTS: &WordList =
        word_list!["division", "unit", "arm", "branch", "agency", "department"];
    let passage = scene.passage;
    let of = passage.is_any(at + 1, word_list!["of", "within"]);
    let under = passage.is_any(at, PROJECTS)
        && (of || passage.is_any(at + 1, word_list!["under", "at", "in"]));
    if !(of && passage.is_any(at, PARTS) || under) || passage.tokens[at].is_capital() {
        return None;
    }
    let from = scene.sentence.start.max(at.saturating_sub(DESCRIBED));
    (from..at)
        .rev()
        .take_while(|at| !passage.is_mark(*at, ','))
        .find(|at| passage.is_any(*at, word_list!["a", "an", "the"]))
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::check;

    #[test]
    fn what_an_organization_is_part_of() {
        check(
            "The Harbour Project is part of the Calder Institute.",
            "Harbour Project part_of Calder Institute",
        );
        check(
            "The Harbour Project, part of the Calder Institute, grew.",
            "Harbour Project part_of Calder Institute",
        );
        check(
            "The Harbour Project is a part of the Calder Institute.",
            "Harbour Project part_of Calder Institute",
        );
        check("Siemens is part of the Harbour Alliance.", "");
        check(
            "The Harbour Project took part of the Calder Institute's load.",
            "",
        );
        check("The Harbour Project is part of the answer.", "");
    }

    #[test]
    fn whose_project_something_is() {
        check(
            "The Delta Project is a project of the Harbour Foundation.",
            "Delta Project part_of Harbour Foundation",
        );
        check(
            "The Delta Project is a Harbour Foundation sandbox project.",
            "Delta Project part_of Harbour Foundation",
        );
        check(
            "In 2019 the Delta Project was formed as a project under the Harbour Foundation.",
            "Delta Project part_of Harbour Foundation",
        );
        check("The Delta Project is a project of Siemens.", "");
        check(
            "The Delta Project is a project of importance to the Harbour Foundation.",
            "",
        );
    }

    #[test]
    fn projects_have_fiscal_sponsors() {
        check(
            "The Delta Project is a fiscally sponsored project of NumFOCUS.",
            "NumFOCUS sponsor Delta Project",
        );
        check(
            "NumFOCUS is the fiscal sponsor of the Delta Project.",
            "NumFOCUS sponsor Delta Project",
        );
        check(
            "The Harbour Foundation has signed fiscal sponsorship agreements with two groups including the Delta Project and ETSI.",
            "Harbour Foundation sponsor Delta Project; Harbour Foundation sponsor ETSI",
        );
    }
}
