//! Whom a noun ties to those it names: "[A] in partnership with B", "[A]'s partnership with B", "[we] have an alliance with B".

use super::super::super::holder::OWN;
use super::super::super::scene::{Actor, Scene};
use crate::document::Shape;
use crate::lexicon::words::{Tags, WordList, word_list};

/// The other side of what the noun at token `at` ties; whom it names ends before token `end`.
pub(super) fn find<'s>(
    scene: &'s Scene<'_, '_>,
    at: usize,
    end: usize,
    role: &str,
) -> Vec<&'s Actor> {
    const NEAR: usize = 2;
    let passage = scene.passage;
    // "Our partnership with A": whose it is stands right before.
    let near = at.saturating_sub(NEAR).min(phrase_start(scene, at));
    let ours = scene.actors.iter().rev().find(|actor| {
        actor.tokens.end <= at && actor.tokens.end >= near && scene.is_subject(actor)
    });
    if let Some(actor) = ours.or_else(|| owner(scene, at)) {
        return vec![actor];
    }
    if role == "representative" {
        let mut people = scene.actors.iter().rev();
        let last = people.find(|actor| actor.is_person() && actor.tokens.end <= at);
        if let Some(at) = last.and_then(|last| scene.ending_at(last.tokens.end)) {
            return scene.coordinated(at);
        }
    }
    // "A in partnership with B built": no verb stands before.
    let start = phrase_start(scene, at);
    let given = matches!(role, "funder" | "donor" | "sponsor" | "supporter");
    // "with the support of A", "thanks to a grant from A"
    let article =
        start > scene.sentence.start && passage.is_any(start - 1, word_list!["a", "an", "the"]);
    let start = start - usize::from(given && article);
    let beside = start
        .checked_sub(1)
        .filter(|lead| passage.is_any(*lead, word_list!["in", "through", "with"]));
    let subject = beside.and_then(|lead| {
        let comma = lead > 0 && passage.is_mark(lead - 1, ',');
        // "built by A, in partnership with B"
        let apposed = comma && (passage.is_mark(end, ',') || is_agent(scene, lead - 1));
        // "built by A with funding from B": A is not whom B funds.
        let end = lead - usize::from(apposed);
        // "Created at A, with support from B": where it was is not what it is.
        let at_whom = |last: usize| {
            let first = scene.article_start(&scene.actors[last]);
            first > scene.sentence.start && passage.is_any(first - 1, word_list!["at", "near"])
        };
        scene
            .ending_at(end)
            .filter(|last| !(given && (is_agent(scene, end) || at_whom(*last))))
    });
    if let Some(actor) = subject {
        return scene.coordinated(actor);
    }
    let verb = scene.verb_before(at);
    let mut subjects = verb.map(|verb| scene.subjects(verb)).unwrap_or_default();
    // "A announced a data sharing partnership with", "A awarded grants to forge partnerships with"
    let earlier = verb
        .filter(|verb| subjects.is_empty() && is_inside(scene, *verb))
        .and_then(|verb| scene.verb_before(verb));
    if let Some(earlier) = earlier {
        subjects = scene.subjects(earlier);
    }
    // "A's largest gift is a grant from B"
    if given && subjects.is_empty() {
        subjects.extend(verb.and_then(|verb| owner_of_clause(scene, verb)));
    }
    // "A strengthened the care system through partnerships with B": nouns between may look like verbs.
    const CLAUSE: usize = 3;
    let through = beside.filter(|lead| given || passage.is(*lead, "through"));
    let thanks = start.checked_sub(2).filter(|at| {
        passage.is_any(*at, word_list!["thanks", "owing", "due"]) && passage.is(at + 1, "to")
    });
    let through = through.or(thanks);
    let mut back = verb.filter(|_| through.is_some() && subjects.is_empty());
    for _ in 0..CLAUSE {
        let Some(last) = back.filter(|_| subjects.is_empty()) else {
            break;
        };
        let parted = |from: usize| {
            (from..last).any(|at| passage.is_mark(at, ',') || passage.is_mark(at, ';'))
        };
        back = scene.verb_before(last).filter(|verb| !parted(*verb));
        subjects = back.map(|verb| scene.subjects(verb)).unwrap_or_default();
    }
    if subjects.is_empty() {
        subjects.extend(verb.and_then(|verb| scene.owner_of_subject(verb)));
    }
    let own = (near..at).any(|place| passage.is_any(place, OWN));
    // "In partnership with A, B opened": the main clause follows.
    if subjects.is_empty() || own && verb.is_none() {
        subjects = scene.main_subjects(end);
    }
    subjects
}

/// The first token of the phrase of the noun at token `at`: "in [close] partnership", "with [financial] support".
fn phrase_start(scene: &Scene<'_, '_>, at: usize) -> usize {
    const MOST: usize = 3;
    let passage = scene.passage;
    let closed = Tags::PREPOSITION
        | Tags::CONJUNCTION
        | Tags::AUXILIARY
        | Tags::FINITE
        | Tags::DETERMINER
        | Tags::PRONOUN
        | Tags::RELATIVE
        | Tags::WE;
    let small = |at: &usize| {
        passage.tokens[*at].shape == Shape::Lower && !passage.tags(*at).has(closed)
            || passage.is_mark(*at, '-') && passage.is_glued(*at)
    };
    let from = scene.sentence.start.max(at.saturating_sub(MOST));
    (from..at).rev().take_while(small).last().unwrap_or(at)
}

