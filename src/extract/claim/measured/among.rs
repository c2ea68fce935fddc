//! Amounts behind the names among whom something is divided: "held by Acme (60 %) and employees (40 %)".

use std::ops::Range;

use super::level::is_name;
use super::{Case, Measured};
use crate::extract::claim::noun::{phrase_before, phrase_behind};
use crate::extract::claim::part::Part;
use crate::extract::claim::relation::Told;
use crate::lexicon::verbs::{self, Form};
use crate::lexicon::words::word_list;
use crate::model::{Dimension, Phrase, Unit};

/// A list of names has no more tokens than these.
const LONGEST: usize = 80;

/// "Shares are held by Acme (67 %), *employees (3 %)*", "a dam funded by the Fund (*£3m*) and the State (*£1m*)": parts of
/// what is held or funded, not of who does it.
pub(super) fn agents(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let sentence = case.sentence;
    let passage = sentence.passage;
    let open = case.previous().filter(|at| passage.is_mark(*at, '('))?;
    let alone = passage.is_any(case.quantity().end, word_list![")", ",", ";"]);
    let by = sentence
        .back(open)
        .take(LONGEST)
        .take_while(|at| !passage.is_any(*at, word_list![";", ":"]) && !is_said(case, *at))
        .find(|at| passage.is(*at, "by"))?;
    // "by 46 teachers (52 %)" is of those teachers.
    let counted = sentence.quantities[..case.nth]
        .iter()
        .any(|other| other.start > by && !passage.is_mark(other.start - 1, '('));
    if !alone || counted {
        return None;
    }
    let verb = sentence
        .back(by)
        .find(|at| sentence.part(*at) != Part::Adverb)
        .filter(|at| verbs::form(passage.raw(*at)) == Some(Form::Participle))?;
    let item = phrase_before(sentence, open, by + 1)?;
    let opener = sentence
        .back(item.start)
        .find(|at| sentence.part(*at) != Part::Determiner)?;
    // "delivered by Acme, which the town supports (£3m)" has left the list.
    let listed = passage.is_any(opener, word_list!["by", ",", "and", "or", "&", "both"]);
    // "funded by the Fund (£3m) and *our own capital (£1m)*": money that has a noun of its own.
    let own = case.quantity().is_money() && !is_name(case, &item);
    if own || !listed {
        return None;
    }
    case.named(patient(case, verb)?, case.quantity().end)
}

/// "54 % was *invested in bonds*, 31 % *in shares*", "we *spend* 16 % *on training*": a part of what is dealt out is told by
/// where it goes; further ones of the list leave the verb out.
pub(super) fn allocated(case: &Case<'_, '_, '_>) -> Option<Measured> {
    const DEALS: [&str; 12] = [
        "allocate", "assign", "commit", "dedicate", "deploy", "devote", "direct", "divide",
        "earmark", "invest", "place", "spend",
    ];
    const GROUP: usize = 4;
    let sentence = case.sentence;
    let passage = sentence.passage;
    let end = case.quantity().end;
    let deals = |at: usize| {
        let lemma = verbs::lemma(passage.raw(at));
        lemma.is_some_and(|lemma| DEALS.contains(&lemma))
    };
    let mut ahead = (end..sentence.range.end.min(end + GROUP))
        .skip_while(|at| sentence.part(*at) == Part::Adverb)
        .take_while(|at| {
            matches!(
                sentence.part(*at),
                Part::Auxiliary | Part::Verb | Part::Participle | Part::Adverb
            )
        });
    let passive = ahead
        .next()
        .is_some_and(|at| sentence.part(at) == Part::Auxiliary);
    let behind = ahead.last().filter(|at| passive && deals(*at));
    let before = || {
        case.clause
            .map(|clause| clause.verb)
            .filter(|at| deals(*at))
    };
    let verb = behind.or_else(before)?;
    let tie = behind.map_or(end, |verb| verb + 1);
    let tied = passage.is_any(
        tie,
        word_list!["in", "into", "on", "to", "towards", "for", "across"],
    ) && (behind.is_some() || is_item(case, verb));
    let range = phrase_behind(sentence, tie + 1, case.until()).filter(|_| tied)?;
    // "spent 5 % in 2020", "holds 5 % in Acme": a time, or a name whose share it is.
    let named = behind.is_none() && is_name(case, &range);
    let pieces = [verb..verb + 1, range].map(|range| passage.span(range));
    let phrase = Phrase {
        pieces: pieces.into(),
    };
    (!named).then(|| case.named(phrase, end)).flatten()
}

