//! Words that lead from a role noun to those who hold the role: "including A", "around the world such as A", "in all: A".

use super::super::noun::RoleGroup;
use super::super::scene::{Actor, Scene};
use super::linked::PREPOSITIONS;
use super::sent::{have_left, is_wanted};
use crate::document::Shape;
use crate::extract::passage::Passage;
use crate::extract::verb::is_to_come;
use crate::lexicon::words::{Tags, WordList, word_list};

/// "including A", ", among them A", "such as A": one past the words at token `end` that announce a list.
pub(in crate::extract::role) fn announced(passage: &Passage<'_>, end: usize) -> Option<usize> {
    announced_here(passage, end).or_else(|| announced_behind(passage, end))
}

fn announced_here(passage: &Passage<'_>, end: usize) -> Option<usize> {
    // "companies so far, like A"
    let far = 2 * usize::from(passage.is(end, "so") && passage.is(end + 1, "far"));
    let end = end + far + usize::from(passage.is_any(end, word_list!["today", "already", "now"]));
    let at = end + usize::from(passage.is_mark(end, ','));
    const ONE: &WordList = word_list![
        "including",
        "namely",
        "like",
        "notably",
        "particularly",
        "especially",
        "eg",
        "viz"
    ];
    if passage.is_any(at, ONE) {
        return Some(at + 1);
    }
    let two = passage.is(at, "among")
        && passage.is_any(at + 1, word_list!["them", "these", "others", "which"])
        || passage.is(at, "such") && passage.is(at + 1, "as")
        || passage.is(at, "for") && passage.is_any(at + 1, word_list!["example", "instance"])
        || passage.is(at, "in") && passage.is(at + 1, "particular")
        || passage.is(at, "most") && passage.is(at + 1, "notably");
    let three = passage.is_any(at, word_list!["among", "chief", "first"])
        && passage.is_any(at + 1, word_list!["the", "among"])
        && passage.is_any(at + 2, word_list!["latter", "them"]);
    two.then_some(at + 2).or(three.then_some(at + 3))
}

/// "21 members in total, including A", "partners around the world such as A": the same behind a phrase that says where.
pub(super) fn announced_behind(passage: &Passage<'_>, end: usize) -> Option<usize> {
    const PLACE: usize = 4;
    if !passage.tags(end).has(Tags::PREPOSITION) || passage.is(end, "of") {
        return None;
    }
    let next = (end + 1..end + 1 + PLACE)
        .take_while(|at| {
            passage
                .tokens
                .get(*at - 1)
                .is_some_and(|token| token.shape == Shape::Lower)
        })
        .find(|at| {
            passage.is_mark(*at, ',') || passage.is_any(*at, word_list!["including", "such"])
        })?;
    // "members in bodies such as A": the list is of where they are members.
    let bodies = passage.raw(next - 1).ends_with('s') || passage.tags(next - 1).has(Tags::ORG_HEAD);
    if bodies && passage.is_any(end, PREPOSITIONS) {
        return None;
    }
    announced_here(passage, next)
}

/// "We had several sponsors join in addition to A: B, C and D": one past the colon behind token `end` that leads to the
/// list with which the sentence ends.
pub(super) fn ending_list(scene: &Scene<'_, '_>, end: usize) -> Option<usize> {
    const AHEAD: usize = 8;
    const CLAUSE: usize = 18;
    let passage = scene.passage;
    // "editors who have helped us with many reviews: A and B"
    let ahead = match passage.tags(end).has(Tags::RELATIVE) {
        true => CLAUSE,
        false => AHEAD,
    };
    let limit = scene.sentence.end.min(end + ahead);
    let colon = (end..limit).find(|at| passage.is_mark(*at, ':'))?;
    let named = scene.named_from(colon + 1);
    let last = named.last().filter(|_| named.len() > 1)?;
    (scene.behind(last.tokens.end) + 1 >= scene.sentence.end).then_some(colon + 1)
}

