//! How names and phrases of an annotation and of a report are compared: folded, and word by word.

use std::collections::BTreeSet;

/// Words that say nothing of what a phrase is about.
const STOP_WORDS: [&str; 9] = [
    "the", "and", "for", "with", "from", "per", "that", "who", "its",
];

/// A name as it is compared: lower case, without an article before it, genitives in it or marks around it; hyphens,
/// underscores and white space are one space, raised and lowered digits are digits.
pub(super) fn fold(name: &str) -> String {
    let lower: String = name
        .trim()
        .chars()
        .map(plain_digit)
        .flat_map(char::to_lowercase)
        .collect();
    let lower = without_genitives(&lower);
    let bare = ["the", "a", "an"]
        .iter()
        .filter_map(|article| lower.strip_prefix(article))
        .find(|rest| rest.starts_with(char::is_whitespace))
        .unwrap_or(&lower);
    let words: Vec<&str> = bare
        .split(|c: char| c.is_whitespace() || matches!(c, '_' | '-'))
        .filter(|word| !word.is_empty())
        .collect();
    let marks = [' ', '.', ',', ':', ';', '(', ')', '[', ']', '*', '`'];
    words.join(" ").trim_matches(marks).to_owned()
}

fn plain_digit(c: char) -> char {
    let from = |zero: char| char::from_u32(u32::from(c) - u32::from(zero) + u32::from('0'));
    match c {
        '¹' => '1',
        '²' => '2',
        '³' => '3',
        '⁰' | '⁴'..='⁹' => from('⁰').unwrap_or(c),
        '₀'..='₉' => from('₀').unwrap_or(c),
        _ => c,
    }
}

/// "china's ministry" → "china ministry"
fn without_genitives(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['\'', '’']) {
        let (before, mark) = rest.split_at(at);
        out.push_str(before);
        let mut after = mark.chars();
        let apostrophe = after.next();
        rest = after.as_str();
        match rest.strip_prefix('s') {
            Some(next) if !next.starts_with(|c: char| c.is_alphanumeric() || c == '_') => {
                rest = next;
            }
            _ => out.extend(apostrophe),
        }
    }
    out + rest
}

/// The words that tell what a phrase is about, in the singular.
pub(super) fn stems(phrase: &str) -> BTreeSet<String> {
    fold(phrase)
        .split(|c: char| !c.is_ascii_lowercase())
        .filter(|word| (word.len() > 2 || *word == "os") && !STOP_WORDS.contains(word))
        .map(
            |word| match (word.strip_suffix("ies"), word.strip_suffix('s')) {
                (Some(stem), _) => format!("{stem}y"),
                (None, Some(stem)) if !stem.ends_with('s') => stem.to_owned(),
                _ => word.to_owned(),
            },
        )
        .collect()
}

/// The spellings of one name, folded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Spellings(BTreeSet<String>);

impl Spellings {
    /// Folds each spelling; those that hold no word are left out.
    pub(super) fn of<'a>(names: impl IntoIterator<Item = &'a str>) -> Spellings {
        let folded = names.into_iter().map(fold);
        Spellings(folded.filter(|name| !name.is_empty()).collect())
    }

    /// Whether `name`, which is folded, is one of them.
    pub(super) fn has(&self, name: &str) -> bool {
        self.0.contains(name)
    }

    /// Takes in the spellings of `other`.
    pub(super) fn extend(&mut self, other: &Spellings) {
        self.0.extend(other.0.iter().cloned());
    }

    /// Whether one spelling is in both.
    pub(super) fn share(&self, other: &Spellings) -> bool {
        !self.0.is_disjoint(&other.0)
    }

    /// Whether they name one organization: a spelling is in both, or two share more than six of ten words.
    pub(super) fn name_one(&self, other: &Spellings) -> bool {
        self.share(other)
            || self
                .0
                .iter()
                .any(|name| other.0.iter().any(|other| are_alike(name, other)))
    }
}

fn are_alike(name: &str, other: &str) -> bool {
    let (name, other) = (word_set(name), word_set(other));
    let shared = name.intersection(&other).count();
    let all = name.len() + other.len() - shared;
    shared * 10 > all * 6
}

/// Whether one folded name is made of words of the other: "Tanaka", "Mei Tanaka".
pub(super) fn is_part(name: &str, other: &str) -> bool {
    let (name, other) = (word_set(name), word_set(other));
    !name.is_empty() && !other.is_empty() && (name.is_subset(&other) || other.is_subset(&name))
}

fn word_set(name: &str) -> BTreeSet<&str> {
    name.split_whitespace().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(name: &str, expect: &str) {
        assert_eq!(fold(name), expect);
    }

    #[test]
    fn folds_what_two_people_write_differently() {
        check("  The Linux   Foundation.", "linux foundation");
        check(
            "China's Ministry of Education",
            "china ministry of education",
        );
        check("5G-ACIA", "5g acia");
        check("standards_contributor", "standards contributor");
        check("[**Rivermesh**]", "rivermesh");
        check("m³", "m3");
        check("t₂⁴", "t24");
    }

    #[test]
    fn keeps_what_only_looks_like_an_article_or_a_genitive() {
        check("Theatre Fund", "theatre fund");
        check("Women'sports", "women'sports");
        check("O'Neill's", "o'neill");
    }

    #[test]
    fn stems_are_words_with_a_meaning_in_the_singular() {
        let stems = |phrase| stems(phrase).into_iter().collect::<Vec<_>>().join(" ");
        assert_eq!(
            stems("the companies and their glass bottles"),
            "bottle company glass their"
        );
        assert_eq!(stems("of 3 GB"), "");
    }

    #[test]
    fn one_organization_has_one_spelling_or_most_words_in_common() {
        let one = |a: &[&str], b: &[&str]| {
            Spellings::of(a.iter().copied()).name_one(&Spellings::of(b.iter().copied()))
        };
        assert!(one(&["Internet Society", "ISOC"], &["ISOC"]));
        assert!(one(
            &["Ministry of Education"],
            &["China Ministry of Education"]
        ));
        assert!(!one(&["Linux Foundation"], &["Eclipse Foundation"]));
        assert!(!one(&[""], &["..."]));
    }
}
