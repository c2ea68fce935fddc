//! Vocabulary: what words mean before any document is read. Word classes, verbs, roles, names.

pub mod roles;
pub mod verbs;
pub mod words;

pub use roles::RoleId;
