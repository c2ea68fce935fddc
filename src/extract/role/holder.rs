//! Who holds a role that a noun names: by the words before the noun, else behind it.

mod added;
mod announced;
mod appointed;
mod beside;
mod elected;
mod employer;
mod field;
mod given;
mod linked;
mod predicate;
mod sent;
mod signed;
mod turnover;
mod whose;

use super::noun::{RoleGroup, noun_at};
use super::scene::{Actor, Scene};
use crate::lexicon::words::{WordList, word_list};
use crate::model::Rule;
use added::added_to_list;
pub(super) use announced::announced;
use announced::told_aside;
pub(super) use appointed::SERVES;
use appointed::as_role;
pub(super) use appointed::is_coming;
pub(super) use beside::is_graded;
use beside::{apposition, beside, enumerated};
pub(super) use elected::elected;
use employer::beside_employer;
pub(super) use employer::count_at;
use given::given_to;
use linked::behind_region;
use linked::linked;
pub(super) use linked::objects;
use predicate::{owned_seat, predicate, seated, sitting};
pub(in crate::extract::role) use sent::have_left;
use sent::{is_of_none, sent_by};
use signed::{second_post, signed};
pub(super) use turnover::former;
use turnover::{at_a_turn, brought_in, handover, second_predicate};
pub(super) use whose::{OWN, SELVES, is_all_of, of_stranger, possessor};
use whose::{core_start, lead, phrase_start};

type Holders<'s> = (Vec<&'s Actor>, Rule);

/// The holders of a role group and the rule that found them; `shared` held the role before it in the sentence.
pub(super) fn find<'s>(
    scene: &'s Scene<'_, '_>,
    group: &RoleGroup,
    shared: &[&'s Actor],
) -> Option<Holders<'s>> {
    if group.nouns[0].plural && is_of_none(scene, group.range().start) {
        return None;
    }
    // "was voted on to the board"
    let on = |before: usize| {
        let to = scene.passage.is(before + 1, "to") && before + 1 == group.range().start;
        let on = to && before > scene.sentence.start && scene.passage.is(before, "on");
        // "was promoted to maintainer"
        let raised = before > scene.sentence.start
            && scene.passage.is(before, "to")
            && scene
                .passage
                .is_any(before - 1, word_list!["promoted", "elevated", "upgraded"]);
        before - usize::from(on || raised)
    };
    let before = lead(scene, group).map(on);
    if let Some(found) = before.and_then(|before| grown(scene, before)) {
        return Some(found);
    }
    // "In each of these bodies S is a member: A, B": the colon leads to where the role is held.
    const HAS: &WordList = word_list![
        "has",
        "have",
        "had",
        "welcome",
        "welcomed",
        "welcomes",
        "gained",
        "added",
        "attracted",
        "recruited",
        "won"
    ];
    let has = |at: usize| group.nouns[0].plural && scene.passage.is_any(at, HAS);
    if let Some(before) = before.filter(|_| scene.passage.is_mark(group.range().end, ':'))
        && !has(before)
        && let Some(found) = predicate(scene, group, before).filter(|(named, _)| !named.is_empty())
    {
        return Some(found);
    }
    if let Some(found) = elected(scene, group)
        .or_else(|| sitting(scene, group))
        .or_else(|| given_to(scene, group))
    {
        return Some(found);
    }
    if let Some(people) = told_aside(scene, group) {
        return Some((people, Rule::RoleRoster));
    }
    if let Some(found) = added_to_list(scene, group)
        .or_else(|| linked(scene, group))
        .or_else(|| enumerated(scene, group, before?, shared))
        .or_else(|| in_turn(scene, group, before?, shared))
        .or_else(|| beside(scene, group).filter(|_| !says_who(scene, before)))
        .or_else(|| sent_by(scene, group))
        .or_else(|| at_a_turn(scene, group))
    {
        return Some(found);
    }
    let start = group.range().start;
    // "Community sponsor of A" opens an item as "Sponsor of A" does.
    let described = before.filter(|before| {
        before + 1 == start
            && scene.passage.tokens[*before].is_capital()
            && !scene.is_of_actor(*before)
    });
    // "A members who" are not us.
    let opening = described.unwrap_or(core_start(scene, group));
    let implied = match before.is_none() || described.is_some() {
        true => scene.implied_at(opening),
        false => Vec::new(),
    };
    if !implied.is_empty() {
        return Some((implied, Rule::RoleSentence));
    }
    let before = before?;
    if let Some(found) = beside_employer(scene, before).or_else(|| second_post(scene, group)) {
        return Some(found);
    }
    let joined = scene.passage.is_any(before, word_list!["and", "or"])
        || scene.passage.is_mark(before, ',')
        || scene.passage.is_mark(before, ';');
    // "We have contributors from many firms" makes us none; "we have board seats" and "observer status" say what we are.
    const HELD: &WordList = word_list!["seats", "positions", "roles", "representatives"];
    let words = group.range();
    let held = [words.start, words.end - 1];
    // "The committee has representatives from A and B"
    let sent = scene.passage.is(words.end, "from");
    let counts = has(before) && (sent || !held.iter().any(|at| scene.passage.is_any(*at, HELD)));
    apposition(scene, group, before)
        .or_else(|| as_role(scene, group, before))
        .or_else(|| signed(scene, group, before))
        .or_else(|| predicate(scene, group, before).filter(|_| !counts))
        .or_else(|| seated(scene, group, before))
        .or_else(|| brought_in(scene, group, before))
        .or_else(|| Some((handover(scene, group)?.new, Rule::RoleSentence)))
        .or_else(|| {
            shares(scene, group, shared, joined).then(|| (shared.to_vec(), Rule::RoleSentence))
        })
        .or_else(|| joined.then(|| second_predicate(scene, before)).flatten())
        .or_else(|| owned_seat(scene, group))
}

