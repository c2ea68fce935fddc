//! Events by what is done with them: "sponsored the Tide Ball", "co-hosted QuellCon Oslo", "lead sponsor of TDX 2024".

use std::ops::Range;

use super::super::head;
use super::super::name::end::is_ranked;
use super::super::name::text_of;
use super::own;
use crate::document::Shape;
use crate::extract::passage::Passage;
use crate::lexicon::sets;
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::OrganizationKind;

/// What is done with events.
const HELD: &WordList = word_list![
    "attend",
    "attended",
    "convened",
    "held",
    "host",
    "hosted",
    "hosting",
    "hosts",
    "organise",
    "organised",
    "organises",
    "organize",
    "organized",
    "organizes",
    "sponsor",
    "sponsored",
    "sponsoring",
    "sponsors",
];

/// Those who do it, "of" or "for" behind them.
const HOLDERS: &WordList = word_list![
    "host",
    "hosts",
    "organiser",
    "organisers",
    "organizer",
    "organizers",
    "sponsor",
    "sponsors",
];

/// The last words of their names.
const EVENTS: &WordList = word_list![
    "ball",
    "breakfast",
    "camp",
    "championship",
    "championships",
    "concert",
    "conference",
    "cup",
    "day",
    "days",
    "dinner",
    "fair",
    "festival",
    "gala",
    "games",
    "hackathon",
    "lunch",
    "marathon",
    "meeting",
    "meetup",
    "parade",
    "race",
    "regatta",
    "ride",
    "show",
    "summit",
    "tournament",
    "walk",
    "week",
    "workshop",
];

/// What the words around a name say where something is done with it that is done with events alone: how much, and the kind.
pub(super) fn weight(
    passage: &Passage<'_>,
    sentence: Range<usize>,
    name: &Range<usize>,
) -> Option<(i32, Option<OrganizationKind>)> {
    let event = Some(OrganizationKind::Conference);
    let lead = lead(passage, sentence.start, name.start);
    let done = lead.is_some_and(|lead| {
        passage.is_any(lead, HELD)
            && !is_kept(passage, lead, name)
            && !(lead > sentence.start && is_served(passage, lead))
    });
    let holder = lead.filter(|lead| {
        *lead > sentence.start
            && passage.is_any(*lead, word_list!["of", "for"])
            && passage.is_any(*lead - 1, HOLDERS)
    });
    // "held a Tide Workshop" names none.
    let one = name.start > sentence.start && passage.is_any(name.start - 1, word_list!["a", "an"]);
    if !one
        && !is_no_event(passage, name)
        && (done || holder.is_some() || is_held(passage, name, sentence.end))
        && is_event(passage, name, sentence.end)
    {
        return Some((8, event));
    }
    // "a gold sponsor of Quellec": whatever it is, it has sponsors.
    const SORTS: &WordList = word_list![
        "fiscal",
        "headline",
        "kit",
        "lead",
        "main",
        "official",
        "principal",
        "season",
        "shirt",
        "sole",
        "title",
    ];
    let ranked = |noun: usize| {
        passage.is_any(noun, word_list!["sponsor", "sponsors"])
            && (is_ranked(passage, noun) || noun > 0 && passage.is_any(noun - 1, SORTS))
    };
    let of = holder.filter(|of| ranked(*of - 1) && !is_no_event(passage, name))?;
    // "the main sponsor of our School Days"
    let ours = passage.tags(of + 1).has(Tags::WE);
    Some((8, event.filter(|_| ours)))
}

/// The word before what leads to the name at token `start`: "the", "the third", "the 2023", "the annual".
fn lead(passage: &Passage<'_>, from: usize, start: usize) -> Option<usize> {
    const AHEAD: usize = 4;
    let small = |at: usize| {
        passage
            .tags(at)
            .has(Tags::DETERMINER | Tags::ORDINAL | Tags::WE)
            || is_year(passage, at)
            || passage.is_any(at, word_list!["annual", "its", "their", "local"])
            || passage.tokens[at].shape == Shape::Alnum
    };
    (from.max(start.saturating_sub(AHEAD))..start)
        .rev()
        .find(|at| !small(*at))
}

/// Whether token `at` is a year.
fn is_year(passage: &Passage<'_>, at: usize) -> bool {
    let year = passage.raw(at);
    passage
        .tokens
        .get(at)
        .is_some_and(|token| token.shape == Shape::Number)
        && year.len() == 4
        && (year.starts_with("19") || year.starts_with("20"))
}

/// "the Tide Ball was once again sponsored by", "the Quell Plugfest, hosted by"
fn is_held(passage: &Passage<'_>, name: &Range<usize>, end: usize) -> bool {
    const AHEAD: usize = 6;
    (name.end..end.min(name.end + AHEAD)).any(|at| {
        passage.is_any(
            at,
            word_list![
                "convened",
                "held",
                "hosted",
                "organised",
                "organized",
                "sponsored"
            ],
        ) && passage.is_any(at + 1, word_list!["by", "in", "at"])
    })
}

