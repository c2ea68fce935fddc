//! Quantities told in Chinese: numbers in characters, and the scales, counters, units and bounds around numbers.
//!
//! | text | quantity |
//! |---|---|
//! | `超过 600 万行代码` | more than 6000000 |
//! | `约 3.5 亿元` | about 350000000 CNY |
//! | `三十余家企业` | more than 30 |
//! | `60% 以上` | at least 60 percent |
//! | `数百名`, `三分之二` | 100 (vague), 0.666666666667 ratio |

use super::number::{Number, Writing};
use super::quantity::Quantity;
use super::unit::Compound;
use crate::document::Shape;
use crate::extract::passage::Passage;
use crate::lexicon::chinese::{self, HALVES, OF_PARTS, TENTHS};
use crate::lexicon::words::Tags;
use crate::model::{Bound, Change, Decimal, Unit};

/// Whether token `at` is a run of characters.
pub(super) fn is_run(passage: &Passage<'_>, at: usize) -> bool {
    let token = passage.tokens.get(at);
    token.is_some_and(|token| token.shape == Shape::Cjk)
}

/// The characters of token `at`; none where it is no run of them.
pub(super) fn run<'a>(passage: &Passage<'a>, at: usize) -> Option<&'a str> {
    is_run(passage, at).then(|| passage.raw(at))
}

/// Whether characters stand near token `at`, marks between.
pub(super) fn stands_near(passage: &Passage<'_>, at: usize) -> bool {
    (at.saturating_sub(2)..at + 4).any(|at| is_run(passage, at))
}

/// The run right before token `at`, from token `from` on.
fn run_before<'a>(passage: &Passage<'a>, at: usize, from: usize) -> Option<&'a str> {
    let before = at.checked_sub(1).filter(|before| *before >= from)?;
    is_run(passage, before).then(|| passage.raw(before))
}

/// The number in characters at token `at`.
pub(super) fn number_at(passage: &Passage<'_>, at: usize) -> Option<Number> {
    let raw = run(passage, at).filter(|_| passage.tags(at).has(Tags::NUMBER))?;
    if HALVES.contains(&raw) {
        return Some(Number::new(at + 1, Decimal::new(5, 1)?, Writing::Fraction));
    }
    let Some((parts, told)) = raw.split_once(OF_PARTS) else {
        return Some(Number::new(at + 1, value(raw)?, Writing::Words));
    };
    let (parts, told) = (value(parts)?, value(told)?);
    let share = told.over(parts).filter(|_| parts > Decimal::ZERO)?;
    Some(Number::new(at + 1, share, Writing::Fraction))
}

/// The value of a number in characters: 三百二十, 两万.
fn value(characters: &str) -> Option<Decimal> {
    let (mut sum, mut group, mut digit, mut large) = (0i64, 0i64, None, i64::MAX);
    for c in characters.chars() {
        if let Some(next) = chinese::digit(c) {
            digit = Some(next);
            continue;
        }
        let times = 10i64.checked_pow(chinese::power(c)?)?;
        if times < 10_000 {
            group = group.checked_add(digit.take().unwrap_or(1).checked_mul(times)?)?;
        } else {
            // 三亿五千万: what stands before a large power is multiplied as a whole.
            let mut all = group.checked_add(digit.take().unwrap_or(0))?;
            // 三万亿: a larger power multiplies the smaller one before it, too.
            if times > large {
                all = all.checked_add(std::mem::take(&mut sum))?;
            }
            sum = sum.checked_add(all.max(1).checked_mul(times)?)?;
            (group, large) = (0, times);
        }
    }
    let last = group.checked_add(digit.unwrap_or(0))?;
    sum.checked_add(last).map(Decimal::whole)
}

