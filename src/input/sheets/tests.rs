//! Workbooks written by real programs, and workbooks broken on purpose.
//!
//! The files and the script that wrote them are in `tests/data/sheets`.

use std::io::{Cursor, Write};

use proptest::prelude::*;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::*;

macro_rules! fixture {
    ($name:literal) => {
        include_bytes!(concat!("../../../tests/data/sheets/", $name))
    };
}

/// Column names of the fixtures.
fn known(name: &str) -> bool {
    ["id", "name", "share", "cost-eur", "Nr.", "Projekt", "Kosten (EUR)", "citizens"].contains(&name.trim())
}

fn table(bytes: &[u8], asked: Option<&str>) -> Table {
    read(bytes, asked, &known).unwrap_or_else(|problem| panic!("{problem:?}"))
}

/// Every row from the header on: its number, `h` if it is hidden, and each cell with what it is: text
/// as it is, numbers after `#` with what they measure, errors after `!`, formulas without value as `=`.
fn shown(table: &Table) -> String {
    let cell = |cell: Cell<'_>| match cell.content {
        Content::Text => cell.text.replace('\n', "⏎"),
        Content::Number(number, measure) => format!(
            "#{number}{}",
            measure.map_or("", |measure| match measure {
                crate::input::cell::Measure::Money => "€",
                crate::input::cell::Measure::Days => "d",
                crate::input::cell::Measure::Share => "%",
            })
        ),
        Content::Error => format!("!{}", cell.text),
        Content::NoValue => String::from("="),
    };
    let row = |row: Row<'_>| {
        let cells: Vec<String> = row.cells().map(cell).collect();
        format!("{}{} {}\n", row.index + 1, if row.hidden { "h" } else { "" }, cells.join(" | "))
    };
    table.sheet.rows().filter(|row| table.header.row <= row.index).map(row).collect()
}

#[test]
fn a_list_as_planners_keep_it_is_read_as_openpyxl_wrote_it() {
    let table = table(fixture!("planner.xlsx"), None);
    assert_eq!((table.sheet.name.as_str(), table.header.row), ("Projekte 2026", 2));
    assert_eq!(
        shown(&table),
        "\
3 Nr. | Projekt | Fachbereich | Bürgernutzen | Kosten (EUR) | Frist | Hintergrund
4 DO-1 | Wohngeld online | Soziales | #10 | #20000€ | 2027-03-01 | true
5h DO-2 | Übersicht für Bürger*innen | Soziales | #5 | #50000.5€ | false
7 Dezernat 5
8 DO-3 | E-Akte | Zentrale Dienste | #0 | 10 TEUR | 31.12.2026 | nein
9 DO-4 | Bauanträge & Pläne⏎online | Bauordnung | 5 | #99999.99€ | 2028-01-31
"
    );
    let merged: Vec<String> = table.sheet.merged.iter().map(ToString::to_string).collect();
    assert_eq!(merged, ["A1:G1", "A7:G7"]);
}

#[test]
fn libreoffice_saves_the_same_list_in_both_formats() {
    let xlsx = table(fixture!("planner-libreoffice.xlsx"), Some("Projekte 2026"));
    assert_eq!(shown(&xlsx), shown(&table(fixture!("planner.xlsx"), None)));
    let ods = table(fixture!("planner-libreoffice.ods"), None);
    assert_eq!(shown(&ods), shown(&xlsx));
    assert_eq!(ods.sheet.merged, xlsx.sheet.merged);
}

#[test]
fn a_number_that_is_shown_as_a_truth_value_is_one() {
    let cell = |value: &str, shown: &str| {
        format!(
            r#"<table:table-row><table:table-cell table:formula="of:=TRUE()" office:value-type="float" office:value="{value}"><text:p>{shown}</text:p></table:table-cell></table:table-row>"#
        )
    };
    let rows = [("1", "WAHR"), ("0", "FALSCH"), ("1", "TRUE"), ("0", "FALSE"), ("1", "1"), ("0", "WAHR")];
    let rows: String = rows.iter().map(|(value, shown)| cell(value, shown)).collect();
    assert_eq!(of_ods(&rows), ok("1 true\n2 false\n3 true\n4 false\n5 #1\n6 #0\n"));
}

#[test]
fn formulas_count_by_their_stored_values_and_errors_stay_errors() {
    let expected = "\
1 id | name | department | citizens | cost-eur
2 P1 | Wohngeld online | Soziales | #10 | !#DIV/0!
3 P2 | Terminvereinbarung | !#N/A | #5 | !#N/A
4 P3 | E-Akte | Zentrale Dienste | 2026-07-03 | #10000.3
5 P4 | Verbunden | Bürgerdienste | #5 | #30000
6 P5 | Auch | #5 | true
";
    assert_eq!(shown(&table(fixture!("broken-libreoffice.xlsx"), None)), expected);
    assert_eq!(shown(&table(fixture!("broken-libreoffice.ods"), None)), expected);
}

