//! What is denied: numbers that were not reached, and those of requests and plans that came to nothing.

#[cfg(test)]
mod tests;

use super::Part;
use crate::document::Shape;
use crate::extract::claim::quantity::Quantity;
use crate::extract::claim::sentence::Sentence;
use crate::lexicon::verbs;
use crate::lexicon::words::{Tags, WordList, is_among, word_list};
use crate::model::Dimension;

/// Whether a token denies: "not", "n't", "never".
fn is_negation(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    let passage = sentence.passage;
    passage.tags(at).has(Tags::NEGATION) || matches!(passage.raw(at), "'t" | "’t")
}

/// Whether a number is of those without whom something could not be: "we could not have done it without 640 helpers"; or
/// was reached with their help: "we would not have reached 88 without them".
pub(super) fn is_needed(sentence: &Sentence<'_, '_>, quantity: &Quantity) -> bool {
    const NEAR: usize = 20;
    const GROUP: usize = 8;
    let passage = sentence.passage;
    let start = quantity.start;
    let without = |at: &usize| passage.is(*at, "without");
    let supposed = |at: usize| passage.is_any(at, word_list!["would", "could", "'d", "’d"]);
    if let Some(without) = sentence.back(start).take(NEAR).find(without) {
        let before = || sentence.range.start..without;
        let impossible = before().any(|at| {
            is_negation(sentence, at)
                || passage.is_any(at, word_list!["possible", "impossible", "unthinkable"])
        });
        return before().any(supposed) && impossible;
    }
    // The perfect tells that it was done; "could not reach 88 without them" leaves that open.
    let near = || sentence.back(start).take(GROUP);
    let done = near().any(|at| passage.is(at, "have") && sentence.part(at) == Part::Auxiliary);
    done && near().any(supposed)
        && near().any(|at| is_negation(sentence, at))
        && (quantity.end..sentence.range.end.min(quantity.end + NEAR)).any(|at| without(&at))
}

/// Whether a bound is told of nobody: "neither Acme nor Bolt holds more than 5 %", "none of which got over £500", "nobody
/// earned more than £60,000". Such words deny in the same clause as the number, a verb between them.
pub(super) fn is_of_none(sentence: &Sentence<'_, '_>, quantity: &Quantity) -> bool {
    const NEAR: usize = 14;
    let passage = sentence.passage;
    let nobody = word_list!["neither", "nor", "nobody", "none"];
    let stops = |at: usize| matches!(passage.raw(at), "," | ";" | ":" | "(" | ")" | "–" | "—");
    let mut acts = false;
    for at in sentence.back(quantity.start).take(NEAR) {
        let none = passage.is(at, "no") && !acts;
        if stops(at) || is_negation(sentence, at) && !passage.is_any(at, nobody) && !none {
            return false;
        }
        let one = passage.is(at, "one") && passage.is(at.wrapping_sub(1), "no");
        if passage.is_any(at, nobody) || one {
            return acts;
        }
        // "no grants above £500"
        if passage.is(at, "no") && !acts && at + 1 < quantity.start {
            let noun = (at + 1..quantity.start).all(|at| sentence.part(at).is_nominal());
            return noun && tells_of_all(sentence, at, quantity.end);
        }
        acts |= sentence.part(at).is_verbal();
    }
    false
}

/// Whether there were none at all of the things behind the "no" at token `no`: "*we had* no days above 30 degrees", "no grants
/// above £500 *were made*"; of "no boats above 12 metres sank" there may be many.
fn tells_of_all(sentence: &Sentence<'_, '_>, no: usize, end: usize) -> bool {
    let passage = sentence.passage;
    let had = word_list![
        "had", "have", "has", "saw", "see", "are", "were", "is", "was", "made", "make", "gave",
        "give", "paid", "pay", "found", "reported", "awarded", "with",
    ];
    let made = word_list![
        "made", "given", "paid", "awarded", "found", "reported", "seen", "recorded", "there",
    ];
    let being = word_list!["were", "was", "are", "is"];
    let before = no > sentence.range.start && passage.is_any(no - 1, had);
    let be = (end..sentence.range.end.min(end + 3)).find(|at| passage.is_any(*at, being));
    before || be.is_some_and(|be| passage.is_any(be + 1, made))
}

