//! Numbers that are part of names.

use super::counts_noun;
use super::idiom::is_of_sides;
use crate::document::Shape;
use crate::extract::claim::number::Writing;
use crate::extract::claim::part::is_plural;
use crate::extract::claim::quantity::Quantity;
use crate::extract::passage::Passage;
use crate::lexicon::verbs;
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::{Bound, Decimal, Unit};

/// `IMT-2020`, `COVID-19`, `12-abc9`, `3-D`, `COP28`.
pub(super) fn is_glued(passage: &Passage<'_>, quantity: &Quantity) -> bool {
    let (start, end) = (quantity.number_start, quantity.number_end);
    let hyphen = |at: usize| passage.is_mark(at, '-') || passage.is_mark(at, '‑');
    let tied = |at: usize| hyphen(at) && passage.is_glued(at) && passage.is_glued(at + 1);
    let behind_name = start >= 2
        && tied(start - 1)
        && (passage.tokens[start - 2].is_capital()
            || matches!(passage.tokens[start - 2].shape, Shape::Alnum | Shape::Lower));
    let next = passage.tokens.get(end + 1);
    let capital_behind = tied(end)
        && quantity.unit.is_none()
        && next.is_some_and(|token| {
            matches!(token.shape, Shape::Upper | Shape::Alnum | Shape::Number)
                || token.is_capital() && passage.raw(end + 1).len() == 1
        });
    // "one-time", "first-class": a compound, unless it counts what it is made of.
    let compound = matches!(quantity.writing, Writing::Words | Writing::Fraction)
        && quantity
            .unit
            .is_none_or(|_| quantity.writing == Writing::Fraction)
        && (tied(end)
            && !passage.is_any(
                end + 1,
                word_list![
                    "member", "person", "page", "part", "nation", "country", "bed", "strong",
                ],
            )
            || is_majority(passage, quantity));
    let sides = is_of_sides(passage, quantity);
    let behind_word = quantity.writing == Writing::Words
        && start >= 1
        && hyphen(start - 1)
        && passage.is_glued(start);
    let dotted = passage.is_mark(end, '.')
        && passage.is_glued(end)
        && next.is_some_and(|token| !token.spaced && token.shape != Shape::Mark);
    // "COP28", "N5 billion" where N is no money
    let lettered = start >= 1
        && quantity.writing == Writing::Digits
        && passage.is_glued(start)
        && passage.tokens[start - 1].is_capital();
    behind_name || capital_behind || compound || sides || behind_word || dotted || lettered
}

/// "Reading by Eight", "Catch Twenty": a number word with a capital inside a sentence is a title's.
pub(super) fn is_title(passage: &Passage<'_>, quantity: &Quantity, from: usize) -> bool {
    let at = quantity.number_start;
    let opens = at == from
        || at > 0 && !passage.tokens[at - 1].is_capital() && !titled(passage, at)
        || at > 0
            && matches!(
                passage.raw(at - 1),
                ":" | "–" | "—" | "-" | "•" | "(" | "\"" | "“" | "*" | "|"
            );
    // "the Five-year Plan"
    let compound = quantity.attributive
        && passage
            .tokens
            .get(quantity.end)
            .is_some_and(|next| next.is_capital());
    let opens = if compound { at == from } else { opens };
    quantity.writing == Writing::Words
        && (quantity.unit.is_none() || compound)
        && passage.tokens[at].shape == Shape::Title
        && !opens
        && !passage.block.is_heading()
}

