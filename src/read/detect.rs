//! Which format a text is in, from its name and then its content.

use super::{Format, html_fragment};

/// The format of a text: the extension settles it where it names a markup language of its own; `.txt`, `.md` and
/// unknown names are one family, Markdown where the text has Markdown's marks.
pub fn detect(extension: Option<&str>, text: &str) -> Format {
    let named = extension.and_then(Format::from_extension);
    match named {
        _ if is_html(text) => Format::Html,
        Some(format) if !matches!(format, Format::Markdown | Format::PlainText) => format,
        _ if is_xml(text) => Format::DocBook,
        _ if has_markdown_marks(text, named == Some(Format::Markdown)) => Format::Markdown,
        // Markdown may be all tags, and then its places stay those of the file.
        Some(Format::Markdown) if is_fragment(text) => Format::Markdown,
        _ if is_fragment(text) => Format::Html,
        _ => Format::PlainText,
    }
}

/// The format of bytes that are a document and no text.
pub fn sniff(bytes: &[u8]) -> Format {
    if bytes.starts_with(b"PK") {
        Format::Docx
    } else {
        Format::Pdf
    }
}

/// A page says so at its start, behind comments and a declaration of XML.
fn is_html(text: &str) -> bool {
    let mut rest = text.trim_start_matches('\u{FEFF}').trim_start();
    for (open, close) in [("<?xml", "?>"), ("<!--", "-->"), ("<!--", "-->")] {
        if rest.starts_with(open) {
            rest = rest
                .find(close)
                .map_or("", |at| rest[at + close.len()..].trim_start());
        }
    }
    let starts = |word: &str| {
        let head = rest.as_bytes().get(..word.len());
        head.is_some_and(|head| head.eq_ignore_ascii_case(word.as_bytes()))
    };
    starts("<!doctype html") || starts("<html") || starts("<head>") || starts("<body")
}

/// A page's article alone has no head that says so, but its paragraphs and headings open their lines with tags.
fn is_fragment(text: &str) -> bool {
    let opening = start_of(text)
        .lines()
        .filter(|line| html_fragment::opens_block(line));
    opening.take(3).count() == 3
}

fn is_xml(text: &str) -> bool {
    text.trim_start_matches('\u{FEFF}')
        .trim_start()
        .starts_with("<?xml")
}

/// Marks in this many first bytes decide, so that the cost does not grow with the text.
const LOOK_AT: usize = 256 * 1024;

fn start_of(text: &str) -> &str {
    let mut end = text.len().min(LOOK_AT);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

/// Whether the text has the marks of Markdown; one heading is enough where its name says so.
fn has_markdown_marks(text: &str, named: bool) -> bool {
    let text = start_of(text).trim_start_matches('\u{FEFF}');
    if (text.starts_with("---\n") || text.starts_with("---\r\n")) && text[4..].contains("\n---") {
        return true;
    }
    let enough = if named { 1 } else { 2 };
    let (mut headings, mut strong, mut before_len) = (0, 0, 0);
    for line in text.lines() {
        let line = line.trim_end();
        let hashes = line.bytes().take_while(|byte| *byte == b'#').count();
        if (1..=6).contains(&hashes) && line[hashes..].starts_with(' ') {
            headings += 1;
        }
        let underline =
            line.len() >= 3 && (line.bytes().all(|b| b == b'=') || line.bytes().all(|b| b == b'-'));
        let fence = line.starts_with("```") || line.starts_with("~~~");
        let table = line.starts_with('|') && line.ends_with('|') && line.contains("--");
        strong += usize::from(line.contains("](http")) + usize::from(fence || table);
        strong += line.matches("**").count() / 2;
        if underline
            && before_len > 0
            && line.len() + 3 >= before_len
            && line.len() <= before_len + 3
        {
            strong += 1;
        }
        // A rule below a line that has wide gaps in it parts the head of a page from its text.
        before_len = match line.contains("   ") {
            true => 0,
            false => line.chars().count(),
        };
        if headings >= enough || headings + strong >= 2 {
            return true;
        }
    }
    strong >= 1 && text.len() < 4096
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(extension: Option<&str>, text: &str, expect: Format) {
        assert_eq!(detect(extension, text), expect, "{text:?}");
    }

    #[test]
    fn reads_txt_and_md_as_one_family() {
        check(
            Some("txt"),
            "Our Year\n--------\nIt grew.\n",
            Format::Markdown,
        );
        check(
            Some("txt"),
            "Alvik N.V.        Form 20-F\n---------------------------\nIt grew.\n",
            Format::PlainText,
        );
        check(Some("txt"), "# One\n\ntext\n\n# Two\n", Format::Markdown);
        check(
            Some("md"),
            "One\n\nJust words, 3 of them.\n",
            Format::PlainText,
        );
        check(
            None,
            "See [the list](https://example.org) of **12** members.\n",
            Format::Markdown,
        );
    }

    #[test]
    fn one_hash_line_makes_no_markdown() {
        check(Some("txt"), "# of employees\n\n1,200\n", Format::PlainText);
        check(
            Some("md"),
            "We grew.\n\n## Owners\n\nThey are two.\n",
            Format::Markdown,
        );
    }

    #[test]
    fn pages_and_xml_say_so_themselves() {
        check(None, "\n<!-- x -->\n<!DOCTYPE HTML><p>", Format::Html);
        check(Some("xml"), "<?xml version='1.0'?><html>", Format::Html);
        check(Some("md"), "<h1>A</h1>\n\n**b** **c**\n", Format::Markdown);
        check(None, "<?xml version='1.0'?><article/>", Format::DocBook);
        check(None, "<h2>A</h2>\n\n<p>b</p>\n\n<p>3 c</p>\n", Format::Html);
        check(
            Some("md"),
            "<h2>A</h2>\n\n<p>b</p>\n\n<p>3 c</p>\n",
            Format::Markdown,
        );
        check(None, "Use <p>\nor <b>x</b>.\n", Format::PlainText);
    }

    #[test]
    fn extension_settles_asciidoc_and_rst() {
        check(Some("adoc"), "# One\n# Two\n", Format::AsciiDoc);
        check(Some("RST"), "# One\n# Two\n", Format::RestructuredText);
    }
}