/// Whether the quantity is the object of the verb at token `verb`, or a further item of a list that the verb deals with.
fn is_item(case: &Case<'_, '_, '_>, verb: usize) -> bool {
    let sentence = case.sentence;
    let Some(before) = case.previous() else {
        return false;
    };
    let object = (verb + 1..case.quantity().start).all(|at| {
        matches!(
            sentence.part(at),
            Part::Adverb | Part::Determiner | Part::Adjective
        )
    });
    let listed = sentence.passage.is_any(before, word_list![",", "and", ";"])
        && case.told.iter().rev().take(3).any(|told| {
            let pieces = &told.claim.measured.pieces;
            pieces.len() > 1 && pieces[0] == sentence.passage.span(verb..verb + 1)
        });
    object || listed
}

/// Whether the verb at token `at` says something of its own: not so in "Acme (45 %), *which runs* it, and".
fn is_said(case: &Case<'_, '_, '_>, at: usize) -> bool {
    let sentence = case.sentence;
    sentence.part(at).is_verbal()
        && !sentence.passage.tokens[at].is_capital()
        && !sentence
            .back(at)
            .next()
            .is_some_and(|before| sentence.part(before) == Part::Relative)
        && !sentence.passage.is(at + 1, "by")
}

/// What the participle `verb` is said of: "*the mine*, which is held by", "*a venture* owned by", "*Costs* are borne by".
fn patient(case: &Case<'_, '_, '_>, verb: usize) -> Option<Phrase> {
    let sentence = case.sentence;
    let light = |at: &usize| matches!(sentence.part(*at), Part::Adverb | Part::Auxiliary);
    // "majority-owned", "co-founded"
    let hyphen = sentence.back(verb).next()?;
    let first = match sentence.part(hyphen) {
        Part::Joint => hyphen.checked_sub(1)?,
        _ => verb,
    };
    let before = sentence.back(first).find(|at| !light(at))?;
    let related = sentence.part(before) == Part::Relative;
    let told_of = case.clause.is_some_and(|clause| {
        before < clause.verb && clause.verb <= verb && !related && before + 1 < first
    });
    if told_of && let Some(subject) = case.subject() {
        return Some(subject);
    }
    let end = match related {
        true => before - usize::from(sentence.passage.is_mark(before.wrapping_sub(1), ',')),
        false => before + 1,
    };
    let range = phrase_before(sentence, end, sentence.range.start)?;
    Some(Phrase::of(sentence.passage.span(range)))
}

/// "the mall, of which Acme owns 25 %", "Acme holds 51 % and Umbra 15 % of our shares", "Acme holds 34 % of the capital,
/// *the State 30 %*": a share is of what is held, which stands before, behind a later share, or behind an earlier one.
pub(super) fn held(case: &Case<'_, '_, '_>) -> Option<Measured> {
    const MOST: usize = 8;
    let sentence = case.sentence;
    let passage = sentence.passage;
    let shares = |nth: &usize| sentence.quantities[*nth].unit == Some(Unit::PERCENT);
    let action = case.clause.and_then(|clause| clause.action);
    if !shares(&case.nth) || !action.is_some_and(|action| HOLDING.contains(&action)) {
        return None;
    }
    // Between the shares of a list stand those who hold them.
    let listed = |from: usize, to: usize| {
        let mut gap = from..to;
        let holder = gap.clone().any(|at| sentence.part(at) == Part::Noun);
        holder
            && gap.all(|at| {
                let part = sentence.part(at);
                part.is_nominal()
                    || matches!(part, Part::Determiner | Part::Conjunction | Part::Adverb)
                    || passage.is_any(at, word_list![",", "of"])
            })
    };
    let whole = |nth: usize| {
        let end = sentence.quantities[nth].end;
        let range = phrase_behind(sentence, end + 1, sentence.until(nth));
        range.filter(|_| passage.is(end, "of"))
    };
    let starts = |nth: usize| sentence.quantities[nth].start;
    let ends = |nth: usize| sentence.quantities[nth].end;
    let behind = (case.nth + 1..sentence.quantities.len())
        .take(MOST)
        .take_while(|nth| shares(nth) && listed(ends(nth - 1), starts(*nth)))
        .find_map(whole);
    let before = || {
        (0..case.nth)
            .rev()
            .take(MOST)
            .take_while(|nth| shares(nth) && listed(ends(*nth), starts(nth + 1)))
            .find_map(whole)
    };
    let related = || {
        let verb = case.clause?.verb;
        let which = sentence
            .back(verb)
            .take(MOST)
            .take_while(|at| !sentence.part(*at).is_verbal())
            .find(|at| passage.is(*at, "which"))?;
        let tie = which.checked_sub(1)?;
        let tied = passage.is_any(tie, word_list!["of", "in"]) && tie > sentence.range.start;
        let comma = usize::from(tied && passage.is_mark(tie - 1, ','));
        phrase_before(sentence, tie - comma, sentence.from(case.nth)).filter(|_| tied)
    };
    case.ahead(behind.or_else(before).or_else(related)?)
}

