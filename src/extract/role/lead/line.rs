//! Lines that lead to lists, and lists whose items are lines without marks.

use std::ops::Range;

use super::super::noun::group_at;
use super::deed::{EVENTS, JOINED};
use super::nested::is_label_of_item;
use super::question::asks;
use super::title::{by_at, end_of_noun, firms_at};
use crate::document::{Block, BlockKind, Document, Shape, is_cjk};
use crate::extract::employed::{FIRMS, employers};
use crate::extract::passage::Passage;
use crate::lexicon::words::{Tags, WordList, word_list};

/// Whether a sentence may lead to a list: it ends in a colon, or is a label that ends in those whom the list names:
/// "Global partners", asks who they are, or stands right above items: "Three companies joined the Alliance."
pub(in crate::extract::role) fn leads(passage: &Passage<'_>, sentence: &Range<usize>) -> bool {
    let ends = |mark: char| passage.is_mark(sentence.end - 1, mark);
    // "are as follows -"
    let dash = ['-', '–', '—'].into_iter().any(ends)
        && sentence.len() > 1
        && passage.is_any(
            sentence.end - 2,
            word_list!["follows", "below", "following"],
        );
    ends(':')
        || dash
        || is_label(passage, sentence)
        || is_above_items(passage, sentence)
        || asks(passage, sentence)
        || is_referred_to(passage, sentence)
        || is_told_on(passage, sentence)
}

/// "Many companies use A. These include B and C.": whether the next sentence of the paragraph names those whom this one tells of.
fn is_told_on(passage: &Passage<'_>, sentence: &Range<usize>) -> bool {
    let next = passage
        .sentences
        .partition_point(|other| other.start < sentence.end);
    passage.block.kind == BlockKind::Paragraph
        && passage
            .sentences
            .get(next)
            .is_some_and(|next| names_those(passage, next).is_some())
}

/// "These include B and C.": where the names start of a sentence that only tells who those are of whom the one before tells.
pub(in crate::extract::role) fn names_those(
    passage: &Passage<'_>,
    sentence: &Range<usize>,
) -> Option<usize> {
    const AHEAD: usize = 8;
    let behind = sentence.start + 1..sentence.end.min(sentence.start + AHEAD);
    let name = behind
        .into_iter()
        .find(|at| passage.tokens[*at].is_capital())?;
    let the = usize::from(passage.is(name - 1, "the"));
    refers(passage, sentence.start..name - the).then_some(name)
}

/// "They are:", "The four organizations are as follows:": a sentence that says no more than that those of the one before it are
/// listed below.
pub(super) fn is_reference(passage: &Passage<'_>, sentence: &Range<usize>) -> bool {
    let last = sentence.end - 1;
    passage.is_mark(last, ':') && refers(passage, sentence.start..last)
}

/// "They are", "The four organizations include": whether words only tell that those follow of whom others told.
pub(in crate::extract::role) fn refers(passage: &Passage<'_>, words: Range<usize>) -> bool {
    const LONGEST: usize = 9;
    const THEY: &WordList = word_list!["they", "these", "those"];
    const LISTED: &WordList = word_list![
        "are",
        "were",
        "include",
        "includes",
        "currently",
        "now",
        "as",
        "follows",
        "the",
        "following",
        "listed",
        "below",
        "come",
        "from"
    ];
    if !(2..=LONGEST).contains(&words.len()) {
        return false;
    }
    let small = |at: &usize| {
        let token = &passage.tokens[*at];
        token.shape == Shape::Number
            || token.tags.has(Tags::NUMBER)
            || passage.is_any(*at, word_list!["different", "current", "other", "new"])
    };
    // "These companies are", "The four include"
    let the = usize::from(passage.is_any(words.start, word_list!["the", "these", "those", "all"]));
    let counted = (words.start + the..words.end).take_while(small).count();
    let firms = words.start + the + counted;
    let list = word_list!["list", "examples"];
    let called = the > 0
        && firms < words.end
        && (passage.is_any(firms, FIRMS) || passage.is_any(firms, list));
    let behind = match () {
        () if called => firms + 1,
        () if the > 0 && counted > 0 => firms,
        () if passage.is_any(words.start, THEY) => words.start + 1,
        () => return false,
    };
    behind < words.end && (behind..words.end).all(|at| passage.is_any(at, LISTED))
}

