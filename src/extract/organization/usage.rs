//! How a name is used where it stands: as somebody who acts, as a product, as a community.

use std::ops::Range;

use super::evidence::Uses;
use super::frame::WILLED;
use super::worked;
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
    "specification",
    "specifications",
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
    "interpreter",
    "compiler",
    "runtime",
    "toolchain",
    "scripts",
    "driver",
    "drivers",
    "sector",
    "sectors",
    "industry",
    "industries",
    "market",
    "markets",
    "ecosystem",
    "ecosystems",
];

/// Words behind the name of a firm for what people use of it.
const WARES: &WordList = word_list![
    "calendar",
    "cpu",
    "cpus",
    "doc",
    "docs",
    "ethernet",
    "gpu",
    "gpus",
    "graphics",
    "laptop",
    "laptops",
    "sheet",
    "sheets",
    "spreadsheet",
    "spreadsheets",
    "wifi",
    "wireless",
];

/// Words behind a name under which people gather.
const COMMUNITY: &WordList = word_list![
    "community",
    "project",
    "subproject",
    "developers",
    "contributors",
    "contributor",
    "maintainers",
    "maintainer",
    "committers",
    "committer",
    "members",
    "users",
    "committee",
];

/// Words behind a name of those who sit in a body and of what they sit on.
const SEATED: &WordList = word_list![
    "member",
    "members",
    "chair",
    "chairs",
    "co-chair",
    "co-chairs",
    "chairperson",
    "convenor",
    "seat",
    "seats",
];

/// Words behind a name of which an open-source project has some.
const PROJECT: &WordList = word_list![
    "project",
    "subproject",
    "maintainers",
    "maintainer",
    "committers",
    "codebase",
    "repository",
    "repositories",
    "repo",
];

/// "[Alvik](https://github.com/alvik/alvik)": whether a name is a link to where its source is kept. An account of its own
/// there any firm may have.
fn leads_to_source(passage: &Passage<'_>, name: &Range<usize>) -> bool {
    const HOSTS: [&str; 3] = ["github.com/", "gitlab.com/", "codeberg.org/"];
    let text = &passage.document.text;
    let end = passage.tokens[name.end - 1].span.end();
    let Some(link) = text[end..].strip_prefix("](https://") else {
        return false;
    };
    let path = HOSTS.iter().find_map(|host| link.strip_prefix(host));
    let path = path.map(|path| &path[..path.find([')', '#', '?']).unwrap_or(path.len())]);
    path.is_some_and(|path| {
        let mut parts = path.trim_end_matches('/').split('/');
        parts.next().is_some_and(|owner| !owner.is_empty())
            && parts.next().is_some_and(|source| !source.is_empty())
            && parts.next().is_none()
    })
}

