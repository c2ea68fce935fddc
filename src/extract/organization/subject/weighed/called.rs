//! What the words of a name in a title tell of it.

use super::super::super::evidence::Evidence;
use super::super::super::head;
use super::super::dated::is_coined;
use super::super::opening::is_running;
use super::super::wording;
use crate::document::Document;
use crate::lexicon::words::{Tags, WordList, tags, word_list};
use crate::lexicon::{organizations, sets};

/// What titles are about: no name has one, and none is called by one.
const TOPICS: &WordList = word_list![
    "access",
    "agenda",
    "beta",
    "business",
    "code",
    "compliance",
    "conditions",
    "details",
    "emissions",
    "employees",
    "energy",
    "equality",
    "gap",
    "greetings",
    "growth",
    "guidelines",
    "handbook",
    "holidays",
    "information",
    "innovation",
    "investment",
    "iteration",
    "law",
    "link",
    "manual",
    "market",
    "markets",
    "members",
    "milestone",
    "news",
    "operations",
    "pensions",
    "plan",
    "policies",
    "policy",
    "prices",
    "pricing",
    "risk",
    "risks",
    "roadmap",
    "room",
    "safety",
    "sales",
    "security",
    "sprint",
    "staff",
    "strategy",
    "supply",
    "targets",
    "tax",
    "team",
    "technology",
    "terms",
    "trade",
    "trends",
    "trip",
    "use",
    "version",
    "vision",
    "work",
    "workforce",
];

/// Whether a word of a name is what titles are about: "Cloud Strategy", "Terms of Use".
pub(super) fn has_topic(name: &str) -> bool {
    name.split(' ').any(|word| TOPICS.holds(word))
}

/// "Food Prices Norway": whether a name closes with a place, several of what titles are about before it.
pub(in super::super) fn is_topic_of_place(name: &str) -> bool {
    name.rsplit_once(' ').is_some_and(|(before, last)| {
        let several = |word: &str| word.ends_with('s') && TOPICS.holds(word);
        sets::is_place(last)
            && before.split(' ').any(several)
            && organizations::known(name).is_none()
    })
}

/// "Better Voices Scotland", "Alvik Worldwide": whether a name closes with where it is, no topic before it: "Cloud Strategy
/// Germany", and nothing that tells of what happens there: "Greetings From Spain", "Going Global".
pub(super) fn is_placed(name: &str) -> bool {
    let Some((before, last)) = name.rsplit_once(' ') else {
        return false;
    };
    let two = before
        .rsplit_once(' ')
        .map_or(name, |(_, word)| &name[before.len() - word.len()..]);
    let place = sets::is_place(last) || sets::is_place(two);
    let tied = before
        .split(' ')
        .any(|word| tags(word.to_lowercase().as_bytes()).has(Tags::PREPOSITION));
    let doing = before
        .split(' ')
        .next()
        .is_some_and(|word| word.ends_with("ing"));
    !has_topic(before)
        && !tied
        && !doing
        && (place || matches!(last, "Worldwide" | "International" | "Global"))
}

/// Whether lines of a text open as parts of what an organization tells of itself do: "Trustees", "Directors' interests".
pub(super) fn is_governed(document: &Document) -> bool {
    let opens = |text: &str| {
        let first = text.split(|c: char| !c.is_alphabetic()).next();
        first.is_some_and(|word| matches!(word, "Trustees" | "Directors" | "Board"))
    };
    let mut lines = document
        .blocks
        .iter()
        .map(|block| block.span.of(&document.text));
    lines.any(|text| opens(text) && !is_running(text))
}

/// Whether a word of a name that is in no dictionary stands alone in the text: "Alvik" of "Dornwerke Alvik".
pub(super) fn goes_on_in_part(evidence: &Evidence, name: &str) -> bool {
    let own = |word: &str| {
        word.chars().count() > 3
            && head::head(word).is_none()
            && !sets::is_place(word)
            && is_coined(word, evidence)
            && evidence.uses(word).all > 0
    };
    name.contains(' ') && name.split(' ').any(own)
}

/// "ALVIK-6G": whether a word is one as projects are called by: capitals that are no word and no known name, a
/// hyphen and a digit.
pub(in super::super) fn is_code(name: &str) -> bool {
    let (capitals, rest) = name.split_once('-').unwrap_or_default();
    let coined = || {
        let title = capitals[..1].to_owned() + &capitals[1..].to_lowercase();
        let known = [capitals, &title, name];
        tags(title.to_lowercase().as_bytes()) == Tags::default()
            && head::head(&title).is_none()
            && !wording::is_report_word(&title)
            && !has_topic(&title)
            && !known
                .iter()
                .any(|word| sets::is_no_organization(word) || organizations::known(word).is_some())
    };
    let digit = rest.bytes().any(|byte| byte.is_ascii_digit());
    let all = capitals.len() > 3 && capitals.bytes().all(|byte| byte.is_ascii_uppercase());
    all && digit && coined()
}
