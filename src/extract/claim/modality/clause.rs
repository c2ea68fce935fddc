//! The words that say how real a number is: its clause.

use super::Part;
use crate::document::Shape;
use crate::extract::claim::sentence::Sentence;
use crate::lexicon::verbs::{self, Form};
use crate::lexicon::words::{Tags, word_list};

/// The tokens that say how real the words `start..end` are: their clause up to them and, where that has no verb yet,
/// the verb behind.
pub(super) fn clause(sentence: &Sentence<'_, '_>, start: usize, end: usize) -> Vec<usize> {
    let passage = sentence.passage;
    let breaks = |at: usize| match passage.tokens[at].shape {
        Shape::Mark => {
            matches!(passage.raw(at), ";" | "," | ":" | "–" | "—")
                || passage.is_mark(at, '-') && !passage.is_glued(at) && !passage.is_glued(at + 1)
        }
        _ => passage.is_any(
            at,
            word_list!["but", "while", "whereas", "although", "though"],
        ),
    };
    let mut tokens = Vec::new();
    let (mut verb, mut noun) = (false, false);
    let (mut aside, mut passed) = (0, 0);
    for at in sentence.back(start) {
        // Digits say nothing of how real a number is, and a list may have nothing else.
        let digits = matches!(passage.tokens[at].shape, Shape::Number | Shape::Alnum)
            && sentence.part(at) == Part::Quantity;
        if digits {
            passed += usize::from(aside == 0);
            continue;
        }
        // What stands in parentheses before is said aside; what opens around the number shuts it off.
        aside += usize::from(passage.is_mark(at, ')'));
        if aside > 0 {
            aside -= usize::from(passage.is_mark(at, '('));
            continue;
        }
        if passage.is_mark(at, '(') || sentence.part(at) == Part::Relative || passage.is(at, "that")
        {
            break;
        }
        if sentence.part(at) == Part::Conjunction
            && (verb && opens_anew(sentence, at, &tokens)
                || !verb && !noun && opens_with(sentence, at, end))
        {
            break;
        }
        // A comma of a list, or behind "By 2030", ends no clause; one behind a verb or a noun of its own does.
        // "We missed our goal: only 17 *came*": behind a colon stands a clause of its own where it has a verb.
        // "Goal 3: 40 clubs *are* open" has a label before.
        let told = || sentence.verb_before(at).is_some();
        let anew = || passage.is_mark(at, ':') && is_said(sentence, end) && told();
        if breaks(at) && (verb || noun || !matches!(passage.raw(at), "," | ":") || anew()) {
            break;
        }
        verb |= sentence.part(at).is_verbal();
        noun |= sentence.part(at) == Part::Noun && tokens.len() + passed > 2;
        tokens.push(at);
    }
    if !verb {
        const AHEAD: usize = 12;
        let ahead = end..sentence.range.end.min(end + AHEAD);
        let mut said = false;
        // "donors said they would give": what they said is theirs; the first verb behind is the number's.
        let ahead = ahead.take_while(|at| {
            let more = !said && !breaks(*at) && sentence.part(*at) != Part::Quantity;
            said = sentence.part(*at) == Part::Verb;
            more
        });
        tokens.extend(ahead);
    }
    // "By 2030, …" and "If …, …" open a sentence for all of it.
    let opening = sentence.range.clone().take(4);
    tokens.extend(opening.filter(|at| passage.is_any(*at, word_list!["by", "if"])));
    tokens
}

/// Whether the conjunction at token `at` opens a clause of its own before the tokens behind it, nearest first at the end:
/// one with a subject ("and we raised"), or of the past behind an infinitive ("we set out to plant 500 and planted 640").
fn opens_anew(sentence: &Sentence<'_, '_>, at: usize, behind: &[usize]) -> bool {
    const NEAR: usize = 12;
    let passage = sentence.passage;
    let behind = || {
        behind
            .iter()
            .rev()
            .take(NEAR)
            .take_while(|place| **place > at)
    };
    if !passage.is_any(at, word_list!["and", "or", "but"]) {
        return false;
    }
    // "will run through tunnels and pipes and have 12 locks": another "and" stands between.
    let stop = |place: &&usize| {
        let part = sentence.part(**place);
        part.is_verbal() || part == Part::Conjunction
    };
    let Some(verb) = behind()
        .find(stop)
        .filter(|at| sentence.part(**at).is_verbal())
    else {
        return false;
    };
    let subject = behind()
        .take_while(|place| *place < verb)
        .any(|place| matches!(sentence.part(*place), Part::Noun | Part::Pronoun));
    if subject {
        return sentence.part(verb - 1) != Part::To;
    }
    let raw = passage.raw(*verb);
    let past = matches!(verbs::form(raw), Some(Form::Past | Form::Participle));
    let perfect = word_list!["have", "be", "been", "being", "having"];
    // "did not close any shop and opened 20": a past behind "did" is another clause's.
    let did = word_list!["did", "does", "do"];
    if past
        && !verbs::keeps_form(raw)
        && sentence
            .back(at)
            .take(NEAR)
            .any(|at| passage.is_any(at, did))
    {
        return true;
    }
    let aims =
        |place: usize| sentence.part(place) == Part::To || passage.tags(place).has(Tags::GOAL);
    let mut before = sentence.back(at).take(NEAR);
    let first = before.find(|place| aims(*place) || passage.is_any(*place, perfect));
    past && !verbs::keeps_form(raw) && first.is_some_and(|place| aims(place) && place + 1 < at)
}

/// Whether the conjunction at token `at` opens a clause whose subject is the number that ends before token `end`: "we
/// expected 500 and 612 *came*".
fn opens_with(sentence: &Sentence<'_, '_>, at: usize, end: usize) -> bool {
    sentence.passage.is_any(at, word_list!["and", "but"]) && is_said(sentence, end)
}

/// Whether the number that ends before token `end` is the subject of a verb behind it: "612 *came*", "31 % of staff *took*
/// part".
fn is_said(sentence: &Sentence<'_, '_>, end: usize) -> bool {
    const NOUN: usize = 4;
    let passage = sentence.passage;
    let of = usize::from(passage.is(end, "of"));
    let mut ahead = end..sentence.range.end.min(end + NOUN + 2 * of);
    let inside = |at: usize| {
        sentence.part(at).is_nominal()
            || sentence.part(at) == Part::Adverb
            || of > 0 && (at == end || sentence.part(at) == Part::Determiner)
    };
    let verb = ahead.find(|at| !inside(*at));
    let finite = |verb: usize| match sentence.part(verb) {
        Part::Auxiliary => !passage.is_any(verb, word_list!["be", "have"]),
        Part::Verb | Part::Participle | Part::Adjective => {
            // "12 boats moored there" may be described; "and fewer than 5 complained." says it.
            let ends = matches!(sentence.part(verb + 1), Part::Mark | Part::Conjunction);
            let form = verbs::form(passage.raw(verb));
            form == Some(Form::Past) || ends && passage.raw(verb).ends_with("ed")
        }
        _ => false,
    };
    verb.is_some_and(finite)
}
