//! What one is called right before the name: "our auditor, A", "the start-up A", "in standards bodies A and B".

use std::ops::Range;

use super::super::name::end;
use super::super::noun;
use super::{announced, is_coordinated};
use crate::document::Shape;
use crate::extract::passage::Passage;
use crate::extract::person;
use crate::lexicon::sets;
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::OrganizationKind::{self, Academic, Company, Nonprofit};

/// What one is to another: "our auditor, A", "its client B".
const TO_ANOTHER: &WordList = word_list![
    "affiliate",
    "auditor",
    "client",
    "competitor",
    "consultant",
    "custodian",
    "customer",
    "grantee",
    "landlord",
    "member",
    "off",
    "partner",
    "predecessor",
    "rival",
    "sponsor",
    "successor",
    "tank",
    "tenant",
    "up",
];

/// Whether a noun that is said of one organization stands at token `at`: "the start-up A", "our auditor, B".
fn is_one(passage: &Passage<'_>, at: usize) -> bool {
    // "the start-up A", "the think tank B", but "we build up A".
    let whole = || match () {
        () if passage.is_any(at, word_list!["up", "off"]) => at > 0 && passage.is_mark(at - 1, '-'),
        () if passage.is(at, "tank") => at > 0 && passage.is(at - 1, "think"),
        () => true,
    };
    noun::is_one(passage, at) || passage.is_any(at, TO_ANOTHER) && whole() || is_fiscal(passage, at)
}

/// "our fiscal host, A": no person keeps a project's accounts.
fn is_fiscal(passage: &Passage<'_>, at: usize) -> bool {
    passage.is_any(at, word_list!["host", "sponsor", "agent"])
        && at > 0
        && passage.is(at - 1, "fiscal")
}

/// The kind that such a noun tells.
fn kind_of_one(passage: &Passage<'_>, noun: usize) -> Option<OrganizationKind> {
    const OF_ANY_KIND: &WordList = word_list![
        "affiliate",
        "grantee",
        "member",
        "partner",
        "sponsor",
        "tenant"
    ];
    match noun::kind_of_one(passage, noun.saturating_sub(2)..noun, noun) {
        Some(kind) => kind,
        None if is_fiscal(passage, noun) => Some(Nonprofit),
        None if passage.is_any(noun, OF_ANY_KIND) => None,
        None if passage.is(noun, "tank") => Some(Academic),
        None => Some(Company),
    }
}

