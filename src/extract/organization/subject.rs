//! Whom the report speaks for: the "we" of its sentences.

pub(super) mod addressed;
mod dated;
mod declared;
mod nameable;
mod opening;
mod placed;
pub(super) mod prominent;
mod steward;
#[cfg(test)]
mod testing;
pub(super) mod titled;
pub(super) mod told;
mod trade;
mod weighed;
mod wording;

use std::collections::{BTreeMap, HashSet};

use rustc_hash::FxBuildHasher;

use super::evidence::{Evidence, Name, Uses};
use super::head;
use super::name::LONGEST;
use super::resolve::spelling::{is_generic, is_made, is_ordinary};
use crate::document::{Document, Span, Token};
use crate::extract::Options;
use crate::lexicon::organizations;
use crate::model::OrganizationKind;
pub(super) use dated::is_hosted;
use nameable::is_nameable;
use opening::Opening;
use titled::is_connector;

/// Whom a report speaks for.
pub(super) struct Subject {
    /// Its name as the report writes it.
    pub(super) name: String,
    /// What it is by the words of the report, where its name does not tell.
    pub(super) kind: Option<OrganizationKind>,
    /// Where the lines over the text have it, if they tell it: the only place perhaps.
    pub(super) span: Option<Span>,
}

/// The report's subject; `None` where no name stands out.
pub(super) fn find(document: &Document, evidence: &Evidence, options: &Options) -> Option<Subject> {
    let Opening { name, span } = name(document, evidence, options)?;
    let words: Vec<&str> = name.split(' ').collect();
    // The whole text is read only for a name that does not tell.
    let told = organizations::known(&name).is_some()
        || head::of_name(&words).is_some_and(|head| head.force >= head::Force::Middling);
    let code = || weighed::is_code(&name).then_some(OrganizationKind::Program);
    let kind = match told {
        true => None,
        false => code().or_else(|| trade::kind(document)),
    };
    // A title makes no name, but its own may stand nowhere else.
    let unused = || evidence.uses(&name).all == 0;
    let span = span.or_else(|| unused().then(|| opening::place(document, &name)).flatten());
    Some(Subject { name, kind, span })
}

/// The name of the report's subject, as the report writes it; `None` where no name stands out.
fn name(document: &Document, evidence: &Evidence, options: &Options) -> Option<Opening> {
    let given = options.subject.clone();
    let told = given
        .or_else(|| document.metadata.organization.clone())
        .or_else(|| dated::group(document, evidence))
        .or_else(|| self_named(evidence));
    let named = |name: String| {
        // "the Circle", "the Foundation": the title has the whole name.
        let head = !name.contains(' ') && organizations::known(&name).is_none();
        let longer = head.then(|| opening::longer(document, &name)).flatten();
        longer.unwrap_or(Opening { name, span: None })
    };
    let project = |name: String| {
        let foundation = steward::of(document, evidence, &name);
        foundation.unwrap_or_else(|| named(name))
    };
    told.map(named)
        .or_else(|| declared(document, evidence))
        .or_else(|| titled(document, evidence, project))
        .or_else(|| acting(document, evidence).map(project))
        .or_else(|| opening::find(document, evidence))
        .or_else(|| titled::small::find(document).filter(|_| is_made(evidence)))
        .or_else(|| placed::find(document, evidence))
        .or_else(|| steward::of_told(document, evidence))
        .or_else(|| owning(document, evidence).map(named))
        .or_else(|| opening::speaking(document, evidence).map(named))
        .or_else(|| opening::introduced::find(document, evidence))
        .or_else(|| weighed::find(document, evidence))
}

/// Whom the title names; where the line that has it has more of the name, that: "Pact for Tides" for "Pact".
fn titled(
    document: &Document,
    evidence: &Evidence,
    project: impl Fn(String) -> Opening,
) -> Option<Opening> {
    let name = titled::name(document, evidence)?;
    let words: Vec<&str> = name.split(' ').collect();
    let formal = |word: &&str| head::is_legal_form(word);
    // "Alvik Tbk Laporan": a legal form ends the name of a firm.
    let torn = words.len() > 2 && words[1..words.len() - 1].iter().any(formal);
    let cut = || {
        let whole = opening::find(document, evidence)?;
        let rest = whole.name.strip_prefix(name.as_str());
        let own = rest.is_some_and(|rest| {
            let longer = match words[..] {
                [_] => ties(rest) || ends_formally(rest),
                _ => goes_on(rest, &name),
            };
            longer && rest.starts_with(' ')
        });
        let part = || {
            let rest = name.strip_prefix(whole.name.as_str());
            rest.is_some_and(|rest| rest.starts_with(' '))
        };
        (own || torn && part()).then_some(whole)
    };
    Some(cut().unwrap_or_else(|| project(name)))
}

