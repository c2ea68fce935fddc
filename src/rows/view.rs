//! A report beside its document, with what its rows share: lines, section paths, ids.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::OnceLock;

use rustc_hash::FxBuildHasher;
use xxhash_rust::xxh3::xxh3_64;

use super::repeats;
use crate::document::{Document, LineIndex, eights};
use crate::lexicon::verbs;
use crate::model::{Claim, Dimension, Holder, Phrase, Report, Rule, Unit};

/// A report and its document, ready to be read as rows.
pub struct View<'a> {
    /// The document.
    pub document: &'a Document,
    /// What was read from it.
    pub report: &'a Report,
    /// Its name as given.
    pub source: &'a str,
    pub(super) lines: LineIndex,
    pub(super) report_id: String,
    pub(super) section_paths: Vec<String>,
    pub(super) section_ids: Vec<u64>,
    pub(super) organization_ids: Vec<u64>,
    pub(super) mention_ids: Vec<u64>,
    pub(super) role_ids: Vec<u64>,
    pub(super) claim_ids: Vec<u64>,
    pub(super) diagnostic_ids: Vec<u64>,
    /// Indices of each organization's mentions, in order.
    pub(super) mentions_of: Vec<Vec<u32>>,
    /// How many roles name each organization as holder or place.
    pub(super) roles_of: Vec<usize>,
    /// Each section's own words, organizations named, claims.
    pub(super) section_counts: Vec<[usize; 3]>,
    pub(super) words: usize,
    repeats: OnceLock<Vec<Option<u32>>>,
}

/// The id of a document's report: equal texts are one report, whatever they are called.
pub fn report_id(document: &Document) -> String {
    format!("{:016x}", xxh3_64(document.text.as_bytes()))
}

impl<'a> View<'a> {
    /// Puts a report beside its document; `source` is the document's name as given.
    pub fn new(document: &'a Document, report: &'a Report, source: &'a str) -> View<'a> {
        let mut section_paths: Vec<String> = Vec::with_capacity(document.sections.len());
        for section in &document.sections {
            let title = document.words(section.title);
            let path = match section.parent {
                Some(parent) => format!("{} > {title}", section_paths[parent as usize]),
                None => title,
            };
            section_paths.push(bounded(path.into()).into_owned());
        }
        let mut mentions_of = vec![Vec::new(); report.organizations.len()];
        for (index, mention) in report.mentions.iter().enumerate() {
            mentions_of[mention.organization as usize].push(index as u32);
        }
        let mut roles_of = vec![0; report.organizations.len()];
        for role in &report.roles {
            let mut sides = [
                role.organization,
                match role.holder {
                    Holder::Organization(id) => Some(id),
                    _ => None,
                },
            ];
            if sides[0] == sides[1] {
                sides[1] = None;
            }
            sides
                .into_iter()
                .flatten()
                .for_each(|id| roles_of[id as usize] += 1);
        }
        let mut view = View {
            document,
            report,
            source,
            lines: LineIndex::new(&document.text),
            report_id: report_id(document),
            section_paths,
            section_ids: Vec::new(),
            organization_ids: report
                .organizations
                .iter()
                .map(|organization| xxh3_64(fold(&organization.name).as_bytes()))
                .collect(),
            mention_ids: Vec::new(),
            role_ids: Vec::new(),
            claim_ids: Vec::new(),
            diagnostic_ids: Vec::new(),
            mentions_of,
            roles_of,
            section_counts: Vec::new(),
            words: 0,
            repeats: OnceLock::new(),
        };
        view.count();
        view.identify();
        view
    }

    /// The words of a phrase, its pieces joined with `, `.
    pub(super) fn phrase(&self, phrase: &Phrase) -> Option<Cow<'a, str>> {
        if let [piece] = phrase.pieces[..] {
            let words = Some(self.document.words_of(piece)).filter(|words| !words.is_empty());
            return words.map(bounded);
        }
        let mut words = String::new();
        for piece in &phrase.pieces {
            if !words.is_empty() {
                words.push_str(", ");
            }
            self.document.push_words(&mut words, *piece);
        }
        (!words.is_empty()).then_some(bounded(words.into()))
    }

