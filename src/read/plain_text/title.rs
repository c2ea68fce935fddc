//! What a title looks like, wherever it stands.

mod known;
mod none;
mod person;

use super::bullet::bullet;
use super::caption::{is_caption, is_contents};
use super::numbering::{Numbers, named_part};
use crate::document::is_year;
use crate::lexicon::words::{Tags, tags};
use none::{
    ends_in_periods, is_document_sort, is_enumeration, is_labelled_value, is_open_sentence,
    is_seated,
};

pub(in crate::read) use known::is_known;
pub(super) use known::{is_post, is_salutation};
pub(super) use none::{ends_in_code, ends_in_form, is_date, is_label, is_page, is_period_told};

pub(in crate::read) use person::is_person;

/// A title has no more words than these.
const MOST_WORDS: usize = 14;
const MOST_BYTES: usize = 110;

/// How a title is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// `2.3 Governance`: of this level.
    Numbered(u8),
    /// `Chapter 3`, `ITEM 7. RESULTS`
    Part,
    /// `OUR PEOPLE`
    Capitals,
    /// `Our People and Partners`
    Title,
    /// `Our people and partners`
    Sentence,
    /// `Our people:`, which stands over other titles, or else is no title of its own.
    Label,
}

/// A line that could be a title.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Title {
    pub(super) style: Style,
    pub(super) words: usize,
    /// Whether it starts with a label: "Case study: Helping farmers".
    pub(super) labels: bool,
    /// Whether it opens with a word that asks: "What we do".
    pub(super) asks: bool,
    /// Whether it ends with a word that leaves it open: `Annual Review for`.
    pub(super) open: Open,
}

/// How a line's last word leaves it open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Open {
    /// Nothing has to follow.
    Closed,
    /// Something may follow: `for`, `with`.
    Perhaps,
    /// Something has to follow: `the`, `and`, a comma.
    Surely,
}

/// Reads a line as a title.
pub(super) fn title(line: &str, numbers: &Numbers<'_>) -> Option<Title> {
    let first = line.split(' ').next().unwrap_or("");
    let small = first.bytes().all(|byte| byte.is_ascii_lowercase());
    // Most lines are told by their length or their first word.
    if line.len() > MOST_BYTES || small {
        return None;
    }
    let number = numbers.sequenced(line);
    let part = named_part(line);
    let lone = number.or_else(|| numbers.alone(line));
    let named = match (&lone, part) {
        (Some(number), _) => number.rest,
        (None, Some("")) => line,
        (None, Some(rest)) => rest,
        (None, None) => line,
    };
    // "ITEM 1. BUSINESS."
    let named = if part.is_some() {
        named.strip_suffix('.').unwrap_or(named)
    } else {
        named
    };
    let named = without_aside(named.trim_start_matches('…'));
    if lone.is_none() && bullet(line).is_some() || !is_plain(named) {
        return None;
    }
    let words = count_words(named);
    let style = match number {
        Some(number) => Style::Numbered(number.level()),
        None if part.is_some() => Style::Part,
        None if is_capitals(named) => Style::Capitals,
        None if line.ends_with([':', '：']) => Style::Label,
        None if !named.starts_with(is_caseless) && is_title_case(named) => Style::Title,
        None => Style::Sentence,
    };
    Some(Title {
        style,
        words,
        labels: named.contains(": "),
        asks: matches!(first, "What" | "Who" | "Why" | "How" | "Where" | "When"),
        open: openness(line),
    })
}

/// Whether a line has what a title has, and nothing that a title has not.
fn is_plain(line: &str) -> bool {
    let letters = line.chars().filter(|c| c.is_alphabetic()).count();
    let digits = line.chars().filter(char::is_ascii_digit).count();
    let stopped = line.ends_with('.') && !ends_in_form(line);
    opens_title(line)
        && letters >= 2
        && letters >= digits
        && count_words(line) <= MOST_WORDS
        && !stopped
        && !line.ends_with([';', '!', '%', '。', '，', '；', '！'])
        && (!line.ends_with(['"', '”', '’']) || closes_quote(line))
        && !line.contains(['@', '|', '·', '•', '\t', '$', '€', '£', '='])
        && !line.trim_end_matches('…').contains('…')
        && !["://", "  ", "..."].iter().any(|mark| line.contains(mark))
        && !is_caption(line)
        && !is_contents(line)
        && !is_date(line)
        && !is_page(line)
        && line.matches('%').count() < 2
        && !is_labelled_value(line)
        && !ends_in_periods(line)
        && !is_document_sort(line)
        && !is_seated(line)
        && !is_enumeration(line)
        && !ends_in_code(line)
        && !is_open_sentence(line)
}

