//! Samplers against what is known of their distributions, and the fast way of judging against the full
//! one. Seeds are fixed, so nothing here fails by chance.

use std::fmt::Write;

use proptest::prelude::*;

use super::judge::{Judge, Samples};
use super::kernel::{LANES, Lanes};
use super::sampler::{BLOCK, Drawn, Sampler};
use super::values::Draw;
use super::*;
use crate::finding::Severity;
use crate::model::Decision;
use crate::scoring::{self, InForce};

/// A decision from a manifest and a list.
fn decision(manifest: &str, csv: &str) -> Decision {
    loaded(manifest, csv).unwrap_or_else(|codes| panic!("{codes:?}\n{manifest}\n{csv}"))
}

fn loaded(manifest: &str, csv: &str) -> Result<Decision, Vec<&'static str>> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("criteria.toml");
    std::fs::write(&path, manifest).unwrap();
    std::fs::write(folder.path().join("projects.csv"), csv).unwrap();
    Decision::load(path).map_err(|loaded| {
        let errors = loaded.findings.iter().filter(|finding| finding.severity == Severity::Error);
        errors.map(|finding| finding.code.name()).collect()
    })
}

/// Criteria of these weights and one project.
fn weights(weights: &[u32], uncertainty: &str) -> Decision {
    let mut manifest = String::from("version = 1\ntitle = \"T\"\n[input]\nprojects = [\"projects.csv\"]\n");
    let mut header = String::from("id;name");
    let mut row = String::from("A;Alpha");
    for (number, weight) in weights.iter().enumerate() {
        let scale = "{ kind = \"linear\", worst = 0, best = 100 }";
        writeln!(manifest, "[[criteria]]\nid = \"c{number}\"\nweight = {weight}\nscale = {scale}").unwrap();
        write!(header, ";c{number}").unwrap();
        row += ";50";
    }
    write!(manifest, "[uncertainty]\n{uncertainty}\n").unwrap();
    decision(&manifest, &format!("{header}\n{row}\n"))
}

fn region(decision: &Decision) -> Region {
    Region::new(decision, &InForce::of(decision), decision.uncertainty()).unwrap()
}

fn sampler(region: &Region, seed: u64) -> Sampler {
    let watch = Watch { stop: &AtomicBool::new(false), progress: &|_, _, _| {} };
    Sampler::new(region, seed, &watch).unwrap()
}

/// Samples of a sampler as shares, by sample then weight.
fn shares(sampler: &Sampler, dimension: usize, blocks: u64) -> Vec<Vec<f64>> {
    let mut all = Vec::new();
    let mut weights = vec![[0.0; LANES]; BLOCK / LANES * dimension];
    for block in 0..blocks {
        sampler.fill(block, &mut weights);
        for group in weights.chunks_exact(dimension) {
            for lane in 0..LANES {
                let parts: Vec<f64> = group.iter().map(|lanes: &Lanes| lanes[lane]).collect();
                assert_eq!(parts.iter().sum::<f64>(), sampler.total() as f64);
                assert!(parts.iter().all(|part| 0.0 <= *part && part.fract() == 0.0));
                all.push(parts.iter().map(|part| part / sampler.total() as f64).collect());
            }
        }
    }
    all
}

fn mean_and_error(numbers: impl Iterator<Item = f64> + Clone) -> (f64, f64) {
    let n = numbers.clone().count() as f64;
    let mean = numbers.clone().sum::<f64>() / n;
    let variance = numbers.map(|x| (x - mean) * (x - mean)).sum::<f64>() / (n - 1.0);
    (mean, (variance / n).sqrt())
}

/// P(w > t) = (1 − t)ⁿ⁻¹ for each weight of a uniform simplex.
#[test]
fn free_weights_have_the_marginal_distribution_of_the_simplex() {
    let decision = weights(&[20, 20, 20, 20, 20], "weights = \"any\"");
    let sampler = sampler(&region(&decision), 1);
    assert_eq!(sampler.drawn(), Drawn::Directly);
    let shares = shares(&sampler, 5, 20);
    for weight in 0..5 {
        for t in [0.01, 0.1, 0.2, 0.5] {
            let above = shares.iter().map(|sample| f64::from(u8::from(t < sample[weight])));
            let (share, error) = mean_and_error(above);
            assert!((share - (1.0f64 - t).powi(4)).abs() < 4.0 * error, "{weight} {t} {share} ± {error}");
        }
    }
}

