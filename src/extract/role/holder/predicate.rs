//! Who holds a role by the verb that leads to its noun: "is a member", "was elected chair", "joined the board".

use super::super::noun::RoleGroup;
use super::super::phrase::SEAT;
use super::super::scene::Scene;
use super::given::{GIVEN, STANDING, joins};
use super::whose::possessor;
use super::{Holders, objects};
use crate::document::Shape;
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::Rule;

/// "our seat on the board of A": whose the seat is.
pub(super) fn owned_seat<'s>(scene: &'s Scene<'_, '_>, group: &RoleGroup) -> Option<Holders<'s>> {
    let owner = possessor(scene, group)?;
    let seat = scene.passage.is(group.range().start, "seat");
    let elsewhere = !objects(scene, group).is_empty();
    (seat && elsewhere).then(|| (vec![owner], Rule::RoleSentence))
}

/// "joined the board of A", "represents B on the board of A", "stepped down from the board".
pub(super) fn seated<'s>(
    scene: &'s Scene<'_, '_>,
    group: &RoleGroup,
    before: usize,
) -> Option<Holders<'s>> {
    const LEAVE: &WordList = word_list![
        "resigned",
        "retired",
        "down",
        "departed",
        "re-elected",
        "nominated",
        "rotated",
        "rotates",
        "stepped",
        "came",
    ];
    let passage = scene.passage;
    let start = group.range().start;
    if !passage.is_any(start, SEAT) {
        return None;
    }
    let represented = || {
        const FOR: &WordList = word_list!["represents", "represented", "represent"];
        let actor = scene.ending_at(before + 1).map(|at| &scene.actors[at]);
        let verb = match actor {
            Some(actor) => actor.tokens.start.checked_sub(1)?,
            // "represents civil society on the board of A"
            None => scene.verb_before(start)?,
        };
        const LONGEST: usize = 5;
        let plain = (verb + 1..start).all(|at| {
            passage.tokens[at].shape == Shape::Lower && !passage.tags(at).has(Tags::PREPOSITION)
        });
        let fits = actor.is_some() || plain && (2..=LONGEST).contains(&(start - verb));
        (fits && passage.is_any(verb, FOR)).then_some(verb)
    };
    let verb = if passage.tags(start).has(Tags::VERB) {
        start
    } else if passage.is_any(before, LEAVE) {
        before
    } else {
        represented()?
    };
    let subjects = scene.subjects(verb);
    (!subjects.is_empty()).then_some((subjects, Rule::RoleSentence))
}

/// "is a member", "was elected chair", "hold a board seat".
pub(super) fn predicate<'s>(
    scene: &'s Scene<'_, '_>,
    group: &RoleGroup,
    before: usize,
) -> Option<Holders<'s>> {
    const RUNS: &WordList = word_list![
        "provides",
        "provide",
        "provided",
        "providing",
        "runs",
        "run",
        "ran",
        "operates",
        "manages",
        "supplies",
        "staffs",
    ];
    const CARRY: &WordList = word_list![
        "became",
        "become",
        "becomes",
        "remain",
        "remains",
        "remained",
        "stay",
        "stays",
        "stayed",
        "serves",
        "served",
        "serve",
        "elected",
        "appointed",
        "named",
        "chosen",
        "hold",
        "holds",
        "held",
        "enjoy",
        "enjoys",
        "enjoyed",
        "enjoying",
        "becoming",
        "reappointed",
        "promoted",
        "elevated",
        "upgraded",
        "reelected",
        "voted",
        "opted",
        "act",
        "acts",
        "made",
        "continues",
        "taken",
        "took",
        "take",
        "takes",
        "taking",
        "assumed",
        "assumes",
        "gained",
        "won",
        "welcomed",
        "having",
        "sits",
        "sit",
        "sat",
        "serving",
        "acted",
        "acquired",
        "kept",
        "keeps",
        "renewed",
        "renews",
        "retained",
        "retains",
        "secured",
        "engaged",
        "continue",
    ];
    let passage = scene.passage;
    if let Some(found) = joins(scene, group, before) {
        return Some(found);
    }
    // "took over the chair of A", "gave up its seat on the board"
    let particle =
        passage.is_any(before, word_list!["over", "up"]) && before > scene.sentence.start;
    let before = before - usize::from(particle);
    // "served in leadership roles at A"
    let within = group.nouns[0].role.id() == "key_position_holder"
        && passage.is(before, "in")
        && before > scene.sentence.start;
    let before = before - usize::from(within);
    let gave = particle && passage.is_any(before, word_list!["gave", "given", "gives"]);
    // "was granted observer status", "obtained a seat on the board"
    let words = group.range();
    let stands = passage.is_any(words.start, STANDING) || passage.is_any(words.end - 1, STANDING);
    let given = stands && passage.is_any(before, GIVEN);
    let runs = passage.is(group.range().end - 1, "secretariat") && passage.is_any(before, RUNS);
    let carries =
        passage.tags(before).has(Tags::AUXILIARY) || passage.is_any(before, CARRY) || gave;
    // "was added to the committee"
    let added = passage.is(before, "added")
        && passage.is_any(words.start, word_list!["to", "onto"])
        && before > scene.sentence.start
        && passage.is_any(before - 1, word_list!["was", "were", "been"]);
    if !(carries || given || runs || added) {
        return None;
    }
    let mut subjects = scene.subjects(before);
    if appoints(scene, before) && subjects.iter().any(|subject| !subject.is_person()) {
        return None;
    }
    if subjects.is_empty() {
        subjects.extend(scene.staff_of_subject(before));
    }
    (!subjects.is_empty()).then_some((subjects, Rule::RoleSentence))
}

