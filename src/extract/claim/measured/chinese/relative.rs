//! Quantities told in Chinese whose noun another clause tells, or what is said of them.

use super::phrase::{MOST, THINGS, noun_len, topic, without_openers};
use super::{Case, Measured, is_run, run};
use crate::document::Span;
use crate::extract::claim::relation::Told;
use crate::lexicon::chinese;
use crate::model::{Dimension, Phrase};

/// 其中 60% 来自企业: some of what was told last; 前十名的应用中，就有四款: of those that the clause before names.
pub(super) fn among(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let passage = case.sentence.passage;
    let at = case.previous()?;
    let told = run(passage, at)?;
    if matches!(told, "其中" | "其中有") {
        return case.named(case.last_told()?.clone(), case.quantity().end);
    }
    let has = matches!(told, "有" | "就有" | "共有" | "已有" | "仅有" | "只有");
    let comma = at
        .checked_sub(1)
        .filter(|at| has && passage.raw(*at) == "，")?;
    let of = comma
        .checked_sub(1)
        .filter(|at| *at >= case.sentence.range.start)?;
    let named = run(passage, of)?.strip_suffix('中')?;
    let own = named.rfind('的').map_or(0, |at| at + '的'.len_utf8());
    let start = passage.tokens[of].span.start();
    let phrase = Phrase::of(Span::new(start + own, start + named.len()));
    let others = ["应用", "工具", "模型", "公司", "国家", "社区", "城市"];
    let things = named.ends_with(THINGS) || others.iter().any(|word| named.ends_with(word));
    let things = things && own < named.len();
    things.then(|| case.named(phrase, case.quantity().end))?
}

/// 分别增长 117 万和 21 万: what the numbers counted just before are of, one by one in their order.
pub(super) fn paired(case: &Case<'_, '_, '_>) -> Option<Measured> {
    const FAR: usize = 12;
    let (passage, quantities) = (case.sentence.passage, case.sentence.quantities);
    let joined = |nth: usize| {
        let (one, next) = (quantities.get(nth), quantities.get(nth + 1));
        one.zip(next).is_some_and(|(one, next)| {
            one.end + 1 == next.start && matches!(passage.raw(one.end), "和" | "与" | "及" | "、")
        })
    };
    let first = (0..case.nth).rev().find(|nth| !joined(*nth));
    let first = first.map_or(0, |nth| nth + 1);
    let last = (case.nth..quantities.len()).find(|nth| !joined(*nth))?;
    let count = last + 1 - first;
    let least = case.sentence.from(first);
    let start = quantities[first].start;
    let opens = (least.max(start.saturating_sub(FAR))..start)
        .rev()
        .find(|at| passage.raw(*at) == "，")?;
    run(passage, opens + 1).filter(|run| run.starts_with("分别") && count > 1)?;
    // As many as those were told right before.
    let of = first.checked_sub(count)? + (case.nth - first);
    let told = case.told.iter().rev().find(|told| told.nth == of)?;
    case.named(told.claim.measured.clone(), case.quantity().end)
}

/// 近 6 成社区的用户少于 200 人，近 3 成大于 500 人: a share and its number right behind it are of what those before were of;
/// 不足 1 年的占 23%: of whom that was said.
pub(super) fn likewise(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let (passage, quantities) = (case.sentence.passage, case.sentence.quantities);
    let quantity = case.quantity();
    let share = quantity.unit().dimension() == Dimension::Ratio;
    let beside = match share {
        true => quantities
            .get(case.nth + 1)
            .filter(|next| next.start == quantity.end),
        false => quantities
            .get(case.nth.wrapping_sub(1))
            .filter(|before| before.end == quantity.start),
    };
    let other = beside.is_some_and(|other| {
        (other.unit().dimension() == Dimension::Ratio) != share && other.unit != quantity.unit
    });
    if other {
        let alike = |told: &&Told| {
            told.claim.unit == quantity.unit() && told.claim.measured.pieces.len() == 1
        };
        let told = case.told.iter().rev().find(alike)?;
        return case.named(told.claim.measured.clone(), quantity.end);
    }
    let before = case.before().filter(|_| share)?;
    let led = case.previous().and_then(|at| run(passage, at))?;
    let near = case.previous() == Some(quantities[before.nth].end);
    (near && led.starts_with("的占"))
        .then(|| case.named(before.claim.measured.clone(), quantity.end))?
}

