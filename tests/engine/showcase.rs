//! The showcase: its plan, its files, and whether its gates hold. Its floor is an engine of 25; on an older one, tests that are
//! about other things have it built with an older floor.

use std::{path::Path, process::Command};

use arcgen::plan::{Gate, Plan, Service};

use super::{state, succeed};

const FLOOR: &str = r#"requires = { engine = "25.0", compose = "2.20.2" }"#;
const OLDER_FLOOR: &str = r#"requires = { engine = "20.10", compose = "2.20" }"#;

/// The plan of the showcase, as committed if the engine is new enough for it.
pub(crate) fn plan() -> Plan {
    let output = succeed(Command::new("docker").args(["version", "--format", "{{.Server.Version}}"]));
    let version = String::from_utf8_lossy(&output.stdout);
    let major = version.split('.').next().and_then(|it| it.parse::<u32>().ok());
    if major >= Some(25) { plan_as_committed() } else { plan_for_older_engines() }
}

/// The plan of the showcase as committed.
pub(crate) fn plan_as_committed() -> Plan {
    plan_of(spec())
}

/// The plan of the showcase with an older floor.
pub(crate) fn plan_for_older_engines() -> Plan {
    let text = spec();
    assert!(text.contains(FLOOR), "the showcase's floor is another one");
    plan_of(text.replace(FLOOR, OLDER_FLOOR))
}

fn spec() -> String {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/platform.spec.toml");
    std::fs::read_to_string(path).expect("the showcase")
}

/// The plan of another spec.
pub(crate) fn plan_of(spec: String) -> Plan {
    let source = arcgen::spec::Source::new("platform.spec.toml", spec);
    arcgen::compile::compile(&source).plan.expect("the showcase compiles")
}

/// Its Compose files.
pub(crate) fn compose_files(plan: &Plan) -> Vec<&str> {
    plan.projects.iter().map(|project| project.compose_file.as_str()).collect()
}

/// `generated/` as committed, in a directory where a start may write; with an older floor, what it is then built to.
pub(crate) fn copy_generated(plan: &Plan, to: &Path) {
    let from = concat!(env!("CARGO_MANIFEST_DIR"), "/generated/.");
    succeed(Command::new("cp").args(["-R", from]).arg(to));
    if plan.floor != plan_as_committed().floor {
        for (path, text) in arcgen::render::render(plan) {
            std::fs::write(to.join(path), text).expect("a file in the place of the showcase's");
        }
    }
    for path in plan.needed_files.iter().map(|it| to.join(&it.path)) {
        // The platform's own files, which a start looks for.
        if path.extension().is_some() {
            std::fs::create_dir_all(path.parent().expect("a parent")).expect("a directory");
            std::fs::write(&path, "").expect("a file that is needed");
        } else {
            std::fs::create_dir_all(&path).expect("a directory that is needed");
        }
    }
}

/// What starts without being asked for.
pub(crate) fn default_services(plan: &Plan) -> impl Iterator<Item = &Service> {
    plan.services.iter().filter(|service| service.profiles.is_empty())
}

pub(crate) fn assert_gates<'a>(services: impl IntoIterator<Item = &'a Service>) {
    for service in services {
        let now = state(&service.container);
        let holds = match service.gate {
            Gate::Healthy => now == "running healthy 0",
            Gate::Running => now.starts_with("running"),
            Gate::Completed => now.starts_with("exited") && now.ends_with(" 0"),
        };
        assert!(holds, "`{}` must be {:?} and is {now}", service.id, service.gate);
    }
}
