//! What belongs to the platform and what does not: nothing foreign is counted, changed or removed.

use std::{fs, process::Command};

use super::{
    Engine, docker,
    shells::shells,
    small::{APP, IMAGE, NETWORK, SITE, STORE, Small, VOLUME, assert_said, id, told},
    state, succeed,
};

#[test]
fn a_foreign_container_has_a_name_of_the_platform() {
    let Some(_engine) = Engine::take() else { return };
    for shell in shells() {
        let small = Small::new(&shell);
        docker(&["run", "--detach", "--name", STORE, "--network", "none", IMAGE]);
        let theirs = id(STORE);
        let taken =
            format!("the name {STORE}, which core/store needs, is taken by the container {STORE}, which is");
        small.says("start-platform", &[], 3, &[&taken, &format!("docker rm --force {STORE}")]);
        small.says("monitor-platform", &["--once"], 5, &["0 ready"]);
        small.says("verify-platform", &[], 5, &["4 of 4 checks failed"]);
        small.says("stop-platform", &["--remove-volumes", "--force"], 0, &[]);
        assert_eq!((id(STORE), state(STORE).as_str()), (theirs, "running - 0"));

        docker(&["rename", STORE, "arcgen-small-theirs"]);
        small.start(&[]);
        small.says("stop-platform", &[], 0, &[]);
        assert_eq!(state("arcgen-small-theirs"), "running - 0");
    }
}

#[test]
fn a_container_of_the_platform_has_another_name() {
    let Some(_engine) = Engine::take() else { return };
    for shell in shells() {
        let small = Small::new(&shell);
        small.start(&[]);
        let store = id(STORE);
        docker(&["rename", STORE, "arcgen-small-by-hand"]);
        small.says("start-platform", &[], 0, &["core/store: renamed from arcgen-small-by-hand"]);
        assert_eq!(id(STORE), store);

        small.change(&[("container_name = \"arcgen-small-app\"", "container_name = \"arcgen-small-web\"")]);
        small.start(&[]);
        assert_eq!((id(APP), id(STORE)), (String::new(), store));
        assert_eq!(state("arcgen-small-web"), "running healthy 0");
    }
}

#[test]
fn a_foreign_network_is_used_and_kept() {
    let Some(_engine) = Engine::take() else { return };
    for shell in shells() {
        let small = Small::new(&shell);
        docker(&["network", "create", "--label", "owner=somebody", NETWORK]);
        let network = told("network", NETWORK, "{{.Id}}");
        small.start(&[]);
        small.says("stop-platform", &[], 0, &[&format!("kept {NETWORK}: start-platform did not make it")]);
        assert_eq!(told("network", NETWORK, "{{.Id}}"), network);
        docker(&["network", "rm", NETWORK]);

        // Its own network is removed; without a stated name, it has the platform's.
        small.start(&[]);
        assert_eq!(told("network", NETWORK, "{{index .Labels \"arcgen.platform\"}}"), "arcgen-small");
        small.says("stop-platform", &[], 0, &[&format!("removed {NETWORK}")]);

        small.change(&[(
            "[networks.near]",
            "[networks.near]\nname = \"arcgen-small-outer\"\nexternal = true",
        )]);
        small.says("start-platform", &[], 3, &["docker network create arcgen-small-outer"]);
        docker(&["network", "create", "arcgen-small-outer"]);
        small.start(&[]);
        small.says("stop-platform", &[], 0, &[]);
        assert_ne!(told("network", "arcgen-small-outer", "{{.Id}}"), "");
    }
}

#[test]
fn a_volume_that_the_spec_does_not_declare_stays() {
    let Some(_engine) = Engine::take() else { return };
    for shell in shells() {
        let small = Small::new(&shell);
        let theirs = "arcgen-small-core_theirs";
        docker(&["volume", "create", "--label", "com.docker.compose.project=arcgen-small-core", theirs]);
        small.start(&[]);
        let fact = format!("left alone, the spec does not declare them: {theirs}");
        small.says("stop-platform", &["--remove-volumes", "--force"], 0, &[&fact]);
        assert_eq!(
            (told("volume", VOLUME, "{{.Name}}").as_str(), told("volume", theirs, "{{.Name}}").as_str()),
            ("", theirs)
        );
    }
}

#[test]
fn a_second_checkout_takes_nothing_over_by_itself() {
    let Some(_engine) = Engine::take() else { return };
    for shell in shells() {
        let small = Small::new(&shell);
        small.start(&[]);
        let other = tempfile::tempdir().expect("a temporary directory");
        succeed(Command::new("cp").arg("-R").arg(small.root().join(".")).arg(other.path()));
        let store = id(STORE);
        let start = |options: &[&str]| shell.run(other.path(), "start-platform", options);
        let places = [small.root(), other.path()].map(|it| it.display().to_string());
        assert_said(&start(&[]), 3, &[&places[0], &places[1], "go on in that directory"]);
        assert_eq!(id(STORE), store);
        assert_said(&start(&["--take-over"]), 0, &[]);
        assert_ne!(id(STORE), store);
        assert_eq!(state(SITE), "running healthy 0");
        assert_said(&start(&[]), 0, &["nothing was changed"]);
    }
}

#[test]
fn secrets_are_not_made_over_data() {
    let Some(_engine) = Engine::take() else { return };
    for shell in shells() {
        let small = Small::new(&shell);
        small.start(&[]);
        small.says("stop-platform", &[], 0, &[]);
        fs::remove_file(small.root().join(".env")).expect("a .env");
        let fact =
            format!("does not say TOKEN, and there are data that were made with the old values: {VOLUME}");
        small.says("start-platform", &[], 3, &[&fact]);
        assert!(!small.root().join(".env").exists());
        small.start(&["--new-secrets"]);
        assert_ne!(told("volume", VOLUME, "{{.Name}}"), "");
    }
}
