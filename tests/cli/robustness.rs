//! `vorrang robustness` and `rank --robust`: options, whole texts, and that threads change nothing.
//!
//! With t for the weight of `citizens` P1 has 80 + 0.2 t, P2 has 50 and P3 has 90 − 0.9 t: of all weights
//! P2 has the second place above 400/9, P3 below.

use super::harness::{CRITERIA, PROJECTS, Test};

fn uncertain(uncertainty: &str, args: &[&str]) -> Test {
    Test::new()
        .file("criteria.toml", format!("{CRITERIA}\n[uncertainty]\n{uncertainty}\n"))
        .file("projects.csv", PROJECTS)
        .args(args.iter().copied())
}

const ALL: &str = "weights = { spread = 100 }\nseed = 3\nsamples = 4_000";

#[test]
fn the_table_says_in_german_which_places_are_firm() {
    uncertain(ALL, &["robustness"]).run().code(0).no_stderr().stdout(
        r#"Probe
Nutzwertanalyse, höchstens 100 · kein Szenario · 3 von 3 Projekten in der Rangfolge

Wie sicher die 2 Plätze sind
4.000 zulässige Gewichtungen geprüft (Startwert 3); gleichmäßig gezogen.
Gewichte: Bürgernutzen 20,0–100,0 %, Kosten 0,0–80,0 %

Im Mittel sind 1,7 von 2 Plätzen dieselben wie in der Rangfolge.

Gesichert (mindestens 95 von 100): ein Projekt
Grenzfall: 2 Projekte
  „Terminvereinbarung“ (P2) ist in 67,8 von 100 geprüften Gewichtungen unter den Top 2, Rang 2 bis 3
  „E-Akte“ (P3) ist in 32,2 von 100 geprüften Gewichtungen unter den Top 2, Rang 2 bis 3
Außerhalb (höchstens 5 von 100): kein Projekt

Rang  Projekt                  von 100    ±  Rang 5 %–95 %  mittl.           Ränge 1 bis 3
───────────────────────────────────────────────────────────────────────────────────────────
   1  Wohngeld online (P1)         100  0,0            1–1       1  ●···············│·····
   2  Terminvereinbarung (P2)     67,8  0,7            2–3       2  ··········●━━━━━│━━━━━
   3  E-Akte (P3)                 32,2  0,7            2–3       3  ··········━━━━━━│━━━━●

von 100: in so vielen von 100 geprüften Gewichtungen unter den Top 2, ± Standardfehler. ─ alle
  Ränge, ━ die mittleren 90 von 100, ● der mittlere, │ die Grenze der Plätze. Über das Gelingen
  eines Projekts sagt das nichts: Offen sind hier nur Gewichte und Angaben.

Was am meisten entscheidet (im Mittel dieselben Plätze, an 2.048 Gewichtungen gemessen)
Stünde das Gewicht von „Bürgernutzen“ fest: 2,00 statt 1,67 von 2
Stünde das Gewicht von „Kosten“ fest: 2,00 statt 1,67 von 2
"#,
    );
}

#[test]
fn a_narrow_terminal_shows_strips_in_english() {
    uncertain(ALL, &["robustness", "--lang", "en"]).env("COLUMNS", "80").run().code(0).no_stderr().stdout(
        r#"Probe
Weighted sum, at most 100 · no scenario · 3 of 3 projects ranked

How sure the 2 places are
4,000 admissible sets of weights examined (seed 3); drawn evenly.
weights: Benefit for citizens 20.0–100.0%, Cost 0.0–80.0%

On average 1.7 of 2 places are the same as in the ranking.

Firm (at least 95 of 100): one project
Open: 2 projects
  “Terminvereinbarung” (P2) is among the top 2 in 67.8 of 100 sets of weights
    examined, rank 2 to 3
  “E-Akte” (P3) is among the top 2 in 32.2 of 100 sets of weights examined, rank
    2 to 3
Out (at most 5 of 100): no project

Rank  Project                  of 100    ±              ranks 1 to 3
─────────────────────────────────────────────────────────────────────
   1  Wohngeld online (P1)        100  0.0  ●················│······
   2  Terminvereinbarung (P2)    67.8  0.7  ···········●━━━━━│━━━━━━
   3  E-Akte (P3)                32.2  0.7  ···········━━━━━━│━━━━━●

of 100: in so many of 100 sets of weights examined among the top 2, ± standard
  error. ─ all ranks, ━ the middle 90 of 100, ● the median, │ where the places
  end. This says nothing about whether a project will succeed: only weights and
  values are open here.

What decides most (places that stay the same on average, measured on 2,048 sets
of weights)
If the weight of “Benefit for citizens” were fixed: 2.00 instead of 1.67 of 2
If the weight of “Cost” were fixed: 2.00 instead of 1.67 of 2
"#,
    );
}

