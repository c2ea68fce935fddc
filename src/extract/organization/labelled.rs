//! Lists behind a label: "Gold: Alvik, 7Tides GmbH", "**Media partner** – kanu.ist", "Donors    Sida; NORAD". What is listed under
//! such a label is a name, whatever it is made of.

use std::ops::Range;

use super::list::announcer_of_words;
use super::name::{self, is_name_token};
use super::standing::announced_by_title;
use super::{head, roll};
use crate::document::{Block, BlockKind, Shape};
use crate::extract::passage::Passage;
use crate::extract::person::is_honorific;
use crate::lexicon::classes::is_tier;
use crate::lexicon::sets;
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::OrganizationKind::{self, Company};

/// What a label announces: the kind of what is listed, where it tells one.
type Announced = Option<OrganizationKind>;

/// The names that labels of the sentence list, in order, each with the kind that its label tells. `titled` is what the title above
/// announces: below "Our sponsors" any short label parts those who are listed.
pub(super) fn find(
    passage: &Passage<'_>,
    sentence: Range<usize>,
    titled: Option<Announced>,
    found: &mut Vec<(Range<usize>, Announced)>,
) {
    if let BlockKind::Cell { table, row, column } = passage.block.kind {
        if row < passage.document.tables[table as usize].header_rows {
            return;
        }
        if let Some(announced) = beside(passage, column, titled) {
            items(passage, sentence, announced, found);
        }
        return;
    }
    let mut at = sentence.start;
    while at < sentence.end {
        let line = at..end_of_line(passage, at, sentence.end);
        at = line.end;
        let Some((start, announced)) = label(passage, line.clone(), titled) else {
            continue;
        };
        // The list goes on below, up to the next label.
        let mut end = line.end;
        while end < sentence.end {
            let next = end_of_line(passage, end, sentence.end);
            if label(passage, end..next, titled).is_some() {
                break;
            }
            end = next;
        }
        items(passage, start..end, announced, found);
        at = end;
    }
}

/// What the cell at the left end of the row announces for the one beside it: "Observers | SNV; NordQuell".
fn beside(passage: &Passage<'_>, column: u32, titled: Option<Announced>) -> Option<Announced> {
    const LONGEST: usize = 4;
    let left = passage.document.blocks.get(passage.index.checked_sub(1)?)?;
    if column != 1 || !matches!(left.kind, BlockKind::Cell { column: 0, .. }) {
        return None;
    }
    // "Number of participants | Persons | 1,265": a row of figures, and their unit.
    let figure = |next: &Block| {
        let text = next.span.of(&passage.document.text);
        matches!(next.kind, BlockKind::Cell { column: 2, .. })
            && text.starts_with(|c: char| c.is_ascii_digit())
    };
    if passage
        .document
        .blocks
        .get(passage.index + 1)
        .is_some_and(figure)
    {
        return None;
    }
    let text = passage.document.words_of(left.span);
    let listed = (0..passage.tokens.len()).any(|at| {
        is_separator(passage, at) && !passage.is_mark(at, ',') && !passage.is_mark(at, '.')
    });
    let short = text.split(' ').count() <= LONGEST;
    if is_of_others(&text) {
        return None;
    }
    announced_by_label(&text).or_else(|| titled.filter(|_| listed && short))
}

/// One past the last token of the line that starts at token `at`.
fn end_of_line(passage: &Passage<'_>, at: usize, limit: usize) -> usize {
    let broken = |place: &usize| passage.tokens[*place].breaks;
    (at + 1..limit).find(broken).unwrap_or(limit)
}

/// What stands in the text right before a token.
fn between<'a>(passage: &Passage<'a>, at: usize) -> &'a [u8] {
    let text = passage.document.text.as_bytes();
    let (before, after) = (passage.tokens[at - 1].span, passage.tokens[at].span);
    text.get(before.end()..after.start()).unwrap_or_default()
}

