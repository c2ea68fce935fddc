//! Bounds: the words around a number that say how it bounds the quantity.

mod passed;
mod phrase;

use super::chinese;
use super::unit::currency_before;
use crate::document::Shape;
use crate::extract::passage::Passage;
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::Bound;
use passed::{is_capped, is_passed, is_rank};
use phrase::{ENDING, OPENING, VERBS, phrases_at};

/// The bound that ends right before token `at`, and its first token; nothing before `from` is looked at.
pub(super) fn bound_before(
    passage: &Passage<'_>,
    at: usize,
    from: usize,
) -> Option<(Bound, usize)> {
    if let Some(found) = chinese::bound_before(passage, at, from) {
        return Some(found);
    }
    let mut end = at;
    let between = word_list![
        "a",
        "an",
        "just",
        "another",
        "additional",
        "further",
        "extra",
        "full",
        "total",
        "combined",
        "whopping",
        "staggering",
        "record",
        "remarkable",
        "impressive",
        "massive",
    ];
    while end > from + 1 {
        // "up to a total of 5"
        let sum = end > from + 2
            && passage.is(end - 1, "of")
            && passage.is_any(end - 2, word_list!["total", "sum"]);
        if !sum && !passage.is_any(end - 1, between) {
            break;
        }
        end -= 1 + usize::from(sum);
    }
    // "(at least) 14 repos"
    if end >= from + 2 && passage.is_mark(end - 1, ')') {
        let open = (from.max(end.saturating_sub(5))..end - 1)
            .rev()
            .find(|open| passage.is_mark(*open, '('))?;
        let (bound, start) = bound_before(passage, end - 1, open + 1)?;
        return (start == open + 1).then_some((bound, open));
    }
    let denied = || {
        end >= from + 3 && passage.is(end - 2, "to") && passage.is(end - 3, "not")
            || end >= from + 5 && passage.is_mark(end - 2, '-') && passage.is(end - 3, "to")
    };
    if end > from && passage.is_any(end - 1, VERBS) && !denied() && !is_rank(passage, end - 1, from)
        || is_passed(passage, end, from)
    {
        return Some((Bound::MoreThan, at));
    }
    if is_capped(passage, end, from) {
        return Some((Bound::AtMost, at));
    }
    let farther = (end != at).then_some(end);
    let ends = std::iter::once(at).chain(farther);
    ends.filter(|end| *end > from).find_map(|end| {
        let mut ending = phrases_at(&ENDING, passage, end - 1).iter();
        let (words, bound, start) = ending.find_map(|(words, bound)| {
            let start = start_of(passage, words, end, from)?;
            Some((words, bound, start))
        })?;
        if !holds(passage, words, start, at) {
            return None;
        }
        // "up to approximately $5 million" is at most that.
        let outer = (*bound == Bound::Approx).then(|| limit_before(passage, start, from));
        Some(outer.flatten().unwrap_or((*bound, start)))
    })
}

/// The words of a limit that end right before token `end`: the "up to" of "up to about 500".
fn limit_before(passage: &Passage<'_>, end: usize, from: usize) -> Option<(Bound, usize)> {
    let last = end.checked_sub(1).filter(|last| *last >= from)?;
    phrases_at(&ENDING, passage, last)
        .iter()
        .filter(|(_, bound)| matches!(bound, Bound::AtMost | Bound::AtLeast))
        .find_map(|(words, bound)| {
            let start = start_of(passage, words, end, from)?;
            holds(passage, words, start, end).then_some((*bound, start))
        })
}

