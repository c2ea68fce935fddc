//! Tags, comments and character references of HTML and XML text, as they stand: nothing is expanded or loaded.

mod attribute;

use std::ops::Range;

use super::entity;
pub(super) use attribute::{attribute, span};

/// A piece of marked-up text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    /// Words.
    Text,
    /// A reference to a character.
    Character(char),
    /// A reference to something else.
    Unknown,
    /// `<name …>`; `closed` where it is `<name …/>`.
    Open { name: &'a str, closed: bool },
    /// `</name>`
    Close { name: &'a str },
    /// A comment, a declaration, an instruction.
    Hidden,
}

/// The pieces of `text[range]` in order, each with its place in `text`; together they cover it.
pub(super) fn pieces<'a>(
    text: &'a str,
    range: Range<usize>,
) -> impl Iterator<Item = (Range<usize>, Piece<'a>)> {
    let mut at = range.start;
    let mut raw: Option<&str> = None;
    std::iter::from_fn(move || {
        if at >= range.end {
            return None;
        }
        let rest = &text[at..range.end];
        let (len, piece) = match raw.take().map(|name| raw_len(rest, name)) {
            Some(len) if len > 0 => (len, Piece::Hidden),
            _ => first(rest),
        };
        if let Piece::Open {
            name,
            closed: false,
        } = piece
        {
            raw = ["script", "style"]
                .into_iter()
                .find(|known| name.eq_ignore_ascii_case(known));
        }
        let place = at..at + len;
        at += len;
        Some((place, piece))
    })
}

/// The piece at the start of `rest`, which is not empty, and its length.
fn first(rest: &str) -> (usize, Piece<'_>) {
    let bytes = rest.as_bytes();
    match bytes[0] {
        b'<' => tag(rest),
        b'&' => match entity::parse(rest) {
            Some((c, len)) => (len, Piece::Character(c)),
            None => match reference(rest) {
                Some(len) => (len, Piece::Unknown),
                None => (1, Piece::Text),
            },
        },
        _ => {
            let len = memchr::memchr2(b'<', b'&', bytes).unwrap_or(rest.len());
            (len, Piece::Text)
        }
    }
}

/// The length of what stands before the end tag of a script or style, in which nothing else is a tag.
fn raw_len(rest: &str, name: &str) -> usize {
    let is_end = |at: &usize| {
        let behind = rest.as_bytes().get(at + 2..at + 2 + name.len());
        behind.is_some_and(|behind| behind.eq_ignore_ascii_case(name.as_bytes()))
    };
    memchr::memmem::find_iter(rest.as_bytes(), b"</")
        .find(is_end)
        .unwrap_or(rest.len())
}

fn tag(rest: &str) -> (usize, Piece<'_>) {
    let through = |mark: &str| rest.find(mark).map_or(rest.len(), |at| at + mark.len());
    if rest.starts_with("<!--") {
        return (through("-->"), Piece::Hidden);
    }
    if rest.starts_with("<![CDATA[") {
        // Only the marks are hidden: what they enclose is text, though `<` in it may be misread.
        return (9, Piece::Hidden);
    }
    if rest.starts_with("<?") {
        return (through("?>"), Piece::Hidden);
    }
    if rest.starts_with("<!") {
        let head = &rest[..through(">")];
        return (
            if head.contains('[') {
                through("]>")
            } else {
                head.len()
            },
            Piece::Hidden,
        );
    }
    let closing = rest.starts_with("</");
    let name = &rest[1 + usize::from(closing)..];
    let name = &name[..name
        .find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | ':' | '.')))
        .unwrap_or(name.len())];
    if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return (1, Piece::Text);
    }
    let len = tag_len(rest);
    let piece = if closing {
        Piece::Close { name }
    } else {
        let closed = rest[..len].ends_with("/>");
        Piece::Open { name, closed }
    };
    (len, piece)
}

/// The length of the tag at the start of `rest`; a `>` between quotes does not end it.
fn tag_len(rest: &str) -> usize {
    let bytes = rest.as_bytes();
    let mut at = 1;
    while let Some(offset) = memchr::memchr3(b'>', b'"', b'\'', &bytes[at..]) {
        at += offset;
        if bytes[at] == b'>' {
            return at + 1;
        }
        match memchr::memchr(bytes[at], &bytes[at + 1..]) {
            Some(close) if bytes[..at].ends_with(b"=") || bytes[..at].ends_with(b"= ") => {
                at += close + 2
            }
            _ => at += 1,
        }
    }
    rest.len()
}

/// The length of a reference to an entity: `&name;`.
fn reference(rest: &str) -> Option<usize> {
    const LONGEST: usize = 32;
    let name = rest[1..]
        .bytes()
        .take(LONGEST)
        .take_while(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(byte))
        .count();
    let named = rest[1..].starts_with(|c: char| c.is_ascii_alphabetic());
    (named && rest[1 + name..].starts_with(';')).then_some(name + 2)
}

/// Tags of HTML whose content is no text for people, or told no more.
pub(super) fn is_silent(name: &str) -> bool {
    let silent = ["script", "style", "template", "iframe", "svg", "noscript"];
    silent
        .iter()
        .any(|silent| name.eq_ignore_ascii_case(silent))
        || is_struck(name)
}

/// Tags of HTML whose content is struck out.
pub(super) fn is_struck(name: &str) -> bool {
    let struck = ["del", "s", "strike"];
    struck
        .iter()
        .any(|struck| name.eq_ignore_ascii_case(struck))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_markup_apart() {
        let text = "<!DOCTYPE a [<!ENTITY x 'y'>]><?i 9?><a title=\"x > 9\">1 &amp; &x; & 2<b/></a> 3 < 4<!-- 5 -->it's";
        let found: Vec<(&str, Piece<'_>)> = pieces(text, 0..text.len())
            .map(|(range, piece)| (&text[range], piece))
            .filter(|(_, piece)| *piece != Piece::Hidden)
            .collect();
        let open = |name, closed| Piece::Open { name, closed };
        assert_eq!(
            found,
            [
                ("<a title=\"x > 9\">", open("a", false)),
                ("1 ", Piece::Text),
                ("&amp;", Piece::Character('&')),
                (" ", Piece::Text),
                ("&x;", Piece::Unknown),
                (" ", Piece::Text),
                ("&", Piece::Text),
                (" 2", Piece::Text),
                ("<b/>", open("b", true)),
                ("</a>", Piece::Close { name: "a" }),
                (" 3 ", Piece::Text),
                ("<", Piece::Text),
                (" 4", Piece::Text),
                ("it's", Piece::Text),
            ]
        );
    }

    #[test]
    fn covers_unfinished_markup() {
        for text in [
            "<a", "<!-- x", "<?x", "<!x [", "</", "<", "&", "<a b=\"", "&#",
        ] {
            let covered: usize = pieces(text, 0..text.len())
                .map(|(range, _)| range.len())
                .sum();
            assert_eq!(covered, text.len(), "{text}");
        }
    }
}
