//! Gifts to whom a charity's own report is about, where no word says whom they are to: "A donated 200 coats", "The van was
//! sponsored by A", "A sponsored the Spring Walk".

use super::super::Context;
use super::super::cue::Verb;
use super::super::scene::{Actor, Scene};
use super::super::sentence::Place;
use super::object::is_adopted;
use crate::document::Shape;
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::OrganizationKind;

/// What is sponsored for its own sake, whoever tells of it.
const WORKS: &WordList = word_list![
    "act",
    "amendment",
    "analysis",
    "article",
    "bill",
    "law",
    "legislation",
    "motion",
    "paper",
    "poll",
    "report",
    "research",
    "resolution",
    "study",
    "survey",
    "trial",
];

/// The report's subject, where it is one that lives on gifts and the sentence is not about another.
pub(super) fn subject(scene: &Scene<'_, '_>, context: &Context<'_>) -> Option<u32> {
    let lives = |id: &u32| {
        matches!(
            scene.kind(*id),
            OrganizationKind::Nonprofit
                | OrganizationKind::OpenSourceFoundation
                | OrganizationKind::OpenSourceProject
                | OrganizationKind::Conference
                | OrganizationKind::Program
        )
    };
    context
        .subject
        .filter(|id| lives(id) && !scene.elsewhere && scene.opening.is_none())
}

/// Whom "A donated 200 coats" and "A sponsored the Spring Walk" give to, by the verb at token `at` whose object names
/// nobody.
pub(super) fn taker<'s>(
    scene: &'s Scene<'_, '_>,
    context: &Context<'_>,
    at: usize,
    verb: &Verb,
) -> Option<Place<'s>> {
    let passage = scene.passage;
    if verb.role == "contributor" {
        return worked_on(scene, context, at);
    }
    let place = (subject(scene, context)?, None);
    // Who gives is the only organization of the sentence.
    let firms = scene
        .actors
        .iter()
        .filter(|actor| actor.named().is_some_and(|id| id != place.0));
    if firms.count() != 1
        || !scene
            .subjects(at)
            .iter()
            .all(|giver| giver.named().is_some())
    {
        return None;
    }
    let behind = at + 1..scene.sentence.end;
    let told = match verb.role {
        // "donated to the hospital", "donated blood for others": to whom is told; "donates blood" gives nothing to anybody.
        "donor" => {
            let to = |at: usize| passage.is_any(at, word_list!["to", "toward", "towards", "for"]);
            let object = passage.tokens.get(at + 1)?;
            let counted = object.shape == Shape::Number
                || object.tags.has(Tags::NUMBER)
                || passage.is_any(at + 1, word_list!["a", "an"]);
            passage.is_any(at, word_list!["donated", "donates"])
                && counted
                && !behind.into_iter().any(to)
        }
        "sponsor" | "funder" | "supporter" if is_work(scene, at + 1) => true,
        "sponsor" => {
            passage.is(at, "sponsored")
                && passage.is_any(at + 1, word_list!["the", "our", "this"])
                && !behind.into_iter().any(|at| passage.is_any(at, WORKS))
        }
        _ => false,
    };
    told.then_some(place)
}

/// The project that "A and B have contributed" and "A contributed code" tell of: the report's own, by the verb at token `at`
/// where no word says to what.
fn worked_on<'s>(scene: &Scene<'_, '_>, context: &Context<'_>, at: usize) -> Option<Place<'s>> {
    let passage = scene.passage;
    let project = |id: &u32| is_adopted(scene.kind(*id));
    let place = context.body(scene).or(context.subject).filter(project)?;
    let ends = passage
        .tokens
        .get(at + 1)
        .is_none_or(|next| next.shape == Shape::Mark && !passage.is_mark(at + 1, '-'));
    let code = passage.is_any(at, word_list!["contributed", "contributing"])
        && passage.is_any(at + 1, word_list!["code", "patches", "fixes", "features"])
        && !(at + 2..scene.sentence.end)
            .any(|at| passage.is_any(at, word_list!["to", "into", "for", "in"]));
    let told = passage.is_any(at, word_list!["contributed", "contributing"]);
    let named = scene
        .subjects(at)
        .iter()
        .all(|actor| actor.named().is_some_and(|id| id != place));
    (told && (ends || code) && named && !scene.elsewhere).then_some((place, None))
}

/// What a text calls that which it tells of.
pub(super) const WORK: &WordList =
    word_list!["work", "project", "effort", "development", "port", "task"];

/// "this work", "our project": whether the words at token `at` are what the text tells of, and no more.
fn is_work(scene: &Scene<'_, '_>, at: usize) -> bool {
    let passage = scene.passage;
    passage.is_any(at, word_list!["this", "our"])
        && passage.is_any(at + 1, WORK)
        && passage
            .tokens
            .get(at + 2)
            .is_none_or(|token| !token.is_word())
}

/// "The van was sponsored": whether the sentence tells, before the participle at token `at`, of a thing of the report's
/// subject.
pub(super) fn is_ours(scene: &Scene<'_, '_>, context: &Context<'_>, at: usize) -> bool {
    const LONGEST: usize = 6;
    let passage = scene.passage;
    let from = scene.sentence.start;
    let how = usize::from(at > 0 && passage.raw(at - 1).ends_with("ly"));
    let Some(be) = at.checked_sub(1 + how).filter(|be| *be > from + 1) else {
        return false;
    };
    let thing = from + 1..be;
    let named = |at: usize| scene.actors.iter().any(|actor| actor.tokens.contains(&at));
    let small = |at: usize| {
        passage.tokens[at].shape == Shape::Lower
            && !passage.tags(at).has(Tags::PREPOSITION | Tags::RELATIVE)
            && !passage.is_any(at, WORKS)
    };
    subject(scene, context).is_some()
        && passage.is_any(from, word_list!["the", "our"])
        && passage.is_any(be, word_list!["is", "are", "was", "were"])
        && thing.len() <= LONGEST
        && thing.into_iter().all(|at| small(at) && !named(at))
}

