//! What is said of mistakes with names.

use super::{findings, said, said_of};

#[test]
fn ambiguous_hostname() {
    insta::assert_snapshot!(said("ambiguous-hostname"), @r#"
    error[ambiguous-hostname]: `redis` can mean `web/redis` or `jobs/redis` for `web/api`
      --> platform.spec.toml:17:29
       |
    10 | [projects.web.services.redis]
       |                        ----- answers to `redis`
    ...
    17 | environment = { CACHE_URL = "redis://redis:6379" }
       |                             ^^^^^^^^^^^^^^^^^^^^ which of them is meant?
    ...
    23 | [projects.jobs.services.redis]
       |                         ----- answers to `redis`
       |
       = help: both are on networks that it joins: Docker resolves the name to the one on the alphabetically first network, and silently to the other while that one is stopped
       = help: use a name that only one of them answers to: a `container_name`, or an alias of its own
    "#);
}

#[test]
fn container_name_collision() {
    insta::assert_snapshot!(said("container-name-collision"), @r#"
    error[container-name-collision]: two containers are named `redis`
      --> platform.spec.toml:16:18
       |
     9 | container_name = "redis"
       |                  ------- the container of `web/redis`
    ...
    16 | container_name = "redis"
       |                  ^^^^^^^ the container of `jobs/redis`
       |
       = help: container names are unique on a machine: the second container cannot be created
       = help: give one of them another name, or omit `container_name`
    "#);
}

#[test]
fn container_names_that_differ_only_in_case() {
    insta::assert_snapshot!(said_of(r#"
[platform]
name = "shop"

[projects.web]
name = "web"

[projects.web.services.App]
image = "example/app:1.0"

[projects.web.services.app]
image = "example/app:1.0"
"#), @"
    warning[container-name-collision]: the container names `web-App-1` and `web-app-1` differ only in case
      --> platform.spec.toml:11:24
       |
     8 | [projects.web.services.App]
       |                        --- the container of `web/App`
    ...
    11 | [projects.web.services.app]
       |                        ^^^ the container of `web/app`
       |
       = help: on macOS and Windows, collect-logs can keep the log of only one of them
       = help: give one of them another name
    ");
}

#[test]
fn host_port_collision() {
    insta::assert_snapshot!(said("host-port-collision"), @r#"
    error[host-port-collision]: host port `5432` is published twice
      --> platform.spec.toml:16:10
       |
     9 | ports = ["5432:5432"]
       |          ----------- first published here, by `web/db`
    ...
    16 | ports = ["127.0.0.1:${JOBS_DB_PORT:-5432}:5432"]
       |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ published again here, by `jobs/db`
       |
       = help: `JOBS_DB_PORT` is 5432 unless it is set
       = help: the second of them cannot start: give one of them another host port
    "#);
}

#[test]
fn network_name_collision() {
    insta::assert_snapshot!(said("network-name-collision"), @r#"
    error[network-name-collision]: two networks are named `shop`
     --> platform.spec.toml:8:8
      |
    5 | name = "shop"
      |        ------ network `front`
    ...
    8 | name = "shop"
      |        ^^^^^^ network `back`
      |
      = help: they are one network to the engine, and a service that joins both cannot start
      = help: keep one of them, or give one of them another `name`
    "#);
}

#[test]
fn networks_of_projects_collide_too() {
    insta::assert_snapshot!(
        said_of(
            r#"
[platform]
name = "shop"
[networks.back]
[networks.other]
name = "web_default"
[projects.web]
name = "web"
networks.back = { internal = true }
networks.front = { name = "shop_back" }
[projects.web.services.api]
image = "api:1"
networks = ["front", "back", "other"]
[projects.web.services.site]
image = "site:1"
[projects.jobs]
name = "jobs"
networks = ["back"]
[projects.jobs.services.job]
image = "job:1"
"#
        ),
        @r#"
        error[network-name-collision]: two networks are named `web_default`
         --> platform.spec.toml:8:8
          |
        6 | name = "web_default"
          |        ------------- network `other`
        7 | [projects.web]
        8 | name = "web"
          |        ^^^^^ network `web/default`
          |
          = help: they are one network to the engine, and a service that joins both cannot start
          = help: keep one of them, or give one of them another `name`

        error[network-name-collision]: `back` is a shared network, and one of project `web`
         --> platform.spec.toml:9:10
          |
        4 | [networks.back]
          |           ---- all others mean this one
        ...
        9 | networks.back = { internal = true }
          |          ^^^^ the services of the project mean this one
          |
          = help: rename one of them, or drop the project's if the shared one is meant

        error[network-name-collision]: two networks are named `shop_back`
          --> platform.spec.toml:10:27
           |
         4 | [networks.back]
           |           ---- network `back`
        ...
        10 | networks.front = { name = "shop_back" }
           |                           ^^^^^^^^^^^ network `web/front`
           |
           = help: they are one network to the engine, and a service that joins both cannot start
           = help: keep one of them, or give one of them another `name`
        "#
    );
}

#[test]
fn volume_name_collision() {
    insta::assert_snapshot!(said("volume-name-collision"), @r#"
    warning[volume-name-collision]: two volumes are named `uploads`
      --> platform.spec.toml:10:30
       |
     6 | volumes = { uploads = { name = "uploads" } }
       |                                --------- volume `uploads` of project `web`
    ...
    10 | volumes = { files = { name = "uploads" } }
       |                              ^^^^^^^^^ volume `files` of project `jobs`
       |
       = help: they are one volume to the engine: both projects write to it, and removing one's volumes removes the other's data
       = help: if they are meant to share it, set `external = true` in the project that does not own it; if not, rename one
    "#);
}

#[test]
fn unreachable_host() {
    insta::assert_snapshot!(said("unreachable-host"), @r#"
    warning[unreachable-host]: `web/app` cannot reach `search`: it shares no network with `base/search`
      --> platform.spec.toml:18:30
       |
    10 | [projects.base.services.search]
       |                         ------ on `data`
    ...
    18 | environment = { SEARCH_URL = "http://search:9200" }
       |                              ^^^^^^^^^^^^^^^^^^^^ `search` does not resolve here
       |
       = help: let `web/app`, which is on the default network of `web`, join a network of `base/search`
    "#);
}

#[test]
fn unused_networks_of_all_kinds() {
    insta::assert_snapshot!(
        said_of(
            r#"
[platform]
name = "shop"
[networks.proxy]
external = true
[projects.web.networks.default]
internal = true
[projects.web.networks.back]
[projects.web]
name = "web"
[projects.web.services.api]
image = "api:1"
[projects.jobs.networks.default]
[projects.jobs]
name = "jobs"
[projects.jobs.services.job]
image = "job:1"
network_mode = "none"
"#
        ),
        @r#"
    warning[unused-network]: no service joins the network `proxy`
     --> platform.spec.toml:4:11
      |
    4 | [networks.proxy]
      |           ^^^^^ declared, but not used
      |
      = help: add `"proxy"` to the `networks` of a project or a service, or drop it

    warning[unused-network]: no service joins the network `web/back`
     --> platform.spec.toml:8:24
      |
    8 | [projects.web.networks.back]
      |                        ^^^^ declared, but not used
      |
      = help: add `"back"` to the `networks` of a service, or of the project's `defaults`, or drop it

    warning[unused-network]: no service joins the network `jobs/default`
      --> platform.spec.toml:13:25
       |
    13 | [projects.jobs.networks.default]
       |                         ^^^^^^^ declared, but not used
       |
       = help: add `"default"` to the `networks` of a service, or of the project's `defaults`, or drop it
    "#
    );
}

#[test]
fn unused_network() {
    insta::assert_snapshot!(said("unused-network"), @r#"
    warning[unused-network]: no service joins the network `back`
     --> platform.spec.toml:6:11
      |
    6 | [networks.back]
      |           ^^^^ created, but not used
      |
      = help: add `"back"` to the `networks` of a project or a service, or drop it
    "#);
}

/// Names are compared with the values that their variables have when nobody sets them; those that have none may differ.
#[test]
fn names_with_variables_are_compared_after_defaults() {
    let spec = |first: &str, second: &str| {
        format!(
            r#"
[platform]
name = "shop"

[variables]
STAGE = {{ default = "blue" }}
ONE = {{ required = true }}
OTHER = {{ required = true }}

[projects.shop]
name = "shop"

[projects.shop.services]
a = {{ image = "i:1", container_name = "{first}" }}
b = {{ image = "i:1", container_name = "{second}", environment = ["ONE=${{ONE}}", "OTHER=${{OTHER}}", "STAGE=$STAGE"] }}
"#
        )
    };
    let ids = |first: &str, second: &str| -> Vec<&str> {
        findings(&spec(first, second)).iter().map(|it| it.lint.id).collect()
    };
    let collide = ["container-name-collision"];
    assert_eq!(ids("${STAGE}-db", "blue-db"), collide);
    assert_eq!(ids("${STAGE}-db", "${NAME:-blue}-db"), collide);
    assert_eq!(ids("${ONE}-db", "${OTHER}-db"), [""; 0]);
    assert_eq!(ids("${ONE}-db", "${ONE}-db"), collide);
    assert_eq!(ids("${STAGE}-db", "green-db"), [""; 0]);
}
