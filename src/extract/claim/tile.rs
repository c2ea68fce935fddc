//! Numbers that stand alone in their block, as on tiles and in surveys: the words beside them say what they measure.

use super::doubt::is_doubtful;
use super::quantity::Quantity;
use super::sentence::Sentence;
use crate::document::{BlockKind, Document, Shape, Span, Token, is_year};
use crate::extract::passage::Passage;
use crate::lexicon::verbs::{self, Form};
use crate::lexicon::words::{Tags, word_list};

/// The words that may label the next number that stands alone.
#[derive(Default)]
pub(super) struct Tiles {
    /// The block before, where it is short and has no number.
    label: Option<Span>,
    /// The block whose words named the number before it, and so label none behind it.
    named: Option<usize>,
}

/// A label has no more tokens or words than these: above its number, where nothing else could take it, and below.
const LONGEST_ABOVE: usize = 14;
const LONGEST_BELOW: usize = 8;

impl Tiles {
    /// Takes a block in that was read.
    pub(super) fn note(&mut self, passage: &Passage<'_>) {
        let mut tokens = passage.tokens.iter();
        let short = passage.tokens.len() <= LONGEST_ABOVE;
        let free = self.named != Some(passage.index);
        let digits = |token: &Token| {
            let raw = token.span.of(&passage.document.text);
            token.shape == Shape::Number
                || token.shape == Shape::Alnum && raw.starts_with(|c: char| c.is_ascii_digit())
        };
        let label = short && free && !tokens.any(digits);
        self.label = label.then_some(passage.block.span);
    }

    /// What labels the quantity of `sentence` where that stands alone in its block: the words above it or below it. Those
    /// in its own paragraph come first: "Countries served⏎3", "3⏎Countries served".
    pub(super) fn label(
        &mut self,
        sentence: &Sentence<'_, '_>,
        quantity: &Quantity,
    ) -> Option<Span> {
        let passage = sentence.passage;
        let document = passage.document;
        let alone = quantity.start == sentence.range.start
            && sentence.range.len() <= quantity.end - quantity.start + 1
            && passage.sentences.len() == 1;
        if !alone {
            return None;
        }
        let at = passage.index;
        let heading = at > 0 && document.blocks[at - 1].is_heading();
        let above = self.label.filter(|_| !heading);
        let tight = |upper: usize| is_tight(document, upper);
        let below = (at + 1 < document.blocks.len() && is_label(document, at + 1))
            .then(|| document.blocks[at + 1].span);
        let beneath = below.filter(|_| match above {
            Some(_) => tight(at) && !tight(at - 1),
            // A small number far from any words may be a page's or a note's.
            None => tight(at) || !is_doubtful(sentence, quantity) && ends_with_label(document, at),
        });
        if beneath.is_some() {
            self.named = Some(at + 1);
        }
        beneath.or(above)
    }
}

/// The words that open a paragraph and label the number of the sentence behind them: "Downloads. Nearly 900 million."
pub(super) fn run_in(sentence: &Sentence<'_, '_>, quantity: &Quantity) -> Option<Span> {
    const LONGEST: usize = 6;
    let passage = sentence.passage;
    let [label, told, ..] = passage.sentences else {
        return None;
    };
    let opens = (sentence.range.start..quantity.start).all(|at| {
        passage.tokens[at].shape == Shape::Mark || passage.tags(at).has(Tags::PREPOSITION)
    });
    let last = label
        .end
        .checked_sub(1)
        .filter(|last| *last > label.start)?;
    let words = label.start..last;
    let names = passage.is_mark(last, '.')
        && words.len() <= LONGEST
        && passage.tokens[label.start].is_capital()
        && words.clone().all(|at| {
            let token = &passage.tokens[at];
            token.shape != Shape::Number
                && !token.tags.has(
                    Tags::FINITE | Tags::AUXILIARY | Tags::PRONOUN | Tags::NUMBER | Tags::FRACTION,
                )
        });
    // "Nothing changed. 12 of 13", "The board met. 12 of 13" tell something themselves.
    let nothing = passage.is_any(label.start, word_list!["nothing", "nobody", "everything"]);
    let acts = passage.is_any(label.start, word_list!["the", "this", "our"])
        && words.clone().any(|at| {
            let raw = passage.raw(at);
            matches!(verbs::form(raw), Some(Form::Past | Form::Participle)) && !raw.ends_with("ed")
        });
    // "No new keepers. 4 are from Acme": of the keepers.
    let none = word_list!["no", "new", "further", "other", "more", "additional"];
    let denied = words.clone().take_while(|at| passage.is_any(*at, none));
    let skip = match passage.is(label.start, "no") {
        true => denied.count(),
        false => 0,
    };
    let words = words.start + skip..words.end;
    let names = names && !nothing && !acts && !words.is_empty();
    (told.start == sentence.range.start && opens && names).then(|| passage.span(words))
}

