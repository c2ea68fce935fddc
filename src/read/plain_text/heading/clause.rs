//! Titles as wide as the text below them: what they say shows that no sentence goes on from them.

use super::super::title::{Open, Style, Title, openness};
use super::Scene;
use crate::lexicon::words::{Tags, tags};

impl Scene<'_> {
    /// Whether line `at`, which has nothing of a sentence in it, stands over the start of one: "Improving our harbours"
    /// over "Our drive to", "Working for change" over "Alvik is also".
    pub(super) fn is_over_clause(&self, at: usize, title: &Title) -> bool {
        let (words, below) = (self.words(at), self.words(at + 1));
        let clause = title.style == Style::Sentence
            && openness(words) == Open::Closed
            && !words.contains([',', ';', '('])
            && is_verbless(words)
            && opens_clause(below, words);
        clause || title.style == Style::Title && restates(words, below)
    }
}

/// "Alvik Institute for Tides" over "The Alvik Institute for Tides is": whether a line opens with two words or more that
/// the title over it opens with.
fn restates(title: &str, line: &str) -> bool {
    const WORDS: usize = 2;
    let bare = |text: &'_ str| -> Vec<String> {
        let words = text.split_whitespace().map(str::to_owned);
        words.skip_while(|word| word == "The").take(WORDS).collect()
    };
    let words = bare(title);
    words.len() == WORDS && words == bare(line)
}

/// Whether no word but the first could be the verb of a sentence.
fn is_verbless(line: &str) -> bool {
    let said = |word: &str| {
        let tags = tags(word.as_bytes());
        tags.has(Tags::FINITE | Tags::AUXILIARY | Tags::PRONOUN | Tags::WE | Tags::RELATIVE)
            || tags.has(Tags::VERB) && word.ends_with("ed")
    };
    let mut words = line.split_whitespace();
    words
        .next()
        .is_some_and(|first| !tags(first.as_bytes()).has(Tags::PRONOUN | Tags::WE))
        && !words.any(said)
}

/// Whether a line opens with words that no sentence has a capital for in its midst, or with a name and its verb; the
/// line before it, `above`, then opens with no preposition.
fn opens_clause(line: &str, above: &str) -> bool {
    let small = Tags::DETERMINER | Tags::PREPOSITION | Tags::CONJUNCTION | Tags::PRONOUN | Tags::WE;
    let mut words = line.split_whitespace();
    let Some(first) = words
        .next()
        .filter(|first| first.starts_with(char::is_uppercase))
    else {
        return false;
    };
    let first_tags = tags(first.as_bytes());
    let capitals = first.len() > 1 && !first.contains(char::is_lowercase);
    let next = words.next().unwrap_or("");
    // "Alvik actively supports the"
    let verb = match tags(next.as_bytes()).has(Tags::ADVERB) || next.ends_with("ly") {
        true => words.next().unwrap_or(""),
        false => next,
    };
    if first_tags.has(small) && !capitals {
        // "The Climate Group" may be a name that the sentence goes on with.
        return next.starts_with(char::is_lowercase)
            || first_tags.has(Tags::PREPOSITION | Tags::WE);
    }
    let opening = above.split(' ').next().unwrap_or("");
    // "the Peat & Timber" may go on with "Council was".
    let named = above
        .rsplit(' ')
        .next()
        .is_some_and(|last| last.starts_with(char::is_uppercase));
    let verb_tags = tags(verb.as_bytes());
    let said = verb_tags.has(Tags::AUXILIARY | Tags::FINITE)
        || verb_tags.has(Tags::VERB) && verb.ends_with('s');
    said && !named && !tags(opening.as_bytes()).has(small)
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    const PROSE: &str = "alliance in all regions grew\nby many members in the year, and so did\nits work with those who are in need of it.";

    #[test]
    fn a_full_line_over_a_new_sentence_is_a_title() {
        for opening in [
            "Our small",
            "In May the",
            "Since 2020, the",
            "Alvik has said that the",
            "Alvik actively supports the",
        ] {
            check(
                &format!(
                    "It was good.\n\nWorking for change in the industry of tides\n{opening} {PROSE}\nImproving quays and harbours for everybody\n{opening} {PROSE}"
                ),
                &[
                    "Working for change in the industry of tides",
                    "Improving quays and harbours for everybody",
                ],
            );
        }
    }

    #[test]
    fn text_that_opens_with_the_title_over_it() {
        check(
            &format!(
                "It was good.\nAlvik Institute for the Study of Slow Tides\nThe Alvik Institute for the Study of {PROSE}"
            ),
            &["Alvik Institute for the Study of Slow Tides"],
        );
        check(
            &format!(
                "It was good to be at the quay with the\nAlvik Institute for the Study of Slow Tides\nand the Alvik Institute for the Study of {PROSE}"
            ),
            &[],
        );
    }

    #[test]
    fn a_full_line_of_a_sentence_is_none() {
        for line in [
            "We have been working with our friends at",
            "The house was opened in the spring by the",
            "In work for change with the partner trust",
            "Working for change, and with good friends",
            "Common work between the town and the Tides",
        ] {
            check(
                &format!("It was good.\n\n{line}\nAlvik has said that the {PROSE}"),
                &[],
            );
        }
        check(
            &format!(
                "It was good.\n\nWorking for change with our close partner\nThe Tide Group in the {PROSE}"
            ),
            &[],
        );
    }
}
