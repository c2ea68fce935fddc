//! The organization that a report tells of so often that no other stands beside it.

use super::super::Found;
use super::is_described;
use crate::document::Document;
use crate::model::{Organization, OrganizationKind};

/// Fewer mentions than these make nobody the subject.
const FEWEST: u32 = 6;
/// So many times more often it is told of than the next.
const TIMES: u32 = 2;

/// The index of the organization whose mentions, the words that stand for it included, are clearly the most; `None` where
/// two are told of nearly alike. Committees and events are parts of whoever reports.
pub(in crate::extract::organization) fn find(document: &Document, found: &Found) -> Option<u32> {
    let mut uses = vec![0; found.organizations.len()];
    for mention in &found.mentions {
        uses[mention.organization as usize] += 1;
    }
    let (mut most, mut next, mut best) = (0, 0, None);
    for (id, uses) in (0..).zip(uses) {
        if !reports(found.organizations[id as usize].kind) {
            continue;
        }
        if uses > most {
            (next, most, best) = (most, uses, Some(id));
        } else {
            next = next.max(uses);
        }
    }
    let stands = |id: &u32| {
        most >= FEWEST
            && most >= TIMES * next
            && !is_plural(document, &found.organizations[*id as usize].name)
            && !is_outside(document, &found.organizations[*id as usize])
    };
    best.filter(stands)
}

/// Whether a text tells of a firm as others do.
fn is_outside(document: &Document, organization: &Organization) -> bool {
    organization.kind == OrganizationKind::Company && is_described(document, &organization.name)
}

/// "RSE" where the text has "RSEs": whether capitals are those of a common noun.
fn is_plural(document: &Document, name: &str) -> bool {
    const LONGEST: usize = 6;
    let capitals = name.len() <= LONGEST && name.bytes().all(|byte| byte.is_ascii_uppercase());
    let several = format!("{name}s");
    let ends = |at: usize| {
        let behind = document.text[at + several.len()..].chars().next();
        behind.is_none_or(|c| !c.is_alphanumeric())
    };
    capitals && memchr::memmem::find_iter(document.text.as_bytes(), &several).any(ends)
}

/// Whether organizations of this kind publish reports of their own.
pub(super) fn reports(kind: OrganizationKind) -> bool {
    !matches!(
        kind,
        OrganizationKind::Committee
            | OrganizationKind::WorkingGroup
            | OrganizationKind::Conference
            | OrganizationKind::Program
            | OrganizationKind::Other
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Mention, Organization, Rule};

    #[track_caller]
    fn check(organizations: &[(OrganizationKind, usize)], expect: Option<u32>) {
        let mut found = Found::default();
        for (id, (kind, uses)) in (0..).zip(organizations) {
            found.organizations.push(Organization {
                name: format!("Alvik {id}"),
                kind: *kind,
                aliases: Vec::new(),
                rule: Rule::OrgHeadNoun,
            });
            let mention = Mention {
                organization: id,
                span: Default::default(),
                section: None,
            };
            found.mentions.extend(std::iter::repeat_n(mention, *uses));
        }
        let text = "Many use Alvik 0.".to_owned();
        let document = crate::read::read(text, crate::read::Format::PlainText);
        assert_eq!(find(&document, &found), expect);
    }

    #[test]
    fn common_nouns_are_nobody() {
        let text = "The TDE team met many TDEs.".to_owned();
        let document = crate::read::read(text, crate::read::Format::PlainText);
        assert!(is_plural(&document, "TDE"));
        assert!(!is_plural(&document, "TD"));
    }

    #[test]
    fn stands_out_by_its_mentions() {
        use OrganizationKind::{Committee, Company, Nonprofit};
        check(&[(Company, 3), (Nonprofit, 6)], Some(1));
        check(&[(Company, 4), (Nonprofit, 7)], None);
        check(&[(Company, 6), (Company, 6)], None);
        check(&[(Company, 5)], None);
        check(&[(Committee, 9), (Nonprofit, 6)], Some(1));
        check(&[], None);
    }
}
