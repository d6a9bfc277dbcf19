//! `vorrang schema`: schemas that are current, accept what is right and refuse what is not.
//!
//! That every key of the readers is in the schemas is promised by the tests beside `src/schema/`; here
//! the committed files are held against files that people have.

use std::fs;
use std::path::{Path, PathBuf};

use jsonschema::Validator;
use serde_json::{Value, json};

use super::harness::{CRITERIA, Test};

const NAMES: [&str; 11] = [
    "criteria",
    "projects",
    "legal-bases",
    "ranking",
    "check",
    "comparison",
    "explanation",
    "diff",
    "sensitivity",
    "robustness",
    "portfolio",
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// A committed schema.
fn schema(name: &str) -> Value {
    serde_json::from_str(&read(&root().join(format!("schema/{name}.schema.json")))).unwrap()
}

fn validator(schema: &Value) -> Validator {
    assert!(jsonschema::meta::is_valid(schema), "not a JSON Schema");
    jsonschema::options().should_validate_formats(true).build(schema).unwrap()
}

/// A TOML file as JSON, dates as strings.
fn toml_as_json(text: &str) -> Value {
    fn convert(value: toml::Value) -> Value {
        match value {
            toml::Value::Datetime(date) => date.to_string().into(),
            toml::Value::Array(items) => items.into_iter().map(convert).collect(),
            toml::Value::Table(table) => table.into_iter().map(|(key, value)| (key, convert(value))).collect(),
            toml::Value::String(text) => text.into(),
            toml::Value::Integer(number) => number.into(),
            toml::Value::Float(number) => number.into(),
            toml::Value::Boolean(flag) => flag.into(),
        }
    }
    convert(toml::Value::Table(text.parse().unwrap_or_else(|error| panic!("{error}\n{text}"))))
}

/// Where a document breaks a schema, and which keyword it breaks.
fn breaches(validator: &Validator, document: &Value) -> Vec<(String, String)> {
    let errors = validator.iter_errors(document);
    errors
        .map(|error| {
            let keyword = error.schema_path().as_str().rsplit('/').find(|step| step.parse::<usize>().is_err());
            (error.instance_path().as_str().to_owned(), keyword.unwrap_or_default().to_owned())
        })
        .collect()
}

#[track_caller]
fn accepts(validator: &Validator, document: &Value, name: &str) {
    let breaches = breaches(validator, document);
    assert!(breaches.is_empty(), "{name} is refused at {breaches:?}");
}

/// All files of the repository's decisions with a name that fits.
fn shipped(fits: impl Fn(&str) -> bool) -> Vec<PathBuf> {
    fn walk(folder: &Path, fits: &impl Fn(&str) -> bool, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, fits, found);
            } else if fits(path.file_name().unwrap().to_str().unwrap()) {
                found.push(path);
            }
        }
    }
    let mut found = Vec::new();
    for folder in ["examples", "data"] {
        walk(&root().join(folder), &fits, &mut found);
    }
    found.sort();
    found
}

// --- the command ---------------------------------------------------------------------------------------------

#[test]
fn the_committed_schemas_are_those_that_the_command_prints() {
    let update = std::env::var_os("VORRANG_UPDATE").is_some_and(|value| !value.is_empty());
    let mut stale = Vec::new();
    for name in NAMES {
        let path = root().join(format!("schema/{name}.schema.json"));
        let printed = Test::new().args(["schema", name]).run().code(0).no_stderr().stdout;
        if update {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(&path, &printed).unwrap();
        } else if fs::read_to_string(&path).ok().as_deref() != Some(&printed) {
            stale.push(name);
        }
    }
    assert!(stale.is_empty(), "schema/ is behind: {stale:?}. VORRANG_UPDATE=1 cargo test --test cli schema");
    let there = fs::read_dir(root().join("schema")).unwrap().map(|entry| entry.unwrap().file_name());
    let mut there: Vec<String> = there.map(|name| name.into_string().unwrap()).collect();
    let mut expected = NAMES.map(|name| format!("{name}.schema.json"));
    there.sort();
    expected.sort();
    assert_eq!(there, expected, "files of schema/");
}