/// Whether the words are a bound here: "over" a time span, "spread over" and "up to" behind a verb of growth are none.
fn holds(passage: &Passage<'_>, words: &str, start: usize, number: usize) -> bool {
    let before = start.checked_sub(1);
    let tags_before = before.map_or(Tags::NONE, |before| passage.tags(before));
    let is_before = |words: &WordList| before.is_some_and(|before| passage.is_any(before, words));
    match words {
        "over" => {
            // "over 5 years" spans, "over 500 visits a year" bounds.
            let time = (number..number + 4)
                .take_while(|at| {
                    !passage.is_any(*at, word_list!["a", "an", "per", "each", "every", "/"])
                })
                .any(|at| passage.tags(at).has(Tags::PERIOD) && !passage.is(at, "half"));
            let acts = is_form(passage, before);
            let governed = tags_before
                .has(Tags::FINITE | Tags::PREPOSITION | Tags::AUXILIARY | Tags::CONJUNCTION)
                || acts;
            let spreads = is_before(word_list![
                "spread",
                "distributed",
                "divided",
                "scattered",
                "phased",
                "averaged",
                "amortised",
                "amortized",
                // Phrasal verbs.
                "turn",
                "turns",
                "turned",
                "turning",
                "hand",
                "hands",
                "handed",
                "handing",
                // What somebody has of others: "assurance over 9 accounts".
                "assurance",
                "authority",
                "control",
                "jurisdiction",
                "lead",
                "oversight",
                "victory",
            ]);
            // "used over one to two years"
            let stretch = time && passage.is_any(number + 1, word_list!["to", "or"]);
            // A cell may hold nothing else.
            let alone = before.is_none() && passage.tokens.len() <= number + 3;
            !spreads && !stretch && (governed || alone || !time)
        }
        // "under a five-year plan", "below a 20-acre wood": an article before a compound begins a thing.
        "under" | "below" | "above" | "beyond" => {
            let article = passage.is_any(number - 1, word_list!["a", "an"]);
            !(article && passage.is_mark(number + 1, '-') && passage.is_glued(number + 1))
        }
        // "around four areas" tells what a thing is about.
        "around"
            if passage.is_any(
                number + 1,
                word_list![
                    "areas",
                    "themes",
                    "topics",
                    "pillars",
                    "issues",
                    "questions",
                    "principles",
                    "priorities",
                ],
            ) =>
        {
            false
        }
        // "thirteen more than twelve months ago" compares with what was then.
        "more than" | "fewer than" | "less than" => {
            let counted = before.is_some_and(|before| {
                passage.tokens[before].shape == Shape::Number || tags_before.has(Tags::NUMBER)
            });
            let times = word_list!["ago", "earlier", "before", "previously"];
            !(counted && (number + 1..number + 4).any(|at| passage.is_any(at, times)))
        }
        // "having been as high as £112 million" tells of a height that was reached.
        "as high as" | "as low as" => !is_before(word_list!["been"]),
        // "in and around 12 towns" and "the rate above" bound nothing.
        "around" => !is_before(word_list!["and", "or"]),
        // "a covenant maximum of 3.75" is a thing of that size.
        "maximum of" | "minimum of" | "maximum" | "minimum" => {
            tags_before != Tags::NONE
                || before.is_none_or(|before| passage.tokens[before].shape != Shape::Lower)
        }
        // "went up to 50", "bringing our backers up to 50"
        "up to" => {
            const BACK: usize = 5;
            let brings = word_list!["bring", "brings", "bringing", "brought"];
            let brought = (start.saturating_sub(BACK)..start).any(|at| passage.is_any(at, brings));
            let grows = word_list!["adds", "went", "goes", "going", "gone"];
            !tags_before.has(Tags::UP) && !is_before(grows) && !brought
        }
        // "some 12 towns", "some SAR 4.6 billion"
        "some" => {
            let written = passage.tokens[number].shape;
            let sign = matches!(passage.raw(number), "£" | "$" | "€" | "¥" | "₹");
            sign || written == Shape::Number
                || written == Shape::Upper && passage.tags(number).has(Tags::UNIT)
                || passage.is_any(
                    number + 1,
                    word_list!["quarters", "thirds", "fifths", "tenths"],
                )
        }
        // "Pro Max 15" is a name; "avg 3 days, max 9 days" tells the longest.
        "max" | "min" | "max." | "min." => {
            let statistic = word_list!["avg", "average", "mean", "median", "min", "max"];
            let near = before.unwrap_or(0).saturating_sub(6)..before.unwrap_or(0);
            let listed = is_before(word_list![",", ";", "/"])
                && near.into_iter().any(|at| {
                    passage.is_any(at, statistic) && passage.tokens[at + 1].shape == Shape::Number
                });
            passage.tokens[start].shape == Shape::Lower && !listed
        }
        // "> Two turbines" is an item.
        ">" | "<" => {
            passage.tokens[number].shape != Shape::Title && !is_before(word_list!["-", "<", "="])
        }
        // "30 => 300" is an arrow.
        "= >" => before.is_none_or(|before| {
            passage.tokens[before].shape != Shape::Number && !is_before(word_list!["+", "%"])
        }),
        _ => true,
    }
}

