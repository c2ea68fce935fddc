//! What an entry of a list says behind the name that it opens with.

use std::ops::Range;

use super::super::Context;
use super::super::chinese::opens_with_surname;
use super::super::lead::{Given, Items, is_no_more};
use super::super::noun::group_at;
use super::super::scene::{Actor, Scene, Who};
use crate::document::{BlockKind, Shape, Token};
use crate::extract::passage::Passage;
use crate::lexicon::organizations;
use crate::lexicon::sets::{is_given_name, is_place};
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::{Role, RoleStatus};

/// "A: 12 people", "A: USD 5,000", "A: in its trains": whether an item opens with an organization and a colon before a number
/// or, where none but organizations are listed, before what it does; where we hold the role, before since or until when.
pub(super) fn is_told_of(scene: &Scene<'_, '_>, items: Items) -> bool {
    let passage = scene.passage;
    let Some(firm) = scene.actors.first().filter(|firm| firm.named().is_some()) else {
        return false;
    };
    let number = |at: usize| {
        passage
            .tokens
            .get(at)
            .is_some_and(|token| token.shape == Shape::Number || token.tags.has(Tags::NUMBER))
    };
    let colon = firm.tokens.end;
    let item = matches!(passage.block.kind, BlockKind::ListItem { .. });
    let told = || {
        let next = scene.from(colon).first();
        let person = next.is_some_and(|next| next.is_person() && next.tokens.start == colon + 1);
        let others = (colon + 1..passage.tokens.len()).any(|at| is_no_more(passage, at));
        items == Items::Organizations && !person && !others
    };
    let opens = item && firm.tokens.start <= 1 && passage.is_mark(colon, ':');
    if items == Items::Places {
        let time = word_list!["since", "until", "from", "in", "ended"];
        let short = passage.tokens.len() <= colon + 4;
        return opens
            && short
            && passage.is_any(colon + 1, time)
            && (colon + 2..passage.tokens.len()).any(number);
    }
    opens && ((colon + 1..colon + 4).any(number) || told())
}

/// "Liis Tamm (A)⏎Karl Oja (B)": the lines in tokens `within` of a paragraph of short ones without marks, each of which may be
/// an entry; none where one of them may not.
pub(super) fn lines(passage: &Passage<'_>, within: &Range<usize>) -> Vec<Range<usize>> {
    const LONGEST: usize = 16;
    // Each sentence of a block asks for all of its lines.
    const MOST: usize = 2048;
    let all = passage.tokens.len();
    if all > MOST {
        return Vec::new();
    }
    let breaks = |at: &usize| passage.tokens[*at].breaks;
    if passage.block.kind != BlockKind::Paragraph || !(1..all).any(|at| breaks(&at)) {
        return Vec::new();
    }
    let told = Tags::FINITE | Tags::AUXILIARY | Tags::WE | Tags::RELATIVE | Tags::DETERMINER;
    let entry = |line: &Range<usize>| {
        let ends = [',', '.', ':', ';'];
        line.len() <= LONGEST
            && passage.tokens[line.start].is_capital()
            && !ends.iter().any(|mark| passage.is_mark(line.end - 1, *mark))
            && !line
                .clone()
                .any(|at| passage.tags(at).has(told) || passage.is_mark(at, ':'))
    };
    let (mut lines, mut start) = (Vec::new(), 0);
    for end in (1..all).filter(breaks).chain([all]) {
        let line = std::mem::replace(&mut start, end)..end;
        if !entry(&line) {
            return Vec::new();
        }
        if line.start >= within.start && line.end <= within.end {
            lines.push(line);
        }
    }
    lines
}

