//! Parts of speech: what each token of a sentence is where it stands.
//!
//! One pass, left to right, that looks one token back and one ahead. Closed classes come from the word list; a word
//! that may be verb or noun is settled by its neighbours, a word of neither by its ending. It is right often enough
//! to find clauses and noun phrases, which is all that is asked of it.

mod glance;
mod joint;
mod verb;
mod word;

use std::ops::Range;

use super::quantity::Quantity;
use crate::document::Shape;
use crate::extract::date::Period;
use crate::extract::passage::Passage;
use crate::lexicon::verbs::{self, Form};
use crate::lexicon::words::{ends_in, is_among, word_list};
use crate::model::Decimal;
use glance::Glance;

/// What a token is in its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// "members", "ETSI", the 1 of "Scope 1"
    Noun,
    /// "annual", the "certified" of "certified products"
    Adjective,
    /// "nearly", "also"
    Adverb,
    /// "attracted"; the lemma says which.
    Verb,
    /// A verb form that describes the noun before it: "products certified to", "staff working in".
    Participle,
    /// "is", "have", "will"
    Auxiliary,
    /// "to"
    To,
    /// "of", "in"
    Preposition,
    /// "the", "our", "no"
    Determiner,
    /// `'s`
    Possessive,
    /// "we", "it", "them"
    Pronoun,
    /// "which", "who", "that" behind a noun
    Relative,
    /// "and", "but"
    Conjunction,
    /// A hyphen, slash or ampersand that ties two words.
    Joint,
    /// Any token of a quantity.
    Quantity,
    /// Any token of a date or period.
    Time,
    /// Punctuation and what else has no part.
    Mark,
}

impl Part {
    /// Whether it is a verb that a subject stands before.
    pub(super) fn is_verbal(self) -> bool {
        matches!(self, Part::Verb | Part::Auxiliary)
    }

    /// Whether it can stand inside a noun phrase.
    pub(super) fn is_nominal(self) -> bool {
        matches!(
            self,
            Part::Noun | Part::Adjective | Part::Joint | Part::Possessive
        )
    }
}

/// Fills `parts` with the parts of the tokens `range`.
pub(super) fn tag(
    passage: &Passage<'_>,
    range: Range<usize>,
    quantities: &[Quantity],
    periods: &[Period],
    parts: &mut Vec<Part>,
) {
    parts.clear();
    let mut tagger = Tagger {
        passage,
        range: range.clone(),
        quantities,
        periods,
        parts,
        saw_verb: false,
        saw_any: false,
        measures: false,
        several: false,
        open_participle: None,
    };
    for at in range {
        let part = tagger.part(at);
        tagger.settle(at, part);
        tagger.parts.push(part);
    }
}

/// Verbs whose passive may have an object.
const DOUBLE: [&str; 18] = [
    "allocate", "appoint", "ask", "assign", "award", "call", "consider", "declare", "deny",
    "elect", "give", "grant", "make", "name", "offer", "pay", "show", "teach",
];

struct Tagger<'t, 'p, 'a> {
    passage: &'t Passage<'a>,
    range: Range<usize>,
    /// The quantities that do not end before the token at hand.
    quantities: &'p [Quantity],
    /// The periods that do not end before the token at hand.
    periods: &'p [Period],
    parts: &'t mut Vec<Part>,
    /// Whether the clause has a verb by now.
    saw_verb: bool,
    /// Whether the sentence has a verb by now.
    saw_any: bool,
    /// Whether the last quantity has a unit of its own.
    measures: bool,
    /// Whether the last quantity counts more than one.
    several: bool,
    /// A participle behind a noun that is the clause's verb unless another one follows.
    open_participle: Option<usize>,
}

