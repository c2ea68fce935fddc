//! Names of organizations known before any document is read, each with its kind and where the row comes from.

use std::collections::HashMap;
use std::sync::LazyLock;

use rustc_hash::FxBuildHasher;

use crate::model::OrganizationKind;

/// How much a spelling says by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sureness {
    /// It names the organization wherever it stands: "Siemens".
    Sure,
    /// It is an ordinary word, a first name or a place too: "Target".
    Word,
    /// It names software first: "Prometheus".
    Software,
}

/// One row of the table.
#[derive(Clone, Copy, Debug)]
pub struct KnownOrganization {
    /// Its usual name.
    pub name: &'static str,
    /// Its kind.
    pub kind: OrganizationKind,
    /// How much its spelling says.
    pub sureness: Sureness,
}

const TABLE: &str = include_str!("organizations.tsv");

struct Lexicon {
    /// The lines of the table; most are never read any further.
    by_spelling: HashMap<&'static str, &'static str, FxBuildHasher>,
    /// The most words of a spelling that starts with this token.
    longest: HashMap<&'static str, usize, FxBuildHasher>,
}

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let count = memchr::memchr_iter(b'\n', TABLE.as_bytes()).count();
    let mut lexicon = Lexicon {
        by_spelling: HashMap::with_capacity_and_hasher(count * 2, FxBuildHasher),
        longest: HashMap::with_capacity_and_hasher(count, FxBuildHasher),
    };
    for line in pieces(TABLE, b'\n').filter(|line| !line.is_empty()) {
        for spelling in spellings(line) {
            lexicon.by_spelling.insert(spelling, line);
            let first = first_piece(spelling);
            let words = 1 + spelling.bytes().filter(|byte| *byte == b' ').count();
            let longest = lexicon.longest.entry(first).or_default();
            *longest = words.max(*longest);
        }
    }
    lexicon
});

/// A row with the cells that only loading needs.
struct Row {
    organization: KnownOrganization,
    #[cfg_attr(
        not(test),
        expect(
            dead_code,
            reason = "rows say where they come from; tests hold them to it"
        )
    )]
    source: &'static str,
}

impl Row {
    fn parse(line: &'static str) -> Option<Row> {
        let mut cells = pieces(line, b'\t');
        let (name, kind, _) = (cells.next()?, cells.next()?, cells.next()?);
        let sureness = match cells.next()? {
            "sure" => Sureness::Sure,
            "word" => Sureness::Word,
            "software" => Sureness::Software,
            _ => return None,
        };
        let source = cells.next()?;
        let kind = OrganizationKind::from_name(kind)?;
        Some(Row {
            organization: KnownOrganization {
                name,
                kind,
                sureness,
            },
            source,
        })
    }
}

/// The name of a line and its aliases.
fn spellings(line: &'static str) -> impl Iterator<Item = &'static str> {
    let mut cells = pieces(line, b'\t');
    let (name, aliases) = (cells.next(), cells.nth(1));
    let aliases = pieces(aliases.unwrap_or_default(), b';').filter(|alias| !alias.is_empty());
    name.into_iter().chain(aliases)
}

/// What stands between the marks of a text, as `str::split` gives it: loading takes all of a program's start.
pub(super) fn pieces(text: &'static str, mark: u8) -> impl Iterator<Item = &'static str> {
    let mut start = 0;
    let ends = memchr::memchr_iter(mark, text.as_bytes()).chain([text.len()]);
    ends.map(move |end| {
        let piece = &text[start..end];
        start = end + 1;
        piece
    })
}

/// The letters and digits a spelling starts with: its first token.
pub(crate) fn first_piece(spelling: &str) -> &str {
    let end = spelling.find(|c: char| !c.is_alphanumeric());
    &spelling[..end.unwrap_or(spelling.len())]
}

/// The organization that `spelling` names, its words joined with single spaces.
pub fn known(spelling: &str) -> Option<KnownOrganization> {
    let line = LEXICON.by_spelling.get(spelling)?;
    let row = Row::parse(line);
    let row = row.expect("a row of organizations.tsv has five cells, its kind and sureness known");
    Some(row.organization)
}

/// The most words of a spelling that starts with `first`; 0 where none does.
pub fn longest_from(first: &str) -> usize {
    LEXICON.longest.get(first).copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn rows_are_sorted_have_a_source_and_own_their_spellings() {
        let mut owners: BTreeMap<&str, &str> = BTreeMap::new();
        let mut before = "";
        for line in TABLE.lines() {
            let row = Row::parse(line).unwrap_or_else(|| panic!("cannot read `{line}`"));
            let name = row.organization.name;
            assert!(before < name, "`{name}` stands behind `{before}`");
            assert!(!row.source.is_empty(), "`{name}` has no source");
            for spelling in spellings(line) {
                if let Some(owner) = owners.insert(spelling, name) {
                    panic!("`{spelling}` belongs to `{owner}` and `{name}`");
                }
            }
            before = name;
        }
    }

    #[test]
    fn finds_names_and_aliases() {
        assert_eq!(
            known("Internet Engineering Task Force").unwrap().name,
            "IETF"
        );
        assert!(longest_from("Internet") >= 4);
        assert!(known("No Such Organization").is_none());
    }
}
