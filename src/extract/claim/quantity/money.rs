//! Money told by words behind its number, and by parts of it: "75 USD million", "27 cents", "87p".

use super::{Quantity, Reader};
use crate::extract::claim::habit::{Cents, Yen};
use crate::extract::claim::number::{self, Kind, Number};
use crate::extract::claim::unit::subunit;
use crate::lexicon::words::word_list;
use crate::model::{Decimal, Unit};

/// "87p of every pound": pence as a part of a pound.
pub(super) fn pence(raw: &str, number: &mut Number) -> Option<Unit> {
    let small = number.suffix == 1 && raw.ends_with('p') && number.value < Decimal::whole(100);
    let pounds = small.then(|| number.value.over(Decimal::whole(100)))??;
    number.value = pounds;
    number.suffix = 0;
    number.marked = true;
    Unit::from_symbol("GBP")
}

impl Reader<'_, '_> {
    /// What a sign before a number means in this document: `¥` is Japan's money where it speaks of Japan, `$` that of
    /// the country it speaks of.
    pub(super) fn own_money(&self, unit: Unit, sign: &str) -> Unit {
        let own = match sign {
            "¥" | "￥" if self.habit.yen == Yen::Japan => Some("JPY"),
            "$" => self.habit.dollar,
            _ => None,
        };
        own.and_then(Unit::from_symbol).unwrap_or(unit)
    }

    /// "27 cents a share", "470 pence": hundredths of the document's money.
    pub(super) fn cents(&self, quantity: &mut Quantity) {
        let pence = self
            .passage
            .is_any(quantity.end, word_list!["pence", "penny"]);
        let cents = self
            .passage
            .is_any(quantity.end, word_list!["cents", "cent", "¢"]);
        let currency = match self.habit.cents {
            _ if pence => "GBP",
            Cents::Dollar if cents => self.habit.dollar.unwrap_or("USD"),
            Cents::Euro if cents => "EUR",
            _ => return,
        };
        let open = quantity.unit.is_none() && quantity.scaled.is_none();
        let hundredth = |value: Decimal| value.over(Decimal::whole(100));
        if let Some(value) = hundredth(quantity.value).filter(|_| open) {
            quantity.value = value;
            quantity.value_max = quantity.value_max.and_then(hundredth);
            quantity.unit = Unit::from_symbol(currency);
            quantity.end += 1;
            quantity.number_end = quantity.end;
        }
    }

    /// "75 USD million", "thirteen dollars and forty-five cents".
    pub(super) fn behind_money(&self, quantity: &mut Quantity) {
        let passage = self.passage;
        if quantity.scaled.is_none()
            && let Some((factor, end)) = number::scale_at(passage, quantity.end, Kind::Money)
            && passage.raw(quantity.end).len() > 1
            && let Some(value) = quantity.value.times(factor)
        {
            quantity.value = value;
            quantity.scaled = Some(factor);
            quantity.end = end;
            quantity.number_end = end;
        } else if let Some((cents, end)) = subunit(passage, quantity.end, self.habit)
            && let Some(value) = quantity.value.plus(cents)
        {
            quantity.value = value;
            quantity.end = end;
            quantity.number_end = end;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn a_yen_is_of_the_country_that_the_document_speaks_of() {
        check(
            "Japan paid ¥3m and CN¥2m.",
            &["¥3m: 3000000 JPY", "CN¥2m: 2000000 CNY"],
        );
        check(
            "China paid ¥3m and JP¥2m.",
            &["¥3m: 3000000 CNY", "JP¥2m: 2000000 JPY"],
        );
    }

    #[test]
    fn letters_before_a_dollar_say_whose_it_is() {
        check(
            "It paid HK$5m, NT$3m, NZ$4m, A$2m, R$6m and US$7m.",
            &[
                "HK$5m: 5000000 HKD",
                "NT$3m: 3000000 TWD",
                "NZ$4m: 4000000 NZD",
                "A$2m: 2000000 AUD",
                "R$6m: 6000000 BRL",
                "US$7m: 7000000 USD",
            ],
        );
        check("A $2m gift.", &["$2m: 2000000 USD"]);
    }

    #[test]
    fn reads_cents_of_the_money_the_document_writes() {
        check(
            "It earned $12 million, or 27 cents a share.",
            &["$12 million: 12000000 USD", "27 cents: 0.27 USD"],
        );
        check(
            "It earned A$12 million, or 27 cents a share.",
            &["A$12 million: 12000000 AUD", "27: 27 count"],
        );
        check("It earned 27 cents.", &["27: 27 count"]);
        check("It earned 470 pence a share.", &["470 pence: 4.7 GBP"]);
    }
}