#[test]
fn the_number_of_threads_changes_no_byte() {
    let everything = ["--format", "json", "--acceptability", "--pairwise", "--central-weights"];
    let run = |threads: &str| {
        uncertain(ALL, &["robustness", "--samples", "20000", "--threads", threads])
            .args(everything)
            .run()
            .code(0)
            .stdout
    };
    let one = run("1");
    assert_eq!(one, run("2"));
    assert_eq!(one, run("7"));
    let other_seed = uncertain(ALL, &["robustness", "--seed", "4"]).args(everything).run().code(0).stdout;
    assert_ne!(one, other_seed);
}

#[test]
fn csv_has_a_row_for_each_project_and_the_excel_form_words() {
    uncertain(ALL, &["robustness", "--format", "csv", "--top", "all"]).run().code(0).no_stderr().stdout(
        r#"rank,id,name,p_places,p_places_se,rank_min,rank_q05,rank_median,rank_q95,rank_max,expected_rank,list
1,P1,Wohngeld online,1,0,1,1,1,1,1,1,firm
2,P2,Terminvereinbarung,0.67775,0.007389264806,2,2,2,3,3,2.32225,open
3,P3,E-Akte,0.32225,0.007389264806,2,2,3,3,3,2.67775,open
"#,
    );
    uncertain(ALL, &["robustness", "--excel", "--top", "all"]).run().code(0).no_stderr().stdout("\u{feff}Rang;Projektnummer;Projekt;Anteil unter den Plätzen;Standardfehler;bester Rang;Rang 5 %;mittlerer Rang;Rang 95 %;schlechtester Rang;Rang im Mittel;Liste\r\n\
         1;P1;Wohngeld online;100 %;0,00 %;1;1;1;1;1;1;gesichert\r\n\
         2;P2;Terminvereinbarung;67,78 %;0,74 %;2;2;2;3;3;2,3;Grenzfall\r\n\
         3;P3;E-Akte;32,23 %;0,74 %;2;2;3;3;3;2,7;Grenzfall\r\n\
         ");
}

/// The file is for German Excel, whatever the language of its words.
#[test]
fn the_excel_form_has_decimal_commas_and_percent_in_english_too() {
    let args = ["robustness", "--excel", "--lang", "en", "--top", "all", "--acceptability", "--pairwise"];
    uncertain(ALL, &args).run().code(0).no_stderr().stdout_has(
        "2;P2;Terminvereinbarung;67,78 %;0,74 %;2;2;2;3;3;2,3;open;0 %;67,78 %;32,23 %;0 %;0 %;67,78 %\r\n",
    );
}

#[test]
fn a_seed_that_is_none_is_told_with_the_numbers_that_are() {
    for seed in ["x", "18446744073709551616"] {
        uncertain(ALL, &["robustness", "--seed", seed, "--lang", "de"]).run().code(2).no_stdout().stderr(&format!(
            "vorrang: `{seed}` ist kein Wert für `--seed <N>`: erwartet: eine ganze Zahl von 0 bis 18.446.744.073.709.551.615\n"
        ));
    }
}

#[test]
fn a_ranking_shows_shares_and_ranges_where_asked() {
    uncertain(ALL, &["rank", "--robust", "--format", "markdown"]).run().code(0).no_stderr().stdout_has(
        r#"| Platz | Rang | Projekt | Fachbereich | Nutzwert | Kennzeichen | Begründung | von 100 | Rang 5 %–95 % |
| ---: | ---: | --- | --- | ---: | --- | --- | ---: | ---: |
| 1 | 1 | Wohngeld online (P1) | Soziales | 92,0 |  | nach Nutzwert | 100 | 1–1 |
| 2 | 2 | Terminvereinbarung (P2) | Bürgerdienste | 50,0 |  | nach Nutzwert | 67,8 | 2–3 |
"#,
    );
    uncertain(ALL, &["rank", "--samples", "10"])
        .run()
        .code(2)
        .no_stdout()
        .stderr_has("--samples, --seed und --threads wirken nur zusammen mit --robust");
}

