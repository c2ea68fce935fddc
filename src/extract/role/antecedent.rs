//! Whom "he" and "she" stand for: the one person told of before, or the one whose name heads the section.

use super::scene::{Actor, Scene, Who};
use crate::document::{BlockKind, Document, Span};
use crate::extract::passage::{Buffers, Passage};
use crate::extract::person::{behind_honorifics, person_at};
use crate::lexicon::sets;

/// The person of a section's title and of the text read last.
#[derive(Default)]
pub(super) struct Antecedent {
    section: Option<u32>,
    /// "### Liis Tamm, Chair"
    heads: Option<Span>,
    block: usize,
    person: Option<Span>,
}

impl Antecedent {
    /// Goes on to a block; what an earlier block told holds for the next alone.
    pub(super) fn enter(&mut self, passage: &Passage<'_>) {
        let section = passage.block.section;
        if section != self.section {
            self.section = section;
            self.heads = section.and_then(|section| head(passage.document, section));
            self.person = None;
        }
        if self.heads.is_some() || passage.index > self.block + 1 {
            self.person = self.heads;
        }
        self.block = passage.index;
    }

    /// Whom a pronoun stands for in the next sentence.
    pub(super) fn person(&self) -> Option<Span> {
        self.person
    }

    /// Of whom an item or a paragraph without a subject speaks: whom its section is about.
    pub(super) fn implied(&self) -> Vec<Actor> {
        let actor = |span| Actor {
            who: Who::Person(span),
            tokens: 0..0,
        };
        self.heads.map(actor).into_iter().collect()
    }

    /// Takes in who a sentence names: one person, or whom it opens with; of several nobody knows who is meant.
    pub(super) fn note(&mut self, scene: &Scene<'_, '_>) {
        let opening = behind_honorifics(scene.passage, scene.sentence.start);
        let mut people = scene.actors.iter().filter_map(|actor| match actor.who {
            Who::Person(span) => Some((span, actor.tokens.start)),
            Who::Organization { .. } => None,
        });
        let Some((first, start)) = people.next() else {
            return;
        };
        let alone = people.all(|(span, _)| span == first);
        self.person = (alone || start == opening).then_some(first);
    }
}

/// The person that a section's title opens with: "### Liis Tamm – President".
fn head(document: &Document, section: u32) -> Option<Span> {
    let title = document.sections[section as usize].title;
    let index = document
        .blocks
        .partition_point(|block| block.span.end() < title.end());
    let heading = document.blocks.get(index)?;
    if !matches!(heading.kind, BlockKind::Heading { .. }) {
        return None;
    }
    let mut buffers = Buffers::default();
    let passage = buffers.passage(document, index);
    let start = behind_honorifics(&passage, 0);
    let range = person_at(&passage, start, passage.tokens.len())?;
    let closed = range.end == passage.tokens.len()
        || [",", "–", "—", "-", "(", "|", ":"].contains(&passage.raw(range.end));
    // Two capitalised words are a person only by a given name: "Market Overview" is none.
    (closed && sets::is_given_name(passage.raw(range.start))).then(|| passage.span(range))
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::check;

    #[test]
    fn pronouns_stand_for_the_one_person_told_of() {
        check(
            "Maria Schmidt runs a school. She is a member of the board of Siemens.",
            "Maria Schmidt board_member Siemens",
        );
        check(
            "We met Maria Schmidt and Jens Albrecht. She is a member of the board of Siemens.",
            "",
        );
        check("It is late. She is a member of the board of Siemens.", "");
    }

    #[test]
    fn titles_name_whom_their_section_is_about() {
        check(
            "# People\n\n## Maria Schmidt, Physicist\n\n- Chair of Siemens; member of ETSI",
            "Maria Schmidt chair Siemens; Maria Schmidt member ETSI",
        );
        check("# People\n\n## Harbour Market\n\n- Chair of Siemens", "");
    }
}
