//! Words that say of those they stand beside whether they have the post or tie they are named for: "former members",
//! "incoming chair", "proposed sponsors", "Liis Tamm (proxy)".

use super::passage::Passage;
use crate::lexicon::words::{WordList, word_list};

/// Who had it.
pub(super) const GONE: &WordList = word_list![
    "alumni",
    "banned",
    "deceased",
    "departed",
    "departing",
    "dismissed",
    "emeriti",
    "emeritus",
    "ex",
    "expelled",
    "former",
    "formerly",
    "lapsed",
    "lost",
    "outgoing",
    "past",
    "previous",
    "previously",
    "removed",
    "resigned",
    "retired",
    "retiring",
    "suspended",
    "terminated",
    "withdrawn",
];

/// Who will have it.
pub(super) const TO_COME: &WordList = word_list!["future", "incoming", "planned", "upcoming"];

/// Who may come to have it, or was not let in.
pub(super) const HOPED: &WordList = word_list![
    "applicant",
    "applicants",
    "applying",
    "aspiring",
    "candidate",
    "candidates",
    "desired",
    "nominated",
    "nominee",
    "nominees",
    "pending",
    "possible",
    "potential",
    "proposed",
    "prospective",
    "rejected",
    "suggested",
];

/// Who has it not, or of whom nobody knows.
pub(super) const NONE: &WordList = word_list![
    "absent",
    "competitors",
    "declined",
    "excluded",
    "inactive",
    "interested",
    "missing",
    "needed",
    "no",
    "non",
    "not",
    "remove",
    "rivals",
    "sought",
    "target",
    "waiting",
    "wanted",
    "without",
];

/// Who is there beside those who have it, or for them.
pub(super) const GUESTS: &WordList = word_list![
    "alternate",
    "alternates",
    "behalf",
    "guest",
    "guests",
    "invited",
    "invitees",
    "nonvoting",
    "observer",
    "observers",
    "proxies",
    "proxy",
    "staff",
    "visitors",
];

/// "would-be members": whether these words stand right before token `at`.
pub(super) fn is_would_be(passage: &Passage<'_>, at: usize) -> bool {
    at >= 3
        && passage.is(at - 1, "be")
        && passage.is_mark(at - 2, '-')
        && passage.is(at - 3, "would")
}
