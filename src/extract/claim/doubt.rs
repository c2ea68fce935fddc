//! Which numbers are doubtful: nothing but their digits says that they are claims.

use std::cell::OnceCell;
use std::collections::HashSet;

use rustc_hash::FxBuildHasher;

use super::measured::Measured;
use super::number::Writing;
use super::part;
use super::quantity::Quantity;
use super::relation::of_next;
use super::sentence::Sentence;
use crate::lexicon::words::word_list;
use crate::model::{Bound, Decimal, Rule};

/// Whether nothing but its digits says that a number is a claim: no unit, no bound, no grouping, no verb behind it.
pub(super) fn is_doubtful(sentence: &Sentence<'_, '_>, quantity: &Quantity) -> bool {
    let plain = quantity.unit.is_none() && quantity.value_max.is_none() && !quantity.vague;
    let acts = sentence.part(quantity.end).is_verbal();
    // A bare decimal is as often a version or a section.
    let large =
        quantity.marked && (quantity.scaled.is_some() || quantity.value >= Decimal::whole(1000));
    plain && !large && quantity.bound == Bound::Exact && !acts
}

/// "12 of 13 were found", "12 of 13 from Acme": whether the `nth` quantity is a part or a whole that the words behind both say
/// something of.
pub(super) fn is_part(sentence: &Sentence<'_, '_>, nth: usize) -> bool {
    let before = || of_next(sentence, nth.checked_sub(1)?);
    let last = of_next(sentence, nth).or_else(before);
    last.is_some_and(|last| {
        let end = sentence.quantities[last].end;
        sentence.part(end).is_verbal() || sentence.passage.is(end, "from")
    })
}

/// Whether a number without a unit is all that its block holds: a page's, a chart's, a counter's.
pub(super) fn is_alone(sentence: &Sentence<'_, '_>, quantity: &Quantity) -> bool {
    let all = quantity.start == 0 && quantity.end == sentence.passage.tokens.len();
    all && quantity.unit.is_none() && !quantity.vague
}

/// Whether a quantity is a decimal without unit, scale or bound: "2.2" is as often a version or a section.
pub(super) fn is_fraction(quantity: &Quantity) -> bool {
    quantity.unit.is_none()
        && quantity.value_max.is_none()
        && quantity.scaled.is_none()
        && quantity.bound == Bound::Exact
        && quantity.writing == Writing::Digits
        // A mark in a number below a thousand stands before decimals, be they noughts: "1.0".
        && (!quantity.value.is_whole() || quantity.marked && quantity.value < Decimal::whole(1000))
}

/// "two alpha features in 1.29": whether a decimal that borrows its noun only says in which release.
pub(super) fn is_release_of(
    sentence: &Sentence<'_, '_>,
    quantity: &Quantity,
    noun: &Measured,
) -> bool {
    let start = quantity.start;
    noun.rule == Rule::ClaimAntecedent
        && start > sentence.range.start
        && sentence
            .passage
            .is_any(start - 1, word_list!["in", "since", "for", "until", "with"])
}

/// "- Tide gates - 1.27": whether a decimal behind a dash that closes its block is a release as others of the text are, of
/// whose `majors` it is then one.
pub(super) fn is_release_listed(
    sentence: &Sentence<'_, '_>,
    quantity: &Quantity,
    noun: &Measured,
    majors: &Majors<'_>,
) -> bool {
    let passage = sentence.passage;
    let dashed = noun.rule == Rule::ClaimLabelValue
        && quantity.end == passage.tokens.len()
        && quantity.start > 0
        && matches!(passage.raw(quantity.start - 1), "-" | "–" | "—");
    dashed && {
        let raw = passage.raw(quantity.number_start);
        majors.have(raw.split('.').next().unwrap_or_default())
    }
}

/// The first numbers of the releases that a text writes with their letter, "1" of "v1.29", read once somebody asks.
pub(super) struct Majors<'a> {
    text: &'a str,
    read: OnceCell<HashSet<&'a str, FxBuildHasher>>,
}

impl<'a> Majors<'a> {
    pub(super) fn of(text: &'a str) -> Majors<'a> {
        Majors {
            text,
            read: OnceCell::new(),
        }
    }

    fn have(&self, major: &str) -> bool {
        let read = || {
            let behind = memchr::memchr_iter(b'v', self.text.as_bytes());
            let behind = behind.map(|at| &self.text[at + 1..]);
            let majors = behind.filter_map(|rest| {
                let end = rest.bytes().take_while(u8::is_ascii_digit).count();
                rest[end..].starts_with('.').then_some(&rest[..end])
            });
            majors.collect()
        };
        self.read.get_or_init(read).contains(major)
    }
}

/// Whether the noun that a decimal was given says that it measures: one before it, or a plural behind it.
pub(super) fn counts_fractions(
    sentence: &Sentence<'_, '_>,
    quantity: &Quantity,
    noun: &Measured,
) -> bool {
    let behind = noun.end > quantity.end;
    let plural = behind && part::is_plural(sentence.passage.raw(noun.end - 1));
    let unit = noun.unit.is_some() || quantity.per.is_some();
    unit || plural || !behind && !noun.phrase.is_empty()
}
