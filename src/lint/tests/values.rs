//! What is said of mistakes with values and what the spec allows.

use super::{said, said_of};

#[test]
fn invalid_interpolation() {
    insta::assert_snapshot!(said("invalid-interpolation"), @r#"
    error[invalid-interpolation]: Compose cannot read `${MODE/-/_}`
     --> platform.spec.toml:9:11
      |
    9 | command = "run ${MODE/-/_}"
      |           ^^^^^^^^^^^^^^^^^ not a variable
      |
      = help: a variable is `${NAME}`, `${NAME:-default}`, `${NAME:?message}` or `${NAME:+other}`; a literal dollar is `$$`
    "#);
}

#[test]
fn undefined_variable() {
    insta::assert_snapshot!(said("undefined-variable"), @r#"
    warning[undefined-variable]: variable `API_KEY` is used without being declared
     --> platform.spec.toml:9:27
      |
    9 | environment = { API_KEY = "${API_KEY}" }
      |                           ^^^^^^^^^^^^ empty unless the caller's shell sets it
      |
      = help: declare `[variables.API_KEY]`, give it a default (`${API_KEY:-…}`), or write `$$API_KEY` if the container's shell is to expand it
    "#);
}

#[test]
fn unknown_lint() {
    insta::assert_snapshot!(said("unknown-lint"), @r#"
    warning[unknown-lint]: `shop/api` allows `host-port-colision`, which is not a lint
     --> platform.spec.toml:9:19
      |
    9 | allow = [{ lint = "host-port-colision", reason = "only one of them runs" }]
      |                   ^^^^^^^^^^^^^^^^^^^^ no such lint
      |
      = help: did you mean `host-port-collision`?
    "#);
}

#[test]
fn unneeded_allow() {
    insta::assert_snapshot!(said("unneeded-allow"), @r#"
    warning[unneeded-allow]: `shop/api` allows `host-port-collision`, but has no such finding
     --> platform.spec.toml:9:19
      |
    9 | allow = [{ lint = "host-port-collision", reason = "only one of them runs" }]
      |                   ^^^^^^^^^^^^^^^^^^^^^ allows nothing
      |
      = help: remove it, or it will hide a later finding
    "#);
}

#[test]
fn unsupported_key() {
    insta::assert_snapshot!(said("unsupported-key"), @r#"
    error[unsupported-key]: `shop/worker` has `pre_stop` hooks, which no script runs
      --> platform.spec.toml:10:12
       |
    10 | pre_stop = [{ command = ["drain"] }]
       |            ^^^^^^^^^^^^^^^^^^^^^^^^^ run only by `docker compose stop`
       |
       = help: let the service do it itself on `stop_signal`, within its `stop_grace_period`
    "#);
    insta::assert_snapshot!(said_of(PROVIDER), @r#"
    error[unsupported-key]: `shop/cluster` is provided by a program, and has no container
      --> platform.spec.toml:10:12
       |
    10 | provider = { type = "cloud" }
       |            ^^^^^^^^^^^^^^^^^^ nothing that the scripts could start or wait for
       |
       = help: remove it from the spec, and provide it before the platform starts
       = help: what needs it reads its address from the environment: declare `[variables.NAME]` for it
    "#);
}

const PROVIDER: &str = r#"
[platform]
name = "shop"
requires = { engine = "20.10", compose = "2.36" }

[projects.shop]
name = "shop"

[projects.shop.services.cluster]
provider = { type = "cloud" }
"#;