/// "Recipients: Thirteen West, Pop Box", "(Ten Integrated Proactive Safety)", "the 787 Dreamliner", "Climate Action 100+": a
/// number in a run of capitals that is no plural.
pub(super) fn is_named(passage: &Passage<'_>, quantity: &Quantity, from: usize) -> bool {
    let (at, end) = (quantity.number_start, quantity.end);
    let plain = quantity.unit.is_none()
        && quantity.value_max.is_none()
        && quantity.value != Decimal::whole(1)
        && !passage.block.is_heading();
    let plus = passage.is_mark(end - 1, '+') && passage.is_glued(end - 1);
    if plain && plus {
        let function = Tags::PREPOSITION
            | Tags::DETERMINER
            | Tags::CONJUNCTION
            | Tags::PRONOUN
            | Tags::AUXILIARY
            | Tags::ADVERB
            | Tags::RELATIVE;
        let capitals = (from..at)
            .rev()
            .take_while(|at| passage.tokens[*at].shape == Shape::Title);
        let noun = passage
            .tokens
            .get(end)
            .is_some_and(|next| next.is_word() && !next.tags.has(function));
        let capitals = capitals.count();
        // "Python 3.10+" is a release.
        let release = capitals == 1 && at > from + 1 && passage.raw(at).contains('.');
        return (capitals >= 2 || release) && !noun;
    }
    let exact = plain && quantity.bound == Bound::Exact;
    let word = quantity.writing == Writing::Words && passage.tokens[at].shape == Shape::Title;
    let digits = quantity.writing == Writing::Digits
        && !quantity.marked
        && at > from
        && passage.is_any(at - 1, word_list!["the", "a", "an", "our", "its"]);
    if !exact || !(word || digits) {
        return false;
    }
    let run = (end..passage.tokens.len())
        .take_while(|at| passage.tokens[*at].shape == Shape::Title)
        .count();
    let last = end + run;
    let plural = run == 0 || is_plural(passage.raw(last - 1));
    let closes = passage.tokens.get(last).is_none_or(|next| {
        next.shape == Shape::Mark && !matches!(passage.raw(last), "-" | "/" | "&" | "'" | "’")
            || next
                .tags
                .has(Tags::AUXILIARY | Tags::PREPOSITION | Tags::CONJUNCTION)
            || next.tags.has(Tags::VERB) && !is_plural(passage.raw(last))
    });
    run > 0 && !plural && closes
}

/// Whether a small word and a capital stand before token `at`: "Reading by *Eight*".
fn titled(passage: &Passage<'_>, at: usize) -> bool {
    at >= 2
        && passage
            .tags(at - 1)
            .has(Tags::PREPOSITION | Tags::CONJUNCTION)
        && passage.tokens[at - 2].is_capital()
}

/// "a two-thirds majority" names a rule.
fn is_majority(passage: &Passage<'_>, quantity: &Quantity) -> bool {
    quantity.writing == Writing::Fraction
        && passage.is_any(
            quantity.end,
            word_list!["majority", "vote", "quorum", "time", "day"],
        )
}

/// A plain number right behind a name: "HMS Core 6", "openEuler 21.09", "the MEPC 81 session".
pub(super) fn is_part(passage: &Passage<'_>, quantity: &Quantity, from: usize) -> bool {
    let at = quantity.number_start;
    // A line that begins with the number is no sentence of its own in "Tarn 1 and Tarn ⏎ 2 branches".
    let torn = at == from
        && at > 3
        && passage.tokens[at].breaks
        && passage.is_any(at - 2, word_list!["and", "or"])
        && passage.raw(at - 4) == passage.raw(at - 1);
    let from = if torn { 0 } else { from };
    let Some(before) = at.checked_sub(1).filter(|before| *before >= from) else {
        return false;
    };
    let plain = quantity.unit.is_none()
        && quantity.bound == Bound::Exact
        && quantity.value_max.is_none()
        && quantity.writing == Writing::Digits;
    let token = &passage.tokens[before];
    let function = Tags::PREPOSITION
        | Tags::DETERMINER
        | Tags::CONJUNCTION
        | Tags::PRONOUN
        | Tags::AUXILIARY
        | Tags::ADVERB
        | Tags::RELATIVE
        | Tags::ADJECTIVE
        | Tags::NUMBER
        | Tags::ORDINAL;
    let opens = before == from && token.shape == Shape::Title;
    // "the Armada 38x" multiplies nothing.
    let model = quantity.suffix == 1 && quantity.unit == Some(Unit::MULTIPLE);
    let named = (plain || model)
        && (token.is_capital() || token.shape == Shape::Alnum)
        && !token.tags.has(function)
        && !(opens && token.tags.has(Tags::VERB))
        && passage.tokens[at].spaced;
    // “Golden 12K”: the number closes a name in quotes.
    let quoted = before > from
        && token.is_capital()
        && passage.tokens[at].spaced
        && quantity.unit.is_none()
        && quantity.start == at
        && matches!(passage.raw(before - 1), "“" | "‘" | "「")
        && matches!(passage.raw(quantity.end), "”" | "’" | "」");
    if quoted || !named {
        return quoted;
    }
    // "and Samsung 294 phones" leaves its verb out.
    let gapped = before > from
        && (passage.is_any(before - 1, word_list!["and", "but"])
            || passage.is_mark(before - 1, ','));
    // "Acme 7000, Acme 4000 and Acme 1000 series of routers"
    let models = passage.is_any(
        quantity.end,
        word_list!["series", "family", "model", "models"],
    );
    // "six Group 1 races": one counts no plural.
    let single = quantity.value == Decimal::whole(1) && is_plural(passage.raw(quantity.end));
    // "all Tarn 2 developers", "Tarn 1 and Tarn 2 branches": the release of a product.
    let all = before > from && passage.is_any(before - 1, word_list!["all", "both", "most", "the"]);
    let twice = before > from + 2
        && passage.is_any(before - 1, word_list!["and", "or"])
        && passage.tokens[before - 2].shape == Shape::Number
        && passage.raw(before - 3) == passage.raw(before);
    // "Kestrel 5 supports 12 languages"
    let acts = passage.is_any(quantity.end, ACTS)
        && passage.tokens.get(quantity.end + 1).is_some_and(|next| {
            next.shape == Shape::Number || next.tags.has(Tags::DETERMINER | Tags::NUMBER)
        });
    let counts = counts_noun(passage, quantity)
        && !acts
        && !models
        && !all
        && !twice
        && !single
        && (gapped
            || token.shape == Shape::Title
                && is_plural(passage.raw(quantity.end))
                && !after_hyphen(passage, before));
    let grouped =
        quantity.marked && quantity.value.is_whole() && quantity.value >= Decimal::whole(1000);
    // "Acme 19,95": a release has no comma.
    let decimal = quantity.marked && !quantity.value.is_whole() && passage.raw(at).contains(',');
    !grouped && !decimal && !counts && !is_gapped_item(passage, quantity, from)
}

