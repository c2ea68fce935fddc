//! Cues: the verbs and nouns that give roles, each with its role and where whom it ties stands.

mod noun;
mod verb;

use crate::extract::passage::Passage;
use crate::lexicon::words::{Tags, WordList, word_list};
pub(super) use noun::{Nominal, Side, nominals_at};
pub(super) use verb::{Object, Verb, verbs_at};

/// Nouns of the table that more often tell no role, so that they stand outside the class.
const TYING: &WordList = word_list![
    "addition",
    "active",
    "conjunction",
    "alliance",
    "alliances",
    "jointly",
    "consortium",
    "coalition",
    "network",
    "federation",
    "gift",
    "gifts",
    "funds",
    "financing",
    "keynote",
    "keynotes",
    "talk",
    "talks",
    "presentation",
    "presentations",
    "booth",
    "booths",
    "exhibit",
    "sponsorships",
    "memberships",
    "commits",
    "patches",
    "requests",
    "reviews",
    "driven",
    "commissioned",
    "engaged",
    "retained",
    "tasked",
    "income",
    "investment",
    "standardized",
    "standardised",
    "adoption",
    "contract",
    "mentor",
    "mentoring",
    "staffed",
    "production",
    "money",
    "budget",
    "put",
    "puts",
    "injected",
    "invests",
    "invested",
    "pledged",
    "pledges",
    "implemented",
    "ported",
    "translated",
    "contributions",
    "hired",
    "commissioned",
    "part",
    "division",
    "project",
    "subproject",
    "unit",
    "arm",
    "branch",
    "agency",
    "department",
    "accepted",
    "admitted",
    "moved",
    "moves",
    "transitioned",
    "graduated",
    "graduates",
    "employs",
    "employ",
    "accounts",
    "rejoin",
    "rejoins",
    "rejoined",
    "rejoining",
    "seconded",
    "audited",
    "memorandum",
    "memoranda",
    "mou",
    "mous",
];

/// Whether token `at` is a word that roles are told with: one of its class, or one of the tables.
pub(super) fn is_cue(passage: &Passage<'_>, at: usize) -> bool {
    let tags = passage.tags(at);
    let verb = || tags.has(Tags::VERB | Tags::UP) && verb::is_form(passage, at);
    let nominal = || {
        passage.is_any(at, TYING)
            || passage.is(at, "co") && passage.is(at + 2, "operation") && passage.is_glued(at + 2)
    };
    tags.has(Tags::ROLE_CUE) || verb() || nominal()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::words::tags;

    #[test]
    fn sentences_with_a_cue_are_read() {
        let verbs = verb::VERBS.iter().flat_map(|verb| verb.forms.split(' '));
        let nominals = noun::NOMINALS.iter().map(|nominal| nominal.words[0]);
        for word in verbs.chain(nominals) {
            let first = word.split('/').next().unwrap_or(word);
            let classed = tags(first.as_bytes()).has(Tags::ROLE_CUE | Tags::VERB | Tags::UP);
            assert!(
                classed || TYING.holds(first) || first == "co",
                "`{word}` is no cue"
            );
        }
    }
}
