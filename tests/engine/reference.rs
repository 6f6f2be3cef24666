//! The showcase, as committed, on a real engine: it starts in the right order, stays as it is when it is started
//! again, and stops without losing anything.

use std::{collections::BTreeMap, io::Write, process::Command, time::Instant};

use arcgen::plan::Plan;

use super::{
    Engine, Platform,
    delays::behaviours,
    pace::measured_start,
    shells::{said, shells},
    showcase::{compose_files, copy_generated, default_services, plan_as_committed},
    succeed,
};

/// Every container's identity and last start: what must not change when nothing is to be done.
fn fingerprints(plan: &Plan) -> BTreeMap<String, String> {
    default_services(plan)
        .map(|service| {
            let output = succeed(Command::new("docker").args([
                "inspect",
                "--type",
                "container",
                "--format",
                "{{.Id}} {{.State.StartedAt}} {{.RestartCount}}",
                &service.container,
            ]));
            (service.container.clone(), String::from_utf8_lossy(&output.stdout).trim().to_owned())
        })
        .collect()
}

#[test]
fn the_showcase_starts_reruns_and_stops() {
    let Some(_engine) = Engine::take() else { return };
    // Its floor. The showcase with an older floor has a test of its own.
    if crate::tool::find("engine25").is_none() {
        return;
    }
    let plan = plan_as_committed();
    let files = compose_files(&plan);
    for shell in shells() {
        let root = tempfile::tempdir().expect("a temporary directory");
        copy_generated(&plan, root.path());
        // Only a dry run knows what the first start will write; it must leave no trace itself.
        let dry = shell.run(root.path(), "start-platform", &["--dry-run"]);
        assert_eq!(dry.status.code(), Some(0), "{}", said(&dry));
        assert!(!root.path().join(".env").exists(), "a dry run writes nothing");
        let platform = Platform::stand_in_without_env(root.path(), &files, behaviours(&plan));

        let (start, pace) = measured_start(&shell, root.path(), &plan);
        eprintln!("{}", said(&start));
        writeln!(std::io::stderr(), "start-platform.{}: {pace}", shell.extension).expect("stderr");
        // The target is 1.07 on a dedicated machine; on a shared, noisy one, more is allowed.
        assert!(pace.ratio() < 1.45, "{pace}\n{}", said(&start));
        assert_eq!(intervals("arc-saas-keycloak"), [15_000, 500].map(Some), "milliseconds");

        let before = fingerprints(&plan);
        let begin = Instant::now();
        let again = shell.run(root.path(), "start-platform", &[]);
        let took = begin.elapsed();
        assert_eq!(again.status.code(), Some(0), "{}", said(&again));
        assert_eq!(fingerprints(&plan), before, "a second start changes nothing\n{}", said(&again));
        writeln!(std::io::stderr(), "started again: {:.2} s", took.as_secs_f64()).expect("stderr");

        let kept = volumes();
        let stop = shell.run(root.path(), "stop-platform", &[]);
        assert_eq!(stop.status.code(), Some(0), "{}", said(&stop));
        assert_eq!(running(&plan), Vec::<String>::new(), "{}", said(&stop));
        for volume in kept {
            // Anonymous volumes are removed with their containers.
            let anonymous = volume.len() == 64 && volume.bytes().all(|byte| byte.is_ascii_hexdigit());
            assert!(anonymous || volumes().contains(&volume), "volume `{volume}` is in place");
        }
        drop(platform);
    }
}

/// Milliseconds between the probes of a healthy container and of a starting one. Without a format, because a client that is
/// older than the engine does not know the second.
fn intervals(container: &str) -> [Option<u64>; 2] {
    let output = succeed(Command::new("docker").args(["inspect", "--type", "container", container]));
    let inspected: serde_json::Value = serde_json::from_slice(&output.stdout).expect("what docker tells");
    let healthcheck = &inspected[0]["Config"]["Healthcheck"];
    ["Interval", "StartInterval"].map(|key| healthcheck[key].as_u64().map(|ns| ns / 1_000_000))
}

fn volumes() -> Vec<String> {
    let output = succeed(Command::new("docker").args(["volume", "ls", "--format", "{{.Name}}"]));
    String::from_utf8_lossy(&output.stdout).lines().map(str::to_owned).collect()
}

fn running(plan: &Plan) -> Vec<String> {
    let output = succeed(Command::new("docker").args(["ps", "--format", "{{.Names}}"]));
    let names = String::from_utf8_lossy(&output.stdout);
    let ours = |name: &&str| plan.services.iter().any(|service| service.container == **name);
    names.lines().filter(ours).map(str::to_owned).collect()
}