/// "We have four maintainers. They are:", "We have four maintainers." over "The four are:": whether what follows a sentence, the
/// block's last or a block of its own, says that they are listed below.
fn is_referred_to(passage: &Passage<'_>, sentence: &Range<usize>) -> bool {
    const LONGEST: usize = 10;
    const BYTES: usize = 80;
    let next = sentence.end..passage.tokens.len();
    let here = (1..=LONGEST).contains(&next.len()) && is_reference(passage, &next);
    let below = || {
        let block = passage.document.blocks.get(passage.index + 1)?;
        let text = block.span.of(&passage.document.text);
        let short =
            block.kind == BlockKind::Paragraph && text.len() <= BYTES && text.ends_with(':');
        let below = short.then(|| passage.lexed.passage(passage.index + 1))?;
        Some(is_reference(&below, &(0..below.tokens.len())))
    };
    (here || next.is_empty() && below() == Some(true)) && ends_in_those(passage, sentence)
}

/// Whether those whom a sentence calls by a role or names the sort of are the last of whom it speaks: "They" in "We asked our
/// sponsors for a list of rivals. They are:" are others.
fn ends_in_those(passage: &Passage<'_>, sentence: &Range<usize>) -> bool {
    const LEAST: usize = 4;
    let plural = |at: &usize| {
        let raw = passage.raw(*at);
        let many = raw.len() >= LEAST
            && raw.ends_with('s')
            && !["ss", "us", "is"].iter().any(|end| raw.ends_with(end));
        let these = word_list!["people", "men", "women", "children"];
        passage.tokens[*at].shape == Shape::Lower && many && !passage.is(*at, "this")
            || passage.is_any(*at, these)
    };
    let last = sentence.clone().rev().find(plural);
    let mut groups = sentence
        .clone()
        .filter_map(|at| group_at(passage, at, sentence.end));
    match (groups.find(|group| group.nouns[0].plural), last) {
        // "maintainers from four organizations"
        (Some(group), Some(last)) => {
            let end = group.range().end;
            last < employers(passage, end).map_or(end, |behind| behind.max(end))
        }
        (None, Some(last)) => [EVENTS, JOINED, FIRMS]
            .iter()
            .any(|list| passage.is_any(last, list)),
        (_, None) => true,
    }
}

/// "The following companies joined:", but with a stop: the last sentence of a paragraph over items of a few words.
pub(super) fn is_above_items(passage: &Passage<'_>, sentence: &Range<usize>) -> bool {
    const LONGEST: usize = 80;
    let stop = |mark: char| passage.is_mark(sentence.end - 1, mark);
    let next = || passage.document.blocks.get(passage.index + 1);
    let short = |item: &Block| {
        let text = item.span.of(&passage.document.text);
        matches!(item.kind, BlockKind::ListItem { .. })
            && text.len() <= LONGEST
            && !text.ends_with(['.', '!', '?'])
    };
    sentence.end == passage.tokens.len()
        && passage.block.kind == BlockKind::Paragraph
        && (stop('.') || stop('!'))
        && next().is_some_and(short)
}

