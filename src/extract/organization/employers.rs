//! Employers of those who work on a project: "7 maintainers (4 Hexaflow, 3 Alvik)", "our maintainers work for Hexaflow".

use std::ops::Range;

use super::evidence::Evidence;
use super::name::text_of;
use crate::document::Shape;
use crate::extract::employed::{WORKERS, behind_share, employers, parts};
use crate::extract::passage::Passage;
use crate::lexicon::words::{Tags, word_list};
use crate::lexicon::{organizations, sets};
use crate::model::Rule;

/// Reads the names of a sentence that such words lead to.
pub(super) fn find(
    passage: &Passage<'_>,
    sentence: Range<usize>,
    names: &[Range<usize>],
    evidence: &mut Evidence,
) {
    let start = sentence.start;
    let share = behind_share(passage, start).filter(|_| is_of_workers(passage));
    if let Some(end) = share {
        listed(passage, end, names, evidence);
    }
    let worker = |at: usize| passage.tags(at).has(Tags::ROLE_CUE) && passage.is_any(at, WORKERS);
    for at in sentence.filter(|at| worker(*at)) {
        if let Some(end) = employers(passage, at + 1) {
            listed(passage, end, names, evidence);
        }
        for name in aside(passage, at + 1) {
            evidence.reason(passage, name, Rule::OrgFrame, 8, None);
        }
    }
}

/// The names of a list from token `end` on.
fn listed(passage: &Passage<'_>, mut end: usize, names: &[Range<usize>], evidence: &mut Evidence) {
    // "contributors from three: Hexaflow", "85% from Hexaflow, 10% of them from Alvik"
    let apart = |at: usize| {
        parts(passage, at) || passage.is_mark(at, '%') || passage.is_any(at, word_list!["of", "by"])
    };
    let behind = names.partition_point(|name| name.start < end);
    for name in &names[behind..] {
        if !(end..name.start).all(apart) {
            break;
        }
        // "contributors from Kenya and Peru"
        if !sets::is_place(&text_of(passage, name.clone())) {
            evidence.reason(passage, name.clone(), Rule::OrgFrame, 8, None);
        }
        end = name.end;
    }
}

/// "maintainers (H3 & Alvik)": the names of a word each that the brackets at token `open` hold and nothing else, one of which at
/// least is written as no person's is.
fn aside(passage: &Passage<'_>, open: usize) -> Vec<Range<usize>> {
    const LONGEST: usize = 12;
    let close = (open..open + LONGEST).find(|at| passage.is_mark(*at, ')'));
    let Some(close) = close.filter(|_| passage.is_mark(open, '(')) else {
        return Vec::new();
    };
    let joint = |at: usize| {
        [',', '&', '/']
            .iter()
            .any(|mark| passage.is_mark(at, *mark))
            || passage.is(at, "and")
    };
    let name = |at: usize| {
        let token = &passage.tokens[at];
        (token.is_capital()
            || passage
                .raw(at)
                .starts_with(|c: char| c.is_ascii_uppercase()))
            && !token.tags.has(Tags::ROLE_CUE | Tags::MONTH | Tags::WE)
            && !sets::is_place(passage.raw(at))
    };
    let alternate = (open + 1..close).all(|at| match (at - open) % 2 {
        1 => name(at),
        _ => joint(at),
    });
    let shape = |at: usize| passage.tokens[at].shape;
    // "(Anna & JP)" are people.
    let given = (open + 1..close).any(|at| sets::is_given_name(passage.raw(at)));
    let odd = (open + 1..close).any(|at| {
        let written = matches!(shape(at), Shape::Upper | Shape::Mixed) && !given;
        shape(at) == Shape::Alnum || written || organizations::known(passage.raw(at)).is_some()
    });
    let several = close > open + 3 && (close - open).is_multiple_of(2);
    match alternate && odd && several {
        true => (open + 1..close).step_by(2).map(|at| at..at + 1).collect(),
        false => Vec::new(),
    }
}

/// Whether the title over a block calls those below it by their work: "Maintainer Diversity".
fn is_of_workers(passage: &Passage<'_>) -> bool {
    let document = passage.document;
    let Some(section) = passage.block.section else {
        return false;
    };
    let title = document.words_of(document.sections[section as usize].title);
    title
        .split(' ')
        .any(|word| WORKERS.holds(word) || WORKERS.holds(format!("{word}s")))
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn brackets_hold_those_whom_others_work_for() {
        check(
            "The Harbour Lab maintainers (QHX, Tidewell) met, and so did its reviewers (QQL, Dornly and Tidekit).",
            "Harbour Lab academic, QHX company, Tidewell company, QQL company, Dornly company, Tidekit company",
        );
        for people in [
            "Anna & JP",
            "Anna, David",
            "Liis Tamm & Karl Oja",
            "Kenya & EMEA",
            "H3",
        ] {
            check(&format!("Our maintainers ({people}) met."), "");
        }
    }

    #[test]
    fn shares_below_the_title_of_those_who_work() {
        check(
            "# Maintainer Diversity\n\n4 of 6 from Tidewell, 2 from Quellwerk.\n\n10% from Kenya.\n\n# Costs\n\n10% from Dornly.\n",
            "Tidewell company, Quellwerk company",
        );
    }
}
