//! What a list says of one of its names, which is skipped to its next.

use super::super::super::holder::announced;
use super::super::{Actor, Scene};
use crate::document::Shape;
use crate::extract::employed::FIRMS;
use crate::extract::person::behind_honorifics;
use crate::lexicon::words::{Tags, WordList, word_list};

impl Scene<'_, '_> {
    /// "Liis Tamm, former minister; Hanna Ravi": one past what a list with semicolons says of a person.
    pub(super) fn behind_apposition(&self, end: usize, actor: &Actor) -> usize {
        const LONGEST: usize = 20;
        let passage = self.passage;
        if !(actor.is_person() && passage.is_mark(end, ',')) {
            return end;
        }
        let told = |at: &usize| !passage.tags(*at).has(Tags::FINITE | Tags::AUXILIARY);
        let limit = self.sentence.end.min(end + LONGEST);
        let mut said = (end..limit).take_while(told);
        said.find(|at| passage.is_mark(*at, ';')).unwrap_or(end)
    }

    /// "Liis Tamm of A and Hanna Ravi of B": one past where a person works, where another person follows; else `end`.
    pub(super) fn behind_firm(&self, end: usize, actor: &Actor) -> usize {
        let passage = self.passage;
        // "Liis Tamm, of A, and"
        let of = end + usize::from(passage.is_mark(end, ','));
        let at = passage.is_any(of, word_list!["of", "from", "at"]);
        let mut behind = self.from(of + 1).iter();
        let Some(firm) = behind.next().filter(|_| at && actor.is_person()) else {
            return end;
        };
        let close = self.behind(firm.tokens.end);
        let mark = usize::from(passage.is_mark(close, ',') || passage.is_mark(close, ';'));
        let and = usize::from(passage.is(close + mark, "and"));
        let next = behind.next().filter(|next| next.is_person());
        let right = firm.organization().is_some() && self.article_start(firm) == of + 1;
        let listed = next.is_some_and(|next| {
            behind_honorifics(passage, close + mark + and) == next.tokens.start
        });
        match right && listed && mark + and > 0 {
            true => close,
            false => end,
        }
    }

    /// "A, which runs it, and B": the comma that ends what a list says of a name, where another follows; else `end`.
    pub(super) fn behind_clause(&self, end: usize) -> usize {
        const LONGEST: usize = 12;
        let passage = self.passage;
        let relative = passage.is_mark(end, ',')
            && passage.is_any(end + 1, word_list!["which", "who", "whose", "a", "an"]);
        if !relative {
            return end;
        }
        let limit = self.sentence.end.min(end + LONGEST);
        let close = (end + 2..limit).find(|at| passage.is_mark(*at, ','));
        let goes_on = |close: &usize| {
            let and = passage.is_any(close + 1, word_list!["and", "or"]);
            // "a member of A, whose panel met, and of B"
            let next = close + 2 + usize::from(passage.is_any(close + 2, word_list!["of", "to"]));
            let next = next + usize::from(passage.is(next, "the"));
            let told = self.from(end).first();
            and && told.is_some_and(|actor| actor.tokens.start == next)
        };
        close.filter(goes_on).unwrap_or(end)
    }

    /// "Liis Tamm, who spoke of tides, Hanna Ravi who asked, and": the comma that ends what a list says of a person, where
    /// another follows of whom it says something too; else `end`.
    pub(super) fn behind_who(&self, end: usize, actor: &Actor) -> usize {
        const LONGEST: usize = 48;
        let passage = self.passage;
        let who = |at: usize| {
            passage.is(at, "who") || passage.is_mark(at, ',') && passage.is(at + 1, "who")
        };
        if !(actor.is_person() && who(end)) {
            return end;
        }
        let limit = self.sentence.end.min(end + LONGEST);
        let listed = |comma: &usize| {
            let next = comma + 1 + usize::from(passage.is(comma + 1, "and"));
            let named = self.from(next).first();
            // "A, who is its chair, B (of C) and"
            let goes_on = |end: usize| {
                passage.is_mark(end, ',') || passage.is_any(end, word_list!["and", "or"])
            };
            passage.is_mark(*comma, ',')
                && named.is_some_and(|next_one| {
                    let behind = self.behind(next_one.tokens.end);
                    next_one.is_person()
                        && next_one.tokens.start == next
                        && (who(next_one.tokens.end) || goes_on(behind))
                })
        };
        (end + 1..limit).find(listed).unwrap_or(end)
    }

