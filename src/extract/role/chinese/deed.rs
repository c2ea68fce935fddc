//! What bodies do in or for others: 华为加入基金会, 峰会由清华大学主办.

mod give;
mod kinds;
mod passive;
mod together;

use std::ops::Range;

use super::{Line, Party, status};
use crate::lexicon::chinese::List;
use crate::model::Role;
use give::{GIVING, gives, gives_away};
use kinds::{KINDS, level};
use passive::{DONE, described, listed, passive};
use together::works_with;

/// What one does with a body whose name stands right behind; longer words first.
static DOES: List<(&str, &str)> = List::pairs(&[
    ("联合发起成立", "founder"),
    ("共同发起成立", "founder"),
    ("发起成立", "founder"),
    ("联合发起", "founder"),
    ("共同发起", "founder"),
    ("联合成立", "founder"),
    ("共同成立", "founder"),
    ("共同创立", "founder"),
    ("发起", "founder"),
    ("创立", "founder"),
    ("创办", "founder"),
    ("创建", "founder"),
    ("组建", "founder"),
    ("启动", "founder"),
    ("加入", "member"),
    ("赞助", "sponsor"),
    ("参与共建", "contributor"),
    ("参与到", "participant"),
    ("参与", "participant"),
    ("参加", "participant"),
    ("主办", "organizer"),
    ("承办", "organizer"),
    ("协办", "organizer"),
]);

/// What is given to a body, or done with it.
static OTHERS: List<&str> = List::words(&["捐赠", "捐款", "捐献", "贡献给", "合作"]);

/// Verbs before the body that one is something in.
const BEING: [&str; 6] = ["成为了", "成为", "晋升为", "作为", "是", "为"];

/// What may stand between those and the body: 成为中国首个海潮基金会白金会员.
const FIRSTS: [&str; 14] = [
    "首批",
    "首个",
    "首家",
    "第一个",
    "第一家",
    "唯一",
    "唯一一家",
    "首位",
    "中国",
    "国内",
    "亚洲",
    "全球",
    "亚太",
    "大陆",
];

/// What may stand between a name and its verb, or between names.
const LIGHT: [&str; 24] = [
    "选择",
    "迅速",
    "率先",
    "先后",
    "近日",
    "日前",
    "开源社区",
    "成功",
    "还",
    "全面",
    "社区",
    "公司",
    "集团",
    "正式",
    "宣布",
    "已经",
    "已",
    "均",
    "也",
    "都",
    "共同",
    "联合",
    "了",
    "首次",
];

/// Whether a text has a word that may tell a deed.
pub(super) fn is_told(text: &str) -> bool {
    let deeds = [&DOES, &DONE, &KINDS];
    deeds
        .iter()
        .any(|deeds| deeds.within(text).next().is_some())
        || OTHERS.within(text).next().is_some()
}

/// Finds what bodies do in or for others.
pub(super) fn find(line: &Line<'_>, roles: &mut Vec<Role>) {
    for nth in 0..line.bodies.len() {
        active(line, nth, roles);
        held(line, nth, roles);
        fronted(line, nth, roles);
        passive(line, nth, roles);
        described(line, nth, roles);
    }
}

/// 华为、腾讯加入基金会: the body `nth` is who something is done with, or what others are something in.
fn active(line: &Line<'_>, nth: usize, roles: &mut Vec<Role>) {
    let (body, name) = &line.bodies[nth];
    let before = line
        .slice(0..name.start)
        .trim_end_matches([' ', '“', '「', '《']);
    if let Some((parties, cue, status)) = gives_away(line, nth, before) {
        for party in parties {
            let role = line.role(party, "donor", *body, cue.clone());
            roles.extend(role.map(|role| Role { status, ..role }));
        }
        return;
    }
    let told = does(before).map(|(id, cue, end)| {
        let rest = line.slice(name.end..line.text.len());
        match level(rest).filter(|_| id == "member") {
            Some((at, id, len)) => (id, name.end + at..name.end + at + len, end),
            None => (id, cue, end),
        }
    });
    let Some((id, cue, end)) = told
        .filter(|(id, cue, _)| *id != "participant" || is_taken_part_in(line, name, cue))
        .or_else(|| is_something(line, before, name))
        .or_else(|| gives(line, before, name))
        .or_else(|| works_with(line, nth))
    else {
        return;
    };
    // 加入海潮基金会的项目 joins no foundation.
    let rest = line.slice(name.end..line.text.len());
    let own = cue.end <= name.start && rest.starts_with('的') && !is_part_of(rest);
    let Some(status) = status(line.slice(0..end)).filter(|_| !own) else {
        return;
    };
    for party in parties(line, nth, end) {
        let role = line.role(party, id, *body, cue.clone());
        roles.extend(role.map(|role| Role { status, ..role }));
    }
}