/// "held the Tide Cup in her hands", "held the Tide Day and night": what is kept is no event.
fn is_kept(passage: &Passage<'_>, lead: usize, name: &Range<usize>) -> bool {
    let hands = word_list!["arm", "arms", "hand", "hands"];
    let night = passage.is(name.end, "and") && passage.is(name.end + 1, "night");
    passage.is(lead, "held") && (night || passage.is_any(name.end + 2, hands))
}

/// "our servers host": what computers host.
fn is_served(passage: &Passage<'_>, lead: usize) -> bool {
    let computers = word_list![
        "cloud",
        "cluster",
        "computers",
        "machines",
        "platform",
        "server",
        "servers",
        "site",
        "website",
    ];
    passage.is_any(lead, word_list!["host", "hosts"]) && passage.is_any(lead - 1, computers)
}

/// "Prime Minister Dorn", "Team Tide", "Senate Bill", "Chapter Four": whoever hosts or sponsors them, they are no events.
fn is_no_event(passage: &Passage<'_>, name: &Range<usize>) -> bool {
    let titles = word_list!["king", "minister", "president", "prime", "queen", "senator"];
    let laws = word_list!["act", "amendment", "bill", "motion", "resolution"];
    let next = passage.tokens.get(name.start + 1);
    let numbered = || {
        next.is_some_and(|next| next.shape == Shape::Number || next.tags.has(Tags::NUMBER))
            && passage.tags(name.start).has(Tags::LABEL)
    };
    let title = |at: usize| sets::is_honorific(passage.raw(at)) || passage.is_any(at, titles);
    title(name.start)
        || passage.is(name.start, "team")
        || passage.is_any(name.end - 1, laws)
        || numbered()
}

/// Whether a name is an event's by its words, or by the year behind it.
fn is_event(passage: &Passage<'_>, name: &Range<usize>, end: usize) -> bool {
    let last = name.end - 1;
    // "QuellCon", "TideFest"
    let coined = |at: usize| {
        let raw = passage.raw(at);
        passage.tokens[at].shape == Shape::Mixed
            && ["Con", "Conf", "Fest", "Camp", "Days", "Summit"]
                .iter()
                .any(|tail| raw.ends_with(tail))
    };
    // "TideNet 2024", "Quellfest 2024", "Tide Messe Ghent 2024", but "the Old Forest 2024"
    let own = |at: usize| own::is_coined(passage, at) || sets::is_place(passage.raw(at));
    let single = || {
        let raw = passage.raw(last);
        name.len() == 1
            && passage.tags(last) == Tags::NONE
            && !sets::is_given_name(raw)
            && !sets::is_no_organization(raw)
    };
    let year = name.end < end
        && is_year(passage, name.end)
        && passage.tokens[name.end].spaced
        && (name.clone().any(own) || single());
    let headed = || {
        let text = text_of(passage, name.clone());
        let words: Vec<&str> = text.split(' ').collect();
        head::of_name(&words).is_some_and(|head| head.kind == OrganizationKind::Conference)
    };
    year || name.len() > 1 && passage.is_any(last, EVENTS) || name.clone().any(coined) || headed()
}

#[cfg(test)]
mod tests {
    use super::super::super::tests::check;

    #[test]
    fn what_is_hosted_and_sponsored_is_an_event() {
        check(
            "The Tide Ball was once again sponsored by us.",
            "Tide Ball conference",
        );
        check(
            "We co-hosted QuellCon Oslo in May.",
            "QuellCon Oslo conference",
        );
        check(
            "It was a silver sponsor of TideNet 2024.",
            "TideNet conference",
        );
        check(
            "Sponsors of the 2023 Timber Dinner came.",
            "Timber Dinner conference",
        );
        check(
            "We held the third Open Kelp Camp.",
            "Open Kelp Camp conference",
        );
        check("It is the shirt sponsor of Quellec.", "Quellec company");
    }

    #[test]
    fn what_else_is_hosted_is_none() {
        check("We hosted Rosa Dorn in May.", "");
        check("It hosts the Tide Archive Server.", "");
        check("We sponsor the Bill in May.", "");
        check("We attended the Old Forest 2019.", "");
        check("She hosted Prime Minister Dorn 2019.", "");
        check("She held the Tide Cup in her hands.", "");
        check("Our servers host Tide Week.", "");
        check("We were the main sponsor of Chapter Four.", "");
        check("Our title sponsor of Team Tide left.", "");
        check("It is lead sponsor of Senate Bill 12.", "");
    }
}
