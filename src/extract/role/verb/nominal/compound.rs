//! Money that is called by who gave it: "our Siemens grant", "the NASA funding".

use super::super::super::Context;
use super::super::super::scene::{Actor, Scene};
use super::super::gift;
use super::super::object::is_done_to;
use crate::document::Shape;
use crate::extract::verb::is_verb;
use crate::lexicon::verbs::lemma;
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::OrganizationKind;

/// "Thanks to the sponsorship of A and B", "Without the continued funding of A": those whose money at token `at` it is that the
/// report's subject works with; nobody where the words say no more than that it was.
pub(super) fn with<'s>(
    scene: &'s Scene<'_, '_>,
    at: usize,
) -> Option<(&'static str, Vec<&'s Actor>)> {
    const BACK: usize = 3;
    let passage = scene.passage;
    let role = match passage.raw(at) {
        "sponsorship" => "sponsor",
        "funding" => "funder",
        _ => return None,
    };
    if !passage.is(at + 1, "of") {
        return None;
    }
    let first = scene.sentence.start;
    let from = first.max(at.saturating_sub(BACK));
    let article = (from..at).rev().find(|at| passage.is(*at, "the"));
    // "under fiscal sponsorship of A"
    let behind = || (from..at).rev().find(|at| passage.is(*at, "under"));
    let lead = match article {
        Some(article) => article.checked_sub(1).filter(|lead| *lead >= first)?,
        None => behind()?,
    };
    let thanks = passage.is(lead, "to")
        && lead > first
        && passage.is_any(lead - 1, word_list!["thanks", "due", "owing"]);
    // "disagree with the sponsorship of A": what is not said of the whole clause is an object.
    let opens = lead == first || passage.is_mark(lead - 1, ',') || is_done_to(scene, lead - 1);
    let under = passage.is(lead, "under");
    let led = thanks || under || opens && passage.is_any(lead, word_list!["with", "through"]);
    let without = opens
        && passage.is(lead, "without")
        && scene
            .sentence
            .clone()
            .any(|at| passage.is_any(at, word_list!["would", "could", "possible"]));
    let mut givers = scene.named_from(at + 2);
    // "with the funding of A lost", "of A by B"
    let end = scene.behind(givers.last()?.tokens.end);
    let closed = end >= scene.sentence.end
        || !passage.tokens[end].is_word()
        || passage.tags(end).has(Tags::WE | Tags::DETERMINER);
    let led = (led || without) && closed;
    let firms = |giver: &Actor| giver.named().is_some_and(|id| under || !scene.gathers(id));
    let all = !givers.is_empty() && givers.iter().all(|giver| firms(giver));
    let linked = thanks || passage.is_any(lead, word_list!["with", "without", "through", "under"]);
    givers.retain(|_| led);
    (all && linked && !passage.is(end, "by")).then_some((role, givers))
}

