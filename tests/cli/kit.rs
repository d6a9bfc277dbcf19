//! The kit for continuous integration: what stands in the GitLab template, the GitHub Action and the
//! pre-commit hook is read from these files and run, as far as that goes without their servers.
//!
//! What is not run is the installation: `vorrang` is on the path, as in an image that holds it.

use std::path::{Path, PathBuf};
use std::process::Command;

use saphyr::{LoadableYamlNode, Yaml};
use serde_json::Value;

use super::harness::{CRITERIA, PROJECTS, Test};

/// A file from the root of the package.
fn shipped(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn yaml(text: &str) -> Yaml<'_> {
    Yaml::load_from_str(text).unwrap().remove(0)
}

/// The text under a key.
fn text<'y>(node: &'y Yaml<'_>, key: &str) -> &'y str {
    node.as_mapping_get(key).and_then(Yaml::as_str).unwrap_or_else(|| panic!("no {key}"))
}

/// The texts of a list under a key.
fn texts(node: &Yaml<'_>, key: &str) -> Vec<String> {
    let list = node.as_mapping_get(key).and_then(Yaml::as_sequence);
    list.unwrap_or_else(|| panic!("no {key}")).iter().map(|text| text.as_str().unwrap().to_owned()).collect()
}

/// What is under keys of a table, as texts.
fn pairs(node: &Yaml<'_>, key: &str) -> Vec<(String, String)> {
    let table = node.as_mapping_get(key).and_then(Yaml::as_mapping).unwrap_or_else(|| panic!("no {key}"));
    table.iter().map(|(key, value)| (key.as_str().unwrap().to_owned(), value.as_str().unwrap().to_owned())).collect()
}

/// All examples, a repository of decisions without fault.
fn examples() -> Test {
    fn copy(from: &Path, to: &Path) {
        std::fs::create_dir_all(to).unwrap();
        for entry in std::fs::read_dir(from).unwrap() {
            let entry = entry.unwrap();
            let target = to.join(entry.file_name());
            if entry.path().is_dir() {
                copy(&entry.path(), &target);
            } else {
                std::fs::copy(entry.path(), target).unwrap();
            }
        }
    }
    let test = Test::new().folder(".git");
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("examples"), &test.path("examples"));
    test
}

/// Two decisions, one with a wrong value.
fn wrong() -> Test {
    Test::new()
        .folder(".git")
        .file("nord/criteria.toml", CRITERIA)
        .file("nord/projects.csv", PROJECTS)
        .file("sued/criteria.toml", CRITERIA)
        .file("sued/projects.csv", PROJECTS.replace(";5;", ";7;"))
}

/// What a script did.
struct Done {
    success: bool,
    output: String,
}

/// Runs lines as a CI system does: in a shell that stops at the first failure, in the folder.
fn run(shell: &str, lines: &str, test: &Test, variables: &[(String, String)]) -> Done {
    let programs = PathBuf::from(env!("CARGO_BIN_EXE_vorrang")).parent().unwrap().to_owned();
    let path = std::env::join_paths(
        std::iter::once(programs).chain(std::env::split_paths(&std::env::var_os("PATH").unwrap_or_default())),
    );
    let run = Command::new(shell)
        .args(["-e", "-c", lines])
        .current_dir(test.path(""))
        .env("PATH", path.unwrap())
        .env("LANG", "C.UTF-8")
        .env_remove("LC_ALL")
        .env("CI_PROJECT_DIR", test.path(""))
        .envs(variables.iter().map(|(name, value)| (name, value)))
        .output()
        .unwrap();
    let output = String::from_utf8([run.stdout, run.stderr].concat()).unwrap();
    assert!(!output.contains("panicked") && !output.contains("Installing"), "{output}");
    Done { success: run.status.success(), output }
}

