//! Items that go on counting those of the one before: "12 maintainers from A", "3 from B".

use super::super::Context;
use super::super::holder::have_left;
use super::super::lead::{Given, Items, is_not_held};
use super::super::scene::{Actor, Scene};
use super::super::verb::is_adopted;
use super::{by_words, develops, draft, give};
use crate::document::{BlockKind, Shape, Span};
use crate::extract::employed::behind_share;
use crate::extract::passage::Passage;
use crate::lexicon::RoleId;
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::{Holder, Role, RoleStatus, Rule};

/// What the last item said of those it counted.
#[derive(Default)]
pub(super) struct Counted {
    block: usize,
    told: Option<(RoleId, Span, u32)>,
}

impl Counted {
    /// Takes an item in and adds its row where it counts more of the same.
    pub(super) fn read(&mut self, scene: &Scene<'_, '_>, roles: &mut Vec<Role>) {
        let passage = scene.passage;
        let item = matches!(passage.block.kind, BlockKind::ListItem { .. });
        if !item || scene.sentence.start > 0 {
            return;
        }
        let bullet =
            usize::from(!passage.tokens[0].is_word() && passage.tokens[0].shape != Shape::Number);
        let number = passage
            .tokens
            .get(bullet)
            .is_some_and(|token| token.shape == Shape::Number || token.tags.has(Tags::NUMBER));
        let before = self.told.take().filter(|_| self.block + 1 == passage.index);
        self.block = passage.index;
        if !number {
            return;
        }
        let from = bullet + 1;
        let own = roles
            .last()
            .filter(|role| passage.block.span.contains(role.span));
        if let Some(role) = own {
            // "12 maintainers from A"
            let firm = matches!(role.holder, Holder::Organization(_));
            let told = role
                .organization
                .map(|place| (role.role, role.words, place));
            let current = role.status == RoleStatus::Current;
            self.told = told.filter(|_| firm && current && passage.block.span.contains(role.words));
            return;
        }
        let Some((role, words, place)) = before else {
            return;
        };
        let at = from + 1 + usize::from(passage.is(from + 1, "the"));
        let firm = scene
            .from(at)
            .first()
            .filter(|firm| firm.tokens.start == at);
        let ends = |firm: &&Actor| {
            let behind = scene.behind(firm.tokens.end)..passage.tokens.len();
            behind.len() < 2 && behind.into_iter().all(|at| !passage.tokens[at].is_word())
        };
        if !passage.is_any(from, word_list!["from", "at", "of"]) {
            return;
        }
        let Some(firm) = firm.filter(|firm| firm.named().is_some()).filter(ends) else {
            return;
        };
        let row = draft(role, firm, (place, None), Rule::RoleHeading).finish(scene);
        roles.extend(row.map(|row| by_words(row, words)));
        self.told = Some((role, words, place));
    }
}

/// "40% A", "12 from A": the organization behind a number that an item opens with, and nothing but "from" between.
pub(super) fn shared<'s>(scene: &'s Scene<'_, '_>) -> Option<&'s Actor> {
    let passage = scene.passage;
    let firm = scene.actors.first().filter(|firm| firm.named().is_some())?;
    let before = scene.article_start(firm);
    let number = |at: usize| passage.tokens[at].shape == Shape::Number;
    let plain = |at: usize| {
        number(at)
            || passage.is_mark(at, '%')
            || at + 1 == before && passage.is_any(at, word_list!["from", "by"])
    };
    let start = usize::from(before > 0 && !plain(0));
    let numbered =
        start < before && number(start) && !is_zero(passage, start) && (start..before).all(plain);
    (numbered && scene.sentence.start == 0).then_some(firm)
}

