//! An organization spelt in two ways that differ in nothing but capitals, spaces and hyphens.

use std::collections::BTreeMap;

use crate::check::{Marks, Rule, Usual};
use crate::typed::{Mention, Report};

pub(super) const RULE: Rule = Rule {
    id: "organization.spelling",
    what: "An organization spelt in two ways: NumFOCUS and NumFocus; capitals of a title are none",
    usual: Usual::On,
    find,
};

fn find(report: &Report, marks: &mut Marks<'_>) {
    for organization in &report.organizations {
        let mut spellings: BTreeMap<String, Vec<(&str, Vec<&Mention>)>> = BTreeMap::new();
        for mention in &organization.mentions {
            let Some(plain) = plain(&mention.text) else {
                continue;
            };
            let of_plain = spellings.entry(plain).or_default();
            let text = mention.text.as_str();
            match of_plain.iter_mut().find(|(known, _)| is_same(known, text)) {
                Some((_, mentions)) => mentions.push(mention),
                None => of_plain.push((text, vec![mention])),
            }
        }
        for of_plain in spellings.values() {
            // Of spellings as frequent, the first of the text.
            let usual = of_plain
                .iter()
                .rev()
                .max_by_key(|(_, mentions)| mentions.len());
            let Some((usual, usual_mentions)) = usual else {
                continue;
            };
            for (_, mentions) in of_plain.iter().filter(|(text, _)| text != usual) {
                let first = mentions[0];
                let message = format!("spelt `{usual}` elsewhere, {} times", usual_mentions.len());
                let message = message.replace(", 1 times", "");
                marks.add(
                    &first.place,
                    &first.text,
                    message,
                    Some(&usual_mentions[0].place),
                );
            }
        }
    }
}

/// Whether two spellings are one: an article, and white space that a line break makes, are none of the name.
fn is_same(one: &str, other: &str) -> bool {
    let words =
        |text: &str| -> Vec<String> { text.split_whitespace().map(str::to_owned).collect() };
    words(one) == words(other)
}

/// A spelling without what may differ; `None` where it is all in capitals or small letters over several words, as in
/// a title or an address.
fn plain(text: &str) -> Option<String> {
    let is_shouted = text.contains(' ') && !text.chars().any(char::is_lowercase);
    let is_small = !text.chars().any(char::is_uppercase);
    let plain: String = text
        .chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect();
    (!is_shouted && !is_small).then_some(plain)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::rules::testing::marked;

    #[test]
    fn marks_the_rarer_spelling() {
        let text = "# Review\n\nBrattvik Robotics Inc. joined. The Open-Ferry Alliance met. The Open Ferry Alliance grew. \
                    The Open Ferry Alliance has 30 members.";
        assert_eq!(
            marked(&RULE, text),
            ["3: Open-Ferry Alliance: spelt `Open Ferry Alliance` elsewhere, 2 times"]
        );
    }

    #[test]
    fn titles_in_capitals_and_acronyms_are_none() {
        let text =
            "# THE OPEN FERRY ALLIANCE\n\nThe Open Ferry Alliance (OFA) met. OFA has 30 members.";
        assert_eq!(marked(&RULE, text), [""; 0]);
    }
}
