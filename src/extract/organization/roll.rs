//! Rolls: the first column of a table, or a list, whose entries are names of organizations, each from its first word
//! to its last: "Artists for Harbour Towns, Inc.", "Society for the Study of Tides". Where a good part of the entries
//! shows by its head or legal form that it is one, the others are too.

use std::ops::Range;

use super::givers;
use super::head::{self, Force};
use super::name::{is_name_token, text_of};
use crate::document::{Block, BlockKind, Document, Shape};
use crate::extract::passage::Passage;
use crate::lexicon::classes::is_tier;
use crate::lexicon::words::{Tags, WordList, tags, word_list};
use crate::lexicon::{organizations, sets};
use crate::model::OrganizationKind::{
    self, Academic, Company, IndustryAlliance, Nonprofit, OpenSourceFoundation, OpenSourceProject,
    University,
};

/// A name, as tokens, and its kind where the roll tells it.
pub(super) type Entry = (Range<usize>, Option<OrganizationKind>);

/// The roll being read, if any.
#[derive(Default)]
pub(super) struct Roll {
    /// One past the last block of the table or list looked at last.
    end: usize,
    /// Whether its entries are names.
    of_names: bool,
    /// The kind of those that show none.
    kind: Option<OrganizationKind>,
}

/// An entry has no more words than these.
const LONGEST: usize = 16;

impl Roll {
    /// The tokens of the name that the block is an entry for, and the kind that its roll tells.
    pub(super) fn entry(&mut self, passage: &Passage<'_>) -> Option<Entry> {
        if !is_entry(passage.document, &passage.block.kind) {
            return None;
        }
        if passage.index >= self.end {
            self.look_ahead(passage);
        }
        (self.of_names && passage.tokens.len() <= 2 * LONGEST)
            .then(|| whole(passage))
            .flatten()
            .map(|name| (name, self.kind))
    }

    /// Judges the table or list that starts at the block by its entries. A list that is too short for that, one class of
    /// givers, is judged with those under the titles that follow.
    fn look_ahead(&mut self, passage: &Passage<'_>) {
        self.judge(passage, false);
        let behind = passage.document.blocks.get(self.end);
        if !self.of_names && behind.is_some_and(Block::is_heading) {
            let end = self.end;
            self.judge(passage, true);
            self.end = if self.of_names { self.end } else { end };
        }
    }

    fn judge(&mut self, passage: &Passage<'_>, over_titles: bool) {
        const FEWEST: usize = 3;
        let blocks = &passage.document.blocks[passage.index..];
        let same = |block: &&Block| match (passage.block.kind, block.kind) {
            (BlockKind::Cell { table, .. }, BlockKind::Cell { table: other, .. }) => table == other,
            (BlockKind::ListItem { .. }, BlockKind::ListItem { .. }) => true,
            (BlockKind::ListItem { .. }, BlockKind::Heading { .. }) => {
                over_titles && is_tier(&passage.document.words_of(block.span))
            }
            _ => false,
        };
        let length = blocks.iter().take_while(same).count();
        let entries = blocks[..length].iter();
        let entries = entries.filter(|block| is_entry(passage.document, &block.kind));
        let all = entries.clone().count();
        let (mut titled, mut sure) = (0, 0);
        let (mut charities, mut projects, mut others) = (0, 0, 0);
        for (nth, block) in entries.enumerate() {
            // Most lists are of other things, as their first entries show.
            if (nth - titled) * 4 > all {
                break;
            }
            let words = passage.document.words_of(block.span);
            if is_titled(&words) {
                let words: Vec<&str> = words.split(' ').collect();
                titled += 1;
                sure += usize::from(is_sure(&words));
                match kind(&words) {
                    // "Department of Physics, Alvik University" gives as firms do.
                    Some(University | Academic) if words[0] == "Department" => {}
                    Some(Nonprofit | IndustryAlliance | University | Academic) => charities += 1,
                    Some(OpenSourceProject) => projects += 1,
                    Some(Company | OpenSourceFoundation) => others += 1,
                    _ => {}
                }
            }
        }
        self.end = passage.index + length;
        self.of_names = sure >= FEWEST && titled * 4 >= all * 3 && sure * 3 >= all;
        // Givers give to charities: their lists name associations and schools, and few firms.
        self.kind = match () {
            () if charities >= FEWEST && charities > 3 * (projects + others) => Some(Nonprofit),
            () if projects >= FEWEST && projects > charities + others => Some(OpenSourceProject),
            () => None,
        };
    }
}

/// Whether the block may be an entry: an item, or the first cell of a row below the headers.
fn is_entry(document: &Document, kind: &BlockKind) -> bool {
    match *kind {
        BlockKind::ListItem { .. } => true,
        BlockKind::Cell {
            table,
            row,
            column: 0,
        } => row >= document.tables[table as usize].header_rows,
        _ => false,
    }
}

/// Whether the words are written like a name: capitals, and small words between them.
fn is_titled(words: &str) -> bool {
    let small = |word: &str| {
        matches!(
            word,
            "of" | "for"
                | "the"
                | "and"
                | "&"
                | "-"
                | "–"
                | "on"
                | "in"
                | "to"
                | "de"
                | "at"
                | "a"
                | "by"
                | "with"
        )
    };
    let capital = |word: &str| word.chars().any(|c| c.is_uppercase() || c.is_ascii_digit());
    // "Chair, Northbank Health", "Fellow of the Academy": a post and where it is held.
    let post = |word: &str| tags(word.trim_end_matches(',').as_bytes()).has(Tags::ROLE_CUE);
    let mut pieces = words.split(' ');
    words.starts_with(|c: char| c.is_uppercase())
        && !pieces.next().is_some_and(post)
        && pieces
            .by_ref()
            .take(LONGEST - 1)
            .all(|word| capital(word) || small(word))
        && pieces.next().is_none()
}

