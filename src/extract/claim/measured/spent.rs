//! Money told by what is done with it: "raised £19m for research", "£5m was given to schools".

mod purpose;
#[cfg(test)]
mod tests;
mod verb;

use std::ops::Range;

use super::{Case, Measured};
use crate::extract::claim::noun::phrase_behind;
use crate::extract::claim::part::{Part, is_activity};
use crate::extract::claim::relation::{Told, of_next};
use crate::extract::claim::sentence::Sentence;
use crate::extract::claim::unit::per_at;
use crate::lexicon::verbs::{self, Form};
use crate::lexicon::words::{Tags, word_list};
use crate::model::{Dimension, Phrase};
pub(super) use purpose::purpose;
use purpose::skip_quantity;
pub(super) use verb::is_being;
use verb::{behind_verb, is_move, relative_verb, verb_among, verb_of};

/// "$5 million through raffles", "gave £1 million to local charities", "raised $5 million": where money goes or comes from,
/// and what is done with it; a name alone says who, not what.
pub(super) fn given(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let passage = case.sentence.passage;
    // "It costs $32 a day to run the shelter"
    let cue = behind_verb(case);
    let cue = per_at(passage, cue).map_or(cue, |(_, behind)| behind);
    let cue = cue + usize::from(passage.is(cue, "available"));
    let target = target(case, cue).filter(|range| {
        let named = passage.tokens[range.clone()]
            .iter()
            .all(|token| token.is_capital() || !token.is_word());
        !named || passage.is(cue, "to") && verb_of(case).is_some()
    });
    told_by(case, target)
}

/// "Yards *Invest* $12.5 Million in Safety", "Acme & Others *Pony Up* $3m": the verb of a headline is a capital as its nouns are.
pub(super) fn headline(case: &Case<'_, '_, '_>) -> Option<Measured> {
    const DEEDS: &[&str] = &[
        "allocate",
        "attract",
        "collect",
        "commit",
        "contribute",
        "donate",
        "earmark",
        "earn",
        "get",
        "give",
        "inject",
        "invest",
        "lend",
        "pledge",
        "pour",
        "provide",
        "pump",
        "put",
        "raise",
        "receive",
        "secure",
        "unlock",
        "win",
    ];
    let sentence = case.sentence;
    let passage = sentence.passage;
    let last = case.previous()?;
    let up = passage.is(last, "up");
    let verb = last.checked_sub(usize::from(up))?;
    let capital = |at: usize| passage.tokens[at].is_capital();
    let titled = verb > sentence.range.start && capital(verb) && capital(verb - 1);
    let deed = || {
        let finite = verbs::form(passage.raw(verb)) != Some(Form::Ing);
        let lemma = verbs::lemma(passage.raw(verb));
        finite && lemma.is_some_and(|lemma| DEEDS.contains(&lemma))
            || up && passage.is(verb, "pony")
    };
    if !titled || sentence.part(verb) == Part::Verb || !deed() {
        return None;
    }
    let cue = case.quantity().end;
    let into = || {
        let goes = passage.is_any(cue, word_list!["into", "for", "toward", "towards"]);
        phrase_behind(sentence, cue + 1, sentence.range.end).filter(|_| goes)
    };
    let target = target(case, cue).or_else(into);
    // "Yards Put $3m Into Safety": the verb says nothing.
    let empty = target.is_some() && passage.is_any(verb, word_list!["put", "pony", "get", "gets"]);
    let pieces = [Some(verb..last + 1).filter(|_| !empty), target];
    let pieces = pieces.into_iter().flatten();
    let phrase = Phrase {
        pieces: pieces.map(|range| passage.span(range)).collect(),
    };
    case.named(phrase, cue)
}

/// "paid *£2 of the £3* raised": of what is done with the whole.
pub(super) fn part_of(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let next = of_next(case.sentence, case.nth)?;
    let whole = Case {
        sentence: case.sentence,
        nth: next,
        clause: case.clause,
        told: case.told,
        spoken_of: case.spoken_of,
        measured_last: case.measured_last,
    };
    let fits = whole.quantity().is_money() && is_done(&whole);
    case.named(given(&whole).filter(|_| fits)?.phrase, case.quantity().end)
}

/// "our farms generated 312 GWh", "the crew rowed 90 km": what is done with energy, water or ground.
pub(super) fn yielded(case: &Case<'_, '_, '_>) -> Option<Measured> {
    const YIELDS: &[&str] = &[
        "abate",
        "absorb",
        "avoid",
        "burn",
        "buy",
        "capture",
        "clear",
        "collect",
        "conserve",
        "consume",
        "cut",
        "cycle",
        "deliver",
        "deploy",
        "discharge",
        "dispatch",
        "displace",
        "dispose",
        "distribute",
        "divert",
        "dredge",
        "drill",
        "drive",
        "electrify",
        "eliminate",
        "emit",
        "excavate",
        "export",
        "extract",
        "generate",
        "harvest",
        "import",
        "inject",
        "install",
        "land",
        "lay",
        "lose",
        "mine",
        "offset",
        "pave",
        "plant",
        "prevent",
        "process",
        "procure",
        "produce",
        "pump",
        "purchase",
        "push",
        "quarry",
        "reclaim",
        "recover",
        "recycle",
        "reduce",
        "rehabilitate",
        "release",
        "remove",
        "replace",
        "replant",
        "restore",
        "resurface",
        "reuse",
        "row",
        "sail",
        "save",
        "sell",
        "sequester",
        "serve",
        "ship",
        "source",
        "store",
        "supply",
        "survey",
        "swim",
        "transmit",
        "travel",
        "treat",
        "upgrade",
        "use",
        "walk",
        "withdraw",
    ];
    let kind = case.quantity().unit().dimension();
    if kind == Dimension::Time {
        return None;
    }
    // "Our mirrors pushed out 3.1 PB"
    let particle = case.previous().filter(|at| {
        case.sentence
            .passage
            .is_any(*at, word_list!["out", "up", "off", "away"])
    });
    let parted = particle.and_then(|at| at.checked_sub(1)).filter(|verb| {
        let lemma = verbs::lemma(case.sentence.passage.raw(*verb));
        case.sentence.part(*verb) == Part::Verb
            && lemma.is_some_and(|lemma| YIELDS.contains(&lemma))
    });
    let verb = parted.or_else(|| verb_among(case, YIELDS))?;
    case.ahead(verb..verb + 1 + usize::from(parted.is_some()))
}

