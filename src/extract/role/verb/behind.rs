//! What stands between a verb and its object.

use super::super::cue::Object::{Agent, Behind, Direct, Given, Holders, Inverse};
use super::super::cue::Verb;
use super::super::noun::seat_ending;
use super::super::scene::{Actor, Scene};
use super::super::sentence::Place;
use super::object::leads;
use crate::document::Shape;
use crate::extract::passage::Passage;
use crate::lexicon::words::{Tags, WordList, word_list};
use std::ops::Range;

/// "our outstanding common stock": whether the words from token `at` on are the shares of whom they belong to.
pub(super) fn is_stock(passage: &Passage<'_>, at: usize) -> bool {
    const LONGEST: usize = 4;
    const STOCK: &WordList = word_list!["stock", "shares", "capital", "equity", "votes", "voting"];
    (at..at + LONGEST)
        .take_while(|at| {
            passage
                .tokens
                .get(*at)
                .is_some_and(|token| token.shape == Shape::Lower)
        })
        .any(|at| passage.is_any(at, STOCK))
}

/// Whether a preposition other than "of" and those that announce names stands in the words before an object.
pub(super) fn is_apart(passage: &Passage<'_>, gap: Range<usize>) -> bool {
    gap.clone().any(|at| {
        passage.is(at, "secretariat") && !is_hosting(passage, gap.start)
            || passage.tags(at).has(Tags::PREPOSITION)
                && !passage.is_any(at, word_list!["of", "including", "like", "as", "per"])
                && !(at > gap.start
                    && passage.is_any(
                        at - 1,
                        word_list!["such", "stake", "shares", "share", "interest", "%"],
                    ))
    })
}

/// "hosts the secretariat": whether the verb right before token `at` takes a house's office in.
fn is_hosting(passage: &Passage<'_>, at: usize) -> bool {
    at > 0 && passage.is_any(at - 1, word_list!["hosts", "host", "hosted", "hosting"])
}

/// Where the object of a verb that ends before token `from` starts; `None` where nothing leads to one.
pub(super) fn object_start(scene: &Scene<'_, '_>, verb: &Verb, from: usize) -> Option<usize> {
    const REACH: usize = 28;
    let passage = scene.passage;
    let prepositions = match verb.object {
        Behind(prepositions) | Inverse(prepositions) => prepositions,
        Direct | Given | Holders => return Some(from),
        Agent => return None,
    };
    let limit = scene.sentence.end.min(from + REACH);
    let ends = (from..limit)
        .find(|place| {
            passage.is_mark(*place, ';')
                || passage.is(*place, "to") && passage.tags(*place + 1).has(Tags::VERB)
                || passage.tags(*place).has(Tags::FINITE) && *place > from
        })
        .unwrap_or(limit);
    // "due to the part A took"
    let cause = |at: usize| {
        passage.is(at, "to")
            && passage.is_any(
                at - 1,
                word_list!["due", "thanks", "owing", "prior", "according"],
            )
    };
    // "participated as a mentor for A"
    let taken = |at: usize| {
        verb.role == "participant"
            && passage.is(from, "as")
            && passage.is_any(at, word_list!["for", "at"])
    };
    (from..ends)
        .find(|place| {
            (passage.is_any(*place, prepositions) || taken(*place))
                && !cause(*place)
                && leads(scene, *place)
        })
        .map(|place| place + 1)
}

/// "hosts A Welcome Calls": whether something else is called by the name.
pub(super) fn is_called_by(scene: &Scene<'_, '_>, actor: &Actor) -> bool {
    let passage = scene.passage;
    let end = actor.tokens.end;
    let title = |at: usize| {
        let token = passage.tokens.get(at).filter(|_| at < scene.sentence.end);
        token.is_some_and(|token| token.shape == Shape::Title && token.spaced)
    };
    title(end)
        && title(end + 1)
        && passage.raw(end + 1).ends_with('s')
        && !passage.tags(end).has(Tags::MONTH | Tags::PREPOSITION)
        && !scene.is_of_actor(end)
}

/// "sponsored and presented at A", "hosted, staffed and paid for A": where the object starts that the verb at token `at` shares with those
/// that a list joins to it; `from` where none follow.
pub(super) fn joined_verbs(scene: &Scene<'_, '_>, verb: &Verb, at: usize, from: usize) -> usize {
    const MOST: usize = 3;
    const EVENTS: [&str; 4] = ["sponsor", "host", "organizer", "participant"];
    let passage = scene.passage;
    let ending = |at: usize| {
        let raw = passage.raw(at);
        ["ed", "ing", "s"].iter().position(|end| raw.ends_with(end))
    };
    if verb.object != Direct || !EVENTS.contains(&verb.role) {
        return from;
    }
    let mut end = from;
    let mut last = false;
    for _ in 0..MOST {
        let comma = usize::from(passage.is_mark(end, ','));
        let and = usize::from(passage.is_any(end + comma, word_list!["and", "or"]));
        let next = end + comma + and;
        let verb = next > end
            && next < scene.sentence.end
            && passage.tokens[next].shape == Shape::Lower
            && passage.tags(next).has(Tags::VERB)
            && (ending(next) == ending(at)
                || passage.is_any(next, word_list!["spoke", "ran", "gave"]));
        if !verb {
            break;
        }
        end = next + 1;
        last |= and == 1;
    }
    let at = usize::from(passage.is(end, "at"));
    match last {
        true => end + at,
        false => from,
    }
}

