//! The order in which services start, and the critical path.

use crate::{
    graph,
    platform::{Condition, Platform},
};

/// The services' order and what it follows from. Everything is by a service's position in the platform.
pub(super) struct Order {
    /// Positions in start order.
    pub(super) sequence: Vec<usize>,
    /// The heaviest chain of dependencies.
    pub(super) critical_path: Vec<usize>,
    /// The level of each service: the stated one, else the highest among its dependencies.
    pub(super) levels: Vec<usize>,
}

pub(super) fn order(platform: &Platform, timeouts: &[u32]) -> Order {
    let dependencies = platform.dependencies();
    let topological = graph::topological(&dependencies);
    let depths = graph::depths(&dependencies, &topological);
    let weights: Vec<u64> = timeouts.iter().map(|it| u64::from(*it)).collect();
    let paths = graph::longest_remaining_paths(&dependencies, &topological, &weights);
    let mut levels = vec![0; dependencies.len()];
    for &node in &topological {
        let inherited = dependencies[node].iter().map(|it| levels[*it]).max().unwrap_or(0);
        levels[node] = platform.services[node].level.as_ref().map_or(inherited, |it| it.value);
    }
    let mut sequence = topological;
    sequence.sort_by_key(|it| (depths[*it], std::cmp::Reverse(paths[*it].0), *it));
    let waits = waits(platform, &sequence);
    Order { critical_path: critical_path(platform, &waits, &weights), sequence, levels }
}

/// What each service waits for until it is ready. Waiting until another one is started means waiting for what that one waits
/// for, and no longer.
fn waits(platform: &Platform, sequence: &[usize]) -> Vec<Vec<usize>> {
    let mut waits: Vec<Vec<usize>> = vec![Vec::new(); platform.services.len()];
    for &node in sequence {
        let mut list = Vec::new();
        for dependency in platform.dependencies_of(&platform.services[node]) {
            let target = dependency.service.index();
            match dependency.condition {
                Condition::Ready => list.push(target),
                Condition::Started => list.extend_from_slice(&waits[target]),
            }
        }
        list.sort_unstable();
        list.dedup();
        waits[node] = list;
    }
    waits
}

/// Among the services that start without a profile; among all where every service is behind one.
fn critical_path(platform: &Platform, dependencies: &[Vec<usize>], weights: &[u64]) -> Vec<usize> {
    let by_default = |it: &usize| platform.services[*it].container.profiles.is_empty();
    let any = (0..weights.len()).any(|it| by_default(&it));
    let counted = |it: &usize| !any || by_default(it);
    let kept: Vec<Vec<usize>> = dependencies
        .iter()
        .enumerate()
        .map(|(node, list)| {
            if counted(&node) { list.iter().copied().filter(|it| counted(it)).collect() } else { Vec::new() }
        })
        .collect();
    let order = graph::topological(&kept);
    let paths = graph::longest_remaining_paths(&kept, &order, weights);
    let roots = (0..weights.len()).filter(|it| counted(it) && kept[*it].is_empty());
    let start = roots.max_by_key(|it| (paths[*it].0, std::cmp::Reverse(*it)));
    std::iter::successors(start, |it| paths[*it].1).take(weights.len()).collect()
}
