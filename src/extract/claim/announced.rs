//! What titles and lead-ins announce: below "Goals for 2025" and "We plan to:" stand goals, below "Outlook" forecasts.

mod title;

use super::modality::vows_at;
use crate::document::{BlockKind, Document, SectionKind, Token};
use crate::extract::passage::Passage;
use crate::lexicon::verbs::{self, Form};
use crate::model::Modality;
use title::{Title, title_of};

/// What was announced on the way through a document.
pub(super) struct Announced {
    /// What the title of each section says, or one above it.
    titles: Vec<Title>,
    /// What the paragraph before the list at hand says.
    lead: Title,
    /// Whether an item of the list at hand was told as something to do.
    ordered: bool,
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
        Announced {
            titles,
            lead: Title::Other,
            ordered: false,
        }
    }

    /// How real the statements of a block are by what stands above it; `None` where nothing says so.
    pub(super) fn of(&self, passage: &Passage<'_>) -> Option<Modality> {
        if let Some(ticked) = ticked(passage) {
            return (!ticked).then_some(Modality::Target);
        }
        if let Some(Title::Announces { modality, .. }) = label(passage) {
            return Some(modality);
        }
        let lead = if is_item(passage) {
            self.lead
        } else {
            Title::Other
        };
        match if lead == Title::Other {
            self.above(passage)
        } else {
            lead
        } {
            Title::Announces { modality, .. } => Some(modality),
            // Among key results that are to be reached stand such as are told by what they will be: "12 trees planted".
            Title::Orders if self.ordered && is_item(passage) || orders(passage) => {
                Some(Modality::Target)
            }
            _ => None,
        }
    }

    /// How real the numbers of a table are by the title above it.
    pub(super) fn of_table(&self, passage: &Passage<'_>) -> Option<Modality> {
        let lead = self.lead;
        match if lead == Title::Other {
            self.above(passage)
        } else {
            lead
        } {
            Title::Announces { modality, .. } => Some(modality),
            _ => None,
        }
    }

    /// What the title above a block says.
    fn above(&self, passage: &Passage<'_>) -> Title {
        let section = passage.block.section;
        section.map_or(Title::Other, |section| self.titles[section as usize])
    }

    /// Remembers what a block announces to the list or table behind it.
    pub(super) fn note(&mut self, passage: &Passage<'_>) {
        const LONGEST: usize = 9;
        if is_item(passage) {
            self.ordered |= orders(passage);
            return;
        }
        self.ordered = false;
        let last = passage.sentences.last();
        let leads = last.filter(|last| passage.is_mark(last.end.wrapping_sub(1), ':'));
        self.lead = leads.map_or(Title::Other, |last| {
            let promises = last.clone().any(|at| vows_at(passage, at));
            if promises {
                return Title::Announces {
                    modality: Modality::Target,
                    dated: false,
                };
            }
            // "Key results:", "Targets for 2026:" are titles as those on lines of their own.
            match last.len() {
                ..=LONGEST => title_of(&passage.document.words_of(passage.span(last.clone()))),
                _ => Title::Other,
            }
        });
    }
}

/// Whether a task of a list is done: "[x] 12 trees planted", "[ ] Plant 12 trees"; `None` for what has no box.
pub(in crate::extract) fn ticked(passage: &Passage<'_>) -> Option<bool> {
    const BOX: usize = 3;
    if !is_item(passage) {
        return None;
    }
    let text = &passage.document.text;
    let span = passage.block.span;
    let words = span.of(text);
    let before = text[..span.start()].trim_end_matches(' ');
    let mark = match words.starts_with('[') {
        true => words.get(..BOX),
        false => before
            .len()
            .checked_sub(BOX)
            .and_then(|at| before.get(at..)),
    };
    match mark? {
        "[ ]" => Some(false),
        "[x]" | "[X]" => Some(true),
        _ => None,
    }
}

