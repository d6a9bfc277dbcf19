//! A scale as a formula.
//!
//! The anchors of all scales stand on a sheet of their own, and formulas look there: whoever changes an
//! anchor changes all utilities of its criterion. A utility is rounded half up to 12 places, as
//! [`crate::model::Utility`] is; a value that the scale does not know gives `?`, which is no number and
//! takes the project out of the ranking.

use rust_xlsxwriter::cell_range_absolute;

use super::page::Cell;
use crate::messages;
use crate::model::{Criterion, Lang, LevelValue, MissingPolicy, Outside, Raw, Scale};
use crate::render::values::bare_text;
use crate::render::view::RankingView;

/// What a formula gives for a value that is not on the scale.
const OFF_SCALE: &str = "\"?\"";

/// The column of the values and of the utilities in percent on the sheet of scales.
pub(super) const VALUES: u16 = 1;
pub(super) const PERCENT: u16 = 3;

/// One anchor: a value, its utility in percent and what it means.
pub(super) struct Anchor {
    pub(super) value: Cell,
    pub(super) percent: f64,
    pub(super) label: String,
}

/// The anchors of a criterion and where they stand; none if it has a relative scale.
pub(super) struct Anchors {
    pub(super) first: u32,
    pub(super) all: Vec<Anchor>,
}

impl Anchors {
    /// The anchors of all criteria, one below the other.
    pub(super) fn of_all(view: &RankingView<'_>) -> Vec<Self> {
        let mut first = 1;
        let criteria = view.decision().criteria().iter();
        let place = |criterion: &Criterion| {
            let all = anchors(criterion, view.lang());
            let anchors = Self { first, all };
            // A criterion without anchors has a line that says so.
            first += u32::try_from(anchors.all.len().max(1)).unwrap_or(u32::MAX);
            anchors
        };
        criteria.map(place).collect()
    }

    /// The cells of one of the two columns.
    pub(super) fn range(&self, sheet: &str, column: u16) -> String {
        let last = self.first + u32::try_from(self.all.len().saturating_sub(1)).unwrap_or(u32::MAX);
        format!("{sheet}!{}", cell_range_absolute(self.first, column, last, column))
    }
}

fn anchors(criterion: &Criterion, lang: Lang) -> Vec<Anchor> {
    let number = |value, percent, label: &str| Anchor {
        value: Cell::Number(double(value), super::page::Style::Input),
        percent,
        label: label.to_owned(),
    };
    match &criterion.scale {
        Scale::Levels(levels) => {
            let level = |index: u16| {
                let level = levels.get(index);
                let value = cell(criterion, Raw::Level(index), lang);
                let label = level.label.get(lang);
                let is_said = matches!(&value, Cell::Text(text, _) if text == label);
                let label = if is_said { String::new() } else { label.to_owned() };
                Anchor { value, percent: double(level.points), label }
            };
            (0u16..).take(levels.entries().len()).map(level).collect()
        }
        Scale::Linear { worst, best, .. } => {
            let word = |id: &str| messages::word(lang, id);
            vec![number(*worst, 0.0, &word("workbook-scale-worst")), number(*best, 100.0, &word("workbook-scale-best"))]
        }
        Scale::Piecewise { points, .. } => points.iter().map(|(x, percent)| number(*x, double(*percent), "")).collect(),
        Scale::YesNo => [(true, 100.0), (false, 0.0)]
            .map(|(flag, percent)| Anchor {
                value: cell(criterion, Raw::Flag(flag), lang),
                percent,
                label: String::new(),
            })
            .into(),
        Scale::Relative { .. } => Vec::new(),
    }
}

/// A raw value as a cell: a number where it is one, else the word that people know it by.
pub(super) fn cell(criterion: &Criterion, raw: Raw, lang: Lang) -> Cell {
    use super::page::Style::Input;
    match (raw, &criterion.scale) {
        (Raw::Number(number), _) => Cell::Number(double(number), Input),
        (Raw::Level(level), Scale::Levels(levels)) => match &levels.get(level).value {
            LevelValue::Number(number) => Cell::Number(double(*number), Input),
            LevelValue::Key(key) if !labels_tell_apart(criterion, lang) => Cell::Text(key.clone(), Input),
            LevelValue::Key(_) => Cell::Text(bare_text(&criterion.scale, raw, lang), Input),
        },
        (raw, scale) => Cell::Text(bare_text(scale, raw, lang), Input),
    }
}

