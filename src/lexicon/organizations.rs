//! Names of organizations known before any document is read, each with its kind and where the row comes from.

use super::index::Index;
pub(crate) use super::index::first_piece;
use super::words::{Filling, WordMap};
use crate::model::OrganizationKind;

/// How much a spelling says by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sureness {
    /// It names the organization wherever it stands: "Siemens".
    Sure,
    /// It is an ordinary word, a first name or a place too: "Target".
    Word,
    /// Several bodies and things have its letters: "NTU".
    Letters,
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

/// Where names and aliases stand.
const SPELLINGS: Index = Index {
    text: TABLE,
    slots: include_bytes!(concat!(env!("OUT_DIR"), "/organizations")),
    opening: |text| {
        let end = memchr::memchr2(b'\t', b';', text.as_bytes());
        &text[..end.unwrap_or(text.len())]
    },
};

/// Where spellings stand that start with a token, with the most words that one of them has.
const FIRST_WORDS: Index = Index {
    text: TABLE,
    slots: include_bytes!(concat!(env!("OUT_DIR"), "/first_words")),
    opening: first_piece,
};

/// The words in small letters, of 24 bytes or fewer, that spellings start with.
pub(crate) static SMALL_FIRST_WORDS: WordMap<()> =
    const { &Filling::<_, 1024>::of(include_str!(concat!(env!("OUT_DIR"), "/small_first_words"))) }
        .map();

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
    /// Reads the row that a stretch of the table starts with.
    fn parse(table: &'static str) -> Option<Row> {
        let mut cells = table.split(['\t', '\n']);
        let (name, kind, _) = (cells.next()?, cells.next()?, cells.next()?);
        let sureness = match cells.next()? {
            "sure" => Sureness::Sure,
            "word" => Sureness::Word,
            "letters" => Sureness::Letters,
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

/// The organization that `spelling` names, its words joined with single spaces, its apostrophes straight or curved.
pub fn known(spelling: &str) -> Option<KnownOrganization> {
    let straight = || {
        let curved = !spelling.is_ascii() && spelling.contains('’');
        curved.then(|| SPELLINGS.find(&spelling.replace('’', "'")))?
    };
    let (at, _) = SPELLINGS.find(spelling).or_else(straight)?;
    let start = memchr::memrchr(b'\n', &TABLE.as_bytes()[..at]).map_or(0, |before| before + 1);
    let row = Row::parse(&TABLE[start..]);
    let row = row.expect("a row of organizations.tsv has five cells, its kind and sureness known");
    Some(row.organization)
}

/// The most words of a spelling that starts with the token `first`; 0 where none does.
pub fn longest_from(first: &str) -> usize {
    FIRST_WORDS.find(first).map_or(0, |(_, words)| words)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    /// The name of a row and its aliases.
    fn spellings(line: &str) -> Vec<&str> {
        let cells: Vec<&str> = line.split('\t').collect();
        let aliases = cells[2].split(';').filter(|alias| !alias.is_empty());
        std::iter::once(cells[0]).chain(aliases).collect()
    }

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
                assert_eq!(known(spelling).unwrap().name, name);
                assert!(longest_from(first_piece(spelling)) >= spelling.split(' ').count());
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
