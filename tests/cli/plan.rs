//! `arcgen plan`: streams and exit codes.

use insta::assert_snapshot;

use super::trial::{SHOP, Trial};

#[test]
fn for_people() {
    assert_snapshot!(Trial::with_spec(SHOP).run(&["plan"]), @"
    exit 0
    -- stdout
    The Shop: 2 services, in 2 projects on 1 network

    starts at once
      base/db  healthy

    then, each as soon as its dependencies are ready
      web/app  healthy     <- base/db

    critical path: the longest chain if every service takes its whole timeout
      base/db  up to   2m5s to become healthy
      web/app  up to  1m35s to become healthy
      at worst 3m40s; a start is given up after 15m
    ");
}

#[test]
fn for_programs() {
    let output = Trial::with_spec(SHOP).command(&["plan", "--format", "json"]).output().expect("arcgen runs");
    let plan: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(plan["critical_path"], serde_json::json!(["base/db", "web/app"]));
}

#[test]
fn a_spec_with_errors_has_none() {
    let trial = Trial::with_spec(SHOP.replace("base/db", "base/bd"));
    assert_snapshot!(trial.run(&["plan"]), @r#"
    exit 1
    -- stderr
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

    platform.spec.toml: 1 error
    "#);
}
