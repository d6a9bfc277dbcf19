//! Rankings as a table for terminals.
//!
//! What a narrow terminal has no room for moves: departments and marks below the name, reasons into
//! footnotes. Names are wrapped and never cut.

use anstyle::{AnsiColor, Style};
use comfy_table::{CellAlignment, ColumnConstraint, Table};
use unicode_width::UnicodeWidthStr;

use super::harmless;
use super::lines::{HEADING, broken, new_table, push_line, wrap};
use super::sentences::{Note, Sentences};
use super::view::{RankingView, Row};

/// Narrower than this the table is not laid out: a name needs some room to be wrapped in.
pub(super) const LEAST_WIDTH: usize = 60;

/// From this width on there is a column for departments.
const WITH_DEPARTMENT: usize = 100;

/// From this width on there are columns for marks and whole reasons.
const WITH_REASONS: usize = 140;

/// Stands for the line of the cut while the table is laid out. A cell of the first column holds a
/// place or a dash, so no project can bring this character there.
const CUT: &str = "\u{e000}";

/// The columns of [`super::robustness::in_ranking`].
pub(super) const ROBUST: [&str; 2] = ["robustness-column-share", "robustness-column-ranks"];

const CUT_STYLE: Style = AnsiColor::Yellow.on_default().bold();

/// A ranking as a table of at most `width` columns, with its notes; without `color` no escape code
/// is written.
#[must_use]
pub fn ranking(view: &RankingView<'_>, width: usize, color: bool) -> String {
    let width = width.clamp(LEAST_WIDTH, usize::from(u16::MAX));
    let page = Page { sentences: Sentences::new(view, harmless), view, width, color };
    let mut out = page.heading();
    out.push_str(&page.table());
    out.push_str(&page.notes());
    if view.details() {
        page.push_details(&mut out);
    }
    out
}

struct Page<'v> {
    view: &'v RankingView<'v>,
    sentences: Sentences<'v>,
    width: usize,
    color: bool,
}

