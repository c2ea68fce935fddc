//! `dump`: what the stages between text and facts made of a document. For those who work on the rules.

use std::io::Write;

use super::args::{Dump, Stage};
use super::output::Output;
use super::reading::Reading;
use super::{Status, inputs};
use crate::document::{Document, Span, Token, lex_block};
use crate::render::{Mark, Snippet, Style, clean, render_snippet};

pub(super) fn run(args: &Dump) -> anyhow::Result<Status> {
    let batch = inputs::read_all(&args.read, None)?;
    let mut out = Output::open(None, true)?;
    for reading in &batch.readings {
        match args.stage {
            Stage::Blocks => blocks(&reading.document, &mut out)?,
            Stage::Tokens => tokens(&reading.document, &mut out)?,
            Stage::Claims => {
                let claims = reading.report.claims.iter();
                marked(reading, claims.map(|claim| claim.span), &mut out)?;
            }
            Stage::Organizations => {
                let mentions = reading.report.mentions.iter();
                marked(reading, mentions.map(|mention| mention.span), &mut out)?;
            }
        }
    }
    out.finish()?;
    Ok(batch.status)
}

fn blocks(document: &Document, out: &mut dyn Write) -> anyhow::Result<()> {
    for block in &document.blocks {
        let words = document.words(block.span);
        writeln!(
            out,
            "{:?}  {:?}  {}",
            block.span.range(),
            block.kind,
            clean(&words)
        )?;
    }
    Ok(())
}

fn tokens(document: &Document, out: &mut dyn Write) -> anyhow::Result<()> {
    let mut tokens: Vec<Token> = Vec::new();
    for block in &document.blocks {
        tokens.clear();
        lex_block(document, block, &mut tokens);
        for token in &tokens {
            let words = token.span.of(&document.text);
            writeln!(
                out,
                "{:?}  {:?}  {}",
                token.span.range(),
                token.shape,
                clean(words)
            )?;
        }
        writeln!(out)?;
    }
    Ok(())
}

/// The lines that hold one of the spans, with all of them underlined.
fn marked(
    reading: &Reading,
    spans: impl Iterator<Item = Span>,
    out: &mut dyn Write,
) -> anyhow::Result<()> {
    let text = &reading.document.text;
    let marks: Vec<Mark> = spans.map(|span| Mark { span, sign: '^' }).collect();
    let style = Style {
        width: 100,
        color: false,
        wide: false,
        links_from: None,
        csv_raw: false,
    };
    let index = crate::document::LineIndex::new(text);
    let mut lines: Vec<usize> = marks
        .iter()
        .map(|mark| index.line_col(text, mark.span.start()).line)
        .collect();
    lines.dedup();
    for line in lines {
        let snippet = Snippet {
            text,
            lines: line..=line,
            marks: &marks,
            is_whole: false,
        };
        render_snippet(&snippet, &style, out)?;
    }
    Ok(())
}
