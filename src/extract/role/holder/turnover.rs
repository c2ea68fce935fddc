//! Holders who come and go: "S succeeded A as chair", "welcomed A to our board".

use std::ops::Range;

use super::super::noun::{RoleGroup, RoleNoun, noun_at};
use super::super::scene::{Actor, Scene};
use super::{Holders, objects, phrase_start};
use crate::extract::person::behind_honorifics;
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::Rule;

/// Who comes and who goes.
pub(super) struct Succession<'s> {
    pub(super) new: Vec<&'s Actor>,
    old: Option<&'s Actor>,
}

/// "S succeeded A", "A was succeeded by S": who takes whose place by the verb at token `verb`.
pub(super) fn succession<'s>(scene: &'s Scene<'_, '_>, verb: usize) -> Option<Succession<'s>> {
    const FORMS: &WordList = word_list![
        "succeed",
        "succeeded",
        "succeeds",
        "succeeding",
        "replace",
        "replaced",
        "replaces",
        "replacing",
        "follow",
        "follows",
        "followed",
    ];
    let passage = scene.passage;
    let form = (verb..verb + 2).find(|at| passage.is_any(*at, FORMS))?;
    // "follows B as chair of C on Twitter"
    let reads = passage.is_any(form, word_list!["follow", "follows"])
        && (form..scene.sentence.end).any(|at| {
            passage.is(at, "on")
                && passage.tokens.get(at + 1).is_some_and(|token| {
                    token.is_capital() && !token.tags.has(Tags::MONTH | Tags::WEEKDAY)
                })
        });
    if reads {
        return None;
    }
    let subjects = scene.subjects(verb);
    // "was succeeded as chair of A by S"
    const AHEAD: usize = 16;
    let post = passage.is(form + 1, "as") && form > scene.sentence.start && {
        let be = word_list!["was", "were", "is", "be", "been", "being"];
        passage.is_any(form - 1, be)
    };
    let end = scene.sentence.end.min(form + AHEAD);
    let agent = match post {
        true => (form + 1..end).find(|at| passage.is(*at, "by")),
        false => Some(form + 1).filter(|at| passage.is(*at, "by")),
    };
    let by = agent.is_some();
    let from = agent.map_or(form + 1, |agent| agent + 1);
    // Who follows another firm as a sponsor leaves it one.
    let follows = passage.raw(form).starts_with("follow");
    let firm = || {
        let from = from + usize::from(passage.is(from, "the"));
        let mut actors = scene.actors.iter();
        actors.find(|actor| actor.tokens.start == from && actor.named().is_some())
    };
    // "succeeds A's Liis Tamm as chair"
    let other = person_behind(scene, from).or_else(|| match firm() {
        Some(firm) if scene.is_possessive(firm.tokens.end) => {
            person_behind(scene, firm.tokens.end + 1)
        }
        // "replaced A staff"
        firm => firm.filter(|firm| !follows && !scene.modifies(firm)),
    });
    let (new, old) = match by {
        true => (Vec::from_iter(other), subjects.first().copied()),
        false => (subjects, other),
    };
    (!new.is_empty()).then_some(Succession { new, old })
}

/// "A handed the chair of X to B", "A passes the presidency on to B": who has the post next, and who had it.
pub(super) fn handover<'s>(scene: &'s Scene<'_, '_>, group: &RoleGroup) -> Option<Succession<'s>> {
    const HANDS: &WordList = word_list![
        "hand", "hands", "handed", "handing", "pass", "passes", "passed", "passing", "cede",
        "cedes", "ceded",
    ];
    const PARTICLES: &WordList = word_list!["over", "on", "down"];
    const BACK: usize = 6;
    let passage = scene.passage;
    let start = group.range().start;
    let from = scene.sentence.start.max(start.saturating_sub(BACK));
    if !(from..start).any(|at| passage.is_any(at, HANDS)) {
        return None;
    }
    let before = phrase_start(scene, group).checked_sub(1)?;
    let particle = before > scene.sentence.start && passage.is_any(before, PARTICLES);
    let verb = before - usize::from(particle);
    if verb < scene.sentence.start || !passage.is_any(verb, HANDS) {
        return None;
    }
    let end = objects(scene, group)
        .last()
        .map_or(group.range().end, |actor| scene.behind(actor.tokens.end));
    let end = end + usize::from(passage.is_any(end, PARTICLES));
    let new = person_behind(scene, end + 1).filter(|_| passage.is(end, "to"))?;
    let old = scene.subjects(verb).into_iter().find(|old| old.is_person());
    Some(Succession {
        new: vec![new],
        old,
    })
}

