//! Phrases that end like names of organizations: degrees, awards, what the law calls firms of a sort.

use super::super::super::super::head;
use crate::lexicon::words::is_among;
use crate::lexicon::{organizations, sets};
use crate::model::OrganizationKind;

/// "Bachelor of Business Administration", "Doctor of Laws": what somebody studied.
pub(super) fn is_degree(words: &[&str]) -> bool {
    const DEGREES: [&str; 11] = [
        "Bachelor",
        "Bachelors",
        "Master",
        "Masters",
        "Doctor",
        "Doctorate",
        "Diploma",
        "Degree",
        "Certificate",
        "Licentiate",
        "Baccalaureate",
    ];
    // "Executive Master of", "Honorary Doctor of"
    const BEFORE: usize = 2;
    let at = words.iter().position(|word| DEGREES.contains(word));
    at.is_some_and(|at| {
        let field = words.get(at + 1);
        at <= BEFORE && field.is_some_and(|word| matches!(*word, "of" | "in" | "Degree"))
    })
}

/// "Best Regional Bank", "Fastest Growing Company", "Outstanding Organization of the Year": what somebody won.
pub(super) fn is_award(words: &[&str]) -> bool {
    const MOST: [&str; 17] = [
        "Best",
        "Most",
        "Top",
        "Fastest",
        "Largest",
        "Biggest",
        "Strongest",
        "Greatest",
        "Highest",
        "Safest",
        "Greenest",
        "Oldest",
        "Youngest",
        "Leading",
        "Outstanding",
        "Finest",
        "Happiest",
    ];
    let [.., of, the, last] = words else {
        return words.len() == 2 && MOST.contains(&words[0]) && is_firm(words[1]);
    };
    let period = matches!(*last, "Year" | "Month" | "Decade" | "Quarter" | "Century");
    period && *of == "of" && *the == "the" && words.len() > 3
        || MOST.contains(&words[0]) && is_firm(last)
}

fn is_firm(word: &str) -> bool {
    head::head(word).is_some_and(|head| head.kind == OrganizationKind::Company)
}

/// "Public Joint Stock Company", "Registered Charity": words of the law for what anybody may be.
pub(super) fn is_sort_of_firm(words: &[&str]) -> bool {
    const SORTS: &[&str] = &[
        "public",
        "private",
        "closed",
        "open",
        "joint",
        "stock",
        "joint-stock",
        "limited",
        "liability",
        "unlimited",
        "registered",
        "listed",
        "unlisted",
        "publicly",
        "privately",
        "publicly-traded",
        "traded",
        "held",
        "owned",
        "state-owned",
        "exempt",
        "exempted",
        "holding",
        "parent",
        "subsidiary",
        "associate",
        "associated",
        "affiliated",
        "statutory",
        "charitable",
        "incorporated",
        "non-profit",
        "nonprofit",
        "for-profit",
        "not-for-profit",
        "community",
        "interest",
        "special",
        "purpose",
        "mutual",
        "simplified",
        "foreign",
        "domestic",
        "resident",
        "offshore",
        "close",
        "benefit",
        "and",
        "by",
        "shares",
        "guarantee",
    ];
    const BODIES: &[&str] = &[
        "company",
        "companies",
        "corporation",
        "partnership",
        "charity",
        "entity",
        "enterprise",
        "firm",
        "undertaking",
        "organization",
        "organisation",
        "association",
    ];
    let body = words.iter().position(|word| is_among(word, BODIES));
    let others = |body: usize| words.iter().enumerate().filter(move |(at, _)| *at != body);
    words.len() > 1 && body.is_some_and(|body| others(body).all(|(_, word)| is_among(word, SORTS)))
}

/// "GNU C Library", "Tide Class Library": what programs are built with.
pub(super) fn is_of_code(words: &[&str]) -> bool {
    const SORTS: [&str; 13] = [
        "C",
        "Class",
        "Client",
        "Component",
        "Crypto",
        "Go",
        "Java",
        "JavaScript",
        "Python",
        "Runtime",
        "Rust",
        "Standard",
        "Template",
    ];
    matches!(words, [.., sort, "Library"] if SORTS.contains(sort))
}

/// "Certificate Authority", "CVE Numbering Authority": whoever vouches for keys or numbers.
pub(super) fn is_of_trust(words: &[&str]) -> bool {
    const VOUCHED: [&str; 5] = [
        "Attestation",
        "Attribute",
        "Certificate",
        "Certification",
        "Numbering",
    ];
    const BEFORE: usize = 1;
    matches!(words, [before @ .., what, "Authority"]
        if VOUCHED.contains(what) && (before.len() <= BEFORE || *what == "Numbering"))
}

/// "Tide ABI", "Alvik Library README", "Alvik Foundation CNA", "kelp API Group": what letters call that software has or is told in.
pub(super) fn is_of_interface(words: &[&str]) -> bool {
    const LETTERS: [&str; 10] = [
        "ABI", "API", "APIs", "CNA", "FAQ", "GUI", "README", "SBOM", "SDLC", "SSDLC",
    ];
    match words {
        [_, .., api, "Group" | "Groups"] => *api == "API",
        [_, .., last] => LETTERS.contains(last),
        _ => false,
    }
}

