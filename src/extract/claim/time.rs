//! The time a claim speaks of: from its sentence, its paragraph, its section, its report.

mod anchor;
mod aside;
mod chinese;
mod fill;
mod fiscal;
mod nearest;
mod period;
mod tense;

use std::collections::BTreeMap;

use super::chinese::run;
use super::sentence::Sentence;
use crate::document::{BlockKind, Document, Span};
use crate::extract::date::Period;
use crate::extract::passage::Passage;
use crate::lexicon::verbs;
use crate::lexicon::words::{is_among, word_list};
use crate::model::{AsOf, AsOfSource, Claim, Date, Modality, Rule};
pub(super) use fill::fill;
pub(super) use period::is_marked_year;
use tense::Tense;

/// The times that were passed on the way through a document.
pub(super) struct Times {
    /// The last time told in this block that claims were made of.
    paragraph: Option<Told>,
    /// Which block that is.
    block: usize,
    /// The time told by the paragraph that introduces the items at hand: "On 1 May 2021:".
    lead: Option<Told>,
    /// Whether the last sentence introduces what follows it.
    introduces: bool,
    /// The year in each section's title, inherited from above.
    sections: Vec<Option<AsOf>>,
    /// The report's period, where title or metadata tell it.
    report: Option<(Date, Date)>,
    /// How often each year is told.
    years: BTreeMap<u16, usize>,
    /// How often each span is told by its last day: "the year ended 31 March 2024".
    ended: BTreeMap<(Date, Date), usize>,
}

/// A time that a sentence told to those behind it.
#[derive(Clone, Copy)]
struct Told {
    as_of: AsOf,
    /// Whether it told of the past: what stands in the present behind it is of another time.
    past: bool,
    /// Whether it is the day for which something was counted: "at 31 December". What was done is of no such day.
    counted: bool,
    /// Whether it told of what is to come: what stands in the past behind it is of another time.
    ahead: bool,
}

impl Times {
    pub(super) fn new(document: &Document) -> Times {
        let text = &document.text;
        let mut sections: Vec<Option<AsOf>> = Vec::with_capacity(document.sections.len());
        for (nth, section) in document.sections.iter().enumerate() {
            // The title of the whole tells the report's period, and no section's.
            let own = period::year_in(section.title.of(text)).filter(|_| nth > 0);
            let own = own.map(|(start, end)| as_of(start, end, section.title, AsOfSource::Section));
            let above = section.parent.and_then(|parent| sections[parent as usize]);
            sections.push(own.or(above));
        }
        Times {
            paragraph: None,
            block: usize::MAX,
            lead: None,
            introduces: false,
            sections,
            report: period::of(document),
            years: BTreeMap::new(),
            ended: BTreeMap::new(),
        }
    }

    /// A block begins.
    pub(super) fn enter(&mut self, passage: &Passage<'_>) {
        if self.block == passage.index {
            return;
        }
        let listed = matches!(
            passage.block.kind,
            BlockKind::ListItem { .. } | BlockKind::Cell { .. }
        );
        if std::mem::take(&mut self.introduces) {
            self.lead = self.paragraph;
        }
        if !listed {
            self.lead = None;
        }
        self.block = passage.index;
        self.paragraph = self.lead;
    }

    /// Remembers the times of a sentence for those behind it: the one it opens with, and what its claims speak of.
    pub(super) fn note(&mut self, sentence: &Sentence<'_, '_>, claims: &[Claim]) {
        for period in sentence.periods {
            let date = period.last.or(period.first);
            if let Some(date) = date.filter(|_| !is_ahead(sentence, period)) {
                *self.years.entry(date.year).or_default() += 1;
            }
            if let Some(span) = period::ended(sentence.passage, period) {
                *self.ended.entry(span).or_default() += 1;
            }
        }
        let dated = |period: &&Period| period.first.is_some() && period.last.is_some();
        let free = |period: &&Period| dated(period) && anchor::is_free(sentence, period);
        let opens = |period: &&Period| period.start <= sentence.range.start + 2;
        let first = sentence.periods.first().filter(opens);
        let opening = first
            .filter(free)
            .map(|period| from(period, AsOfSource::Paragraph));
        let last = sentence.range.end.wrapping_sub(1);
        let item = matches!(sentence.passage.block.kind, BlockKind::ListItem { .. });
        self.introduces = !item && sentence.passage.is_mark(last, ':');
        let introduced = sentence
            .periods
            .iter()
            .rfind(free)
            .filter(|_| self.introduces)
            .map(|period| from(period, AsOfSource::Paragraph));
        match opening.or_else(|| told(sentence, claims)).or(introduced) {
            Some(as_of) => {
                let past = tense::opening(sentence) == Tense::Past;
                let ahead = !past && tense::looks_ahead(sentence);
                let counted = is_day_of_count(sentence, &as_of);
                self.paragraph = Some(Told {
                    as_of,
                    past,
                    counted,
                    ahead,
                });
            }
            // "Last year we met 300": the time told before is another.
            None if is_elsewhere(sentence, sentence.range.start + 2) => self.paragraph = None,
            None => {}
        }
    }

