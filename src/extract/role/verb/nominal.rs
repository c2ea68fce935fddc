//! Nouns and phrases that tie who is named behind them to somebody else: "in partnership with A", "funding from A".

mod added;
mod adoption;
mod compound;
mod origin;
mod others;
mod party;
mod purpose;
mod renewed;
mod role;
mod talk;
mod thanks;

use super::super::Context;
use super::super::cue::{Nominal, Side, nominals_at};
use super::super::holder::announced;
use super::super::scene::{Actor, Scene};
use super::super::sentence::Place;
use super::object::is_adopted;
use super::{gift, id, place, tie, wishes};
use crate::document::Shape;
use crate::extract::employed::FIRMS;
use crate::lexicon::verbs::{Form, form};
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::{Holder, Role};
use others::is_others;
use renewed::renewed;
pub(super) use role::promotes;
use role::role_of;

/// Adds the roles that a noun at token `at` gives; those of the sentence start at `first`.
pub(super) fn find(
    scene: &Scene<'_, '_>,
    context: &Context<'_>,
    at: usize,
    first: usize,
    roles: &mut Vec<Role>,
) {
    if let Some((role, givers)) = thanks::find(scene, context, at) {
        let givers: Vec<&Actor> = givers
            .into_iter()
            .filter(|giver| giver.named().is_some())
            .collect();
        let ours = context.subject.map(|subject| (subject, None));
        let taker = givers.first().and_then(|giver| thanks::taker(scene, giver));
        if let Some(taker) = taker.or(ours) {
            tie(scene, at..at + 1, id(role), &givers, &[taker], None, roles);
        }
        return;
    }
    if let Some((senders, place)) = origin::find(scene, context, at) {
        let cue = at..at + 1;
        tie(
            scene,
            cue,
            id("contributor"),
            &senders,
            &[place],
            None,
            roles,
        );
        return;
    }
    let ours = context.subject.map(|subject| (subject, None));
    if let Some((role, giver)) = compound::find(scene, context, at)
        && let Some(ours) = ours
    {
        tie(scene, at..at + 1, id(role), &[giver], &[ours], None, roles);
        return;
    }
    if let Some((role, givers)) = compound::with(scene, at) {
        // "Without the sponsorship of A, the project would": whose it is that nobody calls "ours" is told of a project's report alone.
        let we = scene
            .sentence
            .clone()
            .any(|at| scene.passage.tags(at).has(Tags::WE));
        let whole = context.body(scene).or(context.project);
        if let Some(taker) = whole.or(context.subject.filter(|_| we)) {
            let place = (taker, None);
            tie(scene, at..at + 1, id(role), &givers, &[place], None, roles);
        }
        return;
    }
    if let Some((users, place)) = adoption::find(scene, context, at) {
        tie(scene, at..at + 1, id("user"), &users, &[place], None, roles);
        return;
    }
    // "ended its membership in 2023": a year is no place.
    let led = |(nominal, start): &(&Nominal, usize)| {
        // "increased its grant to £50,000"
        let sum = gift::is_sum(scene.passage, *start) && scene.passage.is(*start - 1, "to");
        if sum && nominal.side == Side::Place {
            return false;
        }
        let year = scene.passage.tokens.get(*start);
        let years = 1900..2100;
        !year.is_some_and(|year| {
            let digits = year.span.of(&scene.passage.document.text).parse();
            digits.is_ok_and(|year: u32| years.contains(&year))
        })
    };
    let Some((nominal, start)) = nominal_at(scene, at).filter(led) else {
        if let Some((role, holders, place)) = renewed(scene, context, at) {
            tie(
                scene,
                at..at + 1,
                role,
                &holders,
                &[(place, None)],
                None,
                roles,
            );
        }
        return;
    };
    // "We need donations from A"
    const NEAR: usize = 3;
    let asks = scene.verb_before(at).is_some_and(|verb| {
        let waits = scene.passage.is_any(
            verb,
            word_list!["wait", "waited", "call", "called", "ask", "asked", "look"],
        ) && scene.passage.is(verb + 1, "for");
        at - verb <= NEAR && (waits || wishes(scene.passage, verb))
    });
    // "Investment from A would help."
    let would = at <= scene.sentence.start + 1 && nominal.side == Side::Holder && {
        let named = scene.named_from(start);
        let modal = word_list!["would", "could", "might", "may"];
        named
            .last()
            .is_some_and(|last| scene.passage.is_any(scene.behind(last.tokens.end), modal))
    };
    let asks = asks || would;
    if (asks || is_sought(scene, at)) && nominal.side == Side::Holder {
        return;
    }
    // "Half of our income comes from A": others earn theirs.
    let earned = scene
        .passage
        .is_any(at, word_list!["income", "money", "budget"]);
    let comes = (at..start).any(|at| {
        scene
            .passage
            .is_any(at, word_list!["come", "comes", "came"])
    });
    if earned && !(comes && gift::subject(scene, context).is_some()) {
        return;
    }
    // What comes to a project is work, which `origin` reads; what a charity is grateful for are gifts.
    let charity = || gift::subject(scene, context).filter(|id| !is_adopted(scene.kind(*id)));
    if nominal.role == "contributor" && (!is_thanked(scene, at) || charity().is_none()) {
        return;
    }
    let mut named = match nominal.side {
        // "partnerships with companies using A", "with those who use A"
        Side::Place => {
            let mut objects = scene.objects(start);
            let first = objects.first().map_or(start, |first| first.tokens.start);
            let other = |at: usize| {
                scene.passage.tags(at).has(Tags::RELATIVE)
                    || scene
                        .passage
                        .is_any(at, word_list!["using", "running", "behind"])
            };
            if (start..first).any(other) {
                objects.clear();
            }
            objects
        }
        Side::Holder => scene.named_from(behind_kind(scene, start)),
    };
    // "With the support of A, B and C have": the clause behind the comma speaks of B and C.
    let opens = scene
        .passage
        .tags(scene.sentence.start)
        .has(Tags::PREPOSITION);
    let verb = named.last().is_some_and(|last| {
        let end = scene.behind(last.tokens.end);
        end < scene.sentence.end
            && scene
                .passage
                .tags(end)
                .has(Tags::VERB | Tags::AUXILIARY | Tags::FINITE)
    });
    if opens && verb && at <= scene.sentence.start + 4 {
        let comma = (1..named.len()).find(|nth| {
            let gap = named[nth - 1].tokens.end..named[*nth].tokens.start;
            gap.into_iter().any(|at| scene.passage.is_mark(at, ','))
        });
        named.truncate(comma.unwrap_or(named.len()));
    }
    let end = named
        .last()
        .map_or(start, |last| scene.behind(last.tokens.end));
    if nominal.words == ["addition"] {
        if let Some(house) = added::house(scene, context, at, end) {
            named.retain(|actor| actor.named().is_some_and(|id| !scene.gathers(id)));
            tie(
                scene,
                at..start,
                id(nominal.role),
                &named,
                &[house],
                None,
                roles,
            );
        }
        return;
    }
    let mut party = party::find(scene, at, end, nominal.role);
    // "A, B and C, who gave the keynote": C gave it.
    if nominal.role == "speaker" {
        party = talk::speakers(scene, at);
    }
    // "in partnership with our adviser A": with ours work we.
    let ours = named.first().filter(|first| {
        nominal.side == Side::Place
            && scene.passage.is(first.tokens.start, "our")
            && named.len() > 1
    });
    if let Some(we) = ours.filter(|_| party.is_empty()) {
        party = vec![we];
    }
    // "a grant to A from B", "the acquisition of A by B": the other side stands between or behind.
    let to = (at..start).find(|place| {
        let goes_to = scene.passage.is(*place, "for") && !scene.objects(*place + 1).is_empty();
        scene.passage.is(*place, "to") || goes_to
    });
    if let Some(to) = to.filter(|_| nominal.side == Side::Holder) {
        party = scene.objects(to + 1);
        if party.is_empty() {
            return;
        }
    } else if nominal.side == Side::Holder
        && matches!(nominal.role, "donor" | "funder" | "sponsor")
        && let Some(start) = purpose::find(scene, at, end)
        && !scene.objects(start).is_empty()
    {
        party = scene.objects(start);
    } else if nominal.side == Side::Place && scene.passage.is(end, "by") {
        party = scene.named_from(end + 1);
    }
    match nominal.side {
        Side::Holder => {
            if nominal.role != "chair" {
                named.extend(gift::also_from(scene, end, word_list!["from"]));
            }
            let givers: Vec<&Actor> = named
                .into_iter()
                .filter(|actor| match nominal.role {
                    "chair" => actor.is_person(),
                    _ => actor.named().is_some(),
                })
                .collect();
            let taker = party.iter().find_map(|actor| place(actor));
            // "Created at A, with support from B, X grew": X is told of.
            let opening = scene.passage.raw(scene.sentence.start);
            let reduced = form(opening) == Some(Form::Participle);
            let ours = context.subject.filter(|_| {
                nominal.role != "chair" && !reduced && !is_others(scene, context, at, end)
            });
            let taker = taker.or(ours.map(|id| (id, None)));
            // "received support from A" is told by its verb.
            let said = |actor: &Actor| {
                roles[first..].iter().any(|role| {
                    actor.named().map(Holder::Organization) == Some(role.holder)
                        && role.organization == taker.map(|(id, _)| id)
                })
            };
            let givers: Vec<&Actor> = givers.into_iter().filter(|giver| !said(giver)).collect();
            if let Some(taker) = taker {
                tie(
                    scene,
                    at..start,
                    id(nominal.role),
                    &givers,
                    &[taker],
                    None,
                    roles,
                );
            }
        }
        Side::Place => {
            // "A's funding of B", but not "A said that funding to B fell"
            let owned = matches!(nominal.words, ["funding"] | ["support"]);
            let whose = |actor: &&Actor| {
                scene.is_possessive(actor.tokens.end)
                    || nominal.role == "funder" && scene.is_subject(actor)
            };
            party.retain(|actor| !owned || actor.tokens.end <= at && whose(actor));
            let told = |actor: &Actor| {
                let holder = actor.named().map(Holder::Organization);
                nominal.words == ["together"]
                    && roles[first..]
                        .iter()
                        .any(|role| holder == Some(role.holder))
            };
            let places: Vec<Place<'_>> = named
                .into_iter()
                .filter(|actor| !told(actor))
                // "took over sponsorship of the summit from A": who had it is not given it.
                .filter(|actor| {
                    let start = actor.tokens.start;
                    !(at..start).any(|place| scene.passage.is(place, "from"))
                })
                // Somebody may speak on behalf of "the Alliance".
                .filter(|actor| {
                    let we = matches!(nominal.role, "representative" | "member");
                    let gift = matches!(nominal.role, "funder" | "donor" | "supporter");
                    let tie = matches!(nominal.words, ["closely"] | ["partnership"]);
                    // "its partnership with the Foundation"
                    let called = nominal.words == ["partnership"]
                        && scene.is_subject(actor)
                        && !scene.passage.tags(actor.tokens.start).has(Tags::WE)
                        && party.iter().all(|one| one.named().is_some());
                    let us = called || (tie || gift) && scene.passage.is(actor.tokens.start, "us");
                    actor.named().is_some()
                        || us
                        || we && !scene.passage.tags(actor.tokens.start).has(Tags::WE)
                })
                .filter_map(place)
                .collect();
            // "We signed a fiscal sponsorship agreement with A": a foundation sponsors a project.
            let adopted = |id: Option<u32>| id.is_some_and(|id| is_adopted(scene.kind(id)));
            if nominal.words.len() > 1
                && nominal.role == "sponsor"
                && party.iter().all(|one| adopted(one.organization()))
                && places.iter().all(|(id, _)| !adopted(Some(*id)))
            {
                let givers: Vec<&Actor> = places.iter().filter_map(|(_, actor)| *actor).collect();
                let takers: Vec<Place<'_>> = party.into_iter().filter_map(place).collect();
                tie(
                    scene,
                    at..start,
                    id("sponsor"),
                    &givers,
                    &takers,
                    None,
                    roles,
                );
                return;
            }
            if let Some(role) = role_of(scene, at, nominal, &places, &party) {
                tie(scene, at..start, id(role), &party, &places, None, roles);
            }
        }
    }
}