/// The script of a job of the GitLab template, that of the hidden job before it, with its variables.
fn gitlab(job: &str, test: &Test, set: &[(&str, &str)]) -> Done {
    let template = shipped("ci/gitlab.yml");
    let template = yaml(&template);
    let node = template.as_mapping_get(job).unwrap();
    assert_eq!(text(node, "extends"), ".vorrang");
    let before = texts(template.as_mapping_get(".vorrang").unwrap(), "before_script");
    let lines: Vec<String> = before.into_iter().chain(texts(node, "script")).collect();
    let mut variables = pairs(&template, "variables");
    for (name, value) in set {
        let known = variables.iter_mut().find(|(known, _)| known == name);
        known.unwrap_or_else(|| panic!("the template has no variable {name}")).1 = (*value).to_owned();
    }
    run("sh", &lines.join("\n"), test, &variables)
}

#[test]
fn the_gitlab_template_checks_every_decision_and_reports_for_the_merge_request() {
    let test = examples();
    let done = gitlab("vorrang-check", &test, &[]);
    assert!(done.success, "{}", done.output);
    let report: Value = serde_json::from_str(&test.read("gl-code-quality-report.json")).unwrap();
    assert!(!report.as_array().unwrap().is_empty());

    let test = wrong();
    let done = gitlab("vorrang-check", &test, &[]);
    assert!(!done.success);
    assert!(done.output.contains("Fehler[value-off-scale]"), "{}", done.output);
    let report: Value = serde_json::from_str(&test.read("gl-code-quality-report.json")).unwrap();
    assert_eq!(report[0]["location"]["path"], "sued/projects.csv");
    // Where only one of them is looked at, the other does not matter.
    assert!(gitlab("vorrang-check", &wrong(), &[("VORRANG_PATHS", "nord")]).success);
    assert!(!gitlab("vorrang-check", &examples(), &[("VORRANG_OPTIONS", "--deny warnings")]).success);
}

#[test]
fn the_gitlab_template_keeps_the_ranking() {
    let test = examples();
    let done = gitlab("vorrang-rank", &test, &[("VORRANG_CRITERIA", "examples/smallest/criteria.toml")]);
    assert!(done.success, "{}", done.output);
    // The places; those outside are in the whole list.
    let expected = test.read("examples/smallest/expected/rank.csv");
    assert_eq!(test.read("rangliste.csv"), expected.split_inclusive('\n').take(3).collect::<String>());
    let ranking: Value = serde_json::from_str(&test.read("rangliste.json")).unwrap();
    assert_eq!(ranking["schema"], "vorrang/ranking/1");
    // What is kept is what was written.
    let template = shipped("ci/gitlab.yml");
    let template = yaml(&template);
    let artifacts = |job: &str| template.as_mapping_get(job).unwrap().as_mapping_get("artifacts").unwrap().clone();
    for file in texts(&artifacts("vorrang-rank"), "paths") {
        assert!(test.path(&file).is_file(), "{file}");
    }
    assert_eq!(
        pairs(&artifacts("vorrang-check"), "reports"),
        [(String::from("codequality"), String::from("gl-code-quality-report.json"))]
    );
}

#[test]
fn init_writes_the_gitlab_template() {
    let mut test = Test::new();
    test.with(["init"]).code(0);
    assert_eq!(test.read("gitlab-ci-vorrang.yml"), shipped("ci/gitlab.yml"));
}

/// Runs lines where no `vorrang` is installed and `cargo` only notes what it is asked to build.
fn without_vorrang(lines: &str, test: &Test, variables: &[(&str, &str)]) -> Done {
    let bin = test.path("bin");
    let path = [bin.to_str().unwrap(), "/usr/bin", "/bin"].join(":");
    let run = Command::new("sh")
        .args(["-e", "-c", &format!("chmod +x bin/cargo cache/bin/vorrang\n{lines}")])
        .current_dir(test.path(""))
        .env_clear()
        .env("PATH", path)
        .envs(variables.iter().copied())
        .output()
        .unwrap();
    Done { success: run.status.success(), output: String::from_utf8([run.stdout, run.stderr].concat()).unwrap() }
}

