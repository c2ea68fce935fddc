//! Who stands right beside a role noun: "Chair Mirela Stanciu", "our partner, A,", "Liis Tamm, chief executive".

use super::super::noun::{RoleGroup, RoleNoun, group_at, noun_at};
use super::super::phrase::Names;
use super::super::scene::{Actor, Scene};
use super::super::sentence::is_of_thing;
use super::employer::{count_at, employed_here};
use super::{Holders, OWN, behind_region, core_start, objects, phrase_start, possessor};
use crate::document::{BlockKind, Shape};
use crate::extract::passage::Passage;
use crate::extract::person::{behind_honorifics, is_post_nominal};
use crate::extract::verb::is_verb;
use crate::lexicon::verbs::lemma;
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::Rule;

/// "chair Mirela Stanciu", "CEO, Ken Hu,", "the chair of A, Ken Hu,", "our partners A and B", "A member B": who stands
/// right behind the noun.
pub(super) fn beside<'s>(scene: &'s Scene<'_, '_>, group: &RoleGroup) -> Option<Holders<'s>> {
    let passage = scene.passage;
    let plural = group.nouns.iter().any(|noun| noun.plural);
    let objects = objects(scene, group);
    let first = core_start(scene, group);
    let own = first > scene.sentence.start && passage.is_any(first - 1, OWN);
    let owned = own || possessor(scene, group).is_some();
    let end = match objects.last() {
        Some(last) => scene.behind(last.tokens.end),
        None => behind_region(scene, group.range().end),
    };
    let dash = |at: usize| {
        ['–', '—'].iter().any(|mark| passage.is_mark(at, *mark))
            || passage.is_mark(at, '-') && !passage.is_glued(at)
    };
    let comma = passage.is_mark(end, ',') || plural && dash(end);
    let ours = possessor(scene, group).is_some_and(|owner| scene.is_subject(owner));
    let article = comma && (plural && !own || ours) && passage.is(end + 1, "the");
    let right = behind_honorifics(passage, end + usize::from(comma) + usize::from(article));
    let named = scene.actors.iter().find(|actor| {
        actor.tokens.start == right && right < scene.sentence.end && !scene.is_subject(actor)
    })?;
    // "was elected chair, A vice-chair", "C as chair, A as vice-chair": what A is stands behind.
    let as_what = || {
        passage.is(named.tokens.end, "as")
            && first > scene.sentence.start
            && passage.is(first - 1, "as")
    };
    if comma && named.is_person() && (noun_at(passage, named.tokens.end).is_some() || as_what()) {
        return None;
    }
    if comma && !plural && named.is_person() && starts_anew(scene, group, named) {
        return None;
    }
    // "B as vice-chair, C and D": B is, who stands before.
    let told = first
        .checked_sub(1)
        .filter(|at| comma && !plural && *at > scene.sentence.start && passage.is(*at, "as"));
    let told = told.and_then(|at| scene.ending_at(at));
    if named.is_person() && told.is_some_and(|at| scene.actors[at].is_person()) {
        return None;
    }
    // "We thank long-time funders A and B": several who are named are those of whom "we" speaks.
    let ours = plural
        && !comma
        && scene.all_from(right, true).len() > 1
        && scene.actors.iter().any(|actor| scene.is_subject(actor));
    // "Two customers, A and B, accounted for": those who are counted are named.
    let number = phrase_start(scene, group).saturating_sub(1);
    let near = scene
        .sentence
        .start
        .max(group.range().start.saturating_sub(3));
    let told = (near..group.range().start).find_map(|at| count_at(scene, at));
    let counted = plural
        && comma
        && (number == scene.sentence.start && passage.tags(number).has(Tags::NUMBER)
            || told.is_some_and(|told| told == scene.all_from(right, ours).len()))
        && matches!(
            group.nouns[0].role.info().family,
            "commerce" | "funding" | "membership" | "partnership" | "technical" | "governance"
        );
    // "on many hosts" is followed by a name by chance; "Chair Mirela Stanciu" is not.
    let apt = !plural || !objects.is_empty() || owned || counted;
    if !apt
        && !comma
        && let Some(officers) = officers(scene, group, right)
    {
        return Some((officers, Rule::RoleRoster));
    }
    if named.is_person() && !ours && apt {
        let definite = owned || !passage.is_any(phrase_start(scene, group), word_list!["a", "an"]);
        let listed = scene.all_from(right, false);
        let several = plural && listed.len() > 1;
        // "the co-chairs of A, B and C, spoke": those of whom there are no others.
        let start = phrase_start(scene, group);
        // "Before the trustees of A, B and C sang": somebody did it for them.
        let apart = word_list!["before", "behind", "unlike", "with", "without", "against"];
        let apart = start > scene.sentence.start && passage.is_any(start - 1, apart);
        let all = several && passage.is(start, "the") && !apart;
        let post = objects.is_empty() || comma && definite && (!plural || all);
        let holders = if several { listed } else { vec![named] };
        return post.then_some((holders, Rule::RoleRoster));
    }
    // "A's subsidiary, B, makes": there is one that the commas name.
    let close = scene.behind(named.tokens.end);
    let noun = &group.nouns[0];
    let kind = noun.role.id() == "partner" && noun.range.len() > 1;
    let whose = possessor(scene, group)
        .is_some_and(|owner| scene.is_subject(owner) || scene.is_possessive(owner.tokens.end));
    let single = (noun.names == Names::Place || kind || own || whose)
        && !plural
        && comma
        && (close >= scene.sentence.end
            || [',', ';', '.']
                .iter()
                .any(|mark| passage.is_mark(close, *mark)));
    // "Platinum Members A and B joined", "joins Gold Sponsor A": a tier names who is of it.
    let tier = !comma
        && named.named().is_some()
        && group.nouns[0].range.len() > 1
        && passage.tokens[group.range().start].is_capital()
        && match group.nouns[0].role.info().family {
            "membership" if plural => true,
            "membership" | "funding" => {
                is_graded(passage, &group.nouns[0])
                    && !is_done_to(scene, group.range().start)
                    && passage.tokens[group.range().end - 1].is_capital()
            }
            _ => false,
        };
    // "The Alliance welcomes new members A and B"
    let new = plural
        && !comma
        && named.named().is_some()
        && group.range().start > scene.sentence.start
        && passage.is_any(
            group.range().start - 1,
            word_list!["new", "newest", "fellow", "existing"],
        )
        && group.nouns[0].role.info().family == "membership";
    if !(owned || ours || tier || counted || new)
        || comma && !plural && !single
        || !objects.is_empty()
        || !(ours || tier || named.named().is_some())
    {
        return None;
    }
    let mut named = scene.all_from(right, ours);
    if comma && named.len() < 2 && !single {
        return None;
    }
    named.truncate(if plural { named.len() } else { 1 });
    (!named.is_empty()).then_some((named, Rule::RoleRoster))
}