/// Verbs whose object may be a share of something that several have shares of.
const HOLDING: [&str; 14] = [
    "acquire",
    "buy",
    "contribute",
    "control",
    "generate",
    "have",
    "hold",
    "keep",
    "own",
    "possess",
    "provide",
    "retain",
    "sell",
    "supply",
];

/// "64 % of commits came from three firms: Acme (*31 %*), Umbra (*17 %*)", "We gave £3m to two charities: Mind *£2m*":
/// the names behind a colon divide what was told before it in their unit.
pub(super) fn divided(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let sentence = case.sentence;
    let passage = sentence.passage;
    let quantity = case.quantity();
    let kind = quantity.unit().dimension();
    let before = case.previous()?;
    let colon = sentence
        .back(quantity.start)
        .take(LONGEST)
        .take_while(|at| !passage.is_mark(*at, ';') && !sentence.part(*at).is_verbal())
        .find(|at| passage.is_mark(*at, ':'))?;
    // "The budget was $8 million: *58 % from* fees": shares of what was just told.
    let shares = before == colon
        && kind == Dimension::Ratio
        && sentence.part(quantity.end) == Part::Preposition
        && !passage.is(quantity.end, "of");
    let near = case.told.iter().rev().take(LONGEST / 2);
    let whole = near
        .filter(|told| told.end <= colon && !told.claim.measured.is_empty())
        .find(|told| match shares {
            true => told.end == colon,
            false => told.claim.unit == quantity.unit(),
        })?;
    let item = || -> Option<Range<usize>> {
        let end = before + usize::from(!passage.is_mark(before, '('));
        phrase_before(sentence, end, colon + 1)
    };
    let named = shares || item().is_some_and(|range| is_name(case, &range));
    named
        .then(|| case.named(whole.claim.measured.clone(), quantity.end))
        .flatten()
}

/// "taught 1,240 *children* in seven towns, 310 of them": those that were counted before the places, if not of money.
pub(super) fn counted(case: &Case<'_, '_, '_>) -> Option<Phrase> {
    let fits = |told: &&Told| {
        told.claim.unit == Unit::COUNT && !case.is_place(told) && !told.claim.measured.is_empty()
    };
    let told = case.told.iter().rev().take(3).find(fits)?;
    (!case.quantity().is_money()).then(|| told.claim.measured.clone())
}

#[cfg(test)]
mod tests {
    use crate::extract::claim::tests::check;

    #[test]
    fn parts_are_of_what_was_counted_not_of_its_places() {
        check(
            "The school taught 1,240 children in seven towns, 310 of them on bursaries.",
            &[
                "children: 1240 count",
                "towns: 7 count",
                "children: 310 count",
            ],
        );
        check(
            "Members sit in 24 countries, half of them in Asia.",
            &["countries: 24 count", "Members: 0.5 ratio"],
        );
    }

