//! Posts by a title: directors of a board or a part of the house, and deputies.

use super::super::phrase::{self, Names, SEAT};
use super::{RoleNoun, matches, named_at};
use crate::document::Shape;
use crate::extract::passage::Passage;
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::lexicon::{RoleId, sets};

/// "the audit board", "TSC": the role of those with a seat in the body whose words start at token `from` or behind it and end
/// before token `end`.
pub(in crate::extract::role) fn seat_ending(
    passage: &Passage<'_>,
    from: usize,
    end: usize,
) -> Option<RoleId> {
    phrase::starting_with("on").iter().find_map(|phrase| {
        let [_, "the", words @ ..] = phrase.words.as_slice() else {
            return None;
        };
        let body = end.checked_sub(words.len()).filter(|body| *body >= from)?;
        let whole = matches(passage, body, words).is_some_and(|(to, _)| to == end);
        whole.then_some(phrase.role)
    })
}

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
    // "Liis Tamm, director of A,", "is director of A", "our director Liis Tamm"
    const LEADS: &WordList = word_list![
        "is",
        "was",
        "been",
        "as",
        "became",
        "becomes",
        "become",
        "appointed",
        "named",
        "the",
        "its",
        "our",
        "their",
        "new",
        "former",
        "current",
    ];
    let leads = || {
        let before = at.checked_sub(1);
        let led = before.is_some_and(|before| passage.is_any(before, LEADS));
        let name = at + 2 + usize::from(passage.is(at + 2, "the"));
        let house = passage
            .tokens
            .get(name)
            .is_some_and(|name| name.is_capital());
        led && house || before.is_some_and(opens)
    };
    if passage.is(at, "director") && passage.is_any(at + 1, word_list!["of", "at"]) && leads() {
        return Some(RoleNoun {
            range: at..at + 1,
            role: RoleId::from_id("other")?,
            plural: false,
            names: Names::Holder,
        });
    }
    if let Some(seat) = elected_director(passage, at) {
        return Some(seat);
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

/// "were elected directors", "was re-elected as director", "two of our nine directors": the seat on a board that the noun at
/// token `at` names; a director of sales has none.
fn elected_director(passage: &Passage<'_>, at: usize) -> Option<RoleNoun> {
    const CHOSEN: &WordList = word_list!["elected", "reelected", "opted"];
    const PUT: &WordList = word_list!["appointed", "reappointed", "designated"];
    let plural = passage.is(at, "directors");
    if !(plural || passage.is(at, "director")) || at < 2 {
        return None;
    }
    let verb = at - 1 - usize::from(passage.is(at - 1, "as"));
    let chosen = passage.is_any(verb, CHOSEN) || plural && passage.is_any(verb, PUT);
    // "two of our nine directors", "gained two directors: Liis Tamm"
    let counted = plural
        && passage.tags(at - 1).has(Tags::NUMBER)
        && (passage.tags(at - 2).has(Tags::WE | Tags::DETERMINER) || passage.is_mark(at + 1, ':'));
    let field = passage.is(at + 1, "of")
        && passage.tokens.get(at + 2).is_some_and(|next| {
            next.shape == Shape::Lower && !next.tags.has(Tags::DETERMINER | Tags::PRONOUN)
        });
    // "elected director by the school", "two of our directors are from A": of another house, and no firm.
    let others = passage.is(at + 1, "by")
        || passage.is_any(at + 1, word_list!["are", "were"]) && passage.is(at + 2, "from");
    ((chosen || counted) && !field && !others).then_some(RoleNoun {
        range: at..at + 1,
        role: RoleId::from_id("board_member")?,
        plural,
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
    if seat || work && !matches!(noun.role.id(), "editor" | "rapporteur") {
        return None;
    }
    // "under board members"
    if noun.names != Names::Holder || passage.is(at, "under") && !passage.tokens[at].is_capital() {
        return None;
    }
    let role = match noun.role.id() {
        // Who edits, represents or runs as another's deputy does it too.
        "editor" | "rapporteur" | "executive" | "representative" => noun.role,
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
