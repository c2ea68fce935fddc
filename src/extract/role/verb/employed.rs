//! Who pays those who do the work: "A employs two maintainers", "Liis Tamm is employed by A".

use super::super::Context;
use super::super::holder::announced;
use super::super::noun::noun_at;
use super::super::scene::{Actor, STAFF, Scene};
use super::engaged::under_contract;
use super::id;
use super::passive::Passive;
use crate::document::Shape;
use crate::extract::employed::behind_people;
use crate::extract::passage::Passage;
use crate::lexicon::RoleId;
use crate::lexicon::words::{Tags, WordList, word_list};

/// What people are who work for somebody.
const JOBS: &WordList = word_list![
    "administrator",
    "analyst",
    "archaeologist",
    "architect",
    "astronomer",
    "biologist",
    "chemist",
    "consultant",
    "designer",
    "developer",
    "doctor",
    "economist",
    "engineer",
    "geologist",
    "lawyer",
    "lecturer",
    "librarian",
    "manager",
    "mathematician",
    "midwife",
    "nurse",
    "paramedic",
    "pharmacist",
    "physician",
    "physicist",
    "postdoc",
    "professor",
    "programmer",
    "psychologist",
    "researcher",
    "rse",
    "scientist",
    "statistician",
    "surgeon",
    "teacher",
    "technician",
    "therapist",
];

/// "engineer", "developers": whether the word at token `at` is what people are who work for somebody.
pub(super) fn is_job(passage: &Passage<'_>, at: usize) -> bool {
    let one = passage.raw(at).strip_suffix('s');
    passage.is_any(at, JOBS) || one.is_some_and(|one| JOBS.holds(one))
}

/// The passive at token `at`: a person is an employee; firms have the role that their people have in the speaker's project.
pub(super) fn employed<'s>(
    scene: &'s Scene<'_, '_>,
    context: &Context<'_>,
    at: usize,
) -> Option<Passive<'s>> {
    let passage = scene.passage;
    if let Some((firms, noun, role)) = employs(scene, at) {
        let named = scene.objects(noun + 2);
        let named = named
            .first()
            .filter(|_| passage.is_any(noun + 1, word_list!["of", "for"]));
        let place = match named {
            Some(project) => (project.organization()?, Some(*project)),
            None => (context.body(scene).or(context.subject)?, None),
        };
        let held = firms
            .iter()
            .all(|firm| firm.organization() != Some(place.0));
        return (held && !scene.elsewhere).then_some((firms, vec![place], role));
    }
    let found = staff(scene, at).or_else(|| team_of(scene, context, at));
    if let Some(found) = found.or_else(|| contracted(scene, context, at)) {
        return Some(found);
    }
    if let Some(people) = joins_team(scene, at) {
        let place = context.subject.filter(|_| !scene.elsewhere)?;
        return Some((people, vec![(place, None)], id("employee")));
    }
    let paid =
        passage.is_any(at, word_list!["employed", "hired", "seconded"]) && passage.is(at + 1, "by");
    if !paid {
        return None;
    }
    let people: Vec<&Actor> = scene
        .subjects(at)
        .into_iter()
        .filter(|actor| actor.is_person())
        .collect();
    let firm = *scene.objects(at + 2).first()?;
    (!people.is_empty()).then_some((
        people,
        vec![(firm.organization()?, Some(firm))],
        id("employee"),
    ))
}

/// "Liis Tamm joined the team as our director": the people who came to work for whom the text is about, by the verb at token `at`.
fn joins_team<'s>(scene: &'s Scene<'_, '_>, at: usize) -> Option<Vec<&'s Actor>> {
    let passage = scene.passage;
    let team = passage.is_any(at, word_list!["joined", "joins"])
        && passage.is(at + 1, "the")
        && passage.is_any(at + 2, word_list!["team", "staff"])
        && passage.is(at + 3, "as");
    if !team {
        return None;
    }
    let people = scene.subjects(at);
    let all = !people.is_empty() && people.iter().all(|person| person.is_person());
    all.then_some(people)
}

/// "works under contract for A": who works so is no employee.
fn contracted<'s>(
    scene: &'s Scene<'_, '_>,
    context: &Context<'_>,
    at: usize,
) -> Option<Passive<'s>> {
    const AHEAD: usize = 10;
    let passage = scene.passage;
    let works = passage.is_any(at, word_list!["work", "works", "worked", "working"]);
    let limit = scene.sentence.end.min(at + AHEAD);
    let contract = (at + 1..limit).find(|at| passage.is(*at, "contract"));
    contract
        .filter(|_| works)
        .and_then(|contract| under_contract(scene, context, contract))
}

