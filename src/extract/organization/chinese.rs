//! Organizations named in Chinese: the lexer cuts their names out of runs of characters.

use std::ops::Range;

use super::evidence::{ENOUGH, Evidence};
use crate::document::Shape;
use crate::extract::passage::Passage;
use crate::lexicon::chinese::body;
use crate::lexicon::sets;
use crate::model::OrganizationKind::{
    self, Committee, Nonprofit, OpenSourceFoundation, WorkingGroup,
};
use crate::model::Rule;

/// Adds the names in characters to the `names` of a sentence, which are in order; one of letters right before a body's own is
/// its first part: Apache 软件基金会.
pub(super) fn find(
    passage: &Passage<'_>,
    sentence: Range<usize>,
    names: &mut Vec<Range<usize>>,
    evidence: &mut Evidence,
) {
    for at in sentence {
        acting(passage, at, names, evidence);
        let Some(kind) = named(passage, at) else {
            continue;
        };
        let place = names.partition_point(|name| name.end <= at);
        if names.get(place).is_some_and(|name| name.contains(&at)) {
            continue;
        }
        let generic = body::is_generic(passage.raw(at));
        let part = matches!(
            kind,
            Committee | WorkingGroup | OpenSourceFoundation | Nonprofit
        );
        // "AI 实验室" is any of them.
        let field = || matches!(passage.raw(at - 1), "AI" | "IT" | "ICT" | "NLP" | "AIGC");
        let before = place
            .checked_sub(1)
            .filter(|before| part && names[*before].end == at && !field());
        let name = match before {
            Some(before) => {
                names[before].end = at + 1;
                names[before].clone()
            }
            None if generic => continue,
            None => {
                names.insert(place, at..at + 1);
                at..at + 1
            }
        };
        beside(passage, names, &name, evidence);
        evidence.reason(passage, name, Rule::OrgHeadNoun, ENOUGH + 1, Some(kind));
    }
}

/// Takes a name of letters for an organization where the characters behind it tell what only some do or have: "Alvik 正式加入",
/// "Alvik 的联合创始人".
fn acting(passage: &Passage<'_>, at: usize, names: &[Range<usize>], evidence: &mut Evidence) {
    const DEEDS: [&str; 14] = [
        "正式加入",
        "宣布加入",
        "加入了",
        "加入",
        "捐赠",
        "赞助",
        "收购",
        "主办",
        "承办",
        "牵头",
        "的联合创始人",
        "的创始人",
        "联合创始人",
        "创始人",
    ];
    if passage.tokens[at].shape != Shape::Cjk
        || !DEEDS.iter().any(|deed| passage.raw(at).starts_with(deed))
    {
        return;
    }
    let before = names.partition_point(|name| name.end <= at).checked_sub(1);
    let name = before.map(|before| &names[before]).filter(|name| {
        // "将 Alvik 捐赠给": others do it.
        let moved = name.start.checked_sub(1).is_some_and(|before| {
            passage
                .raw(before)
                .ends_with(['将', '把', '对', '向', '由', '被'])
        });
        name.end == at
            && !moved
            && !sets::is_given_name(passage.raw(name.start))
            && (name.start..name.end).all(|at| passage.tokens[at].shape != Shape::Cjk)
    });
    if let Some(name) = name {
        evidence.reason(passage, name.clone(), Rule::OrgFrame, ENOUGH, None);
    }
}

/// Takes a name of letters that is listed right beside a body for one: "openKylin、华为".
fn beside(
    passage: &Passage<'_>,
    names: &[Range<usize>],
    body: &Range<usize>,
    evidence: &mut Evidence,
) {
    let comma = |at: usize| passage.raw(at) == "、";
    let listed = |name: &&Range<usize>| {
        let before = name.end + 1 == body.start && comma(name.end);
        before || body.end + 1 == name.start && comma(body.end)
    };
    for name in names.iter().filter(listed) {
        let letters = |at: usize| passage.tokens[at].shape != Shape::Cjk;
        if name.clone().all(letters) {
            evidence.reason(passage, name.clone(), Rule::OrgList, ENOUGH, None);
        }
    }
}

/// The kind of body that the run of characters at token `at` names.
fn named(passage: &Passage<'_>, at: usize) -> Option<OrganizationKind> {
    let run = passage
        .tokens
        .get(at)
        .filter(|token| token.shape == Shape::Cjk)?;
    body::kind(run.span.of(&passage.document.text))
}