/// "Pact for Tides": whether a small word ties the rest of a name to its first.
fn ties(rest: &str) -> bool {
    let next = rest.split_whitespace().next();
    next.is_some_and(|next| matches!(next, "for" | "of" | "on" | "&"))
}

/// Whether a name ends in a legal form.
fn ends_formally(name: &str) -> bool {
    name.rsplit(' ').next().is_some_and(head::is_legal_form)
}

/// "CONSORTIUM FOR SEA LINKS" of "CONSORTIUM FOR SEA": whether a name that opens with what it is goes on with one word.
fn goes_on(rest: &str, name: &str) -> bool {
    let opens = ["for", "of", "on"].iter().any(|word| {
        let mut words = name.split(' ').skip(1);
        words.any(|found| found.eq_ignore_ascii_case(word))
    });
    opens && rest.trim_start().split(' ').count() == 1
}

/// Whom a form says it is about, where the report's own title names no organization.
fn declared(document: &Document, evidence: &Evidence) -> Option<Opening> {
    let opening = declared::find(document, evidence)?;
    let title = document.sections.first();
    let title = title.map(|section| document.words(section.title));
    let titled = title.is_some_and(|title| {
        let named = |name: String| is_full(&name) && title.contains(&name);
        !declared::is_form(&title) && titled::name(document, evidence).is_some_and(named)
    });
    (!titled).then_some(opening)
}

/// Whom the report says to mean by "we": no word that it writes in small letters too.
fn self_named(evidence: &Evidence) -> Option<String> {
    let name = evidence.self_named.as_ref()?;
    let word = !name.contains(' ') && evidence.is_small_word(name);
    (!word || organizations::known(name).is_some()).then(|| name.clone())
}

/// The name that is used and acts most often, where it does so clearly more often than the next. Names that start
/// alike are one: "Astropy", "Astropy Project".
fn acting(document: &Document, evidence: &Evidence) -> Option<String> {
    const FEWEST: u32 = 8;
    /// The same, for what is an organization by its name alone.
    const FEWEST_SURE: u32 = 7;
    let mut seen: HashSet<u64, FxBuildHasher> = HashSet::default();
    let mut families: BTreeMap<String, Family> = BTreeMap::new();
    for found in evidence.names.iter().filter(|found| !found.in_heading) {
        if !seen.insert(evidence.hash_of(found)) {
            continue;
        }
        let text = text_of(document, evidence, found);
        let uses = evidence.uses(&text);
        let fits = uses.as_product * 2 < uses.all
            && uses.inside > 0
            && (uses.acting + uses.as_community > 0 || referring(evidence, &text).acting > 0)
            && !evidence.is_person(&text)
            && (!evidence.is_small_word(&text) || organizations::known(&text).is_some())
            && is_nameable(&text)
            && !is_unit(&text);
        if fits {
            // The foundation that is named after a project is not the project.
            let foundation = organizations::known(&text)
                .is_some_and(|known| known.kind == OrganizationKind::OpenSourceFoundation);
            let first = match text.split_once(' ') {
                Some((first, _)) if !foundation => first.to_owned(),
                _ => text.clone(),
            };
            let family = families.entry(first).or_default();
            family.score += uses.all + 2 * uses.acting;
            let names = match is_full(&text) {
                true => &mut family.full,
                false => &mut family.short,
            };
            names.push((uses.all, text));
        }
    }
    let families = families.into_values();
    let mut ranked: Vec<(u32, String)> = families
        .map(|family| (family.score, family.name()))
        .collect();
    for (score, name) in &mut ranked {
        let uses = referring(evidence, name);
        *score += uses.all + 2 * uses.acting;
    }
    ranked.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    let next = ranked.get(1).map_or(0, |(score, _)| *score);
    let (score, name) = ranked.into_iter().next()?;
    // A firm that is told of more than others is not the one that tells, where nobody says "we".
    let outside =
        || !may_speak(document, OrganizationKind::Company) || is_described(document, &name);
    if is_company(&name) && outside() {
        return None;
    }
    let sure = is_full(&name) || organizations::known(&name).is_some();
    let fewest = if sure { FEWEST_SURE } else { FEWEST };
    let most = score >= fewest && score * 2 >= next * 3;
    (most && !is_quoted(document, &name)).then_some(name)
}

