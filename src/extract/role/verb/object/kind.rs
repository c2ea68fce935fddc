//! What verbs that have several meanings take: what is adopted, run, led and joined as a project.

use super::super::super::scene::Scene;
use super::as_noun;
use crate::document::{Shape, Token};
use crate::extract::passage::Passage;
use crate::extract::verb::is_verb;
use crate::lexicon::verbs::{Form, form};
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::OrganizationKind;

/// "press team", "staff": whether the words at token `at` are of a part of those who work for somebody.
pub(in crate::extract::role::verb) fn is_staff(passage: &Passage<'_>, at: usize) -> bool {
    const LONGEST: usize = 4;
    const STAFF: &WordList = word_list!["team", "staff", "secretariat", "department", "division"];
    let closed = Tags::PREPOSITION | Tags::CONJUNCTION | Tags::DETERMINER | Tags::FINITE;
    (at..at + LONGEST)
        .take_while(|at| {
            let token = passage.tokens.get(*at);
            token.is_some_and(|token| token.shape == Shape::Lower && !token.tags.has(closed))
        })
        .any(|at| {
            // "joined A's football team", "our team on stage"
            let played = word_list![
                "cricket", "dance", "football", "hockey", "netball", "pub", "quiz", "relay",
                "rowing", "rugby", "running", "tennis",
            ];
            passage.is_any(at, STAFF)
                && !(at > 0 && passage.is_any(at - 1, played))
                && !(passage.is_any(at + 1, word_list!["on", "for"])
                    && passage.is_any(at + 2, word_list!["stage", "lunch", "dinner", "drinks"]))
        })
}

/// Whether organizations of this kind have users.
pub(in crate::extract::role) fn is_adopted(kind: OrganizationKind) -> bool {
    matches!(
        kind,
        OrganizationKind::OpenSourceProject | OrganizationKind::Program
    )
}

/// "was presented with a prize at A": whether the verb at token `at` is a passive.
pub(in crate::extract::role) fn is_done_to(scene: &Scene<'_, '_>, at: usize) -> bool {
    const BE: &WordList = word_list!["is", "are", "was", "were", "been", "be", "being"];
    // "is speaking" is what it does.
    let does = scene.passage.raw(at).ends_with("ing");
    !does && (scene.verb_group_start(at)..at).any(|at| scene.passage.is_any(at, BE))
}

/// "in production", "on 4,000 machines": whether the words behind a name that ends before token `end` tell that it is run as a
/// program.
pub(super) fn is_run_live(scene: &Scene<'_, '_>, end: usize) -> bool {
    const NEAR: usize = 6;
    let passage = scene.passage;
    let live = passage.is(end, "in") && passage.is(end + 1, "production");
    let machines = word_list![
        "machines", "servers", "nodes", "clusters", "hosts", "devices"
    ];
    let on = passage.is_any(end, word_list!["on", "across"])
        && (end + 1..scene.sentence.end.min(end + NEAR)).any(|at| passage.is_any(at, machines));
    live || on
}

/// "recommends using", "described using": whether the verb before the one at token `at` tells of others' doing or of none.
pub(super) fn is_advised(scene: &Scene<'_, '_>, at: usize) -> bool {
    const BEGUN: &WordList = word_list![
        "started", "starts", "start", "starting", "begun", "began", "begins", "begin", "stopped",
        "stops", "kept", "keeps",
    ];
    let passage = scene.passage;
    let from = scene.sentence.start;
    let told = |before: usize| {
        is_verb(passage, before, from)
            && !passage.tags(before).has(Tags::AUXILIARY)
            && !passage.is_any(before, BEGUN)
            || passage.is_any(before, word_list!["about", "of", "against"])
    };
    passage.is(at, "using") && at > from && told(at - 1)
}