/// Rank-order centroid weights, w_k = 1/n · Σ_{i ≥ k} 1/i (Barron & Barrett 1996, "Decision quality using
/// ranked attribute weights", Management Science 42(11)): 0.6111 0.2778 0.1111 for three criteria, 0.5208
/// 0.2708 0.1458 0.0625 for four.
#[test]
fn ordered_weights_are_on_average_the_rank_order_centroid() {
    for (base, order, published) in [
        (&[50, 30, 20][..], "\"c0\", \"c1\", \"c2\"", &[0.6111, 0.2778, 0.1111][..]),
        (&[40, 30, 20, 10], "\"c0\", \"c1\", \"c2\", \"c3\"", &[0.5208, 0.2708, 0.1458, 0.0625]),
    ] {
        let decision = weights(base, &format!("weights = \"any\"\norder = [{order}]"));
        let region = region(&decision);
        let direct = sampler(&region, 3);
        assert_eq!(direct.drawn(), Drawn::Directly);
        for (sampler, blocks) in [(direct, 20), (Sampler::walking(&region, 3), 8)] {
            let shares = shares(&sampler, base.len(), blocks);
            for (weight, published) in published.iter().enumerate() {
                let (mean, error) = mean_and_error(shares.iter().map(|sample| sample[weight]));
                assert!((mean - published).abs() < 5.0 * error + 5e-5, "{weight}: {mean} ± {error}, {published}");
            }
        }
    }
}

/// Two ways that have nothing in common but the region.
#[test]
fn rejection_and_hit_and_run_agree_on_a_box() {
    for uncertainty in [
        "weights = { spread = 20 }",
        "weights = { spread = 60 }\nbounds = { c0 = [30, 42] }",
        "weights = \"any\"\nratios = [\"c0 >= 2 * c1\", \"c1 >= 1.5 * c3\"]",
        "weights = { spread = 40 }\nbounds = { c1 = [25, 25] }",
    ] {
        let decision = weights(&[40, 25, 20, 15], uncertainty);
        let region = region(&decision);
        let rejecting = sampler(&region, 5);
        assert!(
            matches!(rejecting.drawn(), Drawn::Rejection(_) | Drawn::Directly),
            "{uncertainty}: {:?}",
            rejecting.drawn()
        );
        let walking = Sampler::walking(&region, 5);
        let Drawn::HitAndRun { reduction, .. } = walking.drawn() else { panic!("it walks") };
        assert!(reduction < 1.01, "{uncertainty}: {reduction}");
        let (rejected, walked) = (shares(&rejecting, 4, 6), shares(&walking, 4, 6));
        for weight in 0..4 {
            for power in [1, 2, 3] {
                let of = |samples: &[Vec<f64>]| {
                    mean_and_error(samples.iter().map(|s| s[weight].powi(power)).collect::<Vec<_>>().into_iter())
                };
                let ((a, ea), (b, eb)) = (of(&rejected), of(&walked));
                // Samples of a walk resemble each other a little.
                assert!(
                    (a - b).abs() <= 5.0 * (ea + eb) + 1e-15,
                    "{uncertainty} {weight}^{power}: {a} ± {ea}, {b} ± {eb}"
                );
            }
        }
    }
}

