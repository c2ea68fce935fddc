//! Noun phrases around a number.

mod before;
mod list;

use std::ops::Range;

use super::part::{Part, is_plural};
use super::sentence::Sentence;
use crate::document::Shape;
use crate::lexicon::verbs::{self, Form};
use crate::lexicon::words::{Tags, WordList, word_list};
pub(super) use before::{aside_before, phrase_before};
use list::{coordinates, lists_modifiers};

/// A phrase has no more tokens than these.
const LONGEST: usize = 16;

/// The noun phrase that starts at token `at` and is counted or measured there: "lines of core code".
///
/// Nothing behind token `end` belongs to it. `None` where no noun stands there.
pub(super) fn phrase_behind(
    sentence: &Sentence<'_, '_>,
    at: usize,
    end: usize,
) -> Option<Range<usize>> {
    let end = end.min(sentence.range.end);
    let start = skip_openers(sentence, at, end);
    let mut last = group(sentence, start, end)?;
    let mut inner = last + 1;
    // "the vast (80 %) majority of our boats": of the boats.
    const PARTS: &WordList = word_list!["majority", "bulk", "remainder"];
    if last > start && sentence.passage.is(last, "of") && sentence.passage.is_any(last - 1, PARTS) {
        while inner < end && sentence.part(inner) == Part::Determiner {
            inner += 1;
        }
        return group(sentence, inner, end).map(|last| inner..last);
    }
    let takes_of = sentence.passage.is(last, "of")
        && inner < end
        && sentence.part(inner).is_nominal()
        && !sentence.passage.tags(inner).has(Tags::MONTH | Tags::PERIOD);
    if takes_of && let Some(behind) = group(sentence, inner, end) {
        last = behind;
    }
    Some(start..last)
}

/// Leaves out "of", "the", "our", "different", and the hyphen of "150-page": what stands between a number and its noun.
pub(super) fn skip_openers(sentence: &Sentence<'_, '_>, at: usize, end: usize) -> usize {
    let passage = sentence.passage;
    let mut start = at;
    if start < end
        && passage.is_mark(start, '-')
        && passage.is_glued(start)
        && passage.is_glued(start + 1)
    {
        start += 1;
    }
    if start < end && passage.is(start, "of") {
        start += 1;
    }
    // "20 [sessions]": the words of a link.
    start += usize::from(start < end && passage.is_mark(start, '['));
    // "$5 a year": what it recurs by is no noun.
    if start < end
        && passage.is_any(start, word_list!["a", "an"])
        && passage.tags(start + 1).has(Tags::PERIOD)
    {
        return end;
    }
    while start < end
        && (sentence.part(start) == Part::Determiner
            || passage.is_any(start, word_list!["more", "such", "other", "less", "fewer"])
                && start > at)
        && !passage.is_any(start, word_list!["what", "no"])
    {
        start += 1;
    }
    start
}

/// Whether token `at` multiplies what stands before it by the number behind it: "7 nights x 2 rooms".
fn multiplies(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    matches!(sentence.passage.raw(at), "x" | "×") && sentence.part(at + 1) == Part::Quantity
}

/// One past the last noun of the group of nouns and adjectives that starts at `start`.
fn group(sentence: &Sentence<'_, '_>, start: usize, end: usize) -> Option<usize> {
    let passage = sentence.passage;
    let mut at = start;
    let (mut noun, mut listed) = (None, false);
    while at < end.min(start + LONGEST) {
        // "7 nights x 2 rooms" multiplies.
        if noun.is_some() && multiplies(sentence, at) {
            break;
        }
        match sentence.part(at) {
            Part::Joint | Part::Possessive if noun.is_some() => {
                // "Huawei's experts": what is owned is counted, not the owner.
                if sentence.part(at) == Part::Possessive {
                    noun = None;
                }
            }
            Part::Adjective if noun.is_some_and(|noun| noun == at && ends_before(sentence, at)) => {
                break;
            }
            Part::Joint if at == start => break,
            Part::Adjective | Part::Joint => {}
            // "previously unknown flaws", "esteemed and highly experienced members"
            Part::Adverb
                if matches!(
                    sentence.part(at + 1),
                    Part::Adjective | Part::Noun | Part::Joint
                ) && (at == start || sentence.part(at - 1) == Part::Conjunction) => {}
            Part::Noun => {
                // "25 people came ⏎ Formulated a way": a line of its own.
                let acts = noun == Some(at)
                    && passage.tokens[at].breaks
                    && passage.tokens[at].is_capital()
                    && verbs::form(passage.raw(at)) == Some(Form::Past);
                if acts || noun == Some(at) && ends_before(sentence, at) {
                    break;
                }
                noun = Some(at + 1);
            }
            // "marketing, service and solution partners": a list of modifiers is one phrase up to its noun.
            Part::Mark | Part::Conjunction if listed => {}
            Part::Conjunction if coordinates(sentence, at, noun, end) => {}
            Part::Mark
                if noun == Some(at)
                    && passage.is_mark(at, ',')
                    && lists_modifiers(sentence, at, end) =>
            {
                listed = true;
            }
            // "three equal, annual instalments"
            Part::Mark
                if noun.is_none()
                    && at > start
                    && passage.tokens[at - 1].is_word()
                    && passage.is_mark(at, ',')
                    && sentence.part(at + 1) == Part::Adjective
                    && plain_group(sentence, at + 1, end).is_some() => {}
            // "two new “Safe Harbour” workshops"
            Part::Mark if noun.is_none() && quoted(sentence, at, end).is_some() => {
                at = quoted(sentence, at, end).unwrap_or(at);
            }
            // "versions of Sail.js": the dot inside a name.
            Part::Mark if noun == Some(at) && is_dotted(sentence, at, end) => {
                at += 1;
                noun = Some(at + 1);
            }
            // "the High Voltage Current (HVDC) cable": its letters stand inside the phrase.
            Part::Mark if noun.is_some() && is_letters(sentence, at, end) => at += 2,
            _ => break,
        }
        at += 1;
    }
    noun.filter(|noun| *noun > start)
}

