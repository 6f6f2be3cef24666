//! What arcgen refuses because Compose does, Compose refuses; what arcgen accepts, Compose accepts.

use std::{fs, path::Path, process::Command};

use super::trial::Trial;
use crate::tool;

/// Keys of a service, as TOML and as JSON, that `docker compose config` has refused since 2.20.
const REFUSED: &[(&str, &str)] = &[
    (r#"command = "echo it's""#, r#""command": "echo it's""#),
    (
        r#"cpus = 1
deploy.resources.limits.cpus = "2""#,
        r#""cpus": 1, "deploy": {"resources": {"limits": {"cpus": "2"}}}"#,
    ),
    (r#"healthcheck.test = ["curl", "x"]"#, r#""healthcheck": {"test": ["curl", "x"]}"#),
    ("logging.options = { compress = true }", r#""logging": {"options": {"compress": true}}"#),
    (r#"ports = ["80:80/http"]"#, r#""ports": ["80:80/http"]"#),
    (r#"ports = ["80:80-81"]"#, r#""ports": ["80:80-81"]"#),
    (r#"ports = ["localhost:80:80"]"#, r#""ports": ["localhost:80:80"]"#),
    (r#"security_opt = ["a", "a"]"#, r#""security_opt": ["a", "a"]"#),
    ("oom_score_adj = 5000", r#""oom_score_adj": 5000"#),
    (r#"volumes = ["data/sub:/data"]"#, r#""volumes": ["data/sub:/data"]"#),
    (
        r#"volumes = [{ type = "bind", target = "/data" }]"#,
        r#""volumes": [{"type": "bind", "target": "/data"}]"#,
    ),
    (r#"build = { context = ".", secrets = ["none"] }"#, r#""build": {"context": ".", "secrets": ["none"]}"#),
    (
        r#"develop.watch = [{ path = ".", action = "sync" }]"#,
        r#""develop": {"watch": [{"path": ".", "action": "sync"}]}"#,
    ),
];

/// Keys whose forms are similar to what is refused.
const TAKEN: &str = r#"
command = "sh -c 'echo \"it''s && $$HOME\"'"
cpus = 2
cpu_shares = "512"
cap_add = ["NET_ADMIN", "SYS_TIME"]
deploy.resources.limits = { cpus = "2", memory = "1g" }
extra_hosts = ["db=10.0.0.1", "host:host-gateway"]
healthcheck = { test = ["CMD", "true"], retries = 3 }
logging.options = { max-size = "10m", max-file = 3 }
ports = ["127.0.0.1:8000-8001:80-81/udp", "9000-9010:90", { target = 70, published = "7000-7010" }]
tmpfs = ["/run", "/data:mode=755"]
ulimits = { nofile = { soft = 1024, hard = 2048 }, nproc = 100 }
volumes = ["./a:/a:ro", "/b", { type = "bind", source = "./c", target = "/c" }, { type = "tmpfs", target = "/d" }]
"#;

fn spec(keys: &str) -> String {
    format!(
        "[platform]\nname = \"p\"\nrequires.compose = \"2.22\"\n[projects.p]\nname = \"p\"\n[projects.p.services.a]\nimage = \"x\"\n{keys}\n"
    )
}

fn composes(docker: &Path, file: &Path) -> bool {
    let output = Command::new(docker).args(["compose", "-f"]).arg(file).args(["config", "--quiet"]).output();
    output.expect("docker runs").status.success()
}

#[test]
fn what_arcgen_refuses_compose_refuses() {
    let docker = tool::find("compose");
    let dir = tempfile::tempdir().expect("a temporary directory");
    let file = dir.path().join("compose.yaml");
    for (toml, json) in REFUSED {
        let said = Trial::with_spec(spec(toml)).run(&["check"]);
        assert!(said.starts_with("exit 1"), "{toml}\n{said}");
        let Some(docker) = &docker else { continue };
        let model = format!(r#"{{"name": "p", "services": {{"a": {{"image": "x", {json}}}}}}}"#);
        fs::write(&file, model).expect("a file");
        assert!(!composes(docker, &file), "Compose takes {json}");
    }
}

#[test]
fn what_arcgen_takes_compose_takes() {
    let trial = Trial::with_spec(spec(TAKEN));
    let said = trial.run(&["build"]);
    assert!(said.starts_with("exit 0"), "{said}");
    let Some(docker) = tool::find("compose") else { return };
    assert!(
        composes(&docker, &trial.path("generated/p/docker-compose.yml")),
        "Compose refuses what was built"
    );
}
