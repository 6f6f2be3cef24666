//! What runs is what the spec and `.env` say now.

use std::fs;

use super::{
    Engine, docker, exec,
    own_engine::OwnEngine,
    shells::shells,
    small::{APP, BESIDE, SITE, STORE, Small, VOLUME, id, told},
    state,
};

const SITE_OF_THE_SPEC: &str = r#"[projects.edge.services.site]
image = "arcgen-small/site:1"
depends_on = ["core/app"]
"#;

#[test]
fn what_is_no_longer_in_the_spec_is_named_and_removed_on_request() {
    let Some(_engine) = Engine::take() else { return };
    for shell in shells() {
        let small = Small::new(&shell);
        small.start(&[]);
        small.change(&[(
            SITE_OF_THE_SPEC,
            "[projects.edge.services.page]\nimage = \"arcgen-small/site:1\"\n",
        )]);
        small.says("start-platform", &[], 0, &[&format!("not in the spec any more: {SITE}")]);
        assert_eq!(state(SITE), "running healthy 0");
        small.says("monitor-platform", &["--once"], 0, &[&format!("Not in the spec: {SITE}")]);
        small.says("verify-platform", &[], 5, &[SITE, "is not in the spec any more"]);
        small.says("start-platform", &["--remove-orphans"], 0, &[&format!("removed {SITE}")]);
        assert_eq!(id(SITE), "");

        // A project under another name: its old containers have the names of its new ones.
        small.change(&[("name = \"arcgen-small-core\"", "name = \"arcgen-small-kernel\"")]);
        let taken = format!("is taken by the container {STORE}, which is not in the spec any more");
        small.says("start-platform", &[], 3, &[&taken]);
        small.start(&["--remove-orphans"]);
        assert_eq!(state(STORE), "running healthy 0");
        assert_ne!(told("volume", VOLUME, "{{.Name}}"), "", "data stays");
        small.says("stop-platform", &[], 0, &[]);
    }
}

#[test]
fn content_and_secrets_are_current() {
    let Some(_engine) = Engine::take() else { return };
    for shell in shells() {
        let small = Small::new(&shell);
        small.start(&[]);
        assert_eq!(exec(STORE, ["cat", "/etc/motd"]), (0, "first\n".to_owned()));
        small.says("start-platform", &[], 0, &["nothing was changed"]);

        small.change(&[("content = \"first", "content = \"second")]);
        small.says("start-platform", &["--dry-run"], 0, &["core/store: would create it anew"]);
        small.start(&[]);
        assert_eq!(exec(STORE, ["cat", "/etc/motd"]), (0, "second\n".to_owned()));
        small.says("start-platform", &[], 0, &["nothing was changed"]);

        let file = small.root().join(".env");
        let text = fs::read_to_string(&file).expect("a .env");
        let rotated: Vec<&str> =
            text.lines().map(|it| if it.starts_with("TOKEN=") { "TOKEN=rotated-0123" } else { it }).collect();
        fs::write(&file, rotated.join("\n") + "\n").expect("a .env");
        small.says("verify-platform", &[], 5, &["is not what the spec says"]);
        small.start(&[]);
        assert_eq!(exec(STORE, ["cat", "/run/secrets/token"]), (0, "rotated-0123".to_owned()));
        small.says("verify-platform", &[], 0, &[]);
    }
}

#[test]
fn a_borrowed_namespace_goes_with_its_owner() {
    let Some(_engine) = Engine::take() else { return };
    for shell in shells() {
        let small = Small::new(&shell);
        small.start(&[]);
        let begun = |name: &str| told("container", name, "{{.State.StartedAt}}");
        let before = begun(BESIDE);
        docker(&["restart", APP]);
        small.says("verify-platform", &[], 5, &["its namespace is that of an earlier start"]);
        small.says("start-platform", &[], 0, &["core/beside: restarted"]);
        assert!(begun(BESIDE) > begun(APP) && begun(BESIDE) > before);

        docker(&["rm", "--force", APP]);
        small.start(&[]);
        assert_eq!(
            told("container", BESIDE, "{{.HostConfig.NetworkMode}}"),
            format!("container:{}", id(APP))
        );
        small.says("start-platform", &[], 0, &["nothing was changed"]);
    }
}

#[test]
fn a_silent_engine_is_waited_for_no_longer_than_told() {
    let Some(_engine) = Engine::take() else { return };
    let Some(_own) = OwnEngine::find() else {
        return crate::tool::skipped(
            "the engine was not started by ci/install-engine: it is not ours to halt",
        );
    };
    for shell in shells() {
        let small = Small::new(&shell);
        let start = {
            let _halt = OwnEngine::halt();
            small.run("start-platform", &["--deadline", "5"])
        };
        super::small::assert_said(&start, 3, &["the Docker engine has been silent for "]);
        small.start(&[]);
    }
}
