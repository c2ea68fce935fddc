//! What stands behind a name: a verb of organizations, and what the name is.

use std::ops::Range;

use super::super::evidence::Evidence;
use super::super::name::text_of;
use super::super::name::whole::longest_known;
use super::origin;
use super::told::apposition;
use crate::document::Shape;
use crate::extract::passage::Passage;
use crate::extract::person;
use crate::lexicon::organizations::{self, Sureness};
use crate::lexicon::sets;
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::Rule;

/// Verbs right behind a name that an organization does; a person may do them too.
const BEHIND: &WordList = word_list![
    "joined",
    "joins",
    "donated",
    "donates",
    "sponsored",
    "sponsors",
    "funded",
    "funds",
    "contributed",
    "contributes",
    "hosts",
    "hosted",
    "announced",
    "launched",
    "acquired",
    "employs",
    "pledged",
    "provided",
    "provides",
    "awarded",
    "invested",
    "owns",
    "operates",
    "signed",
    "maintains",
    "committed",
    "serves",
    "partnered",
    "published",
    "offers",
    "supports",
    "reported",
    "opened",
    "manages",
    "holds",
    "became",
    "established",
    "endows",
    "runs",
    "approved",
    "adopted",
    "advises",
    "audited",
    "evaluated",
    "convened",
    "co-funded",
];

/// Words behind a name that gives: "the Moore grant".
const GIVEN: &WordList = word_list!["grant", "grants", "funding", "funds", "sponsorship"];

/// Reads the words behind a name of the sentence.
pub(super) fn find(
    passage: &Passage<'_>,
    sentence: Range<usize>,
    name: &Range<usize>,
    evidence: &mut Evidence,
) {
    let mut reason = |weight, kind| {
        evidence.reason(passage, name.clone(), Rule::OrgFrame, weight, kind);
    };
    let opens = name.start == sentence.start && name.len() == 1;
    if !opens
        && name.end < sentence.end
        && passage.is_any(name.end, GIVEN)
        && !is_budget_of(passage, name)
    {
        reason(7, None);
    }
    if is_gathered(passage, name, sentence.clone()) {
        reason(4, None);
    }
    if let Some(kind) = apposition(passage, name, sentence.end) {
        reason(8, kind);
    }
    if origin::has_seat(passage, name, sentence.end)
        || origin::is_incorporated(passage, name, sentence.end)
    {
        reason(8, None);
    }
    if origin::is_founded(passage, name, sentence.end) {
        reason(4, None);
    }
}

/// "the NASA ROSES grant": a known giver and the letters of what it gives from.
fn is_budget_of(passage: &Passage<'_>, name: &Range<usize>) -> bool {
    let giver = longest_known(passage, name.start, name.start + 1..name.end, |known| {
        known.sureness == Sureness::Sure
    });
    giver.is_some_and(|end| passage.tokens[end].shape == Shape::Upper)
}

/// "the Besu team", "the Besu project": people work together under the name.
fn is_gathered(passage: &Passage<'_>, name: &Range<usize>, sentence: Range<usize>) -> bool {
    let article = name.start > sentence.start && passage.is(name.start - 1, "the");
    let people = passage.is_any(
        name.end,
        word_list![
            "team",
            "project",
            "subproject",
            "community",
            "maintainers",
            "developers"
        ],
    );
    article && people && name.end < sentence.end && name.len() <= 2
}

/// Verbs that letters do only where they stand for an organization: "IFC delivered", but "the API provides".
const OF_LETTERS: &WordList = word_list![
    "delivered",
    "used",
    "received",
    "appointed",
    "elected",
    "conducted",
    "raised",
    "plans",
    "planned",
    "agreed",
    "decided",
    "recommended",
    "granted",
    "invited",
    "welcomed",
    "collaborated",
    "worked",
    "helped",
    "works",
    "celebrated",
    "organized",
    "organised",
    "participated",
    "continues",
    "continued",
    "administers",
    "attended",
    "coordinates",
    "declined",
    "gave",
    "gives",
    "leads",
    "lent",
    "pays",
    "paid",
    "resigned",
    "sends",
    "sent",
    "supported",
    "takes",
    "took",
    "withdrew",
];

