//! People under one name, as lists of givers have them: "Noni & Rich Tide", "Ann Hale and Bo Corvane", "Mrs. Ann Hale".

use super::head;
use crate::extract::person::is_honorific;
use crate::lexicon::{organizations, sets};

/// Whether the words of a name are those of two people, of one and the family, or of one behind an honorific. A
/// foundation, fund or firm that is called by people is none, and neither are partners without given names: "Alvik & Dorn".
pub(super) fn are_people(words: &[&str]) -> bool {
    let is_joint = |word: &str| matches!(word, "and" | "&" | "And");
    let (words, of_family) = match words {
        [name @ .., joint, "Family"] if is_joint(joint) => (name, true),
        [name @ .., "Family"] => (name, false),
        _ => (words, false),
    };
    let joint = words.iter().position(|word| is_joint(word));
    let (one, other) = words.split_at(joint.unwrap_or(words.len()));
    let (honoured, one) = without_honorific(one);
    let named = is_name(one) || honoured && one.is_empty();
    match other {
        [] => {
            named && one.len() > usize::from(of_family) && (honoured || of_family && is_given(one))
        }
        [_, other @ ..] => {
            let (also_honoured, other) = without_honorific(other);
            named
                && is_name(other)
                && other.len() > 1
                && (is_given(one) || is_given(other) || honoured || also_honoured)
                && organizations::known(&words.join(" ")).is_none()
        }
    }
}

fn is_given(name: &[&str]) -> bool {
    name.first().is_some_and(|first| sets::is_given_name(first))
}

/// Whether words may be somebody's name, and show nothing that an organization has.
fn is_name(words: &[&str]) -> bool {
    const LONGEST: usize = 4;
    (1..=LONGEST).contains(&words.len())
        && words.iter().all(|word| {
            word.starts_with(char::is_uppercase)
                && !word.contains(|c: char| c.is_ascii_digit())
                && !head::is_legal_form(word)
        })
        && head::of_name(words).is_none()
        && organizations::known(&words.join(" ")).is_none()
}

/// Whether an honorific opens the words, and the words behind it.
fn without_honorific<'w, 'a>(words: &'w [&'a str]) -> (bool, &'w [&'a str]) {
    match words {
        [title, name @ ..] if is_honorific(title.trim_end_matches('.')) => (true, name),
        _ => (false, words),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(name: &str, expect: bool) {
        let words: Vec<&str> = name.split(' ').collect();
        assert_eq!(are_people(&words), expect, "{name}");
    }

    #[test]
    fn people_are_told_by_given_names_and_honorifics() {
        for name in [
            "Anna & Rich Tidewell",
            "Ann Hale and Bo Corvane",
            "Oktay Dornan and Anna Meyer",
            "Mary Jane and Ronald Tidewell",
            "Robert & Dandy Tidewell Family",
            "George Tidewell and Family",
            "Mr. and Mrs. Bo Corvane",
            "Dr. Tidewell and Anna Meyer",
            "Anna and Bo Tidewell and Family",
            "Mrs. Wanna M. Tidewell",
        ] {
            check(name, true);
        }
    }

    #[test]
    fn what_is_called_by_two_people_is_no_pair() {
        for name in [
            "Robert and Anna Tidewell Foundation",
            "Richard E and Nancy P Tidewell Fund",
            "Alvik & Dorn",
            "Robert & Dorn",
            "Dorn Butler and Company",
            "Tide and Quay Mills",
            "Anna Meyer Trust and Bo Corvane",
            "Anna Tidewell",
            "Goldman Sachs and Morgan Stanley",
            "Dr. Tidewell Foundation",
        ] {
            check(name, false);
        }
    }
}
