//! How long it takes to find out how far every weight may move: `cargo bench --bench sensitivity`.
//!
//! 600 projects and 12 criteria in 4 groups, with and without inheritance; the lists are made here,
//! deterministically. `sensitivity_numpy.py` beside it does by sampling what can be done so.

// A bench that cannot set up its files had better stop.
#![allow(clippy::expect_used, missing_docs)]

use std::fmt::Write;
use std::fs;
use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use vorrang::analysis::sensitivity;
use vorrang::load::{Request, load};

const WEIGHTS: [&str; 12] = ["15", "7.5", "12.5", "10", "8", "6", "6", "5", "10", "9", "7", "4"];

/// SplitMix64 (Steele, Lea & Flood 2014): enough for lists that look real.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, n: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (z ^ (z >> 31)) % n
    }
}

fn manifest(dependencies: &str) -> String {
    let mut text = format!(
        "version = 1\ntitle = \"Bench\"\nplaces = 25\n[input]\nprojects = [\"projects.csv\"]\n\
         [scoring]\ndependencies = \"{dependencies}\"\n"
    );
    for group in 0..4 {
        let _ = writeln!(text, "[groups.g{group}]\nname = \"G{group}\"");
    }
    for (index, weight) in WEIGHTS.iter().enumerate() {
        let scale = "{ kind = \"linear\", worst = 0, best = 99.9 }";
        let _ = writeln!(
            text,
            "[[criteria]]\nid = \"c{index}\"\ngroup = \"g{}\"\nweight = {weight}\nscale = {scale}",
            index % 4
        );
    }
    text
}

/// 600 rows of numbers with one decimal place; every sixth project needs an earlier one.
fn list() -> String {
    let mut numbers = Numbers(1);
    let mut text = String::from("id,name,depends-on");
    (0..WEIGHTS.len()).for_each(|index| text += &format!(",c{index}"));
    for project in 1..=600u64 {
        let needs = if project % 6 == 0 { format!("P{:03}", 1 + numbers.below(project - 1)) } else { String::new() };
        let _ = write!(text, "\nP{project:03},Projekt {project},{needs}");
        for _ in WEIGHTS {
            let value = numbers.below(1000);
            let _ = write!(text, ",{}.{}", value / 10, value % 10);
        }
    }
    text
}

fn ranges(c: &mut Criterion) {
    let folder = tempfile::tempdir().expect("a folder for temporary files");
    let path = folder.path().join("criteria.toml");
    fs::write(folder.path().join("projects.csv"), list()).expect("a temporary file");
    let mut group = c.benchmark_group("sensitivity");
    group.sample_size(20);
    for dependencies in ["warn", "inherit"] {
        fs::write(&path, manifest(dependencies)).expect("a temporary file");
        let decision = load(&Request::new(&path)).decision.expect("the list is right");
        let ranking = decision.rank();
        group.bench_with_input(BenchmarkId::new("weights", dependencies), &ranking, |b, ranking| {
            b.iter(|| black_box(sensitivity::analyse(ranking)));
        });
        let last = ranking.cut().last_in.expect("a project placed by score") as usize;
        group.bench_with_input(BenchmarkId::new("values", dependencies), &ranking, |b, ranking| {
            b.iter(|| black_box(sensitivity::value_ranges(ranking, last)));
        });
    }
    group.finish();
}

criterion_group!(benches, ranges);
criterion_main!(benches);
