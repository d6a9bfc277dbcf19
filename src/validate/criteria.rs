//! Criteria and groups: names, weights, sources.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::scales;
use crate::finding::{Code, Finding, Findings, closest, cut};
use crate::input::manifest::{RawCriterion, RawManifest, RawPreference, RawSource};
use crate::input::names;
use crate::input::toml::Located;
use crate::messages::{Arg, List};
use crate::model::{Criterion, Group, Preference, Scale, Source, Target, Text};
use crate::source::Place;

/// The criteria and groups of the manifest.
pub(crate) struct Criteria {
    pub(crate) list: Vec<Criterion>,
    /// Where each criterion has its id.
    pub(crate) places: Vec<Place>,
    pub(crate) groups: Vec<Group>,
    /// Criteria without a usable id or scale: they are left out, but their names are not unknown.
    pub(super) unusable: Vec<Unusable>,
    /// Whether a criterion without an id of its own reads a column, of which nobody knows which it is.
    pub(super) has_nameless: bool,
}

/// A criterion that has been reported and is left out.
pub(super) struct Unusable {
    pub(super) id: String,
    /// Whether it has no id of its own: none at all, or that of another one.
    is_nameless: bool,
    /// The column that it would have read.
    pub(super) column: Option<Located<String>>,
}

impl Criteria {
    /// Finds a criterion or group; an unknown name becomes a finding.
    pub(crate) fn find(&self, name: &Located<String>, findings: &mut Findings) -> Option<Target> {
        let criterion = self.list.iter().position(|criterion| criterion.id == name.value);
        let target = criterion.map(Target::Criterion).or(self.group(&name.value).map(Target::Group));
        if target.is_none() && !self.is_reported(&name.value) {
            findings.push(match self.id_of(&name.value) {
                Some(id) => unknown(name).arg("suggestion", id).hint("hint-did-you-mean"),
                None => unknown(name).suggest(&name.value, self.ids().chain(self.group_ids())),
            });
        }
        target
    }

    /// Finds a criterion; an unknown name becomes a finding.
    pub(crate) fn find_criterion(&self, name: &Located<String>, findings: &mut Findings) -> Option<usize> {
        let criterion = self.list.iter().position(|criterion| criterion.id == name.value);
        if criterion.is_none() && !self.is_reported(&name.value) {
            findings.push(match self.group(&name.value) {
                Some(group) => {
                    let members = self.list.iter().filter(|criterion| criterion.group == Some(group));
                    let members = List::of(members.map(|criterion| Arg::typed(criterion.id.as_str())));
                    let finding = unknown(name).message("group-not-criterion").arg("members", members);
                    let has_members = self.list.iter().any(|criterion| criterion.group == Some(group));
                    if has_members { finding.hint("group-not-criterion-hint") } else { finding }
                }
                None => {
                    let finding = unknown(name).message("unknown-criterion-only");
                    match self.id_of(&name.value).filter(|id| self.ids().any(|known| known == *id)) {
                        Some(id) => finding.arg("suggestion", id).hint("hint-did-you-mean"),
                        None => finding.suggest(&name.value, self.ids()),
                    }
                }
            });
        }
        criterion
    }

    /// Finds a group; an unknown name becomes a finding.
    pub(crate) fn find_group(&self, name: &Located<String>, findings: &mut Findings) -> Option<usize> {
        let group = self.group(&name.value);
        if group.is_none() && !self.is_like_a_wrong_id(&name.value) {
            let is_criterion = self.is_unusable(&name.value) || self.ids().any(|id| id == name.value);
            findings.push(if is_criterion {
                unknown(name).message("criterion-not-group").hint("criterion-not-group-hint")
            } else {
                unknown(name).message("unknown-group").suggest(&name.value, self.group_ids())
            });
        }
        group
    }

    /// Whether a criterion belongs to a group, both by name.
    pub(crate) fn is_member(&self, criterion: &str, group: &str) -> bool {
        let group = self.group(group);
        group.is_some() && self.list.iter().any(|one| one.id == criterion && one.group == group)
    }

    fn group(&self, name: &str) -> Option<usize> {
        self.groups.iter().position(|group| group.id == name)
    }