/// "Global partners", "Emergency and disaster response supporters": a block of a few words over list items.
fn is_label(passage: &Passage<'_>, sentence: &Range<usize>) -> bool {
    const LONGEST: usize = 7;
    if is_label_of_item(passage, sentence) {
        return true;
    }
    // Nearly all sentences are longer, or stand beside others.
    let short = sentence.len() <= LONGEST && *sentence == (0..passage.tokens.len());
    let words = |at: usize| passage.tokens[at].is_word();
    // "Full members (19)"
    let last = sentence.end;
    let counted = last > sentence.start + 3
        && passage.is_mark(last - 1, ')')
        && passage.tokens[last - 2].shape == Shape::Number
        && passage.is_mark(last - 3, '(');
    let sentence = sentence.start..last - if counted { 3 } else { 0 };
    if !short || passage.block.kind != BlockKind::Paragraph || !sentence.clone().all(words) {
        return false;
    }
    let next = passage.document.blocks.get(passage.index + 1);
    let item = next.is_some_and(|block| matches!(block.kind, BlockKind::ListItem { .. }));
    let line = || {
        is_line(passage.document, passage.index + 1)
            && follows_at_once(passage.document, passage.index + 1)
    };
    let listed = item || line();
    let (end, _) = end_of_noun(passage, sentence.end);
    // "New maintainer" is as good as a plural.
    let new = |start: usize| {
        let fresh = word_list!["new", "newest", "latest", "current"];
        start > sentence.start && (sentence.start..start).all(|at| passage.is_any(at, fresh))
    };
    listed
        && (sentence
            .clone()
            .filter_map(|at| group_at(passage, at, end))
            .any(|group| {
                let range = group.range();
                (group.nouns[0].plural || !item || new(range.start)) && range.end == end
            })
            || firms_at(passage, sentence.clone()).is_some()
            || by_at(passage, sentence.clone()).is_some())
}

/// Whether the item that block `index` is has a list of its own below it.
pub(super) fn leads_deeper(document: &Document, index: usize) -> bool {
    is_below(document, index, index + 1)
}

/// Whether block `index` is an item of a list within the item that block `above` is, or goes on with it: it stands farther
/// in.
pub(super) fn is_below(document: &Document, above: usize, index: usize) -> bool {
    let depth = |at: usize| match document.blocks.get(at)?.kind {
        BlockKind::ListItem { depth } => Some(depth),
        BlockKind::Paragraph if at == index => Some(0),
        _ => None,
    };
    let indent = |at: usize| {
        let start = document.blocks[at].span.start();
        let before = &document.text.as_bytes()[..start];
        let last = before.iter().rposition(|byte| *byte == b'\n');
        let line = document.text.get(last.map_or(0, |last| last + 1)..start);
        line.map_or(0, |line| line.len() - line.trim_start().len())
    };
    let depths = depth(above).zip(depth(index));
    depths.is_some_and(|(over, own)| {
        own > over || (own == over || own == 0) && indent(index) > indent(above)
    })
}

/// Whether block `index` is a line of a few words, not of running text, that another line stands next to; a blank one may
/// part lines that are a name each, with or without a firm behind it.
pub(super) fn is_line(document: &Document, index: usize) -> bool {
    const LONGEST: usize = 100;
    let beside = || index > 0 && is_name(document, index - 1) || is_name(document, index + 1);
    if is_name(document, index) && beside() {
        return true;
    }
    let Some(block) = document.blocks.get(index) else {
        return false;
    };
    let text = block.span.of(&document.text);
    block.kind == BlockKind::Paragraph
        && block.span.len() <= LONGEST
        && !text.contains('\n')
        && !text.ends_with(':')
        && (follows_at_once(document, index) || follows_at_once(document, index + 1))
}

/// "Siemens, Bosch and Nokia": whether block `index` is a paragraph of names between commas and nothing else.
pub(super) fn is_enumeration(document: &Document, index: usize) -> bool {
    const LONGEST: usize = 400;
    const WORDS: usize = 5;
    let Some(block) = document.blocks.get(index) else {
        return false;
    };
    if block.kind != BlockKind::Paragraph || block.span.len() > LONGEST {
        return false;
    }
    let text = document.words_of(block.span);
    let text = text.trim_end_matches('.').replace(" and ", ", ");
    let name = |part: &str| {
        let part = part.trim();
        let part = part.strip_prefix("and ").unwrap_or(part);
        part.is_empty()
            || part.starts_with(|c: char| c.is_uppercase() || c.is_numeric())
                && part.split_whitespace().count() <= WORDS
                && !part.contains(['.', ':', '?', '!'])
    };
    text.contains(", ") && text.split(',').all(name)
}

