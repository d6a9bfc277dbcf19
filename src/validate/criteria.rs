//! Criteria and groups: names, weights, sources.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::draft::check_id;
use super::scales;
use crate::finding::{Code, Finding, Findings};
use crate::input::manifest::{RawCriterion, RawManifest, RawPreference, RawSource};
use crate::input::names;
use crate::input::toml::Located;
use crate::model::{Criterion, Group, Preference, Scale, Source, Target, Text};
use crate::source::Place;

/// The criteria and groups of the manifest.
pub(crate) struct Criteria {
    pub(crate) list: Vec<Criterion>,
    /// Where each criterion has its id.
    pub(crate) places: Vec<Place>,
    pub(crate) groups: Vec<Group>,
}

impl Criteria {
    /// Finds a criterion or group; an unknown name becomes a finding.
    pub(crate) fn find(&self, name: &Located<String>, findings: &mut Findings) -> Option<Target> {
        let criterion = self.list.iter().position(|criterion| criterion.id == name.value);
        let target = criterion.map(Target::Criterion).or(self.find_group(&name.value).map(Target::Group));
        if target.is_none() {
            self.report_unknown(name, findings);
        }
        target
    }

    /// Finds a criterion; an unknown name becomes a finding.
    pub(crate) fn find_criterion(&self, name: &Located<String>, findings: &mut Findings) -> Option<usize> {
        let criterion = self.list.iter().position(|criterion| criterion.id == name.value);
        if criterion.is_none() {
            self.report_unknown(name, findings);
        }
        criterion
    }

    /// Finds a group.
    pub(crate) fn find_group(&self, name: &str) -> Option<usize> {
        self.groups.iter().position(|group| group.id == name)
    }

    /// Reports a name that is no criterion or group.
    pub(crate) fn report_unknown(&self, name: &Located<String>, findings: &mut Findings) {
        let known = self.list.iter().map(|c| c.id.as_str()).chain(self.groups.iter().map(|g| g.id.as_str()));
        findings.push(
            Finding::new(Code::UnknownCriterion, name.place.clone())
                .arg("name", name.value.as_str())
                .suggest(&name.value, known),
        );
    }
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
    let mut criteria = Criteria { list: Vec::new(), places: Vec::new(), groups };
    for raw in &raw.criteria {
        check_id(&raw.id, "kind-criterion", findings);
        if let Some(first) = names.insert(&raw.id.value, &raw.id.place) {
            findings.push(
                Finding::new(Code::NameTaken, raw.id.place.clone())
                    .arg("name", raw.id.value.as_str())
                    .also(first.clone()),
            );
            continue;
        }
        if let Some(criterion) = criterion(raw, &criteria, findings) {
            criteria.list.push(criterion);
            criteria.places.push(raw.id.place.clone());
        }
    }
    weights_sum(raw, findings);
    criteria
}

fn criterion(raw: &RawCriterion, known: &Criteria, findings: &mut Findings) -> Option<Criterion> {
    let group = raw.group.as_ref().and_then(|name| {
        let group = known.find_group(&name.value);
        if group.is_none() {
            findings.push(
                Finding::new(Code::UnknownCriterion, name.place.clone())
                    .message("unknown-group")
                    .arg("name", name.value.as_str())
                    .suggest(&name.value, known.groups.iter().map(|group| group.id.as_str())),
            );
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
    let scale = scales::scale(located, findings)?;
    suits(&source, &scale, &located.place, findings)?;
    let missing = scales::missing(&raw.missing, &scale, findings);
    let preference = match raw.preference.as_ref().map(|preference| &preference.value) {
        Some(RawPreference::Linear { indifference, preference }) => {
            Preference::Linear { indifference: *indifference, preference: *preference }
        }
        Some(RawPreference::Usual) | None => Preference::Usual,
    };
    Some(Criterion {
        id: raw.id.value.clone(),
        name: raw.name.clone().unwrap_or_else(|| Text::plain(raw.id.value.clone())),
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
fn suits(source: &Source, scale: &Scale, place: &Place, findings: &mut Findings) -> Option<()> {
    let numeric = matches!(scale, Scale::Linear { .. } | Scale::Piecewise { .. } | Scale::Relative { .. });
    let keyed = matches!(scale, Scale::Levels(levels) if levels.keyed());
    let (suits, message) = match source {
        Source::Column(_) => (true, ""),
        Source::Legal(_) => (keyed, "scale-needs-legal-keys"),
        Source::DaysToDeadline | Source::Dependents => (numeric, "scale-needs-numbers"),
    };
    if !suits {
        findings.push(Finding::new(Code::ScaleInvalid, place.clone()).message(message));
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
        let hint = if difference.is_sign_positive() { "weights-sum-less" } else { "weights-sum-more" };
        let mut finding = Finding::new(Code::WeightsSum, raw.criteria_place.clone())
            .arg("sum", sum.normalize())
            .arg("difference", difference.abs().normalize())
            .hint(hint);
        finding.places = raw.criteria.iter().filter_map(|c| c.weight.as_ref()).map(|w| w.place.clone()).collect();
        findings.push(finding);
    }
}
