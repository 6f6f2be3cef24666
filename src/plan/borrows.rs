//! Namespaces that a service shares with another one. They are those of the other one's process: when it is started anew,
//! whoever is in them sits in dead ones, and nothing tells it.

use std::collections::HashMap;

use crate::{
    platform::{Container, Platform, Service},
    spec::node::Node,
};

/// The keys that say whose namespace a container is in.
const KEYS: &[&str] = &["network_mode", "pid", "ipc", "uts", "cgroup"];

/// Every container's service, by the container's name.
pub(super) fn by_container(platform: &Platform) -> HashMap<String, usize> {
    let named = platform.services.iter().enumerate();
    named.map(|(at, it)| (it.container_name(&platform[it.project].name.value), at)).collect()
}

/// Positions in the platform of the services whose namespaces a service is in, each once.
pub(super) fn owners(
    platform: &Platform,
    service: &Service,
    by_container: &HashMap<String, usize>,
) -> Vec<usize> {
    let mut owners = Vec::new();
    for text in KEYS.iter().filter_map(|key| text(&service.container, key)) {
        let owner = match text.split_once(':') {
            Some(("service", key)) => {
                let mut siblings = platform[service.project].services.iter();
                siblings.find(|it| platform[**it].key.value == key).map(|it| it.index())
            }
            Some(("container", name)) => by_container.get(name).copied(),
            _ => None,
        };
        owners.extend(owner.filter(|it| !owners.contains(it)));
    }
    owners
}

fn text<'a>(container: &'a Container, key: &str) -> Option<&'a str> {
    container.keys.get(key).and_then(Node::as_str)
}
