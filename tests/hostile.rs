//! Damaged and hostile files cost themselves and nothing else.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fs;
use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};
use std::process::Command;

use zip::write::SimpleFileOptions;

/// Numbers that look random and are the same in every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % below.max(1) as u64) as usize
    }
}

fn sample(name: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/formats");
    fs::read(folder.join(name)).unwrap()
}

/// `count` damaged copies of a file: cut short, bits flipped, stretches overwritten or left out.
fn damaged(sample: &[u8], count: usize, dice: &mut Dice) -> Vec<Vec<u8>> {
    let mut files = Vec::new();
    for nth in 0..count {
        let mut bytes = sample.to_vec();
        match nth % 4 {
            0 => bytes.truncate(dice.roll(sample.len())),
            1 => {
                for _ in 0..1 + dice.roll(64) {
                    let at = dice.roll(bytes.len());
                    bytes[at] ^= 1 << dice.roll(8);
                }
            }
            2 => {
                let at = dice.roll(bytes.len());
                let end = (at + dice.roll(2000)).min(bytes.len());
                bytes[at..end].fill(b'<');
            }
            _ => {
                let at = dice.roll(bytes.len());
                let end = (at + dice.roll(2000)).min(bytes.len());
                bytes.drain(at..end);
            }
        }
        files.push(bytes);
    }
    files
}

/// A DOCX file whose text is `body`.
fn docx(body: &str) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated);
    archive.start_file("word/document.xml", options).unwrap();
    archive.write_all(b"<w:document><w:body>").unwrap();
    archive.write_all(body.as_bytes()).unwrap();
    archive.write_all(b"</w:body></w:document>").unwrap();
    archive.finish().unwrap().into_inner()
}

/// A PDF file of these objects, the first being its catalog, without a table of them.
fn pdf(objects: &[&str]) -> Vec<u8> {
    let mut file = String::from("%PDF-1.7\n");
    for (nth, object) in objects.iter().enumerate() {
        file.push_str(&format!("{} 0 obj\n{object}\nendobj\n", nth + 1));
    }
    file.push_str("trailer << /Root 1 0 R >>\n%%EOF\n");
    file.into_bytes()
}

/// Files made to exhaust their reader.
fn bombs() -> Vec<(&'static str, Vec<u8>)> {
    let deep =
        |open: &str, close: &str| format!("{}12{}", open.repeat(100_000), close.repeat(100_000));
    let page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>";
    vec![
        ("large.docx", docx(&"<w:p></w:p>".repeat(6_000_000))),
        ("deep.docx", docx(&deep("<w:p>", "</w:p>"))),
        (
            "tables.docx",
            docx(&deep("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>")),
        ),
        (
            "entities.docx",
            docx("<!DOCTYPE a [<!ENTITY b 'c'>]><w:p><w:r><w:t>&b;</w:t></w:r></w:p>"),
        ),
        ("open.docx", docx("<w:p><w:r><w:t>We have 12 members and")),
        ("divs.html", deep("<div>", "</div>").into_bytes()),
        ("tables.html", deep("<table><tr><td>", "").into_bytes()),
        ("open.html", "<a href='".repeat(100_000).into_bytes()),
        (
            "comments.html",
            format!("<html>{}", "<!-".repeat(100_000)).into_bytes(),
        ),
        (
            "pages.pdf",
            pdf(&[
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Count 9 /Kids [2 0 R 2 0 R] >>",
            ]),
        ),
        (
            "form.pdf",
            pdf(&[
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
                page,
                "<< /Length 5 >>\nstream\n/X Do\nendstream",
                "<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >> /Length 11 >>\nstream\n/X Do /X Do\nendstream",
            ]),
        ),
        (
            "length.pdf",
            pdf(&[
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Length 2 0 R >>\nstream\nx\nendstream",
            ]),
        ),
        (
            "deep.pdf",
            pdf(&[&format!("<< /Type /Catalog /Pages {} >>", deep("[", "]"))]),
        ),
        ("empty.pdf", b"%PDF-1.4\n".to_vec()),
        ("empty.docx", b"PK\x03\x04".to_vec()),
    ]
}

#[test]
fn hostile_files_are_errors_of_their_own_and_the_good_ones_are_done() {
    let folder = tempfile::tempdir().unwrap();
    let mut paths: Vec<PathBuf> = Vec::new();
    let mut add = |name: &str, bytes: &[u8]| {
        let path = folder.path().join(name);
        fs::write(&path, bytes).unwrap();
        paths.push(path);
    };
    add("good-1.md", b"# Ours\n\nWe have 12 members.\n");
    let mut dice = Dice(0x9E37_79B9_7F4A_7C15);
    let kinds = [("report.pdf", 60), ("report.docx", 60), ("report.html", 66)];
    for (name, count) in kinds {
        if cfg!(not(feature = "pdf")) && name == "report.pdf" {
            continue;
        }
        for (nth, bytes) in damaged(&sample(name), count, &mut dice).iter().enumerate() {
            let extension = name.rsplit('.').next().unwrap();
            add(&format!("damaged-{nth}.{extension}"), bytes);
        }
    }
    for (name, bytes) in bombs() {
        add(name, &bytes);
    }
    add("good-2.md", b"# Ours too\n\nWe have 34 members.\n");

    let output = Command::new(env!("CARGO_BIN_EXE_ecoreport"))
        .args(["extract", "--no-cache"])
        .args(&paths)
        .output()
        .unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert!(!said.contains("panicked"), "{said}");
    let lines = String::from_utf8(output.stdout).unwrap();
    let mut done = Vec::new();
    for line in lines.lines() {
        let facts: serde_json::Value = serde_json::from_str(line).unwrap();
        done.push(facts["report"]["source"].as_str().unwrap().to_owned());
    }
    for path in &paths {
        let name = path.to_str().unwrap();
        let is_done = done.iter().any(|source| source == name);
        let is_named = said.contains(&format!("`{name}`"));
        assert!(is_done || is_named, "{name} is neither done nor an error");
    }
    assert!(done.iter().any(|source| source.ends_with("good-1.md")));
    assert!(done.iter().any(|source| source.ends_with("good-2.md")));
    for refused in [
        "large.docx",
        "deep.docx",
        "tables.docx",
        "entities.docx",
        "open.docx",
        "pages.pdf",
        "empty.pdf",
    ] {
        assert!(
            !done.iter().any(|source| source.ends_with(refused)),
            "{refused} has facts"
        );
    }
}
