//! Whom sentences speak of: the subject of a clause, and who "it" and "they" are in the next.

use std::ops::Range;

use super::clause::{self, Clause, Subject};
use super::habit::Habit;
use super::noun;
use super::scan::{Scan, may_start_quantity};
use super::sentence::Sentence;
use crate::document::{Document, Span};
use crate::extract::passage::Passage;
use crate::lexicon::classes::EMPTY_TITLES;
use crate::lexicon::words::{WordList, word_list};
use crate::model::{Claim, Phrase, Unit};

/// Whether token `at` may stand for what was spoken of before; every word that a rule reads so is one of these.
pub(super) fn stands_in(passage: &Passage<'_>, at: usize) -> bool {
    const WORDS: &WordList = word_list![
        "it", "they", "them", "this", "that", "these", "those", "which", "who", "whom", "both",
        "all",
    ];
    passage.is_any(at, WORDS)
}

/// Remembers whom sentences speak of while they go by.
pub(super) struct Speakers<'a> {
    document: &'a Document,
    habit: Habit<'a>,
    /// Whom the sentence before spoke of, for "it" and "they"; whether that is the report's subject.
    spoken_of: (Phrase, bool),
    /// Sentences that told no claim and may tell whom is spoken of: block and tokens, in order.
    unheard: Vec<(usize, Range<usize>)>,
    /// What sentences are heard with.
    ear: Scan,
}

impl<'a> Speakers<'a> {
    pub(super) fn new(document: &'a Document, habit: Habit<'a>) -> Speakers<'a> {
        Speakers {
            document,
            habit,
            spoken_of: (Phrase::default(), false),
            unheard: Vec::new(),
            ear: Scan::default(),
        }
    }

    /// Whom the last sentence that tells it speaks of.
    pub(super) fn last(&self) -> &Phrase {
        &self.spoken_of.0
    }

    /// Keeps a sentence without claims until somebody asks whom is spoken of.
    pub(super) fn listen(&mut self, passage: &Passage<'_>, range: Range<usize>) {
        const MANY: usize = 64;
        if self.unheard.len() == MANY {
            self.hear(passage);
        }
        self.unheard.push((passage.index, range));
    }

    /// Learns whom the last sentences speak of; the latest that tells it counts.
    pub(super) fn hear(&mut self, passage: &Passage<'_>) {
        while let Some((block, range)) = self.unheard.pop() {
            if self.hear_one(&passage.lexed.passage(block), range) {
                self.unheard.clear();
            }
        }
    }

    /// Whether a sentence without claims tells whom it speaks of.
    fn hear_one(&mut self, passage: &Passage<'_>, range: Range<usize>) -> bool {
        const LONGEST: usize = 400;
        let mut scan = std::mem::take(&mut self.ear);
        scan.quantities.clear();
        scan.periods.clear();
        let counts = passage.tokens[range.clone()].iter().any(may_start_quantity);
        let range = if counts {
            scan.read(passage, range.clone(), self.habit);
            range
        } else {
            range.start..range.end.min(range.start + LONGEST)
        };
        scan.tag(passage, range.clone());
        let sentence = Sentence::new(passage, range, &[], &scan.periods, &scan.parts);
        let told = self.remember(&sentence);
        self.ear = scan;
        told
    }

    /// Remembers whom a sentence with claims speaks of.
    pub(super) fn note(&mut self, sentence: &Sentence<'_, '_>) {
        if self.remember(sentence) {
            self.unheard.clear();
        }
    }

    /// Whom a clause speaks of: its own subject, the last one for a pronoun, else the section's topic.
    pub(super) fn subject(
        &self,
        sentence: &Sentence<'_, '_>,
        nth: usize,
        clause: Option<&Clause>,
    ) -> (Phrase, bool) {
        let passage = sentence.passage;
        let of = |range: Range<usize>| Phrase::of(passage.span(range));
        if let Some(range) = clause::gapped(sentence, nth) {
            return (of(range), false);
        }
        let quantity_verb = clause.map_or(0, |clause| clause.verb);
        match clause.map(|clause| &clause.subject) {
            Some(Subject::Report) => (Phrase::default(), true),
            Some(Subject::Stand(range)) => (of(range.clone()), true),
            Some(Subject::Named(range)) => match clause::owner(sentence, range) {
                Subject::Report => (Phrase::default(), true),
                Subject::Stand(owner) => (of(owner), true),
                Subject::Named(owner) => (of(owner), false),
                Subject::Pronoun | Subject::None => (of(range.clone()), false),
            },
            Some(Subject::Pronoun) => {
                match clause::first(sentence).filter(|first| first.verb < quantity_verb) {
                    Some(Clause {
                        subject: Subject::Named(range),
                        ..
                    }) => (of(range), false),
                    Some(Clause {
                        subject: Subject::Report,
                        ..
                    }) => (Phrase::default(), true),
                    _ => self.spoken_of.clone(),
                }
            }
            Some(Subject::None) | None => (self.topic(passage).into(), false),
        }
    }

    /// What a passage is about: the title of its section, unless that is the report's own.
    fn topic(&self, passage: &Passage<'_>) -> Option<Span> {
        let id = passage.block.section?;
        let section = &self.document.sections[id as usize];
        (id > 0 || section.parent.is_some()).then_some(section.title)
    }

    /// Remembers whom a sentence speaks of, for the pronouns of the next; whether it tells that.
    fn remember(&mut self, sentence: &Sentence<'_, '_>) -> bool {
        let Some(clause) = clause::first(sentence) else {
            return false;
        };
        let phrase = |range: Range<usize>| Phrase::of(sentence.passage.span(range));
        match clause.subject {
            // "We count emissions. They fell": what we speak of is what "they" are.
            Subject::Report => {
                let object = noun::phrase_behind(sentence, clause.verb + 1, sentence.range.end);
                self.spoken_of = (object.map(phrase).unwrap_or_default(), true);
            }
            Subject::Stand(range) => self.spoken_of = (phrase(range), true),
            Subject::Named(range) => self.spoken_of = (phrase(range), false),
            Subject::Pronoun | Subject::None => return false,
        }
        true
    }
}

