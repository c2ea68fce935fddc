//! Tables: `|===` with a bar before each cell, `,===` and `:===` with marks between them.

use super::Reader;
use super::line::Style;
use crate::document::BlockKind;
use crate::read::grid::separated;

/// Where the next cell goes.
struct Place {
    table: u32,
    row: u32,
    column: u32,
    /// How many columns a row has, when that is known.
    width: Option<u32>,
    /// Rows that cells of earlier rows still take, by column.
    taken: Vec<u32>,
}

impl Reader<'_, '_> {
    /// Reads the table between two lines.
    pub(super) fn table(&mut self, from: usize, to: usize, style: Style) {
        let fence = self.line(from - 1).as_bytes()[0];
        let implicit =
            from + 1 < to && !self.line(from).is_empty() && self.line(from + 1).is_empty();
        let mut place = Place {
            table: self.builder.open_table(),
            row: 0,
            column: 0,
            width: style.columns,
            taken: Vec::new(),
        };
        for nth in from..to {
            let line = self.lines[nth];
            if line.text.is_empty() || line.text.starts_with("//") {
                continue;
            }
            if matches!(fence, b',' | b':') {
                self.separated_row(&mut place, line.start, line.end(), fence);
                continue;
            }
            self.barred_line(&mut place, line.start, line.end(), fence);
            if place.width.is_none() {
                // Without a setting, the first line has a cell for each column.
                place.width = Some(place.column.max(1));
                place.column = 0;
                place.row = 1;
            }
        }
        self.builder
            .close_table(u32::from(style.header || implicit));
    }

    /// A line with a bar before each cell; words before the first bar go on with the cell above.
    fn barred_line(&mut self, place: &mut Place, start: usize, end: usize, bar: u8) {
        let bars: Vec<usize> = memchr::memchr_iter(bar, &self.text.as_bytes()[start..end])
            .map(|at| start + at)
            .filter(|at| *at == start || self.text.as_bytes()[*at - 1] != b'\\')
            .collect();
        let lead = match bars.first() {
            Some(first) => start + spec_start(&self.text[start..*first]),
            None => end,
        };
        if self.builder.is_open() {
            self.inline(start, lead);
        }
        let mut open = lead;
        for (nth, bar) in bars.iter().enumerate() {
            let spec = Spec::parse(&self.text[open..*bar]);
            let next = bars.get(nth + 1).copied();
            open = match next {
                // The bar itself is looked at too: a specification has white space before it.
                Some(next) => bar + spec_start(&self.text[*bar..next]),
                None => end,
            };
            self.cell(place, &spec, bar + 1, open);
        }
    }

    fn cell(&mut self, place: &mut Place, spec: &Spec, start: usize, end: usize) {
        while place.is_taken() {
            place.step(1);
        }
        let Place {
            table, row, column, ..
        } = *place;
        self.builder.open(BlockKind::Cell { table, row, column });
        self.inline(start, end);
        place.take(spec);
        place.step(spec.columns * spec.times);
    }

    /// A line with `mark` between its cells, or a comma where the fence is one.
    fn separated_row(&mut self, place: &mut Place, start: usize, end: usize, mark: u8) {
        let text = self.text;
        for words in separated(text, start..end, mark) {
            let Place {
                table, row, column, ..
            } = *place;
            self.builder.open(BlockKind::Cell { table, row, column });
            self.inline(words.start, words.end);
            self.builder.close();
            place.column += 1;
        }
        place.column = 0;
        place.row += 1;
    }
}

impl Place {
    fn is_taken(&self) -> bool {
        let fits = self.width.is_none_or(|width| self.column < width);
        fits && self
            .taken
            .get(self.column as usize)
            .is_some_and(|row| *row > self.row)
    }

    /// Remembers the rows below that the cell takes.
    fn take(&mut self, spec: &Spec) {
        if spec.rows < 2 {
            return;
        }
        let (from, to) = (self.column as usize, (self.column + spec.columns) as usize);
        if self.taken.len() < to {
            self.taken.resize(to, 0);
        }
        self.taken[from..to].fill(self.row + spec.rows);
    }

    fn step(&mut self, columns: u32) {
        self.column += columns;
        if self.width.is_some_and(|width| self.column >= width) {
            self.column = 0;
            self.row += 1;
        }
    }
}

/// What stands right before a bar: `2+`, `.3+`, `4*`, `^.^s`.
struct Spec {
    columns: u32,
    rows: u32,
    times: u32,
}

/// A table has no more columns, and a cell is repeated no more often.
const MOST: u32 = 1000;

impl Spec {
    fn parse(words: &str) -> Spec {
        let mut spec = Spec {
            columns: 1,
            rows: 1,
            times: 1,
        };
        let words = words.trim_start();
        let count = |digits: &str| digits.parse().unwrap_or(1).clamp(1, MOST);
        if let Some((span, _)) = words.split_once('+') {
            let (columns, rows) = span.split_once('.').unwrap_or((span, ""));
            spec.columns = count(columns);
            spec.rows = count(rows);
        } else if let Some((times, _)) = words.split_once('*') {
            spec.times = count(times);
        }
        spec
    }
}

/// Where in `words` the specification of the next cell starts; their length where there is none.
fn spec_start(words: &str) -> usize {
    let start = words.rfind([' ', '\t']).map_or(0, |space| space + 1);
    if is_spec(&words[start..]) {
        start
    } else {
        words.len()
    }
}

/// `2+`, `.3+`, `4*`, `^.^s`, `a`
fn is_spec(word: &str) -> bool {
    let plain = word
        .bytes()
        .all(|byte| byte.is_ascii_digit() || b".+*<>^adehlmsv".contains(&byte));
    plain
        && word.len() <= 12
        && (word.contains(['+', '*', '<', '>', '^'])
            || word.len() == 1 && !word.contains(|c: char| c.is_ascii_digit() || c == '.'))
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn a_blank_line_below_the_first_one_makes_it_a_header() {
        check(
            ".Sums\n|===\n|Name |Sum\n\n|a\n|1\n|b |2\nand more\n|===\n",
            &[
                "caption: Sums",
                "0.0: Name",
                "0.1: Sum",
                "1.0: a",
                "1.1: 1",
                "2.0: b",
                "2.1: 2 and more",
            ],
        );
    }

    #[test]
    fn settings_give_the_columns_and_cells_their_spans() {
        check(
            "[%header,cols=\"1,>2\"]\n|===\n|Name\n|Sum\n.2+|a |1\n|2\n2+|all\na|b ^|3\n|===\n",
            &[
                "0.0: Name",
                "0.1: Sum",
                "1.0: a",
                "1.1: 1",
                "2.1: 2",
                "3.0: all",
                "4.0: b",
                "4.1: 3",
            ],
        );
    }

    #[test]
    fn reads_comma_separated_tables() {
        check(
            "[cols=2*,options=\"header\"]\n,===\nName,Sum\na,\"1,200\"\n,===\n",
            &["0.0: Name", "0.1: Sum", "1.0: a", "1.1: 1,200"],
        );
    }
}
