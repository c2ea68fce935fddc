//! What a period told in Chinese belongs to: a comparison or an event has it for itself.

use crate::extract::claim::chinese::{is_run, run};
use crate::extract::claim::sentence::Sentence;
use crate::extract::date::Period;
use crate::extract::passage::Passage;

/// The run right before a period, tokens `start..end`, that compares with it: 相比 2022 年, 较 2022 年, 与 2022 年持平.
pub(super) fn compared(passage: &Passage<'_>, start: usize, end: usize) -> Option<usize> {
    const COMPARES: [&str; 6] = ["相比", "相⽐", "比", "较", "相较于", "相比于"];
    const NO: [&str; 6] = ["占比", "对比", "同比", "环比", "比较", "计较"];
    let before = start.checked_sub(1)?;
    let run = run(passage, before)?;
    let ends = |words: &[&str]| words.iter().any(|word| run.ends_with(word));
    // 与 2022 年持平
    const LIKE: [&str; 5] = ["持平", "基本持平", "相比", "相当", "一致"];
    let behind = self::run(passage, end).unwrap_or_default();
    let like =
        run.ends_with(['与', '和', '跟']) && LIKE.iter().any(|word| behind.starts_with(word));
    (like || ends(&COMPARES) && !ends(&NO)).then_some(before)
}

/// Whether a period dates what came to pass in it, or opens the time since: 2022 年时即超过, 自 2024 年发布以来.
pub(super) fn is_of_event(sentence: &Sentence<'_, '_>, period: &Period) -> bool {
    const DEEDS: [&str; 10] = [
        "时", "即", "就", "超越", "反超", "超过", "成立", "加入", "上线", "发布",
    ];
    const PASSED: [&str; 6] = ["自", "自从", "经过了", "经过", "经历了", "经历"];
    let passage = sentence.passage;
    let of = |at: Option<usize>| at.and_then(|at| run(passage, at)).unwrap_or_default();
    let behind = of(Some(period.end));
    let before = of(period
        .start
        .checked_sub(1)
        .filter(|at| *at >= sentence.range.start));
    DEEDS.iter().any(|deed| behind.starts_with(deed))
        || PASSED.iter().any(|word| before.ends_with(word))
}

/// Whether a period among characters dates nothing at token `at`: it stands in another clause, which does not lead the sentence.
pub(super) fn is_apart(sentence: &Sentence<'_, '_>, period: &Period, at: usize) -> bool {
    /// What may stand before a time that leads a sentence: a mark, and the word for "in" or "until".
    const LEADING: usize = 3;
    let passage = sentence.passage;
    let told = (period.start.saturating_sub(1)..period.end + 1).any(|at| is_run(passage, at));
    if !told || period.start < sentence.range.start + LEADING && !is_of_event(sentence, period) {
        return false;
    }
    let between = period.end.min(at)..period.start.max(at);
    let parted = |mark: &str| between.clone().any(|at| passage.raw(at) == mark);
    parted("；") || parted("，") && is_of_event(sentence, period)
}
