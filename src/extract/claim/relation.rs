//! How the quantities of a sentence hang together: baselines, the same thing told again, parts of wholes.

mod whole;

use std::cmp::Ordering;
use std::ops::Range;

use super::change::{self, direction};
use super::part::Part;
use super::sentence::Sentence;
use crate::lexicon::verbs;
use crate::lexicon::words::{WordList, word_list};
use crate::model::{Change, Claim, Decimal, Dimension, Rule, Unit};
pub(super) use whole::of_next;
use whole::whole_of;

/// A claim of the sentence at hand.
pub(super) struct Told {
    pub(super) claim: Claim,
    /// Which quantity of the sentence it came from.
    pub(super) nth: usize,
    /// One past the last token of its quote.
    pub(super) end: usize,
}

/// What a quantity is to the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Link {
    /// The value before a change, or the one compared with: "74, up from *65*", "$3m versus *$2m*", "5 (2022: *4*)".
    Baseline,
    /// The value behind a change: "from 13 to *60*".
    Level,
    /// The same thing told again: "$3 million, or *8 %*,".
    Again,
    /// A further thing of the kind: "four in Oslo, *two* in Bergen", "45 miles in 2022 and *52* in 2023".
    Sibling,
}

/// More tokens than these between two quantities, and neither says what the other is.
const FAR: usize = 12;

/// What the `nth` quantity is to the one before, whose claim ends before token `end`.
pub(super) fn link(sentence: &Sentence<'_, '_>, nth: usize, end: usize) -> Option<Link> {
    let passage = sentence.passage;
    let before = &sentence.quantities[nth.checked_sub(1)?];
    let quantity = &sentence.quantities[nth];
    let gap = end.max(before.end)..quantity.start;
    let last = gap.end.checked_sub(1).filter(|last| gap.contains(last))?;
    let is = |at: usize, words: &WordList| gap.contains(&at) && passage.is_any(at, words);
    if is_baseline(sentence, nth, gap.clone()) {
        return Some(Link::Baseline);
    }
    if gap.len() > FAR {
        return None;
    }
    let from_before = before.start > sentence.range.start && passage.is(before.start - 1, "from");
    if passage.is(last, "to") && from_before && gap.len() <= 6 {
        return Some(Link::Level);
    }
    let set_off = is(last.wrapping_sub(1), word_list![","]) && gap.len() <= 7;
    let or = is(last, word_list!["or", "i.e.", "i.e"]) && (gap.len() <= 2 || set_off);
    if or && quantity.unit != before.unit {
        return Some(Link::Again);
    }
    let alike = is_bare(sentence, gap.clone()) || repeats(sentence, before.start, gap);
    alike.then_some(Link::Sibling)
}

/// Whether a claim only tells where: "in 24 countries", "from nine towns", "on five continents".
pub(super) fn is_place(sentence: &Sentence<'_, '_>, told: &Told) -> bool {
    const TIES: &WordList = word_list![
        "in",
        "at",
        "across",
        "from",
        "within",
        "to",
        "on",
        "throughout",
        "around",
    ];
    // "gifts from 26 donors": people are no place.
    const PEOPLE: &WordList = word_list![
        "attendees",
        "authors",
        "committers",
        "contributors",
        "customers",
        "developers",
        "donors",
        "employees",
        "individuals",
        "maintainers",
        "members",
        "men",
        "participants",
        "people",
        "respondents",
        "reviewers",
        "speakers",
        "sponsors",
        "staff",
        "students",
        "supporters",
        "users",
        "volunteers",
        "women",
    ];
    let quantity = &sentence.quantities[told.nth];
    // "in 31 of the country's 98 towns"
    let part = told
        .nth
        .checked_sub(1)
        .filter(|nth| of_next(sentence, *nth) == Some(told.nth));
    let start = part.map_or(quantity.start, |part| sentence.quantities[part].start);
    let people = || (quantity.end..told.end).any(|at| sentence.passage.is_any(at, PEOPLE));
    start > sentence.range.start && sentence.passage.is_any(start - 1, TIES) && !people()
}

