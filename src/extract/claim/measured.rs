//! What a quantity measures: the noun phrase behind it, else where the sentence says so.

mod again;
mod among;
mod antecedent;
mod asked;
mod bare;
mod case;
mod chinese;
mod goal;
mod holding;
mod kinds;
mod label;
mod level;
mod listed;
mod money;
mod often;
mod partly;
mod proportion;
mod sense;
mod shift;
mod spent;
mod stretch;
mod sum;
mod told;

use super::change::direction;
use super::noun::{phrase_before, phrase_behind};
use super::number::Writing;
use super::part::Part;
use super::quantity::Quantity;
use super::rule_of;
use super::unit::per_at;
use crate::document::Shape;
use crate::extract::passage::Passage;
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::{Bound, Dimension, Phrase, Rule};
pub(super) use case::{Case, Measured};
pub(super) use told::compared_with;

type MeasuredRule = fn(&Case<'_, '_, '_>) -> Option<Measured>;

/// Rules for counts: a count has its noun right behind it.
const COUNT: &[MeasuredRule] = &[
    antecedent::found,
    antecedent::being,
    antecedent::done,
    antecedent::ones,
    kinds::voted,
    kinds::named,
    kinds::bracketed,
    listed::labelled,
    goal::compared,
    often::done,
    told::baseline,
    told::changed_to,
    proportion::exceeding,
    listed::listed,
    listed::elliptic,
    partly::with_share,
    behind,
    kinds::as_what,
    label::colon,
    label::again,
    told::same_money,
    proportion::fronted,
    told::shared,
    among::agents,
    label::parenthesis,
    proportion::of_change,
    sum::before_of,
    sum::statistic,
    shift::trailing,
    shift::changed_by,
    level::direct,
    level::directed,
    shift::brought_to,
    bare::gapped,
    told::out_of,
    partly::of_told,
    partly::of_fronted,
    bare::total,
    told::sibling,
    bare::acting,
    bare::further,
    bare::dashed,
    again::done_again,
    listed::led,
    often::attended,
];

/// Rules for percentages, ratios and multiples: a share is of something, a change is in something.
const PROPORTION: &[MeasuredRule] = &[
    antecedent::found,
    antecedent::done,
    listed::labelled,
    shift::trailing,
    level::reached,
    proportion::inside,
    proportion::of,
    goal::compared,
    among::allocated,
    told::shared,
    proportion::of_change,
    proportion::compared,
    proportion::attribute,
    told::baseline,
    told::compared_last,
    told::changed_to,
    among::agents,
    among::divided,
    among::held,
    label::colon,
    label::parenthesis,
    shift::changed_by,
    level::direct,
    level::directed,
    shift::brought_to,
    proportion::fronted,
    sum::before_of,
    bare::as_to,
    bare::verbless,
    bare::acting,
    asked::answering,
    asked::parted,
    told::again,
    bare::further,
    bare::itemed,
    bare::done,
    adjacent,
    told::sibling,
    level::subject,
    told::share_of_last,
    bare::dashed,
    bare::predicate,
];

/// Rules for money.
const CURRENCY: &[MeasuredRule] = &[
    antecedent::found,
    listed::labelled,
    goal::compared,
    told::baseline,
    told::compared_last,
    told::changed_to,
    proportion::compared,
    spent::headline,
    behind,
    money::in_kind,
    sum::valued,
    sum::limited,
    among::agents,
    among::divided,
    label::colon,
    label::parenthesis,
    bare::total,
    proportion::of_change,
    sum::before_of,
    spent::relative,
    told::shared,
    shift::trailing,
    shift::changed_by,
    level::direct,
    level::directed,
    shift::brought_to,
    told::again,
    money::endowed,
    spent::purpose,
    money::price,
    spent::part_of,
    bare::gapped,
    told::sibling,
    money::brought,
    bare::further,
    bare::dashed,
    bare::line,
    bare::titled,
    bare::itemed,
    money::priced,
    spent::given,
    beside,
    sum::generic,
];

/// Rules for lengths, masses, times and the like.
const QUANTITY: &[MeasuredRule] = &[
    stretch::reach,
    antecedent::found,
    listed::labelled,
    label::again,
    goal::compared,
    told::baseline,
    told::changed_to,
    proportion::compared,
    behind,
    stretch::span,
    stretch::of_kind,
    label::colon,
    stretch::posts,
    label::parenthesis,
    bare::further,
    bare::total,
    proportion::of_change,
    sum::before_of,
    told::shared,
    shift::trailing,
    shift::changed_by,
    again::being,
    level::direct,
    level::directed,
    shift::brought_to,
    told::again,
    told::out_of,
    adjacent,
    bare::gapped,
    spent::yielded,
    level::carried,
    told::sibling,
    stretch::lasting,
    stretch::unit_noun,
];

/// Finds what the quantity of `case` measures.
pub(super) fn find(case: &Case<'_, '_, '_>) -> Measured {
    let quantity = case.quantity();
    let rules = match quantity.unit().dimension() {
        Dimension::Ratio => PROPORTION,
        Dimension::Currency => CURRENCY,
        _ if quantity.unit.is_some() => QUANTITY,
        _ => COUNT,
    };
    let mut found = chinese::measured(case)
        .or_else(|| {
            let mut found = rules.iter().filter_map(|rule| rule(case));
            found.find(|found| sense::is_something(case, found))
        })
        .unwrap_or_else(|| Measured {
            phrase: Phrase::default(),
            rule: match quantity.unit {
                Some(_) => rule_of(quantity),
                None => Rule::ClaimBare,
            },
            end: quantity.end,
            unit: None,
        });
    if let Some(kind) = kinds::without_noun(case, &found) {
        found.phrase.pieces.extend(kind.pieces.iter().copied());
    }
    if found.rule == Rule::ClaimPercent && holding::is_held(case, &found.phrase) {
        found.rule = Rule::ClaimHolding;
    }
    found
}

/// "65,000 standards contributions", "a three-year, $40 million programme"
fn behind(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let passage = case.sentence.passage;
    let quantity = case.quantity();
    let mut at = quantity.end;
    // "250K daily visitors" counts them; "$5 million yearly" is told of no noun.
    const RECURRING: &WordList = word_list!["hourly", "daily", "weekly", "monthly", "annual"];
    let recurs = passage.is_any(at, RECURRING)
        && quantity.unit.is_none()
        && phrase_behind(case.sentence, at + 1, case.until())
            .is_some_and(|noun| noun.start == at + 1);
    if recurs {
        let noun = phrase_behind(case.sentence, at + 1, case.until())?;
        return case.behind(at..noun.end);
    }
    // "$25 x 12 months" is a product.
    let times = matches!(passage.raw(at), "x" | "×" | "*");
    if times
        && passage
            .tokens
            .get(at + 1)
            .is_some_and(|next| next.shape == Shape::Number)
    {
        return None;
    }
    // "27 cents a share": a price of each is no price of shares.
    let each = quantity.is_money() && passage.is_any(at, word_list!["a", "an", "per", "each"]);
    // "85 cents of every dollar goes to reefs"
    let each = each || quantity.is_money() && spent::behind_every(case.sentence, at) > at;
    // "with $1 million coming from the Trust"
    let comes = quantity.unit.is_some() && comes_from(passage, at);
    let each = each || comes;
    // "455 tons per year of hemp"
    let yearly = |of: usize| passage.is(of, "of") && passage.tags(of - 1).has(Tags::PERIOD);
    if let Some((_, of)) = per_at(passage, at).filter(|(_, behind)| yearly(*behind)) {
        return phrase_behind(case.sentence, of + 1, case.until())
            .and_then(|range| case.behind(range));
    }
    if passage.is_mark(at, ')') || per_at(passage, at).is_some() || each {
        return None;
    }
    // "a five-year $100 million plan"
    let next = case.sentence.quantities.get(case.nth + 1);
    if quantity.attributive
        && let Some(next) = next.filter(|next| next.start == at && next.is_money())
    {
        return phrase_behind(case.sentence, next.end, case.sentence.until(case.nth + 1))
            .and_then(|range| case.ahead(range));
    }
    // "4 three-hour dives", "1 half day workshop": so many that are so long.
    if let Some(next) =
        next.filter(|next| next.start == at && quantity.unit.is_none() && describes(passage, next))
    {
        let until = case.sentence.until(case.nth + 1);
        return phrase_behind(case.sentence, next.end, until)
            .filter(|noun| noun.start == next.end)
            .and_then(|noun| case.behind(at..noun.end));
    }
    if passage.is_mark(at, ',') {
        // Only what is hyphened to its unit describes a noun beyond a comma.
        let next = case.sentence.quantities.get(case.nth + 1)?;
        return (quantity.attributive && next.start == at + 1)
            .then(|| phrase_behind(case.sentence, next.end, case.sentence.until(case.nth + 1)))
            .flatten()
            .and_then(|range| case.ahead(range));
    }
    // "rose to $5 million Earnings per share rose": where no mark parts two statements, a capital opens the second.
    let reaches = case
        .previous()
        .is_some_and(|at| passage.is_any(at, word_list!["to", "by", "from"]))
        && case
            .clause
            .is_some_and(|clause| direction(case.sentence, clause.verb).is_some());
    if quantity.is_money()
        && reaches
        && passage.tokens.get(at).is_some_and(|next| next.is_capital())
    {
        return None;
    }
    at = stretch::behind_symbol(case, at);
    if let Some(alone) = stretch::alone(case, at) {
        return Some(alone);
    }
    // "four months' running costs"
    at += usize::from(
        (passage.is_mark(at, '\'') || passage.is_mark(at, '’')) && passage.is_glued(at),
    );
    let range = phrase_behind(case.sentence, at, case.until())?;
    // "including $5 million this past year", "$55 million upfront": when and how it was paid.
    let last = range.end - 1;
    let when = passage.tags(last).has(Tags::PERIOD | Tags::MONTH)
        && passage.is_any(
            range.start.wrapping_sub(1),
            word_list!["this", "last", "the", "next"],
        );
    let how = range.len() == 1
        && passage.is_any(
            range.start,
            word_list![
                "upfront",
                "apiece",
                "overall",
                "altogether",
                "annually",
                "yearly",
                "monthly",
                "outright"
            ],
        );
    if quantity.is_money() && (when || how) {
        return None;
    }
    // "the $5 million Acme awarded", "spent £7.6 million providing boats"
    if quantity.is_money() && (spent::is_done(case) || spent::is_spent_on(case, range.start)) {
        return None;
    }
    // "$69,642 Contact: Dr Hale" goes on with the next label.
    let labels = quantity.unit.is_some()
        && range.start == quantity.end
        && passage.tokens[range.start].is_capital()
        && passage.is_mark(range.end, ':');
    if labels {
        return None;
    }
    // "the repurchase of up to $10 million of our stock"
    let of = quantity.is_money() && passage.is(quantity.end, "of");
    if let Some(use_of) = money::use_before(case).filter(|_| of) {
        let pieces = [use_of, range.clone()].map(|range| passage.span(range));
        let phrase = Phrase {
            pieces: pieces.into(),
        };
        return case.named(phrase, range.end);
    }
    // "the network is now 2,000-strong", "attendance is in the 15-20 range", "in the half dozen range": of whom the
    // clause speaks.
    let within = quantity.start >= 2
        && passage.is(quantity.start - 1, "the")
        && passage.is(quantity.start - 2, "in");
    let ends = quantity.value_max.is_some() || within;
    if range.len() == 1
        && (passage.is(range.start, "strong") || ends && passage.is(range.start, "range"))
    {
        return None;
    }
    // "52 weeks of the year"
    let time = quantity.unit().dimension() == Dimension::Time;
    let of = time && passage.is(quantity.end, "of");
    let longer = of && passage.tags(range.end - 1).has(Tags::PERIOD);
    // "12 days of leave": the days are counted.
    let start = stretch::unit_word(case)
        .filter(|_| of)
        .unwrap_or(range.start);
    (!longer).then(|| case.behind(start..range.end)).flatten()
}

/// Whether a measure stands as an adjective does, in the singular: "three-hour", "half day".
fn describes(passage: &Passage<'_>, measure: &Quantity) -> bool {
    let one = measure.writing == Writing::Fraction && !passage.raw(measure.end - 1).ends_with('s');
    measure
        .unit
        .is_some_and(|unit| unit.dimension() == Dimension::Time)
        && measure.bound == Bound::Exact
        && (measure.attributive || one)
}

/// "patients older than 65 years", "the 400 kV line": the noun right before, nothing between.
fn adjacent(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let start = case.quantity().start;
    // "named the best harbour five years in a row": how long something went on measures no noun before it.
    let time = case.quantity().unit().dimension() == Dimension::Time;
    // "drew 500 sailors within ten days"
    let within = case.sentence.passage.is(start, "within");
    let exact = case.quantity().bound == Bound::Exact;
    let lasts = time && (exact || within) && case.clause.is_some();
    if lasts {
        return None;
    }
    let range = phrase_before(case.sentence, start, case.sentence.from(case.nth))?;
    let passage = case.sentence.passage;
    let rest = range.len() == 1 && passage.is_any(range.start, word_list!["remaining", "other"]);
    if !rest {
        return case.ahead(range);
    }
    // "tickets 21 % and donations the remaining 11 %": what makes up the rest stands before it.
    let the = range
        .start
        .checked_sub(1)
        .filter(|at| passage.is(*at, "the") && *at > case.sentence.range.start)?;
    let whose = phrase_before(case.sentence, the, case.sentence.from(case.nth))?;
    case.ahead(whose)
}

/// "$1 million *coming* from the Trust": whether the word at token `at` only says where to or from where.
fn comes_from(passage: &Passage<'_>, at: usize) -> bool {
    passage.is_any(at, word_list!["coming", "going", "stemming"])
        && passage.is_any(at + 1, word_list!["from", "to"])
}

/// "Interim dividend per share $0.51": an amount right behind its noun, where that is nobody's object.
fn beside(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let sentence = case.sentence;
    let range = phrase_before(sentence, case.quantity().start, sentence.from(case.nth))?;
    let tie = range.len() == 1 && sentence.passage.is(range.start, "worth");
    let free = !tie
        && sentence
            .back(range.start)
            .find(|at| sentence.part(*at) != Part::Determiner)
            .is_none_or(|at| matches!(sentence.part(at), Part::Mark | Part::Quantity | Part::Time));
    free.then(|| case.ahead(range)).flatten()
}
