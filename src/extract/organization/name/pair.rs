//! Two people whose names, with "and" between them, are one name: of a foundation, of a firm.

use super::super::head;
use super::{is_name_token, text_of};
use crate::document::Shape;
use crate::extract::passage::Passage;
use crate::extract::person;
use crate::lexicon::sets;
use crate::lexicon::words::{Tags, word_list};

/// "John D. and Catherine T. MacArthur Foundation": whether given names alone stand before the "and" at token `at`, and a
/// name that a foundation is called by behind it. Initials show that a name is a person's as a list of given names does.
pub(super) fn is_couple(passage: &Passage<'_>, start: usize, at: usize, limit: usize) -> bool {
    const LONGEST: usize = 3;
    const AHEAD: usize = 9;
    let initial = |place: usize| {
        let letters = passage.raw(place);
        letters.len() == 1 && is_name_token(passage, place) || passage.is_mark(place, '.')
    };
    let initialled =
        |place: usize| passage.tokens[place].shape == Shape::Title && initial(place + 1);
    let given = |place: usize| sets::is_given_name(passage.raw(place)) || initialled(place);
    let before = at - start <= LONGEST && given(start) && (start + 1..at).all(initial);
    if !before || at + 1 >= limit || !given(at + 1) {
        return false;
    }
    let named = |place: &usize| is_name_token(passage, *place) || initial(*place);
    (at + 2..limit.min(at + AHEAD))
        .take_while(named)
        .any(|place| {
            passage.is_any(
                place,
                word_list![
                    "foundation",
                    "fund",
                    "trust",
                    "charity",
                    "charities",
                    "museum",
                    "center",
                    "centre",
                    "endowment",
                    "institute",
                    "library",
                    "theatre",
                    "hospital",
                    "school",
                ],
            )
        })
}

/// "Dorn and Sons Ltd", "Hallam and Brace LLP": one past the partners behind the "and" at token `at` of a firm that is called
/// by one name before it.
pub(super) fn partners(
    passage: &Passage<'_>,
    start: usize,
    at: usize,
    limit: usize,
) -> Option<usize> {
    const LONGEST: usize = 4;
    let kin = word_list![
        "sons",
        "son",
        "brothers",
        "bros",
        "sisters",
        "daughters",
        "associates",
    ];
    let surname = passage.tokens[at - 1].shape == Shape::Title
        && !sets::is_place(passage.raw(at - 1))
        && !passage.tags(at - 1).has(Tags::ADJECTIVE);
    if !surname || at - start > LONGEST {
        return None;
    }
    if passage.is_any(at + 1, kin) {
        return Some(at + 2);
    }
    // Partners of a law firm; "Alvik LLP and Dorn LLP" are two.
    let law = at + 2 < limit && matches!(passage.raw(at + 2), "LLP" | "LLLP" | "PLLC");
    (law && at == start + 1 && !head::is_legal_form(passage.raw(at - 1))).then_some(at + 3)
}

/// "Lisa M. Dorn, Ph.D. & Associates": one past the mark behind the degree of the partner named first, which stands behind
/// the comma at token `at`.
pub(super) fn degree_of_partner(passage: &Passage<'_>, at: usize, limit: usize) -> Option<usize> {
    const LONGEST: usize = 5;
    let and = (at + 2..limit.min(at + 2 + LONGEST)).find(|place| passage.is_mark(*place, '&'))?;
    let degree = text_of(passage, at + 1..and);
    (person::is_post_nominal(&degree) && and + 1 < limit && is_name_token(passage, and + 1))
        .then_some(and + 1)
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn couples_give_foundations_their_names() {
        check(
            "The Leona M. and Harry B. Dornsley Charitable Trust gave.",
            "Leona M. and Harry B. Dornsley Charitable Trust",
        );
        check(
            "The John and Maria Dorn Library Fund gave.",
            "John and Maria Dorn Library Fund",
        );
        check("John and Maria Dorn gave.", "John | Maria Dorn");
    }

    #[test]
    fn partners_and_kin_give_firms_their_names() {
        check("By Hallam and Brace LLP there.", "Hallam and Brace LLP");
        check("By E A Dorn and Brothers there.", "E A Dorn and Brothers");
        check("By Siemens and Dorn Ltd there.", "Siemens | Dorn Ltd");
        check(
            "By Alvik Bank and Trust Company there.",
            "Alvik Bank and Trust Company",
        );
        check("By Alvik LLP and Dorn LLP there.", "Alvik LLP | Dorn LLP");
    }
}
