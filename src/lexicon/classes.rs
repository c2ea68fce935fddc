//! Classes of members, officers and givers: what a list of them is called, and what its parts are.

use super::words::{WordList, word_list};

/// Those whom a list may have, at the end of its title.
const PEOPLE: &WordList = word_list![
    "directors",
    "trustees",
    "team",
    "committee",
    "council",
    "board",
    "governors",
    "supporters",
    "sponsors",
    "donors",
    "funders",
    "partners",
    "members",
    "staff",
    "officers",
    "advisors",
    "advisers",
    "contributors",
    "ambassadors",
    "fellows",
    "volunteers",
    "benefactors",
    "patrons",
    "management",
    "recipients",
    "awardees",
    "grantees",
    "winners",
    "finalists",
    "honorees",
    "laureates",
    "scholars",
    "leadership",
    "executives",
    "investors",
    "allies",
    "friends",
    "champions",
];

/// One of a class of givers or members.
const ONE: &WordList = word_list![
    "founder",
    "partner",
    "investor",
    "ally",
    "friend",
    "supporter",
    "contributor",
    "sponsor",
    "donor",
    "benefactor",
    "patron",
    "sustainer",
    "guardian",
    "steward",
    "champion",
    "visionary",
    "advocate",
    "associate",
    "member",
    "affiliate",
];

/// Ranks of such classes that name one alone.
const METALS: &WordList = word_list![
    "platinum", "gold", "silver", "bronze", "diamond", "emerald", "ruby", "sapphire", "titanium",
    "copper"
];

/// Other ranks of such classes.
const RANKS: &WordList = word_list![
    "premier",
    "principal",
    "lead",
    "leading",
    "major",
    "founding"
];

/// Words that rank members and givers before what they are, and name no class alone.
const SORTS: &WordList = word_list![
    "premium",
    "general",
    "associate",
    "strategic",
    "contributing",
    "academic",
    "corporate",
    "supporting"
];

/// How far a foundation's projects are: "CNCF Sandbox".
pub(crate) const LEVELS: &WordList = word_list!["sandbox", "incubator", "incubation"];

/// The same beside a noun: "incubating projects".
pub(crate) const AT_LEVEL: &WordList = word_list!["incubating", "graduated"];

/// Posts that people have at the organizations that they work for.
pub(crate) const POSTS: &WordList = word_list![
    "chancellor",
    "commissioner",
    "dean",
    "director",
    "engineer",
    "governor",
    "head",
    "manager",
    "officer",
    "provost",
    "rector",
    "registrar",
    "secretary"
];

/// Whether a word ranks those who are of a class: "gold", "Associate".
pub fn is_rank(word: &str) -> bool {
    WordList::any_holds(&[METALS, RANKS, SORTS], word)
}

/// What a class of givers is called behind its rank: "Gold Circle".
const CLASSES: &WordList = word_list!["level", "circle", "society", "tier", "club", "category"];

/// Whether a line names those that a list below it would have: "BOARD OF DIRECTORS", "Our Supporters", "2022 Recipients".
pub fn is_list_of_people(line: &str) -> bool {
    const MOST_WORDS: usize = 7;
    // "Chair of the Board" is one of them.
    const POSTS: &WordList = word_list![
        "chair",
        "chairman",
        "chairwoman",
        "chairperson",
        "president",
        "vice",
        "secretary",
        "treasurer",
        "member",
    ];
    let line = undated(line);
    let mut words = line.split_whitespace();
    let first = words.next().unwrap_or("");
    // Nearly all lines end in another word.
    PEOPLE.holds(line.rsplit(' ').next().unwrap_or(""))
        && words.nth(MOST_WORDS - 1).is_none()
        && !POSTS.holds(first.trim_end_matches(','))
}

/// "Board of Trustees (as at 31 March 2024)", "Directors 2023-24:": a line without when those were in it that it names.
fn undated(line: &str) -> &str {
    let line = line.trim_end_matches([':', ' ']);
    let line = match line.rsplit_once(" (") {
        Some((words, aside)) if aside.ends_with(')') => words,
        _ => line,
    };
    let date = |c: char| c.is_ascii_digit() || matches!(c, '-' | '–' | '/');
    match line.rsplit_once(' ') {
        Some((words, years)) if years.len() >= 4 && years.chars().all(date) => {
            words.trim_end_matches(',')
        }
        _ => line,
    }
}

