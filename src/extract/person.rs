//! Names of people: two to four capitalised words that name no organization and no place.

use std::ops::Range;

use super::organization::{head, name};
use crate::document::{Shape, Token};
use crate::extract::passage::Passage;
pub(super) use crate::lexicon::sets::is_honorific;
use crate::lexicon::words::{Filling, Tags, WordList, WordMap, word_list};
use crate::lexicon::{organizations, sets};

/// The person's name that ends right before token `at`: two to four capitalised words without a head noun.
pub(super) fn person_before(passage: &Passage<'_>, at: usize, from: usize) -> Option<Range<usize>> {
    let mut start = at;
    while start > from && at - start < 5 && is_person_word(passage, start - 1) {
        start -= 1;
    }
    // A title-cased opening word is no given name: "Chair Mirela Stanciu".
    while start < at && passage.tags(start).has(Tags::ROLE_CUE) {
        start += 1;
    }
    is_person(passage, start..at).then_some(start..at)
}

/// "Halldórsdóttir", "Petrovna": a family name that says whose child somebody is, as no organization's does.
pub(super) fn is_patronymic(word: &str) -> bool {
    const ENDINGS: [&str; 12] = [
        "dóttir", "dottir", "ovich", "evich", "ovna", "evna", "oğlu", "ashvili", "opoulos",
        "opoulou", "ienė", "aitė",
    ];
    ENDINGS
        .iter()
        .any(|ending| word.len() > ending.len() + 2 && word.ends_with(ending))
}

/// Letters behind a person's name for a degree, an honour or a learned body.
const POST_NOMINALS: &str = "\
    BA MA BSc MSc BS MS BSE MSE BEng MEng BTech MTech BCom BComm MCom BBA MBA EMBA DBA BBS BEd MEd EdM EdD BFA MFA BMus MPA MPP MPH MPhil DPhil PhD \
    DSc ScD MRes MSW BSW BN BSN MSN RN LLB LLM LLD JD SJD BCL MD MBBS MBChB DDS DVM DMD PharmD PsyD ThD DD Esq \
    OBE CBE MBE KBE DBE GBE CMG KCMG GCMG CVO KCVO CB KCB CH OM TD DL QSO ONZM CNZM MNZM KNZM DNZM AO AM OAM AC PSM OC CQ OOnt \
    GBS SBS GBM BBS MH JP KC QC SC PC CCMI FCMI FCA ACA CA CPA CFA CMA CIA CISA CISSP CFE ACMA FCMA CGMA FCCA ACCA ACS FCS FCIS ACIS FCG ACG CPFA \
    FCT ACII FCII FIA FFA FSA ASA FRS FRSA FRSE FRSC FRCP FRCS FRCGP FREng FIET MIET FICE MICE FIMechE MIMechE CEng PE PEng FRICS MRICS RIBA FRIBA AIA \
    FAIA MRTPI FAICD GAICD MAICD FIPA FCPA CIMA FCIM FCIPD MCIPD PMP CSM FBA FBCS FAAN FACP FACS FAcSS FMedSci SHRM-CP CFP ChFC CLU CSA";

/// Whether a word is letters that people set behind their names: "PhD", "OBE", "F.C.A.".
pub(super) fn is_post_nominal(word: &str) -> bool {
    static LETTERS: WordMap<()> = const { &Filling::<_, 256>::of(POST_NOMINALS) }.map();
    let known = |word: &str| LETTERS.get(word).is_some();
    let capitals = word.bytes().filter(u8::is_ascii_uppercase).count();
    (capitals > 1 || word == "Esq")
        && (known(word) || word.contains('.') && known(&word.replace('.', "")))
}

/// Whether letters that people set behind their names stand so at token `at`: "Jane Alvik, OBE, FCA".
pub(super) fn follows_person(passage: &Passage<'_>, at: usize, from: usize) -> bool {
    const LONGEST: usize = 6;
    // Of words with one capital "Esq" alone is such letters.
    let word = passage.tokens[at].shape == Shape::Title && !passage.is(at, "Esq");
    if word || !is_post_nominal(passage.raw(at)) {
        return false;
    }
    // "Liis Tamm, CA Technologies"
    let goes_on = |next: &Token| next.is_capital() && next.spaced;
    if passage.tokens.get(at + 1).is_some_and(goes_on) && is_known_pair(passage, at) {
        return false;
    }
    let (mut start, mut letters) = (at, 1);
    while start >= from + 2
        && passage.is_mark(start - 1, ',')
        && is_post_nominal(passage.raw(start - 2))
    {
        start -= 2;
        letters += 1;
    }
    if start < from + 2 || !passage.is_mark(start - 1, ',') {
        return false;
    }
    let name = |at: &usize| {
        passage.tokens[*at].is_capital()
            || passage.is_mark(*at, '.') && *at > from && passage.raw(*at - 1).len() == 1
    };
    let end = start - 1;
    let Some(first) = (from.max(end.saturating_sub(LONGEST))..end)
        .rev()
        .take_while(name)
        .last()
    else {
        return false;
    };
    let given = (first..end - 1).any(|at| sets::is_given_name(passage.raw(at)));
    let more = passage.is_mark(at + 1, ',') && is_post_nominal(passage.raw(at + 2));
    end > first + 1
        && (given || letters > 1 || more || follows_honorific(passage, first))
        && !passage.tags(end - 1).has(Tags::ORG_HEAD)
        && !head::is_legal_form(passage.raw(end - 1))
}

