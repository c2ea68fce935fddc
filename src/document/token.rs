//! Tokens: words, numbers and marks of a block, as spans in the text.
//!
//! | text | tokens |
//! |---|---|
//! | `over 65,000 key positions` | `over` `65,000` `key` `positions` |
//! | `5G-Advanced` | `5G` `-` `Advanced` |
//! | `US$3.5M/yr` | `US` `$` `3.5M` `/` `yr` |
//! | `Huawei's` | `Huawei` `'s` |

use std::borrow::Cow;

use super::{Block, Document, Run, RunKind, Span, is_invisible, is_space};
use crate::lexicon::words::{self, Print, Tags};

/// How a token is spelt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// `developers`
    Lower,
    /// `Foundation`, `A`
    Title,
    /// `ETSI`: two capitals or more and nothing else.
    Upper,
    /// `openEuler`, `HarmonyOS`
    Mixed,
    /// `5G`, `IPv6`, `10k`, `v1.2`: letters and digits in one piece.
    Alnum,
    /// `65,000`, `3.5`, `.01`: starts with a digit or a decimal point; what it means is for `extract` to say.
    Number,
    /// `'s`, `’ve`: what an apostrophe ties to the word before.
    Clitic,
    /// A run of Chinese, Japanese or Korean characters.
    Cjk,
    /// `https://…`
    Url,
    /// Code within a line.
    Code,
    /// One mark: punctuation or symbol.
    Mark,
}

/// A word, a number or a mark.
#[derive(Clone, Copy, Debug)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// How it is spelt.
    pub shape: Shape,
    /// Whether white space stands before it.
    pub spaced: bool,
    /// Whether a line break stands before it.
    pub breaks: bool,
    /// What the word list says of it.
    pub tags: Tags,
    /// What tables and lists of words tell its word by.
    pub(crate) print: Print,
}

impl Token {
    /// Its characters as a reader sees them: "&" where the text has "&amp;".
    pub fn seen<'d>(&self, document: &'d Document) -> Cow<'d, str> {
        if self.shape == Shape::Mark && self.span.len() > 1 {
            document.words_of(self.span)
        } else {
            Cow::Borrowed(self.span.of(&document.text))
        }
    }

    /// Whether it is a word that starts with a capital or is written like a name.
    pub fn is_capital(&self) -> bool {
        matches!(self.shape, Shape::Title | Shape::Upper | Shape::Mixed)
    }

    /// Whether it is made of letters.
    pub fn is_word(&self) -> bool {
        matches!(
            self.shape,
            Shape::Lower | Shape::Title | Shape::Upper | Shape::Mixed
        )
    }
}

/// Appends the tokens of a block to `tokens`.
pub fn lex_block(document: &Document, block: &Block, tokens: &mut Vec<Token>) {
    let mut lexer = Lexer {
        text: &document.text,
        first: tokens.len(),
        tokens,
        spaced: false,
        breaks: false,
    };
    for run in document.runs_of(block) {
        lexer.run(run);
    }
}

/// Reads the tokens of a plain string: for names and queries that stand in no document.
pub(crate) fn lex_text(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut lexer = Lexer {
        text,
        first: 0,
        tokens: &mut tokens,
        spaced: false,
        breaks: false,
    };
    lexer.run(&Run {
        span: Span::new(0, text.len()),
        spaced: false,
        kind: RunKind::Text,
    });
    tokens
}

struct Lexer<'a> {
    text: &'a str,
    /// Where the tokens of the block start.
    first: usize,
    tokens: &'a mut Vec<Token>,
    spaced: bool,
    breaks: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Space,
    Digit,
    Upper,
    Lower,
    Mark,
    Wide,
}