/// Whether a token is a form of a verb that is hardly a noun: "lasting", "operated".
fn is_form(passage: &Passage<'_>, at: Option<usize>) -> bool {
    at.is_some_and(|at| {
        let raw = passage.raw(at);
        passage.tags(at).has(Tags::VERB) && (raw.ends_with("ed") || raw.ends_with("ing"))
    })
}

/// The first token of `words` where they end right before token `end`; nothing before `from` is looked at.
fn start_of(passage: &Passage<'_>, words: &str, end: usize, from: usize) -> Option<usize> {
    let mut start = end;
    let words = match words.strip_suffix('.') {
        // A stop is a token of its own: `approx.` is two.
        Some(words) => {
            start = start.checked_sub(1)?;
            passage.is_mark(start, '.').then_some(words)?
        }
        None => words,
    };
    for word in words.rsplit(' ') {
        start = start.checked_sub(1).filter(|start| *start >= from)?;
        passage.is(start, word).then_some(())?;
    }
    Some(start)
}

/// The bound that starts at token `at` behind a number, and the token behind it.
pub(super) fn bound_behind(passage: &Passage<'_>, at: usize) -> Option<(Bound, usize)> {
    if let Some(found) = chinese::bound_behind(passage, at) {
        return Some(found);
    }
    let number = |at: usize| {
        passage
            .tokens
            .get(at)
            .is_some_and(|next| next.shape == Shape::Number)
    };
    let sum = number(at + 1) && passage.is_glued(at + 1);
    if passage.is_mark(at, '+') && passage.is_glued(at) && !sum {
        return Some((Bound::MoreThan, at + 1));
    }
    if passage.is_mark(at, '-') && passage.is_glued(at) && passage.is(at + 1, "plus") {
        return Some((Bound::MoreThan, at + 2));
    }
    let says = |words: &str| {
        let mut words = words.split(' ').enumerate();
        words.all(|(nth, word)| passage.is(at + nth, word))
    };
    let mut opening = phrases_at(&OPENING, passage, at).iter();
    let (words, bound) = opening.find(|(words, _)| says(words))?;
    let end = at + words.split(' ').count();
    // "or more than 30", "at least 20" and "and over N1 trillion" begin another number.
    let money = (end + 1..=end + 2).any(|at| {
        let signed = || currency_before(passage, at, end).is_some() || passage.is_glued(at);
        number(at) && signed()
    });
    let than = passage.is(end, "than")
        && passage
            .tokens
            .get(end + 1)
            .is_some_and(|next| next.shape != Shape::Mark);
    (!than && !number(end) && !money).then_some((*bound, end))
}