/// "A appointed a liaison": whether the verb at token `verb` gives a post to somebody whom no name tells.
fn appoints(scene: &Scene<'_, '_>, verb: usize) -> bool {
    const APPOINT: &WordList = word_list!["appointed", "elected", "named", "chosen", "voted"];
    let passage = scene.passage;
    let first = scene.sentence.start;
    let done_to = verb == first
        || passage.tags(verb - 1).has(Tags::AUXILIARY | Tags::ADVERB)
        || !passage.tokens[verb - 1].is_word();
    !done_to
        && passage.is_any(verb, APPOINT)
        && passage.is_any(verb + 1, word_list!["a", "an", "two", "three"])
}

/// "On the board of A sit Liis Tamm and Ken Hu", "A, on whose board sit": who stands behind the verb where the seat opens the
/// sentence or clause.
pub(super) fn sitting<'s>(scene: &'s Scene<'_, '_>, group: &RoleGroup) -> Option<Holders<'s>> {
    const SIT: &WordList = word_list!["sit", "sits", "sat", "serve", "serves", "served", "are"];
    let passage = scene.passage;
    let start = group.range().start;
    // "The following sit on the board of A from May: Liis Tamm and Ken Hu"
    let verb = start.saturating_sub(1);
    let counted = verb > scene.sentence.start
        && passage.is_any(verb, SIT)
        && passage.is_any(
            verb - 1,
            word_list![
                "following",
                "people",
                "organisations",
                "organizations",
                "persons"
            ],
        );
    if counted {
        const NEAR: usize = 8;
        let end = objects(scene, group)
            .last()
            .map_or(group.range().end, |last| last.tokens.end);
        let limit = scene.sentence.end.min(end + NEAR);
        let colon = (end..limit).find(|at| passage.is_mark(*at, ':'))?;
        // "sat on the board of A", "until May", "of A's rival"
        let past = passage.is_any(verb, word_list!["sat", "served"])
            || (end..colon).any(|at| passage.is(at, "until"));
        if past || scene.is_possessive(end) {
            return Some((Vec::new(), Rule::RoleList));
        }
        let named = scene.all_from(colon + 1, true);
        return (!named.is_empty()).then_some((named, Rule::RoleList));
    }
    let opens = start == scene.sentence.start || passage.is(start + 1, "whose");
    if !opens || !passage.is(start, "on") {
        return None;
    }
    let end = match objects(scene, group).last() {
        Some(last) => scene.behind(last.tokens.end),
        None => group.range().end,
    };
    if !passage.is_any(end, SIT) {
        return None;
    }
    let named = scene.all_from(end + 1, false);
    (!named.is_empty()).then_some((named, Rule::RoleList))
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::{check, check_below};

    #[test]
    fn those_who_sat_there_once() {
        check(
            "The following sit on the board of Siemens: Maria Schmidt and Ken Hu.",
            "Maria Schmidt board_member Siemens; Ken Hu board_member Siemens",
        );
        check(
            "The following sat on the board of Siemens until May: Maria Schmidt and Ken Hu.",
            "",
        );
        check(
            "The following sit on the board of Siemens's rival: Maria Schmidt and Ken Hu.",
            "",
        );
    }

    #[test]
    fn leading_posts_are_held_at_several() {
        check(
            "Maria Schmidt brings extensive experience in energy to it, having served in leadership roles at organizations such as Siemens and ETSI.",
            "Maria Schmidt key_position_holder Siemens ended; Maria Schmidt key_position_holder ETSI ended",
        );
        check(
            "Maria Schmidt previously held several senior leadership positions at Siemens.",
            "Maria Schmidt key_position_holder Siemens ended",
        );
        check(
            "Maria Schmidt spoke, having served as chair of Siemens since 2021.",
            "Maria Schmidt chair Siemens",
        );
        check(
            "Maria Schmidt wants more women in leadership roles at Siemens.",
            "",
        );
    }

    #[test]
    fn months_are_given_names_too() {
        check(
            "April Schmidt is chair of Siemens.",
            "April Schmidt chair Siemens",
        );
        check(
            "The Kestrel Foundation grew. We welcomed June Brandvik to our board.",
            "June Brandvik board_member Kestrel Foundation",
        );
        check(
            "In April Maria Schmidt became chair of Siemens.",
            "Maria Schmidt chair Siemens",
        );
        check(
            "June Dornik and August Wilson joined the board of Siemens.",
            "June Dornik board_member Siemens; August Wilson board_member Siemens",
        );
        check_below("The April Meeting elected a chair of Siemens.", "");
    }

    #[test]
    fn roles_are_held_by_many_verbs() {
        check(
            "Siemens and Bosch have long enjoyed observer status in ETSI.",
            "Siemens observer ETSI; Bosch observer ETSI",
        );
        check(
            "Maria Schmidt was voted on to the executive committee of ETSI in May.",
            "Maria Schmidt executive_committee_member ETSI",
        );
        check(
            "The Kestrel Foundation grew. Maria Schmidt was promoted to maintainer in March.",
            "Maria Schmidt maintainer Kestrel Foundation",
        );
        check(
            "Maria Schmidt was co-opted to the board of Siemens.",
            "Maria Schmidt board_member Siemens",
        );
        check(
            "Siemens and Bosch are approved suppliers to SAP.",
            "Siemens supplier SAP; Bosch supplier SAP",
        );
        check(
            "Maria Schmidt, formerly finance chief of Siemens, met the support staff of ETSI.",
            "",
        );
    }

    #[test]
    fn standing_is_given_to_somebody() {
        check_below(
            "Maria Schmidt was awarded a commit bit in May.",
            "Maria Schmidt committer Kestrel Foundation",
        );
        check_below(
            "A new commit bit was awarded to Dr. Maria Schmidt of Siemens.",
            "Maria Schmidt committer Kestrel Foundation",
        );
        check(
            "Observer status in the Harbour Alliance was granted to Siemens and Bosch.",
            "Siemens observer Harbour Alliance; Bosch observer Harbour Alliance",
        );
        check_below("Maria Schmidt commits to the Delta Project.", "");
        check_below("Commit access was denied to Maria Schmidt.", "");
    }

    #[test]
    fn seats_open_a_sentence_and_standing_is_given() {
        check(
            "On the board of ETSI sit Anna Kowalska (chair), David Chen and Jens Albrecht.",
            "Anna Kowalska chair ETSI; Anna Kowalska board_member ETSI; David Chen board_member ETSI; Jens Albrecht board_member ETSI",
        );
        check(
            "The Kestrel Foundation grew. The foundation was granted observer status in the GSMA.",
            "Kestrel Foundation observer GSMA",
        );
        check("On the board of ETSI much was said of Anna Kowalska.", "");
        check_below(
            "The following sit on the board from April: Siemens and Bosch.",
            "Siemens board_member Kestrel Foundation; Bosch board_member Kestrel Foundation",
        );
        check(
            "Siemens represents small firms on the board of the Harbour Alliance.",
            "Siemens board_member Harbour Alliance",
        );
        check_below(
            "Siemens represents firms that sit with the board of ETSI.",
            "",
        );
        check(
            "Siemens provides the secretariat of the Harbour Alliance.",
            "Siemens other Harbour Alliance",
        );
        check(
            "The secretariat of the Harbour Alliance is run by Siemens.",
            "Siemens other Harbour Alliance",
        );
        check(
            "The Kestrel Foundation grew. Siemens received a contributor from Bosch.",
            "",
        );
    }
}