#[test]
fn without_a_name_all_schemas_follow_each_other() {
    let all = Test::new().args(["schema"]).run().code(0).no_stderr().stdout;
    let schemas: Vec<Value> = serde_json::Deserializer::from_str(&all).into_iter().collect::<Result<_, _>>().unwrap();
    let titles: Vec<&str> = schemas.iter().map(|schema| schema["title"].as_str().unwrap()).collect();
    assert_eq!(
        titles,
        [
            "criteria.toml",
            "projects.toml",
            "legal-bases.toml",
            "vorrang/ranking/1",
            "vorrang/check/1",
            "vorrang/comparison/1",
            "vorrang/explanation/1",
            "vorrang/diff/1",
            "vorrang/sensitivity/1",
            "vorrang/robustness/1",
            "vorrang/portfolio/1",
        ]
    );
    for schema in &schemas {
        assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    }
}

#[test]
fn a_folder_takes_one_file_for_each_schema() {
    let mut test = Test::new().folder("da");
    test.with(["schema", "-o", "neu/schema"]).code(0).no_stdout().no_stderr();
    let expected = NAMES.map(|name| format!("neu/schema/{name}.schema.json"));
    let listing = test.listing();
    assert!(expected.iter().all(|name| listing.contains(name)), "{listing:?}");
    test.with(["schema", "check", "-o", "da"]).code(0).no_stdout().no_stderr();
    test.with(["schema", "check", "-o", "eigener-name.json"]).code(0).no_stdout().no_stderr();
    assert_eq!(test.read("da/check.schema.json"), test.read("eigener-name.json"));
}

#[test]
fn schema_refuses_options_that_it_would_ignore() {
    let mut test = Test::new();
    test.with(["schema", "--lang", "en", "--scenario", "x"])
        .code(2)
        .no_stdout()
        .stderr("vorrang: `vorrang schema` makes no use of `--scenario`; leave it out\n");
    test.with(["schema", "criterion"]).code(2).no_stdout().stderr_has("criteria");
}

// --- what is right is accepted -------------------------------------------------------------------------------

#[test]
fn the_schema_of_the_criteria_file_accepts_all_that_are_shipped() {
    let validator = validator(&schema("criteria"));
    let mut files = shipped(|name| name.starts_with("criteria") && name.ends_with(".toml"));
    files.push(root().join("criteria.toml"));
    assert!(8 <= files.len(), "{files:?}");
    for file in files {
        accepts(&validator, &toml_as_json(&read(&file)), &file.display().to_string());
    }
    accepts(&validator, &toml_as_json(CRITERIA), "the decision of these tests");
}

#[test]
fn the_schemas_of_lists_accept_all_that_are_shipped() {
    for (name, least) in [("projects", 1), ("legal-bases", 1)] {
        let validator = validator(&schema(name));
        let files = shipped(|file| file.starts_with(name) && file.ends_with(".toml"));
        assert!(least <= files.len(), "{files:?}");
        for file in files {
            accepts(&validator, &toml_as_json(&read(&file)), &file.display().to_string());
        }
    }
}

#[test]
fn a_start_that_init_writes_names_schemas_that_are_there_and_accept_it() {
    let mut test = Test::new();
    test.with(["init"]).code(0);
    for (file, name) in [("criteria.toml", "criteria"), ("data/legal-bases.toml", "legal-bases")] {
        let text = test.read(file);
        let named = text.lines().next().unwrap().strip_prefix("#:schema ").expect("the first line names the schema");
        let folder = Path::new(file).parent().unwrap();
        let there = test.read(folder.join(named).to_str().unwrap());
        assert_eq!(there, read(&root().join(format!("schema/{name}.schema.json"))));
        accepts(&validator(&serde_json::from_str(&there).unwrap()), &toml_as_json(&text), file);
    }
}

#[test]
fn every_schema_that_a_shipped_file_names_is_there() {
    let mut files = shipped(|name| name.ends_with(".toml"));
    files.push(root().join("criteria.toml"));
    let mut n_named = 0;
    for file in files {
        let text = read(&file);
        let Some(named) = text.lines().find_map(|line| line.strip_prefix("#:schema ")) else { continue };
        n_named += 1;
        assert!(file.parent().unwrap().join(named).is_file(), "{}: {named}", file.display());
        assert!(text.starts_with("#:schema "), "{}: the schema comes first", file.display());
    }
    assert!(3 < n_named);
}

