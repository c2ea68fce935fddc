//! Charts of bars that lie on their sides, read by where their words stand: each label with the values on its line.
//!
//! Bars have no rules around their words, so that a search for tables joins labels and values as they come.

use super::place::{Piece, WORD_GAP, downwards, lines, paragraphs};

/// A chart and what stands around it.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Chart {
    /// The words above it in the largest type.
    pub(super) title: Option<String>,
    /// Other paragraphs above it.
    pub(super) before: Vec<String>,
    /// What the values of each bar are, where every bar has as many.
    pub(super) header: Vec<String>,
    pub(super) bars: Vec<Bar>,
    /// The numbers along the axis.
    pub(super) axis: Vec<String>,
    /// Paragraphs below it.
    pub(super) after: Vec<String>,
}

/// A bar: its label and its values from the left to the right.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Bar {
    pub(super) label: String,
    pub(super) values: Vec<String>,
}

/// Fewer bars make no chart.
const FEWEST_BARS: usize = 3;
/// So many numbers in equal steps are an axis.
const FEWEST_STEPS: usize = 4;
/// A label has no more lines than these.
const MOST_LABEL_LINES: usize = 4;

/// Values on one line, and the label that stands there.
struct Row {
    y: f32,
    values: Vec<Piece>,
    label: Vec<Piece>,
}

impl Row {
    /// Whether the lines of its label stand below each other: text in columns beside a chart does not.
    fn is_stacked(&self) -> bool {
        self.label.len() <= MOST_LABEL_LINES
            && self
                .label
                .windows(2)
                .all(|pair| pair[0].y - pair[1].y >= 0.8 * pair[1].size)
    }
}

/// Reads the chart of a page, whose pieces stand in order; none where its words do not stand like one.
pub(super) fn read(pieces: Vec<Piece>) -> Option<Chart> {
    let (values, words) = values(pieces);
    let (axes, mut rows): (Vec<Row>, Vec<Row>) = rows(values)
        .into_iter()
        .partition(|row| is_axis(&row.values));
    if rows.len() < FEWEST_BARS {
        return None;
    }
    let pitch = pitch(&rows)?;
    let (top, bottom) = (rows.first()?.y + pitch / 2.0, rows.last()?.y - pitch / 2.0);
    let size = rows[0].values[0].size;
    let words = lines(words);
    let (within, around): (Vec<Piece>, Vec<Piece>) = words
        .into_iter()
        .partition(|piece| (bottom..=top).contains(&piece.y) && piece.size <= 1.3 * size);
    let mut apart: Vec<Piece> = Vec::new();
    for piece in within {
        let nearest = rows
            .iter_mut()
            .min_by(|a, b| (a.y - piece.y).abs().total_cmp(&(b.y - piece.y).abs()))?;
        if piece.end > nearest.values[0].x + size {
            return None;
        }
        if (nearest.y - piece.y).abs() <= pitch / 2.0 {
            nearest.label.push(piece);
        } else {
            apart.push(piece);
        }
    }
    let labelled = rows.iter().filter(|row| !row.label.is_empty()).count();
    if labelled * 3 < rows.len() * 2 || !rows.iter().all(Row::is_stacked) {
        return None;
    }
    let edge = edge(&rows);
    for row in &mut rows {
        // "0" and "2019" label bars too.
        let opens = row.label.is_empty()
            && row.values.len() > 1
            && (row.values[0].end - edge).abs() < size / 2.0;
        if opens {
            row.label.push(row.values.remove(0));
        }
    }
    // A bar without a value still has its label.
    let (below, around): (Vec<Piece>, Vec<Piece>) = around.into_iter().partition(|piece| {
        piece.y < bottom && bottom - piece.y < pitch && (piece.end - edge).abs() < size / 2.0
    });
    for piece in apart.into_iter().chain(below) {
        rows.push(Row {
            y: piece.y,
            values: Vec::new(),
            label: vec![piece],
        });
    }
    rows.sort_by(|a, b| b.y.total_cmp(&a.y));
    let (above, below): (Vec<Piece>, Vec<Piece>) =
        around.into_iter().partition(|piece| piece.y > bottom);
    let (header, below) = header(&rows, below);
    let mut chart = Chart {
        header,
        axis: axes
            .into_iter()
            .flat_map(|row| row.values)
            .map(text)
            .collect(),
        after: paragraphs(below).into_iter().map(text).collect(),
        bars: rows.into_iter().map(bar).collect(),
        ..Chart::default()
    };
    let mut above = paragraphs(above);
    let largest = above
        .iter()
        .enumerate()
        .max_by(|(_, a), (_, b)| a.size.total_cmp(&b.size))
        .filter(|(_, largest)| largest.size > 1.15 * size);
    if let Some((at, _)) = largest {
        chart.title = Some(text(above.remove(at)));
    }
    chart.before = above.into_iter().map(text).collect();
    Some(chart)
}

