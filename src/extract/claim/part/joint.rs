//! Marks inside words and between them: what ties two words into one, and what makes one an owner.

use super::{Glance, Part, Tagger};
use crate::document::Shape;
use crate::lexicon::words::{Tags, word_list};

impl Tagger<'_, '_, '_> {
    /// Whether the mark at `at` ties the words beside it.
    pub(super) fn ties(&self, at: usize) -> bool {
        let passage = self.passage;
        let inside = at > self.range.start && at + 1 < self.range.end;
        let glued = passage.is_glued(at) && passage.is_glued(at + 1);
        let word = |at: usize| {
            passage.tokens[at].is_word() || matches!(passage.tokens[at].shape, Shape::Alnum)
        };
        inside
            && match passage.raw(at) {
                // "households/wk" recurs by the week; "A/V" is a word.
                "/" if passage.tags(at + 1).has(Tags::UNIT) && passage.raw(at - 1).len() > 1 => false,
                // "COVID-19"
                "-" if passage.tokens[at + 1].shape == Shape::Number => {
                    // and "tier-1 suppliers"
                    let level = word_list![
                        "tier", "level", "phase", "type", "class", "grade", "category", "stage", "scope",
                    ];
                    glued && (passage.tokens[at - 1].is_capital() || passage.is_any(at - 1, level))
                }
                "-" | "/" | "‑" | "+" | "’" | "'" => glued && word(at + 1),
                // "Apple Inc. sold" goes on behind its stop.
                "." => passage.is_glued(at) && passage.tags(at - 1).has(Tags::ABBREVIATION | Tags::LEGAL),
                "&" => word(at + 1),
                _ => false,
            }
            // "landfill- free sites": a line broke behind the hyphen.
            || inside
                && passage.is_mark(at, '-')
                && passage.is_glued(at)
                && [at - 1, at + 1].iter().all(|near| passage.tokens[*near].is_word())
                && !passage.tags(at + 1).has(Tags::CONJUNCTION | Tags::PREPOSITION | Tags::AUXILIARY | Tags::DETERMINER)
            // "sales- and service partners" leaves the second half to come.
            || inside
                && passage.is_mark(at, '-')
                && passage.is_glued(at)
                && passage.is_any(at + 1, word_list!["and", "or"])
    }

    /// Whether an apostrophe behind a plural makes it an owner: "members' fees"; one that closes a quotation does not.
    pub(super) fn owns(&self, at: usize) -> bool {
        const LONGEST: usize = 12;
        let passage = self.passage;
        let apostrophe = |at: usize| matches!(passage.raw(at), "'" | "’");
        let opens = |at: usize| passage.raw(at) == "‘" || apostrophe(at) && !passage.is_glued(at);
        at > self.range.start
            && at + 1 < self.range.end
            && apostrophe(at)
            && passage.is_glued(at)
            && !passage.is_glued(at + 1)
            && passage.raw(at - 1).ends_with(['s', 'S'])
            && passage.tokens[at + 1].shape == Shape::Lower
            && self.glance(at + 1) == Glance::Word
            && !(at.saturating_sub(LONGEST).max(self.range.start)..at).any(opens)
    }

    pub(super) fn clitic(&self, at: usize) -> Part {
        let raw = self.passage.raw(at);
        if raw.ends_with('s') && self.before(at) != Part::Pronoun {
            return Part::Possessive;
        }
        Part::Auxiliary
    }
}