/// "30,000 from A and 12,000 from B": who else gave, behind the name that ends before token `end`.
pub(super) fn also_from<'s>(
    scene: &'s Scene<'_, '_>,
    end: usize,
    links: &WordList,
) -> Vec<&'s Actor> {
    const LONGEST: usize = 8;
    let passage = scene.passage;
    let mut givers: Vec<&Actor> = Vec::new();
    let mut end = scene.behind(end);
    loop {
        let comma = usize::from(passage.is_mark(end, ',') || passage.is_mark(end, ';'));
        let next = end + comma + usize::from(passage.is(end + comma, "and"));
        let limit = scene.sentence.end.min(next + LONGEST);
        let from = (next..limit).find(|at| passage.is_any(*at, links));
        let Some(from) = from.filter(|from| *from > next && next > end) else {
            return givers;
        };
        let sum = (next..from).any(|at| passage.tokens[at].shape == Shape::Number);
        let told = (next..from).any(|at| passage.tags(at).has(Tags::FINITE | Tags::WE));
        let named = scene.named_from(from + 1);
        let Some(last) = named.last().filter(|_| sum && !told) else {
            return givers;
        };
        end = scene.behind(last.tokens.end);
        givers.extend(named);
    }
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::{check, check_behind};

    #[test]
    fn gifts_in_a_charity_s_own_report_are_its_own() {
        check_behind(
            "Siemens donated 200 winter coats.",
            "Siemens donor Kestrel Foundation",
        );
        check_behind(
            "In May Siemens donated a minibus.",
            "Siemens donor Kestrel Foundation",
        );
        check_behind(
            "Our new van was sponsored by Siemens.",
            "Siemens sponsor Kestrel Foundation",
        );
        check_behind(
            "The garden was generously sponsored by Siemens and Bosch.",
            "Siemens sponsor Kestrel Foundation; Bosch sponsor Kestrel Foundation",
        );
        check_behind(
            "Siemens sponsored the Spring Walk.",
            "Siemens sponsor Kestrel Foundation",
        );
        check_behind(
            "Siemens plc sponsored our summer gala.",
            "Siemens plc sponsor Kestrel Foundation",
        );
    }

    #[test]
    fn work_without_an_object_is_on_the_report_s_project() {
        check(
            "# FreeBSD Project\n\nThe FreeBSD Project grew.\n\nSiemens and Bosch have contributed.\n\nETSI is contributing code.",
            "Siemens contributor FreeBSD Project; Bosch contributor FreeBSD Project; ETSI contributor FreeBSD Project",
        );
        check_behind("Siemens and Bosch have contributed.", "");
        check(
            "# FreeBSD Project\n\nThe FreeBSD Project grew.\n\nSiemens contributed to the delay.",
            "",
        );
        check(
            "# FreeBSD Project\n\nThe FreeBSD Project grew.\n\nA court met, and Siemens was involved.\n\nSiemens contributed patches for pumps in trains.",
            "",
        );
    }

    #[test]
    fn gifts_are_received_from_givers() {
        check_behind(
            "Donations were received from Siemens and Bosch.",
            "Siemens donor Kestrel Foundation; Bosch donor Kestrel Foundation",
        );
        check_behind("Donations were not received from Siemens.", "");
        check_behind("Letters were received from Siemens.", "");
    }

    #[test]
    fn gifts_to_others_are_not() {
        check_behind("Siemens donated 200 coats to the hospital.", "");
        check_behind("Siemens donated to local schools.", "");
        check_behind("Siemens sponsored the study.", "");
        check_behind("The survey was sponsored by Siemens.", "");
        check_behind("Maria Schmidt donated 200 coats.", "");
        check_behind("Siemens donates blood.", "");
        check_behind("The cups in the hall were sponsored by Siemens.", "");
    }

    #[test]
    fn several_sums_are_received_from_several_givers() {
        check_behind(
            "We received GBP 30,000 from the Calder Institute and GBP 12,000 from Siemens.",
            "Calder Institute funder Kestrel Foundation; Siemens funder Kestrel Foundation",
        );
        check_behind(
            "We received a grant of £5,000 from Siemens, £4,000 from Bosch and £500 from ETSI.",
            "Siemens funder Kestrel Foundation; Bosch funder Kestrel Foundation; ETSI funder Kestrel Foundation",
        );
        check_behind(
            "We received GBP 30,000 from Siemens and we heard from Bosch.",
            "Siemens funder Kestrel Foundation",
        );
        check_behind(
            "We received the third part of a large gift from Siemens.",
            "Siemens donor Kestrel Foundation",
        );
        check_behind("We received 30 letters from Siemens and 12 from Bosch.", "");
    }

    #[test]
    fn work_that_the_text_tells_of() {
        check(
            "The Kestrel Foundation grew. This work was sponsored by Siemens.",
            "Siemens sponsor Kestrel Foundation",
        );
        check(
            "The Kestrel Foundation grew. Thanks to Siemens for sponsoring this work.",
            "Siemens sponsor Kestrel Foundation",
        );
        check(
            "The Kestrel Foundation grew. The project was funded by Siemens.",
            "",
        );
    }
}
