//! Quantities that say how much the subject or object of their clause is, or became.

use std::ops::Range;

use super::sum::SUPERLATIVES;
use super::{Case, Measured};
use crate::extract::claim::change::direction;
use crate::extract::claim::clause::{Subject, before_adjuncts};
use crate::extract::claim::noun::{phrase_before, phrase_behind};
use crate::extract::claim::part::Part;
use crate::lexicon::words::{Tags, word_list};
use crate::model::Dimension;

/// Verbs that say how much their subject is.
const AMOUNTS: &[&str] = &[
    "account",
    "add",
    "amount",
    "approach",
    "average",
    "be",
    "bear",
    "become",
    "change",
    "come",
    "compare",
    "comprise",
    "constitute",
    "cost",
    "deteriorate",
    "equal",
    "evolve",
    "exceed",
    "extend",
    "fetch",
    "go",
    "hit",
    "improve",
    "last",
    "measure",
    "move",
    "narrow",
    "near",
    "number",
    "pass",
    "peak",
    "range",
    "reach",
    "recover",
    "remain",
    "represent",
    "run",
    "sit",
    "span",
    "stand",
    "stay",
    "stretch",
    "surpass",
    "take",
    "top",
    "total",
    "turn",
    "vary",
    "weigh",
    "widen",
    "worsen",
    "yield",
];

/// Verbs that put their object at an amount.
const PUTS: [&str; 23] = [
    "assess", "begin", "budget", "cap", "close", "end", "enter", "estimate", "finance", "finish",
    "fix", "fund", "issue", "open", "peg", "price", "put", "rate", "set", "settle", "start",
    "trade", "value",
];

/// "margin increased 140 points to 61 %", "SAIDI was 92 minutes", "we reduced emissions by 50 %", "costs were flat at 320".
pub(super) fn direct(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let clause = case.clause?;
    let sentence = case.sentence;
    let start = case.quantity().start;
    // "costs were up 3 %", "got worse by 3 points"
    let turning = match clause.action {
        Some("get" | "grow") => word_list!["up", "down", "better", "worse", "higher", "lower"],
        _ => word_list!["up", "down"],
    };
    let turns = direction(sentence, clause.verb).is_some()
        || (clause.verb + 1..start).any(|at| sentence.passage.is_any(at, turning));
    let amounts = clause
        .action
        .is_some_and(|action| AMOUNTS.contains(&action));
    // "is set at $3 million", "was valued at 5"
    let tied = |word: &str| {
        case.previous()
            .is_some_and(|at| sentence.passage.is(at, word))
    };
    let put = clause.action.is_some_and(|action| match action {
        // "is limited to $1", "will be supplemented by $20k"
        "limit" | "restrict" | "cap" | "confine" => tied("to") || tied("at"),
        "supplement" | "augment" | "complement" => tied("by") || tied("with"),
        "restate" | "revise" | "adjust" | "correct" | "amend" | "update" => tied("to"),
        _ => PUTS.contains(&action) && tied("at"),
    });
    let near = start - clause.verb <= FAR;
    if !(turns || amounts || put) || !near {
        return None;
    }
    let free = |from: usize| (from..start).all(|at| passes(case, at));
    // "That adds £3m to costs": it is they that grow.
    let end = case.quantity().end;
    if clause.action == Some("add") && sentence.passage.is(end, "to") && free(clause.verb + 1) {
        return case.ahead(phrase_behind(sentence, end + 1, case.until())?);
    }
    // "reduced emissions by 7 %", "cut the time from proposal to payment from 94 to 61 days": the object stands between
    // the verb and the last of these words.
    let cues = (clause.verb + 1..start).rev().filter(|at| {
        sentence
            .passage
            .is_any(*at, word_list!["by", "to", "from", "at"])
    });
    for cue in cues {
        if !free(cue) || sentence.passage.is_any(cue - 1, SUPERLATIVES) {
            break;
        }
        // "Halve the wait for a slot, from 12 weeks": the object may be set off.
        let end = cue - usize::from(sentence.passage.is_mark(cue - 1, ','));
        // "increased the dividend for May by 3 %"
        let end = before_adjuncts(sentence, end).max(clause.verb + 1);
        let turned = sentence.passage.is_any(end - 1, turning);
        if let Some(object) = phrase_before(sentence, end, clause.verb + 1).filter(|_| !turned) {
            // "ended the year at 14 %", "opened the season with": the time is not what stood there.
            if is_span(case, &object) {
                return case.named(case.subject()?, case.quantity().end);
            }
            return case.ahead(object);
        }
    }
    // "raising $486,000": what is raised is the amount itself.
    let raises = matches!(clause.action, Some("raise" | "gain" | "boost" | "cut"));
    let tied = case
        .previous()
        .is_some_and(|at| sentence.passage.is_any(at, word_list!["by", "to", "from"]));
    if !free(clause.verb + 1) || raises && !tied {
        return None;
    }
    case.named(case.subject()?, case.quantity().end)
}

