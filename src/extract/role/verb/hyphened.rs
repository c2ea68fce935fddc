//! Who does what a participle glued to its name tells: "the A-funded B", "the A-initiated working group B".

use super::super::scene::Scene;
use super::id;
use super::passive::Passive;
use crate::document::Shape;
use crate::lexicon::verbs::{Form, form};
use crate::lexicon::words::{Tags, word_list};
use crate::model::OrganizationKind;

/// "the A-funded B", "A-owned B": who does it to whom, by the participle at token `at`.
pub(super) fn hyphened<'s>(scene: &'s Scene<'_, '_>, at: usize) -> Option<Passive<'s>> {
    const NEAR: usize = 4;
    let passage = scene.passage;
    let mark = at.checked_sub(1).filter(|mark| {
        passage.is_mark(*mark, '-') && passage.is_glued(*mark) && passage.is_glued(at)
    })?;
    let doer = &scene.actors[scene.ending_at(mark)?];
    let role = match passage.raw(at) {
        "founded" | "initiated" | "established" => "founder",
        "funded" | "financed" => "funder",
        "sponsored" => "sponsor",
        "backed" | "supported" => "supporter",
        "hosted" => "host",
        "owned" => "owner",
        _ => return None,
    };
    // "the non-A-funded B", "the formerly A-owned B"
    let before = doer.tokens.start.checked_sub(1);
    let past = before.is_some_and(|before| {
        passage.is_mark(before, '-')
            || passage.is_any(
                before,
                word_list![
                    "allegedly",
                    "former",
                    "formerly",
                    "no",
                    "not",
                    "once",
                    "partly",
                    "previously",
                    "soon",
                    "supposedly",
                ],
            )
    });
    let object = scene.from(at + 1).first()?;
    let closed = Tags::PREPOSITION | Tags::DETERMINER | Tags::FINITE | Tags::CONJUNCTION;
    let gap = at + 1..object.tokens.start;
    let near = gap.len() < NEAR
        && gap.clone().all(|at| {
            let token = &passage.tokens[at];
            token.shape == Shape::Lower && !token.tags.has(closed)
        });
    // "the A-founded team beat B"
    let near = near && (gap.len() < 2 || passage.tags(gap.end - 1).has(Tags::ORG_HEAD));
    let (from, whom) = (doer.named()?, object.named()?);
    // "the A-funded B report" is of B.
    let end = object.tokens.end;
    let noun = passage.tokens.get(end).is_some_and(|token| {
        token.shape == Shape::Lower && form(passage.raw(end)) == Some(Form::Base)
    });
    let whole = !noun && !scene.modifies(object) && !scene.is_possessive(end);
    let kind = scene.kind(whom);
    let fits =
        role != "owner" || matches!(kind, OrganizationKind::Company | OrganizationKind::Other);
    let held = near && whole && fits && !past && from != whom;
    held.then(|| (vec![doer], vec![(whom, Some(object))], id(role)))
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::check;

    #[test]
    fn who_does_it_is_glued_to_the_participle() {
        check(
            "The Siemens-funded Harbour Alliance met.",
            "Siemens funder Harbour Alliance",
        );
        check(
            "The Siemens-initiated Harbour Alliance met in May.",
            "Siemens founder Harbour Alliance",
        );
        check(
            "In June the Siemens-owned Quellwerk GmbH closed.",
            "Siemens owner Quellwerk GmbH",
        );
        for sentence in [
            "The Siemens-funded Harbour Alliance report came out.",
            "The Siemens-funded report of the Harbour Alliance came out.",
            "The formerly Siemens-owned Quellwerk GmbH closed.",
            "The Siemens-founded team beat Bosch.",
            "The Siemens-founded firm sued Bosch.",
            "The Siemens-funded lobby fights Bosch.",
            "The allegedly Siemens-funded Harbour Alliance met.",
            "A Siemens-based test of the Harbour Alliance failed.",
        ] {
            check(sentence, "");
        }
    }
}
