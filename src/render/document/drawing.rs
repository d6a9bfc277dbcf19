//! Scenes as drawings in Word: shapes of Word's own, which stay sharp in print, need no font and no other program
//! on the way, and carry a text for whoever cannot see them.
//!
//! ```text
//! inline ──► title, alternative text
//!        └─► group ──► rectangles, ellipses, lines, text boxes, in the order of the scene
//! ```
//!
//! Colours are those of the style sheet on a light page. Source: ECMA-376, part 1, 20.4 (drawings in a text), and
//! [MS-ODRAWXML] 2.18 (groups and shapes of Word 2010 and later).

use quick_xml::escape::escape;

use super::html::STYLE;
use super::scene::{Anchor, Look, Scene, Shape, Stroke, Tone};
use super::svg::PARTS;

/// Where the elements are defined.
pub(super) const NAMESPACES: &str = "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" \
    xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
    xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" \
    xmlns:wpg=\"http://schemas.microsoft.com/office/word/2010/wordprocessingGroup\" \
    xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"";

/// The unit of drawings (EMU) per pixel: a page of 720 pixels is as wide as the text between the margins.
const PIXEL: f64 = 9_000.0;

/// The part of a font's height that lies above the base line (Arial and its metric twins).
const ASCENT: f64 = 0.905;

/// More than a letter is wide on average, so that no text needs a second line.
const LETTER: f64 = 0.8;

/// A scene in a line of text; `number` is its own within the document.
pub(super) fn drawing(scene: &Scene, title: &str, description: &str, number: usize) -> String {
    let (width, height) = (emu(scene.width), emu(scene.height));
    // Numbers of shapes are their own within the document, too: 10001 and on in the first picture.
    let mut group = Group { out: String::new(), number: number * 10_000, width: scene.width };
    scene.shapes.iter().for_each(|shape| group.push(shape));
    let shapes = group.out;
    let (title, description) = (escape(title), escape(description));
    format!(
        "<mc:AlternateContent><mc:Choice Requires=\"wpg\"><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">\
         <wp:extent cx=\"{width}\" cy=\"{height}\"/><wp:docPr id=\"{number}\" name=\"{title}\" descr=\"{description}\"/>\
         <wp:cNvGraphicFramePr/><a:graphic>\
         <a:graphicData uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingGroup\"><wpg:wgp><wpg:cNvGrpSpPr/>\
         <wpg:grpSpPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{width}\" cy=\"{height}\"/><a:chOff x=\"0\" y=\"0\"/>\
         <a:chExt cx=\"{width}\" cy=\"{height}\"/></a:xfrm></wpg:grpSpPr>{shapes}</wpg:wgp></a:graphicData></a:graphic></wp:inline>\
         </w:drawing></mc:Choice></mc:AlternateContent>"
    )
}

/// The shapes of a picture so far, the number of the last one, and the width of the picture.
struct Group {
    out: String,
    number: usize,
    width: f64,
}

impl Group {
    fn push(&mut self, shape: &Shape) {
        match shape {
            Shape::Rect { x, y, width, height, tone } => {
                let (fill, line) = tone_look(*tone);
                self.area("rect", (*x, *y), (*width, *height), &format!("{fill}{line}"));
            }
            Shape::Dot { at: (x, y), radius, is_filled } => {
                let fill = solid(&colour(if *is_filled { "told" } else { "paper" }));
                let corner = (x - radius, y - radius);
                let size = (2.0 * radius, 2.0 * radius);
                self.area("ellipse", corner, size, &format!("{fill}{}", line("told", 2.0, "")));
            }
            Shape::Line { from, to, stroke } => self.line(*from, *to, *stroke),
            Shape::Path { points, stroke } => {
                points.windows(2).for_each(|ends| self.line(ends[0], ends[1], *stroke));
            }
            Shape::Text { at, text, anchor, look } => self.words(*at, text, *anchor, *look),
        }
    }

    fn shape(&mut self, content: &str) {
        self.number += 1;
        let number = self.number;
        self.out.push_str(&format!("<wps:wsp><wps:cNvPr id=\"{number}\" name=\"{number}\"/>{content}</wps:wsp>"));
    }

    /// A filled shape by its left upper corner and its size.
    fn area(&mut self, kind: &str, corner: (f64, f64), size: (f64, f64), look: &str) {
        let frame = frame(corner, size, "");
        self.shape(&format!(
            "<wps:cNvSpPr/><wps:spPr>{frame}<a:prstGeom prst=\"{kind}\"><a:avLst/></a:prstGeom>{look}</wps:spPr><wps:bodyPr/>"
        ));
    }

    fn line(&mut self, from: (f64, f64), to: (f64, f64), stroke: Stroke) {
        let corner = (from.0.min(to.0), from.1.min(to.1));
        let size = ((to.0 - from.0).abs(), (to.1 - from.1).abs());
        // A line runs from the left upper corner to the right lower one, or the frame is turned upside down.
        let flip = if (to.0 - from.0) * (to.1 - from.1) < 0.0 { " flipV=\"1\"" } else { "" };
        let look = match stroke {
            Stroke::Guide => line("weak", 1.0, ""),
            Stroke::Cut => line("cut", 2.0, "dash"),
            Stroke::Strong => line("told", 2.5, ""),
            Stroke::Weak => line("rule", 1.0, ""),
        };
        let frame = frame(corner, size, flip);
        self.shape(&format!(
            "<wps:cNvCnPr/><wps:spPr>{frame}<a:prstGeom prst=\"line\"><a:avLst/></a:prstGeom>{look}</wps:spPr><wps:bodyPr/>"
        ));
    }