#[test]
fn formulas_that_were_never_calculated_have_no_value() {
    let table = table(fixture!("formulas-openpyxl.xlsx"), None);
    let formulas = shown(&table).lines().skip(1).take(3).collect::<Vec<_>>().join("\n");
    assert_eq!(
        formulas,
        "2 P1 | Wohngeld online | Soziales | = | =\n3 P2 | Terminvereinbarung | = | #5 | =\n4 P3 | = | Zentrale Dienste | 2026-07-03 | ="
    );
}

#[test]
fn the_format_of_a_number_says_what_it_means() {
    let expected = "\
1 id | name | share | cost-eur | staff-days | deadline
2 DO-P01 | Anteil | #45% | #200000€ | #20d | 2026-11-22
3 DO-P02 | Rundung | #30% | #1234.56€ | #0.3 | 2026-11-22 12:00:00
4 DO-P03 | Viele Stellen | #33.3333333333333% | #123456789.123456 | #0.0000001
";
    let xlsx = table(fixture!("formats.xlsx"), None);
    assert_eq!(shown(&xlsx), expected);
    let ods = table(fixture!("formats-libreoffice.ods"), None);
    assert_eq!(shown(&ods), expected);
    let ids = |table: &Table| -> Vec<String> {
        table.sheet.rows().filter_map(|row| Some(row.get(0)?.text.to_owned())).collect()
    };
    assert_eq!(ids(&xlsx), ["id", "DO-P01", "DO-P02", "DO-P03"]);
    assert_eq!(ids(&ods), ids(&xlsx));
}

#[test]
fn types_repetitions_comments_and_filters_of_odfpy_are_read() {
    let table = table(fixture!("types-odfpy.ods"), None);
    assert_eq!(table.sheet.name, "Projekte");
    assert_eq!(
        shown(&table),
        "\
3 id | name | share | cost-eur | staff-days | deadline | background
4 P1 | Zwei   Blanks⏎und eine Zeile | #45% | #99.9€ | #0.0000001 | 2027-03-01 | true
8 P2 | Mit Bemerkung | #7 | #7 | #7 | 2028-01-31
9 Dezernat 2
10h P3 | Gefiltert | #50% | #1000.1 | #3
"
    );
    let hidden = super::tests::table(fixture!("types-odfpy.ods"), Some("alt"));
    assert!(hidden.sheet.hidden);
}

#[test]
fn what_cannot_be_read_says_why() {
    let problem = |bytes: &[u8]| read(bytes, None, &known).map(|table| shown(&table));
    assert_eq!(problem(fixture!("password.xlsx")), Err(Problem::Password));
    assert_eq!(problem(fixture!("old.xls")), Err(Problem::OldExcel));
    assert_eq!(problem(b""), Err(Problem::Empty));
    assert_eq!(problem(b"id;name\nP1;Text\n"), Err(Problem::Delimited));
    assert_eq!(problem(b"\xFF\xFEi\0d\0;\0n\0\n\0"), Err(Problem::Delimited));
    assert_eq!(problem(b"\xFE\xFF\0i\0d\0;\0n\0\n"), Err(Problem::Delimited));
    assert_eq!(problem(b"\xEF\xBB\xBF\n<!DOCTYPE html><html><table>"), Err(Problem::Html));
    assert_eq!(problem(b"<?xml version=\"1.0\"?><Workbook/>"), Err(Problem::Unknown));
    assert_eq!(problem(b"%PDF-1.7\0\0"), Err(Problem::Unknown));
    assert_eq!(problem(&zipped(&[("word/document.xml", "<w:document/>")])), Err(Problem::OtherPackage));
    let names = vec![String::from("Projekte")];
    let asked = read(fixture!("formats.xlsx"), Some("Liste"), &known).map(|table| shown(&table));
    assert_eq!(asked, Err(Problem::UnknownSheet(names)));
    let manifest = "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>";
    assert_eq!(problem(&ods("", manifest)), Err(Problem::Password));
}

#[test]
fn a_file_that_is_cut_short_is_damaged_wherever_it_ends() {
    for bytes in [&fixture!("planner.xlsx")[..], fixture!("types-odfpy.ods")] {
        for length in (4..bytes.len()).step_by(7) {
            assert_eq!(read(&bytes[..length], None, &known).map(|_| ()), Err(Problem::Damaged), "{length}");
        }
    }
}

// Workbooks of a few words, to be broken.