/// "Africa has 14 clubs, Asia *19*, the Americas *11* and Oceania *3*": whether a number behind a name counts what the first of
/// a list of names has, for the verb is left out.
fn is_gapped_item(passage: &Passage<'_>, quantity: &Quantity, from: usize) -> bool {
    const MOST: usize = 24;
    const LONGEST: usize = 4;
    let ends = |end: usize| {
        passage.is_any(end, word_list![",", "and", ".", ";", ")"]) || end >= passage.tokens.len()
    };
    let capital = |at: usize| passage.tokens[at].shape == Shape::Title;
    let mut number = quantity.number_start;
    let mut last = None;
    // "Acme 4000 and Acme 1000" are models.
    let next = (quantity.end..quantity.end + 3)
        .find(|at| !passage.is_any(*at, word_list![",", "and", "the"]));
    let again = next.is_some_and(|next| passage.raw(next) == passage.raw(number - 1));
    if !ends(quantity.end) || again {
        return false;
    }
    for _ in 0..MOST {
        let capitals = (from..number)
            .rev()
            .take(LONGEST)
            .take_while(|at| capital(*at));
        let name = number - capitals.count();
        let same = last.is_some_and(|last| passage.raw(name) == passage.raw(last));
        last = Some(name);
        let the = usize::from(name > from && passage.is(name - 1, "the"));
        let joint = (name - the).checked_sub(1).filter(|joint| *joint > from);
        let joined =
            joint.filter(|joint| passage.is_any(*joint, word_list![",", "and", "but", "while"]));
        let Some(joint) = joined.filter(|_| name < number && !same) else {
            return false;
        };
        let comma = usize::from(passage.is_mark(joint - 1, ','));
        let before = joint.checked_sub(comma + 1);
        let Some(before) = before.filter(|before| *before > from) else {
            return false;
        };
        if passage.tokens[before].shape == Shape::Number && capital(before - 1) {
            number = before;
            continue;
        }
        // The first of them has its noun, and a name for its subject.
        let noun = (from + 1..before + 1).rev().take(LONGEST).find(|at| {
            passage.tokens[*at].shape == Shape::Number || passage.tags(*at).has(Tags::NUMBER)
        });
        let opens = from + usize::from(passage.is(from, "the"));
        let named = passage.tokens[opens].is_capital()
            && !passage
                .tags(opens)
                .has(Tags::PRONOUN | Tags::PREPOSITION | Tags::WE);
        return named
            && noun.is_some_and(|number| number < before && number > opens + 1)
            && is_plural(passage.raw(before));
    }
    false
}

/// What a release of a product does, by words that may be plurals of nouns.
const ACTS: &WordList = word_list!["needs", "offers", "powers", "requires", "supports", "uses"];

