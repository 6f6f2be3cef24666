//! Names of containers and of a network that hold variables: two stages of one platform on one machine.

use std::fs;

use super::{
    Engine,
    shells::shells,
    small::{Small, id, told},
    state,
};

const SPEC: &str = r#"
[platform]
name = "arcgen-small"
title = "Small"
requires = { engine = "20.10", compose = "2.30" }

[networks.near]
name = "arcgen-small-${STAGE}-near"

[variables]
STAGE = { default = "blue", description = "which stage it is" }

[projects.core]
name = "arcgen-small-core"
networks = ["near"]

[projects.core.services.store]
image = "arcgen-small/store:1"
container_name = "arcgen-small-${STAGE}-store"
health = { command = ["is", "ready"] }

[projects.core.services.app]
image = "arcgen-small/app:1"
container_name = "${APP_NAME:-arcgen-small-${STAGE}-app}"
depends_on = ["store"]
health = { command = ["is", "ready"] }
"#;

#[test]
fn names_with_variables_are_those_that_compose_makes() {
    let Some(_engine) = Engine::take() else { return };
    for shell in shells() {
        let small = Small::of(&shell, SPEC, &[]);
        small.start(&[]);
        assert_eq!(state("arcgen-small-blue-store"), "running healthy 0");
        assert_eq!(state("arcgen-small-blue-app"), "running healthy 0");
        assert_ne!(told("network", "arcgen-small-blue-near", "{{.Id}}"), "");
        small.says("start-platform", &[], 0, &["nothing was changed"]);

        fs::write(small.root().join(".env"), "STAGE=green\nAPP_NAME=arcgen-small-app-of-green\n")
            .expect("a .env");
        small.says(
            "monitor-platform",
            &["--once", "--json"],
            0,
            &["\"container\":\"arcgen-small-blue-store\""],
        );
        small.start(&[]);
        assert_eq!(state("arcgen-small-green-store"), "running healthy 0");
        assert_eq!(state("arcgen-small-app-of-green"), "running healthy 0");
        assert_eq!(id("arcgen-small-blue-store"), "");
        small.says("start-platform", &[], 0, &["nothing was changed"]);
        small.says("verify-platform", &[], 0, &[]);
        small.says("stop-platform", &[], 0, &["removed arcgen-small-green-near"]);
    }
}
