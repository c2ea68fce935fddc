//! Lists of attendance in minutes: who sits on the council that meets, and for whom.
//!
//! | below "Voting members" of a meeting of the TAC | rows |
//! |---|---|
//! | `- [x] Liis Tamm, Alvik` | Liis Tamm and Alvik are members of the TAC |
//! | `- Liis Tamm - Alvik (Chair)` | she chairs it too |
//! | `- Liis Tamm - Kelp Representative` | she represents Kelp |
//! | `- Alvik: Liis Tamm / Karl Oja` | as the first |
//!
//! Below "Member Representatives" the first entry says that Liis Tamm represents Alvik, which has no seat itself.
//! Below "TSC members present" the people alone are members; guests, and those who stand in for others, are none. "Voting members
//! present: Liis Tamm (Alvik), Karl Oja" lists them in one line, and `- Liis Tamm (TSC) - Alvik` below "Attendees" says itself that
//! she sits on the TSC.

mod council;
mod entry;

use std::collections::HashMap;
use std::ops::Range;

use rustc_hash::FxBuildHasher;

use super::Context;
use super::draft::Draft;
use super::label::{self, employer_of};
use super::lead::{Given, Items, is_no_more};
use super::noun::group_at;
use super::scene::{Actor, Scene};
use super::standing::{by_words, draft};
use crate::document::Span;
use crate::extract::attendance::{Attendance, of_section};
use crate::extract::holding::{GONE, GUESTS, HOPED};
use crate::lexicon::RoleId;
use crate::lexicon::words::{Tags, word_list};
use crate::model::{OrganizationKind, Role, RoleStatus, Rule};
use council::Councils;
use entry::{is_for_another, is_represented, office, parts, sent_instead};

/// The lists of attendance of a document, by their sections.
#[derive(Default)]
pub(super) struct Rosters {
    sections: HashMap<u32, Option<Roster>, FxBuildHasher>,
    councils: Option<Councils>,
}

/// What a list of attendance says of those it names.
#[derive(Clone, Copy)]
pub(super) enum Roster {
    /// They have a seat on the council that meets.
    Seats(Seats),
    /// They were there, or were not.
    Anyone,
}

/// The seat of those whom a list names.
#[derive(Clone, Copy)]
pub(super) struct Seats {
    role: RoleId,
    /// The council, else whose it is.
    place: u32,
    /// What the organizations that the people come from are there.
    firms: Firms,
    /// The title that says so.
    words: Span,
}

/// What the organizations are that those who have a seat come from.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Firms {
    /// They have the seat too.
    Seated,
    /// Their people represent them, as the title says.
    Represented,
    /// Nothing is said of them.
    Untold,
}

impl Rosters {
    /// What the list of attendance says that a block stands in.
    pub(super) fn of(&mut self, context: &Context<'_>, section: Option<u32>) -> Option<Roster> {
        let section = section?;
        if let Some(known) = self.sections.get(&section) {
            return *known;
        }
        let roster = of_section(context.document, section).map(|attendance| {
            let title = context.document.sections[section as usize].title;
            let words = context.document.words_of(title);
            let firms = match attendance {
                _ if words.ends_with("epresentatives") => Firms::Represented,
                Attendance::Voting => Firms::Seated,
                _ => Firms::Untold,
            };
            let seated = attendance != Attendance::Anyone;
            let councils = self
                .councils
                .get_or_insert_with(|| Councils::of(context.found));
            let seat = seated.then(|| councils.meeting(context, section)).flatten();
            seat.map_or(Roster::Anyone, |(role, place)| {
                Roster::Seats(Seats {
                    role,
                    place,
                    firms,
                    words: title,
                })
            })
        });
        self.sections.insert(section, roster);
        roster
    }

