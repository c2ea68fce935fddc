//! How real a claim is: done, aimed at, expected, supposed, or denied.

use super::part::Part;
use super::quantity::Quantity;
use super::sentence::Sentence;
use crate::document::Shape;
use crate::extract::passage::Passage;
use crate::lexicon::verbs::{self, Form};
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::{Bound, Dimension, Modality};

/// The modality of the `nth` quantity, and its bound: "no customer exceeds 10 %" is at most 10 %.
pub(super) fn of(sentence: &Sentence<'_, '_>, nth: usize) -> (Modality, Bound) {
    let quantity = &sentence.quantities[nth];
    let clause = clause(sentence, quantity.start, quantity.end);
    let mut bound = quantity.bound;
    if is_needed(sentence, quantity.start) {
        return (Modality::Actual, bound);
    }
    if denies(sentence, &clause, quantity) {
        bound = match quantity.bound {
            Bound::MoreThan => Bound::AtMost,
            Bound::AtLeast => Bound::LessThan,
            Bound::LessThan => Bound::AtLeast,
            Bound::AtMost => Bound::MoreThan,
            _ => return (Modality::Negated, bound),
        };
    }
    (affirmed(sentence, &clause, quantity.start), bound)
}

/// The modality of a multiple or rank, the word at token `at`.
pub(super) fn at(sentence: &Sentence<'_, '_>, at: usize) -> Modality {
    affirmed(sentence, &clause(sentence, at, at + 1), at)
}

/// How real a clause is that nothing denies; a goal is named before the number at token `start`, not by it.
fn affirmed(sentence: &Sentence<'_, '_>, clause: &[usize], start: usize) -> Modality {
    let any =
        |test: fn(&Sentence<'_, '_>, usize) -> bool| clause.iter().any(|at| test(sentence, *at));
    let aimed = clause.iter().any(|at| *at < start && aims(sentence, *at));
    let dated = is_dated(sentence, start);
    let promised = dated
        && clause
            .iter()
            .any(|at| *at < start && pledges(sentence, *at));
    if aimed || any(obliges) || vows(sentence, clause) || promised {
        Modality::Target
    } else if any(foresees) {
        Modality::Forecast
    } else if any(supposes) {
        Modality::Hypothetical
    } else if let Some(announced) = sentence.announced
        && (dated || !is_done(sentence, clause))
        && !is_beside(sentence, start)
    {
        announced
    } else {
        Modality::Actual
    }
}

/// Whether a number is of those without whom something could not be: "we could not have done it without 640 helpers".
fn is_needed(sentence: &Sentence<'_, '_>, start: usize) -> bool {
    const NEAR: usize = 20;
    let passage = sentence.passage;
    let without = sentence
        .back(start)
        .take(NEAR)
        .find(|at| passage.is(*at, "without"));
    without.is_some_and(|without| {
        let before = || sentence.range.start..without;
        let supposed =
            before().any(|at| passage.is_any(at, word_list!["would", "could", "'d", "’d"]));
        let impossible = before().any(|at| {
            passage.tags(at).has(Tags::NEGATION)
                || matches!(passage.raw(at), "'t" | "’t")
                || passage.is_any(at, word_list!["possible", "impossible", "unthinkable"])
        });
        supposed && impossible
    })
}

/// Whether a clause tells what was done or how things stand: "we trained", "there are", "so far"; below "Goals" stands
/// "we train", "reach", or no verb at all.
fn is_done(sentence: &Sentence<'_, '_>, clause: &[usize]) -> bool {
    let passage = sentence.passage;
    let verbs = || {
        let verbal = |at: &&usize| sentence.part(**at).is_verbal();
        clause.iter().filter(verbal)
    };
    // "are reduced", "is to grow": of two verbs the auxiliary does not say how things stand.
    let alone = verbs().count() == 1;
    let done = |at: &usize| {
        let raw = passage.raw(*at);
        let past = matches!(verbs::form(raw), Some(Form::Past | Form::Participle))
            && !verbs::keeps_form(raw);
        let had = passage.is_any(*at, word_list!["has", "had", "was", "were", "did", "been"]);
        let stands = passage.is_any(*at, word_list!["is", "are", "have", "'ve", "’ve"]);
        had || alone && (past || stands) || verbs::form(raw) == Some(Form::Past)
    };
    verbs().any(done)
        || clause.iter().any(|at| {
            passage.is_any(
                *at,
                word_list!["already", "currently", "today", "now", "baseline", "ago"],
            )
        })
}

