//! The time a claim speaks of: from its sentence, its paragraph, its section, its report.

use std::collections::BTreeMap;

use crate::document::{Document, Token, lex_text};
use crate::extract::date::{Period, year_of};
use crate::extract::passage::Passage;
use crate::model::{AsOf, AsOfSource, Claim, Date};

/// The times that were passed on the way through a document.
pub(super) struct Times {
    /// The last time told in this block.
    paragraph: Option<AsOf>,
    /// Which block that is.
    block: usize,
    /// The year in each section's title, inherited from above.
    sections: Vec<Option<AsOf>>,
    /// The report's period, where title or metadata tell it.
    report: Option<(Date, Date)>,
    /// How often each year is told.
    years: BTreeMap<u16, usize>,
}

impl Times {
    pub(super) fn new(document: &Document) -> Times {
        let mut sections: Vec<Option<AsOf>> = Vec::with_capacity(document.sections.len());
        for section in &document.sections {
            let own = year_in(section.title.of(&document.text)).map(|(start, end)| AsOf {
                start: Some(start),
                end: Some(end),
                span: Some(section.title),
                from: AsOfSource::Section,
            });
            let above = section.parent.and_then(|parent| sections[parent as usize]);
            sections.push(own.or(above));
        }
        let title = document.metadata.title.as_deref().and_then(year_in);
        let heading = document
            .sections
            .first()
            .and_then(|first| year_in(first.title.of(&document.text)));
        let date = document.metadata.date.as_deref().and_then(year_in);
        Times {
            paragraph: None,
            block: usize::MAX,
            sections,
            report: title.or(heading).or(date),
            years: BTreeMap::new(),
        }
    }

    /// A block begins.
    pub(super) fn enter(&mut self, passage: &Passage<'_>) {
        if self.block != passage.index {
            self.block = passage.index;
            self.paragraph = None;
        }
    }

    /// Remembers the times of a sentence for those behind it.
    pub(super) fn note(&mut self, periods: &[Period], passage: &Passage<'_>) {
        for period in periods {
            if let Some(date) = period.last.or(period.first) {
                *self.years.entry(date.year).or_default() += 1;
                self.paragraph = Some(AsOf {
                    start: period.first,
                    end: period.last,
                    span: Some(period.span),
                    from: AsOfSource::Paragraph,
                });
            }
        }
        self.block = passage.index;
    }

    /// The time of a claim over the tokens `start..end`.
    pub(super) fn of(
        &self,
        passage: &Passage<'_>,
        periods: &[Period],
        start: usize,
        end: usize,
    ) -> Option<AsOf> {
        let dated = periods
            .iter()
            .filter(|period| period.first.is_some() || period.last.is_some());
        let distance = |period: &&Period| {
            if period.start >= end {
                2 * (period.start - end)
            } else {
                start.saturating_sub(period.end)
            }
        };
        if let Some(period) = dated.min_by_key(distance) {
            let inside = period.start >= start && period.end <= end;
            let from = if inside {
                AsOfSource::Words
            } else {
                AsOfSource::Sentence
            };
            return Some(AsOf {
                start: period.first,
                end: period.last,
                span: Some(period.span),
                from,
            });
        }
        self.paragraph.or_else(|| {
            passage
                .block
                .section
                .and_then(|section| self.sections[section as usize])
        })
    }

    /// The time that a header names.
    pub(super) fn of_header(&self, words: &str, span: crate::document::Span) -> Option<AsOf> {
        year_in(words).map(|(start, end)| AsOf {
            start: Some(start),
            end: Some(end),
            span: Some(span),
            from: AsOfSource::Words,
        })
    }

    /// The report's period: from its title or metadata, else the year it tells most often.
    pub(super) fn report(&self) -> Option<(Date, Date)> {
        self.report.or_else(|| {
            let (year, count) = self
                .years
                .iter()
                .max_by_key(|(year, count)| (**count, **year))?;
            (*count >= 3).then_some((
                Date {
                    year: *year,
                    month: 1,
                    day: 1,
                },
                Date {
                    year: *year,
                    month: 12,
                    day: 31,
                },
            ))
        })
    }
}

/// Fills in the report's period where nothing nearer tells a time.
pub(super) fn fill(claims: &mut [Claim], (start, end): (Date, Date)) {
    for claim in claims.iter_mut().filter(|claim| claim.as_of.is_none()) {
        claim.as_of = Some(AsOf {
            start: Some(start),
            end: Some(end),
            span: None,
            from: AsOfSource::Report,
        });
    }
}

/// The period that a title or date names: "Q3 2022", "2021", "2024-05-01".
fn year_in(words: &str) -> Option<(Date, Date)> {
    let tokens = lex_text(words);
    let raw = |token: &Token| token.span.of(words);
    let (at, year) = tokens.iter().enumerate().find_map(|(at, token)| {
        let word = raw(token);
        let digits = word.strip_prefix("FY").unwrap_or(word);
        year_of(digits)
            .filter(|year| (1900..=2100).contains(year))
            .map(|year| (at, year))
    })?;
    let near = [at.checked_sub(1), Some(at + 1), at.checked_sub(2)]
        .into_iter()
        .flatten()
        .filter_map(|place| tokens.get(place));
    let part = near
        .map(raw)
        .find_map(|word| match word.to_ascii_uppercase().as_bytes() {
            [b'Q', digit @ b'1'..=b'4'] => Some(((digit - b'1') * 3 + 1, (digit - b'0') * 3)),
            [b'H', digit @ b'1'..=b'2'] => Some(((digit - b'1') * 6 + 1, (digit - b'0') * 6)),
            _ => month_number(word).map(|month| (month, month)),
        });
    let (first, last) = part.unwrap_or((1, 12));
    Some((
        Date {
            year,
            month: first,
            day: 1,
        },
        Date::end_of(year, last),
    ))
}

fn month_number(word: &str) -> Option<u8> {
    const MONTHS: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let lower = word.to_ascii_lowercase();
    let known = |month: &&str| lower.len() >= 3 && (**month == lower || lower == month[..3]);
    MONTHS
        .iter()
        .position(|month| known(&month))
        .map(|nth| nth as u8 + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_periods_of_titles() {
        let show = |words| year_in(words).map(|(start, end)| format!("{start}/{end}"));
        assert_eq!(
            show("2022 Annual Report").as_deref(),
            Some("2022-01-01/2022-12-31")
        );
        assert_eq!(
            show("Report for Q3 2022").as_deref(),
            Some("2022-07-01/2022-09-30")
        );
        assert_eq!(
            show("H1 2021 - Transparency").as_deref(),
            Some("2021-01-01/2021-06-30")
        );
        assert_eq!(
            show("Update: December 2024").as_deref(),
            Some("2024-12-01/2024-12-31")
        );
        assert_eq!(show("Our people"), None);
    }
}
