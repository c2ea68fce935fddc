//! Names with whose they are before them: a unit of a body, a project of a foundation.

use super::Index;
use super::merge::Groups;
use super::spelling::Spelling;
use crate::lexicon::{organizations, sets};
use crate::model::OrganizationKind;

/// "Astropy Finance Committee" is the "Finance Committee" of an organization that stands before it.
pub(super) fn merge_owned(
    spellings: &[Spelling],
    index: &Index,
    accepted: &[bool],
    groups: &mut Groups,
) {
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
        let shorter = unit.then(|| without_owner(&spelling.text, index, accepted));
        if let Some(other) = shorter.flatten() {
            groups.join(at, other);
        }
    }
}

/// The "Interim Finance Committee" that an "Interim Astropy Finance Committee" is too: whose it is stands inside.
fn without_owner(text: &str, index: &Index, accepted: &[bool]) -> Option<usize> {
    const FEWEST: usize = 4;
    let words: Vec<&str> = text.split(' ').collect();
    if words.len() < FEWEST {
        return None;
    }
    let named = |word: &str| {
        index.get(word).is_some_and(|id| accepted[*id]) || organizations::known(word).is_some()
    };
    let inside = (1..words.len() - 2).filter(|at| named(words[*at]));
    let mut shorter = inside.filter_map(|at| {
        let rest = [&words[..at], &words[at + 1..]].concat().join(" ");
        index.get(&rest).copied().filter(|id| accepted[*id])
    });
    shorter.next()
}

/// "Hyperledger Grid" is "Grid", "Apache Kelp" is "Kelp": a project is called by its own name and by whose it is.
pub(super) fn merge_hosted(
    spellings: &[Spelling],
    index: &Index,
    accepted: &[bool],
    groups: &mut Groups,
) {
    let hosts = |owner: &str| {
        organizations::known(owner)
            .is_some_and(|known| known.kind == OrganizationKind::OpenSourceFoundation)
    };
    for (at, spelling) in spellings.iter().enumerate().filter(|(at, _)| accepted[*at]) {
        let project = spelling.head.is_none()
            && (spelling
                .kinds
                .contains(&OrganizationKind::OpenSourceProject)
                || spelling
                    .known
                    .is_some_and(|known| known.kind == OrganizationKind::OpenSourceProject));
        let parts = spelling.text.split_once(' ').filter(|_| project);
        let own = parts
            .filter(|(owner, _)| hosts(owner))
            .and_then(|(_, own)| index.get(own));
        if let Some(own) = own.filter(|own| accepted[**own]) {
            groups.join(at, *own);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::tests::check;

    #[test]
    fn a_body_may_have_its_owner_inside_its_name() {
        check(
            "The Interim Siemens Finance Committee met. The Interim Finance Committee wrote.",
            "Interim Siemens Finance Committee committee",
        );
        check(
            "The Interim Budget Finance Committee met. The Interim Finance Committee wrote.",
            "Interim Budget Finance Committee committee, Interim Finance Committee committee",
        );
    }

    #[test]
    fn a_project_has_its_hosts_name_or_none() {
        check(
            "The Hyperledger Kelpwerk maintainers met. Contributors to Kelpwerk came.",
            "Hyperledger Kelpwerk open_source_project",
        );
        check(
            "The Norway Kelpwerk maintainers met. Contributors to Kelpwerk came.",
            "Kelpwerk open_source_project",
        );
        check(
            "# 2023 Annual Report of Hyperledger Kelpwerk\n\nKelpwerk grew.",
            "Hyperledger Kelpwerk open_source_project",
        );
    }
}