/// "Promoter members of X (A, B and C)", "maintainers (Liis Tamm (A), Ken Hu (B))": one past the parenthesis at token `end` that
/// holds nothing but a list of names; a single one mostly explains the name before it, but not right behind a tier: "gold
/// members (A)".
pub(super) fn parenthesised(scene: &Scene<'_, '_>, group: &RoleGroup, end: usize) -> Option<usize> {
    let passage = scene.passage;
    if !passage.is_mark(end, '(') {
        return None;
    }
    let tier = end == group.range().end && group.nouns[0].role.info().parent.is_some();
    let named = scene.named_from(end + 1);
    let last = named.last().filter(|_| tier || named.len() > 1)?;
    let close = scene.behind(last.tokens.end);
    // "(Liis Tamm, A; Ken Hu, B)"
    let firm = scene.from(close).first().filter(|firm| {
        last.is_person() && passage.is_mark(close, ',') && firm.tokens.start == close + 1
    });
    let close = firm.map_or(close, |firm| scene.behind(firm.tokens.end));
    let held = passage.is_mark(close, ')') && !have_left(passage, close + 1);
    held.then_some(end + 1)
}

/// "One maintainer (Liis Tamm) was ill", "two maintainers were added (Liis Tamm, Ken Hu)", "another maintainer from a new firm has
/// joined: Liis Tamm": the people in the parenthesis behind a noun for those who do the work, or behind what was done with them,
/// where a colon may lead to them too.
pub(super) fn told_aside<'s>(
    scene: &'s Scene<'_, '_>,
    group: &RoleGroup,
) -> Option<Vec<&'s Actor>> {
    const ADDED: &WordList = word_list![
        "added",
        "elected",
        "appointed",
        "promoted",
        "onboarded",
        "welcomed",
        "joined"
    ];
    let passage = scene.passage;
    let end = behind_origin(passage, group.range().end);
    let done = (end..scene.sentence.end.min(end + 4))
        .find(|at| passage.is_any(*at, ADDED))
        .filter(|done| {
            (end..*done).all(|at| passage.tags(at).has(Tags::AUXILIARY) && !is_to_come(passage, at))
        });
    let open = done.map_or(end, |done| behind_time(passage, done + 1));
    let technical = group
        .nouns
        .iter()
        .all(|noun| noun.role.info().family == "technical");
    let colon = done.is_some() && passage.is_mark(open, ':');
    if !technical || !(colon || passage.is_mark(open, '(')) {
        return None;
    }
    let named = scene.named_from(open + 1);
    let last = named.last()?;
    let people = named.iter().all(|actor| actor.is_person());
    let gone = have_left(passage, last.tokens.end + 1);
    let held = people && !gone && !is_wanted(scene, group.range().start);
    (held && (colon || passage.is_mark(last.tokens.end, ')'))).then_some(named)
}

/// "this quarter", "in May": one past such words at token `at`.
fn behind_time(passage: &Passage<'_>, at: usize) -> usize {
    const LONGEST: usize = 4;
    let time = |at: &usize| {
        passage.tags(*at).has(Tags::PERIOD | Tags::MONTH)
            || passage.is_any(*at, word_list!["in", "last", "the", "this"])
            || passage
                .tokens
                .get(*at)
                .is_some_and(|token| token.shape == Shape::Number)
    };
    at + (at..at + LONGEST).take_while(time).count()
}

