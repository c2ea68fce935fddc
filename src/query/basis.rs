//! What the numbers of groups rest on, where they do not tell by themselves.

use std::collections::BTreeSet;

use crate::rows::Table;

/// A question about the rows of groups, answered by two counts, and what follows from them.
pub(super) struct Basis {
    /// The question.
    pub(super) sql: String,
    subject: Subject,
}

enum Subject {
    /// Rows, and the organizations they are of.
    Organizations,
    /// Rows, and those of them that are alternatives.
    Alternatives,
    /// Rows, and those of them that tell again what others do.
    Repeats,
    /// Units, or dimensions, of what an aggregate is over.
    Scale { aggregate: String, by: &'static str },
}

impl Basis {
    /// What to ask of groups `by` columns that count rows of `table`. `body` is `FROM … WHERE …`.
    pub(super) fn of_count(table: Table, by: &[&str], body: &str) -> Option<Basis> {
        let (sql, subject) = match table {
            Table::Organizations if !by.iter().any(|name| REPORT.contains(name)) => (
                "count(*), count(DISTINCT organization_id)",
                Subject::Organizations,
            ),
            Table::Roles if !by.contains(&"certainty") => (
                "count(*), count(*) FILTER (WHERE certainty = 'one_of')",
                Subject::Alternatives,
            ),
            _ => return None,
        };
        Some(Basis {
            sql: format!("SELECT {sql} {body}"),
            subject,
        })
    }

    /// What to ask of amounts that count once however often a report tells them.
    pub(super) fn of_repeats(body: &str) -> Basis {
        Basis {
            sql: format!("SELECT count(*), count(*) - count(DISTINCT report_id || {FACT}) {body}"),
            subject: Subject::Repeats,
        }
    }

    /// What to ask of an aggregate over claims that reads these columns.
    pub(super) fn of_scale(aggregate: &str, reads: &BTreeSet<String>, body: &str) -> Option<Basis> {
        let reads = |name: &str| reads.contains(name);
        let by = match () {
            // An aggregate that tells units apart knows what it does.
            () if reads("unit") || reads("dimension") => return None,
            () if reads("value") || reads("value_max") => "unit",
            () if reads("base_value") => "dimension",
            () => return None,
        };
        Some(Basis {
            sql: format!("SELECT count(*), count(DISTINCT {by}) {body}"),
            subject: Subject::Scale {
                aggregate: aggregate.to_owned(),
                by,
            },
        })
    }

    /// Whether groups by these columns are of one scale each.
    pub(super) fn is_met_by(&self, columns: &[&str]) -> bool {
        match &self.subject {
            Subject::Scale { by, .. } => columns.contains(by),
            _ => false,
        }
    }

    /// What should be said, given the two counts.
    pub(super) fn note(&self, rows: i64, others: i64) -> Option<String> {
        match &self.subject {
            Subject::Organizations if others < rows => Some(format!(
                "{rows} rows are of {others} organizations: one counts in each report that names it; \
                 `count(DISTINCT organization_id)` counts it once"
            )),
            Subject::Alternatives if others > 0 => Some(format!(
                "{others} of the {rows} rows are alternatives, of which `stats` counts those of a pair once; \
                 `--by certainty` tells them apart"
            )),
            Subject::Repeats if others > 0 => Some(format!(
                "{rows} claims tell {} facts: one that a report tells again counts once; `--repeats` counts it each \
                 time, and the column `repeats` names the claim that tells it first",
                rows - others
            )),
            Subject::Scale { aggregate, by } if others > 1 => Some(format!(
                "`{aggregate}` is over claims of {others} {by}s; add {by} to --by, or keep one as in \
                 `--where \"{by} = '…'\"`"
            )),
            _ => None,
        }
    }

    /// Why groups have no bars in common, given the two counts.
    pub(super) fn no_chart(&self, others: i64) -> Option<String> {
        match &self.subject {
            Subject::Scale { aggregate, by } if others > 1 => Some(format!(
                "`{aggregate}` is over claims of {others} {by}s, which have no bars in common; keep one as in \
                 `--where \"{by} = '…'\"`"
            )),
            _ => None,
        }
    }
}

/// In SQL: the fact that a claim tells, by the id of the claim that tells it first.
pub(super) const FACT: &str = "coalesce(repeats, claim_id)";

/// Columns that name the report of a row.
const REPORT: [&str; 2] = ["source", "report_id"];
