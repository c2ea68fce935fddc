//! Shares of those who were asked, where only what they answer stands behind the share: "while 13 % expect a loss".

use std::ops::Range;

use super::listed::is_many;
use super::{Case, Measured};
use crate::document::Span;
use crate::extract::claim::clause::{self, Subject};
use crate::extract::claim::part::Part;
use crate::lexicon::words::{WordList, word_list};
use crate::model::{Phrase, Rule, Unit};

/// Those whom a survey asks.
const ASKED: &WordList = word_list![
    "adults",
    "applicants",
    "attendees",
    "businesses",
    "charities",
    "citizens",
    "clients",
    "companies",
    "contributors",
    "customers",
    "developers",
    "employees",
    "employers",
    "enterprises",
    "farmers",
    "firms",
    "foundations",
    "grantees",
    "households",
    "interviewees",
    "maintainers",
    "members",
    "nurses",
    "organisations",
    "organizations",
    "parents",
    "participants",
    "patients",
    "people",
    "professionals",
    "projects",
    "residents",
    "respondents",
    "staff",
    "students",
    "teachers",
    "teams",
    "users",
    "visitors",
    "volunteers",
    "women",
    "workers",
];

/// "The owners of boats sail less -- *72 % row*", "Sailors are less likely to row, but *56 % still say* so": of those of whom
/// the sentence speaks, else of the respondents of whom the text spoke.
pub(super) fn answering(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let sentence = case.sentence;
    let passage = sentence.passage;
    let quantity = case.quantity();
    if ![Some(Unit::PERCENT), Some(Unit::RATIO)].contains(&quantity.unit) {
        return None;
    }
    let verb = (quantity.end..sentence.range.end).find(|at| sentence.part(*at) != Part::Adverb)?;
    let being = word_list!["are", "is", "were", "was", "be", "been"];
    let acts = sentence.part(verb).is_verbal() && !passage.is_any(verb, being);
    let opens = sentence
        .back(quantity.start)
        .find(|at| sentence.part(*at) != Part::Adverb)
        .is_none_or(|at| {
            matches!(sentence.part(at), Part::Mark | Part::Time)
                || passage.is_any(at, word_list!["and", "but", "while", "whereas", "that"])
        });
    if !(acts && opens) {
        return None;
    }
    let of_clause = |subject: Option<&Subject>| match subject {
        Some(Subject::Named(range)) if range.end <= quantity.start => asked(case, range),
        _ => None,
    };
    let near = of_clause(case.clause.map(|clause| &clause.subject));
    let first = || {
        let first = clause::first(sentence).filter(|first| first.verb < quantity.start);
        of_clause(first.as_ref().map(|first| &first.subject))
    };
    let phrase = match near.or_else(first) {
        Some(range) => Phrase::of(passage.span(range)),
        None => Phrase::of(respondents_before(case)?),
    };
    Some(Measured {
        rule: Rule::ClaimAntecedent,
        ..case.named(phrase, quantity.end)?
    })
}

/// "The sailors came from 40 ports, *with 30 % from* the north": of those of whom the clause speaks.
pub(super) fn parted(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let sentence = case.sentence;
    let quantity = case.quantity();
    let with = case
        .previous()
        .filter(|at| sentence.passage.is(*at, "with"))?;
    let set_off = with > sentence.range.start && sentence.passage.is_mark(with - 1, ',');
    let from = sentence
        .passage
        .is_any(quantity.end, word_list!["from", "in", "outside", "living"]);
    let share = [Some(Unit::PERCENT), Some(Unit::RATIO)].contains(&quantity.unit);
    if !(share && set_off && from) {
        return None;
    }
    let Subject::Named(range) = &case.clause?.subject else {
        return None;
    };
    let whole = asked(case, range)?;
    Some(Measured {
        rule: Rule::ClaimAntecedent,
        ..case.ahead(whole)?
    })
}

/// The subject `range` where those are many who may be asked.
fn asked(case: &Case<'_, '_, '_>, range: &Range<usize>) -> Option<Range<usize>> {
    let sentence = case.sentence;
    let tie = |at: &usize| matches!(sentence.part(*at), Part::Preposition | Part::Participle);
    let end = range.clone().find(tie).unwrap_or(range.end);
    let head = end.checked_sub(1).filter(|head| range.contains(head))?;
    let many = is_many(sentence.passage.raw(head)) && sentence.passage.is_any(head, ASKED);
    many.then(|| range.clone())
}

/// The nearest "respondents" of the text not far before the sentence.
fn respondents_before(case: &Case<'_, '_, '_>) -> Option<Span> {
    const NEAR: usize = 4096;
    const WORD: &str = "respondents";
    let passage = case.sentence.passage;
    let text = &passage.document.text;
    let end = passage.tokens.get(case.sentence.range.start)?.span.start();
    let from = (end.saturating_sub(NEAR)..=end).find(|at| text.is_char_boundary(*at))?;
    let at = from + text.get(from..end)?.rfind(WORD)?;
    Some(Span::new(at, at + WORD.len()))
}

#[cfg(test)]
mod tests {
    use crate::extract::claim::tests::check;

    #[test]
    fn shares_of_those_asked_are_told_by_their_answers() {
        check(
            "It is not because members with boats pay more -- 72% contribute sails.",
            &["members with boats: 72 percent"],
        );
        check(
            "Since May teachers are less likely to strike, but 56% still say it is needed.",
            &["teachers: 56 percent"],
        );
        check(
            "We asked 300 nurses. 37% believe pay will rise, while only 13% expect a cut.",
            &[
                "nurses: 300 count",
                "nurses: 37 percent",
                "nurses: 13 percent",
            ],
        );
    }

    #[test]
    fn shares_behind_with_are_of_whom_the_clause_speaks() {
        check(
            "Our volunteers came from 40 towns, with 30% from the north and 25% from the south.",
            &["towns: 40 count", ": 30 percent", ": 25 percent"],
        );
        check(
            "The volunteers came from 40 towns, with 30% from the north and 25% from the south.",
            &[
                "towns: 40 count",
                "volunteers: 30 percent",
                "volunteers: 25 percent",
            ],
        );
        check(
            "44% of sailors are women, and 12% sailed to Elm.",
            &["sailors, women: 44 percent", "sailors: 12 percent"],
        );
    }

    #[test]
    fn respondents_are_those_of_the_text_before() {
        check(
            "We thank the respondents. The storm hit the quay. In light of the rain, 37% believe funding will grow.",
            &["respondents: 37 percent"],
        );
    }

    #[test]
    fn things_answer_nothing() {
        check(
            "Emissions fell in May, but 56% still come from ships.",
            &[": 56 percent"],
        );
        check(
            "It has an 80% support level.",
            &["support level: 80 percent"],
        );
    }
}
