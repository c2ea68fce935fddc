//! Units: their symbols, dimensions, factors and spellings.

mod table;

use std::fmt;

use super::Decimal;

/// What a unit measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(
    missing_docs,
    reason = "each variant is the word in the `dimension` column"
)]
pub enum Dimension {
    Count,
    Ratio,
    Currency,
    Time,
    Length,
    Area,
    Volume,
    Mass,
    Energy,
    Power,
    Temperature,
    Information,
    Rate,
    Emission,
    Score,
    Rank,
    Other,
}

impl Dimension {
    /// The word in the `dimension` column.
    pub fn name(self) -> &'static str {
        match self {
            Dimension::Count => "count",
            Dimension::Ratio => "ratio",
            Dimension::Currency => "currency",
            Dimension::Time => "time",
            Dimension::Length => "length",
            Dimension::Area => "area",
            Dimension::Volume => "volume",
            Dimension::Mass => "mass",
            Dimension::Energy => "energy",
            Dimension::Power => "power",
            Dimension::Temperature => "temperature",
            Dimension::Information => "information",
            Dimension::Rate => "rate",
            Dimension::Emission => "emission",
            Dimension::Score => "score",
            Dimension::Rank => "rank",
            Dimension::Other => "other",
        }
    }
}

/// One row of the table of units.
#[derive(Debug)]
pub struct UnitInfo {
    /// What the `unit` column says.
    pub symbol: &'static str,
    /// What it measures.
    pub dimension: Dimension,
    /// Its code in UCUM, where that has one.
    pub ucum: Option<&'static str>,
    /// How many of the dimension's base unit one of it is; `None` where no factor leads there.
    pub factor: Option<&'static str>,
    /// Other symbols, matched as they are written.
    pub symbols: &'static [&'static str],
    /// Words, in lower case and singular unless irregular; matched in any case, with a plural `s`.
    pub words: &'static [&'static str],
}

/// The rows that constants name.
const NAMED: &[UnitInfo] = table::ROWS[0];

/// A unit of the table.
#[derive(Clone, Copy)]
pub struct Unit(&'static UnitInfo);

impl Unit {
    /// Things counted.
    pub const COUNT: Unit = Unit(&NAMED[0]);
    /// Hundredths.
    pub const PERCENT: Unit = Unit(&NAMED[1]);
    /// "half", "one in five", "3:1"
    pub const RATIO: Unit = Unit(&NAMED[4]);
    /// "doubled", "3x"
    pub const MULTIPLE: Unit = Unit(&NAMED[5]);
    /// "third largest"
    pub const RANK: Unit = Unit(&NAMED[6]);
    /// "4.6 out of 5"
    pub const SCORE: Unit = Unit(&NAMED[7]);

    /// The rows of all units.
    pub(crate) const TABLE: [&[UnitInfo]; 7] = table::ROWS;

    /// All units, in the order of the table.
    pub fn all() -> impl Iterator<Item = Unit> {
        Unit::TABLE.into_iter().flatten().map(Unit)
    }

    /// The unit whose `unit` column says `symbol`.
    pub fn from_symbol(symbol: &str) -> Option<Unit> {
        Unit::all().find(|unit| unit.symbol() == symbol)
    }

    /// Its row of the table.
    pub fn info(self) -> &'static UnitInfo {
        self.0
    }

    /// What the `unit` column says.
    pub fn symbol(self) -> &'static str {
        self.0.symbol
    }

    /// What it measures.
    pub fn dimension(self) -> Dimension {
        self.0.dimension
    }

    /// `value` in the dimension's base unit: seconds, metres, kilograms, bytes, kelvin…; percent and points as a
    /// fraction. `None` where no factor leads there or the result has too many digits.
    pub fn base_value(self, value: Decimal) -> Option<Decimal> {
        let factor = self.0.factor?;
        let offset = match self.0.symbol {
            "°C" => Decimal::parse("273.15"),
            "°F" => Decimal::parse("459.67"),
            _ if factor == "1" => return Some(value),
            _ => Some(Decimal::ZERO),
        };
        let (top, bottom) = factor.split_once('/').unwrap_or((factor, "1"));
        let shifted = value.plus(offset?)?;
        let product = shifted.times(Decimal::parse(top)?)?;
        if bottom == "1" {
            Some(product)
        } else {
            product.over(Decimal::parse(bottom)?)
        }
    }
}

impl PartialEq for Unit {
    fn eq(&self, other: &Unit) -> bool {
        self.0.symbol == other.0.symbol
    }
}

impl Eq for Unit {}

impl fmt::Debug for Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.symbol)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn constants_name_their_rows() {
        let named = [
            Unit::COUNT,
            Unit::PERCENT,
            Unit::RATIO,
            Unit::MULTIPLE,
            Unit::RANK,
            Unit::SCORE,
        ];
        let symbols: Vec<&str> = named.iter().map(|unit| unit.symbol()).collect();
        assert_eq!(
            symbols,
            ["count", "percent", "ratio", "multiple", "rank", "score"]
        );
    }

    #[test]
    fn every_spelling_has_one_owner() {
        let mut seen = BTreeSet::new();
        for info in Unit::all().map(Unit::info) {
            for spelling in info.symbols.iter().chain(info.words) {
                assert!(seen.insert(spelling), "`{spelling}` stands twice");
            }
        }
    }

    #[test]
    fn converts_to_base_units() {
        let base = |symbol: &str, value: &str| {
            let value = Decimal::parse(value).unwrap();
            Unit::from_symbol(symbol)
                .unwrap()
                .base_value(value)
                .unwrap()
                .to_string()
        };
        assert_eq!(base("percent", "80"), "0.8");
        assert_eq!(base("kB", "128"), "128000");
        assert_eq!(base("KiB", "128"), "131072");
        assert_eq!(base("°C", "20"), "293.15");
        assert_eq!(base("°F", "50"), "283.15");
        assert_eq!(base("MWh", "1.5"), "5400000000");
        assert_eq!(base("km/h", "36"), "10");
    }
}
