//! Who "we" is within quotation marks: “We are proud to join,” said Rosa Dorn, director of Acme.

use std::ops::Range;

use super::super::lead::is_not_held;
use super::super::noun::noun_at;
use super::clause::STAFF;
use crate::document::{Shape, Token};
use crate::extract::organization::Found;
use crate::extract::passage::Passage;
use crate::extract::person::{behind_honorifics, person_at};
use crate::lexicon::classes::POSTS;
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::OrganizationKind;

/// What somebody says in quotation marks.
pub(in crate::extract::role) struct Quote {
    /// What stands between the marks.
    tokens: Range<usize>,
    speaker: Speaker,
}

/// For whom somebody speaks.
#[derive(Clone, Copy)]
enum Speaker {
    /// For whom the report is about: "said our chair".
    Ours,
    /// Index into `Report::organizations`.
    Named(u32),
    /// Nobody tells.
    Unknown,
}

/// Who "we" is at token `at`: the speaker of the quote that it stands in, else `subject`.
pub(super) fn we_at(quotes: &[Quote], at: usize, subject: Option<u32>) -> Option<u32> {
    let quote = quotes.iter().find(|quote| quote.tokens.contains(&at));
    match quote.map(|quote| quote.speaker) {
        Some(Speaker::Unknown) => None,
        Some(Speaker::Named(id)) => Some(id),
        Some(Speaker::Ours) | None => subject,
    }
}

/// Who says what stands at token `at`, where that is within the quote of a body other than `subject`.
pub(in crate::extract::role) fn other_at(
    quotes: &[Quote],
    at: usize,
    subject: Option<u32>,
) -> Option<u32> {
    let quote = quotes.iter().find(|quote| quote.tokens.contains(&at))?;
    match quote.speaker {
        Speaker::Named(id) => Some(id).filter(|_| Some(id) != subject),
        Speaker::Ours | Speaker::Unknown => None,
    }
}

/// What a verb of saying ties to a speaker.
const SAID: &WordList = word_list![
    "said",
    "says",
    "claimed",
    "added",
    "adds",
    "explained",
    "explains",
    "commented",
    "comments",
    "noted",
    "notes",
    "stated",
    "states",
    "remarked",
    "told",
    "tells",
    "shared",
    "stressed",
    "continued",
    "concluded",
    "wrote",
    "writes",
];

/// The quotes of a block in which somebody says "we" and that it ascribes to a speaker.
pub(in crate::extract::role) fn of(passage: &Passage<'_>, found: &Found) -> Vec<Quote> {
    let mut quotes: Vec<Quote> = Vec::new();
    let ours = |token: &Token| token.tags.has(Tags::WE);
    if !passage.tokens.iter().any(ours) {
        return quotes;
    }
    let mut open = None;
    let mut parts: Vec<Range<usize>> = Vec::new();
    for (at, token) in passage.tokens.iter().enumerate() {
        if token.shape != Shape::Mark {
            continue;
        }
        let straight = passage.is_mark(at, '"');
        match open {
            None if straight || passage.is_mark(at, '“') => open = Some(at + 1),
            Some(start) if straight || passage.is_mark(at, '”') => {
                parts.push(start..at);
                open = None;
            }
            _ => {}
        }
    }
    parts.extend(open.map(|start| start..passage.tokens.len()));
    let within = |part: &Range<usize>| passage.tokens[part.clone()].iter().any(ours);
    if !parts.iter().any(within) {
        return quotes;
    }
    // What goes on behind "said Rosa Dorn" is hers too.
    let mut last = None;
    for (nth, part) in parts.iter().enumerate() {
        let before = nth.checked_sub(1).map_or(0, |before| parts[before].end + 1);
        let behind = parts
            .get(nth + 1)
            .map_or(passage.tokens.len(), |next| next.start - 1);
        let own = ascribed(passage, found, part, before..behind);
        if let Some(speaker) = own.or(last) {
            last = Some(speaker);
            quotes.push(Quote {
                tokens: part.clone(),
                speaker,
            });
        }
    }
    quotes
}