fn person_behind<'s>(scene: &'s Scene<'_, '_>, at: usize) -> Option<&'s Actor> {
    let at = behind_honorifics(scene.passage, at);
    let mut people = scene.actors.iter().filter(|actor| actor.is_person());
    people.find(|actor| actor.tokens.start == at)
}

/// Who held the role before: "S succeeded A as chair", "S took over from A as chair", "as chair from A".
pub(in crate::extract::role) fn former<'s>(
    scene: &'s Scene<'_, '_>,
    group: &RoleGroup,
) -> Option<&'s Actor> {
    const REACH: usize = 4;
    if let Some(handover) = handover(scene, group) {
        return handover.old;
    }
    let passage = scene.passage;
    // "was elected chair, replacing Liis Tamm"
    let end = objects(scene, group)
        .last()
        .map_or(group.range().end, |actor| scene.behind(actor.tokens.end));
    let comma = usize::from(passage.is_mark(end, ','));
    if passage.is_any(end + comma, word_list!["replacing", "succeeding"]) {
        return person_behind(scene, end + comma + 1);
    }
    let before = phrase_start(scene, group).checked_sub(1).filter(|before| {
        *before > scene.sentence.start && passage.is_any(*before, word_list!["as", "over"])
    })?;
    let verb = scene.verb_before(before)?;
    if let Some(succession) = succession(scene, verb) {
        return succession.old;
    }
    if !passage.is_any(verb, word_list!["took", "takes", "taking"]) || !passage.is(verb + 1, "over")
    {
        return None;
    }
    let end = objects(scene, group)
        .last()
        .map_or(group.range().end, |actor| scene.behind(actor.tokens.end));
    let from = [verb + 2, end];
    let from = from
        .into_iter()
        .find(|at| passage.is(*at, "from") && *at < before + group.range().len() + REACH * 4)?;
    let firm = || {
        let named = scene.objects(from + 1).into_iter().next()?;
        (passage.is(before, "over") && named.tokens.start <= from + 2).then_some(named)
    };
    person_behind(scene, from + 1).or_else(firm)
}

/// "welcomed Liis Tamm to our board", "brought on contractors -- A and B".
pub(super) fn brought_in<'s>(
    scene: &'s Scene<'_, '_>,
    group: &RoleGroup,
    before: usize,
) -> Option<Holders<'s>> {
    const AHEAD: usize = 8;
    const MOVES: &WordList = word_list![
        "welcomed",
        "welcome",
        "elected",
        "appointed",
        "added",
        "named",
        "invited",
        "brought",
        "hired",
        "took",
    ];
    let passage = scene.passage;
    // "was elected chair, A treasurer": what looks like a verb may be a post.
    let mut verb = scene.verb_before(before + 1)?;
    while !passage.is_any(verb, MOVES) && noun_at(passage, verb).is_some() {
        verb = scene.verb_before(verb)?;
    }
    if !passage.is_any(verb, MOVES) {
        return None;
    }
    // "elected Liis Tamm president" names the post right behind the person.
    let moved = scene.ending_at(before + 1).map(|at| &scene.actors[at]);
    if let Some(moved) = moved.filter(|moved| moved.is_person() && moved.tokens.start > verb) {
        let to = passage.is(group.range().start, "to");
        let post = behind_honorifics(passage, verb + 1) == moved.tokens.start;
        // "A was elected chair and B treasurer": the verb is told once.
        let lead = moved.tokens.start - 1;
        let next = (passage.is(lead, "and") || passage.is_mark(lead, ','))
            && (verb + 1..lead)
                .any(|at| noun_at(passage, at).is_some_and(|noun| noun.range.end == lead));
        // "welcomed A, B and C to our board"
        let all = scene.ending_at(before + 1).map(|at| scene.coordinated(at));
        let all = all.filter(|all| {
            to && all
                .iter()
                .all(|one| one.is_person() && one.tokens.start > verb)
        });
        let moved = all.unwrap_or_else(|| vec![moved]);
        return (to || post || next).then_some((moved, Rule::RoleSentence));
    }
    let end = group.range().end;
    let dash = (end..scene.sentence.end.min(end + AHEAD)).find(|at| {
        ['–', '—', ':']
            .iter()
            .any(|mark| passage.is_mark(*at, *mark))
            || passage.is_mark(*at, '-') && !passage.is_glued(*at)
    })?;
    let behind = dash + 1 + usize::from(passage.is_mark(dash + 1, '-'));
    let named = scene.named_from(behind);
    let people = !named.is_empty() && named.iter().all(|actor| actor.is_person());
    (group.nouns[0].plural && people).then_some((named, Rule::RoleList))
}

