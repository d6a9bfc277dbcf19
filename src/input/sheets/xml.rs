//! Walking through the XML of a part.

use std::borrow::Cow;

use quick_xml::Reader;
use quick_xml::escape::{resolve_predefined_entity, unescape};
use quick_xml::events::{BytesRef, BytesStart, Event};

use super::Problem;

/// A part being read. Elements without content come as a start and an end.
pub(super) struct Xml<'t> {
    reader: Reader<&'t [u8]>,
}

impl<'t> Xml<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        let mut reader = Reader::from_str(text);
        reader.config_mut().expand_empty_elements = true;
        Self { reader }
    }

    /// The next event; the end of the text is one too.
    pub(super) fn next(&mut self) -> Result<Event<'t>, Problem> {
        self.reader.read_event().map_err(|_| Problem::Damaged)
    }

    /// The next element anywhere below or after here, `None` at the end of the text.
    pub(super) fn element(&mut self) -> Result<Option<BytesStart<'t>>, Problem> {
        loop {
            match self.next()? {
                Event::Start(start) => return Ok(Some(start)),
                Event::Eof => return Ok(None),
                _ => {}
            }
        }
    }

    /// Passes over what is in an element that has just begun.
    pub(super) fn skip(&mut self, start: &BytesStart<'_>) -> Result<(), Problem> {
        self.reader.read_to_end(start.name()).map(drop).map_err(|_| Problem::Damaged)
    }

    /// Appends the text of an element that has just begun, without that of elements in it.
    pub(super) fn text(&mut self, text: &mut String) -> Result<(), Problem> {
        loop {
            let event = self.next()?;
            match event {
                Event::Start(inner) => self.skip(&inner)?,
                Event::End(_) => return Ok(()),
                Event::Eof => return Err(Problem::Damaged),
                other => append(&other, text),
            }
        }
    }
}

/// Appends what an event says as text, which is nothing for most.
pub(super) fn append(event: &Event<'_>, text: &mut String) {
    match event {
        Event::Text(content) => text.push_str(&content.xml10_content()),
        Event::CData(content) => text.push_str(&content.xml10_content()),
        Event::GeneralRef(reference) => text.push_str(&resolved(reference)),
        _ => {}
    }
}

fn resolved<'r>(reference: &'r BytesRef<'_>) -> Cow<'r, str> {
    match reference.resolve_char_ref() {
        Ok(Some(character)) => Cow::Owned(character.to_string()),
        _ => {
            let name: &str = reference;
            resolve_predefined_entity(name).map_or_else(|| Cow::Owned(format!("&{name};")), Cow::Borrowed)
        }
    }
}

/// The value of an attribute, named with its prefix if it has one.
pub(super) fn attribute<'s>(start: &'s BytesStart<'_>, name: &str) -> Option<Cow<'s, str>> {
    let mut attributes = start.attributes();
    // Whether one is there twice does not matter and takes long to find out.
    let found = attributes.with_checks(false).flatten().find(|attribute| attribute.key.as_ref() == name)?;
    Some(match found.value {
        Cow::Borrowed(value) => unescape(value).unwrap_or(Cow::Borrowed(value)),
        Cow::Owned(value) => Cow::Owned(unescape(&value).map(Cow::into_owned).unwrap_or(value)),
    })
}

/// Whether an attribute is there and true.
pub(super) fn flag(start: &BytesStart<'_>, name: &str) -> bool {
    attribute(start, name).is_some_and(|value| matches!(&*value, "1" | "true"))
}
