//! The first screen: what a report holds, and what to look at next.

mod json;
mod words;

use std::io::{self, Write};

pub use json::{stats_json, stats_schema};

use super::bar::bar;
use super::clean::clean_line;
use super::number::{counted, with_separators};
use super::period::period;
use super::sheet::quantity_of;
use super::style::{Style, Tone};
use super::width::{Cut, fit, width};
use crate::model::{Modality, OrganizationKind};
use crate::read::Format;
use crate::rows::Value;
use crate::summary::{Counts, ONE_OF, Summary, Tally};
use words::{by_title, joined, named, role_label, shell_word};

/// What the screen shows: the reports, and their total where there are several.
pub struct Stats<'a> {
    /// The reports, in the order of the inputs.
    pub reports: &'a [Summary],
    /// Their total.
    pub total: &'a Counts,
    /// What should be said of them.
    pub notes: &'a [String],
}

/// Cells of the labels, of the numbers, and between the columns.
const LABEL: usize = 15;
const NUMBER: usize = 6;
const GAP: usize = 3;

/// Cells of the label of the last lines.
const FOOT: usize = 9;

/// Lines for bars, and cells of the longest bar.
const BARS: usize = 5;
const BAR: usize = 30;

/// Draws a screen for each report, and one for all where there are several.
pub fn render_stats(stats: &Stats<'_>, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let several = stats.reports.len() > 1;
    let mut screen = Screen { style, out };
    for (nth, report) in stats.reports.iter().enumerate() {
        if nth > 0 {
            writeln!(screen.out)?;
        }
        screen.report(report)?;
        if !several {
            screen.next(report)?;
        }
    }
    if several {
        writeln!(screen.out)?;
        screen.total(stats)?;
    }
    Ok(())
}

struct Screen<'s, 'o> {
    style: &'s Style,
    out: &'o mut dyn Write,
}

impl Screen<'_, '_> {
    fn report(&mut self, report: &Summary) -> io::Result<()> {
        let text = |name| report.value(name).to_cell();
        let number = |name| match report.value(name) {
            Value::Int(number) => usize::try_from(*number).unwrap_or(0),
            _ => 0,
        };
        let format = Format::from_name(&text("format")).map_or("", Format::title);
        let mut facts = vec![
            format.to_owned(),
            counted(number("lines"), "line", "lines"),
            counted(report.counts.words, "word", "words"),
        ];
        let (start, end) = (text("period_start"), text("period_end"));
        let day = |day| Some(day).filter(|day: &&str| !day.is_empty());
        let told = text("subject");
        // Roles of "our members" are nobody's then.
        let subject = match told.is_empty() && report.counts.words > 0 {
            true => "not told".into(),
            false => clean_line(&told),
        };
        for (label, fact) in [
            ("subject", subject),
            ("period", period(day(&start), day(&end)).into()),
            ("language", text("language")),
        ] {
            let is_usual = label == "language" && fact == "en";
            if !fact.is_empty() && !is_usual {
                facts.push(format!("{label} {fact}"));
            }
        }
        self.title(&clean_line(&text("source")), &facts)?;
        self.counts(&report.counts)?;
        self.bars(
            "claims by section",
            &by_title(&report.counts.claims_by_section),
        )?;
        self.largest(report)
    }

    fn total(&mut self, stats: &Stats<'_>) -> io::Result<()> {
        let facts = [
            counted(stats.reports.len(), "report", "reports"),
            counted(stats.total.words, "word", "words"),
        ];
        self.title("total", &facts)?;
        self.counts(stats.total)?;
        let mut by_report = Tally::default();
        for report in stats.reports {
            let claims = report.counts.claims_by_unit.total();
            by_report.add(&report.value("source").to_cell(), claims);
        }
        let bars: Vec<(String, usize)> = by_report
            .ranked()
            .into_iter()
            .map(|(source, count)| (clean_line(source).into_owned(), count))
            .collect();
        self.bars("claims by report", &bars)
    }

    /// A name, and facts beside it or below it.
    fn title(&mut self, name: &str, facts: &[String]) -> io::Result<()> {
        let room = self.style.width.saturating_sub(width(name) + GAP);
        let beside = room >= facts.iter().map(|fact| width(fact) + 3).sum::<usize>();
        write!(self.out, "{}", self.style.paint(Tone::Strong, name))?;
        if beside {
            writeln!(self.out, "{:GAP$}{}", "", facts.join(" · "))?;
        } else {
            writeln!(self.out)?;
            for line in joined(facts, self.style.width.saturating_sub(2), 2, 0) {
                writeln!(self.out, "  {line}")?;
            }
        }
        Ok(())
    }

