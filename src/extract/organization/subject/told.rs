//! Whether the report tells that a name is its own: "Acme plc ("we")", "At Acme, we", "Acme plc is a leading bank".

mod own;

use std::ops::Range;

use super::super::evidence::Evidence;
use super::super::head;
use super::super::name::text_of;
use super::wording;
use crate::document::{BlockKind, Shape, Token};
use crate::extract::passage::Passage;
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::lexicon::{organizations, sets};
use crate::model::OrganizationKind;
use own::{is_first_person, is_ours, is_year_of};

/// What a report calls the one it speaks for.
const SELF: &WordList = word_list![
    "we",
    "us",
    "our",
    "company",
    "group",
    "bank",
    "corporation",
    "registrant",
    "foundation",
    "trust",
    "charity",
    "association",
    "institute",
    "university",
    "organization",
    "organisation",
    "nonprofit",
    "agency",
    "authority",
    "society",
    "firm",
    "business",
];

/// Whether the words around a name of the sentence that starts at `from` say so.
pub(in super::super) fn is_told(
    passage: &Passage<'_>,
    from: usize,
    name: &Range<usize>,
    evidence: &Evidence,
) -> bool {
    is_called(passage, from, name)
        || is_announcing(passage, from, name)
        || is_first_person(passage, from, name)
        || is_reporting(passage, from, name)
        || is_listed(passage, from, name)
        || is_introduced(passage, from, name) && is_first(passage, evidence)
        || is_ours(passage, from, name)
        || is_year_of(passage, from, name)
}

/// "Acme Holdings plc ("we", "us" or "Acme")", "Acme Inc. (the "Company")": the words by which it calls itself.
fn is_called(passage: &Passage<'_>, from: usize, name: &Range<usize>) -> bool {
    const AHEAD: usize = 16;
    // "a subsidiary of Acme plc (the "Group")" is another.
    if !passage.is_mark(name.end, '(') || is_another(passage, from, name) {
        return false;
    }
    let quote = |at: usize| passage.is_mark(at, '"') || passage.is_mark(at, '“');
    let closed = |at: usize| {
        passage.is_mark(at, '"') || passage.is_mark(at, '”') || passage.is_mark(at, ',')
    };
    (name.end + 1..passage.tokens.len().min(name.end + AHEAD))
        .take_while(|at| !passage.is_mark(*at, ')'))
        .any(|at| quote(at - 1) && passage.is_any(at, SELF) && closed(at + 1))
}

/// "a subsidiary of Acme", "owned by the Acme": whether a name only says whose somebody is.
fn is_another(passage: &Passage<'_>, from: usize, name: &Range<usize>) -> bool {
    const OWNED: &WordList = word_list![
        "subsidiary",
        "subsidiaries",
        "part",
        "member",
        "owned",
        "division",
        "unit",
        "arm",
        "company",
        "brand",
    ];
    let article = usize::from(name.start > from && passage.is(name.start - 1, "the"));
    let Some(of) = (name.start - article).checked_sub(1) else {
        return false;
    };
    // "Our parent is Acme plc"
    let above = word_list![
        "parent",
        "owner",
        "shareholder",
        "sponsor",
        "partner",
        "company"
    ];
    if of > from && passage.is(of, "is") && passage.is_any(of - 1, above) {
        return true;
    }
    of > from && passage.is_any(of, word_list!["of", "by"]) && passage.is_any(of - 1, OWNED)
}

/// "Acme plc today announced that", "DELFT, May 3 – Acme announces": who a press release is from.
fn is_announcing(passage: &Passage<'_>, from: usize, name: &Range<usize>) -> bool {
    const FIRST_BLOCKS: usize = 6;
    const AHEAD: usize = 24;
    const NEWS: &WordList = word_list![
        "announced",
        "announces",
        "unveiled",
        "launched",
        "reported",
        "published",
        "confirmed",
        "said",
    ];
    if passage.index >= FIRST_BLOCKS {
        return false;
    }
    let article = usize::from(name.start > from && passage.is(name.start - 1, "the"));
    let start = name.start - article;
    let opens = start == from
        || ['–', '—', '-', ':', ')']
            .iter()
            .any(|mark| passage.is_mark(start - 1, *mark));
    // "Acme, a subsidiary of Dorn (51%), today announced": what stands between commas or in parentheses is an aside.
    let mut ahead = name.end..passage.tokens.len().min(name.end + AHEAD);
    let mut today = || ahead.find(|at| passage.is(*at, "today"));
    let aside = |at: usize| {
        passage.is_mark(name.end, ',')
            && passage.is_any(name.end + 1, word_list!["a", "an", "the", "one"])
            && passage.is_mark(at - 1, ',')
            || passage.is_mark(name.end, '(') && passage.is_mark(at - 1, ')')
    };
    opens && today().is_some_and(|at| passage.is_any(at + 1, NEWS) && (at == name.end || aside(at)))
}

