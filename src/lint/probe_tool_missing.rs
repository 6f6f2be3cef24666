//! A health check that runs a program which the service's image does not have.

use crate::{
    diagnostic::{Finding, Lint, lint},
    platform::{Platform, Service},
    recipe::Means,
};

pub(super) static LINT: Lint = lint!(Lint, Warning, "probe-tool-missing");

/// Programs for which it is known which images lack them.
const KNOWN: [&str; 4] = ["curl", "wget", "bash", "nc"];

pub(super) fn check(platform: &Platform, findings: &mut Vec<Finding>) {
    for service in &platform.services {
        // A built image may have programs that its base image lacks.
        let Some(image) = service.container.image.as_ref().filter(|_| !service.container.is_built()) else {
            continue;
        };
        let Some(probe) = Probe::of(service) else { continue };
        let name = platform.with_defaults(&image.value);
        let Some(means) = Means::of(&name) else { continue };
        let missing = if probe.in_shell && !means.shell {
            "a shell"
        } else {
            match probe.program.filter(|it| means.lacks(it)) {
                // A program that the command installs is not missing.
                Some(program) if !service.container.words.iter().any(|it| it.value.contains(program)) => {
                    program
                }
                _ => continue,
            }
        };
        let missing_name = if missing == "a shell" { missing.to_owned() } else { format!("`{missing}`") };
        let span = service.probe_words.last().map(|it| it.span).or(service.health_span);
        let finding = Finding::about(
            &LINT,
            service.subject(),
            "the health check of ",
            format!(" needs {missing_name}, which `{name}` does not have"),
        )
        .at(span.unwrap_or(service.key.span), format!("needs {missing_name}"))
        .at(image.span, format!("has no {}", missing.trim_start_matches("a ")))
        .help("it always fails, and the service never becomes healthy");
        findings.push(match &means.instead {
            Some(tool) => {
                let (path, port) = probe.asked();
                finding.help(format!("use a tool that the image has: `health = {{ http = \"{path}\", port = {port}, tool = \"{tool}\" }}`"))
            }
            None => finding.help(
                "run one of the image's own programs, `health = { command = [\"…\"] }`, or omit `health`: the service then counts as ready when it runs",
            ),
        });
    }
}

/// What a probe runs.
struct Probe<'a> {
    words: Vec<&'a str>,
    in_shell: bool,
    program: Option<&'static str>,
}

impl<'a> Probe<'a> {
    fn of(service: &'a Service) -> Option<Self> {
        let (words, _) = service.stated_probe()?;
        let (in_shell, program) = match words.as_slice() {
            ["CMD", program, ..] => (false, known(program)),
            ["CMD-SHELL", script, ..] | [script] => (true, first_program(script)),
            _ => return None,
        };
        Some(Self { words, in_shell, program })
    }

    /// The path and the port of the URL that it asks; an example where there is none.
    fn asked(&self) -> (&'a str, &'a str) {
        let ends = |c: char| c.is_whitespace() || "'\"|;&)".contains(c);
        let urls = self.words.iter().filter_map(|it| it.split_once("http://"));
        let url = urls.map(|(_, url)| url.split(ends).next().unwrap_or(url)).next().unwrap_or_default();
        let (authority, path) = match url.find('/') {
            Some(at) => url.split_at(at),
            None => (url, "/"),
        };
        match authority.split_once(':') {
            Some((_, port)) if !port.is_empty() => (path, port),
            _ if authority.is_empty() => ("/health", "8080"),
            _ => (path, "80"),
        }
    }
}

/// The program that a script runs first, if it runs it in any case.
fn first_program(script: &str) -> Option<&'static str> {
    let looks = script.contains("command -v") || script.contains("which ") || script.contains("type ");
    let others = script.split("||").skip(1).any(|it| it.split_whitespace().next().and_then(known).is_some());
    if looks || others {
        return None;
    }
    known(script.split_whitespace().next()?)
}

fn known(program: &str) -> Option<&'static str> {
    let name = program.rsplit('/').next().unwrap_or(program);
    KNOWN.into_iter().find(|it| *it == name)
}

#[cfg(test)]
mod tests {
    use super::{Probe, first_program};

    #[test]
    fn the_help_requests_what_the_probe_requested() {
        let asked = |text: &str| {
            let probe = Probe { words: vec![text], in_shell: true, program: None };
            let (path, port) = probe.asked();
            format!("{path} {port}")
        };
        assert_eq!(asked("curl -f http://localhost:3000/health || exit 1"), "/health 3000");
        assert_eq!(asked("wget -q 'http://127.0.0.1' "), "/ 80");
        assert_eq!(asked("curl -f https://127.0.0.1"), "/health 8080");
    }

    #[test]
    fn only_what_is_run_in_any_case_counts() {
        assert_eq!(first_program("curl -f http://localhost || exit 1"), Some("curl"));
        assert_eq!(first_program("/usr/bin/wget -q http://localhost"), Some("wget"));
        assert_eq!(first_program("curl -f http://x || wget -q http://x"), None);
        assert_eq!(first_program("command -v curl && curl http://x"), None);
        assert_eq!(first_program("test -f /ready"), None);
    }
}
