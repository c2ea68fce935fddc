//! The phrase that a role noun stands in: where it starts, and whose the role is.

use super::super::noun::RoleGroup;
use super::super::phrase::SEAT;
use super::super::scene::{Actor, Scene, is_ordinal};
use super::objects;
use crate::document::Shape;
use crate::extract::passage::Passage;
use crate::extract::verb::is_verb;
use crate::lexicon::words::{Tags, WordList, word_list};

/// The token before the phrase of a role group; "one of" and "are among" left out.
pub(super) fn lead(scene: &Scene<'_, '_>, group: &RoleGroup) -> Option<usize> {
    let passage = scene.passage;
    let before = phrase_start(scene, group).checked_sub(1)?;
    let of = passage.is(before, "of")
        && before >= 2
        && passage.is_any(
            before - 1,
            word_list!["one", "some", "two", "three", "many"],
        );
    // "A and B, both of them [partners of C]"
    let them = passage.is_any(before, word_list!["them", "whom", "which"])
        && before >= 2
        && is_all_of(passage, before - 1);
    if them && before >= scene.sentence.start + 3 {
        return Some(before - 3);
    }
    let among = passage.is_any(before, word_list!["among", "amongst"])
        && before >= 1
        && passage.tags(before - 1).has(Tags::AUXILIARY);
    let before = before - 2 * usize::from(of) - usize::from(among);
    // "A, already a member of B,"
    let adverb = passage.is_any(
        before,
        word_list!["already", "now", "also", "itself", "still"],
    ) && before > scene.sentence.start
        && passage.is_mark(before - 1, ',');
    let before = before - usize::from(adverb);
    (before >= scene.sentence.start).then_some(before)
}

/// "both of", "all of": whether the "of" at token `of` takes all or each of those named before.
pub(in crate::extract::role) fn is_all_of(passage: &Passage<'_>, of: usize) -> bool {
    const ALL: &WordList = word_list!["both", "all", "each", "most", "two", "three"];
    of > 0 && passage.is(of, "of") && passage.is_any(of - 1, ALL)
}

/// The first token of the phrase a role group stands in: whose it is, articles, qualifiers, "each" and "one of the"
/// included.
pub(super) fn phrase_start(scene: &Scene<'_, '_>, group: &RoleGroup) -> usize {
    let passage = scene.passage;
    let owner = possessor(scene, group).filter(|owner| owner.tokens.start < group.range().start);
    if let Some(owner) = owner {
        let start = owner.tokens.start;
        let article = word_list!["the", "a", "an", "another"];
        let article = start > scene.sentence.start && passage.is_any(start - 1, article);
        return start - usize::from(article);
    }
    let start = core_start(scene, group);
    let own = start > scene.sentence.start && passage.is_any(start - 1, OWN);
    start - usize::from(own)
}

/// What else may stand before a role noun in its phrase.
const GOING_ON: &WordList = word_list![
    "one",
    "either",
    "approved",
    "preferred",
    "accredited",
    "authorised",
    "authorized",
    "designated",
    "dedicated",
    "licensed",
    "registered",
    "category",
    "longer",
    "formerly",
    "previously",
    "once",
    "currently",
    "presently",
    "likewise",
    "respectively",
    "again",
];

/// The first token of the phrase of a role group, without whose it is.
pub(super) fn core_start(scene: &Scene<'_, '_>, group: &RoleGroup) -> usize {
    let passage = scene.passage;
    let open = Tags::ADJECTIVE | Tags::DETERMINER | Tags::ADVERB | Tags::NUMBER;
    let closed =
        Tags::PREPOSITION | Tags::CONJUNCTION | Tags::AUXILIARY | Tags::VERB | Tags::PRONOUN;
    let mut start = group.range().start;
    while start > scene.sentence.start {
        let before = start - 1;
        let tags = passage.tags(before);
        if tags.has(Tags::WE) || passage.is_any(before, OWN) {
            break;
        }
        let adjective =
            passage.tokens[before].shape == Shape::Lower && tags.has(open) && !tags.has(closed);
        let qualifier = || {
            group
                .qualifier
                .as_ref()
                .is_some_and(|range| range.contains(&before))
        };
        let hyphen = || passage.is_mark(before, '-') && passage.is_glued(start);
        let inner = before > scene.sentence.start;
        let of = || {
            inner
                && passage.is(before, "of")
                && passage.is_any(before - 1, word_list!["one", "some", "any"])
        };
        // "as release maintainer of A"
        let sort = || {
            inner
                && passage.is(before - 1, "as")
                && [before - 1, before]
                    .iter()
                    .all(|at| passage.tokens[*at].shape == Shape::Lower)
                && !tags.has(
                    Tags::PREPOSITION
                        | Tags::CONJUNCTION
                        | Tags::PRONOUN
                        | Tags::DETERMINER
                        | Tags::WE,
                )
        };
        let category = || inner && passage.is(before - 1, "category");
        let article = passage.tags(start).has(Tags::DETERMINER);
        let goes_on = adjective
            || qualifier()
            || hyphen()
            || of()
            || category()
            || sort()
            || passage.is_any(before, SELVES)
            || passage.is_any(before, GOING_ON)
            || !article && (describes(scene, before) || is_of_kind(scene, group, before));
        if !goes_on {
            break;
        }
        start = before;
    }
    start - rank(scene, start, group.range().end)
}

