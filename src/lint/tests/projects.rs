//! What is said of mistakes with projects and what they declare.

use super::{Source, findings, human, said, said_of};

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
fn a_project_where_a_file_belongs() {
    insta::assert_snapshot!(said_of(r#"
[platform]
name = "shop"

[projects.scripts]
name = "scripts"
dir = "Start-Platform.sh/deep"

[projects.inner]
name = "inner"
dir = "web/docker-compose.yml/x"

[projects.web]
name = "web"

[projects.library]
name = "library"
dir = ".arcgen/lib/lock.sh"

[projects.env]
name = "env"
dir = ".env"

[projects.root]
name = "root"
dir = "."
"#), @r#"
    error[project-directory-collision]: project `scripts` is in directory `Start-Platform.sh/deep`, but `start-platform.sh` is a file of the platform
     --> platform.spec.toml:7:7
      |
    7 | dir = "Start-Platform.sh/deep"
      |       ^^^^^^^^^^^^^^^^^^^^^^^^ needs a directory where the platform has a file
      |
      = help: give the project another `dir`

    error[project-directory-collision]: project `inner` is in directory `web/docker-compose.yml/x`, but `web/docker-compose.yml` is the Compose file of project `web`
      --> platform.spec.toml:11:7
       |
    11 | dir = "web/docker-compose.yml/x"
       |       ^^^^^^^^^^^^^^^^^^^^^^^^^^ project `inner`
    12 |
    13 | [projects.web]
       |           --- project `web`
       |
       = help: give project `inner` another `dir`

    error[project-directory-collision]: project `library` is in directory `.arcgen/lib/lock.sh`, but `.arcgen/lib/lock.sh` is a file of the platform
      --> platform.spec.toml:18:7
       |
    18 | dir = ".arcgen/lib/lock.sh"
       |       ^^^^^^^^^^^^^^^^^^^^^ needs a directory where the platform has a file
       |
       = help: give the project another `dir`

    error[project-directory-collision]: project `env` is in directory `.env`, but `.env` is a file of the platform
      --> platform.spec.toml:22:7
       |
    22 | dir = ".env"
       |       ^^^^^^ needs a directory where the platform has a file
       |
       = help: give the project another `dir`
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

#[test]
fn documentation_where_a_directory_belongs() {
    insta::assert_snapshot!(said_of(r#"
[platform]
name = "p"
documentation = ["WEB", ".arcgen", "PLATFORM.md/x.md", "docs/a/b.md", "docs", "notes", "notes/x.md", ".env/x", "web/README.md", "./", ".arcgen/state"]

[projects.web]
name = "web"
"#), @r#"
    error[documentation-collision]: `WEB` is the directory of the generated file `web/docker-compose.yml`
     --> platform.spec.toml:4:18
      |
    4 | documentation = ["WEB", ".arcgen", "PLATFORM.md/x.md", "docs/a/b.md", "docs", "notes", "notes/x.md", ".env/x", "web/README.md", "./",...
      |                  ^^^^^ cannot be a file too
      |
      = help: `documentation` names files that people write, such as `README.md`; `PLATFORM.md` is generated anyway

    error[documentation-collision]: `.arcgen` is the directory of the generated file `.arcgen/platform.sh`
     --> platform.spec.toml:4:25
      |
    4 | documentation = ["WEB", ".arcgen", "PLATFORM.md/x.md", "docs/a/b.md", "docs", "notes", "notes/x.md", ".env/x", "web/README.md", "./",...
      |                         ^^^^^^^^^ cannot be a file too
      |
      = help: `documentation` names files that people write, such as `README.md`; `PLATFORM.md` is generated anyway

    error[documentation-collision]: `PLATFORM.md/x.md` is below the generated file `PLATFORM.md`
     --> platform.spec.toml:4:36
      |
    4 | documentation = ["WEB", ".arcgen", "PLATFORM.md/x.md", "docs/a/b.md", "docs", "notes", "notes/x.md", ".env/x", "web/README.md", "./",...
      |                                    ^^^^^^^^^^^^^^^^^^ needs a directory where the build writes a file
      |
      = help: `documentation` names files that people write, such as `README.md`; `PLATFORM.md` is generated anyway

    error[documentation-collision]: `docs` is the directory of `docs/a/b.md`, so it cannot be a file too
     --> platform.spec.toml:4:71
      |
    4 | documentation = ["WEB", ".arcgen", "PLATFORM.md/x.md", "docs/a/b.md", "docs", "notes", "notes/x.md", ".env/x", "web/README.md", "./",...
      |                                                        -------------  ^^^^^^ a file
      |                                                        |
      |                                                        needs it to be a directory
      |
      = help: remove one of them, or name a file in the directory, such as `README.md`

    error[documentation-collision]: `notes` is the directory of `notes/x.md`, so it cannot be a file too
     --> platform.spec.toml:4:79
      |
    4 | documentation = ["WEB", ".arcgen", "PLATFORM.md/x.md", "docs/a/b.md", "docs", "notes", "notes/x.md", ".env/x", "web/README.md", "./",...
      |                                                                               ^^^^^^^  ------------ needs it to be a directory
      |                                                                               |
      |                                                                               a file
      |
      = help: remove one of them, or name a file in the directory, such as `README.md`

    error[documentation-collision]: `.env/x` is below the generated file `.env`
     --> platform.spec.toml:4:102
      |
    4 | ....md", "docs", "notes", "notes/x.md", ".env/x", "web/README.md", "./", ".arcgen/state"]
      |                                         ^^^^^^^^ needs a directory where the build writes a file
      |
      = help: `documentation` names files that people write, such as `README.md`; `PLATFORM.md` is generated anyway

    error[documentation-collision]: `.` is the output directory itself, not a file in it
     --> platform.spec.toml:4:129
      |
    4 | ...s", "notes", "notes/x.md", ".env/x", "web/README.md", "./", ".arcgen/state"]
      |                                                          ^^^^ cannot be a file
      |
      = help: `documentation` names files that people write, such as `README.md`; `PLATFORM.md` is generated anyway

    error[documentation-collision]: `.arcgen/state` is the directory of the generated file `.arcgen/state/hooks`
     --> platform.spec.toml:4:135
      |
    4 | ..."notes/x.md", ".env/x", "web/README.md", "./", ".arcgen/state"]
      |                                                   ^^^^^^^^^^^^^^^ cannot be a file too
      |
      = help: `documentation` names files that people write, such as `README.md`; `PLATFORM.md` is generated anyway
    "#);
}

#[test]
fn unportable_path() {
    insta::assert_snapshot!(said("unportable-path"), @r#"
    error[unportable-path]: project `web` is in directory `services/aux`: `aux` is a device on Windows
     --> platform.spec.toml:6:7
      |
    6 | dir = "services/aux"
      |       ^^^^^^^^^^^^^^
      |
      = help: people run the platform on Linux, macOS and Windows: choose a name that all of them accept
    "#);
}

#[test]
fn paths_that_some_system_cannot_have() {
    let long = "x".repeat(256);
    insta::assert_snapshot!(said_of(&r#"
[platform]
name = "shop"
documentation = [".git/config", "docs/what?.md"]

[projects.option]
name = "option"
dir = "-x"

[projects.dot]
name = "dot"
dir = "d."

[projects.long]
name = "long"
dir = "LONG"

[projects.nul]
name = "nul"

[projects.lib]
name = "lib"
dir = ".arcgen/lib"

[projects.web]
name = "web"

[projects.web.services.app]
image = "example/app:1.0"
container_name = "aux.1"
"#.replace("LONG", &long)), @r#"
    error[unportable-path]: `documentation` names `.git/config`: `.git` is where git keeps the repository itself
     --> platform.spec.toml:4:18
      |
    4 | documentation = [".git/config", "docs/what?.md"]
      |                  ^^^^^^^^^^^^^
      |
      = help: nothing of the platform belongs there: name another place

    error[unportable-path]: `documentation` names `docs/what?.md`: `what?.md` contains `?`, which no name on Windows can contain
     --> platform.spec.toml:4:33
      |
    4 | documentation = [".git/config", "docs/what?.md"]
      |                                 ^^^^^^^^^^^^^^^
      |
      = help: people run the platform on Linux, macOS and Windows: choose a name that all of them accept

    error[unportable-path]: project `option` is in directory `-x`: `-x` begins with a dash, and programs take it for an option
     --> platform.spec.toml:8:7
      |
    8 | dir = "-x"
      |       ^^^^
      |
      = help: people run the platform on Linux, macOS and Windows: choose a name that all of them accept

    error[unportable-path]: project `dot` is in directory `d.`: Windows drops the last character of `d.`
      --> platform.spec.toml:12:7
       |
    12 | dir = "d."
       |       ^^^^
       |
       = help: people run the platform on Linux, macOS and Windows: choose a name that all of them accept

    error[unportable-path]: project `long` is in directory `xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`: a name in it has 256 bytes, and no file system stores more than 255
      --> platform.spec.toml:16:7
       |
    16 | dir = "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
       |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
       |
       = help: people run the platform on Linux, macOS and Windows: choose a name that all of them accept

    error[unportable-path]: project `nul` is in directory `nul`: `nul` is a device on Windows
      --> platform.spec.toml:18:11
       |
    18 | [projects.nul]
       |           ^^^
       |
       = help: people run the platform on Linux, macOS and Windows: choose a name that all of them accept

    error[unportable-path]: project `lib` is in directory `.arcgen/lib`: `.arcgen` is for what the scripts load
      --> platform.spec.toml:23:7
       |
    23 | dir = ".arcgen/lib"
       |       ^^^^^^^^^^^^^
       |
       = help: nothing of the platform belongs there: name another place

    error[unportable-path]: the container of `web/app` is named `aux.1`: `aux.1` is a device on Windows
      --> platform.spec.toml:30:18
       |
    30 | container_name = "aux.1"
       |                  ^^^^^^^
       |
       = help: collect-logs writes a file that is named after it
       = help: people run the platform on Linux, macOS and Windows: choose a name that all of them accept
    "#);
}
