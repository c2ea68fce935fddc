//! From reasons to organizations: which names are some, which spellings are one, and of what kind each is.

use std::collections::HashMap;

use rustc_hash::FxBuildHasher;

use super::evidence::{ENOUGH, Evidence};
use super::head::{self, Force};
use crate::document::Span;
use crate::lexicon::organizations::{self, KnownOrganization, Sureness};
use crate::lexicon::sets;
use crate::lexicon::words::{Tags, tags};
use crate::model::{OrganizationKind, Rule};

/// A spelling with what speaks for and against it.
#[derive(Debug)]
struct Spelling {
    text: String,
    first: Span,
    /// The best weight of each rule.
    weights: Vec<(Rule, i32)>,
    kinds: Vec<OrganizationKind>,
    known: Option<&'static KnownOrganization>,
    head: Option<head::Head>,
    legal: bool,
}

/// One organization: its spellings, the first the fullest.
#[derive(Debug)]
pub(super) struct Resolved {
    pub(super) spellings: Vec<String>,
    pub(super) kind: OrganizationKind,
    pub(super) rule: Rule,
}

type Index = HashMap<String, usize, FxBuildHasher>;

/// Resolves the names of a document; `subject` is whom it speaks for.
pub(super) fn resolve(evidence: &Evidence, subject: Option<&str>) -> Vec<Resolved> {
    let (mut spellings, mut index) = collect(evidence, subject);
    confirm_bare_lists(evidence, &mut spellings, &mut index);
    let mut accepted: Vec<bool> = spellings
        .iter()
        .map(|spelling| weight(spelling, evidence) >= ENOUGH)
        .collect();
    accept_units(&spellings, &index, &mut accepted);
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
    merge_owned(&spellings, &index, &accepted, &mut groups);
    merge_initials(&spellings, &accepted, &mut groups);
    let mut members: Vec<Vec<usize>> = vec![Vec::new(); spellings.len()];
    for at in (0..spellings.len()).filter(|at| accepted[*at]) {
        members[groups.root(at)].push(at);
    }
    let lost = shorts
        .iter()
        .filter(|(_, short)| !index.contains_key(short));
    let mut extra: HashMap<usize, Vec<String>, FxBuildHasher> = HashMap::default();
    for (full, short) in lost {
        extra
            .entry(groups.root(*full))
            .or_default()
            .push(short.clone());
    }
    members
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
        .collect()
}

