//! `vorrang report`: the paper for a steering group, in every form.

use std::io::Read;

use super::harness::{CRITERIA, PROJECTS, Test};
use super::libreoffice::LibreOffice;

/// The decision with budgets, a scenario, texts for the paper and a project that others need.
const PAPER: &str = r#"
[scenarios.nutzen]
name = "Nutzen zuerst"
weights = { citizens = 90 }

[resources.cost-eur]
name = { de = "Investition", en = "Investment" }
unit = "EUR"

[report]
subject = { de = "Betreff der Vorlage", en = "Subject of the paper" }
proposal = { de = "Bitte beschließen.", en = "Please decide." }
kind = "decision"
"#;

fn paper() -> Test {
    Test::manifest_and(PAPER)
}

/// The HTML of the paper of a decision.
fn html(mut test: Test) -> String {
    test.with(["report", "--format", "html", "-q"]).code(0).no_stderr().stdout
}

/// The same with its annex.
fn annex(mut test: Test) -> String {
    test.with(["report", "--annex", "--format", "html", "-q"]).code(0).no_stderr().stdout
}

/// The texts between `<tag` and `</tag>`, attributes included.
fn elements<'t>(page: &'t str, tag: &str) -> Vec<&'t str> {
    let (open, close) = (format!("<{tag}"), format!("</{tag}>"));
    let starts = page.match_indices(&open).map(|(at, _)| at + open.len());
    let whole = starts.filter(|at| page[*at..].starts_with([' ', '>']));
    whole.map(|at| &page[at..at + page[at..].find(&close).unwrap_or_else(|| panic!("{tag} is open"))]).collect()
}

#[test]
fn headings_of_the_page_come_in_order_below_one_title() {
    let page = html(paper());
    assert!(page.starts_with("<!DOCTYPE html><html lang=\"de\">"), "{}", &page[..100]);
    assert_eq!(elements(&page, "title")[0], ">Betreff der Vorlage");
    assert_eq!(elements(&page, "h1"), [">Betreff der Vorlage"]);
    let headings: Vec<&str> = elements(&page, "h2").iter().map(|heading| heading.split_once('>').unwrap().1).collect();
    assert_eq!(
        headings,
        [
            "Beschlussvorschlag",
            "Die Top 2",
            "Wer knapp darunter liegt",
            "Wie belastbar ist die Liste?",
            "Finanzielle und personelle Auswirkungen",
            "Offene Punkte",
            "Berechnungsnachweis",
        ]
    );
}

#[test]
fn every_table_has_a_caption_and_headers_with_scopes() {
    let (page, annex) = (html(paper()), annex(paper()));
    let (tables, more) = (elements(&page, "table"), elements(&annex, "table"));
    assert!(3 <= tables.len() && tables.len() < more.len(), "{}, {}", tables.len(), more.len());
    for table in tables.into_iter().chain(more) {
        assert_eq!(elements(table, "caption").len(), 1, "{table}");
        let head = elements(table, "thead")[0];
        assert!(elements(head, "th").iter().all(|header| header.contains("scope=\"col\"")), "{head}");
        let rows = elements(elements(table, "tbody")[0], "tr");
        assert!(!rows.is_empty());
        // A line across all columns has no head of its own.
        for row in rows.into_iter().filter(|row| !row.starts_with(" class=\"line\"")) {
            assert_eq!(row.matches("scope=\"row\"").count(), 1, "{row}");
        }
    }
}

#[test]
fn every_picture_has_title_and_description_and_every_figure_its_table() {
    // One bar for each place and one figure.
    assert_eq!(elements(&html(paper()), "svg").len(), 3);
    let page = annex(paper());
    for picture in elements(&page, "svg") {
        assert!(picture.contains("role=\"img\""), "{picture}");
        for (attribute, tag) in [("aria-labelledby=\"", "title"), ("aria-describedby=\"", "desc")] {
            let id = picture.split_once(attribute).unwrap().1.split('"').next().unwrap();
            assert_eq!(page.matches(&format!("id=\"{id}\"")).count(), 1, "{id}");
            let named = elements(picture, tag)[0];
            assert!(named.starts_with(&format!(" id=\"{id}\">")) && !named.ends_with('>'), "{named}");
        }
    }
    let figures = elements(&page, "figure");
    assert!(3 < figures.len());
    assert!(figures.iter().all(|figure| elements(figure, "table").len() == 1));
}

#[test]
fn the_page_asks_for_nothing_and_runs_nothing() {
    for page in [html(paper()), html(Test::decision()), annex(paper())] {
        for word in ["<script", "<link", "<img", "<iframe", "src=", "url(", "@import", "http", "onload", "javascript:"]
        {
            assert!(!page.contains(word), "{word}");
        }
    }
}

