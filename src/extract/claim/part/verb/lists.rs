//! Words that are verbs, nouns or participles more often than their form tells.

use crate::lexicon::words::{WordList, word_list};

/// Participles that describe a noun far more often than they tell what was done to it.
pub(super) const ATTRIBUTES: [&str; 12] = [
    "accrued",
    "associated",
    "combined",
    "continued",
    "deferred",
    "diluted",
    "estimated",
    "listed",
    "related",
    "retained",
    "unaudited",
    "unlisted",
];

/// Verbs in the third person that are no plural of a noun: "5 % of the shares belongs to the town".
pub(super) const STANDING: &WordList = word_list![
    "amounts", "belongs", "comes", "goes", "remains", "sits", "stands"
];

/// Verbs that no noun looks like in their base form.
pub(super) const STAYS: &WordList = word_list![
    "agree",
    "attend",
    "belong",
    "disagree",
    "exist",
    "participate",
    "persist",
    "remain",
    "survive",
];

/// What those asked do, in base forms that no noun looks like: "72 % contribute code", "while only 13 % expect a loss".
pub(super) const SAYS: &WordList = word_list![
    "agree",
    "anticipate",
    "believe",
    "belong",
    "choose",
    "come",
    "consider",
    "contribute",
    "depend",
    "describe",
    "disagree",
    "employ",
    "encourage",
    "expect",
    "feel",
    "identify",
    "include",
    "indicate",
    "intend",
    "invest",
    "know",
    "lack",
    "maintain",
    "mention",
    "operate",
    "participate",
    "perceive",
    "prefer",
    "provide",
    "publish",
    "receive",
    "recognise",
    "recognize",
    "rely",
    "require",
    "say",
    "see",
    "suggest",
    "tell",
    "tend",
    "think",
    "understand",
    "use",
    "want",
    "write",
];
