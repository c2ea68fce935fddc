//! What a quantity told in Chinese measures: words are found by the verbs and particles that part them.

mod words;

use super::{Case, Measured, rule_of};
use crate::document::{Shape, Span};
use crate::extract::claim::chinese::{change, is_counted, is_run, run};
use crate::extract::claim::quantity::Quantity;
use crate::lexicon::chinese;
use crate::model::{Dimension, Phrase};
use words::{DOERS, LEADERS, NOTHING, NOUNS, OPENERS, PARTERS, VERBS};

/// More tokens than these make no noun.
const MOST: usize = 6;

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
            .filter(|_| is_led(case) || is_age(case))
            .or_else(|| behind().filter(|_| is_share(case)))
            .or_else(|| beside(case)),
        // 3.5% 的增长 is one of what stands before it.
        Dimension::Ratio if is_growth(case) => {
            before().or_else(|| again(case)).or_else(|| growth(case))
        }
        Dimension::Ratio if is_share(case) => behind().or_else(before),
        Dimension::Ratio => joined(case)
            .or_else(before)
            .or_else(|| again(case))
            .or_else(|| resumed(case))
            .or_else(|| among(case))
            .or_else(|| opened(case))
            .or_else(behind),
        _ => {
            let told = || before().filter(|before| is_amount(case, before));
            behind()
                .or_else(|| shared(case))
                .or_else(told)
                .or_else(|| resumed(case).filter(|_| before().is_none()))
                .or_else(|| counter(case))
                .or_else(before)
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

/// 共 88 位贡献者，增长 25%: a change of what was counted last.
fn again(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let (passage, quantity) = (case.sentence.passage, case.quantity());
    change(passage, quantity, case.sentence.from(case.nth))?;
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
    const CAME: [&str; 12] = [
        "定格",
        "定格在",
        "增至",
        "升至",
        "降至",
        "增长至",
        "增长到",
        "增加到",
        "降低到",
        "下降到",
        "达到",
        "达到了",
    ];
    let (passage, quantity) = (case.sentence.passage, case.quantity());
    let run = run(passage, case.previous()?)?;
    // 利润 5 亿，达到 7%: another unit tells of something else, but behind a change.
    let nth = case.nth.checked_sub(1)?;
    let before = &case.sentence.quantities[nth];
    let alike =
        before.unit == quantity.unit || change(passage, before, case.sentence.from(nth)).is_some();
    let came = alike && CAME.iter().any(|word| run.ends_with(word));
    let phrase = came.then(|| case.last_told())??.clone();
    case.named(phrase, case.quantity().end)
}

/// 其中 60% 来自企业: some of what was told last.
fn among(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let run = run(case.sentence.passage, case.previous()?)?;
    let phrase = matches!(run, "其中" | "其中有").then(|| case.last_told())??;
    case.named(phrase.clone(), case.quantity().end)
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

/// The noun that tokens `start..limit` open with, and one past its last token that is all part of it.
fn noun(case: &Case<'_, '_, '_>, start: usize, limit: usize) -> Option<(Phrase, usize)> {
    let passage = case.sentence.passage;
    let mut end = start;
    let (mut from, mut until) = (None, None);
    while end < limit.min(start + MOST) {
        let token = &passage.tokens[end];
        if token.is_word() {
            from = from.or(Some(token.span.start()));
            until = Some(token.span.end());
            end += 1;
            continue;
        }
        if token.shape != Shape::Cjk || passage.tags(end) != Default::default() {
            break;
        }
        let raw = passage.raw(end);
        let skip = match from {
            None => described(raw),
            _ => 0,
        };
        let len = noun_len(&raw[skip..]);
        // 高 of 高增长: one character before a word that goes on is no noun.
        let noun = &raw[skip..skip + len];
        let one = noun.chars().next().is_some_and(|c| c.len_utf8() == len);
        let lone = skip + len < raw.len() && one && noun != "人";
        if len > 0 && !lone && !(from.is_none() && NOTHING.has(noun)) {
            let start = token.span.start() + skip;
            from = from.or(Some(start));
            until = Some(start + len);
        }
        if skip + len < raw.len() {
            break;
        }
        end += 1;
    }
    Some((Phrase::of(Span::new(from?, until?)), end))
}

/// How many bytes of `run` only describe the noun behind them: the 的 of 两成的用户, the 新的 of 两个新的栏目.
fn described(run: &str) -> usize {
    const KINDS: [&str; 10] = [
        "的",
        "新的",
        "全新的",
        "新增的",
        "主要的",
        "重要的",
        "不同的",
        "独立的",
        "活跃的",
        "优秀的",
    ];
    let kind = KINDS.iter().find(|kind| run.starts_with(**kind));
    // 14 个源自中国的项目: what they do or where they are from.
    let told = || {
        let end = run.find('的').map(|at| at + '的'.len_utf8())?;
        (noun_len(run) == 0 && !run.starts_with(['是', '为', '在', '了', '被', '将', '已']))
            .then_some(end)
    };
    kind.map(|kind| kind.len()).or_else(told).unwrap_or(0)
}

/// How many bytes of `run` stand before the first word that goes on with the sentence.
fn noun_len(run: &str) -> usize {
    let parts = |(at, word): &(usize, &str)| {
        let doer = word.chars().nth(1).is_some() && run[at + word.len()..].starts_with(DOERS);
        !doer && NOUNS.opening(&run[*at..]).next().is_none()
    };
    let first = PARTERS.within(run).find(parts);
    first.map_or(run.len(), |(at, _)| at)
}

/// The noun before the quantity, as far back as the nearest mark or number.
fn before(case: &Case<'_, '_, '_>) -> Option<Phrase> {
    let passage = case.sentence.passage;
    let from = case
        .sentence
        .from(case.nth)
        .max(case.quantity().start.saturating_sub(MOST));
    let mut last = case.quantity().start;
    // 使用者（73.37%）
    let aside = last > from && matches!(passage.raw(last - 1), "（" | "(");
    last -= usize::from(aside);
    // 中国（含港澳台）1347 万
    if last > from && matches!(passage.raw(last - 1), "）" | ")") {
        let open = (from..last)
            .rev()
            .find(|at| matches!(passage.raw(*at), "（" | "("));
        last = open.unwrap_or(last);
    }
    let mut until = None;
    // The words that lead to the number are left out.
    while last > from && until.is_none() {
        let token = &passage.tokens[last - 1];
        if token.shape != Shape::Cjk || is_timed(case, last - 1) {
            break;
        }
        let raw = without_leaders(passage.raw(last - 1));
        if raw.is_empty() {
            last -= 1;
        } else {
            until = Some(token.span.start() + raw.len());
        }
    }
    let is_part = |at: usize| is_run(passage, at) || passage.tokens[at].is_word();
    let mut first = last;
    while first > from && is_part(first - 1) && !is_timed(case, first - 1) {
        first -= 1;
    }
    let until = until.or_else(|| (first < last).then(|| passage.tokens[last - 1].span.end()))?;
    let start = (first < last).then(|| passage.tokens[first].span.start())?;
    let text = &passage.document.text[start..until];
    let verbs = ['为', '是', '有'];
    let told = text.rfind(verbs).filter(|_| aside);
    let text = told.map_or(text, |verb| text[verb..].trim_start_matches(verbs));
    // 占比最高（31%） says how much of what stands further before.
    if aside && (text.contains("占比") || text.contains('最')) {
        return None;
    }
    let text = match aside {
        true => text.trim_start_matches(['和', '与', '及', '少', '部', '分']),
        false => text,
    };
    let verb = VERBS
        .iter()
        .filter_map(|verb| Some(text.rfind(verb)? + verb.len()))
        .max();
    let text = verb.map_or(text, |verb| &text[verb..]);
    let opened = without_openers(text).len();
    // 比上季度的 181 封: a time that is compared with is no noun.
    let compared = text.chars().count() <= 5
        && text.starts_with(['比', '较', '上', '去'])
        && text.ends_with(['年', '月', '周', '度', '期']);
    let nothing = NOTHING.has(&text[text.len() - opened..]);
    (opened > 0 && !compared && !nothing).then(|| Phrase::of(Span::new(until - opened, until)))
}

/// `text` without the words at its start that only tie it to what was said before.
fn without_openers(text: &str) -> &str {
    let mut text = text;
    loop {
        let bare = text.trim_start_matches(['的', '了', '而', '且', '并', ' ']);
        let word = OPENERS.opening(bare).next();
        match word.and_then(|word| bare.strip_prefix(word)) {
            Some(rest) if !rest.is_empty() => text = rest,
            _ => return bare,
        }
    }
}

/// Whether token `at` is part of a time.
fn is_timed(case: &Case<'_, '_, '_>, at: usize) -> bool {
    let mut periods = case.sentence.periods.iter();
    periods.any(|period| (period.start..period.end).contains(&at))
}

/// What the things that others are among end with: 项目中.
const THINGS: [char; 9] = ['者', '目', '库', '户', '业', '人', '员', '品', '构'];

/// `run` without the words at its end that only lead to a number.
fn without_leaders(run: &str) -> &str {
    let mut run = run;
    let without = |run: &str| -> Option<usize> {
        // The 为 of 华为 leads to nothing.
        let leader = LEADERS
            .ending(run)
            .next()
            .filter(|_| !run.ends_with("华为"));
        leader
            .and_then(|word| run.strip_suffix(word))
            .or_else(|| chinese::without_change(run))
            .or_else(|| run.strip_suffix('均').filter(|run| !run.ends_with('平')))
            .or_else(|| run.strip_suffix('中').filter(|run| run.ends_with(THINGS)))
            .map(str::len)
    };
    while let Some(len) = without(run) {
        run = &run[..len];
    }
    run
}

#[cfg(test)]
mod tests;
