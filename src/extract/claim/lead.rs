//! What a lead-in tells of the names below or behind it: "Largest grants:" over "Acme Fund – £4", "The largest gifts: Acme £3,
//! Hale £2"; a heading that speaks of grants or the like does so too.

use std::ops::Range;

use super::clause::{self, Subject};
use super::part::{Part, is_plural};
use super::sentence::Sentence;
use crate::document::{BlockKind, Shape, Span};
use crate::extract::passage::Passage;
use crate::lexicon::verbs::{self, Form};
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::Phrase;

/// A lead-in has no more tokens than these.
const LONGEST: usize = 8;

/// What was not given.
const UNMADE: &WordList = word_list![
    "rejected",
    "declined",
    "refused",
    "denied",
    "withdrawn",
    "cancelled",
    "canceled",
    "returned",
    "requested",
    "sought",
    "proposed",
    "planned",
    "terminated",
    "revoked",
];

/// The lead-in of the list at hand.
#[derive(Default)]
pub(super) struct Leads {
    /// Its words and its block.
    last: Option<(Span, usize)>,
    /// What the nearest heading that speaks of money says, and its level.
    titled: Option<(Span, u8)>,
    /// Whether prose stands behind the last heading.
    prose: bool,
    /// What an item says of the items below it, and its depth.
    item: Option<(Span, u8)>,
}

impl Leads {
    /// Takes a block in that was read.
    pub(super) fn note(&mut self, passage: &Passage<'_>) {
        let announced = || {
            let last = passage.sentences.last()?;
            let colon = last.end.checked_sub(1)?;
            passage.is_mark(colon, ':').then_some(())?;
            told(passage, last.start..colon).map(|words| passage.span(words))
        };
        match passage.block.kind {
            BlockKind::Cell { .. } => {}
            BlockKind::ListItem { depth } => {
                let outer = self.item.filter(|(_, above)| *above < depth);
                self.item = announced().map(|words| (words, depth)).or(outer);
            }
            BlockKind::Heading { level, .. } => {
                let words = titled(passage).map(|words| passage.span(words));
                let above = self.titled.filter(|(_, above)| *above < level);
                self.titled = words.map(|words| (words, level)).or(above);
                self.last = words.map(|words| (words, passage.index));
                self.item = None;
                self.prose = false;
            }
            _ => {
                self.prose = true;
                self.last = announced().map(|words| (words, passage.index));
                self.item = None;
            }
        }
    }

    /// What was announced of the list or the lines that a block belongs to.
    pub(super) fn of(&self, passage: &Passage<'_>) -> Option<Span> {
        if let BlockKind::ListItem { depth } = passage.block.kind
            && let Some((words, _)) = self.item.filter(|(_, above)| *above < depth)
        {
            return Some(words);
        }
        let (words, block) = self.last?;
        let item = matches!(passage.block.kind, BlockKind::ListItem { .. });
        (item || passage.index == block + 1).then_some(words)
    }

    /// What the heading above the section's says of the money at token `number` of a list.
    fn above(&self, sentence: &Sentence<'_, '_>, number: usize) -> Option<Span> {
        let item = matches!(sentence.passage.block.kind, BlockKind::ListItem { .. });
        let mut quantities = sentence.quantities.iter();
        let money = quantities.any(|it| it.start == number && it.is_money());
        (item && money && !self.prose).then(|| self.titled.map(|(words, _)| words))?
    }

    /// Puts before the name that is all `phrase` says what is told of it, where that stands before token `number`.
    pub(super) fn lead(&self, sentence: &Sentence<'_, '_>, number: usize, phrase: &mut Phrase) {
        let passage = sentence.passage;
        // "800 Employees" says itself what is counted.
        let before = |name: &Span| name.end() <= passage.tokens[number].span.start();
        let [name] = phrase.pieces[..] else {
            return;
        };
        if !before(&name) {
            return;
        }
        let inside = |at: &usize| {
            let span = passage.tokens[*at].span;
            name.start() <= span.start() && span.end() <= name.end()
        };
        let mut words = sentence.range.clone().filter(inside).peekable();
        let Some(first) = words.peek().copied() else {
            return;
        };
        let small = Tags::PREPOSITION | Tags::CONJUNCTION | Tags::DETERMINER;
        let named = words.all(|at| {
            let token = &passage.tokens[at];
            token.is_capital() || !token.is_word() || token.tags.has(small)
        });
        let colon = sentence
            .back(first)
            .take(64)
            .find(|at| passage.is_mark(*at, ':'));
        let inline = colon.and_then(|colon| told(passage, sentence.range.start..colon));
        let lead = inline
            .or_else(|| said(sentence, first))
            .map(|words| passage.span(words))
            .or_else(|| self.of(passage))
            .or_else(|| self.above(sentence, number));
        if let Some(lead) = lead.filter(|lead| named && lead.end() <= name.start()) {
            phrase.pieces.put_first(lead);
        }
    }
}

