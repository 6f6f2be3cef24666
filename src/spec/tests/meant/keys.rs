//! Keys under another name, or in another place.

use super::{findings, service};

#[test]
fn words_of_other_tools() {
    insta::assert_snapshot!(service(
        "cmd = \"x\"\nenv = { A = \"1\" }\nrestart_policy = \"always\"\ndockerfile = \"Dockerfile\"\n"
    ), @r#"
    error[unknown-key]: unknown key `cmd` in service `p/a`
     --> platform.spec.toml:7:1
      |
    7 | cmd = "x"
      | ^^^
      |
    help: did you mean `command`?
      |
    7 - cmd = "x"
    7 + command = "x"
      |

    error[unknown-key]: unknown key `env` in service `p/a`
     --> platform.spec.toml:8:1
      |
    8 | env = { A = "1" }
      | ^^^
      |
    help: did you mean `environment`?
      |
    8 | environment = { A = "1" }
      |    ++++++++

    error[unknown-key]: unknown key `restart_policy` in service `p/a`
     --> platform.spec.toml:9:1
      |
    9 | restart_policy = "always"
      | ^^^^^^^^^^^^^^
      |
    help: did you mean `restart`?
      |
    9 - restart_policy = "always"
    9 + restart = "always"
      |

    error[unknown-key]: unknown key `dockerfile` in service `p/a`
      --> platform.spec.toml:10:1
       |
    10 | dockerfile = "Dockerfile"
       | ^^^^^^^^^^
       |
       = help: it is a key of `build`: `build.dockerfile`
    help: write it as `build.dockerfile`
       |
    10 | build.dockerfile = "Dockerfile"
       | ++++++
    "#);
    insta::assert_snapshot!(service("restart_policy = { condition = \"any\" }\n"), @r#"
    error[unknown-key]: unknown key `restart_policy` in service `p/a`
     --> platform.spec.toml:7:1
      |
    7 | restart_policy = { condition = "any" }
      | ^^^^^^^^^^^^^^
      |
      = help: it is a key of `deploy`: `deploy.restart_policy`
    help: write it as `deploy.restart_policy`
      |
    7 | deploy.restart_policy = { condition = "any" }
      | +++++++
    "#);
}

#[test]
fn a_misspelt_key_is_not_reported_as_missing_too() {
    insta::assert_snapshot!(findings("[plattform]\nname = \"p\"\n[project.p]\nname = \"p\"\n"), @"
    error[unknown-key]: unknown key `plattform` in the spec
     --> platform.spec.toml:1:2
      |
    1 | [plattform]
      |  ^^^^^^^^^
      |
    help: did you mean `platform`?
      |
    1 - [plattform]
    1 + [platform]
      |

    error[unknown-key]: unknown key `project` in the spec
     --> platform.spec.toml:3:2
      |
    3 | [project.p]
      |  ^^^^^^^
      |
    help: did you mean `projects`?
      |
    3 | [projects.p]
      |         +
    ");
    insta::assert_snapshot!(findings("[platform]\nname = \"p\"\n[services.web]\nimage = \"x\"\n"), @"
    error[unknown-key]: unknown key `services` in the spec
     --> platform.spec.toml:3:2
      |
    3 | [services.web]
      |  ^^^^^^^^
      |
      = help: a service belongs to a project: `[projects.PROJECT.services.SERVICE]`
    ");
}

#[test]
fn what_belongs_to_a_project_is_put_into_the_only_one() {
    insta::assert_snapshot!(findings(
        "[platform]\nname = \"p\"\n[projects.p]\nname = \"p\"\n[services.web]\nimage = \"x\"\n[volumes.data]\n"
    ), @"
    error[unknown-key]: unknown key `services` in the spec
     --> platform.spec.toml:5:2
      |
    5 | [services.web]
      |  ^^^^^^^^
      |
      = help: a service belongs to a project: `[projects.PROJECT.services.SERVICE]`
    help: write it as `projects.p.services`
      |
    5 | [projects.p.services.web]
      |  +++++++++++

    error[unknown-key]: unknown key `volumes` in the spec
     --> platform.spec.toml:7:2
      |
    7 | [volumes.data]
      |  ^^^^^^^
      |
      = help: a volume belongs to a project: `[projects.PROJECT.volumes.VOLUME]`
    help: write it as `projects.p.volumes`
      |
    7 | [projects.p.volumes.data]
      |  +++++++++++
    ");
}

#[test]
fn dots_in_names() {
    insta::assert_snapshot!(findings(
        "[platform]\nname = \"p\"\n[projects.my.app]\nname = \"p\"\n[projects.p]\nname = \"p\"\n[projects.p.services.my.web]\nimage = \"x\"\n"
    ), @r#"
    error[unknown-key]: `my.app` is two keys: project `my`, and `app` in it
     --> platform.spec.toml:3:11
      |
    3 | [projects.my.app]
      |           ^^ ---
      |
      = help: if it is the name of a project, quote it wherever it is in a header: `"my.app"`
    help: quote it: `"my.app"`
      |
    3 - [projects.my.app]
    3 + [projects."my.app"]
      |

    error[unknown-key]: `my.web` is two keys: service `p/my`, and `web` in it
     --> platform.spec.toml:7:22
      |
    7 | [projects.p.services.my.web]
      |                      ^^ ---
      |
      = help: if it is the name of a service, quote it wherever it is in a header: `"my.web"`
    help: quote it: `"my.web"`
      |
    7 - [projects.p.services.my.web]
    7 + [projects.p.services."my.web"]
      |
    "#);
}

#[test]
fn what_is_stated_twice_in_two_spellings() {
    insta::assert_snapshot!(findings(
        "[plattform]\nname = \"p\"\n[platform]\nname = \"p\"\n[projects.p]\nname = \"p\"\n[project.q]\nname = \"q\"\n"
    ), @"
    error[unknown-key]: unknown key `plattform` in the spec
     --> platform.spec.toml:1:2
      |
    1 | [plattform]
      |  ^^^^^^^^^
      |
      = help: did you mean `platform`? it is already stated: put the value there

    error[unknown-key]: unknown key `project` in the spec
     --> platform.spec.toml:7:2
      |
    7 | [project.q]
      |  ^^^^^^^
      |
      = help: did you mean `projects`? it is already stated: put the value there
    ");
}
