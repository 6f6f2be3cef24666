//! The start order as a graph of services in levels.

use std::collections::{BTreeMap, BTreeSet};

use super::MOST_NODES;
use crate::{
    diagnostic::words,
    plan::{Condition, Gate, Plan, ServiceIndex},
};

/// A flow chart: levels with nodes inside, and edges from what is waited for to what waits.
pub(in crate::render) struct StartPicture {
    pub(in crate::render) levels: Vec<Level>,
    pub(in crate::render) edges: Vec<Edge>,
}

/// A level that has nodes.
pub(in crate::render) struct Level {
    /// Position of the level.
    pub(in crate::render) index: usize,
    /// `Level 0: Infrastructure`
    pub(in crate::render) label: String,
    pub(in crate::render) nodes: Vec<Node>,
}

/// A service, or all services of one project in one level.
pub(in crate::render) struct Node {
    pub(in crate::render) id: usize,
    pub(in crate::render) label: String,
    /// Drawn round: it ends.
    pub(in crate::render) is_job: bool,
}

/// From what is waited for to what waits.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::render) struct Edge {
    pub(in crate::render) from: usize,
    pub(in crate::render) to: usize,
    /// Drawn dotted: only the start is waited for.
    pub(in crate::render) is_weak: bool,
}

impl StartPicture {
    pub(super) fn nodes(&self) -> usize {
        self.levels.iter().map(|level| level.nodes.len()).sum()
    }

    fn new(plan: &Plan, nodes: impl Iterator<Item = (usize, Node)>, edges: Vec<Edge>) -> Self {
        let mut levels: BTreeMap<usize, Vec<Node>> = BTreeMap::new();
        for (level, node) in nodes {
            levels.entry(level).or_default().push(node);
        }
        let levels =
            levels.into_iter().map(|(index, nodes)| Level { index, label: plan.level_label(index), nodes });
        Self { levels: levels.collect(), edges }
    }
}

/// One node for each service; edges that others imply are left out.
pub(super) fn by_service(plan: &Plan) -> Option<StartPicture> {
    if plan.services.len() > MOST_NODES {
        return None;
    }
    let nodes = plan.services.iter().enumerate().map(|(id, service)| {
        let node = Node { id, label: service.title.clone(), is_job: service.gate == Gate::Completed };
        (service.level, node)
    });
    Some(StartPicture::new(plan, nodes, essential_edges(plan)))
}

/// A node for the services that one project has in one level.
pub(super) fn by_project(plan: &Plan) -> StartPicture {
    let mut sizes: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    for service in &plan.services {
        *sizes.entry((service.level, service.project)).or_default() += 1;
    }
    let ids: BTreeMap<(usize, usize), usize> =
        sizes.keys().enumerate().map(|(id, group)| (*group, id)).collect();
    let group = |service: ServiceIndex| {
        let service = plan.services.get(service)?;
        ids.get(&(service.level, service.project)).copied()
    };
    let mut edges = BTreeSet::new();
    for (index, service) in plan.services.iter().enumerate() {
        for dependency in &service.depends_on {
            match (group(dependency.service), group(index)) {
                (Some(from), Some(to)) if from != to => edges.insert(Edge { from, to, is_weak: false }),
                _ => false,
            };
        }
    }
    let nodes = ids.iter().map(|(&(level, project), &id)| {
        let title = plan.projects.get(project).map_or("", |project| &project.title);
        let size = sizes.get(&(level, project)).copied().unwrap_or(1);
        let label = format!("{title}\n{}", words::count(size, "service"));
        (level, Node { id, label, is_job: false })
    });
    StartPicture::new(plan, nodes, edges.into_iter().collect())
}

/// The dependencies without those that hold anyway because another dependency waits for the same.
fn essential_edges(plan: &Plan) -> Vec<Edge> {
    // What is ready once a service may start: dependencies come before their dependants.
    let mut ready: Vec<BTreeSet<ServiceIndex>> = Vec::with_capacity(plan.services.len());
    let mut edges = Vec::new();
    for (to, service) in plan.services.iter().enumerate() {
        let mut ready_here = BTreeSet::new();
        for dependency in &service.depends_on {
            let from = dependency.service;
            let is_implied = service.depends_on.iter().any(|other| {
                other.service != from && ready.get(other.service).is_some_and(|it| it.contains(&from))
            });
            if !is_implied {
                edges.push(Edge { from, to, is_weak: dependency.condition == Condition::Started });
            }
            ready_here.extend(ready.get(from).into_iter().flatten());
            if dependency.condition == Condition::Ready {
                ready_here.insert(from);
            }
        }
        ready.push(ready_here);
    }
    edges
}