/// Where the items behind the label of a line start, and what it announces.
fn label(
    passage: &Passage<'_>,
    line: Range<usize>,
    titled: Option<Announced>,
) -> Option<(usize, Announced)> {
    const LONGEST: usize = 5;
    let word = |at: usize| {
        let token = &passage.tokens[at];
        token.is_word() || passage.is_mark(at, '-') || passage.is_mark(at, '&')
    };
    let mut end = line.start;
    while end < line.end && word(end) && (end == line.start || !is_gap(passage, end)) {
        end += 1;
        // Running text is no label: nearly every line ends here.
        if end - line.start > LONGEST {
            return None;
        }
    }
    let words = line.start..end;
    if words.is_empty() || end == line.end {
        return None;
    }
    // "Platinum ($120,000 and above):"
    if passage.is_mark(end, '(') {
        end = (end..line.end).find(|at| passage.is_mark(*at, ')'))? + 1;
    }
    let dashed = passage.is_mark(end, '–') || passage.is_mark(end, '—');
    let colon = passage.is_mark(end, ':');
    let start = match () {
        () if colon || dashed && passage.tokens[end].spaced => end + 1,
        () if end < line.end && is_gap(passage, end) => end,
        () => return None,
    };
    let text = passage.document.words_of(passage.span(words.clone()));
    if is_of_others(&text) {
        return None;
    }
    let announced = announced_by_label(&text).or_else(|| {
        // A name with what it gives behind it is none: "Alvik Bank: main sponsor".
        let plain = !dashed
            && words.len() <= 2
            && head::of_name(&text.split(' ').collect::<Vec<_>>()).is_none();
        titled.filter(|_| plain)
    })?;
    (start < line.end).then_some((start, announced))
}

/// Whether columns part the token from the one before it.
fn is_gap(passage: &Passage<'_>, at: usize) -> bool {
    match between(passage, at) {
        b"" | b" " => false,
        between => {
            let wide = between.windows(2).any(|two| two == b"  ");
            between.contains(&b'\t') || wide && !between.contains(&b'\n')
        }
    }
}

/// Words that open a label of figures, or of where somebody is to be had.
const OTHERS: &WordList = word_list![
    "address",
    "amount",
    "average",
    "commercial",
    "count",
    "date",
    "e-mail",
    "email",
    "fax",
    "licence",
    "license",
    "no",
    "number",
    "numbers",
    "percentage",
    "phone",
    "registered",
    "registration",
    "share",
    "tel",
    "telephone",
    "total",
    "web",
    "website",
];

/// Whether a label is of no names.
fn is_of_others(label: &str) -> bool {
    label
        .split(' ')
        .next()
        .is_some_and(|word| OTHERS.holds(word))
}

/// What a label says of those behind it: "Gold", "Strategic partners", "Season sponsor", "Auditor".
fn announced_by_label(text: &str) -> Option<Announced> {
    if is_tier(text) {
        return Some(None);
    }
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower.split(' ').collect();
    match *words.last()? {
        "sponsor" | "partner" | "donor" | "funder" | "backer" | "host" | "hosts" | "observers"
        | "collaborators" | "organizer" | "organiser" | "organizers" | "organisers"
        | "co-funder" | "co-funders" | "lenders" | "beneficiary" | "beneficiaries" | "grantee" => {
            Some(None)
        }
        "auditor" | "architect" | "architects" | "contractor" | "contractors" | "insurer"
        | "landlord" | "supplier" | "lender" | "bank" | "bankers" | "solicitors" | "actuary"
        | "custodian" | "broker" | "brokers" => Some(Some(Company)),
        _ => announcer_of_words(&words).and_then(|_| announced_by_title(text)),
    }
}

/// Whether a token parts the items of a list.
fn is_separator(passage: &Passage<'_>, at: usize) -> bool {
    [',', ';', '•', '·', '▪', '|', '●', '■', '‣', '.']
        .iter()
        .any(|mark| passage.is_mark(at, *mark))
        && passage.tokens.get(at + 1).is_none_or(|next| next.spaced)
}

