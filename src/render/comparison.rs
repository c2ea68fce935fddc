//! Two sides of reports compared, as people read it: a table of each kind of fact, what changed before what is new and
//! what is gone.

mod change;

use std::io::{self, Write};

use super::number::{counted as number_of, with_separators};
use super::period::period;
use super::sheet::{Cell, Head, Sheet, quantity_of};
use super::style::{Style, Tone};
use super::table::render_sheet;
use super::width::{Cut, fit};
use crate::compare::{Asked, Comparison, Judged, Match, Verdict};
use crate::model::{Certainty, RoleStatus};
use crate::rows::{Table, Value};
use crate::typed::{Claim, Organization, Place, Role};
use change::change;

/// Cells of the label before the counts of a kind of fact.
const LABEL: usize = 15;

/// Draws what is asked for of a comparison. Returns the names of columns that were left out because the screen is too
/// narrow.
pub fn render_comparison(
    comparison: &Comparison,
    asked: &Asked,
    style: &Style,
    out: &mut dyn Write,
) -> io::Result<Vec<String>> {
    let [old, new] = comparison.sources.each_ref().map(|names| match &names[..] {
        [name] => Cell::words(name).words,
        names => number_of(names.len(), "report", "reports"),
    });
    writeln!(
        out,
        "{}",
        style.paint(Tone::Strong, &format!("{old} → {new}"))
    )?;
    let mut screen = Screen {
        asked,
        style,
        out,
        hidden: Vec::new(),
    };
    if comparison.reports.len() > 1 {
        screen.section(
            Table::Reports,
            &comparison.reports,
            &[words("report", 0)],
            |one| vec![file(one.either())],
        )?;
    }
    screen.section(
        Table::Organizations,
        &comparison.organizations,
        &[words("name", 0), words("kind", 1), place()],
        of_organization,
    )?;
    screen.section(
        Table::Roles,
        &comparison.roles,
        &[
            words("holder", 0),
            words("role", 0),
            words("organization", 0),
            words("status", 1),
            place(),
        ],
        of_role,
    )?;
    screen.section(
        Table::Claims,
        &comparison.claims,
        &[
            words("measured", 0),
            words("subject", 5),
            number("old"),
            sign("", Tone::Plain),
            number("new"),
            sign("change", Tone::Alert),
            sign("as_of", Tone::Plain),
            place(),
        ],
        |one| of_claim(one, style),
    )?;
    Ok(screen.hidden)
}

struct Screen<'s, 'o> {
    asked: &'s Asked,
    style: &'s Style,
    out: &'o mut dyn Write,
    hidden: Vec<String>,
}

impl Screen<'_, '_> {
    /// How many facts differ, and a table of those that are shown.
    fn section<T>(
        &mut self,
        table: Table,
        matches: &[Match<T>],
        heads: &[Head],
        cells: impl Fn(&Match<T>) -> Vec<Cell>,
    ) -> io::Result<()>
    where
        Match<T>: Judged,
    {
        if !Verdict::ALL
            .iter()
            .any(|verdict| self.asked.wants(table, *verdict))
        {
            return Ok(());
        }
        let count = |verdict| {
            matches
                .iter()
                .filter(|one| one.verdict() == verdict)
                .count()
        };
        let counts = Verdict::ALL.map(|verdict| (verdict, count(verdict)));
        let counts = counts.iter().filter(|(_, count)| *count > 0);
        let counts: Vec<String> = counts
            .map(|(verdict, count)| {
                let count = with_separators(&count.to_string());
                format!("{count} {}", counted(*verdict))
            })
            .collect();
        let counts = match counts.is_empty() {
            true => "none".to_owned(),
            false => counts.join(" · "),
        };
        let label = self
            .style
            .paint(Tone::Strong, &format!("{:LABEL$}", table.name()));
        writeln!(self.out, "\n{label}{counts}")?;
        let (shown, left_out) = self.asked.shown(table, matches);
        if shown.is_empty() {
            return Ok(());
        }
        let row = |one: &&Match<T>| {
            let mut row = vec![Cell::words(mark(one.verdict()))];
            row.extend(cells(one));
            row
        };
        let mut sheet = Sheet {
            heads: vec![sign("", Tone::Strong)],
            rows: shown.iter().map(row).collect(),
            ends_in_total: false,
        };
        sheet.heads.extend(heads.iter().cloned());
        sheet.drop_blank();
        writeln!(self.out)?;
        for name in render_sheet(&sheet, self.style, self.out)? {
            if !self.hidden.contains(&name) {
                self.hidden.push(name);
            }
        }
        if left_out > 0 {
            let more = format!("… {} more", with_separators(&left_out.to_string()));
            writeln!(self.out, "{}", self.style.paint(Tone::Faint, &more))?;
        }
        Ok(())
    }
}

fn words(name: &str, rank: u8) -> Head {
    Head {
        name: name.to_owned(),
        rank,
        is_number: false,
        cut: Some(Cut::End),
        stays: false,
        tone: Tone::Plain,
    }
}

