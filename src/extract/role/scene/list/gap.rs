//! What stands between two names of a list and names nobody.

use std::ops::Range;

use super::super::Scene;
use super::super::excepted::planned;
use crate::document::Shape;
use crate::lexicon::words::{Tags, WordList, word_list};

impl Scene<'_, '_> {
    /// ", (planned) C": the brackets of an item that is left out, inside the gap of a list.
    pub(super) fn left_out(&self, gap: &Range<usize>) -> Range<usize> {
        let close = gap.clone().find(|at| self.passage.is_mark(*at, ')'));
        let open = close.and_then(|close| planned(self.passage, gap.start, close + 1));
        match open.zip(close) {
            Some((open, close)) => open..close + 1,
            None => gap.start..gap.start,
        }
    }

    /// ", with 17 local authorities and with the": the tokens of an item without a name, inside the gap of a list.
    pub(super) fn unnamed_item(&self, gap: &Range<usize>) -> Range<usize> {
        const LONGEST: usize = 5;
        let passage = self.passage;
        let start = gap.start + 1;
        let none = start..start;
        if !passage.is_mark(gap.start, ',') {
            return none;
        }
        let end = (start..gap.end)
            .find(|at| passage.is_any(*at, word_list!["and", "or"]) || passage.is_mark(*at, ','));
        let closed = Tags::VERB
            | Tags::AUXILIARY
            | Tags::RELATIVE
            | Tags::WE
            | Tags::PRONOUN
            | Tags::DETERMINER
            | Tags::PREPOSITION;
        let plain = |at: usize| {
            at == start && passage.is(at, "with")
                || matches!(passage.tokens[at].shape, Shape::Lower | Shape::Number)
                    && !passage.tags(at).has(closed)
        };
        match end {
            Some(end) if end - start <= LONGEST && (start..end).all(plain) => start..end,
            _ => none,
        }
    }

    /// "A and four partners: B": the tokens that count whom the colon leads to, inside the gap of a list.
    pub(super) fn counted_item(&self, gap: &Range<usize>) -> Range<usize> {
        let passage = self.passage;
        let start = gap.start + usize::from(passage.is_mark(gap.start, ','));
        let colon = gap.clone().find(|at| passage.is_mark(*at, ':'));
        let counts = passage.is(start, "and")
            && (passage.tags(start + 1).has(Tags::NUMBER | Tags::ADJECTIVE)
                || passage
                    .tokens
                    .get(start + 1)
                    .is_some_and(|token| token.shape == Shape::Number));
        match colon.filter(|_| counts) {
            Some(colon) => start..colon + 1,
            None => start..start,
        }
    }

    /// "and 50 per cent by the oil company B": the tokens that say how much whom they lead to has, inside the gap of a list.
    pub(super) fn share(&self, gap: &Range<usize>) -> Range<usize> {
        const TRADE: usize = 4;
        let passage = self.passage;
        let none = gap.start..gap.start;
        let number = gap.clone().find(|at| {
            passage.tokens[*at].shape == Shape::Number || passage.is_any(*at, word_list!["half"])
        });
        let Some(number) = number else { return none };
        let unit = match number + 1 {
            at if passage.is(number, "half") => at,
            at if passage.is_mark(at, '%') || passage.is(at, "percent") => at + 1,
            at if passage.is(at, "per") && passage.is(at + 1, "cent") => at + 2,
            _ => return none,
        };
        let by = usize::from(passage.is(unit, "owned"));
        let led = passage.is_any(unit + by, word_list!["by", "to", "with"]);
        let trade = unit + by + 1..gap.end;
        let small = trade
            .clone()
            .all(|at| matches!(passage.tokens[at].shape, Shape::Lower | Shape::Upper));
        match led && small && trade.len() <= TRADE {
            true => number..gap.end,
            false => none,
        }
    }

    /// "in 2018 and of the", "and, since 2013, of": a gap of a list that tells when, and may say its preposition again.
    pub(super) fn resumed(&self, gap: &Range<usize>) -> Range<usize> {
        let passage = self.passage;
        let none = gap.start..gap.start;
        let mut at = self.behind_time(self.behind_dashes(gap.start), gap.end);
        at += usize::from(passage.is_mark(at, ',') && at < gap.end);
        let and = at < gap.end && passage.is_any(at, word_list!["and", "or"]);
        // "of A, of B and, since 2013, of C"
        let again = at == gap.start + 1 && passage.is_any(at, word_list!["of", "to"]);
        let article = usize::from(passage.is(at + 1, "the"));
        if again && passage.is_mark(gap.start, ',') && at + 1 + article == gap.end {
            return gap.clone();
        }
        if !and && at == gap.start {
            return none;
        }
        at += usize::from(and);
        if at < gap.end && passage.is_mark(at, ',') {
            let close = self.behind_time(at + 1, gap.end);
            if close == at + 1 || !passage.is_mark(close, ',') {
                return none;
            }
            at = close + 1;
        }
        let links = word_list!["of", "in", "to", "with", "by", "at", "for", "on", "from"];
        let amount = self.behind_amount(at, gap.end);
        let led = amount < gap.end && passage.is_any(amount, links);
        at = if led { amount + 1 } else { at };
        at += usize::from(at < gap.end && passage.is(at, "the"));
        let next = self.from(gap.end).first();
        let clause = next.is_some_and(|next| {
            let end = self.behind(next.tokens.end);
            end < self.sentence.end
                && passage
                    .tags(end)
                    .has(Tags::VERB | Tags::AUXILIARY | Tags::FINITE)
        });
        match at == gap.end && and && !clause {
            true => gap.clone(),
            false => none,
        }
    }

