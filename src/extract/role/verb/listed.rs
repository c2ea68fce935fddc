//! Passives and lists that a fixed phrase tells: "funding for X was provided by A", "laboratories accredited by A are B
//! and C", "X is a consortium of A and B".

use super::super::noun::noun_at;
use super::super::scene::Scene;
use super::id;
use super::passive::{Passive, behind_post};
use crate::lexicon::words::{WordList, word_list};

/// "S is represented on the board of X by A": who sits there for S.
pub(super) fn represented<'s>(scene: &'s Scene<'_, '_>, at: usize) -> Option<Passive<'s>> {
    let passage = scene.passage;
    let led = passage.is(at, "represented") && passage.is_any(at + 1, word_list!["on", "in", "at"]);
    let seat = noun_at(passage, at + 1).filter(|_| led);
    let from = seat.as_ref().map_or(at + 2, |seat| seat.range.end);
    let place = *scene.objects(from).first().filter(|_| led)?;
    let by = scene.behind(place.tokens.end);
    let holders = scene.named_from(behind_post(scene, by + 1));
    let role = seat.map_or_else(|| id("representative"), |seat| seat.role);
    let told = passage.is(by, "by") && !holders.is_empty() && holders.iter().all(|a| a.is_person());
    told.then_some((holders, vec![(place.organization()?, Some(place))], role))
}

/// "Funding for X was provided by A and B": who gives what is for X.
pub(super) fn provided<'s>(scene: &'s Scene<'_, '_>, at: usize) -> Option<Passive<'s>> {
    const FEW: usize = 4;
    let passage = scene.passage;
    let by =
        passage.is_any(at, word_list!["provided", "given", "granted"]) && passage.is(at + 1, "by");
    let first = scene.sentence.start;
    let (money, role) = (first..at.min(first + FEW)).filter(|_| by).find_map(|at| {
        let role = match passage.raw(at).to_ascii_lowercase().as_str() {
            "funding" | "funds" | "grants" => "funder",
            "support" => "supporter",
            "sponsorship" => "sponsor",
            _ => return None,
        };
        Some((at, role))
    })?;
    let led = passage.is_any(money + 1, word_list!["for", "to", "of"]);
    let place = *scene.objects(money + 2).first().filter(|_| led)?;
    let holders = scene.named_from(at + 2);
    let told = place.tokens.end <= at && !holders.is_empty();
    told.then_some((
        holders,
        vec![(place.organization()?, Some(place))],
        id(role),
    ))
}

/// "laboratories accredited by X are A and B", "enterprises using X include A and B": the list behind holds the role.
pub(super) fn listed_behind<'s>(scene: &'s Scene<'_, '_>, at: usize) -> Option<Passive<'s>> {
    const AHEAD: usize = 4;
    let passage = scene.passage;
    let by = usize::from(passage.is(at + 1, "by"));
    let role = match passage.raw(at).to_ascii_lowercase().as_str() {
        "accredited" | "certified" if by == 1 => "certified",
        "using" | "adopting" if by == 0 => "user",
        "users" | "adopters"
            if passage.is_any(at + 1, word_list!["of", "include", "including"]) =>
        {
            "user"
        }
        _ => return None,
    };
    let start = at + 1 + usize::from(by == 1 || passage.is(at + 1, "of"));
    let place = scene
        .actors
        .iter()
        .find(|actor| actor.tokens.start >= start && actor.tokens.start <= start + 1)?;
    let behind = place.tokens.end;
    let opens = |at: usize| {
        passage.is_any(
            at,
            word_list!["are", "were", "include", "includes", "including"],
        ) || passage.is(at, "as") && passage.is(at - 1, "such")
    };
    let list = (behind..scene.sentence.end.min(behind + AHEAD)).find(|at| opens(*at))?;
    let holders = scene.named_from(list + 1);
    let place = (place.organization()?, Some(place));
    (!holders.is_empty()).then(|| (holders, vec![place], id(role)))
}

/// "X is a consortium of A, B and C": those whom a group is made of are its members.
pub(super) fn gathered<'s>(scene: &'s Scene<'_, '_>, at: usize) -> Option<Passive<'s>> {
    const GROUPS: &WordList = word_list![
        "consortium",
        "coalition",
        "alliance",
        "network",
        "partnership",
        "federation"
    ];
    const DESCRIBED: usize = 5;
    let passage = scene.passage;
    if !(passage.is_any(at, GROUPS) && passage.is_any(at + 1, word_list!["of", "between"])) {
        return None;
    }
    let first = scene.sentence.start;
    let named = scene.actors.iter().any(|actor| actor.tokens.contains(&at));
    let article = (first.max(at.saturating_sub(DESCRIBED))..at)
        .rev()
        .find(|at| passage.is_any(*at, word_list!["a", "an", "the"]))?;
    let before = article
        .checked_sub(1)
        .filter(|before| *before > first && !named)?;
    let place = match passage.is_any(before, word_list!["is", "was", "are"]) {
        true => scene.subjects(before).into_iter().next()?,
        false if passage.is_mark(before, ',') => &scene.actors[scene.ending_at(before)?],
        false => return None,
    };
    let holders = scene.objects(at + 2);
    let near = holders.first()?.tokens.start <= at + 4;
    (near && holders.len() > 1).then_some((
        holders,
        vec![(place.organization()?, Some(place))],
        id("member"),
    ))
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::check;

    #[test]
    fn groups_are_made_of_members() {
        check(
            "The Harbour Project is a consortium of Siemens, Bosch and ETSI.",
            "Siemens member Harbour Project; Bosch member Harbour Project; ETSI member Harbour Project",
        );
        check(
            "The Harbour Project, a partnership of Siemens and Bosch, grew.",
            "Siemens member Harbour Project; Bosch member Harbour Project",
        );
        check(
            "The Harbour Project is a network of Siemens for engineers.",
            "",
        );
    }

    #[test]
    fn who_is_represented_by_whom() {
        check(
            "The Kestrel Foundation grew. We are represented on the board of ETSI by Maria Schmidt.",
            "Maria Schmidt board_member ETSI",
        );
        check(
            "Siemens is represented in ETSI by Maria Schmidt.",
            "Maria Schmidt representative ETSI",
        );
        check("Siemens is represented in Oslo by Maria Schmidt.", "");
    }
}
