//! Whose money a sign or word means that several countries share: "$", "Rs.", "shillings", the "N" of "N5 billion".

mod families;

use std::cell::OnceCell;
use std::cmp::Ordering;

use self::families::FAMILIES;
use crate::model::Unit;

/// Whose money the shared signs and words mean in a text. It is read off the text when it is first asked for: most texts
/// write hardly any of them.
pub(in crate::extract) struct Shared<'d> {
    text: &'d str,
    /// By the place in [`FAMILIES`]: an ISO code, or `None` for the one that the table of units gives it.
    told: [OnceCell<Option<&'static str>>; FAMILIES.len()],
    cents: OnceCell<Option<&'static str>>,
}

/// Moneys that share a sign or a word.
struct Family {
    /// Their shared signs and words, in small letters where they are words.
    names: &'static [&'static str],
    /// Part of what has to stand in a text that writes one of them.
    stems: &'static [&'static str],
    /// Words of the country whose money it is where nothing else is told; a letter without any is no money then.
    home: &'static [&'static str],
    /// How often another country has to be told of, and how many times as often as the home.
    often: (usize, usize),
    /// The other moneys: their codes, the signs that tell them from the shared one, and words of their countries.
    others: &'static [Money],
}

type Money = (
    &'static str,
    &'static [&'static str],
    &'static [&'static str],
);

impl<'d> Shared<'d> {
    /// Nothing is read off `text` yet.
    pub(in crate::extract) fn of(text: &'d str) -> Shared<'d> {
        Shared {
            text,
            told: [const { OnceCell::new() }; FAMILIES.len()],
            cents: OnceCell::new(),
        }
    }

    /// The code of the money that the sign or word `name` means here, where it is another than the table of units says.
    pub(in crate::extract::claim) fn code(&self, name: &str) -> Option<&'static str> {
        let stem = name.trim_end_matches('.');
        let means = |family: &Family| {
            let mut names = family.names.iter();
            names.any(|known| {
                known.len() == stem.len()
                    && (*known == stem
                        || known.starts_with(|c: char| c.is_ascii_lowercase())
                            && known.eq_ignore_ascii_case(stem))
            })
        };
        let place = FAMILIES.iter().position(means)?;
        *self.told[place].get_or_init(|| FAMILIES[place].told(self.text))
    }

    /// The code of the money that cents are hundredths of: that of the dollars or euros that are written with their sign.
    /// Where some dollars have letters before their sign and others none, cents are of those that have none.
    pub(in crate::extract::claim) fn cents(&self) -> Option<&'static str> {
        *self.cents.get_or_init(|| self.read_cents())
    }

    fn read_cents(&self) -> Option<&'static str> {
        let text = self.text;
        let letters = |at: usize| {
            let start = text[..at]
                .trim_end_matches(|c: char| c.is_ascii_alphabetic())
                .len();
            let own = &text[start..=at];
            if matches!(own, "$" | "US$") { "$" } else { own }
        };
        let signs = || memchr::memchr_iter(b'$', text.as_bytes()).map(letters);
        let dollars = signs().filter(|sign| *sign == "$").count();
        let euros = memchr::memmem::find_iter(text.as_bytes(), "€").count();
        let named = || {
            let sign = signs().next()?;
            let mut units = Unit::all();
            units.find(|unit| unit.info().symbols.contains(&sign))
        };
        match dollars.cmp(&euros) {
            Ordering::Greater => Some(self.code("$").unwrap_or("USD")),
            Ordering::Less => Some("EUR"),
            Ordering::Equal if dollars == 0 => named().map(Unit::symbol).or(self.code("R")),
            Ordering::Equal => None,
        }
    }
}

impl Family {
    /// The money that a text means by the family's names where it is not the home's: that of the country which it tells of
    /// most. Where that money has a sign of its own, the shared one is the home's.
    fn told(&self, text: &str) -> Option<&'static str> {
        let count = |words: &[&str]| words.iter().map(|word| count(text, word)).sum::<usize>();
        let written = match self.names {
            [one, ..] if one.len() == 1 && self.home.is_empty() => {
                self.names.iter().any(|letter| amounts(text, letter) > 0)
            }
            _ => self.stems.iter().any(|stem| stands(text, stem)),
        };
        if !written {
            return None;
        }
        let others = self.others.iter();
        let (code, signs, told) = others
            .map(|(code, signs, words)| (*code, *signs, count(words)))
            .rev()
            .max_by_key(|(_, _, told)| *told)?;
        let (often, times) = self.often;
        (told >= often && count(signs) == 0 && told > times * count(self.home)).then_some(code)
    }
}

/// Whether the word stands in the text, be it as a part of another.
fn stands(text: &str, word: &str) -> bool {
    memchr::memmem::find(text.as_bytes(), word.as_bytes()).is_some()
}

