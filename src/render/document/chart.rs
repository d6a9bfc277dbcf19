//! Charts: numbers become the shapes of a [`Scene`].
//!
//! All are drawn on a page of [`WIDTH`]; names stand in a column at the left, so that no label is ever
//! turned or cut. What a chart shows stands in the table beside it too.

use super::scene::{Anchor, Look, Scene, Stroke, Tone};
use crate::render::lines::wrap;

/// Width of a chart in pixels.
const WIDTH: f64 = 720.0;

/// Width of the names at the left, and how many characters fit there.
const NAMES: f64 = 262.0;
const NAME_CHARACTERS: usize = 40;

/// Height of a line of text, and of a row with one line.
const LINE: f64 = 14.0;
const ROW: f64 = 24.0;

/// Room for the cut between the last project with a place and the first without.
const GAP: f64 = 26.0;

/// A bar of a cell: its width and height.
const BAR: (f64, f64) = (100.0, 14.0);

/// Narrowest part that has room for its number.
const NUMBERED: f64 = 9.0;

/// A score stacked of parts, of at most `maximum`. Parts carry their number where there is room.
pub(in crate::render) fn stacked(parts: &[f64], maximum: f64) -> Scene {
    let (width, height) = BAR;
    let mut scene = Scene::new(width, height);
    let scale = |value: f64| if 0.0 < maximum { value / maximum * (width - 1.0) } else { 0.0 };
    scene.rect(0.5, 0.5, width - 1.0, height - 1.0, Tone::Frame);
    let mut x = 0.5;
    for (index, part) in parts.iter().enumerate() {
        let length = scale(*part);
        if length <= 0.0 {
            continue;
        }
        scene.rect(x, 0.5, length, height - 1.0, Tone::Part(index));
        if NUMBERED <= length {
            scene.text((x + length / 2.0, height - 3.5), (index + 1).to_string(), Anchor::Middle, Look::OnPart);
        }
        x += length;
    }
    scene
}

/// A row of [`around_cut`].
pub(in crate::render) struct Around {
    pub(in crate::render) name: String,
    pub(in crate::render) score: f64,
    pub(in crate::render) shown: String,
    pub(in crate::render) has_place: bool,
    pub(in crate::render) note: String,
}

/// Projects on both sides of the cut: a filled dot has a place, a hollow one has none; the band is the
/// corridor. `words` are the axis, the cut and the head of the notes.
pub(in crate::render) fn around_cut(
    rows: &[Around],
    corridor: Option<(f64, f64)>,
    words: [&str; 3],
    tick: impl Fn(f64) -> String,
) -> Scene {
    let [axis_name, cut_name, note_name] = words;
    let has_notes = rows.iter().any(|row| !row.note.is_empty());
    let right = if has_notes { WIDTH - 96.0 } else { WIDTH - 14.0 };
    let ends = corridor.map_or(Vec::new(), |(low, high)| vec![low, high]);
    let axis = Axis::over(rows.iter().map(|row| row.score).chain(ends), NAMES + 14.0, right);
    let heights: Vec<f64> = rows.iter().map(|row| height_of(&row.name)).collect();
    let top = 20.0;
    let bottom = top + heights.iter().sum::<f64>() + GAP;
    let mut scene = Scene::new(WIDTH, bottom + 34.0);
    if let Some((low, high)) = corridor {
        scene.rect(axis.at(low), top, axis.at(high) - axis.at(low), bottom - top, Tone::Band);
    }
    axis.draw(&mut scene, top, bottom, &tick);
    scene.text((axis.left, bottom + 29.0), axis_name, Anchor::Start, Look::Small);
    if has_notes {
        scene.text((WIDTH, top - 7.0), note_name, Anchor::End, Look::Small);
    }
    let mut y = top;
    let mut above = true;
    for (row, height) in rows.iter().zip(heights) {
        if above && !row.has_place {
            let at = y + GAP / 2.0;
            scene.line((0.0, at), (right, at), Stroke::Cut);
            scene.text((axis.left - 6.0, at - 4.0), cut_name, Anchor::End, Look::Bold);
            y += GAP;
            above = false;
        }
        let middle = y + height / 2.0;
        name(&mut scene, &row.name, middle);
        let x = axis.at(row.score);
        scene.line((axis.left, middle), (x, middle), Stroke::Weak);
        scene.dot((x, middle), 5.0, row.has_place);
        // Beside the dot on the side that has room.
        let (label, anchor) = if x + 48.0 < right { (x + 10.0, Anchor::Start) } else { (x - 10.0, Anchor::End) };
        scene.text((label, middle - 4.0), row.shown.as_str(), anchor, Look::Small);
        scene.text((WIDTH, middle + 4.0), row.note.as_str(), Anchor::End, Look::Plain);
        y += height;
    }
    scene
}