/// Verbs that no product does.
pub(in crate::extract::organization) const WILLED: &WordList = word_list![
    "acquired",
    "appointed",
    "attended",
    "declined",
    "donated",
    "elected",
    "funded",
    "gave",
    "gives",
    "hosted",
    "invited",
    "joined",
    "lent",
    "paid",
    "pays",
    "pledged",
    "resigned",
    "sent",
    "sponsored",
    "withdrew",
];

/// Words behind a name of software that speak of those who make it: "Kelpwerk has agreed".
const DECIDED: &WordList = word_list!["agreed", "decided", "expressed", "proposed", "voted",];

/// Verbs that neither products nor most people do, whose names no dictionary has.
const TRADING: &WordList = word_list![
    "operates",
    "owns",
    "supplies",
    "supplied",
    "acquired",
    "sponsors",
    "sponsored",
    "hosts",
    "hosted",
    "funds",
    "funded",
    "employs",
    "manufactures",
    "donated",
    "pledged",
    "co-funded",
    "audited",
    "insures",
    "leases",
    "bought",
    "sells",
    "sold",
    "invested",
    "merged",
    "financed",
    "finances",
    "underwrites",
    "underwrote",
    "insured",
    "distributes",
    "distributed",
    "manufactured",
    "commissioned",
    "purchased",
    "purchases",
    "tendered",
    "divested",
    "subsidises",
    "subsidizes",
    "co-founded",
    "co-hosted",
    "co-hosts",
    "co-owns",
    "co-funds",
    "co-sponsors",
    "co-sponsored",
    "competes",
    "outsources",
    "outsourced",
    "brews",
    "lends",
    "lent",
    "seconded",
    "withdrew",
    "filed",
    "sued",
];

/// What those do with a program who have it in production.
const USES: &WordList = word_list![
    "adopted", "deployed", "deploys", "run", "runs", "use", "used", "uses", "using"
];

/// "uses Alvik in production": whether the words behind the verb at token `at` tell of a program at work.
fn in_production(passage: &Passage<'_>, at: usize, end: usize) -> bool {
    const AHEAD: usize = 8;
    (at + 1..end.min(at + AHEAD)).any(|at| passage.is(at, "in") && passage.is(at + 1, "production"))
}

/// How much the verb behind a name says: the weight of [`acts`].
pub(super) fn acting_weight(passage: &Passage<'_>, name: &Range<usize>, end: usize) -> Option<i32> {
    const BETWEEN: usize = 3;
    let small = Tags::AUXILIARY | Tags::ADVERB;
    let at = (name.end..end.min(name.end + BETWEEN))
        .find(|at| !passage.tags(*at).has(small))
        .unwrap_or(name.end + BETWEEN);
    let person = || {
        sets::is_given_name(passage.raw(name.start))
            || person::follows_honorific(passage, name.start)
    };
    let coined = || passage.tags(name.start) == Tags::NONE && !person();
    let verb = |verbs| at < end && passage.is_any(at, verbs);
    // "Alvik is hosted by", "Dorn was acquired": others did it.
    let passive = || {
        (name.end..at.min(end)).any(|at| {
            passage.tags(at).has(Tags::AUXILIARY)
                && !passage.is_any(at, word_list!["has", "have", "had"])
        })
    };
    match () {
        // "Tickets sold out"
        () if passage.is(at, "sold")
            && passage.is_any(at + 1, word_list!["out", "well", "for", "in", "at", "off"]) =>
        {
            None
        }
        // "Quellwerk uses Alvik in production"
        () if verb(USES) && in_production(passage, at, end) && coined() => Some(8),
        () if verb(TRADING) && !passive() && coined() => Some(6),
        // "Kelpwerk has voted": software has no will of its own.
        () if (verb(DECIDED) || verb(WILLED)) && !passive() && is_software(passage, name) => {
            Some(6)
        }
        () if is_busy(passage, name.end, end) && is_software(passage, name) => Some(6),
        () if verb(BEHIND) || letters_act(passage, name, end) => Some(4),
        () => None,
    }
}

/// "Kelpwerk is working on a release", "Kelpwerk focusing on new hires": those are at work on something who are called so; what
/// a program works on is named.
fn is_busy(passage: &Passage<'_>, at: usize, end: usize) -> bool {
    const BUSY: &WordList = word_list!["working", "focusing", "looking", "planning", "preparing"];
    const AIMS: &WordList = word_list!["on", "at", "for", "to", "toward", "towards"];
    let at = at + usize::from(passage.is_any(at, word_list!["is", "are", "has", "have"]));
    let at = at + usize::from(passage.is(at, "been"));
    at + 2 < end
        && passage.is_any(at, BUSY)
        && passage.is_any(at + 1, AIMS)
        && matches!(passage.tokens[at + 2].shape, Shape::Lower)
}