/// Whether every level has a label of its own.
fn labels_tell_apart(criterion: &Criterion, lang: Lang) -> bool {
    let Scale::Levels(levels) = &criterion.scale else { return false };
    let mut labels: Vec<&str> = levels.entries().iter().map(|level| level.label.get(lang)).collect();
    labels.sort_unstable();
    labels.windows(2).all(|pair| pair[0] != pair[1]) && labels.iter().all(|label| !label.is_empty())
}

/// The nearest number of a spreadsheet.
pub(super) fn double(number: rust_decimal::Decimal) -> f64 {
    number.to_string().parse().unwrap_or_default()
}

/// The utility of the value in the cell `value`; `None` on relative scales.
pub(super) fn utility(
    criterion: &Criterion,
    anchors: &Anchors,
    scales: &str,
    value: &str,
    lang: Lang,
) -> Option<String> {
    let (xs, ps) = (anchors.range(scales, VALUES), anchors.range(scales, PERCENT));
    let assumed = match (criterion.column(), criterion.missing) {
        (Some(_), MissingPolicy::Value(raw)) => match cell(criterion, raw, lang) {
            Cell::Number(number, _) => Some(number.to_string()),
            Cell::Text(text, _) => Some(quoted(&text)),
            _ => None,
        },
        _ => None,
    };
    let x = assumed.as_ref().map_or_else(|| value.to_owned(), |assumed| format!("IF({value}=\"\",{assumed},{value})"));
    let core = match &criterion.scale {
        Scale::Levels(levels) if !levels.keyed() => format!("ROUND(INDEX({ps},MATCH({x},{xs},0))/100,12)"),
        // Words are compared as they are: a search would take `?` and `*` in them for any character.
        Scale::Levels(_) | Scale::YesNo => {
            format!("IF(SUMPRODUCT(--EXACT({xs},{x}))=1,ROUND(SUMPRODUCT(--EXACT({xs},{x}),{ps})/100,12),{OFF_SCALE})")
        }
        Scale::Linear { outside, .. } => {
            let (worst, best) = (format!("INDEX({xs},1)"), format!("INDEX({xs},2)"));
            let line = format!("ROUND(MAX(0,MIN(1,({x}-{worst})/({best}-{worst}))),12)");
            within(*outside, &x, (&format!("MIN({xs})"), &format!("MAX({xs})")), &line)
        }
        Scale::Piecewise { outside, .. } => {
            let n = anchors.all.len();
            let m = format!("MATCH({x},{xs},1)");
            let at = |of: &str, index: &str| format!("INDEX({of},{index})");
            let next = format!("{m}+1");
            let between = format!(
                "{p0}+({x}-{x0})*({p1}-{p0})/({x1}-{x0})",
                p0 = at(&ps, &m),
                p1 = at(&ps, &next),
                x0 = at(&xs, &m),
                x1 = at(&xs, &next),
            );
            let (first, last) = (at(&xs, "1"), at(&xs, &n.to_string()));
            let (low, high) = (at(&ps, "1"), at(&ps, &n.to_string()));
            let line = format!("ROUND(IF({x}<{first},{low},IF({x}>={last},{high},{between}))/100,12)");
            within(*outside, &x, (&first, &last), &line)
        }
        Scale::Relative { .. } => return None,
    };
    let checked = format!("IFERROR({core},{OFF_SCALE})");
    let missing = match (criterion.column(), criterion.missing) {
        (Some(_), MissingPolicy::Value(_)) => return Some(checked),
        (Some(_), MissingPolicy::Neutral | MissingPolicy::Unknown) => "0.5",
        (Some(_), MissingPolicy::Reject | MissingPolicy::Apart) => OFF_SCALE,
        // What is derived is never missing: no deadline is a fact, and fulfils nothing.
        (Some(_), MissingPolicy::Worst) | (None, _) => "0",
    };
    Some(format!("IF({value}=\"\",{missing},{checked})"))
}

/// A line for numbers, within its ends where values outside are refused.
fn within(outside: Outside, x: &str, (low, high): (&str, &str), line: &str) -> String {
    match outside {
        Outside::Clamp => format!("IF(ISNUMBER({x}),{line},{OFF_SCALE})"),
        Outside::Reject => format!("IF(AND(ISNUMBER({x}),{low}<={x},{x}<={high}),{line},{OFF_SCALE})"),
    }
}

/// A text in a formula.
pub(super) fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}
