//! The sizes of models that their names end in: "LLaMA 70B", "Llama 3.1-405B".

use super::counts_noun;
use crate::document::Shape;
use crate::extract::claim::quantity::Quantity;
use crate::extract::passage::Passage;
use crate::lexicon::words::Tags;

/// Whether a number with the letter for a billion, which counts and pays nothing, stands right behind a name; `from` is where
/// its sentence starts.
pub(super) fn is_size(passage: &Passage<'_>, quantity: &Quantity, from: usize) -> bool {
    let last = quantity.number_end - 1;
    let billion =
        passage.raw(last).ends_with('B') && (passage.raw(last).len() > 1 || passage.is_glued(last));
    let bare = billion && quantity.unit.is_none() && !counts_noun(passage, quantity);
    // "Llama 3.1 405B"
    let release = |at: usize| passage.tokens[at].shape == Shape::Number;
    let name = quantity.start.checked_sub(1);
    let name = name.and_then(|at| at.checked_sub(usize::from(release(at))));
    bare && name.filter(|at| *at >= from).is_some_and(|at| {
        let token = &passage.tokens[at];
        let closed = Tags::PREPOSITION | Tags::DETERMINER | Tags::AUXILIARY | Tags::VERB;
        token.is_word() && token.is_capital() && !token.tags.has(closed)
    })
}

#[cfg(test)]
mod tests {
    use crate::extract::claim::tests::check;

    #[test]
    fn models_are_named_by_their_size() {
        check(
            "We ran LLaMA 70B on it, and then Llama 3.1-405B and Llama 3.1 405B.",
            &[],
        );
        check("We ran Quell 32B and Mistral 7B models.", &[]);
        check("It has 70B parameters.", &["parameters: 70000000000 count"]);
    }
}
