//! What only Compose can start, on a real engine: inline configs and secrets of the environment are there, and hooks
//! have run, after every start.

use std::{fs, path::Path, process::Command, time::Duration};

use super::{
    Behaviour, Engine, Platform, exec,
    shells::{said, shells},
    showcase::{compose_files, plan_of},
    state, succeed,
};

const SPEC: &str = r#"
[platform]
name = "arcgen-inline"
requires = { engine = "20.10", compose = "2.30" }

[networks.arcgen-inline]
name = "arcgen-inline"

[variables]
TOKEN = { generate = "hex:16", description = "a token" }

[projects.front]
name = "arcgen-inline-front"
networks = ["arcgen-inline"]
volumes = { gate = {} }

[projects.front.services.site]
image = "arcgen-inline/site:1"
volumes = ["gate:/gate"]
health = { command = ["is", "ready"] }
depends_on = ["back/seed"]
post_start = [{ command = ["sh", "-c", "test -e /gate/open || { echo the gate is closed; exit 3; }; echo ran >>/tmp/hook"] }]

[projects.back]
name = "arcgen-inline-back"
networks = ["arcgen-inline"]
configs = { motd = { content = "It's $$HOME\n" } }
secrets = { token = { environment = "TOKEN" } }

[projects.back.services.store]
image = "arcgen-inline/store:1"
configs = [{ source = "motd", target = "/etc/motd" }]
secrets = ["token"]
health = { command = ["is", "ready"] }

[projects.back.services.seed]
image = "arcgen-inline/seed:1"
job = true
configs = ["motd"]
depends_on = ["store"]
"#;

const SITE: &str = "arcgen-inline-front-site-1";
const STORE: &str = "arcgen-inline-back-store-1";

fn assert_given(root: &Path) {
    assert_eq!(exec(STORE, ["cat", "/etc/motd"]), (0, "It's $HOME\n".to_owned()));
    let (code, token) = exec(STORE, ["cat", "/run/secrets/token"]);
    let env_file = fs::read_to_string(root.join(".env")).expect("a .env");
    assert!(code == 0 && token.len() == 32 && env_file.contains(&format!("TOKEN={token}")), "{token}");
}

#[test]
fn what_compose_copies_and_runs_at_a_start_is_there() {
    let Some(_engine) = Engine::take() else { return };
    let plan = plan_of(SPEC.to_owned());
    for shell in shells() {
        let root = tempfile::tempdir().expect("a temporary directory");
        for (path, text) in arcgen::render::render(&plan) {
            let file = root.path().join(path);
            fs::create_dir_all(file.parent().expect("a directory")).expect("a directory");
            fs::write(file, text).expect("a file");
        }
        let behaviour = |container: &str| {
            let job = container.ends_with("-seed-1");
            Some(Behaviour { delay: Duration::from_millis(300), job, fault: String::new() })
        };
        let _platform = Platform::stand_in_without_env(root.path(), &compose_files(&plan), behaviour);
        let start = || shell.run(root.path(), "start-platform", &[]);

        // The hook fails: the service is stopped, so that the next start runs the hook again.
        let first = start();
        assert_eq!(first.status.code(), Some(5), "{}", said(&first));
        let reason =
            "front/site: it could not be started: site hook exited with status 3: the gate is closed";
        assert!(String::from_utf8_lossy(&first.stdout).contains(reason), "{}", said(&first));
        assert!(state(SITE).starts_with("exited"), "{}", state(SITE));
        assert_given(root.path());

        succeed(Command::new("docker").args(["cp", file!(), &format!("{SITE}:/gate/open")]));
        let second = start();
        assert_eq!(second.status.code(), Some(0), "{}", said(&second));
        assert_eq!(exec(SITE, ["cat", "/tmp/hook"]), (0, "ran\n".to_owned()));

        let third = start();
        assert!(String::from_utf8_lossy(&third.stdout).contains("ready already"), "{}", said(&third));
        assert_eq!(exec(SITE, ["cat", "/tmp/hook"]), (0, "ran\n".to_owned()));

        // The same containers, started once more.
        succeed(Command::new("docker").args(["stop", SITE, STORE]));
        let fourth = start();
        assert_eq!(fourth.status.code(), Some(0), "{}", said(&fourth));
        assert_given(root.path());
        assert_eq!(exec(SITE, ["cat", "/tmp/hook"]), (0, "ran\nran\n".to_owned()));

        // Recreated, because their network was recreated.
        succeed(Command::new("docker").args(["stop", SITE, STORE]));
        succeed(Command::new("docker").args(["network", "rm", "arcgen-inline"]));
        let fifth = start();
        assert_eq!(fifth.status.code(), Some(0), "{}", said(&fifth));
        assert_given(root.path());
        assert_eq!(exec(SITE, ["cat", "/tmp/hook"]), (0, "ran\n".to_owned()));

        let stop = shell.run(root.path(), "stop-platform", &[]);
        assert_eq!(stop.status.code(), Some(0), "{}", said(&stop));
    }
}
