//! The networks and the services on them.

use std::collections::{BTreeMap, BTreeSet};

use crate::plan::{NetworkIndex, Plan};

/// How many services a group names before it counts the rest.
const NAMED: usize = 9;
/// How many names are on one line.
const A_LINE: usize = 3;

/// Groups of services and the networks that they are on.
pub(in crate::render) struct NetworkPicture {
    /// Services of one project that are on the same networks; the label of each group.
    pub(in crate::render) groups: Vec<String>,
    /// From a group to a network.
    pub(in crate::render) edges: Vec<(usize, NetworkIndex)>,
}

pub(super) fn draw(plan: &Plan) -> NetworkPicture {
    let mut groups: BTreeMap<(usize, BTreeSet<NetworkIndex>), Vec<&str>> = BTreeMap::new();
    for (project_index, project) in plan.projects.iter().enumerate() {
        for service in project.services.iter().filter_map(|it| plan.services.get(*it)) {
            let networks: BTreeSet<NetworkIndex> =
                service.spec.networks.iter().filter_map(|it| it.network).collect();
            if !networks.is_empty() {
                groups.entry((project_index, networks)).or_default().push(&service.key);
            }
        }
    }
    let mut picture = NetworkPicture { groups: Vec::new(), edges: Vec::new() };
    for ((project, networks), services) in groups {
        let group = picture.groups.len();
        let mut lines = vec![plan.projects.get(project).map_or("", |it| &it.title).to_owned()];
        lines.extend(
            services
                .iter()
                .take(NAMED)
                .collect::<Vec<_>>()
                .chunks(A_LINE)
                .map(|names| names.iter().map(|name| **name).collect::<Vec<_>>().join(", ")),
        );
        if services.len() > NAMED {
            lines.push(format!("and {} more", services.len() - NAMED));
        }
        picture.groups.push(lines.join("\n"));
        picture.edges.extend(networks.into_iter().map(|network| (group, network)));
    }
    picture
}