/// The names among the items of a list, if most of its items are names.
fn items(
    passage: &Passage<'_>,
    list: Range<usize>,
    announced: Announced,
    found: &mut Vec<(Range<usize>, Announced)>,
) {
    let before = found.len();
    // "International bodies: we work with them": a clause, no list.
    let clause = Tags::WE | Tags::AUXILIARY | Tags::RELATIVE;
    if list.clone().any(|at| passage.tags(at).has(clause)) {
        return;
    }
    let mut pieces = 0;
    let mut depth = 0_usize;
    let mut start = list.start;
    for at in list.start..=list.end {
        depth = match () {
            () if at < list.end && passage.is_mark(at, '(') => depth + 1,
            () if at < list.end && passage.is_mark(at, ')') => depth.saturating_sub(1),
            () => depth,
        };
        // "Tidewell EHR, LLC"
        let form =
            at > start && passage.is_mark(at, ',') && head::is_legal_form(passage.raw(at + 1));
        let initial = at > start && passage.is_mark(at, '.') && passage.is_glued(at);
        let initial =
            initial && (passage.raw(at - 1).len() == 1 || is_cut_form(passage.raw(at - 1)));
        let ends = at == list.end || depth == 0 && is_separator(passage, at) && !form && !initial;
        if !ends {
            continue;
        }
        if start < at {
            pieces += 1;
            item(passage, start..at, announced, found);
        }
        start = at + 1;
        // A sentence behind the list is none of it.
        if at < list.end && passage.is_mark(at, '.') {
            break;
        }
    }
    if (found.len() - before) * 2 < pieces {
        found.truncate(before);
    }
}

/// "Ltd", "Inc": a legal form that is written with a dot of its own; that behind "LLP" ends the sentence.
fn is_cut_form(word: &str) -> bool {
    head::is_legal_form(word) && word.chars().skip(1).any(char::is_lowercase)
}

/// The names of one item: the whole, or both that "and" joins.
fn item(
    passage: &Passage<'_>,
    piece: Range<usize>,
    announced: Announced,
    found: &mut Vec<(Range<usize>, Announced)>,
) {
    let piece = match piece.clone().find(|at| passage.is_mark(*at, '(')) {
        Some(aside) => piece.start..aside,
        None => piece,
    };
    let starred = (piece.start..piece.end)
        .rev()
        .take_while(|at| passage.is_mark(*at, '*'))
        .count();
    let mut piece = piece.start..piece.end - starred;
    while piece.start < piece.end && passage.is_any(piece.start, word_list!["the", "and"]) {
        piece.start += 1;
    }
    if piece.is_empty() {
        return;
    }
    if piece.clone().any(|at| passage.is(at, "and")) {
        let mut names = Vec::new();
        name::find(passage, piece, &mut names);
        let names = names.into_iter().filter(|name| is_name(passage, name));
        found.extend(names.map(|name| (name, announced)));
    } else if is_name(passage, &piece) {
        found.push((piece, announced));
    }
}

