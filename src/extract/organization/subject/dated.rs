//! Titles that tell nothing but a group or project and when its report is of.

use super::super::evidence::Evidence;
use super::super::head;
use super::titled::{candidates, plain};
use super::wording;
use crate::document::Document;
use crate::lexicon::words::{Tags, WordList, tags, word_list};
use crate::lexicon::{organizations, sets};
use crate::model::OrganizationKind;

/// "2023 Q3 Hyperledger Alvik", "2022 Annual Report: SIG Alvik": whether nothing but words for reports and dates stands
/// beside a name in a title.
pub(super) fn is_all_but_dates(title: &str, name: &str) -> bool {
    // "Hyperledger Alvik Project Update", "Annual Report of Hyperledger Alvik"
    let beside = word_list!["project", "of", "for", "the"];
    let aside = |word: &str| wording::is_sure(word) || beside.holds(word);
    is_all_but(title, name, aside)
}

/// "This Month in Alvik: May 2024", "Alvik ASWF Review 2023": whether nothing stands beside a name but words for reports,
/// dates, small words and the foundation that hosts it.
pub(super) fn is_only(title: &str, name: &str) -> bool {
    const SMALL: &WordList = word_list![
        "a", "an", "at", "by", "for", "from", "in", "of", "on", "our", "state", "the", "this", "to"
    ];
    let beside = |word: &str| {
        let hosts = || {
            organizations::known(word)
                .is_some_and(|known| known.kind == OrganizationKind::OpenSourceFoundation)
        };
        wording::is_report_word(word) || SMALL.holds(word) || hosts()
    };
    is_all_but(title, name, beside)
}

/// Whether nothing but dates and words that are `beside` names stands beside a name in a title.
fn is_all_but(title: &str, name: &str, aside: impl Fn(&str) -> bool) -> bool {
    let dated = |word: &str| {
        let word = plain(word);
        is_period(&word)
            || !word.bytes().any(|byte| byte.is_ascii_alphabetic())
            || tags(word.as_bytes()).has(Tags::PERIOD | Tags::MONTH)
    };
    let beside =
        |word: &str| dated(word) || aside(word.trim_matches(|c: char| !c.is_alphanumeric()));
    let Some((before, behind)) = title.split_once(name) else {
        return false;
    };
    let mut others = before
        .split_whitespace()
        .chain(behind.split_whitespace())
        .peekable();
    others.peek().is_some() && others.all(beside) && !name.split(' ').any(dated)
}

/// "2018", "q3", "2018q4", "h1", "fy24": whether a word in small letters is a year or a part of one.
pub(super) fn is_period(word: &str) -> bool {
    let digit = |byte: u8| byte.is_ascii_digit();
    word.bytes().any(digit)
        && word
            .bytes()
            .all(|byte| digit(byte) || b"qhfy".contains(&byte))
}

/// What hosts projects.
const HOSTS: [OrganizationKind; 2] = [
    OrganizationKind::OpenSourceFoundation,
    OrganizationKind::OpenSourceProject,
];

/// Whether no word of a name is in a dictionary or written in small letters too: "Alvik", no "Momentum", no "Check-in".
pub(super) fn is_coined(name: &str, evidence: &Evidence) -> bool {
    let compound = |word: &str| {
        let mut behind = word.split('-').skip(1);
        behind.any(|part| part.starts_with(char::is_lowercase))
    };
    name.split(' ').all(|word| {
        let plain = word.to_lowercase();
        word.chars().count() > 2
            && !compound(word)
            && tags(plain.as_bytes()) == Tags::default()
            && head::head(word).is_none()
            && !evidence.is_small_word(word)
            && !sets::is_place(word)
    })
}

/// "Hyperledger Alvik": whether a name is a project's by the foundation that hosts it.
pub(in crate::extract::organization) fn is_hosted(name: &str) -> bool {
    let words: Vec<&str> = name.split(' ').collect();
    let hosts = matches!(words[0], "Apache" | "Eclipse" | "GNU")
        || organizations::known(words[0]).is_some_and(|known| HOSTS.contains(&known.kind));
    let coined = |word: &&str| {
        word.is_ascii()
            && organizations::known(word).is_none()
            && tags(word.to_lowercase().as_bytes()) == Tags::default()
            && !sets::is_place(word)
    };
    words.len() > 1 && hosts && words[1..].iter().all(coined) && head::of_name(&words).is_none()
}

