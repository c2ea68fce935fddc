//! Whether a verb tells what is wished or supposed: "We want A taking part in B".

use super::super::scene::Scene;
use crate::document::Shape;
use crate::extract::passage::Passage;
use crate::lexicon::verbs::lemma;
use crate::lexicon::words::word_list;

/// "We want A taking part in B", "A taking part in B would help": whether the participle at token `at`, right behind its
/// subject, tells what is wished or supposed.
pub(super) fn is_wished(scene: &Scene<'_, '_>, at: usize) -> bool {
    const LONGEST: usize = 16;
    let passage = scene.passage;
    if !passage.raw(at).ends_with("ing") {
        return false;
    }
    let Some(subject) = scene.ending_at(at).map(|at| &scene.actors[at]) else {
        return false;
    };
    let start = scene.article_start(subject);
    let wish = scene
        .verb_before(start)
        .is_some_and(|verb| verb + 1 == start && wishes(passage, verb));
    let modal = word_list!["would", "could", "might", "may", "should"];
    wish || start == scene.sentence.start
        && (at..scene.sentence.end.min(at + LONGEST))
            .take_while(|at| !passage.is_mark(*at, ','))
            .any(|at| passage.is_any(at, modal) && passage.tokens[at].shape == Shape::Lower)
}

/// Whether the verb at token `verb` wishes for what it governs.
pub(super) fn wishes(passage: &Passage<'_>, verb: usize) -> bool {
    const WISHES: [&str; 9] = [
        "want", "wish", "hope", "imagine", "propose", "suggest", "need", "seek", "lack",
    ];
    lemma(passage.raw(verb)).is_some_and(|lemma| WISHES.contains(&lemma))
}
