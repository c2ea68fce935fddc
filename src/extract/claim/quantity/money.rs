//! Money told by words behind its number, and by parts of it: "75 USD million", "27 cents", "87p".

use super::{Quantity, Reader};
use crate::document::Shape;
use crate::extract::claim::habit::Habit;
use crate::extract::claim::number::{self, Kind, Number, Writing, number_at};
use crate::extract::claim::unit::{
    currency_before, currency_named, may_end_scaled, scaled_currency, subunit,
};
use crate::extract::date::year_of;
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::{Decimal, Dimension, Unit};

/// "87p of every pound": pence as a part of a pound.
pub(super) fn pence(raw: &str, number: &mut Number) -> Option<Unit> {
    let small = number.suffix == 1 && raw.ends_with('p') && number.value < Decimal::whole(100);
    let pounds = small.then(|| number.value.over(Decimal::whole(100)))??;
    number.value = pounds;
    number.suffix = 0;
    number.marked = true;
    Unit::from_symbol("GBP")
}

/// The money that `word` names a part of, and how many of them make one.
fn part(word: &str, habit: Habit<'_>) -> Option<(&'static str, i64)> {
    let own = |name: &str, code| habit.shared.code(name).unwrap_or(code);
    Some(match word {
        "cents" | "cent" | "¢" => (habit.shared.cents()?, 100),
        "pence" | "penny" => ("GBP", 100),
        "kobo" => ("NGN", 100),
        "pesewa" | "pesewas" => ("GHS", 100),
        "paise" | "paisa" => (own("Rs", "INR"), 100),
        "halala" | "halalas" | "halalah" | "halalahs" => ("SAR", 100),
        "fils" => match own("fils", "AED") {
            "AED" => ("AED", 100),
            code => (code, 1000),
        },
        "baisa" | "baiza" | "baizas" => ("OMR", 1000),
        "piastre" | "piastres" | "piaster" | "piasters" => ("EGP", 100),
        "centavo" | "centavos" => (own("peso", "MXN"), 100),
        "rappen" => ("CHF", 100),
        "kopek" | "kopeks" | "kopeck" | "kopecks" | "copeck" | "copecks" => ("RUB", 100),
        "grosz" | "groszy" => ("PLN", 100),
        "stotinki" | "stotinka" => ("BGN", 100),
        "kuruş" | "kurus" => ("TRY", 100),
        "agorot" | "agora" => ("ILS", 100),
        "satang" => ("THB", 100),
        "sen" => ("MYR", 100),
        "jiao" => ("CNY", 10),
        "fen" => ("CNY", 100),
        "poisha" => ("BDT", 100),
        "ngwee" => ("ZMW", 100),
        "thebe" => ("BWP", 100),
        "tambala" => ("MWK", 100),
        "santim" => ("ETB", 100),
        "öre" => ("SEK", 100),
        "øre" => (own("krone", "NOK"), 100),
        "laari" => ("MVR", 100),
        "tetri" => ("GEL", 100),
        _ => return None,
    })
}

impl Reader<'_, '_> {
    /// What the sign or word `name` beside a number means in this document: `¥` is Japan's money where it speaks of Japan,
    /// `$` that of the country it speaks of.
    pub(super) fn own_money(&self, unit: Unit, name: &str, at: usize) -> Unit {
        let beside = matches!(name, "¥" | "￥")
            .then(|| self.yen_beside(at))
            .flatten();
        let own = beside.or_else(|| self.habit.shared.code(name));
        own.and_then(Unit::from_symbol).unwrap_or(unit)
    }