/// A folder with a `vorrang` that an earlier run has built.
fn built_before(cache: &str) -> Test {
    let test = Test::new().file("bin/cargo", "#!/bin/sh\necho cargo \"$@\"\n");
    test.file("cache/bin/vorrang", "#!/bin/sh\necho vorrang\n").file(&format!("{cache}/.crates.toml"), "")
}

#[test]
fn what_an_earlier_run_has_built_is_taken_only_if_it_is_the_version_asked_for() {
    // Cargo knows what it has installed in a folder and builds again only what differs.
    let template = shipped("ci/gitlab.yml");
    let template = yaml(&template);
    let job = template.as_mapping_get(".vorrang").unwrap();
    let lines = texts(job, "before_script").join("\n").replace("/.vorrang", "/cache");
    assert_eq!(texts(job.as_mapping_get("cache").unwrap(), "paths"), [".vorrang"]);
    for (tag, asked) in [("", ""), ("v0.2.0", " --tag v0.2.0")] {
        let test = built_before("cache");
        let folder = test.path("").to_string_lossy().trim_end_matches('/').to_owned();
        let variables = [("CI_PROJECT_DIR", folder.as_str()), ("VORRANG_SOURCE", "https://x"), ("VORRANG_TAG", tag)];
        let done = without_vorrang(&format!("{lines}\nvorrang"), &test, &variables);
        assert!(done.success, "{}", done.output);
        let expected = format!("cargo install --locked --root {folder}/cache --git https://x{asked}\nvorrang\n");
        assert_eq!(done.output, expected);
    }

    // The action builds into a folder of its job and leaves nothing on the path of later ones.
    let action = shipped("action.yml");
    let action = yaml(&action);
    let steps = action.as_mapping_get("runs").unwrap().as_mapping_get("steps").unwrap().as_sequence().unwrap();
    let test = built_before("cache");
    let variables = [("RUNNER_TEMP", "job"), ("GITHUB_ACTION_PATH", "action"), ("GITHUB_PATH", "path.txt")];
    let done = without_vorrang(text(&steps[0], "run"), &test, &variables);
    assert!(done.success, "{}", done.output);
    assert_eq!(done.output, "cargo install --locked --path action --root job/vorrang\n");
    assert_eq!(test.read("path.txt"), "job/vorrang/bin\n");
}

/// The steps of the action, with its inputs.
fn action(test: &Test, set: &[(&str, &str)]) -> Done {
    let action = shipped("action.yml");
    let action = yaml(&action);
    let inputs = action.as_mapping_get("inputs").unwrap().as_mapping().unwrap();
    for (name, _) in set {
        assert!(inputs.iter().any(|(known, _)| known.as_str() == Some(name)), "the action has no input {name}");
    }
    let given = |name: &str| set.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned());
    let inputs: Vec<(String, String)> = inputs
        .iter()
        .map(|(name, input)| (name.as_str().unwrap().to_owned(), text(input, "default").to_owned()))
        .map(|(name, default)| (format!("${{{{ inputs.{name} }}}}"), given(&name).unwrap_or(default)))
        .collect();
    let runs = action.as_mapping_get("runs").unwrap();
    assert_eq!(text(runs, "using"), "composite");
    let mut done = Done { success: true, output: String::new() };
    for step in runs.as_mapping_get("steps").unwrap().as_sequence().unwrap() {
        assert_eq!(text(step, "shell"), "bash");
        let mut variables = if step.as_mapping_get("env").is_some() { pairs(step, "env") } else { Vec::new() };
        for (_, value) in &mut variables {
            let input = inputs.iter().find(|(written, _)| written == value);
            *value = input.unwrap_or_else(|| panic!("{value} is no input")).1.clone();
        }
        let lines = text(step, "run");
        assert!(!lines.contains("${{"), "an input would be read as a command: {lines}");
        // As the runner starts it.
        done = run("bash", &format!("set -o pipefail\n{lines}"), test, &variables);
        if !done.success {
            break;
        }
    }
    done
}