/// 数十, 几百: how many tens or hundreds is not said.
pub(super) fn vague_at(passage: &Passage<'_>, at: usize) -> Option<Quantity> {
    let raw = run(passage, at).filter(|_| passage.tags(at).has(Tags::NUMBER))?;
    let power = raw.strip_prefix(['数', '几', '上'])?;
    let mut quantity = Quantity {
        bound: Bound::AtLeast,
        vague: true,
        ..Quantity::bare(at, at + 1, value(power)?)
    };
    match unit_behind(passage, quantity.end) {
        Some((unit, end)) => {
            quantity.unit = Some(unit);
            quantity.end = end;
        }
        None => {
            count(passage, &mut quantity);
        }
    }
    Some(quantity)
}

/// The scale at token `at` and the token behind it: 万, 亿, and the 余万 of "30 余万".
pub(super) fn scale_at(passage: &Passage<'_>, at: usize) -> Option<(Decimal, usize)> {
    let more = usize::from(matches!(run(passage, at)?, "多" | "余"));
    let zeros = chinese::zeros(run(passage, at + more)?)?;
    Decimal::new(10i128.pow(zeros), 0).map(|factor| (factor, at + more + 1))
}

/// The unit at token `at` and the token behind it.
pub(super) fn unit_behind(passage: &Passage<'_>, at: usize) -> Option<(Unit, usize)> {
    let unit = Unit::from_symbol(chinese::unit(run(passage, at)?)?)?;
    Some((unit, at + 1))
}

/// 六成: tenths, told as hundredths.
pub(super) fn tenths(passage: &Passage<'_>, at: usize) -> Option<Compound> {
    let tenths = chinese::unit(run(passage, at)?)? == TENTHS;
    tenths.then_some(Compound {
        unit: Unit::PERCENT,
        factor: Some(Decimal::whole(10)),
        per: None,
    })
}

/// The bound at token `at`, behind a number or its unit, and the token behind it.
pub(super) fn bound_behind(passage: &Passage<'_>, at: usize) -> Option<(Bound, usize)> {
    Some((chinese::bound_behind(run(passage, at)?)?, at + 1))
}

/// The bound that ends right before token `at`, and its first token.
pub(super) fn bound_before(
    passage: &Passage<'_>,
    at: usize,
    from: usize,
) -> Option<(Bound, usize)> {
    let run = run_before(passage, at, from)?;
    let bound = chinese::bound_before(run).map(|bound| (bound, at - 1));
    bound.or_else(|| Some((bound_of_part(passage, run, at)?, at)))
}

/// 接近总数的一半: how a part in characters is bound by the verb that stands before what it is a part of.
fn bound_of_part(passage: &Passage<'_>, run: &str, at: usize) -> Option<Bound> {
    let part = self::run(passage, at).filter(|run| HALVES.contains(run) || run.contains(OF_PARTS));
    let words = ["接近", "将近", "超过", "不到", "不足", "大约"];
    let told = part.and(run.strip_suffix('的'))?;
    let nearest = words
        .iter()
        .filter_map(|word| Some((told.rfind(word)?, word)));
    let (at, word) = nearest.max()?;
    let denied = told[..at].ends_with(['未', '没', '有', '不']);
    (!denied).then(|| chinese::bound_before(word)).flatten()
}

/// Takes the counter behind the number into `quantity`, and gives the bound that stands inside or behind: 三十余家, 百家以上.
pub(super) fn count(passage: &Passage<'_>, quantity: &mut Quantity) -> Option<Bound> {
    let inner = (quantity.number_start..quantity.end).find_map(|at| {
        run(passage, at)
            .filter(|run| matches!(*run, "多" | "余"))
            .map(|_| Bound::MoreThan)
    });
    let counter = run(passage, quantity.end).filter(|run| chinese::is_counter(run));
    quantity.end += usize::from(counter.is_some());
    let behind = bound_behind(passage, quantity.end);
    if let Some((_, end)) = behind {
        quantity.end = end;
    }
    inner.or(behind.map(|(bound, _)| bound))
}

