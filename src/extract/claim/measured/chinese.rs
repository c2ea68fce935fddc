//! What a quantity told in Chinese measures: words are found by the verbs and particles that part them.

mod phrase;
mod relative;
mod words;

use super::{Case, Measured, rule_of};
use crate::document::{Shape, Span};
use crate::extract::claim::chinese::{change, is_counted, is_run, run};
use crate::extract::claim::quantity::Quantity;
use crate::lexicon::chinese;
use crate::model::{Dimension, Phrase};
use phrase::{before, before_time, is_timed, noun, without_openers};
use relative::{among, being, likewise, paired, respected, rising, stated};

/// What a quantity in a sentence of characters measures; `None` where the sentence is told in another way.
pub(super) fn measured(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let passage = case.sentence.passage;
    let quantity = case.quantity();
    // 使用者（73.37%）
    let aside = quantity.unit.is_some()
        && quantity.start > 1
        && matches!(passage.raw(quantity.start - 1), "（" | "(")
        && is_run(passage, quantity.start - 2);
    let near = (quantity.start.saturating_sub(1)..=quantity.end).any(|at| is_run(passage, at));
    let near = near || aside;
    if !near || !is_told(case) {
        return None;
    }
    let behind = || behind(case);
    let before = || {
        let phrase = before(case)?;
        case.named(phrase, quantity.end)
    };
    let found = match quantity.unit().dimension() {
        Dimension::Time => before()
            .filter(|told| is_led(case) || is_age(case) || is_long(case, told))
            .or_else(|| behind().filter(|_| is_share(case)))
            .or_else(|| respected(case))
            .or_else(|| beside(case)),
        // 3.5% 的增长 is one of what stands before it.
        Dimension::Ratio if is_growth(case) => {
            before().or_else(|| again(case)).or_else(|| growth(case))
        }
        Dimension::Ratio if is_share(case) => behind().or_else(before),
        Dimension::Ratio => paired(case)
            .or_else(|| likewise(case))
            .or_else(|| joined(case))
            .or_else(|| stated(case))
            .or_else(before)
            .or_else(|| again(case))
            .or_else(|| resumed(case))
            .or_else(|| among(case))
            .or_else(|| opened(case))
            .or_else(|| respected(case))
            .or_else(behind),
        _ => {
            let told = || before().filter(|before| is_amount(case, before));
            // 中美两国后
            let place = counter(case).filter(|_| is_place(case));
            place
                .or_else(|| likewise(case))
                .or_else(|| paired(case))
                .or_else(|| rising(case))
                .or_else(behind)
                .or_else(|| shared(case))
                .or_else(told)
                .or_else(|| resumed(case).filter(|_| before().is_none()))
                .or_else(|| counter(case))
                .or_else(|| respected(case))
                .or_else(before)
                .or_else(|| being(case))
                .or_else(|| again(case))
                .or_else(|| among(case))
                .or_else(|| opened(case))
                .or_else(|| topic(case))
                .or_else(|| beside(case))
        }
    };
    // The rules for sentences of words find no nouns here.
    let none = Measured {
        phrase: Phrase::default(),
        rule: rule_of(quantity),
        end: quantity.end,
        unit: None,
    };
    Some(found.unwrap_or(none))
}

/// Whether runs of characters stand in the sentence as often as words of letters do.
fn is_told(case: &Case<'_, '_, '_>) -> bool {
    let tokens = &case.sentence.passage.tokens[case.sentence.range.clone()];
    let runs = tokens
        .iter()
        .filter(|token| token.shape == Shape::Cjk)
        .count();
    let words = tokens.iter().filter(|token| token.is_word()).count();
    runs >= words || is_counted(case.sentence.passage, case.quantity())
}

/// 共 88 位贡献者，增长 25%: a change of what was counted last; 上季度为 71 位: as many as there were then.
fn again(case: &Case<'_, '_, '_>) -> Option<Measured> {
    const THEN: [&str; 9] = [
        "上季度",
        "去年同期",
        "去年",
        "上年",
        "上月",
        "上周",
        "此前",
        "之前",
        "前年",
    ];
    let (passage, quantity) = (case.sentence.passage, case.quantity());
    let then = || {
        let at = case.previous()?;
        let told = run(passage, at)?;
        let time = told.strip_suffix(['为', '是', '有', '的']).unwrap_or(told);
        let time = time.strip_prefix(['较', '比']).unwrap_or(time);
        let alike = case.before()?.claim.unit == quantity.unit();
        let dated = time.is_empty() && at > 0 && is_timed(case, at - 1);
        let mark = at > 0 && matches!(passage.raw(at - 1), "，" | "；" | "（");
        (alike && (dated || mark && THEN.contains(&time))).then_some(())
    };
    change(passage, quantity, case.sentence.from(case.nth))
        .map(|_| ())
        .or_else(then)?;
    case.named(case.last_told()?.clone(), quantity.end)
}

