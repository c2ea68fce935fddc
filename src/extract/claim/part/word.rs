//! The part of a word: closed classes come from the word list, the rest from neighbours and endings.

use super::{Glance, Part, Tagger, is_plural};
use crate::document::Shape;
use crate::extract::passage::Passage;
use crate::lexicon::verbs::{self, Form};
use crate::lexicon::words::{Tags, WordList, ends_in, is_among, word_list};

/// Prepositions that a verb takes along: "make up 12 %".
const PARTICLES: &WordList = word_list!["up", "down", "off", "out", "on", "in", "over", "through"];

/// Words that describe behind a number and determine elsewhere: "172 more people", "more people".
const ADDING: &WordList = word_list![
    "more", "less", "fewer", "other", "such", "same", "certain", "various",
];

/// Comparisons that a number tells the measure of: "12 % higher".
const COMPARING: &WordList = word_list![
    "higher", "lower", "larger", "smaller", "bigger", "greater", "faster", "slower", "cheaper",
    "longer", "shorter", "better", "worse", "older", "younger", "wider", "deeper",
];

/// Words of no class in the word list that have a part of their own here, some beside a word before them.
const UNCLASSED: &WordList = word_list![
    "i.e",
    "e.g",
    "date",
    "longer",
    "according",
    "worth",
    "right",
    "available",
];

/// What is owed, in one word.
const DEBTS: &WordList = word_list!["payable", "receivable", "deductible"];

/// Nouns that end like participles: "Fundraising 3 %".
pub(super) const ACTIVITIES: [&str; 25] = [
    "fundraising",
    "giving",
    "advertising",
    "building",
    "clothing",
    "financing",
    "funding",
    "heating",
    "lending",
    "lighting",
    "manufacturing",
    "mining",
    "packaging",
    "shipping",
    "spending",
    "training",
    "marketing",
    "housing",
    "engineering",
    "wellbeing",
    "nursing",
    "catering",
    "crowdfunding",
    "farming",
    "banking",
];

impl Tagger<'_, '_, '_> {
    pub(super) fn word(&self, at: usize) -> Part {
        if let Some(part) = self.named(at).or_else(|| self.closed(at)) {
            return part;
        }
        self.open(at)
    }

    /// The part of what is a noun by its writing, and of the second half of a compound: "full-time", "so-called".
    fn named(&self, at: usize) -> Option<Part> {
        let passage = self.passage;
        let raw = passage.raw(at);
        if self.before(at) == Part::Joint && at >= 2 && passage.is_glued(at) {
            // "Alpha-Omega provided": the second half of a name describes nothing.
            let name = passage.tokens[at].is_capital();
            let describes = self.glance(at + 1) == Glance::Word && !is_plural(raw) && !name;
            return Some(if describes {
                Part::Adjective
            } else {
                Part::Noun
            });
        }
        // "in-kind flights", "on-site staff"
        // "all-in costs"
        let opens = passage.tags(at).has(Tags::PREPOSITION | Tags::DETERMINER)
            && at + 1 < self.range.end
            && self.ties(at + 1);
        if opens {
            return Some(Part::Adjective);
        }
        let upper = passage.tokens[at].shape == Shape::Upper;
        (upper && raw.len() > 1 && !is_shouted(passage, at)).then_some(Part::Noun)
    }

    /// The part of a word of a closed class.
    fn closed(&self, at: usize) -> Option<Part> {
        let passage = self.passage;
        let tags = passage.tags(at);
        let before = self.before(at);
        if tags == Tags::NONE && before != Part::Quantity && !passage.is_any(at, UNCLASSED) {
            return None;
        }
        // "a board of two right now"
        let exact = passage.is(at, "right")
            && passage.is_any(
                at + 1,
                word_list![
                    "now", "away", "there", "here", "before", "after", "behind", "next"
                ],
            );
        let part = if matches!(passage.raw(at), "i.e." | "e.g." | "i.e" | "e.g" | "etc") {
            Part::Mark
        } else if exact {
            Part::Adverb
        } else if passage.is(at, "available") {
            Part::Adjective
        } else if self.is_to_date(at) || at > 0 && self.is_to_date(at - 1) {
            Part::Adverb
        } else if passage.is(at, "to") {
            Part::To
        } else if passage.is(at, "twice")
            || passage.is(at, "since") && before == Part::Auxiliary
            || self.is_over(at)
        {
            Part::Adverb
        } else if tags.has(Tags::AUXILIARY) {
            // "sold in May for $3 million"
            let month = before == Part::Preposition && passage.raw(at) == "May";
            if month { Part::Time } else { Part::Auxiliary }
        } else if passage.is(at, "that") {
            // "orders (backlog) that exceed 3 billion"
            let aside = before == Part::Mark && passage.is_mark(at.wrapping_sub(1), ')');
            let noun = before == Part::Noun || aside;
            match (before, self.glance(at + 1)) {
                (_, next) if noun && next != Glance::Stop => Part::Relative,
                (_, Glance::Word) if before != Part::Verb => Part::Determiner,
                (Part::Verb, _) => Part::Conjunction,
                _ => Part::Pronoun,
            }
        } else if passage.is(at, "according") || passage.is(at, "worth") && before == Part::Noun {
            Part::Preposition
        } else if tags.has(Tags::RELATIVE) {
            Part::Relative
        } else if tags.has(Tags::DETERMINER) {
            let adds = passage.is_any(at, ADDING);
            if adds && !matches!(before, Part::Mark | Part::Verb) {
                Part::Adjective
            } else {
                Part::Determiner
            }
        } else if tags.has(Tags::PRONOUN) {
            Part::Pronoun
        } else if tags.has(Tags::PREPOSITION) {
            let free = matches!(
                self.glance(at + 1),
                Glance::Object | Glance::Stop | Glance::Preposition
            );
            if before == Part::Verb && free && passage.is_any(at, PARTICLES) {
                Part::Adverb
            } else {
                Part::Preposition
            }
        } else if tags.has(Tags::CONJUNCTION) {
            Part::Conjunction
        } else if before == Part::Quantity && passage.is_any(at, COMPARING) {
            Part::Adjective
        } else {
            return None;
        };
        Some(part)
    }

    /// Whether "to date" starts at token `at` and says when.
    fn is_to_date(&self, at: usize) -> bool {
        self.passage.is(at, "to")
            && self.passage.is(at + 1, "date")
            && self.glance(at + 2) != Glance::Word
    }

    /// Whether token `at` is of a "no longer" that says what is over: no bound.
    fn is_over(&self, at: usize) -> bool {
        let passage = self.passage;
        let no = at.saturating_sub(usize::from(passage.is(at, "longer")));
        passage.is(no, "no") && passage.is(no + 1, "longer") && !passage.is(no + 2, "than")
    }

    /// Verb, noun, adjective or adverb.
    fn open(&self, at: usize) -> Part {
        let token = &self.passage.tokens[at];
        let tags = token.tags;
        let before = self.before(at);
        // A capital inside a sentence makes a name, whatever the word's ending.
        let plain = token.shape == Shape::Lower || at == self.range.start;
        let raw = self.passage.raw(at);
        if plain
            && let Some(form) = form_of(raw, tags)
            && let Some(part) = self.verb_or_noun(at, form, tags)
        {
            return part;
        }
        let next = self.glance(at + 1);
        // "a $31 million payable to Acme"
        if before == Part::Quantity && next != Glance::Word && self.passage.is_any(at, DEBTS) {
            return Part::Noun;
        }
        if tags.has(Tags::ADJECTIVE | Tags::ORDINAL) {
            // "the state average", "a total": with no noun behind it, it is one.
            let ends = matches!(before, Part::Noun | Part::Determiner | Part::Adjective)
                && !matches!(next, Glance::Word | Glance::Conjunction);
            return if ends && tags.has(Tags::VERB) {
                Part::Noun
            } else {
                Part::Adjective
            };
        }
        let cased = matches!(token.shape, Shape::Lower | Shape::Title);
        if tags.has(Tags::ADVERB) || plain && cased && is_adverb(raw) {
            return Part::Adverb;
        }
        let describes = next == Glance::Word
            || before == Part::Auxiliary
            || before == Part::Quantity && self.measures;
        if plain && describes && is_adjective(raw) {
            return Part::Adjective;
        }
        Part::Noun
    }
}

