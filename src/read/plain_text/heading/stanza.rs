//! Titles of stanzas: a class of givers, members or officers over the names of those who are in it, one a line.

use super::super::bullet::bullet;
use super::super::flow::{ends_sentence, is_numeric, starts_small};
use super::super::title::{ends_in_form, is_label, is_title_case};
use super::{Kind, Scene};
use crate::lexicon::classes::{is_list_of_people, is_tier};

impl Scene<'_> {
    /// Which lines stand over the names of those whom they name.
    pub(super) fn tiers(&self) -> Vec<bool> {
        let mut tiers = vec![false; self.lines.len()];
        let found: Vec<(usize, usize)> = (0..tiers.len())
            .filter_map(|at| Some((at, self.named_below(at)?)))
            .collect();
        // "Partner" over one name may be what somebody is; among classes that have more, it is one of them.
        let classes = found.iter().filter(|(_, names)| *names > 1).count();
        for (at, names) in &found {
            tiers[*at] = *names > 1 || classes > 1;
        }
        tiers
    }

    /// How many names stand below line `at` in its stanza, if nothing else does and the line tells whose they are.
    fn named_below(&self, at: usize) -> Option<usize> {
        let words = self.words(at);
        if self.kinds[at] != Kind::Text || !(is_tier(words) || is_list_of_people(words)) {
            return None;
        }
        let below = (at + 1..self.lines.len()).take_while(|below| self.is_glued(*below));
        let names = below.clone().count();
        // A title may stand right over what the first class gave; what somebody is stands right below the name.
        let opens = |at: usize| self.lines[at].is_apart();
        let opens = opens(at) || opens(at - 1) && words.contains(['$', '€', '£', '₹']);
        let titled = below
            .clone()
            .filter(|below| is_title_case(self.words(*below)));
        let named =
            titled.count() * 4 >= names * 3 && below.clone().all(|below| self.is_name(below));
        (opens && names > 0 && named).then_some(names)
    }

    /// Whether line `at` could be a name, or several behind one another.
    fn is_name(&self, at: usize) -> bool {
        const MOST_WORDS: usize = 16;
        // "Website: acme.example" is no name, "Quellmark Tide Foundation: Second Prize" is one.
        const FEW_WORDS: usize = 3;
        const MANY: usize = 3;
        let words = self.words(at);
        let several = words.matches(", ").count() >= MANY;
        let opens = words.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
        (opens || starts_small(words))
            && !is_numeric(words)
            && (!ends_sentence(words) || ends_in_form(words))
            && !(is_label(words) && words.split_whitespace().nth(FEW_WORDS).is_none())
            && bullet(words).is_none()
            && (several || words.split_whitespace().nth(MOST_WORDS).is_none())
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    const PROSE: &str = "The alliance grew in every region during the year, and so did its work.";

    #[test]
    fn classes_over_those_who_are_in_them() {
        check(
            &format!(
                "Our Sponsors\n\n{PROSE}\n\nFounder\nQuellmark Mills\n\nAlly\nBrannock & Daughters, Inc.\nAnn and Bo Hale\n\n\
                 Friend\nCorvane\nYlva Dornsen\n\nContributor\nAnn Hale, Bo Hale, Corvane Tides, Dorn Trust, the Mills of Alvik and Dorn, Eva Tide, Rolf Tide, Anonymous (1), Ylva Dornsen\n"
            ),
            &["Our Sponsors", "Founder", "Ally", "Friend", "Contributor"],
        );
        check(
            &format!(
                "{PROSE}\n\nThose Who Gave\n$25,000 +\nAlvik Trust\nCorvane\n\n$1,000 - 24,999\nDorn Mills\nYlva Dornsen, M.D.\n"
            ),
            &["Those Who Gave", "$25,000 +", "$1,000 - 24,999"],
        );
        check(
            &format!("{PROSE}\n\n2022 Recipients\nAlvik Trust for Tides\nCorvane\nDorn Mills\n"),
            &["2022 Recipients"],
        );
    }

    #[test]
    fn what_somebody_is_heads_nothing() {
        check(
            &format!(
                "{PROSE}\n\nPartner\nAnn Hale\n\nFounder\nYlva Dornsen\n\nMember\nBo Corvane\n\n{PROSE}"
            ),
            &[],
        );
        check(
            &format!(
                "{PROSE}\n\nAnn Hale\nPartner\nQuellmark Mills\n\nBo Hale\nMember\nCorvane\n\n{PROSE}"
            ),
            &[],
        );
        check(
            "It was good.\n\nPartners\nThey gave us so much of their time\nand their money in the year.\n\nIt was good.\n",
            &["Partners"],
        );
    }
}
