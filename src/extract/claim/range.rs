//! Ranges: "3 to 5 years", `50-80k`, "between $40 million and $45 million".

use super::change::PUTS;
use super::habit::Habit;
use super::number::{Kind, Number, Writing, number_at, word_value};
use super::quantity::Quantity;
use super::unit::{currency_before, unit_behind, unit_of_suffix};
use crate::document::Shape;
use crate::extract::passage::Passage;
use crate::lexicon::verbs;
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::{Decimal, Dimension, Unit};

/// The upper end of a range.
pub(super) struct Upper {
    pub(super) value: Decimal,
    /// One past its number.
    pub(super) end: usize,
    /// Its own unit, where one is glued to it or a currency stands before it.
    pub(super) unit: Option<Unit>,
    /// Bytes of a unit glued to its digits.
    pub(super) suffix: usize,
    pub(super) scaled: Option<Decimal>,
}

/// The upper end of the range whose lower end is `quantity`, read from `number`.
pub(super) fn upper_end(
    passage: &Passage<'_>,
    quantity: &Quantity,
    number: &Number,
    from: usize,
    habit: Habit<'_>,
) -> Option<Upper> {
    if matches!(number.writing, Writing::Ordinal | Writing::Fraction) {
        return None;
    }
    let money = quantity.unit.filter(|_| quantity.is_money());
    let plain = join(passage, quantity, number, quantity.end, from).map(|first| (first, None));
    let (first, own) = plain.or_else(|| {
        // "13 % to 20 %": the lower end may carry its own unit.
        let (unit, end) = unit_behind(passage, quantity.end).filter(|(unit, _)| {
            (number.suffix == 0 && unit.dimension() != Dimension::Currency) || money.is_none()
        })?;
        let first = join(passage, quantity, number, end, from)
            .or_else(|| behind_noun(passage, quantity.number_start, end, from))?;
        Some((first, Some(unit)))
    })?;
    let upper = upper_at(passage, first, habit, money)?;
    // "decreased by 1,250 to 23,400": a change and a level; "by 5 to 7 %" is a range.
    let start = quantity.number_start;
    let to = start > from && passage.is(first - 1, "to");
    let by = to && passage.is(start - 1, "by") && changes(passage, start);
    if (by || to && moves(passage, start, &upper, money)) && !is_near(passage, quantity, &upper) {
        return None;
    }
    // "15 % to $415.9 million", "3 % to 21,480 students": two values, not one range.
    let suffix = quantity.unit.filter(|_| number.suffix > 0);
    let behind = unit_behind(passage, upper.end).map(|(unit, _)| unit);
    let unit = upper.unit.or(money).or(behind);
    let clashes = own.or(suffix).is_some_and(|own| unit != Some(own));
    let chained = passage.is_mark(upper.end, '-')
        && passage
            .tokens
            .get(upper.end + 1)
            .is_some_and(|next| next.shape == Shape::Number && !next.spaced);
    // "38-2917466" is a number of a register.
    let digits = passage.raw(upper.end - 1);
    let register = passage.is_mark(number.end, '-')
        && number.end == upper.end - 2
        && digits.len() >= 6
        && digits.starts_with(|c: char| c.is_ascii_digit())
        && upper.scaled.is_none()
        && !passage.raw(upper.end - 1).contains(',');
    (!clashes && !chained && !register).then_some(upper)
}

/// Whether two values lie as near as the ends of a range do. "Fell by three to nine" has a change and a level, but "by one
/// to three years" a range.
fn is_near(passage: &Passage<'_>, quantity: &Quantity, upper: &Upper) -> bool {
    let own = upper
        .unit
        .or_else(|| Some(unit_behind(passage, upper.end)?.0));
    let measured = own.is_some_and(|unit| unit.dimension() != Dimension::Currency);
    let thrice = quantity.value.times(Decimal::whole(3));
    thrice.is_none_or(|thrice| upper.value < thrice || measured && upper.value == thrice)
}

