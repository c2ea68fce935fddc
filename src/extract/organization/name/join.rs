//! What joins capitalised words to one name: small words, marks and numbers between them.

use super::super::head;
use super::{form, is_name_token, pair, text_of};
use crate::document::Shape;
use crate::extract::passage::Passage;
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::lexicon::{organizations, sets};

/// "Barnardo's, Centrepoint", "Moody's raised": an apostrophe that nothing owned follows is part of the name.
pub(super) fn owns_nothing(passage: &Passage<'_>, start: usize, at: usize, limit: usize) -> bool {
    if organizations::known(&text_of(passage, start..at + 1)).is_some() {
        return true;
    }
    let next = at + 1;
    let mark = [',', '.', ')', ';', ':']
        .iter()
        .any(|mark| passage.is_mark(next, *mark));
    let verb = passage.tags(next).has(Tags::VERB) && passage.raw(next).ends_with("ed");
    next >= limit
        || mark
        || verb
        || passage.is_any(next, word_list!["and", "or"])
        || passage.tags(next).has(Tags::AUXILIARY)
        || of_people(passage, at, limit)
}

/// "Children's Hospital", "Contributor's Workshop": people in general own nothing, they name what is theirs.
fn of_people(passage: &Passage<'_>, at: usize, limit: usize) -> bool {
    const PEOPLE: &WordList = word_list![
        "children",
        "women",
        "men",
        "people",
        "king",
        "queen",
        "workers",
        "farmers",
        "veterans",
        "teachers",
        "consumers",
        "parents",
        "patients",
        "investor",
        "founder",
        "founders",
        "contributor",
        "developer",
        "maintainer",
        "mayor",
        "prince",
        "nurses",
    ];
    let last = (at + 1..limit.min(at + 5))
        .take_while(|place| is_name_token(passage, *place))
        .last();
    // "St Olave's School": saints lend their names too.
    let saint = at >= 2 && passage.is_any(at - 2, word_list!["St", "Saint"]);
    (saint || passage.is_any(at - 1, PEOPLE))
        && last.is_some_and(|last| head::head(passage.raw(last)).is_some())
}

/// "Teachers' Association": an apostrophe behind a plural that shares the name's head.
pub(super) fn plural_owner(passage: &Passage<'_>, at: usize, limit: usize) -> bool {
    let end = (at + 1..limit.min(at + 4))
        .take_while(|place| is_name_token(passage, *place))
        .last();
    passage.raw(at - 1).ends_with('s')
        && end.is_some_and(|end| head::head(passage.raw(end)).is_some())
}

/// "the CI/CD working group", "the Brauer family foundation": a head in small letters that closes a name.
pub(super) fn small_head(
    passage: &Passage<'_>,
    start: usize,
    at: usize,
    limit: usize,
) -> Option<usize> {
    const PAIRS: [(&str, &str); 6] = [
        ("working", "group"),
        ("interest", "group"),
        ("study", "group"),
        ("user", "group"),
        ("task", "force"),
        ("family", "foundation"),
    ];
    // "the ReasonML association", "Alvik-Brannock university"
    let alone = passage.is(at, "university")
        || passage.is_any(at, word_list!["association", "consortium", "foundation"])
            && start > 0
            && passage.is(start - 1, "the");
    // "the U.S. government"
    let governs = passage.is(at, "government") && sets::is_place(&text_of(passage, start..at));
    if governs {
        return Some(at + 1);
    }
    let ends = at + 1 >= limit || passage.tokens[at + 1].shape != Shape::Lower;
    let follows = at + 1 < limit
        && passage
            .tags(at + 1)
            .has(Tags::PREPOSITION | Tags::CONJUNCTION | Tags::AUXILIARY | Tags::VERB);
    if alone && (ends || follows) {
        let named = organizations::known(&text_of(passage, start..at)).is_none();
        return named.then_some(at + 1);
    }
    let paired = PAIRS
        .iter()
        .any(|(first, second)| passage.is(at, first) && passage.is(at + 1, second));
    let article = start > 0 && passage.tags(start - 1).has(Tags::DETERMINER);
    // "the Linux Foundation working group" is some group of that foundation.
    let own = organizations::known(&text_of(passage, start..at)).is_some();
    (paired && article && !own && at + 2 <= limit).then_some(at + 2)
}

