//! What the pieces of the lines over a text are to each other: a name, what the document is, whose services the name gives.

use super::line::Word;
use super::wording::{self, is_report_word};
use crate::document::Document;
use crate::lexicon::sets;
use crate::lexicon::words::{WordList, word_list};

/// "Directors' Report 2018", "Registered charity 1234": whether a piece says what the document is, or of what sort its
/// publisher.
pub(super) fn says_what(piece: &[Word<'_>]) -> bool {
    let registered = matches!(piece[0].text, "Registered" | "Incorporated" | "Charity")
        && piece
            .get(1)
            .is_some_and(|next| !next.text.eq_ignore_ascii_case("office"))
        || piece.last().is_some_and(|last| last.text == "charity");
    registered || piece.iter().any(|word| wording::is_report(word.text))
}

/// Whether nothing but a comma parts a piece from the one before it.
pub(super) fn goes_on(document: &Document, before: &[Word<'_>], piece: &[Word<'_>]) -> bool {
    let last = before[before.len() - 1];
    let gap = &document.text[last.start + last.text.len()..piece[0].start];
    gap.trim_matches(' ') == ","
}

/// "Present: Jane Dorn (Alvik Bank)": whether a piece tells who employs the person before it, in a parenthesis or
/// behind a comma.
pub(super) fn employs(document: &Document, before: &[Word<'_>], piece: &[Word<'_>]) -> bool {
    let last = before[before.len() - 1];
    let gap = &document.text[last.start + last.text.len()..piece[0].start];
    let person =
        (2..=4).contains(&before.len()) && !before.iter().any(|word| is_report_word(word.text));
    // "Mme Rosa Dorn, Alvik Bank"
    let honoured = || {
        let first = before[0].text.trim_end_matches('.');
        sets::is_honorific(first) || matches!(first, "Mme" | "M" | "Herr" | "Frau")
    };
    person && (gap.trim() == "(" || gap.trim() == "," && honoured())
}

/// "Auditor", "Principal bankers": whether a piece is the label of those who serve the publisher.
pub(super) fn is_of_advisers(piece: &[Word<'_>]) -> bool {
    const LONGEST: usize = 4;
    const ADVISERS: &WordList = word_list![
        "adviser",
        "advisers",
        "advisor",
        "advisors",
        "auditor",
        "auditors",
        "banker",
        "bankers",
        "broker",
        "brokers",
        "counsel",
        "custodian",
        "depositary",
        "lawyers",
        "registrar",
        "registrars",
        "solicitor",
        "solicitors",
    ];
    let last = piece.last().map_or("", |word| word.text);
    piece.len() <= LONGEST && ADVISERS.holds(last)
}

/// "GRI 2-28", "ISO 9001": whether the letters of a run stand for the standard whose number follows them.
pub(super) fn is_of_standard(run: &[Word<'_>], behind: Option<&Word<'_>>) -> bool {
    let [word] = run else { return false };
    let letters = word.text.bytes().all(|byte| byte.is_ascii_uppercase());
    let numbered = behind.is_some_and(|next| next.text.starts_with(|c: char| c.is_ascii_digit()));
    letters && numbered
}

#[cfg(test)]
mod tests {
    use crate::extract::organization::subject::testing::{check_markdown, check_plain};

    #[test]
    fn advisers_standards_and_employers_publish_nothing() {
        let met =
            "In May many people met there again to talk about tides, which they had done before.";
        check_markdown(
            &format!(
                "### Corporate information\n\n**Principal bankers**\nAlvik Harbour Bank Limited; Dorn Bank plc\n\n{met}\n"
            ),
            None,
        );
        check_plain(&format!("GRI 2-28 Membership\n\n{met}"), None);
        check_plain(
            &format!("Governing bodies\n\nM. Jan Hill, Dorn Harbour Bank plc\n\n{met}"),
            None,
        );
        check_plain(
            &format!("Subsidiaries of Dorn Harbour Bank plc\n\n{met}"),
            Some("Dorn Harbour Bank plc"),
        );
    }
}
