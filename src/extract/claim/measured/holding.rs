//! Shares that someone holds of a company or a property: "owns 25 % of the mill", "is owned by Acme (60 %) and Umbra (40 %)".

use super::Case;
use super::level::is_name;
use super::spent::is_being;
use crate::extract::claim::change;
use crate::extract::claim::noun::phrase_before;
use crate::extract::claim::part::Part;
use crate::lexicon::words::{WordList, word_list};
use crate::model::{Phrase, Unit};

/// Further off than this, a word of holding says nothing of a share.
const FAR: usize = 30;

/// Nouns of those who hold shares, and of what is held.
const HOLDERS: &WordList = word_list![
    "shareholder",
    "shareholders",
    "stockholder",
    "stockholders",
    "owner",
    "owners",
    "ownership",
    "shareholding",
    "shareholdings",
    "subsidiary",
    "subsidiaries",
];

/// Whether a percentage, which measures `phrase`, is a share that someone holds, and the phrase does not say so itself.
pub(in crate::extract::claim) fn is_held(case: &Case<'_, '_, '_>, phrase: &Phrase) -> bool {
    let quantity = case.quantity();
    if quantity.unit != Some(Unit::PERCENT) || change::of(case.sentence, case.nth).is_some() {
        return false;
    }
    let held = acts(case) || passive(case) || beside(case);
    held && !phrase.pieces.iter().any(|piece| {
        let words = case.sentence.passage.document.words_of(*piece);
        words.split(' ').any(|word| {
            let own = [
                "share",
                "shares",
                "stake",
                "stakes",
                "interest",
                "interests",
                "holding",
                "holdings",
                "stock",
                "ownership",
                "shareholding",
                "shareholdings",
            ];
            own.iter().any(|own| word.eq_ignore_ascii_case(own))
        })
    })
}

/// "Acme owns 25 % of the mill", "holds 51 % and Umbra 15 %", "acquired a further 23 % of Kelp", "sold its 12 %".
fn acts(case: &Case<'_, '_, '_>) -> bool {
    const NEAR: usize = 5;
    let sentence = case.sentence;
    let passage = sentence.passage;
    let quantity = case.quantity();
    let Some(clause) = case
        .clause
        .filter(|clause| quantity.start - clause.verb <= FAR)
    else {
        return false;
    };
    let gap = clause.verb + 1..quantity.start;
    if is_being(sentence, clause.verb) {
        return false;
    }
    // "Women hold 29 % of leadership roles": seats are no property.
    let seats = word_list![
        "roles",
        "posts",
        "positions",
        "seats",
        "jobs",
        "offices",
        "places"
    ];
    let until = quantity.end..sentence.range.end.min(quantity.end + NEAR);
    if until.into_iter().any(|at| passage.is_any(at, seats)) {
        return false;
    }
    let parts = || gap.clone().map(|at| sentence.part(at));
    match clause.action {
        Some("own" | "hold") => gap.clone().all(|at| {
            let part = sentence.part(at);
            part.is_nominal()
                || matches!(
                    part,
                    Part::Determiner | Part::Conjunction | Part::Adverb | Part::Quantity
                )
                || passage.is_any(at, word_list![",", "of", "(", ")"])
        }),
        // What is bought or sold in part is a name, or one's own.
        Some("acquire" | "buy" | "purchase" | "sell") => {
            let own = gap
                .clone()
                .any(|at| passage.is_any(at, word_list!["its", "our", "their", "his", "her"]));
            let named = passage.is(quantity.end, "of")
                && passage
                    .tokens
                    .get(quantity.end + 1)
                    .is_some_and(|token| token.is_capital());
            gap.len() <= NEAR
                && parts().all(|part| !matches!(part, Part::Noun | Part::Mark | Part::Preposition))
                && (named || own && !passage.is(quantity.end, "of"))
        }
        _ => false,
    }
}

/// "owned 73 % by Acme", "is owned by Acme (60 %), Umbra (30 %)", "owned to 100 %", "a 90 %-owned yard".
fn passive(case: &Case<'_, '_, '_>) -> bool {
    let sentence = case.sentence;
    let passage = sentence.passage;
    let quantity = case.quantity();
    if passage.is_mark(quantity.end, '-') && passage.is(quantity.end + 1, "owned") {
        return true;
    }
    let near = sentence.back(quantity.start).take(FAR).take_while(|at| {
        !passage.is_any(*at, word_list![";", ":"])
            && (!sentence.part(*at).is_verbal() || passage.is_any(*at, word_list!["owned", "held"]))
    });
    let word = near
        .into_iter()
        .find(|at| passage.is_any(*at, word_list!["owned", "held"]));
    word.is_some_and(|word| {
        let tied = |at: usize| {
            matches!(
                sentence.part(at),
                Part::Preposition | Part::To | Part::Adverb
            )
        };
        let direct = passage.is(word, "owned") && (word + 1..quantity.start).all(tied);
        direct || passage.is(word + 1, "by") && is_bracketed(case)
    })
}

