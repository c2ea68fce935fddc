//! The "and" inside a name.

use super::super::head;
use super::whole::longest_known;
use super::{end, is_name_token, pair, portfolio, text_of};
use crate::document::Shape;
use crate::extract::passage::Passage;
use crate::lexicon::words::{WordList, word_list};
use crate::lexicon::{organizations, sets};

/// "and" joins inside a name: behind "Ministry of …", or before a head noun that two words share.
pub(super) fn coordinates(
    passage: &Passage<'_>,
    start: usize,
    at: usize,
    limit: usize,
) -> Option<usize> {
    if at + 1 >= limit || !is_name_token(passage, at + 1) || end::opens_person(passage, at + 1) {
        return None;
    }
    // "Minister and Tide Authority"
    if at == start + 1 && end::is_post(passage, start) {
        return None;
    }
    // "WG Serving and SIG Scheduling": each says itself what it is.
    const GROUPS: &WordList = word_list!["wg", "sig", "tc", "sc", "isg", "tag", "cog"];
    if passage.is_any(start, GROUPS) && passage.is_any(at + 1, GROUPS) {
        return None;
    }
    if let Some(end) = known_across(passage, start, at, limit) {
        return Some(end);
    }
    // "Biblioteca Nacional and Fundação Alvik"
    if head::is_foreign(passage.raw(start)) && head::is_foreign(passage.raw(at + 1)) {
        return None;
    }
    if at > start + 1 && are_countries(passage, at) {
        return Some(at + 2);
    }
    if let Some(end) = pair::partners(passage, start, at, limit) {
        return Some(end);
    }
    if pair::is_couple(passage, start, at, limit) {
        return Some(at + 2);
    }
    let end = (at + 1..limit.min(at + 7))
        .find(|place| !is_name_token(passage, *place))
        .unwrap_or(limit.min(at + 7));
    let words: Vec<&str> = (at + 1..end).map(|place| passage.raw(place)).collect();
    // "Working Group", "Regional Assembly": a head of two words.
    let paired = || head::of_name(&words).filter(|head| head.kind.name() != "company");
    let right = paired()
        .or_else(|| head::at(passage, end - 1))
        .filter(|_| end > at + 2);
    let opened = (start + 1..at).any(|place| {
        passage.is_any(place, word_list!["of", "for", "on"])
            && head::at(passage, place - 1).is_some()
    });
    if opened {
        // "University of Alvik and SP Networks": letters and heads of firms start another name.
        let firm = right.is_some_and(|head| head.kind.name() == "company")
            && passage.tokens[at + 1].shape == Shape::Upper;
        let letters = passage.tokens[at + 1].shape == Shape::Upper
            && passage.raw(at + 1).len() <= 3
            && end > at + 2;
        // "the University of Alvik and Maria Dorn"
        let person = sets::is_given_name(passage.raw(at + 1)) && end > at + 2 && right.is_none();
        // "Bank of Alvik and Dorn Bank Limited"
        let formed = end > at + 2
            && head::is_legal_form(passage.raw(end - 1))
            && sets::is_place(passage.raw(at - 1));
        // "Director at the University of Alvik and Head of Research"
        let post = end::is_post(passage, at + 1);
        let other = firm
            || post
            || formed
            || letters
            || person
            || right.is_some_and(|head| {
                head.force == head::Force::Strong
                    || head.force == head::Force::Middling && end > at + 3
            })
            || organizations::known(passage.raw(at + 1)).is_some();
        return (!other).then_some(at + 2);
    }
    // "Finance" heads firms, though not before "and Audit Committee".
    let left_head = head::at(passage, at - 1)
        .is_some_and(|head| head.force != head::Force::Weak || head.kind.name() != "company");
    let short = at - start <= 2 && end - at <= 5;
    let left = text_of(passage, start..at);
    let is_known = |words| organizations::known(&text_of(passage, words)).is_some();
    let own = organizations::known(&left).is_some()
        || sets::is_place(&left)
        || passage.tokens[at - 1].shape == Shape::Upper;
    let listed = start > 0 && passage.is_mark(start - 1, ',');
    // "the Climate and Land Use Alliance", "the Alvik Heat and Power Association": behind one article, words that name
    // nothing alone share the head.
    let led = start > 0 && passage.is(start - 1, "the");
    // "Estonian Heat and Power Association" needs none.
    let national =
        at == start + 2 && passage.raw(start).ends_with('n') && sets::is_place(passage.raw(start));
    let article = (led || national)
        && passage.tokens[start..at]
            .iter()
            .all(|token| token.shape == Shape::Title)
        && (at == start + 1 && end > at + 3 || at == start + 2 && end > at + 2)
        && !is_known(start..at)
        && right.is_some_and(|head| {
            // "the Alvik Health and Social Care Trust"
            let field =
                portfolio::is_field(passage.raw(at - 1)) && head.force == head::Force::Middling;
            field || head.force == head::Force::Strong
        });
    // "Dorn and Alvik Council": a place and its council are a name.
    let council = end == at + 3 && passage.is(end - 1, "council");
    let shared = right.filter(|_| !council).is_some_and(|head| {
        matches!(
            head.kind.name(),
            "government"
                | "program"
                | "committee"
                | "working_group"
                | "academic"
                | "international_body"
        ) || head.kind.name() == "university" && at == start + 1
    });
    // "the Alvik Cooperative Insurance and Reinsurance Company"
    let firm = start > 0
        && passage.is(start - 1, "the")
        && right
            .is_some_and(|head| head.kind.name() == "company" && head.force == head::Force::Strong)
        && head::at(passage, at - 1).is_none_or(|head| head.force != head::Force::Strong);
    // "Alvik Cross Nominations and Remuneration Committee": the topics of one committee.
    let topics = right
        .is_some_and(|head| matches!(head.kind.name(), "committee" | "working_group"))
        && end <= at + 4
        && passage.tokens[at + 1].shape == Shape::Title;
    // "Alvik Operations and Maintenance Company": the right side alone is no name.
    let words: Vec<&str> = (at + 1..end).map(|place| passage.raw(place)).collect();
    // "Alvik Bank and Trust Company": no firm is only called that.
    let trust = words[0] == "Trust"
        && words.len() == 2
        && (head::is_legal_form(words[1]) || words[1] == "Company")
        && passage.is_any(at - 1, word_list!["bank", "savings"]);
    if trust || head::is_trade_alone(&words) && !left_head {
        return Some(end);
    }
    let joined = (shared && (short || topics) || article) && !left_head || firm;
    (joined && !own && (!listed || topics)).then_some(at + 2)
}

/// "Mountain Rescue England and Wales": whether the "and" at token `at` stands between countries that one body is for.
fn are_countries(passage: &Passage<'_>, at: usize) -> bool {
    const PAIRS: [(&str, &str); 7] = [
        ("England", "Wales"),
        ("Trinidad", "Tobago"),
        ("Bosnia", "Herzegovina"),
        ("Antigua", "Barbuda"),
        ("UK", "Ireland"),
        ("Australia", "New"),
        ("Europe", "Central"),
    ];
    PAIRS.contains(&(passage.raw(at - 1), passage.raw(at + 1)))
}

/// "Marks and Spencer": one past a known name that goes on behind its "and".
pub(super) fn known_across(
    passage: &Passage<'_>,
    start: usize,
    at: usize,
    limit: usize,
) -> Option<usize> {
    const AHEAD: usize = 5;
    if !passage.is(at, "and") && !passage.is_mark(at, '&') {
        return None;
    }
    let longest = organizations::longest_from(organizations::first_piece(passage.raw(start)));
    if longest <= at - start {
        return None;
    }
    let most = limit.min(at + 1 + AHEAD);
    longest_known(passage, start, at + 2..=most, |_| true)
}