/// The working group that the title of a document names beside a date and words for reports: "SIG Alvik"; of "Kubernetes
/// SIG Alvik" the name that the text goes on with.
pub(super) fn group(document: &Document, evidence: &Evidence) -> Option<String> {
    let beside = |word: &str| wording::is_report_word(word) || word.eq_ignore_ascii_case("group");
    let first = document.sections.first();
    let heading = first.map(|section| document.words(section.title));
    let titles = heading.into_iter().chain(document.metadata.title.clone());
    let reports = |title: &String| {
        title.bytes().any(|byte| byte.is_ascii_digit()) || title.split(' ').any(wording::is_yearly)
    };
    titles.into_iter().filter(reports).find_map(|title| {
        let named = |name: &String| is_group(name) && is_all_but(&title, name, beside);
        let whole = candidates(&title).into_iter().filter(named);
        let whole = whole.max_by_key(String::len)?;
        let (host, own) = whole.split_once(' ')?;
        let hosted = organizations::known(host).is_some() && is_group(own);
        let own = hosted && evidence.uses(&whole).all <= evidence.uses(own).all;
        Some(if own {
            whole[host.len() + 1..].to_owned()
        } else {
            whole
        })
    })
}

/// "SIG Alvik", "Alvik Working Group", "Working Group Alvik"
pub(super) fn is_group(name: &str) -> bool {
    let words: Vec<&str> = name.split(' ').collect();
    let opens = |group: &str| {
        name.strip_prefix(group)
            .is_some_and(|rest| !rest.is_empty())
    };
    let called = ["SIG", "WG", "Group"]
        .iter()
        .any(|word| words.contains(word));
    let kind = || head::of_name(&words).map(|head| head.kind);
    let grouped = opens("Working Group ")
        || opens("Special Interest Group ")
        || words.len() > 1 && called && kind() == Some(OrganizationKind::WorkingGroup);
    let bare = ["Working", "Special", "Interest", "Group", "SIG", "WG"];
    grouped && words.iter().any(|word| !bare.contains(word))
}

#[cfg(test)]
mod tests {
    use crate::extract::organization::subject::testing::check_markdown;

    /// Checks whom a text of this title speaks for.
    #[track_caller]
    fn check(title: &str, expect: Option<&str>) {
        let text = format!(
            "# {title}\n\n## Maintainers\n\nThe maintainers are:\n\n- Jane Hill (Fujitsu)\n- Peter Novak (IBM)\n"
        );
        check_markdown(&text, expect);
    }

    #[test]
    fn a_group_or_project_and_a_date_are_a_title() {
        check("2023 Q3 Hyperledger Alvik", Some("Hyperledger Alvik"));
        check(
            "2023 Q3 Hyperledger Alvik-Project-Update",
            Some("Hyperledger Alvik"),
        );
        check(
            "2023 Q3 Hyperledger Alvik Project Update",
            Some("Hyperledger Alvik"),
        );
        check(
            "Kubernetes Alvik Report, May 2021",
            Some("Kubernetes Alvik"),
        );
        check("2024 Q4 ALVIK WG", Some("ALVIK WG"));
        check("Hyperledger Alvik 2023Q4 Update", Some("Hyperledger Alvik"));
        check("2022 Annual Report: SIG Alvik", Some("SIG Alvik"));
        check(
            "2023 Annual Report: Working Group Alvik",
            Some("Working Group Alvik"),
        );
        check("Q1 2022 Status: WG Alvik", Some("WG Alvik"));
        check(
            "Kubernetes SIG Alvik Community Group Annual Reports 2020",
            Some("SIG Alvik"),
        );
        check("2023 SIG Release Annual Report", Some("SIG Release"));
        check("2023 Working Group", None);
        check("2023 Kubernetes Community", Some("Kubernetes"));
        check("2023 Q3 Momentum", None);
    }
}
