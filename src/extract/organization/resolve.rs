//! From reasons to organizations: which names are some, which spellings are one, and of what kind each is.

mod fold;
mod merge;
mod owned;
mod seated;
pub(super) mod spelling;

use std::collections::HashMap;

use rustc_hash::FxBuildHasher;

use super::evidence::{BareList, ENOUGH, Evidence};
use super::subject::Subject;
use crate::document::Span;
use crate::lexicon::sets;
use crate::model::{Diagnostic, DiagnosticCode, OrganizationKind, Rule};
pub(crate) use fold::folded_name;
use fold::{merge_abroad, merge_folded, merge_governments, merge_without_trade};
use merge::{
    Groups, accept_projects, accept_units, merge_expansions, merge_groups, merge_initials,
    merge_known, short_forms,
};
use owned::{merge_hosted, merge_owned};
use seated::{merge_lettered, merge_seated};
use spelling::{Spelling, weight};

/// One organization: its spellings, the first the fullest.
#[derive(Debug)]
pub(super) struct Resolved {
    pub(super) spellings: Vec<String>,
    pub(super) kind: OrganizationKind,
    pub(super) rule: Rule,
}

/// Spellings by their text.
type Index = HashMap<String, usize, FxBuildHasher>;

/// Resolves the names of a document; `subject` is whom it speaks for. Names that something speaks for, but not
/// enough, are given back as doubtful.
pub(super) fn resolve(
    evidence: &Evidence,
    subject: Option<&Subject>,
) -> (Vec<Resolved>, Vec<Diagnostic>) {
    let (mut spellings, mut index) = collect(evidence, subject);
    for (long, short) in &evidence.expansions {
        let (full, letters) = (index[long], index[short]);
        if spellings[letters].is_said_otherwise(&spellings[full]) {
            spellings[letters].known = None;
        }
    }
    confirm_bare_lists(evidence, &mut spellings, &mut index);
    let weights: Vec<i32> = spellings
        .iter()
        .map(|spelling| weight(spelling, evidence))
        .collect();
    let mut accepted: Vec<bool> = weights.iter().map(|weight| *weight >= ENOUGH).collect();
    accept_units(&spellings, &index, &mut accepted);
    accept_projects(&spellings, &index, &mut accepted);
    accept_letters(&spellings, &weights, &mut accepted);
    let mut groups = Groups::new(spellings.len());
    merge_expansions(evidence, &spellings, &index, &mut accepted, &mut groups);
    let shorts = short_forms(evidence, &spellings, &accepted, &index);
    for (full, short) in &shorts {
        if let Some(at) = index.get(short) {
            accepted[*at] = true;
            groups.join(*full, *at);
        }
    }
    merge_known(&spellings, &accepted, &mut groups);
    merge_folded(&spellings, &accepted, &mut groups);
    merge_abroad(&spellings, &accepted, &mut groups);
    merge_groups(&spellings, &accepted, &mut groups);
    merge_governments(&spellings, &accepted, &mut groups);
    merge_without_trade(&spellings, &accepted, &mut groups);
    merge_owned(&spellings, &index, &accepted, &mut groups);
    merge_hosted(&spellings, &index, &accepted, &mut groups);
    merge_initials(&spellings, &accepted, &mut groups);
    let seated = merge_seated(evidence, &spellings, &index, &mut accepted, &mut groups);
    let lettered = merge_lettered(evidence, &spellings, &index, &mut accepted, &mut groups);
    let mut members: Vec<Vec<usize>> = vec![Vec::new(); spellings.len()];
    for at in (0..spellings.len()).filter(|at| accepted[*at]) {
        members[groups.root(at)].push(at);
    }
    let lost = shorts
        .iter()
        .filter(|(_, short)| !index.contains_key(short))
        .chain(&seated)
        .chain(&lettered);
    let mut extra: HashMap<usize, Vec<String>, FxBuildHasher> = HashMap::default();
    for (full, short) in lost {
        extra
            .entry(groups.root(*full))
            .or_default()
            .push(short.clone());
    }
    let doubtful = doubtful(evidence, &weights, &index, &accepted);
    let resolved = members
        .into_iter()
        .enumerate()
        .filter(|(_, members)| !members.is_empty())
        .map(|(root, members)| {
            organization(
                evidence,
                &spellings,
                &members,
                extra.remove(&root).unwrap_or_default(),
            )
        })
        .collect();
    (resolved, doubtful)
}

