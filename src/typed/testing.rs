//! Reports and claims for tests.

use super::*;
use crate::extract::{Options, extract};
use crate::read::{Format, read};
use crate::rows::View;

/// What is read from a Markdown text called `report.md`.
pub(crate) fn report(text: &str) -> Report {
    let document = read(text.to_owned(), Format::Markdown);
    let found = extract(&document, &Options::default());
    Report::of(&View::new(&document, &found, "report.md")).unwrap()
}

/// A claim whose quantity is written as `more_than 30 EUR`.
pub(crate) fn claim(quantity: &str) -> Claim {
    let words: Vec<&str> = quantity.split(' ').collect();
    Claim {
        id: String::new(),
        place: Place::default(),
        words: String::new(),
        number: String::new(),
        section: String::new(),
        quantity: Quantity {
            value: Decimal::parse(words[1]).unwrap(),
            value_max: None,
            bound: Bound::from_name(words[0]).unwrap(),
            vague: false,
            unit: Unit::from_symbol(words[2]).unwrap(),
        },
        measured: None,
        subject: None,
        change: None,
        per: None,
        modality: String::new(),
        time: Time::default(),
        part_of: None,
        rule: String::new(),
        clause: None,
    }
}