    /// A text box around a text on its base line, within the picture.
    fn words(&mut self, (x, y): (f64, f64), text: &str, anchor: Anchor, look: Look) {
        let size = match look {
            Look::Plain | Look::Bold => 12.0,
            Look::Small => 11.0,
            Look::OnPart | Look::OnDot | Look::InDot => 10.0,
        };
        let letters = f64::from(u32::try_from(text.chars().count()).unwrap_or(u32::MAX));
        let wanted = (letters + 1.0) * LETTER * size;
        let (left, right, align) = match anchor {
            Anchor::Start => (x, (x + wanted).min(self.width), "left"),
            Anchor::Middle => {
                let half = (wanted / 2.0).min(x).min(self.width - x);
                (x - half, x + half, "center")
            }
            Anchor::End => ((x - wanted).max(0.0), x, "right"),
        };
        let mut run = String::new();
        if matches!(look, Look::Bold | Look::OnDot | Look::InDot) {
            run.push_str("<w:b/>");
        }
        if look == Look::OnDot {
            run.push_str(&format!("<w:color w:val=\"{}\"/>", colour("paper")));
        }
        // Half points: there are 12700 of the unit in a point.
        let half_points = emu(size * 2.0) / 12_700;
        let frame = frame((left, y - ASCENT * size), ((right - left).max(1.0), 1.35 * size), "");
        self.shape(&format!(
            "<wps:cNvSpPr txBox=\"1\"/><wps:spPr>{frame}<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:noFill/>\
             <a:ln><a:noFill/></a:ln></wps:spPr><wps:txbx><w:txbxContent><w:p><w:pPr><w:pStyle w:val=\"Cell\"/>\
             <w:jc w:val=\"{align}\"/></w:pPr><w:r><w:rPr>{run}<w:sz w:val=\"{half_points}\"/></w:rPr>\
             <w:t xml:space=\"preserve\">{}</w:t></w:r></w:p></w:txbxContent></wps:txbx><wps:bodyPr wrap=\"square\" lIns=\"0\" \
             tIns=\"0\" rIns=\"0\" bIns=\"0\" anchor=\"t\"><a:noAutofit/></wps:bodyPr>",
            escape(text),
        ));
    }
}

fn frame((x, y): (f64, f64), (width, height): (f64, f64), flip: &str) -> String {
    format!(
        "<a:xfrm{flip}><a:off x=\"{}\" y=\"{}\"/><a:ext cx=\"{}\" cy=\"{}\"/></a:xfrm>",
        emu(x),
        emu(y),
        emu(width),
        emu(height)
    )
}

fn tone_look(tone: Tone) -> (String, String) {
    let none = || "<a:ln><a:noFill/></a:ln>".to_owned();
    match tone {
        Tone::Part(part) => (solid(&colour(&format!("p{}", part % PARTS))), line("ink", 0.75, "")),
        Tone::Band => (solid(&colour("band")), none()),
        Tone::Strong => (solid(&colour("told")), none()),
        Tone::Weak => (solid(&colour("weak")), line("rule", 1.0, "")),
        Tone::Frame => ("<a:noFill/>".to_owned(), line("rule", 0.75, "")),
    }
}

fn solid(colour: &str) -> String {
    format!("<a:solidFill><a:srgbClr val=\"{colour}\"/></a:solidFill>")
}

/// A line of a colour and a width in pixels.
fn line(name: &str, width: f64, dash: &str) -> String {
    let dash = if dash.is_empty() { String::new() } else { format!("<a:prstDash val=\"{dash}\"/>") };
    format!("<a:ln w=\"{}\">{}{dash}</a:ln>", emu(width), solid(&colour(name)))
}

/// A colour of the style sheet on a light page, in six digits.
fn colour(name: &str) -> String {
    let value = STYLE.split_once(&format!("--{name}:#")).map_or("000", |(_, rest)| rest);
    let digits: String = value.chars().take_while(char::is_ascii_hexdigit).collect();
    if digits.len() == 3 { digits.chars().flat_map(|digit| [digit, digit]).collect() } else { digits }.to_uppercase()
}

/// Pixels in the unit of drawings.
fn emu(pixels: f64) -> i64 {
    (pixels * PIXEL).round() as i64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_those_of_the_light_page() {
        assert_eq!(["paper", "told", "p7", "cut"].map(colour), ["FFFFFF", "0B4F9E", "A6E3DF", "A4262C"]);
    }

    #[test]
    fn texts_stay_within_the_picture_and_are_escaped() {
        let mut scene = Scene::new(100.0, 20.0);
        scene.text((5.0, 10.0), "<a long & hostile text>", Anchor::End, Look::Bold);
        scene.text((95.0, 10.0), "another long text", Anchor::Start, Look::Small);
        let xml = drawing(&scene, "\"T\"", "<d>", 7);
        assert!(xml.contains("<wp:docPr id=\"7\" name=\"&quot;T&quot;\" descr=\"&lt;d&gt;\"/>"), "{xml}");
        assert!(xml.contains("<a:off x=\"0\" y=\"-7740\"/><a:ext cx=\"45000\" cy=\"145800\"/>"), "{xml}");
        assert!(xml.contains("<a:off x=\"855000\" y=\"405\"/><a:ext cx=\"45000\" cy=\"133650\"/>"), "{xml}");
        assert!(xml.contains("&lt;a long &amp; hostile text&gt;"), "{xml}");
    }

    #[test]
    fn rising_lines_are_turned() {
        let flips = |to| {
            let mut scene = Scene::new(20.0, 20.0);
            scene.line((0.0, 10.0), to, Stroke::Cut);
            drawing(&scene, "", "", 1).contains("flipV")
        };
        assert_eq!([(5.0, 0.0), (5.0, 20.0), (5.0, 10.0)].map(flips), [true, false, false]);
    }
}
