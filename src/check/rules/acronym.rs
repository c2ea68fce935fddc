//! An acronym that is used and nowhere introduced beside the full name, which the report uses, too.

use crate::check::{Marks, Rule, Usual};
use crate::typed::{Mention, Organization, Report};

pub(super) const RULE: Rule = Rule {
    id: "organization.acronym",
    what: "An acronym that is nowhere introduced: ISOC, where Internet Society (ISOC) never stands",
    usual: Usual::On,
    find,
};

fn find(report: &Report, marks: &mut Marks<'_>) {
    for organization in &report.organizations {
        let is_short_form = |alias: &&String| {
            // What is a word of the name needs no introduction.
            is_acronym(alias) && !organization.name.split(' ').any(|word| word == **alias)
        };
        for acronym in organization.aliases.iter().filter(is_short_form) {
            let mut uses = organization
                .mentions
                .iter()
                .filter(|mention| mention.text == **acronym);
            let Some(first) = uses.next() else { continue };
            let full = organization
                .mentions
                .iter()
                .find(|mention| mention.text == organization.name);
            if let Some(full) = full.filter(|_| !is_introduced(organization, acronym)) {
                let message = format!("nowhere introduced as `{}`", organization.name);
                marks.add(&first.place, &first.text, message, Some(&full.place));
            }
        }
    }
}

fn is_acronym(alias: &str) -> bool {
    let letters = alias.chars().filter(|c| c.is_uppercase()).count();
    letters >= 2 && !alias.contains(' ') && !alias.chars().skip(1).any(char::is_lowercase)
}

/// Whether the acronym stands beside another spelling somewhere, with no room for a word between them.
fn is_introduced(organization: &Organization, acronym: &str) -> bool {
    // A parenthesis, quotation marks, "or".
    const MOST_BETWEEN: i64 = 8;
    let mut mentions: Vec<&Mention> = organization.mentions.iter().collect();
    mentions.sort_by_key(|mention| mention.bytes);
    mentions.windows(2).any(|pair| {
        let is_near = (0..=MOST_BETWEEN).contains(&(pair[1].bytes.0 - pair[0].bytes.1));
        is_near && (pair[0].text == acronym) != (pair[1].text == acronym)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::rules::testing::marked;

    #[test]
    fn marks_an_acronym_that_is_nowhere_introduced() {
        let text =
            "# Review\n\nThe Internet Engineering Task Force met in May. We take part in the IETF.";
        assert_eq!(
            marked(&RULE, text),
            ["3: IETF: nowhere introduced as `Internet Engineering Task Force`"]
        );
    }

    #[test]
    fn one_that_is_introduced_or_stands_alone_is_none() {
        for text in [
            "# Review\n\nThe Internet Engineering Task Force (IETF) met in May. We take part in the IETF.",
            "# Review\n\nWe take part in the IETF.",
        ] {
            assert_eq!(marked(&RULE, text), [""; 0], "{text}");
        }
    }
}
