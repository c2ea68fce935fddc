//! Whom other places of a report name than its opening: the title of its portrait, its foot, the signature of its letter.

use super::super::evidence::Evidence;
use super::opening::{Named, Opening, is_running, named};
use crate::document::{BlockKind, Document, Span};
use crate::lexicon::words::{WordList, word_list};

/// Who is named there; `None` where nobody is, or several are.
pub(super) fn find(document: &Document, evidence: &Evidence) -> Option<Opening> {
    portrayed(document, evidence)
        .or_else(|| at_foot(document, evidence))
        .or_else(|| signed(document, evidence))
}

/// So many titles and signatures are looked at closely.
const MOST: usize = 16;

/// What stands before a name in the title of a portrait.
const ABOUT: [&str; 7] = [
    "About ",
    "ABOUT ",
    "Who is ",
    "Who are ",
    "Who is behind ",
    "Ownership of ",
    "Shareholders of ",
];

/// What stands behind it, a space first.
const BRIEFLY: [&str; 6] = [
    " in brief",
    " at a glance",
    " in figures",
    " in numbers",
    " in Brief",
    " at a Glance",
];

/// "About Alvik Pumps", "Alvik Pumps in brief", "Ownership of Alvik Pumps AS (31.12.2024)": whose portrait titles announce.
fn portrayed(document: &Document, evidence: &Evidence) -> Option<Opening> {
    const LONGEST: usize = 80;
    let titles = document.sections.iter().map(|section| section.title);
    // A line of its own may be a title that the layout does not show.
    let lines = document
        .blocks
        .iter()
        .filter(|block| block.kind == BlockKind::Paragraph);
    let lines = lines.map(|block| first_line(document, block.span));
    let mut found: Option<Opening> = None;
    let mut tried = 0;
    for title in titles.chain(lines).filter(|title| title.len() <= LONGEST) {
        let written = title.of(&document.text);
        let about = ABOUT
            .iter()
            .filter_map(|lead| written.strip_prefix(lead).map(|_| lead.len()))
            .max();
        let place = |end: &&str| {
            let mut spaces = memchr::memchr_iter(b' ', written.as_bytes());
            spaces.find(|at| written[*at..].starts_with(*end))
        };
        let briefly = BRIEFLY.iter().find_map(place);
        let (from, to) = match (about, briefly) {
            (Some(from), _) => (from, written.len()),
            (None, Some(to)) if !is_running(written) => (0, to),
            _ => continue,
        };
        tried += 1;
        if tried > MOST {
            break;
        }
        let place = Span::new(title.start() + from, title.start() + to);
        let Some(opening) = named(document, place, evidence, Named::Opens) else {
            continue;
        };
        if found
            .as_ref()
            .is_some_and(|other| other.name != opening.name)
        {
            return None;
        }
        found = Some(opening);
    }
    found
}

/// The first line of a block, without the marks that set it in bold: "**Who is behind Alvik?**" over its answer.
fn first_line(document: &Document, block: Span) -> Span {
    let text = block.of(&document.text);
    let line = text.lines().next().unwrap_or_default();
    let core = line.trim_start_matches('*');
    let start = block.start() + line.len() - core.len();
    Span::new(start, start + core.len())
}

/// What a signature opens with.
const POSTS: &WordList = word_list![
    "chair",
    "chairman",
    "chairwoman",
    "chairperson",
    "president",
    "chief",
    "ceo",
    "director",
    "secretary",
    "managing",
    "executive"
];

/// The first word of a line.
fn first_word(line: &str) -> &str {
    let core = line.trim_start_matches(|c: char| !c.is_alphanumeric());
    core.split(|c: char| !c.is_alphanumeric())
        .next()
        .unwrap_or_default()
}

/// "ALVIK PUMPS LIMITED   ABN 51 004 998 210   88": whom the line names that a page ends with.
fn at_foot(document: &Document, evidence: &Evidence) -> Option<Opening> {
    const LONGEST: usize = 160;
    let text = &document.text;
    let mut blocks = document.blocks.iter().rev().filter(|block| {
        block.kind != BlockKind::Code && block.span.of(text).contains(char::is_alphabetic)
    });
    let last = blocks.next()?;
    let start = match last.kind {
        BlockKind::ListItem { .. } => return None,
        // Columns that a foot is set in are read as a row of the table above it.
        BlockKind::Cell { table, row, .. } => {
            let row = |kind| matches!(kind, BlockKind::Cell { table: t, row: r, .. } if (t, r) == (table, row));
            let cells = blocks.take_while(|block| row(block.kind));
            cells.last().unwrap_or(last).span.start()
        }
        _ => {
            let lines = last.span.of(text).trim_end();
            last.span.start() + lines.rfind('\n').map_or(0, |at| at + 1)
        }
    };
    let line = Span::new(start, last.span.end());
    // The last of a list of names is no foot: one is set in capitals.
    let capitals = !line.of(text).contains(char::is_lowercase);
    let fits = line.len() <= LONGEST
        && capitals
        && !is_running(last.span.of(text))
        && !POSTS.holds(first_word(line.of(text)));
    fits.then(|| named(document, line, evidence, Named::Alone))?
}