/// "grateful for contributions", "received contributions": whether the word at token `at` is what thanks are for, or was got.
fn is_thanked(scene: &Scene<'_, '_>, at: usize) -> bool {
    let less = (scene.sentence.start..at)
        .any(|at| scene.passage.is(at, "less") && scene.passage.is(at + 1, "than"));
    if less {
        return false;
    }
    const GOT: &WordList = word_list!["receive", "receives", "received", "accepted", "collected"];
    const NEAR: usize = 3;
    let verb = scene.verb_before(at).filter(|verb| verb + NEAR >= at);
    let got = verb.is_some_and(|verb| scene.passage.is_any(verb, GOT));
    got || at >= scene.sentence.start + 2
        && scene.passage.is(at - 1, "for")
        && scene
            .passage
            .is_any(at - 2, word_list!["grateful", "thankful", "thanks"])
}

/// "We hope to win funding from A": whether the money at token `at` is only sought.
fn is_sought(scene: &Scene<'_, '_>, at: usize) -> bool {
    let passage = scene.passage;
    let Some(verb) = scene.verb_before(at) else {
        return false;
    };
    let before = verb
        .checked_sub(1)
        .filter(|before| *before > scene.sentence.start);
    before.is_some_and(|to| {
        passage.is(to, "to")
            && (wishes(passage, to - 1)
                || passage.is_any(
                    to - 1,
                    word_list![
                        "apply", "applied", "try", "trying", "tried", "aim", "aims", "plan",
                        "plans", "working", "like", "unable", "failed", "seeking"
                    ],
                ))
    })
}

