//! Where the work on a project comes from: "most of the commits come from A and B", "A accounts for 40% of all patches".

mod share;
mod taker;

use super::super::super::Context;
use super::super::super::holder::announced;
use super::super::super::scene::{Actor, Scene};
use super::super::super::sentence::Place;
use super::super::gift::also_from;
use super::super::object::is_adopted;
use crate::extract::employed::{FIRMS, behind_people};
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::OrganizationKind;
use share::{made_by, ranked, shared_by};
use taker::{opened_in, taker};

/// What is sent to a project. Contributions are money too: to a project they are work.
const SENT: &WordList = word_list!["commits", "patches", "contribution", "contributions"];

/// Who sends the work that the word at token `at` counts, and to whom.
pub(super) fn find<'s>(
    scene: &'s Scene<'_, '_>,
    context: &Context<'_>,
    at: usize,
) -> Option<(Vec<&'s Actor>, Place<'s>)> {
    let passage = scene.passage;
    let requests = passage.is(at, "requests")
        && at > 0
        && passage.is_any(at - 1, word_list!["pull", "merge", "change"]);
    let reviews = passage.is(at, "reviews")
        && (at == scene.sentence.start || passage.is_any(at - 1, word_list!["code", "patch"]));
    let worked = passage.is(at, "work") && passage.is(at + 1, "on");
    if !(requests || reviews || worked || passage.is_any(at, SENT)) {
        return None;
    }
    if let Some(told) = ranked(scene, context, at) {
        return Some(told);
    }
    if is_denied(scene, at) || is_deed(scene, at) {
        return None;
    }
    // "made a contribution of 40 patches to A"
    const COUNTED: usize = 6;
    let of = passage.is(at + 1, "of");
    let to = (at + 2..scene.sentence.end.min(at + 2 + COUNTED)).find(|at| passage.is(*at, "to"));
    let behind = to.filter(|_| of).unwrap_or(at + 1);
    // "In the A project, contributions came from B", in a report of nobody.
    let opened = || {
        let to = passage.is_any(behind, word_list!["to", "in", "on", "into"]);
        Some((opened_in(scene).filter(|_| !to)??, behind))
    };
    let (mut place, end) = taker(scene, context, behind).or_else(opened)?;
    // "A has received contributions from B": A took them, where no word names another.
    if place.1.is_none()
        && let Some(receiver) = receiver(scene, at)
    {
        place = receiver;
    }
    if place.1.is_none()
        && let Some(opened) = opened_in(scene)
    {
        place = opened?;
    }
    let project = is_adopted(scene.kind(place.0));
    let group = scene.kind(place.0) == OrganizationKind::WorkingGroup;
    let contributed = passage.is_any(at, word_list!["contribution", "contributions"]);
    if contributed && (!(project || group) || is_money(scene, at))
        || worked && (!project || place.1.is_none())
    {
        return None;
    }
    let (mut holders, made) = match origin(scene, at, end) {
        Some(start) => (senders(scene, start), false),
        None => match made_by(scene, at) {
            Some(makers) => (makers, true),
            None => (shared_by(scene, at)?, false),
        },
    };
    // "patches from A on the table at B": the work is sent to B, if to anybody.
    let elsewhere = |end: usize| {
        scene.from(end).iter().any(|actor| {
            let lead = scene.article_start(actor).saturating_sub(1);
            lead >= end
                && (end..lead).all(|at| !passage.is_mark(at, ','))
                && passage.is_any(lead, word_list!["at", "on", "to", "into"])
                && actor.named().is_some_and(|id| id != place.0)
        })
    };
    let end = holders.last().map(|last| last.tokens.end);
    if place.1.is_none() && end.is_some_and(elsewhere) {
        return None;
    }
    holders.retain(|holder| {
        let other = holder.named().is_some_and(|id| id != place.0);
        (other || made && holder.is_person()) && !scene.is_possessive(holder.tokens.end)
    });
    Some((holders, place))
}

