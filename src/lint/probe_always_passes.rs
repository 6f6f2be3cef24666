//! A health check that succeeds whatever happens.

use crate::{
    diagnostic::{Finding, Lint, lint},
    platform::Platform,
};

pub(super) static LINT: Lint = lint!(Lint, Warning, "probe-always-passes");

/// Ends of a shell command after which its exit code is 0 in any case: `echo` succeeds too.
const ENDS: [&str; 8] =
    ["|| true", "|| :", "|| exit 0", "|| echo", "; true", "; exit 0", "& exit 0", "|| /bin/true"];

pub(super) fn check(platform: &Platform, findings: &mut Vec<Finding>) {
    for service in &platform.services {
        let Some(last) = service.probe_words.last() else { continue };
        let Some(end) = ENDS.into_iter().find(|end| ends_with(&last.value, end)) else { continue };
        findings.push(
            Finding::about(&LINT, service.subject(), "the health check of ", " succeeds whatever happens")
                .at(last.span, format!("ends with `{end}`"))
                .help("its dependants start at once, and a failure goes unnoticed")
                .help("let the command's own exit code decide: remove that end, or write `|| exit 1`"),
        );
    }
}

/// Whether a command ends with these words; what `echo` says follows it.
fn ends_with(command: &str, end: &str) -> bool {
    let command: Vec<&str> = command.split_whitespace().collect();
    let command = command.join(" ").replace("||", " || ").replace(';', " ; ").replace("  ", " ");
    let Some(at) = command.rfind(end) else { return false };
    // `status | grep -q down && exit 1 || exit 0` leaves before the end is reached.
    if command[..at].contains("exit ") {
        return false;
    }
    let behind = command[at + end.len()..].trim();
    if end.ends_with("echo") {
        return command[at + end.len()..].is_empty()
            || (command[at + end.len()..].starts_with(' ') && !behind.contains(['|', ';', '&']));
    }
    behind.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn passes(command: &str) -> bool {
        ENDS.into_iter().any(|end| ends_with(command, end))
    }

    #[test]
    fn an_end_that_always_succeeds_is_found() {
        for command in
            ["curl -f http://x || true", "a||exit 0", "a ; exit 0", "nc -z x 1 || echo down", "a; true"]
        {
            assert!(passes(command), "{command}");
        }
    }

    #[test]
    fn other_ends_are_accepted() {
        for command in [
            "a || exit 1",
            "a || echo down && exit 1",
            "test -f /true",
            "a || echo x; exit 1",
            "a | grep -q down && exit 1 || exit 0",
            "a && true || false",
            "echo ok",
        ] {
            assert!(!passes(command), "{command}");
        }
    }
}
