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
