//! Head nouns of organizations: which word makes a capitalised run an organization, and of what kind.

mod foreign;
mod kind;
mod table;

use std::collections::HashSet;
use std::sync::LazyLock;

use rustc_hash::FxBuildHasher;

use crate::extract::passage::Passage;
use crate::lexicon::sets;
use crate::lexicon::words::{Filling, WordList, WordMap, word_list};
use crate::model::OrganizationKind::{self, Committee, Company, Conference, Other, WorkingGroup};
use foreign::{add_foreign, compound, in_front};
pub(super) use foreign::{closes_small, is_compound, is_foreign};
use table::{HEADS, PAIRS, TRADES};

/// How much a head noun says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Force {
    /// It also ends names of other things: "Systems", "Team". It wants a second reason.
    Weak,
    /// It mostly makes an organization: "Trust", "Office". An article before it is reason enough.
    Middling,
    /// It makes an organization: "Foundation", "Ministry".
    Strong,
}

/// What a head noun says.
#[derive(Clone, Copy, Debug)]
pub(super) struct Head {
    /// The kind of what it names.
    pub(super) kind: OrganizationKind,
    /// How much it says.
    pub(super) force: Force,
    /// Whether it may open its name, "of" or "for" behind it: "Ministry of Education".
    pub(super) opens: bool,
}

impl Head {
    /// What stands in a table where no word's head does.
    const BLANK: Head = Head {
        kind: Other,
        force: Weak,
        opens: false,
    };
}

use Force::{Strong, Weak};

/// The table by word.
static BY_WORD: WordMap<Head> = const { &by_word() }.map();

const fn by_word() -> Filling<Head, 1024> {
    let mut heads = Filling::new(Head::BLANK);
    let mut nth = 0;
    while nth < HEADS.len() {
        let (kind, force, opens, words) = HEADS[nth];
        heads.set_all(words, Head { kind, force, opens });
        nth += 1;
    }
    add_foreign(&mut heads);
    heads
}

/// What the word says as a head noun, in any case; a compound as its last part does.
pub(super) fn head(word: &str) -> Option<Head> {
    BY_WORD.get(word).copied().or_else(|| compound(word))
}

/// What token `at` says as a head noun.
pub(super) fn at(passage: &Passage<'_>, at: usize) -> Option<Head> {
    let whole = passage.look_up(at, &BY_WORD).copied();
    whole.or_else(|| compound(passage.raw(at)))
}

/// Small words behind the head that opens a name.
const OPENING: &WordList = word_list![
    "of", "for", "on", "in", "de", "del", "des", "du", "da", "do", "dos", "di", "della", "für",
    "fuer", "der", "voor",
];

