//! Which of a sentence's periods a quantity is of.

use std::ops::Range;

use super::anchor;
use crate::document::Span;
use crate::extract::claim::change::direction;
use crate::extract::claim::part::Part;
use crate::extract::claim::sentence::Sentence;
use crate::extract::date::Period;
use crate::lexicon::verbs::{self, Form};
use crate::lexicon::words::word_list;
use crate::model::Dimension;

/// What a sentence says of a quantity's time.
pub(super) enum Near<'s> {
    /// This is its time.
    Own(&'s Period),
    /// That it was so long ago: "five years ago".
    Ago(Span),
    /// Nothing.
    None,
    /// That it is another than the one told: the earlier value of a comparison.
    Other,
}

/// Further away than this, a period says nothing of a quantity.
const FAR: usize = 30;

/// The period of the `nth` quantity, whose claim ends before token `end`.
///
/// A period right behind a quantity is its own ("52 in 2023"); one that opens the sentence or stands before is shared
/// by all that follows; one behind a list is shared by the list ("40 teachers and 300 pupils in 2022"). Words of
/// contrast end its reach: in "$3m, compared with $2m in 2022" the year is the second one's alone.
pub(super) fn period<'s>(sentence: &Sentence<'s, '_>, nth: usize, end: usize) -> Option<Near<'s>> {
    if let Some(period) = respectively(sentence, nth) {
        return Some(Near::Own(period));
    }
    let quantity = &sentence.quantities[nth];
    let next = sentence
        .periods
        .partition_point(|period| period.start < quantity.start);
    // "从 2015 年的 51.8% 降低到 2024 年的 38.7%"
    let tied = |period: &&Period| {
        period.end + 1 == quantity.start && sentence.passage.raw(period.end) == "的"
    };
    if let Some(period) = sentence.periods[..next].last().filter(tied) {
        return Some(Near::Own(period));
    }
    let fits = |period: &&Period| {
        anchor::dates(sentence, period, &(quantity.start..end))
            && brackets(sentence, period, quantity.start, end)
    };
    let behind = sentence.periods[next..]
        .iter()
        .take(3)
        .find(|period| fits(period) && reaches_back(sentence, nth, end, period));
    // The nearest before speaks of what follows, or the one that opens the sentence does.
    let nearest = sentence.periods[..next].iter().rev().take(3).find(fits);
    let opening = sentence.periods[..next]
        .first()
        .filter(|period| period.start <= sentence.range.start + 2 && fits(period));
    let before = nearest
        .into_iter()
        .chain(opening)
        .find(|period| reaches_on(sentence, nth, period));
    let gap = |period: &Period| period.start.saturating_sub(end);
    let inside = opening_of(sentence, quantity.start);
    let shares = |period: &Period| inside.is_some() && opening_of(sentence, period.start) == inside;
    Some(match (before, behind) {
        (_, Some(behind)) if is_tied(sentence, end..behind.start) => Near::Own(behind),
        (Some(before), Some(behind)) if shares(before) != shares(behind) => {
            Near::Own(if shares(before) { before } else { behind })
        }
        (Some(before), Some(behind)) => {
            let nearer = quantity.start.saturating_sub(before.end) <= gap(behind);
            Near::Own(if nearer { before } else { behind })
        }
        (Some(period), None) | (None, Some(period)) => Near::Own(period),
        (None, None) => {
            if let Some(span) = ago(sentence, nth) {
                return Some(Near::Ago(span));
            }
            let contrasted = next > 0 && contrasts(sentence, sentence.from(nth)..quantity.start);
            if contrasted { Near::Other } else { Near::None }
        }
    })
}

/// The words that tell how long ago the `nth` quantity was so: "*five years ago* we had 12".
fn ago(sentence: &Sentence<'_, '_>, nth: usize) -> Option<Span> {
    const NEAR: usize = 8;
    let passage = sentence.passage;
    let quantity = &sentence.quantities[nth];
    let others = [nth.checked_sub(1), Some(nth + 1)];
    others.into_iter().flatten().find_map(|other| {
        let long = sentence.quantities.get(other)?;
        let gap = match other < nth {
            true => long.end..quantity.start,
            false => quantity.end..long.start,
        };
        // "thirteen more than twelve months ago" compares.
        let compared = (long.start.saturating_sub(1)..long.number_start)
            .any(|at| passage.is_any(at, word_list!["than", "from"]));
        let told = !compared
            && long.unit().dimension() == Dimension::Time
            && passage.is_any(long.end, word_list!["ago", "earlier"]);
        let near = gap.len() <= NEAR && !contrasts(sentence, gap.clone());
        (told && near).then(|| passage.span(long.start..long.end + 1))
    })
}

/// Whether what stands in `gap`, between a quantity and a period behind, ties the two: "in", "so far in", "at the end of".
fn is_tied(sentence: &Sentence<'_, '_>, gap: Range<usize>) -> bool {
    const NEAR: usize = 2;
    let passage = sentence.passage;
    let near = gap.len() <= NEAR;
    let until = word_list!["so", "far", "date", "end", "close", "start"];
    gap.into_iter().all(|at| match sentence.part(at) {
        _ if passage.is_any(at, until) => true,
        Part::Conjunction => false,
        Part::Preposition | Part::To | Part::Adverb | Part::Determiner => true,
        _ => near,
    })
}

