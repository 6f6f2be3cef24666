//! Names and texts that cannot be carried to where they must go.

use super::findings;

#[test]
fn names_and_texts_that_cannot_be_carried() {
    insta::assert_snapshot!(findings(include_str!("../fixtures/unfit.toml")), @r#"
    error[malformed-name]: `skip-temporal` cannot be the name of a switch
     --> platform.spec.toml:4:11
      |
    4 | [switches.skip-temporal]
      |           ^^^^^^^^^^^^^
      |
      = help: a switch name is PascalCase, as in `ControlPlaneOnly`
    help: call it `SkipTemporal`
      |
    4 - [switches.skip-temporal]
    4 + [switches.SkipTemporal]
      |

    error[malformed-name]: `1ST` cannot be the name of a variable
     --> platform.spec.toml:7:12
      |
    7 | [variables."1ST"]
      |            ^^^^^
      |
      = help: a variable name is letters, digits and `_`, the first not a digit

    error[unprintable-text]: `default` of variable `1ST` holds a line break
     --> platform.spec.toml:8:11
      |
    8 | default = "one\ntwo"
      |           ^^^^^^^^^^
      |
      = help: it becomes part of a table row in the scripts, which is one line

    error[malformed-value]: `dir` of project `p` is `../elsewhere`, which is not a path inside the platform
      --> platform.spec.toml:12:7
       |
    12 | dir = "../elsewhere"
       |       ^^^^^^^^^^^^^^
       |
       = help: a path inside the platform is relative, with `/` between its parts, without `..` and without variables

    error[malformed-name]: `a b` cannot be the name of a service
      --> platform.spec.toml:14:22
       |
    14 | [projects.p.services."a b"]
       |                      ^^^^^
       |
       = help: a service name is letters, digits, `.`, `_` and `-`, the first a letter, a digit or `_`, at most 63 of them

    error[unprintable-text]: `title` of service `p/a b` holds the control character U+0007
      --> platform.spec.toml:15:9
       |
    15 | title = "Bell \u0007"
       |         ^^^^^^^^^^^^^
       |
       = help: it becomes part of a table row in the scripts, which must be readable

    error[unprintable-text]: `environment.KEY` of service `p/c` holds a NUL character
      --> platform.spec.toml:19:25
       |
    19 | environment = { "KEY" = "nothing\u0000something" }
       |                         ^^^^^^^^^^^^^^^^^^^^^^^^
       |
       = help: no program can receive one

    error[malformed-value]: `container_name` of service `p/c` is `-c`, which is not a container name
      --> platform.spec.toml:20:18
       |
    20 | container_name = "-c"
       |                  ^^^^
       |
       = help: a container name is letters, digits, `_`, `.` and `-`, 2 to 255 of them, the first a letter or a digit

    error[unprintable-text]: item 3 of `exec` of item 1 of `after_ready` of service `p/c` holds a line break
      --> platform.spec.toml:21:38
       |
    21 | after_ready = [{ exec = ["sh", "-c", "a\nb"] }]
       |                                      ^^^^^^
       |
       = help: it becomes part of a table row in the scripts, which is one line

    error[missing-key]: `health` of service `p/c` has none of `recipe`, `http`, `tcp`, `process` or `command`
      --> platform.spec.toml:22:10
       |
    22 | health = {}
       |          ^^
       |
       = help: state exactly one of them
    "#);
}

#[test]
fn text_that_is_shown_in_another_order() {
    insta::assert_snapshot!(findings(r#"
[platform]
name = "shop"
title = "Shop \u202E poHs"

[projects.web]
name = "web"

[projects.web.services.app]
image = "example/app:1.0"
environment = { USERS = "admin\u2066 // nobody\u2069" }
labels = { "a\u202Db" = "c" }
x-note = ["\u202A"]
"#), @r#"
    error[unprintable-text]: `platform.title` holds the character U+202E
     --> platform.spec.toml:4:9
      |
    4 | title = "Shop \u202E poHs"
      |         ^^^^^^^^^^^^^^^^^^
      |
      = help: it reorders the text around it, which people then read differently from programs

    error[unprintable-text]: `environment.USERS` of service `web/app` holds the character U+2066
      --> platform.spec.toml:11:25
       |
    11 | environment = { USERS = "admin\u2066 // nobody\u2069" }
       |                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
       |
       = help: it reorders the text around it, which people then read differently from programs

    error[unprintable-text]: `labels.a\u{202d}b` of service `web/app` holds the character U+202D
      --> platform.spec.toml:12:12
       |
    12 | labels = { "a\u202Db" = "c" }
       |            ^^^^^^^^^^
       |
       = help: it reorders the text around it, which people then read differently from programs

    error[unprintable-text]: item 1 of `x-note` of service `web/app` holds the character U+202A
      --> platform.spec.toml:13:11
       |
    13 | x-note = ["\u202A"]
       |           ^^^^^^^^
       |
       = help: it reorders the text around it, which people then read differently from programs
    "#);
}
