//! Whatever is changed in a kept ranking: no panic, and what can be read can be compared both ways.
//!
//! Random bytes are hardly ever JSON, so they say where pieces of a good ranking are replaced: two bytes
//! for the position, one for how much is cut out, one for how much of what follows is put in.
#![no_main]

mod common;

use std::fs;
use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use vorrang::analysis::difference::difference;
use vorrang::finding::Findings;
use vorrang::input::ranking_file;
use vorrang::load::{Request, load};
use vorrang::model::{Lang, Snapshot};
use vorrang::render::difference::{self as render, DifferenceView, Side};
use vorrang::render::json;
use vorrang::render::view::{Options, RankingView, Top};
use vorrang::source::Sources;

static GOOD: LazyLock<(String, Snapshot)> = LazyLock::new(|| {
    let folder = tempfile::tempdir().expect("a folder for temporary files");
    for (name, good) in
        [("criteria.toml", common::CRITERIA), ("projects.csv", common::PROJECTS), ("legal.toml", common::LEGAL)]
    {
        fs::write(folder.path().join(name), good).expect("a temporary file");
    }
    let decision = load(&Request::new(folder.path().join("criteria.toml"))).decision.expect("the good files are good");
    let ranking = decision.rank();
    let view = RankingView::new(&ranking, Options { top: Top::All, ..Options::new(Lang::En) });
    let text = json::ranking(&view, &Findings::new(0), &Sources::default());
    let snapshot = ranking_file::read(&text).expect("what is written can be read");
    (text, snapshot)
});

fuzz_target!(|edits: &[u8]| {
    let (good, known) = &*GOOD;
    let mut text = good.clone().into_bytes();
    let mut edits = edits;
    while let Some(([high, low, cut, put], rest)) = edits.split_first_chunk() {
        let start = usize::from(u16::from_be_bytes([*high, *low])) % text.len().max(1);
        let end = (start + usize::from(*cut)).min(text.len());
        let (put, rest) = rest.split_at(rest.len().min(usize::from(put % 16)));
        text.splice(start..end, put.iter().copied());
        edits = rest;
    }
    let Ok(snapshot) = ranking_file::read(&String::from_utf8_lossy(&text)) else { return };
    let (findings, sources) = (Findings::new(0), Sources::default());
    let side = |file| Side { file, sources: &sources, findings: &findings };
    for (old, new) in [(known, &snapshot), (&snapshot, known), (&snapshot, &snapshot)] {
        let difference = difference(old, new);
        for lang in Lang::ALL {
            let (old, new) = (side("old.json"), side("new.json"));
            let view = DifferenceView { difference: &difference, old, new, lang, all: true, details: true };
            (render::text(&view, 80, true), render::json(&view), render::markdown(&view));
        }
    }
});
