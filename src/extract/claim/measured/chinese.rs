//! What a quantity told in Chinese measures: words are found by the verbs and particles that part them.

use super::{Case, Measured, rule_of};
use crate::document::{Shape, Span};
use crate::extract::claim::chinese::{change, is_run, run};
use crate::lexicon::chinese;
use crate::model::{Dimension, Phrase};

/// Words behind a noun that go on with the sentence.
const PARTERS: &[&str] = &[
    "入选",
    "成功",
    "脱颖而出",
    "报名",
    "顺利",
    "晋级",
    "毕业",
    "源自",
    "观看",
    "居",
    "位居",
    "稳居",
    "排名",
    "占据",
    "引领",
    "淹没",
    "参与",
    "加入",
    "成为",
    "获得",
    "完成",
    "进行",
    "提交",
    "使用",
    "采用",
    "来自",
    "分布",
    "组成",
    "构成",
    "覆盖",
    "支持",
    "提供",
    "发布",
    "举办",
    "开展",
    "出席",
    "参加",
    "合入",
    "贡献了",
    "以及",
    "通过",
    "共同",
    "其中",
    "正在",
    "更倾向",
    "表示",
    "认为",
    "选择",
    "收购",
    "投资",
    "达到",
    "超过",
    "位于",
    "在",
    "是",
    "的",
    "了",
    "被",
    "将",
    "已",
    "为",
    "从",
    "由",
    "并",
    "等",
    "左右",
];

/// Words before a number that are no part of the noun before them.
const LEADERS: &[&str] = &[
    "过去", "未来", "最近", "增长", "增加", "提升", "下降", "减少", "上升", "上涨", "提高", "降低",
    "同比", "环比", "达到", "高达", "多达", "共有", "共计", "累计", "总计", "合计", "拥有", "包括",
    "吸引", "已有", "达", "为", "有", "是", "共", "至", "到", "了", "占", "已", "的", "仅", "在",
    "约", "近", "超", "逾", "从", "以",
];

/// More tokens than these make no noun.
const MOST: usize = 6;

/// What a quantity in a sentence of characters measures; `None` where the sentence is told in another way.
pub(super) fn measured(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let passage = case.sentence.passage;
    let quantity = case.quantity();
    let near = (quantity.start.saturating_sub(1)..=quantity.end).any(|at| is_run(passage, at));
    if !near || !is_told(case) {
        return None;
    }
    let behind = || behind(case);
    let before = || {
        let phrase = before(case)?;
        case.named(phrase, quantity.end)
    };
    let counts = !matches!(
        quantity.unit().dimension(),
        Dimension::Ratio | Dimension::Time
    );
    let found = if counts {
        let told = || before().filter(|before| is_amount(case, before));
        behind()
            .or_else(told)
            .or_else(|| counter(case))
            .or_else(before)
    } else if is_share(case) {
        behind().or_else(before)
    } else {
        before().or_else(|| again(case)).or_else(behind)
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
    runs >= words
}

/// 共 88 位贡献者，增长 25%: a change of what was counted last.
fn again(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let (passage, quantity) = (case.sentence.passage, case.quantity());
    change(passage, quantity, case.sentence.from(case.nth))?;
    case.named(case.last_told()?.clone(), quantity.end)
}

/// Whether a phrase names an amount: 开发者数量, 融资总额.
fn is_amount(case: &Case<'_, '_, '_>, told: &Measured) -> bool {
    let last = told.phrase.pieces.last();
    let words = last.map_or("", |span| span.of(&case.sentence.passage.document.text));
    words.ends_with(['数', '量', '额', '率', '值', '模'])
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

/// The noun behind the quantity: words of letters and characters up to a word that goes on with the sentence.
fn behind(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let (passage, quantity) = (case.sentence.passage, case.quantity());
    let mut end = quantity.end;
    let (mut from, mut until) = (None, None);
    while end < case.until().min(quantity.end + MOST) {
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
            None if raw.starts_with('的') => '的'.len_utf8(),
            _ => 0,
        };
        let len = noun_len(&raw[skip..]);
        if len > 0 {
            let start = token.span.start() + skip;
            from = from.or(Some(start));
            until = Some(start + len);
        }
        if skip + len < raw.len() {
            break;
        }
        end += 1;
    }
    let phrase = Phrase::of(Span::new(from?, until?));
    // A run that the noun is only a part of stays out of the quote.
    case.named(phrase, end)
}

/// How many bytes of `run` stand before the first word that goes on with the sentence.
fn noun_len(run: &str) -> usize {
    let parts = |at: &usize| PARTERS.iter().any(|word| run[*at..].starts_with(word));
    run.char_indices()
        .map(|(at, _)| at)
        .find(parts)
        .unwrap_or(run.len())
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
    let mut until = None;
    // The words that lead to the number are left out.
    while last > from && until.is_none() {
        let token = &passage.tokens[last - 1];
        if token.shape != Shape::Cjk {
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
    let in_period = |at: usize| {
        case.sentence
            .periods
            .iter()
            .any(|period| (period.start..period.end).contains(&at))
    };
    let mut first = last;
    while first > from && is_part(first - 1) && !in_period(first - 1) {
        first -= 1;
    }
    let until = until.or_else(|| (first < last).then(|| passage.tokens[last - 1].span.end()))?;
    let start = (first < last).then(|| passage.tokens[first].span.start())?;
    let text = &passage.document.text[start..until];
    let verbs = ['为', '是', '有'];
    let told = text.rfind(verbs).filter(|_| aside);
    let text = told.map_or(text, |verb| text[verb..].trim_start_matches(verbs));
    let opened = text
        .trim_start_matches(['的', '了', '而', '且', '并'])
        .len();
    (opened > 0).then(|| Phrase::of(Span::new(until - opened, until)))
}

/// `run` without the words at its end that only lead to a number.
fn without_leaders(run: &str) -> &str {
    let mut run = run;
    while let Some(word) = LEADERS.iter().find(|word| run.ends_with(**word)) {
        run = &run[..run.len() - word.len()];
    }
    run
}
