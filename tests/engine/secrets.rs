//! Secrets of twenty kinds, in the encodings in which programs write them: none is in what collect-logs archives after a start
//! that failed, and none in what the scripts print.

use std::{
    fmt::Write as _,
    fs,
    io::Write as _,
    path::Path,
    process::{Command, Output, Stdio},
};

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::{
    Engine,
    shells::{said, shells},
    small::{APP, STORE, Small},
    succeed,
};
use crate::tree::files_below;

/// `app` never becomes ready. Its start fails after three seconds.
const SPEC: &str = r#"
[platform]
name = "arcgen-small"
title = "Small"
requires = { engine = "20.10", compose = "2.30" }

[variables]
GENERATED = { generate = "hex:16", description = "made by the start" }
SIGNS = { secret = true, required = true, description = "signs that JSON and HTML escape" }
SPACES = { secret = true, required = true, description = "words" }
PEM = { secret = true, required = true, description = "several lines" }
SHORTER = { secret = true, required = true, description = "the beginning of another one" }
LONGER = { secret = true, required = true, description = "another one" }
DOLLAR = { secret = true, required = true, description = "what a shell would expand" }
LETTERS = { secret = true, required = true, description = "not ASCII" }
BACKSLASH = { secret = true, required = true, description = "what JSON escapes" }
NESTED = { secret = true, required = true, description = "made of another one" }
COMMENTED = { secret = true, required = true, description = "followed by a comment" }
TYPED = { secret = true, required = true, description = "with the colon of YAML" }

[projects.core]
name = "arcgen-small-core"
secrets = { token = { environment = "GENERATED" } }

[projects.core.services.store]
image = "arcgen-small/store:1"
container_name = "arcgen-small-store"
secrets = ["token"]
env_file = ["given.env"]
health = { command = ["is", "ready"] }
timeout = "3s"
labels = { said = "${SIGNS}" }
endpoints = [{ title = "Store", url = "http://store:${SPACES}@localhost:1/" }]

[projects.core.services.store.environment]
GENERATED = "${GENERATED}"
SIGNS = "${SIGNS}"
PEM = "${PEM}"
DB_PASSWORD = "literal-password-1"
API_KEY = "literal/key+2=="
SENTRY_DSN = "https://literal-dsn-3@sentry.example/1"
DATABASE_URL = "postgres://shop:literal-url-4@db:5432/shop"
SESSION_SALT = "literal salt 5"

[projects.core.services.app]
image = "arcgen-small/app:1"
container_name = "arcgen-small-app"
depends_on = ["store"]
health = { command = ["is", "ready"] }
"#;

/// What people write into `.env`; the secrets themselves are in [`secrets`].
const DOTENV: &str = r#"SIGNS=<a&b>"c'd
SPACES="two words, and 100 %"
PEM="-----BEGIN KEY-----
MIIEvAIBADANBgkq/hkiG9w0BAQEF+AASC
-----END KEY-----"
SHORTER=prefix-of
LONGER=prefix-of-another
DOLLAR='pa$$word${HOME}long'
LETTERS=Schlüssel-für-Größe
BACKSLASH='C:\keys\"x"'
NESTED=${SHORTER}/tail
COMMENTED="was#not" # a comment
TYPED: 'yaml typed'
"#;

/// `env_file` of the store.
const GIVEN: &str =
    "GIVEN_TOKEN=from-a-file-6\nGIVEN_PRIVATE_KEY=\"from a file 7\"\nGIVEN_URL=amqp://u:from-a-file-8@mq/\n";

