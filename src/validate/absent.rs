//! Values that a rule compares with and no project has.
//!
//! A department with a slip in its name binds nobody, and the ranking looks as it should. Statuses and
//! legal bases have names of their own that are checked where the rule is read; here are the texts that
//! only the list knows. Limits of a portfolio are judged as a whole, where portfolios are.

use std::collections::BTreeSet;

use super::Origins;
use super::references::suggest_project;
use crate::finding::{Code, FEW, Finding, Findings, cut};
use crate::input::manifest::{RawOperand, RawRule, RawSubject, RawTest};
use crate::input::names::{self, Field};
use crate::input::toml::Located;
use crate::model::{Projects, text_of};

/// Reports the texts that rules compare with although no project has them.
pub(super) fn absent_values(rules: &[RawRule], projects: &Projects, origins: &Origins, findings: &mut Findings) {
    for condition in rules.iter().flat_map(|rule| &rule.when) {
        let RawSubject::Field(Located { value: name, .. }) = &condition.subject else { continue };
        let name = name.trim();
        let has_own_names =
            matches!(names::field(name), Some(Field::Status | Field::Background | Field::Deadline | Field::Legal));
        if has_own_names || projects.resource(name).is_some() || origins.lacks_extra(name) {
            continue;
        }
        let operands = match &condition.test {
            RawTest::Equals(operand) => std::slice::from_ref(operand),
            RawTest::OneOf(operands) => operands.as_slice(),
            RawTest::AtLeast(_) | RawTest::AtMost(_) | RawTest::Before(_) | RawTest::After(_) => continue,
        };
        let texts = (0..projects.len()).map(|project| text_of(projects, name, project).trim());
        let known: BTreeSet<&str> = texts.filter(|text| !text.is_empty()).collect();
        // That nobody says anything there is told for each project.
        if known.is_empty() {
            continue;
        }
        for operand in operands {
            let text = match &operand.value {
                RawOperand::Text(text) => match names::field(name) {
                    None | Some(Field::Department | Field::Field) => names::tidied(text).into_owned(),
                    Some(_) => text.trim().to_owned(),
                },
                RawOperand::Number(number) => number.to_string(),
                RawOperand::Flag(_) | RawOperand::Date(_) => continue,
            };
            let is_id = name == names::name_of(Field::Id);
            if !(known.contains(text.as_str()) || is_id && origins.awaited.contains(&text)) {
                let finding = Finding::new(Code::RuleValueAbsent, operand.place.clone())
                    .arg("field", name)
                    .arg("value", cut(&text));
                findings.push(if is_id {
                    suggest_project(finding, &text, projects)
                } else if is_private(name) {
                    finding
                } else {
                    finding.suggest(&text, few(&known))
                });
            }
        }
    }
}

/// Whether what stands in a column goes into no message.
fn is_private(name: &str) -> bool {
    names::seems_personal(name) || [Field::Note, Field::Source].map(names::name_of).contains(&name)
}

/// What is known, if it is so little that a slip can be told from another name.
fn few<'k>(known: &'k BTreeSet<&str>) -> impl Iterator<Item = &'k str> {
    known.iter().copied().filter(|_| known.len() <= FEW)
}