/// Whether the clause's verb says how much its subject is.
pub(super) fn is_level_verb(case: &Case<'_, '_, '_>) -> bool {
    let action = case.clause.and_then(|clause| clause.action);
    action.is_some_and(|action| AMOUNTS.contains(&action))
}

/// "Margins rose to 16 % of sales", "commitments reached 41 % of the total": a share that something reached is told of that,
/// not of what it is a share of.
pub(super) fn reached(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let clause = case.clause?;
    let reaches = clause.action == Some("reach") || direction(case.sentence, clause.verb).is_some();
    let named = match &clause.subject {
        // "Sourcing from China fell to 30 % of purchases": what is done has no share, what it is done with has.
        Subject::Named(range) => {
            !is_name(case, range) && !case.sentence.passage.raw(range.start).ends_with("ing")
        }
        _ => false,
    };
    (reaches && named).then(|| direct(case)).flatten()
}

/// Whether a phrase is a span of time: "year", "second quarter", "season".
pub(super) fn is_span(case: &Case<'_, '_, '_>, range: &Range<usize>) -> bool {
    let passage = case.sentence.passage;
    let last = range.end - 1;
    // "cut earnings for the period by": those are no time.
    if range
        .clone()
        .any(|at| case.sentence.part(at) == Part::Preposition)
    {
        return false;
    }
    passage.tags(last).has(Tags::PERIOD)
        || passage.is_any(
            last,
            word_list!["half", "period", "quarter", "season", "session", "term"],
        )
}

/// Further from its verb than this, a quantity says nothing of the verb's subject.
const FAR: usize = 24;

/// Whether a token between verb and number leaves the number the verb's.
fn passes(case: &Case<'_, '_, '_>, at: usize) -> bool {
    let passage = case.sentence.passage;
    // ", with 110 points from freight": what "with" opens is of its own.
    if passage.is_any(at, word_list!["with", "including", "despite"]) {
        return false;
    }
    match case.sentence.part(at) {
        Part::Adverb
        | Part::Adjective
        | Part::Quantity
        | Part::Time
        | Part::To
        | Part::Preposition
        | Part::Joint
        | Part::Determiner => true,
        Part::Conjunction | Part::Mark => {
            passage.is_any(at, word_list!["or", "and", ",", "-", "–", "(", ")"])
        }
        _ if passage.is_any(at, SUPERLATIVES) => true,
        Part::Noun => passage.is_any(
            at,
            word_list![
                "average", "total", "minimum", "maximum", "flat", "year", "level", "record",
                "range", "high", "low", "peak", "worth", "better", "worse",
            ],
        ),
        _ => false,
    }
}

/// "costs down 3 %", "with revenue up $3m", ", up 50 points"
pub(super) fn directed(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let sentence = case.sentence;
    let mut at = case.previous()?;
    at -= usize::from(
        sentence.passage.is_any(at, word_list!["by", "to"]) && at > sentence.range.start,
    );
    if !sentence.passage.is_any(at, word_list!["up", "down"]) {
        return None;
    }
    // "$3.7 billion up 27 %" and ", up 50 points" tell more of what was told.
    let told = case.before().is_some_and(|told| told.end == at);
    if told || sentence.passage.is_mark(at.wrapping_sub(1), ',') {
        return case.named(case.before()?.claim.measured.clone(), case.quantity().end);
    }
    case.ahead(phrase_before(sentence, at, sentence.from(case.nth))?)
}

/// "Graduates scored 4.6", "89 % was recycled": a proportion that nothing else explains is told of the subject.
pub(super) fn subject(case: &Case<'_, '_, '_>) -> Option<Measured> {
    is_near(case)
        .then(|| case.named(case.subject()?, case.quantity().end))
        .flatten()
}

/// "our plants drew 3.6 million m³ from the river", "a coupling that carried 12 MW": said of its subject, where that is
/// named.
pub(super) fn carried(case: &Case<'_, '_, '_>) -> Option<Measured> {
    // Whoever acts is not measured: "the Conservancy protected 12 acres".
    let named = match &case.clause?.subject {
        Subject::Named(range) => !is_name(case, range),
        _ => false,
    };
    let time = case.quantity().unit().dimension() == Dimension::Time;
    (named && !time).then(|| subject(case)).flatten()
}

/// Whether a subject is a name: capitals, but for the first word of a sentence.
pub(super) fn is_name(case: &Case<'_, '_, '_>, range: &Range<usize>) -> bool {
    let tokens = &case.sentence.passage.tokens[range.clone()];
    let opens = range.start <= case.sentence.range.start + 1;
    tokens
        .iter()
        .all(|token| token.is_capital() || !token.is_word())
        && !(opens && tokens.len() == 1)
}

