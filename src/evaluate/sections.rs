//! Headings: a title on its line, one line up or down allowed.

use super::gold::Gold;
use super::names::fold;
use super::{MistakeKind, Outcome, are_near, line, words};
use crate::document::SectionKind;
use crate::rows::{Table, View};

/// A heading of the report.
#[derive(PartialEq)]
struct Heading {
    line: usize,
    title: String,
    folded: String,
}

/// An annotation without a heading says nothing of headings; run-in headings are not annotated.
pub(super) fn compare(gold: &Gold, view: &View<'_>, outcome: &mut Outcome) {
    if gold.sections.is_empty() {
        return;
    }
    let mut free: Vec<Heading> = Vec::new();
    for row in view.rows(Table::Sections) {
        if view.document.sections[row.index].kind != SectionKind::Heading {
            continue;
        }
        let title = words(&row, Table::Sections, "title").into_owned();
        let heading = Heading {
            line: line(&row, Table::Sections),
            folded: fold(&title),
            title,
        };
        if !free.contains(&heading) {
            free.push(heading);
        }
    }
    for section in &gold.sections {
        let title = fold(&section.title);
        let found = free
            .iter()
            .position(|heading| heading.folded == title && are_near(heading.line, section.line));
        if let Some(at) = found {
            free.remove(at);
        }
        if !section.optional {
            outcome.sections.wanted += 1;
            outcome.sections.found += usize::from(found.is_some());
            if found.is_none() {
                outcome.mistake(
                    MistakeKind::Missed,
                    Table::Sections,
                    section.line,
                    format!("`{}`", section.title),
                );
            }
        }
    }
    outcome.sections.false_alarms += free.len();
    for heading in free {
        outcome.mistake(
            MistakeKind::False,
            Table::Sections,
            heading.line,
            format!("`{}`", heading.title),
        );
    }
}
