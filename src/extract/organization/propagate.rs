//! Every accepted spelling is found wherever it stands, the longest first.

use std::collections::HashMap;

use rustc_hash::FxBuildHasher;

use super::evidence::Evidence;
use super::head;
use super::resolve::Resolved;
use super::subject::Subject;
use super::subject::titled::small::places;
use crate::document::{Document, Shape, Span, Token};
use crate::lexicon::organizations::first_piece;
use crate::lexicon::sets;
use crate::lexicon::words::Tags;
use crate::model::Mention;

/// What spellings start with the same letters and digits.
#[derive(Default)]
struct Opening {
    /// The bytes of the longest.
    longest: usize,
    /// Of the longest one that has a word in small letters; 0 where none has.
    through: usize,
}

/// The mentions of `organizations` in order of place; each names its organization by its index.
pub(super) fn mentions(
    document: &Document,
    evidence: &Evidence,
    organizations: &[Resolved],
) -> Vec<Mention> {
    let mut owners: HashMap<&str, u32, FxBuildHasher> = HashMap::default();
    let mut openings: HashMap<&str, Opening, FxBuildHasher> = HashMap::default();
    for (id, organization) in organizations.iter().enumerate() {
        for spelling in &organization.spellings {
            owners.entry(spelling).or_insert(id as u32);
            let opening = openings.entry(first_piece(spelling)).or_default();
            opening.longest = spelling.len().max(opening.longest);
            let mut words = spelling.split(' ');
            if words.any(|word| word.starts_with(char::is_lowercase)) {
                opening.through = spelling.len().max(opening.through);
            }
        }
    }
    let mut mentions = Vec::new();
    let mut text = String::new();
    let mut read = 0;
    for (nth, name) in evidence.names.iter().enumerate() {
        let tokens = evidence.tokens_of(name);
        let mut at = 0;
        while at < tokens.len() {
            if name.place(tokens, tokens[at].span).start() < read {
                at += 1;
                continue;
            }
            let first = first_piece(tokens[at].span.of(&document.text));
            let opening = openings.get(first);
            let Some(opening) = opening.filter(|_| may_start(document, tokens, at)) else {
                at += 1;
                continue;
            };
            let most = opening.longest;
            let funds = || {
                tokens
                    .last()
                    .is_some_and(|last| pays(document, name.place(tokens, last.span)))
            };
            let found = longest_at((document, &funds), tokens, at, most, &owners, &mut text);
            let beyond = beyond(document, evidence, (nth, at), opening.through, &owners);
            let (span, organization) = match (found, beyond) {
                (_, Some(beyond)) => beyond,
                (Some((end, organization)), None) => {
                    let span = tokens[at].span.cover(tokens[end - 1].span);
                    (name.place(tokens, span), organization)
                }
                (None, None) => {
                    at += 1;
                    continue;
                }
            };
            read = span.end();
            // "Alvik:UK" is another than Alvik.
            if goes_on(document, span) {
                at += 1;
                continue;
            }
            mentions.push(Mention {
                organization,
                span,
                section: name.section,
            });
        }
    }
    mentions
}

/// Whether a name goes on behind a colon that is glued to both: "Alvik:UK".
fn goes_on(document: &Document, span: Span) -> bool {
    let mut behind = document.text[span.end()..].bytes();
    let before = document.text[span.start()..].bytes().next();
    let capital = |byte: Option<u8>| byte.is_some_and(|byte| byte.is_ascii_uppercase());
    behind.next() == Some(b':')
        && capital(before)
        && capital(behind.next())
        && capital(behind.next())
}

/// Adds the mentions of a subject that is written in small letters, which are read as no names.
pub(super) fn small(
    document: &Document,
    subject: &Subject,
    organizations: &[Resolved],
    mentions: &mut Vec<Mention>,
) {
    if !subject.name.starts_with(char::is_lowercase) || subject.name.contains(' ') {
        return;
    }
    let named = |found: &Resolved| found.spellings.contains(&subject.name);
    let Some(organization) = organizations.iter().position(named) else {
        return;
    };
    mentions.sort_by_key(|mention| mention.span);
    let places = places(document, &subject.name);
    let apart = |(span, _): &(Span, Option<u32>)| {
        let at = mentions.partition_point(|mention| mention.span.end() <= span.start());
        mentions
            .get(at)
            .is_none_or(|next| !next.span.overlaps(*span))
    };
    let found: Vec<Mention> = places
        .filter(apart)
        .map(|(span, section)| Mention {
            organization: organization as u32,
            span,
            section,
        })
        .collect();
    mentions.extend(found);
}

/// Adds the mention of the report's subject that its span is, where no name was read or only a longer one that nobody has
/// without it: "ALVIK TRUST     page 3", "the Alvik Foundation Board".
pub(super) fn opening(
    document: &Document,
    subject: &Subject,
    organizations: &[Resolved],
    mentions: &mut Vec<Mention>,
) {
    let Some(span) = subject.span else { return };
    let named = |found: &Resolved| found.spellings.contains(&subject.name);
    let Some(organization) = organizations.iter().position(named) else {
        return;
    };
    let organization = organization as u32;
    let whole = |mention: &Mention| mention.span.contains(span);
    // "Alvik Foundation Board" is a body of its own, and the only place that has the name of the foundation.
    let unnamed = mentions
        .iter()
        .all(|mention| mention.organization != organization);
    let opens =
        |mention: &Mention| unnamed && mention.span != span && mention.span.start() == span.start();
    if mentions
        .iter()
        .any(|mention| whole(mention) && !opens(mention))
    {
        return;
    }
    mentions.retain(|mention| whole(mention) || !mention.span.overlaps(span));
    let block = document
        .blocks
        .iter()
        .find(|block| block.span.contains(span));
    mentions.push(Mention {
        organization,
        span,
        section: block.and_then(|block| block.section),
    });
}

