//! What a participle tells of: the words that may stand between it and a name.

use std::ops::Range;

use super::super::super::scene::{Actor, Scene};
use super::super::gift;
use crate::document::{BlockKind, Shape};
use crate::lexicon::sets::is_place;
use crate::lexicon::words::{Tags, WordList, word_list};

/// "X, a partner of A, was": whether a name closes what is said of another.
pub(super) fn is_apposed_object(scene: &Scene<'_, '_>, actor: &Actor, participle: usize) -> bool {
    let passage = scene.passage;
    let lead = scene.article_start(actor);
    let comma = scene.behind(actor.tokens.end);
    // "partners in X, a trial funded by": what stands behind the comma says what X is.
    let described = passage.tags(comma + 1).has(Tags::DETERMINER);
    // "is a member of A, funded by": no comma opens what is said of another.
    let reduced =
        comma + 1 == participle && !(scene.sentence.start..lead).any(|at| passage.is_mark(at, ','));
    !reduced
        && lead > scene.sentence.start
        && passage.is_any(lead - 1, word_list!["of", "with", "at", "in"])
        && passage.is_mark(comma, ',')
        && !described
}

/// "An audit by A was sponsored": whether a name says who did what a participle tells of.
pub(super) fn is_maker(scene: &Scene<'_, '_>, actor: &Actor) -> bool {
    let lead = scene.article_start(actor);
    lead > scene.sentence.start && scene.passage.is(lead - 1, "by")
}

/// "An audit of A by B was sponsored": where the words start that tell of a name, one past who did it.
pub(super) fn end_of_told(scene: &Scene<'_, '_>, actor: &Actor) -> usize {
    let end = scene.behind(actor.tokens.end);
    let maker = scene.from(end).first();
    let by = maker.filter(|maker| scene.article_start(maker) == end + 1 && is_maker(scene, maker));
    by.map_or(end, |maker| scene.behind(maker.tokens.end))
}

/// "a venture of A, B and C, funded by": whether a name closes a list before a comma and a participle, so that the words do
/// not say of which of them, or of what they do together, the participle tells.
pub(super) fn ends_list(scene: &Scene<'_, '_>, actor: &Actor, participle: usize) -> bool {
    let passage = scene.passage;
    let comma = scene.behind(actor.tokens.end);
    let reduced = comma + 1 == participle && passage.is_mark(comma, ',');
    reduced
        && scene
            .ending_at(actor.tokens.end)
            .is_some_and(|at| scene.coordinated(at).len() > 1)
}

/// "This work was", "The second project, jointly", "Another effort, which will be": whether nothing but a piece of the work that the
/// text tells of stands before a participle.
pub(super) fn is_this_work(scene: &Scene<'_, '_>, participle: usize) -> bool {
    const LONGEST: usize = 4;
    let passage = scene.passage;
    let from = gift::behind_part(scene, first_word(scene));
    let led = from + usize::from(passage.tags(from).has(Tags::DETERMINER));
    let closed = Tags::PREPOSITION | Tags::CONJUNCTION | Tags::AUXILIARY | Tags::RELATIVE;
    let plain =
        |at: &usize| passage.tokens[*at].shape == Shape::Lower && !passage.tags(*at).has(closed);
    let mut words = (led..participle.min(led + LONGEST)).take_while(plain);
    let Some(noun) = words.find(|at| passage.is_any(*at, gift::WORK)) else {
        return false;
    };
    let told = passage.is_any(from, word_list!["this", "another"])
        || (led..noun).any(|at| is_ordinal(scene, at));
    let other = word_list!["rival", "competing", "external", "other", "second-hand"];
    told && noun + 1 < participle
        && !(led..noun).any(|at| passage.is_any(at, other))
        && is_of_participle(scene, noun + 1..participle)
        && (passage.is(from, "this") || is_one_of_ours(scene, participle))
}

