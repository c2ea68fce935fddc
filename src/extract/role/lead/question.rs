//! Questions of a form whose answer is a list: "Does the group have contributors from several companies?" over "Yes: A, B".

mod asked;

use super::super::Context;
use super::super::label::give;
use super::super::scene::Scene;
use super::Given;
use super::line::is_below;
use crate::document::{BlockKind, Document};
use crate::extract::claim::ticked;
use crate::extract::passage::Passage;
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::Role;
use asked::asked;
pub(super) use asked::{asks, what_firms_do};

/// The question asked last.
#[derive(Default)]
pub(in crate::extract::role) struct Question {
    /// The block that asks it, or the last item of its answer, and what those are whom the answer names.
    asked: Option<Open>,
}

/// A question that may still be answered.
struct Open {
    /// The block that asks it.
    block: usize,
    /// The same, or the last item of its answer.
    last: usize,
    /// What those are whom the answer names.
    given: Given,
}

impl Open {
    fn at(block: usize, given: Given) -> Open {
        let last = block;
        Open { block, last, given }
    }

    /// Whether block `index` answers: it is that of the question or the next, or an item behind others, of which some name
    /// nobody; where an item asks, those within it.
    fn is_answered_by(&self, document: &Document, index: usize) -> bool {
        let item = |at: usize| matches!(document.blocks[at].kind, BlockKind::ListItem { .. });
        let within = item(self.block) && is_below(document, self.block, self.block + 1);
        index <= self.last + 1 && !within
            || (self.last + 1..=index).all(|at| match within {
                true => is_below(document, self.block, at),
                false => item(at),
            })
    }
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
        if asks(passage, &sentence) {
            let named = match scene.actors.as_slice() {
                [actor] => actor.organization(),
                _ => None,
            };
            let ours = named.or(context.body(scene)).or(context.subject);
            let name = named.and(scene.actors.first());
            let name = name.map_or(0..0, |actor| actor.tokens.clone());
            let given = place_of(scene, ours)
                .and_then(|place| asked(scene, passage, sentence.clone(), (place, name)));
            // "How has adoption changed? Please list end users. (Link a file.)"
            let known = self.asked.as_ref();
            let same = known.is_some_and(|open| open.last == passage.index);
            // "Can you name sponsors? We can not."
            let denied = (sentence.end..passage.tokens.len())
                .any(|at| passage.tags(at).has(Tags::NEGATION) || passage.is(at, "cannot"));
            let given = given.filter(|_| !denied);
            if given.is_some() || !same {
                self.asked = given.map(|given| Open::at(passage.index, given));
            }
            return;
        }
        self.read_title(scene, context);
        let item = matches!(passage.block.kind, BlockKind::ListItem { .. });
        let Some(open) = &mut self.asked else {
            return;
        };
        // "(Feel free to link to a file.)" goes on with the question.
        if open.last == passage.index && is_aside(passage, sentence.start) {
            return;
        }
        let near = open.is_answered_by(passage.document, passage.index);
        let denied = (open.last + 1..=passage.index).any(|at| is_denied(passage.document, at));
        match answer(passage, sentence.start).filter(|_| near && !denied) {
            Some(start) => {
                give(scene, &open.given, start..sentence.end, roles);
                if item {
                    open.last = passage.index;
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
            Some(Open::at(above, asked(scene, &title, all, (place, name))?))
        });
    }
}

/// Where those whom an answer names hold what was asked for.
fn place_of(scene: &Scene<'_, '_>, place: Option<u32>) -> Option<u32> {
    place.filter(|_| !scene.elsewhere)
}

/// "(Feel free to link to a file.)", "Please link to it.": whether a sentence behind a question only tells how to answer it.
fn is_aside(passage: &Passage<'_>, at: usize) -> bool {
    at > 0
        && (passage.is_mark(at, '(')
            || passage.is(at, "please")
            || passage.is(at, "feel")
            || passage.is_mark(at, ')'))
}

