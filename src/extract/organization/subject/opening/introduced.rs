//! The project or fund that the first sentences of a text tell of: "Bremora is a library for tides", where the text goes on
//! with "the library".

use super::super::{is_nameable, is_unit, text_of};
use super::shape::is_topic;
use super::{Opening, is_running};
use crate::document::{BlockKind, Document};
use crate::extract::organization::evidence::Evidence;
use crate::lexicon::organizations;
use crate::lexicon::words::{WordList, word_list};
use crate::model::OrganizationKind;

/// What is told of so and speaks through its people.
const NOUNS: &WordList = word_list![
    "alliance",
    "community",
    "consortium",
    "framework",
    "fund",
    "initiative",
    "library",
    "network",
    "platform",
    "programme",
    "program",
    "project",
    "toolkit",
];

/// Its name; `None` where no text opens so, or goes on with another.
pub(in super::super) fn find(document: &Document, evidence: &Evidence) -> Option<Opening> {
    const MOST: usize = 12;
    const PARAGRAPHS: usize = 3;
    /// An article and markup before the name.
    const LEAD: usize = 6;
    let running = document.blocks.iter().take(MOST).filter(|block| {
        block.kind == BlockKind::Paragraph && is_running(block.span.of(&document.text))
    });
    running.take(PARAGRAPHS).find_map(|block| {
        let from = block.span.start();
        let placed = evidence.names.iter().map(|name| {
            let tokens = evidence.tokens_of(name);
            let first = name.place(tokens, tokens[0].span);
            (
                name,
                first.cover(name.place(tokens, tokens[tokens.len() - 1].span)),
            )
        });
        let (name, span) = placed
            .skip_while(|(_, span)| span.start() < from)
            .take_while(|(_, span)| span.start() <= from + LEAD)
            .next()?;
        let noun = told_noun(&document.text[span.end()..block.span.end().max(span.end())])?;
        let goes_on = ["the ", "The ", "our ", "Our "].iter().any(|lead| {
            memchr::memmem::find(document.text.as_bytes(), format!("{lead}{noun}").as_bytes())
                .is_some()
        });
        let name = text_of(document, evidence, name);
        let firm = organizations::known(&name)
            .is_some_and(|known| known.kind != OrganizationKind::OpenSourceProject);
        let fits = goes_on
            && !firm
            && evidence.uses(&name).all > 1
            && is_nameable(&name)
            && !is_unit(&name)
            && !evidence.is_person(&name)
            && !is_topic(&name, evidence);
        fits.then_some(Opening {
            name,
            span: Some(span),
        })
    })
}

/// " is an open library for": the noun by which the words behind a name say what it is.
fn told_noun(behind: &str) -> Option<&str> {
    const REACH: usize = 10;
    let behind = behind.trim_start_matches(['*', '_', '`']);
    // "[Bremora](https://bremora.example) is"
    let behind = match behind.strip_prefix("](") {
        Some(link) => link.split_once(')')?.1,
        None => behind,
    };
    let mut words = behind.split_whitespace();
    let told = words.next()? == "is" && matches!(words.next()?, "a" | "an" | "the" | "our");
    let mut others = words.take(REACH);
    told.then(|| {
        others
            .by_ref()
            .take_while(|word| !matches!(*word, "of" | "for" | "that" | "which" | "in" | "by"))
            .map(|word| word.trim_end_matches(|c: char| !c.is_alphanumeric()))
            .find(|word| NOUNS.holds(word))
    })?
}

#[cfg(test)]
mod tests {
    use crate::extract::organization::subject::testing::check_markdown as check;

    #[test]
    fn what_the_first_sentence_tells_of_speaks() {
        for name in ["Bremora", "**Bremora**", "[Bremora](https://tide.example)"] {
            check(
                &format!(
                    "{name} is an open source library for those who keep tides in many towns. Many use Bremora. The library grew in May."
                ),
                Some("Bremora"),
            );
        }
        check(
            "Bremora is an open source library for those who keep tides in many towns. Many use Bremora. It grew.",
            None,
        );
        check(
            "Many people there told us that Bremora is a library for tides. Many use Bremora. The library grew.",
            None,
        );
    }
}
