//! Lists behind a label: "Gold: Alvik, 7Tides GmbH", "**Media partner** – kanu.ist", "Donors    Sida; NORAD". What is listed under
//! such a label is a name, whatever it is made of.

mod item;

use std::ops::Range;

use super::head;
use super::list::{announcer_of_words, may_be_person};
use super::standing::announced_by_title;
use crate::document::{Block, BlockKind};
use crate::extract::passage::Passage;
use crate::lexicon::classes::is_tier;
use crate::lexicon::sets;
use crate::lexicon::words::{WordList, word_list};
use crate::model::OrganizationKind::{self, Company};
use item::{is_separator, items};

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
        if is_hosted_by_person(passage, start..line.end) {
            continue;
        }
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

/// "Host: Mei Tanaka": whether a line, behind its label, is written as a person's name and the label calls so who leads a talk too.
fn is_hosted_by_person(passage: &Passage<'_>, line: Range<usize>) -> bool {
    let label = line.start.saturating_sub(2);
    let stop = usize::from(passage.is_mark(line.end - 1, '.'));
    let name = line.start..line.end - stop;
    passage.is_any(label, word_list!["host", "hosts", "organizer", "organiser"])
        && may_be_person(passage, &name)
        && !name.clone().any(|at| sets::is_place(passage.raw(at)))
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
    if is_of_people(passage, &text) {
        return None;
    }
    let listed = (0..passage.tokens.len()).any(|at| {
        is_separator(passage, at) && !passage.is_mark(at, ',') && !passage.is_mark(at, '.')
    });
    let short = text.split(' ').count() <= LONGEST;
    if is_of_others(&text) {
        return None;
    }
    announced_by_label(&text).or_else(|| titled.filter(|_| listed && short))
}

/// "Members" in a table whose second column is headed "Names": whether a label is of people.
fn is_of_people(passage: &Passage<'_>, label: &str) -> bool {
    const NAMES: &WordList = word_list!["name", "names", "people", "person", "persons"];
    let BlockKind::Cell { table, .. } = passage.block.kind else {
        return false;
    };
    let table = &passage.document.tables[table as usize];
    let second = passage.document.blocks.get(table.cells.start as usize + 1);
    let members = label.rsplit(' ').next();
    table.header_rows > 0
        && members.is_some_and(|word| word_list!["member", "members"].holds(word))
        && second.is_some_and(|cell| NAMES.holds(&*passage.document.words_of(cell.span)))
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

    #[test]
    fn a_host_may_be_a_person() {
        check("Host: Tidewell Bank", "Tidewell Bank company");
        check("Host: Prior Olumide Tide.", "");
    }
}