/// "our auditor, A, found", "two mills, A and B, were": what the phrase before the comma says of the names up to the next.
pub(super) fn apposed(
    passage: &Passage<'_>,
    from: usize,
    items: &[Range<usize>],
) -> Option<Option<OrganizationKind>> {
    const PHRASE: usize = 5;
    /// Whom a person may be, too: of two words the name may be somebody's.
    const PERSONAL: &WordList = word_list![
        "affiliate",
        "auditor",
        "broker",
        "client",
        "competitor",
        "consultant",
        "contractor",
        "customer",
        "developer",
        "distributor",
        "grantee",
        "landlord",
        "lender",
        "maker",
        "member",
        "operator",
        "partner",
        "producer",
        "provider",
        "publisher",
        "regulator",
        "sponsor",
        "supplier",
        "tenant",
        "vendor",
    ];
    // "a small brewer from Alvik, A": where it is stands behind what it is.
    let seated = items.len() > 1
        && items[0].start > from
        && passage.is_any(items[0].start - 1, word_list!["from", "in"])
        && passage.is_mark(items[0].end, ',');
    let items = &items[usize::from(seated)..];
    let [first, ..] = items else { return None };
    let comma = first
        .start
        .checked_sub(1)
        .filter(|comma| *comma > from + 1)?;
    let last = items[items.len() - 1].end;
    let closed = last >= passage.tokens.len()
        || [',', '.', ';', ')', ':']
            .iter()
            .any(|mark| passage.is_mark(last, *mark));
    if !passage.is_mark(comma, ',') || !closed {
        return None;
    }
    let mut noun = comma - 1;
    while noun > from + 1 && passage.tokens[noun].is_capital() {
        noun -= 1;
    }
    if noun < comma - 1 {
        if !passage.is_any(noun, word_list!["from", "in"]) || noun <= from + 1 {
            return None;
        }
        noun -= 1;
    }
    let lower = |at: usize| passage.tokens[at].shape == Shape::Lower;
    let phrase = (from.max(noun.saturating_sub(PHRASE))..noun)
        .rev()
        .find(|at| {
            !lower(*at)
                || passage
                    .tags(*at)
                    .has(Tags::DETERMINER | Tags::WE | Tags::NUMBER)
        })?;
    // "the 501(c)(3) fiscal host"
    let taxed = is_fiscal(passage, noun) && passage.is_mark(phrase, ')');
    let owned = taxed
        || passage.tokens[phrase].shape == Shape::Clitic
        || passage.tags(phrase).has(Tags::WE)
        || passage.is_any(
            phrase,
            word_list![
                "its", "their", "a", "an", "the", "one", "another", "two", "three", "four"
            ],
        );
    let plain = (phrase + 1..noun).all(|at| {
        !passage
            .tags(at)
            .has(Tags::PREPOSITION | Tags::CONJUNCTION | Tags::RELATIVE | Tags::AUXILIARY)
    });
    if !owned || !plain || !lower(noun) {
        return None;
    }
    if items.len() > 1 {
        let several = passage.raw(noun).ends_with('s');
        return (several && is_coordinated(passage, items))
            .then(|| announced(passage, noun, from))
            .flatten();
    }
    let titled = first
        .clone()
        .all(|at| passage.tokens[at].shape == Shape::Title);
    let person = sets::is_given_name(passage.raw(first.start))
        || person::follows_honorific(passage, first.start)
        || passage.is_any(noun, PERSONAL) && first.len() > 1 && titled && !is_fiscal(passage, noun);
    let kind = is_one(passage, noun).then(|| kind_of_one(passage, noun))?;
    // "the trial, RENOVA,", but "at the end of the trial, Dorn,"
    let program = kind == Some(OrganizationKind::Program) && first.len() == 1 && titled;
    (!person && !program).then_some(kind)
}