/// "or equal", "or equal to it" behind a number that ends before token `at`: its bound takes the number in.
pub(super) fn inclusive_behind(
    passage: &Passage<'_>,
    at: usize,
    bound: Bound,
) -> Option<(Bound, usize)> {
    let said = passage.is(at, "or") && passage.is(at + 1, "equal");
    let end = at + 2 + usize::from(passage.is(at + 2, "to"));
    let inclusive = match bound {
        Bound::MoreThan => Bound::AtLeast,
        Bound::LessThan => Bound::AtMost,
        _ => return None,
    };
    said.then_some((inclusive, end))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::passage::testing::with_passage;

    #[track_caller]
    fn check(text: &str, expect: Option<Bound>) {
        let found = with_passage(text, |passage| {
            let mut shapes = passage.tokens.iter().map(|token| token.shape);
            let at = shapes.position(|shape| shape == Shape::Number).unwrap();
            bound_before(passage, at, 0).map(|(bound, _)| bound)
        });
        assert_eq!(found, expect, "{text}");
    }

    #[test]
    fn reads_bounds_with_their_polarity() {
        check("we have more than 30 members", Some(Bound::MoreThan));
        check("we have no more than 30 members", Some(Bound::AtMost));
        check("we have no fewer than 30 members", Some(Bound::AtLeast));
        check("it takes as little as 128 units", Some(Bound::AtLeast));
        check("nearly 30 members left", Some(Bound::Nearly));
        check("approx. 30 members left", Some(Bound::Approx));
        check("it serves over 30 members", Some(Bound::MoreThan));
        check("they turn over EUR 30 million", None);
        check("it handed over 30 homes", None);
        check("it gave assurance over 30 accounts", None);
        check("the crew is nearer 30 members", Some(Bound::Approx));
    }

    #[test]
    fn reads_bounds_over_the_words_between() {
        check("up to an additional 30 units", Some(Bound::AtMost));
        check("up to a total of 30 units", Some(Bound::AtMost));
        check("more than a whopping 30 units", Some(Bound::MoreThan));
        check("capped at 30 units", Some(Bound::AtMost));
        check("just shy of 30 units", Some(Bound::Nearly));
        check("in the neighbourhood of 30 units", Some(Bound::Approx));
        check("max. 30 units", Some(Bound::AtMost));
        check("the Pro Max 30 sold", None);
        check("not below 30 units", Some(Bound::AtLeast));
        check("an additional 30 units", None);
        check("a total of 30 units", None);
    }

    #[test]
    fn the_top_of_a_ranking_bounds_nothing() {
        check("we are among the top 30 % of ports", None);
        check("it was in our top 30 % of ports", None);
        check("it is of the world's top 30 % of ports", None);
        check("Top 30 % of ports", None);
        check("sales top 30 tons", Some(Bound::MoreThan));
        check("sales topped 30 tons", Some(Bound::MoreThan));
    }

    #[test]
    fn a_level_that_is_passed_was_left_behind() {
        check("ticket sales passed 30 in May", Some(Bound::MoreThan));
        check("turnover passed £30 million", Some(Bound::MoreThan));
        check("the crew passes the 30 mark", Some(Bound::MoreThan));
        check("the score surged past 30, then fell", Some(Bound::MoreThan));
        check("the board passed 30 resolutions", None);
        check("the motion passed 30 to 2", None);
        check("our riggers passed 30 of 32 boats", None);
        check("we passed £30 million in grants to ports", None);
        check("we moved past 30 in line", None);
        check("in the past 30 weeks", None);
    }

    #[test]
    fn reads_caps() {
        check("a price not to exceed 30 units", Some(Bound::AtMost));
        check("a not to exceed price of 30 units", Some(Bound::AtMost));
        check("a not-to-exceed fee of 30 units", Some(Bound::AtMost));
        check("costs that exceed 30 units", Some(Bound::MoreThan));
        check("a price of 30 units", None);
        check("up to approximately 30 units", Some(Bound::AtMost));
        check("having been as high as 30 units", None);
        check("prices as high as 30 dollars", Some(Bound::AtMost));
        check("more than 30 months ago", Some(Bound::MoreThan));
        check("thirteen more than 30 months ago", None);
        check("uptime => 30 units", Some(Bound::AtLeast));
        check("at least about 30 units", Some(Bound::AtLeast));
        check("to about 30 units", Some(Bound::Approx));
    }

    #[test]
    fn a_compound_behind_an_article_is_a_thing() {
        check("under a 5-year plan", None);
        check("under 5-year plans", Some(Bound::LessThan));
        check("under a 5 % share", Some(Bound::LessThan));
    }

    #[test]
    fn leaves_time_spans_and_growth() {
        check("ports (over 500 ships a year)", Some(Bound::MoreThan));
        check("the budget over 5 years was spent", None);
        check("over 5 days the fair had guests", None);
        check("over 5 days", Some(Bound::MoreThan));
        check("it increased up to 30 units", None);
        check("we went up to 30 units", None);
        check("this brought our total up to 30 units", None);
        check("we have 30 members", None);
    }

    #[test]
    fn the_longest_beside_the_mean_bounds_nothing() {
        check("avg 3 days, max 30 days", None);
        check("On average, max 9 guests come.", Some(Bound::AtMost));
        check("use max 30 boats", Some(Bound::AtMost));
    }
}
