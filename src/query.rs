//! Which rows: typed conditions, SQL expressions, aggregation, and whole queries, all run by one embedded SQLite.
//!
//! A question is prepared before any report is read: on empty tables, where an authorizer names the columns it
//! reads, so that only those are filled. SQLite then answers *which* rows; the rows handed back are the typed ones,
//! so that no digit is lost and a selection changes nothing but which rows there are. No statement of a user can
//! write, attach or load anything.

mod answer;
mod basis;
mod cell;
mod condition;
mod database;
mod error;
mod groups;
mod ledger;
mod list;
mod listing;
mod needs;
mod place;
mod regexp;
pub(crate) mod schema;
mod selection;
mod sides;
mod sql;
mod total;
mod unknown;

pub use answer::Answer;
pub(crate) use cell::Cell;
pub use condition::Condition;
pub use error::Error;
pub use groups::Groups;
pub use listing::{Listing, fields};
pub use needs::{Batch, Needs};
pub use place::Place;
pub use schema::schema;
pub use selection::{Selection, Tellings, find_shown};
pub use sql::Sql;
pub use unknown::Unknown;