    fn counts(&mut self, counts: &Counts) -> io::Result<()> {
        writeln!(self.out)?;
        let run_ins = match counts.run_ins {
            0 => Vec::new(),
            many => vec![format!(
                "and {}",
                counted(many, "run-in heading", "run-in headings")
            )],
        };
        self.line("sections", counts.headings, &run_ins, "")?;
        let kinds = named(&counts.organizations_by_kind, |kind| {
            let kind = OrganizationKind::from_name(kind);
            kind.map_or("", OrganizationKind::plural).to_owned()
        });
        let once = match counts.is_of_several {
            true => "each once, ",
            false => "",
        };
        let mentions = match counts.mentions {
            0 => String::new(),
            many => format!("{once}in {}", counted(many, "mention", "mentions")),
        };
        let organizations = counts.organizations_by_kind.total();
        self.line("organizations", organizations, &kinds, &mentions)?;
        let roles = named(&counts.roles_by_role, role_label);
        let has_open = counts
            .roles_by_role
            .ranked()
            .iter()
            .any(|(role, _)| *role == ONE_OF);
        let alternatives = if has_open { "alternatives once" } else { "" };
        self.line("roles", counts.roles_by_role.total(), &roles, alternatives)?;
        let claims = counts.claims_by_bound.total();
        let bounds = named(&counts.claims_by_bound, |bound| bound.replace('_', " "));
        let remarks = [
            (counts.repeats, "told again"),
            (counts.unexplained, "unexplained"),
        ];
        let remarks = remarks.iter().filter(|(count, _)| *count > 0);
        let remarks: Vec<String> = remarks
            .map(|(count, what)| format!("{count} {what}"))
            .collect();
        self.line("claims", claims, &bounds, &remarks.join(" · "))?;
        let units = counts.claims_by_unit.ranked();
        if units.iter().any(|(unit, _)| *unit != "count") {
            let units = named(&counts.claims_by_unit, |unit| unit.replace('_', " "));
            self.list("  by unit", "", &units, 1, "")?;
        }
        Ok(())
    }

    /// A label, how many there are, of what, and a remark.
    fn line(&mut self, label: &str, count: usize, list: &[String], remark: &str) -> io::Result<()> {
        self.list(label, &with_separators(&count.to_string()), list, 2, remark)
    }

    fn list(
        &mut self,
        label: &str,
        count: &str,
        list: &[String],
        max_lines: usize,
        remark: &str,
    ) -> io::Result<()> {
        let indent = LABEL + NUMBER + GAP;
        let is_narrow = self.style.width < indent + 30;
        let indent = if is_narrow { 4 } else { indent };
        let room = self.style.width.saturating_sub(indent);
        let reserve = if remark.is_empty() {
            0
        } else {
            width(remark) + GAP
        };
        let mut lines = joined(list, room, max_lines, reserve);
        let remark = self.style.paint(Tone::Faint, remark);
        match lines.last_mut() {
            Some(last) if reserve > 0 && width(last) + reserve <= room => {
                last.push_str(&format!("{:GAP$}{remark}", ""));
            }
            _ if reserve > 0 => lines.push(remark),
            _ => {}
        }
        let number = self.style.paint(Tone::Number, &format!("{count:>NUMBER$}"));
        write!(self.out, "{label:LABEL$}{number}")?;
        let mut gap = if is_narrow { None } else { Some(GAP) };
        for line in &lines {
            match gap {
                Some(gap) => writeln!(self.out, "{:gap$}{line}", "")?,
                None => writeln!(self.out, "\n{:indent$}{line}", "")?,
            }
            gap = Some(indent);
        }
        if lines.is_empty() {
            writeln!(self.out)?;
        }
        Ok(())
    }

