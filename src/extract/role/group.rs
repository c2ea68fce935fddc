//! Unnamed groups that hold a role: "the Kestrel Foundation counts 304 members". The claim that counts them gives how
//! many they are.

use std::ops::Range;

use super::noun::{RoleNoun, noun_at};
use super::phrase::Names;
use super::scene::{Actor, Scene};
use crate::document::Span;
use crate::extract::employed::employers;
use crate::lexicon::RoleId;
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::{
    Certainty, Claim, Holder, Modality, OrganizationKind, Role, RoleStatus, Rule, Unit,
};

/// Verbs whose subject has those whom it counts: "unites 40 partners", "serves 900 customers".
const HAVING: &WordList = word_list![
    "have", "count", "attract", "record", "gain", "include", "comprise", "unite", "bring",
    "welcome", "serve", "add", "total", "number", "boast", "draw", "recruit", "buy", "gather",
];

/// Finds them in a sentence, by its claims.
pub(super) fn find(scene: &Scene<'_, '_>, claims: &[Claim], roles: &mut Vec<Role>) {
    if scene.actors.is_empty() {
        return;
    }
    let sentence = scene.passage.span(scene.sentence.clone());
    let first = claims.partition_point(|claim| claim.span.start() < sentence.start());
    for (nth, claim) in claims[first..].iter().enumerate() {
        if claim.span.start() >= sentence.end() {
            break;
        }
        if !counts(claim) {
            continue;
        }
        let Some((number, noun)) = counted(scene, claim) else {
            continue;
        };
        let told = is_listed(scene, &number, &noun) || is_told(scene, &noun, roles);
        if told || is_whole(scene, &number) {
            continue;
        }
        let Some((place, role)) = place(scene, claim, &number, &noun) else {
            continue;
        };
        let passage = scene.passage;
        let words = passage.span(noun.range.clone());
        let span = passage.span(number.start..noun.range.end);
        roles.push(Role {
            span,
            holder: Holder::Group(span),
            role,
            words,
            organization: Some(place),
            certainty: Certainty::Stated,
            status: RoleStatus::Current,
            qualifier: None,
            count: Some((first + nth) as u32),
            cue: words,
            as_of: claim.as_of,
            section: passage.block.section,
            rule: Rule::RoleGroup,
        });
    }
}

/// Whether a claim tells how many there are.
fn counts(claim: &Claim) -> bool {
    claim.unit == Unit::COUNT && claim.modality == Modality::Actual && claim.change.is_none()
}

/// The tokens of the number and the role noun that it counts: "more than 40 gold members".
fn counted(scene: &Scene<'_, '_>, claim: &Claim) -> Option<(Range<usize>, RoleNoun)> {
    /// A role noun stands no farther behind its number: "27 new participating members".
    const REACH: usize = 5;
    let passage = scene.passage;
    let [measured] = &claim.measured.pieces[..] else {
        return None;
    };
    let within = |span: Span| {
        let tokens = &passage.tokens[scene.sentence.clone()];
        let start = tokens.partition_point(|token| token.span.end() <= span.start());
        let end = tokens.partition_point(|token| token.span.start() < span.end());
        scene.sentence.start + start..scene.sentence.start + end
    };
    let number = within(claim.number);
    let measured = within(*measured);
    if measured.start < number.end || measured.start > number.end + REACH {
        return None;
    }
    // The head ends the phrase or has a complement: "members of the alliance".
    let heads = |noun: &RoleNoun| {
        noun.range.end == measured.end || passage.tags(noun.range.end).has(Tags::PREPOSITION)
    };
    let noun = measured
        .clone()
        .take(REACH)
        .filter_map(|at| noun_at(passage, at))
        .find(heads)?;
    // "Three steering committees" are bodies, not their members.
    let body = passage.is_any(noun.range.end - 1, BODIES);
    // "two seats on the board" are held, and hold nothing.
    let seat = passage.is_any(noun.range.start, word_list!["seat", "seats"]);
    // "two new staff members" are no members.
    let head = noun.range.end - 1;
    let staff = head > 0
        && passage.is(head, "members")
        && passage.is_any(
            head - 1,
            word_list!["staff", "team", "faculty", "crew", "family"],
        );
    let fits = noun.plural
        && !body
        && !seat
        && !staff
        && noun.names == Names::Holder
        && noun.role.id() != "other";
    fits.then_some((number, noun))
}

