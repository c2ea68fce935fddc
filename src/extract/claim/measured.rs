//! What a quantity measures: the noun phrase behind it, else where the sentence says so.

use super::noun::{phrase_before, phrase_behind};
use super::quantity::Quantity;
use super::{Around, clause, rule_of};
use crate::document::Shape;
use crate::lexicon::words::Tags;
use crate::model::{Change, Dimension, Phrase, Rule, Unit};

/// What a quantity measures.
pub(super) struct Measured {
    /// Its words; empty where the sentence gives none.
    pub(super) phrase: Phrase,
    /// Which rule found them.
    pub(super) rule: Rule,
    /// One past the last token of the claim's quote.
    pub(super) end: usize,
    /// The direction that a noun of change gives: "a 12 % decrease".
    pub(super) change: Option<Change>,
}

/// Finds what `quantity` measures.
pub(super) fn find(around: &Around<'_, '_>, quantity: &Quantity) -> Measured {
    let rule = rule_of(quantity);
    let nothing = Measured {
        phrase: Phrase::default(),
        rule: if quantity.unit.is_none() {
            Rule::ClaimBare
        } else {
            rule
        },
        end: quantity.end,
        change: None,
    };
    let proportion = quantity.unit().dimension() == Dimension::Ratio;
    let rules: &[fn(&Around<'_, '_>, &Quantity) -> Option<Measured>] = if proportion {
        &[
            antecedent,
            of_phrase,
            change_noun,
            label,
            in_parentheses,
            subject_of_change,
            behind,
            copula,
            before_of,
            nearby,
        ]
    } else if quantity.unit().dimension() == Dimension::Currency {
        &[
            behind,
            of_phrase,
            label,
            in_parentheses,
            before_of,
            copula,
            subject_of_change,
            purpose,
            object_before,
        ]
    } else if quantity.unit.is_some() {
        &[
            behind,
            of_phrase,
            label,
            in_parentheses,
            before_of,
            copula,
            subject_of_change,
            object_before,
        ]
    } else {
        &[
            antecedent,
            behind,
            label,
            in_parentheses,
            before_of,
            copula,
            subject_of_change,
        ]
    };
    rules
        .iter()
        .find_map(|rule| rule(around, quantity))
        .unwrap_or(nothing)
}

fn measured(
    around: &Around<'_, '_>,
    range: std::ops::Range<usize>,
    rule: Rule,
    end: usize,
) -> Option<Measured> {
    Some(Measured {
        phrase: Phrase::of(around.passage.span(range)),
        rule,
        end,
        change: None,
    })
}

/// "65,000 standards contributions"
fn behind(around: &Around<'_, '_>, quantity: &Quantity) -> Option<Measured> {
    let passage = around.passage;
    let at = quantity.end;
    if passage.is_mark(at, ',') || passage.is_mark(at, ')') {
        return None;
    }
    // A unit is followed by its noun directly or by "of"; "5 % in 2021" is not.
    let range = phrase_behind(passage, at, around.sentence.end.min(around.until.max(at)))?;
    let verb = passage.tags(range.start).has(Tags::VERB)
        && range.len() == 1
        && clause::is_verb(passage, range.start, around.sentence.start)
        && quantity.unit.is_some();
    (!verb)
        .then(|| measured(around, range.clone(), rule_of(quantity), range.end))
        .flatten()
}

/// "58 % of code activities", "half of our suppliers"
fn of_phrase(around: &Around<'_, '_>, quantity: &Quantity) -> Option<Measured> {
    let passage = around.passage;
    let mut of = quantity.end;
    if passage.is_mark(of, ')') {
        of += 1;
    }
    if !passage.is(of, "of")
        && !(quantity.unit().dimension() == Dimension::Currency
            && passage.is_any(of, &["in", "worth"]))
    {
        return None;
    }
    let mut start = of + 1;
    start += usize::from(passage.is(start, "of"));
    while start < around.sentence.end
        && (passage.tags(start).has(Tags::DETERMINER) || passage.tags(start).has(Tags::WE))
    {
        start += 1;
    }
    let range = phrase_behind(passage, start, around.sentence.end)?;
    let dated = passage.tags(range.start).has(Tags::MONTH | Tags::PERIOD);
    (!dated)
        .then(|| measured(around, range.clone(), rule_of(quantity), range.end))
        .flatten()
}