/// "Liis Tamm is a research engineer at A", "Liis Tamm, a friend of C and a nurse at A, spoke": the people whose job is
/// told beside their names, where they have it and at which token it stands.
pub(super) fn jobs<'s>(scene: &'s Scene<'_, '_>) -> Vec<(&'s Actor, &'s Actor, usize)> {
    const MOST: usize = 18;
    const NOT_NOW: &WordList = word_list![
        "former",
        "formerly",
        "previously",
        "future",
        "aspiring",
        "then",
    ];
    let passage = scene.passage;
    let people = scene.actors.iter().filter(|actor| actor.is_person());
    let job = |person: &'s Actor| {
        // "[Liis Tamm] is": brackets of a link that leads nowhere.
        let end = scene.behind(person.tokens.end);
        let end = end + usize::from(passage.is_mark(end, ']'));
        let article = |at: usize| passage.is_any(at, word_list!["a", "an"]);
        let led = passage.is(end, "is") || passage.is_mark(end, ',');
        if !(led && article(end + 1) && end + 1 < scene.sentence.end) {
            return None;
        }
        let limit = scene.sentence.end.min(end + MOST);
        let stops =
            Tags::FINITE | Tags::AUXILIARY | Tags::PRONOUN | Tags::RELATIVE | Tags::NEGATION;
        // "a one-time nurse", "a would-be doctor"
        let other = |at: usize| {
            passage.is_mark(at, '-')
                && passage.is_any(at + 1, word_list!["be", "time"])
                && !passage.is_any(at - 1, word_list!["full", "part"])
        };
        let at = (end + 1..limit)
            .take_while(|at| {
                let stops = passage.tags(*at).has(stops) || passage.is_mark(*at, ',');
                !(stops || passage.is_any(*at, NOT_NOW) || other(*at))
            })
            .find(|at| {
                passage.is_any(*at, JOBS) && passage.is_any(*at + 1, word_list!["at", "with"])
            })?;
        // "a friend of a nurse at A" works where she likes.
        let own = (end + 1..at).rev().find(|at| article(*at))?;
        let plain = (own + 1..at).all(|at| !passage.tags(at).has(Tags::PREPOSITION));
        if !plain || own > end + 1 && !passage.is(own - 1, "and") {
            return None;
        }
        let from = at + 2 + usize::from(passage.is_mark(at + 2, '['));
        let firm = *scene.objects(from).first()?;
        let right = scene.article_start(firm) == from && firm.named().is_some();
        let end = firm.tokens.end;
        let noun = passage
            .tokens
            .get(end)
            .filter(|_| passage.is(at + 1, "with"));
        // "a nurse with A pumps"
        let joins = Tags::PREPOSITION | Tags::CONJUNCTION | Tags::AUXILIARY | Tags::ADVERB;
        let goods = noun.is_some_and(|noun| noun.shape == Shape::Lower && !noun.tags.has(joins));
        let whole = !scene.is_possessive(end) && !scene.modifies(firm) && !goods;
        (right && whole).then_some((person, firm, at))
    };
    people.filter_map(job).collect()
}

/// "We employ 12 people, among them Liis Tamm and Ken Hu (developer)": those of a staff who are named, unless their post is.
fn staff<'s>(scene: &'s Scene<'_, '_>, at: usize) -> Option<Passive<'s>> {
    const AHEAD: usize = 6;
    let passage = scene.passage;
    if !passage.is_any(at, word_list!["employ", "employs"]) {
        return None;
    }
    let noun = (at + 1..scene.sentence.end.min(at + AHEAD))
        .find(|at| passage.is_any(*at, word_list!["people", "staff", "persons"]))?;
    let mut people = scene.named_from(announced(passage, noun + 1)?);
    let has_post = |person: &Actor| {
        let end = person.tokens.end;
        let limit = scene.behind(end).min(end + AHEAD);
        (end..limit).any(|at| noun_at(passage, at).is_some())
    };
    people.retain(|person| person.is_person() && !has_post(person));
    let [place] = scene.subjects(at)[..] else {
        return None;
    };
    let place = (place.organization()?, Some(place));
    (!people.is_empty()).then(|| (people, vec![place], id("employee")))
}

