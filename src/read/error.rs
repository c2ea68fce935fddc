//! Why bytes give no document.

use super::Format;

/// Why bytes give no document. The messages go on behind the name of the file: "cannot read `x.pdf`: …".
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// Neither text nor a known format.
    #[error("it is no text: {0}")]
    Binary(&'static str),
    /// It is said to be in a format that it is not in.
    #[error("it is no {}", .0.title())]
    Other(Format),
    /// It breaks the rules of its format.
    #[error("it is damaged: {0}")]
    Damaged(String),
    /// It needs a password.
    #[error("it is encrypted; save it without a password first")]
    Encrypted,
    /// It has pages and no words.
    #[error("it holds no text, as scanned pages do; run text recognition on it first")]
    NoText,
    /// Reading it would take more than is sound.
    #[error("it is too large: {0}")]
    TooLarge(&'static str),
    /// The program was built without a reader for it.
    #[error("this program was built without a reader for {0}")]
    Unsupported(&'static str),
}
