//! What a quantity measures: the noun phrase behind it, else where the sentence says so.

mod level;
mod proportion;

use std::ops::Range;

use super::clause::{Clause, Subject};
use super::noun::{phrase_before, phrase_behind};
use super::part::Part;
use super::quantity::Quantity;
use super::relation::{Link, link, of_next};
use super::rule_of;
use super::sentence::Sentence;
use crate::document::Shape;
use crate::lexicon::words::Tags;
use crate::model::{Claim, Dimension, Phrase, Rule, Unit};

/// What a quantity measures.
pub(super) struct Measured {
    /// Its words; empty where the sentence gives none.
    pub(super) phrase: Phrase,
    /// Which rule found them.
    pub(super) rule: Rule,
    /// One past the last token of the claim's quote.
    pub(super) end: usize,
    /// The unit it takes from a quantity beside it.
    pub(super) unit: Option<Unit>,
}

/// A quantity among its surroundings.
pub(super) struct Case<'c, 's, 'a> {
    pub(super) sentence: &'c Sentence<'s, 'a>,
    /// Which quantity of the sentence.
    pub(super) nth: usize,
    pub(super) clause: Option<&'c Clause>,
    /// The claims of this sentence so far.
    pub(super) earlier: &'c [Claim],
    /// The claim of the quantity right before, and one past its last token.
    pub(super) before: Option<(&'c Claim, usize)>,
    /// Whom the sentence before spoke of: what "it" and "they" mean.
    pub(super) spoken_of: &'c Phrase,
}

impl Case<'_, '_, '_> {
    fn quantity(&self) -> &Quantity {
        &self.sentence.quantities[self.nth]
    }

    /// Where the next quantity starts: nothing from there on is this one's noun.
    fn until(&self) -> usize {
        self.sentence.until(self.nth)
    }

    /// The token right before the quantity, in its sentence.
    fn previous(&self) -> Option<usize> {
        self.quantity()
            .start
            .checked_sub(1)
            .filter(|at| *at >= self.sentence.range.start)
    }

    /// What the quantity before is to this one.
    fn link(&self) -> Option<Link> {
        self.before
            .and_then(|(_, end)| link(self.sentence, self.nth, end))
    }

    /// `range` as what is measured, the quote ending before token `end`.
    fn found(&self, range: Range<usize>, end: usize) -> Option<Measured> {
        Some(Measured {
            phrase: Phrase::of(self.sentence.passage.span(range)),
            rule: rule_of(self.quantity()),
            end,
            unit: None,
        })
    }

    /// `range` behind the quantity as what is measured: the quote goes on to its end.
    fn behind(&self, range: Range<usize>) -> Option<Measured> {
        let end = range.end;
        self.found(range, end)
    }

    /// `range` before the quantity as what is measured.
    fn ahead(&self, range: Range<usize>) -> Option<Measured> {
        self.found(range, self.quantity().end)
    }
}

