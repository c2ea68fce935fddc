//! Roles: who is what in which organization. Trigger, scope and subject, never mere co-occurrence.
//!
//! `scene` knows who is named in a sentence; `noun` reads role nouns. `sentence`, `verb`, `frame` and `standing` are
//! the rules; `draft` makes their findings rows and leaves out doubles.

mod antecedent;
mod cue;
mod draft;
mod frame;
mod holder;
mod lead;
mod noun;
mod phrase;
mod scene;
mod sentence;
mod standing;
mod status;
mod table;
#[cfg(test)]
mod testing;
mod verb;

use std::ops::Range;

use super::organization::Found;
use super::passage::{Buffers, Passage};
use crate::document::{BlockKind, Document};
use crate::model::Role;
use scene::Scene;

/// What the rules know beyond a sentence.
struct Context<'a> {
    document: &'a Document,
    found: &'a Found,
    /// The report's subject: index into `Report::organizations`.
    subject: Option<u32>,
}

impl Context<'_> {
    /// The committee, group or project that a sentence is about: the one its block opens with, else its section's.
    fn body(&self, scene: &Scene<'_, '_>) -> Option<u32> {
        scene
            .opening
            .or_else(|| self.body_of(scene.passage.block.section))
    }

    /// The committee, group or project that a section's title names, or that of a section above.
    fn body_of(&self, section: Option<u32>) -> Option<u32> {
        let mut at = section;
        while let Some(id) = at {
            let section = &self.document.sections[id as usize];
            let first = self
                .found
                .mentions
                .partition_point(|mention| mention.span.end() <= section.title.start());
            let inside = self
                .found
                .mentions
                .get(first)
                .filter(|mention| section.title.contains(mention.span));
            if let Some(mention) = inside.filter(|mention| {
                scene::is_body(self.found.organizations[mention.organization as usize].kind)
            }) {
                return Some(mention.organization);
            }
            at = section.parent;
        }
        None
    }
}

/// Whether some of the tokens `range` are words that roles are told with.
fn is_cued(passage: &Passage<'_>, mut range: Range<usize>) -> bool {
    range.any(|at| cue::is_cue(passage, at))
}

/// Whether a block may tell a role: it has a cue, opens with a frame, or is short enough to be an item of a roster.
pub(super) fn may_tell(passage: &Passage<'_>) -> bool {
    const ROSTER_LINE: usize = 40;
    let frame = |sentence: &Range<usize>| frame::opening(passage, sentence).is_some();
    !passage.block.is_heading()
        && (passage.tokens.len() <= ROSTER_LINE
            || is_cued(passage, 0..passage.tokens.len())
            || passage.sentences.iter().any(frame))
}

/// Finds the roles held in a document.
pub(super) fn find(document: &Document, found: &Found) -> Vec<Role> {
    if found.mentions.is_empty() {
        return Vec::new();
    }
    let context = Context {
        document,
        found,
        subject: found.subject_id,
    };
    let mut buffers = Buffers::default();
    let mut standing = standing::Standing::default();
    let mut antecedent = antecedent::Antecedent::default();
    let mut roles = Vec::new();
    for index in found.role_blocks.iter().map(|index| *index as usize) {
        let passage = buffers.passage(document, index);
        antecedent.enter(document, &passage);
        let mut opening = None;
        for sentence in passage.sentences {
            let mut scene = Scene::new(&passage, sentence.clone(), found, &antecedent);
            antecedent.note(document, &scene);
            opening = opening.or_else(|| scene.opens_with());
            scene.opening = opening;
            if matches!(passage.block.kind, BlockKind::ListItem { .. }) {
                scene.implied = standing.implied(document, index);
            }
            if scene.implied.is_empty() {
                scene.implied = antecedent.implied();
            }
            let leads = passage.is_mark(sentence.end - 1, ':');
            if scene.actors.is_empty()
                && !(leads || matches!(passage.block.kind, BlockKind::Cell { .. }))
            {
                continue;
            }
            if is_cued(&passage, sentence.clone()) {
                let first = roles.len();
                sentence::find(&scene, &context, &mut roles);
                verb::find(&scene, &context, &mut roles, first);
            }
            frame::find(&scene, &mut roles);
            standing.find(&scene, &context, &mut roles);
        }
    }
    draft::distinct(roles)
}
