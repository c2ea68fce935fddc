//! Who joined the report's subject, in a list behind a colon: "Two new companies joined: A and B", "Newly joined: A".

use super::super::Context;
use super::super::scene::Scene;
use super::behind::told_when;
use super::id;
use super::passive::Passive;
use crate::extract::employed::FIRMS;
use crate::lexicon::words::{Tags, word_list};
use crate::model::OrganizationKind;

/// The firms that joined whom the text speaks of, by the word at token `at`, where no object says whom.
pub(super) fn newcomers<'s>(
    scene: &'s Scene<'_, '_>,
    context: &Context<'_>,
    at: usize,
) -> Option<Passive<'s>> {
    const LONGEST: usize = 6;
    let passage = scene.passage;
    if !passage.is_any(at, word_list!["joined", "joining"]) || scene.elsewhere {
        return None;
    }
    let colon = told_when(scene, at + 1);
    // "- Joined: A"
    let mark = usize::from(!passage.tokens[scene.sentence.start].is_word());
    let first = (scene.sentence.start + mark).min(at);
    let counted = |at: usize| {
        passage.is_any(at, FIRMS)
            || passage.is_any(
                at,
                word_list!["members", "have", "has", "also", "newly", "new"],
            )
            || passage
                .tags(at)
                .has(Tags::NUMBER | Tags::ADVERB | Tags::MONTH)
            || passage.tags(at).has(Tags::PERIOD)
    };
    let told = passage.is_mark(colon, ':')
        && at - first <= LONGEST
        && (first..at).all(counted)
        && !(first..at).any(|at| passage.tags(at).has(Tags::NEGATION));
    if !told {
        return None;
    }
    let place = context.body(scene).or(context.subject)?;
    let holders = scene.named_from(colon + 1);
    let firm = |id: u32| {
        use OrganizationKind::{Company, Government, University};
        matches!(scene.kind(id), Company | Government | University)
    };
    let firms = (holders.iter()).all(|holder| holder.named().is_some_and(firm));
    (firms && !holders.is_empty() && scene.gathers(place))
        .then(|| (holders, vec![(place, None)], id("member")))
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::check_below;

    #[test]
    fn firms_behind_a_colon_joined_us() {
        let both = "Siemens member Kestrel Foundation; Bosch member Kestrel Foundation";
        for sentence in [
            "Two new companies joined: Siemens and Bosch.",
            "Newly joined: Siemens and Bosch.",
            "- Joined this year: Siemens, Bosch",
        ] {
            check_below(sentence, both);
        }
        for sentence in [
            "Two companies never joined: Siemens and Bosch.",
            "Two companies joined our call: Siemens and Bosch.",
            "Newly joined: Maria Schmidt (Siemens) and David Chen (Bosch).",
        ] {
            check_below(sentence, "");
        }
    }
}
