//! Scenes as SVG within a page: a title, a description, shapes whose look the page's style decides.

use maud::{Markup, html};

use super::scene::{Anchor, Look, Scene, Shape, Stroke, Tone};

/// A scene with what stands for it where it cannot be seen; `id` is its own within the page.
pub(super) fn svg(scene: &Scene, title: &str, description: &str, id: &str, class: &str) -> Markup {
    let (title_id, description_id) = (format!("{id}-t"), format!("{id}-d"));
    let view = format!("0 0 {} {}", number(scene.width), number(scene.height));
    html! {
        svg class=(class) role="img" viewBox=(view) width=(number(scene.width)) height=(number(scene.height))
            aria-labelledby=(title_id) aria-describedby=(description_id) {
            title id=(title_id) { (title) }
            desc id=(description_id) { (description) }
            @for shape in &scene.shapes { (draw(shape)) }
        }
    }
}

fn draw(shape: &Shape) -> Markup {
    match shape {
        Shape::Rect { x, y, width, height, tone } => html! {
            rect class=(tone_class(*tone)) x=(number(*x)) y=(number(*y)) width=(number(*width)) height=(number(*height)) {}
        },
        Shape::Line { from, to, stroke } => html! {
            line class=(stroke_class(*stroke)) x1=(number(from.0)) y1=(number(from.1)) x2=(number(to.0)) y2=(number(to.1)) {}
        },
        Shape::Path { points, stroke } => {
            let points: Vec<String> = points.iter().map(|(x, y)| format!("{},{}", number(*x), number(*y))).collect();
            html! { polyline class=(stroke_class(*stroke)) points=(points.join(" ")) {} }
        }
        Shape::Dot { at, radius, is_filled } => html! {
            circle class=(if *is_filled { "dot" } else { "dot hollow" }) cx=(number(at.0)) cy=(number(at.1)) r=(number(*radius)) {}
        },
        Shape::Text { at, text, anchor, look } => html! {
            text class=(look_class(*look)) x=(number(at.0)) y=(number(at.1)) text-anchor=(anchor_name(*anchor)) { (text) }
        },
    }
}

/// At most two decimal places; the same on every machine.
fn number(number: f64) -> String {
    let text = format!("{number:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

/// How many looks parts have before they repeat.
pub(super) const PARTS: usize = 8;

fn tone_class(tone: Tone) -> String {
    match tone {
        Tone::Part(part) => format!("part p{}", part % PARTS),
        Tone::Band => "band".to_owned(),
        Tone::Strong => "strong".to_owned(),
        Tone::Weak => "weak".to_owned(),
        Tone::Frame => "frame".to_owned(),
    }
}

fn stroke_class(stroke: Stroke) -> &'static str {
    match stroke {
        Stroke::Guide => "stroke guide",
        Stroke::Cut => "stroke cut",
        Stroke::Strong => "stroke told",
        Stroke::Weak => "stroke too",
    }
}

fn look_class(look: Look) -> &'static str {
    match look {
        Look::Plain => "text",
        Look::Bold => "text bold",
        Look::Small => "text small",
        Look::OnPart => "text small on-part",
        Look::OnDot => "text in-dot on-dot",
        Look::InDot => "text in-dot",
    }
}

fn anchor_name(anchor: Anchor) -> &'static str {
    match anchor {
        Anchor::Start => "start",
        Anchor::Middle => "middle",
        Anchor::End => "end",
    }
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn lengths_are_short_and_never_minus_zero() {
        assert_eq!([1.0, 0.5, 12.345, -0.001, 100.0].map(number), ["1", "0.5", "12.35", "0", "100"]);
    }
}
