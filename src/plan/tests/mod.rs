//! What is planned for small platforms, and what holds for all of them.

mod compose;
mod containers;
mod property;
mod services;

use super::*;
use crate::{
    platform::resolve,
    spec::{self, Source},
};

/// The plan of a spec without findings of severity error.
fn planned(text: &str) -> Plan {
    let parsed = spec::parse(&Source::new("platform.spec.toml", text));
    assert_eq!(parsed.findings, []);
    let (platform, findings) = resolve(&parsed.document.expect("TOML"));
    assert_eq!(findings, []);
    plan(&platform.expect("projects"))
}

const SHOP: &str = r#"
[platform]
name = "shop"
title = "Shop"
deadline = "5m"

[[levels]]
title = "Data"

[[levels]]
title = "Services"

[networks.front]
[networks.back]
name = "shop-back"

[switches.WebOnly]
description = "The web alone"
only = ["web"]

[projects.web]
name = "shop-web"
networks = ["front", "back"]

[projects.web.services.site]
level = 1
image = "site:1"
environment = { API_HOST = "api", API_PORT = 8000, CACHE = "redis://:${CACHE_PASSWORD:-x}@cache:6379/1" }
depends_on = { api = "started", "data/cache" = "ready" }
ports = ["${SITE_PORT:-8080}:80", "127.0.0.1:9000-9001:9000-9001/udp"]
endpoints = [{ title = "Site", url = "http://localhost:${SITE_PORT:-8080}", probe = "/health" }]

[projects.web.services.api]
image = "api:1"
health = { http = "/health", port = 8000, start_period = "45s" }
depends_on = ["data/db", "data/migrate"]
timeout = "200s"

[projects.web.services.debug]
image = "busybox"
profiles = ["debug"]

[projects.data]
name = "data"
networks = ["back"]

[projects.data.services.cache]
level = 0
image = "redis:7"
health = "redis"

[projects.data.services.db]
level = 0
image = "postgres:16"
health = "postgres"
container_name = "shop-db"

[projects.data.services.migrate]
image = "migrate:1"
job = true
command = "migrate --to postgres://shop-db:5432/shop"
depends_on = ["db"]
"#;

#[test]
fn for_people() {
    insta::assert_snapshot!(human(&planned(SHOP)), @"
    Shop: 5 services, 1 more behind profiles, in 2 projects on 2 networks

    starts at once
      data/db     healthy    level 0
      data/cache  healthy    level 0

    then, each as soon as its dependencies are ready
      data/migrate  completed  level 0 <- db

    then
      web/api  healthy    level 0 <- data/db, data/migrate

    then
      web/site  running    level 1 <- api (started), data/cache

    only on request
      web/debug  --profile debug

    critical path: the longest chain if every service takes its whole timeout
      data/db       up to   2m5s to become healthy
      data/migrate  up to     2m to complete
      web/api       up to  3m20s to become healthy
      at worst 7m25s; a start is given up after 5m
    ");
}

#[test]
fn for_programs() {
    let value = json(&planned(SHOP));
    let keys: Vec<_> = value.as_object().expect("an object").keys().collect();
    assert_eq!(keys, ["services", "critical_path", "networks"]);
    let services = value["services"].as_array().expect("services");
    let lines: Vec<String> = services.iter().map(ToString::to_string).collect();
    insta::assert_snapshot!(lines.join("\n"), @r#"
    {"id":"data/db","project":"data","service":"db","container":"shop-db","level":0,"gate":"healthy","timeout_s":125,"depends_on":[]}
    {"id":"data/cache","project":"data","service":"cache","container":"data-cache-1","level":0,"gate":"healthy","timeout_s":95,"depends_on":[]}
    {"id":"web/debug","project":"web","service":"debug","container":"shop-web-debug-1","level":0,"gate":"running","timeout_s":120,"depends_on":[]}
    {"id":"data/migrate","project":"data","service":"migrate","container":"data-migrate-1","level":0,"gate":"completed","timeout_s":120,"depends_on":[{"id":"data/db","gate":"healthy"}]}
    {"id":"web/api","project":"web","service":"api","container":"shop-web-api-1","level":0,"gate":"healthy","timeout_s":200,"depends_on":[{"id":"data/db","gate":"healthy"},{"id":"data/migrate","gate":"completed"}]}
    {"id":"web/site","project":"web","service":"site","container":"shop-web-site-1","level":1,"gate":"running","timeout_s":120,"depends_on":[{"id":"web/api","gate":"started"},{"id":"data/cache","gate":"healthy"}]}
    "#);
    insta::assert_snapshot!(value["critical_path"], @r#"["data/db","data/migrate","web/api"]"#);
    insta::assert_snapshot!(value["networks"], @r#"[{"key":"front","name":"shop_front"},{"key":"back","name":"shop-back"}]"#);
}
