//! What a service takes of what its project declares.

use crate::spec::node::Node;

/// The config, secret or volume that an item in a service's list names, in its short form or its long one; a short form
/// of a volume says more than its name.
pub(crate) fn grant_source(node: &Node) -> Option<&str> {
    node.as_str().or_else(|| node.as_table()?.get("source")?.as_str())
}

/// What a service mounts from, as an item of its `volumes` says: a volume, or a path of the host.
pub(crate) fn mount_source(node: &Node) -> Option<&str> {
    match node.as_str() {
        Some(short) => crate::compose::mount::read_short(short)?.source,
        None => node.as_table()?.get("source")?.as_str(),
    }
}
