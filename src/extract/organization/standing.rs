//! Where a name stands: an item under "Platinum members", a cell under "Organization".

mod title;

use std::collections::HashMap;
use std::ops::Range;

use rustc_hash::FxBuildHasher;

use super::evidence::{BareList, Evidence};
use super::list::announced;
use super::name::end::is_ranked;
use super::name::text_of;
use super::{head, roll};
use crate::document::{BlockKind, Shape};
use crate::extract::employed::FIRMS;
use crate::extract::passage::Passage;
use crate::lexicon::classes::is_tier;
use crate::lexicon::sets;
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::{OrganizationKind, Rule};
pub(super) use title::announced_by_title;

/// What headings, columns and introductions say of the names below them.
#[derive(Default)]
pub(super) struct Standing {
    /// The table that is being read and what its columns announce.
    table: Option<u32>,
    columns: HashMap<u32, Option<OrganizationKind>, FxBuildHasher>,
    /// The column headed "Project", and whether another counts the people who work on each.
    projects: (Option<u32>, bool),
    /// Whether a column names committees or who leads them: "Members" beside it are people.
    of_people: bool,
    /// The column headed "Members".
    members: Option<u32>,
    /// What the paragraph before announces, while its list lasts.
    introduced: Option<Option<OrganizationKind>>,
    /// The depth of the item that the items below stand under, and what it announces.
    over: Option<(u8, Option<OrganizationKind>)>,
    /// The list of the names that stand one a line right above, an index of `Evidence::bare_lists`.
    lines: Option<usize>,
    /// The last section looked at and what its title announces.
    section: Option<(u32, Option<Option<OrganizationKind>>)>,
    /// The last section looked at and whether its title tells of adoption.
    adoption: Option<(u32, bool)>,
}

impl Standing {
    /// Reads one block's names by where it stands.
    pub(super) fn read(
        &mut self,
        passage: &Passage<'_>,
        names: &[Range<usize>],
        evidence: &mut Evidence,
    ) {
        match passage.block.kind {
            BlockKind::Cell { table, row, column } => {
                self.cell(passage, (table, row, column), names, evidence)
            }
            BlockKind::ListItem { depth } => {
                let mut adopts =
                    |name: &Range<usize>| uses(passage, name.end) && self.is_of_adoption(passage);
                if let Some(name) = names.first().filter(|name| name.start == 0 && adopts(name)) {
                    evidence.reason(passage, name.clone(), Rule::OrgList, 9, None);
                }
                // "Gold" over those who gave gold
                let over = |name: &Range<usize>| {
                    is_over(passage, depth) && is_tier(&text_of(passage, name.clone()))
                };
                if let Some(name) = names.first().filter(|name| is_whole_item(passage, name))
                    && !over(name)
                    && let Some(kind) = self.announces_item(passage)
                {
                    evidence.reason(passage, name.clone(), Rule::OrgList, 9, kind);
                }
                // "Alvik: the store that all of us use", "Alvik: an editor", in a list of projects.
                let project = Some(Some(OrganizationKind::OpenSourceProject));
                let post = |end: usize| {
                    !passage.is_any(end + 1, word_list!["a", "an"])
                        && (end + 1..end + 4).any(|at| passage.tags(at).has(Tags::ROLE_CUE))
                };
                if let Some(name) = names.first()
                    && name.start == 0
                    && passage.is_mark(name.end, ':')
                    && !post(name.end)
                    && self.announces_item(passage) == project
                {
                    evidence.reason(passage, name.clone(), Rule::OrgList, 9, project.flatten());
                }
                self.stands_over(passage, depth);
                if let Some((colon, _)) = classed(passage) {
                    for name in names.iter().filter(|name| name.end <= colon) {
                        evidence.reason(passage, name.clone(), Rule::OrgList, 9, None);
                    }
                }
            }
            BlockKind::Paragraph => {
                let introduces = introduces(passage);
                // "Our supporters" alone on its line heads a list as a title would, and lines of names as well.
                let above = self.introduced.filter(|_| roll::is_line(passage));
                self.introduced = if introduces {
                    announced_last(passage)
                } else if passage.tokens.len() <= MOST_WORDS_OF_LABEL {
                    announced_by_title(&passage.document.words_of(passage.block.span)).or(above)
                } else {
                    above
                };
                // Members set out one a line, without bullets.
                if let [name] = names
                    && name.start == 0
                    && name.end == passage.tokens.len()
                    && let Some(kind) = above.or_else(|| self.titled(passage))
                {
                    evidence.reason(passage, name.clone(), Rule::OrgList, 7, kind);
                    let item = (
                        text_of(passage, name.clone()).into_owned(),
                        passage.span(name.clone()),
                    );
                    match evidence
                        .bare_lists
                        .get_mut(self.lines.unwrap_or(usize::MAX))
                    {
                        Some(list) => list.items.push(item),
                        None => {
                            self.lines = Some(evidence.bare_lists.len());
                            evidence.bare_lists.push(BareList {
                                items: vec![item],
                                fewest_sure: 2,
                            });
                        }
                    }
                } else {
                    self.lines = None;
                }
            }
            _ => {
                self.introduced = None;
                self.lines = None;
            }
        }
    }

