//! `plan --format json`: the order and its reasons, for programs. The names are a contract.

use serde::Serialize;

use super::{Condition, Plan, Service};

#[derive(Serialize)]
struct Document<'a> {
    services: Vec<ServiceRow<'a>>,
    critical_path: Vec<&'a str>,
    networks: Vec<NetworkRow<'a>>,
}

#[derive(Serialize)]
struct ServiceRow<'a> {
    id: &'a str,
    project: &'a str,
    service: &'a str,
    container: &'a str,
    level: usize,
    gate: &'static str,
    timeout_s: u32,
    depends_on: Vec<DependencyRow<'a>>,
}

#[derive(Serialize)]
struct DependencyRow<'a> {
    id: &'a str,
    gate: &'static str,
}

#[derive(Serialize)]
struct NetworkRow<'a> {
    key: &'a str,
    name: &'a str,
}

/// The plan as indented JSON with a line break at the end: services in start order, each with the gate that it waits
/// for, `started` where that is no more than a start.
///
/// # Panics
/// Never: nothing in the document can fail to be JSON.
#[must_use]
pub fn json(plan: &Plan) -> String {
    let document = Document {
        services: plan.services.iter().map(|service| row(plan, service)).collect(),
        critical_path: plan.critical_path.iter().map(|&it| plan.services[it].id.as_str()).collect(),
        networks: plan.networks.iter().map(|it| NetworkRow { key: &it.key, name: &it.name }).collect(),
    };
    let mut text = serde_json::to_string_pretty(&document).expect("internal error: a plan that is not JSON");
    text.push('\n');
    text
}

fn row<'a>(plan: &'a Plan, service: &'a Service) -> ServiceRow<'a> {
    ServiceRow {
        id: &service.id,
        project: &plan.projects[service.project].key,
        service: &service.key,
        container: &service.container,
        level: service.level,
        gate: service.gate.word(),
        timeout_s: service.timeout_s,
        depends_on: service
            .depends_on
            .iter()
            .map(|dependency| {
                let it = &plan.services[dependency.service];
                let gate = match dependency.condition {
                    Condition::Ready => it.gate.word(),
                    Condition::Started => "started",
                };
                DependencyRow { id: &it.id, gate }
            })
            .collect(),
    }
}