/// "Financial Summary (in millions)", "Major shareholders (as of 31 March)": a title without what stands behind it of its
/// figures.
fn without_aside(line: &str) -> &str {
    const OPENINGS: [&str; 8] = [
        "in ",
        "as of ",
        "as at ",
        "at ",
        "unaudited",
        "audited",
        "cont",
        "expressed ",
    ];
    let Some((words, aside)) = line.rsplit_once(" (") else {
        return line;
    };
    let lower = aside.trim_start().to_ascii_lowercase();
    let told = OPENINGS.iter().any(|opening| lower.starts_with(opening));
    if told && aside.ends_with(')') {
        words
    } else {
        line
    }
}

/// Whether the mark that ends a line closes what one in its midst has opened: `Group 4 "Tide mills"`.
fn closes_quote(line: &str) -> bool {
    let body = line.trim_end_matches(['"', '”', '’']);
    let opened = [" \"", " “", " ‘"].iter().any(|mark| body.contains(mark));
    opened && !body.starts_with(['"', '“', '‘'])
}

/// Whether a title may start like this line: with a capital, a name such as openEuler, "32-bit", or a year before
/// any of them.
fn opens_title(line: &str) -> bool {
    let mut words = line.split_whitespace();
    let first = words.next().unwrap_or("");
    let named =
        |word: &str| word.starts_with(char::is_alphabetic) && word.contains(char::is_uppercase);
    let coined = first.starts_with(|c: char| c.is_ascii_digit())
        && first.contains('-')
        && first.contains(char::is_alphabetic);
    named(first)
        || coined
        || line.starts_with(is_caseless)
        || is_year(first) && words.next().is_some_and(named)
}

/// Words; of a script that sets no spaces between them, two letters count as one.
fn count_words(line: &str) -> usize {
    let caseless = line.chars().filter(|c| is_caseless(*c)).count();
    line.split_whitespace().count() + caseless / 2
}

/// Whether a character is a letter of a script without capitals.
pub(super) fn is_caseless(c: char) -> bool {
    c.is_alphabetic() && !c.is_lowercase() && !c.is_uppercase()
}

/// Whether every letter is a capital: `OUR PEOPLE`, not `IBM`.
fn is_capitals(line: &str) -> bool {
    // "NOTES TO THE ACCOUNTS (continued)"
    let line = match line.rsplit_once(" (") {
        Some((words, aside)) if aside.ends_with(')') => words,
        _ => line,
    };
    let letters = line.chars().filter(|c| c.is_alphabetic()).count();
    let capitals = line.chars().filter(|c| c.is_uppercase()).count();
    letters >= 5 && capitals == letters
}

/// Whether every word that carries meaning starts with a capital.
pub(super) fn is_title_case(line: &str) -> bool {
    line.split([' ', '/', '-', '–']).all(|word| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        !word.starts_with(char::is_lowercase)
            || word.chars().any(char::is_uppercase)
            || is_small_word(word)
    })
}

/// Words that stay small in titles: articles, conjunctions, pronouns and most prepositions.
fn is_small_word(word: &str) -> bool {
    const LONGEST: usize = 7;
    let tags = tags(word.as_bytes());
    word.len() <= LONGEST
        && (tags.has(Tags::DETERMINER)
            || tags.has(Tags::PREPOSITION)
            || tags.has(Tags::CONJUNCTION)
            // "Tide Fund, c/o Alvik Trust"
            || word.len() == 1)
}