    /// "three clubs, A, B and C", "the following bodies: A and B": one past the mark behind words that count those of whom a
    /// list of several follows; else `at`.
    pub(in crate::extract::role) fn behind_counted(&self, at: usize) -> usize {
        const LONGEST: usize = 6;
        let passage = self.passage;
        let start = at + usize::from(passage.is_any(at, word_list!["the", "these", "all"]));
        let counts = passage.tags(start).has(Tags::NUMBER)
            || passage
                .tokens
                .get(start)
                .is_some_and(|token| token.shape == Shape::Number)
            || passage.is_any(
                start,
                word_list![
                    "several",
                    "various",
                    "many",
                    "following",
                    "numerous",
                    "both"
                ],
            );
        if !counts {
            return at;
        }
        let plain = |at: &usize| {
            let closed = Tags::FINITE | Tags::AUXILIARY | Tags::PREPOSITION | Tags::RELATIVE;
            passage.tokens[*at].shape == Shape::Lower && !passage.tags(*at).has(closed)
                || passage.is_mark(*at, '-') && passage.is_glued(*at)
                || self.is_lettered(*at)
        };
        let limit = self.sentence.end.min(start + LONGEST);
        let mark = start + 1 + (start + 1..limit).take_while(plain).count();
        let plural = passage.raw(mark - 1).ends_with('s')
            && passage.tokens[mark - 1].shape == Shape::Lower
            && mark > start + 1;
        let marked = mark < limit
            && [',', ':', '–', '—', '(']
                .iter()
                .any(|sign| passage.is_mark(mark, *sign));
        let first = self.from(mark).first().filter(|_| plural && marked);
        let several = first.is_some_and(|first| {
            let end = self.behind(first.tokens.end);
            let joined = passage.is_mark(end, ',') || passage.is_any(end, word_list!["and", "&"]);
            self.article_start(first) == mark + 1 && first.named().is_some() && joined
        });
        if several { mark + 1 } else { at }
    }

    /// "several new companies such as A and B", "donors like A": one past the words behind those that only call of what kind they
    /// are who are named as examples; else `at`.
    pub(in crate::extract::role) fn behind_kind(&self, at: usize) -> usize {
        const LONGEST: usize = 6;
        const KINDS: &WordList = word_list![
            "donors",
            "employers",
            "groups",
            "partners",
            "players",
            "sponsors",
            "startups",
            "supporters",
            "teams"
        ];
        const COUNTS: &WordList = word_list![
            "number", "range", "variety", "handful", "dozens", "scores", "couple"
        ];
        let passage = self.passage;
        let plain = |at: &usize| {
            let closed = Tags::FINITE | Tags::AUXILIARY | Tags::PREPOSITION | Tags::RELATIVE;
            passage.tokens[*at].shape == Shape::Lower && !passage.tags(*at).has(closed)
                || passage.tokens[*at].shape == Shape::Number
                || passage.is(*at, "of") && passage.is_any(at.saturating_sub(1), COUNTS)
                || passage.is_mark(*at, '-') && passage.is_glued(*at)
        };
        let kind = |at: &usize| passage.is_any(*at, FIRMS) || passage.is_any(*at, KINDS);
        let limit = self.sentence.end.min(at + LONGEST);
        let noun = (at..limit).take_while(plain).find(kind);
        noun.and_then(|noun| announced(passage, noun + 1))
            .unwrap_or(at)
    }

