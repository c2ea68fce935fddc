//! A sentence as the role rules see it: who is named in it, and where.

mod aside;
mod clause;
mod company;
mod excepted;
mod list;
pub(super) mod quoted;
mod speaker;

use std::cell::{Cell, OnceCell};
use std::ops::Range;

use super::antecedent::Antecedent;
use super::noun::noun_at;
use super::time::Times;
use crate::document::{Shape, Span, Token};
use crate::extract::organization::Found;
use crate::extract::passage::Passage;
use crate::extract::person::person_at;
use crate::extract::verb::is_verb;
use crate::lexicon::RoleId;
use crate::lexicon::sets;
use crate::lexicon::words::{Tags, word_list};
use crate::model::OrganizationKind;
use aside::{is_aside, names_speaker, said_of};
pub(super) use clause::STAFF;
use quoted::Quote;
use speaker::{is_it, is_said_of_itself, may_stand_for, subject_at};

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
    /// A person, by the name that stands there.
    Person(Span),
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
            Who::Person(_) => None,
        }
    }

    /// Whether it is a person.
    pub(super) fn is_person(&self) -> bool {
        matches!(self.who, Who::Person(_))
    }

    /// An organization that no word names where its role is told: it stands in no token, at token `at`.
    pub(super) fn unnamed(id: u32, at: usize) -> Actor {
        let who = Who::Organization {
            id,
            said_as_we: true,
        };
        Actor {
            who,
            tokens: at..at,
        }
    }
}

/// One sentence with its actors in order.
pub(super) struct Scene<'s, 'a> {
    pub(super) passage: &'s Passage<'a>,
    pub(super) sentence: Range<usize>,
    pub(super) actors: Vec<Actor>,
    pub(super) found: &'s Found,
    /// The committee, group or project that the block opens with: "**TC 1 – Models.** It met …".
    pub(super) opening: Option<u32>,
    /// Whether the block is about a body that is no organization of the report: a post there is none of ours.
    pub(super) elsewhere: bool,
    /// Whether the sentence may lead to a list.
    pub(super) leads: bool,
    /// The times that the sentence tells, once a role was found in it.
    pub(super) times: OnceCell<Times>,
    /// Of whom an item without a subject speaks: who the sentence before its list does.
    pub(super) implied: Vec<Actor>,
    /// The verb that was asked about last, and where its group starts: many rules ask about the same.
    group: Cell<Option<(usize, usize)>>,
}