/// The longest spelling of `most` bytes or fewer at token `at` of the `nth` name that goes on through small words and ends with a later name:
/// "Code for Alvik" is read as two where nothing else is known of it.
fn beyond(
    document: &Document,
    evidence: &Evidence,
    (nth, at): (usize, usize),
    most: usize,
    owners: &HashMap<&str, u32, FxBuildHasher>,
) -> Option<(Span, u32)> {
    if most == 0 {
        return None;
    }
    let name = &evidence.names[nth];
    let tokens = evidence.tokens_of(name);
    let start = name.place(tokens, tokens[at].span).start();
    let mut best = None;
    for name in &evidence.names[nth + 1..] {
        let tokens = evidence.tokens_of(name);
        for (last, token) in tokens.iter().enumerate() {
            let span = Span::new(start, name.place(tokens, token.span).end());
            if span.len() > most {
                return best;
            }
            if may_end(document, tokens, last + 1)
                && let Some(text) = on_one_line(span.of(&document.text))
                && let Some(organization) = owners.get(text.as_str())
            {
                best = Some((span, *organization));
            }
        }
    }
    best
}

/// White space folded; `None` where a paragraph ends in the text.
fn on_one_line(text: &str) -> Option<String> {
    let whole = text.split_ascii_whitespace();
    (!text.contains("\n\n")).then(|| whole.collect::<Vec<_>>().join(" "))
}

/// "the NASA ROSES grant": whether what pays stands behind a name that ends with a span.
fn pays(document: &Document, last: Span) -> bool {
    const PAID: [&str; 9] = [
        "award",
        "contract",
        "fund",
        "funding",
        "funds",
        "grant",
        "grants",
        "programme",
        "research",
    ];
    let behind = &document.text[last.end()..];
    let word = behind.strip_prefix([' ', '\n']).map(|behind| {
        let end = behind.find(|c: char| !c.is_ascii_lowercase());
        &behind[..end.unwrap_or(behind.len())]
    });
    word.is_some_and(|word| PAID.contains(&word))
}

/// The longest spelling of `most` bytes or fewer at token `at` of a name, one past its last token.
fn longest_at(
    (document, funds): (&Document, &dyn Fn() -> bool),
    tokens: &[Token],
    at: usize,
    most: usize,
    owners: &HashMap<&str, u32, FxBuildHasher>,
    text: &mut String,
) -> Option<(usize, u32)> {
    text.clear();
    let mut best = None;
    for end in at + 1..=tokens.len() {
        let token = &tokens[end - 1];
        if end - 1 > at && token.spaced {
            text.push(' ');
        }
        text.push_str(&token.seen(document));
        if text.len() > most {
            break;
        }
        if let Some(organization) = owners.get(text.as_str())
            && (may_end(document, tokens, end) || is_budget(&tokens[end..]) && funds())
        {
            best = Some((end, *organization));
        }
    }
    best
}

/// "ROSES-2020" of "our NASA ROSES-2020 grant": letters and numbers that end a name.
fn is_budget(rest: &[Token]) -> bool {
    rest.iter().all(|token| {
        matches!(
            token.shape,
            Shape::Upper | Shape::Alnum | Shape::Mixed | Shape::Number | Shape::Mark
        )
    })
}

/// A name may start inside another behind a place, a small word, a mark or another name's end, not inside a word.
fn may_start(document: &Document, tokens: &[Token], at: usize) -> bool {
    let Some(before) = at.checked_sub(1).map(|before| &tokens[before]) else {
        return true;
    };
    let raw = before.seen(document);
    let glued = !tokens[at].spaced && before.shape == Shape::Mark && raw != "&";
    tokens[at].spaced
        && raw != "&"
        && (before.shape != Shape::Mark || raw == "." || raw == ",")
        && (before.is_capital()
            || matches!(before.shape, Shape::Lower | Shape::Alnum | Shape::Number))
        || glued && raw == "/"
}

/// A name may end inside a longer run before a small word, a mark, a post or a legal form; what follows in capitals
/// makes it part of a longer name otherwise.
fn may_end(document: &Document, tokens: &[Token], end: usize) -> bool {
    let Some(next) = tokens.get(end) else {
        return true;
    };
    let raw = next.seen(document);
    match next.shape {
        Shape::Lower => true,
        Shape::Mark => raw != "&" && raw != "/" && next.span.len() == 1,
        Shape::Number => next.spaced,
        _ => {
            next.spaced
                && (next.tags.has(Tags::ROLE_CUE | Tags::DETERMINER)
                    || head::is_legal_form(&raw)
                    || matches!(&*raw, "Grant" | "Grants" | "Funding")
                    // "KubeCon EU"
                    || matches!(&*raw, "EU" | "NA")
                        && tokens[end + 1..].iter().all(|rest| rest.shape == Shape::Number)
                    || sets::is_given_name(&raw)
                    || sets::is_no_organization(&raw))
        }
    }
}
