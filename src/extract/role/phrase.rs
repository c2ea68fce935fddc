//! The phrases that name roles: those of the lexicon's `phrases.tsv`, by their first words.

use std::borrow::Cow;
use std::cmp::Reverse;
use std::sync::LazyLock;

use crate::extract::passage::Passage;
use crate::lexicon::words::{WordList, WordMap, word_list};
use crate::lexicon::{RoleId, roles};

/// A phrase that names a role.
#[derive(Clone)]
pub(super) struct Phrase {
    /// Its words; a hyphen parts words as a space does. "the" stands for any determiner, "*" for some words.
    pub(super) words: Vec<&'static str>,
    /// The role.
    pub(super) role: RoleId,
    /// Whether the words name who holds it or where it is held.
    pub(super) names: Names,
}

/// Whom the words of a phrase name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Names {
    /// "member": who holds the role.
    Holder,
    /// "subsidiary", "membership": where it is held.
    Place,
}

/// The words that lead to a body in which somebody has a seat.
const LEADS: [&str; 9] = [
    "on", "onto", "to", "from", "off", "joined", "joins", "join", "left",
];

/// The same, for rules to ask for.
pub(super) const SEAT: &WordList = word_list![..LEADS];

/// Phrases by their first word and its plural, the longest first; those of a plural stand behind all of the word itself.
static BY_FIRST: LazyLock<WordMap<Vec<Phrase>>> = LazyLock::new(|| {
    let (mut by_word, mut by_plural) = (Vec::new(), Vec::new());
    for line in roles::PHRASES.lines() {
        let (id, phrases) = line
            .split_once('\t')
            .expect("a line of phrases.tsv has two cells");
        let role = RoleId::from_id(id).expect("the closed list has the role");
        for phrase in phrases.split("; ") {
            let mut add = |words: Vec<&'static str>, names| {
                let phrase = Phrase { words, role, names };
                let plural = match phrase.words[0].strip_suffix('y') {
                    Some(stem) => format!("{stem}ies"),
                    None => format!("{}s", phrase.words[0]),
                };
                by_plural.push((plural, phrase.clone()));
                by_word.push((phrase.words[0].to_owned(), phrase));
            };
            let words = |phrase: &'static str| phrase.split([' ', '-']);
            if let Some(body) = phrase.strip_prefix("seat:") {
                // "a seat on the board"
                add(
                    ["seat", "on", "the"]
                        .into_iter()
                        .chain(words(body))
                        .collect(),
                    Names::Holder,
                );
                for lead in LEADS {
                    add(
                        [lead, "the"].into_iter().chain(words(body)).collect(),
                        Names::Holder,
                    );
                }
            } else if let Some(place) = phrase.strip_prefix("of:") {
                add(words(place).collect(), Names::Place);
            } else {
                add(words(phrase).collect(), Names::Holder);
            }
        }
    }
    for phrases in [&mut by_word, &mut by_plural] {
        phrases.sort_by_key(|(_, phrase)| Reverse(phrase.words.len()));
    }
    WordMap::lists(by_word.into_iter().chain(by_plural))
});

/// The phrases whose first word is `word`, in any case or as a plural.
pub(super) fn starting_with(word: &str) -> &'static [Phrase] {
    BY_FIRST.get(word).map_or(&[], Vec::as_slice)
}

/// The role of those with a seat in a body that `name` ends with: "A Steering Committee".
pub(super) fn seat_named(name: &str) -> Option<RoleId> {
    let mut words: Vec<&str> = name.split([' ', '-']).collect();
    words.reverse();
    let ends = |body: &[&str]| {
        let same = |(word, other): (&&str, &&str)| word.eq_ignore_ascii_case(other);
        // "TSC" is one by itself; "Board" is one of somebody.
        let alone = words.len() == 1 && name.bytes().all(|byte| byte.is_ascii_uppercase());
        let fits = body.len() < words.len() || alone && body.len() == 1;
        fits && body.iter().rev().zip(&words).all(same)
    };
    let seats = starting_with("on").iter();
    // "A Technical Steering Committee" ends with two of them.
    let seats = seats.filter(|phrase| ends(phrase.words.get(2..).unwrap_or_default()));
    Some(seats.max_by_key(|phrase| phrase.words.len())?.role)
}

/// The phrases whose first word stands at token `at`.
pub(super) fn starting_at(passage: &Passage<'_>, at: usize) -> &'static [Phrase] {
    let phrases = passage.look_up(at, &BY_FIRST);
    phrases.map_or(&[], Vec::as_slice)
}

/// The role that `text` names from its first word to its last: "CEO", "board member".
pub fn named(text: &str) -> Option<RoleId> {
    let words: Vec<String> = text
        .to_lowercase()
        .split([' ', '-', '_'])
        .map(str::to_owned)
        .collect();
    let phrases = starting_with(&words[0]).iter();
    let mut whole = phrases.filter(|phrase| phrase.words == words);
    whole.next().map(|phrase| phrase.role)
}

/// The singular of a word that may be a plural: "members", "subsidiaries".
pub(super) fn singular(word: &str) -> Option<Cow<'_, str>> {
    match word.strip_suffix("ies") {
        Some(stem) => Some(Cow::Owned(format!("{stem}y"))),
        None => word.strip_suffix(['s', 'S']).map(Cow::Borrowed),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::lex_text;
    use crate::extract::role::testing::check_behind;
    use crate::lexicon::words::{Tags, tags};

    #[test]
    fn sentences_with_a_phrase_are_read() {
        let of_line = |line: &'static str| line.split('\t').nth(1).unwrap().split("; ");
        for phrase in roles::PHRASES.lines().flat_map(of_line) {
            // "active" is a cue by the table of nouns that tie.
            let cued = |word: &str| tags(word.as_bytes()).has(Tags::ROLE_CUE) || word == "active";
            assert!(phrase.split([' ', '-', ':']).any(cued), "{phrase}");
        }
    }

    #[test]
    fn words_that_open_a_phrase_are_classed() {
        let of_line = |line: &'static str| line.split('\t').nth(1).unwrap().split("; ");
        let opening = |phrase: &'static str| {
            let words = phrase.strip_prefix("of:").unwrap_or(phrase);
            words.split([' ', '-', ':']).next().unwrap()
        };
        let openings = roles::PHRASES.lines().flat_map(of_line).map(opening);
        let below = ["vice", "deputy", "members", "secretaries"];
        for word in openings.chain(LEADS).chain(below) {
            assert!(lex_text(word)[0].opens_role, "{word}");
        }
    }

    #[test]
    fn finds_phrases_by_their_first_word_longest_first() {
        let lengths: Vec<usize> = starting_with("Members")
            .iter()
            .map(|phrase| phrase.words.len())
            .collect();
        assert!(lengths.len() > 1 && lengths.is_sorted_by(|one, next| one >= next));
        assert!(starting_with("harbour").is_empty());
    }

    #[test]
    fn seats_on_bodies_that_letters_name() {
        for sentence in [
            "David Chen was elected to the TSC.",
            "David Chen was added to the TSC in May.",
            "David Chen joined the TSC.",
            "David Chen joined TSC in May.",
        ] {
            check_behind(sentence, "David Chen tsc_member TSC");
        }
        for sentence in [
            "David Chen presented the report to the TSC.",
            "David Chen joined the TSC call.",
            "David Chen joined the board meeting.",
        ] {
            check_behind(sentence, "");
        }
        check_behind(
            "David Chen was added to the PMC.",
            "David Chen pmc_member Kestrel Foundation",
        );
    }
}
