//! Role nouns: "founding member", "member of the board", "vice chair", and several of them joined.

mod joined;
mod post;

use std::ops::Range;

use super::phrase::{self, Names};
use crate::document::Shape;
use crate::extract::passage::Passage;
use crate::lexicon::RoleId;
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::Certainty;
use joined::{joined_noun, shared_head};
pub(super) use post::seat_ending;
use post::{deputy_at, director_at};

/// A role that words name.
#[derive(Clone, Debug)]
pub(super) struct RoleNoun {
    /// Its tokens.
    pub(super) range: Range<usize>,
    /// Its id in the closed list.
    pub(super) role: RoleId,
    /// Whether the noun is a plural.
    pub(super) plural: bool,
    /// Whom the noun names.
    pub(super) names: Names,
}

/// Role nouns that share holder and organization.
#[derive(Clone, Debug)]
pub(super) struct RoleGroup {
    /// In order; at least one.
    pub(super) nouns: Vec<RoleNoun>,
    /// Whether the text says which of them applies.
    pub(super) certainty: Certainty,
    /// The adjective on the first: "active".
    pub(super) qualifier: Option<Range<usize>>,
}

impl RoleGroup {
    /// A noun that stands alone.
    pub(super) fn of(noun: RoleNoun) -> RoleGroup {
        RoleGroup {
            nouns: vec![noun],
            certainty: Certainty::Stated,
            qualifier: None,
        }
    }

    /// All its tokens.
    pub(super) fn range(&self) -> Range<usize> {
        self.nouns[0].range.start..self.nouns[self.nouns.len() - 1].range.end
    }
}

/// The role noun that starts at token `at`: the longest phrase there.
pub(super) fn noun_at(passage: &Passage<'_>, at: usize) -> Option<RoleNoun> {
    let token = passage.tokens.get(at).filter(|token| token.is_word())?;
    let named = || named_at(passage, at).or_else(|| deputy_at(passage, at));
    let mut noun = token
        .opens_role
        .then(named)
        .flatten()
        .or_else(|| director_at(passage, at))?;
    let end = noun.range.end;
    // "a member of the public", "left the board a letter"
    let public = passage.is_any(end - 1, word_list!["member", "members"])
        && passage.is(end, "of")
        && passage.is(end + 1, "the")
        && passage.is_any(
            end + 2,
            word_list!["public", "audience", "press", "family", "crowd"],
        );
    let letter = passage.is(noun.range.start, "left") && passage.is_any(end, word_list!["a", "an"]);
    // "a sponsor-only space"
    const MADE: &WordList = word_list![
        "based", "driven", "facing", "free", "funded", "led", "level", "only", "owned", "run",
        "wide",
    ];
    let made = passage.is_mark(end, '-')
        && passage.is_glued(end)
        && passage.is_glued(end + 1)
        && passage.is_any(end + 1, MADE);
    // "joined the board meeting", "on the TSC mailing list"
    const HELD: &WordList = word_list![
        "agenda", "call", "calls", "channel", "list", "mailing", "meeting", "meetings", "retreat",
        "session", "sessions",
    ];
    let meeting = passage.is_any(noun.range.start, phrase::SEAT) && passage.is_any(end, HELD);
    if public || letter || made || meeting {
        return None;
    }
    noun.range.end += 2 * usize::from(is_elect_behind(passage, end));
    Some(noun)
}

/// "chair-elect": whether the words at token `end`, right behind a post, tell that it is to come.
fn is_elect_behind(passage: &Passage<'_>, end: usize) -> bool {
    passage.is_mark(end, '-')
        && passage.is_glued(end + 1)
        && passage.is_any(end + 1, word_list!["elect", "designate"])
}

/// Whether the post at token `at` is told to be to come by its own words: "vice-chair-elect".
pub(super) fn is_elect(passage: &Passage<'_>, at: usize) -> bool {
    const LONGEST: usize = 5;
    (at + 1..at + LONGEST)
        .take_while(|end| {
            !(passage.is_mark(*end, ';')
                || passage.is_mark(*end, ',')
                || passage.is_any(*end, word_list!["and", "or"]))
        })
        .any(|end| is_elect_behind(passage, end))
}

