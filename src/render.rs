//! From rows to bytes: one file a format. Only this stage knows widths, colour and plurals.

mod json;

pub use json::{error_line, report_line};