/// "361 commits. 80% from A.", "12 of 13 are from A, 1 from B.": adds the rows of those whom the shares come from that a sentence
/// opens with: of the work that the sentence before counts, else of those whom the title over both, which `titled` reads,
/// calls by a role.
pub(super) fn share(
    scene: &Scene<'_, '_>,
    context: &Context<'_>,
    titled: impl FnOnce() -> Option<Given>,
    roles: &mut Vec<Role>,
) {
    let passage = scene.passage;
    let start = scene.sentence.start;
    let Some(firms) = senders(scene) else {
        return;
    };
    if scene.elsewhere {
        return;
    }
    let given = match worked(passage, start) {
        Some((role, noun)) => {
            let place = context.body(scene).or(context.subject);
            let place = place.filter(|id| is_adopted(scene.kind(*id)));
            let given = RoleId::from_id(role).zip(place).map(|(role, place)| Given {
                role,
                items: Items::People,
                words: passage.span(noun..noun + 1),
                parties: vec![Actor::unnamed(place, 0)],
                status: RoleStatus::Current,
                listed: false,
            });
            given.filter(|_| !is_of_others(passage, start))
        }
        None if passage.tokens[..start]
            .iter()
            .any(|token| token.shape == Shape::Number) =>
        {
            None
        }
        None => titled().filter(|given| {
            given.status == RoleStatus::Current && develops(given.role) && !is_told(passage, start)
        }),
    };
    let Some(given) = given else {
        return;
    };
    let place = given.parties.first().and_then(Actor::organization);
    for firm in firms
        .into_iter()
        .filter(|firm| firm.organization() != place)
    {
        if given.fits(scene, firm) {
            give(scene, &given, firm, roles);
        }
    }
}

/// The role of those who do the work that the sentence before token `start` ends in, and the word for it.
fn worked(passage: &Passage<'_>, start: usize) -> Option<(&'static str, usize)> {
    const WORK: &WordList =
        word_list!["commits", "contributions", "contributors", "patches", "prs",];
    let last = start.checked_sub(1)?;
    let noun = last - usize::from(last > 0 && passage.is_mark(last, '.'));
    match () {
        // "No new maintainers."
        () if noun < 3 && passage.is(0, "no") => None,
        () if passage.is_any(noun, WORK) => Some(("contributor", noun)),
        () if passage.is(noun, "maintainers") => Some(("maintainer", noun)),
        () => None,
    }
}

/// "We lost two. 3 of 4 from A.", "Next year: 3 from A.": whether the words before token `end` tell of others than those who
/// are there now.
fn is_told(passage: &Passage<'_>, end: usize) -> bool {
    const OTHERS: &WordList = word_list![
        "goal",
        "lost",
        "next",
        "plan",
        "previously",
        "rejected",
        "target"
    ];
    (0..end).any(|at| {
        passage.is_any(at, OTHERS)
            || is_not_held(passage, at) && !passage.is(at, "no")
            || have_left(passage, at)
    })
}

/// The organizations of a sentence that says no more than how many come from each: "12 of 13 from A", "80% from A, 3% by B".
fn senders<'s>(scene: &'s Scene<'_, '_>) -> Option<Vec<&'s Actor>> {
    let passage = scene.passage;
    let mut firms = Vec::new();
    let mut at = scene.sentence.start;
    // "We have 4 from A, 2 from B"
    if passage.tags(at).has(Tags::WE) && passage.is_any(at + 1, word_list!["have", "had"]) {
        at += 2;
    }
    // Nearly all sentences open with a word.
    while at < scene.sentence.end
        && let Some(from) = behind_share(passage, at)
    {
        let objects = scene.objects(from);
        let zero = is_zero(passage, at);
        at = scene.behind(objects.last()?.tokens.end);
        if !zero {
            firms.extend(objects);
        }
        let comma = usize::from(passage.is_mark(at, ',') || passage.is_mark(at, ';'));
        at += comma;
        at += usize::from(passage.is(at, "and"));
        at = behind_others(passage, at);
    }
    let ends = (at..scene.sentence.end).all(|at| !passage.tokens[at].is_word());
    (ends && !firms.is_empty()).then_some(firms)
}

/// "2 non-A", "3 others": one past those at token `at` who come from nobody named.
fn behind_others(passage: &Passage<'_>, at: usize) -> usize {
    const OTHERS: &WordList = word_list!["others", "independent", "unaffiliated", "volunteers"];
    let counted = passage
        .tokens
        .get(at)
        .is_some_and(|token| token.shape == Shape::Number);
    match counted {
        true if passage.is_any(at + 1, OTHERS) => at + 2,
        true if passage.is(at + 1, "non") && passage.is_mark(at + 2, '-') => at + 4,
        _ => at,
    }
}

/// Whether a number is nothing: "0% from A".
fn is_zero(passage: &Passage<'_>, at: usize) -> bool {
    passage.raw(at).chars().all(|c| matches!(c, '0' | '.'))
}