/// Whether token `at` is an honorific of somebody; a legal form or what firms are called right behind it makes it a firm's:
/// "Senator Hotels", "Reverend Insurance Ltd".
pub(super) fn is_title(passage: &Passage<'_>, at: usize) -> bool {
    is_honorific(passage.raw(at)) && !opens_firm(passage, at)
}

/// Whether the word at token `at` opens a firm's name, as those behind it tell.
fn opens_firm(passage: &Passage<'_>, at: usize) -> bool {
    const LONGEST: usize = 3;
    let end = (at + 1..passage.tokens.len().min(at + 1 + LONGEST))
        .take_while(|at| passage.tokens[*at].is_capital() && passage.tokens[*at].spaced)
        .last();
    end.is_some_and(|last| {
        let given = sets::is_given_name(passage.raw(at + 1));
        let form = head::is_legal_form(passage.raw(last));
        let hotels = passage.is_any(last, word_list!["hotels", "insurance", "international"]);
        let known = last == at + 1 && is_known_pair(passage, at);
        !given && (form || hotels) || known
    })
}

/// Whether an organization is known by the word at token `at` and the next.
fn is_known_pair(passage: &Passage<'_>, at: usize) -> bool {
    let name = format!("{} {}", passage.raw(at), passage.raw(at + 1));
    organizations::known(&name).is_some()
}

/// One past the honorifics at token `at`: "Prof. Dr.".
pub(super) fn behind_honorifics(passage: &Passage<'_>, mut at: usize) -> usize {
    const MOST: usize = 6;
    let last = at + MOST;
    while at < last
        && (is_title(passage, at)
            || passage.is_mark(at, '.') && at > 0 && is_honorific(passage.raw(at - 1)))
    {
        at += 1;
    }
    at
}

/// Whether an honorific stands right before token `at`: "Mr Alvik", "Prof. Alvik".
pub(super) fn follows_honorific(passage: &Passage<'_>, at: usize) -> bool {
    let stop = usize::from(at > 1 && passage.is_mark(at - 1, '.'));
    at > stop && is_title(passage, at - 1 - stop)
}

/// The first of the honorifics right before token `at`, else `at`: "from [Prof. Dr.] Alvik".
pub(super) fn before_honorifics(passage: &Passage<'_>, mut at: usize) -> usize {
    while follows_honorific(passage, at) {
        at -= 1 + usize::from(passage.is_mark(at - 1, '.'));
    }
    at
}

/// The person's name that starts at token `at`; a post or an honorific before it is none of it.
pub(super) fn person_at(passage: &Passage<'_>, at: usize, to: usize) -> Option<Range<usize>> {
    // A name opens with a word of one, or with a given name that a nickname follows.
    if !is_person_word(passage, at) && !passage.is_mark(at + 1, '(') {
        return None;
    }
    let given = || sets::is_given_name(passage.raw(at));
    if is_honorific(passage.raw(at)) || passage.tags(at).has(Tags::ROLE_CUE) && !given() {
        return None;
    }
    if let Some(end) = behind_nickname(passage, at, to).filter(|_| given()) {
        return Some(at..end);
    }
    // "Mr. Okonjo joined": an honorific makes a surname a person.
    let surname = follows_honorific(passage, at)
        && is_person_word(passage, at)
        && !(at + 1 < to && is_person_word(passage, at + 1));
    if surname {
        return Some(at..at + 1);
    }
    // "K. V. Subba Raju" is six tokens.
    let initial = passage.raw(at).len() == 1 && passage.is_mark(at + 1, '.');
    // "Faisal bin Hamad Al-Nuaimi"
    let small = (at + 1..to.min(at + 4))
        .any(|at| passage.tokens[at].shape == Shape::Lower && is_person_word(passage, at));
    let longest = 5 + usize::from(initial || small);
    let end = (at..to.min(at + longest))
        .find(|place| {
            !is_person_word(passage, *place)
                || passage.tags(*place).has(Tags::ROLE_CUE) && *place > at
        })
        .unwrap_or(to.min(at + longest));
    // "Liis Tamm<br>Karl Oja"
    let line = (at + 2..end).find(|place| passage.breaks_at(*place));
    // "Liis Tamm⏎Karl Oja"
    let next = |place: &usize| {
        passage.tokens[*place].breaks
            && sets::is_given_name(passage.raw(*place))
            && is_person(passage, *place..end)
    };
    // "President: Liis Tamm⏎Captain: Karl Oja"
    let label = |place: &usize| {
        const LONGEST: usize = 4;
        let word = |at: &usize| passage.tokens.get(*at).is_some_and(Token::is_word);
        let words = (*place..*place + LONGEST).take_while(word).count();
        let short = words == 1 && passage.is_mark(*place + 1, '.') && passage.is(*place, "hon");
        passage.tokens[*place].breaks && (passage.is_mark(*place + words, ':') || short)
    };
    let line = line.or_else(|| (at + 2..end).find(|place| next(place) || label(place)));
    let line = line.filter(|line| is_person(passage, at..*line));
    let end = line.unwrap_or(end);
    // "Kestrel Admin", "Events Outreach": a mailbox and a part of a team.
    let desk = word_list![
        "admin",
        "admins",
        "helpdesk",
        "outreach",
        "postmaster",
        "webmaster"
    ];
    (is_person(passage, at..end) && !passage.is_any(end - 1, desk)).then_some(at..end)
}

