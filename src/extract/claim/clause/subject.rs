//! The subject that stands before a verb.

use std::ops::Range;

use super::{Subject, before_adjuncts};
use crate::extract::claim::noun::{phrase_before, phrase_behind, skip_openers};
use crate::extract::claim::part::Part;
use crate::extract::claim::sentence::{REACH, Sentence};
use crate::lexicon::verbs::{self, Form};
use crate::lexicon::words::{Tags, WordList, word_list};

/// Nouns that stand for the report's subject behind "the".
const STANDS: &WordList = word_list![
    "company",
    "group",
    "foundation",
    "bank",
    "firm",
    "corporation",
    "trust",
    "charity",
    "association",
    "institute",
    "organization",
    "organisation",
    "fund",
    "partnership",
];

/// Those who are ours in that we know them, and act for themselves: "our rivals raised £12,000".
const OTHERS: &WordList = word_list![
    "actors",
    "allies",
    "auditor",
    "auditors",
    "backers",
    "bank",
    "bankers",
    "builders",
    "buyers",
    "chair",
    "clients",
    "competitor",
    "competitors",
    "contractor",
    "contractors",
    "critics",
    "customer",
    "customers",
    "donor",
    "donors",
    "enemies",
    "friends",
    "funder",
    "funders",
    "insurer",
    "insurers",
    "landlord",
    "landlords",
    "lender",
    "lenders",
    "neighbor",
    "neighbors",
    "neighbour",
    "neighbours",
    "opponents",
    "partners",
    "patients",
    "peers",
    "predecessor",
    "predecessors",
    "rival",
    "rivals",
    "sponsor",
    "sponsors",
    "supplier",
    "suppliers",
    "supporters",
    "tenant",
    "tenants",
    "vendor",
    "vendors",
];

/// The subject that ends right before token `at`.
pub(super) fn subject_before(sentence: &Sentence<'_, '_>, at: usize) -> Subject {
    let passage = sentence.passage;
    let from = sentence.range.start;
    let mut end = at;
    end = before_adjuncts(sentence, end);
    if end > from && sentence.part(end - 1) == Part::Relative {
        end -= 1;
        end -= usize::from(end > from && passage.is_mark(end - 1, ','));
    } else if end > from && passage.is_mark(end - 1, ',') {
        // ", representing a third": whoever the clause before speaks of represents it.
        if passage.raw(at).ends_with("ing") {
            return Subject::None;
        }
        // "FireFly, a project of X, has": what commas set off stands between subject and verb.
        match sentence
            .back(end - 1)
            .take(24)
            .find(|place| passage.is_mark(*place, ','))
        {
            Some(open) if open > from => {
                let set_off = open + 1..end - 1;
                end = before_adjuncts(sentence, open);
                // "our charity, the Tide Appeal, raised": ours, and yet another than we.
                if let Some(name) = name_of_ours(sentence, end, set_off) {
                    return Subject::Named(name);
                }
            }
            // "The endowment, valued at"
            _ if verbs::form(passage.raw(at)) == Some(Form::Participle)
                && sentence.verb_before(at).is_none() =>
            {
                end = before_adjuncts(sentence, end - 1);
            }
            _ => return Subject::None,
        }
    }
    // "Gifts--chiefly from parents--totaled": so does what dashes set off.
    let dashes = |end: usize| {
        let dash = |at: &usize| {
            passage.is_any(*at, word_list!["–", "—", "--", "-"]) && sentence.part(*at) == Part::Mark
        };
        sentence.back(end).take_while(dash).count()
    };
    let closing = dashes(end);
    if closing > 0 {
        let open = sentence
            .back(end - closing)
            .take(24)
            .find(|at| dashes(*at + 1) > 0);
        end = match open.filter(|open| *open > from) {
            Some(open) => before_adjuncts(sentence, open + 1 - dashes(open + 1)),
            None => return Subject::None,
        };
    }
    // "a contractor (averaging 5 hours)"
    if end > from + 1 && passage.is_mark(end - 1, '(') {
        end -= 1;
    }
    if end > from && passage.is_mark(end - 1, ')') {
        match sentence
            .back(end - 1)
            .find(|place| passage.is_mark(*place, '('))
        {
            // "Profit of £312m (2019: £298m) was"
            Some(open) => end = before_adjuncts(sentence, open),
            None => return Subject::None,
        }
    }
    let Some(last) = end.checked_sub(1).filter(|last| *last >= from) else {
        return Subject::None;
    };
    let tags = passage.tags(last);
    match sentence.part(last) {
        Part::Pronoun if tags.has(Tags::WE) => return Subject::Report,
        Part::Pronoun
            if !passage.is_any(
                last,
                word_list![
                    "it", "they", "these", "this", "that", "those", "which", "who",
                ],
            ) =>
        {
            return Subject::None;
        }
        Part::Pronoun => return Subject::Pronoun,
        Part::Determiner
            if passage.is_any(
                last,
                word_list!["this", "these", "that", "those", "both", "all"],
            ) =>
        {
            return Subject::Pronoun;
        }
        _ => {}
    }
    match phrase_before(sentence, end, end.saturating_sub(REACH)) {
        // "71 tonnes per EUR million invested": what is told per something else does nothing.
        Some(range) if range.start > from && passage.is(range.start - 1, "per") => Subject::None,
        Some(range) => {
            let range = behind_made(sentence, behind_with(sentence, at, range));
            if is_purpose(sentence, &range) || is_later(sentence, &range) {
                return Subject::None;
            }
            let described = before_relative(sentence, &range)
                .or_else(|| before_participle(sentence, &range))
                .or_else(|| before_exception(sentence, &range))
                .or_else(|| before_doing(sentence, &range))
                .or_else(|| before_time(sentence, &range))
                .or_else(|| before_examples(sentence, &range))
                .unwrap_or(range);
            named(sentence, described)
        }
        None => Subject::None,
    }
}

