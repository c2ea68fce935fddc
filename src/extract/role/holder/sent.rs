//! Those who work on a project by whom they come from: "23 contributors from A", "Our maintainers work for A and B".

use super::super::noun::RoleGroup;
use super::super::scene::{Actor, Scene};
use super::{Holders, core_start, of_others};
use crate::extract::employed::{employers, parts};
use crate::extract::passage::Passage;
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::{OrganizationKind, Rule};

/// Whom those who hold the role come from, who holds it.
pub(super) fn sent_by<'s>(scene: &'s Scene<'_, '_>, group: &RoleGroup) -> Option<Holders<'s>> {
    let end = group.range().end;
    let noun = &group.nouns[0];
    let people = matches!(
        noun.role.id(),
        "maintainer"
            | "contributor"
            | "committer"
            | "core_committer"
            | "reviewer"
            | "speaker"
            | "board_member"
            | "tsc_member"
    );
    // "The working group has participants from A"
    let people = people || noun.role.id() == "participant" && is_had_by_group(scene, group);
    let people = people || noun.role.id() == "member" && are_people(scene, end);
    // "Ana, a maintainer from A" is one of A; "we have a maintainer from A" counts A's.
    let before = noun
        .range
        .start
        .checked_sub(2)
        .filter(|before| *before >= scene.sentence.start);
    let one = scene.passage.is_any(
        noun.range.start.saturating_sub(1),
        word_list!["a", "another"],
    ) && before.is_some_and(|before| {
        scene
            .passage
            .is_any(before, word_list!["have", "has", "had"])
    });
    let from = scene.passage.is(end, "from");
    let start = group.range().start;
    let others = is_wanted(scene, start)
        || owner_of(scene, start) == Some(None)
        || is_had_by_unnamed(scene, start);
    let one = from && (one || is_new(scene, group));
    if !people || !(noun.plural || one) || others || is_of_unnamed(scene, end) {
        return None;
    }
    let start = employers(scene.passage, end).filter(|start| *start < scene.sentence.end)?;
    let mut senders = listed(scene, start);
    if senders.is_empty() && from {
        const NEAR: usize = 3;
        senders = scene.objects(end + 1);
        senders
            .first()
            .filter(|first| {
                first.tokens.start < scene.behind_counted(end + 1) + NEAR && !scene.modifies(first)
            })
            .filter(|_| !scene.passage.is(end + 1, "other"))?;
    }
    let end = senders.last().map(|last| scene.behind(last.tokens.end))?;
    // "Two maintainers from A joined Tide Kit"
    let joined = scene.passage.is(end, "joined")
        && scene
            .passage
            .tokens
            .get(end + 1)
            .is_some_and(|next| next.is_capital())
        && !scene.is_of_organization(end + 1);
    let told = !joined && !have_left(scene.passage, end) && (from || !of_others(scene, group));
    told.then(|| (with_people(scene, senders), Rule::RoleList))
}

/// "A (Liis Tamm and Ken Hu), B (Ana Ruiz)": the firms, and the people whom brackets behind them name.
fn with_people<'s>(scene: &'s Scene<'_, '_>, senders: Vec<&'s Actor>) -> Vec<&'s Actor> {
    let mut all = Vec::new();
    for sender in senders {
        let end = sender.tokens.end;
        let close = scene.behind(end);
        all.push(sender);
        if scene.passage.is_mark(end, '(') {
            let inside = scene.from(end).iter();
            let inside = inside.take_while(|actor| actor.tokens.end <= close);
            all.extend(inside.filter(|actor| actor.is_person()));
        }
    }
    all
}