/// "The maintainer team consists of A employees", "is made up of engineers from A and B": whose people do the work.
fn team_of<'s>(scene: &'s Scene<'_, '_>, context: &Context<'_>, at: usize) -> Option<Passive<'s>> {
    const FAR: usize = 4;
    let passage = scene.passage;
    let of = match () {
        () if passage.is_any(at, word_list!["consists", "consisted", "composed"]) => at + 1,
        () if passage.is(at, "made") && passage.is(at + 1, "up") => at + 2,
        () => return None,
    };
    let team = scene.verb_group_start(at).checked_sub(1)?;
    let noun = team
        .checked_sub(1)
        .filter(|noun| *noun >= scene.sentence.start)
        .and_then(|noun| noun_at(passage, noun))?;
    let works = noun.role.info().family == "technical" && noun.range.end == team;
    let teams = word_list!["team", "group", "base", "pool", "community"];
    if !(works && passage.is(of, "of") && passage.is_any(team, teams)) || scene.elsewhere {
        return None;
    }
    let first = scene.from(of + 1).first()?;
    // "consists of no A employees", "of volunteers, not A employees"
    let others = |at: usize| {
        passage.tags(at).has(Tags::NEGATION)
            || passage.is_any(
                at,
                word_list!["no", "not", "ex", "few", "fewer", "former", "never"],
            )
    };
    if (at..first.tokens.start).any(others) {
        return None;
    }
    let people = first.tokens.end;
    let firms = match passage.is_any(people, STAFF) && first.tokens.start <= of + FAR {
        true => vec![first],
        false => {
            let from = behind_people(passage, of + 1);
            let named = scene.objects(from);
            named.into_iter().filter(|_| from > of + 1).collect()
        }
    };
    let place = context.body(scene).or(context.subject)?;
    let held = !firms.is_empty()
        && firms
            .iter()
            .all(|firm| firm.named().is_some_and(|id| id != place));
    held.then(|| (firms, vec![(place, None)], noun.role))
}