    /// What the items of the list are, by its introduction or the title above it.
    pub(super) fn announces_item(
        &mut self,
        passage: &Passage<'_>,
    ) -> Option<Option<OrganizationKind>> {
        let over = match (passage.block.kind, self.over) {
            (BlockKind::ListItem { depth }, Some((over, kind))) if depth > over => Some(kind),
            _ => None,
        };
        over.or(self.introduced).or_else(|| self.titled(passage))
    }

    /// Keeps what an item announces for those below it: "Member organizations", "Please list companies that use it".
    fn stands_over(&mut self, passage: &Passage<'_>, depth: u8) {
        if is_over(passage, depth) {
            let short = passage.tokens.len() <= MOST_WORDS_OF_LABEL;
            let titled = || announced_by_title(&passage.document.words_of(passage.block.span));
            let announced = short.then(titled).flatten();
            self.over = announced
                .or_else(|| asks_to_list_firms(passage).then_some(None))
                .map(|kind| (depth, kind));
        } else if self.over.is_some_and(|(over, _)| depth <= over) {
            self.over = None;
        }
    }

    /// What the column of the table that is being read holds.
    pub(super) fn announces_cell(
        &self,
        table: u32,
        column: u32,
    ) -> Option<Option<OrganizationKind>> {
        let known = self.columns.get(&column).copied();
        known.filter(|_| self.table == Some(table))
    }

    fn cell(
        &mut self,
        passage: &Passage<'_>,
        (table, row, column): (u32, u32, u32),
        names: &[Range<usize>],
        evidence: &mut Evidence,
    ) {
        if self.table != Some(table) {
            self.table = Some(table);
            self.columns.clear();
            self.projects = (None, false);
            self.of_people = false;
            self.members = None;
        }
        if row < passage.document.tables[table as usize].header_rows {
            if let Some(kind) = announces_column(passage) {
                self.columns.insert(column, kind);
            }
            if passage.tokens.len() == 1 && passage.is(0, "members") {
                self.members = Some(column);
            }
            self.of_people |= is_of_people(passage);
            if let Some(members) = self.members.filter(|_| self.of_people) {
                self.columns.remove(&members);
            }
            if passage.tokens.len() == 1 && passage.is_any(0, word_list!["project", "projects"]) {
                self.projects.0 = Some(column);
            }
            const WORKERS: &WordList =
                word_list!["maintainers", "contributors", "committers", "commits"];
            self.projects.1 |= (0..passage.tokens.len()).any(|at| passage.is_any(at, WORKERS));
            return;
        }
        let worked_on = self.projects == (Some(column), true);
        let project = Some(OrganizationKind::OpenSourceProject);
        let kind = self.columns.get(&column).or(worked_on.then_some(&project));
        let Some(kind) = kind else {
            return;
        };
        for name in names {
            let opens = name.start == 0
                || passage.is_mark(name.start - 1, ',')
                || passage.is_mark(name.start - 1, '/')
                || passage.is_mark(name.start - 1, ';');
            if opens {
                evidence.reason(passage, name.clone(), Rule::OrgList, 9, *kind);
            }
        }
    }

    /// What the title of the block's section announces.
    fn titled(&mut self, passage: &Passage<'_>) -> Option<Option<OrganizationKind>> {
        let section = passage.block.section?;
        if let Some((known, kind)) = self.section
            && known == section
        {
            return kind;
        }
        let title = passage
            .document
            .words_of(passage.document.sections[section as usize].title);
        // "Ally", "$5,000 and above": those who are of the class have their names below it.
        let kind = announced_by_title(&title).or_else(|| is_tier(&title).then_some(None));
        self.section = Some((section, kind));
        kind
    }

