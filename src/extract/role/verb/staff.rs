//! Whose people those are whom a word before their names calls employees: "Siemens engineer Liis Tamm", "Foundation staff members
//! Liis Tamm and Karl Oja".

use super::super::Context;
use super::super::scene::{Actor, Scene, is_body};
use super::super::sentence::Place;
use super::employed::is_job;
use crate::document::Shape;
use crate::extract::person::behind_honorifics;
use crate::lexicon::words::{Tags, WordList, word_list};

/// Words that say by themselves that somebody is employed.
const EMPLOYED: &WordList = word_list!["employee", "employees", "staffer", "staffers"];

/// The people of a sentence whose employer stands with what they are right before their names, where that is told and at which
/// tokens.
pub(super) fn staff<'s>(
    scene: &'s Scene<'_, '_>,
    context: &Context<'_>,
) -> Vec<(Vec<&'s Actor>, Place<'s>, usize)> {
    let people = scene.actors.iter().filter(|actor| actor.is_person());
    people
        .filter_map(|person| {
            let (noun, plural, sure) = noun_before(scene, person)?;
            let place = employer(scene, context, noun, sure)?;
            let named = match plural {
                true => scene.named_from(person.tokens.start),
                false => vec![person],
            };
            let people = named.into_iter().filter(|named| named.is_person());
            Some((people.collect(), place, noun))
        })
        .collect()
}

/// The noun right before a person that says what somebody is: where it starts, whether it is a plural, and whether it says alone
/// that the person is employed.
fn noun_before(scene: &Scene<'_, '_>, person: &Actor) -> Option<(usize, bool, bool)> {
    let passage = scene.passage;
    let last = person.tokens.start.checked_sub(1)?;
    if last < scene.sentence.start || passage.tokens[last].shape != Shape::Lower {
        return None;
    }
    let right = behind_honorifics(passage, last + 1) == person.tokens.start;
    let plural = passage.raw(last).ends_with('s');
    let members = passage.is_any(last, word_list!["member", "members"]);
    let noun = match () {
        () if members && last > 0 && passage.is(last - 1, "staff") => Some((last - 1, true)),
        () if passage.is_any(last, EMPLOYED) => Some((last, true)),
        () if is_job(passage, last) => Some((last, false)),
        () => None,
    };
    let (noun, sure) = noun.filter(|_| right)?;
    Some((noun, plural, sure))
}

/// Whose people are told of by the noun at token `noun`: the organization right before it; where the noun is `sure`, also "our"
/// and "Foundation" in a report of one.
fn employer<'s>(
    scene: &'s Scene<'_, '_>,
    context: &Context<'_>,
    noun: usize,
    sure: bool,
) -> Option<Place<'s>> {
    let passage = scene.passage;
    let owner = scene.ending_at(noun).map(|at| &scene.actors[at]);
    let before = |at: usize| at > scene.sentence.start && is_past(scene, at - 1);
    if let Some(owner) = owner.filter(|owner| owner.named().is_some()) {
        let id = owner.organization()?;
        let house = sure || !is_body(scene.kind(id));
        return (house && !before(owner.tokens.start)).then_some((id, Some(owner)));
    }
    let word = noun
        .checked_sub(1)
        .filter(|word| *word >= scene.sentence.start)?;
    let subject = context.subject.filter(|_| !scene.elsewhere)?;
    let name = &scene.found.organizations[subject as usize].name;
    let capital = passage.tokens[word].shape == Shape::Title;
    let called = capital
        && name
            .rsplit(' ')
            .next()
            .is_some_and(|head| head == passage.raw(word) && head.len() < name.len());
    let ours = passage.tags(word).has(Tags::WE) && passage.is(word, "our");
    let house = !is_body(scene.kind(subject));
    (house && (called || sure && ours) && !before(word)).then_some((subject, None))
}

/// "former", "ex-": whether the word at token `at` says that they were employed once, or may be.
fn is_past(scene: &Scene<'_, '_>, at: usize) -> bool {
    const PAST: &WordList = word_list![
        "ex", "former", "fellow", "future", "late", "previous", "retired", "then"
    ];
    let passage = scene.passage;
    let at = at - usize::from(at > scene.sentence.start && passage.is_mark(at, '-'));
    passage.is_any(at, PAST)
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::{check_behind, check_below};

    #[test]
    fn whose_people_are_named() {
        check_behind(
            "Siemens engineer Anna Kowalska fixed it.",
            "Anna Kowalska employee Siemens",
        );
        check_behind(
            "Siemens employees Anna Kowalska and David Chen came.",
            "Anna Kowalska employee Siemens; David Chen employee Siemens",
        );
        for sentence in [
            "Foundation employee Anna Kowalska fixed it.",
            "This was done by Foundation developer Anna Kowalska.",
            "These included our staff member Anna Kowalska.",
        ] {
            check_below(sentence, "Anna Kowalska employee Kestrel Foundation");
        }
    }

    #[test]
    fn who_is_no_employee_there() {
        for sentence in [
            "The former Siemens employee Anna Kowalska came.",
            "Kubernetes developer Anna Kowalska came.",
            "We met the engineer Anna Kowalska.",
            "Our developer Anna Kowalska came.",
            "An ex-Siemens engineer, Anna Kowalska, came.",
        ] {
            check_behind(sentence, "");
        }
    }
}
