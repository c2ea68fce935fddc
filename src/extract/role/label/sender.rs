//! People behind the organization that sends them: "Representatives: A — Liis Tamm".

use std::ops::Range;

use super::super::lead::{Given, Items, is_not_held};
use super::super::scene::{Actor, Scene};
use crate::extract::passage::Passage;
use crate::extract::person::behind_honorifics;
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::OrganizationKind;

/// "A" before a colon under "Representatives": whether a label is whom the people behind it are sent by; "Independent" says that
/// nobody does.
pub(super) fn is_sender(scene: &Scene<'_, '_>, words: &Range<usize>, given: &Given) -> bool {
    const NOBODY: &WordList = word_list![
        "freelance",
        "freelancers",
        "independent",
        "individual",
        "individuals",
        "unaffiliated",
        "volunteers",
    ];
    let firm = scene.from(words.start).first();
    let alone = words.len() == 1 && scene.passage.is_any(words.start, NOBODY);
    given.items == Items::People
        && (alone || firm.is_some_and(|firm| firm.named().is_some() && firm.tokens == *words))
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
    let beside = tied && scene.article_start(second) == mark + 1 && first.tokens.start <= 1;
    let (firm, person) = match second.is_person() {
        true => (first, second),
        false => (second, first),
    };
    (beside && person.is_person() && firm.named().is_some() && !firm.is_person()).then_some(firm)
}

/// "Liis Tamm (@liis) - A", "Liis Tamm <liis@a.example>, A", "Liis Tamm (A)", "Liis Tamm (GitHub ID: liis), Head of Data, A": the
/// organization that stands behind a person, her accounts and what she is there.
pub(in crate::extract::role) fn employer_of<'s>(
    scene: &'s Scene<'_, '_>,
    person: &Actor,
) -> Option<&'s Actor> {
    const LONGEST: usize = 16;
    let passage = scene.passage;
    let from = behind_account(scene, person.tokens.end);
    let firm = scene.from(from).iter().find(|firm| {
        // "Lamp Engineer" is nobody's name.
        firm.named().is_some() || !has_job(passage, &firm.tokens)
    })?;
    let end = firm.tokens.start - usize::from(passage.is(firm.tokens.start - 1, "the"));
    let marks = [',', '(', '–', '—', '-', '/', ':'];
    let marked = end > person.tokens.end
        && marks.iter().any(|mark| {
            passage.is_mark(end - 1, *mark)
                && !(passage.is_glued(end - 1) && passage.is_glued(end) && *mark == '-')
        });
    // "Liis Tamm @liis A"
    let account = passage.is_mark(from, '@')
        && end > from + 1
        && (from + 1..end).all(|at| passage.is_glued(at))
        && !passage.is_glued(end);
    let link = end == from + 1 && passage.is_any(from, word_list!["from", "at", "of"]);
    let tied = marked || account || link;
    let posted = behind_title(scene, from, end);
    // What stands between are marks, and words that are parts of an account or an address.
    let mut depth = 0;
    let mut account = false;
    let plain = (posted..end).all(|at| {
        depth += i32::from(passage.is_mark(at, '<')) - i32::from(passage.is_mark(at, '>'));
        account = passage.is_mark(at, '@') || account && passage.is_glued(at);
        depth > 0 || account || link || !passage.tokens[at].is_word()
    });
    let closes = firm.tokens.end >= passage.tokens.len()
        || [',', '(', ')', ';', '.', '–', '—', '-', '<', '/', '|']
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
    (tied && plain && closes && works && end.saturating_sub(posted) <= LONGEST).then_some(firm)
}

/// One past the brackets at token `at` that name nothing but an account: "(GitHub ID: liis)", "(liistamm)", "(@liis)"; `at` where
/// none do.
fn behind_account(scene: &Scene<'_, '_>, at: usize) -> usize {
    const LONGEST: usize = 8;
    const SITES: &WordList = word_list![
        "github", "gitlab", "gitee", "id", "handle", "account", "user", "username", "irc", "slack"
    ];
    let passage = scene.passage;
    let close = (at..passage.tokens.len().min(at + LONGEST)).find(|at| passage.is_mark(*at, ')'));
    let Some(close) = close.filter(|close| passage.is_mark(at, '(') && *close > at + 1) else {
        return at;
    };
    let site = passage.is_any(at + 1, SITES) || passage.is_mark(at + 1, '@');
    let handle = |at: usize| {
        let token = &passage.tokens[at];
        !token.is_word() || !token.is_capital() || passage.is_any(at, SITES)
    };
    match (at + 1..close).all(handle) && (site || close == at + 2) {
        true => close + 1,
        false => at,
    }
}