    /// "Liis Tamm (TSC) - Alvik": the seat that the brackets behind the person say she has whom an entry of any list of attendance
    /// opens with.
    pub(super) fn seat_beside(
        &mut self,
        scene: &Scene<'_, '_>,
        context: &Context<'_>,
    ) -> Option<Roster> {
        let section = scene.passage.block.section?;
        let (seat, words) = bracketed(scene)?;
        let named = scene.from(words.start).first();
        let named = named.filter(|named| words.contains(&named.tokens.start));
        let council = named
            .and_then(Actor::named)
            .filter(|id| context.is_committee(*id));
        let councils = self
            .councils
            .get_or_insert_with(|| Councils::of(context.found));
        let place = council
            .or_else(|| councils.seated(seat))
            .or_else(|| context.whole(Some(section)))?;
        let seats = Seats {
            role: RoleId::from_id(seat)?,
            place,
            firms: Firms::Untold,
            words: scene.passage.span(words),
        };
        Some(Roster::Seats(seats))
    }
}

/// The seat that the first brackets behind a name say somebody has on a council, and their words: "(TSC)", "[TAC member]".
fn bracketed(scene: &Scene<'_, '_>) -> Option<(&'static str, Range<usize>)> {
    const LONGEST: usize = 7;
    let passage = scene.passage;
    let all = passage.tokens.len();
    let first = scene.actors.first().filter(|first| first.tokens.start <= 1);
    let behind = first.map_or(1, |first| first.tokens.end);
    // "Liis Tamm, for Karl Oja (TSC)", "Liis Tamm, PMC of Kelp (PMC)": the seat is another's, or elsewhere.
    let others = |open: usize| {
        let person = scene
            .from(behind)
            .first()
            .filter(|next| next.tokens.start < open);
        person.is_some_and(Actor::is_person)
            || (behind..open).any(|at| passage.tags(at).has(Tags::PREPOSITION))
    };
    let opens = |at: usize| passage.is_mark(at, '(') || passage.is_mark(at, '[');
    let closes = |at: usize| passage.is_mark(at, ')') || passage.is_mark(at, ']');
    let mut brackets = (1..all).filter(|at| opens(*at)).filter_map(|open| {
        let close = (open + 1..all.min(open + LONGEST)).find(|at| closes(*at))?;
        Some(open + 1..close)
    });
    let seated = |words: Range<usize>| {
        let text = passage.document.words(passage.span(words.clone()));
        council::seat_of(&text).map(|seat| (seat, words))
    };
    // "(Alvik, TSC)"
    let (seat, words) = brackets.find_map(|words| {
        let comma = words.clone().rfind(|at| passage.is_mark(*at, ','));
        let last = comma.and_then(|comma| seated(comma + 1..words.end));
        seated(words).or(last)
    })?;
    let over = (behind..all).any(|at| is_no_more(passage, at));
    (!over && !others(words.start - 1)).then_some((seat, words))
}

impl Roster {
    /// "TSC members present: Liis Tamm, Karl Oja": the seat of those whom a line lists behind its own title.
    pub(super) fn of_line(self, scene: &Scene<'_, '_>) -> Option<Seats> {
        let Roster::Seats(seats) = self else {
            return None;
        };
        let block = scene.passage.block;
        let titled = scene.passage.document.sections[block.section? as usize].title == seats.words;
        (titled && block.span.contains(seats.words)).then_some(seats)
    }

