//! What is asked for, considered or still to come: "asked us to save 3", "considered closing 12", "is to be paid".

use super::Part;
use crate::document::Shape;
use crate::extract::claim::quantity::Quantity;
use crate::extract::claim::sentence::Sentence;
use crate::lexicon::verbs::{self, Form};
use crate::lexicon::words::{WordList, is_among, word_list};
use crate::model::{Dimension, Modality};

/// Verbs of asking somebody to do what stands behind "to".
const URGES: [&str; 14] = [
    "ask",
    "beg",
    "direct",
    "encourage",
    "implore",
    "instruct",
    "invite",
    "mandate",
    "order",
    "request",
    "require",
    "task",
    "tell",
    "urge",
];

/// Verbs that leave open whether what stands behind them is done: "considered closing".
const WEIGHS: [&str; 11] = [
    "consider",
    "contemplate",
    "debate",
    "discuss",
    "envisage",
    "explore",
    "mull",
    "propose",
    "recommend",
    "suggest",
    "weigh",
];

/// Nouns of what one does anyway, or of what is only named: "our mission is to", "the trick is to".
const CALLINGS: &WordList = word_list![
    "mission",
    "vision",
    "purpose",
    "role",
    "job",
    "task",
    "duty",
    "function",
    "challenge",
    "idea",
    "approach",
    "way",
    "trick",
    "scenario",
    "rule",
];

/// How real the words of a clause are by the verbs that lead to the number at token `start`; `None` where those say what
/// was done.
pub(super) fn intended(
    sentence: &Sentence<'_, '_>,
    clause: &[usize],
    start: usize,
) -> Option<Modality> {
    let told = |at: &usize| {
        if sentence.part(*at) == Part::To {
            return awaits(sentence, *at);
        }
        if *at < start {
            return weighs(sentence, *at, start);
        }
        None
    };
    let subjunctive = |at: &usize| is_subjunctive(sentence, *at);
    clause.iter().find_map(told).or_else(|| {
        let any = clause.iter().any(subjunctive);
        any.then_some(Modality::Hypothetical)
    })
}

/// What the "to" at token `at` says of the verb behind it: "are to fall", "is set to rise", "have yet to come", "asked us
/// to save", "offered to buy".
fn awaits(sentence: &Sentence<'_, '_>, at: usize) -> Option<Modality> {
    const OBJECT: usize = 8;
    let passage = sentence.passage;
    if !sentence.part(at + 1).is_verbal() {
        return None;
    }
    let before = at
        .checked_sub(1)
        .filter(|before| *before >= sentence.range.start)?;
    let is = |at: usize| passage.is_any(at, word_list!["is", "are", "'s", "’s", "'re", "’re"]);
    let was = |at: usize| passage.is_any(at, word_list!["was", "were"]);
    if is(before) && sentence.part(before) == Part::Auxiliary
        || was(before) && passage.is(at + 1, "be")
    {
        // "Our mission is to serve 40 towns" says what we do.
        let told = before > sentence.range.start && passage.is_any(before - 1, CALLINGS);
        return (!told).then_some(Modality::Target);
    }
    let group = |words| passage.is_any(before, words);
    let verb = sentence
        .back(before)
        .find(|at| sentence.part(*at) != Part::Adverb);
    if group(word_list!["yet", "still"]) {
        let has = |at: usize| is(at) || passage.is_any(at, word_list!["has", "have", "had"]);
        return verb.filter(|at| has(*at)).map(|_| Modality::Negated);
    }
    if group(word_list![
        "set",
        "due",
        "scheduled",
        "slated",
        "poised",
        "bound",
        "about",
        "supposed"
    ]) {
        let be = |at: usize| is(at) || was(at) || passage.is_any(at, word_list!["be", "been"]);
        return verb.filter(|at| be(*at)).map(|_| Modality::Forecast);
    }
    if matches!(
        verbs::lemma(passage.raw(before)),
        Some("offer" | "threaten" | "volunteer")
    ) && sentence.part(before) == Part::Verb
    {
        return Some(Modality::Hypothetical);
    }
    // "asked the committee to cut": between them stands whom.
    let mut back = sentence.back(at).take(OBJECT);
    let asks = back.find(|at| {
        let part = sentence.part(*at);
        part.is_verbal() || matches!(part, Part::Mark | Part::Relative | Part::To)
    })?;
    let lemma = verbs::lemma(passage.raw(asks)).filter(|_| sentence.part(asks) == Part::Verb)?;
    // Teachers who "were invited to talk to 11 firms" did, and "was called to order" asks for nothing.
    let passive = sentence
        .back(asks)
        .find(|at| sentence.part(*at) != Part::Adverb)
        .is_some_and(|at| was(at) || passage.is_any(at, word_list!["been", "be"]));
    let asked = match lemma {
        "call" => passage.is_any(asks + 1, word_list!["on", "upon"]),
        "invite" | "encourage" | "require" => !passive,
        lemma => is_among(lemma, &URGES),
    };
    asked.then_some(Modality::Target)
}

