//! Words that take back what a clause says, or only suppose it: "is not a member", "may join", "almost hired".

use super::super::scene::Scene;
use crate::document::Shape;
use crate::extract::passage::Passage;
use crate::extract::verb::is_verb;
use crate::lexicon::words::{Tags, WordList, word_list};

/// "must join", "must soon be a member": whether the auxiliary at token `must` leads to what the words at token `at` say, and not
/// to what is done by who is that already.
fn is_due(passage: &Passage<'_>, must: usize, at: usize) -> bool {
    let adverb = |at: &usize| passage.tags(*at).has(Tags::ADVERB);
    let verb = must + 1 + (must + 1..at).take_while(adverb).count();
    let becomes = word_list![
        "be", "become", "cease", "end", "find", "get", "have", "keep", "remain", "seek", "start",
        "stay", "stop", "win"
    ];
    verb == at || passage.is_any(verb, becomes) && !(verb..at).any(|at| passage.is(at, "that"))
}

/// "is not a member", "may join", "almost hired", "considered acquiring", "invited A to become", "If A joins": whether the words
/// `clause..at`, or an "if" that opens their clause, take back what the words at token `at` say.
pub(super) fn supposes(scene: &Scene<'_, '_>, clause: usize, at: usize) -> bool {
    const NOT: &WordList = word_list![
        "neither",
        "nor",
        "not",
        "never",
        "cannot",
        "could",
        "might",
        "may",
        "would",
        "should",
        "can",
        "considered",
        "considers",
        "considering",
        "denied",
        "refused",
        "hardly",
        "barely",
        "scarcely",
        "rarely",
        "seldom",
    ];
    const ASK: &WordList = word_list![
        "failed",
        "fails",
        "fail",
        "failing",
        "failure",
        "unable",
        "unwilling",
        "sought",
        "seek",
        "attempt",
        "attempts",
        "attempted",
        "attempting",
        "bid",
        "try",
        "tries",
        "trying",
        "refuse",
        "refuses",
        "refusal",
        "forbid",
        "forbids",
        "decline",
        "declines",
        "wish",
        "apply",
        "applies",
        "applying",
        "approached",
        "threatened",
        "invite",
        "invites",
        "invited",
        "ask",
        "asked",
        "encourage",
        "encouraged",
        "wants",
        "wanted",
        "want",
        "hopes",
        "hope",
        "hoped",
        "hoping",
        "like",
        "offered",
        "offers",
        "wishes",
        "seeks",
        "seeking",
        "applied",
        "asks",
        "claimed",
        "claims",
        "declined",
        "tried",
        "volunteered",
    ];
    const UNSURE: &WordList = word_list![
        "believe",
        "believed",
        "false",
        "incorrect",
        "incorrectly",
        "rumored",
        "rumoured",
        "rumours",
        "rumors",
        "speculation",
        "untrue",
        "wrong",
    ];
    let passage = scene.passage;
    let first = scene.sentence.start;
    // "have no gold members A or B"
    let none = at > clause && passage.is_any(at - 1, word_list!["no", "without"]);
    none || (clause..at).any(|place| {
        // "May" is a month; "not only" denies nothing; "would like to thank" thanks.
        passage.is_any(place, NOT)
            && passage.tokens[place].shape == Shape::Lower
            && !passage.is_any(place + 1, word_list!["only", "like"])
            || passage.is_any(place, word_list!["n't", "n’t", "'t", "’t"])
            || passage.is(place, "must") && is_due(passage, place, at)
            // "It is untrue that A funds us", "Some believe that A is a member", "incorrectly stated that"
            || passage.is_any(place, UNSURE)
                && (passage.is(place + 1, "that") || passage.is(place + 2, "that"))
                && !(place > first && passage.tags(place - 1).has(Tags::WE))
            // "almost hired", but "almost twenty members"
            || passage.is_any(place, word_list!["almost", "nearly"])
                && (place + 1..=at).any(|verb| verb == place + 1 && is_verb(passage, verb, first))
            || passage.is_any(place, ASK)
                && (place + 1..at).any(|to| {
                    passage.is(to, "to")
                        && (to + 1 == at
                            || to + 2 == at
                                && passage.is_any(
                                    to + 1,
                                    word_list!["begin", "start", "continue", "keep", "help"],
                                )
                            || passage.is_any(
                                to + 1,
                                word_list![
                                    "become", "join", "be", "serve", "act", "remain", "stay"
                                ],
                            ))
                })
            || passage.is_any(place, word_list!["if", "unless", "whether"])
    }) || (passage.is_any(first, word_list!["if", "unless"])
        // "Had A joined, we would"
        || passage.is(first, "had")
            && scene.subject_or_name_at(first + 1 + usize::from(passage.is(first + 1, "the"))))
        && !(first..at).any(|place| passage.is_mark(place, ','))
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::check_below;

    #[test]
    fn what_others_believe_or_claim_is_none() {
        for sentence in [
            "It is rumored that Siemens is a member of ETSI.",
            "Some believe that Siemens is a member of ETSI.",
            "Siemens claims to be a member of ETSI.",
            "The minutes incorrectly state that Anna Kowalska is chair of ETSI.",
            "Anna Kowalska volunteered to be chair of ETSI.",
        ] {
            check_below(sentence, "");
        }
        check_below(
            "Siemens paused its sponsorship of ETSI.",
            "Siemens sponsor ETSI ended",
        );
        check_below(
            "We believe that our sponsors Siemens and Bosch help.",
            "Siemens sponsor Kestrel Foundation; Bosch sponsor Kestrel Foundation",
        );
    }

    #[test]
    fn what_is_to_be_is_planned_and_what_was_to_be_untold() {
        check_below(
            "Siemens is to host our summit in May.",
            "Siemens host Kestrel Foundation planned",
        );
        check_below("Siemens was to host our summit in May.", "");
        check_below("Our summit, which Siemens was to host, was cancelled.", "");
    }
}
