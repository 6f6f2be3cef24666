//! `arcgen plan --format json`: a contract that other programs build on.

use serde_json::{Value, json};

use super::{Condition, Plan, Service};

/// The plan as JSON.
#[must_use]
pub fn json(plan: &Plan) -> Value {
    let id = |position: &usize| plan.services[*position].id.as_str();
    let networks = plan.networks.iter().map(|it| json!({ "key": it.key, "name": it.name }));
    json!({
        "services": plan.services.iter().map(|it| service(plan, it)).collect::<Vec<_>>(),
        "critical_path": plan.critical_path.iter().map(id).collect::<Vec<_>>(),
        "networks": networks.collect::<Vec<_>>(),
    })
}

fn service(plan: &Plan, service: &Service) -> Value {
    let depends_on = service.depends_on.iter().map(|it| {
        let target = &plan.services[it.service];
        let gate = match it.condition {
            Condition::Ready => target.gate.word(),
            Condition::Started => "started",
        };
        json!({ "id": target.id, "gate": gate })
    });
    json!({
        "id": service.id,
        "project": plan.projects[service.project].key,
        "service": service.key,
        "container": service.container,
        "level": service.level,
        "gate": service.gate.word(),
        "timeout_s": service.timeout_s,
        "depends_on": depends_on.collect::<Vec<_>>(),
    })
}
