//! What titles say of the names below them: "Board of Directors", "Our sponsors".

mod channels;
mod firms;
mod ours;

use std::ops::Range;

use super::super::noun::{RoleGroup, RoleNoun, group_at};
use super::super::phrase::Names;
use super::whole::named_in_full;
use super::{Items, Titled, held};
use crate::document::{Document, SectionKind, Shape};
use crate::extract::passage::{Lexed, Passage};
use crate::lexicon::RoleId;
use crate::lexicon::words::{Tags, WordList, is_among, word_list};
use crate::model::RoleStatus;
pub(super) use channels::are_channels;
pub(super) use firms::{by_at, firms_at, is_denied};
use firms::{done_by, firms_of_title};
use ours::ours_of_title;

/// Titles whose lists are people with a seat: the role a name without another has.
pub(super) const BODIES: &[(&str, &str)] = &[
    ("board of directors", "board_member"),
    ("board of trustees", "board_member"),
    ("governing board", "board_member"),
    ("supervisory board", "board_member"),
    ("management board", "board_member"),
    ("executive board", "board_member"),
    ("board of governors", "board_member"),
    ("board members", "board_member"),
    ("board directors", "board_member"),
    ("board's directors", "board_member"),
    ("board’s directors", "board_member"),
    ("directors of the board", "board_member"),
    ("members of the board", "board_member"),
    ("members of the board of directors", "board_member"),
    ("members of the board of trustees", "board_member"),
    ("board", "board_member"),
    ("trustees", "board_member"),
    ("directors", "board_member"),
    ("non-executive directors", "board_member"),
    ("independent directors", "board_member"),
    ("independent non-executive directors", "board_member"),
    ("steering committee", "steering_committee_member"),
    ("steering council", "steering_committee_member"),
    ("technical steering committee", "tsc_member"),
    ("technical advisory council", "tsc_member"),
    ("technical advisory committee", "tsc_member"),
    ("technical advisory board", "tsc_member"),
    ("technical oversight committee", "tsc_member"),
    ("executive committee", "executive_committee_member"),
    ("advisory board", "advisory_board_member"),
    ("advisory council", "advisory_board_member"),
    ("advisory committee", "advisory_board_member"),
    ("board of advisors", "advisory_board_member"),
    ("scientific advisory board", "advisory_board_member"),
];

/// Titles over those who use what the text is about; users of other things have more words.
const USERS: [&str; 8] = [
    "users",
    "known users",
    "notable users",
    "current users",
    "active users",
    "public users",
    "users and adopters",
    "adopters and users",
];

/// "Steering Committee", "Advisory Council": whether a title names seats in whom the report is about.
pub(in crate::extract::role) fn is_seat(title: &str) -> bool {
    let title = title.to_lowercase();
    BODIES.iter().any(|(body, _)| title.ends_with(body))
}

/// What stands behind a noun in a title over those who are called so: "Contributor Diversity".
const DIVERSITY: &str = " diversity";

/// Titles over those to whom the report's subject gave grants.
const GRANTEES: [&str; 4] = [
    "grantees",
    "grant recipients",
    "recipients of grants",
    "recipients of our grants",
];

/// "Grantees", "Recipients of our grants": whether words in small letters call those so to whom the report's subject gave.
pub(in crate::extract::role) fn are_grantees(words: &str) -> bool {
    GRANTEES.contains(&core_of(words))
}

/// The words of a title in small letters that say what it is of: no number, no "our".
pub(super) fn core_of(title: &str) -> &str {
    let mut core = title.trim_matches(|c: char| !c.is_alphabetic());
    for opening in [
        "thank you to ",
        "thanks to ",
        "all ",
        "of ",
        "our ",
        "the ",
        "current ",
        "new ",
    ] {
        while let Some(behind) = core.strip_prefix(opening) {
            core = behind;
        }
    }
    core
}

