//! Whom "they" and "it" stand for in the sentence that names them: "A and B moved to C, but they will contribute".

use super::super::{Actor, Scene};
use crate::lexicon::words::{Tags, word_list};

impl Scene<'_, '_> {
    /// Those who open a sentence together, where the clause before token `group` speaks of "they" and no others were told of
    /// between.
    pub(super) fn those_before(&self, group: usize) -> Option<Vec<&Actor>> {
        const MOST: usize = 16;
        let passage = self.passage;
        let they = group.checked_sub(1).filter(|at| passage.is(*at, "they"))?;
        let joint = they.checked_sub(1).filter(|at| *at > self.sentence.start)?;
        let joins = word_list!["and", "but", "although", "though", "yet", "while"];
        let first = self.actors.first()?;
        if !passage.is_any(joint, joins) || self.article_start(first) != self.sentence.start {
            return None;
        }
        let before = |actor: &&Actor| actor.tokens.end <= joint;
        let named = self.actors.iter().take(MOST).take_while(before).count();
        if named == MOST {
            return None;
        }
        let together = (1..named)
            .map(|last| self.coordinated(last))
            .take_while(|listed| listed[0].tokens == first.tokens)
            .last()?;
        let alike = (together.iter()).all(|actor| actor.is_person() == first.is_person());
        let end = together.last()?.tokens.end;
        // "A and B met the maintainers, and they"
        let others = (end..joint).any(|at| {
            passage.is_mark(at, ';')
                || passage.tags(at).has(Tags::ROLE_CUE) && passage.raw(at).ends_with('s')
                || passage.is_any(at, word_list!["people", "students", "firms", "companies"])
        });
        let more = named - together.len() > 1;
        (together.len() > 1 && alike && !others && !more).then_some(together)
    }

    /// "A takes part in B, where it is a gold member": the organization that opens the sentence, where the clause before token
    /// `group` says what "it" is at the one named right before.
    pub(super) fn it_where(&self, group: usize) -> Option<&Actor> {
        let passage = self.passage;
        let it = group.checked_sub(1).filter(|at| passage.is(*at, "it"))?;
        let place = it.checked_sub(1).filter(|at| passage.is(*at, "where"))?;
        let comma = place
            .checked_sub(1)
            .filter(|at| passage.is_mark(*at, ','))?;
        let there = self.ending_at(comma)?;
        let first = self.actors.first().filter(|_| there == 1)?;
        // "where it was agreed that"
        let nobody = word_list![
            "agreed",
            "decided",
            "said",
            "noted",
            "hoped",
            "planned",
            "expected",
            "announced",
            "clear"
        ];
        let spoken = (group..group + 3).any(|at| passage.is_any(at, nobody));
        let opens = self.article_start(first) == self.sentence.start;
        (opens && !spoken && first.organization().is_some()).then_some(first)
    }
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::check_behind;

    #[test]
    fn it_is_who_opens_the_sentence_where_another_place_is_told() {
        check_behind(
            "Siemens takes part in ETSI, where it is a gold member.",
            "Siemens participant ETSI; Siemens gold_member ETSI",
        );
        check_behind(
            "Siemens joined ETSI, where it now holds a seat on the board.",
            "Siemens member ETSI; Siemens board_member ETSI",
        );
        for sentence in [
            "Siemens and Bosch met in Oslo, where it is a gold member.",
            "Siemens met Bosch, where it was agreed to chair the board.",
            "The owner of Siemens met Bosch, where it is a gold member.",
        ] {
            check_behind(sentence, "");
        }
    }

    #[test]
    fn they_are_those_whom_the_sentence_opens_with() {
        check_behind(
            "Anna Kowalska and David Chen have moved to other work, but they will continue contributing to the Delta Project.",
            "Anna Kowalska contributor Delta Project; David Chen contributor Delta Project",
        );
        check_behind(
            "Siemens and Bosch cut their costs, and they joined ETSI.",
            "Siemens member ETSI; Bosch member ETSI",
        );
        for sentence in [
            "Siemens and Bosch met our maintainers, and they joined ETSI.",
            "Siemens met Bosch, and they joined ETSI.",
            "Siemens and Bosch grew; Nokia and Intel did not, but they are members of ETSI.",
        ] {
            check_behind(sentence, "");
        }
    }
}