/// "Tom (Spot) Weaver": one past the family name behind a nickname in parentheses.
fn behind_nickname(passage: &Passage<'_>, at: usize, to: usize) -> Option<usize> {
    let end = at + 5;
    let nickname = passage.is_mark(at + 1, '(') && passage.is_mark(at + 3, ')');
    (end <= to
        && nickname
        && [at + 2, at + 4]
            .iter()
            .all(|name| is_person_word(passage, *name)))
    .then_some(end)
}

fn is_person_word(passage: &Passage<'_>, at: usize) -> bool {
    let Some(token) = passage.tokens.get(at) else {
        return false;
    };
    // "Jun Li", "Jan Schmidt": short for months, and given names before another.
    let given = || {
        let next = passage.tokens.get(at + 1);
        let named = next.is_some_and(|next| next.shape == Shape::Title && next.tags == Tags::NONE);
        named && (passage.is_any(at, word_list!["jan", "jun"]) || is_given_month(passage, at))
    };
    let word = matches!(token.shape, Shape::Title | Shape::Mixed)
        && (!token.tags.has(Tags::MONTH) || given())
        && !token.tags.has(
            Tags::ORG_HEAD
                | Tags::DETERMINER
                | Tags::PREPOSITION
                | Tags::CONJUNCTION
                | Tags::PRONOUN,
        )
        && !passage.is_any(at, word_list!["i'm", "i’m", "i've", "i’ve"]);
    // "CJ Alvik"
    let letters = token.shape == Shape::Upper
        && token.span.len() == 2
        && sets::is_given_name(passage.raw(at))
        && passage
            .tokens
            .get(at + 1)
            .is_some_and(|next| next.shape == Shape::Title);
    if word || letters {
        return true;
    }
    let initial_stop = passage.is_mark(at, '.') && at > 0 && passage.raw(at - 1).len() == 1;
    let initial = passage.raw(at).len() == 1
        && token.is_capital()
        && passage.is_mark(at + 1, '.')
        && passage.is_glued(at + 1);
    let particle = passage.is_any(
        at,
        word_list![
            "van", "von", "de", "den", "der", "da", "del", "al", "bin", "el", "la", "ten", "ter",
            "te", "dos", "das", "di", "du", "zu", "af",
        ],
    ) && token.shape == Shape::Lower;
    let hyphen = passage.is_mark(at, '-') && passage.is_glued(at) && passage.is_glued(at + 1);
    initial || initial_stop || particle || hyphen
}

/// "April Dorn chairs it": whether the month at token `at`, before a capitalised word, is somebody's given name: no word
/// before it leads to a date, and what stands behind it neither is called by a month nor is a given name before another.
fn is_given_month(passage: &Passage<'_>, at: usize) -> bool {
    const MONTHLY: &WordList = word_list![
        "update",
        "updates",
        "report",
        "reports",
        "meeting",
        "meetings",
        "newsletter",
        "release",
        "releases",
        "edition",
        "issue",
        "call",
        "calls",
        "session",
        "sessions",
        "conference",
        "event",
        "events",
        "highlights",
        "summary",
        "minutes",
        "notes",
        "recap",
        "review",
        "results",
        "figures",
        "sales",
        "deadline",
        "election",
        "elections",
        "budget",
        "sprint",
        "workshop",
        "retreat",
        "summit",
        "webinar",
        "news",
        "bulletin",
        "agenda",
        "board",
        "quarter",
        "day",
        "fair",
        "festival",
        "to",
        "fools",
        "data",
        "total",
        "totals",
        "average",
    ];
    let leads = |before: usize| {
        let tags = passage.tags(before);
        tags.has(Tags::PREPOSITION | Tags::DETERMINER | Tags::NUMBER | Tags::MONTH | Tags::PERIOD)
            && !passage.is_any(
                before,
                word_list!["with", "by", "to", "from", "as", "under", "for"],
            )
            || matches!(passage.tokens[before].shape, Shape::Number | Shape::Alnum)
            || passage.is_any(before, word_list!["early", "mid", "late", "last", "next"])
            || passage.is_mark(before, '-') && passage.is_glued(at)
    };
    let third = passage.tokens.get(at + 2);
    let third = third.is_some_and(|token| token.shape == Shape::Title && token.spaced);
    passage.is_any(at, word_list!["april", "june", "august"])
        && passage.tokens[at].shape == Shape::Title
        && !at.checked_sub(1).is_some_and(leads)
        && !passage.is_any(at + 1, MONTHLY)
        && !(sets::is_given_name(passage.raw(at + 1)) && third)
        && organizations::known(passage.raw(at + 1)).is_none()
}

