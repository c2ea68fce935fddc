//! Givers, partners and contributors that a clause speaks of alone, where no word says whose they are.

use super::super::super::Context;
use super::super::super::noun::RoleGroup;
use super::super::super::scene::{Actor, Scene, is_body};
use super::super::super::verb::told_when;
use crate::document::Shape;
use crate::extract::verb::is_verb;
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::OrganizationKind;

/// "A remains the largest contributor", "A was a funder until 2022": whether a clause says of an organization, alone in its
/// sentence, what it is to whom the report is about.
pub(super) fn is_alone(
    scene: &Scene<'_, '_>,
    context: &Context<'_>,
    group: &RoleGroup,
    holders: &[&Actor],
) -> bool {
    const ARE: &WordList = word_list![
        "is", "are", "was", "were", "remains", "remain", "remained", "became", "becomes", "been"
    ];
    let passage = scene.passage;
    let words = group.range();
    let family = group.nouns[0].role.info().family;
    let project = |id: u32| is_body(scene.kind(id)) || scene.kind(id) == OrganizationKind::Program;
    let about = context.body(scene).or(context.subject);
    let whose = about.is_some_and(|id| match family {
        "funding" | "partnership" => scene.gathers(id),
        "contribution" | "technical" => project(id),
        _ => false,
    });
    // "A funds us, and B remains a sponsor": the clause of its own.
    let first = holders
        .first()
        .map_or(words.start, |first| scene.article_start(first));
    let clause = first.checked_sub(2).filter(|mark| {
        *mark >= scene.sentence.start && passage.is_mark(*mark, ',') && passage.is(mark + 1, "and")
    });
    let others = || {
        scene
            .from(clause.unwrap_or(scene.sentence.start))
            .iter()
            .any(|actor| {
                let holds = holders.iter().any(|holder| holder.tokens == actor.tokens);
                !holds && actor.named().is_some_and(|id| Some(id) != about)
            })
    };
    // "A continues to be a contributor"
    let goes_on = |verb: usize| {
        let be = verb + 2 * usize::from(!passage.is(verb, "be"));
        let to = be.saturating_sub(1);
        to > scene.sentence.start
            && passage.is(be, "be")
            && passage.is(to, "to")
            && passage.is_any(to - 1, word_list!["continues", "continue", "continued"])
    };
    let copula = || {
        scene
            .verb_before(words.start)
            .is_some_and(|verb| passage.is_any(verb, ARE) || goes_on(verb))
    };
    // "A, kit sponsor of the girls' section, paid"
    let apposed = || {
        holders.last().is_some_and(|last| {
            last.tokens.end <= words.start && passage.is_mark(scene.behind(last.tokens.end), ',')
        }) && is_of_thing(scene, words.end)
    };
    let when = || {
        let tags = passage.tags(words.end + 1);
        let number = passage.tokens.get(words.end + 1);
        passage.is(words.end, "from")
            && (tags.has(Tags::MONTH | Tags::PERIOD | Tags::NUMBER)
                || number.is_some_and(|token| token.shape == Shape::Number))
    };
    let closed = || {
        is_of_thing(scene, words.end)
            || words.end >= scene.sentence.end
            || !passage.tokens[words.end].is_word()
            || passage.is_any(
                words.end,
                word_list!["until", "since", "again", "today", "and"],
            )
            || when()
            || told_when(scene, words.end) > words.end + 1
    };
    whose
        && closed()
        && holders.iter().all(|holder| holder.named().is_some())
        && (copula() || apposed())
        && !others()
        && !is_only_said(scene, holders, words.start)
        && !about.is_some_and(|id| is_behind_others(scene, holders, id))
}

/// "It is said that A is", "Some think A is": whether the words before those whose role is told by a noun at token `noun` only
/// say what somebody says.
fn is_only_said(scene: &Scene<'_, '_>, holders: &[&Actor], noun: usize) -> bool {
    let passage = scene.passage;
    let glad = word_list!["glad", "happy", "proud", "pleased", "delighted", "grateful"];
    let Some(first) = holders.first().filter(|first| first.tokens.start < noun) else {
        return false;
    };
    let start = scene.article_start(first);
    let mut clause = (scene.sentence.start..start)
        .rev()
        .take_while(|at| !passage.is_mark(*at, ',') && !passage.is_mark(*at, ';'));
    let that = start > scene.sentence.start && passage.is(start - 1, "that");
    let says = start > scene.sentence.start + 1
        && passage.tokens[start - 1].shape == Shape::Lower
        && (is_verb(passage, start - 1, scene.sentence.start)
            || passage.is_any(
                start - 1,
                word_list!["think", "thinks", "thought", "believe"],
            ));
    (that || says) && !clause.any(|at| passage.is_any(at, glad))
}

/// "B held a race. A was a sponsor.": whether the sentence before opens with another than `about`, and says nothing of that.
fn is_behind_others(scene: &Scene<'_, '_>, holders: &[&Actor], about: u32) -> bool {
    let passage = scene.passage;
    let mut before = passage.sentences.iter().rev();
    let Some(before) = before.find(|before| before.end <= scene.sentence.start) else {
        return false;
    };
    let first = before.start + usize::from(passage.is(before.start, "the"));
    let mentions = &scene.found.mentions;
    let from = mentions
        .partition_point(|mention| mention.span.end() <= passage.tokens[before.start].span.start());
    let mut named = mentions[from..].iter().take_while(|mention| {
        mention.span.start() < scene.passage.tokens[before.end - 1].span.end()
    });
    let opens = named.clone().next().is_some_and(|mention| {
        let id = mention.organization;
        mention.span.overlaps(passage.tokens[first].span)
            && !holders.iter().any(|holder| holder.named() == Some(id))
    });
    let ours = named.any(|mention| mention.organization == about)
        || before.clone().any(|at| passage.tags(at).has(Tags::WE));
    opens && !ours
}

