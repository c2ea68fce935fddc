//! Titles that reports give their parts, whatever stands below them: "Chairman's Statement", "The year in numbers".

use crate::document::is_year;

/// Titles as they stand, in small letters.
const TITLES: [&str; 68] = [
    "introduction",
    "foreword",
    "preface",
    "executive summary",
    "summary",
    "conclusion",
    "conclusions",
    "acknowledgements",
    "acknowledgments",
    "about us",
    "about this report",
    "about the report",
    "who we are",
    "what we do",
    "contact us",
    "our mission",
    "our vision",
    "our values",
    "our purpose",
    "our history",
    "our strategy",
    "our approach",
    "our people",
    "our impact",
    "our year",
    "our performance",
    "mission statement",
    "vision statement",
    "mission and vision",
    "vision and mission",
    "key figures",
    "key facts",
    "key statistics",
    "key highlights",
    "key achievements",
    "key performance indicators",
    "financial highlights",
    "operational highlights",
    "business highlights",
    "performance highlights",
    "financial statements",
    "consolidated financial statements",
    "financial review",
    "operating review",
    "business review",
    "financial report",
    "corporate information",
    "company information",
    "company profile",
    "corporate profile",
    "corporate governance",
    "risk management",
    "looking ahead",
    "looking forward",
    "the year ahead",
    "balance sheet",
    "income statement",
    "cash flow statement",
    "statement of financial position",
    "statement of comprehensive income",
    "glossary",
    "methodology",
    "where we stand",
    "our story",
    "our story so far",
    "notes to the financial statements",
    "notes to the consolidated financial statements",
    "management's discussion and analysis",
];

/// Who opens a report with words of their own.
const WRITERS: [&str; 19] = [
    "cathaoirleach",
    "chairman",
    "chair",
    "chairwoman",
    "chairperson",
    "president",
    "ceo",
    "chief",
    "executive",
    "director",
    "directors",
    "managing",
    "governor",
    "secretary",
    "treasurer",
    "auditor",
    "auditors",
    "trustees",
    "independent",
];

/// What they open it with.
const WORDS: [&str; 15] = [
    "statement",
    "letter",
    "message",
    "foreword",
    "report",
    "review",
    "introduction",
    "welcome",
    "remarks",
    "address",
    "note",
    "speech",
    "commentary",
    "overview",
    "perspective",
];

/// Whether a line names a post: "Chair, Acme", "Vice President".
pub(in crate::read::plain_text) fn is_post(line: &str) -> bool {
    const POSTS: [&str; 9] = [
        "manager",
        "officer",
        "head",
        "vice",
        "founder",
        "partner",
        "chairs",
        "coordinator",
        "professor",
    ];
    line.split(|c: char| !c.is_alphanumeric()).any(|word| {
        let is = |known: &&str| word.eq_ignore_ascii_case(known);
        WRITERS.iter().any(is) && !word.eq_ignore_ascii_case("independent") || POSTS.iter().any(is)
    })
}

/// Whether a line is a title that reports commonly give one of their parts.
pub(in crate::read) fn is_known(line: &str) -> bool {
    /// Twelve words are no longer; what is asked may be a whole paragraph.
    const MOST_BYTES: usize = 120;
    if line.len() > MOST_BYTES {
        return false;
    }
    let mut title = line.trim_end_matches(':').to_lowercase();
    if title.contains('’') {
        title = title.replace('’', "'");
    }
    let capital = line.starts_with(char::is_uppercase);
    let known = |title: &str| {
        let title = undated(title);
        let words: Vec<&str> = title.split_whitespace().collect();
        let dated = words.first().is_some_and(|first| is_year(first));
        (capital || dated) && (TITLES.contains(&title) || is_told(title, &words))
    };
    // "Directors' report - Review of 2003"
    let parted = || {
        // Most titles have neither a hyphen nor the first byte of a dash.
        memchr::memchr2(b'-', "–".as_bytes()[0], title.as_bytes())?;
        let mut dashes = [" - ", " – ", " — "].iter();
        dashes.find_map(|dash| {
            let at = memchr::memmem::find(title.as_bytes(), dash.as_bytes())?;
            Some(&title[..at])
        })
    };
    known(&title) || parted().is_some_and(|words| is_said_by(words.trim_end()))
}

/// "Directors' report 2018", "2006 in review (continued)", "Trustees' report for the year ended 31 March": a title in small
/// letters without what tells its year or that it goes on.
fn undated(title: &str) -> &str {
    let title = match title.rsplit_once('(') {
        Some((words, aside)) if aside.starts_with("cont") => {
            words.strip_suffix(' ').unwrap_or(title)
        }
        _ => title,
    };
    const YEAR: &str = " for the year ";
    let title = match memchr::memmem::find(title.as_bytes(), YEAR.as_bytes()) {
        Some(at) if title[at + YEAR.len()..].contains("end") => &title[..at],
        _ => title,
    };
    match title.rsplit_once(' ') {
        Some((words, year)) if is_year(year) => words,
        _ => title,
    }
}

