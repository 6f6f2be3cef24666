//! Golden files: `tests/cases/NAME/platform.spec.toml` gives the files under `tests/cases/NAME/expected`.
//!
//! Every Compose file of a case is compared, and of its other files those that `expected` has; each case is about one
//! thing. `ARCGEN_BLESS=1 cargo test cases` writes what is rendered now; to begin comparing another file, create it
//! empty and bless it.

use std::{
    collections::BTreeMap,
    env, fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use arcgen::{
    compose::Version,
    diagnostic::Finding,
    plan::{Plan, VariableOrigin, plan},
    platform::resolve,
    render::{Rendering, render},
    spec::{Source, parse},
    verify::verify,
};
use similar::TextDiff;

use crate::tool;

struct Case {
    name: String,
    dir: PathBuf,
    plan: Plan,
    rendering: Rendering,
}

/// All cases, in the order of their names.
fn cases() -> Vec<Case> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut dirs: Vec<PathBuf> = fs::read_dir(root)
        .expect("there are cases")
        .map(|entry| entry.expect("it can be read").path())
        .collect();
    dirs.sort();
    dirs.into_iter().map(case).collect()
}

fn case(dir: PathBuf) -> Case {
    let name = dir.file_name().expect("it has a name").to_string_lossy().into_owned();
    let text = fs::read_to_string(dir.join("platform.spec.toml")).expect("a case has a spec");
    let parsed = parse(&Source::new("platform.spec.toml", text));
    assert_eq!(messages(&parsed.findings), [""; 0], "{name}");
    let (platform, findings) = resolve(&parsed.document.expect("a spec without findings is a tree"));
    assert_eq!(messages(&findings), [""; 0], "{name}");
    let plan = plan(&platform.expect("a spec without findings is a platform"));
    let rendering = render(&plan);
    assert_eq!(verify(&plan, &rendering), Ok(()), "{name}");
    Case { name, dir, plan, rendering }
}

fn messages(findings: &[Finding]) -> Vec<&str> {
    findings.iter().map(|finding| finding.message.as_str()).collect()
}

/// Files below `dir` by their paths relative to it, `/` between the parts.
fn files(dir: &Path, prefix: &str) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(dir).into_iter().flatten() {
        let path = entry.expect("it can be read").path();
        let name = format!("{prefix}{}", path.file_name().expect("it has a name").to_string_lossy());
        if path.is_dir() {
            found.extend(files(&path, &format!("{name}/")));
        } else {
            found.insert(name, fs::read_to_string(&path).expect("it is text"));
        }
    }
    found
}

#[test]
fn cases_give_what_they_are_expected_to() {
    let bless = env::var_os("ARCGEN_BLESS").is_some_and(|value| value == "1");
    let mut differences = String::new();
    for case in cases() {
        let dir = case.dir.join("expected");
        let expected = files(&dir, "");
        let compared = case.rendering.iter().filter(|(path, _)| {
            path.file_name() == Some("docker-compose.yml") || expected.contains_key(path.as_str())
        });
        for (path, text) in compared {
            let old = expected.get(path.as_str()).map_or("", String::as_str);
            if bless {
                let file = dir.join(path);
                fs::create_dir_all(file.parent().expect("it has a directory")).expect("it can be made");
                fs::write(file, text).expect("it can be written");
            } else if old != text {
                let diff = TextDiff::from_lines(old, text);
                let name = format!("{}/expected/{path}", case.name);
                differences.push_str(&diff.unified_diff().header(&name, "rendered now").to_string());
            }
        }
        for path in expected.keys().filter(|path| !case.rendering.contains_key(camino::Utf8Path::new(path))) {
            differences.push_str(&[&case.name, "/expected/", path, " is not rendered any more\n"].concat());
        }
    }
    assert!(differences.is_empty(), "{differences}\nif this is right: ARCGEN_BLESS=1 cargo test cases");
}

