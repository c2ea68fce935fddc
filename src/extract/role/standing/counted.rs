//! Items that go on counting those of the one before: "12 maintainers from A", "3 from B".

use super::super::scene::{Actor, Scene};
use super::{by_words, draft};
use crate::document::{BlockKind, Shape, Span};
use crate::lexicon::RoleId;
use crate::lexicon::words::{Tags, word_list};
use crate::model::{Holder, Role, RoleStatus, Rule};

/// What the last item said of those it counted.
#[derive(Default)]
pub(super) struct Counted {
    block: usize,
    told: Option<(RoleId, Span, u32)>,
}

impl Counted {
    /// Takes an item in and adds its row where it counts more of the same.
    pub(super) fn read(&mut self, scene: &Scene<'_, '_>, roles: &mut Vec<Role>) {
        let passage = scene.passage;
        let item = matches!(passage.block.kind, BlockKind::ListItem { .. });
        if !item || scene.sentence.start > 0 {
            return;
        }
        let bullet =
            usize::from(!passage.tokens[0].is_word() && passage.tokens[0].shape != Shape::Number);
        let number = passage
            .tokens
            .get(bullet)
            .is_some_and(|token| token.shape == Shape::Number || token.tags.has(Tags::NUMBER));
        let before = self.told.take().filter(|_| self.block + 1 == passage.index);
        self.block = passage.index;
        if !number {
            return;
        }
        let from = bullet + 1;
        let own = roles
            .last()
            .filter(|role| passage.block.span.contains(role.span));
        if let Some(role) = own {
            // "12 maintainers from A"
            let firm = matches!(role.holder, Holder::Organization(_));
            let told = role
                .organization
                .map(|place| (role.role, role.words, place));
            let current = role.status == RoleStatus::Current;
            self.told = told.filter(|_| firm && current && passage.block.span.contains(role.words));
            return;
        }
        let Some((role, words, place)) = before else {
            return;
        };
        let at = from + 1 + usize::from(passage.is(from + 1, "the"));
        let firm = scene
            .from(at)
            .first()
            .filter(|firm| firm.tokens.start == at);
        let ends = |firm: &&Actor| {
            let behind = scene.behind(firm.tokens.end)..passage.tokens.len();
            behind.len() < 2 && behind.into_iter().all(|at| !passage.tokens[at].is_word())
        };
        if !passage.is_any(from, word_list!["from", "at", "of"]) {
            return;
        }
        let Some(firm) = firm.filter(|firm| firm.named().is_some()).filter(ends) else {
            return;
        };
        let row = draft(role, firm, (place, None), Rule::RoleHeading).finish(scene);
        roles.extend(row.map(|row| by_words(row, words)));
        self.told = Some((role, words, place));
    }
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::check_below;

    #[test]
    fn items_go_on_counting() {
        check_below(
            "- 12 maintainers from Siemens\n- 3 from Bosch\n- 1 from the GSMA",
            "Siemens maintainer Kestrel Foundation; Bosch maintainer Kestrel Foundation; GSMA maintainer Kestrel Foundation",
        );
        check_below(
            "- 12 maintainers from Siemens\n- A call\n- 3 from Bosch",
            "Siemens maintainer Kestrel Foundation",
        );
        check_below("- 12 letters from Siemens\n- 3 from Bosch", "");
        check_below(
            "- 12 maintainers from Siemens\n- 3 from Bosch complained",
            "Siemens maintainer Kestrel Foundation",
        );
    }
}
