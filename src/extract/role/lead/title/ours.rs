//! What titles say that we do in those below them: "Projects we contribute to", "Conferences that we sponsored in 2024".

use std::ops::Range;

use super::super::super::cue::{Object, Verb, verbs_at};
use super::super::deed::{EVENTS, JOINED};
use super::super::{Items, Titled, is_not_held};
use super::words_of_title;
use crate::document::Shape;
use crate::extract::holding::GONE;
use crate::extract::passage::{Lexed, Passage};
use crate::lexicon::RoleId;
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::RoleStatus;

/// What we do in the organizations, projects and events that are listed below the title.
pub(super) fn ours_of_title(lexed: &Lexed<'_>, section: u32) -> Option<Titled> {
    let (passage, end) = words_of_title(lexed, section)?;
    let (role, words) = ours_at(&passage, 0..end)?;
    Some(Titled {
        role,
        items: Items::Places,
        words: passage.span(words),
        status: RoleStatus::Current,
        whose: None,
    })
}

/// The role that we have in those whom such words call, and the words of that.
fn ours_at(passage: &Passage<'_>, words: Range<usize>) -> Option<(RoleId, Range<usize>)> {
    const FIRST: usize = 7;
    const OURS: &WordList = word_list![
        "are", "’re", "'re", "have", "’ve", "'ve", "been", "also", "proudly"
    ];
    let we = words
        .clone()
        .take(FIRST)
        .find(|at| passage.is(*at, "we") && *at > words.start)?;
    let noun = we - usize::from(passage.is_any(we - 1, word_list!["that", "which", "whom"]));
    let noun = noun.checked_sub(1).filter(|noun| *noun >= words.start)?;
    let event = passage.is_any(noun, EVENTS);
    let known = event
        || passage.is_any(noun, JOINED)
        || passage.is_any(noun, word_list!["who", "whom", "where"]);
    let plain = (words.start..noun).all(|at| {
        let closed = Tags::PREPOSITION | Tags::AUXILIARY | Tags::FINITE | Tags::NEGATION;
        let past = event && passage.is_any(at, GONE);
        !passage.tags(at).has(closed) && (past || !is_not_held(passage, at))
    });
    if !known || !plain {
        return None;
    }
    let ours = |at: &usize| {
        let adverb = passage.tags(*at).has(Tags::ADVERB)
            && !passage.tags(*at).has(Tags::NEGATION)
            && !is_not_held(passage, *at)
            && !passage.is_any(*at, word_list!["almost", "barely", "hardly", "nearly"]);
        passage.is_any(*at, OURS) || adverb
    };
    const LEFT: &WordList = word_list!["leave", "left", "quit", "withdrew"];
    let at = (we + 1..words.end).find(|at| !ours(at))?;
    if passage.is_any(at, LEFT) {
        return None;
    }
    let (role, end) = match seated(passage, at) {
        Some(end) => ("member", end),
        None => verbs_at(passage, at).find_map(|(verb, from)| {
            let alone = passage.is(noun, "where");
            Some((verb.role, object_end(passage, verb, from, alone)?))
        })?,
    };
    let fits = match role {
        "participant" | "speaker" | "organizer" => event,
        "sponsor" | "host" => true,
        "member" | "maintainer" | "founder" | "partner" | "collaborator" | "donor" | "funder"
        | "contributor" | "supporter" => !event,
        _ => false,
    };
    let role = RoleId::from_id(role)?;
    (fits && (end..words.end).all(|at| is_when(passage, at))).then_some((role, we..end))
}

/// "a member of", "part of": one past such words at token `at`.
fn seated(passage: &Passage<'_>, at: usize) -> Option<usize> {
    let seat = at + usize::from(passage.is(at, "a"));
    let member = passage.is_any(seat, word_list!["member", "members", "part"]);
    (member && passage.is_any(seat + 1, word_list!["of", "in"])).then_some(seat + 2)
}

/// One past the words of a verb whose object stands before it, and their preposition; "where" has it in itself.
fn object_end(passage: &Passage<'_>, verb: &Verb, from: usize, alone: bool) -> Option<usize> {
    match verb.object {
        Object::Direct => Some(from),
        Object::Behind(links) if passage.is_any(from, links) => Some(from + 1),
        Object::Behind(_) if alone => Some(from),
        _ => None,
    }
}

/// "this quarter", "in 2024", "financially": whether a word behind the verb tells no more than when or how.
fn is_when(passage: &Passage<'_>, at: usize) -> bool {
    const WHEN: &WordList = word_list![
        "in", "during", "since", "this", "last", "the", "of", "first", "second", "third", "fourth",
        "year", "quarter", "month", "half", "so", "far", "with"
    ];
    let token = &passage.tokens[at];
    !token.is_word()
        || token.shape == Shape::Number
        || token.tags.has(Tags::NUMBER | Tags::ADVERB) && !token.tags.has(Tags::NEGATION)
        || passage.is_any(at, WHEN)
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::check_below;

    const LISTED: &str = "\n\n- Siemens Foundation\n- ETSI";

    fn both(role: &str) -> String {
        format!("Kestrel Foundation {role} Siemens Foundation; Kestrel Foundation {role} ETSI")
    }

    #[test]
    fn what_we_do_in_those_below() {
        let titles = [
            ("Projects we contribute to", "contributor"),
            ("Open Source Projects That We Maintain", "maintainer"),
            ("Where we contribute", "contributor"),
            ("Projects we're funding this quarter", "funder"),
            ("Who we fund", "funder"),
            ("Organizations we proudly supported in 2024", "supporter"),
            ("Bodies we are a member of", "member"),
            ("Organisations we work with", "collaborator"),
        ];
        for (title, role) in titles {
            check_below(&format!("## {title}{LISTED}"), &both(role));
        }
        check_below(
            &format!(
                "## Projects we contribute to\n\nWe spent many hours.\n\n**Projects include:**{LISTED}"
            ),
            &both("contributor"),
        );
    }

    #[test]
    fn what_we_do_not_do() {
        let titles = [
            "Projects we do not fund",
            "Projects we stopped funding",
            "Projects we no longer maintain",
            "Projects we hope to support",
            "Associations we left",
            "Projects we almost funded",
            "Non-projects we support",
            "Conferences we attended",
            "Tools we support",
            "How we fund projects",
            "Projects we support with tools for teachers",
            "Projects for which we compete",
        ];
        for title in titles {
            check_below(&format!("## {title}{LISTED}"), "");
        }
        check_below(
            "## Conferences we attended\n\n- FOSDEM 2024\n- PyCon, not by us",
            "Kestrel Foundation participant FOSDEM",
        );
    }
}
