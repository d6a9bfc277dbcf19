//! Scales: anchors that make sense, and policies that fit them.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::finding::{Code, Finding, Findings, cut};
use crate::input::manifest::{RawLevel, RawLevelValue, RawMissing, RawScale};
use crate::input::toml::Located;
use crate::model::{Direction, Level, LevelValue, Levels, MissingPolicy, Outside, Raw, Relative, Scale, Text};
use crate::source::Place;

/// Checks the scale of a criterion of this name.
pub(super) fn scale(raw: &Located<RawScale>, name: &Text, findings: &mut Findings) -> Option<Scale> {
    match &raw.value {
        RawScale::Levels(levels) => self::levels(levels, name, &raw.place, findings).map(Scale::Levels),
        RawScale::Linear { worst, best, outside } => {
            if worst.value == best.value {
                findings.push(invalid("scale-without-length", name, &raw.place));
                return None;
            }
            Some(Scale::Linear { worst: worst.value, best: best.value, outside: *outside })
        }
        RawScale::Piecewise { points, outside } => {
            piecewise(points, name, &raw.place, findings)?;
            let points = points.iter().map(|(x, percent)| (x.value, percent.value)).collect();
            Some(Scale::Piecewise { points, outside: *outside })
        }
        RawScale::YesNo => Some(Scale::YesNo),
        RawScale::Relative { kind, direction } => Some(Scale::Relative { kind: *kind, direction: *direction }),
    }
}

/// The finding for a scale that cannot be used.
fn invalid(message: &'static str, name: &Text, place: &Place) -> Finding {
    Finding::new(Code::ScaleInvalid, place.clone()).message(message).arg("criterion", name)
}

fn piecewise(
    points: &[(Located<Decimal>, Located<Decimal>)],
    name: &Text,
    place: &Place,
    findings: &mut Findings,
) -> Option<()> {
    if points.len() < 2 {
        findings.push(invalid("scale-needs-two-points", name, place));
        return None;
    }
    let ascends = |pair: &&[(Located<Decimal>, Located<Decimal>)]| pair[0].0.value < pair[1].0.value;
    let not_ascending = points.windows(2).find(|pair| !ascends(pair));
    if let Some(pair) = not_ascending {
        findings.push(
            Finding::new(Code::ScaleNotMonotone, pair[1].0.place.clone())
                .message("scale-points-not-ascending")
                .arg("criterion", name)
                .arg("before", pair[0].0.value)
                .arg("after", pair[1].0.value),
        );
    }
    // The ends say which way the scale goes; the first step against it is the mistake, unless it stands at
    // the wrong place anyway.
    let percent = |point: Option<&(Located<Decimal>, Located<Decimal>)>| point.map(|(_, percent)| percent.value);
    let rises = percent(points.first()) < percent(points.last());
    let turn = points
        .windows(2)
        .filter(ascends)
        .find(|pair| if rises { pair[1].1.value < pair[0].1.value } else { pair[0].1.value < pair[1].1.value });
    if let Some(pair) = turn {
        findings.push(
            Finding::new(Code::ScaleNotMonotone, pair[1].1.place.clone())
                .arg("criterion", name)
                .arg("before", pair[0].1.value)
                .arg("after", pair[1].1.value),
        );
    }
    let is_flat = not_ascending.is_none() && points.windows(2).all(|pair| pair[0].1.value == pair[1].1.value);
    if is_flat {
        findings.push(invalid("scale-flat", name, place));
    }
    (not_ascending.is_none() && turn.is_none() && !is_flat).then_some(())
}

fn levels(raw: &[RawLevel], name: &Text, place: &Place, findings: &mut Findings) -> Option<Levels> {
    if raw.is_empty() {
        findings.push(invalid("scale-without-levels", name, place));
        return None;
    }
    // The numbers of levels are kept in 16 bits; nobody words more than a few dozen anchors.
    if 1000 < raw.len() {
        findings.push(invalid("scale-too-many-levels", name, place));
        return None;
    }
    let mut entries = Vec::new();
    let mut seen: BTreeMap<String, &Place> = BTreeMap::new();
    let mut usable = true;
    for level in raw {
        let value = match &level.value.value {
            RawLevelValue::Number(number) => LevelValue::Number(number.normalize()),
            RawLevelValue::Key(key) => LevelValue::Key(key.trim().to_owned()),
            RawLevelValue::Flag(_) => {
                findings.push(invalid("scale-level-boolean", name, &level.value.place));
                usable = false;
                continue;
            }
        };
        let known = match &value {
            LevelValue::Number(number) => number.to_string(),
            LevelValue::Key(key) => key.clone(),
        };
        // Words are found without regard to case, so that such keys could not be told apart.
        if let Some(first) = seen.insert(known.to_lowercase(), &level.value.place) {
            findings
                .push(invalid("scale-level-twice", name, &level.value.place).arg("level", &value).also(first.clone()));
            usable = false;
        }
        entries.push(Level { value, points: level.points.value.normalize(), label: level.label.clone() });
    }
    let keyed = entries.iter().filter(|level| matches!(level.value, LevelValue::Key(_))).count();
    if keyed != 0 && keyed != entries.len() {
        findings.push(invalid("scale-levels-mixed", name, place));
        return None;
    }
    if usable && 1 < entries.len() && entries.iter().all(|level| level.points == entries[0].points) {
        findings.push(invalid("scale-flat-levels", name, place));
        return None;
    }
    // On levels that are numbers no cell says a label.
    usable &= keyed == 0 || labels_differ(raw, name, findings);
    entries.sort_by(|a, b| match (&a.value, &b.value) {
        (LevelValue::Number(a), LevelValue::Number(b)) => a.cmp(b),
        _ => a.points.cmp(&b.points),
    });
    usable.then_some(Levels { entries })
}

