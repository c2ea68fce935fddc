//! Whether those whom a title or a label calls by a role have it: "Former maintainers", "Prospective sponsors".

use std::ops::Range;

use crate::extract::holding::{GONE, HOPED, NONE, TO_COME, is_would_be};
use crate::extract::passage::Passage;
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::RoleStatus;

/// Whether a word says of those it stands beside that they are it no longer, not yet, or not at all.
pub(in crate::extract::role) fn is_not_held(passage: &Passage<'_>, at: usize) -> bool {
    [GONE, TO_COME, HOPED, NONE]
        .iter()
        .any(|list| passage.is_any(at, list))
}

/// What the words right beside the role noun `noun` of a title or a label within `words` say of those it names; `None` where
/// they are none.
pub(in crate::extract::role) fn held(
    passage: &Passage<'_>,
    noun: Range<usize>,
    words: &Range<usize>,
) -> Option<RoleStatus> {
    const NEAR: usize = 3;
    let closed = Tags::PREPOSITION | Tags::AUXILIARY | Tags::FINITE | Tags::RELATIVE;
    let of_noun = |at: &usize| {
        let token = &passage.tokens[*at];
        (token.is_word() || passage.is_mark(*at, '-'))
            && (!token.tags.has(closed) || passage.is_any(*at, word_list!["past", "lost"]))
    };
    let from = words.start.max(noun.start.saturating_sub(NEAR));
    let before = (from..noun.start).rev().take_while(of_noun);
    let behind = (noun.end..words.end.min(noun.end + 1)).take_while(of_noun);
    if is_would_be(passage, noun.start) {
        return None;
    }
    if let Some(fate) = clause(passage, noun.end..words.end) {
        return fate;
    }
    let mut near = before.chain(behind).chain(noun.clone());
    // "Past and present members": nobody knows of whom it is.
    let mixed = word_list!["present", "current"];
    let still = (from..noun.start).any(|at| passage.is_any(at, mixed));
    let mut status = RoleStatus::Current;
    near.try_for_each(|at| {
        let Some(said) = word_says(passage, at) else {
            return Some(());
        };
        status = said.filter(|said| !(still && *said == RoleStatus::Ended))?;
        Some(())
    })?;
    Some(status)
}

/// What one word beside a name says of those it is the name of: they are none, or are it no longer or not yet.
pub(super) fn word_says(passage: &Passage<'_>, at: usize) -> Option<Option<RoleStatus>> {
    match () {
        () if passage.is_any(at, HOPED) || passage.is_any(at, NONE) => Some(None),
        () if passage.is_any(at, GONE) => Some(Some(RoleStatus::Ended)),
        () if passage.is_any(at, TO_COME) => Some(Some(RoleStatus::Planned)),
        () => None,
    }
}

/// "A (resigned in May)", "A (refused)": what a bracket right behind a name that ends before token `end` says of it.
pub(in crate::extract::role) fn bracket_says(
    passage: &Passage<'_>,
    end: usize,
) -> Option<Option<RoleStatus>> {
    // "A (not renewed)"
    let lapsed = passage.is_any(end + 2, word_list!["re-elected", "reelected", "renewed"]);
    if passage.is_mark(end, '(') && passage.is(end + 1, "not") && lapsed {
        return Some(Some(RoleStatus::Ended));
    }
    let closes = passage.is_mark(end + 2, ')') || passage.is_any(end + 2, word_list!["in", "on"]);
    if !passage.is_mark(end, '(') || !closes {
        return None;
    }
    match () {
        () if passage.is_any(end + 1, word_list!["refused", "declined"]) => Some(None),
        () if passage.is_any(end + 1, word_list!["left", "withdrew", "expired", "ended"]) => {
            Some(Some(RoleStatus::Ended))
        }
        () if passage.is_any(end + 1, NONE) => None,
        () => word_says(passage, end + 1),
    }
}

