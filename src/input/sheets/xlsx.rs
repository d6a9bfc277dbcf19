//! Workbooks of Excel (`.xlsx`, `.xlsm`), as Excel, LibreOffice and libraries write them.
//!
//! ```text
//! _rels/.rels ──► workbook.xml ──► sheets, with the parts that workbook.xml.rels names for them
//!                                  sharedStrings.xml, styles.xml
//! ```
//!
//! Elements are known by their names without prefix, so that both flavours of the standard (transitional
//! and strict, which differ in their namespaces) are read. Not read: what formulas say (their stored
//! values count), comments, links, pictures, pivot tables.
//!
//! Source: ECMA-376 part 1 (5th edition 2016), 18.2 (workbook), 18.3 (worksheets), 18.4 (shared strings),
//! 18.8 (styles).

use std::borrow::Cow;
use std::collections::HashMap;

use quick_xml::events::{BytesStart, Event};

use super::cell;
use super::format::Format;
use super::package::Package;
use super::sheet::{Area, Builder, Content, NO_VALUE, Room, Sheet, parse_address};
use super::xml::{Xml, attribute, flag};
use super::{Problem, wanted};

/// Reads the sheets of a workbook, or the one that is asked for by its name.
pub(super) fn read(package: &mut Package<'_>, asked: Option<&str>) -> Result<Vec<Sheet>, Problem> {
    let workbook_part = workbook_part(package)?;
    let folder = workbook_part.rsplit_once('/').map_or("", |(folder, _)| folder);
    let targets = targets(package, &workbook_part)?;
    let workbook = Workbook::read(&package.need(&workbook_part)?)?;
    let target = |kind: &str| {
        let found = targets.values().find(|target| target.kind == kind);
        found.map(|target| resolved(folder, &target.part))
    };
    let names: Vec<String> = workbook.sheets.iter().map(|sheet| sheet.name.clone()).collect();
    let wanted = wanted(asked, &names)?;
    let strings = match target("sharedStrings") {
        Some(part) => Strings::read(package.text(&part)?.as_deref().unwrap_or_default())?,
        None => Strings::default(),
    };
    let formats = match target("styles") {
        Some(part) => formats(package.text(&part)?.as_deref().unwrap_or_default())?,
        None => Vec::new(),
    };
    let book = Book { strings, formats, since_1904: workbook.since_1904 };
    let mut room = Room::default();
    let mut sheets = Vec::new();
    for entry in &workbook.sheets[wanted] {
        // Charts have a sheet of their own and no cells.
        if let Some(target) = targets.get(&entry.relation).filter(|target| target.kind == "worksheet") {
            let text = package.need(&resolved(folder, &target.part))?;
            sheets.push(book.sheet(&text, entry, &mut room)?);
        }
    }
    Ok(sheets)
}

/// The part that holds the workbook, usually `xl/workbook.xml`.
fn workbook_part(package: &mut Package<'_>) -> Result<String, Problem> {
    let root = relations(package.text("_rels/.rels")?.as_deref().unwrap_or_default())?;
    let named = root.into_values().find(|target| target.kind == "officeDocument");
    let part = named.map_or_else(|| String::from("xl/workbook.xml"), |target| resolved("", &target.part));
    if part.ends_with(".bin") {
        return Err(Problem::BinaryExcel);
    }
    if !part.ends_with(".xml") || !package.has(&part) {
        return Err(Problem::OtherPackage);
    }
    Ok(part)
}

/// Where a relationship leads, and the last word of its type.
struct Target {
    kind: String,
    part: String,
}

fn targets(package: &mut Package<'_>, part: &str) -> Result<HashMap<String, Target>, Problem> {
    let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
    relations(package.text(&resolved(folder, &format!("_rels/{name}.rels")))?.as_deref().unwrap_or_default())
}

fn relations(text: &str) -> Result<HashMap<String, Target>, Problem> {
    let mut targets = HashMap::new();
    let mut xml = Xml::new(text);
    while let Some(start) = xml.element()? {
        if start.local_name().as_ref() == "Relationship"
            && let (Some(id), Some(kind), Some(part)) =
                (attribute(&start, "Id"), attribute(&start, "Type"), attribute(&start, "Target"))
        {
            let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
            targets.insert(id.into_owned(), Target { kind, part: part.into_owned() });
        }
    }
    Ok(targets)
}

/// A target as the name of a part: relative to the folder of what names it, unless it begins with `/`.
fn resolved(folder: &str, target: &str) -> String {
    let path = match target.strip_prefix('/') {
        Some(absolute) => absolute.to_owned(),
        None if folder.is_empty() => target.to_owned(),
        None => format!("{folder}/{target}"),
    };
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split('/') {
        match part {
            ".." => drop(parts.pop()),
            "." | "" => {}
            part => parts.push(part),
        }
    }
    parts.join("/")
}

/// What `workbook.xml` says.
struct Workbook {
    sheets: Vec<SheetEntry>,
    since_1904: bool,
}