    /// Whose money a `¥` before token `at` is by the words of its own statement: "¥3 billion in Japan", "in China ¥3m".
    fn yen_beside(&self, at: usize) -> Option<&'static str> {
        const NEAR: usize = 8;
        let passage = self.passage;
        let code = |at: usize| {
            let japan = word_list!["japan", "japanese", "tokyo", "yen", "jpy"];
            let china = word_list!["china", "chinese", "yuan", "renminbi", "rmb", "cny"];
            match () {
                () if passage.is_any(at, japan) => Some("JPY"),
                () if passage.is_any(at, china) => Some("CNY"),
                () => None,
            }
        };
        let stops = |at: &usize| matches!(passage.raw(*at), "." | ";" | "¥" | "￥");
        let behind = (at..passage.tokens.len().min(at + NEAR)).take_while(|at| !stops(at));
        let before = (self.from.max(at.saturating_sub(NEAR))..at.saturating_sub(1)).rev();
        behind
            .chain(before.take_while(|at| !stops(at)))
            .find_map(code)
    }

    /// The money that stands right before the number at token `at`, and its first token.
    pub(super) fn money_before(&self, at: usize) -> Option<(Unit, usize)> {
        let passage = self.passage;
        let signed = currency_before(passage, at, self.from).map(|(unit, start)| {
            let sign = passage.span(start..at);
            let doubled = start + 1 < at && passage.raw(start) == passage.raw(at - 1);
            let sign = if doubled {
                passage.raw(start)
            } else {
                sign.of(&passage.document.text)
            };
            (self.own_money(unit, sign, at), start)
        });
        let signed = signed.map(|(unit, start)| self.code_before(start).unwrap_or((unit, start)));
        signed
            .or_else(|| self.letter(at))
            .or_else(|| self.named_money(at))
            .or_else(|| self.shared_money(at))
    }

    /// "grew from EUR 3m to 4m": the money of the number before "to", which a number with a scale of its own shares.
    fn shared_money(&self, at: usize) -> Option<(Unit, usize)> {
        let passage = self.passage;
        let first = at.checked_sub(2)?;
        let scaled = passage.raw(at).ends_with(['m', 'M', 'k', 'K', 'n']);
        let number = |at: usize| passage.raw(at).starts_with(|c: char| c.is_ascii_digit());
        if !scaled || !number(at) || !number(first) || !passage.is(at - 1, "to") {
            return None;
        }
        let (unit, start) = currency_before(passage, first, 0)?;
        let from = start.checked_sub(1)?;
        passage.is(from, "from").then_some((unit, at))
    }

    /// The money whose code stands before a sign at token `sign`, and its first token: "CAD $500".
    fn code_before(&self, sign: usize) -> Option<(Unit, usize)> {
        let passage = self.passage;
        let start = sign.checked_sub(1).filter(|start| *start >= self.from)?;
        let signed = matches!(passage.raw(sign), "$" | "€" | "£" | "¥");
        let raw = passage.raw(start);
        let code = raw.len() == 3 && raw.bytes().all(|byte| byte.is_ascii_uppercase());
        let unit = Unit::from_symbol(raw).filter(|_| signed && code)?;
        (unit.dimension() == Dimension::Currency).then_some((unit, start))
    }

    /// The money and scale that stand right before the number at token `at`, and their first token: "SEKm 490", "USD million
    /// 22". "EUR million 2023" heads a column.
    pub(super) fn scaled_money(&self, at: usize) -> Option<(Unit, Decimal, usize)> {
        let passage = self.passage;
        let last = at.checked_sub(1).filter(|last| *last >= self.from)?;
        let apart = passage.tokens.get(at).is_some_and(|number| number.spaced);
        if !apart || !may_end_scaled(passage.raw(last)) || year_of(passage.raw(at)).is_some() {
            return None;
        }
        (1..=4).rev().find_map(|width| {
            let start = at.checked_sub(width).filter(|start| *start >= self.from)?;
            // "MSEK million 5": money whose scale is told twice ends before its last word.
            let (unit, scale, _) =
                scaled_currency(passage, start).filter(|(.., end)| *end == at)?;
            let name = passage.span(start..at - usize::from(width > 1));
            let unit = self.own_money(unit, name.of(&passage.document.text), at);
            Some((unit, scale, start))
        })
    }

    /// The "N" of "N5 billion", in a document that speaks of the country whose money it is.
    fn letter(&self, at: usize) -> Option<(Unit, usize)> {
        let start = at.checked_sub(1).filter(|start| *start >= self.from)?;
        let name = self.passage.raw(start);
        let glued = self.passage.is_glued(at) && name.len() == 1;
        let code = glued.then(|| self.habit.shared.code(name)).flatten()?;
        Some((Unit::from_symbol(code)?, start))
    }

    /// "Japanese Yen 271 million", "euro 5 million": money by its name before an amount in groups or with a scale.
    fn named_money(&self, at: usize) -> Option<(Unit, usize)> {
        const VERBS: &WordList = word_list!["won", "real", "pound", "pounds"];
        let passage = self.passage;
        let last = at.checked_sub(1).filter(|last| *last >= self.from)?;
        let word = &passage.tokens[last];
        let named = word.tags.has(Tags::UNIT) && word.is_word() && passage.tokens[at].spaced;
        let capital = word.is_capital() || passage.is_any(last, word_list!["euro", "euros"]);
        if !(named && capital) {
            return None;
        }
        let (unit, start) = currency_named(passage, at, self.from)?;
        let alone = start + 1 == at;
        let verb = alone && passage.is_any(last, VERBS);
        let number = number_at(passage, at, self.habit, Kind::Money)?;
        let amount = number.marked && number.writing == Writing::Digits;
        (amount && !verb).then(|| {
            let name = passage.span(start..at);
            (
                self.own_money(unit, name.of(&passage.document.text), at),
                start,
            )
        })
    }

    /// "$35M NZD": the code behind an amount says whose money the sign before it is.
    pub(super) fn code_behind(&self, quantity: &mut Quantity) {
        let passage = self.passage;
        let Some(token) = passage.tokens.get(quantity.end) else {
            return;
        };
        let raw = passage.raw(quantity.end);
        let code = token.spaced && raw.len() == 3 && raw.bytes().all(|b| b.is_ascii_uppercase());
        let money = Unit::from_symbol(raw).filter(|unit| unit.dimension() == Dimension::Currency);
        let next = passage.tokens.get(quantity.end + 1);
        let opens = next.is_some_and(|next| matches!(next.shape, Shape::Number | Shape::Alnum));
        if let Some(money) = money.filter(|_| code && !opens) {
            quantity.unit = Some(money);
            quantity.end += 1;
        }
    }

    /// "27 cents a share", "3 kobo", "470 pence": parts of a money, the document's own where several have such parts.
    pub(super) fn cents(&self, quantity: &mut Quantity) {
        let passage = self.passage;
        let Some((code, parts)) = part(passage.raw(quantity.end), self.habit) else {
            return;
        };
        let open = quantity.unit.is_none() && quantity.scaled.is_none();
        let part = |value: Decimal| value.over(Decimal::whole(parts));
        if let Some(value) = part(quantity.value).filter(|_| open) {
            quantity.value = value;
            quantity.value_max = quantity.value_max.and_then(part);
            quantity.unit = Unit::from_symbol(code);
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
        check(
            "Beside RMB 5m it paid ¥3.1 billion in Japan and ¥2m in China, and RMB 4m.",
            &[
                "RMB 5m: 5000000 CNY",
                "¥3.1 billion: 3100000000 JPY",
                "¥2m: 2000000 CNY",
                "RMB 4m: 4000000 CNY",
            ],
        );
        check(
            "Tokyo paid ¥3m. China paid RMB 5m, and RMB 3m.",
            &["¥3m: 3000000 JPY"],
        );
    }

    #[test]
    fn the_level_behind_a_change_shares_its_money() {
        check(
            "Income grew from EUR 3m to 4m.",
            &["EUR 3m: 3000000 EUR", "4m: 4000000 EUR"],
        );
        check(
            "It went from EUR 3m to 40 towns.",
            &["EUR 3m: 3000000 EUR", "40: 40 count"],
        );
    }

    #[test]
    fn a_range_may_break_off_before_its_upper_end() {
        check("12 to euros", &["12: 12 count"]);
        check("Between 12 - yen", &["12: 12 count"]);
    }

    #[test]
    fn money_whose_scale_is_told_twice_has_no_amount() {
        check("MSEK million 5 boats.", &["5: 5 count"]);
        check("kEUR k 12", &["12: 12 count"]);
    }

    #[test]
    fn a_code_behind_an_amount_says_whose_money_it_is() {
        check(
            "It has ~$35M NZD, $1.5 million CAD and £3m FKP.",
            &[
                "~$35M NZD: 35000000 NZD",
                "$1.5 million CAD: 1500000 CAD",
                "£3m FKP: 3000000 FKP",
            ],
        );
        check("It paid $7 MAP and $8.", &["$7: 7 USD", "$8: 8 USD"]);
    }

    #[test]
    fn amounts_parted_by_spaces_behind_letters_of_money() {
        check(
            "South Africa paid R17 194 million, R5 672m and R1 234 567, beside 1,000 boats.",
            &[
                "R17 194 million: 17194000000 ZAR",
                "R5 672m: 5672000000 ZAR",
                "R1 234 567: 1234567 ZAR",
                "1,000: 1000 count",
            ],
        );
        check("It paid €5 672km away.", &["€5: 5 EUR", "672km: 672 km"]);
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
    fn reads_signs_tied_to_their_amounts() {
        check(
            "It lent Rs500 crore, SR670.25 million, RM5 million, Tk 5 crore and KSh500.",
            &[
                "Rs500 crore: 5000000000 INR",
                "SR670.25 million: 670250000 SAR",
                "RM5 million: 5000000 MYR",
                "Tk 5 crore: 50000000 BDT",
                "KSh500: 500 KES",
            ],
        );
        check(
            "Lagos paid N7.3B, N6trillion and N1,200 for N95 masks, over N5 billion in all.",
            &[
                "N7.3B: 7300000000 NGN",
                "N6trillion: 6000000000000 NGN",
                "N1,200: 1200 NGN",
                "over N5 billion: 5000000000 NGN",
            ],
        );
        check("Plan N7.3B and R22 gas in K9 units.", &[]);
    }

    #[test]
    fn reads_names_of_money_before_amounts() {
        check(
            "It got Japanese Yen 271 million, euro 5 million and Naira 1,200.",
            &[
                "Japanese Yen 271 million: 271000000 JPY",
                "euro 5 million: 5000000 EUR",
                "Naira 1,200: 1200 NGN",
            ],
        );
        check("Won 5 million votes.", &["5 million: 5000000 count"]);
        check(
            "It took 500 million won.",
            &["500 million won: 500000000 KRW"],
        );
    }

    #[test]
    fn reads_scales_that_stand_with_the_money_before_a_number() {
        check(
            "Sales of SEKm 490, MSEK 1,012, EURm 12.5, TEUR 15, kEUR 17, SEK m 16, US$ million 22 and RMB'000 18.",
            &[
                "SEKm 490: 490000000 SEK",
                "MSEK 1,012: 1012000000 SEK",
                "EURm 12.5: 12500000 EUR",
                "TEUR 15: 15000 EUR",
                "kEUR 17: 17000 EUR",
                "SEK m 16: 16000000 SEK",
                "US$ million 22: 22000000 USD",
                "RMB'000 18: 18000 CNY",
            ],
        );
        check("SEKm 2023", &[]);
        check(
            "It paid Rs. Cr 20 for a mall with 12 shops.",
            &["Rs. Cr 20: 200000000 INR", "12: 12 count"],
        );
        check(
            "Nine million 40 crews.",
            &["Nine million: 9000000 count", "40: 40 count"],
        );
    }

    #[test]
    fn codes_that_are_other_words_need_an_amount() {
        check(
            "At COP28, COP 27 and TRY 5 with 12 PHP developers.",
            &["12: 12 count"],
        );
        check(
            "It paid COP 1,200 and TRY 5 million.",
            &["COP 1,200: 1200 COP", "TRY 5 million: 5000000 TRY"],
        );
    }

    #[test]
    fn reads_parts_of_moneys() {
        check(
            "A share pays 3 kobo, 25 paise, 50 halalas or 12 fils.",
            &[
                "3 kobo: 0.03 NGN",
                "25 paise: 0.25 INR",
                "50 halalas: 0.5 SAR",
                "12 fils: 0.12 AED",
            ],
        );
        check("In Kuwait a share pays 12 fils.", &["12 fils: 0.012 KWD"]);
    }

    #[test]
    fn reads_cents_of_the_money_the_document_writes() {
        check(
            "It earned $12 million, or 27 cents a share.",
            &["$12 million: 12000000 USD", "27 cents: 0.27 USD"],
        );
        check(
            "It earned A$12 million, or 27 cents a share.",
            &["A$12 million: 12000000 AUD", "27 cents: 0.27 AUD"],
        );
        check("It earned 27 cents.", &["27: 27 count"]);
        check("It earned 470 pence a share.", &["470 pence: 4.7 GBP"]);
    }

    #[test]
    fn reads_scales_tied_to_signs() {
        check(
            "Income was 412 k€, costs 3 M$ and the pot 3,05 Mio. € then.",
            &[
                "412 k€: 412000 EUR",
                "3 M$: 3000000 USD",
                "3,05 Mio. €: 3050000 EUR",
            ],
        );
    }
}