/// "Koichi IWAO (koichi@)", "yetone (@yetone)", "Dave Fellows, Alvik", "程阳 – Alvik": the person that an entry of a list of people
/// opens with, whose name is none by itself.
pub(in crate::extract::role) fn unseen(scene: &Scene<'_, '_>) -> Option<Actor> {
    const MOST: usize = 5;
    const MARKS: [char; 6] = ['(', ',', '-', '–', '—', '<'];
    let passage = scene.passage;
    let all = passage.tokens.len();
    let opens = passage.tokens[0].is_word() || passage.tokens[0].shape == Shape::Cjk;
    let start = usize::from(!opens);
    let part = |at: &usize| {
        let initial = passage.is_mark(*at, '.') && *at > 0 && passage.raw(at - 1).len() == 1;
        let hyphen = passage.is_mark(*at, '-') && passage.is_glued(*at);
        let word = |token: &Token| token.is_word() || token.shape == Shape::Cjk;
        *at < all && (word(&passage.tokens[*at]) || *at > start && (initial || hyphen))
    };
    let end = start + (start..start + MOST + 1).take_while(part).count();
    let tied = end < all && MARKS.iter().any(|mark| passage.is_mark(end, *mark));
    let own = scene.sentence.start == 0 && !scene.is_of_actor(start);
    if !tied || end == start || end - start > MOST || !own {
        return None;
    }
    let account = || {
        let mut behind = end..all.min(end + 3);
        behind.any(|at| passage.is_mark(at, '@'))
    };
    // "nobody (@nobody)", "email (info@)"
    const NOBODY: &WordList = word_list![
        "admin",
        "all",
        "contact",
        "email",
        "everybody",
        "everyone",
        "info",
        "list",
        "mail",
        "nobody",
        "security",
        "team",
        "vacancy",
        "vacant",
        "weekly",
        "wiki",
    ];
    let handle = || {
        let plain = Tags::NEGATION | Tags::PRONOUN | Tags::ADJECTIVE | Tags::PERIOD;
        passage.is_mark(end + 1, '@')
            && !passage.is_any(start, NOBODY)
            && !passage.is_any(end + 2, NOBODY)
            && !passage.tags(start).has(plain)
    };
    let firm = || {
        let firm = scene.from(end + 1).first();
        firm.is_some_and(|firm| firm.named().is_some() && scene.article_start(firm) == end + 1)
    };
    let closed = |at: usize| {
        let closed = Tags::ORG_HEAD | Tags::PREPOSITION | Tags::DETERMINER | Tags::WE | Tags::MONTH;
        passage.tags(at).has(closed)
    };
    let given = is_given_name(passage.raw(start));
    let called = |at: usize| passage.tags(at).has(Tags::ROLE_CUE) && !(given && at > start);
    let capital = |at: usize| !passage.tokens[at].is_word() || passage.tokens[at].is_capital();
    let name = start..end;
    let ideographs = name.len() == 1
        && passage.tokens[start].shape == Shape::Cjk
        && may_be_name(passage.raw(start));
    // "Open Seat" and "Mailing List" are nobody.
    const FAMILY: usize = 4;
    let family =
        |at: usize| passage.tokens[at].shape == Shape::Upper && passage.raw(at).len() >= FAMILY;
    let known = given || passage.tags(start) == Tags::NONE && (start + 1..end).any(family);
    let full = name.len() > 1
        && matches!(passage.tokens[start].shape, Shape::Title | Shape::Mixed)
        && name.clone().all(capital)
        && known;
    let whole = full || ideographs;
    let latin = passage.tokens[start].shape != Shape::Cjk;
    let text = passage.document.words(passage.span(name.clone()));
    let person = !name.clone().any(|at| closed(at) || called(at))
        && (account() && (whole || latin && name.len() == 1 && handle()) || firm() && whole)
        && !is_undone(passage, end)
        && organizations::known(&text).is_none()
        && !is_place(&text);
    person.then(|| Actor {
        who: Who::Person(passage.span(name.clone())),
        tokens: name,
    })
}

/// "程阳": whether some characters may be a person's name: they open with a surname.
fn may_be_name(text: &str) -> bool {
    (2..=4).contains(&text.chars().count())
        && (opens_with_surname(text) || text.starts_with('程') && !text.starts_with("程序"))
}

/// "(koichi@) declined", "(koichi@), until May", "- Alvik (from 2027)": whether what stands behind a name that ends before token
/// `end` may say that somebody is no longer, not or not yet what a list says.
fn is_undone(passage: &Passage<'_>, end: usize) -> bool {
    let behind = end..passage.tokens.len();
    let verb = |at: usize| passage.tags(at).has(Tags::FINITE | Tags::AUXILIARY);
    let later = |at: usize| {
        passage.is(at, "from")
            && passage
                .tokens
                .get(at + 1)
                .is_some_and(|next| next.shape == Shape::Number)
    };
    let plain = |at: usize| !passage.is_mark(at - 1, '(') || !passage.is_mark(at + 1, ')');
    behind
        .into_iter()
        .any(|at| verb(at) || later(at) || is_no_more(passage, at) && plain(at))
}

/// "Liis Tamm, Karl Oja and Mary Dorn": whether a list names people in full and nothing else.
pub(super) fn are_people(scene: &Scene<'_, '_>, named: &[&Actor]) -> bool {
    let full = |actor: &&Actor| actor.is_person() && actor.tokens.len() > 1;
    let next = |pair: &[&Actor]| pair[1].tokens.start <= scene.behind(pair[0].tokens.end) + 2;
    named.len() > 1 && named.iter().all(full) && named.windows(2).all(next)
}

/// "Liis Tamm, Alvik (chair)" among those who sit on a board: the office that the brackets at the end of an entry say
/// somebody has there.
pub(super) fn office_of(
    scene: &Scene<'_, '_>,
    context: &Context<'_>,
    given: &Given,
    person: &Actor,
) -> Option<Given> {
    let passage = scene.passage;
    let close = passage
        .tokens
        .len()
        .checked_sub(1)
        .filter(|close| passage.is_mark(*close, ')'))?;
    let open = (person.tokens.end..close)
        .rev()
        .find(|at| passage.is_mark(*at, '('))?;
    let place = given.parties.first().and_then(Actor::organization)?;
    let sits = match given.role.id() {
        "board_member" => true,
        _ => given.role.info().family == "governance" && context.is_committee(place),
    };
    let group =
        group_at(passage, open + 1, close).filter(|group| group.range() == (open + 1..close))?;
    let role = group.nouns[0].role;
    let office = matches!(role.id(), "chair" | "vice_chair" | "treasurer")
        || passage.is_any(open + 1, word_list!["treasurer", "secretary"]);
    // "Liis Tamm (chair)" is told already.
    let behind = open > person.tokens.end && person.tokens.start <= 1;
    (sits && office && behind && given.status == RoleStatus::Current).then(|| Given {
        role,
        words: passage.span(group.range()),
        ..given.clone()
    })
}

