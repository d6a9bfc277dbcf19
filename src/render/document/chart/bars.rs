//! Bars of a part in a whole, and the worth of portfolios over a budget.

use super::{Axis, NAMES, WIDTH, height_of, name};
use crate::render::document::scene::{Anchor, Look, Scene, Stroke, Tone};

/// Height of a bar.
const BAR: f64 = 12.0;

/// A part in a whole.
pub(in crate::render) struct BarRow {
    pub(in crate::render) name: String,
    pub(in crate::render) part: f64,
    pub(in crate::render) whole: f64,
    pub(in crate::render) label: String,
}

/// Bars of the same scale: the frame is the whole, what is filled is the part; the label says both.
pub(in crate::render) fn bars(rows: &[BarRow]) -> Scene {
    let (left, right) = (NAMES + 14.0, WIDTH - 130.0);
    let greatest = rows.iter().map(|row| row.whole.max(row.part)).fold(0.0, f64::max);
    let length = |value: f64| if 0.0 < greatest { value / greatest * (right - left) } else { 0.0 };
    let height = rows.iter().map(|row| height_of(&row.name)).sum::<f64>();
    let mut scene = Scene::new(WIDTH, height + 4.0);
    let mut y = 2.0;
    for row in rows {
        let height = height_of(&row.name);
        let middle = y + height / 2.0;
        name(&mut scene, &row.name, middle);
        scene.rect(left, middle - BAR / 2.0, length(row.whole), BAR, Tone::Weak);
        scene.rect(left, middle - BAR / 2.0, length(row.part), BAR, Tone::Strong);
        let end = left + length(row.whole.max(row.part)) + 8.0;
        scene.text((end, middle + 4.0), row.label.as_str(), Anchor::Start, Look::Plain);
        y += height;
    }
    scene
}

/// A portfolio that is the best from a budget on.
pub(in crate::render) struct Worth {
    pub(in crate::render) budget: f64,
    pub(in crate::render) worth: f64,
}

/// Steps of the greatest worth over the amounts of a budget; the dashed line is the present amount.
pub(in crate::render) fn worth(
    points: &[Worth],
    present: f64,
    words: [&str; 3],
    ticks: (impl Fn(f64) -> String, impl Fn(f64) -> String),
) -> Scene {
    let [budget_name, worth_name, present_name] = words;
    // At the right there is room for half of the number below the last guide.
    let (left, right, top, bottom) = (70.0, WIDTH - 40.0, 34.0, 250.0);
    let mut scene = Scene::new(WIDTH, bottom + 38.0);
    let across = Axis::over(points.iter().map(|point| point.budget).chain([present]), left, right);
    // The vertical axis runs upwards, so its ends change sides.
    let up = Axis::over(points.iter().map(|point| point.worth), bottom, top);
    across.draw(&mut scene, top, bottom, &ticks.0);
    up.draw_sideways(&mut scene, left, right, &ticks.1);
    scene.text((right, bottom + 32.0), budget_name, Anchor::End, Look::Small);
    scene.text((0.0, 12.0), worth_name, Anchor::Start, Look::Small);
    let x = across.at(present);
    scene.line((x, top), (x, bottom), Stroke::Cut);
    let (beside, anchor) = if x < WIDTH - 160.0 { (x + 6.0, Anchor::Start) } else { (x - 6.0, Anchor::End) };
    scene.text((beside, top - 6.0), present_name, anchor, Look::Bold);
    let mut steps: Vec<(f64, f64)> = Vec::new();
    for point in points {
        let (x, y) = (across.at(point.budget), up.at(point.worth));
        if let Some((_, before)) = steps.last().copied() {
            steps.push((x, before));
        }
        steps.push((x, y));
    }
    if 1 < steps.len() {
        scene.path(steps, Stroke::Strong);
    }
    for point in points {
        scene.dot((across.at(point.budget), up.at(point.worth)), 3.5, true);
    }
    scene
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::document::scene::Shape;

    #[test]
    fn numbers_below_the_guides_stay_within_the_picture() {
        let points = [Worth { budget: 4_000_000.0, worth: 500.0 }, Worth { budget: 6_000_000.0, worth: 900.0 }];
        let tick = |value: f64| format!("{value:.0}");
        let millions = |value: f64| format!("{}.000.000", tick(value / 1e6));
        let scene = worth(&points, 6_000_000.0, ["Budget", "Wert", "jetzt"], (millions, tick));
        for shape in &scene.shapes {
            let Shape::Text { at: (x, _), text, anchor: Anchor::Middle, .. } = shape else { continue };
            // A digit of Arial is 0.56 of its height wide, and these are 12 pixels high at most.
            let half = text.len() as f64 * 0.56 * 12.0 / 2.0;
            assert!(0.0 <= x - half && x + half <= WIDTH, "{text} at {x}");
        }
    }
}
