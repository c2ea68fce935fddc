//! Units that tell more than a unit: with a scale before it ("120 MEUR", "3.9Moz"), with what it recurs by ("12 Mtpa"),
//! or with the word that says whose measure it is ("3 imperial gallons").

use super::spelling_at;
use crate::extract::passage::Passage;
use crate::lexicon::words::word_list;
use crate::model::{Decimal, Dimension, Unit};

/// A unit with a scale and what it recurs by.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::extract::claim) struct Compound {
    pub(in crate::extract::claim) unit: Unit,
    /// What the number before it is multiplied by, where its letters say so.
    pub(in crate::extract::claim) factor: Option<Decimal>,
    pub(in crate::extract::claim) per: Option<Unit>,
}

/// Spellings of mines, wells and mills: the unit's symbol, the noughts of its scale, what it recurs by.
///
/// An "M" alone is a thousand of barrels to some and a million to others, so it stands before none.
fn of_trade(raw: &str) -> Option<(&'static str, u32, &'static str)> {
    Some(match raw {
        "koz" | "kozs" => ("oz", 3, ""),
        "Moz" | "moz" => ("oz", 6, ""),
        "klb" | "klbs" => ("lb", 3, ""),
        "Mlb" | "Mlbs" | "mlbs" => ("lb", 6, ""),
        "kbbl" | "kbbls" => ("bbl", 3, ""),
        "MMbbl" | "MMbbls" | "mmbbl" | "mmbbls" | "MMBbl" | "MMBbls" => ("bbl", 6, ""),
        "bpd" | "bopd" | "BOPD" => ("bbl", 0, "day"),
        "kbpd" | "kbopd" => ("bbl", 3, "day"),
        "kboe" => ("boe", 3, ""),
        "mmboe" | "MMboe" | "MMBOE" | "mmBoe" => ("boe", 6, ""),
        "bnboe" => ("boe", 9, ""),
        "boepd" | "BOEPD" | "boed" => ("boe", 0, "day"),
        "kboepd" | "kboed" => ("boe", 3, "day"),
        "mcf" | "Mcf" | "MCF" => ("ft3", 3, ""),
        "mmcf" | "MMcf" | "mmscf" | "MMscf" | "MMSCF" => ("ft3", 6, ""),
        "bcf" | "Bcf" | "BCF" => ("ft3", 9, ""),
        "tcf" | "Tcf" => ("ft3", 12, ""),
        "mmcfd" | "MMcfd" | "mmscfd" | "MMscfd" | "MMSCFD" => ("ft3", 6, "day"),
        "bcfd" | "Bcfd" => ("ft3", 9, "day"),
        "bcm" => ("m3", 9, ""),
        "tpd" => ("t", 0, "day"),
        "tph" => ("t", 0, "hour"),
        "tpa" | "tpy" => ("t", 0, "year"),
        "ktpa" | "KTPA" => ("kt", 0, "year"),
        "Mtpa" | "MTPA" | "mtpa" | "MMTPA" | "mmtpa" => ("Mt", 0, "year"),
        "MLD" => ("ML", 0, "day"),
        "ktoe" | "kTOE" => ("toe", 3, ""),
        _ => return None,
    })
}

/// The unit that `raw` tells with a scale: "MEUR", "TEUR", "kUSD", "Moz", "Mtpa".
pub(in crate::extract::claim) fn compound(raw: &str) -> Option<Compound> {
    let ten = |zeros: u32| Decimal::new(10i128.pow(zeros), 0);
    if let Some((symbol, zeros, per)) = of_trade(raw) {
        return Some(Compound {
            unit: Unit::from_symbol(symbol)?,
            factor: ten(zeros).filter(|_| zeros > 0),
            per: Unit::from_symbol(per),
        });
    }
    let zeros = match raw
        .as_bytes()
        .first()
        .filter(|_| raw.len() == 4 && raw.is_ascii())?
    {
        b'k' | b'K' | b'T' => 3,
        b'm' | b'M' => 6,
        b'B' | b'b' => 9,
        _ => return None,
    };
    let unit = Unit::from_symbol(&raw[1..])?;
    (unit.dimension() == Dimension::Currency).then_some(Compound {
        unit,
        factor: ten(zeros),
        per: None,
    })
}

/// "3 imperial gallons", "12 troy ounces", "5 short tons": a measure that a word before it tells from its namesakes.
pub(super) fn qualified(passage: &Passage<'_>, at: usize) -> Option<(Unit, usize)> {
    let measures = word_list![
        "imperial", "uk", "us", "u.s.", "troy", "fluid", "short", "long", "gross", "net", "dry",
        "wet", "metric",
    ];
    if !passage.is_any(at, measures) {
        return None;
    }
    let measured = |unit: Unit| matches!(unit.dimension(), Dimension::Mass | Dimension::Volume);
    let (unit, end) = spelling_at(passage, at + 1, measured)?;
    let is = |words| passage.is_any(at, words);
    let symbol = match unit.symbol() {
        "gal" if is(word_list!["imperial", "uk"]) => "gal_imp",
        "oz" if is(word_list!["troy"]) => "oz_tr",
        "oz" if is(word_list!["fluid"]) => "fl_oz",
        "t" if is(word_list!["short", "us", "u.s."]) => "short_ton",
        "t" if is(word_list!["long", "imperial"]) => "long_ton",
        symbol => symbol,
    };
    Some((Unit::from_symbol(symbol)?, end))
}

#[cfg(test)]
mod tests {
    use crate::extract::claim::tests::with_sentence;

    /// The first quantity's value and unit, and what it recurs by.
    #[track_caller]
    fn check(text: &str, expect: &str) {
        let found = with_sentence(text, |sentence| {
            let quantity = &sentence.quantities[0];
            let per = quantity.per.map(|per| format!("/{}", per.symbol()));
            let unit = quantity.unit().symbol();
            format!("{} {unit}{}", quantity.value, per.unwrap_or_default())
        });
        assert_eq!(found, expect, "{text}");
    }

    #[test]
    fn scales_stand_in_the_unit() {
        check("It earned 120 MEUR.", "120000000 EUR");
        check("It mined 3.94Moz of gold.", "3940000 oz");
        check("It mined 12 koz of gold.", "12000 oz");
        check("It holds 500 mmboe.", "500000000 boe");
        check("It holds 5 bcm of gas.", "5000000000 m3");
        check("It pumps 300 kboe/d in all.", "300000 boe/day");
        check("It pumps 90 mmscfd of gas.", "90000000 ft3/day");
        check("It mills 12 Mtpa of ore.", "12 Mt/year");
        check("It has 5 Mbbl tanks.", "5 count");
    }

    #[test]
    fn a_word_before_a_measure_says_whose_it_is() {
        check("It holds 3 imperial gallons.", "3 gal_imp");
        check("It holds 3 US gallons.", "3 gal");
        check("It weighs 12 troy ounces.", "12 oz_tr");
        check("It weighs 5 short tons.", "5 short_ton");
        check("It weighs 5 metric tonnes.", "5 t");
        check("It has 5 short stories.", "5 count");
        check("It has 5 dry days.", "5 count");
    }
}
