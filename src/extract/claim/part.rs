//! Parts of speech: what each token of a sentence is where it stands.
//!
//! One pass, left to right, that looks one token back and one ahead. Closed classes come from the word list; a word
//! that may be verb or noun is settled by its neighbours, a word of neither by its ending. It is right often enough
//! to find clauses and noun phrases, which is all that is asked of it.

use std::ops::Range;

use super::quantity::Quantity;
use crate::document::Shape;
use crate::extract::date::Period;
use crate::extract::passage::Passage;
use crate::lexicon::verbs::{self, Form};
use crate::lexicon::words::Tags;

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
        open_participle: None,
    };
    for at in range {
        let part = tagger.part(at);
        tagger.settle(at, part);
        tagger.parts.push(part);
    }
}

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
    /// A participle behind a noun that is the clause's verb unless another one follows.
    open_participle: Option<usize>,
}

/// What the next token seems to be, before it is tagged itself.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Glance {
    /// A determiner, quantity or pronoun: an object opens.
    Object,
    /// A word that may be a noun or adjective.
    Word,
    Preposition,
    Adverb,
    /// An auxiliary or a plain past.
    Verb,
    Conjunction,
    /// Punctuation, a time, or the end.
    Stop,
}

impl Tagger<'_, '_, '_> {
    fn part(&mut self, at: usize) -> Part {
        while let Some(passed) = self.quantities.first().filter(|next| next.end <= at) {
            self.measures = passed.unit.is_some();
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
            Shape::Mark | Shape::Url => Part::Mark,
            Shape::Clitic => self.clitic(at),
            Shape::Code | Shape::Cjk => Part::Noun,
            Shape::Number if self.before(at) == Part::Noun && passage.tokens[at].spaced => {
                Part::Noun
            }
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
                if let Some(open) = self.open_participle.take()
                    && !joined
                {
                    // "products certified to ISO 9001 rose": the later verb is the clause's own.
                    self.parts[open - self.range.start] = Part::Participle;
                }
                let form = verbs::form(&self.passage.raw(at).to_ascii_lowercase());
                let may_describe = part == Part::Verb && form != Some(Form::Past);
                if may_describe && self.before(at) == Part::Noun {
                    self.open_participle = Some(at);
                }
                self.saw_verb = true;
                self.saw_any = true;
            }
            Part::Conjunction | Part::Pronoun | Part::Relative => {
                self.open_participle = None;
                // "and" goes on with its clause; "that", "which" and "while" open one.
                self.saw_verb &= self.passage.is_any(at, &["and", "or", "we", "they", "it"]);
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

    fn ties(&self, at: usize) -> bool {
        let passage = self.passage;
        let inside = at > self.range.start && at + 1 < self.range.end;
        let glued = passage.is_glued(at) && passage.is_glued(at + 1);
        let word = |at: usize| {
            passage.tokens[at].is_word() || matches!(passage.tokens[at].shape, Shape::Alnum)
        };
        inside
            && match passage.raw(at) {
                // "households/wk" recurs by the week.
                "/" if passage.tags(at + 1).has(Tags::UNIT) => false,
                "-" | "/" | "‑" | "+" | "’" | "'" => glued && word(at + 1),
                // "Apple Inc. sold" goes on behind its stop.
                "." => passage.is_glued(at) && passage.tags(at - 1).has(Tags::ABBREVIATION | Tags::LEGAL),
                "&" => word(at + 1),
                _ => false,
            }
            // "sales- and service partners" leaves the second half to come.
            || inside
                && passage.is_mark(at, '-')
                && passage.is_glued(at)
                && passage.is_any(at + 1, &["and", "or"])
    }

    fn clitic(&self, at: usize) -> Part {
        let raw = self.passage.raw(at);
        if raw.ends_with('s') && self.before(at) != Part::Pronoun {
            return Part::Possessive;
        }
        Part::Auxiliary
    }

    fn word(&self, at: usize) -> Part {
        let passage = self.passage;
        let token = &passage.tokens[at];
        let tags = token.tags;
        let before = self.before(at);
        if before == Part::Joint && at >= 2 && passage.is_glued(at) {
            // The second half of a compound: "full-time", "so-called", "scenario-based".
            return if self.glance(at + 1) == Glance::Word && !is_plural(passage.raw(at)) {
                Part::Adjective
            } else {
                Part::Noun
            };
        }
        if token.shape == Shape::Upper && passage.raw(at).len() > 1 && !is_shouted(passage, at) {
            return Part::Noun;
        }
        if matches!(passage.raw(at), "i.e." | "e.g." | "i.e" | "e.g" | "etc") {
            return Part::Mark;
        }
        if passage.is(at, "to") {
            return Part::To;
        }
        if passage.is(at, "twice") || passage.is(at, "since") && before == Part::Auxiliary {
            return Part::Adverb;
        }
        if tags.has(Tags::AUXILIARY) {
            return Part::Auxiliary;
        }
        if passage.is(at, "that") {
            return match (before, self.glance(at + 1)) {
                (Part::Noun, next) if next != Glance::Stop => Part::Relative,
                (_, Glance::Word) if before != Part::Verb => Part::Determiner,
                (Part::Verb, _) => Part::Conjunction,
                _ => Part::Pronoun,
            };
        }
        if tags.has(Tags::RELATIVE) {
            return Part::Relative;
        }
        if tags.has(Tags::DETERMINER) {
            // "172 more people": behind a number it describes.
            let adds = matches!(
                passage.raw(at),
                "more" | "less" | "fewer" | "other" | "such" | "same" | "certain" | "various"
            );
            return if adds && !matches!(before, Part::Mark | Part::Verb) {
                Part::Adjective
            } else {
                Part::Determiner
            };
        }
        if tags.has(Tags::PRONOUN) {
            return Part::Pronoun;
        }
        if tags.has(Tags::PREPOSITION) {
            let particle = before == Part::Verb
                && passage.is_any(
                    at,
                    &["up", "down", "off", "out", "on", "in", "over", "through"],
                )
                && matches!(
                    self.glance(at + 1),
                    Glance::Object | Glance::Stop | Glance::Preposition
                );
            return if particle {
                Part::Adverb
            } else {
                Part::Preposition
            };
        }
        if tags.has(Tags::CONJUNCTION) {
            return Part::Conjunction;
        }
        if before == Part::Quantity
            && passage.is_any(
                at,
                &[
                    "higher", "lower", "larger", "smaller", "bigger", "greater", "faster",
                    "slower", "cheaper", "longer", "shorter", "better", "worse", "older",
                    "younger", "wider", "deeper",
                ],
            )
        {
            return Part::Adjective;
        }
        let open = token.shape == Shape::Lower || at == self.range.start;
        let raw = passage.raw(at).to_ascii_lowercase();
        if let Some(form) = form_of(&raw, tags).filter(|_| open)
            && let Some(part) = self.verb_or_noun(at, form, tags)
        {
            return part;
        }
        if tags.has(Tags::ADJECTIVE | Tags::ORDINAL) {
            // "the state average", "a total": with no noun behind it, it is one.
            let ends = matches!(before, Part::Noun | Part::Determiner | Part::Adjective)
                && !matches!(self.glance(at + 1), Glance::Word | Glance::Conjunction);
            return if ends && tags.has(Tags::VERB) {
                Part::Noun
            } else {
                Part::Adjective
            };
        }
        let cased = matches!(token.shape, Shape::Lower | Shape::Title);
        if tags.has(Tags::ADVERB) || open && cased && is_adverb(&raw) {
            return Part::Adverb;
        }
        let describes = self.glance(at + 1) == Glance::Word
            || before == Part::Auxiliary
            || before == Part::Quantity && self.measures;
        if open && is_adjective(&raw) && describes {
            return Part::Adjective;
        }
        Part::Noun
    }

    /// Settles a word that has the form of a verb; `None` where it is the adjective or noun its tags say.
    fn verb_or_noun(&self, at: usize, form: Form, tags: Tags) -> Option<Part> {
        let next = self.glance(at + 1);
        let noun_follows = next == Glance::Word;
        let known = tags.has(Tags::VERB);
        if form == Form::Past || self.acts(at, form, tags, next) {
            return Some(Part::Verb);
        }
        let describes = matches!(form, Form::Participle | Form::Ing);
        if describes && (noun_follows || tags.has(Tags::ADJECTIVE)) {
            return Some(Part::Adjective);
        }
        (form == Form::Participle || known && !tags.has(Tags::ADJECTIVE)).then_some(Part::Noun)
    }

    /// Whether a word in a form that may be a noun or adjective as well is a verb where it stands.
    fn acts(&self, at: usize, form: Form, tags: Tags, next: Glance) -> bool {
        let object = next == Glance::Object;
        let noun_follows = next == Glance::Word;
        match self.before_adverbs(at) {
            Part::Auxiliary => form != Form::Third && !(tags.has(Tags::ADJECTIVE) && noun_follows),
            Part::To => form == Form::Base,
            Part::Pronoun | Part::Relative => true,
            Part::Verb | Part::Participle => match form {
                Form::Ing => object,
                Form::Participle => !noun_follows,
                _ => false,
            },
            Part::Determiner | Part::Possessive | Part::Adjective => false,
            Part::Quantity => self.behind_quantity(at, form, next),
            // "more than doubled" is a verb with its bound.
            Part::Preposition if self.passage.is(at - 1, "than") => {
                form == Form::Participle && !noun_follows
            }
            Part::Preposition => form == Form::Ing && object,
            Part::Conjunction => match form {
                Form::Participle => {
                    !noun_follows || self.saw_verb && self.back(at, 2) != Part::Adjective
                }
                _ => self.saw_verb && object,
            },
            Part::Noun => self.behind_noun(at, form, next),
            Part::Time => match form {
                Form::Participle | Form::Ing => !noun_follows,
                _ => form == Form::Third,
            },
            Part::Adverb | Part::Mark | Part::Joint => match form {
                Form::Participle => !noun_follows,
                // ", ending at 473"; "Training in schools" opens with a noun.
                Form::Ing => object || at > self.range.start && next == Glance::Preposition,
                Form::Base => object || self.commands(at, tags, next),
                // "the grant, a tenth of it all, runs for": behind an apposition the clause still wants its verb.
                _ => {
                    at > self.range.start
                        && (object || next == Glance::Preposition && !self.saw_any)
                }
            },
        }
    }

    /// Whether a base form that opens a sentence is a command: "Publish reports", not "Water losses fell".
    fn commands(&self, at: usize, tags: Tags, next: Glance) -> bool {
        let opens = at == self.range.start && next == Glance::Word;
        opens && tags.has(Tags::VERB) && !tags.has(Tags::ADJECTIVE) && !self.verb_ahead(at)
    }

    /// Whether a word behind a quantity is a verb: "117 replied", "capital of $5 million supported growth", "a team of
    /// 12 runs the shop"; not "12 certified products", "12 visits".
    fn behind_quantity(&self, at: usize, form: Form, next: Glance) -> bool {
        let object = next == Glance::Object;
        let opens = !self.saw_verb;
        match form {
            Form::Participle => next != Glance::Word || self.measures && opens,
            Form::Third => {
                object && (opens || self.measures)
                    || opens && self.measures && next == Glance::Preposition
            }
            Form::Base => {
                let past = verbs::keeps_form(&self.passage.raw(at).to_ascii_lowercase());
                object
                    || opens && next == Glance::Preposition && !self.measures
                    || past
                        && self.measures
                        && (next == Glance::Word || self.passage.is(at + 1, "by"))
            }
            _ => object,
        }
    }

    /// Whether a word behind a noun is its verb: "members attend the", "the program releases 20", not "code releases".
    fn behind_noun(&self, at: usize, form: Form, next: Glance) -> bool {
        let plural = is_plural(self.passage.raw(at - 1));
        let name = self.passage.tokens[at - 1].is_capital();
        let opens = matches!(next, Glance::Object | Glance::Adverb);
        let of = self.passage.is(at + 1, "of");
        let goes_on = opens || next == Glance::Preposition && !of;
        // "20 tests", "over 10,000 5GtoB projects": what is counted is a plural.
        let counted = !plural && form == Form::Third && self.is_counted(at);
        let sole = next == Glance::Word && !self.saw_verb && !self.verb_ahead(at);
        match form {
            Form::Past | Form::Participle => true,
            // "maintainers representing firms", not "district heating pipes"
            Form::Ing => {
                next == Glance::Object
                    || plural && next == Glance::Word
                    || next == Glance::Preposition && !of
            }
            Form::Third => {
                let free = next == Glance::Object || !self.saw_verb;
                !(plural && !name) && !counted && (goes_on && free || sole)
            }
            Form::Base => {
                let past = || verbs::keeps_form(&self.passage.raw(at).to_ascii_lowercase());
                let that = self.passage.is(at + 1, "that");
                let counted = goes_on && self.is_counted(at);
                (plural || name && opens && self.is_coordinated(at))
                    && (opens
                        || that
                        || counted
                        || (goes_on || next == Glance::Word) && !self.saw_verb)
                    || next == Glance::Object && past()
            }
        }
    }

    /// Whether the nouns before `at` are two joined by "and": together they are a plural.
    fn is_coordinated(&self, at: usize) -> bool {
        const LONGEST: usize = 8;
        (1..=LONGEST)
            .map(|count| self.back(at, count))
            .find(|part| !part.is_nominal())
            == Some(Part::Conjunction)
    }

    /// Whether the group of nouns before `at` stands right behind a count.
    fn is_counted(&self, at: usize) -> bool {
        const LONGEST: usize = 6;
        let group = (1..=LONGEST)
            .map(|count| self.back(at, count))
            .find(|part| !part.is_nominal() && *part != Part::Conjunction);
        group == Some(Part::Quantity) && !self.measures
    }

    /// Whether a verb follows soon in the clause: then a form before it is none. "Water losses dropped."
    fn verb_ahead(&self, at: usize) -> bool {
        const AHEAD: usize = 10;
        (at + 1..self.range.end.min(at + AHEAD))
            .take_while(|place| {
                let stops = matches!(self.passage.raw(*place), "," | ";" | ":" | "." | "–" | "—");
                !stops
                    && !self
                        .passage
                        .tags(*place)
                        .has(Tags::CONJUNCTION | Tags::RELATIVE)
            })
            .any(|place| {
                let tags = self.passage.tags(place);
                let raw = self.passage.raw(place);
                tags.has(Tags::AUXILIARY | Tags::FINITE)
                    || tags.has(Tags::VERB)
                        && (raw.ends_with("ed")
                            || raw.ends_with('s')
                                && !self.passage.tokens[place - 1].tags.has(Tags::VERB))
            })
    }

    fn glance(&self, at: usize) -> Glance {
        if at >= self.range.end {
            return Glance::Stop;
        }
        let starts = |start: usize, end: usize| start <= at && at < end;
        if self
            .quantities
            .iter()
            .take(2)
            .any(|next| starts(next.start, next.end))
        {
            return Glance::Object;
        }
        if self
            .periods
            .iter()
            .take(2)
            .any(|next| starts(next.start, next.end))
        {
            return Glance::Stop;
        }
        let token = &self.passage.tokens[at];
        let tags = token.tags;
        match token.shape {
            Shape::Mark | Shape::Url | Shape::Clitic | Shape::Number => return Glance::Stop,
            Shape::Code | Shape::Cjk | Shape::Upper | Shape::Mixed | Shape::Alnum => {
                return Glance::Word;
            }
            _ => {}
        }
        if tags.has(Tags::AUXILIARY) || tags.has(Tags::FINITE) {
            Glance::Verb
        } else if self.passage.is(at, "that") {
            Glance::Conjunction
        } else if self.passage.is_any(at, &["more", "less"]) && self.passage.is(at + 1, "than") {
            Glance::Adverb
        } else if tags.has(Tags::DETERMINER | Tags::PRONOUN) {
            Glance::Object
        } else if tags.has(Tags::PREPOSITION) || self.passage.is(at, "to") {
            Glance::Preposition
        } else if tags.has(Tags::CONJUNCTION | Tags::RELATIVE) {
            Glance::Conjunction
        } else if tags.has(Tags::ADVERB) && !tags.has(Tags::ADJECTIVE)
            || token.shape == Shape::Lower && is_adverb(self.passage.raw(at))
        {
            Glance::Adverb
        } else {
            Glance::Word
        }
    }
}

/// The form of a known verb, or that which the ending of an unknown word suggests.
fn form_of(raw: &str, tags: Tags) -> Option<Form> {
    if tags.has(Tags::VERB) {
        return verbs::form(raw);
    }
    let unknown = tags == Tags::NONE && raw.len() > 5;
    match raw {
        _ if !unknown => None,
        _ if raw.ends_with("ed") && !raw.ends_with("eed") => Some(Form::Participle),
        _ if raw.ends_with("ing") => Some(Form::Ing),
        _ => None,
    }
}

/// Whether a word in capitals stands among others in capitals, so that its case tells nothing.
fn is_shouted(passage: &Passage<'_>, at: usize) -> bool {
    passage.tags(at) != Tags::NONE
        && [at.wrapping_sub(1), at + 1].iter().any(|near| {
            passage
                .tokens
                .get(*near)
                .is_some_and(|token| token.shape == Shape::Upper)
        })
}

fn is_adverb(raw: &str) -> bool {
    raw.len() > 4
        && raw.ends_with("ly")
        && !matches!(
            raw,
            "family"
                | "supply"
                | "assembly"
                | "anomaly"
                | "reply"
                | "early"
                | "monthly"
                | "weekly"
                | "daily"
                | "quarterly"
                | "yearly"
                | "elderly"
                | "friendly"
                | "likely"
                | "hourly"
                | "monopoly"
        )
}

fn is_adjective(raw: &str) -> bool {
    const ENDINGS: [&str; 12] = [
        "al", "ive", "ous", "ful", "less", "able", "ible", "ic", "ary", "ier", "ern", "ish",
    ];
    raw.len() > 4 && ENDINGS.iter().any(|ending| raw.ends_with(ending))
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
    let lower = word.to_ascii_lowercase();
    let ending = ["ss", "us", "is", "news", "series"];
    lower.len() > 2 && lower.ends_with('s') && !ending.iter().any(|end| lower.ends_with(end))
        || IRREGULAR.contains(&lower.as_str())
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
        check("Capital spending came to $5 million.", "JNVTQQQ.");
    }

    #[test]
    fn tells_participles_from_verbs() {
        check("Products certified to ISO rose to 50.", "NPTNVTQ.");
        check("Products certified by us.", "NVIO.");
        check("The 12 certified products.", "DQJN.");
        check("12 maintainers representing 3 companies.", "QNVQN.");
    }
}
