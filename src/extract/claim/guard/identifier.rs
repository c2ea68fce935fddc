//! Telephone numbers and the numbers by which things are known.

use super::counts_noun;
use crate::document::Shape;
use crate::extract::claim::quantity::Quantity;
use crate::extract::passage::Passage;
use crate::lexicon::words::{WordList, word_list};
use crate::model::Decimal;

/// Groups of digits in a row: telephone numbers, card numbers.
pub(super) fn is_phone(passage: &Passage<'_>, quantity: &Quantity) -> bool {
    let plain = |at: usize| {
        passage.tokens.get(at).is_some_and(|token| {
            token.shape == Shape::Number
                && passage.raw(at).bytes().all(|byte| byte.is_ascii_digit())
        })
    };
    let hyphen = |at: usize| {
        ['-', '.', ')']
            .iter()
            .any(|mark| passage.is_mark(at, *mark))
    };
    let (start, end) = (quantity.number_start, quantity.number_end);
    let whole = quantity.value_max.is_none() && quantity.unit.is_none();
    let chained_behind = hyphen(end)
        && passage.is_glued(end)
        && plain(end + 1)
        && passage.raw(end + 1).len() >= 3
        && quantity.value_max.is_none();
    let chained_before = start >= 2
        && hyphen(start - 1)
        && plain(start - 2)
        && passage.raw(start).len() >= 3
        && !quantity.marked
        && passage.is_glued(start)
        && whole;
    let row = plain(end)
        && plain(start)
        && whole
        && passage.raw(end).len() >= 3
        && passage.tokens[end].spaced
        && passage.raw(start).len() >= 2
        && !quantity.marked
        && start + 1 == end
        && (start > 0
            && (plain(start - 1)
                || passage.is_mark(start - 1, '+')
                || passage.is_mark(start - 1, ')'))
            || plain(end + 1));
    // "the motion carried 6-0-1", "bid package 25-202": what hyphens tie to a number before is no amount.
    let tied = start >= 2
        && passage.is_mark(start - 1, '-')
        && passage.is_glued(start - 1)
        && passage.is_glued(start)
        && plain(start - 2)
        && plain(start)
        && quantity.unit.is_none();
    let filed = start > 0
        && quantity.unit.is_none()
        && quantity.value_max.is_some()
        && end == start + 3
        && passage.is_mark(start + 1, '-')
        && plain(start)
        && plain(start + 2)
        && passage.raw(start + 2).len() > passage.raw(start).len()
        && passage.raw(start + 2).starts_with(['0', '1', '2'])
        && passage.raw(start).len() == 2
        && passage.is_any(
            start - 1,
            word_list![
                "package", "bid", "contract", "order", "permit", "docket", "rfp", "rfq", "case"
            ],
        );
    // "the 03-04 report", "report - 04": of what counts, only a noun lets a nought stand first.
    let zero = plain(start)
        && passage.raw(start).starts_with('0')
        && (passage.raw(start).len() >= 3 && whole
            || passage.raw(start).len() == 2
                && quantity.unit.is_none()
                && !counts_noun(passage, quantity));
    // The last groups of a row that a plus or a leading zero opened.
    const GROUPS: usize = 5;
    let opened = whole
        && !quantity.marked
        && plain(start)
        && (1..=GROUPS)
            .take_while(|back| {
                start.checked_sub(*back).is_some_and(|at| {
                    plain(at)
                        || ['+', '-', '(', ')']
                            .iter()
                            .any(|mark| passage.is_mark(at, *mark))
                })
            })
            .any(|back| {
                passage.is_mark(start - back, '+')
                    || passage.raw(start - back).len() >= 2
                        && (passage.raw(start - back).len() >= 3 || back >= 2)
                        && passage.raw(start - back).starts_with('0')
            });
    // "(555) 010-0199": behind its area a number reads like a range.
    let area = start >= 2
        && passage.is_mark(start - 1, ')')
        && plain(start - 2)
        && plain(start)
        && passage.raw(start).len() == 3
        && passage.is_mark(start + 1, '-')
        && plain(start + 2)
        && passage.raw(start + 2).len() == 4;
    // "(+234) 1 461 9264"
    let digits = start + usize::from(passage.is_mark(start, '('));
    let abroad = passage.is_mark(digits, '+')
        && passage.is_mark(digits.wrapping_sub(1), '(')
        && plain(digits + 1)
        && passage.is_mark(digits + 2, ')')
        && plain(digits + 3);
    let digits = start + usize::from(passage.is_mark(start, '+'));
    let long = plain(digits) && passage.raw(digits).len() >= 9 && whole;
    chained_behind
        || chained_before
        || row
        || zero
        || tied
        || filed
        || opened && (plain(start.wrapping_sub(1)) || passage.is_mark(start.wrapping_sub(1), ')'))
        || long
        || abroad
        || area
        || start > 0
            && passage.is_mark(start - 1, '+')
            && (plain(end) || hyphen(end) && plain(end + 1))
}