/// The words of a name without its legal form.
fn without_form<'w, 'a>(words: &'w [&'a str]) -> &'w [&'a str] {
    match words {
        [name @ .., form] if !name.is_empty() && head::is_legal_form(form) => name,
        _ => words,
    }
}

/// The kind that a name shows.
fn kind(words: &[&str]) -> Option<OrganizationKind> {
    match organizations::known(&words.join(" ")) {
        Some(known) => Some(known.kind),
        None => head::of_name(without_form(words)).map(|head| head.kind),
    }
}

/// Whether a name shows what it names: by a strong head, a legal form, or the lexicon.
fn is_sure(words: &[&str]) -> bool {
    let last = words[words.len() - 1];
    words.len() > 1
        && (head::is_legal_form(last)
            || head::of_name(words).is_some_and(|head| head.force == Force::Strong))
        || organizations::known(&words.join(" ")).is_some()
}

/// The whole entry as a name, a parenthesis at its end left out; people, posts and sums are none.
pub(super) fn whole(passage: &Passage<'_>) -> Option<Range<usize>> {
    let all = passage.tokens.len();
    let close = (0..all).find(|at| passage.is_mark(*at, ')'));
    let aside = (0..all).find(|at| passage.is_mark(*at, '('));
    let end = aside.filter(|_| close == all.checked_sub(1)).unwrap_or(all);
    let form = |at: usize| head::is_legal_form(passage.raw(at));
    let stop = end > 1 && passage.is_mark(end - 1, '.') && !form(end - 2);
    let start = usize::from(passage.is(0, "the"));
    let name = start..end - usize::from(stop);
    // "Alvik and Dorn: media partners"
    let told =
        |at: usize| passage.is_mark(at, ':') && at + 1 < all && passage.tokens[at + 1].spaced;
    let parts = name.clone().any(|at| {
        passage.is_mark(at, ';') || passage.is_mark(at, ',') && !form(at + 1) || told(at)
    });
    let sum = passage.is_any(
        start,
        word_list!["total", "subtotal", "sum", "other", "others"],
    );
    let named = opens_name(passage, start) && name.clone().all(|at| is_written(passage, at));
    (named && !parts && !sum && !is_person(passage, &name)).then_some(name)
}

/// "Siemens & Alvik": the two names of an entry, where the first is known for one and no name is known of both; else the
/// entry is one.
pub(super) fn parts(passage: &Passage<'_>, entry: Range<usize>) -> Vec<Range<usize>> {
    const KIN: &WordList = word_list![
        "sons",
        "son",
        "daughters",
        "brothers",
        "friends",
        "family",
        "co",
        "company",
        "partners",
        "partner",
        "associates",
        "others",
        "more",
        "team",
        "cie",
    ];
    let known = |part: Range<usize>| organizations::known(&text_of(passage, part)).is_some();
    let and = entry
        .clone()
        .find(|at| passage.is_mark(*at, '&') && passage.tokens[*at].spaced);
    let pair = and
        .filter(|and| *and > entry.start && *and + 1 < entry.end)
        .map(|and| {
            let (first, second) = (entry.start..and, and + 1..entry.end);
            (first, second)
        });
    // "Siemens & Co", "Intel & Friends", "Bosch & Alvik Tools"
    let firm = |name: &Range<usize>| {
        let first = name.start;
        let coined = passage.tags(first) == Tags::NONE && !passage.is_any(first, KIN);
        let bare = head::at(passage, first).is_none() && !head::is_legal_form(passage.raw(first));
        name.len() == 1 && coined && bare || known(name.clone())
    };
    match pair {
        Some((first, second))
            if passage.tokens[second.start].spaced
                && firm(&second)
                && known(first.clone())
                && !known(entry.clone()) =>
        {
            vec![first, second]
        }
        _ => vec![entry],
    }
}

/// Whether the block is a line of names and the marks between them, and no sentence.
pub(super) fn is_line(passage: &Passage<'_>) -> bool {
    let all = passage.tokens.len();
    all > 0
        && all <= 2 * LONGEST
        && !passage.is_mark(all - 1, '.')
        && !passage.is_mark(all - 1, ':')
        && (0..all).all(|at| is_written(passage, at))
}

/// Whether a name may start at token `at`: "As You Sow" may be one, "Within the alliance" and "Chair" start another thing.
fn opens_name(passage: &Passage<'_>, at: usize) -> bool {
    let small = Tags::PREPOSITION | Tags::CONJUNCTION | Tags::PRONOUN | Tags::WE | Tags::AUXILIARY;
    is_name_token(passage, at)
        && !passage.tags(at).has(Tags::ROLE_CUE)
        && (!passage.tags(at).has(small) || is_name_token(passage, at + 1))
}

/// Whether token `at` is written like part of a name, or stands between its parts.
fn is_written(passage: &Passage<'_>, at: usize) -> bool {
    let small = Tags::PREPOSITION | Tags::CONJUNCTION | Tags::DETERMINER;
    is_name_token(passage, at)
        || passage.tokens[at].shape == Shape::Clitic
        || passage.tokens[at].shape == Shape::Mark && !passage.is_mark(at, '|')
        || passage.tags(at).has(small)
}

pub(super) fn is_person(passage: &Passage<'_>, name: &Range<usize>) -> bool {
    let words = name.clone().map(|at| passage.raw(at));
    // The stop of an initial is a token.
    let words: Vec<&str> = words.filter(|word| *word != ".").collect();
    let one = (2..=3).contains(&words.len()) && sets::is_given_name(words[0]);
    one && head::of_name(&words).is_none() || givers::are_people(&words)
}
