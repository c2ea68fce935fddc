//! Employers in lists of people: "Mei Tanaka (Chair), Hexaflow, Japan", "Mei Tanaka - Hexaflow" on a list of attendance.

mod beside;

use std::ops::Range;

use super::evidence::{BareList, Evidence};
use super::head;
use super::name::text_of;
use crate::document::{Block, BlockKind, Shape};
use crate::extract::attendance;
use crate::extract::employed::WORKERS;
use crate::extract::passage::Passage;
use crate::lexicon::words::{Tags, WordList, tags, word_list};
use crate::lexicon::{organizations, sets};
use crate::model::{OrganizationKind, Rule};
pub(super) use beside::{find, of_listed};

/// The list being read, if any, and whether its items open with people: "Mei Tanaka (Chair), Hexaflow, Japan".
#[derive(Default)]
pub(super) struct Roster {
    /// One past the last block of the list looked at last.
    end: usize,
    of_people: bool,
    /// Whether it is one of attendance: "Voting members present".
    attended: bool,
    /// Whether it is one of those who work on a project: "Maintainers".
    working: bool,
    /// Where its people work, an index of `Evidence::bare_lists`.
    employers: Option<usize>,
}

impl Roster {
    /// The tokens of the person that the block, an item of a list of people, opens with.
    pub(super) fn person(&mut self, passage: &Passage<'_>) -> Option<Range<usize>> {
        let item = |block: &Block| matches!(block.kind, BlockKind::ListItem { .. });
        if !item(passage.block) {
            return None;
        }
        if passage.index >= self.end {
            const FEWEST: usize = 2;
            let blocks = passage.document.blocks[passage.index..].iter();
            let items = blocks.take_while(|block| item(block));
            let all = items.clone().count();
            let (mut people, mut sure) = (0, 0);
            self.attended = is_of_attendance(passage);
            self.working = is_of_workers(passage);
            for (nth, block) in items.enumerate() {
                // Most lists are of other things, as their first items show.
                if 4 * (nth - people) > all && !self.attended {
                    break;
                }
                let words = passage.document.words_of(block.span);
                if let Some(first) = opening_person(&words, self.attended) {
                    people += 1;
                    let post = words.split_once('(').is_some_and(|(_, post)| {
                        let first = post.split([' ', ')', ',']).next().unwrap_or_default();
                        tags(first.as_bytes()).has(Tags::ROLE_CUE)
                    });
                    sure += usize::from(post || sets::is_given_name(first));
                }
            }
            self.end = passage.index + all;
            self.employers = None;
            let most = people * 4 >= all * 3;
            self.of_people = sure >= FEWEST && sure * 3 >= all && most
                || self.working && people >= FEWEST && most
                || self.attended && sure > 0;
        }
        let mark = |at: &usize| passage.tokens[*at].shape == Shape::Mark;
        let ends = |at: &usize| {
            mark(at) && !passage.is_mark(*at, '.') && !passage.is_glued(*at)
                || passage.is_mark(*at, ',')
        };
        let words = self
            .of_people
            .then(|| passage.document.words_of(passage.block.span))?;
        opening_person(&words, self.attended)?;
        let end = (0..passage.tokens.len())
            .find(ends)
            .unwrap_or(passage.tokens.len());
        Some(0..end)
    }

    /// Whether an item is one of a list of attendance.
    pub(super) fn is_attended(&self, passage: &Passage<'_>) -> bool {
        self.attended && passage.index < self.end
    }

    /// Takes "Hexaflow & Kelp Representative" behind a person on a list of attendance for the names of those she comes from and
    /// speaks for.
    pub(super) fn part(&self, passage: &Passage<'_>, names: &mut Vec<Range<usize>>) {
        let speaks = |name: &Range<usize>| passage.is_any(name.end - 1, SPEAKERS);
        if !self.attended || !names.iter().any(speaks) {
            return;
        }
        let whole = std::mem::take(names);
        for name in whole {
            if !speaks(&name) {
                names.push(name);
                continue;
            }
            let mut start = name.start;
            for at in name.start..name.end {
                let apart = joins(passage, at) && passage.tokens[at].spaced;
                if at + 1 == name.end || apart {
                    names.extend((start < at).then_some(start..at));
                    start = at + 1;
                }
            }
        }
    }

