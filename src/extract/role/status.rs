//! Whether a role is held, has ended, is to come, or is not told at all: by the words of its clause.

use super::scene::Scene;
use crate::document::Shape;
use crate::extract::passage::Passage;
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
        || was(passage, at, first)
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

/// "our late chair", "ex-chair", "the resignation of our chair": whether the words right before the post at token `at` say
/// that it is no longer held.
fn was(passage: &Passage<'_>, at: usize, first: usize) -> bool {
    const WENT: &WordList =
        word_list!["resignation", "retirement", "departure", "death", "passing"];
    let back = |steps: usize| at.checked_sub(steps).filter(|at| *at >= first);
    let near = back(1).is_some_and(|at| {
        passage.is_any(
            at,
            word_list!["late", "past", "departing", "departed", "erstwhile"],
        ) && !passage.tags(at + 1).has(Tags::PERIOD)
    });
    let prefixed = back(2).is_some_and(|at| {
        passage.is_any(at, word_list!["ex", "then"]) && passage.is_mark(at + 1, '-')
    });
    let of = back(1).and_then(|before| {
        back(1 + usize::from(passage.tags(before).has(Tags::DETERMINER | Tags::WE)))
    });
    let gone = of
        .filter(|of| *of > first)
        .is_some_and(|of| passage.is(of, "of") && passage.is_any(of - 1, WENT));
    near || prefixed || gone
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

/// "was a member of A until 2023", "chaired A from 2019 to 2023", "Until 2022 A was a sponsor": whether a past verb's
/// clause tells when it ended.
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
    const OPEN: &WordList = word_list![
        "is", "are", "be", "been", "being", "has", "have", "will", "to", ","
    ];
    // What is done at once lasts until nothing: "acquired B, until then a part of C".
    const ONCE: &WordList = word_list![
        "acquired",
        "awarded",
        "contributed",
        "created",
        "donated",
        "established",
        "founded",
        "granted",
        "initiated",
        "joined",
        "launched",
        "received",
    ];
    // "A sponsored B until 2022", but "A is sponsored until 2022"
    let did = |verb: usize| {
        let before = verb.checked_sub(1).filter(|at| *at >= scene.sentence.start);
        verb == at
            && passage.tokens[verb].shape == Shape::Lower
            && passage.raw(verb).ends_with("ed")
            && !passage.is_any(verb, ONCE)
            && before.is_some_and(|at| !passage.is_any(at, OPEN) && !passage.is_mark(at, ','))
    };
    let past = [Some(at), scene.verb_before(at)]
        .into_iter()
        .flatten()
        // Who was appointed until a time holds it till then.
        .filter(|verb| !passage.is_any(*verb, TERM) && !passage.is_any(verb + 1, TERM))
        .any(|verb| {
            (passage.is_any(verb, PAST) || did(verb))
                && !passage.is_any(verb - usize::from(verb > 0), word_list!["has", "have"])
        });
    past && (closes(scene, scene.sentence.start)
        || (at..scene.sentence.end.min(at + AHEAD))
            .take_while(|place| {
                !passage.is_mark(*place, ';') && !passage.is_any(*place, word_list!["and", "who"])
            })
            .any(|place| closes(scene, place)))
}

/// "until 2023", "from 2019 to 2023", "between 2019 and 2023": whether a time that starts at token `at` has an end.
fn closes(scene: &Scene<'_, '_>, at: usize) -> bool {
    let passage = scene.passage;
    let year = |at: usize| {
        passage
            .tokens
            .get(at)
            .is_some_and(|token| token.shape == Shape::Number)
    };
    let ranged = passage.is_any(at, word_list!["from", "between"]) && year(at + 1);
    passage.is_any(at, word_list!["until", "till"])
        || passage.is(at, "up") && passage.is(at + 1, "to") && year(at + 2)
        || ranged && passage.is_any(at + 2, word_list!["to", "until", "till", "and"])
}

/// "Liis Tamm, chair of A, stepped down", "Our CEO, Liis Tamm, resigned", "CEO Liis Tamm has retired": whether the first
/// verb behind the post at token `at` tells that the person beside it went.
fn leaves(scene: &Scene<'_, '_>, at: usize) -> bool {
    const AHEAD: usize = 20;
    let passage = scene.passage;
    let limit = scene.sentence.end.min(at + AHEAD);
    let stops = |place: usize| {
        passage.tags(place).has(Tags::RELATIVE | Tags::PRONOUN) || passage.is_mark(place, ';')
    };
    let named = |place: usize| {
        scene
            .actors
            .iter()
            .any(|actor| actor.tokens.contains(&place))
    };
    let verb = (at + 1..limit).take_while(|at| !stops(*at)).find(|place| {
        !named(*place)
            && (is_end(passage, *place)
                || passage.tags(*place).has(Tags::FINITE | Tags::AUXILIARY)
                    && !passage.is_any(*place, word_list!["has", "have"]))
    });
    let Some(verb) = verb.filter(|verb| is_end(passage, *verb)) else {
        return false;
    };
    let mut before = verb - 1;
    while before > at
        && (passage.tags(before).has(Tags::ADVERB)
            || passage.raw(before).ends_with("ly")
            || passage.is_any(before, word_list!["has", "have"]))
    {
        before -= 1;
    }
    let person = |end: usize| {
        let ending = scene.ending_at(end).map(|at| &scene.actors[at]);
        // "After joining as chair, Liis Tamm left": the comma ends what comes before the clause.
        let parted = |start: usize| end == before + 1 && passage.is_mark(start - 1, ',');
        ending.is_some_and(|actor| {
            actor.is_person() && actor.tokens.start > at && !parted(actor.tokens.start)
        })
    };
    // Nothing but the post and who is in it stands before the verb.
    let own = at.saturating_sub(1);
    let own = usize::from(passage.tags(own).has(Tags::DETERMINER | Tags::WE));
    let apposed = at > own && passage.is_mark(at - 1 - own, ',') && passage.is_mark(before, ',');
    let beside = person(before + 1) || passage.is_mark(before, ',') && person(before);
    apposed || beside
}

