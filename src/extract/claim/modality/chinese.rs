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
const SUPPOSED: [&str; 6] = ["可能", "也许", "或许", "如果", "假如", "假设"];

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
}
