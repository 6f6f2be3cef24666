//! What Compose and the engine would refuse later, on a user's machine.

use super::findings;

mod keys;
mod kinds;
mod lists;
mod strings;

/// The findings of a service with these keys.
fn service(keys: &str) -> String {
    let head = "[platform]\nname = \"p\"\nrequires = { engine = \"29\", compose = \"5.6\" }\n[projects.p]\nname = \"p\"\n";
    findings(&format!("{head}[projects.p.services.a]\nimage = \"x\"\n{keys}"))
}

#[test]
fn what_compose_takes_is_taken() {
    insta::assert_snapshot!(service(
        r#"
command = "echo 'it''s' \"$$HOME\" ${X:-it's}"
healthcheck.test = ["CMD", 'C:\Program Files\probe.exe']
extra_hosts = ["db=10.0.0.1", "host:host-gateway"]
volumes = ["./a:/a:ro", "/a", 'C:\a:/b', "${DIR:-./a}:/c"]
gpus = [{ count = "all" }]
pre_start = [{ entrypoint = ["migrate"], networks = ["n"] }]
cpu_shares = "${SHARES}"
ulimits = { nofile = { soft = 20, hard = -1 } }
"#
    ), @"");
}