/// "founded the projects A and B": a plural noun behind an article, right before the names.
pub(super) fn direct(
    passage: &Passage<'_>,
    from: usize,
    at: usize,
) -> Option<Option<OrganizationKind>> {
    const PHRASE: usize = 3;
    let noun = at.checked_sub(1).filter(|noun| *noun > from)?;
    // "Gold Members A and B"
    if end::is_ranked(passage, noun) && !sets::is_given_name(passage.raw(at)) {
        return Some(announced(passage, noun, from).flatten());
    }
    let phrase = from.max(noun.saturating_sub(PHRASE))..noun;
    // "the start-up A", "its subsidiary B": a singular noun tells what the one name behind it is.
    let before = passage.tags(noun - 1);
    // "OGC member Alvik", "the Scandinavian retail company Alvik"
    let attribute = passage.tokens[noun - 1].is_capital()
        || passage.tokens[noun - 1].shape == Shape::Clitic
        // "the farmers' union ABC"
        || passage.is_mark(noun - 1, '\'')
        || passage.is_mark(noun - 1, '’')
        || passage.tokens[noun - 1].shape == Shape::Lower
            && !before.has(
                Tags::PREPOSITION
                    | Tags::CONJUNCTION
                    | Tags::AUXILIARY
                    | Tags::PRONOUN
                    | Tags::ROLE_CUE
                    | Tags::RELATIVE,
            );
    let closed = before.has(Tags::DETERMINER | Tags::ADJECTIVE)
        || passage.is_mark(noun - 1, '-')
        || attribute;
    // "board member Jane Dorn": a person.
    let person = passage.is(noun, "member")
        && passage.is_any(
            noun - 1,
            word_list![
                "board",
                "committee",
                "council",
                "staff",
                "team",
                "crew",
                "family",
                "faculty",
                "panel",
                "community",
                "executive",
                "cabinet",
                "a",
                "the",
                "founding",
                "jury",
                "cast",
                "band",
                "former",
                "new",
                "honorary",
                "life",
            ],
        );
    // "outside auditor Jane Dorn": posts that people have, too.
    let title = |at: usize| {
        let token = passage.tokens.get(at);
        token.is_some_and(|token| token.shape == Shape::Title)
    };
    let named_two = title(at) && title(at + 1) && !title(at + 2);
    let person = person
        || passage.tags(at).has(Tags::ROLE_CUE)
        || passage.is_any(at, word_list!["ceo", "cfo", "cto", "coo"])
        || named_two
            && passage.is_any(
                noun,
                word_list![
                    "auditor",
                    "broker",
                    "consultant",
                    "contractor",
                    "developer",
                    "landlord",
                    "regulator",
                    "tenant",
                ],
            );
    if closed && !person && passage.tokens[noun].shape == Shape::Lower && is_one(passage, noun) {
        let kind = kind_of_one(passage, noun);
        // "the sub-project A" is a part of another.
        let part = passage.is_mark(noun - 1, '-') && kind == Some(OrganizationKind::Program);
        return (!part).then_some(kind);
    }
    let article = phrase.clone().any(|place| {
        passage.is_any(
            place,
            word_list!["the", "two", "three", "four", "its", "our"],
        )
    });
    let plural = passage.tokens[noun].shape == Shape::Lower && passage.raw(noun).ends_with('s');
    if article && plural && passage.is(noun, "projects") {
        return Some(None);
    }
    // "in global standards bodies A and B"
    let told = plural && attribute && !sets::is_no_organization(passage.raw(at));
    let announced = announced(passage, noun, from).filter(|_| plural)?;
    let sort = announced.is_some() || passage.is_any(noun, word_list!["bodies", "organizations"]);
    (article || told && sort).then_some(announced)
}

#[cfg(test)]
mod tests {
    use super::super::super::tests::check;

    #[test]
    fn what_somebody_is_called_stands_before_the_comma() {
        check("Our auditor, Tidewell, found it.", "Tidewell company");
        check(
            "It was allowed by its regulator, TDAQ, in May.",
            "TDAQ government",
        );
        check(
            "A small brewer from Oslo, Quellwerk, paid.",
            "Quellwerk company",
        );
        check(
            "Two mills and three suppliers, Quellwerk and Tidewell, paid.",
            "Quellwerk company, Tidewell company",
        );
        check(
            "We sold it to the former contractor Al Quell Pipes.",
            "Al Quell Pipes company",
        );
    }

    #[test]
    fn what_one_is_called_tells_its_kind() {
        check("We paid the standards body QTID.", "QTID standards_body");
        check(
            "The trade body Quellwerk met.",
            "Quellwerk industry_alliance",
        );
        check(
            "Quellwerk, a charitable organisation, met.",
            "Quellwerk nonprofit",
        );
        check(
            "Tidewell is an industry body that met.",
            "Tidewell industry_alliance",
        );
        check(
            "Our partner, the research institute Quellwerk, met.",
            "Quellwerk academic",
        );
        check("We met hospital CEO Vika Tide.", "");
    }

    #[test]
    fn people_and_clauses_behind_a_comma_are_no_firms() {
        check("Our consultant, Marla Quell, found it.", "");
        check("In the end of the contract, Quell found it.", "");
        check("Our outside auditor Quella Tide found it.", "");
        check("It was a good year for a bank, Quell said.", "");
        check(
            "We will build up Quellwerk content near the water tank Tidewell.",
            "",
        );
    }

    #[test]
    fn plurals_of_bodies_announce_what_stands_right_behind() {
        check(
            "It works in global standards bodies QTI and the TSO.",
            "QTI standards_body, TSO standards_body",
        );
        check(
            "Users of it include Quellwerk, Tidewell and Dorn.",
            "Quellwerk company, Tidewell company, Dorn company",
        );
        check("It came in the years Quell and Dorn met.", "");
    }
}
