//! Passives that say who gave what: "funding for X was provided by A", "the land was donated to X by A", "X was awarded
//! £200,000 by A".

use super::super::Context;
use super::super::scene::{Actor, Scene};
use super::object::{is_done_to, is_money, is_nothing};
use super::passive::Passive;
use super::{gift, id};
use crate::document::Shape;
use crate::lexicon::verbs::lemma;
use crate::lexicon::words::{Tags, WordList, word_list};

/// "Funding for X was provided by A and B", "Donations were received from A": who gives what is for X, or for whom a charity's
/// report is about.
pub(super) fn provided<'s>(
    scene: &'s Scene<'_, '_>,
    context: &Context<'_>,
    at: usize,
) -> Option<Passive<'s>> {
    const FEW: usize = 7;
    let passage = scene.passage;
    let by = passage.is_any(
        at,
        word_list!["provided", "given", "granted", "awarded", "met"],
    ) && passage.is(at + 1, "by")
        || passage.is_any(at, word_list!["received", "accepted"]) && passage.is(at + 1, "from");
    let first = scene.sentence.start;
    let (money, role) = (first..at.min(first + FEW))
        .rev()
        .filter(|_| by)
        .find_map(|at| {
            let role = match passage.raw(at).to_ascii_lowercase().as_str() {
                "funding" | "funds" | "grants" => "funder",
                "hosting" => "host",
                "support" => "supporter",
                "sponsorship" => "sponsor",
                "donations" | "gifts" => "donor",
                "budget" | "income" | "costs" if at > first && passage.is(at - 1, "our") => {
                    "funder"
                }
                "grant" => "funder",
                _ => return None,
            };
            Some((at, role))
        })?;
    let led = passage.is_any(money + 1, word_list!["for", "to", "of"]);
    let holders = scene.named_from(at + 2);
    // "Donations of £5,000 or more were received"
    let sum = |at: &usize| {
        passage.is_any(*at, word_list!["of", "or", "over", "more"])
            || passage.tokens[*at].shape == Shape::Number
            || passage.is_sign(*at)
    };
    let be = money + 1 + (money + 1..at).take_while(sum).count();
    let passive = passage.is_any(be, word_list!["were", "was", "is", "are", "have", "has"])
        && (be..at).all(|at| passage.tags(at).has(Tags::AUXILIARY | Tags::ADVERB));
    // "were awarded by A to schools", "provided by A for the arms of B"
    let behind = holders
        .last()
        .map_or(at, |last| scene.behind(last.tokens.end));
    let other = passage.is_any(behind, word_list!["to", "for", "towards", "toward"])
        && !passage.is_any(behind + 1, word_list!["us", "our", "this"])
        && passage
            .tokens
            .get(behind + 1)
            .is_none_or(|token| token.shape != Shape::Number);
    if passive && !holders.is_empty() {
        if other {
            return None;
        }
        let ours = gift::receiver(scene, context)?;
        return Some((holders, vec![(ours, None)], id(role)));
    }
    let place = *scene.objects(money + 2).first().filter(|_| led)?;
    let told = place.tokens.end <= at && !holders.is_empty();
    told.then_some((
        holders,
        vec![(place.organization()?, Some(place))],
        id(role),
    ))
}

/// "The land was donated to X by A", "A grant was made by A to X": who gives what stands before is behind "by".
pub(super) fn handed<'s>(
    scene: &'s Scene<'_, '_>,
    context: &Context<'_>,
    at: usize,
) -> Option<Passive<'s>> {
    const GIVEN: &WordList = word_list![
        "donated", "awarded", "granted", "given", "made", "paid", "provided", "gifted"
    ];
    const MONEY: &WordList = word_list![
        "grant",
        "grants",
        "funding",
        "funds",
        "payment",
        "payments",
        "contribution",
        "contributions"
    ];
    let passage = scene.passage;
    if !passage.is_any(at, GIVEN) || gives_nothing(scene, at) {
        return None;
    }
    if let Some(told) = awarded(scene, at)
        .or_else(|| by_programme(scene, at))
        .or_else(|| donated(scene, context, at))
    {
        return Some(told);
    }
    if !passage.is_any(at + 1, word_list!["to", "by"]) {
        return None;
    }
    let gift = word_list!["donation", "donations", "gift", "gifts"];
    let before = |words: &WordList| {
        let mut words_before = (scene.sentence.start..at).rev();
        words_before.any(|at| passage.is_any(at, words))
    };
    let role = if passage.is_any(at, word_list!["donated", "gifted"]) || before(gift) {
        "donor"
    } else if before(MONEY) {
        "funder"
    } else {
        return None;
    };
    let behind = |actors: &[&Actor]| actors.last().map(|last| scene.behind(last.tokens.end));
    let (holders, places) = if passage.is(at + 1, "to") {
        let places = scene.objects(at + 2);
        let by = behind(&places).filter(|by| passage.is(*by, "by"))?;
        (scene.named_from(by + 1), places)
    } else {
        let holders = scene.named_from(at + 2);
        let to = behind(&holders).filter(|to| passage.is(*to, "to"))?;
        (holders, scene.objects(to + 1))
    };
    let places: Vec<_> = places
        .into_iter()
        .filter_map(|actor| Some((actor.organization()?, Some(actor))))
        .collect();
    (!holders.is_empty() && !places.is_empty()).then(|| (holders, places, id(role)))
}

