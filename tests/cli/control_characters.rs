//! Specs, names of files and directories with what a terminal acts on: none of it is printed as it is, in any format.

use std::process::Output;

use super::trial::{SHOP, Trial};

/// Everything that a terminal could act on, and what reorders text; as TOML writes it.
const CONTROL: &str = r"a\u001b[31m\u009b2J\u007f\u202eb";

/// The same in a name of a file; as most systems take it.
const IN_NAME: &str = "a\u{1b}[31m\u{9b}2J\u{7f}\u{202e}b";

/// A spec with control characters in everything that a person can write.
fn spec() -> String {
    SHOP.replace("The Shop", CONTROL)
        .replace(
            "[networks.shop]",
            &format!("[networks.\"{CONTROL}\"]\n\"{CONTROL}\" = 1\n\n[switches.\"{CONTROL}\"]\n"),
        )
        .replace("base/db", CONTROL)
        .replace("\"postgres\" }", &format!("\"{CONTROL}\", \"{CONTROL}\" = \"x\" }}"))
        .replace("networks = [\"shop\"]", &format!("networks = [\"{CONTROL}\"]\n\"k{CONTROL}\" = 2"))
        .replace("example/app:1.0", CONTROL)
        .replace("\"/health\"", &format!("\"{CONTROL}\""))
        + &format!("ports = [\"{CONTROL}\"]\nimagee = \"{CONTROL}\"\nrestart = \"{CONTROL}\"\n")
        + &format!("allow = [{{ lint = \"{CONTROL}\", reason = \"{CONTROL}\" }}]\n")
}

/// Fails where something was printed that a terminal acts on, colours of arcgen excepted.
#[track_caller]
fn shows(output: &Output) -> String {
    let text =
        format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(!text.is_empty(), "nothing was printed");
    let acts = |it: &char| {
        !matches!(it, '\n' | '\t')
            && (it.is_control() || matches!(it, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'))
    };
    assert_eq!(text.chars().find(acts), None, "{text:?}");
    text
}

#[test]
fn of_a_spec() {
    let trial = Trial::with_spec(spec());
    for format in ["human", "json", "github", "sarif"] {
        let output =
            trial.command(&["check", "--color", "never", "--format", format]).output().expect("arcgen runs");
        let text = shows(&output);
        assert!(text.contains("u{1b}[31m") || text.contains("\\\\u{1b}"), "{format}: {text}");
    }
    shows(&trial.command(&["build"]).output().expect("arcgen runs"));
}

#[test]
fn of_a_spec_that_is_no_toml() {
    for text in ["a = \u{1b}[31m\n", "\u{9b}31m = 1\n", "a = \"\u{202e}\n\"\n[a\u{7f}]\n", "\u{1b}[2J: yes\n"]
    {
        let trial = Trial::with_spec(text);
        for format in ["human", "json", "github", "sarif"] {
            shows(&trial.command(&["check", "--format", format]).output().expect("arcgen runs"));
        }
    }
}

/// Colours are the only escape sequences then.
#[test]
fn with_colours() {
    let trial = Trial::with_spec(spec());
    let mut output = trial.command(&["check", "--color", "always"]).output().expect("arcgen runs");
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    assert!(text.contains("\u{1b}[1m\u{1b}[9"), "{text:?}");
    let mut plain = String::new();
    for (position, piece) in text.split("\u{1b}[").enumerate() {
        let rest = if position == 0 {
            piece
        } else {
            piece
                .trim_start_matches(|it: char| it.is_ascii_digit() || it == ';')
                .strip_prefix('m')
                .expect("a colour")
        };
        plain.push_str(rest);
    }
    // The spec's own sequence is shown.
    assert!(plain.contains("u{1b}[31m"), "{plain:?}");
    output.stdout = plain.into_bytes();
    shows(&output);
}

#[cfg(unix)]
#[test]
fn of_names() {
    let trial = Trial::empty();
    let name = format!("{IN_NAME}\n::error::c.toml");
    trial.write(&name, SHOP.replace("base/db", "db"));
    trial.write("good.toml", SHOP);
    for arguments in [
        vec!["check", &name],
        vec!["check", &name, "--format", "json"],
        vec!["check", &name, "--format", "github"],
        vec!["check", &name, "--format", "sarif"],
        vec!["check", IN_NAME],
        vec!["build", "good.toml", "--out", IN_NAME],
        vec!["build", "good.toml", "--out", IN_NAME],
        vec!["build", "good.toml", "--out", IN_NAME, "--check"],
        vec!["build", "good.toml", "--stdout", IN_NAME],
        vec!["explain", IN_NAME],
    ] {
        let text = shows(&trial.command(&arguments).output().expect("arcgen runs"));
        assert!(!text.lines().any(|line| line.trim_start().starts_with("::error::")), "{text}");
    }
}

/// What somebody wrote into a generated file is shown by a diff, and the list of files is read by the next build.
#[cfg(unix)]
#[test]
fn of_files_that_are_there() {
    let trial = Trial::built();
    let with_control = |path: &str| trial.write(path, format!("{}# {IN_NAME}\n", trial.read(path)));
    with_control("generated/start-platform.sh");
    with_control("generated/.arcgen/files");
    let check = trial.command(&["build", "--check"]).output().expect("arcgen runs");
    assert!(shows(&check).contains(r"-# a\u{1b}[31m\u{9b}2J\u{7f}\u{202e}b"));
    shows(&trial.command(&["build"]).output().expect("arcgen runs"));
}

/// Nothing of it is in what is generated.
#[cfg(unix)]
#[test]
fn of_a_name_in_documents() {
    let trial = Trial::empty();
    let name = format!("{IN_NAME} -->.toml");
    trial.write(&name, SHOP);
    let output = trial.command(&["build", &name]).output().expect("arcgen runs");
    shows(&output);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    for file in trial.files().iter().filter(|it| it.starts_with("generated/")) {
        let text = trial.read(file);
        let acts = |it: &char| it.is_control() && *it != '\n' || *it == '\u{202e}';
        assert_eq!(text.chars().find(acts), None, "{file}");
    }
    assert_eq!(
        trial.read("generated/PLATFORM.md").lines().next().map(|it| it.matches("-->").count()),
        Some(1)
    );
}