/// Whether the share stands alone in parentheses.
fn is_bracketed(case: &Case<'_, '_, '_>) -> bool {
    let passage = case.sentence.passage;
    let open = case.previous().is_some_and(|at| passage.is_mark(at, '('));
    open && passage.is_mark(case.quantity().end, ')')
}

/// "Its shareholders are Acme (60 %) and Umbra (40 %)", "the largest shareholder (22 %)", "a subsidiary of Acme (51 %)", "Acme
/// (19 %) and the Hale family (25 %) remain anchor shareholders", "became our biggest shareholder with 31 %".
fn beside(case: &Case<'_, '_, '_>) -> bool {
    let sentence = case.sentence;
    let passage = sentence.passage;
    let start = case.quantity().start;
    let holder = |at: &usize| passage.is_any(*at, HOLDERS);
    if !is_bracketed(case) {
        let tie = case
            .previous()
            .filter(|at| passage.is_any(*at, word_list!["with", "of"]));
        return tie.is_some_and(|tie| {
            let who = word_list!["shareholder", "stockholder", "owner"];
            tie > sentence.range.start && passage.is_any(tie - 1, who)
        });
    }
    let open = start - 1;
    let Some(name) = phrase_before(sentence, open, sentence.from(case.nth)) else {
        return false;
    };
    if passage.is_any(name.end - 1, HOLDERS) {
        return true;
    }
    // "two of 40 shareholders (5 %)" are counted.
    let mut back = sentence.back(open).take(FAR);
    let mut ahead = start..sentence.range.end.min(start + FAR);
    let behind = word_list![
        "shareholder",
        "shareholders",
        "stockholders",
        "owners",
        "holders"
    ];
    // "the Bank of Elm", "a subsidiary of Acme"
    let named = is_name(case, &(name.end - 1..name.end));
    named && (back.any(|at| holder(&at)) || ahead.any(|at| passage.is_any(at, behind)))
}

#[cfg(test)]
mod tests {
    use crate::model::Rule;

    /// Whether each claim of a text is a share that someone holds.
    #[track_caller]
    fn check(text: &str, expect: &[bool]) {
        let document = crate::read::read(text.to_owned(), crate::read::Format::Markdown);
        let report = crate::extract::extract(&document, &Default::default());
        let claims = report.claims.iter();
        let found: Vec<bool> = claims
            .map(|claim| claim.rule == Rule::ClaimHolding)
            .collect();
        assert_eq!(found, expect, "{text}");
    }

    #[test]
    fn those_who_own_have_shares() {
        check("Acme owns 25% of the kelp mill.", &[true]);
        check("Acme holds 51% and Umbra 15% of Kelp Ltd.", &[true, true]);
        check(
            "In May Acme acquired a further 23% of Kelp Ltd from Umbra.",
            &[true],
        );
        check("The Province of Elm sold its 12% to Acme.", &[true]);
        check("We run Kelp, in which we own 49%.", &[true]);
        check("The wharf is owned 73% by Acme.", &[true]);
        check(
            "The mine is owned by Acme (45%), Umbra (45%) and the State of Elm (10%).",
            &[true, true, true],
        );
        check("Our 90%-owned yard builds boats.", &[true]);
    }

    #[test]
    fn shareholders_have_shares() {
        check(
            "Its other shareholders are Acme (11.5%), Umbra (6%) and the Bank of Elm (2.25%).",
            &[true, true, true],
        );
        check("Elm is the largest shareholder (22.4%).", &[true]);
        check(
            "Kelp, a subsidiary of Acme (51%) and Umbra (49%), closed.",
            &[true, true],
        );
        check("Umbra became our biggest shareholder with 31.4%.", &[true]);
    }

    #[test]
    fn other_percentages_are_none() {
        check("Some 40% of our shareholders voted.", &[false]);
        check("We sold 40% of our kelp to schools.", &[false]);
        check("Acme owns a 25% stake in the mill.", &[false]);
        check("Most boats are owned, and 12% leak.", &[false]);
        check("Rents rose 12% in ports we own.", &[false]);
        check("Women (40%) lead our boats.", &[false]);
        check("Women held 29% of leadership roles.", &[false]);
    }
}
