//! The scanner held against the `csv` crate, pieces against one pass, spans against contents.

use csv::{ByteRecord, ReaderBuilder};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::problems::Problems;
use super::records::read_pieces;
use super::scan::Scanner;
use super::{Header, Lines, Opened, field_span, open, read_records};

/// Small texts, well-formed and not, of the characters the dialect is about.
fn texts() -> impl Strategy<Value = String> {
    const TOKENS: &[&str] = &["a", "\"", ",", ";", "\n", "\r", "\r\n", " ", "ä", "\"\"", ",\"", "\",", "\"\n"];
    vec(select(TOKENS), 0..40).prop_map(|tokens| tokens.concat())
}

/// As [`texts`], long enough for several blocks of the scanner.
fn long_texts() -> impl Strategy<Value = String> {
    const TOKENS: &[&str] = &["a", "Straße", "\"", ",", "\n", "\r\n", "\"\"", ",\"b", "c\",", "c\"\n", "\0", "°"];
    vec(select(TOKENS), 0..400).prop_map(|tokens| tokens.concat())
}

fn scanned(text: &str, delimiter: u8) -> Vec<Vec<String>> {
    let mut scanner = Scanner::new(text, 0, delimiter, usize::MAX);
    let mut records = Vec::new();
    while scanner.advance() {
        let fields = (0..scanner.n_fields()).map(|index| scanner.get(index).unwrap().to_owned());
        records.push(fields.collect());
    }
    records
}

fn by_csv_crate(text: &str, delimiter: u8) -> Vec<Vec<String>> {
    let mut reader =
        ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(text.as_bytes());
    let mut record = ByteRecord::new();
    let mut records = Vec::new();
    while reader.read_byte_record(&mut record).unwrap() {
        let fields = record.iter().map(|field| String::from_utf8(field.to_vec()).unwrap());
        records.push(fields.collect());
    }
    records
}

fn two_columns(text: &str) -> Opened {
    let header = Header { name: "a".to_owned(), span: 0..text.len().min(1) };
    let headers = vec![header.clone(), header];
    Opened { delimiter: b',', wanted: headers.len(), headers, body: 0, seen: 0, problems: Problems::default() }
}

