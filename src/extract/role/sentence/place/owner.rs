//! Whose a role is that a possessive, a clause or a parenthesis says: "HPIA's founding members", "its chair".

use super::super::super::Context;
use super::super::super::holder;
use super::super::super::noun::RoleGroup;
use super::super::super::phrase::SEAT;
use super::super::super::scene::{Actor, Scene, is_body};
use super::super::Place;
use crate::extract::employed::employers;
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::OrganizationKind;

/// "HPIA's founding members", "our treasurer", "A appointed B as its chair", "With B as chair, A": whose a role is.
pub(in crate::extract::role::sentence) fn owner<'s>(
    scene: &'s Scene<'_, '_>,
    context: &Context<'_>,
    group: &RoleGroup,
    holders: &[&Actor],
) -> Option<Place<'s>> {
    let passage = scene.passage;
    let place = |actor: &'s Actor| actor.organization().map(|id| (id, Some(actor)));
    if let Some(owner) = holder::possessor(scene, group) {
        return place(owner).filter(|(id, _)| !sends(scene, group, (owner, *id), holders));
    }
    let start = group.range().start;
    // "Alvik Alliance members: A, B"
    let colon = passage.is_mark(group.range().end, ':') && group.nouns[0].plural;
    let colon = colon && !passage.tokens[start].breaks;
    let owner = colon.then(|| scene.ending_at(start)).flatten();
    let owner = owner.map(|at| &scene.actors[at]);
    if let Some(owner) = owner.filter(|actor| actor.named().is_some_and(|id| scene.gathers(id))) {
        return place(owner);
    }
    let verb = scene.verb_before(start);
    let clause = |verb: Option<usize>| {
        let subjects = verb.map(|verb| scene.subjects(verb)).unwrap_or_default();
        subjects
            .into_iter()
            .find(|actor| !holders.iter().any(|holder| holder.tokens == actor.tokens))
    };
    let plural = group.nouns[0].plural;
    let own = (scene.sentence.start.max(start.saturating_sub(4))..start)
        .find(|at| passage.is_any(*at, holder::OWN));
    // "A and its members, including B": whose they are stands right before.
    let beside = own.and_then(|own| {
        let joint = own.checked_sub(1)?;
        let joins = passage.is_any(joint, word_list!["and", "with", "through", "via"]);
        // "A, through its subsidiary B,"
        let comma = usize::from(joint > scene.sentence.start && passage.is_mark(joint - 1, ','));
        scene.ending_at(joint - comma).filter(|_| joins)
    });
    // "A (members: B, C)", "A (also chair: B)"
    let listed = plural || passage.is_mark(group.range().end, ':');
    let near = scene.sentence.start.max(start.saturating_sub(2));
    let open = (near..start).find(|open| listed && passage.is_mark(*open, '('));
    let beside = beside.or_else(|| scene.ending_at(open?));
    // "A, with partners including B,"
    let with = start.checked_sub(1).filter(|with| {
        plural
            && passage.is(*with, "with")
            && holder::announced(passage, group.range().end).is_some()
    });
    let with = with.filter(|with| *with > scene.sentence.start && passage.is_mark(*with - 1, ','));
    let beside = beside.or_else(|| scene.ending_at(with? - 1));
    let beside = beside.map(|at| &scene.actors[at]).filter(|actor| {
        actor.organization().is_some()
            && !holders.iter().any(|holder| holder.tokens == actor.tokens)
    });
    if let Some(actor) = beside {
        return place(actor);
    }
    // "advises A as a member of its council"
    let inside = group.range().any(|at| passage.is_any(at, holder::OWN));
    let served = holders.iter().all(|holder| holder.is_person())
        && verb.is_some_and(|verb| passage.is_any(verb, holder::SERVES));
    // "moved from B to A as chief executive"
    const GOES: &WordList = word_list![
        "moved",
        "moves",
        "returned",
        "returns",
        "came",
        "comes",
        "went",
        "goes",
        "transferred"
    ];
    let goes = holders.iter().all(|holder| holder.is_person())
        && verb.is_some_and(|verb| passage.is_any(verb, GOES));
    let served = served || goes;
    let advised = (own.is_some() || inside || served)
        .then(|| {
            (scene.sentence.start..start)
                .rev()
                .find(|at| passage.is(*at, "as"))
        })
        .flatten()
        .and_then(|at| scene.ending_at(at))
        .map(|at| &scene.actors[at])
        .filter(|actor| {
            actor.named().is_some() && !holders.iter().any(|holder| holder.tokens == actor.tokens)
        })
        .filter(|actor| {
            let lead = scene.article_start(actor).checked_sub(1);
            !goes || lead.is_some_and(|lead| passage.is(lead, "to"))
        });
    if let Some(actor) = advised {
        return place(actor);
    }
    const ENTERS: &WordList = word_list![
        "joined",
        "joins",
        "join",
        "joining",
        "founded",
        "cofounded",
        "supports",
        "supported"
    ];
    // "A became a member of B and took a seat on its board": of whom it was told last.
    let within = group.range().find(|at| passage.is_any(*at, holder::OWN));
    let last = own.or(within).and_then(|own| {
        let holds = |actor: &&Actor| holders.iter().any(|holder| holder.who == actor.who);
        let mut before = scene
            .actors
            .iter()
            .rev()
            .filter(|actor| actor.tokens.end <= own);
        let last = before.find(|actor| !actor.is_person())?;
        let before = scene.article_start(last).checked_sub(1)?;
        // "joined B and sits on its board"
        let led = passage.tags(before).has(Tags::PREPOSITION) || passage.is_any(before, ENTERS);
        // "worked for B, lately as its chair"
        let as_its = passage.is(own - 1, "as") && passage.is_mark(last.tokens.end, ',');
        let and = as_its || (last.tokens.end..own).any(|at| passage.is(at, "and"));
        (led && and && last.named().is_some() && !holds(&last)).then_some(last)
    });
    let own = own.is_some() || within.is_some() && last.is_some();
    let end = holders
        .iter()
        .map(|holder| holder.tokens.end)
        .max()
        .map_or(start, |end| end.max(group.range().end));
    let opens = passage.is_any(
        scene.sentence.start,
        word_list!["with", "under", "through", "via", "by"],
    );
    if own || opens {
        let subject =
            clause(verb).or_else(|| scene.main_subjects(scene.behind(end)).first().copied());
        return subject.or(last).and_then(place);
    }
    // "A operates through two subsidiaries: B and C", "A has nine members, including B": the list is the subject's.
    let behind = group.range().end;
    // "A has contributors from B", "A gained two maintainers (one from B, one from C)"
    const HAS: &WordList = word_list!["has", "have", "had", "gained", "attracted",];
    let counts = counts(scene, group);
    let whither = |at: usize| passage.is_any(at, word_list!["to", "among", "in"]);
    let has = plural
        && (verb.is_some_and(|verb| passage.is_any(verb, HAS))
            && employers(passage, behind).is_some()
            || counts && !(behind..scene.sentence.end).any(whither));
    let works = |id: u32| {
        use OrganizationKind::{Nonprofit, OpenSourceFoundation};
        let kind = scene.kind(id);
        is_body(kind) || matches!(kind, OpenSourceFoundation | Nonprofit)
    };
    let listed =
        passage.is_mark(behind, ':') || has || holder::announced(passage, behind).is_some();
    let subject = clause(verb.filter(|_| listed)).and_then(place);
    let subject = subject.filter(|(id, _)| !(has && counts) || works(*id));
    subject.filter(|(id, _)| has || context.subject.is_some() || !is_body(scene.kind(*id)))
}