/// "Welcome to the annual report of Acme", "I am pleased to present Acme's review": whose report the reader is shown.
fn is_reporting(passage: &Passage<'_>, from: usize, name: &Range<usize>) -> bool {
    const REPORTS: &WordList = word_list![
        "report",
        "reports",
        "review",
        "accounts",
        "yearbook",
        "newsletter",
        "edition",
        "issue",
        "update",
        "digest",
        "round",
        "bulletin",
    ];
    /// "the third round of funding by", "the May issue of news from"
    const BETWEEN: usize = 3;
    const SHOWS: &WordList = word_list!["welcome", "present", "introduce", "share"];
    const REACH: usize = 10;
    let article = name.start - usize::from(name.start > from && passage.is(name.start - 1, "the"));
    let of = article.checked_sub(1).filter(|of| *of > from);
    let behind = of.is_some_and(|of| {
        passage.is_any(of, word_list!["of", "for", "from", "by"])
            && (from.max(of.saturating_sub(BETWEEN))..of).any(|at| passage.is_any(at, REPORTS))
    });
    let end = name.end;
    // "Welcome to the Acme newsletter"
    let before = passage.is_any(end, REPORTS);
    let clitic = |token: &Token| token.shape == Shape::Clitic;
    let owned = passage.tokens.get(end).is_some_and(clitic)
        && (end + 1..passage.tokens.len().min(end + REACH))
            .take_while(|at| {
                passage.tokens[*at].is_word() || passage.tokens[*at].shape == Shape::Number
            })
            .any(|at| passage.is_any(at, REPORTS));
    // "the Acme Monthly Bulletin": the report has the name.
    let report = || wording::is_sure(passage.raw(end - 1));
    (behind || owned || before)
        && !report()
        && (from.max(name.start.saturating_sub(2 * REACH))..name.start)
            .any(|at| passage.is_any(at, SHOWS))
}

/// Whether its name alone makes it one: "at FOSDEM, we" are guests.
fn is_organization(passage: &Passage<'_>, name: &Range<usize>) -> bool {
    let text = text_of(passage, name.clone());
    let words: Vec<&str> = text.split(' ').collect();
    if words.last().is_some_and(|last| head::is_legal_form(last)) {
        return true;
    }
    let kind = match organizations::known(&text) {
        Some(known) => Some(known.kind),
        None => head::of_name(&words).map(|head| head.kind),
    };
    kind.is_some_and(|kind| kind != OrganizationKind::Conference)
}

/// "Acme Solutions Inc. (NYSE: ACM)": whose shares are quoted, as a press release opens.
fn is_listed(passage: &Passage<'_>, from: usize, name: &Range<usize>) -> bool {
    const EXCHANGES: &WordList = word_list![
        "nyse", "nasdaq", "lse", "tsx", "asx", "euronext", "tadawul", "hkex", "nse", "bse", "jse",
        "otcqb", "otcqx", "amex"
    ];
    passage.is_mark(name.end, '(')
        && passage.is_any(name.end + 1, EXCHANGES)
        && passage.is_mark(name.end + 2, ':')
        && !is_another(passage, from, name)
}

/// "Acme Holdings plc is a leading bank", where a document opens.
fn is_introduced(passage: &Passage<'_>, from: usize, name: &Range<usize>) -> bool {
    const FIRST_BLOCKS: usize = 8;
    const REACH: usize = 12;
    let article = name.start == from + 1 && passage.tags(from).has(Tags::DETERMINER);
    if passage.index >= FIRST_BLOCKS || !(name.start == from || article) {
        return false;
    }
    let is = passage.is_any(name.end, word_list!["is", "are"]);
    // "Rosa Dorn is a physicist at the university"
    let person = name.len() > 1
        && sets::is_given_name(passage.raw(name.start))
        && !is_organization(passage, name);
    let other = word_list![
        "that", "which", "who", "of", "in", "for", "at", "with", "from", "by", "to"
    ];
    is && !person
        && passage.is_any(name.end + 1, word_list!["a", "an", "the", "one"])
        && (name.end + 2..passage.tokens.len().min(name.end + REACH))
            .take_while(|at| !passage.is_any(*at, other))
            .any(|at| passage.is_any(at, SELF))
}

/// Whether no block before this one told what somebody is: "Dorn is a maker of pumps", "Acme is a bank" tell of many.
fn is_first(passage: &Passage<'_>, evidence: &Evidence) -> bool {
    const LEAD: usize = 4;
    const REACH: usize = 8;
    let start = passage.block.span.start();
    let blocks = &passage.document.blocks;
    let opens = |at: usize| {
        blocks[..passage.index].iter().any(|block| {
            let text = block.span.of(&passage.document.text);
            let opens = (block.span.start()..=block.span.start() + LEAD).contains(&at);
            let is = || {
                let mut words = text.split_whitespace().take(REACH);
                words.any(|word| word == "is") && text.ends_with('.')
            };
            block.kind == BlockKind::Paragraph && opens && is()
        })
    };
    let names = evidence.names.iter().filter(|name| !name.in_heading);
    let mut before = names
        .map(|name| {
            let tokens = evidence.tokens_of(name);
            name.place(tokens, tokens[0].span).start()
        })
        .take_while(|at| *at < start);
    !before.any(opens)
}