/// "The second, funded by A, is", behind "We run two projects": whether neither the words behind a participle nor the sentence before
/// say that what it tells of is somebody else's.
fn is_one_of_ours(scene: &Scene<'_, '_>, participle: usize) -> bool {
    const SEVERAL: &WordList = word_list![
        "developments",
        "efforts",
        "ports",
        "projects",
        "releases",
        "tasks",
        "versions"
    ];
    let passage = scene.passage;
    let first = scene.sentence.start;
    let copies = word_list!["forked", "forks", "copied", "copies", "competes", "compete"];
    let others = (participle..scene.sentence.end).any(|at| {
        passage.is_any(at, copies)
            || passage.is_any(at, word_list!["is", "was"])
                && passage
                    .tokens
                    .get(at + 1)
                    .is_some_and(|token| token.is_capital())
            || passage.is_any(at, word_list!["is", "was"]) && passage.is(at + 1, "of")
    });
    let before = passage
        .sentences
        .partition_point(|sentence| sentence.end <= first);
    let told = |sentence: &Range<usize>| {
        let words = || sentence.clone();
        let ours = |at: usize| passage.tags(at).has(Tags::WE) || passage.is(at, "project");
        words().any(|at| passage.is_any(at, SEVERAL) || is_ordinal(scene, at))
            && (words().any(ours) || words().any(|at| is_ordinal(scene, at)))
            && !words().any(|at| gift::is_of_others(passage, at))
            && !words().any(|at| passage.raw(at).starts_with("compet"))
    };
    let led = before
        .checked_sub(1)
        .is_none_or(|before| told(&passage.sentences[before]));
    !others && led
}

/// "The first, partly", "A second of these is": whether nothing but one of several that were told of stands before a participle.
pub(super) fn is_nth(scene: &Scene<'_, '_>, participle: usize) -> bool {
    let passage = scene.passage;
    let from = first_word(scene);
    let nth = from + usize::from(passage.tags(from).has(Tags::DETERMINER));
    let of = passage.is(nth + 1, "of") && passage.is_any(nth + 2, word_list!["these", "them"]);
    let end = nth + 1 + 2 * usize::from(of);
    nth > from
        && is_ordinal(scene, nth)
        && end < participle
        && (of || passage.is_mark(end, ','))
        && is_of_participle(scene, end..participle)
        && is_one_of_ours(scene, participle)
}

/// "first", "second": whether token `at` is an ordinal; a second is a time too.
fn is_ordinal(scene: &Scene<'_, '_>, at: usize) -> bool {
    scene.passage.tags(at).has(Tags::ORDINAL) || scene.passage.is(at, "second")
}

/// Where the sentence starts behind the mark of an item.
fn first_word(scene: &Scene<'_, '_>) -> usize {
    let first = scene.sentence.start;
    first + usize::from(!scene.passage.tokens[first].is_word())
}

/// ", which will be jointly": whether words do nothing but lead to a participle.
fn is_of_participle(scene: &Scene<'_, '_>, mut words: Range<usize>) -> bool {
    let passage = scene.passage;
    let doubts = word_list![
        "allegedly",
        "supposedly",
        "reportedly",
        "hardly",
        "barely",
        "nearly"
    ];
    words.all(|at| {
        if passage.is_any(at, doubts) {
            return false;
        }
        passage
            .tags(at)
            .has(Tags::AUXILIARY | Tags::ADVERB | Tags::RELATIVE)
            || passage.is_mark(at, ',')
            || passage.is_any(at, word_list!["co", "in", "part"])
            || passage.is_mark(at, '-')
            || passage.raw(at).ends_with("ly")
    })
}