/// The case's output in a directory of its own, with an `.env` that gives every variable a value.
fn written(case: &Case) -> tempfile::TempDir {
    let root = tempfile::tempdir().expect("there is a temporary directory");
    for (path, text) in &case.rendering {
        let file = root.path().join(path);
        fs::create_dir_all(file.parent().expect("it has a directory")).expect("it can be made");
        fs::write(file, text).expect("it can be written");
    }
    let lines = case.plan.variables.iter().map(|variable| match &variable.origin {
        VariableOrigin::Default(value) => format!("{}={value}\n", variable.name),
        _ => format!("{}=x\n", variable.name),
    });
    fs::write(root.path().join(".env"), lines.collect::<String>()).expect("it can be written");
    root
}

/// The output of this Compose's `config` for every file of the cases that `has_floor` picks, as (case, project, text).
fn configs(
    program: &Path,
    before: &[&str],
    after: &[&str],
    has_floor: fn(Version) -> bool,
) -> Vec<(String, String, String)> {
    let mut read = Vec::new();
    let mut refused = String::new();
    for case in cases().iter().filter(|case| has_floor(case.plan.floor.compose)) {
        let root = written(case);
        for project in &case.plan.projects {
            let output = Command::new(program)
                .args(before)
                .arg("-f")
                .arg(root.path().join(&project.compose_file))
                .arg("--env-file")
                .arg(root.path().join(".env"))
                .arg("config")
                .args(after)
                .stdin(Stdio::null())
                .output()
                .expect("it starts");
            if !output.status.success() {
                let said = String::from_utf8_lossy(&output.stderr);
                refused.push_str(&[&case.name, "/", &project.key, ": ", &said].concat());
            }
            let text = String::from_utf8(output.stdout).expect("it writes UTF-8");
            read.push((case.name.clone(), project.key.clone(), text));
        }
    }
    assert!(refused.is_empty(), "{refused}");
    read
}

#[test]
fn compose_accepts_the_cases_and_reads_their_strings() {
    let Some(docker) = tool::find("compose") else { return };
    let configs = configs(&docker, &["compose"], &["--format", "json"], |_| true);
    let (.., text) = configs.iter().find(|(case, ..)| case == "quoting").expect("there is this case");
    let model: serde_json::Value = serde_json::from_str(text).expect("it writes JSON");
    let environment = &model["services"]["nasty"]["environment"];
    for (name, value) in [
        ("YES", "yes"),
        ("TRUE", "true"),
        ("DECIMAL", "1.10"),
        ("SEXAGESIMAL", "22:22"),
        ("NULL", "null"),
        ("EMPTY", ""),
        ("SPACES", "  both ends  "),
        ("ESCAPE", "a\u{1b}b"),
        ("UNICODE", "caf\u{e9} \u{1F600} \u{2019} \u{200B} \u{2028}"),
        ("LINES", "one\n\n  two\n"),
        ("MORE_LINES", "trailing \nblank"),
        ("INTERPOLATED", "it's"),
        // `config` writes what Compose would read again, so a dollar is doubled.
        ("LONE_DOLLAR", "costs 5$$"),
        ("ESCAPED_DOLLAR", "$$HOME"),
    ] {
        assert_eq!(environment[name], value, "{name}");
    }
}

#[test]
fn docker_compose_1_accepts_the_cases_with_its_floor() {
    let Some(compose) = tool::find("compose1") else { return };
    let configs = configs(&compose, &[], &["-q"], |floor| floor < Version::new(2, 0, 0));
    assert!(!configs.is_empty(), "no case has this floor");
}

#[test]
fn the_showcase_is_what_its_spec_gives() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    if !root.join("generated").is_dir() {
        tool::skipped("no generated/ beside platform.spec.toml");
        return;
    }
    let output = Command::new(env!("CARGO_BIN_EXE_arcgen"))
        .args(["build", "--check"])
        .current_dir(root)
        .output()
        .expect("it starts");
    let said = [output.stdout, output.stderr].concat();
    assert!(output.status.success(), "{}\nif this is right: arcgen build", String::from_utf8_lossy(&said));
}
