//! Posts and ties that a verb takes back: refused, voted down or called off, so that nobody holds them, or ended.

use std::ops::Range;

use super::super::scene::Scene;
use super::is_denied;
use crate::document::Shape;
use crate::extract::verb::is_verb;
use crate::lexicon::verbs::lemma;
use crate::lexicon::words::{Tags, WordList, word_list};

/// What a verb makes of the post or tie it governs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    /// "declined the post of chair": nobody holds it by what the clause says.
    Undone,
    /// "ended its membership": it was held.
    Ended,
    /// "will end its membership": it is held until then.
    Lasting,
    /// "the proposed acquisition": it is to come.
    Planned,
}

/// Verbs after whose object nobody holds the post that they name: "declined", "nominated A as", "was offered".
const REFUSING: &WordList = word_list![
    "abandon",
    "bar",
    "block",
    "cancel",
    "consider",
    "decline",
    "deny",
    "nominate",
    "offer",
    "oppose",
    "prohibit",
    "propose",
    "recommend",
    "refuse",
    "reject",
    "seek",
    "suggest",
    "withhold",
];

/// The same of two words: "turned down", "ruled out", "voted against", "stood for", "applied for".
const REFUSING_PAIRS: &[(&str, &str)] = &[
    ("apply", "for"),
    ("bid", "for"),
    ("call", "off"),
    ("campaign", "for"),
    ("compete", "for"),
    ("decide", "against"),
    ("pass", "over"),
    ("rule", "out"),
    ("run", "for"),
    ("stand", "for"),
    ("turn", "down"),
    ("vote", "against"),
    ("vote", "down"),
];

/// Verbs that end what they govern: "ended its membership", "lost her seat".
const ENDING: &WordList = word_list![
    "discontinue",
    "dissolve",
    "end",
    "forfeit",
    "lose",
    "relinquish",
    "renounce",
    "resign",
    "surrender",
    "terminate",
];

/// What a deal does that comes to nothing, and what is done to it.
const FAILING: &WordList = word_list![
    "abandon", "abort", "annul", "bar", "block", "cancel", "collapse", "decline", "deny", "drop",
    "fail", "halt", "overturn", "prohibit", "refuse", "reject", "shelve", "stop", "suspend",
    "thwart", "veto", "withdraw",
];

/// What a tie does that is over, and what is done to it.
const CLOSING: &WordList = word_list![
    "cease",
    "discontinue",
    "dissolve",
    "end",
    "expire",
    "lapse",
    "revoke",
    "terminate",
];

/// What the verb that governs the words at token `at`, or whose subject they are, makes of them.
pub(super) fn fate(scene: &Scene<'_, '_>, at: usize) -> Option<Fate> {
    let listed = is_of_refused(scene, at) || is_declined(scene, at) || is_hoped(scene, at);
    let listed = listed.then_some(Fate::Undone);
    listed
        .or_else(|| described(scene, at))
        .or_else(|| governed(scene, at))
        .or_else(|| followed(scene, at))
}

/// "A board was proposed: Liis Tamm as chair, Ken Hu as treasurer": whether the post at token `at` is one of a list behind
/// a colon that a refusing verb leads to.
fn is_of_refused(scene: &Scene<'_, '_>, at: usize) -> bool {
    let passage = scene.passage;
    let colon = (scene.sentence.start + 1..at).find(|at| passage.is_mark(*at, ':'));
    colon.is_some_and(|colon| {
        let lead = lemma(&passage.raw(colon - 1).to_lowercase());
        lead.is_some_and(|lemma| REFUSING.holds(lemma))
            && (colon..at).all(|at| !passage.is_mark(at, ';'))
    })
}