/// "No hardware was donated", "was awarded no funding": whether the clause of the participle at token `at` says that nothing is
/// given.
fn gives_nothing(scene: &Scene<'_, '_>, at: usize) -> bool {
    const AHEAD: usize = 5;
    let passage = scene.passage;
    let first = scene.sentence.start;
    let closes = |at: &usize| passage.is_mark(*at, ',') || passage.is_mark(*at, ';');
    let from = (first..at).rev().find(closes).map_or(first, |at| at + 1);
    is_nothing(passage, from..scene.sentence.end.min(at + AHEAD))
}

/// "Two servers were donated by A", "runs on hardware donated by A": who gave whom the report is about a thing, where no word says
/// whom it went to.
fn donated<'s>(scene: &'s Scene<'_, '_>, context: &Context<'_>, at: usize) -> Option<Passive<'s>> {
    let passage = scene.passage;
    let by = passage.is_any(at, word_list!["donated", "gifted"]) && passage.is(at + 1, "by");
    let ours = gift::subject(scene, context).filter(|_| by)?;
    let holders = scene.named_from(at + 2);
    let end = scene.behind(holders.last()?.tokens.end);
    let ours_or_giver = |id: u32| id == ours || holders.iter().any(|one| one.named() == Some(id));
    let alone = scene
        .actors
        .iter()
        .filter_map(Actor::named)
        .all(ours_or_giver);
    let firms = holders
        .iter()
        .all(|one| one.named().is_some_and(|id| id != ours));
    let to = (end..scene.sentence.end).any(|at| {
        passage.is_any(at, word_list!["to", "for", "toward", "towards"]) || passage.is_mark(at, '?')
    });
    let told = is_done_to(scene, at) || is_used(scene, at);
    (alone && firms && !to && told).then(|| (holders, vec![(ours, None)], id("donor")))
}

/// "We run on hardware donated", "our site uses servers donated": whether what the participle at token `at` tells of is used by
/// whom the report is about.
fn is_used(scene: &Scene<'_, '_>, at: usize) -> bool {
    const USES: &WordList = word_list![
        "build", "hang", "host", "operate", "run", "sell", "serve", "test", "train", "use", "wear",
        "work",
    ];
    let passage = scene.passage;
    let verb = scene.verb_before(at);
    verb.is_some_and(|verb| {
        lemma(passage.raw(verb)).is_some_and(|lemma| USES.holds(lemma))
            && !passage.tags(verb - 1).has(Tags::DETERMINER)
            && (scene.sentence.start..verb).any(|at| {
                passage.tags(at).has(Tags::WE) || passage.is_any(at, word_list!["the", "it"])
            })
    })
}