/// The words behind a number and a dash or bar that fill a line: "118 | projects supported", "$2.4M – in grants".
pub(super) fn behind(sentence: &Sentence<'_, '_>, quantity: &Quantity) -> Option<Span> {
    const LONGEST: usize = 6;
    let passage = sentence.passage;
    let range = &sentence.range;
    let opens = quantity.start == range.start || passage.tokens[quantity.start].breaks;
    let tie = quantity.end;
    let tied = matches!(passage.raw(tie), "-" | "–" | "—" | "|" | "·");
    let spaced = |at: usize| passage.tokens.get(at).is_some_and(|token| token.spaced);
    if !opens || !tied || tie >= range.end || !spaced(tie) || !spaced(tie + 1) {
        return None;
    }
    let start = tie + 1 + usize::from(passage.tags(tie + 1).has(Tags::PREPOSITION));
    let ends = |at: &usize| passage.tokens[*at].breaks;
    let end = (start + 1..range.end).find(ends).unwrap_or(range.end);
    let end = end - usize::from(end > start && passage.is_mark(end - 1, '.'));
    let plain = quantity.unit.is_none() && !quantity.marked;
    // "12 – Accounts" is a chapter's number.
    let counts = |token: &Token| token.shape == Shape::Lower || !plain && token.is_word();
    let names = |token: &Token| {
        token.is_word()
            && !token
                .tags
                .has(Tags::FINITE | Tags::AUXILIARY | Tags::PRONOUN)
    };
    let words = passage.tokens.get(start..end)?;
    let fits = words.len() <= LONGEST && words.first().is_some_and(counts);
    (fits && words.iter().all(names)).then(|| passage.span(start..end))
}

/// Whether no blank line stands between block `upper` and the one below it.
pub(super) fn is_tight(document: &Document, upper: usize) -> bool {
    let gap = document.blocks[upper].span.end()..document.blocks[upper + 1].span.start();
    let gap = document.text.get(gap).unwrap_or_default();
    gap.bytes().filter(|byte| *byte == b'\n').count() < 2
}

/// Whether a block can name the number over it: a few words with no number but a year, and no stop.
fn is_label(document: &Document, block: usize) -> bool {
    let block = &document.blocks[block];
    let words = document.words(block.span);
    matches!(block.kind, BlockKind::Paragraph | BlockKind::Caption)
        && words.split_whitespace().count() <= LONGEST_BELOW
        && !words.split_whitespace().any(|word| {
            let counts = word.contains(|c: char| c.is_ascii_digit());
            // "schools opened since 2015"
            counts && !is_year(word)
        })
        && (words.contains(char::is_alphabetic) && words.split_whitespace().nth(2).is_some()
            || !words.contains(|c: char| c.is_ascii_digit()))
        && words.ends_with(|c: char| c.is_alphanumeric())
}