/// A number that stands alone: "23%", "1,200", "$5m".
pub(super) fn is_value(words: &str) -> bool {
    let body = words.trim_start_matches(['+', '-', '−', '~', '<', '>', '$', '€', '£', '¥']);
    let digits = body.trim_end_matches(|c: char| c == '%' || c.is_alphabetic());
    let unit = &body[digits.len()..];
    digits.starts_with(|c: char| c.is_ascii_digit())
        && digits.ends_with(|c: char| c.is_ascii_digit())
        && digits
            .bytes()
            .all(|byte| byte.is_ascii_digit() || byte == b'.' || byte == b',')
        && unit.chars().count() <= 2
}

/// The values and the words; a number right beside words on their line is one of them.
fn values(pieces: Vec<Piece>) -> (Vec<Piece>, Vec<Piece>) {
    let lone = |at: usize| {
        let piece = &pieces[at];
        let joins = |other: &Piece| {
            let gap = (piece.x - other.end).max(other.x - piece.end);
            piece.is_beside(other) && gap < WORD_GAP * piece.size && !is_value(other.words.trim())
        };
        is_value(piece.words.trim())
            && !at
                .checked_sub(1)
                .is_some_and(|before| joins(&pieces[before]))
            && !pieces.get(at + 1).is_some_and(joins)
    };
    let lone: Vec<bool> = (0..pieces.len()).map(lone).collect();
    let (values, words): (Vec<_>, Vec<_>) =
        pieces.into_iter().zip(lone).partition(|(_, lone)| *lone);
    let pieces = |found: Vec<(Piece, bool)>| found.into_iter().map(|(piece, _)| piece).collect();
    (pieces(values), pieces(words))
}

/// Values by the line they stand on, from the top.
fn rows(mut values: Vec<Piece>) -> Vec<Row> {
    downwards(&mut values);
    let mut rows: Vec<Row> = Vec::new();
    for value in values {
        match rows.last_mut() {
            Some(row) if row.values[0].is_beside(&value) => row.values.push(value),
            _ => rows.push(Row {
                y: value.y,
                values: vec![value],
                label: Vec::new(),
            }),
        }
    }
    rows
}

/// Whether numbers grow in equal steps.
fn is_axis(values: &[Piece]) -> bool {
    let numbers: Option<Vec<f64>> = values
        .iter()
        .map(|value| {
            let digits = value.words.trim().trim_end_matches('%').replace(',', "");
            digits.parse().ok()
        })
        .collect();
    let Some(numbers) = numbers.filter(|numbers| numbers.len() >= FEWEST_STEPS) else {
        return false;
    };
    let step = numbers[1] - numbers[0];
    step > 0.0
        && numbers
            .windows(2)
            .all(|pair| (pair[1] - pair[0] - step).abs() < step / 100.0)
}

/// How far one row stands below the other, as most do: a bar without a value makes two gaps one.
fn pitch(rows: &[Row]) -> Option<f32> {
    let mut gaps: Vec<f32> = rows.windows(2).map(|pair| pair[0].y - pair[1].y).collect();
    gaps.sort_by(f32::total_cmp);
    gaps.get(gaps.len().checked_sub(1)? / 2).copied()
}

/// Where most labels end.
fn edge(rows: &[Row]) -> f32 {
    let mut ends: Vec<f32> = rows
        .iter()
        .flat_map(|row| &row.label)
        .map(|label| label.end)
        .collect();
    ends.sort_by(f32::total_cmp);
    ends.get(ends.len() / 2).copied().unwrap_or(f32::NAN)
}

/// What the values are, where a line below names as many things as each bar has values; and what else is below.
fn header(rows: &[Row], below: Vec<Piece>) -> (Vec<String>, Vec<Piece>) {
    let mut counts = rows
        .iter()
        .map(|row| row.values.len())
        .filter(|count| *count > 0);
    let count = counts.next().unwrap_or(0);
    if count < 2 || counts.any(|other| other != count) {
        return (Vec::new(), below);
    }
    let beside = |first: &Piece| below.iter().filter(|piece| piece.is_beside(first)).count();
    let Some(first) = below.iter().position(|piece| beside(piece) == count) else {
        return (Vec::new(), below);
    };
    let line = below[first].clone();
    let (names, below): (Vec<Piece>, Vec<Piece>) =
        below.into_iter().partition(|piece| piece.is_beside(&line));
    (names.into_iter().map(text).collect(), below)
}

fn bar(row: Row) -> Bar {
    let label: Vec<String> = row.label.into_iter().map(text).collect();
    Bar {
        label: label.join(" "),
        values: row.values.into_iter().map(text).collect(),
    }
}