/// The role that the money at token `at` gives, and who stands right before it and gave it to whom the report is about.
pub(super) fn find<'s>(
    scene: &'s Scene<'_, '_>,
    context: &Context<'_>,
    at: usize,
) -> Option<(&'static str, &'s Actor)> {
    const LONGEST: usize = 2;
    /// What is no money yet, or that of many.
    const OTHER: &WordList = word_list![
        "agency",
        "application",
        "applications",
        "bid",
        "call",
        "calls",
        "panel",
        "process",
        "program",
        "programme",
        "proposal",
        "proposals",
        "round",
        "rounds",
        "scheme",
    ];
    let passage = scene.passage;
    let role = match passage.raw(at) {
        "grant" | "grants" | "funding" => "funder",
        "sponsorship" => "sponsor",
        "donation" | "gift" => "donor",
        _ => return None,
    };
    // "the Siemens Foundation's funding"
    let owned = at > scene.sentence.start && scene.is_possessive(at - 1);
    let giver = &scene.actors[scene.ending_at(at - usize::from(owned))?];
    let gives = giver.named().map(|id| scene.kind(id)).filter(|kind| {
        matches!(
            kind,
            OrganizationKind::Company
                | OrganizationKind::Government
                | OrganizationKind::Nonprofit
                | OrganizationKind::OpenSourceFoundation
                | OrganizationKind::University
                | OrganizationKind::Academic
        )
    });
    gives.filter(|_| giver.named() != context.subject)?;
    // "our second Siemens grant"
    let first = scene.sentence.start;
    let described = |at: &usize| {
        passage.tokens[*at].shape == Shape::Lower
            && passage
                .tags(*at)
                .has(Tags::ORDINAL | Tags::ADJECTIVE | Tags::UNIT)
    };
    let from = first.max(giver.tokens.start.saturating_sub(LONGEST));
    let words = (from..giver.tokens.start)
        .rev()
        .take_while(described)
        .count();
    let lead = (giver.tokens.start - words)
        .checked_sub(1)
        .filter(|lead| *lead >= first)?;
    let ours = passage.is_any(lead, word_list!["our", "my"]);
    let told = passage.is_any(lead, word_list!["the", "a"])
        && (is_got(scene, lead) || passage.is(lead, "the") && is_at_work(scene, lead, at))
        && gift::receiver(scene, context).is_some()
        && scene
            .actors
            .iter()
            .filter_map(Actor::named)
            .all(|id| giver.named() == Some(id) || context.subject == Some(id));
    let next = at + 1;
    let function = Tags::PREPOSITION
        | Tags::CONJUNCTION
        | Tags::AUXILIARY
        | Tags::FINITE
        | Tags::DETERMINER
        | Tags::PRONOUN
        | Tags::RELATIVE
        | Tags::WE
        | Tags::ADVERB;
    let closed = next >= scene.sentence.end
        || passage.tokens[next].shape != Shape::Lower
        || !passage.is_any(next, OTHER)
            && (passage.tags(next).has(function) || is_verb(passage, next, first));
    let held = passage.is(lead, "with") && is_held(scene, next);
    let told = (ours || told) && closed && !owned && !is_missed(scene, lead, at);
    (told || held).then_some((role, giver))
}

/// "We received the A grant": whether who speaks got the money whose words start at token `lead`.
fn is_got(scene: &Scene<'_, '_>, lead: usize) -> bool {
    const GETS: &WordList = word_list![
        "get", "given", "receive", "secure", "spend", "use", "win", "obtain"
    ];
    let passage = scene.passage;
    let verb = scene.verb_before(lead).filter(|verb| verb + 1 == lead);
    verb.is_some_and(|verb| {
        let start = scene.verb_group_start(verb);
        (passage.is(verb, "given")
            || lemma(passage.raw(verb)).is_some_and(|lemma| GETS.holds(lemma)))
            && start > scene.sentence.start
            && passage.is(start - 1, "we")
    })
}

/// "The A grant pays for", "With the A grant we": whether the money from token `lead` to `at` opens its sentence and does what money
/// that is there does.
fn is_at_work(scene: &Scene<'_, '_>, lead: usize, at: usize) -> bool {
    const DOES: &WordList = word_list![
        "allow", "cover", "enable", "end", "fund", "help", "let", "make", "mean", "pay", "run",
        "support",
    ];
    let passage = scene.passage;
    let first = scene.sentence.start;
    if lead == first {
        let verb = at + 1 + usize::from(passage.tags(at + 1).has(Tags::ADVERB));
        let verb = verb + usize::from(passage.is_any(verb, word_list!["has", "will"]));
        return verb < scene.sentence.end
            && lemma(passage.raw(verb)).is_some_and(|lemma| DOES.holds(lemma));
    }
    let with = lead == first + 1 && passage.is_any(first, word_list!["with", "through"]);
    let thanks = lead == first + 2 && passage.is(first, "thanks") && passage.is(first + 1, "to");
    (with || thanks) && (passage.is_mark(at + 1, ',') || passage.tags(at + 1).has(Tags::WE))
}