/// Each secret by its kind.
fn secrets(generated: &str) -> Vec<(&'static str, &str)> {
    vec![
        ("made by the start", generated),
        ("signs", "<a&b>\"c'd"),
        ("words", "two words, and 100 %"),
        ("a line of several", "MIIEvAIBADANBgkq/hkiG9w0BAQEF+AASC"),
        ("the beginning of another", "prefix-of"),
        ("with another as its beginning", "prefix-of-another"),
        ("dollars", "pa$$word${HOME}long"),
        ("letters", "Schlüssel-für-Größe"),
        ("backslashes", r#"C:\keys\"x""#),
        ("nested", "prefix-of/tail"),
        ("commented", "was#not"),
        ("typed", "yaml typed"),
        ("a password in the spec", "literal-password-1"),
        ("a key in the spec", "literal/key+2=="),
        ("a DSN in the spec", "https://literal-dsn-3@sentry.example/1"),
        ("a password in a URL", "literal-url-4"),
        ("a salt in the spec", "literal salt 5"),
        ("a token of env_file", "from-a-file-6"),
        ("a key of env_file", "from a file 7"),
        ("a URL of env_file", "from-a-file-8"),
    ]
}

/// What `encodeURIComponent` leaves as it is.
const UNRESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');

/// A text as programs write it.
fn encoded(text: &str) -> Vec<(&'static str, String)> {
    let json = inside(text);
    let html = json.replace('&', "\\u0026").replace('<', "\\u003c").replace('>', "\\u003e");
    let base64 = base64(text.as_bytes());
    let url_safe = base64.replace('+', "-").replace('/', "_");
    let url = utf8_percent_encode(text, UNRESERVED).to_string();
    vec![
        ("as it is", text.to_owned()),
        ("JSON of docker", html),
        ("JSON in JSON", inside(&json)),
        ("JSON of PHP", ascii(&json.replace('/', "\\/"))),
        ("JSON of Python", ascii(&json)),
        (
            "HTML",
            text.replace('&', "&amp;")
                .replace('<', "&lt;")
                .replace('"', "&quot;")
                .replace('>', "&gt;")
                .replace('\'', "&#39;"),
        ),
        ("URL with slashes", url.replace("%2F", "/")),
        ("JSON", json),
        ("URL", url),
        ("base64", base64),
        ("base64 of a URL", url_safe),
    ]
}

fn inside(text: &str) -> String {
    let quoted = serde_json::to_string(text).expect("JSON");
    quoted[1..quoted.len() - 1].to_owned()
}

fn ascii(json: &str) -> String {
    let mut text = String::new();
    for character in json.chars() {
        if character.is_ascii() {
            text.push(character);
        } else {
            for unit in character.encode_utf16(&mut [0; 2]) {
                let _ = write!(text, "\\u{unit:04x}");
            }
        }
    }
    text
}

/// As `base64` prints it: in lines of 76 characters, behind a user's name.
fn broken_over_lines(text: &str) -> String {
    let encoded = base64(format!("somebody-with-a-name-that-is-long:{text}").as_bytes());
    let lines = encoded.as_bytes().chunks(76).map(|it| String::from_utf8_lossy(it).into_owned());
    lines.collect::<Vec<_>>().join("\n")
}

/// Without padding, which a search does not need.
fn base64(bytes: &[u8]) -> String {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for chunk in bytes.chunks(3) {
        let bits = chunk.iter().fold(0_usize, |bits, byte| bits << 8 | usize::from(*byte))
            << (8 * (3 - chunk.len()));
        for position in 0..=chunk.len() {
            text.push(char::from(ALPHABET[bits >> (18 - 6 * position) & 63]));
        }
    }
    text
}

/// Every secret of these that is in a text in some encoding.
fn leaked(text: &str, secrets: &[(&str, &str)]) -> Vec<String> {
    let forms = secrets
        .iter()
        .flat_map(|(kind, secret)| encoded(secret).into_iter().map(move |(form, text)| (kind, form, text)));
    let found = forms.filter(|(_, _, form)| text.contains(form.as_str()));
    found.map(|(kind, form, _)| format!("{kind}, {form}")).collect()
}

#[test]
fn none_is_archived_or_printed() {
    let Some(_engine) = Engine::take() else { return };
    for shell in shells() {
        let small = Small::of(&shell, SPEC, &[("core/given.env", GIVEN)]);
        assert_none_leaks(&small);
    }
}

fn assert_none_leaks(small: &Small<'_>) {
    fs::write(small.root().join(".env"), DOTENV).expect("a .env");
    small.tell(APP, "never");
    let start = small.says("start-platform", &["--timeout", "3"], 6, &[APP]);
    let dotenv = fs::read_to_string(small.root().join(".env")).expect("a .env");
    let generated =
        dotenv.lines().find_map(|line| line.strip_prefix("GENERATED=")).expect("a secret of its own");
    let secrets = secrets(generated.trim_matches(['"', '\'']));
    assert_eq!(secrets.len(), 20);

    let mut log = String::new();
    for (kind, secret) in &secrets {
        for (form, text) in encoded(secret) {
            let _ = writeln!(log, "{kind}, {form}: {text}, Bearer {text}!");
        }
    }
    write_to_log(STORE, &log);
    let logged = succeed(Command::new("docker").args(["logs", STORE]));
    assert_eq!(leaked(&String::from_utf8_lossy(&logged.stdout), &secrets).len(), 220, "all are in the log");
    // The beginning of it, which a search of the whole does not find.
    let longest = secrets.iter().map(|it| it.1).max_by_key(|it| it.len()).expect("a secret");
    write_to_log(STORE, &format!("broken {}\n", broken_over_lines(longest)));
    let piece = &broken_over_lines(longest)[60..76];

    let archives = tempfile::tempdir().expect("a temporary directory");
    let target = archives.path().to_str().expect("UTF-8");
    let collect = small.says("collect-logs", &["--output", target], 0, &[]);
    let archive = contents(archives.path());
    assert_eq!(leaked(&archive, &secrets), [""; 0], "in the archive: {}", said(&collect));
    assert!(!archive.contains(piece), "a piece of {longest}");
    assert!(archive.matches("***").count() > 440, "it is masked, and not left out");
    for output in [
        start,
        collect,
        small.run("monitor-platform", &["--once"]),
        small.run("monitor-platform", &["--once", "--json"]),
        small.run("verify-platform", &[]),
        small.run("verify-platform", &["--json"]),
        small.run("start-platform", &["--dry-run"]),
        small.run("stop-platform", &[]),
    ] {
        assert_eq!(leaked(&printed(&output), &secrets), [""; 0], "{}", said(&output));
    }
}

fn printed(output: &Output) -> String {
    [&output.stdout, &output.stderr].map(|it| String::from_utf8_lossy(it)).concat()
}

/// The main program's standard output is what `docker logs` shows.
fn write_to_log(container: &str, text: &str) {
    let mut command = Command::new("docker");
    command.args(["exec", "-i", container, "sh", "-c", "cat >/proc/1/fd/1"]).stdin(Stdio::piped());
    let mut child = command.spawn().expect("docker runs");
    child.stdin.take().expect("a pipe").write_all(text.as_bytes()).expect("written");
    assert!(child.wait().expect("ended").success());
}

/// The names and the texts of all files in the only archive of a directory.
fn contents(directory: &Path) -> String {
    let archive =
        fs::read_dir(directory).expect("a directory").next().expect("an archive").expect("an entry").path();
    let mut unpack = Command::new("busybox");
    if archive.extension().is_some_and(|it| it == "zip") {
        unpack.args(["unzip", "-q"]).arg(&archive).arg("-d").arg(directory);
    } else {
        unpack.args(["tar", "-xzf"]).arg(&archive).arg("-C").arg(directory);
    }
    succeed(&mut unpack);
    fs::remove_file(&archive).expect("removed");
    let mut text = String::new();
    for name in files_below(directory) {
        let file = fs::read(directory.join(&name)).expect("a file");
        let _ = write!(text, "{name}\n{}\n", String::from_utf8_lossy(&file));
    }
    text
}
