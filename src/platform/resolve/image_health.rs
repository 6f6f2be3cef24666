//! Services that others wait for to become healthy, and whose health the spec does not state: their images may have a health
//! check. Compose uses it, and only the engine knows it.

use std::collections::HashMap;

use super::{Resolver, context::Context};
use crate::{
    diagnostic::{Finding, Severity},
    platform::{Dependency, Located, ServiceId, lints},
    recipe,
    source::Span,
};

/// Which services others wait for to become healthy, and the first that does.
pub(super) struct Awaited {
    by_target: HashMap<ServiceId, (ServiceId, Span)>,
}

impl Awaited {
    pub(super) fn new<'d>(dependencies: impl Iterator<Item = (ServiceId, &'d [Dependency])>) -> Self {
        let mut by_target = HashMap::new();
        for (waiting, list) in dependencies {
            let healthy = list.iter().filter(|it| it.compose.condition.as_deref() == Some("service_healthy"));
            for dependency in healthy {
                by_target.entry(dependency.service).or_insert((waiting, dependency.span));
            }
        }
        Self { by_target }
    }

    /// Whether a service is assumed to have the health check of its image: somebody waits for it, and its image is not one
    /// that a recipe is for: those have none. The spec states neither health nor a gate for it.
    pub(super) fn assumes(
        &self,
        resolver: &mut Resolver<'_>,
        contexts: &[Context<'_>],
        target: (ServiceId, &Context<'_>),
        image: Option<&Located<String>>,
    ) -> bool {
        let (id, context) = target;
        let Some((waiting, span)) = self.by_target.get(&id) else { return false };
        if image.is_some_and(|it| recipe::for_image(&it.value).is_some()) {
            return false;
        }
        let waiting = contexts[waiting.index()].subject();
        let fact = format!(
            " waits for `{}` to become healthy, which is not known to have a health check",
            context.id
        );
        resolver.report(
            Finding::about(&lints::GATE_WITHOUT_HEALTHCHECK, waiting, "", fact)
                .severity(Severity::Warning)
                .concerning(context.subject())
                .at(*span, "waits for health")
                .at(context.key_span, "ready when the check of its image passes")
                .help(format!(
                    "if its image has a health check, say so in `{}`: `health = \"image\"`",
                    context.id
                ))
                .help("otherwise the start fails: state how to probe it, for example `health = { http = \"/health\" }`"),
        );
        true
    }
}
