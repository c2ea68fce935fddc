//! Lines that say what they are: captions of pictures and tables, notices, the line over a table of contents.

/// Whether a line is the caption of a picture, figure or table: "Figure 7: Renewable share", "Summit,Acme".
pub(super) fn is_caption(line: &str) -> bool {
    const MOST_BYTES: usize = 200;
    line.len() <= MOST_BYTES && (is_labelled(line) || is_credit(line))
}

/// "Figure 7: Renewable share", "Table 3.1 Releases", "Photo: Speakers"; not "Table 3 shows that it fell.".
fn is_labelled(line: &str) -> bool {
    let label = line.split([' ', ':', '.', '\u{A0}']).next().unwrap_or("");
    let behind = &line[label.len()..];
    let numbered = || {
        let behind = behind.trim_start_matches([' ', '.', '\u{A0}']);
        let number = behind
            .bytes()
            .take(8)
            .take_while(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'-'))
            .count();
        let rest = &behind[number..];
        let marked = behind[..number].ends_with('.')
            || rest.trim_start().starts_with([':', '–', '—', '-', '|']);
        let words = rest.trim_start();
        number > 0
            && (marked
                || words.is_empty()
                || words.starts_with(char::is_uppercase) && !line.ends_with('.'))
    };
    match label.to_ascii_lowercase().as_str() {
        "figure" | "fig" | "chart" | "table" | "exhibit" | "graph" | "image" | "diagram" | "图"
        | "表" => numbered(),
        "photo" | "picture" | "caption" | "source" | "credit" | "photograph" => {
            behind.starts_with(':')
        }
        _ => false,
    }
}

/// "Summit,Acme": a picture's words and its owner, glued by a comma.
fn is_credit(line: &str) -> bool {
    const MOST_BYTES: usize = 120;
    let glued = |window: &[u8]| {
        window[1] == b',' && window[0].is_ascii_alphabetic() && window[2].is_ascii_alphabetic()
    };
    line.len() < MOST_BYTES && !line.ends_with('.') && line.as_bytes().windows(3).any(glued)
}

/// The line over a table of contents, which in filings leads every page.
pub(super) fn is_contents(line: &str) -> bool {
    const MOST_BYTES: usize = 20;
    if line.len() > MOST_BYTES {
        return false;
    }
    [
        "contents",
        "table of contents",
        "in this report",
        "inside this report",
    ]
    .iter()
    .any(|known| line.trim_end_matches(':').eq_ignore_ascii_case(known))
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

    #[test]
    fn knows_captions() {
        for line in [
            "Figure 7: Renewable share",
            "Table 3.1: Releases",
            "Fig. 2 Growth",
            "Photo: Speakers",
            "Summit,Acme",
            "Chart 4",
        ] {
            assert!(is_caption(line), "{line}");
        }
    }

    #[test]
    fn leaves_sentences_about_figures_and_tables() {
        for line in [
            "Table 3 shows that it fell",
            "Figure skating",
            "Tables turn",
            "Source of energy",
            "Table 4 Members met. It was good.",
        ] {
            assert!(!is_caption(line), "{line}");
        }
    }

    #[test]
    fn knows_notices_and_contents() {
        assert!(is_notice(
            "This site uses cookies. Read our privacy policy."
        ));
        assert!(!is_notice("The bakery sold 300 cookies."));
        assert!(is_contents("Table of Contents") && is_contents("CONTENTS"));
        assert!(!is_contents("Contents of the box"));
    }
}
