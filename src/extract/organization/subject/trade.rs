//! What sort of organization a report speaks for, by the words it uses: donors and volunteers, shareholders and sales, or
//! maintainers and commits.

use crate::document::Document;
use crate::lexicon::words::{Filling, WordMap};
use crate::model::OrganizationKind::{
    self, Company, Government, Nonprofit, OpenSourceProject, University,
};

/// Words that reports of one sort use and others seldom do.
const WORDS: [(OrganizationKind, &str); 5] = [
    (
        Nonprofit,
        "donor donors donation donations donated donate charity charitable charities volunteer volunteers volunteered \
         fundraising fundraiser nonprofit philanthropy philanthropic grantee grantees grantmaking beneficiaries trustees \
         scholarships bequest bequests",
    ),
    (
        Company,
        "shareholder shareholders stockholders dividend dividends revenue revenues profit profits earnings ebitda sales \
         subsidiaries turnover customers margin margins acquisition retailers",
    ),
    (
        Government,
        "ministry federal congress taxpayers citizens statutory parliament legislation residents constituents veterans",
    ),
    (
        University,
        "faculty undergraduate undergraduates postgraduate tuition lecturers alumni campus",
    ),
    (
        OpenSourceProject,
        "maintainer maintainers committer committers contributor contributors commits codebase changelog upstream \
         refactoring",
    ),
];

static BY_WORD: WordMap<usize> = const { &by_word() }.map();

const fn by_word() -> Filling<usize, 128> {
    let mut words = Filling::new(0);
    let mut at = 0;
    while at < WORDS.len() {
        words.set_all(WORDS[at].1, at);
        at += 1;
    }
    words
}

/// The kind that clearly more of the report's words speak for than for any other; `None` where they are few.
pub(super) fn kind(document: &Document) -> Option<OrganizationKind> {
    const FEWEST: u32 = 4;
    /// The words of a report's first pages are enough.
    const LONGEST: usize = 200_000;
    let mut counts = [0_u32; WORDS.len()];
    let mut read = 0;
    for block in document.blocks.iter().filter(|block| block.is_prose()) {
        let text = block.span.of(&document.text);
        let words = text.split(|c: char| !c.is_alphanumeric());
        for at in words.filter_map(|word| BY_WORD.get(word)) {
            counts[*at] += 1;
        }
        read += text.len();
        if read > LONGEST {
            break;
        }
    }
    let most = *counts.iter().max()?;
    let next = counts.iter().filter(|count| **count * 2 > most).count();
    let best = counts.iter().position(|count| *count == most)?;
    (most >= FEWEST && next == 1).then_some(WORDS[best].0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::{Format, read};

    #[track_caller]
    fn check(text: &str, expect: Option<OrganizationKind>) {
        let document = read(text.to_owned(), Format::Markdown);
        assert_eq!(kind(&document), expect, "{text}");
    }

    #[test]
    fn the_words_of_a_report_tell_its_sort() {
        check(
            "Our donors gave much. Volunteers came, donations grew, and every charity was glad.",
            Some(Nonprofit),
        );
        check(
            "Revenue grew, earnings fell, and shareholders had a dividend.",
            Some(Company),
        );
        check(
            "Maintainers merged commits, and contributors moved the codebase.",
            Some(OpenSourceProject),
        );
    }

    #[test]
    fn few_or_mixed_words_tell_none() {
        check("A donor came.", None);
        check(
            "Donors, donations, volunteers and charity; revenue, sales, profit.",
            None,
        );
    }
}