/// "*Vendors* like A, B and C have": those whom a list behind them only gives examples of.
fn before_examples(sentence: &Sentence<'_, '_>, range: &Range<usize>) -> Option<Range<usize>> {
    const LONGEST: usize = 24;
    let passage = sentence.passage;
    let from = sentence.range.start;
    if !passage.tokens[range.start].is_capital() {
        return None;
    }
    let listed = |at: &usize| {
        let mark =
            passage.is_mark(*at, ',') || passage.is_any(*at, word_list!["and", "or", "&", "the"]);
        mark || passage.tokens[*at].is_capital()
    };
    let names = sentence.back(range.start).take(LONGEST).take_while(listed);
    let first = names.last().unwrap_or(range.start);
    let lead = first.checked_sub(1).filter(|lead| *lead > from)?;
    let lead = match () {
        () if passage.is_any(lead, word_list!["like", "including"]) => lead,
        () if passage.is(lead, "as") && passage.is(lead - 1, "such") => lead - 1,
        () => return None,
    };
    let comma = usize::from(lead > from && passage.is_mark(lead - 1, ','));
    phrase_before(sentence, lead - comma, from)
}

/// The name in `aside`, which commas set off behind something of ours that ends before token `end`.
fn name_of_ours(
    sentence: &Sentence<'_, '_>,
    end: usize,
    aside: Range<usize>,
) -> Option<Range<usize>> {
    const SMALL: &WordList = word_list!["of", "for", "and", "&", "the", "de", "in"];
    let passage = sentence.passage;
    let ours = phrase_before(sentence, end, sentence.range.start)?;
    let before = ours.start.checked_sub(1)?;
    // "chaired by our head, Ann Bell, published": not what a preposition ties.
    let tied = before > sentence.range.start && sentence.part(before - 1) == Part::Preposition;
    if before < sentence.range.start || !passage.is(before, "our") || tied {
        return None;
    }
    let start = aside.start + usize::from(sentence.part(aside.start) == Part::Determiner);
    let name = start..aside.end;
    let capital = |at: usize| passage.tokens[at].is_capital();
    let named = !name.is_empty()
        && capital(name.start)
        && name
            .clone()
            .all(|at| capital(at) || passage.is_any(at, SMALL));
    named.then_some(name)
}

/// "the crew is near its goal with *the wait for tugs* lasting 3 days": what a verb in -ing behind "with" is said of.
fn behind_with(sentence: &Sentence<'_, '_>, verb: usize, range: Range<usize>) -> Range<usize> {
    let passage = sentence.passage;
    if verbs::form(passage.raw(verb)) != Some(Form::Ing) {
        return range;
    }
    let with = range.clone().rfind(|at| passage.is(*at, "with"));
    let start = with.map_or(range.start, |with| {
        skip_openers(sentence, with + 1, range.end)
    });
    if start < range.end {
        start..range.end
    } else {
        range
    }
}

/// "This makes *Besu* have 6 committers": what is made to do something.
fn behind_made(sentence: &Sentence<'_, '_>, range: Range<usize>) -> Range<usize> {
    let made = word_list!["lets", "made", "makes"];
    let verb = range.clone().rfind(|at| sentence.passage.is_any(*at, made));
    match verb.filter(|verb| verb + 1 < range.end) {
        Some(verb) => skip_openers(sentence, verb + 1, range.end)..range.end,
        None => range,
    }
}

