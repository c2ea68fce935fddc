//! The name that a report's title tells.

mod candidates;
pub(in super::super) mod small;

use super::super::evidence::Evidence;
use super::super::head;
use super::dated::{is_all_but_dates, is_coined, is_hosted, is_only, is_period};
use super::opening::plain_case;
use super::wording;
use super::{is_full, is_nameable, referring};
use crate::document::Document;
use crate::lexicon::organizations;
use crate::lexicon::words::{Tags, tags};
pub(super) use candidates::{candidates, is_connector};

/// A name that stands in the title, the words for reports left out, and again in the text.
pub(super) fn name(document: &Document, evidence: &Evidence) -> Option<String> {
    const MOST_WORDS: usize = 14;
    /// "The Club" stands so often for the club of the title.
    const MANY: u32 = 8;
    let headings = document
        .sections
        .iter()
        .take(if is_stacked(document) { 2 } else { 1 })
        .map(|section| document.words(section.title));
    // A title that the layout did not show to be one still opens the document.
    let opening = document
        .blocks
        .iter()
        .find(|block| block.is_prose())
        .map(|block| document.words(block.span));
    let opening = opening.filter(|words| words.split(' ').count() <= MOST_WORDS);
    let reported = is_over_report(document);
    let titles: Vec<String> = headings
        .chain(document.metadata.title.clone())
        .chain(opening)
        .map(|title| candidates::apart(&title))
        .collect();
    // What is an organization by its name counts before a longer run: "Alvik Foundation" of "Alvik Foundation Security".
    let mut best: Option<((bool, usize), String)> = None;
    for (nth, title) in titles.into_iter().enumerate() {
        for candidate in candidates(&title) {
            let uses = evidence.uses(&candidate);
            let alone = nth == 0 && is_whole(&title, &candidate);
            // "Astropy" where there is an "Astropy Project", and no drug that a chapter is about.
            let project = |head| evidence.uses(&format!("{candidate} {head}")).all > 0;
            let known = || {
                organizations::known(&candidate).is_some()
                    || ["Project", "Foundation", "Community"]
                        .into_iter()
                        .any(project)
            };
            let enough = || {
                uses.all >= 5 && known()
                    || uses.all >= 3 && uses.acting + uses.as_community >= 1
                    || uses.all >= 2
                        && (candidate.contains(' ') && stands_alone(&title, &candidate)
                            || is_headline(&title, &candidate))
                    || nth == 0
                        && (is_record_of_known(&title, &candidate)
                            || is_record_of_letters(&title, &candidate))
                    || abbreviated(evidence, &candidate)
                    || (uses.all >= 2 || uses.acting + uses.as_community >= 1)
                        && uses.as_product * 2 < uses.all
                        && is_only(&title, &candidate)
                        && is_coined(&candidate, evidence)
                    || tells(&candidate)
                        && (is_headline(&title, &candidate)
                            || is_signature(&title, &candidate)
                            || alone && (reported || referring(evidence, &candidate).all > 0)
                            || referring(evidence, &candidate).all >= MANY)
            };
            let rank = (tells(&candidate), candidate.split(' ').count());
            let longer = best.as_ref().is_none_or(|(best, _)| rank > *best);
            let fits = || is_nameable(&candidate) && !evidence.is_person(&candidate);
            let named = || {
                organizations::known(&candidate).is_some()
                    || tells(&candidate)
                    || candidate.contains(' ') && uses.all > 0
            };
            if is_all_but_dates(&title, &candidate) && is_hosted(&candidate) && fits() {
                return Some(candidate);
            }
            if nth == 0 && is_news(&title, &candidate) && named() && fits() {
                return Some(candidate);
            }
            if longer && enough() && fits() {
                best = Some((rank, candidate));
            }
        }
    }
    // A title in capitals tells a name that the text writes otherwise.
    best.map(|(_, name)| {
        let plain = plain_case(&name);
        if evidence.uses(&plain).all > 0 {
            plain
        } else {
            name
        }
    })
}

/// "ISOC Board meeting, June 2025": whether a title tells nothing but a known organization and what of it the document is.
fn is_record_of_known(title: &str, name: &str) -> bool {
    let sure =
        |known: organizations::KnownOrganization| known.sureness == organizations::Sureness::Sure;
    organizations::known(name).is_some_and(sure)
        && title.split(' ').any(|word| wording::is_sure(&plain(word)))
        && is_only(title, name)
}

/// "QVT TAC Meeting - August 23, 2023": whether the letters that a title opens with are whose committee met.
fn is_record_of_letters(title: &str, name: &str) -> bool {
    let letters =
        (3..=6).contains(&name.len()) && name.bytes().all(|byte| byte.is_ascii_uppercase());
    let mut words = title.split(' ');
    let opens = words.next() == Some(name);
    let body = words
        .next()
        .is_some_and(|word| matches!(word, "TAC" | "TSC" | "TOC" | "PMC" | "Board" | "Council"));
    let met = words
        .next()
        .is_some_and(|word| matches!(word, "Meeting" | "Minutes" | "meeting" | "minutes"));
    letters && opens && body && met
}