/// "Liis Tamm – Developer" below "Our team", "Liis Tamm" below "Staff": whether somebody is employed whose post no other row
/// tells.
pub(super) fn is_employed(
    scene: &Scene<'_, '_>,
    given: &Given,
    person: &Actor,
    roles: &[Role],
) -> bool {
    const OTHERS: &WordList = word_list![
        "adviser",
        "advisor",
        "board",
        "consultant",
        "contractor",
        "freelance",
        "freelancer",
        "intern",
        "partner",
        "student",
        "trustee",
        "volunteer",
    ];
    let passage = scene.passage;
    let behind = person.tokens.end..passage.tokens.len();
    let told = roles
        .last()
        .is_some_and(|role| passage.block.span.contains(role.span));
    // A team may be of volunteers.
    let team = passage
        .document
        .words_of(given.words)
        .to_lowercase()
        .contains("team");
    let marks = [',', '–', '—', '-', ':', '('];
    let post = marks
        .iter()
        .any(|mark| passage.is_mark(behind.start, *mark))
        && passage
            .tokens
            .get(behind.start + 1)
            .is_some_and(Token::is_word);
    let house = given.parties.first().and_then(Actor::organization);
    let alone = scene
        .from(behind.start)
        .iter()
        .all(|actor| actor.organization() == house);
    !told && alone && (post || !team) && !behind.clone().any(|at| passage.is_any(at, OTHERS))
}

/// "Liis Tamm, Chief Executive Officer, A": whether all that stands behind a name at token `at` says who that is.
pub(super) fn is_entry(passage: &Passage<'_>, at: usize) -> bool {
    const LONGEST: usize = 24;
    let small = word_list!["of", "and", "the", "for", "at", "in", "to"];
    let said = at..passage.tokens.len();
    let told = |at: usize| {
        let token = &passage.tokens[at];
        !token.is_word() && !passage.is_mark(at, '.') && !passage.is_mark(at, ':')
            || token.is_capital()
            || passage.is_any(at, small)
            || passage.is_mark(at, '.') && at + 1 < said.end && passage.is_glued(at)
    };
    passage.is_mark(at, ',') && said.len() <= LONGEST && said.clone().all(told)
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::check_below;

    #[test]
    fn offices_in_brackets_behind_employers() {
        check_below(
            "## Board\n\n- Anna Kowalska, Siemens (chair)\n- David Chen, CEO, Bosch (Vice-Chair)\n- Mary Jones, ETSI (CEO)",
            "Anna Kowalska board_member Kestrel Foundation; Anna Kowalska chair Kestrel Foundation; \
             David Chen board_member Kestrel Foundation; David Chen vice_chair Kestrel Foundation; David Chen executive Bosch; \
             Mary Jones board_member Kestrel Foundation",
        );
        check_below(
            "## Advisory Council\n\n- Anna Kowalska, Siemens (chair)",
            "Anna Kowalska advisory_board_member Kestrel Foundation",
        );
    }

    #[test]
    fn people_whose_names_are_none_by_themselves() {
        check_below(
            "## New committers\n\n- Koichi IWAO (koichi@)\n- kelpie (@kelpie), author of Tides\n- Michael (@michael4)\n\
             - Dave Fellows, Siemens\n- 程阳 – Bosch\n- Mailing List (see below)\n- Weekly Meetings, 12\n- Foundation Staff (@staff)",
            "Koichi IWAO committer Kestrel Foundation; kelpie committer Kestrel Foundation; Michael committer Kestrel Foundation; \
             Dave Fellows committer Kestrel Foundation; Siemens committer Kestrel Foundation; \
             程阳 committer Kestrel Foundation; Bosch committer Kestrel Foundation",
        );
    }

    #[test]
    fn those_who_are_nobody_or_have_no_role() {
        check_below(
            "## Committers\n\n- Open Seat - Nokia\n- Mailing List, Nokia\n- Weekly Call (@weekly)\n- nobody (@nobody)\n- email (info@)\n- 空缺 – Nokia\n\
             - 前端 – Nokia\n- 无 (@none)\n- Koichi IWAO (koichi@) declined\n- Koichi OKAMI (okami@), until May\n- Dave Fellows - Nokia (from 2027)",
            "",
        );
    }

    #[test]
    fn people_in_one_line() {
        check_below(
            "## New committers\n\nAnna Kowalska, David Chen",
            "Anna Kowalska committer Kestrel Foundation; David Chen committer Kestrel Foundation",
        );
        check_below(
            "## New committers\n\nAnna Kowalska, Founder, Siemens",
            "Anna Kowalska committer Kestrel Foundation; Siemens committer Kestrel Foundation; Anna Kowalska founder Siemens",
        );
    }
}