    /// "Adoption", "Production users": whether a block stands under such a title.
    fn is_of_adoption(&mut self, passage: &Passage<'_>) -> bool {
        const LONGEST: usize = 200;
        const ADOPTION: &WordList = word_list!["adoption", "adopters", "users", "usage"];
        let Some(section) = passage.block.section else {
            return false;
        };
        if let Some((known, adoption)) = self.adoption
            && known == section
        {
            return adoption;
        }
        let title = passage.document.sections[section as usize].title;
        let tells = || {
            let title = passage.document.words_of(title);
            title.split(' ').any(|word| ADOPTION.holds(word))
        };
        let adoption = title.len() <= LONGEST && tells();
        self.adoption = Some((section, adoption));
        adoption
    }
}

/// A label over a list has no more words.
const MOST_WORDS_OF_LABEL: usize = 4;

/// "If you can list companies that use your project, please do so": whether a question wants the names of firms below it.
fn asks_to_list_firms(passage: &Passage<'_>) -> bool {
    (1..passage.tokens.len())
        .any(|at| passage.is_any(at, FIRMS) && passage.is_any(at - 1, word_list!["list", "name"]))
}

/// Whether a paragraph leads to a list: it ends in a colon, or stands above items and tells of those who joined, "the
/// following" or "new members".
fn introduces(passage: &Passage<'_>) -> bool {
    let Some(last) = passage.tokens.len().checked_sub(1) else {
        return false;
    };
    let item = || {
        let next = passage.document.blocks.get(passage.index + 1);
        next.is_some_and(|next| matches!(next.kind, BlockKind::ListItem { .. }))
    };
    let told = || {
        let sentence = passage.sentences.last().cloned().unwrap_or_default();
        sentence
            .into_iter()
            .any(|at| passage.is_any(at, word_list!["following", "joined", "welcomed"]))
    };
    let stop = passage.is_mark(last, '.') || passage.is_mark(last, '!');
    passage.is_mark(last, ':') || stop && item() && told()
}

/// What the last announcing noun of an introduction announces: "three different companies:".
fn announced_last(passage: &Passage<'_>) -> Option<Option<OrganizationKind>> {
    const BACK: usize = 14;
    let end = passage.tokens.len();
    let (at, kind) = (end.saturating_sub(BACK)..end)
        .rev()
        .find_map(|at| Some((at, announced(passage, at, 0)?)))?;
    // "We build the summits around you:" lists no summits.
    let ends = at + 1 >= end || passage.is_mark(at + 1, ':');
    (ends || kind != Some(OrganizationKind::Conference)).then_some(kind)
}

/// "Board members", "Committee member": those who sit on a body.
fn are_seated(passage: &Passage<'_>) -> bool {
    const BODIES: &WordList = word_list![
        "board",
        "commission",
        "committee",
        "council",
        "crew",
        "faculty",
        "jury",
        "panel",
        "staff",
        "tac",
        "team",
        "toc",
        "tsc",
    ];
    let end = passage.tokens.len();
    end > 1
        && passage.is_any(end - 1, word_list!["member", "members"])
        && passage.is_any(end - 2, BODIES)
}

/// "Committee", "Chair": whether a column names bodies that people sit on, or who leads them.
fn is_of_people(passage: &Passage<'_>) -> bool {
    const BODIES: &WordList = word_list!["board", "committee", "council", "panel", "subcommittee"];
    const HEADS: &WordList = word_list![
        "chair",
        "chairs",
        "chairperson",
        "chairman",
        "convener",
        "convenor",
        "lead",
        "leader",
        "rapporteur",
        "secretary",
    ];
    let end = passage.tokens.len();
    (1..=2).contains(&end) && (passage.is_any(end - 1, HEADS) || passage.is_any(end - 1, BODIES))
}

