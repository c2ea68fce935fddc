//! A grid as people read it: columns that belong together in one, numbers with their bound and unit, what is usual
//! left blank.

pub(super) mod holder;
mod plain;
mod quantity;

use std::borrow::Cow;

use super::Grid;
use super::clean::clean_line;
use super::period::period;
use super::style::Tone;
use super::width::Cut;
use crate::rows::{Field, Joined, Kind, Shown, Table, Value};
use plain::plain_cell;

/// A grid laid out for people.
pub(super) struct Sheet {
    /// Its columns.
    pub(super) heads: Vec<Head>,
    /// Its rows, each with a cell for every column.
    pub(super) rows: Vec<Vec<Cell>>,
    /// Whether the last of them is of all rows.
    pub(super) ends_in_total: bool,
}

/// A column of a sheet.
#[derive(Clone)]
pub(super) struct Head {
    /// Its name.
    pub(super) name: String,
    /// How soon a narrow table drops it.
    pub(super) rank: u8,
    /// Whether it holds numbers.
    pub(super) is_number: bool,
    /// Which end gives way; `None` for cells that are useless in part.
    pub(super) cut: Option<Cut>,
    /// Whether no width drops it.
    pub(super) stays: bool,
    /// How it is drawn.
    pub(super) tone: Tone,
}

/// A cell of a sheet: a number that is aligned at its end, then words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Cell {
    /// The number with its sign.
    pub(super) number: String,
    /// Its unit; or words alone.
    pub(super) words: String,
    /// The file it points to.
    pub(super) file: Option<String>,
}

impl Cell {
    /// The cell without alignment.
    pub(super) fn text(&self) -> Cow<'_, str> {
        match (self.number.as_str(), self.words.as_str()) {
            ("", words) => Cow::Borrowed(words),
            (number, "") => Cow::Borrowed(number),
            (number, words) => Cow::Owned(format!("{number}{words}")),
        }
    }

    fn is_blank(&self) -> bool {
        self.number.is_empty() && self.words.is_empty()
    }

    /// A cell of words, made harmless and one line.
    pub(super) fn words(words: &str) -> Cell {
        Cell {
            words: clean_line(words).into_owned(),
            ..Cell::default()
        }
    }
}

/// How a column of a sheet is made.
enum Make {
    /// From one column of the grid.
    Plain(usize),
    /// From one column, blank where it says the usual.
    Unusual(usize, &'static str),
    /// `> 30 km`, from value, bound, unit and their like.
    Quantity,
    /// `> 30,000`, from what claims come to and how it is bounded.
    Total(usize),
    /// `2021 Q1`, from `as_of_start` and `as_of_end`.
    AsOf,
    /// A section's title below its parent's.
    Outline(usize),
    /// `report.md:12:4`
    Place,
}

/// What each column says when there is nothing to say.
const USUAL: &[(Table, &str, &str)] = &[
    (Table::Claims, "modality", "actual"),
    (Table::Roles, "certainty", "stated"),
    (Table::Roles, "status", "current"),
    (Table::Roles, "holder_kind", "organization"),
    (Table::Organizations, "certainty", "stated"),
    (Table::Organizations, "status", "current"),
    (Table::Diagnostics, "severity", "note"),
];

/// What the row of all rows is called.
const ALL: &str = "total";

/// Columns that a sheet shows as part of another: the quantity, the time, the outline, the place.
const WITHIN_OTHERS: &[(Table, &[&str])] = &[
    (
        Table::Claims,
        &[
            "number",
            "value_max",
            "bound",
            "vague",
            "unit",
            "change",
            "per",
            "as_of_end",
        ],
    ),
    (Table::Roles, &["as_of_end"]),
    (Table::Sections, &["level", "kind", "section"]),
];

impl Sheet {
    /// Lays a grid out: the columns that were asked for, or those up to `max_rank` that say anything.
    pub(super) fn of(grid: &Grid<'_>, max_rank: u8) -> Sheet {
        let mut reader = Reader { grid, top_level: 1 };
        let levels = grid.rows.iter().map(|row| reader.level(row));
        reader.top_level = levels.min().unwrap_or(1);
        let makes = match &grid.asked {
            Some(asked) => asked.iter().map(|at| reader.asked_for(*at)).collect(),
            None => reader.usual_columns(max_rank),
        };
        let heads: Vec<Head> = makes.iter().map(|make| reader.head(make)).collect();
        let mut rows: Vec<Vec<Cell>> = grid
            .rows
            .iter()
            .chain(&grid.all)
            .map(|row| makes.iter().map(|make| reader.cell(make, row)).collect())
            .collect();
        if let (Some(_), Some(all)) = (&grid.all, rows.last_mut()) {
            let label = all.first_mut().filter(|cell| cell.is_blank());
            label.into_iter().for_each(|cell| cell.words.push_str(ALL));
        }
        let mut sheet = Sheet {
            heads,
            rows,
            ends_in_total: grid.all.is_some(),
        };
        if grid.asked.is_none() {
            sheet.drop_blank();
        }
        sheet
    }

