//! The protocol: what was taken from a list, what was not, and why.

use super::criteria::{Label, percents};
use super::legal::{Bases, Found};
use super::plan::Intake;
use super::values::Value;
use crate::messages::{self, Arg};
use crate::model::Lang;
use crate::render::markdown::{escape, push_row};

/// The text of the file, in Markdown.
pub(super) fn text(intake: &Intake) -> String {
    let writer = Writer { intake, lang: intake.options.lang };
    let sections = [
        writer.head(),
        writer.doubts(),
        writer.columns(),
        writer.skipped(),
        writer.unread(),
        writer.readings(),
        writer.legal(),
        writer.doubles(),
        writer.criteria(),
        writer.next(),
    ];
    let sections: Vec<String> = sections.into_iter().filter(|section| !section.is_empty()).collect();
    sections.join("\n")
}

struct Writer<'i> {
    intake: &'i Intake,
    lang: Lang,
}

impl Writer<'_> {
    fn word(&self, id: &str) -> String {
        messages::word(self.lang, id)
    }

    fn say(&self, id: &str, args: &[(&str, Arg)]) -> String {
        messages::text(self.lang, id, args)
    }

    /// A sentence whose texts come from the list.
    fn tell(&self, arg: &Arg) -> String {
        match arg {
            Arg::Phrase(id, args) => {
                let args: Vec<(&str, Arg)> = args.iter().map(|(name, arg)| (*name, harmless(arg))).collect();
                self.say(id, &args)
            }
            Arg::Word(id) => self.word(id),
            Arg::Text(text) => escape(text),
            _ => String::new(),
        }
    }

    fn head(&self) -> String {
        let intake = self.intake;
        let list = Arg::Text(escape(&intake.shown_list(self.lang)));
        let title = self.say("intake-protocol-title", &[("file", list)]);
        let row = if intake.sheet.is_some() { "intake-protocol-row" } else { "intake-protocol-line" };
        let own = intake
            .columns
            .iter()
            .any(|column| column.name.as_deref() == Some("id") && column.header == self.word("intake-header-id"));
        let range = |at: Option<&String>| Arg::Text(escape(at.map_or("", String::as_str)));
        let ids = if own {
            self.say(
                "intake-protocol-new-ids",
                &[("first", range(intake.ids.first())), ("last", range(intake.ids.last()))],
            )
        } else {
            self.word("intake-protocol-own-ids")
        };
        let header = self.say(row, &[("number", Arg::Text(intake.header_number.to_string()))]);
        let projects = self.say("intake-protocol-projects", &[("count", intake.ids.len().into())]);
        format!("# {title}\n\n{}\n\n- {header}\n- {projects}\n- {ids}\n", self.word("intake-protocol-intro"))
    }

    fn doubts(&self) -> String {
        let doubts: Vec<String> =
            self.intake.notes.doubts.iter().map(|doubt| format!("- {}\n", self.tell(doubt))).collect();
        if doubts.is_empty() {
            String::new()
        } else {
            format!("## {}\n\n{}", self.word("intake-protocol-doubts"), doubts.concat())
        }
    }

    /// A section with a table, or nothing where it would be empty.
    fn table(&self, title: &str, intro: &str, columns: &[&str], rows: Vec<Vec<String>>) -> String {
        if rows.is_empty() {
            return String::new();
        }
        let mut out = format!("## {}\n\n", self.word(title));
        if !intro.is_empty() {
            out.push_str(&self.word(intro));
            out.push_str("\n\n");
        }
        push_row(&mut out, &columns.iter().map(|column| self.word(column)).collect::<Vec<_>>());
        push_row(&mut out, &vec!["---".to_owned(); columns.len()]);
        rows.iter().for_each(|row| push_row(&mut out, row));
        out
    }

    fn columns(&self) -> String {
        let rows = self.intake.notes.columns.iter().map(|(header, fate)| vec![escape(header), self.tell(fate)]);
        self.table("intake-protocol-columns", "", &["intake-table-header", "intake-table-fate"], rows.collect())
    }

    fn skipped(&self) -> String {
        let rows = self.intake.notes.skipped.iter();
        let rows = rows.map(|(number, text, why)| vec![number.to_string(), escape(text), self.word(why)]);
        let number = if self.intake.sheet.is_some() { "intake-table-row" } else { "intake-table-line" };
        self.table("intake-protocol-skipped", "", &[number, "intake-table-content", "intake-table-why"], rows.collect())
    }

    fn unread(&self) -> String {
        let rows = self.intake.notes.unread.iter().map(|unread| {
            let of = |texts: &[String]| Arg::Text(escape(&texts[unread.project]));
            let project = self.say("project", &[("name", of(&self.intake.names)), ("id", of(&self.intake.ids))]);
            vec![self.tell(&unread.cell), project, escape(&unread.header), escape(&unread.text), self.word(unread.why)]
        });
        let columns = [
            "intake-table-cell",
            "intake-table-project",
            "intake-table-header",
            "intake-table-found",
            "intake-table-why",
        ];
        self.table("intake-protocol-unread", "intake-protocol-unread-intro", &columns, rows.collect())
    }

    fn readings(&self) -> String {
        let rows = self.intake.notes.readings.iter().map(|reading| {
            let value = match &reading.value {
                Value::Text(text) => escape(text),
                Value::Number(number) => number.words(self.lang),
                value => value.text(self.lang),
            };
            vec![escape(&reading.header), escape(&reading.text), value, reading.count.to_string()]
        });
        let columns = ["intake-table-header", "intake-table-found", "intake-table-meant", "intake-table-count"];
        self.table("intake-protocol-readings", "", &columns, rows.collect())
    }

    fn legal(&self) -> String {
        let bases = Bases::shipped();
        let name = |id: &String| {
            let title = bases.get(id).map_or(String::new(), |basis| basis.title.get(self.lang).to_owned());
            self.say("intake-basis", &[("id", escape(id).into()), ("title", escape(&title).into())])
        };
        let rows = self.intake.notes.legal.iter().map(|(text, count, found)| {
            let meant = match found {
                Found::Basis(id) => name(id),
                Found::Assumed(id) => self.say("intake-legal-assumed", &[("basis", name(id).into())]),
                Found::Several(ids) => {
                    let names = ids.iter().map(|id| escape(id)).collect::<Vec<_>>().join(", ");
                    self.say("intake-legal-several", &[("bases", names.into())])
                }
                Found::Doubted => self.word("intake-legal-doubted"),
                Found::Unknown => self.word("intake-legal-unknown"),
                Found::None => self.word("intake-legal-none"),
            };
            vec![escape(text), count.to_string(), meant]
        });
        let columns = ["intake-table-found", "intake-table-count", "intake-table-meant"];
        self.table("intake-protocol-legal", "intake-protocol-legal-intro", &columns, rows.collect())
    }

    fn doubles(&self) -> String {
        let rows = self.intake.notes.doubles.iter();
        let rows =
            rows.map(|(name, ids)| vec![escape(name), ids.iter().map(|id| escape(id)).collect::<Vec<_>>().join(", ")]);
        self.table(
            "intake-protocol-doubles",
            "intake-protocol-doubles-intro",
            &["intake-table-project", "intake-table-ids"],
            rows.collect(),
        )
    }

    fn criteria(&self) -> String {
        let intake = self.intake;
        let shares: Vec<usize> = intake.criteria.iter().map(|criterion| criterion.share).collect();
        let rows = intake.criteria.iter().zip(percents(&shares)).map(|(criterion, weight)| {
            let name = match &criterion.name {
                Label::Plain(name) => escape(name),
                Label::Sentence(id) => self.word(id),
            };
            let column = intake.columns.iter().find(|column| column.name.as_ref() == Some(&criterion.id));
            let gaps = column.map_or(0, |column| column.cells.iter().filter(|cell| **cell == Value::Blank).count());
            let gaps = if criterion.is_column() { gaps.to_string() } else { self.word("intake-derived") };
            vec![name, escape(&criterion.id), self.say("intake-percent", &[("weight", weight.into())]), gaps]
        });
        let columns = ["intake-table-criterion", "intake-table-id", "intake-table-weight", "intake-table-gaps"];
        self.table("intake-protocol-criteria", "intake-protocol-criteria-intro", &columns, rows.collect())
    }

    fn next(&self) -> String {
        format!("## {}\n\n{}\n", self.word("intake-protocol-next"), self.word("intake-protocol-steps"))
    }
}

/// The same with texts that are no markup.
fn harmless(arg: &Arg) -> Arg {
    match arg {
        Arg::Text(text) => Arg::Text(escape(text)),
        other => other.clone(),
    }
}
