//! Posts and ties that the words around them say were held for a time, or that somebody has gone or will go from.

use super::super::noun::noun_at;
use super::super::scene::Scene;
use crate::document::Shape;
use crate::extract::passage::Passage;
use crate::extract::person::behind_honorifics;
use crate::lexicon::words::{Tags, WordList, word_list};

/// "Previously, she was chair of A", "Before joining us, she worked at B": whether a sentence opens with words that put all of it
/// before the time of the report.
pub(super) fn is_earlier(scene: &Scene<'_, '_>) -> bool {
    let passage = scene.passage;
    let first = scene.sentence.start;
    let later = |at: usize| passage.is_any(at, word_list!["joining", "that", "this"]);
    passage.is_any(first, word_list!["previously", "formerly"])
        || passage.is(first, "before") && later(first + 1)
        || passage.is(first, "prior") && later(first + 2)
        || is_before_firm(scene)
}

/// "Prior to A she worked", "Before A, she worked": whether a sentence opens with whom somebody was with later.
fn is_before_firm(scene: &Scene<'_, '_>) -> bool {
    let passage = scene.passage;
    let first = scene.sentence.start;
    let name = match () {
        () if passage.is(first, "before") => first + 1,
        () if passage.is(first, "prior") && passage.is(first + 1, "to") => first + 2,
        () => return false,
    };
    let firm = scene.actors.first().filter(|firm| firm.named().is_some());
    firm.is_some_and(|firm| {
        let end = firm.tokens.end;
        let next = scene.from(end).first();
        let person = next.is_some_and(|next| next.is_person() && next.tokens.start <= end + 1);
        scene.article_start(firm) == name
            && (person
                || passage.is_any(
                    end + usize::from(passage.is_mark(end, ',')),
                    word_list!["he", "she", "they"],
                ))
    })
}

/// "A did not renew its membership", "A has decided not to extend its sponsorship": whether the words before the tie at token
/// `at` tell that whose it was let it end.
pub(super) fn lapsed(scene: &Scene<'_, '_>, at: usize) -> bool {
    const NEAR: usize = 4;
    const TIES: &WordList = word_list!["membership", "memberships", "sponsorship", "sponsorships"];
    let passage = scene.passage;
    if !passage.is_any(at, TIES) {
        return false;
    }
    let from = scene.sentence.start.max(at.saturating_sub(NEAR));
    let renews = |at: &usize| passage.is_any(*at, word_list!["renew", "renewed", "extend"]);
    let Some(verb) = (from..at).rev().find(renews) else {
        return false;
    };
    let before = scene.verb_group_start(verb)..verb;
    let to = usize::from(before.start > scene.sentence.start);
    let denied = (before.start - to..verb).any(|at| passage.tags(at).has(Tags::NEGATION));
    // "has not yet renewed", "never failed to renew"
    let open = word_list![
        "yet", "fail", "fails", "failed", "forget", "forgets", "forgot"
    ];
    let denied = denied && !(from..verb).any(|at| passage.is_any(at, open));
    denied && !(before.start..verb).any(|at| passage.is_any(at, word_list!["will", "may", "might"]))
}

/// "A, from which it withdrew in 2021", "A but left in 2021", "A and left": whether the words behind a name that ends before token `end`
/// tell that who joined it has gone.
pub(in crate::extract::role) fn leaves_again(scene: &Scene<'_, '_>, end: usize) -> bool {
    const AHEAD: usize = 7;
    const LEFT: &WordList = word_list!["withdrew", "left", "resigned", "quit", "exited"];
    let passage = scene.passage;
    let limit = scene.sentence.end.min(end + AHEAD);
    let joint = (end..limit).find(|at| {
        passage.tags(*at).has(Tags::RELATIVE) || passage.is_any(*at, word_list!["but", "and"])
    });
    let Some(joint) = joint else { return false };
    let when = |at: usize| {
        passage.is_mark(at, ',')
            || passage.tags(at).has(Tags::PREPOSITION | Tags::MONTH)
            || passage.tokens[at].shape == Shape::Number
    };
    let which = passage.is(joint, "which");
    let plain = |at: usize| {
        passage
            .tags(at)
            .has(Tags::AUXILIARY | Tags::ADVERB | Tags::PRONOUN | Tags::WE)
            || passage.is_any(at, word_list!["it", "they", "then", "later", "since"])
            || scene.is_of_actor(at)
    };
    let verb = (joint + 1..scene.sentence.end.min(joint + AHEAD)).find(|at| !plain(*at));
    let Some(verb) = verb.filter(|_| (end..joint).all(when)) else {
        return false;
    };
    let goes = passage.is_any(verb, LEFT)
        || passage.is_any(verb, word_list!["expelled"])
            && passage.tags(verb - 1).has(Tags::AUXILIARY);
    // "which left the building" says what the other did.
    let closed = verb + 1 >= scene.sentence.end
        || !passage.tokens[verb + 1].is_word()
        || passage.is_any(
            verb + 1,
            word_list!["in", "again", "at", "on", "it", "after", "last"],
        );
    // "joined A, and we left", "is a member and left at noon"
    let apart = passage.is(joint, "and")
        && (verb > joint + 1 || passage.is_any(verb + 1, word_list!["at", "on", "it"]));
    let itself = which && verb == joint + 1 || apart;
    goes && closed && !itself
}

