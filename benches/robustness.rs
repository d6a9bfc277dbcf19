//! How long it takes to find out how sure each place is: `cargo bench --bench robustness`.
//!
//! The kernel alone (weights drawn beforehand, projects weighed and sorted, ranks counted) and the whole
//! analysis with uniform weights, on one thread; 100 projects and 8 criteria, 600 and 12. The lists are
//! made here, deterministically.

// A bench that cannot set up its files had better stop.
#![allow(clippy::expect_used, missing_docs)]

use std::fmt::Write;
use std::hint::black_box;
use std::num::NonZeroUsize;
use std::sync::atomic::AtomicBool;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use vorrang::analysis::robustness::kernel::{Kernel, LANES, Lanes};
use vorrang::analysis::robustness::{Region, Request, Watch, analyse};
use vorrang::model::Decision;
use vorrang::scoring::InForce;

const SIZES: [(usize, usize); 2] = [(100, 8), (600, 12)];

/// SplitMix64 (Steele, Lea & Flood 2014): enough for lists that look real.
struct Numbers(u64);

impl Numbers {
    fn share(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((z ^ (z >> 31)) >> 11) as f64 / 9_007_199_254_740_992.0
    }
}

fn kernel(bench: &mut Criterion) {
    const GROUPS: usize = 64;
    let mut group = bench.benchmark_group("kernel");
    group.throughput(Throughput::Elements((GROUPS * LANES) as u64));
    for (projects, criteria) in SIZES {
        let mut numbers = Numbers(1);
        let values: Vec<f64> = (0..projects * criteria).map(|_| numbers.share()).collect();
        let share = 1.0 / criteria as f64;
        let weights: Vec<Lanes> =
            (0..GROUPS * criteria).map(|_| std::array::from_fn(|_| numbers.share() * share)).collect();
        let kernel = Kernel::new(values, criteria, criteria);
        let mut counts = vec![0u32; projects * projects];
        group.bench_function(BenchmarkId::from_parameter(format!("{projects}x{criteria}")), |bench| {
            bench.iter(|| {
                kernel.for_each(
                    black_box(&weights),
                    |_, _| {},
                    |_, sorted| {
                        for (row, order) in counts.chunks_exact_mut(projects).zip(sorted.order) {
                            order.iter().for_each(|project| row[usize::from(*project)] += 1);
                        }
                    },
                );
            });
        });
    }
    group.finish();
}

fn decision(projects: usize, criteria: usize) -> Decision {
    let folder = tempfile::tempdir().expect("a folder");
    let mut manifest = String::from("version = 1\ntitle = \"Bench\"\n[input]\nprojects = [\"projects.csv\"]\n");
    let mut list = String::from("id,name");
    for criterion in 0..criteria {
        let weight = 100 / criteria + if criterion < 100 % criteria { 1 } else { 0 };
        let _ = writeln!(
            manifest,
            "[[criteria]]\nid = \"c{criterion}\"\nweight = {weight}\nscale = {{ kind = \"linear\", worst = 0, best = 1 }}"
        );
        let _ = write!(list, ",c{criterion}");
    }
    manifest += "[uncertainty]\nweights = \"any\"\n";
    let mut numbers = Numbers(1);
    for project in 0..projects {
        let _ = write!(list, "\nP{project:03},Projekt {project}");
        (0..criteria).for_each(|_| list += &format!(",{:.6}", numbers.share()));
    }
    let path = folder.path().join("criteria.toml");
    std::fs::write(&path, manifest).expect("written");
    std::fs::write(folder.path().join("projects.csv"), list).expect("written");
    Decision::load(path).ok().expect("a valid decision")
}

fn whole(bench: &mut Criterion) {
    const SAMPLES: usize = 20_000;
    let mut group = bench.benchmark_group("analyse");
    group.sample_size(20).throughput(Throughput::Elements(SAMPLES as u64));
    for (projects, criteria) in SIZES {
        let decision = decision(projects, criteria);
        let ranking = decision.rank();
        let region = Region::new(&decision, &InForce::of(&decision), decision.uncertainty()).expect("a region");
        let request = Request {
            samples: NonZeroUsize::new(SAMPLES).expect("some"),
            seed: 1,
            threads: NonZeroUsize::MIN,
            firm: 95.into(),
            pairwise: false,
            central: false,
            influence: false,
        };
        let watch = Watch { stop: &AtomicBool::new(false), progress: &|_, _, _| {} };
        group.bench_function(BenchmarkId::from_parameter(format!("{projects}x{criteria}")), |bench| {
            bench.iter(|| analyse(&ranking, &region, black_box(&request), &watch).map(|found| found.samples));
        });
    }
    group.finish();
}

criterion_group!(benches, kernel, whole);
criterion_main!(benches);
