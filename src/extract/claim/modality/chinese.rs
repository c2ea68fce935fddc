//! How real a claim told in Chinese is: what stands before its number in the clause says so.

use crate::extract::claim::chinese::is_run;
use crate::extract::claim::sentence::Sentence;
use crate::model::Modality;

/// What is foreseen: 预计达到, 将超过.
const FORESEEN: [&str; 17] = [
    "预计",
    "预测",
    "预估",
    "有望",
    "可望",
    "将会",
    "将有",
    "将达",
    "将超",
    "将增",
    "将突破",
    "将升",
    "将降",
    "将很",
    "或将",
    "将是",
    "将为",
];

/// What may be so: 可能会投资, 如果达到.
const SUPPOSED: [&str; 18] = [
    "可能", "也许", "或许", "如果", "假如", "假设", "能否", "是否", "倘若", "假若", "若能", "若达",
    "若超", "若增", "若按", "若将", "若以", "若从",
];

/// What did not happen: 没有收到, 从未飙升至, 并非仅花费.
const DENIED: [&str; 16] = [
    "没有",
    "并没",
    "从没",
    "并未",
    "从未",
    "尚未",
    "并非",
    "绝非",
    "不是",
    "没收到",
    "没达到",
    "没获得",
    "没花",
    "未收到",
    "未达到",
    "未能",
];

/// What is aimed at: 力争达到.
const AIMED: [&str; 6] = ["力争", "争取", "目标是", "目标为", "计划投入", "拟投入"];

/// How real the number at token `start` is by the words before it in its clause; `None` where they say nothing.
pub(super) fn modality(sentence: &Sentence<'_, '_>, start: usize) -> Option<Modality> {
    let passage = sentence.passage;
    let told = |at: &usize| {
        !matches!(
            passage.raw(*at),
            "，" | "；" | "：" | "," | ";" | ":" | "。"
        )
    };
    let runs = sentence.back(start).take_while(told);
    let mut runs = runs
        .filter(|at| is_run(passage, *at))
        .map(|at| passage.raw(at));
    runs.find_map(|run| {
        // 不可能, 可能性 and 预测了 tell what was or is.
        let has = |words: &[&str]| {
            words.iter().any(|word| {
                run.find(word).is_some_and(|at| {
                    let rest = &run[at + word.len()..];
                    !run[..at].ends_with(['不', '尽', '非'])
                        && !rest.starts_with(['性', '了', '模', '任'])
                })
            })
        };
        match () {
            () if has(&AIMED) => Some(Modality::Target),
            () if has(&SUPPOSED) => Some(Modality::Hypothetical),
            () if has(&FORESEEN) => Some(Modality::Forecast),
            () => None,
        }
    })
}

/// Whether the words before the number at token `start` in its clause deny it: 我们没有收到 100 万元, and not what only tells
/// which things are counted, as in 没有加入联盟的 12 家企业.
pub(super) fn denies(sentence: &Sentence<'_, '_>, start: usize) -> bool {
    const LONGEST: usize = 24;
    // 并非所有 30 名成员, 从未来看, 没有人
    const OTHER: [&str; 8] = ["所有", "全部", "每", "都", "来", "人", "任何", "了"];
    // 不是 10 人而是 12 人
    const TURNS: [&str; 7] = ["的", "而", "但", "却", "已", "仍", "只"];
    let passage = sentence.passage;
    if !start
        .checked_sub(1)
        .is_some_and(|last| is_run(passage, last) || is_run(passage, start))
    {
        // 不是使用者（73.37%）
        let aside = start > 1 && matches!(passage.raw(start - 1), "（" | "(");
        if !aside || !is_run(passage, start - 2) {
            return false;
        }
    }
    let ends = |at: &usize| {
        matches!(
            passage.raw(*at),
            "，" | "；" | "：" | "," | ";" | ":" | "。" | "、"
        )
    };
    let mut behind = 0;
    for at in sentence.back(start).take_while(|at| !ends(at)) {
        if !is_run(passage, at) {
            continue;
        }
        let run = passage.raw(at);
        let denial = |word: &str| Some((run.rfind(word)?, word.len()));
        if let Some((from, len)) = DENIED.iter().filter_map(|word| denial(word)).max() {
            let rest = &run[from + len..];
            let asked = run[..from].ends_with(['有', '是', '要', '除', '而', '无', '莫', '再']);
            let told = run[..from].chars().next_back();
            let twice = told == Some('不') || rest.starts_with('不');
            let turned = TURNS.iter().any(|word| rest.contains(word));
            let other = OTHER.iter().any(|word| rest.starts_with(word));
            return !asked && !twice && !turned && !other;
        }
        if TURNS.iter().any(|word| run.contains(word)) {
            return false;
        }
        behind += run.chars().count();
        if behind > LONGEST {
            return false;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;
    use crate::model::{Bound, Modality};

    #[test]
    fn what_may_come_is_no_fact() {
        let more = Bound::MoreThan;
        check(
            "某个岛国可能会向港口投资超过 100 亿美元。",
            &[(Modality::Hypothetical, more)],
        );
        let exact = Bound::Exact;
        check("预计用户达到 500 万人。", &[(Modality::Forecast, exact)]);
        check("海潮社力争招募 300 名学生。", &[(Modality::Target, exact)]);
        check("海潮社将 12 个项目公开。", &[(Modality::Actual, exact)]);
        check("这不可能超过 20 人。", &[(Modality::Actual, more)]);
    }

    #[test]
    fn what_is_denied_is_no_fact() {
        let exact = Bound::Exact;
        check("港口没有收到 100 万元捐款。", &[(Modality::Negated, exact)]);
        check(
            "港口总价值从未飙升至 9 亿美元。",
            &[(Modality::Negated, exact)],
        );
        check("造船并非仅花费 557 万美元。", &[(Modality::Negated, exact)]);
        check(
            "水手若达到 300 人就出海。",
            &[(Modality::Hypothetical, exact)],
        );
        check(
            "没有加入联盟的 12 家企业来了。",
            &[(Modality::Actual, exact)],
        );
        check("并非所有 30 名水手都来了。", &[(Modality::Actual, exact)]);
    }
}