/// Who says what stands between quotation marks by the words around it; `None` where nobody is said to say it.
fn ascribed(
    passage: &Passage<'_>,
    found: &Found,
    quote: &Range<usize>,
    around: Range<usize>,
) -> Option<Speaker> {
    /// "Rosa Dorn says", "she told"
    const NEAR: usize = 5;
    /// The words of a line that tells who speaks.
    const LINE: usize = 8;
    let said = |at: &usize| passage.is_any(*at, SAID);
    let sentence = |at: usize| {
        let nth = passage.sentences.partition_point(|range| range.end <= at);
        passage.sentences.get(nth).cloned().unwrap_or(at..at)
    };
    let close = quote.end + 1;
    let behind = close..around.end.max(close);
    let verb = (behind.start..behind.end.min(close + NEAR)).find(said);
    if let Some(verb) = verb.filter(|verb| sentence(*verb).start <= close) {
        let end = sentence(verb).end.min(behind.end);
        let comma = close + usize::from(passage.is_mark(close, ','));
        // "she told Alvik": whom she speaks to stands behind the verb.
        let words = match verb == comma && !passage.is_any(verb, word_list!["told", "tells"]) {
            true => verb + 1..end,
            false => comma..verb,
        };
        return Some(speaks_for(passage, found, words));
    }
    let known = |words: Range<usize>| {
        let speaker = (words.len() <= LINE).then(|| speaks_for(passage, found, words))?;
        (!matches!(speaker, Speaker::Unknown)).then_some(speaker)
    };
    // "We grew." — Rosa Dorn, Alvik University
    let dash = ['—', '–'].iter().any(|dash| passage.is_mark(close, *dash));
    if dash && let Some(speaker) = known(close + 1..behind.end.max(close + 1)) {
        return Some(speaker);
    }
    let open = quote.start - 1;
    let lead = around.start.min(open)..open;
    // Alvik University: "We grew."
    if let Some(colon) = open.checked_sub(1).filter(|at| passage.is_mark(*at, ':')) {
        let start = sentence(colon).start.max(lead.start);
        if let Some(speaker) = known(start..colon.max(start)) {
            return Some(speaker);
        }
    }
    let verb = (lead.start.max(open.saturating_sub(NEAR))..open)
        .rev()
        .find(said)?;
    let start = sentence(verb).start.max(lead.start);
    if sentence(verb).end <= open {
        return None;
    }
    Some(speaks_for(passage, found, start..verb))
}

/// For whom those speak whom the words beside a verb of saying are of: the only organization in them, if it speaks itself or
/// through its people, no event where it is said.
fn speaks_for(passage: &Passage<'_>, found: &Found, words: Range<usize>) -> Speaker {
    if words.is_empty() {
        return Speaker::Unknown;
    }
    if is_ours(passage, &words) {
        return Speaker::Ours;
    }
    let span = passage.span(words.clone());
    let first = found
        .mentions
        .partition_point(|mention| mention.span.start() < span.start());
    let mut mentions = found.mentions[first..]
        .iter()
        .take_while(|mention| mention.span.end() <= span.end())
        .filter(|mention| {
            let kind = found.organizations[mention.organization as usize].kind;
            kind != OrganizationKind::Conference
        });
    let Some(mention) = mentions.next() else {
        return Speaker::Unknown;
    };
    let id = mention.organization;
    let at = |place| {
        let span = |at: usize| passage.tokens[at].span;
        words.clone().find(|at| span(*at).start() >= place)
    };
    let start = at(mention.span.start()).unwrap_or(words.end);
    let name = start..at(mention.span.end()).unwrap_or(words.end);
    let alone = mentions.all(|other| other.organization == id);
    match alone && is_speaker(passage, &words, &name) {
        true => Speaker::Named(id),
        false => Speaker::Unknown,
    }
}

/// "we", "our chair", "Rosa Dorn, our treasurer": whether the words on a speaker are of somebody of ours; "our partner" is
/// somebody else's.
fn is_ours(passage: &Passage<'_>, words: &Range<usize>) -> bool {
    const NEAR: usize = 3;
    let Some(at) = words.clone().find(|at| passage.tags(*at).has(Tags::WE)) else {
        return false;
    };
    let opens = at == words.start || passage.is_mark(at - 1, ',');
    let post = (at + 1..words.end.min(at + 1 + NEAR)).any(|at| is_post(passage, at));
    opens && (passage.is(at, "we") || passage.is(at, "our") && post)
}

