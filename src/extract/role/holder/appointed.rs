//! Who comes into a role: "took over as chair", "appointed A as chair", "in the role of chair".

use super::super::noun::RoleGroup;
use super::super::scene::{Actor, Scene};
use super::elected::ELECTION;
use super::turnover::succession;
use super::{Holders, OWN, objects, phrase_start};
use crate::extract::person::before_honorifics;
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::Rule;

/// Verbs of those who do something for the organization behind them: "serves A as convener".
pub(in crate::extract::role) const SERVES: &WordList = word_list![
    "serves",
    "served",
    "serve",
    "advises",
    "advised",
    "advise",
    "assists",
    "assisted",
    "supports",
    "supported",
    "helps",
    "helped"
];

/// "with Yuki Hamada as convenor", "took over as chair", "hired Simon Conseil as an engineer", "counts A among its
/// members", "As a member of A, B".
pub(super) fn as_role<'s>(
    scene: &'s Scene<'_, '_>,
    group: &RoleGroup,
    before: usize,
) -> Option<Holders<'s>> {
    const TAKE_ON: &WordList = word_list![
        "enlisted",
        "hired",
        "appointed",
        "elected",
        "named",
        "contracted",
        "employed",
        "chose",
        "chosen",
        "confirmed",
        "selected",
        "recruited",
        "welcomed",
        "welcomes",
        "engaged",
        "counts",
        "voted",
        "brought",
    ];
    let passage = scene.passage;
    let first = scene.sentence.start;
    if passage.is(before, "of") {
        return in_post(scene, before).filter(|_| {
            // "held the post of director for ports": who knows where.
            let held = scene.verb_before(before);
            !objects(scene, group).is_empty()
                || !held.is_some_and(|at| passage.is_any(at, word_list!["held", "holds", "had"]))
        });
    }
    let opens = before == first && passage.is(before, "as")
        || passage.is(before, "being")
            && (before == first || passage.tags(first).has(Tags::PREPOSITION));
    if opens {
        let end = objects(scene, group)
            .last()
            .map_or(group.range().end, |actor| scene.behind(actor.tokens.end));
        let subjects = scene.main_subjects(end);
        return (!subjects.is_empty()).then_some((subjects, Rule::RoleSentence));
    }
    if !passage.is_any(before, word_list!["as", "among", "amongst"]) {
        return None;
    }
    if let Some(added) = added(scene, before) {
        return Some((vec![added], Rule::RoleSentence));
    }
    let verb = scene.verb_before(before);
    // "participated as a mentor for A" is told by its verb.
    let told = group.nouns[0].role.id() == "other";
    if told && verb.is_some_and(|verb| takes_part(scene, verb)) {
        return None;
    }
    // Whom somebody joins as what is for the verb to say.
    if let Some(verb) = verb
        && (passage.is_any(verb, word_list!["joined", "joins", "join"])
            || takes_part(scene, verb) && objects(scene, group).is_empty())
    {
        // "A joined as a gold member, B as a silver one"
        let next = scene.ending_at(before).map(|at| &scene.actors[at]);
        let next = next.filter(|next| {
            let lead = scene.article_start(next) - 1;
            let listed =
                passage.is_any(lead, word_list!["and", "while"]) || passage.is_mark(lead, ',');
            next.tokens.start > verb + 1 && listed && passage.is(verb + 1, "as")
        });
        if let Some(next) = next {
            return Some((vec![next], Rule::RoleSentence));
        }
        // "A and B joined as members": whom they joined no word says.
        let subjects = scene.subjects(verb);
        let joined = verb + 1 == before && !subjects.is_empty();
        return joined.then_some((subjects, Rule::RoleSentence));
    }
    // "sponsored A as a Silver Sponsor": what is sponsored is none of them.
    let gives = word_list![
        "sponsor",
        "sponsors",
        "sponsored",
        "sponsoring",
        "attended",
        "support",
        "supports",
        "supported",
        "supporting",
        "back",
        "backs",
        "backed",
        "backing",
    ];
    let object = scene.ending_at(before).map(|at| &scene.actors[at]);
    let led = object.and_then(|actor| scene.article_start(actor).checked_sub(1));
    if led.is_some_and(|at| passage.is_any(at, gives)) {
        return None;
    }
    if let Some(succession) = verb.and_then(|verb| succession(scene, verb)) {
        return Some((succession.new, Rule::RoleSentence));
    }
    // "Liis Tamm's appointment as chair of A"
    let coming = before > first
        && passage.is_any(
            before - 1,
            word_list![
                "appointment",
                "election",
                "re-election",
                "nomination",
                "promotion",
                "tenure",
                "role",
                "term"
            ],
        );
    // "congratulate Liis Tamm on her election as chair"
    let whose = passage.is_any(before.saturating_sub(2), word_list!["his", "her", "their"])
        && passage.is_any(before.saturating_sub(3), word_list!["on", "for", "upon"]);
    let end = before - usize::from(coming) - 2 * usize::from(coming && whose);
    let whose = scene.ending_at(end);
    if let Some(at) = whose.filter(|at| coming && scene.actors[*at].is_person()) {
        return Some((scene.coordinated(at), Rule::RoleSentence));
    }
    // "A and B, as co-chairs of C, wrote"
    if let Some(welcomed) = verb.and_then(|verb| brought_to(scene, verb, before)) {
        return Some((welcomed, Rule::RoleSentence));
    }
    let comma = usize::from(before > first && passage.is_mark(before - 1, ','));
    // "voted Liis Tamm in as a maintainer"
    let votes = word_list!["voted", "brought"];
    let inside = before > first
        && passage.is_any(before - 1, word_list!["in", "on"])
        && verb.is_some_and(|verb| verb + 1 < before && passage.is_any(verb, votes));
    let close = scene.before_parenthesis(before - comma - usize::from(inside));
    let mut named = scene
        .ending_at(close)
        .map_or(Vec::new(), |at| scene.coordinated(at));
    if let Some(person) = scene.ending_at(close).and_then(|at| of_firm(scene, at)) {
        named = vec![person];
    }
    // "took over from X as chair", "was admitted to X as a member": X is no object.
    let led = named.first().is_some_and(|first| {
        let start = before_honorifics(passage, first.tokens.start);
        let lead = start.checked_sub(1).filter(|lead| *lead > 0);
        let lead = lead.map(|lead| lead - usize::from(passage.is(lead, "the")));
        // "the appointment of A as chair"
        let given = |lead: &usize| *lead > 0 && passage.is_any(*lead - 1, ELECTION);
        lead.filter(|lead| !given(lead)).is_some_and(|lead| {
            passage.is_any(lead, word_list!["from", "to", "of", "in", "at", "by"])
        })
    });
    // "handed over to A as chair": A has the post now.
    let handed = verb.is_some_and(|verb| {
        passage.is_any(verb, word_list!["handed", "hands", "passed", "passes"])
            && passage.is_any(verb + 1, word_list!["over", "on"])
            && passage.is(verb + 2, "to")
    });
    let led = led && !handed;
    // "elected A as chair and B as vice-chair": each has a post of its own.
    let last = named.last().map(|last| last.tokens.end);
    let own = |end: usize| Some(end) != last && passage.is(scene.behind(end), "as");
    named.retain(|actor| (actor.is_person() || actor.named().is_some()) && !own(actor.tokens.end));
    // "is administered by A as trustee"
    const KEPT: &WordList = word_list![
        "administered",
        "managed",
        "held",
        "owned",
        "operated",
        "run"
    ];
    let by = named.first().is_some_and(|first| {
        let lead = scene.article_start(first).checked_sub(1);
        lead.is_some_and(|lead| passage.is(lead, "by"))
    });
    if by && verb.is_some_and(|verb| passage.is_any(verb, KEPT)) {
        return Some((named, Rule::RoleSentence));
    }
    let taken_on = verb.is_some_and(|verb| passage.is_any(verb, TAKE_ON));
    let object = |actor: &&Actor| verb.is_none_or(|verb| verb < actor.tokens.start);
    // "advises A as a member of its council": its, not theirs.
    let phrase = phrase_start(scene, group);
    let serves = verb.is_some_and(|verb| passage.is_any(verb, SERVES));
    let theirs = serves
        && (phrase..group.range().end).any(|at| passage.is_any(at, OWN))
        && named.iter().all(|actor| !actor.is_person());
    // "serves A as convener": who serves it is that there.
    let served = serves && named.iter().all(|actor| !actor.is_person()) && !named.is_empty();
    if served
        && let Some(found) = verb.map(|verb| scene.subjects(verb))
        && !found.is_empty()
        && found.iter().all(|actor| actor.is_person())
    {
        return Some((found, Rule::RoleSentence));
    }
    if !led && !theirs && !named.is_empty() && (taken_on || named.iter().all(object)) {
        return Some((named, Rule::RoleSentence));
    }
    let subjects = scene.subjects(verb?);
    (passage.is(before, "as") && !subjects.is_empty()).then_some((subjects, Rule::RoleSentence))
}

