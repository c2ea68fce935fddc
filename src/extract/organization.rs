//! Organizations: names are collected block by block, and resolved when the document is known.
//!
//! `name` finds the runs written like names. `list`, `frame`, `standing`, `expansion` and the lexicon give reasons to
//! take some for organizations, each kept under its rule; `resolve` weighs them, merges spellings and settles kinds;
//! `propagate` finds every accepted spelling wherever it stands.

mod evidence;
mod expansion;
mod frame;
pub(super) mod head;
mod list;
pub(super) mod name;
mod propagate;
mod resolve;
mod roll;
mod roster;
mod standing;
mod subject;
mod title;
mod usage;

use std::ops::Range;

use super::{Options, person, role};
use crate::document::{BlockKind, Document, Shape, Span};
use crate::extract::passage::Passage;
use crate::lexicon::{organizations, sets};
use crate::model::{Diagnostic, Mention, Organization, OrganizationKind, Rule};
use evidence::Evidence;
pub(super) use resolve::spelling::is_generic;

/// Collects names while blocks go by.
pub(super) struct Finder<'a> {
    document: &'a Document,
    evidence: Evidence,
    /// What headings say, of which only their expansions count.
    titles: Evidence,
    standing: standing::Standing,
    roll: roll::Roll,
    roster: roster::Roster,
    names: Vec<Range<usize>>,
    block_names: Vec<Range<usize>>,
    role_blocks: Vec<u32>,
}

/// What was found.
#[derive(Default)]
pub(super) struct Found {
    /// In order of their first mention.
    pub(super) organizations: Vec<Organization>,
    /// In order of place.
    pub(super) mentions: Vec<Mention>,
    /// Whom "we" stands for.
    pub(super) subject: Option<String>,
    /// The organization that is: index into `organizations`.
    pub(super) subject_id: Option<u32>,
    /// Names that may be organizations, for a person to look at.
    pub(super) doubtful: Vec<Diagnostic>,
    /// Blocks that may tell roles: indices into `Document::blocks`.
    pub(super) role_blocks: Vec<u32>,
    /// What the title of each section names, where it names somebody or something.
    pub(super) titles: Vec<Option<Span>>,
}

