//! Any string arrives unchanged: in YAML 1.2 and 1.1, in bash, in PowerShell.

use std::{
    fs,
    path::Path,
    process::{Command, Stdio},
};

use arcgen::{
    compose::{Map, Value},
    quote::{powershell_literal, sh_literal, yaml_entry},
};
use proptest::{
    collection::vec,
    prelude::*,
    strategy::ValueTree,
    test_runner::{RngAlgorithm, TestRng, TestRunner},
};

use crate::tool;

/// What breaks weak quoting.
const NASTY: &[&str] = &[
    "'",
    "\"",
    "`",
    "$",
    "${X}",
    "$(x)",
    "$$",
    "\\",
    "\n",
    "\r",
    "\r\n",
    "\t",
    " ",
    "  ",
    "#",
    " #",
    ": ",
    "- ",
    "? ",
    "!",
    "!!str",
    "&a",
    "*a",
    "|",
    ">",
    "%",
    "@",
    "{",
    "}",
    "[",
    "]",
    ",",
    "~",
    "<<",
    "=",
    "---",
    "...",
    "yes",
    "No",
    "null",
    "1",
    "1.10",
    "0x1F",
    "0o7",
    "1e3",
    "22:22",
    "2001-12-14",
    ".inf",
    "NaN",
    "\u{85}",
    "\u{a0}",
    "\u{2028}",
    "\u{2018}",
    "\u{2019}",
    "\u{201A}",
    "\u{201B}",
    "\u{201C}",
    "\u{200B}",
    "\u{202E}",
    "\u{FEFF}",
    "\u{FFFE}",
    "\u{1F600}",
    "\u{7f}",
    "\u{1b}",
    "é",
    "a",
    "Z",
    "-",
    "/",
    ".",
    "%s",
    "%PATH%",
    "{{.Name}}",
    "{0}",
    "<:",
    ":>",
    "<%",
];

/// Any text without NUL, more often than not one that is hard to quote.
pub(crate) fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => proptest::sample::select(NASTY).prop_map(str::to_owned),
        1 => any::<char>().prop_filter("no target holds NUL", |it| *it != '\0').prop_map(String::from),
        1 => "[ -~]{1,6}",
    ];
    vec(piece, 0..8).prop_map(|pieces| pieces.concat())
}

/// Many texts at once, for readers that need a process; the same ones in every run.
pub(crate) fn texts(count: usize) -> Vec<String> {
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let mut runner = TestRunner::new_with_rng(ProptestConfig::default(), rng);
    let mut texts: Vec<String> = NASTY.iter().map(|it| (*it).to_owned()).collect();
    while texts.len() < count {
        texts.push(text().new_tree(&mut runner).expect("texts are never rejected").current());
    }
    texts
}

/// Every text as a value, as a key, in a block list and in a list on one line.
fn document(texts: &[String]) -> Map {
    let mut map = Map::new();
    let pairs = texts.iter().map(|text| Value::Map(Map::from_iter([(text.clone(), Value::text(text))])));
    map.insert("pairs".to_owned(), Value::List(pairs.collect()));
    map.insert("items".to_owned(), Value::texts(texts));
    map.insert("command".to_owned(), Value::List(texts.iter().take(3).map(Value::text).collect()));
    map
}

fn expected(texts: &[String]) -> serde_json::Value {
    let pairs: Vec<_> = texts.iter().map(|text| serde_json::json!({ text: text })).collect();
    let command: Vec<_> = texts.iter().take(3).collect();
    serde_json::json!({ "root": { "pairs": pairs, "items": texts, "command": command } })
}

proptest! {
    #[test]
    fn yaml_arrives_at_the_reader_that_verifies(texts in vec(text(), 0..4)) {
        let yaml = yaml_entry("root", &document(&texts), 0);
        let read: serde_json::Value = serde_yaml::from_str(&yaml).expect(&yaml);
        prop_assert_eq!(read, expected(&texts), "{}", yaml);
    }

    #[test]
    fn numbers_arrive(integer in any::<i64>(), float in any::<f64>()) {
        let list = Value::List(vec![Value::Integer(integer), Value::Float(float), Value::Bool(true), Value::Null]);
        let yaml = yaml_entry("root", &Map::from_iter([("x".to_owned(), list)]), 2);
        let read: serde_yaml::Value = serde_yaml::from_str(&yaml).expect(&yaml);
        let items = &read["root"]["x"];
        prop_assert_eq!(items[0].as_i64(), Some(integer));
        prop_assert!(items[1].as_f64() == Some(float) || float.is_nan(), "{}", yaml);
        prop_assert_eq!(items[2].as_bool(), Some(true));
        prop_assert!(items[3].is_null());
    }
}