/// What the words of a name say by their head: its last word, or the one "of" or "for" follows.
pub(super) fn of_name(words: &[&str]) -> Option<Head> {
    let loud = words
        .iter()
        .all(|word| !word.bytes().any(|byte| byte.is_ascii_lowercase()));
    // "COUNCIL OF ARCHIVES": a title in capitals.
    let small = |word: &str| loud || word.starts_with(|c: char| c.is_ascii_lowercase());
    let opening = words
        .iter()
        .position(|word| small(word) && OPENING.holds(word))
        .filter(|at| *at > 0);
    // "Port of Ghent", "City of Alvik": who governs the place.
    let governed = words.len() > 2
        && words[1] == "of"
        && matches!(
            words[0],
            "City" | "Port" | "Town" | "Borough" | "Province" | "County"
        );
    if governed {
        return Some(Head {
            kind: OrganizationKind::Government,
            force: Force::Middling,
            opens: true,
        });
    }
    // "town of Alvik": mostly where something is.
    let seat = words.len() > 2
        && words[1] == "of"
        && matches!(
            words[0],
            "canton" | "city" | "municipality" | "province" | "town"
        );
    if seat {
        return Some(Head {
            kind: OrganizationKind::Government,
            force: Weak,
            opens: true,
        });
    }
    // "State of Queensland", "Autonomous Province of Alvik": who governs, and the place itself.
    let realm = words
        .iter()
        .skip(1)
        .position(|word| *word == "of")
        .filter(|at| {
            matches!(
                words[*at],
                "State"
                    | "Republic"
                    | "Kingdom"
                    | "Province"
                    | "Canton"
                    | "Commonwealth"
                    | "Emirate"
            )
        });
    if realm.is_some_and(|at| at + 2 < words.len()) {
        return Some(Head {
            kind: OrganizationKind::Government,
            force: Weak,
            opens: false,
        });
    }
    // "Code for All", "Teach For India": calls that charities are named by.
    let called = matches!(words, ["Code" | "Teach", "for" | "For", whom]
        if *whom == "All" || sets::is_place(whom));
    if called {
        return Some(Head {
            kind: OrganizationKind::Nonprofit,
            force: Force::Strong,
            opens: false,
        });
    }
    // "Friends of Alvik Library": who cares for it.
    let friends = |at: usize| words[at] == "of" && words[at - 1] == "Friends";
    if words.len() > 2 && (1..=2.min(words.len() - 2)).any(friends) {
        return Some(Head {
            kind: OrganizationKind::Nonprofit,
            force: Force::Strong,
            opens: true,
        });
    }
    if is_numbered_body(words) {
        let group = words.contains(&"Group");
        return Some(Head {
            kind: if group { WorkingGroup } else { Committee },
            force: Strong,
            opens: false,
        });
    }
    let mut last = words.len().checked_sub(1)?;
    if last > 0 && opens_firm(words[0]) {
        return Some(Head {
            kind: Company,
            force: Strong,
            opens: false,
        });
    }
    // "Industry Specification Group ARF": the letters behind the head tell which.
    let letters =
        (2..=5).contains(&words[last].len()) && words[last].chars().all(|c| c.is_ascii_uppercase());
    if letters
        && !sets::is_no_organization(words[last])
        && last >= 2
        && head(words[last]).is_none()
        && head(words[last - 1]).is_some()
    {
        last -= 1;
    }
    // "SIG Release": special interest groups are named behind their letters.
    let group = |word: &str| matches!(word, "SIG" | "ISG" | "WG" | "TAG");
    let within = || words.len() > 2 && group(words[words.len() - 2]);
    // "sig-harbour", "WG-Tides"
    let hyphened = || {
        let (letters, field) = words[0].split_once('-').unwrap_or_default();
        words.len() == 1 && !field.is_empty() && matches!(letters, "SIG" | "sig" | "WG" | "wg")
    };
    if words.len() > 1 && (group(words[0]) || within()) || hyphened() {
        return Some(Head {
            kind: WorkingGroup,
            force: Strong,
            opens: false,
        });
    }
    let club = |word: &&str| matches!(*word, "FC" | "AFC" | "CF" | "RFC");
    // "Healthy RFC", "Rust RFC": what asks for comments, unless its club's town stands there.
    let draft = words[last] == "RFC" && !words[..last].iter().any(|word| sets::is_place(word));
    if words.len() > 1 && (club(&words[0]) || club(&words[last])) && !draft {
        return Some(Head {
            kind: Other,
            force: Strong,
            opens: false,
        });
    }
    if last >= 2 && is_manager(words[last - 1], words[last]) {
        return Some(Head {
            kind: Company,
            force: Strong,
            opens: false,
        });
    }
    // "Contributor Summit North America": where an event takes place.
    let event = (1..=last.min(3)).find(|at| {
        head(words[*at]).is_some_and(|found| found.kind == Conference)
            && sets::is_place(&words[*at + 1..].join(" "))
    });
    // "Homeless Network Norway": the country or town that its head is for.
    let seated = || {
        let at = last.checked_sub(1).filter(|at| *at > 0)?;
        let place = sets::is_place(words[last]) && head(words[last]).is_none();
        // "Working Group Norway": which of the groups.
        let place = place && words[at] != "Group";
        (place
            && head(words[at]).is_some_and(|head| {
                head.force > Weak && !matches!(head.kind, Committee | WorkingGroup)
            }))
        .then_some(at)
    };
    last = event
        .or_else(|| seated().filter(|_| opening.is_none()))
        .unwrap_or(last);
    let closing = head(words[last])
        .or_else(|| paired(words, last))
        .map(|found| (last, found));
    let opened = opening.and_then(|at| {
        // "Water Board of Alvik": two words that head a name open one too.
        let pair = at > 1 && is_pair(words[at - 2], words[at - 1]);
        // "Botanic Garden of Alvik": the last of the two may head nothing alone.
        let paired = || {
            let two = Head {
                opens: true,
                force: Strong,
                ..Head::BLANK
            };
            pair.then(|| head(words[at - 1]).unwrap_or(two))
        };
        let opens = head(words[at - 1]).filter(|found| found.opens);
        opens.or_else(paired).map(|found| (at - 1, found))
    });
    // "University of Technology Foundation" is closed by its own head; "Ministry of Education" is opened.
    let (at, mut found) = match (opened, closing) {
        (Some(opened), Some(closing)) if closing.1.force == Strong && opened.1.force == Weak => {
            closing
        }
        (Some(opened), _) => opened,
        (None, Some(closing)) => closing,
        // "Fundación Alvik", "Alvikstiftelsen Dorn"
        (None, None) => (
            0,
            in_front(words[0])
                .or_else(|| compound(words[0]))
                .or_else(|| in_front(words.get(1)?).filter(|_| last > 1))
                .filter(|_| last > 0)?,
        ),
    };
    // A head alone names nobody; of a compound the first part tells who: "Alvikstiftelsen".
    if at == 0 && last == 0 && !is_compound(words[0]) {
        return None;
    }
    let before = at.checked_sub(1).map_or("", |before| words[before]);
    if let Some(kind) = pair(before, words[at]) {
        return Some(Head {
            kind,
            force: Strong,
            ..found
        });
    }
    found.kind = kind::of(words, at, found.kind);
    Some(found)
}