/// "Years later, 59 tools, made by 200 people": whether `range` only tells when.
fn is_later(sentence: &Sentence<'_, '_>, range: &Range<usize>) -> bool {
    let passage = sentence.passage;
    let times = word_list!["days", "decades", "months", "weeks", "years"];
    range.len() == 1
        && passage.is_any(range.start, times)
        && passage.is_any(range.end, word_list!["later", "ago", "before"])
}

/// The noun that what `range` ends is an exception from: the owners of "no owner other than *the Trust* holds", the
/// members of "all members except *Acme*".
fn before_exception(sentence: &Sentence<'_, '_>, range: &Range<usize>) -> Option<Range<usize>> {
    let passage = sentence.passage;
    let pairs = [
        ("other", "than"),
        ("apart", "from"),
        ("aside", "from"),
        ("except", "for"),
        ("save", "for"),
        ("bar", "for"),
    ];
    let opens = |at: usize| {
        passage.is_any(
            at,
            word_list!["except", "excepting", "excluding", "besides"],
        ) || pairs
            .iter()
            .any(|(word, last)| passage.is(at, word) && passage.is(at + 1, last))
    };
    if let Some(from) = (range.start + 1..range.end).find(|at| opens(*at)) {
        return Some(range.start..from);
    }
    let tie = sentence
        .back(range.start)
        .find(|at| sentence.part(*at) != Part::Determiner)?;
    let from = [tie, tie.wrapping_sub(1)]
        .into_iter()
        .find(|at| opens(*at))?;
    phrase_before(sentence, from, from.saturating_sub(REACH))
}

/// Whether `range` is the order of "in order to", or the "continuing" of "Continuing to train": nobody.
fn is_purpose(sentence: &Sentence<'_, '_>, range: &Range<usize>) -> bool {
    let passage = sentence.passage;
    let last = range.end - 1;
    let to = passage.is(range.end, "to");
    let order = range.start > sentence.range.start
        && passage.is(last, "order")
        && passage.is(range.start - 1, "in");
    let doing = range.start == sentence.range.start
        && range.len() == 1
        && verbs::form(passage.raw(last)) == Some(Form::Ing);
    to && (order || doing)
}

/// The noun before a comma that a participle and what is tied to it describe up to `range`: the group of "the group, proposed to
/// the *board in May* has held".
fn before_participle(sentence: &Sentence<'_, '_>, range: &Range<usize>) -> Option<Range<usize>> {
    let passage = sentence.passage;
    let mut before = sentence.back(range.start);
    let tie = before.find(|at| sentence.part(*at) != Part::Determiner)?;
    let verb = tie.checked_sub(1)?;
    let comma = verb.checked_sub(1)?;
    let tied = comma > sentence.range.start
        && passage.is_any(tie, word_list!["to", "by"])
        && matches!(
            verbs::form(passage.raw(verb)),
            Some(Form::Participle | Form::Past)
        )
        && passage.is_mark(comma, ',');
    let noun = tied.then(|| phrase_before(sentence, comma, comma.saturating_sub(REACH)))??;
    (noun.end == comma).then_some(noun)
}

/// The noun that the relative clause describes which ends with `range`: the students of "students who are women rose".
fn before_relative(sentence: &Sentence<'_, '_>, range: &Range<usize>) -> Option<Range<usize>> {
    let mut before = sentence.back(range.start);
    let verb = before.find(|at| sentence.part(*at) != Part::Determiner)?;
    let relative = verb
        .checked_sub(1)
        .filter(|at| sentence.part(*at) == Part::Relative && sentence.part(verb).is_verbal())?;
    phrase_before(sentence, relative, relative.saturating_sub(REACH))
}

/// "cost of running the yard" where `range` is the yard: what is done to it is told of a noun before.
fn before_doing(sentence: &Sentence<'_, '_>, range: &Range<usize>) -> Option<Range<usize>> {
    let passage = sentence.passage;
    let mut before = sentence.back(range.start);
    let verb = before.find(|at| sentence.part(*at) != Part::Determiner)?;
    let of = verb.checked_sub(1).filter(|of| passage.is(*of, "of"))?;
    let doing = verbs::form(passage.raw(verb)) == Some(Form::Ing);
    let noun = phrase_before(sentence, of, of.saturating_sub(REACH)).filter(|_| doing)?;
    (noun.end == of && passage.is_any(of - 1, COSTS)).then_some(noun.start..range.end)
}

/// Nouns of what doing something costs or yields.
const COSTS: &WordList = word_list![
    "benefit", "benefits", "burden", "chance", "cost", "costs", "expense", "expenses", "price",
    "risk", "speed",
];