/// "Liis Tamm", "Liis Tamm – Siemens": whether block `index` is a paragraph of two to four words with a capital each, and
/// nothing else but a few behind a dash or a comma or in brackets.
fn is_name(document: &Document, index: usize) -> bool {
    const LONGEST: usize = 80;
    const MOST: usize = 6;
    let Some(block) = document.blocks.get(index) else {
        return false;
    };
    if block.kind != BlockKind::Paragraph || block.span.len() > LONGEST {
        return false;
    }
    let text = block.span.of(&document.text);
    let breaks = [" – ", " — ", " - ", ", ", " ("];
    let end = breaks.iter().filter_map(|mark| text.find(mark)).min();
    let (name, rest) = text.split_at(end.unwrap_or(text.len()));
    let capital = |word: &str| {
        word.starts_with(char::is_uppercase)
            && word
                .chars()
                .all(|c| c.is_alphabetic() || matches!(c, '-' | '\'' | '’' | '.'))
    };
    // "程阳 – Alvik"
    let ideographs = (2..=4).contains(&name.chars().count()) && name.chars().all(is_cjk);
    let full = || {
        (2..=4).contains(&name.split_whitespace().count()) && name.split_whitespace().all(capital)
    };
    (ideographs || full())
        && rest.split_whitespace().count() <= MOST
        && !rest.ends_with(['.', ':', '!', '?'])
}

/// Whether no blank line stands before block `index`.
fn follows_at_once(document: &Document, index: usize) -> bool {
    let blocks = &document.blocks;
    let Some((before, block)) = index
        .checked_sub(1)
        .and_then(|before| blocks.get(before).zip(blocks.get(index)))
    else {
        return false;
    };
    let gap = (before.span.end() <= block.span.start())
        .then(|| &document.text[before.span.end()..block.span.start()]);
    gap.is_some_and(|gap| gap.trim().is_empty() && gap.matches('\n').count() == 1)
}

#[cfg(test)]
mod tests {
    use crate::extract::{Options, extract};
    use crate::model::Holder;
    use crate::read::{Format, read};

    /// Who holds or has what, of a plain text of the Kestrel Foundation.
    #[track_caller]
    fn check(text: &str, expect: &str) {
        let document = read(text.to_owned(), Format::PlainText);
        let subject = Some("Kestrel Foundation".to_owned());
        let report = extract(&document, &Options { subject });
        let name = |id: u32| report.organizations[id as usize].name.clone();
        let told = report.roles.iter().map(|role| {
            let holder = match role.holder {
                Holder::Organization(id) => name(id),
                Holder::Person(span) | Holder::Group(span) => document.words(span),
            };
            let place = role.organization.map_or_else(String::new, name);
            format!("{holder} {} {place}", role.role.id())
        });
        assert_eq!(told.collect::<Vec<_>>().join("; "), expect, "{text}");
    }

    #[test]
    fn names_between_blank_lines_are_items() {
        check(
            "The Kestrel Foundation grew and met many people in May.\n\nThe maintainers are currently:\n\nAnna Kowalska\n\nDavid Chen\n\nWe met more people in June and in July.\n",
            "Anna Kowalska maintainer Kestrel Foundation; David Chen maintainer Kestrel Foundation",
        );
        check(
            "The Kestrel Foundation grew and met many people in May.\n\nThe maintainers said:\n\nAnna Kowalska met all of us.\n\nDavid Chen\n",
            "",
        );
    }

    #[test]
    fn lines_below_a_label_are_its_items() {
        check(
            "The Kestrel Foundation grew and met many people in May.\n\nGold Members\nSiemens\nBosch Ltd\n\nThe Foundation met Siemens in May and it grew.\n",
            "Siemens gold_member Kestrel Foundation; Bosch Ltd gold_member Kestrel Foundation",
        );
        check(
            "The Kestrel Foundation grew and met many people in May.\n\nOur members met in May and grew\nSiemens and Bosch Ltd grew too.\n",
            "",
        );
    }
}