    /// "– one of 24 –": one past the words between two dashes at token `at`; `at` where none stand.
    fn behind_dashes(&self, at: usize) -> usize {
        const LONGEST: usize = 7;
        let passage = self.passage;
        let dash = |at: usize| {
            ['–', '—'].iter().any(|mark| passage.is_mark(at, *mark))
                || passage.is_mark(at, '-') && !passage.is_glued(at)
        };
        if !dash(at) {
            return at;
        }
        (at + 2..self.sentence.end.min(at + LONGEST))
            .find(|at| dash(*at))
            .map_or(at, |close| close + 1)
    }

    /// "£5,000", "EUR 2 million": one past the amount at token `at`; `at` where none stands.
    fn behind_amount(&self, at: usize, limit: usize) -> usize {
        const LONGEST: usize = 5;
        let passage = self.passage;
        let amount = |at: &usize| {
            let token = &passage.tokens[*at];
            matches!(token.shape, Shape::Number | Shape::Upper)
                || ['$', '€', '£', '%']
                    .iter()
                    .any(|sign| passage.is_mark(*at, *sign))
                || passage.is_any(
                    *at,
                    word_list!["million", "billion", "m", "bn", "k", "another"],
                )
        };
        let end = (at..limit.min(at + LONGEST)).take_while(amount).last();
        let number = |end: usize| (at..=end).any(|at| passage.tokens[at].shape == Shape::Number);
        end.filter(|end| number(*end)).map_or(at, |end| end + 1)
    }

    /// "in 2018", "since last May", "more recently": one past the words from token `at` that tell when; `at` where none do.
    fn behind_time(&self, at: usize, limit: usize) -> usize {
        const LONGEST: usize = 5;
        const WHEN: &WordList = word_list![
            "in", "since", "from", "until", "during", "as", "earlier", "later", "recently",
            "lately", "now", "more", "most", "also"
        ];
        const LATE: &WordList = word_list![
            "recently", "lately", "now", "also", "later", "year", "month", "spring", "summer",
            "autumn", "winter", "today"
        ];
        let passage = self.passage;
        if at >= limit || !passage.is_any(at, WHEN) {
            return at;
        }
        let limit = limit.min(at + LONGEST);
        let end = (at..limit)
            .find(|at| passage.is_mark(*at, ',') || passage.is_any(*at, word_list!["and", "or"]))
            .unwrap_or(limit);
        let time = (at..end).any(|at| {
            passage.tokens[at].shape == Shape::Number
                || passage.tags(at).has(Tags::MONTH)
                || passage.is_any(at, LATE)
        });
        if time { end } else { at }
    }

    /// "the A development team, and the": nouns that belong to the name right before them.
    pub(super) fn described(&self, gap: &Range<usize>) -> Range<usize> {
        const LONGEST: usize = 2;
        let noun = |at: usize| {
            self.passage.tokens[at].shape == Shape::Lower
                && (self.passage.tags(at) == Tags::NONE
                    || self.passage.tags(at).has(Tags::ORG_HEAD))
        };
        let end = gap
            .clone()
            .take(LONGEST)
            .take_while(|at| noun(*at))
            .last()
            .map_or(gap.start, |last| last + 1);
        gap.start..end
    }
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::check;

    #[test]
    fn lists_go_on_behind_words_for_time() {
        check(
            "The Kestrel Foundation grew. We became a member of ETSI in 2018 and of the Harbour Alliance in 2020.",
            "Kestrel Foundation member ETSI; Kestrel Foundation member Harbour Alliance",
        );
        check(
            "The Kestrel Foundation grew. We are a member of ETSI and, since 2013, of GSMA.",
            "Kestrel Foundation member ETSI; Kestrel Foundation member GSMA",
        );
        check(
            "The Kestrel Foundation grew. We sponsor ETSI, GSMA and, from next year, the Harbour Alliance.",
            "Kestrel Foundation sponsor ETSI; Kestrel Foundation sponsor GSMA; Kestrel Foundation sponsor Harbour Alliance",
        );
        check(
            "Siemens is a member of ETSI, of the GSMA and, since 2013, of the Harbour Alliance.",
            "Siemens member ETSI; Siemens member GSMA; Siemens member Harbour Alliance",
        );
        check(
            "Siemens is a member of ETSI, whose panel met in May, and of the Harbour Alliance.",
            "Siemens member ETSI; Siemens member Harbour Alliance",
        );
        check(
            "Siemens joined ETSI in 2018 and Bosch left.",
            "Siemens member ETSI",
        );
        check(
            "Siemens joined ETSI in 2018 and GSMA in 2020.",
            "Siemens member ETSI; Siemens member GSMA",
        );
    }

    #[test]
    fn lists_go_on_behind_dashes_and_amounts() {
        check(
            "Siemens is likewise a member of ETSI – one of 24 – and of the Harbour Alliance.",
            "Siemens member ETSI; Siemens member Harbour Alliance",
        );
        check(
            "The Kestrel Foundation grew. We received £20,000 from Siemens and £5,000 from Bosch.",
            "Siemens funder Kestrel Foundation; Bosch funder Kestrel Foundation",
        );
        check(
            "The Kestrel Foundation grew. We donated £3,000 to the Harbour Institute and £200 to the Delta Society.",
            "Kestrel Foundation donor Harbour Institute; Kestrel Foundation donor Delta Society",
        );
        check(
            "The Kestrel Foundation grew. Siemens owns 10.02 % of the Foundation; Bosch and GSMA are other large shareholders in the Foundation.",
            "Siemens owner Kestrel Foundation; Bosch owner Kestrel Foundation; GSMA owner Kestrel Foundation",
        );
    }
}
