//! What is said of mistakes with values and what the spec allows.

use super::said;

#[test]
fn invalid_interpolation() {
    insta::assert_snapshot!(said("invalid-interpolation"), @r#"
    error[invalid-interpolation]: Compose cannot read `${MODE/-/_}`
     --> platform.spec.toml:9:11
      |
    9 | command = "run ${MODE/-/_}"
      |           ^^^^^^^^^^^^^^^^^ not a variable
      |
      = help: a variable is `${NAME}`, `${NAME:-default}`, `${NAME:?message}` or `${NAME:+other}`; a dollar that is meant as such is `$$`
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
      = help: declare `[variables.API_KEY]`, give it a default (`${API_KEY:-…}`), or write `$$API_KEY` if the container's shell shall read it
    "#);
}

#[test]
fn unknown_lint() {
    insta::assert_snapshot!(said("unknown-lint"), @r#"
    warning[unknown-lint]: `shop/api` allows `host-port-colision`, which is no lint
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
    warning[unneeded-allow]: `shop/api` allows `host-port-collision`, which is not found there
     --> platform.spec.toml:9:19
      |
    9 | allow = [{ lint = "host-port-collision", reason = "only one of them runs" }]
      |                   ^^^^^^^^^^^^^^^^^^^^^ allows nothing
      |
      = help: drop it, so that the next one is not overlooked
    "#);
}
