//! The council that meets: by the titles over a list of attendance, and the organization that it is.

use std::collections::HashMap;

use super::super::Context;
use crate::document::Document;
use crate::extract::organization::Found;
use crate::lexicon::RoleId;
use crate::model::OrganizationKind;

/// What councils are called, and the seat that their members have; the more exact names first.
const COUNCILS: &[(&[&str], &str)] = &[
    (&["technical", "advisory", "council"], "tsc_member"),
    (&["technical", "advisory", "committee"], "tsc_member"),
    (&["technical", "advisory", "board"], "tsc_member"),
    (&["technical", "steering", "committee"], "tsc_member"),
    (&["technical", "oversight", "committee"], "tsc_member"),
    (&["technical", "council"], "tsc_member"),
    (&["tac"], "tsc_member"),
    (&["tsc"], "tsc_member"),
    (&["toc"], "tsc_member"),
    (&["project", "management", "committee"], "pmc_member"),
    (&["pmc"], "pmc_member"),
    (&["steering", "committee"], "steering_committee_member"),
    (&["steering", "council"], "steering_committee_member"),
    (&["steering", "group"], "steering_committee_member"),
    (&["governing", "board"], "board_member"),
    (&["board", "of", "directors"], "board_member"),
    (&["board", "of", "trustees"], "board_member"),
    (&["advisory", "board"], "advisory_board_member"),
    (&["advisory", "council"], "advisory_board_member"),
    (&["advisory", "committee"], "advisory_board_member"),
    (&["executive", "committee"], "executive_committee_member"),
    (&["board"], "board_member"),
    (&["directors"], "board_member"),
    (&["trustees"], "board_member"),
];

/// The councils of a report by the seats on them; none where there are several of one sort.
pub(super) struct Councils(HashMap<&'static str, Option<u32>>);

impl Councils {
    pub(super) fn of(found: &Found) -> Councils {
        let mut councils: HashMap<&'static str, Option<u32>> = HashMap::new();
        for (organization, id) in found.organizations.iter().zip(0..) {
            if organization.kind != OrganizationKind::Committee {
                continue;
            }
            let mut names = std::iter::once(&organization.name).chain(&organization.aliases);
            let seat = names.find_map(|name| ends_in_council(name));
            if let Some(seat) = seat {
                let several = councils.contains_key(seat);
                councils.insert(seat, (!several).then_some(id));
            }
        }
        Councils(councils)
    }

    /// The council of a report whose members have `seat`.
    pub(super) fn seated(&self, seat: &str) -> Option<u32> {
        self.0.get(seat).copied().flatten()
    }

    /// The seat that those have who are listed in a section as members of the council that meets, and where they have it:
    /// by the nearest title that tells of a council.
    pub(super) fn meeting(&self, context: &Context<'_>, section: u32) -> Option<(RoleId, u32)> {
        let mut at = Some(section);
        while let Some(id) = at {
            let own = &context.document.sections[id as usize];
            let title = context.document.words_of(own.title);
            if let Some(seat) = council(&title, id == section) {
                let place = self.seated(seat).or_else(|| context.whole(Some(section)))?;
                return RoleId::from_id(seat).map(|seat| (seat, place));
            }
            if is_of_group(&title) {
                let body = context
                    .body_of(Some(id))
                    .filter(|id| context.is_committee(*id))?;
                return RoleId::from_id("member").map(|role| (role, body));
            }
            at = own.parent;
        }
        let seat = opening(context.document)?;
        let place = self.seated(seat).or_else(|| context.whole(Some(section)))?;
        RoleId::from_id(seat).map(|seat| (seat, place))
    }
}

/// "Harbour Project⏎TSC Meeting⏎January 12": the seat on the council whose meeting the title of a document or one of the short
/// lines that it opens with tells.
fn opening(document: &Document) -> Option<&'static str> {
    const BLOCKS: usize = 3;
    const LONGEST: usize = 60;
    let blocks = document.blocks.iter().take(BLOCKS);
    let lines = blocks.flat_map(|block| block.span.of(&document.text).lines());
    let title = document.metadata.title.as_deref();
    let mut lines = title
        .into_iter()
        .chain(lines.filter(|line| line.len() <= LONGEST));
    lines.find_map(|line| council(line, false))
}

/// "CI Working Group Meeting", "Harbour SIG": whether a title is of a group whose members are members of nothing else.
fn is_of_group(title: &str) -> bool {
    let title = title.to_lowercase();
    let ends = [
        "working group",
        "interest group",
        "task force",
        "subcommittee",
    ];
    ends.iter().any(|group| title.contains(group))
        || title
            .split(|c: char| !c.is_alphanumeric())
            .any(|word| word == "wg" || word == "sig")
}

/// The seat on the council that a title tells of; where `own` is false, of a meeting of it or of nothing but it.
fn council(title: &str, own: bool) -> Option<&'static str> {
    const LONGEST: usize = 160;
    const MEETS: [&str; 6] = [
        "meeting",
        "meetings",
        "minutes",
        "call",
        "agenda",
        "attendance",
    ];
    if title.len() > LONGEST {
        return None;
    }
    let title = title.to_lowercase();
    let words: Vec<&str> = words_of(&title).collect();
    let meets = own || words.iter().any(|word| MEETS.contains(word));
    COUNCILS.iter().find_map(|(name, seat)| {
        let at = words.windows(name.len()).position(|words| words == *name)?;
        (meets || at + name.len() == words.len()).then_some(*seat)
    })
}

/// The seat on the council that a name ends in.
pub(super) fn ends_in_council(name: &str) -> Option<&'static str> {
    let name = name.to_lowercase();
    let words: Vec<&str> = words_of(&name).collect();
    let named = COUNCILS
        .iter()
        .find(|(council, _)| words.ends_with(council));
    named.map(|(_, seat)| *seat)
}

/// "TSC", "Technical Steering Committee member": the seat that somebody has of whom such words say no more.
pub(super) fn seat_of(words: &str) -> Option<&'static str> {
    const LONGEST: usize = 40;
    if words.len() > LONGEST {
        return None;
    }
    let words = words.to_lowercase();
    let member = |word: &&str| matches!(*word, "member" | "rep" | "representative" | "voting");
    let words: Vec<&str> = words_of(&words).filter(|word| !member(word)).collect();
    // "(Board)" is on it; "(Trustees)" are several.
    let named = COUNCILS.iter().find(|(council, _)| words == *council);
    named
        .filter(|(council, _)| !matches!(council, ["directors" | "trustees"]))
        .map(|(_, seat)| *seat)
}

fn words_of(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split(|c: char| !c.is_alphanumeric());
    words.filter(|word| !word.is_empty())
}
