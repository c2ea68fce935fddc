//! Lengths, times and other measures: what is so long, so far or so much, and where only the measure itself is told.

use super::{Case, Measured};
use crate::extract::claim::noun::{phrase_before, phrase_behind};
use crate::extract::claim::part::Part;
use crate::extract::claim::rule_of;
use crate::lexicon::verbs::{self, Form};
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::{Dimension, Phrase};

/// "within 50 km of the mill": how far from something measures nothing of it.
pub(super) fn reach(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let passage = case.sentence.passage;
    let quantity = case.quantity();
    let length = quantity.unit().dimension() == Dimension::Length;
    let within = case.previous().is_some_and(|at| passage.is(at, "within"));
    (length && within && passage.is(quantity.end, "of")).then(|| Measured {
        phrase: Phrase::default(),
        rule: rule_of(quantity),
        end: quantity.end,
        unit: None,
    })
}

/// "10 miles south of the port", "two years prior", "20 years a member": how far and how long measures itself, where what
/// stands at token `at` behind it is no noun of it.
pub(super) fn alone(case: &Case<'_, '_, '_>, at: usize) -> Option<Measured> {
    let anew = word_list![
        "a", "an", "ago", "prior", "later", "earlier", "before", "after", "long", "old",
    ];
    let words = match case.quantity().unit().dimension() {
        Dimension::Time => anew,
        Dimension::Length => COMPASS,
        _ => return None,
    };
    let passage = case.sentence.passage;
    // "For more than 50 years Alvik has": a name begins the clause.
    let led = word_list!["for", "in", "after", "within"];
    let name = words.holds("ago")
        && passage.tokens.get(at).is_some_and(|next| next.is_capital())
        && case
            .previous()
            .is_some_and(|before| passage.is_any(before, led));
    let anew = name || passage.is_any(at, words);
    anew.then(|| unit_noun(case)).flatten()
}

