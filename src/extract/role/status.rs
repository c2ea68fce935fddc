//! Whether a role is held, has ended, is to come, or is not told at all: by the words of its clause.

use super::scene::Scene;
use crate::document::Shape;
use crate::extract::verb::is_verb;
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::RoleStatus;

/// What the clause of the words at token `at` says of a role: that it is held, has ended or is still to come; `None`
/// where it denies or only supposes it.
pub(super) fn status(scene: &Scene<'_, '_>, at: usize) -> Option<RoleStatus> {
    const BACK: usize = 8;
    let passage = scene.passage;
    let from = scene.sentence.start.max(at.saturating_sub(BACK));
    let from = from.max(clause_start(scene, at).unwrap_or(from)).min(at);
    let clause = (from..at)
        .rev()
        .find(|place| {
            passage.is_mark(*place, ';')
                || passage.is_any(*place, word_list!["but", "which", "while"])
                || passage.is_mark(*place, ',') && !(*place > 0 && passage.is(*place - 1, "not"))
        })
        .map_or(from, |mark| mark + 1);
    let near = |words: &WordList| (clause..at).any(|place| passage.is_any(place, words));
    let down = (from..at).any(|place| {
        passage.is_any(place, word_list!["stepped", "stood", "stepping"])
            && passage.is_any(place + 1, word_list!["down", "aside"])
            || passage.is_any(place, word_list!["gave", "given"]) && passage.is(place + 1, "up")
            || passage.is(place, "no") && passage.is_any(place + 1, word_list!["longer", "more"])
    });
    const PAST: &WordList = word_list!["former", "outgoing", "retiring", "previous"];
    // "former Senator Jon Alvik and A founder Mary Dorn": he who is named between was that.
    let between = |place: usize| {
        let actors = scene.from(place).iter();
        actors
            .take_while(|actor| actor.tokens.start < at)
            .any(|actor| actor.is_person())
    };
    let past = (clause..at).any(|place| passage.is_any(place, PAST) && !between(place));
    const ENDS: &WordList = word_list![
        "formerly",
        "resigned",
        "retired",
        "left",
        "departed",
        "ceased",
        "withdrew",
        "sold",
        "divested",
        "rotated",
        "vacated",
        "relinquished",
        "quit",
        "leaves",
        "previously",
    ];
    // "Previously, she was chair of A", "Before joining us, she worked at A"
    let first = scene.sentence.start;
    let earlier = passage.is_any(first, word_list!["previously", "formerly"])
        || passage.is(first, "before")
            && passage.is_any(first + 1, word_list!["joining", "that", "this"])
        || passage.is(first, "prior")
            && passage.is_any(first + 2, word_list!["joining", "that", "this"]);
    let had = earlier
        || (from..at).any(|place| passage.is(place, "had") && passage.is(place + 1, "been"));
    if down
        || past
        || had
        || near(ENDS)
        || passage.is_any(at, ENDS)
        || passage.is_any(at, PAST)
        || leaves(scene, at)
        || lasted(scene, at)
    {
        return Some(RoleStatus::Ended);
    }
    if supposes(scene, clause, at) {
        return None;
    }
    const AGREED: &WordList = word_list![
        "plans", "plan", "planned", "planning", "intends", "intend", "intended", "agreed",
        "agrees", "decided", "voted", "due", "set", "expected", "expects", "about", "pledged",
        "promised",
    ];
    let planned = (from..at).any(|place| {
        passage.is(place, "will")
            && passage
                .tags(place + 1)
                .has(Tags::VERB | Tags::AUXILIARY | Tags::ADVERB)
            || passage.is_any(place, AGREED)
                && passage.is(place + 1, "to")
                && passage.tags(place + 2).has(Tags::VERB | Tags::AUXILIARY)
    });
    Some(if planned {
        RoleStatus::Planned
    } else {
        RoleStatus::Current
    })
}

/// "left A in 2015 and now chairs B", "left us to become chair of B": where the verb group around the words at token `at`
/// starts, where another verb was told before it, which says nothing of them.
fn clause_start(scene: &Scene<'_, '_>, at: usize) -> Option<usize> {
    let passage = scene.passage;
    let first = scene.sentence.start;
    let verb = match is_verb(passage, at, first) {
        true => at,
        false => scene.verb_before(at)?,
    };
    let start = scene.verb_group_start(verb);
    // "A left B and C joined D"
    let subject = scene.actors.iter().find(|actor| actor.tokens.end == start);
    let start = subject.map_or(start, |subject| scene.article_start(subject));
    let before = start.checked_sub(1).filter(|before| *before >= first)?;
    let joined =
        passage.is_any(before, word_list!["and", "but"]) && scene.verb_before(before).is_some();
    (joined || scene.leaves_for(start).is_some()).then_some(start)
}

