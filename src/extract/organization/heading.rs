//! Bodies that nothing but a heading names, where what stands below says who sits on them: "Security Working Group" over
//! "Chairs: Mei Tanaka (Hexaflow)". A heading by itself creates no organization.

use std::ops::Range;

use super::evidence::{Evidence, Reason};
use super::head;
use super::name::text_of;
use crate::document::{BlockKind, Span};
use crate::extract::passage::Passage;
use crate::lexicon::words::{WordList, word_list};
use crate::model::{OrganizationKind, Rule};

/// The heading that was read last and names a body.
#[derive(Default)]
pub(super) struct Heading {
    body: Option<Body>,
}

struct Body {
    section: Option<u32>,
    text: String,
    span: Span,
    kind: OrganizationKind,
}

/// How a body's officers and members are headed.
const OFFICES: &WordList = word_list![
    "chair",
    "chairs",
    "co-chair",
    "co-chairs",
    "chairman",
    "chairwoman",
    "chairperson",
    "chairpersons",
    "vice-chair",
    "vice-chairs",
    "convenor",
    "convenors",
    "convener",
    "conveners",
    "co-convenors",
    "co-conveners",
    "lead",
    "leads",
    "co-leads",
    "secretary",
    "rapporteur",
    "rapporteurs",
];

impl Heading {
    /// Reads one block: a heading is kept, and counts once a block below it heads or names who sits there.
    pub(super) fn read(&mut self, passage: &Passage<'_>, evidence: &mut Evidence) {
        if passage.block.is_heading() {
            let range = body_of(passage);
            self.body = range.and_then(|range| {
                let text = text_of(passage, range.clone());
                let words: Vec<&str> = text.split(' ').collect();
                let kind = head::of_name(&words)?.kind;
                let span = passage.span(range);
                Some(Body {
                    section: passage.block.section,
                    text: text.into_owned(),
                    span,
                    kind,
                })
            });
            return;
        }
        let Some(body) = &self.body else { return };
        let own = |section: Option<u32>| section == body.section;
        let parent = passage
            .block
            .section
            .and_then(|id| passage.document.sections[id as usize].parent);
        if !(own(passage.block.section) || own(parent)) {
            self.body = None;
            return;
        }
        if seats(passage)
            && let Some(body) = self.body.take()
        {
            evidence.reasons.push(Reason {
                text: body.text.into(),
                span: body.span,
                section: body.section,
                rule: Rule::OrgHeadNoun,
                weight: 9,
                kind: Some(body.kind),
            });
        }
    }
}

/// "3.2 Security Working Group": the tokens of a heading that name a body from its first word to its last. Seats of the
/// house, "Board of Directors", "Steering Committee", are none of their own.
fn body_of(passage: &Passage<'_>) -> Option<Range<usize>> {
    const LONGEST: usize = 9;
    const HEADS: &WordList = word_list![
        "committee",
        "subcommittee",
        "sub-committee",
        "sig",
        "wg",
        "taskforce",
        "panel",
    ];
    const GROUPS: &WordList =
        word_list!["working", "study", "interest", "project", "expert", "user"];
    const SEATS: &WordList = word_list![
        "steering",
        "executive",
        "advisory",
        "board",
        "our",
        "the",
        "a"
    ];
    let end = passage.tokens.len();
    let start = (0..end).find(|at| passage.tokens[*at].is_capital())?;
    let last = end.checked_sub(1)?;
    let group = passage.is(last, "group") && passage.is_any(last.checked_sub(1)?, GROUPS)
        || passage.is(last, "force") && passage.is(last.checked_sub(1)?, "task");
    let named = (start..end).all(|at| {
        passage.tokens[at].is_capital()
            || passage.is_any(at, word_list!["and", "of", "on", "for", "&", "-", "/", ","])
    });
    let first = last - usize::from(group);
    let seat = (start..end).any(|at| passage.is_any(at, SEATS));
    let numbered = (0..start).all(|at| !passage.tokens[at].is_word());
    (numbered
        && named
        && !seat
        && first > start
        && end - start <= LONGEST
        && (group || passage.is_any(last, HEADS)))
    .then_some(start..end)
}

/// "Chairs: Mei Tanaka", the column "Chair": whether a block heads who sits on a body.
fn seats(passage: &Passage<'_>) -> bool {
    const AHEAD: usize = 5;
    let office = |at: usize| {
        passage.is_any(at, OFFICES)
            || passage.is_any(at, word_list!["co", "vice"]) && passage.is_any(at + 2, OFFICES)
    };
    let limit = passage.tokens.len().min(AHEAD);
    match passage.block.kind {
        BlockKind::Cell { table, row, .. } => {
            row < passage.document.tables[table as usize].header_rows
                && passage.tokens.len() <= AHEAD
                && (0..limit).any(office)
        }
        BlockKind::Paragraph | BlockKind::ListItem { .. } => {
            let colon = (0..limit).find(|at| passage.is_mark(*at, ':'));
            colon.is_some_and(|colon| (0..colon).any(office))
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use crate::extract::{Options, extract};
    use crate::read::{Format, read};

    #[track_caller]
    fn check(text: &str, expect: &[&str]) {
        let document = read(text.to_owned(), Format::Markdown);
        let report = extract(&document, &Options::default());
        let names: Vec<&str> = report
            .organizations
            .iter()
            .map(|found| found.name.as_str())
            .filter(|name| name.contains("Group") || name.contains("Committee"))
            .collect();
        assert_eq!(names, expect, "{text}");
    }

    #[test]
    fn officers_below_a_heading_make_its_body() {
        check(
            "# Report\n\n## Security Working Group\n\nChairs: Anna Kowalska (Siemens)\n",
            &["Security Working Group"],
        );
        check(
            "# Report\n\n## 3.2 Audit and Risk Committee\n\n| Chair | Term |\n|---|---|\n| Anna Kowalska | 2024 |\n",
            &["Audit and Risk Committee"],
        );
    }

    #[test]
    fn a_heading_alone_creates_nothing() {
        check(
            "# Report\n\n## Security Working Group\n\nIt met in May.\n",
            &[],
        );
        check(
            "# Report\n\n## Security Working Group\n\nIt met.\n\n## Tides\n\nChairs: Anna Kowalska\n",
            &[],
        );
        check(
            "# Report\n\n## Steering Committee\n\nChair: Anna Kowalska\n",
            &[],
        );
    }
}