/// Of titles that claims are said of, keeps what they name, given that for each section. A title that names nobody tells
/// what a number measures that has no words of its own, and a question tells it beside its answers: "How many harbours do
/// you run?" over "More than 5: 24 %".
pub(super) fn keep_named_topics(
    document: &Document,
    titles: &[Option<Span>],
    claims: &mut [Claim],
) {
    for claim in claims {
        let Some(section) = claim.section.map(|id| id as usize) else {
            continue;
        };
        if claim.subject.pieces[..] == [document.sections[section].title] {
            let title = question(document, claim.subject.pieces[0]);
            let answers = title.is_some() && claim.unit == Unit::PERCENT;
            if titles[section].is_none()
                && !is_empty_title(document, claim.subject.pieces[0])
                && (answers
                    || claim.measured.is_empty()
                        && claim.action.is_none()
                        && opens_under(document, claim.subject.pieces[0], claim))
            {
                let title = title.unwrap_or_else(|| unnumbered(document, claim.subject.pieces[0]));
                claim.measured.pieces.push(title);
            }
            claim.subject = titles[section].into();
        }
    }
}

/// Whether a title names what the numbers of its first sentence are of, and the claim is one of that: not "3. External
/// relations", "What did you raise?", nor a title far above. Chinese titles are told by their words alone.
fn opens_under(document: &Document, title: Span, claim: &Claim) -> bool {
    const NEAR: usize = 12;
    const OTHERS: [&str; 14] = [
        "what", "who", "whom", "whose", "how", "where", "why", "when", "which", "note", "box",
        "annex", "appendix", "chapter",
    ];
    let words = document.words_of(title);
    if !words.is_ascii() && words.chars().any(|c| c > '\u{2e80}') {
        return true;
    }
    let first = words.split(' ').next().unwrap_or_default();
    let numbered = first.ends_with('.') || first.starts_with(|c: char| c.is_ascii_digit());
    let other = OTHERS.iter().any(|word| first.eq_ignore_ascii_case(word)) || words.contains('?');
    let near = claim.sentence.start().saturating_sub(title.end()) <= NEAR;
    near && !numbered && !other
}

/// A title without the number that it opens with: 3.1.2 职业.
fn unnumbered(document: &Document, title: Span) -> Span {
    let text = title.of(&document.text);
    let own = text.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    let number = &text[..text.len() - own.len()];
    // "2023 年" is a year.
    let label = number.contains('.') || own.starts_with('、');
    let own = own.trim_start_matches([' ', '、']);
    match own.is_empty() || !label {
        true => title,
        false => Span::new(title.end() - own.len(), title.end()),
    }
}

/// "Looking ahead", "At a glance", "Overview": whether a title tells no more than where one is in the report.
fn is_empty_title(document: &Document, title: Span) -> bool {
    let words = document.words_of(title);
    EMPTY_TITLES
        .iter()
        .any(|empty| words.eq_ignore_ascii_case(empty))
}

/// "How many harbours do you run?" of "Q10: How many harbours do you run? (select one)": what a title asks.
fn question(document: &Document, title: Span) -> Option<Span> {
    let text = title.of(&document.text);
    let end = text.find('?')?;
    let label = text[..end].find(": ").map_or(0, |colon| colon + 2);
    let numbered = text[..label].starts_with('Q') || text.starts_with(|c: char| c.is_ascii_digit());
    let start = title.start() + if numbered { label } else { 0 };
    Some(Span::new(start, title.start() + end + 1))
}

#[cfg(test)]
mod tests {
    use crate::extract::{Options, extract};
    use crate::read::{Format, read};

    /// What the last number of a text measures.
    #[track_caller]
    fn check(text: &str, expect: &str) {
        let document = read(text.to_owned(), Format::Markdown);
        let report = extract(&document, &Options::default());
        let measured = &report.claims[report.claims.len() - 1].measured;
        let words = measured.pieces.iter().map(|piece| document.words(*piece));
        assert_eq!(words.collect::<Vec<_>>().join(", "), expect, "{text}");
    }

    #[test]
    fn titles_tell_what_lone_numbers_measure() {
        check("# Yearbook\n\n## Turnover\n\n€5 million\n", "Turnover");
        check(
            "# Survey\n\n## Q10: How many harbours do you run? (select one)\n\n24%\n",
            "How many harbours do you run?",
        );
        check("# Yearbook\n\n## Turnover\n\n12 schools\n", "schools");
        check("# Yearbook\n\n## Looking ahead\n\n€5 million\n", "");
        check("# Yearbook\n\n## 3. Outside ties\n\n€5 million\n", "");
        check("# 年报\n\n## 3.1.2 职业\n\n大家都很好，占 67%。\n", "职业");
        check(
            "# Yearbook\n\nNothing changed. 12 of 13 are from Acme.\n",
            "",
        );
        check("# Yearbook\n\nThe board met. 12 of 13 are from Acme.\n", "");
        check(
            "# Yearbook\n\nNo new keepers. 4 are from Acme.\n",
            "keepers",
        );
        check("# Yearbook\n\n## Who owns the boats?\n\n€5 million\n", "");
        check(
            "# Yearbook\n\n## Outside ties\n\nThe guild met our friends at the quay in spring. Now €5 million.\n",
            "",
        );
    }
}