/// Says whether every field that begins with a quote is a quoted field by RFC 4180.
fn has_well_formed_quotes(text: &str) -> bool {
    let mut rest = text;
    loop {
        if let Some(quoted) = rest.strip_prefix('"') {
            let mut quoted = quoted;
            rest = loop {
                let Some((_, behind)) = quoted.split_once('"') else {
                    return false;
                };
                match behind.strip_prefix('"') {
                    Some(doubled) => quoted = doubled,
                    None => break behind,
                }
            };
            if !(rest.is_empty() || rest.starts_with([',', '\r', '\n'])) {
                return false;
            }
        }
        match rest.find([',', '\r', '\n']) {
            Some(end) => rest = &rest[end + 1..],
            None => return true,
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn scanner_and_csv_crate_read_the_same_fields(text in texts()) {
        prop_assert_eq!(scanned(&text, b','), by_csv_crate(&text, b','));
        prop_assert_eq!(scanned(&text, b';'), by_csv_crate(&text, b';'));
    }

    #[test]
    fn scanner_and_csv_crate_agree_across_blocks(text in long_texts()) {
        prop_assert_eq!(scanned(&text, b','), by_csv_crate(&text, b','));
    }

    #[test]
    fn what_was_quoted_by_the_csv_crate_is_read_back_without_errors(
        table in vec(vec("[a\",;\n\r ä]{0,5}", 3), 1..8),
    ) {
        let mut writer = csv::Writer::from_writer(Vec::new());
        for record in &table {
            writer.write_record(record).unwrap();
        }
        let text = format!("x,y,z\n{}", String::from_utf8(writer.into_inner().unwrap()).unwrap());
        let opened = open(&text, |_| true).unwrap();
        let records = read_records(&text, &opened, Vec::new, |rows, record| {
            rows.push(record.iter().map(str::to_owned).collect::<Vec<_>>());
        });
        let is_blank = |record: &Vec<String>| record.iter().all(|field| field.trim().is_empty());
        let (blank, filled): (Vec<_>, Vec<_>) = table.into_iter().partition(is_blank);
        prop_assert_eq!(records.collectors.concat(), filled);
        prop_assert_eq!(records.problems.blank_records, blank.len());
        prop_assert!(!records.problems.has_errors());
    }

    #[test]
    fn pieces_read_what_one_pass_reads(text in long_texts(), wanted in vec(any::<bool>(), 400)) {
        let opened = two_columns(&text);
        let line_ends = text.match_indices('\n').map(|(at, _)| at + 1);
        let cuts: Vec<usize> = line_ends
            .filter(|&at| at < text.len())
            .zip(wanted)
            .filter_map(|(at, wanted)| wanted.then_some(at))
            .collect();
        let read = |cuts: &[usize]| {
            read_pieces(&text, &opened, cuts, Vec::new, |rows: &mut Vec<_>, record| {
                rows.push((record.offset(), record.get(0).to_owned(), record.get(1).to_owned()));
            })
        };
        let (whole, pieces) = (read(&[]), read(&cuts));
        prop_assert_eq!(whole.collectors.concat(), pieces.collectors.concat());
        prop_assert_eq!(whole.count, pieces.count);
        prop_assert_eq!(whole.problems, pieces.problems);
    }

    #[test]
    fn every_record_is_passed_on_or_accounted_for(text in long_texts()) {
        let opened = two_columns(&text);
        let records = read_records(&text, &opened, || (), |(), _| ());
        let problems = records.problems;
        let accounted = records.count
            + problems.blank_records
            + problems.field_count.count()
            + usize::from(problems.unclosed_quote.is_some());
        prop_assert_eq!(accounted, by_csv_crate(&text, b',').len());
    }

    #[test]
    fn quotes_are_reported_exactly_if_the_text_is_malformed(text in texts()) {
        let records = read_records(&text, &two_columns(&text), || (), |(), _| ());
        let Problems { unclosed_quote, oddities, .. } = records.problems;
        let reported = unclosed_quote.is_some() || !oddities.text_after_quote.is_empty();
        prop_assert_eq!(reported, !has_well_formed_quotes(&text));
    }

    #[test]
    fn a_field_is_found_again_from_the_offset_of_its_record(text in texts()) {
        let mut scanner = Scanner::new(&text, 0, b',', usize::MAX);
        while scanner.advance() {
            for index in 0..scanner.n_fields() {
                let span = field_span(&text, b',', scanner.offset(), index);
                prop_assert_eq!(&span, &scanner.span(index));
                let written = &text[span.unwrap()];
                if !written.contains('"') {
                    prop_assert_eq!(Some(written), scanner.get(index));
                }
            }
            prop_assert_eq!(field_span(&text, b',', scanner.offset(), scanner.n_fields()), None);
        }
    }

    #[test]
    fn any_text_can_be_opened_read_and_placed(text in "[a-c\",;\t\n\r \0ä\u{85}\u{FEFF}]{0,60}|\\PC{0,30}") {
        if let Ok(opened) = open(&text, |name| name.contains('a')) {
            prop_assert!(opened.headers.iter().any(|header| !header.name.trim().is_empty()));
            let offsets = read_records(&text, &opened, Vec::new, |offsets, record| {
                offsets.push(record.offset());
            });
            for offset in offsets.collectors.concat() {
                let (line, column) = Lines::of(&text).line_column(&text, offset);
                prop_assert!(1 < line && column == 1);
            }
        }
    }

    #[test]
    fn lines_are_counted_like_the_naive_way(text in texts()) {
        let unix = |text: &str| text.replace("\r\n", "\n").replace('\r', "\n");
        for (offset, c) in text.char_indices() {
            // In front of the LF of a CR LF the naive way would see a lone CR.
            if !(c == '\n' && text[..offset].ends_with('\r')) {
                let before = unix(&text[..offset]);
                let line = before.matches('\n').count() + 1;
                let column = before.rsplit('\n').next().unwrap().chars().count() + 1;
                prop_assert_eq!(Lines::of(&text).line_column(&text, offset), (line, column));
            }
        }
    }
}

#[test]
fn long_runs_of_one_character_take_linear_time() {
    // With quadratic time any of these would take hours.
    let n = 1 << 20;
    for run in ["x", "\"", ";", "\n", "\r", "\0", " ", "\"\n", "\"\";", ";\"\n", "\"a\";", "\u{80}"] {
        for ending in ["\"", "\n1;2\n"] {
            let text = format!("a;b\n1;2\n{}{ending}", run.repeat(n / run.len()));
            let opened = open(&text, |_| true).unwrap();
            let records = read_records(&text, &opened, || (), |(), _| ());
            assert!(0 < records.count, "{run:?}");
            let last = Lines::of(&text).line_column(&text, text.len());
            assert!(1 < last.0);
        }
        let text = run.repeat(n / run.len());
        let _ = open(&text, |_| true);
        let _ = field_span(&text, b';', 0, 1_000_000);
    }
}
