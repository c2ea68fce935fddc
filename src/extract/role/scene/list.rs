//! Lists of a sentence: the objects that words lead to, and what may stand between two of them.

mod behind;
mod gap;

use std::ops::Range;

use super::super::noun::noun_at;
use super::{Actor, Scene};
use crate::document::{Shape, is_year};
use crate::extract::passage::Passage;
use crate::lexicon::classes::LEVELS;
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::OrganizationKind;

/// How far an object may stand behind the words that govern it.
const REACH: usize = 16;

/// "members", "employees": whether token `at` is a word for people who have a role.
fn is_people(passage: &Passage<'_>, at: usize) -> bool {
    let word = passage.raw(at);
    passage.tags(at).has(Tags::ROLE_CUE)
        && ["ors", "ers", "ees"].iter().any(|end| word.ends_with(end))
}

impl Scene<'_, '_> {
    /// The organizations that a list from token `at` on names, until its clause or list ends.
    pub(in crate::extract::role) fn objects(&self, at: usize) -> Vec<&Actor> {
        // Thanks stand no farther before what they are for.
        const THANKS: usize = 24;
        let at = self.behind_counted(at);
        let mut objects: Vec<&Actor> = Vec::new();
        let mut end = at;
        for actor in self.from(at) {
            // An acronym in the parenthesis behind its long form is the same organization.
            if actor.tokens.start < end || self.owns_next(actor) {
                continue;
            }
            // "our Ports Committee" is meant, and not we.
            if objects.is_empty() && self.is_whose(actor) {
                end = actor.tokens.end;
                continue;
            }
            let gap = end..actor.tokens.start;
            let joined = if objects.is_empty() {
                self.leads_to(gap.clone()) && !self.starts_clause(gap, actor)
            } else {
                self.lists(gap.clone())
                    && actor.named().is_some()
                    && !self.starts_clause(gap, actor)
                    && !objects
                        .last()
                        .is_some_and(|last| self.begins_anew(last, actor))
            };
            // "CTO of A and B board member": the post behind is B's.
            // "A is a member of B and C a sponsor": so is what an article opens.
            let post = || {
                let end = actor.tokens.end;
                let article = usize::from(self.passage.is_any(end, word_list!["a", "an"]));
                actor.named().is_some() && noun_at(self.passage, end + article).is_some()
            };
            // "Thanks to A for hosting us and to B for sponsoring": B is thanked for what is its own.
            let thanked = || {
                let end = self.behind(actor.tokens.end);
                let doing = self.passage.tokens.get(end + 1);
                self.passage.is(end, "for")
                    && doing.is_some_and(|_| self.passage.raw(end + 1).ends_with("ing"))
                    && (self.sentence.start.max(at.saturating_sub(THANKS))..at).any(|at| {
                        self.passage
                            .is_any(at, word_list!["thank", "thanks", "grateful"])
                    })
            };
            // "to A, sponsors of B, and to C": what is said of A ends before.
            let otherwise = || {
                let lead = self.article_start(actor).saturating_sub(1);
                self.passage.is(lead, "to") && at > 0 && self.passage.is(at - 1, "of")
            };
            let apart = || {
                !objects.is_empty() && (self.has_share(actor) || post() || thanked() || otherwise())
            };
            if !joined || actor.organization().is_none() || self.modifies(actor) || apart() {
                break;
            }
            end = self.behind_clause(self.behind(actor.tokens.end));
            objects.push(actor);
        }
        objects
    }

    /// "owns 4% of A and B just over 3%", "and B the rest": whether a figure of its own makes a name that a list seems to go
    /// on with the subject of a clause without a verb.
    fn has_share(&self, actor: &Actor) -> bool {
        const MOST: usize = 4;
        const ABOUT: &WordList = word_list![
            "about",
            "another",
            "approximately",
            "around",
            "just",
            "less",
            "more",
            "nearly",
            "over",
            "some",
            "than",
            "under",
            "a",
            "further",
        ];
        let passage = self.passage;
        let end = actor.tokens.end;
        let about = |at: &usize| passage.is_any(*at, ABOUT);
        let at = end + (end..end + MOST).take_while(about).count();
        let number = passage
            .tokens
            .get(at)
            .is_some_and(|token| token.shape == Shape::Number);
        let percent =
            passage.is_mark(at + 1, '%') || passage.is_any(at + 1, word_list!["percent", "per"]);
        number && percent
            || passage.is(end, "the")
                && passage.is_any(end + 1, word_list!["rest", "remainder", "remaining"])
    }

    /// Everybody a list from token `at` on names: people too, but not the company behind a person, where she works.
    pub(in crate::extract::role) fn named_from(&self, at: usize) -> Vec<&Actor> {
        self.all_from(at, false)
    }