/// Whether a name is one of several that speak in quotation marks of themselves: “Acme is proud to join,” said its director.
fn is_quoted(document: &Document, name: &str) -> bool {
    const SEVERAL: usize = 2;
    let text = &document.text;
    let opens = ["“", "\""].iter().any(|mark| {
        let words = format!("{mark}{name} ");
        memchr::memmem::find(text.as_bytes(), words.as_bytes()).is_some()
    });
    let said = ["” said ", "\" said ", "” says ", "\" says "].iter();
    let times = said.map(|words| memchr::memmem::find_iter(text.as_bytes(), *words).count());
    opens && times.sum::<usize>() >= SEVERAL
}

/// "the software company Acme", "a firm like Acme", "We look forward to Acme": whether a text tells of a firm as others do;
/// "our parent company Acme" is its own.
fn is_described(document: &Document, name: &str) -> bool {
    const LEADS: [&str; 9] = [
        "company",
        "firm",
        "startup",
        "giant",
        "vendor",
        "like",
        "such as",
        "forward to",
        "example is",
    ];
    const OWN: [&str; 5] = ["parent", "holding", "our", "listed", "limited"];
    let text = &document.text;
    LEADS.iter().any(|lead| {
        let words = format!(" {lead} {name}");
        let mut places = memchr::memmem::find_iter(text.as_bytes(), words.as_bytes());
        places.any(|at| !OWN.iter().any(|own| text[..at].ends_with(own)))
    })
}

/// Whether a report that tells most of an organization of this kind may be its own: of a firm only where somebody says "we".
pub(super) fn may_speak(document: &Document, kind: OrganizationKind) -> bool {
    kind != OrganizationKind::Company || opening::speaks(document)
}

/// Names that start alike, each with how often it is used: "Astropy", "Astropy Project".
#[derive(Default)]
struct Family {
    score: u32,
    short: Vec<(u32, String)>,
    full: Vec<(u32, String)>,
}

impl Family {
    /// The full name that is used most, in so many uses of the short one at least: "Astropy Project", not one of the many
    /// things that are called after Astropy. Of a known firm, and of a group whose parts are told of alike, the short name.
    fn name(mut self) -> String {
        const RARER: u32 = 4;
        for names in [&mut self.short, &mut self.full] {
            names.sort_by_key(|(uses, _)| std::cmp::Reverse(*uses));
        }
        let most = self.short.first().map_or(0, |(uses, _)| *uses);
        let second = self.full.get(1).map_or(0, |(uses, _)| *uses);
        let stands = |full: &&(u32, String)| {
            let alike = second * 2 >= full.0 && most >= full.0;
            let firm = (self.short.first()).is_some_and(|(_, name)| is_company(name));
            most == 0 || full.0 >= 2 && full.0 * RARER >= most && !alike && !(firm && most > full.0)
        };
        let full = self.full.first().filter(stands);
        let name = full.or(self.short.first()).or(self.full.first());
        name.map(|(_, name)| name.clone()).unwrap_or_default()
    }
}

fn is_company(name: &str) -> bool {
    organizations::known(name).is_some_and(|known| known.kind == OrganizationKind::Company)
}

/// How often the head of a longer name stands alone for it: "the University", "the City".
fn referring(evidence: &Evidence, name: &str) -> Uses {
    let words: Vec<&str> = name.split(' ').collect();
    let ends = [words[0], words[words.len() - 1]];
    let head = ends.into_iter().find(|word| is_generic(&[word]));
    let uses = head.map(|head| evidence.uses(head));
    uses.filter(|uses| uses.acting > 0 && is_full(name))
        .unwrap_or_default()
}

/// The name that most committees are named after, where several are: "Alvik Cross Finance Committee".
fn owning(document: &Document, evidence: &Evidence) -> Option<String> {
    const FEWEST: usize = 3;
    let mut seen: HashSet<u64, FxBuildHasher> = HashSet::default();
    let mut owned: BTreeMap<String, usize> = BTreeMap::new();
    for found in &evidence.names {
        if !seen.insert(evidence.hash_of(found)) {
            continue;
        }
        let text = text_of(document, evidence, found);
        let words: Vec<&str> = text.split(' ').collect();
        let unit =
            head::of_name(&words).is_some_and(|head| head.kind == OrganizationKind::Committee);
        if !unit {
            continue;
        }
        for (cut, _) in text.match_indices(' ') {
            let owner = &text[..cut];
            let named = evidence.uses(owner).all > 0
                || organizations::known(owner).is_some()
                || is_full(owner);
            if named && is_nameable(owner) {
                *owned.entry(owner.to_owned()).or_default() += 1;
            }
        }
    }
    let best = owned.into_iter().max_by_key(|(_, units)| *units);
    best.filter(|(_, units)| *units >= FEWEST)
        .map(|(owner, _)| owner)
}

