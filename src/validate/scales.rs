//! Scales: anchors that make sense, and policies that fit them.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use crate::finding::{Code, Finding, Findings};
use crate::input::manifest::{RawLevel, RawLevelValue, RawMissing, RawScale};
use crate::input::toml::Located;
use crate::model::{Level, LevelValue, Levels, MissingPolicy, Outside, Raw, Scale};
use crate::source::Place;

/// Checks a scale.
pub(super) fn scale(raw: &Located<RawScale>, findings: &mut Findings) -> Option<Scale> {
    match &raw.value {
        RawScale::Levels(levels) => self::levels(levels, &raw.place, findings).map(Scale::Levels),
        RawScale::Linear { worst, best, outside } => {
            if worst.value == best.value {
                findings.push(Finding::new(Code::ScaleInvalid, raw.place.clone()).message("scale-without-length"));
                return None;
            }
            Some(Scale::Linear { worst: worst.value, best: best.value, outside: *outside })
        }
        RawScale::Piecewise { points, outside } => {
            piecewise(points, &raw.place, findings)?;
            let points = points.iter().map(|(x, percent)| (x.value, percent.value)).collect();
            Some(Scale::Piecewise { points, outside: *outside })
        }
        RawScale::YesNo => Some(Scale::YesNo),
        RawScale::Relative { kind, direction } => Some(Scale::Relative { kind: *kind, direction: *direction }),
    }
}

fn piecewise(points: &[(Located<Decimal>, Located<Decimal>)], place: &Place, findings: &mut Findings) -> Option<()> {
    if points.len() < 2 {
        findings.push(Finding::new(Code::ScaleInvalid, place.clone()).message("scale-needs-two-points"));
        return None;
    }
    for pair in points.windows(2) {
        if pair[1].0.value <= pair[0].0.value {
            findings.push(
                Finding::new(Code::ScaleNotMonotone, pair[1].0.place.clone())
                    .message("scale-points-not-ascending")
                    .arg("before", pair[0].0.value)
                    .arg("after", pair[1].0.value),
            );
            return None;
        }
    }
    let rises = points.windows(2).any(|pair| pair[0].1.value < pair[1].1.value);
    let turn = points
        .windows(2)
        .find(|pair| if rises { pair[1].1.value < pair[0].1.value } else { pair[0].1.value < pair[1].1.value });
    if let Some(pair) = turn {
        findings.push(
            Finding::new(Code::ScaleNotMonotone, pair[1].1.place.clone())
                .arg("before", pair[0].1.value)
                .arg("after", pair[1].1.value),
        );
        return None;
    }
    Some(())
}

fn levels(raw: &[RawLevel], place: &Place, findings: &mut Findings) -> Option<Levels> {
    if raw.is_empty() {
        findings.push(Finding::new(Code::ScaleInvalid, place.clone()).message("scale-without-levels"));
        return None;
    }
    // The numbers of levels are kept in 16 bits; nobody words more than a few dozen anchors.
    if 1000 < raw.len() {
        findings.push(Finding::new(Code::ScaleInvalid, place.clone()).message("scale-too-many-levels"));
        return None;
    }
    let mut entries = Vec::new();
    let mut seen = BTreeSet::new();
    let mut usable = true;
    for level in raw {
        let value = match &level.value.value {
            RawLevelValue::Number(number) => LevelValue::Number(number.normalize()),
            RawLevelValue::Key(key) => LevelValue::Key(key.trim().to_owned()),
            RawLevelValue::Flag(_) => {
                findings
                    .push(Finding::new(Code::ScaleInvalid, level.value.place.clone()).message("scale-level-boolean"));
                usable = false;
                continue;
            }
        };
        let shown = shown(&value);
        if !seen.insert(shown.clone()) {
            findings.push(
                Finding::new(Code::ScaleInvalid, level.value.place.clone())
                    .message("scale-level-twice")
                    .arg("level", shown),
            );
            usable = false;
        }
        entries.push(Level { value, points: level.points.value.normalize(), label: level.label.clone() });
    }
    let keyed = entries.iter().filter(|level| matches!(level.value, LevelValue::Key(_))).count();
    if keyed != 0 && keyed != entries.len() {
        findings.push(Finding::new(Code::ScaleInvalid, place.clone()).message("scale-levels-mixed"));
        return None;
    }
    entries.sort_by(|a, b| match (&a.value, &b.value) {
        (LevelValue::Number(a), LevelValue::Number(b)) => a.cmp(b),
        _ => a.points.cmp(&b.points),
    });
    usable.then_some(Levels { entries })
}

fn shown(value: &LevelValue) -> String {
    match value {
        LevelValue::Number(number) => number.to_string(),
        LevelValue::Key(key) => key.clone(),
    }
}

/// Checks what a missing value counts as.
pub(super) fn missing(raw: &RawMissing, scale: &Scale, findings: &mut Findings) -> MissingPolicy {
    match raw {
        RawMissing::Reject => MissingPolicy::Reject,
        RawMissing::Apart => MissingPolicy::Apart,
        RawMissing::Worst => MissingPolicy::Worst,
        RawMissing::Neutral => MissingPolicy::Neutral,
        RawMissing::Unknown => MissingPolicy::Unknown,
        RawMissing::Value(value) => match on_scale(&value.value, scale) {
            Some(raw) => MissingPolicy::Value(raw),
            None => {
                findings.push(
                    Finding::new(Code::ValueOffScale, value.place.clone())
                        .message("value-off-scale-in-manifest")
                        .arg("found", written(&value.value)),
                );
                MissingPolicy::Reject
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
        (Scale::Linear { .. } | Scale::Piecewise { .. } | Scale::Relative { .. }, RawLevelValue::Number(number)) => {
            Some(Raw::Number(*number))
        }
        _ => None,
    }
}

/// A value of the manifest as written.
pub(super) fn written(value: &RawLevelValue) -> String {
    match value {
        RawLevelValue::Number(number) => number.to_string(),
        RawLevelValue::Key(key) => key.chars().take(80).collect(),
        RawLevelValue::Flag(flag) => flag.to_string(),
    }
}
