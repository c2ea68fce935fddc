//! Whom a clause speaks of: the subject of a verb, found backwards from it.

mod anew;
mod chain;
mod closed;
mod group;
mod joined;
mod opening;
mod they;

use super::{Actor, Scene};
use crate::document::Shape;
use crate::extract::person::behind_honorifics;
use crate::extract::verb::is_verb;
use crate::lexicon::sets;
use crate::lexicon::verbs::{Form, form};
use crate::lexicon::words::{Tags, WordList, word_list};

/// People who work for an organization.
pub(in crate::extract::role) const STAFF: &WordList = word_list![
    "engineers",
    "experts",
    "employees",
    "staff",
    "colleagues",
    "people",
    "specialists",
    "researchers",
    "scientists",
    "developers",
    "economists",
    "representatives",
    "delegates",
    "delegation",
    "organizers",
    "organisers",
    "volunteers",
    "team",
    "teams",
    "contributors",
    "speakers",
];

impl Scene<'_, '_> {
    /// Who the clause of the verb at token `verb` speaks of: all that are coordinated before it.
    pub(in crate::extract::role) fn subjects(&self, verb: usize) -> Vec<&Actor> {
        const CLAUSES: usize = 6;
        let mut at = verb;
        for _ in 0..CLAUSES {
            let group = self.verb_group_start(at);
            if let Some(listed) = self.closed_list(group) {
                return listed;
            }
            if let Some(together) = self.those_before(group) {
                return together;
            }
            if let Some(it) = self.it_where(group) {
                return vec![it];
            }
            // "A left B to join C"
            if let Some(leaves) = self.leaves_for(group) {
                at = leaves;
                continue;
            }
            if self.is_of_some(group) {
                return Vec::new();
            }
            let end = self.skip_back(group);
            let found = self
                .ending_at(end)
                .or_else(|| self.person_in_apposition(group));
            // "The firm that sued us is a member": "us" does nothing.
            let told = self.passage.tags(group).has(Tags::AUXILIARY);
            if told && found.is_some_and(|at| self.passage.is(self.actors[at].tokens.start, "us")) {
                return Vec::new();
            }
            if let Some(found) = found {
                // "B and A (which owns C)": what a bracket says is of the name right before it.
                let aside = group >= self.sentence.start + 2
                    && self.passage.tags(group - 1).has(Tags::RELATIVE)
                    && self.passage.is_mark(group - 2, '(');
                if aside {
                    return vec![&self.actors[found]];
                }
                let found = self.housed_before(found, group);
                let mut subjects = self.behind_opening(self.coordinated(found));
                if let [.., before, last] = subjects[..]
                    && self.begins_anew(before, last)
                {
                    subjects = vec![last];
                }
                let relative =
                    group > self.sentence.start && self.passage.tags(group - 1).has(Tags::RELATIVE);
                if self.is_object_before(&subjects, group)
                    && let Some(earlier) = self.earlier_verb(group)
                {
                    at = earlier;
                    continue;
                }
                return match relative || !self.deepens(subjects[0]) {
                    true => self.with_companions(subjects),
                    false => self.people_in_apposition(end, group),
                };
            }
            if let Some(thanked) = self.thanked_for(group) {
                return thanked;
            }
            match self
                .governs_infinitive(group)
                .or_else(|| self.involved_in(group))
                .or_else(|| self.earlier_verb(group))
            {
                Some(earlier) => at = earlier,
                None => break,
            }
        }
        self.implied_at(self.verb_group_start(verb))
    }

    /// "Two former employees of A, Liis Tamm and Ken Hu, joined": the people between the commas at token `from` and before the
    /// verb group at token `group`.
    fn people_in_apposition(&self, from: usize, group: usize) -> Vec<&Actor> {
        let mark = |at: usize| self.passage.is_mark(at, ',');
        if !mark(from) || group < from + 2 || !mark(group - 1) {
            return Vec::new();
        }
        let named = self.all_from(behind_honorifics(self.passage, from + 1), false);
        let within = |actor: &&Actor| actor.is_person() && actor.tokens.end < group;
        let last = named.last().map(|last| self.behind(last.tokens.end));
        match last == Some(group - 1) && named.iter().all(within) {
            true => named,
            false => Vec::new(),
        }
    }