/// "the Alvik Dorn Funding program", "an Alvik Dorn fellowship": whether the word at token `at` calls what bears the name
/// before it, which is then nobody.
fn is_scheme(passage: &Passage<'_>, at: usize) -> bool {
    const SCHEMES: &WordList = word_list![
        "fund",
        "funds",
        "funding",
        "funded",
        "grant",
        "grants",
        "award",
        "awards",
        "programme",
        "programmes",
        "program",
        "programs",
        "scheme",
        "initiative",
        "challenge",
        "competition",
        "lecture",
        "lectures",
        "series",
        "medal",
        "appeal",
        "endowment",
    ];
    // No verb looks like these.
    const GIFTS: &WordList = word_list![
        "fellowship",
        "fellowships",
        "scholarship",
        "scholarships",
        "bursary",
        "bursaries",
        "prize",
        "prizes",
        "internship",
        "internships",
        "lectureship",
        "professorship",
    ];
    let capital = passage
        .tokens
        .get(at)
        .is_some_and(|token| token.shape == Shape::Title);
    capital && passage.is_any(at, SCHEMES) || passage.is_any(at, GIFTS)
}

/// Two to four capitalised words that name no organization and no place.
fn is_person(passage: &Passage<'_>, range: Range<usize>) -> bool {
    let words = range
        .clone()
        .filter(|at| passage.tokens[*at].is_capital())
        .count();
    let opens = range.start < range.end
        && (passage.tokens[range.start].shape == Shape::Title
            // "CJ Alvik"
            || passage.tokens[range.start].shape == Shape::Upper
                && passage.raw(range.start).len() == 2
                && sets::is_given_name(passage.raw(range.start))
            || passage.is_mark(range.start + 1, '.') && passage.raw(range.start).len() == 1);
    if !(2..=4).contains(&words)
        || !opens
        || range.len() > 6
        || !passage.tokens[range.end - 1].is_capital()
    {
        return false;
    }
    let legal = head::is_legal_form(passage.raw(range.end - 1));
    let given = sets::is_given_name(passage.raw(range.start));
    let ordinary = range.clone().any(|at| {
        // "K." is an initial before it is a unit.
        passage.raw(at).len() > 1
            && passage
                .tags(at)
                .has(Tags::VERB | Tags::ADJECTIVE | Tags::UNIT)
            && !given
    });
    if legal || ordinary || is_scheme(passage, range.end) {
        return false;
    }
    let text = name::text_of(passage, range);
    organizations::known(&text).is_none()
        && !sets::is_place(&text)
        && !sets::is_no_organization(&text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::passage::testing::with_passage;

    /// The letters that stand behind people's names in a text.
    #[track_caller]
    fn check(text: &str, expect: &str) {
        let found: Vec<String> = with_passage(text, |passage| {
            let all = 0..passage.tokens.len();
            let letters = all.filter(|at| follows_person(passage, *at, 0));
            letters.map(|at| passage.raw(at).to_owned()).collect()
        });
        assert_eq!(found.join(" "), expect, "{text}");
    }

    #[test]
    fn letters_behind_people_are_degrees_and_honours() {
        check("Maria Alvik DORN, OBE, BBS, MA", "OBE BBS MA");
        check("William Elkin DORN, FCA", "FCA");
        check("Dr. Alvik Dorn, F.C.A.", "F.C.A.");
        check("Hon TAM Dornan, BSc, MBA", "BSc MBA");
    }

    #[test]
    fn letters_elsewhere_are_not() {
        check("It asked the FCA, BSE and BA there.", "");
        check("Alvik Dorn Ltd, FCA, grew.", "");
        check("We met Alvik, BSE and Dorn.", "");
        check("Maria Dorn, CA Technologies", "");
    }
}
