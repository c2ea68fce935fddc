//! Chinese names of organizations: what they end with, where they begin in a run of characters.

mod lists;

use std::ops::Range;

use super::known::KNOWN;
use crate::model::OrganizationKind::{self, Conference, Government, Program};
use lists::{
    BEHIND, COUNTRIES, ENDINGS, GENERIC, JOINING, LONGER, MODIFIERS, OPENINGS, SORTS, WHOLE,
    WITHOUT,
};

/// Bodies whose names may have a joint before their last word.
const SHORT: [&str; 2] = ["委员会", "学院"];

/// A name is no longer, in characters.
const LONGEST: usize = 24;

/// The kind of body that all of `name` names.
pub(crate) fn kind(name: &str) -> Option<OrganizationKind> {
    let ending = || ENDINGS.ending(name).next().map(|(_, kind)| kind);
    let country = || {
        let country = COUNTRIES.opening(name).next()?;
        KNOWN.said(&name[country.len()..])
    };
    KNOWN.said(name).or_else(ending).or_else(country)
}

/// Whether `name` needs a name of letters before it: 用户委员会, 基金会.
pub(crate) fn is_generic(name: &str) -> bool {
    // An event is told apart by more: 编程大赛 and 年度峰会 are any.
    const EVENT: usize = 6;
    let known = KNOWN.said(name).is_some();
    ENDINGS.ending(name).next().is_some_and(|(ending, kind)| {
        let own = &name[..name.len() - ending.len()];
        let fewest = match kind {
            Conference | Program => EVENT,
            _ => 2,
        };
        // 中国开源大会
        let national = own.chars().count() > 3 && own.starts_with("中国");
        let common = own.chars().count() < fewest && !national
            || fewest == EVENT && own.starts_with(['各', '本', '该', '每', '这'])
            || GENERIC.contains(&own)
            || is_kind(own)
            || MODIFIERS.ending(own).next().is_some();
        !known && common
    })
}

/// Whether words before an ending only tell what sort of body it is: 国际顶级开源软件, 各种技术决策.
fn is_kind(own: &str) -> bool {
    let any = ["各种", "各类", "一些", "许多", "某些", "任何"];
    if any.iter().any(|word| own.starts_with(word)) {
        return true;
    }
    let (mut rest, mut sort) = (own, false);
    while !rest.is_empty() {
        let words = SORTS.iter().chain(GENERIC);
        let opening = words.filter(|word| rest.starts_with(**word));
        let Some(word) = opening.max_by_key(|word| word.len()) else {
            return false;
        };
        sort |= SORTS.contains(word);
        rest = &rest[word.len()..];
    }
    sort
}

/// Where a name that everybody knows and that stands at `known` in `run` begins: a ministry with its country.
fn with_country(run: &str, known: Range<usize>) -> Range<usize> {
    let name = &run[known.clone()];
    let governs = || KNOWN.said(name) == Some(Government);
    let country = COUNTRIES.ending(&run[..known.start]).next();
    match country.filter(|_| governs()) {
        Some(country) => known.start - country.len()..known.end,
        None => known,
    }
}

