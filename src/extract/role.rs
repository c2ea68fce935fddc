//! Roles: who is what in which organization.

use super::organization::Found;
use crate::document::Document;
use crate::model::{Claim, Role};

/// Finds the roles held in a document.
pub(super) fn find(document: &Document, found: &Found, claims: &[Claim]) -> Vec<Role> {
    let _ = (document, found, claims);
    Vec::new()
}
