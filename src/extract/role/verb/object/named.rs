//! Objects whose name does not stand right behind the verb, or is followed by the noun that is meant: "founded a fork of A named
//! B", "joined the A press team".

use super::super::super::cue::Verb;
use super::super::super::scene::{Actor, Scene};
use super::kind::is_staff;
use crate::document::Shape;
use crate::lexicon::words::{Tags, WordList, word_list};

/// The one that is founded by a name behind "named", or whose staff somebody joins, from token `start` on.
pub(in crate::extract::role::verb) fn called_or_staffed<'s>(
    scene: &'s Scene<'_, '_>,
    verb: &Verb,
    start: usize,
) -> Option<&'s Actor> {
    match verb.role {
        "founder" => called(scene, start),
        "member" => staffed(scene, start),
        _ => None,
    }
}

/// What leads from a noun to the name of what it is.
pub(in crate::extract::role::verb) const CALLED: &WordList =
    word_list!["named", "called", "dubbed"];

/// "a fork of A named B", "a charity called B": whom the words from token `start` on call by a name.
fn called<'s>(scene: &'s Scene<'_, '_>, start: usize) -> Option<&'s Actor> {
    const LONGEST: usize = 10;
    const BODIES: &WordList = word_list![
        "alliance",
        "association",
        "charity",
        "club",
        "committee",
        "company",
        "consortium",
        "fork",
        "foundation",
        "fund",
        "group",
        "initiative",
        "network",
        "nonprofit",
        "organisation",
        "organization",
        "programme",
        "program",
        "project",
        "society",
        "startup",
    ];
    let passage = scene.passage;
    let limit = scene.sentence.end.min(start + LONGEST);
    let closed = Tags::FINITE | Tags::AUXILIARY | Tags::RELATIVE;
    let named = (start..limit)
        .take_while(|at| !passage.tags(*at).has(closed) && !passage.is_mark(*at, ','))
        .find(|at| passage.is_any(*at, CALLED))?;
    // "a fork of A's pump called B": the first noun is what is founded.
    let of = (start..named).find(|at| passage.tags(*at).has(Tags::PREPOSITION));
    let noun = of.unwrap_or(named).checked_sub(1)?;
    let article = passage.is_any(
        start,
        word_list!["a", "an", "another", "its", "their", "our"],
    );
    let first = scene.from(named + 1).first()?;
    let marks = (named + 1..first.tokens.start).all(|at| !passage.tokens[at].is_word());
    let fits = article && noun > start && passage.is_any(noun, BODIES) && marks;
    (fits && first.named().is_some()).then_some(first)
}

/// "the A press team": whose staff the words from token `start` on tell.
fn staffed<'s>(scene: &'s Scene<'_, '_>, start: usize) -> Option<&'s Actor> {
    let passage = scene.passage;
    let the = passage.is(start, "the");
    let actor = scene.from(start).first()?;
    let end = actor.tokens.end;
    let small = passage
        .tokens
        .get(end)
        .is_some_and(|token| token.shape == Shape::Lower);
    let right = the && actor.tokens.start == start + 1 && small;
    (right && actor.named().is_some() && is_staff(passage, end)).then_some(actor)
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::{check, check_below};

    #[test]
    fn who_joins_a_part_of_a_house_works_there() {
        check(
            "Maria Schmidt joined the Siemens press team in May.",
            "Maria Schmidt employee Siemens",
        );
        check(
            "Maria Schmidt joined the Alvik Hospital nursing department.",
            "Maria Schmidt employee Alvik Hospital",
        );
        for sentence in [
            "Maria Schmidt joined the Siemens football team.",
            "Bosch joined the Siemens press team.",
        ] {
            check(sentence, "");
        }
    }

    #[test]
    fn what_is_founded_may_be_named_behind_its_noun() {
        check(
            "Maria Schmidt founded a charity called Harbour Alliance.",
            "Maria Schmidt founder Harbour Alliance",
        );
        check(
            "Siemens immediately initiated a fork of the Delta Project named [Harbour Alliance](http://a.b).",
            "Siemens founder Harbour Alliance",
        );
        check("Siemens launched a fork of the Delta Project.", "");
        check_below(
            "Siemens launched a song on a charity called Harbour Alliance.",
            "",
        );
    }

    #[test]
    fn bodies_own_each_other() {
        check(
            "SIG Network and SIG Storage co-own the Harbour Working Group.",
            "SIG Network owner Harbour Working Group; SIG Storage owner Harbour Working Group",
        );
        check_below(
            "The Harbour Working Group, which we co-own with SIG Network, grew.",
            "Kestrel Foundation owner Harbour Working Group; SIG Network owner Harbour Working Group",
        );
        check_below("We do not own the Harbour Working Group.", "");
        check("SIG Network took over the Harbour Working Group.", "");
    }

    #[test]
    fn with_whom_one_takes_part_is_no_place() {
        check_below("We took part in the fair with the Harbour Alliance.", "");
        check_below(
            "We participated as a mentor for the Delta Project.",
            "Kestrel Foundation participant Delta Project",
        );
    }
}
