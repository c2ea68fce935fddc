//! What speaks for names: every name of the document in order, and the reasons to take some for organizations.

mod first_name;

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasher, Hash, Hasher};
use std::ops::Range;
use std::rc::Rc;

use rustc_hash::{FxBuildHasher, FxHasher};

use super::name::text_of;
use crate::document::{Document, Span, Token};
use crate::extract::passage::Passage;
use crate::lexicon::words::Print;
use crate::model::{OrganizationKind, Rule};
use first_name::first_of_two;

/// A name where it stands; small, since a long report has a million of them.
#[derive(Clone, Debug)]
pub(super) struct Name {
    /// Its first byte.
    start: u32,
    /// How it is written: index into [`Evidence::writings`].
    writing: u32,
    /// The section it stands in.
    pub(super) section: Option<u32>,
    /// Whether it stands in a heading, which receives names and creates none.
    pub(super) in_heading: bool,
}

/// How a name is written, wherever it stands.
#[derive(Debug)]
struct Writing {
    /// The hash of its words: the same names have the same.
    hash: u64,
    /// Its tokens where it is first written so: a range of [`Evidence::tokens`].
    tokens: Range<u32>,
    /// What lies in it, once somebody asked: most names are met again and again.
    inherent: Option<Box<[Inherent]>>,
}

impl Name {
    /// Where the words `span` of its `tokens` stand here.
    pub(super) fn place(&self, tokens: &[Token], span: Span) -> Span {
        let place = |at: usize| at - tokens[0].span.start() + self.start as usize;
        Span::new(place(span.start()), place(span.end()))
    }
}

/// A reason to take a name for an organization.
#[derive(Clone, Debug)]
pub(super) struct Reason {
    /// The name, white space folded.
    pub(super) text: Rc<str>,
    /// Where it stands.
    pub(super) span: Span,
    /// The section it stands in.
    pub(super) section: Option<u32>,
    /// Which rule says so.
    pub(super) rule: Rule,
    /// How much it says, in quarters of a full reason.
    pub(super) weight: i32,
    /// The kind it tells.
    pub(super) kind: Option<OrganizationKind>,
}

/// A reason that lies in a name itself, wherever it stands.
#[derive(Debug)]
pub(super) struct Inherent {
    /// The tokens of the name that it speaks for, counted from its first.
    tokens: Range<usize>,
    /// Their text.
    text: Rc<str>,
    /// Which rule says so.
    rule: Rule,
    /// How much it says behind an article; elsewhere only that there is a reason.
    led: i32,
}

/// A list that nothing announces.
#[derive(Clone, Debug)]
pub(super) struct BareList {
    /// Its items' texts and places.
    pub(super) items: Vec<(String, Span)>,
    /// How many of them must be organizations for the rest to be some.
    pub(super) fewest_sure: usize,
}

/// Enough weight for an organization.
pub(super) const ENOUGH: i32 = 8;

/// How often a name stands in the document, and how.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Uses {
    /// Everywhere.
    pub(super) all: u32,
    /// Opening a sentence as its subject, or owning something.
    pub(super) acting: u32,
    /// Inside a sentence, where a capital is its own.
    pub(super) inside: u32,
    /// Before a word that makes it a product: "platform", "version".
    pub(super) as_product: u32,
    /// Behind which a word for one of its wares stands: "Alvik sheet".
    pub(super) as_ware: u32,
    /// Where an article tells one of many: "a PEP".
    pub(super) as_counted: u32,
    /// Whole behind a word that leads to parties, with no noun behind it: "by X,", "22 of X."
    pub(super) as_party: u32,
    /// The same behind "by", "from" or "alongside", where nothing but somebody stands.
    pub(super) as_agent: u32,
    /// Before "community", "project", "developers": somebody acts under it.
    pub(super) as_community: u32,
    /// The same in Chinese, "Alvik 社区", which tells less of whom a report speaks for.
    pub(super) as_united: u32,
    /// Behind "members of": it has some.
    pub(super) as_membered: u32,
    /// Times what has seats or is chaired: "SC members", "EC chair".
    pub(super) as_seated: u32,
    /// Before "maintainers", "repository", or as a link to its source.
    pub(super) as_project: u32,
}

/// What the walk over the document collects.
#[derive(Default)]
pub(super) struct Evidence {
    /// In order of place.
    pub(super) names: Vec<Name>,
    /// How they are written.
    writings: Vec<Writing>,
    /// The tokens of all that is written otherwise than what came before.
    tokens: Vec<Token>,
    /// Where writings stand among them, by the hashes of all that tells them apart.
    known: HashMap<u64, u32, FxBuildHasher>,
    pub(super) reasons: Vec<Reason>,
    /// The texts of reasons, each once.
    texts: HashSet<Rc<str>, FxBuildHasher>,
    /// Whom the report says to mean by "we" or "the Company".
    pub(super) self_named: Option<String>,
    /// Long form and short form: "Internet Society (ISOC)".
    pub(super) expansions: Vec<(String, String)>,
    /// What was read as a name and is the end of a longer one: "Marine Institute" of "Salt and Marine Institute (SMI)".
    pub(super) torn: HashSet<String, FxBuildHasher>,
    /// Lists without a trigger; whether they name organizations shows at the end.
    pub(super) bare_lists: Vec<BareList>,
    uses: HashMap<u64, Uses, FxBuildHasher>,
    /// Hashes of people's names and of each word of them.
    people: HashSet<u64, FxBuildHasher>,
    /// Hashes of words that open two of which the second is in no dictionary: "Alvo Trentham".
    openers: HashSet<u64, FxBuildHasher>,
    /// What minutes call those who were there: "LG".
    initials: HashSet<String, FxBuildHasher>,
    /// The words that stand in small letters: short ones as numbers, longer ones as their hashes.
    small_words: HashSet<u64, FxBuildHasher>,
    /// Of those that share some bits, the last one met.
    last_small: Vec<u64>,
}