/// A column that is useless in part.
fn sign(name: &str, tone: Tone) -> Head {
    Head {
        cut: None,
        tone,
        ..words(name, 0)
    }
}

fn number(name: &str) -> Head {
    Head {
        is_number: true,
        ..sign(name, Tone::Number)
    }
}

/// Where it is told; how much it changed is what the reader is here for, and stays longer.
fn place() -> Head {
    Head {
        cut: Some(Cut::Folders),
        tone: Tone::Faint,
        ..words("place", 0)
    }
}

/// What so many facts are.
fn counted(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Kept => "the same of another time",
        Verdict::Named => "named in both",
        Verdict::Same => "the same",
        verdict => verdict.name(),
    }
}

/// The mark before a row.
fn mark(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Changed => "±",
        Verdict::New => "+",
        Verdict::Gone => "−",
        Verdict::Kept | Verdict::Named | Verdict::Same => "=",
    }
}

fn file(source: &str) -> Cell {
    Cell {
        file: Some(source.to_owned()),
        ..Cell::words(source)
    }
}

fn cell_of_place(place: &Place) -> Cell {
    let words = format!("{}:{}:{}", place.source, place.line, place.column);
    Cell {
        file: Some(place.source.clone()),
        ..Cell::words(&words)
    }
}

fn of_organization(one: &Match<Organization>) -> Vec<Cell> {
    let organization = one.either();
    vec![
        Cell::words(&organization.name),
        Cell::words(&organization.kind),
        cell_of_place(&organization.place),
    ]
}

fn of_role(one: &Match<Role>) -> Vec<Cell> {
    let role = one.either();
    let state = |role: &Role| {
        let usual = [RoleStatus::Current.name(), Certainty::Stated.name()];
        let states = [&role.status, &role.certainty].into_iter().zip(usual);
        let unusual = states.filter(|(state, usual)| state != usual);
        unusual
            .map(|(state, _)| &**state)
            .collect::<Vec<_>>()
            .join(", ")
    };
    let status = match one {
        Match::Both(old, new) if one.verdict() == Verdict::Changed => {
            let named = |state: String| match state.is_empty() {
                true => RoleStatus::Current.name().to_owned(),
                false => state,
            };
            format!("{} → {}", named(state(old)), named(state(new)))
        }
        _ => state(role),
    };
    vec![
        Cell::words(&role.holder),
        Cell::words(&role.role),
        Cell::words(&role.organization),
        Cell::words(&status),
        cell_of_place(&role.place),
    ]
}

fn of_claim(one: &Match<Claim>, style: &Style) -> Vec<Cell> {
    let claim = one.either();
    let quantity =
        |claim: Option<&Claim>| claim.map_or_else(Cell::default, |claim| quantity(claim, style));
    let (arrow, change) = match one {
        Match::Both(old, new) => ("→", change(old, new)),
        _ => ("", String::new()),
    };
    let time = |claim: &Claim| period(claim.time.start.as_deref(), claim.time.end.as_deref());
    let as_of = match one {
        Match::Both(old, new) if old.time != new.time => {
            let named = |time: String| match time.is_empty() {
                true => "?".to_owned(),
                false => time,
            };
            format!("{} → {}", named(time(old)), named(time(new)))
        }
        _ => time(claim),
    };
    vec![
        Cell::words(
            &claim
                .measured
                .clone()
                .unwrap_or_else(|| format!("“{}”", claim.words)),
        ),
        Cell::words(claim.subject.as_deref().unwrap_or_default()),
        quantity(one.in_old()),
        Cell::words(arrow),
        quantity(one.in_new()),
        Cell::words(&change),
        Cell::words(&as_of),
        cell_of_place(&claim.place),
    ]
}

/// Cells that a unit may take beside its number, unless a table may be wide: one long unit leaves no room for what is
/// measured.
const WIDEST_UNIT: usize = 14;

/// `> 30 km`
fn quantity(claim: &Claim, style: &Style) -> Cell {
    let quantity = &claim.quantity;
    let words = |words: &Option<String>| Value::text(words.clone());
    let columns = [
        ("value", Value::Decimal(quantity.value)),
        (
            "value_max",
            quantity.value_max.map_or(Value::Null, Value::Decimal),
        ),
        ("bound", Value::word(quantity.bound.name())),
        ("unit", Value::word(quantity.unit.symbol())),
        ("per", words(&claim.per)),
        ("change", words(&claim.change)),
        ("vague", Value::Bool(quantity.vague)),
        ("number", Value::text(Some(claim.number.clone()))),
    ];
    let mut cell = quantity_of(|name| {
        let column = columns.iter().find(|(known, _)| *known == name);
        column.map_or(&Value::Null, |(_, value)| value)
    });
    if !style.wide {
        cell.words = fit(&cell.words, WIDEST_UNIT, Cut::End);
    }
    cell
}
