//! Reading PDF files in a process of its own, with limits, so that a hostile file costs one file and not the run.
//!
//! The program starts itself, gives the bytes to the child's standard input and takes the text from its standard
//! output. A child that is ended by a signal, or says nothing that can be understood, is an error of that file.

use std::ffi::{OsStr, OsString};
use std::io::{self, Read, Write};
use std::process::{Command, ExitCode, ExitStatus, Stdio};

use serde::{Deserialize, Serialize};

use crate::read::{Error, Extracted, read_pdf};

/// The argument that makes the program the child.
const CHILD: &str = "--read-pdf-in-child";

/// Memory that the child may take beside what it takes for each byte of the file.
const MEMORY: u64 = 256 << 20;
/// Memory that it may take for each byte of the file.
const MEMORY_PER_BYTE: u64 = 40;
/// Seconds of processor time that it may take, beside one for every so many bytes.
const SECONDS: u64 = 60;
const BYTES_PER_SECOND: u64 = 256 << 10;
/// The child says no more than this.
const MOST_ANSWER: u64 = 1 << 30;

/// What the child says.
#[derive(Serialize, Deserialize)]
enum Answer {
    Text(Extracted),
    Encrypted,
    NoText,
    Failed(String),
}

/// Whether the arguments ask for the child.
pub(super) fn is_child(arguments: &[OsString]) -> bool {
    arguments.get(1).map(OsString::as_os_str) == Some(OsStr::new(CHILD))
}

/// The child: reads a file from standard input and answers on standard output.
pub(super) fn child() -> ExitCode {
    match answer() {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

fn answer() -> io::Result<()> {
    let mut bytes = Vec::new();
    io::stdin().lock().read_to_end(&mut bytes)?;
    limit(bytes.len() as u64);
    let answer = match read_pdf(&bytes) {
        Ok(extracted) => Answer::Text(extracted),
        Err(Error::Encrypted) => Answer::Encrypted,
        Err(Error::NoText) => Answer::NoText,
        Err(Error::Damaged(why)) => Answer::Failed(why),
        Err(other) => Answer::Failed(other.to_string()),
    };
    let mut out = io::BufWriter::new(io::stdout().lock());
    serde_json::to_writer(&mut out, &answer)?;
    out.flush()
}

/// Bounds what this process may take. A limit that the system refuses is done without.
#[cfg(unix)]
fn limit(bytes: u64) {
    use rlimit::{Resource, setrlimit};

    let memory = MEMORY + MEMORY_PER_BYTE * bytes;
    let seconds = SECONDS + bytes / BYTES_PER_SECOND;
    for (resource, most) in [
        (Resource::AS, memory),
        (Resource::CPU, seconds),
        (Resource::FSIZE, 0),
        (Resource::CORE, 0),
    ] {
        setrlimit(resource, most, most).ok();
    }
}

#[cfg(not(unix))]
fn limit(_: u64) {}

/// Reads a PDF file in a child.
pub(super) fn read(bytes: &[u8]) -> Result<Extracted, Error> {
    let failed =
        |error: io::Error| Error::Damaged(format!("no process could be started for it: {error}"));
    let mut child = std::env::current_exe()
        .and_then(|program| {
            Command::new(program)
                .arg(CHILD)
                .stdin(Stdio::piped())
                .stdout(Stdio::piped())
                .stderr(Stdio::null())
                .spawn()
        })
        .map_err(failed)?;
    if let Some(mut stdin) = child.stdin.take() {
        // A child that ended early takes no more; what it said, or how it ended, tells why.
        stdin.write_all(bytes).ok();
    }
    let mut said = Vec::new();
    if let Some(stdout) = child.stdout.take() {
        stdout
            .take(MOST_ANSWER)
            .read_to_end(&mut said)
            .map_err(failed)?;
    }
    let status = child.wait().map_err(failed)?;
    if !status.success() {
        return Err(Error::Damaged(how_it_ended(status).to_owned()));
    }
    match serde_json::from_slice(&said) {
        Ok(Answer::Text(extracted)) if extracted.is_sound() => Ok(extracted),
        Ok(Answer::Encrypted) => Err(Error::Encrypted),
        Ok(Answer::NoText) => Err(Error::NoText),
        Ok(Answer::Failed(why)) => Err(Error::Damaged(why)),
        Ok(Answer::Text(_)) | Err(_) => Err(Error::Damaged(
            "nothing sound could be read from it".to_owned(),
        )),
    }
}

/// What the end of a child tells of its file.
#[cfg(unix)]
fn how_it_ended(status: ExitStatus) -> &'static str {
    use std::os::unix::process::ExitStatusExt;

    const OUT_OF_TIME: [i32; 2] = [9, 24];
    match status.signal() {
        Some(signal) if OUT_OF_TIME.contains(&signal) => "reading it takes too long",
        Some(_) => "reading it takes more memory than is sound",
        None => "it makes its reader fail",
    }
}

#[cfg(not(unix))]
fn how_it_ended(_: ExitStatus) -> &'static str {
    "it makes its reader fail"
}