/// The lines of a name at the left around a height.
fn name(scene: &mut Scene, name: &str, middle: f64) {
    let lines = wrap(name, NAME_CHARACTERS, "");
    let first = middle + 4.0 - (count(lines.len()) - 1.0) * LINE / 2.0;
    for (index, line) in lines.iter().enumerate() {
        scene.text((0.0, first + count(index) * LINE), line.as_str(), Anchor::Start, Look::Plain);
    }
}

fn height_of(name: &str) -> f64 {
    ROW + (count(wrap(name, NAME_CHARACTERS, "").len().max(1)) - 1.0) * LINE
}

/// A number of things as a length. Charts have far fewer than 2^32.
fn count(n: usize) -> f64 {
    f64::from(u32::try_from(n).unwrap_or(u32::MAX))
}

/// A horizontal axis.
struct Axis {
    low: f64,
    high: f64,
    step: f64,
    left: f64,
    right: f64,
}

impl Axis {
    /// The axis over all values, which ends at round numbers.
    fn over(values: impl Iterator<Item = f64> + Clone, left: f64, right: f64) -> Self {
        let least = values.clone().fold(f64::INFINITY, f64::min);
        let most = values.fold(f64::NEG_INFINITY, f64::max);
        let (least, most) =
            if least.is_finite() && least < most { (least, most) } else { (least.min(0.0), least.max(1.0)) };
        let (least, most) = if least.is_finite() && most.is_finite() { (least, most) } else { (0.0, 1.0) };
        let step = round_step((most - least) / 5.0);
        Self { low: (least / step).floor() * step, high: (most / step).ceil() * step, step, left, right }
    }

    fn at(&self, value: f64) -> f64 {
        self.left + (value - self.low) / (self.high - self.low) * (self.right - self.left)
    }

    fn draw(&self, scene: &mut Scene, top: f64, bottom: f64, tick: &impl Fn(f64) -> String) {
        let ticks = ((self.high - self.low) / self.step).round();
        let mut index = 0.0;
        while index <= ticks {
            let value = self.low + index * self.step;
            let x = self.at(value);
            scene.line((x, top), (x, bottom), Stroke::Guide);
            scene.text((x, bottom + 14.0), tick(value), Anchor::Middle, Look::Small);
            index += 1.0;
        }
    }
}

/// The least round step (1, 2 or 5 times a power of ten) that is not less than this.
fn round_step(step: f64) -> f64 {
    let mut power = 1e-6;
    while power < 1e18 {
        for factor in [1.0, 2.0, 5.0] {
            if step <= power * factor {
                return power * factor;
            }
        }
        power *= 10.0;
    }
    power
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::document::scene::Shape;

    #[test]
    fn steps_are_round() {
        let rounded = [0.3, 1.0, 3.1, 7.0, 450.0].map(|step| format!("{:.1}", round_step(step)));
        assert_eq!(rounded, ["0.5", "1.0", "5.0", "10.0", "500.0"]);
    }

    #[test]
    fn a_part_without_room_has_no_number_and_an_empty_one_no_area() {
        let scene = stacked(&[50.0, 0.0, 1.0], 100.0);
        let texts = scene.shapes.iter().filter(|shape| matches!(shape, Shape::Text { .. })).count();
        assert_eq!((scene.shapes.len(), texts), (4, 1));
    }

    #[test]
    fn an_axis_over_one_value_or_none_is_still_an_axis() {
        for values in [vec![], vec![5.0], vec![5.0, 5.0]] {
            let axis = Axis::over(values.into_iter(), 0.0, 100.0);
            assert!(axis.low < axis.high && axis.at(axis.high) == 100.0);
        }
    }
}