/// "14 people (11.6 *FTE*)", "a further 2.5 *FTE* are planned": the posts are what is counted.
pub(super) fn posts(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let quantity = case.quantity();
    if quantity.unit?.symbol() != "FTE" {
        return None;
    }
    let mut words = (quantity.number_end..quantity.end).rev();
    let passage = case.sentence.passage;
    let word = words.find(|at| passage.tokens[*at].is_word())?;
    let mut phrase = Phrase::of(passage.span(word..word + 1));
    // "14 people (11.6 FTE)": of those people.
    let open = case.previous().filter(|at| passage.is_mark(*at, '('));
    if let Some(told) = case.before().filter(|told| open == Some(told.end)) {
        phrase
            .pieces
            .extend(told.claim.measured.pieces.iter().copied());
    }
    case.named(phrase, quantity.end)
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

/// The token behind the symbol in parentheses that may stand at token `at`: "4.6 terawatt hours (TWh) of energy".
pub(super) fn behind_symbol(case: &Case<'_, '_, '_>, at: usize) -> usize {
    let passage = case.sentence.passage;
    let measure = case.quantity().unit.is_some() && !case.quantity().is_money();
    let aside = measure
        && passage.is_mark(at, '(')
        && passage.is_mark(at + 2, ')')
        && passage.tokens[at + 1].is_word();
    if aside { at + 3 } else { at }
}

/// "in the last two years", "within the next 12 months": a span of time measures nothing but itself.
pub(super) fn span(case: &Case<'_, '_, '_>) -> Option<Measured> {
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
pub(super) fn of_kind(case: &Case<'_, '_, '_>) -> Option<Measured> {
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

/// "run a yard *for six years*", "after two years *as an observer*": how long something lasts, and what.
pub(super) fn lasting(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let sentence = case.sentence;
    let passage = sentence.passage;
    let quantity = case.quantity();
    let time = quantity.unit().dimension() == Dimension::Time;
    let word = unit_word(case).filter(|_| time)?;
    // "spent *14 years at Umbra*", "after *ten years with the bank*"
    let place = || {
        const HOW: &WordList = word_list![
            "average", "most", "least", "first", "last", "once", "time", "hand",
        ];
        // "wages were settled for three years with the union": not with whom, where it is settled.
        let spent = case
            .clause
            .and_then(|clause| clause.action)
            .is_some_and(|action| matches!(action, "spend" | "serve" | "work" | "sit" | "stay"))
            || case.previous().is_some_and(|at| passage.is(at, "after"));
        let named = || {
            passage
                .tokens
                .get(quantity.end + 1)
                .is_some_and(|next| next.is_capital())
        };
        let at =
            passage.is(quantity.end, "at") && named() || spent && passage.is(quantity.end, "with");
        let range = phrase_behind(sentence, quantity.end + 1, case.until()).filter(|_| at)?;
        let timed = Tags::WEEKDAY | Tags::MONTH | Tags::PERIOD;
        let dated = passage.tags(range.end - 1).has(timed)
            || passage.is_any(range.start, HOW)
            || sentence.part(range.start) == Part::Time;
        (!dated).then_some(range)
    };
    if let Some(range) = place() {
        return case.found(word..range.end, quantity.end);
    }
    let behind = || {
        let says = passage.is(quantity.end, "as");
        phrase_behind(sentence, quantity.end + 1, case.until()).filter(|_| says)
    };
    let before = || {
        let tie = sentence
            .back(quantity.start)
            .find(|at| sentence.part(*at) != Part::Determiner)
            .filter(|at| passage.is_any(*at, word_list!["for", "over"]))?;
        let range = phrase_before(sentence, tie, sentence.from(case.nth))?;
        let named = passage.tokens[range.clone()]
            .iter()
            .all(|token| token.is_capital() || !token.is_word());
        // "has been *at Umbra* for 12 years"
        let at = range
            .start
            .checked_sub(1)
            .filter(|at| *at > sentence.range.start);
        let stays = case
            .clause
            .and_then(|clause| clause.action)
            .is_some_and(|action| matches!(action, "be" | "work" | "serve" | "sit" | "stay"));
        let place = at.filter(|at| stays && passage.is_any(*at, word_list!["at", "with"]));
        match place {
            Some(at) => Some(at..range.end),
            None => (!named).then_some(range),
        }
    };
    // "crew meetings every two weeks": how often, and what.
    let recurring = || {
        let every = quantity.start.checked_sub(1)?;
        let told = passage.is(every, "every") && every > sentence.range.start;
        let range = phrase_before(sentence, every, sentence.from(case.nth)).filter(|_| told)?;
        let tie = sentence
            .back(range.start)
            .find(|at| sentence.part(*at) != Part::Determiner);
        let tied = tie.is_some_and(|at| matches!(sentence.part(at), Part::Preposition | Part::To));
        let named = range.len() == 1
            && range.start > sentence.range.start
            && passage.tokens[range.start].is_capital();
        // "seats on the board rotate every two years", "meters are read every hour"
        let done = verbs::form(passage.raw(range.end - 1));
        let acts = matches!(done, Some(Form::Past | Form::Participle))
            || done.is_some() && range.len() == 1
            || range
                .clone()
                .any(|at| sentence.part(at) == Part::Preposition);
        (!tied && !named && !acts).then_some(range)
    };
    let what = behind().or_else(before).or_else(recurring)?;
    let pieces = [word..word + 1, what].map(|range| passage.span(range));
    let phrase = Phrase {
        pieces: pieces.into(),
    };
    case.named(phrase, quantity.end)
}

/// "waited three days": where nothing else is measured, the days are.
pub(super) fn unit_noun(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let word = unit_word(case)?;
    case.ahead(word..word + 1)
}

/// The token that spells the unit out.
pub(super) fn unit_word(case: &Case<'_, '_, '_>) -> Option<usize> {
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
    fn posts_are_counted_by_their_letters() {
        check(
            "It has 14 people (11.6 FTE) and a further 2.5 FTE are planned.",
            &["people: 14 count", "FTE, people: 11.6 FTE", "FTE: 2.5 FTE"],
        );
        check("It has 12 FTE staff.", &["staff: 12 FTE"]);
        check("Crew: 4 FTE", &["Crew: 4 FTE"]);
    }

    #[test]
    fn symbols_in_parentheses_end_no_phrase() {
        check(
            "It delivered 4.6 terawatt hours (TWh) of clean energy.",
            &["clean energy: 4.6 TWh"],
        );
    }

    #[test]
    fn what_lasts_is_told_beside_its_time() {
        check(
            "She ran the ropes segment of Hale for six years.",
            &["years, ropes segment of Hale: 6 year"],
        );
        check(
            "It joined in May after two years as an observer.",
            &["years, observer: 2 year"],
        );
        check("It waited for six years.", &["years: 6 year"]);
        check(
            "Jo Hale has been at Umbra Yards for 12 years.",
            &["years, at Umbra Yards: 12 year"],
        );
        check("She met Umbra for two years.", &["years: 2 year"]);
        check("For two years Umbra has met.", &["years: 2 year"]);
        check(
            "We hold crew meetings every two weeks.",
            &["weeks, crew meetings: 2 week"],
        );
        check("Dry dock every four years.", &["years, Dry dock: 4 year"]);
        check("We sail to port every two weeks.", &["weeks: 2 week"]);
        check(
            "Seats on our board rotate every two years.",
            &["years: 2 year"],
        );
        check("She joined Hale every two weeks.", &["weeks: 2 week"]);
        check(
            "She spent 14 years at Hale Yards.",
            &["years at Hale Yards: 14 year"],
        );
        check(
            "She spent two years with the crew.",
            &["years with the crew: 2 year"],
        );
        check(
            "Pay was settled for two years with the union.",
            &["years: 2 year"],
        );
        check("It took 14 days on average.", &["days: 14 day"]);
        check(
            "It began as a five-year $100 million plan.",
            &["plan: 5 year", "plan: 100000000 USD"],
        );
    }

    #[test]
    fn what_is_made_each_year_stands_behind_the_year() {
        check(
            "The mill is built to make 455 tons per year of hemp and 450 tons a year of rope.",
            &["hemp: 455 t", "rope: 450 t"],
        );
    }
}