/// Whether a name is known for software.
fn is_software(passage: &Passage<'_>, name: &Range<usize>) -> bool {
    let known = organizations::known(&text_of(passage, name.clone()));
    known.is_some_and(|known| known.sureness == Sureness::Software)
}

/// "IFC, which delivered": letters do what an organization does.
fn letters_act(passage: &Passage<'_>, name: &Range<usize>, end: usize) -> bool {
    if name.len() != 1 {
        return false;
    }
    let raw = passage.raw(name.start);
    match passage.tokens[name.start].shape {
        Shape::Upper if (3..=6).contains(&raw.len()) => {}
        // "VotingWorks gave", but "SafeStack supports"
        Shape::Mixed if raw.starts_with(char::is_uppercase) => {
            return name.end < end && passage.is_any(name.end, WILLED);
        }
        _ => return false,
    }
    let relative = passage.is_mark(name.end, ',') && passage.is(name.end + 1, "which");
    let at = name.end + if relative { 2 } else { 0 };
    at < end && (passage.is_any(at, BEHIND) || passage.is_any(at, OF_LETTERS))
}

/// "A and B are partners in", "X became a member of": what only organizations and people are.
pub(super) fn holds(passage: &Passage<'_>, name: &Range<usize>, end: usize) -> bool {
    const AHEAD: usize = 5;
    const HELD: &WordList = word_list![
        "partner",
        "partners",
        "member",
        "members",
        "sponsor",
        "sponsors",
        "signatory",
        "signatories",
        "shareholder",
        "shareholders",
        "grantee",
        "grantees",
        "supporter",
        "supporters",
        "funder",
        "funders",
        "co-founder",
        "co-founders",
        "subsidiary",
        "subsidiaries",
        "affiliate",
        "affiliates",
        "supplier",
        "suppliers",
        "customer",
        "customers",
        "competitor",
        "competitors",
        "licensee",
        "licensees",
        "grantees",
        "provider",
        "host",
        "hosts",
        "owner",
        "owners",
        "client",
        "clients",
        "participants",
        "participant",
        "signatory",
        "regulator",
        "auditor",
        "auditors",
    ];
    const SORTS: &WordList = word_list![
        "a",
        "the",
        "founding",
        "premium",
        "gold",
        "silver",
        "platinum",
        "bronze",
        "full",
        "associate",
        "active",
        "proud",
        "key",
        "strategic",
        "core",
        "official",
        "corporate",
        "principal",
        "voting",
        "new",
        "its",
        "their",
        "industrial",
        "co",
        "general",
        "lead",
        "main",
        "technical",
        "academic",
        "clinical",
        "implementing",
        "contributing",
        "charter",
        "honorary",
        "institutional",
        "longstanding",
        "trusted",
        "valued",
        "both",
        "all",
        "also",
    ];
    let verb = passage.is_any(
        name.end,
        word_list![
            "is", "are", "was", "were", "became", "becomes", "remains", "remain"
        ],
    );
    if !verb {
        return false;
    }
    // "are our newest sponsors": whose they are tells more than any adjective.
    let owner = name.end + 1;
    let owned =
        passage.tags(owner).has(Tags::WE) || passage.is_any(owner, word_list!["its", "their"]);
    let sort = |at: usize| {
        passage.is_any(at, SORTS)
            || passage.is_mark(at, '-')
            || owned && (at == owner || passage.tags(at).has(Tags::ADJECTIVE))
            || passage.tags(at).has(Tags::ORDINAL)
            || owned && passage.is_any(at, word_list!["newest", "latest"])
            || owned && passage.tokens[at].shape == Shape::Alnum
    };
    let noun = (name.end + 1..end.min(name.end + 1 + AHEAD)).find(|at| !sort(*at));
    // "Prof. Alvik is a member of"
    let person = person::follows_honorific(passage, name.start);
    !person
        && noun.is_some_and(|noun| {
            passage.is_any(noun, HELD)
                && (owned || passage.is_any(noun + 1, word_list!["of", "in", "to", "with"]))
        })
}