/// What the verb at token `at` says of the deed behind it, or of the number at token `start` that it promises: "considered
/// closing", "ruled out closing", "promised 20 grants".
fn weighs(sentence: &Sentence<'_, '_>, at: usize, start: usize) -> Option<Modality> {
    let passage = sentence.passage;
    let lemma = verbs::lemma(passage.raw(at))?;
    if sentence.part(at) != Part::Verb {
        return None;
    }
    // "had planned 12 talks" tells what did not come of itself; "planned 12 talks" may tell of work that was done.
    let had = lemma == "plan" && at > sentence.range.start && passage.is(at - 1, "had");
    if had || matches!(lemma, "promise" | "vow") {
        return Some(Modality::Target);
    }
    let parted = passage.is_any(at + 1, word_list!["out", "against"]);
    let deed = at + 1 + usize::from(parted);
    // "discussed training for 40 staff": a thing, and no deed.
    let does = deed < start
        && verbs::form(passage.raw(deed)) == Some(Form::Ing)
        && !matches!(sentence.part(deed + 1), Part::Preposition | Part::To);
    let denied = parted && matches!(lemma, "rule" | "decide" | "vote")
        || !parted && matches!(lemma, "avoid" | "reject");
    // "The budget foresees 40 trees"
    let foreseen = matches!(lemma, "foresee" | "envisage" | "envision");
    match does {
        false if foreseen => Some(Modality::Forecast),
        true if denied => Some(Modality::Negated),
        true if !parted && is_among(lemma, &WEIGHS) => Some(Modality::Hypothetical),
        _ => None,
    }
}

/// Whether the "be" at token `at` is that of what is proposed: "that 40 posts *be* cut".
fn is_subjunctive(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    let passage = sentence.passage;
    if !passage.is(at, "be") || passage.tokens[at].shape != Shape::Lower {
        return false;
    }
    let mut back = sentence.back(at);
    let before = back.find(|at| sentence.part(*at) != Part::Adverb && !passage.is(*at, "not"));
    before.is_some_and(|at| {
        matches!(
            sentence.part(at),
            Part::Noun | Part::Pronoun | Part::Quantity
        )
    }) && back
        .take_while(|at| !sentence.part(*at).is_verbal())
        .any(|at| passage.is(at, "that"))
}

