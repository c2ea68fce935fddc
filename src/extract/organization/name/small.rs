//! Names in small letters, which their legal form or the end of their address shows to be some, and names that digits open.

use super::super::head;
use super::form::closes_nothing;
use super::whole::longest_known;
use super::{figure, is_name_token};
use crate::document::Shape;
use crate::extract::passage::Passage;
use crate::lexicon::organizations::{KnownOrganization, SMALL_FIRST_WORDS, Sureness};
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::OrganizationKind;

/// "torf-neu GmbH", "queuefour, inc.", "krill.co": one past a name in small letters, which its legal form or the end of its
/// address shows to be one.
pub(super) fn name(passage: &Passage<'_>, start: usize, limit: usize) -> Option<usize> {
    const PARTS: usize = 3;
    const FORMS: &WordList = word_list![
        "gmbh", "ggmbh", "ltd", "plc", "inc", "llc", "llp", "bv", "b.v", "nv", "n.v", "oy", "oyj",
        "oü", "ab", "aps", "a/s", "asa", "ag", "sarl", "sas", "srl", "spa", "s.r.o", "e.v", "k.k",
        "pty", "pvt",
    ];
    const ENDS: &WordList = word_list![
        "org",
        "com",
        "net",
        "io",
        "co",
        "cc",
        "dev",
        "ai",
        "app",
        "eu",
        "works",
        "chat",
        "earth",
        "cloud",
        "coop",
        "br",
        "cafe",
        "ch",
        "community",
        "de",
        "dk",
        "energy",
        "fi",
        "fr",
        "ist",
        "nl",
        "pt",
        "se",
        "social",
        "studio",
        "tech",
        "world",
    ];
    let small = |at: usize| {
        at < limit
            && matches!(passage.tokens[at].shape, Shape::Lower | Shape::Alnum)
            && passage.raw(at).len() > 1
    };
    // Nearly all words are one the lexer knows, and another stands behind them.
    let coined = passage.tags(start) == Tags::NONE && passage.raw(start).len() > 2;
    let marked = |at: usize| {
        let next = passage.tokens.get(at);
        next.is_some_and(|next| next.shape == Shape::Mark)
    };
    // "zulpeat B.V.", "railbyte sp. z o.o."
    let dotted = |at: usize| {
        at < limit
            && (passage.raw(at).as_bytes().get(1) == Some(&b'.')
                && head::is_legal_form(passage.raw(at))
                || passage.is(at, "sp") && passage.is(at + 2, "z"))
    };
    // "a hydrothermal spa": what is no form of a firm in small letters.
    let word = |at: usize| matches!(passage.raw(at), "ab" | "ag" | "sas" | "spa");
    let is_firm = |at: usize| passage.is_any(at, FORMS) && !word(at) || dotted(at);
    if is_of_digits(passage, start, limit) {
        return Some(start + 2);
    }
    if let Some(end) = known(passage, start, limit) {
        return Some(end);
    }
    if is_group(passage, start, limit) {
        return Some(start + 3);
    }
    // "in the diamond AB": a board.
    let article = start > 0 && passage.is(start - 1, "the");
    let followed = coined && !article && is_firm(start + 1);
    if !(marked(start + 1) || followed) || !small(start) {
        return None;
    }
    let glued_before = start > 0
        && passage.is_glued(start)
        && !passage.is_mark(start - 1, '(')
        && !passage.is_mark(start - 1, '“')
        && !passage.is_mark(start - 1, '*');
    if glued_before {
        return None;
    }
    let mut end = start + 1;
    for _ in 1..PARTS {
        let joint = marked(end)
            && ['-', '&', '+', '.']
                .iter()
                .any(|mark| passage.is_mark(end, *mark));
        if !(joint && passage.is_glued(end) && passage.is_glued(end + 1) && small(end + 1)) {
            break;
        }
        if passage.is_mark(end, '.') {
            let address = passage.is_mark(end + 2, '/') || passage.is_mark(end + 2, '@');
            return (passage.is_any(end + 1, ENDS) && !address).then_some(end + 2);
        }
        end += 2;
    }
    let form = end + usize::from(passage.is_mark(end, ','));
    // "plug&ride GmbH": what a mark joins to a word is no other word of the language.
    let formed = (coined || end > start + 1)
        && form < limit
        && passage.tokens[form].spaced
        && is_firm(form)
        && !(form > end && closes_nothing(passage, form));
    let last = form + 3 * usize::from(passage.is(form, "sp") && passage.is(form + 2, "z"));
    (formed && last < limit).then_some(last + 1)
}

