//! The showcase as committed: its plan, its files, and whether its gates hold.

use std::{path::Path, process::Command};

use arcgen::plan::{Gate, Plan, Service};

use super::{state, succeed};

/// The plan of the showcase.
pub(crate) fn plan() -> Plan {
    plan_of(spec())
}

/// Its spec.
pub(crate) fn spec() -> String {
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

/// `generated/` as committed, in a place where a start may write.
pub(crate) fn copy_generated(to: &Path) {
    let from = concat!(env!("CARGO_MANIFEST_DIR"), "/generated/.");
    succeed(Command::new("cp").args(["-R", from]).arg(to));
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