/// "A, B and, until May, C", "A and formerly B": whether the words right before a name at token `start` tell that what a
/// list says of the others is over for it.
pub(in crate::extract::role) fn gone_by(scene: &Scene<'_, '_>, start: usize) -> bool {
    const LONGEST: usize = 5;
    let passage = scene.passage;
    let first = scene.sentence.start;
    let Some(mut at) = start.checked_sub(1).filter(|at| *at >= first) else {
        return false;
    };
    let joins = |at: usize| passage.is_mark(at, ',') || passage.is_any(at, word_list!["and", "or"]);
    if passage.is_mark(at, ',') && at > first {
        at -= 1;
    }
    let formerly = passage.is_any(at, word_list!["formerly", "previously"]);
    let until = (first.max(at.saturating_sub(LONGEST))..at)
        .rev()
        .take_while(|place| !joins(*place))
        .find(|place| passage.is_any(*place, word_list!["until", "till"]));
    let from = formerly.then_some(at).or(until.filter(|_| at < start - 1));
    from.is_some_and(|from| from > first + 1 && joins(from - 1))
}

/// "will step down as chair", "is to leave the board", "intends to retire as": whether the words `from..at` tell that a post
/// ends, and not yet.
pub(super) fn will_leave(scene: &Scene<'_, '_>, from: usize, at: usize) -> bool {
    const LEAVE: &WordList = word_list![
        "retire",
        "resign",
        "leave",
        "depart",
        "quit",
        "cease",
        "relinquish",
        "vacate",
        "withdraw",
    ];
    let passage = scene.passage;
    (from + 1..=at).any(|place| {
        let leaves = passage.is_any(place, LEAVE)
            || passage.is_any(place, word_list!["step", "stand"])
                && passage.is_any(place + 1, word_list!["down", "aside"]);
        let adverb = usize::from(passage.tags(place - 1).has(Tags::ADVERB));
        let before = place - 1 - adverb.min(place - 1);
        leaves && passage.is_any(before, word_list!["will", "shall", "to"])
    })
}

