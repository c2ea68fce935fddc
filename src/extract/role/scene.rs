//! A sentence as the role rules see it: who is named in it, and where.

use std::ops::Range;

use crate::document::Shape;
use crate::extract::organization::Found;
use crate::extract::passage::Passage;
use crate::extract::person::person_at;
use crate::extract::verb::is_verb;
use crate::lexicon::words::Tags;
use crate::model::OrganizationKind;

/// Somebody who is named in a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Who {
    /// An organization: index into `Report::organizations`. The report's subject where `said_as_we`.
    Organization {
        /// Index into `Report::organizations`.
        id: u32,
        /// "we", "our", "the Foundation".
        said_as_we: bool,
    },
    /// A person.
    Person,
}

/// Somebody at a place.
#[derive(Clone, Debug)]
pub(super) struct Actor {
    pub(super) who: Who,
    pub(super) tokens: Range<usize>,
}

impl Actor {
    /// The organization that is named by its name here.
    pub(super) fn named(&self) -> Option<u32> {
        match self.who {
            Who::Organization {
                id,
                said_as_we: false,
            } => Some(id),
            _ => None,
        }
    }

    /// The organization, named or said as "we".
    pub(super) fn organization(&self) -> Option<u32> {
        match self.who {
            Who::Organization { id, .. } => Some(id),
            Who::Person => None,
        }
    }
}

/// One sentence with its actors in order.
pub(super) struct Scene<'s, 'a> {
    pub(super) passage: &'s Passage<'a>,
    pub(super) sentence: Range<usize>,
    pub(super) actors: Vec<Actor>,
    pub(super) found: &'s Found,
}

/// How far an object may stand behind the words that govern it.
const REACH: usize = 16;

impl<'s, 'a> Scene<'s, 'a> {
    /// Looks for the actors of a sentence; `mentions` are the document's, from the first that may stand in it.
    pub(super) fn new(
        passage: &'s Passage<'a>,
        sentence: Range<usize>,
        found: &'s Found,
    ) -> Scene<'s, 'a> {
        let mut actors = Vec::new();
        let span = passage.span(sentence.clone());
        let mut next = found
            .mentions
            .partition_point(|mention| mention.span.end() <= span.start());
        let mut at = sentence.start;
        while at < sentence.end {
            let token = &passage.tokens[at];
            while next < found.mentions.len()
                && found.mentions[next].span.end() <= token.span.start()
            {
                next += 1;
            }
            let mention = found
                .mentions
                .get(next)
                .filter(|mention| mention.span.start() <= token.span.start());
            if let Some(mention) = mention {
                let end = (at..sentence.end)
                    .find(|place| passage.tokens[*place].span.start() >= mention.span.end())
                    .unwrap_or(sentence.end);
                actors.push(Actor {
                    who: Who::Organization {
                        id: mention.organization,
                        said_as_we: false,
                    },
                    tokens: at..end,
                });
                at = end.max(at + 1);
                continue;
            }
            if let Some(id) = found.subject_id
                && let Some(end) = subject_at(
                    passage,
                    at,
                    sentence.start,
                    &found.organizations[id as usize].name,
                )
            {
                actors.push(Actor {
                    who: Who::Organization {
                        id,
                        said_as_we: true,
                    },
                    tokens: at..end,
                });
                at = end;
                continue;
            }
            if token.is_capital()
                && let Some(range) = person_at(passage, at, sentence.end)
                && !found
                    .mentions
                    .get(next)
                    .is_some_and(|mention| mention.span.overlaps(passage.span(range.clone())))
            {
                at = range.end;
                actors.push(Actor {
                    who: Who::Person,
                    tokens: range,
                });
                continue;
            }
            at += 1;
        }
        Scene {
            passage,
            sentence,
            actors,
            found,
        }
    }

    /// The actors that start at token `at` or behind it.
    pub(super) fn from(&self, at: usize) -> &[Actor] {
        let first = self.actors.partition_point(|actor| actor.tokens.start < at);
        &self.actors[first..]
    }

    /// The actors that end at token `at` or before it.
    pub(super) fn until(&self, at: usize) -> &[Actor] {
        let behind = self.actors.partition_point(|actor| actor.tokens.end <= at);
        &self.actors[..behind]
    }

    /// The verb nearest before token `at`, not farther than a clause reaches.
    pub(super) fn verb_before(&self, at: usize) -> Option<usize> {
        const BACK: usize = 60;
        let from = self.sentence.start.max(at.saturating_sub(BACK));
        (from..at)
            .rev()
            .find(|place| is_verb(self.passage, *place, self.sentence.start))
    }

    /// The kind of an organization.
    pub(super) fn kind(&self, id: u32) -> OrganizationKind {
        self.found.organizations[id as usize].kind
    }