/// "with chairs Liis Tamm and Ken Hu", "Tech leads Liis Tamm, Ana Ruiz and Ken Hu spoke": the several people from token `at` on
/// behind a noun for those who lead or do the work.
fn officers<'s>(scene: &'s Scene<'_, '_>, group: &RoleGroup, at: usize) -> Option<Vec<&'s Actor>> {
    let passage = scene.passage;
    let family = group.nouns[0].role.info().family;
    if !group.nouns[0].plural || !matches!(family, "governance" | "technical") {
        return None;
    }
    let mut listed = scene.all_from(at, false);
    // The last of them may look like the subject of the verb behind.
    let end = scene.behind(listed.last()?.tokens.end);
    let next = scene.from(end).first();
    listed.extend(next.filter(|next| {
        let gap = end..next.tokens.start;
        let and = gap.clone().any(|at| passage.is(at, "and"));
        and && { gap }.all(|at| passage.is_any(at, word_list!["and", ","]))
    }));
    // "In front of the trustees Liis Tamm and Ken Hu sang"
    let start = phrase_start(scene, group);
    let apart = word_list![
        "of", "before", "behind", "beside", "against", "among", "without"
    ];
    if start > scene.sentence.start && passage.is_any(start - 1, apart) {
        return None;
    }
    let people = listed.len() > 1 && listed.iter().all(|actor| actor.is_person());
    people.then_some(listed)
}