    /// Everybody a list from token `at` on names, people and organizations `mixed` or alike.
    pub(in crate::extract::role) fn all_from(&self, at: usize, mixed: bool) -> Vec<&Actor> {
        const FIRST: usize = 3;
        let at = self.behind_kind(self.behind_counted(self.behind_colleagues(at)));
        let mut named: Vec<&Actor> = Vec::new();
        let mut end = at;
        let plain = |place: usize| {
            let closed = Tags::VERB | Tags::PREPOSITION | Tags::FINITE | Tags::WE;
            !self.passage.tags(place).has(closed)
        };
        for actor in self.from(at) {
            if actor.tokens.start < end || self.owns_next(actor) || self.employs_next(actor) {
                continue;
            }
            // "Kelp by Hexaflow" is one of a list.
            if !named.is_empty() && actor.tokens.start == end + 1 && self.passage.is(end, "by") {
                end = self.behind(actor.tokens.end);
                continue;
            }
            let gap = end..self.post_start(end, actor);
            let fits = if named.is_empty() {
                gap.len() <= FIRST && gap.clone().all(plain)
            } else {
                // "Chair: Liis Tamm, A": the company behind a person is where she works.
                let and = gap
                    .clone()
                    .any(|at| self.passage.is_any(at, word_list!["and", "&"]));
                let alike = named
                    .iter()
                    .all(|other| other.is_person() == actor.is_person());
                (alike || and || mixed)
                    && self.lists(gap.clone())
                    && !self.starts_clause(gap, actor)
                    && !self.is_subject(actor)
            };
            if !fits {
                break;
            }
            end = self.behind_apposition(self.behind(actor.tokens.end), actor);
            end = self.behind_who(self.behind_clause(end), actor);
            end = self.behind_firm(end, actor);
            named.push(actor);
        }
        named
    }

    /// "former Senator Jon Alvik", "A founder Mary Dorn": where the post before a person's name starts, not before token
    /// `from` or a word that joins names.
    fn post_start(&self, from: usize, actor: &Actor) -> usize {
        const LONGEST: usize = 6;
        let passage = self.passage;
        let earliest = from.max(actor.tokens.start.saturating_sub(LONGEST));
        let joins = |at: usize| {
            passage.is_mark(at, ',')
                || passage.is_mark(at, ';')
                || passage.is_any(at, word_list!["and", "or"])
        };
        let first = (earliest..actor.tokens.start)
            .rev()
            .take_while(|at| !joins(*at))
            .last();
        let first = first.filter(|first| {
            actor.is_person()
                && (*first..actor.tokens.start).all(|at| {
                    let token = &passage.tokens[at];
                    token.is_capital()
                        || passage.is_mark(at, '.')
                        || passage.is_any(at, word_list!["former", "then", "the", "of"])
                        || token.tags.has(Tags::ROLE_CUE) && !token.tags.has(Tags::AUXILIARY)
                })
        });
        first.unwrap_or(actor.tokens.start)
    }

    /// "A founder Mary Dorn": whether a name only says where the person named next has a post.
    fn employs_next(&self, actor: &Actor) -> bool {
        let next = self.from(actor.tokens.end).first();
        actor.named().is_some()
            && next.is_some_and(|next| {
                next.is_person()
                    && next.tokens.start > actor.tokens.end
                    && self.post_start(actor.tokens.end, next) == actor.tokens.end
                    && self.passage.tags(next.tokens.start - 1).has(Tags::ROLE_CUE)
            })
    }

    /// "A's B": whether a name only says whose the next is.
    fn owns_next(&self, actor: &Actor) -> bool {
        let end = actor.tokens.end;
        let next = self.from(end).first().map(|next| next.tokens.start);
        actor.named().is_some()
            && (next == Some(end) && self.is_possessive(end - 1)
                || next == Some(end + 1) && self.is_possessive(end))
    }

    /// "our Ports Committee": whether "our" says whose a body is whose name stands right behind.
    fn is_whose(&self, actor: &Actor) -> bool {
        let end = actor.tokens.end;
        let next = self.from(end).first();
        let body = |id: u32| {
            matches!(
                self.kind(id),
                OrganizationKind::Committee | OrganizationKind::WorkingGroup
            )
        };
        self.passage
            .is_any(actor.tokens.start, word_list!["our", "its"])
            && next.is_some_and(|next| next.tokens.start == end && next.named().is_some_and(body))
    }

