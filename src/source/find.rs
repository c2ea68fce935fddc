//! Which files the user means: a file, a folder, a glob, or standard input.

use std::collections::HashSet;
use std::fs;
use std::path::{Component, Path, PathBuf};

use globset::{GlobBuilder, GlobMatcher};
use ignore::WalkBuilder;

use super::Error;

/// Something to read.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Input {
    /// A file, its path as the user would write it.
    File(PathBuf),
    /// Standard input, given as `-`.
    Stdin,
}

/// What `paths` stand for, each input once whatever it is called, in the order given and sorted within a folder or
/// glob.
///
/// A folder stands for the files in and below it whose extension `is_known`, its `.gitignore` rules kept and hidden
/// files left out. A path that does not exist and holds `*`, `?`, `[` or `{` is a glob, in which `*` does not cross
/// a folder and `**` does; it asks for files itself, so that of those rules only the one for hidden files is kept.
/// Pipes and devices are read only where they are named. A path that is wrong is an error in its place, and the
/// others still count.
pub fn find(paths: &[PathBuf], is_known: impl Fn(&str) -> bool) -> Vec<Result<Input, Error>> {
    let mut found = Vec::new();
    let mut seen = HashSet::new();
    let mut add = |input: Result<Input, Error>| {
        let is_new = input
            .as_ref()
            .map_or(true, |input| seen.insert(itself(input)));
        if is_new {
            found.push(input);
        }
    };
    for path in paths {
        if path.as_os_str() == "-" {
            add(Ok(Input::Stdin));
        } else if path.is_dir() {
            walk_folder(path, &is_known).into_iter().for_each(&mut add);
        } else if !path.exists() && has_meta(&path.to_string_lossy()) {
            walk_glob(path).into_iter().for_each(&mut add);
        } else {
            add(Ok(Input::File(path.clone())));
        }
    }
    found
}

/// The input under the one name that a file has, whatever the user calls it.
fn itself(input: &Input) -> Input {
    match input {
        Input::File(path) => Input::File(fs::canonicalize(path).unwrap_or_else(|_| path.clone())),
        Input::Stdin => Input::Stdin,
    }
}

/// The files of a folder with a known extension.
fn walk_folder(folder: &Path, is_known: impl Fn(&str) -> bool) -> Vec<Result<Input, Error>> {
    let known = |path: &Path| {
        path.extension()
            .and_then(|extension| extension.to_str())
            .is_some_and(&is_known)
    };
    let mut inputs = walk(folder, Ignored::LeftOut, known);
    if inputs.is_empty() {
        inputs.push(Err(Error::NoReports {
            name: folder.display().to_string(),
        }));
    }
    inputs
}

/// The files that a glob matches, whatever their extension.
fn walk_glob(path: &Path) -> Vec<Result<Input, Error>> {
    let name = path.display().to_string();
    let matcher = match glob(&name) {
        Ok(matcher) => matcher,
        Err(error) => return vec![Err(Error::Glob { name, error })],
    };
    let root: PathBuf = path
        .components()
        .take_while(|part| !has_meta(&part.as_os_str().to_string_lossy()))
        .collect();
    let here = root.as_os_str().is_empty();
    let start = if here { Path::new(".") } else { &root };
    let plain = |path: &Path| -> PathBuf {
        path.components()
            .skip_while(|part| here && *part == Component::CurDir)
            .collect()
    };
    let inputs = walk(start, Ignored::Found, |path| matcher.is_match(plain(path)));
    if inputs.is_empty() {
        return vec![Err(Error::NoMatch { name })];
    }
    inputs
        .into_iter()
        .map(|input| match input {
            Ok(Input::File(path)) => Ok(Input::File(plain(&path))),
            other => other,
        })
        .collect()
}

fn glob(pattern: &str) -> Result<GlobMatcher, globset::Error> {
    let pattern = pattern.strip_prefix("./").unwrap_or(pattern);
    let glob = GlobBuilder::new(pattern).literal_separator(true).build()?;
    Ok(glob.compile_matcher())
}

/// What becomes of files that rules such as `.gitignore` name.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Ignored {
    /// They are left out.
    LeftOut,
    /// They are found like others.
    Found,
}

