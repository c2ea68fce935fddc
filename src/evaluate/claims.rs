//! Claims: found where a row overlaps the annotated words and has the value; then bound, unit and noun are judged.

use std::collections::BTreeSet;

use super::gold::{self, Gold, Unit};
use super::names::{fold, stems};
use super::{MistakeKind, Outcome, line, words};
use crate::document::{LineIndex, Span};
use crate::model::{self, Decimal, Dimension};
use crate::rows::{Table, View};

/// A claim of the report.
struct Reported<'a> {
    claim: &'a model::Claim,
    line: usize,
    quote: &'a str,
    measured: String,
    subject: String,
}

/// What of a claim found is right.
#[derive(Clone, Copy)]
struct Judgement {
    unit: bool,
    bound: bool,
    measured: bool,
}

pub(super) fn compare(gold: &Gold, view: &View<'_>, outcome: &mut Outcome) {
    let text = &view.document.text;
    let lines = LineIndex::new(text);
    let mut free: Vec<Reported<'_>> = reported(view);
    // Short quotes choose first: a longer one may overlap several claims.
    let mut wanted: Vec<&gold::Claim> = gold.claims.iter().collect();
    wanted.sort_by_key(|claim| (claim.optional, claim.quote.chars().count()));
    for claim in wanted {
        let places = places(text, &lines, claim.line, &claim.quote);
        let best = (0..free.len())
            .filter(|at| free[*at].overlaps(&places) && value_is_right(claim, free[*at].claim))
            .min_by_key(|at| {
                let judgement = judge(claim, &free[*at]);
                (
                    !judgement.unit,
                    claim.bound != free[*at].claim.bound,
                    !judgement.measured,
                )
            });
        let found = best.map(|at| free.remove(at));
        if !claim.optional {
            count(claim, found.as_ref(), outcome);
        }
    }
    for trap in &gold.traps {
        let places = places(text, &lines, trap.line, &trap.quote);
        let taken = |claim: &Reported<'_>| claim.has_digits() && claim.overlaps(&places);
        outcome.traps.count(free.iter().any(taken));
    }
    for claim in free.iter().filter(|claim| claim.has_digits()) {
        outcome.claims.false_alarms += 1;
        outcome.mistake(
            MistakeKind::False,
            Table::Claims,
            claim.line,
            format!(
                "`{}` = {} {}",
                claim.quote,
                claim.claim.value,
                claim.claim.unit.symbol()
            ),
        );
    }
}

fn reported<'a>(view: &'a View<'_>) -> Vec<Reported<'a>> {
    view.rows(Table::Claims)
        .map(|row| {
            let claim = &view.report.claims[row.index];
            Reported {
                claim,
                line: line(&row, Table::Claims),
                quote: claim.span.of(&view.document.text),
                measured: words(&row, Table::Claims, "measured").into_owned(),
                subject: words(&row, Table::Claims, "subject").into_owned(),
            }
        })
        .collect()
}

impl Reported<'_> {
    fn overlaps(&self, places: &[Span]) -> bool {
        places.iter().any(|place| place.overlaps(self.claim.span))
    }

    /// Whether the writer gave a number: "dozens of" is no false alarm where nobody asks for it.
    fn has_digits(&self) -> bool {
        !self.claim.vague || self.quote.contains(char::is_numeric)
    }
}

/// Everywhere on its line that a quote stands; the whole line where it runs on to the next.
fn places(text: &str, lines: &LineIndex, line: usize, quote: &str) -> Vec<Span> {
    let Some(range) = lines.line_range(text, line) else {
        return Vec::new();
    };
    let words = &text[range.clone()];
    let found: Vec<Span> = words
        .char_indices()
        .filter(|(at, _)| words[*at..].starts_with(quote))
        .map(|(at, _)| Span::new(range.start + at, range.start + at + quote.len()))
        .collect();
    if found.is_empty() {
        vec![Span::new(range.start, range.end)]
    } else {
        found
    }
}

fn count(claim: &gold::Claim, found: Option<&Reported<'_>>, outcome: &mut Outcome) {
    outcome.claims.wanted += 1;
    if claim.major {
        outcome.major.count(found.is_some());
    }
    let Some(found) = found else {
        let what = format!("`{}` = {}", claim.quote, claim.values[0]);
        outcome.mistake(MistakeKind::Missed, Table::Claims, claim.line, what);
        return;
    };
    let judgement = judge(claim, found);
    outcome.claims.found += 1;
    outcome.bound.count(judgement.bound);
    outcome.unit.count(judgement.unit);
    outcome.measured.count(judgement.measured);
    outcome
        .full
        .count(judgement.bound && judgement.unit && judgement.measured);
    let wrong = [
        (!judgement.bound).then(|| {
            let vague = |vague| if vague { " (vague)" } else { "" };
            format!(
                "bound {}{} for {}{}",
                found.claim.bound.name(),
                vague(found.claim.vague),
                claim.bound.name(),
                vague(claim.vague)
            )
        }),
        (!judgement.unit).then(|| {
            format!(
                "unit {} for {}",
                found.claim.unit.symbol(),
                claim.units[0].name()
            )
        }),
        (!judgement.measured)
            .then(|| format!("measured `{}` for `{}`", found.measured, claim.measured)),
    ];
    let wrong: Vec<String> = wrong.into_iter().flatten().collect();
    if !wrong.is_empty() {
        outcome.mistake(
            MistakeKind::Wrong,
            Table::Claims,
            claim.line,
            format!("`{}`: {}", claim.quote, wrong.join("; ")),
        );
    }
}

