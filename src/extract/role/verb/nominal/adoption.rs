//! Who took something up: "adoption of X by A", "X gained adoption at A and B", "A announced its adoption of X".

use super::super::super::Context;
use super::super::super::holder::announced;
use super::super::super::scene::{Actor, Scene};
use super::super::super::sentence::Place;
use super::super::object::is_adopted;
use crate::document::Shape;
use crate::extract::employed::FIRMS;
use crate::lexicon::words::{Tags, WordList, word_list};

/// Verbs that tell of an adoption that was: others only wish for it.
const TOLD: &WordList = word_list![
    "announced",
    "announces",
    "completed",
    "gain",
    "gained",
    "gains",
    "had",
    "has",
    "include",
    "included",
    "includes",
    "report",
    "reported",
    "reports",
    "saw",
    "see",
    "seen",
    "sees",
    "welcome",
    "welcomed",
];

/// Who has adopted what, by the word "adoption" at token `at`.
pub(super) fn find<'s>(
    scene: &'s Scene<'_, '_>,
    context: &Context<'_>,
    at: usize,
) -> Option<(Vec<&'s Actor>, Place<'s>)> {
    let passage = scene.passage;
    if !passage.is(at, "adoption") {
        return None;
    }
    // "growing adoption"
    let grows = at > scene.sentence.start && passage.raw(at - 1).ends_with("ing");
    let verb = scene.verb_before(at - usize::from(grows));
    let first = scene.sentence.start;
    // "Highlights include adoption", but "Our goals include adoption".
    let fits = |verb: usize| {
        let lists = word_list!["include", "included", "includes"];
        let news = word_list!["highlights", "highlight", "news"];
        passage.is_any(verb, TOLD)
            && (!passage.is_any(verb, lists) || (first..verb).any(|at| passage.is_any(at, news)))
    };
    // "resistance to adoption", "little adoption", "the end of adoption"
    let plain = |at: usize| {
        passage
            .tags(at)
            .has(Tags::DETERMINER | Tags::ADJECTIVE | Tags::ADVERB | Tags::WE)
            || passage.is_any(at, word_list!["its", "their", "production", "industry"])
            || passage.raw(at).ends_with("ing")
    };
    let less = word_list![
        "little",
        "less",
        "low",
        "slow",
        "poor",
        "no",
        "few",
        "declining",
        "falling",
        "shrinking"
    ];
    let told = match verb {
        Some(verb) => fits(verb) && (verb + 1..at).all(|at| plain(at) && !passage.is_any(at, less)),
        None => false,
    };
    if !told && !is_grown(scene, at) {
        return None;
    }
    let adopted = |actor: &&Actor| {
        actor
            .organization()
            .is_some_and(|id| is_adopted(scene.kind(id)))
    };
    let named = passage.is(at + 1, "of").then(|| scene.objects(at + 2));
    let named = named.and_then(|objects| objects.into_iter().next());
    if passage.is(at + 1, "of") && !named.as_ref().is_some_and(adopted) {
        return None;
    }
    let link = named.map_or(at + 1, |what| scene.behind(what.tokens.end));
    let subjects = verb.map_or(Vec::new(), |verb| scene.subjects(verb));
    let by = passage.is_any(link, word_list!["by", "at", "from"]);
    let users: Vec<&Actor> = match by {
        true => scene.named_from(behind_kind(scene, link + 1)),
        // "A announced its adoption of X"
        false
            if named.is_some()
                && passage.is_any(at - usize::from(at > 0), word_list!["its", "their"]) =>
        {
            subjects.clone()
        }
        false => return None,
    };
    let firms = !users.is_empty()
        && users
            .iter()
            .all(|user| user.named().is_some_and(|id| !is_adopted(scene.kind(id))));
    let what = named.or_else(|| subjects.into_iter().find(adopted));
    // "We saw adoption by A", "The project gained adoption by A", but "The rival project".
    let ours = || {
        let verb = verb.unwrap_or(at);
        (first..verb).any(|at| passage.tags(at).has(Tags::WE) || passage.is(at, "it"))
            || passage.is(first, "the") && passage.is(first + 1, "project")
            || (first..verb)
                .any(|at| passage.is_any(at, word_list!["highlights", "highlight", "news"]))
    };
    let place = match what {
        Some(what) => (what.organization()?, Some(what)),
        None => (context.project.filter(|_| ours())?, None),
    };
    firms.then_some((users, place))
}

/// "Adoption of X by A grew": whether the verb behind the word at token `at`, which opens the sentence, tells of an adoption
/// that was.
fn is_grown(scene: &Scene<'_, '_>, at: usize) -> bool {
    let passage = scene.passage;
    at == scene.sentence.start
        && passage.is(at + 1, "of")
        && (at..scene.sentence.end)
            .any(|at| passage.is_any(at, word_list!["grew", "continued", "rose"]))
}

/// "by firms such as A", "at companies like A": where the names start behind what those are.
fn behind_kind(scene: &Scene<'_, '_>, at: usize) -> usize {
    const MOST: usize = 4;
    let passage = scene.passage;
    let small = |at: &usize| {
        passage.tokens[*at].shape == Shape::Lower && !passage.tags(*at).has(Tags::PREPOSITION)
    };
    let mut words = (at..scene.sentence.end.min(at + MOST)).take_while(small);
    let noun = words.find(|at| passage.is_any(*at, FIRMS));
    let named = noun.and_then(|noun| announced(passage, noun + 1));
    named.unwrap_or(at)
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::check;

    #[test]
    fn adoption_has_adopters() {
        let both = "Siemens user Delta Project; Bosch user Delta Project";
        check(
            "We saw adoption of the Delta Project by Siemens and Bosch.",
            both,
        );
        check(
            "The Delta Project gained adoption at Siemens and Bosch.",
            both,
        );
        check(
            "The Delta Project gained adoption by large firms such as Siemens and Bosch.",
            both,
        );
        check(
            "Siemens announced its adoption of the Delta Project.",
            "Siemens user Delta Project",
        );
        check(
            "We want to drive adoption of the Delta Project by Siemens.",
            "",
        );
        check("We encourage adoption of the Delta Project at Siemens.", "");
        check("The Delta Project saw no adoption at Siemens.", "");
        check("The Delta Project saw little adoption at Siemens.", "");
        check(
            "We saw the end of adoption of the Delta Project by Siemens.",
            "",
        );
        check("Adoption of the Delta Project by Siemens is a goal.", "");
        check(
            "Our goals include adoption of the Delta Project by Siemens.",
            "",
        );
        check("We saw the adoption of a child by Siemens.", "");
    }
}
