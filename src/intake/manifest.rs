//! `criteria.toml` of a new decision, with remarks for whoever works on with it.

use std::fmt::Write;

use super::criteria::{Criterion, GROUPS, Label, Scale, Unit, percents, points};
use super::plan::Intake;
use crate::messages::{self, Arg};
use crate::model::{Lang, Strength};

/// Points of the strengths of legal bases, as in the shipped decision, from none on.
const STRENGTHS: [(&str, usize); 7] = [
    ("none", 0),
    ("framework", 10),
    ("may", 20),
    ("should", 50),
    ("conditional", 60),
    ("must-indirect", 80),
    ("must", 100),
];

/// The text of the file.
pub(super) fn text(intake: &Intake) -> String {
    let lang = intake.options.lang;
    let mut out = String::new();
    let places = intake.places();
    line(&mut out, "#:schema ./schema/criteria.schema.json");
    remark(&mut out, lang, "intake-toml-head", &[("file", intake.shown_list(lang).into())]);
    line(&mut out, "");
    line(&mut out, "version = 1");
    entry(&mut out, "title", &sentence("intake-title", &[("places", places.into())]));
    line(&mut out, &format!("language = \"{}\"", lang.code()));
    line(&mut out, &format!("places = {places}"));
    remark(&mut out, lang, "intake-toml-as-of", &[]);
    line(&mut out, &format!("as-of = {}", intake.options.as_of));
    input(intake, &mut out);
    line(&mut out, "\n[basis]");
    entry(&mut out, "weights-decided-by", &sentence("intake-weights-by", &[]));
    if intake.columns.iter().any(|column| column.name.as_deref() == Some("depends-on")) {
        line(&mut out, "\n[scoring]");
        remark(&mut out, lang, "intake-toml-inherit", &[]);
        line(&mut out, "dependencies = \"inherit\"");
    }
    line(&mut out, "");
    remark(&mut out, lang, "intake-toml-criteria", &[]);
    let used = |group: &&&str| intake.criteria.iter().any(|criterion| criterion.group == **group);
    for group in GROUPS.iter().filter(used) {
        line(&mut out, &format!("\n[groups.{group}]"));
        entry(&mut out, "name", &sentence(&format!("intake-group-{group}"), &[]));
    }
    let shares: Vec<usize> = intake.criteria.iter().map(|criterion| criterion.share).collect();
    for (criterion, weight) in intake.criteria.iter().zip(percents(&shares)) {
        push_criterion(&mut out, criterion, weight);
    }
    for (id, name, unit) in &intake.resources {
        line(&mut out, &format!("\n[resources.{id}]"));
        entry(&mut out, "name", &quoted(name));
        entry(&mut out, "unit", &quoted(unit));
    }
    rules(&mut out, lang);
    out
}

impl Intake {
    /// The list as people call it: its file, and its sheet if it has several.
    pub(super) fn shown_list(&self, lang: Lang) -> String {
        let file = self.file.rsplit('/').next().unwrap_or_default().to_owned();
        match &self.sheet {
            Some(sheet) => {
                let args = [("file", file.into()), ("sheet", sheet.as_str().into())];
                messages::text(lang, "intake-sheet-of", &args)
            }
            None => file,
        }
    }
}

fn input(intake: &Intake, out: &mut String) {
    line(out, "\n[input]\nprojects = [\"data/projects.csv\"]\nlegal-bases = \"data/legal-bases.toml\"");
    let decimal = if intake.options.lang == Lang::De { "comma" } else { "point" };
    line(out, &format!("decimal = \"{decimal}\""));
    let mapped: Vec<_> = intake.columns.iter().filter(|column| column.mapped).collect();
    if !mapped.is_empty() {
        line(out, "\n[input.columns]");
        for column in mapped {
            line(out, &format!("{} = {}", quoted(&column.header), quoted(column.name.as_deref().unwrap_or_default())));
        }
    }
}

