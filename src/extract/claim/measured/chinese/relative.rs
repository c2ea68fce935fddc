//! Quantities told in Chinese whose noun another clause tells, or what is said of them.

use super::phrase::{MOST, THINGS, noun_len, topic};
use super::{Case, Measured, is_run, run};
use crate::document::Span;
use crate::lexicon::chinese;
use crate::model::Phrase;

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