/// "from organizations like A", "from several companies, including A": where the names start behind the words at token
/// `at` that say of what kind the givers are.
fn behind_kind(scene: &Scene<'_, '_>, at: usize) -> usize {
    const MOST: usize = 4;
    let passage = scene.passage;
    let noun = (at..scene.sentence.end.min(at + MOST))
        .take_while(|at| passage.tokens[*at].shape == Shape::Lower)
        .find(|at| passage.is_any(*at, FIRMS));
    let named = noun.and_then(|noun| announced(passage, noun + 1));
    named.unwrap_or(at)
}

/// The noun at token `at` and one past the preposition that leads to whom it ties.
fn nominal_at(scene: &Scene<'_, '_>, at: usize) -> Option<(&'static Nominal, usize)> {
    /// How far "from" may stand behind what is given: "a grant of €2 million from".
    const APART: usize = 6;
    /// How far "at" may stand behind a talk: "a talk about the state of tides at".
    const TOPIC: usize = 12;
    let passage = scene.passage;
    let nominals = nominals_at(passage, at);
    let fits = |nominal: &&&Nominal| {
        let mut words = nominal.words.iter().enumerate().skip(1);
        words.all(|(nth, word)| passage.is(at + nth, word))
    };
    // "the Harbour Alliance with Bosch": the noun is a name's.
    let named = || scene.actors.iter().any(|actor| actor.tokens.contains(&at));
    if nominals.is_empty() || named() {
        return None;
    }
    nominals.iter().filter(fits).find_map(|nominal| {
        let end = at + nominal.words.len();
        let end = end
            + usize::from(passage.is_any(
                end,
                word_list![
                    "agreement",
                    "agreements",
                    "project",
                    "relationship",
                    "relationships"
                ],
            ));
        let apart = match nominal.side {
            Side::Place if nominal.role == "speaker" => TOPIC,
            Side::Place => 1,
            Side::Holder => APART,
        };
        // "with the support of A" gives, "in support of A" and "our support of A" take.
        let comes = passage.is_any(end, word_list!["comes", "came", "come"]);
        let from = passage.is(end + usize::from(comes), "from");
        let given = nominal.role != "supporter" || from || {
            let from = scene.sentence.start.max(at.saturating_sub(3));
            (from..at).any(|place| passage.is(place, "the"))
        };
        // "with funds from A": what funds there are of other kinds have come from many.
        let led = !passage.is_any(at, word_list!["funds", "financing"]) || {
            let from = scene.sentence.start.max(at.saturating_sub(3));
            (from..at)
                .any(|place| passage.is_any(place, word_list!["with", "through", "by", "using"]))
        };
        let link = (end..scene.sentence.end.min(end + apart))
            .filter(|_| given && led)
            .take_while(|at| {
                // "funding comes from A"
                // "grants that A received from B"
                let comes = passage.is_any(
                    *at,
                    word_list!["come", "comes", "came", "received", "obtained", "secured"],
                );
                !passage.is_mark(*at, ',') && (comes || !passage.tags(*at).has(Tags::FINITE))
            })
            .find(|at| passage.is_any(*at, nominal.links))
            // "grants to forge partnerships with A"
            .filter(|at| !(passage.is(*at, "to") && passage.tags(at + 1).has(Tags::VERB)))
            // "resigned its membership with effect from May"
            .filter(|at| !passage.is_any(*at + 1, word_list!["effect", "immediate"]))?;
        Some((*nominal, link + 1))
    })
}

#[cfg(test)]
mod tests;
