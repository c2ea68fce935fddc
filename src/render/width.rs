//! How many cells of a terminal words take, and how they are cut to fit.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Which end of a cell gives way when it is too narrow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cut {
    /// The end, as in running words.
    End,
    /// The start, as in a path whose last part matters most.
    Start,
    /// The folders of a place, then the end of its file's name: `reports/2021.md:12:4`.
    Folders,
}

/// Cells that `text` takes: two for most Chinese, Japanese and Korean characters and emoji.
pub(super) fn width(text: &str) -> usize {
    text.width()
}

/// `text` in at most `cells` cells; what is cut is shown by `…`.
pub(super) fn fit(text: &str, cells: usize, cut: Cut) -> String {
    if width(text) <= cells {
        return text.to_owned();
    }
    let room = cells.saturating_sub(1);
    match cut {
        Cut::End => {
            let kept = take(text.graphemes(true), room);
            format!("{}…", kept.concat().trim_end())
        }
        Cut::Start => {
            let mut kept = take(text.graphemes(true).rev(), room);
            kept.reverse();
            format!("…{}", kept.concat().trim_start())
        }
        Cut::Folders => {
            let name = &text[text.rfind(['/', '\\']).map_or(0, |at| at + 1)..];
            let (file, place) = name.split_at(name.find(':').unwrap_or(name.len()));
            match room.checked_sub(width(place)) {
                _ if width(name) < cells => fit(text, cells, Cut::Start),
                _ if width(name) == cells => name.to_owned(),
                Some(1..) => fit(file, cells - width(place), Cut::End) + place,
                _ => fit(place, cells, Cut::Start),
            }
        }
    }
}

fn take<'a>(graphemes: impl Iterator<Item = &'a str>, room: usize) -> Vec<&'a str> {
    let mut used = 0;
    graphemes
        .take_while(|grapheme| {
            used += width(grapheme);
            used <= room
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, cells: usize, cut: Cut, expect: &str) {
        let fitted = fit(text, cells, cut);
        assert_eq!(fitted, expect);
        assert!(width(&fitted) <= cells);
    }

    #[test]
    fn cuts_the_end_of_words_and_the_start_of_paths() {
        check("partners", 8, Cut::End, "partners");
        check("sales partners", 8, Cut::End, "sales p…");
        check("sales partners", 7, Cut::End, "sales…");
        check(
            "reports/2021/chapter.md:12:4",
            12,
            Cut::Start,
            "…ter.md:12:4",
        );
    }

    #[test]
    fn a_place_keeps_its_file_and_its_line() {
        let place = "reports/2021/chapter.md:12:4";
        check(place, 28, Cut::Folders, place);
        check(place, 20, Cut::Folders, "…021/chapter.md:12:4");
        check(place, 15, Cut::Folders, "chapter.md:12:4");
        check(place, 12, Cut::Folders, "chapte…:12:4");
        check(place, 5, Cut::Folders, ":12:4");
        check(place, 4, Cut::Folders, "…2:4");
        check("<stdin>:12:4", 9, Cut::Folders, "<st…:12:4");
    }

    #[test]
    fn never_cuts_a_wide_character_or_an_emoji_in_two() {
        check("漢字漢字", 4, Cut::End, "漢…");
        check("漢字漢字", 4, Cut::Start, "…字");
        check("a👩‍🔬bcd", 4, Cut::End, "a👩‍🔬…");
        check("a👩‍🔬bcd", 3, Cut::End, "a…");
    }
}
