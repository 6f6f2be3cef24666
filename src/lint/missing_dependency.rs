//! A service that connects to a database or a broker and does not wait for it.

use crate::{
    diagnostic::Finding,
    platform::{Health, Platform, Service, ServiceId},
    recipe,
};

pub(super) fn check(platform: &Platform, findings: &mut Vec<Finding>) {
    let dependencies = platform.dependencies();
    for id in platform.service_ids() {
        let service = &platform[id];
        if service.is_doubtful {
            continue;
        }
        let mut reported: Vec<ServiceId> = Vec::new();
        for mention in &service.mentions {
            let target = &platform[mention.service];
            let certain = mention.answering.len() == 1 && mention.certain && mention.port != 0;
            let counts = certain
                && mention.service != id
                && is_backend(target)
                && service.always_accompanied_by(target);
            if !counts
                || reported.contains(&mention.service)
                || waits(&dependencies, id.index(), mention.service.index())
                || waits(&dependencies, mention.service.index(), id.index())
            {
                continue;
            }
            reported.push(mention.service);
            let same_project = service.project == target.project;
            let name = if same_project { &target.key.value } else { &target.id };
            findings.push(
                Finding::warning(
                    "missing-dependency",
                    format!("`{}` connects to `{}` and does not wait for it", service.id, target.id),
                )
                .about(&service.id)
                .about(&target.id)
                .at(mention.span, format!("`{}` is `{}`", mention.host, target.id))
                .help(format!("it can start first and fail: add `\"{name}\"` to its `depends_on`")),
            );
        }
    }
}

/// Whether clients connect to it when they start, as they do to databases, caches and brokers. Other services are asked
/// when there is something to ask.
fn is_backend(service: &Service) -> bool {
    let by_recipe = match &service.health {
        Health::Probe(probe) => probe.recipe.and_then(recipe::find),
        _ => None,
    };
    let by_image = || service.image.as_ref().and_then(|it| recipe::for_image(&it.value));
    by_recipe.or_else(by_image).is_some_and(|it| it.backend)
}

/// Whether a service waits for another one, directly or through others.
fn waits(dependencies: &[Vec<usize>], service: usize, target: usize) -> bool {
    if dependencies[service].contains(&target) {
        return true;
    }
    let mut seen = std::collections::HashSet::from([service]);
    let mut open = vec![service];
    while let Some(node) = open.pop() {
        for &next in &dependencies[node] {
            if next == target {
                return true;
            }
            if seen.insert(next) {
                open.push(next);
            }
        }
    }
    false
}
