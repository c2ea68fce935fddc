//! The rules: one file each, and THE list of them.

mod acronym;
mod change;
mod contradiction;
mod one_of;
mod part;
mod spelling;
mod total;
mod undated;
mod unexplained;
mod unread;
mod vague;

use super::Rule;

/// All rules, in the order they are listed.
pub static RULES: [Rule; 11] = [
    contradiction::RULE,
    total::RULE,
    change::RULE,
    part::RULE,
    spelling::RULE,
    acronym::RULE,
    one_of::RULE,
    unread::RULE,
    vague::RULE,
    undated::RULE,
    unexplained::RULE,
];

#[cfg(test)]
mod testing {
    use super::*;
    use crate::typed::testing::report;

    /// What a rule marks in a Markdown text: `line: words: message`.
    pub(super) fn marked(rule: &'static Rule, text: &str) -> Vec<String> {
        let findings = crate::check::check(&report(text), &[rule]);
        let line = |finding: crate::check::Finding| {
            format!(
                "{}: {}: {}",
                finding.place.line, finding.words, finding.message
            )
        };
        findings.into_iter().map(line).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_have_names_of_their_own() {
        let mut ids: Vec<&str> = RULES.iter().map(|rule| rule.id).collect();
        ids.sort_unstable();
        assert!(ids.windows(2).all(|pair| pair[0] != pair[1]), "{ids:?}");
        assert!(ids.iter().all(|id| id.contains('.')), "{ids:?}");
    }
}
