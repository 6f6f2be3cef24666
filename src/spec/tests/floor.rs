//! Keys that the platform's floor does not read.

use super::findings;

#[test]
fn keys_that_the_floor_does_not_read() {
    insta::assert_snapshot!(findings(include_str!("../fixtures/newer.toml")), @r#"
    warning[newer-than-floor]: `healthcheck.start_interval` of service `p/s` needs Docker Compose 2.20.2 and Docker Engine 25.0, newer than the platform's minimum version
      --> platform.spec.toml:10:54
       |
     3 | requires = { engine = "24.0", compose = "2.20" }
       |                                         ------ the floor
    ...
    10 | healthcheck = { test = "true", start_period = "30s", start_interval = "2s" }
       |                                                      ^^^^^^^^^^^^^^
       |
       = help: the platform promises to work with Docker Compose 2.20 and Docker Engine 24.0: omit the key, or state `compose = "2.20.2"` and `engine = "25.0"` in `platform.requires`

    warning[newer-than-floor]: `gpus` of service `p/s` needs Docker Compose 2.30, newer than the platform's minimum version
      --> platform.spec.toml:11:1
       |
     3 | requires = { engine = "24.0", compose = "2.20" }
       |                                         ------ the floor
    ...
    11 | gpus = "all"
       | ^^^^
       |
       = help: the platform promises to work with Docker Compose 2.20: omit the key, or state `compose = "2.30"` in `platform.requires`
    help: raise the minimum version to 2.30
       |
     3 - requires = { engine = "24.0", compose = "2.20" }
     3 + requires = { engine = "24.0", compose = "2.30" }
       |
    "#);
}