    /// Adds the rows of an entry that opens with a person or with the organization that sends some, or of a line of them.
    pub(super) fn give(self, scene: &Scene<'_, '_>, roles: &mut Vec<Role>) {
        const LONGEST: usize = 40;
        let passage = scene.passage;
        if let Some(seats) = self.of_line(scene) {
            seats.give_line(scene, roles);
            return;
        }
        let entry = 0..passage.tokens.len();
        let told = |at: usize| {
            passage
                .tags(at)
                .has(Tags::FINITE | Tags::WE | Tags::RELATIVE)
        };
        roles.extend(sent_instead(scene));
        if entry.len() > LONGEST || entry.clone().any(told) || is_for_another(scene) {
            return;
        }
        let Some((people, senders)) = parts(scene) else {
            return;
        };
        let (represented, firms): (Vec<&Actor>, Vec<&Actor>) = senders
            .into_iter()
            .partition(|sender| is_represented(scene, sender));
        let representative =
            RoleId::from_id("representative").expect("the closed list has the role");
        for project in &represented {
            let place = project.named().map(|id| (id, Some(*project)));
            for holder in &people {
                let row = place.and_then(|place| {
                    let cue = project.tokens.end..scene.behind(project.tokens.end) + 1;
                    let words = cue.end - 1..cue.end;
                    let row = draft(representative, holder, place, Rule::RoleRoster);
                    Draft {
                        words: words.clone(),
                        cue: words,
                        ..row
                    }
                    .finish(scene)
                });
                roles.extend(row);
            }
        }
        let Roster::Seats(seats) = self else { return };
        seats.take_offices(scene, roles);
        for person in &people {
            seats.give(scene, person, seats.role, roles);
        }
        if let Some(role) = office(scene) {
            let office = RoleId::from_id(role).expect("the closed list has the role");
            seats.give(scene, &people[0], office, roles);
        }
        let sends = |firm: &&Actor| {
            let own = firm.named().is_some_and(|id| {
                let kind = scene.kind(id);
                let meets = matches!(
                    kind,
                    OrganizationKind::Conference | OrganizationKind::Program
                );
                id == seats.place || kind == OrganizationKind::OpenSourceProject || meets
            });
            // "Liis Tamm - Chair of Alvik"
            let before = firm.tokens.start.saturating_sub(1);
            let of_post = scene.passage.is(before, "of")
                && !people.iter().any(|person| person.tokens.end == before);
            // "Liis Tamm, Alvik (Quellwerk)": who sits for what the brackets name.
            let other = scene.passage.is_mark(firm.tokens.end, '(') && office(scene).is_none();
            !own && !of_post && !other
        };
        if !represented.is_empty() {
            return;
        }
        for firm in firms.into_iter().filter(sends) {
            // "Liis Tamm ( Platinum Member, Alvik )": a committee has no tiers, the house has.
            if let Some(tier) = tier_before(scene, firm) {
                take_back(scene, roles, |role| {
                    role.role == tier && role.organization == firm.organization()
                });
                if scene.kind(seats.place) != OrganizationKind::Committee {
                    seats.give(scene, firm, tier, roles);
                }
                continue;
            }
            match seats.firms {
                Firms::Seated => seats.give(scene, firm, seats.role, roles),
                Firms::Represented => {
                    let place = firm.named().map(|id| (id, Some(firm)));
                    let rows = people.iter().filter_map(|person| {
                        draft(representative, person, place?, Rule::RoleRoster).finish(scene)
                    });
                    roles.extend(rows.map(|row| by_words(row, seats.words)));
                }
                Firms::Untold => {}
            }
        }
    }
}

/// The tier of members that stands before a firm and a comma.
fn tier_before(scene: &Scene<'_, '_>, firm: &Actor) -> Option<RoleId> {
    const LONGEST: usize = 3;
    let passage = scene.passage;
    let comma = firm.tokens.start.checked_sub(1)?;
    if !passage.is_mark(comma, ',') {
        return None;
    }
    let mut ends =
        (comma.saturating_sub(LONGEST)..comma).filter_map(|at| group_at(passage, at, comma));
    let tier = ends.find(|group| group.range().end == comma)?.nouns[0].role;
    let info = tier.info();
    (info.family == "membership" && info.parent.is_some()).then_some(tier)
}

impl Seats {
    /// Takes back what other rules made of an office in the council: "Liis Tamm - Chair, Alvik" does not chair Alvik.
    fn take_offices(&self, scene: &Scene<'_, '_>, roles: &mut Vec<Role>) {
        take_back(scene, roles, |role| {
            matches!(role.role.id(), "chair" | "vice_chair")
                && role.organization != Some(self.place)
        });
    }