/// "The *largest donors* were Acme (£3m) and Hale (£2m)": what the names from token `first` on are said to be, where nothing but
/// such names and their numbers stands between.
fn said(sentence: &Sentence<'_, '_>, first: usize) -> Option<Range<usize>> {
    let passage = sentence.passage;
    let clause = clause::before(sentence, first)?;
    let are = passage.is_any(
        clause.verb,
        word_list!["are", "were", "include", "included"],
    );
    let names = (clause.verb + 1..first).all(|at| {
        let token = &passage.tokens[at];
        token.is_capital()
            || !token.is_word()
            || sentence.part(at) == Part::Quantity
            || token
                .tags
                .has(Tags::DETERMINER | Tags::CONJUNCTION | Tags::PREPOSITION)
    });
    match clause.subject {
        Subject::Named(range) if are && names => {
            let last = passage.raw(range.end - 1);
            let small = last.starts_with(char::is_lowercase);
            (small && is_plural(last) && range.end <= first).then_some(range)
        }
        _ => None,
    }
}

/// What a heading says the list below it is of: "Grants approved", "3. Largest donations". `None` for one that speaks of no
/// money that is shared out.
fn titled(passage: &Passage<'_>) -> Option<Range<usize>> {
    let range = passage.sentences.first()?.clone();
    let shares = word_list![
        "grants",
        "grant",
        "awards",
        "donations",
        "gifts",
        "contributions",
        "subsidies",
        "bursaries",
        "scholarships",
        "loans",
        "sponsorships",
        "payments",
        "shareholdings",
        "holdings",
        "stakes",
    ];
    let one = passage.sentences.len() == 1 && range.len() <= LONGEST;
    let head = range.clone().rfind(|at| passage.is_any(*at, shares))?;
    // "Grants made in spring", but not "Grants Team".
    let whole = head + 1 == range.end
        || passage.tags(head + 1).has(Tags::PREPOSITION)
        || verbs::form(passage.raw(head + 1)) == Some(Form::Participle)
            && !passage.is_any(head + 1, UNMADE);
    if !one || !whole {
        return None;
    }
    let start = range.clone().find(|at| {
        let token = &passage.tokens[*at];
        token.is_word() && !token.tags.has(Tags::DETERMINER)
    })?;
    let plain = (start..range.end).all(|at| {
        let token = &passage.tokens[at];
        token.is_word()
            && !token
                .tags
                .has(Tags::AUXILIARY | Tags::PRONOUN | Tags::CONJUNCTION)
    });
    plain.then_some(start..range.end)
}

/// The noun phrase of a lead-in over the tokens `range`: all of it but its article, or what stands before "include".
fn told(passage: &Passage<'_>, range: Range<usize>) -> Option<Range<usize>> {
    let verb = |at: &usize| {
        passage.is_any(
            *at,
            word_list!["include", "includes", "included", "are", "were"],
        )
    };
    let end = range.clone().find(verb).unwrap_or(range.end);
    let openers = word_list!["the", "our", "some", "of", "these", "main"];
    let start = (range.start..end).find(|at| !passage.is_any(*at, openers))?;
    let nominal = (start..end).all(|at| {
        let token = &passage.tokens[at];
        let parts =
            Tags::AUXILIARY | Tags::FINITE | Tags::PRONOUN | Tags::RELATIVE | Tags::NEGATION;
        token.shape != Shape::Number && token.shape != Shape::Mark && !token.tags.has(parts)
    });
    // "Tide Foundation: $5 Million Raised" says who.
    let name = end - start > 1 && (start..end).all(|at| passage.tokens[at].is_capital());
    let nominal = nominal && !name;
    // "In Mali:" says where.
    let nominal = nominal && !passage.tags(start).has(Tags::PREPOSITION | Tags::ADVERB);
    (nominal && (1..=LONGEST).contains(&(end - start))).then_some(start..end)
}

