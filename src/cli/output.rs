//! Where output goes: standard output, or a file that is written whole or not at all.

use std::fs::{self, File};
use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::{Path, PathBuf};

use anyhow::Context;

use super::interrupt;
use super::messages::shown;
use crate::export::{Whole, place_of};
use crate::render::CleanWriter;
use crate::source::Input;

/// The output is also read, and would be lost.
#[derive(Debug, thiserror::Error)]
#[error("`{0}` is also read; write to another file, or to none and see the rows here")]
struct AlsoRead(String);

/// Checks that no file is both read and written.
pub(super) fn check_not_read<'i>(
    output: Option<&Path>,
    inputs: impl IntoIterator<Item = &'i Input>,
) -> anyhow::Result<()> {
    let Some(name) = output.filter(|name| name.is_file()) else {
        return Ok(());
    };
    let Ok(output) = identity(name) else {
        return Ok(());
    };
    let is_output = |input: &Input| match input {
        Input::File(path) => identity(path).is_ok_and(|input| input == output),
        Input::Stdin => identity_of_stdin().is_ok_and(|input| input == output),
    };
    if inputs.into_iter().any(is_output) {
        return Err(AlsoRead(shown(name)).into());
    }
    Ok(())
}

/// Whether a name stands for standard output: `-`, or a link to it such as `/dev/stdout`, whose file is to be written
/// on and not to be replaced.
pub(super) fn is_stdout(name: &Path) -> bool {
    let is_same = || identity(name).ok().zip(identity_of_stdout().ok());
    name.as_os_str() == "-" || is_same().is_some_and(|(name, stdout)| name == stdout)
}

/// What a file is, whatever its name: where it lies on which device.
#[cfg(unix)]
fn identity(path: &Path) -> io::Result<(u64, u64)> {
    use std::os::unix::fs::MetadataExt;
    fs::metadata(path).map(|metadata| (metadata.dev(), metadata.ino()))
}

#[cfg(unix)]
fn identity_of_stdin() -> io::Result<(u64, u64)> {
    use std::os::fd::AsFd;
    identity_of_open(io::stdin().as_fd())
}

#[cfg(unix)]
fn identity_of_stdout() -> io::Result<(u64, u64)> {
    use std::os::fd::AsFd;
    identity_of_open(io::stdout().as_fd())
}

#[cfg(unix)]
fn identity_of_open(open: std::os::fd::BorrowedFd<'_>) -> io::Result<(u64, u64)> {
    use std::os::unix::fs::MetadataExt;
    let open = File::from(open.try_clone_to_owned()?);
    open.metadata()
        .map(|metadata| (metadata.dev(), metadata.ino()))
}

#[cfg(not(unix))]
fn identity(path: &Path) -> io::Result<PathBuf> {
    fs::canonicalize(path)
}

#[cfg(not(unix))]
fn identity_of_stdin() -> io::Result<PathBuf> {
    Err(io::ErrorKind::Unsupported.into())
}

#[cfg(not(unix))]
fn identity_of_stdout() -> io::Result<PathBuf> {
    Err(io::ErrorKind::Unsupported.into())
}

/// An open output. What was written to a file is there only after [`Output::finish`].
pub(super) enum Output {
    /// Standard output, piped or redirected.
    Pipe(BufWriter<io::StdoutLock<'static>>),
    /// Standard output, a terminal, which text that was not made for it must not steer.
    Terminal(CleanWriter<BufWriter<io::StdoutLock<'static>>>),
    /// A new file beside the one it will become.
    File {
        /// What the user calls it.
        name: PathBuf,
        /// The new file.
        whole: BufWriter<Whole>,
    },
    /// A pipe or device with a name, which cannot be replaced.
    Device(BufWriter<File>),
}

impl Output {
    /// Opens standard output, or a file for writing; `is_styled` says that what will be written is made for a
    /// terminal.
    pub(super) fn open(path: Option<&Path>, is_styled: bool) -> anyhow::Result<Output> {
        let Some(name) = path else {
            let stdout = BufWriter::new(io::stdout().lock());
            return Ok(if io::stdout().is_terminal() && !is_styled {
                Output::Terminal(CleanWriter::new(stdout))
            } else {
                Output::Pipe(stdout)
            });
        };
        Output::create(name).with_context(|| format!("cannot write `{}`", shown(name)))
    }

    fn create(name: &Path) -> io::Result<Output> {
        let path = place_of(name);
        let existing = fs::metadata(&path).ok();
        if existing
            .as_ref()
            .is_some_and(|existing| !existing.is_file() && !existing.is_dir())
        {
            let device = File::options().write(true).open(&path)?;
            return Ok(Output::Device(BufWriter::new(device)));
        }
        interrupt::clean_up();
        Ok(Output::File {
            name: name.to_owned(),
            whole: BufWriter::new(Whole::begin(path)?),
        })
    }

    /// Passes on what is still held back; a file takes its place only now.
    pub(super) fn finish(mut self) -> anyhow::Result<()> {
        self.flush()?;
        if let Output::File { name, whole } = self {
            let write = || -> io::Result<()> { whole.into_inner()?.finish() };
            write().with_context(|| format!("cannot write `{}`", shown(name)))?;
        }
        Ok(())
    }

    fn writer(&mut self) -> &mut dyn Write {
        match self {
            Output::Pipe(out) => out,
            Output::Terminal(out) => out,
            Output::File { whole, .. } => whole,
            Output::Device(out) => out,
        }
    }
}

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.writer().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.writer().flush()
    }
}