/// The form of a known verb, or that which the ending of an unknown word suggests.
fn form_of(raw: &str, tags: Tags) -> Option<Form> {
    if tags.has(Tags::VERB) {
        return verbs::form(raw);
    }
    let unknown = tags == Tags::NONE && raw.len() > 5;
    match raw {
        _ if !unknown => None,
        _ if ends_in(raw, "ed") && !ends_in(raw, "eed") => Some(Form::Participle),
        _ if ends_in(raw, "ing") && !is_among(raw, &ACTIVITIES) => Some(Form::Ing),
        _ => None,
    }
}

/// Whether a word in capitals stands among others in capitals, so that its case tells nothing: the TO of "REVENUE UP 9%
/// TO £953 MILLION".
fn is_shouted(passage: &Passage<'_>, at: usize) -> bool {
    const NEAR: usize = 4;
    let word = |at: &usize| {
        let token = passage.tokens.get(*at);
        token.is_some_and(|token| token.is_word() || token.shape == Shape::Upper)
    };
    let upper = |at: usize| passage.tokens[at].shape == Shape::Upper;
    passage.tags(at) != Tags::NONE
        && ((at.saturating_sub(NEAR)..at)
            .rev()
            .find(word)
            .is_some_and(upper)
            || (at + 1..at + 1 + NEAR).find(word).is_some_and(upper))
}

/// Whether the ending of a word makes it an adverb.
pub(super) fn is_adverb(raw: &str) -> bool {
    const NONE: [&str; 16] = [
        "family",
        "supply",
        "assembly",
        "anomaly",
        "reply",
        "early",
        "monthly",
        "weekly",
        "daily",
        "quarterly",
        "yearly",
        "elderly",
        "friendly",
        "likely",
        "hourly",
        "monopoly",
    ];
    raw.len() > 4 && ends_in(raw, "ly") && !is_among(raw, &NONE)
}

/// Whether the ending of a word makes it an adjective.
fn is_adjective(raw: &str) -> bool {
    const NOUNS: [&str; 36] = [
        "alternative",
        "animal",
        "anniversary",
        "approval",
        "archive",
        "arrival",
        "barrier",
        "beneficiary",
        "cable",
        "capital",
        "carrier",
        "clinic",
        "credential",
        "directive",
        "festival",
        "goal",
        "hospital",
        "incentive",
        "initiative",
        "journal",
        "library",
        "material",
        "narrative",
        "objective",
        "official",
        "pattern",
        "portal",
        "proposal",
        "referral",
        "renewal",
        "rental",
        "salary",
        "subsidiary",
        "supplier",
        "terminal",
        "vehicle",
    ];
    const ENDINGS: [&str; 12] = [
        "al", "ive", "ous", "ful", "less", "able", "ible", "ic", "ary", "ier", "ern", "ish",
    ];
    raw.len() > 4 && ENDINGS.iter().any(|ending| ends_in(raw, ending)) && !is_among(raw, &NOUNS)
}
