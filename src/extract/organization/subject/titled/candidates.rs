//! What of a title may be a name.

use super::super::super::head;
use super::super::wording;
use crate::lexicon::organizations;

/// The runs of capitalised words of a title once the words for reports are out.
pub(in super::super) fn candidates(title: &str) -> Vec<String> {
    let mut runs: Vec<Vec<&str>> = vec![Vec::new()];
    for word in title.split_whitespace() {
        let core = word.trim_matches(|c: char| !c.is_alphanumeric());
        let last = runs.last_mut().expect("there is always a run");
        // "SIG Release", "Open Mainframe Project"
        let closes = || {
            let grouped = last
                .last()
                .is_some_and(|word| matches!(*word, "SIG" | "WG"))
                && !wording::is_report(&core.to_lowercase());
            let whole = || organizations::known(&format!("{} {core}", last.join(" "))).is_some();
            grouped || !last.is_empty() && last.len() < LONGEST_TITLE && whole()
        };
        let capital = core.chars().any(char::is_uppercase);
        let named = capital && (!wording::is_report_word(core) || closes());
        let connects = is_connector(core) || word == "&" || head::is_legal_form(core);
        if (named || connects && !last.is_empty()) && last.len() < 2 * LONGEST_TITLE {
            last.push(if word == "&" { word } else { core });
            if word.ends_with([':', ',', ';']) {
                runs.push(Vec::new());
            }
        } else {
            runs.push(Vec::new());
        }
    }
    // The words for a report are many: every part of a run may be the name.
    let mut parts: Vec<String> = Vec::new();
    for run in runs {
        for start in 0..run.len() {
            for end in (start + 1..=run.len()).rev() {
                let part = &run[start..end];
                let article = part[0].eq_ignore_ascii_case("the");
                let whole =
                    !article && !is_connector(part[0]) && !is_connector(part[part.len() - 1]);
                if whole && part.len() <= LONGEST_TITLE {
                    parts.push(part.join(" "));
                }
            }
        }
    }
    parts
}

/// "Foundation" of "Foundation's": what owns something and is a body or known for one.
fn owner(word: &str) -> Option<&str> {
    let owner = word
        .strip_suffix("'s")
        .or_else(|| word.strip_suffix("’s"))?;
    let sure =
        |known: organizations::KnownOrganization| known.sureness == organizations::Sureness::Sure;
    let known = || organizations::known(owner).is_some_and(sure);
    (organizations::known(word).is_none() && (head::head(owner).is_some() || known()))
        .then_some(owner)
}

/// "Alvik Project Update" for "Alvik-Project-Update" and "Alvik Foundation update" for "Alvik Foundation's update": a title whose
/// words for a report nothing ties to a name.
pub(in super::super) fn apart(title: &str) -> String {
    let words = title.split(' ').map(|word| {
        let reported = word
            .rsplit_once('-')
            .is_some_and(|(before, last)| !before.is_empty() && wording::is_report(last));
        let word = owner(word).unwrap_or(word);
        match reported {
            true => word.replace('-', " "),
            false => word.to_owned(),
        }
    });
    words.collect::<Vec<_>>().join(" ")
}

/// A title's run has no more words than these that are looked at together.
const LONGEST_TITLE: usize = 8;

pub(in super::super) fn is_connector(word: &str) -> bool {
    matches!(
        word,
        "of" | "for" | "&" | "and" | "the" | "de" | "da" | "do" | "für"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leaves_the_words_for_reports_out_of_titles() {
        let first = |title| candidates(title).into_iter().next().unwrap_or_default();
        assert_eq!(
            first("Vestmark Energy Group    Annual Report 2023"),
            "Vestmark Energy Group"
        );
        assert_eq!(
            first("2024 Annual Review Hyperledger FireFly"),
            "Hyperledger FireFly"
        );
        assert_eq!(first("2024 Tide WG Update"), "Tide WG");
        assert_eq!(first("2024 Report: SIG Release"), "SIG Release");
        assert_eq!(
            first("Harbour Alliance: Year in Review 2024"),
            "Harbour Alliance"
        );
        assert_eq!(
            apart("2020 Tidal Alvik-Project-Update"),
            "2020 Tidal Alvik Project Update"
        );
        assert_eq!(apart("Rolls-Dorn Report 2020"), "Rolls-Dorn Report 2020");
        assert!(
            candidates("OpenFab Alliance Yearbook 2024").contains(&"OpenFab Alliance".to_owned())
        );
    }
}
