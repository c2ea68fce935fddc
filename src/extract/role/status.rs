//! Whether a role is held, has ended, is to come, or is not told at all: by the words of its clause.

mod ended;
mod undone;

use super::scene::Scene;
use crate::document::Shape;
use crate::extract::passage::Passage;
use crate::extract::verb::is_verb;
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::RoleStatus;
pub(super) use ended::{gone_by, leaves_again};
use ended::{lasted, leaves, will_leave};
use undone::{Fate, fate};

/// What the clause of the words at token `at` says of a role: that it is held, has ended or is still to come; `None`
/// where it denies or only supposes it.
pub(super) fn status(scene: &Scene<'_, '_>, at: usize) -> Option<RoleStatus> {
    const BACK: usize = 8;
    let passage = scene.passage;
    match fate(scene, at) {
        Some(Fate::Undone) => return None,
        Some(Fate::Ended) => return Some(RoleStatus::Ended),
        Some(Fate::Lasting) => return Some(RoleStatus::Current),
        Some(Fate::Planned) => return Some(RoleStatus::Planned),
        None => {}
    }
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
    if will_leave(scene, from, at) {
        return Some(RoleStatus::Current);
    }
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
    let past = |words: &WordList| {
        (clause..at)
            .filter(|place| passage.is_any(*place, words) && !between(*place))
            .map(|place| apart(scene, place, at))
            .max()
    };
    const ENDS: &WordList = word_list![
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
        "expelled",
        "excluded",
        "suspended",
        "ejected",
    ];
    // What is told apart of a former post is none itself: "a former partner at A and a director of B".
    let gone = past(PAST).max(past(word_list!["formerly", "previously"]));
    if gone == Some(Apart::Perhaps) {
        return None;
    }
    // "Previously, she was chair of A", "Before joining us, she worked at A"
    let first = scene.sentence.start;
    let earlier = passage.is_any(first, word_list!["previously", "formerly"])
        || passage.is(first, "before")
            && passage.is_any(first + 1, word_list!["joining", "that", "this"])
        || passage.is(first, "prior")
            && passage.is_any(first + 2, word_list!["joining", "that", "this"]);
    let used = (from..at).any(|place| passage.is(place, "used") && passage.is(place + 1, "to"));
    let had = earlier || used || (from..at).any(|place| had_done(passage, place));
    if down
        || was(passage, at, first)
        || gone == Some(Apart::No)
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
    // "has been elected treasurer and will take up the office in May"
    const AHEAD: usize = 10;
    let assumes = (at..scene.sentence.end.min(at + AHEAD)).any(|place| {
        passage.is(place, "will")
            && passage.is_any(place + 1, word_list!["take", "assume"])
            && (place + 2..place + 6).any(|at| {
                passage.is_any(at, word_list!["office", "post", "role", "seat", "position"])
            })
    });
    let planned = assumes
        || (from..at).any(|place| {
            passage.is(place, "will")
                && passage
                    .tags(place + 1)
                    .has(Tags::VERB | Tags::AUXILIARY | Tags::ADVERB)
                || passage.is_any(place, AGREED)
                    && passage.is(place + 1, "to")
                    && passage.tags(place + 2).has(Tags::VERB | Tags::AUXILIARY)
                // "committed to sponsoring A", "look forward to hosting B"
                || passage.is_any(place, word_list!["committed", "commits", "forward"])
                    && passage.is(place + 1, "to")
                    && passage.raw(place + 2).ends_with("ing")
        });
    Some(if planned {
        RoleStatus::Planned
    } else {
        RoleStatus::Current
    })
}

/// "had been", "had long represented": whether the words at token `at` tell what somebody was or did before something else.
fn had_done(passage: &Passage<'_>, at: usize) -> bool {
    const DID: &WordList = word_list![
        "been",
        "represented",
        "served",
        "chaired",
        "held",
        "led",
        "headed",
        "worked",
        "sat",
        "sponsored",
        "belonged",
    ];
    let adverb = passage.tags(at + 1).has(Tags::ADVERB) || passage.is(at + 1, "long");
    passage.is(at, "had") && passage.is_any(at + 1 + usize::from(adverb), DID)
}

/// Whether a post is told apart of a former one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Apart {
    /// "a former partner at A and a director of B"
    Yes,
    /// "a former chair and treasurer of A"
    No,
    /// "a former partner at A and director of B": the words leave it open.
    Perhaps,
}

