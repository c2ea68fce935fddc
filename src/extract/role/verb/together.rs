//! What is done together with somebody: "the summit was co-organised with A", "B (co-hosted with A)".

use super::super::scene::Scene;
use super::id;
use super::passive::Passive;
use crate::lexicon::words::word_list;
use crate::model::OrganizationKind;

/// Verbs by how they start, and the role of those who do it together.
const DEEDS: [(&str, &str); 5] = [
    ("organi", "organizer"),
    ("host", "co_host"),
    ("sponsor", "sponsor"),
    ("fund", "funder"),
    ("found", "founder"),
];

/// With whom that at token `at` was done, and in whom: who stands before the verb.
pub(super) fn together<'s>(scene: &'s Scene<'_, '_>, at: usize) -> Option<Passive<'s>> {
    let passage = scene.passage;
    let start = scene.prefix_start(at);
    if start == at || !passage.is(start, "co") || !passage.is(at + 1, "with") {
        return None;
    }
    let raw = passage.raw(at);
    let (_, role) = DEEDS
        .iter()
        .find(|(stem, _)| raw.starts_with(stem) && raw.ends_with("ed"))?;
    let before = start
        .checked_sub(1)
        .filter(|at| *at >= scene.sentence.start)?;
    let done = passage.is_any(before, word_list!["was", "were", "is", "are", "been"]);
    let aside = passage.is_mark(before, '(') || passage.is_mark(before, ',');
    let told = match (done, aside) {
        (true, _) => scene.subjects(at).into_iter().next(),
        (_, true) => scene.ending_at(before).map(|at| &scene.actors[at]),
        _ => None,
    }?;
    let place = (told.named()?, Some(told));
    let mut holders = scene.all_from(at + 2, true);
    holders.retain(|holder| holder.organization() != told.organization());
    // "co-funded with A profits"; firms are hosted by nobody.
    let whole = !holders.iter().any(|holder| scene.modifies(holder));
    let firm = raw.starts_with("host") && scene.kind(place.0) == OrganizationKind::Company;
    (whole && !firm && !holders.is_empty()).then(|| (holders, vec![place], id(role)))
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::check;

    #[test]
    fn with_whom_it_was_done() {
        let told = "Siemens organizer Harbour Summit";
        check("The Harbour Summit was co-organised with Siemens.", told);
        check(
            "The Harbour Summit, co-organized with Siemens, went well.",
            told,
        );
        check(
            "The Harbour Summit (co-hosted with Siemens and Bosch) went well.",
            "Siemens co_host Harbour Summit; Bosch co_host Harbour Summit",
        );
        check(
            "The Harbour Summit was co-organised with Maria Schmidt.",
            "Maria Schmidt organizer Harbour Summit",
        );
        check("The Harbour Summit was organised with care by us.", "");
        check("The party was co-organised with Siemens.", "");
    }
}