/// Whether the number at token `start` stands beside what a goal is compared with: "from 12 weeks to six", "(2024: 30 %)".
fn is_beside(sentence: &Sentence<'_, '_>, start: usize) -> bool {
    let passage = sentence.passage;
    let from = start > sentence.range.start && passage.is(start - 1, "from");
    let mut back = sentence.back(start);
    let open = back.find(|at| passage.is_mark(*at, '(') || passage.is_mark(*at, ')'));
    from || open.is_some_and(|at| passage.is_mark(at, '('))
}

/// Whether "by 2015" stands behind the number at token `start`, or opens its sentence.
fn is_dated(sentence: &Sentence<'_, '_>, start: usize) -> bool {
    const NEAR: usize = 12;
    let passage = sentence.passage;
    let by = |at: usize| passage.is(at, "by") && sentence.part(at) == Part::Time;
    let behind = (start..sentence.range.end.min(start + NEAR))
        .take_while(|at| !matches!(passage.raw(*at), ";" | "," | ":"));
    by(sentence.range.start) || behind.into_iter().any(by)
}

/// "pledged", "promised", "committed": beside "by 2015", what was promised is still to come.
fn pledges(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    let lemma = verbs::lemma(sentence.passage.raw(at));
    let promise = lemma
        .is_some_and(|lemma| matches!(lemma, "pledge" | "promise" | "commit" | "vow" | "plan"));
    promise && sentence.part(at) == Part::Verb
}

/// Whether the words at token `at` promise what follows: "we plan to:", "our goals:", "we will:".
pub(super) fn vows_at(passage: &Passage<'_>, at: usize) -> bool {
    let ours = || at > 0 && passage.tags(at - 1).has(Tags::WE);
    let ahead = || (at + 1..at + 4).any(|next| passage.is(next, "to")) || passage.is_any(at, GOALS);
    passage.is(at, "will") && ours()
        || passage.tags(at).has(Tags::GOAL) && ahead() && !is_met(passage, at)
}

/// The tokens that say how real the words `start..end` are: their clause up to them and, where that has no verb yet,
/// the verb behind.
fn clause(sentence: &Sentence<'_, '_>, start: usize, end: usize) -> Vec<usize> {
    let passage = sentence.passage;
    let breaks = |at: usize| {
        matches!(passage.raw(at), ";" | "," | ":" | "–" | "—")
            || passage.is_mark(at, '-') && !passage.is_glued(at) && !passage.is_glued(at + 1)
            || passage.is_any(
                at,
                word_list!["but", "while", "whereas", "although", "though"],
            )
    };
    let mut tokens = Vec::new();
    let (mut verb, mut noun) = (false, false);
    let mut aside = 0;
    for at in sentence.back(start) {
        // What stands in parentheses before is said aside; what opens around the number shuts it off.
        aside += usize::from(passage.is_mark(at, ')'));
        if aside > 0 {
            aside -= usize::from(passage.is_mark(at, '('));
            continue;
        }
        if passage.is_mark(at, '(') || sentence.part(at) == Part::Relative || passage.is(at, "that")
        {
            break;
        }
        // A comma of a list, or behind "By 2030", ends no clause; one behind a verb or a noun of its own does.
        if breaks(at) && (verb || noun || !matches!(passage.raw(at), "," | ":")) {
            break;
        }
        verb |= sentence.part(at).is_verbal();
        noun |= sentence.part(at) == Part::Noun && tokens.len() > 2;
        tokens.push(at);
    }
    if !verb {
        const AHEAD: usize = 12;
        let ahead = end..sentence.range.end.min(end + AHEAD);
        let mut said = false;
        // "donors said they would give": what they said is theirs; the first verb behind is the number's.
        let ahead = ahead.take_while(|at| {
            let more = !said && !breaks(*at) && sentence.part(*at) != Part::Quantity;
            said = sentence.part(*at) == Part::Verb;
            more
        });
        tokens.extend(ahead);
    }
    // "By 2030, …" and "If …, …" open a sentence for all of it.
    let opening = sentence.range.clone().take(4);
    tokens.extend(opening.filter(|at| passage.is_any(*at, word_list!["by", "if"])));
    tokens
}

