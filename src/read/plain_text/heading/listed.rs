//! Titles with numbers that only count: items of a list, and paragraphs.

use super::super::flow::ends_sentence;
use super::super::numbering::named_part;
use super::super::title::{Style, Title};
use super::{Scene, level};

impl Scene<'_> {
    /// "3.2 New quays:" behind "3.1 In the year the trust ...": whether line `at` only announces what is below it, as its
    /// number is one of a paragraph.
    pub(super) fn is_counted_text(&self, at: usize) -> bool {
        const MOST_LINES: usize = 60;
        let Some(own) = self.numbers.sequenced(self.words(at)) else {
            return false;
        };
        let follows = |before: &usize| {
            let number = self.numbers.sequenced(self.words(*before));
            number.is_some_and(|number| own.follows(&number))
        };
        self.words(at).ends_with(':')
            && (at.saturating_sub(MOST_LINES)..at)
                .rev()
                .find(follows)
                .is_some_and(|before| self.is_prose(before))
    }

    /// "Goal 1: Lamps" over "Goal 2: Quays": whether a part's title stands beside the next of its kind.
    fn is_listed_part(&self, at: usize, lines: usize) -> bool {
        let name = |at: usize| {
            self.title(at)?;
            let line = self.words(at);
            named_part(line)?;
            line.split(' ').next().map(str::to_ascii_lowercase)
        };
        let above = at.checked_sub(1).and_then(name);
        let beside = [above, name(at + lines)];
        beside
            .iter()
            .flatten()
            .any(|beside| Some(beside) == name(at).as_ref())
    }

    /// Whether a numbered title counts on from the line above or in the one below: headings have something between
    /// them, items of a list have not.
    pub(super) fn is_listed(&self, at: usize, lines: usize, title: &Title) -> bool {
        let Some(own) = level(title) else {
            return title.style == Style::Part && self.is_listed_part(at, lines);
        };
        let known = self.numbers.sequenced(self.words(at));
        // "(1) We met" below "I. Our work" counts something else.
        let number = |at: usize| {
            let line = self.lines.get(at)?.of(self.text);
            let number = self.numbers.sequenced(line)?;
            known
                .as_ref()
                .is_none_or(|known| known.counts_like(&number))
                .then(|| number.level())
        };
        let above = at
            .checked_sub(1)
            .filter(|above| !ends_sentence(self.words(*above)));
        above.and_then(number) == Some(own) || number(at + lines).is_some_and(|below| below <= own)
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    const PROSE: &str = "The alliance grew in every region during the year, and so did its work.\nIt has more members than ever before, and they meet more often than they did.";

    #[test]
    fn numbers_of_lists_make_no_headings() {
        check(
            &format!("{PROSE}\n\n1. Reach 200 Members\n\n2. Publish the Text\n\n{PROSE}"),
            &[],
        );
        check(
            &format!("{PROSE}\n\n1. Members\n\n{PROSE}\n\n2. Texts\n\n2.1 Drafts\n\n{PROSE}"),
            &["1. Members", "2. Texts", "2.1 Drafts"],
        );
    }

    #[test]
    fn parts_in_a_list_make_no_headings() {
        check(
            &format!(
                "{PROSE}\n\nOutput 4: Lamp rooms\n\n{PROSE}\n\nBox 2. Quays of slate\n\n{PROSE}"
            ),
            &["Output 4: Lamp rooms", "Box 2. Quays of slate"],
        );
        check(
            &format!("{PROSE}\n\nGoal 1: Lamps\n\nGoal 2: Quays\n\nGoal 3: Tides\n\n{PROSE}"),
            &[],
        );
    }
}