/// "Our sponsors are not:", "are no longer:", "Rivals of our sponsors:", "We asked our members for:": what a sentence over a list
/// says beside the role noun `noun` of whether those in it are what `status` says; `None` where they are none.
pub(super) fn said_of_list(
    passage: &Passage<'_>,
    noun: Option<Range<usize>>,
    sentence: &Range<usize>,
    status: RoleStatus,
) -> Option<RoleStatus> {
    const NEAR: usize = 4;
    const OTHERS: &WordList = word_list![
        "clients",
        "critics",
        "customers",
        "enemies",
        "friends",
        "opponents",
        "relatives",
    ];
    let Some(colon) = sentence
        .end
        .checked_sub(1)
        .filter(|colon| passage.is_mark(*colon, ':') && *colon > sentence.start)
    else {
        return Some(status);
    };
    let from = (sentence.start + 1).max(colon.saturating_sub(NEAR));
    let denied = (from..colon).rev().find(|at| {
        passage.tags(*at).has(Tags::NEGATION)
            && passage.tags(at - 1).has(Tags::AUXILIARY)
            && !passage.is_any(at + 1, word_list!["listed", "mentioned", "named", "shown"])
            && !(*at..colon).any(|at| passage.is_mark(at, ','))
    });
    if let Some(not) = denied {
        let over = passage.is(not, "no") && passage.is_any(not + 1, word_list!["longer", "more"]);
        return (over && not + 2 == colon).then_some(RoleStatus::Ended);
    }
    // "We say goodbye to the following board members:"
    let farewell = word_list!["farewell", "goodbye"];
    if sentence.clone().any(|at| passage.is_any(at, farewell)) {
        return Some(RoleStatus::Ended);
    }
    // "The following companies have expressed interest in membership:"
    let interested = word_list!["interest", "interested"];
    if sentence.clone().any(|at| passage.is_any(at, interested)) {
        return None;
    }
    let none =
        passage.tags(sentence.start).has(Tags::NEGATION) && passage.is(sentence.start + 1, "of");
    let Some(noun) = noun else {
        return (!none).then_some(status);
    };
    let small = Tags::DETERMINER | Tags::WE | Tags::ADJECTIVE | Tags::NUMBER;
    let of = (sentence.start + 1..noun.start)
        .rev()
        .find(|at| !passage.tags(*at).has(small) || passage.is(*at, "of"));
    let of_others = of.is_some_and(|of| {
        passage.is(of, "of") && (passage.is_any(of - 1, NONE) || passage.is_any(of - 1, OTHERS))
    });
    let asked = noun.end + 1 == colon
        && passage.is_any(
            noun.end,
            word_list!["for", "about", "against", "over", "on"],
        );
    (!(none || of_others || asked)).then_some(status)
}

/// "moved to emeritus", "have stepped down", "became inactive": whether the verb from token `at` on tells that those before it
/// have their role no more.
pub(super) fn have_gone(passage: &Passage<'_>, at: usize) -> bool {
    const MOST: usize = 3;
    let small = |at: &usize| {
        passage.tags(*at).has(Tags::AUXILIARY | Tags::ADVERB)
            && !passage.tags(*at).has(Tags::NEGATION)
    };
    let verb = at + (at..at + MOST).take_while(small).count();
    let gone = word_list!["emeritus", "emeriti", "alumni", "inactive"];
    match () {
        () if passage.is_any(verb, word_list!["resigned", "retired", "departed"]) => true,
        () if passage.is(verb, "stepped") => {
            passage.is_any(verb + 1, word_list!["down", "back", "away", "aside"])
        }
        () if passage.is(verb, "removed") => verb > at,
        () if passage.is(verb, "moved") => {
            passage.is(verb + 1, "on")
                || passage.is(verb + 1, "to") && passage.is_any(verb + 2, gone)
        }
        () if passage.is_any(verb, word_list!["became", "become", "went", "gone"]) => {
            passage.is_any(verb + 1, gone)
        }
        () => false,
    }
}