/// "3 Fathoms Ltd", "3M Company": a number that opens the name of a firm.
pub(super) fn opens_firm(passage: &Passage<'_>, quantity: &Quantity) -> bool {
    const LONGEST: usize = 3;
    let plain = quantity.writing == Writing::Digits
        && quantity.unit.is_none()
        && quantity.value_max.is_none()
        && quantity.bound == Bound::Exact
        && quantity.start == quantity.number_start;
    let capital = |at: &usize| {
        passage
            .tokens
            .get(*at)
            .is_some_and(|token| token.is_capital())
    };
    if !plain || !capital(&quantity.end) {
        return false;
    }
    // "12 Acme Ltd boats" counts boats.
    let firm = (quantity.end..quantity.end + LONGEST)
        .take_while(capital)
        .find(|at| passage.tags(*at).has(Tags::LEGAL) || passage.is(*at, "company"));
    firm.is_some_and(|last| {
        // "12 Acme Inc. riggers"
        let behind = last + 1 + usize::from(passage.is_mark(last + 1, '.'));
        let next = passage.tokens.get(behind);
        let crews = word_list!["staff", "crew", "people", "personnel", "faculty", "talent"];
        let counted = next.is_some_and(|next| {
            next.shape == Shape::Lower
                && (is_plural(passage.raw(behind)) || passage.is_any(behind, crews))
        }) || passage.is(behind, "companies")
            || passage.is(behind, "in") && passage.is_any(behind + 1, word_list!["all", "total"]);
        !counted && (last > quantity.end || quantity.suffix > 0 || quantity.scaled.is_some())
    })
}

/// "a 32-bit kernel", "64 bit systems": a kind of machine or code, told by the width of its words.
pub(super) fn is_width(passage: &Passage<'_>, quantity: &Quantity) -> bool {
    const WIDTHS: [i64; 10] = [8, 16, 24, 31, 32, 48, 64, 128, 256, 512];
    let unit = quantity.unit.is_some_and(|unit| unit.symbol() == "bit");
    unit && quantity.value_max.is_none()
        && passage.is(quantity.end - 1, "bit")
        && WIDTHS.map(Decimal::whole).contains(&quantity.value)
}

/// "a series of 101 classes": for beginners.
pub(super) fn is_beginners(passage: &Passage<'_>, quantity: &Quantity, from: usize) -> bool {
    let taught = word_list![
        "class", "classes", "course", "courses", "session", "sessions"
    ];
    let at = quantity.number_start;
    quantity.unit.is_none()
        && passage.raw(at) == "101"
        && at > from + 1
        && passage.is(at - 1, "of")
        && passage.is_any(at - 2, word_list!["series", "set"])
        && passage.is_any(quantity.end, taught)
}

/// "Keel 3.12 removes the winch": the release of a named thing, which acts.
pub(super) fn is_release(passage: &Passage<'_>, quantity: &Quantity) -> bool {
    let at = quantity.number_start;
    quantity.unit.is_none()
        && quantity.value_max.is_none()
        && quantity.scaled.is_none()
        && quantity.bound == Bound::Exact
        && quantity.end == at + 1
        && passage.raw(at).contains('.')
        && at > 0
        && passage.tokens[at].spaced
        && passage.tokens[at - 1].is_capital()
        && passage.tags(at - 1) == Tags::NONE
        && verbs::form(passage.raw(quantity.end)) == Some(verbs::Form::Third)
}

/// "the Global 200 list", "Fortune 500 companies", "the FTSE 100": the name of a list by how many it has.
pub(super) fn is_index(passage: &Passage<'_>, quantity: &Quantity) -> bool {
    const LISTS: &WordList = word_list![
        "global", "fortune", "forbes", "ftse", "asx", "nikkei", "stoxx", "russell", "nasdaq",
        "tsx", "topix", "nifty", "sensex", "inc", "deloitte",
    ];
    const ROUNDS: [i64; 15] = [
        30, 35, 40, 50, 100, 150, 200, 225, 250, 300, 350, 400, 500, 1000, 2000,
    ];
    let at = quantity.number_start;
    let listed = at > 0
        && passage.tokens[at - 1].is_capital()
        && passage.tokens[at].spaced
        && passage.is_any(at - 1, LISTS)
        // "Global 200 staff" heads a table's row.
        && (!passage.is(at - 1, "global") || at > 1 && passage.tokens[at - 2].is_word());
    listed
        && quantity.unit.is_none()
        && quantity.value_max.is_none()
        && quantity.bound == Bound::Exact
        && quantity.writing == Writing::Digits
        && !quantity.marked
        && ROUNDS.map(Decimal::whole).contains(&quantity.value)
}

