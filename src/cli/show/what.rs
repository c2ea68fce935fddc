//! What `show` is asked for: rows by their ids, or lines of documents.

use std::ops::RangeInclusive;
use std::path::Path;

use crate::source::one_line;

/// Why it cannot be told what to show.
#[derive(Debug, thiserror::Error)]
pub(super) enum Error {
    #[error(
        "`{0}` is neither an id, as listings have them with --columns, nor FILE:LINE or FILE:FIRST-LAST"
    )]
    Neither(String),
    #[error("`{0}` is a document; say which line of it, as in `{0}:12`, or --text or --missed")]
    NoLine(String),
    #[error("`{0}` names its document; `{1}` is one too many")]
    TooMany(String, String),
}

/// What is to be shown.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum What {
    /// The rows whose ids begin with one of these, in any of the documents.
    Ids {
        ids: Vec<String>,
        documents: Vec<String>,
    },
    /// Places, each in its document.
    Places(Vec<Place>),
}

/// Lines of a document.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Place {
    /// The document.
    pub(super) path: String,
    /// The lines, from 1.
    pub(super) lines: RangeInclusive<usize>,
    /// A column of the one line, from 1.
    pub(super) column: Option<usize>,
}

/// Tells ids and their documents from places.
pub(super) fn parse(what: &[String]) -> Result<What, Error> {
    let (first, rest) = what.split_first().expect("the command line asks for one");
    if let Some(place) = parse_place(first) {
        let mut places = vec![place];
        for word in rest {
            let place = parse_place(word);
            places.push(place.ok_or_else(|| Error::TooMany(first.clone(), word.clone()))?);
        }
        return Ok(What::Places(places));
    }
    // The first word is an id even where a file is called so.
    let more = rest
        .iter()
        .take_while(|word| is_id(word) && !Path::new(word).exists());
    let (ids, documents) = what.split_at(1 + more.count());
    if !is_id(first) && Path::new(first).exists() {
        return Err(Error::NoLine(one_line(first).into_owned()));
    }
    if !is_id(first) {
        return Err(Error::Neither(first.clone()));
    }
    Ok(What::Ids {
        ids: ids.iter().map(|id| id.to_ascii_lowercase()).collect(),
        documents: documents.to_vec(),
    })
}

fn is_id(word: &str) -> bool {
    (4..=16).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// `FILE:LINE`, `FILE:FIRST-LAST`, or `FILE:LINE:COLUMN` as tables print places.
fn parse_place(place: &str) -> Option<Place> {
    let (before, last) = place.rsplit_once(':')?;
    let with = |path: &str, lines, column| Place {
        path: path.to_owned(),
        lines,
        column,
    };
    if let Some((first, last)) = last.split_once('-') {
        let lines = first.parse().ok()?..=last.parse().ok()?;
        return (!lines.is_empty()).then(|| with(before, lines, None));
    }
    let last = last.parse().ok()?;
    let with_column = before
        .rsplit_once(':')
        .and_then(|(path, line)| Some((path, line.parse().ok()?)));
    Some(match with_column {
        Some((path, line)) => with(path, line..=line, Some(last)),
        None => with(before, last..=last, None),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(words: &[&str], expect: &[(&str, RangeInclusive<usize>, Option<usize>)]) {
        let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
        let expect = expect.iter().map(|(path, lines, column)| Place {
            path: (*path).to_owned(),
            lines: lines.clone(),
            column: *column,
        });
        assert_eq!(parse(&words).unwrap(), What::Places(expect.collect()));
    }

    #[test]
    fn places_are_lines_ranges_and_columns() {
        check(&["a.md:3"], &[("a.md", 3..=3, None)]);
        check(&["a.md:3:7"], &[("a.md", 3..=3, Some(7))]);
        check(&["a:b.md:3-9"], &[("a:b.md", 3..=9, None)]);
        check(
            &["a.md:3", "b.md:1-2"],
            &[("a.md", 3..=3, None), ("b.md", 1..=2, None)],
        );
    }

    #[track_caller]
    fn check_wrong(words: &[&str], expect: &str) {
        let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
        let message = parse(&words).unwrap_err().to_string();
        assert!(message.starts_with(expect), "{message}");
    }

    #[test]
    fn what_is_neither_is_said() {
        check_wrong(
            &["src"],
            "`src` is a document; say which line of it, as in `src:12`",
        );
        check_wrong(&["what?"], "`what?` is neither");
        check_wrong(&["a.md:9-3"], "`a.md:9-3` is neither");
        check_wrong(&["a.md:3", "b.md"], "`a.md:3` names its document; `b.md`");
    }

    #[test]
    fn ids_stand_before_their_documents() {
        let words = ["42B7", "97f5cf7", "a.md"].map(str::to_owned);
        let what = What::Ids {
            ids: vec!["42b7".to_owned(), "97f5cf7".to_owned()],
            documents: vec!["a.md".to_owned()],
        };
        assert_eq!(parse(&words).unwrap(), what);
    }
}