/// Whether two words are a head of organizations that report: "Water Board".
fn is_pair(first: &str, second: &str) -> bool {
    pair(first, second).is_some_and(|kind| kind != Committee)
}

/// What two words make together: "Working Group", "Water Board".
fn pair(first: &str, second: &str) -> Option<OrganizationKind> {
    /// The second words: most words are none of them.
    static SECOND: WordMap<()> = const { &second_words() }.map();
    const fn second_words() -> Filling<(), 64> {
        let mut words = Filling::new(());
        let mut nth = 0;
        while nth < PAIRS.len() {
            words.set_all(PAIRS[nth].1, ());
            nth += 1;
        }
        words
    }
    SECOND.get(second)?;
    let same = |(one, other, _): &&(&str, &str, OrganizationKind)| {
        one.eq_ignore_ascii_case(first) && other.eq_ignore_ascii_case(second)
    };
    PAIRS.iter().find(same).map(|(.., kind)| *kind)
}

/// "Oslo Stock Exchange", "Tide Task Force": a head of two words of which the last one heads nothing alone.
fn paired(words: &[&str], last: usize) -> Option<Head> {
    let [_, .., first, second] = &words[..=last] else {
        return None;
    };
    pair(first, second).map(|kind| Head {
        kind,
        force: Strong,
        opens: false,
    })
}

/// "Amundi Asset Management": what the firm manages tells it from a topic such as "Risk Management".
fn is_manager(what: &str, management: &str) -> bool {
    management == "Management"
        && matches!(
            what,
            "Asset" | "Wealth" | "Fund" | "Investment" | "Capital" | "Waste"
        )
}

/// "IEC/TC 65", "ISO/IEC JTC 1", "Working Group 2": a body told by its number.
fn is_numbered_body(words: &[&str]) -> bool {
    let [before @ .., number] = words else {
        return false;
    };
    let Some(body) = before.last() else {
        return false;
    };
    let last = body.rsplit('/').next().unwrap_or(body);
    let digits = number.len() <= 3 && number.bytes().all(|byte| byte.is_ascii_digit());
    digits
        && (matches!(last, "TC" | "JTC" | "SC" | "WG" | "SG")
            && (body.len() > last.len() || before.len() > 1 || last == "TC")
            || before.len() >= 2
                && last == "Group"
                && matches!(before[before.len() - 2], "Working" | "Study" | "Task"))
}

/// Whether a word only says what a firm does: "Insurance", "Maintenance".
pub(super) fn is_trade(word: &str) -> bool {
    static WORDS: WordMap<()> = const { &Filling::<_, 512>::of(TRADES) }.map();
    WORDS.get(word).is_some()
}

/// Whether words that end in what firms are called say no more of one than what it does: "Insurance Company",
/// "Technology Co".
pub(super) fn is_trade_alone(words: &[&str]) -> bool {
    let firm = |word: &str| {
        is_legal_form(word) || matches!(word, "Company" | "Corporation" | "Center" | "Centre")
    };
    let trades = words.iter().take_while(|word| is_trade(word)).count();
    trades > 0
        && trades < words.len()
        && words[trades..]
            .iter()
            .all(|word| firm(word.trim_end_matches(',')))
}

/// "Alvik Versicherungs-AG": a legal form that a hyphen ties to what a firm does.
pub(super) fn is_form_of_compound(word: &str) -> bool {
    let form = word.rsplit_once('-').map(|(_, form)| form);
    form.is_some_and(|form| matches!(form, "AG" | "GmbH" | "SE" | "eG" | "KG"))
}

/// Legal forms that end a company's name, with a stop behind them or none.
pub(in crate::extract) fn is_legal_form(word: &str) -> bool {
    static FORMS: LazyLock<HashSet<&str, FxBuildHasher>> =
        LazyLock::new(|| table::FORMS.split_whitespace().collect());
    FORMS.contains(word.strip_suffix('.').unwrap_or(word))
}

/// Legal forms that open a company's name: "PT Alvik", "UAB Alvik".
pub(super) fn opens_firm(word: &str) -> bool {
    matches!(
        word,
        "PT" | "UAB"
            | "SIA"
            | "OÜ"
            | "OOO"
            | "OAO"
            | "ZAO"
            | "PAO"
            | "PJSC"
            | "OJSC"
            | "CJSC"
            | "LLC"
            | "LLP"
            | "JSC"
    )
}

#[cfg(test)]
mod tests;
