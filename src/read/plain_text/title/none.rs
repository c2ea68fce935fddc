//! Lines that have the looks of a title and are none: dates, labels with their values, addresses, registers.

use super::{Open, count_words, is_person, is_title_case, openness};
use crate::document::is_year;
use crate::lexicon::words::{Tags, tags};

/// `Page 18`, `Annual Report Page 33`, `page 3 of 12`, `page 3/7`: where the reader is.
pub(in crate::read::plain_text) fn is_page(line: &str) -> bool {
    let mut words = line.split_whitespace().rev();
    let mut numbers = 0;
    let number = |word: &str| {
        word.bytes()
            .all(|byte| byte.is_ascii_digit() || byte == b'/')
    };
    let before = words.find(|word| {
        numbers += usize::from(number(word));
        !number(word) && *word != "of"
    });
    numbers > 0 && before.is_some_and(|word| word.eq_ignore_ascii_case("page"))
}

/// `December 2024`, `London, March 2025`: when and where, no title.
pub(in crate::read::plain_text) fn is_date(line: &str) -> bool {
    let (mut months, mut numbers, mut others) = (0, 0, 0);
    for word in line.split([' ', ',', '.']).filter(|word| !word.is_empty()) {
        if word.bytes().all(|byte| byte.is_ascii_digit()) {
            numbers += 1;
        } else if tags(word.as_bytes()).has(Tags::MONTH) {
            months += 1;
        } else {
            others += 1;
        }
    }
    months > 0 && numbers > 0 && others < 2
}

/// `Auditor: Jane Smith`, `Published: 12 May`, `Link: Wiki`: a label with what it labels.
pub(super) fn is_labelled_value(line: &str) -> bool {
    const LABELS: [&str; 31] = [
        "address",
        "photo",
        "photos",
        "photography",
        "foto",
        "cover photo",
        "image",
        "picture",
        "credit",
        "source",
        "author",
        "authors",
        "contact",
        "contacts",
        "date",
        "editor",
        "email",
        "e-mail",
        "link",
        "links",
        "phone",
        "published",
        "sponsor",
        "sponsors",
        "status",
        "subject",
        "tel",
        "telephone",
        "url",
        "web",
        "website",
    ];
    let Some((label, value)) = line.split_once(": ") else {
        return false;
    };
    let value = value.trim_start();
    // "Q: Who pays?"
    if label.chars().nth(1).is_none() {
        return true;
    }
    let counted = label.bytes().any(|byte| byte.is_ascii_digit());
    let known = LABELS.iter().any(|known| label.eq_ignore_ascii_case(known));
    let several = value.contains("; ");
    // "B. Corvane"
    let initialled = value
        .split_once(". ")
        .is_some_and(|(initial, name)| initial.len() == 1 && !name.contains(' '));
    known
        || !counted
            && (several
                || initialled
                || is_person(value)
                || value.starts_with(|c: char| c.is_ascii_digit()))
}

/// `Acme, Beta, Gamma`, `Leeds, England`, `Jane Smith, Chair`: names side by side that nothing joins.
pub(super) fn is_enumeration(line: &str) -> bool {
    let is_joint = |word: &str| matches!(word, "and" | "AND" | "&" | "or" | "OR");
    let named = |part: &str| part.starts_with(char::is_uppercase);
    // "Clean air in Leeds, England" has more to say.
    let first = line.split(", ").next().unwrap_or("");
    let joins = |word: &str| tags(word.as_bytes()).has(Tags::PREPOSITION);
    line.contains(", ")
        && (is_title_case(first) || !first.split(' ').any(joins))
        && !ends_in_form(line)
        && line.split(", ").all(named)
        && !line.split_whitespace().any(is_joint)
}

/// "Alvik Tides ABN 11 222 333 444", "A charity with no. SC012345", "Salt Square Dorn D2 3AE": whether a line ends
/// with the number of a register or a post code.
pub(in crate::read::plain_text) fn ends_in_code(line: &str) -> bool {
    const GROUPS: usize = 3;
    let digits = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
    let words = || line.split_whitespace().rev();
    let groups = words().take_while(|word| digits(word)).count();
    let (mut last, mixed) = (words(), |word: &str| {
        word.len() <= 4
            && word.bytes().any(|byte| byte.is_ascii_digit())
            && word
                .bytes()
                .all(|byte| byte.is_ascii_digit() || byte.is_ascii_uppercase())
            && !digits(word)
    });
    let inward = last.next().is_some_and(|word| {
        word.len() == 3 && mixed(word) && word.starts_with(|c: char| c.is_ascii_digit())
    });
    let outward = last
        .next()
        .is_some_and(|word| mixed(word) && word.starts_with(|c: char| c.is_ascii_uppercase()));
    groups >= GROUPS || inward && outward || words().next().is_some_and(is_registered)
}

