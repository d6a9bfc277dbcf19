//! How wide texts are, so that labels use the room they have and are not cut before its end.
//!
//! Widths are those of Helvetica, which Arial and Liberation Sans share: Adobe Font Metrics for the core 14 fonts,
//! `Helvetica.afm`, 1997. Letters outside ASCII count as wide as the letters they resemble, or as most are.

use unicode_width::UnicodeWidthChar;

/// Other fonts are a little wider: so much of the room is left free.
const SPARE: f64 = 0.04;

/// What takes the place of the end of a text.
const ELLIPSIS: char = '…';

/// Widths of the characters from the space to the tilde, in thousandths of the font's height.
const WIDTHS: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, // space to /
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, // 0 to ?
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, // @ to O
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, // P to _
    333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, // ` to o
    556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584, // p to ~
];

/// The width of a text in a font of this height.
pub(super) fn width(text: &str, size: f64) -> f64 {
    text.chars().map(thousandths).fold(0.0, |sum, one| sum + one) * size / 1000.0
}

fn thousandths(character: char) -> f64 {
    let ascii = u32::from(character).checked_sub(32).and_then(|index| WIDTHS.get(usize::try_from(index).ok()?));
    f64::from(match (ascii, character.width().unwrap_or(0)) {
        (Some(width), _) => *width,
        (None, 0) => 0,
        (None, 1) if character == ELLIPSIS => 1000,
        (None, 1) if character.is_uppercase() => 722,
        (None, 1) => 556,
        (None, _) => 1000,
    })
}

/// Lines of at most `room` pixels, broken between words, and within a word that is wider than a line.
pub(super) fn fold(text: &str, room: f64, size: f64) -> Vec<String> {
    let fits = |line: &str| width(line, size) <= room * (1.0 - SPARE);
    let mut lines = vec![String::new()];
    for word in text.split_whitespace() {
        let gap = if lines.last().is_some_and(|line| !line.is_empty()) { " " } else { "" };
        if let Some(line) = lines.last_mut().filter(|line| fits(&format!("{line}{gap}{word}"))) {
            line.push_str(gap);
            line.push_str(word);
            continue;
        }
        if !gap.is_empty() {
            lines.push(String::new());
        }
        for character in word.chars() {
            let is_full = lines.last().is_some_and(|line| !line.is_empty() && !fits(&format!("{line}{character}")));
            if is_full {
                lines.push(String::new());
            }
            if let Some(line) = lines.last_mut() {
                line.push(character);
            }
        }
    }
    lines
}

/// Name and id on one line of at most `room` pixels; of a name that is too long the end is left out.
pub(super) fn label(name: &str, id: &str, room: f64, size: f64) -> String {
    let room = room * (1.0 - SPARE);
    let whole = format!("{name} ({id})");
    if width(&whole, size) <= room {
        return whole;
    }
    let end = format!("{ELLIPSIS} ({id})");
    let mut left = room - width(&end, size);
    let fitting = name.char_indices().take_while(|(_, character)| {
        left -= thousandths(*character) * size / 1000.0;
        0.0 <= left
    });
    let kept = fitting.last().map_or("", |(at, character)| &name[..at + character.len_utf8()]);
    format!("{}{end}", kept.trim_end_matches(|character: char| !character.is_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_as_wide_as_in_arial() {
        let widths = ["Gras", "Größe", "iiii", "mmmm", ""].map(|text| format!("{:.2}", width(text, 10.0)));
        assert_eq!(widths, ["21.67", "27.79", "8.88", "33.32", "0.00"]);
    }

    #[test]
    fn a_label_is_cut_only_where_the_room_ends() {
        let name = "Registermodernisierung: Identifikationsnummer speichern";
        assert_eq!(label("Hundesteuer", "DO-P22", 290.0, 12.0), "Hundesteuer (DO-P22)");
        let cut = label(name, "DO-B14", 290.0, 12.0);
        assert_eq!(cut, "Registermodernisierung: Identifikations… (DO-B14)");
        assert!(width(&cut, 12.0) <= 290.0);
        assert_eq!(label("Name", "an id that fills the room alone", 40.0, 12.0), "… (an id that fills the room alone)");
    }

    #[test]
    fn lines_are_folded_between_words_and_nothing_is_lost() {
        assert_eq!(fold("Bürgerinnen und Bürger zuerst", 100.0, 11.0), ["Bürgerinnen und", "Bürger zuerst"]);
        assert_eq!(fold("", 100.0, 11.0), [""]);
        let broken = fold("a Donaudampfschifffahrtsgesellschaft", 60.0, 12.0);
        assert!(broken.iter().all(|line| width(line, 12.0) <= 60.0), "{broken:?}");
        assert_eq!(broken.concat(), "aDonaudampfschifffahrtsgesellschaft");
    }
}
