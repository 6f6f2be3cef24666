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
fn system_variable() {
    insta::assert_snapshot!(said("system-variable"), @"
    warning[system-variable]: variable `USER` has the name of one that Linux and macOS set
     --> platform.spec.toml:4:12
      |
    4 | [variables.USER]
      |            ^^^^ set by Linux and macOS
      |
      = help: the environment takes precedence over `.env`: the platform gets the system's value
      = help: give it a name that is specific to the platform, such as `SHOP_USER`
    ");
    insta::assert_snapshot!(
        said_of(
            r#"
[platform]
name = "bom-service"
[variables]
PATH = { default = "a" }
username = { generate = "hex:8" }
UID = { required = true }
TZ = { default = "UTC" }
[projects.p]
name = "p"
[projects.p.services.a]
image = "a:1"
command = ["${PATH}", "${username}", "${UID}", "${TZ}", "${HOME}"]
"#
        ),
        @r#"
        warning[system-variable]: variable `PATH` has the name of one that every system sets
         --> platform.spec.toml:5:1
          |
        5 | PATH = { default = "a" }
          | ^^^^ set by every system
          |
          = help: the environment takes precedence over `.env`: the platform gets the system's value
          = help: give it a name that is specific to the platform, such as `BOM_SERVICE_PATH`

        warning[system-variable]: variable `username` has the name of one that Windows sets
         --> platform.spec.toml:6:1
          |
        6 | username = { generate = "hex:8" }
          | ^^^^^^^^ set by Windows
          |
          = help: the environment takes precedence over `.env`: the platform gets the system's value
          = help: give it a name that is specific to the platform, such as `BOM_SERVICE_USERNAME`

        warning[system-variable]: variable `UID` has the name of one that bash sets
         --> platform.spec.toml:7:1
          |
        7 | UID = { required = true }
          | ^^^ set by bash
          |
          = help: bash does not let anyone set it: `UID=1 ./start-platform.sh` fails
          = help: give it a name that is specific to the platform, such as `BOM_SERVICE_UID`
        "#
    );
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
