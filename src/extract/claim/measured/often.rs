//! How often something is done: "the board met six times", "the paper was cited 61 times".

use super::{Case, Measured};
use crate::extract::claim::part::Part;
use crate::lexicon::verbs;
use crate::lexicon::words::word_list;

/// What is done so often, told by its verb, whose noun a row says: "downloaded" → "downloads".
pub(super) fn done(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let sentence = case.sentence;
    let passage = sentence.passage;
    let quantity = case.quantity();
    let times = quantity.end;
    if !passage.is(times, "times") || quantity.unit.is_some() {
        return None;
    }
    // "six times winner", "three times the size": not how often it is done.
    let more = matches!(
        sentence.part(times + 1),
        Part::Noun | Part::Adjective | Part::Determiner
    ) && !passage.is_any(
        times + 1,
        word_list!["a", "an", "each", "every", "this", "last"],
    );
    let verb = case.clause?.verb;
    let noun = verbs::occasion(passage.raw(verb));
    if more
        || noun.is_none()
        || sentence.part(verb) != Part::Verb && sentence.part(verb) != Part::Participle
    {
        return None;
    }
    case.found(verb..verb + 1, times + 1)
}

#[cfg(test)]
mod tests {
    use crate::extract::claim::tests::check;

    #[test]
    fn what_is_done_so_often_is_counted() {
        check("The board met six times.", &["met: 6 count"]);
        check(
            "The chart was downloaded over 4,000 times in May.",
            &["downloaded: 4000 count"],
        );
        check(
            "The committee meets no fewer than four times a year.",
            &["meets: 4 count"],
        );
        check("Its log has been cited 61 times.", &["cited: 61 count"]);
        check("The crew won four times.", &["times: 4 count"]);
    }
}
