//! Tokens: words, numbers and marks of a block, as spans in the text.
//!
//! | text | tokens |
//! |---|---|
//! | `over 65,000 key positions` | `over` `65,000` `key` `positions` |
//! | `5G-Advanced` | `5G` `-` `Advanced` |
//! | `US$3.5M/yr` | `US` `$` `3.5M` `/` `yr` |
//! | `Huawei's` | `Huawei` `'s` |

mod amount;
mod lexer;
mod stop;

use std::borrow::Cow;

use super::{Block, Document, Run, RunKind, Span};
use crate::lexicon::words::{Print, Tags};
use lexer::Lexer;
pub(crate) use stop::is_inner_stop;

/// How a token is spelt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
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
    /// Whether a phrase that names a role may open with it.
    pub(crate) opens_role: bool,
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
    #[inline]
    pub fn is_capital(&self) -> bool {
        matches!(self.shape, Shape::Title | Shape::Upper | Shape::Mixed)
    }

    /// Whether it is made of letters.
    #[inline]
    pub fn is_word(&self) -> bool {
        matches!(
            self.shape,
            Shape::Lower | Shape::Title | Shape::Upper | Shape::Mixed
        )
    }
}

/// Appends the tokens of a block to `tokens`.
pub fn lex_block(document: &Document, block: &Block, tokens: &mut Vec<Token>) {
    let mut lexer = Lexer::new(&document.text, tokens);
    for run in document.runs_of(block) {
        lexer.run(run);
    }
}

/// Reads the tokens of a plain string: for names and queries that stand in no document.
pub(crate) fn lex_text(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut lexer = Lexer::new(text, &mut tokens);
    lexer.run(&Run {
        span: Span::new(0, text.len()),
        spaced: false,
        kind: RunKind::Text,
    });
    tokens
}

/// Whether a word is a year: "2024".
pub(crate) fn is_year(word: &str) -> bool {
    word.len() == 4
        && (word.starts_with("19") || word.starts_with("20"))
        && word.bytes().all(|byte| byte.is_ascii_digit())
}

/// Characters of Chinese, Japanese and Korean, which put no spaces between words.
pub(crate) fn is_cjk(c: char) -> bool {
    matches!(c, '\u{2E80}'..='\u{2FDF}' | '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7AF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
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
        let long = "INTERNATIONAL Internationally internationally HarborWorks H\u{E4}felemannsburg two_words_in_one X";
        let shapes: Vec<Shape> = lex_text(long).iter().map(|token| token.shape).collect();
        assert_eq!(shapes, [Upper, Title, Lower, Mixed, Title, Lower, Title]);
    }
}