#[test]
fn check_finds_a_scenario_under_which_the_statements_admit_no_weights() {
    let said = "[uncertainty]\nweights = { spread = 10 }\nbounds = { citizens = [55, 65] }\n";
    let scenarios = "[scenarios.fein]\nweights = { citizens = 62 }\n\
                     [scenarios.viel]\nname = { de = \"Sehr viel Nutzen\", en = \"Much benefit\" }\nweights = { citizens = 90 }\n";
    let test = || Test::manifest_and(&format!("{said}{scenarios}"));
    test().args(["check", "--lang", "de"]).run().code(0).stdout_has(
        "Warnung[uncertainty-excludes-weights]: Im Szenario „Sehr viel Nutzen“ lassen die Aussagen unter `[uncertainty]` \
         keine Gewichte zu: `weights = { spread = 10 }`, `bounds = { citizens = [55, 65] }`; `robustness --scenario viel` \
         kann dort nichts prüfen\n  --> criteria.toml:29:12\n",
    );
    let codes = |test: Test| test.args(["check", "--format", "json"]).run().codes();
    assert_eq!(codes(test()), ["uncertainty-excludes-weights"]);
    // The ranking under it stands.
    test().args(["rank", "--scenario", "viel"]).run().code(0);
    test().args(["robustness", "--scenario", "viel"]).run().code(1).stderr_has("Fehler[uncertainty-contradiction]");
    // With statements of its own there is nothing to tell.
    let own = "[scenarios.viel.uncertainty]\nweights = { spread = 10 }\n";
    assert_eq!(codes(test().append("criteria.toml", own)), Vec::<String>::new());
    // What contradicts itself everywhere is told once.
    let everywhere = said.replace("[55, 65]", "[80, 90]");
    assert_eq!(codes(Test::manifest_and(&format!("{everywhere}{scenarios}"))), ["uncertainty-contradiction"]);
}

#[test]
fn statements_that_contradict_each_other_are_named_with_their_lines() {
    let test = uncertain(
        "weights = \"any\"\norder = [\"cost-eur\", \"citizens\"]\nbounds = { benefit = [60, 90] }",
        &["check", "--lang", "en"],
    );
    test.run().code(1).stdout(
        r#"error[uncertainty-contradiction]: no weights satisfy all of these: `bounds = { benefit = [60, 90] }`, `order = ["cost-eur", "citizens"]`
  --> criteria.toml:28:12
   |
28 | bounds = { benefit = [60, 90] }
   |            ^^^^^^^
   |
  ::: criteria.toml:27:10
   |
27 | order = ["cost-eur", "citizens"]
   |          ----------
   |
   = help: loosen or remove one of these statements; removing any one is enough

hint[uncertainty-any]: with `weights = "any"` the weights that were decided do not count: every criterion with a weight above 0 may get any weight
  --> criteria.toml:26:11
   |
26 | weights = "any"
   |           ^^^^^

Checked: 2 files, 1 error, 0 warnings, 1 hint
"#,
    );
}

#[test]
fn a_weight_from_the_command_line_may_leave_what_the_file_allows() {
    let bounds = "weights = { spread = 10 }\nbounds = { citizens = [55, 65] }";
    uncertain(bounds, &["robustness", "--weight", "citizens=80"]).run().code(1).no_stdout().stderr(
        r#"Fehler[uncertainty-contradiction]: Keine Gewichte erfüllen zugleich: `weights = { spread = 10 }`, `bounds = { citizens = [55, 65] }`
  --> criteria.toml:26:11
   |
26 | weights = { spread = 10 }
   |           ^^^^^^^^^^^^^^^
   |
  ::: criteria.toml:27:12
   |
27 | bounds = { citizens = [55, 65] }
   |            --------
   |
   = Abhilfe: Eine dieser Aussagen lockern oder streichen; jede einzelne zu streichen genügt

Geprüft: 2 Dateien, 1 Fehler, 0 Warnungen, 0 Hinweise
"#,
    );
}

#[test]
fn where_nothing_may_move_it_says_so() {
    let run = uncertain("samples = 100", &["robustness"]).run().code(0);
    run.stdout_has("Weder Gewichte noch Angaben sind offen: Jede Gewichtung ist die beschlossene.").stderr(
        r#"Warnung[nothing-uncertain]: Weder Gewichte noch Angaben dürfen sich bewegen, die Robustheit hat nichts zu prüfen
"#,
    );
}