/// Letters that many bodies share name the one that the report names in full.
fn accept_letters(spellings: &[Spelling], weights: &[i32], accepted: &mut [bool]) {
    /// What letters have that act: "the MIT license" is of no university.
    const ACTING: i32 = 6;
    let known = |at: usize| spellings[at].known.map(|known| known.name);
    let letters =
        |at: &usize| !accepted[*at] && weights[*at] >= ACTING && spellings[*at].is_letters();
    let full = |at: &usize| {
        let same = |other: usize| accepted[other] && known(other) == known(*at);
        known(*at).is_some() && (0..spellings.len()).any(same)
    };
    let named: Vec<usize> = (0..spellings.len()).filter(letters).filter(full).collect();
    for at in named {
        accepted[at] = true;
    }
}

/// The places of names that half enough speaks for.
fn doubtful(
    evidence: &Evidence,
    weights: &[i32],
    index: &Index,
    accepted: &[bool],
) -> Vec<Diagnostic> {
    let mut said = vec![false; weights.len()];
    let mut diagnostics = Vec::new();
    for reason in &evidence.reasons {
        let at = index[&*reason.text];
        let half = !accepted[at] && weights[at] * 2 >= ENOUGH;
        if half && !std::mem::replace(&mut said[at], true) {
            diagnostics.push(Diagnostic {
                code: DiagnosticCode::UnexplainedName,
                span: reason.span,
                section: reason.section,
            });
        }
    }
    diagnostics
}

fn collect(evidence: &Evidence, subject: Option<&Subject>) -> (Vec<Spelling>, Index) {
    let mut spellings: Vec<Spelling> = Vec::new();
    let mut index = Index::default();
    let mut add =
        |text: &str, span: Span, rule: Rule, weight: i32, kind: Option<OrganizationKind>| {
            let at = index.get(text).copied().unwrap_or_else(|| {
                spellings.push(Spelling::new(text, span));
                index.insert(text.to_owned(), spellings.len() - 1);
                spellings.len() - 1
            });
            let spelling = &mut spellings[at];
            match spelling
                .weights
                .iter_mut()
                .find(|(known, _)| *known == rule)
            {
                Some((_, best)) => *best = weight.max(*best),
                None => spelling.weights.push((rule, weight)),
            }
            // What the words of a report tell of whom it speaks for counts before the company it is listed in.
            let place = usize::from(rule != Rule::OrgSubject) * spelling.kinds.len();
            if let Some(kind) = kind {
                spelling.kinds.insert(place, kind);
            }
        };
    for reason in &evidence.reasons {
        add(
            &reason.text,
            reason.span,
            reason.rule,
            reason.weight,
            reason.kind,
        );
    }
    for (long, short) in &evidence.expansions {
        for text in [long, short] {
            add(text, Span::default(), Rule::OrgExpansion, 2, None);
        }
    }
    if let Some(subject) = subject {
        let (span, weight) = (Span::default(), 2 * ENOUGH);
        add(&subject.name, span, Rule::OrgSubject, weight, subject.kind);
    }
    (spellings, index)
}

