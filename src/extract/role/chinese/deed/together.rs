//! Who works with a body: 华为与海潮基金会、清华大学达成合作.

use std::ops::Range;

use super::super::Line;
use super::is_joint;

/// The word for working together behind the body `nth` and those listed with it, and where what stands before 与 ends.
pub(super) fn works_with(
    line: &Line<'_>,
    nth: usize,
) -> Option<(&'static str, Range<usize>, usize)> {
    let (_, name) = line.bodies.get(nth)?;
    let others = line.bodies[nth + 1..].iter().map(|(_, other)| other);
    let end = others.fold(name.end, |end, other| {
        match other.start >= end && is_listed(line, end..other.start) {
            true => other.end,
            false => end,
        }
    });
    let cue = works(line, end)?;
    Some(("partner", cue, with(line, nth)?))
}

/// Where 合作 stands behind byte `end`, where verbs say that it came about.
fn works(line: &Line<'_>, end: usize) -> Option<Range<usize>> {
    const VERBS: [&str; 7] = ["达成", "建立", "签署", "签订", "开展", "展开", "启动"];
    const KINDS: [&str; 9] = [
        "战略", "全面", "深度", "友好", "长期", "紧密", "技术", "框架", "校企",
    ];
    let rest = line.slice(end..line.text.len());
    let mut told = rest.trim_start_matches(' ');
    for word in ["正式", "宣布", "已"] {
        told = told.strip_prefix(word).unwrap_or(told);
    }
    let verb = VERBS.iter().find(|verb| told.starts_with(**verb))?;
    told = told[verb.len()..].trim_start_matches('了');
    while let Some(bare) = KINDS.iter().find_map(|word| told.strip_prefix(word)) {
        told = bare;
    }
    let start = line.text.len() - told.len();
    told.starts_with("合作")
        .then(|| start..start + "合作".len())
}

/// Where what stands before the 与 ends that leads to the body `nth` and those listed before it.
fn with(line: &Line<'_>, nth: usize) -> Option<usize> {
    let name = &line.bodies[nth].1;
    let mut start = name.start;
    let others = line.bodies[..nth].iter().rev();
    for (_, other) in others {
        if let Some(end) = led(line, start, &["与", "同", "跟"]) {
            return Some(end);
        }
        if other.end > start || !is_listed(line, other.end..start) {
            break;
        }
        start = other.start;
    }
    led(line, start, &["与", "同", "跟"]).or_else(|| led(line, name.start, &["和"]))
}

/// Where what stands before one of `words` ends, right before byte `start` or a word for what kind of body stands there.
fn led(line: &Line<'_>, start: usize, words: &[&str]) -> Option<usize> {
    const BODIES: [&str; 8] = [
        "开源厂商",
        "厂商",
        "企业",
        "公司",
        "机构",
        "高校",
        "巨头",
        "组织",
    ];
    let mut before = line
        .slice(0..start)
        .trim_end_matches([' ', '“', '「', '《', '*']);
    before = BODIES
        .iter()
        .find_map(|word| before.strip_suffix(word))
        .unwrap_or(before);
    let bare = words.iter().find_map(|word| before.strip_suffix(word))?;
    Some(bare.len())
}

/// Whether what stands between two names lists them, but by 与, which leads to the second.
fn is_listed(line: &Line<'_>, gap: Range<usize>) -> bool {
    let gap = line.slice(gap);
    is_joint(gap) && !gap.contains('与')
}