/// "number of leaks" of "the number of leaks that the board told us of each *year*", "share of sailors" of "the share of sailors
/// under 30 years of *age*": where only a time or an age stands before the verb, the number before it is meant.
fn before_time(sentence: &Sentence<'_, '_>, range: &Range<usize>) -> Option<Range<usize>> {
    const NUMBERS: &WordList = word_list![
        "amount",
        "count",
        "number",
        "percentage",
        "portion",
        "proportion",
        "quantity",
        "rate",
        "share",
        "total",
        "volume",
    ];
    let passage = sentence.passage;
    let last = range.end - 1;
    let aged = passage.is(last, "age") && range.start > sentence.range.start && {
        let before = range.start - 1;
        sentence.part(before) == Part::Quantity || passage.is(before, "of")
    };
    let timed = range.len() == 1 && passage.tags(last).has(Tags::PERIOD);
    if !(aged || timed) {
        return None;
    }
    let number = sentence
        .back(range.start)
        .take(REACH)
        .take_while(|at| !passage.is_any(*at, word_list![";", ":", "."]))
        .find(|at| passage.is_any(*at, NUMBERS) && passage.is(*at + 1, "of"))?;
    phrase_behind(sentence, number, range.start)
}

/// "MDSO" of "During the reporting period MDSO published": what stands behind the time that a sentence opens with.
fn behind_time(sentence: &Sentence<'_, '_>, range: Range<usize>) -> Range<usize> {
    let passage = sentence.passage;
    let from = sentence.range.start;
    let opens = range.len() > 1
        && range.start > from
        && range.start <= from + 3
        && passage.is_any(
            from,
            word_list!["during", "in", "over", "throughout", "within", "for", "by"],
        );
    if !opens {
        return range;
    }
    let time = |at: usize| {
        let timed = passage.tags(at).has(Tags::PERIOD)
            || passage.is_any(at, word_list!["period", "season", "term"]);
        timed && !passage.tokens[at].is_capital() && passage.tokens[at + 1].is_capital()
    };
    let last = (range.start..range.end - 1).find(|at| time(*at));
    last.map_or(range.start, |last| last + 1)..range.end
}

/// A noun phrase as a subject: the report's own where "our" or "the company" says so.
fn named(sentence: &Sentence<'_, '_>, range: Range<usize>) -> Subject {
    let passage = sentence.passage;
    let range = behind_time(sentence, range);
    let before = range.start.wrapping_sub(1);
    if passage.is(before, "our") && range.start > sentence.range.start {
        return match is_of_others(sentence, &range) {
            true => Subject::Named(range),
            false => Subject::Report,
        };
    }
    let stands = range.len() == 1
        && passage.is_any(range.start, STANDS)
        && passage.is_any(before, word_list!["the", "this"])
        && range.start > sentence.range.start;
    if stands {
        Subject::Stand(range)
    } else {
        Subject::Named(range)
    }
}

/// Whether the noun phrase `range` is of those who are called ours and are others: "our main rivals in Oslo".
fn is_of_others(sentence: &Sentence<'_, '_>, range: &Range<usize>) -> bool {
    let tie = |at: &usize| matches!(sentence.part(*at), Part::Preposition | Part::Participle);
    let end = range.clone().find(tie).unwrap_or(range.end);
    let head = end.checked_sub(1).filter(|head| range.contains(head));
    // "one in nine of our customers is at sea, and 40 of them": those we count.
    let counted = |head: usize| {
        let served = word_list!["customers", "clients", "patients", "tenants", "supporters"];
        let tie = range.start.checked_sub(2);
        sentence.passage.is_any(head, served)
            && tie.is_some_and(|tie| {
                tie >= sentence.range.start && sentence.part(tie) == Part::Preposition
            })
    };
    head.is_some_and(|head| sentence.passage.is_any(head, OTHERS) && !counted(head))
}

/// Whose the subject `range` is, where it says so: "our revenue", "the bank's ratio", "Huawei's revenue".
pub(in crate::extract::claim) fn owner(
    sentence: &Sentence<'_, '_>,
    range: &Range<usize>,
) -> Subject {
    let apostrophe = range
        .clone()
        .find(|at| sentence.part(*at) == Part::Possessive);
    // "our donors' rivals": it is the rivals who act.
    let Some(apostrophe) = apostrophe.filter(|_| !is_of_others(sentence, range)) else {
        return Subject::None;
    };
    match named(sentence, range.start..apostrophe) {
        Subject::Named(owner) if owner.is_empty() => Subject::None,
        owner => owner,
    }
}
