//! Posts by a title: directors of a board or a part of the house, and deputies.

use super::super::phrase::{Names, SEAT};
use super::{RoleNoun, named_at};
use crate::document::Shape;
use crate::extract::passage::Passage;
use crate::lexicon::words::{WordList, word_list};
use crate::lexicon::{RoleId, sets};

/// "(Director)", "Liis Tamm, Programme Director", "Director Liis Tamm": a director by title, of a board or of a part of the
/// house. In running text directors are too many things.
pub(super) fn director_at(passage: &Passage<'_>, at: usize) -> Option<RoleNoun> {
    const LONGEST: usize = 4;
    let title = |at: usize| {
        let token = passage.tokens.get(at);
        token.is_some_and(|token| token.shape == Shape::Title && token.is_word())
    };
    let opens = |at: usize| {
        ['(', ',', '–', '—']
            .iter()
            .any(|mark| passage.is_mark(at, *mark))
    };
    let person = |at: usize| title(at) && sets::is_given_name(passage.raw(at));
    // "Liis Tamm, director of A,"
    let of = passage.is(at, "director")
        && at > 0
        && opens(at - 1)
        && passage.is_any(at + 1, word_list!["of", "at"]);
    if of {
        return Some(RoleNoun {
            range: at..at + 1,
            role: RoleId::from_id("other")?,
            plural: false,
            names: Names::Holder,
        });
    }
    if !title(at) {
        return None;
    }
    let head = (at..at + LONGEST)
        .take_while(|at| title(*at))
        .find(|at| passage.is(*at, "director"))?;
    let end = head + 1;
    let closed = end >= passage.tokens.len()
        || [')', ',', ';', '.', '–', '—']
            .iter()
            .any(|mark| passage.is_mark(end, *mark));
    let behind = at > 0 && opens(at - 1) && closed && !(at..head).any(person);
    let before = at == head && person(end) && !(at > 0 && passage.tokens[at - 1].is_capital());
    (behind || before).then_some(RoleNoun {
        range: at..end,
        role: RoleId::from_id("other")?,
        plural: false,
        names: Names::Holder,
    })
}

/// "Assistant Secretary", "deputy team lead": the post below the one that `phrases.tsv` has.
pub(super) fn deputy_at(passage: &Passage<'_>, at: usize) -> Option<RoleNoun> {
    const BELOW: &WordList = word_list!["assistant", "associate", "deputy", "under", "vice"];
    if !passage.is_any(at, BELOW) {
        return None;
    }
    let hyphen = passage.is_mark(at + 1, '-') && passage.is_glued(at + 1);
    let noun = named_at(passage, at + 1 + usize::from(hyphen))?;
    // "a deputy on the board" has a seat; who helps with a text or code does it too.
    let seat = passage.is_any(noun.range.start, SEAT);
    let work = matches!(
        noun.role.info().family,
        "standards" | "contribution" | "academic"
    );
    if seat || work && noun.role.id() != "editor" {
        return None;
    }
    // "under board members"
    if noun.names != Names::Holder || passage.is(at, "under") && !passage.tokens[at].is_capital() {
        return None;
    }
    let role = match noun.role.id() {
        // Who edits, represents or runs as another's deputy does it too.
        "editor" | "executive" | "representative" => noun.role,
        "chair" if passage.is_any(at, word_list!["deputy", "vice"]) => {
            RoleId::from_id("vice_chair")?
        }
        _ if matches!(noun.role.info().family, "partnership" | "funding") => noun.role,
        _ => RoleId::from_id("other")?,
    };
    Some(RoleNoun {
        range: at..noun.range.end,
        role,
        ..noun
    })
}
