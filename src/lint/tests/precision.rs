//! Specs that are right or may be right, and what is reported when it depends.

use super::{Source, findings, human};

const HEAD: &str = "[platform]\nname = \"shop\"\n[variables.DB_IP]\nrequired = true\n";

/// What is found in a project `shop` of these services.
fn said(services: &str) -> String {
    spec(&format!("{HEAD}[projects.shop]\nname = \"shop\"\n{services}"))
}

fn spec(text: &str) -> String {
    let found = findings(text);
    if found.is_empty() {
        return String::new();
    }
    human::render(&Source::new("platform.spec.toml", text).into(), &found, false)
}

#[test]
fn a_binding_that_one_service_states_twice() {
    let ports = |floor: &str| {
        format!(
            "[platform]\nname = \"shop\"\nrequires = {{ compose = \"{floor}\" }}\n[projects.shop]\nname = \"shop\"\n\
             [projects.shop.services.web]\nimage = \"web:1\"\nports = [\"127.0.0.1:80:80\", \"${{IP:-127.0.0.1}}:80:80\"]\n"
        )
    };
    insta::assert_snapshot!(spec(&ports("2.20")), @r#"
    warning[host-port-collision]: `shop/web` states twice how it publishes host port `80`
     --> platform.spec.toml:8:29
      |
    8 | ports = ["127.0.0.1:80:80", "${IP:-127.0.0.1}:80:80"]
      |          -----------------  ^^^^^^^^^^^^^^^^^^^^^^^^ stated again here
      |          |
      |          first stated here
      |
      = help: Docker Compose 2.24 and newer merge the two; older ones, which the platform's minimum version allows, refuse the file or fail to start the service
      = help: remove one of the two
    "#);
    assert_eq!(spec(&ports("2.24")), "");
}

#[test]
fn one_service_that_publishes_a_port_for_two_of_its_own() {
    insta::assert_snapshot!(said(
        "[projects.shop.services.web]\nimage = \"web:1\"\nports = [\"80:80\", \"80:8080\"]\n"
    ), @r#"
    error[host-port-collision]: host port `80` is published twice
     --> platform.spec.toml:9:19
      |
    9 | ports = ["80:80", "80:8080"]
      |          -------  ^^^^^^^^^ published again here, by `shop/web`
      |          |
      |          first published here, by `shop/web`
      |
      = help: the service cannot start: remove one of the two, or give it another host port
    "#);
}

#[test]
fn ports_of_which_nobody_can_know_that_they_collide() {
    // An address in a variable: only the machine has its value.
    let found = said(
        "[projects.shop.services.db]\nimage = \"db:1\"\nports = [\"127.0.0.1:5432:5432\", \"${DB_IP}:5432:5432\"]\n",
    );
    assert_eq!(found, "");
    // On the host's own network the engine publishes nothing.
    let found = said(
        "[projects.shop.services.a]\nimage = \"a:1\"\nnetwork_mode = \"host\"\nports = [\"80:80\"]\n\
         [projects.shop.services.b]\nimage = \"b:1\"\nports = [\"80:80\"]\n",
    );
    assert_eq!(found, "");
}

#[test]
fn a_recipe_whose_setting_may_be_elsewhere() {
    for told in [
        "env_file = [\"keycloak.env\"]",
        "environment = [\"KC_HEALTH_ENABLED\"]",
        "environment = { KC_HEALTH_ENABLED = \"${DB_IP}\" }",
        "volumes = [\"./keycloak.conf:/opt/keycloak/conf/keycloak.conf:ro\"]",
        "volumes = [{ type = \"bind\", source = \"./conf\", target = \"/opt/keycloak/conf\" }]",
        "command = [\"start\", \"--health-enabled=true\"]",
        "build = \".\"",
    ] {
        let found = said(&format!(
            "[projects.shop.services.id]\nimage = \"quay.io/keycloak/keycloak:26.0\"\nhealth = \"keycloak\"\n{told}\n"
        ));
        assert_eq!(found, "", "{told}");
    }
    for told in
        ["volumes = [\"./themes:/opt/keycloak/themes\"]", "environment = { KC_HEALTH_ENABLED = false }"]
    {
        let found = said(&format!(
            "[projects.shop.services.id]\nimage = \"quay.io/keycloak/keycloak:26.0\"\nhealth = \"keycloak\"\n{told}\n"
        ));
        assert!(found.contains("[recipe-needs-setting]"), "{told}: {found}");
    }
}

const DB: &str = "[projects.shop.services.db]\nimage = \"postgres:16\"\nhealth = \"postgres\"\n";

#[test]
fn a_service_that_waits_by_itself_or_asks_somebody_else() {
    for rest in [
        "command = \"./wait-for-it.sh db:5432 -- app\"",
        "entrypoint = [\"dockerize\", \"-wait\", \"tcp://db:5432\", \"app\"]",
        "command = [\"sh\", \"-c\", \"until nc -z db 5432; do sleep 1; done; app\"]",
        "extra_hosts = [\"db:10.0.0.7\"]",
        "extra_hosts = { db = \"host-gateway\" }",
    ] {
        let found = said(&format!(
            "{DB}[projects.shop.services.app]\nimage = \"app:1\"\nenvironment = {{ DATABASE_URL = \"postgres://db:5432/x\" }}\n{rest}\n"
        ));
        assert_eq!(found, "", "{rest}");
    }
}

#[test]
fn an_address_that_several_services_share() {
    let app = |name: &str, rest: &str| {
        format!("[projects.shop.services.{name}]\nimage = \"app:1\"\nenvironments = [\"common\"]\n{rest}\n")
    };
    let common = "[environments.common]\nDATABASE_URL = \"postgres://db:5432/x\"\n";
    let waits = app("api", "depends_on = [\"db\"]");
    insta::assert_snapshot!(said(&format!("{DB}{waits}{}{common}", app("web", ""))), @r#"
    note[missing-dependency]: `shop/web` inherits the address of `shop/db` and does not wait for it
      --> platform.spec.toml:19:16
       |
    14 | [projects.shop.services.web]
       |                         --- inherits it from there
    ...
    19 | DATABASE_URL = "postgres://db:5432/x"
       |                ^^^^^^^^^^^^^^^^^^^^^^ `db` is `shop/db`
       |
       = help: a service that connects when it starts may start first and fail: add `"shop/db"` to the `depends_on` of each that does
    "#);
    let five: String = ["a", "b", "c", "d", "e"].map(|it| app(it, "")).concat();
    insta::assert_snapshot!(said(&format!("{DB}{five}{common}")), @r#"
    note[missing-dependency]: `shop/a` and 4 other services inherit the address of `shop/db` and do not wait for it
      --> platform.spec.toml:31:16
       |
    10 | [projects.shop.services.a]
       |                         - inherits it from there
    ...
    14 | [projects.shop.services.b]
       |                         - inherits it from there
    ...
    18 | [projects.shop.services.c]
       |                         - inherits it from there
    ...
    31 | DATABASE_URL = "postgres://db:5432/x"
       |                ^^^^^^^^^^^^^^^^^^^^^^ `db` is `shop/db`
       |
       = help: a service that connects when it starts may start first and fail: add `"shop/db"` to the `depends_on` of each that does
    "#);
    let allowed = app("web", "allow = [{ lint = \"missing-dependency\", reason = \"it asks later\" }]");
    assert_eq!(said(&format!("{DB}{waits}{allowed}{common}")), "");
    // A value that only one service has is meant for that service.
    let alone = said(&format!("{DB}{}{common}", app("web", "")));
    assert!(alone.starts_with("warning[missing-dependency]"), "{alone}");
}

#[test]
fn a_proxy_that_is_configured_for_somebody_else() {
    let found = said(
        "[projects.shop.services.app]\nimage = \"app:1\"\nnetworks = [\"inner\"]\n\
         [projects.shop.services.scheduler]\nimage = \"s:1\"\nenvironment = { \"a.example_REVERSE_PROXY_HOST\" = \"http://app:8080\" }\n\
         [networks.inner]\n",
    );
    assert_eq!(found, "");
}

#[test]
fn a_password_that_no_variable_holds() {
    insta::assert_snapshot!(said(
        "[variables.CACHE_PASSWORD]\ngenerate = \"hex:16\"\n[projects.shop.services.cache]\nimage = \"redis:7\"\n\
         command = [\"redis-server\", \"--requirepass\", \"${CACHE_PASSWORD}\"]\nhealth = \"redis\"\n"
    ), @r#"
    error[recipe-not-applicable]: recipe `redis` cannot probe `shop/cache`: its command sets a password, and no variable of its environment holds it for the probe
      --> platform.spec.toml:12:10
       |
    12 | health = "redis"
       |          ^^^^^^^
       |
       = help: add `REDIS_PASSWORD = "${CACHE_PASSWORD}"` to its `environment`: the probe then takes the password from there
    "#);
}

#[test]
fn a_broker_without_an_open_listener() {
    insta::assert_snapshot!(said(
        "[projects.shop.services.broker]\nimage = \"apache/kafka:3.9.0\"\nhealth = \"kafka\"\n\
         environment = { KAFKA_LISTENERS = \"SASL_SSL://:9094,CONTROLLER://:9093\" }\n"
    ), @r#"
    error[recipe-not-applicable]: recipe `kafka` cannot probe `shop/broker`: each of its listeners asks for TLS or a password
     --> platform.spec.toml:9:10
      |
    9 | health = "kafka"
      |          ^^^^^^^
      |
      = help: see whether one of them is open, `health = { tcp = 9094 }`, or ask with the client's settings: `health = { command = ["…"] }`
    "#);
}

#[test]
fn a_probe_with_what_the_image_has() {
    for rest in [
        "image = \"node:22-slim\"\nhealth = { http = \"/\", port = 80 }",
        "image = \"node:22-slim\"\nhealth = { http = \"/\", port = 80, tool = \"node\" }",
        "image = \"node:22-slim\"\nbuild = \".\"\nhealth = { http = \"/\", port = 80, tool = \"curl\" }",
        "image = \"node:22-alpine\"\ncommand = \"sh -c 'apk add curl; node x'\"\nhealth = { http = \"/\", port = 80, tool = \"curl\" }",
        "image = \"node:22-alpine\"\nhealthcheck = { test = \"curl -f http://127.0.0.1 || wget -q http://127.0.0.1\", interval = \"2s\" }",
    ] {
        assert_eq!(said(&format!("[projects.shop.services.app]\n{rest}\n")), "", "{rest}");
    }
}

#[test]
fn a_probe_of_an_image_without_a_shell() {
    insta::assert_snapshot!(said(
        "[projects.shop.services.app]\nimage = \"gcr.io/distroless/nodejs22-debian12\"\nhealth = { http = \"/\", port = 80 }\n"
    ), @r#"
    warning[probe-tool-missing]: the health check of `shop/app` needs a shell, which `gcr.io/distroless/nodejs22-debian12` does not have
     --> platform.spec.toml:9:10
      |
    8 | image = "gcr.io/distroless/nodejs22-debian12"
      |         ------------------------------------- has no shell
    9 | health = { http = "/", port = 80 }
      |          ^^^^^^^^^^^^^^^^^^^^^^^^^ needs a shell
      |
      = help: it always fails, and the service never becomes healthy
      = help: run one of the image's own programs, `health = { command = ["…"] }`, or omit `health`: the service then counts as ready when it runs
    "#);
}

#[test]
fn defaults_that_make_a_service_wait_for_itself() {
    let project =
        "[projects.shop.defaults]\ndepends_on = [\"db\"]\n[projects.shop.services.db]\nimage = \"db:1\"\n";
    let app = "[projects.shop.services.app]\nimage = \"app:1\"\n";
    insta::assert_snapshot!(said(&format!("{project}{app}")), @r#"
    error[dependency-cycle]: `shop/db` waits for itself
     --> platform.spec.toml:8:15
      |
    8 | depends_on = ["db"]
      |               ^^^^ `db` waits for `db`
      |
      = help: the project's `defaults` give this dependency to each of its services
      = help: write `depends_on = []`, or what it does wait for, in `shop/db`: a service's own key replaces the default
    "#);
    assert_eq!(said(&format!("{project}depends_on = []\n{app}")), "");
}

#[test]
fn health_that_only_an_image_can_have() {
    let waiting = |image: &str, rest: &str| {
        format!(
            "[projects.shop.services.vpn]\nimage = \"{image}\"\n{rest}\n[projects.shop.services.app]\nimage = \"app:1\"\n\
             depends_on = {{ vpn = {{ condition = \"service_healthy\" }} }}\n"
        )
    };
    insta::assert_snapshot!(said(&waiting("qmcgaw/gluetun:v3.40.0", "")), @r#"
    warning[gate-without-healthcheck]: `shop/app` waits for `shop/vpn` to become healthy, which is not known to have a health check
      --> platform.spec.toml:12:16
       |
     7 | [projects.shop.services.vpn]
       |                         --- ready when the check of its image passes
    ...
    12 | depends_on = { vpn = { condition = "service_healthy" } }
       |                ^^^ waits for health
       |
       = help: if its image has a health check, say so in `shop/vpn`: `health = "image"`
       = help: otherwise the start fails: state how to probe it, for example `health = { http = "/health" }`
    "#);
    insta::assert_snapshot!(said(&waiting("redis:7", "")), @r#"
    error[gate-without-healthcheck]: `shop/app` waits for `shop/vpn` to become healthy, but that has no health check
      --> platform.spec.toml:12:16
       |
     7 | [projects.shop.services.vpn]
       |                         --- declared here, without `health`
    ...
    12 | depends_on = { vpn = { condition = "service_healthy" } }
       |                ^^^ waits for health
       |
       = help: write `health = "redis"` in `shop/vpn`: a recipe for its image
    "#);
    assert_eq!(said(&waiting("qmcgaw/gluetun:v3.40.0", "health = \"image\"")), "");
    assert!(said(&waiting("qmcgaw/gluetun:v3.40.0", "health = \"none\"")).starts_with("error["));
    assert!(said(&waiting("qmcgaw/gluetun:v3.40.0", "gate = \"running\"")).starts_with("error["));
}