    /// What a claim measures: the words of its phrase, where money is told by a verb the noun of that; a share that someone
    /// holds is one, whatever it is of.
    pub(super) fn measured(&self, claim: &Claim) -> Option<Cow<'a, str>> {
        let words = self.phrase(&claim.measured);
        if claim.rule == Rule::ClaimHolding {
            let share = words.map_or(Cow::Borrowed("share"), |words| {
                format!("share, {words}").into()
            });
            return Some(share);
        }
        let words = words?;
        let verb = words.split(", ").next().unwrap_or_default();
        // "met six times" tells of meetings, "230 attended" of attendance.
        let noun = match claim.unit.dimension() {
            Dimension::Currency => {
                let deed = match self.is_infinitive(&claim.measured) {
                    true => verbs::deed_of(verb),
                    false => verbs::deed(verb),
                };
                deed.map(|noun| (0..verb.len(), noun))
            }
            _ if [Unit::COUNT, Unit::RATIO, Unit::PERCENT].contains(&claim.unit) => {
                let times = words
                    .strip_prefix("times, ")
                    .map_or(0, |done| words.len() - done.len());
                verbs::counted(&words[times..]).map(|noun| (times..words.len(), noun))
            }
            _ => None,
        };
        Some(match noun {
            Some((place, noun)) => {
                let (before, behind) = (&words[..place.start], &words[place.end..]);
                Cow::Owned(format!("{before}{noun}{behind}"))
            }
            None => words,
        })
    }

    /// "to raise", "will provide": whether a word before the phrase says that it opens with a verb.
    fn is_infinitive(&self, phrase: &Phrase) -> bool {
        const CUES: [&str; 8] = [
            "to", "can", "could", "may", "must", "should", "will", "would",
        ];
        let text = phrase
            .pieces
            .first()
            .and_then(|piece| self.document.text.get(..piece.start()));
        let before = text.and_then(|text| text.strip_suffix(' '));
        before.is_some_and(|before| {
            CUES.iter().any(|cue| {
                let rest = before.strip_suffix(cue);
                rest.is_some_and(|rest| rest.ends_with(char::is_whitespace))
            })
        })
    }

    /// Whom or what a claim is said of.
    pub(super) fn subject(&self, claim: &Claim) -> Option<Cow<'a, str>> {
        let report = || {
            let subject = self.report.subject.as_deref();
            subject.filter(|_| claim.of_report).map(Cow::Borrowed)
        };
        self.phrase(&claim.subject).or_else(report)
    }

    /// The earlier claim that tells what a claim tells again: an index.
    pub(super) fn repeated(&self, claim: usize) -> Option<u32> {
        self.repeats.get_or_init(|| repeats::find(self))[claim]
    }

    /// The path of a section; empty before the first.
    pub(super) fn path(&self, section: Option<u32>) -> &str {
        section.map_or("", |id| &self.section_paths[id as usize])
    }

    fn count(&mut self) {
        let mut counts = vec![[0; 3]; self.document.sections.len()];
        for block in &self.document.blocks {
            let words: usize = self
                .document
                .runs_of(block)
                .iter()
                .map(|run| count_words(run.span.of(&self.document.text)))
                .sum();
            self.words += words;
            if let Some(section) = block.section {
                counts[section as usize][0] += words;
            }
        }
        let mut named: Vec<(u32, u32)> = self
            .report
            .mentions
            .iter()
            .filter_map(|mention| Some((mention.section?, mention.organization)))
            .collect();
        named.sort_unstable();
        named.dedup();
        named
            .into_iter()
            .for_each(|(section, _)| counts[section as usize][1] += 1);
        self.report
            .claims
            .iter()
            .filter_map(|claim| claim.section)
            .for_each(|section| counts[section as usize][2] += 1);
        self.section_counts = counts;
    }

    fn identify(&mut self) {
        let mut ids = Ids::default();
        let document = self.document;
        let report = self.report;
        let (places, facts) = (
            report.mentions.len(),
            report.claims.len() + report.roles.len(),
        );
        ids.seen.reserve(document.sections.len() + places + facts);
        let path = |section: Option<u32>| self.path(section);
        let section_ids = document
            .sections
            .iter()
            .map(|section| ids.next(document, b"section", section.title, path(section.parent), 0))
            .collect();
        let mention_ids = report
            .mentions
            .iter()
            .map(|mention| ids.next(document, b"mention", mention.span, path(mention.section), 0))
            .collect();
        let role_ids = report
            .roles
            .iter()
            .map(|role| {
                let organization = role
                    .organization
                    .map_or(0, |id| self.organization_ids[id as usize]);
                let holder = match role.holder {
                    Holder::Organization(id) => self.organization_ids[id as usize],
                    Holder::Person(span) | Holder::Group(span) => {
                        xxh3_64(fold(&document.words(span)).as_bytes())
                    }
                };
                let salt =
                    organization ^ holder.rotate_left(17) ^ xxh3_64(role.role.id().as_bytes());
                ids.next(document, b"role", role.words, path(role.section), salt)
            })
            .collect();
        let claim_ids = report
            .claims
            .iter()
            .map(|claim| ids.next(document, b"claim", claim.span, path(claim.section), 0))
            .collect();
        let diagnostic_ids = report
            .diagnostics
            .iter()
            .map(|diagnostic| {
                ids.next(
                    document,
                    diagnostic.code.name().as_bytes(),
                    diagnostic.span,
                    path(diagnostic.section),
                    0,
                )
            })
            .collect();
        self.section_ids = section_ids;
        self.mention_ids = mention_ids;
        self.role_ids = role_ids;
        self.claim_ids = claim_ids;
        self.diagnostic_ids = diagnostic_ids;
    }
}