/// Whether a line names a class of givers or members: "Gold", "Silver Sponsors", "Ally", "$5,000 - 9,999".
pub fn is_tier(line: &str) -> bool {
    let line = line.trim_end_matches(':');
    let is_any = |lists: &[&WordList], word: &str| WordList::any_holds(lists, word);
    let ranked = || {
        let mut words = line.split_whitespace();
        match [words.next(), words.next(), words.next(), words.next()] {
            [Some(word), None, ..] => is_any(&[METALS, ONE, PEOPLE], word),
            [Some(rank), Some(class), None, _] | [_, Some(rank), Some(class), None] => {
                is_any(&[METALS, RANKS], rank) && is_any(&[PEOPLE, ONE, CLASSES], class)
            }
            _ => false,
        }
    };
    line.starts_with(char::is_uppercase) && ranked() || is_amount_given(line)
}

/// "$25,000 +", "$10,000 - 24,999", "Gifts of $5,000 or more", "Under $500": how much each of those below gave.
fn is_amount_given(line: &str) -> bool {
    const MOST_WORDS: usize = 7;
    const AROUND: &WordList = word_list![
        "gifts",
        "gift",
        "donations",
        "donors",
        "of",
        "under",
        "over",
        "up",
        "to",
        "and",
        "above",
        "more",
        "or",
        "below",
        "less",
        "than",
        "between",
        "from",
    ];
    let is_amount = |word: &str| {
        word.contains(|c: char| c.is_ascii_digit())
            && word.chars().all(|c| {
                c.is_ascii_digit()
                    || matches!(
                        c,
                        '$' | '€'
                            | '£'
                            | '₹'
                            | ','
                            | '.'
                            | '+'
                            | '-'
                            | '–'
                            | '—'
                            | 'k'
                            | 'K'
                            | 'm'
                            | 'M'
                    )
            })
    };
    let is_sign = |word: &str| matches!(word, "+" | "-" | "–" | "—");
    if !line.bytes().any(|byte| byte.is_ascii_digit()) {
        return false;
    }
    let mut told = false;
    let mut amounts = 0;
    for (nth, word) in line.split_whitespace().enumerate() {
        let around = AROUND.holds(word);
        if nth >= MOST_WORDS || !around && !is_sign(word) && !is_amount(word) {
            return false;
        }
        amounts += usize::from(is_amount(word));
        told |= around || word.contains(['+', '-', '–', '—']);
    }
    amounts > 0 && told && line.contains(['$', '€', '£', '₹'])
}

/// Titles that tell no more than where one is in a report.
pub const EMPTY_TITLES: [&str; 21] = [
    "about us",
    "appendix",
    "at a glance",
    "background",
    "conclusion",
    "conclusions",
    "foreword",
    "highlights",
    "in brief",
    "introduction",
    "key facts",
    "key figures",
    "looking ahead",
    "looking back",
    "looking forward",
    "next steps",
    "outlook",
    "overview",
    "preface",
    "summary",
    "the year ahead",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_lists_of_people() {
        for line in [
            "BOARD OF DIRECTORS",
            "Our Supporters",
            "2022 Recipients",
            "Executive Team",
            "Board of Trustees (as at 31 March 2024)",
            "Directors 2023-24:",
        ] {
            assert!(is_list_of_people(line), "{line}");
        }
        for line in ["Chair of the Board", "Member, Council"] {
            assert!(!is_list_of_people(line), "{line}");
        }
    }

    #[test]
    fn knows_classes_of_givers() {
        for line in [
            "Gold",
            "Silver Sponsors",
            "Our Founding Members:",
            "Platinum Circle",
            "Ally",
            "FRIENDS",
            "$25,000 +",
            "$10,000 - 24,999",
            "€5,000–€9,999",
            "Gifts of £500 or more",
            "Under $100",
            "$1M+",
        ] {
            assert!(is_tier(line), "{line}");
        }
        for line in [
            "Goldsmith",
            "gold",
            "Lead",
            "Tide Club",
            "$25,000",
            "$1.2 million given",
            "5,000 - 9,999",
            "Friend of the harbour",
        ] {
            assert!(!is_tier(line), "{line}");
        }
    }
}
