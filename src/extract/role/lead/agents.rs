//! Lists of those behind a passive, and of those to whom something was given: "A is adopted by several vendors:", "The
//! following projects receive grants from A:", "Our grants include:".

use std::ops::Range;

use super::super::Context;
use super::super::cue::verbs_at;
use super::super::scene::{Actor, Scene};
use super::super::verb::{self, is_adopted};
use super::deed::THESE;
use super::givers::gift;
use super::{Items, Told};
use crate::document::Shape;
use crate::extract::employed::FIRMS;
use crate::lexicon::RoleId;
use crate::lexicon::words::{Tags, WordList, word_list};

/// "A was adopted by several vendors:", "Sponsored by the following companies in 2023:": those who are named did it.
pub(super) fn of_agents(
    scene: &Scene<'_, '_>,
    context: &Context<'_>,
    noun: usize,
    end: usize,
) -> Option<(usize, Told)> {
    const BACK: usize = 6;
    let passage = scene.passage;
    let first = scene.sentence.start;
    let by = (first.max(noun.saturating_sub(BACK))..noun)
        .rev()
        .find(|at| passage.is(*at, "by"))?;
    let at = by.checked_sub(1).filter(|at| *at >= first)?;
    let (verb, _) = verbs_at(passage, at).find(|(verb, _)| verb::has_passive(verb))?;
    let small = |at: usize| {
        matches!(passage.tokens[at].shape, Shape::Lower | Shape::Number)
            && !passage.tags(at).has(Tags::FINITE | Tags::WE)
    };
    let plain = passage.is_any(noun, FIRMS) && (by + 1..noun).all(small);
    if !plain || !scene.from(by).is_empty() || noun + 1 > end {
        return None;
    }
    let told = scene
        .subjects(at)
        .first()
        .and_then(|actor| actor.organization());
    let ours = context
        .body(scene)
        .or(context.subject)
        .filter(|_| at == first && !scene.elsewhere);
    let place = told.or(ours)?;
    let fits = match verb.role {
        "user" => is_adopted(scene.kind(place)),
        "maintainer" | "sponsor" | "funder" | "supporter" | "organizer" | "host" | "founder" => {
            true
        }
        _ => false,
    };
    let role = RoleId::from_id(verb.role).expect("the closed list has the role");
    let given = (role, Items::Organizations, vec![Actor::unnamed(place, 0)]);
    fits.then_some((at, given))
}

/// "The following projects received grants from A:", "These charities will continue to receive funding from us.": who gave is
/// that to each of them, and whether that only goes on.
pub(super) fn of_takers(
    scene: &Scene<'_, '_>,
    context: &Context<'_>,
    noun: usize,
    end: usize,
) -> Option<(usize, bool, Told)> {
    const FAR: usize = 8;
    const TAKES: &WordList = word_list!["receive", "receives", "received", "get", "got"];
    const OURS: &WordList = word_list!["fund", "foundation", "program", "programme", "trust"];
    let passage = scene.passage;
    let before = scene.sentence.start.max(noun.saturating_sub(FAR))..noun;
    let listed = before.into_iter().any(|at| passage.is_any(at, THESE));
    let at = (noun + 1..end.min(noun + FAR)).find(|at| passage.is_any(*at, TAKES))?;
    let small = |at: usize| {
        passage.tags(at).has(Tags::AUXILIARY | Tags::ADVERB)
            && !passage.tags(at).has(Tags::NEGATION | Tags::HYPOTHETICAL)
            || passage.is_any(at, word_list!["continue", "continued", "to"])
    };
    let from = (at + 1..end.min(at + FAR)).find(|at| passage.is(*at, "from"))?;
    let role = RoleId::from_id(gift(passage, from - 1)?)?;
    let holder = match scene.objects(from + 1).first() {
        // "from A's rival B"
        Some(actor) if scene.is_possessive(actor.tokens.end) => None,
        Some(actor) => actor.organization(),
        None => {
            // "from our open source fund"
            let owned = passage.is_any(from + 1, word_list!["our", "the", "this"]);
            let fund = owned && (from + 2..end).any(|at| passage.is_any(at, OURS));
            context
                .subject
                .filter(|_| passage.is(from + 1, "us") || fund)
        }
    }?;
    let told = (role, Items::Places, vec![Actor::unnamed(holder, 0)]);
    let goes_on = (noun + 1..at).any(|at| passage.is(at, "continue"));
    (listed && (noun + 1..at).all(small)).then_some((at, goes_on, told))
}