/// How many bits tell a word met a moment ago from most others.
const LAST_BITS: u32 = 10;

/// The golden ratio as a fraction of 2^64; the high bits of a product depend on all bits below.
const SPREAD: u64 = 0x9E37_79B9_7F4A_7C15;

impl Evidence {
    /// With room for most of the words of a document.
    pub(super) fn of(document: &Document) -> Evidence {
        const MOST: usize = 1 << 12;
        const BYTES_A_WORD: usize = 32;
        let mut evidence = Evidence::default();
        let words = document.text.len() / BYTES_A_WORD;
        evidence.small_words.reserve(words.min(MOST));
        evidence.last_small = vec![0; 1 << LAST_BITS];
        evidence
    }

    /// Keeps a name of a passage.
    pub(super) fn note(&mut self, passage: &Passage<'_>, range: Range<usize>, uses: Uses) {
        let hash = hash_tokens(passage, range.clone());
        let entry = self.uses.entry(hash).or_default();
        entry.all += uses.all;
        entry.acting += uses.acting;
        entry.inside += uses.inside;
        entry.as_product += uses.as_product;
        entry.as_ware += uses.as_ware;
        entry.as_counted += uses.as_counted;
        entry.as_party += uses.as_party;
        entry.as_agent += uses.as_agent;
        entry.as_community += uses.as_community;
        entry.as_united += uses.as_united;
        entry.as_membered += uses.as_membered;
        entry.as_seated += uses.as_seated;
        entry.as_project += uses.as_project;
        if let Some(first) = first_of_two(passage, &range) {
            self.openers.insert(hash_tokens(passage, first..first + 1));
        }
        let tokens = &passage.tokens[range];
        let writing = *self
            .known
            .entry(hash_writing(hash, tokens))
            .or_insert_with(|| {
                let first = self.tokens.len() as u32;
                self.tokens.extend_from_slice(tokens);
                let tokens = first..self.tokens.len() as u32;
                let inherent = None;
                self.writings.push(Writing {
                    hash,
                    tokens,
                    inherent,
                });
                self.writings.len() as u32 - 1
            });
        self.names.push(Name {
            start: tokens[0].span.start() as u32,
            writing,
            section: passage.block.section,
            in_heading: passage.block.is_heading(),
        });
    }

    /// The tokens of a name where it is first written as here; [`Name::place`] tells where they stand in the name itself.
    pub(super) fn tokens_of(&self, name: &Name) -> &[Token] {
        let Range { start, end } = self.writings[name.writing as usize].tokens;
        &self.tokens[start as usize..end as usize]
    }

    /// The hash of a name's words: the same names have the same.
    pub(super) fn hash_of(&self, name: &Name) -> u64 {
        self.writings[name.writing as usize].hash
    }

    /// Keeps the reasons that lie in `name`, which was noted last but `back - 1`; `find` tells them by their tokens, their rule
    /// and what they say behind an article, where nobody asked of a name so written before.
    pub(super) fn inherent(
        &mut self,
        passage: &Passage<'_>,
        (name, back): (&Range<usize>, usize),
        led: bool,
        find: impl FnOnce() -> Vec<(Range<usize>, Rule, i32)>,
    ) {
        let writing = self.names[self.names.len() - back].writing as usize;
        let reasons = match self.writings[writing].inherent.take() {
            Some(known) => known,
            None => {
                let reason = |(range, rule, led): (Range<usize>, Rule, i32)| Inherent {
                    tokens: range.start - name.start..range.end - name.start,
                    text: self.text(passage, range),
                    rule,
                    led,
                };
                find().into_iter().map(reason).collect()
            }
        };
        self.reasons.extend(reasons.iter().map(|reason| {
            let (from, to) = (reason.tokens.start, reason.tokens.end);
            Reason {
                text: reason.text.clone(),
                span: passage.span(name.start + from..name.start + to),
                section: passage.block.section,
                rule: reason.rule,
                weight: i32::from(led) * reason.led,
                kind: None,
            }
        }));
        self.writings[writing].inherent = Some(reasons);
    }