/// "an incubating project": whether the phrase at token `at` is of a project.
pub(super) fn is_project(passage: &Passage<'_>, at: usize) -> bool {
    const LONGEST: usize = 5;
    let small = |at: &usize| {
        let lower = |token: &Token| token.shape == Shape::Lower;
        passage.tokens.get(*at).is_some_and(lower) || passage.is_mark(*at, '-')
    };
    let mut words = (at..at + LONGEST).take_while(small);
    words.any(|at| passage.is_any(at, word_list!["project", "subproject"]))
}

/// What somebody helps a project with.
pub(super) const HELPED: &WordList = word_list![
    "code",
    "coding",
    "development",
    "documentation",
    "maintenance",
    "packaging",
    "releases",
    "reviews",
    "testing",
    "triage",
    "translations",
];

/// Whether the verb at token `at` tells of help, or of the lead in what others do too.
pub(super) fn is_help(passage: &Passage<'_>, at: usize) -> bool {
    let raw = passage.raw(at);
    ["help", "assist", "lead", "led", "driv", "drove"]
        .iter()
        .any(|stem| raw.starts_with(stem))
}

/// "hired B.", "hired B as an engineer", "hired B in May": whether nothing behind a name that ends before token `end` says that
/// who was hired has a task or a post of another sort.
pub(super) fn is_kept(scene: &Scene<'_, '_>, end: usize) -> bool {
    let passage = scene.passage;
    // "hired B, who later left"
    let closed = end >= scene.sentence.end
        || passage.is_mark(end, ',') && !passage.tags(end + 1).has(Tags::RELATIVE)
        || passage.is_mark(end, '.')
        || passage.is_any(end, word_list!["as", "in", "from", "and", "last", "this"]);
    // "as Director of Partnerships" tells no other tie.
    closed && as_noun(scene, end).is_none_or(|noun| noun.role.id() == "other")
}

/// "sold 10% of A", "have sold a stake in A": whether the verb at token `at`, whose object the preposition `link` leads to,
/// leaves open what is held: who sells a part may keep the rest; "sold its 40% of A" and "has a stake in A" are plain.
pub(super) fn is_no_holding(passage: &Passage<'_>, at: usize, link: usize) -> bool {
    let sells = passage.is_any(at, word_list!["sold", "sells"]);
    let whole = word_list!["its", "our", "their", "the", "all"];
    let part = passage.is(link, "of") && sells && !passage.is_any(at + 1, whole);
    let auxiliary = passage.is_any(at, word_list!["have", "has", "had", "having"]);
    let done = |at: usize| {
        let behind = passage.tokens.get(at).filter(|token| token.is_word());
        behind.is_some() && form(passage.raw(at)) == Some(Form::Participle)
    };
    let adverb = passage.tags(at + 1).has(Tags::ADVERB) || passage.is(at + 1, "since");
    let adverb = usize::from(adverb);
    part || auxiliary && done(at + 1 + adverb)
}