/// "Our grants include:", "We gave 3 million in 2023. Recent grants include:": to each of those listed the report's subject
/// gave.
pub(super) fn grants(scene: &Scene<'_, '_>, context: &Context<'_>) -> Option<Told> {
    const LONGEST: usize = 6;
    const GAVE: &WordList = word_list![
        "awarded",
        "distributed",
        "gave",
        "granted",
        "made",
        "provided"
    ];
    let passage = scene.passage;
    let Range { start, end } = scene.sentence;
    let verb = end
        .checked_sub(2)
        .filter(|verb| *verb > start && end - start <= LONGEST)?;
    let include = passage.is_any(verb, word_list!["include", "included"]);
    // "Our awards include:" may be of those that were won.
    if !include || !passage.is_any(verb - 1, word_list!["grants", "grantees"]) {
        return None;
    }
    let subject = context.subject.filter(|_| !scene.elsewhere)?;
    let organization = &scene.found.organizations[subject as usize];
    let ours = (start..verb).any(|at| passage.is(at, "our"));
    let gave = || {
        let before = passage.document.words(passage.span(0..start));
        let mut names = std::iter::once(&organization.name).chain(&organization.aliases);
        let own = passage.is(0, "we") || names.any(|name| before.starts_with(name.as_str()));
        let said = |at: usize| passage.is_any(at, GAVE);
        own && (0..start).any(said) && !(0..start).any(|at| passage.tags(at).has(Tags::NEGATION))
    };
    let role = RoleId::from_id("funder")?;
    (ours || start > 0 && gave()).then(|| (role, Items::Places, vec![Actor::unnamed(subject, 0)]))
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::check_below;

    #[test]
    fn holders_behind_a_passive() {
        check_below(
            "The Delta Project is also adopted by several vendors and used in their products:\n\n- Siemens\n- Bosch",
            "Siemens user Delta Project; Bosch user Delta Project",
        );
        check_below(
            "Funded by the following organizations in 2023:\n\n- Siemens\n- Bosch",
            "Siemens funder Kestrel Foundation; Bosch funder Kestrel Foundation",
        );
        check_below(
            "The following companies use the Delta Project in production:\n\n- Siemens\n- Bosch",
            "Siemens user Delta Project; Bosch user Delta Project",
        );
        check_below(
            "The Delta Project is not adopted by these vendors:\n\n- Siemens\n- Bosch",
            "",
        );
        check_below(
            "The Delta Project was adopted by teams at several vendors of ETSI:\n\n- Siemens\n- Bosch",
            "",
        );
    }

    #[test]
    fn those_to_whom_was_given() {
        check_below(
            "The following projects will also continue to receive funding from us.\n\n- Alvik Fund\n- GSMA",
            "Kestrel Foundation funder Alvik Fund; Kestrel Foundation funder GSMA",
        );
        check_below(
            "The following charities received donations from Siemens:\n\n- Alvik Fund\n- GSMA",
            "Siemens donor Alvik Fund; Siemens donor GSMA",
        );
        check_below(
            "We gave USD 3 million in 2023. Recent grants include:\n\n- GSMA (for boats)\n- ETSI",
            "Kestrel Foundation funder GSMA; Kestrel Foundation funder ETSI",
        );
        for lead in [
            "The following projects never received funding from us:",
            "The following projects could receive funding from us:",
            "The following projects received letters from us:",
            "Siemens gave USD 3 million to schools. Recent grants include:",
            "Grants include:",
            "Our awards include:",
            "The following projects received grants from Siemens's rival Bosch:",
        ] {
            check_below(&format!("{lead}\n\n- Alvik Fund\n- GSMA"), "");
        }
    }
}
