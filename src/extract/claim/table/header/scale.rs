//! The factor that a header gives its numbers.

use super::Scale;
use crate::model::Decimal;

/// "(in thousands)", "€ million", "US$m", "000s", "in millions of US dollars"; `lower` is in lower case.
pub(super) fn scale_of(lower: &str) -> Option<Scale> {
    // "EPS (HK cents)"
    if ["cents)", "pence)", "(p)"]
        .iter()
        .any(|end| lower.ends_with(end))
    {
        return Decimal::new(1, 2).map(Scale);
    }
    const SIGNS: [char; 5] = ['$', '€', '£', '¥', '₹'];
    let mut parts = lower.split(|c: char| !c.is_alphanumeric());
    let symbol = || lower.contains(SIGNS);
    // "Grants of £20,000 and over" has the noughts of an amount.
    let apart = || {
        lower.match_indices("000").any(|(at, _)| {
            !lower[..at].ends_with(|c: char| c.is_ascii_digit() || matches!(c, ',' | '.'))
        })
    };
    let zeros = parts.find_map(|part| match part {
        "thousands" | "thousand" | "000s" => Some(3),
        "000" if symbol() && apart() || lower.contains("'000") || lower.contains("’000") => {
            Some(3)
        }
        "lakh" | "lakhs" => Some(5),
        "millions" | "million" | "mn" | "mio" | "mln" => Some(6),
        "crore" | "crores" => Some(7),
        "billions" | "billion" | "bn" => Some(9),
        _ => None,
    });
    // "US$m", "$ bn"
    let glued = |letters: &str| {
        lower.match_indices(SIGNS).any(|(at, sign)| {
            let behind = &lower[at + sign.len()..];
            behind
                .strip_prefix(' ')
                .unwrap_or(behind)
                .strip_prefix(letters)
                .is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
        })
    };
    let zeros = zeros.or_else(|| {
        let letters = [("k", 3), ("m", 6), ("mn", 6), ("bn", 9), ("b", 9)];
        let mut letters = letters.iter().filter(|(letters, _)| glued(letters));
        symbol()
            .then(|| letters.next())
            .flatten()
            .map(|(_, zeros)| *zeros)
    })?;
    // "Injuries (per million hours)" names the base of a rate.
    if lower.contains("per million")
        || lower.contains("per thousand")
        || lower.contains("per billion")
    {
        return None;
    }
    // "Visitors (thousand)" and "€ million" scale; "half a million people" counts.
    let stated = lower.contains('(')
        || lower.starts_with("in ")
        || lower.contains(" in ")
        || symbol()
        || lower.split_whitespace().count() <= 3;
    if !stated {
        return None;
    }
    Decimal::new(10i128.pow(zeros), 0).map(Scale)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(words: &str, expect: Option<i64>) {
        let found = scale_of(&words.to_lowercase());
        assert_eq!(
            found.map(|scale| scale.0),
            expect.map(Decimal::whole),
            "{words}"
        );
    }

    #[test]
    fn reads_scales() {
        check("(in thousands, except per share data)", Some(1000));
        check("Revenue (€ million)", Some(1_000_000));
        check("US$m", Some(1_000_000));
        check("$ bn", Some(1_000_000_000));
        check("All amounts in US$ thousands.", Some(1000));
        check("£'000", Some(1000));
        check("₹ crore", Some(10_000_000));
        assert_eq!(
            scale_of("eps (hk cents)").map(|scale| scale.0),
            Decimal::parse("0.01")
        );
    }

    #[test]
    fn leaves_words_that_scale_nothing() {
        check("Members", None);
        check("Grants of £20,000 and over", None);
        check("The year a million people came by", None);
        check("$ mine", None);
    }
}