/// "X, which was also hosted": whether the words between a name and a participle tell of the name.
pub(super) fn is_told_of(scene: &Scene<'_, '_>, gap: Range<usize>) -> bool {
    const MOST: usize = 6;
    let passage = scene.passage;
    // "X, a Chinese charity, was founded": an apposition in commas is skipped.
    let closes = (gap.start + 2..gap.end).find(|at| passage.is_mark(*at, ','));
    let skipped = closes.filter(|comma| {
        comma - gap.start <= 2 * MOST
            && passage.is_mark(gap.start, ',')
            && passage.is_any(gap.start + 1, word_list!["a", "an", "the", "one"])
    });
    if let Some(comma) = skipped {
        return is_told_of(scene, comma + 1..gap.end);
    }
    // "X, a three-year trial funded": an apposition says what it is.
    let apposed = passage.is_mark(gap.start, ',')
        && passage.is_any(gap.start + 1, word_list!["a", "an", "the"])
        && is_plain_noun(scene, gap.start + 2..gap.end);
    // "X is a global collaboration established": what it is stands before the participle.
    let be = (gap.start..gap.end).find(|at| !passage.tags(*at).has(Tags::ADVERB | Tags::RELATIVE));
    let defined = be.is_some_and(|be| {
        passage.is_any(be, word_list!["is", "was", "are", "were"])
            && passage.is_any(be + 1, word_list!["a", "an", "the", "one"])
            && is_plain_noun(scene, be + 2..gap.end)
    });
    (apposed || defined) && gap.len() <= 2 * MOST
        || gap.len() <= MOST
            && gap.clone().all(|at| {
                passage.is_mark(at, ',')
                    // "- X: founded"
                    || at == gap.start && closes_label(scene, at)
                    || passage.is_mark(at, ']')
                    || passage.is_any(
                        at,
                        word_list![
                            "project",
                            "programme",
                            "program",
                            "event",
                            "jointly",
                            "community",
                            "initiative",
                            "alliance",
                            "consortium"
                        ],
                    )
                    || passage.is(at, "of") && passage.tags(at + 1).has(Tags::DETERMINER)
                    || passage.tags(at).has(Tags::DETERMINER)
                    // "is 60% owned"
                    || passage.tokens[at].shape == Shape::Number
                    || passage.is_mark(at, '%')
                    || passage.is_any(at, word_list!["per", "cent", "percent"])
                    // "X in Oslo on 24 September is hosted"
                    || passage.tags(at).has(Tags::MONTH)
                    || passage.is_any(at, word_list!["on", "in"]) && is_when_or_where(scene, at + 1)
                    || at > gap.start
                        && passage.is(at - 1, "in")
                        && is_when_or_where(scene, at)
                    || passage.is(at, "board") && passage.tags(at - 1).has(Tags::DETERMINER)
                    || passage
                        .tags(at)
                        .has(Tags::AUXILIARY | Tags::RELATIVE | Tags::ADVERB)
                    || passage.raw(at).ends_with("ly")
            })
}

/// "- X: founded by", "**X** – hosted by": whether token `at` is the mark behind what a list's item opens with.
fn closes_label(scene: &Scene<'_, '_>, at: usize) -> bool {
    let passage = scene.passage;
    let item = matches!(passage.block.kind, BlockKind::ListItem { .. });
    let mark = [':', '–', '—']
        .iter()
        .any(|mark| passage.is_mark(at, *mark));
    let label = scene.sentence.start == 0
        && scene
            .actors
            .first()
            .is_some_and(|first| first.tokens.end == at);
    item && mark && label
}

/// "24 September", "May", "Oslo": whether token `at` tells of a day, a month, a year or a place.
fn is_when_or_where(scene: &Scene<'_, '_>, at: usize) -> bool {
    let passage = scene.passage;
    passage.tokens.get(at).is_some_and(|token| {
        token.shape == Shape::Number
            || token.tags.has(Tags::MONTH)
            || token.is_capital() && is_place(passage.raw(at)) && !scene.is_of_actor(at)
    })
}

