//! How far each weight may move before others have a place, as a line around the present weight.

use super::{NAMES, ROW, WIDTH, height_of, name};
use crate::render::document::scene::{Anchor, Look, Scene, Stroke};

/// Percentage points from the middle to a side.
const SIDES: [f64; 8] = [0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0];

/// Half the height of the mark at a limit.
const MARK: f64 = 6.0;

/// The room of a weight in percentage points, less and more; `None` where nothing changes up to 0 or 100.
pub(in crate::render) struct Room {
    pub(in crate::render) name: String,
    pub(in crate::render) weight: String,
    pub(in crate::render) less: Option<f64>,
    pub(in crate::render) more: Option<f64>,
}

/// Lines around the present weights. The middle is the weight of each criterion, so that the rooms can be
/// compared; a mark ends a room, an arrow says that it reaches further than the picture.
pub(in crate::render) fn weights(rows: &[Room], axis_name: &str, tick: impl Fn(f64) -> String) -> Scene {
    let side = side(rows);
    let (left, right) = (NAMES + 60.0, WIDTH - 14.0);
    let middle = f64::midpoint(left, right);
    let at = |points: f64| middle + points / side * (right - middle);
    let top = 6.0;
    let bottom = top + rows.iter().map(|row| height_of(&row.name)).sum::<f64>();
    let mut scene = Scene::new(WIDTH, bottom + ROW + 14.0);
    for points in [-side, -side / 2.0, 0.0, side / 2.0, side] {
        scene.line((at(points), top), (at(points), bottom), Stroke::Guide);
        scene.text((at(points), bottom + 14.0), tick(points), Anchor::Middle, Look::Small);
    }
    scene.text((left, bottom + 30.0), axis_name, Anchor::Start, Look::Small);
    let mut y = top;
    for row in rows {
        let height = height_of(&row.name);
        let line = y + height / 2.0;
        name(&mut scene, &row.name, line);
        scene.text((NAMES + 50.0, line + 4.0), row.weight.as_str(), Anchor::End, Look::Plain);
        for (room, sign) in [(row.less, -1.0), (row.more, 1.0)] {
            let end = room.map_or(side, |room| room.min(side)) * sign;
            scene.line((middle, line), (at(end), line), Stroke::Strong);
            match room {
                Some(room) if room <= side => {
                    scene.line((at(end), line - MARK), (at(end), line + MARK), Stroke::Strong);
                }
                Some(_) => {
                    let tip = at(end);
                    let points = vec![(tip - sign * MARK, line - MARK), (tip, line), (tip - sign * MARK, line + MARK)];
                    scene.path(points, Stroke::Strong);
                }
                None => {}
            }
        }
        scene.dot((middle, line), 4.5, true);
        y += height;
    }
    scene
}

/// The least side that shows at least half of all limits.
fn side(rows: &[Room]) -> f64 {
    let mut limits: Vec<f64> = rows.iter().flat_map(|row| [row.less, row.more]).flatten().collect();
    limits.sort_by(f64::total_cmp);
    let half = limits.get(limits.len() / 2).copied().unwrap_or(100.0);
    SIDES.into_iter().find(|side| half <= *side).unwrap_or(100.0)
}