fn is_item(passage: &Passage<'_>) -> bool {
    matches!(passage.block.kind, BlockKind::ListItem { .. })
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

/// Whether a header says by itself whether its numbers are goals or were reached: "Target", "Actual", "Progress".
pub(super) fn tells(header: &str) -> bool {
    let told = [
        "actual", "actuals", "baseline", "current", "latest", "outturn", "now", "today",
    ];
    let plain = |word: &str| told.iter().any(|told| word.eq_ignore_ascii_case(told));
    let mut words = header.split(|c: char| !c.is_alphanumeric());
    words.any(plain) || title_of(header) != Title::Other
}

/// How real the numbers under a header are: "Target 2030".
pub(super) fn under(header: &str) -> Option<Modality> {
    match title_of(header) {
        Title::Announces { modality, .. } => Some(modality),
        _ => None,
    }
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
    fn boxes_of_tasks_tell_whether_they_are_done() {
        use Modality::{Actual, Target};
        check(
            "* [ ] Cut waiting from 12 weeks to 6 weeks\n* [x] 40 oaks planted\n* [ ] 7 new chapters\n* 5 chapters",
            &[Actual, Target, Actual, Target, Actual],
        );
        check("## Goals for 2025\n\n- [x] 40 new oaks", &[Actual]);
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
            &[Target, Target, Target],
        );
        check(
            "## Key results\n\n- Trained 300 people\n- 40 trees planted",
            &[Actual, Actual],
        );
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
    fn headers_say_how_real_their_years_are() {
        use Modality::{Actual, Forecast, Target};
        check(
            "| | 2023 | 2024e | 2025B |\n|---|---|---|---|\n| Trees | 4 | 9 | 12 |",
            &[Actual, Forecast, Target],
        );
        check(
            "| Year | Trees |\n|---|---|\n| 2023 | 4 |\n| 2024 (planned) | 9 |",
            &[Actual, Target],
        );
        check(
            "| Trees | Budget | Actual | % of budget |\n|---|---|---|---|\n| Elms | 9 | 4 | 44 |",
            &[Target, Actual, Actual],
        );
        check("| Park | Budget |\n|---|---|\n| Elms | 9 |", &[Actual]);
    }

    #[test]
    fn a_title_of_goals_speaks_of_tables_that_tell_nothing_else() {
        use Modality::{Actual, Target};
        check(
            "## Targets\n\n| Measure | Value |\n|---|---|\n| Trees | 400 |",
            &[Target],
        );
        check(
            "Targets for next year:\n\n| Measure | Number |\n|---|---|\n| Trees | 400 |",
            &[Target],
        );
        check(
            "## Targets\n\n| Measure | Target | Actual |\n|---|---|---|\n| Trees | 400 | 310 |",
            &[Target, Actual],
        );
        check(
            "## Targets\n\n| Measure | Baseline | 2030 |\n|---|---|---|\n| Trees | 40 | 310 |",
            &[Actual, Actual],
        );
        check(
            "## Results\n\n| Measure | Value |\n|---|---|\n| Trees | 400 |",
            &[Actual],
        );
    }

    #[test]
    fn what_a_list_of_goals_names_is_still_to_be_done() {
        use Modality::{Actual, Target};
        check(
            "## Goals for 2025\n\n- 60 families housed\n- 95 % of members satisfied",
            &[Target, Target],
        );
        check("Targets for 2026:\n\n- 80 clubs", &[Target]);
        check(
            "Key results:\n\n- reach 80 clubs\n- 12 halls opened",
            &[Target, Target],
        );
        check("Key results:\n\n- 80 clubs were reached", &[Actual]);
        check(
            "## Objectives and key results\n\n- 60 families housed",
            &[Target],
        );
        check(
            "## Objective 1: Grow\n\n- KR1: 95 % of members content\n- Recruit 12 mentors",
            &[Target, Target],
        );
        check(
            "## Objective 1: Grow\n\nAn estimated 40 people came.",
            &[Actual],
        );
        check("## OKR review\n\n- 60 families housed", &[Actual]);
        check(
            "## Goals for 2025\n\n- 60 families were housed in 2023",
            &[Actual],
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