/// The schema with nothing else allowed in any object, to see that it knows every field.
fn strict(schema: &mut Value) {
    match schema {
        Value::Object(entries) => {
            if entries.contains_key("properties") && !entries.contains_key("additionalProperties") {
                entries.insert("additionalProperties".to_owned(), json!(false));
            }
            entries.values_mut().for_each(strict);
        }
        Value::Array(items) => items.iter_mut().for_each(strict),
        _ => {}
    }
}

/// The schema of an output that names it itself.
fn output_schema(document: &Value) -> Validator {
    let name = document["schema"].as_str().unwrap().split('/').nth(1).unwrap();
    let mut schema = schema(name);
    strict(&mut schema);
    validator(&schema)
}

#[test]
fn the_schemas_of_outputs_accept_every_expected_output_field_by_field() {
    let files = shipped(|name| name.ends_with(".json") && !name.ends_with(".schema.json"));
    assert!(!files.is_empty());
    for file in files {
        let document: Value = serde_json::from_str(&read(&file)).unwrap();
        accepts(&output_schema(&document), &document, &file.display().to_string());
    }
}

#[test]
fn the_schemas_of_outputs_accept_what_the_commands_write() {
    let relative =
        CRITERIA.replace("kind = \"linear\", worst = 100_000, best = 0", "kind = \"min-max\", direction = \"cost\"");
    let missing = CRITERIA.replace("weight = 40", "weight = 40\nmissing = \"unknown\"");
    let every_scale = r#"
[[criteria]]
id = "ready"
weight = 0
missing = { value = true }
scale = { kind = "yes-no" }

[[criteria]]
id = "days"
weight = 0
source = "days-to-deadline"
scale = { kind = "piecewise", points = [[0, 100], [100, 0]], outside = "clamp" }

[[criteria]]
id = "duty"
weight = 0
source = { legal-act = "OZG" }
scale = { kind = "levels", levels = { none = 0, must = 100 } }

[[rules]]
id = "kein-amt"
effect = "exclude"
when = [{ field = "department", equals = "Soziales" }]

[[decisions]]
project = "P3"
effect = "in"
reason = "x"
by = "Rat"
"#;
    let every_scale = format!("as-of = 2026-11-22\n{CRITERIA}{every_scale}")
        .replace("[input]\n", "[input]\nlegal-bases = \"legal.toml\"\n");
    let bases = "[[legal-bases]]\nid = \"OZG-1\"\nact = \"OZG\"\nstrength = \"must\"\nstate = \"in-force\"\n\
                 reaches-municipality = true\n";
    let intervals = "id;name;department;citizens;citizens-why;cost-eur;ready;status\nP1;A;Soziales;10;;20000;ja;idea\nP2;B;X;0..5;;10..20..30;nein;idea\nP3;C;Y;0;;10000;;running\nP4;D;Y;0;;10000;;done\n";
    let gaps = "id;name;department;citizens;citizens-why;cost-eur\nP1;A;x;10;;\nP2;B;y;5;;5\n";
    let tests = [
        Test::decision(),
        Test::decision().file("criteria.toml", relative),
        Test::decision().file("criteria.toml", missing).file("projects.csv", gaps),
        Test::decision().file("criteria.toml", every_scale).file("projects.csv", intervals).file("legal.toml", bases),
        Test::manifest("[input]\n", "[input\n"),
        Test::manifest("weight = 60", "weight = 61"),
    ];
    let commands = [
        vec!["rank", "--format", "json", "--top", "all"],
        vec!["rank", "--format", "json", "--weight", "cost-eur=30"],
        vec!["check", "--format", "json"],
        vec!["check", "--format", "json", "--all"],
    ];
    let mut seen = 0;
    for mut test in tests {
        for command in &commands {
            let run = test.with(command.clone());
            if !run.stdout.is_empty() {
                accepts(&output_schema(&run.json()), &run.json(), &format!("{run}"));
                seen += 1;
            }
        }
    }
    assert!(20 <= seen, "only {seen} outputs");
    let mut shipped = Test::new();
    let manifest = root().join("criteria.toml");
    let mut with =
        |args: &[&'static str]| shipped.with(args.iter().copied().chain(["-c", manifest.to_str().unwrap()])).code(0);
    with(&["rank", "--top", "all", "-o", "old.json"]);
    for command in [
        &["rank", "--top", "all"][..],
        &["rank", "--scenario", "politik"],
        &["check", "--all", "--quiet"],
        &["compare"],
        &["compare", "--methods", "--top", "all"],
        &["diff", "old.json", "--weight", "politics=40"],
        &["diff", "old.json", "--scenario", "politik", "--as-of", "2028-01-01"],
    ] {
        let run = with(&[command, &["--format", "json"]].concat());
        accepts(&output_schema(&run.json()), &run.json(), "the shipped decision");
    }
}

#[test]
fn every_output_that_names_a_schema_has_one() {
    fn walk(folder: &Path, found: &mut Vec<String>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let text = read(&path);
                let names =
                    text.split("\"vorrang/").skip(1).filter_map(|rest| rest.split_once("/1\"")).map(|(name, _)| name);
                found.extend(
                    names.filter(|name| name.bytes().all(|b| b.is_ascii_lowercase() || b == b'-')).map(str::to_owned),
                );
            }
        }
    }
    let mut found = Vec::new();
    walk(&root().join("src"), &mut found);
    assert!(found.iter().any(|name| name == "ranking"));
    let lacking: Vec<&String> = found.iter().filter(|name| !NAMES.contains(&name.as_str())).collect();
    assert!(
        lacking.is_empty(),
        "no schema for {lacking:?}: derive JsonSchema for the types that write it, add a row to ALL in \
         src/schema/mod.rs and the name to NAMES here, then VORRANG_UPDATE=1 cargo test --test cli schema"
    );
}

