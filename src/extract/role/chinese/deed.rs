//! What bodies do in or for others: 华为加入基金会, 峰会由清华大学主办.

use std::ops::Range;

use super::{Line, Party, status};
use crate::lexicon::chinese::List;
use crate::model::{Role, RoleStatus};

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

/// What is done by those named behind 由.
static DONE: List<(&str, &str)> = List::pairs(&[
    ("主办", "organizer"),
    ("承办", "organizer"),
    ("协办", "organizer"),
    ("举办", "organizer"),
    ("组织", "organizer"),
    ("发起", "founder"),
    ("创立", "founder"),
    ("创办", "founder"),
    ("赞助", "sponsor"),
]);

/// What one is in the body that stands between the verb and this.
static KINDS: List<(&str, &str)> = List::pairs(&[
    ("Premier 会员", "premium_member"),
    ("Premier会员", "premium_member"),
    ("Platinum 会员", "platinum_member"),
    ("Gold 会员", "gold_member"),
    ("Silver 会员", "silver_member"),
    ("高级会员单位", "premium_member"),
    ("高级会员", "premium_member"),
    ("顶级会员", "premium_member"),
    ("首要会员", "premium_member"),
    ("普通会员", "general_member"),
    ("一般会员", "general_member"),
    ("钻石会员", "premium_member"),
    ("白金成员", "platinum_member"),
    ("黄金成员", "gold_member"),
    ("白银成员", "silver_member"),
    ("副理事长单位", "board_member"),
    ("理事长单位", "board_member"),
    ("常务理事单位", "board_member"),
    ("理事会成员", "board_member"),
    ("董事会成员", "board_member"),
    ("正式会员", "member"),
    ("正式成员", "member"),
    ("企业会员", "member"),
    ("白金捐赠人", "donor"),
    ("白金会员", "platinum_member"),
    ("铂金会员", "platinum_member"),
    ("黄金会员", "gold_member"),
    ("金牌会员", "gold_member"),
    ("白银会员", "silver_member"),
    ("银牌会员", "silver_member"),
    ("战略会员", "strategic_member"),
    ("创始会员", "founding_member"),
    ("创始成员", "founding_member"),
    ("会员单位", "member"),
    ("成员单位", "member"),
    ("理事单位", "board_member"),
    ("战略合作伙伴", "partner"),
    ("合作伙伴", "partner"),
    ("赞助商", "sponsor"),
    ("捐赠人", "donor"),
    ("会员", "member"),
    ("成员", "member"),
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

/// Verbs that give something to the body behind them.
const GIVING: [&str; 8] = [
    "捐赠给了",
    "捐赠给",
    "捐献给了",
    "捐献给",
    "贡献给了",
    "贡献给",
    "捐赠至",
    "捐给",
];

/// What may stand between a name and its verb, or between names.
const LIGHT: [&str; 18] = [
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
        passive(line, nth, roles);
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
    let Some((id, cue, end)) = does(before)
        .filter(|(id, cue, _)| *id != "participant" || is_taken_part_in(line, name, cue))
        .or_else(|| is_something(line, before, name))
        .or_else(|| gives(line, before, name))
        .or_else(|| works_with(line, before, name))
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

/// 华为将海潮项目捐赠给基金会, and 海潮项目由华为捐赠给基金会: who gave something to the body `nth`, which ends what `before`
/// says, by which words, and how real it is.
fn gives_away(
    line: &Line<'_>,
    nth: usize,
    before: &str,
) -> Option<(Vec<Party>, Range<usize>, RoleStatus)> {
    let verb = GIVING.iter().find(|verb| before.ends_with(**verb))?;
    let cue = before.len() - verb.len()..before.len();
    let told = &before[..cue.start];
    let opens = told.rfind(['，', '。', '；', ',', ';']).map_or(0, |at| {
        at + told[at..].chars().next().map_or(0, char::len_utf8)
    });
    let clause = &told[opens..];
    // 将 before what is given tells no time to come.
    let object = ["将", "把"]
        .iter()
        .filter_map(|word| clause.find(word))
        .min();
    let end = object.map_or(cue.start, |at| opens + at);
    let real = status(line.slice(0..end)).filter(|_| !clause.contains("被"))?;
    let by = clause.find('由').map(|at| opens + at + '由'.len_utf8());
    let parties = match (by, object) {
        (Some(by), None) => {
            let given = line.bodies[..nth]
                .iter()
                .find(|(_, name)| name.start == by)?;
            is_light(line.slice(given.1.end..cue.start))
                .then(|| vec![Party::Body(given.0, given.1.clone())])?
        }
        _ => {
            let found = parties(line, nth, end);
            match found.is_empty() {
                true => vec![topic(line, nth, opens, clause)?],
                false => found,
            }
        }
    };
    Some((parties, cue, real))
}

/// 华为推出了系统，并于 2020 年捐赠给基金会: who the sentence speaks of, where the clause at byte `opens` goes on with it.
fn topic(line: &Line<'_>, nth: usize, opens: usize, clause: &str) -> Option<Party> {
    const FAR: usize = 240;
    let goes_on = ["并", "随后", "后"]
        .iter()
        .any(|word| clause.trim_start().starts_with(word));
    let asides = [
        "并", "于", "正式", "年", "月", "日", "将", "把", "其", "随后", "后",
    ];
    let plain = clause
        .chars()
        .all(|c| c.is_ascii_digit() || c == ' ' || asides.iter().any(|word| word.contains(c)))
        || clause.contains(['将', '把']);
    let (id, name) = line.bodies[..nth]
        .iter()
        .find(|(_, name)| name.end <= opens)?;
    let before = line.slice(0..name.start).trim_end_matches(' ');
    let opening = before.is_empty() || before.ends_with(['，', '：', ':', ',']);
    let rest = line.slice(name.end..opens);
    let one = !rest.contains('；')
        && opens - name.end <= FAR
        && !rest.starts_with(['的', '、', '和', '与']);
    (goes_on && plain && opening && one).then(|| Party::Body(*id, name.clone()))
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
    Some((id, start..bare.len(), start))
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
    let kind = rest.trim_start_matches([' ', '的']);
    let kind = kind
        .strip_prefix("首批")
        .or_else(|| kind.strip_prefix("首个"))
        .unwrap_or(kind);
    let (word, id) = KINDS.opening(kind).next()?;
    let start = line.text.len() - kind.len();
    Some((id, start..start + word.len(), being.len() - verb.len()))
}

/// 向海潮基金会捐赠: what is given to the body.
fn gives(
    line: &Line<'_>,
    before: &str,
    name: &Range<usize>,
) -> Option<(&'static str, Range<usize>, usize)> {
    let bare = before.strip_suffix('向')?;
    let rest = line
        .slice(name.end..line.text.len())
        .trim_start_matches(' ');
    let word = ["捐赠", "捐款"]
        .into_iter()
        .find(|word| rest.starts_with(word))?;
    let start = line.text.len() - rest.len();
    Some(("donor", start..start + word.len(), bare.len()))
}

/// 与海潮基金会达成战略合作: who works with the body.
fn works_with(
    line: &Line<'_>,
    before: &str,
    name: &Range<usize>,
) -> Option<(&'static str, Range<usize>, usize)> {
    let bare = before
        .strip_suffix('与')
        .or_else(|| before.strip_suffix('和'))?;
    let rest = line.slice(name.end..line.text.len());
    let mut told = rest.trim_start_matches(' ');
    for word in ["正式", "宣布"] {
        told = told.strip_prefix(word).unwrap_or(told);
    }
    let verb = ["达成", "建立", "签署", "签订"]
        .into_iter()
        .find(|verb| told.starts_with(verb))?;
    told = told[verb.len()..].trim_start_matches('了');
    for word in ["战略", "全面", "深度", "友好"] {
        told = told.strip_prefix(word).unwrap_or(told);
    }
    let start = line.text.len() - told.len();
    told.starts_with("合作")
        .then(|| ("partner", start..start + "合作".len(), bare.len()))
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
        // 海潮社加入基金会、华为成为: whoever is joined has joined nobody.
        let object = || {
            DOES.ending(line.slice(0..name.start).trim_end_matches([' ', '了']))
                .next()
        };
        if !joined && !same || object().is_some() {
            break;
        }
        if !same {
            parties.push(Party::Body(*id, name.clone()));
        }
        end = name.start;
    }
    // 的 before the first makes them somebody's, and who is asked to has not done it yet.
    const ASKED: [&str; 13] = [
        "的", "邀请", "希望", "欢迎", "呼吁", "鼓励", "期待", "如果", "若", "假如", "帮助", "协助",
        "建议",
    ];
    let before = line.slice(0..end).trim_end_matches(' ');
    let open = ASKED.iter().any(|word| before.ends_with(word));
    if open { Vec::new() } else { parties }
}

/// Whether words between a name and its verb leave the verb the name's.
fn is_light(gap: &str) -> bool {
    let mut rest = gap.trim_matches(' ');
    while !rest.is_empty() {
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

/// 峰会由清华大学主办、华为承办: the body `nth` is whom others behind 由 do something for.
fn passive(line: &Line<'_>, nth: usize, roles: &mut Vec<Role>) {
    let (body, name) = &line.bodies[nth];
    let rest = line.slice(name.end..line.text.len());
    let Some(by) = rest.find('由').map(|at| name.end + at) else {
        return;
    };
    let gap = line.slice(behind_aside(line, name.end)..by);
    let Some(status) = status(gap).filter(|_| leads_to_agents(gap)) else {
        return;
    };
    let mut at = by + '由'.len_utf8();
    while let Some((agents, id, cue)) = agents(line, nth + 1, at) {
        at = cue.end;
        for agent in agents {
            let role = line.role(agent, id, *body, cue.clone());
            roles.extend(role.map(|role| Role { status, ..role }));
        }
        // 主办，华为承办: whoever does the next thing is listed behind.
        let behind = line.slice(at..line.text.len());
        at += match behind.chars().next() {
            Some(mark) if matches!(mark, '，' | '、' | ',') => mark.len_utf8(),
            _ => break,
        };
    }
}

/// Whether words between a body and 由 leave what follows said of the body: nothing, or 在某某指导下.
fn leads_to_agents(gap: &str) -> bool {
    const FAR: usize = 300;
    let gap = gap.trim_end_matches(['将', '曾', '拟', '是', ' ']);
    let gap = gap.strip_suffix(['，', ',']).unwrap_or(gap);
    // 开源之夏（OSPP）是面向学生的活动，由
    let gap = gap.trim_start_matches(['）', ')', ' ']);
    let told = gap.starts_with('是') && gap.len() <= FAR && !gap.contains(['。', '；', '由']);
    let guided = gap.starts_with('在')
        && (gap.ends_with("指导下") || gap.ends_with("支持下"))
        && gap.len() <= FAR
        && !gap.contains(['。', '；', '，']);
    guided || told || is_light(gap)
}

/// The bodies from the body `first` on that are listed from byte `at` on, what they do, and where that stands.
fn agents(
    line: &Line<'_>,
    first: usize,
    at: usize,
) -> Option<(Vec<Party>, &'static str, Range<usize>)> {
    let mut agents: Vec<Party> = Vec::new();
    let mut end = at;
    // Under whose guidance it is stands before 由.
    let listed = line.bodies.get(first..)?.iter();
    for (id, agent) in listed.skip_while(|(_, agent)| agent.start < at) {
        if agent.start < end {
            continue;
        }
        let gap = line.slice(end..agent.start);
        if !agents.is_empty() && gap.trim_matches(' ').is_empty() {
            agents.pop();
            agents.push(Party::Body(*id, agent.clone()));
            end = behind_aside(line, agent.end);
            continue;
        }
        let joined = match agents.is_empty() {
            true => {
                gap.trim_matches(|c: char| c == ' ' || c.is_ascii_uppercase())
                    .is_empty()
                    || is_unknown(gap)
                    || is_described(gap)
            }
            false => is_joint(gap) || gap.starts_with('、') && is_unknown(gap),
        };
        if !joined {
            break;
        }
        agents.push(Party::Body(*id, agent.clone()));
        end = behind_aside(line, agent.end);
    }
    let mut verb = line.slice(end..line.text.len()).trim_start_matches(' ');
    for word in ["开源社区", "社区", "等", "单位", "联合", "共同"] {
        verb = verb.strip_prefix(word).unwrap_or(verb);
    }
    let (word, id) = DONE.opening(verb).next()?;
    let start = line.text.len() - verb.len();
    (!agents.is_empty()).then_some((agents, id, start..start + word.len()))
}

/// Whether words before a name end a list's item that names nobody known: 海潮社区、.
fn is_unknown(gap: &str) -> bool {
    const LONGEST: usize = 24;
    gap.trim_end_matches(' ').ends_with(['、', '和', '与'])
        && gap.chars().count() <= LONGEST
        && !gap.contains(['，', '。', '；', '的', '由', '：'])
}

/// Whether words before a name describe it: 由学生组成的海潮社发起.
fn is_described(gap: &str) -> bool {
    const LONGEST: usize = 30;
    gap.trim_end_matches(' ').ends_with('的')
        && gap.chars().count() <= LONGEST
        && !gap.contains(['，', '。', '；', '、', '：'])
}

/// One past the letters of a name that stand behind it in parentheses: 中国计算机学会（CCF）.
fn behind_aside(line: &Line<'_>, at: usize) -> usize {
    const LONGEST: usize = 40;
    let rest = line.slice(at..line.text.len());
    let inside = rest.strip_prefix('（').or_else(|| rest.strip_prefix('('));
    let close = inside.and_then(|inside| inside.find(['）', ')']));
    match (inside, close) {
        (Some(inside), Some(close)) if close <= LONGEST => {
            let mark = inside[close..].chars().next().map_or(0, char::len_utf8);
            at + rest.len() - inside.len() + close + mark
        }
        _ => at,
    }
}
