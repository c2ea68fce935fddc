//! Clauses that tell a post is over: "handed over her role as chair", "served two terms as chair", "Members that left: A".

use super::super::noun::noun_at;
use super::super::scene::Scene;
use super::ended::is_end;
use crate::document::Shape;
use crate::extract::passage::Passage;
use crate::extract::verb::is_to_come;
use crate::lexicon::words::{Tags, WordList, word_list};

/// What somebody goes from.
const POST: &WordList = word_list![
    "chair", "office", "position", "post", "role", "roles", "seat", "baton", "torch",
];

/// Whether the words of a clause from token `from` to the post at token `at`, or right behind it, tell that who had it has it no
/// more.
pub(super) fn went(scene: &Scene<'_, '_>, from: usize, at: usize) -> bool {
    const FAR: usize = 16;
    let passage = scene.passage;
    let mourned = (scene.sentence.start.max(at.saturating_sub(FAR))..at)
        .any(|at| passage.is_any(at, word_list!["mourn", "mourned", "mourns", "mourning"]));
    mourned
        || (from..at).any(|place| loses(scene, place, at))
        || (from..=at).any(|place| hands_over(passage, place, at) || served(scene, place, at))
}

/// "Members that left: A", "Two members, A and B, did not renew": whether a clause on those whom the plural at token `at` names
/// tells that they went.
pub(super) fn all_left(scene: &Scene<'_, '_>, at: usize) -> bool {
    const GIVES_UP: &WordList = word_list!["dropped", "lapsed", "withdrew"];
    let passage = scene.passage;
    let Some(noun) = noun_at(passage, at).filter(|noun| noun.plural) else {
        return false;
    };
    let end = noun.range.end;
    let clause = match () {
        () if passage.is_any(end, word_list!["that", "which", "who"]) => Some(end + 1),
        () if passage.is_mark(end, ',') => {
            let named = scene.named_from(end + 1);
            let close = named.last().map(|last| scene.behind(last.tokens.end));
            close
                .filter(|close| passage.is_mark(*close, ','))
                .map(|close| close + 1)
        }
        () => None,
    };
    clause.is_some_and(|clause| {
        let verb = clause + usize::from(passage.is_any(clause, word_list!["have", "had"]));
        is_end(passage, verb)
            || passage.is_any(verb, GIVES_UP) && !passage.tags(verb + 1).has(Tags::DETERMINER)
    })
}

/// "lost two members", "lost A and B as sponsors": whether the verb at token `place` has those named by the noun at token `at`
/// as what was lost.
fn loses(scene: &Scene<'_, '_>, place: usize, at: usize) -> bool {
    const NEAR: usize = 3;
    let passage = scene.passage;
    if !passage.is(place, "lost") {
        return false;
    }
    let near = scene.sentence.start.max(place.saturating_sub(NEAR));
    if (near..place).any(|at| is_to_come(passage, at)) {
        return false;
    }
    let told = |last: &usize| *last < at && passage.is(*last, "as");
    let named = scene.named_from(place + 1);
    let last = named.last().map(|last| last.tokens.end).filter(told);
    let open = |at: usize| {
        let closed = Tags::PREPOSITION | Tags::VERB | Tags::FINITE;
        !passage.tags(at).has(closed) && passage.tokens[at].shape != Shape::Mark
    };
    (last.unwrap_or(place) + 1..at).all(open)
}