impl<'a> Finder<'a> {
    pub(super) fn new(document: &'a Document) -> Finder<'a> {
        Finder {
            document,
            evidence: Evidence::default(),
            titles: Evidence::default(),
            standing: standing::Standing::default(),
            roll: roll::Roll::default(),
            roster: roster::Roster::default(),
            names: Vec::new(),
            block_names: Vec::new(),
            role_blocks: Vec::new(),
        }
    }

    /// Reads one block.
    pub(super) fn read(&mut self, passage: &Passage<'_>) {
        self.block_names.clear();
        for (at, token) in passage.tokens.iter().enumerate() {
            // "conduct@kubernetes.org" says nothing of how the word is written.
            let in_address =
                || !token.spaced && at > 0 && ["@", ".", "/", "_"].contains(&passage.raw(at - 1));
            if token.shape == Shape::Lower && !in_address() {
                self.evidence.note_small(passage.raw(at));
            }
        }
        let person = self.roster.person(passage);
        if let Some(person) = &person {
            self.evidence.note_person(passage, person.clone());
        }
        let entry = match person {
            Some(_) => None,
            None => self
                .roll
                .entry(passage)
                .or_else(|| self.announced_item(passage)),
        };
        for sentence in passage.sentences {
            self.names.clear();
            match &entry {
                Some((entry, kind)) if sentence.contains(&entry.start) => {
                    self.names.push(entry.clone());
                    self.evidence
                        .reason(passage, entry.clone(), Rule::OrgList, 9, *kind);
                }
                Some(_) => continue,
                None => name::find(passage, sentence.clone(), &mut self.names),
            }
            for name in &self.names {
                if is_person(passage, name) {
                    self.evidence.note_person(passage, name.clone());
                }
                self.evidence.note(
                    passage,
                    name.clone(),
                    usage::uses(passage, sentence.clone(), name),
                );
            }
            if !passage.block.is_heading() && !self.names.is_empty() {
                heads_and_lexicon(passage, &self.names, &mut self.evidence);
                let groups = list::groups(passage, &self.names);
                list::find(passage, sentence.start, &groups, &mut self.evidence);
                frame::find(
                    passage,
                    sentence.clone(),
                    &groups,
                    &self.names,
                    &mut self.evidence,
                );
                expansion::find(passage, sentence.start, &self.names, &mut self.evidence);
            } else if passage.block.is_heading() {
                expansion::find(passage, sentence.start, &self.names, &mut self.titles);
            }
            self.block_names.extend_from_slice(&self.names);
        }
        if let Some(person) = &person {
            roster::of_listed(passage, person, &self.block_names, &mut self.evidence);
            self.roster
                .employers(passage, person, &self.block_names, &mut self.evidence);
        }
        if role::may_tell(passage) {
            self.role_blocks.push(passage.index as u32);
        }
        self.standing
            .read(passage, &self.block_names, &mut self.evidence);
    }

    /// An item or cell that is a name from its first word to its last, in a list or column that is said to hold organizations.
    fn announced_item(&mut self, passage: &Passage<'_>) -> Option<roll::Entry> {
        let kind = match passage.block.kind {
            BlockKind::ListItem { .. } => self.standing.announces_item(passage)?,
            BlockKind::Cell { table, row, column } => {
                let header = row < self.document.tables[table as usize].header_rows;
                self.standing
                    .announces_cell(table, column)
                    .filter(|_| !header)?
            }
            _ => return None,
        };
        Some((roll::whole(passage)?, kind))
    }

    /// Resolves the names of the whole document.
    pub(super) fn finish(mut self, options: &Options) -> Found {
        // A heading creates no name, but it may say in full what the text below calls by its letters.
        let evidence = &mut self.evidence;
        let defined = std::mem::take(&mut self.titles.expansions);
        let used = |short: &str| evidence.uses(short).all > 1;
        let defined: Vec<(String, String)> = defined
            .into_iter()
            .filter(|(_, short)| used(short))
            .collect();
        evidence.expansions.extend(defined);
        let subject = subject::find(self.document, &self.evidence, options);
        let (resolved, doubtful) = resolve::resolve(&self.evidence, subject.as_ref());
        let mentions = propagate::mentions(self.document, &self.evidence, &resolved);
        let found = in_order(resolved, mentions, subject.map(|subject| subject.name));
        Found {
            doubtful,
            role_blocks: self.role_blocks,
            titles: title::named(self.document, &self.evidence, &found.mentions),
            ..found
        }
    }
}

/// "Mr Abdul Alvik", "Thomas Brannock": a name behind an honorific, or behind a given name and known for nothing else.
fn is_person(passage: &Passage<'_>, name: &Range<usize>) -> bool {
    let honoured = person::follows_honorific(passage, name.start);
    let named = sets::is_given_name(passage.raw(name.start))
        || person::is_patronymic(passage.raw(name.end - 1));
    let written = (2..=4).contains(&name.len()) && named;
    if !honoured && !written {
        return false;
    }
    let text = name::text_of(passage, name.clone());
    let words: Vec<&str> = text.split(' ').collect();
    head::of_name(&words).is_none()
        && !words.contains(&"&")
        && organizations::known(&text).is_none()
        && !head::is_legal_form(words[words.len() - 1])
}

/// Gives reasons that lie in a name itself: its head noun, its legal form, a row of the lexicon. The names were noted
/// just before.
fn heads_and_lexicon(passage: &Passage<'_>, names: &[Range<usize>], evidence: &mut Evidence) {
    let mut article = false;
    for (nth, name) in names.iter().enumerate() {
        // "the City Council and Alvik Sports Partnership": what "and" joins shares the article.
        let joined =
            nth > 0 && names[nth - 1].end + 1 == name.start && passage.is(name.start - 1, "and");
        article = article && joined || name.start > 0 && passage.is(name.start - 1, "the");
        let key = evidence.key(names.len() - nth);
        if evidence.plain.contains(&key) {
            continue;
        }
        let reasons = evidence.reasons.len();
        let text = name::text_of(passage, name.clone());
        let words: Vec<&str> = text.split(' ').collect();
        if let Some(head) = head::of_name(&words) {
            // "the Tide Response Team": a weak head of three words behind an article is no product.
            let body = head.kind != OrganizationKind::Company && words.len() > 2;
            let weight = i32::from(article) * if body { 4 } else { 2 };
            evidence.reason(passage, name.clone(), Rule::OrgHeadNoun, weight, None);
        } else if words.contains(&"&") {
            evidence.reason(passage, name.clone(), Rule::OrgHeadNoun, 0, None);
        } else if words.len() > 1 && head::is_legal_form(words[words.len() - 1]) {
            evidence.reason(passage, name.clone(), Rule::OrgSuffix, 0, None);
        }
        known_inside(passage, name, evidence);
        if evidence.reasons.len() == reasons {
            evidence.plain.insert(key);
        }
    }
}

/// Finds rows of the lexicon in a name, the longest at each place.
fn known_inside(passage: &Passage<'_>, name: &Range<usize>, evidence: &mut Evidence) {
    let mut at = name.start;
    let mut text = String::new();
    while at < name.end {
        let mut found = None;
        if organizations::longest_from(organizations::first_piece(passage.raw(at))) > 0 {
            text.clear();
            for end in at + 1..=name.end {
                if end - 1 > at && passage.tokens[end - 1].spaced {
                    text.push(' ');
                }
                text.push_str(&passage.tokens[end - 1].seen(passage.document));
                if organizations::known(&text).is_some() {
                    found = Some(end);
                }
            }
        }
        match found {
            Some(end) => {
                evidence.reason(passage, at..end, Rule::OrgLexicon, 0, None);
                at = end;
            }
            None => at += 1,
        }
    }
}

/// Puts organizations in the order of their first mention and leaves out those without one.
fn in_order(
    resolved: Vec<resolve::Resolved>,
    mut mentions: Vec<Mention>,
    subject: Option<String>,
) -> Found {
    mentions.sort_by_key(|mention| mention.span);
    let mut place: Vec<Option<u32>> = vec![None; resolved.len()];
    let mut order: Vec<usize> = Vec::new();
    for mention in &mut mentions {
        let from = mention.organization as usize;
        let id = *place[from].get_or_insert_with(|| {
            order.push(from);
            order.len() as u32 - 1
        });
        mention.organization = id;
    }
    let mut slots: Vec<Option<resolve::Resolved>> = resolved.into_iter().map(Some).collect();
    let subject_id = subject
        .as_deref()
        .and_then(|name| {
            slots.iter().position(|slot| {
                slot.as_ref()
                    .is_some_and(|found| found.spellings.iter().any(|spelling| spelling == name))
            })
        })
        .and_then(|at| place[at]);
    let organizations: Vec<Organization> = order
        .into_iter()
        .map(|at| {
            let found = slots[at].take().expect("each organization is placed once");
            let mut spellings = found.spellings.into_iter();
            let name = spellings.next().expect("an organization has a spelling");
            Organization {
                name,
                kind: found.kind,
                aliases: spellings.collect(),
                rule: found.rule,
            }
        })
        .collect();
    let subject = subject_id
        .map(|id| organizations[id as usize].name.clone())
        .or(subject);
    Found {
        organizations,
        mentions,
        subject,
        subject_id,
        doubtful: Vec::new(),
        role_blocks: Vec::new(),
        titles: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use crate::extract::{Options, extract};
    use crate::read::{Format, read};

    #[track_caller]
    fn check(text: &str, expect: &str) {
        let document = read(text.to_owned(), Format::Markdown);
        let report = extract(&document, &Options::default());
        let found: Vec<String> = report
            .organizations
            .iter()
            .map(|found| format!("{} {}", found.name, found.kind.name()))
            .collect();
        assert_eq!(found.join(", "), expect, "{text}");
    }

    #[test]
    fn a_name_with_small_words_is_found_again_where_it_is_read_as_two() {
        let text = "Founded in 2009, Code for Kenya (CfK) is a charity helping towns. Today CfK runs \
                    two funds. CfK gave to Code for\nKenya and Code for Kenya Holdings.";
        let document = read(text.to_owned(), Format::Markdown);
        let report = extract(&document, &Options::default());
        let found = report.mentions.iter().map(|found| found.span.of(text));
        assert_eq!(
            found.collect::<Vec<_>>(),
            ["Code for Kenya", "CfK", "CfK", "CfK", "Code for\nKenya"],
        );
    }

    #[test]
    fn a_list_behind_leading_words_is_told_by_one_sure_item() {
        check(
            "It works closely with Siemens, Quellwerk and Dorn.",
            "Siemens company, Quellwerk company, Dorn company",
        );
        check("Through Quellwerk, Siemens grew.", "Siemens company");
    }

    #[test]
    fn parts_letters_and_parents() {
        check(
            "It works together with Fraunhofer IWU there.",
            "Fraunhofer IWU academic",
        );
        check(
            "Trenwick AG, a subsidiary of the Quellwerk Group, grew.",
            "Trenwick AG company, Quellwerk Group company",
        );
        check(
            "# Alliance for Tidal Data (ATD)\n\nATD met in May. We saw ATD grow.",
            "Alliance for Tidal Data industry_alliance",
        );
        check("# Harbour Notes (HN)\n\nWe grew.", "");
    }

    #[test]
    fn events_that_are_held_and_numbers_of_contracts() {
        check(
            "The Quellwerk Plugfest, hosted by Siemens in May, grew.",
            "Quellwerk Plugfest conference, Siemens company",
        );
        check("Its contract is HR0011-18-C-0016 with us.", "");
    }

    #[test]
    fn seats_builders_holders_and_letters_that_act() {
        check(
            "Help for young mothers, Brighter Homes, Newton Center, MA, $79,000.",
            "Brighter Homes company",
        );
        check("A chair by Alvik, Oslo, and so on.", "");
        check(
            "The pumps were supplied by Quellwerk in May.",
            "Quellwerk company",
        );
        check(
            "Heartlight and the Tidal Network are partners in our work.",
            "Heartlight company, Tidal Network nonprofit",
        );
        check("QFC, which delivered half of it, grew.", "QFC company");
        check("The pump, which delivered half of it, grew.", "");
        check("Quellwerk is the latest member of the family.", "");
    }

    #[test]
    fn what_opens_a_name_is_short_for_whom_the_report_speaks() {
        check(
            "# Corvane Instruments Corporation Annual Report\n\nCorvane Instruments Corporation grew. Corvane Instruments Corporation hosts us. \
             Corvane sold its shares in Corvane Research Institute to Siemens.",
            "Corvane Instruments Corporation company, Corvane Research Institute academic, Siemens company",
        );
    }

    #[test]
    fn lists_of_people_name_where_they_work() {
        check(
            "The members of the Council are:\n\n- Petra Holm, Tide Recruits, Canada\n- Jono Barnby, Delta Digital, Canada\n\
             - Lex Nederdorp (Chair), University of Alvik, Norway\n- Karel Förde (Secretary), Wave Quell / TH Alvik, Norway\n\
             - Masami Yamagawa, Finance, Dorn",
            "Tide Recruits company, Delta Digital company, University of Alvik university, Wave Quell company, TH Alvik company",
        );
        check(
            "Partners:\n\n- Tide Recruits, Canada\n- Delta Quell, Canada\n- Alvik Dorn, Oslo",
            "Tide Recruits company, Delta Quell company, Alvik Dorn company",
        );
    }

    #[test]
    fn heads_of_two_words_posts_forms_and_one_noun_before() {
        check(
            "We met the Values Task Force on the Oslo Stock Exchange.",
            "Values Task Force working_group, Oslo Stock Exchange company",
        );
        check(
            "B. Committee members and the Minister met. The guests include Minister and Managing Authority for the Programme. It bought the \
             \"PQC Stock\".",
            "",
        );
        check(
            "PJSC Inter Dorn grew. Inter Dorn Group has 40 plants.",
            "Inter Dorn Group company",
        );
        check(
            "It was sent by QGX member BGY and the Scandinavian retail company Reitan Butikk.",
            "BGY company, Reitan Butikk company",
        );
        check("We thank board member Quell Dorn and new member Tjark.", "");
    }

    #[test]
    fn names_one_a_line_whole_cells_and_people_with_employers() {
        check(
            "## Corporate partners\n\nQuellmark\n\nDorn Mills plc\n\nHarbour Foundation",
            "Quellmark company, Dorn Mills plc company, Harbour Foundation nonprofit",
        );
        check(
            "## Corporate partners\n\nQuellmark\n\nHarbour Day\n\nThe tide came.",
            "",
        );
        check(
            "| Partner | Country |\n|---|---|\n| Quellmark | Kenya |\n| Salt and Sea | Malta |",
            "Quellmark company, Salt and Sea company",
        );
        check(
            "The jury: Oduya Makembe, Quellmark Institute; Tjark Ellingsen, University of Alvik; Wiebke Osterloh, Dorn.",
            "Quellmark Institute nonprofit, University of Alvik university",
        );
        check(
            "Mr Tjark Ellingsen (Quellmark) and Ms Wiebke Osterloh (Dorn Bank) sat on it.",
            "Quellmark company, Dorn Bank company",
        );
        check(
            "We welcomed Quellmark and Harbour Mills, our newest partners, in May.",
            "Quellmark company, Harbour Mills company",
        );
        check("We grew in Quellmark and Dorn, the newest of ports.", "");
    }

    #[test]
    fn employers_behind_posts_in_a_list_of_people_tell_each_other() {
        check(
            "- Maria Ostby, Founder & CEO, Quell Media, Board Chair\n\
             - Dr. John Dorn, Chancellor, University of Alvik\n\
             - Peter Grell, President, Tarnwick\n\
             - Anna Tolle, Treasurer, Harbour Bank\n",
            "Quell Media company, University of Alvik university, Tarnwick company, Harbour Bank company",
        );
        check(
            "- Maria Ostby, Vice President, Shore Outreach\n\
             - John Dorn, Director, Brand\n\
             - Peter Grell, Treasurer, Quell Bank\n",
            "Quell Bank company",
        );
        check(
            "- Maria Ostby, Director, Alvik Trust, Norway\n\
             - John Dorn, Manager, Harbour Bank, Kenya\n\
             - Peter Grell, Chair, Oslo\n",
            "Alvik Trust nonprofit, Harbour Bank company",
        );
    }

    #[test]
    fn lists_whose_first_words_say_what_the_rest_are() {
        check(
            "We thank our Silver Members, Quellmark, Tarnwick, and Dorn Tech.",
            "Quellmark company, Tarnwick company, Dorn Tech company",
        );
        check(
            "We thank our Gold Sponsors, Quellmark and Tarnwick, and others.",
            "Quellmark company, Tarnwick company",
        );
        check(
            "This year's grant recipients are Quellmark, Salt Harbour and Tarnwick.",
            "Quellmark nonprofit, Salt Harbour nonprofit, Tarnwick nonprofit",
        );
        check(
            "The Board Members, Maria Ostby, John Dorn and Peter Grell, met.",
            "",
        );
        check("Staff Members, Quellmark and Tarnwick grew.", "");
    }

    #[test]
    fn initials_that_are_words_elsewhere_are_parts_of_names() {
        check(
            "We thank the Rosa A. Dorn Foundation and the Harold I. Grell Trust.",
            "Rosa A. Dorn Foundation nonprofit, Harold I. Grell Trust nonprofit",
        );
        check(
            "The A. J. Tarn Foundation gave.",
            "A. J. Tarn Foundation nonprofit",
        );
        check(
            "A Dorn Foundation grant and a second came.",
            "Dorn Foundation nonprofit",
        );
        check("The board met Rosa A. Dorn and Harold I. Grell.", "");
    }

    #[test]
    fn a_label_holds_for_the_lines_of_names_below_it() {
        check(
            "# Report\n\n## Money\n\nThe year was good for us all.\n\n2022 Recipients\n\nQuell University, Alvik\n\nTarnwick\n\n- Dorn for Towns\n- Row the Tide\n",
            "Quell University university, Dorn for Towns nonprofit, Row the Tide nonprofit",
        );
        check(
            "# Report\n\n## Money\n\nThe year was good for us all.\n\n2022 Recipients\n\nThe tide came in early.\n\n- Harbour Day\n- Shore Walk\n",
            "",
        );
    }

    #[test]
    fn rolls_of_names() {
        let roll = "- Harbour Foundation\n- Artists for Fair Towns, Inc.\n- As You Row\n- Society for the Study of Tides\n\
                    - Alvik University\n- Alvik Teachers Association\n- Jane Roe\n";
        check(
            roll,
            "Harbour Foundation nonprofit, Artists for Fair Towns, Inc. nonprofit, As You Row nonprofit, \
             Society for the Study of Tides nonprofit, Alvik University university, \
             Alvik Teachers Association nonprofit",
        );
        check(
            "- Harbour Foundation\n- Planning\n- As You Row\n- Tides\n",
            "Harbour Foundation nonprofit",
        );
    }

    #[test]
    fn grades_forms_and_shared_heads() {
        check(
            "Ratings: Moody's A; MSCI AA; and more.",
            "Moody's company, MSCI company",
        );
        check(
            "We met the University of Alvik and QT Networks, and the Alvik Cooperative Insurance and Reinsurance Company.",
            "University of Alvik university, QT Networks company, Alvik Cooperative Insurance and Reinsurance Company company",
        );
        check("Quellwerk plc Annual Review", "Quellwerk plc company");
        check(
            "He leads Alvik Harbour, III, Inc. today.",
            "Alvik Harbour, III, Inc. company",
        );
        check("It met the Company (Alvik) Limited in May.", "");
        check(
            "Companies such as HBCUs and Siemens met the Finance and Audit Committee.",
            "Siemens company, Finance and Audit Committee committee",
        );
    }

    #[test]
    fn careers_posts_and_announced_lists() {
        check(
            "She worked for Alvik Partners, sat on the boards of Merrow, Quant Labs and Tidal, and has an MBA from Brannock.",
            "Alvik Partners company, Merrow company, Quant Labs company, Tidal company, Brannock company",
        );
        check(
            "- Chair, Northbank Care\n- Director, Marketing\n",
            "Northbank Care company",
        );
        check(
            "## Corporate partners\n\n- Belong\n- Society for Fair Rents\n- Jun Dorn (@jundorn)\n- Within it, we grew.\n",
            "Belong company, Society for Fair Rents nonprofit",
        );
        check(
            "Our auditor is Pricewell. We met the Port of Ghent.",
            "Pricewell company, Port of Ghent government",
        );
    }

    #[test]
    fn parts_of_peoples_names_are_no_organizations() {
        check(
            "Mr Abdul Alvik leads it. Before that, Alvik worked for Siemens, and Alvik launched the fund of Siemens.",
            "Siemens company",
        );
        check(
            "The UN Committee on the Rights of the Child met.",
            "UN Committee on the Rights of the Child international_body",
        );
    }

    #[test]
    fn a_group_is_its_company_and_a_domain_part_of_its_name() {
        check(
            "Alvik & Dorn plc grew. Siemens met the Alvik & Dorn Group. Alvik & Dorn grew.",
            "Alvik & Dorn Group company, Siemens company",
        );
        check(
            "Alvik.com, Inc. met Siemens. Alvik.com grew.",
            "Alvik.com, Inc. company, Siemens company",
        );
    }

    #[test]
    fn trades_and_forms_name_no_firm_alone() {
        check(
            "We met Alvik Operations and Maintenance Company and Siemens.",
            "Alvik Operations and Maintenance Company company, Siemens company",
        );
        check(
            "Siemens met the Insurance Company in May.",
            "Siemens company",
        );
        check(
            "Siemens met Dorn Co., Ltd. in May. Siemens likes Dorn.",
            "Siemens company, Dorn Co., Ltd. company",
        );
    }

    #[test]
    fn a_comma_and_a_country_make_no_other_company() {
        check(
            "Siemens met Dorn Software, Inc. in May. Bosch met Dorn Software Inc. in June.",
            "Siemens company, Dorn Software, Inc. company, Bosch company",
        );
        check(
            "# American Blue Anchor Society\n\nThe American Blue Anchor Society grew. At the American Blue Anchor Society we are glad. \
             Siemens met the Blue Anchor Society.",
            "American Blue Anchor Society nonprofit, Siemens company",
        );
    }

    #[test]
    fn the_foundation_of_a_project_is_not_the_project() {
        check(
            "# FreeBSD Foundation\n\nThe FreeBSD Foundation grew. FreeBSD is a project. The FreeBSD Foundation funds FreeBSD.",
            "FreeBSD Foundation open_source_foundation, FreeBSD open_source_project",
        );
    }

    #[test]
    fn couples_and_campuses_are_parts_of_names() {
        check(
            "It thanks the John D. and Catherine T. Dorn Foundation and Siemens.",
            "John D. and Catherine T. Dorn Foundation nonprofit, Siemens company",
        );
        check(
            "We met the University of Nevada, Las Vegas (UNLV) and the University of Oxford, Cambridge and Siemens.",
            "University of Nevada, Las Vegas university, University of Oxford university, Siemens company",
        );
        check(
            "We had sponsors join: Progress, Siemens, DevExpress and Endjin.",
            "Siemens company, DevExpress company, Endjin company",
        );
    }

    #[test]
    fn storms_initials_contractions_and_headlines_are_no_organizations() {
        check(
            "Siemens worked closely with Cyclone Alma.",
            "Siemens company",
        );
        check("Siemens worked closely with E Dornan.", "Siemens company");
        check("I'm proud. Siemens worked with us.", "Siemens company");
        check(
            "# ALVIK SYSTEMS TO ACQUIRE DORN INC.\n\nSiemens grew.\n",
            "Siemens company",
        );
    }

    #[test]
    fn the_report_says_who_it_is() {
        let document = read(
            "Alvik Instruments Corporation (\"Alvik\" or the \"Company\") makes pumps. Siemens launched one. Siemens hosts it.".to_owned(),
            Format::Markdown,
        );
        let report = extract(&document, &Options::default());
        assert_eq!(
            report.subject.as_deref(),
            Some("Alvik Instruments Corporation")
        );
    }
}
