//! Ratios, scores and vague numbers: "one in five", "3:1", "4.6 out of 5", "dozens of".

pub(super) mod day;

use super::bound::bound_before;
use super::chinese::run;
use super::number::{Writing, slash, word_value};
use super::quantity::Quantity;
use super::unit::unit_behind;
use crate::document::{Shape, Token};
use crate::extract::passage::Passage;
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::{Bound, Decimal, Dimension, Unit};

/// Words near a number that make "N out of M" a score.
const RATES: &WordList = word_list![
    "score", "scored", "scores", "rated", "rate", "rating", "ratings", "graded", "grade", "points",
    "gave", "stars", "scoring", "average",
];

/// "dozens of", "tens of thousands of", "several hundred".
pub(super) fn vague_at(passage: &Passage<'_>, at: usize, from: usize) -> Option<Quantity> {
    let several = passage.is_any(at, word_list!["several", "few"]);
    if !passage.tags(at).has(Tags::VAGUE) && !several {
        return None;
    }
    let base = |at: usize| -> Option<i64> {
        Some(match passage.raw(at).to_ascii_lowercase().as_str() {
            "dozens" => 12,
            "scores" => 20,
            "tens" => 10,
            "hundreds" => 100,
            "thousands" => 1000,
            "millions" => 1_000_000,
            "billions" => 1_000_000_000,
            _ => return None,
        })
    };
    let (mut value, mut end) = if several {
        let value = match passage.raw(at + 1).to_ascii_lowercase().as_str() {
            "dozen" => 12,
            "hundred" => 100,
            "thousand" => 1000,
            "million" => 1_000_000,
            "billion" => 1_000_000_000,
            _ => return None,
        };
        (value, at + 2)
    } else {
        (base(at)?, at + 1)
    };
    if passage.is(end, "of")
        && let Some(scale) = base(end + 1)
    {
        value *= scale;
        end += 2;
    }
    if passage.is(end, "of") {
        end += 1;
    } else if end == at + 1 {
        return None;
    }
    let money = |(unit, _): &(Unit, usize)| unit.dimension() == Dimension::Currency;
    let money = unit_behind(passage, end)
        .filter(|_| passage.is(end - 1, "of"))
        .filter(money);
    // "amounts in thousands of reais" says how figures are told.
    if money.is_some() && at > from && passage.is(at - 1, "in") {
        return None;
    }
    let start = bound_before(passage, at, from).map_or(at, |(_, start)| start);
    Some(Quantity {
        start,
        bound: Bound::AtLeast,
        vague: true,
        unit: money.map(|(unit, _)| unit),
        end: money.map_or(end, |(_, end)| end),
        ..Quantity::bare(at, end, Decimal::whole(value))
    })
}

/// "one in five", "9 out of 10", "4.6 out of 5", "3:1", "3/4".
pub(super) fn ratio_at(passage: &Passage<'_>, at: usize, from: usize) -> Option<Quantity> {
    let score = |(value, end): (Decimal, usize)| (value, end, Unit::SCORE);
    let ratio = |(value, end): (Decimal, usize)| (value, end, Unit::RATIO);
    let (value, end, unit) = out_of(passage, at)
        .map(score)
        .or_else(|| slashed(passage, at).map(ratio))
        .or_else(|| one_in(passage, at).map(ratio))
        .or_else(|| colon(passage, at).map(ratio))?;
    let before = bound_before(passage, at, from);
    // "a 1/4 mile oval": a fraction of a unit is no ratio.
    let measured = unit_behind(passage, end)
        .filter(|(unit, _)| passage.is_mark(at + 1, '/') && unit.dimension() != Dimension::Ratio);
    let number_end = end;
    let (unit, end) = measured.unwrap_or((unit, end));
    Some(Quantity {
        start: before.map_or(at, |(_, start)| start),
        bound: before.map_or(Bound::Exact, |(bound, _)| bound),
        unit: Some(unit),
        writing: Writing::Fraction,
        number_end,
        ..Quantity::bare(at, end, value)
    })
}

