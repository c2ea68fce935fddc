//! Who holds a role by the verb that leads to its noun: "is a member", "was elected chair", "joined the board".

use super::super::noun::RoleGroup;
use super::super::phrase::SEAT;
use super::super::scene::Scene;
use super::whose::possessor;
use super::{Holders, objects};
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
        let actor = &scene.actors[scene.ending_at(before + 1)?];
        let verb = actor.tokens.start.checked_sub(1)?;
        passage
            .is_any(verb, word_list!["represents", "represented", "represent"])
            .then_some(verb)
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
pub(super) fn predicate<'s>(scene: &'s Scene<'_, '_>, before: usize) -> Option<Holders<'s>> {
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
    ];
    let passage = scene.passage;
    // "took over the chair of A", "gave up its seat on the board"
    let particle =
        passage.is_any(before, word_list!["over", "up"]) && before > scene.sentence.start;
    let before = before - usize::from(particle);
    let gave = particle && passage.is_any(before, word_list!["gave", "given", "gives"]);
    if !(passage.tags(before).has(Tags::AUXILIARY) || passage.is_any(before, CARRY) || gave) {
        return None;
    }
    let mut subjects = scene.subjects(before);
    if subjects.is_empty() {
        subjects.extend(scene.staff_of_subject(before));
    }
    (!subjects.is_empty()).then_some((subjects, Rule::RoleSentence))
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::check;

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
}