/// Whether the verb in `gap` is that before token `start` again: "A delivered 14 turbines while B delivered nine".
fn repeats(sentence: &Sentence<'_, '_>, start: usize, gap: Range<usize>) -> bool {
    let lemma = |verb: usize| verbs::lemma(sentence.passage.raw(verb));
    let last = gap.end - 1;
    let verb = sentence.part(last) == Part::Verb && gap.contains(&last);
    let first = sentence.verb_before(start).and_then(lemma);
    verb && first.is_some() && first == lemma(last)
}

/// Whether the words in `gap` make the `nth` quantity the earlier value, or the one compared with.
fn is_baseline(sentence: &Sentence<'_, '_>, nth: usize, gap: Range<usize>) -> bool {
    let passage = sentence.passage;
    let quantity = &sentence.quantities[nth];
    let last = gap.end - 1;
    let short = gap.len() <= 7;
    let near = gap.start.max(gap.end.saturating_sub(4))..gap.end;
    // In "in two years it grew from 13 to 60" the 13 is the baseline of what follows.
    let opens = sentence
        .quantities
        .get(nth + 1)
        .is_some_and(|next| next.start == quantity.end + 1 && passage.is(quantity.end, "to"));
    if passage.is(last, "from") && !opens {
        let turned = |range: Range<usize>| {
            range
                .into_iter()
                .any(|at| direction(sentence, at).is_some())
        };
        // "up from" holds over any distance; a verb of change only near by.
        let changed = gap.len() <= 2 && change::of(sentence, nth - 1).is_some();
        return changed
            || short && is_left(sentence, nth)
            || short && turned(gap.clone())
            || gap.len() > 1 && turned(last - 1..last);
    }
    let contrasts = near.clone().any(|at| {
        passage.is_any(
            at,
            word_list!["compared", "versus", "vs", "vs.", "against", "instead"],
        )
    });
    if contrasts
        || short && passage.is(last, "after")
        || gap.len() <= 4 && near.clone().any(|at| passage.is(at, "after"))
    {
        return true;
    }
    // "SEK 4.2bn (3.9)", "12.4 % (11.9 %)": what it was before.
    let before = &sentence.quantities[nth - 1];
    let alike = quantity.unit.is_some() && quantity.unit == before.unit;
    let aside = gap.len() == 1 && passage.is_mark(gap.start, '(') && gap.start == before.end;
    if alike && aside && passage.is_mark(quantity.end, ')') {
        return true;
    }
    is_earlier(sentence, nth)
}

/// Whether the `nth` quantity, behind a "from", is the level that the one before moved away from: "fell to 11 weeks from 14", not
/// "grew to 300 members from 24 towns".
fn is_left(sentence: &Sentence<'_, '_>, nth: usize) -> bool {
    const NEAR: usize = 4;
    let passage = sentence.passage;
    let (before, quantity) = (&sentence.quantities[nth - 1], &sentence.quantities[nth]);
    let mut back = sentence.back(before.start);
    let reached = back.next().is_some_and(|at| passage.is(at, "to"))
        && back.take(NEAR).any(|at| direction(sentence, at).is_some());
    let bare = !sentence.part(quantity.end).is_nominal()
        || passage.raw(quantity.end) == passage.raw(before.end);
    let alike = quantity.unit == before.unit || quantity.unit.is_none();
    reached && bare && alike
}

