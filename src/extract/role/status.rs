//! Whether a role is held, has ended, is to come, or is not told at all: by the words of its clause.

mod ended;
mod gone;
mod shared;
mod supposed;
mod undone;

use std::ops::Range;

use super::noun::{is_elect, noun_at};
use super::scene::Scene;
use crate::document::Shape;
use crate::extract::passage::Passage;
use crate::extract::verb::is_verb;
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::RoleStatus;
pub(super) use ended::{gone_by, leaves_again};
use ended::{is_earlier, lapsed, lasted, leaves, will_leave};
use gone::{all_left, went};
use supposed::supposes;
use undone::{Fate, fate};

/// "Two maintainers (A, B) will be added": whether the parenthesis behind the noun at token `at` is of people who are to
/// come.
fn is_to_be_added(scene: &Scene<'_, '_>, at: usize) -> bool {
    const LONGEST: usize = 24;
    let passage = scene.passage;
    let open = at + 1;
    if !passage.is_mark(open, '(') {
        return false;
    }
    let close = (open..scene.sentence.end.min(open + LONGEST)).find(|at| passage.is_mark(*at, ')'));
    let added = word_list!["added", "elected", "appointed", "promoted", "onboarded"];
    close.is_some_and(|close| {
        passage.is_any(close + 1, word_list!["will", "shall"])
            && passage.is(close + 2, "be")
            && passage.is_any(close + 3, added)
    })
}