fn judge(claim: &gold::Claim, found: &Reported<'_>) -> Judgement {
    Judgement {
        unit: claim
            .units
            .iter()
            .any(|unit| unit_is_right(unit, found.claim)),
        bound: claim.bound == found.claim.bound && claim.vague == found.claim.vague,
        measured: measured_is_right(claim, found),
    }
}

fn value_is_right(wanted: &gold::Claim, found: &model::Claim) -> bool {
    if let Some(upper) = wanted.value_max {
        return are_close(found.value, wanted.values[0])
            && found.value_max.is_some_and(|found| are_close(found, upper));
    }
    if found.value_max.is_some() {
        return false;
    }
    let first = wanted.values[0];
    let scaled = |factor| first.times(Decimal::whole(factor));
    let (thousands, binary, hundredths) = match wanted.units[0] {
        Unit::Bytes => (scaled(1000), scaled(1024), None),
        Unit::Ratio if found.unit == model::Unit::PERCENT => (None, None, scaled(100)),
        _ => (None, None, None),
    };
    let further = [thousands, binary, hundredths].into_iter().flatten();
    let base = found.unit.base_value(found.value);
    wanted.values.iter().copied().chain(further).any(|value| {
        are_close(found.value, value)
            || value != Decimal::ZERO && base.is_some_and(|base| are_close(base, value))
    })
}

/// Whether two values differ by at most a millionth, of the second one where that is above 1.
fn are_close(value: Decimal, other: Decimal) -> bool {
    let size = |number: Decimal| number.max(number.negated());
    let gap = value
        .plus(other.negated())
        .and_then(|gap| size(gap).times(Decimal::whole(1_000_000)));
    gap.is_some_and(|gap| gap <= size(other).max(Decimal::whole(1)))
}

fn unit_is_right(wanted: &Unit, found: &model::Claim) -> bool {
    let symbol = found.unit.symbol();
    match wanted {
        Unit::Bare => matches!(symbol, "count" | "score"),
        Unit::Percent => found.unit == model::Unit::PERCENT,
        Unit::Ratio => matches!(symbol, "ratio" | "multiple" | "percent" | "count"),
        Unit::Bytes => found.unit.dimension() == Dimension::Information,
        Unit::Currency(code) => symbol == code,
        Unit::Duration { unit, per } => {
            is_same_time(unit, symbol)
                && per.as_ref().is_none_or(|per| {
                    found
                        .per
                        .is_some_and(|found| is_same_time(per, found.symbol()))
                })
        }
        Unit::Symbol(wanted) => plain_symbol(wanted) == plain_symbol(symbol),
    }
}

fn is_same_time(unit: &str, other: &str) -> bool {
    fold(unit).trim_end_matches('s') == fold(other).trim_end_matches('s')
}

/// One spelling for the units that annotators and people write differently.
fn plain_symbol(symbol: &str) -> String {
    let folded = fold(symbol);
    let plain = match &*folded {
        "°c" | "celsius" => "cel",
        "litre" | "liter" => "l",
        "tonne" => "t",
        "tco2" | "tco2eq" => "tco2e",
        _ => return folded,
    };
    plain.to_owned()
}

/// A noun found is right where it shares a word with the one wanted, and does not swallow half the sentence.
fn measured_is_right(wanted: &gold::Claim, found: &Reported<'_>) -> bool {
    let got = stems(&found.measured);
    let measured = stems(&wanted.measured);
    if got.len() > (2 * measured.len()).max(10) {
        return false;
    }
    if let Some(head) = &wanted.head {
        return share(&stems(head), &got);
    }
    let is_share = matches!(wanted.units[0], Unit::Percent | Unit::Ratio);
    measured.is_empty()
        || share(&measured, &got)
        || is_share && share(&measured, &stems(&found.subject))
}

fn share(stems: &BTreeSet<String>, others: &BTreeSet<String>) -> bool {
    !stems.is_disjoint(others)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(value: &str, other: &str, expect: bool) {
        let decimal = |text| Decimal::parse(text).unwrap();
        assert_eq!(
            are_close(decimal(value), decimal(other)),
            expect,
            "{value} {other}"
        );
    }

    #[test]
    fn values_agree_to_a_millionth() {
        check("0.333333333333", "0.33333333", true);
        check("0.333", "0.33333333", false);
        check("5400000", "5400001", true);
        check("5400000", "5400010", false);
        check("-4", "4", false);
    }

    #[test]
    fn finds_a_quote_wherever_it_stands_on_its_line() {
        let text = "ab\naxaxa\n";
        let places = |line, quote| places(text, &LineIndex::new(text), line, quote);
        assert_eq!(places(2, "axa"), [Span::new(3, 6), Span::new(5, 8)]);
        assert_eq!(places(2, "no such words"), [Span::new(3, 8)]);
        assert_eq!(places(9, "a"), []);
    }

    #[test]
    fn units_that_people_write_differently_are_one() {
        assert_eq!(plain_symbol("°C"), plain_symbol("Cel"));
        assert_eq!(plain_symbol("m³"), "m3");
        assert!(is_same_time("hours", "hour") && !is_same_time("day", "year"));
    }
}
