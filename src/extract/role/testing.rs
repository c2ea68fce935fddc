//! What the tests of the rules share: a text in, its roles as "holder role organization" out.

use crate::extract::{Options, extract};
use crate::model::{Certainty, Holder, Role, RoleStatus};
use crate::read::{Format, read};

/// Holds the roles of `text` against `expect`; "we" is the Kestrel Foundation.
#[track_caller]
pub(super) fn check(text: &str, expect: &str) {
    let document = read(text.to_owned(), Format::Markdown);
    let options = Options {
        subject: Some("Kestrel Foundation".to_owned()),
    };
    let report = extract(&document, &options);
    let name = |id: u32| report.organizations[id as usize].name.clone();
    let told = |role: &Role| {
        let holder = match role.holder {
            Holder::Organization(id) => name(id),
            Holder::Person(span) | Holder::Group(span) => document.words(span),
        };
        let place = role.organization.map_or_else(String::new, name);
        let ended = match role.status {
            RoleStatus::Current => "",
            RoleStatus::Ended => " ended",
            RoleStatus::Planned => " planned",
        };
        let doubt = match role.certainty {
            Certainty::Stated => "",
            Certainty::OneOf => " one_of",
        };
        format!("{holder} {} {place}{ended}{doubt}", role.role.id())
    };
    let found: Vec<String> = report.roles.iter().map(told).collect();
    assert_eq!(found.join("; "), expect, "{text}");
}

/// Holds the roles of `text` against `expect`, where it stands behind a sentence on the Kestrel Foundation.
#[track_caller]
pub(super) fn check_behind(text: &str, expect: &str) {
    check(&format!("The Kestrel Foundation grew. {text}"), expect);
}

/// Holds the roles of `text` against `expect`, where it stands below a paragraph on the Kestrel Foundation.
#[track_caller]
pub(super) fn check_below(text: &str, expect: &str) {
    check(&format!("The Kestrel Foundation grew.\n\n{text}"), expect);
}