/// "rose £12 million to £140 million", "fell 3 to 41.": whether the verb right before the number at token `start` moves
/// something by it to `upper`. "Rose 2 to 8 %" and "dropped 3 to 20 parcels" tell ranges.
fn moves(passage: &Passage<'_>, start: usize, upper: &Upper, money: Option<Unit>) -> bool {
    const MOVES: &[&str] = &[
        "advance", "climb", "decline", "decrease", "dip", "drop", "fall", "grow", "increase",
        "jump", "leap", "plunge", "rise", "shrink", "sink", "slide", "slip", "soar", "surge",
        "tumble",
    ];
    let turn = passage.tags(start - 1).has(Tags::UP | Tags::DOWN);
    let verb = || verbs::lemma(passage.raw(start - 1)).is_some_and(|verb| MOVES.contains(&verb));
    let ends = || {
        let next = passage.tokens.get(upper.end);
        next.is_none_or(|next| {
            matches!(passage.raw(upper.end), "." | "," | ";" | ")") && next.shape == Shape::Mark
        })
    };
    let amounts = || {
        money.is_some() && upper.unit == money || money.is_none() && upper.unit.is_none() && ends()
    };
    // "deposits up £2m to £40m", but "they put up £2m to £40m"
    let particle = || {
        passage.is_any(start - 1, word_list!["up", "down"])
            && start > 1
            && passage.tokens[start - 2].is_word()
            && !passage.is_any(start - 2, PUTS)
    };
    turn && (verb() || particle()) && amounts()
}

/// The token behind the words or dash that join the two ends of a range at token `at`.
fn join(
    passage: &Passage<'_>,
    quantity: &Quantity,
    number: &Number,
    at: usize,
    from: usize,
) -> Option<usize> {
    // "8- to 16-meter"
    let suspended = passage.is_mark(at, '-') && passage.is_glued(at) && passage.is(at + 1, "to");
    let at = at + usize::from(suspended);
    let dash = matches!(passage.raw(at), "-" | "–" | "—" | "‑" | "~" | "～" | "−");
    let start = quantity.number_start;
    let opener = |word: &str| start > from && passage.is(start - 1, word);
    // "in a range of $1.94 and $1.99"
    let spans = opener("of") && start > from + 1 && passage.is(start - 2, "range");
    let to = passage.is_any(at, word_list!["to", "through", "till", "until"]);
    let joins = dash && passage.is_glued(at) == passage.is_glued(at + 1)
        || to && !(opener("from") && changes(passage, start))
        || (opener("between") || spans) && passage.is(at, "and")
        || matches!(passage.raw(at), "至" | "到")
        || passage.is(at, "or") && is_next(passage, number, at);
    // "-5 - 3" and "5--8" have a second hyphen, which is no minus.
    let hyphens = usize::from(dash && passage.is_mark(at + 1, '-') && passage.is_glued(at + 1));
    joins.then_some(at + 1 + hyphens)
}

/// "ranging from 10% FTE to 60% FTE", "between 5 km wide and 9 km wide": one past the word that joins two ends whose common
/// noun stands at token `noun` and again behind the upper one.
fn behind_noun(passage: &Passage<'_>, start: usize, noun: usize, from: usize) -> Option<usize> {
    const RANGES: &WordList = word_list![
        "ranging", "range", "ranges", "ranged", "varies", "varied", "vary", "varying", "anywhere"
    ];
    const AHEAD: usize = 4;
    let to = start > from + 1
        && passage.is(start - 1, "from")
        && passage.is_any(start - 2, RANGES)
        && passage.is(noun + 1, "to");
    let and = start > from && passage.is(start - 1, "between") && passage.is(noun + 1, "and");
    let first = (to || and).then_some(noun + 2)?;
    let word = passage
        .tokens
        .get(noun)
        .is_some_and(|token| token.is_word());
    let again = (first + 1..first + AHEAD).any(|at| passage.raw(at) == passage.raw(noun));
    (word && again).then_some(first)
}

/// The number of the upper end at token `first`, its currency left out.
fn upper_at(
    passage: &Passage<'_>,
    first: usize,
    habit: Habit<'_>,
    money: Option<Unit>,
) -> Option<Upper> {
    let kind = if money.is_some() {
        Kind::Money
    } else {
        Kind::Plain
    };
    let (at, currency) = (0..=2).find_map(|width| {
        let place = first + width;
        if width == 0 {
            return number_at(passage, place, habit, kind).map(|_| (place, None));
        }
        let (unit, begins) = currency_before(passage, place, first)?;
        (begins == first).then_some((place, Some(unit)))
    })?;
    if currency.is_some_and(|currency| money.is_some_and(|money| money != currency)) {
        return None;
    }
    let kind = if currency.is_some() {
        Kind::Money
    } else {
        kind
    };
    let upper = number_at(passage, at, habit, kind)?;
    let raw = passage.raw(at);
    let unit = (upper.suffix > 0).then(|| unit_of_suffix(&raw[raw.len() - upper.suffix..]));
    let odd =
        matches!(unit, Some(None)) || matches!(upper.writing, Writing::Ordinal | Writing::Fraction);
    (!odd).then_some(Upper {
        value: upper.value,
        end: upper.end,
        unit: unit.flatten().or(currency),
        suffix: upper.suffix,
        scaled: upper.scaled,
    })
}