#[cfg(test)]
mod tests {
    use crate::extract::organization::subject::testing::check_markdown as check;

    #[test]
    fn reports_tell_whom_they_speak_for() {
        check(
            "Alvik Holdings plc (the “Company”) grew. Harbour Bank grew.",
            Some("Alvik Holdings plc"),
        );
        check(
            "Harbour Bank grew. At Alvik University, we teach.",
            Some("Alvik University"),
        );
        check(
            "Harbour Bank grew. At Alvik we are committed to clean water.",
            Some("Alvik"),
        );
        check(
            "DELFT, May 3 – Alvik Solutions Inc. (NYSE: ALV) today told its results.",
            Some("Alvik Solutions Inc."),
        );
        check(
            "Alvik Holdings plc is a leading maker of pumps. Harbour Bank grew.",
            None,
        );
        check(
            "Alvik Holdings plc is a leading Dutch company. Harbour Bank grew.",
            Some("Alvik Holdings plc"),
        );
    }

    #[test]
    fn reports_show_whose_they_are() {
        check(
            "Harbour Bank grew. Welcome to the 2013/14 annual report for the Alvik Hospitals Charitable Funds.",
            Some("Alvik Hospitals Charitable Funds"),
        );
        check(
            "Harbour Bank grew. I am pleased to present Alvik Water's 2019 sustainability report.",
            Some("Alvik Water"),
        );
        check(
            "Harbour Bank grew. It is my pleasure to welcome you to the meeting of our company, Alvik Insurance Plc.",
            Some("Alvik Insurance Plc"),
        );
        check(
            "Harbour Bank grew. At Alvik we're driving down waste.",
            Some("Alvik"),
        );
        check(
            "Harbour Bank grew. At Alvik Holdings, our three arms grew.",
            Some("Alvik Holdings"),
        );
        check(
            "Harbour Bank grew. About Alvik We are one of the largest shops.",
            Some("Alvik"),
        );
        check(
            "Harbour Bank grew. The annual report of the Alvik Institute says so.",
            None,
        );
        check("Harbour Bank grew. About Alvik much was said.", None);
        check(
            "Harbour Bank grew. At FOSDEM, our team met many.",
            Some("Harbour Bank"),
        );
        check("It grew. At FOSDEM, our team met many.", None);
    }

    #[test]
    fn years_places_and_people_are_the_writers_own() {
        check(
            "Harbour Bank grew. 2025 was a seminal year for Alvik. We grew.",
            Some("Alvik"),
        );
        check(
            "Harbour Bank grew. Light at our Alvik headquarters was saved.",
            Some("Alvik"),
        );
        check(
            "Harbour Bank grew. Rosa Dorn joined Alvik Water in May as our director.",
            Some("Alvik Water"),
        );
        check(
            "It grew. Rosa Dorn joined Alvik Water in May as director.",
            None,
        );
        check("It grew. It was a year for Alvik people to rest.", None);
        check("It grew. Many saw our Alvik Trail there.", None);
    }

    #[test]
    fn press_releases_announce_and_parents_do_not() {
        check(
            "Harbour Bank grew.\n\nDELFT, May 3 – Alvik Data AB, a subsidiary of Dorn (51%), today announced a plan.",
            Some("Alvik Data AB"),
        );
        check(
            "Harbour Bank grew.\n\nThe Alvik Galleries Partnership (AGP) today announced that it will tour.",
            Some("Alvik Galleries Partnership"),
        );
        check(
            "Alvik Light, a subsidiary of Dorn Energy (NASDAQ: DRN), grew. Harbour Bank grew.",
            None,
        );
        check("Harbour Bank grew. Many met Alvik Data AB today.", None);
    }

    #[test]
    fn of_several_who_are_told_of_alike_nobody_speaks() {
        check(
            "Dorn Grid is a carrier of power for towns.\n\nAlvik University is a private university that teaches many.\n\nMany met.",
            None,
        );
        check(
            "We sell lamps. Our parent is Dorn Metals Group plc (LSE: DRN). Alvik Lamps Ltd is small. We met.",
            Some("Alvik Lamps Ltd"),
        );
    }

    #[test]
    fn guests_are_not_whom_they_visit() {
        check("At Delft we met many. Harbour Bank grew.", None);
        check("At FOSDEM, we met many. Harbour Bank grew.", None);
        check("We talked to Harbour Bank, we hope.", None);
    }
}
