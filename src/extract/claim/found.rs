//! What was found: claims, and numbers that made none.

use super::quantity::Quantity;
use crate::document::Span;
use crate::extract::passage::Passage;
use crate::model::{
    Bound, Claim, Date, Decimal, Diagnostic, DiagnosticCode, Modality, Phrase, Rule, Unit,
};

/// What was found.
#[derive(Default)]
pub(in crate::extract) struct Found {
    /// In order of place.
    pub(in crate::extract) claims: Vec<Claim>,
    /// Numbers no rule explains.
    pub(in crate::extract) diagnostics: Vec<Diagnostic>,
    /// The period the report is of.
    pub(in crate::extract) period: Option<(Date, Date)>,
}

impl Found {
    /// Takes in a claim, or the number that made none.
    pub(super) fn add(&mut self, claim: Result<Claim, Diagnostic>) {
        match claim {
            Ok(claim) => self.claims.push(claim),
            Err(diagnostic) => self.diagnostics.push(diagnostic),
        }
    }
}

/// A claim told in `sentence` by the words `span` about the number `number` that says nothing else yet.
pub(super) fn plain(
    passage: &Passage<'_>,
    sentence: Span,
    span: Span,
    number: Span,
    value: Decimal,
    rule: Rule,
) -> Claim {
    Claim {
        span,
        number,
        value,
        value_max: None,
        bound: Bound::Exact,
        vague: false,
        unit: Unit::COUNT,
        measured: Phrase::default(),
        subject: Phrase::default(),
        of_report: false,
        action: None,
        change: None,
        per: None,
        modality: Modality::Actual,
        as_of: None,
        part_of: None,
        section: passage.block.section,
        sentence,
        rule,
    }
}

/// What is said of a number that no rule explains.
pub(super) fn unexplained(passage: &Passage<'_>, quantity: &Quantity) -> Diagnostic {
    Diagnostic {
        code: DiagnosticCode::UnexplainedNumber,
        span: quantity.number_span(passage),
        section: passage.block.section,
    }
}

/// Puts the claims of a sentence in order of place; `first` is the index in the report that the first one gets.
pub(super) fn settle(claims: &mut [Claim], first: usize) {
    let mut order: Vec<usize> = (0..claims.len()).collect();
    order.sort_by_key(|at| claims[*at].span.start());
    let mut place = vec![0; order.len()];
    for (new, old) in order.iter().enumerate() {
        place[*old] = new;
    }
    for claim in claims.iter_mut() {
        claim.part_of = claim
            .part_of
            .map(|whole| (first + place[whole as usize - first]) as u32);
    }
    claims.sort_by_key(|claim| claim.span.start());
}
