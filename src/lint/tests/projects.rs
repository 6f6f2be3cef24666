//! What is said of mistakes with projects and what they declare.

use super::{Source, findings, human, said};

#[test]
fn project_directory_collision() {
    insta::assert_snapshot!(said("project-directory-collision"), @r#"
    error[project-directory-collision]: two projects are in directory `app`
      --> platform.spec.toml:10:7
       |
     6 | dir = "app"
       |       ----- project `web`
    ...
    10 | dir = "./app"
       |       ^^^^^^^ project `jobs`
       |
       = help: each gets a `docker-compose.yml` of its own: give one of them another `dir`
    "#);
}

#[test]
fn project_name_collision() {
    insta::assert_snapshot!(said("project-name-collision"), @r#"
    error[project-name-collision]: two projects are named `shop`
     --> platform.spec.toml:8:8
      |
    5 | name = "shop"
      |        ------ project `web`
    ...
    8 | name = "shop"
      |        ^^^^^^ project `jobs`
      |
      = help: Compose treats both as one: it stops the containers of one as orphans of the other, and they share volumes
      = help: give one of them another `name`; its volumes are named after it, so keep the one that holds data
    "#);
}

#[test]
fn switch_name_collision() {
    insta::assert_snapshot!(said("switch-name-collision"), @r"
    error[switch-name-collision]: switch `Clean` is already an option of the scripts
     --> platform.spec.toml:4:11
      |
    4 | [switches.Clean]
      |           ^^^^^
      |
      = help: give it a name that says which projects it keeps: `FrontendOnly`, `SkipSearch`
    ");
}

#[test]
fn switches_that_powershell_cannot_take() {
    let spec = "[platform]\nname = \"shop\"\n[switches.Verbose]\nskip = [\"web\"]\n[switches.SkipDB]\nskip = [\"db\"]\n\
        [switches.SkipDb]\nskip = [\"db\"]\n[switches.Networks]\nskip = [\"db\"]\n[projects.web]\nname = \"web\"\n[projects.db]\nname = \"db\"\n";
    insta::assert_snapshot!(human::render(&Source::new("platform.spec.toml", spec).into(), &findings(spec), false), @r#"
    error[switch-name-collision]: switch `Verbose` already has a meaning in PowerShell
     --> platform.spec.toml:3:11
      |
    3 | [switches.Verbose]
      |           ^^^^^^^
      |
      = help: give it a name that says which projects it keeps: `FrontendOnly`, `SkipSearch`

    error[switch-name-collision]: switches `SkipDB` and `SkipDb` are the same to PowerShell
     --> platform.spec.toml:7:11
      |
    5 | [switches.SkipDB]
      |           ------
    6 | skip = ["db"]
    7 | [switches.SkipDb]
      |           ^^^^^^
      |
      = help: give one of them a name that differs in more than upper and lower case

    error[switch-name-collision]: switch `Networks` is already a variable of the PowerShell scripts
     --> platform.spec.toml:9:11
      |
    9 | [switches.Networks]
      |           ^^^^^^^^
      |
      = help: give it a name that says which projects it keeps: `FrontendOnly`, `SkipSearch`
    "#);
}

#[test]
fn replicas() {
    insta::assert_snapshot!(said("replicas"), @r#"
    error[replicas]: `shop/worker` does not have exactly one container
     --> platform.spec.toml:9:23
      |
    9 | deploy = { replicas = 3 }
      |                       ^ not 1
      |
      = help: the scripts start and wait for one container for each service, by its name
      = help: for several containers, write one service for each: each gets a name, a gate and a place in the start order
    "#);
}

#[test]
fn undefined_config() {
    insta::assert_snapshot!(said("undefined-config"), @r#"
    error[undefined-config]: `shop/api` mounts config `api-config`, which its project does not declare
     --> platform.spec.toml:9:12
      |
    9 | configs = ["api-config"]
      |            ^^^^^^^^^^^^ no such config
      |
      = help: declare it in the project's `configs`
    "#);
}

#[test]
fn undefined_network() {
    insta::assert_snapshot!(said("undefined-network"), @r#"
    error[undefined-network]: `shop/api` joins network `frnt`, which is not declared
      --> platform.spec.toml:11:13
       |
    11 | networks = ["frnt"]
       |             ^^^^^^ no such network
       |
    help: did you mean `front`?
       |
    11 | networks = ["front"]
       |                +
    "#);
}

#[test]
fn undefined_secret() {
    insta::assert_snapshot!(said("undefined-secret"), @r#"
    error[undefined-secret]: `shop/api` mounts secret `api-secret`, which its project does not declare
     --> platform.spec.toml:9:12
      |
    9 | secrets = ["api-secret"]
      |            ^^^^^^^^^^^^ no such secret
      |
      = help: declare it in the project's `secrets`
    "#);
}

#[test]
fn undefined_volume() {
    insta::assert_snapshot!(said("undefined-volume"), @r#"
    error[undefined-volume]: `shop/db` mounts volume `db-data`, which its project does not declare
     --> platform.spec.toml:9:12
      |
    9 | volumes = ["db-data:/var/lib/postgresql/data"]
      |            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no such volume
      |
      = help: declare it in the project: `volumes = { db-data = {} }`; a directory starts with `./`
    "#);
}

#[test]
fn documentation_collision() {
    let spec = "[platform]\nname = \"p\"\ndocumentation = [\"./PLATFORM.md\", \"README.md\", \"docs//x.md\", \"readme.md\", \"a/docker-compose.yml\"]\n\
        [projects.a]\nname = \"a\"\n";
    insta::assert_snapshot!(human::render(&Source::new("platform.spec.toml", spec).into(), &findings(spec), false), @r#"
    error[documentation-collision]: `PLATFORM.md` is a generated file itself
     --> platform.spec.toml:3:18
      |
    3 | documentation = ["./PLATFORM.md", "README.md", "docs//x.md", "readme.md", "a/docker-compose.yml"]
      |                  ^^^^^^^^^^^^^^^ cannot contain the section too
      |
      = help: `documentation` names files that people write, such as `README.md`; `PLATFORM.md` is generated anyway

    error[documentation-collision]: `readme.md` is named twice
     --> platform.spec.toml:3:62
      |
    3 | documentation = ["./PLATFORM.md", "README.md", "docs//x.md", "readme.md", "a/docker-compose.yml"]
      |                                   ----------- named first    ^^^^^^^^^^^ named again
      |
      = help: remove one of them: a file contains the section once

    error[documentation-collision]: `a/docker-compose.yml` is a generated file itself
     --> platform.spec.toml:3:75
      |
    3 | documentation = ["./PLATFORM.md", "README.md", "docs//x.md", "readme.md", "a/docker-compose.yml"]
      |                                                                           ^^^^^^^^^^^^^^^^^^^^^^ cannot contain the section too
      |
      = help: `documentation` names files that people write, such as `README.md`; `PLATFORM.md` is generated anyway
    "#);
}