/// "We hope this marks the start of a collaboration": whether a tie at token `at` is only hoped for.
fn is_hoped(scene: &Scene<'_, '_>, at: usize) -> bool {
    let passage = scene.passage;
    // "We hope that our partnership with A grows": there is one.
    let near = scene.sentence.start.max(at.saturating_sub(3));
    let owned = (near..at).any(|at| {
        passage.is_any(at, word_list!["our", "its", "their", "his", "her"])
            || scene.is_possessive(at)
    });
    is_deed(scene, at)
        && !owned
        && (scene.sentence.start..at)
            .rev()
            .take_while(|at| !passage.is_mark(*at, ',') && !passage.is_mark(*at, ';'))
            .any(|at| {
                passage.is_any(at, word_list!["hope", "hopes"])
                    && passage.is_any(at + 1, word_list!["that", "this", "it"])
            })
}

/// "was elected chair, Ken Hu treasurer, but both declined": whether those who are named for the post at token `at` turned
/// it down.
fn is_declined(scene: &Scene<'_, '_>, at: usize) -> bool {
    let passage = scene.passage;
    // "is chair; another was invited but declined" is of another.
    let but = (at..scene.sentence.end)
        .take_while(|at| {
            !passage.is_mark(*at, ';') && !passage.tags(*at).has(Tags::FINITE | Tags::AUXILIARY)
        })
        .find(|at| passage.is(*at, "but"));
    but.is_some_and(|but| {
        let who = passage.is_any(but + 1, word_list!["both", "all", "he", "she", "they"]);
        let verb = but + 1 + usize::from(who);
        let refuses = word_list!["declined", "refused"];
        passage.is_any(verb, refuses)
            && (verb + 1 >= scene.sentence.end || !passage.tokens[verb + 1].is_word())
    })
}

/// "the failed acquisition of A", "a proposed merger": what the adjective on a tie says of it.
fn described(scene: &Scene<'_, '_>, at: usize) -> Option<Fate> {
    const FAILED: &WordList = word_list![
        "failed",
        "attempted",
        "aborted",
        "abandoned",
        "blocked",
        "rejected",
        "cancelled",
        "unsuccessful",
        "possible",
        "potential",
    ];
    const PLANNED: &WordList = word_list!["proposed", "planned", "pending", "intended"];
    let before = at.checked_sub(1).filter(|at| *at >= scene.sentence.start)?;
    let passage = scene.passage;
    // "prospective sponsors A and B", "non-members: A and B"
    const NO_ONE: &WordList = word_list![
        "potential",
        "prospective",
        "aspiring",
        "proposed",
        "rejected",
        "suggested",
    ];
    if !is_deed(scene, at) {
        let non = passage.is_mark(before, '-') && before > 0 && passage.is(before - 1, "non");
        return (non || passage.is_any(before, NO_ONE)).then_some(Fate::Undone);
    }
    let failed = passage.is_any(before, FAILED).then_some(Fate::Undone);
    failed.or_else(|| passage.is_any(before, PLANNED).then_some(Fate::Planned))
}

/// Whether the word at token `at` names a tie or an office and not who is in it: "acquisition", "membership", "presidency".
fn is_deed(scene: &Scene<'_, '_>, at: usize) -> bool {
    let raw = scene.passage.raw(at);
    ["ship", "ships", "ion", "ions", "cy"]
        .iter()
        .any(|end| raw.ends_with(end))
        || scene.passage.is_any(
            at,
            word_list!["takeover", "merger", "venture", "funding", "grant"],
        )
}

