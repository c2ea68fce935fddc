//! Titles and labels that only part those whom the title above lists, or open the list: "Gold", "Above $10,000", "Europe",
//! "They include".

use std::ops::Range;

use super::super::label;
use super::super::lead::{Given, Items, JOINED, refers, words_of_title};
use crate::document::Shape;
use crate::extract::employed::FIRMS;
use crate::extract::passage::{Lexed, Passage};
use crate::lexicon::sets::is_place;
use crate::lexicon::words::{Tags, WordList, word_list};

/// Whether a title may part those of another, by its words alone.
pub(super) fn may_part(lexed: &Lexed<'_>, section: u32) -> bool {
    words_of_title(lexed, section).is_some_and(|(passage, end)| {
        let words = named(&passage, end);
        !words.is_empty()
            && (label::ranked(&passage, &words, "member").is_some()
                || is_amount(&passage, words.clone())
                || is_sort(&passage, words.clone())
                || opens_list(&passage, words))
    })
}

/// What a title says of those below it, of whom the title above says what they are.
pub(super) fn part(lexed: &Lexed<'_>, section: u32, above: &Given) -> Option<Given> {
    let (passage, end) = words_of_title(lexed, section)?;
    let words = named(&passage, end);
    if opens_list(&passage, words.clone()) {
        return Some(above.clone());
    }
    if let Some(given) = label::tier(&passage, &words, Some(above)) {
        return Some(given);
    }
    let family = above.role.info().family;
    let paid = family == "funding" && is_amount(&passage, words.clone());
    let sorted = above.items != Items::Places
        && matches!(
            family,
            "membership" | "funding" | "partnership" | "adoption"
        )
        && is_sort(&passage, words);
    (paid || sorted).then(|| above.clone())
}

/// The words of a title without its marks.
fn named(passage: &Passage<'_>, end: usize) -> Range<usize> {
    let start = (0..end).find(|at| passage.tokens[*at].is_word() || is_money(passage, *at));
    let last = (0..end).rev().find(|at| !passage.is_mark(*at, ':'));
    start
        .zip(last)
        .map_or(0..0, |(start, last)| start..last + 1)
}

fn is_money(passage: &Passage<'_>, at: usize) -> bool {
    ['$', '€', '£', '¥', '₹']
        .iter()
        .any(|mark| passage.is_mark(at, *mark))
}

/// "Above $10,000", "€1,000 – €9,999", "5,000 euros and more": how much those gave who are named behind it.
pub(in crate::extract::role) fn is_amount(passage: &Passage<'_>, words: Range<usize>) -> bool {
    const LONGEST: usize = 10;
    let number = |at: usize| passage.tokens[at].shape == Shape::Number;
    let money = |at: usize| {
        is_money(passage, at)
            || passage.is_any(
                at,
                word_list![
                    "dollars", "eur", "euro", "euros", "gbp", "pounds", "usd", "chf", "us"
                ],
            )
    };
    let small = |at: usize| {
        passage.is_any(
            at,
            word_list![
                "above",
                "and",
                "at",
                "below",
                "between",
                "donations",
                "from",
                "gifts",
                "k",
                "least",
                "less",
                "m",
                "million",
                "more",
                "of",
                "or",
                "over",
                "than",
                "to",
                "under",
                "up"
            ],
        ) || !passage.tokens[at].is_word()
            || passage.tags(at).has(Tags::NUMBER)
    };
    words.len() <= LONGEST
        && words.clone().any(number)
        && words.clone().any(money)
        && words
            .into_iter()
            .all(|at| number(at) || money(at) || small(at))
}

/// "They include", "Among them are", "Projects include", "The four organizations are": words that say no more than that some or
/// all of them follow.
fn opens_list(passage: &Passage<'_>, words: Range<usize>) -> bool {
    const LONGEST: usize = 4;
    const OPEN: &WordList = word_list![
        "among",
        "are",
        "examples",
        "include",
        "including",
        "the",
        "them",
        "these",
        "they"
    ];
    let some = word_list!["among", "examples", "include", "including"];
    refers(passage, words.clone())
        || words.len() <= LONGEST
            && words.clone().any(|at| passage.is_any(at, some))
            && words
                .into_iter()
                .all(|at| passage.is_any(at, OPEN) || passage.is_any(at, JOINED))
}

/// "Europe", "Universities": where those come from, or of what sort they are, who are named behind it.
fn is_sort(passage: &Passage<'_>, words: Range<usize>) -> bool {
    const LONGEST: usize = 2;
    let firms = words.len() == 1 && passage.is_any(words.start, FIRMS);
    words.len() <= LONGEST && (firms || is_place(&passage.document.words(passage.span(words))))
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::check_below;

    #[test]
    fn ranks_below_the_title_of_those_they_rank() {
        check_below(
            "## Members\n\n### Platinum\n\n- Siemens\n- Bosch\n\n### Gold level\n\n- Nokia",
            "Siemens platinum_member Kestrel Foundation; Bosch platinum_member Kestrel Foundation; Nokia gold_member Kestrel Foundation",
        );
        check_below(
            "## Our sponsors\n\n### Gold\n\n- Siemens\n\n### Bronze\n\n- Bosch",
            "Siemens sponsor Kestrel Foundation; Bosch sponsor Kestrel Foundation",
        );
        check_below(
            "## Former members\n\n### Gold\n\n- Siemens\n\n## Prices\n\n### Gold\n\n- Bosch\n\n## Members wanted\n\n### Gold\n\n- Nokia",
            "Siemens gold_member Kestrel Foundation ended",
        );
    }

    #[test]
    fn whose_members_a_title_names() {
        check_below("## ETSI members\n\n- Siemens\n- Bosch", "");
        check_below(
            "We met ETSI.\n\n## ETSI members\n\n- Siemens\n- Bosch",
            "Siemens member ETSI; Bosch member ETSI",
        );
    }

    #[test]
    fn amounts_and_places_part_those_who_gave() {
        let donors = "Siemens donor Kestrel Foundation; Bosch donor Kestrel Foundation; Nokia donor Kestrel Foundation";
        check_below(
            "## Donors\n\nAbove $10,000: Siemens, Bosch\n\nUp to $10,000: Nokia",
            donors,
        );
        check_below(
            "## Donors\n\n### €10,000 and above\n\n- Siemens\n- Bosch\n\n### €1,000 – €9,999\n\n- Nokia",
            donors,
        );
        check_below(
            "## Members\n\n### Germany\n\n- Siemens\n- Bosch\n\n### Companies\n\n- Nokia",
            &donors.replace("donor", "member"),
        );
        check_below(
            "## Costs\n\nAbove $10,000: Siemens, Bosch\n\n## Donors\n\n### Events\n\n- Nokia",
            "",
        );
    }
}