/// "Ambition for 1.5°C Campaign", "the ‘North of 60’ study": a number inside a name, or at the end of a title in quotes.
pub(super) fn is_inside(passage: &Passage<'_>, quantity: &Quantity, from: usize) -> bool {
    const BODIES: &WordList = word_list![
        "campaign",
        "initiative",
        "alliance",
        "coalition",
        "challenge",
        "programme",
        "program",
        "project",
        "fund",
        "pledge",
        "forum",
        "movement",
        "summit",
        "prize",
        "award",
        "awards",
        "agenda",
        "network",
    ];
    const LONGEST: usize = 6;
    let start = quantity.number_start;
    let capital = |at: usize| {
        passage
            .tokens
            .get(at)
            .is_some_and(|token| token.is_capital())
    };
    let tied = start >= from + 2
        && passage.tags(start - 1).has(Tags::PREPOSITION)
        && capital(start - 2)
        // "north of 60" bounds, its capital names.
        && (quantity.start == start || quantity.start + 2 == start);
    if !tied {
        return false;
    }
    let named = capital(quantity.end) && passage.is_any(quantity.end, BODIES);
    let open = |at: usize| matches!(passage.raw(at), "“" | "\"" | "‘" | "[");
    let quoted = quantity.unit.is_none()
        && matches!(passage.raw(quantity.end), "”" | "\"" | "’" | "]" | ":")
        && (from..start - 1)
            .rev()
            .take(LONGEST)
            .take_while(|at| capital(*at) || open(*at) || passage.tags(*at).has(Tags::PREPOSITION))
            .any(open);
    named && !passage.block.is_heading() || quoted
}

fn after_hyphen(passage: &Passage<'_>, at: usize) -> bool {
    at > 0 && passage.is_mark(at - 1, '-') && passage.is_glued(at)
}

/// "1.4 Release", "2.1 version"
pub(super) fn is_version(passage: &Passage<'_>, quantity: &Quantity) -> bool {
    const NEAR: usize = 16;
    const RELEASES: &WordList = word_list!["release", "releases", "version", "versions"];
    let (start, end) = (quantity.number_start, quantity.end);
    // "1.500.000 clients" has groups and no decimals.
    let decimal = quantity.unit.is_none()
        && quantity.value_max.is_none()
        && passage.raw(start).contains('.')
        && quantity.value < Decimal::whole(1000);
    let said = || (start.saturating_sub(NEAR)..end + 2).any(|at| passage.is_any(at, RELEASES));
    let next = passage
        .tokens
        .get(end)
        .is_some_and(|next| next.is_capital() && next.spaced);
    let open = usize::from(start > 1 && passage.is_mark(start - 1, '('));
    let stage = start > open
        && passage.is_any(
            start - 1 - open,
            word_list!["alpha", "beta", "stable", "ga", "v"],
        );
    // "Matrix 2.0 implementations"
    let whole = passage.raw(start).ends_with(".0") && passage.raw(start).len() <= "10.0".len();
    let named = start > 0
        && whole
        && matches!(passage.tokens[start - 1].shape, Shape::Title | Shape::Mixed)
        && passage.tags(start - 1) == Tags::NONE
        && passage
            .tokens
            .get(end)
            .is_some_and(|next| next.shape == Shape::Lower);
    // "k8s 1.20+", "postgres 12.4+"
    let since = start > 0
        && passage.is_mark(end - 1, '+')
        && passage
            .raw(start)
            .bytes()
            .all(|byte| byte.is_ascii_digit() || byte == b'.')
        && matches!(
            passage.tokens[start - 1].shape,
            Shape::Alnum | Shape::Title | Shape::Mixed
        )
        && !counts_noun(passage, quantity);
    // "(slipped from 20.10)"
    let moved = start > 1
        && passage.is_any(start - 1, word_list!["from", "to"])
        && passage.is_any(
            start - 2,
            word_list![
                "slipped",
                "backported",
                "deferred",
                "postponed",
                "rebased",
                "bumped"
            ],
        )
        && !counts_noun(passage, quantity);
    decimal
        && quantity.scaled.is_none()
        && (next
            || since
            || moved
            || named
            || stage
            || passage.is_any(end, RELEASES)
            || passage.is_any(end, word_list!["milestone", "beta", "update"])
            || said() && !counts_noun(passage, quantity))
}