/// `target`, behind the verb that says what is done with the money.
pub(super) fn told_by(case: &Case<'_, '_, '_>, target: Option<Range<usize>>) -> Option<Measured> {
    let passage = case.sentence.passage;
    let end = case.quantity().end;
    // "made £5 million *available*": what it is made says more than the verb.
    let available = passage.is(end, "available");
    let verb = verb_of(case).map(|verb| if available { end } else { verb });
    let verb = verb.map(|verb| passage.span(verb..verb + 1));
    let target = target.map(|range| passage.span(range));
    let pieces = verb.into_iter().chain(target).collect();
    case.named(Phrase { pieces }, end)
}

/// One past the noun of "of every dollar", "in each pound" at token `at`; `at` itself where no such words stand there.
pub(super) fn behind_every(sentence: &Sentence<'_, '_>, at: usize) -> usize {
    let passage = sentence.passage;
    let money = word_list![
        "dollar", "pound", "euro", "franc", "krona", "krone", "rupee", "rand",
    ];
    // "of every pound of meat" is no money.
    let every = passage.is_any(at, word_list!["of", "in", "from"])
        && passage.is_any(at + 1, word_list!["every", "each"])
        && passage.is_any(at + 2, money)
        && !passage.is(at + 3, "of");
    if every { at + 3 } else { at }
}

/// Whether a verb behind the money says what is done with it: "£2,000 *raised*".
pub(super) fn is_done(case: &Case<'_, '_, '_>) -> bool {
    behind_verb(case) > case.quantity().end
}

/// Whether the word at token `at`, right behind the money, says what that is spent doing: "spent £5,000 *mending* boats".
pub(super) fn is_spent_on(case: &Case<'_, '_, '_>, at: usize) -> bool {
    let word = case.sentence.passage.raw(at);
    at == case.quantity().end
        && verbs::form(word) == Some(Form::Ing)
        && !is_activity(word)
        && verb_among(case, &["spend", "invest", "pay", "use", "save", "raise"]).is_some()
}

/// Whether a verb right before the money says what is done with it.
fn is_moved(case: &Case<'_, '_, '_>) -> bool {
    let before = case.sentence.back(case.quantity().start).find(|at| {
        !matches!(
            case.sentence.part(*at),
            Part::Adverb | Part::Adjective | Part::Determiner
        )
    });
    // "one part contributing $3 million while the other recorded $2 million" opens no clause.
    let finite = |at: usize| verbs::form(case.sentence.passage.raw(at)) != Some(Form::Ing);
    let own = |at: usize| case.clause.is_some_and(|clause| clause.verb == at);
    before.is_some_and(|at| own(at) && finite(at) && is_move(case, at))
}

/// Whether the words behind the money say what it alone is for, where that before it was told by what is done with it:
/// "gave £1,000 to the school and £2,000 *to the pier*".
pub(super) fn is_own(case: &Case<'_, '_, '_>, told: &Told) -> bool {
    let sentence = case.sentence;
    let end = case.quantity().end;
    let cue = sentence
        .passage
        .is_any(end, word_list!["to", "for", "towards"])
        && sentence.part(end + 1) != Part::Time;
    let verb = told.claim.measured.pieces.len() > 1;
    // "set aside $50 million for claims and wrote off $3 million"
    let from = sentence.quantities[told.nth].end;
    let anew = case.clause.is_some_and(|clause| clause.verb >= from) && is_moved(case);
    is_done(case) || anew || cue && verb
}

/// What money goes to or comes from by the words that start at token `cue`: "to nine local schools", "to advance health".
fn target(case: &Case<'_, '_, '_>, cue: usize) -> Option<Range<usize>> {
    let sentence = case.sentence;
    let passage = sentence.passage;
    let every = behind_every(sentence, cue) > cue;
    if every || !passage.is_any(cue, word_list!["to", "through", "in", "across", "under"]) {
        return None;
    }
    let first = skip_quantity(sentence, cue + 1);
    // "to redevelop the school": what stands before a determiner is a verb, known or not.
    let object = |at: usize| sentence.part(at) == Part::Determiner || passage.is(at, "its");
    let infinitive = passage.is(cue, "to")
        && first == cue + 1
        && (sentence.part(first) == Part::Verb || object(first + 1));
    let range = phrase_behind(
        sentence,
        first + usize::from(infinitive),
        sentence.range.end,
    )?;
    let dated = passage.tags(range.end - 1).has(Tags::MONTH | Tags::PERIOD);
    let start = if infinitive { first } else { range.start };
    (!dated).then_some(start..range.end)
}

/// "the $200,000 Acme awarded to nine schools", "the £5 million we raised": what those right behind the money do with it.
pub(super) fn relative(case: &Case<'_, '_, '_>) -> Option<Measured> {
    relative_verb(case)?;
    verb_of(case)?;
    given(case)
}