fn text(piece: Piece) -> String {
    piece.words.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A piece at a place, five points for each letter.
    fn piece(x: f32, y: f32, size: f32, words: &str) -> Piece {
        Piece {
            words: words.to_owned(),
            x,
            end: x + 5.0 * words.len() as f32,
            y,
            size,
        }
    }

    /// A label that ends at 200.
    fn label(y: f32, words: &str) -> Piece {
        piece(200.0 - 5.0 * words.len() as f32, y, 10.0, words)
    }

    fn read_any(mut pieces: Vec<Piece>) -> Option<Chart> {
        downwards(&mut pieces);
        read(pieces)
    }

    #[track_caller]
    fn check(pieces: Vec<Piece>, expect: &[&str]) {
        let chart = read_any(pieces).expect("a chart");
        let bars: Vec<String> = chart
            .bars
            .iter()
            .map(|bar| format!("{}: {}", bar.label, bar.values.join(" ")))
            .collect();
        assert_eq!(bars, expect);
    }

    #[test]
    fn labels_of_two_lines_and_bars_without_values_keep_their_place() {
        let pieces = vec![
            piece(50.0, 500.0, 14.0, "How do you"),
            piece(50.0, 484.0, 14.0, "come to work?"),
            piece(400.0, 400.0, 10.0, "61%"),
            piece(350.0, 370.0, 10.0, "30%"),
            piece(230.0, 310.0, 10.0, "9%"),
            label(406.0, "By tram, or"),
            label(394.0, "by boat"),
            label(371.0, "On foot"),
            label(340.0, "By balloon"),
            label(311.0, "Not at all"),
            label(281.0, "Other"),
            piece(50.0, 100.0, 8.0, "Asked of"),
            piece(92.0, 100.0, 8.0, "40"),
            piece(105.0, 100.0, 8.0, "people"),
        ];
        check(
            pieces.clone(),
            &[
                "By tram, or by boat: 61%",
                "On foot: 30%",
                "By balloon: ",
                "Not at all: 9%",
                "Other: ",
            ],
        );
        let chart = read_any(pieces).expect("a chart");
        assert_eq!(chart.title.as_deref(), Some("How do you come to work?"));
        assert_eq!(chart.after, ["Asked of 40 people"]);
    }

    #[test]
    fn a_line_below_names_the_parts_of_each_bar_and_the_axis_is_no_value() {
        let mut pieces = vec![
            piece(250.0, 80.0, 10.0, "Often"),
            piece(400.0, 80.0, 10.0, "Never"),
        ];
        for (nth, words) in ["Bread", "Cheese", "Soup"].into_iter().enumerate() {
            let y = 400.0 - 40.0 * nth as f32;
            pieces.push(label(y, words));
            pieces.push(piece(300.0, y, 10.0, &format!("{}%", 60 - nth)));
            pieces.push(piece(400.0, y, 10.0, &format!("{}%", 40 + nth)));
        }
        for step in 0..5_u8 {
            let x = 210.0 + 50.0 * f32::from(step);
            pieces.push(piece(x, 100.0, 10.0, &format!("{}%", 25 * step)));
        }
        let chart = read_any(pieces.clone()).expect("a chart");
        assert_eq!(chart.header, ["Often", "Never"]);
        assert_eq!(chart.axis.join(" "), "0% 25% 50% 75% 100%");
        check(
            pieces,
            &["Bread: 60% 40%", "Cheese: 59% 41%", "Soup: 58% 42%"],
        );
    }

    #[test]
    fn words_among_the_values_or_values_without_labels_make_no_chart() {
        let rows = |label_x: f32| {
            (0..4)
                .flat_map(|nth: u8| {
                    let y = 400.0 - 30.0 * f32::from(nth);
                    [
                        piece(label_x, y, 10.0, "Something"),
                        piece(300.0, y, 10.0, "7"),
                    ]
                })
                .collect::<Vec<_>>()
        };
        assert!(read_any(rows(200.0)).is_some());
        assert_eq!(read_any(rows(400.0)), None);
        let mut beside = rows(200.0);
        beside.push(piece(20.0, 396.0, 10.0, "text that runs beside"));
        assert_eq!(read_any(beside), None);
        let values = (0..4_u8).map(|nth| piece(300.0, 90.0 * f32::from(nth), 10.0, "7"));
        assert_eq!(read_any(values.collect()), None);
    }

    #[test]
    fn knows_values() {
        for words in ["23%", "1,200", "$5m", "+7.5", "3k"] {
            assert!(is_value(words), "{words}");
        }
        for words in [
            "Q4",
            "10 to 20",
            "5 members",
            "",
            "2020-21",
            "12months",
            "21,",
        ] {
            assert!(!is_value(words), "{words}");
        }
    }
}
