//! The search for the end of a mark within a line, bounded so that it stays linear over many that never end.

/// Marks are closed within as many bytes.
pub(super) const NEAR: usize = 2000;

/// Where `mark` stands in the next bytes.
pub(super) fn find(rest: &str, mark: &str) -> Option<usize> {
    let near = &rest.as_bytes()[..rest.len().min(NEAR)];
    memchr::memmem::find(near, mark.as_bytes())
}