/// "with Liis Tamm, A as chair": the person right before the comma that whom she works for stands behind, actor `firm` of the
/// sentence.
fn of_firm<'s>(scene: &'s Scene<'_, '_>, firm: usize) -> Option<&'s Actor> {
    let employer = &scene.actors[firm];
    let comma = employer.tokens.start.checked_sub(1)?;
    let person = &scene.actors[firm.checked_sub(1)?];
    let works = employer.named().is_some() && scene.passage.is_mark(comma, ',');
    (works && person.is_person() && person.tokens.end == comma).then_some(person)
}

/// "takes part", "participated": whether the verb at token `verb` tells where the subject is one of many.
fn takes_part(scene: &Scene<'_, '_>, verb: usize) -> bool {
    let passage = scene.passage;
    passage.is_any(
        verb,
        word_list!["participate", "participates", "participated"],
    ) || passage.is_any(verb, word_list!["take", "takes", "took"]) && passage.is(verb + 1, "part")
}

/// "welcomed A to the Alliance as a member": whom the verb at token `verb` brings to what stands before "as" at token `end`.
fn brought_to<'s>(scene: &'s Scene<'_, '_>, verb: usize, end: usize) -> Option<Vec<&'s Actor>> {
    const BRINGS: &WordList = word_list![
        "welcomed",
        "welcomes",
        "welcome",
        "welcoming",
        "added",
        "admitted"
    ];
    const LONGEST: usize = 6;
    let passage = scene.passage;
    let from = end.saturating_sub(LONGEST).max(verb);
    let to = (from..end).find(|at| passage.is(*at, "to"))?;
    let brought = scene.coordinated(scene.ending_at(to)?);
    let object = brought.iter().all(|actor| actor.tokens.start > verb);
    (passage.is_any(verb, BRINGS) && object).then_some(brought)
}