#[test]
fn doubts_about_the_statements_are_told() {
    let codes = |uncertainty: &str| uncertain(uncertainty, &["check", "--format", "json"]).run().code(0).codes();
    assert_eq!(codes("weights = { spread = 0.2 }"), ["uncertainty-narrow"]);
    assert_eq!(codes("weights = { spread = 50 }\nbounds = { citizens = [61, 90] }"), ["uncertainty-excludes-weights"]);
    assert_eq!(codes("weights = { spread = 50 }"), [] as [&str; 0]);
}

#[test]
fn options_say_what_they_expect() {
    for (option, value, expected) in [
        ("--firm", "40", "eine Zahl von 50 bis 100"),
        ("--samples", "0", "eine ganze Zahl von 1 bis 1.000.000.000"),
        ("--threads", "x", "eine ganze Zahl von 1 bis 1024"),
    ] {
        uncertain(ALL, &["robustness", "--lang", "de", option, value]).run().code(2).no_stdout().stderr_has(expected);
    }
}

#[test]
fn where_no_project_is_ranked_there_is_nothing_to_say_and_no_crash() {
    let rule = "[[rules]]\nid = \"alle\"\neffect = \"exclude\"\nwhen = [ { criterion = \"citizens\", at-least = 0 } ]\n\
                [uncertainty]\nweights = { spread = 20 }\n";
    for args in [&["robustness"][..], &["robustness", "--pairwise", "--central-weights"], &["rank", "--robust"]] {
        Test::manifest_and(rule).args(args.iter().copied()).run().code(0);
    }
}

#[test]
fn open_places_in_markdown_belong_to_their_list() {
    uncertain(ALL, &["robustness", "--format", "markdown"]).run().code(0).no_stderr().stdout_has(
        "- Grenzfall: 2 Projekte
  - „Terminvereinbarung“ (P2) ist in 67,8 von 100 geprüften Gewichtungen unter den Top 2, Rang 2 bis 3
  - „E-Akte“ (P3) ist in 32,2 von 100 geprüften Gewichtungen unter den Top 2, Rang 2 bis 3
- Außerhalb",
    );
}

#[test]
fn where_there_is_one_place_the_strip_still_shows_rank_1() {
    let any = uncertain("weights = \"any\"\nseed = 3\nsamples = 4_000", &["robustness", "--top", "all"]);
    let run = any.replace("criteria.toml", "places = 2", "places = 1").run();
    let strips: Vec<&str> = run.stdout.lines().filter_map(|line| line.split("  ").last()).collect();
    // E-Akte is first with one in eleven of all weights: its line begins at rank 1, and the places end behind it.
    assert!(strips.iter().any(|strip| strip.starts_with("━━") && strip.ends_with('●')), "{}", run.stdout);
    assert!(!strips.iter().any(|strip| strip.starts_with('│')), "{}", run.stdout);
}

#[test]
fn pairs_are_told_of_the_projects_that_are_shown() {
    // Of all weights the balanced project is first with none, and is not shown; it stands second with these.
    let list = "id;name;citizens;cost-eur\nA;Wohngeld;10;90000\nD;E-Akte;5;49000\nB;Parken;0;0\n";
    let criteria = CRITERIA.replace("places = 2", "places = 1");
    let test = |args: &[&str]| {
        let criteria = format!("{criteria}\n[uncertainty]\n{ALL}\n");
        let mut test = Test::new().file("criteria.toml", criteria).file("projects.csv", list);
        test.with(["robustness", "--pairwise", "-q"].iter().chain(args).copied()).code(0).stdout
    };
    let pairs = |text: &str| text.lines().filter(|line| line.contains(" steht in ")).count();
    let shown = test(&[]);
    let told = shown.split_once("Wer vor wem steht (Nachbarn unter den gezeigten)").map(|(_, told)| told);
    assert!(told.is_some_and(|told| told.contains("„Wohngeld“ (A) steht in ") && !told.contains("(D)")), "{shown}");
    assert!(told.is_some_and(|told| told.contains(" vor „Parken“ (B)")), "{shown}");
    assert_eq!(pairs(&shown), 1, "{shown}");
    assert_eq!(pairs(&test(&["--top", "all"])), 2);
    assert_eq!(pairs(&test(&["--top", "1"])), 1, "with its neighbour");
}