/// "A new contributor from A was added", "We welcomed one more maintainer from A": whether a noun that `from` follows tells of
/// one who has come.
fn is_new(scene: &Scene<'_, '_>, group: &RoleGroup) -> bool {
    const NEAR: usize = 4;
    const CAME: &WordList = word_list!["joined", "added", "welcomed", "onboarded", "approved"];
    let passage = scene.passage;
    let start = core_start(scene, group);
    let Some(firm) = scene.objects(group.range().end + 1).into_iter().next() else {
        return false;
    };
    let counted = (start.saturating_sub(1)..group.range().start)
        .any(|at| passage.is_any(at, word_list!["a", "an", "one", "another"]));
    let behind = scene.behind(firm.tokens.end);
    let auxiliary = (behind..behind + NEAR).take_while(|at| passage.tags(*at).has(Tags::AUXILIARY));
    let verb = behind + auxiliary.count();
    let to = passage.is(verb, "joined").then(|| verb + 1);
    let ours = |at: usize| {
        passage.tags(at).has(Tags::WE | Tags::PERIOD | Tags::MONTH)
            || !passage.tokens.get(at).is_some_and(|token| token.is_word())
            || passage.is_any(at, word_list!["the", "this", "in", "last"])
    };
    let came = passage.is_any(verb, CAME) && to.is_none_or(ours);
    let from = scene.sentence.start.max(start.saturating_sub(NEAR));
    let welcomed = (from..start).any(|at| passage.is_any(at, CAME) && !passage.is(at, "joined"));
    let meant = word_list!["will", "would", "may", "might", "could", "should", "can"];
    let denied =
        (from..verb).any(|at| passage.tags(at).has(Tags::NEGATION) || passage.is_any(at, meant));
    // "was added to the mailing list"
    let elsewhere = passage.is(verb + 1, "to")
        && !(passage.is_any(verb + 2, word_list!["the", "our", "this"])
            && passage.is_any(
                verb + 3,
                word_list!["project", "team", "group", "community"],
            ));
    counted && (came || welcomed) && !denied && !elsewhere
}

/// "None of our maintainers": whether the words before those told of at token `start` say that it is none of them, or few.
pub(super) fn is_of_none(scene: &Scene<'_, '_>, start: usize) -> bool {
    const BACK: usize = 4;
    let passage = scene.passage;
    let from = scene.sentence.start.max(start.saturating_sub(BACK));
    (from..start).any(|at| {
        let few = passage.is(at, "few") && !(at > from && passage.is(at - 1, "a"));
        (few || passage.is_any(at, word_list!["none", "neither"])) && passage.is(at + 1, "of")
    })
}

/// "maintainers from A left", "were removed": whether the verb at token `at` tells that they are gone.
pub(in crate::extract::role) fn have_left(passage: &Passage<'_>, at: usize) -> bool {
    const GONE: &WordList = word_list![
        "left", "departed", "moved", "stepped", "retired", "resigned", "removed"
    ];
    let auxiliary = (at..at + 2).take_while(|at| passage.tags(*at).has(Tags::AUXILIARY));
    passage.is_any(at + auxiliary.count(), GONE)
}

/// "A said its maintainers": of whom those are told to be at token `start`; `None` where no pronoun says it, and inside where
/// nothing tells of whom.
fn owner_of(scene: &Scene<'_, '_>, start: usize) -> Option<Option<u32>> {
    let before = start
        .checked_sub(1)
        .filter(|at| *at >= scene.sentence.start)?;
    let owner = scene
        .actors
        .iter()
        .rfind(|actor| actor.tokens.end <= before);
    let owner = owner.map_or(scene.opening, Actor::organization);
    let pronouns = word_list!["their", "his", "her", "its"];
    scene.passage.is_any(before, pronouns).then_some(owner)
}

/// "maintainers of Kubernetes": whether the words at token `end` lead to a name that is none of the report's organizations.
fn is_of_unnamed(scene: &Scene<'_, '_>, end: usize) -> bool {
    let passage = scene.passage;
    let name = end + 1 + usize::from(passage.is(end + 1, "the"));
    passage.is_any(end, word_list!["of", "for", "on"])
        && name < scene.sentence.end
        && passage.tokens[name].is_capital()
        && !scene.is_of_actor(name)
}

/// Where the verb stands by which somebody has those told of at token `start`.
fn had(scene: &Scene<'_, '_>, start: usize) -> Option<usize> {
    const NEAR: usize = 5;
    const HAS: &WordList = word_list!["has", "had", "gained", "attracted", "welcomed"];
    let near = scene.sentence.start.max(start.saturating_sub(NEAR));
    let mut back = (near..start).rev();
    back.find(|at| scene.passage.is_any(*at, HAS))
}

/// "The working group has participants": whether a group or project has those whom a noun names.
fn is_had_by_group(scene: &Scene<'_, '_>, group: &RoleGroup) -> bool {
    const GROUPS: &WordList = word_list!["group", "sig", "project", "committee", "force"];
    let verb = had(scene, group.range().start);
    let owner = verb.and_then(|verb| scene.verb_group_start(verb).checked_sub(1));
    owner.is_some_and(|owner| {
        let body = |id| {
            matches!(
                scene.kind(id),
                OrganizationKind::WorkingGroup
                    | OrganizationKind::Committee
                    | OrganizationKind::OpenSourceProject
            )
        };
        let named = scene
            .ending_at(owner + 1)
            .and_then(|at| scene.actors[at].named());
        owner >= scene.sentence.start
            && (scene.passage.is_any(owner, GROUPS) || named.is_some_and(body))
    })
}

