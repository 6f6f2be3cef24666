//! What a Compose file says of one service.

use crate::{
    compose::{Map, Value, duration, since},
    plan::{
        Attachment, ComposeCondition, Condition, ContainerSpec, Gate, Health, Plan, Probe, Project, Service,
    },
};

/// The keys of a service: first those that people look for, in this order, then others in the spec's order.
pub(super) fn keys(plan: &Plan, service: &Service) -> Map {
    let spec = &service.spec;
    let text = |text: &Option<String>| text.as_deref().map(Value::text);
    let first = [
        ("image", text(&spec.image)),
        ("pull_policy", spec.pull_policy.as_ref().map(|it| it.compose.clone())),
        ("build", spec.build.as_ref().map(|it| it.compose.clone())),
        ("container_name", text(&spec.name)),
        ("profiles", (!service.profiles.is_empty()).then(|| Value::texts(&service.profiles))),
        ("entrypoint", spec.entrypoint.as_ref().map(|it| it.compose.clone())),
        ("command", spec.command.as_ref().map(|it| it.compose.clone())),
        ("working_dir", text(&spec.working_dir)),
        ("environment", environment(spec)),
        ("ports", list(spec.ports.iter().map(|it| &it.compose))),
        ("volumes", list(spec.mounts.iter().map(|it| &it.compose))),
        ("networks", networks(&plan.projects[service.project], spec)),
        ("depends_on", depends_on(plan, service)),
        ("healthcheck", healthcheck(plan, spec)),
        ("restart", spec.restart.as_ref().map(|it| it.compose.clone())),
        ("labels", None),
    ];
    let mut body = Map::with_capacity(first.len() + spec.rest.len());
    for (key, value) in first {
        let value = value.or_else(|| spec.rest.get(key).cloned());
        body.extend(value.map(|it| (key.to_owned(), it)));
    }
    for (key, value) in &spec.rest {
        if !body.contains_key(key) {
            body.insert(key.clone(), value.clone());
        }
    }
    body
}

fn list<'v>(items: impl ExactSizeIterator<Item = &'v Value>) -> Option<Value> {
    (items.len() > 0).then(|| Value::List(items.cloned().collect()))
}

/// A map of texts. If a name contains a dollar, a list: Compose interpolates the items of a list, but not keys.
fn environment(spec: &ContainerSpec) -> Option<Value> {
    let variables = &spec.environment;
    if variables.is_empty() {
        return None;
    }
    if variables.iter().any(|it| it.name.contains('$')) {
        let item = |name: &str, value: &Option<String>| match value {
            Some(value) => Value::Text(format!("{name}={value}")),
            None => Value::text(name),
        };
        return Some(Value::List(variables.iter().map(|it| item(&it.name, &it.value)).collect()));
    }
    let entries =
        variables.iter().map(|it| (it.name.clone(), it.value.clone().map_or(Value::Null, Value::Text)));
    Some(Value::Map(entries.collect()))
}

fn networks(project: &Project, spec: &ContainerSpec) -> Option<Value> {
    let attachments = &spec.networks;
    if attachments.iter().any(|it| it.options.is_some()) {
        let entries = attachments.iter().map(|it| {
            let options = it.options.clone().filter(|it| !it.is_empty());
            (it.key.clone(), options.map_or(Value::Null, Value::Map))
        });
        return Some(Value::Map(entries.collect()));
    }
    // Without a word Compose joins its own network of the project. Where the spec says how that is made, it is named: what is
    // said of a service's networks is part of what it is known by.
    let is_default = |it: &Attachment| it.network.is_none() && it.key == "default";
    let says_nothing = attachments.iter().all(is_default) && !project.networks.contains_key("default");
    (!says_nothing).then(|| Value::texts(attachments.iter().map(|it| &it.key)))
}

/// The dependencies inside the project, in the long form.
fn depends_on(plan: &Plan, service: &Service) -> Option<Value> {
    let floor = plan.floor.compose;
    let mut entries = Map::new();
    for dependency in &service.stated_dependencies {
        let target = match plan.services.get(dependency.service) {
            Some(target) if target.project == service.project => target,
            _ => continue,
        };
        let condition = dependency.compose.unwrap_or(match (dependency.condition, target.gate) {
            (Condition::Ready, Gate::Healthy) => ComposeCondition::Healthy,
            (Condition::Ready, Gate::Completed) => ComposeCondition::Completed,
            (Condition::Started, _) | (Condition::Ready, Gate::Running) => ComposeCondition::Started,
        });
        let mut keys = Map::new();
        keys.insert("condition".to_owned(), Value::text(condition.word()));
        let restart = dependency.restart.filter(|_| floor >= since::DEPENDENCY_RESTART);
        let required = dependency.required.filter(|_| floor >= since::DEPENDENCY_REQUIRED);
        for (key, value) in [("restart", restart), ("required", required)] {
            keys.extend(value.map(|it| (key.to_owned(), Value::Bool(it))));
        }
        entries.insert(target.key.clone(), Value::Map(keys));
    }
    (!entries.is_empty()).then_some(Value::Map(entries))
}

fn healthcheck(plan: &Plan, spec: &ContainerSpec) -> Option<Value> {
    match &spec.health {
        Health::Unknown | Health::OfImage => None,
        Health::Stated { compose, .. } => Some(Value::Map(compose.clone())),
        Health::Probe(probe) => Some(probe_value(plan, probe)),
    }
}

fn probe_value(plan: &Plan, probe: &Probe) -> Value {
    let timing = &probe.timing;
    let mut keys = Map::new();
    keys.insert("test".to_owned(), Value::texts(&probe.test));
    let mut add = |key: &str, value: Value| keys.insert(key.to_owned(), value);
    add("interval", Value::Text(duration::write(timing.interval)));
    add("timeout", Value::Text(duration::write(timing.timeout)));
    add("retries", Value::Integer(i64::from(timing.retries)));
    add("start_period", Value::Text(duration::write(timing.start_period)));
    let start_interval =
        timing.start_interval.filter(|_| plan.floor.compose >= since::START_INTERVAL.compose);
    if let Some(interval) = start_interval {
        add("start_interval", Value::Text(duration::write(interval)));
    }
    Value::Map(keys)
}