/// Whether parentheses let a period speak of the words `start..end`: one inside them speaks only of what is inside,
/// or of what stands right before them where they hold nothing else.
fn brackets(sentence: &Sentence<'_, '_>, period: &Period, start: usize, end: usize) -> bool {
    let Some(open) = opening_of(sentence, period.start) else {
        return true;
    };
    // "(as of May 2022)", "(end of 2022)"
    let ties = word_list!["as", "of", "at", "in", "on", "by", "end", "the", "since"];
    let alone = (open + 1..period.start).all(|at| sentence.passage.is_any(at, ties))
        && sentence.passage.is_mark(period.end, ')');
    opening_of(sentence, start) == Some(open) || alone && open <= end + 1 && open >= start
}

/// The parenthesis that is open at token `at`.
fn opening_of(sentence: &Sentence<'_, '_>, at: usize) -> Option<usize> {
    sentence
        .back(at)
        .take(20)
        .take_while(|place| !sentence.passage.is_mark(*place, ')'))
        .find(|place| sentence.passage.is_mark(*place, '('))
}

/// Whether a period behind the `nth` quantity speaks of it, over what stands between.
fn reaches_back(sentence: &Sentence<'_, '_>, nth: usize, end: usize, period: &Period) -> bool {
    let gap = end.min(period.start)..period.start;
    // "May: 15 proposals. June: 20 proposals": a label speaks of what follows it.
    if gap.len() > FAR || sentence.passage.is_mark(period.end, ':') {
        return false;
    }
    let crowded = sentence
        .quantities
        .get(nth + 1)
        .is_some_and(|next| next.start < period.start);
    let verb = gap.clone().any(|at| sentence.part(at).is_verbal());
    // Relative times ("last year") speak of what they stand beside, and of nothing further.
    let relative = period.first.is_none() && period.last.is_none();
    // "512 at the previous fair and 900 in 2019"
    let earlier = || {
        let before = word_list!["previous", "last", "prior", "earlier"];
        gap.clone().any(|at| sentence.passage.is_any(at, before))
    };
    // "In 2022 it spent 4 pounds, and over the past decade 30": that is told of what follows.
    let leads = || {
        let next = sentence.quantities.get(nth + 1);
        next.is_some_and(|next| (period.end..period.end + 5).contains(&next.start))
            && gap.clone().any(|at| sentence.part(at) == Part::Conjunction)
    };
    let shut = relative && leads() || crowded && (verb || relative || earlier());
    !shut && !contrasts(sentence, gap.clone()) && !opens_clause(sentence, end, period)
}

/// Whether a period behind token `from` opens a clause of its own: "17 % were late – *in 2021* that was 39 %".
fn opens_clause(sentence: &Sentence<'_, '_>, from: usize, period: &Period) -> bool {
    const NEAR: usize = 6;
    let passage = sentence.passage;
    let mut back = (from..period.start).rev();
    let before = back.find(|at| sentence.part(*at) != Part::Preposition);
    let parted = before.is_some_and(|at| {
        matches!(sentence.part(at), Part::Mark | Part::Conjunction)
            && matches!(
                passage.raw(at),
                "," | ";" | "–" | "—" | "-" | ":" | "and" | "but"
            )
    });
    let subject = matches!(
        sentence.part(period.end),
        Part::Determiner | Part::Pronoun | Part::Noun | Part::Adjective
    );
    let mut ahead = period.end..sentence.range.end.min(period.end + NEAR);
    let next = ahead.find(|at| {
        let part = sentence.part(*at);
        part.is_verbal() || matches!(part, Part::Mark | Part::Relative | Part::Quantity)
    });
    parted && subject && next.is_some_and(|at| sentence.part(at).is_verbal())
}

/// Whether a period before the `nth` quantity speaks of it.
fn reaches_on(sentence: &Sentence<'_, '_>, nth: usize, period: &Period) -> bool {
    let gap = period.end..sentence.quantities[nth].start;
    if gap.len() > FAR && period.start > sentence.range.start + 2 {
        return false;
    }
    let near = gap.start.max(gap.end.saturating_sub(FAR))..gap.end;
    let relative = period.first.is_none() && period.last.is_none();
    let attached = nth > 0 && {
        let before = &sentence.quantities[nth - 1];
        let between = before.end..period.start;
        before.end <= period.start
            && !opens_clause(sentence, before.end, period)
            && between.len() <= 6
            && !between
                .into_iter()
                .any(|at| sentence.part(at) == Part::Conjunction)
    };
    // "3 million in 2023, representing 40 %" goes on.
    let goes_on = |at: usize| {
        sentence.passage.is_mark(at - 1, ',')
            && verbs::form(sentence.passage.raw(at)) == Some(Form::Ing)
    };
    let verb = near
        .clone()
        .any(|at| sentence.part(at).is_verbal() && !goes_on(at));
    // "506 patches from 44 cooks": whose they are.
    let start = gap.end;
    let source = start > gap.start + 1
        && sentence.passage.is(start - 1, "from")
        && sentence.part(start - 2) == Part::Noun
        && direction(sentence, start - 2).is_none()
        && sentence.part(sentence.quantities[nth].end) == Part::Noun
        && !sentence.passage.is(sentence.quantities[nth].end + 1, "to");
    let near = near.start..near.end - usize::from(source);
    !(contrasts(sentence, near) || attached && verb || relative && gap.len() > 8)
}