#[test]
fn the_github_action_annotates_the_changed_lines() {
    let done = action(&examples(), &[]);
    assert!(done.success, "{}", done.output);

    let done = action(&wrong(), &[]);
    assert!(!done.success);
    assert!(done.output.contains("::error file=sued/projects.csv,line=3,"), "{}", done.output);
    let test = wrong();
    assert!(action(&test, &[("paths", "nord\n")]).success);
    assert!(!action(&test, &[("paths", "nord\nsued\n"), ("sarif", "vorrang.sarif")]).success);
    assert!(test.read("vorrang.sarif").contains("\"uri\": \"sued/projects.csv\""));
    assert!(!action(&examples(), &[("deny-warnings", "true")]).success);
    // A path is never an option or a command.
    let done = action(&test, &[("paths", "--help")]);
    assert!(!done.success && !done.output.contains("Usage"), "{}", done.output);
}

#[test]
fn the_pre_commit_hook_checks_every_decision() {
    let hooks = shipped(".pre-commit-hooks.yaml");
    let hooks = yaml(&hooks);
    let hook = &hooks.as_sequence().unwrap()[0];
    assert_eq!(hook.as_mapping_get("pass_filenames").and_then(Yaml::as_bool), Some(false));
    // It runs for every kind of file that a decision reads.
    assert_eq!(text(hook, "files"), r"\.(toml|csv|tsv|txt|xlsx|ods)$");
    let line = format!("{} {}", text(hook, "entry"), texts(hook, "args").join(" "));
    assert_eq!(line, "vorrang check .");
    assert!(run("bash", &line, &examples(), &[]).success);
    let done = run("bash", &line, &wrong(), &[]);
    assert!(!done.success && done.output.contains("--> sued/projects.csv:3:37"), "{}", done.output);
}

#[test]
fn the_documentation_names_variables_inputs_and_hooks_that_exist() {
    let page = shipped("docs/ci.md");
    let blocks = page.split("```yaml\n").skip(1).map(|rest| rest.split("```").next().unwrap());
    let [local, project, workflow, upload, hook] = blocks.map(yaml).collect::<Vec<_>>().try_into().unwrap();
    fn first<'y>(list: &Yaml<'y>, key: &str) -> Yaml<'y> {
        list.as_mapping_get(key).unwrap().as_sequence().unwrap()[0].clone()
    }

    // The check fails exactly when there is something to upload.
    let steps = upload.as_mapping_get("steps").unwrap().as_sequence().unwrap();
    assert_eq!(text(steps.last().unwrap(), "if"), "always()");

    let template = shipped("ci/gitlab.yml");
    assert!(template.contains(text(&first(&local, "include"), "local")));
    assert_eq!(text(&first(&project, "include"), "file"), "ci/gitlab.yml");
    let known: Vec<String> = pairs(&yaml(&template), "variables").into_iter().map(|(name, _)| name).collect();
    let words = page.split(|c: char| !c.is_ascii_alphanumeric() && c != '_');
    let named: Vec<&str> = words.filter(|word| word.starts_with("VORRANG_")).collect();
    assert!(known.iter().all(|variable| named.contains(&variable.as_str())), "{known:?}");
    assert!(named.iter().all(|variable| known.iter().any(|known| known == variable)), "{named:?}");

    let job = workflow.as_mapping_get("jobs").unwrap().as_mapping_get("check").unwrap();
    let steps = job.as_mapping_get("steps").unwrap().as_sequence().unwrap();
    let step = steps.iter().find(|step| text(step, "uses").starts_with("vorrang/")).unwrap();
    let action = shipped("action.yml");
    let action = yaml(&action);
    let inputs = action.as_mapping_get("inputs").unwrap();
    for (input, _) in pairs(step, "with") {
        assert!(inputs.as_mapping_get(&input).is_some(), "the action has no input {input}");
        assert!(page.contains(&format!("| `{input}` |")), "{input}");
    }

    let shown = first(&hook, "repos");
    let hooks = shipped(".pre-commit-hooks.yaml");
    assert_eq!(text(&first(&shown, "hooks"), "id"), text(&yaml(&hooks).as_sequence().unwrap()[0], "id"));
}