/// "Gold Sponsor", "silver member": whether a noun names one of several grades.
pub(in crate::extract::role) fn is_graded(passage: &Passage<'_>, noun: &RoleNoun) -> bool {
    const GRADES: &WordList = word_list![
        "platinum", "gold", "silver", "bronze", "diamond", "premier", "general"
    ];
    noun.range.len() > 1
        && passage.is_any(noun.range.start, GRADES)
        && matches!(noun.role.info().family, "membership" | "funding")
}

/// "A sued Gold Sponsor B", "We want Gold Sponsors B and C": whether a verb right before the words at token `at` does
/// something to those of a grade other than to greet, thank or join them.
fn is_done_to(scene: &Scene<'_, '_>, at: usize) -> bool {
    const MEETS: [&str; 6] = ["join", "thank", "welcome", "include", "announce", "be"];
    let passage = scene.passage;
    let verb = at.checked_sub(1).filter(|verb| {
        let past =
            passage.tokens[*verb].shape == Shape::Lower && passage.raw(*verb).ends_with("ed");
        (past || scene.verb_before(at) == Some(*verb))
            && *verb >= scene.sentence.start
            && !passage.tags(*verb).has(Tags::AUXILIARY)
    });
    verb.is_some_and(|verb| lemma(passage.raw(verb)).is_none_or(|lemma| !MEETS.contains(&lemma)))
}

/// "We met A, B, members of C and D": whether a noun behind a list that nothing closed is one more item of it, since the list
/// goes on behind its object.
fn is_item(scene: &Scene<'_, '_>, group: &RoleGroup, before: &[&Actor]) -> bool {
    const LONGEST: usize = 12;
    let passage = scene.passage;
    let joint = |at: usize| passage.is_any(at, word_list!["and", "or", "&"]);
    let open = match before {
        [.., one, last] => !(one.tokens.end..last.tokens.start).any(joint),
        _ => true,
    };
    let objects = objects(scene, group);
    let Some(first) = objects.first() else {
        return false;
    };
    let end = scene.behind(first.tokens.end);
    let more = (end..scene.sentence.end.min(end + LONGEST))
        .find(|at| !passage.tokens[*at].is_word() || joint(*at) || scene.is_of_actor(*at));
    let goes_on = more.is_some_and(|at| passage.is_mark(at, ',') || joint(at));
    let next = scene
        .from(end)
        .first()
        .map(|next| scene.article_start(next));
    let near = next.is_some_and(|next| next <= more.unwrap_or(end) + 2);
    // "A, sponsors of our café, and to B" closes what is said of A.
    match before.len() {
        1 => goes_on && next == more.map(|comma| comma + 1),
        _ => open && (objects.len() > 1 || goes_on && near),
    }
}