/// "confirmed Liis Tamm in the role of chair", "was appointed to the position of chair", "took up the post of chair": who
/// comes into the post that "of" at token `of` leads to.
fn in_post<'s>(scene: &'s Scene<'_, '_>, of: usize) -> Option<Holders<'s>> {
    const POSTS: &WordList = word_list!["role", "position", "post", "office", "job"];
    let passage = scene.passage;
    let lead = of
        .checked_sub(3)
        .filter(|lead| *lead >= scene.sentence.start)?;
    if !passage.is_any(of - 1, POSTS) || !passage.tags(of - 2).has(Tags::DETERMINER) {
        return None;
    }
    let object = scene
        .ending_at(lead)
        .filter(|at| scene.actors[*at].is_person() && passage.tags(lead).has(Tags::PREPOSITION));
    let verb = scene.verb_before(lead + 1)?;
    let after = |at: &usize| scene.actors[*at].tokens.start > verb;
    let found = match object.filter(after) {
        Some(at) => scene.coordinated(at),
        None => scene.subjects(verb),
    };
    (!found.is_empty()).then_some((found, Rule::RoleSentence))
}

/// "the addition of A as a gold member and B as a silver one": who comes as what stands behind "as" at token `before`.
fn added<'s>(scene: &'s Scene<'_, '_>, before: usize) -> Option<&'s Actor> {
    let passage = scene.passage;
    let actor = &scene.actors[scene.ending_at(before)?];
    let lead = scene.article_start(actor).checked_sub(1)?;
    let of = passage.is(lead, "of") && is_coming(scene, lead + 1);
    let next = passage.is(lead, "and") || passage.is_mark(lead, ',');
    (actor.named().is_some() && (of || next && is_coming(scene, lead))).then_some(actor)
}