    /// Whether what a name stands for has been reported: one mistake is told once. It may be meant for an id that
    /// is wrong, or, like nothing else, for a criterion without an id of its own.
    fn is_reported(&self, name: &str) -> bool {
        let is_without_id = || self.unusable.iter().any(|criterion| criterion.is_nameless);
        self.is_unusable(name) || self.is_like_a_wrong_id(name) || is_without_id() && self.closest(name).is_none()
    }

    fn is_like_a_wrong_id(&self, name: &str) -> bool {
        self.closest(name).is_some_and(|like| !names::is_id(like))
    }

    /// The id of the criterion or group that people call so.
    fn id_of(&self, name: &str) -> Option<&str> {
        let is_so = |text: &Text| text.all().any(|text| names::folded(text) == names::folded(name));
        let criterion = self.list.iter().find(|criterion| is_so(&criterion.name)).map(|criterion| &criterion.id);
        let group = || self.groups.iter().find(|group| is_so(&group.name)).map(|group| &group.id);
        criterion.or_else(group).map(String::as_str)
    }

    /// The id of all that is most like a name.
    fn closest(&self, name: &str) -> Option<&str> {
        let left_out = self.unusable.iter().map(|criterion| criterion.id.as_str());
        closest(name, &self.ids().chain(left_out).chain(self.group_ids()).collect::<Vec<_>>())
    }

    fn is_unusable(&self, name: &str) -> bool {
        self.unusable.iter().any(|criterion| criterion.id == name)
    }

    fn ids(&self) -> impl Iterator<Item = &str> {
        self.list.iter().map(|criterion| criterion.id.as_str())
    }

    fn group_ids(&self) -> impl Iterator<Item = &str> {
        self.groups.iter().map(|group| group.id.as_str())
    }
}

/// The finding for a name that stands for nothing.
fn unknown(name: &Located<String>) -> Finding {
    Finding::new(Code::UnknownCriterion, name.place.clone()).arg("name", name.value.as_str())
}

/// Checks criteria and groups; criteria without a usable scale are left out.
pub(crate) fn criteria(raw: &RawManifest, findings: &mut Findings) -> Criteria {
    let mut names: BTreeMap<&str, &Place> = BTreeMap::new();
    let mut groups = Vec::new();
    for (id, name) in &raw.groups {
        check_id(id, "kind-group", findings);
        groups.push(Group { id: id.value.clone(), name: name.clone() });
        names.insert(&id.value, &id.place);
    }
    let mut criteria =
        Criteria { list: Vec::new(), places: Vec::new(), groups, unusable: Vec::new(), has_nameless: false };
    for raw in &raw.criteria {
        let left_out = |is_nameless, column| Unusable { id: raw.id.value.clone(), is_nameless, column };
        let of_source = match &raw.source {
            RawSource::Column(column) => Some(column.clone()),
            _ => None,
        };
        let reads_own = matches!(raw.source, RawSource::Default);
        // One without an id has been reported.
        if raw.id.value.is_empty() {
            criteria.has_nameless |= reads_own;
            criteria.unusable.push(left_out(true, of_source));
            continue;
        }
        check_id(&raw.id, "kind-criterion", findings);
        if let Some(first) = names.insert(&raw.id.value, &raw.id.place) {
            findings.push(
                Finding::new(Code::NameTaken, raw.id.place.clone())
                    .arg("name", raw.id.value.as_str())
                    .also(first.clone()),
            );
            criteria.has_nameless |= reads_own;
            criteria.unusable.push(left_out(true, of_source));
            continue;
        }
        match criterion(raw, &criteria, findings) {
            Some(criterion) => {
                criteria.list.push(criterion);
                criteria.places.push(raw.id.place.clone());
            }
            None => {
                let of_id = reads_own.then(|| raw.id.clone());
                criteria.unusable.push(left_out(false, of_source.or(of_id)));
            }
        }
    }
    weights_sum(raw, findings);
    criteria
}

