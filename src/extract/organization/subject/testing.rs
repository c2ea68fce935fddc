//! How tests ask whom a text speaks for.

use crate::extract::{Options, extract};
use crate::read::{Format, read};

/// Checks whom a text of a format speaks for.
#[track_caller]
pub(super) fn check(text: &str, format: Format, expect: Option<&str>) {
    let document = read(text.to_owned(), format);
    let report = extract(&document, &Options::default());
    assert_eq!(report.subject.as_deref(), expect, "{text}");
}

/// Checks whom a plain text speaks for.
#[track_caller]
pub(super) fn check_plain(text: &str, expect: Option<&str>) {
    check(text, Format::PlainText, expect);
}

/// Checks whom a Markdown text speaks for.
#[track_caller]
pub(super) fn check_markdown(text: &str, expect: Option<&str>) {
    check(text, Format::Markdown, expect);
}
