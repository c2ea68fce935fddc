//! Lists of two or three names that nothing announces, of which one may speak for the others.

use std::ops::Range;

use super::super::head;
use super::super::name::text_of;
use super::is_coordinated;
use crate::document::Shape;
use crate::extract::passage::Passage;
use crate::extract::person;
use crate::lexicon::words::{Tags, word_list};
use crate::lexicon::{organizations, sets};

/// "A, B and the C", "A and B": whether two or three names are listed with nothing else between them, none of them a person's
/// or a post, so that one of them may speak for the others.
pub(super) fn is_short(passage: &Passage<'_>, items: &[Range<usize>]) -> bool {
    let person = |item: &Range<usize>| {
        item.clone().any(|at| passage.tags(at).has(Tags::ROLE_CUE))
            || sets::is_given_name(passage.raw(item.start))
            || person::follows_honorific(passage, item.start)
    };
    let mut gaps = items.windows(2).map(|pair| pair[0].end..pair[1].start);
    // "Alvik (A, B and C)": of what sort it is.
    let aside = items[0].start > 0 && passage.is_mark(items[0].start - 1, '(');
    (2..=3).contains(&items.len())
        && !aside
        && is_coordinated(passage, items)
        && !items.iter().any(person)
        && gaps.all(|mut gap| {
            gap.all(|at| passage.is_mark(at, ',') || passage.is_any(at, word_list!["and", "the"]))
        })
        && (items.len() > 2 || is_pair(passage, &items[0], &items[1]))
}

/// Whether what stands around "A and B" leaves them two names: "Tides and Ports Council" may be one, and of "A and B founder
/// Mei Tanaka" the second belongs to a person.
fn is_pair(passage: &Passage<'_>, first: &Range<usize>, second: &Range<usize>) -> bool {
    let known =
        |item: &Range<usize>| organizations::known(&text_of(passage, item.clone())).is_some();
    let headed = |item: &Range<usize>| {
        let text = text_of(passage, item.clone());
        head::of_name(&text.split(' ').collect::<Vec<_>>()).is_some()
    };
    let one = second.start == first.end + 1 && headed(second) && !headed(first) && !known(first);
    let torn = one && !known(second);
    let follows = passage.tokens.get(second.end).is_none_or(|next| {
        let joins = Tags::VERB
            | Tags::AUXILIARY
            | Tags::PREPOSITION
            | Tags::CONJUNCTION
            | Tags::RELATIVE
            | Tags::ADVERB
            | Tags::PRONOUN;
        next.shape == Shape::Mark || next.shape == Shape::Lower && next.tags.has(joins)
    });
    // "Hallam & Dorn and Alvik": what stands before the first may belong to it.
    let opens = first.start == 0 || !passage.tokens[first.start - 1].is_capital();
    follows && opens && !torn
}

#[cfg(test)]
mod tests {
    use super::super::super::tests::check;

    #[test]
    fn a_sure_name_speaks_for_those_listed_with_it() {
        check(
            "The quay was paid for by Siemens, Tidewell and the Ford Foundation.",
            "Siemens company, Tidewell company, Ford Foundation nonprofit",
        );
        check(
            "The report of Siemens and Tidewell came.",
            "Siemens company, Tidewell company",
        );
        check(
            "We met Tidewell and the Ford Foundation.",
            "Tidewell nonprofit, Ford Foundation nonprofit",
        );
    }

    #[test]
    fn people_posts_and_halves_of_names_are_not_spoken_for() {
        check(
            "The talk of Siemens and Maria Dorn came.",
            "Siemens company",
        );
        check(
            "The talk of Siemens and Director Dorn came.",
            "Siemens company",
        );
        check(
            "We met Siemens and Tidewell founder Kim.",
            "Siemens company",
        );
        check("We met Tidewell and Harbourly.", "");
        check(
            "We met Tidewell and Harbour Council.",
            "Harbour Council government",
        );
    }
}