/// "Current members are from A": whether the members told of by the words from token `end` on are those of the group whose report
/// it is, who are people.
fn are_people(scene: &Scene<'_, '_>, end: usize) -> bool {
    const COME: &WordList = word_list!["are", "come", "came", "were"];
    let ours = scene.found.subject_id.map(|id| scene.kind(id));
    let grouped = ours.is_some_and(|kind| {
        matches!(
            kind,
            OrganizationKind::WorkingGroup | OrganizationKind::Committee
        )
    });
    grouped && scene.passage.is_any(end, COME) && scene.passage.is(end + 1, "from")
}

/// "Tide Kit has contributors": whether who has those told of at token `start` is a name that is none of the report's
/// organizations.
fn is_had_by_unnamed(scene: &Scene<'_, '_>, start: usize) -> bool {
    let passage = scene.passage;
    let owner = had(scene, start).and_then(|verb| scene.verb_group_start(verb).checked_sub(1));
    owner.is_some_and(|owner| {
        owner >= scene.sentence.start
            && passage.tokens[owner].is_capital()
            && passage.tokens[owner].is_word()
            && !scene.is_of_organization(owner)
    })
}

/// "no maintainers", "looking for new contributors": whether the words before token `start` tell that there are none.
pub(super) fn is_wanted(scene: &Scene<'_, '_>, start: usize) -> bool {
    const BACK: usize = 3;
    const NONE: &WordList = word_list![
        "no", "without", "lack", "lacks", "need", "needs", "seek", "seeks", "seeking", "want",
        "lost", "lose", "losing", "none", "like", "invite", "hope", "miss"
    ];
    let passage = scene.passage;
    let before = scene.sentence.start.max(start.saturating_sub(BACK))..start;
    before.into_iter().any(|at| {
        passage.is_any(at, NONE)
            || passage.is(at, "few") && !passage.is(at.wrapping_sub(1), "a")
            || passage.is(at, "for")
                && passage.is_any(
                    at.wrapping_sub(1),
                    word_list!["look", "looking", "searching"],
                )
            || passage.is(at, "to") && passage.tags(at + 1).has(Tags::VERB)
    })
}

/// The organizations of a list from token `at` on: "A and 2 from B", "A (Liis Tamm), B".
fn listed<'s>(scene: &'s Scene<'_, '_>, at: usize) -> Vec<&'s Actor> {
    const MOST: usize = 12;
    let passage = scene.passage;
    let mut end = at;
    let mut senders = Vec::new();
    for actor in scene.from(at) {
        if actor.tokens.start < end {
            continue;
        }
        let gap = end..actor.tokens.start;
        // A name that is none of the organizations may stand between two.
        let unnamed = |at: usize| at > gap.start && passage.tokens[at].is_capital();
        let joined = gap.len() <= MOST && gap.clone().all(|at| parts(passage, at) || unnamed(at));
        if !joined || actor.named().is_none() || scene.modifies(actor) {
            break;
        }
        end = scene.behind(actor.tokens.end);
        senders.push(actor);
    }
    senders
}

#[cfg(test)]
mod tests {
    use super::super::super::testing::{check, check_behind, check_below};
    use crate::extract::{Options, extract};
    use crate::read::{Format, read};

    #[test]
    fn the_members_of_a_group_are_people() {
        let text = "# 2025 Annual Report: WG Alvik\n\nCurrent members are from 1 Siemens, 2 Bosch and 1 unaffiliated.\n";
        let document = read(text.to_owned(), Format::Markdown);
        let report = extract(&document, &Options::default());
        let senders = report.roles.iter().map(|role| document.words(role.span));
        assert_eq!(senders.collect::<Vec<_>>(), ["Siemens", "Bosch"]);
        check_below("Our members are from Siemens and Bosch.", "");
    }

