//! The ids of a manifest that the command line may name.

use crate::input::manifest::RawManifest;
use crate::input::names;
use crate::input::toml::Located;

/// Ids of a manifest that the command line may name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// Scenarios.
    pub scenarios: KnownIds,
    /// Criteria, then groups: what a weight may be set for.
    pub targets: KnownIds,
}

/// Ids of one kind.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KnownIds {
    ids: Vec<String>,
    /// Whether one is wrong, which has been reported.
    any_wrong: bool,
}

impl KnownIds {
    fn of<'i>(ids: impl Iterator<Item = &'i Located<String>>) -> Self {
        let ids: Vec<String> = ids.map(|id| id.value.clone()).collect();
        let any_wrong = !ids.iter().all(|id| names::is_id(id));
        Self { ids, any_wrong }
    }

    /// Whether a name stands for nothing. While an id is wrong, it may be the one that was meant.
    #[must_use]
    pub fn lacks(&self, name: &str) -> bool {
        !self.any_wrong && !self.iter().any(|id| id == name)
    }

    /// The ids, in the order of the manifest.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.ids.iter().map(String::as_str)
    }
}

/// What a manifest names, whether or not it can be used.
pub(super) fn known(raw: &RawManifest) -> Known {
    let criteria = raw.criteria.iter().map(|criterion| &criterion.id);
    let targets = criteria.chain(raw.groups.iter().map(|(id, _)| id));
    Known { scenarios: KnownIds::of(raw.scenarios.iter().map(|scenario| &scenario.id)), targets: KnownIds::of(targets) }
}
