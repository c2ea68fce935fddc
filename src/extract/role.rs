//! Roles: who is what in which organization. Trigger, scope and subject, never mere co-occurrence.
//!
//! `scene` knows who is named in a sentence; `noun` reads role nouns. `sentence`, `verb`, `frame`, `standing`,
//! `group` and `chinese` are the rules; `draft` makes their findings rows and leaves out doubles.

mod antecedent;
mod chinese;
mod contact;
mod context;
mod cue;
mod draft;
mod frame;
mod group;
mod holder;
mod label;
mod lead;
mod missed;
mod noun;
mod over;
mod phrase;
mod roster;
mod scene;
mod sentence;
mod standing;
mod status;
mod table;
#[cfg(test)]
mod testing;
mod time;
mod verb;

use std::cell::OnceCell;
use std::ops::Range;

use super::organization::Found;
use super::passage::{Lexed, Passage};
use crate::document::{BlockKind, Document, Token};
use crate::lexicon::words::{Tags, word_list};
use crate::model::{Claim, Date, Diagnostic, Holder, Phrase, Role, RoleStatus};
use context::Context;
pub use phrase::named;
use scene::{Actor, Scene, quoted};

/// Tells the claims that others make of themselves within quotation marks of them: Siemens said, “We raised £12,000.”
pub(super) fn ascribe(document: &Document, lexed: &Lexed<'_>, found: &Found, claims: &mut [Claim]) {
    let mut heard = None;
    for claim in claims {
        if !claim.of_report || !claim.subject.is_empty() {
            continue;
        }
        let start = claim.number.start();
        let blocks = &document.blocks;
        let next = blocks.partition_point(|block| block.span.start() <= start);
        let Some(index) = next.checked_sub(1) else {
            continue;
        };
        // A block is looked through for quotation marks once, however many claims it makes.
        let (_, quotes) = match heard.take() {
            Some((block, quotes)) if block == index => heard.insert((block, quotes)),
            _ => {
                let text = blocks[index].span.of(&document.text);
                let speaks = blocks[index].is_prose() && text.contains(['"', '“']);
                let quotes = speaks.then(|| quoted::of(&lexed.passage(index), found));
                heard.insert((index, quotes.unwrap_or_default()))
            }
        };
        if quotes.is_empty() {
            continue;
        }
        let passage = lexed.passage(index);
        let at = passage
            .tokens
            .partition_point(|token| token.span.end() <= start);
        let Some(other) = quoted::other_at(quotes, at, found.subject_id) else {
            continue;
        };
        let block = blocks[index].span;
        let first = found
            .mentions
            .partition_point(|mention| mention.span.start() < block.start());
        let named = found.mentions[first..]
            .iter()
            .take_while(|mention| mention.span.end() <= block.end())
            .find(|mention| mention.organization == other);
        if let Some(named) = named {
            claim.subject = Phrase::of(named.span);
            claim.of_report = false;
        }
    }
}

/// Whether a block may tell a role: it has a cue, opens with a frame, or is short enough to be an item of a roster; a
/// heading, whether it is a label and its names.
pub(super) fn may_tell(passage: &Passage<'_>) -> bool {
    const ROSTER_LINE: usize = 40;
    let frame = |sentence: &Range<usize>| frame::opening(passage, sentence).is_some();
    match passage.block.is_heading() {
        true => label::is_in_title(passage),
        false => {
            passage.tokens.len() <= ROSTER_LINE
                || (0..passage.tokens.len()).any(|at| cue::is_cue(passage, at))
                || chinese::may_tell(passage)
                || passage.sentences.iter().any(frame)
        }
    }
}