/// A list without a trigger names organizations where a good part of it is known for some already.
fn confirm_bare_lists(evidence: &Evidence, spellings: &mut Vec<Spelling>, index: &mut Index) {
    for list in &evidence.bare_lists {
        let BareList { items, fewest_sure } = list;
        let sure = items
            .iter()
            .filter(|(text, _)| {
                index
                    .get(text)
                    .is_some_and(|at| weight(&spellings[*at], evidence) >= ENOUGH)
            })
            .count();
        let against = items
            .iter()
            .filter(|(text, _)| sets::is_place(text) || sets::is_no_organization(text))
            .count();
        let share = if *fewest_sure > 1 { 3 } else { 5 };
        if sure < *fewest_sure || sure * share < items.len() || against * 3 > items.len() {
            continue;
        }
        // What one of two or three names is says of the others only that they trade or give, too.
        let few = *fewest_sure == 1 && items.len() < 4;
        let told = |kind: &OrganizationKind| {
            !few || matches!(
                kind,
                OrganizationKind::Company | OrganizationKind::Nonprofit
            )
        };
        let kind = most_common_kind(evidence, items, spellings, index).filter(told);
        for (text, span) in items.iter().filter(|(text, _)| !evidence.is_person(text)) {
            let at = *index.entry(text.clone()).or_insert_with(|| {
                spellings.push(Spelling::new(text, *span));
                spellings.len() - 1
            });
            let spelling = &mut spellings[at];
            let mut weights = spelling.weights.iter_mut();
            match weights.find(|(rule, _)| *rule == Rule::OrgList) {
                Some((_, weight)) => *weight = ENOUGH.max(*weight),
                None => {
                    spelling.weights.push((Rule::OrgList, ENOUGH));
                    spelling.kinds.extend(kind);
                }
            }
        }
    }
}

/// The kind that most known items of a list share.
fn most_common_kind(
    evidence: &Evidence,
    list: &[(String, Span)],
    spellings: &[Spelling],
    index: &Index,
) -> Option<OrganizationKind> {
    let mut counts: Vec<(OrganizationKind, usize)> = Vec::new();
    for (text, _) in list {
        let Some((sureness, kind)) = index.get(text).map(|at| spellings[*at].kind(evidence)) else {
            continue;
        };
        if sureness < 2 {
            continue;
        }
        match counts.iter_mut().find(|(known, _)| *known == kind) {
            Some((_, count)) => *count += 1,
            None => counts.push((kind, 1)),
        }
    }
    counts
        .into_iter()
        .max_by_key(|(kind, count)| (*count, std::cmp::Reverse(*kind)))
        .map(|(kind, _)| kind)
}

fn organization(
    evidence: &Evidence,
    spellings: &[Spelling],
    members: &[usize],
    extra: Vec<String>,
) -> Resolved {
    let mut order: Vec<&Spelling> = members.iter().map(|at| &spellings[*at]).collect();
    // Of two as long, one that a title does not write in capitals.
    let loud = |text: &str| text.contains(' ') && !text.contains(char::is_lowercase);
    order.sort_by_key(|spelling| {
        let text = spelling.text.as_str();
        // "SIG Harbour" is written so before "SIG-Harbour" and "sig-harbour".
        let hyphened = text.split_once('-').is_some_and(|(letters, _)| {
            ["SIG", "WG"]
                .iter()
                .any(|group| letters.eq_ignore_ascii_case(group))
        });
        (
            std::cmp::Reverse(text.len()),
            loud(text),
            hyphened,
            text.starts_with(char::is_lowercase),
            spelling.first,
        )
    });
    // Letters that the report defines for another organization than the known one: "Saudi National Bank (SNB)".
    let redefined = |spelling: &Spelling| {
        let letters = spelling.text.bytes().all(|byte| byte.is_ascii_uppercase());
        let full = order[0];
        letters && spelling.known.is_some() && full.known.is_none() && full.head.is_some()
    };
    // Of spellings that tell as surely, the fullest counts.
    let kind = order
        .iter()
        .rev()
        .filter(|spelling| !redefined(spelling))
        .map(|spelling| spelling.kind(evidence))
        .max_by_key(|(sureness, _)| *sureness)
        .map_or(OrganizationKind::Other, |(_, kind)| kind);
    let rule = order
        .iter()
        .map(|spelling| {
            (
                spelling.weights.iter().map(|(_, weight)| *weight).max(),
                spelling.rule(),
            )
        })
        .max_by_key(|(weight, _)| *weight);
    Resolved {
        spellings: order
            .iter()
            .map(|spelling| spelling.text.clone())
            .chain(extra)
            .collect(),
        kind,
        rule: rule.map_or(Rule::OrgPropagated, |(_, rule)| rule),
    }
}
