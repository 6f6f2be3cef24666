//! The order in which the engine says that containers were started.

use std::collections::HashMap;

use arcgen::plan::{Condition, Dependency, Gate, Plan, Service};

use super::{
    journal::{History, Nanoseconds},
    showcase::default_services,
};

/// No service was started before what it waits for was ready, by the engine's own clock.
pub(super) fn assert_order(plan: &Plan, histories: &HashMap<String, History>) {
    let history = |service: &Service| &histories[&service.container];
    for service in default_services(plan) {
        assert_eq!(history(service).started.len(), 1, "`{}` was started once", service.id);
        let started = history(service).started[0];
        for dependency in &service.depends_on {
            let target = &plan.services[dependency.service];
            let met = met(dependency, target, history(target));
            assert!(
                met.is_some_and(|met| met <= started),
                "`{}` was started at {started}, `{}` was ready at {met:?}",
                service.id,
                target.id
            );
        }
    }
}

/// When the condition of a dependency was fulfilled: a gate that only requires running holds from the start on.
pub(super) fn met(dependency: &Dependency, target: &Service, history: &History) -> Option<Nanoseconds> {
    match (dependency.condition, target.gate) {
        (Condition::Ready, Gate::Healthy) => history.healthy.first().copied(),
        (Condition::Ready, Gate::Completed) => history.ended.first().map(|(at, _)| *at),
        (Condition::Started, _) | (Condition::Ready, Gate::Running) => history.started.first().copied(),
    }
}
