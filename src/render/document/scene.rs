//! Pictures as plain shapes, before they become SVG or a drawing in Word.
//!
//! Lengths are pixels of a page of 720. Colours are roles: what they look like on a light page, a dark
//! one or on paper is decided where the scene is drawn. Nothing is told by colour alone: parts carry
//! their number, and what has no place is a hollow mark.

/// A picture of shapes, drawn in their order.
#[derive(Clone, Debug, Default)]
pub(in crate::render) struct Scene {
    pub(in crate::render) width: f64,
    pub(in crate::render) height: f64,
    pub(in crate::render) shapes: Vec<Shape>,
}

/// A shape of a picture.
#[derive(Clone, Debug)]
pub(in crate::render) enum Shape {
    /// A rectangle by its left upper corner.
    Rect { x: f64, y: f64, width: f64, height: f64, tone: Tone },
    /// A line.
    Line { from: (f64, f64), to: (f64, f64), stroke: Stroke },
    /// A line over several points.
    Path { points: Vec<(f64, f64)>, stroke: Stroke },
    /// A dot, filled or hollow.
    Dot { at: (f64, f64), radius: f64, is_filled: bool },
    /// A text; `at` is on its base line.
    Text { at: (f64, f64), text: String, anchor: Anchor, look: Look },
}

/// What an area stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::render) enum Tone {
    /// A part of a score, by number from 0.
    Part(usize),
    /// The corridor.
    Band,
    /// What is reached or used.
    Strong,
    /// What there is in all.
    Weak,
    /// An empty frame.
    Frame,
}

/// How a line looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::render) enum Stroke {
    /// An axis or guide.
    Guide,
    /// The cut.
    Cut,
    /// What is told.
    Strong,
    /// What is there too.
    Weak,
}

/// Where a text lies beside its point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::render) enum Anchor {
    Start,
    Middle,
    End,
}

/// How a text looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::render) enum Look {
    Plain,
    Bold,
    Small,
    /// On an area of [`Tone::Part`].
    OnPart,
    /// In a dot, filled or hollow.
    OnDot,
    InDot,
}

impl Scene {
    /// An empty picture of this size.
    pub(super) fn new(width: f64, height: f64) -> Self {
        Self { width, height, shapes: Vec::new() }
    }

    pub(super) fn rect(&mut self, x: f64, y: f64, width: f64, height: f64, tone: Tone) {
        self.shapes.push(Shape::Rect { x, y, width, height, tone });
    }

    pub(super) fn line(&mut self, from: (f64, f64), to: (f64, f64), stroke: Stroke) {
        self.shapes.push(Shape::Line { from, to, stroke });
    }

    pub(super) fn path(&mut self, points: Vec<(f64, f64)>, stroke: Stroke) {
        self.shapes.push(Shape::Path { points, stroke });
    }

    pub(super) fn dot(&mut self, at: (f64, f64), radius: f64, is_filled: bool) {
        self.shapes.push(Shape::Dot { at, radius, is_filled });
    }

    pub(super) fn text(&mut self, at: (f64, f64), text: impl Into<String>, anchor: Anchor, look: Look) {
        self.shapes.push(Shape::Text { at, text: text.into(), anchor, look });
    }
}
