//! Reasons that lie in a name itself: its head noun, its legal form, a row of the lexicon.

use std::ops::Range;

use super::evidence::Evidence;
use super::head;
use super::name::text_of;
use super::name::whole::longest_known;
use super::resolve::spelling::part_of_known;
use crate::document::Shape;
use crate::extract::passage::Passage;
use crate::lexicon::organizations::Sureness;
use crate::lexicon::words::{WordList, word_list};
use crate::lexicon::{organizations, sets};
use crate::model::{OrganizationKind, Rule};

/// Gives reasons that lie in a name itself: its head noun, its legal form, a row of the lexicon. The names were noted
/// just before.
pub(super) fn heads_and_lexicon(
    passage: &Passage<'_>,
    names: &[Range<usize>],
    evidence: &mut Evidence,
) {
    let mut article = false;
    for (nth, name) in names.iter().enumerate() {
        // "the City Council and Alvik Sports Partnership": what "and" joins shares the article.
        let joined =
            nth > 0 && names[nth - 1].end + 1 == name.start && passage.is(name.start - 1, "and");
        article = article && joined || name.start > 0 && passage.is(name.start - 1, "the");
        evidence.inherent(passage, (name, names.len() - nth), article, || {
            inherent(passage, name)
        });
        if is_known_with_article(passage, name) {
            evidence.reason(passage, name.clone(), Rule::OrgLexicon, 4, None);
        }
    }
}

/// A heading creates no organization, but what is known for one and nothing else is named there too; a body of many houses
/// where it closes the heading, "Questions for the TAC".
pub(super) fn named_in_heading(
    passage: &Passage<'_>,
    names: &[Range<usize>],
    evidence: &mut Evidence,
) {
    const HELD: &WordList = word_list!["member", "members", "partners", "sponsors"];
    for name in names {
        // "ETSI members": whose they are that stand below.
        if passage.is_any(name.end, HELD) {
            continue;
        }
        let closes = name.end == passage.tokens.len();
        let sure = |known: organizations::KnownOrganization| {
            known.sureness == Sureness::Sure
                && (closes || known.kind != OrganizationKind::Committee)
        };
        let ends = name.start + 1..=name.end;
        if longest_known(passage, name.start, ends, sure) == Some(name.end) {
            evidence.reason(passage, name.clone(), Rule::OrgLexicon, 0, None);
        }
    }
}

/// "with The Carpentries, among others": a word that is a known name, its article written with a capital inside a sentence.
fn is_known_with_article(passage: &Passage<'_>, name: &Range<usize>) -> bool {
    let Some(the) = name.start.checked_sub(1).filter(|the| *the > 0) else {
        return false;
    };
    let before = &passage.tokens[the - 1];
    passage.raw(the) == "The"
        && matches!(before.shape, Shape::Lower | Shape::Clitic)
        && passage.tokens[name.start].spaced
        && organizations::known(&text_of(passage, name.clone()))
            .is_some_and(|known| known.sureness == Sureness::Word)
}

/// The reasons that lie in a name, each with its tokens, its rule and what it says behind an article.
fn inherent(passage: &Passage<'_>, name: &Range<usize>) -> Vec<(Range<usize>, Rule, i32)> {
    let text = text_of(passage, name.clone());
    let words: Vec<&str> = text.split(' ').collect();
    let own = if let Some(head) = head::of_name(&words) {
        // "the Tide Response Team": a weak head of three words behind an article is no product.
        let body = head.kind != OrganizationKind::Company && words.len() > 2;
        // "the town of Alvik": mostly where something is.
        let placed = words.get(1) == Some(&"of")
            && matches!(
                words[0],
                "canton" | "city" | "municipality" | "province" | "town"
            );
        Some((
            Rule::OrgHeadNoun,
            match () {
                () if placed => 0,
                () if body => 4,
                () => 2,
            },
        ))
    } else if words.contains(&"&") {
        Some((Rule::OrgHeadNoun, 0))
    } else if words.len() > 1
        && (head::is_legal_form(words[words.len() - 1])
            || head::is_form_of_compound(words[words.len() - 1]))
    {
        Some((Rule::OrgSuffix, 0))
    } else if is_part_of_known(&words) {
        Some((Rule::OrgLexicon, 0))
    } else {
        None
    };
    // "Mozilla Public License 2.0": a licence is nobody, whoever wrote it.
    let licence = |word: &&str| matches!(*word, "License" | "Licence");
    // "MIT and GPL", "BSD/MIT"
    let joint = |at: usize| {
        passage.is_any(at, word_list!["and", "or"])
            || passage.is_mark(at, ',')
            || passage.is_mark(at, '/')
    };
    let terms = |at: usize| {
        passage.is_any(
            at,
            word_list!["gpl", "gplv2", "gplv3", "lgpl", "agpl", "mpl", "bsd"],
        )
    };
    let beside = words == ["MIT"]
        && (joint(name.end) && terms(name.end + 1)
            || name.start > 1 && joint(name.start - 1) && terms(name.start - 2));
    // "Add TOC", "update TOC": the contents of a page.
    let contents = words == ["TOC"]
        && name.start > 0
        && passage.is_any(
            name.start - 1,
            word_list![
                "add", "added", "create", "fix", "fixed", "generate", "insert", "update", "updated"
            ],
        );
    if own.is_none() && (beside || contents || words[1..].iter().any(licence)) {
        return Vec::new();
    }
    let mut reasons = Vec::from_iter(own.map(|(rule, led)| (name.clone(), rule, led)));
    // Rows of the lexicon, the longest at each place; "Peter Siemens" has a family name.
    let family = name.len() == 2 && sets::is_given_name(passage.raw(name.start));
    let mut at = name.start;
    while at < name.end - usize::from(family) {
        match longest_known(passage, at, at + 1..=name.end, |_| true) {
            Some(end) => {
                reasons.push((at..end, Rule::OrgLexicon, 0));
                at = end;
            }
            None => at += 1,
        }
    }
    reasons
}

/// "Siemens Norway"; those who gather for software in a town are no organization.
fn is_part_of_known(words: &[&str]) -> bool {
    use OrganizationKind::{OpenSourceFoundation, OpenSourceProject};
    let owner = (words.len() > 1).then(|| part_of_known(words));
    owner
        .flatten()
        .is_some_and(|owner| !matches!(owner.kind, OpenSourceFoundation | OpenSourceProject))
}
