//! Published examples, taken through the public way in: files, loading, ranking.
//!
//! The figures are copied here together with where they were published, so that the tests need
//! nothing but this file.

// Helpers of tests may fail by panicking, as tests do.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod support;

use std::fmt::Write;

use num_rational::BigRational;
use num_traits::Signed;
use rust_decimal::Decimal;
use support::{Case, lines, number, rank, utility};
use vorrang::exact::rational;
use vorrang::model::Decision;

/// Weighted sum over ratio-scaled columns (x / max, and min / x for a cost) with equal weights.
///
/// Published: JMcDM (Satman, Yıldırım & Kuruca 2021, "JMcDM: A Julia package for multiple-criteria
/// decision-making tools", Journal of Open Source Software 6(65), 3430), `test/mcdm/testsaw.jl`,
/// Example 1: scores 0.681277, 0.725151, 0.709871, 0.784976 with a tolerance of 10⁻⁵.
#[test]
fn a_weighted_sum_over_ratio_scales_gives_the_scores_published_with_jmcdm() {
    let ratio = |direction: &str| format!("scale = {{ kind = \"ratio\", direction = \"{direction}\" }}");
    let decision = Case::new()
        .scoring("maximum = 1")
        .criterion("first", 25, &ratio("benefit"))
        .criterion("second", 25, &ratio("benefit"))
        .criterion("third", 25, &ratio("cost"))
        .criterion("fourth", 25, &ratio("benefit"))
        .projects(
            "id,name,first,second,third,fourth\n\
             A1,Alternative 1,25,65,7,20\n\
             A2,Alternative 2,21,78,6,24\n\
             A3,Alternative 3,19,53,5,33\n\
             A4,Alternative 4,22,25,2,31\n",
        )
        .decision();
    let ranking = rank(&decision);

    let published = [("A1", 681_277), ("A2", 725_151), ("A3", 709_871), ("A4", 784_976)];
    for (id, millionths) in published {
        let difference =
            ranking.score(number(&decision, id)) - vorrang::exact::rational(rust_decimal::Decimal::new(millionths, 6));
        let tolerance = vorrang::exact::rational(rust_decimal::Decimal::new(1, 5));
        assert!(-&tolerance < difference && difference < tolerance, "{id} is off by {difference}");
    }
    // The same from the definition with utilities of 12 places: (25/25 + 65/78 + 2/7 + 20/33) / 4 and so on.
    assert_eq!(
        lines(&ranking),
        ["1 A4 0.78497668997675", "2 A2 0.7251515151515", "3 A3 0.70987179487175", "4 A1 0.681277056277"]
    );
}

/// A piecewise-linear value function, clamped outside its ends.
///
/// Published: the R package smaa 0.3-3 (van Valkenhoef, gertvv/rsmaa), `smaa/tests/pvf.R`: cut-offs
/// 50, 75, 90, 100 with values 1, 0.8, 0.5, 0 give 1, 1, 1, 0.92, 0.8, 0.5, 0, 0, 0.
#[test]
fn a_piecewise_scale_gives_the_values_published_with_the_r_package_smaa() {
    let published =
        [(10, "1"), (40, "1"), (50, "1"), (60, "0.92"), (75, "0.8"), (90, "0.5"), (100, "0"), (101, "0"), (120, "0")];
    let rows: String = published.iter().map(|(x, _)| format!("P{x},Point at {x},{x}\n")).collect();
    let decision = Case::new()
        .criterion(
            "cost",
            100,
            "scale = { kind = \"piecewise\", outside = \"clamp\", points = [[50, 100], [75, 80], [90, 50], [100, 0]] }",
        )
        .projects(&format!("id,name,cost\n{rows}"))
        .decision();
    let ranking = rank(&decision);
    for (x, value) in published {
        assert_eq!(utility(&ranking, "cost", &format!("P{x}")), value, "at {x}");
    }
}

/// A decision by `method` over a matrix of alternatives A1, A2, …, with weights in percent.
fn matrix(method: &str, criterion: &str, weights: &[u32], rows: &[&[u32]]) -> Decision {
    let mut case = Case::new().scoring(&format!("method = \"{method}\"")).scoring("maximum = 1");
    let mut list = String::from("id,name");
    for (index, weight) in weights.iter().enumerate() {
        case = case.criterion(&format!("c{index}"), weight, criterion);
        write!(list, ",c{index}").unwrap();
    }
    for (row, values) in (1..).zip(rows) {
        write!(list, "\nA{row},Alternative {row}").unwrap();
        values.iter().for_each(|value| write!(list, ",{value}").unwrap());
    }
    case.projects(&format!("{list}\n")).decision()
}

