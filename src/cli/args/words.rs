//! Words of closed lists and numbers, as users write them: in any case, with spaces or hyphens, a unit by any of its
//! spellings.

use std::ffi::OsStr;
use std::str::FromStr;

use clap::builder::{PossibleValue, TypedValueParser};
use clap::{Arg, Command};

use super::check::Rules;
use crate::check::RULES;
use crate::document::SectionKind;
use crate::extract::role_named;
use crate::lexicon::RoleId;
use crate::model::{Bound, Decimal, OrganizationKind, Unit};
use crate::query::{Error, Unknown};

/// A parser of the words of a list, which a shell can complete.
#[derive(Clone, Copy)]
pub(super) struct Words<T> {
    list: fn() -> Vec<&'static str>,
    parse: fn(&str) -> Result<T, Error>,
}

impl<T: Clone + Send + Sync + 'static> TypedValueParser for Words<T> {
    type Value = T;

    fn parse_ref(
        &self,
        command: &Command,
        argument: Option<&Arg>,
        value: &OsStr,
    ) -> Result<T, clap::Error> {
        TypedValueParser::parse_ref(&self.parse, command, argument, value)
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new((self.list)().into_iter().map(PossibleValue::new)))
    }
}

/// Roles: `board_member`, "Board Members".
pub(super) const ROLE: Words<RoleId> = Words {
    list: roles,
    parse: role,
};

/// Kinds of organizations: `standards_body`.
pub(super) const KIND: Words<OrganizationKind> = Words {
    list: kinds,
    parse: kind,
};

/// Kinds of sections: `run_in`.
pub(super) const SECTION_KIND: Words<SectionKind> = Words {
    list: section_kinds,
    parse: section_kind,
};

/// Bounds: `more_than`, `>`.
pub(super) const BOUND: Words<Bound> = Words {
    list: bounds,
    parse: bound,
};

/// Units: `EUR`, `eur`, `€`, `euros`.
pub(super) const UNIT: Words<Unit> = Words {
    list: units,
    parse: unit,
};

/// Rules of `check`: `claim.total`, or `all`.
pub(super) const RULE: Words<Rules> = Words {
    list: rules,
    parse: rule,
};

/// A word as lists have it.
fn plain(word: &str) -> String {
    word.trim().to_lowercase().replace([' ', '-'], "_")
}

fn roles() -> Vec<&'static str> {
    RoleId::all().map(RoleId::id).collect()
}

fn role(word: &str) -> Result<RoleId, Error> {
    let plain = plain(word);
    let one = plain.strip_suffix('s').unwrap_or(&plain);
    RoleId::from_id(&plain)
        .or_else(|| RoleId::from_id(one))
        .ok_or_else(|| {
            let unknown = Unknown::of("role", word, "roles", roles());
            // "CEO" is no role of the list, but texts call one so.
            let named = role_named(word).map(|role| role.id().to_owned());
            // "Treasurer" stands under `other`, with many more.
            let nearest = named.or(unknown.nearest);
            let nearest = nearest.filter(|nearest| nearest != "other");
            let hint = match nearest {
                Some(_) => "",
                None => {
                    "the words that texts use are found with --where \"role_text like '%WORD%'\""
                }
            };
            Unknown {
                nearest,
                hint,
                ..unknown
            }
            .into()
        })
}

/// What stands for every rule.
const ALL: &str = "all";

fn rules() -> Vec<&'static str> {
    let ids = RULES.iter().map(|rule| rule.id);
    ids.chain([ALL]).collect()
}

fn rule(word: &str) -> Result<Rules, Error> {
    let plain = plain(word);
    if plain == ALL {
        return Ok(Rules::All);
    }
    let rule = RULES.iter().find(|rule| rule.id == plain);
    rule.map(Rules::One)
        .ok_or_else(|| Unknown::of("rule", word, "rules", rules()).into())
}

fn kinds() -> Vec<&'static str> {
    OrganizationKind::ALL.map(|(_, name, _)| name).to_vec()
}

fn kind(word: &str) -> Result<OrganizationKind, Error> {
    OrganizationKind::from_name(&plain(word))
        .ok_or_else(|| Unknown::of("kind", word, "kinds", kinds()).into())
}

const SECTION_KINDS: [SectionKind; 2] = [SectionKind::Heading, SectionKind::RunIn];

fn section_kinds() -> Vec<&'static str> {
    SECTION_KINDS.map(SectionKind::name).to_vec()
}

