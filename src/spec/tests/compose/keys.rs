//! Keys that need or exclude each other.

use super::{findings, service};

#[test]
fn keys_that_need_or_exclude_each_other() {
    insta::assert_snapshot!(service(
        r#"
volumes = [{ type = "bind", target = "/data" }, { type = "volume", source = "data" }]
develop.watch = [{ path = ".", action = "sync" }]
gpus = [{ count = 1, device_ids = ["0"] }]
secrets = [{ target = "/run/key" }]
"#
    ), @r#"
    error[missing-key]: item 1 of `volumes` of service `p/a` has no `source`
     --> platform.spec.toml:9:12
      |
    9 | volumes = [{ type = "bind", target = "/data" }, { type = "volume", source = "data" }]
      |            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      |
      = help: `source`: The volume, the path on the host, or the image.
      = help: `type = "bind"` needs it

    error[missing-key]: item 2 of `volumes` of service `p/a` has no `target`
     --> platform.spec.toml:9:49
      |
    9 | volumes = [{ type = "bind", target = "/data" }, { type = "volume", source = "data" }]
      |                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      |
      = help: `target`: The path in the container.

    error[missing-key]: item 1 of `develop.watch` of service `p/a` has no `target`
      --> platform.spec.toml:10:18
       |
    10 | develop.watch = [{ path = ".", action = "sync" }]
       |                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
       |
       = help: `target`: Where in the container a change is copied to.
       = help: `action = "sync"` needs it

    error[conflicting-keys]: item 1 of `gpus` of service `p/a` has `count` and `device_ids`, of which there can be only one
      --> platform.spec.toml:11:22
       |
    11 | gpus = [{ count = 1, device_ids = ["0"] }]
       |           -----      ^^^^^^^^^^
       |
       = help: keep the one that is meant

    error[missing-key]: item 1 of `secrets` of service `p/a` has no `source`
      --> platform.spec.toml:12:12
       |
    12 | secrets = [{ target = "/run/key" }]
       |            ^^^^^^^^^^^^^^^^^^^^^^^
       |
       = help: `source`: The project's config or secret.
    "#);
    insta::assert_snapshot!(findings(
        r#"[platform]
name = "p"
[projects.p]
name = "p"
volumes = { data = { external = true, driver = "local" } }
secrets = { none = {}, two = { file = "a", environment = "A" }, off = { external = false } }
configs = { two = { file = "a", content = "b" }, there = { external = true } }
services = { a = { image = "x" } }
"#
    ), @r#"
    error[conflicting-keys]: `volumes.data` of project `p` has `external` and `driver`, of which there can be only one
     --> platform.spec.toml:5:39
      |
    5 | volumes = { data = { external = true, driver = "local" } }
      |                      --------         ^^^^^^
      |
      = help: keep the one that is meant

    error[missing-key]: `secrets.none` of project `p` has none of `file`, `environment` or `external`
     --> platform.spec.toml:6:20
      |
    6 | secrets = { none = {}, two = { file = "a", environment = "A" }, off = { external = false } }
      |                    ^^
      |
      = help: state exactly one of them

    error[conflicting-keys]: `secrets.two` of project `p` has `file` and `environment`, of which there can be only one
     --> platform.spec.toml:6:44
      |
    6 | secrets = { none = {}, two = { file = "a", environment = "A" }, off = { external = false } }
      |                                ----        ^^^^^^^^^^^
      |
      = help: keep the one that is meant

    error[missing-key]: `secrets.off` of project `p` has none of `file`, `environment` or `external`
     --> platform.spec.toml:6:71
      |
    6 | secrets = { none = {}, two = { file = "a", environment = "A" }, off = { external = false } }
      |                                                                       ^^^^^^^^^^^^^^^^^^^^
      |
      = help: state exactly one of them

    error[conflicting-keys]: `configs.two` of project `p` has `file` and `content`, of which there can be only one
     --> platform.spec.toml:7:33
      |
    7 | configs = { two = { file = "a", content = "b" }, there = { external = true } }
      |                     ----        ^^^^^^^
      |
      = help: keep the one that is meant

    warning[newer-than-floor]: `configs.two.content` of project `p` needs Docker Compose 2.23.1, newer than the platform's minimum version
     --> platform.spec.toml:7:33
      |
    7 | configs = { two = { file = "a", content = "b" }, there = { external = true } }
      |                                 ^^^^^^^
      |
      = help: the platform promises to work with Docker Compose 2.20: omit the key, or state `compose = "2.23.1"` in `platform.requires`
    "#);
}
