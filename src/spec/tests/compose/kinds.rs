//! Values of a kind or out of a range that Compose does not decode.

use super::service;

#[allow(clippy::too_many_lines, reason = "one spec and what is said of it")]
#[test]
fn values_of_a_kind_that_compose_does_not_decode() {
    insta::assert_snapshot!(service(
        r#"
logging = { options = { compress = true } }
storage_opt = { size = 1.5 }
build = { additional_contexts = { base = 1 }, ssh = "default", provenance = 1 }
cpu_rt_runtime = "95ms"
oom_score_adj = 5000
deploy.resources.limits.memory = 536870912
healthcheck.retries = -1
blkio_config.weight = "10"
"#
    ), @r#"
    error[wrong-type]: `logging.options.compress` of service `p/a` takes a string or a number, not a boolean
     --> platform.spec.toml:9:36
      |
    9 | logging = { options = { compress = true } }
      |                                    ^^^^
      |
      = help: `options`: Options of the driver, such as `max-size`.
    help: write it as `"true"`
      |
    9 - logging = { options = { compress = true } }
    9 + logging = { options = { compress = "true" } }
      |

    error[wrong-type]: `storage_opt.size` of service `p/a` takes a string or an integer, not a float
      --> platform.spec.toml:10:24
       |
    10 | storage_opt = { size = 1.5 }
       |                        ^^^
       |
       = help: `storage_opt`: Options of the storage driver.
    help: write it as `"1.5"`
       |
    10 - storage_opt = { size = 1.5 }
    10 + storage_opt = { size = "1.5" }
       |

    error[wrong-type]: `build.additional_contexts.base` of service `p/a` takes a string, not an integer
      --> platform.spec.toml:11:42
       |
    11 | build = { additional_contexts = { base = 1 }, ssh = "default", provenance = 1 }
       |                                          ^
       |
       = help: `additional_contexts`: Named contexts beside the main one.
    help: write it as `"1"`
       |
    11 - build = { additional_contexts = { base = 1 }, ssh = "default", provenance = 1 }
    11 + build = { additional_contexts = { base = "1" }, ssh = "default", provenance = 1 }
       |

    error[wrong-type]: `build.ssh` of service `p/a` takes a list of strings or a table, not a string
      --> platform.spec.toml:11:53
       |
    11 | build = { additional_contexts = { base = 1 }, ssh = "default", provenance = 1 }
       |                                                     ^^^^^^^^^
       |
       = help: `ssh`: SSH keys or agents for the build.
    help: write it as `["default"]`
       |
    11 - build = { additional_contexts = { base = 1 }, ssh = "default", provenance = 1 }
    11 + build = { additional_contexts = { base = 1 }, ssh = ["default"], provenance = 1 }
       |

    error[wrong-type]: `build.provenance` of service `p/a` takes a string or `true` or `false`, not an integer
      --> platform.spec.toml:11:77
       |
    11 | build = { additional_contexts = { base = 1 }, ssh = "default", provenance = 1 }
       |                                                                             ^
       |
       = help: `provenance`: Whether the image carries a statement of its provenance.
    help: write it as `"1"`
       |
    11 - build = { additional_contexts = { base = 1 }, ssh = "default", provenance = 1 }
    11 + build = { additional_contexts = { base = 1 }, ssh = "default", provenance = "1" }
       |

    error[malformed-value]: `cpu_rt_runtime` of service `p/a` is `95ms`, which is not a count
      --> platform.spec.toml:12:18
       |
    12 | cpu_rt_runtime = "95ms"
       |                  ^^^^^^
       |
       = help: a count is a whole number, not a negative one, or a variable

    error[malformed-value]: `oom_score_adj` of service `p/a` is 5000, and must be from -1000 to 1000
      --> platform.spec.toml:13:17
       |
    13 | oom_score_adj = 5000
       |                 ^^^^

    error[wrong-type]: `deploy.resources.limits.memory` of service `p/a` takes a size, not an integer
      --> platform.spec.toml:14:34
       |
    14 | deploy.resources.limits.memory = 536870912
       |                                  ^^^^^^^^^
       |
       = help: `memory`: Memory: `512m`.
    help: write it as `"536870912"`
       |
    14 - deploy.resources.limits.memory = 536870912
    14 + deploy.resources.limits.memory = "536870912"
       |

    error[malformed-value]: `healthcheck.retries` of service `p/a` is -1, and must be at least 0
      --> platform.spec.toml:15:23
       |
    15 | healthcheck.retries = -1
       |                       ^^

    error[wrong-type]: `blkio_config.weight` of service `p/a` takes an integer, not a string
      --> platform.spec.toml:16:23
       |
    16 | blkio_config.weight = "10"
       |                       ^^^^
       |
       = help: `weight`: Share of the bandwidth relative to other services, 10 to 1000.
    help: write it as `10`
       |
    16 - blkio_config.weight = "10"
    16 + blkio_config.weight = 10
       |
    "#);
}