/// "A, who is also its chair, B": whether the verb before a post, which ends before or at token `before`, is that of a clause
/// on the person named before it.
fn says_who(scene: &Scene<'_, '_>, before: Option<usize>) -> bool {
    let passage = scene.passage;
    let be = word_list!["is", "was"];
    let also = |at: usize| at - usize::from(passage.is_any(at, word_list!["also", "now"]));
    before.map(also).is_some_and(|at| {
        at > scene.sentence.start && passage.is_any(at, be) && passage.is(at - 1, "who")
    })
}

/// "went from contributor to maintainer", "promoted Liis Tamm to maintainer": who rose to the post that "to" at token `before`
/// leads to.
fn grown<'s>(scene: &'s Scene<'_, '_>, before: usize) -> Option<Holders<'s>> {
    const LONGEST: usize = 4;
    const RISE: &WordList = word_list![
        "went",
        "grew",
        "rose",
        "moved",
        "progressed",
        "advanced",
        "promoted"
    ];
    let passage = scene.passage;
    let last = scene.ending_at(before).filter(|_| passage.is(before, "to"));
    let raised = last.map(|last| scene.coordinated(last)).filter(|people| {
        let verb = people[0].tokens.start.checked_sub(1);
        verb.is_some_and(|verb| passage.is_any(verb, word_list!["promoted", "elevated"]))
            && people.iter().all(|actor| actor.is_person())
    });
    if let Some(people) = raised {
        return Some((people, Rule::RoleSentence));
    }
    let from = scene.sentence.start.max(before.saturating_sub(LONGEST));
    let from = (from..before)
        .rev()
        .find(|at| passage.is(*at, "from"))
        .filter(|_| passage.is(before, "to"))?;
    let post = (from + 1..before).any(|at| noun_at(passage, at).is_some());
    let verb = from
        .checked_sub(1)
        .filter(|verb| post && passage.is_any(*verb, RISE))?;
    let mut people = scene.subjects(verb);
    people.retain(|actor| actor.is_person());
    (!people.is_empty()).then_some((people, Rule::RoleSentence))
}

/// "From left: Liis Tamm, chair of A, Ken Hu, chair of B": of two people the first, whom no noun before gave a role: else
/// posts stand before names.
fn in_turn<'s>(
    scene: &'s Scene<'_, '_>,
    group: &RoleGroup,
    before: usize,
    shared: &[&Actor],
) -> Option<Holders<'s>> {
    if !scene.passage.is_mark(before, ',') {
        return None;
    }
    let found = apposition(scene, group, before)?;
    let person = found.0[0];
    let told = shared.iter().any(|other| other.tokens == person.tokens);
    (person.is_person() && !told).then_some(found)
}

