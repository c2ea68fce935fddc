//! What the screen can do: its width, whether it takes colour and links.

use std::io::{self, IsTerminal};

use anstream::{AutoStream, ColorChoice};

use super::args::{Print, Screen, When, Write};
use crate::render::Style;

/// Cells of a line where no terminal says how many it has.
const WIDTH: usize = 100;

/// The cells of the terminal that is written to; `None` for a file or a pipe.
pub(super) fn terminal_width(write: &Write) -> Option<usize> {
    let is_screen = write.file().is_none();
    let terminal = || terminal_size::terminal_size_of(io::stdout());
    // A terminal may claim to have no cells at all.
    let (width, _) = is_screen.then(terminal).flatten()?;
    Some(usize::from(width.0).max(20))
}

/// How text for people is drawn, into a file or on standard output.
pub(super) fn style(screen: &Screen, write: &Write) -> Style {
    let is_screen = write.file().is_none();
    let width = screen.width.map(usize::from);
    let width = width.or_else(|| terminal_width(write)).unwrap_or(WIDTH);
    Style {
        width,
        color: is_screen && AutoStream::choice(&io::stdout()) != ColorChoice::Never,
        wide: false,
        links_from: None,
        csv_raw: false,
    }
}

/// How a listing is drawn.
pub(super) fn listing_style(print: &Print) -> Style {
    let style = style(&print.screen, &print.write);
    let links = match print.hyperlink {
        When::Always => true,
        When::Never => false,
        When::Auto => style.color && io::stdout().is_terminal(),
    };
    // A file has no width that its text must be cut to.
    let is_file = print.write.file().is_some() && print.screen.width.is_none();
    Style {
        wide: print.wide || is_file,
        links_from: links.then(|| std::env::current_dir().ok()).flatten(),
        csv_raw: print.csv_raw,
        ..style
    }
}