type MeasuredRule = fn(&Case<'_, '_, '_>) -> Option<Measured>;

/// Rules for counts: a count has its noun right behind it.
const COUNT: &[MeasuredRule] = &[
    antecedent,
    baseline,
    behind,
    label,
    proportion::fronted,
    shared,
    in_parentheses,
    before_of,
    level::direct,
    directed,
    sibling,
];
/// Rules for percentages, ratios and multiples: a share is of something, a change is in something.
const PROPORTION: &[MeasuredRule] = &[
    antecedent,
    proportion::of,
    shared,
    proportion::of_change,
    proportion::compared,
    proportion::attribute,
    baseline,
    label,
    in_parentheses,
    level::direct,
    directed,
    proportion::fronted,
    before_of,
    again,
    adjacent,
    sibling,
    level::subject,
];
/// Rules for money.
const CURRENCY: &[MeasuredRule] = &[
    baseline,
    proportion::compared,
    behind,
    in_kind,
    label,
    in_parentheses,
    before_of,
    shared,
    level::direct,
    directed,
    again,
    purpose,
    gapped,
    sibling,
    level::spoken,
];
/// Rules for lengths, masses, times and the like.
const QUANTITY: &[MeasuredRule] = &[
    baseline,
    proportion::compared,
    behind,
    of_kind,
    label,
    in_parentheses,
    before_of,
    shared,
    level::direct,
    directed,
    again,
    adjacent,
    gapped,
    level::carried,
    sibling,
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
    let at = quantity.end;
    if passage.is_mark(at, ')') {
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
    case.behind(phrase_behind(case.sentence, at, case.until())?)
}

/// "$5 million in grants", "£2m worth of kit"
fn in_kind(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let passage = case.sentence.passage;
    let mut at = case.quantity().end;
    at += usize::from(passage.is(at, "worth"));
    if !passage.is_any(at, &["in", "of"]) {
        return None;
    }
    let range = phrase_behind(case.sentence, at + 1, case.until())?;
    // "$5 million in Kenya" tells where, not what.
    let place = passage.is(at, "in") && passage.tokens[range.start].is_capital();
    (!place).then(|| case.behind(range)).flatten()
}

/// "312 km of cable", "three days of supply"
fn of_kind(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let at = case.quantity().end;
    if !case.sentence.passage.is(at, "of") {
        return None;
    }
    case.behind(phrase_behind(case.sentence, at + 1, case.until())?)
}

/// "70,000 of them", "two thirds of whom": what the quantity before counted.
fn antecedent(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let passage = case.sentence.passage;
    let end = case.quantity().end;
    let of = passage.is(end, "of")
        && passage.is_any(
            end + 1,
            &[
                "them", "which", "whom", "these", "those", "it", "this", "that",
            ],
        );
    let noun = of
        && passage.is_any(end + 1, &["these", "those", "this", "that"])
        && case.sentence.part(end + 2).is_nominal();
    // "of whom 612 received it", "Of these, 45 closed"
    let comma = case
        .previous()
        .map_or(0, |at| usize::from(passage.is_mark(at, ',')));
    let them = case
        .quantity()
        .start
        .checked_sub(comma + 1)
        .filter(|at| *at > case.sentence.range.start);
    let fronted = them.is_some_and(|at| {
        passage.is_any(at, &["which", "whom", "them", "these", "those"])
            && passage.is_any(at - 1, &["of", "among"])
    });
    let counted = fronted && phrase_behind(case.sentence, end, case.until()).is_some();
    if fronted && !counted && !of {
        return Some(Measured {
            phrase: case.before.map_or_else(
                || case.spoken_of.clone(),
                |(claim, _)| claim.measured.clone(),
            ),
            rule: Rule::ClaimAntecedent,
            end,
            unit: None,
        });
    }
    (of && !noun).then(|| Measured {
        phrase: case.before.map_or_else(
            || case.spoken_of.clone(),
            |(claim, _)| claim.measured.clone(),
        ),
        rule: Rule::ClaimAntecedent,
        end: end + 2,
        unit: None,
    })
}

/// "74, up from 65": the baseline measures what the value measures.
fn baseline(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let (claim, _) = case.before?;
    let linked = matches!(case.link()?, Link::Baseline | Link::Level);
    let own = case.quantity().unit;
    let fits = own.is_none_or(|own| own == claim.unit || own.dimension() == claim.unit.dimension());
    // "from 13 to 60 products": the later value has the noun itself.
    let noun =
        own.is_none() && phrase_behind(case.sentence, case.quantity().end, case.until()).is_some();
    (linked && fits && !noun && !claim.measured.is_empty()).then(|| Measured {
        phrase: claim.measured.clone(),
        rule: Rule::ClaimBaseline,
        end: case.quantity().end,
        unit: own.is_none().then_some(claim.unit),
    })
}

/// "$3.1 million, or 8 %": the same thing told again.
fn again(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let (claim, _) = case.before?;
    (case.link()? == Link::Again && !claim.measured.is_empty()).then(|| Measured {
        phrase: claim.measured.clone(),
        rule: rule_of(case.quantity()),
        end: case.quantity().end,
        unit: None,
    })
}

/// "four in Oslo, two in Bergen", "we received 88 applications and accepted 31"
fn sibling(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let quantity = case.quantity();
    let linked = case.link()? == Link::Sibling;
    // "3,412 permits (+4.1 %) and refused 96": the last of its kind, not the share beside it.
    let alike = |claim: &&Claim| claim.unit == quantity.unit();
    let claim = case
        .earlier
        .iter()
        .rev()
        .take(3)
        .find(alike)
        .or(case.before.map(|(claim, _)| claim))?;
    let same = quantity.unit.is_none_or(|unit| unit == claim.unit);
    let count = claim.unit == Unit::COUNT || quantity.unit.is_some();
    // "45 miles in 2022 and 52 in 2023": only a like place makes it a like thing.
    let dated = |at: usize| {
        case.sentence.part(at) == Part::Preposition && case.sentence.part(at + 1) == Part::Time
    };
    let like = count || dated(quantity.end);
    (linked && same && like && !claim.measured.is_empty()).then(|| Measured {
        phrase: claim.measured.clone(),
        rule: Rule::ClaimAntecedent,
        end: quantity.end,
        unit: (!count).then_some(claim.unit),
    })
}

/// "from 13 to 60 certified products", "15 of the 20 trainees": the noun stands behind the next quantity.
fn shared(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let sentence = case.sentence;
    let mut nth = case.nth;
    // A list that shares one noun is short.
    for _ in 0..6 {
        let next = sentence.quantities.get(nth + 1)?;
        let gap = sentence.quantities[nth].end..next.start;
        let joins = |at: usize| {
            sentence.passage.is_any(at, &["and", "or", "to", "nor"])
                || sentence.passage.is_mark(at, ',')
        };
        let listed = !gap.is_empty()
            && gap.len() <= 2
            && gap.clone().all(joins)
            && next.unit == case.quantity().unit;
        if !listed && of_next(sentence, nth) != Some(nth + 1) {
            return None;
        }
        nth += 1;
        let behind = phrase_behind(sentence, sentence.quantities[nth].end, sentence.until(nth));
        if let Some(range) = behind {
            return case.ahead(range);
        }
    }
    None
}

/// "Via Slack admins: 68", "Contributors - 81": the label before the mark.
fn label(case: &Case<'_, '_, '_>) -> Option<Measured> {
    const LONGEST: usize = 24;
    let sentence = case.sentence;
    let passage = sentence.passage;
    let mark = case
        .previous()
        .filter(|mark| *mark > sentence.range.start)?;
    let is = |at: usize, marks: &[char]| marks.iter().any(|mark| passage.is_mark(at, *mark));
    let colon = is(mark, &[':', '：', '=']);
    let dash =
        is(mark, &['-', '–', '—']) && passage.tokens[mark].spaced && !passage.is_glued(mark + 1);
    if !(colon || dash) {
        return None;
    }
    let closed = is(mark - 1, &[')']);
    let from = sentence
        .from(case.nth)
        .max(mark.saturating_sub(LONGEST + 1));
    let start = (from..mark)
        .rev()
        .find(|at| {
            is(*at, &[';', ':', '|', '•'])
                || !closed && is(*at, &['('])
                || colon && !closed && is(*at, &[','])
        })
        .map_or(from, |at| at + 1);
    let words = (start..mark).any(|at| {
        passage.tokens[at].is_word()
            || matches!(
                passage.tokens[at].shape,
                Shape::Alnum | Shape::Cjk | Shape::Code
            )
    });
    let timed = (start..mark).all(|at| sentence.part(at) == Part::Time);
    let said = |at: usize| {
        if dash {
            sentence.part(at).is_verbal()
        } else {
            passage.tags(at).has(Tags::FINITE)
        }
    };
    let verbal = (start..mark).any(said);
    if !words || timed || verbal || mark - start > LONGEST {
        return None;
    }
    let label = trim_time(sentence, start..mark);
    // "Team size: 12 engineers" counts engineers; the label says which.
    let behind = phrase_behind(sentence, case.quantity().end, case.until())
        .filter(|_| case.quantity().unit.is_none());
    let end = behind
        .as_ref()
        .map_or(case.quantity().end, |range| range.end);
    let phrase = Phrase::of(passage.span(label));
    Some(Measured {
        phrase: match behind {
            Some(range) if dash => Phrase::of(passage.span(range)),
            _ => phrase,
        },
        rule: Rule::ClaimLabelValue,
        end,
        unit: None,
    })
}

/// A label without the period behind it: "Contributors (2023)" names contributors.
fn trim_time(sentence: &Sentence<'_, '_>, label: Range<usize>) -> Range<usize> {
    let end = label
        .clone()
        .rev()
        .find(|at| {
            sentence.part(*at) != Part::Time
                && !(sentence.passage.is_mark(*at, '(') || sentence.passage.is_mark(*at, ')'))
                && !sentence.passage.is_mark(*at, ',')
        })
        .map_or(label.end, |last| last + 1);
    let timed = (end..label.end).any(|at| sentence.part(at) == Part::Time);
    label.start..if timed { end } else { label.end }
}

/// "United States (29%)", "Participants (52 in person)": the phrase before the parenthesis.
fn in_parentheses(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let passage = case.sentence.passage;
    let open = case.previous().filter(|open| passage.is_mark(*open, '('))?;
    let end = case.quantity().end;
    let closed = [')', ',', ';']
        .iter()
        .any(|mark| passage.is_mark(end, *mark))
        || matches!(
            case.sentence.part(end),
            Part::Preposition | Part::Conjunction
        );
    if !closed {
        return None;
    }
    match phrase_before(case.sentence, open, case.sentence.from(case.nth)) {
        Some(range) => case.ahead(range),
        // "12.5 hectares (31 acres)": the same thing in another unit.
        None => {
            let (claim, end) = case.before?;
            // "1,126 comments received (93.5 %)": a word or two may stand between.
            let near = open.saturating_sub(end) <= 2 && case.quantity().unit.is_some();
            (near && !claim.measured.is_empty()).then(|| Measured {
                phrase: claim.measured.clone(),
                rule: rule_of(case.quantity()),
                end: case.quantity().end,
                unit: None,
            })
        }
    }
}

/// Nouns that only say that an amount follows.
const GENERIC: [&str; 12] = [
    "total", "sum", "amount", "minimum", "maximum", "average", "range", "figure", "number",
    "order", "excess", "value",
];

/// "a spending budget of around $2,000,000", "an average price of $31.50"
fn before_of(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let sentence = case.sentence;
    let mut of = case.previous()?;
    // "capital spending of between 5 and 6": the range has its own opener.
    of -= usize::from(sentence.passage.is(of, "between") && of > sentence.range.start);
    if !sentence.passage.is_any(
        of,
        &["of", "at", "totalling", "totaling", "worth", "averaging"],
    ) {
        return None;
    }
    let range = phrase_before(sentence, of, sentence.from(case.nth))?;
    let generic = range.len() == 1 && sentence.passage.is_any(range.start, &GENERIC);
    (!generic).then(|| case.ahead(range)).flatten()
}

/// "costs down 3 %", "with revenue up $3m"
fn directed(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let sentence = case.sentence;
    let mut at = case.previous()?;
    at -= usize::from(sentence.passage.is_any(at, &["by", "to"]) && at > sentence.range.start);
    if !sentence.passage.is_any(at, &["up", "down"]) {
        return None;
    }
    if sentence.passage.is_mark(at.wrapping_sub(1), ',') {
        let (claim, _) = case.before?;
        return (!claim.measured.is_empty()).then(|| Measured {
            phrase: claim.measured.clone(),
            rule: rule_of(case.quantity()),
            end: case.quantity().end,
            unit: None,
        });
    }
    case.ahead(phrase_before(sentence, at, sentence.from(case.nth))?)
}

/// "patients older than 65 years", "the 400 kV line": the noun right before, nothing between.
fn adjacent(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let quantity = case.quantity();
    let range = phrase_before(case.sentence, quantity.start, case.sentence.from(case.nth))?;
    case.ahead(range)
}

/// "dues brought in $4.2 million and *certification* $0.9 million", "and the supply chain (Scope 3) roughly 4.2 t"
fn gapped(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let sentence = case.sentence;
    case.before?;
    let mut end = case.quantity().start;
    if sentence.passage.is_mark(end.wrapping_sub(1), ')') {
        end = sentence
            .back(end)
            .take(12)
            .find(|at| sentence.passage.is_mark(*at, '('))?;
    }
    let from = sentence.from(case.nth);
    let start = sentence
        .back(end)
        .take_while(|at| *at >= from && sentence.part(*at).is_nominal())
        .last()?;
    let opener = sentence
        .back(start)
        .find(|at| sentence.part(*at) != Part::Determiner)?;
    let joins = sentence
        .passage
        .is_any(opener, &["and", "but", "while", ","])
        || sentence.passage.is_mark(opener, ';');
    (joins && opener >= from)
        .then(|| case.ahead(start..end))
        .flatten()
}

/// "$5 million for research", "€75,000 to Rivermesh for a faster solver"
fn purpose(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let sentence = case.sentence;
    let end = case.quantity().end;
    let limit = sentence.range.end.min(end + 8);
    let for_what = |at: &usize| {
        sentence
            .passage
            .is_any(*at, &["for", "on", "towards", "toward", "into"])
    };
    let cue = (end..limit)
        .take_while(|at| {
            !matches!(
                sentence.part(*at),
                Part::Mark | Part::Verb | Part::Auxiliary | Part::Conjunction | Part::Quantity
            )
        })
        .filter(for_what)
        .last()?;
    let noun = skip_quantity(sentence, cue + 1);
    let range = phrase_behind(sentence, noun, sentence.range.end)?;
    let dated = sentence
        .passage
        .tags(range.start)
        .has(Tags::MONTH | Tags::PERIOD);
    (!dated).then(|| case.ahead(range)).flatten()
}

/// The token behind a determiner and a quantity that start at `at`: the noun of "on the 312 projects".
fn skip_quantity(sentence: &Sentence<'_, '_>, at: usize) -> usize {
    (at..at + 8)
        .find(|place| !matches!(sentence.part(*place), Part::Quantity | Part::Determiner))
        .unwrap_or(at)
}

/// "waited three days": where nothing else is measured, the days are.
fn unit_noun(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let quantity = case.quantity();
    let last = quantity.number_end..quantity.end;
    let word = last.rev().find(|at| {
        case.sentence
            .passage
            .tags(*at)
            .has(Tags::PERIOD | Tags::UNIT)
    })?;
    let spelt =
        case.sentence.passage.raw(word).len() > 3 && case.sentence.passage.tokens[word].is_word();
    let time = quantity.unit().dimension() == Dimension::Time;
    (spelt && time)
        .then(|| case.ahead(word..word + 1))
        .flatten()
}

/// The noun phrase a subject stands for.
fn subject_phrase(case: &Case<'_, '_, '_>) -> Option<Phrase> {
    let sentence = case.sentence;
    match &case.clause?.subject {
        Subject::Named(range) | Subject::Stand(range) => {
            Some(Phrase::of(sentence.passage.span(range.clone())))
        }
        Subject::Report => {
            let verb = case.clause?.verb;
            let ours = sentence
                .back(verb)
                .find(|at| sentence.passage.is(*at, "our"))?;
            phrase_behind(sentence, ours + 1, verb)
                .map(|range| Phrase::of(sentence.passage.span(range)))
        }
        Subject::Pronoun => Some(case.spoken_of.clone()).filter(|phrase| !phrase.is_empty()),
        Subject::None => None,
    }
}
