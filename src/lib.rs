//! Reports as data: sections, organizations with the roles held in them, and numeric claims, each traceable to
//! the words it came from.
//!
//! The pipeline runs one way, and a stage uses only what lies to its left:
//!
//! ```text
//! source → read → extract → rows → query → render → cli
//! ```
//!
//! [`source`] turns names into text, [`read`] text into a [`document::Document`], [`extract`](extract::extract) a
//! document into a [`model::Report`], and [`rows`] a report into flat rows. [`document`], [`model`] and [`lexicon`]
//! are vocabulary that every stage may use. [`summary`], [`compare`], [`check`] and [`evaluate`] make of rows what
//! their commands print.
//!
//! What holds everywhere:
//! - Only `source`, `export` and `cli` touch files, terminal, environment or processes.
//! - [`extract`](extract::extract) cannot fail; doubtful text becomes a [`model::Diagnostic`] beside the facts.
//! - Every row has a [`document::Span`] in the document's text; lines and columns are computed in `rows`.
//! - One column list ([`rows::Table::columns`]); JSON, CSV, SQL, schema and docs derive from it.
//! - Only `render` knows widths, colour and plurals.
//! - Same input, same bytes: source order, `Vec` or `BTreeMap`.
//! - A decimal is digits and a scale; never a float on the way.

pub mod check;
pub mod cli;
pub mod compare;
pub mod document;
pub mod evaluate;
pub mod export;
pub mod extract;
pub mod lexicon;
pub mod model;
pub mod query;
pub mod read;
pub mod render;
pub mod rows;
pub mod source;
pub mod summary;
pub mod typed;