/// "declined the post of chair", "was proposed as chair", "ended its membership": what the verb does that the words stand
/// behind.
fn governed(scene: &Scene<'_, '_>, at: usize) -> Option<Fate> {
    let passage = scene.passage;
    let verb = scene.verb_before(at)?;
    let lemma = lemma(passage.raw(verb))?;
    let pair = REFUSING_PAIRS
        .iter()
        .any(|(first, second)| *first == lemma && passage.is(verb + 1, second));
    let lets = matches!(lemma, "let" | "allow");
    let refuses = pair || REFUSING.holds(lemma);
    if !(refuses || lets || ENDING.holds(lemma)) {
        return None;
    }
    // "lost to Liis Tamm as chair": the post was never held.
    if lemma == "lose" && passage.is(verb + 1, "to") {
        return Some(Fate::Undone);
    }
    let gap = verb + 1 + usize::from(pair)..at;
    let leads = leads(scene, gap)?;
    let office = leads || pair || is_deed(scene, at);
    if refuses {
        // A bond that is abandoned was there, a deal that is was never done.
        let bond = matches!(lemma, "abandon" | "cancel") && passage.raw(at).ends_with("ship");
        return match bond {
            true => Some(Fate::Ended),
            false => office.then_some(Fate::Undone),
        };
    }
    let lapses = |place: usize| passage.is_any(place, word_list!["lapse", "expire", "end"]);
    let ended = match lets {
        true => (at..scene.sentence.end.min(at + LONGEST)).any(lapses),
        // "lost its gold members A and B"
        false => office || lemma == "lose" || passage.tags(at).has(Tags::PREPOSITION),
    };
    let will = || {
        let start = scene.verb_group_start(verb);
        (start..verb).any(|place| passage.is_any(place, word_list!["will", "shall", "to"]))
    };
    let ended = ended && !is_denied(scene, verb);
    ended.then(|| if will() { Fate::Lasting } else { Fate::Ended })
}

/// How far a verb may stand from the words it governs, and they from their verb.
const LONGEST: usize = 16;

/// Whether the words between a verb and a post lead from the one to the other, and if so whether they say that a post is
/// meant: "the post of", "Liis Tamm as".
fn leads(scene: &Scene<'_, '_>, gap: Range<usize>) -> Option<bool> {
    const POSTS: &WordList = word_list![
        "post",
        "posts",
        "role",
        "position",
        "office",
        "job",
        "title",
        "seat",
        "nomination",
        "election",
        "re-election",
        "reelection",
        "reappointment",
        "appointment",
        "candidacy",
        "invitation",
        "offer",
        "proposal",
        "chance",
    ];
    let passage = scene.passage;
    let mut post = false;
    for at in gap.clone() {
        let links = passage.is_any(at, word_list!["of", "as", "for", "to", "be", "become"]);
        let plain = passage
            .tags(at)
            .has(Tags::DETERMINER | Tags::ADJECTIVE | Tags::WE)
            || passage.is_any(at, word_list!["its", "his", "her", "their", "all"]);
        post |= passage.is_any(at, POSTS) || passage.is_any(at, word_list!["as", "for"]);
        let person = scene.is_of_actor(at) || passage.tokens[at].shape == Shape::Title;
        if !(links || plain || person || passage.is_any(at, POSTS)) {
            return None;
        }
    }
    // "nominated Liis Tamm chair"
    post |= gap.end > gap.start
        && scene
            .ending_at(gap.end)
            .is_some_and(|at| scene.actors[at].is_person());
    (gap.len() <= LONGEST).then_some(post)
}

