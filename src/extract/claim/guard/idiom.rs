//! Number words and figures of speech that count nothing.

use super::counts_noun;
use crate::document::Shape;
use crate::extract::claim::chinese;
use crate::extract::claim::number::Writing;
use crate::extract::claim::part::is_plural;
use crate::extract::claim::quantity::Quantity;
use crate::extract::passage::Passage;
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::{Bound, Decimal, Dimension, Unit};

/// "(in millions of dollars)": the scale of what stands below.
pub(super) fn is_scale(passage: &Passage<'_>, quantity: &Quantity, from: usize) -> bool {
    let start = quantity.number_start;
    let within = start > from && passage.is(start - 1, "in");
    within && (start == from + 1 || passage.is_mark(start - 2, '('))
}

/// "a two party review", "two factor login": one thing of several sides, each told by a noun that stays a singular behind its
/// number.
pub(super) fn is_of_sides(passage: &Passage<'_>, quantity: &Quantity) -> bool {
    const SIDES: &WordList = word_list![
        "party", "factor", "way", "man", "person", "step", "stage", "phase", "tier", "pass",
    ];
    let end = quantity.number_end;
    quantity.writing == Writing::Words
        && quantity.value > Decimal::whole(1)
        && passage.is_any(end, SIDES)
        && passage
            .tokens
            .get(end + 1)
            .is_some_and(|next| next.shape == Shape::Lower && !is_plural(passage.raw(end + 1)))
}

/// "net zero", "zero carbon", "zero tolerance", "a zero day flaw", "from zero": a goal or a stance, where "zero accidents" counts.
fn is_none_of(passage: &Passage<'_>, start: usize, behind: usize, from: usize) -> bool {
    let net = start > from
        && (passage.is_any(start - 1, word_list!["net", "near", "absolute"])
            || passage.is_mark(start - 1, '-') && passage.is(start.wrapping_sub(2), "net"));
    let stance = word_list![
        "carbon",
        "tolerance",
        "emission",
        "waste",
        "trust",
        "sum",
        "hunger",
        "ambition",
        "gravity",
        "knowledge",
        "commitment",
        "target",
        "goal",
        "pathway",
        "strategy",
        "standard",
        "future",
    ];
    let hyphened = passage.is_mark(behind, '-') && passage.is_glued(behind);
    let noun = behind + usize::from(hyphened);
    // "a zero day flaw", but "zero days lost"
    let unknown = passage.is(behind.wrapping_sub(1), "day") || passage.is(behind, "day");
    net || hyphened || unknown || passage.is_any(noun, stance)
}

/// "in just one quarter": a span of time, and no share.
fn is_span(passage: &Passage<'_>, quantity: &Quantity, from: usize) -> bool {
    let end = quantity.number_end;
    if quantity.writing != Writing::Fraction || end == 0 || !passage.is(end - 1, "quarter") {
        return false;
    }
    let start = quantity.start.min(quantity.number_start);
    let only = word_list!["just", "only", "about", "a", "single"];
    let within = word_list!["in", "within", "for", "during"];
    let tie = (from..start).rev().find(|at| !passage.is_any(*at, only));
    !passage.is(end, "of") && tie.is_some_and(|at| passage.is_any(at, within))
}

/// "for a year or two", "a day or two": a while, and no number.
fn is_while(passage: &Passage<'_>, quantity: &Quantity, from: usize) -> bool {
    let start = quantity.number_start;
    let times = word_list!["minute", "hour", "day", "week", "month", "quarter", "year"];
    start >= from + 3
        && quantity.writing == Writing::Words
        && passage.is(start - 1, "or")
        && passage.is_any(start - 2, times)
        && passage.is_any(start - 3, word_list!["a", "an", "another"])
}

/// "not 100% sure": how certain somebody is, by a figure of speech.
fn is_certainty(passage: &Passage<'_>, quantity: &Quantity) -> bool {
    quantity.unit == Some(Unit::PERCENT)
        && quantity.value == Decimal::whole(100)
        && passage.is_any(
            quantity.end,
            word_list!["sure", "certain", "confident", "convinced"],
        )
}