fn criterion(raw: &RawCriterion, known: &Criteria, findings: &mut Findings) -> Option<Criterion> {
    let group = raw.group.as_ref().and_then(|name| {
        let group = known.group(&name.value);
        if group.is_none() && !known.is_like_a_wrong_id(&name.value) {
            findings.push(unknown(name).message("unknown-group").suggest(&name.value, known.group_ids()));
        }
        group
    });
    let source = match &raw.source {
        RawSource::Default => Source::Column(raw.id.value.clone()),
        RawSource::Column(column) => Source::Column(column.value.trim().to_owned()),
        RawSource::Legal => Source::Legal(Vec::new()),
        RawSource::LegalAct(acts) => Source::Legal(acts.iter().map(|act| act.value.clone()).collect()),
        RawSource::DaysToDeadline => Source::DaysToDeadline,
        RawSource::Dependents => Source::Dependents,
    };
    if let Source::Column(column) = &source
        && let Some(field) = names::field(column)
    {
        let place = match &raw.source {
            RawSource::Column(column) => column.place.clone(),
            _ => raw.id.place.clone(),
        };
        findings.push(
            Finding::new(Code::NameTaken, place)
                .message("criterion-named-like-field")
                .arg("name", names::name_of(field))
                .hint("criterion-named-like-field-hint"),
        );
    }
    let located = raw.scale.as_ref()?;
    let name = raw.name.clone().unwrap_or_else(|| Text::plain(raw.id.value.clone()));
    let scale = scales::scale(located, &name, findings)?;
    suits(&source, &scale, &name, &located.place, findings)?;
    let missing = scales::missing(&raw.missing, &scale, &name, findings);
    let preference = match raw.preference.as_ref().map(|preference| &preference.value) {
        Some(RawPreference::Linear { indifference, preference }) => {
            Preference::Linear { indifference: *indifference, preference: *preference }
        }
        Some(RawPreference::Usual) | None => Preference::Usual,
    };
    Some(Criterion {
        id: raw.id.value.clone(),
        name,
        description: raw.description.clone(),
        group,
        weight: raw.weight.as_ref().map_or(Decimal::ZERO, |weight| weight.value.normalize()),
        source,
        missing,
        unit: raw.unit.clone(),
        scale,
        preference,
    })
}

/// Derived values need a scale of their kind: legal ones keyed levels, counts and days numbers.
fn suits(source: &Source, scale: &Scale, name: &Text, place: &Place, findings: &mut Findings) -> Option<()> {
    let numeric = matches!(scale, Scale::Linear { .. } | Scale::Piecewise { .. } | Scale::Relative { .. });
    let keyed = matches!(scale, Scale::Levels(levels) if levels.keyed());
    let (suits, message) = match source {
        Source::Column(_) => (true, ""),
        Source::Legal(_) => (keyed, "scale-needs-legal-keys"),
        Source::DaysToDeadline | Source::Dependents => (numeric, "scale-needs-numbers"),
    };
    if !suits {
        findings.push(Finding::new(Code::ScaleInvalid, place.clone()).message(message).arg("criterion", name));
    }
    suits.then_some(())
}

/// All weights sum to 100. Said only if every weight could be read.
fn weights_sum(raw: &RawManifest, findings: &mut Findings) {
    let weights: Option<Vec<Decimal>> =
        raw.criteria.iter().map(|criterion| criterion.weight.as_ref().map(|weight| weight.value)).collect();
    let Some(weights) = weights.filter(|weights| !weights.is_empty()) else { return };
    let sum: Decimal = weights.iter().sum();
    if sum != Decimal::ONE_HUNDRED {
        let difference = Decimal::ONE_HUNDRED - sum;
        let hint = match difference.is_sign_positive() {
            _ if sum == Decimal::ONE => "weights-sum-shares",
            true => "weights-sum-less",
            false => "weights-sum-more",
        };
        let mut finding = Finding::new(Code::WeightsSum, raw.criteria_place.clone())
            .arg("sum", sum.normalize())
            .arg("difference", difference.abs().normalize())
            .hint(hint);
        finding.places = raw.criteria.iter().filter_map(|c| c.weight.as_ref()).map(|w| w.place.clone()).collect();
        findings.push(finding);
    }
}

/// Reports an id that breaks the rule `[a-z][a-z0-9-]*`; `kind` is the word for what it names.
pub(super) fn check_id(id: &Located<String>, kind: &'static str, findings: &mut Findings) {
    if !names::is_id(&id.value) {
        findings.push(
            Finding::new(Code::NameInvalid, id.place.clone())
                .arg("kind", crate::messages::Arg::Word(kind))
                .arg("name", cut(&id.value))
                .hint("name-invalid-hint"),
        );
    }
}