/// The files below `start` that are wanted, sorted by name folder by folder.
fn walk(
    start: &Path,
    ignored: Ignored,
    wanted: impl Fn(&Path) -> bool,
) -> Vec<Result<Input, Error>> {
    // Rules of the machine or the user would make the same folder mean different files elsewhere.
    let keeps_rules = ignored == Ignored::LeftOut;
    let walk = WalkBuilder::new(start)
        .ignore(keeps_rules)
        .git_ignore(keeps_rules)
        .parents(keeps_rules)
        .git_global(false)
        .git_exclude(false)
        .require_git(false)
        .sort_by_file_name(Ord::cmp)
        .build();
    walk.filter_map(|entry| match entry {
        Ok(entry) => {
            // Whoever opens a pipe waits for what may never come. A link to nothing is said when it is read.
            let is_file = entry
                .file_type()
                .is_some_and(|kind| match kind.is_symlink() {
                    true => fs::metadata(entry.path()).map_or(true, |there| there.is_file()),
                    false => kind.is_file(),
                });
            (is_file && wanted(entry.path())).then(|| Ok(Input::File(entry.into_path())))
        }
        Err(error) => Some(Err(Error::Walk {
            name: start.display().to_string(),
            error,
        })),
    })
    .collect()
}

fn has_meta(part: &str) -> bool {
    part.contains(['*', '?', '[', '{'])
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `paths` in a folder that holds reports, notes that are ignored, and a picture.
    #[track_caller]
    fn check(paths: &[&str], expect: &[&str]) {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        for file in [
            "b.md",
            "a.TXT",
            "logo.png",
            "deep/c.md",
            "deep/er/d.md",
            "notes/e.md",
            ".hidden.md",
            "odd[1].md",
        ] {
            std::fs::create_dir_all(root.join(file).parent().unwrap()).unwrap();
            std::fs::write(root.join(file), "text").unwrap();
        }
        std::fs::create_dir(root.join("empty")).unwrap();
        std::fs::write(root.join(".gitignore"), "notes/\n").unwrap();
        let paths: Vec<PathBuf> = paths
            .iter()
            .map(|path| match *path {
                "-" => PathBuf::from("-"),
                path => root.join(path),
            })
            .collect();
        let is_known = |extension: &str| {
            ["md", "txt"]
                .iter()
                .any(|known| known.eq_ignore_ascii_case(extension))
        };
        let found: Vec<String> = find(&paths, is_known)
            .iter()
            .map(|input| match input {
                Ok(Input::Stdin) => "-".to_owned(),
                Ok(Input::File(path)) => path.strip_prefix(root).unwrap().display().to_string(),
                Err(Error::NoReports { .. }) => "no reports".to_owned(),
                Err(Error::NoMatch { .. }) => "no match".to_owned(),
                Err(error) => error.to_string(),
            })
            .collect();
        assert_eq!(found, expect);
    }

    #[test]
    fn folder_gives_its_known_files_sorted() {
        check(
            &[""],
            &["a.TXT", "b.md", "deep/c.md", "deep/er/d.md", "odd[1].md"],
        );
    }

    #[test]
    fn folder_without_reports_is_an_error_in_its_place() {
        check(&["empty", "b.md"], &["no reports", "b.md"]);
    }

    #[test]
    fn glob_stops_at_folders_unless_doubled() {
        check(&["*.md"], &["b.md", "odd[1].md"]);
        check(
            &["**/*.md"],
            &[
                "b.md",
                "deep/c.md",
                "deep/er/d.md",
                "notes/e.md",
                "odd[1].md",
            ],
        );
        check(&["deep/{c,x}.md"], &["deep/c.md"]);
        check(&["*.rst"], &["no match"]);
    }

    #[test]
    fn file_whose_name_looks_like_a_glob_is_a_file() {
        check(&["odd[1].md"], &["odd[1].md"]);
    }

    #[test]
    fn names_an_input_once() {
        check(
            &["b.md", "-", "b.md", "*.md", "-"],
            &["b.md", "-", "odd[1].md"],
        );
    }
}
