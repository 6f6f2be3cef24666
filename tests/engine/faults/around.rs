//! What containers depend on goes away: their networks, the engine.

use std::process::Command;

use super::stage::{LIMIT, Stage, until};
use crate::{
    engine::{
        Engine, docker,
        own_engine::OwnEngine,
        shells::{said, shells},
    },
    tool::skipped,
};

const TEMPORAL: &[&str] = &["temporal/temporal"];
const DATABASE: &str = "shared-temporal-postgres";
const SERVER: &str = "shared-temporal";

#[test]
fn a_network_is_removed_between_two_starts() {
    let Some(_engine) = Engine::take() else { return };
    for shell in shells() {
        let stage = Stage::part(&shell, TEMPORAL, &[]);
        stage.assert_recovers();
        docker(&["stop", SERVER, DATABASE]);
        docker(&["network", "rm", "shared-temporal-network"]);
        let start = stage.assert_recovers();
        let told = String::from_utf8_lossy(&start.stdout);
        assert!(told.contains("created shared-temporal-network"), "{}", said(&start));
    }
}

#[test]
fn a_network_is_removed_while_a_dependency_starts() {
    let Some(_engine) = Engine::take() else { return };
    for shell in shells() {
        let stage = Stage::part(&shell, TEMPORAL, &[(DATABASE, 10_000, "")]);
        let start = stage.begin(&[]);
        until(DATABASE, "running starting");
        // The server is on it too, and has only been created.
        docker(&["network", "rm", "app-plane"]);
        let start = start.end(LIMIT);
        let facts =
            ["temporal/temporal (Temporal Server): it could not be started: ", "network", "not found"];
        stage.assert_failed(&start, 5, &facts);
        stage.assert_recovers();
    }
}

/// The engine goes away in the middle of a start of the platform, and comes back.
#[test]
fn the_engine_is_restarted() {
    let Some(_engine) = Engine::take() else { return };
    let Some(engine) = OwnEngine::find() else {
        return skipped("the engine was not started by ci/install-engine: it is not ours to restart");
    };
    for shell in shells() {
        let mut stage = Stage::whole(&shell, &[("arc-saas-keycloak", 6_000, "")]);
        if let Some(other) = stage.somebody_elses_container() {
            return skipped(&format!("the engine runs {other}: it is not ours to restart"));
        }
        let start = stage.begin(&[]);
        until("arc-saas-keycloak", "running starting");
        OwnEngine::stop();
        let start = start.end(LIMIT);
        engine.start();
        stage.set_up_foreign_again();
        stage.assert_failed(
            &start,
            3,
            &["cannot go on, ready: ", "the Docker engine does not answer", "start it: "],
        );
        stage.assert_recovers();
        drop(stage);
        // An engine that went away while its containers ran takes their network to be in use, though none is on it any more,
        // until it is restarted.
        OwnEngine::stop();
        engine.start();
        for network in ["shared-temporal-network", "arc-saas", "app-plane"] {
            let removed = Command::new("docker").args(["network", "rm", network]).output();
            removed.expect("docker runs");
        }
    }
}
