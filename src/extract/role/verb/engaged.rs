//! Who is taken on for a task: "We appointed an audit firm, A", "A was hired to audit the parser", "under contract with B".

use super::super::Context;
use super::super::scene::Scene;
use super::id;
use super::passive::Passive;
use crate::document::Shape;
use crate::extract::holding;
use crate::lexicon::words::{Tags, WordList, word_list};

/// Verbs by which a firm is taken on where a word between says what it is.
const TAKEN_ON: &WordList = word_list![
    "appointed",
    "chose",
    "commissioned",
    "engaged",
    "hired",
    "retained",
    "selected",
];

/// Verbs by which a firm is taken on for what stands behind it.
const TASKED: &WordList = word_list!["commissioned", "engaged", "hired", "retained", "tasked"];

/// What those are called who do a task for others.
const FIRMS: &WordList = word_list![
    "agency",
    "auditor",
    "company",
    "consultancy",
    "consultant",
    "contractor",
    "firm",
    "studio",
    "vendor",
];

/// Who is taken on by the verb at token `at`, and by whom.
pub(super) fn engaged<'s>(
    scene: &'s Scene<'_, '_>,
    context: &Context<'_>,
    at: usize,
) -> Option<Passive<'s>> {
    const LONGEST: usize = 6;
    let passage = scene.passage;
    if !passage.is_any(at, TAKEN_ON) && !passage.is_any(at, TASKED) {
        return None;
    }
    let next = at + 1;
    let article = passage.is_any(next, word_list!["a", "an", "the"]);
    let small = |at: &usize| {
        passage.tokens.get(*at).is_some_and(|token| {
            token.shape == Shape::Lower && !token.tags.has(Tags::PREPOSITION | Tags::CONJUNCTION)
        })
    };
    let called = (next + 1..next + LONGEST)
        .take_while(small)
        .find(|at| passage.is_any(*at, FIRMS) && !small(&(at + 1)))
        .filter(|_| article && passage.is_any(at, TAKEN_ON));
    let from = match called {
        Some(noun) => {
            let marks = [',', '(', '–', '—'];
            let mark = marks.iter().any(|mark| passage.is_mark(noun + 1, *mark));
            noun + 1 + usize::from(mark)
        }
        None => next + usize::from(passage.is(next, "the")),
    };
    let firm = *scene.objects(from).first()?;
    let end = scene.behind(firm.tokens.end);
    let right = firm.tokens.start == from && firm.named().is_some() && !scene.modifies(firm);
    let task = || {
        let verb = passage.is(end, "to") && passage.tags(end + 1).has(Tags::VERB);
        passage.is_any(at, TASKED) && verb
    };
    if !right || called.is_none() && !task() {
        return None;
    }
    let subject = scene.subjects(at).first().copied();
    let place = match subject {
        Some(subject) if subject.is_person() => return None,
        Some(subject) => (subject.organization()?, Some(subject)),
        None => {
            let we = at > scene.sentence.start && passage.tags(at - 1).has(Tags::WE);
            (context.subject.filter(|_| we)?, None)
        }
    };
    (firm.organization() != Some(place.0)).then(|| (vec![firm], vec![place], id("contractor")))
}

/// "A and B were contracted by X", "A was hired to audit the parser": who works for whom, for the speaker where nobody is
/// named.
pub(super) fn contracted<'s>(
    scene: &'s Scene<'_, '_>,
    context: &Context<'_>,
    at: usize,
) -> Option<Passive<'s>> {
    const HIRED: &WordList = word_list!["contracted", "hired", "commissioned", "engaged"];
    let passage = scene.passage;
    if let Some(told) = under_contract(scene, context, at) {
        return Some(told);
    }
    let contracted = passage.is(at, "contracted") && passage.is(at + 1, "by");
    let done = || {
        passage.is_any(at, HIRED)
            && passage.is(at + 1, "to")
            && passage.tags(at + 2).has(Tags::VERB)
            && at > scene.sentence.start
            && passage.is_any(at - 1, word_list!["was", "were", "been"])
    };
    if !contracted && !done() {
        return None;
    }
    let place = match contracted {
        true => {
            let place = *scene.objects(at + 2).first()?;
            (place.organization()?, Some(place))
        }
        false => (context.body(scene).or(context.subject)?, None),
    };
    let mut holders = scene.subjects(at);
    // Whom nobody is said to have hired may be a firm alone: people are hired by those they work for.
    holders.retain(|holder| contracted || holder.named().is_some_and(|id| id != place.0));
    (!holders.is_empty()).then_some((holders, vec![place], id("contractor")))
}

/// "has been working full time under contract": the verb of work a few words before token `under`.
fn work_before(scene: &Scene<'_, '_>, under: usize) -> Option<usize> {
    const BACK: usize = 7;
    let passage = scene.passage;
    let works = |at: &usize| passage.is_any(*at, word_list!["work", "works", "worked", "working"]);
    let from = scene.sentence.start.max(under.saturating_sub(BACK));
    let words = (from..under)
        .rev()
        .take_while(|at| !passage.is_mark(*at, ';'));
    words.filter(works).last()
}