    /// Whom an item speaks of whose first words, at token `start`, have no subject.
    pub(in crate::extract::role) fn implied_at(&self, start: usize) -> Vec<&Actor> {
        let bullet = usize::from(!self.passage.tokens[0].is_word());
        let first = self.sentence.start.max(bullet);
        // "Sponsored A and attended B", "Committed to sponsoring A": the verb that opens the item shares its subject.
        const LONGEST: usize = 8;
        let closed =
            Tags::AUXILIARY | Tags::RELATIVE | Tags::PRONOUN | Tags::WE | Tags::PREPOSITION;
        let joined = |at: usize| {
            // "Staffed a booth and sponsored A"
            let thing =
                self.passage.tokens[at].shape == Shape::Lower && !self.passage.tags(at).has(closed);
            thing
                || self.passage.tags(at).has(Tags::VERB | Tags::DETERMINER)
                || self.passage.is_mark(at, ',')
                || self.passage.is_any(at, word_list!["and", "or"])
                || self.is_of_actor(at)
        };
        let opens = first <= 1
            && (start == first
                || start == self.behind_label()
                || start > first
                    && start - first <= LONGEST
                    && self.passage.tags(first).has(Tags::VERB)
                    && (first..start).all(joined));
        self.implied.iter().filter(|_| opens).collect()
    }

    /// "As a member of A, B opened": whom the clause behind an opening phrase that ends before token `end` speaks of.
    pub(in crate::extract::role) fn main_subjects(&self, end: usize) -> Vec<&Actor> {
        /// How many words may say which others.
        const REST: usize = 7;
        let passage = self.passage;
        // "Founded by A in 2004, B has"
        let when = |at: usize| {
            passage.is_any(at, word_list!["in", "since"])
                || passage.tags(at).has(Tags::MONTH)
                || passage
                    .tokens
                    .get(at)
                    .is_some_and(|token| token.shape == Shape::Number)
        };
        let end = (end..self.sentence.end)
            .find(|at| !when(*at))
            .unwrap_or(end);
        // "In partnership with A and other organizations, B"
        let and = end + usize::from(passage.is_mark(end, ','));
        let others = and + 1 + usize::from(passage.is_any(and + 1, word_list!["many", "several"]));
        let others =
            passage.is(and, "and") && passage.is_any(others, word_list!["other", "others"]);
        let rest = (end..self.sentence.end.min(end + REST))
            .find(|at| *at > and && passage.is_mark(*at, ','));
        let end = rest.filter(|_| others).unwrap_or(end);
        let mut at = end + usize::from(passage.is_mark(end, ','));
        let we = passage.tags(at).has(Tags::WE) && !passage.is(at, "our");
        if at == end && !we {
            return Vec::new();
        }
        at += usize::from(passage.is_any(at, word_list!["the", "both"]));
        let mut subjects: Vec<&Actor> = Vec::new();
        for actor in self.from(at) {
            let gap = at..actor.tokens.start;
            let fits = match subjects.is_empty() {
                true => gap.is_empty(),
                false => self.lists(gap),
            };
            if !fits || passage.is(actor.tokens.start, "our") {
                break;
            }
            subjects.push(actor);
            at = self.behind(actor.tokens.end);
        }
        let verb = at < self.sentence.end
            && (passage.is_mark(at, ',')
                || passage
                    .tags(at)
                    .has(Tags::VERB | Tags::AUXILIARY | Tags::ADVERB | Tags::FINITE));
        subjects.retain(|_| verb);
        subjects
    }

    /// "The members of A joined": whether a name only says whose or where the people or things are that a clause speaks of.
    fn deepens(&self, actor: &Actor) -> bool {
        const OF: &WordList = word_list!["of", "for", "at", "in", "from", "with", "by", "to", "on"];
        const SAME: &WordList = word_list![
            "one",
            "both",
            "all",
            "board",
            "team",
            "group",
            "work",
            "activities",
            "efforts",
            "mission",
            "operations",
        ];
        let passage = self.passage;
        let first = self.sentence.start;
        let mut lead = self.article_start(actor);
        // "members of the current A"
        let described = |at: usize| {
            passage.tokens[at].shape == Shape::Lower
                && passage.tags(at).has(Tags::ADJECTIVE | Tags::DETERMINER)
        };
        while lead > first + 2 && described(lead - 1) {
            lead -= 1;
        }
        lead >= first + 2
            && actor.named().is_some()
            && passage.is_any(lead - 1, OF)
            && (passage.tokens[lead - 2].shape == Shape::Lower
                || passage.tags(lead - 2).has(Tags::ROLE_CUE)
                || lead == first + 2
                || passage.is(lead - 1, "from"))
            && !passage
                .tags(lead - 2)
                .has(Tags::FINITE | Tags::PREPOSITION | Tags::ADVERB)
            && !passage.is_any(lead - 2, SAME)
    }

