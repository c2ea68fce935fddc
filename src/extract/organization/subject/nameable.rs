//! Which words may name whom a report speaks for.

use super::super::head;
use super::super::resolve::spelling::{
    is_generic, is_headline, is_initialled, is_ordinary, is_storm,
};
use super::dated::is_period;
use super::weighed;
use crate::lexicon::words::{Tags, WordList, tags, word_list};
use crate::lexicon::{organizations, sets};
use crate::model::OrganizationKind;

/// Whether words may be the name of one who reports: no person, place or event, no part of a document and no two sentences.
pub(super) fn is_nameable(text: &str) -> bool {
    let words: Vec<&str> = text.split(' ').collect();
    // "Arvo Robotics" has a head, whatever its first word is.
    let person = words.len() == 2
        && sets::is_given_name(words[0])
        && head::of_name(&words).is_none()
        && organizations::known(text).is_none();
    let event = organizations::known(text).map_or_else(
        || head::of_name(&words).is_some_and(|head| head.kind == OrganizationKind::Conference),
        |known| known.kind == OrganizationKind::Conference,
    );
    // "The Assembly met" is said of one whose name stands elsewhere.
    let head = words.len() == 1
        && head::head(words[0]).is_some()
        && !head::is_compound(words[0])
        && organizations::known(text).is_none();
    // "Statement The Group": two sentences that no stop parts.
    // "Trust for Alvik. Trustee" too
    let stopped = |word: &&str| {
        word.len() > 5 && word.ends_with('.') && !word[..word.len() - 1].contains('.')
    };
    let torn = words.iter().skip(1).any(|word| *word == "The")
        || words[..words.len() - 1].iter().any(stopped);
    // "Tide Users Survey", "OSPO Survey Frequencies"; "Alvik Geological Survey" is an office.
    let surveys = words.iter().position(|word| *word == "Survey");
    let surveyed = surveys.is_some_and(|at| {
        at > 0 && organizations::known(text).is_none() && head::of_name(&words).is_none()
    });
    // "Dial-in Information", "Follow-Up Actions"
    const PARTS: &WordList = word_list![
        "actions",
        "details",
        "information",
        "items",
        "number",
        "sheet",
    ];
    let part = words.len() > 1
        && PARTS.holds(words[words.len() - 1])
        && organizations::known(text).is_none();
    // "April's Community Call", "Q2 Harbour Project"
    let month = words[0].trim_end_matches("'s").trim_end_matches("’s");
    let dated = month.len() < words[0].len() && tags(month.as_bytes()).has(Tags::MONTH)
        || words.len() > 1 && is_period(&words[0].to_lowercase());
    // "Kubernetes Supply Chain Security": what is done for software.
    const TOPICS: &WordList = word_list!["maintenance", "security", "sustainability", "support"];
    let known = |words: &str| organizations::known(words);
    let topic = words.len() > 2
        && TOPICS.holds(words[words.len() - 1])
        && known(text).is_none()
        && known(words[0]).is_some_and(|known| known.kind == OrganizationKind::OpenSourceProject);
    // "Special Interest Groups": any of them.
    let (rest, last) = text.rsplit_once(' ').unwrap_or(("", text));
    let several = last.strip_suffix('s').is_some_and(|one| {
        let mut words: Vec<&str> = rest.split(' ').collect();
        words.push(one);
        head::head(one).is_some() && !rest.is_empty() && is_generic(&words)
    });
    // "State of the Alvik Community"
    let state = text.starts_with("State of the ");
    !torn
        && !surveyed
        && !part
        && !state
        && !several
        && !topic
        && !dated
        && !head
        && !is_ordinary(&words)
        && !is_initialled(&words)
        && !is_storm(&words)
        && !is_headline(&words)
        && !is_generic(&words)
        && !event
        && !sets::is_place(text)
        && !weighed::is_topic_of_place(text)
        && !sets::is_no_organization(text)
        && !person
        && words.iter().any(|word| word.len() > 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_sentences_are_no_name() {
        assert!(!is_nameable("OSPO Survey Frequencies"));
        assert!(!is_nameable("Dial-in Information"));
        assert!(!is_nameable("Follow-Up Actions"));
        assert!(!is_nameable("Tide Users Survey"));
        assert!(!is_nameable("QTC Survey"));
        assert!(!is_nameable("Special Interest Groups"));
        assert!(!is_nameable("Working Groups"));
        assert!(!is_nameable("Kubernetes Supply Chain Security"));
        assert!(is_nameable("Alvik Network Security"));
        assert!(is_nameable("Alvik Special Interest Group"));
        assert!(is_nameable("Alvik Geological Survey"));
        assert!(is_nameable("Harbour Land Survey"));
        assert!(!is_nameable("Statement The Group"));
    }
}