impl<'s, 'a> Scene<'s, 'a> {
    /// Looks for the actors of a sentence: "we" is `subject`; "he" and "she" stand for one of `people` until the sentence
    /// names somebody. In the `quotes` "we" is who says them.
    pub(super) fn new(
        passage: &'s Passage<'a>,
        sentence: Range<usize>,
        found: &'s Found,
        (subject, quotes): (Option<u32>, &[Quote]),
        people: &Antecedent<'_>,
    ) -> Scene<'s, 'a> {
        let mut antecedent = people.person();
        let mut actors: Vec<Actor> = Vec::new();
        // "My name is Liis Tamm and I am": who "I" is.
        let mut myself = None;
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
            let start = |at: usize| found.mentions.get(at).map(|mention| mention.span.start());
            if start(next).is_some_and(|start| start <= token.span.start()) {
                // Of two that start alike the longer one: "Alvik" and "Alvik Release Team".
                while start(next) == start(next + 1) {
                    next += 1;
                }
                let mention = &found.mentions[next];
                let end = (at..sentence.end)
                    .find(|place| passage.tokens[*place].span.start() >= mention.span.end())
                    .unwrap_or(sentence.end);
                // "KubeCon EU"
                let event = found.organizations[mention.organization as usize].kind;
                let region = event == OrganizationKind::Conference
                    && end < sentence.end
                    && passage.tokens[end].shape == Shape::Upper
                    && passage.is_any(end, word_list!["eu", "na", "us", "apac"]);
                let end = end + usize::from(region);
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
            if !may_stand_for(passage, at) {
                at += 1;
                continue;
            }
            if let Some(id) = quoted::we_at(quotes, at, subject)
                && let Some(end) = subject_at(
                    passage,
                    at,
                    sentence.start,
                    &found.organizations[id as usize],
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
            if let Some(id) = people.called(passage, at, sentence.start) {
                let who = Who::Organization {
                    id,
                    said_as_we: false,
                };
                let tokens = at..at + 1;
                actors.push(Actor { who, tokens });
                at += 1;
                continue;
            }
            // "Acme announced that it has joined": who says so is the only one named before.
            let itself = match actors.as_slice() {
                [first] if is_said_of_itself(passage, at, sentence.start) => first.named(),
                _ => None,
            };
            let told = people.organization();
            if let Some(id) = itself.or(told.filter(|_| is_it(passage, at, sentence.start))) {
                actors.push(Actor {
                    who: Who::Organization {
                        id,
                        said_as_we: true,
                    },
                    tokens: at..at + 1,
                });
                at += 1;
                continue;
            }
            if let Some(span) = antecedent
                && passage.is_any(at, word_list!["he", "she"])
            {
                actors.push(Actor {
                    who: Who::Person(span),
                    tokens: at..at + 1,
                });
                at += 1;
                continue;
            }
            let named = |span: Span| {
                found
                    .mentions
                    .get(next)
                    .is_some_and(|mention| mention.span.overlaps(span))
            };
            if let Some(whole) = people.named_in_part(passage, at)
                && !named(token.span)
            {
                actors.push(Actor {
                    who: Who::Person(whole),
                    tokens: at..at + 1,
                });
                at += 1;
                continue;
            }
            if let Some(span) = myself
                && passage.is(at, "i")
            {
                let who = Who::Person(span);
                let tokens = at..at + 1;
                actors.push(Actor { who, tokens });
                at += 1;
                continue;
            }
            // "I (Liis Tamm) will": the name is of who speaks.
            if let Some(name) = said_of(passage, at, sentence.end) {
                let tokens = at..at + 1;
                at = name.end + 1;
                let who = Who::Person(passage.span(name));
                actors.push(Actor { who, tokens });
                continue;
            }
            if !named(token.span) && is_aside(passage, at, sentence.start) {
                actors.push(Actor {
                    who: Who::Person(token.span),
                    tokens: at..at + 1,
                });
                at += 1;
                continue;
            }
            // "Chief Technology Officer" names nobody.
            if token.is_capital()
                && let Some(noun) = noun_at(passage, at)
            {
                at = noun.range.end;
                continue;
            }
            // "the Alvik Harbour Hub": no article stands before a name.
            let article = at > sentence.start && passage.is(at - 1, "the");
            if token.is_capital()
                && let Some(range) = person_at(passage, at, sentence.end)
                && !found
                    .mentions
                    .get(next)
                    .is_some_and(|mention| mention.span.overlaps(passage.span(range.clone())))
            {
                // "the Provost Liis Tamm": what stands between is a title.
                let range = match article {
                    true => behind_title(passage, &range).unwrap_or(range.end..range.end),
                    false => range,
                };
                if range.is_empty() {
                    at = range.end;
                    continue;
                }
                let span = passage.span(range.clone());
                // "Liis Tamm* (deputy chair)", "Ken Hu Jr. (chair)": the mark of a note or of what is short belongs to the name.
                let junior = passage.is_any(range.end - 1, word_list!["jr", "sr"]);
                let noted = (passage.is_mark(range.end, '*')
                    || junior && passage.is_mark(range.end, '.'))
                    && range.end + 1 < sentence.end
                    && passage.is_glued(range.end);
                let range = range.start..range.end + usize::from(noted);
                at = range.end;
                let first = !actors.iter().any(Actor::is_person);
                antecedent = first.then_some(span);
                if first && names_speaker(passage, range.start, sentence.start) {
                    myself = Some(span);
                }
                actors.push(Actor {
                    who: Who::Person(span),
                    tokens: range,
                });
                continue;
            }
            at += 1;
        }
        excepted::leave_out(passage, sentence.start, &mut actors);
        Scene {
            passage,
            sentence,
            actors,
            found,
            opening: None,
            elsewhere: false,
            leads: false,
            times: OnceCell::new(),
            implied: Vec::new(),
            group: Cell::new(None),
        }
    }

    /// The body that this sentence opens its block with.
    pub(super) fn opens_with(&self) -> Option<u32> {
        self.actors
            .first()
            .filter(|actor| actor.tokens.start == 0)
            .and_then(Actor::named)
            .filter(|id| is_body(self.kind(*id)))
    }

    /// "ETSI: member of A": one past the colon behind the name that the sentence opens with; 0 where none stands.
    pub(super) fn behind_label(&self) -> usize {
        let opens = |actor: &&Actor| actor.tokens.start <= 1 && actor.named().is_some();
        let colon = self
            .actors
            .first()
            .filter(opens)
            .map(|actor| actor.tokens.end);
        let colon = colon.filter(|at| self.opening.is_some() && self.passage.is_mark(*at, ':'));
        colon.map_or(0, |colon| colon + 1)
    }

    /// The actors that start at token `at` or behind it.
    pub(super) fn from(&self, at: usize) -> &[Actor] {
        let first = self.actors.partition_point(|actor| actor.tokens.start < at);
        &self.actors[first..]
    }

    /// Whether token `at` stands in a name, or a word for the report's subject.
    pub(super) fn is_of_actor(&self, at: usize) -> bool {
        let behind = self
            .actors
            .partition_point(|actor| actor.tokens.start <= at);
        let actor = behind.checked_sub(1).map(|last| &self.actors[last]);
        actor.is_some_and(|actor| actor.tokens.contains(&at))
    }

    /// Whether token `at` stands in the name of an organization, or a word for the report's subject.
    pub(super) fn is_of_organization(&self, at: usize) -> bool {
        let mut actors = self.actors.iter();
        actors.any(|actor| actor.tokens.contains(&at) && actor.organization().is_some())
    }

    /// Whether somebody is named, or the report's subject told of, at token `at`.
    pub(super) fn subject_or_name_at(&self, at: usize) -> bool {
        self.from(at)
            .first()
            .is_some_and(|actor| actor.tokens.start == at)
    }

    /// The verb nearest before token `at`, not farther than a clause reaches.
    pub(super) fn verb_before(&self, at: usize) -> Option<usize> {
        const BACK: usize = 60;
        let from = self.sentence.start.max(at.saturating_sub(BACK));
        (from..at).rev().find(|place| {
            is_verb(self.passage, *place, self.sentence.start) || self.is_done_again(*place)
        })
    }

    /// "re-elected", "co-founded": whether a verb with a prefix stands at token `at`.
    fn is_done_again(&self, at: usize) -> bool {
        let start = self.prefix_start(at);
        start < at
            && self.passage.is_any(start, word_list!["re", "co"])
            && self.passage.tags(at).has(Tags::VERB)
    }

    /// Whether an actor is the report's subject by another word than its name.
    pub(super) fn is_subject(&self, actor: &Actor) -> bool {
        actor.organization().is_some() && actor.named().is_none()
    }

    /// Whether others are members of an organization rather than it of them, as its kind tells.
    pub(super) fn gathers(&self, id: u32) -> bool {
        gathers(self.kind(id))
    }

    /// "A's", "Siemens'": whether token `at` says that what follows belongs to the name before it.
    pub(super) fn is_possessive(&self, at: usize) -> bool {
        let passage = self.passage;
        let apostrophe = ['\'', '’']
            .iter()
            .any(|mark| passage.is_mark(at, *mark) && passage.is_glued(at));
        // "we're a member" is no possessive.
        let clitic = |token: &Token| token.shape == Shape::Clitic && passage.raw(at).ends_with('s');
        apostrophe || passage.tokens.get(at).is_some_and(clitic)
    }

    /// The kind of an organization.
    pub(super) fn kind(&self, id: u32) -> OrganizationKind {
        self.found.organizations[id as usize].kind
    }

    /// Whether a role that a label or a line over a list tells can be one in whom the text is about: a talk is given at a
    /// meeting, not in a house.
    pub(super) fn is_place_of(&self, role: RoleId, id: u32) -> bool {
        role.id() != "speaker" || self.kind(id) == OrganizationKind::Conference
    }
}

/// Whether others are members of an organization of this kind rather than it of them.
pub(super) fn gathers(kind: OrganizationKind) -> bool {
    !matches!(
        kind,
        OrganizationKind::Company
            | OrganizationKind::University
            | OrganizationKind::Academic
            | OrganizationKind::Government
    )
}

/// Whether people gather in bodies of this kind under an organization.
pub(super) fn is_body(kind: OrganizationKind) -> bool {
    matches!(
        kind,
        OrganizationKind::WorkingGroup
            | OrganizationKind::Committee
            | OrganizationKind::OpenSourceProject
    )
}

/// "50th", "2nd": whether a word is an ordinal in digits.
pub(super) fn is_ordinal(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit())
        && ["st", "nd", "rd", "th"]
            .iter()
            .any(|end| word.ends_with(end))
}

/// "Provost Liis Tamm": the person's name behind a title that no list has, where a given name opens it.
fn behind_title(passage: &Passage<'_>, words: &Range<usize>) -> Option<Range<usize>> {
    let given = |at: &usize| sets::is_given_name(passage.raw(*at));
    let start = words.clone().find(given)?;
    (start > words.start && start + 1 < words.end).then_some(start..words.end)
}