#[test]
fn names_that_would_be_markup_are_shown_and_not_obeyed() {
    let hostile = PROJECTS
        .replace("Wohngeld online", "<script>alert(1)</script>\u{202e}")
        .replace("Bürgerdienste", "</td><img src=x onerror=alert(1)>")
        .replace("Beschluss des Rates", "a\" onload=x | [klick](javascript:x) <b>");
    let page = html(paper().file("projects.csv", hostile.clone()));
    let all = annex(paper().file("projects.csv", hostile.clone()));
    assert!(!all.contains("<script") && !all.contains("<img") && !all.contains("<b>"), "{all}");
    assert!(!page.contains("<script") && !page.contains("<img") && !page.contains("<b>"), "{page}");
    assert!(!page.contains('\u{202e}'));
    assert!(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"), "{page}");
    let mut test = paper().file("projects.csv", hostile);
    let markdown = test.with(["report", "--format", "md", "-q"]).code(0).stdout;
    assert!(markdown.contains(r"\<script\>alert(1)\</script\>"), "{markdown}");
    assert!(markdown.contains(r"\[klick\](javascript:x)"), "{markdown}");
}

#[test]
fn unknown_columns_notes_and_sources_stay_out_unless_the_paper_asks_for_them() {
    let list = PROJECTS
        .replace("cost-eur\n", "cost-eur;note;source;Telefon\n")
        .replace(";20000\n", ";20000;Bemerkenswert;Quellenbuch;0231-5555\n");
    let list = list.replace(";50000\n", ";50000;;;\n").replace(";10000\n", ";10000;;;\n");
    let mut test = paper().file("projects.csv", &list);
    let all = ["Bemerkenswert", "Quellenbuch", "0231-5555"];
    let files = [
        ("report", "p.docx"),
        ("report --annex", "a.docx"),
        ("report --annex", "a.html"),
        ("report --project P1", "s.docx"),
        ("report --project P1", "s.html"),
        ("report", "r.xlsx"),
        ("rank --top all", "l.xlsx"),
        ("rank --top all", "l.html"),
    ];
    let written = |test: &mut Test, command: &str, file: &str| {
        test.with(command.split(' ').chain(["-q", "-o", file])).code(0);
        if file.ends_with(".html") { test.read(file) } else { package_text(test, file) }
    };
    for (command, file) in files {
        let text = written(&mut test, command, file);
        assert!(text.contains("Wohngeld online") && all.iter().all(|said| !text.contains(said)), "{command} {file}");
    }
    for format in ["html", "md", "text"] {
        let paper = test.with(["report", "--format", format, "-q"]).code(0).stdout;
        assert!(all.iter().all(|text| !paper.contains(text)), "{format}");
    }
    let mut asked = paper().file("projects.csv", &list).replace(
        "criteria.toml",
        "kind = \"decision\"",
        "kind = \"decision\"\ncolumns = [\"note\", \"source\", \"Telefon\"]",
    );
    for format in ["html", "md", "text"] {
        let paper = asked.with(["report", "--format", format, "-q"]).code(0).stdout;
        assert!(all.iter().all(|text| paper.contains(text)), "{format}: {paper}");
    }
    for (command, file) in files {
        let text = written(&mut asked, command, file);
        assert!(all.iter().all(|said| text.contains(said)), "{command} {file}");
    }
}

#[test]
fn rows_in_another_order_give_the_same_bytes() {
    let mut rows: Vec<&str> = PROJECTS.lines().collect();
    rows[1..].reverse();
    let reversed = rows.join("\n");
    // The checksum of the list is another, as its bytes are.
    let without_record = |page: String| page.split("SHA-256").next().unwrap().to_owned();
    let pages = [paper(), paper().file("projects.csv", reversed)].map(html);
    let [page, other] = pages.map(without_record);
    assert!(page == other);
    assert!(html(paper()) == html(paper()));
}

#[test]
fn the_format_follows_the_ending_and_nothing_is_written_where_an_error_stands() {
    let mut test = paper();
    for (file, start) in [("v.html", "<!DOCTYPE html>"), ("v.md", "# Betreff"), ("v.txt", "Betreff der Vorlage\n")] {
        test.with(["report", "-q", "-o", file]).code(0).no_stderr().stdout("");
        assert!(test.read(file).starts_with(start), "{file}");
    }
    test.with(["report", "-o", "v.pdf"]).code(2);
    let mut broken = paper().replace("criteria.toml", "weight = 60", "weight = 61").file("v.html", "alt");
    broken.with(["report", "-o", "v.html"]).code(1);
    assert_eq!(broken.read("v.html"), "alt");
}

#[test]
fn what_the_paper_cannot_say_is_an_open_point() {
    let mut test = Test::decision();
    let paper = test.with(["report", "--format", "md", "--lang", "de"]).code(0).stdout;
    assert!(
        paper.contains(
            "## Offene Punkte\n\n- Was vorgeschlagen wird, ist noch nicht angegeben.\n\
             - Wer die Gewichte beschlossen hat, ist nicht angegeben.\n\
             - Wer die Projekte bewertet hat, ist nicht angegeben.\n"
        ),
        "{paper}"
    );
    // Money that is weighed is shown even where no resource is named.
    assert!(paper.contains("| Kosten | 70.000 Euro | 0 |"), "{paper}");
}

#[test]
fn a_tie_across_the_cut_is_a_decision_that_the_paper_asks_for() {
    let tied = PROJECTS.replace("P3;E-Akte;Zentrale Dienste;0;;10000", "P3;E-Akte;Zentrale Dienste;5;;50000");
    let mut test = Test::projects(tied);
    let paper = test.with(["report", "--format", "md", "-q"]).code(0).stdout;
    assert!(
        paper.contains(
            "- Zu entscheiden: 2 Projekte sind an der Auswahlgrenze gleichauf („Terminvereinbarung“ (P2) und „E-Akte“ \
             (P3)); deshalb haben 3 Projekte einen Platz statt 2.\n"
        ),
        "{paper}"
    );
}

#[test]
fn a_tie_across_the_cut_is_told_below_the_list_and_of_how_firm_it_is() {
    let tied = PROJECTS.replace("P3;E-Akte;Zentrale Dienste;0;;10000", "P3;E-Akte;Zentrale Dienste;5;;50000");
    let more = format!("{tied}P4;Parken;Tiefbau;0;;50000\n");
    // Where all have a place, there is nothing on the other side of the cut to draw.
    let chart = "| Projekt | Nutzwert | Platz | Grenzbereich |\n\
         | --- | ---: | --- | --- |\n\
         | Wohngeld online (P1) | 92,0 | ja | nein |\n\
         | Terminvereinbarung (P2) | 50,0 | ja | ja |\n\
         | E-Akte (P3) | 50,0 | ja | ja |\n\
         | Parken (P4) | 20,0 | nein | nein |\n\n";
    for (list, charts) in [(tied, 0), (more, 1)] {
        let mut test = Test::projects(list);
        let paper = test.with(["report", "--format", "md", "-q"]).code(0).stdout;
        for sentence in [
            "Die Auswahlgrenze verläuft durch einen Gleichstand: „Terminvereinbarung“ (P2) und „E-Akte“ (P3) sind \
             gleichauf; deshalb haben 3 Projekte einen Platz statt 2.",
            "\n- Die Auswahlgrenze verläuft durch einen Gleichstand von 2 Projekten: Der Abstand zwischen ihnen ist 0, \
             und alle haben einen Platz.\n",
        ] {
            assert!(paper.contains(sentence), "{paper}");
        }
        assert!(!paper.contains("kein Projekt liegt so nah"), "{paper}");
        assert!(paper.contains("\n## Die Top 2\n") && !paper.contains("Top 3"), "one number: {paper}");
        assert_eq!(paper.matches("| Grenzbereich |").count(), charts, "{paper}");
        assert_eq!(paper.matches(chart).count(), charts, "{paper}");
        let paper = test.with(["report", "--format", "md", "-q", "--lang", "en"]).code(0).stdout;
        assert!(paper.contains("- The cut runs through a tie of 2 projects: there is no gap between them"), "{paper}");
    }
}

#[test]
fn whom_first_projects_keep_out_is_said_as_rank_says_it_also_beside_a_decision_out() {
    let first = "\n[[rules]]\nid = \"pflicht\"\neffect = \"mandatory\"\nreason = \"Pflicht\"\nwhen = [{ field = \"department\", \
                 equals = \"Tiefbau\" }]\n\n[[decisions]]\nproject = \"P1\"\neffect = \"out\"\nreason = \"Zurückgestellt\"\nby = \"LK\"\n";
    let mut test = Test::manifest_and(first).file("projects.csv", format!("{PROJECTS}P4;Parken;Tiefbau;0;;100000\n"));
    // By rank alone the places would go to P1 and P2.
    let displaced = test.with(["rank", "--format", "json"]).code(0).json()["cut"]["displaced"].clone();
    assert_eq!(displaced, serde_json::json!(["P3"]));
    let german = test.with(["report", "--format", "md", "-q"]).code(0).stdout;
    assert!(german.contains("\nOhne gesetzte Projekte hätte stattdessen „E-Akte“ (P3) einen Platz.\n"), "{german}");
    assert!(!german.contains("allein der Rang"), "{german}");
    let english = test.with(["report", "--format", "md", "-q", "--lang", "en"]).code(0).stdout;
    assert!(english.contains("\nWithout mandatory projects “E-Akte” (P3) would have a place instead.\n"), "{english}");
}

#[test]
fn that_every_place_depends_on_scores_is_said_beside_whom_a_decision_keeps_out() {
    let decided = |projects: &[&str]| -> String {
        let out = |id: &&str| {
            format!("\n[[decisions]]\nproject = \"{id}\"\neffect = \"out\"\nreason = \"Grund\"\nby = \"LK\"\n")
        };
        projects.iter().map(out).collect()
    };
    for (out, german, english) in [
        (&[][..], "kein Projekt ist gesetzt.\n", "no project is mandatory.\n"),
        (
            &["P1"],
            "kein Projekt ist gesetzt, eines hat durch Beschluss keinen Platz.\n",
            "no project is mandatory, one has no place by decision.\n",
        ),
        (
            &["P1", "P2"],
            "kein Projekt ist gesetzt, 2 haben durch Beschluss keinen Platz.\n",
            "no project is mandatory, 2 have no place by decision.\n",
        ),
    ] {
        let mut test = Test::manifest_and(&decided(out));
        let paper = ["report", "--format", "md", "-q"];
        test.with(paper).code(0).stdout_has(&format!("\n- Jeder Platz hängt vom Nutzwert ab; {german}"));
        test.with(paper.iter().chain(&["--method", "topsis"]).copied())
            .code(0)
            .stdout_has(&format!("\n- Jeder Platz hängt von der Kennzahl ab; {german}"));
        test.with(paper.iter().chain(&["--lang", "en"]).copied())
            .code(0)
            .stdout_has(&format!("\n- Every place depends on the score; {english}"));
    }
}

#[test]
fn the_gap_at_the_cut_is_one_number_wherever_the_paper_tells_it() {
    // 50 and 49.89 points; then 50 and 49.996, which look equal with one decimal.
    for (cost, score, gap) in [(50_275, "49,9", "0,1"), (50_010, "49,996", "0,004")] {
        let list = PROJECTS.replace("P3;E-Akte;Zentrale Dienste;0;;10000", &format!("P3;E-Akte;Amt;5;;{cost}"));
        let paper = Test::projects(list).with(["report", "--format", "md", "-q"]).code(0).stdout;
        for said in [
            format!(" Abstand {gap}.\n"),
            format!("\n- Der Abstand an der Auswahlgrenze beträgt {gap} Punkte; "),
            format!("\n| 3 | E-Akte (P3) | Amt | {score} | {gap} |\n"),
        ] {
            assert!(paper.contains(&said), "{said}: {paper}");
        }
    }
}

#[test]
fn what_happens_at_either_end_of_a_weight_names_that_end() {
    // E-Akte costs what P2 does, so that they tie where only costs count.
    let list = PROJECTS.replace(";50000\n", ";20000\n").replace(";0;;10000\n", ";0;;20000\n");
    let mut test = Test::projects(list + "P4;Parken;Tiefbau;10;;99000\n");
    test.with(["report", "--format", "md", "-q"]).code(0).stdout_has(
        "Von den Gewichten ist „Bürgernutzen“ am wenigsten fest. Die Top 2 bleiben gleich, solange das Gewicht von \
         „Bürgernutzen“ (jetzt 60\u{a0}%) zwischen 0 und 61,2 liegt. Bei 0 kommt „E-Akte“ (P3) durch Gleichstand \
         hinzu. Über 61,2 rückt „Parken“ (P4) in die Top 2, „Terminvereinbarung“ (P2) fällt heraus.",
    );
    test.with(["report", "--format", "md", "-q", "--lang", "en"]).code(0).stdout_has(
        " lies between 0 and 61.2. At 0 “E-Akte” (P3) joins by a tie. Above 61.2 “Parken” (P4) moves into the top 2, ",
    );
}

#[test]
fn a_running_project_that_keeps_its_place_has_it_neither_by_duty_nor_by_decision() {
    let list = PROJECTS.replace("cost-eur\n", "cost-eur;status\n").replace(";20000\n", ";20000;Idee\n");
    let list = list.replace(";50000\n", ";50000;Idee\n").replace(";10000\n", ";10000;In Umsetzung\n");
    let mut test = paper().file("projects.csv", list).append("criteria.toml", "[scoring]\nrunning = \"hold-place\"\n");
    let german = test.with(["report", "--format", "md", "-q"]).code(0).stdout;
    let sentence = "- Ein Platz von 2 ist durch Pflicht, Beschluss oder laufende Umsetzung vergeben;";
    assert!(german.contains(sentence), "{german}");
    assert!(german.contains("| davon gesetzt, beschlossen oder in Umsetzung |"), "{german}");
    let english = test.with(["report", "--format", "md", "-q", "--lang", "en"]).code(0).stdout;
    let sentence = "- One of 2 places is given by duty, by decision or because it is running;";
    assert!(english.contains(sentence), "{english}");
    assert!(english.contains("| of which mandatory, decided or running |"), "{english}");
}

#[test]
fn since_tells_who_entered_who_left_and_why() {
    let mut test = paper();
    test.with(["rank", "--top", "all", "-q", "-o", "alt.json"]).code(0);
    let changed = PROJECTS.replace("P3;E-Akte;Zentrale Dienste;0", "P3;E-Akte;Zentrale Dienste;10");
    let mut test = test.file("projects.csv", changed);
    let paper = test.with(["report", "--format", "md", "-q", "--since", "alt.json"]).code(0).stdout;
    let told = paper.split("## Änderungen seit der letzten Fassung\n").nth(1).unwrap().split("\n## ").next().unwrap();
    assert_eq!(
        told,
        "
Neu in den Top 2: „E-Akte“ (P3); nicht mehr: „Terminvereinbarung“ (P2). Ein weiteres Projekt hat einen anderen Rang oder \
Nutzwert, kam hinzu oder fiel weg.

### Neu unter den Plätzen

- „E-Akte“ (P3): Rang 3 → 1, Nutzwert 36,0 → 96,0. Nutzwert +60,0: Angabe „Bürgernutzen“ +60,0. Rang: eigene Angaben −2,0.

### Nicht mehr unter den Plätzen

- „Terminvereinbarung“ (P2): Rang 2 → 3, Nutzwert 50,0 → 50,0. Rang: Angaben anderer +1,0.

### Was geändert wurde

- „E-Akte“ (P3), Bürgernutzen: 0 → 10
"
    );
}

#[test]
fn the_annex_follows_the_paper_and_opens_with_contents() {
    let (page, whole) = (html(paper()), annex(paper()));
    let sections = |page: &str| -> Vec<String> {
        elements(page, "h2").iter().map(|heading| heading.split_once('>').unwrap().1.to_owned()).collect()
    };
    let (short, long) = (sections(&page), sections(&whole));
    assert_eq!(long[..short.len()], short[..]);
    assert_eq!(
        long[short.len()..],
        [
            "Anlage: Kriterien, Gewichte und Anker",
            "Anlage: Die ganze Rangfolge",
            "Anlage: Szenarien",
            "Anlage: Wie weit sich Gewichte ändern dürfen",
            "Anlage: Fachbereiche, Themenfelder und Ziele",
            "Anlage: Methodik",
            "Anlage: Berechnungsnachweis",
        ]
    );
    let contents = elements(&whole, "nav")[0];
    assert_eq!(elements(contents, "a").len(), long.len());
    for (link, section) in elements(contents, "a").iter().zip(&long) {
        let (target, name) = link.split_once("href=\"#").unwrap().1.split_once("\">").unwrap();
        assert_eq!(name, section);
        assert_eq!(whole.matches(&format!("<h2 id=\"{target}\"")).count(), 1, "{target}");
    }
}

#[test]
fn printed_headings_stay_with_what_follows_and_the_run_record_in_one_piece() {
    let page = annex(paper());
    let print = page.split("@media print{").nth(1).unwrap().split("</style>").next().unwrap();
    for rule in
        ["h2+p,h3+p,caption,thead{break-after:avoid}", "dl,dl+ul{break-inside:avoid}", "dl+ul{break-before:avoid}"]
    {
        assert!(print.contains(rule), "{rule}: {print}");
    }
    // A profile is printed more closely.
    assert!(print.contains(".sheet{font-size:") && page.contains("<main>"), "{print}");
    let profile = paper().with(["report", "--project", "P1", "--format", "html", "-q"]).code(0).stdout;
    assert!(profile.contains("<main class=\"sheet\">"), "{profile}");
    // The rules hold for what the page is made of.
    let after = |heading: &str| page.split(heading).nth(2).unwrap().split_once("</h2>").unwrap().1.to_owned();
    assert!(after("Anlage: Fachbereiche, Themenfelder und Ziele").starts_with("<p>"));
    let record = after("Anlage: Berechnungsnachweis");
    assert!(record.starts_with("<dl>") && record.contains("</dl><ul>"), "{record}");
}

#[test]
fn the_annex_shows_what_fits_the_budgets() {
    let budgets = "[portfolio]\nbudgets = { cost-eur = 60_000 }\n";
    let mut test = Test::manifest_and(&format!("{PAPER}{budgets}"));
    let annex = test.with(["report", "--annex", "--format", "md", "-q"]).code(0).stdout;
    assert!(annex.contains("## Anlage: Was in die Budgets passt"), "{annex}");
    assert!(annex.contains("| Investition | 30.000\u{a0}Euro | 60.000\u{a0}Euro | 50\u{a0}% |"), "{annex}");
    let full = PAPER.to_owned() + "[portfolio]\nbudgets = { cost-eur = 30_000 }\n";
    let full = Test::manifest_and(&full).with(["report", "--annex", "--format", "md", "-q"]).code(0).stdout;
    assert!(full.contains("| Investition | 30.000\u{a0}Euro | 30.000\u{a0}Euro | 100\u{a0}% |"), "{full}");
    assert!(annex.contains("| Projekt | Fachbereich | Nutzwert | Investition (Euro) | Begründung |"), "{annex}");
    assert!(annex.contains("### Auslastung\n\n| Vorgabe |"), "the heading says what the table shows: {annex}");
    assert!(!annex.contains("EUR"), "money has one name: {annex}");
    let page = test.with(["report", "--annex", "--format", "html", "-q"]).code(0).stdout;
    assert!(page.contains("Was ein anderes Budget ändert: Investition"), "{page}");
    assert!(!page.contains('█'), "bars of letters would be read out letter by letter");
    let mut none =
        Test::manifest_and("[portfolio]\nlimits = [{ field = \"department\", equals = \"Soziales\", at-least = 9 }]\n");
    let annex = none.with(["report", "--annex", "--format", "md", "-q"]).code(0).stdout;
    let (_, part) = annex.split_once("## Anlage: Was in die Budgets passt\n\n").unwrap();
    assert_eq!(
        part.split("\n\n## ").next().unwrap(),
        "Die Liste oben richtet sich nach dem Rang. Hier steht dagegen die Auswahl mit dem größten Gesamtnutzwert, die \
         Budgets, Plätze, Grenzen und Voraussetzungen einhält.\n\n\
         Vorab gesetzt ist kein Projekt; alle Budgets und Plätze sind frei.\n\n\
         Kein Portfolio ist zulässig. Diese Vorgabe kann nicht erfüllt werden:\n\n\
         - Fachbereich: Soziales (mindestens): vorgegeben 9, erreichbar 1. Kleinste Abhilfe: „Fachbereich: \
         Soziales (mindestens)“ um 8 senken; dann möglich: Gesamtnutzwert 178,0.\n\n\
         ### Nur als Anhaltspunkt („Fachbereich: Soziales (mindestens)“ um 8 senken): 3 Projekte, Gesamtnutzwert \
         178,0\n\n\
         | Projekt | Fachbereich | Nutzwert |\n\
         | --- | --- | ---: |\n\
         | Wohngeld online (P1) | Soziales | 92,0 |\n\
         | Terminvereinbarung (P2) | Bürgerdienste | 50,0 |\n\
         | E-Akte (P3) | Zentrale Dienste | 36,0 |\n\n\
         ### Auslastung\n\n\
         | Vorgabe | Genutzt | Grenze | Spielraum |\n\
         | --- | ---: | ---: | ---: |\n\
         | Fachbereich: Soziales (mindestens) | 1 | 9 | −8 |"
    );
}

#[test]
fn a_scenario_in_force_is_said_and_compared_with_the_file() {
    let mut test = paper();
    let paper = test.with(["report", "--format", "md", "-q", "--scenario", "nutzen"]).code(0).stdout;
    assert!(paper.contains("Zugrunde liegt das Szenario „Nutzen zuerst“."), "{paper}");
    assert!(paper.contains("Gegenüber der Grundlage: Die Top 2 bleiben gleich."), "{paper}");
    assert!(paper.contains("Szenarien mit anderen Gewichten sind nicht festgelegt."), "{paper}");
}

#[test]
fn beside_the_other_scenarios_a_run_that_departs_from_the_file_is_no_base() {
    let mut test =
        paper().append("criteria.toml", "[scenarios.kosten]\nname = \"Kosten\"\nweights = { cost-eur = 70 }\n");
    let annex = |test: &mut Test, args: &[&str]| {
        let all = ["report", "--annex", "--format", "md", "-q"].iter().chain(args).copied();
        test.with(all).code(0).stdout
    };
    let page = annex(&mut test, &["--scenario", "nutzen"]);
    assert!(page.contains("- A: Dieser Lauf\n- B: Kosten – "), "{page}");
    assert!(page.contains("| Projekt | Dieser Lauf | Kosten |"), "{page}");
    assert!(page.contains("**Ränge in diesem Lauf und den übrigen Szenarien**"), "{page}");
    assert!(page.contains("| Platz in diesem Lauf und den übrigen Szenarien |"), "{page}");
    let page = annex(&mut test, &["--weight", "citizens=50", "--lang", "en"]);
    assert!(page.contains("| Project | This run | Nutzen zuerst | Kosten |"), "{page}");
    let page = annex(&mut test, &[]);
    assert!(
        page.contains("| Projekt | Grundlage | Nutzen zuerst | Kosten |") && !page.contains("Dieser Lauf"),
        "{page}"
    );
    let profile = test.with(["report", "--project", "P2", "--scenario", "nutzen", "--format", "md", "-q"]).code(0);
    profile.stdout_has(" von 2 Rechnungen (dieser Lauf und die übrigen Szenarien); ");
}

#[test]
fn scenarios_of_the_paper_are_those_of_compare_whatever_the_run_sets() {
    // Each method moves other ranks, which the rank correlation tells.
    let list = "id;name;citizens;cost-eur\nP1;Eins;10;20000\nP2;Zwei;5;0\nP3;Drei;5;60000\nP4;Vier;0;10000\n";
    let scenario = "[scenarios.kosten]\nname = \"Kosten\"\nweights = { cost-eur = 55 }\n";
    let mut test = Test::projects(list).append("criteria.toml", scenario);
    let line = |output: String, with: &str| -> Vec<String> {
        output.lines().filter(|line| line.starts_with(with)).map(str::to_owned).collect()
    };
    for method in ["weighted-sum", "promethee-ii", "topsis", "weighted-product"] {
        let mut run = |args: &[&str]| {
            test.with(args.iter().copied().chain(["--method", method, "--format", "md", "-q"])).code(0).stdout
        };
        let compared = line(run(&["compare"]), "- B: Kosten");
        let annex = run(&["report", "--annex"]);
        assert_eq!(compared.len(), 1);
        assert_eq!(line(annex, "- B: Kosten"), compared, "{method}");
    }
    let mut annex = |args: &[&str]| {
        test.with(["report", "--annex", "--format", "md", "-q"].iter().chain(args).copied()).code(0).stdout
    };
    let weights = "(Bürgernutzen 40\u{a0}%), gilt in den Szenarien nicht: Sie rechnen mit den Gewichten der Datei";
    let page = annex(&["--weight", "citizens=40"]);
    assert_eq!(page.matches(weights).count(), 2, "beside the sentence and in the annex: {page}");
    let page = annex(&["--weight", "citizens=40", "--lang", "en"]);
    assert!(
        page.contains("(Benefit for citizens 40%) does not hold in the scenarios: they use the weights of the file")
    );
    assert!(!annex(&[]).contains("gilt in den Szenarien nicht"));
}

#[test]
fn where_one_project_has_a_place_sentences_speak_of_one() {
    let one = CRITERIA.replace("places = 2", "places = 1");
    let german = |test: &mut Test| test.with(["report", "--format", "md", "-q"]).code(0).stdout;
    let english = |test: &mut Test| test.with(["report", "--format", "md", "-q", "--lang", "en"]).code(0).stdout;
    let has = |paper: String, sentences: &[&str]| {
        sentences.iter().for_each(|sentence| assert!(paper.contains(sentence), "{sentence}: {paper}"));
    };
    let mut test = Test::decision().file("criteria.toml", &one);
    let placed = "Bewertet sind 3 Projekte, eines davon hat einen Platz: es hat ihn nach seinem Nutzwert.";
    let lost = "- Ließe man das Kriterium „Bürgernutzen“ ganz weg, verlöre das eine Projekt seinen Platz.";
    has(german(&mut test), &[placed, lost]);
    has(english(&mut test), &["3 projects are rated, one of them has a place: it has it by its score."]);
    let alone = PROJECTS.lines().take(2).collect::<Vec<_>>().join("\n");
    let mut test = Test::projects(alone);
    let placed = "Bewertet ist ein Projekt, und es hat einen Platz: es hat ihn nach seinem Nutzwert.";
    has(german(&mut test), &[placed, "- Welches Kriterium man auch wegließe: Dasselbe Projekt hätte einen Platz."]);
    let same = "- Whichever criterion were left out: the same project would have a place.";
    has(english(&mut test), &["One project is rated, and it has a place: it has it by its score.", same]);

    let more = "\n[scenarios.nutzen]\nname = \"Nutzen\"\nweights = { citizens = 70 }\n[scenarios.kosten]\nname = \
                \"Kosten\"\nweights = { cost-eur = 95 }\n";
    let mut test = Test::decision().file("criteria.toml", one.clone() + more);
    has(
        german(&mut test),
        &["- In beiden Szenarien behält das eine Projekt seinen Platz nicht; am meisten ändert „Kosten“"],
    );
    has(english(&mut test), &["- In both scenarios the one project does not keep its place; “Kosten” changes most"]);
    let mut test = Test::decision().file("criteria.toml", one + &more.replace("= 95", "= 50"));
    has(german(&mut test), &["- In beiden Szenarien hat dasselbe Projekt einen Platz."]);
    has(english(&mut test), &["- In both scenarios the same project has a place."]);
}

#[test]
fn lines_of_a_proposal_stay_lines() {
    let proposal = "proposal = \"\"\"\n1. Der Rat beschließt.\n2) Die Verwaltung *prüft*.\n\n- Ende 2026.\n\"\"\"\n";
    let mut test = Test::manifest_and(&format!("[report]\n{proposal}"));
    let mut of = |format: &str| test.with(["report", "--format", format, "-q"]).code(0).stdout;
    let told = "\n\n1\\. Der Rat beschließt.\n\n2\\) Die Verwaltung \\*prüft\\*.\n\n\\- Ende 2026.\n\n";
    let markdown = of("md");
    assert!(markdown.contains(told), "{markdown}");
    let page = of("html");
    for line in ["<p>1. Der Rat beschließt.</p>", "<p>2) Die Verwaltung *prüft*.</p>", "<p>- Ende 2026.</p>"] {
        assert!(page.contains(line), "{line}: {page}");
    }
    test.with(["report", "-q", "-o", "p.docx"]).code(0);
    let document = word_part(&test, "p.docx", "word/document.xml");
    let texts = document.replace("</w:p>", "\n");
    for line in ["1. Der Rat beschließt.", "2) Die Verwaltung *prüft*.", "- Ende 2026."] {
        assert!(texts.lines().any(|text| text.ends_with(&format!("{line}</w:t></w:r>"))), "{texts}");
    }
}

#[test]
fn an_amount_that_is_an_interval_is_marked_in_the_table_and_told_in_the_profile() {
    let list = PROJECTS.replace(";20000\n", ";10000..40000\n");
    let mut test = Test::projects(list);
    let markdown = test.with(["report", "--format", "md", "-q"]).code(0).stdout;
    assert!(markdown.contains("| 25.000\\* |\n") && markdown.contains("| 50.000 |\n"), "{markdown}");
    let note = "\n\n\\* Spanne: gezählt ist der wahrscheinlichste oder mittlere Wert.\n";
    assert!(markdown.contains(note), "{markdown}");
    let page = test.with(["report", "--format", "html", "-q", "--lang", "en"]).code(0).stdout;
    assert!(page.contains("25,000*") && page.contains("* Interval: the likely value or the middle counts."), "{page}");
    let profile =
        test.with(["report", "--project", "P1", "--format", "md", "-q"]).code(0).stdout.replace('\u{a0}', " ");
    assert!(profile.contains("25.000 Euro (Spanne von 10.000 Euro bis 40.000 Euro)"), "{profile}");
    let known = Test::decision().with(["report", "--format", "md", "-q"]).code(0).stdout;
    assert!(!known.contains("Spanne"), "{known}");
}

#[test]
fn shared_ranks_are_marked_in_every_table() {
    let list = format!("{PROJECTS}P4;Parken;Tiefbau;0;;10000\nP5;Baumkataster;Grünflächen;5;;50000\n");
    let more = format!("{PAPER}[uncertainty]\nweights = {{ spread = 100 }}\nsamples = 1000\n");
    let mut test = Test::manifest_and(&more.replace("citizens = 90", "citizens = 40")).file("projects.csv", list);
    let page = test.with(["report", "--annex", "--format", "md", "-q"]).code(0).stdout;
    let below = page.split("## Wer knapp darunter liegt").nth(1).unwrap().split("\n## ").next().unwrap();
    assert!(below.contains("| =4 | E-Akte (P3) |") && below.contains("| =4 | Parken (P4) |"), "{below}");
    let sure = page.split("## Anlage: Wie sicher jeder Platz ist").nth(1).unwrap();
    assert!(sure.contains("| Terminvereinbarung (P2) | =2 |"), "{sure}");
    let scenarios = page.split("## Anlage: Szenarien").nth(1).unwrap();
    assert!(scenarios.contains("| Terminvereinbarung (P2) | =2 | (=4) |"), "{scenarios}");
    assert!(scenarios.contains("| E-Akte (P3) | (=4) | =2 |"), "{scenarios}");
    test.with(["robustness", "-q"]).code(0).stdout_has("\n  =2  Terminvereinbarung (P2)");
}

#[test]
fn other_methods_have_no_parts_and_no_room_of_weights() {
    let mut test = paper();
    for method in ["topsis", "weighted-product", "promethee-ii"] {
        let page = test.with(["report", "--format", "html", "-q", "--method", method]).code(0).stdout;
        assert!(!page.contains("class=\"bar\""), "{method}");
        assert!(page.contains("lässt sich nur für die Nutzwertanalyse berechnen"), "{method}");
        assert!(page.contains("Kennzahl"), "{method}");
    }
}

#[test]
fn the_annex_says_what_each_scenario_sets() {
    let scenarios = "
[scenarios.gruppe]
name = \"Gruppe\"
groups = { benefit = 75 }

[scenarios.zett]
name = \"Zett\"
places = 1
method = \"topsis\"

[scenarios.ohne]
name = \"Ohne Kosten\"
exclude-criteria = [\"cost-eur\"]

[scenarios.zweifel]
name = \"Zweifel\"
places = 1
uncertainty = { weights = { spread = 12.5 }, bounds = { citizens = [10, 90] }, order = [\"citizens\", \"cost-eur\"], \
ratios = [\"citizens >= 1.5 * cost-eur\"] }

[scenarios.frei]
name = \"Frei\"
places = 1
uncertainty = { weights = \"any\" }

[scenarios.fest]
name = \"Fest\"
places = 1
uncertainty = { samples = 1000 }
";
    let mut test = Test::manifest_and(scenarios);
    let page = test.with(["report", "--annex", "--format", "md", "-q"]).code(0).stdout;
    let table = "\
**Was jedes Szenario anders festlegt als die Kriteriendatei**

| Szenario | Festlegung |
| --- | --- |
| Gruppe | Gruppen: Nutzen 75\u{a0}% (statt 60\u{a0}%) · Gewichte: Bürgernutzen 75\u{a0}% (statt 60\u{a0}%), Kosten 25\u{a0}% (statt 40\u{a0}%) |
| Zett | Plätze: 1 (statt 2) · Methode: TOPSIS (statt Nutzwertanalyse) |
| Ohne Kosten | Nicht gewertet: Kosten · Gewichte: Bürgernutzen 100\u{a0}% (statt 60\u{a0}%), Kosten 0\u{a0}% (statt 40\u{a0}%) |
| Zweifel | Plätze: 1 (statt 2) · Spielraum der Gewichte: jedes bis zu 12,5\u{a0}% seiner selbst nach oben und unten; „Bürgernutzen“ von 10 bis 90\u{a0}%; \
„Bürgernutzen“ und „Kosten“, jedes mindestens so schwer wie das nächste; „Bürgernutzen“ mindestens 1,5-mal so schwer wie „Kosten“ |
| Frei | Plätze: 1 (statt 2) · Spielraum der Gewichte: jedes frei |
| Fest | Plätze: 1 (statt 2) · Spielraum der Gewichte: keiner |
";
    assert!(page.contains(table), "{page}");
    let picture = page.find("\n**Ränge in Grundlage und Szenarien").unwrap();
    assert!(picture < page.find(table).unwrap(), "a picture that fills a page stands first");
    let page =
        test.with(["report", "--annex", "--format", "md", "-q", "--method", "topsis", "--lang", "en"]).code(0).stdout;
    assert!(page.contains("| Zett | Places: 1 (instead of 2) |\n"), "the method is that of the run: {page}");
    test.with(["compare", "--format", "md", "-q"])
        .code(0)
        .stdout_has("  - Plätze: 1 (statt 2)\n  - Methode: TOPSIS (statt Nutzwertanalyse)\n");
}

/// The notes on the method, of an annex as Markdown.
fn method_notes(test: &mut Test, args: &[&str]) -> (String, String) {
    let args = ["report", "--annex", "--format", "md", "-q"].iter().chain(args).copied();
    let page = test.with(args).code(0).stdout;
    let notes = page.split("## Anlage: Methodik\n").nth(1).or(page.split("## Annex: method\n").nth(1)).unwrap();
    (notes.split("\n## ").next().unwrap().to_owned(), page)
}

#[test]
fn notes_on_the_method_say_who_shares_a_rank_and_how_values_are_judged() {
    let mut test = paper();
    let (notes, _) = method_notes(&mut test, &[]);
    assert!(notes.contains("aus der Angabe nach festen Ankern eine Zielerfüllung"), "{notes}");
    assert!(notes.contains("ausgleichen; Regeln, die das begrenzen, sind nicht festgelegt."), "{notes}");
    assert!(notes.contains("- Projekte mit gleichem Nutzwert teilen sich einen Rang.\n"), "{notes}");
    let scoring = "places = 2\n[scoring]\ntie-break = [\"citizens\", \"cost-eur\"]\nrunning = \"hold-place\"\n";
    let mut test = paper().replace("criteria.toml", "places = 2\n", scoring).append(
        "criteria.toml",
        "[[rules]]\nid = \"x\"\neffect = \"exclude\"\nwhen = [{ criterion = \"citizens\", at-most = 0 }]\nreason = \"Kein Nutzen\"\n",
    );
    let (notes, _) = method_notes(&mut test, &[]);
    assert!(
        notes.contains(
            "- Bei gleichem Nutzwert entscheidet der Reihe nach die Zielerfüllung bei „Bürgernutzen“ und „Kosten“. Nur \
             Projekte, die auch darin gleich sind, teilen sich einen Rang.\n"
        ),
        "{notes}"
    );
    assert!(notes.contains("Beschlüsse, dann Projekte in Umsetzung, dann die übrigen"), "{notes}");
    assert!(notes.contains("wo das nicht sein darf, stehen Regeln."), "{notes}");
    let mut test = test.replace("criteria.toml", "[scoring]\n", "[scoring]\ndependencies = \"inherit\"\n");
    let (notes, _) = method_notes(&mut test, &["--lang", "en"]);
    assert!(
        notes.contains(
            "- Where effective scores are equal, a prerequisite ranks before the project that needs it; then the own score \
             decides, then the utilities under “Benefit for citizens” and “Cost”, in this order. Only projects that are \
             equal in all of this share a rank.\n"
        ),
        "{notes}"
    );
    let relative = "{ kind = \"min-max\", direction = \"cost\" }";
    let mut test = paper().replace("criteria.toml", "{ kind = \"linear\", worst = 100_000, best = 0 }", relative);
    let (notes, _) = method_notes(&mut test, &[]);
    let judged =
        "aus der Angabe nach festen Ankern oder, wo es beim Kriterium steht, im Vergleich der Liste eine Zielerfüllung";
    assert!(notes.contains(judged), "{notes}");
}

#[test]
fn notes_on_the_method_of_other_methods_promise_no_sums_and_nothing_exact() {
    for method in ["topsis", "weighted-product", "promethee-ii"] {
        let (notes, page) = method_notes(&mut paper(), &["--method", method]);
        let rounded = "- Jedes Ergebnis wird auf 9 Stellen nach dem Komma gerundet, bevor es mit 100 malgenommen die Kennzahl ergibt;";
        assert!(notes.contains(rounded), "{method}: {notes}");
        assert!(notes.contains("- Projekte mit gleicher Kennzahl teilen sich einen Rang.\n"), "{method}: {notes}");
        for wrong in ["mit Brüchen", "ist genau berechnet", "Nutzwert"] {
            assert!(!notes.contains(wrong), "{method}: {wrong}: {notes}");
        }
        assert!(page.contains("Alle bewerteten Projekte mit ihrer Kennzahl"), "{method}: {page}");
        assert!(page.contains("- **Höchste Kennzahl:** 100\n"), "{method}: {page}");
        let (notes, page) = method_notes(&mut paper(), &["--method", method, "--lang", "en"]);
        assert!(notes.contains("This method has no contributions by criterion."), "{method}: {notes}");
        assert!(page.contains("All rated projects with their scores"), "{method}: {page}");
    }
}

#[test]
fn lists_of_hardly_anything_still_make_a_paper() {
    let one = PROJECTS.lines().take(2).collect::<Vec<_>>().join("\n");
    for list in [one.as_str(), PROJECTS] {
        for places in ["places = 1", "places = 2", "places = 9"] {
            let criteria = CRITERIA.replace("places = 2", places);
            let mut test = paper().file("projects.csv", list).file("criteria.toml", format!("{criteria}{PAPER}"));
            for format in ["html", "md", "text"] {
                for lang in ["de", "en"] {
                    test.with(["report", "--format", format, "--lang", lang, "-q", "--annex"]).code(0).no_stderr();
                }
            }
        }
    }
}

#[test]
fn a_profile_tells_one_project_on_a_page() {
    let mut test = paper();
    let profile = test.with(["report", "--project", "P1", "--format", "md", "-q"]).code(0).no_stderr().stdout;
    assert!(
        profile.starts_with(
            "\
# Wohngeld online (P1)

Nutzwertanalyse, höchstens 100 · kein Szenario · 3 von 3 Projekten in der Rangfolge

- **Fachbereich:** Soziales
- **Status:** Idee
- **Investition:** 20.000 Euro

## Warum es steht, wo es steht

„Wohngeld online“ (P1) hat Platz 1 (Rang 1 von 3) mit einem Nutzwert von 92,0 von höchstens 100. Begründung: nach Nutzwert.
"
        ),
        "{profile}"
    );
    assert!(profile.contains("10. Begründung: Beschluss des Rates"), "{profile}");
    assert!(
        profile.contains(
            "## Wie fest der Platz ist\n\nEinen Platz hat es in 2 von 2 Rechnungen (Grundlage und Szenarien); sein Rang ist \
             überall 1.\n"
        ),
        "{profile}"
    );
    let page = test.with(["report", "--project", "P1", "--format", "html", "-q"]).code(0).stdout;
    assert!(elements(&page, "table").iter().all(|table| elements(table, "caption").len() == 1), "{page}");
}

#[test]
fn a_profile_says_under_what_it_was_computed_and_how_the_file_itself_would_place_the_project() {
    let mut test = paper().replace("criteria.toml", "places = 2", "places = 2\nas-of = 2026-11-22");
    let mut profile = |id: &str, args: &[&str]| {
        let all = ["report", "--project", id, "--format", "md", "-q"].into_iter().chain(args.iter().copied());
        test.with(all).code(0).no_stderr().stdout
    };
    let by_the_file = profile("P3", &[]);
    assert!(by_the_file.contains("\nStichtag 22.11.2026 · Nutzwertanalyse, höchstens 100 · kein Szenario · "));
    assert!(!by_the_file.contains("Nach der Datei") && !by_the_file.contains("Gewichte:"), "{by_the_file}");
    // Below 44.5 of 100 for citizens P3 passes P2.
    let entered = profile("P3", &["--weight", "citizens=40"]);
    let opening = "\n\nNach der Datei selbst hätte das Projekt keinen Platz (Rang 3).\n\n- Gewichte: Bürgernutzen 40\u{a0}% (statt \
                   60\u{a0}%), Kosten 60\u{a0}% (statt 40\u{a0}%)\n";
    assert!(entered.contains(opening), "{entered}");
    let left = profile("P2", &["--weight", "citizens=40", "--lang", "en"]);
    assert!(left.contains("\n\nBy the file itself the project would have a place (rank 2).\n\n- Weights: "), "{left}");
    let scenario = profile("P1", &["--scenario", "nutzen"]);
    assert!(scenario.contains(" · Szenario „Nutzen zuerst“ · "), "{scenario}");
    assert!(
        scenario.contains("\n\nAuch nach der Datei selbst hätte das Projekt einen Platz (Rang 1).\n\n- Gewichte: ")
    );
    let method = profile("P3", &["--as-of", "2027-05-01", "--method", "promethee-ii"]);
    for said in [
        "\nStichtag 01.05.2027 · PROMETHEE",
        "\nNach der Datei selbst hätte das Projekt keinen Platz (Rang 3).\n",
        " (statt Nutzwertanalyse)\n",
        "\n- Stichtag: 01.05.2027 (statt 22.11.2026)",
    ] {
        assert!(method.contains(said), "{said}: {method}");
    }
    let own = "sein Rang liegt zwischen 2 und 3. Was nur für diesen Lauf gesetzt ist (Bürgernutzen 40\u{a0}%), gilt in den \
               Szenarien nicht: Sie rechnen mit den Gewichten der Datei und ihren eigenen.\n";
    assert!(entered.contains(own) && !by_the_file.contains("nur für diesen Lauf"), "{entered}");
    test.with(["report", "--all-profiles", "alle", "--weight", "citizens=40", "-q"]).code(0);
    assert!(test.read("alle/P3.html").contains("Nach der Datei selbst hätte das Projekt keinen Platz (Rang 3)."));
}

#[test]
fn a_profile_lists_goals_as_a_sentence_does_and_names_who_cannot_be_chosen_beside_it() {
    let list =
        PROJECTS.replace("cost-eur\n", "cost-eur;goals;excludes\n").replace(";20000\n", ";20000;Bildung|Klima;\n");
    let list = list.replace(";50000\n", ";50000;;P1\n").replace(";10000\n", ";10000;Klima;\n");
    let mut test = paper().file("projects.csv", list);
    let mut profile = |id: &str, lang: &str| {
        test.with(["report", "--project", id, "--format", "md", "-q", "--lang", lang]).code(0).no_stderr().stdout
    };
    let named = profile("P1", "de");
    assert!(named.contains("\n- **Ziele:** Bildung, Klima\n"), "{named}");
    // P2 says it of P1; both profiles tell it.
    let sentence = "\n- Es und „Terminvereinbarung“ (P2) (Rang 2, mit Platz) schließen sich gegenseitig aus.\n";
    let sentence = format!("\n### Nicht zusammen wählbar\n{sentence}");
    assert!(named.contains(&sentence), "{named}");
    let naming = profile("P2", "en");
    assert!(
        naming.contains("\n- It and “Wohngeld online” (P1) (rank 1, with a place) exclude each other.\n"),
        "{naming}"
    );
    assert!(!profile("P3", "de").contains("schließen sich"));
}

#[test]
fn an_unknown_project_of_a_profile_is_named_with_what_may_be_meant() {
    let mut test = paper();
    test.with(["report", "--project", "P11", "-o", "x.html"]).code(2).stderr_has("--project P11");
    assert!(!test.path("x.html").exists());
}

#[test]
fn all_profiles_go_into_a_folder_a_file_each() {
    let mut test = paper();
    test.with(["report", "--all-profiles", "steckbriefe", "-q"]).code(0).no_stderr().stdout("");
    for (file, name) in [("P1", "Wohngeld online"), ("P2", "Terminvereinbarung"), ("P3", "E-Akte")] {
        let page = test.read(&format!("steckbriefe/{file}.html"));
        assert_eq!(elements(&page, "h1"), [format!(">{name} ({file})")]);
    }
    test.with(["report", "--all-profiles", "md", "--format", "md", "-q"]).code(0);
    assert!(test.read("md/P3.md").starts_with("# E-Akte (P3)\n"));
}

#[test]
fn options_that_a_report_would_ignore_are_refused() {
    let refused = |args: &[&str], german: &str, english: &str| {
        for (lang, expected) in [("de", german), ("en", english)] {
            let mut test = paper();
            let files = test.listing();
            let run = test.with([&["report", "--lang", lang, "-q"], args].concat()).code(2).no_stdout();
            assert_eq!(run.stderr.lines().next(), Some(expected), "{run}");
            assert_eq!(test.listing(), files, "{run}");
        }
    };
    for target in ["x.html", "-"] {
        refused(
            &["--all-profiles", "steckbriefe", "-o", target],
            "vorrang: `--all-profiles <ORDNER>` verträgt sich nicht mit `--output <DATEI>`",
            "vorrang: `--all-profiles <DIR>` does not go together with `--output <FILE>`",
        );
    }
    for more in [&["--annex"][..], &["--project", "P1"], &["--since", "criteria.toml"]] {
        refused(
            &[more, &["-o", "x.xlsx"]].concat(),
            "vorrang: eine Arbeitsmappe hat die ganze Rangliste; `--annex`, `--project`, `--all-profiles` und `--since` \
             gibt es für .html, .docx, .md und .txt",
            "vorrang: a workbook has the whole ranking; `--annex`, `--project`, `--all-profiles` and `--since` are for \
             .html, .docx, .md and .txt",
        );
    }
    refused(
        &["--project", "P1", "--annex"],
        "vorrang: `--project <ID>` verträgt sich nicht mit `--annex`",
        "vorrang: `--project <ID>` does not go together with `--annex`",
    );
}

/// The controlling end of a terminal is a terminal itself.
#[cfg(target_os = "linux")]
#[test]
fn what_only_programs_can_read_is_not_shown_in_a_terminal() {
    use std::io::IsTerminal;

    for (args, ending) in [
        (&["report", "--format", "docx"][..], "docx"),
        (&["report", "--project", "P1", "--format", "docx"], "docx"),
        (&["report", "--format", "xlsx"], "xlsx"),
        (&["rank", "--format", "xlsx"], "xlsx"),
    ] {
        let terminal = std::fs::File::options().read(true).write(true).open("/dev/ptmx").unwrap();
        assert!(terminal.is_terminal());
        let test = paper().args(args.iter().copied()).args(["-q", "--lang", "de"]);
        let run = test.command().stdout(terminal).output().unwrap();
        assert_eq!(run.status.code(), Some(2));
        assert_eq!(
            String::from_utf8(run.stderr).unwrap(),
            format!(
                "vorrang: das Format `{ending}` lässt sich nicht im Terminal zeigen; `-o ergebnis.{ending}` schreibt es \
                 in eine Datei\n"
            )
        );
    }
    // Into a pipe it goes.
    let run = paper().args(["report", "--format", "docx", "-q"]).command().output().unwrap();
    assert!(run.status.success() && run.stdout.starts_with(b"PK"));
}

/// All that is written in a package, part after part.
fn package_text(test: &Test, file: &str) -> String {
    let mut package = zip::ZipArchive::new(std::fs::File::open(test.path(file)).unwrap()).unwrap();
    let mut text = String::new();
    for index in 0..package.len() {
        package.by_index(index).unwrap().read_to_string(&mut text).unwrap();
    }
    text
}

/// A part of a Word file.
fn word_part(test: &Test, file: &str, part: &str) -> String {
    let mut package = zip::ZipArchive::new(std::fs::File::open(test.path(file)).unwrap()).unwrap();
    let mut text = String::new();
    package.by_name(part).unwrap().read_to_string(&mut text).unwrap();
    text
}

#[test]
fn the_word_file_has_headings_repeated_header_rows_and_a_language() {
    let hostile = PROJECTS.replace("Wohngeld online", "<w:p>&\u{202e}\u{1}");
    let mut test = paper().file("projects.csv", hostile);
    for (lang, tag) in [("de", "de-DE"), ("en", "en-GB")] {
        test.with(["report", "-q", "-o", "v.docx", "--lang", lang]).code(0).no_stderr();
        let body = word_part(&test, "v.docx", "word/document.xml");
        assert_eq!(body.matches("w:val=\"Title\"").count(), 1);
        assert_eq!(body.matches("w:val=\"Heading1\"").count(), 7);
        let tables = body.matches("<w:tbl>").count();
        assert!(3 <= tables, "{tables}");
        assert_eq!(body.matches("<w:tblHeader/>").count(), tables);
        assert_eq!(body.matches("<w:tr>").count(), body.matches("<w:cantSplit/>").count());
        assert!(body.contains("&lt;w:p&gt;&amp;\u{fffd}\u{fffd} (P1)"), "{body}");
        // The picture says what it shows, and so does its table.
        assert_eq!(body.matches("<wp:docPr ").count(), 1);
        assert!(body.contains(
            [" descr=\"Gefüllte Punkte haben einen Platz, ", " descr=\"Filled dots have a place, "]
                [usize::from(lang == "en")]
        ));
        assert!(body.contains([">Werte als Tabelle<", ">Figures as a table<"][usize::from(lang == "en")]), "{body}");
        let core = word_part(&test, "v.docx", "docProps/core.xml");
        assert!(core.contains("<dc:title>") && core.contains(&format!("<dc:language>{tag}</dc:language>")), "{core}");
        let styles = word_part(&test, "v.docx", "word/styles.xml");
        assert!(styles.contains(&format!("<w:lang w:val=\"{tag}\"/>")), "{styles}");
        for part in ["word/document.xml", "word/styles.xml", "word/numbering.xml", "word/footer1.xml", "_rels/.rels"] {
            let text = word_part(&test, "v.docx", part);
            let mut reader = quick_xml::Reader::from_str(&text);
            loop {
                match reader.read_event() {
                    Ok(quick_xml::events::Event::Eof) => break,
                    Ok(_) => {}
                    Err(error) => panic!("{part}: {error}"),
                }
            }
        }
    }
    test.with(["report", "-q", "-o", "a.docx"]).code(0);
    test.with(["report", "-q", "-o", "b.docx"]).code(0);
    assert!(std::fs::read(test.path("a.docx")).unwrap() == std::fs::read(test.path("b.docx")).unwrap());
    // Files that carried a time would be equal within the same second, too.
    test.with(["report", "-q", "-o", "a.xlsx"]).code(0);
    for file in ["a.docx", "a.xlsx"] {
        let mut package = zip::ZipArchive::new(std::fs::File::open(test.path(file)).unwrap()).unwrap();
        for index in 0..package.len() {
            let time = package.by_index(index).unwrap().last_modified().unwrap_or_default();
            assert_eq!(time, zip::DateTime::default(), "{file}");
        }
    }
    let core = word_part(&test, "a.xlsx", "docProps/core.xml");
    let created = core.split("<dcterms:created").nth(1).unwrap();
    assert!(created.contains(">2000-01-01T00:00:00Z<"), "{core}");
}

#[test]
fn libreoffice_opens_the_word_file_with_headings_repeated_rows_pictures_and_a_language() {
    let Some(libreoffice) = LibreOffice::with_writer() else { return };
    let mut test = paper().append("criteria.toml", IN_DOUBT);
    test.with(["report", "-q", "--annex", "-o", "v.docx"]).code(0);
    let file = std::fs::read(test.path("v.docx")).unwrap();
    let opened = libreoffice.convert(&[("v.docx", &file)], &[], "fodt:OpenDocument Text Flat XML");
    let text = String::from_utf8(opened.into_iter().next().unwrap()).unwrap();
    let body = text.split_once("<office:text").unwrap().1;
    let written = word_part(&test, "v.docx", "word/document.xml");
    assert_eq!(body.matches("text:outline-level=\"1\"").count(), written.matches("w:val=\"Heading1\"").count());
    let tables = written.matches("<w:tbl>").count();
    assert!(10 < tables);
    assert_eq!(body.matches("<table:table-header-rows>").count(), tables);
    // One picture in the paper, one each of scenarios, weights, ranks and departments in the annex.
    assert_eq!((body.matches("<draw:g ").count(), written.matches("<wp:docPr ").count()), (5, 5));
    // LibreOffice 7 drops alternative texts of groups; what they say stands below the picture, too.
    assert_eq!(written.matches(" descr=\"Gefüllte Punkte haben einen Platz, ").count(), 1);
    assert!(body.contains(">Gefüllte Punkte haben einen Platz, offene keinen."));
    assert!(body.contains(">Auswahlgrenze<"), "texts of pictures are texts");
    assert!(text.contains("fo:language=\"de\" fo:country=\"DE\""));
    assert!(text.contains("<dc:title>Betreff der Vorlage</dc:title>"));
}

#[test]
fn libreoffice_prints_the_short_word_file_of_the_shipped_decision_on_four_pages_at_most() {
    let Some(libreoffice) = LibreOffice::with_writer() else { return };
    let shipped = concat!(env!("CARGO_MANIFEST_DIR"), "/criteria.toml");
    let mut test = Test::new();
    for (lang, name) in [("de", "vorlage.docx"), ("en", "paper.docx")] {
        test.with(["report", "-q", "-c", shipped, "--lang", lang, "-o", name]).code(0);
        let file = std::fs::read(test.path(name)).unwrap();
        let printed = libreoffice.convert(&[(name, &file)], &[], "pdf");
        let pages = String::from_utf8_lossy(&printed[0]).matches("/Type/Page/").count();
        assert!((1..=4).contains(&pages), "{name}: {pages} pages");
    }
}

#[test]
fn the_short_paper_spares_its_readers_statistics() {
    let mut test = paper().append("criteria.toml", IN_DOUBT);
    let words =
        ["Kendall", "Spearman", "Tau", "Akzeptanz", "acceptability", "Kernindex", "core index", "Rangkorrelation"];
    for lang in ["de", "en"] {
        let paper = test.with(["report", "--format", "md", "-q", "--lang", lang]).code(0).stdout;
        assert!(words.iter().all(|word| !paper.contains(word)), "{paper}");
    }
    let annex = test.with(["report", "--annex", "--format", "md", "-q"]).code(0).stdout;
    assert!(annex.contains("Kendalls Tau-b"), "{annex}");
}

#[test]
fn percent_signs_stand_as_the_language_writes_them() {
    let english = paper().with(["report", "--annex", "--format", "md", "-q", "--lang", "en"]).code(0).stdout;
    assert!(english.contains("60%") && ![" %", "\u{a0}%"].iter().any(|sign| english.contains(sign)), "{english}");
    let german = paper().with(["report", "--annex", "--format", "md", "-q"]).code(0).stdout;
    assert!(german.contains("60\u{a0}%"), "{german}");
}

#[test]
fn rows_that_do_not_fit_a_terminal_are_told_one_by_one() {
    let list = PROJECTS.replace("Terminvereinbarung", "Terminvereinbarungsverwaltungssystem");
    let narrow = paper().file("projects.csv", list.as_str()).env("COLUMNS", "80").with(["report", "-q"]).code(0).stdout;
    assert!(
        narrow.contains(
            "\
Die 2 Projekte mit Platz
Wohngeld online (P1)
  Soziales
  Platz: 1; Rang: 1; Nutzwert: 92,0 · 60,0 + 32,0; Investition (Euro): 20.000
  Begründung: Am meisten zählt „Bürgernutzen“ (60,0): Beschluss des Rates.
Terminvereinbarungsverwaltungssystem (P2)
  Bürgerdienste
"
        ),
        "{narrow}"
    );
    let wide = paper().file("projects.csv", list).env("COLUMNS", "200").with(["report", "-q"]).code(0).stdout;
    assert!(wide.contains("Platz  Rang  Projekt und Fachbereich"), "{wide}");
}

/// Weights within a spread, and a value that is not certain.
const IN_DOUBT: &str = "\n[uncertainty]\nweights = { spread = 100 }\nsamples = 1000\nseed = 7\n";

#[test]
fn many_weights_at_once_are_one_sentence_of_the_paper_and_a_picture_of_the_annex() {
    let mut test = paper().append("criteria.toml", IN_DOUBT);
    let text = test.with(["report", "--format", "md", "-q"]).code(0).no_stderr().stdout;
    let sentence = text.lines().find(|line| line.contains("geprüfte Gewichtungen")).unwrap_or_else(|| panic!("{text}"));
    assert!(sentence.starts_with(
        "- Lässt man alles zu, was die Datei offen lässt (1.000 geprüfte Gewichtungen), ist ein Projekt "
    ));
    assert!(sentence.contains(" Projekt gesichert, also in mindestens 95 von 100 unter den Top 2, und "), "{sentence}");
    assert!(!text.contains("ahrscheinlich"), "{text}");
    let mut many = paper().append("criteria.toml", &IN_DOUBT.replace("1000", "20000"));
    let all = many.with(["report", "--annex", "--format", "md", "-q"]).code(0).stdout;
    assert!(all.contains("\n- Gewichte: Bürgernutzen 20,0–") && all.contains("%\n\nIm Mittel sind "), "{all}");
    assert!(all.contains("alle 20.000, die die Datei nennt, prüft „vorrang robustness“."), "{all}");
    let page = annex(paper().append("criteria.toml", IN_DOUBT));
    assert!(elements(&page, "h2").iter().any(|heading| heading.ends_with("Anlage: Wie sicher jeder Platz ist")));
    assert!(elements(&page, "figcaption").contains(&">Welche Ränge die Projekte in den geprüften Gewichtungen haben"));
    assert!(page == annex(paper().append("criteria.toml", IN_DOUBT)), "same input, same bytes");
    let profile = test.with(["report", "--project", "P2", "--format", "md", "-q"]).code(0).stdout;
    assert!(
        profile.contains(" von 100 geprüften Gewichtungen hat es einen Platz; in 90 von 100 liegt es zwischen Rang ")
    );
    let firm = test.with(["report", "--project", "P1", "--format", "md", "-q"]).code(0).stdout;
    let same = "In 100 von 100 geprüften Gewichtungen hat es einen Platz; in 90 von 100 liegt es auf Rang 1 (1.000 geprüft, Startwert 7).";
    assert!(firm.contains(same), "{firm}");
}

#[test]
fn a_share_of_few_samples_carries_its_standard_error() {
    let mut test = paper().append("criteria.toml", IN_DOUBT);
    for (args, sentence) in [
        (&["--lang", "de"][..], "am knappsten „Terminvereinbarung“ (P2) in 70,5 ± 1,4 von 100 geprüften Gewichtungen."),
        (&["--lang", "en"], " ± 1.4 of 100 sets of weights examined."),
        (&["--lang", "de", "--project", "P2"], " ± 1,4 von 100 geprüften Gewichtungen hat es einen Platz"),
        (&["--lang", "en", "--project", "P2"], " ± 1.4 of 100 sets of weights examined it has a place"),
        (&["--lang", "de", "--project", "P1"], "In 100 von 100 geprüften Gewichtungen hat es einen Platz"),
    ] {
        let args = ["report", "--format", "md", "-q"].iter().chain(args).copied();
        test.with(args).code(0).stdout_has(sentence);
    }
}

#[test]
fn without_doubt_the_paper_says_nothing_of_many_weights_and_a_contradiction_is_told() {
    let page = annex(paper());
    assert!(!page.contains("Gewichtungen"), "nothing was examined");
    let without = "Ließe man ein ganzes Kriterium weg, behielte immer noch mindestens eines von 2 Projekten seinen Platz; \
                   am meisten änderte „Bürgernutzen“.";
    assert!(page.contains(without), "{page}");
    let contradiction = "\n[uncertainty]\norder = [\"citizens\", \"cost-eur\"]\nbounds = { citizens = [0, 10] }\n";
    let mut test = paper().append("criteria.toml", contradiction);
    let run = test.with(["report", "--format", "md"]).code(1);
    assert!(format!("{}{}", run.stdout, run.stderr).contains("uncertainty-contradiction"), "{}", run.stderr);
}

#[test]
fn six_hundred_projects_with_an_annex_are_written() {
    let mut list = String::from("id;name;department;citizens;cost-eur\n");
    for number in 0..600 {
        let (points, cost) = ([0, 5, 10][number % 3], (number * 7919) % 100_000);
        list.push_str(&format!("P{number};Projekt {number};Amt {};{points};{cost}\n", number % 12));
    }
    let criteria = CRITERIA.replace("places = 2", "places = 25") + PAPER;
    let mut test = Test::new().file("criteria.toml", criteria).file("projects.csv", list);
    test.with(["report", "--annex", "-q", "-o", "anlage.html"]).code(0).no_stderr();
    let page = test.read("anlage.html");
    assert!(page.ends_with("</html>\n") && page.contains("Projekt 599"), "{}", page.len());
}

#[test]
fn the_time_of_a_run_is_told_only_where_it_is_asked_for_and_there_is_a_record() {
    let mut test = Test::decision();
    let run = test.with(["rank", "--stamp", "--format", "json"]).code(0).json()["run"].clone();
    let stamp: jiff::Timestamp = run["stamp"].as_str().unwrap().parse().unwrap();
    let age = jiff::Timestamp::now().duration_since(stamp);
    assert!((0..600).contains(&age.as_secs()), "{stamp}");
    let plain = test.with(["rank", "--format", "json"]).code(0).json()["run"].clone();
    assert!(plain.get("stamp").is_none(), "{plain}");
    let told = |text: &str, begin: &str| text.lines().any(|line| line.contains(begin) && line.contains(" (UTC)."));
    let paper = |lang| ["report", "-q", "--stamp", "--lang", lang, "--format", "markdown"];
    assert!(told(&test.with(paper("de")).code(0).stdout, "Berechnet am "));
    assert!(told(&test.with(paper("en")).code(0).stdout, "Computed on "));
    for args in [
        &["rank"][..],
        &["rank", "--format", "csv"],
        &["report", "--project", "P1"],
        &["report", "-o", "x.xlsx"],
        &["check"],
        &["diff", "criteria.toml"],
        &["finding"],
    ] {
        let run = test.with([args, &["--stamp", "--lang", "en"]].concat()).code(2).no_stdout();
        assert!(run.stderr.contains("The time of the run (--stamp) stands in the run record"), "{run}");
    }
    test.with(["schema", "--stamp", "--lang", "en"]).code(2).stderr_has("makes no use of `--stamp`");
}