/// The seat that the people have whom a title names by their body: "Board of Trustees", in any case.
pub(in crate::extract::role) fn seat(title: &str) -> Option<RoleId> {
    // Nearly all titles end in another word.
    const LAST: &WordList = word_list![
        "directors",
        "trustees",
        "board",
        "governors",
        "members",
        "committee",
        "council",
        "advisors",
        "tac",
        "tsc",
        "toc",
    ];
    let words = title.trim_end_matches(|c: char| !c.is_alphabetic());
    let words = words.strip_suffix(" elected").unwrap_or(words);
    if !LAST.holds(words.rsplit(' ').next().unwrap_or_default()) {
        return None;
    }
    let title = title.to_lowercase();
    let core = core_of(&title);
    // "Elected to the board"
    const COMING: [&str; 4] = [
        "elected to the ",
        "appointed to the ",
        "joined the ",
        "new on the ",
    ];
    let come = COMING.iter().find_map(|coming| core.strip_prefix(coming));
    let core = come.unwrap_or(core).trim_end_matches(" elected");
    let named = BODIES.iter().find(|(body, _)| *body == core);
    let role = match named {
        Some((_, role)) => role,
        // These letters end too many words to be looked for there.
        None if ["tac", "tsc", "toc"].contains(&core) => "tsc_member",
        None => return None,
    };
    RoleId::from_id(role)
}

/// "Kelp Steering Committee" where `own` tells that Kelp is whom the report is about: the seat that the people have whom a
/// title names by their body and its owner.
pub(in crate::extract::role) fn seat_in(title: &str, own: impl Fn(&str) -> bool) -> Option<RoleId> {
    let (owner, role) = BODIES.iter().find_map(|(body, role)| {
        let first = title.len().checked_sub(body.len())?;
        let (owner, end) = title.split_at_checked(first)?;
        end.eq_ignore_ascii_case(body).then_some((owner, *role))
    })?;
    let owner = owner.strip_suffix(' ')?;
    let owner = owner.strip_prefix("The ").unwrap_or(owner);
    let whose = ["'s", "’s"].iter().find_map(|end| owner.strip_suffix(end));
    own(whose.unwrap_or(owner)).then(|| RoleId::from_id(role))?
}

/// The role a title gives to the names below it, and what they are: "Gold members", "Board of Directors", "Memberships".
pub(in crate::extract::role) fn of_title(lexed: &Lexed<'_>, section: u32) -> Option<Titled> {
    const MOST_WORDS: usize = 6;
    let document = lexed.document();
    let span = document.sections[section as usize].title;
    let written = document.words_of(span);
    let title = written.to_lowercase();
    let core = core_of(&title);
    // Nearly all titles have no such word.
    let of_us = written.contains(" we") || written.contains(" We");
    let ours = of_us.then(|| ours_of_title(lexed, section));
    if let Some(titled) = ours.flatten() {
        return Some(titled);
    }
    if core.split_whitespace().nth(MOST_WORDS).is_some() {
        return None;
    }
    if let Some(role) = seat(core) {
        return Some(Titled {
            role,
            items: Items::People,
            words: span,
            status: RoleStatus::Current,
            whose: None,
        });
    }
    if let Some(role) = named_in_full(core) {
        return Some(Titled {
            role,
            items: if role.id() == "member" {
                Items::Places
            } else {
                Items::People
            },
            words: span,
            status: RoleStatus::Current,
            whose: None,
        });
    }
    if are_grantees(core) {
        return Some(Titled {
            role: RoleId::from_id("funder")?,
            items: Items::Places,
            words: span,
            status: RoleStatus::Current,
            whose: None,
        });
    }
    if USERS.contains(&core) {
        let below = document
            .blocks
            .partition_point(|block| block.span.start() < span.end());
        if are_channels(document, below) {
            return None;
        }
        return Some(Titled {
            role: RoleId::from_id("user")?,
            items: Items::Organizations,
            words: span,
            status: RoleStatus::Current,
            whose: None,
        });
    }
    let Some((noun, titled)) = noun_of_title(lexed, section) else {
        return firms_of_title(lexed, section).or_else(|| done_by(lexed, section));
    };
    // "Chair:" labels one; a heading "Chair" stands over prose.
    let label = document.sections[section as usize].kind == SectionKind::RunIn;
    let several = noun.plural || core.ends_with(DIVERSITY);
    (several || label).then_some(titled)
}

