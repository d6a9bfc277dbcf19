//! Published examples, taken through the public way in: files, loading, ranking.
//!
//! The figures are copied here together with where they were published, so that the tests need
//! nothing but this file.

// Helpers of tests may fail by panicking, as tests do.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod support;

use support::{Case, lines, number, rank, utility};

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
