//! Files that are written whole or not at all: beside their place first, then moved into it.

use std::collections::BTreeSet;
use std::fs::{self, File, Permissions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use tempfile::NamedTempFile;

use crate::source::one_line;

/// Where a file of this name is, links followed, or would be.
pub(crate) fn place_of(name: &Path) -> PathBuf {
    fs::canonicalize(name).unwrap_or_else(|_| name.to_owned())
}

/// The folder that a place is in.
///
/// # Errors
/// There is none.
pub(super) fn folder_of(place: &Path) -> io::Result<&Path> {
    match place.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => {
            if !folder.is_dir() {
                let message = format!(
                    "there is no folder `{}`",
                    one_line(&folder.to_string_lossy())
                );
                return Err(io::Error::new(io::ErrorKind::NotFound, message));
            }
            Ok(folder)
        }
        _ => Ok(Path::new(".")),
    }
}

/// What names of files begin with that are not yet whole.
const PREFIX: &str = ".ecoreport-";

/// What there is that is not yet whole.
static UNFINISHED: Mutex<BTreeSet<PathBuf>> = Mutex::new(BTreeSet::new());

/// Whoever holds it has no one beside him that begins, ends or discards a file.
fn unfinished() -> MutexGuard<'static, BTreeSet<PathBuf>> {
    UNFINISHED.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Removes everything that is not yet whole, and begins nothing more: for a program that is about to be ended from
/// outside.
pub(crate) fn discard_unfinished() {
    let unfinished = unfinished();
    for path in &*unfinished {
        if path.is_dir() {
            fs::remove_dir_all(path).ok();
        } else {
            fs::remove_file(path).ok();
        }
    }
    std::mem::forget(unfinished);
}

/// The mark of a file or folder that is not yet whole.
pub(super) struct Unfinished(PathBuf);

impl Unfinished {
    /// Makes something named as what is not yet whole.
    pub(super) fn begin<T: AsRef<Path>>(
        make: impl FnOnce(tempfile::Builder<'_, '_>) -> io::Result<T>,
    ) -> io::Result<(T, Unfinished)> {
        let mut builder = tempfile::Builder::new();
        builder.prefix(PREFIX);
        let mut unfinished = unfinished();
        let made = make(builder).map_err(without_name)?;
        unfinished.insert(made.as_ref().to_owned());
        let mark = Unfinished(made.as_ref().to_owned());
        Ok((made, mark))
    }

    /// Puts it in its place, which nothing interrupts.
    pub(super) fn end<T>(self, put: impl FnOnce() -> T) -> T {
        let mut unfinished = unfinished();
        let result = put();
        unfinished.remove(&self.0);
        drop(unfinished);
        result
    }
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        unfinished().remove(&self.0);
    }
}

/// What went wrong, without a name that no user knows.
fn without_name(error: io::Error) -> io::Error {
    let inner = error
        .get_ref()
        .and_then(|error| error.source())
        .and_then(|error| error.downcast_ref::<io::Error>());
    match inner.and_then(io::Error::raw_os_error) {
        Some(code) => io::Error::from_raw_os_error(code),
        None => error,
    }
}

/// Where a file goes when it is whole.
enum Goal {
    /// Into this place.
    Place(PathBuf),
    /// Through this pipe or device, which stays.
    Device(PathBuf),
    /// To standard output.
    Stdout,
}

/// A file that takes its place when it is whole.
pub(crate) struct Whole {
    goal: Goal,
    temporary: NamedTempFile,
    mark: Unfinished,
}

impl Whole {
    /// A new file in the folder of `place`, with the rights of the one that is there. Pipes and devices are written
    /// through and never replaced.
    pub(crate) fn begin(place: PathBuf) -> io::Result<Whole> {
        let existing = fs::metadata(&place).ok();
        if existing.as_ref().is_some_and(fs::Metadata::is_dir) {
            return Err(io::Error::other("it is a folder"));
        }
        if existing.as_ref().is_some_and(|there| !there.is_file()) {
            return Whole::aside(Goal::Device(place));
        }
        let folder = folder_of(&place)?;
        let (temporary, mark) = Unfinished::begin(|mut builder| {
            if let Some(permissions) = usual_permissions() {
                builder.permissions(permissions);
            }
            builder.tempfile_in(folder)
        })?;
        if let Some(existing) = existing {
            // The user's mask is for new files.
            temporary
                .as_file()
                .set_permissions(existing.permissions())?;
        }
        Ok(Whole {
            goal: Goal::Place(place),
            temporary,
            mark,
        })
    }

    /// A new file that goes to standard output.
    pub(super) fn for_stdout() -> io::Result<Whole> {
        Whole::aside(Goal::Stdout)
    }

    /// A new file that no one else may read, for what is no folder's.
    fn aside(goal: Goal) -> io::Result<Whole> {
        let (temporary, mark) = Unfinished::begin(|builder| builder.tempfile())?;
        Ok(Whole {
            goal,
            temporary,
            mark,
        })
    }

    /// The folder in which the file is before it is whole.
    pub(super) fn folder(&self) -> io::Result<&Path> {
        folder_of(self.path())
    }

    /// Where the file is before it is whole.
    pub(super) fn path(&self) -> &Path {
        self.temporary.path()
    }

    /// Puts the file in its place.
    pub(crate) fn finish(self) -> io::Result<()> {
        let Whole {
            goal,
            temporary,
            mark,
        } = self;
        let place = match goal {
            Goal::Place(place) => place,
            Goal::Device(device) => {
                return pass_on(&temporary, &mut File::options().write(true).open(device)?);
            }
            Goal::Stdout => return pass_on(&temporary, &mut io::stdout().lock()),
        };
        let put = || temporary.persist(&place).map_err(|error| error.error);
        mark.end(put).map(|_: File| ())
    }
}

fn pass_on(whole: &NamedTempFile, out: &mut dyn Write) -> io::Result<()> {
    io::copy(&mut File::open(whole.path())?, out)?;
    out.flush()
}

impl Write for Whole {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.temporary.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.temporary.flush()
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_marked_until_they_are_whole() {
        let folder = tempfile::tempdir().unwrap();
        let is_marked = |path: &Path| unfinished().contains(path);
        let mut file = Whole::begin(folder.path().join("a")).unwrap();
        let path = file.path().to_owned();
        assert!(is_marked(&path));
        file.write_all(b"words").unwrap();
        file.finish().unwrap();
        assert!(!is_marked(&path));
        let given_up = Whole::begin(folder.path().join("b")).unwrap();
        let path = given_up.path().to_owned();
        drop(given_up);
        assert!(!is_marked(&path));
        let names = fs::read_dir(folder.path()).unwrap();
        let names: Vec<_> = names.map(|entry| entry.unwrap().file_name()).collect();
        assert_eq!(names, ["a"]);
    }

    #[test]
    fn errors_name_no_file_that_the_user_did_not() {
        let error = Whole::begin(PathBuf::from("no/such/folder/a")).map(|_| ());
        let message = error.unwrap_err().to_string();
        assert_eq!(message, "there is no folder `no/such/folder`");
    }
}