/// The role noun that a title ends in, what it calls those below, "and affiliations" left out, with where they stand. "Building on other hosts" is about what it says before them.
fn noun_of_title(lexed: &Lexed<'_>, section: u32) -> Option<(RoleNoun, Titled)> {
    let (passage, end) = words_of_title(lexed, section)?;
    let (end, firms) = end_of_noun(&passage, end);
    let (group, whose) = noun_of(&passage, 0..end)?;
    let start = group.range().start;
    let words = passage.span(group.range());
    let end = whose.as_ref().map_or(end, |_| group.range().end);
    let status = held(&passage, group.range(), &(0..end))?;
    let noun = group.nouns.into_iter().next()?;
    if is_about(&passage, 0..start) {
        return None;
    }
    let (noun, items) = match tier_before(&passage, start) {
        Some(tier) if noun.role.id() == "representative" => {
            let plural = noun.plural;
            (RoleNoun { plural, ..tier }, Items::Delegates)
        }
        _ => {
            let items = match Items::of(&passage, &noun) {
                Items::People | Items::Members if firms => Items::Organizations,
                items => items,
            };
            (noun, items)
        }
    };
    let role = noun.role;
    let titled = Titled {
        role,
        items,
        words,
        status,
        whose: whose.map(|name| passage.span(name)),
    };
    Some((noun, titled))
}

/// The role noun that the words of a title or a label end in, or that stands before "of the Alvik Alliance" there, and that
/// name.
pub(in crate::extract::role) fn noun_of(
    passage: &Passage<'_>,
    words: Range<usize>,
) -> Option<(RoleGroup, Option<Range<usize>>)> {
    let before = |end: usize| {
        let mut ends = (words.start..end).filter_map(|at| group_at(passage, at, end));
        let named = ends.find(|group| group.range().end == end);
        named.or_else(|| leads_of_group(passage, words.start..end))
    };
    if let Some(group) = before(words.end) {
        return Some((group, None));
    }
    let of = words.clone().find(|at| passage.is(*at, "of"))?;
    let start = of + 1 + usize::from(passage.is(of + 1, "the"));
    let named = start < words.end && passage.tokens[start].is_capital();
    named
        .then(|| before(of))
        .flatten()
        .map(|group| (group, Some(start..words.end)))
}

/// "Leads", "Current co-leads": those who lead a group, by a word that is a verb elsewhere.
fn leads_of_group(passage: &Passage<'_>, words: Range<usize>) -> Option<RoleGroup> {
    const BEFORE: &WordList = word_list!["co", "current", "group", "new", "our", "the"];
    let last = words
        .end
        .checked_sub(1)
        .filter(|last| *last >= words.start)?;
    let plural = passage.is(last, "leads");
    let alone =
        (words.start..last).all(|at| passage.is_any(at, BEFORE) || passage.is_mark(at, '-'));
    if !alone || !(plural || passage.is(last, "lead")) {
        return None;
    }
    Some(RoleGroup::of(RoleNoun {
        range: last..words.end,
        role: RoleId::from_id("project_team_lead")?,
        plural,
        names: Names::Holder,
    }))
}

/// Whether the words of a title or label call the leads of a group so by that word alone: of a house, or of one of its parts
/// that is no organization, they would tell of something else.
pub(in crate::extract::role) fn are_bare_leads(document: &Document, titled: &Titled) -> bool {
    titled.whose.is_none()
        && titled.role.id() == "project_team_lead"
        && is_among(&document.words_of(titled.words), &["lead", "leads"])
}

