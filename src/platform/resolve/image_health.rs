//! Services that others wait for to become healthy, and of which the spec says nothing of health: their images may bring
//! the check. Compose counts it, and only the engine knows.

use super::Resolver;
use crate::{
    diagnostic::{Finding, Severity},
    platform::{Gate, Health, Service, lints},
    recipe,
};

pub(super) fn assume(resolver: &mut Resolver<'_>, services: &mut [Service]) {
    let mut assumed: Vec<(usize, Finding)> = Vec::new();
    for service in services.iter() {
        for dependency in &service.depends_on {
            let position = dependency.service.index();
            let target = &services[position];
            let healthy = dependency.compose.condition.as_deref() == Some("service_healthy");
            if healthy && is_open(target) && !assumed.iter().any(|(it, _)| *it == position) {
                let finding = Finding::about(
                    &lints::GATE_WITHOUT_HEALTHCHECK,
                    service.subject(),
                    "",
                    format!(
                        " waits for `{}` to become healthy, and nothing says that it has a health check",
                        target.id
                    ),
                )
                .severity(Severity::Warning)
                .concerning(target.subject())
                .at(dependency.span, "waits for health")
                .at(target.key.span, "ready when the check of its image passes")
                .help(format!(
                    "if its image brings a health check, say so in `{}`: `health = \"image\"`",
                    target.id
                ))
                .help("if not, the start fails once it runs: state how to probe, as `health = { http = \"/health\" }`");
                assumed.push((position, finding));
            }
        }
    }
    for (position, finding) in assumed {
        services[position].health = Health::Image;
        services[position].gate = Gate::Healthy;
        resolver.report(finding);
    }
}

/// Whether an image that nobody here knows may bring a health check. Images that recipes are for bring none.
fn is_open(service: &Service) -> bool {
    !service.health.is_known()
        && service.health_span.is_none()
        && service.gate == Gate::Running
        && service.gate_span.is_none()
        && service.image.as_ref().is_none_or(|it| recipe::for_image(&it.value).is_none())
}