/// "We rejected 12 patches.", "Delta had 12 commits.": whether the sentence before token `end` counts work that was not taken, or
/// of whom it names.
fn is_of_others(passage: &Passage<'_>, end: usize) -> bool {
    const LOST: &WordList = word_list![
        "cancelled",
        "closed",
        "deleted",
        "dropped",
        "reverted",
        "spam"
    ];
    let last = end - 1 - usize::from(passage.is_mark(end - 1, '.'));
    let stop = (0..last)
        .rev()
        .find(|at| passage.is_mark(*at, '.') && !passage.is_glued(at + 1));
    let start = stop.map_or(0, |stop| stop + 1);
    let named = |at: usize| {
        let token = &passage.tokens[at];
        let small = Tags::WE | Tags::DETERMINER | Tags::PREPOSITION | Tags::PERIOD | Tags::MONTH;
        let digits = passage.raw(at).contains(|c: char| c.is_ascii_digit());
        token.is_word()
            && token.is_capital()
            && !digits
            && !token.tags.has(small)
            && !passage.is(at, "there")
            && !passage.is_mark(at + 1, ':')
    };
    (start..last).any(|at| named(at) || is_not_held(passage, at) || passage.is_any(at, LOST))
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::{check, check_below};

    #[test]
    fn shares_of_what_the_sentence_before_counts() {
        check(
            "# Harbour Project report\n\nThe Harbour Project grew.\n\n- Q1: 361 commits. 80% from Siemens.\n- Q2: 45 contributors. 42% by Bosch and Nokia.\n- Q3: 12 calls. 38% from Intel.\n- Q4: 12 commits. 38% from Cisco were rejected.",
            "Siemens contributor Harbour Project; Bosch contributor Harbour Project; Nokia contributor Harbour Project",
        );
    }

    #[test]
    fn shares_of_nothing_and_of_others() {
        for text in [
            "We rejected 12 patches. 80% from Siemens.",
            "Delta had 361 commits. 80% from Siemens.",
            "Q1: 0 commits. 0% from Siemens.",
            "We removed 12 maintainers. 80% from Siemens.",
        ] {
            let text = format!("# Harbour Project report\n\nThe Harbour Project grew.\n\n{text}");
            check(&text, "");
        }
        check_below("## Contributors\n\n- 0 from Siemens\n- 0% Bosch", "");
    }

    #[test]
    fn items_go_on_counting() {
        check_below(
            "- 12 maintainers from Siemens\n- 3 from Bosch\n- 1 from the GSMA",
            "Siemens maintainer Kestrel Foundation; Bosch maintainer Kestrel Foundation; GSMA maintainer Kestrel Foundation",
        );
        check_below(
            "- 12 maintainers from Siemens\n- A call\n- 3 from Bosch",
            "Siemens maintainer Kestrel Foundation",
        );
        check_below("- 12 letters from Siemens\n- 3 from Bosch", "");
        check_below(
            "- 12 maintainers from Siemens\n- 3 from Bosch complained",
            "Siemens maintainer Kestrel Foundation",
        );
    }

    #[test]
    fn shares_of_those_whom_the_title_calls() {
        let text = |body: &str| format!("## Maintainer Diversity\n\n{body}");
        let both = "Siemens maintainer Kestrel Foundation; Bosch maintainer Kestrel Foundation";
        check_below(
            &text("Nothing changed. 12 of 13 from Siemens."),
            "Siemens maintainer Kestrel Foundation",
        );
        check_below(&text("4 of the 6 are from Siemens, 2 from Bosch."), both);
        check_below(&text("80% from Siemens, 20% by Bosch."), both);
        check_below(
            &text("No new maintainers. We have 4 from Siemens, 2 from Bosch."),
            both,
        );
        check_below(
            &text("No new maintainers. We have 4 from Siemens, 2 non-Siemens."),
            "Siemens maintainer Kestrel Foundation",
        );
        for none in [
            "0 of 13 from Siemens.",
            "We have 4 from Siemens, who asked for 2.",
            "We lost two. 3 of 4 from Siemens.",
            "We had 40 calls. 12 of 13 from Siemens.",
            "Five are from Siemens and asked for help.",
            "12 of 13 from Kenya.",
        ] {
            check_below(&text(none), "");
        }
    }
}
