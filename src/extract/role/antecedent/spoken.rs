//! Whom "it" and "its" of the next sentence stand for: the organization that a sentence speaks of.

use super::super::scene::Scene;
use crate::extract::verb::is_verb;
use crate::lexicon::words::{Tags, WordList, word_list};

/// What is said between commas of whom a sentence opens with is no longer.
const LONGEST_ASIDE: usize = 30;

/// The organization that a sentence opens with and whose verb follows: "The Acme Group makes pumps."
pub(super) fn spoken_of(scene: &Scene<'_, '_>) -> Option<u32> {
    let passage = scene.passage;
    let first = scene.actors.first()?;
    let opens = scene.article_start(first) == scene.sentence.start;
    let end = scene.behind(first.tokens.end);
    if end >= scene.sentence.end {
        return None;
    }
    let acts = |at: usize| {
        is_verb(passage, at, scene.sentence.start)
            || passage.tags(at).has(Tags::AUXILIARY | Tags::FINITE)
    };
    // "The Acme Institute, founded by A in 2016 with B, makes"
    let behind_aside = || {
        let limit = scene.sentence.end.min(end + LONGEST_ASIDE) - 1;
        let closes = |at: &usize| {
            passage.is_mark(*at, ',') && passage.tags(at + 1).has(Tags::AUXILIARY | Tags::FINITE)
        };
        passage.is_mark(end, ',') && (end + 1..limit).any(|at| closes(&at))
    };
    let verb = acts(end) || behind_aside();
    let own = passage.is(first.tokens.start, "its");
    let told = first.organization().filter(|_| opens && (verb || own));
    launched(scene).or(told)
}

/// "We announce the launch of the Acme Group.": what a sentence ends in that tells how it began.
fn launched(scene: &Scene<'_, '_>) -> Option<u32> {
    const BACK: usize = 4;
    const BEGUN: &WordList = word_list![
        "created",
        "creation",
        "established",
        "formation",
        "formed",
        "founded",
        "inception",
        "launch",
        "launched",
        "launching",
    ];
    let passage = scene.passage;
    let last = scene.actors.last()?;
    let ends = scene.behind(last.tokens.end) + 1 == scene.sentence.end;
    let start = scene.article_start(last);
    let from = scene.sentence.start.max(start.saturating_sub(BACK));
    let begun = (from..start)
        .rev()
        .take_while(|at| passage.tokens[*at].is_word())
        .any(|at| passage.is_any(at, BEGUN));
    last.named().filter(|_| ends && begun)
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::check_behind;

    #[test]
    fn who_tells_of_itself() {
        for sentence in [
            "Siemens announced that it has become a member of ETSI.",
            "Siemens said it joined ETSI.",
        ] {
            check_behind(sentence, "Siemens member ETSI");
        }
        check_behind("Siemens told Bosch that it joined ETSI.", "");
    }

    #[test]
    fn its_members_are_of_whom_the_sentence_before_speaks() {
        check_behind(
            "The Alvik Institute, founded by Siemens in 2016 with Bosch and Nokia, has raised much. Its funders include Intel and Cisco.",
            "Siemens founder Alvik Institute; Bosch founder Alvik Institute; Nokia founder Alvik Institute; \
             Intel funder Alvik Institute; Cisco funder Alvik Institute",
        );
        check_behind(
            "We are glad to announce the launch of the Harbour Working Group. Its founding members are Siemens and Bosch.",
            "Siemens founding_member Harbour Working Group; Bosch founding_member Harbour Working Group",
        );
    }
}
