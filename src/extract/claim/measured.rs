//! What a quantity measures: the noun phrase behind it, else where the sentence says so.

mod bare;
mod case;
mod label;
mod level;
mod money;
mod proportion;
mod shift;
mod spent;
mod told;

use std::ops::Range;

use super::change::direction;
use super::noun::{aside_before, phrase_before, phrase_behind, skip_openers};
use super::part::{Part, is_plural};
use super::relation::Told;
use super::rule_of;
use super::sentence::Sentence;
use super::unit::per_at;
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::{Bound, Dimension, Phrase, Rule};
pub(super) use case::{Case, Measured};

type MeasuredRule = fn(&Case<'_, '_, '_>) -> Option<Measured>;

/// Rules for counts: a count has its noun right behind it.
const COUNT: &[MeasuredRule] = &[
    told::antecedent,
    told::baseline,
    told::changed_to,
    proportion::exceeding,
    listed,
    behind,
    as_what,
    label::colon,
    proportion::fronted,
    told::shared,
    label::parenthesis,
    before_of,
    statistic,
    shift::trailing,
    shift::changed_by,
    level::direct,
    level::directed,
    shift::brought_to,
    gapped,
    told::sibling,
    bare::acting,
    bare::dashed,
];

/// Rules for percentages, ratios and multiples: a share is of something, a change is in something.
const PROPORTION: &[MeasuredRule] = &[
    told::antecedent,
    shift::trailing,
    level::reached,
    proportion::of,
    told::shared,
    proportion::of_change,
    proportion::compared,
    proportion::attribute,
    told::baseline,
    told::changed_to,
    label::colon,
    label::parenthesis,
    shift::changed_by,
    level::direct,
    level::directed,
    shift::brought_to,
    proportion::fronted,
    before_of,
    bare::verbless,
    bare::acting,
    told::again,
    bare::further,
    adjacent,
    told::sibling,
    level::subject,
    told::share_of_last,
    bare::dashed,
];

/// Rules for money.
const CURRENCY: &[MeasuredRule] = &[
    told::antecedent,
    told::baseline,
    told::changed_to,
    proportion::compared,
    behind,
    money::in_kind,
    label::colon,
    label::parenthesis,
    bare::total,
    before_of,
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
    gapped,
    told::sibling,
    money::brought,
    bare::further,
    bare::dashed,
    bare::line,
    bare::titled,
    money::price,
    money::priced,
    spent::given,
    beside,
];

/// Rules for lengths, masses, times and the like.
const QUANTITY: &[MeasuredRule] = &[
    told::antecedent,
    told::baseline,
    told::changed_to,
    proportion::compared,
    behind,
    span,
    of_kind,
    label::colon,
    label::parenthesis,
    bare::further,
    bare::total,
    before_of,
    told::shared,
    shift::trailing,
    shift::changed_by,
    level::direct,
    level::directed,
    shift::brought_to,
    told::again,
    adjacent,
    gapped,
    level::carried,
    told::sibling,
    unit_noun,
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
    rules
        .iter()
        .find_map(|rule| rule(case))
        .unwrap_or_else(|| Measured {
            phrase: Phrase::default(),
            rule: match quantity.unit {
                Some(_) => rule_of(quantity),
                None => Rule::ClaimBare,
            },
            end: quantity.end,
            unit: None,
        })
}

/// "65,000 standards contributions", "a three-year, $40 million programme"
fn behind(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let passage = case.sentence.passage;
    let quantity = case.quantity();
    let mut at = quantity.end;
    // "27 cents a share": a price of each is no price of shares.
    let each = quantity.is_money() && passage.is_any(at, word_list!["a", "an", "per", "each"]);
    if passage.is_mark(at, ')') || per_at(passage, at).is_some() || each {
        return None;
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
    at = behind_symbol(case, at);
    let unit = quantity.unit();
    let time = unit.dimension() == Dimension::Time;
    // "10 miles south of the port", "two years prior", "20 years a member": how far and how long measures itself.
    let stretch = time && sentence_opens_anew(case, at)
        || unit.dimension() == Dimension::Length && passage.is_any(at, COMPASS);
    if stretch && let Some(unit) = unit_noun(case) {
        return Some(unit);
    }
    // "four months' running costs"
    at += usize::from(
        (passage.is_mark(at, '\'') || passage.is_mark(at, '’')) && passage.is_glued(at),
    );
    let range = phrase_behind(case.sentence, at, case.until())?;
    // "the $5 million Acme awarded"
    if quantity.is_money() && spent::is_done(case) {
        return None;
    }
    // "52 weeks of the year"
    let of = time && passage.is(quantity.end, "of");
    let longer = of && passage.tags(range.end - 1).has(Tags::PERIOD);
    // "12 days of leave": the days are counted.
    let start = unit_word(case).filter(|_| of).unwrap_or(range.start);
    (!longer).then(|| case.behind(start..range.end)).flatten()
}

/// Words that say which way a distance goes.
const COMPASS: &WordList = word_list![
    "north",
    "south",
    "east",
    "west",
    "northeast",
    "northwest",
    "southeast",
    "southwest",
    "inland",
    "offshore",
    "upstream",
    "downstream",
    "apart",
    "away",
];

/// Whether what stands at token `at` behind a time is no noun of it: "ago", "prior", "a major contributor".
fn sentence_opens_anew(case: &Case<'_, '_, '_>, at: usize) -> bool {
    let passage = case.sentence.passage;
    passage.is_any(
        at,
        word_list![
            "a", "an", "ago", "prior", "later", "earlier", "before", "after", "long", "old"
        ],
    )
}

/// The token behind the symbol in parentheses that may stand at token `at`: "4.6 terawatt hours (TWh) of energy".
fn behind_symbol(case: &Case<'_, '_, '_>, at: usize) -> usize {
    let passage = case.sentence.passage;
    let measure = case.quantity().unit.is_some() && !case.quantity().is_money();
    let aside = measure
        && passage.is_mark(at, '(')
        && passage.is_mark(at + 2, ')')
        && passage.tokens[at + 1].is_word();
    if aside { at + 3 } else { at }
}

/// "in the last two years", "within the next 12 months": a span of time measures nothing but itself.
fn span(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let spans = word_list![
        "last",
        "past",
        "next",
        "previous",
        "preceding",
        "coming",
        "following",
        "first",
    ];
    let time = case.quantity().unit().dimension() == Dimension::Time;
    let told = case.sentence.passage.is_any(case.previous()?, spans);
    (time && told).then(|| unit_noun(case)).flatten()
}

/// "312 km of cable", "three days of supply", "27 hours on training"
fn of_kind(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let at = case.quantity().end;
    let time = case.quantity().unit().dimension() == Dimension::Time;
    let of = case.sentence.passage.is(at, "of") || time && case.sentence.passage.is(at, "on");
    let range = phrase_behind(case.sentence, at + 1, case.until()).filter(|_| of)?;
    let dated = case
        .sentence
        .passage
        .tags(range.start)
        .has(Tags::WEEKDAY | Tags::MONTH);
    // "52 weeks of the year"
    let dated = dated || time && case.sentence.passage.tags(range.end - 1).has(Tags::PERIOD);
    (!dated).then(|| case.behind(range)).flatten()
}

/// Nouns that only say that an amount follows.
const GENERIC: &WordList = word_list![
    "total", "sum", "amount", "minimum", "maximum", "average", "range", "figure", "number",
    "order", "excess", "value",
];

/// "a spending budget of around $2,000,000", "an average price of $31.50", "sales between 3 and 4 billion"
fn before_of(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let sentence = case.sentence;
    let mut of = case.previous()?;
    let ties = |at: usize| {
        let words = word_list!["of", "at", "totalling", "totaling", "worth", "averaging"];
        sentence.passage.is_any(at, words)
    };
    if sentence.passage.is(of, "between") && case.quantity().value_max.is_some() {
        of -= usize::from(of > sentence.range.start && ties(of - 1));
    } else if !ties(of) {
        return None;
    }
    // "earnings (before losses) of $2 million"
    let end = aside_before(sentence, of).unwrap_or(of);
    let range = phrase_before(sentence, end, sentence.from(case.nth))?;
    // "hit an all-time high of 12", "beat the previous record of 82": the level of what was told, or of whom the clause
    // speaks.
    let level = sentence.passage.is_any(range.end - 1, LEVELS)
        && range.len() <= 4
        && !range
            .clone()
            .rev()
            .skip(1)
            .any(|at| sentence.part(at) == Part::Noun && !sentence.passage.is(at, "time"));
    if level {
        let alike = |told: &&Told| told.claim.unit == case.quantity().unit();
        let told = case.told.iter().rev().take(2).find(alike);
        let phrase = told
            .map(|told| told.claim.measured.clone())
            .filter(|phrase| !phrase.is_empty())
            .or_else(|| case.subject())
            .unwrap_or_else(|| Phrase::of(sentence.passage.span(range)));
        return case.named(phrase, case.quantity().end);
    }
    // "tanks with a volume of 5 litres": the volume is of 5 litres.
    let with = range
        .clone()
        .rev()
        .find(|at| sentence.passage.is(*at, "with"));
    let range = with.map_or(range.clone(), |with| {
        skip_openers(sentence, with + 1, range.end)..range.end
    });
    let generic = range.len() == 1 && sentence.passage.is_any(range.start, GENERIC);
    // "with a growth rate of 26 %": the rate of what was told, or of whom the clause speaks.
    let rate =
        sentence
            .passage
            .is_any(range.end - 1, word_list!["rate", "pace"])
            && range.clone().rev().skip(1).all(|at| {
                direction(sentence, at).is_some() || sentence.part(at) == Part::Adjective
            });
    if rate && let Some(phrase) = case.last_told().cloned().or_else(|| case.subject()) {
        return case.named(phrase, case.quantity().end);
    }
    let sets = sentence.passage.is_any(range.end - 1, SETS);
    if sets && let Some(members) = apposed(sentence, range.start) {
        return case.ahead(members);
    }
    (!generic).then(|| case.ahead(range)).flatten()
}

/// Nouns that say how a level compares with others.
const LEVELS: &WordList = word_list![
    "high", "highs", "low", "lows", "peak", "record", "level", "maximum", "minimum",
];

/// Nouns of which a number says how many are in them.
const SETS: &WordList = word_list![
    "set", "batch", "group", "cohort", "list", "series", "round", "wave",
];

/// The noun phrase before the comma that sets off what starts at token `start`: in "libraries, the first set of 25" the
/// set is one of libraries.
fn apposed(sentence: &Sentence<'_, '_>, start: usize) -> Option<Range<usize>> {
    let comma = sentence
        .back(start)
        .find(|at| sentence.part(*at) != Part::Determiner)
        .filter(|at| sentence.passage.is_mark(*at, ','))?;
    phrase_before(sentence, comma, sentence.range.start)
}

/// "a hazard ratio 0.75", "impact factor above 10": a statistic and its value.
fn statistic(case: &Case<'_, '_, '_>) -> Option<Measured> {
    const STATISTICS: &WordList = word_list![
        "ratio",
        "score",
        "index",
        "factor",
        "rate",
        "rating",
        "mean",
        "median",
        "average",
        "coefficient",
        "auc",
        "roc",
    ];
    let named = case.sentence.passage.is_any(case.previous()?, STATISTICS);
    named.then(|| adjacent(case)).flatten()
}

/// "patients older than 65 years", "the 400 kV line": the noun right before, nothing between.
fn adjacent(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let start = case.quantity().start;
    // "named the best harbour five years in a row": how long something went on measures no noun before it.
    let time = case.quantity().unit().dimension() == Dimension::Time;
    let lasts = time && case.quantity().bound == Bound::Exact && case.clause.is_some();
    if lasts {
        return None;
    }
    case.ahead(phrase_before(
        case.sentence,
        start,
        case.sentence.from(case.nth),
    )?)
}

/// "Interim dividend per share $0.51": an amount right behind its noun, where that is nobody's object.
fn beside(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let sentence = case.sentence;
    let range = phrase_before(sentence, case.quantity().start, sentence.from(case.nth))?;
    let free = sentence
        .back(range.start)
        .find(|at| sentence.part(*at) != Part::Determiner)
        .is_none_or(|at| matches!(sentence.part(at), Part::Mark | Part::Quantity | Part::Time));
    free.then(|| case.ahead(range)).flatten()
}

/// "dues brought in $4.2 million and *certification* $0.9 million", "and the supply chain (Scope 3) roughly 4.2 t"
fn gapped(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let sentence = case.sentence;
    let passage = sentence.passage;
    case.before()?;
    let mut end = case.quantity().start;
    if passage.is_mark(end.wrapping_sub(1), ')') {
        end = sentence
            .back(end)
            .take(12)
            .find(|at| passage.is_mark(*at, '('))?;
    }
    let from = sentence.from(case.nth);
    let start = phrase_before(sentence, end, from)?.start;
    let opener = sentence
        .back(start)
        .find(|at| sentence.part(*at) != Part::Determiner)?;
    let joins = passage.is_any(opener, word_list!["and", "but", "while", ",", ";"]);
    (joins && opener >= from)
        .then(|| case.ahead(start..end))
        .flatten()
}

/// "over 6,400 as service partners"
fn as_what(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let end = case.quantity().end;
    // "act as": a verb may stand between.
    let verb = usize::from(case.sentence.part(end) == Part::Verb);
    let says = case.sentence.passage.is(end + verb, "as");
    let range = phrase_behind(case.sentence, end + verb + 1, case.until()).filter(|_| says)?;
    case.behind(range)
}

/// "8 platinum, 21 gold and 147 silver members": a modifier alone takes the noun that the list ends with.
fn listed(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let sentence = case.sentence;
    let own = phrase_behind(sentence, case.quantity().end, case.until())?;
    let modifier = own.len() == 1 && !is_plural(sentence.passage.raw(own.start));
    let mut nth = case.nth;
    for _ in 0..6 {
        let next = sentence.quantities.get(nth + 1).filter(|_| modifier)?;
        let gap = sentence.quantities[nth].end + 1..next.start;
        let joins = gap.len() == 1
            && sentence
                .passage
                .is_any(gap.start, word_list!["and", "or", ","]);
        if !joins || next.unit.is_some() {
            return None;
        }
        nth += 1;
        let behind = phrase_behind(sentence, next.end, sentence.until(nth))?;
        let head = behind.end - 1;
        if behind.len() == 2 && is_plural(sentence.passage.raw(head)) {
            let pieces = [own.start..own.end, head..head + 1];
            let phrase = Phrase {
                pieces: pieces.map(|range| sentence.passage.span(range)).into(),
            };
            return case.named(phrase, own.end);
        }
    }
    None
}

/// "waited three days": where nothing else is measured, the days are.
fn unit_noun(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let word = unit_word(case)?;
    case.ahead(word..word + 1)
}

/// The token that spells the unit out.
fn unit_word(case: &Case<'_, '_, '_>) -> Option<usize> {
    let quantity = case.quantity();
    let passage = case.sentence.passage;
    let word = (quantity.number_end..quantity.end)
        .rev()
        .find(|at| passage.tags(*at).has(Tags::PERIOD | Tags::UNIT))?;
    (passage.raw(word).len() > 3 && passage.tokens[word].is_word()).then_some(word)
}

#[cfg(test)]
mod tests {
    use crate::extract::claim::tests::check;

    #[test]
    fn spans_of_time_measure_themselves() {
        check(
            "New members will be in the list in the next 2 weeks.",
            &["weeks: 2 week"],
        );
        check("It is open 52 weeks of the year.", &["weeks: 52 week"]);
        check(
            "Acme was named the best harbour five years in a row.",
            &["years: 5 year"],
        );
        check(
            "It has 27 hours of footage and 12 tonnes of film.",
            &["hours of footage: 27 hour", "film: 12 t"],
        );
        check(
            "The mill stands 12 miles south of the port.",
            &["miles: 12 mi"],
        );
        check("It was sold two years prior.", &["years: 2 year"]);
        check(
            "Jo Hale, over 20 years a keen sailor, was elected.",
            &["years: 20 year"],
        );
        check("It is a two-year plan.", &["plan: 2 year"]);
    }

    #[test]
    fn symbols_in_parentheses_end_no_phrase() {
        check(
            "It delivered 4.6 terawatt hours (TWh) of clean energy.",
            &["clean energy: 4.6 TWh"],
        );
    }

    #[test]
    fn highs_and_records_are_of_what_was_told() {
        check(
            "A total of 130 vessels docked there, beating the previous record of 82 in 2009.",
            &["vessels: 130 count", "vessels: 82 count"],
        );
        check(
            "Demand for coal hit an all-time high of 100 million tonnes.",
            &["Demand for coal: 100000000 t"],
        );
        check(
            "It had record earnings (before losses) of $2 million.",
            &["earnings: 2000000 USD"],
        );
    }

    #[test]
    fn a_growth_rate_is_of_what_grew() {
        check(
            "Insurance revenue reached $3 million, with a growth rate of 26%.",
            &[
                "Insurance revenue: 3000000 USD",
                "Insurance revenue: 26 percent",
            ],
        );
        check("It has a click rate of 26%.", &["click rate: 26 percent"]);
    }
}