/// "Liis Tamm, chief executive officer", "Amara Osei (Acme), Chair".
pub(super) fn apposition<'s>(
    scene: &'s Scene<'_, '_>,
    group: &RoleGroup,
    before: usize,
) -> Option<Holders<'s>> {
    let passage = scene.passage;
    // "- Liis Tamm, 2021 Chair"
    let item = matches!(passage.block.kind, BlockKind::ListItem { .. });
    let year = item
        && before > scene.sentence.start
        && passage.tokens[before].shape == Shape::Number
        && passage.raw(before).len() == "2021".len();
    let before = before - usize::from(year);
    let mark = [',', '(', '–', '—', '-']
        .iter()
        .any(|mark| passage.is_mark(before, *mark));
    // "- Liis Tamm: chair of A"
    let labelled = || {
        let person = scene.actors.first().filter(|first| first.is_person());
        person.is_some_and(|person| {
            person.tokens.end == before && person.tokens.start <= scene.sentence.start + 1
        }) && passage.is_mark(before, ':')
            && matches!(passage.block.kind, BlockKind::ListItem { .. })
            && !objects(scene, group).is_empty()
    };
    if !mark && !labelled() {
        return None;
    }
    let end = scene.sentence.start.max(scene.before_parenthesis(before));
    let end = behind_name(scene, end);
    let actor = &scene.actors[scene.ending_at(end)?];
    // "a sponsor of A and, with B, co-host of C": B is who does it with the subject.
    let lead = scene.article_start(actor);
    let beside = lead >= scene.sentence.start + 2
        && passage.is(lead - 1, "with")
        && passage.is_mark(lead - 2, ',');
    if beside {
        return None;
    }
    let gives = matches!(
        group.nouns[0].role.info().family,
        "funding" | "contribution"
    );
    let placed = !objects(scene, group).is_empty()
        || possessor(scene, group).is_some()
        || gives && is_of_thing(scene, group.range().end);
    let actor = employed_here(scene, group, before, lead)
        .or_else(|| sent_by(scene, group, actor))
        .unwrap_or(actor);
    // "- Phil Tully, A (Platinum Member)": the company holds it.
    // "A, a founder member, met": so does one that commas part from its sentence.
    let parted = [before, group.range().end]
        .into_iter()
        .all(|at| passage.is_mark(at, ','));
    let tier = (item || parted)
        && actor.named().is_some_and(|id| !scene.gathers(id))
        && group.nouns.iter().all(|noun| {
            noun.role.info().family == "membership" && noun.role.info().parent.is_some()
        });
    // "the Foundation, a member of A,"
    let named = actor.named().is_some()
        || scene.is_subject(actor) && passage.tokens[actor.tokens.end - 1].is_capital();
    let fits = actor.is_person() || named && (placed || tier);
    // "A and B, members of C": several are several.
    let plural = group.nouns.iter().any(|noun| noun.plural);
    // "A and B, our chair and vice-chair": as many as posts have one each.
    let listed = scene.coordinated(scene.ending_at(end)?);
    let each = listed.len() == group.nouns.len() && listed.iter().all(|one| one.is_person());
    let mut holders = match plural || each {
        true => listed,
        false => vec![actor],
    };
    // "Liis Tamm (chair), Karl Oja, Ana Ruiz (trustees)": who has brackets of her own is none of those.
    if passage.is_mark(before, '(') {
        holders.retain(|holder| {
            holder.tokens.end == before || !passage.is_mark(holder.tokens.end, '(')
        });
    }
    if plural && passage.is_mark(before, ',') && is_item(scene, group, &holders) {
        return None;
    }
    // "three directors (A, B and C), two members": those who are counted are others.
    if count_at(scene, before + 1).is_some_and(|count| count != holders.len()) {
        return None;
    }
    fits.then_some((holders, Rule::RoleRoster))
}

/// "Liis Tamm, A, chair of the Lamp Committee": the person right before the firm she comes from, who alone can have the post.
fn sent_by<'s>(scene: &'s Scene<'_, '_>, group: &RoleGroup, firm: &Actor) -> Option<&'s Actor> {
    let posts = group.nouns.iter().all(|noun| {
        matches!(
            noun.role.info().family,
            "governance" | "technical" | "standards"
        )
    });
    if !posts || scene.gathers(firm.named()?) {
        return None;
    }
    let mark = scene.article_start(firm).checked_sub(1)?;
    let tied = [',', '–', '—', '-']
        .iter()
        .any(|tie| scene.passage.is_mark(mark, *tie) && !scene.passage.is_glued(mark + 1));
    let person = scene.actors.iter().find(|one| one.tokens.end == mark);
    person.filter(|person| tied && person.is_person())
}