const CLASS: [Class; 256] = {
    let mut table = [Class::Mark; 256];
    let mut byte = 0;
    while byte < 256 {
        table[byte] = match byte as u8 {
            b' ' | b'\t' | b'\n' | b'\r' | 0x0B | 0x0C => Class::Space,
            b'0'..=b'9' => Class::Digit,
            b'A'..=b'Z' => Class::Upper,
            b'a'..=b'z' | b'_' => Class::Lower,
            0x80.. => Class::Wide,
            _ => Class::Mark,
        };
        byte += 1;
    }
    table
};

impl Lexer<'_> {
    fn run(&mut self, run: &Run) {
        self.spaced |= run.spaced;
        if run.spaced
            && let Some(before) = self.tokens[self.first..].last()
        {
            let gap = before.span.end()..run.span.start();
            self.breaks |= memchr::memchr(b'\n', &self.text.as_bytes()[gap]).is_some();
        }
        match run.kind {
            RunKind::Text => {}
            RunKind::Entity(decoded) if is_space(decoded) => {
                self.spaced = true;
                return;
            }
            RunKind::Entity(_) => {
                self.push(run.span.start(), run.span.end(), Shape::Mark);
                return;
            }
            RunKind::Code => {
                self.push(run.span.start(), run.span.end(), Shape::Code);
                return;
            }
        }
        let end = run.span.end();
        let bytes = &self.text.as_bytes()[..end];
        let mut at = run.span.start();
        while at < end {
            at = match CLASS[bytes[at] as usize] {
                Class::Space => {
                    self.breaks |= bytes[at] == b'\n';
                    self.spaced = true;
                    at + 1
                }
                Class::Digit => self.number(bytes, at),
                Class::Mark if bytes[at] == b'.' && opens_decimal(bytes, at) => {
                    self.number(bytes, at)
                }
                Class::Upper | Class::Lower => self.word(bytes, at),
                Class::Mark => self.push(at, at + 1, Shape::Mark),
                Class::Wide => self.wide(bytes, at),
            };
        }
    }

    /// Adds a token and gives back where the next one may start.
    fn push(&mut self, start: usize, end: usize, shape: Shape) -> usize {
        let (print, word) = Print::at(self.text.as_bytes(), start, end);
        let tags = match (shape, word) {
            (Shape::Mark | Shape::Number | Shape::Cjk | Shape::Url | Shape::Code, _)
            | (_, None) => Tags::NONE,
            (_, Some(word)) => words::tags_of(word),
        };
        let span = Span::new(start, end);
        self.tokens.push(Token {
            span,
            shape,
            spaced: self.spaced,
            breaks: self.breaks,
            tags,
            print,
        });
        self.spaced = false;
        self.breaks = false;
        end
    }

    /// Digits with their separators; letters glued to them make it an `Alnum`.
    fn number(&mut self, bytes: &[u8], start: usize) -> usize {
        let mut at = start;
        while at < bytes.len() {
            let digit_next = bytes.get(at + 1).is_some_and(u8::is_ascii_digit);
            match bytes[at] {
                b'0'..=b'9' => at += 1,
                b'.' | b',' | b'\'' if digit_next => at += 1,
                _ => break,
            }
        }
        if at < bytes.len() && bytes[at].is_ascii_alphabetic() {
            while at < bytes.len() && (bytes[at].is_ascii_alphanumeric() || bytes[at] == b'_') {
                at += 1;
            }
            return self.push(start, at, Shape::Alnum);
        }
        self.push(start, at, Shape::Number)
    }

    fn word(&mut self, bytes: &[u8], start: usize) -> usize {
        let (mut at, mut upper, mut letters, mut digits) = (start, 0, 0, false);
        let mut first_upper = bytes[start].is_ascii_uppercase();
        loop {
            let (count, capitals) = ascii_letters(&bytes[at..]);
            at += count;
            letters += count;
            upper += capitals;
            let Some(byte) = bytes.get(at) else { break };
            match CLASS[*byte as usize] {
                // "CNY100" and "R1.2bn" are a currency and its amount, no names with digits in them.
                Class::Digit if !digits && opens_amount(bytes, start, at) => break,
                Class::Digit if at == start + 3 && upper == 3 && self.is_unit(start, at) => break,
                Class::Digit => {
                    digits = true;
                    at += 1;
                }
                Class::Wide => match self.letter_at(at, bytes.len()) {
                    Some(c) => {
                        upper += usize::from(c.is_uppercase());
                        first_upper |= at == start && c.is_uppercase();
                        letters += 1;
                        at += c.len_utf8();
                    }
                    None if is_apostrophe(bytes, at) && self.ties(bytes, start, at + 3) => at += 3,
                    None => break,
                },
                Class::Mark if bytes[at] == b'\'' && self.ties(bytes, start, at + 1) => at += 1,
                Class::Mark if bytes[at] == b'.' && is_inner_stop(bytes, start, at, digits) => {
                    at += 1
                }
                Class::Mark if bytes[at] == b'.' && is_domain_stop(bytes, start, at) => at += 1,
                _ => break,
            }
        }
        let opens_url = match bytes.get(at) {
            Some(b':') => bytes[at..].starts_with(b"://"),
            Some(b'.') => bytes[start..at].eq_ignore_ascii_case(b"www"),
            _ => false,
        };
        if opens_url {
            while at < bytes.len()
                && CLASS[bytes[at] as usize] != Class::Space
                && !b"<>\"|)]".contains(&bytes[at])
            {
                at += 1;
            }
            while matches!(bytes[at - 1], b'.' | b',' | b';' | b':') {
                at -= 1;
            }
            while !self.text.is_char_boundary(at) {
                at += 1;
            }
            return self.push(start, at, Shape::Url);
        }
        let shape = match (upper, letters) {
            _ if digits => Shape::Alnum,
            (0, _) => Shape::Lower,
            (1, _) if first_upper => Shape::Title,
            (u, l) if u == l => Shape::Upper,
            _ => Shape::Mixed,
        };
        at = self.push(start, at, shape);
        self.clitic(bytes, at)
    }

    /// Whether the word `start..end` is the symbol of a unit or currency.
    fn is_unit(&self, start: usize, end: usize) -> bool {
        words::tags(&self.text.as_bytes()[start..end]).has(Tags::UNIT)
    }

    /// Whether the apostrophe before `next` is part of the name: `O'Reilly`, `L’Oréal`, not `Huawei's`.
    fn ties(&self, bytes: &[u8], start: usize, next: usize) -> bool {
        let head = &self.text[start..];
        let initial = head.chars().nth(1).is_some_and(|c| c == '\'' || c == '’');
        bytes
            .get(next)
            .is_some_and(|byte| byte.is_ascii_uppercase() || initial && byte.is_ascii_alphabetic())
    }

    /// `'s`, `’ve` behind a word.
    fn clitic(&mut self, bytes: &[u8], at: usize) -> usize {
        let width = match bytes.get(at) {
            Some(b'\'') => 1,
            Some(_) if is_apostrophe(bytes, at) => 3,
            _ => return at,
        };
        let letters = bytes[at + width..]
            .iter()
            .take(3)
            .take_while(|byte| byte.is_ascii_alphabetic())
            .count();
        if letters == 0 || letters > 2 {
            return at;
        }
        self.push(at, at + width + letters, Shape::Clitic)
    }

    /// The alphabetic, non-CJK character at `at`.
    fn letter_at(&self, at: usize, end: usize) -> Option<char> {
        self.text[at..end]
            .chars()
            .next()
            .filter(|c| c.is_alphabetic() && !is_cjk(*c))
    }

    fn wide(&mut self, bytes: &[u8], start: usize) -> usize {
        let rest = &self.text[start..bytes.len()];
        let c = rest.chars().next().expect("a wide byte starts a character");
        let end = start + c.len_utf8();
        if is_space(c) {
            self.spaced = true;
            self.breaks |= matches!(c, '\u{2028}' | '\u{2029}' | '\u{85}');
            end
        } else if is_invisible(c) {
            end
        } else if is_cjk(c) {
            let len: usize = rest
                .chars()
                .take_while(|c| is_cjk(*c))
                .map(char::len_utf8)
                .sum();
            self.push(start, start + len, Shape::Cjk)
        } else if c.is_alphabetic() {
            self.word(bytes, start)
        } else {
            self.push(start, end, Shape::Mark)
        }
    }
}