/// The plain decimal that token `at` is.
fn plain(passage: &Passage<'_>, at: usize) -> Option<Decimal> {
    passage
        .tokens
        .get(at)
        .filter(|token| token.shape == Shape::Number)
        .and_then(|_| Decimal::parse(passage.raw(at)))
}

/// "4.6 out of 5", "7.9 points out of 10", `4.2/5`: a score, where its decimals or a word of rating say so.
fn out_of(passage: &Passage<'_>, at: usize) -> Option<(Decimal, usize)> {
    let points = usize::from(passage.is_any(at + 1, word_list!["points", "stars"]));
    let next = at + 1 + points;
    let slash = passage.is_mark(next, '/') && passage.is_glued(next) && passage.is_glued(next + 1);
    let words = passage.is(next, "out") && passage.is(next + 1, "of");
    if !slash && !words {
        return None;
    }
    let value = plain(passage, at)?;
    let top = next + if words { 2 } else { 1 };
    let scale = plain(passage, top)?;
    let scales = [5, 6, 7, 10, 20, 100].map(Decimal::whole);
    // "71 out of 100 points"
    let marks = passage.is_any(top + 1, word_list!["points", "stars", "marks"]);
    // "a 4/5 rating"
    let rating = slash
        && passage.is_any(
            top + 1,
            word_list![
                "rating", "ratings", "score", "scores", "grade", "grades", "average"
            ],
        );
    let rated = points == 1
        || marks
        || rating
        || !value.is_whole()
        || (at.saturating_sub(5)..at).any(|near| passage.is_any(near, RATES));
    // "9 out of 10 participants" is a share of them.
    let counted = !marks
        && !rating
        && passage.tokens.get(top + 1).is_some_and(|next| {
            next.shape == Shape::Lower
                && !next
                    .tags
                    .has(Tags::PREPOSITION | Tags::CONJUNCTION | Tags::ADVERB)
        });
    let fits = scales.contains(&scale) && value <= scale && rated && !counted;
    fits.then_some((value, top + 1))
}

/// "10/11 Annual Review": whether the numbers around a slash behind token `at` are years that follow each other, in the
/// name of something.
pub(super) fn is_two_years(passage: &Passage<'_>, at: usize) -> bool {
    let two = |at: usize| {
        let digits = Some(passage.raw(at)).filter(|raw| raw.len() == 2);
        digits.and_then(|raw| raw.parse::<u32>().ok())
    };
    passage.is_mark(at + 1, '/')
        && passage.is_glued(at + 1)
        && passage.is_glued(at + 2)
        && two(at).is_some_and(|first| two(at + 2) == Some(first + 1))
        && passage.tokens.get(at + 3).is_some_and(Token::is_capital)
}

/// `3/4`, not `24/7` nor a date.
fn slashed(passage: &Passage<'_>, at: usize) -> Option<(Decimal, usize)> {
    let (top, bottom, end) = slash(passage, at)?;
    let free = at == 0 || passage.tokens[at].spaced || !passage.is_mark(at - 1, '/');
    let other = || is_two_years(passage, at) || day::is_day(passage, at, end);
    (free && top < bottom && bottom <= Decimal::whole(100) && !other())
        .then(|| top.over(bottom))
        .flatten()
        .map(|value| (value, end))
}