/// "a 12 % decrease in emissions"
fn change_noun(around: &Around<'_, '_>, quantity: &Quantity) -> Option<Measured> {
    let passage = around.passage;
    let at = quantity.end;
    let adjectives = (at..at + 3)
        .take_while(|place| passage.tags(*place).has(Tags::ADJECTIVE))
        .count();
    let noun = at + adjectives;
    let change = match passage.raw(noun).to_ascii_lowercase().as_str() {
        "increase" | "growth" | "rise" | "improvement" | "gain" | "uplift" | "jump" | "surge"
        | "expansion" => Change::Increase,
        "decrease" | "reduction" | "decline" | "drop" | "fall" | "cut" | "decreases" | "loss" => {
            Change::Decrease
        }
        _ => return None,
    };
    let start = noun + 1;
    let range = if passage.is_any(start, &["in", "of"]) {
        phrase_behind(
            passage,
            skip_determiners(around, start + 1),
            around.sentence.end,
        )
    } else {
        None
    };
    let range = range
        .or_else(|| subject_range(around, quantity))
        .unwrap_or(noun..noun + 1);
    let end = if range.start > noun {
        range.end
    } else {
        noun + 1
    };
    measured(around, range, rule_of(quantity), end).map(|found| Measured {
        change: Some(change),
        ..found
    })
}

fn skip_determiners(around: &Around<'_, '_>, mut at: usize) -> usize {
    while at < around.sentence.end && around.passage.tags(at).has(Tags::DETERMINER) {
        at += 1;
    }
    at
}

/// "70,000 of them": what the quantity before counted; `relation` fills it in.
fn antecedent(around: &Around<'_, '_>, quantity: &Quantity) -> Option<Measured> {
    let passage = around.passage;
    let of = passage.is(quantity.end, "of")
        && passage.is_any(
            quantity.end + 1,
            &["them", "which", "whom", "these", "those"],
        );
    let noun = of
        && passage.is_any(quantity.end + 1, &["these", "those"])
        && passage.tokens.get(quantity.end + 2).is_some_and(|token| {
            token.shape == Shape::Lower
                && !token
                    .tags
                    .has(Tags::VERB | Tags::AUXILIARY | Tags::PREPOSITION)
        });
    (of && !noun).then(|| Measured {
        phrase: Phrase::default(),
        rule: Rule::ClaimAntecedent,
        end: quantity.end + 2,
        change: None,
    })
}

/// "Via Slack admins: 68", "Contributors - 81": the label before the mark.
fn label(around: &Around<'_, '_>, quantity: &Quantity) -> Option<Measured> {
    let passage = around.passage;
    let mark = quantity
        .start
        .checked_sub(1)
        .filter(|mark| *mark > around.sentence.start)?;
    let colon =
        passage.is_mark(mark, ':') || passage.is_mark(mark, '：') || passage.is_mark(mark, '=');
    let dash =
        (passage.is_mark(mark, '-') || passage.is_mark(mark, '–') || passage.is_mark(mark, '—'))
            && passage.tokens[mark].spaced
            && !passage.is_glued(mark + 1);
    if !(colon || dash) {
        return None;
    }
    const LONGEST: usize = 24;
    let breaks = |at: usize| {
        passage.is_mark(at, ';')
            || passage.is_mark(at, ':')
            || passage.is_mark(at, '|')
            || passage.is_mark(at, '•')
            || at < around.from
    };
    let start = (around.sentence.start..mark)
        .rev()
        .find(|at| breaks(*at))
        .map_or(around.sentence.start, |at| at + 1);
    let words = (start..mark).any(|at| {
        passage.tokens[at].is_word()
            || matches!(
                passage.tokens[at].shape,
                Shape::Alnum | Shape::Cjk | Shape::Code
            )
    });
    let right = phrase_behind(passage, quantity.end, around.until.max(quantity.end))
        .filter(|_| quantity.unit.is_none());
    let end = right.as_ref().map_or(quantity.end, |range| range.end);
    (words && mark - start <= LONGEST)
        .then(|| measured(around, start..mark, Rule::ClaimLabelValue, end))
        .flatten()
}

/// "United States (29%)": the phrase before the parenthesis.
fn in_parentheses(around: &Around<'_, '_>, quantity: &Quantity) -> Option<Measured> {
    let passage = around.passage;
    let open = quantity
        .start
        .checked_sub(1)
        .filter(|open| passage.is_mark(*open, '(') && *open > around.sentence.start)?;
    if !passage.is_mark(quantity.end, ')')
        && !passage.is_mark(quantity.end, ',')
        && !passage.is_mark(quantity.end, ';')
    {
        return None;
    }
    let range = phrase_before(passage, open, around.sentence.start)?;
    measured(around, range, rule_of(quantity), quantity.end)
}

/// "a spending budget of around $2,000,000"
fn before_of(around: &Around<'_, '_>, quantity: &Quantity) -> Option<Measured> {
    let passage = around.passage;
    let of = quantity
        .start
        .checked_sub(1)
        .filter(|of| *of > around.sentence.start && passage.is_any(*of, &["of", "at"]))?;
    let range = phrase_before(passage, of, around.sentence.start)?;
    let total = range.len() == 1
        && passage.is_any(
            range.start,
            &["total", "minimum", "maximum", "average", "range"],
        );
    (!total)
        .then(|| measured(around, range, rule_of(quantity), quantity.end))
        .flatten()
}

