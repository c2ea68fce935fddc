//! The reports of `fixtures/`, read once.

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use ecoreport::document::Document;
use ecoreport::extract::{Options, extract};
use ecoreport::model::Report;
use ecoreport::read::{detect, read};
use ecoreport::rows::View;

/// A report with its document.
pub(crate) struct Reading {
    source: String,
    document: Document,
    report: Report,
}

impl Reading {
    /// Reads a text under a name.
    pub(crate) fn of(source: &str, text: &str) -> Reading {
        let extension = Path::new(source).extension().and_then(|it| it.to_str());
        let document = read(text.to_owned(), detect(extension, text));
        let report = extract(&document, &Options::default());
        Reading {
            source: source.to_owned(),
            document,
            report,
        }
    }

    /// Its rows.
    pub(crate) fn view(&self) -> View<'_> {
        View::new(&self.document, &self.report, &self.source)
    }
}

/// Every `report.*` below `fixtures/`, in sorted order.
pub(crate) static FIXTURES: LazyLock<Vec<Reading>> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    let mut paths: Vec<PathBuf> = std::fs::read_dir(&root)
        .unwrap()
        .flat_map(|case| std::fs::read_dir(case.unwrap().path()).unwrap())
        .map(|file| file.unwrap().path())
        .filter(|path| path.file_stem().is_some_and(|stem| stem == "report"))
        .collect();
    paths.sort();
    assert!(!paths.is_empty());
    let reading = |path: &PathBuf| {
        let name = path.strip_prefix(&root).unwrap().display().to_string();
        Reading::of(&name, &std::fs::read_to_string(path).unwrap())
    };
    paths.iter().map(reading).collect()
});