/// "We were awarded funding in the second round of the A grant programme": whose programme gave money to whom the clause speaks
/// of.
fn by_programme<'s>(scene: &'s Scene<'_, '_>, at: usize) -> Option<Passive<'s>> {
    const LONGEST: usize = 24;
    const NEAR: usize = 7;
    const PROGRAMMES: &WordList = word_list![
        "call",
        "competition",
        "fund",
        "grants",
        "initiative",
        "program",
        "programme",
        "scheme",
    ];
    let passage = scene.passage;
    let given = passage.is_any(at, word_list!["awarded", "granted", "given", "allocated"]);
    if !(given && is_done_to(scene, at)) {
        return None;
    }
    let limit = scene.sentence.end.min(at + LONGEST);
    let giver = scene
        .from(at + 1)
        .first()
        .filter(|giver| giver.named().is_some() && giver.tokens.end <= limit)?;
    let money = at + 1..scene.article_start(giver);
    let led = passage.is_any(
        money.end - 1,
        word_list!["of", "from", "in", "under", "through", "via", "by"],
    );
    let plain = money.clone().all(|at| {
        !passage
            .tags(at)
            .has(Tags::FINITE | Tags::CONJUNCTION | Tags::RELATIVE)
    });
    let end = scene.behind(giver.tokens.end);
    let same = (end..scene.sentence.end.min(end + NEAR)).take_while(|at| {
        passage.tokens[*at].is_word()
            && !passage
                .tags(*at)
                .has(Tags::PREPOSITION | Tags::CONJUNCTION | Tags::FINITE)
    });
    // "the A call centre" gives nothing.
    let programme = same.last().is_some_and(|at| passage.is_any(at, PROGRAMMES));
    // "granted leave to use money": what is given stands right behind.
    let describes = |at: &usize| {
        passage
            .tags(*at)
            .has(Tags::DETERMINER | Tags::ADJECTIVE | Tags::NUMBER)
            || passage.tokens[*at].shape == Shape::Number
    };
    let given = money.start + money.clone().take(NEAR).take_while(describes).count();
    let told = led
        && plain
        && programme
        && money.contains(&given)
        && (is_money(passage, given)
            || passage.tokens[given].shape == Shape::Lower && is_money(passage, given + 1));
    let takers: Vec<_> = scene
        .subjects(at)
        .into_iter()
        .filter(|taker| taker.organization() != giver.organization())
        .filter_map(|taker| Some((taker.organization()?, Some(taker))))
        .collect();
    (told && !takers.is_empty()).then(|| (vec![giver], takers, id("funder")))
}

/// "We were awarded £200,000 by A": who gave a sum to whom the clause speaks of.
fn awarded<'s>(scene: &'s Scene<'_, '_>, at: usize) -> Option<Passive<'s>> {
    const LONGEST: usize = 10;
    let passage = scene.passage;
    let given = passage.is_any(at, word_list!["awarded", "granted", "given", "allocated"]);
    if !(given && is_done_to(scene, at)) {
        return None;
    }
    let limit = scene.sentence.end.min(at + LONGEST);
    let by = (at + 1..limit).find(|at| passage.is_any(*at, word_list!["by", "from"]))?;
    // "a grant by" is told by its noun.
    let sum =
        (at + 1..by).any(|at| passage.tokens[at].shape == Shape::Number || passage.is_sign(at));
    let plain = (at + 1..by).all(|at| !passage.tags(at).has(Tags::FINITE | Tags::CONJUNCTION));
    let money = (at + 1..by).any(|at| is_money(passage, at));
    // "awarded a contract worth £200,000", "£200,000 in damages", "£200,000 from A in court"
    let other = word_list![
        "contract",
        "contracts",
        "costs",
        "loan",
        "loans",
        "order",
        "orders"
    ];
    let owed = (at + 1..by).any(|at| passage.is_any(at, other))
        || (at + 1..scene.sentence.end).any(|at| gift::is_owed(passage, at));
    let holders = scene.named_from(by + 1);
    let takers = scene.subjects(at);
    let places: Vec<_> = takers
        .into_iter()
        .filter_map(|actor| Some((actor.organization()?, Some(actor))))
        .collect();
    let told = sum && money && plain && !owed && !holders.is_empty() && !places.is_empty();
    told.then(|| (holders, places, id("funder")))
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::{check, check_behind};

    #[test]
    fn money_that_was_awarded_has_a_giver() {
        check_behind(
            "We were awarded £200,000 by Siemens and Bosch.",
            "Siemens funder Kestrel Foundation; Bosch funder Kestrel Foundation",
        );
        check_behind(
            "In May the Calder Institute was granted EUR 3 million by Siemens.",
            "Siemens funder Calder Institute",
        );
        check(
            "Alvik University grew. Research funding was received from Siemens.",
            "",
        );
        check_behind("Core funding was not provided by Siemens.", "");
        check_behind("We were awarded 12 medals by Siemens.", "");
        check_behind("We were awarded £200,000 in damages by Siemens.", "");
        check_behind("We were awarded an order worth £200,000 by Siemens.", "");
        check_behind("ETSI was awarded £200,000 from Bosch in court.", "");
        check_behind("We were given 30 minutes by Siemens.", "");
        check_behind(
            "We were awarded no grant in the last round of the Siemens grant programme.",
            "",
        );
        check_behind(
            "We were granted leave to spend money of the Siemens fund.",
            "",
        );
        check_behind("We were awarded a grant through the Siemens call desk.", "");
    }
}