#[test]
fn where_draws_hardly_ever_succeed_weights_are_walked() {
    let decision = weights(
        &[20, 20, 20, 20, 20],
        "weights = \"any\"\norder = [[\"c0\", \"c1\", \"c2\", \"c3\", \"c4\"]]\nratios = [\"c1 >= 0.95 * c0\", \"c2 >= 0.95 * c1\", \"c3 >= 0.95 * c2\"]",
    );
    let region = region(&decision);
    let sampler = sampler(&region, 1);
    let Drawn::HitAndRun { reduction, .. } = sampler.drawn() else { panic!("{:?}", sampler.drawn()) };
    assert!(reduction < 1.01);
    for sample in shares(&sampler, 5, 2) {
        assert!(sample.windows(2).all(|pair| pair[1] <= pair[0] + 1e-12));
        assert!(sample[..4].windows(2).all(|pair| 0.95 * pair[0] <= pair[1] + 1e-12));
    }
}

#[test]
fn a_flat_region_is_walked_inside_its_flat() {
    let decision = weights(&[40, 30, 20, 10], "weights = \"any\"\norder = [[\"c0\", \"c1\"], [\"c1\", \"c0\"]]");
    let region = region(&decision);
    let sampler = sampler(&region, 1);
    assert!(matches!(sampler.drawn(), Drawn::HitAndRun { .. }));
    assert!(shares(&sampler, 4, 1).iter().all(|sample| (sample[0] - sample[1]).abs() < 1e-12));
}

/// With ± s percent weights move in the same shape whatever s is, only smaller: how a small one is walked
/// must look as a large one drawn by rejection, seen through a glass.
#[test]
fn a_thin_region_is_walked_like_a_wide_one() {
    let base = [40.0, 30.0, 20.0, 10.0];
    let moved = |samples: &[Vec<f64>], spread: f64| -> Vec<Vec<f64>> {
        let of = |sample: &Vec<f64>| sample.iter().zip(base).map(|(w, b)| (100.0 * w - b) / (b * spread)).collect();
        samples.iter().map(of).collect()
    };
    let drawn = |spread: &str| {
        let decision = weights(&[40, 30, 20, 10], &format!("weights = {{ spread = {spread} }}"));
        region(&decision)
    };
    let wide = sampler(&drawn("20"), 5);
    assert!(matches!(wide.drawn(), Drawn::Rejection(_)));
    let wide = moved(&shares(&wide, 4, 6), 0.2);
    let thin = Sampler::walking(&drawn("0.0002"), 5);
    let Drawn::HitAndRun { reduction, .. } = thin.drawn() else { panic!("it walks") };
    assert!(reduction < 1.01, "{reduction}");
    let thin = moved(&shares(&thin, 4, 6), 0.000_002);
    for weight in 0..4 {
        for power in [1, 2] {
            let of = |samples: &[Vec<f64>]| {
                let powers: Vec<f64> = samples.iter().map(|sample| sample[weight].powi(power)).collect();
                mean_and_error(powers.into_iter())
            };
            let ((a, ea), (b, eb)) = (of(&wide), of(&thin));
            assert!((a - b).abs() <= 5.0 * (ea + eb), "{weight}^{power}: {a} ± {ea}, {b} ± {eb}");
        }
    }
}

/// Statements that leave hardly any room in some directions and much in others.
#[test]
fn needles_and_wedges_are_mixed() {
    for uncertainty in [
        "weights = { spread = 1 }\nratios = [\"c0 >= 1.001 * c1\", \"c1 >= 1.001 * c2\"]",
        "weights = \"any\"\nratios = [\"c0 >= 0.999 * c1\", \"c1 >= 0.999 * c0\"]",
        "weights = \"any\"\norder = [\"c0\", \"c1\", \"c2\", \"c3\", \"c4\"]\nratios = [\"c4 >= 0.99 * c0\"]",
        "weights = \"any\"\nbounds = { c0 = [20, 20.00001], c1 = [0, 0.00001] }",
        "weights = \"any\"\nratios = [\"c0 >= 0.999999 * c1\", \"c1 >= 0.999999 * c0\", \"c2 >= 50 * c3\"]",
    ] {
        let decision = weights(&[20, 20, 20, 20, 20], uncertainty);
        let walk = Sampler::walking(&region(&decision), 1);
        let Drawn::HitAndRun { reduction, .. } = walk.drawn() else { panic!("it walks") };
        assert!(reduction < 1.01, "{uncertainty}: {reduction}");
        for sample in shares(&walk, 5, 1) {
            assert!(sample.iter().all(|share| (0.0..=1.0).contains(share)));
        }
    }
}

