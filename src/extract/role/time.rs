//! When a role is held: of the times a sentence tells, the one that belongs to it.
//!
//! | text | as of |
//! |---|---|
//! | Liis Tamm (chair until May 2023) and Ken Hu (chair from June 2023) | until May 2023; from June 2023 |
//! | A joined B in 2009 and has been a member of C since 1998 | from 2009; from 1998 |
//! | Ken Hu will succeed Liis Tamm as chair of A on 1 March 2024 | from then; until then |

use super::cue::is_cue;
use super::draft::Draft;
use super::scene::Scene;
use crate::extract::date::{Period, may_start, period_at};
use crate::extract::verb::is_verb;
use crate::lexicon::verbs::lemma;
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::{AsOf, AsOfSource, RoleStatus, Rule};

/// A time of a sentence and where it stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Told {
    period: Period,
    /// The token of the bracket it stands in.
    bracket: Option<usize>,
    /// The clause it stands in, and whether that is a relative one.
    clause: (usize, bool),
}

/// The times that a sentence tells, and of each of its tokens which clause it stands in.
pub(super) struct Times {
    told: Vec<Told>,
    clauses: Vec<(usize, bool)>,
}

/// Reads the times of a sentence; one that tells more than a few is a table or a list of events.
pub(super) fn times(scene: &Scene<'_, '_>) -> Times {
    const MOST: usize = 16;
    let passage = scene.passage;
    let mut told: Vec<Told> = Vec::new();
    let mut at = scene.sentence.start;
    while at < scene.sentence.end && told.len() < MOST {
        let period = may_start(passage, at)
            .then(|| period_at(passage, at))
            .flatten();
        if let Some(period) = period.filter(|period| period.first.or(period.last).is_some()) {
            told.push(Told {
                period,
                bracket: bracket(scene, at),
                clause: (0, false),
            });
            at = period.end.max(at + 1);
        } else {
            at += 1;
        }
    }
    let clauses = match told.is_empty() {
        true => Vec::new(),
        false => clauses(scene),
    };
    for told in &mut told {
        let at = told.period.start.max(scene.sentence.start);
        told.clause = clauses[at - scene.sentence.start];
    }
    Times { told, clauses }
}

/// How long a bracket is at most.
const LONGEST: usize = 30;

/// The bracket that token `at` stands in.
fn bracket(scene: &Scene<'_, '_>, at: usize) -> Option<usize> {
    let passage = scene.passage;
    let from = scene.sentence.start.max(at.saturating_sub(LONGEST));
    let mark = (from..at)
        .rev()
        .find(|place| passage.is_mark(*place, '(') || passage.is_mark(*place, ')'))?;
    passage.is_mark(mark, '(').then_some(mark)
}

/// Which clause of its sentence each token stands in, counted, and whether that is a relative one.
fn clauses(scene: &Scene<'_, '_>) -> Vec<(usize, bool)> {
    let passage = scene.passage;
    let first = scene.sentence.start;
    let verb = |at: usize| at < scene.sentence.end && is_verb(passage, at, first);
    let (mut count, mut relative) = (0, false);
    let mut clauses = Vec::with_capacity(scene.sentence.len());
    for place in scene.sentence.clone() {
        clauses.push((count, relative));
        let opens =
            passage.tags(place).has(Tags::RELATIVE) && !passage.is(place, "that") && place > first;
        let closes = relative && passage.is_mark(place, ',') && verb(place + 1);
        let joined = passage.is_any(place, word_list!["and", "but", "while"]) && {
            let adverb = usize::from(passage.tags(place + 1).has(Tags::ADVERB));
            let next = place + 1 + adverb;
            let actor = scene.from(next).first().filter(|actor| {
                actor.tokens.start <= next + 1 && scene.article_start(actor) <= next
            });
            verb(next) || actor.is_some_and(|actor| verb(actor.tokens.end))
        };
        if opens || closes || joined || passage.is_mark(place, ';') {
            count += 1;
            relative = opens || relative && joined;
        }
    }
    clauses
}

/// When a role is held.
pub(super) struct Held {
    pub(super) as_of: AsOf,
    /// "(until May 2023)", "chair until 2022": no verb says whether the end is to come.
    pub(super) ended: bool,
}

