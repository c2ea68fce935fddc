//! How names are built: hyphens, legal forms and what stands before them, and what starts another name.

use super::super::head;
use super::{is_name_token, text_of};
use crate::document::Shape;
use crate::extract::passage::Passage;
use crate::lexicon::sets;
use crate::lexicon::words::{Tags, WordList, word_list};

/// Whether token `at` ties two parts of a word: the hyphen of keyboards, of typesetters, and the one no line ends at.
pub(super) fn is_hyphen(passage: &Passage<'_>, at: usize) -> bool {
    ['-', '‐', '‑']
        .iter()
        .any(|mark| passage.is_mark(at, *mark))
}

/// "Co-operative Bank", "Micro-enterprise Programme": whether the hyphen at `at` ties small letters to a prefix, which is
/// no word that says of what the other word is, as in "Kenya-based".
pub(super) fn is_prefixed(passage: &Passage<'_>, at: usize) -> bool {
    const PREFIXES: &WordList = word_list![
        "co", "non", "anti", "re", "self", "micro", "multi", "cross", "inter", "intra", "trans",
        "pre", "post", "sub", "bio", "agro", "agri", "eco", "macro", "mini", "semi", "over",
        "under", "electro", "geo", "hydro", "petro", "socio", "tele", "neuro", "nano",
    ];
    let part = passage.tags(at + 1);
    passage.is_any(at - 1, PREFIXES)
        && passage.tokens[at + 1].shape == Shape::Lower
        && passage.tokens[at + 2].spaced
        && !part.has(Tags::ROLE_CUE)
}

/// "Naas, Co. Kildare", "Boulder, CO": whether the legal form at token `at` behind a comma closes no name, being a county's,
/// a state's or another name's.
pub(super) fn closes_nothing(passage: &Passage<'_>, at: usize) -> bool {
    let county = passage.raw(at) == "Co";
    let behind = at + 1 + usize::from(passage.is_mark(at + 1, '.'));
    let named = is_name_token(passage, behind)
        && passage.tokens[behind].spaced
        && !head::is_legal_form(passage.raw(behind));
    // "LLC Quartz, JSC Alvik": the form opens the next name of a list.
    let opens = head::opens_firm(passage.raw(at)) && named;
    // "Bosch, SAS, Siemens and": SAS is a firm of a list too.
    let listed =
        passage.raw(at) == "SAS" && (passage.is_mark(behind, ',') || passage.is(behind, "and"));
    county && named || opens || listed || passage.raw(at) == "CO"
}

/// "Alvik Bank (Hong Kong) Limited", "Alvik Mines (Pty) Ltd": one past the form behind the parenthesis at token `at`, which
/// says of which country's law a firm is.
pub(super) fn branch(
    passage: &Passage<'_>,
    start: usize,
    at: usize,
    limit: usize,
) -> Option<usize> {
    const LONGEST: usize = 4;
    let close = (at + 2..limit.min(at + 2 + LONGEST)).find(|place| passage.is_mark(*place, ')'))?;
    let named = |place: usize| is_name_token(passage, place) || passage.is_mark(place, '.');
    let form = close + 1;
    let inside = at + 1..close;
    // "the Company (Alvik) Limited" names none.
    let generic = at == start + 1 && head::at(passage, start).is_some();
    if generic || form >= limit || !inside.clone().all(named) {
        return None;
    }
    if head::is_legal_form(passage.raw(form)) {
        return Some(form + 1);
    }
    let place = || sets::is_place(&text_of(passage, inside.clone()));
    let firm = passage.is_any(
        form,
        word_list![
            "company",
            "corporation",
            "co",
            "bank",
            "insurance",
            "holdings",
            "private",
            "investments",
            "services",
        ],
    );
    (firm && is_name_token(passage, form) && place()).then_some(form + 1)
}