/// Whether an item is written like the name of an organization, from its first word to its last.
fn is_name(passage: &Passage<'_>, name: &Range<usize>) -> bool {
    const MOST: usize = 10;
    const SMALL: usize = 2;
    let text = name::text_of(passage, name.clone());
    let words: Vec<&str> = text.split(' ').collect();
    // "kanu.ist", "b.well lab"
    let address = words[0]
        .find('.')
        .is_some_and(|dot| dot + 2 < words[0].len());
    let domain = address && words.len() <= 2 && !text.contains('@');
    let headed = head::is_legal_form(words[words.len() - 1]) && words.len() > 1;
    // "24/7 Physio", but "30 Old Harbour": the number of a house.
    let digits = passage.tokens[name.start].shape == Shape::Number;
    let house = digits
        && passage
            .tokens
            .get(name.start + 1)
            .is_some_and(|next| next.spaced)
        && !headed;
    let alnum = passage.tokens[name.start].shape == Shape::Alnum;
    let numbered =
        (digits && !house || alnum) && name.clone().skip(1).any(|at| is_name_token(passage, at));
    // "Harbourton NE1"
    let postcode = sets::is_place(words[0]) && passage.tokens[name.end - 1].shape == Shape::Alnum;
    let opens = is_name_token(passage, name.start) || numbered || domain || headed;
    let closed = Tags::AUXILIARY | Tags::PRONOUN | Tags::WE | Tags::RELATIVE | Tags::ROLE_CUE;
    let plain = |at: usize| {
        let token = &passage.tokens[at];
        let sign = token.shape == Shape::Mark
            && !['&', '-', '.', '/', '+', '!', '’', '\'']
                .iter()
                .any(|mark| passage.is_mark(at, *mark));
        let form = passage.is_mark(at, ',') && head::is_legal_form(passage.raw(at + 1));
        !token.tags.has(closed) && (!sign || form)
    };
    let particles = word_list![
        "de", "du", "des", "di", "da", "do", "del", "della", "delle", "dei", "la", "le", "les",
        "el", "van", "der", "den", "das", "die", "für", "per", "et", "e", "y", "och", "og", "und",
        "d",
    ];
    let small = name
        .clone()
        .filter(|at| passage.tokens[*at].shape == Shape::Lower && !passage.is_glued(*at))
        .filter(|at| {
            !passage.tags(*at).has(Tags::PREPOSITION | Tags::DETERMINER)
                && !passage.is_any(*at, particles)
        })
        .count();
    let initial = words[0].len() <= 2 && words[0].ends_with('.');
    // "CHF 5.4 bn"
    let sum = !domain && name.clone().any(|at| passage.tags(at).has(Tags::SCALE))
        || words[0].len() == 3
            && passage
                .tokens
                .get(name.start + 1)
                .is_some_and(|next| next.shape == Shape::Number && name.len() > 1)
            && passage.tokens[name.start].shape == Shape::Upper;
    let person =
        initial || is_honorific(words[0].trim_end_matches('.')) || roll::is_person(passage, name);
    name.len() <= MOST
        && opens
        && !sum
        && !postcode
        && !person
        && (small < SMALL && small * 2 <= name.len() || domain || headed)
        && name.clone().all(plain)
        && !is_tier(&text)
        && !sets::is_place(&text)
        && !sets::is_state(&text)
        && !passage
            .tags(name.start)
            .has(Tags::MONTH | Tags::WEEKDAY | Tags::PREPOSITION | Tags::ADVERB)
        && !passage.is_any(
            name.start,
            word_list![
                "none",
                "others",
                "various",
                "anonymous",
                "vacant",
                "tbd",
                "tbc",
                "see",
                "nil",
                "most",
                "baroness",
                "lord",
                "lady",
                "rt",
                "hon"
            ],
        )
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn what_a_label_lists_is_named_whatever_it_is_made_of() {
        check(
            "**Platinum ($120,000 and above):** Quellwerk, 7Tides GmbH, NordQuell A/S",
            "Quellwerk company, 7Tides GmbH company, NordQuell A/S company",
        );
        check(
            "* **Silver members** – Quellwerk, tidewell.io\n",
            "Quellwerk company, tidewell.io company",
        );
        check(
            "**Season sponsor:** Tidewell Ireland. We grew.",
            "Tidewell Ireland company",
        );
        check(
            "Media partners: Quellwerk; 24/7 Tides; Parc national de Dorn",
            "Quellwerk company, 24/7 Tides company, Parc national de Dorn company",
        );
        check("Auditor: Tidewell.", "Tidewell company");
    }

    #[test]
    fn a_cell_lists_what_the_label_beside_it_says() {
        check(
            "| Class | Names |\n|---|---|\n| Gold | Quellwerk; b.well lab |\n| Observers | 7Tides |\n| Colour | Dornly; Tidewell |\n",
            "Quellwerk company, b.well lab academic, 7Tides company",
        );
        check(
            "| Class | Sum |\n|---|---|\n| Gold | CHF 5.4 bn |\n| Donors | 12 |\n",
            "",
        );
    }

    #[test]
    fn other_labels_people_and_places_are_left() {
        check("Gold members: Maria Dorn, Jane Baldwin, Ann Schmidt", "");
        check("Partners: Kenya, Japan", "");
        check(
            "# Members\n\nWebsite: www.tidewell.sa\nTelephone: 80012, Tidewell",
            "",
        );
        check(
            "| Of | In | Sum |\n|---|---|---|\n| Participants | Persons | 1,265 |\n",
            "",
        );
        check("Silver: none", "");
        check("Patrons: Prof. Quell; H. Tidewell", "");
        check("Colours: Quellwerk, Tidewell", "");
        check("Sponsors: we had many in May.", "");
        check("Board members: Quell, Tide", "");
        check("Partners: 12 schools, 4 towns", "");
    }
}