/// "A employs two maintainers", "A makes up 87% of the maintainers": the firms, where the noun stands that names those who
/// work for them, and its role.
fn employs<'s>(scene: &'s Scene<'_, '_>, at: usize) -> Option<(Vec<&'s Actor>, usize, RoleId)> {
    const AHEAD: usize = 8;
    let passage = scene.passage;
    let share = passage.is_any(at, word_list!["makes", "make", "made"]) && passage.is(at + 1, "up")
        || passage.is_any(at, word_list!["accounts", "account"]) && passage.is(at + 1, "for");
    let pays = passage.is_any(at, word_list!["employs", "employ"]);
    if !(share || pays) {
        return None;
    }
    let stops = Tags::FINITE | Tags::AUXILIARY | Tags::PRONOUN | Tags::CONJUNCTION;
    let noun = (at + 1..scene.sentence.end.min(at + AHEAD))
        .take_while(|at| !passage.tags(*at).has(stops) && !passage.is_mark(*at, ','))
        .find_map(|at| noun_at(passage, at))?;
    let base = passage.is(noun.range.end, "base");
    let counted = (at + 1..noun.range.start).any(|at| passage.is_mark(at, '%'));
    let technical = noun.role.info().family == "technical" || noun.role == id("contributor");
    let some =
        !(at + 1..noun.range.start).any(|at| passage.is_any(at, word_list!["no", "few", "none"]));
    let fits = technical && (noun.plural || base) && (pays || counted) && some;
    let mut firms = scene.subjects(at);
    firms.retain(|firm| firm.named().is_some());
    let last = noun.range.end - 1 + usize::from(base);
    (fits && !firms.is_empty()).then_some((firms, last, noun.role))
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::{check, check_behind, check_below};

    #[test]
    fn who_employs_those_who_do_the_work() {
        check_behind(
            "Our maintainers are employed by Siemens and Bosch.",
            "Siemens maintainer Kestrel Foundation; Bosch maintainer Kestrel Foundation",
        );
        check_below(
            "Siemens makes up around 87% of the maintainer base.",
            "Siemens maintainer Kestrel Foundation",
        );
        check_below(
            "Siemens employs most of the committers.",
            "Siemens committer Kestrel Foundation",
        );
        check_below(
            "The maintainer team consists of Siemens employees.",
            "Siemens maintainer Kestrel Foundation",
        );
        check_below(
            "The maintainer team is made up of engineers from Siemens and Bosch.",
            "Siemens maintainer Kestrel Foundation; Bosch maintainer Kestrel Foundation",
        );
        check_below("The maintainer team consists of friends of Siemens.", "");
        check_below("The maintainer team consists of no Siemens employees.", "");
        check_below(
            "The maintainer team is made up of volunteers, not Siemens employees.",
            "",
        );
        check_below(
            "The maintainer team consists of former Siemens employees.",
            "",
        );
        check_below("The sales team consists of Siemens employees.", "");
        check_below(
            "Of our 12 maintainers, 8 are from Siemens and 2 from Bosch.",
            "Siemens maintainer Kestrel Foundation; Bosch maintainer Kestrel Foundation",
        );
        check_below(
            "There are three maintainers, two of whom work at Siemens.",
            "Siemens maintainer Kestrel Foundation",
        );
        check_below(
            "Of our 12 maintainers, 0 are from Siemens.",
            "12 maintainers maintainer Kestrel Foundation",
        );
        check_below(
            "Of our 12 maintainers, 8 are from outside Siemens.",
            "12 maintainers maintainer Kestrel Foundation",
        );
        check_below("Siemens makes up stories on the maintainers.", "");
        check_below("Siemens employs no committers.", "");
        check_behind(
            "Most committers work for Siemens.",
            "Siemens committer Kestrel Foundation",
        );
        check_behind(
            "A few of our maintainers work for Siemens.",
            "Siemens maintainer Kestrel Foundation",
        );
        check(
            "The Kestrel Foundation grew and its maintainers work for Siemens.",
            "Siemens maintainer Kestrel Foundation",
        );
        check(
            "Maria Schmidt is employed by Siemens.",
            "Maria Schmidt employee Siemens",
        );
        check_behind(
            "We hired Maria Schmidt as the Director of Partnerships, but not Jens Albrecht as our chair.",
            "Maria Schmidt employee Kestrel Foundation",
        );
        check(
            "Maria Schmidt was hired by Siemens as chief engineer.",
            "Maria Schmidt employee Siemens",
        );
        check("The hall was hired by Siemens.", "");
    }

    #[test]
    fn who_has_which_job_where() {
        for sentence in [
            "Maria Schmidt is a future engineer at Siemens.",
            "Maria Schmidt is a one-time nurse at Siemens.",
            "Maria Schmidt is a nurse with Siemens pumps.",
        ] {
            check(sentence, "");
        }
        for sentence in [
            "Maria Schmidt is a senior engineer at Siemens.",
            "Maria Schmidt is an RSE at Siemens.",
            "[Maria Schmidt] is a Senior Data Consultant at [Siemens].",
            "Maria Schmidt, a night nurse at Siemens, spoke.",
            "Maria Schmidt, a keeper of tide tables and a data analyst with Siemens, spoke.",
            "Maria Schmidt has been working full time under a contract with Siemens.",
        ] {
            let role = if sentence.contains("contract") {
                "contractor"
            } else {
                "employee"
            };
            check(sentence, &format!("Maria Schmidt {role} Siemens"));
        }
        for sentence in [
            "Maria Schmidt is a patient at Siemens.",
            "Maria Schmidt is not an engineer at Siemens.",
            "Maria Schmidt, who met an engineer at Siemens, spoke.",
            "Maria Schmidt, a former engineer at Siemens, spoke.",
            "Maria Schmidt is a nurse at large.",
            "Maria Schmidt, a friend of a nurse at Siemens, spoke.",
            "Maria Schmidt works under contract law at sea.",
        ] {
            check(sentence, "");
        }
    }

    #[test]
    fn those_of_a_staff_who_are_named() {
        check_below(
            "We employ 12 people, among them Maria Schmidt and David Chen.",
            "Maria Schmidt employee Kestrel Foundation; David Chen employee Kestrel Foundation",
        );
        check_below(
            "Siemens employs 300 people, including Maria Schmidt.",
            "Maria Schmidt employee Siemens",
        );
        check_below("We do not employ people such as Maria Schmidt.", "");
        check_below("We employ people whom Maria Schmidt trains.", "");
    }

    #[test]
    fn who_joins_the_team_works_for_us() {
        check_behind(
            "Maria Schmidt joined the team as our new director.",
            "Maria Schmidt employee Kestrel Foundation",
        );
        check_behind("Siemens joined the team as our new partner.", "");
    }

    #[test]
    fn other_people_and_methods_are_left() {
        check_behind("Our maintainers are not employed by Siemens.", "");
        check_behind("The methods employed by Siemens are old.", "");
        check_behind("Quellwerk's maintainers are employed by Siemens.", "");
        check_behind("Our volunteers work at schools.", "");
        check_behind(
            "The Linux Foundation said its maintainers work for Siemens.",
            "Siemens maintainer Linux Foundation",
        );
        check_below("Their maintainers work for Siemens.", "");
        check_behind("No maintainers work for Siemens.", "");
        check_behind("None of our maintainers work for Siemens.", "");
        check_behind("Few of our maintainers work for Siemens.", "");
    }
}
