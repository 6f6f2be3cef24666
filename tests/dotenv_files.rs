//! `.env` files as people write them mean to the scripts what they mean to Compose.

use std::{collections::BTreeMap, fmt::Write as _, fs, path::Path, process::Command};

use proptest::{
    collection::vec,
    prelude::*,
    sample::select,
    strategy::ValueTree,
    test_runner::{RngAlgorithm, TestRng, TestRunner},
};

use crate::tool;

const FILES: usize = 200;

/// Variables that the files set and use. The last one is in the environment, too, which counts more than the file.
const NAMES: [&str; 8] = ["PW", "URL", "A_B", "TYPED", "OTHER", "X", "Y", FROM_ENVIRONMENT];
const FROM_ENVIRONMENT: &str = "FROM_ENVIRONMENT";
const ENVIRONMENT: &str = "of the environment";

/// What values are made of.
const PIECES: &[&str] = &[
    "abc",
    "a b",
    "123",
    "=",
    ":",
    " ",
    "\t",
    "#",
    " #",
    " # note",
    "\"",
    "'",
    "\\",
    "\\n",
    "\\t",
    "\\\\",
    "\\\"",
    "\\'",
    "\\$",
    "\\0",
    "\\012",
    "\\0101",
    "\\0303",
    "\\q",
    "\\c",
    "$",
    "$$word",
    "$1",
    "${",
    "{",
    "}",
    "{}",
    "$OTHER",
    "${OTHER}",
    "${X:-default}",
    "${X-}",
    "${PW:+yes}",
    "${NONE+yes}",
    "${NONE:-${OTHER:-nested}}",
    "${A_B:-a}b}",
    "${X:-{}",
    "${OTHER}-${X}",
    "${FROM_ENVIRONMENT}",
    "\u{e9}",
    "\u{201c}",
    "\u{a0}",
    "@",
    "!",
    "`",
    "%",
    "&",
    "<",
    "\r",
    "export",
];

fn value() -> impl Strategy<Value = String> {
    let text = || {
        let lines = vec(vec(select(PIECES), 0..6).prop_map(|pieces| pieces.concat()), 1..3);
        prop_oneof![9 => lines.clone().prop_map(|it| it[0].clone()), 1 => lines.prop_map(|it| it.join("\n"))]
    };
    prop_oneof![
        9 => text(),
        4 => text().prop_map(|it| format!("\"{}\"", it.replace('"', "\\\""))),
        2 => text().prop_map(|it| format!("\"{}\"", it.replace('"', ""))),
        3 => text().prop_map(|it| format!("'{}'", it.replace('\'', ""))),
        1 => text().prop_map(|it| format!("'{it}'")),
        1 => text().prop_map(|it| format!("\"{it}")),
    ]
}

fn statement() -> impl Strategy<Value = String> {
    let indent = prop_oneof![8 => Just(""), 1 => Just("  "), 1 => Just("\t")];
    let export = prop_oneof![9 => Just(""), 1 => Just("export ")];
    let separator = prop_oneof![12 => Just("="), 4 => select(&["= ", " =", " = ", ": ", ":"])];
    let end = prop_oneof![17 => Just(""), 3 => select(&[" # note", "# note", "  ", " Y=1", "y"])];
    let assignment = (indent, export, select(&NAMES[..]), separator, value(), end).prop_map(
        |(indent, export, name, sign, value, end)| format!("{indent}{export}{name}{sign}{value}{end}"),
    );
    prop_oneof![
        20 => assignment,
        2 => value().prop_map(|it| format!("# {}", it.replace('\n', " "))),
        1 => Just(String::new()),
        1 => select(&NAMES[..]).prop_map(str::to_owned),
        1 => select(&["A B=1", "A-B.c=1", "A*=1", "=1", "export", "1A=1"]).prop_map(str::to_owned),
    ]
}

fn file() -> impl Strategy<Value = String> {
    let newline = prop_oneof![4 => Just("\n"), 1 => Just("\r\n")];
    let mark = prop_oneof![9 => Just(""), 1 => Just("\u{feff}")];
    let is_ended = prop_oneof![9 => Just(true), 1 => Just(false)];
    (vec(statement(), 1..8), newline, mark, is_ended).prop_map(|(statements, newline, mark, is_ended)| {
        format!("{mark}{}{}", statements.join(newline), if is_ended { newline } else { "" })
    })
}

/// The same ones in every run.
fn files() -> Vec<String> {
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let mut runner = TestRunner::new_with_rng(ProptestConfig::default(), rng);
    let file = file();
    (0..FILES).map(|_| file.new_tree(&mut runner).expect("files are never rejected").current()).collect()
}

/// The value of each of `NAMES`, `None` where a variable is not set; the reason for which the whole file is refused.
type Reading = Result<Vec<Option<String>>, String>;

fn read_by_compose(docker: &Path, dir: &Path, index: usize) -> Reading {
    let output = Command::new(docker)
        .args(["compose", "--file"])
        .arg(dir.join("docker-compose.yml"))
        .arg("--env-file")
        .arg(dir.join(format!("{index}.env")))
        .args(["config", "--format", "json"])
        .env(FROM_ENVIRONMENT, ENVIRONMENT)
        .output()
        .expect("it starts");
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into_owned());
    }
    let model: serde_json::Value = serde_json::from_slice(&output.stdout).expect("it writes JSON");
    let read: BTreeMap<String, String> =
        serde_json::from_value(model["services"]["app"]["environment"].clone()).expect("texts");
    // What `config` writes is a Compose file again: it doubles every `$`.
    let value = |name: &&str| read[*name].replace("$$", "$").strip_prefix('=').map(str::to_owned);
    Ok(NAMES.iter().map(value).collect())
}

