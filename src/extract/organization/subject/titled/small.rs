//! The name in small letters that a title tells: "bremora: annual report", "Community letter, tide-kit".
//!
//! A word so written is a name where the text opens a sentence with it and leaves it small.

use super::super::super::head;
use super::super::dated::is_only;
use super::super::opening::Opening;
use super::super::wording;
use super::{is_connector, plain};
use crate::document::{BlockKind, Document, Span};
use crate::lexicon::words::{Tags, tags};

/// The name; `None` where the title has none or the text does not go on with it.
pub(in super::super) fn find(document: &Document) -> Option<Opening> {
    const MOST_WORDS: usize = 14;
    let heading = document.sections.first();
    let heading = heading.map(|section| document.words(section.title));
    let opening = document.blocks.iter().find(|block| block.is_prose());
    let opening = opening.map(|block| document.words(block.span));
    let titles = heading.into_iter().chain(document.metadata.title.clone());
    let titles = titles.chain(opening);
    let short = |title: &String| title.split(' ').nth(MOST_WORDS).is_none();
    titles.filter(short).find_map(|title| {
        let words = title.split_whitespace();
        let mut names = words
            .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
            .filter(|word| is_written(word) && stands(&title, word) && !is_thing(document, word));
        let (name, span) = names.find_map(|name| Some((name, place(document, name)?)))?;
        Some(Opening {
            name: name.to_owned(),
            span: Some(span),
        })
    })
}

/// Whether a word of a title may be a name that is written small: no word of the language.
fn is_written(word: &str) -> bool {
    const SHORTEST: usize = 4;
    word.len() >= SHORTEST
        && word.starts_with(|c: char| c.is_ascii_lowercase())
        && word
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_'))
        && tags(word.as_bytes()) == Tags::NONE
        && head::head(word).is_none()
        && !is_connector(word)
        && !wording::is_report_word(word)
}

/// "A pumpkin grows", "our pumpkins": whether the text has a word as that of a thing.
fn is_thing(document: &Document, word: &str) -> bool {
    const BEFORE: [&str; 7] = ["a", "an", "each", "every", "many", "our", "some"];
    let several = format!("{word}s");
    places(document, &several).next().is_some()
        || places(document, word).any(|(span, _)| {
            let before = document.text[..span.start()].trim_end();
            let article = before.rsplit(|c: char| !c.is_alphabetic()).next();
            let article = article.unwrap_or_default().to_lowercase();
            // "a bremora release", "our bremora servers"
            let behind = document.text[span.end()..].trim_start_matches(' ');
            let alone = !behind.starts_with(|c: char| c.is_ascii_lowercase());
            alone && BEFORE.contains(&article.as_str())
        })
}

/// Whether a name stands in a title beside nothing but words for reports, or a mark parts it from what the title says.
fn stands(title: &str, name: &str) -> bool {
    let Some((before, behind)) = title.split_once(name) else {
        return false;
    };
    let opens = before.trim().is_empty() && behind.starts_with(':');
    let closes = || {
        behind.trim().is_empty()
            && before.trim_end().ends_with([',', ':', '–', '—', '|'])
            && before.split(' ').any(|word| wording::is_sure(&plain(word)))
    };
    opens || is_only(title, name) || closes()
}

/// Where the text has a name first, where it opens a sentence with it.
fn place(document: &Document, name: &str) -> Option<Span> {
    let mut places = places(document, name).map(|(span, _)| span);
    let first = places.next()?;
    let title = document.sections.first().map(|section| section.title);
    let opens = |span: &Span| {
        let before = &document.text[..span.start()];
        let before = before.trim_end_matches(['*', '_', '`', '[', ' ']);
        (before.is_empty() || before.ends_with(['.', '\n', '!', ':']))
            && !title.is_some_and(|title| title.contains(*span))
    };
    (opens(&first) || places.any(|span| opens(&span))).then_some(first)
}

/// Where the prose of a document has a word by itself, no part of an address, each with the section of its block.
pub(in crate::extract::organization) fn places<'d>(
    document: &'d Document,
    name: &'d str,
) -> impl Iterator<Item = (Span, Option<u32>)> + 'd {
    let prose = document
        .blocks
        .iter()
        .filter(|block| !matches!(block.kind, BlockKind::Code | BlockKind::Notice));
    prose.flat_map(move |block| {
        let text = block.span.of(&document.text);
        let places = memchr::memmem::find_iter(text.as_bytes(), name);
        let alone = move |at: &usize| {
            let before = text[..*at].chars().next_back();
            let mut behind = text[at + name.len()..].chars();
            let next = behind.next();
            let within = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '/' | '@');
            let dotted = next == Some('.') && behind.next().is_some_and(char::is_alphanumeric);
            !before.is_some_and(|c| within(c) || c == '.') && !next.is_some_and(within) && !dotted
        };
        places.filter(alone).map(move |at| {
            let start = block.span.start() + at;
            (Span::new(start, start + name.len()), block.section)
        })
    })
}

#[cfg(test)]
mod tests {
    use crate::extract::organization::subject::testing::check_markdown as check;

    #[test]
    fn small_names_of_titles_open_sentences() {
        let told = "bremora is a store of tides. Many use it. Those who use bremora met.";
        for title in [
            "bremora: quarterly project report (Q3)",
            "bremora annual report 2023",
            "Annual community letter, bremora",
        ] {
            check(&format!("# {title}\n\n{told}\n"), Some("bremora"));
        }
        check(
            "# tidefish annual report\n\nWe met tidefish. All tidefish met us. We saw tidefish grow.\n",
            None,
        );
        for told in [
            "pumpkin is a crop. It grew.",
            "pumpkin is a crop. Farms use a pumpkin.",
            "pumpkin fell. We use pumpkins.",
        ] {
            check(&format!("# pumpkin: annual report\n\n{told}\n"), None);
        }
        check(
            &format!("# How we use bremora in our work\n\n{told}\n"),
            None,
        );
    }
}
