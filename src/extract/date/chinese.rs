//! Dates in Chinese: 2024 年 3 月 9 日, 3月9日, 2023 年底, 21 世纪.

use super::Found;
use super::named::year_of;
use crate::document::Shape;
use crate::extract::passage::Passage;
use crate::lexicon::chinese::{is_counter, zeros};
use crate::model::Date;

/// Words that open with a counter and stand behind a year.
const OF_YEARS: [&str; 12] = [
    "个人", "个体", "个性", "家长", "家电", "名人", "本地", "本土", "部级", "条文", "人均", "人事",
];

/// Whether the characters at token `at` scale the number before them or stand between it and what it counts: 2000 万, 2000 名.
/// A class is told by its year: 2023 届, and so is what a title of its year opens with: 2000 次列车.
pub(super) fn counts(passage: &Passage<'_>, at: usize) -> bool {
    let run = passage
        .tokens
        .get(at)
        .filter(|token| token.shape == Shape::Cjk);
    let run = run.map(|run| run.span.of(&passage.document.text));
    run.is_some_and(|run| {
        zeros(run).is_some()
            || is_counter(run)
                && !matches!(run, "届" | "期" | "大" | "起" | "国")
                && !is_of_year(passage, at)
    })
}

/// Whether the number before the counter at token `at` is a year that a title opens with, or one of a word that opens with the
/// counter: 2024 个人所得税.
fn is_of_year(passage: &Passage<'_>, at: usize) -> bool {
    let Some(number) = at
        .checked_sub(1)
        .filter(|number| year_of(passage.raw(*number)).is_some())
    else {
        return false;
    };
    let text = &passage.document.text;
    let rest = &text[passage.tokens[at].span.start()..];
    let opens = number.checked_sub(1).is_none_or(|before| {
        matches!(
            passage.raw(before),
            "。" | "！" | "？" | "；" | "#" | "-" | "*" | "《" | "“"
        )
    });
    let goes_on = passage
        .tokens
        .get(at + 1)
        .is_some_and(|next| next.shape == Shape::Cjk);
    let apart = passage.tokens[number].span.end() < passage.tokens[at].span.start();
    OF_YEARS.iter().any(|word| rest.starts_with(word)) || opens && goes_on && apart
}

/// The date whose first number is token `at`.
pub(super) fn date(passage: &Passage<'_>, at: usize) -> Option<Found> {
    let said = |at: usize| {
        passage
            .tokens
            .get(at)
            .filter(|token| token.shape == Shape::Cjk)
            .map_or("", |_| passage.raw(at))
    };
    let part = |at: usize, most: u8| {
        let number = passage
            .tokens
            .get(at)
            .filter(|token| token.shape == Shape::Number)?;
        number
            .span
            .of(&passage.document.text)
            .parse::<u8>()
            .ok()
            .filter(|part| (1..=most).contains(part))
    };
    let word = said(at + 1);
    if let Some(found) = spanned(passage, at) {
        return Some(found);
    }
    if let Some(found) = dotted(passage, at, word) {
        return Some(found);
    }
    if word.is_empty() {
        return None;
    }
    if matches!(word, "世纪" | "年代") {
        return Some((at + 2, None, None));
    }
    if let Some(year) = year_of(passage.raw(at)).filter(|_| word.starts_with('年')) {
        let (start, end) = (Date::start_of(year, 1), Date::end_of(year, 12));
        return Some(match word {
            "年底" | "年末" => (at + 2, None, Some(end)),
            "年初" => (at + 2, Some(start), Some(Date::end_of(year, 1))),
            // What was so behind a year was not so in it.
            "年" | "年度" if is_past(said(at + 2)) => (at + 2, None, None),
            "年" | "年度" => month(&said, &part, at + 2).map_or(
                (at + 2, Some(start), Some(end)),
                |(month, behind)| {
                    let day = part(behind, 31).filter(|_| is_day(said(behind + 1)));
                    match day {
                        Some(day) => {
                            let date = Date { year, month, day };
                            (behind + 2, Some(date), Some(date))
                        }
                        None => (
                            behind,
                            Some(Date::start_of(year, month)),
                            Some(Date::end_of(year, month)),
                        ),
                    }
                },
            ),
            _ => return None,
        });
    }
    if let Some((_, behind)) = month(&said, &part, at) {
        let day = part(behind, 31).filter(|_| is_day(said(behind + 1)));
        return Some((behind + 2 * usize::from(day.is_some()), None, None));
    }
    (part(at, 31).is_some() && is_day(word)).then_some((at + 2, None, None))
}

/// The month at token `at`, and the token behind it.
fn month<'a>(
    said: &dyn Fn(usize) -> &'a str,
    part: &dyn Fn(usize, u8) -> Option<u8>,
    at: usize,
) -> Option<(u8, usize)> {
    let named = matches!(said(at + 1), "月" | "月份" | "月底" | "月末" | "月初");
    part(at, 12).filter(|_| named).map(|month| (month, at + 2))
}

/// Whether what stands behind a year tells of the time since: 2020 年后, 2020 年之后.
fn is_past(behind: &str) -> bool {
    const OTHERS: [&str; 6] = ["后端", "后台", "后续", "后勤", "后半", "后来"];
    ["后", "之后", "以后"]
        .iter()
        .any(|word| behind.starts_with(word))
        && !OTHERS.iter().any(|word| behind.starts_with(word))
}

/// 来自于 2023.9: the month whose year and number a full stop parts, where words of time stand before.
fn dotted(passage: &Passage<'_>, at: usize, behind: &str) -> Option<Found> {
    let (year, month) = passage.raw(at).split_once('.')?;
    year_of(year)?;
    month
        .parse::<u8>()
        .ok()
        .filter(|month| (1..=12).contains(month))?;
    let before = passage.raw(at.checked_sub(1)?);
    let timed = ["于", "自", "从", "自从", "截至", "截止"]
        .iter()
        .any(|word| before.ends_with(word))
        && !["大于", "小于", "高于", "低于", "多于", "少于", "等于"]
            .iter()
            .any(|word| before.ends_with(word));
    let closes = behind.is_empty() || behind.starts_with(['的', '起', '至', '到', '以', '之']);
    // What the month dates is what stands before, and nothing else.
    (timed && closes).then_some((at + 1, None, None))
}

fn is_day(word: &str) -> bool {
    matches!(word, "日" | "号")
}

/// "1-3 月", "17-18日": the first of two months or days.
fn spanned(passage: &Passage<'_>, at: usize) -> Option<Found> {
    let joins = matches!(
        passage.raw(at + 1),
        "-" | "–" | "~" | "～" | "—" | "至" | "到"
    );
    let second = passage
        .tokens
        .get(at + 2)
        .filter(|token| token.shape == Shape::Number)?;
    let small = |text: &str| text.parse::<u8>().is_ok_and(|number| number <= 31);
    let named = matches!(passage.raw(at + 3), "月" | "日" | "号" | "月份");
    let numbers = small(passage.raw(at)) && small(second.span.of(&passage.document.text));
    (joins && numbers && named).then_some((at + 4, None, None))
}
