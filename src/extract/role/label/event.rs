//! Where those speak whom a label calls speakers: at the conference named behind them, or beside them in the list within the
//! item of their talk.

use std::ops::Range;

use super::super::Context;
use super::super::lead::{Given, Titled};
use super::super::scene::Scene;
use crate::document::{BlockKind, Span};
use crate::extract::organization::Found;
use crate::model::OrganizationKind;

/// "Speakers: A and B" over "HarbourConf, Tartu": the role there.
pub(super) fn of_event(
    scene: &Scene<'_, '_>,
    context: &Context<'_>,
    titled: Titled,
    names: Range<usize>,
) -> Option<Given> {
    if titled.role.id() != "speaker" || titled.whose.is_some() {
        return None;
    }
    let id = behind(scene, names).or_else(|| beside(scene, context))?;
    Some(titled.of(scene.passage.document, id, OrganizationKind::Conference))
}

/// "Liis Tamm at HarbourConf", "Liis Tamm, HarbourConf": the one conference behind the names.
fn behind(scene: &Scene<'_, '_>, names: Range<usize>) -> Option<u32> {
    let passage = scene.passage;
    let mut actors = scene.from(names.start).iter();
    let event = actors.find(|actor| {
        let conference = |id| scene.kind(id) == OrganizationKind::Conference;
        actor.named().is_some_and(conference)
    })?;
    let before = scene.article_start(event).checked_sub(1)?;
    let tied = passage.is(before, "at")
        || [',', '(', '-', '–', '—']
            .iter()
            .any(|mark| passage.is_mark(before, *mark));
    let alone = actors.all(|other| other.organization() == event.organization());
    (tied && before > names.start && alone).then(|| event.named())?
}

/// The one conference that an item beside a label names, or the item of the talk above it.
fn beside(scene: &Scene<'_, '_>, context: &Context<'_>) -> Option<u32> {
    const FARTHEST: usize = 6;
    let document = scene.passage.document;
    let index = scene.passage.index;
    let depth_of = |at: usize| match document.blocks.get(at)?.kind {
        BlockKind::ListItem { depth, .. } => Some(depth),
        _ => None,
    };
    let depth = depth_of(index).filter(|depth| *depth > 1)?;
    let event = |at: usize| conference_in(context.found, document.blocks[at].span);
    let behind = (index + 1..=index + FARTHEST)
        .map_while(|at| {
            depth_of(at)
                .filter(|own| *own >= depth)
                .map(|own| (at, own))
        })
        .filter(|(_, own)| *own == depth)
        .find_map(|(at, _)| event(at));
    if behind.is_some() {
        return behind;
    }
    for at in (index.saturating_sub(FARTHEST)..index).rev() {
        let own = depth_of(at)?;
        if own <= depth
            && let Some(id) = event(at)
        {
            return Some(id);
        }
        if own < depth {
            return None;
        }
    }
    None
}

/// The one conference that a stretch of the text names.
fn conference_in(found: &Found, span: Span) -> Option<u32> {
    let first = found
        .mentions
        .partition_point(|mention| mention.span.end() <= span.start());
    let mut named = found.mentions[first..]
        .iter()
        .take_while(|mention| mention.span.start() < span.end())
        .map(|mention| mention.organization)
        .filter(|id| found.organizations[*id as usize].kind == OrganizationKind::Conference);
    let id = named.next()?;
    named.all(|other| other == id).then_some(id)
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::check_below;

    #[test]
    fn speakers_beside_where_they_speak() {
        check_below(
            "## Talks\n\n- Lamps for all\n  - Speakers: Anna Kowalska and Karl Oja\n  - FOSDEM, Brussels\n- Cups for all\n  - KubeCon\n  - Speaker: Mary Jones\n- Hats, at FOSDEM\n  - Speaker: David Chen",
            "Anna Kowalska speaker FOSDEM; Karl Oja speaker FOSDEM; Mary Jones speaker KubeCon; David Chen speaker FOSDEM",
        );
        check_below(
            "Speakers: Anna Kowalska and Karl Oja, FOSDEM 2024",
            "Anna Kowalska speaker FOSDEM; Karl Oja speaker FOSDEM",
        );
    }

    #[test]
    fn speakers_beside_other_things() {
        for talk in [
            "- Lamps for all\n  - Speakers: Anna Kowalska\n  - Siemens, Munich",
            "- Lamps for all\n  - Speakers: Anna Kowalska\n- FOSDEM",
            "- Speakers: Anna Kowalska\n- FOSDEM was fun",
            "- Lamps\n  - Speakers: Anna Kowalska\n  - FOSDEM or KubeCon",
            "- Lamps\n  - Speakers: to be found\n  - FOSDEM",
        ] {
            check_below(talk, "");
        }
    }
}