/// 最多的是在校学生，占 43%; 互联网行业，占比达 72%: of whom the clause before the comma says so.
pub(super) fn stated(case: &Case<'_, '_, '_>) -> Option<Measured> {
    const SHARES: [&str; 12] = [
        "占",
        "占了",
        "约占",
        "共占",
        "占到",
        "占比",
        "占比为",
        "占比达",
        "占比约",
        "占比约为",
        "占比达到",
        "占比高达",
    ];
    let passage = case.sentence.passage;
    let verb = case.previous()?;
    run(passage, verb).filter(|told| SHARES.contains(told))?;
    let comma = verb.checked_sub(1).filter(|at| passage.raw(*at) == "，")?;
    let least = case.sentence.from(case.nth);
    let least = least.max(comma.saturating_sub(2 * MOST));
    let part = |at: usize| {
        is_run(passage, at) || passage.tokens[at].is_word() || matches!(passage.raw(at), "/" | "、")
    };
    let start = (least..comma).rev().find(|at| !part(*at));
    let start = start.map_or(least, |at| at + 1);
    // What goes on behind a number is no clause of its own.
    let whole = start == case.sentence.range.start
        || matches!(passage.raw(start - 1), "，" | "。" | "；" | "：");
    if !whole || start >= comma {
        return None;
    }
    let (from, until) = (
        passage.tokens[start].span.start(),
        passage.tokens[comma - 1].span.end(),
    );
    let text = &passage.document.text[from..until];
    let being = text.rfind('是').map(|at| at + '是'.len_utf8());
    let own = being
        .map_or(text, |at| &text[at..])
        .trim_start_matches("来自");
    let noun = without_openers(own);
    // 受访者表现出兴趣 is a whole sentence.
    let plain = being.is_some()
        || noun_len(noun) == noun.len()
            && !noun.contains(['出', '了', '着', '会', '有', '很', '都', '也', '均']);
    let named =
        plain && noun.chars().count() > 1 && !noun.ends_with(['高', '低', '多', '少', '大', '次']);
    named.then(|| {
        case.named(
            Phrase::of(Span::new(until - noun.len(), until)),
            case.quantity().end,
        )
    })?
}

/// 在活跃仓库规模方面，, 从接触开源的时长来看，: in what respect the sentence says how much something is.
pub(super) fn respected(case: &Case<'_, '_, '_>) -> Option<Measured> {
    const WAYS: [(&str, &str); 5] = [
        ("在", "方面"),
        ("从", "来看"),
        ("从", "上看"),
        ("就", "而言"),
        ("就", "来看"),
    ];
    let passage = case.sentence.passage;
    let start = case.sentence.range.start;
    let comma =
        (start..case.quantity().start.min(start + MOST)).find(|at| passage.raw(*at) == "，")?;
    let first = run(passage, start)?;
    let last = run(passage, comma.checked_sub(1)?)?;
    let (opens, ends) = WAYS
        .iter()
        .find(|(opens, ends)| first.starts_with(opens) && last.ends_with(ends))?;
    let from = passage.tokens[start].span.start() + opens.len();
    let until = passage.tokens[comma - 1]
        .span
        .end()
        .checked_sub(ends.len())?;
    let text = passage.document.text.get(from..until)?;
    let text = text.trim_end_matches(['的', ' ']);
    (text.chars().count() > 1).then(|| {
        case.named(
            Phrase::of(Span::new(from, from + text.len())),
            case.quantity().end,
        )
    })?
}

/// 三个是由高校发起的项目: what so many are.
pub(super) fn being(case: &Case<'_, '_, '_>) -> Option<Measured> {
    const FAR: usize = 16;
    let passage = case.sentence.passage;
    let start = case.quantity().end;
    run(passage, start).filter(|run| run.starts_with(['是', '为']))?;
    let limit = case.until().min(start + FAR);
    let end = (start..limit)
        .find(|at| !is_run(passage, *at) && !passage.tokens[*at].is_word())
        .unwrap_or(limit);
    let at = end.checked_sub(1)?;
    let told = run(passage, at)?;
    // 个是项目 alone names what they are, too.
    let own = told.rfind('的').map(|own| own + '的'.len_utf8());
    let own = own.or((at == start).then_some('是'.len_utf8()))?;
    let noun = &told[own..];
    let whole = noun_len(noun) == noun.len() && noun.chars().count() > 1;
    let from = passage.tokens[at].span.start();
    let phrase = Phrase::of(Span::new(from + own, from + told.len()));
    whole.then(|| case.named(phrase, start))?
}

/// 生成式项目在 2022 年快速增长，自 1.7 万飙升至 6 万: what the clause before the comma speaks of.
pub(super) fn rising(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let passage = case.sentence.passage;
    let from = case.previous()?;
    let led = matches!(run(passage, from)?, "自" | "从" | "由");
    let comma = from
        .checked_sub(1)
        .filter(|at| led && passage.raw(*at) == "，")?;
    let behind = run(passage, case.quantity().end)?;
    chinese::change(behind.strip_suffix(['至', '到'])?)?;
    let least = case.sentence.from(case.nth);
    let least = least.max(comma.saturating_sub(2 * MOST));
    let mark = |at: &usize| matches!(passage.raw(*at), "，" | "；" | "：");
    let start = (least..comma).rev().find(mark);
    let phrase = topic(case, start.map_or(least, |at| at + 1), comma)?;
    case.named(phrase, case.quantity().end)
}
