//! Organizations: names are collected block by block, and resolved when the document is known.
//!
//! `name` finds the runs written like names. `list`, `frame`, `standing`, `expansion` and the lexicon give reasons to
//! take some for organizations, each kept under its rule; `resolve` weighs them, merges spellings and settles kinds;
//! `propagate` finds every accepted spelling wherever it stands.

mod chinese;
mod employers;
mod evidence;
mod expansion;
mod frame;
mod givers;
pub(super) mod head;
mod heading;
mod inherent;
mod labelled;
mod list;
pub(super) mod name;
mod noun;
mod propagate;
mod resolve;
mod roll;
mod roster;
mod standing;
mod subject;
mod title;
mod usage;
mod worked;

use std::ops::Range;

use super::{Options, person, pinyin};
use crate::document::{BlockKind, Document, Shape, Span};
use crate::extract::passage::Passage;
use crate::lexicon::words::Tags;
use crate::lexicon::{organizations, sets};
use crate::model::{Diagnostic, Mention, Organization, OrganizationKind, Rule};
use evidence::Evidence;
use inherent::{heads_and_lexicon, named_in_heading};
pub(crate) use resolve::folded_name;
pub(super) use resolve::spelling::is_generic;
pub(super) use standing::classed;

/// Collects names while blocks go by.
pub(super) struct Finder<'a> {
    document: &'a Document,
    evidence: Evidence,
    /// What headings say, of which only their expansions count.
    titles: Evidence,
    standing: standing::Standing,
    roll: roll::Roll,
    roster: roster::Roster,
    heading: heading::Heading,
    names: Vec<Range<usize>>,
    block_names: Vec<Range<usize>>,
    groups: list::Groups,
}

/// What was found.
#[derive(Default)]
pub(super) struct Found {
    /// In order of their first mention.
    pub(super) organizations: Vec<Organization>,
    /// In order of place.
    pub(super) mentions: Vec<Mention>,
    /// Whom "we" stands for.
    pub(super) subject: Option<String>,
    /// The organization that is: index into `organizations`.
    pub(super) subject_id: Option<u32>,
    /// Names that may be organizations, for a person to look at.
    pub(super) doubtful: Vec<Diagnostic>,
    /// What the title of each section names, where it names somebody or something.
    pub(super) titles: Vec<Option<Span>>,
}