/// "sig-harbour", "wg-tides": a group whose letters and field a hyphen joins, in no address.
fn is_group(passage: &Passage<'_>, at: usize, limit: usize) -> bool {
    let joined = passage.is_any(at, word_list!["sig", "wg"])
        && passage.is_mark(at + 1, '-')
        && passage.is_glued(at + 1)
        && passage.is_glued(at + 2)
        && at + 2 < limit
        && passage.tokens[at + 2].shape == Shape::Lower
        // What stands there for the name of any.
        && !passage.is_any(at + 2, word_list!["name", "foo", "list", "lists", "xyz"]);
    let marks = ['-', '/', '@', '_', '.', '#', '`'];
    let part = |at: usize| marks.iter().any(|mark| passage.is_mark(at, *mark));
    let behind = passage.is_glued(at + 3) && part(at + 3) && passage.is_glued(at + 4);
    let before = at > 0 && passage.is_glued(at) && part(at - 1);
    joined && !behind && !before
}

/// "imec", "u-blox": one past a name that is known and written small.
fn known(passage: &Passage<'_>, start: usize, limit: usize) -> Option<usize> {
    const LONGEST: usize = 5;
    let apart = |at: usize| {
        let part = ['-', '/', '.', '@', '_', '='];
        !passage.is_glued(at) || !part.iter().any(|mark| passage.is_mark(at, *mark))
    };
    if start > 0 && passage.is_glued(start) && !apart(start - 1) {
        return None;
    }
    // Hardly any word of the language opens a name.
    let raw = passage.raw(start);
    let plain = raw.len() <= 24 && raw.bytes().all(|byte| byte.is_ascii_lowercase());
    if plain && passage.look_up(start, &SMALL_FIRST_WORDS).is_none() {
        return None;
    }
    let ends = start + 1..=limit.min(start + LONGEST);
    let sure = |known: KnownOrganization| known.sureness == Sureness::Sure;
    let end = longest_known(passage, start, ends, sure)?;
    // "£3M" is no firm.
    if end == start + 1 && figure::is_quantity(passage.raw(start)) {
        return None;
    }
    let ends = end >= limit || apart(end) || !passage.is_glued(end + 1);
    ends.then_some(end)
}

/// "0x4 Labs", "zero8 Robotics": letters and digits before what firms are called by.
fn is_of_digits(passage: &Passage<'_>, at: usize, limit: usize) -> bool {
    let raw = passage.raw(at);
    let letters = || raw.bytes().filter(u8::is_ascii_alphabetic).count();
    passage.tokens[at].shape == Shape::Alnum
        && at + 1 < limit
        && passage.tokens[at + 1].shape == Shape::Title
        && passage.tokens[at + 1].spaced
        && (at == 0 || !passage.is_glued(at))
        && !passage.tags(at).has(Tags::UNIT)
        && !figure::is_quantity(raw)
        && (letters() > 1 || raw.ends_with(|last: char| last.is_ascii_digit()))
        && head::at(passage, at + 1).is_some_and(|head| head.kind == OrganizationKind::Company)
}

