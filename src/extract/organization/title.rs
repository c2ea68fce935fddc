//! Titles that name somebody or something: what stands below them may be said of it.

use super::evidence::Evidence;
use crate::document::{Document, Span};
use crate::lexicon::sets;
use crate::model::Mention;

/// What each section's title names, its numbering left out; `None` for a question, a topic, a sentence.
///
/// "Harbour Bank" names an organization, "Kenya" a place, "MindSpore" something coined. "Finance" and "What we
/// learned" name nothing that could have members.
pub(super) fn named(
    document: &Document,
    evidence: &Evidence,
    mentions: &[Mention],
) -> Vec<Option<Span>> {
    let sections = document.sections.iter();
    let named = sections.map(|section| {
        let title = without_number(document, section.title);
        let at = mentions.partition_point(|mention| mention.span.start() < title.start());
        let opens = |mention: &&Mention| mention.span.start() == title.start();
        match mentions.get(at).filter(opens) {
            Some(mention) => Some(mention.span),
            None => is_name(evidence, &document.words_of(title)).then_some(title),
        }
    });
    named.collect()
}

/// A title behind its number: "2.3 Harbour Bank".
fn without_number(document: &Document, title: Span) -> Span {
    let text = title.of(&document.text);
    let number = text.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    let rest = number.trim_start();
    let numbered = number.len() < text.len() && rest.len() < number.len();
    let start = title.end() - if numbered { rest.len() } else { text.len() };
    Span::new(start, title.end())
}

/// Whether a title that is no organization is a name: a place, a coined word, or what the text writes with capitals
/// within a sentence and never in small letters.
fn is_name(evidence: &Evidence, title: &str) -> bool {
    let joins = |word: &str| matches!(word, "of" | "and" | "for" | "the" | "&");
    let mut words = title.split(' ').filter(|word| !joins(word)).peekable();
    words.peek().is_some()
        && words.clone().all(|word| {
            let first = word.chars().next();
            first.is_some_and(char::is_uppercase)
                && word.chars().all(|c| c.is_alphanumeric() || c == '-')
        })
        && (sets::is_place(title)
            || words.clone().any(is_coined)
            || evidence.uses(title).inside > 0 && !words.all(|word| evidence.is_small_word(word)))
}

/// "MindSpore": a capital behind a small letter.
fn is_coined(word: &str) -> bool {
    let bytes = word.as_bytes();
    let mut pairs = bytes.windows(2);
    pairs.any(|pair| pair[0].is_ascii_lowercase() && pair[1].is_ascii_uppercase())
}

#[cfg(test)]
mod tests {
    use crate::extract::{Options, extract};
    use crate::read::{Format, read};

    /// Whom a number in a section of this title is said of.
    #[track_caller]
    fn check(title: &str, text: &str, expect: &str) {
        let text = format!("# Yearbook\n\n{text}\n\n## {title}\n\n- 12 schools");
        let document = read(text.clone(), Format::Markdown);
        let report = extract(&document, &Options::default());
        let subject = &report.claims[report.claims.len() - 1].subject;
        let words = subject.pieces.iter().map(|piece| document.words(*piece));
        assert_eq!(words.collect::<Vec<_>>().join(", "), expect, "{text}");
    }

    #[test]
    fn an_organization_a_place_and_something_coined_have_what_stands_below() {
        check(
            "Quellwerk Ltd",
            "We saw Quellwerk Ltd grow.",
            "Quellwerk Ltd",
        );
        check(
            "2.1 Quellwerk Ltd",
            "We saw Quellwerk Ltd grow.",
            "Quellwerk Ltd",
        );
        check("Kenya", "", "Kenya");
        check("TideBoard", "", "TideBoard");
        check(
            "Harbour Lights",
            "We began Harbour Lights in May.",
            "Harbour Lights",
        );
    }

    #[test]
    fn topics_questions_and_sentences_have_nothing() {
        check("Highlights", "", "");
        check("Finance", "Our Finance team keeps to finance.", "");
        check("3.2 Staff and pay", "", "");
        check("Is there an Agreement?", "", "");
        check("What We Learned", "", "");
    }
}