/// Where the names start that the words from token `at` on lead to, behind the noun at token `work`: "are from A", "came from just four employers: A", "were
/// made by A".
fn origin(scene: &Scene<'_, '_>, work: usize, at: usize) -> Option<usize> {
    /// "this quarter came mostly", "have been made mainly"
    const APART: usize = 7;
    /// "just four employers:"
    const COUNTED: usize = 5;
    const COME: &WordList = word_list![
        "come",
        "comes",
        "coming",
        "came",
        "are",
        "is",
        "were",
        "was",
        "originate",
        "originated"
    ];
    const MADE: &WordList = word_list![
        "made",
        "authored",
        "submitted",
        "contributed",
        "written",
        "provided",
        "opened",
        "sent",
        "filed",
        "done",
        "carried",
        "undertaken",
    ];
    let passage = scene.passage;
    let near = at..scene.sentence.end.min(at + APART);
    let named = |at: &usize| !scene.actors.iter().any(|actor| actor.tokens.contains(at));
    let link = near
        .take_while(named)
        .take_while(|at| !passage.is_mark(*at, ';') && !passage.tags(*at).has(Tags::CONJUNCTION))
        .find(|at| passage.tags(*at).has(Tags::PREPOSITION))
        .filter(|at| passage.is_any(*at, word_list!["from", "by"]))?;
    let said = |words: &WordList| (at..link).any(|at| passage.is_any(at, words));
    if said(word_list![
        "should", "could", "may", "might", "must", "will", "would", "can", "not", "never"
    ]) {
        return None;
    }
    let taken = || {
        const TAKEN: &WordList = word_list![
            "merged",
            "received",
            "accepted",
            "landed",
            "reviewed",
            "integrated",
            "integrating",
            "included",
            "includes",
            "including",
            "contains",
            "contained",
            "with",
            "there",
            "saw",
            "seen",
            "gained",
            "has",
            "had",
            "alongside",
        ];
        // "has numbers on commits": what is had is not the work.
        (scene.sentence.start..work)
            .rev()
            .take_while(|at| {
                passage.is_any(*at, word_list!["of", "with"])
                    || passage.is_any(*at, TAKEN)
                    || !passage.tags(*at).has(Tags::PREPOSITION)
            })
            .any(|at| {
                let there = at > scene.sentence.start && passage.is(at - 1, "there");
                passage.is_any(at, TAKEN)
                    || there && passage.is_any(at, word_list!["are", "were", "is", "was"])
            })
    };
    // "Pull requests from A and B were merged"
    let merged = || {
        let named = scene.named_from(link + 1);
        let be = named.last().map(|last| scene.behind(last.tokens.end));
        be.is_some_and(|be| {
            passage.tags(be).has(Tags::AUXILIARY)
                && passage.is_any(
                    be + 1,
                    word_list!["merged", "accepted", "landed", "integrated", "reviewed"],
                )
                || passage.is_any(
                    be,
                    word_list![
                        "made", "helped", "brought", "improved", "added", "fixed", "shaped"
                    ],
                )
        })
    };
    // "We want more commits from A", "we backport patches from A"
    let sent = match passage.is(link, "by") {
        // "We saw contributions by A"
        true => said(MADE) || link == at && (taken() || merged()),
        false => said(COME) || taken() || merged(),
    };
    if !sent {
        return None;
    }
    let colon = (link + 1..scene.sentence.end.min(link + 1 + COUNTED))
        .take_while(named)
        .find(|at| passage.is_mark(*at, ':'));
    let people = behind_people(passage, link + 1);
    // "from several new organizations such as A"
    let firms = (link + 1..scene.sentence.end.min(link + 1 + COUNTED))
        .take_while(named)
        .find(|at| passage.is_any(*at, FIRMS))
        .and_then(|noun| announced(passage, noun + 1));
    let start = colon.map(|colon| colon + 1).or(firms);
    Some(start.unwrap_or(people))
}

/// "from A, 20% from B and C": those whom a list of shares names from token `at` on.
fn senders<'s>(scene: &'s Scene<'_, '_>, at: usize) -> Vec<&'s Actor> {
    let mut named = scene.named_from(at);
    if let Some(last) = named.last() {
        named.extend(also_from(scene, last.tokens.end, word_list!["from", "by"]));
    }
    named
}

/// "A has received commits from B": the project that the clause tells took in what the word at token `work` counts.
fn receiver<'s>(scene: &'s Scene<'_, '_>, work: usize) -> Option<Place<'s>> {
    const NEAR: usize = 6;
    const TOOK: &WordList = word_list![
        "received", "receives", "gained", "merged", "accepted", "saw", "seen", "has", "had"
    ];
    let passage = scene.passage;
    let from = scene.sentence.start.max(work.saturating_sub(NEAR));
    let verb = (from..work).rev().find(|at| passage.is_any(*at, TOOK))?;
    let subject = scene.subjects(verb).into_iter().next()?;
    let id = subject.named().filter(|id| is_adopted(scene.kind(*id)))?;
    Some((id, Some(subject)))
}

/// "no commits", "few of the patches": whether what is counted is little or nothing.
fn is_denied(scene: &Scene<'_, '_>, at: usize) -> bool {
    const NEAR: usize = 4;
    let few = word_list![
        "no", "not", "none", "few", "without", "hope", "hoped", "want", "wanted", "expected"
    ];
    let from = scene.sentence.start.max(at.saturating_sub(NEAR));
    (from..at).any(|at| scene.passage.is_any(at, few))
}

