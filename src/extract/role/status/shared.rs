//! Verbs that share what is told before them: "should cut costs and join", "may be closed or hosted by".

use super::super::scene::Scene;
use crate::document::Shape;
use crate::extract::verb::is_verb;
use crate::lexicon::verbs::{Form, form, keeps_form, lemma};
use crate::lexicon::words::{Tags, WordList, word_list};

/// "We should cut costs, sell the van and join A": the verb whose auxiliary the one that tells of the words at token `at`
/// shares, being in the same form behind "and" or "or" without a subject of its own.
pub(super) fn verb_of(scene: &Scene<'_, '_>, at: usize) -> Option<usize> {
    const LINKS: usize = 4;
    let passage = scene.passage;
    let first = scene.sentence.start;
    let last = match is_verb(passage, at, first) {
        true => at,
        false => governing(scene, at)?,
    };
    // "will train nurses and thank our sponsor A": who is thanked is one already.
    const SPEAKS: &WordList = word_list![
        "admit",
        "greet",
        "introduce",
        "meet",
        "mention",
        "note",
        "praise",
        "say",
        "thank",
        "visit",
        "welcome",
    ];
    if lemma(passage.raw(last)).is_some_and(|lemma| SPEAKS.holds(lemma)) {
        return None;
    }
    // "or could get": it has its own.
    let modal = word_list![
        "can", "could", "may", "might", "must", "shall", "should", "will", "would"
    ];
    if (scene.verb_group_start(last)..last).any(|at| passage.is_any(at, modal)) {
        return None;
    }
    let same = form_of(scene, last)?;
    let mut verb = last;
    for link in 0..LINKS {
        let mut before = scene
            .verb_group_start(verb)
            .checked_sub(1)
            .filter(|at| *at > first)?;
        // "could rest, or, better, get"
        let joined = passage.is_any(before, word_list!["and", "or"]);
        if !(joined || link > 0 && passage.is_mark(before, ',')) {
            return None;
        }
        let comma = joined && passage.is_mark(before - 1, ',');
        if comma && same != Form::Base {
            return None;
        }
        before -= usize::from(comma);
        let earlier = alike(scene, before, same)?;
        let start = scene.verb_group_start(earlier);
        let led = |at: usize| passage.tags(at).has(Tags::AUXILIARY) || passage.is(at, "to");
        if (start..earlier).any(led) {
            return Some(earlier);
        }
        verb = earlier;
    }
    None
}

/// The verb whose object the noun at token `at` is, or stands in: "get a grant".
fn governing(scene: &Scene<'_, '_>, at: usize) -> Option<usize> {
    const NEAR: usize = 8;
    let passage = scene.passage;
    let verb = scene.verb_before(at).filter(|verb| verb + NEAR >= at)?;
    let parted = |at: usize| {
        [',', ';', ':', '(']
            .iter()
            .any(|mark| passage.is_mark(at, *mark))
    };
    (!(verb + 1..at).any(parted)).then_some(verb)
}

/// The verb in the same form nearest before token `before`, in its clause: "cut costs and", where a noun looks like a verb.
fn alike(scene: &Scene<'_, '_>, before: usize, same: Form) -> Option<usize> {
    const FEW: usize = 3;
    let passage = scene.passage;
    let verbs = std::iter::successors(scene.verb_before(before), |verb| scene.verb_before(*verb));
    let verb = verbs
        .take(FEW)
        .find(|verb| form_of(scene, *verb) == Some(same) || keeps_form(passage.raw(*verb)))?;
    let parted = |at: usize| {
        passage.tags(at).has(Tags::RELATIVE) || passage.is_mark(at, ',') || passage.is_mark(at, ';')
    };
    (!(verb + 1..before).any(parted)).then_some(verb)
}

/// The form of the verb at token `at`, where it is one that follows an auxiliary.
fn form_of(scene: &Scene<'_, '_>, at: usize) -> Option<Form> {
    let passage = scene.passage;
    let word = passage.raw(at);
    if passage.tokens[at].shape != Shape::Lower {
        return None;
    }
    if passage.is(at, "be") || keeps_form(word) {
        return Some(Form::Base);
    }
    let known = form(word).filter(|form| matches!(form, Form::Base | Form::Participle));
    known.or_else(|| word.ends_with("ed").then_some(Form::Participle))
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::check_behind;

    #[test]
    fn what_is_told_of_one_verb_is_told_of_both() {
        let denied = [
            "We should cut costs and join ETSI.",
            "We might sell the barge, hire a cook and join ETSI.",
            "Siemens could pay less and sponsor us.",
            "We hope to save and get a grant from Siemens.",
            "We can rest, or get a grant from Siemens.",
            "The Harbour Project may be closed or hosted by Siemens.",
        ];
        for sentence in denied {
            check_behind(sentence, "");
        }
        check_behind(
            "We will cut costs and join ETSI.",
            "Kestrel Foundation member ETSI planned",
        );
        check_behind(
            "The Harbour Project will be merged and hosted by Siemens.",
            "Siemens host Harbour Project planned",
        );
    }

    #[test]
    fn verbs_of_their_own_share_nothing() {
        let member = "Kestrel Foundation member ETSI";
        check_behind("We cut costs and joined ETSI.", member);
        let sponsor = "Siemens sponsor Kestrel Foundation";
        check_behind(
            "We will train cooks and thank our sponsor Siemens.",
            sponsor,
        );
        check_behind("We can rest and thank our sponsor Siemens.", sponsor);
        check_behind("We must thank our sponsor Siemens.", sponsor);
        check_behind("We must say that Siemens is our sponsor.", sponsor);
        check_behind("We have cut costs and joined ETSI.", member);
        check_behind("The clinic could close and we joined ETSI.", member);
        check_behind(
            "The board may meet and vote; Liis Tamm, chair of ETSI, spoke.",
            "Liis Tamm chair ETSI",
        );
    }
}