/// Whether words of contrast stand in `gap`: what they part is of different times.
fn contrasts(sentence: &Sentence<'_, '_>, gap: Range<usize>) -> bool {
    gap.into_iter().any(|at| {
        sentence.passage.is_any(
            at,
            word_list![
                "compared",
                "versus",
                "vs",
                "against",
                "from",
                "than",
                "after",
                "while",
                "whereas",
                "but",
                "now",
                "today",
                "currently",
                ";",
            ],
        ) && sentence.part(at) != Part::Quantity
    })
}

/// The period that "respectively" gives the `nth` quantity: "$5m and $3m in 2023 and 2022, respectively".
fn respectively<'s>(sentence: &Sentence<'s, '_>, nth: usize) -> Option<&'s Period> {
    const MOST: usize = 4;
    let start = sentence.quantities[nth].start;
    let until = sentence.range.end.min(start + FAR);
    let word = (start..until).find(|at| sentence.passage.is(*at, "respectively"))?;
    let last = sentence
        .periods
        .partition_point(|period| period.end <= word);
    let quantities = sentence
        .quantities
        .partition_point(|quantity| quantity.end <= word);
    let dated = sentence.periods[..last].iter().rev().take(MOST);
    let count = dated.take_while(|period| period.start > start).count();
    let place = nth.checked_sub(quantities.checked_sub(count)?)?;
    let first = last - count;
    (count > 1)
        .then(|| sentence.periods.get(first + place))
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::claim::tests::with_sentence;

    #[track_caller]
    fn check(text: &str, expect: &[&str]) {
        let found: Vec<String> = with_sentence(text, |sentence| {
            (0..sentence.quantities.len())
                .map(
                    |nth| match period(sentence, nth, sentence.quantities[nth].end) {
                        Some(Near::Own(period)) => {
                            period.span.of(&sentence.passage.document.text).to_owned()
                        }
                        Some(Near::Other) => "other".to_owned(),
                        _ => String::new(),
                    },
                )
                .collect()
        });
        assert_eq!(found, expect, "{text}");
    }

    #[test]
    fn gives_each_quantity_its_own_period() {
        check(
            "We laid 45 miles in 2022 and 52 in 2023.",
            &["2022", "2023"],
        );
        check(
            "It grew 2.1% in 2023 after 1.4% in 2022.",
            &["2023", "2022"],
        );
        check("In 2021 it had 12 members in 9 towns.", &["2021", "2021"]);
        check(
            "It was $5m and $3m in 2023 and 2022, respectively.",
            &["2023", "2022"],
        );
    }

    #[test]
    fn shares_a_period_behind_a_list_but_not_a_contrast() {
        check(
            "We met 40 teachers and 300 pupils in 2022.",
            &["2022", "2022"],
        );
        check("It was $3m, compared with $2m in 2022.", &["", "2022"]);
        check("It stood at €1.1bn (2022: €0.9bn).", &["", "2022"]);
        check(
            "In 2021 the number was 900, against 800.",
            &["2021", "other"],
        );
    }

    #[test]
    fn a_period_that_opens_a_clause_dates_nothing_before() {
        check("We lost 17 % – in 2021 that was 39 %.", &["", "2021"]);
        check(
            "We lent 12 boats, and in 2022 we sold 3 huts.",
            &["", "2022"],
        );
        check("We lent 12 boats and, in 2022, 3 huts.", &["2022", "2022"]);
        check("We lent 12 boats – in 2022 alone.", &["2022"]);
    }

    #[test]
    fn a_time_told_from_today_dates_what_follows_it() {
        check(
            "In 2022 it gave 4 pounds, and over the past decade 30 pounds.",
            &["2022", "the past decade"],
        );
        check("It met 52 at the last fair and 90 in 2019.", &["", "2019"]);
    }

    #[test]
    fn parentheses_may_hold_nothing_but_a_time() {
        check("We have 40 clubs (as of May 2022).", &["May 2022"]);
        check(
            "We have 40 clubs (at 31 May 2022) in 3 towns.",
            &["31 May 2022", ""],
        );
        check("We have 40 clubs (Acme had them in 2022).", &[""]);
    }

    #[test]
    fn leaves_births_and_baselines() {
        check("Founded in 2015, it has 140 staff.", &[""]);
        check("We cut it by 50 % against the 2019 baseline.", &[""]);
    }
}
