//! Who "we" is within quotation marks: “We are proud to join,” said Rosa Dorn, director of Acme.

use std::ops::Range;

use crate::document::Shape;
use crate::extract::organization::Found;
use crate::extract::passage::Passage;
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::OrganizationKind;

/// What somebody says in quotation marks.
pub(in crate::extract::role) struct Quote {
    /// What stands between the marks.
    tokens: Range<usize>,
    /// For whom they speak: index into `Report::organizations`; `None` where nobody tells.
    speaker: Option<u32>,
}

/// Who "we" is at token `at`: the speaker of the quote that it stands in, else `subject`.
pub(super) fn we_at(quotes: &[Quote], at: usize, subject: Option<u32>) -> Option<u32> {
    let quote = quotes.iter().find(|quote| quote.tokens.contains(&at));
    quote.map_or(subject, |quote| quote.speaker)
}

/// What a verb of saying ties to a speaker.
const SAID: &WordList = word_list![
    "said",
    "says",
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
    let ours = |part: &Range<usize>| part.clone().any(|at| passage.tags(at).has(Tags::WE));
    if !parts.iter().any(ours) {
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
) -> Option<Option<u32>> {
    /// "Rosa Dorn says", "she told"
    const NEAR: usize = 5;
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
        return Some(speaks_for(passage, found, close..end));
    }
    let open = quote.start - 1;
    let lead = around.start.min(open)..open;
    let verb = (lead.start.max(open.saturating_sub(NEAR))..open)
        .rev()
        .find(said)?;
    let start = sentence(verb).start.max(lead.start);
    if sentence(verb).end <= open {
        return None;
    }
    Some(speaks_for(passage, found, start..verb))
}

/// The only organization that stands in the words on a speaker: "said Rosa Dorn, director of Acme", no event where it is said.
fn speaks_for(passage: &Passage<'_>, found: &Found, words: Range<usize>) -> Option<u32> {
    if words.is_empty() {
        return None;
    }
    let span = passage.span(words);
    let first = found
        .mentions
        .partition_point(|mention| mention.span.start() < span.start());
    let mut ids = found.mentions[first..]
        .iter()
        .take_while(|mention| mention.span.end() <= span.end())
        .map(|mention| mention.organization)
        .filter(|id| found.organizations[*id as usize].kind != OrganizationKind::Conference);
    let id = ids.next()?;
    ids.all(|other| other == id).then_some(id)
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
    fn titles_of_speakers_end_no_sentence() {
        check(
            "“We are a member of ETSI,” said Rosa Dorn, Ph.D., who came to us from Alvik University.",
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
