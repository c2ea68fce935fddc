//! Names before the subject of a clause that are none of it: "In partnership with A and B, C opened", "A at B, which hosts".

use super::super::{Actor, Scene};
use crate::document::Shape;
use crate::lexicon::words::{Tags, word_list};

impl Scene<'_, '_> {
    /// "With funding from A, B and C built", "In partnership with A and B, C built": those of a list before a verb who stand
    /// behind the phrase that opens the sentence.
    pub(super) fn behind_opening<'v>(&'v self, listed: Vec<&'v Actor>) -> Vec<&'v Actor> {
        const LONGEST: usize = 8;
        let passage = self.passage;
        let first = self.sentence.start;
        let Some(actor) = listed.first().filter(|_| listed.len() > 1) else {
            return listed;
        };
        let start = self.article_start(actor);
        let led = start > first
            && start - first <= LONGEST
            && (passage.tags(first).has(Tags::PREPOSITION)
                || passage.is_any(first, word_list!["together", "jointly", "alongside"]))
            && {
                let own = usize::from(passage.is_any(start - 1, word_list!["its", "their", "our"]));
                passage
                    .tags(start - 1 - own.min(start - 1 - first))
                    .has(Tags::PREPOSITION)
            };
        if !led {
            return listed;
        }
        let mut joined = false;
        let mut cut = None;
        for nth in 1..listed.len() {
            let gap = self.behind(listed[nth - 1].tokens.end)..listed[nth].tokens.start;
            let and = gap
                .clone()
                .any(|at| passage.is_any(at, word_list!["and", "&", "or"]));
            let comma = gap.into_iter().any(|at| passage.is_mark(at, ','));
            if comma && !and && (joined || cut.is_none()) {
                cut = Some(nth);
            }
            joined |= and;
        }
        match cut {
            Some(cut) => listed[cut..].to_vec(),
            None => listed,
        }
    }

    /// "counts 19 federations, 16 of which belong": whether the clause of the verb group at token `group` speaks of some of
    /// those that another counts.
    pub(super) fn is_of_some(&self, group: usize) -> bool {
        let passage = self.passage;
        let some = word_list![
            "some", "most", "many", "several", "half", "none", "one", "two"
        ];
        group >= self.sentence.start + 3
            && passage.is_any(group - 1, word_list!["which", "whom"])
            && passage.is(group - 2, "of")
            && (passage.is_any(group - 3, some) || passage.tokens[group - 3].shape == Shape::Number)
    }

    /// "A at B, which hosts": the clause of the pronoun before token `group` speaks of A.
    pub(super) fn housed_before(&self, found: usize, group: usize) -> usize {
        let passage = self.passage;
        let first = self.sentence.start;
        let which = group > first && passage.is(group - 1, "which");
        let lead = self.article_start(&self.actors[found]);
        let at = lead
            .checked_sub(1)
            .filter(|at| which && *at > first && passage.is(*at, "at"));
        let whole = at.and_then(|at| self.ending_at(at));
        whole
            .filter(|whole| self.actors[*whole].named().is_some())
            .unwrap_or(found)
    }
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::check;

    #[test]
    fn phrases_that_open_a_sentence_name_others() {
        check(
            "In partnership with Bosch and ETSI, Siemens launched the Delta Project.",
            "Siemens collaborator Bosch; Siemens collaborator ETSI; Siemens founder Delta Project",
        );
        check(
            "With funding from Bosch, Siemens launched the Delta Project.",
            "Bosch funder Siemens; Siemens founder Delta Project",
        );
        check(
            "With the support of ETSI, Siemens and Bosch launched the Delta Project.",
            "ETSI supporter Siemens; Siemens founder Delta Project; Bosch founder Delta Project",
        );
        check(
            "Following talks with Bosch and ETSI, Siemens joined the Harbour Alliance.",
            "Siemens member Harbour Alliance",
        );
        check(
            "With the admission of Bosch, the Harbour Alliance counts 19 firms, 16 of which also belong to ETSI.",
            "",
        );
        check(
            "In May Siemens, Bosch and ETSI joined the Harbour Alliance.",
            "Siemens member Harbour Alliance; Bosch member Harbour Alliance; ETSI member Harbour Alliance",
        );
    }
}