/// `printed` is, for each file, the fault and then each variable: empty where it is not set, else its value after a `=`.
/// NUL ends every text.
fn read_by_script(printed: &[u8]) -> Vec<Reading> {
    let texts: Vec<&[u8]> = printed.split(|it| *it == 0).collect();
    let text = |it: &[u8]| String::from_utf8_lossy(it).into_owned();
    let readings = texts.chunks_exact(NAMES.len() + 1).map(|chunk| {
        if !chunk[0].is_empty() {
            return Err(text(chunk[0]));
        }
        Ok(chunk[1..].iter().map(|it| it.strip_prefix(b"=").map(text)).collect())
    });
    readings.collect()
}

/// At most one file in 200 may be refused that Compose takes, and none may be read otherwise. Where Compose refuses a file
/// that the script takes, the user still hears of it.
fn compare(shell: &Path, arguments: &[&str], part: &str, script: &str) {
    let Some(docker) = tool::find("compose") else { return };
    let dir = tempfile::tempdir().expect("there is a temporary directory");
    let files = files();
    for (index, text) in files.iter().enumerate() {
        fs::write(dir.path().join(format!("{index}.env")), text).expect("it can be written");
    }
    let mut compose = "name: test\nservices:\n  app:\n    image: busybox\n    environment:\n".to_owned();
    for name in NAMES {
        writeln!(compose, "      {name}: ${{{name}+=}}${{{name}-}}").expect("a text");
    }
    fs::write(dir.path().join("docker-compose.yml"), compose).expect("it can be written");
    fs::write(dir.path().join(part), script).expect("it can be written");
    let output = Command::new(shell)
        .args(arguments)
        .arg(part)
        .current_dir(&dir)
        .env(FROM_ENVIRONMENT, ENVIRONMENT)
        .output()
        .expect("it starts");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let readings = read_by_script(&output.stdout);
    assert_eq!(readings.len(), FILES, "{}", String::from_utf8_lossy(&output.stderr));
    let (mut taken, mut refused, mut missed) = (0, 0, 0);
    for (index, (reading, text)) in readings.iter().zip(&files).enumerate() {
        match (reading, read_by_compose(&docker, dir.path(), index)) {
            (Ok(read), Ok(expected)) => {
                assert_eq!(*read, expected, "{text:?}");
                taken += 1;
            }
            (Err(_), Ok(_)) => refused += 1,
            (Ok(_), Err(_)) => missed += 1,
            (Err(_), Err(_)) => {}
        }
    }
    assert!(taken > FILES / 3, "Compose refuses nearly everything: {taken} files are left");
    assert!(refused * 200 <= FILES && missed * 50 <= FILES, "{refused} refused, {missed} not refused");
}

#[test]
fn bash_reads_files_as_compose_does() {
    let Some(bash) = tool::find("bash") else { return };
    let parts = concat!(
        include_str!("../templates/library/interpolation.sh"),
        include_str!("../templates/library/dotenv.sh"),
        include_str!("../templates/library/env-values.sh"),
    );
    let script = format!(
        "set -u\nroot=.\nexported=$'\\n{FROM_ENVIRONMENT}\\n'\n{parts}\n\
         for ((f = 0; f < {FILES}; f++)); do\n\
             read_dotenv \"$f.env\"\n\
             printf '%s\\0' \"$dotenv_fault\"\n\
             for name in {}; do\n\
                 find_value \"$name\"\n\
                 printf '%s\\0' \"${{is_set:+=}}$value\"\n\
             done\n\
         done\n",
        NAMES.join(" ")
    );
    compare(&bash, &[], "read.sh", &script);
}

#[test]
fn powershell_reads_files_as_compose_does() {
    let Some(pwsh) = tool::find("pwsh") else { return };
    let parts = concat!(
        include_str!("../templates/library/interpolation.ps1"),
        include_str!("../templates/library/dotenv.ps1"),
    );
    let script = format!(
        "Set-StrictMode -Version 3.0\n$ErrorActionPreference = 'Stop'\n$Utf8 = [Text.UTF8Encoding]::new($false)\n$OnWindows = [IO.Path]::DirectorySeparatorChar -eq '\\'\n\
         [Console]::OutputEncoding = $Utf8\n{parts}\n\
         for ($f = 0; $f -lt {FILES}; $f++) {{\n\
             $read = Read-Dotenv -Path \"$(Get-Location)/$f.env\"\n\
             [Console]::Out.Write($read.Fault + [char]0)\n\
             foreach ($name in @('{}')) {{\n\
                 $value = Find-Value -Name $name -Values $read.Values\n\
                 if ($null -ne $value) {{ $value = '=' + $value }}\n\
                 [Console]::Out.Write([string]$value + [char]0)\n\
             }}\n\
         }}\n",
        NAMES.join("', '")
    );
    compare(&pwsh, &["-NoProfile", "-ExecutionPolicy", "Bypass", "-File"], "read.ps1", &script);
}
