//! What no reason makes an organization: places, technologies, posts, plurals of bodies, ordinary words.

mod phrase;

use super::super::super::{givers, head};
use super::Spelling;
use crate::lexicon::words::{Filling, Tags, WordMap, is_among, tags};
use crate::lexicon::{organizations, sets};
use crate::model::{OrganizationKind, Rule, Unit};
use phrase::{
    are_letters, are_speakers, is_address, is_award, is_degree, is_of_code, is_of_interface,
    is_of_trust, is_part_of_software, is_sort_of_firm, is_study,
};

/// A longer word is several that a file runs together.
const LONGEST_WORD: usize = 40;

/// "Kubernetes GitHub", "ETSI/3GPP": two names side by side are no third one.
fn is_pair_of_names(words: &[&str]) -> bool {
    let named = |part: &str| organizations::known(part).is_some();
    let apart = |(one, other): (&str, &str)| named(one) && named(other);
    matches!(words, [word] if word.split_once('/').is_some_and(apart))
        || (1..words.len())
            .any(|cut| named(&words[..cut].join(" ")) && named(&words[cut..].join(" ")))
}

/// "QTC0": letters before a nought number a board.
fn is_board(word: &str) -> bool {
    let letters = word.strip_suffix('0').unwrap_or_default();
    letters.len() > 1 && letters.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// "RosaGHT": a given name and three letters or more are somebody's account.
fn is_account(word: &str) -> bool {
    let name = word.trim_end_matches(|c: char| c.is_ascii_uppercase());
    word.len() > name.len() + 2 && name.len() > 2 && sets::is_given_name(name)
}

/// What no reason makes an organization: places, technologies, posts, plurals of bodies.
pub(in crate::extract::organization::resolve) fn is_vetoed(spelling: &Spelling) -> bool {
    const POSTS: &[&str] = &[
        "Member",
        "Members",
        "Contributor",
        "Contributors",
        "Rep",
        "Reps",
        "Representative",
        "Representatives",
        "Delegate",
        "Delegates",
        "Liaison",
        "Sponsor",
        "Sponsors",
        "Donors",
        "Supporters",
        "Lead",
        "Leads",
        "Maintainer",
        "Maintainers",
        "Committer",
        "Committers",
        "Director",
        "Directors",
        "Officer",
        "Officers",
        "Manager",
        "Chair",
        "President",
        "Editor",
        "Coordinator",
        "Steward",
        "Engineer",
        "Analyst",
        "Specialist",
        "Designer",
        "Architect",
        "Scientist",
        "Treasurer",
        "Secretary",
        "Chairman",
        "Co-Chairman",
        "Co-Chair",
        "Founder",
        "Assistant",
        "Report",
        "Reports",
        "Review",
        "Roles",
        "Sprints",
        "Policy",
        "Act",
        "Code",
        "Award",
        "Membership",
        "Support",
        "Management",
        "Development",
        "Agreement",
        "Standard",
        "Specification",
        "Specifications",
        "Guidelines",
        "Guide",
        "Handbook",
        "Regulation",
        "Regulations",
        "Directive",
        "Declaration",
        "Treaty",
        "Statement",
        "Statements",
        "Awards",
        "Prize",
        "Medal",
        "Scholarship",
        "Scholarships",
        "Fellowship",
        "Fellowships",
        "Stock",
        "Shares",
        "Notes",
        "Bonds",
        "Debentures",
        "Warrants",
        "Minister",
        "Ministers",
        "Taoiseach",
        "Tánaiste",
        "Cathaoirleach",
        "Chancellor",
        "Vice-Chancellor",
        "Mayor",
        "Governor",
        "Governors",
        "Trustees",
        "Regents",
        "CEO",
        "CFO",
        "COO",
        "CTO",
        "CIO",
        "Commissioner",
        "Ambassador",
        "Senator",
        "Councillor",
        "Rector",
        "Provost",
        "Memorandum",
        "Principles",
        "Protocol",
        "Charter",
        "Covenant",
        "Manifesto",
        "Framework",
        "Roadmap",
        "Bylaws",
        "Constitution",
        "Resolution",
        "Brands",
        "Avenue",
        "Street",
        "Boulevard",
        "License",
        "Licence",
        "Licenses",
        "Licences",
        "Model",
        "Models",
        "Workflow",
        "Workflows",
        "Checklist",
    ];
    let text = spelling.text.as_str();
    let words: Vec<&str> = text.split(' ').collect();
    let last = words[words.len() - 1];
    let plural = spelling.head.is_none()
        && (last
            .strip_suffix('s')
            .is_some_and(|one| head::head(one).is_some() && head::head(last).is_none())
            || last.ends_with("ies") && words.len() > 1)
        && !is_coined_and_framed(spelling, &words);
    let sure = spelling.known.is_some() || spelling.legal;
    let given = spelling
        .weights
        .iter()
        .any(|(rule, _)| *rule == Rule::OrgSubject);
    // "SR 25.3 million": letters that money and measures are told in, whatever list they stand in.
    let measures = text.bytes().all(|byte| byte.is_ascii_uppercase())
        && tags(text.as_bytes()).has(Tags::UNIT)
        && Unit::all().any(|unit| unit.info().symbols.contains(&text))
        && spelling.known.is_none();
    // "24STORE (Europe) Limited": the form alone names nobody.
    // "HBCUs", "NGOs": several of a sort.
    let several = words.len() == 1
        && text
            .strip_suffix('s')
            .is_some_and(|one| one.len() > 1 && one.bytes().all(|byte| byte.is_ascii_uppercase()));
    let form = words.len() == 1 && head::is_legal_form(last)
        || is_sort_of_firm(&words) && spelling.known.is_none()
        || head::is_trade_alone(&words) && spelling.known.is_none();
    // "contributors to Storm Kit"
    let is_project = spelling
        .kinds
        .contains(&OrganizationKind::OpenSourceProject)
        || words[0] == "Storm" && spelling.has(Rule::OrgFrame) && !sets::is_given_name(last);
    !given
        && (measures
            || form
            || several && !sure
            || sets::is_no_organization(text) && !is_announced(spelling)
            || !sure
                && (sets::is_place(text)
                    || POSTS.contains(&last) && spelling.head.is_none()
                    || plural
                    || is_generic(&words)
                    || is_item(&words)
                    || is_of_no_organization(text)
                    || is_pair_of_names(&words)
                    || givers::are_people(&words)
                    || is_ordinary(&words)
                    || spelling.head.is_none()
                        && (is_initialled(&words) || is_storm(&words) && !is_project)
                    || is_contract(text)
                    || text.chars().count() == 1
                    || words.iter().any(|word| word.chars().count() > LONGEST_WORD)
                    || is_degree(&words)
                    || is_award(&words)
                    || spelling.head.is_none() && (is_headline(&words) || is_named_person(&words))
                    || is_of_code(&words)
                    || is_of_trust(&words)
                    || is_of_interface(&words)
                    || is_study(&words)
                    || are_letters(&words)
                    || is_part_of_software(&words)
                    || is_address(&words)
                    || are_speakers(&words) && !is_announced(spelling)
                    || text.starts_with("P.O.")
                    || words.len() == 1 && (is_account(text) || is_board(text))
                    || words.len() == 1 && sets::is_given_name(text) && !is_announced(spelling)
                    || !text.chars().any(char::is_alphabetic)))
}

/// "owned by Amand Family Services", "ADQO Constructions": words of what a firm makes behind one that no language has, where only a
/// party stands.
fn is_coined_and_framed(spelling: &Spelling, words: &[&str]) -> bool {
    const FRAMED: i32 = 5;
    let party = |(rule, weight): &(Rule, i32)| {
        matches!(rule, Rule::OrgFrame | Rule::OrgList) && *weight >= FRAMED
    };
    let first = words[0];
    let loud = first.len() > 2 && first.bytes().all(|byte| byte.is_ascii_uppercase());
    words.len() > 1
        && (loud || tags(first.as_bytes()) == Tags::NONE && !sets::is_no_organization(first))
        && !sets::is_place(first)
        && head::head(first).is_none()
        && spelling.weights.iter().any(party)
}

/// "Dairy Giants Unite": several and what they do.
pub(in crate::extract::organization) fn is_headline(words: &[&str]) -> bool {
    let [.., doers, deed] = words else {
        return false;
    };
    let several = doers.len() > 3 && doers.ends_with('s') && !doers.ends_with("ss");
    // "Halloran Pumps & Valves Limited" is a firm.
    let acts = tags(deed.as_bytes()).has(Tags::VERB)
        && !deed.ends_with('s')
        && head::head(deed).is_none()
        && !head::is_legal_form(deed);
    words.len() > 2 && several && acts && !doers.contains('\'')
}

/// "Anna Vosskamp": a given name and a word that the language does not have.
fn is_named_person(words: &[&str]) -> bool {
    let [given, family] = words else {
        return false;
    };
    let letters = family.chars().skip(1).all(char::is_lowercase);
    sets::is_given_name(given)
        && letters
        && family.starts_with(char::is_uppercase)
        && family.len() > 3
        && tags(family.as_bytes()) == Tags::NONE
        && head::head(family).is_none()
        && !sets::is_place(family)
        && !sets::is_no_organization(family)
        && !head::is_trade(&family.to_lowercase())
        && organizations::known(given).is_none()
        && organizations::known(family).is_none()
}

/// "B. Committee": a letter that numbers a paragraph, and what a sentence opens with.
fn is_item(words: &[&str]) -> bool {
    let letter = |word: &str| matches!(word.as_bytes(), [b'A'..=b'Z', b'.'] | [b'A'..=b'Z']);
    matches!(words, [item, rest @ ..] if letter(item) && !rest.is_empty() && is_generic(rest))
}

/// "Managing Authority for the Programme": of what is no organization, some other's.
fn is_of_no_organization(text: &str) -> bool {
    [" of ", " for "]
        .iter()
        .filter_map(|small| text.split_once(small))
        .any(|(post, _)| post.contains(' ') && sets::is_no_organization(post))
}

/// "HR0011-18-C-0016", "QTC-LHi3093": letters and digits that number a contract or a board.
fn is_contract(text: &str) -> bool {
    const MANY: usize = 6;
    const SERIAL: usize = 3;
    let model = || {
        let part = text.rsplit_once('-').filter(|_| !text.contains(' '));
        part.is_some_and(|(_, part)| {
            let digits = part.len() - part.trim_end_matches(|c: char| c.is_ascii_digit()).len();
            digits >= SERIAL && digits < part.len()
        })
    };
    text.bytes().filter(u8::is_ascii_digit).count() >= MANY || model()
}

/// Whether a list that says it lists organizations has it.
fn is_announced(spelling: &Spelling) -> bool {
    const ANNOUNCED: i32 = 10;
    spelling
        .weights
        .iter()
        .any(|(rule, weight)| *rule == Rule::OrgList && *weight >= ANNOUNCED)
}

/// "E Dornan": a person's initial and family name.
pub(in crate::extract::organization) fn is_initialled(words: &[&str]) -> bool {
    let [initial, family] = words else {
        return false;
    };
    let letter = initial.len() == 1 && initial.bytes().all(|byte| byte.is_ascii_uppercase());
    letter
        && family.chars().skip(1).all(char::is_lowercase)
        && head::head(family).is_none()
        && family.len() > 2
}

/// "Cyclone Alma", "Tropical Storm Erin", no "Storm Tracker".
pub(in crate::extract::organization) fn is_storm(words: &[&str]) -> bool {
    const STORMS: [&str; 6] = [
        "Cyclone",
        "Hurricane",
        "Typhoon",
        "Storm",
        "Superstorm",
        "Earthquake",
    ];
    let does = |word: &str| matches!(word, "Tracker" | "Watcher" | "Chaser" | "Finder" | "Watch");
    words
        .windows(2)
        .any(|pair| STORMS.contains(&pair[0]) && !does(pair[1]))
}

/// "Primary", "Recent", "First": one word that only opens a sentence or a label.
pub(in crate::extract::organization) fn is_ordinary(words: &[&str]) -> bool {
    let closed = Tags::ADJECTIVE
        | Tags::ADVERB
        | Tags::DETERMINER
        | Tags::NUMBER
        | Tags::ORDINAL
        | Tags::UNIT
        | Tags::PERIOD;
    let [word] = words else { return false };
    let title = word.chars().skip(1).all(char::is_lowercase);
    title && tags(word.as_bytes()).has(closed)
}

/// "Executive Board", "Technical Committee", "Business Group": a head with words that any body may have.
pub(in crate::extract) fn is_generic(words: &[&str]) -> bool {
    const ANY: &str = "\
        executive technical advisory governing management supervisory business project board group working annual general \
        global national regional local international special core senior corporate company our new main open source joint \
        parent user users developer member members industry standards community team program partner customer virtual internal \
        underlying consolidated adjusted reported combined whole entire overall other wider enlarged continuing statutory \
        independent separate leadership chief research incubation incubating graduated sandbox pilot capital demonstration \
        supervisory audit discussion manager risk interest tc sc wg sig";
    static BY_WORD: WordMap<()> = const { &Filling::<_, 512>::of(ANY) }.map();
    /// "The Kingdom": the country or town of whom the report speaks.
    const PLACES: &[&str] = &[
        "kingdom",
        "city",
        "state",
        "states",
        "county",
        "district",
        "province",
        "region",
        "republic",
        "nation",
        "commonwealth",
        "centre",
        "territory",
    ];
    let known = |word: &&str| BY_WORD.get(word).is_some();
    let Some((last, rest)) = words.split_last() else {
        return true;
    };
    // "the Governing Board", "the Technical Board": what the body of a house is called, written as its name.
    let seat = *last == "Board" && matches!(rest, ["Governing" | "Technical"]);
    let committee = last.eq_ignore_ascii_case("committee") || seat;
    let ends = head::head(last).is_some() && !head::is_compound(last) || known(last);
    let place = is_among(last, PLACES);
    rest.is_empty() && (ends || place)
        || !rest.is_empty() && ends && rest.iter().all(known) && !(committee && words.len() > 1)
}
