//! What the documentation draws: the start order and the networks, small enough to be read.

mod networks;
mod start;

use crate::plan::Plan;

pub(super) use networks::NetworkPicture;
pub(super) use start::StartPicture;

/// The most nodes of a picture that a person can still read. GitHub draws nothing at all beyond 500 edges.
const MOST_NODES: usize = 120;
/// The most edges of a picture.
const MOST_EDGES: usize = 400;

impl Plan {
    /// The start order, one node for each service; by level and project if there are too many services; nothing if even
    /// that is too much.
    pub(super) fn start_picture(&self) -> Option<StartPicture> {
        let is_readable = |it: &StartPicture| it.nodes() <= MOST_NODES && it.edges.len() <= MOST_EDGES;
        start::by_service(self)
            .filter(is_readable)
            .or_else(|| Some(start::by_project(self)).filter(is_readable))
    }

    /// Which services are on which of the platform's networks; nothing if there are none, or too many.
    pub(super) fn network_picture(&self) -> Option<NetworkPicture> {
        let picture = networks::draw(self);
        let nodes = self.networks.len() + picture.groups.len();
        (!picture.edges.is_empty() && nodes <= MOST_NODES && picture.edges.len() <= MOST_EDGES)
            .then_some(picture)
    }
}
