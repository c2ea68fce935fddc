//! Questions of a form whose answer is a list: "Does the group have contributors from several companies?" over "Yes: A, B".

use std::ops::Range;

use super::super::Context;
use super::super::cue::{Object, verbs_at};
use super::super::label::give;
use super::super::noun::group_at;
use super::super::scene::{Actor, Scene};
use super::super::verb::is_adopted;
use super::{Given, Items};
use crate::document::BlockKind;
use crate::extract::claim::ticked;
use crate::extract::employed::{FIRMS, WORKERS};
use crate::extract::passage::Passage;
use crate::lexicon::RoleId;
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::{Role, RoleStatus};

/// The question asked last.
#[derive(Default)]
pub(in crate::extract::role) struct Question {
    /// The block that asks it, or the last item of its answer, and what those are whom the answer names.
    asked: Option<(usize, Given)>,
}

impl Question {
    /// Reads a sentence: the question it asks, or whom it names in answer to the one asked right before.
    pub(in crate::extract::role) fn read(
        &mut self,
        scene: &Scene<'_, '_>,
        context: &Context<'_>,
        roles: &mut Vec<Role>,
    ) {
        let passage = scene.passage;
        let sentence = scene.sentence.clone();
        if passage.is_mark(sentence.end - 1, '?') {
            let named = match scene.actors.as_slice() {
                [actor] => actor.organization(),
                _ => None,
            };
            let ours = named.or(context.body(scene)).or(context.subject);
            let name = named.and(scene.actors.first());
            let name = name.map_or(0..0, |actor| actor.tokens.clone());
            self.asked = place_of(scene, ours).and_then(|place| {
                let given = asked(scene, passage, sentence.clone(), (place, name))?;
                Some((passage.index, given))
            });
            return;
        }
        self.read_title(scene, context);
        let item = matches!(passage.block.kind, BlockKind::ListItem { .. });
        let Some((block, given)) = &mut self.asked else {
            return;
        };
        // The answer stands in the block of the question or the next.
        let near = passage.index <= *block + 1;
        match answer(passage, sentence.start).filter(|_| near) {
            Some(start) => {
                give(scene, given, start..sentence.end, roles);
                if item {
                    *block = passage.index;
                }
            }
            None => self.asked = None,
        }
    }

    /// A question that stands as a title right above.
    fn read_title(&mut self, scene: &Scene<'_, '_>, context: &Context<'_>) {
        let passage = scene.passage;
        let Some(above) = passage.index.checked_sub(1) else {
            return;
        };
        let title = &passage.document.blocks[above];
        if !title.is_heading() || !title.span.of(&passage.document.text).ends_with('?') {
            return;
        }
        let title = passage.lexed.passage(above);
        let section = passage.block.section;
        let named = section.and_then(|id| context.titled(&context.document.sections[id as usize]));
        let name = named.map_or(0..0, |mention| {
            let ends = |end: usize| {
                title
                    .tokens
                    .partition_point(|token| token.span.start() < end)
            };
            ends(mention.span.start())..ends(mention.span.end())
        });
        let named = named.map(|mention| mention.organization);
        let ours = named.or(context.body_of(section)).or(context.subject);
        self.asked = place_of(scene, ours).and_then(|place| {
            let all = 0..title.tokens.len();
            Some((above, asked(scene, &title, all, (place, name))?))
        });
    }
}

/// Where those whom an answer names hold what was asked for.
fn place_of(scene: &Scene<'_, '_>, place: Option<u32>) -> Option<u32> {
    place.filter(|_| !scene.elsewhere)
}

