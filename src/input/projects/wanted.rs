//! What the manifest wants from the project lists. Which column of a file gives it is for [`super::headers`].

use crate::input::cell::Measure;
use crate::input::names::Field;
use crate::input::toml::Located;
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
        let multiplies = |unit: &str| {
            let unit = unit.trim().to_lowercase();
            ["teur", "t€", "tsd", "tausend", "thousand", "mio", "million", "mrd"]
                .iter()
                .any(|word| unit.starts_with(word))
        };
        Self {
            text: text.clone(),
            measure: text.all().find_map(Measure::of_unit),
            multiplies: text.all().any(multiplies),
        }
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