/// "Two more firms contribute to A this quarter: B and C": one past the words at token `at` that tell when.
pub(in crate::extract::role) fn told_when(scene: &Scene<'_, '_>, at: usize) -> usize {
    const LONGEST: usize = 4;
    let passage = scene.passage;
    let when = |at: &usize| {
        passage
            .tags(*at)
            .has(Tags::PERIOD | Tags::MONTH | Tags::NUMBER)
            || passage.is_any(*at, word_list!["this", "last", "in", "since", "until"])
            || passage.tokens[*at].shape == Shape::Number
    };
    let limit = scene.sentence.end.min(at + LONGEST);
    at + (at..limit).take_while(when).count()
}

/// "The audit committee of A consists of": whose body stands before the verb at token `at`.
pub(super) fn seated_in<'s>(scene: &'s Scene<'_, '_>, at: usize) -> Option<Place<'s>> {
    let of = |actor: &Actor| scene.article_start(actor).checked_sub(1);
    let actor = &scene.actors[scene.ending_at(scene.verb_group_start(at))?];
    let of = of(actor).filter(|of| scene.passage.is(*of, "of"))?;
    seat_ending(scene.passage, scene.sentence.start, of)?;
    Some((actor.named()?, Some(actor)))
}

/// "sponsored and presented at A", "sponsored, presented and spoke at A": one past the verbs that share the object of the
/// one that ends before token `from`, and their preposition.
pub(super) fn behind_verbs(scene: &Scene<'_, '_>, from: usize) -> usize {
    const MOST: usize = 8;
    let passage = scene.passage;
    let past = |at: usize| {
        let token = passage.tokens.get(at);
        // "Sponsored and Presented at A": a headline's verbs are all written large.
        let large = from > scene.sentence.start && passage.tokens[from - 1].is_capital();
        token.is_some_and(|token| token.shape == Shape::Lower || large && token.is_capital())
            && passage.raw(at).ends_with("ed")
    };
    let limit = scene.sentence.end.min(from + MOST);
    let mut at = from;
    let mut joined = false;
    while at < limit {
        let comma = usize::from(passage.is_mark(at, ','));
        let and = usize::from(passage.is(at + comma, "and"));
        if comma + and == 0 || !past(at + comma + and) {
            break;
        }
        joined = and == 1;
        at += comma + and + 1;
    }
    let led = passage.is_any(at, word_list!["at", "in"]);
    if joined && led { at + 1 } else { from }
}

/// "joining A in May as a gold member,": one past the words at token `at` that tell when and as what.
pub(super) fn behind_post(scene: &Scene<'_, '_>, at: usize) -> usize {
    const LONGEST: usize = 8;
    let passage = scene.passage;
    let when = told_when(scene, at);
    let words = when..scene.sentence.end.min(when + LONGEST);
    let mut close = words.skip_while(|at| passage.tokens[*at].is_word());
    match passage.is(when, "as") {
        true => close
            .next()
            .filter(|at| passage.is_mark(*at, ','))
            .unwrap_or(at),
        false => at,
    }
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::check_below;

    #[test]
    fn verbs_share_an_object() {
        check_below(
            "Work we did last quarter:\n\n- Sponsored, presented, and exhibited at FOSDEM\n- Organized and ran KubeCon",
            "Kestrel Foundation sponsor FOSDEM; Kestrel Foundation speaker FOSDEM; Kestrel Foundation organizer KubeCon",
        );
        check_below(
            "We sponsored students and spoke at FOSDEM.",
            "Kestrel Foundation speaker FOSDEM",
        );
    }

    #[test]
    fn bodies_consist_of_their_members() {
        check_below(
            "The advisory board of the Harbour Alliance consists of Maria Schmidt (Siemens), who is also its chair, David Chen (Bosch) and Jens Albrecht.",
            "Maria Schmidt advisory_board_member Harbour Alliance; David Chen advisory_board_member Harbour Alliance; Jens Albrecht advisory_board_member Harbour Alliance",
        );
        check_below(
            "The steering committee of the Harbour Alliance consists of Siemens and Bosch.",
            "Siemens steering_committee_member Harbour Alliance; Bosch steering_committee_member Harbour Alliance",
        );
        check_below(
            "Our PMC comprises Maria Schmidt and David Chen.",
            "Maria Schmidt pmc_member Kestrel Foundation; David Chen pmc_member Kestrel Foundation",
        );
        check_below(
            "The report of the Harbour Alliance consists of tests by Siemens.",
            "",
        );
    }

    #[test]
    fn what_is_promised_is_to_come() {
        check_below(
            "Work we did last quarter:\n\n- Committed to sponsoring FOSDEM and KubeCon",
            "Kestrel Foundation sponsor FOSDEM planned; Kestrel Foundation sponsor KubeCon planned",
        );
        check_below(
            "We look forward to hosting KubeCon in May.",
            "Kestrel Foundation host KubeCon planned",
        );
        check_below("We look forward to seeing you at KubeCon.", "");
    }
}
