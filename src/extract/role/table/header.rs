//! What the header of a column says of the cells below it.

use super::super::lead::{held, is_not_held};
use super::super::noun::group_at;
use super::super::phrase::Names;
use crate::document::Span;
use crate::extract::passage::Passage;
use crate::lexicon::RoleId;
use crate::lexicon::words::{WordList, word_list};
use crate::model::RoleStatus;

/// What a column's header says of the names below it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Header {
    /// "Chair", "Maintainer", "Former chair": they hold this role, or held it.
    Holder(RoleId, Span, RoleStatus),
    /// "Committee", "Project": the cells say of whom the roles of their rows are.
    Body,
    /// "Office", "Position": the cells name roles.
    Office,
    /// "Our role": the cells name roles of the report's subject.
    OurOffice,
    /// "Membership level": the cells rank those who are such: "Gold".
    Tier(&'static str),
    /// "Level", "Category": the cells rank whom the table lists, if it lists members, sponsors or partners.
    Level,
    /// "Status": the cells say whether the roles of their rows are held.
    Status,
    /// "Left", "Resigned": the cells say when those of their rows went, if they did.
    Left,
    /// "Name": the cells name who holds them.
    Name,
    /// "Company", "Association": the cells name where people work, or where the role is held.
    Organization,
}

/// What those are called whom a column of ranks may rank.
const CLASSES: [&str; 3] = ["member", "sponsor", "partner"];

/// What those who have `role` are called where they are ranked.
pub(super) fn class_of(role: RoleId) -> Option<&'static str> {
    CLASSES.into_iter().find(|class| {
        RoleId::from_id(class).is_some_and(|class| role.is_a(class)) && role.id() != "observer"
    })
}

/// "Membership level", "Sponsorship tier": what those are whom the cells of a column rank.
fn ranks(passage: &Passage<'_>) -> Option<Header> {
    const LEVELS: &WordList = word_list!["category", "class", "level", "tier", "type"];
    let end = passage.tokens.len();
    match () {
        () if end == 1 && passage.is(0, "membership") => return Some(Header::Tier("member")),
        () if end == 1 && passage.is_any(0, word_list!["category", "class", "level", "tier"]) => {
            return Some(Header::Level);
        }
        () if end != 2 || !passage.is_any(1, LEVELS) => return None,
        () => {}
    }
    let class = match () {
        () if passage.is_any(0, word_list!["member", "membership"]) => "member",
        () if passage.is_any(0, word_list!["sponsor", "sponsorship"]) => "sponsor",
        () if passage.is_any(0, word_list!["partner", "partnership"]) => "partner",
        () => return None,
    };
    Some(Header::Tier(class))
}

/// What bodies are called whose posts a table tells, one a row.
const BODIES: &WordList = word_list![
    "board",
    "body",
    "bank",
    "branch",
    "chapter",
    "clinic",
    "college",
    "commission",
    "committee",
    "conference",
    "council",
    "department",
    "division",
    "event",
    "forum",
    "group",
    "hospital",
    "institute",
    "meetup",
    "network",
    "panel",
    "party",
    "programme",
    "program",
    "project",
    "school",
    "section",
    "sig",
    "subcommittee",
    "subgroup",
    "subproject",
    "subsidiary",
    "summit",
    "taskforce",
    "team",
    "tf",
    "trust",
    "unit",
    "university",
    "wg",
    "workgroup",
    "workshop",
];

/// The same of several.
const MANY: &WordList = word_list![
    "bodies",
    "branches",
    "chapters",
    "committees",
    "councils",
    "departments",
    "divisions",
    "groups",
    "networks",
    "panels",
    "programmes",
    "programs",
    "projects",
    "sections",
    "sigs",
    "subcommittees",
    "subgroups",
    "subprojects",
    "subsidiaries",
    "teams",
    "wgs",
    "workgroups",
    "workshops",
];

/// "Working Groups", "Our committees": whether a title is over several bodies.
pub(super) fn is_of_bodies(title: &str) -> bool {
    let mut words = title.split(|c: char| !c.is_alphabetic()).rev();
    words
        .find(|word| !word.is_empty())
        .is_some_and(|last| MANY.holds(last))
}

/// "Committee", "Project name", "SIG": whether the cells of a column say of whom the roles beside them are.
fn is_body(passage: &Passage<'_>) -> bool {
    const LONGEST: usize = 4;
    let end = passage.tokens.len();
    let named = end > 1 && passage.is_any(end - 1, word_list!["name", "title"]);
    let last = end - 1 - usize::from(named);
    let force = last > 0 && passage.is(last, "force") && passage.is(last - 1, "task");
    let words = (0..end).all(|at| passage.tokens[at].is_word());
    words && end <= LONGEST && (passage.is_any(last, BODIES) || force)
}

