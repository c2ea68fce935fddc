//! Work that is submitted: which words name it and to whom it is sent.

use std::ops::Range;

use super::super::super::scene::Scene;
use super::super::behind::told_when;
use super::kind::is_adopted;
use super::role::is_made_of;
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::OrganizationKind;

/// The verbs that send work, among much else.
pub(in crate::extract::role::verb) const SENDS: &WordList = word_list![
    "submit",
    "submits",
    "submitted",
    "send",
    "sends",
    "sent",
    "provide",
    "provides",
    "provided"
];

/// Whether patches and proposals are sent to organizations of a kind.
pub(super) fn takes_work(kind: OrganizationKind) -> bool {
    use OrganizationKind::{Committee, StandardsBody, WorkingGroup};
    is_adopted(kind) || matches!(kind, StandardsBody | Committee | WorkingGroup)
}

/// "40 patches for pumps to", "dozens of fixes to": whether what is submitted by the words between a verb and "to" is work.
pub(in crate::extract::role::verb) fn sends_work(
    scene: &Scene<'_, '_>,
    words: Range<usize>,
) -> bool {
    const WORK: &WordList = word_list![
        "patch",
        "patches",
        "fix",
        "fixes",
        "code",
        "feature",
        "features",
        "driver",
        "drivers",
        "commits",
        "contribution",
        "contributions"
    ];
    let passage = scene.passage;
    let Some(work) = words.clone().find(|at| passage.is_any(*at, WORK)) else {
        return false;
    };
    // "a complaint on patches", "code of conduct", "features requests"
    let led = |at: usize| {
        passage.tags(at).has(Tags::PREPOSITION)
            && (!passage.is(at, "of") || is_made_of(passage, at - 1..work))
    };
    let when = told_when(scene, work + 1);
    let closed = when >= words.end
        || passage.is_any(when, word_list!["and", "for", "in", "on"])
        || passage.is_mark(when, ',')
        || passage.is_mark(when, '.');
    !(words.start..work).any(led) && closed
}