/// "FreeBSD Ports", "Debian Handbook", "Package Collection": what software comes in or is told in.
pub(super) fn is_part_of_software(words: &[&str]) -> bool {
    const PARTS: [&str; 7] = [
        "Collection",
        "Docs",
        "Handbook",
        "Manual",
        "Packages",
        "Ports",
        "Wiki",
    ];
    let software = |word: &str| {
        word == "Package"
            || organizations::known(word)
                .is_some_and(|known| known.kind == OrganizationKind::OpenSourceProject)
    };
    matches!(words, [owner, .., last] if PARTS.contains(last) && software(owner))
}

/// "lists.alvik.example", "github.com/alvik": where something is found, not who keeps it.
pub(super) fn is_address(words: &[&str]) -> bool {
    let [word] = words else { return false };
    let host = word.split_once('/').map_or(*word, |(host, _)| host);
    let small = |part: &str| {
        part.len() > 1
            && part
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
    };
    let parts = host.split('.').count();
    parts > 1 && (parts > 2 || host.len() < word.len()) && host.split('.').all(small)
}

/// "RFC PRs", "Open CVEs": several of what letters call.
pub(super) fn are_letters(words: &[&str]) -> bool {
    let several = |word: &str| {
        let letters = word.strip_suffix('s').unwrap_or_default();
        (2..=4).contains(&letters.len()) && letters.bytes().all(|byte| byte.is_ascii_uppercase())
    };
    // "Acme CPAs": accountants call their firms so.
    matches!(words, [_, .., last] if several(last) && *last != "CPAs")
}

/// "Haskellers", "Rubyists": those who write in a language.
pub(super) fn are_speakers(words: &[&str]) -> bool {
    const ENDINGS: [&str; 3] = ["ers", "ists", "istas"];
    let [word] = words else { return false };
    let mut stems = ENDINGS
        .iter()
        .filter_map(|ending| word.strip_suffix(ending));
    stems.any(|stem| stem.len() > 2 && sets::is_no_organization(stem))
}

/// "Data Sciences", "Computer Science", "Public Affairs": what somebody studies or does, and the part of a house that does it.
pub(super) fn is_study(words: &[&str]) -> bool {
    const FIELDS: &[&str] = &[
        "agricultural",
        "animal",
        "atmospheric",
        "behavioral",
        "behavioural",
        "biological",
        "chemical",
        "clinical",
        "computational",
        "computer",
        "computing",
        "corporate",
        "data",
        "decision",
        "earth",
        "electrical",
        "environmental",
        "food",
        "government",
        "health",
        "human",
        "industrial",
        "information",
        "life",
        "marine",
        "materials",
        "mathematical",
        "mechanical",
        "medical",
        "natural",
        "physical",
        "plant",
        "political",
        "public",
        "regulatory",
        "social",
        "software",
        "systems",
        "veterinary",
    ];
    const STUDIES: &[&str] = &[
        "affairs",
        "engineering",
        "relations",
        "resources",
        "science",
        "sciences",
        "studies",
    ];
    matches!(words, [field, study] if is_among(study, STUDIES) && is_among(field, FIELDS))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expect: bool) {
        let words: Vec<&str> = text.split(' ').collect();
        let found = is_study(&words)
            || is_degree(&words)
            || is_award(&words)
            || is_sort_of_firm(&words)
            || is_of_code(&words)
            || is_of_trust(&words)
            || is_of_interface(&words)
            || are_letters(&words)
            || is_part_of_software(&words)
            || is_address(&words)
            || are_speakers(&words);
        assert_eq!(found, expect, "{text}");
    }

    #[test]
    fn degrees_awards_and_sorts_of_firms_are_phrases() {
        check("Bachelor of Business Administration", true);
        check("Executive Master of Public Policy", true);
        check("Best Regional Bank", true);
        check("Best Bank", true);
        check("Fastest Growing Company", true);
        check("New Organization of the Year", true);
        check("Public Joint Stock Company", true);
        check("Registered Charity", true);
        check("Company Limited by Guarantee", true);
        check("Alvik C Library", true);
        check("Certificate Authority", true);
        check("QTC Numbering Authority", true);
        check("Alvik Foundation CVE Numbering Authority", true);
        check("Tide ABI", true);
        check("Alvik Software Foundation CNA", true);
        check("SIG Kelp README", true);
        check("kelp-auth API Group", true);
        check("Data Sciences", true);
        check("Harbour PRs", true);
        check("lists.alvik.org", true);
        check("github.com/alvik", true);
        check("FreeBSD Ports", true);
        check("Package Collection", true);
        check("Haskellers", true);
        check("Public Affairs", true);
    }

    #[test]
    fn names_like_them_are_not() {
        check("Best Friends Animal Society", false);
        check("Alvik Joint Stock Company", false);
        check("Master Builders Association", false);
        check("Harbour of the Year Foundation", false);
        check("Open Society", false);
        check("API", false);
        check("Alvik Pumps Group", false);
        check("PRs", false);
        check("booking.com", false);
        check("AsyncAPI/Kelp", false);
        check("Alvik Ports", false);
        check("Alvik Pumps", false);
        check("Dockers", false);
        check("Company", false);
        check("Alvik Public Library", false);
        check("Alvik Port Authority", false);
        check("Alvik Life Sciences", false);
        check("Quell Engineering", false);
    }
}