#[test]
fn one_step_of_a_walk_is_one() {
    let flat =
        "weights = \"any\"\nratios = [\"citizens >= 2 * cost-eur\", \"cost-eur >= 0.5 * citizens\"]\nsamples = 2_000";
    let third = "[[criteria]]\nid = \"speed\"\nweight = 20\nscale = { kind = \"linear\", worst = 0, best = 10 }\n";
    let criteria = format!("{}\n{third}\n[uncertainty]\n{flat}\n", CRITERIA.replace("weight = 40", "weight = 20"));
    let list = "id;name;citizens;cost-eur;speed\nA;Wohngeld;10;90000;1\nB;Parken;0;0;9\n";
    let mut test = Test::new().file("criteria.toml", criteria).file("projects.csv", list);
    test.with(["robustness", "-q"]).code(0).stdout_has("auf Zufallswegen gezogen, ein Schritt je");
    test.with(["robustness", "-q", "--lang", "en"]).code(0).stdout_has("drawn by random walks, one step for each");
}

#[test]
fn the_file_and_the_command_line_allow_as_many_samples() {
    let check =
        |samples: &str| uncertain(&format!("weights = {{ spread = 20 }}\nsamples = {samples}"), &["check"]).run();
    check("1_000_000_000").code(0);
    check("1_000_000_001").code(1).stdout_has("eine ganze Zahl von 1 bis 1.000.000.000");
    uncertain(ALL, &["robustness", "--samples", "1000000001", "--lang", "en"])
        .run()
        .code(2)
        .stderr_has("a whole number from 1 to 1,000,000,000");
}

#[test]
fn one_project_stands_before_nobody() {
    let test = || uncertain(ALL, &["robustness", "--pairwise", "--lang", "en"]);
    assert!(test().run().stdout.contains("Who stands before whom"));
    let one = test().file("projects.csv", "id;name;citizens;cost-eur\nP1;Wohngeld online;10;20000\n").run().code(0);
    assert!(!one.stdout.contains("Who stands before whom"), "{}", one.stdout);
}

#[test]
fn weights_for_rank_1_say_whether_and_how_they_were_checked() {
    uncertain(ALL, &["robustness", "--central-weights"])
        .run()
        .code(0)
        .stdout_has(";\n  mit diesen Gewichten auf Rang 1\n");
    let unsure = "id;name;citizens;cost-eur\nP1;Wohngeld online;5..10;20000\nP2;Terminvereinbarung;5;50000\n";
    uncertain(ALL, &["robustness", "--central-weights", "--lang", "en"])
        .file("projects.csv", unsure)
        .run()
        .code(0)
        .stdout_has("Weights that bring a project to rank 1 (checked with 2,048 draws of the values)\n");
}

#[test]
fn statements_without_room_say_so() {
    uncertain("weights = { spread = 0 }", &["check"]).run().code(0).stdout_has(
        "Warnung[uncertainty-narrow]: Die Aussagen unter `[uncertainty]` lassen den Gewichten keinen Spielraum: Nur eine einzige Gewichtung erfüllt sie\n",
    );
    uncertain("weights = { spread = 0.0001 }", &["check", "--lang", "en"])
        .run()
        .code(0)
        .stdout_has("none can move by as much as 0.001 percentage points\n");
}

#[test]
fn a_list_too_long_is_a_finding() {
    let mut list = String::from("id;name;citizens;cost-eur\n");
    (0..4_097).for_each(|number| list += &format!("P{number};Projekt {number};5;{number}\n"));
    for args in [&["robustness"][..], &["rank", "--robust"]] {
        uncertain(ALL, args).file("projects.csv", &list).run().code(1).no_stdout().stderr_has(
            "Fehler[too-many-projects]: Robustheit prüft höchstens 4.096 Projekte, in der Rangfolge sind 4.097\n",
        );
    }
}

/// One place among three: A has 0 to 10 points, B 2 and C 1.
fn open_value(rule: &str, list: &str) -> Test {
    let criteria = "version = 1\ntitle = \"Probe\"\nplaces = 1\n[input]\nprojects = [\"projects.csv\"]\n\
                    [[criteria]]\nid = \"use\"\nweight = 100\nscale = { kind = \"linear\", worst = 0, best = 10 }\n\
                    [[criteria]]\nid = \"cost\"\nweight = 0\nscale = { kind = \"linear\", worst = 10, best = 0 }\n\
                    [uncertainty]\nsamples = 4_000\n";
    Test::new().file("criteria.toml", format!("{criteria}{rule}")).file("projects.csv", list)
}

fn excluded_by(subject: &str) -> String {
    format!("[[rules]]\nid = \"zu-teuer\"\neffect = \"exclude\"\nwhen = [ {{ {subject}, at-least = 5 }} ]\n")
}

