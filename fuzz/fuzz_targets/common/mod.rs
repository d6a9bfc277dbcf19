//! Loads a decision of which one file is fuzzed, and goes on as the command line would: shows all
//! findings in both languages and, if there is a decision, ranks it and writes every format.
#![allow(unused_must_use, reason = "what is made is thrown away; only panics count")]

use std::cell::RefCell;
use std::fs;

use tempfile::TempDir;
use vorrang::finding::Findings;
use vorrang::intake;
use vorrang::load::{Request, load};
use vorrang::model::Lang;
use vorrang::render::view::{Options, RankingView, Top};
use vorrang::render::{ci, csv, findings, gaps, json, markdown, table};
use vorrang::scoring;
use vorrang::source::Sources;

thread_local! {
    static FOLDER: RefCell<Option<TempDir>> = const { RefCell::new(None) };
}

pub const CRITERIA: &str = include_str!("criteria.toml");
pub const PROJECTS: &str = "id;name;status;legal;depends-on;good;size;deadline\n\
    A;Alpha;Idee;X-1;B;3;1,5;31.12.2027\nB;Beta;;;;6;3..7;\nC;Gamma;running;x § 1;A|B;0;1.234,5;2026-01-01\n";
pub const LEGAL: &str = "[[legal-bases]]\nid = \"X-1\"\naliases = [\"X § 1\"]\nact = \"X\"\nstrength = \"must\"\n\
    reaches-municipality = true\nstate = \"in-force\"\nsure = \"text\"\nchecked = 2026-11-01\n";

/// Makes a decision of a list, as `init --from` does, and loads what was made.
#[allow(dead_code, reason = "not every target takes in a list")]
pub fn take_in(file: &str, content: &[u8]) {
    FOLDER.with_borrow_mut(|folder| {
        let folder = folder.get_or_insert_with(|| tempfile::tempdir().expect("a folder for temporary files"));
        let path = folder.path().join(file);
        fs::write(&path, content).expect("a temporary file");
        for lang in Lang::ALL {
            let (mut sources, mut findings) = (Sources::default(), Findings::new(5));
            let options = intake::Options { lang, as_of: jiff::civil::date(2026, 11, 22) };
            let list = intake::read(&mut sources, &mut findings, &path.to_string_lossy());
            let taken = list.and_then(|list| intake::Intake::of(&list, &sources, options, &mut findings));
            let Some(taken) = taken.filter(|_| !findings.has_errors()) else { continue };
            fs::create_dir_all(folder.path().join("data")).expect("a temporary folder");
            for made in taken.files() {
                fs::write(folder.path().join(made.name), made.text).expect("a temporary file");
            }
            load(&Request::new(folder.path().join("criteria.toml")));
        }
    });
}

/// One file instead of the good one of that name.
#[allow(dead_code, reason = "not every target loads a decision")]
pub fn run(file: &str, content: &[u8]) {
    FOLDER.with_borrow_mut(|folder| {
        let folder = folder.get_or_insert_with(|| tempfile::tempdir().expect("a folder for temporary files"));
        for (name, good) in [("criteria.toml", CRITERIA), ("projects.csv", PROJECTS), ("legal.toml", LEGAL)] {
            fs::write(folder.path().join(name), good).expect("a temporary file");
        }
        fs::write(folder.path().join(file), content).expect("a temporary file");
        let mut request = Request::new(folder.path().join("criteria.toml"));
        if file.starts_with("projects") {
            request.projects = vec![folder.path().join(file)];
        }
        request.keep = usize::MAX;
        let mut loaded = load(&request);
        if let Some(decision) = loaded.decision.take() {
            let base = loaded.in_force(&decision, &[]).expect("the weights of a valid decision sum to 100");
            let ranking = scoring::rank(&decision, &base);
            loaded.review(&ranking);
            for lang in Lang::ALL {
                let options = Options { lang, top: Top::All, details: true, layers: &[], base: None, robustness: None };
                let view = RankingView::new(&ranking, options);
                table::ranking(&view, 80, true);
                csv::ranking(&view, lang == Lang::De);
                json::ranking(&view, &loaded.findings, &loaded.sources);
                markdown::ranking(&view);
            }
        } else {
            assert!(loaded.findings.has_errors(), "without a decision something must be wrong");
        }
        loaded.findings.finish();
        for lang in Lang::ALL {
            let options = findings::TextOptions { color: true, width: 80 };
            findings::text(&loaded.findings, &loaded.sources, lang, options);
            let part = findings::Part { findings: &loaded.findings, sources: &loaded.sources, lang };
            findings::json(&[part], None);
            let root = folder.path();
            (ci::sarif::log(&[part], root), ci::gitlab::issues(&[part], root), ci::github::commands(&[part], root));
            gaps::csv(&loaded.gaps, lang);
        }
    });
}