impl Tagger<'_, '_, '_> {
    fn part(&mut self, at: usize) -> Part {
        while let Some(passed) = self.quantities.first().filter(|next| next.end <= at) {
            self.measures = passed.unit.is_some();
            self.several = !self.measures && passed.value > Decimal::whole(1);
            self.quantities = &self.quantities[1..];
        }
        while self.periods.first().is_some_and(|next| next.end <= at) {
            self.periods = &self.periods[1..];
        }
        if self.quantities.first().is_some_and(|next| next.start <= at) {
            return Part::Quantity;
        }
        if self.periods.first().is_some_and(|next| next.start <= at) {
            return Part::Time;
        }
        let passage = self.passage;
        match passage.tokens[at].shape {
            Shape::Mark if self.ties(at) => Part::Joint,
            Shape::Mark if self.owns(at) => Part::Possessive,
            Shape::Mark | Shape::Url => Part::Mark,
            Shape::Clitic => self.clitic(at),
            Shape::Code | Shape::Cjk => Part::Noun,
            Shape::Number if self.before(at) == Part::Noun && passage.tokens[at].spaced => {
                Part::Noun
            }
            // "COVID-19 relief"
            Shape::Number if self.before(at) == Part::Joint && passage.is_glued(at) => Part::Noun,
            Shape::Number => Part::Mark,
            _ => self.word(at),
        }
    }

    /// Remembers what the part just found says of its clause.
    fn settle(&mut self, at: usize, part: Part) {
        match part {
            Part::Verb | Part::Auxiliary => {
                let joined = matches!(
                    self.before(at),
                    Part::Conjunction | Part::To | Part::Relative
                ) || self.before(at).is_verbal();
                let form = verbs::form(self.passage.raw(at));
                // "recorded rates exceeding 70 %": only a finite verb shows that another was none.
                let finite = part == Part::Auxiliary || form != Some(Form::Ing);
                if finite
                    && let Some(open) = self.open_participle.take()
                    && !joined
                {
                    // "products certified to ISO 9001 rose": the later verb is the clause's own; "free reserves at year-end
                    // were": what is no participle was a noun.
                    let third = verbs::form(self.passage.raw(open)) == Some(Form::Third);
                    self.parts[open - self.range.start] = match third {
                        true => Part::Noun,
                        false => Part::Participle,
                    };
                }
                let may_describe = part == Part::Verb && form != Some(Form::Past);
                // "firms directly connected to the grid"
                let behind = match form {
                    Some(Form::Participle) => self.before_adverbs(at),
                    _ => self.before(at),
                };
                // "profit increased 100 %": what has its measure behind it is no participle.
                let measured = self
                    .quantities
                    .first()
                    .is_some_and(|next| next.start == at + 1);
                // "The port sold all the cranes used in its yards": what has its object behind it is none either, unless it
                // has two: "students given a grant rose".
                let object = form == Some(Form::Participle)
                    && self.glance(at + 1) == Glance::Object
                    && !verbs::lemma(self.passage.raw(at))
                        .is_some_and(|lemma| is_among(lemma, &DOUBLE));
                if may_describe && behind == Part::Noun && !measured && !object {
                    self.open_participle = Some(at);
                }
                self.saw_verb = true;
                self.saw_any = true;
            }
            Part::Conjunction | Part::Pronoun | Part::Relative => {
                self.open_participle = None;
                // "and" goes on with its clause; "that", "which" and "while" open one.
                self.saw_verb &= self
                    .passage
                    .is_any(at, word_list!["and", "or", "we", "they", "it"]);
            }
            Part::Mark => {
                self.open_participle = None;
                self.saw_verb &= !matches!(self.passage.raw(at), ";" | ":" | "," | "–" | "—");
            }
            _ => {}
        }
    }

    /// The part of the token before `at`; `Mark` at the start.
    fn before(&self, at: usize) -> Part {
        self.back(at, 1)
    }

    fn back(&self, at: usize, count: usize) -> Part {
        (at - self.range.start)
            .checked_sub(count)
            .map_or(Part::Mark, |place| self.parts[place])
    }

    /// The part before `at`, adverbs left out.
    fn before_adverbs(&self, at: usize) -> Part {
        (1..=3)
            .map(|count| self.back(at, count))
            .find(|part| *part != Part::Adverb)
            .unwrap_or(Part::Adverb)
    }
}

/// Whether a word looks like a plural.
pub(super) fn is_plural(word: &str) -> bool {
    const IRREGULAR: [&str; 14] = [
        "people",
        "children",
        "women",
        "men",
        "staff",
        "personnel",
        "criteria",
        "media",
        "data",
        "alumni",
        "police",
        "fish",
        "feet",
        "youth",
    ];
    let ending = ["ss", "us", "is", "news", "series"];
    // "LTS", "AWS"
    let letters = word.len() < 4 && word.bytes().all(|byte| byte.is_ascii_uppercase());
    word.len() > 2 && ends_in(word, "s") && !letters && !ending.iter().any(|end| ends_in(word, end))
        || is_among(word, &IRREGULAR)
}

