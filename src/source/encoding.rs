//! From bytes to text: byte order mark, then UTF-8, then a guess.

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// A decoded text.
#[derive(Debug)]
pub struct Decoded {
    /// The text.
    pub text: String,
    /// The encoding it was in, by its WHATWG name.
    pub encoding: &'static str,
    /// Whether the text is the bytes, one for one.
    pub is_source: bool,
    /// Whether invalid bytes were replaced.
    pub replaced: bool,
}

/// How a file begins.
pub struct Form<'b> {
    /// Its first bytes as UTF-8, without a byte order mark.
    pub text: Cow<'b, [u8]>,
    /// How many bytes of it are a byte order mark of UTF-8.
    pub mark: usize,
    /// Whether it is UTF-16.
    pub is_wide: bool,
}

/// Tells from its first bytes how a file begins.
pub fn form(start: &[u8]) -> Form<'_> {
    const MARK: &[u8] = b"\xEF\xBB\xBF";
    let is_known = SIGNATURES
        .iter()
        .any(|(signature, _)| start.starts_with(signature));
    if let Some(encoding) = utf16(start).filter(|_| !is_known) {
        return Form {
            text: Cow::Owned(encoding.decode(start).0.into_owned().into_bytes()),
            mark: 0,
            is_wide: true,
        };
    }
    let text = start.strip_prefix(MARK).unwrap_or(start);
    Form {
        text: Cow::Borrowed(text),
        mark: start.len() - text.len(),
        is_wide: false,
    }
}

/// The UTF-16 that a byte order mark or the zeros between the first letters tell.
fn utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    let bom = Encoding::for_bom(bytes).map(|(encoding, _)| encoding);
    bom.filter(|encoding| *encoding != UTF_8)
        .or_else(|| guess_utf16(bytes))
}

impl Decoded {
    /// A text of UTF-8. Where nothing but `\r` ends its lines, as on old Macs, `\n` stands for it, byte for byte.
    pub fn of(text: String) -> Decoded {
        let (text, is_source) = with_line_ends(text);
        Decoded {
            text,
            encoding: UTF_8.name(),
            is_source,
            replaced: false,
        }
    }
}

/// A text with line ends that all know, and whether it is as it was.
fn with_line_ends(text: String) -> (String, bool) {
    let is_old = memchr::memchr(b'\n', text.as_bytes()).is_none() && text.contains('\r');
    match is_old {
        true => (text.replace('\r', "\n"), false),
        false => (text, true),
    }
}

/// Decodes a file's bytes; says what they look like where they are no text.
pub fn decode(bytes: Vec<u8>) -> Result<Decoded, &'static str> {
    if let Some((_, why)) = SIGNATURES
        .iter()
        .find(|(signature, _)| bytes.starts_with(signature))
    {
        return Err(why);
    }
    if let Some(encoding) = utf16(&bytes) {
        return Ok(convert(&bytes, encoding));
    }
    if let Some(encoding) = declared(&bytes).filter(|_| std::str::from_utf8(&bytes).is_err()) {
        return Ok(convert(&bytes, encoding));
    }
    match String::from_utf8(bytes) {
        Ok(text) if looks_binary(text.as_bytes()) => Err("it is full of control bytes"),
        Ok(text) => Ok(Decoded::of(text)),
        Err(error) => {
            let bytes = error.into_bytes();
            if looks_binary(&bytes) {
                return Err("it is full of control bytes");
            }
            // A text that is UTF-8 but for a few bytes is damaged UTF-8, not another encoding.
            let valid = String::from_utf8_lossy(&bytes);
            let broken = valid.chars().filter(|c| *c == '\u{FFFD}').count();
            let wide = valid.chars().filter(|c| !c.is_ascii()).count();
            if broken * 4 < wide {
                return Ok(convert(&bytes, UTF_8));
            }
            let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
            detector.feed(&bytes, true);
            Ok(convert(&bytes, detector.guess(None, Utf8Detection::Deny)))
        }
    }
}

/// The encoding that a page or XML file says it is in. Valid UTF-8 is never something else, whatever it says.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    const LOOK_AT: usize = 2048;
    let head = &bytes[..bytes.len().min(LOOK_AT)];
    let is_markup = head.trim_ascii_start().starts_with(b"<");
    let head = String::from_utf8_lossy(head).to_ascii_lowercase();
    let label = ["charset=", "encoding="]
        .iter()
        .find_map(|key| Some(&head[head.find(key)? + key.len()..]))?;
    let label = label.trim_start_matches(['"', '\'', ' ']);
    let end = label.find(|c: char| !(c.is_ascii_alphanumeric() || "-_:".contains(c)))?;
    Encoding::for_label(&label.as_bytes()[..end]).filter(|encoding| is_markup && *encoding != UTF_8)
}