/// "Harbour Growth Programme (HGP)": whether the text goes on with the abbreviation that stands behind a name.
fn abbreviated(evidence: &Evidence, name: &str) -> bool {
    const OFTEN: u32 = 3;
    let mut expansions = evidence.expansions.iter();
    expansions.any(|(long, short)| long == name && evidence.uses(short).all >= OFTEN)
        && is_full(name)
}

/// Whether nothing but words for reports stands beside a name in a title, or it is an organization by its name:
/// "Delivering Premium Relief to Customers" names nobody.
fn stands_alone(title: &str, name: &str) -> bool {
    let words = title.replacen(name, "", 1);
    let mut others = words
        .split(|c: char| !(c.is_alphanumeric() || c == '-' || c == '&'))
        .filter(|word| word.chars().any(char::is_alphabetic));
    let report = |word: &str| {
        wording::is_report_word(word)
            || ["the", "for", "of"].contains(&word.to_lowercase().as_str())
    };
    let firm = name.rsplit(' ').next().is_some_and(head::is_legal_form);
    firm || organizations::known(name).is_some() || is_full(name) || others.all(report)
}

/// Whether a name alone tells an organization that may report: by its head or its legal form.
fn tells(name: &str) -> bool {
    is_full(name) || name.split(' ').next_back().is_some_and(head::is_legal_form)
}

/// Whether the line behind the first title says that it is a report's: "Annual Review".
fn is_over_report(document: &Document) -> bool {
    const MOST_WORDS: usize = 14;
    let mut blocks = document.blocks.iter().filter(|block| block.is_prose());
    let line = blocks.nth(1).map(|block| document.words(block.span));
    line.is_some_and(|line| {
        line.split(' ').count() <= MOST_WORDS
            && line.split(' ').any(|word| wording::is_sure(&plain(word)))
    })
}

/// A word in small letters, the marks around it left out.
pub(super) fn plain(word: &str) -> String {
    word.trim_matches(|c: char| !c.is_alphanumeric())
        .to_lowercase()
}

/// Whether a title is nothing but the name, an article, a parenthesis and the year.
fn is_whole(title: &str, name: &str) -> bool {
    let Some((before, behind)) = title.split_once(name) else {
        return false;
    };
    let aside = |c: char| c.is_ascii_digit() || matches!(c, ' ' | '–' | '-' | '/' | '.' | ',');
    let behind = behind.trim_matches(aside);
    let closed = behind.starts_with('(') && behind.find(')') == Some(behind.len() - 1);
    let before = before.trim();
    (before.is_empty() || before.eq_ignore_ascii_case("the")) && (behind.is_empty() || closed)
}

/// "Community Report, Fiscal 2023 — Acme Software": whether a title closes with the name of whom the report before it is.
fn is_signature(title: &str, name: &str) -> bool {
    let Some(before) = title.trim_end().strip_suffix(name) else {
        return false;
    };
    let parted = before.trim_end().ends_with(['—', '–', '-', ':', '|', ',']);
    parted && before.split(' ').any(|word| wording::is_sure(&plain(word)))
}

/// Whether the first two headings of a document are its title and what belongs to it: no text stands between them.
fn is_stacked(document: &Document) -> bool {
    let [first, second, ..] = document.sections.as_slice() else {
        return false;
    };
    let from = document
        .blocks
        .partition_point(|block| block.span.start() < first.title.end());
    document.blocks[from..]
        .iter()
        .take_while(|block| block.span.start() < second.title.start())
        .all(|block| !block.is_prose() || block.is_heading())
}

/// "Acme elects first woman chair", "Press release: Acme joins the Alliance": whether a headline tells what somebody does.
fn is_news(title: &str, name: &str) -> bool {
    let Some((before, behind)) = title.split_once(name) else {
        return false;
    };
    let before = before.trim_end();
    let opens = before.is_empty() || before.ends_with([':', '–', '—', '|']);
    let verb = behind
        .strip_prefix(' ')
        .and_then(|rest| rest.split(' ').next());
    let verb = verb.unwrap_or_default().to_lowercase();
    let does = verb.ends_with('s')
        && !wording::is_report_word(&verb)
        && tags(verb.as_bytes()).has(Tags::VERB)
        && !tags(verb.as_bytes()).has(Tags::AUXILIARY);
    opens && does
}

