//! Which decimal sign the numbers of each column have.
//!
//! A number that means one thing only (`2.5`, `1.234,50`) proves the sign of its column, and that of
//! columns which prove none themselves. `10.000` means two things: a proof from elsewhere that would make
//! three decimals of it is no proof of that, because German lists have `10.000 €` beside `2.5` days. Money
//! is taken for thousands then, other numbers stay out, and the protocol says so either way.

use rust_decimal::Decimal;

use super::fields::note_reading;
use super::plan::Planner;
use super::rows::shown;
use super::values::{self, Number, Numbers, Value};
use super::words::Meaning;
use crate::input::cell::DecimalSign;
use crate::input::units;
use crate::messages::Arg;

impl<'l> Planner<'l> {
    /// The decimal sign of each column. Where it is `None`, numbers of two meanings are not read.
    pub(super) fn decimal_signs(&mut self) -> Vec<Option<DecimalSign>> {
        let numeric = |meaning: &Option<Meaning>| !matches!(meaning, Some(Meaning::Field(_) | Meaning::Personal));
        let n = self.roles.meanings.len();
        let columns: Vec<usize> =
            (0..n).filter(|at| numeric(&self.roles.meanings[*at]) && *at != self.roles.name).collect();
        let proved: Vec<(DecimalSign, &str)> = columns.iter().flat_map(|column| self.proofs(*column)).collect();
        let all = one_of(proved.iter().map(|(sign, _)| *sign));
        let mut signs = vec![None; n];
        if proved.is_empty() {
            let sign = self.usual_sign(&columns);
            columns.iter().for_each(|column| signs[*column] = sign);
            return signs;
        }
        for column in columns {
            let own = self.proofs(column).next();
            let sign = match one_of(self.proofs(column).map(|(sign, _)| sign)) {
                // Both signs: numbers that mean one thing only are read as they are; the others are told.
                None if own.is_some() => continue,
                None => all,
                sign => sign,
            };
            let grouped: Vec<(DecimalSign, &str)> = self.groups(column).collect();
            let Some((contrary, found)) = grouped.iter().find(|(groups, _)| Some(*groups) != sign).copied() else {
                signs[column] = sign;
                continue;
            };
            let is_money = self.roles.meanings[column] == Some(Meaning::Money);
            let uniform = grouped.iter().all(|(groups, _)| *groups == contrary);
            let as_thousands = own.is_none() && uniform && is_money && self.is_plain(column);
            if as_thousands {
                signs[column] = Some(contrary);
                self.note_thousands(column, contrary);
            }
            let other = proved.iter().find(|(proof, _)| *proof != contrary).copied();
            let proof = own.or(other).map_or("", |(_, text)| text);
            let id = if as_thousands { "intake-doubt-thousands" } else { "intake-doubt-two-meanings" };
            let header = shown(self.header(column), column);
            self.doubt(id, vec![("header", header.into()), ("found", found.into()), ("proof", proof.into())]);
        }
        signs
    }

    /// Where nothing is proved: the sign under which `80.000` is no number with exactly three decimals,
    /// as nobody writes money and days.
    fn usual_sign(&mut self, columns: &[usize]) -> Option<DecimalSign> {
        let doubtful: Vec<(DecimalSign, &str)> = columns.iter().flat_map(|column| self.groups(*column)).collect();
        let (_, found) = *doubtful.first()?;
        let sign = one_of(doubtful.iter().map(|(sign, _)| *sign))?;
        self.doubt("intake-doubt-grouped", vec![("found", Arg::from(found))]);
        Some(sign)
    }

    /// What cells of a column prove, with their texts.
    fn proofs(&self, column: usize) -> impl Iterator<Item = (DecimalSign, &'l str)> + use<'l> {
        self.cells(column).filter_map(|cell| Some((values::proves(cell)?, cell.text.trim())))
    }

    /// The cells of two meanings, with the sign under which they are thousands.
    fn groups(&self, column: usize) -> impl Iterator<Item = (DecimalSign, &'l str)> + use<'l> {
        self.cells(column).filter_map(|cell| Some((values::groups_under(cell)?, cell.text.trim())))
    }

    /// Whether no number of two meanings counts in thousands or millions: `1.250 Mio.` may well have decimals.
    fn is_plain(&self, column: usize) -> bool {
        let decimals = |sign| Numbers { sign: Some(sign), measure: None, multiplies: false };
        let is_small = |number: Number| number.all().all(|number| number.abs() < Decimal::ONE_THOUSAND);
        self.cells(column).filter(|cell| values::groups_under(cell).is_some()).all(|cell| {
            let other = match values::groups_under(cell) {
                Some(DecimalSign::Comma) => DecimalSign::Point,
                _ => DecimalSign::Comma,
            };
            decimals(other).read(cell).ok().flatten().is_some_and(is_small)
        }) && units::money_unit(self.header(column)) == "EUR"
    }

    /// Lists the cells that are taken for thousands though other columns have another sign.
    fn note_thousands(&mut self, column: usize, sign: DecimalSign) {
        let numbers = Numbers { sign: Some(sign), measure: None, multiplies: false };
        let mut readings = Vec::new();
        for cell in self.cells(column).filter(|cell| values::groups_under(cell).is_some()) {
            if let Ok(Some(number)) = numbers.read(cell) {
                note_reading(&mut readings, self.header(column), cell.text.trim(), &Value::Number(number));
            }
        }
        self.notes.readings.append(&mut readings);
    }
}

/// The sign that all are, if they are one.
fn one_of(mut signs: impl Iterator<Item = DecimalSign>) -> Option<DecimalSign> {
    let first = signs.next()?;
    signs.all(|sign| sign == first).then_some(first)
}