/// "who stepped down", "that we hope for": what a clause behind the noun says of those it names, if any.
fn clause(passage: &Passage<'_>, words: Range<usize>) -> Option<Option<RoleStatus>> {
    const LONGEST: usize = 7;
    const WENT: &WordList = word_list![
        "departed", "emeritus", "ended", "expired", "inactive", "lapsed", "left", "leaving",
        "moved", "removed", "resigned", "retired", "stepped", "stepping", "withdrew",
    ];
    const WISHED: &WordList = word_list![
        "approached",
        "could",
        "declined",
        "hope",
        "invite",
        "may",
        "might",
        "need",
        "negotiating",
        "never",
        "not",
        "plan",
        "seek",
        "should",
        "talking",
        "want",
        "will",
        "wish",
        "would",
    ];
    let words = words.start..words.end.min(words.start + LONGEST);
    let opens = passage.tags(words.start).has(Tags::RELATIVE | Tags::WE)
        || passage.is_any(words.start, word_list!["leaving", "stepping"]);
    if !words.is_empty() && have_gone(passage, words.start) {
        return Some(Some(RoleStatus::Ended));
    }
    if words.is_empty() || !opens {
        return None;
    }
    let said = |list: &WordList| words.clone().any(|at| passage.is_any(at, list));
    match () {
        () if said(WISHED) => Some(None),
        () if said(WENT) => Some(Some(RoleStatus::Ended)),
        () => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::check_below;

    #[test]
    fn brackets_tell_who_is_it_no_more() {
        check_below(
            "Maintainers:\n\n- Anna Kowalska\n- David Chen (resigned)\n- Maria Schmidt (declined)\n- Mary Jones (@mary) - Siemens | Emeritus",
            "Anna Kowalska maintainer Kestrel Foundation; David Chen maintainer Kestrel Foundation ended; \
             Mary Jones maintainer Kestrel Foundation ended; Siemens maintainer Kestrel Foundation ended",
        );
    }

    #[test]
    fn those_who_were_it_once_or_will_be() {
        check_below(
            "## Former maintainers\n\n- Anna Kowalska\n\n## Expelled committers\n\n- David Chen",
            "Anna Kowalska maintainer Kestrel Foundation ended; David Chen committer Kestrel Foundation ended",
        );
        check_below(
            "Past members:\n\n- Siemens\n- Bosch",
            "Siemens member Kestrel Foundation ended; Bosch member Kestrel Foundation ended",
        );
        check_below(
            "Incoming board members\n\n- Anna Kowalska",
            "Anna Kowalska board_member Kestrel Foundation planned",
        );
    }

    #[test]
    fn clauses_tell_of_those_who_went() {
        check_below(
            "Committers who stepped down:\n\n- Anna Kowalska\n- David Chen",
            "Anna Kowalska committer Kestrel Foundation ended; David Chen committer Kestrel Foundation ended",
        );
        check_below("Sponsors we would like:\n\n- Siemens\n- Bosch", "");
        for lead in [
            "The following maintainers moved to emeritus status:",
            "Two maintainers have stepped down this year:",
            "These maintainers were removed:",
            "Our maintainers who became inactive:",
        ] {
            check_below(
                &format!("## Maintainers\n\n{lead}\n\n- Anna Kowalska"),
                "Anna Kowalska maintainer Kestrel Foundation ended",
            );
        }
        check_below(
            "The following maintainers moved to Oslo:\n\n- Anna Kowalska",
            "Anna Kowalska maintainer Kestrel Foundation",
        );
    }

    #[test]
    fn those_who_are_none() {
        let titles = [
            "Prospective sponsors",
            "Potential members",
            "Proposed members",
            "Members wanted",
            "Rejected members",
            "Non-members",
            "Would-be members",
        ];
        for title in titles {
            check_below(&format!("## {title}\n\n- Siemens\n- Bosch"), "");
            check_below(&format!("{title}:\n\n- Siemens\n- Bosch"), "");
            check_below(&format!("{title}: Siemens, Bosch"), "");
        }
        for title in [
            "Tools of our members",
            "Letter to sponsors",
            "Companies never contributing to us",
        ] {
            check_below(&format!("## {title}\n\n- Siemens\n- Bosch"), "");
        }
        check_below("## Former and present members\n\n- Siemens\n- Bosch", "");
    }

    #[test]
    fn sentences_that_deny_what_they_list() {
        for lead in [
            "Our sponsors are not:",
            "Our sponsors are not the following:",
            "None of our sponsors are:",
            "Rivals of our sponsors:",
            "We asked our sponsors for:",
        ] {
            check_below(&format!("{lead}\n\n- Siemens\n- Bosch"), "");
            check_below(&format!("{lead}\n\nSiemens, Bosch and Nokia"), "");
        }
        check_below(
            "Our sponsors, who are not firms, are:\n\n- Siemens",
            "Siemens sponsor Kestrel Foundation",
        );
        check_below(
            "Our sponsors are no longer:\n\n- Siemens",
            "Siemens sponsor Kestrel Foundation ended",
        );
    }

    #[test]
    fn firms_under_the_title_of_those_who_work() {
        check_below(
            "The Delta Project grew.\n\nCurrent Contributors\n\n- Siemens\n- Bosch",
            "Siemens contributor Kestrel Foundation; Bosch contributor Kestrel Foundation",
        );
        check_below(
            "## List of contributors\n\n- Siemens\n\n## Thanks to our sponsors\n\n- Bosch",
            "Siemens contributor Kestrel Foundation; Bosch sponsor Kestrel Foundation",
        );
        check_below(
            "## Maintainers\n\n- Siemens\n- Bosch (2)",
            "Siemens maintainer Kestrel Foundation; Bosch maintainer Kestrel Foundation",
        );
        check_below(
            "The Delta Project met.\n\n## Maintainers of all\n\n- Delta Project",
            "",
        );
    }
}
