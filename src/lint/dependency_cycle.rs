//! Services that wait for each other.

use crate::{diagnostic::Finding, graph, platform::Platform};

pub(super) fn check(platform: &Platform, findings: &mut Vec<Finding>) {
    for cycle in graph::cycles(&platform.dependencies()) {
        let ids: Vec<&str> = cycle.iter().map(|it| platform.services[*it].id.as_str()).collect();
        let first = ids.first().copied().unwrap_or_default();
        let road = ids.iter().copied().chain([first]).collect::<Vec<_>>().join(" -> ");
        let mut finding = match ids.as_slice() {
            [id] => Finding::error("dependency-cycle", format!("`{id}` waits for itself")),
            _ => Finding::error("dependency-cycle", format!("services wait for each other: `{road}`")),
        };
        for (position, &node) in cycle.iter().enumerate() {
            let next = cycle[(position + 1) % cycle.len()];
            let service = &platform.services[node];
            finding = finding.about(&service.id);
            if let Some(dependency) = service.depends_on.iter().find(|it| it.service.index() == next) {
                let text =
                    format!("`{}` waits for `{}`", service.key.value, platform.services[next].key.value);
                finding = finding.at(dependency.span, text);
            }
        }
        findings.push(
            finding
                .help("none of them can be the first to start")
                .help("drop the dependency that only matters later: a client that connects when it needs to can do without"),
        );
    }
}
