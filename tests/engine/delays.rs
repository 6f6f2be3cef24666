//! How long the stand-ins of the showcase take to become ready, and the longest chain of that.

use std::time::Duration;

use arcgen::plan::{Gate, Plan, Service};

use super::Behaviour;

/// In milliseconds; everything else takes [`DELAY_MS`]. Relative to each other like the real images: databases are quick,
/// Keycloak and Temporal are not, dev servers install their packages first.
const DELAYS_MS: [(&str, u64); 14] = [
    ("arc-saas-postgres", 3_000),
    ("shared-temporal-postgres", 3_000),
    ("app-plane-supabase-db", 4_000),
    ("app-plane-components-v2-postgres", 3_000),
    ("app-plane-rabbitmq", 7_000),
    ("arc-saas-keycloak", 12_000),
    ("shared-temporal", 8_000),
    ("app-plane-directus", 6_000),
    ("arc-saas-tenant-mgmt", 5_000),
    ("app-plane-cns-service", 6_000),
    ("app-plane-django-backend", 6_000),
    ("app-plane-customer-portal", 7_000),
    ("app-plane-dashboard", 6_000),
    ("app-plane-backstage-portal", 6_000),
];
const DELAY_MS: u64 = 2_000;

/// Every service is ready after its own delay, and jobs end.
pub(super) fn behaviours(plan: &Plan) -> impl FnMut(&str) -> Option<Behaviour> {
    with_delay(plan, |container| Duration::from_millis(delay_ms(container)))
}

/// The same with another delay.
pub(super) fn with_delay(
    plan: &Plan,
    delay: impl Fn(&str) -> Duration,
) -> impl FnMut(&str) -> Option<Behaviour> {
    let jobs = plan.services.iter().filter(|service| service.gate == Gate::Completed);
    let jobs: Vec<String> = jobs.map(|service| service.container.clone()).collect();
    move |container| {
        let job = jobs.iter().any(|job| job == container);
        Some(Behaviour { delay: delay(container), job, fault: String::new() })
    }
}

/// From the start of a service's container until its gate can hold.
pub(super) fn delay(service: &Service) -> Duration {
    match service.gate {
        Gate::Running => Duration::from_secs(service.stable_s.into()),
        Gate::Healthy | Gate::Completed => Duration::from_millis(delay_ms(&service.container)),
    }
}

fn delay_ms(container: &str) -> u64 {
    DELAYS_MS.iter().find(|(name, _)| *name == container).map_or(DELAY_MS, |(_, delay)| *delay)
}

/// The longest chain of delays among what starts by default: no start can be faster.
pub(super) fn critical_path(plan: &Plan) -> Duration {
    let mut ready: Vec<Duration> = Vec::new();
    for service in &plan.services {
        let begin = service.depends_on.iter().map(|it| ready[it.service]).max().unwrap_or_default();
        ready.push(begin + delay(service));
    }
    let by_default = plan.services.iter().zip(ready).filter(|(service, _)| service.profiles.is_empty());
    by_default.map(|(_, ready)| ready).max().unwrap_or_default()
}
