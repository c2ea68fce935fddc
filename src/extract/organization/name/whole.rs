//! Names that are read whole, whatever words they are made of: known ones, and those that their letters spell out.

use std::ops::Range;

use super::super::head;
use super::{is_name_token, text_of};
use crate::document::Shape;
use crate::extract::passage::Passage;
use crate::lexicon::organizations::{self, KnownOrganization, Sureness};
use crate::lexicon::words::Tags;
use crate::model::OrganizationKind;

/// One past the longest known name that starts at token `start` and that small words run through: "Save the Children",
/// "Habitat for Humanity".
pub(super) fn known(passage: &Passage<'_>, start: usize, limit: usize) -> Option<usize> {
    let longest = organizations::longest_from(organizations::first_piece(passage.raw(start)));
    if longest < 3 {
        let two = (longest == 2).then(|| loud(passage, start, limit.min(start + 2 * longest)));
        return two.flatten();
    }
    // A hyphen or an apostrophe makes two or three tokens of a word.
    let most = limit.min(start + 2 * longest);
    let words = passage.tokens[start..most.max(start)].iter();
    let words = start + words.take_while(|token| token.is_word()).count();
    let small = (start..words).find(|at| passage.tokens[*at].shape == Shape::Lower);
    let Some(small) = small else {
        return loud(passage, start, most);
    };
    // "Alvik Summer of code": a long one is known by its other words.
    const LONG: usize = 4;
    let whole = |end: usize| {
        let next = passage.tokens.get(end);
        (passage.tokens[end - 1].is_capital() || end - start >= LONG)
            && next.is_none_or(|next| next.spaced || next.shape == Shape::Mark)
    };
    let ends = (start + 3..=words).filter(|end| *end > small && whole(*end));
    let found = longest_known(passage, start, ends, |known| {
        matches!(known.sureness, Sureness::Sure | Sureness::Software)
    });
    found.or_else(|| loud(passage, start, most))
}

/// One past the known name in capitals that starts at token `start` and that a small word in capitals runs through: "Ruby
/// Together", "Texas A&M University".
fn loud(passage: &Passage<'_>, start: usize, limit: usize) -> Option<usize> {
    let part = |at: usize| is_name_token(passage, at) || passage.is_mark(at, '&');
    let end = (start..limit).find(|at| !part(*at)).unwrap_or(limit);
    let closed = Tags::DETERMINER | Tags::ADVERB | Tags::PREPOSITION;
    let small = (start + 1..end).find(|at| passage.tags(*at).has(closed))?;
    longest_known(passage, start, small + 1..=end, |known| {
        known.sureness == Sureness::Sure
    })
}

/// The last of `ends`, in order, that a known name, starting at token `start`, has as one past its last token and that fits.
pub(in crate::extract::organization) fn longest_known(
    passage: &Passage<'_>,
    start: usize,
    ends: impl IntoIterator<Item = usize>,
    fits: impl Fn(KnownOrganization) -> bool,
) -> Option<usize> {
    let longest = organizations::longest_from(organizations::first_piece(passage.raw(start)));
    if longest == 0 {
        return None;
    }
    /// No known name has more bytes.
    const LONGEST: usize = 200;
    let (mut text, mut read, mut words) = (String::with_capacity(LONGEST / 4), start, 1);
    let mut found = None;
    for end in ends {
        for at in read..end {
            let token = &passage.tokens[at];
            if at > start && token.spaced {
                text.push(' ');
                words += 1;
            }
            text.push_str(&token.seen(passage.document));
        }
        if words > longest || text.len() > LONGEST {
            break;
        }
        read = end;
        if organizations::known(&text).is_some_and(&fits) {
            found = Some(end);
        }
    }
    found
}

