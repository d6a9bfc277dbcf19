//! Texts on a page: web addresses are links, ids stay in one piece, and words that no column holds may break.

use maud::{Markup, html};

/// The longest word that is taken for an id, with the punctuation around it.
const LONGEST_ID: usize = 14;

/// No word that is read is longer; others are told in pieces of so many letters.
const LONGEST_WORD: usize = 45;
const PIECE: usize = 20;

/// A text whose http and https addresses are links.
pub(super) fn linked(text: &str) -> Markup {
    let mut rest = text;
    let mut parts: Vec<(&str, &str)> = Vec::new();
    while let Some(start) = address(rest) {
        let (before, from) = rest.split_at(start);
        let end = from.find(|c: char| c.is_whitespace() || "<>\"“”„|".contains(c)).unwrap_or(from.len());
        let link = from[..end].trim_end_matches(['.', ',', ';', ':', ')', '!', '?']);
        parts.push((before, link));
        rest = &from[link.len()..];
    }
    html! {
        @for (before, link) in parts { (unbroken(before)) a href=(link) rel="noreferrer" { (breakable(link)) } }
        (unbroken(rest))
    }
}

/// A text in which no line ends within a short id such as `DO-P03`.
fn unbroken(text: &str) -> Markup {
    let is_id = |word: &str| {
        word.len() <= LONGEST_ID
            && word.contains('-')
            && word.contains(|c: char| c.is_ascii_digit())
            && !word.contains(|c: char| c.is_ascii_lowercase())
    };
    html! {
        @for word in text.split_inclusive(' ') {
            @if is_id(word) { span class="id" { (word.trim_end()) } @if word.ends_with(' ') { " " } } @else { (breakable(word)) }
        }
    }
}

/// A word that lines may end within if it is longer than words are: a table would be wider than the page.
fn breakable(word: &str) -> Markup {
    let letters: Vec<char> = word.chars().collect();
    if letters.len() <= LONGEST_WORD {
        return html! { (word) };
    }
    let pieces = letters.chunks(PIECE).map(String::from_iter).enumerate();
    html! { @for (index, piece) in pieces { @if 0 < index { wbr; } (piece) } }
}

/// Where the next address begins that says more than its scheme.
fn address(text: &str) -> Option<usize> {
    let schemes = ["https://", "http://"];
    let found = schemes.iter().flat_map(|scheme| text.match_indices(scheme).map(|(at, found)| (at, at + found.len())));
    let names = |end: usize| text[end..].chars().next().is_some_and(char::is_alphanumeric);
    found.filter(|(_, end)| names(*end)).map(|(at, _)| at).min()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_web_addresses_become_links_and_everything_is_escaped() {
        assert_eq!(
            linked("siehe https://recht.nrw.de/x?a=1&b=2. Und javascript:alert(1) <b>").into_string(),
            "siehe <a href=\"https://recht.nrw.de/x?a=1&amp;b=2\" rel=\"noreferrer\">https://recht.nrw.de/x?a=1&amp;b=2</a>\
             . Und javascript:alert(1) &lt;b&gt;"
        );
        assert_eq!(linked("http:// \"onload=\"").into_string(), "http:// &quot;onload=&quot;");
        assert_eq!(
            linked("(http://a.de)").into_string(),
            "(<a href=\"http://a.de\" rel=\"noreferrer\">http://a.de</a>)"
        );
    }

    #[test]
    fn words_that_no_column_holds_may_break_and_all_others_stay_whole() {
        let broken = |text: &str| linked(text).into_string();
        let long = "Grundstücksverkehrsgenehmigungszuständigkeit";
        assert_eq!(broken(long), long);
        assert_eq!(broken(&"ä".repeat(46)), format!("{0}<wbr>{0}<wbr>ääääää", "ä".repeat(20)));
        let link = broken(&format!("http://{}", "a".repeat(50)));
        assert!(link.contains("href=\"http://aaaaaaaaaaaaaaa") && link.matches("<wbr>").count() == 2, "{link}");
    }
}
