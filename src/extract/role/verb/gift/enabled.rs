//! What somebody made possible in a report on whom it helps: "A and B made this release possible".

use super::super::super::Context;
use super::super::super::scene::Scene;
use super::super::id;
use super::super::passive::Passive;
use super::{is_own_thing, subject};
use crate::document::Shape;
use crate::lexicon::words::{Tags, word_list};
use crate::model::OrganizationKind;

/// "A and B made this release possible", "A has made our work possible": who helped whom the report is about, by the verb at
/// token `at`.
pub(in crate::extract::role::verb) fn enabled<'s>(
    scene: &'s Scene<'_, '_>,
    context: &Context<'_>,
    at: usize,
) -> Option<Passive<'s>> {
    const LONGEST: usize = 5;
    let passage = scene.passage;
    let thing = at + 2;
    let led = passage.is_any(at, word_list!["made", "makes", "make"])
        && passage.is_any(at + 1, word_list!["this", "these", "our", "the"]);
    if !led {
        return None;
    }
    let small = |at: &usize| {
        let token = passage.tokens.get(*at);
        token.is_some_and(|token| token.shape == Shape::Lower)
            && !passage.tags(*at).has(Tags::PREPOSITION | Tags::FINITE)
    };
    let possible = (thing..thing + LONGEST)
        .take_while(small)
        .find(|at| passage.is(*at, "possible"))?;
    let holders = scene.subjects(at);
    let firms = !holders.is_empty() && holders.iter().all(|one| one.named().is_some());
    let event = passage.is_any(
        possible - 1,
        word_list![
            "event",
            "conference",
            "meeting",
            "workshop",
            "summit",
            "meetup",
            "hackathon"
        ],
    );
    let conference = |id: &u32| scene.kind(*id) == OrganizationKind::Conference;
    let ours = match event && !passage.is(at + 1, "our") {
        true => event_of(scene).or(context.subject.filter(conference)),
        false => subject(scene, context),
    };
    let closed = possible + 1 >= scene.sentence.end
        || !passage.tokens[possible + 1].is_word()
        || passage.is_any(
            possible + 1,
            word_list!["again", "and", "as", "by", "in", "this", "with"],
        );
    // "makes these fridges possible", "this claim": what is no work of theirs.
    let own = is_own_thing(passage, possible - 1) && !passage.is(at, "makes");
    let told = closed && (event || passage.is(at + 1, "our") || own && !passage.is(at + 1, "the"));
    let asked = (possible..scene.sentence.end).any(|at| passage.is_mark(at, '?'));
    // "Leaving A made our work possible."
    let start = holders
        .first()
        .map_or(at, |first| scene.article_start(first));
    let deed = start > scene.sentence.start && passage.raw(start - 1).ends_with("ing");
    let ours = ours.filter(|_| firms && told && !asked && !deed && possible > thing)?;
    Some((holders, vec![(ours, None)], id("supporter")))
}

/// The conference that the document names before anybody else.
fn event_of(scene: &Scene<'_, '_>) -> Option<u32> {
    let first = scene.found.mentions.first()?.organization;
    (scene.kind(first) == OrganizationKind::Conference).then_some(first)
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::{check, check_behind};

    #[test]
    fn who_made_our_work_possible() {
        let both = "Siemens supporter Kestrel Foundation; Bosch supporter Kestrel Foundation";
        check_behind("Siemens and Bosch made this spring fair possible.", both);
        check_behind("Siemens and Bosch have made our work possible.", both);
        check_behind("This fair was made possible by Siemens and Bosch.", both);
        check_behind("Siemens did not make this fair possible.", "");
        check_behind("Siemens made this lie possible.", "");
        check_behind("Siemens makes these pumps possible.", "");
        check_behind("Will Siemens make our work possible?", "");
        check_behind("Leaving Siemens made our work possible.", "");
        check_behind("Siemens made this event possible.", "");
        check(
            "The Harbour Summit grew. Siemens and Bosch made this event possible.",
            "Siemens supporter Harbour Summit; Bosch supporter Harbour Summit",
        );
        check_behind("Siemens made the valve possible to turn.", "");
        check_behind("Rain made this harvest possible.", "");
    }
}