/// "of the helpline", "to our Christmas appeal": whether the words at token `at` lead to what a charity or a project does.
pub(in crate::extract::role) fn is_of_thing(scene: &Scene<'_, '_>, at: usize) -> bool {
    const LONGEST: usize = 3;
    const THINGS: &WordList = word_list![
        "appeal",
        "campaign",
        "centre",
        "charity",
        "conference",
        "event",
        "fund",
        "gala",
        "helpline",
        "hospice",
        "journal",
        "network",
        "prize",
        "programme",
        "program",
        "project",
        "scheme",
        "section",
        "service",
        "work",
        "workshop",
    ];
    let passage = scene.passage;
    let led = passage.is_any(at, word_list!["of", "to"])
        && passage.is_any(at + 1, word_list!["the", "our", "its", "this"]);
    let word = |at: &usize| {
        *at < scene.sentence.end
            && (passage.tokens[*at].is_word() || scene.is_possessive(*at))
            && !passage.tags(*at).has(Tags::PREPOSITION | Tags::CONJUNCTION)
            && !passage.is_any(*at, word_list!["national", "other", "same"])
    };
    // "the programme at Yale"
    let elsewhere = |at: usize| {
        let next = at + 1 + usize::from(passage.is(at + 1, "the"));
        passage.is_any(at, word_list!["at", "by", "from", "of", "with"])
            && passage
                .tokens
                .get(next)
                .is_some_and(|token| token.is_capital() && !token.tags.has(Tags::MONTH | Tags::WE))
    };
    led && (at + 2..at + 2 + LONGEST).take_while(word).any(|at| {
        passage.is_any(at, THINGS)
            && passage.tokens[at].shape == Shape::Lower
            && !word(&(at + 1))
            && !elsewhere(at + 1)
    })
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::{check, check_behind, check_below};

    #[test]
    fn what_an_organization_is_to_whom_the_report_is_about() {
        check_below(
            "Siemens was a funder until 2022.",
            "Siemens funder Kestrel Foundation ended",
        );
        check_below(
            "Siemens continues to be a funder this year.",
            "Siemens funder Kestrel Foundation",
        );
        check_below(
            "Siemens remains a close partner.",
            "Siemens partner Kestrel Foundation",
        );
        check_below(
            "Siemens is no longer a partner.",
            "Siemens partner Kestrel Foundation ended",
        );
        check(
            "# FreeBSD Project\n\nThe FreeBSD Project grew.\n\nSiemens remains the largest contributor.",
            "Siemens contributor FreeBSD Project",
        );
        check_below(
            "Siemens returned as sponsor.",
            "Siemens sponsor Kestrel Foundation",
        );
        let sponsor = "Siemens sponsor Kestrel Foundation";
        check_below("Siemens, kit sponsor of the girls' section, paid.", sponsor);
        check_below("Siemens is a sponsor of the appeal.", sponsor);
        check_below("Siemens is a sponsor of the national team.", "");
        check_below("Siemens is a sponsor of the arts.", "");
        check_below("Siemens is a funder of the programme at Yale.", "");
        check_below("Siemens is a sponsor from hell.", "");
        check_below("It is said that Siemens is a partner.", "");
        check_below("Some think Siemens is a sponsor of the appeal.", "");
        check_below("Bosch held a race. Siemens was a sponsor.", "");
        check_below(
            "Bosch runs a helpline. Siemens is a sponsor of the helpline.",
            "",
        );
        check_below(
            "Bosch gave us coats. Siemens is a sponsor of the appeal.",
            sponsor,
        );
        let ended = "Siemens sponsor Kestrel Foundation ended";
        check_below(
            "Siemens remained a sponsor of the appeal until 2019.",
            ended,
        );
        check_below("Siemens was a sponsor and left.", ended);
        check_below("Siemens became a sponsor, but left in May.", ended);
        check_below(
            "Siemens was a sponsor of the appeal, but left in May.",
            ended,
        );
        check_below(
            "Siemens is a sponsor of the appeal and left at noon.",
            sponsor,
        );
        check_below("Siemens is not a partner.", "");
        check_below("Siemens is a contributor to growth.", "");
        check_below("Siemens is a partner in crime.", "");
        check("Quellwerk GmbH grew. Siemens is a funder.", "");
        check_behind("Bosch met ETSI. Siemens, said Bosch, is a partner.", "");
    }

    #[test]
    fn who_began_something_with_others() {
        check_below(
            "In May the Harbour Alliance was founded, with Siemens and Bosch as founding members.",
            "Siemens founding_member Harbour Alliance; Bosch founding_member Harbour Alliance",
        );
        check_below(
            "The Harbour Alliance was set up in 2010 with Siemens and Bosch.",
            "Siemens founder Harbour Alliance; Bosch founder Harbour Alliance",
        );
        check_below(
            "The Harbour Alliance was set up with a grant from Siemens.",
            "Siemens funder Harbour Alliance",
        );
        check_below(
            "The Harbour Alliance was founded in 2010 by three farmers and the teacher Maria Schmidt.",
            "Maria Schmidt founder Harbour Alliance",
        );
    }
}
