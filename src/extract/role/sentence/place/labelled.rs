//! Labels behind a name that tell whose post it is: "A — Chair: Liis Tamm".

use std::ops::Range;

use super::super::super::scene::{Actor, Scene};
use super::super::Place;
use crate::extract::holding::GONE;

/// "A — Chair: Liis Tamm", "Task Force Tides (chair: Liis Tamm; editor: Karl Oja)": whose post a label behind a name tells, nobody
/// where the name is no organization's.
pub(super) fn of_labelled<'s>(
    scene: &'s Scene<'_, '_>,
    group: &Range<usize>,
    holders: &[&Actor],
) -> Option<Vec<Place<'s>>> {
    const BACK: usize = 24;
    let passage = scene.passage;
    let first = scene.sentence.start;
    // "A — Former chair: Liis Tamm"
    let former = group.start > first && passage.is_any(group.start - 1, GONE);
    let last = group
        .start
        .checked_sub(1 + usize::from(former))
        .filter(|last| *last > first)?;
    if !passage.is_mark(group.end, ':') {
        return None;
    }
    let from = first.max(group.start.saturating_sub(BACK));
    let dash = ['–', '—'].iter().any(|dash| passage.is_mark(last, *dash))
        || passage.is_mark(last, '-') && !passage.is_glued(last);
    let bracket = || {
        let mut marks = (from..group.start).rev();
        marks
            .find(|at| passage.is_mark(*at, '(') || passage.is_mark(*at, ')'))
            .filter(|at| passage.is_mark(*at, '('))
    };
    let mark = if dash { Some(last) } else { bracket() }?;
    let named = mark
        .checked_sub(1)
        .filter(|at| *at >= first && passage.tokens[*at].is_capital())?;
    let place = scene
        .actors
        .iter()
        .find(|actor| actor.tokens.end == named + 1);
    // "Liis Tamm (chair: 2020)"
    if place.is_some_and(|actor| holders.iter().any(|holder| holder.tokens == actor.tokens)) {
        return None;
    }
    let id = place.and_then(Actor::named);
    Some(id.map(|id| (id, place)).into_iter().collect())
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::{check, check_below};

    #[test]
    fn labels_tell_who_was_and_that_nobody_is() {
        check(
            "Bosch – Former chair: Liis Tamm. Nokia — Deputy chair: Karl Oja.",
            "Liis Tamm chair Bosch ended; Karl Oja vice_chair Nokia",
        );
        check_below("Task Force Tides (chair: none; editor: Karl Oja)", "");
    }
}