/// "• Member of the Harbour Alliance", "• Participates in A": whether an item opens with what organizations are or do and
/// says of nobody, which in a report is its subject.
/// So does one behind the name that it opens with, up to token `label`: "**ETSI:** member of A".
fn speaks_of_subject(passage: &Passage<'_>, sentence: &Range<usize>, label: usize) -> bool {
    let bullet = usize::from(!passage.tokens[sentence.start].is_word());
    let at = (sentence.start + bullet).max(label);
    let item = matches!(passage.block.kind, BlockKind::ListItem { .. });
    if !item || sentence.start > 0 {
        return false;
    }
    // "Community sponsor of A", "Proud member of B"
    let described = passage.tokens.get(at).is_some_and(|token| {
        token.is_capital()
            && !token
                .tags
                .has(Tags::VERB | Tags::PREPOSITION | Tags::DETERMINER)
    });
    let noun = noun::group_at(passage, at, sentence.end);
    let noun = noun.or_else(|| noun::group_at(passage, at + 1, sentence.end).filter(|_| described));
    let group = noun.filter(|group| {
        let family = group.nouns[0].role.info().family;
        let ties = matches!(
            family,
            "membership" | "participation" | "partnership" | "funding"
        );
        ties && !group.nouns[0].plural && passage.is_any(group.range().end, word_list!["of", "in"])
    });
    let verb = cue::verbs_at(passage, at).any(|(verb, _)| {
        matches!(
            verb.role,
            "participant"
                | "member"
                | "partner"
                | "sponsor"
                | "supporter"
                | "funder"
                | "collaborator"
                | "speaker"
                | "host"
                | "organizer"
        )
    });
    // "Became a member of A", "Was a gold sponsor for B"
    let became = passage.is_any(
        at,
        word_list!["became", "become", "remained", "remain", "was"],
    ) && passage.is_any(at + 1, word_list!["a", "an", "the"]);
    // "Committed to be a partner for A"
    let committed =
        passage.is(at, "committed") && passage.is(at + 1, "to") && passage.is(at + 2, "be");
    // "Staffed a booth and sponsored A"
    let also = passage.tokens.get(at).is_some_and(Token::is_capital)
        && passage.raw(at).ends_with("ed")
        && (at + 1..sentence.end).any(|at| {
            passage.is(at, "and")
                && (passage.is(at + 1, "was")
                    || cue::verbs_at(passage, at + 1).any(|(verb, _)| verb.role == "sponsor"))
        });
    group.is_some()
        || became
        || committed
        || also
        || verb && passage.tags(at).has(Tags::VERB) && !passage.raw(at).ends_with("ing")
}

/// "I joined A to review my draft": whether a document is a person's own, whose items tell what that person did.
fn is_told_by_one(text: &str) -> bool {
    let (mut one, mut own, mut many) = (0, 0, 0);
    for word in text.split(|c: char| !c.is_ascii_alphanumeric()) {
        match word {
            "I" => one += 1,
            "my" | "My" => own += 1,
            "we" | "We" | "our" | "Our" => many += 1,
            _ => {}
        }
    }
    own > 0 && one > 0 && one + own > 2 * many
}

