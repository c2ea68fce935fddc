//! Ties that those who have them go on with or let go: "A has renewed its Gold membership", "B let its sponsorship lapse".

use super::super::super::Context;
use super::super::super::holder::OWN;
use super::super::super::noun::tier_at;
use super::super::super::scene::{Actor, Scene};
use super::super::gift;
use super::super::id;
use crate::document::Shape;
use crate::lexicon::RoleId;
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::OrganizationKind;

/// "A and B have renewed their Platinum sponsorships": the role that the noun at token `at` gives to those who go on with
/// what is theirs.
pub(super) fn renewed<'s>(
    scene: &'s Scene<'_, '_>,
    context: &Context<'_>,
    at: usize,
) -> Option<(RoleId, Vec<&'s Actor>, u32)> {
    const NEAR: usize = 3;
    const GOING_ON: &WordList = word_list![
        "renewed",
        "renew",
        "renews",
        "extended",
        "extends",
        "extend",
        "cancelled",
        "canceled",
        "upgraded",
        "increased",
        "doubled",
        "resumed",
        "let",
        "ended",
        "terminated",
        "dropped",
        "resigned",
        "relinquished",
        "surrendered",
    ];
    let passage = scene.passage;
    let role = match () {
        () if passage.is_any(at, word_list!["sponsorship", "sponsorships"]) => "sponsor",
        () if passage.is_any(at, word_list!["membership", "memberships"]) => "member",
        () if passage.is_any(at, word_list!["grant", "grants", "funding"]) => "funder",
        () if passage.is_any(at, word_list!["donation", "donations"]) => "donor",
        () if passage.is(at, "support") => "supporter",
        () => return None,
    };
    if let Some(told) = given_by(scene, context, at, role) {
        return Some(told);
    }
    let from = scene.sentence.start.max(at.saturating_sub(NEAR));
    let own = (from..at).rev().find(|at| passage.is_any(*at, OWN))?;
    let verb = own
        .checked_sub(1)
        .filter(|verb| passage.is_any(*verb, GOING_ON))?;
    // "renewed its complaint about support"
    if (own + 1..at).any(|at| passage.tags(at).has(Tags::PREPOSITION)) {
        return None;
    }
    // What is given to whom the report is about, where no word says to whom or what for.
    let given = matches!(role, "funder" | "donor" | "supporter");
    let place = match given {
        true => gift::subject(scene, context).filter(|_| is_whole(scene, at + 1))?,
        false => context.subject?,
    };
    let mut holders = scene.subjects(verb);
    holders.retain(|holder| holder.named().is_some());
    // "renewed their Gold membership", "upgraded its membership from Silver to Gold"
    let on = |at: &usize| {
        let tags = passage.tags(*at);
        !tags.has(Tags::CONJUNCTION) && !passage.is_mark(*at, ',') && !passage.is_mark(*at, ';')
    };
    let to = (at + 1..scene.sentence.end.min(at + 1 + NEAR + 1))
        .take_while(on)
        .find(|at| passage.is_any(*at, word_list!["to", "as", "at"]))
        .map(|to| to + 1 + usize::from(passage.tags(to + 1).has(Tags::DETERMINER)));
    let told = to
        .and_then(|at| tier_at(passage, at))
        .or_else(|| (own + 1..at).find_map(|at| tier_at(passage, at)));
    let role = told.filter(|_| role == "member").unwrap_or(id(role));
    let others = holders.iter().all(|holder| holder.named() != Some(place));
    (!holders.is_empty() && (!given || others)).then_some((role, holders, place))
}

