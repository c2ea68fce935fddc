//! `--agg total`: a sum that respects what the claims say.
//!
//! A total is of one unit and one rate. Bounds are kept: more than 25,000 and over 5,000 are more than 30,000, and a
//! lower bound and an upper one have no sum. A part is left out where its whole is there, a change or an amount for one of
//! a kind where there are amounts, a target where there are facts, and last year's number or the one before a change where
//! a report sets it beside the later one. Shares, ranks and scores do not add up.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use crate::model::{Bound, Decimal, Dimension, Rule, Unit};
use crate::rows::{Record, Value};

/// The columns of a claim that a total reads, in the order [`Addend::of`] takes them.
pub(super) const COLUMNS: [&str; 15] = [
    "claim_id",
    "value",
    "value_max",
    "bound",
    "unit",
    "change",
    "per",
    "modality",
    "part_of",
    "repeats",
    "measured",
    "subject",
    "as_of_start",
    "as_of_end",
    "rule",
];

/// A claim as something to add.
#[derive(Clone, Debug)]
pub(super) struct Addend {
    /// Which report of the question it is of.
    report: usize,
    /// The claim that tells its fact first, and the one that tells the whole first.
    fact: String,
    part_of: String,
    /// Of a number from before: the claim it stands beside, of what it became.
    became: Option<String>,
    value: Decimal,
    value_max: Option<Decimal>,
    bound: Bound,
    unit: Option<Unit>,
    per: String,
    change: String,
    modality: String,
    /// What is measured, and of whom.
    measured: [String; 2],
    /// The first and the last day of its time, ISO 8601; empty where they are open.
    time: [String; 2],
}

/// What claims come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Total {
    /// The sum, or the lower end of it; `None` where there is no sum.
    pub(super) value: Option<Decimal>,
    /// The upper end, where a range is among the claims.
    pub(super) value_max: Option<Decimal>,
    /// How the sum is bounded.
    pub(super) bound: Bound,
    /// What was left out, or why there is no sum; empty where nothing is to say.
    pub(super) note: String,
}