/// Whether a name ends in a head noun of organizations that report, not of their committees.
fn is_full(name: &str) -> bool {
    let words: Vec<&str> = name.split(' ').collect();
    let full = |head: head::Head| head.force >= head::Force::Middling && !is_of_unit(head.kind);
    head::of_name(&words).is_some_and(full)
}

/// Whether a name ends in a head noun of what others hold: committees, events.
fn is_unit(name: &str) -> bool {
    let words: Vec<&str> = name.split(' ').collect();
    head::of_name(&words).is_some_and(|head| is_of_unit(head.kind))
}

fn is_of_unit(kind: OrganizationKind) -> bool {
    matches!(
        kind,
        OrganizationKind::Committee | OrganizationKind::WorkingGroup | OrganizationKind::Conference
    )
}

/// A name's words, white space folded.
pub(super) fn text_of(document: &Document, evidence: &Evidence, found: &Name) -> String {
    let tokens = evidence.tokens_of(found);
    let length = |first: &Token| tokens[tokens.len() - 1].span.end() - first.span.start();
    let mut text = String::with_capacity(tokens.first().map_or(0, length));
    for (nth, token) in tokens.iter().take(LONGEST + 2).enumerate() {
        if nth > 0 && token.spaced {
            text.push(' ');
        }
        text.push_str(&token.seen(document));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    use testing::check_markdown as check;

    #[test]
    fn a_line_may_have_more_of_the_name_that_a_title_tells() {
        let told = "The Pact, which Dorn Ltd pays, has grown. Siemens left the Pact. The Pact's board met. We met.";
        check(
            &format!("# Pact for Circular Tides: Progress 2023\n\n{told}\n"),
            Some("Pact for Circular Tides"),
        );
        let told = "TLNK was founded in May. TLNK has many links. It met.";
        check(
            &format!("# CONSORTIUM FOR TIDAL LINKS (TLNK) - ANNUAL REPORT\n\n{told}\n"),
            Some("CONSORTIUM FOR TIDAL LINKS"),
        );
        check(
            "# Bremora in the Third Quarter\n\nBremora is open. Bremora has users. Bremora met the Bremora community. Bremora grew.\n",
            Some("Bremora"),
        );
        check(
            "# 2025 Q2 Harbour Project update\n\nThe Harbour Project grew. The Harbour Project met.\n",
            Some("Harbour Project"),
        );
        // What the opening names is shorter than the title's name, and no part of it.
        check(
            "## Harbourlight 2018Q4 Update\n\n### Introduction to Harbourlight\n\nHarbourlight is a fork of FreeBSD that aims to help ports. We keep close to FreeBSD by syncing with FreeBSD.\n",
            Some("Harbourlight"),
        );
    }

    #[test]
    fn who_speaks_of_itself_in_quotes_among_others_is_not_the_reporter() {
        let told = "“Dorn is proud to help,” said Rosa Hill. Dorn grew. Dorn has many. “Alvik is proud to help,” said Jan Hill. Dorn met us. Dorn is old. Many like Dorn.";
        check(told, None);
        check(
            &told.replace("“Alvik is proud to help,” said Jan Hill.", ""),
            Some("Dorn"),
        );
    }

    #[test]
    fn a_firm_that_a_text_tells_of_from_outside_does_not_speak() {
        let told = "Siemens grew. Siemens has many plants. Siemens sells pumps. Siemens met its goals. Siemens leads. Siemens makes trains. Siemens won. We think so, and our data show it.";
        check(told, Some("Siemens"));
        for outside in [
            "The trade praises the company Siemens.",
            "We want more firms like Siemens.",
        ] {
            check(&format!("{told} {outside}"), None);
        }
        check(
            "# Kestrel Foundation\n\nAnna Kowalska is a physicist at the University of Alvik. The Foundation met.\n",
            Some("Kestrel Foundation"),
        );
        check(
            "# Food Prices Kenya\n\nFood Prices Kenya is out. We have 12 members. It was long.\n",
            None,
        );
    }
}