/// The time that was told for a role.
pub(super) fn held(scene: &Scene<'_, '_>, draft: &Draft<'_>) -> Option<Held> {
    let times = scene.times.get_or_init(|| times(scene));
    let told = of_role(scene, draft, times)?;
    let passage = scene.passage;
    let period = &told.period;
    let before = |words: &WordList| period.start > 0 && passage.is_any(period.start - 1, words);
    let at_end = word_list!["until", "till"];
    let until = passage.is_any(period.start, at_end) || before(at_end);
    let (mut first, mut last) = (period.first, period.last);
    let one = first
        .zip(last)
        .is_some_and(|(first, last)| first.year == last.year);
    let turn = Some(())
        .filter(|()| one && told.bracket.is_none())
        .and_then(|()| Turn::of(scene, draft, period.start));
    // "Liis Tamm, formerly chair of A, spoke in May": that is no time of hers there.
    if turn.is_none() && one && !until && draft.status == RoleStatus::Ended {
        return None;
    }
    let opens = before(word_list!["from"]) && !passage.is_any(period.end, word_list!["to"]);
    match turn {
        _ if until => first = None,
        Some(Turn::Leaves) => first = None,
        Some(Turn::Comes) if draft.status == RoleStatus::Ended => first = None,
        Some(Turn::Comes) => last = None,
        None if one && (opens || draft.status == RoleStatus::Planned) => last = None,
        None => {}
    }
    let still = |mut range: std::ops::Range<usize>| {
        !range.any(|at| is_verb(passage, at, scene.sentence.start))
    };
    let beside = draft.holder.tokens.end <= draft.cue.start
        && draft.cue.start < period.start
        && still(draft.holder.tokens.end..period.start);
    Some(Held {
        as_of: AsOf {
            start: first,
            end: last,
            span: Some(period.span),
            from: AsOfSource::Sentence,
        },
        ended: until && (beside || told.bracket.is_some()),
    })
}

/// The same time for whoever was there before: he was until then.
pub(super) fn until(scene: &Scene<'_, '_>, as_of: AsOf) -> AsOf {
    let told = scene.times.get().and_then(|times| {
        let mut told = times.told.iter();
        told.find(|told| Some(told.period.span) == as_of.span)
    });
    AsOf {
        start: None,
        end: told.map_or(as_of.end, |told| told.period.last),
        ..as_of
    }
}

/// Whether a verb tells that somebody comes or goes.
enum Turn {
    Comes,
    Leaves,
}

impl Turn {
    /// What the verb that gives a role says of it, or of one that ended the verb before its time at token `time`.
    fn of(scene: &Scene<'_, '_>, draft: &Draft<'_>, time: usize) -> Option<Turn> {
        let cue = draft.cue.start;
        let before = |at: usize| Turn::of_verb(scene, scene.verb_before(at)?);
        let verbal = matches!(draft.rule, Rule::RoleVerb)
            && is_verb(scene.passage, cue, scene.sentence.start);
        let noun = || {
            let gone = || before(time).filter(|turn| matches!(turn, Turn::Leaves));
            before(cue).or_else(gone)
        };
        let own = Turn::of_verb(scene, cue);
        if verbal { own } else { own.or_else(noun) }
    }

    fn of_verb(scene: &Scene<'_, '_>, verb: usize) -> Option<Turn> {
        const COMES: &WordList = word_list![
            "acquire", "admit", "appoint", "become", "buy", "elect", "hire", "join", "promote",
            "reelect", "replace", "succeed",
        ];
        const LEAVES: &WordList = word_list![
            "depart",
            "end",
            "expel",
            "lapse",
            "leave",
            "quit",
            "resign",
            "retire",
            "terminate",
            "withdraw",
        ];
        let passage = scene.passage;
        let lemma = lemma(passage.raw(verb))?;
        let down = matches!(lemma, "step" | "stand")
            && passage.is_any(verb + 1, word_list!["down", "aside"]);
        let over = lemma == "take" && passage.is(verb + 1, "over");
        if down || LEAVES.holds(lemma) {
            Some(Turn::Leaves)
        } else {
            (over || COMES.holds(lemma)).then_some(Turn::Comes)
        }
    }
}