    /// Leaves columns out that say nothing.
    pub(super) fn drop_blank(&mut self) {
        let says = |at: usize| self.rows.iter().any(|row| !row[at].is_blank());
        let says: Vec<bool> = (0..self.heads.len()).map(says).collect();
        retain(&mut self.heads, &says);
        self.rows.iter_mut().for_each(|row| retain(row, &says));
    }
}

fn retain<T>(items: &mut Vec<T>, keep: &[bool]) {
    let mut keep = keep.iter();
    items.retain(|_| keep.next().copied().unwrap_or(true));
}

/// Reads rows of a grid by the names of its columns.
struct Reader<'g, 'v> {
    grid: &'g Grid<'v>,
    /// The highest level of the sections: an outline may begin below the first.
    top_level: usize,
}

impl<'g, 'v> Reader<'g, 'v> {
    fn find(&self, name: &str) -> Option<usize> {
        self.grid.fields.iter().position(|field| field.name == name)
    }

    fn is_of(&self, table: Table) -> bool {
        self.grid.table == Some(table)
    }

    /// The value of a column by name; null where the grid has no such column.
    fn value<'r>(&self, row: &'r [Value<'v>], name: &str) -> &'r Value<'v> {
        self.find(name).map_or(&Value::Null, |at| &row[at])
    }

