//! What is said of mistakes with health checks.

use super::said;

#[test]
fn gate_without_healthcheck() {
    insta::assert_snapshot!(said("gate-without-healthcheck"), @r#"
    error[gate-without-healthcheck]: `shop/api` can never become healthy: it has no health check
     --> platform.spec.toml:9:8
      |
    9 | gate = "healthy"
      |        ^^^^^^^^^ waits for a health check
      |
      = help: state `health`, for example a recipe, `{ http = "/health" }` or `{ tcp = 5432 }`
      = help: if the image has a health check of its own, write `health = "image"`
    "#);
}

#[test]
fn recipe_not_applicable() {
    insta::assert_snapshot!(said("recipe-not-applicable"), @r#"
    error[recipe-not-applicable]: recipe `redis` cannot probe `shop/cache`: `password_variable` is `REDIS PASSWORD`, which a shell would not take as one word
     --> platform.spec.toml:9:21
      |
    9 | health = { recipe = "redis", password_variable = "REDIS PASSWORD" }
      |                     ^^^^^^^
      |
      = help: state the parameter in letters, digits and `_ . / : -`, or write the probe as `command = ["…"]`
    "#);
}

#[test]
fn recipe_needs_setting() {
    insta::assert_snapshot!(said("recipe-needs-setting"), @r#"
    warning[recipe-needs-setting]: the probe of `shop/keycloak` cannot pass: Keycloak answers no health requests unless it is configured to
      --> platform.spec.toml:10:10
       |
    10 | health = "keycloak"
       |          ^^^^^^^^^^ recipe `keycloak`
       |
       = help: set `KC_HEALTH_ENABLED = "true"` in its `environment`, or give `--health-enabled` in its `command`
    "#);
}

#[test]
fn probe_accepts_failure() {
    insta::assert_snapshot!(said("probe-accepts-failure"), @r#"
    warning[probe-accepts-failure]: the health check of `shop/cache` passes while the server refuses it
      --> platform.spec.toml:10:45
       |
    10 | healthcheck = { test = ["CMD", "redis-cli", "ping"], interval = "2s" }
       |                                             ^^^^^^ `redis-cli ping` exits with 0 on `NOAUTH` too
       |
       = help: state what the answer must contain: `health = { recipe = "redis", password_variable = "…" }`, or `… ping | grep -q PONG`
    "#);
}

#[test]
fn probe_always_passes() {
    insta::assert_snapshot!(said("probe-always-passes"), @r#"
    warning[probe-always-passes]: the health check of `shop/api` succeeds whatever happens
     --> platform.spec.toml:9:24
      |
    9 | healthcheck = { test = "curl -fsS http://127.0.0.1:8080/health || true", interval = "2s" }
      |                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ends with `|| true`
      |
      = help: its dependants start at once, and a failure goes unnoticed
      = help: let the command's own exit code decide: remove that end, or write `|| exit 1`
    "#);
}

#[test]
fn probe_delays_start() {
    insta::assert_snapshot!(said("probe-delays-start"), @r#"
    warning[probe-delays-start]: `shop/db` is probed every 30s, and 1 service waits for it
     --> platform.spec.toml:9:76
      |
    9 | healthcheck = { test = ["CMD", "pg_isready", "-U", "postgres"], interval = "30s" }
      |                                                                            ^^^^^ its first probe comes 30s after its start
      |
      = help: however fast it is, its dependants start a whole interval later
      = help: set `interval = "2s"`; with an engine of 25 or newer, a `start_period` with `start_interval = "1s"`
    "#);
}

#[test]
fn probe_host_port() {
    insta::assert_snapshot!(said("probe-host-port"), @r#"
    warning[probe-host-port]: the health check of `shop/web` uses a port that exists only on the host: 8080
      --> platform.spec.toml:10:10
       |
     9 | ports = ["8080:80"]
       |          --------- port 80 of the container, on the host 8080
    10 | health = { http = "/health", port = 8080 }
       |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ connects to port 8080 inside the container
       |
       = help: it always fails: a health check runs inside the container, where nothing listens on that port
       = help: use port 80
    "#);
}

#[test]
fn start_interval_without_start_period() {
    insta::assert_snapshot!(said("start-interval-without-start-period"), @r#"
    error[start-interval-without-start-period]: `start_interval` of `shop/api` has no `start_period` to apply in
      --> platform.spec.toml:10:94
       |
    10 | healthcheck = { test = "wget -q -O /dev/null http://127.0.0.1:8080/health", start_interval = "1s" }
       |                                                                                              ^^^^
       |
       = help: Docker Compose 2.36 and newer refuse the whole file
       = help: add a `start_period`: how long its start may take, for example `start_period = "60s"`
    "#);
}

#[test]
fn timeout_too_short() {
    insta::assert_snapshot!(said("timeout-too-short"), @r#"
    warning[timeout-too-short]: `timeout` of `shop/search` is not longer than its `start_period`
      --> platform.spec.toml:9:11
       |
     9 | timeout = "1m"
       |           ^^^^ gives up after 1m
    10 | health = { http = "/ready", port = 9200, start_period = "3m" }
       |                                                         ---- a start may take this long
       |
       = help: the start of the platform gives up on it while its health check does not count failures yet
       = help: make `timeout` longer than the start period, or remove it: it is then derived from the health check
    "#);
}

#[test]
fn probe_tool_missing() {
    insta::assert_snapshot!(said("probe-tool-missing"), @r#"
    warning[probe-tool-missing]: the health check of `shop/api` needs `curl`, which `node:22-slim` does not have
      --> platform.spec.toml:10:46
       |
     8 | image = "node:22-slim"
       |         -------------- has no curl
     9 | command = ["node", "server.js"]
    10 | healthcheck = { test = ["CMD", "curl", "-f", "http://127.0.0.1:3000/health"], interval = "2s" }
       |                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ needs `curl`
       |
       = help: it always fails, and the service never becomes healthy
       = help: use a tool that the image has: `health = { http = "/health", port = 3000, tool = "node" }`
    "#);
}