/// Whether the words of a title say who has it, or end as titles do.
fn is_told(title: &str, words: &[&str]) -> bool {
    const MOST_WORDS: usize = 8;
    const ENDINGS: [&str; 7] = [
        " at a glance",
        " in numbers",
        " in figures",
        " in brief",
        " in review",
        " in a year",
        " in summary",
    ];
    let ends = words.len() > 2 && ENDINGS.iter().any(|ending| title.ends_with(ending));
    words.len() <= MOST_WORDS && ends || is_said_by(title)
}

/// "Chief Executive Officer's review", "A message from our Chair", "Statement of the Chairman of the Board": whether a title
/// in small letters says who wrote the words below it.
fn is_said_by(title: &str) -> bool {
    const MOST_WORDS: usize = 8;
    const MOST_WORDS_OF_OFFICE: usize = 12;
    let words: Vec<&str> = title.split_whitespace().collect();
    let writes = |word: &&str| {
        let bare = word.trim_end_matches('\'').trim_end_matches("'s");
        WRITERS.contains(&bare.trim_end_matches("s'"))
    };
    let said = |word: Option<&&str>| word.is_some_and(|word| WORDS.contains(word));
    // Not "Director Review Process".
    let named = words.first().is_some_and(writes) && words.len() > 1 && said(words.last());
    let start = usize::from(matches!(words.first(), Some(&("a" | "the"))));
    let joint = words.get(start + 1).copied().unwrap_or("");
    let from = matches!(joint, "from" | "by" | "to");
    let of = joint == "of" && {
        let article = matches!(words.get(start + 2), Some(&("the" | "our")));
        words
            .get(start + 2 + usize::from(article))
            .is_some_and(writes)
    };
    let most = if of { MOST_WORDS_OF_OFFICE } else { MOST_WORDS };
    words.len() <= most && (named || said(words.get(start)) && (from || of))
}

/// Whether a line opens a letter: "Dear Friends,", "To our shareholders:".
pub(in crate::read::plain_text) fn is_salutation(line: &str) -> bool {
    const MOST_WORDS: usize = 8;
    let opens = ["Dear ", "DEAR ", "To our ", "To Our ", "To the Board"]
        .iter()
        .any(|words| line.starts_with(words));
    let short = line.split_whitespace().nth(MOST_WORDS).is_none();
    short && (opens && line.ends_with([',', ':']) || is_addressed(line))
}

/// "To the Shareholders of", "To the Board of Directors and Members of": whether a line tells whom an auditor reports to.
fn is_addressed(line: &str) -> bool {
    const ADDRESSEES: [&str; 9] = [
        "board",
        "shareholders",
        "stockholders",
        "members",
        "trustees",
        "owners",
        "partners",
        "directors",
        "unitholders",
    ];
    let words = ["To the ", "TO THE ", "To The "]
        .iter()
        .find_map(|opening| line.strip_prefix(opening));
    let mut words = words.unwrap_or("").split([' ', ',', ':']);
    let first = words.next().unwrap_or("");
    let known = |word: &&str| first.eq_ignore_ascii_case(word);
    let next = words.next().unwrap_or("");
    ADDRESSEES.iter().any(known) && (next.is_empty() || matches!(next, "of" | "OF" | "and" | "AND"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_titles_of_parts() {
        for line in [
            "Chairman's Statement",
            "CHAIR’S MESSAGE",
            "Chief Executive Officer statement",
            "Independent Auditors' Report",
            "A message from our President",
            "LETTER FROM ANN Q. HALE",
            "The tide in numbers",
            "Alvik at a glance",
            "Key statistics",
            "Our purpose",
            "INTRODUCTION:",
            "Directors' report 2018",
            "2006 in Review",
            "Managing Director's speech",
            "Statement of the Chairman of the Board of Directors",
            "Report of the Independent Auditors",
            "Director's report - Review of 2003",
            "Trustees' Report for the year ended 31 March 2014",
            "CHAIRMAN'S STATEMENT (CONTINUED)",
            "Notes to the Financial Statements",
        ] {
            assert!(is_known(line), "{line}");
        }
        for line in [
            "Chairman",
            "Director Hale",
            "Report",
            "Letters",
            "in numbers",
            "2006 in the harbour",
            "A message in a bottle",
            "Chief of the tide",
            "Review of the harbour dues by the Chairman of the Board of the Tide Trust",
            "Statement of the obvious",
            "Tides – Directors",
        ] {
            assert!(!is_known(line), "{line}");
        }
    }

    #[test]
    fn knows_salutations() {
        for line in [
            "Dear Friends,",
            "Dear shareholders and friends:",
            "To our shareholders:",
            "To the Shareholders of",
            "To the Board of Directors and Members of",
            "TO THE MEMBERS OF ALVIK TRUST",
        ] {
            assert!(is_salutation(line), "{line}");
        }
        for line in [
            "Dear Friends",
            "Dear Friends, we did so much for you this year that we cannot tell it,",
            "To our surprise,it",
            "To the members we gave",
            "To the harbour,",
        ] {
            assert!(!is_salutation(line), "{line}");
        }
    }
}
