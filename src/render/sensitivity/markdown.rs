//! A sensitivity as Markdown, for issues, merge requests and wikis.

use super::SensitivityView;
use super::words::{TableRow, Words};
use crate::analysis::sensitivity::WeightRange;
use crate::render::markdown::{escape, push_block, push_note, push_row};
use crate::render::sentences::Note;

/// A sensitivity as a Markdown document.
#[must_use]
pub fn sensitivity(view: &SensitivityView<'_>) -> String {
    let words = Words::new(view, escape);
    let mut out = format!("# {}\n\n{}\n\n", words.sentences.title(), words.sentences.facts().join(" · "));
    words.sentences.opening().iter().for_each(|note| push_note(&mut out, note));
    match view.values {
        Some((project, ranges)) => {
            words.values_heading(project, ranges).iter().for_each(|line| push_block(&mut out, line));
            let rows = words.value_rows(project, ranges);
            if !rows.is_empty() {
                push_table(&words, &rows, ["sensitivity-column-criterion", "sensitivity-value"], &mut out);
            }
            let items = words.value_ends(ranges);
            if !items.is_empty() {
                let text = words.sentences.word("sensitivity-values-ends");
                push_note(&mut out, &Note { text, items });
            }
            words.not_examined(ranges).iter().for_each(|line| push_block(&mut out, line));
        }
        None => push_weights(&words, &mut out),
    }
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}

fn push_weights(words: &Words<'_>, out: &mut String) {
    push_block(out, &format!("## {}", words.sentences.word("sensitivity-heading")));
    words.summary().iter().for_each(|note| push_note(out, note));
    push_block(out, &words.sentences.word("sensitivity-table"));
    let criteria: Vec<&WeightRange> = words.view.sensitivity.criteria.iter().collect();
    let groups: Vec<&WeightRange> = words.groups().collect();
    for (ranges, name) in [(criteria, "sensitivity-column-criterion"), (groups, "sensitivity-column-group")] {
        let rows: Vec<TableRow> = ranges.iter().map(|range| words.row(range)).collect();
        if !rows.is_empty() {
            push_table(words, &rows, [name, "sensitivity-column-weight"], out);
        }
    }
    if let Some(left_out) = words.left_out() {
        push_block(out, &left_out);
    }
    push_note(out, &words.without());
    push_list(words, "sensitivity-ends", &words.ends(), out);
    if words.view.events {
        push_list(words, "sensitivity-events", &words.events(), out);
    }
}

fn push_list(words: &Words<'_>, heading: &str, notes: &[Note], out: &mut String) {
    if notes.is_empty() {
        return;
    }
    push_block(out, &format!("## {}", words.sentences.word(heading)));
    notes.iter().for_each(|note| push_note(out, note));
}

fn push_table(words: &Words<'_>, rows: &[TableRow], first: [&str; 2], out: &mut String) {
    let [name, weight] = first.map(|id| words.sentences.word(id));
    let places = words.about_places("sensitivity-column-places");
    let [rank, order] = ["sensitivity-column-first", "sensitivity-column-order"].map(|id| words.sentences.word(id));
    push_row(out, &[name, weight, places, rank, order]);
    out.push_str("| --- | ---: | --- | --- | --- |\n");
    for TableRow { name, weight, intervals: [places, rank, order] } in rows {
        push_row(out, &[name, weight, places, rank, order].map(Clone::clone));
    }
    out.push('\n');
}