    /// The time of the `nth` quantity of a sentence, whose claim ends before token `end`.
    pub(super) fn of(&self, sentence: &Sentence<'_, '_>, nth: usize, end: usize) -> Option<AsOf> {
        let near = nearest::period(sentence, nth, end)?;
        let quantity = &sentence.quantities[nth];
        match near {
            nearest::Near::Own(period) => {
                let inside = period.start >= quantity.start && period.end <= end;
                let source = if inside {
                    AsOfSource::Words
                } else {
                    AsOfSource::Sentence
                };
                Some(from(period, source))
            }
            nearest::Near::None if ago(sentence, quantity.start).is_some() => Some(AsOf {
                start: None,
                end: None,
                span: ago(sentence, quantity.start),
                from: AsOfSource::Sentence,
            }),
            nearest::Near::None => {
                let other = |told: &Told| {
                    // What is told of the time the report is of holds where it speaks in the present, too.
                    told.past
                        && !self.is_of_report(&told.as_of)
                        && tense::of(sentence, quantity.start, end) == Tense::Present
                        || told.counted && happens(sentence, quantity.start)
                        || told.ahead && tense::of(sentence, quantity.start, end) == Tense::Past
                        || is_elsewhere(sentence, quantity.start)
                };
                match self.paragraph {
                    Some(told) if !other(&told) => Some(told.as_of),
                    _ => self.of_section(sentence.passage).filter(|as_of| {
                        // Below "The 1995 flood" stands how things are today, too.
                        !names_event(sentence.passage, as_of)
                            || tense::of(sentence, quantity.start, end) != Tense::Present
                    }),
                }
            }
            nearest::Near::Ago(span) => Some(AsOf {
                start: None,
                end: None,
                span: Some(span),
                from: AsOfSource::Sentence,
            }),
            nearest::Near::Other => None,
        }
    }

    /// The time that holds where a block says none itself: its paragraph's, else its section's.
    pub(super) fn standing(&self, passage: &Passage<'_>) -> Option<AsOf> {
        let told = self.paragraph.map(|told| told.as_of);
        told.or_else(|| self.of_section(passage))
    }

    /// The time that the titles above a block tell.
    fn of_section(&self, passage: &Passage<'_>) -> Option<AsOf> {
        let section = passage.block.section?;
        self.sections[section as usize]
    }

    /// Whether a time lies in the period that the report says it is of.
    fn is_of_report(&self, as_of: &AsOf) -> bool {
        self.report
            .is_some_and(|(start, end)| as_of.end >= Some(start) && as_of.start <= Some(end))
    }

    /// The report's period: from its title or metadata, else that it tells as ended, else the year it tells most often.
    ///
    /// A report of 2024 that tells of the year ended 31 March 2024 is of that year.
    pub(super) fn report(&self) -> Option<(Date, Date)> {
        const ENOUGH: usize = 3;
        let yearly = |((first, last), _): &(&(Date, Date), &usize)| {
            period::is_year(*first, *last) && !period::is_calendar(*first, *last)
        };
        let often = |((_, last), count): &(&(Date, Date), &usize)| (**count, *last);
        let year = self
            .years
            .iter()
            .max_by_key(|(year, count)| (**count, **year));
        let year = year.filter(|(_, count)| **count >= ENOUGH);
        let Some((start, end)) = self.report else {
            let ended = self.ended.iter().max_by_key(often);
            let told = ended.filter(|((first, last), count)| {
                let within = |year: u16| (first.year..=last.year).contains(&year);
                **count > 1 || year.is_none_or(|(year, _)| within(*year))
            });
            let whole = year.map(|(year, _)| (Date::start_of(*year, 1), Date::end_of(*year, 12)));
            return told.map(|(span, _)| *span).or(whole);
        };
        let same = |((_, last), _): &(&(Date, Date), &usize)| last.year == end.year;
        let ended = self
            .ended
            .iter()
            .filter(yearly)
            .filter(same)
            .max_by_key(often);
        let whole = start == Date::start_of(start.year, 1) && end == Date::end_of(end.year, 12);
        ended
            .filter(|_| whole)
            .map_or(Some((start, end)), |(span, _)| Some(*span))
    }
}

