//! Whom "he", "she" and a lone surname stand for: people told of before, or whose name heads the section.

mod spoken;

use std::cell::OnceCell;
use std::collections::HashMap;

use rustc_hash::FxBuildHasher;

use super::scene::{Actor, Scene, Who};
use crate::document::{BlockKind, Document, Shape, Span};
use crate::extract::organization::Found;
use crate::extract::passage::{Lexed, Passage};
use crate::extract::person::{behind_honorifics, person_at};
use crate::lexicon::sets;
use crate::lexicon::words::{Tags, word_list};
use spoken::spoken_of;

/// People told of so far: the person of a section's title, of the text read last, and the parts of all names.
#[derive(Default)]
pub(super) struct Antecedent<'d> {
    section: Option<u32>,
    /// "### Liis Tamm, Chair"
    heads: Option<Span>,
    block: usize,
    person: Option<Span>,
    /// The organization that the sentence before speaks of, in the same block.
    organization: Option<u32>,
    document: Option<&'d Document>,
    /// What stands beside each capitalised word of the document; gathered once somebody may be called by a part of a name.
    neighbors: OnceCell<HashMap<&'d str, Neighbors<'d>, FxBuildHasher>>,
    /// The first and the last words of names of several words, and the one name of which they are a part.
    parts: HashMap<&'d str, Option<Span>, FxBuildHasher>,
    /// The only organization of whose name a word is the head, and where it is named first.
    heads_of: HashMap<String, Option<(u32, usize)>, FxBuildHasher>,
}

/// "Okonjo" of "Okonjo's".
fn without_possessive(word: &str) -> &str {
    let bare = word.strip_suffix('s').and_then(|bare| {
        let bare = bare.strip_suffix('\'');
        bare.or_else(|| word.strip_suffix("’s"))
    });
    bare.unwrap_or(word)
}

/// "Okonjo" of "(Okonjo's".
fn bare(raw: &str) -> &str {
    without_possessive(raw.trim_matches(|c: char| !c.is_alphanumeric()))
}

/// What single spaces part in a line.
fn words(line: &str) -> impl Iterator<Item = &str> {
    let mut start = 0;
    let words = line.as_bytes().split(|byte| *byte == b' ');
    let words = words.map(move |word| {
        let end = start + word.len();
        &line[std::mem::replace(&mut start, end + 1)..end]
    });
    words.filter(|word| !word.is_empty())
}

/// What stands right beside a capitalised word, wherever it does.
#[derive(Default)]
struct Neighbors<'d> {
    /// The given name or the initial before it.
    before: Option<&'d str>,
    /// The capitalised word behind it.
    behind: Option<&'d str>,
    /// Whether other such words stand there too, or a bracket or an "of" that tells who of several is meant.
    several: bool,
}

impl<'d> Neighbors<'d> {
    /// Of all capitalised words of a document.
    fn of(document: &'d Document) -> HashMap<&'d str, Neighbors<'d>, FxBuildHasher> {
        let mut found: HashMap<&'d str, Neighbors<'d>, FxBuildHasher> = HashMap::default();
        let capital = |word: &str| word.starts_with(char::is_uppercase);
        // Most words are told by their first letter.
        let small =
            |word: &str| word.starts_with(|c: char| c.is_ascii_lowercase() || c.is_ascii_digit());
        for line in document.text.lines() {
            let mut last: Option<&'d str> = None;
            let mut rest = words(line).peekable();
            while let Some(raw) = rest.next() {
                let before = last.replace(raw);
                if small(raw) {
                    continue;
                }
                let word = bare(raw);
                if !capital(word) {
                    continue;
                }
                let before = before.filter(|raw| raw.ends_with(bare(raw)));
                let open = raw.ends_with(word);
                let next = rest.peek().copied().filter(|_| open).unwrap_or_default();
                let known = found.entry(word).or_default();
                let named = before.filter(|before| {
                    raw.starts_with(word)
                        && (sets::is_given_name(before) || before.trim_end_matches('.').len() == 1)
                });
                if let Some(name) = named {
                    known.several |= known.before.is_some_and(|other| other != name);
                    known.before = Some(name);
                }
                if capital(next) {
                    let behind = next.trim_end_matches(|c: char| !c.is_alphanumeric());
                    let behind = without_possessive(behind);
                    known.several |= known.behind.is_some_and(|other| other != behind);
                    known.behind = Some(behind);
                }
                let alone = named.is_none() && !before.is_some_and(capital);
                known.several |= alone && (next == "of" || next.starts_with('('));
            }
        }
        found
    }
}