/// The closing mark of the quotation that opens at `at`, where a plural stands behind it.
fn quoted(sentence: &Sentence<'_, '_>, at: usize, end: usize) -> Option<usize> {
    const QUOTES: &WordList = word_list!["\"", "“", "”", "‘", "«", "»", "„", "’"];
    const LONGEST: usize = 8;
    let passage = sentence.passage;
    if !passage.is_any(at, QUOTES) {
        return None;
    }
    let close = (at + 2..end.min(at + LONGEST)).find(|at| passage.is_any(*at, QUOTES))?;
    let noun = close + 1;
    (noun < end && sentence.part(noun) == Part::Noun && is_plural(passage.raw(noun)))
        .then_some(close)
}

/// Whether a plural right before the token at `at` closes the phrase: a capital or a participle begins something new.
fn ends_before(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    let passage = sentence.passage;
    let before = passage.raw(at - 1);
    let token = &passage.tokens[at];
    // "open ports PRs": letters in the plural are a noun as any.
    let letters = passage.is_any(at, word_list!["PRs", "MRs", "CVEs", "RFCs", "KEPs", "PEPs"]);
    let capital = token.is_capital() && !letters && !passage.tokens[at - 1].is_capital();
    let describes = sentence.part(at) == Part::Adjective
        && !matches!(passage.tokens[at - 1].shape, Shape::Upper | Shape::Mixed);
    is_plural(before) && (capital || describes)
}

/// Whether the parenthesis that opens at `at` holds the letters of the name before it, and the phrase goes on behind.
fn is_letters(sentence: &Sentence<'_, '_>, at: usize, end: usize) -> bool {
    let passage = sentence.passage;
    let letters = |at: usize| {
        let token = &passage.tokens[at];
        matches!(token.shape, Shape::Upper | Shape::Mixed) && token.is_capital()
    };
    at + 3 < end
        && passage.is_mark(at, '(')
        && passage.is_mark(at + 2, ')')
        && letters(at + 1)
        && passage.tokens[at - 1].is_capital()
        && !passage.tokens[at + 3].is_capital()
        && matches!(sentence.part(at + 3), Part::Noun | Part::Adjective)
        && plain_group(sentence, at + 3, end).is_some()
}

/// Whether the dot at token `at` stands inside a name: "Sail.js".
fn is_dotted(sentence: &Sentence<'_, '_>, at: usize, end: usize) -> bool {
    let passage = sentence.passage;
    at + 1 < end
        && passage.is_mark(at, '.')
        && passage.is_glued(at)
        && passage.is_glued(at + 1)
        && passage.tokens[at + 1].is_word()
}

