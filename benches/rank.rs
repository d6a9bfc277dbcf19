//! How long it takes to load, check and rank lists of several sizes: `cargo bench`.
//!
//! The lists are made here, deterministically: names, departments, seven number columns with comma
//! decimals, dependencies on earlier projects. Figures against other tools are in
//! `docs/performance.md`.

// A bench that cannot set up its files had better stop.
#![allow(clippy::expect_used, missing_docs)]

use std::fmt::Write;
use std::fs;
use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use vorrang::load::{Request, load};
use vorrang::model::Lang;
use vorrang::render::view::{Options, RankingView};
use vorrang::render::{csv, table};
use vorrang::scoring;

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

/// A project list of `n` rows in the columns of `peers-rank.toml`.
fn list(n: u64) -> String {
    let mut numbers = Numbers(1);
    let mut text = String::from(
        "id;name;department;legal-ozg;legal-egovg;political;citizen-benefit;business-benefit;cost-eur;staff-days;depends-on\n",
    );
    for project in 1..=n {
        let mut r = |below| numbers.below(below);
        let (ozg, egovg, political) = (r(5), r(5), r(11));
        let (citizens, businesses) = (r(101), r(101));
        let needs = if project % 6 == 0 { format!("P{:07}", 1 + r(project - 1)) } else { String::new() };
        let _ = writeln!(
            text,
            "P{project:07};Digitalisierung Nr. {project};Amt {};{ozg};{egovg};{political};{},{};{},{};{};{};{needs}",
            r(12),
            citizens / 10,
            citizens % 10,
            businesses / 10,
            businesses % 10,
            r(5_000_000),
            r(2_000),
        );
    }
    text
}

fn rank(c: &mut Criterion) {
    let folder = tempfile::tempdir().expect("a folder for temporary files");
    let manifest = folder.path().join("criteria.toml");
    fs::write(&manifest, include_str!("peers-rank.toml")).expect("a temporary file");
    let mut group = c.benchmark_group("rank");
    group.sample_size(10);
    for n in [25, 1_000, 100_000] {
        fs::write(folder.path().join("projects.csv"), list(n)).expect("a temporary file");
        group.throughput(Throughput::Elements(n));
        group.bench_with_input(BenchmarkId::new("load and check", n), &manifest, |b, manifest| {
            b.iter(|| black_box(load(&Request::new(manifest.as_path()))));
        });
        let decision = load(&Request::new(&manifest)).decision.expect("the list is right");
        let in_force = scoring::in_force(&decision, &[]).expect("the weights sum to 100");
        group.bench_with_input(BenchmarkId::new("score and place", n), &decision, |b, decision| {
            b.iter(|| black_box(scoring::rank(decision, &in_force)));
        });
        let ranking = scoring::rank(&decision, &in_force);
        group.bench_with_input(BenchmarkId::new("write", n), &ranking, |b, ranking| {
            b.iter(|| {
                let view = RankingView::new(ranking, Options::new(Lang::De));
                black_box((csv::ranking(&view, false), table::ranking(&view, 100, false)))
            });
        });
    }
    group.finish();
}

criterion_group!(benches, rank);
criterion_main!(benches);