/// Whether a word that ends like a participle is a noun: "financing".
pub(super) fn is_activity(word: &str) -> bool {
    is_among(word, &word::ACTIVITIES)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::claim::tests::with_sentence;

    /// The parts of a sentence, one letter each: N noun, J adjective, R adverb, V verb, P participle, X auxiliary,
    /// T to, I preposition, D determiner, S possessive, O pronoun, W relative, C conjunction, = joint, Q quantity,
    /// @ time, `.` mark.
    #[track_caller]
    fn check(text: &str, expect: &str) {
        let found = with_sentence(text, |sentence| {
            sentence
                .range
                .clone()
                .map(|at| match sentence.part(at) {
                    Part::Noun => 'N',
                    Part::Adjective => 'J',
                    Part::Adverb => 'R',
                    Part::Verb => 'V',
                    Part::Participle => 'P',
                    Part::Auxiliary => 'X',
                    Part::To => 'T',
                    Part::Preposition => 'I',
                    Part::Determiner => 'D',
                    Part::Possessive => 'S',
                    Part::Pronoun => 'O',
                    Part::Relative => 'W',
                    Part::Conjunction => 'C',
                    Part::Joint => '=',
                    Part::Quantity => 'Q',
                    Part::Time => '@',
                    Part::Mark => '.',
                })
                .collect::<String>()
        });
        assert_eq!(found, expect, "{text}");
    }

    #[test]
    fn tells_verbs_from_nouns_by_their_neighbours() {
        check("The program releases 20 tasks.", "DNVQN.");
        check("The code releases of 20 teams.", "DNNIQN.");
        check("Members attend 12 events.", "NVQN.");
        check("We support 12 schools and employ 30 people.", "OVQNCVQN.");
        check("Capital spending came to $5 million.", "NNVTQQQ.");
    }

    #[test]
    fn tells_participles_from_verbs() {
        check("Products certified to ISO rose to 50.", "NPTNVTQ.");
        check("Products certified by us.", "NVIO.");
        check("The 12 certified products.", "DQJN.");
        check("12 maintainers representing 3 companies.", "QNVQN.");
        check("We gave 16 in-kind flights.", "OVQJ=JN.");
        check("Members' fees rose to 12.", "NSNVTQ.");
        check("The services result increased 4 %.", "DNNVQQ.");
        check("A goal of 27 percent set as one.", "DNIQQVIN.");
        check("Fundraising 3 %.", "NQQ.");
        check("This amounted to 12 of these results.", "DVTQIDN.");
        check("The issued and outstanding notes fell to 12.", "DJCJNVTQ.");
        check("Profit increased 12 % to 50 Costs fell.", "NVQQTQNV.");
        check("In our 12 landfill- free sites.", "IDQN=JN.");
        check("Ships directly tied to quays were 50.", "NRPTNXQ.");
        check("Alpha-Omega provided 20 tasks.", "N=NVQN.");
    }

    #[test]
    fn a_later_finite_verb_shows_that_a_plural_was_no_verb() {
        check("Free reserves at 31 March 2024 were £5.", "JNI@@@XQQ.");
        check("The pier recorded wages exceeding 4 pounds.", "DNVNVQQ.");
        check("Firms certified by Acme rose.", "NPINV.");
    }

    #[test]
    fn a_month_is_no_auxiliary() {
        check("We sold it in May for 12 crowns.", "OVOI@IQN.");
        check("It may cost 12 crowns.", "OXVQN.");
    }

    #[test]
    fn numbers_of_many_have_a_verb_that_is_no_plural_behind_them() {
        check("And 286 attend, then 5.", "CQV.CQ.");
        check("80 % are new and 1,150 lie on rocks.", "QQXJCQVIN.");
        check("It ran 12 stall events; 12 staff in Elm.", "OVQNN.QNIN.");
    }

    #[test]
    fn verbs_agree_with_the_head_of_what_is_before_them() {
        check("5 % of the harbour shares belongs to us.", "QQIDNNVTO.");
        check("Faults per run drop from 9 to 2.", "NINVIQTQ.");
        check("The fee for small firms goes down.", "DNIJNVR.");
        check("It gave us $5 to date.", "OVOQQRR.");
    }

    #[test]
    fn capitals_among_capitals_tell_nothing() {
        check("FEES UP 8.9% TO £953 MILLION PROFIT", "NIQQTQQQN");
        check("Orders (backlog) that exceed 3 tons.", "N.N.WVQQ.");
    }
}
