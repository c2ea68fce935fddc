//! The claims behind the numbers of rows: SQLite makes the groups, and [`total`] adds each up.

use std::sync::{Arc, Mutex, MutexGuard};

use rusqlite::functions::{Aggregate, Context, FunctionFlags};
use rusqlite::types::Value as SqlValue;
use rusqlite::{Connection, Result};

use super::total::{Addend, Total, total};
use crate::model::{Bound, Decimal};
use crate::rows::Value;

/// In SQL: the place in the ledger of what a group comes to.
pub(super) const TOTAL: &str = "ledger_total(rowid)";

/// In SQL: what a group comes to as a number to sort by.
pub(super) const SUM: &str = "ledger_sum(rowid)";

/// Claims by the numbers of their rows, and what groups of them come to.
#[derive(Clone, Default)]
pub(super) struct Ledger {
    shared: Arc<Mutex<Entries>>,
}

#[derive(Default)]
struct Entries {
    /// Numbers of rows count from 1; `None` for a claim without a value.
    addends: Vec<Option<Addend>>,
    totals: Vec<Total>,
}

impl Ledger {
    fn entries(&self) -> MutexGuard<'_, Entries> {
        self.shared.lock().expect("nobody panics with the ledger")
    }

    /// Adds the claims of the next rows.
    pub(super) fn add(&self, addends: Vec<Option<Addend>>) {
        self.entries().addends.extend(addends);
    }

    /// The columns of what a group comes to: bound, total, the upper end of a range, a note.
    pub(super) fn total(&self, place: i64) -> [Value<'static>; 4] {
        let entries = self.entries();
        let found = usize::try_from(place)
            .ok()
            .and_then(|at| entries.totals.get(at));
        let Some(total) = found else {
            return [const { Value::Null }; 4];
        };
        let number = |value: Option<Decimal>| value.map_or(Value::Null, Value::Decimal);
        let bound = |bound: Bound| Value::word(bound.name());
        [
            total.value.map_or(Value::Null, |_| bound(total.bound)),
            number(total.value),
            number(total.value_max),
            Value::text(Some(total.note.clone()).filter(|note| !note.is_empty())),
        ]
    }

    /// Adds [`TOTAL`] and [`SUM`] to a database.
    pub(super) fn register(&self, connection: &Connection) {
        for (call, answer) in [
            (TOTAL, place_of as fn(&Ledger, Total) -> SqlValue),
            (SUM, number_of),
        ] {
            let name = call.split('(').next().unwrap_or(call);
            let adder = Adder {
                ledger: self.clone(),
                answer,
            };
            connection
                .create_aggregate_function(name, 1, FunctionFlags::SQLITE_UTF8, adder)
                .expect("a function of ours is taken");
        }
    }
}

fn place_of(ledger: &Ledger, total: Total) -> SqlValue {
    let mut entries = ledger.entries();
    entries.totals.push(total);
    SqlValue::Integer(entries.totals.len() as i64 - 1)
}

fn number_of(_: &Ledger, total: Total) -> SqlValue {
    total
        .value
        .map_or(SqlValue::Null, |value| SqlValue::Real(value.to_f64()))
}

/// Adds up the claims whose numbers it is given.
struct Adder {
    ledger: Ledger,
    answer: fn(&Ledger, Total) -> SqlValue,
}

impl Aggregate<Vec<usize>, SqlValue> for Adder {
    fn init(&self, _: &mut Context<'_>) -> Result<Vec<usize>> {
        Ok(Vec::new())
    }

    fn step(&self, context: &mut Context<'_>, numbers: &mut Vec<usize>) -> Result<()> {
        let number: i64 = context.get(0)?;
        numbers.extend(usize::try_from(number - 1));
        Ok(())
    }

    fn finalize(&self, _: &mut Context<'_>, numbers: Option<Vec<usize>>) -> Result<SqlValue> {
        let total = {
            let entries = self.ledger.entries();
            let claims: Vec<&Addend> = numbers
                .unwrap_or_default()
                .into_iter()
                .filter_map(|at| entries.addends.get(at)?.as_ref())
                .collect();
            total(&claims)
        };
        Ok((self.answer)(&self.ledger, total))
    }
}
