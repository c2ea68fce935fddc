//! What a file holds, told from its first bytes: a saved report, or another output of this program.

use crate::rows::{Joined, Table, side_fields};

/// Whether a file starts as a saved report does.
pub fn is_saved(start: &[u8]) -> bool {
    starts_with(start, &["{", "\"schema\"", ":", "\"ecoreport/report/"])
}

/// Whether a file starts as another output of this program, which is no document and cannot be read back: a JSON
/// object of ours, a line of a listing, a line of names of columns, or a table as it is drawn.
pub fn is_other_output(start: &[u8]) -> bool {
    let key = |table: &Table| format!("\"{}\"", table.key());
    starts_with(start, &["{", "\"schema\"", ":", "\"ecoreport/"])
        || Table::ALL
            .iter()
            .any(|table| starts_with(start, &["{", &key(table), ":", "\""]))
        || are_names(start)
        || is_drawn(start)
}

/// Whether it is a table as it is drawn: names of columns, and a rule below them.
fn is_drawn(start: &[u8]) -> bool {
    let mut lines = start.split(|byte| *byte == b'\n');
    let mut line = || std::str::from_utf8(lines.next()?).ok();
    let (Some(names), Some(rule)) = (line(), line()) else {
        return false;
    };
    let is_name = |name: &str| {
        Table::ALL.iter().any(|table| table.column(name).is_some())
            || Joined::ALL.iter().any(|joined| joined.name() == name)
    };
    !rule.is_empty()
        && rule.chars().all(|c| c == '─')
        && names.split_whitespace().count() > 1
        && names.split_whitespace().all(is_name)
}

fn starts_with(start: &[u8], tokens: &[&str]) -> bool {
    let mut rest = start.trim_ascii_start();
    for token in tokens {
        match rest.strip_prefix(token.as_bytes()) {
            Some(after) => rest = after.trim_ascii_start(),
            None => return false,
        }
    }
    true
}

/// Fewer words than these with commas between them may be a line of prose.
const FEWEST_NAMES: usize = 3;

/// Whether the first line is names of columns of one table, with commas or tabs between them.
fn are_names(start: &[u8]) -> bool {
    let line = start.split(|byte| *byte == b'\n').next().unwrap_or(start);
    let Ok(line) = std::str::from_utf8(line.trim_ascii_end()) else {
        return false;
    };
    let names: Vec<&str> = line.split([',', '\t']).collect();
    let sides = side_fields();
    let is_of = |table: &Table, name: &str| {
        let is_side = *table == Table::Organizations && sides.iter().any(|side| side.name == name);
        is_side || table.column(name).is_some()
    };
    let are_of = |table: &Table| names.iter().all(|name| is_of(table, name));
    names.len() >= FEWEST_NAMES && Table::ALL.iter().any(are_of)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(start: &str, expect: bool) {
        assert_eq!(is_other_output(start.as_bytes()), expect, "{start}");
    }

    #[test]
    fn tells_other_outputs_from_documents() {
        check("{\"schema\":\"ecoreport/tables/1\",\n\"reports\":[", true);
        check("{ \"schema\": \"ecoreport/claims/1\", \"items\": [", true);
        check("{\"claim_id\":\"42b7b9fc9248\",\"number\":", true);
        check("number,value,value_max,bound\r\n148,148,,exact\r\n", true);
        check("holder\trole\torganization\nUs\tmember\tW3C\n", true);
        check("name,kind,role,side\n", true);
        check(
            "  value  measured  place\n────────────────────────\n    3",
            true,
        );
        check("A place\n───────\n\nIt is one.", false);
        check("name,kind\n", false);
        check("value, bound, unit\n", false);
        check("source,name,holder\n", false);
        check("{\"schema\":\"other/claims/1\"}", false);
        check("# Report\n\nvalue,bound,unit\n", false);
        check("", false);
    }
}