/// The rows of a report's claims, of which each has [`COLUMNS`], as something to add; `None` for one without a value.
pub(super) fn addends(report: usize, rows: &[Record<'_>]) -> Vec<Option<Addend>> {
    let words = |value: &Value<'_>| value.to_cell().into_owned();
    let told_again = rows.iter().filter(|row| row[9] != Value::Null);
    let firsts: HashMap<String, String> = told_again
        .map(|row| (words(&row[0]), words(&row[9])))
        .collect();
    let of = |row| {
        let mut addend = Addend::of(report, row)?;
        for id in [&mut addend.fact, &mut addend.part_of] {
            if let Some(first) = firsts.get(id) {
                id.clone_from(first);
            }
        }
        Some(addend)
    };
    let mut addends: Vec<Option<Addend>> = rows.iter().map(of).collect();
    for (at, row) in rows.iter().enumerate() {
        if words(&row[14]) == Rule::ClaimBaseline.name() {
            link(&mut addends, at);
        }
    }
    addends
}

/// Tells a number from before apart from what it became, right before or behind it: "rose from 61 to 74", "74, up from 61".
/// What it became is an amount, though the words say that it changed.
fn link(addends: &mut [Option<Addend>], at: usize) {
    let Some(base) = addends[at].clone().filter(|base| base.change.is_empty()) else {
        return;
    };
    let beside = [at.checked_sub(1), Some(at + 1)].into_iter().flatten();
    for nth in beside {
        let Some(Some(other)) = addends.get_mut(nth) else {
            continue;
        };
        let alike = other.unit == base.unit && other.measured[0] == base.measured[0];
        if alike && !other.change.is_empty() {
            other.change.clear();
            let became = other.fact.clone();
            if let Some(base) = &mut addends[at] {
                base.became = Some(became);
            }
            return;
        }
    }
}

impl Addend {
    /// Reads a row of [`COLUMNS`]; `None` where it has no value.
    fn of(report: usize, row: &Record<'_>) -> Option<Addend> {
        let words = |at: usize| match &row[at] {
            Value::Text(words) => words.clone().into_owned(),
            _ => String::new(),
        };
        let number = |at: usize| match &row[at] {
            Value::Decimal(value) => Some(*value),
            _ => None,
        };
        let bound = words(3);
        Some(Addend {
            report,
            fact: words(0),
            value: number(1)?,
            value_max: number(2),
            bound: Bound::from_name(&bound).unwrap_or_default(),
            unit: Unit::from_symbol(&words(4)),
            change: words(5),
            per: words(6),
            modality: words(7),
            part_of: words(8),
            became: None,
            measured: [words(10), words(11)],
            time: [words(12), words(13)],
        })
    }

    /// Whether it is told for one of a kind: "dividend per share", "costs per 1,000 inhabitants".
    fn is_rate(&self) -> bool {
        let [measured, _] = &self.measured;
        let mut words = measured.split([' ', ',']);
        words.any(|word| word.eq_ignore_ascii_case("per")) || measured.ends_with(", a share")
    }

    /// The year its time ends in, and what is the same in its comparatives of other years: the report, what is
    /// measured and the days of the year.
    fn series(&self) -> Option<(&str, Series<'_>)> {
        let [measured, _] = &self.measured;
        let [start, end] = &self.time;
        let start = start.get(YEAR..).unwrap_or_default();
        let (year, end) = end.split_at_checked(YEAR)?;
        let is_named = !measured.is_empty();
        is_named.then_some((year, (self.report, &self.measured, [start, end])))
    }
}

/// What claims share that tell the same of other years.
type Series<'c> = (usize, &'c [String; 2], [&'c str; 2]);

/// Bytes of the year in an ISO 8601 date.
const YEAR: usize = 4;

/// Adds claims up.
pub(super) fn total(claims: &[&Addend]) -> Total {
    let refuse = |why: &str| Total {
        value: None,
        value_max: None,
        bound: Bound::Exact,
        note: why.to_owned(),
    };
    let Some(first) = claims.first() else {
        return refuse("");
    };
    if claims
        .iter()
        .any(|claim| claim.unit != first.unit || claim.per != first.per)
    {
        return refuse("unlike units do not add up");
    }
    if let Some(why) = first.unit.and_then(|unit| not_additive(unit.dimension())) {
        return refuse(why);
    }
    let (claims, left_out) = sift(claims);
    let again = alike(&claims);
    let bound = match sum_bound(claims.iter().map(|claim| claim.bound)) {
        // What may be one amount is at most so much.
        Ok(Bound::Exact) if again.is_some() => Bound::AtMost,
        Ok(bound) => bound,
        Err(why) => return refuse(why),
    };
    let said: Vec<String> = left_out.into_iter().chain(again).collect();
    let sum = |value: fn(&Addend) -> Decimal| {
        claims
            .iter()
            .try_fold(Decimal::ZERO, |sum, claim| sum.plus(value(claim)))
    };
    let has_range = claims.iter().any(|claim| claim.value_max.is_some());
    let (Some(value), Some(value_max)) = (
        sum(|claim| claim.value),
        sum(|claim| claim.value_max.unwrap_or(claim.value)),
    ) else {
        return refuse("the sum has too many digits");
    };
    Total {
        value: Some(value),
        value_max: has_range.then_some(value_max),
        bound,
        note: said.join("; "),
    }
}

/// Why quantities of a dimension have no sum.
fn not_additive(dimension: Dimension) -> Option<&'static str> {
    match dimension {
        Dimension::Ratio => Some("shares and multiples do not add up"),
        Dimension::Rank => Some("ranks do not add up"),
        Dimension::Score => Some("scores do not add up"),
        Dimension::Temperature => Some("temperatures do not add up"),
        _ => None,
    }
}

/// What to say where a report tells one amount of money so often that it may be one gift in as many headlines.
fn alike(claims: &[&Addend]) -> Option<String> {
    const OFTEN: usize = 4;
    const DIGITS: u32 = 3;
    let is_money = |claim: &&Addend| {
        let unit = claim.unit.map(Unit::dimension);
        unit == Some(Dimension::Currency) && claim.value.telling_digits() >= DIGITS
    };
    let mut told: BTreeMap<(Decimal, usize), usize> = BTreeMap::new();
    for claim in claims.iter().filter(|claim| is_money(claim)) {
        *told.entry((claim.value, claim.report)).or_default() += 1;
    }
    let ((value, _), count) = told.into_iter().max_by_key(|(_, count)| *count)?;
    (count >= OFTEN).then(|| {
        format!(
            "{value} is added {count} times: one amount told again, if the sentences tell of one"
        )
    })
}

/// The claims that count, and what is to say of the others, if anything.
fn sift<'c>(claims: &[&'c Addend]) -> (Vec<&'c Addend>, Option<String>) {
    let mut said = Vec::new();
    let mut say = |count: usize, one: &str, many: &str| match count {
        0 => {}
        1 => said.push(format!("1 {one}")),
        count => said.push(format!("{count} {many}")),
    };
    let mut left = claims.to_vec();
    let others = keep(&mut left, |claim| claim.modality == "actual");
    say(
        others,
        "goal, forecast or the like",
        "goals, forecasts or the like",
    );
    let changes = keep(&mut left, |claim| claim.change.is_empty());
    say(
        changes,
        "that says how much something changed",
        "that say how much something changed",
    );
    let facts: HashSet<(usize, &str)> = left
        .iter()
        .map(|claim| (claim.report, &*claim.fact))
        .collect();
    let bases = keep(&mut left, |claim| {
        let became = claim.became.as_deref();
        became.is_none_or(|became| !facts.contains(&(claim.report, became)))
    });
    say(bases, "from before a change", "from before changes");
    let rates = keep(&mut left, |claim| !claim.is_rate());
    say(
        rates,
        "amount for one of a kind, as per share",
        "amounts for one of a kind, as per share",
    );
    let wholes: HashSet<(usize, &str)> = left
        .iter()
        .map(|claim| (claim.report, &*claim.fact))
        .collect();
    let parts = keep(&mut left, |claim| {
        !wholes.contains(&(claim.report, &*claim.part_of))
    });
    say(parts, "part of another claim", "parts of other claims");
    let mut latest: HashMap<Series<'_>, &str> = HashMap::new();
    for (year, series) in left.iter().filter_map(|claim| claim.series()) {
        let latest = latest.entry(series).or_insert(year);
        *latest = year.max(latest);
    }
    let earlier = keep(&mut left, |claim| {
        claim
            .series()
            .is_none_or(|(year, series)| latest[&series] == year)
    });
    say(
        earlier,
        "of an earlier year beside a later one",
        "of earlier years beside later ones",
    );
    let said = (!said.is_empty()).then(|| format!("left out: {}", said.join("; ")));
    (left, said)
}