/// How a line's last word leaves it open.
pub(super) fn openness(line: &str) -> Open {
    if line.ends_with([',', '-', '–', '—', '&', '/', '+', '(']) {
        return Open::Surely;
    }
    let last = line
        .rsplit(|c: char| c.is_whitespace())
        .next()
        .unwrap_or("");
    // "Plan A"
    if last == "A" && line.contains(char::is_lowercase) {
        return Open::Closed;
    }
    match last.to_ascii_lowercase().as_str() {
        "a" | "an" | "the" | "and" | "or" | "of" | "our" | "its" | "their" | "these" | "than"
        | "between" | "into" | "almost" | "nearly" | "approximately" | "roughly" => Open::Surely,
        "in" | "on" | "at" | "by" | "for" | "from" | "to" | "with" | "as" | "that" | "is"
        | "are" | "was" | "were" | "has" | "have" | "will" | "under" | "about" | "over"
        | "more" | "per" | "not" | "which" | "who" | "both" | "including" | "include"
        | "includes" => Open::Perhaps,
        _ => Open::Closed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, expect: Option<Style>) {
        let text = "1. One\n2. Two\n2.1 Two\n2.2 Three\n";
        let (lines, _) = super::super::lines::lines(text);
        let found = title(line, &Numbers::of(text, &lines)).map(|title| title.style);
        assert_eq!(found, expect, "{line}");
    }

    #[test]
    fn styles_of_titles() {
        check("OUR PEOPLE", Some(Style::Capitals));
        check("Our People and Partners", Some(Style::Title));
        check("openEuler in Numbers", Some(Style::Title));
        check("Our people and partners", Some(Style::Sentence));
        check("Your ideas?", Some(Style::Sentence));
        check("Annual Report 2023-24", Some(Style::Title));
        check("2024 Annual Report", Some(Style::Title));
        check("Risks we can mitigate:", Some(Style::Label));
        check("2.1   Governance", Some(Style::Numbered(3)));
        check("ITEM 7. RESULTS", Some(Style::Part));
        check("CHAPTER 3", Some(Style::Part));
        check("Item 1.01 Tides", Some(Style::Part));
        check("OUR PEOPLE:", Some(Style::Capitals));
        check("FINANCIAL SUMMARY (in $ millions)", Some(Style::Capitals));
        check("Major Owners (as of March 31, 2024)", Some(Style::Title));
        check("Group 4 \"Tide mills and quays\"", Some(Style::Sentence));
        check("Reaching New Heights…", Some(Style::Title));
        check("…HONOURS RECEIVED", Some(Style::Capitals));
        check("21. Ultimate controlling party", Some(Style::Sentence));
        check(
            "ITEM 10. DIRECTORS, OFFICERS AND GOVERNANCE",
            Some(Style::Part),
        );
        check("NOTES TO IT (continued)", Some(Style::Capitals));
        check("Clean quays in Alvik, Norway", Some(Style::Sentence));
        check("4.2 Work Abroad", Some(Style::Title));
        check("Acme Tides Co., Ltd.", Some(Style::Title));
        check("ACME TO BUY TIDES INC.", Some(Style::Capitals));
    }

    #[test]
    fn what_is_no_title() {
        for line in [
            "We grew.",
            "1,200",
            "35 Presentations",
            "2024 was a good year",
            "members joined",
            "Summit,Acme",
            "Alvik TidesABN 11 222 333 444",
            "Auditor Alvik LLP Salt Square Dorn D2 3AE",
            "Alvik Tides is a firm that makes tide mills in",
            "Figure 3: Growth",
            "Contents",
            "December 2024",
            "London, March 2025",
            "Chair: Maria Lopez",
            "Published: 12 May",
            "Photo: Tides",
            "Inc.",
            "press@acme.example",
            "“They never gave up”",
            "They never gave up”",
            "We waited… Then it came",
            "Alvik Trust (alvik@tides.example)",
            "The Alvik Trust is a charity SC012345",
            "2.1 The mission was launched. It grew.",
            "Acme Group        Report 2023",
            "• Our people",
            "Q: Who looks after it?",
            "Alvik Tides Q3/2018 2017",
            "Alvik Report 2010 31",
            "Brannock Tides, incorporated in Norway",
            "FOR IMMEDIATE RELEASE",
            "Press information",
            "page 3/7",
            "Trustees: A Hale; B Corvane (Treasurer)",
            "Hon. Treasurer: B. Corvane",
            "2.5 Million people",
            "In March we moved to the house by the river, where we will stay for years to come",
        ] {
            check(line, None);
        }
    }

    #[test]
    fn last_words_leave_lines_open() {
        assert_eq!(openness("Annual Review of"), Open::Surely);
        assert_eq!(openness("Annual Review for"), Open::Perhaps);
        assert_eq!(openness("Annual Review"), Open::Closed);
        assert_eq!(openness("What we do in Plan A"), Open::Closed);
    }

    #[test]
    fn knows_labels() {
        for line in ["Website: acme.example", "Mailing lists:"] {
            assert!(is_label(line), "{line}");
        }
        for line in [
            "at 12:30 we met",
            "It closes at 12:30",
            "In the year we did the following:",
            "We grew.",
        ] {
            assert!(!is_label(line), "{line}");
        }
    }

    #[test]
    fn knows_people() {
        for line in [
            "Maria Lopez",
            "Maria Lopez, Chair",
            "Dr. Xu Wei",
            "By Maria Lopez",
            "Secretary Maria Lopez",
            "ZUNI Q. TIDE",
            "Zuni Tide, Founder & Executive Chairman, Zuni Tides",
        ] {
            assert!(is_person(line), "{line}");
        }
        for line in [
            "Secretary Tides",
            "Our People",
            "Maria",
            "Maria lost",
            "Climate and nature",
            "Corporate Rules, Director Pay",
        ] {
            assert!(!is_person(line), "{line}");
        }
    }
}
