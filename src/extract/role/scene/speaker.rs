//! The words that stand for the report's subject: "we", "our", "the Foundation", "your Company".

use crate::document::Shape;
use crate::extract::passage::Passage;
use crate::lexicon::words::{Tags, WordList, tags, word_list};
use crate::model::{Organization, OrganizationKind};

/// What any organization calls itself in its report.
const GENERAL: &WordList = word_list![
    "company",
    "foundation",
    "organization",
    "organisation",
    "bank",
    "charity",
    "institute",
    "association"
];

/// The same where it is written as a name: "the Group".
const TITLES: &WordList = word_list![
    "company",
    "organization",
    "organisation",
    "corporation",
    "charity"
];

/// What organizations are called in other tongues, by how their word starts or ends.
const TONGUES: [(&str, &[&str]); 7] = [
    ("bank", &["banco", "banca", "banque", "bancorp", "bank"]),
    (
        "foundation",
        &[
            "fundação",
            "fundación",
            "fondation",
            "fondazione",
            "stiftung",
            "stiftelse",
            "stichting",
            "säätiö",
        ],
    ),
    (
        "association",
        &[
            "verband",
            "verein",
            "asociación",
            "associação",
            "associazione",
            "forening",
        ],
    ),
    ("institute", &["institut", "instituto", "istituto"]),
    (
        "university",
        &[
            "universität",
            "université",
            "universidad",
            "universidade",
            "università",
            "universiteit",
        ],
    ),
    ("society", &["gesellschaft", "société", "sociedad"]),
    (
        "federation",
        &["federación", "fédération", "federazione", "föderation"],
    ),
];

/// "we", "our", "the Foundation", "the company": one past the words that stand for the report's subject at token `at`.
pub(super) fn subject_at(
    passage: &Passage<'_>,
    at: usize,
    from: usize,
    subject: &Organization,
) -> Option<usize> {
    if passage.tags(at).has(Tags::WE) && passage.tokens[at].shape != Shape::Upper {
        // "None of us is a member"
        let none = word_list!["none", "neither", "nobody", "few", "one"];
        let of_none = passage.is(at, "us")
            && at >= from + 2
            && passage.is(at - 1, "of")
            && passage.is_any(at - 2, none);
        return (!of_none).then_some(at + 1);
    }
    // "the company that sued us"
    let theirs = word_list!["that", "which", "who", "whose", "we"];
    if passage.is_any(at + 1, theirs) {
        return None;
    }
    let noun = passage.raw(at);
    let lead = at.checked_sub(1).filter(|lead| *lead >= from)?;
    // "Your Company is a member of A": a report to shareholders speaks of itself.
    let yours = passage.is(lead, "your") && matches!(noun, "company" | "Company" | "bank" | "Bank");
    if !(passage.is_any(lead, word_list!["the", "our", "this"]) || yours) {
        return None;
    }
    let capital = passage.tokens[at].shape == Shape::Title;
    let general = match capital {
        true => {
            passage.is_any(at, TITLES)
                || matches!(noun, "Group" | "Firm") && subject.kind == OrganizationKind::Company
        }
        false => passage.is_any(at, GENERAL) && passage.tokens[at].shape == Shape::Lower,
    };
    let behind = |at: usize| passage.tokens.get(at);
    let longer = behind(at + 1).is_some_and(|next| next.is_capital() && next.spaced);
    // "the Bank of England"
    let other = passage.is_any(at + 1, word_list!["of", "for"])
        && [at + 2, at + 3]
            .into_iter()
            .any(|at| behind(at).is_some_and(|next| next.is_capital()));
    let project =
        subject.kind == OrganizationKind::OpenSourceProject && noun.eq_ignore_ascii_case("project");
    let group = || {
        subject.kind == OrganizationKind::WorkingGroup
            && (noun == "group" || is_group(&subject.name, noun))
    };
    // "the working group" in its own report
    if noun == "working"
        && passage.is(at + 1, "group")
        && subject.kind == OrganizationKind::WorkingGroup
        && !passage.is_any(at + 2, word_list!["of", "for"])
    {
        return Some(at + 2);
    }
    let own = || project || group() || is_called(&subject.name, noun, capital);
    (!longer && !other && (general || yours || own())).then_some(at + 1)
}