/// Whether the numbers and labels that follow the number in block `at` end with a label: "35%, Office, 27%, Faculty" has
/// labels below their numbers; where a number comes last, labels stand over their numbers.
fn ends_with_label(document: &Document, at: usize) -> bool {
    const MOST: usize = 40;
    let is_number = |block: usize| {
        let words = document.words(document.blocks[block].span);
        let opens = |c: char| c.is_ascii_digit() || "$€£¥₹+~<>≥≤".contains(c);
        words.starts_with(opens) && words.split_whitespace().count() <= 3
    };
    let mut labelled = false;
    for block in (at + 1..document.blocks.len()).take(MOST) {
        if is_label(document, block) {
            labelled = true;
        } else if is_number(block) {
            labelled = false;
        } else {
            break;
        }
    }
    labelled
}

#[cfg(test)]
mod tests {
    use crate::extract::claim::tests::claims_of_text;

    #[track_caller]
    fn check(text: &str, expect: &[&str]) {
        assert_eq!(claims_of_text(text), expect, "{text}");
    }

    #[test]
    fn words_of_the_same_paragraph_label_a_lone_number() {
        check(
            "The harbour trust lent its cranes to the town in spring and paid for all the work there.\n\n3\nTowns Served\n\n20\nCranes Lent\n\nWeight Lifted\n1,056 kg\n",
            &[
                "Towns Served: 3 count",
                "Cranes Lent: 20 count",
                "Weight Lifted: 1056 kg",
            ],
        );
    }

    #[test]
    fn amounts_with_their_scale_label_no_number_below_them() {
        check(
            "AT A GLANCE\n\n$2.4M\nin grants\n118\nprojects supported\n34\ncountries reached\n\nIt was good to see so many of you at the quay.\n",
            &[
                "grants: 2400000 USD",
                "projects supported: 118 count",
                "countries reached: 34 count",
            ],
        );
    }

    #[test]
    fn words_behind_a_dash_label_the_number_that_opens_a_line() {
        check(
            "It was good to see so many of you at the quay.\n\n$2.4M | in grants\n\n12 – Accounts\n\nThe quay is old and was mended.\n",
            &["grants: 2400000 USD"],
        );
    }

    #[test]
    fn a_heading_over_numbers_is_no_label_of_them() {
        check(
            "It was good to see so many of you at the quay.\n\nKEY FIGURES\n\n1,240\nmembers\n\n38\npartner bodies\n\nFERRIES\n\nThey ran.\n",
            &["members: 1240 count", "partner bodies: 38 count"],
        );
    }

    #[test]
    fn a_label_may_tell_a_year() {
        check(
            "The harbour trust lent its cranes to the town in spring and paid for all the work there.\n\n100\ncranes lent since 2015\n\n4,400\ncranes lent in 2016\n",
            &[
                "cranes lent since 2015: 100 count",
                "cranes lent in 2016: 4400 count",
            ],
        );
    }

    #[test]
    fn a_number_that_no_words_label_is_no_claim() {
        check(
            "The harbour trust lent its cranes to the town in spring and paid for all the work there.\n\n91,600\n\nAt the fair, in the presence of the mayor, the trust told of its plans for the town.\n",
            &[],
        );
    }

    #[test]
    fn labels_stand_on_the_side_where_the_last_one_stands() {
        check(
            "Where do you work, if you work at all, and for how long have you done so by now? Pick one.\n\n35%\n\nOffice staff\n\n27%\n\nField staff\n\n9%\n",
            &[
                ": 35 percent",
                "Office staff: 27 percent",
                "Field staff: 9 percent",
            ],
        );
        check(
            "Where do you work, if you work at all, and for how long have you done so by now? Pick one.\n\n35%\n\nOffice staff\n\n27%\n\nField staff\n",
            &["Office staff: 35 percent", "Field staff: 27 percent"],
        );
    }

    #[test]
    fn a_number_far_from_words_is_none() {
        check(
            "The harbour trust lent its cranes to the town in spring and paid for all the work there.\n\n3\n\nThe Tide Report\n\nThe harbour trust lent its cranes to the town in spring and paid for it.\n",
            &[],
        );
    }
}