/// The time of a role: in its own bracket, else in its clause the first behind it or the last before it, else the one that
/// opens the sentence or the only one, told in a later clause.
fn of_role<'t>(
    scene: &Scene<'_, '_>,
    draft: &Draft<'_>,
    Times {
        told: times,
        clauses,
    }: &'t Times,
) -> Option<&'t Told> {
    const OPENING: usize = 4;
    const NEAR: usize = 4;
    if times.is_empty() {
        return None;
    }
    let passage = scene.passage;
    let cue = draft.cue.start;
    let own = bracket(scene, cue);
    let beside = |open: usize| {
        let place = draft.place.1.map(|place| place.tokens.end);
        // "Liis Tamm, Alvik University (2022–24)": the last person before it.
        let before = scene
            .actors
            .partition_point(|actor| actor.tokens.end <= open);
        let mut near = scene.actors[..before].iter().rev().take(NEAR);
        let last = near.find(|actor| actor.is_person());
        let person = last.is_some_and(|last| {
            last.tokens == draft.holder.tokens
                && open - last.tokens.end <= LONGEST
                && !(last.tokens.end..open).any(|at| is_verb(passage, at, scene.sentence.start))
        });
        let named = person || draft.holder.tokens.end == open || place == Some(open);
        let inside = open..scene.sentence.end.min(open + LONGEST);
        let cued = inside
            .take_while(|at| !passage.is_mark(*at, ')'))
            .any(|at| is_cue(passage, at));
        named && !cued
    };
    let inside = |told: &&Told| {
        told.bracket
            .is_some_and(|open| own == Some(open) || own.is_none() && beside(open))
    };
    if let Some(told) = times.iter().find(inside) {
        return Some(told);
    }
    let free = || times.iter().filter(|told| told.bracket.is_none());
    let here = cue
        .checked_sub(scene.sentence.start)
        .and_then(|at| clauses.get(at).copied())
        .unwrap_or_default();
    let same = || free().filter(|told| told.clause.0 == here.0);
    let behind = same().find(|told| told.period.start >= cue);
    let opening = || free().find(|told| told.period.start <= scene.sentence.start + OPENING);
    let only = || {
        let mut free = free();
        let told = free.next()?;
        let later = told.period.start > cue && !told.clause.1 && !here.1;
        (later && free.next().is_none()).then_some(told)
    };
    behind
        .or_else(|| same().next_back())
        .or_else(opening)
        .or_else(only)
}

#[cfg(test)]
mod tests {
    use crate::extract::{Options, extract};
    use crate::read::{Format, read};

    /// The times of the roles of `text`, "from/until".
    #[track_caller]
    fn check(text: &str, expect: &str) {
        let document = read(text.to_owned(), Format::Markdown);
        let subject = Some("Kestrel Foundation".to_owned());
        let report = extract(&document, &Options { subject });
        let show = |date: Option<crate::model::Date>| {
            date.map_or_else(String::new, |date| date.to_string())
        };
        let told = report.roles.iter().map(|role| {
            role.as_of.map_or_else(String::new, |as_of| {
                format!("{}/{}", show(as_of.start), show(as_of.end))
            })
        });
        assert_eq!(told.collect::<Vec<_>>().join(" "), expect, "{text}");
    }

    #[test]
    fn each_role_has_the_time_of_its_clause() {
        check(
            "Siemens joined the Harbour Alliance in 2009 and has been a member of ETSI since 1998.",
            "2009-01-01/ 1998-01-01/",
        );
        check(
            "Maria Schmidt was elected chair of Siemens in May 2022 and joined the board of Bosch in June 2023.",
            "2022-05-01/ 2023-06-01/",
        );
        check(
            "In 2022 Siemens was a member of ETSI and Bosch was a member of the GSMA.",
            "2022-01-01/2022-12-31 2022-01-01/2022-12-31",
        );
        check(
            "Siemens is a founder of the Harbour Alliance, which moved to Oslo in 2021.",
            "",
        );
        check(
            "Siemens, which moved to Oslo in 2021, is a founder of the Harbour Alliance.",
            "",
        );
    }

    #[test]
    fn times_in_brackets_are_of_whom_they_stand_behind() {
        check(
            "The Kestrel Foundation grew. Jane Roe (Chair until May 2023) and John Poe (Chair from June 2023) led it.",
            "/2023-05-31 2023-06-01/",
        );
        check(
            "The Kestrel Foundation grew. Our board members are Anna Kowalska, David Chen and Maria Schmidt (since 1 July 2023).",
            "  2023-07-01/",
        );
        check(
            "The Kestrel Foundation grew.\n\n## Advisory Board\n\n- Anna Kowalska, Siemens (2022-24)\n- David Chen, Bosch",
            "2022-01-01/2024-12-31 ",
        );
        check(
            "Siemens is a member of ETSI (since 2019) and the GSMA.",
            "2019-01-01/ ",
        );
    }

    #[test]
    fn who_comes_comes_to_stay_and_who_goes_was_there_till_then() {
        check("Siemens joined ETSI on 1 June 2023.", "2023-06-01/");
        check("Siemens left ETSI in 2023.", "/2023-12-31");
        check(
            "Tom Osei will succeed Hugh Calloway as chair of Siemens on 1 March 2024.",
            "2024-03-01/ /2024-03-01",
        );
        check(
            "Hugh Calloway will step down as chair of Siemens on 1 March 2024.",
            "/2024-03-01",
        );
        check(
            "Siemens was a member of ETSI in 2019.",
            "2019-01-01/2019-12-31",
        );
    }
}