fn push_criterion(out: &mut String, criterion: &Criterion, weight: usize) {
    line(out, &format!("\n[[criteria]]\nid = \"{}\"\ngroup = \"{}\"", criterion.id, criterion.group));
    let name = match &criterion.name {
        Label::Plain(name) => quoted(name),
        Label::Sentence(id) => sentence(id, &[]),
    };
    entry(out, "name", &name);
    line(out, &format!("weight = {weight}"));
    if let Some(source) = criterion.source {
        line(out, &format!("source = \"{source}\""));
    } else {
        // A gap stops nobody: the ranking shows which ranks it leaves open, and --gaps lists it.
        line(out, "missing = \"unknown\"");
    }
    match criterion.unit {
        Unit::None => {}
        Unit::Plain(unit) => entry(out, "unit", &quoted(unit)),
        Unit::Sentence(id) => entry(out, "unit", &sentence(id, &[])),
    }
    match &criterion.scale {
        Scale::YesNo => line(out, "scale = { kind = \"yes-no\" }"),
        Scale::Deadline => {
            line(
                out,
                "scale = { kind = \"piecewise\", points = [[0, 100], [365, 75], [1095, 25], [1825, 0]], outside = \"clamp\" }",
            );
        }
        Scale::Linear { worst, best, clamp } => {
            let [worst, best] = [worst, best].map(|end| grouped(&end.normalize().to_string()));
            let outside = if *clamp { ", outside = \"clamp\"" } else { "" };
            line(out, &format!("scale = {{ kind = \"linear\", worst = {worst}, best = {best}{outside} }}"));
        }
        Scale::Strengths => levels(
            out,
            STRENGTHS.iter().map(|(key, points)| {
                (format!("key = \"{key}\""), *points, sentence(&format!("intake-strength-{key}"), &[]))
            }),
        ),
        Scale::Anchored(values) => levels(
            out,
            values.iter().map(|value| {
                (
                    format!("value = {value}"),
                    *value as usize * 10,
                    sentence(&format!("intake-{}-{value}", criterion.id), &[]),
                )
            }),
        ),
        Scale::Steps { low, high, less_is_better } => {
            let n = usize::try_from(high - low + 1).unwrap_or(0);
            let args = [("high", Arg::Text(high.to_string()))];
            let levels_of = (*low..=*high).zip(points(n, *less_is_better)).map(|(value, points)| {
                let label = sentence("intake-step", &[("step", Arg::Text(value.to_string())), args[0].clone()]);
                (format!("value = {value}"), points, label)
            });
            levels(out, levels_of);
        }
        Scale::Grades { words, less_is_better } => levels(
            out,
            words.iter().zip(points(words.len(), *less_is_better)).map(|(word, points)| {
                (format!("key = {}", quoted(word)), points, sentence("intake-grade", &[("word", word.as_str().into())]))
            }),
        ),
    }
}

fn levels(out: &mut String, levels: impl Iterator<Item = (String, usize, String)>) {
    line(out, "\n[criteria.scale]\nkind = \"levels\"\nlevels = [");
    for (value, points, label) in levels {
        line(out, &format!("    {{ {value}, points = {points}, label = {label} }},"));
    }
    line(out, "]");
}

/// A rule to switch on, once somebody has looked at the legal bases.
fn rules(out: &mut String, lang: Lang) {
    line(out, "");
    remark(out, lang, "intake-toml-rule", &[]);
    let rule = format!(
        "[[rules]]\nid = \"{}\"\neffect = \"mandatory\"\nwhen = [{{ criterion = \"legal-duty\", at-least = \"{}\" }}]\nreason = {}",
        messages::word(lang, "intake-rule-id"),
        Strength::Must.key(),
        sentence("intake-rule-reason", &[]),
    );
    rule.lines().for_each(|text| line(out, &format!("# {text}")));
}

fn line(out: &mut String, text: &str) {
    out.push_str(text);
    out.push('\n');
}

fn entry(out: &mut String, key: &str, value: &str) {
    // Writing to a string cannot fail.
    let _ = writeln!(out, "{key} = {value}");
}

/// A remark in the language of the files, a line of the sentence per line.
fn remark(out: &mut String, lang: Lang, id: &str, args: &[(&str, Arg)]) {
    let text = messages::text(lang, id, args);
    crate::render::plain_lines(&text).lines().for_each(|text| line(out, format!("# {text}").trim_end()));
}

/// A sentence in both languages, as a table.
fn sentence(id: &str, args: &[(&str, Arg)]) -> String {
    let [de, en] = [Lang::De, Lang::En].map(|lang| quoted(&messages::text(lang, id, args)));
    if de == en { de } else { format!("{{ de = {de}, en = {en} }}") }
}

/// A number with its thousands apart, as TOML allows: `2_000_000`.
fn grouped(number: &str) -> String {
    let (whole, fraction) = number.split_once('.').map_or((number, None), |(whole, fraction)| (whole, Some(fraction)));
    let mut out = String::new();
    for (at, digit) in whole.chars().enumerate() {
        if 0 < at && (whole.len() - at).is_multiple_of(3) {
            out.push('_');
        }
        out.push(digit);
    }
    fraction.map_or(out.clone(), |fraction| format!("{out}.{fraction}"))
}

/// A text as a TOML string.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            c if c.is_control() => {
                let _ = write!(out, "\\u{:04X}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn every_text_survives_its_quotes(text in "(?s).{0,60}") {
            let table: toml::Table = toml::from_str(&format!("a = {}", quoted(&text))).unwrap();
            prop_assert_eq!(table["a"].as_str(), Some(text.as_str()));
        }
    }
}
