//! Extraction: a document becomes a report. Pure, and cannot fail; doubt becomes a diagnostic.
//!
//! Each block is lexed once. Claims are read as the blocks go by; names are collected, and resolved to
//! organizations when the whole document is known, since an acronym may be used before it is explained. Roles come
//! last: they tie organizations.

mod attendance;
mod claim;
mod date;
mod employed;
mod holding;
mod language;
mod organization;
mod passage;
mod person;
mod pinyin;
mod role;
mod spelling;
mod verb;

pub(crate) use organization::folded_name;

use crate::document::Document;
use crate::model::{Diagnostic, DiagnosticCode, Report};
use passage::{Lexed, Passage};
pub use role::named as role_named;
use spelling::Spelling;

/// What the caller knows of a report.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Whom "we" stands for.
    pub subject: Option<String>,
}

/// Reads the facts of a document.
pub fn extract(document: &Document, options: &Options) -> Report {
    extract_within(&mut document.clone(), options)
}

/// Reads the facts of a document as [`extract`] does, without a copy of it: it is typed out while the rules read it, and what
/// it was when they are done.
pub(crate) fn extract_within(document: &mut Document, options: &Options) -> Report {
    let spelling = Spelling::type_out(document);
    let mut report = facts(document, options);
    if let Some(spelling) = spelling {
        spelling.restore(document, &mut report);
    }
    report
}

/// The facts of a document that is written as it would be typed.
fn facts(document: &Document, options: &Options) -> Report {
    let mut lexed = Lexed::new(document);
    let money = claim::Shared::of(&document.text);
    let mut claims = claim::Finder::new(document, &money);
    let mut names = organization::Finder::new(document);
    let mut language = language::Guess::default();
    // Blocks that may tell roles, for when the whole document is known.
    let mut telling = Vec::new();
    // Each kind of rules reads some blocks before the next one does: what the processor holds of a rule is used again.
    for lot in Lexed::lots(document) {
        lexed.go_on(lot.start);
        let prose = lot.filter(|index| document.blocks[*index].is_prose());
        let passages: Vec<Passage<'_>> = prose.map(|index| lexed.passage(index)).collect();
        passages.iter().for_each(|passage| claims.read(passage));
        passages.iter().for_each(|passage| names.read(passage));
        passages.iter().for_each(|passage| language.read(passage));
        let may_tell = passages.iter().filter(|passage| role::may_tell(passage));
        telling.extend(may_tell.map(|passage| passage.index));
    }
    let found = names.finish(options);
    let mut claims = claims.finish(&found.titles);
    role::ascribe(document, &lexed, &found, &mut claims.claims);
    let given = options.subject.is_some();
    let (roles, missed) = role::find(
        &mut lexed,
        &telling,
        &found,
        &claims.claims,
        given,
        claims.period,
    );
    let mut diagnostics = claims.diagnostics;
    diagnostics.extend_from_slice(&document.diagnostics);
    diagnostics.extend(found.doubtful);
    diagnostics.extend(missed);
    let language = language.finish();
    let whole = crate::document::Span::new(0, 0);
    let of_the_whole = match language {
        _ if document.blocks.is_empty() => Some(DiagnosticCode::EmptyText),
        "en" => None,
        "zh" => Some(DiagnosticCode::PartlySupportedLanguage),
        _ => Some(DiagnosticCode::UnsupportedLanguage),
    };
    diagnostics.extend(of_the_whole.map(|code| Diagnostic {
        code,
        span: whole,
        section: None,
    }));
    diagnostics.sort_by_key(|diagnostic| (diagnostic.span, diagnostic.code));
    Report {
        subject: found.subject,
        publisher: document.metadata.organization.clone(),
        title: document.metadata.title.clone().or_else(|| {
            document
                .sections
                .first()
                .map(|section| document.words(section.title))
        }),
        period: claims.period,
        language,
        organizations: found.organizations,
        mentions: found.mentions,
        roles,
        claims: claims.claims,
        diagnostics,
    }
}