/// How many ASCII letters `bytes` opens with, and how many of them are capitals.
fn ascii_letters(bytes: &[u8]) -> (usize, usize) {
    let mut capitals = 0;
    for (count, byte) in bytes.iter().enumerate() {
        match CLASS[*byte as usize] {
            Class::Upper => capitals += 1,
            Class::Lower => {}
            _ => return (count, capitals),
        }
    }
    (bytes.len(), capitals)
}

/// Whether the letters `start..at` are a sign of money and the digits behind them its amount: "Rs500", "SR670.25 million",
/// "N6B". A sign that may begin the name of a thing stands before an amount that is written as none but money is.
fn opens_amount(bytes: &[u8], start: usize, at: usize) -> bool {
    match &bytes[start..at] {
        b"Rs" | b"RM" | b"Tk" | b"Nrs" | b"NRs" | b"KSh" | b"Ksh" | b"KShs" | b"Kshs" | b"USh"
        | b"Ush" | b"UShs" | b"Ushs" | b"TSh" | b"Tsh" | b"TShs" | b"Tshs" | b"Shs" | b"Dhs" => {
            true
        }
        b"Rp" | b"SR" | b"KD" | b"MK" | b"Kz" | b"DM" | b"NIS" | b"N" | b"R" | b"K" | b"P"
        | b"Q" | b"D" | b"E" => is_amount(&bytes[at..]),
        _ => false,
    }
}

