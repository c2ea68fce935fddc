//! Lines between a title and its text: where, when or by whom, how much, or what it is about.

use super::super::bullet::bullet;
use super::super::flow::{ends_sentence, is_numeric};
use super::super::title::{Open, Style, Title, is_date, is_person, is_post, openness};
use super::{Heading, Kind, Scene};
use crate::lexicon::sets;

/// Running text below is at least so wide.
const WIDE: u16 = 50;

impl Scene<'_> {
    /// Whether line `at`, right below a title, leads over to the text: "Alvik, Norway - $10,000", "By Ann Hale, May 2024", or
    /// a line of words without a stop with a gap below it.
    pub(super) fn is_deck(&self, at: usize, found: &[Option<Heading>], stops: &[bool]) -> bool {
        const MOST_WORDS: usize = 10;
        const FEWEST_WORDS: usize = 9;
        let below = at + 1;
        let text = |at: usize| self.kinds.get(at) == Some(&Kind::Text);
        if !text(at) || !text(below) || found[at].is_some() || found[below].is_some() {
            return false;
        }
        let words = self.words(at);
        let opens = words.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
        let bare = bullet(words).is_none()
            && !ends_sentence(words)
            && !words.ends_with(':')
            && !is_numeric(words)
            && !is_post(words)
            && openness(words) == Open::Closed;
        let count = words.split_whitespace().count();
        let prose = stops[below]
            && self.lines[below].width >= WIDE
            && self.words(below).starts_with(char::is_uppercase)
            && self.is_prose(below);
        if !(opens && bare && prose) {
            return false;
        }
        if !self.is_glued(at) {
            return self.lines[below].is_apart() && tells_where_or_when(words);
        }
        if self.is_glued(below) {
            return count <= MOST_WORDS && self.title(at).is_none() && self.has_room(at);
        }
        let small = words
            .split_whitespace()
            .any(|word| word.starts_with(char::is_lowercase));
        small && count >= FEWEST_WORDS && self.lines[at].width >= WIDE
    }

    /// Whether the title at line `at` may stand over such a line.
    pub(super) fn suits_deck(&self, at: usize, lines: usize, title: &Title) -> bool {
        const MOST_WORDS: usize = 12;
        matches!(
            title.style,
            Style::Title | Style::Capitals | Style::Numbered(_) | Style::Part
        ) && title.words <= MOST_WORDS
            && (title.open == Open::Closed || lines > 1)
            && !title.labels
            && !is_person(self.words(at))
            && !is_post(self.words(at))
    }
}

/// "Quellmark Mills, Norway", "Alvik LLC, Kenya/Uganda", "Dorn AS, based in Oslo", "May 2024", "By Ann Hale".
fn tells_where_or_when(line: &str) -> bool {
    let seat = || {
        let (_, part) = line.rsplit_once(", ")?;
        let place = [" in ", " and ", "/"]
            .iter()
            .filter_map(|joint| part.rsplit_once(joint))
            .map(|(_, place)| place)
            .min_by_key(|place| place.len());
        Some(sets::is_place(place.unwrap_or(part).trim()))
    };
    is_date(line) || line.starts_with("By ") && is_person(line) || seat() == Some(true)
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    const PROSE: &str = "The alliance grew in every region during the year, and so did its work in each of them.\nIt has more members than ever before, and they meet more often than they did.";

    #[test]
    fn titles_over_places_dates_and_amounts() {
        for deck in [
            "Alvik, NO - $10,000",
            "May 2024",
            "By Ann Hale, Alvik, Norway",
            "$5,000 a year",
        ] {
            check(
                &format!("It was good.\n\nTide Makers of Alvik\n{deck}\n{PROSE}"),
                &["Tide Makers of Alvik"],
            );
        }
    }

    #[test]
    fn titles_over_what_they_are_about() {
        check(
            &format!(
                "It was good.\n\nOpen Harbours\nA joint work of Alvik and Dorn with the harbour boards and the sailors of each quay\n\n{PROSE}"
            ),
            &["Open Harbours"],
        );
    }

    #[test]
    fn titles_over_who_works_where() {
        for deck in [
            "Quellmark Mills LLC, USA",
            "Tidal (Dorn Brothers AS), Brazil/Portugal",
            "Brannock, incorporated in Singapore and Myanmar",
            "March 2024",
            "By Ann Hale",
        ] {
            check(
                &format!("It was good.\n\nTidepay\n\n{deck}\n\n{PROSE}"),
                &["Tidepay"],
            );
        }
        check(
            &format!("It was good.\n\nTidepay\n\nQuellmark Mills LLC, Foo\n\n{PROSE}"),
            &[],
        );
    }

    #[test]
    fn posts_and_scraps_are_no_decks() {
        check(
            &format!("It was good.\n\nYlva Dornsen\nChair, Tide Board\n{PROSE}"),
            &[],
        );
        check(
            &format!("It was good.\n\nAlvik Tides\nAcme, Beta\n\n{PROSE}"),
            &[],
        );
    }
}