struct SheetEntry {
    name: String,
    relation: String,
    hidden: bool,
}

impl Workbook {
    fn read(text: &str) -> Result<Self, Problem> {
        let mut workbook = Self { sheets: Vec::new(), since_1904: false };
        let mut xml = Xml::new(text);
        while let Some(start) = xml.element()? {
            match start.local_name().as_ref() {
                "workbookPr" => workbook.since_1904 = flag(&start, "date1904"),
                "sheet" => {
                    let relation = start.attributes().with_checks(false).flatten().find(|attribute| {
                        attribute.key.prefix().is_some() && attribute.key.local_name().as_ref() == "id"
                    });
                    let hidden = attribute(&start, "state").is_some_and(|state| state != "visible");
                    workbook.sheets.push(SheetEntry {
                        name: attribute(&start, "name").unwrap_or_default().into_owned(),
                        relation: relation.map(|relation| relation.value.into_owned()).unwrap_or_default(),
                        hidden,
                    });
                }
                _ => {}
            }
        }
        Ok(workbook)
    }
}

/// The texts that cells refer to by number, in one buffer.
#[derive(Default)]
struct Strings {
    text: String,
    ends: Vec<usize>,
}

impl Strings {
    fn read(text: &str) -> Result<Self, Problem> {
        let mut strings = Self::default();
        let mut xml = Xml::new(text);
        while let Some(start) = xml.element()? {
            if start.local_name().as_ref() == "si" {
                let mut one = String::new();
                rich_text(&mut xml, &mut one)?;
                strings.text.push_str(&one);
                strings.ends.push(strings.text.len());
            }
        }
        Ok(strings)
    }

    fn get(&self, index: &str) -> Option<&str> {
        let index: usize = index.trim().parse().ok()?;
        let start = index.checked_sub(1).map_or(Some(0), |before| self.ends.get(before).copied())?;
        self.text.get(start..*self.ends.get(index)?)
    }
}

/// Appends the text of an `si` or `is`, whose formatted pieces are joined; what is said about the
/// pronunciation of East Asian texts is left out.
fn rich_text(xml: &mut Xml<'_>, text: &mut String) -> Result<(), Problem> {
    let mut depth = 1;
    let mut raw = String::new();
    while 0 < depth {
        match xml.next()? {
            Event::Start(start) => match start.local_name().as_ref() {
                "t" => xml.text(&mut raw)?,
                "rPh" => xml.skip(&start)?,
                _ => depth += 1,
            },
            Event::End(_) => depth -= 1,
            Event::Eof => return Err(Problem::Damaged),
            _ => {}
        }
    }
    unescape_into(&raw, text);
    Ok(())
}

/// Undoes `_x000D_`, by which Excel writes characters that XML cannot hold (18.4.12, ST_Xstring).
fn unescape_into(raw: &str, text: &mut String) {
    let mut rest = raw;
    while let Some(at) = rest.find("_x") {
        let (before, escape) = rest.split_at(at);
        text.push_str(before);
        let code = escape.get(2..6).filter(|_| escape.as_bytes().get(6) == Some(&b'_'));
        // Rust would take a sign as well.
        let code = code.filter(|code| code.bytes().all(|byte| byte.is_ascii_hexdigit()));
        let character = code.and_then(|code| u32::from_str_radix(code, 16).ok()).and_then(char::from_u32);
        match character {
            Some(character) => {
                text.push(character);
                rest = &escape[7..];
            }
            None => {
                text.push_str("_x");
                rest = &escape[2..];
            }
        }
    }
    text.push_str(rest);
}

/// The number formats that cells refer to by number.
fn formats(text: &str) -> Result<Vec<Format>, Problem> {
    let mut codes: HashMap<u32, Format> = HashMap::new();
    let mut formats = Vec::new();
    let mut in_cells = false;
    let mut xml = Xml::new(text);
    loop {
        match xml.next()? {
            Event::Start(start) => match start.local_name().as_ref() {
                "numFmt" => {
                    if let (Some(id), Some(code)) = (number_of(&start, "numFmtId"), attribute(&start, "formatCode")) {
                        codes.insert(id, Format::of_code(&code));
                    }
                }
                "cellXfs" => in_cells = true,
                "xf" if in_cells => {
                    let id = number_of(&start, "numFmtId").unwrap_or(0);
                    formats.push(codes.get(&id).cloned().unwrap_or_else(|| Format::built_in(id)));
                }
                _ => {}
            },
            Event::End(end) if end.local_name().as_ref() == "cellXfs" => in_cells = false,
            Event::Eof => return Ok(formats),
            _ => {}
        }
    }
}

fn number_of(start: &BytesStart<'_>, name: &str) -> Option<u32> {
    attribute(start, name)?.trim().parse().ok()
}

/// What all sheets share.
struct Book {
    strings: Strings,
    formats: Vec<Format>,
    since_1904: bool,
}