/// "aged 13-19", "ages 6 to 23", "age 18 and over": who may take part. "An age of 43" is measured.
pub(super) fn is_age(passage: &Passage<'_>, quantity: &Quantity, from: usize) -> bool {
    let at = quantity.number_start;
    // "people 65+ are"
    let people = word_list![
        "people",
        "adults",
        "seniors",
        "persons",
        "individuals",
        "women",
        "men",
        "residents",
        "patients"
    ];
    let older = quantity.unit.is_none()
        && at > from
        && passage.is_any(at - 1, people)
        && passage.is_mark(quantity.end - 1, '+')
        && quantity.value < Decimal::whole(120);
    if older {
        return true;
    }
    // "children under five", "every child between 8 and 14"
    let young = word_list![
        "child",
        "children",
        "boys",
        "girls",
        "kids",
        "pupil",
        "pupils",
        "infants",
        "youngsters",
        "youths",
        "adults",
        "people",
    ];
    let limited = quantity.start < at || quantity.value_max.is_some();
    let whose = quantity
        .start
        .min(at)
        .checked_sub(1)
        .filter(|whose| *whose >= from)
        .map(|whose| {
            let tied = passage.is_any(whose, word_list!["between", "from"]) && whose > from;
            whose - usize::from(tied)
        });
    let alone = quantity.unit.is_none() && !counts_noun(passage, quantity);
    let by_age = whose.is_some_and(|whose| passage.is_any(whose, young))
        && limited
        && matches!(
            quantity.bound,
            Bound::Exact | Bound::LessThan | Bound::MoreThan
        );
    if by_age && alone && quantity.value <= Decimal::whole(25) {
        return true;
    }
    // "entry is £5, under 12s free": those are children, no seconds.
    let suffixed =
        quantity.suffix > 0 || quantity.number_end > at && passage.raw(at).ends_with('s');
    let bounded = matches!(quantity.bound, Bound::LessThan | Bound::MoreThan);
    if suffixed
        && bounded
        && passage.is_any(
            quantity.end,
            word_list!["free", "go", "get", "enter", "travel", "swim"],
        )
    {
        return true;
    }
    // "Age 58", "Age: 66": told of a person.
    let colon = usize::from(at > from && passage.is_mark(at - 1, ':'));
    let told = at.checked_sub(1 + colon).filter(|word| *word >= from);
    if told.is_some_and(|word| passage.raw(word) == "Age") && !counts_noun(passage, quantity) {
        return true;
    }
    let words = word_list!["between", "from", "of", "over", "under", "about", "around"];
    let skip = usize::from(at > from && passage.is_any(at - 1, words));
    let Some(word) = at.checked_sub(1 + skip).filter(|word| *word >= from) else {
        return false;
    };
    let years = quantity
        .unit
        .is_none_or(|unit| unit.dimension() == Dimension::Time);
    let limits = quantity.value_max.is_some() || quantity.bound != Bound::Exact;
    years
        && quantity.value < Decimal::whole(120)
        && (passage.is_any(word, word_list!["aged", "ages"])
            || passage.is(word, "age") && skip == 0 && limits)
}