/// "did not reach 50", "no customer exceeds 10 %"; "no more than" is a bound, "the 500" stands whatever is denied.
fn denies(sentence: &Sentence<'_, '_>, clause: &[usize], quantity: &Quantity) -> bool {
    let passage = sentence.passage;
    let definite = quantity.start > sentence.range.start
        && passage.is_any(quantity.start - 1, word_list!["the", "these", "our"]);
    let near = |at: usize| at < quantity.start && quantity.start - at <= 10;
    // "not shown for 34 years": so long was it not.
    let lasts = quantity.unit().dimension() == Dimension::Time
        && quantity.start > sentence.range.start
        && passage.is_any(quantity.start - 1, word_list!["for", "in"]);
    !definite
        && clause.iter().filter(|at| near(**at)).any(|at| {
            let at = *at;
            let word =
                passage.tags(at).has(Tags::NEGATION) || matches!(passage.raw(at), "'t" | "’t");
            if !word || passage.is_any(at, word_list!["without", "neither", "nor"]) {
                return false;
            }
            let only = passage.is_any(at + 1, word_list!["only", "just", "merely", "least"]);
            let adverb = passage.is_any(at, word_list!["no", "not"])
                && (passage.tags(at + 1).has(Tags::ADVERB)
                    || passage.is_any(at + 1, word_list!["more", "less", "fewer", "later"]))
                && !passage.is(at + 1, "longer")
                || passage.is(at + 1, "longer") && passage.is(at + 2, "than");
            // "not counting children", "not-for-profit", "not to exceed", "No. 12" deny nothing.
            let counts = passage.is_any(
                at + 1,
                word_list![
                    "counting",
                    "including",
                    "excluding",
                    "considering",
                    "mentioning",
                    "-"
                ],
            );
            let named = passage.is(at, "no")
                && passage.is_mark(at + 1, '.')
                && passage
                    .tokens
                    .get(at + 2)
                    .is_some_and(|next| next.shape == Shape::Number);
            let capped = passage.is(at + 1, "to") && passage.is(at + 2, "exceed");
            // "no deaths and 3 injuries" denies the deaths only.
            let elsewhere = passage.is(at, "no")
                && at + 1 < quantity.start
                && !(at..quantity.start).any(|place| sentence.part(place).is_verbal());
            !(elsewhere || only || adverb || counts || named || capped || lasts)
        })
}

/// Nouns of goals.
const GOALS: &WordList = word_list![
    "goal",
    "goals",
    "target",
    "targets",
    "ambition",
    "objective",
    "objectives",
    "aim",
    "pledge",
    "commitment",
];

