//! How a name is used where it stands: as somebody who acts, as a product, as a community.

use std::ops::Range;

use super::evidence::Uses;
use crate::document::Shape;
use crate::extract::passage::Passage;
use crate::lexicon::words::{Tags, WordList, word_list};

/// Words behind a name that make it a thing and no organization.
const PRODUCT: &WordList = word_list![
    "platform",
    "platforms",
    "technology",
    "technologies",
    "version",
    "versions",
    "os",
    "app",
    "apps",
    "devices",
    "device",
    "framework",
    "language",
    "api",
    "apis",
    "standard",
    "standards",
    "protocol",
    "protocols",
    "software",
    "applications",
    "chip",
    "chips",
    "server",
    "servers",
    "database",
    "kernel",
    "networks",
    "network",
    "model",
    "models",
    "release",
    "releases",
    "tool",
    "tools",
    "library",
    "libraries",
    "code",
    "licence",
    "license",
    "cluster",
    "clusters",
    "sdk",
    "sector",
    "sectors",
    "industry",
    "industries",
    "market",
    "markets",
    "ecosystem",
    "ecosystems",
];

/// Words behind a name under which people gather.
const COMMUNITY: &WordList = word_list![
    "community",
    "project",
    "developers",
    "contributors",
    "maintainers",
    "members",
    "users",
    "committee",
];

/// How a name is used, for telling whom a report speaks for.
pub(super) fn uses(passage: &Passage<'_>, sentence: Range<usize>, name: &Range<usize>) -> Uses {
    // "In 2024, Alvik welcomed": when it was stands before who did it.
    let opens = || {
        (sentence.start..name.start).all(|at| {
            passage
                .tags(at)
                .has(Tags::DETERMINER | Tags::PREPOSITION | Tags::MONTH)
                || passage.tokens[at].shape == Shape::Number
                || passage.is_mark(at, ',')
                || passage.is_mark(at, '"')
                || passage.is_mark(at, '“')
        })
    };
    let owns = passage
        .tokens
        .get(name.end)
        .is_some_and(|token| token.shape == Shape::Clitic)
        && name.end < sentence.end;
    // "IFC, which delivered"
    let relative = passage.is_mark(name.end, ',') && passage.is(name.end + 1, "which");
    let behind = name.end + if relative { 2 } else { 0 };
    let next = passage.tags(behind);
    // "Primary meeting rooms": a participle behind a name is no verb of it.
    let verb = || {
        behind < sentence.end
            && !passage.raw(behind).ends_with("ing")
            && (next.has(Tags::AUXILIARY | Tags::VERB)
                || next.has(Tags::ADVERB) && passage.tags(behind + 1).has(Tags::VERB))
    };
    let acting = owns || !passage.block.is_heading() && opens() && verb();
    let behind = |words: &WordList| {
        name.end < sentence.end
            && passage.tokens[name.end].spaced
            && passage.is_any(name.end, words)
    };
    let adjective = passage.is_mark(name.end, '-')
        && passage.is_glued(name.end)
        && passage.is_glued(name.end + 1)
        && name.end + 1 < sentence.end;
    // "a PegaSys project" is one that PegaSys has.
    let one_of_many =
        name.start > sentence.start && passage.is_any(name.start - 1, word_list!["a", "an"]);
    Uses {
        all: 1,
        acting: u32::from(acting),
        inside: u32::from(name.start > sentence.start),
        as_product: u32::from(behind(PRODUCT) || adjective),
        as_community: u32::from(behind(COMMUNITY) && !one_of_many),
    }
}