/// A cheap test: whether role nouns may open with token `at`.
fn may_open(passage: &Passage<'_>, at: usize) -> bool {
    let token = passage.tokens.get(at);
    token.is_some_and(|token| token.opens_role || token.shape == Shape::Title)
}

/// The noun of `phrases.tsv` that starts at token `at`: the longest there.
fn named_at(passage: &Passage<'_>, at: usize) -> Option<RoleNoun> {
    let phrases = phrase::starting_at(passage, at);
    if phrases.is_empty() {
        return None;
    }
    // "on the board": few prepositions lead to a seat, and none without an article.
    // "on whose board"
    let article = passage.tags(at + 1).has(Tags::DETERMINER | Tags::WE)
        || passage.is_mark(at + 1, '-')
        || passage.is(at + 1, "whose");
    // Most words behind "to the" and "on" open no body.
    let body = at + 1 + usize::from(article);
    let first = |word: &str| word.bytes().next().map(|first| first.to_ascii_lowercase());
    let hyphened = (at + 1..=body).any(|place| passage.is_mark(place, '-'));
    let opening = first(passage.raw(body)).filter(|_| !hyphened);
    phrases.iter().find_map(|phrase| {
        let seat = phrase.words.get(1) == Some(&"the");
        if seat && opening.is_some() && opening != phrase.words.get(2).and_then(|word| first(word))
        {
            return None;
        }
        let (end, plural) = if seat && !article {
            // "on boards of A and B"
            matches(passage, at + 1, &phrase.words[2..]).filter(|(_, plural)| *plural)?
        } else {
            matches(passage, at, &phrase.words)?
        };
        // Those who attend are delegates too.
        // "a user of A", but "the user committee"
        if phrase.words == ["user"] && (plural || !passage.is(end, "of")) {
            return None;
        }
        if phrase.words == ["delegate"] && !passage.is_any(end, word_list!["to", "of", "for"]) {
            return None;
        }
        let firms = firms_behind(passage, end).filter(|_| !plural && ties_firms(phrase));
        Some(RoleNoun {
            range: at..end + usize::from(firms.is_some()),
            role: phrase.role,
            plural: firms.unwrap_or(plural),
            names: phrase.names,
        })
    })
}

/// Whether organizations are called by a phrase and their kind: "member companies", "partner NGO".
fn ties_firms(phrase: &phrase::Phrase) -> bool {
    let last = phrase.words.last().copied().unwrap_or_default();
    phrase.names == Names::Holder && matches!(last, "member" | "partner" | "donor" | "sponsor")
}

/// "organisations", "charity": whether the word at token `at` that only says of what kind somebody is is a plural.
fn firms_behind(passage: &Passage<'_>, at: usize) -> Option<bool> {
    let one = word_list![
        "organization",
        "organisation",
        "company",
        "institution",
        "agency",
        "charity",
        "ngo",
        "firm",
        "university",
        "bank",
        "school",
        "nonprofit",
    ];
    let many = word_list![
        "organizations",
        "organisations",
        "companies",
        "institutions",
        "agencies",
        "charities",
        "ngos",
        "firms",
        "universities",
        "banks",
        "schools",
        "nonprofits",
    ];
    let small = matches!(passage.tokens.get(at)?.shape, Shape::Lower | Shape::Upper);
    match small {
        true if passage.is_any(at, many) => Some(true),
        true if passage.is_any(at, one) => Some(false),
        _ => None,
    }
}

/// "gold", "associate": the membership whose tier is named at token `at`.
pub(super) fn tier_at(passage: &Passage<'_>, at: usize) -> Option<RoleId> {
    let tier = phrase::starting_at(passage, at).iter().find(|phrase| {
        phrase.words.len() == 2
            && phrase.words[1] == "member"
            && phrase.words[0].eq_ignore_ascii_case(passage.raw(at))
    });
    tier.map(|phrase| phrase.role)
}

/// "board", "advisory board": the role of those with a seat in the body whose words start at token `body`.
pub(super) fn seat_in(passage: &Passage<'_>, body: usize) -> Option<RoleId> {
    phrase::starting_with("on").iter().find_map(|phrase| {
        let [_, "the", words @ ..] = phrase.words.as_slice() else {
            return None;
        };
        matches(passage, body, words).map(|_| phrase.role)
    })
}

