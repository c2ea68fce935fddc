//! The texts of PDF files, kept by content in the user's cache folder, since taking them out is slow.
//!
//! An entry is named by the hash of its file and of what made it. Its first line is the hash of the rest, so that a
//! damaged entry is known and made anew. A cache that cannot be used is done without.

use std::ffi::OsStr;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use xxhash_rust::xxh3::xxh3_128;

use crate::read::Extracted;

/// What makes the texts; another number makes all entries old.
const MAKER: &str = concat!(env!("CARGO_PKG_VERSION"), " 4");
/// The cache holds no more bytes than these.
const MOST_BYTES: u64 = 256 << 20;

/// The cache, or none.
#[derive(Clone, Debug, Default)]
pub(super) struct Cache {
    folder: Option<PathBuf>,
}

impl Cache {
    /// The cache of the user.
    pub(super) fn of_user() -> Cache {
        let set = |name: &str| {
            std::env::var_os(name)
                .filter(|value| !value.is_empty())
                .map(PathBuf::from)
        };
        let home = || set("HOME");
        let base = if cfg!(windows) {
            set("LOCALAPPDATA")
        } else if cfg!(target_os = "macos") {
            home().map(|home| home.join("Library/Caches"))
        } else {
            set("XDG_CACHE_HOME").or_else(|| home().map(|home| home.join(".cache")))
        };
        Cache {
            folder: base
                .filter(|base| base.is_absolute())
                .map(|base| base.join("ecoreport").join("pdf")),
        }
    }

    /// The text of a file, from the cache or by `make`, which the cache then keeps.
    pub(super) fn get_or<E>(
        &self,
        bytes: &[u8],
        make: impl FnOnce(&[u8]) -> Result<Extracted, E>,
    ) -> Result<Extracted, E> {
        let Some(folder) = &self.folder else {
            return make(bytes);
        };
        let name = format!("{:032x}", xxh3_128(bytes) ^ xxh3_128(MAKER.as_bytes()));
        let entry = folder.join(name);
        if let Some(known) = read(&entry) {
            return Ok(known);
        }
        let made = make(bytes)?;
        // A full disk, or a folder that cannot be written, costs time and no facts.
        keep(folder, &entry, &made).ok();
        Ok(made)
    }
}

fn read(entry: &Path) -> Option<Extracted> {
    let stored = fs::read(entry).ok()?;
    let line = memchr::memchr(b'\n', &stored)?;
    let (hash, body) = (&stored[..line], &stored[line + 1..]);
    let sound = hash == format!("{:032x}", xxh3_128(body)).as_bytes();
    let known: Extracted = sound.then(|| serde_json::from_slice(body).ok())??;
    known.is_sound().then_some(known)
}

fn keep(folder: &Path, entry: &Path, made: &Extracted) -> std::io::Result<()> {
    let body = serde_json::to_vec(made)?;
    create(folder)?;
    make_room(folder, body.len() as u64)?;
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    writeln!(file, "{:032x}", xxh3_128(&body))?;
    file.write_all(&body)?;
    file.persist(entry)?;
    Ok(())
}

/// Makes the folder, for its user alone: the texts are as private as their files.
fn create(folder: &Path) -> std::io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// Removes the oldest entries where there is no room for `bytes` more.
fn make_room(folder: &Path, bytes: u64) -> std::io::Result<()> {
    let mut entries: Vec<(SystemTime, u64, PathBuf)> = fs::read_dir(folder)?
        .flatten()
        .filter(|entry| is_entry(&entry.file_name()))
        .filter_map(|entry| {
            let metadata = entry.metadata().ok()?;
            Some((metadata.modified().ok()?, metadata.len(), entry.path()))
        })
        .collect();
    let mut total = bytes + entries.iter().map(|(_, bytes, _)| bytes).sum::<u64>();
    entries.sort();
    for (_, bytes, path) in entries {
        if total <= MOST_BYTES {
            break;
        }
        fs::remove_file(path)?;
        total -= bytes;
    }
    Ok(())
}

/// Only what is named like an entry is ever removed.
fn is_entry(name: &OsStr) -> bool {
    name.to_str()
        .is_some_and(|name| name.len() == 32 && name.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn extracted(text: &str) -> Extracted {
        serde_json::from_value(serde_json::json!({
            "text": text, "steps": [{"Open": "Paragraph"}, {"Run": [0, text.len()]}, "Close"],
            "metadata": {"title": null, "date": null, "organization": null},
        }))
        .unwrap()
    }

    #[test]
    fn keeps_texts_and_makes_damaged_ones_anew() {
        let folder = tempfile::tempdir().unwrap();
        let cache = Cache {
            folder: Some(folder.path().join("pdf")),
        };
        let get = |text: &str| {
            cache
                .get_or(b"file", |_| Ok::<_, ()>(extracted(text)))
                .unwrap()
        };
        assert_eq!(get("one"), extracted("one"));
        assert_eq!(get("two"), extracted("one"));
        let entry = fs::read_dir(folder.path().join("pdf"))
            .unwrap()
            .next()
            .unwrap()
            .unwrap()
            .path();
        let damaged = fs::read_to_string(&entry).unwrap().replace("one", "eno");
        fs::write(&entry, damaged).unwrap();
        assert_eq!(get("three"), extracted("three"));
    }

    #[test]
    fn no_folder_is_no_cache() {
        let cache = Cache::default();
        let made = cache.get_or(b"file", |_| Ok::<_, ()>(extracted("one")));
        assert_eq!(made.unwrap(), extracted("one"));
    }
}