/// 561 个和 1133 个项目: the noun behind the next number, which counts the same.
fn shared(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let (passage, quantity) = (case.sentence.passage, case.quantity());
    let next = case.sentence.quantities.get(case.nth + 1)?;
    let and = matches!(passage.raw(quantity.end), "和" | "与" | "及" | "、");
    let counter = |quantity: &Quantity| {
        (quantity.number_end..quantity.end)
            .find_map(|at| run(passage, at).filter(|run| chinese::is_counter(run)))
    };
    // 12 人和 3 台电脑: other counters count other things.
    let alike = next.unit == quantity.unit
        && counter(quantity).is_none_or(|own| counter(next) == Some(own));
    (and && next.start == quantity.end + 1 && alike).then_some(())?;
    let found = noun(case, next.end, case.sentence.until(case.nth + 1))?;
    case.named(found.0, quantity.end)
}

/// 占比为 4.24% 与 7.48%: what the number before measures.
fn joined(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let (passage, quantity) = (case.sentence.passage, case.quantity());
    let before = case.nth.checked_sub(1)?;
    let before = &case.sentence.quantities[before];
    let and = before.end + 1 == quantity.start
        && before.unit == quantity.unit
        && matches!(passage.raw(before.end), "和" | "与" | "及" | "、");
    let phrase = and.then(|| case.last_told())??.clone();
    case.named(phrase, quantity.end)
}

/// 增长 50% 定格 151, 升至 70%: where what was told last came to.
fn resumed(case: &Case<'_, '_, '_>) -> Option<Measured> {
    const CAME: [&str; 6] = ["定格", "定格在", "增至", "升至", "降至", "达到"];
    let (passage, quantity) = (case.sentence.passage, case.quantity());
    let last = case.previous()?;
    let timed = before_time(case, last, case.sentence.from(case.nth));
    // 降低到了 2024 年的 38.7%
    let last = timed
        .filter(|_| passage.raw(last) == "的")
        .map_or(last, |start| start - 1);
    let run = run(passage, last)?.trim_end_matches('了');
    // 利润 5 亿，达到 7%: another unit tells of something else, but behind a change.
    let nth = case.nth.checked_sub(1)?;
    let before = &case.sentence.quantities[nth];
    let alike =
        before.unit == quantity.unit || change(passage, before, case.sentence.from(nth)).is_some();
    // 飙升至, 回落到
    let moved = || chinese::change(run.strip_suffix(['至', '到'])?);
    let came = alike && (CAME.iter().any(|word| run.ends_with(word)) || moved().is_some());
    let phrase = came.then(|| case.last_told())??.clone();
    case.named(phrase, case.quantity().end)
}

/// 用户数量排名第二，达 1350 万: what the sentence opens with, where the verb before the number tells how many that is.
fn topic(case: &Case<'_, '_, '_>) -> Option<Measured> {
    const TELLING: [&str; 6] = ["达", "达到", "已达", "稳定在", "维持在", "保持在"];
    let passage = case.sentence.passage;
    let told = run(passage, case.previous()?)?;
    TELLING.iter().find(|verb| told.ends_with(**verb))?;
    let (phrase, _) = noun(case, case.sentence.range.start, case.quantity().start)?;
    case.named(phrase, case.quantity().end)
}

/// 男性占比较高，达到 73%: what the clause before the comma says of how much it is.
fn opened(case: &Case<'_, '_, '_>) -> Option<Measured> {
    const TELLING: [&str; 6] = ["达", "达到", "已达", "高达", "有", "为"];
    const MUCH: [&str; 10] = [
        "最多", "最高", "最低", "最大", "最少", "较多", "较高", "较低", "较大", "很高",
    ];
    let passage = case.sentence.passage;
    let verb = case.previous()?;
    let told = run(passage, verb).filter(|told| TELLING.contains(told))?;
    let comma = verb.checked_sub(1).filter(|at| passage.raw(*at) == "，")?;
    let before = comma
        .checked_sub(1)
        .filter(|at| *at >= case.sentence.from(case.nth))?;
    let run = run(passage, before).filter(|_| !told.is_empty())?;
    let noun = MUCH.iter().find_map(|word| run.strip_suffix(word))?;
    let noun = noun.strip_suffix('也').unwrap_or(noun);
    let own = without_openers(noun);
    let start = passage.tokens[before].span.start() + noun.len() - own.len();
    let phrase = Phrase::of(Span::new(start, start + own.len()));
    (own.chars().count() > 1).then(|| case.named(phrase, case.quantity().end))?
}

