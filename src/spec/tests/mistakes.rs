//! Keys and values that nobody knows, and keys that are missing.

use super::findings;

#[test]
fn a_good_spec_has_no_findings() {
    insta::assert_snapshot!(findings(include_str!("../fixtures/everything.toml")), @"");
}

#[test]
fn ten_mistakes_are_ten_findings() {
    insta::assert_snapshot!(findings(include_str!("../fixtures/ten_mistakes.toml")), @r#"
    error[malformed-value]: `platform.name` is `ARC SaaS`, which is not a project name
     --> platform.spec.toml:3:8
      |
    3 | name = "ARC SaaS"
      |        ^^^^^^^^^^
      |
      = help: a project name is lowercase letters, digits, `-` and `_`, the first a letter or a digit, at most 63 of them

    error[malformed-value]: `platform.deadline` is `15 minutes`, which is not a duration
     --> platform.spec.toml:4:12
      |
    4 | deadline = "15 minutes"
      |            ^^^^^^^^^^^^
      |
      = help: a duration is numbers with units, as in `45s`, `1m30s` or `500ms`

    error[missing-key]: project `temporal` has no `name`
     --> platform.spec.toml:6:1
      |
    6 | [projects.temporal]
      | ^^^^^^^^^^^^^^^^^^^
      |
      = help: `name`: Compose project name. Volumes are named after it: after a change, Compose no longer finds the existing data.

    error[unknown-key]: unknown key `imgae` in project `temporal`
     --> platform.spec.toml:8:1
      |
    8 | imgae = "x"
      | ^^^^^
      |
      = help: `image` is a key of a service

    error[unknown-key]: unknown key `imgae` in service `temporal/temporal`
      --> platform.spec.toml:11:1
       |
    11 | imgae = "temporalio/auto-setup:1.24.2"
       | ^^^^^
       |
    help: did you mean `image`?
       |
    11 - imgae = "temporalio/auto-setup:1.24.2"
    11 + image = "temporalio/auto-setup:1.24.2"
       |

    error[unknown-value]: `gate` of service `temporal/temporal` cannot be `helthy`
      --> platform.spec.toml:12:8
       |
    12 | gate = "helthy"
       |        ^^^^^^^^
       |
       = help: it is `healthy`, `running` or `completed`
    help: did you mean `healthy`?
       |
    12 | gate = "healthy"
       |           +

    error[wrong-type]: `ports` of service `temporal/temporal` takes a list, not a string
      --> platform.spec.toml:13:9
       |
    13 | ports = "7233:7233"
       |         ^^^^^^^^^^^
       |
       = help: `ports`: Ports published on the host: `"8080:80"`, or one table for each.
    help: write it as `["7233:7233"]`
       |
    13 - ports = "7233:7233"
    13 + ports = ["7233:7233"]
       |

    error[malformed-value]: `level` of service `temporal/temporal` is -1, and must be from 0 to 999
      --> platform.spec.toml:14:9
       |
    14 | level = -1
       |         ^^

    error[unknown-key]: unknown key `retrys` in `healthcheck` of service `temporal/temporal`
      --> platform.spec.toml:15:41
       |
    15 | healthcheck = { test = ["CMD", "true"], retrys = 3 }
       |                                         ^^^^^^
       |
    help: did you mean `retries`?
       |
    15 - healthcheck = { test = ["CMD", "true"], retrys = 3 }
    15 + healthcheck = { test = ["CMD", "true"], retries = 3 }
       |

    error[conflicting-keys]: variable `PASSWORD` has `default` and `required`, of which there can be only one
      --> platform.spec.toml:19:1
       |
    18 | default = "a"
       | -------
    19 | required = true
       | ^^^^^^^^
       |
       = help: keep the one that is meant
    "#);
}

#[test]
fn an_empty_spec_lacks_its_two_tables() {
    insta::assert_snapshot!(findings(""), @r"
    error[missing-key]: the spec has no `platform`
     --> platform.spec.toml:1:1
      |
    1 |
      | ^
      |
      = help: `platform`: The platform as a whole: its name and its requirements.

    error[missing-key]: the spec has no `projects`
     --> platform.spec.toml:1:1
      |
    1 |
      | ^
      |
      = help: `projects`: The Compose projects: one Compose file each.
    ");
}

#[test]
fn what_compose_takes_and_a_spec_does_not_is_refused_with_the_reason() {
    insta::assert_snapshot!(findings(include_str!("../fixtures/refused.toml")), @r#"
    error[conflicting-keys]: network `n` has `external` and `driver`, of which there can be only one
     --> platform.spec.toml:6:1
      |
    5 | external = true
      | --------
    6 | driver = "overlay"
      | ^^^^^^
      |
      = help: keep the one that is meant

    error[unknown-key]: unknown key `version` in project `p`
      --> platform.spec.toml:10:1
       |
    10 | version = "3.8"
       | ^^^^^^^
       |
       = help: leave it out: Compose has not read it for years

    error[unknown-key]: unknown key `external` in network `p/own`
      --> platform.spec.toml:11:14
       |
    11 | networks.own.external = true
       |              ^^^^^^^^
       |
       = help: declare an existing network for the whole platform: `[networks.NETWORK]` with `external = true`
    "#);
}
