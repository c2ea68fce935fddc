//! Verb or noun: what a word that may be both is where it stands.

mod lists;

use super::{Glance, Part, Tagger, is_activity, is_plural};
use crate::document::Shape;
use crate::lexicon::verbs::{self, Form};
use crate::lexicon::words::{Tags, is_among, word_list};
use lists::{ATTRIBUTES, SAYS, STANDING, STAYS};

impl Tagger<'_, '_, '_> {
    /// Settles a word that has the form of a verb; `None` where it is the adjective or noun its tags say.
    pub(super) fn verb_or_noun(&self, at: usize, form: Form, tags: Tags) -> Option<Part> {
        let next = self.glance(at + 1);
        let noun_follows = next == Glance::Word;
        let known = tags.has(Tags::VERB);
        // "covers contracts placed in May and amounts to $9 million"
        let amounts =
            form == Form::Third && self.passage.is(at, "amounts") && self.passage.is(at + 1, "to");
        if amounts && self.glance(at + 2) == Glance::Object {
            return Some(Part::Verb);
        }
        // "six lost-time accidents": what a hyphen ties to the next word describes.
        let tied = self.passage.is_mark(at + 1, '-')
            && self.passage.is_glued(at + 1)
            && self.passage.is_glued(at + 2);
        if tied && form == Form::Participle {
            return Some(Part::Adjective);
        }
        // "41 % of bank financing in May", "funding provided by us"
        let activity = form == Form::Ing
            && is_activity(self.passage.raw(at))
            && next != Glance::Object
            && !matches!(
                self.before(at),
                Part::Auxiliary | Part::Pronoun | Part::Relative
            );
        if activity {
            return Some(Part::Noun);
        }
        if form == Form::Past || self.acts(at, form, tags, next) {
            return Some(Part::Verb);
        }
        let describes = matches!(form, Form::Participle | Form::Ing);
        if describes && (noun_follows || tags.has(Tags::ADJECTIVE)) {
            return Some(Part::Adjective);
        }
        // "the issued and outstanding stock"
        if form == Form::Participle && self.passage.is_any(at + 1, word_list!["and", "or"]) {
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
            // "This compared to", "that compares with"; not "this increased use", "these results".
            Part::Determiner
                if self
                    .passage
                    .is_any(at - 1, word_list!["this", "that", "these", "those"]) =>
            {
                let single = self.passage.is_any(at - 1, word_list!["this", "that"]);
                !noun_follows
                    && match form {
                        Form::Participle => next != Glance::Stop,
                        Form::Third => single,
                        _ => false,
                    }
            }
            // "Acme and Umbra each pledged £2m"
            Part::Determiner
                if form == Form::Participle
                    && object
                    && self
                        .passage
                        .is_any(at - 1, word_list!["each", "both", "all"]) =>
            {
                true
            }
            // "our donation total sits at"
            Part::Adjective
                if form == Form::Third
                    && self.back(at, 2) == Part::Noun
                    && self.passage.is_any(at, STANDING) =>
            {
                next == Glance::Preposition
            }
            Part::Determiner | Part::Possessive | Part::Adjective => false,
            Part::Quantity => self.behind_quantity(at, form, tags, next),
            // "more than doubled" is a verb with its bound.
            Part::Preposition if self.passage.is(at - 1, "than") => {
                form == Form::Participle && !noun_follows
            }
            Part::Preposition => form == Form::Ing && object,
            Part::Conjunction => match form {
                // "and diluted earnings fell"
                Form::Participle if noun_follows && is_among(self.passage.raw(at), &ATTRIBUTES) => {
                    false
                }
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
                // "Output 311 GWh" is a label.
                Form::Base if self.passage.is(at, "output") => false,
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
    fn behind_quantity(&self, at: usize, form: Form, tags: Tags, next: Glance) -> bool {
        let object = next == Glance::Object;
        let opens = !self.saw_verb;
        match form {
            // "a $100,000 deferred gift" describes; "capital of $5 million supported growth" acts.
            Form::Participle => {
                // "two established and active groups"
                let joined = self.passage.is(at + 1, "and")
                    && self.passage.tags(at + 2).has(Tags::ADJECTIVE)
                    && self
                        .passage
                        .tokens
                        .get(at + 3)
                        .is_some_and(|noun| noun.shape == Shape::Lower);
                !joined
                    && (next != Glance::Word || self.measures && opens && !self.is_determined(at))
            }
            // "Of 5,610 notices we rejected one in 8"
            Form::Third
                if self.passage.is_any(
                    at + 1,
                    word_list!["we", "they", "you", "he", "she", "who", "which"],
                ) =>
            {
                false
            }
            // "and $80,000 remains."
            Form::Third if self.measures && self.passage.is_any(at, STANDING) => true,
            Form::Third => {
                object && (opens || self.measures)
                    || opens
                        && self.measures
                        && matches!(next, Glance::Preposition | Glance::Adverb)
            }
            Form::Base => {
                let past = verbs::keeps_form(self.passage.raw(at));
                // "88 are rural and 1,150 lie on the coast; 286 attend": more than one of a noun would be a plural.
                let single = !is_plural(self.passage.raw(at));
                let heads = single
                    && self.several
                    && !self.passage.is_mark(at + 1, '-')
                    && matches!(self.before_quantity(at), Part::Mark | Part::Conjunction);
                // "11 closed and 131 remain"
                let stays = heads && self.passage.is_any(at, STAYS);
                // "78 % report that"
                let that = self.passage.is(at + 1, "that") && single && self.measures;
                let of_use = self
                    .passage
                    .is_any(at + 1, word_list!["of", "case", "cases"]);
                let says = self.measures
                    && !of_use
                    && self.passage.is_any(at, SAYS)
                    && matches!(
                        self.before_quantity(at),
                        Part::Mark | Part::Conjunction | Part::Adverb
                    );
                // "half plan to move"
                let plans = word_list!["aim", "hope", "need", "plan", "seek", "struggle", "wish"];
                let to_do = self.measures
                    && self.passage.is(at + 1, "to")
                    && self.passage.is_any(at, plans);
                stays
                    || says
                    || to_do
                    || that
                    || object
                    || opens && single && self.several && next == Glance::Preposition
                    || heads && next == Glance::Preposition
                    || heads && opens && next == Glance::Stop && !tags.has(Tags::ADJECTIVE)
                    || past
                        && self.measures
                        && (next == Glance::Word
                            || self.passage.is_any(at + 1, word_list!["by", "as"]))
            }
            _ => object,
        }
    }

    /// Whether an article stands before the quantity that ends before `at`: "a $5 million".
    fn is_determined(&self, at: usize) -> bool {
        self.before_quantity(at) == Part::Determiner
    }

    /// The part before the quantity that ends before `at`.
    fn before_quantity(&self, at: usize) -> Part {
        const LONGEST: usize = 8;
        (1..=LONGEST)
            .map(|count| self.back(at, count))
            .find(|part| *part != Part::Quantity)
            .unwrap_or(Part::Quantity)
    }

    /// Whether a word behind a noun is its verb: "members attend the", "the program releases 20", not "code releases".
    fn behind_noun(&self, at: usize, form: Form, next: Glance) -> bool {
        let plural = is_plural(self.passage.raw(at - 1));
        let head = self.head_before(at);
        let of_plural = is_plural(self.passage.raw(head));
        let name = self.passage.tokens[at - 1].is_capital();
        let opens = matches!(next, Glance::Object | Glance::Adverb);
        let of = self.passage.is(at + 1, "of");
        let goes_on = opens || next == Glance::Preposition && !of;
        // "20 tests", "over 10,000 5GtoB projects": what is counted is a plural.
        let counted = !plural && form == Form::Third && self.is_counted(at);
        // "Deposits stood at": a participle right behind is the verb.
        let done = || {
            self.passage.tags(at + 1).has(Tags::VERB)
                && verbs::form(self.passage.raw(at + 1)) == Some(Form::Participle)
                || self.passage.is_any(at + 1, STANDING)
        };
        let sole = next == Glance::Word && !self.saw_verb && !self.verb_ahead(at) && !done();
        match form {
            Form::Past | Form::Participle => true,
            Form::Third if self.passage.is(at, "belongs") => true,
            // "maintainers representing firms", not "district heating pipes"
            Form::Ing => {
                next == Glance::Object
                    || plural && next == Glance::Word
                    || next == Glance::Preposition && !of
            }
            // "storage credits worth $1m", "Gold packages cost $8": what has a worth or a cost is a noun.
            Form::Third if self.is_priced(at) || self.is_moved(at) => false,
            Form::Third => {
                let free = next == Glance::Object || !self.saw_verb;
                (name || !of_plural) && !counted && (goes_on && free || sole)
            }
            Form::Base => {
                let past = || verbs::keeps_form(self.passage.raw(at));
                let that = self.passage.is(at + 1, "that");
                let counted = goes_on && self.is_counted(at);
                // "The services result increased": the verb follows.
                let next_verb = self.passage.tags(at + 1).has(Tags::VERB)
                    && self.passage.raw(at + 1).ends_with("ed");
                if next == Glance::Verb || next == Glance::Word && next_verb {
                    return false;
                }
                (plural || name && opens && self.is_coordinated(at))
                    && (opens
                        || that
                        || counted
                        || (goes_on || next == Glance::Word) && !self.saw_verb)
                    || next == Glance::Object && past()
                    // "failures per run drop from 9 to 2"
                    || of_plural && next == Glance::Preposition && !of && !self.saw_verb
            }
        }
    }

    /// The noun that the words before token `at` are about: "the fee for small firms" is about a fee.
    fn head_before(&self, at: usize) -> usize {
        const DEEPEST: usize = 3;
        let mut head = at - 1;
        for _ in 0..DEEPEST {
            let group = (1..=at - self.range.start)
                .map(|count| (at - count, self.back(at, count)))
                .skip_while(|(place, part)| *place >= head || part.is_nominal())
                .find(|(_, part)| *part != Part::Determiner);
            let tied = group.filter(|(place, _)| {
                *place > self.range.start
                    && self
                        .passage
                        .is_any(*place, word_list!["of", "for", "per", "in"])
                    && self.back(*place, 1) == Part::Noun
            });
            match tied {
                Some((place, _)) => head = place - 1,
                None => break,
            }
        }
        head
    }

    /// Whether what a thing is worth follows the word at token `at`.
    fn is_priced(&self, at: usize) -> bool {
        self.passage.is_any(at + 1, word_list!["worth", "cost"])
    }

    /// Whether so much was added to what the word at token `at` names: "deposits up £2bn", but "it opens up 12 ports".
    fn is_moved(&self, at: usize) -> bool {
        const PHRASAL: &[&str] = &[
            "add", "back", "break", "build", "close", "come", "cut", "end", "free", "give", "go",
            "hold", "lay", "make", "open", "pick", "put", "rack", "run", "scale", "set", "shut",
            "sign", "split", "step", "sum", "take", "turn", "use", "write",
        ];
        let amount = self
            .passage
            .tokens
            .get(at + 2)
            .is_some_and(|token| token.shape == Shape::Number)
            || self.passage.is_sign(at + 2);
        // "the crew looks up 12 names"
        let things = (self.passage.tokens.get(at + 3))
            .is_some_and(|token| token.is_word() && !token.tags.has(Tags::UNIT | Tags::SCALE));
        let one = self.back(at, 2) == Part::Determiner
            && self.back(at, 1) == Part::Noun
            && !is_plural(self.passage.raw(at - 1));
        amount
            && !(things && one)
            && self.passage.is_any(at + 1, word_list!["up", "down"])
            && verbs::lemma(self.passage.raw(at)).is_some_and(|verb| !PHRASAL.contains(&verb))
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
                                && !self.is_priced(place)
                                && !self.passage.tokens[place - 1].tags.has(Tags::VERB))
            })
    }
}
