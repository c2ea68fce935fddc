//! The words around a verb: its auxiliaries and adverbs, its prefix, and what parts it from its subject.

use super::super::super::holder::{SELVES, is_all_of};
use super::super::Scene;
use crate::document::{BlockKind, Shape};
use crate::extract::verb::is_verb;
use crate::lexicon::words::{Tags, word_list};

impl Scene<'_, '_> {
    /// Where the auxiliaries and adverbs start that stand before the verb at token `verb`.
    pub(in crate::extract::role) fn verb_group_start(&self, verb: usize) -> usize {
        let known = self.group.get().filter(|(known, _)| *known == verb);
        let (_, start) = known.unwrap_or_else(|| (verb, self.group_start(verb)));
        self.group.set(Some((verb, start)));
        start
    }

    fn group_start(&self, verb: usize) -> usize {
        let passage = self.passage;
        let mut start = verb;
        while start > self.sentence.start {
            let tags = passage.tags(start - 1);
            let token = &passage.tokens[start - 1];
            let clitic = || token.shape == Shape::Clitic && !passage.raw(start - 1).ends_with('s');
            let month = tags.has(Tags::MONTH) && token.shape == Shape::Title;
            let verb = || !month && is_verb(passage, start - 1, self.sentence.start);
            if let Some(auxiliary) = self.auxiliary_behind(start) {
                start = auxiliary;
                continue;
            }
            let adverb = || {
                tags.has(Tags::ADVERB)
                    || token.shape == Shape::Lower && passage.raw(start - 1).ends_with("ly")
                    || passage.is_any(start - 1, word_list!["each", "both", "all", "long"])
                    || passage.is_any(start - 1, SELVES)
                    || passage.is(start - 1, "since")
                        && (passage.tags(start).has(Tags::AUXILIARY)
                            || start >= self.sentence.start + 2
                                && passage.tags(start - 2).has(Tags::AUXILIARY))
            };
            // "no longer uses"
            if start >= self.sentence.start + 2
                && passage.is(start - 1, "longer")
                && passage.is(start - 2, "no")
            {
                start -= 2;
                continue;
            }
            // "have so far sponsored"
            let so_far = passage.is(start - 1, "far")
                && start >= self.sentence.start + 3
                && passage.is(start - 2, "so")
                && passage.tags(start - 3).has(Tags::AUXILIARY);
            if so_far {
                start -= 2;
                continue;
            }
            let whole = self.prefix_start(start);
            if whole < start {
                start = whole;
                continue;
            }
            if !(tags.has(Tags::AUXILIARY) && !month
                || adverb()
                || verb()
                || clitic()
                || passage.is(start - 1, "to"))
            {
                break;
            }
            start -= 1;
            // "are proud to be", "are very pleased to be"
            let very = start >= self.sentence.start + 3
                && passage.is_any(
                    start - 2,
                    word_list![
                        "very",
                        "so",
                        "particularly",
                        "also",
                        "truly",
                        "really",
                        "extremely"
                    ],
                );
            let glad = start >= self.sentence.start + 2 + usize::from(very)
                && passage.is(start, "to")
                && passage
                    .tags(start - 2 - usize::from(very))
                    .has(Tags::AUXILIARY)
                && passage.tokens[start - 1].shape == Shape::Lower;
            start -= usize::from(glad) + usize::from(glad && very);
        }
        start
    }

    /// "co-founded", "re-elected", "majority-owned": where the word starts whose last part stands at token `at`.
    pub(in crate::extract::role) fn prefix_start(&self, at: usize) -> usize {
        let passage = self.passage;
        let prefix = at >= self.sentence.start + 2
            && passage.is_mark(at - 1, '-')
            && passage.is_glued(at)
            && passage.is_glued(at - 1)
            && passage.tokens[at - 2].is_word();
        at - 2 * usize::from(prefix)
    }

    /// Leaves out a parenthesis, an apposition in commas and a relative pronoun before a verb.
    pub(super) fn skip_back(&self, mut end: usize) -> usize {
        const LONGEST: usize = 16;
        let passage = self.passage;
        let from = self.sentence.start;
        // "A, B, and more": the rest has no name.
        if end > from + 1 && passage.is_any(end - 1, word_list!["more", "others"]) {
            let open = (from.max(end.saturating_sub(4))..end - 1)
                .find(|at| passage.is_mark(*at, ',') || passage.is(*at, "and"));
            return open.unwrap_or(end);
        }
        if end > from && passage.tags(end - 1).has(Tags::RELATIVE) {
            end -= 1;
            // "A and B, both of which are"
            end -= 2 * usize::from(end >= from + 2 && is_all_of(passage, end - 1));
            // "A, which runs", "A (which runs"
            let opens = |at: usize| passage.is_mark(at, ',') || passage.is_mark(at, '(');
            end -= usize::from(end > from && opens(end - 1));
        } else if end > from && passage.is_mark(end - 1, ',') {
            let opens = (from.max(end.saturating_sub(LONGEST))..end - 1)
                .rev()
                .find(|at| passage.is_mark(*at, ','));
            end = opens.unwrap_or(end - 1);
        }
        // "- Liis Tamm: chairs A"
        let item = matches!(passage.block.kind, BlockKind::ListItem { .. });
        if item && end > from && passage.is_mark(end - 1, ':') {
            let first = self.actors.first().filter(|first| first.is_person());
            let labelled = first
                .is_some_and(|first| first.tokens.start <= from + 1 && first.tokens.end == end - 1);
            end -= usize::from(labelled);
        }
        if end > from && passage.is_mark(end - 1, ')') {
            let opens = (from.max(end.saturating_sub(LONGEST))..end)
                .rev()
                .find(|at| passage.is_mark(*at, '('));
            end = opens.unwrap_or(end);
        }
        end
    }
}