/// "met our goals", "above target": what was aimed at is behind; the 500 of "exceeded our goal of 500" is the goal.
fn is_met(passage: &Passage<'_>, at: usize) -> bool {
    let passed = word_list![
        "exceeded",
        "exceeding",
        "exceeds",
        "surpassed",
        "surpassing",
        "beat",
        "beating",
        "topped",
        "missed",
        "missing",
        "above",
        "below",
        "than",
    ];
    let before = |words: &WordList| {
        [1, 2]
            .into_iter()
            .any(|back| at >= back && passage.is_any(at - back, words))
    };
    let numbered = passage.is(at + 1, "of")
        && passage
            .tokens
            .get(at + 2)
            .is_some_and(|next| next.shape == Shape::Number || next.tags.has(Tags::NUMBER));
    if numbered && before(passed) {
        return false;
    }
    let done = word_list![
        "met",
        "exceeded",
        "achieved",
        "surpassed",
        "reached",
        "beat",
        "above",
        "below",
        "than",
    ];
    before(done)
}

/// "aim to", "goal of", "target is", "committed to"; a goal that was met is a fact.
fn aims(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    let passage = sentence.passage;
    if !passage.tags(at).has(Tags::GOAL) {
        return false;
    }
    let noun = passage.is_any(at, GOALS);
    // "committed 5 million" spends and "planned maintenance" is a noun; "committed to" and "plan to" aim.
    let to = (at + 1..at + 4).any(|next| passage.is_any(next, word_list!["to", "of", "for", "is"]));
    let verb = sentence.part(at) == Part::Verb
        && passage.is_any(
            at,
            word_list![
                "want", "wants", "aim", "aims", "plan", "plans", "intend", "intends", "hope",
                "hopes", "target", "targets", "seek", "seeks", "strive",
            ],
        );
    // "Targeting 33 % by 2024", "aiming for 40"
    let aiming = passage.is_any(at, word_list!["targeting", "aiming", "seeking"])
        && (sentence.part(at + 1) == Part::Quantity || to);
    (to || noun || verb || aiming) && !is_met(passage, at)
}

/// "must not exceed 60", "should be protected": an obligation is no achievement.
fn obliges(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    sentence
        .passage
        .is_any(at, word_list!["must", "shall", "should"])
        && sentence.part(at) == Part::Auxiliary
}

/// "by 2030, we will": what one will have done by a time is a goal.
fn vows(sentence: &Sentence<'_, '_>, clause: &[usize]) -> bool {
    let passage = sentence.passage;
    let ours = clause
        .iter()
        .any(|at| passage.is(*at, "will") && *at > 0 && passage.tags(*at - 1).has(Tags::WE));
    let dated = clause
        .iter()
        .any(|at| sentence.part(*at) == Part::Time && passage.is(*at, "by"));
    ours && dated
}

/// "is expected to", "we expect", "forecast to", "will"; a "project" is a noun as well.
fn foresees(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    let passage = sentence.passage;
    if !passage.tags(at).has(Tags::FORECAST) {
        return false;
    }
    // "more than anticipated" compares with what was foreseen.
    if at > 0 && passage.is_any(at - 1, word_list!["than", "as"]) {
        return false;
    }
    let verb = matches!(sentence.part(at), Part::Verb | Part::Auxiliary);
    if passage.is_any(at, word_list!["project", "projects", "estimate"]) {
        return verb && at > 0 && passage.tags(at - 1).has(Tags::PRONOUN);
    }
    verb || passage.is_any(at, word_list!["outlook", "forecast", "likely"])
}