/// Whether a counter that stands in no name closes the quantity: 28000 个, 300 名.
pub(super) fn is_counted(passage: &Passage<'_>, quantity: &Quantity) -> bool {
    const OPEN: [&str; 12] = [
        "大", "人", "国", "期", "届", "部", "章", "起", "层", "门", "卷", "册",
    ];
    let bound =
        |at: &usize| run(passage, *at).is_none_or(|run| chinese::bound_behind(run).is_none());
    (quantity.number_end..quantity.end)
        .rfind(bound)
        .and_then(|at| run(passage, at))
        .is_some_and(|run| chinese::is_counter(run) && !OPEN.contains(&run))
}

/// Whether the words before token `at` say that what follows tells how long something lasted: 历时近 40 年.
pub(super) fn lasts(passage: &Passage<'_>, at: usize, from: usize) -> bool {
    const LASTING: [&str; 12] = [
        "历时", "长达", "持续", "耗时", "时隔", "相隔", "经过", "历经", "已有", "有着", "了", "达",
    ];
    let before = run_before(passage, at, from);
    before.is_some_and(|run| LASTING.iter().any(|word| run.ends_with(word)))
}

/// Whether the number is a place in an order, a version or part of a name: 第 3 届, 前 100 名, 2.0 版本, 双 11, 图 3.
pub(super) fn is_label(passage: &Passage<'_>, quantity: &Quantity, from: usize) -> bool {
    const ORDERS: [char; 3] = ['第', '前', '双'];
    const NOW: [&str; 6] = ["目前", "此前", "之前", "以前", "当前", "日前"];
    let ordered = run_before(passage, quantity.start, from).is_some_and(|before| {
        before.ends_with(ORDERS) && !NOW.iter().any(|now| before.ends_with(now))
    });
    let shown = quantity.end == quantity.number_end
        && run_before(passage, quantity.start, from)
            .is_some_and(|before| before.ends_with(['图', '表']) && before.chars().count() <= 2);
    let behind = run(passage, quantity.number_end).filter(|_| quantity.unit.is_none());
    let labels = behind.is_some_and(|run| chinese::is_label(run) || is_day(run));
    ordered
        || is_ranked(passage, quantity, from)
        || is_of_age(passage, quantity)
        || shown
        || labels
        || is_hour(passage, quantity)
        || is_numbered(passage, quantity, from)
        || is_called(passage, quantity, from)
}

/// 排名全球 12, 位居国内高校 13: whether the number is a place in a ranking.
fn is_ranked(passage: &Passage<'_>, quantity: &Quantity, from: usize) -> bool {
    const RANKS: [&str; 5] = ["排名", "位列", "名列", "位居", "排在"];
    const LONGEST: usize = 6;
    let plain = quantity.unit.is_none()
        && quantity.bound == Bound::Exact
        && quantity.scaled.is_none()
        && run(passage, quantity.number_end).is_none_or(|run| !chinese::is_counter(run));
    let Some(before) = run_before(passage, quantity.start, from).filter(|_| plain) else {
        return false;
    };
    let behind = |word: &&str| before.rfind(*word).map(|at| &before[at + word.len()..]);
    let last = |rest: &str| {
        rest.chars().count() <= LONGEST && !rest.contains(['有', '的', '达', '共', '为'])
    };
    RANKS.iter().filter_map(behind).any(last)
}

/// 21岁以下的受访者, 18 岁至 25 岁的学生: whether the number is an age that tells who is spoken of.
fn is_of_age(passage: &Passage<'_>, quantity: &Quantity) -> bool {
    let told = |at: &usize| run(passage, *at) == Some("岁");
    (quantity.number_end..quantity.end).any(|at| told(&at))
        && run(passage, quantity.end).is_some_and(|run| run.starts_with('的') && run.len() > 3)
}

/// 程序员节: a day that is called by its date.
fn is_day(run: &str) -> bool {
    const NAMED: usize = 6;
    let day = run.find('节').or_else(|| run.find("晚会"));
    day.is_some_and(|at| at > 0 && run[..at].chars().count() <= NAMED)
        && !run.contains("节点")
        && !run.contains("环节")
        && !run.contains('的')
}