/// Values are drawn a few samples at a time where there are many of them.
#[test]
fn how_much_room_there_is_changes_nothing() {
    let seeds = (0..)
        .filter_map(|seed| random_decision(seed, true))
        .filter(|decision| !Judge::new(&decision.rank(), &region(decision), 1 << 32).cells.is_empty());
    for decision in seeds.take(3) {
        let (ranking, region) = (decision.rank(), region(&decision));
        let sampler = sampler(&region, 7);
        let judge = Judge::new(&ranking, &region, sampler.total());
        let request = Request {
            samples: NonZeroUsize::new(3_000).unwrap(),
            seed: 7,
            threads: NonZeroUsize::MIN,
            firm: 95.into(),
            pairwise: true,
            central: true,
            influence: true,
        };
        let watch = Watch { stop: &AtomicBool::new(false), progress: &|_, _, _| {} };
        let blocks = region.blocks().len();
        let found = |room| {
            let run = Run { judge: &judge, sampler: &sampler, request: &request, watch: &watch, blocks, room };
            let tally = run.count();
            let doubt = run.doubt(tally.placed());
            format!("{:?} {doubt:?} {:?}", tally.placed(), run.central(&tally))
        };
        assert_eq!(found(ROOM), found(1));
    }
}

/// A random list in which much ties: few levels, dependencies, rules, decisions, unknown values.
fn random_list(seed: u64, with_values: bool) -> (String, String) {
    let mut stream = Stream::new(seed, Purpose::Trial, 99);
    let mut pick = |end: u64| stream.random().below(end);
    let criteria = 2 + pick(3) as usize;
    let mut weights = vec![0u64; criteria];
    (0..10).for_each(|_| weights[pick(criteria as u64) as usize] += 10);
    let mut manifest = format!(
        "version = 1\ntitle = \"T\"\nplaces = {}\n[input]\nprojects = [\"projects.csv\"]\n[scoring]\n",
        1 + pick(6)
    );
    if pick(2) == 0 {
        manifest += "dependencies = \"inherit\"\n";
    }
    if pick(2) == 0 {
        manifest += "tie-break = [\"c1\"]\n";
    }
    manifest += ["running = \"rank\"\n", "running = \"hold-place\"\n"][pick(2) as usize];
    let one_column = pick(6);
    let mut header = String::from("id;name;status;depends-on;lead");
    for (number, weight) in weights.iter().enumerate() {
        let scale = match number {
            0 => {
                "{ kind = \"levels\", levels = [{ value = 0, points = 0 }, { value = 1, points = 35 }, { value = 2, points = 50 }, { value = 3, points = 100 }] }"
            }
            1 => "{ kind = \"linear\", worst = 0, best = 4 }",
            2 => "{ kind = \"piecewise\", points = [[0, 0], [1, 60], [4, 100]] }",
            _ => "{ kind = \"yes-no\" }",
        };
        // One value that counts twice, in other ways.
        let column = match (number, one_column) {
            (2, 0) => "source = { column = \"c1\" }\n",
            (1, 1) => "source = { column = \"c0\" }\n",
            _ => "",
        };
        writeln!(
            manifest,
            "[[criteria]]\nid = \"c{number}\"\n{column}weight = {weight}\nmissing = \"unknown\"\nscale = {scale}"
        )
        .unwrap();
        write!(header, ";c{number}").unwrap();
    }
    manifest += "[[rules]]\nid = \"lead\"\neffect = \"mandatory\"\nwhen = [{ field = \"lead\", equals = \"ja\" }]\n";
    let projects = 4 + pick(14);
    let mut csv = format!("{header}\n");
    for project in 0..projects {
        let status = ["Idee", "Idee", "Idee", "In Umsetzung"][pick(4) as usize];
        let needs = if 0 < project && pick(3) == 0 { format!("P{:02}", pick(project)) } else { String::new() };
        let lead = if pick(10) == 0 { "ja" } else { "nein" };
        write!(csv, "P{project:02};Projekt {project};{status};{needs};{lead}").unwrap();
        for criterion in 0..criteria {
            let unsure = with_values && pick(4) == 0;
            let value = match (criterion, unsure) {
                (0, true) => ["", "1..3", "0..1..2"][pick(3) as usize].to_owned(),
                (1 | 2, true) => ["", "1..3", "0..1..4"][pick(3) as usize].to_owned(),
                (_, true) => String::new(),
                (0, _) => pick(4).to_string(),
                (1 | 2, _) => pick(5).to_string(),
                (..) => ["ja", "nein"][pick(2) as usize].to_owned(),
            };
            write!(csv, ";{value}").unwrap();
        }
        csv += "\n";
    }
    for effect in ["in", "out", "wins-tie"] {
        if pick(2) == 0 {
            let project = pick(projects);
            if !manifest.contains(&format!("project = \"P{project:02}\"")) {
                writeln!(manifest, "[[decisions]]\nproject = \"P{project:02}\"\neffect = \"{effect}\"\nreason = \"R\"\nby = \"B\"\non = 2026-01-01").unwrap();
            }
        }
    }
    manifest += "[uncertainty]\n";
    manifest +=
        ["weights = \"any\"\n", "weights = { spread = 30 }\n", "bounds = { c0 = [0, 100] }\n", ""][pick(4) as usize];
    (manifest, csv)
}

