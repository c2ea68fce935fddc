//! Spellings that differ in letters, marks or words that tell nothing apart are one organization.

use std::collections::HashMap;

use rustc_hash::FxBuildHasher;

use super::super::head;
use super::merge::Groups;
use super::spelling::Spelling;
use crate::document::is_cjk;
use crate::lexicon::chinese::{name_abroad, stem_of_foundation};
use crate::lexicon::organizations::{self, Sureness};
use crate::lexicon::sets;
use crate::model::OrganizationKind;

/// Accepted spellings and where they stand.
fn accepted_of<'s>(
    spellings: &'s [Spelling],
    accepted: &'s [bool],
) -> impl Iterator<Item = (usize, &'s Spelling)> {
    let all = spellings.iter().enumerate();
    all.filter(|(at, _)| accepted[*at])
}

/// "Alvik, Inc." is "ALVIK INC"; "Tide‑Data Centre" is "Tide Data Center".
pub(super) fn merge_folded(spellings: &[Spelling], accepted: &[bool], groups: &mut Groups) {
    const FEWEST: usize = 4;
    let mut first: HashMap<String, usize, FxBuildHasher> = HashMap::default();
    for (at, spelling) in accepted_of(spellings, accepted) {
        let plain = folded_name(without_sort(&spelling.text));
        if plain.len() >= FEWEST {
            let owner = *first.entry(plain).or_insert(at);
            groups.join(owner, at);
        }
    }
}

/// "CERN Organization" is CERN, where everybody knows it without a word for what it is.
fn without_sort(text: &str) -> &str {
    let sure = |owner: &&str| {
        organizations::known(owner).is_some_and(|known| known.sureness == Sureness::Sure)
    };
    let owner = [" Organization", " Organisation"]
        .iter()
        .find_map(|sort| text.strip_suffix(sort));
    owner
        .filter(sure)
        .filter(|_| organizations::known(text).is_none())
        .unwrap_or(text)
}

/// 谷歌 is "Google", "Linux 基金会" the "Linux Foundation", and 海潮基金会 is 海潮开源基金会.
pub(super) fn merge_abroad(spellings: &[Spelling], accepted: &[bool], groups: &mut Groups) {
    let in_characters = |spelling: &Spelling| spelling.text.contains(is_cjk);
    let mut named = accepted_of(spellings, accepted);
    if !named.any(|(_, spelling)| in_characters(spelling)) {
        return;
    }
    let mut letters: HashMap<&str, usize, FxBuildHasher> = HashMap::default();
    for (at, spelling) in accepted_of(spellings, accepted) {
        if !in_characters(spelling) {
            letters.entry(&spelling.text).or_insert(at);
            if let Some(known) = spelling.known {
                letters.entry(known.name).or_insert(at);
            }
        }
    }
    let mut stems: HashMap<&str, usize, FxBuildHasher> = HashMap::default();
    for (at, spelling) in accepted_of(spellings, accepted) {
        if !in_characters(spelling) {
            continue;
        }
        if let Some(other) = name_abroad(&spelling.text).and_then(|name| letters.get(name)) {
            groups.join(*other, at);
        }
        let Some(stem) = stem_of_foundation(&spelling.text) else {
            continue;
        };
        let owner = *stems.entry(stem).or_insert(at);
        groups.join(owner, at);
        let forms = ["Software Foundation", "Foundation", "International"];
        let full = forms
            .iter()
            .find_map(|form| letters.get(format!("{stem} {form}").as_str()));
        // CNCF 基金会
        let own = || {
            let bare = letters.get(stem)?;
            let kind = spellings[*bare].known?.kind;
            let foundation = matches!(
                kind,
                OrganizationKind::OpenSourceFoundation
                    | OrganizationKind::StandardsBody
                    | OrganizationKind::Nonprofit
            );
            foundation.then_some(bare)
        };
        if let Some(other) = full.or_else(own) {
            groups.join(*other, at);
        }
    }
}