fn collect(evidence: &Evidence, subject: Option<&str>) -> (Vec<Spelling>, Index) {
    let mut spellings: Vec<Spelling> = Vec::new();
    let mut index = Index::default();
    let mut add =
        |text: &str, span: Span, rule: Rule, weight: i32, kind: Option<OrganizationKind>| {
            let at = *index.entry(text.to_owned()).or_insert_with(|| {
                spellings.push(Spelling::new(text, span));
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
            spelling.kinds.extend(kind);
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
            add(text, Span::default(), Rule::OrgExpansion, 1, None);
        }
    }
    if let Some(subject) = subject {
        add(subject, Span::default(), Rule::OrgSubject, 2 * ENOUGH, None);
    }
    (spellings, index)
}

impl Spelling {
    fn new(text: &str, first: Span) -> Spelling {
        let words: Vec<&str> = text.split(' ').collect();
        let last = words[words.len() - 1];
        Spelling {
            text: text.to_owned(),
            first,
            weights: Vec::new(),
            kinds: Vec::new(),
            known: organizations::known(text),
            head: head::of_name(&words),
            legal: words.len() > 1 && head::is_legal_form(last),
        }
    }

    /// The kind, from what says it surest.
    fn kind(&self, evidence: &Evidence) -> (u8, OrganizationKind) {
        if let Some(known) = self.known {
            return (6, known.kind);
        }
        if self.legal {
            return (5, OrganizationKind::Company);
        }
        match (self.head, self.kinds.first()) {
            (Some(head), _) if head.force == Force::Strong => {
                (4, self.foundation_of_software(head.kind))
            }
            (_, Some(kind)) => (3, *kind),
            (Some(head), None) => (2, head.kind),
            (None, None)
                if self
                    .text
                    .split(' ')
                    .any(|word| matches!(word, "TC" | "SC" | "WG")) =>
            {
                (2, OrganizationKind::Committee)
            }
            (None, None) if is_worked_on(&self.text, self.has(Rule::OrgSubject), evidence) => {
                (2, OrganizationKind::OpenSourceProject)
            }
            (None, None) => (0, OrganizationKind::Company),
        }
    }

    /// A foundation named for software is one of open source: "FreeBSD Foundation".
    fn foundation_of_software(&self, kind: OrganizationKind) -> OrganizationKind {
        let owner = self
            .text
            .strip_suffix(" Foundation")
            .and_then(organizations::known);
        match owner.map(|known| known.kind) {
            Some(OrganizationKind::OpenSourceProject | OrganizationKind::OpenSourceFoundation) => {
                OrganizationKind::OpenSourceFoundation
            }
            _ => kind,
        }
    }

    fn has(&self, rule: Rule) -> bool {
        self.weights.iter().any(|(known, _)| *known == rule)
    }

    /// The rule that says most.
    fn rule(&self) -> Rule {
        let best = self
            .weights
            .iter()
            .max_by_key(|(rule, weight)| (*weight, std::cmp::Reverse(*rule)));
        best.map_or(Rule::OrgPropagated, |(rule, _)| *rule)
    }
}

/// What speaks for a spelling less what speaks against it.
fn weight(spelling: &Spelling, evidence: &Evidence) -> i32 {
    let text = spelling.text.as_str();
    if is_vetoed(spelling) {
        return i32::MIN / 2;
    }
    let words: Vec<&str> = text.split(' ').collect();
    let uses = evidence.uses(text);
    let mut sum: i32 = spelling.weights.iter().map(|(_, weight)| *weight).sum();
    if spelling.legal {
        sum += ENOUGH;
    }
    if let Some(head) = spelling.head {
        sum += match head.force {
            Force::Strong => ENOUGH,
            Force::Middling => 6,
            Force::Weak => 4,
        };
    }
    match spelling.known.map(|known| known.sureness) {
        Some(Sureness::Sure) => sum += ENOUGH,
        Some(Sureness::Word) => sum += 4,
        Some(Sureness::Software) => sum += if uses.as_community > 0 { ENOUGH } else { 2 },
        None => {}
    }
    let sure = spelling
        .known
        .is_some_and(|known| known.sureness == Sureness::Sure);
    let upper = words.len() == 1 && text.chars().filter(|c| c.is_ascii_uppercase()).count() >= 2;
    sum += i32::from(upper) * 2;
    sum += i32::from(uses.acting >= 1) * 2;
    let framed = spelling
        .weights
        .iter()
        .any(|(rule, weight)| *rule == Rule::OrgFrame && *weight > 0);
    sum += i32::from(framed && uses.all >= 2) * 2;
    if words.len() == 1 && !upper && evidence.is_small_word(text) && !sure {
        sum -= 8;
    }
    if uses.as_product * 2 > uses.all && !sure {
        sum -= 6;
    }
    sum += i32::from(is_firm(&words, evidence)) * 6;
    let person = (2..=3).contains(&words.len())
        && sets::is_given_name(words[0])
        && spelling.head.is_none()
        && !spelling.legal
        && spelling.known.is_none();
    if person {
        sum -= 8;
    }
    sum
}

/// "Holt & Ravn": two names joined by the mark of firms; ordinary words so joined are a topic.
fn is_firm(words: &[&str], evidence: &Evidence) -> bool {
    let named = |word: &&str| {
        word.starts_with(char::is_uppercase)
            && !evidence.is_small_word(word)
            && !sets::is_no_organization(word)
    };
    let joint = words.iter().position(|word| *word == "&");
    joint.is_some_and(|at| {
        at > 0 && at + 1 < words.len() && words[..at].iter().all(named) && named(&words[at + 1])
    })
}

/// Whether people gather under the name, in a report that speaks of maintainers: an open-source project.
fn is_worked_on(text: &str, is_subject: bool, evidence: &Evidence) -> bool {
    let software = ["maintainers", "contributors", "commits", "committers"];
    let spoken_of = software
        .iter()
        .filter(|word| evidence.is_small_word(word))
        .count();
    spoken_of >= 2 && evidence.uses(text).as_community > 0 || spoken_of >= 3 && is_subject
}

/// "Kubernetes GitHub": two names side by side are no third one.
fn is_pair_of_names(words: &[&str]) -> bool {
    (1..words.len()).any(|cut| {
        let named = |part: &[&str]| organizations::known(&part.join(" ")).is_some();
        named(&words[..cut]) && named(&words[cut..])
    })
}

/// What no reason makes an organization: places, technologies, posts, plurals of bodies.
fn is_vetoed(spelling: &Spelling) -> bool {
    const POSTS: &[&str] = &[
        "Member",
        "Members",
        "Lead",
        "Leads",
        "Maintainer",
        "Maintainers",
        "Committer",
        "Committers",
        "Director",
        "Directors",
        "Officer",
        "Officers",
        "Manager",
        "Chair",
        "President",
        "Editor",
        "Report",
        "Reports",
        "Review",
        "Roles",
        "Policy",
        "Act",
        "Code",
        "Award",
        "Membership",
        "Support",
        "Management",
        "Development",
        "Agreement",
    ];
    let text = spelling.text.as_str();
    let words: Vec<&str> = text.split(' ').collect();
    let last = words[words.len() - 1];
    let plural = spelling.head.is_none()
        && (last
            .strip_suffix('s')
            .is_some_and(|one| head::head(one).is_some() && head::head(last).is_none())
            || last.ends_with("ies") && words.len() > 1);
    let sure = spelling.known.is_some() || spelling.legal;
    let given = spelling
        .weights
        .iter()
        .any(|(rule, _)| *rule == Rule::OrgSubject);
    !given
        && (sets::is_no_organization(text)
            || !sure
                && (sets::is_place(text)
                    || POSTS.contains(&last)
                    || plural
                    || is_generic(&words)
                    || is_pair_of_names(&words)
                    || is_ordinary(&words)
                    || !text.chars().any(char::is_alphabetic)))
}

/// "Primary", "Recent", "First": one word that only opens a sentence or a label.
fn is_ordinary(words: &[&str]) -> bool {
    let closed = Tags::ADJECTIVE
        | Tags::ADVERB
        | Tags::DETERMINER
        | Tags::NUMBER
        | Tags::ORDINAL
        | Tags::PERIOD;
    let [word] = words else { return false };
    let title = word.chars().skip(1).all(char::is_lowercase);
    title && tags(word.as_bytes()).has(closed)
}

/// "Executive Board", "Technical Committee", "Business Group": a head with words that any body may have.
fn is_generic(words: &[&str]) -> bool {
    const ANY: &[&str] = &[
        "executive",
        "technical",
        "advisory",
        "management",
        "supervisory",
        "business",
        "project",
        "board",
        "group",
        "working",
        "annual",
        "general",
        "global",
        "national",
        "regional",
        "local",
        "international",
        "special",
        "core",
        "senior",
        "corporate",
        "company",
        "our",
        "new",
        "main",
        "open",
        "source",
        "joint",
        "parent",
        "user",
        "users",
        "developer",
        "member",
        "members",
        "industry",
        "standards",
        "community",
        "team",
        "program",
        "partner",
        "customer",
        "virtual",
        "internal",
        "leadership",
        "chief",
        "research",
        "incubation",
        "incubating",
        "graduated",
        "sandbox",
        "pilot",
        "capital",
        "demonstration",
        "supervisory",
        "audit",
        "tc",
        "sc",
        "wg",
        "sig",
    ];
    let known = |word: &&str| ANY.contains(&word.to_lowercase().as_str());
    let Some((last, rest)) = words.split_last() else {
        return true;
    };
    let committee = last.eq_ignore_ascii_case("committee");
    let ends = head::head(last).is_some() || known(last);
    rest.is_empty() && ends
        || !rest.is_empty() && ends && rest.iter().all(known) && !(committee && words.len() > 1)
}

/// A list without a trigger names organizations where a good part of it is known for some already.
fn confirm_bare_lists(evidence: &Evidence, spellings: &mut Vec<Spelling>, index: &mut Index) {
    for list in &evidence.bare_lists {
        let sure = list
            .iter()
            .filter(|(text, _)| {
                index
                    .get(text)
                    .is_some_and(|at| weight(&spellings[*at], evidence) >= ENOUGH)
            })
            .count();
        let against = list
            .iter()
            .filter(|(text, _)| sets::is_place(text) || sets::is_no_organization(text))
            .count();
        if sure < 2 || sure * 3 < list.len() || against * 3 > list.len() {
            continue;
        }
        let kind = most_common_kind(evidence, list, spellings, index);
        for (text, span) in list {
            let at = *index.entry(text.clone()).or_insert_with(|| {
                spellings.push(Spelling::new(text, *span));
                spellings.len() - 1
            });
            if !spellings[at]
                .weights
                .iter()
                .any(|(rule, _)| *rule == Rule::OrgList)
            {
                spellings[at].weights.push((Rule::OrgList, ENOUGH));
                spellings[at].kinds.extend(kind);
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

fn merge_expansions(
    evidence: &Evidence,
    spellings: &[Spelling],
    index: &Index,
    accepted: &mut [bool],
    groups: &mut Groups,
) {
    for (long, short) in &evidence.expansions {
        let (Some(&full), Some(&abbreviation)) = (index.get(long), index.get(short)) else {
            continue;
        };
        let vetoed = is_vetoed(&spellings[full]) || is_vetoed(&spellings[abbreviation]);
        if !vetoed && (accepted[full] || accepted[abbreviation]) {
            accepted[full] = true;
            accepted[abbreviation] = true;
            groups.join(full, abbreviation);
        }
    }
}

/// "Gemini" for "Gemini Observatory", "Acme" for "Acme Inc.", "FireFly" for "Hyperledger FireFly": (spelling, short form).
fn short_forms(
    evidence: &Evidence,
    spellings: &[Spelling],
    accepted: &[bool],
    index: &Index,
) -> Vec<(usize, String)> {
    let mut owners: HashMap<String, Option<usize>, FxBuildHasher> = HashMap::default();
    for (at, spelling) in spellings.iter().enumerate().filter(|(at, _)| accepted[*at]) {
        let words: Vec<&str> = spelling.text.split(' ').collect();
        if words.len() < 2 {
            continue;
        }
        let stripped = spelling.legal
            || spelling.head.is_some_and(|head| names_itself(head.kind))
                && !words.contains(&"of")
                && !words.contains(&"for");
        let mut shorts: Vec<String> = Vec::new();
        if stripped {
            shorts.push(
                words[..words.len() - 1]
                    .join(" ")
                    .trim_end_matches([',', ' '])
                    .to_owned(),
            );
        }
        let written_apart = words.len() == 2
            && words[1].chars().filter(|c| c.is_uppercase()).count() >= 2
            && evidence.uses(words[1]).all >= 2;
        let family = words.len() == 2 && index.get(words[0]).is_some_and(|first| accepted[*first]);
        if (family || written_apart) && spelling.head.is_none() {
            shorts.push(words[1].to_owned());
        }
        for short in shorts {
            let own = index
                .get(&short)
                .is_some_and(|other| accepted[*other] && spellings[*other].known.is_some());
            let plain = !own && evidence.uses(&short).all > 0 && is_distinctive(&short, evidence);
            if plain {
                // A short form of two organizations names neither.
                owners
                    .entry(short)
                    .and_modify(|owner| *owner = owner.filter(|first| *first == at))
                    .or_insert(Some(at));
            }
        }
    }
    let mut shorts: Vec<(usize, String)> = owners
        .into_iter()
        .filter_map(|(short, owner)| owner.map(|at| (at, short)))
        .collect();
    shorts.sort_unstable();
    shorts
}

/// Kinds whose name without its head still names them: "Gemini" is an observatory, "Linux" no foundation.
fn names_itself(kind: OrganizationKind) -> bool {
    !matches!(
        kind,
        OrganizationKind::Committee
            | OrganizationKind::WorkingGroup
            | OrganizationKind::OpenSourceFoundation
            | OrganizationKind::Program
            | OrganizationKind::Conference
    )
}

fn is_distinctive(short: &str, evidence: &Evidence) -> bool {
    let words: Vec<&str> = short.split(' ').collect();
    let small = words.len() == 1 && evidence.is_small_word(short);
    !small
        && !sets::is_place(short)
        && !sets::is_no_organization(short)
        && !is_generic(&words)
        && !sets::is_given_name(short)
        && short.len() > 2
}

/// Spellings of one row of the lexicon are one organization.
fn merge_known(spellings: &[Spelling], accepted: &[bool], groups: &mut Groups) {
    let mut first: HashMap<&str, usize, FxBuildHasher> = HashMap::default();
    for (at, spelling) in spellings.iter().enumerate().filter(|(at, _)| accepted[*at]) {
        if let Some(known) = spelling.known {
            let owner = *first.entry(known.name).or_insert(at);
            groups.join(owner, at);
        }
    }
}

/// "Haskell Foundation Board", "FreeBSD Ports Management Team": a body named after an accepted organization.
fn accept_units(spellings: &[Spelling], index: &Index, accepted: &mut [bool]) {
    for (at, spelling) in spellings.iter().enumerate() {
        let unit = spelling.head.is_some_and(|head| {
            matches!(
                head.kind,
                OrganizationKind::Committee | OrganizationKind::WorkingGroup
            )
        });
        let mut owners = spelling
            .text
            .match_indices(' ')
            .map(|(cut, _)| &spelling.text[..cut]);
        let owned = owners.any(|owner| index.get(owner).is_some_and(|id| accepted[*id]));
        if unit && owned && !is_vetoed(spelling) {
            accepted[at] = true;
        }
    }
}

/// "Astropy Finance Committee" is the "Finance Committee" of an organization that stands before it.
fn merge_owned(spellings: &[Spelling], index: &Index, accepted: &[bool], groups: &mut Groups) {
    for (at, spelling) in spellings.iter().enumerate().filter(|(at, _)| accepted[*at]) {
        let unit = spelling.head.is_some_and(|head| {
            matches!(
                head.kind,
                OrganizationKind::Committee | OrganizationKind::WorkingGroup
            )
        });
        let cuts = spelling
            .text
            .match_indices(' ')
            .map(|(cut, _)| spelling.text.split_at(cut));
        for (owner, rest) in cuts.filter(|_| unit) {
            let owned = index.get(owner).is_some_and(|id| accepted[*id]) || sets::is_place(owner);
            if let Some(other) = index
                .get(rest.trim_start())
                .filter(|id| owned && accepted[**id])
            {
                groups.join(at, *other);
            }
        }
    }
}

/// "CoCC" is the "Code of Conduct Committee" where no other name has its initials.
fn merge_initials(spellings: &[Spelling], accepted: &[bool], groups: &mut Groups) {
    let mut owners: HashMap<String, Option<usize>, FxBuildHasher> = HashMap::default();
    for (at, spelling) in spellings
        .iter()
        .enumerate()
        .filter(|(at, spelling)| accepted[*at] && spelling.head.is_some())
    {
        let all: String = spelling
            .text
            .split(' ')
            .filter_map(|word| word.chars().next())
            .flat_map(char::to_uppercase)
            .collect();
        let capitals: String = spelling
            .text
            .split(' ')
            .filter_map(|word| word.chars().next())
            .filter(|c| c.is_uppercase())
            .collect();
        let both = if all == capitals {
            vec![all]
        } else {
            vec![all, capitals]
        };
        for initials in both {
            let root = groups.root(at);
            owners
                .entry(initials)
                .and_modify(|owner| *owner = owner.filter(|first| *first == root))
                .or_insert(Some(root));
        }
    }
    for (at, spelling) in spellings.iter().enumerate().filter(|(at, _)| accepted[*at]) {
        let short = spelling.text.len() >= 2
            && spelling.known.is_none()
            && spelling.text.chars().all(char::is_alphabetic)
            && spelling.text.chars().filter(|c| c.is_uppercase()).count() >= 2;
        if let Some(Some(owner)) = owners.get(&spelling.text.to_uppercase()).filter(|_| short) {
            groups.join(*owner, at);
        }
    }
}

fn organization(
    evidence: &Evidence,
    spellings: &[Spelling],
    members: &[usize],
    extra: Vec<String>,
) -> Resolved {
    let mut order: Vec<&Spelling> = members.iter().map(|at| &spellings[*at]).collect();
    order.sort_by_key(|spelling| (std::cmp::Reverse(spelling.text.len()), spelling.first));
    let kind = order
        .iter()
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

/// Spellings that are one organization: a forest of parents.
struct Groups(Vec<usize>);

impl Groups {
    fn new(count: usize) -> Groups {
        Groups((0..count).collect())
    }

    fn root(&mut self, at: usize) -> usize {
        let mut root = at;
        while self.0[root] != root {
            self.0[root] = self.0[self.0[root]];
            root = self.0[root];
        }
        root
    }

    fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.root(one), self.root(other));
        self.0[other.max(one)] = one.min(other);
    }
}