    /// Whether a name stands before the thing or the people that are meant: "owns the FreeBSD trademarks" owns no
    /// FreeBSD. What people gather in under a name stands for it: "the FreeBSD community".
    pub(in crate::extract::role) fn modifies(&self, actor: &Actor) -> bool {
        const SAME: &WordList = word_list![
            "community",
            "communities",
            "project",
            "foundation",
            "group",
            "team",
            "program",
            "programme",
            "initiative",
            "committee",
            "board",
            "event",
            "events",
            "conference",
            "summit",
            "workshop",
            "meetings",
            "roundtables",
            "alliance",
            "ecosystem",
        ];
        const GATHERED: &WordList =
            word_list!["committers", "contributors", "developers", "maintainers"];
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
        // "working closely with A developers"
        let with = || self.article_start(actor).checked_sub(1);
        let gathered = self.passage.is_any(at, GATHERED)
            && with().is_some_and(|with| self.passage.is(with, "with"));
        if gathered {
            return false;
        }
        // "the A 2025 Maintainers Summit" is no A.
        let dated = next.is_some_and(|year| year.shape == Shape::Number)
            && self.passage.raw(at).len() == "2025".len()
            && self.passage.tokens.get(at + 1).is_some_and(|token| {
                let name = token.shape == Shape::Title && !token.tags.has(stops | Tags::MONTH);
                name && token.spaced && at + 1 < self.sentence.end
            });
        if dated && actor.named().is_some() {
            return true;
        }
        // "joined the A call"
        if self
            .passage
            .is_any(at, word_list!["call", "calls", "meeting"])
        {
            return true;
        }
        // "an A-member institution"
        let hyphened = self.passage.is_mark(at, '-')
            && self.passage.is_glued(at)
            && self.passage.is_glued(at + 1);
        if hyphened {
            return true;
        }
        actor.named().is_some()
            && next.is_some_and(|token| {
                let people = is_people(self.passage, at);
                // "Google Summer of Code" is no Google.
                let longer = token.is_capital()
                    && !self.actors.iter().any(|other| other.tokens.start == at)
                    && !token.tags.has(stops | Tags::MONTH)
                    && noun_at(self.passage, at).is_none();
                // "uses A independently"
                let how = token.shape == Shape::Lower
                    && self.passage.raw(at).ends_with("ly")
                    && !self
                        .passage
                        .is_any(at, word_list!["supply", "family", "assembly", "weekly"]);
                let noun =
                    token.shape == Shape::Lower && (people || !(token.tags.has(stops) || how));
                token.spaced && (longer || noun)
            })
            && !self.passage.is_any(at, SAME)
            && !self.passage.is_any(at, LEVELS)
    }

    /// "… of A; B joined C", "… with A, and B gave": whether the words before an actor end a clause, its verb behind it.
    pub(in crate::extract::role) fn starts_clause(&self, gap: Range<usize>, actor: &Actor) -> bool {
        let mut end = self.behind(actor.tokens.end);
        // "…, and Liis Tamm of A replaced": where she works stands before the verb.
        if actor.is_person() && self.passage.is_any(end, word_list!["of", "from", "at"]) {
            let firm = self.from(end + 1).first();
            let firm = firm.filter(|firm| self.article_start(firm) == end + 1);
            end = firm.map_or(end, |firm| self.behind(firm.tokens.end));
        }
        // "… of A; B and C are": the clause speaks of both.
        if gap.clone().any(|at| self.passage.is_mark(at, ';')) {
            for next in self.from(end) {
                if !self.lists(end..next.tokens.start) {
                    break;
                }
                end = self.behind(next.tokens.end);
            }
        }
        let has = |mark: char| gap.clone().any(|at| self.passage.is_mark(at, mark));
        // "… of A, B now has"
        let now = self.passage.tags(end).has(Tags::ADVERB);
        end += usize::from(
            now && self
                .passage
                .tags(end + 1)
                .has(Tags::AUXILIARY | Tags::FINITE),
        );
        // "As a member of A, B opened": one comma parts no list.
        (has(';') || has(','))
            && end < self.sentence.end
            && self.passage.tokens[end].shape == Shape::Lower
            && self
                .passage
                .tags(end)
                .has(Tags::VERB | Tags::AUXILIARY | Tags::FINITE)
    }

    /// One past an actor and the parenthesis behind it.
    pub(in crate::extract::role) fn behind(&self, end: usize) -> usize {
        const LONGEST: usize = 24;
        if !self.passage.is_mark(end, '(') {
            return end;
        }
        (end..self.sentence.end.min(end + LONGEST))
            .find(|at| self.passage.is_mark(*at, ')'))
            .map_or(end, |close| close + 1)
    }

    /// Where the parenthesis that ends before token `at` opens; `at` where none does.
    pub(in crate::extract::role) fn before_parenthesis(&self, at: usize) -> usize {
        const LONGEST: usize = 12;
        let passage = self.passage;
        if at == 0 || !passage.is_mark(at - 1, ')') {
            return at;
        }
        let mut depth = 0;
        (self.sentence.start.max(at.saturating_sub(LONGEST))..at)
            .rev()
            .find(|place| {
                depth += i32::from(passage.is_mark(*place, ')'));
                depth -= i32::from(passage.is_mark(*place, '('));
                depth == 0
            })
            .unwrap_or(at)
    }