/// "resigned", "stepped down", "left in May": whether words at token `at` tell that somebody went from a post; who left the
/// room did not.
fn is_end(passage: &Passage<'_>, at: usize) -> bool {
    const ENDS: &WordList = word_list!["resigned", "retired", "departed", "died", "quit"];
    let behind = |at: usize| {
        let Some(next) = passage.tokens.get(at) else {
            return true;
        };
        let goes_on = Tags::PREPOSITION | Tags::ADVERB | Tags::CONJUNCTION | Tags::DETERMINER;
        !next.is_word()
            || next.tags.has(goes_on | Tags::PRONOUN)
            || passage.is_any(at, word_list!["his", "her", "their"])
    };
    // "left in May", "left us", "left the Foundation"
    let left = || {
        let article = usize::from(passage.is(at + 1, "the"));
        let behind = at + 1 + article;
        behind >= passage.tokens.len()
            || !passage.tokens[behind].is_word()
            || passage.tokens[behind].is_capital()
            || article == 0
                && passage.is_any(
                    behind,
                    word_list![
                        "in", "at", "on", "after", "during", "us", "office", "to", "this", "last",
                    ],
                )
    };
    passage.is_any(at, ENDS) && behind(at + 1)
        || passage.is_any(at, word_list!["stepped", "stood"])
            && passage.is_any(at + 1, word_list!["down", "aside"])
        || passage.is(at, "passed") && passage.is(at + 1, "away")
        || passage.is(at, "left") && left()
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
    fn posts_that_a_sentence_goes_on_to_end() {
        let ended = "Maria Schmidt executive Kestrel Foundation ended";
        check(
            "The Kestrel Foundation grew. Our CEO, Maria Schmidt, resigned in May.",
            ended,
        );
        check(
            "The Kestrel Foundation grew. Our chief executive, Maria Schmidt, left in May.",
            ended,
        );
        check(
            "The Kestrel Foundation grew. Maria Schmidt, our CEO, left.",
            ended,
        );
        check(
            "The Kestrel Foundation grew. Our CEO, Maria Schmidt, resigned her post.",
            ended,
        );
        check(
            "As a board member of Siemens, Maria Schmidt retired from Bosch in May.",
            "Maria Schmidt board_member Siemens",
        );
        check(
            "The Kestrel Foundation grew. Our CEO, Maria Schmidt, has retired.",
            ended,
        );
        check(
            "The Kestrel Foundation grew. CEO Maria Schmidt stepped down after ten years.",
            ended,
        );
        check(
            "The Kestrel Foundation grew. Our executive director, Maria Schmidt, sadly passed away.",
            ended,
        );
        check(
            "The Kestrel Foundation grew. We regret the resignation of our CEO, Maria Schmidt.",
            ended,
        );
        check(
            "The Kestrel Foundation grew. Our late chair, Maria Schmidt, led us well.",
            "Maria Schmidt chair Kestrel Foundation ended",
        );
        check(
            "The Kestrel Foundation grew. Our then-CEO, Maria Schmidt, led us well.",
            ended,
        );
        let current = "Maria Schmidt executive Kestrel Foundation";
        check(
            "The Kestrel Foundation grew. Our CEO, Maria Schmidt, will leave in June.",
            current,
        );
        check(
            "The Kestrel Foundation grew. Our CEO, Maria Schmidt, left the meeting early.",
            current,
        );
        check(
            "The Kestrel Foundation grew. Our CEO, Maria Schmidt, opened the plant that Jens Albrecht left in May.",
            current,
        );
        check(
            "The Kestrel Foundation grew. Our CEO, Maria Schmidt, said sales of the retired line grew.",
            current,
        );
    }

    #[test]
    fn what_lasted_until_a_time_has_ended() {
        let ended = "Siemens sponsor Harbour Alliance ended";
        check(
            "Until 2022 Siemens was a sponsor of the Harbour Alliance.",
            ended,
        );
        check(
            "Up to 2022, Siemens was a sponsor of the Harbour Alliance.",
            ended,
        );
        check("Siemens sponsored the Harbour Alliance until 2022.", ended);
        check(
            "Between 2015 and 2020, Siemens was a sponsor of the Harbour Alliance.",
            ended,
        );
        check(
            "From 2015 to 2020 Siemens sponsored the Harbour Alliance.",
            ended,
        );
        check(
            "The Harbour Alliance was sponsored by Siemens until 2022.",
            ended,
        );
        check(
            "Siemens acquired Quellwerk GmbH, until then a subsidiary of Bosch.",
            "Siemens owner Quellwerk GmbH",
        );
        let current = "Siemens sponsor Harbour Alliance";
        check(
            "The Harbour Alliance is sponsored by Siemens until 2027.",
            current,
        );
        check(
            "In 2022 Siemens was a sponsor of the Harbour Alliance.",
            current,
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
