//! Counts whose noun is left to another of their list: "12 full-time and 9 part-time staff", "188 posts, 9 vacant".

use std::ops::Range;

use super::{Case, Measured};
use crate::extract::claim::noun::phrase_behind;
use crate::extract::claim::part::{Part, is_plural};
use crate::lexicon::words::word_list;
use crate::model::{Decimal, Phrase, Pieces, Rule, Unit};

/// "8 platinum, 21 gold and 147 silver members", "12 full-time and 9 part-time staff": a modifier alone takes the noun that
/// the list ends with.
pub(super) fn listed(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let sentence = case.sentence;
    let own = modifier(case)?;
    let mut nth = case.nth;
    for _ in 0..6 {
        let next = sentence.quantities.get(nth + 1)?;
        let gap = sentence.quantities[nth].end + own.len()..next.start;
        let joins = gap.len() == 1
            && sentence
                .passage
                .is_any(gap.start, word_list!["and", "or", ","]);
        if !joins || next.unit.is_some() {
            return None;
        }
        nth += 1;
        let behind = phrase_behind(sentence, next.end, sentence.until(nth))?;
        let head = behind.end - 1;
        if (2..=4).contains(&behind.len()) && is_many(sentence.passage.raw(head)) {
            let pieces = [own.start..own.end, head..head + 1];
            let phrase = Phrase {
                pieces: pieces.map(|range| sentence.passage.span(range)).into(),
            };
            return case.named(phrase, own.end);
        }
    }
    None
}

/// "188 posts, *9 vacant*", "Three schools were inspected: *two good*": a modifier alone takes the noun of the count before.
pub(super) fn elliptic(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let sentence = case.sentence;
    let passage = sentence.passage;
    let own = modifier(case)?;
    let ends = own.end >= sentence.range.end
        || passage.is_any(own.end, word_list![",", ";", ".", ")", "and"]);
    let before = case.before()?;
    let counted = before.claim.unit == Unit::COUNT && !before.claim.measured.is_empty();
    let start = case.quantity().start;
    let joins = word_list![",", ";", "and", "of", "which", "whom", "(", "|"];
    let linked = passage.is_any(start.wrapping_sub(1), word_list![":"])
        || (before.end..start).all(|at| passage.is_any(at, joins));
    let plural = case.quantity().value > Decimal::whole(1);
    if !(ends && counted && linked && plural) {
        return None;
    }
    let mut pieces = Pieces::from([passage.span(own.clone())]);
    pieces.extend(before.claim.measured.pieces.last().copied());
    Some(Measured {
        rule: Rule::ClaimAntecedent,
        ..case.named(Phrase { pieces }, own.end)?
    })
}

/// The words behind a count where they are a modifier and no noun of many: "gold", "full-time".
fn modifier(case: &Case<'_, '_, '_>) -> Option<Range<usize>> {
    let sentence = case.sentence;
    let own = phrase_behind(sentence, case.quantity().end, case.until())?;
    let one = own.len() == 1 || own.len() == 3 && sentence.part(own.start + 1) == Part::Joint;
    let last = sentence.passage.raw(own.end - 1);
    let small = last.starts_with(char::is_lowercase);
    (one && small && own.start == case.quantity().end && !is_many(last)).then_some(own)
}

/// Whether a word is of many: a plural, or a noun that is its own plural.
fn is_many(word: &str) -> bool {
    const SAME: &[&str] = &[
        "aircraft",
        "cattle",
        "crew",
        "faculty",
        "head",
        "livestock",
        "offspring",
        "poultry",
        "sheep",
        "strong",
    ];
    is_plural(word) || SAME.contains(&word) || word.ends_with("men") || word.ends_with("people")
}

#[cfg(test)]
mod tests {
    use crate::extract::claim::tests::check;

    #[test]
    fn modifiers_take_the_noun_of_their_list() {
        check(
            "It has 2,310 full-time and 460 part-time staff.",
            &["full-time, staff: 2310 count", "part-time staff: 460 count"],
        );
        check(
            "Staff: 188 posts, 9 vacant.",
            &["posts: 188 count", "vacant, posts: 9 count"],
        );
        check(
            "Three schools were inspected: two good, one poor.",
            &["schools: 3 count", "good, schools: 2 count"],
        );
        check(
            "We have 12 boats, 40 staff and 3 aircraft.",
            &["boats: 12 count", "staff: 40 count", "aircraft: 3 count"],
        );
        check(
            "We named 611 tier-1 factories.",
            &["tier-1 factories: 611 count"],
        );
    }

    #[test]
    fn the_smallest_and_the_largest_are_of_one_thing() {
        check(
            "The smallest grant was £4,500, the largest £6 million.",
            &["smallest grant: 4500 GBP", "smallest grant: 6000000 GBP"],
        );
    }

    #[test]
    fn sentences_below_a_label_are_told_by_their_verb() {
        check(
            "Community: $6 million was donated to local schools.",
            &["donated, local schools: 6000000 USD"],
        );
        check(
            "Present: 38 of 52 members.",
            &["members: 38 count", "members: 52 count"],
        );
        check(
            "Of 5,610 notices we rejected 12 pages.",
            &["notices: 5610 count", "pages: 12 count"],
        );
        check(
            "Downloads. Nearly 900 million.",
            &["Downloads: 900000000 count"],
        );
        check(
            "Its content is of local make and amounts to $9 million.",
            &["content: 9000000 USD"],
        );
    }
}
