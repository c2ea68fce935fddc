//! Firms that are taken on for a task: "We appointed an audit firm, A", "B engaged A to review the code".

use super::super::Context;
use super::super::scene::Scene;
use super::id;
use super::passive::Passive;
use crate::document::Shape;
use crate::lexicon::words::{Tags, WordList, word_list};

/// Verbs by which a firm is taken on where a word between says what it is.
const TAKEN_ON: &WordList = word_list![
    "appointed",
    "chose",
    "commissioned",
    "engaged",
    "hired",
    "retained",
    "selected",
];

/// Verbs by which a firm is taken on for what stands behind it.
const TASKED: &WordList = word_list!["commissioned", "engaged", "hired", "retained", "tasked"];

/// What those are called who do a task for others.
const FIRMS: &WordList = word_list![
    "agency",
    "auditor",
    "company",
    "consultancy",
    "consultant",
    "contractor",
    "firm",
    "studio",
    "vendor",
];

/// Who is taken on by the verb at token `at`, and by whom.
pub(super) fn engaged<'s>(
    scene: &'s Scene<'_, '_>,
    context: &Context<'_>,
    at: usize,
) -> Option<Passive<'s>> {
    const LONGEST: usize = 6;
    let passage = scene.passage;
    if !passage.is_any(at, TAKEN_ON) && !passage.is_any(at, TASKED) {
        return None;
    }
    let next = at + 1;
    let article = passage.is_any(next, word_list!["a", "an", "the"]);
    let small = |at: &usize| {
        passage.tokens.get(*at).is_some_and(|token| {
            token.shape == Shape::Lower && !token.tags.has(Tags::PREPOSITION | Tags::CONJUNCTION)
        })
    };
    let called = (next + 1..next + LONGEST)
        .take_while(small)
        .find(|at| passage.is_any(*at, FIRMS) && !small(&(at + 1)))
        .filter(|_| article && passage.is_any(at, TAKEN_ON));
    let from = match called {
        Some(noun) => {
            let marks = [',', '(', '–', '—'];
            let mark = marks.iter().any(|mark| passage.is_mark(noun + 1, *mark));
            noun + 1 + usize::from(mark)
        }
        None => next + usize::from(passage.is(next, "the")),
    };
    let firm = *scene.objects(from).first()?;
    let end = scene.behind(firm.tokens.end);
    let right = firm.tokens.start == from && firm.named().is_some() && !scene.modifies(firm);
    let task = || {
        let verb = passage.is(end, "to") && passage.tags(end + 1).has(Tags::VERB);
        passage.is_any(at, TASKED) && verb
    };
    if !right || called.is_none() && !task() {
        return None;
    }
    let subject = scene.subjects(at).first().copied();
    let place = match subject {
        Some(subject) if subject.is_person() => return None,
        Some(subject) => (subject.organization()?, Some(subject)),
        None => {
            let we = at > scene.sentence.start && passage.tags(at - 1).has(Tags::WE);
            (context.subject.filter(|_| we)?, None)
        }
    };
    (firm.organization() != Some(place.0)).then(|| (vec![firm], vec![place], id("contractor")))
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::check_behind;

    #[test]
    fn firms_are_taken_on_for_a_task() {
        for sentence in [
            "The Foundation appointed a code audit firm, Siemens, which did its work in May.",
            "We hired a design agency, Siemens.",
            "The Kestrel Foundation has engaged Siemens to audit the accounts.",
            "We commissioned Siemens to write the guide.",
            "We have retained the consultancy Siemens.",
        ] {
            check_behind(sentence, "Siemens contractor Kestrel Foundation");
        }
    }

    #[test]
    fn who_is_only_met_or_chosen_is_taken_on_for_nothing() {
        for sentence in [
            "We engaged with Siemens to understand the market.",
            "We engaged Siemens in talks.",
            "We did not hire a design agency, Siemens.",
            "We selected a venue, Siemens.",
            "Anna Kowalska hired a law firm, Siemens.",
            "We appointed a company secretary, and Siemens left.",
        ] {
            check_behind(sentence, "");
        }
    }
}