/// Whether a quantity stands in parentheses that hold earlier values alone: "5 (2022: 4)", "28 (2023: 35; 2022: 31)", "12.8
/// (previous year: 9.6)", "fell to 28 (35 in 2023)".
fn is_earlier(sentence: &Sentence<'_, '_>, nth: usize) -> bool {
    const LONGEST: usize = 24;
    let passage = sentence.passage;
    let quantity = &sentence.quantities[nth];
    let mut back = sentence.back(quantity.start).take(LONGEST);
    let plain = |at: &usize| {
        matches!(sentence.part(*at), Part::Time | Part::Quantity)
            || passage.is_any(*at, word_list![":", ";", ",", "-", "–"])
    };
    let Some(open) = back
        .find(|at| !plain(at))
        .filter(|at| passage.is_mark(*at, '('))
    else {
        return false;
    };
    let inside = open + 1..quantity.start;
    let label = inside
        .clone()
        .rev()
        .find(|at| sentence.part(*at) != Part::Mark);
    if label.is_some_and(|at| sentence.part(at) == Part::Time) {
        return true;
    }
    let before = sentence.quantities[nth - 1].start;
    let turned = || {
        let mut near = sentence.back(before).take(LONGEST);
        near.any(|at| direction(sentence, at).is_some())
    };
    inside.is_empty()
        && passage.is(quantity.end, "in")
        && sentence.part(quantity.end + 1) == Part::Time
        && turned()
}

/// Whether nothing stands in `gap` that could be what the number behind it counts: nouns only behind prepositions.
fn is_bare(sentence: &Sentence<'_, '_>, gap: Range<usize>) -> bool {
    let mut placed = false;
    gap.into_iter().all(|at| {
        match sentence.part(at) {
            Part::Preposition | Part::To => placed = true,
            Part::Mark | Part::Conjunction | Part::Verb | Part::Auxiliary => placed = false,
            _ => {}
        }
        let noun =
            sentence.part(at) == Part::Noun && !placed && !sentence.passage.is(at, "average");
        // "and we spent $5 million": a new subject speaks of something new; "there were five" does not.
        let other = sentence.part(at) == Part::Pronoun && !sentence.passage.is(at, "there");
        !(noun || other || sentence.passage.is(at, "of"))
    })
}

/// Ties the claims of one sentence; `first` is the index in the report of the first of them.
pub(super) fn tie(sentence: &Sentence<'_, '_>, told: &mut [Told], first: usize) {
    let mut whole: Option<usize> = None;
    for at in 0..told.len() {
        if let Some(before) = at.checked_sub(1)
            && told[before].nth + 1 == told[at].nth
        {
            turn(sentence, told, at);
        }
        whole = whole_of(sentence, told, at, whole);
        let nth = told[at].nth;
        let next = of_next(sentence, nth)
            .filter(|next| told.get(at + 1).is_some_and(|told| told.nth == *next));
        let claim = &told[at].claim;
        let share = claim.unit.dimension() == Dimension::Ratio && claim.change.is_none();
        let part = whole.filter(|whole| share || told[*whole].claim.unit == claim.unit);
        let part = next.map(|_| at + 1).or(part);
        told[at].claim.part_of = part.map(|whole| (first + whole) as u32);
    }
}

/// "for the six months", "in 12 weeks": whether the `nth` quantity is how long something else was counted.
pub(super) fn is_stretch(sentence: &Sentence<'_, '_>, nth: usize) -> bool {
    let passage = sentence.passage;
    let quantity = &sentence.quantities[nth];
    let before = |at: usize| at.checked_sub(1).filter(|at| *at >= sentence.range.start);
    let article = before(quantity.start).filter(|at| passage.is(*at, "the"));
    let lead = before(article.unwrap_or(quantity.start));
    quantity.unit().dimension() == Dimension::Time
        && lead.is_some_and(|lead| passage.is_any(lead, word_list!["for", "in", "over", "during"]))
}