impl Page<'_> {
    fn styled(&self, style: Style, text: &str) -> String {
        if self.color { format!("{style}{text}{style:#}") } else { text.to_owned() }
    }

    fn heading(&self) -> String {
        let mut out = String::new();
        for line in wrap(&self.sentences.title(), self.width, "") {
            push_line(&mut out, &self.styled(HEADING, &line));
        }
        self.push_paragraph(&mut out, &self.sentences.facts().join(" · "));
        out.push('\n');
        let opening = self.sentences.opening();
        if !opening.is_empty() {
            opening.iter().for_each(|note| self.push_note(&mut out, note));
            out.push('\n');
        }
        out
    }

    fn push_paragraph(&self, out: &mut String, text: &str) {
        wrap(text, self.width, "  ").iter().for_each(|line| push_line(out, line));
    }

    fn push_note(&self, out: &mut String, note: &Note) {
        self.push_paragraph(out, &note.text);
        note.items.iter().for_each(|item| self.push_indented(out, item));
    }

    fn push_indented(&self, out: &mut String, text: &str) {
        wrap(text, self.width - 2, "  ").iter().for_each(|line| push_line(out, &format!("  {line}")));
    }

    fn notes(&self) -> String {
        let mut out = String::from("\n");
        let mut after_list = false;
        for note in self.sentences.notes() {
            // A list is set off, or its last line would run into the next sentence.
            if after_list || !note.items.is_empty() {
                out.push('\n');
            }
            after_list = !note.items.is_empty();
            self.push_note(&mut out, &note);
        }
        out
    }

    fn table(&self) -> String {
        let (rows, _) = self.view.rows_for_people();
        let mut columns = Columns::new(&self.sentences, self.width);
        let cells: Vec<Vec<String>> = rows.iter().map(|row| columns.cells(row)).collect();
        let mut table = new_table(self.width);
        table.set_header(columns.header());
        for (index, cells) in cells.into_iter().enumerate() {
            if self.view.cut_row() == Some(index) {
                table.add_row(vec![CUT]);
            }
            table.add_row(cells.into_iter().map(broken));
        }
        for column in table.column_iter_mut() {
            column.set_padding((0, 1));
        }
        for (index, alignment) in columns.alignments().into_iter().enumerate() {
            if let Some(column) = table.column_mut(index) {
                column.set_cell_alignment(alignment);
                if alignment == CellAlignment::Right {
                    column.set_constraint(ColumnConstraint::ContentWidth);
                }
            }
        }
        let mut out = self.finish(&table);
        if !columns.footnotes.is_empty() {
            out.push('\n');
        }
        for (number, text) in (1usize..).zip(&columns.footnotes) {
            let args = [("number", number.into()), ("text", text.as_str().into())];
            self.push_paragraph(&mut out, &self.sentences.say("ranking-footnote-text", &args));
        }
        out
    }

    /// The lines of a table, with its header and the cut set off.
    fn finish(&self, table: &Table) -> String {
        let mut out = String::new();
        let mut width = 0;
        for (index, line) in table.lines().enumerate() {
            width = width.max(line.width());
            if line.trim_start().starts_with(CUT) {
                push_line(&mut out, &self.styled(CUT_STYLE, &self.cut_line(width)));
            } else if index == 0 {
                push_line(&mut out, &self.styled(HEADING, line.trim_end()));
            } else {
                push_line(&mut out, line.trim_end());
            }
        }
        out
    }

    fn cut_line(&self, width: usize) -> String {
        let text = self.sentences.cut_line();
        let dashes = width.saturating_sub(text.width() + 4);
        format!("── {text} {}", "─".repeat(dashes))
    }

    /// The contributions of each project shown.
    fn push_details(&self, out: &mut String) {
        out.push('\n');
        push_line(out, &self.styled(HEADING, &self.sentences.word("ranking-details")));
        self.view.rows_for_people().0.iter().for_each(|row| out.push_str(&self.project_details(row)));
    }

    fn project_details(&self, row: &Row) -> String {
        let mut out = String::from("\n");
        for line in wrap(&self.sentences.details_heading(row), self.width, "  ") {
            push_line(&mut out, &self.styled(HEADING, &line));
        }
        self.push_indented(&mut out, &self.sentences.details_facts(row));
        let words = ["criterion", "value", "utility", "weight", "contribution"];
        let mut table = new_table(self.width - 2);
        table.set_header(words.map(|word| self.sentences.word(&format!("ranking-column-{word}"))));
        for line in self.sentences.contributions(row.project) {
            let value = match line.why {
                Some(why) => format!("{}\n{why}", line.value),
                None => line.value,
            };
            let (utility, weight) = (self.sentences.percent(line.utility), self.sentences.percent(line.weight));
            table.add_row([line.criterion, value, utility, weight, line.contribution].map(broken));
        }
        for (index, column) in table.column_iter_mut().enumerate() {
            column.set_padding((0, 1));
            if 2 <= index {
                column.set_cell_alignment(CellAlignment::Right);
                column.set_constraint(ColumnConstraint::ContentWidth);
            }
        }
        table.lines().for_each(|line| push_line(&mut out, format!("  {line}").trim_end()));
        out
    }
}

/// Which columns there are at a width, and what stands in them.
struct Columns<'v> {
    sentences: &'v Sentences<'v>,
    department: bool,
    reasons: bool,
    footnotes: Vec<String>,
}

impl<'v> Columns<'v> {
    fn new(sentences: &'v Sentences<'v>, width: usize) -> Self {
        // A column that would be empty only takes room from the others.
        let known = sentences.view().rows().iter().any(|row| !sentences.department(row.project).is_empty());
        let department = WITH_DEPARTMENT <= width && known;
        Self { sentences, department, reasons: WITH_REASONS <= width, footnotes: Vec::new() }
    }

    /// Of the columns place, rank, project, department, score, marks and reason those that there
    /// is room for.
    fn choose<T>(&self, all: [T; 7]) -> Vec<T> {
        let room = [true, true, true, self.department, true, self.reasons, true];
        all.into_iter().zip(room).filter_map(|(cell, room)| room.then_some(cell)).collect()
    }