    /// The words of a column by name; empty where there are none.
    fn words<'r>(&self, row: &'r [Value<'v>], name: &str) -> &'r str {
        words_of(self.value(row, name))
    }

    /// The level of a section, from 1; 1 of any other row.
    fn level(&self, row: &[Value<'v>]) -> usize {
        match self.value(row, "level") {
            Value::Int(level) => usize::try_from(*level).unwrap_or(1).clamp(1, 9),
            _ => 1,
        }
    }

    fn asked_for(&self, shown: Shown) -> Make {
        let at = match shown {
            Shown::Field(at) => at,
            Shown::Joined(Joined::Place) => return Make::Place,
            Shown::Joined(Joined::AsOf) => return Make::AsOf,
        };
        match self.grid.fields[at].name.as_ref() {
            "value" if self.is_of(Table::Claims) => Make::Quantity,
            "total" if self.has_total() => Make::Total(at),
            _ => Make::Plain(at),
        }
    }

    /// Whether it tells what claims come to.
    fn has_total(&self) -> bool {
        self.grid.table.is_none()
            && ["bound", "total", "total_max"]
                .iter()
                .all(|name| self.find(name).is_some())
    }

    fn usual_columns(&self, max_rank: u8) -> Vec<Make> {
        let grid = self.grid;
        let within: &[&str] = WITHIN_OTHERS
            .iter()
            .find(|(table, _)| self.is_of(*table))
            .map_or(&[], |row| row.1);
        let within = match self.has_total() {
            true => &["total_max"],
            false => within,
        };
        let is_sign = |at: usize| {
            let next = grid.fields.get(at + 1).map(|field| &*field.name);
            self.has_total() && next == Some("total")
        };
        let has_place = Joined::Place.is_of(&grid.fields);
        let mut makes = Vec::new();
        for (at, field) in grid.fields.iter().enumerate() {
            let name = field.name.as_ref();
            let in_place = has_place && Joined::Place.parts().contains(&name);
            let is_within = within.contains(&name) || is_sign(at);
            if in_place || is_within || self.rank(field) > max_rank {
                continue;
            }
            let usual = USUAL
                .iter()
                .find(|row| self.is_of(row.0) && row.1 == name)
                .map(|row| row.2);
            makes.push(match (grid.table, name) {
                (Some(Table::Claims), "value") => Make::Quantity,
                (Some(Table::Claims | Table::Roles), "as_of_start") => Make::AsOf,
                (Some(Table::Sections), "title") => Make::Outline(at),
                (None, "total") if self.has_total() => Make::Total(at),
                _ => usual.map_or(Make::Plain(at), |usual| Make::Unusual(at, usual)),
            });
        }
        if self.is_of(Table::Diagnostics) {
            // All the rest says the same of many rows.
            let words =
                |make: &Make| matches!(make, Make::Plain(at) if grid.fields[*at].name == "words");
            makes.sort_by_key(|make| !words(make));
        }
        if has_place {
            makes.push(Make::Place);
        }
        makes
    }

    /// How soon a column is dropped. What is no fact, but a goal or a denial, or holds no more is never to be taken for one,
    /// and the words of a diagnostic are what it is about.
    fn rank(&self, field: &Field) -> u8 {
        match (self.grid.table, field.name.as_ref()) {
            (Some(Table::Claims), "modality") => 0,
            (Some(Table::Roles | Table::Organizations), "status") => 0,
            (Some(Table::Diagnostics), "words") => 0,
            (Some(Table::Diagnostics), "code") => 6,
            _ => field.rank,
        }
    }

    fn head(&self, make: &Make) -> Head {
        let named = |name: &str, rank, is_number, cut, tone| Head {
            name: clean_line(name).into_owned(),
            rank,
            is_number,
            cut,
            stays: matches!(make, Make::Place),
            tone,
        };
        match make {
            Make::Quantity => named("value", 0, true, None, Tone::Number),
            Make::Total(_) => named("total", 0, true, None, Tone::Number),
            Make::AsOf => {
                // Last year's number looks like this year's without it.
                let rank = if self.is_of(Table::Claims) { 1 } else { 4 };
                named(Joined::AsOf.name(), rank, false, None, Tone::Plain)
            }
            Make::Outline(_) => named("title", 0, false, Some(Cut::End), Tone::Plain),
            Make::Place => named(
                Joined::Place.name(),
                0,
                false,
                Some(Cut::Folders),
                Tone::Faint,
            ),
            Make::Plain(at) | Make::Unusual(at, _) => {
                let field = &self.grid.fields[*at];
                let is_number = !matches!(field.kind, Kind::Text | Kind::List | Kind::Bool);
                let cut = match field.name.as_ref() {
                    _ if is_number => None,
                    "section" => Some(Cut::Start),
                    "source" => Some(Cut::Folders),
                    _ => Some(Cut::End),
                };
                let tone = match (make, cut) {
                    (Make::Unusual(..), _) => Tone::Alert,
                    (_, Some(Cut::Start | Cut::Folders)) => Tone::Faint,
                    _ => Tone::Plain,
                };
                named(&field.name, self.rank(field), is_number, cut, tone)
            }
        }
    }

    fn cell(&self, make: &Make, row: &[Value<'v>]) -> Cell {
        match make {
            Make::Plain(at) => plain_cell(&self.grid.fields[*at].name, &row[*at]),
            Make::Unusual(at, usual) => match &row[*at] {
                Value::Text(words) if words == usual => Cell::default(),
                value => plain_cell(&self.grid.fields[*at].name, value),
            },
            Make::Quantity => quantity_of(|name| self.value(row, name)),
            Make::Total(at) if row[*at] == Value::Null => Cell::default(),
            Make::Total(at) => quantity::cell(&quantity::Parts {
                value: &row[*at],
                value_max: self.value(row, "total_max"),
                bound: self.words(row, "bound"),
                unit: "",
                per: "",
                change: "",
                vague_words: "",
            }),
            Make::AsOf => {
                let day = |name| Some(self.words(row, name)).filter(|day: &&str| !day.is_empty());
                Cell::words(&period(day("as_of_start"), day("as_of_end")))
            }
            Make::Outline(at) => {
                let depth = self.level(row).saturating_sub(self.top_level);
                let mark = match self.words(row, "kind") {
                    "run_in" => "· ",
                    _ => "",
                };
                let title = row[*at].to_cell();
                Cell {
                    words: format!("{:1$}{mark}{2}", "", 2 * depth, clean_line(&title)),
                    ..Cell::default()
                }
            }
            Make::Place => {
                let source = self.words(row, "source");
                let [line, column] = ["line", "column"].map(|name| self.value(row, name).to_cell());
                Cell {
                    file: Some(source.to_owned()),
                    ..Cell::words(&format!("{source}:{line}:{column}"))
                }
            }
        }
    }
}

/// A claim's quantity, from its columns by name.
pub(super) fn quantity_of<'r, 'v: 'r>(value: impl Fn(&str) -> &'r Value<'v>) -> Cell {
    quantity::cell(&quantity::Parts {
        value: value("value"),
        value_max: value("value_max"),
        bound: words_of(value("bound")),
        unit: words_of(value("unit")),
        per: words_of(value("per")),
        change: words_of(value("change")),
        vague_words: match value("vague") {
            Value::Bool(true) => words_of(value("number")),
            _ => "",
        },
    })
}

/// The words of a value; empty where it has none.
fn words_of<'r>(value: &'r Value<'_>) -> &'r str {
    match value {
        Value::Text(words) => words,
        _ => "",
    }
}