/// "Siemens & Bosch", "Siemens/Orange": whether the name `start..at` and the one behind the mark at `at` are known, and are
/// not known as one.
pub(super) fn are_two(passage: &Passage<'_>, start: usize, at: usize, limit: usize) -> bool {
    let slash = passage.is_mark(at, '/');
    let sure = |known: KnownOrganization| known.sureness == Sureness::Sure;
    let word = |known: KnownOrganization| known.sureness == Sureness::Word;
    let ends =
        |from: usize| (from + 1..=limit).take_while(move |end| is_name_token(passage, *end - 1));
    let Some(one) = organizations::known(&text_of(passage, start..at)) else {
        return false;
    };
    // A word beside a slash is a name where the other is sure: no "Target/Orange".
    let other = |known: KnownOrganization| {
        let letters = !slash && known.sureness == Sureness::Letters;
        sure(known) || sure(one) && (slash && word(known) || letters)
    };
    // "Alvik & Kelpwerk Technical Committee": whose committee it is.
    let unit = || {
        let owner = longest_known(passage, at + 1, ends(at + 1), |_| true);
        let mut rest = (owner.unwrap_or(limit)..limit).take_while(|at| is_name_token(passage, *at));
        rest.any(|at| {
            head::at(passage, at).is_some_and(|head| head.kind == OrganizationKind::Committee)
        })
    };
    if sure(one) && !slash && passage.tokens[at].spaced && unit() {
        return true;
    }
    // "R3 & Alvik": letters beside the mark where the other is sure.
    let letters = !slash && one.sureness == Sureness::Letters;
    (sure(one) || slash && word(one) || letters)
        && longest_known(passage, at + 1, ends(at + 1), other)
            .is_some_and(|end| end == limit || !is_name_token(passage, end))
        && longest_known(passage, start, start + 1..=limit, |_| true).is_none_or(|end| end <= at)
}

/// "Alvik County Habitat for Humanity": one past the known name that the small word at token `at` runs through, behind the place
/// that its chapter is for.
pub(super) fn chapter(
    passage: &Passage<'_>,
    start: usize,
    at: usize,
    limit: usize,
) -> Option<usize> {
    let ends = (start + 1..at).filter_map(|from| known(passage, from, limit));
    ends.filter(|end| *end > at).max()
}

/// One past the name that starts at token `start` and whose initials are the letters in the parenthesis behind it, where
/// small words run through it: "Wheels on Water (WOW)". `at` is the small word where it would end otherwise.
pub(super) fn spelt_out(
    passage: &Passage<'_>,
    start: usize,
    at: usize,
    limit: usize,
) -> Option<usize> {
    const AHEAD: usize = 8;
    let plain = |place: &usize| passage.tokens[*place].is_word() && passage.tokens[*place].spaced;
    let open = (at..limit.min(at + AHEAD)).find(|place| !plain(place))?;
    let short = open + 1;
    let defined = passage.is_mark(open, '(')
        && short + 1 < limit
        && passage.is_mark(short + 1, ')')
        && is_name_token(passage, short)
        && is_name_token(passage, open - 1);
    if !defined || passage.raw(short).chars().count() < 3 {
        return None;
    }
    let letters = passage.raw(short).to_uppercase();
    let spells =
        |counted: &dyn Fn(usize) -> bool| initials(passage, start..open, counted) == letters;
    let loud = |place: usize| {
        let small = Tags::PREPOSITION | Tags::CONJUNCTION | Tags::DETERMINER;
        !passage.tags(place).has(small)
    };
    (spells(&loud) || spells(&|_| true)).then_some(open)
}

/// The first letters of the words that count, as capitals.
fn initials(passage: &Passage<'_>, words: Range<usize>, counted: &dyn Fn(usize) -> bool) -> String {
    words
        .filter(|at| passage.tokens[*at].is_word() && counted(*at))
        .filter_map(|at| passage.raw(at).chars().next())
        .flat_map(char::to_uppercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn known_names_are_read_across_small_words() {
        check(
            "Grants went to Save the Children and Habitat for Humanity Alvik there.",
            "Save the Children | Habitat for Humanity Alvik",
        );
        check("Save the Children grew.", "Save the Children");
        check("We save the children of Alvik there.", "Alvik");
    }

    #[test]
    fn known_names_are_read_across_small_words_in_capitals() {
        check(
            "It met Texas A&M University and Ruby Together there.",
            "Texas A&M University | Ruby Together",
        );
    }

    #[test]
    fn what_the_mark_of_firms_joins_may_be_two() {
        check("It met Siemens & Nokia there.", "Siemens | Nokia");
        check("It met Siemens & Dorn there.", "Siemens & Dorn");
        check("It met Procter & Gamble there.", "Procter & Gamble");
        check(
            "It met Siemens & Nokia Pumps there.",
            "Siemens & Nokia Pumps",
        );
    }

    #[test]
    fn letters_behind_a_name_say_how_far_it_goes() {
        check(
            "It was funded by Wheels on Water (WOW) there.",
            "Wheels on Water | WOW",
        );
        check(
            "It met Hands in the Wood (HITW) and Alvik in Norway (AIB) there.",
            "Hands in the Wood | HITW | Alvik | Norway | AIB",
        );
    }
}