/// Finds the roles held in a document, in the blocks `telling`, which may tell some. "We" is the report's subject throughout where somebody gave it, else whom the
/// section's title names. Where a sentence names a role and no rule gave it to anybody, that is said.
pub(super) fn find(
    lexed: &mut Lexed<'_>,
    telling: &[usize],
    found: &Found,
    claims: &[Claim],
    given: bool,
    period: Option<(Date, Date)>,
) -> (Vec<Role>, Vec<Diagnostic>) {
    if found.mentions.is_empty() {
        return (Vec::new(), Vec::new());
    }
    let document = lexed.document();
    let mut context = Context {
        document,
        found,
        subject: found.subject_id,
        bodies: Vec::new(),
        groups: Context::groups(document),
        project: Context::project(found),
        sites: OnceCell::new(),
        initials: OnceCell::new(),
    };
    context.bodies = context.bodies();
    let mut section = None;
    // A section, and whether it is about a body that is no organization of the report.
    let mut of = (None, false);
    // A section, and what its title says of the posts below it.
    let mut over = (None, None);
    let mut standing = standing::Standing::default();
    let mut antecedent = antecedent::Antecedent::of(found);
    let mut roles = Vec::new();
    let mut missed = Vec::new();
    let mut cues = Vec::new();
    let told_by_one = OnceCell::new();
    for index in telling.iter().copied() {
        lexed.go_on(index);
        let passage = lexed.passage(index);
        let heading = passage.block.is_heading();
        if !heading {
            antecedent.enter(document, &passage);
        }
        if !given && passage.block.section != section {
            section = passage.block.section;
            context.subject = context.speaker(section);
        }
        if of.0 != passage.block.section {
            of = (
                passage.block.section,
                context.is_of_nobody(passage.block.section),
            );
        }
        let of_nobody = of.1;
        let quotes = quoted::of(&passage, found);
        let mut opening = None;
        for sentence in passage.sentences {
            let mut scene = Scene::new(
                &passage,
                sentence.clone(),
                found,
                (context.subject, &quotes),
                &antecedent,
            );
            if !heading {
                antecedent.note(document, &scene);
            }
            opening = opening
                .or_else(|| scene.opens_with())
                .or_else(|| context.run_in(&scene));
            scene.opening = opening;
            if matches!(
                passage.block.kind,
                BlockKind::ListItem { .. } | BlockKind::Paragraph
            ) {
                scene.implied = standing.implied(document, index);
                scene.opening = opening.or_else(|| standing.home(document, index));
                scene.elsewhere = standing.is_of_nobody(document, index);
            }
            scene.elsewhere |= scene.opening.is_none() && of_nobody;
            if scene.implied.is_empty() {
                scene.implied = antecedent.implied();
            }
            if scene.implied.is_empty()
                && antecedent.person().is_none()
                && speaks_of_subject(&passage, sentence, scene.behind_label())
                && !*told_by_one.get_or_init(|| is_told_by_one(&document.text))
            {
                let subject = context.subject.map(|id| Actor::unnamed(id, sentence.start));
                scene.implied.extend(subject);
            }
            scene.leads = lead::leads(&passage, sentence);
            let cell = matches!(passage.block.kind, BlockKind::Cell { .. });
            if scene.actors.is_empty()
                && !(scene.leads || cell || standing::unseen(&scene).is_some())
            {
                continue;
            }
            let first = roles.len();
            if heading {
                standing.find(&scene, &context, &mut roles);
                continue;
            }
            cues.clear();
            cues.extend(sentence.clone().filter(|at| cue::is_cue(&passage, *at)));
            if !cues.is_empty() {
                sentence::find(&scene, &context, &mut roles);
                verb::find(&scene, &context, &cues, &mut roles, first);
                group::find(&scene, claims, &mut roles);
            }
            verb::find_jobs(&scene, &context, &mut roles);
            chinese::find(&scene, &mut roles);
            frame::find(&scene, &mut roles);
            standing.find(&scene, &context, &mut roles);
            if roles.len() > first && over::is_fragment(&passage, sentence) {
                let within = passage.block.section;
                let titled = || {
                    if over.0 != within {
                        over = (within, over::said_by_title(lexed, within?));
                    }
                    over.1
                };
                let said = over::said_by_label(&passage, sentence).or_else(titled);
                if let Some(said) = said {
                    let ours = context.body_of(within).or(context.subject);
                    apply(said, ours, roles.split_off(first), &mut roles);
                }
            }
            if roles.len() == first {
                missed.extend(missed::of(&scene));
            }
        }
    }
    // "(until 2027)": a term that ends behind the report's time has not ended.
    let lasts = |role: &Role| {
        let end = role.as_of.filter(|as_of| as_of.start.is_none());
        let until = end.and_then(|as_of| as_of.span).is_some_and(|span| {
            let words = span.of(&document.text);
            words.starts_with("until") || words.starts_with("Until")
        });
        let end = end.and_then(|as_of| as_of.end);
        until && end.zip(period).is_some_and(|(end, (_, last))| end > last)
    };
    for role in roles.iter_mut().filter(|role| lasts(role)) {
        role.status = RoleStatus::Current;
    }
    if let Some(foundation) = Context::foundation(found) {
        for role in roles.iter_mut() {
            if role.organization == found.subject_id
                && is_of_foundation(role)
                && role.holder != Holder::Organization(foundation)
            {
                role.organization = Some(foundation);
            }
        }
    }
    (draft::distinct(roles), missed)
}

/// Whether a role that a project's report tells of is one in its foundation: a firm's membership, a seat on the board.
fn is_of_foundation(role: &Role) -> bool {
    let pays = role.role.info().family == "membership" && role.role.id() != "observer";
    let firm = matches!(role.holder, Holder::Organization(_));
    pays && firm || matches!(role.role.id(), "board_member" | "executive")
}

/// Adds the roles `told` of a fragment, what is `said` over it taken in: those in whom the text is about are over, to come or
/// none.
fn apply(said: over::Said, ours: Option<u32>, told: Vec<Role>, roles: &mut Vec<Role>) {
    for mut role in told {
        if role.organization == ours && role.status == RoleStatus::Current {
            let Some(status) = said else { continue };
            role.status = status;
        }
        roles.push(role);
    }
}

#[cfg(test)]
mod tests {
    use crate::extract::{Options, extract};
    use crate::model::{Holder, Role};
    use crate::read::{Format, read};