/// "Grantor", "Funding source": who gave, in words that the closed list does not have.
fn gives(passage: &Passage<'_>) -> Option<RoleId> {
    const GIVERS: &WordList = word_list!["grantor", "grantmaker", "funders"];
    const SOURCES: &WordList =
        word_list!["agency", "body", "organisation", "organization", "source"];
    let end = passage.tokens.len();
    let one = end == 1 && passage.is_any(0, GIVERS);
    let source = end == 2 && passage.is(0, "funding") && passage.is_any(1, SOURCES);
    let of = end == 3
        && passage.is(0, "source")
        && passage.is(1, "of")
        && passage.is_any(2, word_list!["funds", "funding", "grant"]);
    RoleId::from_id("funder").filter(|_| one || source || of)
}

/// What a cell of the header says.
pub(super) fn header(passage: &Passage<'_>) -> Option<Header> {
    let end = passage.tokens.len();
    if let Some(ranks) = ranks(passage) {
        return Some(ranks);
    }
    const OFFICES: &WordList =
        word_list!["office", "role", "position", "function", "post", "title"];
    let own = end == 2 && passage.is_any(0, word_list!["our", "current"]);
    if own && passage.is(0, "our") && passage.is_any(1, OFFICES) {
        return Some(Header::OurOffice);
    }
    if (end == 1 || own) && passage.is_any(end - 1, OFFICES) {
        return Some(Header::Office);
    }
    let left = word_list!["departed", "ended", "left", "resigned", "retired"];
    if end == 1 && passage.is_any(0, left) {
        return Some(Header::Left);
    }
    if end <= 2 && passage.is(end - 1, "status") {
        return Some(Header::Status);
    }
    if let Some(role) = gives(passage) {
        return Some(Header::Holder(
            role,
            passage.span(0..end),
            RoleStatus::Current,
        ));
    }
    const ORGANIZATIONS: &WordList = word_list![
        "organization",
        "organisation",
        "association",
        "company",
        "employer",
        "affiliation",
        "institution",
        "initiative",
    ];
    let own = end == 2 && passage.is_any(1, word_list!["affiliation", "employer"]);
    if own || end == 1 && passage.is_any(0, ORGANIZATIONS) {
        return Some(Header::Organization);
    }
    if end <= 2
        && passage.is_any(
            0,
            word_list!["name", "names", "person", "director", "trustee"],
        )
    {
        return Some(Header::Name);
    }
    // "Owner" of a task or a risk is who sees to it.
    if passage.is_any(end - 1, word_list!["owner", "owners"]) {
        return None;
    }
    // "Maintainer name"
    let end = end - usize::from(end > 1 && passage.is_any(end - 1, word_list!["name", "names"]));
    // "Reviewer/Approver"
    let slash = (1..end).find(|at| passage.is_mark(*at, '/'));
    let either = slash.is_some_and(|slash| {
        group_at(passage, 0, slash).is_some_and(|first| first.range() == (0..slash))
    });
    let from = slash.filter(|_| either).map_or(0, |slash| slash + 1);
    let group = group_at(passage, from, end)
        .or_else(|| (from + 1..end).find_map(|at| group_at(passage, at, end)))
        .filter(|group| group.range().end == end);
    if let Some(group) = group {
        // "Subsidiary": whose posts stand beside it.
        if group.nouns[0].names == Names::Place {
            return Some(Header::Body);
        }
        let words = group.range();
        // "Number of maintainers", "# of maintainers"
        let counted = words.start.checked_sub(2).is_some_and(|first| {
            first == 0
                && passage.is(1, "of")
                && (passage.is(0, "number") || passage.is_mark(0, '#'))
        });
        let before = counted || either || (0..words.start).all(|at| is_not_held(passage, at));
        let status = held(passage, words.clone(), &(0..end)).filter(|_| before)?;
        return Some(Header::Holder(
            group.nouns[0].role,
            passage.span(words),
            status,
        ));
    }
    is_body(passage).then_some(Header::Body)
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::{check, check_below};

    #[test]
    fn posts_in_bodies_are_none_of_the_house() {
        for header in [
            "Committee",
            "Working group",
            "Project name",
            "Subsidiary",
            "Hospital",
        ] {
            check_below(
                &format!(
                    "| {header} | Chair | Members |\n|---|---|---|\n| Finance | Anna Kowalska | 5 |"
                ),
                "",
            );
            check_below(
                &format!("| Chair | {header} |\n|---|---|\n| Anna Kowalska | Finance |"),
                "",
            );
        }
        check_below(
            "## Committees\n\n| Name | Chair |\n|---|---|\n| Finance | Anna Kowalska |\n| Board | David Chen |",
            "David Chen chair Kestrel Foundation",
        );
        check_below(
            "The Audit Committee met.\n\n| Committee | Chair |\n|---|---|\n| Audit | Anna Kowalska |\n| Audit Committee | David Chen, Mary Jones |",
            "Anna Kowalska chair Audit Committee; David Chen chair Audit Committee; Mary Jones chair Audit Committee",
        );
        check(
            "The Harbour Project met.\n\n| Project | Maintainer | Company |\n|---|---|---|\n| Harbour Project | Anna Kowalska | Siemens |\n| Tides | David Chen | Bosch |",
            "Anna Kowalska maintainer Harbour Project; Siemens maintainer Harbour Project",
        );
        check_below(
            "## Maintainers\n\n| Name | Company affiliation |\n|---|---|\n| Anna Kowalska | Siemens |\n| David Chen | - |\n\n\
             ## Board\n\n| Name | Employer |\n|---|---|\n| Mary Jones | Bosch |",
            "Anna Kowalska maintainer Kestrel Foundation; Siemens maintainer Kestrel Foundation; David Chen maintainer Kestrel Foundation; \
             Mary Jones board_member Kestrel Foundation",
        );
    }

    #[test]
    fn columns_of_people_by_either_of_two_names() {
        let told =
            "Anna Kowalska maintainer Kestrel Foundation; Siemens maintainer Kestrel Foundation";
        for header in ["Committer/Maintainer", "Maintainer Name"] {
            check_below(
                &format!("| {header} | Organization |\n|---|---|\n| Anna Kowalska | Siemens |\n"),
                told,
            );
        }
    }

    #[test]
    fn columns_that_count_those_of_firms() {
        use crate::extract::{Options, extract};
        use crate::model::Holder;
        use crate::read::{Format, read};
        let text = "# Hyperledger Lamp report\n\nHyperledger Lamp is a ledger.\n\n\
             | Company | Maintainers | Commits |\n|---|---|---|\n| Siemens | 3 | 20 |\n| Bosch | 0 | 2 |\n| Total | 3 | 22 |\n\n\
             | Organization | Number of contributors |\n|---|---|\n| Nokia | 12 (40%) |\n";
        let report = extract(
            &read(text.to_owned(), Format::Markdown),
            &Options::default(),
        );
        let told = report.roles.iter().filter_map(|role| match role.holder {
            Holder::Organization(id) => {
                let name = &report.organizations[id as usize].name;
                Some(format!("{name} {}", role.role.id()))
            }
            _ => None,
        });
        let told: Vec<String> = told.collect();
        assert_eq!(told, ["Siemens maintainer", "Nokia contributor"]);
        check_below(
            "| Company | Members |\n|---|---|\n| Siemens | 3 |\n\n| Company | Open issues |\n|---|---|\n| Siemens | 3 |",
            "",
        );
    }

    #[test]
    fn columns_of_those_who_gave() {
        for header in ["Funder", "Grantor", "Funding source"] {
            check_below(
                &format!(
                    "| {header} | Amount |\n|---|---|\n| Siemens | $20,000 |\n| Bosch | $30,000 |"
                ),
                "Siemens funder Kestrel Foundation; Bosch funder Kestrel Foundation",
            );
        }
        check_below(
            "| Former sponsor | Amount |\n|---|---|\n| Siemens | $20 |\n\n| Potential sponsor | Amount |\n|---|---|\n| Bosch | $20 |",
            "Siemens sponsor Kestrel Foundation ended",
        );
    }

    #[test]
    fn what_we_are_in_others() {
        for header in ["Initiative", "Network", "Where"] {
            check_below(
                &format!(
                    "The Alvik Alliance and Siemens met.\n\n| {header} | Joined | Our role |\n|---|---|---|\n| Alvik Alliance | 2021 | Founding member |\n| Siemens | 2020 | Partner |"
                ),
                "Kestrel Foundation founding_member Alvik Alliance; Kestrel Foundation partner Siemens",
            );
        }
    }

    #[test]
    fn people_of_firms_sit_in_the_house() {
        check_below(
            "| Organization | Maintainers |\n|---|---|\n| Siemens | Anna Kowalska, David Chen |",
            "Siemens maintainer Kestrel Foundation; Anna Kowalska maintainer Kestrel Foundation; David Chen maintainer Kestrel Foundation",
        );
        check_below(
            "| Company | CEO |\n|---|---|\n| Siemens | Anna Kowalska |",
            "Anna Kowalska executive Siemens",
        );
        check_below(
            "| Company | CEO |\n|---|---|\n| our shop in Riga | Anna Kowalska |",
            "",
        );
    }
}