/// "one of", "top five", "24/7", "one another", "7 a.m.", "the 5K run", "a 95% confidence interval".
pub(super) fn is_idiom(passage: &Passage<'_>, quantity: &Quantity, from: usize) -> bool {
    let (start, end) = (quantity.number_start, quantity.number_end);
    let behind = quantity.end;
    if is_span(passage, quantity, from)
        || is_while(passage, quantity, from)
        || is_certainty(passage, quantity)
    {
        return true;
    }
    let one = quantity.writing == Writing::Words
        && end == start + 1
        && quantity.value == Decimal::whole(1)
        && quantity.value_max.is_none()
        && quantity
            .unit
            .is_none_or(|unit| unit.dimension() == Dimension::Time);
    let top = start > from
        && passage.is(start - 1, "top")
        && quantity.unit.is_none()
        && (!is_plural(passage.raw(behind)) || quantity.value <= Decimal::whole(10));
    // "7 x 24 hours", but not "7 x 24 cm"
    let around = |at: usize| {
        let counted = passage.tags(at).has(Tags::UNIT) || is_plural(passage.raw(at));
        passage.is_any(at, word_list!["hours", "hour", "h", "operations"]) || !counted
    };
    let always = passage.is(start, "24") && passage.is_mark(end, '/') && passage.is(end + 1, "7")
        || start >= 2 && passage.is(start, "7") && passage.is(start - 2, "24")
        || start >= 2 && passage.is(start, "365") && passage.is(start - 2, "7")
        // "7×24 小时"
        || passage.is_any(end, word_list!["×", "x", "*"])
            && passage.is(start, "7")
            && passage.is(end + 1, "24")
            && around(end + 2)
        || start >= 2
            && around(end)
            && passage.is(start, "24")
            && passage.is(start - 2, "7")
            && passage.is_any(start - 1, word_list!["×", "x", "*"]);
    // "a 7B model", "28B 视觉模型": how large a model is tells its name.
    let size = passage.raw(start).ends_with(['B', 'M'])
        && quantity.unit.is_none()
        && (passage.is_any(end, word_list!["model", "models"])
            || chinese::run(passage, end).is_some_and(|run| run.contains("模型")));
    // "Thanks to all <3": a heart.
    let heart = passage.is(start, "3")
        && start > 0
        && passage.is_mark(start - 1, '<')
        && passage.is_glued(start)
        && (start == 1 || passage.tokens[start - 1].spaced)
        && passage
            .tokens
            .get(end)
            .is_none_or(|next| next.shape == Shape::Mark);
    let next_number = passage
        .tokens
        .get(end + 1)
        .is_some_and(|token| token.shape == Shape::Number && !token.spaced);
    let dated = quantity.unit.is_none()
        && quantity.writing == Writing::Digits
        && passage.is_mark(end, '/')
        && passage.is_glued(end)
        && next_number;
    // "1:1", "16:9"
    let paired = |mark: usize| {
        passage.is_mark(mark, ':') && passage.is_glued(mark) && passage.is_glued(mark + 1)
    };
    let pair = quantity.unit.is_none()
        && (paired(end)
            && passage
                .tokens
                .get(end + 1)
                .is_some_and(|next| next.shape == Shape::Number)
            || start >= 2 && paired(start - 1) && passage.tokens[start - 2].shape == Shape::Number);
    // "9.30 am" is a time of day, "2.1 pm" a length.
    let decimals = passage
        .raw(start)
        .rsplit_once('.')
        .map_or(2, |(_, decimals)| decimals.len());
    let clock = quantity.unit.is_none()
        && decimals == 2
        && passage.is_any(end, word_list!["am", "pm", "a.m.", "p.m.", "o'clock"]);
    let called = passage.raw(start).ends_with(['k', 'K'])
        && passage.is_any(
            end,
            word_list![
                "video",
                "uhd",
                "resolution",
                "tv",
                "display",
                "displays",
                "content",
                "run",
                "race",
                "walk",
                "page",
                "block",
                "buffer",
                "sector",
                "stack",
                "cache",
            ],
        );
    // "a two way radio"
    let way = passage.is(end, "way")
        && quantity.unit.is_none()
        && quantity.value > Decimal::whole(1)
        && passage
            .tokens
            .get(end + 1)
            .is_some_and(|next| next.shape == Shape::Lower && next.tags == Tags::NONE);
    // "101 guidance": a first lesson.
    let basics = passage.is(start, "101")
        && quantity.unit.is_none()
        // "101 guide dogs"
        && !is_plural(passage.raw(end + 1))
        && !passage.tags(end + 1).has(Tags::PERIOD)
        && passage.is_any(
            end,
            word_list![
                "guidance", "guide", "course", "class", "lesson", "session", "workshop", "primer"
            ],
        );
    let form = passage.is(start, "10")
        && passage.raw(end) == "-"
        && passage.is_any(end + 1, word_list!["k", "q"]);
    let even = passage.is(start, "50") && passage.is_mark(end, '/') && passage.is(end + 1, "50");
    let scale = start >= 2
        && passage.is_any(start - 1, word_list!["of", "from"])
        && passage.is(start - 2, "scale");
    let nought = quantity.writing == Writing::Words
        && quantity.value == Decimal::whole(0)
        && is_none_of(passage, start, behind, from);
    // "rose 12 % in 1992 over 1991"
    let year = |at: usize| {
        let raw = passage.raw(at);
        raw.len() == 4 && (raw.starts_with("19") || raw.starts_with("20"))
    };
    let compared = quantity.unit.is_none()
        && quantity.writing == Writing::Digits
        && quantity.bound == Bound::MoreThan
        && quantity.start + 1 == start
        && quantity.start > from
        && year(start)
        && year(quantity.start - 1);
    // "the six months ended June 30", "the three and six months ended": a named period.
    let ended = |at: usize| passage.is_any(at, word_list!["ended", "ending"]);
    let months = quantity.unit.is_none() && passage.is(behind, "and") && {
        let next = passage.tags(behind + 1);
        next.has(Tags::NUMBER) && passage.tags(behind + 2).has(Tags::PERIOD) && ended(behind + 3)
    };
    let named = months
        || quantity
            .unit
            .is_some_and(|unit| unit.dimension() == Dimension::Time)
            && ended(behind)
            && (passage.tags(behind + 1).has(Tags::MONTH)
                || passage
                    .tokens
                    .get(behind + 1)
                    .is_some_and(|next| next.shape == Shape::Number));
    let confidence = quantity.unit == Some(Unit::PERCENT)
        && passage.is_any(behind, word_list!["ci", "confidence"]);
    size || heart
        || one
        || top
        || always
        || quantity.writing == Writing::Ordinal
        || dated
        || pair
        || clock
        || called
        || form
        || basics
        || way
        || nought
        || compared
        || even
        || confidence
        || named
        || scale && quantity.unit.is_none()
        || quantity.unit == Some(Unit::RANK)
}