/// "director", "Chief Executive", "engineer": whether a word calls those who speak for whom they work for or lead.
fn is_post(passage: &Passage<'_>, at: usize) -> bool {
    const LEARNED: &WordList = word_list!["professor", "lecturer", "fellow", "analyst"];
    let word = passage.raw(at).to_lowercase();
    let post = |family: &str| matches!(family, "governance" | "employment" | "technical");
    POSTS.holds(&word)
        || LEARNED.holds(&word)
        || word.starts_with("spokes")
        || STAFF.holds(&word)
        || STAFF.holds(format!("{word}s"))
        || noun_at(passage, at).is_some_and(|noun| {
            post(noun.role.info().family) || matches!(noun.role.id(), "founder" | "other")
        })
}

/// "A", "A's director Rosa Dorn", "Rosa Dorn, director of A", "the director of A": whether those whom the words are of are
/// the organization `name` or its people, and no critics, hearers or guests of it.
fn is_speaker(passage: &Passage<'_>, words: &Range<usize>, name: &Range<usize>) -> bool {
    const TIES: &WordList = word_list!["of", "at", "from", "for"];
    let tie = |at: usize| {
        passage.is_any(at, TIES)
            || [',', '(', '–', '—']
                .iter()
                .any(|mark| passage.is_mark(at, *mark))
    };
    let start = words.start
        + usize::from(passage.is_any(words.start, word_list!["and", "as", "but", "then"]));
    let end = name.start - usize::from(name.start > start && passage.is(name.start - 1, "the"));
    let others = |at: usize| {
        let closed = Tags::RELATIVE | Tags::NEGATION | Tags::WE;
        passage.tags(at).has(closed) || is_not_held(passage, at)
    };
    if (start..end).any(others) {
        return false;
    }
    // "Rosa Dorn, co-founder" is no body, whatever its name is taken for.
    let post = || (name.end + 1..words.end.min(name.end + 3)).any(|at| is_post(passage, at));
    if start >= end && passage.is_mark(name.end, ',') && post() {
        return false;
    }
    if start >= end {
        // "A's critics", "A rivals"
        let own = passage
            .tokens
            .get(name.end)
            .is_some_and(|token| token.shape == Shape::Clitic)
            || passage.is_mark(name.end, '’')
            || passage.is_mark(name.end, '\'');
        let next = name.end + usize::from(own);
        let plain = |token: &Token| {
            let closed = Tags::PREPOSITION | Tags::ADVERB | Tags::CONJUNCTION;
            !token.is_word() || token.is_capital() || token.tags.has(closed)
        };
        let token = passage.tokens.get(next).filter(|_| next < words.end);
        return token.is_none_or(|token| plain(token) && !own) || is_post(passage, next);
    }
    let person = person_at(passage, behind_honorifics(passage, start), end);
    let tail = person.map_or(start, |person| person.end);
    let titled = (start..end).any(|at| is_post(passage, at));
    let closes = tie(end - 1);
    // "Rosa Dorn of A", "Rosa Dorn, A"
    if tail > start && tail + 1 == end {
        return closes;
    }
    // "Rosa Dorn, at the dinner of A"
    let apposed = tail == start
        || !passage.is_any(tail, TIES)
            && tie(tail)
            && !passage.tags(tail + 1).has(Tags::PREPOSITION);
    let learned = tail > start
        && (tail..end).all(|at| !passage.tokens[at].is_word() || passage.tokens[at].is_capital());
    apposed && closes && (titled || learned)
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::check_behind as check;

    #[test]
    fn we_in_quotes_are_whom_the_speaker_speaks_for() {
        check(
            "“We are a member of ETSI,” said Rosa Dorn, Alvik University.",
            "Alvik University member ETSI",
        );
        check(
            "Rosa Dorn of Alvik University said: “We are a member of ETSI.”",
            "Alvik University member ETSI",
        );
        check(
            "“Tides rise,” said Rosa Dorn, Alvik University. “We are a member of ETSI.”",
            "Alvik University member ETSI",
        );
        check("\"We are a member of ETSI,\" she told the town.", "");
        check(
            "“We are a member of ETSI,” said Rosa Dorn, who came from Alvik University to Dorn Bank plc.",
            "",
        );
    }

    #[test]
    fn hearers_and_critics_are_not_whom_the_speaker_speaks_for() {
        for words in [
            "she wrote to Siemens.",
            "Rosa Dorn told Siemens.",
            "said Rosa Dorn, a critic of Siemens.",
            "said Rosa Dorn, formerly of Siemens.",
            "said Rosa Dorn in an interview with Siemens.",
            "said Rosa Dorn, who met Siemens.",
            "said Rosa Dorn, at the dinner of Siemens.",
            "said nobody at Siemens.",
            "said Siemens critics.",
        ] {
            check(&format!("“We are a member of ETSI,” {words}"), "");
        }
        for lead in [
            "A note to Siemens says:",
            "In the paper of Siemens, Rosa Dorn said:",
        ] {
            check(&format!("{lead} “We are a member of ETSI.”"), "");
        }
        let siemens = "Siemens member ETSI";
        for words in [
            "said Siemens.",
            "Siemens said.",
            "said Siemens director Rosa Dorn.",
            "said Rosa Dorn, researcher at Siemens.",
            "said the director of Siemens.",
            "Rosa Dorn of Siemens told Bosch.",
        ] {
            check(&format!("“We are a member of ETSI,” {words}"), siemens);
        }
    }

    #[test]
    fn our_people_speak_for_us() {
        let ours = "Kestrel Foundation member ETSI";
        for words in [
            "our chair told the BBC.",
            "we told Siemens.",
            "our chair wrote in a letter to Siemens.",
            "said our researcher, Jens Albrecht, at Siemens.",
        ] {
            check(&format!("“We are a member of ETSI,” {words}"), ours);
        }
        check("In May, our chair said: “We are a member of ETSI.”", ours);
        check(
            "“We are a member of ETSI,” said our friend Rosa Dorn of Siemens.",
            "",
        );
    }

    #[test]
    fn lines_beside_quotes_tell_who_speaks() {
        let alvik = "Alvik University member ETSI";
        check("Alvik University: “We are a member of ETSI.”", alvik);
        check(
            "“We are a member of ETSI.” — Rosa Dorn, Alvik University",
            alvik,
        );
    }

    /// Holds of whom the first claim is told against `expect`.
    #[track_caller]
    fn check_claim(text: &str, expect: &str) {
        let text = format!("# Kestrel Foundation\n\nWe grew.\n\n{text}\n");
        let document = crate::read::read(text, crate::read::Format::Markdown);
        let report = crate::extract::extract(&document, &Default::default());
        let claim = &report.claims[0];
        let mut pieces = claim.subject.pieces.iter();
        let subject = match claim.of_report {
            true => "we".to_owned(),
            false => pieces
                .next()
                .map_or(String::new(), |piece| document.words(*piece)),
        };
        assert_eq!(subject, expect, "{text}", text = document.text);
    }

    #[test]
    fn claims_in_quotes_are_of_whom_the_speaker_speaks_for() {
        check_claim("Siemens said: \"We raised £12,000.\"", "Siemens");
        check_claim("“We raised £12,000,” said Rosa Dorn of Siemens.", "Siemens");
        check_claim("“We raised £12,000,” said our chair.", "we");
        check_claim("“We raised £12,000,” she said.", "we");
        check_claim("“We raised £12,000.” — Siemens, co-founder", "we");
    }

    #[test]
    fn titles_of_speakers_end_no_sentence() {
        check(
            "“We are a member of ETSI,” said Rosa Dorn, Ph.D., professor of tides at Alvik University.",
            "Alvik University member ETSI",
        );
    }

    #[test]
    fn we_in_quotes_that_nobody_says_are_the_reports() {
        check(
            "Under the title “We care”, we are a member of ETSI.",
            "Kestrel Foundation member ETSI",
        );
        check(
            "“Tides rise,” said Rosa Dorn, Alvik University. We are a member of ETSI.",
            "Kestrel Foundation member ETSI",
        );
    }
}
