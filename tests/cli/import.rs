//! Compose files become a spec: what is printed, and what is not written. The specs themselves are in `tests/imports/`.

use insta::assert_snapshot;

use super::trial::Trial;

fn trial(compose: &str) -> Trial {
    let trial = Trial::empty();
    trial.write("web/compose.yml", compose);
    trial
}

const APP: &str = "services:\n  app:\n    image: example/app:1\n";

#[test]
fn to_standard_output() {
    let trial = trial(APP);
    let output = trial.command(&["import", "web/compose.yml"]).output().expect("arcgen runs");
    let spec = String::from_utf8(output.stdout).expect("UTF-8");
    assert!(
        spec.ends_with(
            "[projects.web]\nname = \"web\"\n\n[projects.web.services.app]\nimage = \"example/app:1\"\n"
        ),
        "{spec}"
    );
    assert_snapshot!(String::from_utf8_lossy(&output.stderr), @"
    1 value kept
    1 value changed:
      web/compose.yml:1: `name`: called `web`, as Compose calls it: the names of its volumes begin with that
    ");
    assert_eq!(trial.files(), ["web/compose.yml"]);
}

#[test]
fn what_is_not_carried_stops_it_unless_it_may_be_left_out() {
    let trial = trial(&format!("{APP}    extends: {{service: base, file: \"$BASE\"}}\n"));
    assert_snapshot!(trial.run(&["import", "web/compose.yml", "--out", "platform.spec.toml"]), @"
    exit 1
    -- stderr
    1 value kept
    1 value changed:
      web/compose.yml:1: `name`: called `web`, as Compose calls it: the names of its volumes begin with that
    2 values not carried:
      web/compose.yml:4: `services.app.extends.service`: a variable says which file it is: name the file
      web/compose.yml:4: `services.app.extends.file`: a variable says which file it is: name the file
    nothing was written: `--partial` writes a spec without what is not carried
    ");
    assert_eq!(trial.files(), ["web/compose.yml"]);
    let printed = trial.run(&["import", "web/compose.yml", "--out", "platform.spec.toml", "--partial"]);
    assert_snapshot!(printed.lines().last().unwrap_or_default(), @"created platform.spec.toml: no findings");
    assert!(printed.starts_with("exit 1\n"), "{printed}");
    assert!(trial.read("platform.spec.toml").contains("image = \"example/app:1\""));
}

#[test]
fn what_became_of_every_value_as_json() {
    let trial = trial(&format!("version: '3'\n{APP}"));
    assert_snapshot!(trial.run(&["import", "web/compose.yml", "--out", "platform.spec.toml", "--json"]), @r#"
    exit 0
    -- stdout
    {
      "entries": [
        {
          "file": "web/compose.yml",
          "line": 1,
          "path": "name",
          "fate": "changed",
          "detail": "called `web`, as Compose calls it: the names of its volumes begin with that"
        },
        {
          "file": "web/compose.yml",
          "line": 1,
          "path": "version",
          "fate": "changed",
          "detail": "left out: Compose has not read it for years"
        },
        {
          "file": "web/compose.yml",
          "line": 4,
          "path": "services.app.image",
          "fate": "kept"
        }
      ]
    }
    -- stderr
    created platform.spec.toml: no findings
    "#);
}

#[test]
fn nothing_is_overwritten() {
    let trial = trial(APP);
    trial.write("platform.spec.toml", "mine\n");
    let printed = trial.run(&["import", "web/compose.yml", "--out", "platform.spec.toml"]);
    assert_snapshot!(printed.lines().skip_while(|it| !it.starts_with("error")).collect::<Vec<_>>().join("\n"), @"
    error: cannot create `platform.spec.toml`: it exists
    help: see what is wrong with it with `arcgen check platform.spec.toml`, or name another file
    ");
    assert_eq!(trial.read("platform.spec.toml"), "mine\n");
}

#[test]
fn files_that_cannot_be_read() {
    let trial = trial("services: [\n");
    trial.write("other/compose.yml", "a: 1\na: 2\n");
    trial.write("bytes/compose.yml", b"\xff\xfe");
    assert_snapshot!(trial.run(&["import", "web/compose.yml", "other/compose.yml"]), @"
    exit 3
    -- stderr
    error: cannot import web/compose.yml:2:1: it is not YAML: while parsing a node, did not find expected node content
    error: cannot import other/compose.yml:2:1: the key `a` is there twice
    ");
    assert_snapshot!(trial.run(&["import", "bytes/compose.yml"]), @"
    exit 3
    -- stderr
    error: cannot read `bytes/compose.yml`: it is not UTF-8
    ");
    assert_snapshot!(trial.run(&["import", "nowhere.yml"]), @"
    exit 3
    -- stderr
    error: cannot read `nowhere.yml`: there is no such file or directory
    ");
    assert_snapshot!(trial.run(&["import", "web/compose.yml", "--out", "specs/platform.spec.toml"]), @"
    exit 3
    -- stderr
    error: cannot import `web/compose.yml`: it is not below the directory of the spec
    help: the spec is at the root of the platform: name it with `--out`, in a directory that the files are below
    ");
}

#[test]
fn files_that_others_refer_to() {
    let trial = trial("services:\n  app:\n    extends: { file: ../base/common.yml, service: base }\n");
    assert_snapshot!(trial.run(&["import", "web/compose.yml", "--out", "platform.spec.toml"]), @"
    exit 3
    -- stderr
    error: cannot import web/compose.yml:3:22: extends `../base/common.yml`, which does not exist
    ");
    trial.write(
        "base/common.yml",
        "services:\n  base:\n    image: example/app:1\n    build: .\n  other: {}\n",
    );
    assert_snapshot!(trial.run(&["import", "web/compose.yml", "--out", "platform.spec.toml"]), @"
    exit 0
    -- stderr
    0 values kept
    1 value moved:
      base/common.yml:3: `services.base.image`: to `services.app.image`
    5 values changed:
      web/compose.yml:1: `name`: called `web`, as Compose calls it: the names of its volumes begin with that
      base/common.yml:4: `services.base.build`: `../base`, as seen from the project's directory
      web/compose.yml:3: `services.app.extends.file`: what it inherits is stated in the service
      web/compose.yml:3: `services.app.extends.service`: what it inherits is stated in the service
      base/common.yml:5: `services.other`: not part of the project: only `base` is extended
    created platform.spec.toml: no findings
    ");
    assert!(trial.read("platform.spec.toml").contains("build = \"../base\""));
    trial.write(
        "base/common.yml",
        "services:\n  base:\n    extends: { file: ../web/compose.yml, service: app }\n",
    );
    assert_snapshot!(trial.run(&["import", "web/compose.yml"]), @"
    exit 3
    -- stderr
    error: cannot import web/compose.yml:3:14: `app` extends `base` of `base/common.yml`, which extends `app` again
    ");
    trial.write("web/compose.yml", "include: [../base/common.yml]\n");
    trial.write("base/common.yml", "include:\n  - path: ../web/compose.yml\n");
    assert_snapshot!(trial.run(&["import", "web/compose.yml"]), @"
    exit 3
    -- stderr
    error: cannot import base/common.yml:2:11: `web/compose.yml` includes `base/common.yml`, which includes `web/compose.yml` again
    ");
    trial.write("base/common.yml", "services: [\n");
    assert_snapshot!(trial.run(&["import", "web/compose.yml"]), @"
    exit 3
    -- stderr
    error: cannot import base/common.yml:2:1: it is not YAML: while parsing a node, did not find expected node content
    ");
}

#[test]
fn an_override_file_that_is_not_named() {
    let trial = trial(APP);
    trial.write("web/compose.override.yml", "services:\n  app:\n    image: example/app:2\n");
    assert_snapshot!(trial.run(&["import", "web/compose.yml", "--out", "a.spec.toml"]), @"
    exit 0
    -- stderr
    1 value kept
    1 value changed:
      web/compose.yml:1: `name`: called `web`, as Compose calls it: the names of its volumes begin with that
    `web/compose.override.yml` is beside `web/compose.yml`, and `docker compose` reads both: name it too
    created a.spec.toml: no findings
    ");
    let arguments = ["import", "web/compose.yml", "web/compose.override.yml", "--out", "b.spec.toml"];
    assert_snapshot!(trial.run(&arguments), @"
    exit 0
    -- stderr
    1 value kept
    2 values changed:
      web/compose.yml:1: `name`: called `web`, as Compose calls it: the names of its volumes begin with that
      web/compose.yml:3: `services.app.image`: `web/compose.override.yml:3` replaces it
    created b.spec.toml: no findings
    ");
}

/// What the spec then says is what `check` judges.
#[test]
fn mistakes_of_the_platform_are_counted() {
    let trial = trial("services:\n  app:\n    image: example/app:1\n    depends_on: [db]\n");
    let printed = trial.run(&["import", "web/compose.yml", "--out", "platform.spec.toml"]);
    assert_snapshot!(printed.lines().last().unwrap_or_default(), @"created platform.spec.toml: 1 error; see `arcgen check platform.spec.toml`");
    assert!(trial.run(&["check"]).contains("unknown-reference"));
}
