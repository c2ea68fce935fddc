//! Lists within lists: "New approvers" over names that stand farther in, "Cloud" over some of the contributors.

use std::ops::Range;

use super::super::Context;
use super::super::label::{Label, of_subject, ranked, read, tier};
use super::super::scene::Scene;
use super::line::{is_below, leads_deeper};
use super::title::end_of_noun;
use super::{Given, Lead};
use crate::document::{BlockKind, Document};
use crate::extract::claim::ticked;
use crate::extract::passage::Passage;
use crate::lexicon::words::{WordList, word_list};

/// The items above the one that is being read, outermost first.
#[derive(Default)]
pub(in crate::extract::role) struct Nested {
    labels: Vec<Above>,
}

/// An item that has others below it.
struct Above {
    block: usize,
    /// The last block that was seen to stand below it.
    seen: usize,
    given: Option<Given>,
}

impl Nested {
    /// What the items say that block `index` stands below.
    pub(in crate::extract::role) fn given(
        &mut self,
        document: &Document,
        index: usize,
    ) -> Option<&Given> {
        while let Some(above) = self.labels.last_mut() {
            let block = above.block;
            let within = (above.seen + 1..=index).all(|at| is_below(document, block, at));
            above.seen = index;
            if within {
                break;
            }
            self.labels.pop();
        }
        self.labels.last().and_then(|above| above.given.as_ref())
    }

    /// Takes an item in that may say what stands below it, of whose list `over` tells what it is of.
    pub(in crate::extract::role) fn read(
        &mut self,
        scene: &Scene<'_, '_>,
        context: &Context<'_>,
        over: Option<&Given>,
    ) {
        const LONGEST: usize = 4;
        let passage = scene.passage;
        let led = || led_by(scene, context);
        let words = label_of_item(passage, &scene.sentence);
        let given = match words.clone().map(|words| read(passage, words)) {
            Some(Label::Role(_)) if is_hoped(passage) => None,
            Some(Label::Role(titled)) => {
                let given = of_subject(scene, context, titled);
                given.map(|given| Given {
                    listed: true,
                    ..given
                })
            }
            Some(Label::Sort) => {
                // "Cloud" over some of the contributors; what is below a name is of other things.
                let words = words.filter(|words| scene.actors.is_empty() && words.len() <= LONGEST);
                led().or_else(|| {
                    let tier = tier(passage, &words?, over);
                    tier.or_else(|| self.given(passage.document, passage.index).cloned())
                })
            }
            None => match led() {
                Some(led) => Some(led),
                None => return,
            },
        };
        self.labels.push(Above {
            block: passage.index,
            seen: passage.index,
            given,
        });
    }
}

/// "Adopters include:", "The following companies use A:": what an item's last sentence says of the items that stand farther in.
fn led_by(scene: &Scene<'_, '_>, context: &Context<'_>) -> Option<Given> {
    let passage = scene.passage;
    let item = matches!(passage.block.kind, BlockKind::ListItem { .. });
    let last = passage.tokens.len().checked_sub(1)?;
    let leads = scene.sentence.end == last + 1 && passage.is_mark(last, ':');
    if !item || !leads || !leads_deeper(passage.document, passage.index) || is_hoped(passage) {
        return None;
    }
    Lead::read(scene, context, &Lead::default())
        .given()
        .cloned()
}

/// "Goals" over "New sponsors", "[ ] New maintainers", "Find sponsors": whether an item only tells what is to be done.
pub(in crate::extract::role) fn is_hoped(passage: &Passage<'_>) -> bool {
    const FAR: usize = 40;
    const PLANS: &WordList = word_list![
        "goal",
        "goals",
        "ideas",
        "next",
        "plan",
        "plans",
        "planned",
        "proposal",
        "proposals",
        "proposed",
        "prospects",
        "roadmap",
        "todo",
        "upcoming",
        "wanted",
        "wish",
        "wishes",
        "wishlist",
    ];
    const ORDERS: &WordList = word_list![
        "add",
        "adding",
        "ask",
        "asking",
        "attract",
        "contact",
        "contacting",
        "find",
        "finding",
        "get",
        "invite",
        "inviting",
        "recruit",
        "recruiting",
        "remove",
        "removing",
        "seek",
        "seeking",
    ];
    let document = passage.document;
    let words = |span| document.words_of(span).into_owned();
    let has = |span| {
        words(span)
            .split(|c: char| !c.is_alphanumeric())
            .any(|word| PLANS.holds(word))
    };
    let first = usize::from(!passage.tokens[0].is_word());
    if ticked(passage) == Some(false) || passage.is_any(first, ORDERS) {
        return true;
    }
    let section = passage.block.section;
    if section.is_some_and(|id| has(document.sections[id as usize].title)) {
        return true;
    }
    let mut inner = passage.index;
    let nearest = passage.index.saturating_sub(FAR)..passage.index;
    nearest.rev().any(|at| {
        let item = matches!(document.blocks[at].kind, BlockKind::ListItem { .. });
        let over = item && is_below(document, at, inner);
        if over {
            inner = at;
        }
        over && has(document.blocks[at].span)
    })
}