impl<'d> Antecedent<'d> {
    /// Before the text of a document was read whose organizations are known.
    pub(super) fn of(found: &Found) -> Antecedent<'d> {
        let mut first = vec![usize::MAX; found.organizations.len()];
        for mention in found.mentions.iter().rev() {
            first[mention.organization as usize] = mention.span.start();
        }
        let mut heads_of = HashMap::default();
        for (id, organization) in (0..).zip(&found.organizations) {
            let Some(head) = head_of(&organization.name) else {
                continue;
            };
            let named = Some((id, first[id as usize]));
            let several = heads_of.contains_key(&head);
            heads_of.insert(head, named.filter(|_| !several));
        }
        Antecedent {
            heads_of,
            ..Antecedent::default()
        }
    }

    /// "the Coalition": the only organization of that head, where it was named before.
    pub(super) fn called(&self, passage: &Passage<'_>, at: usize, from: usize) -> Option<u32> {
        let token = &passage.tokens[at];
        let led = at > from && passage.is_any(at - 1, word_list!["the", "this"]);
        if !led || token.shape != Shape::Title || !token.tags.has(Tags::ORG_HEAD) {
            return None;
        }
        let (id, first) = (*self.heads_of.get(&passage.raw(at).to_lowercase())?)?;
        let behind = |at: usize| passage.tokens.get(at);
        let capital = |at: usize| behind(at).is_some_and(|next| next.is_capital() && next.spaced);
        // "the Alliance Board", "the Council of Europe"
        let longer = capital(at + 1)
            || passage.is_any(at + 1, word_list!["of", "for"])
                && (capital(at + 2) || capital(at + 3));
        (!longer && first < token.span.start()).then_some(id)
    }

    /// Goes on to a block; what an earlier block told holds for the next alone.
    pub(super) fn enter(&mut self, document: &'d Document, passage: &Passage<'_>) {
        let section = passage.block.section;
        if section != self.section {
            self.section = section;
            self.heads = section.and_then(|section| head(passage.lexed, section));
            if let Some(head) = self.heads {
                self.keep_parts(document, head);
            }
            self.person = None;
        }
        if self.heads.is_some() || passage.index > self.block + 1 {
            self.person = self.heads;
        }
        self.block = passage.index;
        self.organization = None;
    }

    /// Whom "it" stands for in the next sentence.
    pub(super) fn organization(&self) -> Option<u32> {
        self.organization
    }

    /// Whom a pronoun stands for in the next sentence.
    pub(super) fn person(&self) -> Option<Span> {
        self.person
    }

    /// Whose name the word at token `at` is a part of, where it stands alone and the name was told before: "Okonjo joined";
    /// the word itself where that may be one of several.
    pub(super) fn named_in_part(&self, passage: &Passage<'_>, at: usize) -> Option<Span> {
        let capital = |at: usize| {
            passage
                .tokens
                .get(at)
                .is_some_and(|token| token.is_capital() && token.spaced)
        };
        let alone = passage.tokens[at].shape == Shape::Title
            && !capital(at + 1)
            && !(at > 0 && passage.tokens[at - 1].is_capital());
        let whole = alone.then(|| self.parts.get(passage.raw(at))).flatten()?;
        // "Her daughter Maria"
        let described = at > 1
            && passage.tokens[at - 1].shape == Shape::Lower
            && passage
                .tags(at - 2)
                .has(Tags::DETERMINER | Tags::WE | Tags::PRONOUN)
            && !passage.tags(at - 1).has(
                Tags::FINITE
                    | Tags::AUXILIARY
                    | Tags::CONJUNCTION
                    | Tags::PREPOSITION
                    | Tags::RELATIVE,
            );
        let same = |name: &Span| {
            !described && !passage.is_mark(at + 1, '(') && self.is_of(passage.raw(at), *name)
        };
        Some(whole.filter(same).unwrap_or(passage.tokens[at].span))
    }

    /// Whether all the document calls nobody else by a part of a name.
    fn is_of(&self, part: &str, name: Span) -> bool {
        let Some(document) = self.document else {
            return false;
        };
        let around = self.neighbors.get_or_init(|| Neighbors::of(document));
        let Some(around) = around.get(part) else {
            return true;
        };
        let words: Vec<&str> = name.of(&document.text).split_whitespace().collect();
        let first = words.first() == Some(&part);
        let place = if first { 0 } else { words.len() - 1 };
        let next = words.get(place + 1).copied();
        let before = place.checked_sub(1).map(|at| words[at]);
        let fits = |seen: Option<&str>, own: Option<&str>| {
            seen.is_none_or(|seen| own.is_some_and(|own| own.eq_ignore_ascii_case(seen)))
        };
        // "Schmidt Joined Siemens" may be a title; whose first name it is tells more than what follows a surname.
        !around.several
            && if first {
                fits(around.behind, next)
            } else {
                fits(around.before, before)
            }
    }

    /// Keeps the parts of a person's name.
    fn keep_parts(&mut self, document: &'d Document, name: Span) {
        self.document = Some(document);
        for part in parts(document, name) {
            let known = self.parts.entry(part).or_insert(Some(name));
            let same = |known| known == name || document.words_of(known) == document.words_of(name);
            *known = known.filter(|known| same(*known));
        }
    }

    /// Of whom an item or a paragraph without a subject speaks: whom its section is about.
    pub(super) fn implied(&self) -> Vec<Actor> {
        let actor = |span| Actor {
            who: Who::Person(span),
            tokens: 0..0,
        };
        self.heads.map(actor).into_iter().collect()
    }

    /// Takes in who a sentence names: one person, or whom it opens with; of several nobody knows who is meant.
    pub(super) fn note(&mut self, document: &'d Document, scene: &Scene<'_, '_>) {
        for actor in &scene.actors {
            if let Who::Person(span) = actor.who {
                self.keep_parts(document, span);
            }
        }
        self.organization = spoken_of(scene);
        let mut people = scene.actors.iter().filter_map(|actor| match actor.who {
            Who::Person(span) => Some((span, actor.tokens.start)),
            Who::Organization { .. } => None,
        });
        let Some((first, start)) = people.next() else {
            return;
        };
        let alone = people.all(|(span, _)| span == first);
        let opening = behind_honorifics(scene.passage, scene.sentence.start);
        self.person = (alone || start == opening).then_some(first);
    }
}

