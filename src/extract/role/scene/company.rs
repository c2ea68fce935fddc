//! Who does or holds something beside those whom a clause names first: "A founded B with C", "A, alongside B, is".

use super::{Actor, Scene};
use crate::document::Shape;
use crate::lexicon::words::{Tags, word_list};

impl Scene<'_, '_> {
    /// "alongside A and B", "in 2016 together with A": those who share what is told of the words before token `end`;
    /// `with` alone leads to them where what is told is an act.
    pub(in crate::extract::role) fn company(&self, end: usize, with: bool) -> Vec<&Actor> {
        const FIRST: usize = 5;
        let passage = self.passage;
        let mut at = self.behind(end);
        at += usize::from(passage.is_mark(at, ','));
        let year = |at: usize| {
            passage
                .tokens
                .get(at)
                .is_some_and(|token| token.shape == Shape::Number)
        };
        if passage.is(at, "in") && year(at + 1) {
            at += 2;
            at += usize::from(passage.is_mark(at, ','));
        }
        let led = passage.is_any(at, word_list!["along", "together", "jointly"])
            && passage.is(at + 1, "with");
        let start = if led {
            at + 2
        } else if passage.is(at, "alongside") || with && passage.is(at, "with") {
            at + 1
        } else {
            return Vec::new();
        };
        // "together with its partners A and B"
        let partners = passage.is_any(start, word_list!["its", "our", "their"])
            && passage.is_any(start + 1, word_list!["partner", "partners"]);
        let start = start + 2 * usize::from(partners && led);
        let named = self.named_from(start);
        // "with a grant from A", "with A's help", "with A as a customer": another part is theirs.
        let apart = |actor: &&Actor| {
            let gap = start..actor.tokens.start;
            gap.len() > FIRST
                || gap
                    .into_iter()
                    .any(|at| passage.tags(at).has(Tags::PREPOSITION))
        };
        let other = |actor: &&Actor| {
            self.is_possessive(actor.tokens.end) || passage.is(self.behind(actor.tokens.end), "as")
        };
        let own = named.first().is_some_and(|first| !apart(first));
        if !own || named.iter().any(other) || start >= self.sentence.end {
            return Vec::new();
        }
        named
    }

    /// ", with A and B,": those who do what the verb before token `at` tells with its subject, and one past the comma that
    /// leads back to its object.
    pub(in crate::extract::role) fn company_within(
        &self,
        at: usize,
    ) -> Option<(Vec<&Actor>, usize)> {
        let passage = self.passage;
        let with = at + 1 + usize::from(passage.is_any(at + 1, word_list!["together", "jointly"]));
        if !(passage.is_mark(at, ',') && passage.is(with, "with")) {
            return None;
        }
        let mut named = self.named_from(with + 1);
        // The object may look like the last of them: "with A and B, the C".
        let and = (1..named.len()).find(|nth| {
            let gap = named[nth - 1].tokens.end..named[*nth].tokens.start;
            gap.into_iter().any(|at| passage.is(at, "and"))
        });
        named.truncate(and.unwrap_or(0) + 1);
        let end = self.behind(named.last()?.tokens.end);
        passage.is_mark(end, ',').then_some((named, end + 1))
    }
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::check;

    #[test]
    fn founders_have_company() {
        check(
            "The Harbour Alliance was established by Siemens in 2016 with Bosch and ETSI.",
            "Siemens founder Harbour Alliance; Bosch founder Harbour Alliance; ETSI founder Harbour Alliance",
        );
        check(
            "The Harbour Alliance, founded by Siemens together with Bosch, grew.",
            "Siemens founder Harbour Alliance; Bosch founder Harbour Alliance",
        );
        check(
            "Siemens set up the Harbour Alliance in 2016 with Bosch and ETSI.",
            "Siemens founder Harbour Alliance; Bosch founder Harbour Alliance; ETSI founder Harbour Alliance",
        );
        check(
            "Siemens, along with Bosch, founded the Harbour Alliance.",
            "Siemens founder Harbour Alliance; Bosch founder Harbour Alliance",
        );
        check(
            "Siemens founded the Harbour Alliance with Bosch's help.",
            "Siemens founder Harbour Alliance",
        );
        check(
            "Siemens launched the Harbour Alliance with a speech on Bosch.",
            "Siemens founder Harbour Alliance",
        );
    }

    #[test]
    fn members_have_company() {
        check(
            "Siemens is a founding member of the Harbour Alliance, alongside Bosch and ETSI.",
            "Siemens founding_member Harbour Alliance; Bosch founding_member Harbour Alliance; ETSI founding_member Harbour Alliance",
        );
        check(
            "Siemens, alongside Bosch and ETSI, is a gold sponsor of the Harbour Alliance.",
            "Siemens sponsor Harbour Alliance; Bosch sponsor Harbour Alliance; ETSI sponsor Harbour Alliance",
        );
        check(
            "Siemens is a supplier of the Harbour Alliance along with much else.",
            "Siemens supplier Harbour Alliance",
        );
    }

    #[test]
    fn a_noun_may_have_company_too() {
        check(
            "The Kestrel Foundation grew. We have been a co-funder, with Siemens, of the Delta Project.",
            "Kestrel Foundation funder Delta Project; Siemens funder Delta Project",
        );
    }
}