/// Where the first short name in `run` stands: 开源社 does not in 开源社区, nor does it behind that.
fn known(run: &str) -> Option<Range<usize>> {
    let mut within = Vec::new();
    let stands = |(at, (known, _)): &(usize, (&'static str, _))| {
        let behind = &run[at + known.len()..];
        let longer = behind.starts_with(['区', '群', '门', '分', '件', '互', '城'])
            || known.ends_with('部') && behind.starts_with(['长', '队', '署'])
            || LONGER.iter().any(|(part, before, after)| {
                part == known
                    && (run[..*at].ends_with(|c: char| before.contains(c))
                        || behind.starts_with(|c: char| after.contains(c)))
            });
        if longer {
            within.push(*known);
        }
        !longer && !within.contains(known)
    };
    longest_first(KNOWN.within(run).filter(stands))
}

/// The longest of the words that stand first.
fn longest_first<T>(
    words: impl Iterator<Item = (usize, (&'static str, T))>,
) -> Option<Range<usize>> {
    let mut words = words.map(|(at, (word, _))| at..at + word.len()).peekable();
    let first = words.next()?;
    let others = std::iter::from_fn(|| words.next_if(|other| other.start == first.start));
    Some(others.fold(first.clone(), |most, other| {
        most.start..most.end.max(other.end)
    }))
}

/// The first name in `run`.
pub(super) fn find(run: &str) -> Option<Range<usize>> {
    let known = known(run).map(|known| with_country(run, known));
    let Some(ending) = ended(run) else {
        return known;
    };
    // A character of a known name parts nothing: the 为 of 华为.
    let within = |start: usize| {
        known
            .as_ref()
            .filter(|known| known.start < start && start <= known.end && known.end <= ending.start)
    };
    let start = start(&run[..ending.start], &run[ending.clone()]);
    let start = within(start).map_or(start, |known| known.start);
    // 企业之江实验室: what everybody knows has nothing before it.
    let start = known
        .as_ref()
        .filter(|known| known.end == ending.end && known.start > start)
        .map_or(start, |known| known.start);
    let first = |known: &Range<usize>| {
        known.start < start || known.end <= ending.start && known.start > start
    };
    if known.as_ref().is_some_and(first) {
        return known;
    }
    let mut end = ending.end;
    // 中国科学院软件研究所: the part of a body is told behind its whole.
    while let Some(part) = part_behind(&run[end..]) {
        end += part;
    }
    let long = run[start..end].chars().count() > LONGEST;
    if long { known } else { Some(start..end) }
}

/// Where the first ending stands in `run`: 大学 ends no name in 大学生.
fn ended(run: &str) -> Option<Range<usize>> {
    let ends = |(at, (ending, _)): &(usize, (&str, _))| {
        !run[at + ending.len()..].starts_with(['生', '派', '业', '了', '堂', '路'])
    };
    longest_first(ENDINGS.within(run).filter(ends))
}

/// The words in `text` that a name begins behind, where they are no part of another word.
fn parting(text: &str) -> impl Iterator<Item = (usize, &'static str)> {
    // Words of [`WHOLE`] have two characters.
    let whole = |at: usize| {
        let from = text[..at]
            .char_indices()
            .next_back()
            .map_or(at, |(from, _)| from);
        let whole = |from: usize| WHOLE.opening(&text[from..]).next().is_some();
        whole(at) || whole(from)
    };
    BEHIND.within(text).filter(move |(at, _)| !whole(*at))
}

/// Where the name that ends behind `text` begins.
fn start(text: &str, ending: &str) -> usize {
    let behind = parting(text);
    let behind = behind.map(|(at, word)| at + word.len());
    let joined = JOINING.iter().filter_map(|word| {
        let at = text.rfind(*word)?;
        let rest = text[at + word.len_utf8()..].chars().count();
        // What is left of the name of a committee or a faculty behind 和 is short: 发展和改革, 科学与技术.
        let short = rest == 2 && SHORT.iter().any(|short| ending.ends_with(short));
        (at == 0 || !short).then_some(at + word.len_utf8())
    });
    let start = behind.chain(joined).max().unwrap_or(0);
    let own = &text[start..];
    let without = own
        .strip_prefix(WITHOUT)
        .filter(|bare| bare.chars().count() > 1 && OPENINGS.opening(own).next().is_none());
    without.map_or(start, |bare| text.len() - bare.len())
}

/// How many bytes of `rest` name a part of the body before it.
fn part_behind(rest: &str) -> Option<usize> {
    const MOST: usize = 10;
    let ending = ended(rest)?;
    let own = &rest[..ending.start];
    // 计算机科学与技术学院
    let joined = own.rfind(JOINING).is_some_and(|at| {
        let faculty = rest[ending.clone()].ends_with(SHORT[1]);
        !(faculty && at > 0 && own[at..].chars().count() == 3)
    });
    let goes_on = own.chars().count() > MOST || joined || parting(own).next().is_some();
    (!goes_on).then_some(ending.end)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Checks the names in a run, parted by spaces.
    #[track_caller]
    fn check(run: &str, expect: &str) {
        let (mut rest, mut names) = (run, Vec::new());
        while let Some(name) = find(rest) {
            if !is_generic(&rest[name.clone()]) {
                names.push(&rest[name.clone()]);
            }
            rest = &rest[name.end..];
        }
        assert_eq!(names.join(" "), expect, "{run}");
    }

    #[test]
    fn finds_names_by_what_they_end_with() {
        check(
            "由清华大学和开放原子开源基金会联合举办",
            "清华大学 开放原子开源基金会",
        );
        check("中国科学院软件研究所牵头", "中国科学院软件研究所");
        check("工业和信息化部与华为发布", "工业和信息化部 华为");
        check("加入绿色计算产业联盟", "绿色计算产业联盟");
        check("继绿色计算产业联盟之后", "绿色计算产业联盟");
        check("来自美国商务部的要求与商务部", "美国商务部 商务部");
        check("国家开发银行", "国家开发银行");
        check(
            "由海潮大学计算机科学与技术学院与浪花大学",
            "海潮大学计算机科学与技术学院 浪花大学",
        );
        check(
            "中国海潮大会和全国学生系统能力大赛",
            "中国海潮大会 全国学生系统能力大赛",
        );
        check("他们参加了大会和开发者年会", "");
        check("继海潮联盟成立", "海潮联盟");
        check("海潮大学继续教育学院", "海潮大学继续教育学院");
        check("因被美国商务部列入，与商务部", "美国商务部 商务部");
        check(
            "与华为技术有限公司签约，腾讯退出理事会",
            "华为技术有限公司 腾讯",
        );
        check("浙江蓝湖信息技术有限公司", "浙江蓝湖信息技术有限公司");
    }

    #[test]
    fn leaves_sorts_of_bodies() {
        check("加入国际顶级开源软件基金会和各种技术决策委员会", "");
        check("非营利性基金会与美国非营利商业联盟的其透过开源基金会", "");
        check(
            "创建了开放源代码促进会与软件自由法律中心",
            "开放源代码促进会 软件自由法律中心",
        );
        check("中国开源软件推进联盟", "中国开源软件推进联盟");
    }

    #[test]
    fn leaves_what_names_no_body() {
        check("国内大学和各高校参与", "");
        check("有更多的优质基金会，定点资助特定基金会", "");
        check("该基金会的理事会", "");
        check(
            "企业之江实验室与爱立信、云和恩墨",
            "之江实验室 爱立信 云和恩墨",
        );
        check("财政部门提高通过率，完美团队优惠普通用户", "");
        check("他们学会了编程，北京东城区的大学生联想到微软件", "");
        check("但其他实验室和一个超级基金会", "");
        check("多家企业加入开源社区", "");
        check("新浪潮电影主推特色产品，用移动云计算", "");
        check("中国石油产量和中国人寿命由东方通信公布", "");
        check("外交部长在东北航线的商务部署", "");
        check("新浪、北航与外交部", "新浪 北航 外交部");
        check("目前有更多的优质基金会和特定协会", "");
        check("第十届开源中国开源世界论坛", "");
        check("开源中国与华为", "开源中国 华为");
        check("滴滴答答的水滴滴入杯中", "");
        check("九州云海很美，月之暗面很冷，亚马逊雨林很大", "");
        check("原海潮基金会理事长", "海潮基金会");
        check("前海开源基金会与非洲联盟", "前海开源基金会 非洲联盟");
        check("滴滴与月之暗面", "滴滴 月之暗面");
    }
}