/// Whether a time is a day for which things were counted: "at 31 December 2024", "as of 1 May".
fn is_day_of_count(sentence: &Sentence<'_, '_>, as_of: &AsOf) -> bool {
    let period = sentence
        .periods
        .iter()
        .find(|period| Some(period.span) == as_of.span);
    let passage = sentence.passage;
    let tied = |period: &Period| {
        let mut back = sentence.back(period.start);
        back.next().is_some_and(|at| {
            passage.is(at, "at")
                || passage.is(at, "of") && back.next().is_some_and(|at| passage.is(at, "as"))
        })
    };
    as_of.start.is_some() && as_of.start == as_of.end && period.is_some_and(tied)
}

/// Whether the verb before token `start` tells of what was done, and not of how things stood.
fn happens(sentence: &Sentence<'_, '_>, start: usize) -> bool {
    const STANDS: [&str; 20] = [
        "account",
        "amount",
        "be",
        "comprise",
        "consist",
        "contain",
        "count",
        "cover",
        "employ",
        "have",
        "hold",
        "include",
        "make",
        "number",
        "operate",
        "own",
        "remain",
        "represent",
        "stand",
        "total",
    ];
    let verb = sentence.verb_before(start);
    let lemma = verb.and_then(|verb| verbs::lemma(sentence.passage.raw(verb)));
    lemma.is_some_and(|lemma| !is_among(lemma, &STANDS))
}

/// The latest time that the claims of a sentence are of, for the sentences behind: a baseline's and a goal's are none.
fn told(sentence: &Sentence<'_, '_>, claims: &[Claim]) -> Option<AsOf> {
    let free = |as_of: &AsOf| {
        let span = as_of.span;
        let period = sentence
            .periods
            .iter()
            .find(|period| Some(period.span) == span);
        period.is_some_and(|period| anchor::is_free(sentence, period))
    };
    let actual =
        |claim: &&Claim| claim.rule != Rule::ClaimBaseline && claim.modality == Modality::Actual;
    let dated = |as_of: &AsOf| {
        as_of.from == AsOfSource::Sentence && as_of.start.is_some() && as_of.end.is_some()
    };
    let times = claims.iter().filter(actual).filter_map(|claim| claim.as_of);
    let latest = times
        .filter(dated)
        .filter(free)
        .max_by_key(|as_of| as_of.end);
    let latest = latest?;
    // "17 % were late; in 2021 it was 39 %": what comes first is of another time, and so is what goes on with it.
    let before = |claim: &&Claim| {
        latest
            .span
            .is_some_and(|span| claim.span.end() <= span.start())
    };
    let main = claims.iter().filter(actual).find(before);
    if main.is_some_and(|claim| claim.as_of.is_none()) {
        return None;
    }
    Some(AsOf {
        from: AsOfSource::Paragraph,
        ..latest
    })
}

/// Whether a sentence says before token `end` that it speaks of a time told from today: "last year", "now".
fn is_elsewhere(sentence: &Sentence<'_, '_>, end: usize) -> bool {
    const NEAR: usize = 24;
    let range = sentence.range.start.max(end.saturating_sub(NEAR))..end;
    let last = sentence
        .periods
        .partition_point(|period| period.start < end);
    let relative = sentence.periods[..last]
        .last()
        .filter(|period| period.start >= range.start)
        .is_some_and(|period| period.first.is_none() && period.last.is_none());
    let now = word_list!["today", "now", "currently", "presently", "nowadays"];
    relative
        || ago(sentence, end).is_some()
        || range.into_iter().any(|at| sentence.passage.is_any(at, now))
}