/// "Universidad autonoma de Alvik", "Fundación delamar (Alvik)": one past a word in small letters that another language writes
/// so behind the head of a name.
pub(super) fn foreign_word(
    passage: &Passage<'_>,
    start: usize,
    at: usize,
    limit: usize,
) -> Option<usize> {
    // "Alvik kommune", "Svenska tidefonden"
    let closes_small = passage.tokens[at - 1].is_capital()
        && passage.tags(at) == Tags::NONE
        && head::closes_small(passage.raw(at));
    if closes_small {
        return Some(at + 1);
    }
    if !head::is_foreign(passage.raw(start)) {
        return None;
    }
    let goes_on = at + 1 < limit && is_particle(passage.raw(at + 1));
    let aside = passage.is_mark(at + 1, '(');
    let closes = at > start + 1
        && passage.raw(at).ends_with(['a', 'o', 'e', 'é'])
        && is_particle(passage.raw(at - 2).to_lowercase().as_str());
    let word = passage.tags(at) == Tags::NONE && !is_particle(passage.raw(at));
    // "Archivio della cantata italiana"
    let small = |at: usize| {
        at < limit
            && passage.tokens[at].shape == Shape::Lower
            && passage.tags(at) == Tags::NONE
            && !is_particle(passage.raw(at))
    };
    if is_particle(passage.raw(at)) && small(at + 1) {
        return Some(at + 2);
    }
    (word && (at == start + 1 && (goes_on || aside) || closes)).then_some(at + 1)
}

/// Small words of other languages that stand within names.
pub(super) fn is_particle(word: &str) -> bool {
    matches!(
        word,
        "de" | "del"
            | "della"
            | "delle"
            | "dello"
            | "dei"
            | "degli"
            | "di"
            | "da"
            | "das"
            | "do"
            | "dos"
            | "des"
            | "du"
            | "la"
            | "für"
            | "fuer"
            | "der"
            | "zur"
            | "zum"
            | "voor"
            | "van"
            | "von"
            | "av"
            | "af"
            | "y"
            | "et"
            | "und"
            | "och"
            | "og"
            | "bin"
            | "ibn"
            | "bint"
    )
}

/// "the government of Mali", "the town of Alvik": whether token `at` opens who governs a place, in small letters.
pub(super) fn opens_government(passage: &Passage<'_>, at: usize) -> bool {
    const LONGEST: usize = 4;
    const SEATS: &WordList = word_list!["canton", "city", "municipality", "province", "town"];
    if !passage.is(at + 1, "of") {
        return false;
    }
    let from = at + 2 + usize::from(passage.is(at + 2, "the"));
    let named = |place: &usize| is_name_token(passage, *place);
    // "the city of Alvik": its name tells that it is one.
    if passage.is_any(at, SEATS) {
        return from == at + 2 && at > 0 && passage.is(at - 1, "the") && named(&from);
    }
    let to = (from..from + LONGEST).take_while(named).last();
    passage.is(at, "government")
        && to.is_some_and(|to| sets::is_place(&text_of(passage, from..to + 1)))
}

/// Words of names that are written with a stop, since they are cut short.
pub(super) fn is_cut_short(word: &str) -> bool {
    matches!(
        word,
        "Inc"
            | "INC"
            | "inc"
            | "Ltd"
            | "LTD"
            | "ltd"
            | "Co"
            | "CO"
            | "Corp"
            | "Bros"
            | "Pty"
            | "Pvt"
            | "Pte"
            | "Sdn"
            | "Bhd"
            | "Tbk"
            | "Ltda"
            | "Lda"
            | "Cia"
            | "Cía"
            | "Sp"
            | "Kft"
            | "Zrt"
            | "Nyrt"
            | "hf"
            | "ehf"
            | "ohf"
            | "Mfg"
            | "Assn"
            | "Assoc"
            | "Intl"
    )
}