/// Labels of what identifies.
pub(in crate::extract::claim) const LABELS: &WordList = word_list![
    "id",
    "ids",
    "code",
    "passcode",
    "password",
    "pin",
    "phone",
    "telephone",
    "tel",
    "mobile",
    "fax",
    "facsimile",
    "abn",
    "acn",
    "dx",
    "postcode",
    "zip",
    "isbn",
    "issn",
    "isin",
    "ein",
    "duns",
    "vat",
    "iban",
    "doi",
    "nct",
];

/// A number behind a label that says it identifies: "Meeting ID: 290 221 938", "Passcode: 1234", "Tel. 555 0143".
pub(super) fn is_identifier(passage: &Passage<'_>, quantity: &Quantity, from: usize) -> bool {
    const GROUPS: usize = 4;
    let mut before = quantity.number_start;
    // Groups of digits, the area's in parentheses: "Facsimile: (03) 9872 1353".
    let group = |at: usize| {
        passage.raw(at).bytes().all(|byte| byte.is_ascii_digit())
            || passage.is_mark(at, '(')
            || passage.is_mark(at, ')')
    };
    let groups = (1..=GROUPS).take_while(|back| {
        before
            .checked_sub(*back)
            .is_some_and(|at| at >= from && group(at))
    });
    before -= groups.count();
    for mark in [':', '.', '#'] {
        before -= usize::from(before > from && passage.is_mark(before - 1, mark));
    }
    let plain = quantity.unit.is_none() && quantity.scaled.is_none() && quantity.value.is_whole();
    // "While project 123456 ran": five digits without a mark behind what has a number of its own.
    const FILED: &WordList = word_list![
        "account",
        "application",
        "award",
        "case",
        "contract",
        "file",
        "grant",
        "invoice",
        "licence",
        "license",
        "loan",
        "order",
        "patent",
        "permit",
        "policy",
        "project",
        "tender",
        "ticket",
    ];
    let at = quantity.number_start;
    let digits = passage.raw(at);
    let filed = digits.len() >= 5 && digits.bytes().all(|byte| byte.is_ascii_digit());
    if plain
        && filed
        && at > from
        && passage.is_any(at - 1, FILED)
        && !counts_noun(passage, quantity)
    {
        return true;
    }
    // "Grant agreement 101 056 844": nine digits in groups.
    let grouped = quantity.number_end == at + 3 && quantity.value >= Decimal::whole(100_000_000);
    let granted = word_list!["agreement", "no", "number"];
    if plain
        && grouped
        && before > from
        && (passage.is_any(before - 1, granted)
            || passage.is(before - 1, "grant") && passage.raw(at + 2) != "000")
        && !counts_noun(passage, quantity)
    {
        return true;
    }
    plain
        && before > from
        && passage.is_any(before - 1, LABELS)
        && (before < quantity.number_start || passage.tokens[before - 1].is_capital())
}
