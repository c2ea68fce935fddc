//! Links of a terminal (OSC 8), put around words after layout since they take no cell.

use std::path::Path;

/// `text` as a link to the file at `path`, taken from `folder` where it is relative.
pub(super) fn link(text: &str, path: &str, folder: &Path) -> String {
    let whole = folder.join(path);
    format!(
        "\x1b]8;;file://{}\x1b\\{text}\x1b]8;;\x1b\\",
        percent_encoded(&whole.to_string_lossy())
    )
}

fn percent_encoded(path: &str) -> String {
    use std::fmt::Write;
    let mut out = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"/-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            write!(out, "%{byte:02X}").expect("a string takes what is written");
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_all_that_could_end_a_link() {
        assert_eq!(
            link("r.md:3", "a b/\x1b\\é.md", Path::new("/home")),
            "\x1b]8;;file:///home/a%20b/%1B%5C%C3%A9.md\x1b\\r.md:3\x1b]8;;\x1b\\"
        );
    }
}
