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

/// Warnings that mark nothing: markup that is not understood is read as text, which is checked, and a language that is read
/// in part is no fault of the report.
const READ: [DiagnosticCode; 2] = [
    DiagnosticCode::UnknownMarkup,
    DiagnosticCode::PartlySupportedLanguage,
];

/// Marks the first of each kind. A text without words is a note to who lists its facts, but passes no gate.
fn find(report: &Report, marks: &mut Marks<'_>) {
    let mut said: Vec<&str> = READ.iter().map(|code| code.name()).collect();
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
    fn english_is_read_and_chinese_in_part() {
        for text in [
            "# Report\n\nWe have 30 members in the alliance.",
            "# 年度报告\n\n联盟去年有三十家会员，举办了十二场活动，参加的人数比前年多了一倍。",
        ] {
            assert_eq!(marked(&RULE, text), [""; 0], "{text}");
        }
    }
}