/// "is not a member", "may join", "considered acquiring", "invited A to become", "If A joins": whether the words
/// `clause..at`, or an "if" that opens their clause, take back what the words at token `at` say.
fn supposes(scene: &Scene<'_, '_>, clause: usize, at: usize) -> bool {
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
    ];
    const ASK: &WordList = word_list![
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
        "declined",
        "tried",
    ];
    let passage = scene.passage;
    let first = scene.sentence.start;
    (clause..at).any(|place| {
        // "May" is a month; "not only" denies nothing; "would like to thank" thanks.
        passage.is_any(place, NOT)
            && passage.tokens[place].shape == Shape::Lower
            && !passage.is_any(place + 1, word_list!["only", "like"])
            || passage.is_any(place, word_list!["n't", "n’t", "'t", "’t"])
            || passage.is_any(place, ASK)
                && (place + 1..at).any(|to| {
                    passage.is(to, "to")
                        && (to + 1 == at
                            || passage
                                .is_any(to + 1, word_list!["become", "join", "be", "serve", "act"]))
                })
            || passage.is_any(place, word_list!["if", "unless", "whether"])
    }) || passage.is_any(first, word_list!["if", "unless"])
        && !(first..at).any(|place| passage.is_mark(place, ','))
}

/// "was a member of A until 2023", "chaired A from 2019 to 2023": whether a past verb's clause tells when it ended.
fn lasted(scene: &Scene<'_, '_>, at: usize) -> bool {
    const AHEAD: usize = 14;
    let passage = scene.passage;
    const PAST: &WordList = word_list!["was", "were", "served", "held", "chaired", "sat", "worked"];
    const TERM: &WordList = word_list![
        "appointed",
        "reappointed",
        "elected",
        "re-elected",
        "confirmed",
        "extended"
    ];
    let past = [Some(at), scene.verb_before(at)]
        .into_iter()
        .flatten()
        // Who was appointed until a time holds it till then.
        .filter(|verb| !passage.is_any(*verb, TERM) && !passage.is_any(verb + 1, TERM))
        .any(|verb| {
            passage.is_any(verb, PAST)
                && !passage.is_any(verb - usize::from(verb > 0), word_list!["has", "have"])
        });
    let year = |at: usize| {
        passage
            .tokens
            .get(at)
            .is_some_and(|token| token.shape == Shape::Number)
    };
    past && (at..scene.sentence.end.min(at + AHEAD))
        .take_while(|place| {
            !passage.is_mark(*place, ';') && !passage.is_any(*place, word_list!["and", "who"])
        })
        .any(|place| {
            passage.is(place, "until")
                || passage.is(place, "from") && year(place + 1) && passage.is(place + 2, "to")
        })
}

/// "Liis Tamm, chair of A, stepped down": whether the clause around the words at token `at` goes on to end the role.
fn leaves(scene: &Scene<'_, '_>, at: usize) -> bool {
    const AHEAD: usize = 16;
    let passage = scene.passage;
    let apposed = passage.is_mark(at.saturating_sub(1), ',');
    apposed
        && (at..scene.sentence.end.min(at + AHEAD))
            .take_while(|place| {
                !passage.tags(*place).has(Tags::RELATIVE | Tags::PRONOUN)
                    && !passage.is_mark(*place, ';')
                    && !passage.is(*place, "and")
            })
            .any(|place| {
                passage.is_mark(place - 1, ',')
                    && (passage.is_any(place, word_list!["resigned", "retired"])
                        || passage.is(place, "stepped") && passage.is(place + 1, "down"))
            })
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::check;

    #[test]
    fn a_sentence_may_open_with_a_comma() {
        check("Siemens grew.\n\n,partnership with Siemens", "");
    }

    #[test]
    fn roles_that_ended_or_are_to_come() {
        check(
            "Maria Schmidt was a board member of Siemens until 2023.",
            "Maria Schmidt board_member Siemens ended",
        );
        check(
            "Bosch is no longer a member of the Harbour Alliance.",
            "Bosch member Harbour Alliance ended",
        );
        check(
            "Bosch plans to join the Harbour Alliance.",
            "Bosch member Harbour Alliance planned",
        );
    }

    #[test]
    fn roles_that_are_denied_or_supposed() {
        check("Bosch is not a member of the Harbour Alliance.", "");
        check("Bosch did not join the Harbour Alliance.", "");
        check("Bosch could become a member of the Harbour Alliance.", "");
        check("If Bosch joins the Harbour Alliance, it will grow.", "");
        check("Bosch was invited to join the Harbour Alliance.", "");
        check(
            "In May Bosch joined the Harbour Alliance.",
            "Bosch member Harbour Alliance",
        );
    }

    #[test]
    fn posts_before_those_of_now() {
        check(
            "The Kestrel Foundation grew. Previously, Maria Schmidt was chair of ETSI.",
            "Maria Schmidt chair ETSI ended",
        );
        check(
            "The Kestrel Foundation grew. Before joining us, Maria Schmidt worked at Siemens.",
            "Maria Schmidt employee Siemens ended",
        );
        check(
            "The Kestrel Foundation grew. Before the summer, Siemens joined ETSI.",
            "Siemens member ETSI",
        );
        check(
            "The Kestrel Foundation grew. Maria Schmidt held leadership roles with Siemens.",
            "",
        );
    }
}