/// "if", "could", "would", "may"
fn supposes(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    let passage = sentence.passage;
    let small = passage.tokens[at].shape == Shape::Lower || at == sentence.range.start;
    // "9 out of 10 would recommend it" is what they said.
    let polled = || passage.is_any(at + 1, word_list!["recommend", "like", "prefer", "choose"]);
    let auxiliary = passage.is_any(at, word_list!["would", "could", "might", "may"])
        && sentence.part(at) == Part::Auxiliary
        && !polled();
    small && (auxiliary || passage.is_any(at, word_list!["if", "assuming", "suppose", "unless"]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::claim::tests::with_sentence;

    #[track_caller]
    fn check(text: &str, expect: &[(Modality, Bound)]) {
        let found: Vec<(Modality, Bound)> = with_sentence(text, |sentence| {
            (0..sentence.quantities.len())
                .map(|nth| of(sentence, nth))
                .collect()
        });
        assert_eq!(found, expect, "{text}");
    }

    #[test]
    fn tells_goals_forecasts_and_suppositions_from_facts() {
        use Bound::{AtMost, Exact};
        use Modality::{Actual, Forecast, Hypothetical, Target};
        check("We aim to cut costs by $50 million.", &[(Target, Exact)]);
        check(
            "By 2030, we will cut emissions by 50 %.",
            &[(Target, Exact)],
        );
        check("It is expected to reach 9 billion.", &[(Forecast, Exact)]);
        check(
            "It could cost up to $2 trillion.",
            &[(Hypothetical, AtMost)],
        );
        check(
            "If demand rises, two plants would be needed.",
            &[(Hypothetical, Exact)],
        );
        check(
            "Our target is 25 %; today it is 21 %.",
            &[(Target, Exact), (Actual, Exact)],
        );
        check(
            "We exceeded our goal of 500 members.",
            &[(Target, Bound::Exact)],
        );
        check("We met our goal of 500 members.", &[(Actual, Bound::Exact)]);
        check("We beat our target by 12 %.", &[(Actual, Bound::Exact)]);
        check("Targeting 33 % of sales.", &[(Target, Bound::Exact)]);
        check("The planned project has 12 members.", &[(Actual, Exact)]);
        check(
            "In 2010 ministers pledged 500 schools by 2015.",
            &[(Target, Exact)],
        );
        check("Ministers pledged 500 schools.", &[(Actual, Exact)]);
        check(
            "The 35 ports plan clean berths by 2032.",
            &[(Actual, Exact)],
        );
    }

    #[test]
    fn folds_negation_into_bounds() {
        check(
            "No customer exceeds 10 % of it.",
            &[(Modality::Actual, Bound::AtMost)],
        );
        check(
            "Times must not exceed 60 minutes.",
            &[(Modality::Target, Bound::AtMost)],
        );
        check(
            "We did not reach 50 members.",
            &[(Modality::Negated, Bound::Exact)],
        );
        check(
            "We do not know the 50 members.",
            &[(Modality::Actual, Bound::Exact)],
        );
        check(
            "Not only 50 members came.",
            &[(Modality::Actual, Bound::Exact)],
        );
    }

    #[test]
    fn those_without_whom_nothing_goes_are_there() {
        use Bound::{Exact, MoreThan};
        use Modality::{Actual, Hypothetical, Negated};
        check(
            "We could not have done it without 640 helpers.",
            &[(Actual, Exact)],
        );
        check(
            "None of this would be possible without our 30 partners.",
            &[(Actual, Exact)],
        );
        check(
            "The work would be impossible without more than 200 peers.",
            &[(Actual, MoreThan)],
        );
        check(
            "We couldn't have run it without the 12 guides.",
            &[(Actual, Exact)],
        );
        check("We would need 12 guides.", &[(Hypothetical, Exact)]);
        check("We did not hire 12 guides.", &[(Negated, Exact)]);
    }

    #[test]
    fn tells_what_a_negation_denies() {
        use Bound::{AtLeast, AtMost, Exact, LessThan};
        use Modality::{Actual, Negated};
        check("Acme no longer has 40 staff.", &[(Negated, Exact)]);
        check(
            "It has never had more than twenty guests.",
            &[(Actual, AtMost)],
        );
        check(
            "Classes have never more than twenty pupils.",
            &[(Actual, AtMost)],
        );
        check("No fewer than 12 groups came.", &[(Actual, AtLeast)]);
        check("No client made up 10 % or more.", &[(Actual, LessThan)]);
        check("Not including 3 guests, it was full.", &[(Actual, Exact)]);
        check(
            "The not-for-profit body has 88 members.",
            &[(Actual, Exact)],
        );
        check("It was not shown for 34 years.", &[(Actual, Exact)]);
        check("We did not train 40 people.", &[(Negated, Exact)]);
    }
}
