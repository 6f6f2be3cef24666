//! `arcgen check`: streams and exit codes. What findings look like is tested where they are rendered.

use std::process::Stdio;

use insta::assert_snapshot;

use super::trial::{SHOP, Trial};

#[test]
fn a_clean_spec() {
    let trial = Trial::with_spec(SHOP);
    assert_snapshot!(trial.run(&["check"]), @r"
    exit 0
    -- stderr
    platform.spec.toml: no findings
    ");
    assert_snapshot!(trial.run(&["check", "--format", "json"]), @r#"
    exit 0
    -- stdout
    {
      "findings": [],
      "summary": {
        "errors": 0,
        "warnings": 0,
        "notes": 0
      }
    }
    "#);
    assert_snapshot!(trial.run(&["check", "--format", "github"]), @"exit 0");
    assert_eq!(trial.files(), ["platform.spec.toml"]);
}

#[test]
fn findings_are_the_result() {
    let trial = Trial::with_spec(SHOP.replace("base/db", "base/bd"));
    assert_snapshot!(trial.run(&["check"]), @r#"
    exit 1
    -- stdout
    error[unknown-reference]: `web/app` depends on `base/bd`, which is not declared
      --> platform.spec.toml:22:15
       |
    22 | depends_on = ["base/bd"]
       |               ^^^^^^^^^ no such service
       |
    help: did you mean `base/db`?
       |
    22 - depends_on = ["base/bd"]
    22 + depends_on = ["base/db"]
       |

    -- stderr
    platform.spec.toml: 1 error
    "#);
    assert_snapshot!(trial.run(&["check", "--format", "github"]), @r"
    exit 1
    -- stdout
    ::error file=platform.spec.toml,line=22,endLine=22,col=15,endColumn=24,title=unknown-reference::`web/app` depends on `base/bd`, which is not declared%0Ahelp: did you mean `base/db`?
    ");
    let printed = trial.run(&["check", "--format", "json"]);
    assert!(printed.starts_with("exit 1\n-- stdout\n{\n"), "{printed}");
    let printed = trial.run(&["check", "--format", "sarif"]);
    assert!(printed.starts_with("exit 1\n-- stdout\n{\n"), "{printed}");
}

#[test]
fn colour_only_where_it_is_wanted() {
    let trial = Trial::with_spec(SHOP.replace("base/db", "base/bd"));
    let coloured = |arguments: &[&str], variable: Option<(&str, &str)>| {
        let output = trial.command(arguments).envs(variable).output().expect("arcgen runs");
        output.stdout.contains(&0x1B)
    };
    assert!(!coloured(&["check"], None));
    assert!(!coloured(&["check", "--color", "never"], None));
    assert!(coloured(&["check", "--color", "always"], None));
    assert!(coloured(&["check", "--color", "always"], Some(("NO_COLOR", "1"))));
    assert!(!coloured(&["check"], Some(("NO_COLOR", "1"))));
}

#[test]
fn a_reader_that_stops_early_is_not_an_error() {
    let trial = Trial::with_spec(SHOP);
    let mut child = trial
        .command(&["schema"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("arcgen runs");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("arcgen ends");
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    assert_eq!(output.status.code(), Some(0));
}

const WEB: &str = "\
name: web
services:
  app:
    image: example/app:1
    ports: ['8080:80']
    depends_on: [cache]
    environment:
      DATABASE_URL: postgres://base-db:5432/app
    networks: [backend]
networks:
  backend: {external: true}
";

const BASE: &str = "\
name: base
services:
  db:
    image: postgres:17
    container_name: base-db
    ports: ['8080:5432']
    networks: [backend]
networks:
  backend: {name: backend}
";

#[test]
fn compose_files_without_a_spec() {
    let trial = Trial::empty();
    trial.write("web/compose.yml", WEB);
    trial.write("base/docker-compose.yaml", BASE);
    assert_snapshot!(trial.run(&["check", "web/compose.yml", "base/docker-compose.yaml"]), @"
    exit 1
    -- stdout
    error[unknown-reference]: `web/app` depends on `cache`, which is not declared
     --> web/compose.yml:6:18
      |
    6 |     depends_on: [cache]
      |                  ^^^^^ no such service
      |
      = help: services of other projects are written `project/service`

    error[host-port-collision]: host port `8080` is published twice
     --> base/docker-compose.yaml:6:13
      |
    6 |     ports: ['8080:5432']
      |             ^^^^^^^^^^^ published again here, by `base/db`
      |
     ::: web/compose.yml:5:13
      |
    5 |     ports: ['8080:80']
      |             --------- first published here, by `web/app`
      |
      = help: the second of them cannot start: give one of them another host port

    -- stderr
    web/compose.yml and 1 other file: 2 errors
    to make a spec of them, in which services also wait for those of other projects:
      arcgen import web/compose.yml base/docker-compose.yaml --out platform.spec.toml
    ");
    let printed = trial.run(&["check", "--format", "sarif", "web/compose.yml", "base/docker-compose.yaml"]);
    assert!(printed.contains("\"uri\": \"base/docker-compose.yaml\""), "{printed}");
    assert!(!printed.contains("\"fixes\""), "{printed}");
    trial.write("web/compose.yml", "services: {app: {image: 'a:1'}}\n");
    trial.write("web/compose.override.yml", "services: {app: {image: 'a:2'}}\n");
    assert_snapshot!(trial.run(&["check", "web/compose.yml"]), @"
    exit 0
    -- stderr
    web/compose.yml: no findings
    `web/compose.override.yml` is beside `web/compose.yml`, and `docker compose` reads both: name it too
    ");
    assert_eq!(trial.files(), ["base/docker-compose.yaml", "web/compose.override.yml", "web/compose.yml"]);
}

#[test]
fn files_that_cannot_be_checked_together() {
    let trial = Trial::with_spec("[platform]\nname = \"shop\"\n");
    trial.write("web/compose.yml", "services:\n  a: [\n");
    assert_snapshot!(trial.run(&["check", "platform.spec.toml", "web/compose.yml"]), @"
    exit 2
    -- stderr
    error: cannot check a spec together with other files
    help: check the spec alone: it is compared with no Compose file
    ");
    assert_snapshot!(trial.run(&["check", "web/compose.yml", "absent.yml"]), @"
    exit 3
    -- stderr
    error: cannot read `absent.yml`: there is no such file or directory
    ");
    assert_snapshot!(trial.run(&["check", "web/compose.yml"]), @"
    exit 1
    -- stdout
    error[unreadable-file]: cannot read this file: it is not YAML: while parsing a node, did not find expected node content
     --> web/compose.yml:3:1
      |
    3 |
      | ^
      |
      = help: nothing else of the files was checked

    -- stderr
    web/compose.yml: 1 error
    ");
}

/// What an import mends or leaves out is told, because nothing else would say it.
#[test]
fn mistakes_that_no_spec_has() {
    let trial = Trial::empty();
    let services = "services:\n  a:\n    image: a:1\n    command: up && finish\n    depends_on: ['${DB}']\n  b: {image: b:1, entrypoint: 'run;'}\n";
    trial.write("web/compose.yml", services);
    assert_snapshot!(trial.run(&["check", "web/compose.yml"]), @r#"
    exit 1
    -- stdout
    error[malformed-value]: `services.a.command` is cut short: Compose drops `&& finish`
     --> web/compose.yml:4:14
      |
    4 |     command: up && finish
      |              ^^^^^^^^^^^^ only `up` is run
      |
      = help: Compose starts no shell for a line, and drops all that follows an unquoted `;`, `&`, `|`, `<` or `>`
      = help: start one: `sh -c "…"`; or drop what is not run

    note[unchecked-value]: `services.a.depends_on[0]` was not checked
     --> web/compose.yml:5:18
      |
    5 |     depends_on: ['${DB}']
      |                  ^^^^^^^
      |
      = help: a spec states what is waited for, and the variable has no default

    warning[malformed-value]: `services.b.entrypoint` is cut short: Compose drops `;`
     --> web/compose.yml:6:31
      |
    6 |   b: {image: b:1, entrypoint: 'run;'}
      |                               ^^^^^^ only `run` is run
      |
      = help: Compose starts no shell for a line, and drops all that follows an unquoted `;`, `&`, `|`, `<` or `>`
      = help: start one: `sh -c "…"`; or drop what is not run

    -- stderr
    web/compose.yml: 1 error, 1 warning and 1 note
    to make a spec of them, in which services also wait for those of other projects:
      arcgen import web/compose.yml --out platform.spec.toml
    "#);
}