/// Whether `bytes` open with an amount of money: digits in groups, or with a scale.
fn is_amount(bytes: &[u8]) -> bool {
    const SCALES: [&[u8]; 12] = [
        b"million",
        b"billion",
        b"trillion",
        b"crore",
        b"lakh",
        b"mn",
        b"bn",
        b"tn",
        b"m",
        b"b",
        b"M",
        b"B",
    ];
    let number = |byte: &&u8| byte.is_ascii_digit() || matches!(byte, b'.' | b',');
    let digits = bytes.iter().take_while(number).count();
    let group = |group: &[u8]| group.len() == 3 && group.iter().all(u8::is_ascii_digit);
    let mut groups = bytes[..digits].split(|byte| *byte == b',').skip(1);
    let grouped = groups
        .next()
        .is_some_and(|first| group(&first[..first.len().min(3)]));
    let rest = &bytes[digits..];
    let rest = rest
        .strip_prefix(b" ")
        .or(rest.strip_prefix(b"-"))
        .unwrap_or(rest);
    let scaled = SCALES.iter().any(|scale| {
        let after = rest.strip_prefix(*scale);
        let plain =
            after.is_some_and(|after| !after.first().is_some_and(u8::is_ascii_alphanumeric));
        plain && (scale.len() > 1 || rest.len() == bytes.len() - digits)
    });
    grouped || scaled
}

/// The typographic apostrophe.
fn is_apostrophe(bytes: &[u8], at: usize) -> bool {
    // Most bytes are no opening one of a mark.
    bytes[at] == "’".as_bytes()[0] && bytes[at..].starts_with("’".as_bytes())
}

/// Whether the stop at `at` is a decimal point without a nought before it: "$.01", "by .75 percent"; not "p.12", "...5".
fn opens_decimal(bytes: &[u8], at: usize) -> bool {
    const FREE: &[u8] = b" \t\n\r$(+-~<>";
    let before = &bytes[..at];
    let free = match before.last() {
        None => true,
        Some(byte) if byte.is_ascii() => FREE.contains(byte),
        Some(_) => before.ends_with("£".as_bytes()) || before.ends_with("€".as_bytes()),
    };
    free && bytes.get(at + 1).is_some_and(u8::is_ascii_digit)
}

