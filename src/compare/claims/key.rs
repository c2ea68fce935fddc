//! What claims are compared by.

use crate::lexicon::months::MONTHS;
use crate::model::{Dimension, Rule, Unit};
use crate::typed::{Claim, Report, folded};

/// What a claim must have in common with another to be about the same thing.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Topic {
    about: About,
    scale: Scale,
    per: Option<String>,
    is_change: bool,
    modality: String,
}

/// What a claim is about.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum About {
    /// What it measures.
    Measured(String),
    /// Its own words, number included, where it does not say what it measures.
    Words(String),
}

/// Units whose numbers can be weighed against each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Scale {
    /// Units of a dimension with factors between them.
    Dimension(&'static str),
    /// This unit alone.
    Unit(&'static str),
}

/// Whom a claim is said of.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Subject {
    /// Whom the report speaks for: "we".
    Report,
    Other(String),
    Unsaid,
}

/// What is compared of a claim.
pub(super) struct Key {
    /// `None` where it does not say what it is about.
    pub(super) topic: Option<Topic>,
    pub(super) subject: Subject,
    /// The title of its section, without what dates it.
    pub(super) title: String,
}

impl Topic {
    /// Whether its words tell enough to be known below another title.
    pub(super) fn is_telling(&self) -> bool {
        matches!(&self.about, About::Measured(words) if words.contains(' '))
    }
}

impl Key {
    /// Whom it is said of; `None` for whom the report speaks for, which need not be said.
    pub(super) fn whose(&self) -> Option<&Subject> {
        match &self.subject {
            Subject::Report | Subject::Unsaid => None,
            other => Some(other),
        }
    }

    pub(super) fn of(claim: &Claim, report: &Report) -> Key {
        let measured = claim.measured.as_deref().map(folded);
        let measured = measured.filter(|words| !words.is_empty());
        let is_cell = claim.rule == Rule::ClaimTableCell.name();
        let about = match measured {
            Some(measured) => Some(About::Measured(measured)),
            // The words of a cell are a number alone.
            None => (!is_cell).then(|| About::Words(folded(&claim.words))),
        };
        let topic = about.map(|about| Topic {
            about,
            scale: Scale::of(claim.quantity.unit),
            per: claim.per.clone(),
            is_change: claim.change.is_some(),
            modality: claim.modality.clone(),
        });
        let whose = report.subject.as_deref().map(folded);
        let subject = match claim.subject.as_deref().map(folded) {
            None => Subject::Unsaid,
            Some(subject) if whose.as_ref() == Some(&subject) => Subject::Report,
            Some(subject) => Subject::Other(undated(&subject)),
        };
        let title = claim.section.rsplit(" > ").next().unwrap_or_default();
        Key {
            topic,
            subject,
            title: undated(&folded(title)),
        }
    }
}

impl Scale {
    fn of(unit: Unit) -> Scale {
        let has_factors = !matches!(
            unit.dimension(),
            Dimension::Count
                | Dimension::Ratio
                | Dimension::Currency
                | Dimension::Temperature
                | Dimension::Score
                | Dimension::Rank
                | Dimension::Other
        );
        match unit.info().factor {
            Some(_) if has_factors => Scale::Dimension(unit.dimension().name()),
            _ => Scale::Unit(unit.symbol()),
        }
    }
}

/// Folded words without those that date a title: numbers, months, quarters.
fn undated(words: &str) -> String {
    const PARTS: [&str; 3] = ["quarter", "h1", "h2"];
    let is_date = |word: &&str| {
        let quarter = word.strip_prefix('q').unwrap_or(word);
        MONTHS.contains(word)
            || PARTS.contains(word)
            || quarter.bytes().all(|byte| byte.is_ascii_digit())
    };
    let kept: Vec<&str> = words.split(' ').filter(|word| !is_date(word)).collect();
    kept.join(" ")
}