    /// Whether the tokens between governing words and the first object belong to its phrase: "dozens of foundations,
    /// including the".
    fn leads_to(&self, gap: Range<usize>) -> bool {
        let passage = self.passage;
        let announced = gap.clone().any(|at| {
            passage.is_any(at, word_list!["including", "like", "namely"])
                || passage.is(at, "such")
                || passage.is_mark(at, ':')
        });
        let most = if announced { 2 * REACH } else { REACH / 2 };
        gap.len() <= most
            && gap.clone().all(|at| {
                let tags = passage.tags(at);
                // "joined the board and chairs A": another verb has objects of its own.
                let verb = at > gap.start
                    && tags.has(Tags::VERB)
                    && passage.is(at - 1, "and")
                    && passage.tags(at + 1).has(Tags::DETERMINER);
                let aim =
                    passage.is(at, "to") && passage.tags(at + 1).has(Tags::VERB) && !announced;
                // "director of the Harris and convenor of A": the post behind a name that is no organization's is another.
                let comma = usize::from(at > gap.start && passage.is_mark(at - 1, ','));
                let post = passage.is(at, "and")
                    && at > gap.start + comma
                    && passage.tokens[at - 1 - comma].is_capital()
                    && noun_at(passage, at + 1).is_some();
                let clause = verb
                    || post
                    || aim
                    || tags.has(Tags::FINITE | Tags::PRONOUN | Tags::WE | Tags::RELATIVE)
                        && !tags.has(Tags::DETERMINER);
                // A name that is none of the organizations may open the list.
                let listed = at > gap.start
                    && (passage.tokens[at - 1].is_capital()
                        || passage.tokens[at - 1].shape == Shape::Number
                            && passage.is_glued(at - 1));
                let comma = passage.is_mark(at, ',') && !announced && !listed;
                // "hosted members of A": people of it are none.
                let people = passage.tags(at + 1).has(Tags::PREPOSITION)
                    && is_people(passage, at)
                    && !announced;
                // Another preposition opens another phrase, but "of" and "in" deepen this one.
                let other = tags.has(Tags::PREPOSITION)
                    && !passage.is_any(
                        at,
                        word_list![
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
                    || people
                    || comma
                    || other
                    || passage.is_mark(at, ';')
                    || passage.is_any(at, word_list!["but", "while"]))
            })
    }

    /// "C), D": whether a bracket that opens before the tokens closes in them, where a list that began in it ends.
    fn closes(&self, gap: &Range<usize>) -> bool {
        let bracket = |at: usize| {
            self.passage
                .is_mark(at, '(')
                .then_some(true)
                .or_else(|| self.passage.is_mark(at, ')').then_some(false))
        };
        gap.clone().find_map(bracket) == Some(false)
    }

    /// Whether the tokens between two names only list them, names that are no organizations skipped.
    pub(in crate::extract::role) fn lists(&self, gap: Range<usize>) -> bool {
        const MOST: usize = 12;
        let passage = self.passage;
        if self.closes(&gap) {
            return false;
        }
        let mut listed = false;
        let share = self.share(&gap);
        let unnamed = self.unnamed_item(&gap);
        let described = self.described(&gap);
        let counted = self.counted_item(&gap);
        let resumed = self.resumed(&gap);
        let left_out = self.left_out(&gap);
        gap.len() <= MOST
            && gap.clone().all(|at| {
                let joint = [',', ';', '/']
                    .iter()
                    .any(|mark| passage.is_mark(at, *mark))
                    || passage.is_any(at, word_list!["and", "or", "&"])
                    || passage.is(at, "well") && passage.is(at + 1, "as");
                listed |= joint;
                let token = &passage.tokens[at];
                let possessive = token.shape == Shape::Clitic || token.is_capital();
                joint
                    || possessive
                    || unnamed.contains(&at)
                    || described.contains(&at)
                    || counted.contains(&at)
                    || resumed.contains(&at)
                    || left_out.contains(&at)
                    || share.contains(&at)
                    || passage.is_any(at, word_list!["the", "both", "as", "well", "%"])
                    || token.shape == Shape::Number && passage.is(at + 1, "%")
                    // "FOSDEM 2024 and KubeCon 2024"
                    || at == gap.start && is_year(passage.raw(at))
                    || at > gap.start && passage.is(at, "of") && passage.is(at - 1, "%")
                    || at > gap.start
                        && passage
                            .is_any(at, word_list!["of", "with", "by", "at", "for", "to", "in"])
                        && (passage.is_any(at - 1, word_list!["and", "or"])
                            || passage.is_mark(at - 1, '%'))
                    || passage.is_mark(at, '(')
                    || passage.is_mark(at, ')')
                    || passage.is_mark(at, '.') && passage.is_glued(at)
            })
            && listed
    }
}
