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
      = help: if the image brings a health check of its own, say `health = "image"`
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
    warning[recipe-needs-setting]: the probe of `shop/keycloak` cannot pass: Keycloak answers no health requests unless told to
      --> platform.spec.toml:10:10
       |
    10 | health = "keycloak"
       |          ^^^^^^^^^^ recipe `keycloak`
       |
       = help: set `KC_HEALTH_ENABLED = "true"` in its `environment`, or give `--health-enabled` in its `command`
    "#);
}
