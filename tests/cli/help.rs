//! Help, usage errors, and what is printed for shells and editors.

use insta::assert_snapshot;

use super::trial::Trial;

#[test]
fn without_arguments() {
    assert_snapshot!(Trial::empty().run(&[]), @"
    exit 2
    -- stderr
    Compiles one spec file into a platform of several Docker Compose projects that starts right the first time

    Usage: arcgen [OPTIONS] <COMMAND>

    Commands:
      init         Create a spec to begin with
      import       Make a spec of Compose files
      build        Compile the spec into the files of the platform
      check        Report what is wrong with the spec, or with Compose files, and how to fix it
      plan         Show the start order and the critical path
      explain      Explain a lint or a health recipe; without NAME, list them all
      schema       Print the JSON Schema of the spec, for editors
      completions  Print completions for a shell
      help         Print this message or the help of the given subcommand(s)

    Options:
          --color <WHEN>  When to use colours [default: auto] [possible values: auto, always, never]
      -h, --help          Print help (see more with '--help')
      -V, --version       Print version

    Examples:
      arcgen init                    a small platform.spec.toml to begin with
      arcgen build                   platform.spec.toml becomes generated/
      arcgen build --out .           the same at the root of your repository
      arcgen build --check           fail, with diffs, if a generated file does not match the spec
      arcgen check                   what would go wrong, where, and the edit that mends it
      arcgen check */compose.yml     the same for Compose files that have no spec yet
      arcgen plan                    what starts when, and what the start waits for longest

    Exit codes: 0 clean, 1 findings or drift, 2 usage, 3 environment (a file that cannot be read or written).
    ");
}

#[test]
fn of_build() {
    assert_snapshot!(Trial::empty().run(&["build", "-h"]), @"
    exit 0
    -- stdout
    Compile the spec into the files of the platform

    Usage: arcgen build [OPTIONS] [SPEC]

    Arguments:
      [SPEC]  The spec [default: platform.spec.toml]

    Options:
          --variant <NAME>     The variant of the spec, a section `[variants.NAME]`; `check` looks at all of them without it
          --out <DIR>          The directory to build into, which becomes the platform's root [default: `generated` beside the spec, or `generated-VARIANT`]
          --check              Write nothing; print the diff of every file that does not match the spec, and exit with 1 if there is one
          --stdout <ARTIFACT>  Write nothing; print this one file, named by its path in the output directory or by its file name
          --adopt              Replace files that arcgen did not write, keeping each as NAME.orig; add its section to a README without one
          --color <WHEN>       When to use colours [default: auto] [possible values: auto, always, never]
      -h, --help               Print help (see more with '--help')

    Examples:
      arcgen build
      arcgen build platform.spec.toml --out .
      arcgen build --check
      arcgen build --stdout start-platform.sh | less
    ");
}

#[test]
fn usage_errors() {
    assert_snapshot!(Trial::empty().run(&["biuld"]), @r"
    exit 2
    -- stderr
    error: unrecognized subcommand 'biuld'

      tip: a similar subcommand exists: 'build'

    Usage: arcgen [OPTIONS] <COMMAND>

    For more information, try '--help'.
    ");
    assert_snapshot!(Trial::empty().run(&["build", "--check", "--adopt"]), @r"
    exit 2
    -- stderr
    error: the argument '--check' cannot be used with '--adopt'

    Usage: arcgen build --check [SPEC]

    For more information, try '--help'.
    ");
}

#[test]
fn completions() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let printed = Trial::empty().run(&["completions", shell]);
        assert!(
            printed.starts_with("exit 0\n-- stdout\n") && printed.contains("arcgen"),
            "{shell}: {printed}"
        );
    }
}

#[test]
fn the_schema_is_json() {
    let output = Trial::empty().command(&["schema"]).output().expect("arcgen runs");
    let schema: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
}