/// 海潮基金会的白金会员包括华为、腾讯: who is listed as what in the body `nth`.
fn held(line: &Line<'_>, nth: usize, roles: &mut Vec<Role>) {
    const LEADS: [&str; 7] = ["包括", "包含", "分别是", "分别为", "有", "：", ":"];
    let (body, name) = &line.bodies[nth];
    let rest = line.slice(name.end..line.text.len());
    let mut kind = rest.trim_start_matches([' ', '的']);
    for word in ["目前", "现有", "主要", "首批"] {
        kind = kind.strip_prefix(word).unwrap_or(kind);
    }
    let Some((word, id)) = KINDS.opening(kind).next() else {
        return;
    };
    let start = line.text.len() - kind.len();
    let mut told = kind[word.len()..].trim_start_matches(' ');
    for word in ["目前", "主要", "已"] {
        told = told.strip_prefix(word).unwrap_or(told);
    }
    let Some(lead) = LEADS.iter().find(|lead| told.starts_with(**lead)) else {
        return;
    };
    let at = line.text.len() - told.len() + lead.len();
    let (parties, end) = listed(line, nth + 1, at);
    // 会员有华为员工: the list ends with the clause.
    let behind = line.slice(end..line.text.len()).trim_start_matches(' ');
    let closes = [
        '，', '。', '；', '、', '和', '与', '等', '（', '）', ',', ';', '.', '*', '\n',
    ];
    if !behind.is_empty() && !behind.starts_with(closes) {
        return;
    }
    for party in parties {
        roles.extend(line.role(party, id, *body, start..start + word.len()));
    }
}

/// 作为海潮基金会的白金会员，华为: who is told behind a comma to be something in the body `nth`.
fn fronted(line: &Line<'_>, nth: usize, roles: &mut Vec<Role>) {
    let (body, name) = &line.bodies[nth];
    let before = line.slice(0..name.start).trim_end_matches([' ', '*']);
    let Some(lead) = before.strip_suffix("作为") else {
        return;
    };
    let opens = lead.trim_end_matches([' ', '\n', '>', '-', '*']);
    if !opens.is_empty() && !opens.ends_with(['，', '。', '；']) {
        return;
    }
    let Some((next, holder)) = line.bodies.get(nth + 1) else {
        return;
    };
    let rest = line.slice(name.end..holder.start);
    let kind = rest.trim_start_matches([' ', '的', '*']);
    let Some((word, id)) = KINDS.opening(kind).next() else {
        return;
    };
    let behind = kind[word.len()..].trim_matches([' ', '*']);
    if matches!(behind, "，" | ",") {
        let start = holder.start - kind.len();
        let holder = Party::Body(*next, holder.clone());
        roles.extend(line.role(holder, id, *body, start..start + word.len()));
    }
}

/// 参与海潮大会, 参与海潮活动: whether one takes part in the body, and in no project of its: an event, or what is called an activity.
fn is_taken_part_in(line: &Line<'_>, name: &Range<usize>, cue: &Range<usize>) -> bool {
    const EVENTS: [&str; 9] = [
        "活动",
        "计划",
        "大会",
        "峰会",
        "大赛",
        "论坛",
        "项目",
        "工作组",
        "开源之夏",
    ];
    let rest = line
        .slice(name.end..line.text.len())
        .trim_start_matches(' ');
    let own = line.slice(name.clone());
    cue.end <= name.start
        && EVENTS
            .iter()
            .any(|event| rest.starts_with(event) || own.ends_with(event))
}

/// 的会员, 的成员: what one joins as.
fn is_part_of(rest: &str) -> bool {
    let rest = rest.trim_start_matches('的');
    KINDS.opening(rest).next().is_some()
}

/// The verb that ends `before`, and where what stands before it ends.
fn does(before: &str) -> Option<(&'static str, Range<usize>, usize)> {
    let bare = before.strip_suffix('了').unwrap_or(before);
    // 海潮基金会主办的大赛
    let held = before.strip_suffix('的').filter(|held| {
        ["主办", "承办", "协办"]
            .iter()
            .any(|word| held.ends_with(word))
    });
    let bare = held.unwrap_or(bare);
    let (word, id) = DOES.ending(bare).next()?;
    let start = bare.len() - word.len();
    Some(joined_as(&bare[..start]).unwrap_or((id, start..bare.len(), start)))
}

/// 以白金会员的身份: what those are who do what follows, and where what stands before it ends.
fn joined_as(before: &str) -> Option<(&'static str, Range<usize>, usize)> {
    let bare = before.trim_end_matches(' ');
    let bare = bare
        .strip_suffix("正式")
        .unwrap_or(bare)
        .strip_suffix("身份")?;
    let bare = bare.strip_suffix('的').unwrap_or(bare);
    let at = bare.rfind('以')?;
    let kind = at + '以'.len_utf8();
    let (word, id) = KINDS.opening(&bare[kind..]).next()?;
    (kind + word.len() == bare.len()).then_some((id, kind..bare.len(), at))
}