/// Gives the later value of a pair its direction and the earlier one none; the pair is the claim `at` and the one before,
/// or the one that is compared with it.
fn turn(sentence: &Sentence<'_, '_>, told: &mut [Told], at: usize) {
    let nth = told[at].nth;
    let start = sentence.quantities[nth].start;
    let link = link(sentence, nth, told[at - 1].end);
    let partner = match link {
        Some(Link::Level | Link::Again) => at - 1,
        None if at > 1 && told[at - 2].nth + 2 == nth && is_stretch(sentence, nth - 1) => at - 2,
        Some(Link::Baseline | Link::Sibling) | None => compared(sentence, told, at, link),
    };
    let lender = told[partner].nth;
    let (head, tail) = told.split_at_mut(at);
    let (before, after) = (&mut head[partner].claim, &mut tail[0].claim);
    if matches!(link, Some(Link::Level | Link::Baseline)) && after.rule == Rule::ClaimBaseline {
        scale(sentence, (lender, before), (nth, after));
    }
    let by_value = |from: &Claim, to: &Claim| {
        let order = (from.unit == to.unit).then(|| to.value.cmp(&from.value))?;
        match order {
            Ordering::Greater => Some(Change::Increase),
            Ordering::Less => Some(Change::Decrease),
            Ordering::Equal => None,
        }
    };
    match link {
        Some(Link::Level) => {
            before.change = None;
            before.rule = Rule::ClaimBaseline;
            let moved = by_value(before, after);
            let against = told_before(sentence, lender)
                .is_some_and(|said| moved.is_some_and(|moved| moved != said));
            after.change = moved.or(after.change).filter(|_| !against);
        }
        Some(Link::Baseline) => {
            let from = sentence.quantities[nth - 1].end.min(start);
            let said = (from..start).find_map(|at| direction(sentence, at));
            let moved = said.is_some() || sentence.passage.is(start - 1, "from");
            after.change = None;
            after.rule = Rule::ClaimBaseline;
            if moved {
                let known = before.change.or(said);
                before.change = known.or_else(|| by_value(after, before));
            }
        }
        Some(Link::Again) => after.change = after.change.or(before.change),
        // "13.2 %, up 50 points": the level moved too.
        _ => {
            let set_off = start >= 2 && sentence.passage.is_mark(start - 2, ',');
            if set_off && sentence.passage.is_any(start - 1, word_list!["up", "down"]) {
                before.change = before.change.or(direction(sentence, start - 1));
            }
        }
    }
}

/// "from €35 million to *40*", "€40 million (2019: *35*)": a number that borrows the unit of the one it is compared with is told
/// in the same millions, where it would be nothing beside it else.
fn scale(
    sentence: &Sentence<'_, '_>,
    (lender, before): (usize, &Claim),
    (nth, after): (usize, &mut Claim),
) {
    const LIKE: i64 = 100;
    let (lender, own) = (&sentence.quantities[lender], &sentence.quantities[nth]);
    let bare = own.unit.is_none() && own.scaled.is_none() && after.unit == before.unit;
    let Some(factor) = lender.scaled.filter(|_| bare) else {
        return;
    };
    let like = |low: Decimal, high: Decimal| {
        let most = low.times(Decimal::whole(LIKE));
        most.is_some_and(|most| high <= most)
    };
    let (value, written) = (own.value, lender.value.over(factor));
    let Some(written) = written.filter(|written| like(value, *written) && like(*written, value))
    else {
        return;
    };
    // "from 2 thousand to 180" may be either.
    if like(value, lender.value) && !(like(written, value) && factor > Decimal::whole(LIKE)) {
        return;
    }
    let Some(scaled) = value.times(factor) else {
        return;
    };
    after.value = scaled;
    after.value_max = after.value_max.and_then(|most| most.times(factor));
}

/// The way that the verb before the `nth` quantity says it went: "rose from 12 to 40".
fn told_before(sentence: &Sentence<'_, '_>, nth: usize) -> Option<Change> {
    let from = sentence.quantities[nth].start.checked_sub(1)?;
    let verb = from.checked_sub(1)?;
    let tied = verb >= sentence.range.start && sentence.passage.is(from, "from");
    // Waiting times improve by going down.
    let moves = [
        "rise", "grow", "increase", "climb", "fall", "drop", "decline", "decrease", "sink",
        "shrink",
    ];
    let plain = verbs::lemma(sentence.passage.raw(verb)).is_some_and(|it| moves.contains(&it));
    direction(sentence, verb).filter(|_| tied && plain)
}