/// "returning board members A and B", "Incoming trustees A and B met": those who stand right behind a plural post whose
/// adjective tells that they come, stay or go.
pub(super) fn at_a_turn<'s>(scene: &'s Scene<'_, '_>, group: &RoleGroup) -> Option<Holders<'s>> {
    const BACK: usize = 4;
    const TURNS: &WordList = word_list![
        "returning",
        "continuing",
        "incoming",
        "outgoing",
        "departing",
        "retiring",
        "new",
        "newest",
        "elected",
        "reelected",
        "appointed",
        "reappointed",
        "former",
    ];
    let passage = scene.passage;
    let Range { start, end } = group.range();
    let post = |noun: &RoleNoun| {
        noun.plural
            && (matches!(noun.role.info().family, "governance" | "technical")
                || noun.role.id() == "member")
    };
    let person = scene.from(end).first().filter(|next| next.is_person())?;
    if behind_honorifics(passage, end) != person.tokens.start || !group.nouns.iter().all(post) {
        return None;
    }
    // "returning TC members", "newly elected ports committers"
    let closed =
        Tags::PREPOSITION | Tags::PRONOUN | Tags::WE | Tags::DETERMINER | Tags::CONJUNCTION;
    let from = scene.sentence.start.max(start.saturating_sub(BACK));
    let turned = (from..start)
        .rev()
        .take_while(|at| {
            let token = &passage.tokens[*at];
            passage.is_mark(*at, '-') || token.is_word() && !token.tags.has(closed)
        })
        .any(|at| passage.is_any(at, TURNS));
    let named = scene.all_from(person.tokens.start, false);
    // "New members A and B of C"
    let elsewhere = named
        .last()
        .is_some_and(|last| passage.is(scene.behind(last.tokens.end), "of"));
    (turned && !elsewhere && named.len() > 1 && named.iter().all(|actor| actor.is_person()))
        .then_some((named, Rule::RoleRoster))
}