/// Whether the number is an hour of the day: 13 点, 21 时.
fn is_hour(passage: &Passage<'_>, quantity: &Quantity) -> bool {
    const OTHER: [char; 10] = ['间', '区', '代', '长', '段', '赞', '击', '评', '数', '滴'];
    let small = quantity.value.is_whole() && quantity.value <= Decimal::whole(24);
    let behind = run(passage, quantity.number_end).unwrap_or_default();
    let rest = behind.strip_prefix(['时', '点']);
    quantity.unit.is_none() && small && rest.is_some_and(|rest| !rest.starts_with(OTHER))
}

/// 热点事件1：, 案例 2：: whether a small number numbers the thing before it, which a colon then tells of.
fn is_numbered(passage: &Passage<'_>, quantity: &Quantity, from: usize) -> bool {
    const MOST: i64 = 100;
    const THINGS: [&str; 20] = [
        "事件", "案例", "问题", "步骤", "阶段", "附录", "部分", "热点", "要点", "观点", "趋势",
        "原则", "建议", "任务", "议题", "主题", "方案", "实践", "篇", "话题",
    ];
    let plain = quantity.unit.is_none()
        && quantity.bound == Bound::Exact
        && quantity.end == quantity.number_end
        && quantity.value.is_whole()
        && quantity.value < Decimal::whole(MOST);
    // 完成任务 12：
    const VERBS: [&str; 10] = [
        "完成", "收到", "发布", "解决", "提交", "新增", "采纳", "处理", "征集", "通过",
    ];
    plain
        && matches!(passage.raw(quantity.end), "：" | ":")
        && run_before(passage, quantity.start, from).is_some_and(|run| {
            THINGS.iter().any(|thing| run.ends_with(thing))
                && !VERBS.iter().any(|verb| run.contains(verb))
        })
}

/// Whether the digits are those of a telephone or the like: 电话：010-5550 1234, QQ群 55512345.
fn is_called(passage: &Passage<'_>, quantity: &Quantity, from: usize) -> bool {
    const NEAR: usize = 8;
    const CALLED: [&str; 8] = [
        "电话", "热线", "手机", "传真", "座机", "群号", "邮编", "编号",
    ];
    if quantity.unit.is_some() || quantity.scaled.is_some() {
        return false;
    }
    let start = quantity.start;
    // 热线 300 次, 编号 1200 名成员
    const COUNTERS: [char; 10] = ['名', '次', '台', '份', '部', '个', '人', '件', '家', '条'];
    if run(passage, quantity.number_end).is_some_and(|behind| behind.starts_with(COUNTERS)) {
        return false;
    }
    let digits = |at: &usize| {
        matches!(
            passage.raw(*at),
            "-" | "–" | "(" | ")" | "（" | "）" | "+" | ":" | "："
        ) || passage.tokens[*at].shape == Shape::Number
    };
    let label = (from.max(start.saturating_sub(NEAR))..start)
        .rev()
        .find(|at| !digits(at));
    label
        .and_then(|at| run(passage, at))
        .is_some_and(|run| CALLED.iter().any(|word| run.ends_with(word)))
}

/// The money that a header names, and its scale: 金额（万元）, 单位：亿美元.
pub(super) fn money_in_header(passage: &Passage<'_>) -> Option<(Unit, u32)> {
    let (symbol, zeros) = (0..passage.tokens.len()).find_map(|at| {
        let run = run(passage, at)?;
        let parted = at == 0 || passage.tokens[at - 1].shape == Shape::Mark;
        parted.then(|| chinese::money_of_header(run)).flatten()
    })?;
    Some((Unit::from_symbol(symbol)?, zeros))
}

/// The direction of a change told right before or behind a quantity: 增长 37%, 下降了 2 个百分点.
pub(super) fn change(passage: &Passage<'_>, quantity: &Quantity, from: usize) -> Option<Change> {
    let before = run_before(passage, quantity.start, from)
        .map(|run| run.trim_end_matches(['了', '达', '为', '约']));
    // 3.5% 的增长
    let behind = || chinese::change_of(run(passage, quantity.end)?.strip_prefix('的')?);
    before.and_then(chinese::change).or_else(behind)
}

#[cfg(test)]
mod tests;