/// "handed over her role as", "passed the post of chair to", "moved to emeritus status as", "declined to stand again as": whether
/// the verb at token `place` takes somebody out of the post at token `at`.
fn hands_over(passage: &Passage<'_>, place: usize, at: usize) -> bool {
    let of_post = |from: usize| (from..at).any(|at| passage.is_any(at, POST));
    match () {
        () if passage.is_any(place, word_list!["handed", "passed"]) => {
            let over = passage.is_any(place + 1, word_list!["over", "on"]);
            let led = passage
                .tags(place + 1 + usize::from(over))
                .has(Tags::DETERMINER);
            led && of_post(place + 1)
        }
        () if passage.is_any(place, word_list!["moved", "transitioned"]) => {
            passage.is(place + 1, "to")
                && passage.is_any(
                    place + 2,
                    word_list!["emeritus", "emerita", "alumni", "inactive"],
                )
        }
        () if passage.is(place, "declined") => {
            passage.is(place + 1, "to") && passage.is_any(place + 2, word_list!["stand", "run"])
        }
        () => false,
    }
}

/// "served two terms as chair", "served as chair for six years": whether the verb at token `place` tells of a whole term in the
/// post at token `at`.
fn served(scene: &Scene<'_, '_>, place: usize, at: usize) -> bool {
    const NEAR: usize = 6;
    const TERMS: &WordList = word_list!["decade", "decades", "term", "terms", "year", "years"];
    let passage = scene.passage;
    let has = |back: usize| {
        place
            .checked_sub(back)
            .is_some_and(|at| passage.tags(at).has(Tags::AUXILIARY))
    };
    if !passage.is(place, "served") || has(1) || has(2) {
        return false;
    }
    let counted = |at: usize| {
        let number = passage.tags(at).has(Tags::NUMBER)
            || passage
                .tokens
                .get(at)
                .is_some_and(|token| token.shape == Shape::Number)
            || passage.is(at, "a");
        number && passage.is_any(at + 1, TERMS)
    };
    let limit = scene.sentence.end.min(at + NEAR);
    counted(place + 1)
        || (at..limit).any(|at| passage.is(at, "for") && counted(at + 1))
            && !(at..limit).any(|at| passage.is_any(at, word_list!["now", "since"]))
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::{check_behind, check_below};

    #[test]
    fn posts_that_are_handed_over_are_held_no_more() {
        for sentence in [
            "Anna Kowalska handed over her role as chair to David Chen.",
            "Anna Kowalska passed the role of chair on to David Chen.",
            "Anna Kowalska declined to stand again as chair.",
            "Anna Kowalska served two terms as chair.",
            "Anna Kowalska, who served as chair for six years, left.",
            "We mourn the loss of Anna Kowalska, chair of the Kestrel Foundation.",
        ] {
            check_behind(sentence, "Anna Kowalska chair Kestrel Foundation ended");
        }
        for sentence in [
            "Anna Kowalska has served two terms as chair.",
            "Anna Kowalska served as chair for the meeting.",
        ] {
            check_behind(sentence, "Anna Kowalska chair Kestrel Foundation");
        }
    }

    #[test]
    fn who_is_lost_is_gone() {
        let both = "Siemens member Kestrel Foundation ended; Bosch member Kestrel Foundation ended";
        check_below("We lost two members, Siemens and Bosch.", both);
        check_below("This year we lost Siemens and Bosch as members.", both);
        check_below(
            "We lost touch with our members Siemens and Bosch.",
            "Siemens member Kestrel Foundation; Bosch member Kestrel Foundation",
        );
    }

    #[test]
    fn those_who_left_are_no_members() {
        let both = "Siemens member Kestrel Foundation ended; Bosch member Kestrel Foundation ended";
        check_below("Members that left: Siemens, Bosch.", both);
        check_below("Members who did not renew: Siemens, Bosch.", both);
        check_below("Members that dropped out: Siemens, Bosch.", both);
        check_below("Two members, Siemens and Bosch, did not renew.", both);
        check_below("Two members, Siemens and Bosch, withdrew in May.", both);
        let still = "Siemens member Kestrel Foundation; Bosch member Kestrel Foundation";
        check_below("Members that stayed: Siemens, Bosch.", still);
        check_below(
            "Two members, Siemens and Bosch, withdrew the motion.",
            still,
        );
        check_below("Members that left the room: Siemens, Bosch.", still);
    }
}