impl<'a> Finder<'a> {
    pub(super) fn new(document: &'a Document) -> Finder<'a> {
        Finder {
            document,
            evidence: Evidence::of(document),
            titles: Evidence::default(),
            standing: standing::Standing::default(),
            roll: roll::Roll::default(),
            roster: roster::Roster::default(),
            heading: heading::Heading::default(),
            names: Vec::new(),
            block_names: Vec::new(),
            groups: list::Groups::default(),
        }
    }

    /// Reads one block.
    pub(super) fn read(&mut self, passage: &Passage<'_>) {
        self.block_names.clear();
        let mut characters = false;
        for (at, token) in passage.tokens.iter().enumerate() {
            // "conduct@kubernetes.org" says nothing of how the word is written.
            let in_address =
                || !token.spaced && at > 0 && ["@", ".", "/", "_"].contains(&passage.raw(at - 1));
            if token.shape == Shape::Lower && !in_address() && !in_compound(passage, at) {
                self.evidence.note_small(passage, at);
            }
            characters |= token.shape == Shape::Cjk;
        }
        let person = self.roster.person(passage);
        if let Some(person) = &person {
            self.evidence.note_person(passage, person.clone());
            if self.roster.is_attended(passage) {
                self.evidence.note_initials(passage, person.clone());
            }
        }
        let titled = match passage.block.kind {
            BlockKind::Paragraph
            | BlockKind::ListItem { .. }
            | BlockKind::Cell { column: 1, .. } => self.standing.announces_item(passage),
            _ => None,
        };
        let entry = match person {
            Some(_) => None,
            // "Siemens - Liis Tamm" is no name.
            None if self.roster.is_attended(passage) => None,
            None => self
                .roll
                .entry(passage)
                .or_else(|| self.announced_item(passage, titled)),
        };
        for sentence in passage.sentences {
            self.names.clear();
            match &entry {
                Some((entry, kind)) if sentence.contains(&entry.start) => {
                    for name in roll::parts(passage, entry.clone()) {
                        self.evidence
                            .reason(passage, name.clone(), Rule::OrgList, 9, *kind);
                        self.names.push(name);
                    }
                }
                Some(_) => continue,
                None => name::find(passage, sentence.clone(), &mut self.names),
            }
            if characters && !passage.block.is_heading() {
                chinese::find(
                    passage,
                    sentence.clone(),
                    &mut self.names,
                    &mut self.evidence,
                );
            }
            // "Platinum sponsors: Alvik and Dorn Bank", the title of nothing.
            if entry.is_none() && person.is_none() {
                self.labelled(passage, sentence.clone(), titled);
            }
            if person.is_some() {
                self.roster.part(passage, &mut self.names);
            }
            for name in &self.names {
                if is_person(passage, name) {
                    self.evidence.note_person(passage, name.clone());
                }
                self.evidence.note(
                    passage,
                    name.clone(),
                    usage::uses(passage, sentence.clone(), name),
                );
            }
            if !passage.block.is_heading() && !self.names.is_empty() {
                heads_and_lexicon(passage, &self.names, &mut self.evidence);
                self.groups.read(passage, &self.names);
                list::find(passage, sentence.start, &self.groups, &mut self.evidence);
                frame::find(
                    passage,
                    sentence.clone(),
                    &self.groups,
                    &self.names,
                    &mut self.evidence,
                );
                employers::find(passage, sentence.clone(), &self.names, &mut self.evidence);
                expansion::find(passage, sentence.start, &self.names, &mut self.evidence);
            } else if passage.block.is_heading() {
                expansion::find(passage, sentence.start, &self.names, &mut self.titles);
                if passage.index > 0 {
                    named_in_heading(passage, &self.names, &mut self.evidence);
                }
            }
            self.block_names.extend_from_slice(&self.names);
        }
        if let Some(person) = &person {
            roster::of_listed(passage, person, &self.block_names, &mut self.evidence);
            self.roster
                .attended(passage, person, &self.block_names, &mut self.evidence);
            self.roster
                .employers(passage, person, &self.block_names, &mut self.evidence);
        }
        self.heading.read(passage, &mut self.evidence);
        self.standing
            .read(passage, &self.block_names, &mut self.evidence);
    }

    /// Takes what a label lists for names, in the place of those that were read there.
    fn labelled(
        &mut self,
        passage: &Passage<'_>,
        sentence: Range<usize>,
        titled: Option<Option<OrganizationKind>>,
    ) {
        let mut listed = Vec::new();
        labelled::find(passage, sentence, titled, &mut listed);
        for (name, kind) in listed {
            let apart = |other: &Range<usize>| other.end <= name.start || other.start >= name.end;
            self.names.retain(apart);
            let place = self.names.partition_point(|other| other.start < name.start);
            self.names.insert(place, name.clone());
            self.evidence.reason(passage, name, Rule::OrgList, 9, kind);
        }
    }

    /// An item or cell that is a name from its first word to its last, in a list or column that is said to hold organizations;
    /// `titled` is what the list of an item is said to hold.
    fn announced_item(
        &self,
        passage: &Passage<'_>,
        titled: Option<Option<OrganizationKind>>,
    ) -> Option<roll::Entry> {
        let kind = match passage.block.kind {
            BlockKind::ListItem { .. } => titled?,
            BlockKind::Cell { table, row, column } => {
                let header = row < self.document.tables[table as usize].header_rows;
                self.standing
                    .announces_cell(table, column)
                    .filter(|_| !header)?
            }
            _ => return None,
        };
        Some((roll::whole(passage)?, kind))
    }

    /// Resolves the names of the whole document.
    pub(super) fn finish(mut self, options: &Options) -> Found {
        // A heading creates no name, but it may say in full what the text below calls by its letters.
        let evidence = &mut self.evidence;
        let defined = std::mem::take(&mut self.titles.expansions);
        let used = |short: &str| evidence.uses(short).all > 1;
        let defined: Vec<(String, String)> = defined
            .into_iter()
            .filter(|(_, short)| used(short))
            .collect();
        evidence.expansions.extend(defined);
        let subject = subject::find(self.document, &self.evidence, options);
        let (resolved, doubtful) = resolve::resolve(&self.evidence, subject.as_ref());
        let mut mentions = propagate::mentions(self.document, &self.evidence, &resolved);
        if let Some(subject) = &subject {
            propagate::opening(self.document, subject, &resolved, &mut mentions);
            propagate::small(self.document, subject, &resolved, &mut mentions);
        }
        let mut found = in_order(resolved, mentions, subject.map(|subject| subject.name));
        if found.subject.is_none() {
            let speaks = |id: &u32| {
                subject::may_speak(self.document, found.organizations[*id as usize].kind)
            };
            found.subject_id = subject::prominent::find(self.document, &found)
                .filter(speaks)
                .or_else(|| subject::addressed::find(self.document, &found));
            found.subject = found
                .subject_id
                .map(|id| found.organizations[id as usize].name.clone());
        }
        Found {
            doubtful,
            titles: title::named(self.document, &self.evidence, &found.mentions),
            ..found
        }
    }
}

/// "alvik-sdk": whether a word that no dictionary has is a part of a hyphened one, which says nothing of how it is written alone.
fn in_compound(passage: &Passage<'_>, at: usize) -> bool {
    let hyphen = |mark: usize| passage.is_mark(mark, '-') && passage.is_glued(mark);
    passage.tags(at) == Tags::NONE
        && (hyphen(at + 1) || at > 0 && hyphen(at - 1) && passage.is_glued(at))
}

/// "Mr Abdul Alvik", "Thomas Brannock": a name behind an honorific, or behind a given name and known for nothing else.
fn is_person(passage: &Passage<'_>, name: &Range<usize>) -> bool {
    let honoured = person::follows_honorific(passage, name.start);
    let named = || {
        sets::is_given_name(passage.raw(name.start))
            || person::is_patronymic(passage.raw(name.end - 1))
    };
    // "Liis Alvik who taught": firms are no "who" without a comma.
    let who = || name.len() == 2 && passage.is(name.end, "who");
    let chinese = || pinyin::is_person(name.clone().map(|at| passage.raw(at)));
    if !(honoured || (2..=4).contains(&name.len()) && (named() || who() || chinese())) {
        return false;
    }
    let text = name::text_of(passage, name.clone());
    let words: Vec<&str> = text.split(' ').collect();
    head::of_name(&words).is_none()
        && !words.contains(&"&")
        && organizations::known(&text).is_none()
        && !head::is_legal_form(words[words.len() - 1])
}

/// Puts organizations in the order of their first mention and leaves out those without one.
fn in_order(
    resolved: Vec<resolve::Resolved>,
    mut mentions: Vec<Mention>,
    subject: Option<String>,
) -> Found {
    mentions.sort_by_key(|mention| mention.span);
    let mut place: Vec<Option<u32>> = vec![None; resolved.len()];
    let mut order: Vec<usize> = Vec::new();
    for mention in &mut mentions {
        let from = mention.organization as usize;
        let id = *place[from].get_or_insert_with(|| {
            order.push(from);
            order.len() as u32 - 1
        });
        mention.organization = id;
    }
    let mut slots: Vec<Option<resolve::Resolved>> = resolved.into_iter().map(Some).collect();
    let subject_id = subject
        .as_deref()
        .and_then(|name| {
            slots.iter().position(|slot| {
                slot.as_ref()
                    .is_some_and(|found| found.spellings.iter().any(|spelling| spelling == name))
            })
        })
        .and_then(|at| place[at]);
    let organizations: Vec<Organization> = order
        .into_iter()
        .map(|at| {
            let found = slots[at].take().expect("each organization is placed once");
            let mut spellings = found.spellings.into_iter();
            let name = spellings.next().expect("an organization has a spelling");
            Organization {
                name,
                kind: found.kind,
                aliases: spellings.collect(),
                rule: found.rule,
            }
        })
        .collect();
    let subject = subject_id
        .map(|id| organizations[id as usize].name.clone())
        .or(subject);
    Found {
        organizations,
        mentions,
        subject,
        subject_id,
        doubtful: Vec::new(),
        titles: Vec::new(),
    }
}

#[cfg(test)]
mod tests;