/// "one in five", "1 in 5", "nine out of ten", "7 of every 10".
fn one_in(passage: &Passage<'_>, at: usize) -> Option<(Decimal, usize)> {
    let small = |at: usize| -> Option<(i64, usize)> {
        let raw = passage.raw(at);
        let digits = raw.starts_with(|c: char| c.is_ascii_digit() || c == '+' || c == '-');
        let value = if digits {
            raw.parse().ok().filter(|_| raw.len() <= 3)
        } else {
            word_value(raw)
        };
        Some((value?, at + 1))
    };
    // Most numbers have no such word near.
    let joins = |at: usize| passage.is_any(at, word_list!["in", "of", "out"]);
    if !joins(at + 1) && !joins(at + 2) {
        return None;
    }
    let (top, next) = small(at)?;
    // "one school in three": the noun may stand between.
    let noun = passage.tokens.get(next).is_some_and(|token| {
        let lower = token.shape == Shape::Lower
            && !token
                .tags
                .has(Tags::PREPOSITION | Tags::PERIOD | Tags::UNIT);
        top == 1 && lower && passage.is(next + 1, "in")
    });
    // "Phase 1 trials in 24 towns", "tier-1 ports in 12 towns"
    let digits = passage.tokens[at].shape == Shape::Number;
    let labels = |before: usize| {
        let token = &passage.tokens[before];
        token.tags.has(Tags::LABEL) || token.is_capital() || passage.is_mark(before, '-')
    };
    if noun && digits && at.checked_sub(1).is_some_and(labels) {
        return None;
    }
    let next = next + usize::from(noun);
    let is = |nth: usize, word: &str| passage.is(next + nth, word);
    let joint = if is(0, "out") && is(1, "of") || (is(0, "in") || is(0, "of")) && is(1, "every") {
        2 + usize::from(is(2, "every"))
    } else {
        usize::from(is(0, "in"))
    };
    if joint == 0 {
        return None;
    }
    let (bottom, end) = small(next + joint)?;
    // "six out of seven cups" counts cups; of five or ten a share is told.
    let set = joint == 2 && is(0, "out") && matches!(bottom, 6..=9);
    if set {
        return None;
    }
    // "18 out of 20 centres" counts them; "nine out of 20" and "7 out of 10" tell a share.
    let counts = joint == 2 && is(0, "out") && bottom == 20 && top > 9;
    let whole = if counts || is_first(passage, at) {
        false
    } else if joint == 1 {
        let few = (2..=20).contains(&bottom) && top < bottom && top <= 9;
        few || top == 1 && bottom > 20
    } else {
        matches!(bottom, 2..=10 | 20 | 100) && top <= bottom
    };
    // "grew one in 5 %" and "one in 10 years' time" share nothing.
    let noun = !passage.is_mark(end, '%') && !passage.tags(end).has(Tags::PERIOD);
    (whole && noun)
        .then(|| Decimal::whole(top).over(Decimal::whole(bottom)))
        .flatten()
        .map(|value| (value, end))
}

/// "number one in 12 markets", "ranked 1 in 30 towns": whether the number at token `at` is a place in a ranking.
fn is_first(passage: &Passage<'_>, at: usize) -> bool {
    const RANKS: &WordList = word_list![
        "number", "no", "nr", "rank", "ranks", "ranked", "place", "position", "#",
    ];
    let stop = |at: usize| usize::from(at > 0 && passage.is_mark(at - 1, '.'));
    let before = (at - stop(at)).checked_sub(1);
    before.is_some_and(|before| passage.is_any(before, RANKS))
}

/// `3:1`, "1.2 to 1": only near a word that says a ratio is meant.
fn colon(passage: &Passage<'_>, at: usize) -> Option<(Decimal, usize)> {
    let glued =
        passage.is_mark(at + 1, ':') && passage.is_glued(at + 1) && passage.is_glued(at + 2);
    let to = passage.is(at + 1, "to");
    if !(glued || to) {
        return None;
    }
    let (top, bottom) = (plain(passage, at)?, plain(passage, at + 2)?);
    const SAYS: &WordList = word_list!["ratio", "ratios", "match", "matched", "leverage", "odds"];
    const NEAR: usize = 8;
    let said = (at.saturating_sub(NEAR)..at + 5).any(|near| passage.is_any(near, SAYS))
        || glued
            && at > 0
            && passage.is_any(at - 1, word_list!["roughly", "approximately", "about"]);
    // 男女比例达 5:6
    let told = at.checked_sub(1).and_then(|before| run(passage, before));
    let said =
        said || glued && told.is_some_and(|run| run.contains("比例") || run.ends_with("之比为"));
    let clock = passage.raw(at + 2).len() == 2 && passage.raw(at).len() <= 2 && glued;
    (said && !clock && bottom > Decimal::ZERO)
        .then(|| top.over(bottom))
        .flatten()
        .map(|value| (value, at + 3))
}

