//! A service that connects to a database or a broker and does not wait for it.

use std::collections::{HashMap, HashSet};

use indexmap::IndexMap;

use crate::{
    diagnostic::{Finding, Lint, Severity, lint, words},
    platform::{Health, Mention, Platform, Service, ServiceId},
    recipe,
    source::Span,
};

pub(super) static LINT: Lint = lint!(Lint, Warning, "missing-dependency");

/// Services that a finding about a shared value points at.
const SHOWN_PLACES: usize = 3;

pub(super) fn check(platform: &Platform, findings: &mut Vec<Finding>) {
    let dependencies = platform.dependencies();
    // By the place of the address and whose it is: a value that several services inherit is one finding.
    let mut missing: IndexMap<(Span, ServiceId), Vec<(ServiceId, &Mention)>> = IndexMap::new();
    for id in platform.service_ids() {
        let (service, mentions) = (&platform[id], platform.mentions(id));
        if platform.is_doubtful(id) || mentions.answered.is_empty() || waits_by_itself(service) {
            continue;
        }
        let mut reported: Vec<ServiceId> = Vec::new();
        for mention in &mentions.answered {
            let target = &platform[mention.service];
            let certain = mention.answering.len() == 1 && mention.certain && mention.port.is_some();
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
            missing.entry((mention.span, mention.service)).or_default().push((id, mention));
        }
    }
    if missing.is_empty() {
        return;
    }
    let users = users(platform);
    for ((span, _), services) in missing {
        let found: Vec<Finding> = if users.get(&span).is_some_and(|it| *it > 1) {
            // What a service allows is a finding of its own, so that it can be dropped without the others.
            let allows = |(id, _): &(ServiceId, &Mention)| platform[*id].allows(&LINT);
            let (allowed, kept): (Vec<_>, Vec<_>) = services.into_iter().partition(allows);
            let groups = allowed.into_iter().map(|it| vec![it]).chain([kept]);
            groups.filter_map(|it| shared(platform, &it)).collect()
        } else {
            services.iter().map(|(id, mention)| stated(platform, &platform[*id], mention)).collect()
        };
        findings.extend(found);
    }
}

/// How many services have the value at a place.
fn users(platform: &Platform) -> HashMap<Span, usize> {
    let mut users = HashMap::new();
    for entry in platform.services.iter().flat_map(|it| &it.container.environment) {
        *users.entry(entry.span).or_default() += 1;
    }
    users
}

/// The service's own configuration has the address: it is there to be used.
fn stated(platform: &Platform, service: &Service, mention: &Mention) -> Finding {
    let target = &platform[mention.service];
    let name = if service.project == target.project { &target.key.value } else { &target.id };
    Finding::about(
        &LINT,
        service.subject(),
        "",
        format!(" connects to `{}` and does not wait for it", target.id),
    )
    .concerning(target.subject())
    .at(mention.span, format!("`{}` is `{}`", mention.host, target.id))
    .help(format!("it may start first and fail: add `\"{name}\"` to its `depends_on`"))
}

/// Several services inherit the address, and nobody can tell from here which of them use it: only worth knowing.
fn shared(platform: &Platform, services: &[(ServiceId, &Mention)]) -> Option<Finding> {
    let (_, mention) = services.first()?;
    let target = &platform[mention.service];
    let names = words::quoted(services.iter().map(|(id, _)| platform[*id].id.as_str()));
    let verb = if services.len() == 1 { "inherits" } else { "inherit" };
    let negation = if services.len() == 1 { "does" } else { "do" };
    let who = match names.as_slice() {
        [first, rest @ ..] if rest.len() >= SHOWN_PLACES => {
            format!("{first} and {}", words::count(rest.len(), "other service"))
        }
        names => words::and(names),
    };
    let mut finding = Finding::new(
        &LINT,
        format!("{who} {verb} the address of `{}` and {negation} not wait for it", target.id),
    )
    .severity(Severity::Note)
    .at(mention.span, format!("`{}` is `{}`", mention.host, target.id));
    for (position, (id, _)) in services.iter().enumerate() {
        let service = &platform[*id];
        finding = finding.concerning(service.subject());
        if position < SHOWN_PLACES {
            finding = finding.at(service.key.span, "inherits it from there");
        }
    }
    Some(finding.concerning(target.subject()).help(format!(
        "a service that connects when it starts may start first and fail: add `\"{}\"` to the `depends_on` of each that does",
        target.id
    )))
}

/// Whether the service brings its own way to wait: `wait-for-it.sh db:5432 -- app`, `dockerize -wait tcp://db:5432 app`,
/// `until nc -z db 5432; do sleep 1; done`, or the variables of `docker-compose-wait`.
fn waits_by_itself(service: &Service) -> bool {
    const WORDS: [&str; 8] =
        ["wait-for", "wait_for", "waitfor", "wait4", "wait-on", "dockerize", "until ", "while !"];
    const VARIABLES: [&str; 4] = ["WAIT_HOSTS", "WAIT_FOR", "WAIT_FOR_HOSTS", "WAIT_SERVICES"];
    let says = |text: &str| {
        let text = text.to_ascii_lowercase();
        WORDS.iter().any(|word| text.contains(word))
    };
    service.container.words.iter().any(|it| says(&it.value))
        || service.container.environment.iter().any(|it| VARIABLES.contains(&it.name.as_str()))
}

/// Whether clients connect to it when they start, as they do to databases, caches and brokers. Other services are asked
/// when there is something to ask.
fn is_backend(service: &Service) -> bool {
    let by_recipe = match &service.health {
        Health::Probe(probe) => probe.recipe.and_then(recipe::find),
        _ => None,
    };
    let by_image = || service.container.image.as_ref().and_then(|it| recipe::for_image(&it.value));
    by_recipe.or_else(by_image).is_some_and(|it| it.backend)
}

/// Whether a service waits for another one, directly or through others.
fn waits(dependencies: &[Vec<usize>], service: usize, target: usize) -> bool {
    if dependencies[service].contains(&target) {
        return true;
    }
    let mut seen = HashSet::from([service]);
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
