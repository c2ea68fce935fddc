//! Words of a closed list that the user may misspell.

/// A word that is none of the list.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("unknown {what} `{word}`;{} expected one of {}", did_you_mean(nearest.as_deref()), expected.join(", "))]
pub(super) struct Unknown {
    /// What the list is of: "column".
    what: &'static str,
    /// The word as given.
    word: String,
    /// The word that was probably meant.
    nearest: Option<String>,
    /// The list.
    expected: Vec<String>,
}

fn did_you_mean(nearest: Option<&str>) -> String {
    nearest.map_or_else(String::new, |word| format!(" did you mean `{word}`?"))
}

/// The place of `word` in `list`, or what to say of it.
pub(super) fn find(what: &'static str, word: &str, list: &[&str]) -> Result<usize, Unknown> {
    if let Some(at) = list.iter().position(|known| *known == word) {
        return Ok(at);
    }
    let nearest = list
        .iter()
        .map(|known| (strsim::jaro_winkler(known, &word.to_lowercase()), *known))
        .filter(|(likeness, _)| *likeness > 0.8)
        .max_by(|a, b| a.0.total_cmp(&b.0));
    Err(Unknown {
        what,
        word: word.to_owned(),
        nearest: nearest.map(|(_, known)| known.to_owned()),
        expected: list.iter().map(|known| (*known).to_owned()).collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_the_nearest_word_and_the_list() {
        let list = ["value", "unit", "measured"];
        assert_eq!(find("column", "unit", &list), Ok(1));
        assert_eq!(
            find("column", "Mesured", &list).unwrap_err().to_string(),
            "unknown column `Mesured`; did you mean `measured`? expected one of value, unit, measured"
        );
        assert_eq!(
            find("column", "xyz", &list).unwrap_err().to_string(),
            "unknown column `xyz`; expected one of value, unit, measured"
        );
    }
}
