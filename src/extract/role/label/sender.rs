//! People behind the organization that sends them: "Representatives: A — Liis Tamm".

use std::ops::Range;

use super::super::lead::{Given, Items};
use super::super::scene::{Actor, Scene};
use crate::extract::person::behind_honorifics;
use crate::model::OrganizationKind;

/// "A" before a colon under "Representatives": whether a label is whom the people behind it are sent by.
pub(super) fn is_sender(scene: &Scene<'_, '_>, words: &Range<usize>, given: &Given) -> bool {
    let firm = scene.from(words.start).first();
    given.items == Items::People
        && firm.is_some_and(|firm| firm.named().is_some() && firm.tokens == *words)
}

/// "Representatives: A — Liis Tamm": the person behind the organization that an entry opens with.
pub(in crate::extract::role) fn sends_next<'s>(
    scene: &'s Scene<'_, '_>,
    firm: &Actor,
) -> Option<&'s Actor> {
    let mark = firm.tokens.end;
    let tied = [':', '–', '—', '-', '(']
        .iter()
        .any(|tie| scene.passage.is_mark(mark, *tie));
    let next = scene.from(mark).first()?;
    let behind = behind_honorifics(scene.passage, mark + 1) == next.tokens.start;
    (firm.named().is_some() && tied && behind && next.is_person()).then_some(next)
}

/// "Anna Kowalska - A", "Anna Kowalska (A)", "A: Anna Kowalska": the organization beside the person that an item opens with.
pub(in crate::extract::role) fn sender_of_item<'s>(scene: &'s Scene<'_, '_>) -> Option<&'s Actor> {
    let [first, second, ..] = scene.from(0) else {
        return None;
    };
    let mark = first.tokens.end;
    let tied = [',', ':', '–', '—', '-', '(']
        .iter()
        .any(|tie| scene.passage.is_mark(mark, *tie));
    let beside = tied && second.tokens.start == mark + 1 && first.tokens.start <= 1;
    let (firm, person) = match second.is_person() {
        true => (first, second),
        false => (second, first),
    };
    (beside && person.is_person() && firm.named().is_some() && !firm.is_person()).then_some(firm)
}

/// "Liis Tamm (@liis) - A", "Liis Tamm <liis@a.example>, A", "Liis Tamm (A)": the organization that stands behind a person and
/// her accounts.
pub(in crate::extract::role) fn employer_of<'s>(
    scene: &'s Scene<'_, '_>,
    person: &Actor,
) -> Option<&'s Actor> {
    const LONGEST: usize = 16;
    let passage = scene.passage;
    let firm = scene.from(person.tokens.end).first()?;
    let from = person.tokens.end;
    let end = firm.tokens.start - usize::from(passage.is(firm.tokens.start - 1, "the"));
    let marks = [',', '(', '–', '—', '-', '/', ':'];
    let tied = end > from
        && marks.iter().any(|mark| {
            passage.is_mark(end - 1, *mark)
                && !(passage.is_glued(end - 1) && passage.is_glued(end) && *mark == '-')
        });
    // What stands between are marks, and words that are parts of an account or an address.
    let mut depth = 0;
    let mut account = false;
    let plain = (from..end).all(|at| {
        depth += i32::from(passage.is_mark(at, '<')) - i32::from(passage.is_mark(at, '>'));
        account = passage.is_mark(at, '@') || account && passage.is_glued(at);
        depth > 0 || account || !passage.tokens[at].is_word()
    });
    let closes = firm.tokens.end >= passage.tokens.len()
        || [',', '(', ')', ';', '.', '–', '—', '-', '<', '/']
            .iter()
            .any(|mark| passage.is_mark(firm.tokens.end, *mark));
    let works = firm.named().is_some_and(|id| {
        !matches!(
            scene.kind(id),
            OrganizationKind::OpenSourceProject
                | OrganizationKind::Committee
                | OrganizationKind::WorkingGroup
                | OrganizationKind::Program
                | OrganizationKind::Conference
        )
    });
    (tied && plain && closes && works && end - from <= LONGEST).then_some(firm)
}

/// "@liis (A)", "@liis - A": the organization that stands behind the account that an item opens with, and nothing else.
pub(in crate::extract::role) fn firm_of_account<'s>(scene: &'s Scene<'_, '_>) -> Option<&'s Actor> {
    let passage = scene.passage;
    let at = usize::from(!passage.tokens[0].is_word() && !passage.is_mark(0, '@'));
    let firm = scene.actors.first().filter(|firm| firm.named().is_some())?;
    let start = scene.article_start(firm);
    let mark = start.checked_sub(1).filter(|mark| *mark > at + 1)?;
    let account = passage.is_mark(at, '@') && (at + 1..mark).all(|at| passage.is_glued(at));
    let marks = ['(', ',', '–', '—', '-', '/'];
    let tied = marks.iter().any(|sign| passage.is_mark(mark, *sign)) && !passage.is_glued(mark);
    let ends = scene.behind(firm.tokens.end) + 1 >= passage.tokens.len();
    (account && tied && ends).then_some(firm)
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::check;

    #[test]
    fn people_behind_whom_they_represent() {
        check(
            "The Kestrel Foundation grew.\n\nRepresentatives: Siemens — Anna Kowalska, Bosch — David Chen",
            "Anna Kowalska representative Kestrel Foundation; David Chen representative Kestrel Foundation",
        );
        check(
            "The Kestrel Foundation grew.\n\n## Premier member representatives\n\n- Siemens: Anna Kowalska\n- Bosch (David Chen)\n- Mary Jones, Ericsson\n- John Smith",
            "Siemens premium_member Kestrel Foundation; Bosch premium_member Kestrel Foundation; Ericsson premium_member Kestrel Foundation",
        );
        check(
            "The Kestrel Foundation grew.\n\n## Gold members\n\n- Anna Kowalska (Siemens)\n- Bosch: David Chen\n- Nokia\n- Mary Jones",
            "Siemens gold_member Kestrel Foundation; Bosch gold_member Kestrel Foundation; Nokia gold_member Kestrel Foundation",
        );
        check(
            "The Kestrel Foundation grew.\n\n## Representatives\n\n- Siemens: it met Anna Kowalska",
            "",
        );
    }

    #[test]
    fn firms_behind_those_who_work_on_a_project() {
        check(
            "The Kestrel Foundation grew.\n\n## Maintainers\n\n- Anna Kowalska (@annak) - Siemens\n- David Chen, @dchen, Bosch\n- Mary Jones (Ericsson)\n- Susan Brown, the new SUSE team",
            "Anna Kowalska maintainer Kestrel Foundation; Siemens maintainer Kestrel Foundation; \
             David Chen maintainer Kestrel Foundation; Bosch maintainer Kestrel Foundation; \
             Mary Jones maintainer Kestrel Foundation; Ericsson maintainer Kestrel Foundation; Susan Brown maintainer Kestrel Foundation",
        );
        check(
            "The Kestrel Foundation grew.\n\n## Board of Directors\n\n- Anna Kowalska, Siemens",
            "Anna Kowalska board_member Kestrel Foundation",
        );
    }

    #[test]
    fn firms_behind_accounts() {
        check(
            "The Kestrel Foundation grew.\n\n## Committers\n\n- @anna-k (Siemens)\n- @davidc - Bosch\n- @mary\n- @siemens of Nokia",
            "Siemens committer Kestrel Foundation; Bosch committer Kestrel Foundation",
        );
    }
}