/// "123456", "SC012345": the number of a register.
fn is_registered(word: &str) -> bool {
    const FEWEST_DIGITS: usize = 5;
    const MOST_LETTERS: usize = 3;
    let digits = word.trim_start_matches(|c: char| c.is_ascii_uppercase());
    word.len() - digits.len() <= MOST_LETTERS
        && digits.len() >= FEWEST_DIGITS
        && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// "Alvik Q3/2018 2017", "Alvik Report 2010 31": whether a line ends with two periods, as one does that heads the columns of
/// a table, or with a year and the number of a page.
pub(super) fn ends_in_periods(line: &str) -> bool {
    let is_period = |word: &str| word.rsplit('/').next().is_some_and(is_year);
    let is_page = |word: &str| word.len() < 4 && word.bytes().all(|byte| byte.is_ascii_digit());
    let mut words = line.split_whitespace().rev();
    words
        .next()
        .is_some_and(|last| is_period(last) || is_page(last))
        && words.next().is_some_and(is_period)
}

/// "for the year ended 30 September 2020", "as at 31 December": the period that a statement right above is about.
pub(in crate::read::plain_text) fn is_period_told(line: &str) -> bool {
    let lower = line.to_ascii_lowercase();
    let ended = lower.starts_with("for the ") && lower.contains(" ended ");
    let at = ["as at ", "as of "]
        .iter()
        .any(|words| lower.starts_with(words));
    ended || at && line.bytes().any(|byte| byte.is_ascii_digit())
}

/// "FOR IMMEDIATE RELEASE", "Press information": what sort of document it is, over its title.
pub(super) fn is_document_sort(line: &str) -> bool {
    const SORTS: [&str; 8] = [
        "for immediate release",
        "press release",
        "news release",
        "media release",
        "press information",
        "press notice",
        "press statement",
        "media statement",
    ];
    SORTS
        .iter()
        .any(|sort| line.trim_end_matches(':').eq_ignore_ascii_case(sort))
}

/// "Brannock, incorporated in Singapore": who works where.
pub(super) fn is_seated(line: &str) -> bool {
    [
        "incorporated",
        "registered",
        "based",
        "headquartered",
        "located",
    ]
    .iter()
    .any(|word| line.contains(&format!(", {word} in ")))
}

/// "Alvik is a firm that makes tide mills in": the first line of a sentence whose next one stands apart.
pub(super) fn is_open_sentence(line: &str) -> bool {
    const FEWEST_WORDS: usize = 8;
    let told = |word: &str| {
        matches!(
            word,
            "is" | "are" | "was" | "were" | "has" | "have" | "will"
        )
    };
    openness(line) != Open::Closed
        && count_words(line) >= FEWEST_WORDS
        && line.contains(char::is_lowercase)
        && line.split_whitespace().any(told)
}

/// Whether a stop that ends a line belongs to its last word: "Acme Tides Inc.", "Our work in the U.S.", "Ann Hale, M.D."
pub(in crate::read::plain_text) fn ends_in_form(line: &str) -> bool {
    const FORMS: [&str; 16] = [
        "Inc.", "INC.", "Ltd.", "LTD.", "Co.", "CO.", "Corp.", "CORP.", "Bros.", "Jr.", "Sr.",
        "Esq.", "Ph.D.", "U.S.", "U.K.", "M.D.",
    ];
    let last = line.rsplit(' ').next().unwrap_or(line);
    last.len() < line.len() && FORMS.contains(&last)
}

/// Whether a line is a label, or starts with one: "Website: acme.example", "Mailing lists:".
pub(in crate::read::plain_text) fn is_label(line: &str) -> bool {
    const MOST_WORDS: usize = 4;
    const MOST_BYTES: usize = 60;
    let Some((label, behind)) = line.split_once(':') else {
        return false;
    };
    label.len() <= MOST_BYTES
        && (behind.is_empty() || behind.starts_with(' '))
        && label.starts_with(char::is_uppercase)
        && label.split_whitespace().count() <= MOST_WORDS
        && !label.contains(['.', ','])
}