/// More bytes than any title or phrase has.
const LONGEST: usize = 2000;

/// Words that many rows may have, cut where they are too long: a title of a megabyte would stand once more in every row of
/// its section.
fn bounded(words: Cow<'_, str>) -> Cow<'_, str> {
    if words.len() <= LONGEST {
        return words;
    }
    let mut end = LONGEST;
    while !words.is_char_boundary(end) {
        end -= 1;
    }
    format!("{}…", &words[..end]).into()
}

/// How many words stand between white space.
fn count_words(text: &str) -> usize {
    let wide = |c: char| !c.is_ascii() && c.is_whitespace();
    if !text.is_ascii() && text.contains(wide) {
        return text.split_whitespace().count();
    }
    // A word starts wherever white space ends, and white space stands before the text.
    let (mut before, mut words) = (0x80, 0);
    eights::before_any(text.as_bytes(), b' ', |eight| {
        let breaks = eights::at_least(eight, b'\t') & !eights::at_least(eight, b'\r' + 1) & !eight;
        let spaces = eights::is(eight, b' ') | breaks;
        words += eights::count(!spaces & (spaces << 8 | before) & eights::HIGH);
        before = spaces >> 56;
        0
    });
    words
}

/// Makes ids that do not change when lines move: of kind, words, section path, and ordinal among equals.
#[derive(Default)]
pub(super) struct Ids {
    seen: HashMap<u64, u32, FxBuildHasher>,
    words: String,
    /// What is hashed.
    bytes: Vec<u8>,
}

impl Ids {
    /// The id of the next mention, whose text and section path are these.
    pub(super) fn next_mention(&mut self, text: &str, path: &str) -> u64 {
        self.words.clear();
        self.words.push_str(text);
        self.next_of_words(b"mention", path, 0)
    }

    fn next(
        &mut self,
        document: &Document,
        kind: &[u8],
        span: crate::document::Span,
        path: &str,
        salt: u64,
    ) -> u64 {
        self.words.clear();
        document.push_words(&mut self.words, span);
        self.next_of_words(kind, path, salt)
    }

    fn next_of_words(&mut self, kind: &[u8], path: &str, salt: u64) -> u64 {
        self.words.make_ascii_lowercase();
        self.bytes.clear();
        for part in [
            kind,
            self.words.as_bytes(),
            path.as_bytes(),
            &salt.to_le_bytes(),
        ] {
            self.bytes.extend_from_slice(part);
            self.bytes.push(0);
        }
        let base = xxh3_64(&self.bytes);
        let ordinal = self.seen.entry(base).or_default();
        *ordinal += 1;
        if *ordinal == 1 {
            base
        } else {
            xxh3_64(&[base.to_le_bytes(), u64::from(*ordinal).to_le_bytes()].concat())
        }
    }
}

/// An id as people and machines see it.
pub(super) fn show_id(id: u64) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    const LENGTH: usize = 12;
    let digit = |nth: usize| char::from(DIGITS[(id >> (60 - 4 * nth)) as usize & 15]);
    (0..LENGTH).map(digit).collect()
}

/// A name folded for comparison: lower case, without a leading article.
pub(crate) fn fold(name: &str) -> String {
    let mut lower = name.to_lowercase();
    if lower.starts_with("the ") {
        lower.drain(..4);
    }
    lower
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::extract;
    use crate::read::{Format, read};

    #[test]
    fn words_are_counted_as_white_space_parts_them() {
        for parting in [" ", "\n", "  ", "\t\r\n", "\u{B} "] {
            for length in 0..600 {
                let text = "one three  seven".replace(' ', parting).repeat(40);
                let text = &text[..length];
                assert_eq!(count_words(text), text.split_whitespace().count());
            }
        }
        assert_eq!(count_words("un\u{A0}deux é"), 3);
    }

    #[test]
    fn no_row_repeats_a_title_without_bounds() {
        let title = "of the béac".repeat(LONGEST);
        let text = format!("# {title}\n\n## Ports\n\n5 %\n\n# {title}\n\n5 %\n");
        let document = read(text, Format::Markdown);
        let report = extract(&document, &Default::default());
        let view = View::new(&document, &report, "a.md");
        assert_eq!(report.claims.len(), 2);
        for claim in &report.claims {
            assert!(view.path(claim.section).len() <= LONGEST + '…'.len_utf8());
            assert!(
                view.measured(claim)
                    .is_none_or(|words| words.len() < 2 * LONGEST)
            );
        }
        let last = view.measured(&report.claims[1]).unwrap();
        assert!(last.starts_with("of the") && last.ends_with('…'), "{last}");
    }
}