/// "two or three years" is a range; "3 or 10" is a choice.
fn is_next(passage: &Passage<'_>, number: &Number, at: usize) -> bool {
    let next = word_value(passage.raw(at + 1)).map(Decimal::whole);
    number.writing == Writing::Words
        && next.is_some_and(|next| number.value.plus(Decimal::whole(1)) == Some(next))
}

/// Whether "from N to" tells a change: then both are values of their own.
///
/// A range is what is said to lie between two ends: "ranged from 3 to 5", "aged from 16 to 24".
fn changes(passage: &Passage<'_>, start: usize) -> bool {
    const REACH: usize = 14;
    // "going from 18 % to 24 %", but "We are going on trips from 3 to 5 days long."
    let moving = word_list!["going", "gone", "moving", "changing", "shifting"];
    if start > 1 && passage.is_any(start - 2, moving) {
        return true;
    }
    let mut window = (start.saturating_sub(REACH)..start)
        .rev()
        .take_while(|at| !passage.is_mark(*at, '.'));
    window.any(|at| {
        passage.tags(at).has(Tags::UP | Tags::DOWN)
            || passage.is_any(
                at,
                word_list![
                    "went",
                    "go",
                    "goes",
                    "changed",
                    "moved",
                    "shifted",
                    "scaled",
                    "evolved",
                    "turned",
                    "narrowed",
                    "widened",
                    "quadrupled",
                    "tripled",
                    "doubled",
                    "recovered",
                    "deteriorated",
                    "came",
                    "bring",
                    "brought",
                    "halve",
                    "extended",
                    "lengthened",
                    "shortened",
                    "prolonged",
                ],
            )
    })
}

#[cfg(test)]
mod tests {
    use crate::extract::claim::tests::check_numbers;

    #[test]
    fn a_change_and_the_level_it_led_to_are_two() {
        check_numbers(
            "Profit rose £12 million to £140 million.",
            &["£12 million", "£140 million"],
        );
        check_numbers("Shares slipped $3 to $41.", &["$3", "$41"]);
        check_numbers("Loans rose €1bn to €3bn.", &["€1bn", "€3bn"]);
        check_numbers("Staff down 40 to 200.", &["40", "200"]);
        check_numbers("Prices went up 10 to 20 percent.", &["10 to 20"]);
        check_numbers(
            "Rents climbed HK$114 to HK$1,020 a night.",
            &["HK$114", "HK$1,020"],
        );
        check_numbers("Deposits up £2bn to £31.9bn.", &["£2bn", "£31.9bn"]);
        check_numbers("We put up £2m to £40m.", &["£2m to £40m"]);
        check_numbers("The crew fell by three to nine.", &["three", "nine"]);
        check_numbers("The crew grew 12 to 140.", &["12", "140"]);
    }

    #[test]
    fn what_goes_from_one_value_to_another_has_two() {
        check_numbers(
            "More pilots lead, going from 18% to 24% in three years.",
            &["18", "24", "three"],
        );
        check_numbers("The share shifted from 3 to 5 percent.", &["3", "5"]);
        check_numbers("Fees range from 3 to 5 percent.", &["3 to 5"]);
        check_numbers("We are going on trips from 3 to 5 days.", &["3 to 5"]);
    }

    #[test]
    fn both_ends_may_have_the_same_noun() {
        check_numbers(
            "They gave time (ranging from 10% FTE to 60% FTE).",
            &["10% FTE to 60"],
        );
        check_numbers(
            "Stakes range from 5 % equity to 20 % equity.",
            &["5 % equity to 20"],
        );
        check_numbers("It went from 10% FTE to 60% FTE.", &["10", "60"]);
        check_numbers("It is between 5% tin and 9% lead.", &["5", "9"]);
    }

    #[test]
    fn ends_that_lie_near_are_those_of_a_range() {
        check_numbers(
            "Profit rose £12 million to £14 million.",
            &["£12 million to £14 million"],
        );
        check_numbers("Rents rose 2 to 8 %.", &["2 to 8"]);
        check_numbers("The ship dropped 3 to 20 parcels.", &["3 to 20"]);
        check_numbers("It grew by one to three years.", &["one to three"]);
        check_numbers("It costs $3 to $41.", &["$3 to $41"]);
    }
}
