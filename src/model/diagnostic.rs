//! What could not be understood, said beside the facts instead of guessed.

use crate::document::Span;

/// How much a diagnostic matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Good to know.
    Note,
    /// Facts may be missing.
    Warning,
}

impl Severity {
    /// The word in the `severity` column.
    pub fn name(self) -> &'static str {
        match self {
            Severity::Note => "note",
            Severity::Warning => "warning",
        }
    }
}

/// The kinds of diagnostic.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
)]
pub enum DiagnosticCode {
    /// The text has no words.
    EmptyText,
    /// The text is in a language the rules were not written for.
    UnsupportedLanguage,
    /// The text is in a language that some rules were written for.
    PartlySupportedLanguage,
    /// A sentence holds a number that no rule explains.
    UnexplainedNumber,
    /// A capitalised run that no rule explains.
    UnexplainedName,
    /// A sentence names a role, an organization and somebody else, and no rule ties them.
    UnexplainedRole,
    /// Bytes that are not valid in the encoding were replaced.
    ReplacedBytes,
    /// Input was cut at a limit.
    CutAtLimit,
    /// Markup that the reader does not know was read as text.
    UnknownMarkup,
    /// Text of a page has letters that its file does not explain.
    UnreadableText,
}

impl DiagnosticCode {
    /// All of them.
    pub const ALL: [DiagnosticCode; 10] = [
        DiagnosticCode::EmptyText,
        DiagnosticCode::UnsupportedLanguage,
        DiagnosticCode::PartlySupportedLanguage,
        DiagnosticCode::UnexplainedNumber,
        DiagnosticCode::UnexplainedName,
        DiagnosticCode::UnexplainedRole,
        DiagnosticCode::ReplacedBytes,
        DiagnosticCode::CutAtLimit,
        DiagnosticCode::UnknownMarkup,
        DiagnosticCode::UnreadableText,
    ];

    /// The word in the `code` column.
    pub fn name(self) -> &'static str {
        match self {
            DiagnosticCode::EmptyText => "text.empty",
            DiagnosticCode::UnsupportedLanguage => "language.unsupported",
            DiagnosticCode::PartlySupportedLanguage => "language.partial",
            DiagnosticCode::UnexplainedNumber => "number.unexplained",
            DiagnosticCode::UnexplainedName => "name.unexplained",
            DiagnosticCode::UnexplainedRole => "role.unexplained",
            DiagnosticCode::ReplacedBytes => "text.replaced_bytes",
            DiagnosticCode::CutAtLimit => "text.cut",
            DiagnosticCode::UnknownMarkup => "markup.unknown",
            DiagnosticCode::UnreadableText => "text.unreadable",
        }
    }

    /// How much it matters.
    pub fn severity(self) -> Severity {
        match self {
            DiagnosticCode::EmptyText
            | DiagnosticCode::UnexplainedNumber
            | DiagnosticCode::UnexplainedName
            | DiagnosticCode::UnexplainedRole => Severity::Note,
            _ => Severity::Warning,
        }
    }

    /// What it tells a person.
    pub fn message(self) -> &'static str {
        match self {
            DiagnosticCode::EmptyText => "the text holds no words",
            DiagnosticCode::UnsupportedLanguage => {
                "the rules are written for English, and in part for Chinese; facts of this text are missing"
            }
            DiagnosticCode::PartlySupportedLanguage => {
                "of Chinese, numbers, names of bodies and the plainest roles are read; other facts of this text are missing"
            }
            DiagnosticCode::UnexplainedNumber => "a number that no rule explains",
            DiagnosticCode::UnexplainedName => "a capitalised name that no rule explains",
            DiagnosticCode::UnexplainedRole => "a role that no rule gives to anybody",
            DiagnosticCode::ReplacedBytes => "bytes that are invalid in the encoding were replaced",
            DiagnosticCode::CutAtLimit => "the input was cut at a limit",
            DiagnosticCode::UnknownMarkup => "markup that is not understood was read as text",
            DiagnosticCode::UnreadableText => {
                "some text of a page is in letters that the file does not explain"
            }
        }
    }
}

/// Something left unsaid, with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// What kind.
    pub code: DiagnosticCode,
    /// The words concerned; empty at the start for the whole document.
    pub span: Span,
    /// The section it stands in.
    pub section: Option<u32>,
}