/// "3 Anchors Ltd", "47 Tides LLC": one past the number that opens a firm's name, which the legal form behind its words shows.
/// A number that opens a line or a sentence counts the lines, and one before a firm's name may count what it makes.
pub(super) fn numbered(passage: &Passage<'_>, at: usize, from: usize) -> bool {
    const LONGEST: usize = 4;
    const MOST_DIGITS: usize = 3;
    const LEADS: &WordList = word_list![
        "a", "an", "and", "at", "by", "firm", "for", "from", "partner", "sponsor", "start-up",
        "startup", "supplier", "to", "up", "with", "company",
    ];
    let next = at + 1;
    let titled = passage.tokens.get(next).is_some_and(|next| {
        next.shape == Shape::Title && next.spaced && !next.tags.has(Tags::MONTH | Tags::UNIT)
    });
    if !titled || at <= from || passage.tokens[at].span.len() > MOST_DIGITS {
        return false;
    }
    let led = passage.is_any(at - 1, LEADS) || passage.is_mark(at - 1, ',');
    let mut words = (next..next + LONGEST).take_while(|place| is_name_token(passage, *place));
    let form = words.find(|place| *place > next && head::is_legal_form(passage.raw(*place)));
    led && form.is_some_and(|form| {
        let stop = form + 1 + usize::from(passage.is_mark(form + 1, '.'));
        passage.tokens.get(stop).is_none_or(|behind| {
            behind.shape == Shape::Mark
                || behind.tags.has(
                    Tags::PREPOSITION
                        | Tags::CONJUNCTION
                        | Tags::AUXILIARY
                        | Tags::VERB
                        | Tags::ADVERB,
                )
        })
    })
}

/// Legal forms that are written in small letters.
pub(super) fn is_form(word: &str) -> bool {
    matches!(
        word,
        "plc"
            | "gmbh"
            | "mbh"
            | "e.V"
            | "e.V."
            | "eG"
            | "hf"
            | "ehf"
            | "ohf"
            | "a.s"
            | "a.s."
            | "s.r.o"
            | "s.r.o."
            | "d.o.o"
            | "d.o.o."
            | "d.d"
            | "d.d."
            | "a.d"
            | "a.d."
            | "s.p.a"
            | "s.p.a."
            | "p.l.c"
            | "p.l.c."
            | "b.v"
            | "b.v."
            | "n.v"
            | "n.v."
            | "v.o.s."
            | "asbl"
            | "vzw"
            | "llc"
            | "ltd"
            | "inc"
            | "nv"
            | "bv"
            | "oy"
    )
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn names_in_small_letters_are_told_by_their_form_or_address() {
        check("By torf-neu GmbH there.", "torf-neu GmbH");
        check(
            "By tiny&mighty Ltd and rampway plc.",
            "tiny&mighty Ltd | rampway plc",
        );
        check("By queuefour, inc. there.", "queuefour, inc.");
        check(
            "By tidewell.org and h2.works there.",
            "tidewell.org | h2.works",
        );
        check("By the company Ltd there.", "Ltd");
        check("In the period, LLC Quartz grew.", "LLC Quartz");
        check("At tidewell.org/about and mei@tidewell.org there.", "");
        check(
            "By Dorn Bank and imec, u-blox there.",
            "Dorn Bank | imec | u-blox",
        );
        check("At imec.be and info@imec.be there.", "");
        check(
            "By tide.community and washu.pt there.",
            "tide.community | washu.pt",
        );
        check(
            "By eco e.V., ride&sail GmbH and zulpeat B.V. there.",
            "eco e.V. | ride&sail GmbH | zulpeat B.V.",
        );
        check(
            "By brellbyte sp. z o.o. and 0x9 Labs there.",
            "brellbyte sp. z o.o. | 0x9 Labs",
        );
        check("By Quell.js and Tide.rs there.", "Quell.js | Tide.rs");
        check(
            "At a hydrothermal spa and by tidewell SpA there.",
            "tidewell SpA",
        );
    }

    #[test]
    fn numbers_open_the_names_of_firms() {
        check(
            "It was built by 3 Anchors Ltd and 47 Tides LLC in it.",
            "3 Anchors Ltd | 47 Tides LLC",
        );
        check("3 Anchors Ltd boats came.", "Anchors Ltd");
        check("We gave 3 Anchors Ltd boats away.", "Anchors Ltd");
        check("By 20 May Ltd firms came.", "Ltd");
    }
}
