//! Every fixture: its annotation is what was counted by hand, and the report reaches its floors.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::path::{Path, PathBuf};

use ecoreport::document::{Document, Span};
use ecoreport::evaluate::{Gold, evaluate};
use ecoreport::extract::{self, extract};
use ecoreport::model::Report;
use ecoreport::read::{detect, read};
use ecoreport::rows::{Table, Value, View};
use ecoreport::source::{Content, Source};

/// A report with its annotation, and what is known of them apart from both.
struct Fixture {
    folder: &'static str,
    /// Lines and words of the file; sections, claims, traps, organizations and roles that its annotation asks for.
    counted: [usize; 7],
    /// The least that the F1 of sections, organizations, roles, claims and full claims, and the recall of major
    /// claims may be, in hundredths: raised when the program gets better, never lowered.
    floors: [u32; 6],
}

const FIXTURES: [Fixture; 6] = [
    Fixture {
        folder: "alliance-review",
        counted: [119, 850, 13, 78, 31, 28, 29],
        floors: [100, 98, 98, 98, 77, 98],
    },
    Fixture {
        folder: "ecosystem-chapter",
        counted: [74, 1437, 8, 86, 31, 62, 78],
        floors: [100, 97, 95, 99, 91, 98],
    },
    Fixture {
        folder: "esg-chapter",
        counted: [119, 875, 8, 112, 52, 12, 6],
        floors: [93, 98, 98, 97, 86, 98],
    },
    Fixture {
        folder: "foundation-annual-report",
        counted: [122, 913, 15, 107, 25, 26, 30],
        floors: [100, 98, 98, 97, 88, 98],
    },
    Fixture {
        folder: "press-release",
        counted: [17, 280, 2, 17, 7, 8, 5],
        floors: [100, 92, 88, 100, 82, 100],
    },
    Fixture {
        folder: "quarterly-report",
        counted: [107, 886, 11, 109, 46, 13, 11],
        floors: [100, 91, 91, 98, 84, 98],
    },
];

fn folders() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures")
}

/// The report of a fixture: the one file beside the annotation.
fn report_path(folder: &str) -> PathBuf {
    let files = std::fs::read_dir(folders().join(folder)).unwrap();
    let mut reports = files
        .map(|file| file.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ext| ext != "jsonl"));
    let report = reports.next().unwrap();
    assert_eq!(reports.next(), None, "{folder} has one report");
    report
}

fn gold(folder: &str) -> Gold {
    let path = folders().join(folder).join("report.gold.jsonl");
    Gold::parse(&std::fs::read_to_string(path).unwrap()).unwrap()
}

fn understand(folder: &str) -> (Document, Report) {
    let source = Source::open(&report_path(folder)).unwrap();
    let extension = source.extension().map(str::to_owned);
    let Content::Text(decoded) = source.content else {
        panic!("fixtures are texts");
    };
    let format = detect(extension.as_deref(), &decoded.text);
    let document = read(decoded.text, format);
    let report = extract(&document, &extract::Options::default());
    (document, report)
}

#[test]
fn every_folder_is_in_the_table() {
    let mut names: Vec<String> = std::fs::read_dir(folders())
        .unwrap()
        .map(|folder| folder.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    assert_eq!(names, FIXTURES.map(|fixture| fixture.folder));
}

#[test]
fn annotations_hold_what_was_counted() {
    for fixture in &FIXTURES {
        let text = std::fs::read_to_string(report_path(fixture.folder)).unwrap();
        let [sections, claims, traps, organizations, roles] = gold(fixture.folder).required();
        let counted = [
            text.lines().count(),
            text.split_whitespace().count(),
            sections,
            claims,
            traps,
            organizations,
            roles,
        ];
        assert_eq!(counted, fixture.counted, "{}", fixture.folder);
    }
}

#[test]
fn reports_reach_their_floors() {
    for fixture in &FIXTURES {
        let (document, report) = understand(fixture.folder);
        let view = View::new(&document, &report, fixture.folder);
        let outcome = evaluate(&gold(fixture.folder), &view);
        let tallies = outcome.tallies();
        let f1 = tallies
            .iter()
            .map(|(name, tally)| (*name, tally.figures().f1));
        let reached = f1.chain([("major_recall", outcome.major.share())]);
        for ((name, figure), floor) in reached.zip(fixture.floors) {
            let mistakes = || -> String {
                let lines = outcome.mistakes.iter();
                lines
                    .map(|mistake| format!("\n{}: {mistake}", mistake.line))
                    .collect()
            };
            assert!(
                figure * 100.0 >= f64::from(floor),
                "{}: {name} {figure:.3} is below {floor} hundredths{}",
                fixture.folder,
                mistakes()
            );
        }
    }
}

#[test]
fn spans_lie_on_character_boundaries_and_quotes_are_their_text() {
    for fixture in &FIXTURES {
        let (document, report) = understand(fixture.folder);
        let view = View::new(&document, &report, fixture.folder);
        for table in Table::ALL.into_iter().skip(1) {
            for row in view.rows(table) {
                let cell = |name| (table.column(name).unwrap().get)(&row);
                let (Value::Int(start), Value::Int(end)) = (cell("byte_start"), cell("byte_end"))
                else {
                    panic!("a row of {} has no place", table.name());
                };
                let words = document.text.get(start as usize..end as usize);
                assert_eq!(
                    cell("quote"),
                    Value::text(words),
                    "{}: {} {start}..{end}",
                    fixture.folder,
                    table.name()
                );
            }
        }
        let pieces = report.claims.iter().flat_map(|claim| {
            let phrases = claim.measured.pieces.iter().chain(&claim.subject.pieces);
            phrases.copied().chain([claim.number, claim.sentence])
        });
        let cues = report.roles.iter().flat_map(|role| [role.words, role.cue]);
        for span in pieces.chain(cues) {
            assert!(
                is_on_boundaries(&document, span),
                "{}: {span:?}",
                fixture.folder
            );
        }
    }
}

fn is_on_boundaries(document: &Document, span: Span) -> bool {
    document.text.get(span.range()).is_some()
}

#[test]
fn sections_nest() {
    for fixture in &FIXTURES {
        let (document, _) = understand(fixture.folder);
        for (index, section) in document.sections.iter().enumerate() {
            let Some(parent) = section.parent else {
                continue;
            };
            let above = &document.sections[parent as usize];
            assert!((parent as usize) < index, "{}", fixture.folder);
            assert!(above.level < section.level, "{}", fixture.folder);
            assert!(
                above.title.start() <= section.title.start(),
                "{}",
                fixture.folder
            );
        }
    }
}

#[test]
fn two_runs_agree() {
    for fixture in &FIXTURES {
        let all_rows = || {
            let (document, report) = understand(fixture.folder);
            let view = View::new(&document, &report, fixture.folder);
            let mut out = String::new();
            for table in Table::ALL {
                for row in view.rows(table) {
                    for column in table.columns() {
                        (column.get)(&row).write_json(&mut out);
                        out.push('\n');
                    }
                }
            }
            out
        };
        assert_eq!(all_rows(), all_rows(), "{}", fixture.folder);
    }
}