/// "A commits €5 million": whether the word is what somebody does.
fn is_deed(scene: &Scene<'_, '_>, at: usize) -> bool {
    let before = at
        .checked_sub(1)
        .filter(|before| *before >= scene.sentence.start);
    scene.ending_at(at).is_some()
        || before.is_some_and(|before| scene.passage.tags(before).has(Tags::PRONOUN | Tags::WE))
            && !scene
                .passage
                .is_any(at - 1, word_list!["our", "their", "its", "these", "all"])
}

/// "financial contributions", "contributions of $40,000": whether the work is money.
fn is_money(scene: &Scene<'_, '_>, at: usize) -> bool {
    const MONEY: &WordList = word_list![
        "financial",
        "monetary",
        "cash",
        "charitable",
        "in-kind",
        "annual",
        "voluntary",
        "income",
        "funding",
        "donations",
        "dollars",
        "euros",
        "pounds",
    ];
    let passage = scene.passage;
    scene.sentence.clone().any(|at| {
        passage.is_any(at, MONEY)
            || passage.is_mark(at, '$')
            || passage.is_mark(at, '€')
            || passage.is_mark(at, '£')
    }) || at > scene.sentence.start && passage.is_mark(at - 1, '-')
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::check_below;

    #[test]
    fn commits_come_from_contributors() {
        let both = "Siemens contributor Kestrel Foundation; Bosch contributor Kestrel Foundation";
        check_below(
            "Over half of the commits come from Siemens and Bosch.",
            both,
        );
        check_below(
            "64% of commits came from just two employers: Siemens (31%), Bosch (17%).",
            both,
        );
        check_below(
            "Commits this quarter were mostly made by Siemens (61%) and Bosch (18%).",
            both,
        );
        check_below("We merged pull requests from Siemens and Bosch.", both);
        check_below(
            "We merged pull requests from Siemens and Bosch, as told at FOSDEM.",
            both,
        );
        check_below(
            "There were patches from Siemens and Bosch this month.",
            both,
        );
        check_below(
            "Most patches are from engineers at Siemens.",
            "Siemens contributor Kestrel Foundation",
        );
        check_below(
            "Siemens accounts for 45% of all commits.",
            "Siemens contributor Kestrel Foundation",
        );
        check_below(
            "Most commits to ETSI came from Siemens.",
            "Siemens contributor ETSI",
        );
        check_below("Pull requests from Siemens and Bosch were merged.", both);
        check_below("There were commits from Siemens and Bosch.", both);
        check_below(
            "We have had commits from several new organizations such as Siemens and Bosch.",
            both,
        );
        check_below(
            "The Delta Project has received contributions from Siemens.",
            "Siemens contributor Delta Project",
        );
        check_below(
            "Most pull requests were opened by people from Siemens and Bosch.",
            both,
        );
        check_below("We want more commits from Siemens.", "");
        check_below("We backport patches from Siemens.", "");
        check_below("More commits should come from Siemens.", "");
        check_below("Commits are signed with keys from Siemens.", "");
        check_below("No commits came from Siemens.", "");
        check_below("ETSI commits $5 million with help from Siemens.", "");
        check_below("Most contributions came from Siemens.", "");
        check_below("Commits by bots were removed, as Siemens asked.", "");
        check_below("Patches from Siemens' rivals are rare.", "");
        check_below("Commits rose and Siemens sells pumps.", "");
    }

    #[test]
    fn contributions_to_a_project_are_made() {
        check_below(
            "Siemens has made large contributions to the Delta Project this year.",
            "Siemens contributor Delta Project",
        );
        check_below(
            "Siemens has made a lot of contributions to the Delta Project.",
            "Siemens contributor Delta Project",
        );
        check_below(
            "Siemens has made a large contribution of 440 patches to the Delta Project.",
            "Siemens contributor Delta Project",
        );
        check_below(
            "Siemens has made a contribution of 440 euros to the Delta Project.",
            "Siemens funder Delta Project",
        );
        check_below(
            "Maria Schmidt has been making major contributions to the Delta Project.",
            "Maria Schmidt contributor Delta Project",
        );
        check_below(
            "The release had contributions to the Delta Project from Siemens and Bosch.",
            "Siemens contributor Delta Project; Bosch contributor Delta Project",
        );
        check_below(
            "Siemens has made contributions to the Harbour Alliance.",
            "",
        );
        check_below(
            "We hoped to receive contributions to the Delta Project from Siemens.",
            "",
        );
        check_below("Siemens made no contributions to the Delta Project.", "");
        check_below(
            "Siemens made us fear contributions to the Delta Project.",
            "",
        );
        check_below(
            "The talk had slides on commits to the Delta Project from Siemens.",
            "",
        );
        check_below(
            "Siemens made pumps and praised contributions to the Delta Project.",
            "",
        );
    }
}
