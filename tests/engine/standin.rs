//! The stand-ins do what the other engine tests rely on.

use std::{process::Command, time::Duration};

use super::{Behaviour, Engine, Platform, exec, state, succeed, wait_for};

const COMPOSE: &str = r#"
name: arcgen-standin-test
x-health: &health
  test: ["CMD-SHELL", "pg_isready -U $$POSTGRES_USER || exit 1"]
  interval: 1s
  timeout: 1s
  retries: 2
services:
  database:
    image: arcgen-standin-test/postgres:15
    healthcheck: { <<: *health, retries: 20 }
    environment: { POSTGRES_USER: postgres }
  # The same image, another delay; not the root user, nothing writable, and docker-init as process 1.
  slow:
    image: arcgen-standin-test/postgres:15
    container_name: arcgen-standin-slow
    user: "1234:1234"
    read_only: true
    init: true
    healthcheck: { <<: *health, retries: 20 }
  app:
    build: ./nowhere
    command: sh -c "bun install && bun run dev"
    environment: { DATABASE_URL: "postgres://postgres@database:5432/x" }
    healthcheck: { test: ["CMD", "curl", "-f", "http://localhost:3000/health"], interval: 1s, retries: 20 }
  temporal: { image: arcgen-standin-test/temporal }
  job: { image: arcgen-standin-test/mc, entrypoint: '/bin/sh -c "mc mb x; exit 0"' }
  failing-job: { image: arcgen-standin-test/mc, entrypoint: '/bin/sh -c "mc mb x; exit 0"' }
  never: { image: arcgen-standin-test/postgres:15, healthcheck: *health }
  hanging: { image: arcgen-standin-test/postgres:15, healthcheck: *health }
  sick: { image: arcgen-standin-test/postgres:15, healthcheck: *health }
"#;

fn behaviour(container: &str) -> Option<Behaviour> {
    let behaviour = |milliseconds, fault: &str| {
        let job = container.ends_with("job-1");
        Some(Behaviour { delay: Duration::from_millis(milliseconds), job, fault: fault.to_owned() })
    };
    match container.trim_start_matches("arcgen-standin-test-").trim_end_matches("-1") {
        "database" => behaviour(500, ""),
        "arcgen-standin-slow" => behaviour(3500, ""),
        "failing-job" => behaviour(200, "exit:7:200"),
        "never" => behaviour(0, "never"),
        "hanging" => behaviour(0, "hang"),
        "sick" => behaviour(0, "sick:1500"),
        _ => behaviour(300, ""),
    }
}

#[test]
fn a_stand_in_behaves_as_it_is_told() {
    let Some(_engine) = Engine::take() else { return };
    let root = tempfile::tempdir().expect("a temporary directory");
    std::fs::write(root.path().join("docker-compose.yml"), COMPOSE).expect("a Compose file");
    let platform = Platform::stand_in(root.path(), &["docker-compose.yml"], behaviour);
    let file = root.path().join("docker-compose.yml");
    succeed(Command::new("docker").args(["compose", "--file"]).arg(&file).arg("create"));
    assert_eq!(state("arcgen-standin-slow"), "created - 0");
    let limit = Duration::from_secs(15);

    // The delay counts from the container's start, and again from each restart.
    for command in ["start", "restart"] {
        succeed(Command::new("docker").args([command, "arcgen-standin-slow"]));
        assert_eq!(state("arcgen-standin-slow"), "running starting 0");
        let ready = wait_for("arcgen-standin-slow", "running healthy 0", limit);
        assert!((3.0..6.0).contains(&ready.as_secs_f64()), "ready after {ready:?}, told 3.5 s");
    }

    succeed(Command::new("docker").arg("start").args(platform.containers()));
    let test = |service: &str| format!("arcgen-standin-test-{service}-1");
    for (service, wanted) in [
        ("database", "running healthy 0"),
        ("app", "running healthy 0"),
        ("temporal", "running - 0"),
        ("job", "exited - 0"),
        ("failing-job", "exited - 7"),
        ("never", "running unhealthy 0"),
        ("hanging", "running unhealthy 0"),
        ("sick", "running unhealthy 0"),
    ] {
        wait_for(&test(service), wanted, limit);
    }

    // One container reaches another, and a port that nobody listens on is refused.
    assert_eq!(exec(&test("app"), ["sh", "-c", "nc -z -w 2 database 5432"]).0, 0);
    assert_ne!(exec(&test("app"), ["sh", "-c", "nc -z -w 2 database 5433"]).0, 0);
    assert_eq!(exec(&test("app"), ["bash", "-c", "exec 3<>/dev/tcp/database/5432"]).0, 0);

    // What exists cannot be created.
    let create = ["temporal", "operator", "namespace", "create", "arc"];
    assert_eq!(exec(&test("temporal"), create).0, 0);
    let (code, said) = exec(&test("temporal"), create);
    assert!(code == 1 && said.contains("already exists"), "{code} {said}");
}