    /// "TSC members present: Liis Tamm (Alvik), Karl Oja": adds the rows of those who are listed behind the title of a line.
    fn give_line(&self, scene: &Scene<'_, '_>, roles: &mut Vec<Role>) {
        const LABEL: usize = 6;
        let passage = scene.passage;
        let end = scene.sentence.end;
        let colon =
            |from: usize| (from..end.min(from + LABEL)).find(|at| passage.is_mark(*at, ':'));
        let Some(start) = colon(0).map(|colon| colon + 1) else {
            return;
        };
        // "Guests: Mary Dorn" on the next line
        let end = (start..end)
            .find(|at| passage.tokens[*at].breaks && colon(*at).is_some())
            .unwrap_or(end);
        // "and guests Mary Dorn, Karl Oja": those behind are none.
        let guests = (start + 1..end).find(|at| {
            let parted = passage.is_any(at - 1, word_list!["and", "plus", "with"])
                || passage.is_mark(at - 1, ',')
                || passage.is_mark(at - 1, ';');
            let many = passage.raw(*at).ends_with('s') || passage.is(*at, "staff");
            parted && many && passage.is_any(*at, GUESTS)
        });
        let end = guests.map_or(end, |at| at - 1);
        let given = Given {
            role: self.role,
            items: Items::People,
            words: self.words,
            parties: vec![Actor::unnamed(self.place, 0)],
            status: RoleStatus::Current,
            listed: true,
        };
        // "TSC members": what they are called says less than the seat.
        take_back(scene, roles, |role| {
            role.role.id() == "member" && role.organization == Some(self.place)
        });
        let first = roles.len();
        label::give(scene, &given, start..end, roles);
        // "Karl Oja (proxy for Mary Dorn)", "Mary Dorn, a guest"
        let people: Vec<&Actor> = scene
            .from(start)
            .iter()
            .filter(|one| one.is_person())
            .collect();
        let tail = |at: usize| {
            let next = people.get(at + 1).map_or(end, |next| next.tokens.start);
            people[at].tokens.end..next.min(end)
        };
        let none = |at: usize| {
            let words = [GONE, HOPED, GUESTS];
            tail(at).any(|at| words.iter().any(|words| passage.is_any(at, words)))
        };
        let others: Vec<Span> = (0..people.len())
            .filter(|at| none(*at))
            .map(|at| passage.span(people[at].tokens.clone()))
            .collect();
        let told = roles.split_off(first).into_iter();
        roles.extend(told.filter(|role| !others.contains(&role.span)));
        if self.firms != Firms::Seated {
            return;
        }
        let told: Vec<Span> = roles[first..].iter().map(|role| role.span).collect();
        let people = scene.from(start).iter();
        for person in people.filter(|one| told.contains(&passage.span(one.tokens.clone()))) {
            if let Some(firm) = employer_of(scene, person) {
                self.give(scene, firm, self.role, roles);
            }
        }
    }

    fn give(&self, scene: &Scene<'_, '_>, holder: &Actor, role: RoleId, roles: &mut Vec<Role>) {
        let row = draft(role, holder, (self.place, None), Rule::RoleRoster).finish(scene);
        roles.extend(row.map(|row| by_words(row, self.words)));
    }
}

/// Takes back those of the roles of a block that are `none`.
fn take_back(scene: &Scene<'_, '_>, roles: &mut Vec<Role>, none: impl Fn(&Role) -> bool) {
    let block = scene.passage.block.span;
    let before = |role: &Role| !block.contains(role.span);
    let first = roles.iter().rposition(before).map_or(0, |last| last + 1);
    let kept = roles.split_off(first).into_iter();
    roles.extend(kept.filter(|role| !none(role)));
}

/// The seat that the members of a council have, by its name.
pub(super) fn seat_on(name: &str) -> Option<RoleId> {
    council::ends_in_council(name).and_then(RoleId::from_id)
}

#[cfg(test)]
mod tests;