fn shares(test: Test, args: &[&str]) -> Vec<f64> {
    let run = test.args(["robustness", "--format", "json", "--top", "all"]).args(args.iter().copied()).run().code(0);
    let json = run.json();
    let of = |id: &str| {
        let projects = json["projects"].as_array().unwrap();
        projects.iter().find(|project| project["id"] == id).unwrap()["p_places"].as_f64().unwrap()
    };
    ["A", "B", "C"].map(of).to_vec()
}

#[test]
fn rules_are_asked_about_drawn_values_by_whatever_name_they_look_at_them() {
    let list = "id;name;use;cost\nA;Wohngeld;0..10;1\nB;Parken;2;1\nC;E-Akte;1;1\n";
    let by_criterion = shares(open_value(&excluded_by("criterion = \"use\""), list), &[]);
    // From 2 to 5, which is three tenths; above, the rule excludes it.
    assert!((by_criterion[0] - 0.3).abs() < 0.03, "{by_criterion:?}");
    assert_eq!(shares(open_value(&excluded_by("field = \"use\""), list), &[]), by_criterion);
    // Levels named by numbers are amounts to a rule that looks at their column.
    let levelled = |subject: &str| {
        let levels = "[{ value = 0, points = 0 }, { value = 2, points = 20 }, { value = 10, points = 100 }]";
        let (linear, levels) =
            ("kind = \"linear\", worst = 0, best = 10", format!("kind = \"levels\", levels = {levels}"));
        let list = "id;name;use;cost\nA;Wohngeld;0..10;1\nB;Parken;0;1\nC;E-Akte;0;1\n";
        shares(open_value(&excluded_by(subject), list).replace("criteria.toml", linear, &levels), &[])
    };
    let by_criterion = levelled("criterion = \"use\"");
    // With 2 it is first, with 0 all share rank 1 and a place, with 10 it is excluded and the others tie.
    assert!((by_criterion[0] - 2.0 / 3.0).abs() < 0.03, "{by_criterion:?}");
    assert_eq!(levelled("field = \"use\""), by_criterion);
}

#[test]
fn an_open_amount_is_drawn_where_a_rule_depends_on_it() {
    let list = "id;name;use;cost;budget\nA;Wohngeld;9;1;0..10\nB;Parken;2;1;1..2\nC;E-Akte;1;1;1\n";
    let by_budget = || open_value(&excluded_by("field = \"budget\""), list);
    let drawn = shares(by_budget(), &[]);
    assert!((drawn[0] - 0.5).abs() < 0.03 && drawn[2] == 0.0, "{drawn:?}");
    let json = by_budget().args(["robustness", "--format", "json"]).run().code(0).json();
    // The one of B is below the limit however it falls out, so nothing depends on it.
    assert_eq!(json["uncertain_values"], 1);
    let influence = ["kind", "column", "project"].map(|key| &json["influence"][0][key]);
    assert_eq!(influence, ["value", "budget", "A"]);
    let named = by_budget().append("criteria.toml", "[resources.budget]\nname = { de = \"Mittel\", en = \"Funds\" }\n");
    named.args(["robustness"]).run().code(0).stdout_has("Stünde „Mittel“ von „Wohngeld“ (A) fest: 1,00 statt 0,");
    // So with a criterion that a scenario leaves out: rules look at it all the same.
    let list = "id;name;use;cost\nA;Wohngeld;9;0..10\nB;Parken;2;1\nC;E-Akte;1;1\n";
    let without = "[scenarios.ohne-kosten]\nexclude-criteria = [\"cost\"]\n";
    let left_out = open_value(&format!("{}{without}", excluded_by("criterion = \"cost\"")), list);
    let drawn = shares(left_out, &["--scenario", "ohne-kosten"]);
    assert!((drawn[0] - 0.5).abs() < 0.03, "{drawn:?}");
}

