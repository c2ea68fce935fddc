//! Scales: words and letters that multiply the number before them.

use super::{Kind, Number};
use crate::document::Shape;
use crate::extract::claim::chinese;
use crate::extract::claim::part::is_plural;
use crate::extract::passage::Passage;
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::Decimal;

/// A scale glued to digits that end before token `next`: `10k`, `5M`, `2bn`.
///
/// A small `m` is a million behind a currency ("$5m") and before a thing that is counted ("1.1m books").
pub(super) fn glued(
    passage: &Passage<'_>,
    next: usize,
    suffix: &str,
    kind: Kind,
) -> Option<Decimal> {
    let money = kind == Kind::Money;
    let zeros = match suffix {
        "k" | "K" => 3,
        "thousand" => 3,
        "lakh" => 5,
        "million" => 6,
        "crore" => 7,
        "billion" => 9,
        "trillion" => 12,
        "M" | "mn" | "mln" | "mio" | "Mn" | "MM" => 6,
        "m" if money || counts(passage, next) && !is_length(passage, next - 1, next) => 6,
        "mm" if money => 6,
        "bn" | "Bn" | "BN" | "B" | "bln" => 9,
        "b" if money => 9,
        "tn" | "trn" => 12,
        "T" if money => 12,
        // "130w 用户": a small 万.
        "w" | "W" if chinese::stands_near(passage, next - 1) => 4,
        _ => return None,
    };
    power(zeros)
}

/// Whether the token counts a thing: a plural in small letters.
fn counts(passage: &Passage<'_>, at: usize) -> bool {
    passage.tokens.get(at).is_some_and(|token| {
        token.shape == Shape::Lower
            && token.spaced
            && is_plural(passage.raw(at))
            && !token.tags.has(Tags::ADVERB)
    })
}

/// Whether the word at token `at` is of people, records or dealings, which nobody measures in metres.
fn has_no_length(passage: &Passage<'_>, at: usize) -> bool {
    const COUNTED: &WordList = word_list![
        "accounts",
        "articles",
        "bookings",
        "calls",
        "citizens",
        "clicks",
        "clients",
        "customers",
        "developers",
        "documents",
        "downloads",
        "employees",
        "families",
        "farmers",
        "followers",
        "households",
        "journeys",
        "jobs",
        "learners",
        "members",
        "messages",
        "orders",
        "pages",
        "parcels",
        "passengers",
        "patients",
        "payments",
        "people",
        "pupils",
        "queries",
        "readers",
        "records",
        "requests",
        "residents",
        "sessions",
        "shares",
        "students",
        "subscribers",
        "tickets",
        "transactions",
        "trips",
        "users",
        "views",
        "viewers",
        "visitors",
        "visits",
        "voters",
        "workers",
    ];
    let joined = passage.tokens.get(at - 1).is_some_and(|token| {
        token.is_word()
            && !token
                .tags
                .has(Tags::PREPOSITION | Tags::CONJUNCTION | Tags::AUXILIARY)
    });
    joined && passage.is_any(at, COUNTED)
}

/// Whether metres are told all the same: "a 5 m people mover", "5 m, records show" without its comma.
fn is_length(passage: &Passage<'_>, number: usize, behind: usize) -> bool {
    passage.is_any(number.wrapping_sub(1), word_list!["a", "an"])
        || passage.is_any(behind + 1, word_list!["show", "say", "suggest", "indicate"])
}

/// Multiplies `number` by the scale words behind it: "two hundred thousand", "20 thousand crore".
pub(crate) fn apply(passage: &Passage<'_>, number: &mut Number, kind: Kind) {
    let hyphen = passage.is_mark(number.end, '-')
        && passage.is_glued(number.end)
        && passage.is_glued(number.end + 1);
    // "$40-million" is scaled, "Form 10-K" is not.
    let skip = usize::from(hyphen && passage.raw(number.end + 1).len() > 2);
    let mut next = scale_at(passage, number.end + skip, kind);
    for _ in 0..3 {
        let Some((factor, end)) = next else { return };
        let Some(value) = number.value.times(factor) else {
            return;
        };
        *number = Number {
            value,
            end,
            ..number.scaled_by(factor)
        };
        next = scale_at(passage, end, Kind::Plain);
    }
}

/// The scale word at token `at`, and where it ends.
pub(crate) fn scale_at(passage: &Passage<'_>, at: usize, kind: Kind) -> Option<(Decimal, usize)> {
    let sign = |at: usize| matches!(passage.raw(at), "€" | "$" | "£" | "¥" | "₹");
    // "412 k€", "3 M$"
    let tied = sign(at + 1) && passage.is_glued(at + 1);
    if let Some(scale) = chinese::scale_at(passage, at) {
        return Some(scale);
    }
    match passage.raw(at) {
        "k" | "K" if tied => return power(3).map(|factor| (factor, at + 1)),
        "m" | "M" if tied => return power(6).map(|factor| (factor, at + 1)),
        _ if !passage.tags(at).has(Tags::SCALE) => return None,
        _ => {}
    }
    let money = kind == Kind::Money;
    let zeros = match passage.raw(at).to_ascii_lowercase().as_str() {
        "hundred" => 2,
        "thousand" => 3,
        "lakh" | "lakhs" => 5,
        "million" | "millions" | "mn" | "mln" | "mio" => 6,
        "crore" | "crores" => 7,
        "billion" | "billions" | "bn" | "mrd" => 9,
        "trillion" | "tn" => 12,
        "dozen" => return Some((Decimal::whole(12), at + 1)),
        "m" | "mm" if money => 6,
        // "5.1 m customers": no customer has metres.
        "m" if !is_length(passage, at - 1, at + 1)
            && (has_no_length(passage, at + 1) || has_no_length(passage, at + 2)) =>
        {
            6
        }
        "b" if money => 9,
        "k" if money || !passage.tokens[at].spaced => 3,
        _ => return None,
    };
    let stopped =
        passage.is_mark(at + 1, '.') && matches!(zeros, 6 | 9) && passage.raw(at).len() <= 3;
    let more = passage
        .tokens
        .get(at + 2)
        .is_some_and(|next| next.shape == Shape::Lower || next.tags.has(Tags::UNIT))
        || sign(at + 2);
    power(zeros).map(|factor| (factor, at + 1 + usize::from(stopped && more)))
}

fn power(zeros: u32) -> Option<Decimal> {
    Decimal::new(10i128.pow(zeros), 0)
}

#[cfg(test)]
mod tests {
    use crate::extract::claim::tests::check;

    #[test]
    fn what_has_no_length_is_counted_in_millions() {
        check(
            "The lender has 5.1 m customers and 3 m app users.",
            &["customers: 5100000 count", "app users: 3000000 count"],
        );
        check("Clerks scanned 4.1 m pages.", &["pages: 4100000 count"]);
        check(
            "The yard has 5.1 m poles and a 25 m pool for pupils.",
            &["poles: 5.1 m", "pool: 25 m"],
        );
        check("It stands 4 m from visitors.", &[": 4 m"]);
        check("It bought a 5 m people mover.", &["people mover: 5 m"]);
    }
}