/// Verbs that say how much their subject is.
const AMOUNTS: [&str; 18] = [
    "be",
    "total",
    "reach",
    "amount",
    "stand",
    "sit",
    "exceed",
    "average",
    "number",
    "become",
    "hit",
    "remain",
    "equal",
    "come",
    "account",
    "represent",
    "comprise",
    "constitute",
];

/// "our donation total sits at $167,348"
fn copula(around: &Around<'_, '_>, quantity: &Quantity) -> Option<Measured> {
    let passage = around.passage;
    let clause = clause::before(passage, quantity.start, around.sentence.start)?;
    let near = clause.verb + 5 > quantity.start;
    let amounts = clause
        .action
        .is_some_and(|action| AMOUNTS.contains(&action));
    if !near || !amounts {
        return None;
    }
    let range = subject_range(around, quantity)?;
    measured(around, range, rule_of(quantity), quantity.end)
}

/// "contributors increased by 7 %"
fn subject_of_change(around: &Around<'_, '_>, quantity: &Quantity) -> Option<Measured> {
    let passage = around.passage;
    let clause = clause::before(passage, quantity.start, around.sentence.start)?;
    let tags = passage.tags(clause.verb);
    if !tags.has(Tags::UP) && !tags.has(Tags::DOWN) || clause.verb + 7 < quantity.start {
        return None;
    }
    // "reduced emissions by 7 %": the object stands between verb and number.
    let by = quantity
        .start
        .checked_sub(1)
        .filter(|by| passage.is_any(*by, &["by", "to", "from"]));
    let object = by.and_then(|by| phrase_before(passage, by, clause.verb + 1));
    let range = object.or_else(|| subject_range(around, quantity))?;
    measured(around, range, rule_of(quantity), quantity.end)
}

/// The clause's subject as a range of tokens.
fn subject_range(around: &Around<'_, '_>, quantity: &Quantity) -> Option<std::ops::Range<usize>> {
    let passage = around.passage;
    let clause = clause::before(passage, quantity.start, around.sentence.start)?;
    match clause.subject {
        clause::Subject::Named(range) => Some(range),
        clause::Subject::Report => {
            // "our goal": the report's own, but still what is measured.
            let ours = (around.sentence.start..clause.verb)
                .rev()
                .find(|at| passage.is(*at, "our"))?;
            phrase_behind(passage, ours + 1, clause.verb)
        }
        _ => None,
    }
}

/// "$5 million for research", "$3m to schools"
fn purpose(around: &Around<'_, '_>, quantity: &Quantity) -> Option<Measured> {
    let passage = around.passage;
    if !passage.is_any(
        quantity.end,
        &["for", "towards", "toward", "from", "on", "into"],
    ) {
        return None;
    }
    let range = phrase_behind(
        passage,
        skip_determiners(around, quantity.end + 1),
        around.sentence.end,
    )?;
    let dated = passage.tags(range.start).has(Tags::MONTH | Tags::PERIOD);
    (!dated)
        .then(|| measured(around, range, rule_of(quantity), quantity.end))
        .flatten()
}

/// "with revenue up $3m", "funding, $5m": the noun right before.
fn object_before(around: &Around<'_, '_>, quantity: &Quantity) -> Option<Measured> {
    let passage = around.passage;
    let mut end = quantity.start;
    while end > around.from
        && (passage.is_any(
            end - 1,
            &[
                "of", "by", "to", "at", "for", "in", "from", "up", "down", "with",
            ],
        ) || passage.is_mark(end - 1, ',')
            || passage.is_mark(end - 1, '–'))
    {
        end -= 1;
    }
    let range = phrase_before(passage, end, around.from)?;
    measured(around, range, rule_of(quantity), quantity.end)
}

/// A proportion without a noun of its own: the nearest phrase before or behind it.
fn nearby(around: &Around<'_, '_>, quantity: &Quantity) -> Option<Measured> {
    if quantity.unit() == Unit::MULTIPLE {
        return None;
    }
    object_before(around, quantity).or_else(|| {
        let at = quantity.end;
        let skipped = at
            + usize::from(
                around
                    .passage
                    .tags(at)
                    .has(Tags::VERB | Tags::ADJECTIVE | Tags::PREPOSITION),
            );
        let range = phrase_behind(
            around.passage,
            skip_determiners(around, skipped),
            around.sentence.end,
        )?;
        measured(around, range, rule_of(quantity), quantity.end)
    })
}