/// Keeps the claims that count and returns the number of the others. Where none counts, they are all of one sort
/// and can be added among themselves.
fn keep<'c>(left: &mut Vec<&'c Addend>, counts: impl Fn(&'c Addend) -> bool) -> usize {
    let before = left.len();
    if left.iter().any(|claim| counts(claim)) {
        left.retain(|claim| counts(claim));
    }
    before - left.len()
}

/// The bound of a sum, or why the bounds say nothing of it.
fn sum_bound(bounds: impl Iterator<Item = Bound>) -> Result<Bound, &'static str> {
    let bounds: BTreeSet<Bound> = bounds.filter(|bound| *bound != Bound::Exact).collect();
    let any = |of: &[Bound]| of.iter().any(|bound| bounds.contains(bound));
    let only = |of: &[Bound]| bounds.iter().all(|bound| of.contains(bound));
    use Bound::{Approx, AtLeast, AtMost, LessThan, MoreThan, Nearly};
    Ok(if bounds.is_empty() {
        Bound::Exact
    } else if only(&[Approx, Nearly]) {
        // Something short of a number, and something about one, is about their sum.
        if any(&[Approx]) { Approx } else { Nearly }
    } else if only(&[MoreThan, AtLeast]) {
        if any(&[MoreThan]) { MoreThan } else { AtLeast }
    } else if only(&[LessThan, AtMost, Nearly]) {
        // "Nearly" says less than, too.
        if any(&[LessThan, Nearly]) {
            LessThan
        } else {
            AtMost
        }
    } else if any(&[MoreThan, AtLeast]) && any(&[LessThan, AtMost]) {
        return Err("lower and upper bounds do not add up");
    } else {
        return Err("bounds and approximations do not add up");
    })
}

#[cfg(test)]
mod tests;