/// A stop inside a word: `U.S.`, `e.g.`, `v1.2`.
fn is_inner_stop(bytes: &[u8], start: usize, at: usize, digits: bool) -> bool {
    let next = bytes.get(at + 1);
    if digits {
        return matches!(bytes[start], b'v' | b'V')
            && bytes[start + 1].is_ascii_digit()
            && next.is_some_and(u8::is_ascii_digit);
    }
    let single = at == start + 1 || bytes[at - 2] == b'.';
    let after = bytes.get(at + 2);
    let letter_then_stop =
        next.is_some_and(u8::is_ascii_alphabetic) && !after.is_some_and(u8::is_ascii_alphanumeric);
    let closes = at > start + 1 && bytes[at - 2] == b'.';
    single && (letter_then_stop || closes && !next.is_some_and(u8::is_ascii_alphanumeric))
}

/// Whether the stop at `at` stands in a name that is a domain: `Amazon.com`.
fn is_domain_stop(bytes: &[u8], start: usize, at: usize) -> bool {
    const ENDINGS: [&[u8]; 5] = [b"com", b"org", b"net", b"io", b"ai"];
    let behind = &bytes[at + 1..];
    let ends = |ending: &&[u8]| {
        let after = behind.get(ending.len());
        let next = behind.get(ending.len() + 1);
        behind.starts_with(ending)
            && !after.is_some_and(|byte| {
                byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'@' | b'-')
            })
            && !(after == Some(&b'.') && next.is_some_and(u8::is_ascii_alphanumeric))
    };
    bytes[start].is_ascii_uppercase() && ENDINGS.iter().any(ends)
}

/// Characters of Chinese, Japanese and Korean, which put no spaces between words.
pub(super) fn is_cjk(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7AF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expect: &str) {
        let tokens = lex_text(text);
        let words: Vec<&str> = tokens.iter().map(|token| token.span.of(text)).collect();
        assert_eq!(words.join(" "), expect);
    }

    #[test]
    fn splits_words_numbers_and_marks() {
        check("over 65,000 key positions.", "over 65,000 key positions .");
        check("US$3.5M/yr", "US $ 3.5M / yr");
        check("Amazon.com, Alvik.com.", "Amazon.com , Alvik.com .");
        check(
            "See alvik.com. Dorn.com/a",
            "See alvik . com . Dorn . com / a",
        );
        check("5G-Advanced and 3GPP", "5G - Advanced and 3GPP");
        check("v1.2, 21.09", "v1.2 , 21.09");
        check("$.01 or .75% (£.5)", "$ .01 or .75 % ( £ .5 )");
        check("p.12 ...5 a.5. .NET", "p . 12 . . . 5 a . 5 . . NET");
        check("CNY1,200 ISO9001", "CNY 1,200 ISO9001");
    }

    #[test]
    fn keeps_apostrophes_of_names_and_cuts_those_of_grammar() {
        check(
            "Huawei's O'Reilly don't we’ve L’Oréal",
            "Huawei 's O'Reilly don 't we ’ve L’Oréal",
        );
    }

    #[test]
    fn keeps_abbreviations_and_urls_whole() {
        check(
            "U.S. firms, e.g. https://a.b/c?d=1.",
            "U.S. firms , e.g. https://a.b/c?d=1 .",
        );
        check("The end. A new one", "The end . A new one");
    }

    #[test]
    fn knows_shapes() {
        let shapes: Vec<Shape> = lex_text("openEuler ETSI Linux code 5G 12 开源")
            .iter()
            .map(|t| t.shape)
            .collect();
        use Shape::{Alnum, Cjk, Lower, Mixed, Number, Title, Upper};
        assert_eq!(shapes, [Mixed, Upper, Title, Lower, Alnum, Number, Cjk]);
    }
}
