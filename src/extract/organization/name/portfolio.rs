//! The fields that offices and foundations are named for, one behind the other.

use super::super::head;
use super::is_name_token;
use crate::extract::passage::Passage;
use crate::lexicon::words::{WordList, word_list};

/// "Ministry of Housing, Communities and Local Government": a comma inside a ministry's portfolio.
pub(super) fn lists_portfolio(
    passage: &Passage<'_>,
    start: usize,
    at: usize,
    limit: usize,
) -> bool {
    const AHEAD: usize = 6;
    const OF: &WordList = word_list!["of", "for"];
    let office = (start..at).any(|place| {
        passage.is_any(
            place,
            word_list![
                "ministry",
                "department",
                "dept",
                "secretariat",
                "directorate",
                "office",
                "bureau",
            ],
        ) && passage.is_any(place + 1 + usize::from(passage.is_mark(place + 1, '.')), OF)
    });
    let and = (at + 2..limit.min(at + 2 + AHEAD))
        .find(|place| !is_name_token(passage, *place) && !passage.is_mark(*place, ','));
    // "Foundation for Research, Science and Technology": what others deal with is fields of work, each of one word.
    let fields = || {
        let opened = (start..at).any(|place| {
            passage.is_any(place + 1, word_list!["of", "for"])
                && head::at(passage, place).is_some_and(|head| head.opens)
        });
        let field = |place: usize| is_field(passage.raw(place));
        opened
            && field(at - 1)
            && and.is_some_and(|and| {
                field(and - 1)
                    && field(and + 1)
                    && (at + 1..and).all(|place| passage.is_mark(place, ',') || field(place))
            })
    };
    // "Ministry of Culture, Ministry of Railways and": the next office is another.
    let another = |and: usize| {
        (at + 1..=and).any(|place| {
            head::at(passage, place).is_some_and(|head| head.opens) && passage.is_any(place + 1, OF)
        })
    };
    (office || fields())
        && at + 1 < limit
        && is_name_token(passage, at + 1)
        && and.is_some_and(|and| {
            (passage.is(and, "and") || passage.is_mark(and, '&'))
                && and + 1 < limit
                && is_name_token(passage, and + 1)
                && !another(and + 1)
        })
}

/// Whether a word is a field that bodies are named for.
pub(super) fn is_field(word: &str) -> bool {
    const FIELDS: &[&str] = &[
        "agriculture",
        "architecture",
        "archaeology",
        "art",
        "arts",
        "biology",
        "business",
        "chemistry",
        "commerce",
        "conservation",
        "culture",
        "dentistry",
        "design",
        "economics",
        "education",
        "employment",
        "environment",
        "fisheries",
        "forestry",
        "government",
        "health",
        "heritage",
        "history",
        "housing",
        "humanities",
        "industry",
        "innovation",
        "labour",
        "labor",
        "language",
        "languages",
        "law",
        "letters",
        "literature",
        "manufactures",
        "materials",
        "mathematics",
        "medicine",
        "music",
        "nursing",
        "nutrition",
        "pharmacy",
        "philosophy",
        "physics",
        "planning",
        "policy",
        "politics",
        "psychology",
        "sciences",
        "society",
        "sport",
        "sports",
        "statistics",
        "tourism",
        "training",
        "trees",
        "youth",
    ];
    let lower = word.to_lowercase();
    head::is_trade(&lower) || FIELDS.contains(&lower.as_str())
}
