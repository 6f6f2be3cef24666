//! `arcgen plan` for people: the order, what each service waits for, and the chain that takes longest.

use std::fmt::Write;

use super::{Plan, Service};
use crate::diagnostic::words;

/// The plan as text.
#[must_use]
pub fn human(plan: &Plan) -> String {
    let mut text = format!(
        "{}: {} in {}\n\n",
        plan.title,
        words::count(plan.services.len(), "service"),
        words::count(plan.projects.len(), "project")
    );
    text.push_str("Start order; each starts the moment that what it waits for is ready:\n");
    let width = plan.services.iter().map(|it| it.id.chars().count()).max().unwrap_or_default();
    let digits = plan.services.len().to_string().len();
    for (index, service) in plan.services.iter().enumerate() {
        let gate = format!("{} within {} s", service.gate.word(), service.timeout_s);
        let line = format!(
            "  {:>digits$}  {:width$}  {gate:<22}{}",
            index + 1,
            service.id,
            waits_for(plan, service)
        );
        let _ = writeln!(text, "{}", line.trim_end());
    }
    critical_path(plan, &mut text);
    text
}

fn waits_for(plan: &Plan, service: &Service) -> String {
    let mut parts = Vec::new();
    if !service.depends_on.is_empty() {
        parts.push(format!("after {}", words::and(&plan.dependency_words(service))));
    }
    if !service.profiles.is_empty() {
        parts.push(format!("only with profile {}", words::or(&service.profiles)));
    }
    if parts.is_empty() { String::new() } else { format!("  {}", parts.join("; ")) }
}

fn critical_path(plan: &Plan, text: &mut String) {
    let services: Vec<&Service> = plan.critical_path.iter().map(|&it| &plan.services[it]).collect();
    let Some(width) = services.iter().map(|it| it.id.chars().count()).max() else { return };
    let worst: u64 = services.iter().map(|it| u64::from(it.timeout_s)).sum();
    let _ = writeln!(
        text,
        "\nThe chain that may take longest, {worst} s if each of it takes all of its time; a start gives up after {} s:",
        plan.deadline_s
    );
    for service in services {
        let _ = writeln!(text, "  {:width$}  {:>4} s", service.id, service.timeout_s);
    }
}