/// "has worked under contract with A since", "A 9-month contract with B to work on the loader": who works for whom by the word
/// "contract" at token `at`; for the speaker where an item tells of nothing else.
pub(super) fn under_contract<'s>(
    scene: &'s Scene<'_, '_>,
    context: &Context<'_>,
    at: usize,
) -> Option<Passive<'s>> {
    const WORK: &WordList = word_list![
        "work",
        "add",
        "audit",
        "build",
        "develop",
        "document",
        "fix",
        "implement",
        "improve",
        "maintain",
        "port",
        "review",
        "rewrite",
        "test",
        "write",
    ];
    let passage = scene.passage;
    if !(passage.is(at, "contract") && passage.is_any(at + 1, word_list!["with", "to", "for"])) {
        return None;
    }
    let first = scene.sentence.start;
    let verb = scene.verb_before(at);
    let article = usize::from(at > first && passage.is_any(at - 1, word_list!["a", "an"]));
    let under = at.checked_sub(1 + article).filter(|at| *at >= first);
    if let Some(under) = under.filter(|at| passage.is(*at, "under")) {
        let firm = *scene.objects(at + 2).first()?;
        let place = firm.organization()?;
        // "under a contract to sue A"
        let right = scene.article_start(firm) == at + 2;
        let work = work_before(scene, under).filter(|_| right);
        let plain = article == 0 && !passage.is(at + 1, "for");
        let mut holders = scene.subjects(work.or(verb.filter(|_| plain))?);
        holders.retain(|holder| holder.organization() != Some(place));
        return (!holders.is_empty()).then(|| {
            let places = vec![(place, Some(firm))];
            (holders, places, id("contractor"))
        });
    }
    if verb.is_some() || !passage.is(at + 1, "with") {
        return None;
    }
    let holders = scene.named_from(at + 2);
    let end = scene.behind(holders.last()?.tokens.end);
    let ours = context.body(scene).or(context.subject)?;
    // "our old contract", "the lost contract"
    let open = |at: usize| {
        let words = [holding::GONE, holding::HOPED];
        words.iter().any(|words| passage.is_any(at, words))
            || passage.is_any(at, word_list!["draft", "old"])
    };
    let told = passage.is(end, "to") && passage.is_any(end + 1, WORK) && !(first..at).any(open);
    let others = holders
        .iter()
        .all(|holder| holder.organization() != Some(ours));
    (told && others).then_some((holders, vec![(ours, None)], id("contractor")))
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::{check, check_behind, check_below};

    #[test]
    fn firms_are_taken_on_for_a_task() {
        for sentence in [
            "The Foundation appointed a code audit firm, Siemens, which did its work in May.",
            "We hired a design agency, Siemens.",
            "The Kestrel Foundation has engaged Siemens to audit the accounts.",
            "We commissioned Siemens to write the guide.",
            "We have retained the consultancy Siemens.",
        ] {
            check_behind(sentence, "Siemens contractor Kestrel Foundation");
        }
    }

    #[test]
    fn who_is_only_met_or_chosen_is_taken_on_for_nothing() {
        for sentence in [
            "We engaged with Siemens to understand the market.",
            "We engaged Siemens in talks.",
            "We did not hire a design agency, Siemens.",
            "We selected a venue, Siemens.",
            "Anna Kowalska hired a law firm, Siemens.",
            "We appointed a company secretary, and Siemens left.",
        ] {
            check_behind(sentence, "");
        }
    }

    #[test]
    fn who_works_under_a_contract() {
        check_below(
            "Maria Schmidt has been working full time under contract with Siemens since 2021.",
            "Maria Schmidt contractor Siemens",
        );
        check_below(
            "A 9-month part-time contract with Siemens to work on the loader.",
            "Siemens contractor Kestrel Foundation",
        );
        check_below(
            "Siemens has lost its contract with Bosch to build a ferry.",
            "",
        );
        check_below("A contract with Siemens to buy trams.", "");
    }

    #[test]
    fn firms_are_taken_on() {
        let ours = |text: &str| format!("The Kestrel Foundation grew.\n\n{text}");
        let one = "Siemens contractor Kestrel Foundation";
        check(&ours("Siemens was hired to rewrite the manual."), one);
        check(
            &ours("In May, Siemens has been engaged to review the installer."),
            one,
        );
        check(&ours("Maria Schmidt was hired to lead the team."), "");
        check(&ours("Siemens hired to expand."), "");
        check(&ours("Siemens was hired by Bosch to review it."), "");
        check(
            "Siemens was contracted by the Harbour Alliance.",
            "Siemens contractor Harbour Alliance",
        );
        check(
            "Siemens and Bosch were contracted by ETSI in May.",
            "Siemens contractor ETSI; Bosch contractor ETSI",
        );
    }
}
