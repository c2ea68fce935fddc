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

/// What people do somewhere.
const SOMEWHERE: [&str; 16] = [
    "apply",
    "attend",
    "be",
    "come",
    "gather",
    "hail",
    "join",
    "live",
    "meet",
    "participate",
    "register",
    "reside",
    "respond",
    "sit",
    "study",
    "work",
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
    // "members pay a fee, with 30% in tax": of the fee.
    let action = case.clause.and_then(|clause| clause.action);
    let places = action.is_some_and(|action| SOMEWHERE.contains(&action));
    if !(share && set_off && from && places) {
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
    // "No teachers were asked, but 56% say so."
    let before = range.start.checked_sub(1);
    let before = before.filter(|before| *before >= sentence.range.start);
    let none = |at: usize| {
        sentence
            .passage
            .is_any(at, word_list!["no", "none", "without"])
    };
    let none = none(range.start) || before.is_some_and(none);
    (many && !none).then(|| range.clone())
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
    let behind = &text[at + WORD.len()..end];
    if is_none(&text[from..at], behind) || is_of_others(behind) || speaks_of_others(behind) {
        return None;
    }
    Some(Span::new(at, at + WORD.len()))
}

/// Where sentences end.
const ENDS: [&str; 4] = [". ", "? ", "! ", "\n"];

/// Where the last sentence of `text` starts; `None` where it is one.
fn last_start(text: &str) -> Option<usize> {
    let starts = ENDS
        .iter()
        .filter_map(|end| Some(text.rfind(end)? + end.len()));
    starts.max()
}

/// "There were *no* respondents", "the respondents did *not* tell": whether the sentence that speaks of them denies, of which
/// `before` and `behind` are what stands around.
fn is_none(before: &str, behind: &str) -> bool {
    const DENIALS: [&str; 8] = [
        "no", "not", "never", "none", "without", "nobody", "zero", "cannot",
    ];
    let start = last_start(before).unwrap_or(0);
    let end = ENDS.iter().filter_map(|end| behind.find(end));
    let end = end.min().unwrap_or(behind.len());
    let denies = |word: &str| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        let word = word.to_ascii_lowercase();
        DENIALS.contains(&word.as_str()) || word.ends_with("n't") || word.ends_with("n’t")
    };
    let mut words = before[start..].split(' ').chain(behind[..end].split(' '));
    words.any(denies)
}

/// "the respondents of Umbra's survey": whether others than we asked them.
fn is_of_others(behind: &str) -> bool {
    let tied = ["of ", "in ", "to "].iter();
    let mut tied = tied.filter_map(|tie| behind.strip_prefix(' ')?.strip_prefix(*tie));
    tied.any(|rest| rest.starts_with(char::is_uppercase))
}

/// "We thank the respondents. *Ships leave at noon.* 20 % come from Oslo.": whether the last sentence opens with others who may
/// have done it.
fn speaks_of_others(behind: &str) -> bool {
    let told = behind.trim_end_matches([' ', '\n', '.', '!', '?']);
    let Some(start) = last_start(told) else {
        return false;
    };
    let words = told[start..].trim_start_matches("The ").split(' ');
    let first = words.into_iter().next().unwrap_or_default();
    let plain = first.chars().all(char::is_alphabetic) && first.len() > 3;
    let first = first.to_lowercase();
    let other = !ASKED.holds(&first) && !first.ends_with("ss");
    plain
        && other
        && first.ends_with('s')
        && !matches!(
            first.as_str(),
            "this" | "thus" | "perhaps" | "sometimes" | "always"
        )
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
    fn none_and_others_answer_nothing() {
        check("There were no respondents. 37% use oil.", &[": 37 percent"]);
        check(
            "No teachers were asked, but 56% say it is needed.",
            &[": 56 percent"],
        );
        check(
            "The respondents of Umbra's poll met. 37% use oil.",
            &[": 37 percent"],
        );
        check(
            "We thank the respondents. Ships leave at noon. 20% come from Oslo.",
            &[": 20 percent"],
        );
        check(
            "The members pay a fee, with 30% in cash.",
            &[": 30 percent"],
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
