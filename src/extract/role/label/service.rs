//! Labels of those who serve an organization from without: "Auditor: A", "Bankers: B", "Legal advisers: C".

use std::ops::Range;

use crate::document::Shape;
use crate::extract::organization::head;
use crate::extract::passage::Passage;
use crate::lexicon::words::{WordList, word_list};

/// "Independent auditor", "Bankers", "Legal advisers": whether a label names who serves the organization from without, as
/// the first pages of its accounts list them.
pub(super) fn is_service(passage: &Passage<'_>, words: Range<usize>) -> bool {
    const SERVICES: &WordList = word_list![
        "auditor",
        "auditors",
        "bank",
        "banks",
        "banker",
        "bankers",
        "solicitor",
        "solicitors",
        "lawyer",
        "lawyers",
        "accountant",
        "accountants",
        "actuary",
        "actuaries",
        "insurer",
        "insurers",
        "broker",
        "brokers",
        "stockbroker",
        "stockbrokers",
        "registrars",
        "custodian",
        "examiner",
    ];
    const ADVICE: &WordList = word_list![
        "adviser", "advisers", "advisor", "advisors", "counsel", "manager", "managers"
    ];
    const OF: &WordList = word_list![
        "legal",
        "independent",
        "external",
        "internal",
        "statutory",
        "principal",
        "main",
        "our",
        "company",
        "investment",
        "fund",
        "insurance",
        "pension",
        "tax",
        "financial",
        "property",
        "chartered",
        "reporting",
        "scheme",
        "and",
        "&",
    ];
    let last = words.end - 1;
    let first = words.start;
    let described = (first..last).all(|at| passage.is_any(at, OF) || passage.is_any(at, SERVICES));
    // "Manager" alone is who runs it.
    let advice = first < last
        && passage.is_any(last, ADVICE)
        && passage.is_any(
            last - 1,
            word_list![
                "legal",
                "investment",
                "fund",
                "tax",
                "financial",
                "property",
                "pension"
            ],
        );
    described && (passage.is_any(last, SERVICES) || advice)
}

/// The names behind such a label, without the address that goes on behind the first: "A plc, 4 Hill Road".
pub(super) fn without_address(passage: &Passage<'_>, names: Range<usize>) -> Range<usize> {
    let comma = names
        .clone()
        .find(|at| passage.is_mark(*at, ',') && !head::is_legal_form(passage.raw(at + 1)));
    let address = |comma: &usize| {
        (*comma..names.end)
            .any(|at| matches!(passage.tokens[at].shape, Shape::Number | Shape::Alnum))
    };
    names.start..comma.filter(address).unwrap_or(names.end)
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::check;

    #[test]
    fn who_serves_the_organization_is_listed_with_its_details() {
        let details = |lines: &str| {
            format!(
                "The Kestrel Foundation grew.\n\n## Reference and administrative details\n\n{lines}"
            )
        };
        check(
            &details("Auditor: Quellwerk LLP"),
            "Quellwerk LLP other Kestrel Foundation",
        );
        check(
            &details("Independent Examiner: Maria Schmidt FCA"),
            "Maria Schmidt other Kestrel Foundation",
        );
        check(
            &details("- **Bankers:** Alvik Bank plc\n- **Lawyers:** Dorn Lyle LLP"),
            "Alvik Bank plc other Kestrel Foundation; Dorn Lyle LLP other Kestrel Foundation",
        );
        check(
            &details("Investment managers: Alvik Capital Ltd"),
            "Alvik Capital Ltd other Kestrel Foundation",
        );
    }

    #[test]
    fn other_labels_name_no_services() {
        let details = |lines: &str| format!("The Kestrel Foundation grew.\n\n{lines}");
        check(
            &details("Bankers: Alvik Bank plc, 25 Alvik Hill Avenue, West Dorn Ltd ME19"),
            "Alvik Bank plc other Kestrel Foundation",
        );
        check(&details("Food bank: Siemens"), "");
        check(&details("Bank holidays: Siemens"), "");
        check(&details("Financial results: Siemens"), "");
    }
}
