//! Rankings as Markdown, for issues, merge requests and wikis.
//!
//! Texts from files are escaped wherever they stand, so that no name can break the table, fake a
//! link or a heading, or notify somebody.

use super::plain_text;
use super::sentences::{Note, Sentences};
use super::view::{RankingView, Row};

/// A ranking as a Markdown document.
#[must_use]
pub fn ranking(view: &RankingView<'_>) -> String {
    let sentences = Sentences::new(view, escape);
    let mut out = format!("# {}\n\n{}\n\n", sentences.title(), sentences.facts().join(" · "));
    sentences.opening().iter().for_each(|note| push_note(&mut out, note));
    push_table(view, &sentences, &mut out);
    sentences.notes().iter().for_each(|note| push_note(&mut out, note));
    if view.details() {
        push_block(&mut out, &format!("## {}", sentences.word("ranking-details")));
        view.rows_for_people().0.iter().for_each(|row| push_details(&sentences, row, &mut out));
    }
    // Blocks end with an empty line, the document does not.
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}

pub(super) fn push_block(out: &mut String, text: &str) {
    out.push_str(text);
    out.push_str("\n\n");
}

pub(super) fn push_note(out: &mut String, note: &Note) {
    push_block(out, &note.text);
    for item in &note.items {
        out.push_str("- ");
        out.push_str(item);
        out.push('\n');
    }
    if !note.items.is_empty() {
        out.push('\n');
    }
}

fn push_table(view: &RankingView<'_>, sentences: &Sentences<'_>, out: &mut String) {
    let words = ["place", "rank", "project", "department", "score", "marks", "reason"];
    let mut header = words.map(|word| sentences.word(&format!("ranking-column-{word}"))).to_vec();
    let mut rule = String::from("| ---: | ---: | --- | --- | ---: | --- | --- |");
    if view.robustness().is_some() {
        header.extend(super::table::ROBUST.map(|id| sentences.word(id)));
        rule.push_str(" ---: | ---: |");
    }
    push_row(out, &header);
    out.push_str(&rule);
    out.push('\n');
    for (index, row) in view.rows_for_people().0.iter().enumerate() {
        if view.cut_row() == Some(index) {
            let mut cells = vec![String::new(); header.len()];
            cells[2] = format!("**{}**", sentences.cut_line());
            push_row(out, &cells);
        }
        push_row(out, &sentences.cells(row));
    }
    out.push('\n');
}

fn push_details(sentences: &Sentences<'_>, row: &Row, out: &mut String) {
    push_block(out, &format!("### {}", sentences.details_heading(row)));
    push_block(out, &sentences.details_facts(row));
    let words = ["criterion", "value", "utility", "weight", "contribution"];
    push_row(out, &words.map(|word| sentences.word(&format!("ranking-column-{word}"))));
    out.push_str("| --- | --- | ---: | ---: | ---: |\n");
    for line in sentences.contributions(row.project) {
        let value = match line.why {
            Some(why) => format!("{}<br>{why}", line.value),
            None => line.value,
        };
        let (utility, weight) = (sentences.percent(line.utility), sentences.percent(line.weight));
        push_row(out, &[line.criterion, value, utility, weight, line.contribution]);
    }
    out.push('\n');
}

/// Appends cells whose texts have been escaped.
pub(crate) fn push_row(out: &mut String, cells: &[String]) {
    out.push_str("| ");
    out.push_str(&cells.join(" | "));
    out.push_str(" |\n");
}

/// Escapes what Markdown, GitLab or GitHub would read as markup, a reference or a link.
pub(crate) fn escape(text: &str) -> String {
    let text = plain_text(text);
    let mut out = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        let rest = &text[at + c.len_utf8()..];
        // Addresses become links by themselves, `https://` by the colon, `www.` by the point; so do merge requests
        // (`!5`) and milestones (`%3`), and `:smile:` becomes a picture.
        let links = match c {
            ':' => rest.starts_with("//") || is_emoji(rest),
            '!' => rest.starts_with(|next: char| next.is_ascii_digit()),
            '%' => rest.starts_with(|next: char| next.is_alphanumeric() || next == '"'),
            '.' => {
                at.checked_sub(3).and_then(|from| text.get(from..at)).is_some_and(|www| www.eq_ignore_ascii_case("www"))
            }
            _ => false,
        };
        let markup = matches!(
            c,
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '#' | '~' | '&' | '$' | '@' | '^' | '{' | '}'
        );
        if links || markup {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// Whether a word follows that ends with a colon, as the names of pictures do.
fn is_emoji(rest: &str) -> bool {
    let is_letter = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'+' | b'-');
    rest.split_once(':').is_some_and(|(name, _)| !name.is_empty() && name.bytes().all(is_letter))
}

#[cfg(test)]
mod tests {
    use super::super::tests::{LIST, THIRDS, show};
    use super::*;

    #[test]
    fn markup_in_names_is_shown_and_not_obeyed() {
        assert_eq!(escape("a|b"), r"a\|b");
        assert_eq!(escape("[klick](http://x.de)"), r"\[klick\](http\://x.de)");
        assert_eq!(escape("<script> **fett** `x` @all #1"), r"\<script\> \*\*fett\*\* \`x\` \@all \#1");
        assert_eq!(escape("www.x.de"), r"www\.x.de");
        assert_eq!(escape("nach !5 und %3, :smile:"), r"nach \!5 und \%3, \:smile:");
        assert_eq!(escape("Achtung! 45 %: 30 % (Stand: 12:30)"), "Achtung! 45 %: 30 % (Stand: 12:30)");
        // An exclamation mark makes an image only before a bracket, which is escaped; `Blatt1!A7` stays legible.
        assert_eq!(escape("![x](y)"), r"!\[x\](y)");
        assert_eq!(escape("Blatt1!A7"), "Blatt1!A7");
        assert_eq!(escape("Zeile\n# Titel"), r"Zeile \# Titel");
        assert_eq!(escape("ab\u{202e}c"), "ab\u{fffd}c");
    }

    #[test]
    fn a_document_has_a_heading_a_table_and_its_notes() {
        show(THIRDS, LIST, |view| {
            assert_eq!(
                ranking(view),
                "\
# Liste

Nutzwertanalyse, höchstens 100 · kein Szenario · 3 von 3 Projekten in der Rangfolge

| Platz | Rang | Projekt | Fachbereich | Nutzwert | Kennzeichen | Begründung |
| ---: | ---: | --- | --- | ---: | --- | --- |
| 1 | 1 | =HYPERLINK(1) (P-2) | Ordnung | 51,4 |  | nach Nutzwert |
| 2 | 2 | Wohngeld (P-1) | Soziales | 37,1 | Grenzbereich | nach Nutzwert |
|  |  | **Auswahlgrenze: 2 Plätze** |  |  |  |  |
| – | 3 | \\<b\\>Rot\u{fffd}\\</b\\> (P-3) |  | 36,0 | Grenzbereich | es fehlen 1,14 |

Plätze: gesetzt 0, Beschluss 0, nach Nutzwert 2

Auswahlgrenze: Den letzten Platz nach Nutzwert hat „Wohngeld“ (P-1) mit 37,1; \
„\\<b\\>Rot\u{fffd}\\</b\\>“ (P-3) folgt mit 36,0. Abstand 1,1.

Grenzbereich: 1 Projekt mit Platz, 1 ohne (höchstens 5,0 von der Auswahlgrenze; der Nutzwert allein trennt sie kaum)
"
            );
        });
    }
}
