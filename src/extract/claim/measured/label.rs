//! Labels: what is measured stands before a colon, a dash or a parenthesis.

mod item;
#[cfg(test)]
mod tests;

use std::ops::Range;

use super::level::is_name;
use super::{Case, Measured, spent};
use crate::document::{BlockKind, Shape};
use crate::extract::claim::change::behind_yearly;
use crate::extract::claim::clause::Subject;
use crate::extract::claim::noun::{phrase_before, phrase_behind};
use crate::extract::claim::part::Part;
use crate::extract::claim::relation::{Told, of_next};
use crate::extract::claim::sentence::Sentence;
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::{Phrase, Rule};
use item::{lead_before, trim_hint, worked_out};

/// A label has no more tokens than these.
const LONGEST: usize = 24;

/// Words between a label and its value that say which of many values it is.
const STATISTICS: &WordList = word_list!["avg", "average", "mean", "median", "max", "min", "total"];

/// "Via Slack admins: 68", "Contributors - 81", "Contributors (2023): 412": the label before the mark.
pub(super) fn colon(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let sentence = case.sentence;
    let passage = sentence.passage;
    // "Open to merge: avg 3.55 days"
    let skip = case
        .previous()
        .map_or(0, |at| usize::from(passage.is_any(at, STATISTICS)));
    let mark = case
        .previous()?
        .checked_sub(skip)
        .filter(|mark| *mark > sentence.range.start)?;
    let colon = passage.is_any(mark, word_list![":", "：", "=", "|"]);
    let dash = passage.is_any(mark, word_list!["-", "–", "—"])
        && passage.tokens[mark].spaced
        && !passage.is_glued(mark + 1);
    if !(colon || dash) {
        return None;
    }
    if let Some(found) = worked_out(case, mark) {
        return Some(found);
    }
    let label = whole(sentence, label_before(case, mark, colon)?, mark);
    let said = |at: usize| match dash {
        true => sentence.part(at).is_verbal(),
        false => passage.tags(at).has(Tags::FINITE),
    };
    // "It won the largest single award: £6.2m"
    let superlative = || {
        let range = phrase_before(sentence, mark, sentence.from(case.nth))?;
        let most = range.clone().any(|at| {
            let word = passage.raw(at);
            word.len() > 5 && word.ends_with("est")
        });
        let the = range.start > sentence.range.start && passage.is(range.start - 1, "the");
        case.ahead(range).filter(|_| most && the && colon)
    };
    if label.clone().any(said) && case.quantity().unit.is_some() {
        return superlative();
    }
    // "Community: $6 million was donated to schools" is a sentence below a label.
    let done = case.quantity().is_money()
        && sentence.part(case.quantity().end) == Part::Auxiliary
        && spent::is_done(case);
    if done {
        return None;
    }
    let timed = label.clone().all(|at| sentence.part(at) == Part::Time);
    // "Annual Report 2020 | 13", "2. Reaching Further | 13" are feet of pages.
    let item = matches!(passage.block.kind, BlockKind::ListItem { .. })
        && (label.start + 1..label.end).any(|at| {
            let token = &passage.tokens[at];
            token.is_word() && !token.is_capital() && sentence.part(at).is_nominal()
        });
    let foot = passage.is_mark(mark, '|') && case.quantity().unit.is_none() && !item;
    // "Present: 38 of 52 members"
    // but not "Issues closed: 87 of 120"
    let part = of_next(sentence, case.nth).is_some_and(|next| {
        let end = sentence.quantities[next].end;
        end < sentence.range.end && !passage.is_any(end, word_list![".", "(", ";"])
    });
    if timed || foot || part || label.clone().any(said) {
        return None;
    }
    let whose = lead_before(sentence, label.start).map(|range| passage.span(range));
    let label = trim_hint(sentence, trim_time(sentence, label));
    let mut label = Phrase::of(passage.span(label));
    let statistic = (skip > 0).then(|| passage.span(mark + 1..mark + 2));
    label.pieces.extend(statistic.into_iter().chain(whose));
    // "Team - 12 engineers" counts engineers.
    let counted = phrase_behind(sentence, case.quantity().end, case.until())
        .filter(|_| case.quantity().unit.is_none());
    let end = counted
        .as_ref()
        .map_or(case.quantity().end, |range| range.end);
    let phrase = match counted {
        Some(range) if dash => Phrase::of(passage.span(range)),
        _ => label,
    };
    Some(Measured {
        rule: Rule::ClaimLabelValue,
        ..case.named(phrase, end)?
    })
}