/// "Ministry of Housing, Communities and Local Government": a comma inside a ministry's portfolio.
pub(super) fn lists_portfolio(
    passage: &Passage<'_>,
    start: usize,
    at: usize,
    limit: usize,
) -> bool {
    const AHEAD: usize = 5;
    let office = (start..at).any(|place| {
        passage.is_any(
            place,
            word_list!["ministry", "department", "secretariat", "office"],
        ) && passage.is_any(place + 1, word_list!["of", "for"])
    });
    let and = (at + 2..limit.min(at + 2 + AHEAD))
        .find(|place| !is_name_token(passage, *place) && !passage.is_mark(*place, ','));
    // "Foundation for Research, Science and Technology": what others deal with is fields of work, each of one word.
    let fields = || {
        let opened = (start..at).any(|place| {
            passage.is_any(place + 1, word_list!["of", "for"])
                && head::head(passage.raw(place)).is_some_and(|head| head.opens)
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
    (office || fields())
        && at + 1 < limit
        && is_name_token(passage, at + 1)
        && and.is_some_and(|and| {
            passage.is(and, "and") && and + 1 < limit && is_name_token(passage, and + 1)
        })
}

/// Whether a word is a field that bodies are named for.
fn is_field(word: &str) -> bool {
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

/// "JTC 1", "TC 18", "Business 20 Summit": a number that belongs to the name.
pub(super) fn numbered(passage: &Passage<'_>, at: usize, limit: usize) -> bool {
    let before = &passage.tokens[at - 1];
    let body = before.shape == Shape::Upper
        && matches!(
            passage.raw(at - 1),
            "TC" | "JTC" | "SC" | "WG" | "SG" | "TG"
        );
    let inside = at + 1 < limit
        && is_name_token(passage, at + 1)
        && passage.tokens[at + 1].spaced
        && passage.raw(at).len() <= 3
        && before.is_capital();
    let group = passage.is_any(at - 1, word_list!["Group"])
        && at >= 2
        && passage.is_any(at - 2, word_list!["Working", "Study", "Task"]);
    (body || group) && passage.raw(at).len() <= 3
        || inside && passage.tokens[at + 1].tags.has(Tags::ORG_HEAD)
}

/// "of" and its like join where a head noun stands before them, or one closes the name behind them.
pub(super) fn connects(
    passage: &Passage<'_>,
    start: usize,
    at: usize,
    limit: usize,
) -> Option<usize> {
    let next = at
        + 1
        + usize::from(
            passage.is_any(
                at + 1,
                word_list!["the", "la", "le", "les", "las", "los", "den", "der", "het"],
            ) && passage
                .tokens
                .get(at + 1)
                .is_some_and(|token| token.shape == Shape::Lower),
        );
    if next >= limit || !is_name_token(passage, next) {
        return None;
    }
    let foreign = !matches!(passage.raw(at), "of" | "for" | "on");
    // "Sustainability Committee of the Supervisory Board", "Tide Programme of the Government": a closed name and its owner.
    let article = next > at + 1 && !foreign;
    let held = passage.is(at - 1, "group")
        || head::head(passage.raw(at - 1)).is_some_and(|head| {
            matches!(head.kind.name(), "committee" | "program" | "working_group")
        });
    if article && passage.is(at, "of") && at > start + 1 && held {
        return None;
    }
    let before = passage.raw(at - 1);
    let opened = head::head(before).is_some_and(|head| head.opens)
        || matches!(before, "Friends" | "Sons" | "Daughters") && passage.is(at, "of")
        || at == start + 1 && matches!(before, "City" | "Port" | "Town" | "Borough" | "Province");
    let event = passage.is(at, "on") && opened || !passage.is(at, "on");
    // "Statements of Alvik Insurance Company" are no part of it.
    let part = before.ends_with('s') && before != "Friends"
        || passage.is_any(
            at - 1,
            word_list![
                "statement",
                "report",
                "acquisition",
                "sale",
                "purchase",
                "ipo",
                "listing",
                "merger",
                "takeover",
                "privatization",
                "privatisation",
                "restructuring",
                "financing",
                "refinancing",
                "offering",
                "stock",
                "approval",
                "election",
                "creation",
                "formation",
                "establishment",
                "launch",
                "review",
                "meeting",
                "minutes",
                "work",
                "role",
                "introduction",
                "selection",
                "composition",
                "charter",
                "mandate",
                "restructuring",
                "support",
                "subsidiary",
                "unit",
                "branch",
                "division",
                "arm",
            ],
        );
    let closed = passage.is(at, "of")
        && !part
        && closes_behind(passage, next, limit)
        && !is_role_word(passage, at - 1);
    // "Society for the Prevention of Cruelty": the topic that the head opened goes on.
    let topic = passage.is(at, "of")
        && !(next..limit.min(next + 3)).any(|place| {
            head::head(passage.raw(place)).is_some_and(|head| head.force != head::Force::Weak)
        })
        && (start + 1..at - 1).any(|place| {
            passage.is_any(place, word_list!["for", "on"])
                && head::head(passage.raw(place - 1)).is_some_and(|head| head.opens)
        });
    (foreign && at > start
        || opened && event
        || closed
        || topic
        || is_of_country(passage, start, at))
    .then_some(next + 1)
}

/// "Community Chest of Korea", "CJSC Power Grids of Armenia": whether the country behind the "of" at token `at` ends a name
/// that a firm's form opens, or one that a list holds.
fn is_of_country(passage: &Passage<'_>, start: usize, at: usize) -> bool {
    let next = at + 1;
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
    place && (firm || plain && listed)
}

/// Whether the capitals from `at` on end in a strong, singular head noun: "Code of Conduct Committee".
fn closes_behind(passage: &Passage<'_>, at: usize, limit: usize) -> bool {
    let end = (at..limit.min(at + 5))
        .find(|place| !is_name_token(passage, *place))
        .unwrap_or(limit.min(at + 5));
    end > at + 1
        && head::head(passage.raw(end - 1)).is_some_and(|head| head.force >= head::Force::Middling)
}

/// "Head of", "Director of", "Chair of": a person's post, which opens no name.
fn is_role_word(passage: &Passage<'_>, at: usize) -> bool {
    passage.tags(at).has(Tags::ROLE_CUE) && head::head(passage.raw(at)).is_none()
}

/// "International Conference on Communications in China"
pub(super) fn in_event(
    passage: &Passage<'_>,
    start: usize,
    at: usize,
    limit: usize,
) -> Option<usize> {
    let event = (start..at).any(|place| {
        passage.is_any(
            place,
            word_list![
                "Conference",
                "Symposium",
                "Congress",
                "Women",
                "Partnership",
                "Centre",
                "Center",
                "Institute",
                "Trust",
                "Fund",
                "Society",
                "Foundation",
                "Council",
                "Network",
                "Association",
                "Alliance",
                "Coalition",
                "Initiative",
            ],
        )
    });
    let topic = passage.is_any(at - 1, word_list!["Women"])
        || (start..at).any(|place| passage.is_any(place, word_list!["on", "for"]));
    // "American University in Cairo", "German Historical Institute in Rome": a nation's school abroad. "Alvik University in
    // Oslo" only lies there.
    let abroad = sets::is_place(passage.raw(start))
        && passage.raw(start).ends_with('n')
        && at > start + 1
        && passage.is_any(
            at - 1,
            word_list!["university", "college", "institute", "school", "academy"],
        )
        && sets::is_place(passage.raw(at + 1));
    if abroad {
        return Some(at + 2);
    }
    (event && topic && at + 1 < limit && is_name_token(passage, at + 1)).then_some(at + 2)
}

/// "and" joins inside a name: behind "Ministry of …", or before a head noun that two words share.
pub(super) fn coordinates(
    passage: &Passage<'_>,
    start: usize,
    at: usize,
    limit: usize,
) -> Option<usize> {
    if at + 1 >= limit || !is_name_token(passage, at + 1) || form::opens_person(passage, at + 1) {
        return None;
    }
    // "Minister and Tide Authority"
    if at == start + 1 && form::is_post(passage, start) {
        return None;
    }
    if let Some(end) = known_across(passage, start, at, limit) {
        return Some(end);
    }
    if let Some(end) = pair::partners(passage, start, at, limit) {
        return Some(end);
    }
    if pair::is_couple(passage, start, at, limit) {
        return Some(at + 2);
    }
    let end = (at + 1..limit.min(at + 7))
        .find(|place| !is_name_token(passage, *place))
        .unwrap_or(limit.min(at + 7));
    let words: Vec<&str> = (at + 1..end).map(|place| passage.raw(place)).collect();
    // "Working Group", "Regional Assembly": a head of two words.
    let paired = || head::of_name(&words).filter(|head| head.kind.name() != "company");
    let right = paired()
        .or_else(|| head::head(passage.raw(end - 1)))
        .filter(|_| end > at + 2);
    let opened = (start + 1..at).any(|place| {
        passage.is_any(place, word_list!["of", "for", "on"])
            && head::head(passage.raw(place - 1)).is_some()
    });
    if opened {
        // "University of Alvik and SP Networks": letters and heads of firms start another name.
        let firm = right.is_some_and(|head| head.kind.name() == "company")
            && passage.tokens[at + 1].shape == Shape::Upper;
        let letters = passage.tokens[at + 1].shape == Shape::Upper
            && passage.raw(at + 1).len() <= 3
            && end > at + 2;
        let other = firm
            || letters
            || right.is_some_and(|head| {
                head.force == head::Force::Strong
                    || head.force == head::Force::Middling && end > at + 3
            })
            || organizations::known(passage.raw(at + 1)).is_some();
        return (!other).then_some(at + 2);
    }
    // "Finance" heads firms, though not before "and Audit Committee".
    let left_head = head::head(passage.raw(at - 1))
        .is_some_and(|head| head.force != head::Force::Weak || head.kind.name() != "company");
    let short = at - start <= 2 && end - at <= 5;
    let left = text_of(passage, start..at);
    let is_known = |words| organizations::known(&text_of(passage, words)).is_some();
    let own = organizations::known(&left).is_some()
        || sets::is_place(&left)
        || passage.tokens[at - 1].shape == Shape::Upper;
    let listed = start > 0 && passage.is_mark(start - 1, ',');
    // "the Climate and Land Use Alliance", "the Alvik Heat and Power Association": behind one article, words that name
    // nothing alone share the head.
    let led = start > 0 && passage.is(start - 1, "the");
    // "Estonian Heat and Power Association" needs none.
    let national =
        at == start + 2 && passage.raw(start).ends_with('n') && sets::is_place(passage.raw(start));
    let article = (led || national)
        && passage.tokens[start..at]
            .iter()
            .all(|token| token.shape == Shape::Title)
        && (at == start + 1 && end > at + 3 || at == start + 2 && end > at + 2)
        && !is_known(start..at)
        && right.is_some_and(|head| head.force == head::Force::Strong);
    let shared = right.is_some_and(|head| {
        matches!(
            head.kind.name(),
            "government"
                | "program"
                | "committee"
                | "working_group"
                | "academic"
                | "international_body"
        ) || head.kind.name() == "university" && at == start + 1
    });
    // "the Alvik Cooperative Insurance and Reinsurance Company"
    let firm = start > 0
        && passage.is(start - 1, "the")
        && right
            .is_some_and(|head| head.kind.name() == "company" && head.force == head::Force::Strong)
        && head::head(passage.raw(at - 1)).is_none_or(|head| head.force != head::Force::Strong);
    // "Alvik Cross Nominations and Remuneration Committee": the topics of one committee.
    let topics = right
        .is_some_and(|head| matches!(head.kind.name(), "committee" | "working_group"))
        && end <= at + 4
        && passage.tokens[at + 1].shape == Shape::Title;
    // "Alvik Operations and Maintenance Company": the right side alone is no name.
    let words: Vec<&str> = (at + 1..end).map(|place| passage.raw(place)).collect();
    // "Alvik Bank and Trust Company": no firm is only called that.
    let trust = words[0] == "Trust"
        && words.len() == 2
        && (head::is_legal_form(words[1]) || words[1] == "Company")
        && passage.is_any(at - 1, word_list!["bank", "savings"]);
    if trust || head::is_trade_alone(&words) && !left_head {
        return Some(end);
    }
    let joined = (shared && (short || topics) || article) && !left_head || firm;
    (joined && !own && (!listed || topics)).then_some(at + 2)
}

/// "University of California, San Diego": one past the campus of a state's university behind the comma, or the "at", at
/// token `at`.
pub(super) fn campus(
    passage: &Passage<'_>,
    start: usize,
    at: usize,
    limit: usize,
) -> Option<usize> {
    const LONGEST: usize = 3;
    let state = at >= start + 3
        && passage.is(start, "university")
        && passage.is(start + 1, "of")
        && sets::is_state_name(&text_of(passage, start + 2..at));
    (at + 2..=limit.min(at + 1 + LONGEST))
        .rev()
        .filter(|_| state)
        .find(|end| {
            sets::is_place(&text_of(passage, at + 1..*end))
                && passage.tokens[at + 1..*end]
                    .iter()
                    .all(|token| token.is_capital())
        })
}

/// "Marks and Spencer": one past a known name that goes on behind its "and".
pub(super) fn known_across(
    passage: &Passage<'_>,
    start: usize,
    at: usize,
    limit: usize,
) -> Option<usize> {
    const AHEAD: usize = 5;
    if !passage.is(at, "and") && !passage.is_mark(at, '&') {
        return None;
    }
    let longest = organizations::longest_from(organizations::first_piece(passage.raw(start)));
    if longest <= at - start {
        return None;
    }
    (at + 2..=limit.min(at + 1 + AHEAD))
        .rev()
        .find(|end| organizations::known(&text_of(passage, start..*end)).is_some())
}
