//! What titles say: nouns of goals and forecasts, and words that look back on them.

use crate::lexicon::words::{WordList, word_list};
use crate::model::Modality;

/// What a title says of the statements below it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Title {
    /// "Goals for 2025": goals or forecasts, and whether they have a time.
    Announces {
        modality: Modality,
        dated: bool,
    },
    /// "Progress against targets": facts, whatever stands above.
    LooksBack,
    /// "Key results": goals where they are told to be done, facts where they were.
    Orders,
    Other,
}

/// Nouns of goals, whatever stands before them: "Membership goals".
const GOALS: &WordList = word_list![
    "goal",
    "goals",
    "target",
    "targets",
    "objective",
    "objectives",
    "ambition",
    "ambitions",
    "pledges",
    "aims",
];

/// Nouns that are goals of ours, and other things behind a word of their own: "Pension plans".
const PLANS: &WordList = word_list!["plan", "plans", "roadmap", "priorities", "commitments"];

/// Nouns of forecasts.
const FORECASTS: &WordList = word_list![
    "outlook",
    "forecast",
    "forecasts",
    "projections",
    "guidance",
];

/// What may stand before [`PLANS`].
const PLAIN: &WordList = word_list![
    "our",
    "the",
    "its",
    "their",
    "my",
    "a",
    "new",
    "next",
    "future",
    "strategic",
    "key",
    "main",
    "long",
    "short",
    "term",
    "medium",
    "work",
    "action",
    "year",
    "s",
    "and",
    "annual",
];

/// What may stand behind a noun of goals.
const BEHIND: &WordList = word_list![
    "for", "by", "to", "in", "until", "through", "and", "beyond", "from", "ahead", "at",
];

/// Words of titles that tell what became of goals, or make them the name of something else.
const BACK: &WordList = word_list![
    "progress",
    "against",
    "achieved",
    "achieving",
    "achievements",
    "achievement",
    "met",
    "missed",
    "reached",
    "performance",
    "performed",
    "result",
    "results",
    "review",
    "status",
    "development",
    "delivered",
    "delivering",
    "outcomes",
    "past",
    "previous",
    "last",
    "how",
    "tracking",
    "update",
    "sdgs",
];

/// Whole titles that announce goals without a noun of them.
const AHEAD: [&str; 8] = [
    "looking ahead",
    "looking forward",
    "next steps",
    "what s next",
    "what comes next",
    "the road ahead",
    "the way ahead",
    "the year ahead",
];

/// A word of each phrase that announces something without a noun of goals: "looking ahead", "what we want", "key results".
const PHRASED: &WordList = word_list!["ahead", "forward", "next", "we", "key", "kr", "okr", "okrs"];

/// What a title says.
pub(super) fn title_of(title: &str) -> Title {
    // Most titles have no word that announces anything.
    let words = title.split(|c: char| !c.is_alphanumeric());
    let telling = [GOALS, PLANS, FORECASTS, BACK, PHRASED];
    let tells = |word: &str| {
        let name = word.trim_end_matches(|c: char| c.is_ascii_digit());
        WordList::any_holds(&telling, name)
    };
    if !words.into_iter().any(tells) {
        return Title::Other;
    }
    let folded = title.to_lowercase();
    let words = folded.split(|c: char| !c.is_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    let numbered = words.iter().take_while(|word| is_number(word)).count();
    let dated = words.iter().any(|word| word.len() == 4 && is_number(word));
    let announces = |modality| Title::Announces { modality, dated };
    let own = &words[numbered.min(words.len())..];
    let key = own
        .windows(2)
        .any(|two| matches!(two, ["key", "result" | "results"]));
    let back = |word: &&str| BACK.holds(word) && !matches!(*word, "result" | "results");
    let okr = own.iter().any(|word| matches!(*word, "okr" | "okrs"));
    // "Objectives and key results" are what is to be reached, "Key results" what was, too.
    // "KR 1.2: 95 % of members content"
    let of_one = own.first().is_some_and(|word| {
        let number = word.strip_prefix("kr");
        number.is_some_and(|number| number.is_empty() || is_number(number))
    });
    let aims = own
        .iter()
        .any(|word| matches!(*word, "objective" | "objectives"));
    if (okr || of_one || key && aims) && !own.iter().any(back) {
        return announces(Modality::Target);
    }
    if key && own.len() <= 4 {
        return Title::Orders;
    }
    if words.iter().any(|word| BACK.holds(word)) {
        return Title::LooksBack;
    }
    if AHEAD.contains(&&*words[numbered..].join(" ")) {
        return announces(Modality::Target);
    }
    for (at, word) in words.iter().enumerate() {
        let ends = words
            .get(at + 1)
            .is_none_or(|next| BEHIND.holds(next) || is_number(next));
        let plain = || {
            let before = &words[..at];
            before
                .iter()
                .all(|word| PLAIN.holds(word) || is_number(word))
        };
        let ours = at > 0
            && words[at - 1] == "we"
            && matches!(*word, "aim" | "want" | "plan" | "intend" | "hope");
        // "% of target", "against target" tell how far a goal is.
        let measured = at > 0
            && matches!(
                words[at - 1],
                "of" | "vs" | "versus" | "to" | "from" | "above" | "below"
            );
        // "Objective 1: Grow our reach" names one of several, and what is told below may be how far that came.
        let one = GOALS.holds(word)
            && words
                .get(at + 1)
                .is_some_and(|next| next.len() <= 2 && is_number(next));
        if one && words.len() > at + 2 {
            return Title::Orders;
        }
        if ours || ends && !measured && (GOALS.holds(word) || PLANS.holds(word) && plain()) {
            return announces(Modality::Target);
        }
        if ends && FORECASTS.holds(word) {
            return announces(Modality::Forecast);
        }
    }
    Title::Other
}

/// "2025", "3", "Q1"
fn is_number(word: &str) -> bool {
    let digits = word.trim_start_matches(['q', 'h']);
    !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
}
