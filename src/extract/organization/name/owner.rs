//! Whose a name is behind its "of": a place that belongs to it, or an organization of its own.

use std::ops::Range;

use super::super::head;
use super::of::is_role_word;
use super::{is_name_token, text_of};
use crate::document::Shape;
use crate::extract::passage::Passage;
use crate::lexicon::organizations::{self, Sureness};
use crate::lexicon::sets;
use crate::lexicon::words::{WordList, word_list};
use crate::model::OrganizationKind;

/// "Autonomous Province of Alvik", "State of Queensland": who governs the place behind the "of" at token `at`.
pub(super) fn is_realm(
    passage: &Passage<'_>,
    start: usize,
    at: usize,
    behind: Range<usize>,
) -> bool {
    const LONGEST: usize = 3;
    const REALMS: &WordList = word_list![
        "canton",
        "commonwealth",
        "emirate",
        "kingdom",
        "principality",
        "province",
        "republic",
        "state",
        "sultanate"
    ];
    if !passage.is(at, "of") || !passage.is_any(at - 1, REALMS) {
        return false;
    }
    let end = (behind.start..behind.end.min(behind.start + LONGEST))
        .take_while(|place| is_name_token(passage, *place))
        .last();
    let place = || {
        end.is_some_and(|end| {
            (behind.start..=end).any(|end| sets::is_place(&text_of(passage, behind.start..end + 1)))
        })
    };
    // "Secretary of State of Norway"
    let post = at > 2 && passage.is(at - 1, "state") && passage.is(at - 2, "of");
    !post && (at > start + 1 || place())
}

/// "Safe Minerals Group of QPC", "Tide Studio of Alvik University", "Tide Alliance of the Ministry of Ports": whether the words
/// behind the "of" or "for" at token `at` name an organization of its own, and those before it what it has.
pub(super) fn is_owner(
    passage: &Passage<'_>,
    start: usize,
    at: usize,
    behind: Range<usize>,
) -> bool {
    const LONGEST: usize = 7;
    const BODIES: &WordList = word_list![
        "university",
        "ministry",
        "agency",
        "foundation",
        "institute",
        "college"
    ];
    let next = behind.start;
    let article = next > at + 1;
    if at < start + 2 || !passage.is_any(at, word_list!["of", "for"]) {
        return false;
    }
    let headed = head::at(passage, at - 1)
        .is_some_and(|head| head.opens && head.kind != OrganizationKind::Government);
    if !headed || passage.is_any(at - 1, word_list!["university", "friends"]) {
        return false;
    }
    let opened = passage.is_any(next + 1, word_list!["of", "for"])
        && head::at(passage, next).is_some_and(|head| head.opens);
    if passage.is(at, "for") {
        return article && opened;
    }
    let end = (next..behind.end.min(next + LONGEST))
        .take_while(|place| is_name_token(passage, *place))
        .last()
        .unwrap_or(next);
    // "Group of QPC"
    let letters = end == next
        && !article
        && passage.tokens[next].shape == Shape::Upper
        && (3..=6).contains(&passage.raw(next).len())
        && !sets::is_place(passage.raw(next))
        && !sets::is_no_organization(passage.raw(next));
    let closed = end > next && passage.is_any(end, BODIES);
    letters || closed || article && opened
}

/// "Community Chest of Korea", "CJSC Power Grids of Armenia": whether the country behind the "of" at token `at` ends a name
/// that a firm's form opens, or one that a list holds.
pub(super) fn is_of_country(passage: &Passage<'_>, start: usize, at: usize, next: usize) -> bool {
    let place = passage.is(at, "of")
        && passage.tokens[next].shape == Shape::Title
        && sets::is_place(passage.raw(next));
    let ends = |at: usize| {
        [',', '(', ';']
            .iter()
            .any(|mark| passage.is_mark(at, *mark))
    };
    let listed = ends(next + 1) && start > 0 && passage.is_mark(start - 1, ',');
    let firm = head::opens_firm(passage.raw(start)) && at > start + 1;
    let title = |at: usize| passage.tokens[at].shape == Shape::Title;
    let plain = at == start + 2
        && (start..at).all(title)
        && !passage.raw(at - 1).ends_with('s')
        && !is_role_word(passage, start)
        && !is_role_word(passage, at - 1)
        && !sets::is_no_organization(&text_of(passage, start..at));
    // "ACLU of Texas", "Catholic Charities of the Moors": a charity's chapter.
    let chapter = || {
        organizations::known(&text_of(passage, start..at)).is_some_and(|known| {
            known.sureness == Sureness::Sure && known.kind == OrganizationKind::Nonprofit
        })
    };
    // "Ministry of Forestry of Gabon", "Society of Antiquaries of London", "Royal Botanic Garden of Jordan"
    let headed = || {
        let text = text_of(passage, start..at);
        let words: Vec<&str> = text.split(' ').collect();
        words.len() > 2
            && !is_role_word(passage, start)
            && head::of_name(&words).is_some_and(|head| {
                head.force > head::Force::Weak
                    && !matches!(
                        head.kind,
                        OrganizationKind::Company
                            | OrganizationKind::Committee
                            | OrganizationKind::WorkingGroup
                    )
            })
    };
    let direct = next == at + 1;
    direct && place && (firm || plain && listed)
        || passage.is(at, "of") && passage.tokens[next].shape == Shape::Title && chapter()
        || place && headed()
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn places_behind_a_whole_name_belong_to_it() {
        check(
            "By the Ministry of Tides of Norway there.",
            "Ministry of Tides of Norway",
        );
        check(
            "By the Autonomous Province of Trelken and the State of Queensland there.",
            "Autonomous Province of Trelken | State of Queensland",
        );
        check(
            "By Habitat for Humanity of Greater Trelk there.",
            "Habitat for Humanity of Greater Trelk",
        );
        check("In a State of Emergency there.", "State | Emergency");
        check(
            "By the Secretary of State of Norway there.",
            "Secretary | State | Norway",
        );
    }

    #[test]
    fn groups_are_named_without_those_they_belong_to() {
        check(
            "By the Safe Tides Group of QPC and the Tide Studio of Alvik University there.",
            "Safe Tides Group | QPC | Tide Studio | Alvik University",
        );
        check(
            "By the Tide Alliance of the Ministry of Ports there.",
            "Tide Alliance | Ministry of Ports",
        );
        check(
            "By the Institute of Alvik University there.",
            "Institute of Alvik University",
        );
        check(
            "By the Tide Fund for the Centre for Ports there.",
            "Tide Fund | Centre for Ports",
        );
    }
}
