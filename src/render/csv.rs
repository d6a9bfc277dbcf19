//! Rankings as CSV: exact for machines, rounded for spreadsheets.
//!
//! The machine form (RFC 4180, UTF-8, commas) carries codes and exact digits: contributions add up
//! to the printed score, also where scores never end and 12 places are printed. The Excel form is
//! what German Excel opens by double click: semicolons, decimal commas, a byte order mark, CRLF,
//! words instead of codes, numbers rounded as in tables.
//!
//! A spreadsheet runs text cells that begin with `=`, `+`, `-`, `@`, tab or carriage return; those
//! get a leading `'`. Numbers stay numbers.

use std::borrow::Cow;

use ::csv::{Terminator, WriterBuilder};

use super::robustness::machine as robust;
use super::sentences::Sentences;
use super::values::{machine_value, percent_text};
use super::view::{RankingView, Row};
use super::{harmless, machine};
use crate::exact;
use crate::input::cell;
use crate::messages::{Arg, format};
use crate::model::{LevelValue, Raw, Scale, Text, Value};

/// Names of the columns before those of the criteria.
const COLUMNS: [&str; 13] = [
    "place",
    "rank",
    "own_rank",
    "id",
    "name",
    "department",
    "status",
    "score",
    "effective_score",
    "inherits_from",
    "in_places",
    "reason",
    "marks",
];

/// The rows of a view as CSV; `excel` gives the form that German Excel opens.
#[must_use]
pub fn ranking(view: &RankingView<'_>, excel: bool) -> String {
    let sentences = Sentences::new(view, str::to_owned);
    if excel {
        write(Dialect::Excel, Form::Excel(&sentences).records(view))
    } else {
        write(Dialect::Plain, Form::Machine.records(view))
    }
}

/// What a list alone does not say of a run that departs from the file: who enters and leaves, and what is in
/// force instead. Nothing if it does not depart.
#[must_use]
pub fn departure(view: &RankingView<'_>) -> Vec<String> {
    Sentences::new(view, harmless).opening().into_iter().map(|note| note.text).collect()
}

/// How a table is written down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Dialect {
    /// RFC 4180, UTF-8, with LF as scripts expect it.
    Plain,
    /// As German Excel opens it by double click.
    Excel,
}

/// Writes records of one length. Texts in them have gone through [`safe`].
pub(crate) fn write(dialect: Dialect, records: impl Iterator<Item = Vec<String>>) -> String {
    let mut builder = WriterBuilder::new();
    let mark = match dialect {
        Dialect::Plain => "",
        Dialect::Excel => {
            builder.delimiter(b';').terminator(Terminator::CRLF);
            "\u{feff}"
        }
    };
    let mut bytes = mark.as_bytes().to_vec();
    let mut writer = builder.from_writer(&mut bytes);
    for record in records {
        // Writing to memory does not fail, and all records have one length.
        let written = writer.write_record(&record);
        debug_assert!(written.is_ok(), "{written:?}");
    }
    drop(writer);
    String::from_utf8(bytes).unwrap_or_default()
}

/// One of the two forms.
enum Form<'v> {
    Machine,
    Excel(&'v Sentences<'v>),
}

