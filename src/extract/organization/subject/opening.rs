//! Whom the lines over a report's text name: its title page, its letterhead, its running head.
//!
//! Every run of capitalised words there that is left once the words for reports are out may be the publisher. What counts
//! is whether it is an organization by its name, stands alone in its line or beside words for a report, and whether the
//! text goes on with it: by its name, by the first word or the initials of it, or as "the Trust".

mod beside;
mod body;
pub(super) mod introduced;
mod line;
mod named;
mod shape;
mod stated;

use std::ops::Range;

use super::super::evidence::Evidence;
use super::super::head;
use super::wording::{self, is_report_word};
use super::{is_connector, is_nameable, is_unit, text_of};
use crate::document::{BlockKind, Document, Span};
use crate::lexicon::organizations;
use beside::{employs, goes_on, is_of_advisers, is_of_standard, says_what};
pub(super) use body::Body;
pub(super) use line::is_running;
use line::{Word, lines, pieces, runs};
pub(super) use named::{Named, named};
pub(super) use shape::is_coined as in_part_coined;
use shape::{is_coined, is_yearly};
pub(super) use shape::{is_slogan, is_topic, plain_case, sureness};
use stated::is_label;
pub(super) use stated::{Stated, stated};

/// A name and where the opening has it.
pub(super) struct Opening {
    pub(super) name: String,
    pub(super) span: Option<Span>,
}

/// Who the opening names; `None` where nobody stands out.
pub(super) fn find(document: &Document, evidence: &Evidence) -> Option<Opening> {
    /// What a name must score.
    const ENOUGH: u32 = 6;
    let lines = lines(document);
    let end = lines.last()?.end();
    let parted = lines.iter().flat_map(|line| pieces(document, *line));
    let pieces: Vec<Vec<Word<'_>>> = parted.collect();
    let reporting = pieces
        .iter()
        .flatten()
        .any(|word| is_report_word(word.text));
    let body = Body::of(document, end);
    let mut best: Option<(u32, Opening)> = None;
    let mut advised = false;
    for (nth, piece) in pieces.iter().enumerate() {
        let before = nth.checked_sub(1).map(|before| &pieces[before]);
        let near = pieces[nth + 1..].iter().take(2);
        let near = near.chain(pieces[..nth].iter().rev().take(2));
        // "Alvik Lab, University of Dorn": what stands behind a comma is where the one before it belongs.
        let apart =
            before.is_none_or(|before| says_what(before) || !goes_on(document, before, piece));
        advised |= before.is_some_and(|before| is_of_advisers(before));
        if advised || before.is_some_and(|before| employs(document, before, piece)) {
            continue;
        }
        let beside = apart && near.into_iter().any(|piece| says_what(piece));
        for run in runs(piece) {
            if is_of_standard(&piece[run.clone()], piece.get(run.end)) {
                continue;
            }
            let whole = nth == 0 && run == (0..piece.len());
            let found = candidate(document, (piece, beside), run, evidence, &body);
            let placed = u32::from(reporting) + u32::from(nth == 0) + u32::from(whole);
            let found = found.map(|(score, opening)| (score + placed, opening));
            if let Some((score, opening)) = found
                && score >= ENOUGH
                && best.as_ref().is_none_or(|(most, _)| score > *most)
            {
                best = Some((score, opening));
            }
        }
    }
    best.map(|(_, opening)| opening)
}

/// The name of which `word` is the head, as the lines over the text have it where the text calls somebody so: "Alvik Sea
/// Circle" of "the Circle".
pub(super) fn longer(document: &Document, word: &str) -> Option<Opening> {
    let lines = lines(document);
    let body = Body::of(document, lines.last()?.end());
    if !body.calls(word) {
        return None;
    }
    let pieces = lines.iter().flat_map(|line| pieces(document, *line));
    pieces.into_iter().find_map(|piece| {
        runs(&piece).into_iter().find_map(|run| {
            let words = &piece[run];
            let last = words[words.len() - 1];
            let opens = words[0].text == word && words.len() > 2 && is_connector(words[1].text);
            let span = Span::new(words[0].start, last.start + last.text.len());
            let name = document.words(span);
            (words.len() > 1 && (opens || last.text == word) && is_nameable(&name)).then_some(
                Opening {
                    name,
                    span: Some(span),
                },
            )
        })
    })
}

