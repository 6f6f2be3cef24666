//! The showcase with an engine of 25 as its floor: probes run often while a service starts, and seldom afterwards.

use std::{io::Write, process::Command};

use super::{
    Engine, Platform,
    delays::behaviours,
    pace::measured_start,
    shells::{said, shells},
    showcase::{compose_files, copy_generated, plan_of, spec},
    succeed,
};

const FLOOR: &str = r#"requires = { engine = "20.10", compose = "2.20" }"#;
const NEWER_FLOOR: &str = r#"requires = { engine = "25.0", compose = "2.20.2" }"#;

#[test]
fn a_newer_floor_comes_up_faster() {
    let Some(_engine) = Engine::take() else { return };
    if crate::tool::find("engine25").is_none() {
        return;
    }
    let text = spec();
    assert!(text.contains(FLOOR), "the showcase's floor is another one");
    let plan = plan_of(text.replace(FLOOR, NEWER_FLOOR));
    let root = tempfile::tempdir().expect("a temporary directory");
    copy_generated(root.path());
    for (path, text) in arcgen::render::render(&plan) {
        std::fs::write(root.path().join(path), text).expect("a file in the place of the showcase's");
    }
    let _platform = Platform::stand_in_without_env(root.path(), &compose_files(&plan), behaviours(&plan));
    for shell in shells() {
        let (start, pace) = measured_start(&shell, root.path(), &plan);
        writeln!(std::io::stderr(), "start-platform.{} with a start interval: {pace}", shell.extension)
            .expect("stderr");
        // The promise is 1.10 on a machine of one's own; what is shared and noisy gets room.
        assert!(pace.ratio() < 1.45, "{pace}\n{}", said(&start));
        let intervals = "{{.Config.Healthcheck.Interval}} {{.Config.Healthcheck.StartInterval}}";
        let output =
            succeed(Command::new("docker").args(["inspect", "--format", intervals]).arg("arc-saas-keycloak"));
        assert_eq!(String::from_utf8_lossy(&output.stdout).trim(), "15s 500ms");
        let stop = shell.run(root.path(), "stop-platform", &[]);
        assert_eq!(stop.status.code(), Some(0), "{}", said(&stop));
    }
}