/// "from a different organization": one past such words behind token `end`, where no firm is named.
fn behind_origin(passage: &Passage<'_>, end: usize) -> usize {
    const LONGEST: usize = 4;
    const WHERE: &WordList =
        word_list!["company", "country", "firm", "organisation", "organization"];
    let limit = passage.tokens.len().min(end + LONGEST);
    let small = |at: &usize| passage.tokens[*at].shape == Shape::Lower;
    let place = (end..limit)
        .take_while(small)
        .find(|at| passage.is_any(*at, WHERE));
    place
        .filter(|_| passage.is(end, "from"))
        .map_or(end, |place| place + 1)
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::{check, check_behind};

    #[test]
    fn lists_stand_behind_where_the_members_are() {
        check(
            "The Kestrel Foundation grew. We closed the year with 21 members in total, including Siemens and Bosch.",
            "Siemens member Kestrel Foundation; Bosch member Kestrel Foundation",
        );
        check(
            "The Kestrel Foundation has partners around the world such as Siemens and Bosch.",
            "Siemens partner Kestrel Foundation; Bosch partner Kestrel Foundation",
        );
        check(
            "Siemens is a member in several bodies, including ETSI and GSMA.",
            "Siemens member ETSI; Siemens member GSMA",
        );
        check(
            "The Harbour Alliance has since been joined by other members including Siemens and Bosch.",
            "Siemens member Harbour Alliance; Bosch member Harbour Alliance",
        );
    }

    #[test]
    fn people_stand_in_a_parenthesis() {
        check(
            "The Kestrel Foundation grew. One maintainer (Anna Kowalska) has been less active.",
            "Anna Kowalska maintainer Kestrel Foundation",
        );
        check(
            "The Kestrel Foundation grew. Two maintainers were added (Anna, David).",
            "Anna maintainer Kestrel Foundation; David maintainer Kestrel Foundation",
        );
        check(
            "The Kestrel Foundation grew. Two maintainers were removed (Anna, David).",
            "",
        );
        for sentence in [
            "One more maintainer has been added: Anna Kowalska.",
            "One more maintainer was added in May 2024: Anna Kowalska.",
            "Another maintainer from a different organization has joined: Anna Kowalska.",
            "A new maintainer was elected: Anna Kowalska (Siemens).",
        ] {
            check_behind(sentence, "Anna Kowalska maintainer Kestrel Foundation");
        }
        check_behind(
            "Two maintainers (Anna Kowalska, David Chen) will be added.",
            "Anna Kowalska maintainer Kestrel Foundation planned; David Chen maintainer Kestrel Foundation planned",
        );
        let others = [
            "Two maintainers will be added (Anna Kowalska, David Chen).",
            "One maintainer (Anna Kowalska) resigned.",
            "One maintainer (Anna Kowalska) has left.",
            "We miss one maintainer (Anna Kowalska).",
            "One maintainer has left: Anna Kowalska.",
            "A new maintainer will be added: Anna Kowalska.",
        ];
        for sentence in others {
            check_behind(sentence, "");
        }
    }

    #[test]
    fn brackets_hold_people_and_whom_they_work_for() {
        check(
            "The Kestrel Foundation grew. We met members of the Harbour Alliance (Anna Kowalska (Siemens), David Chen (Bosch)) in May.",
            "Anna Kowalska member Harbour Alliance; David Chen member Harbour Alliance",
        );
        check(
            "The Kestrel Foundation grew. Our trustees (Anna Kowalska, Siemens; David Chen, Bosch) met.",
            "Anna Kowalska board_member Kestrel Foundation; David Chen board_member Kestrel Foundation",
        );
        check(
            "The Kestrel Foundation grew. The Delta Project sponsors (Siemens, Bosch) met in May.",
            "Siemens sponsor Delta Project; Bosch sponsor Delta Project",
        );
        check(
            "The Kestrel Foundation grew. Members of the Harbour Alliance (Siemens, Bosch) left.",
            "",
        );
    }

    #[test]
    fn a_parenthesis_may_hold_the_list() {
        check(
            "Promoter members of the Harbour Alliance (Siemens, Bosch) pay more.",
            "Siemens sponsor_member Harbour Alliance; Bosch sponsor_member Harbour Alliance",
        );
        check(
            "Promoter members of the Harbour Alliance (ETSI) pay more.",
            "",
        );
        check(
            "The Kestrel Foundation grew. With our partners, we have by now launched four smart things: Siemens, Bosch and ETSI.",
            "",
        );
        check(
            "The Kestrel Foundation grew. It has gold members (Siemens, Bosch) and silver members (ETSI).",
            "Siemens gold_member Kestrel Foundation; Bosch gold_member Kestrel Foundation; ETSI silver_member Kestrel Foundation",
        );
    }
}
