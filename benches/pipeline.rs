//! What each stage costs a byte: `cargo bench`. Times are for comparing one change with another, never for a test.

use divan::Bencher;
use divan::counter::BytesCount;
use ecoreport::document::{Document, Token, lex_block};
use ecoreport::extract::{Options, extract};
use ecoreport::read::{Format, read};
use ecoreport::render;
use ecoreport::rows::View;

fn main() {
    divan::main();
}

/// Reports of the project that differ in kind, each long enough to measure.
const REPORTS: [(&str, Format); 3] = [
    (
        include_str!("../fixtures/ecosystem-chapter/report.txt"),
        Format::PlainText,
    ),
    (
        include_str!("../fixtures/esg-chapter/report.txt"),
        Format::PlainText,
    ),
    (
        include_str!("../fixtures/foundation-annual-report/report.md"),
        Format::Markdown,
    ),
];

fn documents() -> Vec<Document> {
    REPORTS
        .iter()
        .map(|(text, format)| read((*text).to_owned(), *format))
        .collect()
}

fn bytes() -> BytesCount {
    BytesCount::new(REPORTS.iter().map(|(text, _)| text.len()).sum::<usize>())
}

#[divan::bench]
fn reading(bencher: Bencher<'_, '_>) {
    bencher.counter(bytes()).bench(documents);
}

#[divan::bench]
fn lexing(bencher: Bencher<'_, '_>) {
    let documents = documents();
    let mut tokens: Vec<Token> = Vec::new();
    bencher.counter(bytes()).bench_local(|| {
        for document in &documents {
            for block in &document.blocks {
                tokens.clear();
                lex_block(document, block, &mut tokens);
                divan::black_box(tokens.len());
            }
        }
    });
}

#[divan::bench]
fn extracting(bencher: Bencher<'_, '_>) {
    let documents = documents();
    bencher.counter(bytes()).bench_local(|| {
        for document in &documents {
            divan::black_box(extract(document, &Options::default()));
        }
    });
}

#[divan::bench]
fn printing(bencher: Bencher<'_, '_>) {
    let documents = documents();
    let reports: Vec<_> = documents
        .iter()
        .map(|document| extract(document, &Options::default()))
        .collect();
    let mut line = Vec::new();
    bencher.counter(bytes()).bench_local(|| {
        for (document, report) in documents.iter().zip(&reports) {
            line.clear();
            let view = View::new(document, report, "report");
            render::report_line(&view, None, &mut line).expect("memory takes it");
            divan::black_box(line.len());
        }
    });
}