/// "A's grant ended in March": who gave what the noun at token `at` names to whom the report is about, where no word says to
/// whom or what for.
fn given_by<'s>(
    scene: &'s Scene<'_, '_>,
    context: &Context<'_>,
    at: usize,
    role: &str,
) -> Option<(RoleId, Vec<&'s Actor>, u32)> {
    let passage = scene.passage;
    if !matches!(role, "funder" | "sponsor" | "donor" | "supporter")
        || passage.tags(at + 1).has(Tags::PREPOSITION)
    {
        return None;
    }
    let mark = at.checked_sub(1)?;
    let giver = &scene.actors[scene.ending_at(mark)?];
    let place = gift::subject(scene, context)?;
    let gives = matches!(
        scene.kind(giver.named()?),
        OrganizationKind::Company | OrganizationKind::Government | OrganizationKind::Nonprofit
    );
    let opens = scene.article_start(giver) == scene.sentence.start;
    let told = passage
        .tags(at + 1)
        .has(Tags::VERB | Tags::AUXILIARY | Tags::FINITE);
    (opens && told && scene.is_possessive(mark) && gives && giver.named() != Some(place))
        .then(|| (id(role), vec![giver], place))
}

/// "its grant.", "its grant of $50,000", "its grant for two years": whether the words at token `at` say nothing of what money is
/// for.
fn is_whole(scene: &Scene<'_, '_>, at: usize) -> bool {
    let passage = scene.passage;
    let counted = |at: usize| {
        passage.tokens.get(at).is_some_and(|token| {
            token.shape == Shape::Number || token.tags.has(Tags::NUMBER) || passage.is_mark(at, '$')
        })
    };
    let money = |at: usize| {
        passage.is_mark(at, '$') || passage.is_mark(at, '€') || passage.is_mark(at, '£')
    };
    at >= scene.sentence.end
        || passage.is_mark(at, '.')
        || passage.is_any(at, word_list!["again", "this", "last"])
        || passage.is(at, "to") && passage.is_any(at + 1, word_list!["us"])
        || passage.is_any(at, word_list!["for", "in", "by", "of", "to", "until"])
            && (counted(at + 1) || money(at + 1) || passage.is(at + 1, "another"))
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::check_below;

    #[test]
    fn gifts_are_renewed() {
        let one = "Siemens funder Kestrel Foundation";
        check_below("Siemens renewed its grant of $50,000.", one);
        check_below("Siemens has extended its funding for two years.", one);
        check_below("Siemens renewed its grant.", one);
        check_below(
            "Siemens doubled its donation.",
            "Siemens donor Kestrel Foundation",
        );
        check_below(
            "Siemens ended its grant in 2022.",
            "Siemens funder Kestrel Foundation ended",
        );
        check_below("Siemens increased its funding for schools.", "");
        check_below("Siemens extended its grants in Kenya.", "");
        check_below(
            "Siemens increased its grant to £50,000.",
            "Siemens funder Kestrel Foundation",
        );
        check_below(
            "Siemens extended its support for three more years.",
            "Siemens supporter Kestrel Foundation",
        );
        check_below(
            "Siemens renewed its gold membership and Bosch moved to silver.",
            "Siemens gold_member Kestrel Foundation",
        );
        check_below(
            "Siemens's grant ended in March.",
            "Siemens funder Kestrel Foundation ended",
        );
        check_below("The Delta Project's grant ended in March.", "");
        check_below("Siemens's grants officer left.", "");
        check_below("We renewed our grant.", "");
        check_below(
            "Siemens renewed its grant to Bosch.",
            "Siemens funder Bosch",
        );
    }

    #[test]
    fn agreements_that_are_signed_make_partners() {
        let one = "Kestrel Foundation partner Siemens";
        check_below("We signed a memorandum of understanding with Siemens.", one);
        check_below("In May we signed an MoU with Siemens.", one);
        check_below(
            "The Kestrel Foundation has a memorandum of understanding with Siemens and Bosch.",
            "Kestrel Foundation partner Siemens; Kestrel Foundation partner Bosch",
        );
        check_below(
            "We discussed a memorandum of understanding with Siemens.",
            "",
        );
        check_below("We have not signed an MoU with Siemens.", "");
        check_below("Bosch signed an MoU with Siemens.", "Bosch partner Siemens");
    }
}
