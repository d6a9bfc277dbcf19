//! Charts: numbers become the shapes of a [`Scene`].
//!
//! All are drawn on a page of [`WIDTH`]; names stand in a column at the left, so that no label is ever
//! turned or cut. What a chart shows stands in the table beside it too.

mod around;
mod bars;
mod heat;
mod ranks;
mod text;
mod weights;

pub(in crate::render) use around::{Around, around_cut, stacked};
pub(in crate::render) use bars::{BarRow, Worth, bars, worth};
pub(in crate::render) use heat::{HeatRow, heat, ranks_per_column};
pub(in crate::render) use ranks::{RankRow, ranks};
pub(in crate::render) use weights::{Room, weights};

use super::scene::{Anchor, Look, Scene, Stroke};

/// Width of a chart in pixels.
const WIDTH: f64 = 720.0;

/// Width of the names at the left.
const NAMES: f64 = 262.0;

/// Height of the font of names.
const FONT: f64 = 12.0;

/// Height of a line of text, and of a row with one line.
const LINE: f64 = 14.0;
const ROW: f64 = 24.0;

/// The lines of a name at the left around a height.
fn name(scene: &mut Scene, name: &str, middle: f64) {
    let lines = text::fold(name, NAMES, FONT);
    let first = middle + 4.0 - (count(lines.len()) - 1.0) * LINE / 2.0;
    for (index, line) in lines.iter().enumerate() {
        scene.text((0.0, first + count(index) * LINE), line.as_str(), Anchor::Start, Look::Plain);
    }
}

fn height_of(name: &str) -> f64 {
    ROW + (count(text::fold(name, NAMES, FONT).len()) - 1.0) * LINE
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

    /// The values that are written at the axis.
    fn ticks(&self) -> impl Iterator<Item = f64> + '_ {
        let all = ((self.high - self.low) / self.step).round();
        std::iter::successors(Some(0.0), |index| Some(index + 1.0))
            .take_while(move |index| *index <= all)
            .map(|index| self.low + index * self.step)
    }

    fn draw(&self, scene: &mut Scene, top: f64, bottom: f64, tick: &impl Fn(f64) -> String) {
        for value in self.ticks() {
            let x = self.at(value);
            scene.line((x, top), (x, bottom), Stroke::Guide);
            scene.text((x, bottom + 14.0), tick(value), Anchor::Middle, Look::Small);
        }
    }

    /// The same for an axis that runs upwards.
    fn draw_sideways(&self, scene: &mut Scene, left: f64, right: f64, tick: &impl Fn(f64) -> String) {
        for value in self.ticks() {
            let y = self.at(value);
            scene.line((left, y), (right, y), Stroke::Guide);
            scene.text((left - 6.0, y + 4.0), tick(value), Anchor::End, Look::Small);
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

    #[test]
    fn steps_are_round() {
        let rounded = [0.3, 1.0, 3.1, 7.0, 450.0].map(|step| format!("{:.1}", round_step(step)));
        assert_eq!(rounded, ["0.5", "1.0", "5.0", "10.0", "500.0"]);
    }

    #[test]
    fn an_axis_over_one_value_or_none_is_still_an_axis() {
        for values in [vec![], vec![5.0], vec![5.0, 5.0]] {
            let axis = Axis::over(values.into_iter(), 0.0, 100.0);
            assert!(axis.low < axis.high && axis.at(axis.high) == 100.0);
        }
    }
}