#[test]
fn samples_in_which_rules_need_more_places_than_there_are_are_told() {
    let rule = excluded_by("criterion = \"use\"").replace("exclude", "mandatory");
    let list = "id;name;use;cost\nA;Wohngeld;0..10;1\nB;Parken;0..10;1\nC;E-Akte;4;1\n";
    let test = |args: &[&str]| open_value(&rule, list).args(args.iter().copied()).run().code(0);
    let json = test(&["robustness", "--format", "json"]).json();
    // Both are mandatory in a quarter of the samples, and the place is given twice there.
    let (crowded, places) = (json["p_rules_exceed_places"].as_f64().unwrap(), shares(open_value(&rule, list), &[]));
    assert!((crowded - 0.25).abs() < 0.03, "{crowded}");
    assert!((places.iter().sum::<f64>() - 1.0 - crowded).abs() < 1e-9, "{places:?}");
    let german = "In 24,6 von 100 geprüften Gewichtungen kommen mehr Projekte vor der Rangfolge (gesetzt, durch\n  Beschluss, in Umsetzung), als es Plätze gibt. Dort haben sie alle einen Platz; die Anteile ergeben\n  deshalb zusammen mehr als die Plätze. Abhilfe: mehr Plätze vorsehen oder die Regeln enger fassen.\n";
    test(&["robustness"]).stdout_has(german);
    let english = "In 24.6 of 100 sets of weights examined, more projects come before the ranking (mandatory, by decision, running) than there are places. All of them have a place there, so the shares add up to more than the places. To mend it, provide more places or narrow the rules.";
    test(&["robustness", "--format", "markdown", "--lang", "en"]).stdout_has(english);
    test(&["rank", "--robust", "--format", "markdown", "--lang", "en"]).stdout_has(english);
    test(&["report", "--annex", "--format", "markdown", "--lang", "en"])
        .stdout_has("more projects come before the ranking");
    let json = test(&["rank", "--robust", "--format", "json"]).json();
    assert_eq!(json["robustness"]["p_rules_exceed_places"].as_f64(), Some(crowded));
    // Where it never happens nothing is said.
    let calm = open_value("", list).args(["robustness"]).run().code(0);
    assert!(!calm.stdout.contains("vor der Rangfolge"), "{}", calm.stdout);
}

#[test]
fn an_order_that_orders_nothing_is_an_error() {
    let first_line = |uncertainty: &str| {
        let run = uncertain(uncertainty, &["check"]).run().code(1);
        run.stdout.lines().next().unwrap_or_default().to_owned()
    };
    let single = "Fehler[value-invalid]: Eine Reihenfolge braucht mindestens zwei Namen, hier steht nur `citizens`";
    assert_eq!(first_line("order = [\"citizens\"]"), single);
    assert_eq!(first_line("order = [[\"citizens\"]]"), single);
    let repeated = "Fehler[value-invalid]: Die Reihenfolge nennt `benefit` zweimal";
    assert_eq!(first_line("order = [\"benefit\", \"benefit\"]"), repeated);
    assert_eq!(first_line("order = [\"benefit\", \"cost-eur\", \"benefit\"]"), repeated);
    let part =
        "Fehler[value-invalid]: `citizens` gehört zu `benefit` und wiegt nie mehr; das zu sagen grenzt nichts ein";
    assert_eq!(first_line("order = [\"benefit\", \"citizens\"]"), part);
    assert_eq!(first_line("ratios = [\"benefit >= 0.5 * citizens\"]"), part);
    assert_eq!(
        first_line("ratios = [\"citizens >= 2 * citizens\"]"),
        "Fehler[value-invalid]: Beide Seiten nennen `citizens`; ein Gewicht lässt sich nicht mit sich selbst vergleichen"
    );
    uncertain("order = [\"citizens\"]", &["check", "--lang", "en"]).run().code(1).stdout_has(
        r#"error[value-invalid]: an order needs at least two names, and here is only `citizens`
  --> criteria.toml:26:10
   |
26 | order = ["citizens"]
   |          ^^^^^^^^^^
   |
   = help: name another criterion or group; how far a single weight may move is said for example by `bounds = { citizens = [10, 30] }`
"#,
    );
    uncertain("order = []", &["check"]).run().code(0);
}

/// Three criteria, of which a scenario leaves out the second.
fn without_speed(uncertainty: &str, args: &[&str]) -> Test {
    let third = "[[criteria]]\nid = \"speed\"\nname = { de = \"Tempo\", en = \"Speed\" }\nweight = 20\n\
                 scale = { kind = \"linear\", worst = 0, best = 10 }\n\
                 [scenarios.ruhig]\nname = { de = \"Ohne Tempo\", en = \"Without speed\" }\nexclude-criteria = [\"speed\"]\n";
    let criteria = format!("{}{third}[uncertainty]\n{uncertainty}\n", CRITERIA.replace("weight = 40", "weight = 20"));
    let list = "id;name;citizens;cost-eur;speed\nA;Wohngeld;10;90000;1\nB;Parken;0;0;9\n";
    Test::new().file("criteria.toml", criteria).file("projects.csv", list).args(args.iter().copied())
}