/// How often the word is one of its own.
fn count(text: &str, word: &str) -> usize {
    let found = memchr::memmem::find_iter(text.as_bytes(), word);
    found.filter(|at| is_whole(text, *at, word)).count()
}

/// Whether what is found at `at` is the word, and not a part of another: no CAD is in "CADETS", no AUD in "AUDIT".
/// What begins with a capital begins a word; what is nothing but capitals is one.
fn is_whole(text: &str, at: usize, word: &str) -> bool {
    let (before, behind) = (&text[..at], &text[at + word.len()..]);
    let capital = |c: char| c.is_ascii_uppercase();
    let opens = !word.starts_with(capital) || !before.ends_with(char::is_alphanumeric);
    let is_code = word.bytes().all(|byte| byte.is_ascii_uppercase());
    opens && !(is_code && behind.starts_with(char::is_alphabetic))
}

/// How many amounts a letter opens: it stands before a digit and behind no other letter.
fn amounts(text: &str, letter: &str) -> usize {
    let bytes = text.as_bytes();
    let opens = |at: &usize| {
        let free = *at == 0 || !bytes[at - 1].is_ascii_alphanumeric();
        free && bytes.get(at + 1).is_some_and(u8::is_ascii_digit)
    };
    memchr::memchr_iter(letter.as_bytes()[0], bytes)
        .filter(opens)
        .count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, name: &str, expect: Option<&str>) {
        assert_eq!(Shared::of(text).code(name), expect, "{text}");
    }

    #[track_caller]
    fn check_count(text: &str, word: &str, whole: usize, found: bool) {
        assert_eq!(count(text, word), whole, "{text}: {word}");
        assert_eq!(stands(text, word), found, "{text}: {word}");
    }

    #[test]
    fn counts_words_of_their_own() {
        check_count("CAD 5, CAD5 and CADETS", "CAD", 2, true);
        check_count("AUDIT", "AUD", 0, true);
        check_count("Australia and Australians", "Australia", 2, true);
        check_count("£3, £5 and $", "£", 2, true);
        check_count("$", "$", 1, true);
        check_count("boats", "AUD", 0, false);
        check_count("C", "CAD", 0, false);
        check_count("", "CAD", 0, false);
        check_count("¥", "¥", 1, true);
    }

    #[test]
    fn counts_letters_that_open_amounts() {
        assert_eq!(amounts("R5 and AR5, R 5, (R6)", "R"), 2);
        assert_eq!(amounts("Ropes", "R"), 0);
    }

    #[test]
    fn a_dollar_is_of_the_country_that_the_text_speaks_of() {
        let melbourne = "Australia grew. In Melbourne, Australia, it cost $3m.";
        check(melbourne, "$", Some("AUD"));
        check("Australia: it cost $3m.", "$", None);
        check(&format!("{melbourne} It paid A$2m."), "$", None);
        check(
            &format!("{melbourne} The United States and the U.S. pay."),
            "$",
            None,
        );
    }

    #[test]
    fn codes_and_countries_are_words_of_their_own() {
        for other in ["CADETS", "AUDIT", "NordAustralia"] {
            let text = format!("{other} and {other}: {other} cost $3m.");
            check(&text, "$", None);
        }
        let codes = "CAD 5, CAD5 and (CAD) are ours: $3m.";
        check(codes, "$", Some("CAD"));
        check(
            "Australians, Australia’s: Australian, $3m",
            "$",
            Some("AUD"),
        );
    }

    #[test]
    fn a_yen_is_of_the_country_that_the_text_speaks_of() {
        check("In Japan we sold goods for ¥3m.", "¥", Some("JPY"));
        check("In China we sold goods for ¥3m.", "¥", None);
        check("We sold goods for ¥3m.", "¥", None);
        check("Japan and China, RMB 5 or ¥3m.", "¥", None);
    }

    #[test]
    fn words_are_of_the_country_that_the_text_speaks_of() {
        check("Quays in Colombo cost Rs. 3 million.", "Rs.", Some("LKR"));
        check("Quays cost Rs. 3 million.", "Rs.", None);
        check(
            "Quays in Kampala cost 3 million shillings.",
            "Shillings",
            Some("UGX"),
        );
        check("Quays in Egypt cost 3 pounds.", "pounds", Some("EGP"));
        check("Quays in Egypt and the UK cost 3 pounds.", "pounds", None);
        check("Fish for $5: 3 pounds.", "pounds", Some("lb"));
        check("Fish for £5 or $5: 3 pounds.", "pounds", None);
    }

    #[test]
    fn letters_are_money_where_the_text_speaks_of_their_country() {
        check("Lagos quays cost N3 million.", "N", Some("NGN"));
        check("Quays cost N3 million.", "N", None);
        check("Lagos has a plan N.", "N", None);
        check("Quays in South Africa cost R3 million.", "R", Some("ZAR"));
        check("Hale Quays (Pty) Ltd cost R3 million.", "R", Some("ZAR"));
    }
}