    /// Where an actor starts with its article: "the A".
    pub(in crate::extract::role) fn article_start(&self, actor: &Actor) -> usize {
        let start = actor.tokens.start;
        let article = start > self.sentence.start && self.passage.is(start - 1, "the");
        start - usize::from(article)
    }

    /// "The first meeting of A": whether a body is named only for when it met.
    pub(in crate::extract::role) fn is_of_meeting(&self, actor: &Actor) -> bool {
        let start = actor.tokens.start;
        let from = start.saturating_sub(3).max(self.sentence.start);
        self.deepens(actor)
            && (from..start).any(|at| {
                self.passage
                    .is_any(at, word_list!["meeting", "meetings", "session", "sessions"])
            })
    }

    /// "Our CEO, Liis Tamm, serves": the person whose post stands before the comma.
    fn person_in_apposition(&self, verb: usize) -> Option<usize> {
        let comma = verb
            .checked_sub(1)
            .filter(|at| self.passage.is_mark(*at, ','))?;
        self.ending_at(comma)
            .filter(|at| self.actors[*at].is_person())
    }

    /// "Our night buses are run": who owns what the clause of a verb speaks of. People who are ours speak for themselves.
    pub(in crate::extract::role) fn owner_of_subject(&self, verb: usize) -> Option<&Actor> {
        const LONGEST: usize = 6;
        const PEOPLE: &WordList = word_list![
            "members",
            "partners",
            "customers",
            "suppliers",
            "competitors",
            "subsidiary",
            "subsidiaries",
            "board",
            "shareholders",
            "sponsors",
            "friends",
            "clients",
            "ceo",
        ];
        let passage = self.passage;
        let end = self.verb_group_start(verb);
        let earliest = end.saturating_sub(LONGEST + 1).max(self.sentence.start);
        let owner = self.actors.iter().rev().find(|actor| {
            actor.tokens.end < end
                && actor.tokens.start >= earliest
                && passage.is(actor.tokens.start, "our")
        })?;
        let things = (owner.tokens.end..end).all(|at| {
            (passage.tokens[at].shape == Shape::Lower || sets::is_place(passage.raw(at)))
                && !passage.is_any(at, PEOPLE)
        });
        things.then_some(owner)
    }

    /// "A staff attended", "A's engineers spoke": the organization whose people, named by it alone, the clause of a verb speaks of.
    pub(in crate::extract::role) fn staff_of(&self, verb: usize) -> Option<&Actor> {
        let end = self.verb_group_start(verb);
        let people = end.checked_sub(1).filter(|at| *at > self.sentence.start)?;
        // "A's engineers"
        let owner = people - usize::from(self.is_possessive(people - 1));
        let actor = &self.actors[self.ending_at(owner)?];
        let opens = self.article_start(actor) == self.sentence.start
            || self.passage.is_mark(self.article_start(actor) - 1, ',');
        (opens && actor.named().is_some() && self.passage.is_any(people, STAFF)).then_some(actor)
    }

    /// "Engineers from A and B attended": the organizations whose people, without a name, the clause of a verb speaks of.
    pub(in crate::extract::role) fn staff_from(&self, verb: usize) -> Vec<&Actor> {
        const LONGEST: usize = 3;
        let passage = self.passage;
        let first = self.sentence.start;
        let limit = verb.min(first + LONGEST);
        let people = (first..limit).find(|at| passage.is_any(*at, STAFF));
        let Some(people) = people.filter(|at| passage.is_any(at + 1, word_list!["from", "at"]))
        else {
            return Vec::new();
        };
        let named = self.objects(people + 2);
        let end = named
            .last()
            .map_or(first, |last| self.behind(last.tokens.end));
        match end == self.verb_group_start(verb) {
            true => named,
            false => Vec::new(),
        }
    }

