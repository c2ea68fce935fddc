//! Words of titles that name the document and not its publisher.

use super::super::name::figure::is_part_of_year;
use crate::lexicon::classes::{AT_LEVEL, LEVELS};
use crate::lexicon::words::{WordList, word_list};

/// Words that no name of an organization goes on through.
const SURE: &WordList = word_list![
    "accounts",
    "agenda",
    "annex",
    "annual",
    "appendix",
    "biennial",
    "bilancio",
    "bulletin",
    "bylaws",
    "chair",
    "chairman",
    "chairperson",
    "chapter",
    "continued",
    "dashboard",
    "dear",
    "deck",
    "declaration",
    "deliverable",
    "digest",
    "director",
    "directors",
    "disclosures",
    "english",
    "exhibit",
    "extract",
    "faq",
    "figures",
    "filing",
    "form",
    "frequencies",
    "fy",
    "geschäftsbericht",
    "half-year",
    "half-yearly",
    "highlights",
    "informe",
    "interim",
    "interview",
    "issue",
    "jaarverslag",
    "jahresbericht",
    "january",
    "keberlanjutan",
    "kurzprofil",
    "laporan",
    "letter",
    "log",
    "magazine",
    "meeting",
    "memo",
    "memoria",
    "minutes",
    "monthly",
    "nachhaltigkeitsbericht",
    "newsletter",
    "note",
    "notes",
    "notice",
    "organes",
    "overview",
    "page",
    "pages",
    "president",
    "prospectus",
    "proxy",
    "quarterly",
    "rapport",
    "recap",
    "relatório",
    "relazione",
    "release",
    "report",
    "reporte",
    "reports",
    "results",
    "retrospective",
    "review",
    "roundup",
    "slides",
    "snapshot",
    "sostenibilidad",
    "statement",
    "statements",
    "subsidiaries",
    "summary",
    "supplement",
    "sustentabilidade",
    "tac",
    "tahunan",
    "timeline",
    "toc",
    "trustees",
    "tsc",
    "update",
    "updates",
    "volume",
    "yearbook",
    "yearly",
    "årsrapport",
    "årsredovisning",
];

/// Words that also stand in names: "Alvik Community Trust", "Institute of Health Research".
const DOUBTFUL: &WordList = word_list![
    "accountability",
    "activities",
    "activity",
    "application",
    "board",
    "communication",
    "community",
    "corporate",
    "decade",
    "disclosure",
    "ecosystem",
    "esg",
    "fact",
    "facts",
    "financial",
    "governance",
    "graduation",
    "grants",
    "health",
    "impact",
    "integrated",
    "management",
    "outlook",
    "performance",
    "press",
    "profile",
    "progress",
    "project",
    "proposal",
    "register",
    "reporting",
    "responsibility",
    "secretariat",
    "status",
    "strategic",
    "sustainability",
    "transparency",
    "year",
];

/// Words that stand before "report" where an organization reports of itself.
const YEARLY: &WordList = word_list![
    "annual",
    "biennial",
    "esg",
    "half-year",
    "half-yearly",
    "integrated",
    "interim",
    "quarterly",
    "sustainability",
    "yearly",
];

/// "Annual", "Sustainability": whether a word stands before "report" where an organization reports of itself.
pub(super) fn is_yearly(word: &str) -> bool {
    YEARLY.holds(word)
}

/// Words that call a document by its kind, or go before one that does: "Integrated Annual Report".
const REPORTS: &WordList = word_list![
    "accounts",
    "annual",
    "bulletin",
    "deliverable",
    "digest",
    "informe",
    "jahresbericht",
    "letter",
    "minutes",
    "newsletter",
    "notes",
    "rapport",
    "report",
    "reports",
    "results",
    "review",
    "snapshot",
    "statement",
    "statements",
    "summary",
    "update",
    "yearbook",
];

/// "Report", "Accounts": whether a word of a title calls the document by its kind.
pub(super) fn is_report(word: &str) -> bool {
    REPORTS.holds(word)
}

/// "Annual", "Directors'", "Highlights", "Community": whether a word of a title may say what the document is.
pub(super) fn is_report_word(word: &str) -> bool {
    is_sure(word) || DOUBTFUL.holds(word)
}

/// "Annual", "Directors'", "Highlights": whether a word of a title says what the document is and stands in no name.
pub(super) fn is_sure(word: &str) -> bool {
    let word = word.trim_end_matches(['\'', '’']);
    let word = word
        .strip_suffix("'s")
        .or(word.strip_suffix("’s"))
        .unwrap_or(word);
    WordList::any_holds(&[SURE, LEVELS, AT_LEVEL], word) || is_part_of_year(word)
}