    /// "P&I": whether token `at` belongs to a word of capital letters that is nobody's name.
    fn is_lettered(&self, at: usize) -> bool {
        let token = &self.passage.tokens[at];
        (token.is_capital() && token.span.len() < 5 || self.passage.is_mark(at, '&'))
            && !self.is_of_actor(at)
    }

    /// "our colleagues at A": one past the words that only say that people of those named are meant.
    pub(super) fn behind_colleagues(&self, at: usize) -> usize {
        let passage = self.passage;
        let own = at + usize::from(passage.is_any(at, word_list!["our", "their", "its", "the"]));
        let people = passage.is_any(own, word_list!["colleagues", "friends", "experts", "staff"]);
        // Friends of a firm are not the firm.
        let tied = passage.is_any(own + 1, word_list!["in", "at", "from"])
            || passage.is(own + 1, "of") && !passage.is(own, "friends");
        if people && tied { own + 2 } else { at }
    }
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::check;

    #[test]
    fn examples_stand_behind_their_kind() {
        check(
            "The Kestrel Foundation grew. We raised donations from companies like Siemens and Bosch.",
            "Siemens donor Kestrel Foundation; Bosch donor Kestrel Foundation",
        );
        check(
            "The Kestrel Foundation grew. We merged patches from several new companies, including Siemens and Bosch.",
            "Siemens contributor Kestrel Foundation; Bosch contributor Kestrel Foundation",
        );
        check(
            "The Kestrel Foundation grew. Our donors met people from companies like Siemens.",
            "",
        );
    }

    #[test]
    fn lists_that_begin_in_a_bracket_end_with_it() {
        check(
            "The Kestrel Foundation grew. Our members include Nokia, Siemens (acquired by Bosch), Ericsson, and Intel.",
            "Nokia member Kestrel Foundation; Siemens member Kestrel Foundation; Bosch owner Siemens; \
             Ericsson member Kestrel Foundation; Intel member Kestrel Foundation",
        );
        check(
            "The Kestrel Foundation grew. Our sponsors are Siemens (a member of ETSI), Bosch (which owns Alvik Ltd), and Intel.",
            "Siemens sponsor Kestrel Foundation; Siemens member ETSI; Bosch sponsor Kestrel Foundation; \
             Bosch owner Alvik Ltd; Intel sponsor Kestrel Foundation",
        );
        check(
            "The Kestrel Foundation grew. Our sponsors are Siemens (a firm that moved to a new house in the spring of last year), Bosch/Nokia and Intel.",
            "Siemens sponsor Kestrel Foundation; Bosch sponsor Kestrel Foundation; Nokia sponsor Kestrel Foundation; Intel sponsor Kestrel Foundation",
        );
        check(
            "The Delta Summit (hosted by Siemens and Bosch), Nokia and Intel.",
            "Siemens host Delta Summit; Bosch host Delta Summit",
        );
    }

    #[test]
    fn what_firms_make_is_one_of_a_list() {
        check(
            "The Kestrel Foundation grew. Our members are Siemens, Quellwerk by Bosch, and Nokia.",
            "Siemens member Kestrel Foundation; Quellwerk member Kestrel Foundation; Nokia member Kestrel Foundation",
        );
    }

    #[test]
    fn who_is_counted_is_listed_behind() {
        check(
            "The Kestrel Foundation grew. We are members of three P&I clubs, the Harbour Alliance, ETSI and the GSMA.",
            "Kestrel Foundation member Harbour Alliance; Kestrel Foundation member ETSI; Kestrel Foundation member GSMA",
        );
        check(
            "Siemens joined two bodies, ETSI and the GSMA.",
            "Siemens member ETSI; Siemens member GSMA",
        );
        check(
            "The Kestrel Foundation grew. We are a member of the following bodies: ETSI and the GSMA.",
            "Kestrel Foundation member ETSI; Kestrel Foundation member GSMA",
        );
        check("Siemens is a member of three clubs, where ETSI spoke.", "");
    }
}
