//! The rules by name: every row says which one found it.

/// Which rule found a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "`why` says of each rule what it finds")]
pub enum Rule {
    ClaimNumberNoun,
    ClaimQuantity,
    ClaimCurrency,
    ClaimPercent,
    ClaimHolding,
    ClaimRatio,
    ClaimMultiple,
    ClaimRank,
    ClaimVague,
    ClaimAntecedent,
    ClaimLabelValue,
    ClaimTableCell,
    ClaimBaseline,
    ClaimBare,
    OrgHeadNoun,
    OrgList,
    OrgExpansion,
    OrgFrame,
    OrgRoster,
    OrgLexicon,
    OrgSubject,
    OrgSuffix,
    OrgPropagated,
    RoleSentence,
    RoleList,
    RoleFrame,
    RoleVerb,
    RoleRoster,
    RoleHeading,
    RoleTable,
    RoleGroup,
    SectionMarkup,
    SectionLayout,
    SectionRunIn,
    DiagnosticRule,
}

impl Rule {
    /// Every rule, its stable name and what it finds.
    pub const ALL: [(Rule, &'static str, &'static str); 35] = [
        (
            Rule::ClaimNumberNoun,
            "claim.number_noun",
            "a number and the noun phrase it counts",
        ),
        (
            Rule::ClaimQuantity,
            "claim.quantity",
            "a number with a unit of measure",
        ),
        (Rule::ClaimCurrency, "claim.currency", "an amount of money"),
        (
            Rule::ClaimPercent,
            "claim.percent",
            "a percentage, percentage points or basis points",
        ),
        (
            Rule::ClaimHolding,
            "claim.holding",
            "a share that someone holds: owns 25 % of the mill, shareholders Acme (60 %)",
        ),
        (
            Rule::ClaimRatio,
            "claim.ratio",
            "a fraction or ratio: half, three quarters, one in five, 3:1",
        ),
        (
            Rule::ClaimMultiple,
            "claim.multiple",
            "a multiple: doubled, threefold, 5x",
        ),
        (
            Rule::ClaimRank,
            "claim.rank",
            "an ordinal that ranks: third largest",
        ),
        (
            Rule::ClaimVague,
            "claim.vague",
            "a number the writer did not give: dozens of, hundreds of",
        ),
        (
            Rule::ClaimAntecedent,
            "claim.antecedent",
            "a number of things named before: 70,000 of them",
        ),
        (
            Rule::ClaimLabelValue,
            "claim.label_value",
            "a label, a colon or dash, and its number",
        ),
        (
            Rule::ClaimTableCell,
            "claim.table_cell",
            "a number in a table, measured by its headers",
        ),
        (
            Rule::ClaimBaseline,
            "claim.baseline",
            "the earlier value a change is told from: up from 65",
        ),
        (
            Rule::ClaimBare,
            "claim.bare",
            "a number whose noun stands elsewhere in its sentence",
        ),
        (
            Rule::OrgHeadNoun,
            "org.head_noun",
            "a capitalised name with a head noun: Foundation, Alliance, Ministry",
        ),
        (
            Rule::OrgList,
            "org.list",
            "a member of a list that names organizations",
        ),
        (
            Rule::OrgExpansion,
            "org.expansion",
            "a long form and its acronym: Internet Society (ISOC)",
        ),
        (
            Rule::OrgFrame,
            "org.frame",
            "a frame that takes organizations: within X, we; donated to X; hosted by X",
        ),
        (
            Rule::OrgRoster,
            "org.roster",
            "the employer in a roster: Person (Employer)",
        ),
        (Rule::OrgLexicon, "org.lexicon", "a name of the lexicon"),
        (
            Rule::OrgSubject,
            "org.subject",
            "whom the report speaks for",
        ),
        (
            Rule::OrgSuffix,
            "org.suffix",
            "a legal suffix: Inc., Ltd, GmbH, plc",
        ),
        (
            Rule::OrgPropagated,
            "org.propagated",
            "a name found elsewhere in the document",
        ),
        (
            Rule::RoleSentence,
            "role.sentence",
            "a sentence that says who is what in which organization",
        ),
        (
            Rule::RoleList,
            "role.list",
            "a list that shares the role before it",
        ),
        (
            Rule::RoleFrame,
            "role.frame",
            "a frame: within X, we are working on",
        ),
        (
            Rule::RoleVerb,
            "role.verb",
            "a verb: donated to, hosted, launched, funded",
        ),
        (
            Rule::RoleRoster,
            "role.roster",
            "a roster: Maintainers: Name (Employer)",
        ),
        (
            Rule::RoleHeading,
            "role.heading",
            "a heading that gives its list a role: Platinum members",
        ),
        (
            Rule::RoleTable,
            "role.table",
            "a table with names and roles or employers",
        ),
        (
            Rule::RoleGroup,
            "role.group",
            "an unnamed group: 304 members",
        ),
        (
            Rule::SectionMarkup,
            "section.markup",
            "a heading of the format's own markup",
        ),
        (
            Rule::SectionLayout,
            "section.layout",
            "a heading by layout: a short title-case line standing alone",
        ),
        (
            Rule::SectionRunIn,
            "section.run_in",
            "the bold or colon-ended opening of an item or paragraph",
        ),
        (
            Rule::DiagnosticRule,
            "diagnostic",
            "text that could not be understood",
        ),
    ];

    /// Its stable name, such as `claim.number_noun`.
    pub fn name(self) -> &'static str {
        Rule::ALL[self as usize].1
    }

    /// What it finds.
    pub fn why(self) -> &'static str {
        Rule::ALL[self as usize].2
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn table_stands_in_the_order_of_the_enum() {
        for (at, (rule, ..)) in Rule::ALL.iter().enumerate() {
            assert_eq!(*rule as usize, at);
        }
    }
}
