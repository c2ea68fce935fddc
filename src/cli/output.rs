//! Where output goes: standard output, or a file that is written whole or not at all.

use std::fs::{self, File};
use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::{Path, PathBuf};

use anyhow::Context;
use tempfile::NamedTempFile;

use crate::export::{place_of, temporary_beside};
use crate::render::CleanWriter;

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
        /// What it will become, links followed.
        path: PathBuf,
        /// The new file.
        temporary: BufWriter<NamedTempFile>,
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
        Output::create(name).with_context(|| format!("cannot write `{}`", name.display()))
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
        let temporary = temporary_beside(&path)?;
        Ok(Output::File {
            name: name.to_owned(),
            path,
            temporary: BufWriter::new(temporary),
        })
    }

    /// Passes on what is still held back; a file takes its place only now.
    pub(super) fn finish(mut self) -> anyhow::Result<()> {
        self.flush()?;
        if let Output::File {
            name,
            path,
            temporary,
        } = self
        {
            let write = || -> io::Result<()> {
                let temporary = temporary.into_inner()?;
                temporary.persist(&path)?;
                Ok(())
            };
            write().with_context(|| format!("cannot write `{}`", name.display()))?;
        }
        Ok(())
    }

    fn writer(&mut self) -> &mut dyn Write {
        match self {
            Output::Pipe(out) => out,
            Output::Terminal(out) => out,
            Output::File { temporary, .. } => temporary,
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