#[cfg(test)]
mod tests {
    use crate::extract::claim::tests::with_sentence;

    #[track_caller]
    fn check(text: &str, expect: &str) {
        let found: Vec<String> = with_sentence(text, |sentence| {
            let show = |quantity: &super::Quantity| {
                format!("{} {}", quantity.value, quantity.unit().symbol())
            };
            sentence.quantities.iter().map(show).collect()
        });
        assert_eq!(found.join(", "), expect, "{text}");
    }

    #[test]
    fn days_by_their_months_are_no_ratios() {
        check("We met in the week of 4/21 in town.", "");
        check("The clinic has been open since 3/14, too.", "");
        check("The crew met on 3/14 and at noon.", "");
        check("The call opens through 6/30.", "");
        check("07/19 the crew met, and 10/07 again.", "");
        check("- 4/21: the crew met", "");
        check("- 4/21 - the crew met", "");
        check("Review of the harbour plan - 6/8", "");
        check("- 4/21 of the crew met", "0.190476190476 ratio");
        check("- v1.0.0-rc1: 10/11", "");
        check("Release dates: 10/11", "");
        check("Release dates: 10/11, 10/25, 11/8", "");
        check("Crew present: 6/8", "0.75 ratio");
        check("The rule holds on 3/4 of the plots.", "0.75 ratio");
        check("A share of 3/4 came.", "0.75 ratio");
    }

    #[test]
    fn reads_ratios() {
        check("男女比例达 5:6。", "0.833333333333 ratio");
        check("会议在 5:60 开始。", "");
        check("One in four children can.", "0.25 ratio");
        check("Heat pumps supplied 7 of every 10 homes.", "0.7 ratio");
        check("The ratio is 18:1 there.", "18 ratio");
        check("The ratio of women to men is 1.2 to 1.", "1.2 ratio");
        check("Nine out of 10 participants came.", "0.9 ratio");
        check(
            "Some 90 staff, or 1 in 50, are ill.",
            "90 count, 0.02 ratio",
        );
        check("One in 25 boats is new.", "0.04 ratio");
        check("One boat in 40 is new.", "0.025 ratio");
    }

    #[test]
    fn a_word_of_rating_behind_makes_a_score() {
        check(
            "It was a talk (180 guests, 4.6/5 rating).",
            "180 count, 4.6 score",
        );
        check("It got a 4/5 score.", "4 score");
        check("It won 3/5 votes.", "0.6 ratio");
    }

    #[test]
    fn first_places_are_no_ratio() {
        check("Acme is number one in 12 markets.", "12 count");
        check("It is No. 1 in 30 towns.", "30 count");
        check("It ranked 1 in 40 towns.", "1 count, 40 count");
        check("It grew 1 in 30 days.", "1 count, 30 day");
        check(
            "It buys from 611 tier-1 mills in 24 towns.",
            "611 count, 24 count",
        );
    }

    #[test]
    fn counts_of_a_set_are_no_ratio() {
        check("It won six out of seven cups.", "6 count, 7 count");
        check("In all 18 out of 20 ports closed.", "18 count, 20 count");
        check("It got 71 out of 100 points.", "71 score");
        check("Three out of five cups are blue.", "0.6 ratio");
    }

    #[test]
    fn tells_scores_from_ratios() {
        check("They gave it 4.2 out of 5.", "4.2 score");
        check("Households gave us 7.9 points out of 10.", "7.9 score");
        check("The app is rated 4/5.", "4 score");
    }

    #[test]
    fn leaves_times_and_ranges() {
        check("We met at 10:30 there.", "");
        check("It takes 3 to 5 people.", "3 count");
    }

    #[test]
    fn marks_vague_numbers() {
        check("Tens of thousands of people came.", "10000 count");
        check("Hundreds of partners came.", "100 count");
        check("The hundreds came.", "");
        check("It gave millions of dollars.", "1000000 USD");
        check("Amounts in thousands of euros.", "");
    }
}