/// "A project welcomed maintainers from B": whether a verb before a plural noun counts or greets who comes from others;
/// "A welcomed maintainers from B to its party" does not say whose they are.
pub(super) fn counts(scene: &Scene<'_, '_>, group: &RoleGroup) -> bool {
    const COUNTS: &WordList = word_list![
        "counts", "counted", "includes", "included", "added", "welcomed"
    ];
    let passage = scene.passage;
    let words = group.range();
    group.nouns[0].plural
        && scene
            .verb_before(words.start)
            .is_some_and(|verb| passage.is_any(verb, COUNTS))
        && employers(passage, words.end).is_some()
}

/// "Liis Tamm is a Siemens maintainer": whether the firm right before what people do sends them, so that they do it elsewhere.
fn sends(
    scene: &Scene<'_, '_>,
    group: &RoleGroup,
    (owner, id): (&Actor, u32),
    holders: &[&Actor],
) -> bool {
    // "A's representative on the board": it sits on the board of another.
    let words = group.range();
    let sent = words.start > scene.sentence.start
        && scene.passage.is_any(words.start, SEAT)
        && scene.passage.is_any(
            words.start - 1,
            word_list!["representative", "delegate", "nominee", "candidate"],
        );
    if sent {
        return true;
    }
    let role = group.nouns[0].role;
    let works = role.info().family == "technical" || role.id() == "contributor";
    let firm = matches!(
        scene.kind(id),
        OrganizationKind::Company | OrganizationKind::University | OrganizationKind::Government
    );
    let people = holders.iter().all(|holder| holder.is_person());
    works && firm && people && owner.named().is_some() && !scene.is_possessive(owner.tokens.end)
}