/// "has chaired A since 2020", "left to chair A": whether the word at token `at` is surely a verb; "Liis Tamm, chair (A)" does
/// nothing.
pub(super) fn is_chairing(passage: &Passage<'_>, at: usize) -> bool {
    passage.is_any(at, word_list!["chaired", "chairs"]) || at > 0 && passage.is(at - 1, "to")
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::{check, check_below};

    #[test]
    fn who_uses_leads_and_runs_what() {
        check(
            "The Delta Project is used by Siemens and Bosch.",
            "Siemens user Delta Project; Bosch user Delta Project",
        );
        check(
            "The Delta Project is used by companies such as Siemens and Bosch.",
            "Siemens user Delta Project; Bosch user Delta Project",
        );
        check(
            "The Delta Project is used in production at Siemens.",
            "Siemens user Delta Project",
        );
        check(
            "# FreeBSD Project\n\nThe FreeBSD Project grew.\n\nOur users include Siemens and Bosch.",
            "Siemens user FreeBSD Project; Bosch user FreeBSD Project",
        );
        check(
            "The Kestrel Foundation grew. Our users include Siemens.",
            "",
        );
        check("The Delta Project is used at night.", "");
        check("The logo of the Delta Project is used at Siemens.", "");
        check(
            "The Delta Project is used in production at Siemens' rivals.",
            "",
        );
        check(
            "The Delta Project is adopted by products such as Siemens pumps.",
            "",
        );
        check("Siemens is thinking about using the Delta Project.", "");
        check("Siemens recommends using the Delta Project.", "");
        check(
            "Siemens and Bosch use the Delta Project.",
            "Siemens user Delta Project; Bosch user Delta Project",
        );
        check("Siemens uses the Harbour Alliance as a stage.", "");
        check("The Kestrel Foundation grew. We use the Delta Project.", "");
        check(
            "The Harbour Foundation runs KubeCon.",
            "Harbour Foundation organizer KubeCon",
        );
        check(
            "Engineers from Siemens and Bosch work on the Delta Project.",
            "Siemens contributor Delta Project; Bosch contributor Delta Project",
        );
        check(
            "The Kestrel Foundation grew. We work on the Delta Project.",
            "",
        );
        check("Siemens works on the Harbour Alliance's rules.", "");
        check("Siemens runs the Harbour Foundation.", "");
        check("The Harbour Foundation is run by Siemens.", "");
    }

    #[test]
    fn who_helps_a_project_and_leads_its_development() {
        let both = "Siemens contributor Delta Project; Bosch contributor Delta Project";
        for sentence in [
            "Siemens and Bosch lead the development of the Delta Project.",
            "Siemens and Bosch are helping with reviews of the Delta Project.",
            "Siemens and Bosch helped develop the Delta Project.",
            "The Delta Project is now developed by Siemens and Bosch.",
            "The Delta Project is developed by engineers from Siemens and Bosch.",
            "Work on the Delta Project is done by engineers from Siemens and Bosch.",
            "In the Delta Project, contributions came from Siemens and Bosch.",
            "The most active companies in the Delta Project are Siemens and Bosch.",
        ] {
            check(sentence, both);
        }
        for sentence in [
            "Siemens and Bosch do not lead the development of the Delta Project.",
            "Siemens leads the development of pumps at the Harbour Foundation.",
            "Siemens is helping with the party of the Delta Project.",
            "The Delta Project was originally developed by Siemens.",
            "The logo of the Delta Project was developed by Siemens.",
            "The Kestrel Foundation grew. In the Orchid survey, contributions came from Siemens.",
            "The Kestrel Foundation grew. Work on pumps is done by engineers from Siemens.",
            "The Kestrel Foundation grew. The most active companies in the region are Siemens and Bosch.",
        ] {
            check(sentence, "");
        }
    }

    #[test]
    fn what_is_joined() {
        check(
            "The Delta Project joined the Harbour Foundation as an incubating project.",
            "Delta Project part_of Harbour Foundation",
        );
        check_below("Maria Schmidt joined our quiz team.", "");
        check_below("Maria Schmidt joined the Kestrel team on stage.", "");
        check(
            "The Kestrel Foundation grew. Maria Schmidt joined our team in May.",
            "Maria Schmidt employee Kestrel Foundation",
        );
        for sentence in [
            "Maria Schmidt joined the Foundation's development team as a kernel developer.",
            "Maria Schmidt has joined our press team as an editor.",
            "Maria Schmidt joined the Kestrel Foundation team as a project manager.",
            "Maria Schmidt joins our small staff as a bookkeeper.",
        ] {
            check(
                &format!("The Kestrel Foundation grew. {sentence}"),
                "Maria Schmidt employee Kestrel Foundation",
            );
        }
        check(
            "Maria Schmidt joined Siemens' research team as a chemist.",
            "Maria Schmidt employee Siemens",
        );
        check("Maria Schmidt joined Siemens' call as a guest.", "");
    }
}