/// Whether the post at token `at` is told apart of that which the word at token `past` says has ended: where that one is
/// held stands between, and an article or "now" opens this one.
fn apart(scene: &Scene<'_, '_>, past: usize, at: usize) -> Apart {
    let passage = scene.passage;
    let joint = (past + 1..at)
        .rev()
        .find(|place| passage.is(*place, "and") || passage.is_mark(*place, ','));
    let placed = joint.is_some_and(|joint| {
        let mut actors = scene.from(past + 1).iter();
        actors.any(|actor| actor.organization().is_some() && actor.tokens.end <= joint)
    });
    let Some(joint) = joint.filter(|_| placed) else {
        return Apart::No;
    };
    let now = word_list!["now", "currently", "presently", "is", "current"];
    let own = passage.tags(joint + 1).has(Tags::DETERMINER) || passage.is_any(joint + 1, now);
    if own { Apart::Yes } else { Apart::Perhaps }
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
    let group = scene.verb_group_start(verb);
    // "left to become chair of B": what follows "to" is no end.
    let to = (group..verb).find(|at| passage.is(*at, "to"));
    let start = to
        .filter(|to| scene.leaves_for(*to).is_some())
        .unwrap_or(group);
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
        "failed",
        "fails",
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
        "refuses",
        "refusal",
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
                            || passage.is_any(
                                to + 1,
                                word_list![
                                    "become", "join", "be", "serve", "act", "remain", "stay"
                                ],
                            ))
                })
            || passage.is_any(place, word_list!["if", "unless", "whether"])
    }) || passage.is_any(first, word_list!["if", "unless"])
        && !(first..at).any(|place| passage.is_mark(place, ','))
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

    #[test]
    fn who_is_to_leave_is_still_there() {
        let chair = "Maria Schmidt chair Siemens";
        check("Maria Schmidt will step down as chair of Siemens.", chair);
        check(
            "Maria Schmidt intends to retire as chair of Siemens in May.",
            chair,
        );
        check(
            "Maria Schmidt will shortly resign as chair of Siemens.",
            chair,
        );
        check(
            "Maria Schmidt stepped down as chair of Siemens.",
            "Maria Schmidt chair Siemens ended",
        );
    }

    #[test]
    fn a_former_post_ends_no_other() {
        let other = "Maria Schmidt chair ETSI ended; Maria Schmidt board_member Siemens";
        check(
            "Maria Schmidt is a former chair of ETSI and a board member of Siemens.",
            other,
        );
        check(
            "Maria Schmidt, formerly chair of ETSI and now a board member of Siemens, spoke.",
            other,
        );
        check(
            "Maria Schmidt is a former chair of ETSI and trustee of Siemens.",
            "Maria Schmidt chair ETSI ended",
        );
        check(
            "Maria Schmidt is a former chair of ETSI and of Siemens.",
            "Maria Schmidt chair ETSI ended; Maria Schmidt chair Siemens ended",
        );
    }

    #[test]
    fn terms_that_end_beside_the_post() {
        let turn =
            "Maria Schmidt chair Kestrel Foundation ended; Jens Albrecht chair Kestrel Foundation";
        check(
            "The Kestrel Foundation grew. Maria Schmidt (Chair until May 2023) and Jens Albrecht (Chair from June 2023) led it.",
            turn,
        );
        check(
            "The Kestrel Foundation grew.\n\n## Board of Directors\n\n- Maria Schmidt (until 31 December 2022)\n- Jens Albrecht",
            "Maria Schmidt board_member Kestrel Foundation ended; Jens Albrecht board_member Kestrel Foundation",
        );
        check(
            "# Report 2023\n\nThe Kestrel Foundation grew in 2023.\n\n## Board of Directors\n\n- Maria Schmidt (until 2027)\n- Jens Albrecht",
            "Maria Schmidt board_member Kestrel Foundation; Jens Albrecht board_member Kestrel Foundation",
        );
    }

    #[test]
    fn who_joined_and_left_again() {
        let ended = "Siemens member Harbour Alliance ended";
        check(
            "Siemens joined the Harbour Alliance, from which it withdrew in 2021.",
            ended,
        );
        check(
            "Siemens was a member of the Harbour Alliance, which it left in 2021.",
            ended,
        );
        check(
            "Siemens joined the Harbour Alliance in 2009 but left in 2021.",
            ended,
        );
        check(
            "Siemens joined the Harbour Alliance, which left the building in 2021.",
            "Siemens member Harbour Alliance",
        );
        check(
            "The members of the Harbour Alliance are Siemens, Bosch and, until May, ETSI.",
            "Siemens member Harbour Alliance; Bosch member Harbour Alliance; ETSI member Harbour Alliance ended",
        );
    }

    #[test]
    fn what_follows_leaving_is_no_end() {
        check(
            "Anna Kowalska left to become chief executive of Siemens.",
            "Anna Kowalska executive Siemens",
        );
        check(
            "The Kestrel Foundation grew. Anna Kowalska, our CEO, left to become chief executive of Siemens.",
            "Anna Kowalska executive Kestrel Foundation ended; Anna Kowalska executive Siemens",
        );
    }

    #[test]
    fn ends_that_other_words_tell() {
        check(
            "Anna Kowalska, who had represented Siemens on the board of ETSI, resigned in May.",
            "Anna Kowalska representative Siemens ended; Anna Kowalska board_member ETSI ended",
        );
        check(
            "The Delta Working Group's chair, Anna Kowalska (Siemens), retired on 31 May.",
            "Anna Kowalska chair Delta Working Group ended",
        );
        check(
            "Siemens, a platinum member of ETSI since 2014, did not renew its membership.",
            "Siemens platinum_member ETSI ended",
        );
        check(
            "Anna Kowalska, the founding chair of the Delta Trust, is now its patron.",
            "Anna Kowalska chair Delta Trust ended",
        );
        check(
            "Anna Kowalska used to sit on the board of Siemens.",
            "Anna Kowalska board_member Siemens ended",
        );
        check(
            "Nokia was expelled from the Harbour Alliance in 2023.",
            "Nokia member Harbour Alliance ended",
        );
        check("A worker of Nokia was excluded from the room.", "");
    }

    #[test]
    fn who_will_take_up_an_office() {
        check(
            "The Kestrel Foundation grew. Anna Kowalska has been elected treasurer and will take up the office in May.",
            "Anna Kowalska other Kestrel Foundation planned",
        );
        check(
            "The Kestrel Foundation grew. Siemens will join as a gold member in May.",
            "Siemens gold_member Kestrel Foundation planned",
        );
    }
}