/// "S is a charity in A and a member of B": the copula stands before the first of two predicates.
pub(super) fn second_predicate<'s>(scene: &'s Scene<'_, '_>, before: usize) -> Option<Holders<'s>> {
    const BACK: usize = 40;
    let passage = scene.passage;
    let from = scene.sentence.start.max(before.saturating_sub(BACK));
    let copula = (from..before)
        .rev()
        .find(|at| passage.tags(*at).has(Tags::FINITE | Tags::AUXILIARY))?;
    let predicates = passage.is_any(copula, word_list!["is", "are", "was", "were"])
        && passage.is_any(copula + 1, word_list!["a", "an", "the", "also", "both"]);
    let subjects = if predicates {
        scene.subjects(copula)
    } else {
        Vec::new()
    };
    (!subjects.is_empty()).then_some((subjects, Rule::RoleSentence))
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::{check, check_below};

    #[test]
    fn who_goes_on_and_who_is_voted_in() {
        check_below(
            "Our main partners continue to be Siemens and Bosch.",
            "Siemens partner Kestrel Foundation; Bosch partner Kestrel Foundation",
        );
        check_below("Our main partners continue to be paid.", "");
        check_below(
            "The members voted Maria Schmidt in as a trustee.",
            "Maria Schmidt board_member Kestrel Foundation",
        );
        check_below("Maria Schmidt will mentor David Chen at Siemens.", "");
    }

    #[test]
    fn who_sends_how_many() {
        check(
            "The Kestrel Foundation grew. We have maintainers from two companies (Siemens and Bosch).",
            "Siemens maintainer Kestrel Foundation; Bosch maintainer Kestrel Foundation",
        );
        check(
            "The Delta Summit had speakers from Siemens and Bosch.",
            "Siemens speaker Delta Summit; Bosch speaker Delta Summit",
        );
        check(
            "The Delta Project welcomed maintainers from Siemens.",
            "Siemens maintainer Delta Project",
        );
        check(
            "Nokia added maintainers from Siemens to its mailing list.",
            "",
        );
        check(
            "The Linux Foundation welcomed maintainers from Siemens to its party.",
            "",
        );
        check(
            "The Kestrel Foundation grew. A maintainer from Nokia is coming on board. We will then have maintainers from 3 companies, Siemens, Bosch, and Nokia.",
            "Siemens maintainer Kestrel Foundation; Bosch maintainer Kestrel Foundation; Nokia maintainer Kestrel Foundation planned",
        );
        check(
            "The Kestrel Foundation grew. We will then have maintainers from Siemens.",
            "Siemens maintainer Kestrel Foundation planned",
        );
    }

    #[test]
    fn who_succeeds_whom() {
        check(
            "In May Jens Albrecht succeeded Maria Schmidt as chair of Siemens.",
            "Jens Albrecht chair Siemens; Maria Schmidt chair Siemens ended",
        );
        check(
            "Rajiv Menon took over from Maria Kurz as chair of Siemens.",
            "Rajiv Menon chair Siemens; Maria Kurz chair Siemens ended",
        );
        check(
            "Maria Schmidt will succeed Laura Bianchi as chief executive of Siemens.",
            "Maria Schmidt executive Siemens planned; Laura Bianchi executive Siemens",
        );
        check(
            "Maria Schmidt was succeeded as chair of Siemens by Jens Albrecht in 2023.",
            "Jens Albrecht chair Siemens; Maria Schmidt chair Siemens ended",
        );
        check(
            "Maria Schmidt follows Jens Albrecht as chair of Siemens.",
            "Maria Schmidt chair Siemens; Jens Albrecht chair Siemens ended",
        );
        check(
            "Maria Schmidt follows Jens Albrecht as chair of Siemens on Twitter.",
            "Jens Albrecht chair Siemens",
        );
        check(
            "The new pump replaced the old one as main supplier of heat.",
            "",
        );
    }

    #[test]
    fn who_is_brought_in() {
        check(
            "The Kestrel Foundation grew. We welcomed Tom (Spot) Weaver to our governing board.",
            "Tom (Spot) Weaver board_member Kestrel Foundation",
        );
        check(
            "The Kestrel Foundation grew. This allowed us to welcome Maria Schmidt, Jens Albrecht and David Chen to the board of directors.",
            "Maria Schmidt board_member Kestrel Foundation; Jens Albrecht board_member Kestrel Foundation; David Chen board_member Kestrel Foundation",
        );
        check(
            "The Kestrel Foundation elected Maria Schmidt president.",
            "Maria Schmidt executive Kestrel Foundation",
        );
        check(
            "The Kestrel Foundation grew. We welcomed Maria Schmidt to our new office.",
            "",
        );
    }

    #[test]
    fn whom_people_come_from() {
        check(
            "The Kestrel Foundation counts 23 contributors from Siemens.",
            "23 contributors contributor Kestrel Foundation; Siemens contributor Kestrel Foundation",
        );
        check(
            "The Kestrel Foundation heard of contributors from far abroad at Siemens.",
            "",
        );
    }

    #[test]
    fn posts_tell_who_comes_stays_and_goes() {
        let both = "Anna Kowalska board_member Kestrel Foundation; David Chen board_member Kestrel Foundation";
        for sentence in [
            "Congratulations to returning board members Anna Kowalska and David Chen.",
            "Newly elected trustees Anna Kowalska and David Chen met.",
            "Re-elected board members Anna Kowalska and Dr David Chen spoke.",
        ] {
            check_below(sentence, both);
        }
        check_below(
            "We thank outgoing maintainers Anna Kowalska and David Chen.",
            "Anna Kowalska maintainer Kestrel Foundation ended; David Chen maintainer Kestrel Foundation ended",
        );
        check_below("We told new members Anna Kowalska had left.", "");
        check_below(
            "In front of the trustees Anna Kowalska and David Chen sang.",
            "",
        );
        check_below(
            "New members of Siemens met Anna Kowalska and David Chen.",
            "",
        );
    }

    #[test]
    fn posts_are_handed_on() {
        check(
            "Maria Schmidt handed the chair of ETSI to David Chen in May.",
            "David Chen chair ETSI; Maria Schmidt chair ETSI ended",
        );
        check(
            "Maria Schmidt will hand over the presidency of ETSI to David Chen.",
            "David Chen chair ETSI planned; Maria Schmidt chair ETSI",
        );
        check("Maria Schmidt handed the prize of ETSI to David Chen.", "");
        check(
            "Maria Schmidt handed the report of the chair of ETSI to David Chen.",
            "",
        );
    }

    #[test]
    fn who_is_elected_in_whose_place() {
        check(
            "The Kestrel Foundation grew. Anna Kowalska was elected chair, replacing David Chen.",
            "Anna Kowalska chair Kestrel Foundation; David Chen chair Kestrel Foundation ended",
        );
        check(
            "Anna Kowalska succeeds Siemens's David Chen as chair of ETSI.",
            "Anna Kowalska chair ETSI; David Chen chair ETSI ended",
        );
        check(
            "Anna Kowalska was elected chair of ETSI, succeeding David Chen.",
            "Anna Kowalska chair ETSI; David Chen chair ETSI ended",
        );
    }
}
