//! Host ports that are already taken.

use std::{net::TcpListener, process::Command};

use super::stage::{LIMIT, Stage, until};
use crate::engine::{Engine, docker, shells::shells, succeed};

const TEMPORAL: &[&str] = &["temporal/temporal"];
const DATABASE: &str = "shared-temporal-postgres";
const SERVER: &str = "shared-temporal";

#[test]
fn taken_by_a_foreign_container() {
    let Some(_engine) = Engine::take() else { return };
    let holder = "arcgen-faults-holder";
    for shell in shells() {
        let stage = Stage::part(&shell, TEMPORAL, &[]);
        let image = stage.image_of("temporal/temporal");
        Command::new("docker").args(["rm", "--force", holder]).output().expect("docker runs");
        succeed(Command::new("docker").args([
            "run",
            "--detach",
            "--name",
            holder,
            "--publish",
            "27020:7233",
            &image,
        ]));
        let start = stage.start(&[]);
        let fact = "host port 27020, which temporal/temporal publishes, is taken by the container arcgen-faults-holder, which is not the platform's";
        stage.assert_failed(&start, 3, &[fact, "if nobody needs it: docker rm --force arcgen-faults-holder"]);
        docker(&["rm", "--force", holder]);
        stage.assert_recovers();
    }
}

#[test]
fn taken_by_a_process() {
    let Some(_engine) = Engine::take() else { return };
    for shell in shells() {
        let stage = Stage::part(&shell, TEMPORAL, &[]);
        let listener = TcpListener::bind("127.0.0.1:27030").expect("a free port");
        let start = stage.start(&[]);
        let fact = "host port 27030, which temporal/temporal-postgresql publishes, is taken by ";
        stage.assert_failed(&start, 3, &[fact, "stop what holds it"]);
        drop(listener);
        stage.assert_recovers();
    }
}

/// Free when the start looked, taken when the container wants it.
#[test]
fn taken_in_the_meantime() {
    let Some(_engine) = Engine::take() else { return };
    for shell in shells() {
        let stage = Stage::part(&shell, TEMPORAL, &[(DATABASE, 5_000, "")]);
        let start = stage.begin(&[]);
        until(DATABASE, "running starting");
        let listener = TcpListener::bind("0.0.0.0:27020").expect("a free port");
        let start = start.end(LIMIT);
        let facts = ["temporal/temporal (Temporal Server): it could not be started: ", "27020", "already"];
        stage.assert_failed(&start, 5, &facts);
        drop(listener);
        until(SERVER, "created");
        stage.assert_recovers();
    }
}
