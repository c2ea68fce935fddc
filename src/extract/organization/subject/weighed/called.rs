//! What the words of a name in a title tell of it.

use super::super::super::evidence::Evidence;
use super::super::super::head;
use super::super::dated::is_coined;
use crate::lexicon::sets;
use crate::lexicon::words::{WordList, word_list};

/// "Better Voices Scotland", "Alvik Worldwide": whether a name closes with where it is, no topic before it: "Cloud Strategy
/// Germany".
pub(super) fn is_placed(name: &str) -> bool {
    const TOPICS: &WordList = word_list![
        "business",
        "compliance",
        "emissions",
        "employees",
        "energy",
        "gap",
        "growth",
        "innovation",
        "investment",
        "law",
        "market",
        "markets",
        "operations",
        "pensions",
        "plan",
        "policies",
        "policy",
        "pricing",
        "risk",
        "risks",
        "roadmap",
        "safety",
        "sales",
        "security",
        "staff",
        "strategy",
        "supply",
        "targets",
        "tax",
        "team",
        "technology",
        "trade",
        "trends",
        "vision",
        "work",
        "workforce",
    ];
    let Some((before, last)) = name.rsplit_once(' ') else {
        return false;
    };
    let two = before
        .rsplit_once(' ')
        .map_or(name, |(_, word)| &name[before.len() - word.len()..]);
    let place = sets::is_place(last) || sets::is_place(two);
    let topic = before.split(' ').any(|word| TOPICS.holds(word));
    !topic && (place || matches!(last, "Worldwide" | "International" | "Global"))
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

/// "TIDES-4", "ALVIK-6G": whether a word is one as projects are called by: capitals, a hyphen and a digit.
pub(super) fn is_code(name: &str) -> bool {
    let head = name.split('-').next().unwrap_or_default();
    let capitals = head.len() > 3 && head.bytes().all(|byte| byte.is_ascii_uppercase());
    let digit = name.bytes().any(|byte| byte.is_ascii_digit());
    capitals && digit && head.len() < name.len() && !sets::is_no_organization(name)
}
