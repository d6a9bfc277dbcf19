//! The parts of a Word file beside its text: what belongs together, looks, lists, the foot of a page.

use super::{MAIN, PACKAGE, run};
use crate::messages;
use crate::model::Lang;

pub(super) fn relations(targets: &[(String, &str)]) -> String {
    let mut out = format!("<Relationships xmlns=\"{PACKAGE}/relationships\">");
    for (index, (kind, target)) in targets.iter().enumerate() {
        let id = index + 1;
        out.push_str(&format!("<Relationship Id=\"rId{id}\" Type=\"{kind}\" Target=\"{target}\"/>"));
    }
    out + "</Relationships>"
}

pub(super) fn content_types() -> String {
    let kind = "application/vnd.openxmlformats-officedocument.wordprocessingml";
    let part =
        |name: &str, of: &str| format!("<Override PartName=\"/word/{name}.xml\" ContentType=\"{kind}.{of}+xml\"/>");
    format!(
        "<Types xmlns=\"{PACKAGE}/content-types\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/docProps/core.xml\" \
         ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>{}{}{}{}</Types>",
        part("document", "document.main"),
        part("styles", "styles"),
        part("numbering", "numbering"),
        part("footer1", "footer"),
    )
}

/// A language as programs name it.
pub(super) fn tag(lang: Lang) -> &'static str {
    match lang {
        Lang::De => "de-DE",
        Lang::En => "en-GB",
    }
}

/// The looks that paragraphs and tables name, and the language of everything.
pub(super) fn styles(lang: Lang) -> String {
    let tag = tag(lang);
    let heading = |level: usize, size: usize| {
        format!(
            "<w:style w:type=\"paragraph\" w:styleId=\"Heading{level}\"><w:name w:val=\"heading {level}\"/>\
             <w:basedOn w:val=\"Normal\"/><w:next w:val=\"Normal\"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing \
             w:before=\"200\" w:after=\"60\"/><w:outlineLvl w:val=\"{}\"/></w:pPr><w:rPr><w:b/><w:sz w:val=\"{size}\"/>\
             </w:rPr></w:style>",
            level - 1
        )
    };
    let border = |side: &str| format!("<w:{side} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"767676\"/>");
    format!(
        "<w:styles xmlns:w=\"{MAIN}\"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" \
         w:cs=\"Arial\"/><w:sz w:val=\"19\"/><w:lang w:val=\"{tag}\"/></w:rPr></w:rPrDefault></w:docDefaults>\
         <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:pPr><w:spacing \
         w:after=\"80\"/></w:pPr></w:style>\
         <w:style w:type=\"paragraph\" w:styleId=\"Title\"><w:name w:val=\"Title\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/>\
         <w:pPr><w:keepNext/><w:spacing w:after=\"160\"/></w:pPr><w:rPr><w:b/><w:sz w:val=\"32\"/></w:rPr></w:style>\
         {}{}\
         <w:style w:type=\"paragraph\" w:styleId=\"Caption\"><w:name w:val=\"caption\"/><w:basedOn w:val=\"Normal\"/><w:pPr>\
         <w:keepNext/><w:spacing w:before=\"120\" w:after=\"40\"/></w:pPr><w:rPr><w:b/><w:sz w:val=\"18\"/></w:rPr></w:style>\
         <w:style w:type=\"paragraph\" w:styleId=\"Cell\"><w:name w:val=\"Cell\"/><w:basedOn w:val=\"Normal\"/><w:pPr><w:spacing \
         w:after=\"0\"/></w:pPr><w:rPr><w:sz w:val=\"15\"/></w:rPr></w:style>\
         <w:style w:type=\"paragraph\" w:styleId=\"Fact\"><w:name w:val=\"Fact\"/><w:basedOn w:val=\"Normal\"/><w:pPr><w:spacing \
         w:after=\"20\"/></w:pPr></w:style>\
         <w:style w:type=\"paragraph\" w:styleId=\"ListBullet\"><w:name w:val=\"List Bullet\"/><w:basedOn w:val=\"Normal\"/><w:pPr>\
         <w:numPr><w:numId w:val=\"1\"/></w:numPr><w:spacing w:after=\"40\"/></w:pPr></w:style>\
         <w:style w:type=\"paragraph\" w:styleId=\"ListBullet2\"><w:name w:val=\"List Bullet 2\"/><w:basedOn \
         w:val=\"ListBullet\"/><w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>\
         <w:style w:type=\"table\" w:styleId=\"Paper\"><w:name w:val=\"Paper\"/><w:tblPr><w:tblBorders>{}{}{}</w:tblBorders>\
         <w:tblCellMar><w:left w:w=\"60\" w:type=\"dxa\"/><w:right w:w=\"60\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>\
         </w:styles>",
        heading(1, 26),
        heading(2, 21),
        border("top"),
        border("bottom"),
        border("insideH"),
    )
}

/// One kind of list: with bullets, and dashes for what belongs to an item.
pub(super) fn numbering() -> String {
    let level = |level: usize, sign: char| {
        format!(
            "<w:lvl w:ilvl=\"{level}\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"{sign}\"/><w:pPr><w:ind \
             w:left=\"{}\" w:hanging=\"227\"/></w:pPr></w:lvl>",
            340 * (level + 1)
        )
    };
    format!(
        "<w:numbering xmlns:w=\"{MAIN}\"><w:abstractNum w:abstractNumId=\"0\">{}{}</w:abstractNum><w:num \
         w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>",
        level(0, '•'),
        level(1, '–'),
    )
}

pub(super) fn footer(lang: Lang) -> String {
    let field = |name: &str| format!("<w:fldSimple w:instr=\" {name} \"><w:r><w:t>1</w:t></w:r></w:fldSimple>");
    let word = |id: &str| run(&messages::word(lang, id), false);
    format!(
        "<w:ftr xmlns:w=\"{MAIN}\"><w:p><w:pPr><w:pStyle w:val=\"Cell\"/><w:jc w:val=\"right\"/></w:pPr>{}{}{}{}{}{}{}</w:p></w:ftr>",
        word("document-page"),
        run(" ", false),
        field("PAGE"),
        run(" ", false),
        word("document-page-of"),
        run(" ", false),
        field("NUMPAGES"),
    )
}