/// "did not reach 50", "no customer exceeds 10 %", "failed to reach 50"; "no more than" is a bound, "the 500" stands
/// whatever is denied.
pub(super) fn denies(sentence: &Sentence<'_, '_>, clause: &[usize], quantity: &Quantity) -> bool {
    let passage = sentence.passage;
    let definite = quantity.start > sentence.range.start
        && passage.is_any(quantity.start - 1, word_list!["the", "these", "our"]);
    let near = |at: usize| at < quantity.start && quantity.start - at <= 10;
    // "not shown for 34 years": so long was it not.
    let lasts = quantity.unit().dimension() == Dimension::Time
        && quantity.start > sentence.range.start
        && passage.is_any(quantity.start - 1, word_list!["for", "in"]);
    if definite || lasts {
        return false;
    }
    clause.iter().filter(|at| near(**at)).any(|at| {
        let at = *at;
        if is_failing(sentence, at) {
            // "never failed to"
            return !sentence
                .back(at)
                .take(2)
                .any(|near| is_negation(sentence, near));
        }
        if !is_negation(sentence, at) || (at + 1..at + 3).any(|next| is_failing(sentence, next)) {
            return false;
        }
        // "not only", "not all 30 members came"
        let only = passage.is_any(
            at + 1,
            word_list!["only", "just", "merely", "least", "all", "every", "each"],
        );
        let adverb = passage.is_any(at, word_list!["no", "not"])
            && (passage.tags(at + 1).has(Tags::ADVERB)
                || passage.is_any(at + 1, word_list!["more", "less", "fewer", "later"]))
            && !passage.is(at + 1, "longer")
            || passage.is(at + 1, "longer") && passage.is(at + 2, "than");
        // "not counting children", "not-for-profit", "not to exceed", "No. 12" deny nothing.
        let counts = passage.is_any(
            at + 1,
            word_list![
                "counting",
                "including",
                "excluding",
                "considering",
                "mentioning",
                "-"
            ],
        );
        let named = passage.is(at, "no")
            && passage.is_mark(at + 1, '.')
            && passage
                .tokens
                .get(at + 2)
                .is_some_and(|next| next.shape == Shape::Number);
        let capped = passage.is(at + 1, "to") && passage.is(at + 2, "exceed");
        // "no deaths and 3 injuries" denies the deaths only, "none against, with 2 abstentions" those against; "no limit of
        // 20" denies the limit.
        let joint = at > sentence.range.start && passage.is_mark(at - 1, '-');
        let own = passage.is(at, "no") && (joint || !passage.is(quantity.start - 1, "of"))
            || passage.is(at, "none") && !passage.is(at + 1, "of");
        let elsewhere = own
            && at + 1 < quantity.start
            && !(at..quantity.start).any(|place| sentence.part(place).is_verbal())
            || (at..quantity.start).any(|place| {
                passage.is_mark(place, ',')
                    && passage.is_any(place + 1, word_list!["with", "leaving"])
            });
        let other = elsewhere || only || adverb || counts || named || capped;
        !other && !passage.is_any(at, word_list!["without", "neither", "nor"])
    })
}

/// "failed to", "unable to", "missed out on": what stands behind was not done.
fn is_failing(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    let passage = sentence.passage;
    let failing = word_list![
        "fail",
        "fails",
        "failed",
        "failing",
        "failure",
        "unable",
        "refuses",
        "refused",
        "refusing",
        "declined",
        "declines",
        "neglected",
    ];
    let missing = word_list!["missed", "misses", "missing", "lost", "loses", "losing"];
    passage.is(at + 1, "to") && passage.is_any(at, failing)
        || passage.is(at + 1, "out") && passage.is(at + 2, "on") && passage.is_any(at, missing)
}

/// Nouns of what is asked for or planned.
const ASKED: &WordList = word_list![
    "acquisition",
    "appeal",
    "application",
    "applications",
    "attempt",
    "attempts",
    "bid",
    "bids",
    "claim",
    "claims",
    "deal",
    "effort",
    "efforts",
    "grant",
    "loan",
    "merger",
    "motion",
    "motions",
    "offer",
    "offers",
    "petition",
    "pitch",
    "plan",
    "plans",
    "proposal",
    "proposals",
    "purchase",
    "request",
    "requests",
    "sale",
    "scheme",
    "submission",
    "submissions",
    "takeover",
    "tender",
    "tenders",
];

/// Verbs whose passive says that something was not granted or done.
const REFUSED: [&str; 16] = [
    "abandon", "block", "cancel", "decline", "deny", "dismiss", "drop", "jettison", "overrule",
    "quash", "refuse", "reject", "scrap", "shelve", "veto", "withdraw",
];

/// Verbs of asking, whose object is not had yet.
const ASKS: [&str; 8] = [
    "apply", "ask", "bid", "pitch", "propose", "request", "seek", "tender",
];

