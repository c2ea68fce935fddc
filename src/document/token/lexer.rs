//! The lexer: bytes by their class, words and numbers as far as they reach.

use super::amount::opens_amount;
use super::stop::{is_domain_stop, is_inner_stop, opens_decimal};
use super::{Shape, Token, is_cjk};
use crate::document::{Run, RunKind, Span, eights, is_invisible, is_space};
use crate::lexicon::chinese::{self, Stage};
use crate::lexicon::words::{self, Print, Tags};

/// Reads the tokens of the runs of one block.
pub(super) struct Lexer<'a> {
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

impl<'a> Lexer<'a> {
    /// Appends the tokens of runs of `text` to `tokens`.
    pub(super) fn new(text: &'a str, tokens: &'a mut Vec<Token>) -> Lexer<'a> {
        Lexer {
            text,
            first: tokens.len(),
            tokens,
            spaced: false,
            breaks: false,
        }
    }

    pub(super) fn run(&mut self, run: &Run) {
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
        let known = match (shape, word) {
            (Shape::Mark | Shape::Number | Shape::Cjk | Shape::Url | Shape::Code, _)
            | (_, None) => None,
            (_, Some(word)) => words::word_of(word),
        };
        let span = Span::new(start, end);
        self.tokens.push(Token {
            span,
            shape,
            spaced: self.spaced,
            breaks: self.breaks,
            tags: known.map_or(Tags::NONE, |word| word.tags),
            opens_role: known.is_some_and(|word| word.opens_role),
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
        // "I’ve" is two words.
        let initial =
            !head.starts_with('I') && head.chars().nth(1).is_some_and(|c| c == '\'' || c == '’');
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

    /// A run of characters that `rest` opens with, cut around the numbers in it and beside it.
    fn characters(&mut self, rest: &str, start: usize) -> usize {
        let run = rest.find(|c| !is_cjk(c)).unwrap_or(rest.len());
        // A number in bold stands beyond the marks of the markup.
        let behind = &self.text[start + run..];
        let follows = opens_number(behind);
        let mut stage = self.tokens[self.first..]
            .last()
            .map_or(Stage::Open, |before| self.stage_behind(before));
        let mut at = 0;
        while at < run {
            let piece = chinese::piece(&rest[at..run], stage, follows);
            self.push(start + at, start + at + piece.len, Shape::Cjk);
            if piece.is_number
                && let Some(number) = self.tokens.last_mut()
            {
                number.tags = Tags::NUMBER;
            }
            (at, stage) = (at + piece.len, piece.stage);
        }
        start + run
    }

    /// What may follow the token before a run of characters.
    fn stage_behind(&self, before: &Token) -> Stage {
        match before.shape {
            _ if self.breaks => Stage::Open,
            Shape::Number | Shape::Alnum => Stage::Number,
            Shape::Cjk if before.tags.has(Tags::NUMBER) => Stage::Number,
            Shape::Cjk if chinese::zeros(before.span.of(self.text)).is_some() => Stage::Number,
            Shape::Mark if matches!(before.span.of(self.text), "+" | "＋") => Stage::Number,
            Shape::Mark if matches!(before.span.of(self.text), "%" | "％") => Stage::Measured,
            _ => Stage::Open,
        }
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
            self.characters(rest, start)
        } else if c.is_alphabetic() {
            self.word(bytes, start)
        } else {
            self.push(start, end, Shape::Mark)
        }
    }
}

/// Whether a number in digits or an amount of money opens `text`.
fn opens_number(text: &str) -> bool {
    let text = text
        .trim_start_matches([' ', '*'])
        .trim_start_matches(['$', '¥', '￥', '€', '£']);
    text.starts_with(|c: char| c.is_ascii_digit())
}

/// How many ASCII letters `bytes` opens with, and how many of them are capitals; `_` is a letter.
fn ascii_letters(bytes: &[u8]) -> (usize, usize) {
    let (mut count, mut capitals) = (0, 0);
    // Nearly all words are told at once.
    while let Some(eight) = bytes[count..].first_chunk() {
        let eight = u64::from_le_bytes(*eight);
        let between = |first: u8, last: u8| {
            eights::at_least(eight, first) & !eights::at_least(eight, last + 1) & !eight
        };
        let upper = between(b'A', b'Z');
        let letters = upper | between(b'a', b'z') | eights::is(eight, b'_');
        let own = eights::first(!letters & eights::HIGH);
        let within = u64::MAX.checked_shr(64 - 8 * own as u32).unwrap_or(0);
        capitals += eights::count(upper & within & eights::HIGH);
        count += own;
        if own < 8 {
            return (count, capitals);
        }
    }
    for byte in &bytes[count..] {
        match CLASS[*byte as usize] {
            Class::Upper => capitals += 1,
            Class::Lower => {}
            _ => break,
        }
        count += 1;
    }
    (count, capitals)
}

/// The typographic apostrophe.
fn is_apostrophe(bytes: &[u8], at: usize) -> bool {
    // Most bytes are no opening one of a mark.
    bytes[at] == "’".as_bytes()[0] && bytes[at..].starts_with("’".as_bytes())
}
