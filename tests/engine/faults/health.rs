//! Services that run and are not ready: late, never, or no longer.

use super::stage::{LIMIT, Stage, until};
use crate::engine::{Engine, docker, exec, shells::shells, succeed};

const TEMPORAL: &[&str] = &["temporal/temporal"];
const DATABASE: &str = "shared-temporal-postgres";
const SERVER: &str = "shared-temporal";
const HEALTHY_AGAIN: [&str; 3] = ["sh", "-c", "echo - >/standin/state/fault"];

#[test]
fn never_healthy() {
    let Some(_engine) = Engine::take() else { return };
    for shell in shells() {
        let stage = Stage::part(&shell, TEMPORAL, &[(DATABASE, 300, "never")]);
        let start = stage.start(&["--timeout", "5"]);
        let facts = [
            "temporal/temporal-postgresql (Temporal PostgreSQL): not healthy within 5 s: health check pending",
            "last probe    exit code 1: /var/run/postgresql:5432 - no response",
            "blocks        temporal/temporal",
            "docker logs --tail 200 shared-temporal-postgres",
        ];
        stage.assert_failed(&start, 6, &facts);
        stage.assert_failed(&stage.start(&["--deadline", "3"]), 6, &["when the start's 3 s were over"]);
        assert_eq!(exec(DATABASE, HEALTHY_AGAIN).0, 0);
        stage.assert_recovers();
    }
}

#[test]
fn slow_but_in_time() {
    let Some(_engine) = Engine::take() else { return };
    for shell in shells() {
        let stage = Stage::part(&shell, TEMPORAL, &[(DATABASE, 9_000, "")]);
        let begun = |container: &str| {
            let format = ["inspect", "--format", "{{.State.StartedAt}}", container];
            succeed(std::process::Command::new("docker").args(format)).stdout
        };
        // The first start times out; the second finds the service starting and waits for it.
        stage.assert_failed(&stage.start(&["--timeout", "2"]), 6, &["not healthy within 2 s"]);
        let first = begun(DATABASE);
        stage.assert_recovers();
        assert_eq!(begun(DATABASE), first, "what only needed time was not started again");
    }
}

#[test]
fn unhealthy_while_a_dependant_starts() {
    let Some(_engine) = Engine::take() else { return };
    for shell in shells() {
        let stage = Stage::part(&shell, TEMPORAL, &[(SERVER, 25_000, "")]);
        let start = stage.begin(&[]);
        until(SERVER, "running starting");
        assert_eq!(exec(DATABASE, ["sh", "-c", "echo never >/standin/state/fault"]).0, 0);
        let start = start.end(LIMIT);
        stage.assert_failed(&start, 5, &["temporal/temporal-postgresql", "its health check fails"]);
        assert_eq!(exec(DATABASE, HEALTHY_AGAIN).0, 0);
        stage.assert_recovers();
    }
}

#[test]
fn paused_while_starting() {
    let Some(_engine) = Engine::take() else { return };
    for shell in shells() {
        let stage = Stage::part(&shell, TEMPORAL, &[(DATABASE, 4_000, "")]);
        let start = stage.begin(&[]);
        until(DATABASE, "running starting");
        docker(&["pause", DATABASE]);
        let start = start.end(LIMIT);
        stage.assert_failed(&start, 5, &["temporal/temporal-postgresql", "its container is paused"]);
        docker(&["unpause", DATABASE]);
        stage.assert_recovers();
    }
}