/// "Alvik Consortium – Biennial Report": whether a title opens with the name of whom the words for a report are.
fn is_headline(title: &str, name: &str) -> bool {
    const TOPICS: usize = 2;
    let Some(behind) = title.strip_prefix(name) else {
        return false;
    };
    // "2023 in Review", "Fiscal 2024 Results": the year may stand first.
    let dated = |word: &String| {
        word.is_empty()
            || is_period(word)
            || ["in", "fiscal", "the", "multi-year"].contains(&word.as_str())
    };
    let mut words = behind.split_whitespace().map(plain);
    let first = words.find(|word| !dated(word)).unwrap_or_default();
    // "Alvik Foundation Security Update": of what it tells may stand before.
    let topics = || {
        let words = behind.split_whitespace().take(TOPICS + 1);
        let mut named = words.take_while(|word| word.starts_with(char::is_uppercase));
        tells(name) && named.any(|word| wording::is_sure(&plain(word)))
    };
    behind.starts_with([' ', ':', ',']) && (wording::is_report_word(&first) || topics())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::organization::subject::testing::check_markdown as check;
    use crate::extract::{Options, extract};
    use crate::read::{Format, read};

    #[test]
    fn a_publisher_that_its_title_alone_names_holds_and_gives_roles() {
        for title in [
            "Alvik Foundation Annual Report 2023",
            "The Alvik Foundation: Annual Report",
            "Alvik Foundation Yearly Review 2023",
            "Alvik Foundation's update — September 2023",
        ] {
            let text = format!("# {title}\n\nOur sponsors are Nokia and Bosch.\n");
            let document = read(text, Format::Markdown);
            let report = extract(&document, &Options::default());
            let names = report.organizations.iter().map(|found| &found.name[..]);
            assert!(names.eq(["Alvik Foundation", "Nokia", "Bosch"]), "{title}");
            assert_eq!(report.roles.len(), 2, "{title}");
        }
    }

    #[test]
    fn what_a_title_is_about_is_not_who_speaks() {
        assert!(!stands_alone(
            "Delivering Premium Relief to Customers",
            "Premium Relief"
        ));
        assert!(stands_alone(
            "Alvik Solar Annual Report 2023",
            "Alvik Solar"
        ));
        assert!(stands_alone(
            "Group Management Report of Alvik & Dorn SE",
            "Alvik & Dorn SE"
        ));
    }

    #[test]
    fn a_name_before_the_words_for_a_report_is_its_subject() {
        check(
            "# Dorn Kraft AS Annual and Sustainability Report 2022\n\nIt is owned by towns.\n",
            Some("Dorn Kraft AS"),
        );
        check(
            "# Open Tide Alliance: 2023 in Review\n\nIt closed the year.\n",
            Some("Open Tide Alliance"),
        );
        check(
            "# Storm Tracker 2024 report\n\nStorm Tracker is a project of the Alvik Foundation.\n",
            Some("Storm Tracker"),
        );
        check(
            "# Community Report, Fiscal 2023 — Dorn Software Ltd\n\nIt grew.\n",
            Some("Dorn Software Ltd"),
        );
        check("# Tide Rights Report\n\nIt grew.\n", None);
    }

    #[test]
    fn a_title_that_is_nothing_but_a_coined_name_is_about_it() {
        for title in [
            "Alvik Graduation Application",
            "Alvik Sandbox Annual Review",
            "Alvik Update: January 2024",
            "This Month in Alvik: May 2024",
            "State of the Alvik Community 2024",
            "Alvik CNCF TOC Review 2023",
        ] {
            check(
                &format!("# {title}\n\nAlvik is a store of tides. We met Bosch.\n"),
                Some("Alvik"),
            );
        }
        check(
            "# Momentum Update: January 2024\n\nMomentum is with us, and momentum lasts.\n",
            None,
        );
    }

    #[test]
    fn topics_of_a_report_are_no_part_of_its_publisher() {
        check(
            "# Alvik Foundation Security Update: May 2026\n\nIt grew.\n",
            Some("Alvik Foundation"),
        );
        check("# Alvik Foundation Security\n\nIt grew.\n", None);
        check(
            "# Open Mainframe Project TAC Meeting\n\n## Date\n\nAlvik is new. Alvik has users. Alvik is a tool. Alvik is ours.\n",
            Some("Open Mainframe Project"),
        );
    }

    #[test]
    fn a_headline_tells_whose_news_it_is() {
        check(
            "# Alvik Foundation names 31 spring grantees\n\nIt grew.\n",
            Some("Alvik Foundation"),
        );
        check(
            "# Press release: Dorn Data A/S becomes first member of the Harbour Foundation\n\nIt grew.\n",
            Some("Dorn Data A/S"),
        );
        check("# Alvik Foundation is here\n\nIt grew.\n", None);
        check("# Tide matters\n\nIt grew.\n", None);
    }

    #[test]
    fn a_name_over_the_words_for_a_report_is_its_subject() {
        check(
            "# DORN PUMPS & VALVES LIMITED\n\nNotes to the financial statements\n\nIt grew.\n",
            Some("DORN PUMPS & VALVES LIMITED"),
        );
        check(
            "# The Alvik Museum of Glass\n\nAnnual Review\n\nIt grew.\n",
            Some("Alvik Museum of Glass"),
        );
        check(
            "# The Alvik Dorn Charitable Trust\n\n## Trustees\n\nThe Trust was set up in 1961.\n",
            Some("Alvik Dorn Charitable Trust"),
        );
        check(
            "# The Alvik Dorn Charitable Trust\n\n## Trustees\n\nIt was set up in 1961.\n",
            Some("Alvik Dorn Charitable Trust"),
        );
        check(
            "# Alvik Audit Committee\n\nAnnual report\n\nIt grew.\n",
            None,
        );
        check("# Human Resources\n\nAnnual report\n\nIt grew.\n", None);
    }
}
