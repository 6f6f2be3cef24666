//! Starts that are interrupted, and starts at the same time.

use super::stage::{LIMIT, Stage, until};
use crate::engine::{
    Engine,
    shells::{said, shells},
};

const TEMPORAL: &[&str] = &["temporal/temporal"];
const DATABASE: &str = "shared-temporal-postgres";

#[test]
fn interrupted_by_hand() {
    let Some(_engine) = Engine::take() else { return };
    for shell in shells() {
        let stage = Stage::part(&shell, TEMPORAL, &[(DATABASE, 4_000, "")]);
        let start = stage.begin(&[]);
        until(DATABASE, "running starting");
        start.signal("INT");
        let start = start.end(LIMIT);
        stage.assert_failed(&start, 130, &["interrupted after "]);
        let told = String::from_utf8_lossy(&start.stderr);
        let last = told.lines().last().unwrap_or_default();
        assert!(
            last.starts_with("interrupted after ") && last.ends_with("ready: 0 of 2 services"),
            "{}",
            said(&start)
        );
        stage.assert_recovers();
    }
}

#[test]
fn killed_without_a_chance_to_clean_up() {
    let Some(_engine) = Engine::take() else { return };
    for shell in shells() {
        let stage = Stage::part(&shell, TEMPORAL, &[(DATABASE, 4_000, "")]);
        let start = stage.begin(&[]);
        until(DATABASE, "running starting");
        start.signal("KILL");
        start.end(LIMIT);
        assert!(stage.root().join(".platform.lock").exists(), "it had no chance");
        stage.assert_recovers();
    }
}

/// Whichever shell was first: the second one reports it, and the first is not disturbed.
#[test]
fn two_starts_at_once() {
    let Some(_engine) = Engine::take() else { return };
    for shell in shells() {
        let stage = Stage::part(&shell, TEMPORAL, &[(DATABASE, 12_000, "")]);
        let first = stage.begin(&[]);
        until(DATABASE, "running starting");
        for other in shells() {
            let second = other.run(stage.root(), "start-platform", &[]);
            assert_eq!(second.status.code(), Some(3), "{}", said(&second));
            let fact =
                format!("another start, stop or restart of this platform is at work: process {}", first.id());
            assert!(String::from_utf8_lossy(&second.stderr).contains(&fact), "{}", said(&second));
            assert!(stage.root().join(".platform.lock").exists(), "the lock is the first one's");
        }
        stage.assert_ready(&first.end(LIMIT));
        stage.assert_recovers();
    }
}