/// "global multi-sector collaboration": whether words are a noun and what describes it; "of development" may follow.
fn is_plain_noun(scene: &Scene<'_, '_>, words: Range<usize>) -> bool {
    let passage = scene.passage;
    let what = Tags::VERB | Tags::PREPOSITION | Tags::CONJUNCTION | Tags::PRONOUN | Tags::RELATIVE;
    words.clone().all(|at| {
        let last = at + 1 == words.end;
        !passage.is_mark(at, ',')
            && !passage.tokens[at].is_capital()
            && (last
                || !passage.tags(at).has(what)
                || passage.is_any(at, word_list!["of", "for"])
                || passage.tags(at).has(Tags::ADJECTIVE)
                || passage.is_mark(at - 1, '-') && passage.is_glued(at))
    })
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::check;

    #[test]
    fn who_made_what_somebody_paid_for_is_not_paid_for() {
        check(
            "The Kestrel Foundation grew. An audit by Siemens was sponsored by Bosch.",
            "",
        );
        check(
            "An audit of the Delta Project by Siemens was funded by Bosch.",
            "Bosch funder Delta Project",
        );
    }

    #[test]
    fn participles_behind_a_list_tell_of_none_of_it() {
        check(
            "The Kestrel Foundation grew. We work with Siemens, Bosch and the Calder Institute, supported by ETSI.",
            "Kestrel Foundation collaborator Siemens; Kestrel Foundation collaborator Bosch; Kestrel Foundation collaborator Calder Institute",
        );
        check(
            "Siemens works with the Calder Institute, funded by Bosch.",
            "Siemens collaborator Calder Institute; Bosch funder Calder Institute",
        );
    }

    #[test]
    fn participles_tell_of_the_name_before_their_comma() {
        check(
            "Siemens is a member of the Harbour Alliance, funded by Bosch.",
            "Siemens member Harbour Alliance; Bosch funder Harbour Alliance",
        );
        check(
            "The Delta Summit, a partner of Siemens, was funded by Bosch.",
            "Bosch funder Delta Summit; Delta Summit partner Siemens",
        );
    }

    #[test]
    fn what_is_founded_may_be_described_first() {
        check(
            "The Harbour Alliance (HA), a Dutch charity, was founded by Siemens in 2017.",
            "Siemens founder Harbour Alliance",
        );
        check(
            "The Harbour Alliance, a partner of ETSI, was founded by Siemens.",
            "Siemens founder Harbour Alliance; Harbour Alliance partner ETSI",
        );
    }

    #[test]
    fn what_something_is_stands_before_its_participle() {
        check(
            "The Harbour Alliance is a global non-profit collaboration established in 2020 by Siemens and Bosch.",
            "Siemens founder Harbour Alliance; Bosch founder Harbour Alliance",
        );
        check(
            "The Harbour Project was a programme of research funded by Siemens.",
            "Siemens funder Harbour Project",
        );
        check(
            "The Harbour Alliance is a forum that met in a hall funded by Siemens.",
            "",
        );
        check(
            "The work of the Harbour Project is supported by Siemens.",
            "Siemens supporter Harbour Project",
        );
    }

    #[test]
    fn days_and_places_stand_before_a_participle() {
        check(
            "The Delta Summit on 24 September is hosted by Bosch and sponsored by Siemens and ETSI.",
            "Bosch host Delta Summit; Siemens sponsor Delta Summit; ETSI sponsor Delta Summit",
        );
        check(
            "The Delta Summit in Oslo was sponsored by Siemens.",
            "Siemens sponsor Delta Summit",
        );
        check(
            "The Delta Summit heard of a hall in Oslo that was sponsored by Siemens.",
            "",
        );
    }

    #[test]
    fn pieces_of_the_work_that_the_text_tells_of() {
        let head = "# Kestrel Project\n\nThe Kestrel Project, an open source project, grew.\n\n";
        let project = |text: &str, expect: &str| {
            let options = crate::extract::Options::default();
            let document =
                crate::read::read(format!("{head}{text}"), crate::read::Format::Markdown);
            let report = crate::extract::extract(&document, &options);
            let name = |id: u32| report.organizations[id as usize].name.clone();
            let rows = report.roles.iter().map(|role| {
                let holder = match role.holder {
                    crate::model::Holder::Organization(id) => name(id),
                    _ => String::new(),
                };
                format!("{holder} {}", role.role.id())
            });
            assert_eq!(rows.collect::<Vec<_>>().join("; "), expect, "{text}");
        };
        let both = "Siemens funder; Bosch funder";
        project(
            "The second project, jointly funded by Siemens and Bosch, is to mend the loader.",
            both,
        );
        project(
            "A third effort, which is funded by both Siemens and Bosch, mends the docs.",
            both,
        );
        project(
            "* The first, co-funded by Siemens and Bosch, adds a driver.",
            both,
        );
        project("The port to RISC-V is funded by Siemens and Bosch.", both);
        project("Work on the loader was funded by Siemens and Bosch.", both);
        project("This release was funded by Siemens and Bosch.", both);
        project("Our CI is funded by Siemens and Bosch.", both);
        project("Work by Siemens was funded by Bosch.", "");
        project("The first, unlike the lodge funded by Siemens, is old.", "");
        project("The third house, funded by Siemens, burnt.", "");
        project(
            "We have two rivals. The first, funded by Siemens, is old.",
            "",
        );
        project(
            "Bosch runs three schools. The first, sponsored by Siemens, is new.",
            "",
        );
        project("Another project, funded by Siemens, forked us.", "");
        project("The port of a rival was funded by Siemens.", "");
        project("This work, allegedly funded by Siemens, goes on.", "");
    }

    #[test]
    fn who_is_housed_does_it_and_not_the_house() {
        check(
            "The Kestrel Foundation grew. We thank Siemens at Alvik University, which hosts the Delta Project.",
            "Siemens host Delta Project",
        );
        check(
            "Our thanks go to Alvik University, which hosts the Delta Project.",
            "Alvik University host Delta Project",
        );
    }
}