/// Whether a number is of a request or plan that came to nothing: "our bid for £250,000 was not successful", "an
/// unsuccessful bid for £1m", "we applied for £90,000 but were turned down".
pub(super) fn came_to_nothing(sentence: &Sentence<'_, '_>, quantity: &Quantity) -> bool {
    const NEAR: usize = 12;
    let passage = sentence.passage;
    let Some(asked) = asked(sentence, quantity) else {
        return false;
    };
    let failed = word_list![
        "abandoned",
        "aborted",
        "cancelled",
        "canceled",
        "declined",
        "failed",
        "rejected",
        "refused",
        "unsuccessful",
    ];
    let verb = sentence.part(asked).is_verbal();
    if !verb
        && sentence
            .back(asked)
            .take(2)
            .any(|at| passage.is_any(at, failed))
    {
        return true;
    }
    let end = quantity.end.max(asked + 1);
    let mut ahead = end..sentence.range.end.min(end + NEAR);
    let said = ahead.find(|at| {
        sentence.part(*at).is_verbal()
            || passage.is_mark(*at, ';')
            || sentence.part(*at) == Part::Quantity
            || passage.is_any(*at, word_list!["unsuccessful", "unsuccessfully"])
    });
    // What one asked for is told to have failed behind a "but": "we sought £90,000 but were turned down".
    let contrasts =
        || (end..said.unwrap_or(end)).any(|at| passage.is_any(at, word_list!["but", "and"]));
    said.is_some_and(|at| is_nothing(sentence, at) && (!verb || contrasts()))
}

/// The noun or verb of asking whose object a quantity is: "a *bid* to the Lottery for £5", "a *proposal* to close 9
/// branches", "a £5 *bid*", "*applied* for £5".
fn asked(sentence: &Sentence<'_, '_>, quantity: &Quantity) -> Option<usize> {
    const FAR: usize = 10;
    let passage = sentence.passage;
    if quantity.unit.is_some()
        && let Some(noun) = (quantity.end..quantity.end + 3)
            .take_while(|at| sentence.part(*at).is_nominal())
            .find(|at| passage.is_any(*at, ASKED))
    {
        return Some(noun);
    }
    let (mut tied, mut acts) = (false, false);
    for at in sentence.back(quantity.start).take(FAR) {
        match sentence.part(at) {
            Part::Preposition => {
                // "a merger with a group of 22 clinics" is of the group.
                if passage.is_any(at, word_list!["with", "by", "from", "after", "in"]) {
                    return None;
                }
                tied = true;
            }
            Part::To => (tied, acts) = (true, false),
            Part::Noun if tied && !acts && passage.is_any(at, ASKED) => return Some(at),
            // "with four requests": what is counted was made.
            Part::Quantity | Part::Mark | Part::Relative | Part::Conjunction => return None,
            Part::Verb => {
                let asks =
                    verbs::lemma(passage.raw(at)).is_some_and(|lemma| is_among(lemma, &ASKS));
                if asks {
                    return Some(at);
                }
                // "a proposal to close 9 branches": only an infinitive leads on to its noun.
                if acts {
                    return None;
                }
                acts = true;
            }
            Part::Auxiliary => return None,
            _ => {}
        }
    }
    None
}

/// Whether the verb group at token `at` says that its subject came to nothing: "was rejected", "fell through", "did not
/// succeed".
fn is_nothing(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    const GROUP: usize = 5;
    let passage = sentence.passage;
    let succeeds = word_list![
        "successful",
        "succeed",
        "approved",
        "granted",
        "accepted",
        "awarded",
        "agreed",
        "funded",
        "supported",
        "adopted",
        "passed",
        "backed",
        "upheld",
        "completed",
        "concluded",
        "pursued",
        "proceed",
        "materialise",
        "materialize",
        "realised",
        "realized",
        "carried",
        "go",
    ];
    let (mut denied, mut passive) = (false, false);
    for place in at..sentence.range.end.min(at + GROUP) {
        if passage.is_any(place, word_list!["unsuccessful", "unsuccessfully"]) {
            return !denied;
        }
        if is_negation(sentence, place) {
            denied = true;
            continue;
        }
        if denied && passage.is_any(place, succeeds) {
            return true;
        }
        let lemma = verbs::lemma(passage.raw(place));
        let lost = word_list!["down", "back", "through", "out", "off", "apart"];
        let away = passage.is_any(place + 1, lost);
        match lemma {
            Some("be" | "get" | "have" | "do") => passive = true,
            Some("fail" | "collapse" | "lapse" | "founder") => return !denied,
            Some("fall") if away => return !denied,
            Some("turn" | "vote" | "knock" | "throw" | "call") if away && passive => {
                return !denied;
            }
            Some(lemma) if is_among(lemma, &REFUSED) => return passive && !denied,
            Some(_) if sentence.part(place) == Part::Verb => return false,
            _ if matches!(sentence.part(place), Part::Mark | Part::Quantity) => return false,
            _ => {}
        }
    }
    false
}
