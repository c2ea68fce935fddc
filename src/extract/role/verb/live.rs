//! Where a program runs: "X is in production at A and B", "deployed in production in several firms (including A and B)".

use super::super::Context;
use super::super::holder::announced;
use super::super::scene::Scene;
use super::id;
use super::object::is_adopted;
use super::passive::Passive;
use crate::document::Shape;
use crate::lexicon::words::{Tags, word_list};

/// Those at whom what the clause speaks of is "in production", by that word at token `at`; the report's own project where the clause
/// says "it".
pub(super) fn live<'s>(
    scene: &'s Scene<'_, '_>,
    context: &Context<'_>,
    at: usize,
) -> Option<Passive<'s>> {
    const BACK: usize = 2;
    let passage = scene.passage;
    let first = scene.sentence.start;
    if !passage.is(at, "production") {
        return None;
    }
    let from = first.max(at.saturating_sub(BACK));
    let within = (from..at).rev().find(|at| passage.is(*at, "in"))?;
    let link = at + 1 + usize::from(passage.is_any(at + 1, word_list!["use", "today", "now"]));
    // "in production by" is told by its verb.
    if !passage.is_any(
        link,
        word_list!["at", "within", "inside", "across", "in", "with"],
    ) {
        return None;
    }
    let verb = scene.verb_before(within)?;
    let be = passage.tags(verb).has(Tags::AUXILIARY)
        || passage.is_any(verb, word_list!["deployed", "running", "live", "rolled"]);
    // "is unused in production", "is nearly in production"
    let never = word_list!["rarely", "nearly", "hardly", "barely", "almost", "seldom"];
    let plain = |at: usize| {
        let adverb = passage.tags(at).has(Tags::ADVERB) || passage.raw(at).ends_with("ly");
        let now = word_list![
            "today", "now", "already", "also", "live", "in", "use", "out", "running", "deployed"
        ];
        (adverb || passage.is_any(at, now)) && !passage.is_any(at, never)
    };
    let be = be && (verb + 1..within).all(plain);
    let users = scene.named_from(behind_kind(scene, link + 1));
    let firms = !users.is_empty()
        && users
            .iter()
            .all(|user| user.named().is_some_and(|id| !is_adopted(scene.kind(id))));
    if !(be && firms) {
        return None;
    }
    let subject = scene.subjects(verb).into_iter().next();
    let place = match subject {
        Some(what) => (what.organization()?, Some(what)),
        None if passage.is(first, "it")
            && !(first..within)
                .any(|at| passage.tags(at).has(Tags::RELATIVE) || passage.is(at, "that")) =>
        {
            (context.project?, None)
        }
        None => return None,
    };
    is_adopted(scene.kind(place.0)).then(|| (users, vec![place], id("user")))
}

/// "in several organizations (including A": where the names start behind what those are; `at` where nothing announces them.
fn behind_kind(scene: &Scene<'_, '_>, at: usize) -> usize {
    const LONGEST: usize = 4;
    let passage = scene.passage;
    let small = |at: &usize| {
        passage.tokens[*at].shape == Shape::Lower && !passage.tags(*at).has(Tags::PREPOSITION)
    };
    let words = (at..scene.sentence.end.min(at + LONGEST))
        .take_while(small)
        .count();
    let end = at + words;
    let open = usize::from(passage.is_mark(end, '('));
    let named = (words > 0)
        .then(|| announced(passage, end + open))
        .flatten();
    named.unwrap_or(at)
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::check;

    #[test]
    fn programs_run_at_those_who_use_them() {
        let both = "Siemens user Delta Project; Bosch user Delta Project";
        check(
            "The Delta Project is in production at Siemens and Bosch.",
            both,
        );
        check(
            "The Delta Project is now in production use at Siemens and Bosch.",
            both,
        );
        check(
            "The Delta Project has been deployed in widespread production in several firms (including Siemens and Bosch).",
            both,
        );
        check("The Delta Project is not in production at Siemens.", "");
        check(
            "The Delta Project may be in production at Siemens next year.",
            "",
        );
        check("The pump is in production at Siemens.", "");
    }
}
