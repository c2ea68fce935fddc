//! Roles of which the text does not say which one is held.

use std::collections::{HashMap, HashSet};

use crate::check::{Marks, Rule, Usual};
use crate::model::Certainty;
use crate::typed::{Report, Role};

pub(super) const RULE: Rule = Rule {
    id: "role.one_of",
    what: "Several roles offered without saying which applies: a member or partner of; once a sentence",
    usual: Usual::On,
    find,
};

fn find(report: &Report, marks: &mut Marks<'_>) {
    let mut offers: Vec<Vec<&Role>> = Vec::new();
    let mut places: HashMap<i64, usize> = HashMap::new();
    let is_open = |role: &&Role| role.certainty == Certainty::OneOf.name();
    for role in report.roles.iter().filter(is_open) {
        let place = *places.entry(role.cue.0).or_insert_with(|| {
            offers.push(Vec::new());
            offers.len() - 1
        });
        offers[place].push(role);
    }
    for offer in offers {
        let roles = match &distinct(&offer, |role| &role.role)[..] {
            [only] => format!("{only} or something else"),
            [several @ .., last] => format!("{} or {last}", several.join(", ")),
            [] => continue,
        };
        let holders = first_and_more(&distinct(&offer, |role| &role.holder));
        let organizations = first_and_more(&distinct(&offer, |role| &role.organization));
        let message = format!("{holders} of {organizations}: {roles}, which is not said");
        marks.add(&offer[0].place, &offer[0].cue.1, message, None);
    }
}

/// The words of some roles, each once.
fn distinct<'r>(roles: &[&'r Role], words: fn(&Role) -> &str) -> Vec<&'r str> {
    let mut seen: HashSet<&str> = HashSet::new();
    let words = roles.iter().map(|role| words(role));
    words.filter(|words| seen.insert(words)).collect()
}

fn first_and_more(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [first, more @ ..] => format!("{first} and {} more", more.len()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::rules::testing::marked;

    #[test]
    fn marks_an_offer_once_for_all_its_organizations() {
        let text = "# Review\n\nLindqvist Shipyards is a member of the board or executive committee, or a premium partner \
                    in the Open Ferry Alliance, the Open Quay Alliance and the Harbour Data Foundation.";
        let found = marked(&RULE, text);
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(
            found[0].contains("Open Ferry Alliance and 2 more"),
            "{found:?}"
        );
    }

    #[test]
    fn a_role_that_is_stated_is_none() {
        let text = "# Review\n\nLindqvist Shipyards is a member of the Open Ferry Alliance.";
        assert_eq!(marked(&RULE, text), [""; 0]);
    }
}