/// The scores of all alternatives lie within `tolerance` of the published ones.
fn assert_scores(decision: &Decision, published: &[&str], tolerance: &str) {
    let decimal = |text: &str| rational(text.parse::<Decimal>().unwrap());
    let ranking = rank(decision);
    for (row, score) in (1..).zip(published) {
        let difference = ranking.score(number(decision, &format!("A{row}"))) - decimal(score);
        assert!(difference.abs() <= decimal(tolerance), "A{row} is off by {difference}");
    }
}

/// TOPSIS over vector-normalised columns.
///
/// Published: Tzeng & Huang (2011), "Multiple Attribute Decision Making: Methods and Applications",
/// CRC Press; the figures as tested by scikit-criteria, `tests/agg/test_topsis.py`,
/// `test_TOPSIS_tzeng2011multiple`.
#[test]
fn topsis_gives_the_closeness_published_by_tzeng_and_huang() {
    let vector = "scale = { kind = \"vector\", direction = \"benefit\" }";
    let rows: &[&[u32]] = &[&[5, 8, 4], &[7, 6, 8], &[8, 8, 6], &[7, 4, 6]];
    let decision = matrix("topsis", vector, &[30, 40, 30], rows);
    assert_scores(&decision, &["0.5037", "0.6581", "0.7482", "0.3340"], "0.0001");
    // The same with the digits that scikit-criteria 0.10 gives.
    assert_eq!(
        lines(&rank(&decision)),
        ["1 A3 0.74824866", "2 A2 0.658084772", "3 A1 0.503719659", "4 A4 0.333997437"]
    );
}

/// PROMETHEE II with the usual preference function.
///
/// Published: Zhao, Peng & Li (2013), Procedia Computer Science 17; the figures as tested by pymcdm,
/// `test/test_mcdm.py`, `TestPROMETHEE_II`.
#[test]
fn promethee_gives_the_net_flows_published_by_zhao() {
    let any = "scale = { kind = \"min-max\", direction = \"benefit\" }";
    let rows: &[&[u32]] = &[&[4, 3, 2], &[3, 2, 4], &[5, 1, 3]];
    let decision = matrix("promethee-ii", any, &[50, 30, 20], rows);
    assert_eq!(lines(&rank(&decision)), ["1 A3 0.2", "2 A1 0.1", "3 A2 -0.3"]);
}

/// PROMETHEE II with linear preference from indifference 1 to preference 2.
///
/// Published: Papathanasiou & Ploskas (2018), "Multiple Criteria Decision Aid", Springer, chapter on
/// PROMETHEE; the figures as tested by pyrepo-mcda, `tests/test_mcda_methods_2.py`.
#[test]
fn promethee_gives_the_net_flows_published_by_papathanasiou_and_ploskas() {
    let linear = "scale = { kind = \"min-max\", direction = \"benefit\" }\n\
                  preference = { kind = \"linear\", indifference = 1, preference = 2 }";
    let rows: &[&[u32]] = &[&[8, 7, 2, 1], &[5, 3, 7, 5], &[7, 5, 6, 4], &[9, 9, 7, 3], &[11, 10, 3, 7], &[6, 9, 5, 4]];
    let decision = matrix("promethee-ii", linear, &[40, 30, 10, 20], rows);
    assert_eq!(
        lines(&rank(&decision)),
        ["1 A5 0.7", "2 A4 0.36", "3 A6 -0.06", "4 A3 -0.22", "5 A1 -0.26", "6 A2 -0.52"]
    );
}

/// The weighted product over columns divided by their greatest value.
///
/// Published: the example of Wikipedia, "Weighted product model" (revision 1015567716), as tested by
/// scikit-criteria, `tests/agg/test_simple.py`: logarithms (base 10) −0.50128589, −0.50448471,
/// −0.52947246 of products whose columns are divided by their sums. Another divisor moves all
/// logarithms alike, so their order and differences must be the published ones.
#[test]
fn the_weighted_product_gives_the_ranks_and_differences_published_on_wikipedia() {
    let ratio = "scale = { kind = \"ratio\", direction = \"benefit\" }";
    let rows: &[&[u32]] = &[&[25, 20, 15, 30], &[10, 30, 20, 30], &[30, 10, 30, 10]];
    let decision = matrix("weighted-product", ratio, &[20, 15, 40, 25], rows);
    let ranking = rank(&decision);
    let log = |id: &str| {
        let score: BigRational = ranking.score(number(&decision, id));
        let number: f64 = vorrang::exact::decimal(&score).parse().unwrap();
        number.log10()
    };
    assert_eq!(decision.projects().id(ranking.order()[0] as usize), "A1");
    let differences = [log("A2") - log("A1"), log("A3") - log("A1")];
    for (difference, published) in differences.into_iter().zip([-0.50448471 + 0.50128589, -0.52947246 + 0.50128589]) {
        assert!((difference - published).abs() < 1e-6, "{difference} instead of {published}");
    }
}