/// What the clause of the words at token `at` says of a role: that it is held, has ended or is still to come; `None`
/// where it denies or only supposes it.
pub(super) fn status(scene: &Scene<'_, '_>, at: usize) -> Option<RoleStatus> {
    const BACK: usize = 8;
    let passage = scene.passage;
    if lapsed(scene, at) {
        return Some(RoleStatus::Ended);
    }
    let elect = is_elect(scene.passage, at);
    match fate(scene, at) {
        Some(Fate::Undone) => return None,
        Some(Fate::Ended) => return Some(RoleStatus::Ended),
        Some(Fate::Lasting) => return Some(RoleStatus::Current),
        Some(Fate::Planned) => return Some(RoleStatus::Planned),
        None => {}
    }
    // "should cut costs and join A": what is told of the first verb is told of both.
    match shared::verb_of(scene, at).map(|verb| (verb, status(scene, verb))) {
        Some((_, None)) => return None,
        Some((_, Some(RoleStatus::Planned))) => return Some(RoleStatus::Planned),
        // "used to fund and host us"
        Some((verb, Some(RoleStatus::Ended)))
            if verb > scene.sentence.start + 1
                && passage.is(verb - 1, "to")
                && passage.is(verb - 2, "used") =>
        {
            return Some(RoleStatus::Ended);
        }
        _ => {}
    }
    if is_to_be_added(scene, at) {
        return Some(RoleStatus::Planned);
    }
    let from = scene.sentence.start.max(at.saturating_sub(BACK));
    let told = clause_start(scene, at);
    // "never left A to join B", "will leave A to join B"
    let leaves_for = told.and_then(|to| scene.leaves_for(to));
    let led = leaves_for.map(|leaves| {
        const NEAR: usize = 4;
        let first = scene.sentence.start.max(leaves.saturating_sub(NEAR));
        let mut words = (first..leaves).rev();
        let mark = words.find(|at| passage.is_mark(*at, ',') || passage.is_mark(*at, ';'));
        mark.map_or(first, |mark| mark + 1)..leaves
    });
    if led
        .clone()
        .is_some_and(|led| supposes(scene, led.start, led.end))
    {
        return None;
    }
    let to_leave =
        led.is_some_and(|mut led| led.any(|at| passage.is_any(at, word_list!["will", "shall"])));
    let from = from.max(told.unwrap_or(from)).min(at);
    let clause = (from..at)
        .rev()
        .find(|place| {
            passage.is_mark(*place, ';')
                || passage.is_any(*place, word_list!["but", "which", "while"])
                || passage.is_mark(*place, ',') && !(*place > 0 && passage.is(*place - 1, "not"))
        })
        .map_or(from, |mark| mark + 1);
    if will_leave(scene, from, at) {
        return Some(RoleStatus::Current);
    }
    let down = |place: usize| {
        passage.is_any(
            place,
            word_list!["stepped", "steps", "stood", "stands", "stepping"],
        ) && passage.is_any(place + 1, word_list!["down", "aside", "back"])
            || passage.is_any(place, word_list!["gave", "given"]) && passage.is(place + 1, "up")
            || passage.is(place, "no") && passage.is_any(place + 1, word_list!["longer", "more"])
    };
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
        "stopped",
        "withdrew",
        "withdrawn",
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
    let gone = past(PAST).max(past(word_list![
        "formerly",
        "previously",
        "latterly",
        "once"
    ]));
    if gone == Some(Apart::Perhaps) {
        return None;
    }
    let first = scene.sentence.start;
    let used = (from..at).any(|place| passage.is(place, "used") && passage.is(place + 1, "to"));
    let had = is_earlier(scene) || used || (from..at).any(|place| had_done(passage, place));
    // "C stepped down, A became": a comma alone starts the next one's clause.
    let anew = |place: usize| {
        let mut behind = scene
            .from(place)
            .iter()
            .take_while(|actor| actor.tokens.end <= at);
        behind.any(|actor| actor.is_person() && passage.is_mark(actor.tokens.start - 1, ','))
    };
    let goes = (from..at).find(|place| {
        let ends = down(*place) && !anew(*place)
            || *place >= clause
                && (passage.is_any(*place, ENDS) || is_sent_away(passage, *place, at));
        ends && !is_denied(scene, *place)
    });
    if goes.is_some_and(|goes| is_supposed(scene, goes)) {
        return None;
    }
    if goes.is_some()
        || was(passage, at, first)
        || gone == Some(Apart::No)
        || had
        || passage.is_any(at, ENDS)
        || passage.is_any(at, PAST)
        || leaves(scene, at)
        || all_left(scene, at)
        || lasted(scene, at)
        || went(scene, from, at)
        || was_once(scene, at)
    {
        // A post to come that is over was perhaps never held.
        return (!elect).then_some(RoleStatus::Ended);
    }
    // "has yet to fund us"
    let yet = (from..at).any(|place| passage.is(place, "yet") && passage.is(place + 1, "to"));
    if yet || is_to(passage, from..at, word_list!["was", "were"]) || supposes(scene, clause, at) {
        return None;
    }
    const AGREED: &WordList = word_list![
        "plans",
        "plan",
        "planned",
        "planning",
        "intends",
        "intend",
        "intended",
        "agreed",
        "agrees",
        "decided",
        "voted",
        "due",
        "set",
        "expected",
        "expects",
        "about",
        "pledged",
        "promised",
        "committed",
    ];
    // "voted to grant A membership": the vote itself does it.
    const DONE: &WordList = word_list![
        "accept", "admit", "appoint", "confirm", "elect", "give", "grant", "make", "promote"
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
    // "will continue to serve as", "will remain a member": it is held already.
    let goes_on = |place: usize| {
        let verb = place + 1 + usize::from(passage.tags(place + 1).has(Tags::ADVERB));
        passage.is_any(verb, word_list!["continue", "keep", "remain", "stay"])
    };
    let planned = assumes
        || passage.is_any(at, word_list!["pledged", "pledges"])
        || elect
        || to_leave
        || is_to(passage, from..at, word_list!["is", "are"])
        || (from..at).any(|place| {
            passage.is(place, "will")
                && !goes_on(place)
                && passage
                    .tags(place + 1)
                    .has(Tags::VERB | Tags::AUXILIARY | Tags::ADVERB)
                || passage.is(place, "will") && passage.is(place + 1, "then")
                || passage.is_any(place, AGREED)
                    && passage.is(place + 1, "to")
                    && !(passage.is(place, "voted") && passage.is_any(place + 2, DONE))
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

/// "is to host", "was to become a member": whether a form of "be" among the words before a verb or noun tells what is, or was,
/// to be.
fn is_to(passage: &Passage<'_>, before: Range<usize>, be: &WordList) -> bool {
    let end = before.end;
    before.into_iter().any(|place| {
        passage.is_any(place, be)
            && passage.is(place + 1, "to")
            && (place + 2 == end || passage.is_any(place + 2, word_list!["be", "become"]))
    })
}

/// "was a sponsor and left", "became a partner, but left in May": whether the words behind the noun at token `at` tell that who
/// was that has gone.
fn was_once(scene: &Scene<'_, '_>, at: usize) -> bool {
    let be = word_list!["is", "are", "was", "were", "became", "remained"];
    let copula = scene.verb_before(at);
    // "a sponsor of the appeal, but left"
    const LONGEST: usize = 5;
    let passage = scene.passage;
    let of = |at: &usize| {
        passage.tokens[*at].shape == Shape::Lower
            && !passage
                .tags(*at)
                .has(Tags::CONJUNCTION | Tags::RELATIVE | Tags::FINITE)
    };
    let thing = match passage.is_any(at + 1, word_list!["of", "to"]) {
        true => (at + 1..scene.sentence.end.min(at + 1 + LONGEST))
            .take_while(of)
            .count(),
        false => 0,
    };
    copula.is_some_and(|verb| passage.is_any(verb, be)) && leaves_again(scene, at + 1 + thing)
}

/// "has not stopped", "never steps down": whether the words right before the verb at token `at` deny it.
fn is_denied(scene: &Scene<'_, '_>, at: usize) -> bool {
    const NEAR: usize = 3;
    let from = scene.sentence.start.max(at.saturating_sub(NEAR));
    (from..at).any(|place| {
        let not = word_list!["not", "never", "n't", "n’t"];
        scene.passage.is_any(place, not) && !scene.passage.is(place + 1, "only")
    })
}

/// "If A steps down as chair": whether the clause of the verb at token `at` only supposes it; what was done when it was has
/// been.
fn is_supposed(scene: &Scene<'_, '_>, at: usize) -> bool {
    let passage = scene.passage;
    let now = passage.raw(at).ends_with('s');
    let mut clause = (scene.sentence.start..at)
        .rev()
        .take_while(|place| !passage.is_mark(*place, ',') && !passage.is_mark(*place, ';'));
    clause.any(|place| {
        passage.is_any(place, word_list!["if", "should", "unless"])
            || now && passage.is_any(place, word_list!["when", "once"])
    })
}

/// "had been", "had long represented", "having served": whether the words at token `at` tell what somebody was or did before
/// something else.
fn had_done(passage: &Passage<'_>, at: usize) -> bool {
    // "having served as chair since 2020" goes on.
    const FAR: usize = 16;
    const POSTS: &WordList = word_list![
        "served", "chaired", "held", "headed", "sat", "worked", "led"
    ];
    if passage.is(at, "having") && passage.is_any(at + 1, POSTS) {
        return !(at + 2..at + FAR).any(|at| passage.is(at, "since"));
    }
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
        "used",
        "hosted",
        "maintained",
        "employed",
        "supported",
        "funded",
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
            word_list![
                "late",
                "past",
                "departing",
                "departed",
                "erstwhile",
                "emeritus",
                "emerita"
            ],
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
    near || prefixed || gone || farewell(passage, at, first)
}

/// "was removed": whether the word at token `at` tells that somebody had to go from the post at token `post`; the mould that
/// "was removed by our sponsor" did.
fn is_sent_away(passage: &Passage<'_>, at: usize, post: usize) -> bool {
    let be = word_list!["was", "were", "been", "is", "are"];
    passage.is_any(at, word_list!["removed", "dismissed", "ousted"])
        && at > 0
        && passage.is_any(at - 1, be)
        && !(passage.is(at + 1, "by")
            && at < post
            && !(at + 2..post).any(|at| passage.is_any(at, word_list!["as", "from"])))
}

/// "said goodbye to our chair", "bid farewell to Liis Tamm as treasurer": whether the words before the post at token `at`, in
/// the same part of the sentence, take leave.
fn farewell(passage: &Passage<'_>, at: usize, first: usize) -> bool {
    const BACK: usize = 8;
    const LEAVE: &WordList = word_list!["goodbye", "goodbyes", "farewell", "adieu"];
    let from = first.max(at.saturating_sub(BACK));
    let near = |place: &usize| {
        // "our co-founder and director", "Liis Tamm, our chair"
        let own = passage.tags(*place + 1).has(Tags::WE | Tags::DETERMINER);
        !(passage.is_mark(*place, ',') && !own
            || passage.is_any(*place, word_list!["and", "but", "then"]) && *place + 1 != at)
    };
    (from..at).rev().take_while(near).any(|place| {
        // "goodbye to the van of our sponsor", "a goodbye to winter our chair"
        let small = Tags::DETERMINER | Tags::NUMBER | Tags::WE | Tags::PREPOSITION;
        let thing = (place + 2..at).any(|word| {
            let token = &passage.tokens[word];
            token.shape == Shape::Lower
                && !token.tags.has(small)
                && !passage.is_any(word, word_list!["one", "some", "many", "most", "half"])
                && noun_at(passage, word).is_none()
                && (passage.tags(word + 1).has(Tags::WE)
                    || passage.is_any(word + 1, word_list!["of", "from", "at", "in"]))
        });
        passage.is_any(place, LEAVE) && passage.is(place + 1, "to") && !thing
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
    let group = scene.verb_group_start(verb);
    // "left to become chair of B": what follows "to" is no end.
    let to = (group..verb).find(|at| passage.is(*at, "to"));
    let to = to.filter(|to| scene.leaves_for(*to).is_some());
    let start = to.unwrap_or(group);
    // "left A to join B"
    if to.is_some() {
        return Some(start);
    }
    // "A left B and C joined D"
    let subject = scene.actors.iter().find(|actor| actor.tokens.end == start);
    let start = subject.map_or(start, |subject| scene.article_start(subject));
    let before = start.checked_sub(1).filter(|before| *before >= first)?;
    let joined =
        passage.is_any(before, word_list!["and", "but"]) && scene.verb_before(before).is_some();
    (joined || scene.leaves_for(start).is_some()).then_some(start)
}

#[cfg(test)]
mod tests;