impl Form<'_> {
    /// The header and a record for each row.
    fn records<'r>(&'r self, view: &'r RankingView<'_>) -> impl Iterator<Item = Vec<String>> + 'r {
        let columns = report_columns(view);
        let mut header = self.header(view);
        header.extend(columns.iter().map(|column| safe(column).into_owned()));
        let excel = matches!(self, Self::Excel(_));
        let robustness = view.robustness();
        if robustness.is_some() {
            header.extend(robust::COLUMNS.map(|name| robust::column(name, excel, view.lang())));
        }
        let width = header.len();
        let rows = view.rows().iter().map(move |row| {
            let mut record = Vec::with_capacity(width);
            record.extend(self.project(view, row));
            self.criteria(view, row, &mut record);
            record.extend(columns.iter().map(|column| self.column(view, column, row)));
            if let Some(robustness) = robustness {
                let cells = robustness.of(row.project).map(|robust| robust::cells(robust, excel, view.lang()));
                record.extend(cells.unwrap_or_else(|| vec![String::new(); robust::COLUMNS.len()]));
            }
            record
        });
        std::iter::once(header).chain(rows)
    }

    fn header(&self, view: &RankingView<'_>) -> Vec<String> {
        let criteria = view.decision().criteria().iter();
        match self {
            Self::Machine => {
                let of = |id: &String| ["value", "utility", "contribution"].map(|what| format!("{id}_{what}"));
                COLUMNS.map(str::to_owned).into_iter().chain(criteria.flat_map(|one| of(&one.id))).collect()
            }
            Self::Excel(sentences) => {
                let word = |column: &str| {
                    let name = match column {
                        "name" => "project".to_owned(),
                        "score" => "own-score".to_owned(),
                        column => column.replace('_', "-"),
                    };
                    sentences.word(&format!("ranking-column-{name}"))
                };
                let of = |name: &Text| {
                    ["value", "utility", "contribution"].map(|what| {
                        let id = format!("ranking-column-{what}-of");
                        safe(&sentences.say(&id, &[("criterion", Arg::from(name))])).into_owned()
                    })
                };
                COLUMNS.map(word).into_iter().chain(criteria.flat_map(|one| of(&one.name))).collect()
            }
        }
    }

    /// The columns before those of the criteria.
    fn project(&self, view: &RankingView<'_>, row: &Row) -> [String; COLUMNS.len()] {
        let (ranking, projects) = (view.ranking(), view.decision().projects());
        let project = row.project as usize;
        let inherits_from = ranking.inherits_from(project).map_or("", |source| projects.id(source));
        let words = match self {
            Self::Machine => Words {
                status: projects.status(project).key().to_owned(),
                score: view.machine_score(project),
                effective_score: view.machine_score(ranking.inherits_from(project).unwrap_or(project)),
                in_places: row.place.is_some().to_string(),
                reason: row.reason.map_or("", crate::scoring::Reason::key).to_owned(),
                marks: row.marks.iter().map(|mark| mark_code(view, *mark)).collect::<Vec<_>>().join("|"),
            },
            Self::Excel(sentences) => {
                let number = |score| comma(&exact::fixed(&exact::scaled(&score, view.digits()), view.digits()));
                let marks: Vec<String> = row.marks.iter().map(|mark| sentences.mark(row, *mark)).collect();
                Words {
                    status: sentences.status(projects.status(project)),
                    score: number(ranking.score(project)),
                    effective_score: number(ranking.effective_score(row.project)),
                    in_places: sentences.word(if row.place.is_some() { "ranking-yes" } else { "ranking-no" }),
                    reason: sentences.reason(row),
                    marks: marks.join("; "),
                }
            }
        };
        let text = |text: &str| safe(text).into_owned();
        [
            row.place.map(|place| place.to_string()).unwrap_or_default(),
            ranking.rank_of(project).to_string(),
            ranking.own_rank_of(project).to_string(),
            text(projects.id(project)),
            text(projects.name(project)),
            text(projects.department(project)),
            text(&words.status),
            words.score,
            words.effective_score,
            text(inherits_from),
            words.in_places,
            text(&words.reason),
            text(&words.marks),
        ]
    }

    /// Adds value, utility and contribution of each criterion to a record.
    fn criteria(&self, view: &RankingView<'_>, row: &Row, record: &mut Vec<String>) {
        let project = row.project as usize;
        let contributions = match self {
            Self::Machine => view.machine_contributions(project),
            Self::Excel(_) => view
                .contribution_units(project)
                .map(|units| units.iter().map(|units| comma(&exact::fixed(units, view.digits()))).collect()),
        };
        // Where scores are no sums, the columns stay and their cells are empty.
        let contributions = contributions.unwrap_or_else(|| vec![String::new(); view.decision().criteria().len()]);
        let cells = |(criterion, contribution): (usize, String)| {
            let utility = view.utility(criterion, project);
            // A criterion that the scenario leaves out contributes nothing, which is not 0.
            let contribution = utility.map(|_| contribution).unwrap_or_default();
            let value = view.value(criterion, project);
            let scale = &view.decision().criteria()[criterion].scale;
            match self {
                Self::Machine => {
                    let utility = utility.map(machine::utility).unwrap_or_default();
                    [value_cell(scale, value, false), utility, contribution]
                }
                Self::Excel(sentences) => {
                    let value = match value {
                        Value::Missing | Value::Point(Raw::Number(_)) => value_cell(scale, value, true),
                        Value::Point(Raw::Level(level)) if is_number(scale, level) => value_cell(scale, value, true),
                        value => safe(&sentences.value(criterion, value)).into_owned(),
                    };
                    let percent = utility.map(|utility| percent_text(utility, crate::model::Lang::De));
                    let percent = percent.unwrap_or_default();
                    [value, percent, contribution]
                }
            }
        };
        record.extend(contributions.into_iter().enumerate().flat_map(cells));
    }

    /// A column that `[report] columns` names.
    fn column(&self, view: &RankingView<'_>, column: &str, row: &Row) -> String {
        let project = row.project as usize;
        let projects = view.decision().projects();
        match (projects.resource(column).map(|resource| resource.get(project)), self) {
            (Some(Value::Point(Raw::Number(number))), Self::Machine) => number.normalize().to_string(),
            (Some(Value::Point(Raw::Number(number))), Self::Excel(_)) => comma(&number.normalize().to_string()),
            (None, Self::Excel(_)) if column == "deadline" => {
                let deadline = projects.deadline(project);
                deadline.map(|deadline| format::date(deadline, crate::model::Lang::De)).unwrap_or_default()
            }
            _ => safe(&view.field(column, project)).into_owned(),
        }
    }
}