/// Whether `noun` is what a group's name says in short or in full: "the WG" for "WG Tides" and "Tides Working Group".
fn is_group(name: &str, noun: &str) -> bool {
    const KINDS: [(&str, &str); 3] = [
        ("WG", "Working Group"),
        ("SIG", "Special Interest Group"),
        ("TAG", "Technical Advisory Group"),
    ];
    let short = KINDS.iter().find(|(short, _)| *short == noun);
    short.is_some_and(|(short, long)| {
        let words = name.split(|c: char| !c.is_alphanumeric());
        name.ends_with(long) || { words }.any(|word| word == *short)
    })
}

/// Whether an organization's name has `noun` for what it is: "the Guild" for "Nordic Python Guild", "the Bank" for "Banco
/// do Brasil". Written small the noun must be its last word.
fn is_called(name: &str, noun: &str, capital: bool) -> bool {
    if !name.contains(' ') {
        return false;
    }
    let mut words = name
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    if !capital {
        let same = |word: &str| match word.is_ascii() {
            true => word.eq_ignore_ascii_case(noun),
            false => word.to_lowercase() == noun.to_lowercase(),
        };
        // "the university" for "University of Alvik"
        let opens = name.split_once(' ').is_some_and(|(first, rest)| {
            same(first) && !same("group") && rest.to_lowercase().starts_with("of ")
        });
        return opens || words.next_back().is_some_and(same);
    }
    let noun = noun.to_lowercase();
    let tongue = TONGUES
        .iter()
        .find(|(head, _)| *head == noun)
        .map(|(_, others)| *others);
    let last = words.clone().next_back().map(str::to_lowercase);
    if last.is_some_and(|last| last == noun) {
        return true;
    }
    let head = tags(noun.as_bytes()).has(Tags::ORG_HEAD);
    words.any(|word| {
        let word = word.to_lowercase();
        head && word == noun
            || tongue.is_some_and(|others| {
                others
                    .iter()
                    .any(|other| word.starts_with(other) || word.ends_with(other))
            })
    })
}

/// Whether token `at` may name somebody or stand for one: nearly all words are small ones that are no pronoun and have no
/// article before them.
pub(super) fn may_stand_for(passage: &Passage<'_>, at: usize) -> bool {
    let token = &passage.tokens[at];
    let led = at > 0 && passage.tags(at - 1).has(Tags::DETERMINER);
    let stands = || token.tags.has(Tags::WE | Tags::PRONOUN) || passage.is(at, "its");
    led || token.is_capital() || stands()
}

/// "It makes pumps", "Its members include", "Through its subsidiary, it makes": whether token `at` stands for whom the
/// sentence before speaks of.
pub(super) fn is_it(passage: &Passage<'_>, at: usize, from: usize) -> bool {
    let opens = at == from && passage.is_any(at, word_list!["it", "its"]);
    let behind = at > from
        && passage.is(at, "it")
        && passage.is_mark(at - 1, ',')
        && passage.is_any(from, word_list!["through", "with", "via"])
        && passage.is(from + 1, "its");
    opens || behind
}

/// "A announced that it has joined B": whether token `at` stands for whom the sentence opens with, who says what follows.
pub(super) fn is_said_of_itself(passage: &Passage<'_>, at: usize, from: usize) -> bool {
    const SAYS: &WordList = word_list!["announced", "announces", "confirmed", "said", "says"];
    let that = at.saturating_sub(usize::from(at > from && passage.is(at - 1, "that")));
    passage.is(at, "it") && that > from + 1 && passage.is_any(that - 1, SAYS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn organizations_are_called_by_what_they_are() {
        assert!(is_called("Nordic Python Guild", "Guild", true));
        assert!(is_called("THE MERSEY ASSURANCE SOCIETY", "Society", true));
        assert!(is_called("Institute for Tidal Physics", "Institute", true));
        assert!(is_called("Banco del Altiplano", "Bank", true));
        assert!(is_called("Strandvik Sparbank AB (publ)", "Bank", true));
        assert!(!is_called("Harbour Alliance", "Bank", true));
        assert!(!is_called("Group of Friends Ltd", "group", false));
        assert!(!is_called("Guild", "Guild", true));
    }

    #[test]
    fn groups_are_called_by_their_kind() {
        assert!(is_group("WG Tides", "WG"));
        assert!(is_group("Tides Working Group", "WG"));
        assert!(!is_group("Tides Working Group", "SIG"));
        assert!(!is_group("WGA Alvik", "WG"));
    }
}
