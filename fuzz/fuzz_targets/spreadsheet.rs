//! Whatever bytes stand in a workbook, or in the parts of one: no panic, and every place can be shown.
//!
//! Hardly any random bytes are a ZIP file, so the first byte says what is made of the others: the file
//! itself, or the parts of an XLSX or ODS file, separated by form feeds, which XML cannot contain.
#![no_main]

mod common;

use std::io::{Cursor, Write};

use libfuzzer_sys::{Corpus, fuzz_target};
use vorrang::input::sheets;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const XLSX: [&str; 4] =
    ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/worksheets/sheet2.xml"];
const WORKBOOK: &str = "<workbook><sheets><sheet name='A' r:id='r0'/><sheet name='B' state='hidden' r:id='r3'/></sheets></workbook>";
const RELATIONS: &str = "<R><Relationship Id='r0' Type='/worksheet' Target='worksheets/sheet1.xml'/>\
    <Relationship Id='r1' Type='/sharedStrings' Target='sharedStrings.xml'/>\
    <Relationship Id='r2' Type='/styles' Target='styles.xml'/>\
    <Relationship Id='r3' Type='/worksheet' Target='/xl/worksheets/sheet2.xml'/></R>";

fn zipped<'p>(parts: impl Iterator<Item = (&'p str, &'p [u8])>) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        zip.start_file(name, options).expect("memory is there");
        zip.write_all(content).expect("memory is there");
    }
    zip.finish().expect("memory is there").into_inner()
}

fuzz_target!(|content: &[u8]| -> Corpus {
    let Some((kind, content)) = content.split_first() else { return Corpus::Reject };
    let parts = || content.split(|byte| *byte == 0x0C);
    let bytes = match kind % 3 {
        0 => content.to_vec(),
        1 => {
            let fixed: [(&str, &[u8]); 2] =
                [("xl/workbook.xml", WORKBOOK.as_bytes()), ("xl/_rels/workbook.xml.rels", RELATIONS.as_bytes())];
            zipped(fixed.into_iter().chain(XLSX.into_iter().zip(parts())))
        }
        _ => {
            let kind: &[u8] = b"application/vnd.oasis.opendocument.spreadsheet";
            let names = ["content.xml", "META-INF/manifest.xml"].into_iter();
            zipped(std::iter::once(("mimetype", kind)).chain(names.zip(parts())))
        }
    };
    let known = |name: &str| matches!(name, "id" | "name");
    for asked in [None, Some("B")] {
        let Ok(table) = sheets::read(&bytes, asked, &known) else { continue };
        for row in table.sheet.rows() {
            for cell in row.cells() {
                let (line, span) = table.sheet.line(row.index, cell.column, |_| true).expect("a cell has a place");
                // A line break inside a cell is shown as a space.
                let expected = if cell.text.trim().is_empty() { 0 } else { cell.text.chars().count() };
                assert_eq!(line[span].chars().count(), expected);
                assert_eq!(row.get(cell.column), Some(cell));
                let _ = table.sheet.reference(row.index, cell.column);
            }
            let _ = (row.is_blank(), table.sheet.line(row.index, usize::MAX, |_| false));
        }
    }
    // The whole way of a decision takes a hundred times as long as reading a sheet.
    if kind % 8 != 0 {
        return Corpus::Keep;
    }
    let ending = if kind % 3 == 2 { "ods" } else { "xlsx" };
    common::run(&format!("projects.{ending}"), &bytes);
    common::take_in(&format!("list.{ending}"), &bytes);
    Corpus::Keep
});