/// Cells of a project that the two forms write differently.
struct Words {
    status: String,
    score: String,
    effective_score: String,
    in_places: String,
    reason: String,
    marks: String,
}

/// Columns that `[report] columns` names and that are not there anyway.
pub(super) fn report_columns<'v>(view: &'v RankingView<'_>) -> Vec<&'v str> {
    let columns = view.decision().report().columns.iter().map(String::as_str);
    columns.filter(|column| !COLUMNS.contains(column)).collect()
}

/// The code of a mark and what it refers to: `inherits:DO-P05`, `assumed:staff`.
fn mark_code(view: &RankingView<'_>, mark: super::view::Mark) -> String {
    match view.mark_ref(mark) {
        Some(reference) => format!("{}:{reference}", mark.code()),
        None => mark.code().to_owned(),
    }
}

/// A value as a number where it is one, as a text otherwise.
pub(super) fn value_cell(scale: &Scale, value: Value, decimal_comma: bool) -> String {
    let text = machine_value(scale, value);
    let numeric = match value {
        Value::Point(Raw::Number(_)) => true,
        Value::Point(Raw::Level(level)) => is_number(scale, level),
        _ => false,
    };
    match (numeric, decimal_comma) {
        (true, true) => comma(&text),
        (true, false) => text,
        (false, _) => safe(&text).into_owned(),
    }
}

fn is_number(scale: &Scale, level: u16) -> bool {
    matches!(scale, Scale::Levels(levels) if matches!(levels.get(level).value, LevelValue::Number(_)))
}

/// A number with a decimal comma and without grouping, which some programs would misread.
pub(super) fn comma(number: &str) -> String {
    number.replace('.', ",")
}

/// A text that no spreadsheet takes for a formula; [`cell::unprotected`] reads it back.
pub(crate) fn safe(text: &str) -> Cow<'_, str> {
    if cell::runs(text) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{LIST, THIRDS, show};
    use super::*;

    #[test]
    fn texts_that_a_spreadsheet_would_run_are_quoted() {
        for text in ["=1+1", "+49 231", "-", "@SUM(A1)", "\tx", "\rx"] {
            assert_eq!(safe(text), format!("'{text}"));
        }
        assert_eq!(safe("Wohngeld = online"), "Wohngeld = online");
        // What looks protected already gets another one, so that each text is read back as it is.
        assert_eq!(safe("'=1+1"), "''=1+1");
        for text in ["=1", "'=1", "''=1", "'Amt' 5", "'", "''", "-", "Amt"] {
            assert_eq!(cell::unprotected(&safe(text)), text);
        }
    }

    #[test]
    fn the_machine_form_carries_codes_and_contributions_that_add_up() {
        show(THIRDS, LIST, |view| {
            assert_eq!(
                ranking(view, false),
                "\
place,rank,own_rank,id,name,department,status,score,effective_score,inherits_from,in_places,reason,marks,\
a_value,a_utility,a_contribution,b_value,b_utility,b_contribution
1,1,1,P-2,'=HYPERLINK(1),Ordnung,idea,51.42857142858,51.42857142858,,true,score,,\
2,0.666666666667,40.00000000002,2,0.285714285714,11.42857142856
2,2,2,P-1,Wohngeld,Soziales,idea,37.14285714282,37.14285714282,,true,score,corridor,\
1,0.333333333333,19.99999999998,3,0.428571428571,17.14285714284
,3,3,P-3,<b>Rot\u{202e}</b>,,idea,35.99999999998,35.99999999998,,false,,corridor,\
1,0.333333333333,19.99999999998,2.8,0.4,16
"
            );
        });
    }

    #[test]
    fn the_excel_form_is_german_and_rounded() {
        show(THIRDS, LIST, |view| {
            assert_eq!(
                ranking(view, true),
                "\u{feff}\
                Platz;Rang;Rang nach eigenem Nutzwert;Projektnummer;Projekt;Fachbereich;Status;Eigener Nutzwert;\
                Maßgeblicher Nutzwert;Erbt von;Hat einen Platz;Begründung;Kennzeichen;A: Angabe;\
                A: Zielerfüllung in %;A: Teilnutzen;B|b: Angabe;B|b: Zielerfüllung in %;B|b: Teilnutzen\r\n\
                1;1;1;P-2;'=HYPERLINK(1);Ordnung;Idee;51,4;51,4;;ja;nach Nutzwert;;2;66,7;40,0;2;28,6;11,4\r\n\
                2;2;2;P-1;Wohngeld;Soziales;Idee;37,1;37,1;;ja;nach Nutzwert;Grenzbereich;\
                1;33,3;20,0;3;42,9;17,1\r\n\
                ;3;3;P-3;<b>Rot\u{202e}</b>;;Idee;36,0;36,0;;nein;es fehlen 1,14;Grenzbereich;\
                1;33,3;20,0;2,8;40,0;16,0\r\n"
            );
        });
    }
}
