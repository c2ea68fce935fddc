//! Sentences that name a role and who could hold it where, and of which no rule made one.

use super::noun::noun_at;
use super::scene::{Actor, Scene};
use crate::model::{Diagnostic, DiagnosticCode};

/// The first role noun of a sentence that names an organization and somebody else.
///
/// Two who are named make a role likely; one alone is what most sentences with "members" in them have.
pub(super) fn of(scene: &Scene<'_, '_>) -> Option<Diagnostic> {
    let named = |actor: &&Actor| actor.named().is_some();
    let first = scene.actors.iter().find(named)?;
    scene.actors.iter().find(|actor| actor.who != first.who)?;
    let passage = scene.passage;
    let noun = scene
        .sentence
        .clone()
        .filter(|at| !scene.actors.iter().any(|actor| actor.tokens.contains(at)))
        .find_map(|at| noun_at(passage, at))?;
    Some(Diagnostic {
        code: DiagnosticCode::UnexplainedRole,
        span: passage.span(noun.range),
        section: passage.block.section,
    })
}

#[cfg(test)]
mod tests {
    use crate::model::DiagnosticCode;
    use crate::read::{Format, read};

    #[track_caller]
    fn check(text: &str, expect: &[&str]) {
        let document = read(text.to_owned(), Format::PlainText);
        let report = crate::extract::extract(&document, &Default::default());
        let found: Vec<String> = report
            .diagnostics
            .iter()
            .filter(|found| found.code == DiagnosticCode::UnexplainedRole)
            .map(|found| document.words(found.span))
            .collect();
        assert_eq!(found, expect, "{text} {:?}", report.roles);
    }

    #[test]
    fn tells_a_role_that_nobody_was_given() {
        check(
            "Quellwerk Ltd and the Alvik Foundation spoke of an editor in turn.",
            &["editor"],
        );
    }

    #[test]
    fn leaves_roles_that_were_given_and_sentences_of_one() {
        check("Quellwerk Ltd is a member of the Alvik Foundation.", &[]);
        check("The Alvik Foundation thanks its members.", &[]);
        check("Quellwerk Ltd and the Alvik Foundation met.", &[]);
    }
}