/// Whether an item calls by a role or a rank those who stand below it.
pub(super) fn is_label_of_item(passage: &Passage<'_>, sentence: &Range<usize>) -> bool {
    label_of_item(passage, sentence).is_some_and(|words| {
        ranked(passage, &words, "member").is_some()
            || matches!(read(passage, words), Label::Role(_))
    })
}

/// The words of an item that are a label of the list below it, "(5)" and the colon behind them left out.
fn label_of_item(passage: &Passage<'_>, sentence: &Range<usize>) -> Option<Range<usize>> {
    const LONGEST: usize = 7;
    let item = matches!(passage.block.kind, BlockKind::ListItem { .. });
    let whole = *sentence == (0..passage.tokens.len());
    if !item || !whole || !leads_deeper(passage.document, passage.index) {
        return None;
    }
    let start = usize::from(!passage.tokens[0].is_word());
    let mark = (start..sentence.end)
        .find(|at| passage.is_mark(*at, ':') || passage.is_mark(*at, '('))
        .unwrap_or(sentence.end);
    let last = sentence.end - 1;
    let closed = mark >= last || passage.is_mark(last, ')') || passage.is_mark(last, ':');
    let (end, _) = end_of_noun(passage, mark);
    let words = start..end;
    (closed && !words.is_empty() && words.len() <= LONGEST).then_some(words)
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::check_below;

    #[test]
    fn items_call_those_who_stand_farther_in() {
        check_below(
            "- Growth\n  - New approvers\n    - Anna Kowalska - Siemens\n    - David Chen (Bosch)\n  - Tools\n    - Maria Schmidt",
            "Anna Kowalska reviewer Kestrel Foundation; Siemens reviewer Kestrel Foundation; David Chen reviewer Kestrel Foundation; Bosch reviewer Kestrel Foundation",
        );
        check_below(
            "- Contributing organizations\n  - **Rail/Ports**: Siemens, Bosch\n  - Phones: Nokia\n- Partners met: Intel",
            "Siemens contributor Kestrel Foundation; Bosch contributor Kestrel Foundation; Nokia contributor Kestrel Foundation",
        );
        check_below(
            "- Former maintainers (2)\n  - Anna Kowalska\n- Proposed maintainers\n  - David Chen",
            "Anna Kowalska maintainer Kestrel Foundation ended",
        );
    }

    #[test]
    fn sentences_of_items_lead_to_those_who_stand_farther_in() {
        let both = "Siemens user Kestrel Foundation; Bosch user Kestrel Foundation";
        for lead in ["Adopters include", "Our adopters include"] {
            check_below(
                &format!("- {lead}:\n  - Siemens\n  - Bosch\n- Intel grew"),
                both,
            );
        }
        check_below(
            "- The following companies joined ETSI:\n  - Siemens\n  - Bosch\n- Intel grew",
            "Siemens member ETSI; Bosch member ETSI",
        );
        check_below("- Adopters who left include:\n  - Siemens\n  - Bosch", "");
        check_below("- Ask to be sponsors:\n  - Siemens", "");
    }

    #[test]
    fn items_below_what_is_to_be_done() {
        check_below("- Goals\n  - New sponsors\n    - Siemens", "");
        check_below("## Goals for next year\n\n- New sponsors\n  - Siemens", "");
        check_below("- Next year\n  - New members\n    - Siemens", "");
        check_below("- Find sponsors\n  - Siemens", "");
        check_below("- [ ] New maintainers\n  - Anna Kowalska", "");
    }

    #[test]
    fn items_below_something_else() {
        check_below("- Tools of our members\n  - Siemens\n  - Bosch", "");
        check_below(
            "- Contributing organizations\n  - Events: Siemens met Bosch\n  - Contact: Nokia\n  - Former: Intel\n  - Rivals: Bosch\n  - Chat: Nokia",
            "",
        );
    }

    #[test]
    fn items_of_a_rank_over_those_who_have_it() {
        check_below(
            "## Members\n\n- Platinum\n  - Siemens\n- Gold (2)\n  - Bosch\n  - Nokia",
            "Siemens platinum_member Kestrel Foundation; Bosch gold_member Kestrel Foundation; Nokia gold_member Kestrel Foundation",
        );
        check_below(
            "We thank our sponsors:\n\n- Gold\n  - Siemens\n- Silver\n  - Bosch",
            "Siemens sponsor Kestrel Foundation; Bosch sponsor Kestrel Foundation",
        );
        check_below("## Prices\n\n- Gold\n  - Siemens", "");
    }
}