    /// "Mei Tanaka - Hexaflow (Chair)", "Mei Tanaka, Kelp Representative" on a list of attendance: whom those who were there
    /// come from and whom they speak for.
    pub(super) fn attended(
        &self,
        passage: &Passage<'_>,
        person: &Range<usize>,
        names: &[Range<usize>],
        evidence: &mut Evidence,
    ) {
        const MARKS: [char; 6] = [',', '-', '–', '—', '(', '/'];
        if !self.attended {
            return;
        }
        let mark = |at: usize| MARKS.iter().any(|mark| passage.is_mark(at, *mark));
        let post =
            |name: &Range<usize>| name.clone().any(|at| passage.tags(at).has(Tags::ROLE_CUE));
        for name in names
            .iter()
            .filter(|name| name.start > person.end && !post(name))
        {
            let behind = behind_letters(passage, name.end);
            let speaks = passage.is_any(behind, SPEAKERS);
            let opens = name.start - usize::from(passage.is(name.start - 1, "the"));
            let first = [person.end, behind_post(passage, person.end)]
                .iter()
                .any(|at| opens == at + 1 && mark(*at));
            let closes = name.end >= passage.tokens.len()
                || joins(passage, name.end)
                || mark(name.end)
                || passage.is_mark(name.end, ')');
            let kind = speaks.then_some(OrganizationKind::OpenSourceProject);
            let generic = beside::is_same_family(passage, name, person)
                || passage.is_any(name.end - 1, CLASSES)
                || sets::is_place(&text_of(passage, name.clone()));
            if (speaks || first && closes) && !generic {
                // "Mei Tanaka, QT": two letters say little elsewhere.
                let bare = name.len() == 1 && passage.raw(name.start).len() == 2;
                let weight = 9 + 4 * i32::from(bare);
                evidence.reason(passage, name.clone(), Rule::OrgRoster, weight, kind);
            }
        }
    }

    /// "Mei Tanaka, Founder & CEO, Hexaflow, Board Chair": what stands whole behind a post is the employer or a field,
    /// "Vice President, Outreach". Where a good part of the list shows that they are employers, the others are too.
    pub(super) fn employers(
        &mut self,
        passage: &Passage<'_>,
        person: &Range<usize>,
        names: &[Range<usize>],
        evidence: &mut Evidence,
    ) {
        let post = |mut part: Range<usize>| part.any(|at| passage.tags(at).has(Tags::ROLE_CUE));
        let all = passage.tokens.len();
        let closes = |at: usize| {
            let stop = at + 1 == all && passage.is_mark(at, '.');
            let marks = [',', '(', '|'];
            at == all || stop || marks.iter().any(|mark| passage.is_mark(at, *mark))
        };
        // A post that is not known for one stands before an organization that is.
        let told = |text: &str, posted: bool| {
            let words: Vec<&str> = text.split(' ').collect();
            let shown = || head::of_name(&words).is_some() || organizations::known(text).is_some();
            !sets::is_place(text) && (posted || shown())
        };
        let accounts = behind_accounts(passage, person.end);
        let employer = names.iter().find(|name| {
            let opens =
                name.start - usize::from(name.start > 0 && passage.is(name.start - 1, "the"));
            // "Mei Tanaka (@mei) - Hexaflow", "Mei Tanaka (GitHub ID: mei), Architect, Hexaflow" below "Maintainers"
            let ends = name.end == all || passage.is_mark(name.end, '|');
            let titled = ends && opens > accounts + 2 && passage.is_mark(accounts, ',');
            let works = self.working && (opens == accounts + 1 || titled);
            let dash = || {
                ['-', '–', '—', ',']
                    .iter()
                    .any(|mark| passage.is_mark(accounts, *mark))
            };
            opens > person.end
                && (passage.is_mark(opens - 1, ',') || works && dash())
                && closes(name.end)
                && !post((*name).clone())
                && (works || told(&text_of(passage, (*name).clone()), post(person.end..opens)))
        });
        let Some(employer) = employer else {
            return;
        };
        let item = (
            text_of(passage, employer.clone()).into_owned(),
            passage.span(employer.clone()),
        );
        let list = *self.employers.get_or_insert_with(|| {
            evidence.bare_lists.push(BareList {
                items: Vec::new(),
                fewest_sure: 2,
            });
            evidence.bare_lists.len() - 1
        });
        evidence.bare_lists[list].items.push(item);
    }
}

/// What people are who speak for somebody.
const SPEAKERS: &WordList = word_list!["representative", "representatives"];

/// Whether a word between two names says that somebody is of both.
fn joins(passage: &Passage<'_>, at: usize) -> bool {
    passage.is_mark(at, '&') || passage.is(at, "and")
}

/// Those whom people speak for that are no organizations: "Industry Representative".
const CLASSES: &WordList = word_list![
    "industry",
    "academia",
    "academic",
    "community",
    "board",
    "user",
    "users",
    "individual",
    "associate",
    "premier",
    "platinum",
    "gold",
    "silver",
    "general",
    "strategic",
    "project",
    "projects",
    "large",
    "developer",
    "security",
    "outreach",
    "group",
    "university",
    "government",
    "regional",
    "public",
];