/// "Attendees: 15 (weekly call), *20 (release call)*", "To merge: avg 3 days, *max 9 weeks*": values of one label, each with the
/// words that tell it from the others.
pub(super) fn again(case: &Case<'_, '_, '_>) -> Option<Measured> {
    const LONGEST: usize = 10;
    let sentence = case.sentence;
    let passage = sentence.passage;
    let before = case
        .before()
        .filter(|told| told.claim.rule == Rule::ClaimLabelValue)?;
    let (first, own) = (&sentence.quantities[before.nth], case.quantity());
    let named = |at: usize| at > sentence.range.start && passage.is_any(at - 1, STATISTICS);
    let mut opener = own.start.checked_sub(1)?;
    let statistics = named(first.start) && named(own.start);
    opener -= usize::from(statistics);
    let parted = opener >= first.end && passage.is_any(opener, word_list![",", ";", "/", "and"]);
    let comma = passage.is(opener, "and") && passage.is_mark(opener - 1, ',');
    opener -= usize::from(comma);
    let closed = || {
        passage.is_mark(first.end, '(')
            && passage.is_mark(own.end, '(')
            && passage.is_mark(opener - 1, ')')
            && opener - first.end <= LONGEST
    };
    let unit = own.unit.is_none() && first.unit.is_none();
    let whole = unit && of_next(sentence, before.nth) == Some(case.nth);
    (whole || parted && (statistics || unit && closed())).then_some(())?;
    let mut phrase = before.claim.measured.clone();
    // Each of the values has a statistic of its own.
    if statistics && phrase.pieces.len() > 1 {
        let label = phrase.pieces.iter().copied().take(phrase.pieces.len() - 1);
        let statistic = passage.span(own.start - 1..own.start);
        phrase.pieces = label.chain([statistic]).collect();
    }
    Some(Measured {
        rule: Rule::ClaimLabelValue,
        ..case.named(phrase, own.end)?
    })
}

/// The words before the mark at token `mark`, up to the mark before them.
fn label_before(case: &Case<'_, '_, '_>, mark: usize, colon: bool) -> Option<Range<usize>> {
    let sentence = case.sentence;
    let passage = sentence.passage;
    let closed = passage.is_mark(mark - 1, ')');
    // "Patron ($2,500) = 3": what the parentheses hold tells of the label, not of its count.
    if closed && passage.is_mark(mark, '=') {
        let open = sentence
            .back(mark)
            .take(LONGEST)
            .find(|at| passage.is_mark(*at, '('))?;
        return phrase_before(sentence, open, sentence.range.start);
    }
    let from = sentence
        .from(case.nth)
        .max(mark.saturating_sub(LONGEST + 1));
    let breaks = |at: usize| {
        passage.is_any(at, word_list![";", ":", "|", "•"])
            || !closed && (passage.is_mark(at, '(') || colon && passage.is_mark(at, ','))
    };
    let start = (from..mark)
        .rev()
        .find(|at| breaks(*at))
        .map_or(from, |at| at + 1);
    let words = (start..mark).any(|at| {
        let token = &passage.tokens[at];
        token.is_word() || matches!(token.shape, Shape::Alnum | Shape::Cjk | Shape::Code)
    });
    (words && mark - start <= LONGEST).then_some(start..mark)
}

/// A label from its start: no "with Hale" of "Salt Road — Acme, with Hale: £3", and no half of "The Ferry (second film) — Acme: £3".
fn whole(sentence: &Sentence<'_, '_>, label: Range<usize>, mark: usize) -> Range<usize> {
    let passage = sentence.passage;
    let open = label.clone().any(|at| passage.is_mark(at, '('));
    let half = !open && label.clone().any(|at| passage.is_mark(at, ')'));
    let tied = passage.is_any(label.start, word_list!["with", "and"])
        && label.start > sentence.range.start
        && passage.is_mark(label.start - 1, ',');
    let from = sentence.range.start.max(mark.saturating_sub(LONGEST));
    let clean = (from..label.start).all(|at| {
        !passage.is_any(at, word_list![";", ":", "|"]) && sentence.part(at) != Part::Quantity
    });
    if (half || tied) && clean && (from..mark).any(|at| passage.tokens[at].is_word()) {
        from..label.end
    } else {
        label
    }
}

/// A label without the period behind it: "Contributors (2023)" names contributors.
pub(super) fn trim_time(sentence: &Sentence<'_, '_>, label: Range<usize>) -> Range<usize> {
    let end = label
        .clone()
        .rev()
        .find(|at| {
            sentence.part(*at) != Part::Time
                && !sentence.passage.is_any(*at, word_list!["(", ")", ","])
        })
        .map_or(label.end, |last| last + 1);
    let timed = (end..label.end).any(|at| sentence.part(at) == Part::Time);
    if !timed {
        return label;
    }
    // "Commits from May to June: 169", "Releases (as of May): 7"
    let tied = |at: &usize| {
        sentence.part(*at) == Part::Preposition
            || sentence.passage.is_any(*at, word_list!["(", "as", "of"])
    };
    let ties = (label.start + 1..end).rev().take_while(tied).count();
    label.start..end - ties
}

