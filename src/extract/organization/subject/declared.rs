//! Whom a form says it is about: "Name of project: Bremora".

use super::opening::Opening;
use crate::document::{Document, Span};
use crate::extract::organization::evidence::Evidence;
use crate::extract::organization::head;
use crate::lexicon::words::{Tags, WordList, tags, word_list};
use crate::lexicon::{organizations, sets};

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

/// The name that stands behind the first such label, or in the line below it; that of nobody where it is a person's.
pub(super) fn find(document: &Document, evidence: &Evidence) -> Option<Opening> {
    let opening = labelled(document)?;
    let name = opening.name.as_str();
    let words: Vec<&str> = name.split(' ').collect();
    let given = sets::is_given_name(words[0])
        && (2..=3).contains(&words.len())
        && head::of_name(&words).is_none();
    let person = evidence.is_person(name) || given;
    (organizations::known(name).is_some() || !person && !is_placeholder(name)).then_some(opening)
}

/// "TBD", "N/A", "Monday": what fills a field for which there is no name.
fn is_placeholder(name: &str) -> bool {
    const FILLERS: &WordList = word_list![
        "confidential",
        "n/a",
        "na",
        "name",
        "no",
        "none",
        "nil",
        "pending",
        "same",
        "tba",
        "tbc",
        "tbd",
        "unknown",
        "unnamed",
        "untitled",
        "yes"
    ];
    let first = name.split(' ').next().unwrap_or_default();
    FILLERS.holds(first)
        || tags(first.as_bytes())
            .has(Tags::WEEKDAY | Tags::MONTH | Tags::DETERMINER | Tags::PRONOUN)
        || sets::is_place(name)
        || sets::is_no_organization(name)
}

/// Whether a title that names an organization is one of a form that others fill in: "Alvik Foundation project application".
pub(super) fn is_form(title: &str) -> bool {
    const FORMS: &WordList = word_list![
        "application",
        "form",
        "nomination",
        "onboarding",
        "proposal",
        "questionnaire",
        "request",
        "submission",
        "template"
    ];
    let mut words = title.split(|c: char| !c.is_alphabetic());
    words.any(|word| FORMS.holds(word))
}

/// The name that stands behind the first such label, or in the line below it.
fn labelled(document: &Document) -> Option<Opening> {
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
    use crate::extract::organization::subject::testing::check_markdown as check;

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
        for filler in ["TBD", "N/A", "Monday", "None yet", "Rosa Dorn"] {
            let told = "The Alvik Foundation grew to 30 members. We have 12 staff.";
            let text = format!("Project name: {filler}\n\n{told}\n");
            check(&text, Some("Alvik Foundation"));
        }
    }

    #[test]
    fn whom_the_title_names_speaks_whatever_it_tells_of() {
        let told = "\n\nThe Alvik Trust built it. We have 12 staff.\n";
        let project = "\n\n## Project name\n\nNew Playground";
        check(
            &format!("# Grant report of the Alvik Trust{project}{told}"),
            Some("Alvik Trust"),
        );
        let firm = "\n\nWe met.\n\n- Organisation name: Dorn Ltd";
        check(
            &format!("# The Alvik Trust{told}{firm}\n"),
            Some("Alvik Trust"),
        );
        let form = "# Alvik Foundation project application\n\n- Project name: Bremora\n\nIt keeps tides.\n";
        check(form, Some("Bremora"));
    }
}
