//! Words of closed lists that a user may misspell: columns, roles, kinds, units.

use std::fmt;

use super::place::Place;

/// A word that is none of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unknown {
    /// What the list is of, in the singular: `column`.
    pub what: &'static str,
    /// The word as given.
    pub word: String,
    /// The word that was probably meant.
    pub nearest: Option<String>,
    /// What else helps.
    pub hint: &'static str,
    /// Where it stands, in an expression.
    pub place: Option<Place>,
    /// What the words are of, and the words.
    pub expected: Vec<(String, Vec<String>)>,
}

impl std::error::Error for Unknown {}

impl fmt::Display for Unknown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "unknown {} `{}`", self.what, self.word)?;
        if let Some(nearest) = &self.nearest {
            write!(f, "; did you mean `{nearest}`?")?;
        }
        if !self.hint.is_empty() {
            write!(f, "; {}", self.hint)?;
        }
        if let Some(place) = &self.place {
            write!(f, "\n{place}")?;
        }
        for (title, words) in &self.expected {
            write!(f, "\n{title}: {}", words.join(", "))?;
        }
        Ok(())
    }
}

impl Unknown {
    /// What to say of a word that is not in `list`.
    pub fn of<'w>(
        what: &'static str,
        word: &str,
        title: impl Into<String>,
        list: impl IntoIterator<Item = &'w str>,
    ) -> Unknown {
        let list: Vec<&str> = list.into_iter().collect();
        Unknown {
            what,
            word: word.to_owned(),
            nearest: nearest(word, &list).map(str::to_owned),
            hint: "",
            place: None,
            expected: vec![(title.into(), list.into_iter().map(str::to_owned).collect())],
        }
    }
}

/// The word of `list` that `word` is most like, if it is like any.
pub(super) fn nearest<'w>(word: &str, list: &[&'w str]) -> Option<&'w str> {
    const LIKE: f64 = 0.8;
    let word = word.to_lowercase();
    if let Some(known) = begun(&word, list) {
        return Some(known);
    }
    list.iter()
        .map(|known| (strsim::jaro_winkler(&known.to_lowercase(), &word), *known))
        .filter(|(likeness, _)| *likeness > LIKE)
        // Of words equally like, the first of the list.
        .fold(None, |best: Option<(f64, &str)>, next| match best {
            Some(best) if best.0 >= next.0 => Some(best),
            _ => Some(next),
        })
        .map(|(_, known)| known)
}

/// The shortest word of `list` that `word` is short for, part by part and a plural `s` left out: `orgs` for
/// `organizations`, `org_roles` for `organization_roles`.
fn begun<'w>(word: &str, list: &[&'w str]) -> Option<&'w str> {
    const SHORTEST: usize = 3;
    let stem = word.strip_suffix('s').unwrap_or(word);
    let parts: Vec<&str> = stem.split('_').collect();
    let is_it = |known: &&&str| {
        let known = known.to_lowercase();
        let of: Vec<&str> = known.split('_').collect();
        let begins = |(part, of): (&&str, &&str)| of.starts_with(*part);
        parts.len() <= of.len() && parts.iter().zip(&of).all(begins)
    };
    list.iter()
        .filter(|known| stem.len() >= SHORTEST && is_it(known))
        .min_by_key(|known| known.len())
        .copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(word: &str, expect: &str) {
        let unknown = Unknown::of("column", word, "columns", ["value", "unit", "measured"]);
        assert_eq!(unknown.to_string(), expect);
    }

    #[test]
    fn names_the_nearest_word_and_the_list() {
        check(
            "Mesured",
            "unknown column `Mesured`; did you mean `measured`?\ncolumns: value, unit, measured",
        );
        check(
            "mea",
            "unknown column `mea`; did you mean `measured`?\ncolumns: value, unit, measured",
        );
        check(
            "xyz",
            "unknown column `xyz`\ncolumns: value, unit, measured",
        );
    }
}