/// "on the A board": the seat whose leading word stands at token `at` and whose body at token `body`.
pub(super) fn seat_behind(passage: &Passage<'_>, at: usize, body: usize) -> Option<RoleNoun> {
    phrase::starting_at(passage, at).iter().find_map(|phrase| {
        let [_, "the", words @ ..] = phrase.words.as_slice() else {
            return None;
        };
        let (end, _) = matches(passage, body, words)?;
        Some(RoleNoun {
            range: at..end,
            role: phrase.role,
            plural: false,
            names: phrase.names,
        })
    })
}

/// One past the words of a phrase that starts at token `at`, and whether its head is a plural.
fn matches(passage: &Passage<'_>, at: usize, words: &[&str]) -> Option<(usize, bool)> {
    /// How many words "*" may stand for, and one more: "chief human resources officer".
    const LONGEST: usize = 5;
    let mut place = at;
    let mut plural = false;
    for (nth, word) in words.iter().enumerate() {
        if nth > 0 && passage.is_mark(place, '-') && passage.is_glued(place) {
            place += 1;
        }
        if *word == "*" {
            place = (place + 1..place + LONGEST)
                .take_while(|at| {
                    passage
                        .tokens
                        .get(at - 1)
                        .is_some_and(|token| token.is_word())
                })
                .find(|at| passage.is(*at, words[nth + 1]))?;
            continue;
        }
        let head = || {
            nth + 1 == words.len()
                || words.get(nth + 1) == Some(&"of")
                || *word == "seat" && words.get(nth + 1) == Some(&"on")
        };
        // "a member of several boards" is one of other boards.
        let article = || {
            (passage.tags(place).has(Tags::DETERMINER | Tags::WE) || passage.is(place, "whose"))
                && *word == "the"
                && !passage.is_any(
                    place,
                    word_list![
                        "several", "many", "various", "other", "another", "some", "both", "few"
                    ],
                )
        };
        if passage.is(place, word) || article() {
            place += 1;
        } else if is_plural_of(passage.raw(place), word) && head() {
            plural = true;
            place += 1;
        } else {
            return None;
        }
    }
    Some((place, plural))
}

fn is_plural_of(raw: &str, word: &str) -> bool {
    raw.len() > word.len()
        && phrase::singular(raw).is_some_and(|one| one.eq_ignore_ascii_case(word))
}

/// Adjectives that qualify a role.
const QUALIFIERS: [&str; 21] = [
    "active",
    "trusted",
    "committed",
    "proud",
    "full-time",
    "part-time",
    "lead",
    "key",
    "honorary",
    "acting",
    "interim",
    "permanent",
    "deeply",
    "long-standing",
    "longtime",
    "regular",
    "former",
    "independent",
    "new",
    "official",
    "elected",
];

/// The group of role nouns that starts at token `at`: "a member of the board or executive committee, or a premium partner".
pub(super) fn group_at(passage: &Passage<'_>, at: usize, end: usize) -> Option<RoleGroup> {
    if !may_open(passage, at) {
        return None;
    }
    let shared = shared_head(passage, at, end);
    let first = match &shared {
        Some(nouns) => nouns[0].clone(),
        None => noun_at(passage, at)?,
    };
    let mut group = RoleGroup {
        nouns: shared.clone().unwrap_or_else(|| vec![first]),
        certainty: Certainty::Stated,
        qualifier: qualifier(passage, at),
    };
    let mut either = shared.is_some()
        && (at..group.nouns[group.nouns.len() - 1].range.end).any(|place| passage.is(place, "or"));
    loop {
        let last = group.nouns[group.nouns.len() - 1].range.end;
        let Some((next, or)) = joined_noun(passage, last, end) else {
            break;
        };
        either |= or;
        group.nouns.push(next);
    }
    // "either a maintainer role or …": what the other is may be no noun.
    let offered = passage.is(at.saturating_sub(1), "either")
        || at >= 2
            && passage.is(at - 2, "either")
            && passage.is_any(at - 1, word_list!["a", "an", "the"]);
    if either && group.nouns.len() > 1 || offered {
        group.certainty = Certainty::OneOf;
    }
    Some(group)
}

