//! Which names of a text may be meant by "the Bank".

use std::collections::{BTreeMap, HashSet};

use rustc_hash::FxBuildHasher;

use super::super::super::evidence::Evidence;
use super::super::super::head;
use super::super::text_of;
use super::MOST_NAMES;
use crate::document::Document;

/// Which names of a text have which nouns in them.
pub(super) struct Rivals(BTreeMap<String, Vec<String>>);

impl Rivals {
    pub(super) fn of(document: &Document, evidence: &Evidence) -> Rivals {
        let mut rivals = Rivals(BTreeMap::new());
        let mut seen: HashSet<u64, FxBuildHasher> = HashSet::default();
        for found in evidence.names.iter().take(MOST_NAMES) {
            if !seen.insert(evidence.hash_of(found)) {
                continue;
            }
            let name = text_of(document, evidence, found);
            for word in name.split(' ').filter(|word| head::head(word).is_some()) {
                let names = rivals.0.entry(word.to_owned()).or_default();
                names.push(name.clone());
            }
        }
        rivals
    }

    /// Whether all names with `noun` in them are `name` or parts of what it is a part of: "the Bank" may be no other.
    pub(super) fn has_alone(&self, noun: &str, name: &str) -> bool {
        let first = name.split(' ').next().unwrap_or_default();
        let own = |other: &String| other == noun || other.split(' ').next() == Some(first);
        self.0.get(noun).is_none_or(|names| names.iter().all(own))
    }
}