fn section_kind(word: &str) -> Result<SectionKind, Error> {
    let plain = plain(word);
    let kind = SECTION_KINDS.into_iter().find(|kind| kind.name() == plain);
    kind.ok_or_else(|| Unknown::of("kind", word, "kinds", section_kinds()).into())
}

fn bounds() -> Vec<&'static str> {
    Bound::ALL.map(Bound::name).to_vec()
}

fn bound(word: &str) -> Result<Bound, Error> {
    let plain = plain(word);
    let is_it = |bound: &Bound| bound.name() == plain || Some(bound.sign().trim()) == sign(&plain);
    let bound = Bound::ALL.into_iter().find(is_it);
    bound.ok_or_else(|| Unknown::of("bound", word, "bounds", bounds()).into())
}

/// A sign as tables have it, given one that keyboards have.
fn sign(word: &str) -> Option<&str> {
    match word {
        "" => None,
        "=" => Some(""),
        ">=" => Some("≥"),
        "<=" => Some("≤"),
        word => Some(word),
    }
}

fn units() -> Vec<&'static str> {
    Unit::all().map(Unit::symbol).collect()
}

fn unit(word: &str) -> Result<Unit, Error> {
    let word = word.trim();
    let lower = word.to_lowercase();
    let one = lower.strip_suffix('s').unwrap_or(&lower);
    let symbols =
        |unit: Unit| std::iter::once(unit.symbol()).chain(unit.info().symbols.iter().copied());
    // `Mm` and `mm` are two units: a case that is as written comes first, and one that is not must leave no choice.
    let as_written = || Unit::all().find(|unit| symbols(*unit).any(|symbol| symbol == word));
    let by_word = || {
        let has = |word: &str| Unit::all().find(|unit| unit.info().words.contains(&word));
        has(&lower).or_else(|| has(one))
    };
    let in_any_case = || {
        let is_it = |unit: &Unit| symbols(*unit).any(|symbol| symbol.to_lowercase() == lower);
        let mut found = Unit::all().filter(is_it);
        found.next().filter(|_| found.next().is_none())
    };
    Unit::from_symbol(word)
        .or_else(as_written)
        .or_else(by_word)
        .or_else(in_any_case)
        .ok_or_else(|| Unknown::of("unit", word, "units", units()).into())
}

/// What may stand behind a number, and the power of ten that it is.
const MULTIPLIERS: [(&str, usize); 12] = [
    ("k", 3),
    ("thousand", 3),
    ("m", 6),
    ("mn", 6),
    ("million", 6),
    ("b", 9),
    ("bn", 9),
    ("g", 9),
    ("billion", 9),
    ("t", 12),
    ("tn", 12),
    ("trillion", 12),
];

/// A number with or without commas between its thousands, an exponent, or a multiplier: `38,000`, `1e6`, `2.5M`.
pub(super) fn number(word: &str) -> Result<Decimal, String> {
    let wrong = || "expected a number such as 5000, -0.25, 1e6 or 2.5M".to_owned();
    let plain = without_separators(word.trim()).ok_or_else(wrong)?;
    let plain = plain.to_lowercase();
    let end = plain.find(|c: char| c.is_alphabetic() || c.is_whitespace());
    let (digits, rest) = plain.split_at(end.unwrap_or(plain.len()));
    let power = |rest: &str| match rest.strip_prefix('e') {
        _ if rest.is_empty() => Some(0),
        Some(exponent) => exponent.parse::<i8>().ok().map(i32::from),
        None => {
            let row = MULTIPLIERS.iter().find(|row| row.0 == rest);
            row.map(|row| row.1 as i32)
        }
    };
    let scaled = || {
        let number = Decimal::parse(digits)?;
        let power = power(rest.trim_start())?;
        let ten = Decimal::parse(&format!("1{}", "0".repeat(power.unsigned_abs() as usize)))?;
        if power < 0 {
            number.over(ten)
        } else {
            number.times(ten)
        }
    };
    scaled().ok_or_else(wrong)
}

/// How many: a whole number.
pub(super) fn count<T: FromStr>(word: &str) -> Result<T, String> {
    let wrong = |_| "expected a whole number, 0 or more".to_owned();
    word.trim().parse().map_err(wrong)
}

/// A year of the calendar, as four digits.
pub(super) fn year(word: &str) -> Result<u16, String> {
    let year = word.trim();
    let is_year = year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit());
    let wrong = || {
        "expected one year of four digits, such as 2023; for a period, compare `as_of_start` and `as_of_end` in --where"
            .to_owned()
    };
    year.parse().ok().filter(|_| is_year).ok_or_else(wrong)
}