/// Like [`group`], without coordination: for looking ahead.
fn plain_group(sentence: &Sentence<'_, '_>, start: usize, end: usize) -> Option<usize> {
    let mut noun = None;
    for at in start..end.min(start + 6) {
        match sentence.part(at) {
            Part::Noun if noun == Some(at) && ends_before(sentence, at) => break,
            Part::Noun => noun = Some(at + 1),
            Part::Joint | Part::Adjective => {}
            _ => break,
        }
    }
    noun
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::claim::tests::with_sentence;

    #[track_caller]
    fn check(text: &str, expect: Option<&str>) {
        let found = with_sentence(text, |sentence| {
            let quantity = &sentence.quantities[0];
            phrase_behind(sentence, quantity.end, sentence.until(0)).map(|range| {
                sentence
                    .passage
                    .document
                    .words(sentence.passage.span(range))
            })
        });
        assert_eq!(found.as_deref(), expect, "{text}");
    }

    #[track_caller]
    fn check_before(text: &str, expect: Option<&str>) {
        let found = with_sentence(text, |sentence| {
            let verb = sentence.verb_before(sentence.quantities[0].start).unwrap();
            phrase_before(sentence, verb, 0).map(|range| {
                sentence
                    .passage
                    .document
                    .words(sentence.passage.span(range))
            })
        });
        assert_eq!(found.as_deref(), expect, "{text}");
    }

    #[test]
    fn takes_the_phrase_that_is_counted() {
        check(
            "two new versions of Sail.js were",
            Some("new versions of Sail.js"),
        );
        check("two new boats. They were", Some("new boats"));
        check(
            "over 65,000 standards contributions in it",
            Some("standards contributions"),
        );
        check(
            "more than 6 million lines of core code, and",
            Some("lines of core code"),
        );
        check("over 1,900 partners joined the group", Some("partners"));
        check(
            "We have 867 journal and conference papers in it",
            Some("journal and conference papers"),
        );
        check(
            "over 100 marketing, service and solution partners.",
            Some("marketing, service and solution partners"),
        );
        check(
            "12 maintainers representing three companies",
            Some("maintainers"),
        );
        check(
            "over 100 5GtoB scenario-based solutions.",
            Some("5GtoB scenario-based solutions"),
        );
        check(
            "100 of Huawei's technical experts have served",
            Some("Huawei's technical experts"),
        );
        check(
            "over 70 leading Chinese universities.",
            Some("leading Chinese universities"),
        );
        check("We have 10 members and 5 partners", Some("members"));
        check("It has 150-page reports", Some("page reports"));
        check(
            "It fixed 138 previously unknown flaws in it.",
            Some("previously unknown flaws"),
        );
        check(
            "It has 12 small and highly active members.",
            Some("small and highly active members"),
        );
        check(
            "We gave £27m of tide recovery and resilience funding.",
            Some("tide recovery and resilience funding"),
        );
        check("We run 12 boats and sailing gear.", Some("boats"));
        check(
            "They ran 12 TIDE-19 relief funds.",
            Some("TIDE-19 relief funds"),
        );
        check("It has 12 really.", None);
        check(
            "It lays the 185km High Voltage Current (HVC) sea cable there.",
            Some("High Voltage Current (HVC) sea cable"),
        );
        check(
            "It runs a £3 Reef Thinking (ReTh) fund.",
            Some("Reef Thinking (ReTh) fund"),
        );
        check(
            "It has 12 Harbour Masters (HM) and",
            Some("Harbour Masters"),
        );
        check(
            "It has 12 small, rural schools.",
            Some("small, rural schools"),
        );
        check("It has 12 boats, new sails and", Some("boats"));
        check("It shows 20 [talks and", Some("talks"));
        check(
            "It ran 2 new \"Safe Quays\" courses in May.",
            Some("new \"Safe Quays\" courses"),
        );
        check("It has 12% the majority of our boats.", Some("boats"));
        check(
            "It has 54 Data and Software Harbour Member ports, and",
            Some("Data and Software Harbour Member ports"),
        );
    }

    #[test]
    fn finds_none_where_no_noun_stands() {
        check("it rose by 12 % in the year", None);
        check("The figure rose to 12,000.", None);
        check("Of them 117 replied.", None);
    }

    #[test]
    fn takes_the_phrase_before_a_verb() {
        check_before("Sales in Germany rose to 12 %.", Some("Sales in Germany"));
        check_before(
            "The number of new patients was 1,200.",
            Some("number of new patients"),
        );
        check_before(
            "Research and development expenses fell 12 %.",
            Some("Research and development expenses"),
        );
        check_before("In June we had 12 %.", None);
        check_before(
            "Over the same period energy costs rose 12 %.",
            Some("energy costs"),
        );
        check_before("The same period was 12 %.", Some("same period"));
        check_before("The profit before tax was 12 %.", Some("profit before tax"));
        check_before("It opened a shop after sales rose to 12 %.", Some("sales"));
        check_before(
            "Revenue for the group after the merger was 12 %.",
            Some("Revenue for the group after the merger"),
        );
        check_before(
            "The share of ships directly tied to the quay was 12 %.",
            Some("share of ships directly tied to the quay"),
        );
        check_before(
            "The earnings (EBIT) from ports rose 12 %.",
            Some("earnings (EBIT) from ports"),
        );
        check_before(
            "Rail investments during this time frame totalled 12 %.",
            Some("Rail investments during this time frame"),
        );
    }

    #[test]
    fn letters_in_the_plural_are_a_noun() {
        check("We have 40 open quays PRs in it.", Some("open quays PRs"));
        check("We gave 12 nurses iPads.", Some("nurses"));
        check("With 12 nurses\nFounded a home", Some("nurses"));
        check("We have 40 boats HMS Tide built.", Some("boats"));
    }
}