/// "One of the eleven members": whether the number is of a whole that only says who belongs to it.
fn is_whole(scene: &Scene<'_, '_>, number: &Range<usize>) -> bool {
    let passage = scene.passage;
    let mut at = number.start;
    while at > scene.sentence.start
        && (passage.tags(at - 1).has(Tags::DETERMINER) || passage.is(at - 1, "our"))
    {
        at -= 1;
    }
    let of = at
        .checked_sub(2)
        .filter(|before| *before >= scene.sentence.start);
    of.is_some_and(|before| {
        passage.is(at - 1, "of")
            && (passage.tags(before).has(Tags::NUMBER) || passage.is(before, "one"))
    })
}

/// Whether names follow that say who they are, or the number picks the first of more: "our ten largest customers".
fn is_listed(scene: &Scene<'_, '_>, number: &Range<usize>, noun: &RoleNoun) -> bool {
    let passage = scene.passage;
    let end = noun.range.end;
    // "two new maintainers, Liis Tamm and Karl Oja", "7 new members this year: A, B"
    let named = |at: usize| {
        let next = scene.from(at).first();
        next.is_some_and(|next| {
            scene.article_start(next) == at && next.named().is_some()
                || next.is_person() && next.tokens.start == at
        })
    };
    let listed = [',', '–', '—']
        .iter()
        .any(|mark| passage.is_mark(end, *mark))
        && named(end + 1);
    let colon = (end..scene.sentence.end).find(|at| passage.is_mark(*at, ':'));
    let led = colon.is_some_and(|colon| colon + 1 == scene.sentence.end || named(colon + 1));
    listed || led || (number.end..noun.range.end).any(|at| passage.is_any(at, FIRST))
}

/// "7 maintainers from A and B": whether the rows of a sentence say by their employers who they are.
fn is_told(scene: &Scene<'_, '_>, noun: &RoleNoun, roles: &[Role]) -> bool {
    let words = scene.passage.span(noun.range.clone());
    let rows = roles
        .iter()
        .rev()
        .take_while(|role| role.span.end() > words.start());
    let several = || rows.filter(|role| role.words == words).nth(1).is_some();
    employers(scene.passage, noun.range.end).is_some() && several()
}

/// Words for the first of an order.
const FIRST: &WordList = word_list![
    "largest", "biggest", "top", "most", "leading", "smallest", "past", "former",
];

/// Where the group holds the role: whom the noun's complement names, its modifier, who has the number, or who has them by
/// a verb.
fn place(
    scene: &Scene<'_, '_>,
    claim: &Claim,
    number: &Range<usize>,
    noun: &RoleNoun,
) -> Option<(u32, RoleId)> {
    let passage = scene.passage;
    let as_told = |id: u32| (id, noun.role);
    let at = |start: usize| {
        let actor = scene.from(start).first()?;
        (actor.tokens.start == start).then_some(actor)
    };
    let end = noun.range.end;
    if passage.is_any(end, OF) {
        let article = passage.tags(end + 1).has(Tags::DETERMINER);
        let of = at(end + 1).or_else(|| at(end + 2).filter(|_| article));
        return of.and_then(Actor::organization).map(as_told);
    }
    let before = |actor: &&Actor| actor.tokens.end <= noun.range.start;
    let near = scene.actors.iter().rev().find(before)?;
    if near.tokens.start >= number.end {
        return (near.tokens.end == noun.range.start)
            .then(|| near.named())
            .flatten()
            .map(as_told);
    }
    let owns = match near.named() {
        Some(_) => scene.is_possessive(near.tokens.end) && near.tokens.end + 1 == number.start,
        None => passage.is(near.tokens.start, "our") && near.tokens.end == number.start,
    };
    let acts =
        claim.action.is_some_and(|verb| HAVING.holds(verb)) && is_subject(scene, claim, near);
    let whose = (owns || acts).then(|| near.organization()).flatten();
    // What a house welcomes 40 participants to is a meeting of it.
    let meets = |id: &u32| {
        use OrganizationKind::{Company, OpenSourceProject, University};
        let house = matches!(scene.kind(*id), Company | OpenSourceProject | University);
        noun.role.id() != "participant" || !house
    };
    let whose = whose.filter(meets)?;
    // "The Supervisory Board of A has twelve members", who are no members of A.
    let Some(body) = body_of(scene, near) else {
        return Some(as_told(whose));
    };
    let board = passage.is_any(body, word_list!["board", "directors", "trustees"]);
    let seat = RoleId::from_id("board_member").filter(|_| board && noun.role.id() == "member")?;
    Some((whose, seat))
}

