//! Titles that tell nothing but a group or project and when its report is of.

use super::super::head;
use super::titled::{candidates, plain};
use super::wording;
use crate::document::Document;
use crate::lexicon::organizations;
use crate::lexicon::words::{Tags, tags};
use crate::model::OrganizationKind;

/// "2023 Q3 Hyperledger Alvik", "2022 Annual Report: SIG Alvik": whether nothing but words for reports and dates stands
/// beside a name in a title.
pub(super) fn is_all_but_dates(title: &str, name: &str) -> bool {
    let dated = |word: &str| {
        let word = plain(word);
        let quarter = word.len() == 2
            && word.starts_with(['q', 'h'])
            && word.ends_with(|c: char| c.is_ascii_digit());
        quarter
            || !word.bytes().any(|byte| byte.is_ascii_alphabetic())
            || tags(word.as_bytes()).has(Tags::PERIOD | Tags::MONTH)
    };
    let beside = |word: &str| dated(word) || wording::is_sure(&plain(word));
    let Some((before, behind)) = title.split_once(name) else {
        return false;
    };
    let mut others = before
        .split_whitespace()
        .chain(behind.split_whitespace())
        .peekable();
    others.peek().is_some() && others.all(beside) && !name.split(' ').any(dated)
}

/// "Hyperledger Alvik": whether a name is a project's by the foundation that hosts it.
pub(super) fn is_hosted(name: &str) -> bool {
    const KINDS: [OrganizationKind; 2] = [
        OrganizationKind::OpenSourceFoundation,
        OrganizationKind::OpenSourceProject,
    ];
    let words: Vec<&str> = name.split(' ').collect();
    let hosts = organizations::known(words[0]).is_some_and(|known| KINDS.contains(&known.kind));
    let coined = |word: &&str| tags(word.to_lowercase().as_bytes()) == Tags::default();
    words.len() > 1 && hosts && words[1..].iter().all(coined) && head::of_name(&words).is_none()
}

/// The working group that the title of a document names beside a date and words for reports: "SIG Alvik".
pub(super) fn group(document: &Document) -> Option<String> {
    let first = document.sections.first();
    let heading = first.map(|section| document.words(section.title));
    let titles = heading.into_iter().chain(document.metadata.title.clone());
    titles.into_iter().find_map(|title| {
        let named = |name: &String| is_group(name) && is_all_but_dates(&title, name);
        let found = candidates(&title).into_iter().filter(named);
        found.max_by_key(String::len)
    })
}

/// "SIG Alvik", "Alvik Working Group", "Working Group Alvik"
fn is_group(name: &str) -> bool {
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
    use crate::extract::{Options, extract};
    use crate::read::{Format, read};

    /// Checks whom a text of this title speaks for.
    #[track_caller]
    fn check(title: &str, expect: Option<&str>) {
        let text = format!(
            "# {title}\n\n## Maintainers\n\nThe maintainers are:\n\n- Jane Hill (Fujitsu)\n- Peter Novak (IBM)\n"
        );
        let document = read(text, Format::Markdown);
        let report = extract(&document, &Options::default());
        assert_eq!(report.subject.as_deref(), expect, "{title}");
    }

    #[test]
    fn a_group_or_project_and_a_date_are_a_title() {
        check("2023 Q3 Hyperledger Alvik", Some("Hyperledger Alvik"));
        check(
            "Kubernetes Alvik Report, May 2021",
            Some("Kubernetes Alvik"),
        );
        check("2024 Q4 ALVIK WG", Some("ALVIK WG"));
        check("2022 Annual Report: SIG Alvik", Some("SIG Alvik"));
        check(
            "2023 Annual Report: Working Group Alvik",
            Some("Working Group Alvik"),
        );
        check("Q1 2022 Status: WG Alvik", None);
        check("2023 Working Group", None);
        check("2023 Kubernetes Community", Some("Kubernetes"));
        check("2023 Q3 Momentum", None);
    }
}