/// The claim that the claim `at` is an earlier value or a change of: the nearest in its unit, which in "92 % of our 7,850
/// suppliers signed, up from 85 %" is not the nearest; a change in per cent may be of any, but not of a place: "served 450
/// families in 12 towns, up 8 %".
fn compared(sentence: &Sentence<'_, '_>, told: &[Told], at: usize, link: Option<Link>) -> usize {
    const MOST: usize = 4;
    let unit = told[at].claim.unit;
    let near = || (at.saturating_sub(MOST)..at).rev();
    let broken = |from: usize| {
        let from = sentence.quantities[told[from].nth].end;
        (from..sentence.quantities[told[at].nth].start).any(|at| sentence.passage.is_mark(at, ';'))
    };
    let place = |from: usize| {
        let start = sentence.quantities[told[from].nth].start;
        let opens = start > sentence.range.start && told[from].claim.unit == Unit::COUNT;
        opens
            && sentence
                .passage
                .is_any(start - 1, word_list!["in", "at", "across", "within"])
    };
    let alike = |other: &usize| {
        told[*other].claim.unit == unit && told[*other].claim.rule != Rule::ClaimBaseline
    };
    let found = match link {
        Some(Link::Baseline) => {
            let first = near().find(|other| alike(other) && !place(*other));
            first.or_else(|| near().find(alike))
        }
        // "a profit for the six months, down 4 %": no months fell.
        _ => near().find(|other| {
            let stretch =
                unit.dimension() != Dimension::Time && is_stretch(sentence, told[*other].nth);
            !place(*other) && !stretch
        }),
    };
    found.filter(|found| !broken(*found)).unwrap_or(at - 1)
}

#[cfg(test)]
mod tests {
    use crate::model::Change;

    /// The change of each claim: `+`, `-`, or `.` for none.
    #[track_caller]
    fn check(text: &str, expect: &str) {
        let document = crate::read::read(text.to_owned(), crate::read::Format::Markdown);
        let report = crate::extract::extract(&document, &Default::default());
        let claims = report.claims.iter();
        let found: String = claims
            .map(|claim| match claim.change {
                Some(Change::Increase) => '+',
                Some(Change::Decrease) => '-',
                None => '.',
            })
            .collect();
        assert_eq!(found, expect, "{text}");
    }

    #[test]
    fn a_change_is_of_the_value_in_its_unit() {
        check(
            "Some 92% of our 7,850 suppliers had signed, up from 85%.",
            "+..",
        );
        check("Some 12% of 40 boats leak, down from 15%.", "-..");
        check("We served 450 families in 12 towns, up from 290.", "+..");
        check("We have 74 boats, up from 65.", "+.");
        check(
            "It earned $5 million in 12 ports, up from $4 million.",
            "+..",
        );
    }

    #[test]
    fn a_change_in_per_cent_is_not_of_places() {
        check("Our shops served 450 families in 12 towns, up 8%.", "+.+");
        check("Our shops served 450 families, up 8%.", "++");
    }

    #[test]
    fn no_months_fell() {
        check(
            "Acme made a profit of £4 million for the six months to 30 June 2024, down 4%.",
            "-.-",
        );
    }

    #[test]
    fn values_in_parentheses_did_not_change() {
        check("Falls dropped to 28 (2023: 35; 2022: 31).", "...");
    }

    #[test]
    fn what_something_moved_away_from_is_earlier() {
        check("Waits fell to 11 weeks from 14 weeks.", "-.");
        check("The crew grew to 9,870 from 8,412.", "+.");
        check("Intensity fell to 7.9 g per mile from 8.4 g.", "-.");
        check("The choir grew to 300 singers from 24 towns.", "..");
    }
}
