//! The files that Compose reads unasked, and override files among them that a command does not name.

use std::fmt::Write as _;

use camino::{Utf8Path, Utf8PathBuf};

/// The names of Compose files that `docker compose` finds on its own (compose-go 2.16.1, `cli/options.go`).
const BASES: &[&str] = &["compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml"];

/// The names of the files that it then merges into it: the first that there is.
const OVERRIDES: &[&str] = &[
    "compose.override.yml",
    "compose.override.yaml",
    "docker-compose.override.yml",
    "docker-compose.override.yaml",
];

/// Whether `docker compose` finds a file of this name on its own.
pub(super) fn is_default(name: &str) -> bool {
    BASES.contains(&name) || OVERRIDES.contains(&name)
}

/// What to say of override files beside the named files: a line for each, where no other file of its directory is named.
pub(super) fn hints(named: &[Utf8PathBuf]) -> String {
    let directory = |it: &Utf8PathBuf| it.parent().unwrap_or(Utf8Path::new("")).to_owned();
    let mut hints = String::new();
    for path in named.iter().filter(|it| it.file_name().is_some_and(|it| BASES.contains(&it))) {
        let here = directory(path);
        if named.iter().filter(|it| directory(it) == here).count() > 1 {
            continue;
        }
        let beside = OVERRIDES.iter().map(|name| path.with_file_name(name)).find(|it| it.is_file());
        if let Some(beside) = beside {
            let said = "and `docker compose` reads both: name it too";
            let _ = writeln!(hints, "`{beside}` is beside `{path}`, {said}");
        }
    }
    hints
}