/// "A is a member of B and a partner of C": whether who held the role before holds the next that a word joins. One that
/// is named is not several: "partners such as A, and donors".
fn shares(scene: &Scene<'_, '_>, group: &RoleGroup, shared: &[&Actor], joined: bool) -> bool {
    // "Liis Tamm (president), Ken Hu and a delegate of A": who was named since is another.
    let end = shared.last().map_or(0, |last| last.tokens.end);
    let start = group.range().start;
    let others = scene
        .actors
        .iter()
        .any(|actor| actor.is_person() && actor.tokens.start >= end && actor.tokens.end <= start);
    if others
        && scene
            .passage
            .is_any(phrase_start(scene, group), word_list!["a", "an"])
    {
        return false;
    }
    let several = shared.len() > 1 || shared.iter().any(|actor| scene.is_subject(actor));
    joined && !shared.is_empty() && (several || !group.nouns[0].plural)
}

/// "Quellwerk's maintainers": whether a role is of one that is no organization here.
fn of_others(scene: &Scene<'_, '_>, group: &RoleGroup) -> bool {
    let start = core_start(scene, group);
    start > scene.sentence.start
        && scene.is_possessive(start - 1)
        && possessor(scene, group).is_none()
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::check;

    #[test]
    fn who_holds_a_role_stands_before_or_behind_it() {
        check(
            "The Kestrel Foundation grew. We’re a member of ETSI.",
            "Kestrel Foundation member ETSI",
        );
        check(
            "The Kestrel Foundation grew. We’re proud to have joined ETSI.",
            "Kestrel Foundation member ETSI",
        );
        check(
            "The Kestrel Foundation grew. We thank long-time funders Maria Schmidt, Siemens and Bosch.",
            "Maria Schmidt funder Kestrel Foundation; Siemens funder Kestrel Foundation; Bosch funder Kestrel Foundation",
        );
        check(
            "The Kestrel Foundation grew. We had sponsors join us in addition to ETSI: Siemens and Bosch.",
            "Siemens sponsor Kestrel Foundation; Bosch sponsor Kestrel Foundation",
        );
        check(
            "Maria Schmidt and Jens Albrecht, as co-chairs of the Harbour Alliance, wrote.",
            "Maria Schmidt chair Harbour Alliance; Jens Albrecht chair Harbour Alliance",
        );
        check(
            "Siemens holds two seats on the board of the Harbour Alliance.",
            "Siemens board_member Harbour Alliance",
        );
        check(
            "Siemens has a seat on the technical steering committee of the Harbour Alliance.",
            "Siemens tsc_member Harbour Alliance",
        );
        check(
            "Maria Schmidt and Jens Albrecht now serve on technical steering committees of ETSI and the Harbour Alliance.",
            "Maria Schmidt tsc_member ETSI; Jens Albrecht tsc_member ETSI; Maria Schmidt tsc_member Harbour Alliance; Jens Albrecht tsc_member Harbour Alliance",
        );
        check(
            "The Kestrel Foundation grew. Our largest customers in 2023 included Siemens and Bosch.",
            "Siemens customer Kestrel Foundation; Bosch customer Kestrel Foundation",
        );
        check(
            "The board of the Harbour Alliance consists of representatives of Siemens and Bosch.",
            "Siemens board_member Harbour Alliance; Bosch board_member Harbour Alliance",
        );
        check(
            "As a member of the Harbour Alliance, Siemens opened a plant.",
            "Siemens member Harbour Alliance",
        );
        check(
            "The chair of the Harbour Alliance, Maria Schmidt, spoke in May.",
            "Maria Schmidt chair Harbour Alliance",
        );
        check(
            "The Harbour Alliance counts Siemens and Bosch among its members.",
            "Siemens member Harbour Alliance; Bosch member Harbour Alliance",
        );
        check(
            "Bosch became a wholly owned subsidiary of Siemens.",
            "Siemens owner Bosch",
        );
        check(
            "Mr. Albrecht has served as a director of Siemens since 2020.",
            "Albrecht board_member Siemens",
        );
    }

    #[test]
    fn seats_are_taken_and_left() {
        check(
            "Maria Schmidt sits on the Harbour Alliance board.",
            "Maria Schmidt board_member Harbour Alliance",
        );
        check(
            "Maria Schmidt resigned from the board of the Harbour Alliance.",
            "Maria Schmidt board_member Harbour Alliance ended",
        );
        check("The Harbour Alliance met the board of Siemens.", "");
    }
    #[test]
    fn people_of_a_caption_have_the_post_behind_them() {
        check(
            "From left: Anna Kowalska, Managing Director of Siemens, David Chen, Deputy CEO of Bosch, Priya Raman, chair of ETSI.",
            "Anna Kowalska executive Siemens; David Chen executive Bosch; Priya Raman chair ETSI",
        );
        check(
            "The chief executive of Siemens, Anna Kowalska, chair of ETSI, spoke.",
            "Anna Kowalska executive Siemens; Anna Kowalska chair ETSI",
        );
        check(
            "Anna Kowalska, Group Managing Director of Siemens, spoke.",
            "Anna Kowalska executive Siemens",
        );
        check(
            "We met David Chen; Anna Kowalska, advisor to ETSI; Ambassador Priya Raman.",
            "Anna Kowalska other ETSI",
        );
    }

    #[test]
    fn posts_of_strangers_are_none_of_ours() {
        check(
            "The Kestrel Foundation grew. It was signed by ZORBEX Managing Director Anna Kowalska.",
            "",
        );
        check(
            "The Kestrel Foundation grew. It was signed by Managing Director Anna Kowalska.",
            "Anna Kowalska executive Kestrel Foundation",
        );
    }
    #[test]
    fn subsidiaries_between_commas() {
        check(
            "Siemens's subsidiary, Quellwerk GmbH, makes pumps.",
            "Siemens owner Quellwerk GmbH",
        );
        check(
            "The Kestrel Foundation grew. Our subsidiary, Quellwerk GmbH, makes pumps.",
            "Kestrel Foundation owner Quellwerk GmbH",
        );
    }

    #[test]
    fn partners_by_their_kind_and_tiers() {
        check(
            "The Kestrel Foundation grew. The funds are delivered to our partner NGO, Siemens, to sponsor children.",
            "Siemens partner Kestrel Foundation",
        );
        check(
            "The Harbour Alliance and its partner organisation Siemens helped.",
            "Siemens partner Harbour Alliance",
        );
        check(
            "The Kestrel Foundation grew. Our member companies include Siemens and Bosch.",
            "Siemens member Kestrel Foundation; Bosch member Kestrel Foundation",
        );
        check(
            "The Kestrel Foundation grew. Platinum Members Siemens and Bosch joined in May.",
            "Siemens platinum_member Kestrel Foundation; Bosch platinum_member Kestrel Foundation",
        );
        check(
            "The Kestrel Foundation grew. Member states of ETSI met Siemens.",
            "",
        );
        check(
            "The Kestrel Foundation grew. We thank our Gold members Quellwerk and Bosch, Silver members Dornier and Siemens.",
            "Quellwerk gold_member Kestrel Foundation; Bosch gold_member Kestrel Foundation; Dornier silver_member Kestrel Foundation; Siemens silver_member Kestrel Foundation",
        );
        check(
            "The Kestrel Foundation grew. We met Platinum Members Quellwerk and Bosch.",
            "Quellwerk platinum_member Kestrel Foundation; Bosch platinum_member Kestrel Foundation",
        );
        check(
            "The Kestrel Foundation grew. Silver Sponsors Ltd and Gold Partners Capital met.",
            "",
        );
    }

    #[test]
    fn where_contributors_come_from() {
        check(
            "The Kestrel Foundation grew. Contributors come from Siemens and Bosch.",
            "Siemens contributor Kestrel Foundation; Bosch contributor Kestrel Foundation",
        );
        check(
            "The Kestrel Foundation grew. Orchid's maintainers come from Siemens and Bosch.",
            "",
        );
        check(
            "The Kestrel Foundation grew. Our maintainers are from Siemens and Bosch.",
            "Siemens maintainer Kestrel Foundation; Bosch maintainer Kestrel Foundation",
        );
        check(
            "The Kestrel Foundation grew. The Delta Project has contributors from Siemens and Bosch.",
            "Siemens contributor Delta Project; Bosch contributor Delta Project",
        );
    }

    #[test]
    fn whose_partners_are_told_of_in_passing() {
        check(
            "The Kestrel Foundation grew. Siemens, with partners including Bosch and Nokia, launched the Harbour Alliance.",
            "Bosch partner Siemens; Nokia partner Siemens; Siemens founder Harbour Alliance",
        );
        check(
            "The Kestrel Foundation grew. Moderator Maria Schmidt (Siemens) talked with Karim Alvik.",
            "",
        );
    }

    #[test]
    fn who_rises_from_one_post_to_another() {
        check(
            "The Kestrel Foundation grew. Maria Schmidt went from contributor to maintainer of the Delta Project.",
            "Maria Schmidt maintainer Delta Project",
        );
        check(
            "The Kestrel Foundation grew. Maria Schmidt went from door to door.",
            "",
        );
        check(
            "The Kestrel Foundation grew. Maria and Karim from the Delta Project are the only maintainers.",
            "",
        );
    }
}
