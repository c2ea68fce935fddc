//! Text that was not read, or not understood: what is not found there is not checked.

use crate::check::{Marks, Rule, Usual};
use crate::model::{DiagnosticCode, Severity};
use crate::typed::Report;

pub(super) const RULE: Rule = Rule {
    id: "text.unread",
    what: "Text that could not be read: no words at all, another language, damaged bytes, a cut; once a report and kind",
    usual: Usual::On,
    find,
};

/// Marks the first of each kind. A text without words is a note to who lists its facts, but passes no gate. Markup that is not understood is read as text, which is checked.
fn find(report: &Report, marks: &mut Marks<'_>) {
    let mut said: Vec<&str> = vec![DiagnosticCode::UnknownMarkup.name()];
    for one in &report.diagnostics {
        let is_unread = one.severity == Severity::Warning.name()
            || one.code == DiagnosticCode::EmptyText.name();
        if is_unread && !said.contains(&&*one.code) {
            said.push(&one.code);
            // A mark over all of a text would repeat it.
            marks.add(&one.place, "", one.message.clone(), None);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::rules::testing::marked;

    #[test]
    fn marks_another_language_once() {
        let text = "# Jahresbericht\n\nDer Verein hat im vergangenen Jahr viele neue Mitglieder gewonnen und mehrere \
                    Veranstaltungen mit den Partnern durchgeführt, die auch in diesem Jahr wieder stattfinden sollen.";
        let found = marked(&RULE, text);
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found[0].contains("written for English"), "{found:?}");
    }

    #[test]
    fn marks_a_text_without_words() {
        for text in ["", "\n\n", "<!-- later -->\n"] {
            assert_eq!(
                marked(&RULE, text),
                ["1: : the text holds no words"],
                "{text:?}"
            );
        }
    }

    #[test]
    fn english_is_read() {
        assert_eq!(
            marked(&RULE, "# Report\n\nWe have 30 members in the alliance."),
            [""; 0]
        );
    }
}