/// "Liis Tamm, Group Managing Director": how many capitalised words right before a post from token `at` to `end` say which
/// it is.
fn rank(scene: &Scene<'_, '_>, at: usize, end: usize) -> usize {
    const MOST: usize = 4;
    let passage = scene.passage;
    let from = scene.sentence.start.max(at.saturating_sub(MOST));
    let words = (from..at)
        .rev()
        .take_while(|at| {
            is_rank(passage, *at) && !scene.actors.iter().any(|actor| actor.tokens.contains(at))
        })
        .count();
    // "Liis Tamm, TSC chair of A": in short which of A's bodies.
    let body = (at - words)
        .checked_sub(1)
        .filter(|body| *body > from && passage.is_mark(*body - 1, ','))
        .filter(|body| passage.tokens[*body].shape == Shape::Upper && passage.is(end, "of"));
    let words = words + usize::from(body.is_some());
    let person = (at - words).checked_sub(1).is_some_and(|mark| {
        (passage.is_mark(mark, ',') || passage.is_mark(mark, '('))
            && scene
                .ending_at(mark)
                .is_some_and(|actor| scene.actors[actor].is_person())
    });
    if person { words } else { 0 }
}

/// "[Group] Managing Director", "[Deputy] Executive Director": whether token `at` only says which post or how high.
fn is_rank(passage: &Passage<'_>, at: usize) -> bool {
    const RANKS: &WordList = word_list![
        "acting",
        "assistant",
        "associate",
        "corporate",
        "country",
        "deputy",
        "founding",
        "general",
        "global",
        "group",
        "honorary",
        "interim",
        "managing",
        "program",
        "programme",
        "project",
        "resident",
        "under",
        "vice",
    ];
    let tags = passage.tags(at);
    let word = passage.tokens[at].shape == Shape::Title;
    word && (tags.has(Tags::ADJECTIVE | Tags::ROLE_CUE) && !tags.has(Tags::ORG_HEAD))
        || passage.is_any(at, RANKS)
}

/// "UNESCO Director General", "AusAID's chair": whether a capitalised name that is no organization stands right before the
/// post of a role group, so that it is no post of ours.
pub(in crate::extract::role) fn of_stranger(scene: &Scene<'_, '_>, group: &RoleGroup) -> bool {
    let passage = scene.passage;
    let first = scene.sentence.start;
    // "our Japanese partner" is ours.
    if possessor(scene, group).is_some() {
        return false;
    }
    // "the academy, whose chief executive is": of what no name of the report tells.
    let start = core_start(scene, group);
    if start > first && passage.is(start - 1, "whose") {
        return true;
    }
    let mut at = group.range().start;
    while at > first && is_rank(passage, at - 1) {
        at -= 1;
    }
    let clitic = at > first && passage.tokens[at - 1].shape == Shape::Clitic;
    at -= usize::from(clitic);
    let Some(name) = at.checked_sub(1).filter(|name| *name >= first) else {
        return false;
    };
    let capital = passage.tokens[name].is_capital() && passage.tokens[name].is_word();
    // "its Corporate Sponsors", "the list of Corporate Sponsors"
    let own = name > first
        && passage.tokens[name].shape == Shape::Title
        && group.nouns[0].plural
        && (passage.tags(name - 1).has(Tags::WE)
            || passage.is_any(name - 1, OWN)
            || name > first + 1
                && passage.is(name - 1, "of")
                && passage.is_any(name - 2, word_list!["list", "ranks", "roster"]));
    if own {
        return false;
    }
    let named = scene
        .actors
        .iter()
        .any(|actor| actor.tokens.contains(&name));
    capital
        && !named
        && !passage
            .tags(name)
            .has(Tags::DETERMINER | Tags::WE | Tags::CONJUNCTION)
        && !passage.tags(name).has(Tags::PREPOSITION)
        && (name > first
            || clitic
            || matches!(passage.tokens[name].shape, Shape::Upper | Shape::Mixed))
}

