//! DOCX: the text of a Word document, read from the parts of its archive; nothing is unpacked to disk.

mod body;
mod style;
mod write;

use std::io::{BufReader, Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use super::composer::Composer;
use super::{Error, Format, entity, front_matter};
use crate::document::{Document, Metadata};
use style::Styles;

/// A part that unpacks to more bytes than these is refused.
const MOST_BYTES: u64 = 24 << 20;
/// Elements nested deeper than these are refused.
const DEEPEST: usize = 1000;

type Archive<'a> = ZipArchive<Cursor<&'a [u8]>>;

/// Reads a Word document.
pub(super) fn read(bytes: &[u8]) -> Result<Document, Error> {
    if bytes.starts_with(b"\xD0\xCF\x11\xE0") {
        return Err(Error::Binary(
            "it is an old Office file or one with a password; save it as DOCX without one",
        ));
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    let main = main_part(&mut archive)?;
    let folder = main.rfind('/').map_or("", |at| &main[..=at]);
    let mut styles = Styles::default();
    let style_part = format!("{folder}styles.xml");
    events(&mut archive, &style_part, |event| styles.read(event))?;
    let mut notes = [Vec::new(), Vec::new()];
    for (notes, part) in notes.iter_mut().zip(["footnotes.xml", "endnotes.xml"]) {
        let mut parser = body::Parser::default();
        events(&mut archive, &format!("{folder}{part}"), |event| {
            parser.read(event)
        })?;
        parser.notes.sort_by_key(|(number, _)| *number);
        *notes = parser.notes;
    }
    let mut parser = body::Parser::default();
    if !events(&mut archive, &main, |event| parser.read(event))? {
        return Err(Error::Binary("it is a ZIP archive without a Word document"));
    }
    let mut composer = Composer::default();
    composer.metadata = metadata(&mut archive)?;
    write::write(parser.items, &styles, notes, &mut composer);
    Ok(composer.finish().into_document(Format::Docx))
}

/// The name of the part that holds the text.
fn main_part(archive: &mut Archive<'_>) -> Result<String, Error> {
    let mut main = None;
    events(archive, "_rels/.rels", |event| {
        if let Part::Start(element) = event
            && element.is("Relationship")
            && element
                .attribute("Type")
                .is_some_and(|kind| kind.ends_with("/officeDocument"))
        {
            main = element
                .attribute("Target")
                .map(|target| target.trim_start_matches('/').to_owned());
        }
        Ok(())
    })?;
    Ok(main.unwrap_or_else(|| "word/document.xml".to_owned()))
}

/// The document's properties.
fn metadata(archive: &mut Archive<'_>) -> Result<Metadata, Error> {
    let mut metadata = Metadata::default();
    for part in ["docProps/core.xml", "docProps/app.xml"] {
        let mut key = None;
        let mut value = String::new();
        events(archive, part, |event| {
            match event {
                Part::Start(element) => {
                    value.clear();
                    key = match element.name() {
                        "title" => Some("title"),
                        "Company" => Some("company"),
                        _ => None,
                    };
                }
                Part::Text(words) => value.push_str(words),
                Part::End(_) => {
                    if let Some(key) = key.take() {
                        front_matter::read(&format!("{key}: {value}"), &mut metadata);
                    }
                }
            }
            Ok(())
        })?;
    }
    Ok(metadata)
}

/// A piece of a part.
enum Part<'a> {
    Start(Element<'a>),
    End(&'a str),
    Text(&'a str),
}

/// The start of an element.
struct Element<'a>(BytesStart<'a>);

impl Element<'_> {
    /// Its name without prefix.
    fn name(&self) -> &str {
        local(self.0.name().0)
    }

    fn is(&self, name: &str) -> bool {
        self.name() == name
    }

    /// The value of the attribute of this name, whatever its prefix.
    fn attribute(&self, name: &str) -> Option<String> {
        let mut attributes = self.0.attributes();
        let found = attributes
            .with_checks(false)
            .flatten()
            .find(|attribute| local(attribute.key.0) == name)?;
        found
            .normalized_value(quick_xml::XmlVersion::Implicit1_0)
            .ok()
            .map(|value| value.into_owned())
    }

    /// What its `val` says.
    fn value(&self) -> Option<String> {
        self.attribute("val")
    }

    /// Whether a switch is on: it is where nothing else is said.
    fn is_on(&self) -> bool {
        !matches!(
            self.value().as_deref(),
            Some("0" | "false" | "off" | "none")
        )
    }
}

/// A name without its prefix.
fn local(name: &str) -> &str {
    name.rsplit(':').next().unwrap_or(name)
}

/// Hands the pieces of a part to `each`; whether the archive has the part.
///
/// Declarations of document types are refused, and so are parts that are too large or nested too deep.
fn events(
    archive: &mut Archive<'_>,
    name: &str,
    mut each: impl FnMut(Part<'_>) -> Result<(), Error>,
) -> Result<bool, Error> {
    let part = match archive.by_name(name) {
        Ok(part) => part,
        Err(zip::result::ZipError::FileNotFound) => return Ok(false),
        Err(zip::result::ZipError::UnsupportedArchive(
            zip::result::ZipError::PASSWORD_REQUIRED,
        )) => {
            return Err(Error::Encrypted);
        }
        Err(error) => return Err(damaged(error)),
    };
    let mut reader = Reader::from_reader(BufReader::new(part.take(MOST_BYTES)));
    reader.config_mut().check_end_names = false;
    reader.config_mut().allow_unmatched_ends = true;
    reader.config_mut().allow_dangling_amp = true;
    let mut buffer = Vec::new();
    let mut depth = 0_usize;
    loop {
        buffer.clear();
        let event = reader.read_event_into(&mut buffer);
        let event = match event {
            Ok(Event::Eof) if depth > 0 && reader.get_ref().get_ref().limit() > 0 => {
                return Err(Error::Damaged(format!("`{name}` breaks off in its midst")));
            }
            Ok(Event::Eof) => break,
            Ok(event) => event,
            // A part that was cut is damaged where it was cut.
            Err(_) if reader.get_ref().get_ref().limit() == 0 => break,
            Err(error) => return Err(damaged(error)),
        };
        match event {
            Event::Start(element) => {
                depth += 1;
                if depth > DEEPEST {
                    return Err(Error::TooLarge("its elements are nested too deep"));
                }
                each(Part::Start(Element(element)))?;
            }
            Event::Empty(element) => {
                let name = element.name().0.to_owned();
                each(Part::Start(Element(element)))?;
                each(Part::End(local(&name)))?;
            }
            Event::End(element) => {
                depth = depth.saturating_sub(1);
                each(Part::End(local(element.name().0)))?;
            }
            Event::Text(words) => each(Part::Text(&words.xml10_content()))?,
            Event::GeneralRef(name) => {
                if let Some(c) = entity::named(&name) {
                    each(Part::Text(c.encode_utf8(&mut [0; 4])))?;
                }
            }
            Event::DocType(_) => {
                return Err(Error::Damaged("it declares a document type".to_owned()));
            }
            _ => {}
        }
    }
    let cut = reader.into_inner().into_inner().limit() == 0;
    if cut {
        return Err(Error::TooLarge("a part of it unpacks to more than 24 MB"));
    }
    Ok(true)
}

fn damaged(error: impl std::fmt::Display) -> Error {
    Error::Damaged(error.to_string())
}