/// "A's strategic partnership with B", "A: Partnership with B": whose the noun at token `at` is.
fn owner<'s>(scene: &'s Scene<'_, '_>, at: usize) -> Option<&'s Actor> {
    let start = phrase_start(scene, at);
    let before = start.checked_sub(1)?;
    let owner = scene
        .actors
        .iter()
        .rev()
        .find(|actor| actor.tokens.end <= start && actor.organization().is_some())?;
    let end = owner.tokens.end;
    let possessive =
        end == start && scene.is_possessive(before) || end == before && scene.is_possessive(before);
    let opens = (scene.sentence.start..owner.tokens.start).all(|at| {
        !scene.passage.tokens[at].is_word() || scene.passage.tags(at).has(Tags::DETERMINER)
    });
    let label = end == before && opens && scene.passage.is_mark(before, ':');
    (possessive || label).then_some(owner)
}

/// "A's main income is a grant from B": whose the money is of which the clause of the verb at token `verb` speaks.
fn owner_of_clause<'s>(scene: &'s Scene<'_, '_>, verb: usize) -> Option<&'s Actor> {
    const MONEY: &WordList = word_list![
        "funding",
        "income",
        "support",
        "grant",
        "revenue",
        "money",
        "budget",
        "funds",
        "gift",
        "donation",
        "sponsorship"
    ];
    let passage = scene.passage;
    let owner = scene.actors.first()?;
    let behind = owner.tokens.end;
    let opens = scene.article_start(owner) == scene.sentence.start;
    let noun = behind + 1..scene.verb_group_start(verb);
    let small = |at: usize| {
        !passage.tokens[at].is_capital() && !passage.tags(at).has(Tags::FINITE | Tags::PREPOSITION)
    };
    let money = noun.clone().any(|at| passage.is_any(at, MONEY));
    let is = passage.is_any(
        verb,
        word_list!["is", "was", "are", "were", "comes", "came"],
    );
    (opens && is && scene.is_possessive(behind) && money && noun.into_iter().all(small))
        .then_some(owner)
}

/// "built by A": whether "by" leads to the name that ends before token `end`.
fn is_agent(scene: &Scene<'_, '_>, end: usize) -> bool {
    scene.ending_at(end).is_some_and(|at| {
        let start = scene.article_start(&scene.actors[at]);
        start > scene.sentence.start && scene.passage.is(start - 1, "by")
    })
}

/// "data sharing", "grants to forge": whether a verb stands inside a phrase of its clause, behind a noun and without a
/// subject of its own.
fn is_inside(scene: &Scene<'_, '_>, verb: usize) -> bool {
    let passage = scene.passage;
    let infinitive = verb > scene.sentence.start && passage.is(verb - 1, "to");
    let before = verb - usize::from(infinitive);
    let noun = before
        .checked_sub(1)
        .filter(|noun| *noun >= scene.sentence.start);
    let lower = noun.is_some_and(|noun| passage.tokens[noun].shape == Shape::Lower);
    lower && (infinitive || passage.raw(verb).ends_with("ing"))
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::check;

    #[test]
    fn whose_a_partnership_is() {
        check(
            "This is due to the Marlow Trust's long partnership with the Calder Institute.",
            "Marlow Trust partner Calder Institute",
        );
        check(
            "Siemens: Partnership with the Calder Institute to train 52 nurses.",
            "Siemens partner Calder Institute",
        );
        check(
            "The Kestrel Foundation grew. Jointly with Siemens and Bosch, we built a lab.",
            "Kestrel Foundation collaborator Siemens; Kestrel Foundation collaborator Bosch",
        );
        check(
            "The Kestrel Foundation grew. In conjunction with Siemens, we built a lab.",
            "Kestrel Foundation collaborator Siemens",
        );
        check(
            "Siemens has formed an alliance with Bosch.",
            "Siemens partner Bosch",
        );
        check(
            "The lab was built by Siemens, in close co-operation with Bosch.",
            "Siemens collaborator Bosch",
        );
        check(
            "The Harbour Project, with financial support from Siemens and Bosch, trains nurses.",
            "Siemens supporter Harbour Project; Bosch supporter Harbour Project",
        );
        // The word is a name's.
        check("The Harbour Alliance with its 40 staff met Bosch.", "");
    }

    #[test]
    fn everybody_speaks_for_who_sends_them() {
        check(
            "Anna Kowalska signed it on behalf of UNICEF and David Chen on behalf of Siemens.",
            "Anna Kowalska representative UNICEF; David Chen representative Siemens",
        );
        check(
            "Anna Kowalska and David Chen signed it on behalf of UNICEF.",
            "Anna Kowalska representative UNICEF; David Chen representative UNICEF",
        );
    }

    #[test]
    fn where_something_began_is_not_what_it_is() {
        check(
            "Created at Siemens, with support from Bosch, the Harbour Project grew.",
            "Bosch supporter Harbour Project",
        );
        check(
            "The Kestrel Foundation grew. Our partnerships with firms using Kubernetes go on.",
            "",
        );
        check(
            "The Kestrel Foundation grew. Our long-standing partnership with Siemens goes on.",
            "Kestrel Foundation partner Siemens",
        );
    }

    #[test]
    fn nouns_between_may_look_like_verbs() {
        check(
            "Siemens also strengthened India’s cancer care ecosystem through partnerships with leading institutions such as Bosch.",
            "Siemens partner Bosch",
        );
    }
}