    #[test]
    fn employers_of_those_who_work_on_a_project() {
        check_behind(
            "The Delta Project has 5 maintainers from Siemens and 2 from Bosch.",
            "Siemens maintainer Delta Project; Bosch maintainer Delta Project",
        );
        check_behind(
            "The Delta Project has 7 maintainers from two companies (Siemens and Bosch).",
            "Siemens maintainer Delta Project; Bosch maintainer Delta Project",
        );
        check_behind(
            "We have 12 committers, with a good spread of employers (Siemens, Bosch).",
            "Siemens committer Kestrel Foundation; Bosch committer Kestrel Foundation",
        );
        check_behind(
            "We have 12 committers, none of them with employers (Siemens, Bosch).",
            "12 committers committer Kestrel Foundation",
        );
        check_behind(
            "The Delta Project has 3 maintainers from 2 firms: Siemens (Anna Kowalska and David Chen) and Bosch (Maria Schmidt).",
            "Siemens maintainer Delta Project; Anna Kowalska maintainer Delta Project; David Chen maintainer Delta Project; \
             Bosch maintainer Delta Project; Maria Schmidt maintainer Delta Project",
        );
        check_behind(
            "The Delta Project has seven maintainers (4 Siemens, 3 Bosch).",
            "Siemens maintainer Delta Project; Bosch maintainer Delta Project",
        );
        check_behind(
            "The committers of the Delta Project are mostly employed by Siemens, Bosch and ETSI.",
            "Siemens committer Delta Project; Bosch committer Delta Project; ETSI committer Delta Project",
        );
        check_behind(
            "The Delta Project grew and its committers come from Siemens and Bosch.",
            "Siemens committer Delta Project; Bosch committer Delta Project",
        );
        check_below(
            "Our maintainers represent three organizations: Siemens, Bosch and ETSI.",
            "Siemens maintainer Kestrel Foundation; Bosch maintainer Kestrel Foundation; ETSI maintainer Kestrel Foundation",
        );
        check_behind(
            "Two committers of the Delta Project were added, representing Siemens and Bosch.",
            "Siemens committer Delta Project; Bosch committer Delta Project",
        );
        check_behind(
            "The Delta Project has two new maintainers (representing Siemens and Bosch).",
            "Siemens maintainer Delta Project; Bosch maintainer Delta Project",
        );
        check_behind(
            "The Delta Project has contributors from several companies, including Siemens and Bosch.",
            "Siemens contributor Delta Project; Bosch contributor Delta Project",
        );
        check_behind(
            "Maintainers of Kubernetes come from Siemens and Bosch.",
            "Siemens maintainer Kubernetes; Bosch maintainer Kubernetes",
        );
        check_behind(
            "Orchid Reef has contributors from Siemens.",
            "Siemens contributor Orchid Reef",
        );
    }

    #[test]
    fn one_who_came_from_a_firm() {
        for sentence in [
            "One additional contributor from Siemens was added to the project in May.",
            "A new contributor from Siemens has joined.",
            "The Delta Project welcomed another contributor from Siemens.",
        ] {
            check(
                &format!("# Delta Project\n\nThe Delta Project grew.\n\n{sentence}"),
                "Siemens contributor Delta Project",
            );
        }
    }

    #[test]
    fn participants_of_a_group_come_from_firms() {
        check_behind(
            "The Delta Working Group has participants from Siemens and Bosch.",
            "Siemens participant Delta Working Group; Bosch participant Delta Working Group",
        );
        check_behind("The course has participants from Siemens and Bosch.", "");
        check_behind(
            "The Delta Working Group has no participants from Siemens.",
            "",
        );
    }

    #[test]
    fn those_on_a_board_sit_there_for_their_firms() {
        check_behind(
            "New board members from Siemens and Bosch were present.",
            "Siemens board_member Kestrel Foundation; Bosch board_member Kestrel Foundation",
        );
        check_behind("No board members from Siemens were present.", "");
        check_behind("Board members from many towns met Siemens.", "");
    }

    #[test]
    fn names_behind_workers_that_employ_none_of_them() {
        check_behind("The Delta Project has no maintainers from Siemens.", "");
        check_behind("A new maintainer from Siemens joined Bosch.", "");
        check_behind("No new maintainer from Siemens was added.", "");
        check_behind(
            "A new maintainer from Siemens was added to the mailing list.",
            "",
        );
        check_behind("A new maintainer from Siemens will be added.", "");
        check_behind("The Delta Project lost its maintainers from Siemens.", "");
        check_behind(
            "The Delta Project is looking for maintainers from Siemens.",
            "",
        );
        check_behind(
            "Two maintainers from Siemens have left the Delta Project.",
            "",
        );
        check_behind("Two maintainers from Siemens moved to Bosch.", "");
        check_behind("We would like more maintainers from Siemens.", "");
        check_behind("We invite contributors from Siemens.", "");
        check_behind("Maintainers from other ETSI groups met.", "");
        check_behind("Orchid's maintainers work for Siemens and Bosch.", "");
        check_behind("The Orchid Report has contributors from Siemens.", "");
        check_behind("Our maintainers are not from Siemens.", "");
        check_behind("Our maintainers work with Siemens on it.", "");
        check_behind("The Delta Project has maintainers (12 in all).", "");
    }
}