/// "our main sponsor", "the majority shareholder": whether a word that names nobody stands at token `at`, behind an
/// article or whose the noun is.
fn describes(scene: &Scene<'_, '_>, before: usize) -> bool {
    const MOST: usize = 5;
    let passage = scene.passage;
    let first = scene.sentence.start;
    let closed = Tags::PREPOSITION
        | Tags::CONJUNCTION
        | Tags::AUXILIARY
        | Tags::FINITE
        | Tags::PRONOUN
        | Tags::RELATIVE;
    let named = |at: usize| scene.actors.iter().any(|actor| actor.tokens.contains(&at));
    let small = |at: usize| {
        let word = match passage.tokens[at].shape {
            Shape::Lower => true,
            // "our new Senior Vice President"
            Shape::Title => at > first && !named(at),
            _ => false,
        };
        let raw = passage.raw(at);
        let verb = || is_verb(passage, at, first) && !raw.ends_with("ed") && !raw.ends_with("ing");
        word && !passage.tags(at).has(closed) && !passage.is(at, "as") && !verb()
            // "our 50th member"
            || is_ordinal(raw)
            || passage.is_mark(at, '-') && passage.is_glued(at)
            // "60%-owned"
            || passage.is_mark(at, '%')
            || passage.is_mark(at + 1, '%')
    };
    let from = scene.sentence.start.max(before.saturating_sub(MOST));
    small(before)
        && (from..before)
            .rev()
            .find(|at| !small(*at) || passage.tags(*at).has(Tags::DETERMINER | Tags::WE))
            .is_some_and(|at| {
                passage.tags(at).has(Tags::DETERMINER | Tags::WE)
                    || passage.tokens[at].shape == Shape::Clitic
                    // "are proud headline sponsors"
                    || passage.is_any(
                        at,
                        word_list![
                            "are", "were", "is", "was", "be", "been", "remain", "remains",
                            "remained", "became"
                        ],
                    )
                        && !(at + 1..=before).any(|at| passage.tags(at).has(Tags::VERB))
            })
}

/// "A, [kit] sponsor of B": whether the one word at token `before`, right behind a comma, says of which kind a giver or partner
/// of somebody is.
fn is_of_kind(scene: &Scene<'_, '_>, group: &RoleGroup, before: usize) -> bool {
    let passage = scene.passage;
    let noun = &group.nouns[0];
    let closed = Tags::PREPOSITION
        | Tags::CONJUNCTION
        | Tags::AUXILIARY
        | Tags::FINITE
        | Tags::PRONOUN
        | Tags::RELATIVE
        | Tags::VERB;
    before > scene.sentence.start
        && before + 1 == noun.range.start
        && passage.is_mark(before - 1, ',')
        && passage.tokens[before].shape == Shape::Lower
        && !passage.tags(before).has(closed)
        && !noun.plural
        && matches!(noun.role.info().family, "funding" | "partnership")
        && passage.is_any(noun.range.end, word_list!["of", "to", "for"])
}

/// Words that say that the noun is the subject's of its clause.
pub(in crate::extract::role) const OWN: &WordList = word_list!["its", "their"];

/// Words that only stress of whom is spoken: "A itself is", "she herself chairs".
pub(in crate::extract::role) const SELVES: &WordList =
    word_list!["itself", "himself", "herself", "themselves", "ourselves"];