/// Whom nobody is, as an answer.
const DENIED: &WordList = word_list![
    "no", "none", "not", "n", "unknown", "nobody", "nope", "tbd", "maybe", "formerly", "planned"
];

/// "No", "Not tracked": whether the first word of block `index` denies that there is anybody.
fn is_denied(document: &Document, index: usize) -> bool {
    let words = document.words_of(document.blocks[index].span);
    let mut words = words.split(|c: char| !c.is_alphanumeric());
    words
        .find(|word| !word.is_empty())
        .is_some_and(|word| DENIED.holds(word))
}

/// Where the names of an answer start that a sentence from token `at` on gives; `None` where its block says no.
fn answer(passage: &Passage<'_>, at: usize) -> Option<usize> {
    const NEAR: usize = 4;
    let first = usize::from(!passage.tokens[0].is_word());
    // "[ ] A": a box that nobody ticked.
    if ticked(passage) == Some(false) || passage.is_any(first, DENIED) {
        return None;
    }
    // "We cannot, as A asked us not to."
    let not = |at: usize| passage.tags(at).has(Tags::NEGATION) || passage.is(at, "cannot");
    if (at..passage.tokens.len().min(at + NEAR)).any(not) {
        return None;
    }
    let start = at + usize::from(passage.tokens.get(at).is_some_and(|first| !first.is_word()));
    let yes = passage.is(start, "yes");
    let mark = start + usize::from(yes);
    let marks = [',', ':', '.', '-', '–', '—'];
    let marked = yes && marks.iter().any(|m| passage.is_mark(mark, *m));
    Some(behind_lead(passage, mark + usize::from(marked)))
}

/// "including A", "we have people from A": one past the words at token `at` that lead from a yes to names.
fn behind_lead(passage: &Passage<'_>, at: usize) -> usize {
    const LONGEST: usize = 4;
    const FOLK: &WordList = word_list![
        "committers",
        "contributors",
        "developers",
        "engineers",
        "folks",
        "maintainers",
        "members",
        "participants",
        "people",
        "representatives",
    ];
    if passage.is_any(at, word_list!["including", "from", "namely", "e.g"]) {
        return at + 1;
    }
    if passage.is(at, "such") && passage.is(at + 1, "as") {
        return at + 2;
    }
    let have = passage.is_any(at, word_list!["we", "there"])
        && passage.is_any(at + 1, word_list!["have", "are"]);
    let folk = at + 2..passage.tokens.len().min(at + 2 + LONGEST);
    let from = folk
        .filter(|_| have)
        .find(|at| passage.is_any(*at, FOLK))
        .map(|folk| folk + 1);
    match from.filter(|from| passage.is(*from, "from")) {
        Some(from) => from + 1,
        None => at,
    }
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
            "Anna Kowalska maintainer Kestrel Foundation; Siemens maintainer Kestrel Foundation; \
             David Chen maintainer Kestrel Foundation; Bosch maintainer Kestrel Foundation",
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
            "Which organizations fund Linux?",
            "## Who is not using it?",
        ];
        for question in questions {
            check(
                &format!("The Delta Project grew.\n\n{question}\n\nSiemens and Bosch"),
                "",
            );
        }
        let requests = [
            "Please list any known members of competing groups.",
            "Please share your maintainers' employers.",
            "Please list the members absent.",
            "If members list companies that use it, we add them.",
            "You can list sponsors in a file.",
            "Can you name sponsors? We can not name them.",
            "Please list end users.\n\n- No\n  - Nokia",
        ];
        for request in requests {
            check(
                &format!("The Delta Project grew.\n\n{request}\n\n- Siemens"),
                "",
            );
        }
        for answer in [
            "TBD. Siemens.",
            "- We cannot, as Siemens asked us not to.\n- Bosch",
            "~~Siemens~~",
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