/// A name without what its writers may write one way or another.
pub(crate) fn folded_name(text: &str) -> String {
    /// What stands before or behind the name of a group: "WG Alvik" is the "Alvik Working Group".
    const GROUPS: [&str; 2] = ["working group ", "special interest group "];
    let mut plain = String::with_capacity(text.len());
    let words = text
        .split([' ', '-', '‐', '‑', '–'])
        .filter(|word| !word.is_empty());
    let mut letters = String::new();
    for (nth, word) in words.enumerate() {
        letters.clear();
        let plain_letters = word
            .chars()
            .filter(|c| !matches!(c, ',' | '.' | '\'' | '’'));
        letters.extend(plain_letters.flat_map(char::to_lowercase));
        let word = match letters.as_str() {
            "the" if nth == 0 => continue,
            "&" => "and",
            "d&i" => "diversity and inclusion",
            "center" => "centre",
            "organisation" => "organization",
            "programme" => "program",
            "corp" => "corporation",
            "co" => "company",
            "ltd" => "limited",
            "inc" => "incorporated",
            "wg" => "working group",
            "sig" => "special interest group",
            letters => letters,
        };
        // Some writers set a space between letters and characters, others none.
        let tied = plain.chars().next_back().is_some_and(is_cjk) || word.starts_with(is_cjk);
        if !plain.is_empty() && !tied {
            plain.push(' ');
        }
        plain.push_str(word);
    }
    if let Some(group) = GROUPS.iter().find(|group| plain.starts_with(*group)) {
        plain.push(' ');
        plain.push_str(group.trim_end());
        plain.drain(..group.len());
    }
    plain
}

/// "the Australian government" is the "Government of Australia".
pub(super) fn merge_governments(spellings: &[Spelling], accepted: &[bool], groups: &mut Groups) {
    let place = |text: &str| {
        let text = text
            .strip_prefix("Government of ")
            .or_else(|| text.strip_prefix("government of "))?;
        Some(text.strip_prefix("the ").unwrap_or(text).to_owned())
    };
    let governed = |text: &str| {
        let nation = text
            .strip_suffix(" Government")
            .or_else(|| text.strip_suffix(" government"))?;
        Some(nation.to_owned())
    };
    let of: Vec<(usize, String)> = accepted_of(spellings, accepted)
        .filter_map(|(at, spelling)| Some((at, place(&spelling.text)?)))
        .collect();
    for (at, spelling) in accepted_of(spellings, accepted) {
        let Some(nation) = governed(&spelling.text) else {
            continue;
        };
        let mut owners = of.iter().filter(|(_, place)| is_nation_of(&nation, place));
        if let (Some((owner, _)), None) = (owners.next(), owners.next()) {
            groups.join(*owner, at);
        }
    }
}

/// Whether "Australian" or "Australia" is said of "Australia".
fn is_nation_of(nation: &str, place: &str) -> bool {
    const IRREGULAR: [(&str, &str); 20] = [
        ("British", "United Kingdom"),
        ("UK", "United Kingdom"),
        ("US", "United States"),
        ("U.S.", "United States"),
        ("American", "United States"),
        ("Chinese", "China"),
        ("Danish", "Denmark"),
        ("Dutch", "Netherlands"),
        ("Filipino", "Philippines"),
        ("Philippine", "Philippines"),
        ("Finnish", "Finland"),
        ("French", "France"),
        ("Greek", "Greece"),
        ("Irish", "Ireland"),
        ("Polish", "Poland"),
        ("Scottish", "Scotland"),
        ("Spanish", "Spain"),
        ("Swiss", "Switzerland"),
        ("Turkish", "Turkey"),
        ("Welsh", "Wales"),
    ];
    const STEM: usize = 4;
    let shared = nation.bytes().zip(place.bytes());
    let shared = shared.take_while(|(one, other)| one == other).count();
    nation == place
        || IRREGULAR.contains(&(nation, place))
        || shared >= STEM && shared + 2 >= place.len() && !nation.contains(' ')
}

