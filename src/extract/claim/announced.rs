//! What titles and lead-ins announce: below "Goals for 2025" and "We plan to:" stand goals, below "Outlook" forecasts.

use super::modality::vows_at;
use crate::document::{BlockKind, Document, SectionKind, Token};
use crate::extract::passage::Passage;
use crate::lexicon::verbs::{self, Form};
use crate::lexicon::words::{WordList, word_list};
use crate::model::Modality;

/// What was announced on the way through a document.
pub(super) struct Announced {
    /// What the title of each section says, or one above it.
    titles: Vec<Title>,
    /// By the paragraph before the list at hand.
    lead: Option<Modality>,
}

impl Announced {
    pub(super) fn new(document: &Document) -> Announced {
        let mut titles: Vec<Title> = Vec::with_capacity(document.sections.len());
        // The title of the whole says what the report is; where it is the only one, it is a section's as well.
        let whole = usize::from(document.sections.len() > 1);
        for (nth, section) in document.sections.iter().enumerate() {
            let own = title_of(&document.words_of(section.title));
            let above = section
                .parent
                .map_or(Title::Other, |parent| titles[parent as usize]);
            // A heading below "Our goals" has a topic of its own; one below "Goals for 2025" is one of those.
            let inherits = |dated| dated || section.kind == SectionKind::RunIn;
            titles.push(match (own, above) {
                _ if nth < whole => Title::Other,
                (_, Title::LooksBack) => Title::LooksBack,
                (Title::Other, Title::Announces { dated, .. }) if inherits(dated) => above,
                (own, _) => own,
            });
        }
        Announced { titles, lead: None }
    }

    /// How real the statements of a block are by what stands above it; `None` where nothing says so.
    pub(super) fn of(&self, passage: &Passage<'_>) -> Option<Modality> {
        let section = passage.block.section;
        if let Some(Title::Announces { modality, .. }) = label(passage) {
            return Some(modality);
        }
        self.lead
            .filter(|_| is_item(passage))
            .or_else(|| match self.titles[section? as usize] {
                Title::Announces { modality, .. } => Some(modality),
                Title::Orders if orders(passage) => Some(Modality::Target),
                _ => None,
            })
    }

    /// Remembers what a block announces to the list behind it.
    pub(super) fn note(&mut self, passage: &Passage<'_>) {
        if is_item(passage) {
            return;
        }
        let last = passage.sentences.last();
        let leads = last.filter(|last| passage.is_mark(last.end.wrapping_sub(1), ':'));
        self.lead = leads.and_then(|last| {
            let promises = last.clone().any(|at| vows_at(passage, at));
            promises.then_some(Modality::Target)
        });
    }
}

fn is_item(passage: &Passage<'_>) -> bool {
    matches!(passage.block.kind, BlockKind::ListItem { .. })
}

/// What a title says of the statements below it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Title {
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

/// What the label that a block opens with announces: "Goal: train 300 people".
fn label(passage: &Passage<'_>) -> Option<Title> {
    const LONGEST: usize = 5;
    let colon = (1..LONGEST).find(|at| passage.is_mark(*at, ':'))?;
    let words = passage.document.words_of(passage.span(0..colon));
    let title = match title_of(&words) {
        Title::Orders if orders_at(passage, colon + 1) => Title::Announces {
            modality: Modality::Target,
            dated: false,
        },
        title => title,
    };
    Some(title)
}

/// Whether a block is told as something to do: "Fund ten projects", "To fund ten projects".
fn orders(passage: &Passage<'_>) -> bool {
    const MARKS: usize = 3;
    let word = (0..MARKS).find(|at| passage.tokens.get(*at).is_some_and(Token::is_word));
    word.is_some_and(|word| orders_at(passage, word))
}