/// 较去年的 8%: the words right before token `end` that tell of the year before.
fn ago(sentence: &Sentence<'_, '_>, end: usize) -> Option<Span> {
    const AGO: [&str; 4] = ["去年同期的", "去年的", "上年的", "往年的"];
    let before = end
        .checked_sub(1)
        .filter(|at| *at >= sentence.range.start)?;
    let run = run(sentence.passage, before)?;
    let word = AGO.iter().find(|word| run.ends_with(**word))?;
    let end = sentence.passage.tokens[before].span.end();
    Some(Span::new(end - word.len(), end - '的'.len_utf8()))
}

/// Whether the year in a title is that of an event: "The 1995 flood".
fn names_event(passage: &Passage<'_>, as_of: &AsOf) -> bool {
    let words = as_of.span.map(|span| passage.document.words_of(span));
    words.is_some_and(|words| {
        let mut words = words.split(' ');
        let the = words.find(|word| word.eq_ignore_ascii_case("the"));
        let year = words.next().filter(|_| the.is_some());
        let year = year.is_some_and(|year| year.bytes().all(|byte| byte.is_ascii_digit()));
        // "Review of the 2023 season", "the 2023 financial year" are no events.
        let plain = [
            "financial",
            "fiscal",
            "year",
            "season",
            "results",
            "accounts",
            "calendar",
            "academic",
        ];
        year && words.next().is_some_and(|next| !plain.contains(&next))
    })
}

/// The time that a header names; that of "Change vs 2022" is what its numbers are held against.
pub(super) fn of_header(words: &str, span: Span) -> Option<AsOf> {
    if period::is_held_against(words) {
        return None;
    }
    period::year_in(words).map(|(start, end)| as_of(start, end, span, AsOfSource::Words))
}

fn as_of(start: Date, end: Date, span: Span, from: AsOfSource) -> AsOf {
    AsOf {
        start: Some(start),
        end: Some(end),
        span: Some(span),
        from,
    }
}

fn from(period: &Period, from: AsOfSource) -> AsOf {
    AsOf {
        start: period.first,
        end: period.last,
        span: Some(period.span),
        from,
    }
}

/// Whether a period is a time to come: "by 2030", "by the end of 2030".
fn is_ahead(sentence: &Sentence<'_, '_>, period: &Period) -> bool {
    let by = |back: usize| {
        let at = period.start.checked_sub(back);
        at.is_some_and(|at| sentence.passage.is(at, "by"))
    };
    let end = || sentence.passage.is(period.start, "end");
    by(0) || end() && (by(1) || by(2))
}

/// Makes goals of what is told by a time behind the report's period: "40 % by 2030".
pub(super) fn aim(document: &Document, claims: &mut [Claim], (_, end): (Date, Date)) {
    let starts = |words: &str, with: &str| {
        let start = words.get(..with.len());
        start.is_some_and(|start| start.eq_ignore_ascii_case(with))
    };
    let behind = |as_of: &AsOf| {
        let words = as_of.span.map_or("", |span| span.of(&document.text));
        // "by 3 January 2006" tells what was so when the report was made.
        let whole = |by: Date| by.year > end.year && by == Date::end_of(by.year, by.month);
        as_of.start.is_none()
            && as_of.end.is_some_and(whole)
            && (starts(words, "by") || starts(words, "end"))
    };
    let actual = claims
        .iter_mut()
        .filter(|claim| claim.modality == Modality::Actual);
    for claim in actual.filter(|claim| claim.as_of.as_ref().is_some_and(behind)) {
        claim.modality = Modality::Target;
    }
}

/// Parts the earlier value of a comparison from the time that stands: that is not of the 34 in "fell from 34 to 29".
pub(super) fn part(claim: &mut Claim) {
    let stands = |as_of: &AsOf| matches!(as_of.from, AsOfSource::Paragraph | AsOfSource::Section);
    if is_earlier(claim) && claim.as_of.as_ref().is_some_and(stands) {
        claim.as_of = None;
    }
}

/// Whether a claim is of the earlier value: the 13 of "from 13 to 60", and not the 60.
fn is_earlier(claim: &Claim) -> bool {
    claim.rule == Rule::ClaimBaseline && claim.change.is_none()
}

#[cfg(test)]
mod tests;