fn zipped(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn xlsx(rows: &str) -> Vec<u8> {
    let sheet = format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
    zipped(&[
        ("_rels/.rels", "<R><Relationship Id='a' Type='x/officeDocument' Target='/xl/workbook.xml'/></R>"),
        ("xl/workbook.xml", "<workbook><sheets><sheet name='A' r:id='rId1'/></sheets></workbook>"),
        (
            "xl/_rels/workbook.xml.rels",
            "<R><Relationship Id='rId1' Type='x/worksheet' Target='worksheets/sheet1.xml'/></R>",
        ),
        ("xl/worksheets/sheet1.xml", &sheet),
    ])
}

fn ods(rows: &str, manifest: &str) -> Vec<u8> {
    let content =
        format!("<a><office:spreadsheet><table:table table:name='A'>{rows}</table:table></office:spreadsheet></a>");
    let kind = "application/vnd.oasis.opendocument.spreadsheet";
    zipped(&[("mimetype", kind), ("META-INF/manifest.xml", manifest), ("content.xml", &content)])
}

fn of_xlsx(rows: &str) -> Result<String, Problem> {
    read(&xlsx(rows), None, &known).map(|table| shown(&table))
}

fn of_ods(rows: &str) -> Result<String, Problem> {
    read(&ods(rows, ""), None, &known).map(|table| shown(&table))
}

fn ok(text: &str) -> Result<String, Problem> {
    Ok(text.to_owned())
}

#[test]
fn cells_without_addresses_follow_each_other() {
    assert_eq!(
        of_xlsx("<row><c><v>1</v></c><c/><c><v>3</v></c></row><row r='4'><c><v>4</v></c></row>"),
        ok("1 #1 | #3\n4 #4\n")
    );
}

#[test]
fn two_cells_far_apart_take_no_more_room_than_two_beside_each_other() {
    assert_eq!(
        of_xlsx("<row><c r='A1'><v>1</v></c></row><row><c r='XFD1048576'><v>2</v></c></row>"),
        ok("1 #1\n1048576 #2\n")
    );
    assert_eq!(of_xlsx("<row><c r='A1048577'><v>1</v></c></row>"), Err(Problem::TooLarge));
    assert_eq!(of_xlsx("<row><c r='XFE1'><v>1</v></c></row>"), Err(Problem::TooLarge));
}

#[test]
fn one_odd_cell_does_not_hide_the_others() {
    let rows = "<row><c t='e'><v>#SPILL!</v></c><c t='n'><v>?</v></c><c t='str'><v>a_x000D_b_x__x+041_</v></c><c t='neu'><v>1e400</v></c></row>";
    assert_eq!(of_xlsx(rows), ok("1 !#SPILL! | ? | a\rb_x__x+041_ | 1e400\n"));
    assert_eq!(of_xlsx("<row><c t='s'><v>7</v></c></row>"), Err(Problem::Damaged));
}

#[test]
fn white_space_between_cells_means_nothing() {
    let rows =
        "\n <table:table-row>\n  <table:table-cell office:value-type='float' office:value='1'/>\n </table:table-row>";
    assert_eq!(of_ods(rows), ok("1 #1\n"));
}

#[test]
fn errors_of_openoffice_are_numbers_only_by_name() {
    let rows = "<table:table-row><table:table-cell table:formula='of:=1/0' office:value-type='float' office:value='0'>\
        <text:p>Err:502</text:p></table:table-cell></table:table-row>";
    assert_eq!(of_ods(rows), ok("1 !Err:502\n"));
}

#[test]
fn a_unit_shown_by_libreoffice_says_what_the_number_means() {
    let cell = |number: &str, shown: &str| {
        let cell = format!("<table:table-cell office:value-type='float' office:value='{number}'>");
        of_ods(&format!("<table:table-row>{cell}<text:p>{shown}</text:p></table:table-cell></table:table-row>"))
    };
    assert_eq!(cell("200", "200 T€"), ok("1 #200000€\n"));
    assert_eq!(cell("200000", "200 T€"), ok("1 #200000€\n"));
    assert_eq!(cell("1234", "1.234 T€"), ok("1 #1234000€\n"));
    assert_eq!(cell("1.2", "1,2 Mio. €"), ok("1 #1200000€\n"));
    assert_eq!(cell("20", "20 PT"), ok("1 #20d\n"));
    assert_eq!(cell("1234.5", "1.234,50"), ok("1 #1234.5\n"));
    assert_eq!(cell("1.25", "1 1/4"), ok("1 #1.25\n"));
    // As in a CSV nobody can read it.
    for shown in ["5 Stück", "5 von 10", "CHF 5", "$5", "ca. 5"] {
        assert_eq!(cell("5", shown), ok(&format!("1 {shown}\n")));
    }
}

#[test]
fn an_amount_in_another_currency_is_no_euro() {
    let cell = |attributes: &str| {
        let cell = format!("<table:table-cell office:value-type='currency' {attributes} office:value='500'>");
        of_ods(&format!("<table:table-row>{cell}<text:p>500,00</text:p></table:table-cell></table:table-row>"))
    };
    assert_eq!(cell("office:currency='EUR'"), ok("1 #500€\n"));
    assert_eq!(cell(""), ok("1 #500€\n"));
    assert_eq!(cell("office:currency='CHF'"), ok("1 500 CHF\n"));
}

#[test]
fn an_unfinished_comment_is_damage_and_no_endless_wait() {
    assert_eq!(of_ods("<table:table-row><table:table-cell><office:annotation>"), Err(Problem::Damaged));
}

#[test]
fn repetitions_beyond_measure_are_too_much() {
    let cell = "<table:table-cell office:value-type='float' office:value='1' table:number-columns-repeated='16384'/>";
    let rows = format!("<table:table-row table:number-rows-repeated='1048576'>{cell}</table:table-row>");
    assert_eq!(of_ods(&rows), Err(Problem::TooLarge));
    let rows = format!(
        "<table:table-row table:number-rows-repeated='1048577'>{}</table:table-row>",
        cell.replace("16384", "15")
    );
    assert_eq!(of_ods(&rows), Err(Problem::TooLarge));
    let rows = format!("<table:table-row>{}</table:table-row>", cell.replace("16384", "4294967295"));
    assert_eq!(of_ods(&rows), Err(Problem::TooLarge));
}

#[test]
fn a_part_that_unpacks_to_more_than_the_limit_is_too_large() {
    let limit = 1_000_000;
    let within = |bytes: &[u8]| read_within(limit, bytes, None, &known).map(|table| shown(&table));
    let rows = |blanks: usize| format!("<row><c><v>1</v></c></row>{}", " ".repeat(blanks));
    assert_eq!(within(&xlsx(&rows(900_000))), ok("1 #1\n"));
    let bomb = xlsx(&rows(1_000_000));
    assert!(bomb.len() < 10_000);
    assert_eq!(within(&bomb), Err(Problem::TooLarge));
    // A part that says it is smaller than it is gives no more than it says, and is damaged.
    let length = u32::try_from("<worksheet><sheetData></sheetData></worksheet>".len() + rows(1_000_000).len()).unwrap();
    let places = bomb.windows(4).enumerate().filter(|(_, window)| *window == length.to_le_bytes());
    let places: Vec<usize> = places.map(|(at, _)| at).collect();
    assert_eq!(places.len(), 2);
    let mut lying = bomb.clone();
    places.iter().for_each(|at| lying[*at..at + 4].copy_from_slice(&100u32.to_le_bytes()));
    assert_eq!(within(&lying), Err(Problem::Damaged));
}

#[test]
fn the_sheet_stands_behind_the_ending_of_the_file() {
    assert_eq!(split_sheet("a/liste.xlsx#Projekte"), ("a/liste.xlsx", Some("Projekte")));
    assert_eq!(split_sheet("Liste #2.ODS#Teil #1"), ("Liste #2.ODS", Some("Teil #1")));
    assert_eq!(split_sheet("liste.csv#x"), ("liste.csv#x", None));
    assert_eq!(split_sheet("liste.xlsx"), ("liste.xlsx", None));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn no_damage_to_a_workbook_makes_it_panic(changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8), odf in any::<bool>()) {
        let mut bytes = if odf { fixture!("types-odfpy.ods").to_vec() } else { fixture!("planner.xlsx").to_vec() };
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        let _ = read(&bytes, None, &known);
    }

    #[test]
    fn no_xml_makes_it_panic(
        pieces in proptest::collection::vec(proptest::sample::select(vec![
            "<row>", "<row r='3' hidden='1'>", "<row r='x'>", "</row>", "<c>", "<c r='B2' t='s'>", "<c t='e' s='9'>", "<c r='ZZZ9999999'>",
            "</c>", "<c/>", "<v>", "</v>", "<v>1</v>", "<f>", "</f>", "<f/>", "<is><t>x</t></is>", "<is>", "&amp;", "&x;", "&#0;", "<![CDATA[x]]>",
            "<mergeCell ref='A1:B9'/>", "text", "<!-- x -->", "<?x y?>",
            "<table:table-row>", "</table:table-row>", "<table:table-cell office:value='1' office:value-type='float'>", "</table:table-cell>",
            "<table:table-cell table:number-columns-spanned='0' table:number-rows-spanned='4294967295'/>", "<text:p>", "</text:p>", "<text:s text:c='9'/>",
        ]), 0..24),
        odf in any::<bool>(),
    ) {
        let rows = pieces.concat();
        let _ = if odf { of_ods(&rows) } else { of_xlsx(&rows) };
    }
}