/// The body of an organization that the words before its name are of: "the Board of A".
fn body_of(scene: &Scene<'_, '_>, actor: &Actor) -> Option<usize> {
    let passage = scene.passage;
    let name = actor.tokens.start;
    let article = name > 0 && passage.tags(name - 1).has(Tags::DETERMINER);
    let of = name.checked_sub(1 + usize::from(article))?;
    let body = of
        .checked_sub(1)
        .filter(|body| *body >= scene.sentence.start)?;
    let bodies = word_list![
        "board",
        "directors",
        "trustees",
        "committee",
        "council",
        "panel",
        "team",
        "secretariat",
    ];
    (passage.is(of, "of") && passage.is_any(body, bodies)).then_some(body)
}

/// Whether a claim is said of an actor.
fn is_subject(scene: &Scene<'_, '_>, claim: &Claim, actor: &Actor) -> bool {
    let span = scene.passage.span(actor.tokens.clone());
    match claim.subject.pieces.first() {
        Some(subject) => subject.overlaps(span),
        None => claim.of_report && actor.named().is_none(),
    }
}

/// Bodies that a seat's role is named after.
const BODIES: &WordList = word_list!["committees", "boards", "councils", "seats"];

/// The prepositions that tie a noun to whom it belongs.
const OF: &WordList = word_list!["of", "in"];

#[cfg(test)]
mod tests {
    use super::super::testing::check;

    #[test]
    fn groups_hold_their_role_in_whom_they_belong_to() {
        check(
            "The Alvik Alliance has 304 members.",
            "304 members member Alvik Alliance",
        );
        check(
            "The Kestrel Foundation grew. We serve more than 900 customers.",
            "900 customers customer Kestrel Foundation",
        );
        check(
            "More than 40 members of the Alvik Alliance met in Oslo.",
            "40 members member Alvik Alliance",
        );
        check(
            "The Alvik Alliance's 12 founding members met in Oslo.",
            "12 founding members founding_member Alvik Alliance",
        );
    }

    #[test]
    fn groups_of_nobody_hold_none() {
        check("The Alvik Alliance has three steering committees.", "");
        check("The Alvik Alliance trained 304 members of staff.", "");
        check("The Alvik Alliance will have 304 members by 2031.", "");
        check("Of 304 members surveyed, 12 knew the Alvik Alliance.", "");
        check(
            "Dorn met one of the eleven members of the Alvik Alliance.",
            "",
        );
        check("The ten largest members of the Alvik Alliance pay.", "");
        check("The council of the Alvik Alliance has 12 members.", "");
    }

    #[test]
    fn members_of_a_board_are_its_own() {
        check(
            "The supervisory board of the Alvik Alliance has twelve members.",
            "twelve members board_member Alvik Alliance",
        );
    }

    #[test]
    fn houses_have_no_participants() {
        check("Siemens welcomed 40 participants.", "");
        check(
            "The Harbour Summit drew 40 participants.",
            "40 participants participant Harbour Summit",
        );
    }
}