/// Whether the verb stands right before the quantity, adverbs and prepositions between them at most.
fn is_near(case: &Case<'_, '_, '_>) -> bool {
    case.clause.is_some_and(|clause| {
        (clause.verb + 1..case.quantity().start).all(|at| {
            matches!(
                case.sentence.part(at),
                Part::Adverb | Part::Preposition | Part::Determiner | Part::To | Part::Adjective
            ) || case.sentence.passage.is_any(at, word_list!["-", "–", "—"])
        })
    })
}

#[cfg(test)]
mod tests {
    use crate::extract::claim::tests::check;

    #[test]
    fn what_passes_or_slides_to_a_number_is_measured() {
        check(
            "Commits slid from 2,204 to 1,760.",
            &["Commits: 2204 count", "Commits: 1760 count"],
        );
        check(
            "Registrations passed 7,000 for the first time.",
            &["Registrations: 7000 count"],
        );
        check(
            "The board passed 12 resolutions.",
            &["resolutions: 12 count"],
        );
        check(
            "Gold packages cost CAD 8,000.",
            &["Gold packages: 8000 CAD"],
        );
        check(
            "Acme donates storage credits worth $1m to the project.",
            &["storage credits: 1000000 USD"],
        );
    }

    #[test]
    fn levels_are_of_the_subject_beyond_times_and_dashes() {
        check(
            "Our spend over the past 28 days has been $109,000.",
            &["days: 28 day", "spend: 109000 USD"],
        );
        check(
            "In 2001 this pledge was worth up to £16 million.",
            &["pledge: 16000000 GBP"],
        );
        check(
            "Damage to piers has occurred - up to 90% in some ports.",
            &["Damage to piers: 90 percent"],
        );
        check(
            "The Board increased the interim dividend for the second quarter by 3% to €0.44.",
            &["interim dividend: 3 percent", "interim dividend: 0.44 EUR"],
        );
        check(
            "Some 1.9 million gauges, 71% of the total, are installed.",
            &["gauges: 1900000 count", "gauges: 71 percent"],
        );
        check(
            "The endowment, valued at $2.1 billion, is old.",
            &["endowment: 2100000000 USD"],
        );
        check(
            "Profit before tax of £312m (2019: £298m) was up 5%.",
            &[
                "Profit before tax: 312000000 GBP",
                "Profit before tax: 298000000 GBP",
                "Profit before tax: 5 percent",
            ],
        );
        check(
            "Power sales rose 2% to 14.1 TWh and gas sales 4% to 9 TWh.",
            &[
                "Power sales: 2 percent",
                "Power sales: 14.1 TWh",
                "gas sales: 4 percent",
                "gas sales: 9 TWh",
            ],
        );
        check(
            "All-in costs of $912 were 6% higher.",
            &["All-in costs: 912 USD", "All-in costs: 6 percent"],
        );
        check(
            "Moreover, rents rose in May, representing 4% growth.",
            &["rents: 4 percent"],
        );
    }

    #[test]
    fn a_span_of_time_is_not_what_ends_at_a_level() {
        check(
            "Our solvency ratio ended the year at 14.2 per cent.",
            &["solvency ratio: 14.2 percent"],
        );
        check(
            "The share price closed the quarter at $12.",
            &["share price: 12 USD"],
        );
        check(
            "The tide fund began the season at €3 million.",
            &["tide fund: 3000000 EUR"],
        );
        check(
            "It was an order which reduced earnings for that period by $37 million.",
            &["earnings for that period: 37000000 USD"],
        );
        check(
            "The board closed the yard at 12 sites.",
            &["sites: 12 count"],
        );
        check(
            "The 2022 figure was restated to 312 tonnes.",
            &["figure: 312 t"],
        );
    }

    #[test]
    fn limits_and_supplements_are_of_their_subject() {
        check(
            "The liability of each member is limited to £1.",
            &["liability of each member: 1 GBP"],
        );
        check(
            "This fund will be supplemented by $20k from the port.",
            &["fund: 20000 USD"],
        );
        check(
            "Gifts to the harbour -- chiefly from parents and friends -- totaled $1.4 million.",
            &["Gifts to the harbour: 1400000 USD"],
        );
    }

    #[test]
    fn what_gets_better_or_worse_is_measured() {
        check(
            "Water loss worsened, from 26 % to 28 %.",
            &["Water loss: 26 percent", "Water loss: 28 percent"],
        );
        check(
            "Accuracy got better by 0.6 percentage points to 98 %.",
            &["Accuracy: 0.6 percentage_point", "Accuracy: 98 percent"],
        );
        check("The crew got £5,000.", &["got: 5000 GBP"]);
        check(
            "Dues outstanding at the year end were £9.",
            &["Dues: 9 GBP"],
        );
    }

    #[test]
    fn what_is_added_to_grows() {
        check(
            "A dry spring added £3m to our costs.",
            &["costs: 3000000 GBP"],
        );
        check(
            "The yard added 12 berths to the quay.",
            &["berths: 12 count"],
        );
    }
}