/// Standard output of a program that reads `input`.
fn output(program: &Path, arguments: &[&str], input: &str) -> Vec<u8> {
    use std::io::Write;
    let mut child = Command::new(program)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut stdin = child.stdin.take().expect("it has an input");
    let input = input.to_owned();
    let writer = std::thread::spawn(move || stdin.write_all(input.as_bytes()));
    let output = child.wait_with_output().expect("it ends");
    writer.join().expect("the writer ends").expect("the program reads all");
    assert!(output.status.success(), "{} {arguments:?} failed", program.display());
    output.stdout
}

#[test]
fn yaml_arrives_at_a_reader_of_yaml_1_1() {
    let Some(python) = tool::find("python-yaml") else { return };
    let texts = texts(1500);
    let yaml = yaml_entry("root", &document(&texts), 0);
    let script = "import json, sys, yaml\n\
        json.dump(yaml.safe_load(sys.stdin.buffer.read().decode('utf-8')), sys.stdout)";
    let read: serde_json::Value =
        serde_json::from_slice(&output(&python, &["-c", script], &yaml)).expect("python writes JSON");
    let expected = expected(&texts);
    for (part, items) in expected["root"].as_object().expect("it is a map") {
        for (index, item) in items.as_array().expect("it is a list").iter().enumerate() {
            assert_eq!(&read["root"][part][index], item, "{part}[{index}]");
        }
    }
    assert_eq!(read, expected);
}

fn arrive_in_bash(bash: &Path) {
    let texts = texts(2000);
    let words: Vec<String> = texts.iter().map(|it| sh_literal(it).expect("it has no NUL")).collect();
    let dir = tempfile::tempdir().expect("there is a temporary directory");
    let script = dir.path().join("words.sh");
    fs::write(&script, format!("words=({})\nprintf '%s\\0' \"${{words[@]}}\"\n", words.join(" ")))
        .expect("it can be written");
    let read = output(bash, &[script.to_str().expect("its path is text")], "");
    let read = String::from_utf8(read).expect("UTF-8 stays UTF-8");
    assert_eq!(read.split_terminator('\0').collect::<Vec<_>>(), texts);
}

#[test]
fn words_arrive_in_bash() {
    if let Some(bash) = tool::find("bash") {
        arrive_in_bash(&bash);
    }
}

#[test]
fn words_arrive_in_bash_3_2() {
    if let Some(bash) = tool::find("bash32") {
        arrive_in_bash(&bash);
    }
}

#[test]
fn strings_arrive_in_powershell() {
    let Some(pwsh) = tool::find("pwsh") else { return };
    let texts = texts(1000);
    let mut script = String::from("$ErrorActionPreference = 'Stop'\n");
    for text in &texts {
        let literal = powershell_literal(text).expect("it has no NUL");
        script.push_str(
            &["[BitConverter]::ToString([Text.Encoding]::UTF8.GetBytes(", &literal, "))\n"].concat(),
        );
    }
    let dir = tempfile::tempdir().expect("there is a temporary directory");
    let file = dir.path().join("strings.ps1");
    fs::write(&file, script).expect("it can be written");
    let read = output(
        &pwsh,
        &["-NoProfile", "-ExecutionPolicy", "Bypass", "-File", file.to_str().expect("its path is text")],
        "",
    );
    let lines: Vec<String> = String::from_utf8(read)
        .expect("it is ASCII")
        .lines()
        .map(|line| line.trim_end().to_owned())
        .collect();
    let expected: Vec<String> = texts
        .iter()
        .map(|text| text.bytes().map(|byte| format!("{byte:02X}")).collect::<Vec<_>>().join("-"))
        .collect();
    assert_eq!(lines, expected);
}
