//! The bar of a score, and the projects around the cut.

use super::{Axis, NAMES, WIDTH, height_of, name};
use crate::render::document::scene::{Anchor, Look, Scene, Stroke, Tone};

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::document::scene::Shape;

    #[test]
    fn a_part_without_room_has_no_number_and_an_empty_one_no_area() {
        let scene = stacked(&[50.0, 0.0, 1.0], 100.0);
        let texts = scene.shapes.iter().filter(|shape| matches!(shape, Shape::Text { .. })).count();
        assert_eq!((scene.shapes.len(), texts), (4, 1));
    }
}