    /// Keeps the word in small letters that is token `at`.
    pub(super) fn note_small(&mut self, passage: &Passage<'_>, at: usize) {
        let token = &passage.tokens[at];
        let short = token.print.short(token.span.len());
        let key = short.unwrap_or_else(|| FxBuildHasher.hash_one(passage.raw(at)));
        // Most words were met a moment ago.
        let place = key.wrapping_mul(SPREAD) >> (64 - LAST_BITS);
        let last = self.last_small.get_mut(place as usize);
        if last.is_none_or(|last| std::mem::replace(last, key) != key) {
            self.small_words.insert(key);
        }
    }

    /// Keeps a person's name.
    pub(super) fn note_person(&mut self, passage: &Passage<'_>, name: Range<usize>) {
        self.people.insert(hash_tokens(passage, name.clone()));
        for at in name {
            self.people.insert(hash_tokens(passage, at..at + 1));
        }
    }

    /// "Alvo" where "Alvo Trentham" stands somewhere: whether a word may be somebody's first name.
    pub(super) fn may_be_first_name(&self, text: &str) -> bool {
        self.openers.contains(&hash_text(text))
    }

    /// Keeps the initials of somebody who was there.
    pub(super) fn note_initials(&mut self, passage: &Passage<'_>, name: Range<usize>) {
        let words = name.filter(|at| passage.tokens[*at].is_capital());
        let letters: String = words
            .filter_map(|at| passage.raw(at).chars().next())
            .collect();
        self.initials.insert(letters);
    }

    /// Whether letters are the initials of somebody who was there.
    pub(super) fn is_initials(&self, text: &str) -> bool {
        (2..=3).contains(&text.len()) && self.initials.contains(text)
    }

    /// Whether the name is a person's, or a part of one.
    pub(super) fn is_person(&self, text: &str) -> bool {
        self.people.contains(&hash_text(text))
    }

    /// Keeps a reason for the tokens `range`.
    pub(super) fn reason(
        &mut self,
        passage: &Passage<'_>,
        range: Range<usize>,
        rule: Rule,
        weight: i32,
        kind: Option<OrganizationKind>,
    ) {
        let text = self.text(passage, range.clone());
        self.reasons.push(Reason {
            text,
            span: passage.span(range),
            section: passage.block.section,
            rule,
            weight,
            kind,
        });
    }

    /// The text of some tokens, kept once.
    fn text(&mut self, passage: &Passage<'_>, range: Range<usize>) -> Rc<str> {
        let text = text_of(passage, range);
        match self.texts.get(&*text) {
            Some(known) => known.clone(),
            None => {
                let text: Rc<str> = text.into();
                self.texts.insert(text.clone());
                text
            }
        }
    }

    /// How a name is used.
    pub(super) fn uses(&self, text: &str) -> Uses {
        self.uses.get(&hash_text(text)).copied().unwrap_or_default()
    }

    /// Whether the word stands in small letters too.
    pub(super) fn is_small_word(&self, word: &str) -> bool {
        let short = Print::short_of(word).filter(|_| word.is_ascii());
        let key = short.unwrap_or_else(|| {
            let lower = word.to_lowercase();
            let short = Print::short_of(&lower);
            short.unwrap_or_else(|| FxBuildHasher.hash_one(lower.as_str()))
        });
        self.small_words.contains(&key)
    }
}

/// The hash of all that tells how a name is written whose words have the hash `words`.
fn hash_writing(words: u64, tokens: &[Token]) -> u64 {
    let start = tokens[0].span.start();
    let mut hasher = FxBuildHasher.build_hasher();
    hasher.write_u64(words);
    for token in tokens {
        hasher.write_usize(token.span.start() - start);
        hasher.write_usize(token.span.end() - start);
        (token.shape, token.tags, token.spaced).hash(&mut hasher);
    }
    hasher.finish()
}

fn hash_tokens(passage: &Passage<'_>, range: Range<usize>) -> u64 {
    // A name is hashed as its words between white space, so that its folded text finds it again.
    let mut hasher = FxBuildHasher.build_hasher();
    for at in range.clone() {
        if at > range.start && passage.tokens[at].spaced {
            hasher.write_u8(b' ');
        }
        write(&mut hasher, &passage.tokens[at].seen(passage.document));
    }
    hasher.finish()
}

/// The same of a folded name, whose words single spaces part.
fn hash_text(text: &str) -> u64 {
    let mut hasher = FxBuildHasher.build_hasher();
    write(&mut hasher, text);
    hasher.finish()
}

fn write(hasher: &mut FxHasher, word: &str) {
    for byte in word.bytes() {
        byte.hash(hasher);
    }
}

#[cfg(test)]
pub(super) mod testing {
    use std::ops::Range;

    use super::Evidence;
    use crate::extract::organization::name;
    use crate::extract::passage::Passage;
    use crate::extract::passage::testing::with_passage;

    /// What `find` sees in the names of a text.
    pub(in crate::extract::organization) fn evidence_of(
        text: &str,
        find: impl FnOnce(&Passage<'_>, usize, &[Range<usize>], &mut Evidence),
    ) -> Evidence {
        with_passage(text, |passage| {
            let mut names = Vec::new();
            name::find(passage, 0..passage.tokens.len(), &mut names);
            let mut evidence = Evidence::default();
            find(passage, 0, &names, &mut evidence);
            evidence
        })
    }
}