    /// "A and B have 20 developers contributing": the organizations whose people, counted behind the verb that says they have
    /// them, do what the participle at token `verb` tells.
    pub(in crate::extract::role) fn staff_had(&self, verb: usize) -> Vec<&Actor> {
        const LONGEST: usize = 7;
        let passage = self.passage;
        let first = self.sentence.start;
        let mut people = self.verb_group_start(verb);
        people = people.saturating_sub(1).max(first);
        if !passage.raw(verb).ends_with("ing") || !passage.is_any(people, STAFF) {
            return Vec::new();
        }
        let plain = |at: &usize| {
            let none = Tags::NEGATION | Tags::PREPOSITION | Tags::RELATIVE | Tags::WE;
            passage.tokens[*at].shape != Shape::Mark
                && !passage.tags(*at).has(none)
                && !passage.is_any(*at, word_list!["no", "few"])
        };
        let have = (first.max(people.saturating_sub(LONGEST))..people)
            .rev()
            .take_while(plain)
            .find(|at| passage.is_any(*at, word_list!["have", "has", "employ", "employs"]));
        let mut named = have.map_or(Vec::new(), |have| self.subjects(have));
        named.retain(|actor| actor.named().is_some());
        named
    }

    /// "Our engineers chair": who employs those of whom the clause of a verb speaks.
    pub(in crate::extract::role) fn staff_of_subject(&self, verb: usize) -> Option<&Actor> {
        let people = self.verb_group_start(verb).checked_sub(1)?;
        let owner = self.owner_of_subject(verb)?;
        self.passage.is_any(people, STAFF).then_some(owner)
    }

    /// "Together with A and B we founded C": those who do with the subject what it does.
    fn with_companions<'v>(&'v self, mut subjects: Vec<&'v Actor>) -> Vec<&'v Actor> {
        let passage = self.passage;
        let from = self.sentence.start;
        let with = from + usize::from(passage.is_any(from, word_list!["together", "jointly"]));
        let Some(first) = subjects.first().filter(|_| passage.is(with, "with")) else {
            return subjects;
        };
        let mut companions = self.objects(with + 1);
        // "With funding from A, B built"
        let apart = companions.first().is_some_and(|first| {
            (with + 1..first.tokens.start).any(|at| passage.tags(at).has(Tags::PREPOSITION))
        });
        companions.retain(|_| !apart);
        let end = companions.last().map_or(from, |last| {
            self.behind_others(self.behind(last.tokens.end))
        });
        let next = first.tokens.start;
        if next >= end && (end..next).all(|at| passage.is_mark(at, ',') || passage.is(at, "the")) {
            subjects.splice(0..0, companions);
        }
        subjects
    }

    /// "A and three others": one past the words that count those of a list who have no name.
    fn behind_others(&self, end: usize) -> usize {
        const LONGEST: usize = 5;
        let passage = self.passage;
        if !passage.is(end, "and") {
            return end;
        }
        (end + 1..self.sentence.end.min(end + LONGEST))
            .find(|at| passage.is_any(*at, word_list!["others", "more", "other", "partners"]))
            .map_or(end, |at| at + 1)
    }

    /// "is an A graduate": a verb's plain form right behind one name is a noun.
    fn is_noun_behind_name(&self, at: usize) -> bool {
        let word = self.passage.raw(at);
        let one = self
            .actors
            .iter()
            .position(|actor| actor.tokens.end == at && !self.is_subject(actor));
        form(word) == Some(Form::Base) && one.is_some_and(|one| self.coordinated(one).len() == 1)
    }

    /// The verb of the clause before, where this one shares its subject.
    fn earlier_verb(&self, before: usize) -> Option<usize> {
        const BACK: usize = 40;
        let passage = self.passage;
        let from = self.sentence.start.max(before.saturating_sub(BACK));
        let last = before.checked_sub(1).filter(|last| *last >= from)?;
        let relative = passage.tags(last).has(Tags::RELATIVE);
        let joined = relative
            || passage.is_any(last, word_list!["and", "or", "but"])
            || passage.is_mark(last, ',');
        if !joined {
            return None;
        }
        // "a model, which": what stands right before the pronoun is no verb.
        let end = before.saturating_sub(if relative { 2 } else { 0 });
        (from..end.max(from)).rev().find(|at| {
            is_verb(passage, *at, self.sentence.start)
                && !self.is_noun_behind_name(*at)
                && !self.is_inside_phrase(*at)
        })
    }
}

#[cfg(test)]
mod tests;
