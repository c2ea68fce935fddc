//! Phrases as they are compared.

/// A phrase without what may be written one way or another: lower case, no articles or possessives, words in the
/// singular, hyphens as spaces.
pub(crate) fn folded(phrase: &str) -> String {
    const SAY_NOTHING: [&str; 8] = ["the", "a", "an", "our", "its", "their", "this", "these"];
    let mut out = String::with_capacity(phrase.len());
    let is_between = |c: char| c.is_whitespace() || matches!(c, '-' | '‐' | '‑' | '–' | '_');
    for word in phrase.split(is_between) {
        let marks = |c: char| matches!(c, '.' | ',' | ':' | ';' | '*' | '`' | '"' | '“' | '”');
        let word = word.trim_matches(marks).to_lowercase();
        if word.is_empty() || SAY_NOTHING.contains(&&*word) {
            continue;
        }
        if !out.is_empty() {
            out.push(' ');
        }
        match (word.strip_suffix("ies"), word.strip_suffix('s')) {
            (Some(stem), _) if stem.len() > 1 => {
                out.push_str(stem);
                out.push('y');
            }
            (_, Some(stem)) if stem.len() > 2 && !stem.ends_with(['s', 'u', 'i']) => {
                out.push_str(stem);
            }
            _ => out.push_str(&word),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(phrase: &str, expect: &str) {
        assert_eq!(folded(phrase), expect);
    }

    #[test]
    fn phrases_fold_what_writers_vary() {
        check("the Standards Contributions", "standard contribution");
        check("our code-review policies:", "code review policy");
        check("bus, analysis, business", "bus analysis business");
        check("bytes", "byte");
        check("The", "");
    }
}