/// Whether every label leads to one level only, in whatever language; keys come before labels.
fn labels_differ(raw: &[RawLevel], name: &Text, findings: &mut Findings) -> bool {
    let mut seen: BTreeMap<String, (usize, &Place)> = BTreeMap::new();
    let mut differ = true;
    for (at, level) in raw.iter().enumerate() {
        let place = &level.value.place;
        let mut labels = level.label.all().map(str::trim).filter(|label| !label.is_empty());
        let twice = labels.find_map(|label| {
            let (first, first_place) = *seen.entry(label.to_lowercase()).or_insert((at, place));
            (first != at).then_some((label, first_place))
        });
        if let Some((label, first)) = twice {
            let finding = invalid("scale-label-twice", name, place).arg("label", cut(label));
            findings.push(finding.also(first.clone()).hint("scale-label-twice-hint"));
            differ = false;
        }
    }
    differ
}

/// Checks what a missing value counts as.
pub(super) fn missing(raw: &RawMissing, scale: &Scale, name: &Text, findings: &mut Findings) -> MissingPolicy {
    match raw {
        RawMissing::Reject => MissingPolicy::Reject,
        RawMissing::Apart => MissingPolicy::Apart,
        RawMissing::Worst => MissingPolicy::Worst,
        RawMissing::Neutral => MissingPolicy::Neutral,
        RawMissing::Unknown => MissingPolicy::Unknown,
        RawMissing::Value(Located { value, place }) => match on_scale(value, scale) {
            Some(raw) => MissingPolicy::Value(raw),
            None => {
                findings.push(off_scale(value, place, scale, name));
                // Said once; rejecting would say it again for every missing value.
                MissingPolicy::Neutral
            }
        },
    }
}

/// A value of the manifest as a raw value on a scale, if the scale allows it.
pub(super) fn on_scale(value: &RawLevelValue, scale: &Scale) -> Option<Raw> {
    match (scale, value) {
        (Scale::Levels(levels), RawLevelValue::Number(number)) => levels.find_number(*number).map(Raw::Level),
        (Scale::Levels(levels), RawLevelValue::Key(key)) => levels.find_key(key).map(Raw::Level),
        (Scale::YesNo, RawLevelValue::Flag(flag)) => Some(Raw::Flag(*flag)),
        (
            Scale::Linear { outside: Outside::Reject, .. } | Scale::Piecewise { outside: Outside::Reject, .. },
            RawLevelValue::Number(number),
        ) => {
            let (low, high) = scale.ends()?;
            (low <= *number && *number <= high).then_some(Raw::Number(*number))
        }
        (Scale::Relative { kind, direction }, RawLevelValue::Number(number)) => {
            divides(*kind, *direction, *number).then_some(Raw::Number(*number))
        }
        (Scale::Linear { .. } | Scale::Piecewise { .. }, RawLevelValue::Number(number)) => Some(Raw::Number(*number)),
        _ => None,
    }
}

/// The finding for a value of the manifest that a scale does not allow.
pub(super) fn off_scale(value: &RawLevelValue, place: &Place, scale: &Scale, name: &Text) -> Finding {
    let finding = Finding::new(Code::ValueOffScale, place.clone()).arg("found", written(value)).arg("criterion", name);
    match scale {
        Scale::Levels(levels) => finding.message("value-off-levels-in-manifest").arg("levels", levels),
        Scale::YesNo => finding.message("value-off-yes-no-in-manifest"),
        _ => match (value, scale.ends()) {
            (RawLevelValue::Number(_), Some((low, high))) => {
                finding.message("value-off-scale-in-manifest").arg("low", low).arg("high", high)
            }
            _ => finding.message("value-no-number-in-manifest"),
        },
    }
}

/// Whether a relative scale can compute with a number: `ratio` and `vector` need at least 0, `ratio`
/// as a cost more than 0.
pub(super) fn divides(kind: Relative, direction: Direction, number: Decimal) -> bool {
    match (kind, direction) {
        (Relative::MinMax, _) => true,
        (Relative::Ratio, Direction::Cost) => Decimal::ZERO < number,
        (Relative::Ratio | Relative::Vector, _) => Decimal::ZERO <= number,
    }
}

/// A value of the manifest as written, numbers without superfluous zeros.
fn written(value: &RawLevelValue) -> String {
    match value {
        RawLevelValue::Number(number) => number.normalize().to_string(),
        RawLevelValue::Key(key) => cut(key),
        RawLevelValue::Flag(flag) => flag.to_string(),
    }
}