/// The same, loaded; `None` where rules and decisions contradict each other or the places.
fn random_decision(seed: u64, with_values: bool) -> Option<Decision> {
    let (manifest, csv) = random_list(seed, with_values);
    match loaded(&manifest, &csv) {
        Ok(decision) => Some(decision),
        Err(codes) => {
            let known = ["rules-exceed-places", "rule-contradiction"];
            assert!(codes.iter().all(|code| known.contains(code)), "{codes:?}\n{manifest}\n{csv}");
            None
        }
    }
}

/// Compares both ways of judging the first samples of a list.
fn both_ways_agree(decision: &Decision, count: usize) {
    let ranking = decision.rank();
    let region = region(decision);
    let sampler = sampler(&region, 7);
    let fast = Judge::new(&ranking, &region, sampler.total());
    assert!(fast.is_fast());
    let full = fast.without_fast();
    let mut weights = vec![[0.0; LANES]; BLOCK / LANES * region.blocks().len()];
    sampler.fill(0, &mut weights);
    let mut stream = Stream::new(7, Purpose::Values, 0);
    let mut draws: Vec<Option<Draw>> = Vec::new();
    (0..BLOCK).for_each(|_| values::draw(&fast.cells, &mut stream, |_, draw| draws.push(Some(draw))));
    let samples = Samples { weights: &weights, draws: &draws, count };
    let judgements = |judge: &Judge<'_>| {
        let mut all = Vec::new();
        judge.each(
            samples,
            &mut judge.scratch(),
            &mut all,
            |_, _, _| false,
            |all, _, judged| all.push((judged.ranks.clone(), judged.placed.clone())),
        );
        all
    };
    let (quick, whole) = (judgements(&fast), judgements(&full));
    assert_eq!(quick.len(), count);
    assert_eq!(quick, whole);
    // What a sample says is what `rank` says under its weights.
    for (sample, (judged, _)) in quick.iter().enumerate().filter(|_| fast.cells.is_empty()) {
        let other = scoring::rank(decision, &InForce::of(decision).with_weights(fast.weights(samples, sample)));
        let ranks: Vec<u32> = fast.projects.iter().map(|p| other.rank_of(*p as usize)).collect();
        assert_eq!(*judged, ranks);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn samples_are_judged_as_rank_would(seed in any::<u64>()) {
        if let Some(decision) = random_decision(seed, false) {
            both_ways_agree(&decision, 24);
        }
    }

    #[test]
    fn so_are_values_that_are_not_known(seed in any::<u64>()) {
        if let Some(decision) = random_decision(seed, true) {
            both_ways_agree(&decision, 24);
        }
    }
}
