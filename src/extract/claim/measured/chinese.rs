//! What a quantity told in Chinese measures: words are found by the verbs and particles that part them.

use super::{Case, Measured, rule_of};
use crate::document::{Shape, Span};
use crate::extract::claim::chinese::{change, is_run, run};
use crate::lexicon::chinese::{self, List};
use crate::model::{Dimension, Phrase};

/// Words behind a noun that go on with the sentence.
static PARTERS: List<&str> = List::words(&[
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
    "共计",
    "总计",
    "被合并",
    "增加",
    "减少",
    "增长",
    "下降",
    "达到",
    "超过",
    "位于",
    "有所",
    "有了",
    "有显著",
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
]);

/// Words before a number that are no part of the noun before them.
static LEADERS: List<&str> = List::words(&[
    "过去",
    "未来",
    "最近",
    "目前",
    "较去年",
    "较上年",
    "较上季度",
    "较上月",
    "比去年",
    "相比",
    "更新",
    "同比",
    "环比",
    "达到",
    "高达",
    "多达",
    "共有",
    "共计",
    "累计",
    "总计",
    "合计",
    "拥有",
    "包括",
    "吸引",
    "已有",
    "达",
    "为",
    "有",
    "是",
    "共",
    "至",
    "到",
    "了",
    "占",
    "已",
    "的",
    "仅",
    "在",
    "约",
    "近",
    "超",
    "逾",
    "从",
    "以",
]);

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
    let found = match quantity.unit().dimension() {
        Dimension::Time => before()
            .filter(|_| is_led(case))
            .or_else(|| behind().filter(|_| is_share(case)))
            .or_else(|| beside(case)),
        Dimension::Ratio if is_share(case) => behind().or_else(before),
        Dimension::Ratio => before().or_else(|| again(case)).or_else(behind),
        _ => {
            let told = || before().filter(|before| is_amount(case, before));
            behind()
                .or_else(told)
                .or_else(|| counter(case))
                .or_else(before)
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
    runs >= words
}

/// 共 88 位贡献者，增长 25%: a change of what was counted last.
fn again(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let (passage, quantity) = (case.sentence.passage, case.quantity());
    change(passage, quantity, case.sentence.from(case.nth))?;
    case.named(case.last_told()?.clone(), quantity.end)
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
            None => described(raw),
            _ => 0,
        };
        let len = noun_len(&raw[skip..]);
        // 高 of 高增长: one character before a word that goes on is no noun.
        let lone = skip + len < raw.len()
            && raw[skip..]
                .chars()
                .next()
                .is_some_and(|c| c.len_utf8() == len);
        if len > 0 && !lone {
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
    kind.map_or(0, |kind| kind.len())
}

/// How many bytes of `run` stand before the first word that goes on with the sentence.
fn noun_len(run: &str) -> usize {
    let first = PARTERS.within(run).next();
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
    let text = text.rsplit("使得").next().unwrap_or(text);
    let opened = text
        .trim_start_matches(['的', '了', '而', '且', '并'])
        .len();
    // 比上季度的 181 封: a time that is compared with is no noun.
    let compared = text.chars().count() <= 5
        && text.starts_with(['比', '较', '上', '去'])
        && text.ends_with(['年', '月', '周', '度', '期']);
    (opened > 0 && !compared).then(|| Phrase::of(Span::new(until - opened, until)))
}

/// `run` without the words at its end that only lead to a number.
fn without_leaders(run: &str) -> &str {
    let mut run = run;
    let without = |run: &str| -> Option<usize> {
        let leader = LEADERS.ending(run).next();
        leader
            .and_then(|word| run.strip_suffix(word))
            .or_else(|| chinese::without_change(run))
            .map(str::len)
    };
    while let Some(len) = without(run) {
        run = &run[..len];
    }
    run
}

#[cfg(test)]
mod tests {
    use crate::extract::claim::tests::check;

    #[test]
    fn nouns_end_before_what_goes_on() {
        check(
            "本站开设了两个新的栏目，办了四场 meetup 共计一周。",
            &["栏目: 2 count", "meetup: 4 count"],
        );
        check("我们收到 297 封电子邮件。", &["电子邮件: 297 count"]);
        check("双周报目前已更新 12 期。", &["双周报: 12 count"]);
        check("，目前已更新 12 期。", &["期: 12 count"]);
        check("新引擎使得性能提升 20 倍。", &["性能: 20 multiple"]);
        check("邮件流量较上季度增加了 64%。", &["邮件流量: 64 percent"]);
    }

    #[test]
    fn times_measure_what_stands_before_or_themselves() {
        check("版本生命周期为 3 年。", &["版本生命周期: 3 year"]);
        check("，5 年内一直保持领先。", &["年: 5 year"]);
    }
}
