use super::super::tests::{LIST, THIRDS, show, show_with};
use super::super::view::Options;
use super::*;
use crate::model::{Lang, Scenario, Target};
use crate::scoring;

fn sentences<'v>(view: &'v RankingView<'v>) -> Sentences<'v> {
    Sentences::new(view, str::to_owned)
}

/// All notes as lines.
fn lines(notes: &[Note]) -> Vec<String> {
    notes.iter().flat_map(|note| std::iter::once(&note.text).chain(&note.items)).cloned().collect()
}

#[test]
fn a_run_that_departs_from_the_file_opens_with_who_enters_and_leaves() {
    show_with(THIRDS, LIST, |decision| {
        let layer = Scenario { weights: vec![(Target::Criterion(0), 0.into())], ..Scenario::default() };
        let base = scoring::rank(decision, &scoring::in_force(decision, &[]).unwrap());
        let ranking = scoring::rank(decision, &scoring::in_force(decision, &[&layer]).unwrap());
        let options = Options { base: Some(&base), layers: &[&layer], ..Options::new(Lang::De) };
        let view = RankingView::new(&ranking, options);
        assert_eq!(
            lines(&sentences(&view).opening()),
            [
                "Gegenüber der Grundlage: neu „<b>Rot\u{202e}</b>“ (P-3); nicht mehr „=HYPERLINK(1)“ (P-2).",
                "Gewichte: A 0\u{a0}% (statt 60\u{a0}%), B|b 100\u{a0}% (statt 40\u{a0}%)",
            ]
        );
        let same = RankingView::new(&base, Options { base: Some(&base), ..Options::new(Lang::De) });
        assert_eq!(lines(&sentences(&same).opening())[0], "Gegenüber der Grundlage: Die Top 2 bleiben gleich.");
    });
}

#[test]
fn a_tie_across_the_cut_asks_for_a_decision() {
    show(THIRDS, "id;name;a;b\nP-1;Eins;1;1\nP-2;Zwei;3;7\nP-3;Drei;1;1\n", |view| {
        assert_eq!(
            lines(&sentences(view).notes()),
            [
                "Plätze: gesetzt 0, Beschluss 0, nach Nutzwert 3",
                "Auswahlgrenze: Alle Projekte, die einen Platz haben können, haben einen.",
                "Gleichstand an der Grenze: Diese 2 Projekte sind gleichauf, deshalb haben 3 Projekte einen Platz \
                 statt 2. Bitte entscheiden, wer vorgeht (in `criteria.toml` unter `[[decisions]]`: \
                 `effect = \"wins-tie\"`).",
                "„Eins“ (P-1)",
                "„Drei“ (P-3)",
            ]
        );
        assert_eq!(sentences(view).rank(&view.rows()[1]), "=2");
    });
}

#[test]
fn what_is_not_rated_makes_the_ranking_preliminary() {
    let criteria = r#"
places = 2
criteria = [
{ id = "a", name = "Nutzen", weight = 60, missing = "apart", scale = { kind = "linear", worst = 0, best = 3 } },
{ id = "b", name = "Kosten", weight = 40, missing = "worst", scale = { kind = "linear", worst = 0, best = 7 } },
]
"#;
    show(criteria, "id;name;status;a;b\nP-1;Eins;;;1\nP-2;Zwei;;3;\nP-3;Drei;Umgesetzt;1;1\n", |view| {
        assert_eq!(sentences(view).title(), "Vorläufig: Liste");
        assert_eq!(
            lines(&sentences(view).notes())[2..],
            [
                "Angenommen, weil die Angabe fehlt oder nicht genau ist:",
                "Kosten (fehlt, 0 % angenommen): „Zwei“ (P-2)",
                "Nicht bewertet ist ein Projekt:",
                "„Eins“ (P-1): Nicht bewertet – es fehlt: Nutzen",
                "Nicht in der Rangfolge ist ein Projekt:",
                "Umgesetzt: „Drei“ (P-3)",
            ]
        );
    });
}
