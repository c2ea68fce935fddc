//! Cues: the verbs and fixed phrases that give roles, each with its role and where its object stands.

use std::sync::LazyLock;

use crate::lexicon::words::{WordList, WordMap, word_list};

/// Where the object of a verb stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Object {
    /// Right behind it: "joined X".
    Direct,
    /// Behind one of these prepositions, some words on: "contributed … to X".
    Behind(&'static WordList),
}

/// A verb: its forms, the role of its subject in its object, where the object stands.
pub(super) struct Verb {
    pub(super) forms: &'static [&'static str],
    pub(super) role: &'static str,
    pub(super) object: Object,
}

use Object::{Behind, Direct};

const VERBS: &[Verb] = &[
    Verb {
        forms: &["joined", "joins", "join"],
        role: "member",
        object: Direct,
    },
    Verb {
        forms: &["sponsors", "sponsored", "sponsor"],
        role: "sponsor",
        object: Direct,
    },
    Verb {
        forms: &["donated", "donates", "donate"],
        role: "donor",
        object: Behind(word_list!["to"]),
    },
    Verb {
        forms: &["contributed", "contributes", "contribute", "contributing"],
        role: "contributor",
        object: Behind(word_list!["to"]),
    },
    Verb {
        forms: &[
            "funds", "funded", "fund", "endows", "endowed", "finances", "financed",
        ],
        role: "funder",
        object: Direct,
    },
    Verb {
        forms: &[
            "provided",
            "provides",
            "provide",
            "awarded",
            "granted",
            "gave",
            "increased",
        ],
        role: "funder",
        object: Behind(word_list!["to", "at", "for"]),
    },
    Verb {
        forms: &["hosts", "hosted", "host"],
        role: "host",
        object: Direct,
    },
    Verb {
        forms: &[
            "organized",
            "organised",
            "organizes",
            "organize",
            "organise",
            "convened",
            "convenes",
            "convene",
        ],
        role: "organizer",
        object: Direct,
    },
    Verb {
        forms: &[
            "launched",
            "launches",
            "launch",
            "established",
            "founded",
            "initiated",
            "spearheaded",
            "created",
            "co-founded",
        ],
        role: "founder",
        object: Direct,
    },
    Verb {
        forms: &["set"],
        role: "founder",
        object: Direct,
    },
    Verb {
        forms: &["maintains", "maintained", "maintain"],
        role: "maintainer",
        object: Direct,
    },
    Verb {
        forms: &["chairs", "chaired", "chair"],
        role: "chair",
        object: Direct,
    },
    Verb {
        forms: &["acquired", "owns", "own", "acquires"],
        role: "owner",
        object: Direct,
    },
    Verb {
        forms: &["holds", "held", "hold", "bought"],
        role: "owner",
        object: Behind(word_list!["in"]),
    },
    Verb {
        forms: &[
            "participated",
            "participates",
            "participate",
            "involved",
            "engaged",
        ],
        role: "participant",
        object: Behind(word_list!["in", "with"]),
    },
    Verb {
        forms: &["attended", "attends", "attend"],
        role: "participant",
        object: Direct,
    },
    Verb {
        forms: &["published"],
        role: "author",
        object: Behind(word_list!["in"]),
    },
    Verb {
        forms: &["spoke", "speaks", "speak"],
        role: "speaker",
        object: Behind(word_list!["at"]),
    },
    Verb {
        forms: &["works", "work", "working", "worked"],
        role: "employee",
        object: Behind(word_list!["for", "at"]),
    },
    Verb {
        forms: &["partnered", "partners"],
        role: "partner",
        object: Behind(word_list!["with"]),
    },
    Verb {
        forms: &[
            "collaborated",
            "collaborates",
            "collaborate",
            "cooperated",
            "cooperates",
            "collaborating",
        ],
        role: "collaborator",
        object: Behind(word_list!["with"]),
    },
];

/// The verb whose form `word` is, in any case.
pub(super) fn verb_of(word: &str) -> Option<&'static Verb> {
    static BY_FORM: LazyLock<WordMap<&Verb>> = LazyLock::new(|| {
        let forms = VERBS
            .iter()
            .flat_map(|verb| verb.forms.iter().map(move |form| (*form, verb)));
        forms.collect()
    });
    BY_FORM.get(word).copied()
}

/// Passives: "hosted by A" gives A the role in what stands before.
pub(super) const PASSIVES: &[(&str, &str)] = &[
    ("hosted", "host"),
    ("sponsored", "sponsor"),
    ("funded", "funder"),
    ("financed", "funder"),
    ("endowed", "funder"),
    ("organized", "organizer"),
    ("organised", "organizer"),
    ("founded", "founder"),
    ("launched", "founder"),
    ("established", "founder"),
    ("chaired", "chair"),
    ("convened", "organizer"),
    ("led", "project_team_lead"),
    ("maintained", "maintainer"),
    ("owned", "owner"),
    ("acquired", "owner"),
    ("supported", "supporter"),
];

/// Phrases that tie the clause's subject to whom they name.
pub(super) const PHRASES: &[(&[&str], &str)] = &[
    (&["joint", "initiative", "with"], "joint_initiative_partner"),
    (&["joint", "venture", "with"], "joint_initiative_partner"),
    (&["joint", "program", "with"], "joint_initiative_partner"),
    (&["joint", "programme", "with"], "joint_initiative_partner"),
    (&["joint", "laboratory", "with"], "joint_initiative_partner"),
    (&["closely", "with"], "collaborator"),
    (&["cooperation", "with"], "collaborator"),
    (&["collaboration", "with"], "collaborator"),
    (&["partnership", "with"], "collaborator"),
    (&["partnerships", "with"], "partner"),
    (&["together", "with"], "collaborator"),
    (&["joined", "hands", "with"], "partner"),
    (&["behalf", "of"], "representative"),
    (&["liaison", "with"], "liaison"),
    (&["collaboration", "between"], "facilitator"),
    (&["cooperation", "between"], "facilitator"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::words::{Tags, tags};

    #[test]
    fn sentences_with_a_cue_are_read() {
        let verbs = VERBS.iter().flat_map(|verb| verb.forms.iter().copied());
        let passives = PASSIVES.iter().map(|(form, _)| *form);
        let phrases = PHRASES.iter().map(|(words, _)| words[0]);
        for word in verbs.chain(passives).chain(phrases) {
            let last = word.rsplit('-').next().unwrap_or(word);
            assert!(
                tags(last.as_bytes()).has(Tags::ROLE_CUE),
                "`{word}` is no cue"
            );
        }
    }
}
