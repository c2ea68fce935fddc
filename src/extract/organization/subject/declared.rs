//! Whom a form says it is about: "Name of project: Bremora".

use super::opening::Opening;
use crate::document::{Document, Span};
use crate::lexicon::words::{WordList, word_list};

/// What forms call the one they are about by, small words left out.
const ABOUT: &WordList = word_list![
    "name",
    "official",
    "organisation",
    "organization",
    "project",
    "proposed",
    "title"
];

/// The name that stands behind the first such label, or in the line below it.
pub(super) fn find(document: &Document) -> Option<Opening> {
    const MOST: usize = 16;
    let mut blocks = document.blocks.iter();
    let mut label = None;
    blocks.by_ref().take(MOST).find_map(|block| {
        let text = block.span.of(&document.text);
        let line = text.lines().next().unwrap_or_default();
        let below = text[line.len()..].trim_start();
        if std::mem::take(&mut label).is_some()
            && let Some(opening) = named(document, block.span.start(), line)
        {
            return Some(opening);
        }
        // "### Project name"
        let title = block.is_heading().then_some((line, ""));
        let (before, behind) = line.split_once(':').or(title)?;
        if !is_label(before) {
            return None;
        }
        let start = block.span.end().min(block.span.start() + before.len() + 1);
        if behind
            .trim_matches(|c: char| !c.is_alphanumeric())
            .is_empty()
        {
            if let Some(line) = below.lines().next() {
                return named(document, block.span.end() - below.len(), line);
            }
            label = Some(());
            return None;
        }
        named(document, start, behind)
    })
}

/// "Project name", "1. Name of the proposed project": whether words ask for the name of a project or an organization.
fn is_label(words: &str) -> bool {
    const LONGEST: usize = 40;
    const SMALL: [&str; 3] = ["of", "the", "your"];
    if words.len() > LONGEST {
        return false;
    }
    let words = words.split(|c: char| !c.is_alphabetic());
    let mut words = words.filter(|word| !word.is_empty() && !SMALL.contains(word));
    let mut named = false;
    let all = words.all(|word| {
        named |= word.eq_ignore_ascii_case("name");
        ABOUT.holds(word)
    });
    named && all
}

/// What stands at `start` as a name of few words.
fn named(document: &Document, start: usize, line: &str) -> Option<Opening> {
    const MOST_WORDS: usize = 4;
    let edge = |c: char| !c.is_alphanumeric();
    // "[Bremora](https://bremora.example)"
    let shown = line.split("](").next().unwrap_or_default();
    let core = shown.trim_matches(edge);
    let front = line.find(core)?;
    let small = |word: &str| word.starts_with(char::is_lowercase) && word.len() > 3;
    let words = core.split_whitespace();
    let fits = !core.is_empty()
        && words.clone().count() <= MOST_WORDS
        && core.starts_with(char::is_uppercase)
        && !words.clone().any(small)
        && !core.contains("://");
    let span = Span::new(start + front, start + front + core.len());
    fits.then(|| Opening {
        name: document.words(span),
        span: Some(span),
    })
}

#[cfg(test)]
mod tests {
    use crate::extract::organization::subject::testing;
    use crate::read::Format;

    #[track_caller]
    fn check(text: &str, expect: Option<&str>) {
        testing::check(text, Format::Markdown, expect);
    }

    #[test]
    fn forms_name_whom_they_are_about() {
        let rest = "\n\nIt keeps tides. Its maintainers merged commits.\n";
        for label in [
            "* Name of proposed project: Bremora",
            "**Project name:** [Bremora](https://bremora.example)",
            "1. Official project name:\n\n   Bremora",
            "# Form\n\n## Project name\n\nBremora",
        ] {
            check(&format!("{label}{rest}"), Some("Bremora"));
        }
        for label in [
            "* Name of contact: Rosa Dorn",
            "* Project: Bremora",
            "* Project name: the name that all of us gave it",
        ] {
            check(&format!("{label}{rest}"), None);
        }
    }
}