/// What a column's header announces: "Organization", "Employer", "Company".
fn announces_column(passage: &Passage<'_>) -> Option<Option<OrganizationKind>> {
    let word = |at: usize| passage.raw(at).to_ascii_lowercase();
    if passage.tokens.len() > 4 || are_seated(passage) {
        return None;
    }
    (0..passage.tokens.len()).find_map(|at| match word(at).as_str() {
        "company" | "companies" | "employer" | "vendor" | "supplier" | "customer"
        | "subsidiary" => Some(Some(OrganizationKind::Company)),
        "organization" | "organisation" | "organizations" | "organisations" | "affiliation"
        | "institution" | "member" | "sponsor" | "partner" | "donor" | "funder" | "grantee"
        | "recipient" | "applicant" | "awardee" | "subgrantee" | "shareholder" | "shareholders"
        | "owner" | "owners" | "lender" | "lenders" | "operator" | "tenant" | "borrower"
        | "investor" | "investors" | "beneficiary" | "provider" | "members" | "grantees"
        | "recipients" | "employer(s)" | "entity" | "sponsors" | "partners"
            if passage.tokens.len() <= 2 || word(at) != "member" =>
        {
            Some(None)
        }
        "university" => Some(Some(OrganizationKind::University)),
        "foundation" | "charity" => Some(Some(OrganizationKind::Nonprofit)),
        _ => None,
    })
}

/// "uses", "is using", "has adopted": whether the words at token `at` tell of an adopter.
fn uses(passage: &Passage<'_>, at: usize) -> bool {
    let verb = at + usize::from(passage.is_any(at, word_list!["is", "are", "has", "have"]));
    passage.is_any(
        verb,
        word_list!["use", "uses", "using", "adopted", "adopts", "used"],
    )
}

/// "Alvik and Dorn Labs: media partners": the mark behind which an item ends with the class of those that it names, and one
/// past that.
pub(in crate::extract) fn classed(passage: &Passage<'_>) -> Option<(usize, usize)> {
    const LONGEST: usize = 4;
    const CLASSES: &WordList = word_list![
        "partner",
        "partners",
        "sponsor",
        "sponsors",
        "supporter",
        "supporters",
        "donor",
        "donors",
        "funder",
        "funders",
        "hosts",
        "member",
        "members",
    ];
    let all = passage.tokens.len();
    let end = all - usize::from(all > 0 && passage.is_mark(all - 1, '.'));
    let last = end.checked_sub(1)?;
    if !passage.is_any(last, CLASSES) {
        return None;
    }
    let colon = (end.saturating_sub(LONGEST + 1)..last).find(|at| passage.is_mark(*at, ':'))?;
    (colon > 0).then_some((colon, end))
}

/// Whether the item is that name and little else: "Acme Ltd.", "State Agency (SAW)", "Acme – since 2019".
fn is_whole_item(passage: &Passage<'_>, name: &Range<usize>) -> bool {
    let behind = name.end;
    // "Jun Dorn (@jundorn)", "Mirela Dorn, maintainer of Quellwerk"
    let account = passage.is_mark(behind, '(') && passage.is_mark(behind + 1, '@')
        || passage.is_mark(behind, '@');
    // "Quellwerk, sponsor" and "Alvik, Gold Member" are no posts of persons.
    const GIVERS: &WordList = word_list!["sponsor", "partner", "donor", "supporter", "funder"];
    let near = behind + 1..behind + 4;
    let post = passage.is_mark(behind, ',')
        && near.clone().any(|at| passage.tags(at).has(Tags::ROLE_CUE))
        && !near
            .clone()
            .any(|at| passage.is_any(at, GIVERS) || is_ranked(passage, at));
    // "Julia Computing" has the head of a firm.
    let called = || {
        let text = text_of(passage, name.clone());
        let words: Vec<&str> = text.split(' ').collect();
        name.len() > 1 && sets::is_given_name(words[0]) && head::of_name(&words).is_none()
    };
    let person = account || post || called();
    let ends = behind >= passage.tokens.len()
        || passage.is_mark(behind, '(')
        || passage.is_mark(behind, '–')
        || passage.is_mark(behind, '—')
        || passage.is_mark(behind, '-')
        || passage.is_mark(behind, ',')
        || passage.is_mark(behind, '.')
        || passage.is_mark(behind, ';')
        || passage.is_mark(behind, '*');
    let article =
        (0..name.start).all(|at| passage.is(at, "the") || passage.tokens[at].shape == Shape::Mark);
    !person && ends && article
}

/// Whether the item at `depth` has a list of its own.
fn is_over(passage: &Passage<'_>, depth: u8) -> bool {
    let next = passage.document.blocks.get(passage.index + 1);
    next.is_some_and(
        |next| matches!(next.kind, BlockKind::ListItem { depth: below } if below > depth),
    )
}