/// Where the names of an answer start that a sentence from token `at` on gives; `None` where its block says no.
fn answer(passage: &Passage<'_>, at: usize) -> Option<usize> {
    const DENIED: &WordList = word_list![
        "no", "none", "not", "n", "unknown", "nobody", "nope", "tbd", "maybe", "formerly",
        "planned"
    ];
    let first = usize::from(!passage.tokens[0].is_word());
    // "[ ] A": a box that nobody ticked.
    if ticked(passage) == Some(false) || passage.is_any(first, DENIED) {
        return None;
    }
    let start = at + usize::from(passage.tokens.get(at).is_some_and(|first| !first.is_word()));
    let yes = passage.is(start, "yes");
    let mark = start + usize::from(yes);
    let marks = [',', ':', '.', '-', '–', '—'];
    let marked = yes && marks.iter().any(|m| passage.is_mark(mark, *m));
    Some(mark + usize::from(marked))
}

/// What a question asks of organizations or people, in a place whose name stands at the tokens beside it.
fn asked(
    scene: &Scene<'_, '_>,
    passage: &Passage<'_>,
    sentence: Range<usize>,
    (place, name): (u32, Range<usize>),
) -> Option<Given> {
    if sentence.clone().any(|at| is_of_others(passage, at)) {
        return None;
    }
    let (at, end, role, items) = of_workers(passage, sentence.clone())
        .or_else(|| of_firms(passage, sentence.clone()))
        .or_else(|| of_who(passage, sentence.clone()))?;
    // "Who uses Kafka?": the answer is of what is named.
    let small = Tags::PRONOUN | Tags::PREPOSITION | Tags::DETERMINER | Tags::CONJUNCTION;
    let capital = |at: usize| passage.tokens[at].is_capital() && !passage.tags(at).has(small);
    if (end..sentence.end).any(|at| capital(at) && !name.contains(&at)) {
        return None;
    }
    let fits = role.id() != "user" || is_adopted(scene.kind(place));
    fits.then(|| Given {
        role,
        items,
        words: passage.span(at..end),
        parties: vec![Actor::unnamed(place, 0)],
        status: RoleStatus::Current,
    })
}

/// "not", "left", "could", "former": whether the word at token `at` tells that a question asks for others than who are it now.
fn is_of_others(passage: &Passage<'_>, at: usize) -> bool {
    const OTHERS: &WordList = word_list![
        "could", "would", "might", "should", "will", "left", "leave", "leaving", "stopped", "why",
        "how", "former", "past", "previous"
    ];
    passage.tags(at).has(Tags::NEGATION)
        || passage.is_any(at, OTHERS)
        || passage.is_any(at, word_list!["n’t", "’t"])
}

type Asked = (usize, usize, RoleId, Items);

/// "Are the maintainers from more than one company?", "contributors from multiple organizations?"
fn of_workers(passage: &Passage<'_>, mut sentence: Range<usize>) -> Option<Asked> {
    const AHEAD: usize = 7;
    const ONE: &WordList = word_list![
        "company",
        "organization",
        "organisation",
        "employer",
        "affiliations"
    ];
    let end = sentence.end;
    let at = sentence.find(|at| passage.is_any(*at, WORKERS))?;
    let group = group_at(passage, at, end)?;
    let from = (at + 1..end.min(at + AHEAD)).find(|at| passage.is(*at, "from"))?;
    let firm = |at: usize| passage.is_any(at, FIRMS) || passage.is_any(at, ONE);
    let firms = (from + 1..end.min(from + AHEAD)).any(firm);
    let role = group.nouns[0].role;
    firms.then_some((at, group.range().end, role, Items::Organizations))
}

/// "Which companies use it?", "What organizations are contributing?"
fn of_firms(passage: &Passage<'_>, mut sentence: Range<usize>) -> Option<Asked> {
    const AHEAD: usize = 6;
    let end = sentence.end;
    let which = sentence.find(|at| passage.is_any(*at, word_list!["which", "what"]))?;
    let noun = (which + 1..end.min(which + AHEAD)).find(|at| passage.is_any(*at, FIRMS))?;
    (noun + 1..end.min(noun + AHEAD)).find_map(|at| {
        let told = |role: &str| {
            matches!(
                role,
                "user" | "contributor" | "maintainer" | "sponsor" | "funder" | "supporter"
            )
        };
        let (verb, behind) = verbs_at(passage, at)
            .find(|(verb, _)| {
                told(verb.role) && matches!(verb.object, Object::Direct | Object::Behind(_))
            })
            .map(|(verb, behind)| (verb.role, behind))
            .or_else(|| passage.is(at, "using").then_some(("user", at + 1)))?;
        let role = RoleId::from_id(verb).expect("the closed list has the role");
        Some((at, behind, role, Items::Organizations))
    })
}