/// "coalition" of "Green Barge Coalition", "council" of "Council of Alvik": what a name of several words may be called by.
fn head_of(name: &str) -> Option<String> {
    /// What any organization has, or calls itself.
    const COMMON: [&str; 7] = [
        "board", "group", "company", "bank", "team", "office", "project",
    ];
    let words: Vec<&str> = name.split(' ').collect();
    let opened = words.iter().position(|word| matches!(*word, "of" | "for"));
    let head = match opened {
        Some(at) if at > 0 => words[at - 1],
        _ => words[words.len() - 1],
    };
    let head = head.to_lowercase();
    (words.len() > 1 && !COMMON.contains(&head.as_str())).then_some(head)
}

/// The first and the last word of a name of several.
fn parts(document: &Document, name: Span) -> impl Iterator<Item = &str> {
    let mut words = name.of(&document.text).split_whitespace();
    let ends = words.next().zip(words.next_back());
    let whole = |word: &&str| word.len() > 2 && !sets::is_place(word);
    ends.into_iter()
        .flat_map(|(first, last)| [first, last])
        .filter(whole)
}

/// The person that a section's title opens with: "### Liis Tamm – President".
fn head(lexed: &Lexed<'_>, section: u32) -> Option<Span> {
    let document = lexed.document();
    let title = document.sections[section as usize].title;
    let index = document
        .blocks
        .partition_point(|block| block.span.end() < title.end());
    let heading = document.blocks.get(index)?;
    if !matches!(heading.kind, BlockKind::Heading { .. }) {
        return None;
    }
    let passage = lexed.passage(index);
    let start = behind_honorifics(&passage, 0);
    let range = person_at(&passage, start, passage.tokens.len())?;
    let closed = range.end == passage.tokens.len()
        || [",", "–", "—", "-", "(", "|", ":"].contains(&passage.raw(range.end));
    // Two capitalised words are a person only by a given name: "Market Overview" is none.
    (closed && sets::is_given_name(passage.raw(range.start))).then(|| passage.span(range))
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::check;

    #[test]
    fn pronouns_stand_for_the_one_person_told_of() {
        check(
            "Maria Schmidt runs a school. She is a member of the board of Siemens.",
            "Maria Schmidt board_member Siemens",
        );
        check(
            "We met Maria Schmidt and Jens Albrecht. She is a member of the board of Siemens.",
            "",
        );
        check("It is late. She is a member of the board of Siemens.", "");
    }

    #[test]
    fn it_stands_for_whom_the_sentence_before_speaks_of() {
        check(
            "Siemens is a maker of pumps. It is a member of ETSI.",
            "Siemens member ETSI",
        );
        check(
            "Siemens makes pumps. Its partners include Bosch and the GSMA.",
            "Bosch partner Siemens; GSMA partner Siemens",
        );
        check(
            "Siemens makes pumps. Through its subsidiary, Quellwerk GmbH, it manages the network.",
            "Siemens owner Quellwerk GmbH",
        );
        check("The report names Siemens. It is a member of ETSI.", "");
        check(
            "Siemens makes pumps for the market. The market grew. It is a member of ETSI.",
            "",
        );
    }

    #[test]
    fn parts_of_names_told_before_stand_for_people() {
        check(
            "We met Maria Schmidt in May. In June, Schmidt joined the board of Siemens.",
            "Maria Schmidt board_member Siemens",
        );
        check(
            "Maria Schmidt leads the school. Maria is a member of ETSI.",
            "Maria Schmidt member ETSI",
        );
        check(
            "We met Maria Schmidt and Maria Alvik. In June, Maria joined the board of Siemens.",
            "Maria board_member Siemens",
        );
        check("In June, Schmidt joined the board of Siemens.", "");
        for other in [
            "Her daughter Maria is a member of ETSI.",
            "Thanks to Maria L., Maria is a member of ETSI.",
            "Maria (Alvik) met us. Maria is a member of ETSI.",
            "Maria is a member of ETSI.\n\nMaria Alvik spoke.",
        ] {
            check(
                &format!("Maria Schmidt leads the school. {other}"),
                "Maria member ETSI",
            );
        }
    }

    #[test]
    fn titles_name_whom_their_section_is_about() {
        check(
            "# People\n\n## Maria Schmidt, Physicist\n\n- Chair of Siemens; member of ETSI",
            "Maria Schmidt chair Siemens; Maria Schmidt member ETSI",
        );
        check("# People\n\n## Harbour Market\n\n- Chair of Siemens", "");
    }

    #[test]
    fn reports_to_shareholders_speak_of_your_company() {
        check(
            "The Kestrel Foundation grew. Your Company is a member of ETSI.",
            "Kestrel Foundation member ETSI",
        );
        check(
            "The Kestrel Foundation grew. In May your Company joined the GSMA.",
            "Kestrel Foundation member GSMA",
        );
        check(
            "The Kestrel Foundation grew. Your members are members of ETSI.",
            "",
        );
    }

    #[test]
    fn what_an_organization_is_stands_for_it() {
        check(
            "The Harbour Coalition met ETSI. Siemens is a founding member of the Coalition.",
            "Siemens founding_member Harbour Coalition",
        );
        check(
            "The Council of Alvik met ETSI. Siemens is a member of the Council.",
            "Siemens member Council of Alvik",
        );
        check(
            "The Harbour Coalition met the Tide Coalition. Siemens is a founding member of the Coalition.",
            "",
        );
        check(
            "Siemens is a founding member of the Coalition. The Harbour Coalition met ETSI.",
            "",
        );
    }
}