/// Whether an order opens at token `at`.
fn orders_at(passage: &Passage<'_>, at: usize) -> bool {
    let verb = at + usize::from(passage.is(at, "to"));
    verbs::form(passage.raw(verb)) == Some(Form::Base)
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
const PHRASED: &WordList = word_list!["ahead", "forward", "next", "we", "key", "okr", "okrs"];

/// How real the numbers under a header are: "Target 2030".
pub(super) fn under(header: &str) -> Option<Modality> {
    match title_of(header) {
        Title::Announces { modality, .. } => Some(modality),
        _ => None,
    }
}

fn title_of(title: &str) -> Title {
    // Most titles have no word that announces anything.
    let mut words = title.split(|c: char| !c.is_alphanumeric());
    let telling = [GOALS, PLANS, FORECASTS, BACK, PHRASED];
    if !words.any(|word| telling.iter().any(|list| list.holds(word))) {
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
    if key && own.len() <= 4 || own.iter().any(|word| matches!(*word, "okr" | "okrs")) {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::{Format, read};

    /// How real each claim of a text is.
    #[track_caller]
    fn check(text: &str, expect: &[Modality]) {
        let document = read(format!("# Yearbook\n\n{text}"), Format::Markdown);
        let report = crate::extract::extract(&document, &Default::default());
        let found: Vec<Modality> = report.claims.iter().map(|claim| claim.modality).collect();
        assert_eq!(found, expect, "{text}");
    }

    #[test]
    fn titles_of_goals_make_goals_of_what_is_still_to_do() {
        use Modality::{Actual, Forecast, Target};
        check(
            "## Goals for 2025\n\n- 12 new chapters\n- Reach 900 members",
            &[Target, Target],
        );
        check("## Our targets\n\nWe train 500 teachers.", &[Target]);
        check(
            "## Our targets\n\nIn 2024 we trained 310 teachers.",
            &[Actual],
        );
        check("## Objectives\n\nThere are 40 chapters today.", &[Actual]);
        check(
            "## Targets\n\n- Cut waiting from 12 weeks to 6 weeks",
            &[Actual, Target],
        );
        check(
            "## Outlook\n\nSales to grow by 8 % (2024: 3 %).",
            &[Forecast, Actual],
        );
        check(
            "## Targets for 2030\n\n### Climate\n\n- 300 MW of wind power",
            &[Target],
        );
    }

    #[test]
    fn other_titles_announce_nothing() {
        use Modality::Actual;
        check(
            "## Progress against targets\n\n- 12 new chapters",
            &[Actual],
        );
        check("## Pension plans\n\n- 12 trustees", &[Actual]);
        check("## Target groups\n\n- 900 pupils", &[Actual]);
        check(
            "## Sustainable Development Goals\n\n- 900 pupils",
            &[Actual],
        );
        check("## Goals met\n\n### 2023 goals\n\n- 900 members", &[Actual]);
        check("## Objectives\n\n### Staff\n\n- 900 members", &[Actual]);
    }

    #[test]
    fn key_results_are_goals_where_they_are_to_be_done() {
        use Modality::{Actual, Target};
        check(
            "## Key results\n\n- Fund at least ten projects\n- To recruit 12 mentors\n- 40 trees planted",
            &[Target, Target, Actual],
        );
        check("## Key results\n\n- Trained 300 people", &[Actual]);
        check("## OKRs 2025\n\n- Reach 400 members", &[Target]);
        check("- Goal: train 300 people", &[Target]);
        check("- Key result: reach 400 members", &[Target]);
        check("- Result: 310 people trained", &[Actual]);
    }

    #[test]
    fn a_header_of_goals_speaks_of_its_column() {
        use Modality::{Actual, Target};
        check(
            "| Measure | 2024 | Target 2030 |\n|---|---|---|\n| Trees | 400 | 900 |",
            &[Actual, Target],
        );
        check(
            "| Measure | 2024 | % of target |\n|---|---|---|\n| Trees | 400 | 90 |",
            &[Actual, Actual],
        );
    }

    #[test]
    fn a_lead_in_speaks_of_its_list_alone() {
        use Modality::{Actual, Target};
        check(
            "In the coming year, we plan to:\n\n- open 12 chapters\n\nThey have 40 members.",
            &[Target, Actual],
        );
        check(
            "In the last year, we met our goals:\n\n- 12 new chapters",
            &[Actual],
        );
    }
}