/// Whether the share is how much something changed by: 3.5% 的增长.
fn is_growth(case: &Case<'_, '_, '_>) -> bool {
    let behind = run(case.sentence.passage, case.quantity().end);
    let bare = behind.and_then(|run| run.strip_prefix('的'));
    bare.is_some_and(|run| chinese::change_of(run).is_some())
}

/// The word for the change alone, where nothing says of what.
fn growth(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let token = case.sentence.passage.tokens.get(case.quantity().end)?;
    let span = Span::new(token.span.start() + '的'.len_utf8(), token.span.end());
    case.named(Phrase::of(span), case.quantity().end)
}

/// Whether the quantity is an age: 68 岁.
fn is_age(case: &Case<'_, '_, '_>) -> bool {
    run(case.sentence.passage, case.quantity().number_end) == Some("岁")
}

/// Whether a verb right before says how long what stands before that is: 周期为 3 年.
fn is_led(case: &Case<'_, '_, '_>) -> bool {
    let before = case
        .previous()
        .and_then(|at| run(case.sentence.passage, at));
    before.is_some_and(|run| run.ends_with(['为', '达', '是', '至', '到']))
}

/// Whether a phrase names how long something is, which a bound behind it then tells: 参与时长大于 5 小时.
fn is_long(case: &Case<'_, '_, '_>, told: &Measured) -> bool {
    let last = told.phrase.pieces.last();
    let words = last.map_or("", |span| span.of(&case.sentence.passage.document.text));
    let long = ["时长", "时间", "年限", "周期", "寿命"];
    let bound = case.quantity().start < case.quantity().number_start;
    bound && long.iter().any(|word| words.ends_with(word))
}

/// Whether a phrase names an amount: 开发者数量, 融资总额.
fn is_amount(case: &Case<'_, '_, '_>, told: &Measured) -> bool {
    let last = told.phrase.pieces.last();
    let words = last.map_or("", |span| span.of(&case.sentence.passage.document.text));
    let people = ["用户", "学生", "会员", "成员"];
    words.ends_with(['数', '量', '额', '率', '值', '模', '者', '员'])
        || people.iter().any(|word| words.ends_with(word))
}

/// Whether the share says of what right behind it: 41% 的用户.
fn is_share(case: &Case<'_, '_, '_>) -> bool {
    let behind = run(case.sentence.passage, case.quantity().end);
    behind.is_some_and(|behind| behind.starts_with('的'))
}

/// The counter that is itself the thing counted: 21 人.
fn counter(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let (passage, quantity) = (case.sentence.passage, case.quantity());
    let at = (quantity.number_end..quantity.end)
        .find(|at| run(passage, *at).is_some_and(chinese::is_counted))?;
    case.found(at..at + 1, quantity.end)
}

/// Whether what is counted are places: 两国, 三省.
fn is_place(case: &Case<'_, '_, '_>) -> bool {
    let quantity = case.quantity();
    (quantity.number_end..quantity.end)
        .filter_map(|at| run(case.sentence.passage, at))
        .any(|word| matches!(word, "国" | "省" | "市"))
}

/// The counter or unit alone, where no noun stands on either side: 已更新 12 期.
fn beside(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let at = case.quantity().number_end;
    let word = run(case.sentence.passage, at).filter(|_| at < case.quantity().end)?;
    // What 个 and 名 count is not told.
    let things = ["期", "封", "届", "场", "篇", "票", "页", "册", "轮"];
    let counts = things.contains(&word) || chinese::unit(word).is_some();
    counts
        .then(|| case.found(at..at + 1, case.quantity().end))
        .flatten()
}

/// The noun behind the quantity: words of letters and characters up to a word that goes on with the sentence.
fn behind(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let (phrase, end) = noun(case, case.quantity().end, case.until())?;
    // A run that the noun is only a part of stays out of the quote.
    case.named(phrase, end)
}

#[cfg(test)]
mod tests;