fn qualifier(passage: &Passage<'_>, at: usize) -> Option<Range<usize>> {
    let before = at.checked_sub(1)?;
    if passage.is_mark(before, '-') {
        return None;
    }
    // "full-time" is three tokens.
    if before >= 2 && passage.is_mark(before - 1, '-') && passage.is_glued(before) {
        let words = format!("{}-{}", passage.raw(before - 2), passage.raw(before)).to_lowercase();
        return QUALIFIERS
            .contains(&words.as_str())
            .then_some(before - 2..at);
    }
    // "Acting Chair": words that belong to the title of a post are written as it is.
    const TITLES: &WordList = word_list!["acting", "interim", "honorary"];
    let fits = QUALIFIERS.contains(&passage.raw(before).to_ascii_lowercase().as_str())
        && (passage.tokens[before].shape == Shape::Lower
            || passage.is_any(before, TITLES) && passage.tokens[at].is_capital());
    // "Liis Tamm elected chair": a headline's verb.
    let verb =
        passage.is(before, "elected") && before > 0 && passage.tokens[before - 1].is_capital();
    (fits && !verb).then_some(before..at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::passage::testing::with_passage;

    #[track_caller]
    fn check(text: &str, expect: &str) {
        let group = with_passage(text, |passage| {
            let end = passage.tokens.len();
            (0..end).find_map(|at| group_at(passage, at, end))
        });
        let found = group.map(|group| {
            let ids: Vec<&str> = group.nouns.iter().map(|noun| noun.role.id()).collect();
            format!("{} {}", ids.join("+"), group.certainty.name())
        });
        assert_eq!(found.unwrap_or_default(), expect, "{text}");
    }

    #[test]
    fn reads_role_nouns_and_their_alternatives() {
        check(
            "We serve as a member of the board or executive committee, or a premium partner in ABC.",
            "board_member+executive_committee_member+premium_partner one_of",
        );
        check(
            "It is a premium or founding member of dozens of bodies.",
            "premium_member+founding_member one_of",
        );
        check(
            "It took either a maintainer role or more.",
            "maintainer one_of",
        );
        check("Both are founding members of it.", "founding_member stated");
        check("She is vice-chair of it.", "vice_chair stated");
        check(
            "It is an active member and supporter of it.",
            "member+supporter stated",
        );
    }

    #[test]
    fn posts_below_others_are_not_those() {
        check("She is Assistant Secretary of it.", "other stated");
        check("She is assistant secretary of it.", "other stated");
        check("She is deputy treasurer of it.", "other stated");
        check("She is Deputy Chair of it.", "vice_chair stated");
        check("She is vice convenor of it.", "vice_chair stated");
        check("She is associate chair of it.", "other stated");
        check("She is Associate Editor of it.", "editor stated");
        check(
            "She is assistant managing director of it.",
            "executive stated",
        );
        check("She is deputy team lead of it.", "other stated");
        check(
            "It is an associate member of it.",
            "associate_member stated",
        );
        check("She is Acting Chair of it.", "chair stated");
        check("They were elected directors of it.", "board_member stated");
        check("She was re-elected as director.", "board_member stated");
        check("They were appointed directors of sales.", "");
        check("Two of our nine directors came.", "board_member stated");
        check("They met the directors of it.", "");
        check("Vice is a secretary of it.", "other stated");
    }

    #[test]
    fn directors_are_told_by_their_title() {
        check("Maria Schmidt (Director) grew.", "other stated");
        check("Maria Schmidt, Programme Director, grew.", "other stated");
        check("We met Director Helen Cho.", "other stated");
        check("The director told Maria so.", "");
        check("The Board of Directors met.", "");
        check("They met in the Director Building.", "");
    }

    #[test]
    fn leaves_words_that_name_no_role() {
        check("The remembered report grew.", "");
    }

    #[test]
    fn organizations_are_called_by_role_and_kind() {
        check("Our partner organisation helped.", "partner stated");
        check("It is a member company of it.", "member stated");
    }
}
