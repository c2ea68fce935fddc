//! Roles told in Chinese: posts before or behind a person's name, and what bodies do in or for each other.
//!
//! | text | roles |
//! |---|---|
//! | `海潮基金会理事长王小明` | 王小明 chair 海潮基金会 |
//! | `李雷当选为海潮基金会董事` | 李雷 board_member 海潮基金会 |
//! | `华为、腾讯加入海潮基金会` | 华为 member 海潮基金会; 腾讯 member 海潮基金会 |
//! | `海潮峰会由清华大学主办` | 清华大学 organizer 海潮峰会 |
//!
//! Words are not parted by spaces, so that what stands right before and behind a word decides: only a post glued to a name,
//! and a verb between two bodies that nothing else stands between, give a role.

mod deed;
mod post;
#[cfg(test)]
mod tests;

pub(super) use post::opens_with_surname;

use std::ops::Range;

use super::scene::Scene;
use crate::document::{Shape, Span};
use crate::extract::passage::Passage;
use crate::lexicon::RoleId;
use crate::model::OrganizationKind::{
    Company, Government, Nonprofit, OpenSourceFoundation, University,
};
use crate::model::{Certainty, Holder, Role, RoleStatus, Rule};

/// Whether a text has one of the words without which it tells no role here.
fn has_cue(text: &str) -> bool {
    post::is_told(text) || deed::is_told(text)
}

/// Whether a block holds characters and a word that tells a role among them.
pub(super) fn may_tell(passage: &Passage<'_>) -> bool {
    let told = passage.tokens.iter().any(|token| token.shape == Shape::Cjk);
    told && has_cue(passage.block.span.of(&passage.document.text))
}

/// Finds the roles that a sentence of characters tells.
pub(super) fn find(scene: &Scene<'_, '_>, roles: &mut Vec<Role>) {
    let passage = scene.passage;
    let told = passage.tokens[scene.sentence.clone()]
        .iter()
        .any(|token| token.shape == Shape::Cjk);
    if !told {
        return;
    }
    let line = Line::of(scene);
    if line.bodies.is_empty() || !has_cue(line.text) {
        return;
    }
    let from = roles.len();
    post::find(&line, roles);
    // The 执行董事 of a foundation is its executive director.
    for role in &mut roles[from..] {
        let posted = role.words.of(&passage.document.text) == "执行董事";
        let kind = role.organization.map(|id| scene.kind(id));
        if posted
            && matches!(kind, Some(Nonprofit | OpenSourceFoundation))
            && let Some(executive) = RoleId::from_id("executive")
        {
            role.role = executive;
        }
    }
    let from = roles.len();
    deed::find(&line, roles);
    // 由华为主办的“华为大讲堂”: firms and offices are held by nobody, what begins with their name is.
    let held = |role: &Role| {
        role.organization
            .is_some_and(|id| matches!(scene.kind(id), Company | Government | University))
    };
    let fresh = roles.split_off(from);
    roles.extend(
        fresh
            .into_iter()
            .filter(|role| role.role.id() != "organizer" || !held(role)),
    );
}

/// A sentence as a run of characters, with the bodies that it names.
struct Line<'l> {
    text: &'l str,
    /// Where the sentence starts in the document's text.
    start: usize,
    section: Option<u32>,
    /// Organizations and where their names stand in `text`, in order.
    bodies: Vec<(u32, Range<usize>)>,
}

impl<'l> Line<'l> {
    fn of(scene: &Scene<'l, '_>) -> Line<'l> {
        let passage = scene.passage;
        let span = passage.span(scene.sentence.clone());
        let bodies = scene.actors.iter().filter_map(|actor| {
            let name = passage.span(actor.tokens.clone());
            let start = name.start().checked_sub(span.start())?;
            Some((actor.named()?, start..name.end() - span.start()))
        });
        Line {
            text: span.of(&passage.document.text),
            start: span.start(),
            section: passage.block.section,
            bodies: bodies.collect(),
        }
    }

    /// What stands in a range of bytes; nothing where that cuts a character.
    fn slice(&self, range: Range<usize>) -> &'l str {
        self.text.get(range).unwrap_or_default()
    }

    fn span(&self, range: Range<usize>) -> Span {
        Span::new(self.start + range.start, self.start + range.end)
    }

    /// The row of a holder and an organization, told by the words `cue`.
    fn role(&self, holder: Party, id: &str, organization: u32, cue: Range<usize>) -> Option<Role> {
        let (holder, name) = match holder {
            Party::Body(id, name) => (Holder::Organization(id), name),
            Party::Person(name) => (Holder::Person(self.span(name.clone())), name),
        };
        let role = RoleId::from_id(id)?;
        (holder != Holder::Organization(organization)).then(|| Role {
            span: self.span(name),
            holder,
            role,
            words: self.span(cue.clone()),
            organization: Some(organization),
            certainty: Certainty::Stated,
            status: RoleStatus::Current,
            qualifier: None,
            count: None,
            cue: self.span(cue),
            as_of: None,
            section: self.section,
            rule: Rule::RoleSentence,
        })
    }
}

/// Who holds a role, and where the name stands.
#[derive(Clone)]
enum Party {
    Body(u32, Range<usize>),
    Person(Range<usize>),
}

/// How real a deed or a post is by the words that end right before it; `None` where it is denied.
fn status(before: &str) -> Option<RoleStatus> {
    const DENIED: [&str; 8] = ["未", "不", "没有", "拒绝", "非", "尚未", "未能", "若"];
    const AHEAD: [&str; 8] = ["将", "拟", "即将", "计划", "候任", "有望", "准备", "希望"];
    const GONE: [&str; 6] = ["曾", "曾经", "前", "原", "时任", "前任"];
    let before = before.trim_end_matches(['正', '式', '共', '同', '联', '合', '由', ' ', '是']);
    let ends = |words: &[&str]| words.iter().any(|word| before.ends_with(word));
    match () {
        () if before.ends_with("目前") || before.ends_with("日前") || before.ends_with("此前") => {
            Some(RoleStatus::Current)
        }
        () if ends(&DENIED) => None,
        () if ends(&AHEAD) => Some(RoleStatus::Planned),
        () if ends(&GONE) => Some(RoleStatus::Ended),
        () => Some(RoleStatus::Current),
    }
}