/// "the addition of A", "the admission of A as a member and of B": whether somebody's coming is told before token `at`.
pub(in crate::extract::role) fn is_coming(scene: &Scene<'_, '_>, at: usize) -> bool {
    const BACK: usize = 16;
    const COMING: &WordList = word_list!["addition", "arrival", "admission", "inclusion"];
    let passage = scene.passage;
    let from = scene.sentence.start.max(at.saturating_sub(BACK));
    (from..at)
        .rev()
        .take_while(|at| !passage.tags(*at).has(Tags::FINITE | Tags::RELATIVE))
        .any(|at| passage.is_any(at, COMING) && passage.is(at + 1, "of"))
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::check;

    #[test]
    fn people_come_into_posts() {
        check(
            "The Kestrel Foundation grew. The Board confirmed Anna Kowalska in the role of Chairwoman, and appointed David Chen to the position of Deputy Chairman.",
            "Anna Kowalska chair Kestrel Foundation; David Chen vice_chair Kestrel Foundation",
        );
        check(
            "David Chen handed over to Anna Kowalska as Managing Director of Siemens.",
            "Anna Kowalska executive Siemens",
        );
        check(
            "Anna Kowalska took up the post of Managing Director of Siemens.",
            "Anna Kowalska executive Siemens",
        );
        check(
            "The Kestrel Foundation grew. Anna Kowalska held the position of Vice President for Ports.",
            "",
        );
    }

    #[test]
    fn who_is_wished_well_on_a_post() {
        check(
            "We congratulate Anna Kowalska on her election as chair of ETSI.",
            "Anna Kowalska chair ETSI",
        );
        check(
            "The Kestrel Foundation grew. We congratulate Anna Kowalska and David Chen on their appointment as trustees.",
            "Anna Kowalska board_member Kestrel Foundation; David Chen board_member Kestrel Foundation",
        );
        check(
            "The Kestrel Foundation grew. Anna Kowalska spoke on her role as a nurse.",
            "",
        );
    }

    #[test]
    fn what_is_sponsored_is_no_sponsor() {
        check(
            "The Kestrel Foundation grew. Siemens sponsored the Harbour Summit as a Silver Sponsor.",
            "Siemens sponsor Harbour Summit",
        );
    }

    #[test]
    fn people_in_residence_are_employed() {
        let told = "Anna Kowalska employee Kestrel Foundation";
        check(
            "The Kestrel Foundation grew. We announce the appointment of Anna Kowalska as our first Developer in Residence.",
            told,
        );
        check(
            "The Kestrel Foundation grew. We hired Anna Kowalska as Security Developer-in-Residence.",
            told,
        );
    }

    #[test]
    fn who_is_brought_to_a_body_as_what() {
        check(
            "The Harbour Alliance grew. The Harbour Alliance, a body of ports, today welcomed Siemens to the Alliance as a supporting Platinum member.",
            "Siemens platinum_member Harbour Alliance",
        );
        check(
            "The Kestrel Foundation grew. We welcomed Siemens to the Foundation as a Gold member.",
            "Siemens gold_member Kestrel Foundation",
        );
        check(
            "The Kestrel Foundation grew. We went with Siemens to the fair as guests of a member.",
            "",
        );
    }

    #[test]
    fn what_verbs_and_offices_share() {
        check(
            "The Kestrel Foundation grew. We hold the convenorship of ETSI through our office.",
            "Kestrel Foundation chair ETSI",
        );
        check(
            "Maria Schmidt is founder and 40% shareholder of Quellwerk GmbH.",
            "Maria Schmidt founder Quellwerk GmbH; Maria Schmidt owner Quellwerk GmbH",
        );
        check(
            "The Kestrel Foundation grew. Siemens and Bosch joined as members.",
            "Siemens member Kestrel Foundation; Bosch member Kestrel Foundation",
        );
        check(
            "The Kestrel Foundation grew. Siemens and Bosch remain our partners.",
            "Siemens partner Kestrel Foundation; Bosch partner Kestrel Foundation",
        );
        check(
            "The Kestrel Foundation grew. Our engineers hold leadership positions in ETSI.",
            "Kestrel Foundation key_position_holder ETSI",
        );
        check(
            "The Kestrel Foundation grew. Siemens renewed its Platinum membership of the Foundation.",
            "Siemens platinum_member Kestrel Foundation",
        );
        check(
            "The Delta Foundation, established by our late founder Jens Albrecht, has grown.",
            "Jens Albrecht founder Delta Foundation",
        );
        check(
            "The Harbour Project has been funded since 2010 by Siemens.",
            "Siemens funder Harbour Project",
        );
        check(
            "Jens Albrecht left the board in June to join the advisory council of the Harbour Institute.",
            "Jens Albrecht advisory_board_member Harbour Institute",
        );
    }

    #[test]
    fn who_serves_whom_as_what() {
        check(
            "Anna Kowalska serves ETSI as convener.",
            "Anna Kowalska chair ETSI",
        );
        check(
            "Anna Kowalska served the Harbour Alliance as vice-chair.",
            "Anna Kowalska vice_chair Harbour Alliance",
        );
    }

    #[test]
    fn who_is_added_as_what() {
        check(
            "The Kestrel Foundation grew. It grew with the addition of Siemens as a Gold Member and Bosch as a Silver Member.",
            "Siemens gold_member Kestrel Foundation; Bosch silver_member Kestrel Foundation",
        );
        check(
            "The Kestrel Foundation grew. The addition of tea as a member benefit helped Siemens.",
            "",
        );
    }

    #[test]
    fn people_beside_their_firm_come_into_posts() {
        check(
            "The Kestrel Foundation grew. The board elected new officers with Anna Kowalska, Siemens as chair.",
            "Anna Kowalska chair Kestrel Foundation",
        );
    }
}
