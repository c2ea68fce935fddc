//! What is done by those who are named behind 由: 峰会由清华大学主办、华为承办.

use std::ops::Range;

use super::super::{Line, Party, status};
use super::{behind_others, is_joint, is_light};
use crate::lexicon::chinese::List;
use crate::model::Role;

/// What is done by those named behind 由.
pub(super) static DONE: List<(&str, &str)> = List::pairs(&[
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

/// 峰会由清华大学主办、华为承办: the body `nth` is whom others behind 由 do something for.
pub(super) fn passive(line: &Line<'_>, nth: usize, roles: &mut Vec<Role>) {
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

/// 海潮基金会是清华大学发起的组织: the body `nth` is whom those behind 是 do something for.
pub(super) fn described(line: &Line<'_>, nth: usize, roles: &mut Vec<Role>) {
    let (body, name) = &line.bodies[nth];
    let rest = line.slice(behind_aside(line, name.end)..line.text.len());
    // [海潮之夏](https://...) 是
    let bare = match rest.strip_prefix("](") {
        Some(link) => link.find(')').map_or(rest, |close| &link[close + 1..]),
        None => rest,
    };
    let Some(agent) = bare.trim_start_matches(' ').strip_prefix('是') else {
        return;
    };
    let at = line.text.len() - agent.len();
    let direct = line
        .bodies
        .get(nth + 1)
        .is_some_and(|(_, name)| name.start == at);
    let Some((agents, id, cue)) = agents(line, nth + 1, at).filter(|_| direct) else {
        return;
    };
    // 是清华大学发起项目的学生 says nothing of what it is.
    if line.slice(cue.end..line.text.len()).starts_with('的') {
        for agent in agents {
            roles.extend(line.role(agent, id, *body, cue.clone()));
        }
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
    let (agents, end) = listed(line, first, at);
    let mut verb = line.slice(end..line.text.len()).trim_start_matches(' ');
    for word in ["开源社区", "社区"] {
        verb = verb.strip_prefix(word).unwrap_or(verb);
    }
    verb = behind_others(verb).unwrap_or(verb).trim_start_matches(' ');
    for word in ["单位", "联合", "共同"] {
        verb = verb.strip_prefix(word).unwrap_or(verb);
    }
    let (word, id) = DONE.opening(verb).next()?;
    let start = line.text.len() - verb.len();
    (!agents.is_empty()).then_some((agents, id, start..start + word.len()))
}

/// The bodies from the body `first` on that are listed from byte `at` on, and where their list ends.
pub(super) fn listed(line: &Line<'_>, first: usize, at: usize) -> (Vec<Party>, usize) {
    let mut agents: Vec<Party> = Vec::new();
    let mut end = at;
    // Under whose guidance it is stands before 由.
    let named = line.bodies.get(first..).unwrap_or_default().iter();
    for (id, agent) in named.skip_while(|(_, agent)| agent.start < at) {
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
    (agents, end)
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