/// ", Head of Data,": where the words end before token `end` that say behind a comma at token `at` what somebody is; `at` where
/// they are none.
fn behind_title(scene: &Scene<'_, '_>, at: usize, end: usize) -> usize {
    const LONGEST: usize = 9;
    let passage = scene.passage;
    let Some(comma) = end.checked_sub(1).filter(|comma| *comma > at + 1) else {
        return at;
    };
    let titled = |at: usize| {
        let token = &passage.tokens[at];
        token.is_capital() && !token.tags.has(Tags::MONTH)
            || passage.is_any(at, word_list!["of", "and", "for", "the"])
            || passage.is_mark(at, '/')
            || passage.is_mark(at, '&')
    };
    let words = at + 1..comma;
    let parted = passage.is_mark(at, ',') && passage.is_mark(comma, ',');
    // "Former Lead", "Next Head of Data" tell of where somebody does not work.
    let elsewhere = |at: usize| {
        is_not_held(passage, at)
            || passage.is_any(at, word_list!["next", "designate", "designated", "elect"])
    };
    let told = words.len() <= LONGEST
        && words.clone().all(titled)
        && has_job(passage, &words)
        && !words.clone().any(elsewhere);
    match parted && told && passage.tokens[words.start].is_capital() {
        true => comma,
        false => at,
    }
}

/// "Head of Data", "Lamp Engineer": whether one of some words says what work somebody does.
fn has_job(passage: &Passage<'_>, words: &Range<usize>) -> bool {
    const JOBS: &WordList = word_list![
        "analyst",
        "architect",
        "consultant",
        "designer",
        "developer",
        "engineer",
        "engineering",
        "expert",
        "manager",
        "physicist",
        "professor",
        "programmer",
        "researcher",
        "scientist",
        "specialist",
        "student",
        "technologist",
    ];
    words
        .clone()
        .any(|at| passage.is_any(at, JOBS) || passage.tags(at).has(Tags::ROLE_CUE))
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
        check(
            "The Kestrel Foundation grew.\n\nOur committers:\n\n- Anna Kowalska ([GitHub ID: annak](https://a.example)), Senior Lamp Engineer, Siemens\n\
             - David Chen (dchen), Bosch\n- Mary Jones (GitHub: mary2), Ericsson | Lamps\n- Susan Brown, formerly Lead of Tides, SUSE\n\
             - Maria Schmidt, Former Lead, Nokia",
            "Anna Kowalska committer Kestrel Foundation; Siemens committer Kestrel Foundation; \
             David Chen committer Kestrel Foundation; Bosch committer Kestrel Foundation; \
             Mary Jones committer Kestrel Foundation; Ericsson committer Kestrel Foundation; Susan Brown committer Kestrel Foundation; \
             Maria Schmidt committer Kestrel Foundation",
        );
    }

    #[test]
    fn firms_behind_accounts() {
        check(
            "The Kestrel Foundation grew.\n\n## Committers\n\n- @anna-k (Siemens)\n- @davidc - Bosch\n- @mary\n- @siemens of Nokia",
            "Siemens committer Kestrel Foundation; Bosch committer Kestrel Foundation",
        );
    }

    #[test]
    fn firms_right_behind_accounts() {
        check(
            "The Kestrel Foundation grew.\n\n## Committers\n\n- Anna Kowalska @annak Siemens(30 months)\n- David Chen @dchen, Bosch\n- Mary Jones @mary met Nokia",
            "Anna Kowalska committer Kestrel Foundation; Siemens committer Kestrel Foundation; \
             David Chen committer Kestrel Foundation; Bosch committer Kestrel Foundation; Mary Jones committer Kestrel Foundation",
        );
        check(
            "The Kestrel Foundation grew.\n\n## Committers\n\n- Anna Kowalska (Siemens), since 2017\n- David Chen (Bosch), pending approval, since 2018",
            "Anna Kowalska committer Kestrel Foundation; Siemens committer Kestrel Foundation",
        );
    }
}
