//! Host ports that are already taken.

use std::{
    net::TcpListener,
    os::unix::process::CommandExt,
    path::Path,
    process::{Child, Command},
    time::{Duration, Instant},
};

use super::stage::{LIMIT, Stage, until};
use crate::engine::{
    Engine, docker,
    shells::{said, shells},
    succeed,
};

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

/// As after a start that was interrupted, whose container is on its way: Docker has the port, and lists nobody who does.
#[test]
fn held_by_docker_for_a_moment() {
    let Some(_engine) = Engine::take() else { return };
    for shell in shells() {
        let stage = Stage::part(&shell, TEMPORAL, &[]);
        let mut proxy = hold_as_docker_proxy(stage.root(), 27020);
        let start = stage.begin(&[]);
        std::thread::sleep(Duration::from_secs(5));
        end(&mut proxy);
        let start = start.end(LIMIT);
        stage.assert_ready(&start);
        let told = String::from_utf8_lossy(&start.stdout);
        assert!(
            told.contains("waiting for Docker to list a container that publishes it"),
            "{}",
            said(&start)
        );
    }
}

#[test]
fn kept_by_docker_for_nobody() {
    let Some(_engine) = Engine::take() else { return };
    for shell in shells() {
        let stage = Stage::part(&shell, TEMPORAL, &[]);
        let mut proxy = hold_as_docker_proxy(stage.root(), 27020);
        let start = stage.start(&[]);
        let fact = format!(
            "host port 27020, which temporal/temporal publishes, is taken by the process docker-proxy {}",
            proxy.id()
        );
        stage.assert_failed(&start, 3, &[&fact, "restart Docker: it holds the port for no container"]);
        end(&mut proxy);
        stage.assert_recovers();
    }
}

/// A process with the name of Docker's own one that listens on a port.
fn hold_as_docker_proxy(root: &Path, port: u16) -> Child {
    let program = root.join("docker-proxy");
    let busybox = crate::tool::find("busybox").expect("busybox");
    crate::program_copy::copy(&busybox, &program);
    let port = port.to_string();
    let child = Command::new(program)
        .arg0("busybox")
        .args(["nc", "-l", "-p", &port])
        .spawn()
        .expect("the program starts");
    let begin = Instant::now();
    while TcpListener::bind(format!("0.0.0.0:{port}")).is_ok() {
        assert!(begin.elapsed() < LIMIT, "nothing listens on {port}");
        std::thread::sleep(Duration::from_millis(50));
    }
    child
}

fn end(process: &mut Child) {
    process.kill().expect("it runs");
    process.wait().expect("it ends");
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