/// "Yours, Liis Tamm / Chair, Alvik Timber Registry": whom the writer of a letter signs for.
fn signed(document: &Document, evidence: &Evidence) -> Option<Opening> {
    const LONGEST: usize = 200;
    let letter = |text: &str| text.starts_with("Dear ");
    let mut blocks = document.blocks.iter().filter(|block| block.is_prose());
    blocks.find(|block| letter(block.span.of(&document.text)))?;
    let short = blocks.filter(|block| {
        matches!(block.kind, BlockKind::Paragraph | BlockKind::Notice)
            && block.span.len() <= LONGEST
    });
    let mut tried = 0;
    for block in short {
        let mut start = block.span.start();
        for line in block.span.of(&document.text).split_inclusive('\n') {
            let from = start;
            start += line.len();
            let line = line.trim_end();
            if !POSTS.holds(first_word(line)) || tried == MOST {
                continue;
            }
            tried += 1;
            let post = [", ", " of "]
                .iter()
                .find_map(|part| Some(line.find(part)? + part.len()));
            let name = post.map(|post| Span::new(from + post, from + line.len()));
            let found = name.and_then(|name| named(document, name, evidence, Named::Closes));
            if found.is_some() {
                return found;
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use crate::extract::organization::subject::testing::{check_markdown as check, check_plain};

    const MET: &str =
        "In May many people met there again to talk about tides, which they had done before.";

    #[test]
    fn a_portrait_is_of_whom_its_title_names() {
        for title in [
            "About Dorn Pumps AS",
            "Dorn Pumps AS in brief",
            "Dorn Pumps AS at a glance",
            "Ownership of Dorn Pumps AS (31.12.2024)",
            "Who is behind Dorn Pumps AS?",
        ] {
            check(
                &format!("# Slides\n\n{MET}\n\n**{title}**\n{MET}"),
                Some("Dorn Pumps AS"),
            );
            check(
                &format!("# Slides\n\n{MET}\n\n## {title}\n\n{MET}"),
                Some("Dorn Pumps AS"),
            );
        }
        check(
            &format!("# Slides\n\n{MET}\n\n## About the tides\n\n{MET}"),
            None,
        );
        check(
            &format!("# Slides\n\n{MET}\n\n## Energy in brief\n\n{MET}"),
            None,
        );
        check(
            &format!(
                "# Slides\n\n{MET}\n\n## About Dorn Pumps AS\n\n{MET}\n\n## About Alvik Sea Bank plc\n\n{MET}"
            ),
            None,
        );
    }

    #[test]
    fn a_foot_names_the_publisher() {
        let foot = |foot: &str| format!("27. Interests\n\n{MET}\n\n{foot}\n");
        let check = check_plain;
        check(
            &foot("DORN PUMPS LIMITED  ABN 51 004 998 210        88"),
            Some("DORN PUMPS LIMITED"),
        );
        check(
            &foot("               DORN PUMPS CORP. - FORM 10-K"),
            Some("DORN PUMPS CORP."),
        );
        check(&foot("Photo: Dorn Pumps Limited"), None);
        check(&foot("Source: Alvik Bank plc, own figures"), None);
        check(&foot("The Alvik Bank plc met them."), None);
    }

    #[test]
    fn a_letter_is_signed_for_its_sender() {
        let letter = |end: &str| format!("Dear friends,\n\n{MET}\n\n{MET}\n\n{end}\n\n{MET}");
        check(
            &letter("Liis Tamm\n*Chair, Dorn Timber Foundation*"),
            Some("Dorn Timber Foundation"),
        );
        check(
            &letter("Liis Tamm\nPresident of the Dorn Timber Foundation"),
            Some("Dorn Timber Foundation"),
        );
        check(&letter("Liis Tamm\nChair, Audit Committee"), None);
        check(&letter("Liis Tamm\nChair"), None);
        check(&letter("Liis Tamm\nChair, "), None);
        check(
            &format!("{MET}\n\nLiis Tamm\nDirector, Dorn Timber Foundation"),
            None,
        );
    }
}