    #[test]
    fn shares_behind_those_who_hold_are_of_what_is_held() {
        check(
            "Shares are now held by Holm Utilities (67%), employees (3%) and the Town of Elm (30%).",
            &[
                "Shares: 67 percent",
                "Shares: 3 percent",
                "Shares: 30 percent",
            ],
        );
        check(
            "Running costs are borne by the University of Elm (55%) and the Marsh Foundation (45%).",
            &["Running costs: 55 percent", "Running costs: 45 percent"],
        );
        check(
            "The quarry, which is jointly owned by Acme (41%) and Umbra (59%), is closed.",
            &["quarry: 41 percent", "quarry: 59 percent"],
        );
        check(
            "Founded as a spin-off, Kelp is majority-owned by the investment company Acme (54%).",
            &["Kelp: 54 percent"],
        );
        check(
            "Kelp is a venture owned by Acme (51%) and Umbra (49%).",
            &["venture: 51 percent", "venture: 49 percent"],
        );
    }

    #[test]
    fn money_behind_those_who_fund_is_of_what_is_funded() {
        check(
            "The harbour scheme is funded by the Marsh Fund (£3m), the Town Council (£1m) and our own capital (£2m).",
            &[
                "harbour scheme: 3000000 GBP",
                "harbour scheme: 1000000 GBP",
                "own capital: 2000000 GBP",
            ],
        );
    }

    #[test]
    fn parts_of_what_is_dealt_out_are_told_by_where_they_go() {
        check(
            "At year-end 54% was invested in bonds (goal: 52%), 31% in local shares (32%), 9% in land and 6% in docks.",
            &[
                "invested, bonds: 54 percent",
                "invested, bonds: 52 percent",
                "invested, local shares: 31 percent",
                "invested, local shares: 32 percent",
                "invested, land: 9 percent",
                "invested, docks: 6 percent",
            ],
        );
        check(
            "We spend 16% on training and 4% on tools.",
            &["spend, training: 16 percent", "spend, tools: 4 percent"],
        );
        check(
            "Some 70% of the fund was spent on docks.",
            &["fund: 70 percent"],
        );
        check(
            "Sales rose 5% in Kenya and 3% in Peru.",
            &["Sales: 5 percent", "Sales: 3 percent"],
        );
        check("Tide Trust holds 5% in Acme.", &["Tide Trust: 5 percent"]);
    }

    #[test]
    fn what_follows_another_clause_is_no_part() {
        check(
            "The course is run by Hale House, which the Town grant-aids (£12,000).",
            &["Town grant-aids: 12000 GBP"],
        );
    }

    #[test]
    fn shares_behind_counted_people_are_of_them() {
        check(
            "The form was filled in by 46 teachers (52%).",
            &["teachers: 46 count", "teachers: 52 percent"],
        );
        check(
            "Fees rose in Spain (12%) and Norway (4%).",
            &["Spain: 12 percent", "Norway: 4 percent"],
        );
    }

    #[test]
    fn names_behind_a_colon_divide_what_was_told() {
        check(
            "Last year 64% of commits came from three firms: Acme (31%), Umbra (17%) and Holm (16%).",
            &[
                "commits: 64 percent",
                "firms: 3 count",
                "commits: 31 percent",
                "commits: 17 percent",
                "commits: 16 percent",
            ],
        );
        check(
            "The budget was $8 million: 58% from fees and 42% from gifts.",
            &[
                "budget: 8000000 USD",
                "budget: 58 percent",
                "budget: 42 percent",
            ],
        );
    }

    #[test]
    fn nouns_behind_a_colon_are_measured_themselves() {
        check(
            "Income was £4 million: grants £3 million, fees £1 million.",
            &[
                "Income: 4000000 GBP",
                "grants: 3000000 GBP",
                "fees: 1000000 GBP",
            ],
        );
    }

    #[test]
    fn shares_that_several_hold_are_of_what_they_hold() {
        check(
            "The quay belongs to Elm Docks Ltd, of which Holm Harbours owns 25%.",
            &["Elm Docks Ltd: 25 percent"],
        );
        check(
            "It founded a school in which we own 49%.",
            &["school: 49 percent"],
        );
        check(
            "Acme holds 51% and Umbra 15% of our shares.",
            &["shares: 51 percent", "shares: 15 percent"],
        );
        check(
            "Acme holds 34% of the capital, the State 30%, Umbra 10% and our crew 8%.",
            &[
                "capital: 34 percent",
                "capital: 30 percent",
                "capital: 10 percent",
                "capital: 8 percent",
            ],
        );
        check(
            "Acme owns 60% of the dock and sold 20% of the pier.",
            &["dock: 60 percent", "pier: 20 percent"],
        );
    }
}