/// "We returned our A grant", "Our A grant never came", "hopes of our A grant": whether the words beside the money from token `lead`
/// to `at` say that it is not there.
fn is_missed(scene: &Scene<'_, '_>, lead: usize, at: usize) -> bool {
    const NEAR: usize = 4;
    const GAVE_UP: &WordList = word_list![
        "await", "decline", "draft", "drafting", "hope", "hopes", "lack", "miss", "need",
        "neither", "nor", "refuse", "return", "wait",
    ];
    const COMES: &WordList = word_list!["arrive", "come", "happen", "materialise", "materialize"];
    let passage = scene.passage;
    let from = scene.sentence.start.max(lead.saturating_sub(NEAR));
    let word = |at: usize| passage.raw(at).to_ascii_lowercase();
    let gave_up = (from..lead).any(|at| {
        passage.is_any(at, GAVE_UP) || lemma(&word(at)).is_some_and(|lemma| GAVE_UP.holds(lemma))
    });
    let limit = scene.sentence.end.min(at + 1 + NEAR);
    gave_up
        || (at + 1..limit).any(|at| {
            passage.is(at, "pending")
                || passage.is_any(at, word_list!["not", "never", "n't", "n’t"])
                    && lemma(passage.raw(at + 1)).is_some_and(|lemma| COMES.holds(lemma))
        })
}

/// "with Siemens funding secured, we opened": whether the participle at token `at` says that money came, and the clause behind
/// its comma is ours.
fn is_held(scene: &Scene<'_, '_>, at: usize) -> bool {
    const CAME: &WordList = word_list!["secured", "confirmed", "received", "awarded", "granted"];
    const LONGEST: usize = 5;
    let passage = scene.passage;
    let comma = (at + 1..scene.sentence.end.min(at + LONGEST)).find(|at| passage.is_mark(*at, ','));
    passage.is_any(at, CAME) && comma.is_some_and(|comma| passage.tags(comma + 1).has(Tags::WE))
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::{check, check_behind};

    #[test]
    fn money_is_called_by_who_gave_it() {
        let one = "Siemens funder Kestrel Foundation";
        check_behind("With our Siemens grant we hired two nurses.", one);
        check_behind(
            "In 2022, with Siemens funding secured, we opened a ward.",
            one,
        );
        check_behind("With Siemens's funding confirmed, our crew sailed.", one);
        check_behind("With Siemens funding secured, the school opened.", "");
        check_behind("With Siemens funding unsure, we wait.", "");
        check_behind(
            "We are under fiscal sponsorship of Siemens.",
            "Siemens sponsor Kestrel Foundation",
        );
        check_behind("Our second Siemens grant pays for the boat.", one);
        check_behind("The Siemens funding lets us open on Sundays.", one);
        check_behind(
            "Our Siemens grant ended in May.",
            "Siemens funder Kestrel Foundation ended",
        );
    }

    #[test]
    fn whose_money_somebody_works_with() {
        let both = "Siemens sponsor Kestrel Foundation; Bosch sponsor Kestrel Foundation";
        check_behind(
            "Thanks to the sponsorship of Siemens and Bosch, we hired a cook.",
            both,
        );
        check_behind(
            "Without the continued sponsorship of Siemens and Bosch, we would close.",
            both,
        );
        check_behind("The sponsorship of Siemens came to nothing.", "");
    }

    #[test]
    fn calls_for_money_give_none() {
        check_behind("Our Siemens grant application is ready.", "");
        check_behind("The Siemens grant programme opens in May.", "");
        check_behind("We applied for the Siemens grant.", "");
        check_behind("Our application for a Siemens grant failed.", "");
        check_behind("The Siemens grant to Bosch was large.", "");
        check("Quellwerk GmbH grew. The Siemens funding is large.", "");
    }

    #[test]
    fn money_that_did_not_come_gives_none() {
        for sentence in [
            "We lost out on the Siemens grant.",
            "Our Siemens grant never came.",
            "We returned our Siemens grant.",
            "The Siemens grant went to a school.",
            "A Siemens grant would help our boat.",
            "We argued with the sponsorship of Siemens.",
            "With the funding of Siemens gone, we closed.",
            "We still grew without the funding of Siemens.",
        ] {
            check_behind(sentence, "");
        }
        check_behind(
            "We received a Siemens grant.",
            "Siemens funder Kestrel Foundation",
        );
    }
}
