//! What is marked in reports: lines as compilers print them, and as GitHub's workflows read them.

use std::io::{self, Write};

use super::clean::{clean_line, is_harmful};
use super::link::link;
use super::number::counted;
use super::style::{Style, Tone};
use crate::check::Finding;
use crate::typed::Place;

/// Prints a line for each: `report.md:12:4: claim.total: 624,000: the 2 parts come to 642000 (line 5)`. What is of no
/// place begins with its rule.
pub fn render_findings(findings: &[Finding], style: &Style, out: &mut dyn Write) -> io::Result<()> {
    for finding in findings {
        if let Some(place) = place(&finding.place) {
            let words = style.paint(Tone::Faint, &place);
            let source = &finding.place.source;
            // Standard input, `<stdin>`, is no file.
            match &style.links_from {
                Some(folder) if !source.starts_with('<') => {
                    write!(out, "{}: ", link(&words, source, folder))?;
                }
                _ => write!(out, "{words}: ")?,
            }
        }
        let rule = style.paint(Tone::Alert, finding.rule);
        writeln!(out, "{rule}: {}", told(finding))?;
    }
    Ok(())
}

/// What to say where no rule marks anything in so many reports.
pub fn nothing_marked(reports: usize) -> String {
    format!(
        "nothing is marked in {}",
        counted(reports, "report", "reports")
    )
}

/// What to say where so many assertions hold, and none fails.
pub fn all_hold(assertions: usize) -> String {
    let verb = if assertions == 1 { "holds" } else { "hold" };
    format!("{} {verb}", counted(assertions, "assertion", "assertions"))
}

/// Prints a workflow command for each of what could not be read.
pub fn render_unread(messages: &[String], out: &mut dyn Write) -> io::Result<()> {
    messages
        .iter()
        .try_for_each(|message| writeln!(out, "::error title=input::{}", escaped(message, false)))
}

/// Prints a workflow command for each, which GitHub shows beside the line, or beside the file where its lines are not
/// those of the text.
pub fn render_annotations(findings: &[Finding], out: &mut dyn Write) -> io::Result<()> {
    for finding in findings {
        let Place {
            source,
            line,
            column,
        } = &finding.place;
        let file = || format!("file={},", escaped(source, true));
        // Standard input, `<stdin>`, is no file.
        let place = match source.is_empty() || source.starts_with('<') {
            true => String::new(),
            // A line of the text taken out of a page is none of the page's.
            false if !finding.in_file => file(),
            false => format!("{}line={line},col={column},", file()),
        };
        let message = escaped(&told(finding), false);
        writeln!(out, "::error {place}title={}::{message}", finding.rule)?;
    }
    Ok(())
}

fn place(place: &Place) -> Option<String> {
    let Place {
        source,
        line,
        column,
    } = place;
    (!source.is_empty()).then(|| format!("{}:{line}:{column}", clean_line(source)))
}

/// The words, what is wrong with them, and the line of those that they do not agree with.
fn told(finding: &Finding) -> String {
    let mut told = clean_line(&finding.words).into_owned();
    if !told.is_empty() {
        told.push_str(": ");
    }
    told.push_str(&clean_line(&finding.message));
    if let Some(other) = &finding.other {
        told.push_str(&format!(" (line {})", other.line));
    }
    told
}

/// Words as a workflow command takes them; a property ends at a comma, too. What would steer the terminal that shows
/// them is escaped byte by byte.
fn escaped(words: &str, is_property: bool) -> String {
    let mut out = String::with_capacity(words.len());
    for c in words.chars() {
        match c {
            '%' => out.push_str("%25"),
            '\r' => out.push_str("%0D"),
            '\n' => out.push_str("%0A"),
            ':' if is_property => out.push_str("%3A"),
            ',' if is_property => out.push_str("%2C"),
            c if is_harmful(c) => {
                let mut bytes = [0; 4];
                let bytes = c.encode_utf8(&mut bytes).bytes();
                bytes.for_each(|byte| out.push_str(&format!("%{byte:02X}")));
            }
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finding(source: &str, line: i64) -> Finding {
        Finding {
            rule: "claim.total",
            place: Place {
                source: source.to_owned(),
                line,
                column: 4,
            },
            in_file: true,
            words: "62%".to_owned(),
            message: "the 2 parts\ncome to 64".to_owned(),
            other: Some(Place {
                line: 5,
                ..Place::default()
            }),
        }
    }

    #[test]
    fn lines_are_those_of_compilers() {
        let mut out = Vec::new();
        let findings = [finding("a\u{1b}.md", 12), finding("", 0)];
        render_findings(&findings, &Style::default(), &mut out).unwrap();
        assert_eq!(
            String::from_utf8(out).unwrap(),
            "a\u{fffd}.md:12:4: claim.total: 62%: the 2 parts come to 64 (line 5)\n\
             claim.total: 62%: the 2 parts come to 64 (line 5)\n"
        );
    }

    #[test]
    fn annotations_escape_what_would_end_them() {
        let mut out = Vec::new();
        let page = Finding {
            in_file: false,
            ..finding("a.html", 12)
        };
        let findings = [
            finding("a,b\u{1b}\u{202e}.md", 12),
            page,
            finding("", 0),
            finding("<stdin>", 3),
        ];
        render_annotations(&findings, &mut out).unwrap();
        assert_eq!(
            String::from_utf8(out).unwrap(),
            "::error file=a%2Cb%1B%E2%80%AE.md,line=12,col=4,title=claim.total::62%25: the 2 parts come to 64 (line 5)\n\
             ::error file=a.html,title=claim.total::62%25: the 2 parts come to 64 (line 5)\n\
             ::error title=claim.total::62%25: the 2 parts come to 64 (line 5)\n\
             ::error title=claim.total::62%25: the 2 parts come to 64 (line 5)\n"
        );
    }
}
