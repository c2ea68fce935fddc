//! Which sort of numbers a header announces, by its words.

use super::Kind;
use crate::lexicon::words::{WordList, word_list};

/// The sort of header, by its words in lower case.
pub(super) fn kind(lower: &str) -> Kind {
    let core = lower.trim_matches(|c: char| !c.is_alphanumeric() && c != '#');
    let parts: Vec<&str> = core.split(|c: char| !c.is_alphanumeric()).collect();
    let has = |words: &WordList| parts.iter().any(|part| words.holds(part));
    const NUMBERED: &WordList = word_list![
        "account",
        "case",
        "charity",
        "company",
        "contract",
        "docket",
        "fax",
        "file",
        "id",
        "identification",
        "invoice",
        "licence",
        "license",
        "permit",
        "phone",
        "policy",
        "reference",
        "registered",
        "registration",
        "registry",
        "serial",
        "tax",
        "telephone",
        "vat",
    ];
    let number = core.strip_suffix(" number").or(core.strip_suffix(" no"));
    let number = number.and_then(|which| which.rsplit(|c: char| !c.is_alphanumeric()).next());
    match core {
        _ if number.is_some_and(|which| NUMBERED.holds(which)) => Kind::Key,
        // "T:" and "F:" before numbers of telephones
        "t" | "f" | "p" | "m" if lower.ends_with(':') => Kind::Key,
        "tel" | "fax" | "telefax" | "facsimile" | "mobile" => Kind::Key,
        "#" | "no" | "nr" | "id" | "age" | "rank" | "issue" | "pr" | "version" | "release"
        | "kep" | "ref" | "reference" | "note" | "notes" | "page" | "time" | "phone"
        | "telephone" | "code" | "link" | "url" | "timezone" | "latest release"
        | "last release" | "zip" | "postcode" | "isin" | "cik" | "ticker" => Kind::Key,
        "value" | "values" | "figure" | "figures" | "result" | "quantity" | "metric" | "actual" => {
            Kind::Generic
        }
        "unit"
        | "units"
        | "uom"
        | "unit of measure"
        | "unit of measurement"
        | "measurement unit"
        | "measure unit"
        | "einheit" => Kind::Unit,
        "percentage" | "percent" | "in %" => Kind::Share,
        _ if has(word_list![
            "change",
            "growth",
            "variation",
            "variance",
            "difference",
            "trend",
            "yoy",
            "increase",
            "decrease",
        ]) =>
        {
            Kind::Change
        }
        _ if core.contains("per share") || core.contains("per unit") || has(word_list!["eps"]) => {
            Kind::Each
        }
        _ if has(DATES) => Kind::Date,
        _ if has(word_list![
            "employees",
            "headcount",
            "fte",
            "ftes",
            "branches",
            "countries",
            "number",
            "shares",
            "stores",
            "customers",
            "members",
            "users",
            "people",
            "students",
            "volunteers",
            "ratio",
        ]) =>
        {
            Kind::Things
        }
        _ => Kind::Plain,
    }
}

/// Words of headers whose numbers may be years.
const DATES: &WordList = word_list![
    "accession",
    "appointed",
    "born",
    "commissioned",
    "completed",
    "completion",
    "date",
    "deadline",
    "due",
    "elected",
    "end",
    "ended",
    "ends",
    "established",
    "expires",
    "expiry",
    "founded",
    "incorporated",
    "joined",
    "launched",
    "maturity",
    "month",
    "opened",
    "period",
    "published",
    "quarter",
    "ratified",
    "released",
    "retires",
    "signed",
    "since",
    "start",
    "started",
    "starts",
    "term",
    "until",
    "updated",
    "vintage",
    "year",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sorts_headers() {
        for (words, expect) in [
            ("#", Kind::Key),
            ("Age", Kind::Key),
            ("Company registration number", Kind::Key),
            ("VAT no.", Kind::Key),
            ("T:", Kind::Key),
            ("T", Kind::Plain),
            ("Case number total", Kind::Things),
            ("share", Kind::Plain),
            ("Value", Kind::Generic),
            ("Change", Kind::Change),
            ("Diluted EPS", Kind::Each),
            ("Founded", Kind::Date),
            ("Term ends", Kind::Date),
            ("Number of employees", Kind::Things),
            ("Net sales", Kind::Plain),
        ] {
            assert_eq!(kind(&words.to_lowercase()), expect, "{words}");
        }
    }
}
