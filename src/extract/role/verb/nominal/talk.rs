//! Talks: "gave a talk at A", "the keynote at A".

use super::super::super::scene::{Actor, Scene};
use crate::lexicon::words::{WordList, word_list};

/// Who gives the talk at token `at`: whom the verb before it speaks of, or whose staff.
pub(super) fn speakers<'s>(scene: &'s Scene<'_, '_>, at: usize) -> Vec<&'s Actor> {
    let Some(verb) = scene
        .verb_before(at)
        .filter(|verb| is_given(scene, *verb, at))
    else {
        return Vec::new();
    };
    let mut speakers = scene.subjects(verb);
    if speakers.is_empty() {
        let staff = scene.staff_of_subject(verb);
        speakers.extend(staff.or_else(|| scene.staff_of(verb)));
    }
    speakers
}

/// Whether the verb at token `verb` gives the talk at token `at`, and neither hears nor plans it.
fn is_given(scene: &Scene<'_, '_>, verb: usize, at: usize) -> bool {
    const GIVE: &WordList = word_list![
        "gave",
        "give",
        "gives",
        "giving",
        "given",
        "deliver",
        "delivered",
        "delivers",
        "delivering",
        "held",
        "did",
        "presented",
        "presents",
        "presenting",
        "had",
    ];
    const NEAR: usize = 8;
    let keynote = scene.passage.is(at, "keynote");
    keynote || at - verb <= NEAR && scene.passage.is_any(verb, GIVE)
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::check_behind;

    #[test]
    fn who_gives_talks() {
        check_behind(
            "We gave talks about tides at FOSDEM and KubeCon.",
            "Kestrel Foundation speaker FOSDEM; Kestrel Foundation speaker KubeCon",
        );
        check_behind(
            "Maria Schmidt presented the roadmap at KubeCon.",
            "Maria Schmidt speaker KubeCon",
        );
        check_behind(
            "Our team presented at KubeCon.",
            "Kestrel Foundation speaker KubeCon",
        );
        check_behind(
            "Kestrel Foundation volunteers gave a keynote at KubeCon.",
            "Kestrel Foundation speaker KubeCon",
        );
        check_behind(
            "We had a booth at FOSDEM and exhibited at KubeCon.",
            "Kestrel Foundation participant FOSDEM; Kestrel Foundation participant KubeCon",
        );
        check_behind(
            "The Foundation was represented at FOSDEM by Maria Schmidt.",
            "Maria Schmidt representative Kestrel Foundation",
        );
    }

    #[test]
    fn others_hear_or_plan_them() {
        check_behind("We enjoyed the talks at FOSDEM.", "");
        check_behind("Our talk at KubeCon was rejected.", "");
        check_behind("Siemens was presented with a prize at KubeCon.", "");
        check_behind("Maria Schmidt presented to pupils at the Alvik School.", "");
        check_behind("We organised a room at FOSDEM.", "");
    }
}
