//! Text set with a blank line behind every line: there, a blank line parts nothing.

use super::flow::{ends_sentence, starts_small};
use super::lines::{Gap, Line};

/// Takes the gaps out of runs of lines each of which has one blank line before it, where sentences go on over many of
/// them.
pub(super) fn close_up(text: &str, lines: &mut [Line]) {
    const FEWEST: usize = 6;
    let spaced = |before: &Line, line: &Line| {
        let between = &text[before.end()..line.start()];
        line.gap == Gap::Blank
            && between.bytes().filter(|byte| *byte == b'\n').count() == 2
            && between.trim().is_empty()
    };
    let goes_on =
        |pair: &[Line]| !ends_sentence(pair[0].of(text)) && starts_small(pair[1].of(text));
    let mut start = 0;
    while start < lines.len() {
        let run = lines[start..].windows(2);
        let more = run.take_while(|pair| spaced(&pair[0], &pair[1])).count();
        let end = start + more + 1;
        let open = lines[start..end]
            .windows(2)
            .filter(|pair| goes_on(pair))
            .count();
        if end - start >= FEWEST && open * 3 >= more {
            for line in &mut lines[start + 1..end] {
                *line = line.behind(Gap::None);
            }
        }
        start = end;
    }
}

#[cfg(test)]
mod tests {
    use crate::read::{Format, testing};

    #[track_caller]
    fn check(text: &str, expect: &[&str]) {
        assert_eq!(testing::blocks(text, Format::PlainText), expect);
    }

    #[test]
    fn sentences_go_on_over_the_blank_lines_of_a_spaced_text() {
        check(
            "The harbour trust lent its two cranes to the\n\ntown in spring, and paid for the work on the\n\nquay. In May it signed a lease with the firm\n\nTollgate Marine Works and with the city of\n\nthe north, which will run until the end of\n\nnext year and covers the sheds.\n\n\nOur Year\n",
            &[
                "paragraph: The harbour trust lent its two cranes to the town in spring, and paid for the work on the quay. In May it signed a lease with the firm Tollgate Marine Works and with the city of the north, which will run until the end of next year and covers the sheds.",
                "paragraph: Our Year",
            ],
        );
    }

    #[test]
    fn paragraphs_and_lists_of_one_line_stay_apart() {
        check(
            "We grew.\n\nWe met.\n\nAlvik Trust\n\nDorn Mills\n\nand all\n\nothers here\n\nBrannock\n\nCorvane\n",
            &[
                "paragraph: We grew.",
                "paragraph: We met.",
                "paragraph: Alvik Trust",
                "paragraph: Dorn Mills",
                "paragraph: and all",
                "paragraph: others here",
                "paragraph: Brannock",
                "paragraph: Corvane",
            ],
        );
    }
}
