//! Posts and ties that a verb takes back: refused, voted down or called off, so that nobody holds them, or ended.

mod followed;
mod governed;

use super::super::scene::Scene;
use crate::extract::holding::{HOPED, is_would_be};
use crate::lexicon::verbs::lemma;
use crate::lexicon::words::{Tags, WordList, word_list};
use followed::followed;
use governed::governed;

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

/// How far a verb may stand from the words it governs, and they from their verb.
const LONGEST: usize = 16;

/// What the verb that governs the words at token `at`, or whose subject they are, makes of them.
pub(super) fn fate(scene: &Scene<'_, '_>, at: usize) -> Option<Fate> {
    let listed = is_of_refused(scene, at)
        || is_declined(scene, at)
        || is_hoped(scene, at)
        || is_discussed(scene, at)
        || is_asked_for(scene, at);
    let listed = listed.then_some(Fate::Undone);
    listed
        .or_else(|| described(scene, at))
        .or_else(|| governed(scene, at))
        .or_else(|| followed(scene, at))
}

/// "its application for full membership", "a candidate for the post of chair": whether the words before the post or tie at
/// token `at` say that somebody asks for it.
fn is_asked_for(scene: &Scene<'_, '_>, at: usize) -> bool {
    const BACK: usize = 6;
    const ASKING: &WordList = word_list![
        "application",
        "applications",
        "applicant",
        "applicants",
        "bid",
        "bids",
        "candidacy",
        "candidate",
        "candidates",
        "eligible",
        "request",
        "requests",
    ];
    let passage = scene.passage;
    let from = scene.sentence.start.max(at.saturating_sub(BACK));
    let plain = |place: &usize| {
        let token = &passage.tokens[*place];
        token.is_word()
            && !token
                .tags
                .has(Tags::CONJUNCTION | Tags::FINITE | Tags::AUXILIARY)
    };
    let asked = (from..at).rev().take_while(plain).find(|place| {
        passage.is_any(*place, word_list!["for", "to"]) && *place > scene.sentence.start
    });
    asked.is_some_and(|link| passage.is_any(link - 1, ASKING))
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

/// "discussions about sponsorship and participation in A", "talks on a partnership with A": whether a tie at token `at` is only
/// talked about.
fn is_discussed(scene: &Scene<'_, '_>, at: usize) -> bool {
    const BACK: usize = 8;
    const TALK: &WordList = word_list![
        "conversation",
        "conversations",
        "discuss",
        "discussed",
        "discusses",
        "discussing",
        "discussion",
        "discussions",
        "explore",
        "explored",
        "explores",
        "exploring",
        "negotiating",
        "negotiations",
        "talks",
    ];
    let passage = scene.passage;
    if !is_deed(scene, at) {
        return false;
    }
    let from = scene.sentence.start.max(at.saturating_sub(BACK));
    // "discussed our partnership with A": there is one.
    let open = |place: &usize| {
        let token = &passage.tokens[*place];
        token.is_word()
            && !token
                .tags
                .has(Tags::FINITE | Tags::AUXILIARY | Tags::RELATIVE | Tags::WE)
            && !passage.is_any(*place, word_list!["its", "their", "the"])
            || passage.is_any(*place, TALK)
    };
    let mut words = (from..at).rev().take_while(open);
    let talk = words.find(|place| passage.is_any(*place, TALK));
    talk.is_some_and(|talk| {
        let about = word_list!["about", "on", "over", "regarding"];
        let raw = passage.raw(talk);
        let itself =
            raw.starts_with("explor") || raw.starts_with("discuss") && !raw.contains("ion");
        itself || (talk + 1..at).any(|at| passage.is_any(at, about))
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
    if !is_deed(scene, at) {
        let non = passage.is_mark(before, '-') && before > 0 && passage.is(before - 1, "non");
        let hoped = passage.is_any(before, HOPED) || is_would_be(passage, at);
        return (non || hoped).then_some(Fate::Undone);
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

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::check;

    #[test]
    fn those_whom_somebody_wants() {
        let sentences = [
            "We want Gold Sponsors Siemens and Bosch.",
            "We need sponsors such as Siemens and Bosch.",
            "The Kestrel Foundation lacks partners like Siemens.",
            "We met would-be members Siemens and Bosch.",
        ];
        for sentence in sentences {
            check(&format!("The Kestrel Foundation grew. {sentence}"), "");
        }
        check(
            "The Kestrel Foundation grew. We need our Gold Sponsors Siemens and Bosch.",
            "Siemens sponsor Kestrel Foundation; Bosch sponsor Kestrel Foundation",
        );
    }

    #[test]
    fn ties_that_are_talked_about() {
        for sentence in [
            "We have started discussions about sponsorship and participation in the Harbour Summit.",
            "We are in talks about a partnership with Siemens.",
            "The board discussed membership of the Harbour Alliance.",
            "We hope to begin hosting the Harbour Summit.",
        ] {
            check(&format!("The Kestrel Foundation grew. {sentence}"), "");
        }
        check(
            "The Kestrel Foundation grew. We discussed our partnership with Siemens.",
            "Kestrel Foundation partner Siemens",
        );
        check(
            "The Kestrel Foundation grew. We are having conversations with candidates in partnership with Siemens.",
            "Kestrel Foundation collaborator Siemens",
        );
    }

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