/// "Liis Tamm, Ph.D.,", "Liis Tamm, OBE,": where a person's name ends before the letters behind it that end before token
/// `at`; `at` where none do.
fn behind_name(scene: &Scene<'_, '_>, at: usize) -> usize {
    const LONGEST: usize = 6;
    let passage = scene.passage;
    let from = scene.sentence.start.max(at.saturating_sub(LONGEST));
    let Some(comma) = (from..at).find(|at| passage.is_mark(*at, ',')) else {
        return at;
    };
    let letters: String = (comma + 1..at).map(|at| passage.raw(at)).collect();
    let known = letters
        .split(',')
        .all(|word| is_post_nominal(word.trim_end_matches('.')));
    let person = scene
        .ending_at(comma)
        .is_some_and(|at| scene.actors[at].is_person());
    if known && person { comma } else { at }
}

/// "A is a member of B, a founder of C and a sponsor of D": whether a role noun behind a comma is one of several that "and"
/// closes, so that who held the first holds it too.
pub(super) fn enumerated<'s>(
    scene: &Scene<'_, '_>,
    group: &RoleGroup,
    before: usize,
    shared: &[&'s Actor],
) -> Option<Holders<'s>> {
    const MOST: usize = 4;
    let passage = scene.passage;
    let [holder] = shared else { return None };
    // "Liis Tamm is head of A, a supplier of B": firms supply and buy.
    let trades = matches!(group.nouns[0].role.id(), "supplier" | "customer");
    if trades && holder.is_person() {
        return None;
    }
    if !passage.is_mark(before, ',') || passage.is_mark(group.range().end, ':') {
        return None;
    }
    // Whom the comma stands behind is where the role before is held.
    let other = scene.actors[scene.ending_at(before)?].tokens != holder.tokens;
    let mut behind = group.clone();
    for _ in 0..MOST {
        let end = objects(scene, &behind)
            .last()
            .map_or(behind.range().end, |last| scene.behind(last.tokens.end));
        let comma = usize::from(passage.is_mark(end, ','));
        let and = usize::from(passage.is(end + comma, "and"));
        if comma + and == 0 {
            return None;
        }
        let next = end + comma + and;
        let next = next + usize::from(passage.is_any(next, word_list!["a", "an", "the"]));
        behind = group_at(passage, next, scene.sentence.end)?;
        if and == 1 {
            return other.then(|| (shared.to_vec(), Rule::RoleSentence));
        }
    }
    None
}

/// "C stepped down as chair, A joined": whether a clause of its own starts with whom a comma parts from a post in the clause of
/// another.
fn starts_anew(scene: &Scene<'_, '_>, group: &RoleGroup, named: &Actor) -> bool {
    const LONGEST: usize = 8;
    let passage = scene.passage;
    let start = scene.sentence.start;
    let end = named.tokens.end;
    let close = (end..scene.sentence.end.min(end + LONGEST))
        .find(|at| passage.is_mark(*at, ')'))
        .filter(|_| passage.is_mark(end, '('));
    let verb = close.map_or(end, |close| close + 1);
    const NEAR: usize = 4;
    const WORDS: usize = 24;
    let before = scene
        .actors
        .partition_point(|actor| actor.tokens.end <= group.range().start);
    let mut others = scene.actors[..before].iter().rev().take(NEAR);
    let acts = |actor: &Actor| {
        let said = actor.tokens.end..group.range().end;
        said.len() <= WORDS && { said }.any(|at| is_verb(passage, at, start))
    };
    let other = others.any(|actor| actor.is_person() && acts(actor));
    verb < scene.sentence.end && is_verb(passage, verb, start) && other
}

#[cfg(test)]
mod tests;
