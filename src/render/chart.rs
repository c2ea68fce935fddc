//! Groups as bars: what a group is, its number, and a bar as long as its share of the largest.

use std::io::{self, Write};

use super::Grid;
use super::bar::bar;
use super::clean::clean_line;
use super::sheet::{Cell, Sheet};
use super::style::{Style, Tone};
use super::width::{Cut, fit, width};
use crate::rows::{Shown, Value};

/// No bar is longer.
const LONGEST: usize = 40;
/// None has less room, were the line to get longer.
const SHORTEST: usize = 10;
/// Cells between two columns.
const GAP: usize = 2;
/// A bar is drawn in these shares of the largest.
const STEPS: usize = 1000;

/// Draws a bar for each row: its length is the last of the columns asked for, the others stand before it.
pub fn render_chart(grid: &Grid<'_>, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let asked = grid.asked.as_ref().and_then(|asked| asked.last().copied());
    let Some(Shown::Field(measure)) = asked else {
        return Ok(());
    };
    let sheet = Sheet::of(grid, 0);
    let Some(number) = sheet.heads.len().checked_sub(1) else {
        return Ok(());
    };
    let sizes: Vec<f64> = grid.rows.iter().map(|row| size(&row[measure])).collect();
    let most = sizes.iter().copied().fold(0.0, f64::max);
    // A column that says nothing of any group takes no room.
    let labels: Vec<usize> = (0..number)
        .filter(|at| sheet.rows.iter().any(|row| !row[*at].text().is_empty()))
        .collect();
    let number_width = widest(&sheet, number);
    let room = style
        .width
        .saturating_sub(number_width + SHORTEST + GAP * (labels.len() + 1));
    let widths: Vec<usize> = labels
        .iter()
        .map(|at| widest(&sheet, *at).min(room / labels.len()))
        .collect();
    let used: usize = widths.iter().map(|width| width + GAP).sum();
    let bar_room = style.width.saturating_sub(used + number_width + GAP);
    let cells = bar_room.clamp(SHORTEST, LONGEST);
    let line = |texts: Vec<String>, number: &str, tone: Tone| {
        let mut line = String::new();
        for ((text, cells), at) in texts.iter().zip(&widths).zip(&labels) {
            let head = &sheet.heads[*at];
            let text = fit(text, *cells, Cut::End);
            let pad = cells - width(&text);
            let (before, after) = match head.is_number {
                true => (pad, GAP),
                false => (0, pad + GAP),
            };
            let text = style.paint(tone, &text);
            line.push_str(&format!("{:before$}{text}{:after$}", "", ""));
        }
        let before = number_width.saturating_sub(width(number));
        format!("{line}{:before$}{}", "", style.paint(tone, number))
    };
    let names = labels.iter().map(|at| sheet.heads[*at].name.clone());
    let head = line(names.collect(), &sheet.heads[number].name, Tone::Strong);
    writeln!(out, "{}", head.trim_end())?;
    for (nth, row) in sheet.rows.iter().enumerate() {
        let size = sizes.get(nth).copied();
        let tone = if size.is_some() {
            Tone::Plain
        } else {
            Tone::Strong
        };
        let text = |cell: &Cell| clean_line(&cell.text()).into_owned();
        let texts = labels.iter().map(|at| text(&row[*at])).collect();
        let mut printed = line(texts, &row[number].text(), tone);
        let share = size.filter(|_| most > 0.0).map_or(0.0, |size| size / most);
        // A share of one group in the largest: no negative one, and none above all.
        let steps = (share * STEPS as f64).ceil().clamp(0.0, STEPS as f64) as usize;
        let drawn = bar(steps, STEPS, cells);
        if !drawn.is_empty() {
            printed.push_str(&format!("{:GAP$}{}", "", style.paint(Tone::Number, &drawn)));
        }
        writeln!(out, "{}", printed.trim_end())?;
    }
    Ok(())
}

/// How long a bar is, in the column's own measure.
fn size(value: &Value<'_>) -> f64 {
    match value {
        Value::Int(value) => *value as f64,
        Value::Decimal(value) => value.to_f64(),
        _ => 0.0,
    }
}

/// Cells that the widest text of a column takes, its name included.
fn widest(sheet: &Sheet, at: usize) -> usize {
    let texts = sheet.rows.iter().map(|row| width(&row[at].text()));
    texts
        .chain([width(&sheet.heads[at].name)])
        .max()
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rows::{Field, Kind};

    #[track_caller]
    fn check(rows: &[(&'static str, i64)], width: usize, expect: &str) {
        let grid = Grid {
            name: "groups",
            table: None,
            fields: vec![
                Field::made("kind", Kind::Text),
                Field::made("count", Kind::Int),
            ],
            asked: Some(vec![Shown::Field(0), Shown::Field(1)]),
            rows: rows
                .iter()
                .map(|(kind, count)| vec![Value::word(kind), Value::Int(*count)])
                .collect(),
            all: Some(vec![
                Value::Null,
                Value::Int(rows.iter().map(|row| row.1).sum()),
            ]),
            notes: Vec::new(),
        };
        let style = Style {
            width,
            color: false,
            wide: false,
            links_from: None,
            csv_raw: false,
        };
        let mut out = Vec::new();
        render_chart(&grid, &style, &mut out).unwrap();
        assert_eq!(String::from_utf8(out).unwrap(), expect);
    }

    #[test]
    fn draws_shares_of_the_largest() {
        check(
            &[("alliance", 1200), ("company", 600), ("漢字", 0)],
            29,
            "kind      count\n\
             alliance  1,200  ████████████\n\
             company     600  ██████\n\
             漢字          0\n\
             total     1,800\n",
        );
    }

    #[test]
    fn cuts_labels_where_the_line_is_short() {
        check(
            &[("international_body", 7)],
            26,
            "kind     count\n\
             intern…      7  ██████████\n\
             total        7\n",
        );
    }
}