/// "Tools of our", "Talks for": whether the words of a title or label before its role noun say that it is of something else
/// than those whom that one names; "List of" does not.
pub(in crate::extract::role) fn is_about(passage: &Passage<'_>, words: Range<usize>) -> bool {
    const LISTS: &WordList = word_list![
        "all", "group", "list", "lists", "most", "names", "number", "one", "roster", "some",
        "table", "team",
    ];
    const ABOUT: &WordList = word_list!["becoming", "finding", "why"];
    let Range { start, end } = words;
    let small = |at: usize| {
        passage
            .tags(at)
            .has(Tags::DETERMINER | Tags::WE | Tags::ADJECTIVE)
    };
    let theirs = |of: usize| {
        of > start && (of + 2 >= end || (of + 1..end).all(small)) && !passage.is_any(of - 1, LISTS)
    };
    const THANKS: &WordList = word_list!["grateful", "gratitude", "thankful", "thanks", "you"];
    let thanks = |to: usize| to > start && passage.is_any(to - 1, THANKS);
    words.into_iter().any(|at| match () {
        // "Bank of Alvik sponsors"
        () if passage.is(at, "of") => theirs(at),
        () if passage.is(at, "to") => !thanks(at),
        () => passage.tags(at).has(Tags::PREPOSITION) || passage.is_any(at, ABOUT),
    })
}

/// The block of a section's title, and one past its last token.
pub(in crate::extract::role) fn words_of_title<'l>(
    lexed: &'l Lexed<'_>,
    section: u32,
) -> Option<(Passage<'l>, usize)> {
    let document = lexed.document();
    let title = document.sections[section as usize].title;
    let index = document
        .blocks
        .partition_point(|block| block.span.end() < title.end());
    document.blocks.get(index)?;
    let passage = lexed.passage(index);
    let end = passage
        .tokens
        .partition_point(|token| token.span.end() <= title.end());
    // "Thanks to our sponsors!"
    let stop = end > 1
        && ['!', ':', '.']
            .iter()
            .any(|mark| passage.is_mark(end - 1, *mark));
    let end = end - usize::from(stop);
    // "Full members (19)"
    let counted = end > 3
        && passage.is_mark(end - 1, ')')
        && passage.tokens[end - 2].shape == Shape::Number
        && passage.is_mark(end - 3, '(');
    Some((passage, end - if counted { 3 } else { 0 }))
}

/// One past the words of a title that call those below it: "approved", "and affiliations", "by organization" behind token
/// `end` left out, and whether the last says that organizations stand there.
pub(super) fn end_of_noun(passage: &Passage<'_>, end: usize) -> (usize, bool) {
    const WHERE: &WordList = word_list![
        "affiliation",
        "affiliations",
        "companies",
        "company",
        "employer",
        "employers",
        "organisation",
        "organisations",
        "organization",
        "organizations",
    ];
    const ADMITTED: &WordList = word_list![
        "accepted",
        "added",
        "admitted",
        "appointed",
        "approved",
        "confirmed",
        "elected",
        "joined",
        "welcomed",
    ];
    // "Events our members joined" is about what they did.
    let clause = Tags::RELATIVE | Tags::WE | Tags::PREPOSITION;
    let told = |at: usize| {
        passage.tags(at).has(clause)
            || passage.is_any(at, word_list!["our", "why", "where", "when", "how"])
    };
    if end >= 2 && passage.is_any(end - 1, ADMITTED) && !(0..end - 1).any(told) {
        return (end - 1, false);
    }
    const WORKERS: &WordList = word_list!["committer", "contributor", "maintainer", "reviewer"];
    if end == 2 && passage.is(1, "diversity") && passage.is_any(0, WORKERS) {
        return (1, false);
    }
    if end < 3 || !passage.is_any(end - 1, WHERE) {
        return (end, false);
    }
    match () {
        () if passage.is(end - 2, "and") => (end - 2, false),
        () if passage.is(end - 2, "by") => (end - 2, true),
        () => (end, false),
    }
}

/// "Premier member representatives": the tier of those who send them, right before token `end`.
fn tier_before(passage: &Passage<'_>, end: usize) -> Option<RoleNoun> {
    let ends = |at| group_at(passage, at, end).filter(|group| group.range().end == end);
    let noun = (0..end).find_map(ends)?.nouns.into_iter().next()?;
    let member = RoleId::from_id("member")?;
    (noun.role != member && noun.role.is_a(member)).then_some(noun)
}
