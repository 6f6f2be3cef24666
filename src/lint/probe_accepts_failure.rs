//! A health check that passes on a refusal: `redis-cli ping` without the password that the server requires.

use crate::{
    diagnostic::{Finding, Lint, lint},
    platform::{Platform, Service},
};

pub(super) static LINT: Lint = lint!(Lint, Warning, "probe-accepts-failure");

/// They exit with 0 whatever the server answers, even `NOAUTH Authentication required` (redis-cli 7.0.15).
const CLIENTS: [&str; 3] = ["redis-cli", "valkey-cli", "keydb-cli"];

pub(super) fn check(platform: &Platform, findings: &mut Vec<Finding>) {
    for service in &platform.services {
        let probe: Vec<&str> = service.probe_words.iter().map(|it| it.value.as_str()).collect();
        let probe = probe.join(" ");
        let Some(client) = CLIENTS.into_iter().find(|it| probe.contains(it)) else { continue };
        let decides = ["grep", "PONG", " -e", " -a ", "--pass", "REDISCLI_AUTH", " -u "];
        if !probe.to_lowercase().contains("ping")
            || decides.iter().any(|it| probe.contains(it))
            || !asks_password(service)
        {
            continue;
        }
        let span = service.probe_words.last().map_or(service.key.span, |it| it.span);
        findings.push(
            Finding::about(
                &LINT,
                service.subject(),
                "the health check of ",
                " passes while the server refuses it",
            )
            .at(span, format!("`{client} ping` exits with 0 on `NOAUTH` too"))
            .help("state what the answer must contain: `health = { recipe = \"redis\", password_variable = \"…\" }`, or `… ping | grep -q PONG`"),
        );
    }
}

/// Whether the server requires a password.
fn asks_password(service: &Service) -> bool {
    service.container.words.iter().any(|it| it.value.contains("requirepass"))
        || service.container.environment.iter().any(|it| it.name.to_uppercase().contains("REDIS_PASSWORD"))
}