    #[test]
    fn what_a_project_has_no_members_for_is_its_foundations() {
        let told = |text: &str| -> Vec<String> {
            let text = format!(
                "# PyTorch: 2024 Year in Review\n\nPyTorch grew this year. The PyTorch project met.\n\n{text}"
            );
            let document = read(text, Format::Markdown);
            let report = extract(&document, &Options { subject: None });
            let row = |role: &Role| {
                let place = role
                    .organization
                    .map(|id| &report.organizations[id as usize].name);
                format!("{} {}", role.role.id(), place.map_or("", String::as_str))
            };
            report.roles.iter().map(row).collect()
        };
        assert_eq!(
            told(
                "The PyTorch Foundation grew. At the end of the year, premier members include: Siemens and Bosch."
            ),
            [
                "premium_member PyTorch Foundation",
                "premium_member PyTorch Foundation"
            ]
        );
        assert_eq!(
            told("The PyTorch Foundation grew. PyTorch is maintained by Siemens."),
            ["maintainer PyTorch"]
        );
        assert_eq!(told("Our members include Siemens."), ["member PyTorch"]);
    }

    #[test]
    fn we_are_whom_the_title_of_the_section_names() {
        let text = "# Quarterly Status\n\n## Kestrel Foundation\n\nThe Kestrel Foundation grew. We are a member of Siemens.\n\n\
                    ## Alvik University\n\nAlvik University grew. We are a member of Siemens.\n";
        let holders = |subject: Option<&str>| -> Vec<String> {
            let document = read(text.to_owned(), Format::Markdown);
            let subject = subject.map(str::to_owned);
            let report = extract(&document, &Options { subject });
            let holder = |holder: &Holder| match holder {
                Holder::Organization(id) => report.organizations[*id as usize].name.clone(),
                Holder::Person(_) | Holder::Group(_) => String::new(),
            };
            report
                .roles
                .iter()
                .map(|role| holder(&role.holder))
                .collect()
        };
        assert_eq!(holders(None), ["Kestrel Foundation", "Alvik University"]);
        assert_eq!(holders(Some("Alvik University")), ["Alvik University"; 2]);
    }

    #[test]
    fn items_that_tell_of_nobody_tell_of_the_subject() {
        use super::testing::check;
        check(
            "The Kestrel Foundation grew.\n\n- Supporter of ETSI; member of the GSMA\n- Participates in the Harbour Alliance",
            "Kestrel Foundation supporter ETSI; Kestrel Foundation member GSMA; Kestrel Foundation participant Harbour Alliance",
        );
        check(
            "The Kestrel Foundation grew.\n\n- Spoke at FOSDEM\n- Became a member of ETSI",
            "Kestrel Foundation speaker FOSDEM; Kestrel Foundation member ETSI",
        );
        check(
            "The Kestrel Foundation grew. Maria Schmidt came.\n\n- Member of the GSMA\n- Members of ETSI",
            "",
        );
    }

    #[test]
    fn items_of_a_persons_own_report_tell_of_no_organization() {
        use super::testing::check;
        check(
            "The Kestrel Foundation grew.\n\n- Joined the Harbour Alliance to review my draft\n- I wrote two notes",
            "",
        );
        check(
            "The Kestrel Foundation grew. We thank our members.\n\n- Joined the Harbour Alliance to review a draft",
            "Kestrel Foundation member Harbour Alliance",
        );
    }

    #[test]
    fn items_may_say_what_sort_of_sponsor_we_are() {
        use super::testing::check_below;
        check_below(
            "- Community Sponsor of KubeCon 2020\n- Proud sponsor of FOSDEM",
            "Kestrel Foundation sponsor KubeCon; Kestrel Foundation sponsor FOSDEM",
        );
        check_below("- Met sponsors of FOSDEM", "");
    }

    #[test]
    fn items_headed_by_an_organization_tell_of_us_in_it() {
        use super::testing::check;
        check(
            "The Kestrel Foundation grew.\n\n- **ETSI:** Our CTO, Anna Kowalska, is a member of the Board of Directors.",
            "Anna Kowalska executive Kestrel Foundation; Anna Kowalska board_member ETSI",
        );
        check(
            "The Kestrel Foundation grew.\n\n- **W3C:** we held a seat on the Advisory Board until May 2022.",
            "Kestrel Foundation advisory_board_member W3C ended",
        );
    }
}
