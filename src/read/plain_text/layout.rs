//! What a line is by its looks: heading, caption, notice.

/// A heading has no more words than these.
const MAX_WORDS: usize = 14;

/// Whether `line` is a heading, and of which level where it is numbered.
///
/// `alone`: blank lines stand around it. `after`: the next line of text; a heading stands over something.
pub(in crate::read) fn heading_level(
    line: &str,
    alone: bool,
    after: Option<&str>,
) -> Option<Option<u8>> {
    let after = after?;
    let words: Vec<&str> = line.split_whitespace().collect();
    let letters = line.chars().filter(|c| c.is_alphabetic()).count();
    let digits = line.chars().filter(char::is_ascii_digit).count();
    let plain = words.len() <= MAX_WORDS
        && letters >= 3
        && letters > 2 * digits
        && line.len() <= 100
        && !line.ends_with(['.', ',', ';', ':', '-', '–', '"', '”', '%'])
        && !line.contains("://")
        && !line.contains(['@', '|', '\t', '$', '€', '£', '='])
        && !is_caption(line)
        && !is_contents(line);
    if !plain {
        return None;
    }
    if let Some((level, rest)) = section_number(line) {
        // A list counts on in the next line; a heading does not.
        let listed = section_number(after).is_some();
        let fits = is_title_case(rest) || alone && (opens_prose(after) || !listed && level > 2);
        return (fits && !rest.contains("  ")).then_some(Some(level));
    }
    if line.contains("  ") {
        return None;
    }
    let starts = line.starts_with(|c: char| c.is_uppercase()) || is_title_case(line);
    if !starts || line.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let capitals = letters >= 4 && !line.chars().any(char::is_lowercase) && words.len() >= 2;
    let titled = is_title_case(line) && (words.len() >= 2 || letters >= 6);
    let heads = opens_prose(after)
        || opens_list(after)
        || is_title_case(after) && after.len() < 80 && !is_fragment(after);
    let asks = line.ends_with('?');
    let found = alone && (titled || capitals) && heads
        || alone
            && words.len() <= 9
            && (opens_prose(after) || asks && !is_fragment(after))
            && after.len() > line.len()
        || !alone
            && (titled || capitals)
            && opens_prose(after)
            && after.len() > 50
            && words.len() >= 2
            && words.len() <= 8;
    found.then_some(None)
}

/// Whether a line could be a title by its own looks: short, opened by a capital, closed by no stop.
pub(super) fn is_title_like(line: &str) -> bool {
    const MOST_WORDS: usize = 9;
    let words = line.split_whitespace().count();
    let letters = line.chars().filter(|c| c.is_alphabetic()).count();
    let digits = line.chars().filter(char::is_ascii_digit).count();
    words <= MOST_WORDS
        && letters >= 4
        && letters > 2 * digits
        && line.starts_with(char::is_uppercase)
        && !line.ends_with(['.', ',', ';', ':', '-', '–', '"', '”', '%', ')'])
        && !line.contains("://")
        && !line.contains(['@', '|', '\t', '$', '€', '£', '=', '•', '●'])
        && !line.contains("  ")
        && !is_caption(line)
        && !is_contents(line)
}

/// Whether the first line of a slide is its title.
pub(super) fn is_slide_title(line: &str) -> bool {
    const MOST_WORDS: usize = 10;
    let words = line.split_whitespace().count();
    let letters = line.chars().filter(|c| c.is_alphabetic()).count();
    words <= MOST_WORDS
        && letters >= 4
        && line.starts_with(char::is_uppercase)
        && !line.ends_with(['.', ',', ';', ':'])
        && !line.contains("://")
}

/// The line over a table of contents, which in filings leads every page.
fn is_contents(line: &str) -> bool {
    line.eq_ignore_ascii_case("table of contents") || line.eq_ignore_ascii_case("contents")
}