/// Whether a name stands where a party does, no noun behind it that it would tell more of; and whether the word before it leads
/// to nobody else.
fn party(passage: &Passage<'_>, sentence: &Range<usize>, name: &Range<usize>) -> (bool, bool) {
    const LEADS: &WordList = word_list![
        "by",
        "from",
        "alongside",
        "with",
        "at",
        "to",
        "of",
        "and",
        "include",
        "including"
    ];
    const AGENTS: &WordList = word_list!["by", "from", "alongside"];
    let article = usize::from(name.start > sentence.start && passage.is(name.start - 1, "the"));
    let lead = name.start.checked_sub(1 + article);
    if passage.block.is_heading() {
        return (false, false);
    }
    let marked = |at: usize, marks: &[char]| marks.iter().any(|mark| passage.is_mark(at, *mark));
    // "Dorn Capital, our bank,", "(Dorn Capital)", an item that a name opens or fills.
    let ends = passage.tokens.get(name.end).is_none_or(|next| next.breaks);
    let opens = name.start == sentence.start
        || passage.tokens[name.start].breaks
        || marked(name.start - 1, &['(', ';', '•', '·'])
        || (ends || name.len() > 1) && passage.is_mark(name.start - 1, ',');
    let closes = ends || marked(name.end, &['(', ',', ';', ')', '•', '·']);
    if opens && closes {
        return (true, false);
    }
    let Some(lead) = lead.filter(|lead| *lead > sentence.start) else {
        return (false, false);
    };
    if !passage.is_any(lead, LEADS) {
        return (false, false);
    }
    let small = Tags::PREPOSITION | Tags::CONJUNCTION | Tags::RELATIVE | Tags::AUXILIARY;
    let ends = name.end >= sentence.end
        || [',', '.', ';', ')', ':']
            .iter()
            .any(|mark| passage.is_mark(name.end, *mark))
        || passage.tokens[name.end].shape == Shape::Lower && passage.tags(name.end).has(small);
    (ends, ends && passage.is_any(lead, AGENTS))
}

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
    let deed = || passage.is_any(behind, WILLED) && behind < sentence.end;
    let acting = owns || !passage.block.is_heading() && opens() && (verb() || deed());
    let behind = |words: &WordList| {
        name.end < sentence.end
            && passage.tokens[name.end].spaced
            && passage.is_any(name.end, words)
    };
    // "the Alvik Distribution Service (ADS) specification"
    let defined = || {
        passage.is_mark(name.end, '(')
            && passage.is_mark(name.end + 2, ')')
            && name.end + 3 < sentence.end
            && passage.is_any(name.end + 3, PRODUCT)
    };
    let adjective = passage.is_mark(name.end, '-')
        && passage.is_glued(name.end)
        && passage.is_glued(name.end + 1)
        && name.end + 1 < sentence.end;
    // "Members of the QTC voted", "the membership of QTC", but no board members of it and none of the QTC family.
    let membered = || {
        const MEMBERS: &WordList = word_list!["member", "members", "membership"];
        const WITHIN: &WordList = word_list![
            "board",
            "committee",
            "council",
            "staff",
            "team",
            "crew",
            "faculty",
            "family"
        ];
        let from = sentence.start + 2;
        let article = usize::from(name.start > from && passage.is(name.start - 1, "the"));
        let at = name.start.saturating_sub(article + 1);
        let goes_on = name.end < sentence.end
            && passage.tokens[name.end].is_word()
            && !passage
                .tags(name.end)
                .has(Tags::VERB | Tags::AUXILIARY | Tags::PREPOSITION | Tags::CONJUNCTION);
        at > sentence.start
            && passage.is_any(at, word_list!["of", "in"])
            && passage.is_any(at - 1, MEMBERS)
            && !(at >= from && passage.is_any(at - 2, WITHIN))
            && !goes_on
    };
    // "a PegaSys project" is one that PegaSys has.
    let one_of_many =
        name.start > sentence.start && passage.is_any(name.start - 1, word_list!["a", "an"]);
    // "writing a PEP to", "an MOU."
    let counted = || {
        let goes_on = name.end < sentence.end
            && passage.tokens[name.end].spaced
            && passage.tokens[name.end].is_word()
            && !passage
                .tags(name.end)
                .has(Tags::PREPOSITION | Tags::CONJUNCTION | Tags::AUXILIARY);
        one_of_many && name.len() == 1 && !goes_on && !owns && !adjective
    };
    // "Alvik 社区"
    let united = || {
        const UNITED: [&str; 4] = ["社区", "维护者", "贡献者", "项目组"];
        name.end < sentence.end
            && passage.tokens[name.end].shape == Shape::Cjk
            && UNITED
                .iter()
                .any(|word| passage.raw(name.end).starts_with(word))
    };
    let worked_on = worked::is_worked_on(passage, sentence.clone(), name);
    let (as_party, as_agent) = party(passage, &sentence, name);
    Uses {
        all: 1,
        acting: u32::from(acting),
        inside: u32::from(name.start > sentence.start),
        as_product: u32::from(behind(PRODUCT) || adjective || defined()),
        as_ware: u32::from(behind(WARES)),
        as_counted: u32::from(counted()),
        as_party: u32::from(as_party),
        as_agent: u32::from(as_agent),
        as_community: u32::from(behind(COMMUNITY) && !one_of_many || worked_on),
        as_united: u32::from(united()),
        as_membered: u32::from(membered()),
        as_seated: u32::from(behind(SEATED)),
        as_project: u32::from(
            behind(PROJECT) && !one_of_many || worked_on || leads_to_source(passage, name),
        ),
    }
}
