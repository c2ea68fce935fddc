//! How text for people is drawn: width, colour, links.

use std::path::PathBuf;

use anstyle::{AnsiColor, Style as Ansi};

/// What the reader's screen can do and the user wants.
#[derive(Clone, Debug)]
pub struct Style {
    /// Cells of a line.
    pub width: usize,
    /// Whether to colour.
    pub color: bool,
    /// Whether tables show every column they know, however wide they get.
    pub wide: bool,
    /// The folder that relative paths start from, where places are to be links.
    pub links_from: Option<PathBuf>,
    /// Whether CSV leaves cells alone that a spreadsheet would take for a formula.
    pub csv_raw: bool,
}

impl Default for Style {
    /// For a file: no colour, no links, lines of 100 cells.
    fn default() -> Style {
        Style {
            width: 100,
            color: false,
            wide: false,
            links_from: None,
            csv_raw: false,
        }
    }
}

/// What a piece of text is, for its colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// As everything else.
    Plain,
    /// Names of columns, titles.
    Strong,
    /// Places, rules, what is there for those who look for it.
    Faint,
    /// Numbers that count.
    Number,
    /// What should not be overlooked.
    Alert,
}

impl Style {
    /// `text` in its tone.
    pub fn paint(&self, tone: Tone, text: &str) -> String {
        let ansi = match tone {
            _ if !self.color || text.is_empty() => return text.to_owned(),
            Tone::Plain => return text.to_owned(),
            Tone::Strong => Ansi::new().bold(),
            Tone::Faint => Ansi::new().dimmed(),
            Tone::Number => AnsiColor::Cyan.on_default(),
            Tone::Alert => AnsiColor::Yellow.on_default(),
        };
        format!("{ansi}{text}{ansi:#}")
    }
}
