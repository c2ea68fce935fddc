//! Who gives something to a body: 向基金会捐赠, 将项目捐赠给基金会.

use std::ops::Range;

use super::super::{Line, Party, status};
use super::{is_light, parties};
use crate::model::RoleStatus;

/// Verbs that give something to the body behind them.
pub(super) const GIVING: [&str; 8] = [
    "捐赠给了",
    "捐赠给",
    "捐献给了",
    "捐献给",
    "贡献给了",
    "贡献给",
    "捐赠至",
    "捐给",
];

/// 向海潮基金会捐赠: what is given to the body.
pub(super) fn gives(
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

/// 华为将海潮项目捐赠给基金会, and 海潮项目由华为捐赠给基金会: who gave something to the body `nth`, which ends what `before`
/// says, by which words, and how real it is.
pub(super) fn gives_away(
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
            status(line.slice(opens..by))?;
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
