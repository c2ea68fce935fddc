//! The base of a rate: "per 1,000 inhabitants", "per EUR million invested". It belongs to what is measured, for a rate
//! without its base is another number.

use std::ops::Range;

use super::noun::phrase_behind;
use super::part::Part;
use super::quantity::Quantity;
use super::sentence::Sentence;
use crate::document::{Shape, Span};
use crate::lexicon::words::{Tags, word_list};
use crate::model::Claim;

/// Joins the base that stands behind the quantity of a claim, or behind what it measures, to the words of that.
pub(super) fn join(sentence: &Sentence<'_, '_>, claim: &mut Claim) {
    let passage = sentence.passage;
    let text = &passage.document.text;
    let tells = |piece: &Span| {
        let words = piece.of(text).split(|c: char| !c.is_alphanumeric());
        words
            .into_iter()
            .any(|word| word.eq_ignore_ascii_case("per"))
    };
    if claim.per.is_some() || claim.measured.pieces.iter().any(tells) {
        return;
    }
    let start = |quantity: &Quantity| passage.tokens[quantity.number_start].span.start();
    let place = sentence
        .quantities
        .partition_point(|quantity| start(quantity) < claim.number.start());
    let own = sentence.quantities.get(place);
    let own = own.filter(|quantity| start(quantity) == claim.number.start());
    let (Some(quantity), Some(last)) = (own, claim.measured.pieces.last_mut()) else {
        return;
    };
    let behind = passage
        .tokens
        .partition_point(|token| token.span.start() < last.end());
    if let Some(base) = base_at(sentence, behind).filter(|_| sentence.range.contains(&behind)) {
        *last = last.cover(passage.span(base));
    } else if let Some(base) = base_at(sentence, quantity.end) {
        claim.measured.pieces.push(passage.span(base));
    }
}

/// The base that starts with the "per" at token `at`: an amount and what it is an amount of, or a thing.
fn base_at(sentence: &Sentence<'_, '_>, at: usize) -> Option<Range<usize>> {
    const LONGEST: usize = 3;
    let passage = sentence.passage;
    // "27 cents a share"
    let each = passage.is_any(at, word_list!["a", "an"])
        && passage.is_any(at + 1, word_list!["share", "unit"])
        && sentence.part(at.wrapping_sub(1)) == Part::Quantity;
    if at >= sentence.range.end || !(passage.raw(at) == "per" || each) {
        return None;
    }
    let digits = |at: usize| matches!(passage.tokens[at].shape, Shape::Number | Shape::Alnum);
    let amount = |at: &usize| {
        let counts = passage
            .tags(*at)
            .has(Tags::SCALE | Tags::NUMBER | Tags::UNIT);
        let sign = matches!(passage.raw(*at), "$" | "€" | "£" | "¥" | "₹");
        *at < sentence.range.end && (counts || sign || digits(*at))
    };
    let end = at + 1 + (at + 1..).take(LONGEST + 1).take_while(amount).count();
    let scaled = |at: usize| digits(at) || passage.tags(at).has(Tags::SCALE | Tags::NUMBER);
    let counted = (at + 1..end).any(scaled);
    let first = if counted { end } else { at + 1 };
    let noun = phrase_behind(sentence, first, sentence.range.end)
        .filter(|range| range.start == first && range.len() <= LONGEST);
    let end = match noun {
        Some(range) => range.end,
        None if counted => end,
        None => return None,
    };
    // "hours worked", "EUR million invested"
    let done = word_list![
        "worked",
        "invested",
        "employed",
        "travelled",
        "traveled",
        "driven",
        "flown",
        "earned",
        "sold",
        "produced",
        "served",
        "insured",
    ];
    let describes = matches!(
        sentence.part(end),
        Part::Verb | Part::Participle | Part::Adjective
    );
    Some(at..end + usize::from(describes && passage.is_any(end, done)))
}

#[cfg(test)]
mod tests {
    use crate::extract::claim::tests::check;

    #[test]
    fn rates_keep_their_base() {
        check(
            "Ownership fell from 412 to 398 cars per 1,000 inhabitants.",
            &[
                "cars per 1,000 inhabitants: 412 count",
                "cars per 1,000 inhabitants: 398 count",
            ],
        );
        check(
            "The footprint fell to 71 tonnes per EUR million invested, 44% below that of 2019.",
            &[
                "footprint, per EUR million invested: 71 t",
                "footprint: 44 percent",
            ],
        );
        check(
            "We saw 2.1 injuries per million hours worked.",
            &["injuries per million hours worked: 2.1 count"],
        );
        check(
            "The accident rate was 3.4 per 200,000 hours.",
            &["accident rate, per 200,000 hours: 3.4 count"],
        );
    }

    #[test]
    fn amounts_are_told_for_one_of_a_kind() {
        check("We saw 3 boats per quay.", &["boats per quay: 3 count"]);
        check(
            "The final dividend was 14.5p per share.",
            &["final dividend, per share: 0.145 GBP"],
        );
        check(
            "The dividend was $2, or 27 cents a share.",
            &["dividend: 2 USD", "dividend, a share: 0.27 USD"],
        );
        check(
            "Earnings per share were $3 per diluted share.",
            &["Earnings per share: 3 USD"],
        );
    }

    #[test]
    fn what_recurs_has_no_base() {
        check("We hold 12 talks per year.", &["talks: 12 count"]);
    }
}
