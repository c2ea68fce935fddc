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
        "grant agreement" | "grant agreement id" | "grant agreement no" | "grant no" => Kind::Key,
        "序号" | "编号" | "排名" | "名次" | "年份" | "日期" | "时间" => Kind::Key,
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
        _ if counts_things(core) => Kind::Things,
        _ if has(DATES) => Kind::Date,
        _ => Kind::Plain,
    }
}

/// Whether a header counts people or things: its head is a word for them, as in "Shares in issue" and not in "Due to
/// customers" or "Members' fees"; or it tells what was done with several: "Vessels built".
fn counts_things(core: &str) -> bool {
    const MOST_DONE: usize = 3;
    let head = core.split(['(', ',', ';', ':', '–']).next().unwrap_or(core);
    let words = || {
        head.split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
    };
    let prepositions = word_list![
        "as", "at", "by", "for", "from", "in", "of", "on", "per", "to", "under", "who", "with",
    ];
    let done = word_list![
        "built",
        "carried",
        "closed",
        "completed",
        "delivered",
        "employed",
        "enrolled",
        "hired",
        "installed",
        "launched",
        "manufactured",
        "opened",
        "planted",
        "produced",
        "recruited",
        "registered",
        "shipped",
        "trained",
        "treated",
        "visited",
    ];
    let told = word_list![
        "issued",
        "held",
        "outstanding",
        "reached",
        "served",
        "supported",
        "total"
    ];
    let mut last = words()
        .take_while(|word| !prepositions.holds(word))
        .collect::<Vec<_>>();
    let several = last
        .first()
        .is_some_and(|first| first.ends_with('s') && !first.ends_with("ss"));
    let is_done = last.last().is_some_and(|last| done.holds(last));
    if several && is_done && (2..=MOST_DONE).contains(&last.len()) {
        return true;
    }
    while last.len() > 1
        && last
            .last()
            .is_some_and(|last| done.holds(last) || told.holds(last))
    {
        last.pop();
    }
    last.last().is_some_and(|last| THINGS.holds(last))
}

/// Words for people and things that tables count, also where they tell of money.
const THINGS: &WordList = word_list![
    "accidents",
    "apprentices",
    "branches",
    "contributors",
    "countries",
    "customers",
    "downloads",
    "employees",
    "fatalities",
    "followers",
    "fte",
    "ftes",
    "headcount",
    "injuries",
    "members",
    "number",
    "numbers",
    "participants",
    "passengers",
    "people",
    "ratio",
    "shares",
    "stores",
    "students",
    "subscribers",
    "trainees",
    "users",
    "visitors",
    "volunteers",
];

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
            ("Shares in issue (million)", Kind::Things),
            ("Vessels built", Kind::Things),
            ("Shops opened", Kind::Things),
            ("Opened", Kind::Date),
            ("Loans to customers", Kind::Plain),
            ("Members' fees", Kind::Plain),
            ("Loans granted", Kind::Plain),
            ("Assets held for sale", Kind::Plain),
            ("Net sales", Kind::Plain),
        ] {
            assert_eq!(kind(&words.to_lowercase()), expect, "{words}");
        }
    }
}
