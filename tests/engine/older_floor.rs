//! The showcase with an engine of 20.10 as its floor, on any engine: without `start_interval`, probes run every
//! two seconds all the time.

use std::{io::Write, process::Command};

use super::{
    Engine, Platform,
    delays::behaviours,
    pace::measured_start,
    shells::{said, shells},
    showcase::{compose_files, copy_generated, plan_for_older_engines},
    succeed,
};

#[test]
fn the_showcase_starts_on_an_engine_of_20_10() {
    let Some(_engine) = Engine::take() else { return };
    let plan = plan_for_older_engines();
    let root = tempfile::tempdir().expect("a temporary directory");
    copy_generated(&plan, root.path());
    let _platform = Platform::stand_in_without_env(root.path(), &compose_files(&plan), behaviours(&plan));
    for shell in shells() {
        let (start, pace) = measured_start(&shell, root.path(), &plan);
        writeln!(std::io::stderr(), "start-platform.{} without a start interval: {pace}", shell.extension)
            .expect("stderr");
        // The target is 1.22 on a dedicated machine; on a shared, noisy one, more is allowed.
        assert!(pace.ratio() < 1.6, "{pace}\n{}", said(&start));
        let interval = "{{.Config.Healthcheck.Interval}}";
        let output =
            succeed(Command::new("docker").args(["inspect", "--format", interval]).arg("arc-saas-keycloak"));
        assert_eq!(String::from_utf8_lossy(&output.stdout).trim(), "2s");
        let stop = shell.run(root.path(), "stop-platform", &[]);
        assert_eq!(stop.status.code(), Some(0), "{}", said(&stop));
    }
}
