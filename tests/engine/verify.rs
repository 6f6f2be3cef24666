//! `verify-platform` on a real engine: on the whole showcase every check passes; without one container, what fails is
//! that container and all that call it.

use std::{process::Command, time::Duration};

use super::{
    Engine, Platform,
    delays::with_delay,
    shells::{said, shells},
    showcase::{compose_files, copy_generated, plan},
    succeed,
};

/// A database that many call, in the showcase.
const STOPPED: &str = "app-plane/rabbitmq";

/// The lines of stderr after the first, which say what failed.
fn failures(output: &std::process::Output) -> Vec<String> {
    let text = String::from_utf8_lossy(&output.stderr);
    text.lines().skip(1).map(|line| line.trim().to_owned()).collect()
}

#[test]
fn the_showcase_passes_and_what_fails_is_named() {
    let Some(_engine) = Engine::take() else { return };
    let plan = plan();
    let stopped = plan.services.iter().position(|it| it.id == STOPPED).expect("a service of the showcase");
    let callers = plan.services.iter().flat_map(|service| {
        let connections = service.connections.iter().filter(|it| it.service == stopped);
        connections.map(move |it| {
            format!("{}: connection: {} does not resolve: {STOPPED} does not run", service.id, it.host)
        })
    });
    let mut expected = vec![format!("{STOPPED}: gate: not healthy: it exited with code 0")];
    expected.extend(callers);
    expected.sort();
    assert!(expected.len() > 2, "`{STOPPED}` is called by others: {expected:?}");

    let root = tempfile::tempdir().expect("a temporary directory");
    copy_generated(&plan, root.path());
    let quick = with_delay(&plan, |_| Duration::from_millis(500));
    let _platform = Platform::stand_in_without_env(root.path(), &compose_files(&plan), quick);
    for shell in shells() {
        // The second shell finds the container that was stopped in the first one's turn, and starts it.
        let start = shell.run(root.path(), "start-platform", &[]);
        assert_eq!(start.status.code(), Some(0), "{}", said(&start));
        let verify = shell.run(root.path(), "verify-platform", &[]);
        assert_eq!(verify.status.code(), Some(0), "{}", said(&verify));
        let connections = String::from_utf8_lossy(&verify.stdout).matches(" accepts connections").count();
        assert!(connections > 50, "connections are tried\n{}", said(&verify));

        succeed(Command::new("docker").args(["stop", &plan.services[stopped].container]));
        let verify = shell.run(root.path(), "verify-platform", &[]);
        assert_eq!(verify.status.code(), Some(5), "{}", said(&verify));
        let mut failed = failures(&verify);
        failed.sort();
        assert_eq!(failed, expected, "{}", said(&verify));
    }
}