/// A number without the separators of its thousands; `None` where a comma separates something else, as in 2,5.
fn without_separators(word: &str) -> Option<String> {
    let mut groups = word.split([',', '_']);
    let mut plain = groups.next()?.to_owned();
    for group in groups {
        let digits = group.bytes().take_while(u8::is_ascii_digit).count();
        if digits != 3 || plain.contains('.') {
            return None;
        }
        plain.push_str(group);
    }
    Some(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_unit(word: &str, expect: &str) {
        assert_eq!(unit(word).unwrap().symbol(), expect, "{word}");
    }

    #[test]
    fn units_go_by_any_spelling() {
        for (word, expect) in [
            ("EUR", "EUR"),
            ("eur", "EUR"),
            ("€", "EUR"),
            ("Euros", "EUR"),
            ("usd", "USD"),
            ("$", "USD"),
            ("US$", "USD"),
            ("%", "percent"),
            ("Percent", "percent"),
            ("kwh", "kWh"),
            ("KM", "km"),
            ("m", "m"),
            ("MW", "MW"),
            ("years", "year"),
        ] {
            check_unit(word, expect);
        }
        let symbols = Unit::all().map(Unit::symbol);
        symbols.for_each(|symbol| check_unit(symbol, symbol));
    }

    #[test]
    fn words_go_in_any_case_and_by_any_gap() {
        assert_eq!(role("Board Members").unwrap().id(), "board_member");
        assert_eq!(role("founding-member").unwrap().id(), "founding_member");
        assert_eq!(role("Sponsor").unwrap().id(), "sponsor");
        assert_eq!(
            kind("Standards Body").unwrap(),
            OrganizationKind::StandardsBody
        );
        assert_eq!(section_kind("run-in").unwrap(), SectionKind::RunIn);
        for (word, expect) in [
            ("At Least", Bound::AtLeast),
            (">", Bound::MoreThan),
            (">=", Bound::AtLeast),
            ("≤", Bound::AtMost),
            ("~", Bound::Approx),
            ("=", Bound::Exact),
        ] {
            assert_eq!(bound(word).unwrap(), expect, "{word}");
        }
        assert!(bound("").is_err());
    }

    #[test]
    fn misspelt_words_name_the_nearest() {
        let message = |unknown: Result<(), Error>| unknown.unwrap_err().to_string();
        let role = message(role("founding_membr").map(|_| ()));
        assert!(role.starts_with(
            "unknown role `founding_membr`; did you mean `founding_member`?\nroles: member,"
        ));
        let called = message(super::role("CEO").map(|_| ()));
        assert!(called.starts_with("unknown role `CEO`; did you mean `executive`?"));
        let text = message(super::role("treasurer").map(|_| ()));
        assert!(text.starts_with("unknown role `treasurer`; the words that texts use"));
        let unit = message(unit("percant").map(|_| ()));
        assert!(unit.starts_with("unknown unit `percant`; did you mean `percent`?\nunits: count,"));
    }

    #[test]
    fn years_have_four_digits_and_counts_no_sign() {
        let is_year = |word| year(word).is_ok();
        assert!(is_year("2023") && !is_year("23") && !is_year("2022/23") && !is_year("-202"));
        let is_count = |word| count::<u64>(word).is_ok();
        assert!(is_count("0") && is_count("10") && !is_count("-1") && !is_count("many"));
    }

    #[track_caller]
    fn check_number(word: &str, expect: &str) {
        let read = number(word).map(|number| number.to_string());
        assert_eq!(read.unwrap_or_default(), expect, "{word}");
    }

    #[test]
    fn numbers_may_have_separators_exponents_and_multipliers() {
        check_number("38,000", "38000");
        check_number("1_000,000.5", "1000000.5");
        check_number("2,5", "");
        check_number("2,5M", "");
        check_number("1.234,567", "");
        check_number("-0.5", "-0.5");
        check_number("1e12", "1000000000000");
        check_number("1.5E3", "1500");
        check_number("25e-1", "2.5");
        check_number("1M", "1000000");
        check_number("2.5 million", "2500000");
        check_number("5k", "5000");
        check_number("-3bn", "-3000000000");
        check_number("5x", "");
        check_number("1e", "");
        check_number("1e99", "");
        check_number("k", "");
        check_number("", "");
    }
}