/// "The acquisition of A by B was blocked", "A's membership lapsed", "The election of Liis Tamm as chair was annulled":
/// what the first verb behind a tie or an event says of it.
fn followed(scene: &Scene<'_, '_>, at: usize) -> Option<Fate> {
    const EVENTS: &WordList = word_list![
        "appointment",
        "election",
        "nomination",
        "proposal",
        "bid",
        "plan",
        "plans",
        "attempt",
        "application",
        "term",
        "tenure",
    ];
    const BACK: usize = 8;
    let passage = scene.passage;
    let event = || {
        let from = scene.sentence.start.max(at.saturating_sub(BACK));
        let article = usize::from(passage.tags(at.saturating_sub(1)).has(Tags::DETERMINER));
        let link = at.checked_sub(1 + article).filter(|link| *link >= from);
        link.is_some_and(|link| passage.is_any(link, word_list!["as", "for", "to"]))
            && (from..at).any(|place| passage.is_any(place, EVENTS))
    };
    if !(is_deed(scene, at) || event()) {
        return None;
    }
    let limit = scene.sentence.end.min(at + 1 + LONGEST);
    // "Our funding from A, which gave us our start, ended": the aside is of another clause.
    let comma = (at + 1..limit).find(|at| passage.is_mark(*at, ','));
    let aside = comma.filter(|comma| passage.tags(comma + 1).has(Tags::RELATIVE));
    let closes = |comma: usize| {
        (comma + 1..scene.sentence.end.min(comma + LONGEST)).find(|at| passage.is_mark(*at, ','))
    };
    let from = aside.and_then(closes).unwrap_or(at);
    let limit = scene.sentence.end.min(from + 1 + LONGEST);
    let verb = (from + 1..limit)
        .take_while(|place| {
            !passage.is_mark(*place, ';')
                && !passage.is_mark(*place, ',')
                && !passage.tags(*place).has(Tags::RELATIVE)
        })
        .find(|place| {
            !scene.is_of_actor(*place) && is_verb(passage, *place, scene.sentence.start)
        })?;
    let plain = Tags::AUXILIARY | Tags::ADVERB;
    let main = (verb..limit).find(|place| {
        !passage.tags(*place).has(plain) && !passage.is_any(*place, word_list!["been", "be"])
    })?;
    // "was not blocked"
    if (verb..main).any(|place| passage.is_any(place, word_list!["not", "never", "n't", "n’t"])) {
        return None;
    }
    let through = passage.is_any(main, word_list!["fell", "falls", "fallen"])
        && passage.is_any(main + 1, word_list!["through", "apart"])
        || passage.is_any(main, word_list!["called"]) && passage.is(main + 1, "off");
    let over = passage.is_any(main, word_list!["came", "comes"])
        && passage.is(main + 1, "to")
        && passage.is(main + 3, "end");
    let lemma = lemma(passage.raw(main)).unwrap_or_default();
    if through || FAILING.holds(lemma) {
        return Some(Fate::Undone);
    }
    // "ends in May"
    let future = passage.raw(main).ends_with('s')
        || passage.is(main, lemma)
        || (verb..main).any(|place| passage.is_any(place, word_list!["will", "shall"]));
    (over || CLOSING.holds(lemma)).then_some(match future {
        true => Fate::Lasting,
        false => Fate::Ended,
    })
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::check;

    #[test]
    fn posts_that_were_refused_or_voted_down() {
        check(
            "The Kestrel Foundation grew. Jane Roe declined the post of Chair.",
            "",
        );
        check(
            "Jane Roe turned down the role of Chief Executive of Siemens.",
            "",
        );
        check(
            "The Kestrel Foundation grew. Members voted against Jane Roe as Chair.",
            "",
        );
        check(
            "Jane Roe was passed over for the position of Chief Executive of Siemens.",
            "",
        );
        check(
            "Jane Roe was offered the post of Chief Executive of Siemens.",
            "",
        );
        check("Jane Roe stood for election as Chair of Siemens.", "");
        check("If Jane Roe steps down as Chair of Siemens, we meet.", "");
        check("Jane Roe never steps down as Chair of Siemens.", "");
        check("Jane Roe failed to be elected as Chair of Siemens.", "");
        let chair = "Jane Roe chair Siemens";
        check("Jane Roe accepted the post of Chair of Siemens.", chair);
        check("Jane Roe was elected as Chair of Siemens.", chair);
        check(
            "The court rejected a claim, and Jane Roe, Chair of Siemens, spoke.",
            chair,
        );
        check(
            "The Kestrel Foundation grew. We offered our partners Siemens and Bosch a stand.",
            "Siemens partner Kestrel Foundation; Bosch partner Kestrel Foundation",
        );
    }

    #[test]
    fn posts_that_are_only_proposed() {
        check(
            "Jane Roe has been nominated as Chair of Siemens; the general meeting votes in May.",
            "",
        );
        check("Jane Roe was proposed as Chair of Siemens.", "");
        check(
            "The Kestrel Foundation grew. A board was proposed: Jane Roe as Chair, Jens Albrecht as Vice Chair.",
            "",
        );
        check(
            "The Kestrel Foundation grew. Proposed: Jane Roe as Chair, Jens Albrecht as Treasurer.",
            "",
        );
        check(
            "The Kestrel Foundation grew. Jane Roe was elected chair, Jens Albrecht treasurer, but both declined.",
            "",
        );
        check(
            "Jane Roe is Chair of Siemens; Bosch was invited but declined.",
            "Jane Roe chair Siemens",
        );
        check(
            "The Kestrel Foundation grew. Jane Roe lost to Jens Albrecht as Chair, Maria Schmidt as Treasurer.",
            "",
        );
        check(
            "The Kestrel Foundation grew. The committee nominated Jane Roe as Chair.",
            "",
        );
    }

    #[test]
    fn deals_that_came_to_nothing() {
        check("Siemens failed to acquire Tuke Group plc.", "");
        check("Siemens sought to acquire Tuke Group plc.", "");
        check("Siemens was unable to join the Harbour Alliance.", "");
        check(
            "The acquisition of Tuke Group plc by Siemens was blocked by ETSI.",
            "",
        );
        check(
            "The takeover of Tuke Group plc by Siemens has been called off.",
            "",
        );
        check("Siemens's acquisition of Tuke Group plc fell through.", "");
        check("Siemens abandoned its acquisition of Tuke Group plc.", "");
        check(
            "Siemens announced the failed acquisition of Tuke Group plc.",
            "",
        );
        let owner = "Siemens owner Tuke Group plc";
        check(
            "The acquisition of Tuke Group plc by Siemens was completed in May.",
            owner,
        );
        check(
            "The acquisition of Tuke Group plc by Siemens was not blocked.",
            owner,
        );
        check(
            "Siemens announced the planned acquisition of Tuke Group plc.",
            "Siemens owner Tuke Group plc planned",
        );
    }

    #[test]
    fn ties_that_their_verb_ends() {
        let ended = "Siemens member Harbour Alliance ended";
        check(
            "Siemens ended its membership of the Harbour Alliance in 2022.",
            ended,
        );
        check(
            "Siemens let its membership of the Harbour Alliance lapse.",
            ended,
        );
        check(
            "Siemens's membership of the Harbour Alliance ended in 2022.",
            ended,
        );
        check(
            "The Kestrel Foundation grew. Our funding from Siemens, which gave us our start as a young body, ended in December.",
            "Siemens funder Kestrel Foundation ended",
        );
        check(
            "We hope this marks the start of a long collaboration between Siemens and Bosch.",
            "",
        );
        check(
            "The Kestrel Foundation grew. We hope that our partnership with Siemens grows.",
            "Kestrel Foundation partner Siemens",
        );
        check(
            "Siemens's membership of the Harbour Alliance came to an end.",
            ended,
        );
        check(
            "Siemens terminated its partnership with Bosch.",
            "Siemens partner Bosch ended",
        );
        check(
            "Siemens will end its membership of the Harbour Alliance.",
            "Siemens member Harbour Alliance",
        );
        check(
            "Siemens's membership of the Harbour Alliance was suspended.",
            "",
        );
        check(
            "The Kestrel Foundation grew. We lost our Gold Members Quellwerk and Siemens.",
            "Quellwerk gold_member Kestrel Foundation ended; Siemens gold_member Kestrel Foundation ended",
        );
        check(
            "The Kestrel Foundation grew. We have no Gold Members Quellwerk or Siemens.",
            "",
        );
        check(
            "Siemens has not ended its membership of the Harbour Alliance.",
            "",
        );
        check(
            "Jane Roe's term as Chair of Siemens ends in May.",
            "Jane Roe chair Siemens",
        );
        check(
            "Siemens renewed its membership of the Harbour Alliance.",
            "Siemens member Harbour Alliance",
        );
    }
}