/// "was a member of A until 2023", "chaired A from 2019 to 2023", "Until 2022 A was a sponsor": whether a past verb's
/// clause tells when it ended.
pub(super) fn lasted(scene: &Scene<'_, '_>, at: usize) -> bool {
    const AHEAD: usize = 14;
    let passage = scene.passage;
    const PAST: &WordList = word_list![
        "was", "were", "remained", "stayed", "served", "held", "chaired", "sat", "worked"
    ];
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
    // "Our sponsors were A and B until 2020"
    let behind = passage
        .is_any(at + 1, word_list!["was", "were"])
        .then_some(at + 1);
    let past = [Some(at), scene.verb_before(at), behind]
        .into_iter()
        .flatten()
        // Who was appointed until a time holds it till then.
        .filter(|verb| !passage.is_any(*verb, TERM) && !passage.is_any(verb + 1, TERM))
        .any(|verb| {
            (passage.is_any(verb, PAST) || did(verb))
                && !passage.is_any(verb - usize::from(verb > 0), word_list!["has", "have"])
        });
    // "was the liaison between A and B until 2010"
    let is_closed = |start: usize| {
        scene.from(start).first().is_some_and(|actor| {
            scene.article_start(actor) == start && closes(scene, scene.behind(actor.tokens.end))
        })
    };
    past && (closes(scene, scene.sentence.start)
        || (at..scene.sentence.end.min(at + AHEAD))
            .take_while(|place| {
                let stops = passage.is(*place, "who")
                    || passage.is(*place, "and") && !is_closed(*place + 1);
                !passage.is_mark(*place, ';') && !stops
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
    let next = passage.is(at, "before")
        && passage.is_any(
            at + 1,
            word_list!["joining", "becoming", "moving", "leaving", "retiring"],
        )
        // "before leaving for the day"
        && !(passage.is(at + 2, "for") && passage.tags(at + 3).has(Tags::DETERMINER));
    next || passage.is_any(at, word_list!["until", "till"])
        || passage.is(at, "up") && passage.is(at + 1, "to") && year(at + 2)
        || ranged && passage.is_any(at + 2, word_list!["to", "until", "till", "and"])
}

/// "Liis Tamm, chair of A, stepped down", "Our CEO, Liis Tamm, resigned", "CEO Liis Tamm has retired": whether the first
/// verb behind the post at token `at` tells that the person beside it went.
pub(super) fn leaves(scene: &Scene<'_, '_>, at: usize) -> bool {
    const AHEAD: usize = 20;
    let passage = scene.passage;
    let limit = scene.sentence.end.min(at + AHEAD);
    // "became chair after Ken Hu retired": another clause tells of him.
    let other = |place: usize| {
        let next = behind_honorifics(passage, place + 1);
        passage.is_any(
            place,
            word_list!["after", "when", "once", "because", "since"],
        ) && scene.subject_or_name_at(next)
    };
    let stops = |place: usize| {
        passage.tags(place).has(Tags::RELATIVE | Tags::PRONOUN)
            || passage.is_mark(place, ';')
            || other(place)
    };
    let verb = (at + 1..limit).take_while(|at| !stops(*at)).find(|place| {
        !scene.is_of_actor(*place)
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
    // "After ten years as chair, Liis Tamm stepped down": the post that was held so long is what is left.
    let first = scene.sentence.start;
    let served = passage.is(first, "after")
        && at > first
        && (passage.is(at - 1, "as") || at > first + 1 && passage.is(at - 2, "as"))
        && (first..at).any(|at| passage.is_any(at, word_list!["years", "months", "terms"]));
    let person = |end: usize| {
        let ending = scene.ending_at(end).map(|at| &scene.actors[at]);
        // "After joining as chair, Liis Tamm left": the comma ends what comes before the clause.
        // "Liis Tamm became chair and Ken Hu left": another clause tells of him.
        let parted = |start: usize| {
            let comma = end == before + 1 && passage.is_mark(start - 1, ',');
            let joined = passage.is_any(start - 1, word_list!["and", "but", "while"])
                && scene.ending_at(start - 1).is_none();
            !served && (comma || joined)
        };
        ending.is_some_and(|actor| {
            actor.is_person() && actor.tokens.start > at && !parted(actor.tokens.start)
        })
    };
    // Nothing but the post and who is in it stands before the verb.
    let post = at;
    let mut at = at;
    while at > scene.sentence.start
        && passage.is_any(
            at - 1,
            word_list!["founding", "first", "inaugural", "longtime"],
        )
    {
        at -= 1;
    }
    let own = at.saturating_sub(1);
    let own = usize::from(passage.tags(own).has(Tags::DETERMINER | Tags::WE));
    let apposed = at > own && passage.is_mark(at - 1 - own, ',') && passage.is_mark(before, ',');
    // "WG 4's chair, Anne Clarke (Siemens), retired"
    let closed = scene.before_parenthesis(before);
    let beside = person(scene.before_parenthesis(before + 1))
        || passage.is_mark(before, ',') && person(closed);
    // "Two maintainers left the project: A and B"
    let themselves =
        before == post_end(scene, post) && (verb..limit).any(|at| passage.is_mark(at, ':'));
    apposed || beside || themselves
}

/// The last token of the plural post at token `at`: "maintainers"; `at` where there is none.
fn post_end(scene: &Scene<'_, '_>, at: usize) -> usize {
    noun_at(scene.passage, at)
        .filter(|noun| noun.plural)
        .map_or(at, |noun| noun.range.end - 1)
}

/// Words that lead to a post somebody goes from.
const OF_POST: &WordList = word_list!["his", "her", "their", "this", "that", "the", "of"];

/// What somebody goes from.
const POST: &WordList = word_list![
    "role",
    "post",
    "position",
    "seat",
    "office",
    "board",
    "council",
    "committee",
    "chair"
];

/// "resigned", "stepped down", "left in May": whether words at token `at` tell that somebody went from a post; who left the
/// room did not.
pub(super) fn is_end(passage: &Passage<'_>, at: usize) -> bool {
    const ENDS: &WordList = word_list![
        "resigned", "resigns", "retired", "retires", "departed", "departs", "died", "quit"
    ];
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
        const HOUSE: &WordList = word_list![
            "board",
            "committee",
            "community",
            "company",
            "council",
            "foundation",
            "group",
            "organisation",
            "organization",
            "programme",
            "program",
            "project",
            "team",
        ];
        let article = usize::from(passage.is_any(at + 1, word_list!["the", "our"]));
        let behind = at + 1 + article;
        // "left the board a letter", "left us notes", "left the group meeting", "left us in tears": nobody went.
        let closed = |at: usize| {
            let Some(next) = passage.tokens.get(at) else {
                return true;
            };
            let joins = Tags::PREPOSITION | Tags::CONJUNCTION | Tags::MONTH | Tags::AUXILIARY;
            let tears = passage.is(at, "in")
                && passage.is_any(
                    at + 1,
                    word_list!["tears", "awe", "doubt", "peace", "shock"],
                );
            !tears
                && (!next.is_word()
                    || next.tags.has(joins)
                    || passage.is_any(at, word_list!["this", "last", "to"]))
        };
        behind >= passage.tokens.len()
            || article == 1 && passage.is_any(behind, HOUSE) && closed(behind + 1)
            || !passage.tokens[behind].is_word()
            || passage.tokens[behind].is_capital()
            || article == 0
                && passage.is_any(
                    behind,
                    word_list![
                        "in", "at", "on", "after", "during", "office", "to", "this", "last",
                    ],
                )
            || article == 0 && passage.is(behind, "us") && closed(behind + 1)
    };
    passage.is_any(at, ENDS) && behind(at + 1)
        || passage.is_any(at, word_list!["stepped", "stood", "steps", "stands"])
            && passage.is_any(at + 1, word_list!["down", "aside"])
        // "A, a gold member since 2014, did not renew its membership"
        || passage.is(at, "did") && passage.is(at + 1, "not") && passage.is(at + 2, "renew")
        // "the founding chair of A, is now its patron"
        || passage.is_any(at, word_list!["is", "are"])
            && passage.is(at + 1, "now")
            && passage.is_any(at + 2, word_list!["its", "their", "our"])
        || passage.is(at, "moved")
            && passage.is(at + 1, "to")
            && (at + 2..at + 4).any(|at| passage.is_any(at, word_list!["emeritus", "emerita"]))
        || passage.is(at, "was")
            && passage.is_any(at + 1, word_list!["succeeded", "replaced"])
            && passage.is(at + 2, "by")
        || passage.is(at, "passed") && passage.is(at + 1, "away")
        || passage.is_any(at, word_list!["handed", "hands"]) && passage.is(at + 1, "over") && passage.is(at + 2, "to")
        // "transitions from her role", "rotates off the council"
        || passage.is_any(at, word_list!["transitions", "transitioned", "rotates", "rotated", "moves", "moved"])
            && (passage.is_any(at + 1, word_list!["off", "out"]) && passage.is_any(at + 2, OF_POST)
                || passage.is(at + 1, "from") && passage.is_any(at + 2, OF_POST)
                    && (at + 3..at + 7).any(|at| passage.is_any(at, POST)))
        || passage.is(at, "left") && left()
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::check_below;

    #[test]
    fn who_transitions_from_a_post_goes() {
        check_below(
            "As founding chair Maria Schmidt transitions from her leadership role after three years, we welcome David Chen as our new Executive Council Chair and Anna Kowalska as a new Executive Council member.",
            "Maria Schmidt chair Kestrel Foundation ended; David Chen chair Kestrel Foundation; Anna Kowalska executive_committee_member Kestrel Foundation",
        );
        check_below(
            "Our treasurer Maria Schmidt transitions out of her post in May.",
            "Maria Schmidt other Kestrel Foundation ended",
        );
        check_below(
            "Our chair Maria Schmidt transitions from paper to film.",
            "Maria Schmidt chair Kestrel Foundation",
        );
    }
}