fn convert(bytes: &[u8], encoding: &'static Encoding) -> Decoded {
    let (text, encoding, replaced) = encoding.decode(bytes);
    Decoded {
        text: with_line_ends(text.into_owned()).0,
        encoding: encoding.name(),
        is_source: false,
        replaced,
    }
}

const UTF_32: &str = "it is UTF-32, which is read nowhere; save it as UTF-8";

/// What some files that are no text start with.
const SIGNATURES: &[(&[u8], &str)] = &[
    (b"\xFF\xFE\0\0", UTF_32),
    (b"\0\0\xFE\xFF", UTF_32),
    (b"\x89PNG", "it is a PNG picture"),
    (b"\xFF\xD8\xFF", "it is a JPEG picture"),
    (b"GIF8", "it is a GIF picture"),
    (b"\x1F\x8B", "it is gzip-compressed"),
    (b"\x7FELF", "it is a program"),
    (b"SQLite format 3\0", "it is a SQLite database"),
    (b"\xD0\xCF\x11\xE0", "it is an old Office file"),
];

/// UTF-16 without a byte order mark: every other byte of the first ones is zero.
fn guess_utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = &bytes[..bytes.len().min(512) & !1];
    let zeros = |parity: usize| {
        head.iter()
            .skip(parity)
            .step_by(2)
            .filter(|byte| **byte == 0)
            .count()
    };
    let enough = head.len() >= 8;
    match (zeros(0) * 10, zeros(1) * 10) {
        (0, odd) if enough && odd >= head.len() * 4 => Some(UTF_16LE),
        (even, 0) if enough && even >= head.len() * 4 => Some(UTF_16BE),
        _ => None,
    }
}

/// Whether control bytes that no text has are more than a tenth of the first 8 KiB.
fn looks_binary(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(8192)];
    let control = head
        .iter()
        .filter(|byte| matches!(byte, 0..=8 | 0x0E..=0x1A | 0x1C..=0x1F | 0x7F))
        .count();
    control * 10 > head.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(bytes: &[u8], text: &str, encoding: &str, is_source: bool) {
        let decoded = decode(bytes.to_vec()).unwrap();
        assert_eq!(
            (decoded.text.as_str(), decoded.encoding, decoded.is_source),
            (text, encoding, is_source)
        );
    }

    #[test]
    fn reads_utf8_byte_for_byte() {
        check("é 漢".as_bytes(), "é 漢", "UTF-8", true);
        check(b"\xEF\xBB\xBFa\r\n", "\u{FEFF}a\r\n", "UTF-8", true);
        check(b"", "", "UTF-8", true);
        check(
            b"a\0b and more words\x1b[31m",
            "a\0b and more words\x1b[31m",
            "UTF-8",
            true,
        );
    }

    #[test]
    fn decodes_utf16_and_windows_1252() {
        check(b"\xFF\xFEa\0b\0", "ab", "UTF-16LE", false);
        check(b"\xFE\xFF\0a\0b", "ab", "UTF-16BE", false);
        check(b"a\0 \0w\0o\0r\0d\0s\0.\0", "a words.", "UTF-16LE", false);
        check(
            b"The company paid \x8012 million \x96 more than caf\xE9 owners.",
            "The company paid €12 million – more than café owners.",
            "windows-1252",
            false,
        );
    }

    #[test]
    fn lines_of_old_macs_end_where_they_did() {
        check(b"# A\r\rWe.\r", "# A\n\nWe.\n", "UTF-8", false);
        check(b"a\rb\r\n", "a\rb\r\n", "UTF-8", true);
        check(b"caf\xE9\rb", "café\nb", "windows-1252", false);
    }

    #[test]
    fn believes_what_a_page_says_of_itself() {
        check(
            b"<meta charset='iso-8859-2'><p>\xB3\xF3d\xBC",
            "<meta charset='iso-8859-2'><p>łódź",
            "ISO-8859-2",
            false,
        );
        check(
            "<meta charset=latin1><p>ł".as_bytes(),
            "<meta charset=latin1><p>ł",
            "UTF-8",
            true,
        );
    }

    #[test]
    fn refuses_what_is_no_text() {
        for bytes in [
            &b"\x89PNG\r\n"[..],
            &[0; 100],
            b"\xFF\xFE\0\0a\0\0\0b\0\0\0",
            &[1, 2, 3, 0xFF, 0xFE, 0, 7, 7],
        ] {
            assert!(decode(bytes.to_vec()).is_err(), "{bytes:?}");
        }
    }
}