    fn header(&self) -> Vec<String> {
        let words = ["place", "rank", "project", "department", "score", "marks", "reason"];
        let mut header = self.choose(words.map(|word| self.sentences.word(&format!("ranking-column-{word}"))));
        if self.sentences.view().robustness().is_some() {
            header.extend(ROBUST.map(|id| self.sentences.word(id)));
        }
        header
    }

    fn alignments(&self) -> Vec<CellAlignment> {
        use CellAlignment::{Left, Right};
        let mut alignments = self.choose([Right, Right, Left, Left, Right, Left, Left]);
        if self.sentences.view().robustness().is_some() {
            alignments.extend([Right, Right]);
        }
        alignments
    }

    fn cells(&mut self, row: &Row) -> Vec<String> {
        let marks = if self.reasons { self.sentences.marks(row) } else { self.sentences.marks_in_short(row) };
        let marks = marks.join("; ");
        let department = self.sentences.department(row.project);
        // What has no column of its own stands below the name.
        let homeless = [(self.department, &department), (self.reasons, &marks)];
        let below: Vec<&str> = homeless
            .into_iter()
            .filter(|(has_column, text)| !has_column && !text.is_empty())
            .map(|(_, text)| text.as_str())
            .collect();
        let mut project = self.sentences.name_and_id(row.project);
        if !below.is_empty() {
            project = format!("{project}\n· {}", below.join("; "));
        }
        let reason = if self.reasons { self.sentences.reason(row) } else { self.reason_with_footnote(row) };
        let place = row.place.map_or_else(|| self.sentences.word("ranking-no-place"), |place| place.to_string());
        let (rank, score) = (self.sentences.rank(row), self.sentences.score(row));
        let mut cells = self.choose([place, rank, project, department, score, marks, reason]);
        if let Some(robustness) = self.sentences.view().robustness() {
            cells.extend(super::robustness::in_ranking(robustness, row.project, self.sentences.view().lang()));
        }
        cells
    }

    fn reason_with_footnote(&mut self, row: &Row) -> String {
        let short = self.sentences.reason_in_short(row);
        if !self.sentences.has_more_to_say(row) {
            return short;
        }
        let whole = self.sentences.reason(row);
        let known = self.footnotes.iter().position(|text| *text == whole);
        let index = known.unwrap_or_else(|| {
            self.footnotes.push(whole);
            self.footnotes.len() - 1
        });
        self.sentences.say("ranking-footnote", &[("text", short.into()), ("number", (index + 1).into())])
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{LIST, THIRDS, show};
    use super::*;

    #[test]
    fn the_table_shows_places_the_cut_and_the_corridor() {
        show(THIRDS, LIST, |view| {
            assert_eq!(
                ranking(view, 80, false),
                "\
Liste
Nutzwertanalyse, höchstens 100 · kein Szenario · 3 von 3 Projekten in der
  Rangfolge

Platz  Rang  Projekt                   Nutzwert  Begründung
────────────────────────────────────────────────────────────────
    1     1  =HYPERLINK(1) (P-2)           51,4  nach Nutzwert
             · Ordnung
    2     2  Wohngeld (P-1)                37,1  nach Nutzwert
             · Soziales; Grenzbereich
── Auswahlgrenze: 2 Plätze ─────────────────────────────────────
    –     3  <b>Rot\u{fffd}</b> (P-3)             36,0  es fehlen 1,14
             · Grenzbereich

Plätze: gesetzt 0, Beschluss 0, nach Nutzwert 2
Auswahlgrenze: Den letzten Platz nach Nutzwert hat „Wohngeld“ (P-1) mit 37,1;
  „<b>Rot\u{fffd}</b>“ (P-3) folgt mit 36,0. Abstand 1,1.
Grenzbereich: 1 Projekt mit Platz, 1 ohne (höchstens 5,0 von der Auswahlgrenze;
  der Nutzwert allein trennt sie kaum)
"
            );
        });
    }

    #[test]
    fn without_colour_there_is_no_escape_code_and_with_colour_only_ours() {
        show(THIRDS, LIST, |view| {
            assert!(!ranking(view, 80, false).contains('\u{1b}'));
            assert!(ranking(view, 80, true).starts_with("\u{1b}[1mListe\u{1b}[0m\n"));
        });
    }
}