/// "United States (29%)", "Participants (52 in person)", "12.5 hectares (31 acres)": what stands before the parenthesis.
pub(super) fn parenthesis(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let passage = case.sentence.passage;
    // "articles (currently 1,038 in number)", "a dividend (2023: 12p)"
    let colon = case.previous()?;
    let dated =
        passage.is_mark(colon, ':') && case.sentence.part(colon.wrapping_sub(1)) == Part::Time;
    // "our main cost (at about £190 a month)"
    let costs = case.quantity().is_money();
    let small = |at: &usize| {
        matches!(case.sentence.part(*at), Part::Adverb | Part::Time)
            || costs && passage.is(*at, "at")
    };
    let open = case
        .sentence
        .back(colon + usize::from(!dated))
        .find(|at| !small(at))
        .filter(|open| passage.is_mark(*open, '('))?;
    // "(+31 % year to date)"
    let end = behind_yearly(case.sentence, case.quantity().end);
    let closed = passage.is_any(end, word_list![")", ",", ";"])
        // "(£2.9m to 2026)"
        || passage.is(end, "to") && case.sentence.part(end + 1) == Part::Time
        || matches!(
            case.sentence.part(end),
            Part::Preposition | Part::Conjunction
        );
    if !closed {
        return None;
    }
    // "our entire (700+) dependency tree": the noun comes behind what describes it.
    // So does "the long-term (20-year) contract".
    let describes = case.quantity().attributive
        || open > case.sentence.range.start
            && matches!(
                case.sentence.part(open - 1),
                Part::Adjective | Part::Determiner | Part::Possessive
            );
    if describes
        && passage.is_mark(end, ')')
        && let Some(range) = phrase_behind(case.sentence, end + 1, case.until())
    {
        return case.found(range, end);
    }
    // Right behind a claim, or a word or two later ("1,126 comments received (93.5 %)"), it tells more of the same.
    let told = case
        .before()
        .filter(|told| {
            let between = between(case, told, open);
            case.quantity().unit.is_some() && between.count() <= 2
        })
        // "12 jobs for women (74 %)" has a noun of its own.
        .filter(|told| {
            case.sentence.part(told.end) == Part::Conjunction
                || between(case, told, open).all(|at| case.sentence.part(at) != Part::Noun)
        });
    let same = told.and_then(|told| case.named(told.claim.measured.clone(), end));
    let own = || {
        let range = phrase_before(case.sentence, open, case.sentence.from(case.nth))?;
        case.ahead(last_name(case, range))
    };
    // "capital expenditure occurred in 2008 ($49.3m)": behind a time, of whom the clause speaks.
    let timed = open > case.sentence.range.start && case.sentence.part(open - 1) == Part::Time;
    let named = match case.clause.map(|clause| &clause.subject) {
        Some(Subject::Named(range)) => !is_name(case, range),
        _ => false,
    };
    // "Tugs are our main cost outside Oslo (at about £190)": so does what something costs.
    let timed = timed || costs && passage.is(open + 1, "at");
    let spoken_of = || case.named(case.subject().filter(|_| timed && named)?, end);
    let own = || item::lasting(case, open, end).or_else(own);
    let own = || match passage.is(open + 1, "at") {
        true => spoken_of().or_else(own),
        false => own().or_else(spoken_of),
    };
    match told {
        Some(_) => same.or_else(own),
        None => own(),
    }
}

/// "Umbra" of "Acme (£3), Hale and Umbra (£2)": where each name of a list may have an amount behind it, the last before it alone has
/// this one.
fn last_name(case: &Case<'_, '_, '_>, range: Range<usize>) -> Range<usize> {
    let passage = case.sentence.passage;
    let quantities = &case.sentence.quantities[..case.nth];
    let bracketed = quantities.last().is_some_and(|before| {
        let open = before.start.wrapping_sub(1);
        passage.is_mark(open, '(') && passage.is_mark(before.end, ')') && range.start >= before.end
    });
    let capital = |at: usize| passage.tokens[at].is_capital();
    let joint = range
        .clone()
        .rfind(|at| passage.is_any(*at, word_list!["and", "&", ","]));
    match joint {
        Some(at)
            if bracketed
                && at + 1 < range.end
                && capital(range.start)
                && capital(at + 1)
                && !passage.is(at, "&") =>
        {
            at + 1..range.end
        }
        _ => range,
    }
}

/// The words from what `told` quotes to token `open` that say neither when it was nor what was measured: none in "11 % of
/// sales in fiscal 2024 (".
fn between(case: &Case<'_, '_, '_>, told: &Told, open: usize) -> impl Iterator<Item = usize> {
    let sentence = case.sentence;
    let measured = |at: usize| {
        let start = sentence.passage.tokens[at].span.start();
        let mut pieces = told.claim.measured.pieces.iter();
        pieces.any(|piece| (piece.start()..piece.end()).contains(&start))
    };
    let small = |at: usize| {
        matches!(
            sentence.part(at),
            Part::Time | Part::Preposition | Part::Mark | Part::Adverb
        )
    };
    (told.end..open).filter(move |at| !small(*at) && !measured(*at))
}
