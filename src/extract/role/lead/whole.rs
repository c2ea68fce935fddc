//! Titles that say what those are who stand below them in words that are no role noun: "Memberships and associations",
//! "Associations we belong to", "Staff".

use crate::lexicon::RoleId;

/// "Memberships and associations", "Staff": what titles say whose words are no role noun.
pub(super) fn named_in_full(core: &str) -> Option<RoleId> {
    const BODIES: [&str; 8] = [
        "associations",
        "organizations",
        "organisations",
        "bodies",
        "networks",
        "alliances",
        "affiliations",
        "groups",
    ];
    const SMALL: [&str; 12] = [
        "and",
        "&",
        "of",
        "in",
        "other",
        "industry",
        "trade",
        "professional",
        "external",
        "our",
        "business",
        "membership",
    ];
    const WE: [&str; 5] = [
        "member of",
        "member of:",
        "we are members of",
        "we are a member of",
        "a member of",
    ];
    let mut words = core.split_whitespace();
    let first = words.next()?;
    let last = core.rsplit(' ').next()?;
    let ties = ["membership", "memberships"];
    let told = ties.contains(&first) && BODIES.contains(&last)
        || matches!(first, "associations" | "affiliations") && last == "memberships";
    let plain =
        |word: &str| ties.contains(&word) || BODIES.contains(&word) || SMALL.contains(&word);
    let belongs = |end: &str| {
        core.strip_suffix(end)
            .is_some_and(|of| BODIES.contains(&of))
    };
    let places = told && words.all(plain)
        || WE.contains(&core)
        || [
            " we belong to",
            " we are members of",
            " we are a member of",
            " of which we are members",
            " we are part of",
        ]
        .iter()
        .any(|end| belongs(end))
        || matches!(
            core,
            "industry associations" | "trade associations" | "trade associations and memberships"
        );
    let staff = matches!(
        core,
        "staff"
            | "staff members"
            | "employees"
            | "secretariat staff"
            | "office staff"
            | "staff team"
            | "team"
            | "management and staff"
    );
    match () {
        () if places => RoleId::from_id("member"),
        () if staff => RoleId::from_id("employee"),
        () => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::check_below;

    #[test]
    fn where_the_subject_is_a_member() {
        for title in [
            "Memberships and associations",
            "Membership of associations",
            "Member of",
            "Associations we belong to",
            "Organisations we are members of",
            "Industry associations",
        ] {
            check_below(
                &format!("## {title}\n\n- ETSI (sponsor member)\n- GSMA"),
                "Kestrel Foundation sponsor_member ETSI; Kestrel Foundation member GSMA",
            );
        }
        for title in [
            "Associations we left",
            "Associations",
            "Memberships and fees",
            "Affiliations",
        ] {
            check_below(&format!("## {title}\n\n- ETSI\n- GSMA"), "");
        }
    }

    #[test]
    fn staff_is_employed() {
        check_below(
            "## Our staff\n\n- Anna Kowalska, Executive Director\n- David Chen – Developer\n- Mary Jones (Siemens)",
            "Anna Kowalska executive Kestrel Foundation; David Chen employee Kestrel Foundation",
        );
        check_below(
            "## Our team\n\n- Anna Kowalska – Developer\n- David Chen, volunteer\n- Mary Jones\n- John Smith – Siemens",
            "Anna Kowalska employee Kestrel Foundation; David Chen other Kestrel Foundation",
        );
        check_below(
            "The Alvik Foundation and the Harbour Institute met.\n\n## AF Staff\n\n- [x] Anna Kowalska - Alvik Foundation\n- [ ] David Chen - Siemens\n\n\
             ## Harbour Institute staff\n\n- John Smith\n\n## Staff of nobody\n\n- Liis Tamm\n\n## XY Staff\n\n- Karl Oja",
            "Anna Kowalska employee Alvik Foundation; John Smith employee Harbour Institute",
        );
        check_below(
            "## Former staff\n\n- Anna Kowalska\n\n## Staff wanted\n\n- David Chen",
            "",
        );
    }
}