    /// The organizations that a list from token `at` on names, until its clause or list ends.
    pub(super) fn objects(&self, at: usize) -> Vec<&Actor> {
        let mut objects: Vec<&Actor> = Vec::new();
        let mut end = at;
        for actor in self.from(at) {
            // An acronym in the parenthesis behind its long form is the same organization.
            if actor.tokens.start < end {
                continue;
            }
            let gap = end..actor.tokens.start;
            let joined = if objects.is_empty() {
                self.leads_to(gap)
            } else {
                self.lists(gap) && actor.named().is_some()
            };
            if !joined || actor.organization().is_none() || self.modifies(actor) {
                break;
            }
            end = self.behind(actor.tokens.end);
            objects.push(actor);
        }
        objects
    }

    /// Whether a name stands before the thing that is meant: "owns the FreeBSD trademarks" owns no FreeBSD.
    fn modifies(&self, actor: &Actor) -> bool {
        const SAME: [&str; 6] = [
            "community",
            "communities",
            "project",
            "foundation",
            "group",
            "team",
        ];
        let at = actor.tokens.end;
        let next = self
            .passage
            .tokens
            .get(at)
            .filter(|_| at < self.sentence.end);
        let stops = Tags::PREPOSITION
            | Tags::CONJUNCTION
            | Tags::AUXILIARY
            | Tags::VERB
            | Tags::ADVERB
            | Tags::RELATIVE
            | Tags::PRONOUN
            | Tags::DETERMINER
            | Tags::ADJECTIVE;
        actor.named().is_some()
            && next.is_some_and(|token| {
                token.shape == Shape::Lower && token.spaced && !token.tags.has(stops)
            })
            && !self.passage.is_any(at, &SAME)
    }

    /// One past an actor and the parenthesis behind it.
    pub(super) fn behind(&self, end: usize) -> usize {
        const LONGEST: usize = 10;
        if !self.passage.is_mark(end, '(') {
            return end;
        }
        (end..self.sentence.end.min(end + LONGEST))
            .find(|at| self.passage.is_mark(*at, ')'))
            .map_or(end, |close| close + 1)
    }

    /// Whether the tokens between governing words and the first object belong to its phrase: "dozens of foundations,
    /// including the".
    fn leads_to(&self, gap: Range<usize>) -> bool {
        let passage = self.passage;
        let announced = gap.clone().any(|at| {
            passage.is_any(at, &["including", "like", "namely"])
                || passage.is(at, "such")
                || passage.is_mark(at, ':')
        });
        let most = if announced { 2 * REACH } else { REACH / 2 };
        gap.len() <= most
            && gap.clone().all(|at| {
                let tags = passage.tags(at);
                let clause = tags.has(Tags::FINITE | Tags::PRONOUN | Tags::WE | Tags::RELATIVE)
                    && !tags.has(Tags::DETERMINER);
                let comma = passage.is_mark(at, ',') && !announced;
                // Another preposition opens another phrase, but "of" and "in" deepen this one.
                let other = tags.has(Tags::PREPOSITION)
                    && !passage.is_any(
                        at,
                        &[
                            "of",
                            "in",
                            "including",
                            "such",
                            "as",
                            "like",
                            "for",
                            "at",
                            "from",
                            "with",
                            "to",
                        ],
                    );
                !(clause
                    || comma
                    || other
                    || passage.is_mark(at, ';')
                    || passage.is_any(at, &["but", "while"]))
            })
    }

    /// Whether the tokens between two names only list them, names that are no organizations skipped.
    pub(super) fn lists(&self, gap: Range<usize>) -> bool {
        const MOST: usize = 12;
        let passage = self.passage;
        let mut listed = false;
        gap.len() <= MOST
            && gap.clone().all(|at| {
                let joint = passage.is_mark(at, ',')
                    || passage.is_mark(at, ';')
                    || passage.is_any(at, &["and", "or", "&"]);
                listed |= joint;
                let token = &passage.tokens[at];
                let possessive = token.shape == Shape::Clitic || token.is_capital();
                joint
                    || possessive
                    || passage.is_any(at, &["the", "both", "as", "well"])
                    || at > gap.start
                        && passage.is_any(at, &["of", "with", "by", "at", "for", "to", "in"])
                        && passage.is_any(at - 1, &["and", "or"])
                    || passage.is_mark(at, '(')
                    || passage.is_mark(at, ')')
                    || passage.is_mark(at, '.') && passage.is_glued(at)
            })
            && listed
    }

    /// Who the clause of the verb at token `verb` speaks of: all that are coordinated before it.
    pub(super) fn subjects(&self, verb: usize) -> Vec<&Actor> {
        const CLAUSES: usize = 4;
        let mut at = verb;
        for _ in 0..CLAUSES {
            let group = self.verb_group_start(at);
            let end = self.skip_back(group);
            if let Some(found) = self.ending_at(end) {
                return self.coordinated(found);
            }
            match self.earlier_verb(group) {
                Some(earlier) => at = earlier,
                None => break,
            }
        }
        Vec::new()
    }

