//! What titles announce: "Gold members", "Thank you to our 2024 sponsors", "Who uses it?".

use super::super::list::announcer_of_words;
use crate::document::lex_text;
use crate::extract::employed::FIRMS;
use crate::lexicon::words::{WordList, word_list};
use crate::model::OrganizationKind;

/// What a title such as "Gold members" or "Our partners" announces; lists of people announce none.
pub(in crate::extract::organization) fn announced_by_title(
    title: &str,
) -> Option<Option<OrganizationKind>> {
    const MOST_WORDS: usize = 6;
    const PEOPLE: &WordList = word_list![
        "board",
        "committee",
        "team",
        "staff",
        "council",
        "trustees",
        "leadership",
        "maintainers",
        "directors",
        "individual",
        "people",
        "chairs",
        "editors",
        "authors",
        "ambassadors",
        "fellows",
    ];
    if title.ends_with('?') {
        return asks_for_firms(title).then_some(None);
    }
    let title = thanked(title.strip_suffix(':').unwrap_or(title));
    // Nearly all titles end in a word that announces nothing, or are long.
    let last = title.rsplit(' ').next().unwrap_or_default();
    let plain = !last.is_empty() && last.bytes().all(|byte| byte.is_ascii_alphabetic());
    // "开源组织", "2024", ")"
    let wordless = !last.is_empty() && !last.bytes().any(|byte| byte.is_ascii_alphabetic());
    if wordless
        || plain && announcer_of_words(&[last]).is_none()
        || title.split_whitespace().nth(MOST_WORDS).is_some()
    {
        return None;
    }
    let lower = title.to_lowercase();
    let tokens = lex_text(&lower);
    let words: Vec<&str> = tokens.iter().map(|token| token.span.of(&lower)).collect();
    if words.len() > MOST_WORDS || words.iter().any(|word| PEOPLE.holds(word)) {
        return None;
    }
    // "Current initiatives and project health" and "Working groups" head lists of many things.
    const VAGUE: &WordList = word_list![
        "events",
        "initiatives",
        "groups",
        "projects",
        "communities",
        "channels",
        "forums",
        "entities",
    ];
    let last = words.last().filter(|last| !VAGUE.holds(last))?;
    announcer_of_words(&[*last]).and(announcer_of_words(&words))
}

/// "Who uses it?", "Which companies contribute?": whether a title asks for organizations, which its answer lists.
fn asks_for_firms(title: &str) -> bool {
    const USING: &WordList = word_list!["use", "uses", "using", "adopted", "adopts"];
    let mut words = title.trim_end_matches('?').split(' ');
    match words.next() {
        Some("Who") => words.any(|word| USING.holds(word)),
        Some("Which" | "What") => words.any(|word| FIRMS.holds(word)),
        _ => false,
    }
}

/// Whom a title thanks: "2024 sponsors" of "Thank you to all of our 2024 sponsors".
fn thanked(title: &str) -> &str {
    const THANKS: [&str; 6] = [
        "Thank you to ",
        "Thank You to ",
        "Thanks to ",
        "Many thanks to ",
        "Special thanks to ",
        "With thanks to ",
    ];
    let Some(whom) = THANKS.iter().find_map(|thanks| title.strip_prefix(thanks)) else {
        return title;
    };
    ["all ", "of ", "our ", "the "]
        .into_iter()
        .fold(whom, |whom, small| {
            let opens = whom
                .get(..small.len())
                .is_some_and(|word| word.eq_ignore_ascii_case(small));
            whom.get(small.len()..).filter(|_| opens).unwrap_or(whom)
        })
}

#[cfg(test)]
mod tests {
    use super::super::super::tests::check;

    #[test]
    fn titles_thank_those_who_are_listed_below() {
        check(
            "# Thank you to All TideCon 2024 sponsors:\n\n- [Quellwerk](https://quellwerk.example)\n- [QDN](https://qdn.example)\n",
            "Quellwerk company, QDN company",
        );
        check(
            "# Thanks to all of our donors\n\n- Quellwerk\n- Tarnwick\n",
            "Quellwerk company, Tarnwick company",
        );
        check(
            "# Thank you to all helpers\n\n- Quellwerk\n- Tarnwick\n",
            "",
        );
        check(
            "# Thanks to the board members\n\n- Quellwerk\n- Tarnwick\n",
            "",
        );
    }
}
