//! Containers that end, are ended, or never come to be.

use std::process::Command;

use super::stage::{LIMIT, Stage, until};
use crate::engine::{
    Engine, docker, exec,
    shells::{said, shells},
    state, succeed,
};

const TEMPORAL: &[&str] = &["temporal/temporal"];
const DATABASE: &str = "shared-temporal-postgres";
const SERVER: &str = "shared-temporal";

#[test]
fn killed_while_starting() {
    let Some(_engine) = Engine::take() else { return };
    for shell in shells() {
        let stage = Stage::part(&shell, TEMPORAL, &[(DATABASE, 4_000, "")]);
        let start = stage.begin(&[]);
        until(DATABASE, "running starting");
        docker(&["kill", DATABASE]);
        let start = start.end(LIMIT);
        let facts = [
            "temporal/temporal-postgresql (Temporal PostgreSQL): it exited with code 137",
            "blocks        temporal/temporal",
            "docker logs --tail 200 shared-temporal-postgres",
            "and run ",
        ];
        stage.assert_failed(&start, 5, &facts);
        assert_eq!(state(SERVER), "created - 0", "what waits for it was not started");
        stage.assert_recovers();
    }
}

#[test]
fn killed_once_ready_while_a_dependant_starts() {
    let Some(_engine) = Engine::take() else { return };
    for shell in shells() {
        let stage = Stage::part(&shell, TEMPORAL, &[(SERVER, 6_000, "")]);
        let start = stage.begin(&[]);
        until(SERVER, "running starting");
        docker(&["kill", DATABASE]);
        let start = start.end(LIMIT);
        stage.assert_failed(&start, 5, &["temporal/temporal-postgresql", "it exited with code 137"]);
        stage.assert_recovers();
    }
}

#[test]
fn removed_once_ready_while_a_dependant_starts() {
    let Some(_engine) = Engine::take() else { return };
    for shell in shells() {
        let stage = Stage::part(&shell, TEMPORAL, &[(SERVER, 6_000, "")]);
        let start = stage.begin(&[]);
        until(SERVER, "running starting");
        docker(&["rm", "--force", DATABASE]);
        let start = start.end(LIMIT);
        stage.assert_failed(&start, 5, &["temporal/temporal-postgresql", "its container is gone"]);
        stage.assert_recovers();
    }
}

#[test]
fn a_process_that_dies_once_and_is_restarted_by_the_engine() {
    let Some(_engine) = Engine::take() else { return };
    for shell in shells() {
        // Its dependant must wait again: the service was ready, and no longer is.
        let stage = Stage::part(&shell, TEMPORAL, &[(DATABASE, 300, ""), (SERVER, 4_000, "")]);
        let start = stage.begin(&[]);
        until(SERVER, "running starting");
        let output =
            succeed(Command::new("docker").args(["inspect", "--format", "{{.State.Pid}}", DATABASE]));
        let process = String::from_utf8_lossy(&output.stdout).trim().to_owned();
        if !Command::new("kill").args(["-KILL", &process]).status().is_ok_and(|status| status.success()) {
            crate::tool::skipped("processes of containers cannot be killed from here");
        }
        stage.assert_ready(&start.end(LIMIT));
    }
}

#[test]
fn a_crash_loop() {
    let Some(_engine) = Engine::take() else { return };
    for shell in shells() {
        let stage = Stage::part(&shell, TEMPORAL, &[(DATABASE, 300, "exit:3:100")]);
        let start = stage.start(&[]);
        let facts = [
            "temporal/temporal-postgresql (Temporal PostgreSQL): it keeps exiting: ",
            "restarts, last exit code 3",
            "fatal: cannot continue, exiting with code 3",
            "blocks        temporal/temporal",
        ];
        stage.assert_failed(&start, 5, &facts);
        // Not fixed yet: the same verdict again.
        stage.assert_failed(&stage.start(&[]), 5, &facts);
        stage.tell(&[]);
        stage.assert_recovers();
    }
}

#[test]
fn a_job_that_fails_once() {
    let Some(_engine) = Engine::take() else { return };
    for shell in shells() {
        let job = "app-plane-minio-init";
        let stage = Stage::part(&shell, &["app-plane/minio-init"], &[(job, 300, "exit-once:7:200")]);
        let start = stage.start(&[]);
        let facts = [
            "app-plane/minio-init (App Plane Buckets): it exited with code 7",
            "fatal: not this time, exiting with code 7",
            "docker logs --tail 200 app-plane-minio-init",
        ];
        stage.assert_failed(&start, 5, &facts);
        stage.assert_recovers();
    }
}

#[test]
fn a_hook_that_fails() {
    let Some(_engine) = Engine::take() else { return };
    for shell in shells() {
        let services = &["temporal/temporal-ui"];
        let stage = Stage::part(&shell, services, &[(SERVER, 300, "refuse:9")]);
        let start = stage.start(&[]);
        let facts = [
            "temporal/temporal (Temporal Server): its hook \"register namespace arc-saas\" failed with exit code 9",
            "output        temporal: shared-temporal refuses: permission denied",
            "blocks        temporal/temporal-ui",
        ];
        stage.assert_failed(&start, 5, &facts);
        assert_eq!(state("shared-temporal-ui"), "created - 0", "what waits for it was not started");
        let mend = ["sh", "-c", "echo - >/standin/state/fault"];
        assert_eq!(exec(SERVER, mend).0, 0);
        let again = stage.assert_recovers();
        // The hook that was not run is run now, though the service was ready before.
        let told = String::from_utf8_lossy(&again.stdout);
        assert!(told.contains("temporal/temporal: register namespace enrichment: done"), "{}", said(&again));
    }
}

#[test]
fn an_image_that_does_not_exist() {
    let Some(_engine) = Engine::take() else { return };
    for shell in shells() {
        let stage = Stage::part(&shell, TEMPORAL, &[]);
        let file = stage.root().join("app-plane/temporal/docker-compose.yml");
        let text = std::fs::read_to_string(&file).expect("a Compose file");
        // A registry that does not exist, so that the result does not depend on the network.
        let wrong = text.replace("temporalio/auto-setup:", "localhost:1/auto-setup:");
        assert_ne!(wrong, text, "the image is known");
        std::fs::write(&file, wrong).expect("a Compose file");
        let start = stage.start(&[]);
        let facts = ["Compose could not create its container", "localhost:1/auto-setup"];
        stage.assert_failed(&start, 4, &facts);
        std::fs::write(&file, text).expect("a Compose file");
        stage.assert_recovers();
    }
}
