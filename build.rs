//! Indexes the lists of names, so that the program need not when it starts.

use std::collections::BTreeMap;
use std::path::Path;
use std::{env, fs};

#[path = "src/lexicon/index.rs"]
#[expect(dead_code, reason = "the program looks names up, this script does not")]
mod index;

/// A name, the byte it starts at, and its number.
type Name<'t> = (&'t str, usize, usize);

fn main() {
    println!("cargo::rerun-if-changed=src/lexicon/index.rs");
    place();
    let organizations = read("organizations.tsv");
    let spellings = spellings(&organizations);
    write("organizations", &spellings);
    let first_words = first_words(&spellings);
    write("first_words", &first_words);
    save("small_first_words", &small(&first_words));
    for list in ["places", "given_names", "not_organizations"] {
        let text = read(&format!("{list}.txt"));
        write(list, &lines(&text));
    }
}

/// Gives the program a fixed place in memory, where the linker is known to do so. The forty thousand addresses in its tables
/// and those of its libraries are then written once, when it is built, and not each time it starts, which takes more than a millisecond. The program's own
/// image has no random address then; its stack, heap and libraries keep theirs.
fn place() {
    let told = |name| env::var(name).unwrap_or_default();
    let linker = told("CARGO_CFG_TARGET_OS") == "linux" && told("CARGO_CFG_TARGET_ENV") == "gnu";
    if linker && !told("CARGO_CFG_TARGET_FEATURE").contains("crt-static") {
        println!("cargo::rustc-link-arg-bins=-no-pie");
    }
}

/// The text of a list.
fn read(name: &str) -> String {
    let path = format!("src/lexicon/{name}");
    println!("cargo::rerun-if-changed={path}");
    fs::read_to_string(path).expect("the list can be read")
}

/// Writes the index over `names`.
fn write(name: &str, names: &[Name<'_>]) {
    save(name, &index::slots(names));
}

/// Writes a file for the program.
fn save(name: &str, bytes: &[u8]) {
    let folder = env::var("OUT_DIR").expect("cargo names the folder");
    let path = Path::new(&folder).join(name);
    fs::write(path, bytes).expect("the file can be written");
}

/// Every line.
fn lines(text: &str) -> Vec<Name<'_>> {
    let mut start = 0;
    let lines = text.split('\n').map(|line| {
        let name = (line, start, 0);
        start += line.len() + 1;
        name
    });
    lines.filter(|(line, ..)| !line.is_empty()).collect()
}

/// The names of a table's rows, their first cells, and the aliases in their third.
fn spellings(table: &str) -> Vec<Name<'_>> {
    let mut names = Vec::new();
    for (line, start, _) in lines(table) {
        let mut at = start;
        for (nth, cell) in line.split('\t').enumerate() {
            let aliases = nth == 2;
            let mut alias_at = at;
            for alias in cell.split(';').filter(|_| aliases) {
                if !alias.is_empty() {
                    names.push((alias, alias_at, 0));
                }
                alias_at += alias.len() + 1;
            }
            if nth == 0 {
                names.push((cell, at, 0));
            }
            at += cell.len() + 1;
        }
    }
    names
}

/// The first words of spellings, each with the most words of one that starts with it, or as many as an index can tell.
fn first_words<'t>(spellings: &[Name<'t>]) -> Vec<Name<'t>> {
    let mut most: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for (spelling, start, _) in spellings {
        let first = index::first_piece(spelling);
        let words = spelling.split(' ').count();
        let (_, known) = most.entry(first).or_insert((*start, words));
        *known = words.max(*known);
    }
    let most_told = index::MOST as usize;
    let name = |(first, (start, words)): (_, (_, usize))| (first, start, words.min(most_told));
    most.into_iter().map(name).collect()
}

/// The first words in small letters that find room in a table of words, a space behind each.
fn small(first_words: &[Name<'_>]) -> Vec<u8> {
    const LONGEST: usize = 24;
    let words = first_words.iter().map(|(word, ..)| *word);
    let small = words
        .filter(|word| word.len() <= LONGEST && word.bytes().all(|byte| byte.is_ascii_lowercase()));
    small
        .flat_map(|word| [word, " "].concat().into_bytes())
        .collect()
}
