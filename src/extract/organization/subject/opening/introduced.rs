//! The project or fund that the first sentences of a text tell of: "Bremora is a library for tides", where the text goes on
//! with "the library".

use super::super::{is_nameable, is_unit, text_of};
use super::shape::is_topic;
use super::{Opening, is_running, speaks};
use crate::document::{BlockKind, Document, Span};
use crate::extract::organization::evidence::Evidence;
use crate::lexicon::organizations::{self, Sureness};
use crate::lexicon::sets;
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
    let running = running.take(PARAGRAPHS);
    let charged = || { running.clone() }.find_map(|block| in_charge(document, block.span));
    running
        .clone()
        .find_map(|block| {
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
        .or_else(charged)
}

/// "The Tide Tables Team is responsible for", "The Alvik Kitchens Committee oversees": the team whose charge a paragraph opens
/// with, where the text goes on with "we".
fn in_charge(document: &Document, block: Span) -> Option<Opening> {
    const CHARGES: [&str; 7] = [
        "is responsible for ",
        "is in charge of ",
        "oversees ",
        "coordinates ",
        "looks after ",
        "manages ",
        "maintains ",
    ];
    const HEADS: [&str; 6] = ["Team", "Committee", "Board", "Office", "Council", "Group"];
    let text = block.of(&document.text);
    let behind = text.strip_prefix("The ")?;
    let end = HEADS
        .iter()
        .filter_map(|head| Some(behind.find(&format!(" {head} "))? + 1 + head.len()))
        .min()?;
    let name = &behind[..end];
    let named = name.split(' ').count() > 2
        && name.split(' ').all(|word| {
            word.starts_with(char::is_uppercase) || matches!(word, "of" | "for" | "and" | "the")
        });
    let charged = CHARGES
        .iter()
        .any(|charge| behind[end + 1..].starts_with(charge));
    let start = block.start() + "The ".len();
    (named && charged && speaks(document) && !is_another(document, name)).then(|| Opening {
        name: name.to_owned(),
        span: Some(Span::new(start, start + end)),
    })
}

/// "We are a school", "We fought the council": whether a text that names a body speaks of another than it; so it does where
/// the name has another body's or a place's.
fn is_another(document: &Document, name: &str) -> bool {
    let text = document.text.as_bytes();
    let has = |words: &str| memchr::memmem::find(text, words.as_bytes()).is_some();
    let own = [
        "We are a ",
        "We are an ",
        "we are a ",
        "We run a ",
        "we run a ",
    ];
    let head = name.rsplit(' ').next().unwrap_or(name).to_lowercase();
    let first = name.split(' ').next().unwrap_or(name);
    let titled = document
        .sections
        .first()
        .is_some_and(|section| section.title.of(&document.text).contains(first));
    let known = [name, first].iter().any(|name| {
        let known = organizations::known(name);
        known.is_some_and(|known| known.sureness == Sureness::Sure)
    });
    let foreign = known || sets::is_place(first);
    let done_to = [
        "asked", "fought", "met", "told", "wrote to", "joined", "thank",
    ];
    let done_to = done_to
        .iter()
        .any(|verb| has(&format!("e {verb} the {head}")));
    own.iter().any(|words| has(words)) || foreign && !titled || done_to
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
    fn a_team_whose_charge_opens_the_text_speaks() {
        let told = "# Kitchens\n\nThe Alvik Kitchens Committee oversees all the kitchens that feed our schools in the whole of the valley.";
        check(
            &format!("{told} We met six times, and our stoves are new.\n"),
            Some("Alvik Kitchens Committee"),
        );
        check(
            &format!("{told} It met six times.\n").replace("our", "their"),
            None,
        );
        check(&format!("{told} We are a school, and we met.\n"), None);
        check(
            &format!("{told} We fought the committee, and we met.\n"),
            None,
        );
        check(
            "# Kitchens\n\nThe Alvik Kitchens Committee wrote to us of all the kitchens that feed schools in the valley. We met.\n",
            None,
        );
    }

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