#[test]
fn statements_about_what_a_scenario_leaves_out_are_told() {
    let ranges = |uncertainty: &str| {
        let args = ["robustness", "--scenario", "ruhig", "--format", "json", "--samples", "100"];
        let json = without_speed(uncertainty, &args).run().code(0).json();
        let range = |one: &serde_json::Value| ["least", "greatest"].map(|end| one[end].as_f64().unwrap());
        json["weights"].as_array().unwrap().iter().map(range).collect::<Vec<_>>()
    };
    let bounds = "bounds = { speed = [10, 30] }";
    without_speed(bounds, &["check"]).run().code(0).stdout_has(
        r#"Hinweis[uncertainty-without-effect]: Das Szenario „Ohne Tempo“ lässt „Tempo“ weg, deshalb wirkt `bounds = { speed = [10, 30] }` darin nicht
  --> criteria.toml:33:12
   |
33 | bounds = { speed = [10, 30] }
   |            ^^^^^
"#,
    );
    assert_eq!(ranges(bounds), [[75.0, 75.0], [25.0, 25.0], [0.0, 0.0]]);
    // A ratio to what is not there frees nobody.
    let ratio = "ratios = [\"citizens >= 2 * speed\"]";
    without_speed(ratio, &["check", "--lang", "en"]).run().code(0).stdout_has(
        "hint[uncertainty-without-effect]: the scenario “Without speed” leaves out “Speed”, so `ratios = [\"citizens >= 2 * speed\"]` has no effect in it\n",
    );
    assert_eq!(ranges(ratio), [[75.0, 75.0], [25.0, 25.0], [0.0, 0.0]]);
    // An order holds for the others: the first is still at least as heavy as the last.
    let order = "order = [\"citizens\", \"speed\", \"cost-eur\"]";
    without_speed(order, &["check"]).run().code(0).stdout_has(
        r#"Hinweis[uncertainty-without-effect]: Das Szenario „Ohne Tempo“ lässt „Tempo“ weg; die Reihenfolge gilt darin nur für die übrigen
  --> criteria.toml:33:22
"#,
    );
    assert_eq!(ranges(order), [[50.0, 100.0], [0.0, 50.0], [0.0, 0.0]]);
    let backwards = "order = [\"cost-eur\", \"speed\", \"citizens\"]\nbounds = { citizens = [60, 90] }";
    let backwards = format!("[scenarios.ruhig.uncertainty]\n{backwards}");
    without_speed(&backwards, &["check", "--lang", "en"]).run().code(1).stdout_has(
        "no weights satisfy all of these: `bounds = { citizens = [60, 90] }`, `order = [\"cost-eur\", \"citizens\"]`\n",
    );
}

#[test]
fn to_be_as_heavy_as_nothing_frees_no_weight() {
    let third = "[[criteria]]\nid = \"speed\"\nweight = 0\nscale = { kind = \"linear\", worst = 0, best = 10 }\n";
    let scenario = "[scenarios.ruhig]\nweights = { cost-eur = 0 }\n";
    let statements = "order = [\"citizens\", \"speed\"]\nratios = [\"citizens >= 0.5 * cost-eur\"]";
    let criteria = format!("{CRITERIA}{third}{scenario}[uncertainty]\n{statements}\n");
    let list = "id;name;citizens;cost-eur;speed\nA;Wohngeld;10;90000;1\nB;Parken;0;0;9\n";
    let mut test = Test::new().file("criteria.toml", criteria).file("projects.csv", list);
    let told = test.with(["check"]).code(0).stdout;
    let always = "Hinweis[uncertainty-without-effect]: `order = [\"citizens\", \"speed\"]` gilt mit den geltenden Gewichten immer und grenzt nichts ein\n";
    assert_eq!(told.matches(always).count(), 1, "{told}");
    let in_scenario = "Hinweis[uncertainty-without-effect]: Im Szenario „ruhig“ gilt `ratios = [\"citizens >= 0.5 * cost-eur\"]` immer und grenzt nichts ein\n";
    assert_eq!(told.matches("uncertainty-without-effect").count(), 2, "{told}");
    assert!(told.contains(in_scenario), "{told}");
    let only_order = statements.lines().next().unwrap();
    let mut test = test.replace("criteria.toml", statements, only_order);
    let weight = &test.with(["robustness", "--format", "json"]).code(0).json()["weights"][0];
    assert_eq!([&weight["least"], &weight["greatest"]], [60.0, 60.0]);
}