/// Whether a number is what is needed or was planned: "two thirds *are needed*", "12 sites *were planned*", "instead of
/// the 12 *planned*".
pub(super) fn is_asked_for(sentence: &Sentence<'_, '_>, quantity: &Quantity) -> bool {
    const NOUN: usize = 6;
    let passage = sentence.passage;
    let planned = word_list![
        "planned",
        "envisaged",
        "foreseen",
        "intended",
        "budgeted",
        "targeted"
    ];
    let mut ahead = quantity.end..sentence.range.end.min(quantity.end + NOUN);
    let of = |at: usize| passage.is(at, "of") || sentence.part(at) == Part::Determiner;
    let Some(stop) = ahead.find(|at| {
        let nominal = sentence.part(*at).is_nominal() && !passage.is_any(*at, planned);
        !nominal && !of(*at)
    }) else {
        return false;
    };
    if passage.is_any(stop, planned) {
        return is_held_against(sentence, quantity.start);
    }
    if !passage.is_any(stop, word_list!["is", "are", "was", "were"]) {
        return false;
    }
    let mut behind = stop + 1..sentence.range.end.min(stop + 4);
    let Some(said) = behind.find(|at| sentence.part(*at) != Part::Adverb) else {
        return false;
    };
    let next = said + 1;
    // "40 staff were required to move" had to; "two thirds are required to pass" are needed.
    let obliged = passage.is(said, "required")
        && passage.is(next, "to")
        && quantity.unit().dimension() != Dimension::Ratio;
    let needed = passage.is_any(said, word_list!["needed", "required", "necessary"]) && !obliged;
    // "12 talks were planned and held"
    needed
        || passage.is_any(said, planned)
            && sentence.part(next) != Part::Conjunction
            && sentence.part(next) != Part::To
}

/// Whether the number at token `start` is one that another is held against: "instead of the 12", "more than the 12".
fn is_held_against(sentence: &Sentence<'_, '_>, start: usize) -> bool {
    const NEAR: usize = 3;
    let against = word_list![
        "instead", "rather", "than", "against", "of", "versus", "from", "to"
    ];
    let mut back = sentence.back(start).take(NEAR);
    let the = back.next().is_some_and(|at| sentence.passage.is(at, "the"));
    the && back
        .next()
        .is_some_and(|at| sentence.passage.is_any(at, against))
}

/// Whether the "would" at token `at` only moves a "will" into the past: "reported that it *would* be 5".
pub(super) fn is_reported(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    const REPORTS: [&str; 12] = [
        "add", "announce", "confirm", "decide", "declare", "estimate", "expect", "explain",
        "forecast", "predict", "report", "say",
    ];
    let passage = sentence.passage;
    if !passage.is(at, "would") {
        return false;
    }
    let reports = |at: usize| {
        let past = matches!(
            verbs::form(passage.raw(at)),
            Some(Form::Past | Form::Participle)
        );
        past && sentence.part(at) == Part::Verb
            && verbs::lemma(passage.raw(at)).is_some_and(|lemma| is_among(lemma, &REPORTS))
    };
    let supposed = word_list!["if", "unless", "whether", "were", "they", "otherwise"];
    let mut told = false;
    for at in sentence.back(at) {
        if passage.is_any(at, supposed) {
            return false;
        }
        told |= reports(at);
    }
    told
}

/// Whether the `nth` quantity is what a change starts from: "from *12* weeks to six", "to 80 from *40*".
pub(super) fn is_start(sentence: &Sentence<'_, '_>, nth: usize) -> bool {
    const NEAR: usize = 8;
    let passage = sentence.passage;
    let quantity = &sentence.quantities[nth];
    let led = |quantity: &Quantity, by: &str| {
        quantity.start > sentence.range.start && passage.is(quantity.start - 1, by)
    };
    if !led(quantity, "from") {
        return false;
    }
    // "to 5 pounds from 12 donors" are two things.
    let pair = |other: &&Quantity| {
        let (first, last) = match other.start < quantity.start {
            true => (*other, quantity),
            false => (quantity, *other),
        };
        let gap = first.end..last.start;
        let alike = other.unit == quantity.unit || first.unit.is_none() || last.unit.is_none();
        led(other, "to") && alike && gap.len() <= NEAR && {
            !gap.into_iter().any(|at| sentence.part(at).is_verbal())
        }
    };
    let before = nth.checked_sub(1).map(|nth| &sentence.quantities[nth]);
    let behind = sentence.quantities.get(nth + 1);
    behind.filter(pair).is_some()
        || before.filter(pair).is_some_and(|other| {
            // "to 80 villages from 40 towns" tells of two things.
            (other.end..quantity.start - 1)
                .all(|at| passage.is_mark(at, ',') || sentence.part(at) == Part::Adverb)
                || !sentence.part(quantity.end).is_nominal()
        })
}