/// "Who are the maintainers?", "Who is using it?"
fn of_who(passage: &Passage<'_>, sentence: Range<usize>) -> Option<Asked> {
    const AHEAD: usize = 5;
    let end = sentence.end;
    let who = sentence.start;
    let words = who + 1..end.min(who + AHEAD);
    if !passage.is(who, "who") {
        return None;
    }
    if let Some(at) = words
        .clone()
        .find(|at| passage.is_any(*at, word_list!["uses", "using"]))
    {
        let role = RoleId::from_id("user").expect("the closed list has the role");
        return Some((at, at + 1, role, Items::Organizations));
    }
    let group = words.clone().find_map(|at| group_at(passage, at, end))?;
    let noun = &group.nouns[0];
    let is = passage.is_any(who + 1, word_list!["are", "is"]);
    is.then(|| {
        (
            group.range().start,
            group.range().end,
            noun.role,
            Items::of(passage, noun),
        )
    })
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::{check, check_below};

    #[test]
    fn answers_name_who_was_asked_for() {
        check_below(
            "## Health\n\n1. Does the project have contributors from multiple companies/affiliations?\n\n   - Yes: Siemens, Bosch, Nokia …",
            "Siemens contributor Kestrel Foundation; Bosch contributor Kestrel Foundation; Nokia contributor Kestrel Foundation",
        );
        check_below(
            "Are there maintainers from more than one company?\n\nYes. Siemens, Bosch and Nokia.",
            "Siemens maintainer Kestrel Foundation; Bosch maintainer Kestrel Foundation; Nokia maintainer Kestrel Foundation",
        );
        check_below(
            "Which organizations sponsor the project?\n\nSiemens and Bosch",
            "Siemens sponsor Kestrel Foundation; Bosch sponsor Kestrel Foundation",
        );
        check_below(
            "The Delta Project grew.\n\n## Who uses the Delta Project?\n\n- Quellwerk\n- Siemens",
            "Quellwerk user Delta Project; Siemens user Delta Project",
        );
        check_below(
            "Who are the current maintainers?\n\nAnna Kowalska (Siemens), David Chen (Bosch)",
            "Anna Kowalska maintainer Kestrel Foundation; David Chen maintainer Kestrel Foundation",
        );
    }

    #[test]
    fn answers_to_something_else() {
        check_below(
            "Does the project have contributors from multiple companies?\n\nNo, Siemens and Bosch left.",
            "",
        );
        check_below(
            "Does the project have contributors from multiple companies?\n\nWe hope for Siemens.",
            "",
        );
        check_below(
            "How do contributors from multiple companies work together?\n\nIt is hard.\n\nSiemens, Bosch",
            "",
        );
        check_below("What do the members think of it?\n\n- Siemens\n- Bosch", "");
    }

    #[test]
    fn questions_for_those_who_are_not_it_now() {
        let questions = [
            "Which companies do not use it?",
            "Which companies don't use it?",
            "Which companies stopped using it?",
            "Which companies could use it?",
            "Who are the former maintainers?",
            "Why did maintainers from two companies leave?",
            "Which maintainers from other companies left?",
            "Who is using Kafka?",
            "Who are the maintainers of Kubernetes?",
            "Which organizations fund Linux?",
            "## Who is not using it?",
        ];
        for question in questions {
            check(
                &format!("The Delta Project grew.\n\n{question}\n\nSiemens and Bosch"),
                "",
            );
        }
        for answer in [
            "TBD. Siemens.",
            "- [ ] Siemens",
            "Formerly Siemens and Bosch.",
        ] {
            check_below(
                &format!("Which organizations sponsor the project?\n\n{answer}"),
                "",
            );
        }
    }
}