/// 成为海潮基金会的白金会员: what one is in the body behind the verb that ends `before`.
fn is_something(
    line: &Line<'_>,
    before: &str,
    name: &Range<usize>,
) -> Option<(&'static str, Range<usize>, usize)> {
    let mut being = before;
    // 中国首个
    while let Some(bare) = FIRSTS.iter().find_map(|word| being.strip_suffix(word)) {
        being = bare.trim_end_matches(' ');
    }
    let verb = BEING.iter().find(|verb| being.ends_with(**verb))?;
    let rest = line.slice(name.end..line.text.len());
    let mut kind = rest.trim_start_matches([' ', '的']);
    for word in ["项目", "社区", "计划"] {
        kind = kind.strip_prefix(word).unwrap_or(kind);
    }
    let kind = kind.trim_start_matches([' ', '的']);
    let kind = kind
        .strip_prefix("首批")
        .or_else(|| kind.strip_prefix("首个"))
        .unwrap_or(kind);
    let (word, id) = KINDS.opening(kind).next()?;
    // 是海潮联盟会员的供应商
    if kind[word.len()..].starts_with(['的', '候']) {
        return None;
    }
    let start = line.text.len() - kind.len();
    Some((id, start..start + word.len(), being.len() - verb.len()))
}

/// The bodies whose names, listed, end right before byte `end`: all but the body `nth` itself.
fn parties(line: &Line<'_>, nth: usize, end: usize) -> Vec<Party> {
    let mut parties = Vec::new();
    let mut end = end;
    let (before, before_verb) = (line.bodies[..nth].iter().rev(), end);
    // What is given away stands behind who gives it.
    let given = |(_, name): &&(u32, Range<usize>)| name.start >= before_verb;
    for (id, name) in before.skip_while(given) {
        let gap = match name.end <= end {
            true => line.slice(name.end..end),
            false => break,
        };
        let joined = match parties.is_empty() {
            true => is_light(gap),
            false => is_joint(gap),
        };
        // CCF 中国计算机学会: two names of one.
        let same = !parties.is_empty() && gap.trim_matches(' ').is_empty();
        // 海潮社加入基金会、华为成为: whoever is joined, or given to, has joined nobody.
        let object = || {
            let before = line.slice(0..name.start).trim_end_matches([' ', '了']);
            DOES.ending(before).next().is_some() || GIVING.iter().any(|verb| before.ends_with(verb))
        };
        if !joined && !same || object() {
            break;
        }
        if !same {
            parties.push(Party::Body(*id, name.clone()));
        }
        end = name.start;
    }
    // 的 before the first makes them somebody's, and who is asked to has not done it yet.
    const ASKED: [&str; 17] = [
        "的", "邀请", "希望", "欢迎", "呼吁", "鼓励", "期待", "如果", "若", "假如", "帮助", "协助",
        "建议", "让", "使", "要求", "不是",
    ];
    let before = line.slice(0..end).trim_end_matches(' ');
    let open = ASKED.iter().any(|word| before.ends_with(word));
    if open { Vec::new() } else { parties }
}

/// Whether words between a name and its verb leave the verb the name's.
fn is_light(gap: &str) -> bool {
    let mut rest = gap.trim_matches(' ');
    while !rest.is_empty() {
        if let Some(behind) = behind_others(rest) {
            rest = behind.trim_start_matches(' ');
            continue;
        }
        let aside = ["将", "曾经", "曾", "即将", "计划", "拟"];
        let light = LIGHT
            .iter()
            .chain(&aside)
            .find(|word| rest.starts_with(**word));
        match light {
            Some(word) => rest = rest[word.len()..].trim_start_matches(' '),
            None => return false,
        }
    }
    true
}

/// What stands behind the others that end a list: 等 20 家企业.
fn behind_others(rest: &str) -> Option<&str> {
    const OTHERS: [&str; 12] = [
        "企业", "公司", "单位", "机构", "高校", "院校", "厂商", "组织", "伙伴", "团队", "社区",
        "成员",
    ];
    const MOST: usize = 16;
    let behind = rest.strip_prefix('等')?;
    let near = behind
        .char_indices()
        .nth(MOST)
        .map_or(behind.len(), |(at, _)| at);
    let near = &behind[..near];
    let others = OTHERS
        .iter()
        .filter_map(|word| Some(near.find(word)? + word.len()))
        .min()
        .filter(|end| !behind[..*end].contains(['，', '。', '、', '；', '的']));
    Some(&behind[others.unwrap_or(0)..])
}

/// Whether words between two names list them.
fn is_joint(gap: &str) -> bool {
    let bare = gap.trim_matches(' ');
    let bare = bare.strip_prefix("开源").unwrap_or(bare);
    let bare = bare.strip_prefix("社区").unwrap_or(bare).trim_matches(' ');
    matches!(
        bare,
        "、" | "和" | "与" | "及" | "以及" | "，" | "," | "携手" | "联合"
    )
}