/// "Alvik Sp. z o.o.": whether the small "z" at token `at` stands in the Polish form.
pub(super) fn is_polish(passage: &Passage<'_>, at: usize) -> bool {
    at >= 2 && passage.raw(at - 2) == "Sp" && passage.raw(at + 1).starts_with("o.o")
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn hyphens_of_every_sort_tie_words() {
        check(
            "The Centre for Asia‐Pacific Tides met.",
            "Centre for Asia‐Pacific Tides",
        );
        check("The Alvik‑Dorn Foundation met.", "Alvik‑Dorn Foundation");
        check(
            "By Dorn Co-operative Bank and so on.",
            "Dorn Co-operative Bank",
        );
        check(
            "The Micro-enterprise Development Fund met.",
            "Micro-enterprise Development Fund",
        );
        check(
            "At Oslo-based Alvik Research it grew.",
            "Oslo | Alvik Research",
        );
        check("We met Co-founder Mirela Dorn.", "Co | Mirela Dorn");
    }

    #[test]
    fn a_parenthesis_before_a_legal_form_is_part_of_the_name() {
        check(
            "By Alvik Bank (Hong Kong) Limited in it.",
            "Alvik Bank (Hong Kong) Limited",
        );
        check("By Alvik Mines (Pty) Ltd in it.", "Alvik Mines (Pty) Ltd");
        check(
            "By Dorn (Thailand) Company in it.",
            "Dorn (Thailand) Company",
        );
        check("By Alvik Bank (Norway) in it.", "Alvik Bank | Norway");
        check(
            "By Alvik Bank (ABK) Services.",
            "Alvik Bank | ABK | Services",
        );
    }

    #[test]
    fn legal_forms_of_many_countries_close_names() {
        check(
            "By Dorn hf. and Alvik Sp. z o.o. there.",
            "Dorn hf. | Alvik Sp. z o.o.",
        );
        check(
            "By Dorn d.o.o. and Alvik S.A. de C.V. there.",
            "Dorn d.o.o. | Alvik S.A. de C.V.",
        );
        check(
            "By Dorn Sdn. Bhd. and Alvik mbH there.",
            "Dorn Sdn. Bhd. | Alvik mbH",
        );
        check(
            "By Lisa M. Dorn, Ph.D. & Associates, Inc. there.",
            "Lisa M. Dorn, Ph.D. & Associates, Inc.",
        );
    }

    #[test]
    fn small_words_of_other_languages_stand_inside() {
        check("By Banca Popolare dell Alvik.", "Banca Popolare | Alvik");
        check("By Banco de la Plata Alta.", "Banco de la Plata Alta");
        check(
            "By Alvik kommune, Svenska tidefonden and Aino Alvikin säätiö there.",
            "Alvik kommune | Svenska tidefonden | Aino Alvikin säätiö",
        );
        check(
            "By Institut für Tiden an der Universität Alvik there.",
            "Institut für Tiden an der Universität Alvik",
        );
        check("In Alvik academia there.", "Alvik");
        check(
            "By Deutsche Gesellschaft fuer Gezeiten.",
            "Deutsche Gesellschaft fuer Gezeiten",
        );
        check(
            "By Associação das Pescas do Alvik.",
            "Associação das Pescas do Alvik",
        );
    }

    #[test]
    fn governments_of_places_need_no_capital() {
        check(
            "It is held by the government of Mali there.",
            "government of Mali",
        );
        check("The government of the day met.", "");
        check(
            "It is held by the town of Trelken there.",
            "town of Trelken",
        );
        check("A city of Norway met.", "Norway");
    }

    #[test]
    fn what_stands_behind_a_comma_is_no_form_where_it_opens_a_name_or_tells_a_place() {
        check(
            "With LLC Quartz, JSC Alvik there.",
            "LLC Quartz | JSC Alvik",
        );
        check(
            "In Naas, Co. Kildare and Boulder, CO there.",
            "Naas | Co | Kildare | Boulder | CO",
        );
        check(
            "By Alvik Holding Co., Ltd. there.",
            "Alvik Holding Co., Ltd.",
        );
    }

    #[test]
    fn another_name_starts_behind_titles_and_articles() {
        check(
            "The Ministry of Finance and Dr. R. H. Dorn met.",
            "Ministry of Finance | R. H. Dorn",
        );
        check(
            "The Government of Japan and Mr Dorn met.",
            "Government of Japan | Dorn",
        );
        check(
            "The Annual Statement The Group grew.",
            "Annual Statement | Group",
        );
        check("The Society For The Blind met.", "Society For The Blind");
        check("We met Save The Tides there.", "Save The Tides");
        check("The Fundación Dr. Alvik met.", "Fundación Dr. Alvik");
    }
}