/// "2.3 Governance": the level by the depth of the number, and the words behind it.
fn section_number(line: &str) -> Option<(u8, &str)> {
    let (number, rest) = line.split_once(' ')?;
    let core = number.trim_end_matches('.');
    let parts: Vec<&str> = core.split('.').collect();
    let numeric = parts.iter().all(|part| {
        (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
    });
    (numeric && rest.trim_start().starts_with(char::is_uppercase))
        .then(|| (parts.len() as u8 + 1, rest.trim_start()))
}

/// Whether every word that carries meaning starts with a capital.
fn is_title_case(line: &str) -> bool {
    let mut capitals = 0;
    for word in line.split([' ', '/', '-', '–']) {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        let Some(first) = word.chars().next() else {
            continue;
        };
        if first.is_uppercase() {
            capitals += 1;
        } else if first.is_lowercase()
            && !is_small_word(word)
            && !word.chars().any(char::is_uppercase)
        {
            return false;
        }
    }
    capitals > 0
}

/// Words that stay small in titles.
fn is_small_word(word: &str) -> bool {
    matches!(
        word,
        "a" | "an"
            | "and"
            | "as"
            | "at"
            | "by"
            | "for"
            | "from"
            | "in"
            | "into"
            | "of"
            | "on"
            | "or"
            | "our"
            | "over"
            | "the"
            | "to"
            | "via"
            | "vs"
            | "with"
            | "within"
            | "their"
            | "its"
            | "per"
            | "s"
    )
}

/// Whether a line looks like running text.
fn opens_prose(line: &str) -> bool {
    line.split_whitespace().count() >= 8 || line.len() >= 60
}

/// Whether a line opens a list.
fn opens_list(line: &str) -> bool {
    super::bullet(line).is_some() || line.ends_with(':')
}

/// Whether a line is a bare number or scrap of a table.
fn is_fragment(line: &str) -> bool {
    !line.chars().any(char::is_alphabetic)
        || line.starts_with(|c: char| c.is_ascii_digit() || c == '(')
}

/// Whether a line is the caption of a picture, figure or table.
pub(super) fn is_caption(line: &str) -> bool {
    let glued_comma = line
        .as_bytes()
        .windows(3)
        .any(|w| w[1] == b',' && w[0].is_ascii_alphabetic() && w[2].is_ascii_alphabetic());
    let first = line.split([' ', ':', '.']).next().unwrap_or("");
    let numbered = line[first.len()..]
        .trim_start_matches([' ', '.'])
        .starts_with(|c: char| c.is_ascii_digit());
    let labelled = match first.to_ascii_lowercase().as_str() {
        "figure" | "fig" | "chart" | "table" | "exhibit" | "graph" | "image" => numbered,
        "photo" | "picture" | "caption" | "source" | "credit" => {
            line[first.len()..].starts_with(':')
        }
        _ => false,
    };
    glued_comma && line.len() < 120 && !line.ends_with('.') || labelled
}

/// Whether a stanza is a cookie notice or the like.
pub(in crate::read) fn is_notice(stanza: &str) -> bool {
    if stanza.len() > 400 {
        return false;
    }
    let lower = stanza.to_lowercase();
    lower.contains("cookie")
        && ["privacy", "agree", "accept", "uses cookies", "use cookies"]
            .iter()
            .any(|word| lower.contains(word))
        || lower.starts_with("skip to ") && stanza.len() < 60
}

#[cfg(test)]
mod tests {
    use super::*;

    const PROSE: &str = "The alliance grew in every region during the year, and so did its work.";

    #[test]
    fn takes_title_case_lines_over_text() {
        for line in [
            "Industry Alliances",
            "Key Progress and Industry Contributions",
            "OUR PEOPLE",
            "What comes next",
        ] {
            assert_eq!(heading_level(line, true, Some(PROSE)), Some(None), "{line}");
        }
        assert_eq!(
            heading_level("2.3 Governance", true, Some(PROSE)),
            Some(Some(3))
        );
    }

    #[test]
    fn leaves_sentences_numbers_captions_and_lone_lines() {
        for line in [
            "We grew.",
            "1,200",
            "Summit,Acme",
            "Figure 3: Growth",
            "members joined",
            "Total:",
        ] {
            assert_eq!(heading_level(line, true, Some(PROSE)), None, "{line}");
        }
        assert_eq!(
            heading_level("Number of employees", true, Some("1,200")),
            None
        );
        assert_eq!(heading_level("The End", true, None), None);
    }
}