    fn verb_group_start(&self, verb: usize) -> usize {
        let passage = self.passage;
        let mut start = verb;
        while start > self.sentence.start {
            let tags = passage.tags(start - 1);
            let token = &passage.tokens[start - 1];
            let clitic = token.shape == Shape::Clitic && !passage.raw(start - 1).ends_with('s');
            let verb = is_verb(passage, start - 1, self.sentence.start);
            let adverb = tags.has(Tags::ADVERB)
                || token.shape == Shape::Lower && passage.raw(start - 1).ends_with("ly")
                || passage.is_any(start - 1, &["each", "both", "all"]);
            if !(tags.has(Tags::AUXILIARY)
                || adverb
                || verb
                || clitic
                || passage.is(start - 1, "to"))
            {
                break;
            }
            start -= 1;
        }
        start
    }

    /// Leaves out a parenthesis, an apposition in commas and a relative pronoun before a verb.
    fn skip_back(&self, mut end: usize) -> usize {
        const LONGEST: usize = 16;
        let passage = self.passage;
        let from = self.sentence.start;
        if end > from && passage.tags(end - 1).has(Tags::RELATIVE) {
            end -= 1;
            end -= usize::from(end > from && passage.is_mark(end - 1, ','));
        } else if end > from && passage.is_mark(end - 1, ',') {
            let opens = (from.max(end.saturating_sub(LONGEST))..end - 1)
                .rev()
                .find(|at| passage.is_mark(*at, ','));
            end = opens.unwrap_or(end - 1);
        }
        if end > from && passage.is_mark(end - 1, ')') {
            let opens = (from.max(end.saturating_sub(LONGEST))..end)
                .rev()
                .find(|at| passage.is_mark(*at, '('));
            end = opens.unwrap_or(end);
        }
        end
    }

    /// The actor that ends at token `end`; the person before "of" where it is the person's employer.
    pub(super) fn ending_at(&self, end: usize) -> Option<usize> {
        let at = self.actors.iter().position(|actor| {
            actor.tokens.end == end
                || actor.tokens.end + 1 == end
                    && self.passage.tokens[end - 1].shape == Shape::Clitic
        })?;
        let start = self.actors[at].tokens.start;
        let of = start.checked_sub(1).filter(|of| {
            *of > self.sentence.start && self.passage.is_any(*of, &["of", "from", "at"])
        });
        let person = of.and_then(|of| {
            self.actors[..at]
                .iter()
                .position(|actor| actor.tokens.end == of && actor.who == Who::Person)
        });
        Some(person.unwrap_or(at))
    }

    /// An actor with those listed before it.
    fn coordinated(&self, last: usize) -> Vec<&Actor> {
        let mut first = last;
        while first > 0 {
            let gap =
                self.behind(self.actors[first - 1].tokens.end)..self.actors[first].tokens.start;
            let gap = gap.start.min(gap.end)..gap.end;
            if !(self.lists(gap.clone()) && gap.len() <= 3) {
                break;
            }
            first -= 1;
        }
        self.actors[first..=last].iter().collect()
    }

    /// The verb of the clause before, where this one shares its subject.
    fn earlier_verb(&self, before: usize) -> Option<usize> {
        const BACK: usize = 40;
        let passage = self.passage;
        let from = self.sentence.start.max(before.saturating_sub(BACK));
        let last = before.checked_sub(1).filter(|last| *last >= from)?;
        let joined = passage.is_any(last, &["and", "or", "but"])
            || passage.is_mark(last, ',')
            || passage.tags(last).has(Tags::RELATIVE);
        let verb = (from..before)
            .rev()
            .find(|at| is_verb(passage, *at, self.sentence.start));
        verb.filter(|_| joined)
    }
}

/// "we", "our", "the Foundation", "the company": one past the words that stand for the report's subject at token `at`.
fn subject_at(passage: &Passage<'_>, at: usize, from: usize, name: &str) -> Option<usize> {
    if passage.tags(at).has(Tags::WE) && !(passage.tokens[at].shape == Shape::Upper) {
        return Some(at + 1);
    }
    let noun = passage.raw(at);
    let article = at > from && passage.is_any(at - 1, &["the", "our"]);
    let last = name.rsplit(' ').next().unwrap_or(name);
    let own = noun == last && name.contains(' ');
    let general = matches!(
        noun,
        "company"
            | "Company"
            | "foundation"
            | "organization"
            | "organisation"
            | "bank"
            | "charity"
            | "institute"
            | "association"
    );
    let single = !passage
        .tokens
        .get(at + 1)
        .is_some_and(|next| next.is_capital() && next.spaced);
    (article && single && (own || general)).then_some(at + 1)
}
