//! Specs that cannot be read, and files that are not specs.

use insta::assert_snapshot;

use super::trial::Trial;

#[test]
fn no_spec() {
    assert_snapshot!(Trial::empty().run(&["build"]), @"
    exit 3
    -- stderr
    error: cannot read `platform.spec.toml`: there is no such file or directory
    help: run arcgen where your spec is, or name it: `arcgen build path/to/platform.spec.toml`. `arcgen init` creates one
    ");
    assert_snapshot!(Trial::empty().run(&["check", "elsewhere/my.toml"]), @r"
    exit 3
    -- stderr
    error: cannot read `elsewhere/my.toml`: there is no such file or directory
    help: a spec is one TOML file; its path is relative to the current directory
    ");
}

#[test]
fn a_directory_in_place_of_the_spec() {
    let trial = Trial::empty();
    trial.write("ours/platform.spec.toml", "");
    trial.write("theirs/readme", "");
    assert_snapshot!(trial.run(&["build", "ours"]), @r"
    exit 3
    -- stderr
    error: cannot read `ours`: it is a directory
    help: name the file: `ours/platform.spec.toml`
    ");
    assert_snapshot!(trial.run(&["build", "theirs"]), @r"
    exit 3
    -- stderr
    error: cannot read `theirs`: it is a directory
    help: a spec is one TOML file
    ");
}

#[cfg(unix)]
#[test]
fn a_file_in_the_middle_of_the_path() {
    let trial = Trial::empty();
    trial.write("file", "");
    assert_snapshot!(trial.run(&["build", "file/platform.spec.toml"]), @r"
    exit 3
    -- stderr
    error: cannot read `file/platform.spec.toml`: a part of its path is a file, not a directory
    ");
}

#[test]
fn not_utf8() {
    let trial = Trial::with_spec(b"[platform]\nname = \"caf\xE9\"\n");
    assert_snapshot!(trial.run(&["build"]), @r#"
    exit 1
    -- stderr
    error[invalid-utf8]: the spec is not UTF-8: byte 0xE9 at offset 22
     --> platform.spec.toml:2:12
      |
    2 | name = "caf�"
      |            ^
      |
      = help: save it as UTF-8

    platform.spec.toml: 1 error
    "#);
    assert_eq!(trial.files(), ["platform.spec.toml"]);
}

#[test]
fn utf16() {
    let text: Vec<u8> = "\u{FEFF}[platform]\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_snapshot!(Trial::with_spec(text).run(&["check"]), @r"
    exit 1
    -- stdout
    error[invalid-utf8]: the spec is not UTF-8: byte 0xFF at offset 0
     --> platform.spec.toml:1:1
      |
    1 | ��[␀p␀l␀a␀t␀f␀o␀r␀m␀]␀
      | ^
      |
      = help: it begins as UTF-16 does, the encoding of Windows PowerShell's `>`; save it as UTF-8

    -- stderr
    platform.spec.toml: 1 error
    ");
}

#[test]
fn a_byte_order_mark_is_not_a_mistake() {
    let trial = Trial::with_spec(format!("\u{FEFF}{}", super::trial::SHOP));
    assert_snapshot!(trial.run(&["check"]), @r"
    exit 0
    -- stderr
    platform.spec.toml: no findings
    ");
}

#[test]
fn an_empty_spec() {
    let trial = Trial::with_spec("");
    assert_snapshot!(trial.run(&["build"]), @r"
    exit 1
    -- stderr
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

    platform.spec.toml: 2 errors
    ");
    assert_eq!(trial.files(), ["platform.spec.toml"]);
}

#[allow(clippy::too_many_lines, reason = "one spec and what is said of it")]
#[test]
fn ten_mistakes_at_once() {
    let trial = Trial::with_spec(
        r#"[platform]
name = "Shop"
titel = "The Shop"

[networks.shop]

[projects.base]
networks = ["shop", "shpo"]

[projects.base.services.db]
imgae = "postgres:17.2"
image = 17
health = "postgers"
depends_on = ["web/app", "nothing"]
timeout = "soon"

[projects.web]
name = "web"
networks = ["shop"]

[projects.web.services.app]
image = "example/app:1.0"
gate = "ready"
depends_on = ["base/db"]
"#,
    );
    assert_snapshot!(trial.run(&["build"]), @r#"
    exit 1
    -- stderr
    error[malformed-value]: `platform.name` is `Shop`, which is not a project name
     --> platform.spec.toml:2:8
      |
    2 | name = "Shop"
      |        ^^^^^^
      |
      = help: a project name is lowercase letters, digits, `-` and `_`, the first a letter or a digit, at most 63 of them

    error[unknown-key]: unknown key `titel` in `platform`
     --> platform.spec.toml:3:1
      |
    3 | titel = "The Shop"
      | ^^^^^
      |
    help: did you mean `title`?
      |
    3 - titel = "The Shop"
    3 + title = "The Shop"
      |

    error[missing-key]: project `base` has no `name`
     --> platform.spec.toml:7:1
      |
    7 | [projects.base]
      | ^^^^^^^^^^^^^^^
      |
      = help: `name`: Compose project name. Volumes are named after it: after a change, Compose no longer finds the existing data.

    error[undefined-network]: project `base` joins network `shpo`, which is not declared
     --> platform.spec.toml:8:21
      |
    8 | networks = ["shop", "shpo"]
      |                     ^^^^^^ no such network
      |
    help: did you mean `shop`?
      |
    8 - networks = ["shop", "shpo"]
    8 + networks = ["shop", "shop"]
      |

    error[unknown-key]: unknown key `imgae` in service `base/db`
      --> platform.spec.toml:11:1
       |
    11 | imgae = "postgres:17.2"
       | ^^^^^
       |
       = help: did you mean `image`? it is already stated: put the value there

    error[wrong-type]: `image` of service `base/db` takes an image name, not an integer
      --> platform.spec.toml:12:9
       |
    12 | image = 17
       |         ^^
       |
       = help: `image`: The image that it runs: `registry/name:tag`.
    help: write it as `"17"`
       |
    12 - image = 17
    12 + image = "17"
       |

    error[unknown-reference]: `base/db` names a health recipe that does not exist: `postgers`
      --> platform.spec.toml:13:10
       |
    13 | health = "postgers"
       |          ^^^^^^^^^^ no such recipe
       |
       = help: without a recipe, say how to probe: `{ http = "/health" }`, `{ tcp = 5432 }`, `{ process = "worker" }`
    help: did you mean `postgres`?
       |
    13 - health = "postgers"
    13 + health = "postgres"
       |

    error[dependency-cycle]: services wait for each other: `base/db -> web/app -> base/db`
      --> platform.spec.toml:14:15
       |
    14 | depends_on = ["web/app", "nothing"]
       |               ^^^^^^^^^ `db` waits for `app`
    ...
    24 | depends_on = ["base/db"]
       |               --------- `app` waits for `db`
       |
       = help: none of them can start first
       = help: remove the dependency that the start does not need: a client that connects on first use can do without one

    error[unknown-reference]: `base/db` depends on `nothing`, which is not declared
      --> platform.spec.toml:14:26
       |
    14 | depends_on = ["web/app", "nothing"]
       |                          ^^^^^^^^^ no such service
       |
       = help: services of other projects are written `project/service`

    error[malformed-value]: `timeout` of service `base/db` is `soon`, which is not a duration
      --> platform.spec.toml:15:11
       |
    15 | timeout = "soon"
       |           ^^^^^^
       |
       = help: a duration is numbers with units, as in `45s`, `1m30s` or `500ms`

    error[unknown-value]: `gate` of service `web/app` cannot be `ready`
      --> platform.spec.toml:23:8
       |
    23 | gate = "ready"
       |        ^^^^^^^
       |
       = help: it is `healthy`, `running` or `completed`

    platform.spec.toml: 11 errors
    "#);
    assert_eq!(trial.files(), ["platform.spec.toml"]);
}
