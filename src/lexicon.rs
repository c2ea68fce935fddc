//! Vocabulary: what words mean before any document is read. Word classes, verbs, roles, names.

pub(crate) mod chinese;
pub mod classes;
mod index;
pub(crate) mod months;
pub mod organizations;
pub mod roles;
pub mod sets;
pub mod verbs;
pub mod words;

pub use roles::RoleId;
