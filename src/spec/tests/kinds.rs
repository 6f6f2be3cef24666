//! Values of the wrong kind, and the edits that mend them.

use super::findings;

#[test]
fn an_edit_is_offered_where_it_is_clear_what_was_meant() {
    insta::assert_snapshot!(findings(include_str!("../fixtures/clear_kinds.toml")), @r#"
    error[wrong-type]: `platform.requires.compose` takes a version, not a float
     --> platform.spec.toml:3:24
      |
    3 | requires = { compose = 2.20 }
      |                        ^^^^
      |
      = help: `compose`: The oldest Docker Compose; `2.20` if left out.
    help: write it as `"2.20"`
      |
    3 - requires = { compose = 2.20 }
    3 + requires = { compose = "2.20" }
      |

    error[wrong-type]: `networks` of project `p` takes a list of strings or a table, not a string
     --> platform.spec.toml:7:12
      |
    7 | networks = "shared"
      |            ^^^^^^^^
      |
      = help: `networks`: A list: shared networks that its services join unless they name their own. A table: networks of its own, as in Compose.
    help: write it as `["shared"]`
      |
    7 - networks = "shared"
    7 + networks = ["shared"]
      |

    error[wrong-type]: `user` of service `p/s` takes a string, not an integer
      --> platform.spec.toml:10:8
       |
    10 | user = 1000
       |        ^^^^
       |
       = help: `user`: User that its process runs as: a name, or `uid:gid`.
    help: write it as `"1000"`
       |
    10 - user = 1000
    10 + user = "1000"
       |

    error[wrong-type]: `level` of service `p/s` takes an integer, not a string
      --> platform.spec.toml:11:9
       |
    11 | level = "0"
       |         ^^^
       |
       = help: `level`: Position of its level in `levels`, from 0.
    help: write it as `0`
       |
    11 - level = "0"
    11 + level = 0
       |

    error[wrong-type]: `job` of service `p/s` takes `true` or `false`, not a string
      --> platform.spec.toml:12:7
       |
    12 | job = "true"
       |       ^^^^^^
       |
       = help: `job`: Whether it runs once and ends: its gate is `completed`, and nothing restarts it.
    help: write it as `true`
       |
    12 - job = "true"
    12 + job = true
       |

    error[wrong-type]: `timeout` of service `p/s` takes a duration, not an integer
      --> platform.spec.toml:13:11
       |
    13 | timeout = 90
       |           ^^
       |
       = help: `timeout`: How long after its start its gate must hold; if left out, what its health check can take, else `2m`.
    help: write it as `"90s"`
       |
    13 - timeout = 90
    13 + timeout = "90s"
       |
    "#);
}

#[test]
fn the_purpose_of_a_key_is_shown_where_no_edit_is_clear() {
    insta::assert_snapshot!(findings(include_str!("../fixtures/unclear_kinds.toml")), @r#"
    error[wrong-type]: `image` of service `p/s` takes an image name, not a list
     --> platform.spec.toml:8:9
      |
    8 | image = ["nginx"]
      |         ^^^^^^^^^
      |
      = help: `image`: The image that it runs: `registry/name:tag`.

    error[wrong-type]: `environment` of service `p/s` takes a table or a list of strings, not an integer
     --> platform.spec.toml:9:15
      |
    9 | environment = 7
      |               ^
      |
      = help: `environment`: Environment variables: a table, or a list of `KEY=value`.

    error[malformed-value]: `privileged` of service `p/s` is `yes`, which is not a boolean
      --> platform.spec.toml:10:14
       |
    10 | privileged = "yes"
       |              ^^^^^
       |
       = help: a boolean is `true`, `false` or a variable

    error[malformed-value]: `health.tcp` of service `p/s` is 99999, and must be from 1 to 65535
      --> platform.spec.toml:11:18
       |
    11 | health = { tcp = 99999 }
       |                  ^^^^^

    error[wrong-type]: `stop_grace_period` of service `p/s` takes a duration, not a date
      --> platform.spec.toml:12:21
       |
    12 | stop_grace_period = 1979-05-27
       |                     ^^^^^^^^^^
       |
       = help: `stop_grace_period`: How long it may take to stop before it is killed; 10s if left out.

    error[unknown-value]: `depends_on.a` of service `p/s` cannot be `redy`
      --> platform.spec.toml:13:20
       |
    13 | depends_on = { a = "redy", "b/c/d" = "ready" }
       |                    ^^^^^^
       |
       = help: it is `ready` or `started`
    help: did you mean `ready`?
       |
    13 | depends_on = { a = "ready", "b/c/d" = "ready" }
       |                       +

    error[malformed-name]: `b/c/d` is not a service
      --> platform.spec.toml:13:28
       |
    13 | depends_on = { a = "redy", "b/c/d" = "ready" }
       |                            ^^^^^^^
       |
       = help: a service is `service` of the same project, or `project/service`
    "#);
}