/// Where the lines over the text have a name.
pub(super) fn place(document: &Document, name: &str) -> Option<Span> {
    lines(document).into_iter().find_map(|line| {
        let text = line.of(&document.text);
        let apart = |at: &usize| {
            let beside = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
            beside(text[..*at].chars().next_back())
                && beside(text[at + name.len()..].chars().next())
        };
        let mut places = text.match_indices(name).map(|(at, _)| at);
        let at = line.start() + places.find(apart)?;
        Some(Span::new(at, at + name.len()))
    })
}

/// A run of a piece as a name, and how much speaks for it; whether the piece stands beside one that says what the document
/// is.
fn candidate(
    document: &Document,
    (piece, beside): (&[Word<'_>], bool),
    run: Range<usize>,
    evidence: &Evidence,
    body: &Body<'_>,
) -> Option<(u32, Opening)> {
    let (first, last) = (piece[run.start], piece[run.end - 1]);
    let span = Span::new(first.start, last.start + last.text.len());
    let written = document.words(span);
    let plain = body.spelling(&written);
    let sure = sureness(&plain);
    let label = is_label(&document.text[span.end()..]);
    if label || !is_nameable(&plain) || is_unit(&plain) || evidence.is_person(&plain) {
        return None;
    }
    let aside = |word: &Word<'_>| {
        is_report_word(word.text)
            || is_connector(word.text)
            || word.text.eq_ignore_ascii_case("the")
            || !word.text.chars().any(char::is_alphabetic)
    };
    let alone = piece[..run.start].iter().all(aside) && piece[run.end..].iter().all(aside);
    let before = &piece[..run.start];
    let reported = before.iter().any(|word| is_report_word(word.text));
    let behind = reported && is_connector(before[run.start - 1].text);
    let owned = reported
        && run.start >= 2
        && before[run.start - 1].text == "the"
        && is_connector(before[run.start - 2].text);
    let placed = alone || behind || owned;
    let yearly = alone && is_yearly(&piece[run.end..]) || behind && is_yearly(piece);
    let uses = body.uses(&written, &plain);
    let told = uses > 0 || sure > 0 || plain.contains(" & ") || is_coined(&plain);
    let marked = alone && beside && told && !is_slogan(&plain) && !is_topic(&plain, evidence);
    // "Powering Progress" is no name, and "Climate Change" one of a topic.
    let called = || (behind || owned) && (body.names(&plain) > 0 || body.calls(last.text));
    let named = || yearly || marked || body.names(&plain) > 1 || called();
    if sure == 0 && !(placed && named() && !is_topic(&plain, evidence)) {
        return None;
    }
    let name = match plain != written && body.goes_on_with(&plain) {
        true => plain.clone(),
        false => written,
    };
    let sure = if yearly || called() {
        sure.max(YEARLY)
    } else {
        sure
    };
    let score = sure + 2 * u32::from(placed) + 2 * u32::from(marked) + uses;
    let span = Some(span);
    Some((score, Opening { name, span }))
}

/// How sure a name is that stands right beside the words for a yearly report: whose "Annual Report" it is.
const YEARLY: u32 = 3;

/// Whether a text says "we", "our" or "the Company" of those who wrote it, more than once.
pub(super) fn speaks(document: &Document) -> bool {
    const SELF: [&str; 8] = [
        "we",
        "We",
        "our",
        "Our",
        "the Company",
        "The Company",
        "the Group",
        "the Bank",
    ];
    let body = Body::of(document, 0);
    SELF.iter().map(|word| body.count(word)).sum::<u32>() > 1
}

/// Whom the first sentences of a text are about, where it goes on with "we" or "the Company": "Alvik Bank ended the year
/// with a profit"; in a letter, whom they name first.
pub(super) fn speaking(document: &Document, evidence: &Evidence) -> Option<String> {
    const MOST: usize = 10;
    /// An article before the name.
    const ARTICLE: usize = 4;
    let first = document.blocks.iter().take(MOST).find(|block| {
        block.kind == BlockKind::Paragraph && is_running(block.span.of(&document.text))
    })?;
    let text = first.span.of(&document.text);
    let letter = [" I ", " my ", " me "]
        .iter()
        .any(|word| text.contains(word));
    let mut names = (evidence.names.iter())
        .map(|name| (name, evidence.tokens_of(name)))
        .map(|(name, tokens)| (name, name.place(tokens, tokens[0].span)))
        .filter(|(_, start)| first.span.contains(*start));
    let first_named = names.find(|(name, _)| {
        let text = text_of(document, evidence, name);
        !evidence.is_person(&text) && (sureness(&text) > 0 || text.contains(' '))
    });
    let (name, start) = first_named?;
    let opens = start.start() <= first.span.start() + ARTICLE;
    let name = text_of(document, evidence, name);
    let body = Body::of(document, 0);
    // "The Alvik Catalogue does its work for charities": unsure, but the text goes on with it.
    let again = body.count(&name) > 1 || body.names(&name) > 2 || body.of_head(&name) > 0;
    let goes_on = opens && again && !is_topic(&name, evidence);
    let fits = (sureness(&name) > 2 || goes_on)
        && organizations::known(&name).is_none()
        && is_nameable(&name)
        && !name.split(' ').any(wording::is_sure)
        && !is_unit(&name);
    let speaks = body.of_head(&name) > 0
        || ["we", "We", "our", "Our"]
            .iter()
            .any(|word| body.count(word) > 0);
    ((opens || letter) && fits && speaks).then_some(name)
}

#[cfg(test)]
mod tests {
    use crate::extract::organization::subject::testing::check_plain as check;

    #[test]
    fn letterheads_and_running_heads_name_the_publisher() {
        let met = "Oslo\n\nIn May many people met there again to talk about tides, which they had done before.";
        check(
            &format!(
                "ALVIK HARBOUR TRUST        Annual Report 2023      17\n\n{met} The Trust grew."
            ),
            Some("ALVIK HARBOUR TRUST"),
        );
        check(
            &format!(
                "DORN PUMPS & VALVES LIMITED\nNOTES TO THE ACCOUNTS\n\n{met} Dorn Pumps & Valves Limited grew."
            ),
            Some("Dorn Pumps & Valves Limited"),
        );
        check(
            &format!(
                "Minutes of the 4th General Meeting of the Alvik Federation of Mills\n\n{met}"
            ),
            Some("Alvik Federation of Mills"),
        );
        check(
            &format!("Extract from the Directors' Report, Alvik Verzekeringen N.V., 2021\n\n{met}"),
            Some("Alvik Verzekeringen N.V."),
        );
        check(
            &format!("Alvik Community Land Trust: Yearbook\n\n{met}"),
            Some("Alvik Community Land Trust"),
        );
        check(
            &format!(
                "Alvik Lattice: 2023 Annual Report\n\n{met} Alvik Lattice grew. Alvik Lattice sank."
            ),
            Some("Alvik Lattice"),
        );
    }

    #[test]
    fn a_yearly_report_is_its_publishers_whatever_the_name() {
        let met =
            "In May many people met there again to talk about tides, which they had done before.";
        for title in [
            "Alvik Energy Annual Report 2023",
            "Annual Report of Alvik Energy",
            "Alvik Energy 2023 Sustainability Report",
        ] {
            check(&format!("{title}\n\n{met} We grew."), Some("Alvik Energy"));
        }
        check(
            &format!("ALVIK ENERGY ANNUAL REPORT\n\n{met} We grew."),
            Some("ALVIK ENERGY"),
        );
        for title in [
            "Climate Report 2023",
            "Group Annual Report 2023",
            "Community Report",
            "Gender Pay Gap Report",
        ] {
            check(&format!("{title}\n\n{met} We grew."), None);
        }
    }

    #[test]
    fn a_name_beside_the_words_for_a_report_is_its_publishers() {
        let met =
            "In May many people met there again to talk about tides, which they had done before.";
        for title in [
            "DORN TIDE ROUNDTABLE\nMulti-Year Progress Report",
            "DORN HEALTH IT COLLABORATIVE\nANNUAL REPORT | FY2023",
            "DORN DISCLOSURE BENCHMARK GROUP\n\nReport of the Chief Executive",
            "Dorn Tide Pension Scheme: TCFD statement",
            "Metropolitan Water Board of Dorn\nFINANCIAL REPORT",
            "Dorn & Alvik Housing Aid (Scottish charity)",
            "DORN TIDE ASSOCIATION e.V.\nReport of Activities 2023      Page 5",
        ] {
            let name = title
                .split(['\n', ':', '('])
                .next()
                .unwrap_or_default()
                .trim();
            check(&format!("{title}\n\n{met} The Scheme grew."), Some(name));
        }
        check(
            &format!("Ecosystem report, Dorn Technologies 2023\n\n{met} Dorn Technologies grew."),
            Some("Dorn Technologies"),
        );
        check(
            &format!(
                "THE DORN FELLOWSHIP\nRegistered in Scotland SC041\n\n{met} The Fellowship grew."
            ),
            Some("DORN FELLOWSHIP"),
        );
        // Whose office is registered is not whose report it is.
        check(
            &format!("Dorn Gardens\nRegistered office: 4 Hill Road\n\n{met}"),
            None,
        );
        check(
            &format!("Powering Tides\nAnnual Review\n\n{met} The Tides rose."),
            None,
        );
        check(
            &format!(
                "Dorn Tide Lab, University of Alvik\nAnnual letter 2023\n\n{met} The Lab grew."
            ),
            Some("Dorn Tide Lab"),
        );
    }

    #[test]
    fn a_head_that_stands_for_a_name_has_it_from_the_title() {
        check(
            "The Alvik Sea Compact - Communication 2023\n\nThe Compact grew. The Compact met in May, and the Compact's members paid. The Compact rose.",
            Some("Alvik Sea Compact"),
        );
    }

    #[test]
    fn a_centre_for_something_is_an_organization() {
        check(
            "NATIONAL CENTRE FOR BOOK REPAIR, LISBON\nHighlights 2024\n\nIn May many people met there again to talk about tides, which they had done before.",
            Some("NATIONAL CENTRE FOR BOOK REPAIR"),
        );
    }

    #[test]
    fn slogans_topics_and_partners_are_no_publishers() {
        let met =
            "In May many people met there again to talk about tides, which they had done before.";
        check(
            &format!("Powering Progress\nAnnual Report 2023\n\n{met}"),
            None,
        );
        check(
            &format!("Audit Committee\nAnnual Report 2023\n\n{met}"),
            None,
        );
        check(
            &format!("What we did\n\n{met} The Alvik Trust met us."),
            None,
        );
        check(
            &format!(
                "Minutes, May 2024\n\nPresent: Jane Dorn (Alvik Bank), Rosa Hill (Siemens)\n\n{met}"
            ),
            None,
        );
    }

    #[test]
    fn who_speaks_first_speaks_for_the_report() {
        check(
            "Our ecosystem\n\nAlvik Rechnung AG ended the year with more partners than it had had in the year before. We grew.",
            Some("Alvik Rechnung AG"),
        );
        check(
            "Dear colleagues,\n\nWhen I took the chair of the Global Timber Registry Foundation in May we had much to do and few people.",
            Some("Global Timber Registry Foundation"),
        );
        check(
            "Ecosystem\n\nAlvik Rechnung AG ended the year with more partners than it had had in the year before.",
            None,
        );
        check(
            "Highlights\n\nAlvik Sky Lanterns became the first of its kind to take a seat there, which many had asked for. Our Alvik lamps lit Alvik.",
            Some("Alvik Sky Lanterns"),
        );
        check(
            "Highlights\n\nAlvik Sky Lanterns became the first of its kind to take a seat there, which many had asked for. We met.",
            None,
        );
        check(
            "Our ecosystem\n\nIn the year before, many partners of Alvik Rechnung AG had met us. We grew and they grew too.",
            None,
        );
    }

    #[test]
    fn what_is_longer_than_a_line_of_a_title_is_none() {
        let many = "2022–23 Q1 FY23 ".repeat(20_000);
        check(&format!("{many}\n\nAnnual Report\n\nWe met.\n"), None);
    }
}
