//! How often something is done: "the board met six times", "the paper was cited 61 times".

use super::{Case, Measured};
use crate::extract::claim::part::Part;
use crate::lexicon::verbs;
use crate::lexicon::words::word_list;
use crate::model::Phrase;

/// The times and what is done so often: "times, met", for times alone tell nothing.
pub(super) fn done(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let sentence = case.sentence;
    let passage = sentence.passage;
    let times = case.quantity().end;
    if !passage.is(times, "times") || case.quantity().unit.is_some() {
        return None;
    }
    // "six times winner", "three times the size" tell something else.
    let each = word_list!["a", "an", "each", "every", "this", "last", "per"];
    let more = matches!(
        sentence.part(times + 1),
        Part::Noun | Part::Adjective | Part::Determiner
    ) && !passage.is_any(times + 1, each);
    let verb = case.clause?.verb;
    let says = matches!(sentence.part(verb), Part::Verb | Part::Participle)
        && !matches!(
            verbs::lemma(passage.raw(verb)),
            None | Some("be" | "have" | "do")
        );
    // "is put at 5 to 10 times": what the number is put at.
    let put = case
        .previous()
        .is_some_and(|at| passage.is_any(at, word_list!["at", "to", "as", "by"]));
    if more || !says || put {
        return None;
    }
    let pieces = [times..times + 1, verb..verb + 1].map(|range| passage.span(range));
    let phrase = Phrase {
        pieces: pieces.into(),
    };
    case.named(phrase, times + 1)
}

/// "the dinner, which *230 attended*", "312 replied": people without a noun are told by what they did.
pub(super) fn attended(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let sentence = case.sentence;
    let light = |at: &usize| matches!(sentence.part(*at), Part::Adverb | Part::Auxiliary);
    let verb = (case.quantity().end..sentence.range.end).find(|at| !light(at))?;
    let named = verbs::counted(sentence.passage.raw(verb)).is_some();
    // "an average of 8 attending"
    let of = case.previous().is_some_and(|at| {
        let averages = word_list!["average", "total", "maximum", "minimum", "median"];
        let passage = sentence.passage;
        passage.is(at, "of") && passage.is_any(at.wrapping_sub(1), averages)
    });
    let opens = of
        || case.previous().is_none_or(|at| {
            matches!(
                sentence.part(at),
                Part::Mark | Part::Conjunction | Part::Relative | Part::Determiner | Part::Adverb
            ) || sentence.passage.is(at, "which")
        });
    let acts = matches!(sentence.part(verb), Part::Verb | Part::Participle);
    (named && opens && acts)
        .then(|| case.ahead(verb..verb + 1))
        .flatten()
}

#[cfg(test)]
mod tests {
    use crate::extract::claim::tests::check;

    #[test]
    fn people_are_told_by_what_they_did() {
        check(
            "The dinner, which 230 attended, was long.",
            &["attended: 230 count"],
        );
        check(
            "In May 286 attend, 61 more than before.",
            &["attend: 286 count", "attend: 61 count"],
        );
        check(
            "The crew has 23 sailors, with an average of 8 attending each meeting.",
            &["sailors: 23 count", "attending: 8 count"],
        );
        check(
            "We asked 300 firms. 117 replied.",
            &["firms: 300 count", "firms: 117 count"],
        );
    }

    #[test]
    fn what_is_done_so_often_is_told_with_its_times() {
        check("The board met six times.", &["times, met: 6 count"]);
        check(
            "The chart was downloaded over 4,000 times in May.",
            &["times, downloaded: 4000 count"],
        );
        check(
            "The committee meets no fewer than four times a year.",
            &["times, meets: 4 count"],
        );
        check(
            "Its log has been cited 61 times.",
            &["times, cited: 61 count"],
        );
        check("It was the six times winner.", &["times winner: 6 count"]);
    }
}