#[cfg(test)]
mod tests {
    use crate::extract::claim::tests::claims_of;

    #[track_caller]
    fn check(text: &str, expect: &[&str]) {
        assert_eq!(claims_of(text), expect, "{text}");
    }

    #[test]
    fn names_of_a_list_are_told_what_its_lead_in_says() {
        check(
            "# Yearbook\n\nLargest grants:\n\n- Hale Hospice – £40,000\n- Tide Trust (£25,000)\n",
            &[
                "Largest grants, Hale Hospice: 40000 GBP",
                "Largest grants, Tide Trust: 25000 GBP",
            ],
        );
        check(
            "# Yearbook\n\nThe largest gifts: Hale Agency £300,000, Tide Trust £85,500.\n",
            &[
                "largest gifts, Hale Agency: 300000 GBP",
                "largest gifts, Tide Trust: 85500 GBP",
            ],
        );
        check(
            "# Yearbook\n\nSome of the larger funders include:\n\n- Tide Trust (£25m)\n",
            &["larger funders, Tide Trust: 25000000 GBP"],
        );
    }

    #[test]
    fn names_below_a_heading_are_told_what_it_says() {
        check(
            "# Yearbook\n\n## Grants approved\n\n- Hale Hospice: USD $500\n- Tide Trust (€750)\n",
            &[
                "Grants approved, Hale Hospice: 500 USD",
                "Grants approved, Tide Trust: 750 EUR",
            ],
        );
        check(
            "# Yearbook\n\n## Grants rejected\n\n- Hale Hospice: $500\n",
            &["Hale Hospice: 500 USD"],
        );
        check(
            "# Yearbook\n\n## Our Grants Team\n\n- Hale Hospice: 12\n",
            &["Hale Hospice: 12 count"],
        );
        check(
            "# Yearbook\n\n## Grants by field\n\n### Tides\n\n- Hale Hospice: $500\n- Staff: 12\n",
            &["Grants by field, Hale Hospice: 500 USD", "Staff: 12 count"],
        );
        check(
            "# Yearbook\n\n## Grants by field\n\n## Tides\n\n- Hale Hospice: $500\n",
            &["Hale Hospice: 500 USD"],
        );
        check(
            "# Yearbook\n\n- The main regions include:\n  - Kenya (29%)\n  - Peru (8%)\n- Acme (3%)\n",
            &[
                "regions, Kenya: 29 percent",
                "regions, Peru: 8 percent",
                "Acme: 3 percent",
            ],
        );
        check(
            "# Yearbook\n\n## Grants\n\nIt was a good year.\n\n- Hale Hospice: $500\n",
            &["Hale Hospice: 500 USD"],
        );
    }

    #[test]
    fn names_are_told_what_they_are_said_to_be() {
        check(
            "# Yearbook\n\nThe biggest backers were Tide Trust (£25m), Elm Yard and Hale Ltd (£4m).\n",
            &[
                "biggest backers, Tide Trust: 25000000 GBP",
                "biggest backers, Hale Ltd: 4000000 GBP",
            ],
        );
        check(
            "# Yearbook\n\nThe main employers were Elm Yard (38) and the Hale Guild (27).\n",
            &[
                "main employers, Elm Yard: 38 count",
                "main employers, Hale Guild: 27 count",
            ],
        );
        check(
            "# Yearbook\n\nThe winner was Tide Trust (£25m).\n",
            &["Tide Trust: 25000000 GBP"],
        );
    }

    #[test]
    fn other_lines_are_left_alone() {
        check(
            "# Yearbook\n\nWe met in May and it was good:\n\n- Tide Trust (£25m)\n",
            &["Tide Trust: 25000000 GBP"],
        );
        check(
            "# Yearbook\n\nIn Tidewater:\n\n- Tide Trust (£25m)\n",
            &["Tide Trust: 25000000 GBP"],
        );
        check(
            "# Yearbook\n\nLargest grants:\n\n- 12 boats\n",
            &["boats: 12 count"],
        );
    }
}