/// Whether a block stands in a list of attendance.
fn is_of_attendance(passage: &Passage<'_>) -> bool {
    let section = passage.block.section;
    section.is_some_and(|section| attendance::of_section(passage.document, section).is_some())
}

/// Whether a block opens a list below "Maintainers", "New approvers".
fn is_of_workers(passage: &Passage<'_>) -> bool {
    let document = passage.document;
    let last = |text: &str| {
        let text = text.trim_end_matches(|c: char| !c.is_alphanumeric());
        WORKERS.holds(text.rsplit(' ').next().unwrap_or_default())
    };
    let section = passage.block.section;
    let titled =
        section.is_some_and(|id| last(document.sections[id as usize].title.of(&document.text)));
    let above = passage
        .index
        .checked_sub(1)
        .map(|above| document.blocks[above].span);
    titled || above.is_some_and(|above| last(above.of(&document.text)))
}

/// One past the accounts and addresses behind a person's name: "(@mei)", "(GitHub ID: mei)", "@mei", "<mei@hexaflow.example>".
fn behind_accounts(passage: &Passage<'_>, mut at: usize) -> usize {
    const LONGEST: usize = 12;
    let last = at + LONGEST;
    while at < last {
        let close = match () {
            () if passage.is_mark(at, '(')
                && (passage.is_mark(at + 1, '@')
                    || passage.is_any(at + 1, word_list!["github", "gitlab", "gitee"])) =>
            {
                ')'
            }
            () if passage.is_mark(at, '<') => '>',
            () if passage.is_mark(at, '@') => {
                at += 1;
                while at < last && passage.is_glued(at) {
                    at += 1;
                }
                continue;
            }
            () => break,
        };
        match (at..last).find(|at| passage.is_mark(*at, close)) {
            Some(end) => at = end + 1,
            None => break,
        }
    }
    at
}

/// One past the post in parentheses behind a person: "Mei Tanaka (TSC) - Hexaflow".
fn behind_post(passage: &Passage<'_>, at: usize) -> usize {
    const LONGEST: usize = 6;
    if !passage.is_mark(at, '(') {
        return at;
    }
    let close = (at + 1..at + LONGEST).find(|at| passage.is_mark(*at, ')'));
    close.map_or(at, |close| close + 1)
}

/// One past the parenthesis of one word behind a name: "Grid Exchange Kit (GXK)".
fn behind_letters(passage: &Passage<'_>, at: usize) -> usize {
    match passage.is_mark(at, '(') && passage.is_mark(at + 2, ')') {
        true => at + 3,
        false => at,
    }
}

/// The first word of two to four that a person's name may be, where an item opens with them: "Mei Tanaka (Chair)", "Mei
/// Tanaka, Hexaflow", "Mei Tanaka".
fn opening_person(item: &str, attended: bool) -> Option<&str> {
    const MOST: usize = 4;
    let bytes = item.as_bytes();
    let closes = |at: &usize| match bytes[*at] {
        b',' | b'(' | b':' | b';' => true,
        // The first byte of a dash.
        0xE2 => item[*at..].starts_with(['–', '—']),
        _ => false,
    };
    let end = (0..item.len()).find(closes).unwrap_or(item.len());
    let mut threes = bytes[..end].windows(3);
    let end = threes.position(|three| three == b" - ").unwrap_or(end);
    let words: Vec<&str> = item[..end].split_whitespace().take(MOST + 1).collect();
    let written = |word: &&str| {
        let mut letters = word.chars();
        let particle = matches!(
            *word,
            "van"
                | "von"
                | "de"
                | "der"
                | "da"
                | "del"
                | "al"
                | "bin"
                | "el"
                | "la"
                | "dos"
                | "ter"
                | "ten"
                | "den"
        );
        particle
            || letters.next().is_some_and(char::is_uppercase)
                && letters.all(|c| c.is_alphabetic() || matches!(c, '.' | '\'' | '’' | '-'))
    };
    let post = |word: &&str| tags(word.as_bytes()).has(Tags::ROLE_CUE | Tags::ORG_HEAD);
    // "Walter Church" and no more, among those who were there
    let whole = end == item.trim_end().len();
    let named = attended && whole && words.len() == 2 && sets::is_given_name(words[0]);
    ((2..=MOST).contains(&words.len())
        && words.iter().all(written)
        && (named || !words.iter().any(post) && head::of_name(&words).is_none())
        && organizations::known(&words.join(" ")).is_none())
    .then(|| words[0])
}
