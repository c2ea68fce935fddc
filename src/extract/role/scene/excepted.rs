//! Who is named only to be left out: "all but A", "everyone except A and B", "unlike A".

use super::Actor;
use crate::extract::holding::{GONE, HOPED, TO_COME};
use crate::extract::passage::Passage;
use crate::lexicon::words::{WordList, word_list};

/// Leaves out the actors that the words before them except; `first` is the first token of their sentence.
pub(super) fn leave_out(passage: &Passage<'_>, first: usize, actors: &mut Vec<Actor>) {
    let start = |actor: &Actor| {
        let start = actor.tokens.start;
        start - usize::from(start > first && passage.is(start - 1, "the"))
    };
    let own = |start: usize| {
        let bracket = || planned(passage, first, start).map(|_| true);
        excepts(passage, first, start).or_else(bracket)
    };
    // In nearly all sentences nobody is.
    if !actors.iter().any(|actor| own(start(actor)).is_some()) {
        return;
    }
    // Whether the actor before is excepted, one past it, and whether it opens the sentence, where a comma ends the phrase.
    let mut last: Option<(usize, bool)> = None;
    let mut listed: Vec<bool> = Vec::new();
    for actor in actors.iter() {
        let start = start(actor);
        let joined = last.is_some_and(|(end, opens)| {
            let gap = end..start;
            let and = |at: usize| passage.is_any(at, word_list!["and", "or"]);
            gap.len() == 1 && (and(end) || !opens && passage.is_mark(end, ','))
                || gap.len() == 2 && passage.is_mark(end, ',') && and(end + 1) && !opens
        });
        let own = own(start);
        let out = own.is_some() || joined;
        let opens = own.unwrap_or(last.is_some_and(|(_, opens)| opens));
        last = out.then_some((actor.tokens.end, opens));
        listed.push(out);
    }
    let mut out = listed.into_iter();
    actors.retain(|_| !out.next().unwrap_or(false));
}

/// "A, (planned) B", "(former) B": where the brackets right before token `start` open that say of an item of a list that it is not
/// there now.
pub(super) fn planned(passage: &Passage<'_>, first: usize, start: usize) -> Option<usize> {
    const LONGEST: usize = 6;
    let close = start
        .checked_sub(1)
        .filter(|close| passage.is_mark(*close, ')'))?;
    let from = first.max(close.saturating_sub(LONGEST));
    let open = (from..close).rfind(|at| passage.is_mark(*at, '('))?;
    let says = [TO_COME, HOPED, GONE]
        .iter()
        .any(|words| passage.is_any(open + 1, words));
    let parted = open == first
        || passage.is_mark(open - 1, ',')
        || passage.is_mark(open - 1, ';')
        || passage.is_any(open - 1, word_list!["and", "or"]);
    (says && parted).then_some(open)
}

/// Whether the words that end before token `start` leave out what follows, and if so whether they open the sentence.
fn excepts(passage: &Passage<'_>, first: usize, start: usize) -> Option<bool> {
    /// How far a word for all of them stands before its exception: "all of its banks but".
    const NEAR: usize = 5;
    const ALL: &WordList = word_list!["all", "every", "everyone", "everybody", "each", "any"];
    const NONE: &WordList = word_list!["no", "none", "nobody", "neither", "not", "nothing"];
    let last = start.checked_sub(1).filter(|last| *last >= first)?;
    let pair = |one: &WordList, two: &str| {
        passage.is(last, two) && last > first && passage.is_any(last - 1, one)
    };
    let single = passage.is_any(
        last,
        word_list![
            "but",
            "except",
            "excluding",
            "excepting",
            "unlike",
            "barring"
        ],
    );
    // "to other (non Harbour) projects", "non-Harbour projects"
    let non = passage.is(last, "non")
        || passage.is_mark(last, '-') && last > first && passage.is(last - 1, "non");
    if non {
        return Some(false);
    }
    let double = pair(word_list!["except", "save", "bar"], "for")
        || pair(word_list!["other", "rather"], "than")
        || pair(word_list!["apart", "aside"], "from")
        || pair(word_list!["instead", "exception"], "of");
    if !(single || double) {
        return None;
    }
    let from = first.max(start.saturating_sub(NEAR + 2));
    let near = |words: &WordList| (from..last).any(|at| passage.is_any(at, words));
    // "no bank other than A" is A alone; "but" is an exception of all.
    let fits = !near(NONE) && (!passage.is(last, "but") || near(ALL));
    let opens = (first..last).len() <= 3 && !near(ALL);
    fits.then_some(opens)
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::check;

    #[test]
    fn who_is_only_planned_holds_nothing() {
        check(
            "The Kestrel Foundation grew. Our sponsors are Siemens, Bosch, (planned for May) Nokia, and Intel.",
            "Siemens sponsor Kestrel Foundation; Bosch sponsor Kestrel Foundation; Intel sponsor Kestrel Foundation",
        );
        check(
            "The Kestrel Foundation grew. We thank sponsors such as Cisco and Siemens.",
            "Cisco sponsor Kestrel Foundation; Siemens sponsor Kestrel Foundation",
        );
    }

    #[test]
    fn who_is_left_out_holds_nothing() {
        check("All but Siemens are members of the Harbour Alliance.", "");
        check(
            "All banks except Siemens and Bosch are members of the Harbour Alliance.",
            "",
        );
        check(
            "Everyone other than the GSMA has joined the Harbour Alliance.",
            "",
        );
        check(
            "Unlike Siemens, Bosch is a member of the Harbour Alliance.",
            "Bosch member Harbour Alliance",
        );
        check(
            "Bosch, rather than Siemens, joined the Harbour Alliance.",
            "Bosch member Harbour Alliance",
        );
        check(
            "The members of the Harbour Alliance, with the exception of Siemens, met.",
            "",
        );
    }

    #[test]
    fn what_is_none_of_it_is_left_out() {
        check(
            "The Kestrel Foundation grew. We contributed to other (non Kubernetes) projects.",
            "",
        );
        check(
            "The Kestrel Foundation grew. We contributed to non-Kubernetes projects.",
            "",
        );
    }

    #[test]
    fn who_alone_holds_it_is_not_left_out() {
        check(
            "No bank other than Siemens is a member of the Harbour Alliance.",
            "Siemens member Harbour Alliance",
        );
        check(
            "We met, but Siemens is a member of the Harbour Alliance.",
            "Siemens member Harbour Alliance",
        );
    }
}
