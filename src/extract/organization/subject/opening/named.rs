//! The name that a line has which is not of the opening: a title further down, a foot, a signature.

use std::ops::Range;

use super::super::wording::is_report_word;
use super::super::{Evidence, is_nameable, is_unit};
use super::Opening;
use super::body::Body;
use super::line::{Word, pieces, runs};
use super::shape::{is_slogan, is_topic, sureness};
use crate::document::{Document, Span};

/// How a name must stand in a line that is not of the opening.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum Named {
    /// At its start, whatever stands behind it in parentheses or behind a bar.
    Opens,
    /// Beside nothing but words for reports, numbers and letters.
    Alone,
    /// At its end.
    Closes,
}

/// The only name in a stretch of text that stands there as `place` says, is an organization by its words alone, or that
/// the text behind goes on with.
pub(in super::super) fn named(
    document: &Document,
    line: Span,
    evidence: &Evidence,
    place: Named,
) -> Option<Opening> {
    /// A name that the text says again is one whatever its words.
    const OFTEN: u32 = 2;
    let pieces = pieces(document, line);
    let aside = |word: &Word<'_>| {
        is_report_word(word.text)
            || !word.text.chars().any(char::is_lowercase) && word.text.len() <= 4
            || word.text.eq_ignore_ascii_case("the")
    };
    let body = Body::of(document, 0);
    let mut found = None;
    for (nth, piece) in pieces.iter().enumerate() {
        let whole = |run: &Range<usize>| {
            let before = piece[..run.start].iter().all(aside);
            match place {
                Named::Opens => nth == 0 && before,
                Named::Alone => before && piece[run.end..].iter().all(aside),
                Named::Closes => nth + 1 == pieces.len() && run.end == piece.len(),
            }
        };
        for run in runs(piece).into_iter().filter(whole) {
            let (first, last) = (piece[run.start], piece[run.end - 1]);
            let span = Span::new(first.start, last.start + last.text.len());
            let written = document.words(span);
            let plain = body.spelling(&written);
            let fits = is_nameable(&plain) && !is_unit(&plain) && !evidence.is_person(&plain);
            let own = !is_topic(&plain, evidence) && !is_slogan(&plain);
            let sure =
                sureness(&plain) > 2 || own && place != Named::Alone && body.names(&plain) >= OFTEN;
            if fits && sure && found.is_none() {
                let name = match plain != written && body.goes_on_with(&plain) {
                    true => plain,
                    false => written,
                };
                let span = Some(span);
                found = Some(Opening { name, span });
            }
        }
        let others = || piece.iter().all(aside);
        if place == Named::Alone && found.is_none() && !others() {
            return None;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use crate::extract::organization::subject::testing::check_plain as check;

    const MET: &str =
        "In May many people met there again to talk about tides, which they had done before.";

    #[test]
    fn names_in_capitals_are_spelt_as_the_text_spells_them() {
        check(
            &format!(
                "TIDEWATCH WATERNET  *  Annual overview\n\n{MET} TideWatch WaterNet grew. We met."
            ),
            Some("TideWatch WaterNet"),
        );
        check(
            &format!(
                "H2-DORN  -  Grant Agreement 101\nFinal report\n\n{MET} H2-Dorn ran. H2-Dorn sank."
            ),
            Some("H2-Dorn"),
        );
    }

    #[test]
    fn coined_names_beside_the_words_for_a_report_are_its_publishers() {
        check(
            &format!("JARDIM ALVIKO DO NORTE — RAPPORT / REPORT 2023\n\n{MET} We grew."),
            Some("JARDIM ALVIKO DO NORTE"),
        );
        check(
            &format!("Climate Action — REPORT 2023\n\n{MET} We grew."),
            None,
        );
    }

    #[test]
    fn a_bulletin_is_of_whom_the_text_calls_by_the_last_word() {
        check(
            &format!(
                "The Loop: monthly bulletin of the Circular Cloth Accord\n\n{MET} The Accord grew."
            ),
            Some("Circular Cloth Accord"),
        );
        check(
            &format!("The Loop: monthly bulletin of the Circular Cloth Season\n\n{MET}"),
            None,
        );
    }
}