/// "our partners", "A's members", "A member B": whose the role noun is, told right before it.
pub(in crate::extract::role) fn possessor<'s>(
    scene: &'s Scene<'_, '_>,
    group: &RoleGroup,
) -> Option<&'s Actor> {
    let passage = scene.passage;
    let start = core_start(scene, group);
    let range = group.range();
    // "TAC member"
    let council = passage.is_any(range.start, word_list!["tsc", "tac", "toc"]);
    let inside = |actor: &&Actor| {
        (actor.tokens.start > range.start || council && actor.tokens.start == range.start)
            && actor.tokens.end <= range.end
            && actor.organization().is_some()
    };
    if let Some(actor) = scene.actors.iter().find(inside) {
        return Some(actor);
    }
    // "A, whose members": the pronoun stands for the name before it.
    if let Some(whose) = start.checked_sub(1).filter(|at| passage.is(*at, "whose")) {
        let end = whose - usize::from(whose > 0 && passage.is_mark(whose - 1, ','));
        // "the Working Group "Tides", whose": what it is called stands behind its name.
        let quoted = |at: usize| {
            let quote = |at: usize| {
                ['"', '“', '”']
                    .iter()
                    .any(|mark| passage.is_mark(at, *mark))
            };
            at < end && quote(at) && quote(end - 1)
        };
        let right = |at: usize| at == end || quoted(at);
        let mut before = scene.actors.iter().rev();
        let named =
            before.find(|actor| actor.tokens.end <= end && right(scene.behind(actor.tokens.end)));
        return named.filter(|actor| actor.organization().is_some());
    }
    let clitic = |at: usize| scene.is_possessive(at);
    let owner = scene
        .actors
        .iter()
        .rev()
        .find(|actor| actor.tokens.start < start)?;
    let id = owner.organization()?;
    let end = owner.tokens.end;
    let possessive = end == start
        && (passage.is_any(owner.tokens.start, word_list!["our", "its"]) || clitic(end - 1))
        || end + 1 == start && clitic(end);
    // "Siemens chair Maria Schmidt"; "the HPIA members": the name qualifies the noun.
    // "ETSI Deputy Executive Director"
    // "Chair: Liis Tamm, Siemens" over "Treasurer: Karl Oja": a label on a line of its own.
    let label = passage.tokens[range.start].breaks && passage.is_mark(range.end, ':');
    let beside = end <= range.start
        && !label
        && (end..range.start).all(|at| is_rank(passage, at))
        && owner.named() == Some(id)
        && !passage.is_any(range.start, SEAT);
    let compound = beside && objects(scene, group).is_empty();
    (possessive || compound).then_some(owner)
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::check;

    #[test]
    fn whose_a_role_is() {
        check(
            "The Kestrel Foundation grew. Siemens is our main sponsor.",
            "Siemens sponsor Kestrel Foundation",
        );
        check(
            "The Kestrel Foundation grew. Our partners Siemens and Bosch helped us.",
            "Siemens partner Kestrel Foundation; Bosch partner Kestrel Foundation",
        );
        check(
            "Harbour Alliance chair Maria Schmidt spoke in May.",
            "Maria Schmidt chair Harbour Alliance",
        );
        check(
            "The Harbour Alliance, whose members include Siemens and Bosch, grew.",
            "Siemens member Harbour Alliance; Bosch member Harbour Alliance",
        );
        check(
            "The Harbour Alliance appointed Maria Schmidt as its chair.",
            "Maria Schmidt chair Harbour Alliance",
        );
        check(
            "Siemens' CEO Maria Schmidt spoke in May.",
            "Maria Schmidt executive Siemens",
        );
    }

    #[test]
    fn people_of_others_hold_nothing() {
        check("Partners of Siemens bought pumps.", "");
        check(
            "The members of the Harbour Alliance joined ETSI in May.",
            "",
        );
        check(
            "Siemens hosted members of the Harbour Alliance in Oslo.",
            "",
        );
    }

    #[test]
    fn both_of_them_and_the_fiftieth() {
        check(
            "Siemens, Bosch and GSMA, all of them premier partners of ETSI, came.",
            "Siemens premium_partner ETSI; Bosch premium_partner ETSI; GSMA premium_partner ETSI",
        );
        check(
            "It relies on Siemens and Bosch, both of which are suppliers to ETSI.",
            "Siemens supplier ETSI; Bosch supplier ETSI",
        );
        check(
            "The Kestrel Foundation grew. Siemens becomes our 50th general member.",
            "Siemens general_member Kestrel Foundation",
        );
        check(
            "The Kestrel Foundation grew. We stay a proud member of ETSI.",
            "Kestrel Foundation member ETSI",
        );
    }

    #[test]
    fn givers_of_a_kind_and_partners_in_a_region() {
        check(
            "Siemens, kit sponsor of the Delta Project, grew.",
            "Siemens sponsor Delta Project",
        );
        check(
            "The Kestrel Foundation grew. Our strategic partners in East Africa are Siemens and Bosch.",
            "Siemens premium_partner Kestrel Foundation; Bosch premium_partner Kestrel Foundation",
        );
        check(
            "The Kestrel Foundation grew. Our partners are not Siemens and Bosch.",
            "",
        );
        check(
            "Siemens, once a supplier to Bosch, grew.",
            "Siemens supplier Bosch ended",
        );
        check("We met Siemens, guest of a sponsor of Bosch.", "");
    }
}