    fn bars(&mut self, title: &str, bars: &[(String, usize)]) -> io::Result<()> {
        let bars: Vec<(&str, usize)> = bars
            .iter()
            .map(|(name, count)| (name.as_str(), *count))
            .filter(|(_, count)| *count > 0)
            .collect();
        if bars.len() < 2 {
            return Ok(());
        }
        let most = bars[0].1;
        let digits = with_separators(&most.to_string()).len();
        let room = self.style.width.saturating_sub(digits + 2 + 2 * GAP);
        // The last line tells of all that found no room.
        let shown = if bars.len() > BARS { BARS - 1 } else { BARS };
        let names = bars.iter().take(shown).map(|(name, _)| width(name));
        let name_width = names.max().unwrap_or(0).min(room / 2).max(4);
        let bar_width = room.saturating_sub(name_width).min(BAR);
        writeln!(self.out, "\n{}", self.style.paint(Tone::Strong, title))?;
        for (name, count) in bars.iter().take(shown) {
            let cut = fit(name, name_width, Cut::End);
            let pad = name_width - width(&cut);
            let number = with_separators(&count.to_string());
            let bar = self
                .style
                .paint(Tone::Number, &bar(*count, most, bar_width));
            writeln!(
                self.out,
                "  {cut}{:pad$}{:GAP$}{number:>digits$}  {bar}",
                "", ""
            )?;
        }
        let rest: usize = bars.iter().skip(shown).map(|(_, count)| count).sum();
        if rest > 0 {
            let more = format!(
                "  {} more with {}",
                bars.len() - shown,
                with_separators(&rest.to_string())
            );
            writeln!(self.out, "{}", self.style.paint(Tone::Faint, &more))?;
        }
        Ok(())
    }

    fn largest(&mut self, report: &Summary) -> io::Result<()> {
        if report.largest.is_empty() {
            return Ok(());
        }
        let title = "largest counts and amounts of money";
        writeln!(self.out, "\n{}", self.style.paint(Tone::Strong, title))?;
        let claims: Vec<(String, String)> =
            report.largest.iter().map(|claim| told(claim)).collect();
        let number_width = claims.iter().map(|(number, _)| width(number)).max();
        let number_width = number_width.unwrap_or(0);
        let room = self.style.width.saturating_sub(2 + number_width);
        for (number, words) in &claims {
            let pad = number_width - width(number);
            let number = self.style.paint(Tone::Number, number);
            let words = fit(words, room, Cut::End);
            writeln!(self.out, "  {:pad$}{number}{words}", "")?;
        }
        Ok(())
    }

    /// Commands that show more of this report.
    fn next(&mut self, report: &Summary) -> io::Result<()> {
        let source = report.value("source").to_cell();
        // Standard input is gone.
        if source.starts_with('<') {
            return Ok(());
        }
        let file = shell_word(&source);
        let mut commands = Vec::new();
        if report.counts.claims_by_bound.total() > 0 {
            commands.push((
                format!("ecoreport claims {file}"),
                "every number with its place",
            ));
        }
        if report.counts.roles_by_role.total() > 0 {
            commands.push((format!("ecoreport roles {file}"), "who is what where"));
        } else if report.counts.mentions > 0 {
            commands.push((format!("ecoreport orgs {file}"), "who is named"));
        }
        if report.counts.unexplained > 0 {
            commands.push((
                format!("ecoreport show --missed {file}"),
                "what no rule explains",
            ));
        }
        if commands.is_empty() {
            return Ok(());
        }
        let widest = |width: fn(&(String, &str)) -> usize| commands.iter().map(width).max();
        let command_width = widest(|(command, _)| width(command)).unwrap_or(0);
        let what_width = widest(|(_, what)| width(what)).unwrap_or(0);
        let has_room = FOOT + command_width + GAP + what_width <= self.style.width;
        writeln!(self.out)?;
        let mut label = "next";
        for (command, what) in &commands {
            write!(self.out, "{label:FOOT$}{command}")?;
            if has_room {
                let pad = command_width - width(command) + GAP;
                let what = self.style.paint(Tone::Faint, what);
                write!(self.out, "{:pad$}{what}", "")?;
            }
            writeln!(self.out)?;
            label = "";
        }
        Ok(())
    }
}

/// A claim in short: its number, and its unit with what it is of: `≥ 1,400,000` and ` USD budget (target)`.
fn told(claim: &[(&'static str, Value<'static>)]) -> (String, String) {
    let value = |name: &str| {
        claim
            .iter()
            .find(|(known, _)| *known == name)
            .map_or(&Value::Null, |(_, value)| value)
    };
    let topic = ["measured", "subject"].map(value);
    let topic = topic.into_iter().find(|topic| **topic != Value::Null);
    let quantity = quantity_of(value);
    let mut words = quantity.words;
    if let Some(topic) = topic {
        words.push(' ');
        words.push_str(&clean_line(&topic.to_cell()));
    }
    let modality = value("modality").to_cell();
    if modality != Modality::Actual.name() {
        words.push_str(&format!(" ({modality})"));
    }
    (quantity.number, words)
}
