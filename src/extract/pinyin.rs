//! Names of people as Chinese are written in letters: "Wang Xiaoyun", "Yulai Li".

use crate::lexicon::sets;
use crate::lexicon::words::{Filling, Tags, WordMap, tags};

/// Family names that are no word of English: those have "He", "Long" and "Song".
const FAMILIES: &str = "\
    wang li zhang liu chen yang huang zhao wu zhou xu zhu ma hu guo lin gao luo zheng liang xie tang deng feng cheng cao peng zeng xiao tian dong \
    yuan cai jiang yu du ye wei su lu ren yao liao zou xiong jin qiu hou bai meng qin xue yan lei tao shao qian jia kong mao shi gu hao duan qi \
    kang wen ni zuo cui dai fu shen";

/// What a syllable opens with; longer ones first.
const INITIALS: [&str; 23] = [
    "zh", "ch", "sh", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "r",
    "z", "c", "s", "y", "w",
];

/// What it goes on with.
const FINALS: [&str; 34] = [
    "a", "o", "e", "ai", "ei", "ao", "ou", "an", "en", "ang", "eng", "ong", "i", "ia", "ie", "iao",
    "iu", "ian", "in", "iang", "ing", "iong", "u", "ua", "uo", "uai", "ui", "uan", "un", "uang",
    "ue", "v", "ve", "er",
];

/// Whether two or three words are a person's name: a family name first or last, and syllables.
pub(super) fn is_person<'w>(words: impl Iterator<Item = &'w str>) -> bool {
    const MOST: usize = 3;
    static BY_WORD: WordMap<()> = const { &Filling::<_, 256>::of(FAMILIES) }.map();
    let words: Vec<&str> = words.take(MOST + 1).collect();
    let family = |word: &str| BY_WORD.get(word).is_some();
    let (Some(first), Some(last)) = (words.first(), words.last()) else {
        return false;
    };
    (2..=MOST).contains(&words.len())
        && (family(first) || family(last))
        && words.iter().all(|word| {
            (family(word) || tags(word.as_bytes()) == Tags::NONE) && is_of_syllables(word)
        })
        && !sets::is_place(&words.join(" "))
}

/// "Xiaoyun": whether a word is written with a capital and is one to three syllables.
fn is_of_syllables(word: &str) -> bool {
    const LONGEST: usize = 14;
    const MOST: usize = 3;
    if word.len() > LONGEST || !word.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        return false;
    }
    let titled = word.starts_with(|first: char| first.is_ascii_uppercase())
        && word[1..].bytes().all(|byte| byte.is_ascii_lowercase());
    titled && splits(&word.to_ascii_lowercase(), MOST)
}

/// Whether the rest of a word is at most so many syllables.
fn splits(rest: &str, most: usize) -> bool {
    if rest.is_empty() {
        return true;
    }
    if most == 0 {
        return false;
    }
    let opened = INITIALS
        .iter()
        .find_map(|initial| rest.strip_prefix(initial));
    let bare = |rest: &str| {
        let mut ends = FINALS.iter().filter_map(|last| rest.strip_prefix(last));
        ends.any(|rest| splits(rest, most - 1))
    };
    match opened {
        Some(rest) => bare(rest),
        None => rest.starts_with(['a', 'e', 'o']) && bare(rest),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(name: &str, expect: bool) {
        assert_eq!(is_person(name.split(' ')), expect, "{name}");
    }

    #[test]
    fn family_names_and_syllables_are_people() {
        check("Wang Xiaoyun", true);
        check("Yulai Li", true);
        check("Di Wu", true);
        check("Zhang Wei Ming", true);
        check("Chuanlong Du", true);
    }

    #[test]
    fn other_names_are_none() {
        check("Li Auto", false);
        check("Hong Kong", false);
        check("Wang Capital", false);
        check("Open Lin", false);
        check("Ma", false);
        check("WANG Lab", false);
    }
}
