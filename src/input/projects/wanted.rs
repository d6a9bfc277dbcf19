//! What the manifest wants from the project lists. Which column of a file gives it is for [`super::headers`].

use crate::input::cell::Measure;
use crate::input::names::{self, Field};
use crate::input::toml::Located;
use crate::input::units;
use crate::model::{Outside, Scale, Text};
use crate::source::Place;

/// What the manifest wants from the project lists.
pub(crate) struct Wanted {
    pub(crate) criteria: Vec<WantedCriterion>,
    /// Numeric columns besides criteria.
    pub(crate) resources: Vec<WantedColumn>,
    /// Other columns that a rule, limit or report uses.
    pub(crate) extra: Vec<WantedColumn>,
    /// `[input] columns`: header and name.
    pub(crate) columns: Vec<(Located<String>, Located<String>)>,
    pub(crate) decimal: Option<crate::input::cell::DecimalSign>,
    /// Whether every column may be wanted: a list is looked at without the decision that says which are.
    pub(crate) every_column: bool,
    /// Whether the criteria file has a criterion without an id of its own, or none at all, which has been reported:
    /// any column may be meant for it, so that none is called unused.
    pub(crate) has_nameless: bool,
}

/// A criterion as the reader of lists needs it.
pub(crate) struct WantedCriterion {
    pub(crate) id: String,
    pub(crate) name: Text,
    /// Its column; `None` where its values are derived.
    pub(crate) column: Option<String>,
    pub(crate) scale: Scale,
    /// The unit of its values; may be empty.
    pub(crate) unit: Unit,
    /// Where the manifest has it.
    pub(crate) place: Place,
}

impl Wanted {
    /// The name and unit of what a column gives, and where the manifest has it, if it is a number.
    pub(super) fn unit_of(&self, target: Target) -> Option<(&str, &Unit, Option<&Place>)> {
        match target {
            Target::Criterion(index) => {
                let criterion = self.criteria.get(index)?;
                let is_number = match &criterion.scale {
                    Scale::Levels(levels) => !levels.keyed(),
                    Scale::YesNo => false,
                    _ => true,
                };
                is_number.then_some((criterion.id.as_str(), &criterion.unit, Some(&criterion.place)))
            }
            Target::Resource(index) => {
                let column = self.resources.get(index)?;
                Some((column.name.as_str(), &column.unit, column.required_by.as_ref()))
            }
            Target::Field(_) | Target::Why(_) | Target::Extra(_) => None,
        }
    }

    /// By how many powers of ten a header contradicts the unit of what it would give.
    pub(super) fn powers_off(&self, header: &str, target: Target) -> Option<u32> {
        self.unit_of(target).and_then(|(name, unit, _)| unit.powers_off(header, name))
    }
}

impl WantedCriterion {
    /// Whether every number lies on the scale, so that it need not be looked at.
    pub(super) fn takes_any_number(&self) -> bool {
        match &self.scale {
            Scale::Relative { .. } => true,
            Scale::Linear { outside, .. } | Scale::Piecewise { outside, .. } => *outside == Outside::Clamp,
            Scale::Levels(_) | Scale::YesNo => false,
        }
    }
}

/// The unit of a column, with what it measures, worked out once and not for every cell.
#[derive(Clone, Default)]
pub(crate) struct Unit {
    pub(super) text: Text,
    pub(super) measure: Option<Measure>,
    /// Whether it counts in thousands or more, such as TEUR, so that an amount of money with a unit
    /// of its own would be a thousand times too large.
    pub(super) multiplies: bool,
}

impl From<&Text> for Unit {
    fn from(text: &Text) -> Self {
        let multiplies = |unit: &str| units::power(unit).is_some_and(|power| 0 < power);
        Self {
            text: text.clone(),
            measure: text.all().find_map(Measure::of_unit),
            multiplies: text.all().any(multiplies),
        }
    }
}

impl Unit {
    /// By how many powers of ten what a header says of its unit contradicts this one, the unit of the
    /// column of this name: `Kosten in TEUR` over amounts in euros. A name that is an id may stay what it
    /// was when its unit changes, so that `cost-eur` contradicts nothing.
    pub(super) fn powers_off(&self, header: &str, name: &str) -> Option<u32> {
        let mut texts = self.text.all().filter(|text| !text.trim().is_empty()).peekable();
        // The name itself, which says all there is of a unit.
        if texts.peek().is_none() && names::folded(header) == names::folded(name) {
            return None;
        }
        let stated = units::power(header)?;
        if stated == 0 && names::is_id(header) {
            return None;
        }
        let own = match texts.peek() {
            // What is neither money nor days, such as points, is not counted in thousands.
            Some(_) => texts.filter_map(units::power).max().or(self.measure.map(|_| 0))?,
            None => units::power(name)?,
        };
        u32::try_from((stated - own).abs()).ok().filter(|powers| 0 < *powers)
    }
}

/// A column that the manifest names.
#[derive(Clone)]
pub(crate) struct WantedColumn {
    pub(crate) name: String,
    /// Where it is named, if a list without it is an error.
    pub(crate) required_by: Option<Place>,
    /// Whether outputs show it: what only a rule or limit looks at they do not.
    pub(crate) shown: bool,
    /// The unit of its values, if it is a resource that has one; may be empty.
    pub(crate) unit: Unit,
}

/// Where a cell goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Target {
    Field(Field),
    Criterion(usize),
    Why(usize),
    Resource(usize),
    Extra(usize),
}
