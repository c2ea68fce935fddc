//! What stands between a noun and what is said of it without being part of either.

use crate::extract::claim::part::Part;
use crate::extract::claim::sentence::Sentence;
use crate::lexicon::words::word_list;

/// Where what stands before token `end` ends without times, adverbs and measures: "Our goal | this year", "Revenue | for
/// fiscal 2023", "SAIDI | of 92 minutes", "women | aged 25-54".
pub(in crate::extract::claim) fn before_adjuncts(
    sentence: &Sentence<'_, '_>,
    mut end: usize,
) -> usize {
    let from = sentence.range.start;
    let start = end;
    let skip = |mut end: usize, part: Part| {
        while end > from && sentence.part(end - 1) == part {
            end -= 1;
        }
        end
    };
    for _ in 0..3 {
        let timeless = skip(skip(end, Part::Adverb), Part::Time);
        let counted = skip(timeless, Part::Quantity);
        // "our spend over the past 28 days"
        let span = word_list!["past", "last", "next", "first"];
        let spans =
            counted < timeless && counted > from && sentence.passage.is_any(counted - 1, span);
        let bare = match spans {
            true => skip(counted - 1, Part::Determiner),
            false => counted,
        };
        let tied = bare > from
            && (matches!(
                sentence.part(bare - 1),
                Part::Preposition | Part::Participle
            ) || sentence.passage.is_any(
                bare - 1,
                word_list!["aged", "totalling", "totaling", "worth"],
            ));
        let next = match () {
            () if timeless < end && ends_span(sentence, timeless).is_some() => {
                ends_span(sentence, timeless).unwrap_or(timeless)
            }
            // "the balance as of June"
            () if timeless < end
                && timeless > from + 2
                && sentence.passage.is(timeless - 1, "of")
                && sentence.passage.is(timeless - 2, "as") =>
            {
                timeless - 2
            }
            // "earnings for the fourth quarter"
            () if timeless < end
                && timeless > from + 1
                && sentence.part(timeless - 1) == Part::Determiner
                && sentence.part(timeless - 2) == Part::Preposition =>
            {
                timeless - 2
            }
            () if bare < timeless && tied => bare - 1,
            () if timeless < end
                && timeless > from
                && sentence.part(timeless - 1) == Part::Preposition =>
            {
                skip(timeless, Part::Preposition)
            }
            () => timeless,
        };
        if next == end {
            break;
        }
        end = next;
    }
    // "fees outstanding | at the year end"
    let described = end < start
        && end > from + 1
        && sentence.part(end - 1) == Part::Participle
        && sentence.part(end - 2) == Part::Noun;
    end - usize::from(described)
}

/// The preposition of "for the year ended" that ends before token `end`, where a date stands.
fn ends_span(sentence: &Sentence<'_, '_>, end: usize) -> Option<usize> {
    const LONGEST: usize = 6;
    let ended = end
        .checked_sub(1)
        .filter(|at| sentence.passage.is_any(*at, word_list!["ended", "ending"]))?;
    let words = sentence.back(ended).take(LONGEST).take_while(|at| {
        let part = sentence.part(*at);
        part.is_nominal() || matches!(part, Part::Determiner | Part::Quantity | Part::Time)
    });
    let first = ended - words.count();
    let opens = first > sentence.range.start && sentence.part(first - 1) == Part::Preposition;
    opens.then(|| first - 1)
}