// --- what is broken is refused -------------------------------------------------------------------------------

/// A change of a document that the schema must refuse: what it is, what is replaced by what, and the
/// place and keyword that are broken.
type Broken = (&'static str, &'static str, &'static str, &'static str, &'static str);

fn refuses(schema: &str, base: &str, cases: &[Broken]) {
    let validator = validator(&self::schema(schema));
    accepts(&validator, &toml_as_json(base), "the base");
    for (name, from, to, place, keyword) in cases {
        assert_eq!(base.matches(from).count(), 1, "{name}: {from:?} in the base");
        let found = breaches(&validator, &toml_as_json(&base.replacen(from, to, 1)));
        let expected = ((*place).to_owned(), (*keyword).to_owned());
        assert!(found.contains(&expected), "{name}: {expected:?} is not in {found:?}");
    }
}

const BROKEN_CRITERIA: &[Broken] = &[
    ("no version", "version = 1\n", "", "", "required"),
    ("a version to come", "version = 1", "version = 2", "/version", "const"),
    ("a version as text", "version = 1", "version = \"1\"", "/version", "const"),
    ("no title", "title = \"Probe\"\n", "", "", "required"),
    ("a blank title", "\"Probe\"", "\" \"", "/title", "pattern"),
    ("a title in no known language", "\"Probe\"", "{ fr = \"Essai\" }", "/title", "additionalProperties"),
    ("a title in no language", "\"Probe\"", "{}", "/title", "minProperties"),
    ("a title as number", "\"Probe\"", "25", "/title", "type"),
    ("no places", "places = 2", "places = 0", "/places", "minimum"),
    ("half a place", "places = 2", "places = 2.5", "/places", "type"),
    ("places as text", "places = 2", "places = \"2\"", "/places", "type"),
    ("a key with a slip", "places = 2", "palces = 2", "", "additionalProperties"),
    ("a language that is none of ours", "places = 2", "language = \"fr\"", "/language", "enum"),
    ("a month that is none", "places = 2", "as-of = \"2026-13-01\"", "/as-of", "pattern"),
    ("a date in words", "places = 2", "as-of = \"Ende 2026\"", "/as-of", "pattern"),
    ("a requirement in words", "places = 2", "requires = \"neueste\"", "/requires", "pattern"),
    ("no project list", "projects = [\"projects.csv\"]", "projects = []", "/input/projects", "minItems"),
    ("an input without lists", "projects = [\"projects.csv\"]\n", "", "/input", "required"),
    ("a decimal sign", "projects =", "decimal = \",\"\nprojects =", "/input/decimal", "enum"),
    ("no criteria id", "id = \"citizens\"\n", "", "/criteria/0", "required"),
    ("an id with capitals", "id = \"citizens\"", "id = \"Citizens\"", "/criteria/0/id", "pattern"),
    ("a weight below 0", "weight = 60", "weight = -1", "/criteria/0/weight", "minimum"),
    ("a weight over 100", "weight = 60", "weight = 101", "/criteria/0/weight", "maximum"),
    ("a weight as text", "weight = 60", "weight = \"60\"", "/criteria/0/weight", "type"),
    ("a policy with a slip", "weight = 60", "weight = 60\nmissing = \"rejct\"", "/criteria/0/missing", "anyOf"),
    ("an unknown source", "weight = 60", "weight = 60\nsource = \"law\"", "/criteria/0/source", "anyOf"),
    (
        "two sources at once",
        "weight = 60",
        "weight = 60\nsource = { column = \"a\", legal-act = \"OZG\" }",
        "/criteria/0/source",
        "anyOf",
    ),
    ("an unknown kind of scale", "kind = \"linear\"", "kind = \"linaer\"", "/criteria/1/scale", "oneOf"),
    ("a scale without its best", "worst = 100_000, best = 0", "worst = 100_000", "/criteria/1/scale", "oneOf"),
    ("a scale with a key of another", "best = 0 }", "best = 0, direction = \"cost\" }", "/criteria/1/scale", "oneOf"),
    ("points over 100", "points = 50", "points = 150", "/criteria/0/scale", "oneOf"),
    ("a level without value", "{ value = 5, points = 50 }", "{ points = 50 }", "/criteria/0/scale", "oneOf"),
    (
        "a group that is no table",
        "[groups.benefit]\nname = { de = \"Nutzen\", en = \"Benefit\" }",
        "[groups]\nbenefit = \"Nutzen\"",
        "/groups/benefit",
        "type",
    ),
    ("a group with a blank", "[groups.benefit]", "[groups.\"be nefit\"]", "/groups", "pattern"),
];

const BROKEN_SECTIONS: &[Broken] = &[
    ("a method with a slip", "method = \"weighted-sum\"", "method = \"wieghted-sum\"", "/scoring/method", "enum"),
    ("no maximum", "maximum = 1000", "maximum = 0", "/scoring/maximum", "exclusiveMinimum"),
    ("a corridor over 100", "corridor = 2", "corridor = 200", "/scoring/corridor", "maximum"),
    ("a rule with another effect", "effect = \"exclude\"", "effect = \"forbid\"", "/rules/0/effect", "enum"),
    (
        "a rule without conditions",
        "when = [{ field = \"status\", equals = \"idea\" }]",
        "when = []",
        "/rules/0/when",
        "minItems",
    ),
    ("a condition on nothing", "{ field = \"status\", equals", "{ equals", "/rules/0/when/0", "oneOf"),
    ("a condition without a test", "\"status\", equals = \"idea\" }", "\"status\" }", "/rules/0/when/0", "oneOf"),
    (
        "a condition with two tests",
        "equals = \"idea\" }",
        "equals = \"idea\", at-most = 3 }",
        "/rules/0/when/0",
        "oneOf",
    ),
    ("a decision without a reason", "reason = \"x\"\n", "", "/decisions/0", "required"),
    ("a decision that is none", "effect = \"in\"", "effect = \"maybe\"", "/decisions/0/effect", "enum"),
    (
        "a scenario with a negative weight",
        "weights = { citizens = 50 }",
        "weights = { citizens = -5 }",
        "/scenarios/s/weights/citizens",
        "minimum",
    ),
    ("bounds of one number", "[10, 30]", "[10]", "/uncertainty/bounds/citizens", "minItems"),
    ("a ratio nobody can read", "citizens >= 2 * cost-eur", "citizens twice cost-eur", "/uncertainty/ratios", "anyOf"),
    ("no samples", "samples = 10", "samples = 0", "/uncertainty/samples", "minimum"),
    ("a negative budget", "cost-eur = 5000 }", "cost-eur = -5000 }", "/portfolio/budgets/cost-eur", "minimum"),
    ("a limit without a bound", "at-most = 5 }]", "}]", "/portfolio/limits/0", "anyOf"),
    ("a status that does not exist", "lock = [\"running\"]", "lock = [\"runing\"]", "/portfolio/lock", "anyOf"),
    ("an error that is lowered", "tie-at-cut = \"allow\"", "weights-sum = \"allow\"", "/findings/weights-sum", "anyOf"),
    ("a code that does not exist", "tie-at-cut = ", "tie-at-kut = ", "/findings", "enum"),
    ("a kind of paper that is none", "kind = \"information\"", "kind = \"rumour\"", "/report/kind", "enum"),
];

const SECTIONS: &str = r#"
[scoring]
method = "weighted-sum"
maximum = 1000
corridor = 2

[[rules]]
id = "r"
effect = "exclude"
when = [{ field = "status", equals = "idea" }]

[[decisions]]
project = "P1"
effect = "in"
reason = "x"
by = "Rat"

[scenarios.s]
weights = { citizens = 50 }

[uncertainty]
bounds = { citizens = [10, 30] }
ratios = ["citizens >= 2 * cost-eur"]
samples = 10

[portfolio]
budgets = { cost-eur = 5000 }
lock = ["running"]
limits = [{ field = "department", equals = "x", at-most = 5 }]

[findings]
tie-at-cut = "allow"

[report]
kind = "information"
"#;

const BROKEN_PROJECTS: &[Broken] = &[
    ("no projects", "[[projects]]", "[[project]]", "", "required"),
    ("a project without id", "id = \"P1\"\n", "", "/projects/0", "required"),
    ("a project without name", "name = \"x\"\n", "", "/projects/0", "required"),
    ("an id with a semicolon", "\"P1\"", "\"P;1\"", "/projects/0/id", "pattern"),
    ("a blank name", "\"x\"", "\"\"", "/projects/0/name", "pattern"),
    ("a status that does not exist", "\"running\"", "\"runing\"", "/projects/0/status", "anyOf"),
    ("neither yes nor no", "background = true", "background = \"vielleicht\"", "/projects/0/background", "pattern"),
    ("a deadline in words", "2027-12-31", "\"bald\"", "/projects/0/deadline", "pattern"),
    ("a table in a cell", "citizens = 7", "citizens = { points = 7 }", "/projects/0/citizens", "type"),
];

const BROKEN_LEGAL_BASES: &[Broken] = &[
    ("a basis without act", "act = \"OZG\"\n", "", "/legal-bases/0", "required"),
    ("a strength with a slip", "\"must\"", "\"muss\"", "/legal-bases/0/strength", "enum"),
    ("a state that is none", "\"in-force\"", "\"planned\"", "/legal-bases/0/state", "enum"),
    (
        "yes as text",
        "reaches-municipality = true",
        "reaches-municipality = \"ja\"",
        "/legal-bases/0/reaches-municipality",
        "type",
    ),
    ("a key with a slip", "checked =", "cheked =", "/legal-bases/0", "additionalProperties"),
    ("a date that is none", "2026-11-22", "\"gestern\"", "/legal-bases/0/checked", "pattern"),
    ("an alias with a comma", "\"OZG § 1\"", "\"OZG, § 1\"", "/legal-bases/0/aliases/0", "pattern"),
];

#[test]
fn broken_criteria_files_are_refused_at_their_place() {
    refuses("criteria", CRITERIA, BROKEN_CRITERIA);
    refuses("criteria", &format!("{CRITERIA}{SECTIONS}"), BROKEN_SECTIONS);
}

#[test]
fn broken_lists_are_refused_at_their_place() {
    let projects = "[[projects]]\nid = \"P1\"\nname = \"x\"\nstatus = \"running\"\nbackground = true\n\
                    deadline = 2027-12-31\ncitizens = 7\n";
    refuses("projects", projects, BROKEN_PROJECTS);
    let bases = "[[legal-bases]]\nid = \"OZG-1\"\naliases = [\"OZG § 1\"]\nact = \"OZG\"\nstrength = \"must\"\n\
                 state = \"in-force\"\nreaches-municipality = true\nchecked = 2026-11-22\n";
    refuses("legal-bases", bases, BROKEN_LEGAL_BASES);
}

#[test]
fn what_the_schema_of_the_criteria_file_refuses_check_refuses_too() {
    for (name, from, to, ..) in BROKEN_CRITERIA.iter().chain(BROKEN_SECTIONS) {
        let text = format!("{CRITERIA}{SECTIONS}");
        let broken = text.replacen(from, to, 1);
        assert_ne!(text, broken, "{name}");
        let mut test = Test::decision().file("criteria.toml", broken);
        let run = test.with(["check", "--format", "json", "-q"]);
        assert_eq!(run.code, 1, "{name}: {run}");
    }
}
