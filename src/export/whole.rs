//! Files that are written whole or not at all: beside their place first, then moved into it.

use std::fs::{self, Permissions};
use std::io;
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

/// Where a file of this name is, links followed, or would be.
pub(crate) fn place_of(name: &Path) -> PathBuf {
    fs::canonicalize(name).unwrap_or_else(|_| name.to_owned())
}

/// The folder that a place is in.
pub(super) fn folder_of(place: &Path) -> &Path {
    match place.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// What names of files begin with that are not yet whole.
pub(super) const PREFIX: &str = ".ecoreport-";

/// A new file in the folder of `place`, with the rights of the one that is there.
pub(crate) fn temporary_beside(place: &Path) -> io::Result<NamedTempFile> {
    let existing = fs::metadata(place).ok();
    if existing.as_ref().is_some_and(|existing| existing.is_dir()) {
        return Err(io::Error::other("it is a folder"));
    }
    let mut builder = tempfile::Builder::new();
    let permissions = existing.map(|existing| existing.permissions());
    if let Some(permissions) = permissions.or_else(usual_permissions) {
        builder.permissions(permissions);
    }
    builder.prefix(PREFIX).tempfile_in(folder_of(place))
}

/// What a new file may be read by: everyone whom the user's mask does not shut out.
#[cfg(unix)]
fn usual_permissions() -> Option<Permissions> {
    use std::os::unix::fs::PermissionsExt;
    Some(Permissions::from_mode(0o666))
}

#[cfg(not(unix))]
fn usual_permissions() -> Option<Permissions> {
    None
}