/// "Dorn Marine Company" is the "Dorn Marine Real Estate Development Company", "Alvik Bank" is "Alvik Bank and Trust Company", and
/// "Dorn & Reed" is "Dorn and Reed Group plc", where one name alone goes on so.
pub(super) fn merge_without_trade(spellings: &[Spelling], accepted: &[bool], groups: &mut Groups) {
    let firm = |spelling: &&Spelling| {
        spelling.legal
            || spelling
                .head
                .is_some_and(|head| head.kind == OrganizationKind::Company)
    };
    // Each longer name under the shorter ones that it may be called by.
    let mut owners: HashMap<String, Option<usize>, FxBuildHasher> = HashMap::default();
    for (at, spelling) in accepted_of(spellings, accepted).filter(|(_, spelling)| firm(spelling)) {
        for short in without_trade(&spelling.text) {
            owners
                .entry(folded_name(&short))
                .and_modify(|owner| *owner = None)
                .or_insert(Some(at));
        }
    }
    if owners.is_empty() {
        return;
    }
    for (at, spelling) in accepted_of(spellings, accepted) {
        if let Some(Some(owner)) = owners.get(&folded_name(&spelling.text)) {
            groups.join(*owner, at);
        }
    }
}

/// The names that a firm's is cut short to.
fn without_trade(text: &str) -> Vec<String> {
    let words: Vec<&str> = text.split(' ').collect();
    let trade =
        |word: &&str| head::is_trade(word) || matches!(*word, "Real" | "Estate" | "and" | "&");
    let mut shorts = Vec::new();
    if let [name @ .., last] = words.as_slice()
        && matches!(*last, "Company" | "Corporation" | "Group")
    {
        let kept = name
            .iter()
            .rposition(|word| !trade(word))
            .map_or(0, |at| at + 1);
        let whole = name[..kept].join(" ");
        if (2..name.len()).contains(&kept) && !sets::is_place(&whole) {
            shorts.push(format!("{whole} {last}"));
        }
    }
    // "Dorn and Reed Group plc" is "Dorn & Reed".
    let group = words
        .iter()
        .rposition(|word| !head::is_legal_form(word.trim_end_matches(',')));
    if let Some(group) = group.filter(|group| *group > 1 && group + 1 < words.len())
        && matches!(words[group], "Group" | "Holding" | "Holdings")
    {
        shorts.push(words[..group].join(" "));
    }
    if let Some((bank, rest)) = text.split_once(" and ")
        && rest.starts_with("Trust Co")
    {
        shorts.push(bank.to_owned());
    }
    shorts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(one: &str, other: &str, expect: bool) {
        assert_eq!(
            folded_name(one) == folded_name(other),
            expect,
            "{one}, {other}"
        );
    }

    #[test]
    fn marks_cases_and_spellings_tell_nothing_apart() {
        check("ALVIK CORP", "Alvik Corp.", true);
        check("Alvik, Inc.", "Alvik Incorporated", true);
        check("The Dorn‐Alvik Centre", "Dorn-Alvik Center", true);
        check("Dorn & Sons Ltd", "Dorn and Sons Limited", true);
        check("A.O. Dorn", "AO Dorn", true);
        check("WG Alvik Sea", "Alvik Sea Working Group", true);
        check("SIG Alvik", "Alvik Special Interest Group", true);
        check("WG Alvik", "SIG Alvik", false);
        check("Alvik Bank", "Alvik Banks", false);
    }

    #[test]
    fn nations_are_of_their_places() {
        assert!(is_nation_of("Australian", "Australia") && is_nation_of("French", "France"));
        assert!(is_nation_of("Nepalese", "Nepal") && is_nation_of("U.S.", "United States"));
        assert!(!is_nation_of("Indian", "Indonesia") && !is_nation_of("Austrian", "Australia"));
    }

    #[test]
    fn firms_are_called_without_their_trade() {
        assert_eq!(
            without_trade("Dorn Marine Real Estate Development Company"),
            ["Dorn Marine Company"]
        );
        assert_eq!(without_trade("Alvik Bank and Trust Co."), ["Alvik Bank"]);
        assert_eq!(without_trade("Dorn and Reed Group plc"), ["Dorn and Reed"]);
        assert!(without_trade("Saudi Arabia Insurance Company").is_empty());
        assert!(without_trade("Dorn Marine Company").is_empty());
    }
}
