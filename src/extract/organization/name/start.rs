//! Where names start, and the capitals that open none: verbs of a sentence, posts, adjectives.

use super::{
    end, form, head, is_clitic, is_function_word, is_initial, is_name_token, is_sort, join, small,
    whole,
};
use crate::document::Shape;
use crate::extract::passage::Passage;
use crate::extract::person;
use crate::lexicon::organizations::{self, Sureness};
use crate::lexicon::words::{Tags, WordList, word_list};

/// The "OS Harbour Group" of "Open z/OS Harbour Group", which is the end of a name.
pub(super) fn is_behind_letter(passage: &Passage<'_>, at: usize, from: usize) -> bool {
    at > from + 1
        && passage.is_mark(at - 1, '/')
        && passage.is_glued(at - 1)
        && passage.raw(at - 2) == "z"
}

/// Whether a name starts with token `at` of the sentence that starts at `from`.
pub(super) fn starts_name(passage: &Passage<'_>, at: usize, from: usize) -> bool {
    let token = &passage.tokens[at];
    if !is_name_token(passage, at) {
        if token.shape == Shape::Number {
            return small::numbered(passage, at, from) || is_known_number(passage, at);
        }
        return form::opens_government(passage, at)
            || small::name(passage, at, passage.tokens.len()).is_some();
    }
    if person::follows_person(passage, at, from) {
        return false;
    }
    if is_sort(passage.raw(at)) {
        return false;
    }
    let hyphened = form::is_hyphen(passage, at + 1)
        && passage.is_glued(at + 1)
        && is_name_token(passage, at + 2)
        && passage.is_glued(at + 2);
    if is_function_word(token)
        && !hyphened
        && !is_initial(passage, at)
        && !opens_inside(passage, at, from)
    {
        return false;
    }
    if opens_new_members(passage, at, from) || tells_which(passage, at) {
        return false;
    }
    let glued_behind = at > from
        && passage.is_glued(at)
        && (passage.is_mark(at - 1, '@')
            || passage.is_mark(at - 1, '#')
            || passage.is_mark(at - 1, '_'));
    // "Working with", "See ISO": a verb that opens a sentence names nothing, unless a known name starts with it.
    // "Track and Monitor the"
    let second = at == from + 2 && passage.is(at - 1, "and") && passage.tags(from).has(Tags::VERB);
    let opens =
        at == from || second || passage.is_mark(at - 1, ':') || passage.is_mark(at - 1, '•');
    let next_is_name = is_name_token(passage, at + 1) && passage.tokens[at + 1].spaced;
    // "Working Group for Tidal Links"
    let group = passage.is(at, "working") && passage.is(at + 1, "group") && next_is_name;
    let verb = opens
        && !group
        && token.shape == Shape::Title
        && token.tags.has(Tags::VERB | Tags::NUMBER)
        // "Block & Bloom"
        && !(passage.is_mark(at + 1, '&') && is_name_token(passage, at + 2))
        && whole::known(passage, at, passage.tokens.len()).is_none()
        && !(is_clitic(passage, at + 1)
            && join::is_known_behind(passage, at, at + 1, passage.tokens.len()))
        && !(next_is_name
            && (organizations::longest_from(passage.raw(at)) > 1 || passage.is_any(at, NOUNS_TOO))
            || super::and::known_across(passage, at, at + 1, passage.tokens.len()).is_some());
    // "Institute for Snow Research": a verb's form that opens a name as its head.
    let head = || {
        passage.is_any(at + 1, word_list!["for", "of"])
            && head::at(passage, at).is_some_and(|head| head.opens)
    };
    let adverb = opens
        && token.shape == Shape::Title
        && passage.raw(at).ends_with("ly")
        && passage.is_mark(at + 1, ',');
    if end::is_label(passage, at) || end::is_ranked_class(passage, at) {
        return false;
    }
    let honorific = person::is_title(passage, at) && next_is_or_stop(passage, at);
    !honorific
        && !glued_behind
        && (!verb || head())
        && !adverb
        && !super::figure::is_standard_number(passage, at)
}

/// "47 Degrees": a number that a known name starts with.
fn is_known_number(passage: &Passage<'_>, at: usize) -> bool {
    organizations::longest_from(passage.raw(at)) > 1
        && at > 0
        && whole::longest_known(passage, at, at + 2..=passage.tokens.len(), |known| {
            known.sureness == Sureness::Sure
        })
        .is_some()
}

/// "joined What Moves Cities", "the Far South Collective": small words inside a sentence, which have a capital in names alone.
fn opens_inside(passage: &Passage<'_>, at: usize, from: usize) -> bool {
    let before = at.checked_sub(1).filter(|before| *before >= from);
    before
        .is_some_and(|before| matches!(passage.tokens[before].shape, Shape::Lower | Shape::Clitic))
        && passage.tokens[at].spaced
        && !passage.tags(at).has(Tags::WE)
        && !passage.is_any(at, word_list!["the", "a", "an", "i"])
        && is_name_token(passage, at + 1)
        && passage.tokens[at + 1].spaced
}

/// "Upcoming DevCon", "Current Committee": whether token `at` only tells which of several that have the name behind it.
fn tells_which(passage: &Passage<'_>, at: usize) -> bool {
    let next = passage.tokens.get(at + 1);
    if !next.is_some_and(|next| next.spaced && next.is_capital()) {
        return false;
    }
    let raw = passage.raw(at + 1);
    let meets = [
        "Con",
        "Conf",
        "Summit",
        "Conference",
        "Committee",
        "Council",
        "Board",
    ];
    let met = meets.iter().any(|end| raw.ends_with(end));
    passage.is_any(at, word_list!["upcoming", "previous"])
        || met && passage.is_any(at, word_list!["next", "last", "current"])
}

/// "New Executive Committee", "New Harbour Alliance members include": the adjective of a sentence that goes on with whose members they are.
fn opens_new_members(passage: &Passage<'_>, at: usize, from: usize) -> bool {
    const AHEAD: usize = 6;
    const MANY: &WordList = word_list![
        "members",
        "partners",
        "sponsors",
        "supporters",
        "maintainers",
        "committers",
        "projects",
    ];
    const BODIES: &WordList = word_list![
        "executive",
        "technical",
        "steering",
        "governing",
        "advisory",
        "board"
    ];
    let body = || passage.is_any(at + 1, BODIES) && is_name_token(passage, at + 1);
    at == from
        && passage.is(at, "new")
        && (body()
            || (at + 2..at + AHEAD)
                .find(|place| !is_name_token(passage, *place))
                .is_some_and(|end| passage.is_any(end, MANY)))
}

/// Whether a name or a stop follows: "Dr. Naomi", "Professor Smith".
fn next_is_or_stop(passage: &Passage<'_>, at: usize) -> bool {
    is_name_token(passage, at + 1) || passage.is_mark(at + 1, '.')
}

/// Verb forms that open names as nouns or adjectives: "State Agency".
const NOUNS_TOO: &WordList = word_list![
    "state",
    "open",
    "target",
    "post",
    "power",
    "land",
    "first",
    "trade",
    "share",
    "market",
    "work",
    "point",
    "train",
    "study",
    "governing",
];