impl Book {
    fn sheet(&self, text: &str, entry: &SheetEntry, room: &mut Room) -> Result<Sheet, Problem> {
        let mut sheet = Builder::new(&entry.name, entry.hidden, room);
        let mut xml = Xml::new(text);
        // Rows and cells without an address come after the one before.
        let mut row = 0;
        while let Some(start) = xml.element()? {
            match start.local_name().as_ref() {
                "row" => {
                    let number = number_of(&start, "r").and_then(|number| number.checked_sub(1));
                    row = number.unwrap_or(row);
                    self.cells(&mut xml, &mut sheet, row, flag(&start, "hidden"))?;
                    row = row.saturating_add(1);
                }
                "mergeCell" => {
                    let corners = attribute(&start, "ref");
                    let corners = corners.as_deref().and_then(|text| text.split_once(':'));
                    if let Some((first, last)) = corners
                        && let (Some(first), Some(last)) = (parse_address(first), parse_address(last))
                    {
                        sheet.merge(Area { rows: (first.0, last.0), columns: (first.1, last.1) });
                    }
                }
                _ => {}
            }
        }
        sheet.finish()
    }

    /// Reads the cells of a row that has just begun.
    fn cells(&self, xml: &mut Xml<'_>, sheet: &mut Builder<'_>, row: u32, hidden: bool) -> Result<(), Problem> {
        let mut column = 0;
        let mut stored = String::new();
        loop {
            let start = match xml.next()? {
                Event::Start(start) => start,
                Event::End(_) => return Ok(()),
                Event::Eof => return Err(Problem::Damaged),
                _ => continue,
            };
            if start.local_name().as_ref() != "c" {
                xml.skip(&start)?;
                continue;
            }
            let address = attribute(&start, "r").as_deref().and_then(parse_address);
            let position = address.unwrap_or((row, column));
            column = position.1.saturating_add(1);
            let kind = attribute(&start, "t");
            let format = attribute(&start, "s").and_then(|style| self.formats.get(style.parse::<usize>().ok()?));
            stored.clear();
            let parts = parts(xml, &mut stored)?;
            let (text, content) = self.typed(kind.as_deref(), &stored, &parts, format.unwrap_or(&Format::Plain))?;
            sheet.add(position, &text, content, hidden)?;
        }
    }

    /// What a cell holds, by its type.
    fn typed<'t>(
        &'t self,
        kind: Option<&str>,
        stored: &'t str,
        parts: &Parts,
        format: &Format,
    ) -> Result<(Cow<'t, str>, Content), Problem> {
        if parts.formula && !parts.value && kind != Some("str") {
            return Ok((NO_VALUE.into(), Content::NoValue));
        }
        let text = |text: &'t str| (text.into(), Content::Text);
        Ok(match kind {
            Some("s") if stored.is_empty() => text(""),
            Some("s") => text(self.strings.get(stored).ok_or(Problem::Damaged)?),
            Some("str" | "inlineStr") => text(stored),
            Some("b") => text(if matches!(stored.trim(), "1" | "true") { "true" } else { "false" }),
            Some("e") => (stored.into(), Content::Error),
            Some("d") => (cell::iso_text(stored).into(), Content::Text),
            _ => match (finite(stored), finite(stored).map_or(format, |number| cell::format_of(number, format))) {
                (Some(number), Format::Date { elapsed: false }) => {
                    let shown = cell::date_text(number, self.since_1904);
                    shown.map_or_else(
                        || {
                            let (text, content) = cell::number(number, &Format::Plain);
                            (text.into(), content)
                        },
                        |text| (text.into(), Content::Text),
                    )
                }
                (Some(number), format) => {
                    let (text, content) = cell::number(number, format);
                    (text.into(), content)
                }
                // Its reader will say what is wrong with it.
                (None, _) => text(stored),
            },
        })
    }
}

fn finite(stored: &str) -> Option<f64> {
    stored.trim().parse().ok().filter(|number: &f64| number.is_finite())
}

/// What there is in a cell besides its text.
struct Parts {
    formula: bool,
    value: bool,
}

/// Reads what is in a cell that has just begun: the text of its value or its own text.
fn parts(xml: &mut Xml<'_>, stored: &mut String) -> Result<Parts, Problem> {
    let mut parts = Parts { formula: false, value: false };
    loop {
        match xml.next()? {
            Event::Start(start) => match start.local_name().as_ref() {
                "v" => {
                    let mut raw = String::new();
                    xml.text(&mut raw)?;
                    parts.value = !raw.is_empty();
                    unescape_into(&raw, stored);
                }
                "is" => {
                    rich_text(xml, stored)?;
                    parts.value = true;
                }
                name => {
                    parts.formula |= name == "f";
                    xml.skip(&start)?;
                }
            },
            Event::End(_) => return Ok(parts),
            Event::Eof => return Err(Problem::Damaged),
            _ => {}
        }
    }
}
